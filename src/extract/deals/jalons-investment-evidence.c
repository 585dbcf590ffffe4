/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the words around a sum of money say for and against its being that of a deal. */

#include "extract/deals/jalons-investment-evidence.h"
#include "extract/jalons-signs.h"

/* A word tells what a sum is to so many chunks' distance. */
#define MAX_WORD_DISTANCE 14
/* Nothing further from a sum than this, in chunks, has to do with it. */
#define MAX_WINDOW 60

/* "poussant l'évaluation du fabricant à 6,8 milliards": so far before a sum stands what it is. */
#define VALUATION_REACH 8

/* A participle that far from a sum, and not of it, is an adjective. */
#define ADJECTIVE_REACH 5

/* Between a verb of buying and what is paid there stand so many chunks. */
#define STRANGER_REACH 6

/* No single deal was ever larger. */
#define HUGE_SUM G_GINT64_CONSTANT (200000000000)

static const int weights[JALONS_EVIDENCE_N] = {
  [JALONS_EVIDENCE_WORD] = 45,
  [JALONS_EVIDENCE_LIGHT_WORD] = 20,
  [JALONS_EVIDENCE_SAME_CLAUSE] = 10,
  [JALONS_EVIDENCE_INVESTED] = 30,
  [JALONS_EVIDENCE_DEBT] = 25,
  [JALONS_EVIDENCE_PLAN] = 10,
  [JALONS_EVIDENCE_INVESTOR] = 25,
  [JALONS_EVIDENCE_RECIPIENT] = 15,
  [JALONS_EVIDENCE_BOTH] = 10,
  [JALONS_EVIDENCE_ITEM] = 25,
  [JALONS_EVIDENCE_LEAD] = 5,
  [JALONS_EVIDENCE_DATE] = 5,
  [JALONS_EVIDENCE_AFTER_DEAL] = 10,
  [JALONS_EVIDENCE_TOTAL] = 15,
  [JALONS_EVIDENCE_VALUATION_BESIDE] = -30,
  [JALONS_EVIDENCE_VALUATION_BEFORE] = -40,
  [JALONS_EVIDENCE_COMPARED] = -45,
  [JALONS_EVIDENCE_NONMONEY_NEAR] = -70,
  [JALONS_EVIDENCE_NONMONEY] = -15,
  [JALONS_EVIDENCE_FEATURE] = -10,
  [JALONS_EVIDENCE_LOOSE] = -60,
  [JALONS_EVIDENCE_NOBODY] = -40,
  [JALONS_EVIDENCE_NEGATED] = -60,
  [JALONS_EVIDENCE_QUESTION] = -20,
  [JALONS_EVIDENCE_JOINED] = -40,
  [JALONS_EVIDENCE_HANDED] = 45,
  [JALONS_EVIDENCE_FROM] = 30,
  [JALONS_EVIDENCE_FOR] = 40,
  [JALONS_EVIDENCE_BRACKET] = 50,
  [JALONS_EVIDENCE_RANGE] = -30,
  [JALONS_EVIDENCE_COLON] = 15,
  [JALONS_EVIDENCE_ARRIVES] = 25,
  [JALONS_EVIDENCE_BROUGHT] = 20,
  [JALONS_EVIDENCE_STAKE] = 15,
  [JALONS_EVIDENCE_PRICE] = 10,
  [JALONS_EVIDENCE_HUGE] = -60,
  [JALONS_EVIDENCE_DIVIDED] = -40,
  [JALONS_EVIDENCE_NO_GIVER] = -15,
};

static void
note (JalonsGuess *guess, JalonsEvidence evidence)
{
  guess->evidence |= G_GUINT64_CONSTANT (1) << evidence;
}

/**
 * jalons_guess_weigh:
 * @guess: a sum with its evidence
 *
 * Returns: how much speaks for its being that of a deal
 */
int
jalons_guess_weigh (const JalonsGuess *guess)
{
  int score = 0;

  for (guint i = 0; i < JALONS_EVIDENCE_N; i++)
    {
      if (jalons_guess_has (guess, i))
        score += weights[i];
    }
  return score;
}

/* The sums before and after part the sentence; what stands between belongs to the nearer one. */
static void
find_window (const JalonsReader *reader, JalonsGuess *guess)
{
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;

  guess->first = MAX (guess->sum - MAX_WINDOW, 0);
  guess->end = MIN (guess->sum + MAX_WINDOW, n);
  for (int i = guess->sum - 1; i >= guess->first; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_SEMICOLON
          || (chunk->type == JALONS_CHUNK_AMOUNT && jalons_deal_is_rival_sum (reader, i)))
        {
          guess->first = i + 1;
          /* "While Harvey took $300 million from Sequoia, Abridge …": the rest of its clause is
           * that sum's. */
          while (chunk->clause != jalons_parse_chunk (parse, guess->sum)->clause
                 && jalons_parse_chunk (parse, guess->first)->clause == chunk->clause)
            guess->first++;
          break;
        }
    }
  for (int i = guess->sum + 1; i < guess->end; i++)
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
  JalonsGuess *guess, int i, const JalonsFrame *frame, const JalonsVerbGroup *group, gboolean light)
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
       & (JALONS_NEED_DEBT | JALONS_NEED_LISTING | JALONS_NEED_DEAL | JALONS_NEED_COMPANY_OBJECT
          | JALONS_NEED_PLACE))
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
  JALONS_READER_FOREACH_MATCH (reader, group, match)
    {
      const JalonsFrame *frame = match->frame;

      if (frame->kind == JALONS_KIND_INVESTMENT && !frame->joins
          && has_its_needs (reader, frame, group->verb))
        return frame;
    }
  return NULL;
}

/* The noun or verb nearest to the sum that some frame of investments has. */
static void
find_word (const JalonsReader *reader, JalonsGuess *guess)
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
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsLemma *lemma
        = jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma);
      const JalonsFrame *frame;

      if (group->verb < guess->first || group->verb >= guess->end)
        continue;
      /* "des puces avancées": of something else. */
      if ((parse->language & 1) != 0 && group->participle && group->subject != guess->sum
          && ABS (group->verb - guess->sum) > ADJECTIVE_REACH
          && jalons_parse_chunk (parse, group->verb)->prep == JALONS_PREP_NONE)
        continue;
      frame = get_verb_frame (reader, group);
      if (frame != NULL)
        propose_word (guess, group->verb, frame, group,
                      (lemma->flags & JALONS_LEMMA_LIGHT) != 0 || frame->weak);
    }
}

static void
weigh_word (const JalonsReader *reader, JalonsGuess *guess)
{
  const JalonsParse *parse = &reader->parse;

  if (guess->word < 0)
    return;
  note (guess, guess->light ? JALONS_EVIDENCE_LIGHT_WORD : JALONS_EVIDENCE_WORD);
  if (jalons_parse_chunk (parse, guess->word)->clause
      == jalons_parse_chunk (parse, guess->sum)->clause)
    note (guess, JALONS_EVIDENCE_SAME_CLAUSE);
  if (guess->group != NULL && guess->group->negated)
    note (guess, JALONS_EVIDENCE_NEGATED);
}

/* "a $300bn, five-year deal to supply OpenAI": what a deal is for that is no takeover. */
static gboolean
is_of_contract (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = sum + 1; i + 2 < (int) parse->chunks->len && i <= sum + 6; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_NOUN)
        return jalons_deal_get_noun_frame (chunk) != NULL
               && jalons_deal_get_noun_frame (chunk)->weak
               && jalons_chunk_preposition (jalons_parse_chunk (parse, i + 1)) == JALONS_PREP_TO
               && jalons_parse_chunk (parse, i + 2)->type == JALONS_CHUNK_VERB;
      if (chunk->type < JALONS_CHUNK_NOUN || chunk->type == JALONS_CHUNK_VERB)
        return FALSE;
    }
  return FALSE;
}

/* "va racheter Zurbaran pour 3 millions", where nobody knows Zurbaran: paid, and to no one else.
 */
static gboolean
pays_for_stranger (const JalonsReader *reader, const JalonsGuess *guess)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || jalons_parse_chunk (parse, guess->sum)->prep != JALONS_PREP_FOR)
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {

      if (group->verb >= guess->sum || group->passive || guess->sum - group->verb > STRANGER_REACH)
        continue;
      JALONS_READER_FOREACH_MATCH (reader, group, match)
        {
          if (match->frame->kind == JALONS_KIND_INVESTMENT
              && match->frame->deal == JALONS_DEAL_ACQUISITION
              && (match->frame->object & JALONS_FILL_RECIPIENT) != 0)
            return TRUE;
        }
    }
  return FALSE;
}

/* "les valorisations : Harvey (3 Md$), Cohere (5 Md$)": in brackets, as each
 * is worth. */
static gboolean
is_listed_worth (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;
  int first = sum;

  if (!jalons_parse_is (parse, sum - 1, JALONS_CHUNKS_OPEN)
      || !jalons_parse_is (parse, sum - 2, JALONS_CHUNKS_COMPANY))
    return FALSE;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    {
      if (i > 1 && jalons_parse_is (parse, i - 1, JALONS_CHUNKS_OPEN))
        first = MIN (first, i);
    }
  return first > 2 && jalons_reader_has_cue (reader, JALONS_CUE_VALUATION, 0, first - 2);
}

static void
weigh_sum (const JalonsReader *reader, JalonsGuess *guess)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, guess->sum);
  const JalonsAmount *amount = jalons_amounts_get (reader->text, chunk->value);

  switch ((guint) amount->sort)
    {
    case JALONS_AMOUNT_INVESTED:
      note (guess, JALONS_EVIDENCE_INVESTED);
      break;
    case JALONS_AMOUNT_DEBT:
      note (guess, JALONS_EVIDENCE_DEBT);
      break;
    case JALONS_AMOUNT_PLAN:
      note (guess, JALONS_EVIDENCE_PLAN);
      break;
    case JALONS_AMOUNT_UNKNOWN:
      break;
    default:
      note (guess, JALONS_EVIDENCE_LOOSE);
      break;
    }
  /* "a $300bn deal to supply OpenAI": of no round. */
  if (is_of_contract (reader, guess->sum))
    note (guess, JALONS_EVIDENCE_LOOSE);
  /* "agreed to spend $38 billion with Amazon": on what that sells. */
  if (amount->sort == JALONS_AMOUNT_PLAN && guess->sum + 1 < (int) reader->parse.chunks->len
      && jalons_chunk_preposition (jalons_parse_chunk (&reader->parse, guess->sum + 1))
           == JALONS_PREP_WITH)
    note (guess, JALONS_EVIDENCE_LOOSE);
  /* "son troisième fonds de 180 millions": how large a fund is. */
  if (chunk->prep == JALONS_PREP_OF && chunk->governor >= 0
      && jalons_chunk_is (jalons_parse_chunk (&reader->parse, chunk->governor),
                          JALONS_CLASS_DESC_FUND))
    note (guess, JALONS_EVIDENCE_NONMONEY_NEAR);
  if (pays_for_stranger (reader, guess) || is_listed_worth (reader, guess->sum))
    note (guess, JALONS_EVIDENCE_LOOSE);
  if (chunk->prep == JALONS_PREP_THAN)
    note (guess, JALONS_EVIDENCE_COMPARED);
  if ((amount->flags & JALONS_AMOUNT_RANGE) != 0)
    note (guess, JALONS_EVIDENCE_RANGE);
  if (amount->money.value > HUGE_SUM)
    note (guess, JALONS_EVIDENCE_HUGE);
}

static void
weigh_surroundings (const JalonsReader *reader, JalonsGuess *guess)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);

  if (jalons_reader_has_cue (reader, JALONS_CUE_NONMONEY, guess->sum - 4, guess->sum + 4))
    note (guess, JALONS_EVIDENCE_NONMONEY_NEAR);
  else if (jalons_reader_has_cue (reader, JALONS_CUE_NONMONEY, guess->first, guess->end - 1))
    note (guess, JALONS_EVIDENCE_NONMONEY);
  if (jalons_reader_has_cue (reader, JALONS_CUE_VALUATION, guess->sum - 2, guess->sum + 2))
    note (guess, JALONS_EVIDENCE_VALUATION_BESIDE);
  if (jalons_reader_has_cue (reader, JALONS_CUE_VALUATION,
                             MAX (guess->first, guess->sum - VALUATION_REACH), guess->sum)
      && guess->word < guess->sum - VALUATION_REACH)
    note (guess, JALONS_EVIDENCE_VALUATION_BEFORE);
  if (jalons_deal_has_total (reader, guess->sum - 8, guess->sum + 8))
    note (guess, JALONS_EVIDENCE_TOTAL);
  for (int i = guess->first; i < guess->end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        note (guess, JALONS_EVIDENCE_DATE);
      if (ABS (i - guess->sum) < 4 && jalons_chunk_is (chunk, JALONS_CLASS_FEATURE))
        note (guess, JALONS_EVIDENCE_FEATURE);
    }
  if (jalons_deal_clause_has_class (reader, guess->sum, JALONS_CLASS_STAKE))
    note (guess, JALONS_EVIDENCE_STAKE);
  if (jalons_reader_has_cue (reader, JALONS_CUE_PRICE, guess->first, guess->end - 1))
    note (guess, JALONS_EVIDENCE_PRICE);
  if (block->kind == JALONS_BLOCK_LIST_ITEM)
    note (guess, JALONS_EVIDENCE_ITEM);
  if (reader->block == reader->lead_block || reader->block == reader->text->title_block)
    note (guess, JALONS_EVIDENCE_LEAD);
  if (reader->last_deal != JALONS_TEXT_NONE
      && jalons_deal_is_near (reader, jalons_reader_get (reader, reader->last_deal)))
    note (guess, JALONS_EVIDENCE_AFTER_DEAL);
  if (reader->question)
    note (guess, JALONS_EVIDENCE_QUESTION);
  if (reader->joined_sentence == reader->sentence)
    note (guess, JALONS_EVIDENCE_JOINED);
}

/* "Redpoint gave them $61 million": between a verb and a sum stands who is handed it. */
static gboolean
is_handed (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *party = sum > 1 ? jalons_parse_chunk (parse, sum - 1) : NULL;

  return party != NULL && jalons_parse_chunk (parse, sum - 2)->type == JALONS_CHUNK_VERB
         && party->prep == JALONS_PREP_NONE
         && (jalons_chunk_is_in (party, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PRONOUN
                                          | JALONS_CHUNKS_DESCRIPTION)
             || (party->type == JALONS_CHUNK_FUNCTION
                 && jalons_chunk_is (party, JALONS_CLASS_PRON_TO)));
}

/* The next chunk behind the sum that is a phrase of its own, or %JALONS_CHUNK_NONE. */
static int
find_next_phrase (const JalonsReader *reader, const JalonsGuess *guess)
{
  int i = jalons_parse_skip_behind (&reader->parse, guess->sum,
                                    JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_COMMA);

  return i < guess->end && i <= guess->sum + 5
             && jalons_parse_is (&reader->parse, i, JALONS_CHUNKS_PHRASE)
           ? i
           : JALONS_CHUNK_NONE;
}

/* "Thirteen billion dollars came in": money that moves of itself. */
static gboolean
arrives (const JalonsReader *reader, int sum)
{
  JALONS_PARSE_FOREACH_GROUP (&reader->parse, group)
    {
      if (group->subject == sum && !group->passive
          && jalons_parse_is_verb_of (&reader->parse, group->verb,
                                      jalons_sign_investment_evidence_arrives))
        return TRUE;
    }
  return FALSE;
}

/* "€110m was equity": what a part of a sum is. */
static gboolean
is_divided (const JalonsReader *reader, int sum)
{
  JALONS_PARSE_FOREACH_GROUP (&reader->parse, group)
    {
      const JalonsChunk *verb = jalons_parse_chunk (&reader->parse, group->verb);
      const char *infinitive = jalons_chunk_get_infinitive (verb);

      if (group->subject == sum
          && (g_str_equal (infinitive, "be") || g_str_equal (infinitive, "être"))
          && (verb->flags & JALONS_CHUNK_AUXILIARY) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Forms of words that the press has for deals and for little else. */
static void
weigh_pattern (const JalonsReader *reader, JalonsGuess *guess)
{
  const JalonsParse *parse = &reader->parse;
  int next = find_next_phrase (reader, guess);
  const JalonsChunk *after = next >= 0 ? jalons_parse_chunk (parse, next) : NULL;
  const JalonsChunk *before = guess->sum > 1 ? jalons_parse_chunk (parse, guess->sum - 1) : NULL;

  if (is_handed (reader, guess->sum))
    note (guess, JALONS_EVIDENCE_HANDED);
  if (after != NULL && after->type == JALONS_CHUNK_COMPANY
      && (after->prep == JALONS_PREP_FROM || after->prep == JALONS_PREP_LED))
    note (guess, JALONS_EVIDENCE_FROM);
  /* "300 M$ pour Black Forest Labs": a sentence that opens so. */
  if (after != NULL && after->type == JALONS_CHUNK_COMPANY && after->prep == JALONS_PREP_FOR
      && guess->sum <= 2)
    note (guess, JALONS_EVIDENCE_FOR);
  /* "Reflection AI's war chest: $2 billion" */
  if (guess->sum > 0 && jalons_parse_chunk (parse, guess->sum - 1)->type == JALONS_CHUNK_COLON)
    note (guess, JALONS_EVIDENCE_COLON);
  if (arrives (reader, guess->sum))
    note (guess, JALONS_EVIDENCE_ARRIVES);
  if (is_divided (reader, guess->sum))
    note (guess, JALONS_EVIDENCE_DIVIDED);
  /* "ASML is joining Mistral AI with 1.3 billion euros" */
  if (jalons_parse_chunk (parse, guess->sum)->prep == JALONS_PREP_WITH
      && guess->cast.n_investors > 0
      && (guess->cast.recipient >= 0 || jalons_guess_has (guess, JALONS_EVIDENCE_AFTER_DEAL)))
    note (guess, JALONS_EVIDENCE_BROUGHT);
  /* "Nabla (70 M$ en juin)" */
  if (before != NULL && before->type == JALONS_CHUNK_OPEN
      && jalons_parse_chunk (parse, guess->sum - 2)->type == JALONS_CHUNK_COMPANY)
    note (guess, JALONS_EVIDENCE_BRACKET);
}

/* Two of these forms say by themselves who gets it. */
static void
cast_pattern (const JalonsReader *reader, JalonsGuess *guess)
{
  JalonsDealCast *cast = &guess->cast;
  int n = 0;

  if (jalons_guess_has (guess, JALONS_EVIDENCE_BRACKET))
    cast->recipient = guess->sum - 2;
  else if (jalons_guess_has (guess, JALONS_EVIDENCE_FOR))
    cast->recipient = find_next_phrase (reader, guess);
  for (int i = 0; i < cast->n_investors; i++)
    {
      if (cast->investors[i] != cast->recipient)
        cast->investors[n++] = cast->investors[i];
    }
  cast->n_investors = n;
}

static void
weigh_cast (const JalonsReader *reader, JalonsGuess *guess)
{
  const JalonsDealCast *cast = &guess->cast;

  if (cast->n_investors > 0)
    note (guess, JALONS_EVIDENCE_INVESTOR);
  if (cast->recipient >= 0)
    note (guess, JALONS_EVIDENCE_RECIPIENT);
  if (cast->n_investors > 0 && cast->recipient >= 0)
    note (guess, JALONS_EVIDENCE_BOTH);
  if (cast->n_investors == 0 && cast->recipient < 0)
    note (guess, JALONS_EVIDENCE_NOBODY);
  if (cast->n_investors == 0 && guess->light && guess->frame != NULL
      && (guess->frame->subject & JALONS_FILL_INVESTOR) != 0)
    note (guess, JALONS_EVIDENCE_NO_GIVER);
}

/**
 * jalons_guess_look:
 * @reader: a reader that has read the frames of a sentence
 * @sum: the chunk of a sum that nothing took
 * @out_guess: (out): what stands around it
 *
 * Looks at the words around a sum, finds who gives and who gets it, and notes the evidence.
 */
void
jalons_guess_look (const JalonsReader *reader, int sum, JalonsGuess *out_guess)
{
  *out_guess = (JalonsGuess) { .sum = sum };
  find_window (reader, out_guess);
  find_word (reader, out_guess);
  jalons_deal_cast (reader, sum, out_guess->word, out_guess->frame, out_guess->first,
                    out_guess->end, &out_guess->cast);
  weigh_word (reader, out_guess);
  weigh_sum (reader, out_guess);
  weigh_surroundings (reader, out_guess);
  weigh_pattern (reader, out_guess);
  cast_pattern (reader, out_guess);
  weigh_cast (reader, out_guess);
}
