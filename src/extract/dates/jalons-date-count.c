/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Counts days, weeks, months and years from a date: "two years later", "last week". */

#include "extract/dates/jalons-date-resolve-private.h"

/* Beyond this, counting makes no sense and numbers could overflow. */
#define MAX_MONTHS (12 * 1000)

/* "Two years later" is said of what comes some months sooner or later than that. */
#define MONTHS_AROUND_A_YEAR 3

static int
months_in (JalonsDateUnit unit)
{
  switch (unit)
    {
    case JALONS_DATE_UNIT_MONTH:
      return 1;
    case JALONS_DATE_UNIT_QUARTER:
    case JALONS_DATE_UNIT_SEASON:
      return 3;
    case JALONS_DATE_UNIT_HALF:
      return 6;
    case JALONS_DATE_UNIT_YEAR:
      return 12;
    case JALONS_DATE_UNIT_DECADE:
      return 120;
    case JALONS_DATE_UNIT_NONE:
    case JALONS_DATE_UNIT_DAY:
    case JALONS_DATE_UNIT_WEEKEND:
    case JALONS_DATE_UNIT_WEEK:
    case JALONS_DATE_UNIT_FORTNIGHT:
    default:
      return 0;
    }
}

static int
days_in (JalonsDateUnit unit)
{
  if (unit == JALONS_DATE_UNIT_DAY)
    return 1;
  return unit == JALONS_DATE_UNIT_FORTNIGHT ? 14 : 7;
}

static JalonsDay
shift_day (JalonsDay day, JalonsDateUnit unit, int n)
{
  int months = months_in (unit);

  if (months == 0)
    return day + n * days_in (unit);
  return jalons_day_add_months (day, CLAMP (n * months, -MAX_MONTHS, MAX_MONTHS));
}

static JalonsPrecision
precision_of (JalonsDateUnit unit)
{
  switch (unit)
    {
    case JALONS_DATE_UNIT_DAY:
      return JALONS_PRECISION_DAY;
    case JALONS_DATE_UNIT_MONTH:
      return JALONS_PRECISION_MONTH;
    case JALONS_DATE_UNIT_QUARTER:
      return JALONS_PRECISION_QUARTER;
    case JALONS_DATE_UNIT_HALF:
      return JALONS_PRECISION_HALF;
    case JALONS_DATE_UNIT_YEAR:
      return JALONS_PRECISION_YEAR;
    case JALONS_DATE_UNIT_NONE:
    case JALONS_DATE_UNIT_WEEKEND:
    case JALONS_DATE_UNIT_WEEK:
    case JALONS_DATE_UNIT_FORTNIGHT:
    case JALONS_DATE_UNIT_SEASON:
    case JALONS_DATE_UNIT_DECADE:
    default:
      return JALONS_PRECISION_SPAN;
    }
}

/* Whole months, quarters or years, aligned to the calendar. */
static JalonsPeriod
count_months (const JalonsDatePoint *point, const JalonsPeriod *base)
{
  int size = months_in ((JalonsDateUnit) point->unit);
  int from = CLAMP (point->from * size, -MAX_MONTHS, MAX_MONTHS);
  int to = CLAMP (point->to * size, -MAX_MONTHS, MAX_MONTHS);
  int first = jalons_date_month_index (base->first) / size * size + from;
  int last = jalons_date_month_index (base->last) / size * size + to;
  JalonsPrecision precision
    = first == last ? precision_of ((JalonsDateUnit) point->unit) : JALONS_PRECISION_SPAN;

  if (first < 12 || last + size > 12 * 9998)
    return JALONS_PERIOD_UNKNOWN;
  return jalons_date_make_period (jalons_date_first_of_month (first),
                                  jalons_date_first_of_month (last + size) - 1, precision);
}

/* "Two years later": some months around the day, unless the base is a whole year. */
static JalonsPeriod
count_years (const JalonsDatePoint *point, const JalonsPeriod *base)
{
  int first = jalons_date_month_index (base->first) + point->from * 12 - MONTHS_AROUND_A_YEAR;
  int last = jalons_date_month_index (base->last) + point->to * 12 + MONTHS_AROUND_A_YEAR;

  if (first < 12 || last > 12 * 9998 || ABS (point->from) > 1000 || ABS (point->to) > 1000)
    return JALONS_PERIOD_UNKNOWN;
  return jalons_date_make_period (jalons_date_first_of_month (first),
                                  jalons_date_first_of_month (last + 1) - 1, JALONS_PRECISION_SPAN);
}

static JalonsPeriod
count_weekends (const JalonsDatePoint *point, JalonsDay day, JalonsDateDirection direction)
{
  JalonsDay saturday = jalons_date_monday_of (day) + 5;

  /* "It came out this weekend", printed on a Monday */
  if (point->side == JALONS_DATE_SIDE_NONE && point->from == 0 && saturday > day
      && direction == JALONS_DATE_DIRECTION_PAST)
    saturday -= 7;
  if (point->side == JALONS_DATE_SIDE_RECENT && saturday > day)
    saturday -= 7;
  else if (point->side == JALONS_DATE_SIDE_LAST)
    saturday -= 7;
  else if (point->side == JALONS_DATE_SIDE_NEXT)
    saturday += saturday > day ? 0 : 7;
  saturday += point->from * 7;
  return jalons_date_make_period (saturday, saturday + 1, JALONS_PRECISION_SPAN);
}

static JalonsPeriod
count_weeks (const JalonsDatePoint *point, const JalonsPeriod *base)
{
  int days = days_in ((JalonsDateUnit) point->unit);
  JalonsDay first = jalons_date_monday_of (base->first) + point->from * days;
  JalonsDay last = jalons_date_monday_of (base->last) + point->to * days + 6;

  if (point->weekday != 0 && base->first == base->last)
    first = last = first + point->weekday - 1;
  return jalons_date_make_period (first, last, JALONS_PRECISION_SPAN);
}

/* A week, weekend or day counted from a publication of which only the month is known: somewhen in
 * it. */
static gboolean
is_too_fine (const JalonsDatePoint *point, const JalonsDateFrame *frame)
{
  int longest = MAX (ABS (point->from), ABS (point->to));

  return !frame->counts_from_told && frame->base.first != frame->base.last
         && (point->unit == JALONS_DATE_UNIT_DAY || point->unit == JALONS_DATE_UNIT_WEEKEND
             || point->weekday != 0)
         && longest <= 7;
}

static JalonsPeriod
count_units (const JalonsDatePoint *point, const JalonsDateFrame *frame)
{
  const JalonsPeriod *base = &frame->base;
  JalonsDateUnit unit = (JalonsDateUnit) point->unit;

  if (is_too_fine (point, frame))
    return *base;
  if (point->exact)
    return jalons_date_make_period (shift_day (base->first, unit, point->from),
                                    shift_day (base->last, unit, point->to), JALONS_PRECISION_SPAN);
  if (unit == JALONS_DATE_UNIT_WEEKEND)
    return count_weekends (point, base->last, frame->direction);
  if (unit == JALONS_DATE_UNIT_DAY)
    return jalons_date_make_period (base->first + point->from, base->last + point->to,
                                    JALONS_PRECISION_SPAN);
  if (months_in (unit) == 0)
    return count_weeks (point, base);
  if (unit == JALONS_DATE_UNIT_YEAR && point->counted && frame->counts_from_told
      && base->precision != JALONS_PRECISION_YEAR)
    return count_years (point, base);
  return count_months (point, base);
}

JalonsPeriod
jalons_date_resolve_counted (const JalonsDatePoint *point, const JalonsDateFrame *frame)
{
  JalonsPeriod period = count_units (point, frame);

  if (!jalons_period_is_known (&period))
    return period;
  /* "En toute fin d'année", of what is past: of the year before. */
  if (point->unit == JALONS_DATE_UNIT_YEAR && point->part == JALONS_DATE_PART_LATE
      && point->from == 0 && point->to == 0 && frame->direction == JALONS_DATE_DIRECTION_PAST
      && !frame->counts_from_told
      && jalons_date_take_part (period, JALONS_DATE_PART_LATE, &frame->base).first
           > frame->base.last)
    period = jalons_period_year (jalons_date_year_of (period.first) - 1, JALONS_BASIS_STATED);
  if (point->unit == JALONS_DATE_UNIT_YEAR && jalons_date_has_calendar_fields (point))
    return jalons_date_in_year (point, jalons_date_year_of (period.first));
  if (point->unit == JALONS_DATE_UNIT_MONTH && point->day != 0)
    {
      int year;
      int month;
      int mday;

      jalons_day_to_ymd (period.first, &year, &month, &mday);
      if (!jalons_ymd_is_valid (year, month, point->day))
        return JALONS_PERIOD_UNKNOWN;
      return jalons_period_day (jalons_day_from_ymd (year, month, point->day), JALONS_BASIS_STATED);
    }
  return jalons_date_take_part (period, (JalonsDatePart) point->part, &frame->base);
}
