/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which days the date of an event means. */

#include "extract/timing/jalons-date-choice.h"

/* The chunk of a date of the sentence. */
static int
find_chunk (const JalonsReader *reader, const JalonsDateExpression *date)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      if (jalons_reader_get_date (reader, i) == date)
        return i;
    }
  return 0;
}

/* What was to be may have been to be before now: the nearest that the words can mean. */
static JalonsPeriod
resolve_nearest (const JalonsReader *reader,
                 const JalonsDateExpression *date,
                 JalonsDateContext *context)
{
  JalonsDateExpression planned = *date;

  context->direction = JALONS_DATE_DIRECTION_UNKNOWN;
  planned.direction = JALONS_DATE_DIRECTION_FUTURE;
  if (date->bound == JALONS_DATE_BOUND_UNTIL
      && jalons_date_is_put_off (reader, find_chunk (reader, date)))
    planned.bound = JALONS_DATE_BOUND_NONE;
  return jalons_date_resolve (&planned, context);
}

/* "Grainline, 2026-07-30" and below it "Today we …": a day that heads what stands below it is the
 * day on which that was told. */
static gboolean
is_told_on_day (const JalonsReader *reader,
                const JalonsDateExpression *date,
                const JalonsReading *reading,
                JalonsPeriod *out_day)
{
  const JalonsDateExpression *heading;
  const JalonsDatePoint *point = &date->point;

  if (point->base != JALONS_DATE_BASE_PUBLISHED || point->year != 0 || point->month != 0
      || (point->unit != JALONS_DATE_UNIT_DAY && point->unit != JALONS_DATE_UNIT_WEEK
          && point->weekday == 0))
    return FALSE;
  heading = jalons_dates_get_governing (reader->text, reading->trigger);
  if (heading == NULL || heading == date || heading->governs != JALONS_DATE_GOVERNS_FOLLOWING
      || heading->point.year == 0 || heading->point.month == 0 || heading->point.day == 0)
    return FALSE;
  *out_day = jalons_date_resolve (heading, jalons_reader_get_dates (reader, heading));
  return jalons_period_is_known (out_day);
}

/**
 * jalons_reader_resolve_date:
 * @reader: a reader
 * @date: a date
 * @direction: where the event lies, seen from the publication
 * @reading: the event
 *
 * Where the date leaves open its year or what it counts from, the heading above it, the story and
 * the chapter that it stands in say so.
 *
 * Returns: the days that the date means, said of the event; unknown where it means none
 */
JalonsPeriod
jalons_reader_resolve_date (JalonsReader *reader,
                            const JalonsDateExpression *date,
                            JalonsDateDirection direction,
                            const JalonsReading *reading)
{
  JalonsDateContext context = jalons_reader_tell_before (reader, date);
  JalonsPeriod told = jalons_date_resolve_by_story (reader, date);

  if (is_told_on_day (reader, date, reading, &context.published))
    {
      context.direction = direction;
      return jalons_date_resolve (date, &context);
    }
  if (!jalons_period_is_known (&told))
    told = jalons_date_follow_days (reader, reader->sentence, date);
  if (jalons_period_is_known (&told) && direction != JALONS_DATE_DIRECTION_FUTURE)
    return told;

  if (date->point.year == 0
      && (date->point.month != 0 || date->point.season != 0 || date->point.quarter != 0
          || date->point.half != 0)
      && date->point.unit == JALONS_DATE_UNIT_NONE)
    {
      const JalonsPeriod *year
        = jalons_period_is_known (&reader->chapter) ? &reader->chapter : &reader->review;

      if (jalons_period_is_known (year)
          && (year == &reader->chapter || direction != JALONS_DATE_DIRECTION_FUTURE))
        {
          context = JALONS_DATE_CONTEXT_NONE;
          context.published = *year;
          return jalons_date_resolve (date, &context);
        }
    }
  /* What counts from the text was told the dates before it above. */
  if (date->point.base != JALONS_DATE_BASE_TEXT)
    told = jalons_date_tell_earlier (reader, date, &context);
  if (jalons_period_is_known (&told) && direction != JALONS_DATE_DIRECTION_FUTURE)
    return told;
  context.direction = direction;
  context.onset = reading->deal != JALONS_DEAL_TOTAL;
  if (reading->old_plan && direction == JALONS_DATE_DIRECTION_FUTURE)
    return resolve_nearest (reader, date, &context);
  if (date->bound == JALONS_DATE_BOUND_SPAN && reading->kind == JALONS_KIND_RELEASE
      && jalons_date_is_put_off (reader, find_chunk (reader, date)))
    {
      /* "from June to October": until then it is put off. */
      JalonsDateExpression later = *date;

      later.point = date->until;
      later.bound = JALONS_DATE_BOUND_NONE;
      return jalons_date_resolve (&later, &context);
    }
  if ((date->bound == JALONS_DATE_BOUND_UNTIL
       && (direction == JALONS_DATE_DIRECTION_PAST
           || (reading->kind == JALONS_KIND_RELEASE
               && jalons_date_is_put_off (reader, find_chunk (reader, date)))))
      || reading->not_before)
    {
      /* "It took until October 22", "not before October 22": then it happened. */
      JalonsDateExpression reached = *date;

      reached.bound = JALONS_DATE_BOUND_NONE;
      return jalons_date_resolve (&reached, &context);
    }
  return jalons_date_resolve (date, &context);
}
