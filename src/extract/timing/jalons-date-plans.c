/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Plans that came to nothing in time: "promised for March, it came out in June", "was to ship in
 * April, then in June; now it will be autumn". */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* How far before a date the word may stand that makes it that of a plan, in chunks. */
#define PLAN_REACH 12
/* A sentence that only says when it will be instead is this short, in chunks. */
#define NEW_PLAN_CHUNKS 16

static gboolean
is_one_of (const JalonsReader *reader, const JalonsChunk *chunk, const JalonsSign *words)
{
  guint32 start = jalons_text_get_token (reader->text, chunk->first)->start;
  guint32 end = jalons_token_get_end (jalons_text_get_token (reader->text, chunk->end - 1));

  return jalons_words_have_in_any_case (words, reader->text->tokens->text + start, end - start);
}

static gboolean
looks_ahead (const JalonsDateExpression *date)
{
  return date->direction == JALONS_DATE_DIRECTION_FUTURE || date->bound == JALONS_DATE_BOUND_UNTIL
         || date->bound == JALONS_DATE_BOUND_BEFORE;
}

/* Whether a verb is one of plans; one that may tell when the plan was made is so only before a date
 * that looks ahead. */
static gboolean
is_plan_verb (const JalonsChunk *verb, gboolean ahead)
{
  const char *name = jalons_frames_get_lemma (verb->lemma)->name;

  return jalons_words_have (jalons_sign_date_plans_plan_verb_plans, name)
         || (ahead && jalons_words_have (jalons_sign_date_plans_plan_verb_promises, name));
}

/* The features of the finite verb that carries @verb. */
static guint
get_features (const JalonsParse *parse, int verb)
{
  const JalonsVerbGroup *group = jalons_parse_find_group (parse, verb);

  return group != NULL ? group->features : jalons_parse_chunk (parse, verb)->features;
}

/* "devait", "était attendu", "was meant to", "had promised", "prévu": a plan of the past. */
static gboolean
tells_old_plan (const JalonsParse *parse, int verb, gboolean ahead)
{
  const guint now = JALONS_VERB_PRES | JALONS_VERB_FUT;
  guint features = get_features (parse, verb);
  gboolean plan = FALSE;
  int k = verb;

  for (int guard = 0; k >= 0 && guard < 6; guard++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type != JALONS_CHUNK_VERB)
        return FALSE;
      plan |= is_plan_verb (chunk, ahead);
      /* "was to ship" */
      plan |= chunk->carrier < 0 && k != verb && (parse->language & 2) != 0
              && (chunk->features & JALONS_VERB_PAST) != 0
              && g_str_equal (jalons_chunk_get_infinitive (chunk), "be")
              && (jalons_parse_chunk (parse, verb)->features & JALONS_VERB_INF) != 0;
      k = chunk->carrier;
    }
  if (!plan)
    return FALSE;
  if (jalons_parse_is (parse, verb, JALONS_CHUNKS_PARTICIPLE))
    return TRUE;
  return (features & (JALONS_VERB_IMPF | JALONS_VERB_PAST)) != 0 && (features & now) == 0;
}

/* "has slipped from January to …" */
static gboolean
is_left_behind (const JalonsReader *reader, int date)
{
  const JalonsChunk *before = date == 0 ? NULL : jalons_parse_chunk (&reader->parse, date - 1);

  return before != NULL && before->type == JALONS_CHUNK_FUNCTION
         && is_one_of (reader, before, jalons_sign_date_plans_left_behind)
         && jalons_date_is_put_off (reader, date);
}

/**
 * jalons_date_is_old_plan:
 * @reader: a reader that has parsed a sentence
 * @date: a date in it
 *
 * Returns: whether the date is when something was to be, as the plan once was: "promised for
 * March", "devait sortir en mars"
 */
gboolean
jalons_date_is_old_plan (const JalonsReader *reader, int date)
{
  const JalonsParse *parse = &reader->parse;
  gboolean ahead = looks_ahead (jalons_reader_get_date (reader, date));
  gboolean old = FALSE;

  if (is_left_behind (reader, date))
    return TRUE;
  for (int i = date - 1; i >= 0 && i >= date - PLAN_REACH; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_VERB)
        return tells_old_plan (parse, i, ahead)
               || (old && is_plan_verb (chunk, TRUE)
                   && (get_features (parse, i) & JALONS_VERB_FUT) == 0);
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK))
        {
          /* "which is due in March" is still to come, "due in March, it came in May" was not. */
          if (is_one_of (reader, chunk, jalons_sign_date_plans_due))
            return i == 0 || jalons_parse_chunk (parse, i - 1)->type != JALONS_CHUNK_VERB
                   || (get_features (parse, i - 1) & JALONS_VERB_PAST) != 0;
          /* It says that the plan has been given up since. */
          old |= is_one_of (reader, chunk, jalons_sign_date_plans_old_word);
        }
    }
  return FALSE;
}

/* A date as near as can be to the day of publication. */
static JalonsPeriod
resolve_nearest (const JalonsReader *reader, int chunk)
{
  JalonsDateExpression date = *jalons_reader_get_date (reader, chunk);
  JalonsDateContext context = *jalons_reader_get_dates (reader, &date);

  context.direction = JALONS_DATE_DIRECTION_UNKNOWN;
  date.bound = JALONS_DATE_BOUND_NONE;
  date.direction = JALONS_DATE_DIRECTION_FUTURE;
  return jalons_date_resolve (&date, &context);
}

/* The next that a date can mean after @old. */
static JalonsPeriod
resolve_later (const JalonsReader *reader, int chunk, const JalonsPeriod *old)
{
  JalonsPeriod period = resolve_nearest (reader, chunk);
  JalonsDateContext context
    = *jalons_reader_get_dates (reader, jalons_reader_get_date (reader, chunk));

  if (!jalons_period_is_known (old) || !jalons_period_is_known (&period)
      || period.first > old->first)
    return period;
  context.direction = JALONS_DATE_DIRECTION_FUTURE;
  return jalons_date_resolve (jalons_reader_get_date (reader, chunk), &context);
}

/**
 * jalons_date_find_new_plan:
 * @reader: a reader that has parsed a sentence
 * @old: a date that is that of an old plan
 * @model: the index of the model of which it is told
 *
 * Returns: the chunk of the later date to which the plan was put off, or %JALONS_CHUNK_NONE
 */
int
jalons_date_find_new_plan (const JalonsReader *reader, int old, guint32 model)
{
  JalonsPeriod before = resolve_nearest (reader, old);

  if (!jalons_period_is_known (&before))
    return JALONS_CHUNK_NONE;
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsDateExpression *date = jalons_reader_get_date (reader, i);
      JalonsPeriod period;
      int weight;

      if (i == old || date->length || date->lasting || jalons_date_hangs_on_other (reader, i)
          || jalons_date_is_old_plan (reader, i)
          || !jalons_reader_weigh_model_date (reader, i, model, &weight))
        continue;
      period = resolve_nearest (reader, i);
      if (jalons_period_is_known (&period) && period.first > before.first)
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/* "back" of "pushed back", "off" of "put off" behind a verb that says so only with it. */
static gboolean
is_followed_by_back (const JalonsReader *reader, int verb)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = verb + 1; i < (int) parse->chunks->len && i <= verb + 10; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsToken *first = jalons_text_get_token (reader->text, chunk->first);

      if (chunk->type == JALONS_CHUNK_VERB)
        return FALSE;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK)
          || (chunk->end > chunk->first + 1 && (first[1].flags & JALONS_TOKEN_GLUED) != 0))
        continue;
      if (jalons_text_is_word (reader->text, first, "back"))
        return TRUE;
      /* "set off an arms race" puts nothing off. */
      if (jalons_text_is_word (reader->text, first, "off"))
        return !g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, verb)), "set");
    }
  return FALSE;
}

/**
 * jalons_date_is_put_off:
 * @reader: a reader that has parsed a sentence
 * @chunk: a chunk of it
 *
 * Returns: whether a verb of its clause puts off what it tells: "has pushed the release back from
 * June to October", "reporte la sortie"
 */
gboolean
jalons_date_is_put_off (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, chunk)->clause;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_VERB)
    {
      const JalonsChunk *verb = jalons_parse_chunk (parse, i);

      if (verb->clause == clause
          && (jalons_chunk_is_verb_of (verb, jalons_sign_date_plans_put_off_verbs)
              || (jalons_chunk_is_verb_of (verb, jalons_sign_date_plans_put_off_with_back)
                  && is_followed_by_back (reader, i))))
        return TRUE;
    }
  return FALSE;
}

/* The release told just before whose plan was given up, or %NULL. */
static JalonsReading *
find_old_plan (const JalonsReader *reader)
{
  JalonsReading *last;

  if (reader->first_reading == 0)
    return NULL;
  last = jalons_reader_get (reader, reader->first_reading - 1);
  return last->kind == JALONS_KIND_RELEASE && last->old_plan
             && last->sentence + 1 == reader->sentence
           ? last
           : NULL;
}

/**
 * jalons_reader_date_new_plan:
 * @reader: a reader that has read the frames of a sentence
 *
 * "It was to ship this summer. Make that November.": a short sentence that tells but the new date
 * of the plan told before.
 */
void
jalons_reader_date_new_plan (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *reading;
  JalonsPeriod later;
  int found = JALONS_CHUNK_NONE;

  g_return_if_fail (reader != NULL);

  if (reader->readings->len > reader->first_reading || parse->chunks->len > NEW_PLAN_CHUNKS
      || !jalons_parse_has (parse, JALONS_CHUNK_DATE)
      || jalons_parse_has (parse, JALONS_CHUNK_MODEL))
    return;
  reading = find_old_plan (reader);
  if (reading == NULL)
    return;
  for (int i = 0; i < (int) parse->chunks->len && found < 0; i++)
    {
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_DATE
          && !jalons_reader_get_date (reader, i)->length
          && !jalons_reader_get_date (reader, i)->lasting
          && !jalons_date_hangs_on_other (reader, i))
        found = i;
    }
  if (found < 0)
    return;
  later = resolve_later (reader, found, &reading->when);
  if (!jalons_period_is_known (&later))
    return;
  reading->when = later;
  reading->when_first = jalons_reader_get_date (reader, found)->first;
  reading->when_end = jalons_reader_get_date (reader, found)->end;
}

/* "…; it came out only in March": whether the verb beside a date tells what happened. */
static gboolean
has_come_about (const JalonsReader *reader, int date)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, date)->clause;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsChunk *verb = jalons_parse_chunk (parse, group->verb);

      if (verb->clause == clause && !group->participle && group->verb < date
          && jalons_frames_get_lemma (verb->lemma)->n_triggers > 0
          && (group->features & (JALONS_VERB_PAST | JALONS_VERB_PP)) != 0
          && (group->features & (JALONS_VERB_FUT | JALONS_VERB_COND)) == 0
          && !jalons_date_is_put_off (reader, date))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_date_take_new_plan:
 * @reader: a reader
 * @chunk: the chunk of a date, or %JALONS_CHUNK_NONE
 * @reading: what is dated by it
 *
 * Where the date is that of a plan given up since, finds the one to which it was put off, and notes
 * in @reading what came of the plan.
 *
 * Returns: the chunk of the date to take
 */
int
jalons_date_take_new_plan (const JalonsReader *reader, int chunk, JalonsReading *reading)
{
  int later;

  if (chunk < 0 || reading->kind != JALONS_KIND_RELEASE
      || reading->status == JALONS_STATUS_CANCELLED || !jalons_date_is_old_plan (reader, chunk))
    return chunk;
  reading->old_plan = TRUE;
  later = jalons_date_find_new_plan (reader, chunk, reading->model);
  if (later < 0)
    return chunk;
  if (has_come_about (reader, later))
    reading->status = JALONS_STATUS_DONE;
  return later;
}

/**
 * jalons_date_is_of_coming_listing:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @date: a date in it, or %JALONS_CHUNK_NONE
 * @reading: what is made of it
 *
 * Returns: whether the date is that of a listing that is meant, and to come: "is preparing an IPO
 * for the fourth quarter", but not "filed in March for a listing"
 */
gboolean
jalons_date_is_of_coming_listing (const JalonsReader *reader,
                                  const JalonsPredicate *predicate,
                                  int date,
                                  const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  if (reading->kind != JALONS_KIND_INVESTMENT || reading->deal != JALONS_DEAL_IPO
      || reading->status != JALONS_STATUS_RUMOURED || date < predicate->trigger)
    return FALSE;
  for (int i = 0; i <= predicate->trigger; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_VERB
          && (chunk->features & (JALONS_VERB_PAST | JALONS_VERB_PP | JALONS_VERB_IMPF)) != 0
          /* "is said to prepare" */
          && !(chunk->carrier >= 0
               && jalons_parse_get_auxiliary (parse, jalons_parse_chunk (parse, chunk->carrier))
                    == JALONS_AUXILIARY_BE))
        return FALSE;
    }
  return TRUE;
}
