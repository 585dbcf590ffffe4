/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Releases of models that the clause does not name: "the model came out", "it came out", "its
 * launch". */

#include "extract/reading/jalons-reading.h"

#include <string.h>

/* How far behind a verb its object is looked for, in chunks. */
#define OBJECT_REACH 5
/* A sentence so short may only name what the next speaks of. */
#define TOPIC_TOKENS 14

#define MODEL_NOUNS                                                                                \
  (JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL))

static gboolean
is_plural (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  g_autofree char *word = jalons_tokens_dup_text (parse->text->tokens, chunk->end - 1, chunk->end);

  return g_str_has_suffix (word, "s") && !g_str_equal (word, "poids")
         && !g_str_equal (word, "weights");
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

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DETERMINER))
        return !jalons_chunk_is (chunk, JALONS_CLASS_INDEFINITE);
      if (chunk->type != JALONS_CHUNK_WORD
          && !(chunk->type == JALONS_CHUNK_FUNCTION
               && jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL)))
        return FALSE;
    }
  return FALSE;
}

/* "Le modèle a été publié en mars", "when its weights were published": the model spoken of last. */
static void
read_described (JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  gboolean surface = predicate->group->passive
                       ? (predicate->frame->object & JALONS_FILL_MODEL) != 0
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
      else if (chunk->clause == clause && chunk->type <= JALONS_CHUNK_FUNCTION
               && (chunk->classes & MODEL_NOUNS) != 0 && chunk->prep == JALONS_PREP_NONE
               && is_definite (parse, i))
        noun = noun >= 0 ? noun : i;
    }
  if (noun >= 0 && model != JALONS_TEXT_NONE)
    jalons_reader_read_release_of (reader, predicate, model, noun, FALSE);
}

/* The model named last before chunk @place, in this sentence or the one before it. */
static guint32
find_last_model (const JalonsReader *reader, int place)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = place - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_MODEL && chunk->prep != JALONS_PREP_THAN)
        return chunk->value;
    }
  return reader->discourse.model_sentence + 1 >= reader->sentence ? reader->discourse.model
                                                                  : JALONS_TEXT_NONE;
}

/* "Lightricks en a ouvert les poids", "put the weights up": what is released is a noun for the
 * model spoken of. */
static void
read_object (JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  int clause = jalons_parse_chunk (parse, group->verb)->clause;
  guint32 model;
  gboolean own;

  if (group->passive || group->participle || (predicate->frame->object & JALONS_FILL_MODEL) == 0)
    return;
  for (int i = group->verb + 1; i < (int) parse->chunks->len && i <= group->verb + OBJECT_REACH;
       i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause != clause
          || jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_COMMA))
        return;
      if (chunk->type < JALONS_CHUNK_DESCRIPTION && chunk->type != JALONS_CHUNK_DATE)
        return;
      if ((chunk->classes & MODEL_NOUNS) == 0)
        continue;
      if (chunk->prep != JALONS_PREP_NONE || !is_definite (parse, i))
        return;
      model = find_last_model (reader, i);
      if (model == JALONS_TEXT_NONE)
        return;
      jalons_reader_find_maker (reader, predicate, model, &own);
      if (own)
        jalons_reader_read_release_of (reader, predicate, model, i, TRUE);
      return;
    }
}

/* Whether nothing but dates and small words stands before a verb. */
static gboolean
opens_sentence (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  return jalons_parse_are (parse, 0, group->head,
                           JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_DATE | JALONS_CHUNKS_QUOTE
                             | JALONS_CHUNKS_DASH | JALONS_CHUNKS_MARK | JALONS_CHUNKS_COMMA);
}

/**
 * jalons_reader_is_topic:
 * @reader: a reader
 *
 * Returns: whether the sentence before does little more than name a model: "Llama 4.", "Have you
 * tried Ideogram?"
 */
gboolean
jalons_reader_is_topic (const JalonsReader *reader)
{
  const JalonsSentence *before
    = reader->sentence > 0 ? jalons_text_get_sentence (reader->text, reader->sentence - 1) : NULL;

  const JalonsName *name = reader->discourse.model != JALONS_TEXT_NONE
                             ? jalons_text_get_name (reader->text, reader->discourse.model)
                             : NULL;

  /* Of "Gemini" much is told; of "Gemini 4", that it came out. */
  if (name == NULL
      || (name->record != JALONS_TEXT_NONE && strpbrk (name->name, "0123456789") == NULL))
    return FALSE;
  return before != NULL && before->end - before->first <= TOPIC_TOKENS
         && reader->discourse.model_sentence + 1 == reader->sentence;
}

/* "Llama 4. Lâché un samedi.", "Ideogram 3.0? Came out Wednesday." */
static void
read_elliptical (JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;
  guint surface = group->passive ? predicate->frame->object : predicate->frame->subject;
  guint32 model;

  if (group->participle)
    surface |= predicate->frame->object;
  if ((surface & JALONS_FILL_MODEL) == 0 || group->subject >= 0
      || !opens_sentence (&reader->parse, group))
    return;
  model = find_last_model (reader, 0);
  if (model != JALONS_TEXT_NONE)
    jalons_reader_read_release_of (reader, predicate, model, predicate->trigger,
                                   !jalons_reader_is_topic (reader));
}

/* "it", "il", "celui-ci": not "he", "she". */
static gboolean
is_thing (const JalonsReader *reader, const JalonsChunk *chunk)
{
  g_autofree char *word = NULL;

  if (chunk->type != JALONS_CHUNK_PRONOUN || !jalons_chunk_is (chunk, JALONS_CLASS_PRON_IT))
    return FALSE;
  word = jalons_tokens_dup_text (reader->text->tokens, chunk->first, chunk->end);
  return g_ascii_strcasecmp (word, "he") != 0 && g_ascii_strcasecmp (word, "she") != 0;
}

/* "since it came out": the conjunction and the pronoun are one phrase. */
static int
find_joined_pronoun (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = group->head - 1; i >= 0 && i >= group->head - 2; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      g_autofree char *words = NULL;

      if (chunk->type != JALONS_CHUNK_FUNCTION || !jalons_chunk_is (chunk, JALONS_CLASS_BUT))
        continue;
      words = jalons_tokens_dup_text (reader->text->tokens, chunk->first, chunk->end);
      return g_str_has_suffix (words, " it") ? i : JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "introduced it", "l'a publié": the object that a pronoun is, or %JALONS_CHUNK_NONE. */
static int
find_object_pronoun (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 2) != 0 && group->verb + 1 < (int) parse->chunks->len
      && is_thing (reader, jalons_parse_chunk (parse, group->verb + 1)))
    return group->verb + 1;
  for (int i = group->head - 1; (parse->language & 1) != 0 && i >= 0 && i >= group->head - 2; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_CLITIC)
          && jalons_chunk_is (chunk, JALONS_CLASS_DET))
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/* "It came out in May", "Anthropic introduced it in June". */
static void
read_pronoun (JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;
  guint surface = group->passive ? predicate->frame->object : predicate->frame->subject;
  int pronoun = JALONS_CHUNK_NONE;
  guint32 model;

  if (group->participle)
    return;
  if ((surface & JALONS_FILL_MODEL) != 0)
    {
      if (group->subject >= 0
          && is_thing (reader, jalons_parse_chunk (&reader->parse, group->subject)))
        pronoun = group->subject;
      else if (group->subject < 0)
        pronoun = find_joined_pronoun (reader, group);
    }
  else if (!group->passive && (predicate->frame->object & JALONS_FILL_MODEL) != 0)
    pronoun = find_object_pronoun (reader, group);
  model = pronoun != JALONS_CHUNK_NONE ? find_last_model (reader, pronoun) : JALONS_TEXT_NONE;
  if (model != JALONS_TEXT_NONE)
    jalons_reader_read_release_of (reader, predicate, model, pronoun, TRUE);
}

/**
 * jalons_reader_settle_anaphora:
 * @reader: a reader that has read all sentences
 *
 * Where a sentence that names a model says otherwise, drops what one says that only refers to it.
 */
void
jalons_reader_settle_anaphora (JalonsReader *reader)
{
  g_autofree guint8 *named = g_new0 (guint8, reader->text->names->len + 1);

  for (guint i = 0; i < reader->readings->len; i++)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->kind == JALONS_KIND_RELEASE && reading->model != JALONS_TEXT_NONE
          && !reading->anaphoric)
        named[reading->model] |= (guint8) (1 << reading->status);
    }
  for (guint i = 0; i < reader->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->anaphoric && named[reading->model] != 0
          && (named[reading->model] & 1 << reading->status) == 0)
        reading->dropped = TRUE;
    }
}

/* "depuis sa sortie", "GPT-6, dont la sortie est prévue …", "Lancement prévu en mars": the model
 * whose release a noun names. */
static guint32
find_owner (const JalonsReader *reader, const JalonsPredicate *predicate, gboolean *out_sure)
{
  const JalonsParse *parse = &reader->parse;
  int noun = predicate->trigger;
  const JalonsClause *clause
    = jalons_parse_clause (parse, jalons_parse_chunk (parse, noun)->clause);
  gboolean dated = predicate->group != NULL && predicate->group->subject == noun;

  *out_sure = dated && clause->relative && clause->antecedent >= 0
              && jalons_parse_chunk (parse, clause->antecedent)->type == JALONS_CHUNK_MODEL;
  if (*out_sure)
    return jalons_parse_chunk (parse, clause->antecedent)->value;
  if (predicate->possessive
      || (dated && noun + 1 < (int) parse->chunks->len
          && jalons_chunk_preposition (jalons_parse_chunk (parse, noun + 1)) != JALONS_PREP_OF))
    return find_last_model (reader, noun);
  return JALONS_TEXT_NONE;
}

/**
 * jalons_reader_read_anaphor:
 * @reader: a reader
 * @predicate: a frame of releases that found no model
 *
 * Reads a release of the model that a noun, pronoun or possessive stands for.
 */
void
jalons_reader_read_anaphor (JalonsReader *reader, const JalonsPredicate *predicate)
{
  guint n_before = reader->readings->len;

  if (jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_NOUN)
    {
      gboolean sure;
      guint32 model = find_owner (reader, predicate, &sure);

      if (model != JALONS_TEXT_NONE)
        jalons_reader_read_release_of (reader, predicate, model, predicate->trigger, !sure);
      return;
    }
  if (predicate->group == NULL)
    return;
  read_described (reader, predicate);
  if (reader->readings->len == n_before)
    read_pronoun (reader, predicate);
  if (reader->readings->len == n_before)
    read_object (reader, predicate);
  if (reader->readings->len == n_before)
    read_elliptical (reader, predicate);
}
