/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What later words say of a deal told before: its investors and its date. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* Who entered later may have done so in the same round after all. */
#define LATER_CONFIDENCE 60

/* "General Catalyst leads, and …": without an object it is the round that was told of. */
static gboolean
stands_alone (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *after = predicate->trigger + 1 < (int) parse->chunks->len
                               ? jalons_parse_chunk (parse, predicate->trigger + 1)
                               : NULL;

  return predicate->frame->object == JALONS_FILL_DEAL && predicate->group != NULL
         && !predicate->group->passive
         && (after == NULL || after->type >= JALONS_CHUNK_COMMA
             || jalons_chunk_is_in (after, JALONS_CHUNKS_CONJUNCTION));
}

/* "16 millions, dont 10 apportés par Sequoia": what is said of a sum that was told, or of a part of
 * it. */
static gboolean
tells_part (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;
  const JalonsChunk *sum;

  if (group == NULL || !group->participle || group->subject < 0)
    return FALSE;
  sum = jalons_parse_chunk (&reader->parse, group->subject);
  return sum->type == JALONS_CHUNK_AMOUNT
         && ((sum->flags & JALONS_CHUNK_TAKEN) != 0
             || jalons_reader_is_part (reader, group->subject));
}

/* "MiniMax a suivi le pas": follows something that is no round. */
static gboolean
has_object (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int i = predicate->trigger;

  return (parse->language & 1) != 0 && i + 2 < (int) parse->chunks->len && predicate->deal < 0
         && jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_VERB
         && g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, i)), "suivre")
         && jalons_parse_is (parse, i + 1, JALONS_CHUNKS_DETERMINER)
         && jalons_parse_chunk (parse, i + 2)->type != JALONS_CHUNK_NOUN;
}

static gboolean
takes_investors (const JalonsReading *deal)
{
  return deal->kind == JALONS_KIND_INVESTMENT && deal->deal != JALONS_DEAL_ACQUISITION
         && deal->deal != JALONS_DEAL_TOTAL && deal->deal != JALONS_DEAL_OTHER;
}

/* The deal that the sentence before told last. */
static JalonsReading *
find_told_before (const JalonsReader *reader)
{
  JalonsReading *deal;

  if (reader->first_reading == 0)
    return NULL;
  deal = jalons_reader_get (reader, reader->first_reading - 1);
  /* "Sequoia, qui avait mené l'amorçage, signe": what was told in passing is not the news. */
  if (reader->last_deal < reader->first_reading
      && ((reader->parse.language & 1) != 0
          || jalons_reader_get (reader, reader->last_deal)->sentence == deal->sentence)
      && g_strcmp0 (jalons_reader_get (reader, reader->last_deal)->recipient, deal->recipient) == 0)
    deal = jalons_reader_get (reader, reader->last_deal);
  return takes_investors (deal) && jalons_deal_is_near (reader, deal) ? deal : NULL;
}

/* "Accel also took part, said the company, which had brought in €450m last July": told in passing,
 * in a clause behind that of the verb. */
static gboolean
stands_aside (const JalonsReader *reader,
              const JalonsReading *reading,
              const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = predicate->trigger; i < (int) parse->chunks->len; i++)
    {
      if (jalons_parse_chunk (parse, i)->first == reading->trigger)
        return jalons_parse_chunk (parse, i)->clause
               != jalons_parse_chunk (parse, predicate->trigger)->clause;
    }
  return FALSE;
}

/* The deal of which a verb speaks: the nearest of its own sentence, or else the last told. */
static JalonsReading *
find_joined (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  guint32 token = jalons_parse_chunk (&reader->parse,
                                      predicate->deal >= 0 ? predicate->deal : predicate->trigger)
                    ->first;
  JalonsReading *told_before = find_told_before (reader);
  JalonsReading *best = NULL;
  guint32 distance = G_MAXUINT32;

  JALONS_READER_FOREACH_NEW (reader, reading)
    {
      guint32 apart = jalons_reading_get_distance (reading, token);

      if (!takes_investors (reading) || apart >= distance
          || (reading->trigger > token && told_before != NULL
              && stands_aside (reader, reading, predicate)))
        continue;
      best = reading;
      distance = apart;
    }
  if (best == NULL && told_before != NULL)
    return told_before;
  if (best != NULL || reader->last_deal == JALONS_TEXT_NONE)
    return best;
  best = jalons_reader_get (reader, reader->last_deal);
  return takes_investors (best) && jalons_deal_is_near (reader, best) ? best : NULL;
}

/* "WPP est monté à bord en mars dernier", after a round of another year: a deal of its own. */
static void
enter_later (JalonsReader *reader, const JalonsPredicate *predicate, const char *recipient)
{
  JalonsReading *reading;

  if (recipient == NULL || jalons_predicate_needs (predicate, JALONS_NEED_DEAL))
    return;
  reading = jalons_reader_add (reader, predicate);
  reading->recipient = recipient;
  reading->by_verb = TRUE;
  reading->confidence = LATER_CONFIDENCE;
  jalons_deal_add_investors (reader, predicate, TRUE, reading);
  jalons_deal_add_investors (reader, predicate, FALSE, reading);
  if (reading->n_investors == 0 || !jalons_reader_judge (reader, predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_reader_date (reader, predicate, reading);
  reader->last_deal = reader->readings->len - 1;
}

/* "ByteDance plans to follow with Seedance 2.0": with a model, and with no money. */
static gboolean
is_of_model (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  gint16 clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause != clause || chunk->type >= JALONS_CHUNK_COMMA
          || chunk->type == JALONS_CHUNK_NOUN)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_MODEL)
        return TRUE;
    }
  return FALSE;
}

/* "Index led, when Orla had come aboard the year before": told of another time than the deal. */
static gboolean
was_earlier (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  gint16 clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  if ((parse->language & 2) == 0 || group == NULL || group->head == group->verb
      || jalons_parse_chunk (parse, group->head)->type != JALONS_CHUNK_VERB
      || jalons_parse_get_auxiliary (parse, jalons_parse_chunk (parse, group->head))
           != JALONS_AUXILIARY_HAVE
      || (jalons_parse_chunk (parse, group->head)->features & JALONS_VERB_PAST) == 0)
    return FALSE;
  for (int i = group->head + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause != clause)
        break;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_DATE))
        continue;
      if (jalons_chunk_ends_in (chunk, reader->text, jalons_sign_deal_sequel_was_earlier))
        return TRUE;
    }
  return FALSE;
}

/* "Microsoft had paid Inflection $650 million", behind a deal of Google's: a verb that told a deal
 * adds to no other. */
static gboolean
tells_own_deal (const JalonsReader *reader,
                const JalonsPredicate *predicate,
                const JalonsReading *deal)
{
  guint32 token = jalons_parse_chunk (&reader->parse, predicate->trigger)->first;

  JALONS_READER_FOREACH_NEW (reader, reading)
    {
      if (reading->kind == JALONS_KIND_INVESTMENT && reading->trigger == token && reading != deal
          && jalons_money_is_set (&reading->amount))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_join_deal:
 * @reader: a reader
 * @predicate: a frame that adds to a deal told before
 *
 * Adds the investors to that deal.
 */
void
jalons_reader_join_deal (JalonsReader *reader, const JalonsPredicate *predicate)
{
  JalonsReading *deal = find_joined (reader, predicate);

  if (deal != NULL && deal->sentence != reader->sentence)
    deal = jalons_deal_prefer_rumoured (reader, deal);
  if (deal == NULL || predicate->n_investors == 0 || tells_own_deal (reader, predicate, deal)
      || (predicate->group != NULL && predicate->group->negated)
      || jalons_deal_stays_out (reader, predicate) || jalons_reader_is_refused (reader, predicate)
      || jalons_deal_is_of_post (reader, predicate->trigger) || is_of_model (reader, predicate)
      || was_earlier (reader, predicate) || has_object (reader, predicate)
      || jalons_deal_tells_holders (reader, deal))
    return;
  if (jalons_predicate_needs (predicate, JALONS_NEED_DEAL) && predicate->deal < 0
      && !stands_alone (reader, predicate) && !tells_part (reader, predicate))
    return;
  /* "Mistral AI accueille ASML", after a round of another. */
  if (predicate->n_recipients > 0 && deal->recipient != NULL)
    {
      const char *name = jalons_deal_resolve (reader, predicate->recipients[0]);

      if (name != NULL && !g_str_equal (name, deal->recipient))
        return;
    }
  if (deal->sentence != reader->sentence && jalons_deal_tells_another_time (reader, deal))
    {
      enter_later (reader, predicate, deal->recipient);
      return;
    }
  jalons_deal_add_investors (reader, predicate, TRUE, deal);
  jalons_deal_add_investors (reader, predicate, FALSE, deal);
  reader->joined_sentence = reader->sentence;
}

static gboolean
is_leader (const JalonsReader *reader, int i)
{
  return jalons_reader_has_cue (reader, JALONS_CUE_LEADER, i + 1, i + 1)
         || (i + 2 < (int) reader->parse.chunks->len
             && jalons_reader_has_cue (reader, JALONS_CUE_LEADER, i + 1,
                                       MIN (i + 4, (int) reader->parse.chunks->len - 1))
             && jalons_parse_chunk (&reader->parse, i + 1)->type == JALONS_CHUNK_FUNCTION);
}

/* "Elaia et Partech à la manœuvre": adds those who lead, and who is named in one list before them.
 */
static void
add_leaders (const JalonsReader *reader, int i, JalonsReading *deal)
{
  const JalonsParse *parse = &reader->parse;
  gint16 list = jalons_parse_chunk (parse, i)->group;

  for (int k = list >= 0 && (parse->language & 1) != 0 ? list : i; k <= i; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);
      const char *name;

      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
          || chunk->group != list)
        continue;
      name = jalons_deal_resolve (reader, k);
      if (g_strcmp0 (name, deal->recipient) != 0)
        jalons_reading_add_investor (deal, name);
    }
}

/* "raised $40 million, following a $12 million seed round led by Accel": who stands behind another
 * deal of the sentence, and gave money for that. */
static gboolean
leads_another (const JalonsReader *reader, const JalonsReading *deal, int leader)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, leader);
  const char *name = jalons_deal_resolve (reader, leader);

  for (guint i = reader->first_reading; name != NULL && i < reader->readings->len; i++)
    {
      const JalonsReading *other = jalons_reader_get (reader, i);

      if (other == deal || other->kind != JALONS_KIND_INVESTMENT || other->trigger > chunk->first
          || (other->trigger < deal->trigger && deal->trigger < chunk->first))
        continue;
      for (guint k = 0; k < other->n_investors; k++)
        {
          if (g_str_equal (other->investors[k], name))
            return TRUE;
        }
    }
  return FALSE;
}

/* The deal to which the sentence's investors belong: the one it tells, or the last told. */
static JalonsReading *
find_joinable (JalonsReader *reader)
{
  JalonsReading *deal;

  if (reader->last_deal == JALONS_TEXT_NONE)
    return NULL;
  deal = jalons_reader_get (reader, reader->last_deal);
  if (deal->kind != JALONS_KIND_INVESTMENT || deal->deal == JALONS_DEAL_ACQUISITION
      || deal->deal == JALONS_DEAL_TOTAL || !jalons_deal_is_near (reader, deal))
    return NULL;
  return deal;
}

/* A deal told without a date takes that of a sentence that says more of it. */
static void
date_joined (JalonsReader *reader, JalonsReading *deal)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsDateExpression *date = jalons_reader_get_date (reader, i);

      /* "repayable over five years", "Founded in 2019, it is backed by …" */
      if (date->length || date->lasting || date->bound == JALONS_DATE_BOUND_UNTIL
          || jalons_reader_is_of_origin (reader, date))
        continue;
      jalons_reader_date_by (reader, i, deal);
      return;
    }
}

/**
 * jalons_reader_join_leaders:
 * @reader: a reader that has read the frames of a sentence
 *
 * Adds to the deal told before what a sentence names with "led by", "in the lead", or as its
 * backers: "L'opération est emmenée par …, suivi de …"; "The backers read like a guest list: …".
 */
void
jalons_reader_join_leaders (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *deal = find_joinable (reader);
  gboolean own = reader->readings->len > reader->first_reading;
  gboolean open = FALSE;
  gboolean joined = FALSE;
  gint16 led = JALONS_CHUNK_NONE;

  if (deal == NULL || (!own && jalons_deal_tells_another_sum (reader, deal))
      || (!own
          && (jalons_reader_has_cue (reader, JALONS_CUE_RUMOUR, 0, (int) parse->chunks->len - 1)
              || jalons_deal_tells_holders (reader, deal))))
    return;
  JALONS_PARSE_FOREACH (parse, i,
                        JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_FINITE | JALONS_CHUNKS_COLON
                          | JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_AMOUNT)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      gboolean named = chunk->type == JALONS_CHUNK_COMPANY;

      if (chunk->type == JALONS_CHUNK_VERB && open && i > 0
          && jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_COMPANY)
        open = FALSE;
      if (!own && chunk->type == JALONS_CHUNK_COLON
          && jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, 0, i))
        open = TRUE;
      /* "…; Crusoe's $600 million came with Founders Fund at the helm": of another sum. */
      if (own && chunk->first >= deal->end
          && (chunk->type == JALONS_CHUNK_SEMICOLON
              || (chunk->type == JALONS_CHUNK_AMOUNT
                  && jalons_reader_sum_role (reader, i) == JALONS_SUM_DEAL)))
        break;
      if (!named || chunk->depth > 0)
        continue;
      /* "Groq, backed by BlackRock, is seeking …": of rounds before. */
      if (own && (parse->language & 2) != 0 && deal->status == JALONS_STATUS_RUMOURED
          && chunk->first < deal->trigger)
        continue;
      if (is_leader (reader, i) || (!own && chunk->prep == JALONS_PREP_LED))
        open = !own;
      else if (own && chunk->prep == JALONS_PREP_LED
               && (deal->n_investors == 0 || chunk->group == led)
               && deal->sentence == reader->sentence && !leads_another (reader, deal, i))
        {
          open = FALSE;
          led = chunk->group;
        }
      else if (!open
               || !(chunk->prep == JALONS_PREP_NONE || chunk->prep == JALONS_PREP_WITH
                    || chunk->prep == JALONS_PREP_AMONG
                    /* "Jeff Bezos through Bezos Expeditions" */
                    || (chunk->prep == JALONS_PREP_OTHER
                        && jalons_parse_is (parse, i - 2, JALONS_CHUNKS_PERSON))))
        continue;
      add_leaders (reader, i, deal);
      joined = TRUE;
      reader->joined_sentence = reader->sentence;
    }
  if (joined && !own
      && (!jalons_period_is_known (&deal->when) || deal->when.basis == JALONS_BASIS_INFERRED))
    date_joined (reader, deal);
}

/* A heading that tells a deal is dated by what follows: "OpenAI – 6,6 milliards. En octobre, …". */
void
jalons_reader_date_heading (JalonsReader *reader)
{
  JalonsReading *deal = find_joinable (reader);

  if (deal == NULL || deal->frame == NULL
      || (!g_str_has_prefix (deal->rule, "ellipsis") && !g_str_has_prefix (deal->rule, "row"))
      || (jalons_period_is_known (&deal->when) && deal->when.basis != JALONS_BASIS_INFERRED)
      || deal->sentence == reader->sentence || reader->readings->len > reader->first_reading)
    return;
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsDateExpression *date = jalons_reader_get_date (reader, i);

      /* "Third raise in 14 months" says how long, not when. */
      if (date->length || jalons_reader_is_of_origin (reader, date))
        continue;
      jalons_reader_date_by (reader, i, deal);
      return;
    }
}

/**
 * jalons_deal_tells_another_sum:
 * @reader: a reader
 * @deal: a deal told before
 *
 * Returns: whether the sentence has a sum of its own: "Le 18 novembre, elle remet ça : 22 millions"
 */
gboolean
jalons_deal_tells_another_sum (const JalonsReader *reader, const JalonsReading *deal)
{
  if (!jalons_money_is_set (&deal->amount))
    return FALSE;
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_AMOUNT)
    {
      JalonsMoney money = jalons_reader_get_sum (reader, i);

      /* A smaller one may be a part that someone brings. */
      if (money.value >= deal->amount.value && !jalons_money_near (&money, &deal->amount, 0.02)
          && jalons_reader_sum_role (reader, i) == JALONS_SUM_DEAL)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_tells_another_time:
 * @reader: a reader
 * @deal: a deal told before
 *
 * Returns: whether the sentence has a date at which the deal did not happen: "En février, ils ont
 *   conclu un accord avec …", after a deal of June
 */
gboolean
jalons_deal_tells_another_time (const JalonsReader *reader, const JalonsReading *deal)
{
  if (!jalons_period_is_known (&deal->when) || deal->when.basis == JALONS_BASIS_INFERRED)
    return FALSE;
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsDateExpression *date = jalons_reader_get_date (reader, i);
      JalonsPeriod period = jalons_date_resolve (date, jalons_reader_get_dates (reader, date));

      if (jalons_period_is_known (&period) && !jalons_period_overlaps (&period, &deal->when))
        return TRUE;
    }
  return FALSE;
}
