/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Investments that no frame could read: a sum that nothing took, the words around it weighed. */

#include "extract/deals/jalons-investment-evidence.h"
#include "extract/jalons-signs.h"

/* So much must speak for it. */
#define THRESHOLD 50

/* And so much more where nobody is told who gets it. */
#define MORE_WITHOUT_RECIPIENT 20

/* How sure a reading is that just passes, and how sure it can get. */
#define LOWEST_CONFIDENCE 35
#define HIGHEST_CONFIDENCE 60

static const JalonsFrame guesses[] = {
  [JALONS_DEAL_ROUND] = { "backoff.round", JALONS_KIND_INVESTMENT, JALONS_DEAL_ROUND },
  [JALONS_DEAL_ACQUISITION]
  = { "backoff.acquisition", JALONS_KIND_INVESTMENT, JALONS_DEAL_ACQUISITION },
  [JALONS_DEAL_DEBT] = { "backoff.debt", JALONS_KIND_INVESTMENT, JALONS_DEAL_DEBT },
  [JALONS_DEAL_IPO] = { "backoff.ipo", JALONS_KIND_INVESTMENT, JALONS_DEAL_IPO },
  [JALONS_DEAL_TOTAL] = { "backoff.total", JALONS_KIND_INVESTMENT, JALONS_DEAL_TOTAL },
  [JALONS_DEAL_OTHER] = { "backoff.other", JALONS_KIND_INVESTMENT, JALONS_DEAL_OTHER },
};

/* What the words make of the deal. */
static JalonsDeal
get_deal (const JalonsReader *reader, const JalonsGuess *guess)
{
  const JalonsAmount *amount
    = jalons_amounts_get (reader->text, jalons_parse_chunk (&reader->parse, guess->sum)->value);

  if (amount->sort == JALONS_AMOUNT_DEBT)
    return JALONS_DEAL_DEBT;
  if (guess->frame != NULL && guess->frame->deal != JALONS_DEAL_ROUND)
    return guess->frame->deal;
  if (jalons_guess_has (guess, JALONS_EVIDENCE_TOTAL))
    return JALONS_DEAL_TOTAL;
  /* "débourse un milliard de dollars pour Neon": one pays for what one buys. */
  if (guess->cast.recipient > guess->sum && guess->cast.n_investors > 0 && guess->light
      && jalons_parse_chunk (&reader->parse, guess->cast.recipient)->prep == JALONS_PREP_FOR)
    return JALONS_DEAL_ACQUISITION;
  if (guess->cast.recipient < 0 && guess->cast.n_investors > 0
      && jalons_deal_clause_has_class (reader, guess->sum, JALONS_CLASS_INFRA))
    return JALONS_DEAL_OTHER;
  return JALONS_DEAL_ROUND;
}

/* The deal of the text that has this sum already: it is told again. */
static const JalonsReading *
find_told (const JalonsReader *reader, int sum)
{
  JalonsMoney money = jalons_reader_get_sum (reader, sum);

  for (guint i = reader->readings->len; i > 0 && i + 64 > reader->readings->len; i--)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i - 1);

      if (reading->kind == JALONS_KIND_INVESTMENT
          && ((jalons_money_is_set (&reading->amount)
               && jalons_money_near (&reading->amount, &money, 0.0))
              || (jalons_money_is_set (&reading->valuation)
                  && jalons_money_near (&reading->valuation, &money, 0.0))))
        return reading;
    }
  return NULL;
}

/* "100 millions à des chercheurs", "10 milliards à ses actionnaires": to people, not to a company.
 */
static gboolean
goes_to_people (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  gboolean several = FALSE;

  if (i >= (int) parse->chunks->len
      || jalons_chunk_preposition (jalons_parse_chunk (parse, i)) != JALONS_PREP_TO)
    return FALSE;
  for (; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type != JALONS_CHUNK_FUNCTION)
        return several && chunk->type == JALONS_CHUNK_WORD;
      several |= jalons_chunk_ends_in (chunk, reader->text, jalons_sign_investment_backoff_several);
    }
  return FALSE;
}

/* "poured $120 billion into generative AI": into what is told, and it is no company. */
static gboolean
goes_elsewhere (const JalonsReader *reader, const JalonsGuess *guess)
{
  const JalonsParse *parse = &reader->parse;
  int i = guess->sum + 1;

  /* "earmarked $500 million for AI start-ups" */
  if (i + 2 < (int) parse->chunks->len
      && jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_FOR
      && jalons_reader_has_cue (reader, JALONS_CUE_AGGREGATE, i + 1, i + 4))
    return TRUE;
  if (guess->frame == NULL || (guess->frame->preps[JALONS_PREP_IN] & JALONS_FILL_RECIPIENT) == 0
      || i + 1 >= (int) parse->chunks->len
      || jalons_chunk_preposition (jalons_parse_chunk (parse, i)) != JALONS_PREP_IN)
    return FALSE;
  for (i++; i < guess->end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_WORD)
        return TRUE;
      if (chunk->type != JALONS_CHUNK_FUNCTION)
        return FALSE;
    }
  return FALSE;
}

/* "1.9 billion, of which 468 million for Mistral AI", "portées par les 400 millions de Photoroom":
 * whether whom it seems to be for has another sum, right before it. */
static gboolean
has_nearer_sum (const JalonsReader *reader, const JalonsGuess *guess)
{
  int i = jalons_parse_skip_before (&reader->parse, guess->cast.recipient, JALONS_CHUNKS_FUNCTION);

  return i > guess->sum
         && jalons_parse_is (&reader->parse, i, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_NUMBER);
}

/* "Les levées ont atteint 611 millions": rounds of which nobody is told. */
static gboolean
counts_rounds (const JalonsReader *reader, const JalonsGuess *guess)
{
  const JalonsChunk *chunk
    = guess->word >= 0 ? jalons_parse_chunk (&reader->parse, guess->word) : NULL;

  if (chunk == NULL || chunk->type != JALONS_CHUNK_NOUN)
    return FALSE;
  return jalons_chunk_is_one_of (chunk, reader->text, jalons_sign_investment_backoff_counts_rounds);
}

/* "Trois levées ont dépassé 100 millions : Cohere (170 millions), …": what a list behind the sum of
 * many rounds tells is each one's own. */
static gboolean
lists_rounds (const JalonsReader *reader, const JalonsGuess *guess, int recipient)
{
  return counts_rounds (reader, guess)
         && jalons_parse_find (&reader->parse, guess->sum + 1, recipient, JALONS_CHUNKS_COLON) >= 0;
}

static void
fill_parties (const JalonsReader *reader, const JalonsGuess *guess, JalonsReading *reading)
{
  const JalonsDealCast *cast = &guess->cast;

  if (cast->recipient >= 0 && !has_nearer_sum (reader, guess)
      && !lists_rounds (reader, guess, cast->recipient)
      && (jalons_parse_chunk (&reader->parse, cast->recipient)->type == JALONS_CHUNK_COMPANY
          || !jalons_deal_tells_of_many (reader, reading)))
    reading->recipient = jalons_deal_resolve (reader, cast->recipient);
  for (int i = 0; i < cast->n_investors; i++)
    {
      const char *name = jalons_deal_get_party (reader, cast->investors[i]);

      if (name != NULL && g_strcmp0 (name, reading->recipient) != 0)
        jalons_reading_add_investor (reading, name);
    }
  if (reading->recipient == NULL && !goes_elsewhere (reader, guess)
      && !counts_rounds (reader, guess)
      && !(guess->group != NULL && jalons_deal_has_other_subject (reader, guess->group))
      && (reading->deal != JALONS_DEAL_OTHER
          || (guess->frame != NULL && guess->frame->deal == JALONS_DEAL_OTHER
              && (guess->frame->needs & JALONS_NEED_RECIPIENT) != 0)))
    reading->recipient = jalons_deal_guess_recipient (reader, NULL, reading);
}

static gboolean
is_plausible (const JalonsReader *reader, const JalonsReading *reading, gboolean light, int score)
{
  if (reading->recipient == NULL && reading->n_investors == 0)
    return FALSE;
  /* "a deal", "pays": of many things; which of them it is, a frame must tell. */
  if (reading->deal == JALONS_DEAL_ACQUISITION && light)
    return FALSE;
  if (reading->deal == JALONS_DEAL_ACQUISITION)
    return reading->recipient != NULL && reading->n_investors > 0;
  if (reading->deal == JALONS_DEAL_OTHER)
    return reading->n_investors > 0;
  if (reading->recipient == NULL)
    return score >= THRESHOLD + MORE_WITHOUT_RECIPIENT;
  return !jalons_discourse_is_fund (&reader->discourse, reading->recipient)
         && !(reading->n_investors == 0 && reading->deal == JALONS_DEAL_ROUND
              && jalons_deal_is_giant (reader, reading->recipient));
}

/* Where no word of deals does, the verb of its clause tells when, and whether at all. */
static void
find_verb (const JalonsReader *reader, JalonsGuess *guess)
{
  const JalonsParse *parse = &reader->parse;
  gint16 clause = jalons_parse_chunk (parse, guess->sum)->clause;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (jalons_parse_chunk (parse, group->verb)->clause == clause && group->verb < guess->sum
          && !group->participle)
        guess->group = group;
    }
  if (guess->group != NULL)
    guess->word = guess->group->verb;
}

/* "a proposé 34 milliards pour Chrome": what the money is for has a name, and is no company. */
static gboolean
is_for_thing (const JalonsReader *reader, const JalonsGuess *guess)
{
  const JalonsParse *parse = &reader->parse;
  int i = guess->sum + 1;

  if ((parse->language & 1) == 0 || i + 1 >= (int) parse->chunks->len
      || jalons_chunk_preposition (jalons_parse_chunk (parse, i)) != JALONS_PREP_FOR)
    return FALSE;
  return jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_WORD
         && jalons_text_has_flag (reader->text, jalons_parse_chunk (parse, i + 1)->first,
                                  JALONS_TOKEN_CAPITAL);
}

static void
read_guess (JalonsReader *reader, JalonsGuess *guess)
{
  JalonsDeal deal = get_deal (reader, guess);
  JalonsPredicate predicate;
  JalonsReading *reading;
  int score = jalons_guess_weigh (guess);

  if (guess->word < 0)
    find_verb (reader, guess);
  jalons_predicate_init (&predicate, &guesses[deal], guess->word >= 0 ? guess->word : guess->sum,
                         guess->group);
  predicate.last = MAX (predicate.last, guess->sum);
  predicate.first = MIN (predicate.first, guess->sum);
  predicate.amounts[predicate.n_amounts++] = (gint16) guess->sum;
  reading = jalons_reader_add (reader, &predicate);
  fill_parties (reader, guess, reading);
  jalons_reader_take_sum (reader, guess->sum, reading);
  reading->confidence = (guint8) CLAMP (LOWEST_CONFIDENCE + (score - THRESHOLD) / 3,
                                        LOWEST_CONFIDENCE, HIGHEST_CONFIDENCE);
  if (!is_plausible (reader, reading, guess->light, score)
      || (guess->frame != NULL && g_str_has_suffix (guess->frame->name, ".round.richer"))
      || is_for_thing (reader, guess) || goes_to_people (reader, guess->sum + 1)
      || jalons_deal_is_proceeds (reader, guess->sum, reading)
      || jalons_deal_is_payment (reader, &predicate, reading)
      || (deal == JALONS_DEAL_ACQUISITION
          && jalons_deal_names_things (reader, guess->cast.recipient))
      || (guess->cast.recipient > 0 && jalons_deal_names_people (reader, guess->cast.recipient))
      || !jalons_reader_judge (reader, &predicate, reading))
    {
      jalons_parse_chunk (&reader->parse, guess->sum)->flags &= ~JALONS_CHUNK_TAKEN;
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_deal_take_backers (reader, reading);
  jalons_reader_date (reader, &predicate, reading);
  jalons_reader_attribute (reader, &predicate, reading);
  reader->last_deal = reader->readings->len - 1;
}

/**
 * jalons_reader_read_backoff:
 * @reader: a reader that has read the frames of a sentence
 *
 * Reads as deals, with less confidence, the sums that no frame took and of which the words around
 * say that they were invested.
 */
void
jalons_reader_read_backoff (JalonsReader *reader)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_AMOUNT)
    {
      JalonsGuess guess;

      if ((jalons_reader_sum_role (reader, i) != JALONS_SUM_DEAL
           && !jalons_reader_is_loose_sort (reader, i))
          || find_told (reader, i) != NULL)
        continue;
      jalons_guess_look (reader, i, &guess);
      if (jalons_guess_weigh (&guess) >= THRESHOLD)
        read_guess (reader, &guess);
    }
}
