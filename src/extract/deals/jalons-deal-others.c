/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Sums that are those of many, or of what is no company. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* So far behind a sum, in tokens, is told for what use it is. */
#define USE_REACH 8

/* So far behind "rejoindre" stands in what one joins another. */
#define RANK_REACH 7

/* So far behind a sum, in tokens, stands into how many companies it went. */
#define MANY_REACH 9

/* So far before a verb those stand who do what it says: "start-up françaises en y injectant". */
#define BY_MANY_REACH 4

/* Behind which token words count companies that nobody names, "une douzaine de jeunes pousses", or
 * 0. */
static guint32
find_many (const JalonsText *text, guint32 first, guint32 end)
{
  gboolean counted = FALSE;

  for (guint32 i = first; i < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (text, i);

      if ((token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word != '-')
        return 0;
      counted
        = (counted && !jalons_text_is_one_of (text, i, i + 1, jalons_sign_deal_others_one))
          || (token->flags & JALONS_TOKEN_DIGIT) != 0
          || jalons_text_is_one_of (text, i, i + 1, jalons_sign_deal_others_goes_to_many_counts);
      if (counted
          && jalons_text_is_one_of (text, i, i + 1, jalons_sign_deal_others_goes_to_many_many))
        return i + 1;
    }
  return 0;
}

/* "a aidé vingt start-up à lever 125 millions", "a soutenu vingt start-up en y injectant …" */
static gboolean
is_done_by_many (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsText *text = reader->text;
  const JalonsChunk *trigger = jalons_parse_chunk (&reader->parse, predicate->trigger);
  guint32 before = trigger->first;
  guint32 many;

  if ((reader->parse.language & 1) == 0 || predicate->group == NULL
      || predicate->group->verb != predicate->trigger
      || !((trigger->flags & JALONS_CHUNK_INFINITIVE) != 0
           || (trigger->features & JALONS_VERB_PRP) != 0))
    return FALSE;
  while (before > reader->parse.first && before + MANY_REACH > trigger->first
         && ((jalons_text_get_token (text, before - 1)->flags & JALONS_TOKEN_PUNCT) == 0
             || jalons_text_get_token (text, before - 1)->word == '-'))
    before--;
  many = find_many (text, before, trigger->first);
  return many > 0 && many + BY_MANY_REACH >= trigger->first;
}

/* "125 millions dans une douzaine de jeunes pousses", "$125m into a dozen AI companies": money for
 * many is a deal of none of them. */
static gboolean
goes_to_many (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  guint32 end = jalons_parse_chunk (&reader->parse, predicate->trigger)->end;
  const JalonsChunk *sum = NULL;

  if (predicate->frame->deal != JALONS_DEAL_ROUND)
    return FALSE;
  if (is_done_by_many (reader, predicate))
    return TRUE;
  if ((predicate->frame->subject & JALONS_FILL_INVESTOR) == 0)
    return FALSE;
  if (predicate->n_amounts > 0)
    sum = jalons_parse_chunk (&reader->parse, predicate->amounts[0]);
  if (sum != NULL
      && find_many (reader->text, sum->end, MIN (sum->end + MANY_REACH, reader->parse.end)) > 0)
    return TRUE;
  return find_many (reader->text, end,
                    sum != NULL && sum->first > end ? sum->first
                                                    : MIN (end + MANY_REACH, reader->parse.end))
         > 0;
}

/* "un fonds doté de 500 millions", "un prix doté de 500 000 dollars": what is no company has it. */
static gboolean
endows_thing (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  const JalonsChunk *subject;
  const JalonsChunk *before;

  if ((parse->language & 1) == 0 || group == NULL || !group->passive
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB
      || !g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, predicate->trigger)),
                       "doter"))
    return FALSE;
  if (predicate->n_investors > 0 || group->subject > predicate->trigger)
    return FALSE;
  before = predicate->trigger > 1 ? jalons_parse_chunk (parse, predicate->trigger - 1) : NULL;
  /* "via un programme doté de …" */
  if (before != NULL && group->participle
      && (before->type == JALONS_CHUNK_WORD
          || (before->type == JALONS_CHUNK_FUNCTION
              && jalons_chunk_is (before, JALONS_CLASS_FEATURE))))
    return !jalons_text_has_flag (reader->text, before->first, JALONS_TOKEN_CAPITAL);
  if (group->subject < 0)
    return FALSE;
  subject = jalons_parse_chunk (parse, group->subject);
  return !jalons_chunk_is_party (subject) || jalons_chunk_is (subject, JALONS_CLASS_DESC_FUND)
         || (subject->type == JALONS_CHUNK_DESCRIPTION && subject->prep == JALONS_PREP_OF);
}

/* "de", "des", "3 000": what stands before a noun in the plural. */
static gboolean
is_plural_or_bare (const JalonsReader *reader, int i)
{
  return jalons_parse_chunk (&reader->parse, i)->type == JALONS_CHUNK_NUMBER
         || jalons_deal_has_word (reader, i, i, jalons_sign_deal_others_plural_or_bare);
}

/**
 * jalons_deal_names_things:
 * @reader: a reader
 * @company: the chunk of a company
 *
 * Returns: whether in French it only names whose things before it are: "un achat de puces Nvidia",
 *   "l'acquisition de produits Flipkart"
 */
gboolean
jalons_deal_names_things (const JalonsReader *reader, int company)
{
  const guint64 things
    = JALONS_CLASS_BIT (JALONS_CLASS_INFRA) | JALONS_CLASS_BIT (JALONS_CLASS_FEATURE)
      | JALONS_CLASS_BIT (JALONS_CLASS_STAKE) | JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN);
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *before;
  g_autofree char *word = NULL;

  if ((parse->language & 1) == 0 || company < 1
      || jalons_parse_chunk (parse, company)->type != JALONS_CHUNK_COMPANY)
    return FALSE;
  before = jalons_parse_chunk (parse, company - 1);
  if (company < 2 || !is_plural_or_bare (reader, company - 2))
    return FALSE;
  /* But "le spécialiste des outils de données Nuvia". */
  if (company >= 4 && jalons_parse_chunk (parse, company - 3)->type == JALONS_CHUNK_WORD
      && jalons_parse_chunk (parse, company - 4)->type == JALONS_CHUNK_FUNCTION)
    return FALSE;
  if (!jalons_chunk_is_in (before, JALONS_CHUNKS_LINK)
      || jalons_text_has_flag (reader->text, before->first, JALONS_TOKEN_CAPITAL))
    return FALSE;
  word = jalons_tokens_dup_text (reader->text->tokens, before->first, before->end);
  if (!g_str_has_suffix (word, "s") && !g_str_equal (word, "GPU"))
    return FALSE;
  return before->type == JALONS_CHUNK_WORD
           ? !jalons_words_have (jalons_sign_deal_others_names_things, word)
           : (before->classes & things) != 0;
}

static gboolean
buys_things (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return predicate->frame->deal == JALONS_DEAL_ACQUISITION && predicate->n_recipients > 0
         && predicate->recipients[0] > predicate->trigger + 1
         && jalons_deal_names_things (reader, predicate->recipients[0]);
}

/* "rejoint Aleph Alpha en tête de l'affiche": beside whom one stands has not bought one. */
static gboolean
joins_ranks (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || predicate->frame->deal != JALONS_DEAL_ACQUISITION
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB
      || !g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, predicate->trigger)),
                       "rejoindre"))
    return FALSE;
  /* "Elaia rejoint Balderton au capital": nobody is bought by a fund in such words. */
  if (predicate->n_recipients > 0
      && jalons_discourse_is_fund (&reader->discourse,
                                   jalons_deal_resolve (reader, predicate->recipients[0])))
    return TRUE;
  return jalons_deal_has_word (reader, predicate->trigger + 1, predicate->trigger + RANK_REACH,
                               jalons_sign_deal_others_joins_ranks);
}

/* "Je t'achète Twitter 9 milliards", "In a year I'd raise 300 million": who speaks is no company.
 */
static gboolean
is_banter (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;

  if ((parse->language & 2) != 0 && group != NULL && group->verb > 0
      && jalons_chunk_begins_with (jalons_parse_chunk (parse, group->verb - 1), reader->text,
                                   jalons_sign_deal_others_banter))
    return TRUE;
  if ((parse->language & 1) == 0 || group == NULL || group->passive
      || predicate->frame->deal != JALONS_DEAL_ACQUISITION)
    return FALSE;
  for (int i = group->head - 1; i >= 0 && i > group->head - 4; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is (chunk, JALONS_CLASS_PRON_I))
        return TRUE;
      if (!jalons_chunk_is_light (chunk))
        return FALSE;
    }
  return FALSE;
}

/* "Elles ont levé 30 milliards": who they are, one name does not say. */
static gboolean
is_of_them (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  const JalonsChunk *subject;
  const JalonsToken *token;

  if ((parse->language & 1) == 0 || group == NULL || group->passive || group->subject < 0
      || predicate->frame->deal == JALONS_DEAL_ACQUISITION
      || predicate->frame->subject != JALONS_FILL_RECIPIENT)
    return FALSE;
  subject = jalons_parse_chunk (parse, group->subject);
  if (subject->type != JALONS_CHUNK_PRONOUN || !jalons_chunk_is (subject, JALONS_CLASS_PRON_THEY))
    return FALSE;
  token = jalons_text_get_token (reader->text, subject->first);
  return g_ascii_strncasecmp (reader->text->tokens->text + token->start, "ils", 3) != 0;
}

/* The words behind a sum, in tokens: whether one of some stands there before a comma or stop. */
static gboolean
is_followed_by (const JalonsReader *reader, int sum, const JalonsSign *words, guint32 reach)
{
  const JalonsText *text = reader->text;
  guint32 i = jalons_parse_chunk (&reader->parse, sum)->end;

  for (guint32 end = MIN (i + reach, reader->parse.end); i < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (text, i);

      if ((token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word != '-')
        return FALSE;
      if (jalons_text_is_one_of (text, i, i + 1, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_sum_of_infrastructure (const JalonsParse *parse, int sum)
{
  return jalons_parse_get_preposition (parse, sum + 1) == JALONS_PREP_OF
         && jalons_parse_is (parse, sum + 2, JALONS_CHUNKS_LINK)
         && jalons_chunk_is (jalons_parse_chunk (parse, sum + 2), JALONS_CLASS_INFRA);
}

/* "17 milliards à Nebius pour louer ses GPU", "38 milliards de calcul chez Amazon", "un accord de
 * 38 milliards sur sept ans": what is bought is used, and nobody is invested in. */
static gboolean
pays_for_use (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  if ((reader->parse.language & 1) == 0 || predicate->n_amounts == 0
      || predicate->frame->deal != JALONS_DEAL_ROUND)
    return FALSE;
  if (is_followed_by (reader, predicate->amounts[0], jalons_sign_deal_others_pays_for_use_capitals,
                      4))
    return TRUE;
  /* "s'offre 38 milliards de cloud chez Amazon" */
  if ((predicate->frame->subject & JALONS_FILL_INVESTOR) == 0)
    return is_sum_of_infrastructure (&reader->parse, predicate->amounts[0]);
  return is_followed_by (reader, predicate->amounts[0], jalons_sign_deal_others_pays_for_use_uses,
                         USE_REACH);
}

/* "a conclu un accord de 250 millions sur cinq ans avec OpenAI": what a contract is worth. */
static gboolean
is_worth_of_contract (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || predicate->n_amounts == 0
      || predicate->frame->deal != JALONS_DEAL_ROUND)
    return FALSE;
  for (int i = predicate->amounts[0] - 1; i > predicate->trigger; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_one_of (chunk, reader->text, jalons_sign_deal_others_contracts))
        return TRUE;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "promis d'acheter 38 milliards chez Amazon": from whom one buys gets no investment. */
static gboolean
buys_goods (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || predicate->frame->deal != JALONS_DEAL_ROUND
      || (predicate->frame->subject & JALONS_FILL_INVESTOR) == 0 || predicate->n_amounts == 0)
    return FALSE;
  for (int i = predicate->amounts[0] - 1; i > 0 && i > predicate->amounts[0] - 5; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->flags & JALONS_CHUNK_INFINITIVE) != 0
               && jalons_chunk_is_verb_of (chunk, jalons_sign_deal_others_buys_goods)
               && !jalons_chunk_is (jalons_parse_chunk (parse, predicate->amounts[0]),
                                    JALONS_CLASS_STAKE);
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_COLON))
        return FALSE;
    }
  return FALSE;
}

/**
 * jalons_deal_names_people:
 * @reader: a reader
 * @company: the chunk of a company
 *
 * Returns: whether in French it only tells whose people are meant: "100 millions aux chercheurs
 *   d'OpenAI"
 */
gboolean
jalons_deal_names_people (const JalonsReader *reader, int company)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0)
    return FALSE;
  for (int k = company - 1; k > 0 && k >= company - 3; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_FUNCTION
          && jalons_chunk_preposition (chunk) == JALONS_PREP_OF)
        continue;
      return jalons_chunk_is_one_of (chunk, reader->text, jalons_sign_deal_others_names_people);
    }
  return FALSE;
}

static gboolean
pays_people (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return predicate->n_recipients > 0 && predicate->recipients[0] > predicate->trigger
         && jalons_deal_names_people (reader, predicate->recipients[0]);
}

/* "spend $100 billion on AWS", "took $5 billion from Amazon in exchange for": what is paid to a
 * giant of the trade does not buy it. */
static gboolean
pays_giant (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return predicate->frame->deal == JALONS_DEAL_ACQUISITION && predicate->n_recipients > 0
         && jalons_predicate_needs (predicate, JALONS_NEED_MONEY)
         && jalons_parse_chunk (&reader->parse, predicate->recipients[0])->prep != JALONS_PREP_FOR
         && jalons_parse_chunk (&reader->parse, predicate->recipients[0])->type
              == JALONS_CHUNK_COMPANY
         && jalons_deal_is_giant (reader, jalons_deal_resolve (reader, predicate->recipients[0]));
}

/**
 * jalons_deal_is_of_others:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 *
 * Returns: whether its sum is that of many, or of what is no company, so that nothing else may be
 *   read of it either
 */
gboolean
jalons_deal_is_of_others (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return goes_to_many (reader, predicate) || endows_thing (reader, predicate)
         || is_of_them (reader, predicate) || buys_things (reader, predicate)
         || joins_ranks (reader, predicate) || is_banter (reader, predicate)
         || pays_for_use (reader, predicate) || is_worth_of_contract (reader, predicate)
         || buys_goods (reader, predicate) || pays_people (reader, predicate)
         || pays_giant (reader, predicate);
}
