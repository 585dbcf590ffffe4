/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* From filled frames to readings of investments. */

#include "extract/jalons-reading.h"

#include <string.h>

/* "Lightspeed led the round" belongs to a deal told at most so many sentences before. */
#define MAX_JOIN_DISTANCE 3

static gboolean
needs (const JalonsPredicate *predicate, JalonsNeed need)
{
  return (predicate->frame->needs & need) != 0;
}

/* The first of the chunks that can be the sum of a deal. */
static int
choose_amount (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  for (int n = 0; n < predicate->n_amounts; n++)
    {
      if (jalons_reader_sum_role (reader, predicate->amounts[n]) == JALONS_SUM_DEAL)
        return predicate->amounts[n];
      /* "raised $900 million": what stands right behind the verb is what it takes. */
      if (!predicate->frame->weak && predicate->group != NULL && predicate->amounts[n] == predicate->group->verb + 1 &&
          jalons_reader_is_loose_sort (reader, predicate->amounts[n]))
        return predicate->amounts[n];
    }
  return JALONS_CHUNK_NONE;
}

static gboolean
clause_has_class (const JalonsReader *reader, int trigger, JalonsWordClass word_class)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, trigger)->clause;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause == clause && jalons_chunk_is (chunk, word_class))
        return TRUE;
    }
  return FALSE;
}

/* A verb between a sum and what it should belong to takes it away; and of "the $13.8 billion of its last
 * financing", before a noun, the sum is not that of the noun. */
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

      if (chunk->type == JALONS_CHUNK_VERB && !(predicate->group != NULL && k >= predicate->group->head &&
                                                k <= predicate->group->verb))
        {
          if (!noun || i > predicate->trigger)
            return TRUE;
          parted = TRUE;
        }
      if (chunk->type == JALONS_CHUNK_COLON || chunk->type == JALONS_CHUNK_DASH)
        parted = TRUE;
    }
  return noun && i < predicate->trigger && !parted;
}

/* "raised its outlook to $65 billion": behind such a preposition a sum is no object of the verb. */
static gboolean
is_aside (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsChunk *sum)
{
  return jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB &&
         !needs (predicate, JALONS_NEED_INFRA) &&
         (sum->prep == JALONS_PREP_TO || sum->prep == JALONS_PREP_OTHER || sum->prep == JALONS_PREP_ON);
}

/* A sum that no preposition brings, but that stands in the clause: "… Silo AI (665 M$)". */
static int
find_loose_amount (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  int anchor = MAX (predicate->trigger, predicate->last);
  int best = JALONS_CHUNK_NONE;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      gboolean bracket;

      if (chunk->type != JALONS_CHUNK_AMOUNT || jalons_reader_sum_role (reader, i) != JALONS_SUM_DEAL)
        continue;
      bracket = chunk->depth > 0 &&
                g_array_index (parse->clauses, JalonsClause, chunk->clause).parent == clause;
      if (chunk->clause != clause && !bracket)
        continue;
      if (!bracket && (is_out_of_reach (reader, predicate, i) || is_aside (reader, predicate, chunk)))
        continue;
      if (best < 0 || ABS (i - anchor) < ABS (best - anchor))
        best = i;
    }
  return best;
}

static const char *
resolve (const JalonsReader *reader, int chunk)
{
  return jalons_discourse_resolve (&reader->discourse, &reader->parse, chunk);
}

/* Persons count as investors only where they stand first: "led by Sean Parker". */
static const char *
resolve_investor (const JalonsReader *reader, int chunk, gboolean first)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);

  /* As the subject, a person stands for the company: "Mark Zuckerberg spent $14.3 billion on …". */
  if (c->type == JALONS_CHUNK_PERSON && c->prep == JALONS_PREP_NONE && first)
    return resolve (reader, chunk);
  if (c->type == JALONS_CHUNK_PERSON)
    return first && c->prep == JALONS_PREP_LED ? jalons_text_get_name (reader->text, c->value)->name : NULL;
  return resolve (reader, chunk);
}

static void
add_investors (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  for (int n = 0; n < predicate->n_investors; n++)
    {
      const char *name = resolve_investor (reader, predicate->investors[n], n == 0);

      if (name != NULL && g_strcmp0 (name, reading->recipient) != 0)
        jalons_reading_add_investor (reading, name);
    }
}

/* "a levé 7 milliards en un an": what took so long is more than one deal. */
static gboolean
lasts (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  if (predicate->group == NULL || (predicate->group->features & (JALONS_VERB_FUT | JALONS_VERB_COND)) != 0 ||
      jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB)
    return FALSE;
  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsDateExpression *date;

      if (chunk->clause != clause || chunk->type != JALONS_CHUNK_DATE)
        continue;
      date = jalons_dates_get (reader->text, chunk->value);
      if ((date->lasting || date->length) && !date->aspect && date->point.unit >= JALONS_DATE_UNIT_MONTH)
        return TRUE;
    }
  return FALSE;
}

/* Whether "in total" stands in the clause, and nearer to no other sum. */
static gboolean
is_totalled (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsClause *clause)
{
  int first = clause->first;
  int last = clause->end - 1;
  int anchor = predicate->n_amounts > 0 ? predicate->amounts[0] : predicate->trigger;

  for (int i = clause->first; i < clause->end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
      gboolean verb = chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_FINITE) != 0 &&
                      i != predicate->trigger && (predicate->group == NULL || i != predicate->group->head);

      if ((chunk->type != JALONS_CHUNK_AMOUNT && !(verb && i > anchor)) || i == anchor)
        continue;
      if (i < anchor)
        first = i;
      else
        last = MIN (last, i - 1);
    }
  return jalons_reader_has_cue (reader, JALONS_CUE_TOTAL, first, last);
}

/* What the words around make of the deal: a total, debt, a stock listing. */
static void
refine_deal (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  const JalonsClause *own = &g_array_index (parse->clauses, JalonsClause, clause);

  if (reading->deal == JALONS_DEAL_ACQUISITION || reading->deal == JALONS_DEAL_OTHER)
    return;
  if (is_totalled (reader, predicate, own) ||
      (reading->deal == JALONS_DEAL_ROUND && lasts (reader, predicate)))
    reading->deal = JALONS_DEAL_TOTAL;
  if (reading->deal != JALONS_DEAL_ROUND)
    return;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const guint16 *frames;
      guint n;

      if (chunk->type != JALONS_CHUNK_NOUN || chunk->clause != clause || chunk->prep == JALONS_PREP_WITH ||
          chunk->prep == JALONS_PREP_AMONG)
        continue;
      frames = jalons_frames_get_noun (chunk->noun, &n);
      if (n > 0 && jalons_frames_get_frame (frames[0])->deal == JALONS_DEAL_IPO)
        reading->deal = JALONS_DEAL_IPO;
    }
}

/* "la jeune société du designer Jony Ive" is told from others by what follows: it is none named before. */
static gboolean
has_complement (const JalonsParse *parse, int description)
{
  return description + 1 < (int) parse->chunks->len &&
         jalons_chunk_preposition (jalons_parse_chunk (parse, description + 1)) == JALONS_PREP_OF;
}

static gboolean
is_company_object (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int n = 0; n < predicate->n_recipients; n++)
    {
      if (jalons_parse_chunk (parse, predicate->recipients[n])->type == JALONS_CHUNK_COMPANY)
        return TRUE;
      if (jalons_parse_chunk (parse, predicate->recipients[n])->type == JALONS_CHUNK_DESCRIPTION &&
          !has_complement (parse, predicate->recipients[n]))
        return TRUE;
    }
  return FALSE;
}

/* Whether a phrase is the subject of a verb that says that it invests. */
static gboolean
invests (const JalonsParse *parse, int subject)
{
  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsLemma *lemma = jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma);

      if (group->subject != subject || group->passive)
        continue;
      for (guint t = 0; t < lemma->n_triggers; t++)
        {
          const JalonsTrigger *trigger = jalons_frames_get_trigger (parse->frames, lemma->first_trigger + t);

          if ((jalons_frames_get_frame (trigger->frame)->subject & JALONS_FILL_INVESTOR) != 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* The company that a sentence opens with: "HeyGen, avatars: $60M Series A". */
static const char *
find_head_company (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = 0; i < predicate->trigger && i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const char *name;

      if (chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_FINITE) != 0)
        {
          /* The subject of another verb is whom the sentence is about, if it stands alone. */
          if (i > predicate->first)
            return NULL;
        }
      if (chunk->type != JALONS_CHUNK_COMPANY || chunk->prep != JALONS_PREP_NONE)
        continue;
      if (invests (parse, i))
        return NULL;
      name = resolve (reader, i);
      return name != NULL && !jalons_discourse_is_fund (&reader->discourse, name) ? name : NULL;
    }
  return NULL;
}

/* "…, when Amazon invested four billion": in whom the text speaks of, if it names nothing else. */
static gboolean
invests_at_large (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsReading *reading)
{
  static const char *const verbs[] = { "investir", "injecter", "réinvestir", "invest", "inject", NULL };
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *verb = jalons_parse_chunk (parse, predicate->trigger);

  if (verb->type != JALONS_CHUNK_VERB || reading->n_investors == 0 ||
      clause_has_class (reader, predicate->trigger, JALONS_CLASS_INFRA))
    return FALSE;
  if (!g_str_has_suffix (predicate->frame->name, "round.stake") &&
      (!jalons_money_is_set (&reading->amount) ||
       !g_strv_contains (verbs, jalons_frames_get_lemma (verb->lemma)->name)))
    return FALSE;
  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause == verb->clause && (jalons_chunk_preposition (chunk) == JALONS_PREP_IN ||
                                            jalons_chunk_preposition (chunk) == JALONS_PREP_ON))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_investor (const JalonsReading *reading, const char *company)
{
  for (guint i = 0; i < reading->n_investors; i++)
    {
      if (g_str_equal (reading->investors[i], company))
        return TRUE;
    }
  return FALSE;
}

/* "values the labelling company at …, more than at its last financing": whom "its" stands for. */
static const char *
find_possessor (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = predicate->trigger - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const char *name;

      if (chunk->type != JALONS_CHUNK_COMPANY && chunk->type != JALONS_CHUNK_DESCRIPTION)
        continue;
      name = resolve (reader, i);
      if (name != NULL && !jalons_discourse_is_fund (&reader->discourse, name))
        return name;
    }
  return NULL;
}

/* "La start-up a un autre prétendant : Google lui a promis …": the subject told before in the sentence. */
static const char *
find_subject_before (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);

      if (group->verb >= predicate->first)
        return NULL;
      if (group->subject >= 0 && !group->participle &&
          (jalons_parse_chunk (parse, group->subject)->type == JALONS_CHUNK_COMPANY ||
           jalons_parse_chunk (parse, group->subject)->type == JALONS_CHUNK_DESCRIPTION))
        return resolve (reader, group->subject);
    }
  return NULL;
}

/* Whether a company is an investor of the deal told last: then a round without a name is not its own. */
static gboolean
invested_last (const JalonsReader *reader, const char *company)
{
  const JalonsReading *deal;

  if (reader->last_deal == JALONS_TEXT_NONE)
    return FALSE;
  deal = jalons_reader_get (reader, reader->last_deal);
  return deal->recipient != NULL && deal->sentence + MAX_JOIN_DISTANCE >= reader->sentence && is_investor (deal, company);
}

/* Who gets the money where the clause itself does not say. */
static const char *
infer_recipient (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsReading *reading)
{
  const JalonsFrame *frame = predicate->frame;
  gboolean subject = (frame->subject & JALONS_FILL_RECIPIENT) != 0 ||
                     (frame->agent & JALONS_FILL_RECIPIENT) != 0 || predicate->to_pronoun;
  gboolean fund = reading->n_investors > 0 &&
                  !clause_has_class (reader, predicate->trigger, JALONS_CLASS_INFRA) &&
                  jalons_discourse_is_fund (&reader->discourse, reading->investors[0]);
  const char *candidates[3];

  /* "Greylock et quelques amis avaient mis 225 millions": in whom the text speaks of. */
  if (!subject && !fund && !invests_at_large (reader, predicate, reading))
    return NULL;
  candidates[0] = predicate->possessive ? find_possessor (reader, predicate)
                                        : find_head_company (reader, predicate);
  candidates[1] = predicate->to_pronoun ? reader->discourse.topic : reader->discourse.subject;
  candidates[2] = predicate->to_pronoun ? reader->discourse.subject : reader->discourse.topic;
  if (predicate->to_pronoun)
    candidates[0] = find_subject_before (reader, predicate);
  else if (candidates[0] == NULL && candidates[1] != NULL && invested_last (reader, candidates[1]))
    candidates[0] = jalons_reader_get (reader, reader->last_deal)->recipient;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      if (candidates[i] != NULL && !is_investor (reading, candidates[i]) &&
          !jalons_discourse_is_fund (&reader->discourse, candidates[i]))
        return candidates[i];
    }
  return NULL;
}

static const char *
find_opening_company (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  for (int i = 0; i < predicate->trigger; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY && chunk->prep == JALONS_PREP_NONE)
        return resolve (reader, i);
    }
  return NULL;
}

/* Who buys where the clause itself does not say: whom the sentence opens with, or the text is about. */
static void
infer_buyer (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  gboolean chronology = jalons_dates_get_governing (reader->text, reading->trigger) != NULL;
  gboolean noun = jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_NOUN;
  const char *candidates[] = { find_opening_company (reader, predicate), reader->discourse.subject,
                               reader->discourse.topic };

  if (reading->recipient == NULL || (!noun && !chronology))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      if (candidates[i] != NULL && !g_str_equal (candidates[i], reading->recipient) &&
          !jalons_discourse_is_fund (&reader->discourse, candidates[i]))
        {
          jalons_reading_add_investor (reading, candidates[i]);
          return;
        }
    }
}

/* "the commitment that the two announced": between whom the text spoke of last. */
static void
infer_parties (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsReading *last;

  if (predicate->group != NULL && jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB)
    return;
  if (reader->last_deal == JALONS_TEXT_NONE || !jalons_money_is_set (&reading->amount) ||
      reading->deal != JALONS_DEAL_ROUND || (predicate->frame->agent & JALONS_FILL_INVESTOR) == 0)
    return;
  last = jalons_reader_get (reader, reader->last_deal);
  if (last->sentence + 2 < reader->sentence || last->recipient == NULL || last->n_investors == 0)
    return;
  if (reading->n_investors > 0 && !is_investor (last, reading->investors[0]))
    return;
  reading->recipient = last->recipient;
  if (reading->n_investors == 0)
    {
      memcpy (reading->investors, last->investors, sizeof last->investors);
      reading->n_investors = last->n_investors;
    }
}

/* "665 M$. C'est ce que débourse AMD pour s'offrir Silo AI": the sum stands in the sentence before. */
static void
take_pending_sum (const JalonsReader *reader, JalonsReading *reading)
{
  if (reader->pending == JALONS_TEXT_NONE || reader->pending_sentence + 1 != reader->sentence)
    return;
  reading->amount = jalons_amounts_get (reader->text, reader->pending)->money;
}

/* Returns the chunk of the sum, or %JALONS_CHUNK_NONE. */
static int
set_amount (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  int amount = choose_amount (reader, predicate);

  /* What is called off brings nothing. */
  if (reading->deal == JALONS_DEAL_IPO && reading->status == JALONS_STATUS_CANCELLED)
    return JALONS_CHUNK_NONE;
  if (amount < 0 && (reading->deal == JALONS_DEAL_ACQUISITION || needs (predicate, JALONS_NEED_MONEY) ||
                     reading->deal == JALONS_DEAL_IPO || reading->deal == JALONS_DEAL_ROUND))
    amount = find_loose_amount (reader, predicate);
  if (amount >= 0)
    jalons_reader_take_sum (reader, amount, reading);
  else if (reading->deal == JALONS_DEAL_ACQUISITION || reading->deal == JALONS_DEAL_ROUND)
    take_pending_sum (reader, reading);
  return amount;
}

/* "36 % de Moonshot AI", "$335 million of Cerebras stock": a share of a company. */
static gboolean
has_stake (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return clause_has_class (reader, predicate->trigger, JALONS_CLASS_STAKE);
}

/* Whether the noun at a chunk is that of a sort of deal. */
static gboolean
is_noun_of (const JalonsReader *reader, int noun, JalonsDeal deal)
{
  const guint16 *frames;
  guint n;

  if (noun < 0 || jalons_parse_chunk (&reader->parse, noun)->type != JALONS_CHUNK_NOUN)
    return FALSE;
  frames = jalons_frames_get_noun (jalons_parse_chunk (&reader->parse, noun)->noun, &n);
  return n > 0 && jalons_frames_get_frame (frames[0])->deal == deal;
}

/* "sa série B réunit …": a deal raises nothing; and nobody spends by a bare participle. */
static gboolean
has_odd_subject (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;

  if (group == NULL || jalons_parse_chunk (&reader->parse, predicate->trigger)->type != JALONS_CHUNK_VERB)
    return FALSE;
  if (needs (predicate, JALONS_NEED_INFRA) && group->participle)
    return TRUE;
  if (group->participle && group->subject >= 0 && predicate->frame->deal == JALONS_DEAL_ROUND &&
      (is_noun_of (reader, group->subject, JALONS_DEAL_OTHER) ||
       is_noun_of (reader, jalons_parse_chunk (&reader->parse, group->subject)->governor, JALONS_DEAL_OTHER)))
    return TRUE;
  return group->subject >= 0 && !group->passive && (predicate->frame->subject & JALONS_FILL_RECIPIENT) != 0 &&
         predicate->frame->deal == JALONS_DEAL_ROUND && predicate->n_recipients == 0 &&
         jalons_parse_chunk (&reader->parse, group->subject)->type == JALONS_CHUNK_NOUN;
}

static gboolean
is_complete (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsReading *reading)
{
  gboolean money = jalons_money_is_set (&reading->amount);

  if (needs (predicate, JALONS_NEED_MONEY) && !money)
    {
      if (predicate->frame->weak || reading->recipient == NULL ||
          (predicate->deal < 0 && predicate->group != NULL &&
           jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB) ||
          reading->n_investors == 0)
        return FALSE;
    }
  if (predicate->frame->weak && predicate->n_investors == 0 && predicate->deal < 0)
    return FALSE;
  if (needs (predicate, JALONS_NEED_DEAL) && predicate->deal < 0)
    return FALSE;
  if (has_odd_subject (reader, predicate) || predicate->blocked)
    return FALSE;
  if (needs (predicate, JALONS_NEED_LISTING) && !is_noun_of (reader, predicate->deal, JALONS_DEAL_IPO))
    return FALSE;
  if (needs (predicate, JALONS_NEED_DEBT) && !money)
    return FALSE;
  if (reading->deal == JALONS_DEAL_IPO && !money && reading->status != JALONS_STATUS_CANCELLED &&
      predicate->n_recipients == 0)
    return FALSE;
  if (needs (predicate, JALONS_NEED_DEBT) && !is_noun_of (reader, predicate->deal, JALONS_DEAL_DEBT))
    return FALSE;
  if (needs (predicate, JALONS_NEED_STAKE) && !has_stake (reader, predicate))
    return FALSE;
  if (needs (predicate, JALONS_NEED_RECIPIENT) && reading->recipient == NULL)
    return FALSE;
  if (needs (predicate, JALONS_NEED_INVESTOR) && reading->n_investors == 0)
    return FALSE;
  if (needs (predicate, JALONS_NEED_COMPANY_OBJECT) && !is_company_object (reader, predicate))
    return FALSE;
  if (needs (predicate, JALONS_NEED_INFRA) &&
      (!clause_has_class (reader, predicate->trigger, JALONS_CLASS_INFRA) || reading->n_investors == 0))
    return FALSE;
  if (reading->recipient == NULL && reading->n_investors == 0)
    return FALSE;
  if (reading->deal == JALONS_DEAL_ROUND && !money && reading->n_investors == 0)
    return FALSE;
  return TRUE;
}

/* "… une première tranche de 1,25 milliard versée en septembre": between the same parties. */
static void
inherit_parties (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  const JalonsReading *earlier = NULL;

  if (!jalons_money_is_set (&reading->amount) || predicate->group == NULL || !predicate->group->participle)
    return;
  for (guint i = reader->first_reading; i + 1 < reader->readings->len; i++)
    {
      const JalonsReading *other = jalons_reader_get (reader, i);

      if (other->kind == JALONS_KIND_INVESTMENT && other->deal == reading->deal)
        earlier = other;
    }
  if (earlier == NULL)
    return;
  if (reading->recipient == NULL)
    reading->recipient = earlier->recipient;
  for (guint i = 0; reading->n_investors == 0 && i < earlier->n_investors; i++)
    reading->investors[i] = earlier->investors[i];
  if (reading->n_investors == 0)
    reading->n_investors = earlier->n_investors;
}

/* What a later sentence calls "the round" is what a verb told of last, or a noun where none did. */
static void
keep_last_deal (JalonsReader *reader, const JalonsReading *reading)
{
  const JalonsReading *last =
    reader->last_deal != JALONS_TEXT_NONE ? jalons_reader_get (reader, reader->last_deal) : NULL;

  if (last != NULL && last->sentence == reading->sentence && last->by_verb && !reading->by_verb)
    return;
  reader->last_deal = reader->readings->len - 1;
}

/* "bought Mipsology in August 2023, and Nod.ai two months later": each has the date behind it. */
static void
date_apart (JalonsReader *reader, const JalonsPredicate *predicate, int recipient, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  if (predicate->n_recipients < 2 || recipient == predicate->recipients[0])
    return;
  for (int i = recipient + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_VERB || chunk->type == JALONS_CHUNK_COMPANY ||
          chunk->type == JALONS_CHUNK_SEMICOLON)
        return;
      if (chunk->type != JALONS_CHUNK_DATE)
        continue;
      jalons_reader_date_by (reader, i, reading);
      return;
    }
}

static void
read_one (JalonsReader *reader, const JalonsPredicate *predicate, int recipient, gboolean with_amount)
{
  JalonsReading *reading = jalons_reader_add (reader, predicate);
  int amount = JALONS_CHUNK_NONE;

  reading->by_verb = jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB;
  reading->recipient = recipient >= 0 ? resolve (reader, recipient) : NULL;
  add_investors (reader, predicate, reading);
  if (with_amount)
    amount = set_amount (reader, predicate, reading);
  if (reading->deal == JALONS_DEAL_ACQUISITION && reading->n_investors == 0)
    infer_buyer (reader, predicate, reading);
  if (!needs (predicate, JALONS_NEED_INFRA))
    inherit_parties (reader, predicate, reading);
  if (reading->recipient == NULL && !needs (predicate, JALONS_NEED_INFRA))
    reading->recipient = infer_recipient (reader, predicate, reading);
  if (reading->recipient == NULL)
    infer_parties (reader, predicate, reading);
  for (guint n = 0; n < reading->n_investors; n++)
    {
      if (g_strcmp0 (reading->investors[n], reading->recipient) == 0)
        reading->investors[n--] = reading->investors[--reading->n_investors];
    }
  refine_deal (reader, predicate, reading);
  if (!is_complete (reader, predicate, reading) || !jalons_reader_judge (reader, predicate, reading))
    {
      if (amount >= 0)
        jalons_parse_chunk (&reader->parse, amount)->flags &= ~JALONS_CHUNK_TAKEN;
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_reader_date (reader, predicate, reading);
  date_apart (reader, predicate, recipient, reading);
  jalons_reader_attribute (reader, predicate, reading);
  keep_last_deal (reader, reading);
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
  if (predicate->n_recipients == 0 || needs (predicate, JALONS_NEED_INFRA))
    {
      read_one (reader, predicate, JALONS_CHUNK_NONE, TRUE);
      return;
    }
  for (int n = 0; n < predicate->n_recipients; n++)
    {
      /* "io, la jeune société du designer": the description is the name's. */
      if (n == 0 || jalons_parse_chunk (&reader->parse, predicate->recipients[n])->type == JALONS_CHUNK_COMPANY)
        read_one (reader, predicate, predicate->recipients[n], n == 0);
    }
}

/* Whether what is said now can still be of a deal told before. */
static gboolean
is_near (const JalonsReader *reader, const JalonsReading *deal)
{
  return reader->sentence <= deal->sentence + MAX_JOIN_DISTANCE &&
         reader->block <= jalons_text_get_sentence (reader->text, deal->sentence)->block + 1;
}

/* "General Catalyst leads, and …": without an object it is the round that was told of. */
static gboolean
stands_alone (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *after = predicate->trigger + 1 < (int) parse->chunks->len
                               ? jalons_parse_chunk (parse, predicate->trigger + 1) : NULL;

  return predicate->frame->object == JALONS_FILL_DEAL && predicate->group != NULL && !predicate->group->passive &&
         (after == NULL || after->type >= JALONS_CHUNK_COMMA ||
          (after->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (after, JALONS_CLASS_CONJ)));
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
  JalonsReading *deal;

  if (reader->last_deal == JALONS_TEXT_NONE || predicate->n_investors == 0)
    return;
  deal = jalons_reader_get (reader, reader->last_deal);
  if (deal->kind != JALONS_KIND_INVESTMENT || deal->deal == JALONS_DEAL_ACQUISITION ||
      deal->deal == JALONS_DEAL_TOTAL || deal->deal == JALONS_DEAL_OTHER ||
      !is_near (reader, deal))
    return;
  if (needs (predicate, JALONS_NEED_DEAL) && predicate->deal < 0 && !stands_alone (reader, predicate))
    return;
  add_investors (reader, predicate, deal);
}

static gboolean
is_leader (const JalonsReader *reader, int i)
{
  return jalons_reader_has_cue (reader, JALONS_CUE_LEADER, i + 1, i + 1) ||
         (i + 2 < (int) reader->parse.chunks->len &&
          jalons_reader_has_cue (reader, JALONS_CUE_LEADER, i + 1, MIN (i + 4, (int) reader->parse.chunks->len - 1)) &&
          jalons_parse_chunk (&reader->parse, i + 1)->type == JALONS_CHUNK_FUNCTION);
}

/* The deal to which the sentence's investors belong: the one it tells, or the last told. */
static JalonsReading *
find_joinable (JalonsReader *reader)
{
  JalonsReading *deal;

  if (reader->last_deal == JALONS_TEXT_NONE)
    return NULL;
  deal = jalons_reader_get (reader, reader->last_deal);
  if (deal->kind != JALONS_KIND_INVESTMENT || deal->deal == JALONS_DEAL_ACQUISITION ||
      deal->deal == JALONS_DEAL_TOTAL || !is_near (reader, deal))
    return NULL;
  return deal;
}

/* A deal told without a date takes that of a sentence that says more of it. */
static void
date_joined (JalonsReader *reader, JalonsReading *deal)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      if (jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_DATE)
        continue;
      jalons_reader_date_by (reader, i, deal);
      return;
    }
}

/**
 * jalons_reader_join_leaders:
 * @reader: a reader that has read the frames of a sentence
 *
 * Adds to the deal told before what a sentence names with "led by", "in the lead", or as its backers:
 * "L'opération est emmenée par …, suivi de …"; "The backers read like a guest list: …".
 */
void
jalons_reader_join_leaders (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *deal = find_joinable (reader);
  gboolean own = reader->readings->len > reader->first_reading;
  gboolean open = FALSE;
  gboolean joined = FALSE;

  if (deal == NULL || (!own && jalons_reader_has_cue (reader, JALONS_CUE_RUMOUR, 0, (int) parse->chunks->len - 1)))
    return;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      gboolean named = chunk->type == JALONS_CHUNK_COMPANY;

      if (chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_FINITE) != 0 && open && i > 0 &&
          jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_COMPANY)
        open = FALSE;
      if (!own && chunk->type == JALONS_CHUNK_COLON && jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, 0, i))
        open = TRUE;
      if (!named || chunk->depth > 0)
        continue;
      if (is_leader (reader, i) || (!own && chunk->prep == JALONS_PREP_LED))
        open = !own;
      else if (own && chunk->prep == JALONS_PREP_LED && deal->n_investors == 0 && deal->sentence == reader->sentence)
        open = FALSE;
      else if (!open || !(chunk->prep == JALONS_PREP_NONE || chunk->prep == JALONS_PREP_WITH ||
                          chunk->prep == JALONS_PREP_AMONG))
        continue;
      jalons_reading_add_investor (deal, resolve (reader, i));
      joined = TRUE;
    }
  if (joined && !own && (!jalons_period_is_known (&deal->when) || deal->when.basis == JALONS_BASIS_INFERRED))
    date_joined (reader, deal);
}

/* A heading that tells a deal is dated by what follows: "OpenAI – 6,6 milliards. En octobre, …". */
void
jalons_reader_date_heading (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *deal = find_joinable (reader);

  if (deal == NULL || deal->frame == NULL || !g_str_has_prefix (deal->rule, "ellipsis") ||
      jalons_period_is_known (&deal->when) || deal->sentence == reader->sentence ||
      reader->readings->len > reader->first_reading)
    return;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      if (jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_DATE)
        continue;
      jalons_reader_date_by (reader, i, deal);
      return;
    }
}

static JalonsReading *
find_valued (JalonsReader *reader, int chunk)
{
  guint32 token = jalons_parse_chunk (&reader->parse, chunk)->first;
  JalonsReading *best = NULL;
  guint32 distance = G_MAXUINT32;

  for (guint i = reader->first_reading; i < reader->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (reader, i);
      guint32 apart = reading->trigger > token ? reading->trigger - token : token - reading->trigger;

      if (reading->kind == JALONS_KIND_INVESTMENT && !jalons_money_is_set (&reading->valuation) &&
          reading->deal != JALONS_DEAL_OTHER && reading->deal != JALONS_DEAL_TOTAL && apart < distance)
        {
          best = reading;
          distance = apart;
        }
    }
  if (best != NULL || reader->last_deal == JALONS_TEXT_NONE)
    return best;
  best = jalons_reader_get (reader, reader->last_deal);
  if (!is_near (reader, best) || jalons_money_is_set (&best->valuation) ||
      best->deal == JALONS_DEAL_OTHER)
    return NULL;
  return best;
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

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      JalonsReading *reading;

      if (jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_AMOUNT ||
          jalons_reader_sum_role (reader, i) != JALONS_SUM_VALUATION)
        continue;
      reading = find_valued (reader, i);
      if (reading != NULL)
        reading->valuation = jalons_reader_get_sum (reader, i);
    }
}

/**
 * jalons_reader_read_price:
 * @reader: a reader that has read the frames of a sentence
 *
 * Gives the deal of the sentence before the price that this one states ("The price was not announced;
 * The Information put it at $1.7 billion").
 */
void
jalons_reader_read_price (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *deal;
  int found = JALONS_CHUNK_NONE;

  if (reader->last_deal == JALONS_TEXT_NONE || reader->readings->len > reader->first_reading)
    return;
  deal = jalons_reader_get (reader, reader->last_deal);
  if (deal->deal != JALONS_DEAL_ACQUISITION || jalons_money_is_set (&deal->amount) ||
      deal->sentence + 1 != reader->sentence)
    return;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY)
        return;
      if (chunk->type != JALONS_CHUNK_AMOUNT || !jalons_reader_is_price (reader, i))
        continue;
      if (found >= 0)
        return;
      found = i;
    }
  if (found >= 0 && jalons_reader_has_cue (reader, JALONS_CUE_PRICE, 0, (int) parse->chunks->len - 1))
    deal->amount = jalons_reader_get_sum (reader, found);
}
