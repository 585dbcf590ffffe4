/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* From filled frames to readings of model releases. */

#include "extract/jalons-reading.h"

#include <string.h>

/* A word that says something else as often needs a date beside it, and is believed less. */
#define WEAK_CONFIDENCE 60

static gboolean
needs (const JalonsPredicate *predicate, JalonsNeed need)
{
  return (predicate->frame->needs & need) != 0;
}

/**
 * jalons_reader_is_of_a_feature:
 * @reader: a reader
 * @model: a chunk that names a model
 *
 * Returns: whether the model only says of what something is: "the ChatGPT app", "a feature of ChatGPT"
 */
gboolean
jalons_reader_is_of_a_feature (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, model);

  if (model + 1 < (int) parse->chunks->len)
    {
      const JalonsChunk *after = jalons_parse_chunk (parse, model + 1);

      if (after->type == JALONS_CHUNK_POSSESSIVE)
        return TRUE;
      if ((parse->language & 2) != 0 && after->type <= JALONS_CHUNK_WORD &&
          jalons_chunk_is (after, JALONS_CLASS_FEATURE) && !jalons_chunk_is (after, JALONS_CLASS_MODELNOUN))
        return TRUE;
    }
  if (chunk->governor >= 0 && chunk->prep == JALONS_PREP_OF)
    {
      const JalonsChunk *governor = jalons_parse_chunk (parse, chunk->governor);

      if (jalons_chunk_is (governor, JALONS_CLASS_FEATURE) && !jalons_chunk_is (governor, JALONS_CLASS_MODELNOUN))
        return TRUE;
    }
  return FALSE;
}

/* Whether words give the date; to be printed lately is not enough. */
static gboolean
is_dated (const JalonsReading *reading)
{
  return jalons_period_is_known (&reading->when) && reading->when_first != JALONS_TEXT_NONE;
}

/* "annonce Ernie 4.5 pour le 16 mars": to come, whatever the tense. */
static gboolean
is_set_for_a_date (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  gboolean past;

  if (predicate->group != NULL && predicate->group->participle)
    return FALSE;
  past = predicate->group != NULL && (predicate->group->features & JALONS_VERB_PAST) != 0;
  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause == clause && chunk->type == JALONS_CHUNK_DATE &&
          (chunk->prep == JALONS_PREP_FOR ||
           (!past && jalons_dates_get (reader->text, chunk->value)->direction == JALONS_DATE_DIRECTION_FUTURE)))
        return TRUE;
    }
  return FALSE;
}

static void
read_one (JalonsReader *reader, const JalonsPredicate *predicate, guint32 model, int place)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, place);
  JalonsReading *reading;
  gboolean own;

  if (chunk->type == JALONS_CHUNK_MODEL && jalons_reader_is_of_a_feature (reader, place))
    return;
  reading = jalons_reader_add (reader, predicate);
  reading->model = model;
  reading->maker = jalons_reader_find_maker (reader, predicate, model, &own);
  reading->first = MIN (reading->first, chunk->first);
  reading->end = MAX (reading->end, chunk->end);
  if ((needs (predicate, JALONS_NEED_OWN) && !own) || !jalons_reader_judge (reader, predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  if (reading->status == JALONS_STATUS_DONE && is_set_for_a_date (reader, predicate))
    reading->status = JALONS_STATUS_ANNOUNCED;
  jalons_reader_date (reader, predicate, reading);
  jalons_reader_attribute (reader, predicate, reading);
  if (predicate->frame->status == JALONS_STATUS_ANNOUNCED && predicate->frame->object != 0 && !is_dated (reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  if (predicate->frame->weak)
    {
      reading->confidence = WEAK_CONFIDENCE;
      if (reading->status == JALONS_STATUS_DONE && !is_dated (reading))
        jalons_reader_drop_last (reader);
    }
}

static gboolean
is_plural (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  g_autofree char *word = jalons_tokens_dup_text (parse->text->tokens, chunk->end - 1, chunk->end);

  return g_str_has_suffix (word, "s") && !g_str_equal (word, "poids") && !g_str_equal (word, "weights");
}

/* Whether the words before a noun make it a definite one: "the model", "ses poids". */
static gboolean
is_definite (const JalonsParse *parse, int i)
{
  /* Of several, it is not said which. */
  if (is_plural (parse, i))
    return FALSE;
  for (int k = i - 1; k >= 0 && k >= i - 3; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_DET))
        return !jalons_chunk_is (chunk, JALONS_CLASS_INDEFINITE);
      if (chunk->type != JALONS_CHUNK_WORD &&
          !(chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL)))
        return FALSE;
    }
  return FALSE;
}

/* "Le modèle a été publié en mars", "when its weights were published": the model spoken of last. */
static void
read_described (JalonsReader *reader, const JalonsPredicate *predicate)
{
  const guint64 nouns = JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL);
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  gboolean surface = predicate->group->passive ? (predicate->frame->object & JALONS_FILL_MODEL) != 0
                                               : (predicate->frame->subject & JALONS_FILL_MODEL) != 0;
  guint32 model = reader->discourse.model;
  int noun = JALONS_CHUNK_NONE;

  if (!surface || predicate->group->participle)
    return;
  if (reader->discourse.model_sentence + 2 < reader->sentence)
    model = JALONS_TEXT_NONE;
  for (int i = 0; i < predicate->group->head; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_MODEL && chunk->prep != JALONS_PREP_THAN)
        {
          model = chunk->value;
          noun = JALONS_CHUNK_NONE;
        }
      else if (chunk->clause == clause && chunk->type <= JALONS_CHUNK_FUNCTION && (chunk->classes & nouns) != 0 &&
               chunk->prep == JALONS_PREP_NONE && is_definite (parse, i))
        noun = noun >= 0 ? noun : i;
    }
  if (noun >= 0 && model != JALONS_TEXT_NONE)
    read_one (reader, predicate, model, noun);
}

/**
 * jalons_reader_read_release:
 * @reader: a reader
 * @predicate: a frame of releases with its roles filled
 *
 * Makes a reading of each of its models.
 */
void
jalons_reader_read_release (JalonsReader *reader, const JalonsPredicate *predicate)
{
  if (predicate->n_models == 0 && predicate->group != NULL)
    read_described (reader, predicate);
  for (int n = 0; n < predicate->n_models; n++)
    read_one (reader, predicate, jalons_parse_chunk (&reader->parse, predicate->models[n])->value,
              predicate->models[n]);
}
