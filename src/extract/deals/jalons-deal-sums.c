/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which sum of a sentence is that of a deal. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* A site that costs less is none, in units of any currency. */
#define LEAST_SITE 10000000

/* The first of the chunks that can be the sum of a deal. */
static int
choose_amount (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  for (int n = 0; n < predicate->n_amounts; n++)
    {
      if (jalons_reader_sum_role (reader, predicate->amounts[n]) == JALONS_SUM_DEAL)
        return predicate->amounts[n];
      /* "raised $900 million": what stands right behind the verb is what it takes. */
      if (!predicate->frame->weak && predicate->group != NULL
          && (predicate->amounts[n] == predicate->group->verb + 1
              || predicate->amounts[n] == predicate->trigger - 1)
          && jalons_reader_is_loose_sort (reader, predicate->amounts[n]))
        return predicate->amounts[n];
    }
  return JALONS_CHUNK_NONE;
}

/* A verb between a sum and what it should belong to takes it away; and of "the $13.8 billion of its
 * last financing", before a noun, the sum is not that of the noun. */
static gboolean
is_out_of_reach (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  gboolean noun = jalons_parse_chunk (parse, predicate->trigger)->type == JALONS_CHUNK_NOUN;
  gboolean parted = FALSE;
  int from = i < predicate->trigger ? i : predicate->last;
  int to = i < predicate->trigger ? predicate->trigger : i;

  for (int k = from + 1; k < to; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      /* "l'acquisition de Weights & Biases, facturée 1,7 milliard": a participle says more of it.
       */
      if (chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_PARTICIPLE) == 0
          && !(predicate->group != NULL && k >= predicate->group->head
               && k <= predicate->group->verb))
        {
          if (!noun || i > predicate->trigger)
            return TRUE;
          parted = TRUE;
        }
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COLON | JALONS_CHUNKS_DASH))
        parted = TRUE;
    }
  return noun && i < predicate->trigger && !parted;
}

/* "raised its outlook to $65 billion": behind such a preposition a sum is no object of the verb. */
static gboolean
is_aside (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsChunk *sum)
{
  return jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB
         && !jalons_predicate_needs (predicate, JALONS_NEED_INFRA)
         && (sum->prep == JALONS_PREP_TO || sum->prep == JALONS_PREP_OTHER
             || sum->prep == JALONS_PREP_ON);
}

/* "Mistral AI (1,7 milliard), Poolside (500 millions) et …": each is that of the name before it. */
static gboolean
is_of_list (const JalonsParse *parse, int sum)
{
  guint n = 0;

  if (!jalons_parse_is (parse, sum - 2, JALONS_CHUNKS_COMPANY))
    return FALSE;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    n += jalons_parse_is (parse, i - 1, JALONS_CHUNKS_OPEN)
         && jalons_parse_is (parse, i - 2, JALONS_CHUNKS_COMPANY);
  return n > 1;
}

/* "will build a data centre at a cost of $10 billion": what one builds costs what one spends. */
static gboolean
is_site_cost (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  return predicate->frame->deal == JALONS_DEAL_OTHER
         && predicate->frame->subject == JALONS_FILL_INVESTOR
         && jalons_predicate_needs (predicate, JALONS_NEED_INFRA)
         && jalons_reader_is_loose_sort (reader, i)
         && jalons_reader_get_sum (reader, i).value >= LEAST_SITE;
}

/* Whether a noun that may be any contract stands right behind a sum, before a chunk. */
static gboolean
is_of_contract (const JalonsReader *reader, int sum, int end)
{
  for (int i = sum + 1; i < end && i <= sum + 6; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
      const JalonsFrame *frame
        = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

      if (frame != NULL)
        return frame->weak && frame->deal == JALONS_DEAL_ACQUISITION;
      if (chunk->type < JALONS_CHUNK_NOUN || chunk->type == JALONS_CHUNK_VERB)
        return FALSE;
    }
  return FALSE;
}

/* "a annoncé une levée de 80 millions pour construire un centre de données": what was raised is no
 * plan to spend it. */
static gboolean
is_raised_for (const JalonsReader *reader, const JalonsPredicate *predicate, int sum)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsFrame *frame;
  int noun = jalons_parse_chunk (parse, sum)->prep == JALONS_PREP_OF ? sum - 2 : sum + 1;

  if (predicate->frame->deal != JALONS_DEAL_OTHER || sum > predicate->trigger
      || !jalons_parse_is (parse, noun, JALONS_CHUNKS_NOUN))
    return FALSE;
  frame = jalons_deal_get_noun_frame (jalons_parse_chunk (parse, noun));
  return frame != NULL && frame->deal == JALONS_DEAL_ROUND && !frame->weak;
}

/* "a déboursé 49 millions pour acquérir Nod.ai et 665 millions pour Silo AI": the sum right before
 * "pour". */
static int
find_spent_amount (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int i = predicate->group != NULL ? MIN (predicate->group->head, predicate->trigger) - 1 : -1;

  if ((parse->language & 1) == 0 || predicate->group == NULL || !predicate->group->infinitive)
    return JALONS_CHUNK_NONE;
  while (i > 0 && jalons_chunk_is_light (jalons_parse_chunk (parse, i)))
    i--;
  return i > 0 && jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_FOR
             && jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_AMOUNT
             && jalons_reader_is_price (reader, i - 1)
             && (jalons_parse_chunk (parse, i - 1)->flags & JALONS_CHUNK_TAKEN) == 0
           ? i - 1
           : JALONS_CHUNK_NONE;
}

/* "a share sale worth $6.6 billion": right behind the noun for the deal, what that is worth. */
static gboolean
is_behind_own_noun (const JalonsPredicate *predicate, int sum)
{
  int noun
    = predicate->deal >= 0 || predicate->group != NULL ? predicate->deal : predicate->trigger;

  return predicate->frame->deal == JALONS_DEAL_ROUND && noun >= 0 && sum == noun + 2;
}

/* A sum that no preposition brings, but that stands in the clause: "… Silo AI (665 M$)". */
static int
find_loose_amount (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  int anchor = MAX (predicate->trigger, predicate->last);
  int best = JALONS_CHUNK_NONE;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      gboolean bracket;

      if (jalons_reader_sum_role (reader, i) != JALONS_SUM_DEAL
          && !(
            (predicate->frame->deal == JALONS_DEAL_ACQUISITION || is_behind_own_noun (predicate, i))
            && jalons_reader_is_deal_worth (reader, i))
          && !is_site_cost (reader, predicate, i))
        continue;
      /* "signed a $300bn deal to supply OpenAI": the sum is that of the deal. */
      if (i < predicate->trigger && is_of_contract (reader, i, predicate->trigger))
        continue;
      if (is_raised_for (reader, predicate, i))
        continue;
      bracket = chunk->depth > 0
                && g_array_index (parse->clauses, JalonsClause, chunk->clause).parent == clause;
      if ((chunk->clause != clause && !bracket) || (bracket && is_of_list (parse, i)))
        continue;
      if (!bracket
          && (is_out_of_reach (reader, predicate, i) || is_aside (reader, predicate, chunk)))
        continue;
      if (best < 0 || ABS (i - anchor) < ABS (best - anchor))
        best = i;
    }
  return best;
}

/* "665 M$. C'est ce que débourse AMD pour s'offrir Silo AI": the sum stands in the sentence before.
 */
static void
take_pending_sum (const JalonsReader *reader, JalonsReading *reading)
{
  if (reader->pending == JALONS_TEXT_NONE || reader->pending_sentence + 1 != reader->sentence
      || g_str_has_suffix (reading->rule, ".takepart"))
    return;
  reading->amount = jalons_amounts_get (reader->text, reader->pending)->money;
}

/* "La facture s'élève à 1,3 milliard : Databricks croque MosaicML.": what is told before the colon.
 */
static int
find_introduced_amount (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int colon = predicate->first - 1;
  int found = JALONS_CHUNK_NONE;

  while (colon >= 0 && jalons_parse_chunk (parse, colon)->type != JALONS_CHUNK_COLON)
    {
      if (jalons_parse_chunk (parse, colon)->type == JALONS_CHUNK_AMOUNT)
        return JALONS_CHUNK_NONE;
      colon--;
    }
  for (int i = colon - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_MODEL))
        return JALONS_CHUNK_NONE;
      if (chunk->type != JALONS_CHUNK_AMOUNT)
        continue;
      if (found >= 0 || jalons_reader_sum_role (reader, i) != JALONS_SUM_DEAL)
        {
          if (found >= 0 || !jalons_reader_is_price (reader, i)
              || predicate->frame->deal != JALONS_DEAL_ACQUISITION)
            return JALONS_CHUNK_NONE;
        }
      found = i;
    }
  return found;
}

/* "racheter Figma, qu'il devait payer 20 milliards": what a clause that hangs on who is bought says
 * of the price. */
static int
find_paid_amount (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (guint g = 0; g < parse->groups->len && predicate->n_recipients > 0; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsClause *clause
        = jalons_parse_clause (parse, jalons_parse_chunk (parse, group->verb)->clause);

      if (!clause->relative || clause->antecedent != predicate->recipients[0]
          || group->verb < predicate->trigger
          || !jalons_parse_is_verb_of (parse, group->verb, jalons_sign_deal_sums_find_paid_amount))
        continue;
      for (int i = group->verb + 1; i < clause->end; i++)
        {
          if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_AMOUNT
              && jalons_reader_is_price (reader, i))
            return i;
        }
    }
  return JALONS_CHUNK_NONE;
}

/* "picked up in 2014 for what the papers then guessed was £400 million": the sum in the clause
 * behind "for what". */
static int
find_guessed_amount (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;

  if ((parse->language & 2) == 0)
    return JALONS_CHUNK_NONE;
  for (int i = predicate->trigger + 1; i + 1 < n; i++)
    {
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_STOP)
        return JALONS_CHUNK_NONE;
      if (jalons_chunk_preposition (jalons_parse_chunk (parse, i)) != JALONS_PREP_FOR
          || !jalons_chunk_is (jalons_parse_chunk (parse, i + 1), JALONS_CLASS_QUESTION))
        continue;
      for (int k = i + 2; k < n && jalons_parse_chunk (parse, k)->type < JALONS_CHUNK_COMMA; k++)
        {
          if (jalons_parse_chunk (parse, k)->type == JALONS_CHUNK_AMOUNT
              && jalons_reader_is_price (reader, k))
            return k;
        }
      return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "une levée qui porte sa valorisation à 15 milliards, Nuvia a acquis Koyeb": what the buyer is
 * worth is no price. */
static gboolean
is_worth_of_buyer (const JalonsReader *reader, const JalonsPredicate *predicate, int amount)
{
  const JalonsVerbGroup *group = predicate->group;

  return (reader->parse.language & 1) != 0 && amount >= 0 && group != NULL && !group->passive
         && predicate->frame->deal == JALONS_DEAL_ACQUISITION && amount < group->subject
         && jalons_reader_sum_role (reader, amount) == JALONS_SUM_VALUATION;
}

/* "Two rounds this week: Groq's $11 million Series B and …": the sum of a deal that is told behind.
 */
static gboolean
is_of_next_deal (const JalonsReader *reader, const JalonsPredicate *predicate, int amount)
{
  int owner = amount > predicate->trigger ? jalons_parse_chunk (&reader->parse, amount)->possessor
                                          : JALONS_CHUNK_NONE;

  return owner > predicate->trigger
         && jalons_parse_is (&reader->parse, predicate->trigger, JALONS_CHUNKS_NOUN)
         && jalons_parse_owns_deal (&reader->parse, owner);
}

/* "830 millions de dette": the noun of a sum that another deal has. */
static gboolean
is_of_taken_sum (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsChunk *noun = jalons_parse_chunk (&reader->parse, predicate->trigger);

  return noun->type == JALONS_CHUNK_NOUN && noun->prep == JALONS_PREP_OF && noun->governor >= 0
         && jalons_parse_chunk (&reader->parse, noun->governor)->type == JALONS_CHUNK_AMOUNT
         && (jalons_parse_chunk (&reader->parse, noun->governor)->flags & JALONS_CHUNK_TAKEN) != 0;
}

/**
 * jalons_deal_set_amount:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: what is made of it
 *
 * Gives the reading its sum: the one that the frame took, or the nearest that stands loose in its
 * clause.
 *
 * Returns: the chunk of the sum, or %JALONS_CHUNK_NONE
 */
int
jalons_deal_set_amount (const JalonsReader *reader,
                        const JalonsPredicate *predicate,
                        JalonsReading *reading)
{
  int amount = choose_amount (reader, predicate);

  if (amount < 0 && is_of_taken_sum (reader, predicate))
    return JALONS_CHUNK_NONE;
  /* What is called off brings nothing. */
  if (reading->deal == JALONS_DEAL_IPO && reading->status == JALONS_STATUS_CANCELLED)
    return JALONS_CHUNK_NONE;
  if (amount < 0 && reading->deal == JALONS_DEAL_ACQUISITION)
    amount = find_spent_amount (reader, predicate);
  if (amount < 0
      && (reading->deal == JALONS_DEAL_ACQUISITION
          || jalons_predicate_needs (predicate, JALONS_NEED_MONEY)
          || reading->deal == JALONS_DEAL_IPO || reading->deal == JALONS_DEAL_ROUND))
    amount = find_loose_amount (reader, predicate);
  if (amount < 0
      && (reading->deal == JALONS_DEAL_ACQUISITION || reading->deal == JALONS_DEAL_ROUND))
    amount = find_introduced_amount (reader, predicate);
  if (amount < 0 && reading->deal == JALONS_DEAL_ACQUISITION)
    amount = find_paid_amount (reader, predicate);
  if (amount < 0 && reading->deal == JALONS_DEAL_ACQUISITION)
    amount = find_guessed_amount (reader, predicate);
  if (is_worth_of_buyer (reader, predicate, amount) || is_of_next_deal (reader, predicate, amount))
    return JALONS_CHUNK_NONE;
  if (amount >= 0)
    jalons_reader_take_sum (reader, amount, reading);
  else if (reading->deal == JALONS_DEAL_ACQUISITION || reading->deal == JALONS_DEAL_ROUND)
    take_pending_sum (reader, reading);
  return amount;
}

/**
 * jalons_deal_find_sum:
 * @reader: a reader
 * @deal: a deal that its sentence tells
 *
 * Returns: the chunk of its sum, or %JALONS_CHUNK_NONE
 */
int
jalons_deal_find_sum (const JalonsReader *reader, const JalonsReading *deal)
{
  int found = JALONS_CHUNK_NONE;

  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_AMOUNT)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
      JalonsMoney money = jalons_reader_get_sum (reader, i);

      if (!jalons_money_near (&money, &deal->amount, 0.0))
        continue;
      /* Of two that are alike the one that stands in its words. */
      if (chunk->first >= deal->first && chunk->end <= deal->end)
        return i;
      if (found < 0)
        found = i;
    }
  return found;
}
