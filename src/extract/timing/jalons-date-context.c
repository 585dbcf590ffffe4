/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* When events without a date of their own are, by what is told around them. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* "The round" with which a sentence goes on is one of its first chunks. */
#define OPENING_CHUNKS 4

/* "It has also received a loan": another deal, of another day. */
static gboolean
adds_another (const JalonsReader *reader)
{
  for (int i = 0; i < (int) reader->parse.chunks->len && i < 8; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
      g_autofree char *word = NULL;

      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK))
        continue;
      word = jalons_tokens_dup_text (reader->text->tokens, chunk->end - 1, chunk->end);
      word[0] = g_ascii_tolower (word[0]);
      if (jalons_words_have (jalons_sign_date_context_adds_another, word))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_date_by_then:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: what is made of it
 *
 * "Elle avait alors levé 100 millions", "It had then raised $100 million": dates a reading by what
 * the sentence before told.
 *
 * Returns: whether it did
 */
gboolean
jalons_date_by_then (JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsVerbGroup *group = predicate->group;
  const JalonsPeriod *told;

  if (group == NULL || group->head == group->verb
      || (group->features & (JALONS_VERB_IMPF | JALONS_VERB_PAST)) == 0)
    return FALSE;
  for (int i = group->head + 1; i < group->verb; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (!jalons_chunk_begins_with (chunk, reader->text, jalons_sign_date_context_by_then))
        continue;
      told = jalons_reader_get_told (reader, reader->sentence);
      if (told == NULL || reader->told_sentence + 1 != reader->sentence)
        return FALSE;
      reading->when = *told;
      reading->when_first = chunk->first;
      reading->when_end = chunk->end;
      return TRUE;
    }
  return FALSE;
}

/**
 * jalons_date_by_last_deal:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: what is made of it
 *
 * "… a refermé fin septembre un tour de 1,1 milliard. Aker y a souscrit pour 285 millions": dates a
 * part of the deal told right before as that deal.
 *
 * Returns: whether it did
 */
gboolean
jalons_date_by_last_deal (const JalonsReader *reader,
                          const JalonsPredicate *predicate,
                          JalonsReading *reading)
{
  const JalonsReading *last;

  if (reading->kind != JALONS_KIND_INVESTMENT || reading->status != JALONS_STATUS_DONE
      || reader->last_deal == JALONS_TEXT_NONE || reading->recipient == NULL
      || predicate->frame->deal == JALONS_DEAL_ACQUISITION)
    return FALSE;
  last = jalons_reader_get (reader, reader->last_deal);
  if (last == reading || last->sentence + 1 != reading->sentence || last->deal == JALONS_DEAL_TOTAL
      || last->status != JALONS_STATUS_DONE || g_strcmp0 (last->recipient, reading->recipient) != 0
      || !jalons_period_is_known (&last->when) || last->when.basis == JALONS_BASIS_INFERRED
      || !jalons_money_is_set (&last->amount) || !jalons_money_is_set (&reading->amount)
      || (reading->amount.value >= last->amount.value
          /* "The whole round was €90 million" */
          && !(last->n_investors > 0 && jalons_reading_has_investor (reading, last->investors[0])
               && jalons_reader_has_cue (reader, JALONS_CUE_SEQUEL, 0, OPENING_CHUNKS)))
      || jalons_text_get_sentence (reader->text, last->sentence)->block != reader->block
      || jalons_reader_has_cue (reader, JALONS_CUE_BACKGROUND, 0,
                                (int) reader->parse.chunks->len - 1)
      || adds_another (reader))
    return FALSE;
  reading->when = last->when;
  reading->when_first = last->when_first;
  reading->when_end = last->when_end;
  return TRUE;
}

/**
 * jalons_date_is_beside_future:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @date: the chunk of a date
 *
 * Returns: whether the verb beside the date tells of what is to come, behind what the predicate
 * tells
 */
gboolean
jalons_date_is_beside_future (const JalonsReader *reader,
                              const JalonsPredicate *predicate,
                              int date)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, date)->clause;

  if (clause == jalons_parse_chunk (parse, predicate->trigger)->clause)
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (jalons_parse_chunk (parse, group->verb)->clause == clause && group->verb < date
          && group->verb > predicate->trigger && (group->features & JALONS_VERB_FUT) != 0
          && (group->features & JALONS_VERB_COND) == 0)
        return TRUE;
    }
  return FALSE;
}
