/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JalonsDay:
 *
 * A day, counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar.
 *
 * Days are plain numbers so that a million periods fit in one packed array and compare without
 * a library call.
 */
typedef gint32 JalonsDay;

/** JALONS_DAY_NONE: no day: an open or unknown end. */
#define JALONS_DAY_NONE G_MININT32

/**
 * JalonsPrecision:
 *
 * How finely a period is known. Ordered from nothing to the vaguest; the calendar grains keep
 * the grain the source used, so that "autumn 2023" is never shown as a range of days.
 */
typedef enum
{
  JALONS_PRECISION_UNKNOWN,
  JALONS_PRECISION_DAY,
  JALONS_PRECISION_MONTH,
  JALONS_PRECISION_QUARTER,
  JALONS_PRECISION_HALF,
  JALONS_PRECISION_SEASON,
  JALONS_PRECISION_YEAR,
  JALONS_PRECISION_SPAN,
} JalonsPrecision;

/**
 * JalonsBasis:
 *
 * Where a period comes from: the text states it, it was resolved from a relative phrase and a
 * known publication date, it was inferred with a part missing (a year, say), or the user gave it.
 */
typedef enum
{
  JALONS_BASIS_NONE,
  JALONS_BASIS_STATED,
  JALONS_BASIS_RESOLVED,
  JALONS_BASIS_INFERRED,
  JALONS_BASIS_USER,
} JalonsBasis;

/**
 * JalonsPeriod:
 * @first: the first day, or %JALONS_DAY_NONE
 * @last: the last day, or %JALONS_DAY_NONE
 * @precision: a #JalonsPrecision
 * @basis: a #JalonsBasis
 * @duration: whether the event lasted from @first to @last, as against having happened at one
 *   unknown moment in between
 *
 * A date interval. It is compared, drawn and filtered as an interval everywhere.
 *
 * With %JALONS_PRECISION_UNKNOWN, @first and @last may still be bounds ("before 16 July 2024" has
 * only @last); such a period overlaps nothing.
 */
typedef struct
{
  JalonsDay first;
  JalonsDay last;
  guint8 precision;
  guint8 basis;
  guint8 duration;
} JalonsPeriod;

/** JALONS_PERIOD_UNKNOWN: the period of which nothing is known. */
#define JALONS_PERIOD_UNKNOWN \
  ((JalonsPeriod){ JALONS_DAY_NONE, JALONS_DAY_NONE, JALONS_PRECISION_UNKNOWN, JALONS_BASIS_NONE, 0 })

JalonsDay    jalons_day_from_ymd        (int                 year,
                                         int                 month,
                                         int                 day);
void         jalons_day_to_ymd          (JalonsDay           day,
                                         int                *year,
                                         int                *month,
                                         int                *mday);
gboolean     jalons_ymd_is_valid        (int                 year,
                                         int                 month,
                                         int                 day);
int          jalons_days_in_month       (int                 year,
                                         int                 month);
int          jalons_day_weekday         (JalonsDay           day);
JalonsDay    jalons_day_add_months      (JalonsDay           day,
                                         int                 months);

JalonsPeriod jalons_period_day          (JalonsDay           day,
                                         JalonsBasis         basis);
JalonsPeriod jalons_period_month        (int                 year,
                                         int                 month,
                                         JalonsBasis         basis);
JalonsPeriod jalons_period_quarter      (int                 year,
                                         int                 quarter,
                                         JalonsBasis         basis);
JalonsPeriod jalons_period_half         (int                 year,
                                         int                 half,
                                         JalonsBasis         basis);
JalonsPeriod jalons_period_year         (int                 year,
                                         JalonsBasis         basis);
JalonsPeriod jalons_period_span         (JalonsDay           first,
                                         JalonsDay           last,
                                         JalonsBasis         basis);

gboolean     jalons_period_is_known     (const JalonsPeriod *period);
gboolean     jalons_period_equal        (const JalonsPeriod *a,
                                         const JalonsPeriod *b);
gboolean     jalons_period_overlaps     (const JalonsPeriod *a,
                                         const JalonsPeriod *b);
gboolean     jalons_period_contains     (const JalonsPeriod *outer,
                                         const JalonsPeriod *inner);
int          jalons_period_compare      (const JalonsPeriod *a,
                                         const JalonsPeriod *b);
int          jalons_period_n_days       (const JalonsPeriod *period);

gboolean     jalons_period_parse        (const char         *iso,
                                         JalonsPeriod       *out_period);
char        *jalons_period_to_iso       (const JalonsPeriod *period);
char        *jalons_period_format       (const JalonsPeriod *period);

G_END_DECLS
