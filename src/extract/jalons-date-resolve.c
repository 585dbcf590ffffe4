/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-dates.h"

#include <string.h>

/* Beyond this, counting makes no sense and numbers could overflow. */
#define MAX_MONTHS (12 * 1000)

/* Where the words leave open whether the last March or the next is meant, the next is only if the
 * last is long past and the next is near. In days. */
#define LONG_PAST 180
#define NEAR 100

/* "Two years later" is said of what comes some months sooner or later than that. */
#define MONTHS_AROUND_A_YEAR 3

typedef struct
{
  JalonsPeriod base;
  gboolean counts_from_told; /* the base is a date of the text */
  gboolean nearest;          /* past or coming, whichever is nearer */
  JalonsDateDirection direction;
} Frame;

static JalonsPeriod
make_period (JalonsDay first, JalonsDay last, JalonsPrecision precision)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;

  period.first = first;
  period.last = last;
  period.precision = (guint8) (first == last ? JALONS_PRECISION_DAY : precision);
  period.basis = JALONS_BASIS_STATED;
  return period;
}

static int
year_of (JalonsDay day)
{
  int year;
  int month;
  int mday;

  jalons_day_to_ymd (day, &year, &month, &mday);
  return year;
}

/* Months since the year 0. */
static int
month_index (JalonsDay day)
{
  int year;
  int month;
  int mday;

  jalons_day_to_ymd (day, &year, &month, &mday);
  return year * 12 + month - 1;
}

static JalonsDay
first_of_month (int index)
{
  return jalons_day_from_ymd (index / 12, index % 12 + 1, 1);
}

static JalonsDay
monday_of (JalonsDay day)
{
  return day - (jalons_day_weekday (day) + 6) % 7;
}

/* ------------------------------------------------------------------------------------------------
 * Calendar
 */

static JalonsPeriod
part_of_month (JalonsPeriod month, JalonsDatePart part)
{
  switch (part)
    {
    case JALONS_DATE_PART_EARLY:
      return make_period (month.first, month.first + 14, JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_MID:
      return make_period (month.first + 10, month.first + 19, JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_LATE:
      return make_period (month.first + 15, month.last, JALONS_PRECISION_SPAN);
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
      return jalons_period_quarter (year_of (year.first), 1, JALONS_BASIS_STATED);
    case JALONS_DATE_PART_MID:
      return make_period (jalons_day_from_ymd (year_of (year.first), 5, 1),
                          jalons_day_from_ymd (year_of (year.first), 8, 31), JALONS_PRECISION_SPAN);
    case JALONS_DATE_PART_LATE:
      return jalons_period_quarter (year_of (year.last), 4, JALONS_BASIS_STATED);
    case JALONS_DATE_PART_WHOLE:
    case JALONS_DATE_PART_ELAPSED:
    case JALONS_DATE_PART_REMAINING:
    default:
      return year;
    }
}

static JalonsPeriod
take_part (JalonsPeriod period, JalonsDatePart part, const JalonsPeriod *base)
{
  if (part == JALONS_DATE_PART_WHOLE)
    return period;
  if (part == JALONS_DATE_PART_ELAPSED && base->last >= period.first && base->last <= period.last)
    return make_period (period.first, base->last, JALONS_PRECISION_SPAN);
  if (part == JALONS_DATE_PART_REMAINING && base->first >= period.first
      && base->first <= period.last)
    return make_period (base->first, period.last, JALONS_PRECISION_SPAN);
  if (period.precision == JALONS_PRECISION_MONTH)
    return part_of_month (period, part);
  if (period.precision == JALONS_PRECISION_YEAR)
    return part_of_year (period, part);
  if (period.last - period.first == 6 && part == JALONS_DATE_PART_EARLY)
    return make_period (period.first, period.first + 2, JALONS_PRECISION_SPAN);
  if (period.last - period.first == 6 && part == JALONS_DATE_PART_LATE)
    return make_period (period.first + 3, period.last, JALONS_PRECISION_SPAN);
  return period;
}

static gboolean
has_calendar_fields (const JalonsDatePoint *point)
{
  return point->month != 0 || point->season != 0 || point->quarter != 0 || point->half != 0
         || point->first_months != 0;
}

static JalonsPeriod
day_in_year (const JalonsDatePoint *point, int year)
{
  JalonsDay first;
  JalonsDay last;

  if (!jalons_ymd_is_valid (year, point->month, point->day))
    return JALONS_PERIOD_UNKNOWN;
  first = jalons_day_from_ymd (year, point->month, point->day);
  last = first;
  if (point->last_day > point->day && jalons_ymd_is_valid (year, point->month, point->last_day))
    last = jalons_day_from_ymd (year, point->month, point->last_day);
  if (point->week)
    return make_period (monday_of (first), monday_of (first) + 6, JALONS_PRECISION_SPAN);
  return make_period (first, last, JALONS_PRECISION_SPAN);
}

/* What the fields of a point say of a given year. */
static JalonsPeriod
in_year (const JalonsDatePoint *point, int year)
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
    return make_period (jalons_day_from_ymd (year, 1, 1),
                        first_of_month (year * 12 + point->first_months) - 1,
                        JALONS_PRECISION_SPAN);
  return part_of_year (jalons_period_year (year, JALONS_BASIS_STATED),
                       (JalonsDatePart) point->part);
}

/* ------------------------------------------------------------------------------------------------
 * Counting from the base
 */

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
  int first = month_index (base->first) / size * size + from;
  int last = month_index (base->last) / size * size + to;
  JalonsPrecision precision
    = first == last ? precision_of ((JalonsDateUnit) point->unit) : JALONS_PRECISION_SPAN;

  if (first < 12 || last + size > 12 * 9998)
    return JALONS_PERIOD_UNKNOWN;
  return make_period (first_of_month (first), first_of_month (last + size) - 1, precision);
}

/* "Two years later": some months around the day, unless the base is a whole year. */
static JalonsPeriod
count_years (const JalonsDatePoint *point, const JalonsPeriod *base)
{
  int first = month_index (base->first) + point->from * 12 - MONTHS_AROUND_A_YEAR;
  int last = month_index (base->last) + point->to * 12 + MONTHS_AROUND_A_YEAR;

  if (first < 12 || last > 12 * 9998 || ABS (point->from) > 1000 || ABS (point->to) > 1000)
    return JALONS_PERIOD_UNKNOWN;
  return make_period (first_of_month (first), first_of_month (last + 1) - 1, JALONS_PRECISION_SPAN);
}

static JalonsPeriod
count_weekends (const JalonsDatePoint *point, JalonsDay day)
{
  JalonsDay saturday = monday_of (day) + 5;

  if (point->side == JALONS_DATE_SIDE_RECENT && saturday > day)
    saturday -= 7;
  else if (point->side == JALONS_DATE_SIDE_LAST)
    saturday -= 7;
  else if (point->side == JALONS_DATE_SIDE_NEXT)
    saturday += saturday > day ? 0 : 7;
  saturday += point->from * 7;
  return make_period (saturday, saturday + 1, JALONS_PRECISION_SPAN);
}

static JalonsPeriod
count_weeks (const JalonsDatePoint *point, const JalonsPeriod *base)
{
  int days = days_in ((JalonsDateUnit) point->unit);
  JalonsDay first = monday_of (base->first) + point->from * days;
  JalonsDay last = monday_of (base->last) + point->to * days + 6;

  if (point->weekday != 0 && base->first == base->last)
    first = last = first + point->weekday - 1;
  return make_period (first, last, JALONS_PRECISION_SPAN);
}

/* A week, weekend or day counted from a publication of which only the month is known: somewhen in
 * it. */
static gboolean
is_too_fine (const JalonsDatePoint *point, const Frame *frame)
{
  int longest = MAX (ABS (point->from), ABS (point->to));

  return !frame->counts_from_told && frame->base.first != frame->base.last
         && (point->unit == JALONS_DATE_UNIT_DAY || point->unit == JALONS_DATE_UNIT_WEEKEND
             || point->weekday != 0)
         && longest <= 7;
}

static JalonsPeriod
count_units (const JalonsDatePoint *point, const Frame *frame)
{
  const JalonsPeriod *base = &frame->base;
  JalonsDateUnit unit = (JalonsDateUnit) point->unit;

  if (is_too_fine (point, frame))
    return *base;
  if (point->exact)
    return make_period (shift_day (base->first, unit, point->from),
                        shift_day (base->last, unit, point->to), JALONS_PRECISION_SPAN);
  if (unit == JALONS_DATE_UNIT_WEEKEND)
    return count_weekends (point, base->last);
  if (unit == JALONS_DATE_UNIT_DAY)
    return make_period (base->first + point->from, base->last + point->to, JALONS_PRECISION_SPAN);
  if (months_in (unit) == 0)
    return count_weeks (point, base);
  if (unit == JALONS_DATE_UNIT_YEAR && point->counted && frame->counts_from_told
      && base->precision != JALONS_PRECISION_YEAR)
    return count_years (point, base);
  return count_months (point, base);
}

static JalonsPeriod
resolve_counted (const JalonsDatePoint *point, const Frame *frame)
{
  JalonsPeriod period = count_units (point, frame);

  if (!jalons_period_is_known (&period))
    return period;
  if (point->unit == JALONS_DATE_UNIT_YEAR && has_calendar_fields (point))
    return in_year (point, year_of (period.first));
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
  return take_part (period, (JalonsDatePart) point->part, &frame->base);
}

/* ------------------------------------------------------------------------------------------------
 * Choosing among what repeats
 */

/* The past candidate or the coming one. */
static JalonsPeriod
choose (JalonsPeriod past, JalonsPeriod coming, const Frame *frame)
{
  JalonsDay since;
  JalonsDay till;

  if (!jalons_period_is_known (&past))
    return coming;
  if (!jalons_period_is_known (&coming) || frame->direction == JALONS_DATE_DIRECTION_PAST)
    return past;
  if (frame->direction == JALONS_DATE_DIRECTION_FUTURE)
    return coming;
  since = frame->base.first - past.last;
  till = coming.first - frame->base.last;
  if (frame->nearest)
    return till <= since ? coming : past;
  return since > LONG_PAST && till < NEAR ? coming : past;
}

static JalonsPeriod
choose_year (const JalonsDatePoint *point, const Frame *frame)
{
  const JalonsPeriod *base = &frame->base;
  JalonsPeriod past = JALONS_PERIOD_UNKNOWN;
  JalonsPeriod coming = JALONS_PERIOD_UNKNOWN;
  int year = year_of (base->last);

  if (point->side == JALONS_DATE_SIDE_THIS)
    return in_year (point, year_of (base->first));
  /* Eight years, for the 29th of February. */
  for (int i = year - 8; i <= year + 8; i++)
    {
      JalonsPeriod period = in_year (point, i);

      if (!jalons_period_is_known (&period))
        continue;
      if (period.first <= base->last
          && (point->side != JALONS_DATE_SIDE_LAST || period.last < base->first))
        past = period;
      if (period.last >= base->first && !jalons_period_is_known (&coming)
          && (point->side != JALONS_DATE_SIDE_NEXT || period.first > base->last))
        coming = period;
    }
  if (point->side == JALONS_DATE_SIDE_LAST || point->side == JALONS_DATE_SIDE_RECENT)
    return past;
  if (point->side == JALONS_DATE_SIDE_NEXT)
    return coming;
  return choose (past, coming, frame);
}

/* The year is that of the date told last, or the one in which the story goes on after it. */
static JalonsPeriod
follow_story (const JalonsDatePoint *point, const JalonsPeriod *told)
{
  int year = year_of (told->last);
  JalonsPeriod same = in_year (point, year);

  if (year_of (told->first) == year && told->last - told->first > 180)
    return same;
  if (jalons_period_is_known (&same) && same.last >= told->last)
    return same;
  return in_year (point, year + 1);
}

static JalonsPeriod
choose_weekday (const JalonsDatePoint *point, const Frame *frame)
{
  JalonsDay base = frame->base.last;
  int back = (jalons_day_weekday (base) - point->weekday + 7) % 7;
  JalonsDay day = base - back;

  switch ((JalonsDateSide) point->side)
    {
    case JALONS_DATE_SIDE_LAST:
      day -= back <= 1 ? 7 : 0;
      break;
    case JALONS_DATE_SIDE_RECENT:
      day -= back == 0 ? 7 : 0;
      break;
    case JALONS_DATE_SIDE_NEXT:
      day += 7;
      break;
    case JALONS_DATE_SIDE_THIS:
    case JALONS_DATE_SIDE_NONE:
    default:
      day += frame->direction == JALONS_DATE_DIRECTION_FUTURE && back > 0 ? 7 : 0;
      break;
    }
  return jalons_period_day (day, JALONS_BASIS_STATED);
}

/* "Tuesday 14": the month is the nearest in which the day falls on that weekday. */
static JalonsPeriod
choose_month (const JalonsDatePoint *point, const Frame *frame)
{
  int index = month_index (frame->base.first);
  int step = frame->direction == JALONS_DATE_DIRECTION_FUTURE ? 1 : -1;

  for (int i = 0; i < 24; i++, index += step)
    {
      JalonsDay day;

      if (!jalons_ymd_is_valid (index / 12, index % 12 + 1, point->day))
        continue;
      day = jalons_day_from_ymd (index / 12, index % 12 + 1, point->day);
      if ((point->weekday != 0 && jalons_day_weekday (day) != point->weekday)
          || (step < 0 && day > frame->base.last) || (step > 0 && day < frame->base.first))
        continue;
      return jalons_period_day (day, JALONS_BASIS_STATED);
    }
  return JALONS_PERIOD_UNKNOWN;
}

static JalonsPeriod
resolve_open (const JalonsDatePoint *point, const JalonsDateContext *context, const Frame *frame)
{
  if (has_calendar_fields (point))
    return jalons_period_is_known (&context->published) || point->base == JALONS_DATE_BASE_TEXT
             ? choose_year (point, frame)
             : follow_story (point, &frame->base);
  if (point->weekday != 0 && point->day == 0)
    {
      if (!jalons_period_is_known (&context->published) && point->base != JALONS_DATE_BASE_TEXT)
        return JALONS_PERIOD_UNKNOWN;
      return frame->base.first == frame->base.last ? choose_weekday (point, frame) : frame->base;
    }
  if (point->day != 0)
    return choose_month (point, frame);
  return JALONS_PERIOD_UNKNOWN;
}

/* ------------------------------------------------------------------------------------------------
 * Points and what is made of them
 */

/* From where a point counts. A lone day ("on the 16th") is one of the month told last. */
static const JalonsPeriod *
find_base (const JalonsDatePoint *point, const JalonsDateContext *context)
{
  if (point->base == JALONS_DATE_BASE_EVENT)
    return &context->named;
  if (point->base == JALONS_DATE_BASE_TEXT)
    return point->unit == JALONS_DATE_UNIT_DAY && jalons_period_is_known (&context->told_day)
             ? &context->told_day
             : &context->told;
  if (point->day != 0 && point->month == 0 && point->weekday == 0
      && context->told.precision == JALONS_PRECISION_MONTH)
    return &context->told;
  if (jalons_period_is_known (&context->published))
    return &context->published;
  return point->unit == JALONS_DATE_UNIT_NONE ? &context->story : &context->published;
}

/* A year taken from the story for want of a publication is inferred, as is all that counts from
 * such a one. */
static JalonsBasis
basis_of (const JalonsDatePoint *point, const JalonsDateContext *context, const Frame *frame)
{
  if (context->published.basis == JALONS_BASIS_INFERRED && !frame->counts_from_told)
    return JALONS_BASIS_INFERRED;
  return frame->counts_from_told && point->base == JALONS_DATE_BASE_PUBLISHED
             && !jalons_period_is_known (&context->published)
           ? JALONS_BASIS_INFERRED
           : JALONS_BASIS_RESOLVED;
}

static JalonsPeriod
resolve_point (const JalonsDatePoint *point, const JalonsDateContext *context, gboolean nearest)
{
  const JalonsPeriod *base;
  JalonsPeriod period;
  Frame frame;

  if (point->year != 0)
    return in_year (point, point->year);
  base = find_base (point, context);
  if (!jalons_period_is_known (base) || base->first == JALONS_DAY_NONE
      || base->last == JALONS_DAY_NONE)
    return JALONS_PERIOD_UNKNOWN;
  frame = (Frame){ *base, base != &context->published, nearest, context->direction };
  if (point->unit != JALONS_DATE_UNIT_NONE)
    period = resolve_counted (point, &frame);
  else
    period = resolve_open (point, context, &frame);
  if (jalons_period_is_known (&period))
    period.basis = (guint8) basis_of (point, context, &frame);
  period.duration = 0;
  return period;
}

static JalonsPeriod
bound_only (JalonsDay first, JalonsDay last)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;

  period.first = first;
  period.last = last;
  return period;
}

static JalonsPeriod
span_to (const JalonsPeriod *from, const JalonsPeriod *to, guint8 basis)
{
  JalonsPeriod span;

  if (from->first > to->last)
    return JALONS_PERIOD_UNKNOWN;
  span = make_period (from->first, to->last, JALONS_PRECISION_SPAN);
  span.basis = basis;
  return span;
}

static JalonsPeriod
resolve_since (const JalonsPeriod *start, const JalonsDateContext *context)
{
  JalonsPeriod span;

  if (context->onset)
    return *start;
  if (!jalons_period_is_known (&context->published) || context->published.last < start->first)
    return bound_only (start->first, JALONS_DAY_NONE);
  span = span_to (start, &context->published, start->basis);
  span.duration = 1;
  return span;
}

/* What came before the date came from now on, or from the date told last on; if neither, any time.
 */
static JalonsPeriod
resolve_until (const JalonsPeriod *end, JalonsDay last, const JalonsDateContext *context)
{
  const JalonsPeriod *bases[] = { &context->published, &context->told };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      if (jalons_period_is_known (bases[i]) && bases[i]->first <= last)
        {
          JalonsPeriod span = make_period (bases[i]->first, last, JALONS_PRECISION_SPAN);

          span.basis = i == 0 ? end->basis : JALONS_BASIS_INFERRED;
          return span;
        }
    }
  return bound_only (JALONS_DAY_NONE, last);
}

/* "Before the end of the year" and "before Christmas" include it, "before the summer" does not. */
static JalonsDay
day_before (const JalonsDatePoint *point, const JalonsPeriod *period)
{
  gboolean is_end
    = point->part == JALONS_DATE_PART_LATE || point->part == JALONS_DATE_PART_REMAINING;

  return is_end || period->first == period->last ? period->last : period->first - 1;
}

/* The two ends of a span share what only one of them says: "from March to June 2023". */
static void
share_year (JalonsDatePoint *from, JalonsDatePoint *to)
{
  gboolean from_open = from->year == 0 && from->unit == JALONS_DATE_UNIT_NONE;
  gboolean to_open = to->year == 0 && to->unit == JALONS_DATE_UNIT_NONE;

  if (from_open && from->month == 0 && from->day != 0 && to->month != 0)
    from->month = to->month;
  if (from_open && to->year != 0)
    from->year = (gint16) (to->year - (from->month > to->month && to->month != 0 ? 1 : 0));
  else if (to_open && from->year != 0)
    to->year = (gint16) (from->year + (to->month != 0 && from->month > to->month ? 1 : 0));
}

static JalonsPeriod
resolve_span (const JalonsDateExpression *expression, const JalonsDateContext *context)
{
  JalonsDatePoint from = expression->point;
  JalonsDatePoint to = expression->until;
  JalonsPeriod start;
  JalonsPeriod end;
  JalonsPeriod span;

  share_year (&from, &to);
  end = resolve_point (&to, context, FALSE);
  start = resolve_point (&from, context, FALSE);
  if (!jalons_period_is_known (&start) || !jalons_period_is_known (&end))
    return JALONS_PERIOD_UNKNOWN;
  if (start.first > end.last && from.year == 0 && has_calendar_fields (&from))
    start = in_year (&from, year_of (start.first) - 1);
  span = span_to (&start, &end, MAX (start.basis, end.basis));
  span.duration = expression->lasting;
  return span;
}

static JalonsPeriod
resolve_bound (const JalonsDateExpression *expression,
               const JalonsPeriod *point,
               const JalonsDateContext *context)
{
  switch ((JalonsDateBound) expression->bound)
    {
    case JALONS_DATE_BOUND_SINCE:
      return resolve_since (point, context);
    case JALONS_DATE_BOUND_UNTIL:
      return resolve_until (point, point->last, context);
    case JALONS_DATE_BOUND_BEFORE:
      return resolve_until (point, day_before (&expression->point, point), context);
    case JALONS_DATE_BOUND_AFTER:
      return bound_only (point->last + 1, JALONS_DAY_NONE);
    case JALONS_DATE_BOUND_NONE:
    case JALONS_DATE_BOUND_SPAN:
    default:
      return *point;
    }
}

/* Which way to look: what lasts since March began, what is due by March comes, whatever the tense.
 */
static JalonsDateDirection
find_direction (const JalonsDateExpression *expression, JalonsDateDirection direction)
{
  if (expression->bound == JALONS_DATE_BOUND_SINCE)
    return JALONS_DATE_DIRECTION_PAST;
  if (expression->direction == JALONS_DATE_DIRECTION_FUTURE)
    return direction == JALONS_DATE_DIRECTION_FUTURE ? direction : JALONS_DATE_DIRECTION_UNKNOWN;
  return direction;
}

static gboolean
looks_ahead (const JalonsDateExpression *expression)
{
  return expression->direction == JALONS_DATE_DIRECTION_FUTURE
         || expression->bound == JALONS_DATE_BOUND_UNTIL
         || expression->bound == JALONS_DATE_BOUND_BEFORE;
}

/**
 * jalons_date_resolve:
 * @expression: words that say when
 * @context: what is known around them
 *
 * Says which days words mean. A phrase that counts from the publication is unknown where that is;
 * if only the month of publication is known, a weekday is somewhere in that month. Seasons are the
 * almanac's, weeks run from Monday; "early" and "late" are half a month or a quarter of a year.
 *
 * The basis is %JALONS_BASIS_STATED for a whole date, %JALONS_BASIS_RESOLVED for what was counted
 * from the publication or (as the words ask) from the date told last, and %JALONS_BASIS_INFERRED
 * where, the publication being unknown, the year was taken from the date told last.
 *
 * Returns: the period, with %JALONS_PRECISION_UNKNOWN where it cannot be known, perhaps with a
 * bound
 */
JalonsPeriod
jalons_date_resolve (const JalonsDateExpression *expression, const JalonsDateContext *context)
{
  JalonsDateContext own;
  JalonsPeriod period;

  g_return_val_if_fail (expression != NULL && context != NULL, JALONS_PERIOD_UNKNOWN);

  own = *context;
  own.direction = find_direction (expression, context->direction);
  if (expression->bound == JALONS_DATE_BOUND_SPAN)
    return resolve_span (expression, &own);
  if (expression->length && own.direction == JALONS_DATE_DIRECTION_FUTURE)
    {
      JalonsDatePoint ahead = expression->point;

      ahead.to = (gint16) -ahead.from;
      ahead.from = 0;
      period = resolve_point (&ahead, &own, FALSE);
    }
  else
    period = resolve_point (&expression->point, &own, looks_ahead (expression));
  if (!jalons_period_is_known (&period))
    return period;
  period = resolve_bound (expression, &period, &own);
  if (expression->lasting || (expression->length && own.direction != JALONS_DATE_DIRECTION_FUTURE))
    period.duration = period.first != period.last;
  return period;
}

/**
 * jalons_date_resolve_named:
 * @expression: an expression that counts from %JALONS_DATE_BASE_EVENT
 * @happened: when that happened which its own clause tells
 *
 * "GPT-4 came out in March, four months after ChatGPT": says when ChatGPT did.
 *
 * Returns: when that happened which the words behind @expression name
 */
JalonsPeriod
jalons_date_resolve_named (const JalonsDateExpression *expression, const JalonsPeriod *happened)
{
  JalonsDateContext context = JALONS_DATE_CONTEXT_NONE;
  JalonsDatePoint back;

  g_return_val_if_fail (expression != NULL && happened != NULL, JALONS_PERIOD_UNKNOWN);

  if (expression->point.base != JALONS_DATE_BASE_EVENT)
    return JALONS_PERIOD_UNKNOWN;
  back = expression->point;
  back.from = (gint16) -expression->point.to;
  back.to = (gint16) -expression->point.from;
  context.named = *happened;
  return resolve_point (&back, &context, FALSE);
}

/**
 * jalons_date_context_tell:
 * @context: the context, going through a text from its beginning
 * @expression: an expression
 * @period: what it was resolved to
 *
 * Notes that a date was told, for those after it that count from it. "In this summer of 2024" in a
 * text without a date of publication tells that as well.
 */
void
jalons_date_context_tell (JalonsDateContext *context,
                          const JalonsDateExpression *expression,
                          const JalonsPeriod *period)
{
  g_return_if_fail (context != NULL && expression != NULL && period != NULL);

  if (!jalons_period_is_known (period) || expression->aspect || expression->weak
      || expression->length || looks_ahead (expression))
    return;
  if (!jalons_period_is_known (&context->published) && expression->point.year != 0
      && expression->point.side == JALONS_DATE_SIDE_THIS)
    {
      context->published = *period;
      context->published.basis = JALONS_BASIS_INFERRED;
      return;
    }
  context->told = *period;
  if (period->first == period->last)
    context->told_day = *period;
  if (period->basis != JALONS_BASIS_INFERRED)
    context->story = *period;
}
