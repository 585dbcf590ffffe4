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
#define JALONS_PERIOD_UNKNOWN                                                                      \
  ((JalonsPeriod) { JALONS_DAY_NONE, JALONS_DAY_NONE, JALONS_PRECISION_UNKNOWN, JALONS_BASIS_NONE, \
                    0 })

/** JalonsSeason: the seasons, as an almanac of the northern hemisphere has them. */
typedef enum
{
  JALONS_SEASON_SPRING,
  JALONS_SEASON_SUMMER,
  JALONS_SEASON_AUTUMN,
  JALONS_SEASON_WINTER,
} JalonsSeason;

/**
 * jalons_day_from_ymd:
 * @year: a year, 1 to 9999
 * @month: a month, 1 to 12
 * @day: a day of the month, from 1
 *
 * Returns: the day, or %JALONS_DAY_NONE where the calendar has no such day
 */
JalonsDay jalons_day_from_ymd (int year, int month, int day);

/**
 * jalons_day_to_ymd:
 * @day: a day, not %JALONS_DAY_NONE
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @mday: (out) (optional): its day of the month, from 1
 */
void jalons_day_to_ymd (JalonsDay day, int *year, int *month, int *mday);

/** jalons_ymd_is_valid: whether the calendar has this day; years go from 1 to 9999. */
gboolean jalons_ymd_is_valid (int year, int month, int day);

/** jalons_days_in_month: the number of days of a month, 1 to 12, in this year. */
int jalons_days_in_month (int year, int month);

/** jalons_day_weekday: the day of the week, 1 for Monday to 7 for Sunday. */
int jalons_day_weekday (JalonsDay day);

/**
 * jalons_day_add_months:
 * @day: a day, not %JALONS_DAY_NONE
 * @months: how many months to go on, or back if negative
 *
 * Returns: the same day of another month, or the last day of that month where it is shorter;
 *   %JALONS_DAY_NONE before the year 1 or after 9999
 */
JalonsDay jalons_day_add_months (JalonsDay day, int months);

/*
 * The calendar's own periods. Each of these is %JALONS_PERIOD_UNKNOWN where the calendar has no
 * such thing (a month 13, a year 0, %JALONS_DAY_NONE), so that what was read needs no check
 * beforehand.
 */
JalonsPeriod jalons_period_day (JalonsDay day, JalonsBasis basis);
JalonsPeriod jalons_period_month (int year, int month, JalonsBasis basis);
JalonsPeriod jalons_period_quarter (int year, int quarter, JalonsBasis basis);
JalonsPeriod jalons_period_half (int year, int half, JalonsBasis basis);
JalonsPeriod jalons_period_year (int year, JalonsBasis basis);

/**
 * jalons_period_season:
 * @year: the year in which the season begins: winter 2023 ends in March 2024
 * @season: a season
 * @basis: where the period comes from
 *
 * Returns: the season, as the almanac has it: spring from 20 March, summer from 21 June, autumn
 *   from 22 September to 21 December, winter from there to 20 March
 */
JalonsPeriod jalons_period_season (int year, JalonsSeason season, JalonsBasis basis);

/**
 * jalons_period_span:
 * @first: the first day, or %JALONS_DAY_NONE for an open beginning
 * @last: the last day, or %JALONS_DAY_NONE for an open end
 * @basis: where the period comes from
 *
 * Returns: all days from @first to @last (the other way round where @last comes first), or
 *   %JALONS_PERIOD_UNKNOWN where both are open
 */
JalonsPeriod jalons_period_span (JalonsDay first, JalonsDay last, JalonsBasis basis);

/** jalons_period_is_known: whether the precision is other than %JALONS_PRECISION_UNKNOWN. */
gboolean jalons_period_is_known (const JalonsPeriod *period);

/** jalons_period_equal: whether all fields are equal, precision, basis and duration included. */
gboolean jalons_period_equal (const JalonsPeriod *a, const JalonsPeriod *b);

/** jalons_period_overlaps: whether both are known and have a day in common. */
gboolean jalons_period_overlaps (const JalonsPeriod *a, const JalonsPeriod *b);

/** jalons_period_contains: whether both are known and all days of @inner are days of @outer. */
gboolean jalons_period_contains (const JalonsPeriod *outer, const JalonsPeriod *inner);

/**
 * jalons_period_compare:
 *
 * Orders by first day, last day and precision; unknown periods come last, by their bounds.
 *
 * Returns: less than, equal to or greater than 0
 */
int jalons_period_compare (const JalonsPeriod *a, const JalonsPeriod *b);

/** jalons_period_n_days: the number of days; 0 for an unknown or open period. */
int jalons_period_n_days (const JalonsPeriod *period);

/**
 * jalons_period_get_season:
 * @period: a period with two ends
 * @out_year: (out) (optional): the year in which it begins
 *
 * Returns: the season in which the middle of @period lies
 */
JalonsSeason jalons_period_get_season (const JalonsPeriod *period, int *out_year);

/**
 * jalons_period_parse:
 * @iso: the form that jalons_period_to_iso() writes
 * @out_period: (out): the period; its basis is %JALONS_BASIS_STATED
 *
 * Reads `2024`, `2024-03`, `2024-03-01`, `2024-Q3`, `2024-H1` (a half-year), `2024-autumn`
 * (`spring`, `summer`, `autumn`, or `winter`, which ends in the following year), and spans `A..B`
 * of any two of these, of which one may be missing: `2023-09..2024-03`, `2023..`. A leading `?`
 * makes a span the bounds of an unknown period: `?..2024-07-16`; `?` alone is the unknown period.
 *
 * Returns: whether it could be read; if not, @out_period is untouched
 */
gboolean jalons_period_parse (const char *iso, JalonsPeriod *out_period);

/**
 * jalons_period_to_iso:
 *
 * Writes first day, last day and precision so that jalons_period_parse() reads them back; basis and
 * duration are not part of the form.
 *
 * Returns: (transfer full): the period in the form above
 */
char *jalons_period_to_iso (const JalonsPeriod *period);

/**
 * jalons_period_format:
 *
 * Words a period for the user, in the language and with the month names of the locale:
 * "3 June 2024", "autumn 2023", "Sep – Dec 2023", "before 16 July 2024", "unknown date".
 *
 * Returns: (transfer full): the words, without a capital letter of their own
 */
char *jalons_period_format (const JalonsPeriod *period);

G_END_DECLS
