/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which deal or release a sentence says is off. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* So far before the noun of a deal may stand that one leaves it, in tokens. */
#define CANCEL_REACH 10

/* "A $60 million Series B fell apart": a round that only a noun tells, of which the verb says so.
 */
static gboolean
is_said_of_noun (const JalonsReader *reader, const JalonsReading *reading, guint32 token)
{
  const JalonsParse *parse = &reader->parse;
  int trigger = JALONS_CHUNK_NONE;
  int cue = JALONS_CHUNK_NONE;
  int clause;

  /* "backed out of a $50 million round" */
  if (reading->by_verb || reading->kind != JALONS_KIND_INVESTMENT
      || (token < reading->trigger
          && ((parse->language & 2) == 0 || token + CANCEL_REACH < reading->trigger))
      || reading->deal == JALONS_DEAL_TOTAL)
    return FALSE;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->first <= reading->trigger && chunk->end > reading->trigger)
        trigger = i;
      if (chunk->first <= token && chunk->end > token)
        cue = i;
    }
  if (trigger < 0 || cue < 0 || jalons_parse_chunk (parse, trigger)->type != JALONS_CHUNK_NOUN
      || (cue > trigger && jalons_parse_chunk (parse, trigger)->prep != JALONS_PREP_NONE))
    return FALSE;
  /* "A $60 million round that was to have gone to Groq" */
  clause = jalons_parse_chunk (parse, cue)->clause;
  return jalons_parse_chunk (parse, trigger)->clause == clause
         || ((parse->language & 2) != 0
             && jalons_parse_clause (parse, clause)->antecedent == trigger);
}

/* "is in talks to raise $500 million after the deal with Meta collapsed": of another deal. */
static gboolean
is_behind_after (const JalonsReader *reader, const JalonsReading *reading, guint32 token)
{
  for (guint32 i = reading->end; i < token; i++)
    {
      if (jalons_text_is_one_of (reader->text, i, i + 1, jalons_sign_cancel_behind_after))
        return TRUE;
    }
  return FALSE;
}

/* The deal that is off: one of this sentence, or else the last that was only talked about. */
static JalonsReading *
find_cancelled (JalonsReader *reader, guint32 token)
{
  JalonsReading *last;

  for (guint i = reader->readings->len; i > reader->first_reading; i--)
    {
      JalonsReading *reading = jalons_reader_get (reader, i - 1);

      if (is_behind_after (reader, reading, token))
        continue;
      if (reading->kind == JALONS_KIND_RELEASE || reading->deal == JALONS_DEAL_ACQUISITION
          || reading->deal == JALONS_DEAL_IPO || reading->status == JALONS_STATUS_RUMOURED
          || is_said_of_noun (reader, reading, token))
        return reading;
    }
  if (reader->readings->len == 0 || reader->readings->len > reader->first_reading)
    return NULL;
  last = jalons_reader_get (reader, reader->readings->len - 1);
  if (last->sentence + 1 < reader->sentence)
    return NULL;
  if (last->kind == JALONS_KIND_RELEASE)
    return last->status == JALONS_STATUS_ANNOUNCED || last->status == JALONS_STATUS_RUMOURED ? last
                                                                                             : NULL;
  return last->deal == JALONS_DEAL_ACQUISITION || last->deal == JALONS_DEAL_IPO
             || last->status == JALONS_STATUS_RUMOURED
           ? last
           : NULL;
}

/**
 * jalons_reader_cancel:
 * @reader: a reader that has read the frames of a sentence
 *
 * Marks as cancelled what the sentence says came to nothing.
 */
void
jalons_reader_cancel (JalonsReader *reader)
{
  JALONS_PARSE_FOREACH_CUE (&reader->parse, mark)
    {
      JalonsReading *reading;

      if (mark->cue != JALONS_CUE_CANCEL)
        continue;
      reading = find_cancelled (reader, mark->first);
      if (reading == NULL)
        return;
      reading->status = JALONS_STATUS_CANCELLED;
      if (reading->deal == JALONS_DEAL_IPO)
        reading->amount = JALONS_MONEY_NONE;
      reading->end = MAX (reading->end, mark->end);
      jalons_reader_date_cancel (reader, mark->first, reading);
      return;
    }
}
