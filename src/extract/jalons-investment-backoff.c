/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Investments that no frame could read: a sum that nothing took, the words around it weighed. */

#include "extract/jalons-deal.h"

/* A word tells what a sum is to so many chunks' distance. */
#define MAX_WORD_DISTANCE 14

/* "poussant l'évaluation du fabricant à 6,8 milliards": so far before a sum stands what it is. */
#define VALUATION_REACH 8

/* No single deal was ever larger. */
#define HUGE_SUM G_GINT64_CONSTANT (200000000000)

/* One bit of evidence. */
#define ONE G_GUINT64_CONSTANT (1)

/* What speaks for a sum being that of a deal, and what against it. */
typedef enum
{
  EVIDENCE_WORD,
  EVIDENCE_LIGHT_WORD,
  EVIDENCE_SAME_CLAUSE,
  EVIDENCE_INVESTED,
  EVIDENCE_DEBT,
  EVIDENCE_PLAN,
  EVIDENCE_INVESTOR,
  EVIDENCE_RECIPIENT,
  EVIDENCE_BOTH,
  EVIDENCE_ITEM,
  EVIDENCE_LEAD,
  EVIDENCE_DATE,
  EVIDENCE_AFTER_DEAL,
  EVIDENCE_TOTAL,
  EVIDENCE_VALUATION_BESIDE,
  EVIDENCE_VALUATION_BEFORE,
  EVIDENCE_COMPARED,
  EVIDENCE_NONMONEY_NEAR,
  EVIDENCE_NONMONEY,
  EVIDENCE_FEATURE,
  EVIDENCE_LOOSE,
  EVIDENCE_NOBODY,
  EVIDENCE_NEGATED,
  EVIDENCE_QUESTION,
  EVIDENCE_JOINED,
  EVIDENCE_HANDED,
  EVIDENCE_FROM,
  EVIDENCE_FOR,
  EVIDENCE_BRACKET,
  EVIDENCE_RANGE,
  EVIDENCE_COLON,
  EVIDENCE_ARRIVES,
  EVIDENCE_BROUGHT,
  EVIDENCE_STAKE,
  EVIDENCE_PRICE,
  EVIDENCE_HUGE,
  EVIDENCE_DIVIDED,
  EVIDENCE_NO_GIVER,
  EVIDENCE_N,
} Evidence;

static const int weights[EVIDENCE_N] = {
  [EVIDENCE_WORD] = 45,
  [EVIDENCE_LIGHT_WORD] = 20,
  [EVIDENCE_SAME_CLAUSE] = 10,
  [EVIDENCE_INVESTED] = 30,
  [EVIDENCE_DEBT] = 25,
  [EVIDENCE_PLAN] = 10,
  [EVIDENCE_INVESTOR] = 25,
  [EVIDENCE_RECIPIENT] = 15,
  [EVIDENCE_BOTH] = 10,
  [EVIDENCE_ITEM] = 25,
  [EVIDENCE_LEAD] = 5,
  [EVIDENCE_DATE] = 5,
  [EVIDENCE_AFTER_DEAL] = 10,
  [EVIDENCE_TOTAL] = 15,
  [EVIDENCE_VALUATION_BESIDE] = -30,
  [EVIDENCE_VALUATION_BEFORE] = -40,
  [EVIDENCE_COMPARED] = -45,
  [EVIDENCE_NONMONEY_NEAR] = -70,
  [EVIDENCE_NONMONEY] = -15,
  [EVIDENCE_FEATURE] = -10,
  [EVIDENCE_LOOSE] = -60,
  [EVIDENCE_NOBODY] = -40,
  [EVIDENCE_NEGATED] = -60,
  [EVIDENCE_QUESTION] = -20,
  [EVIDENCE_JOINED] = -40,
  [EVIDENCE_HANDED] = 45,
  [EVIDENCE_FROM] = 30,
  [EVIDENCE_FOR] = 30,
  [EVIDENCE_BRACKET] = 50,
  [EVIDENCE_RANGE] = -30,
  [EVIDENCE_COLON] = 15,
  [EVIDENCE_ARRIVES] = 25,
  [EVIDENCE_BROUGHT] = 20,
  [EVIDENCE_STAKE] = 15,
  [EVIDENCE_PRICE] = 10,
  [EVIDENCE_HUGE] = -60,
  [EVIDENCE_DIVIDED] = -40,
  [EVIDENCE_NO_GIVER] = -15,
};

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

/* A sum that is being weighed, and what stands around it. */
typedef struct
{
  int sum;
  int first;
  int end;
  int word;
  const JalonsFrame *frame;
  const JalonsVerbGroup *group;
  gboolean light;
  JalonsDealCast cast;
  guint64 evidence;
} Guess;

static void
note (Guess *guess, Evidence evidence)
{
  guess->evidence |= ONE << evidence;
}

static int
weigh (const Guess *guess)
{
  int score = 0;

  for (guint i = 0; i < EVIDENCE_N; i++)
    {
      if ((guess->evidence & (ONE << i)) != 0)
        score += weights[i];
    }
  return score;
}

/* The sums before and after part the sentence; what stands between belongs to the nearer one. */
static void
find_window (const JalonsReader *reader, Guess *guess)
{
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;

  guess->first = 0;
  guess->end = n;
  for (int i = guess->sum - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_SEMICOLON
          || (chunk->type == JALONS_CHUNK_AMOUNT && jalons_deal_is_rival_sum (reader, i)))
        {
          guess->first = i + 1;
          break;
        }
    }
  for (int i = guess->sum + 1; i < n; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_SEMICOLON
          || (chunk->type == JALONS_CHUNK_AMOUNT && jalons_deal_is_rival_sum (reader, i)))
        {
          guess->end = i;
          break;
        }
    }
}

static void
propose_word (
  Guess *guess, int i, const JalonsFrame *frame, const JalonsVerbGroup *group, gboolean light)
{
  int distance = ABS (i - guess->sum);

  if (distance > MAX_WORD_DISTANCE)
    return;
  if (guess->word >= 0
      && (light > guess->light
          || (light == guess->light && distance >= ABS (guess->word - guess->sum))))
    return;
  guess->word = i;
  guess->frame = frame;
  guess->group = group;
  guess->light = light;
}

/* Whether the clause has the word without which a frame says something else. */
static gboolean
has_its_needs (const JalonsReader *reader, const JalonsFrame *frame, int verb)
{
  if ((frame->needs
       & (JALONS_NEED_DEBT | JALONS_NEED_LISTING | JALONS_NEED_DEAL | JALONS_NEED_COMPANY_OBJECT))
      != 0)
    return FALSE;
  if ((frame->needs & JALONS_NEED_STAKE) != 0
      && !jalons_deal_clause_has_class (reader, verb, JALONS_CLASS_STAKE))
    return FALSE;
  return (frame->needs & JALONS_NEED_INFRA) == 0
         || jalons_deal_clause_has_class (reader, verb, JALONS_CLASS_INFRA);
}

/* The frame of investments that a verb has by itself, or with the words behind it. */
static const JalonsFrame *
get_verb_frame (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsTriggerMatch *matches = jalons_reader_get_matches (reader, group);

  for (guint m = 0; m < group->n_matches; m++)
    {
      const JalonsFrame *frame = matches[m].frame;

      if (frame->kind == JALONS_KIND_INVESTMENT && !frame->joins
          && has_its_needs (reader, frame, group->verb))
        return frame;
    }
  return NULL;
}

/* The noun or verb nearest to the sum that some frame of investments has. */
static void
find_word (const JalonsReader *reader, Guess *guess)
{
  const JalonsParse *parse = &reader->parse;

  guess->word = JALONS_CHUNK_NONE;
  for (int i = guess->first; i < guess->end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsFrame *frame
        = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

      if (frame != NULL)
        propose_word (guess, i, frame, NULL, frame->weak);
    }
  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsLemma *lemma
        = jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma);
      const JalonsFrame *frame;

      if (group->verb < guess->first || group->verb >= guess->end)
        continue;
      frame = get_verb_frame (reader, group);
      if (frame != NULL)
        propose_word (guess, group->verb, frame, group,
                      (lemma->flags & JALONS_LEMMA_LIGHT) != 0 || frame->weak);
    }
}

static void
weigh_word (const JalonsReader *reader, Guess *guess)
{
  const JalonsParse *parse = &reader->parse;

  if (guess->word < 0)
    return;
  note (guess, guess->light ? EVIDENCE_LIGHT_WORD : EVIDENCE_WORD);
  if (jalons_parse_chunk (parse, guess->word)->clause
      == jalons_parse_chunk (parse, guess->sum)->clause)
    note (guess, EVIDENCE_SAME_CLAUSE);
  if (guess->group != NULL && guess->group->negated)
    note (guess, EVIDENCE_NEGATED);
}

static void
weigh_sum (const JalonsReader *reader, Guess *guess)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, guess->sum);
  const JalonsAmount *amount = jalons_amounts_get (reader->text, chunk->value);

  switch ((guint) amount->sort)
    {
    case JALONS_AMOUNT_INVESTED:
      note (guess, EVIDENCE_INVESTED);
      break;
    case JALONS_AMOUNT_DEBT:
      note (guess, EVIDENCE_DEBT);
      break;
    case JALONS_AMOUNT_PLAN:
      note (guess, EVIDENCE_PLAN);
      break;
    case JALONS_AMOUNT_UNKNOWN:
      break;
    default:
      note (guess, EVIDENCE_LOOSE);
      break;
    }
  if (chunk->prep == JALONS_PREP_THAN)
    note (guess, EVIDENCE_COMPARED);
  if ((amount->flags & JALONS_AMOUNT_RANGE) != 0)
    note (guess, EVIDENCE_RANGE);
  if (amount->money.value > HUGE_SUM)
    note (guess, EVIDENCE_HUGE);
}

static void
weigh_surroundings (const JalonsReader *reader, Guess *guess)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);

  if (jalons_reader_has_cue (reader, JALONS_CUE_NONMONEY, guess->sum - 4, guess->sum + 4))
    note (guess, EVIDENCE_NONMONEY_NEAR);
  else if (jalons_reader_has_cue (reader, JALONS_CUE_NONMONEY, guess->first, guess->end - 1))
    note (guess, EVIDENCE_NONMONEY);
  if (jalons_reader_has_cue (reader, JALONS_CUE_VALUATION, guess->sum - 2, guess->sum + 2))
    note (guess, EVIDENCE_VALUATION_BESIDE);
  if (jalons_reader_has_cue (reader, JALONS_CUE_VALUATION,
                             MAX (guess->first, guess->sum - VALUATION_REACH), guess->sum)
      && guess->word < guess->sum - VALUATION_REACH)
    note (guess, EVIDENCE_VALUATION_BEFORE);
  if (jalons_reader_has_cue (reader, JALONS_CUE_TOTAL, guess->sum - 8, guess->sum + 8))
    note (guess, EVIDENCE_TOTAL);
  for (int i = guess->first; i < guess->end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        note (guess, EVIDENCE_DATE);
      if (ABS (i - guess->sum) < 4 && jalons_chunk_is (chunk, JALONS_CLASS_FEATURE))
        note (guess, EVIDENCE_FEATURE);
    }
  if (jalons_deal_clause_has_class (reader, guess->sum, JALONS_CLASS_STAKE))
    note (guess, EVIDENCE_STAKE);
  if (jalons_reader_has_cue (reader, JALONS_CUE_PRICE, guess->first, guess->end - 1))
    note (guess, EVIDENCE_PRICE);
  if (block->kind == JALONS_BLOCK_LIST_ITEM)
    note (guess, EVIDENCE_ITEM);
  if (reader->block == reader->lead_block || reader->block == reader->text->title_block)
    note (guess, EVIDENCE_LEAD);
  if (reader->last_deal != JALONS_TEXT_NONE
      && jalons_deal_is_near (reader, jalons_reader_get (reader, reader->last_deal)))
    note (guess, EVIDENCE_AFTER_DEAL);
  if (reader->question)
    note (guess, EVIDENCE_QUESTION);
  if (reader->joined_sentence == reader->sentence)
    note (guess, EVIDENCE_JOINED);
}

/* "Redpoint gave them $61 million": between a verb and a sum stands who is handed it. */
static gboolean
is_handed (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *party = sum > 1 ? jalons_parse_chunk (parse, sum - 1) : NULL;

  return party != NULL && jalons_parse_chunk (parse, sum - 2)->type == JALONS_CHUNK_VERB
         && party->prep == JALONS_PREP_NONE
         && (party->type == JALONS_CHUNK_COMPANY || party->type == JALONS_CHUNK_PRONOUN
             || party->type == JALONS_CHUNK_DESCRIPTION
             || (party->type == JALONS_CHUNK_FUNCTION
                 && jalons_chunk_is (party, JALONS_CLASS_PRON_TO)));
}

/* The next chunk behind the sum that is a phrase of its own, or %JALONS_CHUNK_NONE. */
static int
find_next_phrase (const JalonsReader *reader, const Guess *guess)
{
  for (int i = guess->sum + 1; i < guess->end && i <= guess->sum + 5; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (chunk->type <= JALONS_CHUNK_NOUN)
        return i;
      if (chunk->type != JALONS_CHUNK_FUNCTION && chunk->type != JALONS_CHUNK_COMMA)
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "Thirteen billion dollars came in": money that moves of itself. */
static gboolean
arrives (const JalonsReader *reader, int sum)
{
  static const char *const verbs[]
    = { "come",    "arrive",  "flow",   "pour",     "land",   "go",   "reach",   "follow",
        "roll",    "flood",   "stream", "arriver",  "affluer", "entrer", "tomber", "venir",
        "couler",  "pleuvoir", "rejoindre", "suivre", "atterrir", "aller", NULL };
  const JalonsParse *parse = &reader->parse;

  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);

      if (group->subject == sum && !group->passive
          && g_strv_contains (
            verbs,
            jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma)->name))
        return TRUE;
    }
  return FALSE;
}

/* "€110m was equity": what a part of a sum is. */
static gboolean
is_divided (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;

  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const char *verb
        = jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma)->name;

      if (group->subject == sum && (g_str_equal (verb, "be") || g_str_equal (verb, "être"))
          && (jalons_parse_chunk (parse, group->verb)->flags & JALONS_CHUNK_AUXILIARY) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Forms of words that the press has for deals and for little else. */
static void
weigh_pattern (const JalonsReader *reader, Guess *guess)
{
  const JalonsParse *parse = &reader->parse;
  int next = find_next_phrase (reader, guess);
  const JalonsChunk *after = next >= 0 ? jalons_parse_chunk (parse, next) : NULL;
  const JalonsChunk *before = guess->sum > 1 ? jalons_parse_chunk (parse, guess->sum - 1) : NULL;

  if (is_handed (reader, guess->sum))
    note (guess, EVIDENCE_HANDED);
  if (after != NULL && after->type == JALONS_CHUNK_COMPANY
      && (after->prep == JALONS_PREP_FROM || after->prep == JALONS_PREP_LED))
    note (guess, EVIDENCE_FROM);
  /* "300 M$ pour Black Forest Labs": a sentence that opens so. */
  if (after != NULL && after->type == JALONS_CHUNK_COMPANY && after->prep == JALONS_PREP_FOR
      && guess->sum <= 2)
    note (guess, EVIDENCE_FOR);
  /* "Reflection AI's war chest: $2 billion" */
  if (guess->sum > 0 && jalons_parse_chunk (parse, guess->sum - 1)->type == JALONS_CHUNK_COLON)
    note (guess, EVIDENCE_COLON);
  if (arrives (reader, guess->sum))
    note (guess, EVIDENCE_ARRIVES);
  if (is_divided (reader, guess->sum))
    note (guess, EVIDENCE_DIVIDED);
  /* "ASML is joining Mistral AI with 1.3 billion euros" */
  if (jalons_parse_chunk (parse, guess->sum)->prep == JALONS_PREP_WITH && guess->cast.n_investors > 0
      && (guess->cast.recipient >= 0 || (guess->evidence & (ONE << EVIDENCE_AFTER_DEAL)) != 0))
    note (guess, EVIDENCE_BROUGHT);
  /* "Nabla (70 M$ en juin)" */
  if (before != NULL && before->type == JALONS_CHUNK_OPEN
      && jalons_parse_chunk (parse, guess->sum - 2)->type == JALONS_CHUNK_COMPANY)
    note (guess, EVIDENCE_BRACKET);
}

/* Two of these forms say by themselves who gets it. */
static void
cast_pattern (const JalonsReader *reader, Guess *guess)
{
  JalonsDealCast *cast = &guess->cast;
  int n = 0;

  if ((guess->evidence & (ONE << EVIDENCE_BRACKET)) != 0)
    cast->recipient = guess->sum - 2;
  else if ((guess->evidence & (ONE << EVIDENCE_FOR)) != 0)
    cast->recipient = find_next_phrase (reader, guess);
  for (int i = 0; i < cast->n_investors; i++)
    {
      if (cast->investors[i] != cast->recipient)
        cast->investors[n++] = cast->investors[i];
    }
  cast->n_investors = n;
}

static void
weigh_cast (const JalonsReader *reader, Guess *guess)
{
  const JalonsDealCast *cast = &guess->cast;

  if (cast->n_investors > 0)
    note (guess, EVIDENCE_INVESTOR);
  if (cast->recipient >= 0)
    note (guess, EVIDENCE_RECIPIENT);
  if (cast->n_investors > 0 && cast->recipient >= 0)
    note (guess, EVIDENCE_BOTH);
  if (cast->n_investors == 0 && cast->recipient < 0)
    note (guess, EVIDENCE_NOBODY);
  if (cast->n_investors == 0 && guess->light && guess->frame != NULL
      && (guess->frame->subject & JALONS_FILL_INVESTOR) != 0)
    note (guess, EVIDENCE_NO_GIVER);
}

/* What the words make of the deal. */
static JalonsDeal
get_deal (const JalonsReader *reader, const Guess *guess)
{
  const JalonsAmount *amount
    = jalons_amounts_get (reader->text, jalons_parse_chunk (&reader->parse, guess->sum)->value);

  if (amount->sort == JALONS_AMOUNT_DEBT)
    return JALONS_DEAL_DEBT;
  if (guess->frame != NULL && guess->frame->deal != JALONS_DEAL_ROUND)
    return guess->frame->deal;
  if ((guess->evidence & (ONE << EVIDENCE_TOTAL)) != 0)
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

static void
fill_parties (const JalonsReader *reader, const Guess *guess, JalonsReading *reading)
{
  const JalonsDealCast *cast = &guess->cast;

  if (cast->recipient >= 0)
    reading->recipient = jalons_deal_resolve (reader, cast->recipient);
  for (int i = 0; i < cast->n_investors; i++)
    {
      const char *name = jalons_deal_get_party (reader, cast->investors[i]);

      if (name != NULL && g_strcmp0 (name, reading->recipient) != 0)
        jalons_reading_add_investor (reading, name);
    }
  if (reading->recipient == NULL
      && !(guess->group != NULL && jalons_deal_has_other_subject (reader, guess->group))
      && (reading->deal != JALONS_DEAL_OTHER
          || (guess->frame != NULL && (guess->frame->needs & JALONS_NEED_RECIPIENT) != 0)))
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
find_verb (const JalonsReader *reader, Guess *guess)
{
  const JalonsParse *parse = &reader->parse;
  gint16 clause = jalons_parse_chunk (parse, guess->sum)->clause;

  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);

      if (jalons_parse_chunk (parse, group->verb)->clause == clause && group->verb < guess->sum
          && !group->participle)
        guess->group = group;
    }
  if (guess->group != NULL)
    guess->word = guess->group->verb;
}

static void
read_guess (JalonsReader *reader, Guess *guess)
{
  JalonsDeal deal = get_deal (reader, guess);
  JalonsPredicate predicate;
  JalonsReading *reading;
  int score = weigh (guess);

  if (guess->word < 0)
    find_verb (reader, guess);
  jalons_predicate_init (&predicate, &guesses[deal], guess->word >= 0 ? guess->word : guess->sum,
                         guess->group);
  predicate.last = MAX (predicate.last, guess->sum);
  predicate.first = MIN (predicate.first, guess->sum);
  reading = jalons_reader_add (reader, &predicate);
  fill_parties (reader, guess, reading);
  jalons_reader_take_sum (reader, guess->sum, reading);
  reading->confidence = (guint8) CLAMP (LOWEST_CONFIDENCE + (score - THRESHOLD) / 3,
                                        LOWEST_CONFIDENCE, HIGHEST_CONFIDENCE);
  if (!is_plausible (reader, reading, guess->light, score)
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
  const JalonsParse *parse = &reader->parse;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      Guess guess = { .sum = i };

      if (jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_AMOUNT
          || (jalons_reader_sum_role (reader, i) != JALONS_SUM_DEAL
              && !jalons_reader_is_loose_sort (reader, i))
          || find_told (reader, i) != NULL)
        continue;
      find_window (reader, &guess);
      find_word (reader, &guess);
      jalons_deal_cast (reader, guess.sum, guess.word, guess.frame, guess.first, guess.end,
                        &guess.cast);
      weigh_word (reader, &guess);
      weigh_sum (reader, &guess);
      weigh_surroundings (reader, &guess);
      weigh_pattern (reader, &guess);
      cast_pattern (reader, &guess);
      weigh_cast (reader, &guess);
      if (weigh (&guess) >= THRESHOLD)
        read_guess (reader, &guess);
    }
}
