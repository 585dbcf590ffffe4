/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which of the deals told is the one that a later sentence calls "the round". */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* What a clause counts from stands among its first chunks. */
#define OPENING_REACH 4

/* "Sequoia, qui avait déjà mené l'amorçage, signe de nouveau": the deal is older than the one that
 * the text is about. */
static gboolean
was_before (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;

  return group != NULL && (reader->parse.language & 1) != 0 && group->head != group->verb
         && (jalons_parse_chunk (&reader->parse, group->head)->features & JALONS_VERB_IMPF) != 0;
}

/* "raised $2 billion, a year after it raised $900 million", "The Series D follows a $54 million
 * round": told as what came before the news. */
static gboolean
came_before (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsClause *clause;

  if ((parse->language & 2) == 0)
    return FALSE;
  if (jalons_parse_chunk (parse, predicate->trigger)->type == JALONS_CHUNK_NOUN)
    {
      for (int i = predicate->first - 1; i >= 0 && i >= predicate->first - 4; i--)
        {
          const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

          if (chunk->type == JALONS_CHUNK_VERB)
            return jalons_chunk_is_verb_of (chunk, jalons_sign_deal_last_came_before_follows);
        }
      return FALSE;
    }
  clause = jalons_parse_clause (parse, jalons_parse_chunk (parse, predicate->trigger)->clause);
  for (int i = clause->first; i < predicate->trigger && i < clause->first + OPENING_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_DATE | JALONS_CHUNKS_FUNCTION))
        continue;
      if (jalons_chunk_ends_in (chunk, reader->text, jalons_sign_deal_last_came_before_before))
        return TRUE;
    }
  return FALSE;
}

/* "ASML a investi 1,3 milliard dans l'opération": what one brings to the round told before. */
static gboolean
is_part_of (const JalonsReader *reader, const JalonsReading *part, const JalonsReading *whole)
{
  return (reader->parse.language & 1) != 0 && part->deal == JALONS_DEAL_ROUND
         && whole->deal == JALONS_DEAL_ROUND && part->n_investors == 1
         && jalons_money_is_set (&part->amount) && jalons_money_is_set (&whole->amount)
         && g_str_equal (part->amount.currency, whole->amount.currency)
         && part->amount.value < whole->amount.value
         && jalons_reading_has_investor (whole, part->investors[0]);
}

void
jalons_deal_keep_last (JalonsReader *reader,
                       const JalonsPredicate *predicate,
                       const JalonsReading *reading)
{
  const JalonsReading *last = jalons_reader_get_last_deal (reader);

  if (last != NULL && last->sentence == reading->sentence
      && ((last->by_verb && !reading->by_verb && last->deal != JALONS_DEAL_TOTAL)
          /* "raised $80 million, bringing its funding so far to $112 million" */
          || (reading->deal == JALONS_DEAL_TOTAL && last->deal == JALONS_DEAL_ROUND)))
    return;
  /* "lève 34 millions, ce qui porte à 54 millions le total": what follows is still of the round.
   */
  if (last != NULL && reading->deal == JALONS_DEAL_TOTAL && last->deal == JALONS_DEAL_ROUND
      && last->sentence + 1 >= reading->sentence
      && g_strcmp0 (last->recipient, reading->recipient) == 0)
    return;
  if (last != NULL && last->sentence + 1 >= reading->sentence
      && g_strcmp0 (last->recipient, reading->recipient) == 0
      && (was_before (reader, predicate) || came_before (reader, predicate)
          || is_part_of (reader, reading, last)))
    return;
  reader->last_deal = reader->readings->len - 1;
}
