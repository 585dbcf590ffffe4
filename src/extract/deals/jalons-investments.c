/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* From filled frames to readings of investments. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* "The round" is the deal told at most so many sentences before. */
#define MAX_TOLD_BEFORE 2

/* "The round" that is told of stands among so many chunks from the beginning. */
#define WHOLE_CHUNKS 4
/* A deal is told again by its sum among so many that follow it. */
#define MAX_RETOLD 16

/* What a fund collects for itself is seldom what a reader looks for. */
#define OWN_FUND_CONFIDENCE 55

/* "bought Mipsology in August 2023, and Nod.ai two months later": each has the date behind it. */
static void
date_apart (JalonsReader *reader,
            const JalonsPredicate *predicate,
            int recipient,
            JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int i;

  if (predicate->n_recipients < 2 || recipient == predicate->recipients[0])
    return;
  i = jalons_parse_find_behind (parse, recipient, JALONS_PARSE_ANY_REACH,
                                JALONS_CHUNKS_VERB | JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_SEMICOLON
                                  | JALONS_CHUNKS_DATE);
  if (jalons_parse_is (parse, i, JALONS_CHUNKS_DATE))
    jalons_reader_date_by (reader, i, reading);
}

/* Who gives and who gets it, as the clause tells. */
static void
cast_named (JalonsReader *reader,
            const JalonsPredicate *predicate,
            int recipient,
            JalonsReading *reading)
{
  jalons_deal_add_investors (reader, predicate, TRUE, reading);
  if (recipient >= 0)
    reading->recipient = jalons_deal_choose_recipient (reader, recipient, reading);
  jalons_reading_remove_investor (reading, reading->recipient);
  jalons_deal_add_investors (reader, predicate, FALSE, reading);
  jalons_deal_turn_named (reader, predicate, reading);
  if (jalons_deal_fills_own_fund (reader, predicate, reading))
    {
      reading->deal = JALONS_DEAL_OTHER;
      reading->confidence = OWN_FUND_CONFIDENCE;
      return;
    }
  /* A fund gets no money of this sort: it gives it, though it may borrow and be listed. */
  if (reading->deal == JALONS_DEAL_DEBT || reading->deal == JALONS_DEAL_IPO)
    return;
  if (reading->recipient == NULL || reading->deal == JALONS_DEAL_ACQUISITION
      || reading->deal == JALONS_DEAL_OTHER
      || !jalons_discourse_is_fund (&reader->discourse, reading->recipient))
    return;
  jalons_reading_add_investor (reading, reading->recipient);
  reading->recipient = NULL;
}

/* "les 14,3 milliards lâchés en juin pour 49 % de Scale AI": in a text about a giant, who gives but
 * is not named is that. */
static void
add_giant (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const char *topic = reader->discourse.topic;
  JalonsCompanyKind kind = jalons_deal_get_kind (reader, topic);

  if (reading->recipient == NULL || predicate->group == NULL || reading->deal != JALONS_DEAL_ROUND
      || g_strcmp0 (topic, reading->recipient) == 0)
    return;
  /* "In March $6.5 billion went into Ampere": the money is that of whom the text is about. */
  if (!(predicate->group->participle && predicate->frame->subject == JALONS_FILL_INVESTOR)
      && predicate->frame->subject != JALONS_FILL_AMOUNT)
    return;
  if (kind == JALONS_COMPANY_BIGTECH || kind == JALONS_COMPANY_CHIPS || kind == JALONS_COMPANY_FUND
      || (kind == JALONS_COMPANY_CORPORATE && predicate->frame->subject == JALONS_FILL_AMOUNT))
    jalons_reading_add_investor (reading, topic);
}

/* "Lux Capital led the round": right behind a deal, and with no sum of its own, it is that. */
static void
cast_as_told (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsChunk *article
    = predicate->trigger > 0 ? jalons_parse_chunk (&reader->parse, predicate->trigger - 1) : NULL;
  const JalonsReading *told;
  const JalonsToken *token;

  if ((reader->parse.language & 2) == 0 || reading->recipient != NULL || article == NULL
      || reading->deal != JALONS_DEAL_ROUND || jalons_money_is_set (&reading->amount)
      || jalons_parse_chunk (&reader->parse, predicate->trigger)->type != JALONS_CHUNK_NOUN
      || article->type != JALONS_CHUNK_FUNCTION || reader->last_deal == JALONS_TEXT_NONE)
    return;
  token = jalons_text_get_token (reader->text, article->first);
  if (!jalons_text_is_word (reader->text, token, "the"))
    return;
  told = jalons_reader_get (reader, reader->last_deal);
  if (told->sentence < reader->sentence && told->sentence + MAX_TOLD_BEFORE >= reader->sentence
      && told->deal == reading->deal && told->recipient != NULL
      && jalons_text_get_sentence (reader->text, told->sentence)->block == reader->block)
    reading->recipient = told->recipient;
}

/* "The $22 million round will fund …": the deal of that very sum told before. */
static void
cast_as_retold (const JalonsReader *reader,
                const JalonsPredicate *predicate,
                JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int article = predicate->n_amounts > 0 ? predicate->amounts[0] - 1 : JALONS_CHUNK_NONE;
  const JalonsToken *token;

  if (reading->recipient != NULL || predicate->n_recipients > 0 || article < 0
      || predicate->amounts[0] > predicate->trigger || !jalons_money_is_set (&reading->amount)
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_NOUN
      || jalons_parse_chunk (parse, article)->type != JALONS_CHUNK_FUNCTION
      || !jalons_chunk_is (jalons_parse_chunk (parse, article), JALONS_CLASS_DET))
    return;
  token = jalons_text_get_token (reader->text, jalons_parse_chunk (parse, article)->first);
  if (!jalons_text_is_word (reader->text, token, "the"))
    return;
  for (guint i = reader->first_reading; i > 0 && i + MAX_RETOLD > reader->first_reading; i--)
    {
      const JalonsReading *told = jalons_reader_get (reader, i - 1);

      if (told->kind != JALONS_KIND_INVESTMENT || told->recipient == NULL
          || told->deal == JALONS_DEAL_TOTAL
          || !jalons_money_near (&told->amount, &reading->amount, 0.0))
        continue;
      reading->recipient = told->recipient;
      return;
    }
}

/* "Accel put in €60 million. The whole round was €90 million": of what one gave just before, with
 * the others. */
static void
cast_as_whole (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsReading *part = jalons_reader_get_last_deal (reader);

  if (reading->recipient != NULL || predicate->n_recipients > 0 || part == NULL
      || part->sentence + 1 != reader->sentence || part->recipient == NULL || part->n_investors == 0
      || part->deal != JALONS_DEAL_ROUND || reading->deal != JALONS_DEAL_ROUND
      || !jalons_money_is_set (&part->amount) || !jalons_money_is_set (&reading->amount)
      || part->amount.value >= reading->amount.value
      || !g_str_equal (part->amount.currency, reading->amount.currency)
      || !jalons_reader_has_cue (reader, JALONS_CUE_SEQUEL, 0, WHOLE_CHUNKS))
    return;
  reading->recipient = part->recipient;
  for (guint i = 0; i < part->n_investors; i++)
    jalons_reading_add_investor (reading, part->investors[i]);
}

/* Who gets what somebody invests, where the clause does not say: hardly one who is listed. */
static const char *
infer_recipient (const JalonsReader *reader,
                 const JalonsPredicate *predicate,
                 const JalonsReading *reading)
{
  const char *name = jalons_deal_infer_recipient (reader, predicate, reading);
  JalonsCompanyKind kind = jalons_deal_get_kind (reader, name);

  /* "allocating $4 billion to later rounds" */
  if ((reader->parse.language & 2) != 0
      && jalons_parse_is_verb_of (&reader->parse, predicate->trigger,
                                  jalons_sign_investments_puts_aside))
    return NULL;
  if ((reader->parse.language & 2) != 0 && reading->deal == JALONS_DEAL_ROUND
      && predicate->frame->subject == JALONS_FILL_INVESTOR && !predicate->to_pronoun
      && g_strcmp0 (name, reader->discourse.topic) != 0
      && (kind == JALONS_COMPANY_BIGTECH || kind == JALONS_COMPANY_CHIPS
          || kind == JALONS_COMPANY_CORPORATE))
    return NULL;
  return name;
}

/* Who gives and who gets it, as the text before tells. */
static void
cast_inferred (JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  gboolean spends = jalons_predicate_needs (predicate, JALONS_NEED_INFRA);

  cast_as_told (reader, predicate, reading);
  cast_as_retold (reader, predicate, reading);
  cast_as_whole (reader, predicate, reading);
  if (reading->deal == JALONS_DEAL_ACQUISITION && reading->n_investors == 0)
    jalons_deal_infer_buyer (reader, predicate, reading);
  jalons_deal_add_state (reader, predicate, reading);
  jalons_deal_add_public (reader, predicate, reading);
  if (!spends)
    jalons_deal_inherit_parties (reader, predicate, reading);
  /* "thereby making good on a pledge of $40 billion": whose pledge it is gets nothing. */
  if (reading->recipient == NULL && !spends && reading->n_investors == 0
      && predicate->frame->agent == JALONS_FILL_INVESTOR)
    jalons_deal_infer_investor (reader, predicate, reading);
  if (reading->recipient == NULL && !spends)
    reading->recipient = infer_recipient (reader, predicate, reading);
  if (reading->recipient == NULL)
    jalons_deal_infer_parties (reader, predicate, reading);
  if (reading->n_investors == 0 && reading->recipient != NULL)
    jalons_deal_infer_investor (reader, predicate, reading);
  if (reading->n_investors == 0 && reading->recipient == NULL
      && predicate->frame->agent == JALONS_FILL_INVESTOR)
    jalons_deal_infer_spender (reader, reading);
  if (reading->n_investors == 0)
    add_giant (reader, predicate, reading);
  jalons_reading_remove_investor (reading, reading->recipient);
  jalons_deal_turn_giver (reader, predicate, reading);
  /* "Le Crédit Agricole complète par un emprunt": for whom the text speaks of. */
  if (reading->recipient == NULL && !spends && reading->deal == JALONS_DEAL_DEBT
      && predicate->frame->subject == JALONS_FILL_RECIPIENT)
    reading->recipient = jalons_deal_guess_recipient (reader, NULL, reading);
}

/* "listed in Hong Kong, raising $4.3 billion", "swallowed Statsig, paying $1.1 billion": what a
 * gerund says of the deal told before it in the sentence. */
static gboolean
lends_sum (JalonsReader *reader, const JalonsPredicate *predicate, const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *verb = jalons_parse_chunk (parse, predicate->trigger);
  JalonsReading *told;

  if (reader->readings->len < reader->first_reading + 2 || !jalons_money_is_set (&reading->amount)
      || verb->type != JALONS_CHUNK_VERB || (verb->features & JALONS_VERB_PRP) == 0
      || verb->carrier >= 0)
    return FALSE;
  told = jalons_reader_get (reader, reader->readings->len - 2);
  if (told->kind != JALONS_KIND_INVESTMENT || jalons_money_is_set (&told->amount)
      || told->status == JALONS_STATUS_CANCELLED || told->recipient == NULL
      || (told->deal != JALONS_DEAL_IPO && told->deal != JALONS_DEAL_ACQUISITION))
    return FALSE;
  if (reading->recipient != NULL && !g_str_equal (reading->recipient, told->recipient))
    return FALSE;
  told->amount = reading->amount;
  told->end = MAX (told->end, reading->end);
  return TRUE;
}

/* "l'introduction en Bourse de Klarna, à 15 milliards": at which one is listed is what one is
 * worth. */
static void
value_listing (const JalonsReader *reader, int amount, JalonsReading *reading)
{
  if ((reader->parse.language & 1) == 0 || amount < 0 || reading->deal != JALONS_DEAL_IPO
      || jalons_parse_chunk (&reader->parse, amount)->prep != JALONS_PREP_TO
      || jalons_money_is_set (&reading->valuation))
    return;
  reading->valuation = reading->amount;
  reading->amount = JALONS_MONEY_NONE;
}

/* Most verbs that tell of deals are ordinary ones: without a sum, and with no noun that stands for
 * a deal, theirs is told by nothing that could come yet. */
static gboolean
lacks_sum (const JalonsReader *reader,
           const JalonsPredicate *predicate,
           const JalonsReading *reading)
{
  const JalonsFrame *frame = predicate->frame;
  gboolean alone = reader->readings->len == reader->first_reading + 1;

  if ((frame->needs & JALONS_NEED_MONEY) == 0 || (frame->needs & JALONS_NEED_INFRA) != 0
      || jalons_money_is_set (&reading->amount)
      || (predicate->deal >= 0 && !(frame->weak && alone)))
    return FALSE;
  /* What one is worth may stand for it; and who takes part in a deal of the sentence is added to
   * it. */
  if (((reader->parse.language & 2) != 0 && predicate->n_recipients > 0 && !frame->joins
       && (frame->object & JALONS_FILL_RECIPIENT) == 0)
      || (!alone && g_str_has_suffix (frame->name, ".takepart")))
    return FALSE;
  return frame->weak
         || (predicate->group != NULL
             && jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB);
}

/* Whether what does not fit its frame may add to a deal told before, or tell of a plan. */
static gboolean
serves_otherwise (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return reader->readings->len > reader->first_reading + 1
         || jalons_predicate_needs (predicate, JALONS_NEED_INFRA)
         || (reader->last_deal != JALONS_TEXT_NONE
             && g_str_has_suffix (predicate->frame->name, ".takepart")
             && jalons_deal_takes_followers (reader,
                                             jalons_reader_get (reader, reader->last_deal)));
}

/* Drops what states no event: its sum is free for others. */
static void
give_up (JalonsReader *reader, const JalonsPredicate *predicate, int amount)
{
  JalonsReading *reading = jalons_reader_get (reader, reader->readings->len - 1);

  /* What was paid for a holding is no other deal either. */
  if (amount >= 0 && !jalons_deal_tells_no_money (reader, predicate, reading)
      && !jalons_deal_is_of_others (reader, predicate))
    jalons_parse_chunk (&reader->parse, amount)->flags &= ~JALONS_CHUNK_TAKEN;
  jalons_deal_keep_plan (reader, predicate, reading);
  jalons_reader_drop_last (reader);
}

static void
read_one (JalonsReader *reader,
          const JalonsPredicate *predicate,
          int recipient,
          gboolean with_amount)
{
  JalonsReading *reading = jalons_reader_add (reader, predicate);
  int amount = JALONS_CHUNK_NONE;
  gboolean fits;

  reading->by_verb
    = jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB;
  cast_named (reader, predicate, recipient, reading);
  if (with_amount)
    amount = jalons_deal_set_amount (reader, predicate, reading);
  if (amount < 0 && predicate->deal >= 0 && (reader->parse.language & 1) != 0
      && g_str_has_suffix (predicate->frame->name, ".takepart"))
    {
      amount = jalons_deal_find_noun_sum (reader, predicate->deal);
      if (amount >= 0)
        jalons_reader_take_sum (reader, amount, reading);
    }
  if (amount < 0 && lacks_sum (reader, predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  /* Whom the text before speaks of is asked for only where that matters. */
  fits = jalons_deal_fits_frame (reader, predicate);
  if (!fits && !serves_otherwise (reader, predicate))
    {
      give_up (reader, predicate,
               jalons_deal_stays_out (reader, predicate) ? JALONS_CHUNK_NONE : amount);
      return;
    }
  value_listing (reader, amount, reading);
  cast_inferred (reader, predicate, reading);
  jalons_deal_straighten (reader, predicate, reading);
  jalons_deal_refine_type (reader, predicate, reading);
  jalons_deal_refine_listing (reader, predicate, reading);
  jalons_deal_set_series (reader, predicate, reading);
  if (reading->n_investors == 0)
    jalons_deal_repeat_backers (reader, predicate, reading);
  if (lends_sum (reader, predicate, reading) || jalons_deal_stays_out (reader, predicate)
      || jalons_deal_joins_told (reader, predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  if (!fits || !jalons_deal_is_complete (reader, predicate, reading)
      || !jalons_reader_judge (reader, predicate, reading))
    {
      give_up (reader, predicate, amount);
      return;
    }
  if (jalons_deal_brings_share (reader, predicate, reading)
      || jalons_deal_lists_raiser (reader, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_deal_take_backers (reader, reading);
  jalons_reader_date (reader, predicate, reading);
  jalons_deal_keep_own_date (reader, predicate, reading);
  date_apart (reader, predicate, recipient, reading);
  jalons_reader_attribute (reader, predicate, reading);
  jalons_deal_keep_last (reader, predicate, reading);
}

/* "bought Silo AI for $665m, ZT Systems for $4.9bn and Nod.ai": of several that got money, the sums
 * behind the @n-th. */
static void
keep_own_sums (JalonsPredicate *self, int n)
{
  int first = self->recipients[n];
  int end = n + 1 < self->n_recipients ? self->recipients[n + 1] : G_MAXINT;
  int kept = 0;

  if (self->n_recipients < 2 || self->n_amounts == 0 || self->amounts[0] < self->recipients[0]
      || (n > 0 && self->n_amounts < 2))
    {
      if (n > 0)
        self->n_amounts = 0;
      return;
    }
  for (int i = 0; i < self->n_amounts; i++)
    {
      if (self->amounts[i] > first && self->amounts[i] < end)
        self->amounts[kept++] = self->amounts[i];
    }
  if (n > 0 || kept > 0)
    self->n_amounts = kept;
}

/* "OpenAI and xAI have each raised more than $10 billion": one deal for each of them. */
static gboolean
is_for_each (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return jalons_deal_has_word (reader, predicate->first, predicate->last + 2,
                               jalons_sign_investments_for_each);
}

static void
free_sums (JalonsReader *reader, const JalonsPredicate *predicate)
{
  for (int n = 0; n < predicate->n_amounts; n++)
    jalons_parse_chunk (&reader->parse, predicate->amounts[n])->flags &= ~JALONS_CHUNK_TAKEN;
}

/* "injecteront respectivement 3 et 7 millions": as many sums as parties, in their order. */
static gboolean
read_respective (JalonsReader *reader, const JalonsPredicate *predicate)
{
  gboolean of_recipients = predicate->n_recipients == predicate->n_amounts;

  if (predicate->n_amounts < 2 || (!of_recipients && predicate->n_investors != predicate->n_amounts)
      || !jalons_deal_has_word (reader, 0, (int) reader->parse.chunks->len - 1,
                                jalons_sign_investments_read_respective))
    return FALSE;
  for (int n = 0; n < predicate->n_amounts; n++)
    {
      JalonsPredicate own = *predicate;

      own.amounts[0] = predicate->amounts[n];
      own.n_amounts = 1;
      if (of_recipients)
        {
          own.recipients[0] = predicate->recipients[n];
          own.n_recipients = 1;
        }
      else
        {
          own.investors[0] = predicate->investors[n];
          own.n_investors = 1;
        }
      read_one (reader, &own, own.n_recipients > 0 ? own.recipients[0] : JALONS_CHUNK_NONE, TRUE);
    }
  return TRUE;
}

/* "invested $2 billion in companies such as Groq and Cohere": some of those that got the money. */
static gboolean
are_examples (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return (reader->parse.language & 2) != 0 && predicate->n_recipients > 0
         && jalons_parse_chunk (&reader->parse, predicate->recipients[0])->prep
              == JALONS_PREP_AMONG;
}

/* What many got together is no sum of one of them. */
static void
take_sums_of_many (JalonsReader *reader, const JalonsPredicate *predicate)
{
  gint16 clause = jalons_parse_chunk (&reader->parse, predicate->trigger)->clause;

  for (int i = predicate->trigger + 1; i < predicate->recipients[0]; i++)
    {
      JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (chunk->type == JALONS_CHUNK_AMOUNT && chunk->clause == clause)
        chunk->flags |= JALONS_CHUNK_TAKEN;
    }
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
  gboolean for_each;

  if (read_respective (reader, predicate))
    return;
  if (are_examples (reader, predicate))
    take_sums_of_many (reader, predicate);
  if (predicate->n_recipients == 0 || jalons_predicate_needs (predicate, JALONS_NEED_INFRA))
    {
      read_one (reader, predicate, JALONS_CHUNK_NONE, TRUE);
      return;
    }
  for_each = predicate->n_recipients > 1 && is_for_each (reader, predicate);
  if (!for_each && predicate->n_recipients > 1 && jalons_deal_is_shared (reader, predicate))
    {
      jalons_parse_chunk (&reader->parse, predicate->amounts[0])->flags |= JALONS_CHUNK_TAKEN;
      return;
    }
  for (int n = 0; n < predicate->n_recipients; n++)
    {
      /* "io, la jeune société du designer": the description is the name's. */
      if (n == 0
          || (jalons_parse_chunk (&reader->parse, predicate->recipients[n])->type
                == JALONS_CHUNK_COMPANY
              && jalons_deal_is_list (reader, predicate)))
        {
          JalonsPredicate own = *predicate;

          if (for_each)
            free_sums (reader, &own);
          else
            keep_own_sums (&own, n);
          read_one (reader, &own, predicate->recipients[n], n == 0 || own.n_amounts > 0);
        }
    }
}
