/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Events told without a verb: chronologies, headings, lists, newsletters. */

#include "extract/jalons-reading.h"

static const JalonsFrame elliptic_release = { "ellipsis.release", JALONS_KIND_RELEASE };
static const JalonsFrame elliptic_round = { "ellipsis.round", JALONS_KIND_INVESTMENT, JALONS_DEAL_ROUND };

/* What is told without a verb is less sure. */
#define ELLIPSIS_CONFIDENCE 65

static gboolean
is_governed (const JalonsReader *reader)
{
  const JalonsSentence *sentence = jalons_text_get_sentence (reader->text, reader->sentence);

  return jalons_dates_get_governing (reader->text, sentence->first) != NULL ||
         jalons_dates_get_governing (reader->text, sentence->end - 1) != NULL;
}

static gboolean
has_reading (const JalonsReader *reader, JalonsKind kind)
{
  for (guint i = reader->first_reading; i < reader->readings->len; i++)
    {
      if (jalons_reader_get (reader, i)->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_finite_verb (const JalonsReader *reader, int clause)
{
  return g_array_index (reader->parse.clauses, JalonsClause, clause).head != JALONS_CHUNK_NONE;
}

static void
read_models (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  gint16 group = JALONS_CHUNK_NONE;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      JalonsPredicate predicate;
      JalonsReading *reading;

      if (chunk->type == JALONS_CHUNK_COMPANY || chunk->type == JALONS_CHUNK_AMOUNT)
        {
          if (group == JALONS_CHUNK_NONE && chunk->type == JALONS_CHUNK_AMOUNT)
            return;
          continue;
        }
      if (chunk->type != JALONS_CHUNK_MODEL)
        continue;
      if (chunk->prep != JALONS_PREP_NONE || has_finite_verb (reader, chunk->clause) || chunk->depth > 0)
        return;
      if (group != JALONS_CHUNK_NONE && chunk->group != group)
        return;
      group = chunk->group;
      jalons_predicate_init (&predicate, &elliptic_release, i, NULL);
      reading = jalons_reader_add (reader, &predicate);
      reading->model = chunk->value;
      reading->maker = jalons_discourse_get_maker (&reader->discourse, chunk->value);
      if (reading->maker == NULL)
        reading->maker = reader->discourse.topic;
      reading->confidence = ELLIPSIS_CONFIDENCE;
      jalons_reader_date (reader, &predicate, reading);
      if (!jalons_period_is_known (&reading->when))
        jalons_reader_drop_last (reader);
    }
}

/* The company that a verbless item is about: the first that no preposition governs. */
static int
find_head_company (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_AMOUNT)
        return JALONS_CHUNK_NONE;
      if (chunk->type == JALONS_CHUNK_COMPANY)
        return chunk->prep == JALONS_PREP_NONE ? i : JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

static void
read_sum (JalonsReader *reader, int amount, int company)
{
  JalonsPredicate predicate;
  JalonsReading *reading;

  jalons_predicate_init (&predicate, &elliptic_round, amount, NULL);
  reading = jalons_reader_add (reader, &predicate);
  if (company >= 0)
    {
      reading->recipient = jalons_discourse_resolve (&reader->discourse, &reader->parse, company);
      reading->first = MIN (reading->first, jalons_parse_chunk (&reader->parse, company)->first);
    }
  else
    reading->recipient = reader->discourse.topic;
  jalons_reader_take_sum (reader, amount, reading);
  reading->confidence = ELLIPSIS_CONFIDENCE;
  if (reading->recipient == NULL || !jalons_reader_judge (reader, &predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_reader_date (reader, &predicate, reading);
  reader->last_deal = reader->readings->len - 1;
}

static void
read_sums (JalonsReader *reader, gboolean governed)
{
  const JalonsParse *parse = &reader->parse;
  int company = find_head_company (reader);

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type != JALONS_CHUNK_AMOUNT)
        continue;
      if (chunk->prep != JALONS_PREP_NONE || chunk->depth > 0 || has_finite_verb (reader, chunk->clause) ||
          jalons_reader_sum_role (reader, i) != JALONS_SUM_DEAL)
        return;
      if (company >= 0 || governed)
        read_sum (reader, i, company);
      return;
    }
}

/**
 * jalons_reader_read_ellipsis:
 * @reader: a reader that has read the frames of a sentence
 *
 * Reads what the sentence tells without a verb, where nothing else was read.
 */
void
jalons_reader_read_ellipsis (JalonsReader *reader)
{
  gboolean governed = is_governed (reader);
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);
  gboolean item = block->kind == JALONS_BLOCK_LIST_ITEM || block->kind == JALONS_BLOCK_HEADING;

  if (governed && !has_reading (reader, JALONS_KIND_RELEASE) && !has_reading (reader, JALONS_KIND_INVESTMENT))
    read_models (reader);
  if ((governed || item) && !has_reading (reader, JALONS_KIND_INVESTMENT))
    read_sums (reader, governed);
}
