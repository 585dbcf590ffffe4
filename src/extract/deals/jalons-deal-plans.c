/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What companies build, where the next sentence tells what it costs: "Google va construire un
 * centre de données à Mons. L'investissement s'élève à 5 milliards d'euros." */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* So far from the beginning of a sentence stands what it is about. */
#define OPENING 2
#define PLAN_CONFIDENCE 70

static gboolean
builds (const JalonsParse *parse, const JalonsPredicate *predicate)
{
  const JalonsChunk *trigger = jalons_parse_chunk (parse, predicate->trigger);

  return trigger->type == JALONS_CHUNK_VERB
         && jalons_chunk_is_verb_of (trigger, jalons_sign_deal_plans_builds);
}

/**
 * jalons_deal_keep_plan:
 * @reader: a reader
 * @predicate: a frame of spending with its roles filled
 * @reading: what was made of it, without a sum
 *
 * Keeps who builds what until the text tells what it costs.
 */
void
jalons_deal_keep_plan (JalonsReader *reader,
                       const JalonsPredicate *predicate,
                       JalonsReading *reading)
{
  if (!jalons_predicate_needs (predicate, JALONS_NEED_INFRA) || reading->n_investors == 0
      || jalons_money_is_set (&reading->amount) || !builds (&reader->parse, predicate)
      || !jalons_deal_clause_has_class (reader, predicate->trigger, JALONS_CLASS_INFRA)
      || !jalons_reader_judge (reader, predicate, reading))
    return;
  jalons_reader_date (reader, predicate, reading);
  reader->plan = *reading;
  reader->plan.attribution = NULL;
  g_clear_pointer (&reading->attribution, g_free);
}

/**
 * jalons_deal_infer_spender:
 * @reader: a reader
 * @reading: a plan to spend of nobody's
 *
 * Gives it to whom the words before it are of: "Andy Jassy told analysts that capital spending
 * would reach $100 billion" tells of the company that he heads, or that of the heading above.
 */
void
jalons_deal_infer_spender (const JalonsReader *reader, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const char *name = NULL;

  if ((parse->language & 2) == 0 || reading->deal != JALONS_DEAL_OTHER
      || !jalons_money_is_set (&reading->amount))
    return;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (name == NULL && !group->participle && !group->passive
          && jalons_parse_is (parse, group->subject, JALONS_CHUNKS_PARTY))
        name = jalons_parse_is (parse, group->subject, JALONS_CHUNKS_PERSON)
                 ? jalons_deal_find_house (reader, group->subject)
                 : jalons_deal_resolve (reader, group->subject);
    }
  if (name == NULL)
    name = jalons_discourse_get_section (&reader->discourse);
  if (name != NULL && !jalons_discourse_is_fund (&reader->discourse, name))
    jalons_reading_add_investor (reading, name);
}

/* "L'investissement", "La facture", "Le projet coûtera": words for what the plan costs. */
static gboolean
tells_cost (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  if (jalons_reader_has_cue (reader, JALONS_CUE_SEQUEL, 0, OPENING))
    return TRUE;
  for (int i = 0; i <= OPENING && i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsFrame *frame
        = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

      if (frame != NULL && frame->kind == JALONS_KIND_INVESTMENT
          && (frame->deal == JALONS_DEAL_OTHER || (frame->agent & JALONS_FILL_INVESTOR) != 0))
        return TRUE;
    }
  return jalons_reader_has_cue (reader, JALONS_CUE_PRICE, 0, (int) parse->chunks->len - 1);
}

/**
 * jalons_reader_read_plan_cost:
 * @reader: a reader that has parsed a sentence
 *
 * Reads a sentence that tells what the plan of the one before costs.
 */
void
jalons_reader_read_plan_cost (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  JalonsPredicate predicate;
  JalonsReading *reading;
  guint32 first, end, trigger;
  int found = JALONS_CHUNK_NONE;

  if (reader->plan.n_investors == 0 || reader->plan.sentence + 1 != reader->sentence
      || !tells_cost (reader))
    return;
  for (int i = 0; i < (int) parse->chunks->len && found < 0; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY)
        return;
      if (chunk->type == JALONS_CHUNK_AMOUNT && jalons_reader_is_price (reader, i)
          && jalons_reader_sum_role (reader, i) != JALONS_SUM_VALUATION)
        found = i;
    }
  if (found < 0)
    return;
  jalons_predicate_init (&predicate, reader->plan.frame, found, NULL);
  reading = jalons_reader_add (reader, &predicate);
  first = reading->first;
  end = reading->end;
  trigger = reading->trigger;
  *reading = reader->plan;
  reading->first = MIN (first, jalons_parse_chunk (parse, 0)->first);
  reading->end = end;
  reading->trigger = trigger;
  reading->sentence = reader->sentence;
  reading->confidence = PLAN_CONFIDENCE;
  reading->amount = jalons_reader_get_sum (reader, found);
  jalons_parse_chunk (parse, found)->flags |= JALONS_CHUNK_TAKEN;
  reader->plan.n_investors = 0;
  reader->last_deal = reader->readings->len - 1;
}
