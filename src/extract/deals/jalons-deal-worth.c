/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What later words say of the money of a deal told before: its valuation and its price. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* A deal told behind a valuation is so much farther from it than one told before. */
#define FORWARD_DISTANCE 1000

/* What is worth so much is named so many chunks before the sum. */
#define BOTH_REACH 5

/* "Sana lève 55 millions. Cohere, elle, pèse 5 milliards": what another is worth. */
static gboolean
is_worth_of_other (const JalonsReader *reader, int sum, const JalonsReading *deal)
{
  const JalonsParse *parse = &reader->parse;

  for (guint g = parse->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g - 1);
      const char *name;

      if (group->verb > sum || group->participle || group->subject < 0)
        continue;
      if (jalons_parse_chunk (parse, group->subject)->type != JALONS_CHUNK_COMPANY)
        return FALSE;
      name = jalons_deal_resolve (reader, group->subject);
      if (name == NULL || g_strcmp0 (name, deal->recipient) == 0)
        return FALSE;
      for (guint i = 0; i < deal->n_investors; i++)
        {
          if (g_str_equal (deal->investors[i], name))
            return FALSE;
        }
      /* "Accel valorise la société 6 milliards": who sets its worth has it not. */
      return jalons_words_have (
        group->passive ? jalons_sign_deal_worth_worth_of_other_suffered
                       : jalons_sign_deal_worth_worth_of_other_had,
        jalons_chunk_get_infinitive (jalons_parse_chunk (parse, group->verb)));
    }
  return FALSE;
}

/* "valorisée 4 milliards, contre 1,8 en mars": the sum with which @chunk is compared. */
static int
find_past_worth (const JalonsReader *reader, int chunk)
{
  int sum = jalons_parse_find_behind (&reader->parse, chunk, JALONS_PARSE_ANY_REACH,
                                      JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_VERB | JALONS_CHUNKS_NOUN
                                        | JALONS_CHUNKS_SEMICOLON);

  return jalons_parse_is (&reader->parse, sum, JALONS_CHUNKS_AMOUNT)
             && jalons_reader_is_past_worth (reader, sum)
           ? sum
           : JALONS_CHUNK_NONE;
}

static JalonsReading *
find_valued (JalonsReader *reader, int chunk)
{
  guint32 token = jalons_parse_chunk (&reader->parse, chunk)->first;
  gboolean past = jalons_reader_is_past_worth (reader, chunk);
  int then = find_past_worth (reader, chunk);
  JalonsReading *best = NULL;
  guint32 distance = G_MAXUINT32;

  for (guint i = reader->first_reading; i < reader->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (reader, i);
      guint32 apart = jalons_reading_get_distance (reading, token);

      /* "pulled in $160m at $8bn, and wants $200m more at $11bn": what a deal is worth stands
       * behind it. */
      if (reading->trigger > token && (reader->parse.language & 2) != 0)
        apart += FORWARD_DISTANCE;
      if (reading->kind == JALONS_KIND_INVESTMENT && !jalons_money_is_set (&reading->valuation)
          && reading->deal != JALONS_DEAL_OTHER && reading->deal != JALONS_DEAL_TOTAL
          && apart < distance && !(past && reading->trigger < token)
          && !(then >= 0 && reading->trigger > jalons_parse_chunk (&reader->parse, then)->first))
        {
          best = reading;
          distance = apart;
        }
    }
  if (best != NULL || past || reader->last_deal == JALONS_TEXT_NONE)
    return best;
  best = jalons_reader_get (reader, reader->last_deal);
  if (!jalons_deal_is_near (reader, best) || jalons_money_is_set (&best->valuation)
      || best->deal == JALONS_DEAL_OTHER || best->deal == JALONS_DEAL_TOTAL
      || is_worth_of_other (reader, chunk, best))
    return NULL;
  return best;
}

/* "a merger that values the combined company at $1 trillion": of both, and the price of neither. */
static gboolean
is_worth_of_both (const JalonsReader *reader, int sum)
{
  return (reader->parse.language & 2) != 0
         && jalons_parse_has_word (&reader->parse, sum - BOTH_REACH, sum,
                                   jalons_sign_deal_worth_worth_of_both);
}

/**
 * jalons_reader_attach_sums:
 * @reader: a reader that has read the frames of a sentence
 *
 * Gives the valuations in it to the deals that they belong to.
 */
void
jalons_reader_attach_sums (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    {
      JalonsReading *reading;

      if (jalons_reader_sum_role (reader, i) != JALONS_SUM_VALUATION)
        continue;
      /* "at $2.1 billion, up from $1 billion" */
      if (jalons_parse_chunk (parse, i)->prep == JALONS_PREP_FROM && (parse->language & 2) != 0)
        continue;
      reading = find_valued (reader, i);
      if (reading == NULL
          || (reading->deal == JALONS_DEAL_ACQUISITION && is_worth_of_both (reader, i)))
        continue;
      /* "in a deal that values Silo AI at $665 million": who buys the whole pays what it is worth.
       */
      if (reading->deal == JALONS_DEAL_ACQUISITION
          && jalons_parse_chunk (parse, i)->first < reading->first && (parse->language & 1) != 0)
        continue;
      if (reading->deal == JALONS_DEAL_ACQUISITION && !jalons_money_is_set (&reading->amount))
        reading->amount = jalons_reader_get_sum (reader, i);
      else
        reading->valuation = jalons_reader_get_sum (reader, i);
    }
}

/* "La transaction, de 6,5 milliards, …": the sentence is about the deal told before. */
static gboolean
opens_with_deal (const JalonsReader *reader)
{
  return jalons_reader_has_cue (reader, JALONS_CUE_SEQUEL, 0, 1)
         || jalons_reader_has_cue (reader, JALONS_CUE_PRICE, 0, 1);
}

/* "Apple aurait Mistral AI sur sa liste. On parle de 16 milliards": behind talks of a takeover a
 * sum that nobody else is named with is theirs. */
static gboolean
speaks_of_sum (const JalonsReader *reader, const JalonsReading *deal, int sum)
{
  return (reader->parse.language & 1) != 0 && deal->deal == JALONS_DEAL_ACQUISITION
         && deal->status == JALONS_STATUS_RUMOURED
         && jalons_reader_sum_role (reader, sum) == JALONS_SUM_DEAL;
}

/* "Le prix n'est pas connu, mais la start-up avait levé 12 millions": what was raised before is
 * none.
 */
static gboolean
was_raised (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {

      if (group->verb > sum || group->subject < 0 || group->passive
          || !jalons_chunk_is_party (jalons_parse_chunk (parse, group->subject)))
        continue;
      JALONS_READER_FOREACH_MATCH (reader, group, match)
        {
          if (match->frame->kind == JALONS_KIND_INVESTMENT
              && match->frame->deal == JALONS_DEAL_ROUND && match->frame->gets)
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * jalons_reader_read_price:
 * @reader: a reader of a sentence
 * @opening: whether to do so only where the sentence opens with the deal, before anything else in
 *   it is read
 *
 * Gives the deal of the sentence before the price that this one states ("No price was
 * given; Bloomberg says $2 billion").
 */
void
jalons_reader_read_price (JalonsReader *reader, gboolean opening)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *deal;
  int found = JALONS_CHUNK_NONE;

  if (reader->last_deal == JALONS_TEXT_NONE || reader->readings->len > reader->first_reading)
    return;
  deal = jalons_reader_get (reader, reader->last_deal);
  if ((deal->deal != JALONS_DEAL_ACQUISITION && deal->deal != JALONS_DEAL_ROUND
       && deal->deal != JALONS_DEAL_IPO)
      || jalons_money_is_set (&deal->amount) || deal->sentence + 1 != reader->sentence
      || (opening && !opens_with_deal (reader)))
    return;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (opening && found >= 0)
        break;
      if (chunk->type == JALONS_CHUNK_COMPANY)
        return;
      if (chunk->type != JALONS_CHUNK_AMOUNT || !jalons_reader_is_price (reader, i))
        continue;
      if (found >= 0)
        return;
      found = i;
    }
  if (found < 0 || was_raised (reader, found))
    return;
  if (!opening && !jalons_reader_has_cue (reader, JALONS_CUE_PRICE, 0, (int) parse->chunks->len - 1)
      && !speaks_of_sum (reader, deal, found))
    return;
  deal->amount = jalons_reader_get_sum (reader, found);
  jalons_parse_chunk (parse, found)->flags |= JALONS_CHUNK_TAKEN;
}
