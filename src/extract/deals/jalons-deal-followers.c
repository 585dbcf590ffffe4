/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who else gave money: the names in a sentence that says more of a deal told before. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* What a party must lean to giving money, all counted. */
#define LEAST 5

/* Named in one list with one who gave. */
#define LISTED 6

/* A person counted among those who gave, and so far before the name the word that counts it. */
#define COUNTED 6
#define COUNTED_REACH 8

/* So far behind a participle stands who did what it says. */
#define BACKER_REACH 4

/* Right behind a deal without investors a fund needs no word. */
#define MAX_BARE_DISTANCE 2

/**
 * jalons_deal_acts_through:
 * @parse: the parse of a sentence
 * @i: a chunk
 *
 * Returns: whether it is a person who gives through a company named behind: "Jeff Bezos, through
 *   Bezos Expeditions", where it is the latter that gives
 */
gboolean
jalons_deal_acts_through (const JalonsParse *parse, int i)
{
  int company = jalons_parse_find (parse, i + 2, i + 4, JALONS_CHUNKS_COMPANY);

  return jalons_parse_is (parse, i, JALONS_CHUNKS_PERSON) && company >= 0
         && jalons_parse_chunk (parse, company)->prep == JALONS_PREP_OTHER;
}

/* "through Bezos Expeditions": by which a person gives. */
static gboolean
is_vehicle (const JalonsParse *parse, int i)
{
  return (i >= 2 && jalons_deal_acts_through (parse, i - 2))
         || (i >= 3 && jalons_deal_acts_through (parse, i - 3));
}

static gboolean
may_follow (const JalonsReader *reader, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

  if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
      || (chunk->flags & JALONS_CHUNK_MODIFIER) != 0)
    return FALSE;
  if (chunk->prep == JALONS_PREP_THAN
      || (chunk->prep == JALONS_PREP_OTHER && !is_vehicle (&reader->parse, i))
      || chunk->prep == JALONS_PREP_IN || chunk->prep == JALONS_PREP_EN
      || chunk->prep == JALONS_PREP_ON)
    return FALSE;
  return !jalons_deal_is_owner (&reader->parse, i) && !jalons_deal_acts_through (&reader->parse, i)
         && !jalons_deal_takes_post (reader, i);
}

/* "Parmi les investisseurs figurent le milliardaire Xavier Niel et …", "dont Rodolphe Saadé": a
 * person who is counted among those who gave. */
static gboolean
is_counted (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  int head = jalons_parse_chunk (parse, i)->group;

  if ((parse->language & 1) == 0 || head <= 0
      || !jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, 0, head - 1))
    return FALSE;
  for (int k = head - 1; k >= 0 && k >= head - COUNTED_REACH; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);
      JalonsPreposition prep = jalons_chunk_preposition (chunk);

      if (chunk->type == JALONS_CHUNK_VERB)
        return jalons_chunk_is_verb_of (chunk, jalons_sign_deal_followers_counted);
      if (chunk->type == JALONS_CHUNK_COLON || prep == JALONS_PREP_AMONG || prep == JALONS_PREP_WITH
          || prep == JALONS_PREP_LED)
        return TRUE;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE)
          && (chunk->type != JALONS_CHUNK_FUNCTION || prep == JALONS_PREP_TO)
          && (chunk->flags & JALONS_CHUNK_MODIFIER) == 0)
        return FALSE;
    }
  return FALSE;
}

/* Adds the persons who stand in one list with somebody added. */
static void
add_listed_persons (const JalonsReader *reader, const guint8 *added, JalonsReading *deal)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_PERSON)
    {
      gint16 group = jalons_parse_chunk (parse, i)->group;

      if (group >= 0 && added[group] && !jalons_deal_is_owner (parse, i)
          && !jalons_deal_acts_through (parse, i))
        jalons_reading_add_investor (deal, jalons_deal_get_party (reader, i));
    }
}

/* "des rivaux comme OpenAI, soutenu par Microsoft": who backs another company than the deal's. */
static gboolean
backs_other (const JalonsReader *reader, int i, const JalonsReading *deal)
{
  const JalonsParse *parse = &reader->parse;
  int verb = jalons_parse_chunk (parse, i)->prep == JALONS_PREP_BY
               ? jalons_parse_find_before (parse, i, BACKER_REACH, JALONS_CHUNKS_VERB)
               : JALONS_CHUNK_NONE;
  int backed = jalons_parse_is (parse, verb, JALONS_CHUNKS_PARTICIPLE)
                 ? jalons_parse_find_before (parse, verb, 2, JALONS_CHUNKS_COMPANY)
                 : JALONS_CHUNK_NONE;

  return backed >= 0 && g_strcmp0 (jalons_deal_resolve (reader, backed), deal->recipient) != 0;
}

/* Adds who leans enough to it; TRUE where there was one. */
static gboolean
add_followers (JalonsReader *reader, int sentence_weight, gboolean funds_alone, JalonsReading *deal)
{
  const JalonsParse *parse = &reader->parse;
  guint8 added_lists[JALONS_PARSE_MAX_CHUNKS] = { 0 };
  gint16 list = JALONS_CHUNK_NONE;
  gboolean added = FALSE;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const char *name;
      gboolean listed;
      int weight;

      if (!may_follow (reader, i))
        continue;
      name = jalons_deal_get_party (reader, i);
      if (name == NULL || g_strcmp0 (name, deal->recipient) == 0 || backs_other (reader, i, deal))
        continue;
      weight = jalons_deal_weigh_participant (reader, i);
      listed = list != JALONS_CHUNK_NONE && jalons_parse_chunk (parse, i)->group == list;
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_PERSON && is_counted (reader, i))
        weight += COUNTED;
      else if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_PERSON
               && weight < JALONS_DEAL_JOINING_SUBJECT)
        continue;
      weight += sentence_weight + jalons_deal_lean_investor (reader, i) + (listed ? LISTED : 0);
      if (weight < LEAST || (funds_alone && !jalons_discourse_is_fund (&reader->discourse, name)))
        continue;
      jalons_reading_add_investor (deal, name);
      list = jalons_parse_chunk (parse, i)->group;
      added_lists[list] = TRUE;
      added = TRUE;
    }
  if (added && !funds_alone && jalons_parse_has (parse, JALONS_CHUNK_PERSON))
    add_listed_persons (reader, added_lists, deal);
  return added;
}

/* ", with Temasek and Intel alongside", "led by Index Ventures with participation from Partech":
 * whether "with" opens a phrase of its own, or hangs on who led. */
static gboolean
opens_phrase (const JalonsParse *parse, int i)
{
  gint16 governor = jalons_parse_chunk (parse, i)->governor;

  if (jalons_parse_chunk (parse, i)->prep != JALONS_PREP_WITH)
    return FALSE;
  if (governor >= 0 && jalons_parse_chunk (parse, governor)->prep == JALONS_PREP_LED)
    return TRUE;
  for (int k = i - 1; k > 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (jalons_chunk_preposition (chunk) == JALONS_PREP_WITH)
        return jalons_parse_is (parse, k - 1, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_SEMICOLON);
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_DESCRIPTION))
        return FALSE;
    }
  return FALSE;
}

/* "…; Nvidia led, with Lightspeed and Citi alongside": who is told behind the sum of the one deal
 * of a sentence as taking part in it. */
static void
join_tail (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  gint16 list = JALONS_CHUNK_NONE;
  JalonsReading *deal;
  int sum;

  if ((parse->language & 2) == 0 || reader->readings->len != reader->first_reading + 1)
    return;
  deal = jalons_reader_get (reader, reader->first_reading);
  if (deal->kind != JALONS_KIND_INVESTMENT || !jalons_money_is_set (&deal->amount)
      || (deal->deal != JALONS_DEAL_ROUND && deal->deal != JALONS_DEAL_DEBT))
    return;
  sum = jalons_deal_find_sum (reader, deal);
  for (int i = sum + 1; sum >= 0 && i < (int) parse->chunks->len; i++)
    {
      const char *name;
      int weight;

      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_AMOUNT
          && jalons_reader_sum_role (reader, i) == JALONS_SUM_DEAL)
        return;
      if (!may_follow (reader, i))
        continue;
      name = jalons_deal_get_party (reader, i);
      if (name == NULL || g_strcmp0 (name, deal->recipient) == 0)
        continue;
      weight = jalons_deal_weigh_participant (reader, i);
      if (weight < JALONS_DEAL_JOINING_SUBJECT
          && !(list != JALONS_CHUNK_NONE && jalons_parse_chunk (parse, i)->group == list)
          && !(opens_phrase (parse, i) && weight == 0
               && jalons_discourse_is_fund (&reader->discourse, name)))
        continue;
      jalons_reading_add_investor (deal, name);
      list = jalons_parse_chunk (parse, i)->group;
    }
}

/* "Pigment : 145 millions": an entry in running text. */
static gboolean
opens_with_colon (const JalonsParse *parse)
{
  return parse->chunks->len > 1 && jalons_parse_chunk (parse, 0)->type == JALONS_CHUNK_COMPANY
         && jalons_parse_chunk (parse, 1)->type == JALONS_CHUNK_COLON;
}

/**
 * jalons_reader_begin_entry:
 * @reader: a reader that has parsed a sentence
 *
 * Forgets the deal told last where a heading or item opens with another company: what follows is of
 * that.
 */
void
jalons_reader_begin_entry (JalonsReader *reader)
{
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);
  const char *name;
  int company;

  if (reader->last_deal == JALONS_TEXT_NONE)
    return;
  company = jalons_parse_find (&reader->parse, 0, 4, JALONS_CHUNKS_COMPANY);
  if (company < 0
      || (!opens_with_colon (&reader->parse)
          && (block->first_sentence != reader->sentence
              || (block->kind != JALONS_BLOCK_HEADING && block->kind != JALONS_BLOCK_LIST_ITEM)))
      || jalons_deal_join_item (reader))
    return;
  name = jalons_deal_resolve (reader, company);
  /* "- Index Ventures hired a partner": another item of a list, unless it says that one joins. */
  if (name != NULL
      && g_strcmp0 (name, jalons_reader_get (reader, reader->last_deal)->recipient) != 0
      && (!jalons_discourse_is_fund (&reader->discourse, name)
          || ((reader->parse.language & 2) != 0 && block->kind == JALONS_BLOCK_LIST_ITEM
              && jalons_deal_weigh_participation (reader) < JALONS_DEAL_JOINING_WEIGHT)))
    reader->last_deal = JALONS_TEXT_NONE;
}

/**
 * jalons_deal_takes_followers:
 * @reader: a reader
 * @deal: a deal told before
 *
 * Returns: whether a later sentence can still tell who else gave to it
 */
gboolean
jalons_deal_takes_followers (const JalonsReader *reader, const JalonsReading *deal)
{
  return deal->kind == JALONS_KIND_INVESTMENT && deal->sentence != reader->sentence
         && (deal->deal == JALONS_DEAL_ROUND
             /* "… un prêt. Nuvia, qui compte Accel à son capital": whose it is lends nothing. */
             || (deal->deal == JALONS_DEAL_DEBT
                 && (reader->parse.classes & JALONS_CLASS_BIT (JALONS_CLASS_STAKE)) == 0))
         && jalons_deal_is_near (reader, deal);
}

/* "Parmi les investisseurs figurent …": the deal may be told in the next sentence. */
static void
keep_backers (JalonsReader *reader, int sentence_weight)
{
  JalonsReading none = { .recipient = reader->discourse.topic };

  int last = (int) reader->parse.chunks->len - 1;

  if (!(jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, 0, last)
        || jalons_reader_has_cue (reader, JALONS_CUE_LEADER, 0, last)))
    return;
  if (sentence_weight < JALONS_DEAL_JOINING_WEIGHT
      || !add_followers (reader, sentence_weight, FALSE, &none))
    return;
  reader->n_backers = MIN (none.n_investors, JALONS_READER_MAX_BACKERS);
  for (guint i = 0; i < reader->n_backers; i++)
    reader->backers[i] = none.investors[i];
  reader->backers_sentence = reader->sentence;
}

/**
 * jalons_deal_take_backers:
 * @reader: a reader
 * @reading: a deal
 *
 * Gives a deal without investors those whom the sentence before named as backers.
 */
void
jalons_deal_take_backers (JalonsReader *reader, JalonsReading *reading)
{
  if (reader->n_backers == 0 || reader->backers_sentence + MAX_BARE_DISTANCE < reader->sentence
      || reader->backers_sentence >= reader->sentence || reading->n_investors > 0
      || (reading->deal != JALONS_DEAL_ROUND && reading->deal != JALONS_DEAL_TOTAL))
    return;
  for (guint i = 0; i < reader->n_backers; i++)
    {
      if (g_strcmp0 (reader->backers[i], reading->recipient) != 0)
        jalons_reading_add_investor (reading, reader->backers[i]);
    }
  reader->n_backers = 0;
}

/* "L'opération, conduite par Accel, porte le total à 300 millions": who led did so in the round
 * told before. */
static gboolean
is_led (const JalonsReader *reader)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
    {
      if (jalons_parse_chunk (&reader->parse, i)->prep == JALONS_PREP_LED)
        return (reader->parse.language & 1) != 0
               && jalons_reader_has_cue (reader, JALONS_CUE_SEQUEL, 0,
                                         (int) reader->parse.chunks->len - 1);
    }
  return FALSE;
}

/* "Accel and GV returned, bringing its total to $300 million": the gerund tells what came of it,
 * and those who returned did so in the round told before. */
static gboolean
is_brought_about (const JalonsReader *reader, const JalonsReading *total)
{
  const JalonsParse *parse = &reader->parse;

  if (total->deal == JALONS_DEAL_TOTAL && is_led (reader))
    return TRUE;
  if ((parse->language & 2) == 0 || total->deal != JALONS_DEAL_TOTAL)
    return FALSE;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->first > total->trigger)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_VERB && (chunk->features & JALONS_VERB_PRP) != 0
          && chunk->carrier < 0)
        return TRUE;
    }
  return FALSE;
}

/* The round of the same company that was told last before the sentence. */
static JalonsReading *
find_round_before (JalonsReader *reader, const JalonsReading *total)
{
  JalonsReading *deal
    = reader->first_reading > 0 ? jalons_reader_get (reader, reader->first_reading - 1) : NULL;

  return deal != NULL && jalons_deal_takes_followers (reader, deal)
             && g_strcmp0 (deal->recipient, total->recipient) == 0
           ? deal
           : NULL;
}

/* "Soutenue par Accel et UiPath, elle a réuni plus de 300 millions": the one deal of the sentence.
 */
static void
join_own_backers (JalonsReader *reader)
{
  JalonsReading *deal;
  int last = (int) reader->parse.chunks->len - 1;

  if (reader->readings->len != reader->first_reading + 1)
    return;
  deal = jalons_reader_get (reader, reader->first_reading);
  /* "Figure, backed by Nvidia, is seeking $1.5 billion": those are of rounds before. */
  if ((reader->parse.language & 2) != 0 && deal->status == JALONS_STATUS_RUMOURED)
    return;
  if (deal->kind != JALONS_KIND_INVESTMENT || deal->n_investors > 0
      || (deal->deal != JALONS_DEAL_ROUND && deal->deal != JALONS_DEAL_TOTAL)
      || !(jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, 0, last)
           || jalons_reader_has_cue (reader, JALONS_CUE_LEADER, 0, last)
           || (deal->deal == JALONS_DEAL_TOTAL && is_led (reader))))
    return;
  if (is_brought_about (reader, deal))
    deal = find_round_before (reader, deal);
  if (deal != NULL)
    add_followers (reader, JALONS_DEAL_JOINING_WEIGHT, FALSE, deal);
}

/**
 * jalons_deal_prefer_rumoured:
 * @reader: a reader
 * @deal: the deal told last
 *
 * "Groq is in talks to raise $2 billion. It raised $640 million last August. Accel and Cisco are
 * expected to take part": in what is only heard of, and not in what was done before.
 *
 * Returns: (transfer none): the deal that is rumoured, where the sentence is; else @deal
 */
JalonsReading *
jalons_deal_prefer_rumoured (const JalonsReader *reader, JalonsReading *deal)
{
  if ((reader->parse.language & 2) == 0 || deal->status != JALONS_STATUS_DONE
      || !jalons_reader_has_cue (reader, JALONS_CUE_RUMOUR, 0, (int) reader->parse.chunks->len - 1))
    return deal;
  for (guint i = reader->first_reading; i > 0; i--)
    {
      JalonsReading *told = jalons_reader_get (reader, i - 1);

      if (told->sentence + JALONS_DEAL_MAX_DISTANCE < reader->sentence)
        break;
      if (told->status == JALONS_STATUS_RUMOURED && jalons_deal_takes_followers (reader, told)
          && g_strcmp0 (told->recipient, deal->recipient) == 0)
        return told;
    }
  return deal;
}

/**
 * jalons_reader_join_followers:
 * @reader: a reader that has read the frames of a sentence
 *
 * Adds to the deal told before, where the sentence tells none of its own, those whom it names as
 * taking part in whatever words: "Autour de la table, …"; "Real Ventures and Inovia share the
 * bill".
 */
void
jalons_reader_join_followers (JalonsReader *reader)
{
  JalonsReading *deal;
  int weight;
  gboolean bare;

  if (reader->readings->len > reader->first_reading)
    {
      join_own_backers (reader);
      join_tail (reader);
      return;
    }
  weight = jalons_deal_weigh_participation (reader);
  bare = weight < JALONS_DEAL_JOINING_WEIGHT;
  if (reader->last_deal == JALONS_TEXT_NONE)
    {
      keep_backers (reader, weight);
      return;
    }
  deal = jalons_deal_prefer_rumoured (reader, jalons_reader_get (reader, reader->last_deal));
  if (!jalons_deal_takes_followers (reader, deal) || jalons_deal_tells_another_sum (reader, deal)
      || jalons_deal_tells_another_time (reader, deal) || jalons_deal_tells_holders (reader, deal))
    return;
  if (bare && (deal->n_investors > 0 || reader->sentence > deal->sentence + MAX_BARE_DISTANCE))
    return;
  if (add_followers (reader, weight, bare, deal))
    reader->joined_sentence = reader->sentence;
}
