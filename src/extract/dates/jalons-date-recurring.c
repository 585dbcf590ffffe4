/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Chooses among what comes round again, a month, a weekday or a day: the past one or the coming. */

#include "extract/dates/jalons-date-resolve-private.h"

/* Where the words leave open whether the last March or the next is meant, the next is only if the
 * last is long past and the next is near. In days. */
#define LONG_PAST 180

#define NEAR 100

/* The past candidate or the coming one. */
static JalonsPeriod
choose (JalonsPeriod past, JalonsPeriod coming, const JalonsDateFrame *frame)
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

static gboolean
falls_on (const JalonsPeriod *day, int weekday)
{
  return jalons_day_weekday (day->first) == weekday;
}

/* "Saturday, April 5": of the years near by, one in which that was a Saturday. */
static gboolean
names_a_weekday (const JalonsDatePoint *point, int year)
{
  if (point->weekday == 0 || point->day == 0 || point->month == 0)
    return FALSE;
  for (int i = year - 1; i <= year + 1; i++)
    {
      JalonsPeriod period = jalons_date_in_year (point, i);

      if (jalons_period_is_known (&period) && falls_on (&period, point->weekday))
        return TRUE;
    }
  return FALSE;
}

static JalonsPeriod
choose_year (const JalonsDatePoint *point, const JalonsDateFrame *frame)
{
  const JalonsPeriod *base = &frame->base;
  JalonsPeriod past = JALONS_PERIOD_UNKNOWN;
  JalonsPeriod coming = JALONS_PERIOD_UNKNOWN;
  gboolean leap = point->month == 2 && point->day == 29;
  int year = jalons_date_year_of (base->last);
  gboolean by_weekday = names_a_weekday (point, year);
  int first, last;

  if (point->side == JALONS_DATE_SIDE_THIS)
    return jalons_date_in_year (point, jalons_date_year_of (base->first));
  /* Eight years, for the 29th of February. */
  first = leap ? year - 8 : MAX (jalons_date_year_of (base->first) - 2, year - 8);
  last = leap ? year + 8 : year + 2;
  for (int i = first; i <= last; i++)
    {
      JalonsPeriod period = jalons_date_in_year (point, i);

      if (!jalons_period_is_known (&period) || (by_weekday && !falls_on (&period, point->weekday)))
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
follow_story (const JalonsDatePoint *point,
              const JalonsPeriod *told,
              const JalonsDateContext *context)
{
  int year = jalons_date_year_of (told->last);
  JalonsPeriod same = jalons_date_in_year (point, year);

  if (jalons_date_year_of (told->first) == year && told->last - told->first > 180)
    return same;
  if (jalons_period_is_known (&same) && same.last >= told->last)
    return same;
  /* "… on 30 July 2026. Between the two, Nuvia on 24 July …": no story goes on beyond its text. */
  if (jalons_period_is_known (&same) && year >= context->last_year && context->last_year != 0
      && told->last - same.last < NEAR && context->direction != JALONS_DATE_DIRECTION_FUTURE)
    return same;
  return jalons_date_in_year (point, year + 1);
}

static JalonsPeriod
choose_weekday (const JalonsDatePoint *point, const JalonsDateFrame *frame)
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

/* The one day of a week that is the weekday, or "the Friday before" it; of longer times, any of its
 * days. */
static JalonsPeriod
take_weekday (const JalonsDatePoint *point, const JalonsPeriod *base)
{
  JalonsDateFrame frame = { .base = *base };
  int ahead = (point->weekday - jalons_day_weekday (base->first) + 7) % 7;

  if (base->last - base->first >= 7)
    return *base;
  if (point->base == JALONS_DATE_BASE_TEXT && point->side != JALONS_DATE_SIDE_NONE)
    {
      frame.base.last = point->side == JALONS_DATE_SIDE_NEXT ? base->last : base->first;
      return choose_weekday (point, &frame);
    }
  if (base->first + ahead > base->last)
    return *base;
  return jalons_period_day (base->first + ahead, JALONS_BASIS_STATED);
}

/* "Tuesday 14": the month is the nearest in which the day falls on that weekday. */
static JalonsPeriod
choose_month (const JalonsDatePoint *point, const JalonsDateFrame *frame)
{
  int index = jalons_date_month_index (frame->base.first);
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

JalonsPeriod
jalons_date_resolve_open (const JalonsDatePoint *point,
                          const JalonsDateContext *context,
                          const JalonsDateFrame *frame)
{
  if (jalons_date_has_calendar_fields (point))
    return jalons_period_is_known (&context->published) || point->base == JALONS_DATE_BASE_TEXT
             ? choose_year (point, frame)
             : follow_story (point, &frame->base, context);
  if (point->weekday != 0 && point->day == 0)
    {
      if (!jalons_period_is_known (&context->published) && point->base != JALONS_DATE_BASE_TEXT)
        return JALONS_PERIOD_UNKNOWN;
      return frame->base.first == frame->base.last ? choose_weekday (point, frame)
                                                   : take_weekday (point, &frame->base);
    }
  if (point->day != 0)
    return choose_month (point, frame);
  return JALONS_PERIOD_UNKNOWN;
}
