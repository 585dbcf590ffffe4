/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* From filled frames to readings of investments. */

#include "extract/jalons-deal.h"

/* What a later sentence calls "the round" is what a verb told of last, or a noun where none did. */
static void
keep_last_deal (JalonsReader *reader, const JalonsReading *reading)
{
  const JalonsReading *last
    = reader->last_deal != JALONS_TEXT_NONE ? jalons_reader_get (reader, reader->last_deal) : NULL;

  if (last != NULL && last->sentence == reading->sentence && last->by_verb && !reading->by_verb)
    return;
  reader->last_deal = reader->readings->len - 1;
}

/* "bought Mipsology in August 2023, and Nod.ai two months later": each has the date behind it. */
static void
date_apart (JalonsReader *reader,
            const JalonsPredicate *predicate,
            int recipient,
            JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  if (predicate->n_recipients < 2 || recipient == predicate->recipients[0])
    return;
  for (int i = recipient + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_VERB || chunk->type == JALONS_CHUNK_COMPANY
          || chunk->type == JALONS_CHUNK_SEMICOLON)
        return;
      if (chunk->type != JALONS_CHUNK_DATE)
        continue;
      jalons_reader_date_by (reader, i, reading);
      return;
    }
}

static void
read_one (JalonsReader *reader,
          const JalonsPredicate *predicate,
          int recipient,
          gboolean with_amount)
{
  JalonsReading *reading = jalons_reader_add (reader, predicate);
  int amount = JALONS_CHUNK_NONE;

  reading->by_verb
    = jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB;
  reading->recipient = recipient >= 0 ? jalons_deal_resolve (reader, recipient) : NULL;
  jalons_deal_add_investors (reader, predicate, reading);
  if (with_amount)
    amount = jalons_deal_set_amount (reader, predicate, reading);
  if (reading->deal == JALONS_DEAL_ACQUISITION && reading->n_investors == 0)
    jalons_deal_infer_buyer (reader, predicate, reading);
  if (!jalons_predicate_needs (predicate, JALONS_NEED_INFRA))
    jalons_deal_inherit_parties (reader, predicate, reading);
  if (reading->recipient == NULL && !jalons_predicate_needs (predicate, JALONS_NEED_INFRA))
    reading->recipient = jalons_deal_infer_recipient (reader, predicate, reading);
  if (reading->recipient == NULL)
    jalons_deal_infer_parties (reader, predicate, reading);
  for (guint n = 0; n < reading->n_investors; n++)
    {
      if (g_strcmp0 (reading->investors[n], reading->recipient) == 0)
        reading->investors[n--] = reading->investors[--reading->n_investors];
    }
  jalons_deal_refine_type (reader, predicate, reading);
  if (!jalons_deal_is_complete (reader, predicate, reading)
      || !jalons_reader_judge (reader, predicate, reading))
    {
      if (amount >= 0)
        jalons_parse_chunk (&reader->parse, amount)->flags &= ~JALONS_CHUNK_TAKEN;
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_reader_date (reader, predicate, reading);
  date_apart (reader, predicate, recipient, reading);
  jalons_reader_attribute (reader, predicate, reading);
  keep_last_deal (reader, reading);
}

/**
 * jalons_reader_read_investment:
 * @reader: a reader
 * @predicate: a frame of investments with its roles filled
 *
 * Makes readings of it where it has what the frame needs.
 */
void
jalons_reader_read_investment (JalonsReader *reader, const JalonsPredicate *predicate)
{
  if (predicate->n_recipients == 0 || jalons_predicate_needs (predicate, JALONS_NEED_INFRA))
    {
      read_one (reader, predicate, JALONS_CHUNK_NONE, TRUE);
      return;
    }
  for (int n = 0; n < predicate->n_recipients; n++)
    {
      /* "io, la jeune société du designer": the description is the name's. */
      if (n == 0
          || jalons_parse_chunk (&reader->parse, predicate->recipients[n])->type
               == JALONS_CHUNK_COMPANY)
        read_one (reader, predicate, predicate->recipients[n], n == 0);
    }
}
