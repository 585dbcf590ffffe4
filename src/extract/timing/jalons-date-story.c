/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Dates that leave their year to what the text told before them. */

#include "extract/timing/jalons-date-choice.h"

#define DAYS_OF_YEAR 365
#define DAYS_OF_WEEK 6

/* Whether a date names a month or season and leaves the year to the reader. */
static gboolean
lacks_year (const JalonsDateExpression *date)
{
  const JalonsDatePoint *point = &date->point;

  return point->year == 0 && (point->month != 0 || point->season != 0) && point->weekday == 0
         && point->unit == JALONS_DATE_UNIT_NONE && point->side == JALONS_DATE_SIDE_NONE
         && point->base == JALONS_DATE_BASE_PUBLISHED && date->bound == JALONS_DATE_BOUND_NONE;
}

/* The date with its year that the block told last, a sentence or two before, if long gone by. */
static JalonsPeriod
get_told (const JalonsReader *reader)
{
  const JalonsPeriod *told = jalons_reader_get_told (reader, reader->sentence);

  if (told == NULL || told->basis == JALONS_BASIS_INFERRED
      || told->precision > JALONS_PRECISION_MONTH
      || told->last + DAYS_OF_YEAR > reader->dates.published.last)
    return JALONS_PERIOD_UNKNOWN;
  return *told;
}

/**
 * jalons_date_resolve_by_story:
 * @reader: a reader
 * @date: a date in its sentence
 *
 * "… en mai 2024. En juillet, elle a …": where a sentence before told a date of a year gone by, the
 * story goes on from there, and not from the day on which it was printed.
 *
 * Returns: when that is, or unknown where the date stands for itself
 */
JalonsPeriod
jalons_date_resolve_by_story (const JalonsReader *reader, const JalonsDateExpression *date)
{
  const JalonsPeriod *published = &reader->dates.published;
  const JalonsReading *before;
  JalonsDateContext context = JALONS_DATE_CONTEXT_NONE;
  JalonsPeriod period;

  if (!lacks_year (date) || !jalons_period_is_known (published))
    return JALONS_PERIOD_UNKNOWN;
  context.story = get_told (reader);
  if (jalons_period_is_known (&context.story))
    {
      period = jalons_date_resolve (date, &context);
      if (jalons_period_is_known (&period) && period.last <= published->last)
        {
          period.basis = JALONS_BASIS_RESOLVED;
          return period;
        }
    }
  if (reader->first_reading == 0)
    return JALONS_PERIOD_UNKNOWN;
  before = jalons_reader_get (reader, reader->first_reading - 1);
  if (before->sentence + JALONS_DATE_STORY_STEP < reader->sentence
      || before->when.basis != JALONS_BASIS_STATED
      || before->when.precision > JALONS_PRECISION_MONTH
      || before->when.last + DAYS_OF_YEAR > published->last
      || jalons_text_get_sentence (reader->text, before->sentence)->block != reader->block)
    return JALONS_PERIOD_UNKNOWN;
  context.story = before->when;
  period = jalons_date_resolve (date, &context);
  if (!jalons_period_is_known (&period) || period.last > published->last)
    return JALONS_PERIOD_UNKNOWN;
  period.basis = JALONS_BASIS_RESOLVED;
  return period;
}

/* "Tuesday", and nothing more. */
static gboolean
is_bare_weekday (const JalonsDateExpression *date)
{
  const JalonsDatePoint *point = &date->point;

  return point->weekday != 0 && point->day == 0 && point->month == 0
         && point->unit == JALONS_DATE_UNIT_NONE && point->side == JALONS_DATE_SIDE_NONE
         && point->base == JALONS_DATE_BASE_PUBLISHED && date->bound == JALONS_DATE_BOUND_NONE;
}

/**
 * jalons_date_follow_days:
 * @reader: a reader
 * @sentence: the sentence being read, or one whose dates are told
 * @date: a date in it
 *
 * "Monday the 3rd … Then on Tuesday …", printed on the 20th: where the block just told a day or
 * week gone by, a weekday is the next one behind that day, or that of the week.
 *
 * Returns: when that is, or unknown where the date stands for itself
 */
JalonsPeriod
jalons_date_follow_days (const JalonsReader *reader,
                         guint32 sentence,
                         const JalonsDateExpression *date)
{
  const JalonsPeriod *published = &reader->dates.published;
  const JalonsPeriod *told;
  JalonsDay day;

  if (!is_bare_weekday (date) || published->precision != JALONS_PRECISION_DAY)
    return JALONS_PERIOD_UNKNOWN;
  told = jalons_reader_get_told (reader, sentence);
  if (told == NULL || !reader->told_weekday || told->first == JALONS_DAY_NONE
      || told->last == JALONS_DAY_NONE || told->last - told->first > DAYS_OF_WEEK)
    return JALONS_PERIOD_UNKNOWN;
  day = told->first + (date->point.weekday - jalons_day_weekday (told->first) + 7) % 7;
  /* What the publication says is not far from it: the weekday stands for itself. */
  if (told->last + DAYS_OF_WEEK > published->last
      && !(told->last - told->first == DAYS_OF_WEEK && told->last < published->first))
    return JALONS_PERIOD_UNKNOWN;
  if (day > published->last)
    return JALONS_PERIOD_UNKNOWN;
  return jalons_period_day (day, JALONS_BASIS_RESOLVED);
}

/* Whether nothing but sums, names and small words stands between two chunks: the items of a list.
 */
static gboolean
is_listed (const JalonsParse *parse, int from, int to)
{
  return jalons_parse_find (parse, from + 1, to,
                            JALONS_CHUNKS_VERB | JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP
                              | JALONS_CHUNKS_WORD)
         < 0;
}

/**
 * jalons_date_tell_earlier:
 * @reader: a reader that has parsed a sentence
 * @date: a date in it
 * @context: the context in which it is resolved
 *
 * Tells the context the dates before this one in the sentence, which are what "two months later"
 * counts from.
 *
 * Returns: when the date is if it goes on with the year of the one before it in a list ("105
 * million in June 2023, 385 million in December"); otherwise unknown
 */
JalonsPeriod
jalons_date_tell_earlier (const JalonsReader *reader,
                          const JalonsDateExpression *date,
                          JalonsDateContext *context)
{
  const JalonsParse *parse = &reader->parse;
  JalonsPeriod before = JALONS_PERIOD_UNKNOWN;
  int last = JALONS_CHUNK_NONE;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsDateExpression *e;
      JalonsDateContext story = JALONS_DATE_CONTEXT_NONE;
      JalonsPeriod period = JALONS_PERIOD_UNKNOWN;

      e = jalons_dates_get (reader->text, jalons_parse_chunk (parse, i)->value);
      story.story = before;
      if (last >= 0 && jalons_period_is_known (&before) && lacks_year (e)
          && is_listed (parse, last, i))
        period = jalons_date_resolve (e, &story);
      if (jalons_period_is_known (&period) && jalons_period_is_known (&reader->dates.published)
          && period.first > reader->dates.published.last)
        period = JALONS_PERIOD_UNKNOWN;
      if (jalons_period_is_known (&period))
        period.basis = JALONS_BASIS_RESOLVED;
      if (e == date)
        return period;
      before = JALONS_PERIOD_UNKNOWN;
      if (jalons_period_is_known (&period)
          || (e->point.year != 0 && e->point.month != 0 && e->bound == JALONS_DATE_BOUND_NONE))
        {
          if (!jalons_period_is_known (&period))
            period = jalons_date_resolve (e, context);
          before = period;
        }
      else
        period = jalons_date_resolve (e, context);
      last = i;
      jalons_date_context_tell (context, e, &period);
    }
  return JALONS_PERIOD_UNKNOWN;
}
