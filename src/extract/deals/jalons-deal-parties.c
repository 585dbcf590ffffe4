/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who gives and who gets the money of a deal, as its own clause tells or the text before. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* Behind a sum, this far away stands the round that it goes into. */
#define ROUND_REACH 5

/* "Microsoft and Nvidia said they would invest …" */
static gboolean
add_plural (const JalonsReader *reader, int chunk, JalonsReading *reading)
{
  const char *names[JALONS_DISCOURSE_N_TOGETHER];
  guint n = jalons_discourse_resolve_plural (&reader->discourse, &reader->parse, chunk, names,
                                             G_N_ELEMENTS (names));

  for (guint i = 0; i < n; i++)
    jalons_reading_add_investor (reading, names[i]);
  return n > 0;
}

/* "Prima Materia, la holding du fondateur de Spotify": who that is, and nobody else. */
static gboolean
is_apposition (const JalonsReader *reader, int chunk)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *c = jalons_parse_chunk (parse, chunk);
  int comma = jalons_parse_skip_before (parse, chunk, JALONS_CHUNKS_LINK);

  return c->type == JALONS_CHUNK_DESCRIPTION && c->group != chunk
         && jalons_parse_is (parse, comma, JALONS_CHUNKS_COMMA)
         && jalons_parse_is (parse, comma - 1, JALONS_CHUNKS_COMPANY)
         && jalons_parse_chunk (parse, comma - 1)->group == c->group;
}

/**
 * jalons_deal_add_investors:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @named: whether to add those named, or else persons and those told by a description or pronoun
 * @reading: the deal
 *
 * Adds the investors that the frame names to a deal.
 */
void
jalons_deal_add_investors (const JalonsReader *reader,
                           const JalonsPredicate *predicate,
                           gboolean named,
                           JalonsReading *reading)
{
  for (int n = 0; n < predicate->n_investors; n++)
    {
      int chunk = predicate->investors[n];
      const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);
      const char *name;

      if (named != (c->type == JALONS_CHUNK_COMPANY)
          || is_apposition (reader, chunk)
          /* "from the company's partners Nvidia and Microsoft" */
          || (c->type == JALONS_CHUNK_DESCRIPTION && jalons_deal_is_owner (&reader->parse, chunk))
          || add_plural (reader, chunk, reading))
        continue;
      name = jalons_deal_name_investor (reader, chunk, n == 0, reading);
      if (name != NULL && g_strcmp0 (name, reading->recipient) != 0)
        jalons_reading_add_investor (reading, name);
    }
}

/**
 * jalons_deal_invests:
 * @reader: a reader
 * @subject: a chunk
 *
 * Returns: whether it is the subject of a verb that says that it invests
 */
gboolean
jalons_deal_invests (const JalonsReader *reader, int subject)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {

      if (group->subject < 0 || group->passive
          || jalons_parse_chunk (parse, group->subject)->group
               != jalons_parse_chunk (parse, subject)->group)
        continue;
      JALONS_READER_FOREACH_MATCH (reader, group, match)
        {
          /* Who announces or plans may spend, and may as well have been given. */
          if (match->frame->kind != JALONS_KIND_INVESTMENT
              || match->frame->deal == JALONS_DEAL_OTHER)
            continue;
          if ((match->frame->subject & JALONS_FILL_INVESTOR) != 0)
            return TRUE;
          break;
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

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE))
        {
          /* The subject of another verb is whom the sentence is about, if it stands alone. */
          if (i > predicate->first)
            return NULL;
        }
      if (chunk->type != JALONS_CHUNK_COMPANY || chunk->prep != JALONS_PREP_NONE)
        continue;
      if (jalons_deal_invests (reader, i))
        return NULL;
      name = jalons_deal_resolve (reader, i);
      return name != NULL && !jalons_discourse_is_fund (&reader->discourse, name) ? name : NULL;
    }
  return NULL;
}

static gboolean
is_about_startup (const JalonsReader *reader)
{
  const JalonsCompanyInfo *info
    = reader->discourse.topic != NULL
        ? jalons_name_index_get_info (reader->discourse.names, reader->discourse.topic)
        : NULL;

  /* Whom no catalogue knows is young. */
  return reader->discourse.topic != NULL
         && (info == NULL || info->kind == JALONS_COMPANY_STARTUP
             || info->kind == JALONS_COMPANY_LAB);
}

/* "…, when Amazon invested four billion": in whom the text speaks of, if it names nothing else. */
static gboolean
invests_at_large (const JalonsReader *reader,
                  const JalonsPredicate *predicate,
                  const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *verb = jalons_parse_chunk (parse, predicate->trigger);

  if (reading->n_investors == 0
      || jalons_deal_clause_has_class (reader, predicate->trigger, JALONS_CLASS_INFRA))
    return FALSE;
  if (verb->type != JALONS_CHUNK_VERB)
    {
      /* "Amazon announced an investment of $4 billion" */
      if (predicate->group == NULL || !jalons_money_is_set (&reading->amount)
          || !g_str_has_suffix (predicate->frame->name, "round.investment")
          || !is_about_startup (reader))
        return FALSE;
    }
  else if (!g_str_has_suffix (predicate->frame->name, "round.stake")
           && !jalons_predicate_needs (predicate, JALONS_NEED_STAKE)
           && (!jalons_money_is_set (&reading->amount)
               || !(jalons_chunk_is_verb_of (verb, jalons_sign_deal_parties_invests_at_large)
                    || ((g_str_has_suffix (predicate->frame->name, "round.invest")
                         || g_str_has_suffix (predicate->frame->name, "round.put"))
                        && is_about_startup (reader)))))
    return FALSE;
  /* "is putting in another billion": the first "in" is a part of the verb. */
  for (int i = predicate->trigger + ((parse->language & 2) != 0 ? 2 : 1);
       i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      /* "apporte 1,3 milliard de la série C": of a round told elsewhere. */
      if (chunk->clause == verb->clause && chunk->type == JALONS_CHUNK_NOUN
          && chunk->prep == JALONS_PREP_OF && jalons_deal_get_noun_frame (chunk) != NULL)
        return FALSE;
      if (chunk->clause == verb->clause
          && (jalons_chunk_preposition (chunk) == JALONS_PREP_IN
              || jalons_chunk_preposition (chunk) == JALONS_PREP_ON
              || (jalons_chunk_preposition (chunk) == JALONS_PREP_EN
                  && jalons_parse_is (parse, i + 1, JALONS_CHUNKS_PLACE)))
          && !jalons_parse_is (parse, i + 1, JALONS_CHUNKS_DATE))
        return FALSE;
    }
  return TRUE;
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

      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION)
          || jalons_deal_invests (reader, i))
        continue;
      name = jalons_deal_resolve (reader, i);
      if (name != NULL && !jalons_discourse_is_fund (&reader->discourse, name))
        return name;
    }
  return NULL;
}

/* The subject of the verb that has a noun among its objects, or %JALONS_CHUNK_NONE. */
static int
find_clause_subject (const JalonsReader *reader, int noun)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, noun)->clause;
  int found = JALONS_CHUNK_NONE;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb >= noun)
        break;
      if (jalons_parse_chunk (parse, group->verb)->clause == clause && !group->participle)
        found = group->passive || group->subject >= noun ? JALONS_CHUNK_NONE : group->subject;
    }
  return jalons_parse_is (parse, found, JALONS_CHUNKS_PARTY) ? found : JALONS_CHUNK_NONE;
}

/**
 * jalons_deal_infer_investor:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: a deal without investors
 *
 * Adds whom the clause of an investment noun is about: "it wrote a $5 billion check to Intel".
 */
void
jalons_deal_infer_investor (const JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            JalonsReading *reading)
{
  const char *name;
  int subject;

  if (jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB)
    return;
  /* "SoftBank, qui discuterait d'une rallonge pour OpenAI": who has a round for another gives it.
   */
  if ((predicate->frame->agent & JALONS_FILL_INVESTOR) == 0
      && (predicate->n_recipients == 0 || reading->deal != JALONS_DEAL_ROUND
          || (reader->parse.language & 1) == 0
          || (jalons_parse_chunk (&reader->parse, predicate->recipients[0])->prep != JALONS_PREP_FOR
              && jalons_parse_chunk (&reader->parse, predicate->recipients[0])->prep
                   != JALONS_PREP_IN)))
    return;
  subject = find_clause_subject (reader, predicate->trigger);
  if (subject < 0 || jalons_parse_chunk (&reader->parse, subject)->type == JALONS_CHUNK_PERSON)
    return;
  name = jalons_deal_resolve (reader, subject);
  if (name != NULL && g_strcmp0 (name, reading->recipient) != 0)
    jalons_reading_add_investor (reading, name);
}

/* "La start-up a un autre prétendant : Google lui a promis …": the subject told before in the
 * sentence. */
static const char *
find_subject_before (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  JALONS_PARSE_FOREACH_GROUP (&reader->parse, group)
    {
      if (group->verb >= predicate->first)
        return NULL;
      if (!group->participle
          && jalons_parse_is (&reader->parse, group->subject,
                              JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION))
        return jalons_deal_resolve (reader, group->subject);
    }
  return NULL;
}

/* "Two former Google engineers raised $5 million for Nuvia": of whom it is told, and for whom they
 * raised it. */
static int
find_raised_for (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int i;

  if ((parse->language & 2) == 0 || predicate->group == NULL || predicate->group->passive
      || predicate->frame->subject != JALONS_FILL_RECIPIENT || predicate->n_recipients > 0
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB)
    return JALONS_CHUNK_NONE;
  i = jalons_parse_find_behind (parse, predicate->trigger + 1, ROUND_REACH - 1,
                                JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_VERB | JALONS_CHUNKS_PUNCT);
  return jalons_parse_is (parse, i, JALONS_CHUNKS_COMPANY)
             && jalons_parse_chunk (parse, i)->prep == JALONS_PREP_FOR
           ? i
           : JALONS_CHUNK_NONE;
}

/* "xAI, which disclosed a $20 billion Series E": whose round it is, unless that one gives money. */
static const char *
find_own_subject (const JalonsReader *reader, int noun)
{
  int subject = find_clause_subject (reader, noun);
  const char *name;

  if (subject < 0 || jalons_parse_chunk (&reader->parse, subject)->type != JALONS_CHUNK_COMPANY
      || jalons_deal_invests (reader, subject))
    return NULL;
  name = jalons_deal_resolve (reader, subject);
  return name != NULL && !jalons_discourse_is_fund (&reader->discourse, name) ? name : NULL;
}

/* "will double its staff thanks to a £3 million investment": whose staff it is gets it. */
static gboolean
is_behind_noun (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsChunk *noun = jalons_parse_chunk (&reader->parse, predicate->trigger);

  return (reader->parse.language & 2) != 0 && noun->type == JALONS_CHUNK_NOUN
         && !predicate->possessive && predicate->n_amounts > 0
         && (noun->prep == JALONS_PREP_BY || noun->prep == JALONS_PREP_WITH
             || noun->prep == JALONS_PREP_FROM || noun->prep == JALONS_PREP_OTHER);
}

/* "débourse 6,5 milliards pour s'emparer de io", "will spend $6.5 billion to buy io": what is
 * bought with the money gets none of it. */
static gboolean
pays_for_company (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {

      if (group->verb <= predicate->trigger || !group->infinitive)
        continue;
      JALONS_READER_FOREACH_MATCH (reader, group, match)
        {
          if (match->frame->kind == JALONS_KIND_INVESTMENT
              && match->frame->deal == JALONS_DEAL_ACQUISITION)
            return TRUE;
        }
    }
  return FALSE;
}

/* "injecte 12 milliards en Indonésie", "injecte 2 milliards dans l'IA": where the money goes is
 * told, and it is no company. */
static gboolean
goes_elsewhere (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const guint64 things
    = JALONS_CLASS_BIT (JALONS_CLASS_INFRA) | JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN);
  const JalonsParse *parse = &reader->parse;
  JalonsPreposition prep = JALONS_PREP_NONE;

  if ((parse->language & 1) == 0 || predicate->n_amounts == 0
      || (predicate->frame->subject & JALONS_FILL_INVESTOR) == 0)
    return FALSE;
  for (int i = predicate->amounts[0] + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        {
          prep = JALONS_PREP_NONE;
          continue;
        }
      if (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & things) == 0)
        {
          if (jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
            prep = jalons_chunk_preposition (chunk);
          continue;
        }
      if (prep != JALONS_PREP_IN && prep != JALONS_PREP_EN && prep != JALONS_PREP_TO)
        return FALSE;
      return jalons_chunk_is_in (chunk, JALONS_CHUNKS_PLACE | JALONS_CHUNKS_FUNCTION)
             || (chunk->type == JALONS_CHUNK_WORD && prep == JALONS_PREP_EN
                 && jalons_text_has_flag (reader->text, chunk->first, JALONS_TOKEN_CAPITAL));
    }
  return FALSE;
}

/* "Oracle versera 50 millions dans cette levée": the round told before that a noun behind the sum
 * stands for. */
static const JalonsReading *
find_told_round (const JalonsReader *reader,
                 const JalonsPredicate *predicate,
                 const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsReading *last;

  if ((parse->language & 1) == 0 || predicate->n_amounts == 0 || reading->n_investors == 0
      || reader->last_deal == JALONS_TEXT_NONE)
    return NULL;
  last = jalons_reader_get (reader, reader->last_deal);
  if (last->deal != JALONS_DEAL_ROUND || last->recipient == NULL
      || !jalons_deal_is_near (reader, last) || last->amount.value <= reading->amount.value)
    return NULL;
  for (int i = predicate->amounts[0] + 1;
       i < (int) parse->chunks->len && i <= predicate->amounts[0] + ROUND_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsFrame *frame
        = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

      if (frame != NULL)
        return frame->deal == JALONS_DEAL_ROUND
                   && (chunk->prep == JALONS_PREP_IN || chunk->prep == JALONS_PREP_TO)
                 ? last
                 : NULL;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK))
        return NULL;
    }
  return NULL;
}

/**
 * jalons_deal_infer_recipient:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * Returns: (nullable): who gets the money where the clause itself does not say
 */
const char *
jalons_deal_infer_recipient (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             const JalonsReading *reading)
{
  const JalonsFrame *frame = predicate->frame;
  gboolean subject = (frame->subject & JALONS_FILL_RECIPIENT) != 0
                     || (frame->agent & JALONS_FILL_RECIPIENT) != 0 || predicate->to_pronoun;
  gboolean fund = reading->n_investors > 0
                  && !jalons_deal_clause_has_class (reader, predicate->trigger, JALONS_CLASS_INFRA)
                  && jalons_discourse_is_fund (&reader->discourse, reading->investors[0]);
  const char *behind;
  const char *hint;

  if (find_raised_for (reader, predicate) >= 0)
    return jalons_deal_resolve (reader, find_raised_for (reader, predicate));
  if (g_str_has_suffix (frame->name, ".approach") && predicate->n_investors > 0)
    return jalons_deal_guess_recipient (reader, NULL, reading);
  if (g_str_has_suffix (frame->name, ".comein") && reading->n_investors > 0)
    return jalons_deal_guess_recipient (reader, NULL, reading);
  behind = jalons_deal_find_behind (reader, predicate, !subject);
  if (behind != NULL)
    return behind;
  if (!subject && is_behind_noun (reader, predicate))
    return find_own_subject (reader, predicate->trigger);
  if (!subject && find_told_round (reader, predicate, reading) != NULL)
    return find_told_round (reader, predicate, reading)->recipient;
  /* "Greylock et quelques amis avaient mis 225 millions": in whom the text speaks of. */
  if (!subject && !fund && predicate->deal < 0 && !invests_at_large (reader, predicate, reading))
    return NULL;
  if (!subject && (pays_for_company (reader, predicate) || goes_elsewhere (reader, predicate)))
    return NULL;
  if (predicate->group != NULL && frame->subject == JALONS_FILL_RECIPIENT
      && jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB
      && jalons_deal_has_other_subject (reader, predicate->group))
    return NULL;
  /* "Hugging Face's $235 million Series D counted Google among …" */
  if (predicate->deal >= 0 && jalons_parse_chunk (&reader->parse, predicate->deal)->possessor >= 0
      && jalons_parse_chunk (&reader->parse,
                             jalons_parse_chunk (&reader->parse, predicate->deal)->possessor)
             ->type
           == JALONS_CHUNK_COMPANY)
    return jalons_deal_resolve (reader,
                                jalons_parse_chunk (&reader->parse, predicate->deal)->possessor);
  if (predicate->to_pronoun)
    hint = find_subject_before (reader, predicate);
  else if (predicate->possessive)
    hint = find_possessor (reader, predicate);
  else
    hint = find_head_company (reader, predicate);
  if (hint == NULL && (frame->agent & JALONS_FILL_RECIPIENT) != 0
      && jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_NOUN)
    hint = find_own_subject (reader, predicate->trigger);
  return jalons_deal_guess_recipient (reader, hint, reading);
}
