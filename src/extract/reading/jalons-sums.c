/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the sums of a sentence can be to an investment. */

#include "extract/jalons-signs.h"
#include "extract/reading/jalons-reading.h"

/* "fetched £85": so little is no investment. */
#define LEAST_SUM 1000

/* Two sums for one worth, of which one is rounded, differ by no more than this part. */
#define SAME_WORTH 0.03

/* So many chunks before a sum stands what it is. */
#define WORTH_REACH 9

/* Nobody puts less into a company: it is the price of a thing. In units of any currency. */
#define SMALLEST_DEAL 1000

static const JalonsAmount *
get_amount (const JalonsReader *reader, int chunk)
{
  return jalons_amounts_get (reader->text, jalons_parse_chunk (&reader->parse, chunk)->value);
}

/* "up to $2 billion, $500 million upfront": a sum right behind another says more of that one. */
static gboolean
is_apposed (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  int sum = jalons_parse_skip_behind (parse, chunk + 1, JALONS_CHUNKS_FUNCTION);

  if (jalons_parse_is (parse, chunk - 1, JALONS_CHUNKS_COMMA)
      && jalons_parse_is (parse, chunk - 2, JALONS_CHUNKS_AMOUNT))
    return TRUE;
  /* "pays €1.3bn of a €1.7bn round" */
  return jalons_parse_get_preposition (parse, chunk + 1) == JALONS_PREP_OF && sum <= chunk + 4
         && jalons_parse_is (parse, sum, JALONS_CHUNKS_AMOUNT);
}

/* "raised its forecast to $85 billion from $75 billion": what a sum was before. */
static gboolean
was_before (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;

  return (parse->language & 2) != 0 && chunk >= 2
         && jalons_parse_chunk (parse, chunk)->prep == JALONS_PREP_FROM
         && jalons_parse_chunk (parse, chunk - 2)->type == JALONS_CHUNK_AMOUNT
         && (jalons_parse_chunk (parse, chunk - 2)->prep == JALONS_PREP_TO
             || jalons_parse_chunk (parse, chunk - 2)->prep == JALONS_PREP_AT);
}

/* "revenue of $9 billion, up from $1 billion": what something else was. */
static gboolean
is_compared_from (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsToken *token;
  guint32 first;

  if ((parse->language & 2) == 0 || jalons_parse_chunk (parse, chunk)->prep != JALONS_PREP_FROM
      || chunk == 0)
    return FALSE;
  first = jalons_parse_chunk (parse, chunk)->first;
  for (int i = chunk - 1; i >= 0 && i >= chunk - 3; i--)
    {
      if (jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_FROM)
        {
          first = jalons_parse_chunk (parse, i)->first;
          break;
        }
    }
  token = first > 0 ? jalons_text_get_token (reader->text, first - 1) : NULL;
  if (token == NULL || (token->flags & JALONS_TOKEN_PUNCT) != 0)
    return FALSE;
  return jalons_text_is_one_of (reader->text, first - 1, first, jalons_sign_sums_compared_from);
}

/**
 * jalons_reader_is_past_worth:
 * @reader: a reader of a sentence
 * @chunk: a sum
 *
 * Returns: whether something else is compared with the sum, as what it was before ("valorisée 4
 *   milliards, contre 1,8 un an plus tôt")
 */
gboolean
jalons_reader_is_past_worth (const JalonsReader *reader, int chunk)
{
  g_autofree char *words = NULL;
  const JalonsChunk *before;
  int k = chunk - 1;

  while (k > 0 && jalons_parse_chunk (&reader->parse, k)->type == JALONS_CHUNK_FUNCTION
         && jalons_chunk_preposition (jalons_parse_chunk (&reader->parse, k)) == JALONS_PREP_NONE)
    k--;
  if ((reader->parse.language & 1) == 0 || k < 0)
    return FALSE;
  before = jalons_parse_chunk (&reader->parse, k);
  if (before->type != JALONS_CHUNK_FUNCTION || before->end != before->first + 1)
    return FALSE;
  words = jalons_tokens_dup_text (reader->text->tokens, before->first, before->end);
  return g_str_equal (words, "contre");
}

/* "La valorisation de Lovable triple, à 6,6 milliards": a worth told at some distance before the
 * sum, with no deal between. */
static gboolean
is_worth (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  JalonsPreposition prep = (JalonsPreposition) jalons_parse_chunk (parse, chunk)->prep;

  if (prep != JALONS_PREP_TO && prep != JALONS_PREP_AT && prep != JALONS_PREP_FROM
      && prep != JALONS_PREP_OTHER && prep != JALONS_PREP_THAN
      && !jalons_reader_is_past_worth (reader, chunk))
    return FALSE;
  /* "was valued at $3 billion after a $1 billion raise" */
  if (jalons_parse_is (parse, chunk + 1, JALONS_CHUNKS_NOUN))
    return FALSE;
  for (int i = chunk - 1; i >= 0 && i >= chunk - WORTH_REACH; i--)
    {
      const JalonsChunk *c = jalons_parse_chunk (parse, i);

      /* "… to $6.8 billion, from $5.5 billion a year ago" */
      if (c->type == JALONS_CHUNK_AMOUNT)
        return get_amount (reader, i)->sort == JALONS_AMOUNT_VALUATION || is_worth (reader, i);
      if (jalons_chunk_is_in (c, JALONS_CHUNKS_NOUN | JALONS_CHUNKS_SEMICOLON))
        return FALSE;
      if (c->type == JALONS_CHUNK_VERB && jalons_frames_get_lemma (c->lemma)->n_triggers > 0)
        return FALSE;
      if (jalons_reader_has_cue (reader, JALONS_CUE_VALUATION, i, i))
        return TRUE;
    }
  return FALSE;
}

/* "Nuvia — $2.8 billion: raised $250 million at a $2.75 billion valuation": what the sentence says
 * of a sum nearly as large holds of the one that stands alone. */
static gboolean
restates_worth (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsAmount *amount = get_amount (reader, chunk);

  for (int i = 0; parse->valued && i < (int) parse->chunks->len; i++)
    {
      if (i != chunk && jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_AMOUNT
          && get_amount (reader, i)->sort == JALONS_AMOUNT_VALUATION
          && jalons_money_near (&get_amount (reader, i)->money, &amount->money, SAME_WORTH))
        return TRUE;
    }
  return FALSE;
}

/* "qui signe à lui seul 1,3 milliard": of a round told before, what one of many brings. */
static gboolean
is_share (const JalonsReader *reader, int chunk)
{
  const JalonsChunk *before = chunk > 0 ? jalons_parse_chunk (&reader->parse, chunk - 1) : NULL;
  g_autofree char *words = NULL;

  if (reader->last_deal == JALONS_TEXT_NONE || before == NULL
      || before->type != JALONS_CHUNK_FUNCTION || before->end != before->first + 3
      || !jalons_chunk_is (before, JALONS_CLASS_ADV))
    return FALSE;
  words = jalons_tokens_dup_text (reader->text->tokens, before->first, before->end);
  return g_str_equal (words, "à lui seul") || g_str_equal (words, "à elle seule");
}

/* "ASML, qui en a apporté 1,3 milliard": of what was told before. */
static gboolean
is_of_that (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  int verb = chunk - 1;
  const JalonsToken *token;

  if (chunk == 0 || (parse->language & 1) == 0
      || (reader->last_deal == JALONS_TEXT_NONE && chunk < 6))
    return FALSE;
  while (verb > 0 && jalons_chunk_is_light (jalons_parse_chunk (parse, verb)))
    verb--;
  if (jalons_parse_chunk (parse, verb)->type != JALONS_CHUNK_VERB
      || !jalons_parse_is_verb_of (parse, verb, jalons_sign_sums_of_that))
    return FALSE;
  while (verb > 0 && jalons_parse_chunk (parse, verb)->type == JALONS_CHUNK_VERB)
    verb--;
  if (verb <= 0 || verb == chunk - 1
      || jalons_parse_chunk (parse, verb + 1)->type != JALONS_CHUNK_VERB)
    return FALSE;
  token = jalons_text_get_token (reader->text, jalons_parse_chunk (parse, verb)->first);
  return jalons_text_is_word (reader->text, token, "en")
         && (jalons_parse_chunk (parse, verb + 1)->features
             & (JALONS_VERB_PRES | JALONS_VERB_PAST | JALONS_VERB_FUT | JALONS_VERB_COND))
              != 0;
}

/* "moins que les 2,7 milliards espérés": what nobody got. */
static gboolean
is_hoped_for (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;

  return (parse->language & 1) != 0 && chunk + 1 < (int) parse->chunks->len
         && (jalons_parse_chunk (parse, chunk)->prep == JALONS_PREP_THAN
             || jalons_parse_chunk (parse, chunk)->prep == JALONS_PREP_OTHER)
         && jalons_reader_has_cue (reader, JALONS_CUE_AWAITED, chunk + 1, chunk + 1);
}

/* "… jusqu'à 100 milliards. Une première tranche de 10 milliards sera versée …": a part of what was
 * told before. */
static gboolean
is_tranche (const JalonsReader *reader, int chunk)
{
  const JalonsReading *last = jalons_reader_get_last_deal (reader);

  if (last == NULL || (reader->parse.language & 1) == 0
      || jalons_parse_chunk (&reader->parse, chunk)->prep != JALONS_PREP_OF
      || !jalons_reader_has_cue (reader, JALONS_CUE_TRANCHE, MAX (chunk - 2, 0), chunk - 1))
    return FALSE;
  /* "versée en septembre": what has a date of its own is told for itself. */
  if (jalons_parse_find_behind (&reader->parse, chunk, 5, JALONS_CHUNKS_DATE) >= 0)
    return FALSE;
  return last->sentence + 2 >= reader->sentence && last->deal == JALONS_DEAL_ROUND
         && last->amount.value > get_amount (reader, chunk)->money.value;
}

/* "12 millions de ses actions" */
static gboolean
counts_shares (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsAmount *amount = get_amount (reader, chunk);

  if ((parse->language & 1) == 0
      || ((amount->flags & JALONS_AMOUNT_INHERITS_CURRENCY) == 0
          && amount->money.currency[0] != '\0'))
    return FALSE;
  for (int i = chunk + 1; i < (int) parse->chunks->len && i <= chunk + 3; i++)
    {
      const JalonsChunk *c = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is (c, JALONS_CLASS_STAKE) && c->type == JALONS_CHUNK_FUNCTION)
        return jalons_text_get_token (reader->text, c->first)->word != '%'
               && jalons_chunk_preposition (c) == JALONS_PREP_NONE;
      if (c->type != JALONS_CHUNK_FUNCTION)
        return FALSE;
    }
  return FALSE;
}

/* "Levées de fonds : 41 millions pour la French Tech": what many got, where nobody is named. */
static gboolean
goes_to_many (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;

  return !jalons_parse_has (parse, JALONS_CHUNK_COMPANY) && chunk + 2 < (int) parse->chunks->len
         && jalons_chunk_preposition (jalons_parse_chunk (parse, chunk + 1)) == JALONS_PREP_FOR
         && jalons_reader_has_cue (reader, JALONS_CUE_AGGREGATE, chunk + 1, chunk + 4);
}

/**
 * jalons_reader_sum_role:
 * @reader: a reader
 * @chunk: a sum in its sentence
 *
 * Returns: what it can be to an investment; a sum that a reading has taken is nothing to another
 */
JalonsSumRole
jalons_reader_sum_role (const JalonsReader *reader, int chunk)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);
  const JalonsAmount *amount = get_amount (reader, chunk);

  if ((c->flags & JALONS_CHUNK_TAKEN) != 0 || (amount->flags & JALONS_AMOUNT_VAGUE) != 0
      || amount->money.value < SMALLEST_DEAL)
    return JALONS_SUM_NONE;
  /* "37.5 million shares" is no money, whatever currency stands near by. */
  if (counts_shares (reader, chunk))
    return JALONS_SUM_NONE;
  if ((amount->flags & JALONS_AMOUNT_INHERITS_CURRENCY) != 0
      && chunk + 1 < (int) reader->parse.chunks->len
      && jalons_chunk_is (jalons_parse_chunk (&reader->parse, chunk + 1), JALONS_CLASS_STAKE))
    return JALONS_SUM_NONE;
  if (amount->money.value < LEAST_SUM || was_before (reader, chunk))
    return JALONS_SUM_NONE;
  if (amount->sort == JALONS_AMOUNT_VALUATION)
    return JALONS_SUM_VALUATION;
  if (is_compared_from (reader, chunk))
    return JALONS_SUM_NONE;
  if ((amount->flags & JALONS_AMOUNT_CONVERSION) != 0)
    return JALONS_SUM_CONVERSION;
  if ((amount->flags & JALONS_AMOUNT_PART) != 0 || is_apposed (reader, chunk)
      || is_share (reader, chunk) || is_of_that (reader, chunk) || is_hoped_for (reader, chunk)
      || is_tranche (reader, chunk) || goes_to_many (reader, chunk))
    return JALONS_SUM_NONE;
  if (amount->sort == JALONS_AMOUNT_UNKNOWN
      && (is_worth (reader, chunk) || restates_worth (reader, chunk)))
    return JALONS_SUM_VALUATION;
  switch ((JalonsAmountSort) amount->sort)
    {
    case JALONS_AMOUNT_UNKNOWN:
    case JALONS_AMOUNT_INVESTED:
    case JALONS_AMOUNT_DEBT:
    case JALONS_AMOUNT_PLAN:
      return JALONS_SUM_DEAL;
    case JALONS_AMOUNT_VALUATION:
    case JALONS_AMOUNT_CAPITALISATION:
    case JALONS_AMOUNT_REVENUE:
    case JALONS_AMOUNT_PROFIT:
    case JALONS_AMOUNT_LOSS:
    case JALONS_AMOUNT_FINE:
    case JALONS_AMOUNT_PRICE:
    case JALONS_AMOUNT_COST:
    case JALONS_AMOUNT_ASSETS:
    case JALONS_AMOUNT_CREDITS:
    case JALONS_AMOUNT_CONTRACT:
    case JALONS_AMOUNT_MARKET:
    case JALONS_AMOUNT_NUMBER:
    default:
      return JALONS_SUM_NONE;
    }
}

/**
 * jalons_reader_is_loose_sort:
 * @reader: a reader
 * @chunk: a sum in its sentence
 *
 * Returns: whether what the words near by make of a sum is weaker than a verb that takes it
 */
gboolean
jalons_reader_is_loose_sort (const JalonsReader *reader, int chunk)
{
  const JalonsAmount *amount = get_amount (reader, chunk);

  if ((jalons_parse_chunk (&reader->parse, chunk)->flags & JALONS_CHUNK_TAKEN) != 0
      || (amount->flags & JALONS_AMOUNT_VAGUE) != 0)
    return FALSE;
  return amount->sort == JALONS_AMOUNT_MARKET || amount->sort == JALONS_AMOUNT_COST
         || amount->sort == JALONS_AMOUNT_ASSETS || amount->sort == JALONS_AMOUNT_PRICE
         || amount->sort == JALONS_AMOUNT_CONTRACT;
}

/**
 * jalons_reader_is_deal_worth:
 * @reader: a reader
 * @chunk: a sum in its sentence
 *
 * Returns: whether it is what a deal is worth, be it a contract or a takeover
 */
gboolean
jalons_reader_is_deal_worth (const JalonsReader *reader, int chunk)
{
  return (jalons_parse_chunk (&reader->parse, chunk)->flags & JALONS_CHUNK_TAKEN) == 0
         && get_amount (reader, chunk)->sort == JALONS_AMOUNT_CONTRACT
         && get_amount (reader, chunk)->money.value >= SMALLEST_DEAL;
}

/**
 * jalons_reader_is_part:
 * @reader: a reader
 * @chunk: a sum in its sentence
 *
 * Returns: whether it is told as a part of another sum
 */
gboolean
jalons_reader_is_part (const JalonsReader *reader, int chunk)
{
  return (get_amount (reader, chunk)->flags & JALONS_AMOUNT_PART) != 0;
}

/**
 * jalons_reader_is_price:
 * @reader: a reader
 * @chunk: a sum in its sentence
 *
 * Returns: whether it can be what was paid for a company
 */
gboolean
jalons_reader_is_price (const JalonsReader *reader, int chunk)
{
  const JalonsAmount *amount = get_amount (reader, chunk);

  return jalons_reader_sum_role (reader, chunk) == JALONS_SUM_DEAL
         || amount->sort == JALONS_AMOUNT_PRICE || amount->sort == JALONS_AMOUNT_COST
         || amount->sort == JALONS_AMOUNT_CONTRACT || amount->sort == JALONS_AMOUNT_VALUATION;
}

JalonsMoney
jalons_reader_get_sum (const JalonsReader *reader, int chunk)
{
  return get_amount (reader, chunk)->money;
}

/**
 * jalons_reader_take_sum:
 * @reader: a reader
 * @chunk: a sum in its sentence
 * @reading: the reading that takes it
 *
 * Makes a sum that of a reading.
 */
void
jalons_reader_take_sum (const JalonsReader *reader, int chunk, JalonsReading *reading)
{
  const JalonsAmount *amount = get_amount (reader, chunk);
  JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);

  reading->amount = amount->money;
  c->flags |= JALONS_CHUNK_TAKEN;
  reading->first = MIN (reading->first, c->first);
  reading->end = MAX (reading->end, c->end);
  if (amount->sort == JALONS_AMOUNT_DEBT && reading->deal == JALONS_DEAL_ROUND)
    reading->deal = JALONS_DEAL_DEBT;
}
