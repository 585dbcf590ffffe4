/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* How far a date reaches that opens a sentence, or that is told of what an event is about. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* Whether a date says when, not for how long or since when. */
static gboolean
is_point (const JalonsReader *reader, int i)
{
  const JalonsDateExpression *date = jalons_reader_get_date (reader, i);

  return !date->length && !date->lasting && !date->weak
         && (date->bound == JALONS_DATE_BOUND_NONE || date->bound >= JALONS_DATE_BOUND_SPAN)
         && !jalons_date_hangs_on_other (reader, i);
}

/* What may stand before a date that opens its sentence: "Et, à Paris, en mai, …". */
static gboolean
may_precede (const JalonsChunk *chunk)
{
  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_PLACE
                                      | JALONS_CHUNKS_COMMA | JALONS_CHUNKS_QUOTE)
         || (chunk->type == JALONS_CHUNK_WORD && chunk->end == chunk->first + 1);
}

/* Whether chunk @i begins what may stand by itself: a sentence, or what follows a semicolon. */
static gboolean
parts_sentence (const JalonsChunk *chunk)
{
  return jalons_chunk_is_in (chunk,
                             JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP | JALONS_CHUNKS_COLON);
}

/* "Lundi, rebelote côté français, où Mistral a …": such a clause tells the news as well. */
static gboolean
is_place_relative (const JalonsParse *parse, const JalonsClause *clause)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, clause->first);

  return jalons_chunk_is_one_of (chunk, parse->text, jalons_sign_date_scope_place_relative);
}

/* Whether the clause of chunk @i, or one that carries it, is a relative one. */
static gboolean
is_relative (const JalonsParse *parse, int i)
{
  int clause = jalons_parse_chunk (parse, i)->clause;

  for (int guard = 0; clause != JALONS_CHUNK_NONE && guard < 6; guard++)
    {
      const JalonsClause *own = jalons_parse_clause (parse, clause);

      if (own->relative && !is_place_relative (parse, own))
        return TRUE;
      clause = own->parent;
    }
  return FALSE;
}

/**
 * jalons_date_find_opening:
 * @reader: a reader that has parsed a sentence
 * @trigger: the chunk of a word that makes an event
 *
 * "En mai, Nuvia a …, et Lyra …": the date that opens a sentence holds for all that it tells, but
 * not for what it only recalls of somebody ("…, qui avait …").
 *
 * Returns: the chunk of the date, or %JALONS_CHUNK_NONE
 */
int
jalons_date_find_opening (const JalonsReader *reader, int trigger)
{
  const JalonsParse *parse = &reader->parse;
  int found = JALONS_CHUNK_NONE;
  guint n_words = 0;
  gboolean opens = TRUE;

  if (is_relative (parse, trigger))
    return JALONS_CHUNK_NONE;
  for (int i = 0; i < trigger; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (parts_sentence (chunk) && chunk->depth == 0)
        {
          opens = TRUE;
          n_words = 0;
        }
      else if (chunk->type == JALONS_CHUNK_DATE && chunk->depth == 0 && opens)
        {
          if (is_point (reader, i))
            found = i;
          opens = FALSE;
        }
      else if (!may_precede (chunk) || (n_words += chunk->type == JALONS_CHUNK_WORD) > 3)
        opens = FALSE;
    }
  return found;
}

/**
 * jalons_date_opens_when:
 * @reader: a reader that has parsed a sentence
 * @trigger: the chunk of a word that makes an event
 *
 * Returns: the date to which the clause of the event is tied ("in May, when Nuvia raised …", "en
 * mai, lorsque …"), or %JALONS_CHUNK_NONE
 */
int
jalons_date_opens_when (const JalonsReader *reader, int trigger)
{
  const JalonsParse *parse = &reader->parse;
  int first
    = g_array_index (parse->clauses, JalonsClause, jalons_parse_chunk (parse, trigger)->clause)
        .first;

  for (int i = MAX (first, 1); i <= first + 1 && i < trigger; i++)
    {
      int before = i - 1;

      if (!jalons_parse_is (parse, i, JALONS_CHUNKS_FUNCTION)
          || !jalons_chunk_begins_with (jalons_parse_chunk (parse, i), reader->text,
                                        jalons_sign_date_scope_opens_when))
        continue;
      if (jalons_parse_chunk (parse, before)->type == JALONS_CHUNK_COMMA && before > 0)
        before--;
      if (jalons_parse_chunk (parse, before)->type == JALONS_CHUNK_DATE
          && is_point (reader, before))
        return before;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_date_is_part_of:
 * @predicate: a predicate
 * @chunk: a chunk of its sentence, or %JALONS_CHUNK_NONE
 *
 * Returns: whether the chunk is the word that tells the event, its deal, one of its sums, or a
 * model that is announced
 */
gboolean
jalons_date_is_part_of (const JalonsPredicate *predicate, int chunk)
{
  if (chunk == predicate->trigger || chunk == predicate->deal)
    return chunk >= 0;
  for (int n = 0; n < predicate->n_amounts; n++)
    {
      if (predicate->amounts[n] == chunk)
        return TRUE;
    }
  /* "is readying GPT-6, which it will release on …" */
  for (int n = 0; predicate->frame->status == JALONS_STATUS_ANNOUNCED && n < predicate->n_models;
       n++)
    {
      if (predicate->models[n] == chunk)
        return TRUE;
    }
  return FALSE;
}

/* Whether a verb of the clause can tell a deal: "that ends in June" tells of a year. */
static gboolean
tells_deal (const JalonsParse *parse, const JalonsClause *clause)
{
  for (int i = clause->first; i < clause->end; i++)
    {
      if (jalons_chunk_triggers (jalons_parse_chunk (parse, i)))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_date_tells_of_deal:
 * @reader: a reader that has parsed a sentence
 * @predicate: a predicate of it
 * @date: a date in it
 *
 * Returns: whether the date stands in what is said of the sum or the deal itself: "the $500 million
 * that Nuvia raised in October", "le tour que Nuvia a bouclé en octobre"
 */
gboolean
jalons_date_tells_of_deal (const JalonsReader *reader, const JalonsPredicate *predicate, int date)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsClause *own = jalons_parse_clause (parse, jalons_parse_chunk (parse, date)->clause);

  if (jalons_parse_chunk (parse, predicate->trigger)->clause
      == jalons_parse_chunk (parse, date)->clause)
    return FALSE;
  return own->relative && own->antecedent >= 0
         && jalons_date_is_part_of (predicate, own->antecedent) && is_point (reader, date)
         && tells_deal (parse, own);
}
