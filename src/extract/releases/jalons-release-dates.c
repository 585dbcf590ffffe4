/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Of several models and dates in a sentence, which date stands beside which model. */

#include "extract/reading/jalons-reading.h"

/* How far before its date a model may stand, in chunks, and what a date beside the model counts
 * for. */
#define REACH 3
#define OWN_DATE 250
/* A bracket that only says whose a model is has at most so many chunks. */
#define BRACKET_REACH 6

/* The chunk that opens the bracket which closes at @close, or @close where none does. */
static int
find_open (const JalonsParse *parse, int close)
{
  int open = jalons_parse_find_before (parse, close, BRACKET_REACH, JALONS_CHUNKS_OPEN);

  return open >= 0 ? open : close;
}

/* The model right before a date ("GPT-4o en mai", "o1 (septembre 2024)", "GPT-6, sorti en mars",
 * "LLaMA (by Meta) in February"), or %JALONS_CHUNK_NONE. */
static int
find_model_before (const JalonsParse *parse, int date)
{
  gboolean participle = FALSE;
  int reach = REACH;

  for (int i = date - 1; i >= 0 && i >= date - reach; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_MODEL)
        return i;
      if (chunk->type == JALONS_CHUNK_CLOSE && find_open (parse, i) < i)
        {
          reach += i - find_open (parse, i);
          i = find_open (parse, i);
        }
      else if (chunk->type == JALONS_CHUNK_VERB && (chunk->features & JALONS_VERB_PP) != 0
               && !jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE) && !participle)
        {
          participle = TRUE;
          reach += 2;
        }
      else if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_OPEN)
               && !(participle && chunk->type == JALONS_CHUNK_COMMA))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* Whether a chunk of the list that ends at @last names the model, and no date stands between the
 * two. */
static gboolean
is_listed_before (const JalonsParse *parse, int last, guint32 model)
{
  gint16 group = jalons_parse_chunk (parse, last)->group;

  for (int i = last - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_MODEL && chunk->value == model
          && (chunk->group == group
              || jalons_chunk_is (jalons_parse_chunk (parse, last - 1), JALONS_CLASS_CONJ)))
        return TRUE;
    }
  return FALSE;
}

/* "Claude 3 Opus dethroned GPT-4 in March": whether the model does something to the one beside the
 * date. */
static gboolean
is_acted_on (const JalonsParse *parse, int beside, guint32 model)
{
  gint16 clause = jalons_parse_chunk (parse, beside)->clause;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsChunk *subject
        = group->subject < 0 ? NULL : jalons_parse_chunk (parse, group->subject);

      if (subject != NULL && subject->type == JALONS_CHUNK_MODEL && subject->value == model
          && group->verb < beside && jalons_parse_chunk (parse, group->verb)->clause == clause)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_mentioned (const JalonsParse *parse, guint32 model)
{
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_MODEL)
    {
      if (jalons_parse_chunk (parse, i)->value == model)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_weigh_model_date:
 * @reader: a reader that has parsed a sentence
 * @date: a date in it
 * @model: the index of a model among the text's names
 * @out_weight: (out): what the place of the date counts for
 *
 * Returns: whether the date can be that of the model: one that stands beside another model cannot
 */
gboolean
jalons_reader_weigh_model_date (const JalonsReader *reader,
                                int date,
                                guint32 model,
                                int *out_weight)
{
  const JalonsParse *parse = &reader->parse;
  int beside = find_model_before (parse, date);

  *out_weight = 0;
  if (beside == JALONS_CHUNK_NONE || model == JALONS_TEXT_NONE)
    return TRUE;
  if (jalons_parse_chunk (parse, beside)->value == model)
    {
      *out_weight = OWN_DATE;
      return TRUE;
    }
  return is_listed_before (parse, beside, model) || is_acted_on (parse, beside, model)
         || !is_mentioned (parse, model);
}
