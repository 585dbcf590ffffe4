/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Rows of tables and round-ups: "Tessellate AI | $40M | Series A | Index Ventures", "Brightloom,
 * lettuce: £12m seed (Seedcamp)". */

#include "extract/deals/jalons-deal.h"

/* A row has no verb to say so, but nothing else has its form. */
#define ROW_CONFIDENCE 75

/* So many chunks may stand before the company that a row opens with: a number, a bullet. */
#define MAX_OPENING 3

/* Between company and sum there is room for where it is and what it makes. */
#define MAX_GAP 16

static const JalonsFrame row_round = { "row.round", JALONS_KIND_INVESTMENT, JALONS_DEAL_ROUND };

static gboolean
is_separator (const JalonsReader *reader, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

  switch ((guint) chunk->type)
    {
    case JALONS_CHUNK_COMMA:
    case JALONS_CHUNK_COLON:
    case JALONS_CHUNK_SEMICOLON:
    case JALONS_CHUNK_DASH:
    case JALONS_CHUNK_OPEN:
    case JALONS_CHUNK_CLOSE:
      return TRUE;
    case JALONS_CHUNK_MARK:
      return !jalons_text_has_flag (reader->text, chunk->first, JALONS_TOKEN_GLUED);
    default:
      return FALSE;
    }
}

/* The company that the row is about: what it opens with, parted from the rest. */
static int
find_head (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;

  for (int i = 0; i < n && i <= MAX_OPENING; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY)
        return chunk->prep == JALONS_PREP_NONE && i + 1 < n && is_separator (reader, i + 1)
                 ? i
                 : JALONS_CHUNK_NONE;
      if (chunk->type < JALONS_CHUNK_NUMBER && chunk->type != JALONS_CHUNK_DATE)
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* The noun of a deal that is none of this sort. */
static gboolean
is_other_deal (const JalonsChunk *chunk)
{
  const JalonsFrame *frame
    = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

  return frame != NULL && frame->deal != JALONS_DEAL_ROUND && frame->deal != JALONS_DEAL_DEBT;
}

/* "Mistral AI (1,7 milliard), Poolside (500 millions) et …": others with sums of their own are no
 * investors, and the row is a list. */
static gboolean
opens_list (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    {
      if (i > sum + 2 && jalons_parse_is (parse, i - 1, JALONS_CHUNKS_OPEN)
          && jalons_parse_is (parse, i - 2, JALONS_CHUNKS_COMPANY))
        return TRUE;
    }
  return FALSE;
}

/* The sum of the row, parted from what stands before it; none where a verb stands between. */
static int
find_sum (const JalonsReader *reader, int head)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = head + 1; i < (int) parse->chunks->len && i <= head + MAX_GAP; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk,
                              JALONS_CHUNKS_VERB | JALONS_CHUNKS_STOP | JALONS_CHUNKS_PRONOUN)
          || is_other_deal (chunk))
        return JALONS_CHUNK_NONE;
      if (chunk->type == JALONS_CHUNK_AMOUNT)
        return is_separator (reader, i - 1) && jalons_reader_sum_role (reader, i) == JALONS_SUM_DEAL
                 ? i
                 : JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "Sana (Lyon) – 5 millions": an entry of a round-up at the head of its paragraph. */
static gboolean
names_town (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);

  return block->first_sentence == reader->sentence && sum >= 5
         && jalons_parse_chunk (parse, sum - 1)->type == JALONS_CHUNK_DASH
         && jalons_parse_chunk (parse, sum - 2)->type == JALONS_CHUNK_CLOSE
         && jalons_parse_is (parse, sum - 3, JALONS_CHUNKS_PLACE | JALONS_CHUNKS_WORD)
         && jalons_parse_chunk (parse, sum - 4)->type == JALONS_CHUNK_OPEN
         && jalons_parse_chunk (parse, sum - 5)->type == JALONS_CHUNK_COMPANY;
}

/* Whether a word of rounds stands in the row, or its form alone says what the sum is. */
static gboolean
tells_round (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);

  for (int i = sum + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (is_other_deal (chunk))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_NOUN && jalons_deal_get_noun_frame (chunk) != NULL)
        return TRUE;
    }
  return block->kind == JALONS_BLOCK_LIST_ITEM || block->kind == JALONS_BLOCK_HEADING
         || names_town (reader, sum);
}

static gboolean
gives_in_row (const JalonsReader *reader, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

  if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
      || (chunk->flags & JALONS_CHUNK_MODIFIER) != 0)
    return FALSE;
  if (chunk->prep == JALONS_PREP_LED || chunk->prep == JALONS_PREP_FROM
      || chunk->prep == JALONS_PREP_WITH || chunk->prep == JALONS_PREP_AMONG)
    return TRUE;
  return chunk->prep == JALONS_PREP_NONE
         && (is_separator (reader, i - 1) || chunk->group < i
             || jalons_chunk_is (jalons_parse_chunk (&reader->parse, i - 1), JALONS_CLASS_CONJ));
}

/* Those named behind the sum, to where a sentence begins. */
static void
add_investors (const JalonsReader *reader, int sum, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = sum + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const char *name;

      /* "43 M$ à 500 M$ de valorisation (Balderton)" */
      if (chunk->type == JALONS_CHUNK_AMOUNT
          && jalons_reader_sum_role (reader, i) == JALONS_SUM_VALUATION)
        continue;
      if (jalons_chunk_is_in (chunk,
                              JALONS_CHUNKS_STOP | JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_SEMICOLON)
          || chunk->depth < jalons_parse_chunk (parse, sum)->depth)
        return;
      if (!gives_in_row (reader, i))
        continue;
      name = jalons_deal_get_party (reader, i);
      if (name != NULL)
        jalons_reading_add_investor (reading, name);
      reading->end = MAX (reading->end, chunk->end);
    }
}

/* "Orange | 5 millions", below the round of another that was larger: what each of those who gave
 * brought. */
static void
take_share (JalonsReader *reader, const char *giver, int sum)
{
  JalonsReading *deal;

  if (reader->last_deal == JALONS_TEXT_NONE)
    return;
  deal = jalons_reader_get (reader, reader->last_deal);
  if (deal->kind != JALONS_KIND_INVESTMENT || deal->deal != JALONS_DEAL_ROUND
      || deal->amount.value <= jalons_reader_get_sum (reader, sum).value
      || g_strcmp0 (deal->recipient, giver) == 0)
    return;
  jalons_reading_add_investor (deal, giver);
  jalons_parse_chunk (&reader->parse, sum)->flags |= JALONS_CHUNK_TAKEN;
}

/**
 * jalons_reader_read_row:
 * @reader: a reader that has parsed a sentence
 *
 * Reads a sentence that is a row: a company, a sum, and who gives it, without a verb between.
 */
void
jalons_reader_read_row (JalonsReader *reader)
{
  JalonsPredicate predicate;
  JalonsReading *reading;
  const char *company;
  int head, sum;

  if (!jalons_parse_has (&reader->parse, JALONS_CHUNK_AMOUNT)
      || !jalons_parse_has (&reader->parse, JALONS_CHUNK_COMPANY))
    return;
  head = find_head (reader);
  sum = head >= 0 ? find_sum (reader, head) : JALONS_CHUNK_NONE;
  if (sum < 0 || !tells_round (reader, sum) || opens_list (reader, sum))
    return;
  company = jalons_deal_resolve (reader, head);
  if (company == NULL)
    return;
  if (jalons_discourse_is_fund (&reader->discourse, company)
      || jalons_deal_is_giant (reader, company))
    {
      take_share (reader, company, sum);
      return;
    }
  jalons_predicate_init (&predicate, &row_round, sum, NULL);
  predicate.first = head;
  reading = jalons_reader_add (reader, &predicate);
  reading->recipient = company;
  add_investors (reader, sum, reading);
  jalons_reader_take_sum (reader, sum, reading);
  reading->confidence = ROW_CONFIDENCE;
  if (!jalons_reader_judge (reader, &predicate, reading))
    {
      jalons_parse_chunk (&reader->parse, sum)->flags &= ~JALONS_CHUNK_TAKEN;
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_reader_date (reader, &predicate, reading);
  reader->last_deal = reader->readings->len - 1;
}
