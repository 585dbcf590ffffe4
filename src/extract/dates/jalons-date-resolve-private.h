/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the files that resolve dates share. */

#pragma once

#include "extract/dates/jalons-dates.h"

G_BEGIN_DECLS

/**
 * JalonsDateFrame:
 * @base: the date from which a point counts
 * @counts_from_told: whether that is a date of the text
 * @nearest: past or coming, whichever is nearer
 * @direction: which way to look otherwise
 *
 * From where a point counts, and which way.
 */
typedef struct
{
  JalonsPeriod base;
  gboolean counts_from_told;
  gboolean nearest;
  JalonsDateDirection direction;
} JalonsDateFrame;

/* jalons-date-calendar.c */

/**
 * jalons_date_make_period:
 * @first: its first day
 * @last: its last day
 * @precision: how precise it is where these are two
 *
 * Returns: a stated period
 */
JalonsPeriod jalons_date_make_period (JalonsDay first, JalonsDay last, JalonsPrecision precision);

/**
 * jalons_date_year_of:
 * @day: a day
 *
 * Returns: its year
 */
int jalons_date_year_of (JalonsDay day);

/**
 * jalons_date_month_index:
 * @day: a day
 *
 * Returns: its month, counted from January of the year 0
 */
int jalons_date_month_index (JalonsDay day);

/**
 * jalons_date_first_of_month:
 * @index: a month, counted from January of the year 0
 *
 * Returns: its first day
 */
JalonsDay jalons_date_first_of_month (int index);

/**
 * jalons_date_monday_of:
 * @day: a day
 *
 * Returns: the Monday of its week
 */
JalonsDay jalons_date_monday_of (JalonsDay day);

/**
 * jalons_date_take_part:
 * @period: a period
 * @part: which part of it is meant
 * @base: the date that parts what has elapsed of it from what remains
 *
 * Returns: that part; all of it where it has no such part
 */
JalonsPeriod
jalons_date_take_part (JalonsPeriod period, JalonsDatePart part, const JalonsPeriod *base);

/**
 * jalons_date_has_calendar_fields:
 * @point: a point
 *
 * Returns: whether it names a month, season, quarter, half or first months of a year
 */
gboolean jalons_date_has_calendar_fields (const JalonsDatePoint *point);

/**
 * jalons_date_in_year:
 * @point: a point
 * @year: a year
 *
 * Returns: what the fields of @point say of that year; unknown where there is no such day
 */
JalonsPeriod jalons_date_in_year (const JalonsDatePoint *point, int year);

/* jalons-date-count.c */

/**
 * jalons_date_resolve_counted:
 * @point: a point with a unit
 * @frame: from where it counts
 *
 * Returns: the period it means, or an unknown one
 */
JalonsPeriod
jalons_date_resolve_counted (const JalonsDatePoint *point, const JalonsDateFrame *frame);

/* jalons-date-recurring.c */

/**
 * jalons_date_resolve_open:
 * @point: a point with neither year nor unit
 * @context: what is known around it
 * @frame: from where to look
 *
 * Returns: the period it means, or an unknown one
 */
JalonsPeriod jalons_date_resolve_open (const JalonsDatePoint *point,
                                       const JalonsDateContext *context,
                                       const JalonsDateFrame *frame);

G_END_DECLS
