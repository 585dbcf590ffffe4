/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whether enough is told of a deal to state one. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* The word for a business of a company stands at most so many chunks behind its name. */
#define BUSINESS_REACH 6
/* Nobody invests less than this. */
#define SMALLEST_DEAL 20000
/* And this is the least that is sought, with no investor named. */
#define SMALLEST_SOUGHT 250000

/* What one spends in a country, so many chunks behind the sum. */
#define LEAST_IN_COUNTRY G_GINT64_CONSTANT (200000000)
#define PLACE_REACH 3

/* "la jeune société du designer Jony Ive" is told from others by what follows: it is none named
 * before. */
static gboolean
has_complement (const JalonsParse *parse, int description)
{
  return description + 1 < (int) parse->chunks->len
         && jalons_chunk_preposition (jalons_parse_chunk (parse, description + 1))
              == JALONS_PREP_OF;
}

/**
 * jalons_deal_modifies_noun:
 * @reader: a reader
 * @company: the chunk of a company
 *
 * Returns: whether it stands before a noun that is what is spoken of ("Nvidia chips", "the OpenAI
 * app")
 */
gboolean
jalons_deal_modifies_noun (const JalonsReader *reader, int company)
{
  const guint64 things = JALONS_CLASS_BIT (JALONS_CLASS_INFRA)
                         | JALONS_CLASS_BIT (JALONS_CLASS_FEATURE)
                         | JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN);
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *after
    = company + 1 < (int) parse->chunks->len ? jalons_parse_chunk (parse, company + 1) : NULL;

  return (parse->language & 2) != 0 && after != NULL
         && jalons_chunk_is_in (after, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_NOUN)
         && (after->classes & things) != 0 && jalons_chunk_preposition (after) == JALONS_PREP_NONE;
}

/* "bid $34.5 billion for Google's Chrome", "Leonardo's rival", "to buy Nvidia's latest chips":
 * something of a company's, and neither the company nor a business of its own. */
static gboolean
has_product (const JalonsReader *reader, int company)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *after
    = company + 2 < (int) parse->chunks->len ? jalons_parse_chunk (parse, company + 2) : NULL;

  if (after == NULL || jalons_parse_chunk (parse, company + 1)->type != JALONS_CHUNK_POSSESSIVE)
    return FALSE;
  if (jalons_chunk_is_in (after, JALONS_CHUNKS_MODEL | JALONS_CHUNKS_DESCRIPTION))
    return TRUE;
  return (parse->language & 2) != 0
         && jalons_chunk_is_in (after, JALONS_CHUNKS_WORD | JALONS_CHUNKS_NOUN
                                         | JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_NUMBER)
         && !jalons_deal_has_word (reader, company + 2, company + BUSINESS_REACH,
                                   jalons_sign_deal_completeness_business);
}

/* "Trois chercheurs d'OpenAI rejoignent Anthropic": not the company goes, but some of its people.
 */
static gboolean
is_staff_of (const JalonsPredicate *predicate, const JalonsParse *parse, int recipient)
{
  return predicate->group != NULL && !predicate->group->passive
         && predicate->group->subject == recipient
         && predicate->frame->deal == JALONS_DEAL_ACQUISITION
         && jalons_parse_chunk (parse, recipient)->prep == JALONS_PREP_OF;
}

static gboolean
is_company_object (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  /* "Oracle dropped 1.7% and Micron 2.8%" */
  if (predicate->group != NULL
      && jalons_parse_is (parse, predicate->trigger + 1, JALONS_CHUNKS_NUMBER)
      && (parse->language & 2) != 0)
    return FALSE;
  for (int n = 0; n < predicate->n_recipients; n++)
    {
      if (is_staff_of (predicate, parse, predicate->recipients[n]))
        continue;
      if (jalons_parse_chunk (parse, predicate->recipients[n])->type == JALONS_CHUNK_COMPANY
          && !jalons_deal_modifies_noun (reader, predicate->recipients[n])
          && !has_product (reader, predicate->recipients[n]))
        return TRUE;
      /* "when Google paid £400m for it", "Elle a été rachetée par Oracle" */
      if (jalons_chunk_is (jalons_parse_chunk (parse, predicate->recipients[n]),
                           JALONS_CLASS_PRON_IT)
          && ((parse->language & 2) != 0
              || (predicate->group != NULL && predicate->group->passive
                  && predicate->n_investors > 0
                  && jalons_parse_is_verb_of (parse, predicate->trigger,
                                              jalons_sign_deal_completeness_buys_companies))))
        return TRUE;
      if (jalons_parse_chunk (parse, predicate->recipients[n])->type == JALONS_CHUNK_DESCRIPTION
          && !has_complement (parse, predicate->recipients[n]))
        return TRUE;
    }
  return FALSE;
}

/* "36 % de Moonshot AI", "$335 million of Cerebras stock": a share of a company; but "décroche 40
 * millions, dont une bonne part …" is none. */
static gboolean
has_stake (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  if ((reader->parse.language & 1) != 0 && predicate->group != NULL
      && (predicate->frame->object & JALONS_FILL_AMOUNT) != 0 && predicate->n_recipients == 0
      && predicate->n_amounts > 0 && predicate->amounts[0] == predicate->trigger + 1
      && (predicate->frame->subject & JALONS_FILL_INVESTOR) != 0)
    return FALSE;
  return jalons_deal_clause_has_class (reader, predicate->trigger, JALONS_CLASS_STAKE);
}

/* Whether a stake is told before another verb: not "may accept new investment and buy shares
 * to employees". */
static gboolean
has_own_stake (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is (chunk, JALONS_CLASS_STAKE))
        return TRUE;
      if (chunk->type == JALONS_CHUNK_VERB)
        return FALSE;
    }
  return FALSE;
}

/* "10 % de son capital", but not "64 %" alone: a share of something. */
static gboolean
names_stake (const JalonsReader *reader, int trigger)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause == jalons_parse_chunk (parse, trigger)->clause
          && jalons_chunk_is (chunk, JALONS_CLASS_STAKE)
          && jalons_text_get_token (reader->text, chunk->first)->word != '%')
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_is_noun_of:
 * @reader: a reader
 * @noun: a chunk, or %JALONS_CHUNK_NONE
 * @deal: a sort of deal
 *
 * Returns: whether it is a noun for a deal of that sort
 */
gboolean
jalons_deal_is_noun_of (const JalonsReader *reader, int noun, JalonsDeal deal)
{
  const guint16 *frames;
  guint n;

  if (noun < 0 || jalons_parse_chunk (&reader->parse, noun)->type != JALONS_CHUNK_NOUN)
    return FALSE;
  frames = jalons_frames_get_noun (jalons_parse_chunk (&reader->parse, noun)->noun, &n);
  return n > 0 && jalons_frames_get_frame (frames[0])->deal == deal;
}

/* "got $2 billion for a seed": a noun of rounds behind a verb of many senses. */
static gboolean
has_round_noun (const JalonsReader *reader, int trigger)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, trigger)->clause;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_NOUN)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsFrame *frame = jalons_deal_get_noun_frame (chunk);

      if (i > trigger && chunk->clause == clause && frame != NULL
          && frame->deal == JALONS_DEAL_ROUND)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_is_project:
 * @chunk: a chunk
 *
 * Returns: whether it is a noun for something that is built ("a three-building data center campus")
 */
gboolean
jalons_deal_is_project (const JalonsChunk *chunk)
{
  const JalonsFrame *frame
    = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

  return frame != NULL && frame->deal == JALONS_DEAL_OTHER && frame->agent == JALONS_FILL_INVESTOR;
}

/* Whether the clause tells of data centres and the like, other than in its subject ("the cloud
 * provider"). */
static gboolean
spends_on_infra (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  int subject = predicate->group != NULL ? predicate->group->subject : JALONS_CHUNK_NONE;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause == clause && jalons_chunk_is (chunk, JALONS_CLASS_INFRA)
          && (subject < 0 || i < subject - 1 || i > predicate->trigger))
        return TRUE;
      if (chunk->clause == clause && i > predicate->trigger && jalons_deal_is_project (chunk))
        return TRUE;
      /* "will pour $17.5 billion into India": no company, but a country. */
      if (chunk->clause == clause && chunk->type == JALONS_CHUNK_PLACE
          && chunk->prep == JALONS_PREP_IN && predicate->n_amounts > 0 && i > predicate->amounts[0]
          && i <= predicate->amounts[0] + PLACE_REACH
          && jalons_reader_get_sum (reader, predicate->amounts[0]).value >= LEAST_IN_COUNTRY)
        return TRUE;
    }
  return FALSE;
}

/* "1,2 milliard d'investissement en France": whether the clause tells where, behind its verb. */
static gboolean
names_place (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  for (int i = predicate->trigger + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause == clause && chunk->type == JALONS_CHUNK_PLACE
          && (chunk->prep == JALONS_PREP_EN || chunk->prep == JALONS_PREP_IN
              || chunk->prep == JALONS_PREP_TO || chunk->prep == JALONS_PREP_ON))
        return TRUE;
      /* "en Europe" */
      if (chunk->clause == clause && chunk->type == JALONS_CHUNK_WORD && (parse->language & 1) != 0
          && jalons_text_has_flag (reader->text, chunk->first, JALONS_TOKEN_CAPITAL)
          && jalons_chunk_preposition (jalons_parse_chunk (parse, i - 1)) == JALONS_PREP_EN)
        return TRUE;
    }
  return FALSE;
}

/* "s'offre 6 millions": whether the sum is one that the frame itself takes, not one that stands
 * loose. */
static gboolean
takes_sum (const JalonsReader *reader,
           const JalonsPredicate *predicate,
           const JalonsReading *reading)
{
  for (int n = 0; n < predicate->n_amounts; n++)
    {
      JalonsMoney money = jalons_reader_get_sum (reader, predicate->amounts[n]);

      if (jalons_money_near (&money, &reading->amount, 0.0))
        return TRUE;
    }
  return FALSE;
}

/* "holds talks to raise at a $7 billion valuation": what it is to be worth is told instead of the
 * sum, and no other sum stands in the sentence. */
static gboolean
tells_worth_alone (const JalonsReader *reader,
                   const JalonsPredicate *predicate,
                   const JalonsReading *reading)
{
  gboolean worth = FALSE;

  if ((reader->parse.language & 2) == 0 || reading->deal != JALONS_DEAL_ROUND
      || predicate->n_recipients == 0 || predicate->frame->joins
      || (predicate->frame->object & JALONS_FILL_RECIPIENT) != 0)
    return FALSE;
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_AMOUNT)
    {
      JalonsSumRole role = jalons_reader_sum_role (reader, i);

      if ((jalons_parse_chunk (&reader->parse, i)->flags & JALONS_CHUNK_TAKEN) != 0
          || role == JALONS_SUM_DEAL)
        return FALSE;
      worth = worth || (i > predicate->trigger && role == JALONS_SUM_VALUATION);
    }
  return worth
         && (predicate->deal >= 0 || g_str_has_suffix (predicate->frame->name, ".round.fundraise")
             || jalons_reader_has_cue (reader, JALONS_CUE_RUMOUR, 0, predicate->trigger));
}

/**
 * jalons_deal_fits_frame:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 *
 * Returns: %FALSE if the words lack what the frame needs, whoever gives and gets and whatever sum
 */
gboolean
jalons_deal_fits_frame (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  if (predicate->blocked)
    return FALSE;
  if (predicate->frame->weak && predicate->n_investors == 0 && predicate->deal < 0
      && !has_round_noun (reader, predicate->trigger))
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_DEAL) && predicate->deal < 0)
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_LISTING)
      && !jalons_deal_is_noun_of (reader, predicate->deal, JALONS_DEAL_IPO))
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_DEBT)
      && !jalons_deal_is_noun_of (reader, predicate->deal, JALONS_DEAL_DEBT))
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_VERB)
      && (predicate->group == NULL || !jalons_verb_group_gives (&reader->parse, predicate->group)))
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_STAKE) && !has_stake (reader, predicate))
    return FALSE;
  /* "Slack, payé 27 milliards", but not "a payé Oracle 2 milliards". */
  if (g_str_has_suffix (predicate->frame->name, "acquisition.paid")
      && (predicate->group == NULL || !predicate->group->participle))
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_PLACE) && !names_place (reader, predicate))
    return FALSE;
  return !jalons_predicate_needs (predicate, JALONS_NEED_COMPANY_OBJECT) || predicate->to_pronoun
         || is_company_object (reader, predicate);
}

/**
 * jalons_deal_is_complete:
 * @reader: a reader
 * @predicate: a frame with its roles filled, which the words fit
 * @reading: what was made of it
 *
 * Returns: whether it has what the frame needs to state an event
 */
gboolean
jalons_deal_is_complete (const JalonsReader *reader,
                         const JalonsPredicate *predicate,
                         const JalonsReading *reading)
{
  gboolean money = jalons_money_is_set (&reading->amount);
  gboolean worth = !money && tells_worth_alone (reader, predicate, reading);

  if (money && reading->amount.value < SMALLEST_DEAL)
    return FALSE;
  /* "are seeking up to $150,000": damages, or a salary. */
  if (money && (reader->parse.language & 2) != 0 && reading->amount.value < SMALLEST_SOUGHT
      && predicate->frame->status == JALONS_STATUS_RUMOURED && reading->n_investors == 0)
    return FALSE;
  /* "la cotation de MiniMax (620 millions récoltés)": what a bracket says is of the noun before it.
   */
  if (predicate->group != NULL && predicate->group->participle && predicate->n_recipients == 0
      && reading->n_investors == 0
      && jalons_parse_chunk (&reader->parse, predicate->trigger)->depth > 0)
    return FALSE;

  if (jalons_predicate_needs (predicate, JALONS_NEED_MONEY) && !money && !worth)
    {
      if (predicate->frame->weak || reading->recipient == NULL
          || (predicate->deal < 0 && predicate->group != NULL
              && jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB)
          || reading->n_investors == 0)
        return FALSE;
    }
  if (jalons_deal_is_spurious (reader, predicate, reading))
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_DEBT) && !money)
    return FALSE;
  if (reading->deal == JALONS_DEAL_IPO && !money && reading->status != JALONS_STATUS_CANCELLED
      && predicate->n_recipients == 0)
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_SUM)
      && !takes_sum (reader, predicate, reading))
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_STAKE) && (reader->parse.language & 2) != 0
      && !money && predicate->n_recipients == 0 && !has_own_stake (reader, predicate))
    return FALSE;
  /* "honorer ses engagements envers un client": of any sort. */
  if (!money && g_str_has_suffix (predicate->frame->name, "fr.round.pledge"))
    return FALSE;
  /* "il obtient 64 %": of nobody. */
  if (!money && predicate->n_recipients == 0 && !predicate->to_pronoun
      && g_str_has_suffix (predicate->frame->name, "round.share")
      && !names_stake (reader, predicate->trigger))
    return FALSE;
  /* "La levée menée par Accel suggère …": the giants of the trade hold no rounds. */
  if ((reader->parse.language & 1) != 0 && !money && predicate->n_recipients == 0
      && predicate->frame->agent == JALONS_FILL_RECIPIENT && reading->deal == JALONS_DEAL_ROUND
      && reading->recipient != NULL && jalons_deal_is_giant (reader, reading->recipient))
    return FALSE;
  /* "sold its entire stake in Nvidia for $5.8 billion": what it had of another brings no new money.
   */
  if ((reader->parse.language & 2) != 0 && jalons_predicate_needs (predicate, JALONS_NEED_STAKE)
      && predicate->frame->subject == JALONS_FILL_RECIPIENT && predicate->n_amounts == 0)
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_RECIPIENT) && reading->recipient == NULL)
    return FALSE;
  /* "for it to acquire H Company": nobody does it yet. */
  if ((reader->parse.language & 2) != 0 && reading->deal == JALONS_DEAL_ACQUISITION
      && reading->n_investors == 0 && predicate->group != NULL && predicate->group->infinitive)
    return FALSE;
  /* "peut acheter du Nvidia": some of it, on the stock market. */
  if ((reader->parse.language & 1) != 0 && reading->deal == JALONS_DEAL_ACQUISITION
      && reading->n_investors == 0 && predicate->group != NULL && !predicate->group->passive
      && predicate->n_recipients > 0 && !money
      && jalons_parse_chunk (&reader->parse, predicate->recipients[0])->prep == JALONS_PREP_OF
      && jalons_parse_chunk (&reader->parse, predicate->recipients[0])->governor
           == predicate->trigger)
    return FALSE;
  /* "sortent le carnet de chèques": in nobody, and no sum. */
  if ((reader->parse.language & 1) != 0 && !money && predicate->n_recipients == 0
      && g_str_has_suffix (predicate->frame->name, "round.investment"))
    return FALSE;
  /* "qui lorgnait la cible": whom one courts has a name, or a price. */
  if (!money && g_str_has_suffix (predicate->frame->name, ".covet")
      && (predicate->n_recipients == 0
          || jalons_parse_chunk (&reader->parse, predicate->recipients[0])->type
               != JALONS_CHUNK_COMPANY))
    return FALSE;
  /* "Newfund a réinvesti": in what was told before. */
  if ((reader->parse.language & 1) != 0 && !money && predicate->n_recipients == 0
      && !predicate->to_pronoun && predicate->deal < 0
      && g_str_has_suffix (predicate->frame->name, "round.invest"))
    return FALSE;
  /* "snapped up the team behind Untether" */
  if (reading->deal == JALONS_DEAL_ACQUISITION && reading->recipient == NULL && !money)
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_INVESTOR) && reading->n_investors == 0)
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_COMPANY_OBJECT) && predicate->to_pronoun
      && reading->recipient == NULL && !is_company_object (reader, predicate))
    return FALSE;
  if (jalons_predicate_needs (predicate, JALONS_NEED_INFRA)
      && (!spends_on_infra (reader, predicate) || reading->n_investors == 0))
    return FALSE;
  if (reading->recipient == NULL && reading->n_investors == 0)
    return FALSE;
  /* "has spoken to investors about a new round" is about one, whoever they are. */
  if (reading->deal == JALONS_DEAL_ROUND && !money && !worth && reading->n_investors == 0
      && !(predicate->deal >= 0 && g_str_has_suffix (predicate->frame->name, ".round.sound")))
    return FALSE;
  /* "Trois levées ont réuni 100 millions ou plus : …": nobody's round is a count of rounds. */
  if (reading->deal == JALONS_DEAL_ROUND && reading->recipient == NULL
      && (predicate->frame->subject & (JALONS_FILL_RECIPIENT | JALONS_FILL_DEAL)) != 0)
    return FALSE;
  return TRUE;
}
