/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the fields of a date mean in a given year: the days of its months, seasons and parts. */

#include "extract/dates/jalons-date-resolve-private.h"

JalonsPeriod
jalons_date_make_period (JalonsDay first, JalonsDay last, JalonsPrecision precision)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;

  period.first = first;
  period.last = last;
  period.precision = (guint8) (first == last ? JALONS_PRECISION_DAY : precision);
  period.basis = JALONS_BASIS_STATED;
  return period;
}

int
jalons_date_year_of (JalonsDay day)
{
  int year;
  int month;
  int mday;

  jalons_day_to_ymd (day, &year, &month, &mday);
  return year;
}

/* Months since the year 0. */
int
jalons_date_month_index (JalonsDay day)
{
  int year;
  int month;
  int mday;

  jalons_day_to_ymd (day, &year, &month, &mday);
  return year * 12 + month - 1;
}

JalonsDay
jalons_date_first_of_month (int index)
{
  return jalons_day_from_ymd (index / 12, index % 12 + 1, 1);
}

JalonsDay
jalons_date_monday_of (JalonsDay day)
{
  return day - (jalons_day_weekday (day) + 6) % 7;
}

static JalonsPeriod
part_of_month (JalonsPeriod month, JalonsDatePart part)
{
  switch (part)
    {
    case JALONS_DATE_PART_EARLY:
      return jalons_date_make_period (month.first, month.first + 14, JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_MID:
      return jalons_date_make_period (month.first + 10, month.first + 19, JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_LATE:
      return jalons_date_make_period (month.first + 15, month.last, JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_OPENING:
      return jalons_date_make_period (month.first, month.first + 6, JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_CLOSING:
      return jalons_date_make_period (month.last - 6, month.last, JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_WHOLE:
    case JALONS_DATE_PART_ELAPSED:
    case JALONS_DATE_PART_REMAINING:
    default:
      return month;
    }
}

static JalonsPeriod
part_of_year (JalonsPeriod year, JalonsDatePart part)
{
  switch (part)
    {
    case JALONS_DATE_PART_EARLY:
      return jalons_period_quarter (jalons_date_year_of (year.first), 1, JALONS_BASIS_STATED);
    case JALONS_DATE_PART_MID:
      return jalons_date_make_period (jalons_day_from_ymd (jalons_date_year_of (year.first), 5, 1),
                                      jalons_day_from_ymd (jalons_date_year_of (year.first), 8, 31),
                                      JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_LATE:
      return jalons_period_quarter (jalons_date_year_of (year.last), 4, JALONS_BASIS_STATED);
    case JALONS_DATE_PART_WHOLE:
    case JALONS_DATE_PART_ELAPSED:
    case JALONS_DATE_PART_REMAINING:
    case JALONS_DATE_PART_OPENING:
    case JALONS_DATE_PART_CLOSING:
    default:
      return year;
    }
}

JalonsPeriod
jalons_date_take_part (JalonsPeriod period, JalonsDatePart part, const JalonsPeriod *base)
{
  if (part == JALONS_DATE_PART_WHOLE)
    return period;
  if (part == JALONS_DATE_PART_ELAPSED && base->last >= period.first && base->last <= period.last)
    return jalons_date_make_period (period.first, base->last, JALONS_PRECISION_SPAN);
  if (part == JALONS_DATE_PART_REMAINING && base->first >= period.first
      && base->first <= period.last)
    return jalons_date_make_period (base->first, period.last, JALONS_PRECISION_SPAN);
  if (period.precision == JALONS_PRECISION_MONTH)
    return part_of_month (period, part);
  if (period.precision == JALONS_PRECISION_YEAR)
    return part_of_year (period, part);
  if (period.last - period.first == 6 && part == JALONS_DATE_PART_EARLY)
    return jalons_date_make_period (period.first, period.first + 2, JALONS_PRECISION_SPAN);
  if (period.last - period.first == 6 && part == JALONS_DATE_PART_LATE)
    return jalons_date_make_period (period.first + 3, period.last, JALONS_PRECISION_SPAN);
  return period;
}

gboolean
jalons_date_has_calendar_fields (const JalonsDatePoint *point)
{
  return point->month != 0 || point->season != 0 || point->quarter != 0 || point->half != 0
         || point->first_months != 0;
}

static JalonsPeriod
day_in_year (const JalonsDatePoint *point, int year)
{
  /* "the last day of September" */
  if (point->day < 0)
    {
      JalonsDay last = jalons_period_month (year, point->month, JALONS_BASIS_STATED).last;

      return jalons_period_day (last, JALONS_BASIS_STATED);
    }
  JalonsDay first;
  JalonsDay last;

  if (!jalons_ymd_is_valid (year, point->month, point->day))
    return JALONS_PERIOD_UNKNOWN;
  first = jalons_day_from_ymd (year, point->month, point->day);
  last = first;
  if (point->last_day > point->day && jalons_ymd_is_valid (year, point->month, point->last_day))
    last = jalons_day_from_ymd (year, point->month, point->last_day);
  if (point->week)
    return jalons_date_make_period (jalons_date_monday_of (first),
                                    jalons_date_monday_of (first) + 6, JALONS_PRECISION_SPAN);
  return jalons_date_make_period (first, last, JALONS_PRECISION_SPAN);
}

/* What the fields of a point say of a given year. */
JalonsPeriod
jalons_date_in_year (const JalonsDatePoint *point, int year)
{
  if (year < 1 || year > 9998)
    return JALONS_PERIOD_UNKNOWN;
  if (point->month != 0 && point->day != 0)
    return day_in_year (point, year);
  if (point->month >= 1 && point->month <= 12)
    return part_of_month (jalons_period_month (year, point->month, JALONS_BASIS_STATED),
                          (JalonsDatePart) point->part);
  if (point->season != 0)
    return jalons_period_season (year, (JalonsSeason) (point->season - 1 + JALONS_SEASON_SPRING),
                                 JALONS_BASIS_STATED);
  if (point->quarter != 0)
    return jalons_period_quarter (year, point->quarter, JALONS_BASIS_STATED);
  if (point->half != 0)
    return jalons_period_half (year, point->half, JALONS_BASIS_STATED);
  if (point->first_months == 3)
    return jalons_period_quarter (year, 1, JALONS_BASIS_STATED);
  if (point->first_months != 0)
    return jalons_date_make_period (
      jalons_day_from_ymd (year, 1, 1),
      jalons_date_first_of_month (year * 12 + point->first_months) - 1, JALONS_PRECISION_SPAN);
  return part_of_year (jalons_period_year (year, JALONS_BASIS_STATED),
                       (JalonsDatePart) point->part);
}
