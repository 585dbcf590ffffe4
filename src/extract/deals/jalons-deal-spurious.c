/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Words that a frame takes for a deal and that tell of none. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* So many chunks behind "for" stands what is paid for. */
#define PAID_FOR_REACH 4

/* What is raised stands so many chunks behind the verb. */
#define PLAN_REACH 8

static gboolean
is_stake (const JalonsReader *reader, int chunk)
{
  const JalonsChunk *c = chunk >= 0 ? jalons_parse_chunk (&reader->parse, chunk) : NULL;

  return c != NULL
         && (jalons_chunk_is (c, JALONS_CLASS_STAKE)
             || (c->type == JALONS_CHUNK_NOUN && jalons_deal_get_noun_frame (c) != NULL
                 && g_str_has_suffix (jalons_deal_get_noun_frame (c)->name, "stakenoun")));
}

/* "sa série B réunit …": a deal raises nothing; and nobody spends by a bare participle. */
static gboolean
has_odd_subject (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;

  if (group == NULL
      || jalons_parse_chunk (&reader->parse, predicate->trigger)->type != JALONS_CHUNK_VERB)
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_INFRA) && group->participle)
    return TRUE;
  /* "$1.5 billion, which was less than hoped for" */
  if ((reader->parse.language & 2) != 0 && group->head > 0
      && jalons_chunk_preposition (jalons_parse_chunk (&reader->parse, group->head - 1))
           == JALONS_PREP_THAN)
    return TRUE;
  if (group->participle && group->subject >= 0 && predicate->frame->deal == JALONS_DEAL_ROUND
      && (jalons_deal_is_noun_of (reader, group->subject, JALONS_DEAL_OTHER)
          || jalons_deal_is_noun_of (reader,
                                     jalons_parse_chunk (&reader->parse, group->subject)->governor,
                                     JALONS_DEAL_OTHER)))
    return TRUE;
  /* "left its stake in Groq, which fetched $2 billion": not the company, but the stake. */
  if ((reader->parse.language & 2) != 0 && group->subject >= 0
      && predicate->frame->subject == JALONS_FILL_RECIPIENT
      && jalons_parse_chunk (&reader->parse, group->subject)->prep == JALONS_PREP_IN
      && is_stake (reader, jalons_parse_chunk (&reader->parse, group->subject)->governor))
    return TRUE;
  /* "a loan from JPMorgan, secured on its chips": no company is raised. */
  if ((reader->parse.language & 2) != 0 && group->passive && group->subject >= 0
      && predicate->frame->subject == JALONS_FILL_RECIPIENT
      && (predicate->frame->object & JALONS_FILL_RECIPIENT) == 0
      && jalons_parse_chunk (&reader->parse, group->subject)->type == JALONS_CHUNK_COMPANY)
    return TRUE;
  return group->subject >= 0 && !group->passive
         && (predicate->frame->subject & JALONS_FILL_RECIPIENT) != 0
         && predicate->frame->deal == JALONS_DEAL_ROUND && predicate->n_recipients == 0
         && jalons_parse_chunk (&reader->parse, group->subject)->type == JALONS_CHUNK_NOUN;
}

/* "lifted the lower end of its capex guidance to $70 billion": what is raised is no money. */
static gboolean
raises_plan (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 2) == 0 || predicate->frame->subject != JALONS_FILL_RECIPIENT
      || predicate->frame->deal != JALONS_DEAL_ROUND)
    return FALSE;
  for (int i = predicate->trigger + 1;
       i < predicate->trigger + PLAN_REACH && i < (int) parse->chunks->len; i++)
    {
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_AMOUNT)
        return FALSE;
      if (jalons_deal_is_project (jalons_parse_chunk (parse, i)))
        return TRUE;
    }
  return FALSE;
}

/* "will pump $20 billion into data centres": into something that is no company. */
static gboolean
goes_elsewhere (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const guint64 things = JALONS_CLASS_BIT (JALONS_CLASS_INFRA)
                         | JALONS_CLASS_BIT (JALONS_CLASS_FEATURE)
                         | JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN);
  const guint64 articles
    = JALONS_CLASS_BIT (JALONS_CLASS_DET) | JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL);
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;

  if ((parse->language & 2) == 0 || predicate->n_recipients > 0
      || (predicate->frame->object & JALONS_FILL_AMOUNT) == 0
      || predicate->frame->deal != JALONS_DEAL_ROUND
      || (predicate->frame->preps[JALONS_PREP_IN] & JALONS_FILL_RECIPIENT) == 0)
    return FALSE;
  for (int i = predicate->trigger + 1; i < n; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsToken *token = jalons_text_get_token (reader->text, chunk->first);

      if (chunk->type == JALONS_CHUNK_VERB)
        return FALSE;
      if (jalons_chunk_preposition (chunk) != JALONS_PREP_IN
          || !jalons_text_is_word (reader->text, token, "into"))
        continue;
      while (++i < n && (jalons_parse_chunk (parse, i)->classes & articles) != 0
             && (jalons_parse_chunk (parse, i)->classes & things) == 0)
        continue;
      return i < n
             && (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_PLACE
                 || (jalons_parse_chunk (parse, i)->classes & things) != 0
                 || jalons_reader_has_cue (reader, JALONS_CUE_AGGREGATE, i, i + 2));
    }
  return FALSE;
}

/* "Satya Nadella took over Microsoft": who takes over a company without a price is its new head. */
static gboolean
takes_office (const JalonsReader *reader,
              const JalonsPredicate *predicate,
              const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;

  if ((parse->language & 2) == 0 || reading->deal != JALONS_DEAL_ACQUISITION || group == NULL
      || group->passive || jalons_money_is_set (&reading->amount)
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB
      || !g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, predicate->trigger)),
                       "take"))
    return FALSE;
  if (group->subject >= 0)
    return jalons_parse_chunk (parse, group->subject)->type == JALONS_CHUNK_PERSON;
  return jalons_deal_has_other_subject (reader, group);
}

/* "compares its approach to how others do it", "this approach": of doing things, and no bid, unless
 * somebody makes it to somebody. */
static gboolean
is_manner (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *noun = jalons_parse_chunk (parse, predicate->trigger);
  const JalonsToken *token = jalons_text_get_token (reader->text, noun->first);

  if ((parse->language & 2) == 0 || noun->type != JALONS_CHUNK_NOUN || noun->end != noun->first + 1
      || token->length < 8
      || g_ascii_strncasecmp (reader->text->tokens->text + token->start, "approach", 8) != 0)
    return FALSE;
  for (int n = 0; n < predicate->n_investors; n++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, predicate->investors[n]);

      if (chunk->governor == predicate->trigger
          && (chunk->prep == JALONS_PREP_BY || chunk->prep == JALONS_PREP_FROM))
        return FALSE;
    }
  for (int n = 0; n < predicate->n_recipients; n++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, predicate->recipients[n]);

      /* "an approach to how Nvidia does it" */
      if (chunk->governor == predicate->trigger && chunk->type == JALONS_CHUNK_COMPANY
          && (chunk->prep == JALONS_PREP_FOR || chunk->prep == JALONS_PREP_TO)
          && jalons_chunk_preposition (jalons_parse_chunk (parse, predicate->recipients[n] - 1))
               == chunk->prep)
        return FALSE;
    }
  return TRUE;
}

/* "its investment focus", "the investment case for Nvidia": a word that only says of what kind the
 * next is. */
static gboolean
is_attributive (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *noun = jalons_parse_chunk (parse, predicate->trigger);
  const JalonsChunk *next = predicate->trigger + 1 < (int) parse->chunks->len
                              ? jalons_parse_chunk (parse, predicate->trigger + 1)
                              : NULL;
  const JalonsToken *token = jalons_text_get_token (reader->text, noun->first);
  g_autofree char *word = NULL;

  if ((parse->language & 2) == 0 || noun->type != JALONS_CHUNK_NOUN || next == NULL
      || next->type != JALONS_CHUNK_WORD || noun->end != noun->first + 1
      || !jalons_text_is_word (reader->text, token, "investment"))
    return FALSE;
  token = jalons_text_get_token (reader->text, next->first);
  word = jalons_tokens_dup_text (reader->text->tokens, next->first, next->first + 1);
  return (token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT)) == 0
         && !g_str_has_suffix (word, "ly") && !g_str_has_suffix (word, "ed")
         && !jalons_words_have (jalons_sign_deal_spurious_attributive, word);
}

/* "secured licences from News Corp for $250 million": what is got has a price, and is no money. */
static gboolean
gets_thing (const JalonsReader *reader,
            const JalonsPredicate *predicate,
            const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int sum;
  JalonsMoney money;

  if ((parse->language & 2) == 0 || reading->deal != JALONS_DEAL_ROUND || predicate->deal >= 0
      || predicate->frame->subject != JALONS_FILL_RECIPIENT || predicate->group == NULL
      || predicate->group->passive || !jalons_money_is_set (&reading->amount)
      || !jalons_parse_is (parse, predicate->trigger + 1, JALONS_CHUNKS_WORD))
    return FALSE;
  sum = jalons_parse_find_behind (parse, predicate->trigger, JALONS_PARSE_ANY_REACH,
                                  JALONS_CHUNKS_AMOUNT);
  if (sum < 0 || jalons_parse_chunk (parse, sum)->prep != JALONS_PREP_FOR)
    return FALSE;
  money = jalons_reader_get_sum (reader, sum);
  return jalons_money_near (&money, &reading->amount, 0.0);
}

/* "will invest time and talent in it": no money. */
static gboolean
invests_effort (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int next = predicate->trigger + 1;

  if ((parse->language & 2) == 0 || next >= (int) parse->chunks->len
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB
      || jalons_parse_chunk (parse, next)->type != JALONS_CHUNK_WORD
      || !g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, predicate->trigger)),
                       "invest"))
    return FALSE;
  return jalons_chunk_begins_with (jalons_parse_chunk (parse, next), reader->text,
                                   jalons_sign_deal_spurious_invests_effort);
}

/* "Jo Pope sold $20 million of Nvidia shares", "sold its Arm shares worth $140 million": the
 * company gets nothing of what a person sells, and nobody gets money as a start-up for another's
 * shares. */
static gboolean
is_sold_holding (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  int k;

  if ((parse->language & 2) == 0 || group == NULL || group->passive || group->subject < 0
      || !g_str_has_suffix (predicate->frame->name, ".round.sell"))
    return FALSE;
  if (jalons_parse_chunk (parse, group->subject)->type == JALONS_CHUNK_PERSON)
    return TRUE;
  k = jalons_parse_find_behind (parse, predicate->trigger, PLAN_REACH,
                                JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_VERB);
  return jalons_parse_is (parse, k, JALONS_CHUNKS_COMPANY) && k + 1 < (int) parse->chunks->len
         && is_stake (reader, k + 1)
         && g_strcmp0 (jalons_deal_get_party (reader, k),
                       jalons_deal_resolve (reader, group->subject))
              != 0;
}

/* "Instagram is part of Meta", but not "has been part of it since 2012": no date, and no deal. */
static gboolean
is_but_part (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  /* "Nvidia's founder is $3 billion richer" */
  if (g_str_has_suffix (predicate->frame->name, ".round.richer"))
    return predicate->n_recipients == 0
           || jalons_parse_is (parse, predicate->recipients[0], JALONS_CHUNKS_PERSON)
           || jalons_parse_is (parse, predicate->recipients[0] + 1, JALONS_CHUNKS_POSSESSIVE);
  if (!g_str_has_suffix (predicate->frame->name, ".partof"))
    return FALSE;
  if (!jalons_parse_is (parse, predicate->recipients[0], JALONS_CHUNKS_COMPANY)
      || !jalons_parse_is (parse, predicate->investors[0], JALONS_CHUNKS_COMPANY)
      || jalons_parse_is (parse, predicate->investors[0] + 1, JALONS_CHUNKS_POSSESSIVE))
    return TRUE;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_DATE)
    {
      if (jalons_reader_get_date (reader, i)->bound == JALONS_DATE_BOUND_SINCE)
        return FALSE;
    }
  return TRUE;
}

/* "sold its stake in": where the company stands whose holding a verb gives away, or
 * %JALONS_CHUNK_NONE. */
static int
find_given_away (const JalonsReader *reader, int verb, int end)
{
  const JalonsParse *parse = &reader->parse;
  gboolean stake = FALSE;

  if (jalons_parse_chunk (parse, verb)->type != JALONS_CHUNK_VERB
      || !jalons_parse_is_verb_of (parse, verb, jalons_sign_deal_spurious_gives_away))
    return JALONS_CHUNK_NONE;
  for (int i = verb + 1; i < end && i <= verb + PLAN_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      stake
        = stake || is_stake (reader, i)
          || jalons_chunk_is_one_of (chunk, reader->text, jalons_sign_deal_spurious_gives_away_of);
      if (chunk->type == JALONS_CHUNK_COMPANY)
        return stake
                   && (chunk->prep == JALONS_PREP_IN || chunk->prep == JALONS_PREP_OF
                       || chunk->prep == JALONS_PREP_OTHER
                       || ((parse->language & 1) != 0 && chunk->prep == JALONS_PREP_NONE))
                 ? i
                 : JALONS_CHUNK_NONE;
      if (chunk->type == JALONS_CHUNK_VERB)
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_deal_is_proceeds:
 * @reader: a reader
 * @sum: the chunk of a sum, or a verb before it
 * @reading: what was made of it
 *
 * Returns: whether it is what one got for a holding in another: "sold its stake in Groq, which
 *   fetched $2 billion", "cashed out of Groq, pocketing $2 billion"
 */
gboolean
jalons_deal_is_proceeds (const JalonsReader *reader, int sum, const JalonsReading *reading)
{
  if (reading->deal != JALONS_DEAL_ROUND || reading->n_investors > 0)
    return FALSE;
  for (int i = 0; i < sum; i++)
    {
      for (int k = find_given_away (reader, i, sum); k >= 0; k--)
        {
          if (jalons_parse_chunk (&reader->parse, k)->type == JALONS_CHUNK_COMPANY
              && g_strcmp0 (jalons_deal_resolve (reader, k), reading->recipient) == 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* "launched a $5 million grant for social scientists": who gives it does not get it. */
static gboolean
gives_grant (const JalonsReader *reader,
             const JalonsPredicate *predicate,
             const JalonsReading *reading)
{
  const JalonsVerbGroup *group = predicate->group;

  return group != NULL && !group->passive && reading->n_investors == 0
         && g_str_has_suffix (predicate->frame->name, "en.other.grant")
         && jalons_parse_is_verb_of (&reader->parse, group->verb,
                                     jalons_sign_deal_spurious_gives_grant);
}

/* "pour ses articles", "pour clore un procès": what is bought, or settled, by a payment. */
static gboolean
is_paid_for (const JalonsReader *reader, int verb)
{
  const JalonsParse *parse = &reader->parse;
  int end = JALONS_CHUNK_NONE;

  for (int i = verb + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_preposition (chunk) == JALONS_PREP_FOR)
        end = i + PAID_FOR_REACH;
      else if (i <= end
               && (chunk->type == JALONS_CHUNK_VERB
                     ? jalons_chunk_is_verb_of (chunk, jalons_sign_deal_spurious_paid_for)
                     : jalons_chunk_begins_with (chunk, reader->text,
                                                 jalons_sign_deal_spurious_paid_for)))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_is_payment:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: what was made of it
 *
 * Returns: whether it is for goods or to settle something, or to one who is no start-up and gives
 * no part of itself: "OpenAI verse 250 millions de dollars à News Corp pour ses articles"
 */
gboolean
jalons_deal_is_payment (const JalonsReader *reader,
                        const JalonsPredicate *predicate,
                        const JalonsReading *reading)
{
  const JalonsChunk *verb = jalons_parse_chunk (&reader->parse, predicate->trigger);
  JalonsCompanyKind kind;

  if ((reader->parse.language & 1) == 0 || reading->recipient == NULL
      || (reading->deal == JALONS_DEAL_ACQUISITION
          && !g_str_has_prefix (predicate->frame->name, "backoff"))
      || verb->type != JALONS_CHUNK_VERB || !jalons_money_is_set (&reading->amount)
      || !jalons_chunk_is_verb_of (verb, jalons_sign_deal_spurious_pays)
      || jalons_deal_clause_has_class (reader, predicate->trigger, JALONS_CLASS_STAKE))
    return FALSE;
  kind = jalons_deal_get_kind (reader, reading->recipient);
  return (reading->n_investors > 0
          && (kind == JALONS_COMPANY_MEDIA || kind == JALONS_COMPANY_BIGTECH
              || kind == JALONS_COMPANY_CORPORATE))
         || is_paid_for (reader, predicate->trigger);
}

/**
 * jalons_deal_tells_no_money:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: what was made of it
 *
 * Returns: whether its sum is no money invested in anybody, however else it could be read: the
 *   price of a holding, or of a thing
 */
gboolean
jalons_deal_tells_no_money (const JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            const JalonsReading *reading)
{
  return gets_thing (reader, predicate, reading)
         || jalons_deal_is_payment (reader, predicate, reading)
         || is_sold_holding (reader, predicate) || gives_grant (reader, predicate, reading)
         || jalons_deal_is_proceeds (reader,
                                     jalons_predicate_needs (predicate, JALONS_NEED_STAKE)
                                       ? (int) reader->parse.chunks->len
                                       : predicate->trigger,
                                     reading);
}

/**
 * jalons_deal_is_spurious:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: what was made of it
 *
 * Returns: whether its words tell of something else than a deal
 */
gboolean
jalons_deal_is_spurious (const JalonsReader *reader,
                         const JalonsPredicate *predicate,
                         const JalonsReading *reading)
{
  return has_odd_subject (reader, predicate) || is_but_part (reader, predicate)
         || raises_plan (reader, predicate) || goes_elsewhere (reader, predicate)
         || jalons_deal_tells_no_money (reader, predicate, reading)
         || takes_office (reader, predicate, reading) || is_manner (reader, predicate)
         || is_attributive (reader, predicate) || invests_effort (reader, predicate)
         || jalons_deal_is_of_others (reader, predicate)
         || (predicate->frame->deal == JALONS_DEAL_IPO
             && jalons_parse_is (&reader->parse, predicate->trigger, JALONS_CHUNKS_NOUN)
             && jalons_deal_is_yet_to_come (reader, predicate->trigger));
}
