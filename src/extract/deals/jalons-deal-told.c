/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a deal has to do with the one told before: more of its backers, a share of it, the same
 * backers again. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* Between the noun of a round and its sum there stand no more chunks. */
#define NOUN_SUM_REACH 4

/* And between a verb and "the same backers". */
#define SAME_REACH 8

/**
 * jalons_deal_has_word:
 * @reader: a reader
 * @first: a chunk
 * @last: the last that may be it
 * @words: (array zero-terminated=1): words
 *
 * Returns: whether one of them stands there
 */
gboolean
jalons_deal_has_word (const JalonsReader *reader, int first, int last, const JalonsSign *words)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = first; i < (int) parse->chunks->len && i <= last; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type < JALONS_CHUNK_FUNCTION && chunk->type != JALONS_CHUNK_PRONOUN)
        continue;
      if (jalons_chunk_is_one_of (chunk, reader->text, words))
        return TRUE;
    }
  return FALSE;
}

static void
add_all (JalonsReading *deal, const JalonsReading *other)
{
  for (guint i = 0; i < other->n_investors; i++)
    jalons_reading_add_investor (deal, other->investors[i]);
}

/**
 * jalons_deal_find_noun_sum:
 * @reader: a reader
 * @noun: the chunk of a noun
 *
 * "un tour, de 19 millions seulement, qu'avait mené Balderton": the sum of a round that a clause
 * hangs on.
 *
 * Returns: its chunk, or %JALONS_CHUNK_NONE
 */
int
jalons_deal_find_noun_sum (const JalonsReader *reader, int noun)
{
  const JalonsParse *parse = &reader->parse;
  int sum = jalons_parse_skip_behind (parse, noun, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_COMMA);

  return sum <= noun + NOUN_SUM_REACH && jalons_parse_is (parse, sum, JALONS_CHUNKS_AMOUNT)
             && jalons_parse_chunk (parse, sum)->prep == JALONS_PREP_OF
             && jalons_reader_sum_role (reader, sum) == JALONS_SUM_DEAL
           ? sum
           : JALONS_CHUNK_NONE;
}

/**
 * jalons_deal_joins_told:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * "Accel a mené le tour de 30 millions de Nuvia, auquel ont pris part Elaia et Serena": the round
 * in which one takes part is the one that the sentence told.
 *
 * Returns: whether its investors were added to a deal told before, so that it is none of its own
 */
gboolean
jalons_deal_joins_told (JalonsReader *reader,
                        const JalonsPredicate *predicate,
                        const JalonsReading *reading)
{
  JalonsReading *told;

  if ((reader->parse.language & 1) == 0 || jalons_money_is_set (&reading->amount)
      || reading->recipient == NULL
      || (!g_str_has_suffix (predicate->frame->name, ".takepart")
          && !(predicate->group != NULL && predicate->group->participle && predicate->deal >= 0)))
    return FALSE;
  for (guint i = reader->first_reading; i + 1 < reader->readings->len; i++)
    {
      told = jalons_reader_get (reader, i);
      if (told->kind != JALONS_KIND_INVESTMENT
          || (told->deal != JALONS_DEAL_ROUND && told->deal != JALONS_DEAL_DEBT)
          || !jalons_money_is_set (&told->amount)
          || g_strcmp0 (told->recipient, reading->recipient) != 0)
        continue;
      add_all (told, reading);
      return TRUE;
    }
  if ((predicate->deal >= 0 && jalons_deal_find_noun_sum (reader, predicate->deal) >= 0)
      || !g_str_has_suffix (predicate->frame->name, ".takepart"))
    return FALSE;
  told = reader->last_deal != JALONS_TEXT_NONE && reader->last_deal < reader->first_reading
           ? jalons_reader_get (reader, reader->last_deal)
           : NULL;
  if (told == NULL || told->deal != JALONS_DEAL_ROUND || !jalons_money_is_set (&told->amount)
      || g_strcmp0 (told->recipient, reading->recipient) != 0 || !jalons_deal_is_near (reader, told)
      || predicate->n_recipients > 0 || jalons_deal_tells_another_time (reader, told))
    return FALSE;
  add_all (told, reading);
  return TRUE;
}

/**
 * jalons_deal_keep_own_date:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * "8 millions en pré-amorçage, 40 millions en série B en 2024": the date behind the next sum is
 * not that of this one.
 */
void
jalons_deal_keep_own_date (const JalonsReader *reader,
                           const JalonsPredicate *predicate,
                           JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || predicate->n_amounts == 0
      || reading->when_first == JALONS_TEXT_NONE || predicate->amounts[0] > predicate->trigger
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_NOUN)
    return;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    {
      if (jalons_parse_chunk (parse, i)->first >= reading->when_first)
        return;
      if (i <= predicate->trigger || !jalons_parse_is (parse, i - 1, JALONS_CHUNKS_COMMA))
        continue;
      jalons_reading_undate (reading);
      return;
    }
}

/* "versera 50 millions dans cette levée": told of for itself. */
static gboolean
names_round (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_NOUN
          && (chunk->prep == JALONS_PREP_IN || chunk->prep == JALONS_PREP_TO))
        return TRUE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_STOP))
        return FALSE;
    }
  return FALSE;
}

/**
 * jalons_deal_repeat_backers:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * "elle a obtenu 2 milliards des mêmes fonds": of those who gave in the deal told before.
 */
void
jalons_deal_repeat_backers (const JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            JalonsReading *reading)
{
  const JalonsReading *last;

  if ((reader->parse.language & 1) == 0 || reader->last_deal == JALONS_TEXT_NONE
      || reading->deal != JALONS_DEAL_ROUND)
    return;
  last = jalons_reader_get (reader, reader->last_deal);
  if (g_strcmp0 (last->recipient, reading->recipient) == 0
      && jalons_deal_has_word (reader, predicate->trigger + 1, predicate->trigger + SAME_REACH,
                               jalons_sign_deal_told_repeat_backers)
      && jalons_reader_has_cue (
        reader, JALONS_CUE_BACKERS, predicate->trigger + 1,
        MIN (predicate->trigger + SAME_REACH, (int) reader->parse.chunks->len - 1)))
    add_all (reading, last);
}

/**
 * jalons_deal_lists_raiser:
 * @reader: a reader
 * @reading: a stock listing, or a round
 *
 * "vise une introduction en Bourse, qui lui permettrait de lever 150 millions": what the sentence
 * told as a round is what the listing brings.
 *
 * Returns: whether the round was made the listing, so that it is none of its own
 */
gboolean
jalons_deal_lists_raiser (JalonsReader *reader, const JalonsReading *reading)
{
  JalonsDeal other = reading->deal == JALONS_DEAL_IPO ? JALONS_DEAL_ROUND : JALONS_DEAL_IPO;
  gboolean money = jalons_money_is_set (&reading->amount);

  if (reading->n_investors > 0
      || (reading->deal != JALONS_DEAL_IPO && reading->deal != JALONS_DEAL_ROUND)
      || money != (other == JALONS_DEAL_IPO))
    return FALSE;
  for (guint i = reader->first_reading; i + 1 < reader->readings->len; i++)
    {
      JalonsReading *told = jalons_reader_get (reader, i);

      if (told->kind != JALONS_KIND_INVESTMENT || told->deal != other || told->n_investors > 0
          || jalons_money_is_set (&told->amount) == money
          /* "repousse sa cotation mais lève 11 millions" */
          || (told->status == JALONS_STATUS_CANCELLED)
               != (reading->status == JALONS_STATUS_CANCELLED)
          || g_strcmp0 (told->recipient, reading->recipient) != 0)
        continue;
      if (money)
        told->amount = reading->amount;
      told->deal = JALONS_DEAL_IPO;
      return TRUE;
    }
  return FALSE;
}

/* "raised $50 million, with Nvidia putting in $10 million": what one of them gave to the round that
 * the sentence told. */
static gboolean
brings_share_beside (const JalonsReader *reader,
                     const JalonsPredicate *predicate,
                     const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;

  if ((parse->language & 2) == 0 || group == NULL || group->subject < 0
      || reading->deal != JALONS_DEAL_ROUND || reading->n_investors == 0
      || !jalons_money_is_set (&reading->amount)
      || (jalons_parse_chunk (parse, group->verb)->features & JALONS_VERB_PRP) == 0
      || jalons_parse_chunk (parse, group->subject)->prep != JALONS_PREP_WITH)
    return FALSE;
  for (guint i = reader->first_reading; i + 1 < reader->readings->len; i++)
    {
      JalonsReading *told = jalons_reader_get (reader, i);

      if (told->kind != JALONS_KIND_INVESTMENT || told->deal != JALONS_DEAL_ROUND
          || told->amount.value <= reading->amount.value
          || g_strcmp0 (told->recipient, reading->recipient) != 0)
        continue;
      add_all (told, reading);
      return TRUE;
    }
  return FALSE;
}

/* "Nvidia led the round with $800 million": what the leader of the round told before gave to it. */
static gboolean
leads_with_share (const JalonsReader *reader,
                  const JalonsPredicate *predicate,
                  const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *last;

  if ((parse->language & 2) == 0 || reading->deal != JALONS_DEAL_ROUND
      || reader->last_deal == JALONS_TEXT_NONE || !jalons_money_is_set (&reading->amount)
      || predicate->n_recipients > 0
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_NOUN
      || predicate->trigger + 2 >= (int) parse->chunks->len
      || jalons_parse_chunk (parse, predicate->trigger + 2)->type != JALONS_CHUNK_AMOUNT
      || jalons_parse_chunk (parse, predicate->trigger + 2)->prep != JALONS_PREP_WITH)
    return FALSE;
  last = jalons_reader_get (reader, reader->last_deal);
  if (last->deal != JALONS_DEAL_ROUND || last->amount.value <= reading->amount.value
      || g_strcmp0 (last->recipient, reading->recipient) != 0 || last->sentence == reader->sentence
      || !jalons_deal_is_near (reader, last))
    return FALSE;
  add_all (last, reading);
  return TRUE;
}

/**
 * jalons_deal_brings_share:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * "lève 12 millions. Bpifrance remet 2 millions": behind a round, a smaller sum that goes to
 * nobody by name is what one of many brought to it.
 *
 * Returns: whether its investors were added to that round, so that it is none of its own
 */
gboolean
jalons_deal_brings_share (JalonsReader *reader,
                          const JalonsPredicate *predicate,
                          const JalonsReading *reading)
{
  JalonsReading *last;

  if (brings_share_beside (reader, predicate, reading)
      || leads_with_share (reader, predicate, reading))
    return TRUE;
  if ((reader->parse.language & 1) == 0 || reading->deal != JALONS_DEAL_ROUND
      || predicate->n_recipients > 0 || predicate->to_pronoun || predicate->deal >= 0
      || reading->n_investors == 0 || reading->recipient == NULL
      || !jalons_money_is_set (&reading->amount) || reader->last_deal == JALONS_TEXT_NONE
      || ((predicate->frame->subject | predicate->frame->agent) & JALONS_FILL_INVESTOR) == 0)
    return FALSE;
  last = jalons_reader_get (reader, reader->last_deal);
  /* What one company put in is no round that another brought a share to. */
  if (last->frame == NULL
      || ((last->frame->subject | last->frame->agent) & JALONS_FILL_RECIPIENT) == 0
      || predicate->possessive)
    return FALSE;
  if (last->deal != JALONS_DEAL_ROUND || last->amount.value < reading->amount.value
      || g_strcmp0 (last->recipient, reading->recipient) != 0 || !jalons_deal_is_near (reader, last)
      || jalons_deal_tells_another_time (reader, last) || names_round (reader, predicate))
    return FALSE;
  add_all (last, reading);
  reader->joined_sentence = reader->sentence;
  return TRUE;
}
