/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Says which days words mean, by what is known around them. */

#include "extract/dates/jalons-date-resolve-private.h"

/* How long before a feast, a month or a season that is "before" it, in days. */
#define DAYS_BEFORE_DAY 24
#define DAYS_BEFORE_MONTH 31
#define DAYS_BEFORE_SEASON 61

/* From where a point counts. A lone day ("on the 16th") is one of the month told last. */
static const JalonsPeriod *
find_base (const JalonsDatePoint *point, const JalonsDateContext *context)
{
  if (point->base == JALONS_DATE_BASE_EVENT)
    return &context->named;
  /* "sorti la veille", "deux semaines plus tôt", where no day was told: before the article. */
  if (point->base == JALONS_DATE_BASE_TEXT && point->to < 0
      && !jalons_period_is_known (&context->told))
    return &context->published;
  /* "that same month", behind an aside on a year */
  if (point->base == JALONS_DATE_BASE_TEXT && point->unit == JALONS_DATE_UNIT_MONTH
      && point->from == 0 && point->to == 0 && jalons_period_is_known (&context->told_month))
    return &context->told_month;
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
basis_of (const JalonsDatePoint *point,
          const JalonsDateContext *context,
          const JalonsDateFrame *frame)
{
  if (context->published.basis == JALONS_BASIS_INFERRED && !frame->counts_from_told)
    return JALONS_BASIS_INFERRED;
  return frame->counts_from_told && point->base == JALONS_DATE_BASE_PUBLISHED
             && !jalons_period_is_known (&context->published)
           ? JALONS_BASIS_INFERRED
           : JALONS_BASIS_RESOLVED;
}

/* "Le 8 janvier, …; le 9, …": a lone day behind a day of a month gone by is of that month. */
static gboolean
goes_on_with_month (const JalonsDatePoint *point, const JalonsDateContext *context)
{
  return point->day != 0 && point->month == 0 && point->weekday == 0
         && point->unit == JALONS_DATE_UNIT_NONE && point->base == JALONS_DATE_BASE_PUBLISHED
         && context->told.precision == JALONS_PRECISION_DAY
         && jalons_period_is_known (&context->published)
         && jalons_date_month_index (context->told.first)
              < jalons_date_month_index (context->published.first);
}

static JalonsPeriod
take_told_month (const JalonsDatePoint *point, const JalonsDateContext *context)
{
  int year, month, day;

  jalons_day_to_ymd (context->told.first, &year, &month, &day);
  if (point->day < day || !jalons_ymd_is_valid (year, month, point->day))
    return JALONS_PERIOD_UNKNOWN;
  return jalons_period_day (jalons_day_from_ymd (year, month, point->day), JALONS_BASIS_RESOLVED);
}

static JalonsPeriod
resolve_point (const JalonsDatePoint *point, const JalonsDateContext *context, gboolean nearest)
{
  const JalonsPeriod *base;
  JalonsPeriod period;
  JalonsDateFrame frame;

  if (point->year != 0)
    return jalons_date_in_year (point, point->year);
  if (goes_on_with_month (point, context))
    {
      period = take_told_month (point, context);
      if (jalons_period_is_known (&period))
        return period;
    }
  base = find_base (point, context);
  if (!jalons_period_is_known (base) || base->first == JALONS_DAY_NONE
      || base->last == JALONS_DAY_NONE)
    return JALONS_PERIOD_UNKNOWN;
  frame = (JalonsDateFrame) { *base, base != &context->published, nearest, context->direction };
  if (point->unit != JALONS_DATE_UNIT_NONE)
    period = jalons_date_resolve_counted (point, &frame);
  else
    period = jalons_date_resolve_open (point, context, &frame);
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
  span = jalons_date_make_period (from->first, to->last, JALONS_PRECISION_SPAN);
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
          JalonsPeriod span
            = jalons_date_make_period (bases[i]->first, last, JALONS_PRECISION_SPAN);

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
  if (start.first > end.last && from.year == 0 && jalons_date_has_calendar_fields (&from))
    start = jalons_date_in_year (&from, jalons_date_year_of (start.first) - 1);
  span = span_to (&start, &end, MAX (start.basis, end.basis));
  span.duration = expression->lasting;
  return span;
}

/* What stands so long before or after another date. */
static JalonsPeriod
resolve_from_date (const JalonsDateExpression *expression, const JalonsDateContext *context)
{
  JalonsDateContext own = *context;
  JalonsDatePoint count = expression->point;

  own.named = resolve_point (&expression->until, context, FALSE);
  if (!jalons_period_is_known (&own.named))
    return JALONS_PERIOD_UNKNOWN;
  count.base = JALONS_DATE_BASE_EVENT;
  return resolve_point (&count, &own, FALSE);
}

/* "It came out before Christmas", of what is done: some weeks before it. */
static JalonsPeriod
resolve_shortly_before (const JalonsDateExpression *expression, const JalonsPeriod *point)
{
  JalonsDay days = DAYS_BEFORE_DAY;
  JalonsPeriod span;

  if (expression->point.season != 0)
    days = DAYS_BEFORE_SEASON;
  else if (point->first != point->last)
    days = DAYS_BEFORE_MONTH;
  span = jalons_date_make_period (point->first - days, point->first - 1, JALONS_PRECISION_SPAN);
  span.basis = JALONS_BASIS_INFERRED;
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
      /* "By summer" is by its beginning. */
      return resolve_until (point,
                            expression->point.season != 0 && expression->point.year == 0
                                && expression->point.part == JALONS_DATE_PART_WHOLE
                              ? point->first
                              : point->last,
                            context);
    case JALONS_DATE_BOUND_BEFORE:
      if (context->direction == JALONS_DATE_DIRECTION_PAST && expression->point.year == 0
          && jalons_date_has_calendar_fields (&expression->point)
          && jalons_period_is_known (&context->published)
          && point->first <= context->published.last)
        return resolve_shortly_before (expression, point);
      return resolve_until (point, day_before (&expression->point, point), context);
    case JALONS_DATE_BOUND_AFTER:
      return bound_only (point->last + 1, JALONS_DAY_NONE);
    case JALONS_DATE_BOUND_NONE:
    case JALONS_DATE_BOUND_SPAN:
    case JALONS_DATE_BOUND_COUNTED:
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
  if (expression->bound == JALONS_DATE_BOUND_COUNTED)
    return resolve_from_date (expression, &own);
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
 * jalons_date_counts_from_told:
 * @expression: an expression
 *
 * Returns: whether what it means may depend on the dates told before it, where the publication is
 *   known
 */
gboolean
jalons_date_counts_from_told (const JalonsDateExpression *expression)
{
  const JalonsDatePoint *point = &expression->point;

  g_return_val_if_fail (expression != NULL, TRUE);

  if (expression->bound != JALONS_DATE_BOUND_NONE && expression->bound != JALONS_DATE_BOUND_SINCE
      && expression->bound != JALONS_DATE_BOUND_AFTER)
    return TRUE;
  return point->year == 0
         && (point->base == JALONS_DATE_BASE_TEXT || (point->day != 0 && point->month == 0));
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
      || expression->length
      || looks_ahead (expression)
      /* "within four months": how long it took */
      || (expression->point.exact && expression->point.from == 0 && expression->point.to > 0))
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
  if (jalons_date_month_index (period->first) == jalons_date_month_index (period->last))
    context->told_month = *period;
  /* "…, whom it had let go three years earlier": an aside, from which no story goes on. */
  if (period->basis != JALONS_BASIS_INFERRED
      && !(expression->point.base == JALONS_DATE_BASE_TEXT && expression->point.to < 0))
    context->story = *period;
}
