/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* When an event is: on the days that its date means, or by what is told around it. */

#include "extract/timing/jalons-date-choice.h"

static JalonsDateDirection
get_direction (const JalonsReader *reader,
               const JalonsPredicate *predicate,
               int date,
               const JalonsReading *reading)
{
  if (jalons_date_is_of_coming_listing (reader, predicate, date, reading))
    return JALONS_DATE_DIRECTION_FUTURE;
  if (reading->status == JALONS_STATUS_ANNOUNCED
      || (reading->status == JALONS_STATUS_RUMOURED && reading->kind == JALONS_KIND_RELEASE))
    return JALONS_DATE_DIRECTION_FUTURE;
  if (predicate->group != NULL && (predicate->group->features & JALONS_VERB_FUT) != 0
      && reading->kind == JALONS_KIND_INVESTMENT)
    return JALONS_DATE_DIRECTION_UNKNOWN;
  /* "in talks to raise $5 billion in April", but "aurait levé 5 milliards en avril" */
  if (reading->status == JALONS_STATUS_RUMOURED
      && !(predicate->group != NULL && (predicate->group->features & JALONS_VERB_PP) != 0))
    return JALONS_DATE_DIRECTION_UNKNOWN;
  if (predicate->group != NULL && reading->kind == JALONS_KIND_RELEASE
      && !predicate->group->participle
      && (predicate->group->features & (JALONS_VERB_PRES | JALONS_VERB_PP | JALONS_VERB_PAST))
           == JALONS_VERB_PRES)
    return JALONS_DATE_DIRECTION_UNKNOWN;
  return JALONS_DATE_DIRECTION_PAST;
}

/* "The rescue came on June 25. A group of investors put in …": the story goes on where the sentence
 * before left it, if that had but one date and no event of its own. */
static const JalonsDateExpression *
get_narrative_date (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  guint features = predicate->group != NULL ? predicate->group->features : 0;

  if (reader->narrative == JALONS_TEXT_NONE || reader->narrative_sentence + 1 != reader->sentence)
    return NULL;
  if (predicate->group != NULL && (features & (JALONS_VERB_PAST | JALONS_VERB_PRES)) == 0)
    return NULL;
  return jalons_dates_get (reader->text, reader->narrative);
}

/* Whether a date of another sentence is still to come, and so not that of what is done. */
static gboolean
is_ahead (JalonsReader *reader, const JalonsDateExpression *date, const JalonsReading *reading)
{
  JalonsPeriod period;

  if (reading->status != JALONS_STATUS_DONE || date->governs != JALONS_DATE_GOVERNS_NOTHING
      || !jalons_period_is_known (&reader->text->published))
    return FALSE;
  period = jalons_reader_resolve_date (reader, date, JALONS_DATE_DIRECTION_UNKNOWN, reading);
  return jalons_period_is_known (&period) && period.first > reader->text->published.last;
}

/* "goes to all developers in early June", printed in May: to come, whatever the tense. */
static gboolean
is_to_come (const JalonsReader *reader, const JalonsReading *reading)
{
  const JalonsPeriod *published = &reader->text->published;

  return jalons_period_is_known (published) && jalons_period_is_known (&reading->when)
         && reading->when.first > published->last;
}

/* How far a count may be from the date that says what it is about, in days. */
#define DAYS_ABOUT 100

/* "a year ago, in August 2023": a count is about, the month beside it is not. */
static gboolean
corrects (const JalonsDateExpression *count,
          const JalonsDateExpression *date,
          const JalonsPeriod *counted,
          const JalonsPeriod *period)
{
  return count->point.unit != JALONS_DATE_UNIT_NONE && count->bound == JALONS_DATE_BOUND_NONE
         && date->point.year != 0 && date->point.month != 0 && date->bound == JALONS_DATE_BOUND_NONE
         && period->first <= counted->last + DAYS_ABOUT
         && period->last + DAYS_ABOUT >= counted->first;
}

/* "a year ago, in August 2023": of two dates beside each other, the finer. */
static void
take_finer (JalonsReader *reader, int chunk, JalonsDateDirection direction, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = chunk + 1; i < (int) parse->chunks->len && i <= chunk + 3; i++)
    {
      const JalonsChunk *other = jalons_parse_chunk (parse, i);
      JalonsPeriod period;

      if (other->type == JALONS_CHUNK_VERB || other->type < JALONS_CHUNK_DATE)
        return;
      if (other->type != JALONS_CHUNK_DATE)
        continue;
      period = jalons_reader_resolve_date (reader, jalons_reader_get_date (reader, i), direction,
                                           reading);
      if (!jalons_period_is_known (&period) || !jalons_period_is_known (&reading->when)
          || !(corrects (jalons_reader_get_date (reader, chunk), jalons_reader_get_date (reader, i),
                         &reading->when, &period)
               || (jalons_period_overlaps (&period, &reading->when)
                   && jalons_period_n_days (&period) < jalons_period_n_days (&reading->when))))
        return;
      reading->when = period;
      reading->when_first = jalons_reader_get_date (reader, i)->first;
      reading->when_end = jalons_reader_get_date (reader, i)->end;
    }
}

/* "This month", of what is done: so much of it as is over. */
static void
clip_to_publication (const JalonsReader *reader,
                     const JalonsDateExpression *date,
                     JalonsReading *reading)
{
  const JalonsPeriod *published = &reader->text->published;

  /* "peu après", behind news of today: not of a day to come. */
  if (date->point.base == JALONS_DATE_BASE_TEXT && published->precision == JALONS_PRECISION_DAY
      && date->point.unit != JALONS_DATE_UNIT_NONE && jalons_period_is_known (&reading->when)
      && reading->when.last > published->last && reading->when.first >= published->first)
    {
      jalons_reading_undate (reading);
      return;
    }
  if (date->point.unit == JALONS_DATE_UNIT_NONE || date->point.base != JALONS_DATE_BASE_PUBLISHED
      || date->bound != JALONS_DATE_BOUND_NONE || published->precision != JALONS_PRECISION_DAY
      || !jalons_period_is_known (&reading->when) || reading->when.first > published->last
      || reading->when.last <= published->last)
    return;
  reading->when
    = jalons_period_span (reading->when.first, published->last, (JalonsBasis) reading->when.basis);
}

/* Whether the date stands in another clause than what it would date. */
static gboolean
is_far (const JalonsReader *reader, const JalonsPredicate *predicate, int date)
{
  return date >= 0
         && (jalons_parse_chunk (&reader->parse, date)->clause
               != jalons_parse_chunk (&reader->parse, predicate->trigger)->clause
             || jalons_dates_get (reader->text, jalons_parse_chunk (&reader->parse, date)->value)
                    ->point.base
                  == JALONS_DATE_BASE_TEXT);
}

/* "Two years after launching GPT-5, OpenAI in May …": whether the date stands in what is told then,
 * behind the comma, and not in what is recalled. */
static gboolean
is_beyond (const JalonsReader *reader, const JalonsPredicate *predicate, int offset, int date)
{
  const JalonsParse *parse = &reader->parse;
  int comma = JALONS_CHUNK_NONE;

  /* "Three months after Claude, Anthropic released Haiku in May": the verb is the other's. */
  for (int i = offset + 1; i < predicate->trigger; i++)
    {
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_COMMA)
        return TRUE;
    }
  for (int i = predicate->trigger + 1; i < date && comma < 0; i++)
    {
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_COMMA)
        comma = i;
    }
  if (comma < 0)
    return FALSE;
  /* "after launching GPT-5, in May 2023, OpenAI …" */
  return date > comma + 2 || date + 1 >= (int) parse->chunks->len
         || jalons_parse_chunk (parse, date + 1)->type != JALONS_CHUNK_COMMA;
}

/* "nous venons de réunir", "has just raised": in these days. */
static gboolean
date_by_aspect (JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsVerbGroup *group = predicate->group;
  const JalonsDateExpression *aspect;

  if (group == NULL || group->head == group->verb || reading->status != JALONS_STATUS_DONE
      || reader->text->published.precision != JALONS_PRECISION_DAY
      /* "had just raised" counts from when the story is. */
      || (jalons_parse_chunk (&reader->parse, group->head)->features
          & (JALONS_VERB_PAST | JALONS_VERB_IMPF))
           != 0)
    return FALSE;
  aspect = jalons_dates_find_aspect (reader->text,
                                     jalons_parse_chunk (&reader->parse, group->head)->first,
                                     jalons_parse_chunk (&reader->parse, group->verb)->first);
  if (aspect == NULL)
    return FALSE;
  reading->when = jalons_reader_resolve_date (reader, aspect, JALONS_DATE_DIRECTION_PAST, reading);
  reading->when_first = aspect->first;
  reading->when_end = aspect->end;
  return TRUE;
}

/* "deux mois après la mise en ligne de ChatGPT": that much before the other date of the sentence,
 * or of the heading, or before the publication. */
static void
date_before (JalonsReader *reader,
             const JalonsPredicate *predicate,
             int offset,
             int chunk,
             JalonsReading *reading)
{
  const JalonsDateExpression *date = jalons_reader_get_date (reader, offset);
  const JalonsDateExpression *other;
  JalonsPeriod base = reader->dates.published;

  if (chunk < 0)
    chunk = jalons_date_find_other (reader, offset);
  other = chunk >= 0 ? jalons_reader_get_date (reader, chunk)
                     : jalons_dates_get_governing (reader->text, reading->trigger);
  if (other != NULL)
    base = jalons_reader_resolve_date (reader, other, JALONS_DATE_DIRECTION_PAST, reading);
  else if (2 * date->point.from < date->point.to)
    return;
  if (!jalons_date_count_back (date, &base, &reading->when))
    return;
  reading->when_first = date->first;
  reading->when_end = date->end;
}

/* "… raised $2 million, five months after its launch in April": so long after that. */
static void
date_from_anchor (JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsChunk *trigger = jalons_parse_chunk (&reader->parse, predicate->trigger);

  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
      const JalonsDateExpression *date = jalons_reader_get_date (reader, i);
      JalonsDateContext context;
      int anchor;

      if (chunk->clause != trigger->clause || chunk->depth > trigger->depth)
        continue;
      anchor = jalons_date_find_anchor (reader, i);
      if (anchor < 0)
        continue;
      context = *jalons_reader_get_dates (reader, date);
      context.named = jalons_reader_resolve_date (reader, jalons_reader_get_date (reader, anchor),
                                                  JALONS_DATE_DIRECTION_PAST, reading);
      reading->when = jalons_date_resolve (date, &context);
      reading->when_first = date->first;
      reading->when_end = date->end;
      return;
    }
}

/* Whether a modal verb behind the predicate carries what the date is of: "would be ready". */
static gboolean
is_behind_modal (const JalonsReader *reader, const JalonsPredicate *predicate, int date)
{
  for (int i = predicate->trigger + 1; i < date; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL))
        return TRUE;
    }
  return FALSE;
}

/* "… unveiled GPT-6, and said that a bigger one would be ready next year": whether the date stands
 * in another clause and is to come, while what is told is done. */
static gboolean
is_of_later (const JalonsReader *reader,
             const JalonsPredicate *predicate,
             const JalonsReading *reading,
             int date)
{
  if (date < predicate->trigger || reading->status != JALONS_STATUS_DONE || predicate->group == NULL
      || !is_to_come (reader, reading)
      || (predicate->group->features & (JALONS_VERB_PAST | JALONS_VERB_PP | JALONS_VERB_INF)) == 0)
    return FALSE;
  return is_far (reader, predicate, date) || is_behind_modal (reader, predicate, date);
}

/* "has put in 13 billion since 2019": what a perfect sums up went on all that time. */
static gboolean
lasts_since (const JalonsReader *reader,
             const JalonsPredicate *predicate,
             const JalonsReading *reading,
             int date)
{
  const JalonsVerbGroup *group = predicate->group;

  return reading->kind == JALONS_KIND_INVESTMENT && date > predicate->trigger && group != NULL
         && jalons_reader_get_date (reader, date)->bound == JALONS_DATE_BOUND_SINCE
         && group->verb == predicate->trigger && group->head != group->verb
         && (group->features & (JALONS_VERB_PP | JALONS_VERB_PRES))
              == (JALONS_VERB_PP | JALONS_VERB_PRES)
         && !is_far (reader, predicate, date) && jalons_period_is_known (&reading->when)
         && jalons_period_is_known (&reader->text->published)
         && reading->when.first <= reader->text->published.last;
}

/* Models of long ago are told with their years; "in August of the same year" of an aside on the
 * year 2000 is not when one of today came out. */
#define FIRST_YEAR_COUNTED 2010

static gboolean
is_before_its_time (const JalonsReading *reading)
{
  return reading->kind == JALONS_KIND_RELEASE && jalons_period_is_known (&reading->when)
         && reading->when.basis != JALONS_BASIS_STATED
         && reading->when.last < jalons_day_from_ymd (FIRST_YEAR_COUNTED, 1, 1);
}

/**
 * jalons_reader_date:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: what is made of it
 *
 * Dates a reading: by its own clause, then its sentence, then the heading that governs its block.
 */
void
jalons_reader_date (JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  JalonsDateDirection direction = get_direction (reader, predicate, JALONS_CHUNK_NONE, reading);
  gboolean total = reading->deal == JALONS_DEAL_TOTAL;
  const JalonsDateExpression *date = NULL;
  int offset = JALONS_CHUNK_NONE;
  int chunk = JALONS_CHUNK_NONE;

  if (jalons_parse_find_next (&reader->parse, 0, JALONS_CHUNKS_DATE) >= 0)
    {
      offset = jalons_date_find_offset (reader, predicate, reading);
      chunk = jalons_reader_choose_date (reader, predicate, reading, direction);
      chunk = jalons_date_take_new_plan (reader, chunk, reading);
    }
  if (chunk >= 0 && reading->kind == JALONS_KIND_RELEASE && reading->status == JALONS_STATUS_DONE
      && jalons_date_is_beside_future (reader, predicate, chunk))
    reading->status = JALONS_STATUS_ANNOUNCED;
  direction = get_direction (reader, predicate, chunk, reading);

  /* "three months after it raised …, in May": then that is when. */
  if (offset >= 0 && (chunk < 0 || jalons_parse_chunk (&reader->parse, chunk)->depth == 0)
      && !(offset < predicate->trigger && chunk > predicate->trigger
           && !is_far (reader, predicate, chunk) && !is_beyond (reader, predicate, offset, chunk)))
    {
      date_before (reader, predicate, offset, chunk, reading);
      return;
    }
  if (chunk >= 0)
    date = jalons_reader_get_date (reader, chunk);
  else if (!total)
    date = jalons_dates_get_governing (reader->text, reading->trigger);
  if (date != NULL && chunk < 0 && jalons_date_lacks_all_years (reader, date))
    date = NULL;
  if (!total && (date == NULL || is_far (reader, predicate, chunk))
      && date_by_aspect (reader, predicate, reading))
    return;
  if (date == NULL && !total && reading->status == JALONS_STATUS_DONE)
    date = get_narrative_date (reader, predicate);
  if (date != NULL && chunk < 0 && is_ahead (reader, date, reading))
    date = NULL;
  if (date == NULL && !total
      && (jalons_date_by_then (reader, predicate, reading)
          || jalons_date_by_last_deal (reader, predicate, reading)))
    return;
  if (date == NULL)
    {
      if (reading->status == JALONS_STATUS_DONE && reading->deal != JALONS_DEAL_TOTAL)
        reading->when = jalons_reader_infer_date (reader, predicate);
      reading->headline_news = jalons_period_is_known (&reading->when)
                               && jalons_reader_is_headline_news (reader, predicate);
      if (!total && !jalons_period_is_known (&reading->when))
        date_from_anchor (reader, predicate, reading);
      return;
    }
  reading->when = jalons_reader_resolve_date (reader, date, direction, reading);
  if (jalons_date_is_not_of_rumour (reader, predicate, reading, date))
    {
      jalons_reading_undate (reading);
      return;
    }
  if (is_before_its_time (reading))
    {
      jalons_reading_undate (reading);
      return;
    }
  if (is_of_later (reader, predicate, reading, chunk))
    {
      reading->when = jalons_reader_infer_date (reader, predicate);
      return;
    }
  reading->when_first = date->first;
  reading->when_end = date->end;
  /* "… has closed a seed round since 2025": some day in that time. */
  if (lasts_since (reader, predicate, reading, chunk) && reading->deal == JALONS_DEAL_ROUND
      && predicate->deal >= 0)
    {
      jalons_reading_undate (reading);
      return;
    }
  if (lasts_since (reader, predicate, reading, chunk))
    reading->when = jalons_period_span (reading->when.first, reader->text->published.last,
                                        (JalonsBasis) reading->when.basis);
  if (direction == JALONS_DATE_DIRECTION_PAST && reading->status == JALONS_STATUS_DONE)
    clip_to_publication (reader, date, reading);
  /* "is in all shops since February" */
  if (reading->kind == JALONS_KIND_RELEASE && reading->status == JALONS_STATUS_ANNOUNCED
      && date->bound == JALONS_DATE_BOUND_SINCE && !date->lasting && !reading->old_plan)
    reading->status = JALONS_STATUS_DONE;
  if (reading->kind == JALONS_KIND_RELEASE && reading->status == JALONS_STATUS_DONE && chunk >= 0
      && !jalons_period_is_known (&reader->chapter) && is_to_come (reader, reading))
    reading->status = JALONS_STATUS_ANNOUNCED;
  if (chunk >= 0)
    {
      take_finer (reader, chunk, direction, reading);
      const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);

      if (c->clause == jalons_parse_chunk (&reader->parse, predicate->trigger)->clause)
        {
          reading->first = MIN (reading->first, c->first);
          reading->end = MAX (reading->end, c->end);
        }
    }
}

/**
 * jalons_reader_date_by:
 * @reader: a reader
 * @chunk: a date in its sentence
 * @reading: a reading of something past
 *
 * Dates a reading by that date.
 */
void
jalons_reader_date_by (JalonsReader *reader, int chunk, JalonsReading *reading)
{
  const JalonsDateExpression *date = jalons_reader_get_date (reader, chunk);

  if (jalons_date_is_of_closing (reader, reading, chunk))
    return;
  reading->when = jalons_reader_resolve_date (reader, date, JALONS_DATE_DIRECTION_PAST, reading);
  reading->when_first = date->first;
  reading->when_end = date->end;
}

/**
 * jalons_reader_date_cancel:
 * @reader: a reader
 * @token: the word that says that an event is off
 * @reading: the event
 *
 * Dates a cancelled event by when it was called off, where the sentence says so.
 */
void
jalons_reader_date_cancel (JalonsReader *reader, guint32 token, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int best = JALONS_CHUNK_NONE;
  guint32 distance = G_MAXUINT32;
  int off = jalons_parse_find_chunk (parse, token);

  /* "offered $120 million in 2023; another, a year on, offered less, but the talks ended" */
  if (reading->sentence == reader->sentence && jalons_period_is_known (&reading->when)
      && reading->trigger < token
      && jalons_parse_find (parse, jalons_parse_find_chunk (parse, reading->trigger), off,
                            JALONS_CHUNKS_SEMICOLON)
           >= 0)
    return;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_DATE)
    {
      guint32 first = jalons_parse_chunk (&reader->parse, i)->first;
      guint32 apart = first > token ? first - token : token - first;

      /* "… in 2023, and was turned down; another, a year on, offered less" */
      if (apart < distance && !jalons_date_hangs_on_other (reader, i)
          && jalons_parse_find (parse, MIN (i, off), MAX (i, off), JALONS_CHUNKS_SEMICOLON) < 0)
        {
          best = i;
          distance = apart;
        }
    }
  if (best >= 0)
    jalons_reader_date_by (reader, best, reading);
}
