/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Fills the roles of a frame from the phrases around its noun. */

#include "extract/deals/jalons-deal.h"

/* Between a noun and the name before it there may stand so many words. */
#define MAX_COMPOUND 3

/* So far behind it stands between whom it is. */
#define BETWEEN_REACH 10

/* Whether a verb says that its subject gets what others give. */
static gboolean
is_getting (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  const JalonsLemma *lemma
    = jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma);

  for (guint t = lemma->n_fixed; t < lemma->n_triggers; t++)
    {
      const JalonsTrigger *trigger
        = jalons_frames_get_trigger (parse->frames, lemma->first_trigger + t);
      const JalonsFrame *frame = jalons_frames_get_frame (trigger->frame);

      if (frame->gets && frame->subject == JALONS_FILL_RECIPIENT)
        return TRUE;
    }
  return FALSE;
}

/* "GPT-5's launch", but "GPT-5's launch of a memory": nothing else came out. */
static gboolean
is_whole_event (const JalonsPredicate *self, const JalonsParse *parse)
{
  return self->frame->kind == JALONS_KIND_RELEASE && self->n_models == 0
         && (self->trigger + 1 >= (int) parse->chunks->len
             || jalons_chunk_preposition (jalons_parse_chunk (parse, self->trigger + 1))
                  != JALONS_PREP_OF);
}

static void
put_owner_model (JalonsPredicate *self, int model)
{
  self->models[self->n_models++] = model;
  jalons_predicate_stretch (self, model);
}

/* "the Juniper buyout": who is named right before the noun is bought, whose it is buys. */
static guint
get_compound_roles (const JalonsPredicate *self)
{
  /* "an EIC grant" */
  if (self->frame->kind == JALONS_KIND_INVESTMENT && self->frame->deal == JALONS_DEAL_OTHER
      && self->frame->agent == JALONS_FILL_RECIPIENT)
    return JALONS_FILL_INVESTOR;
  return self->frame->deal == JALONS_DEAL_ACQUISITION && self->frame->agent == JALONS_FILL_INVESTOR
             && !self->frame->weak
             && (self->frame->preps[JALONS_PREP_OF] & JALONS_FILL_RECIPIENT) != 0
           ? JALONS_FILL_RECIPIENT
           : self->frame->agent;
}

/* "loans for the Twitter takeover": it is not the sentence that tells of it. */
static gboolean
follows_preposition (const JalonsParse *parse, int i)
{
  for (int k = i - 1; k >= 0 && k >= i - 3; k--)
    {
      if (jalons_parse_get_preposition (parse, k) != JALONS_PREP_NONE)
        return TRUE;
      if (!jalons_parse_is (parse, k, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_AMOUNT))
        return FALSE;
    }
  return FALSE;
}

static void
put_bought (JalonsPredicate *self, int company)
{
  if (self->n_recipients > 0)
    return;
  self->recipients[self->n_recipients++] = company;
  jalons_predicate_stretch (self, company);
}

/* "Google's $2 billion investment", "a $27 million Series A", "Mistral AI's round": what stands
 * before. */
static void
fill_compound (JalonsPredicate *self, const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  int gap = 0;

  for (int i = self->trigger - 1; i >= 0 && gap < MAX_COMPOUND; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_AMOUNT)
        {
          jalons_predicate_fill (self, parse, JALONS_FILL_AMOUNT, i);
          continue;
        }
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_MODEL
                                       | JALONS_CHUNKS_DESCRIPTION | JALONS_CHUNKS_PERSON))
        {
          gboolean possessor
            = i + 1 < self->trigger
              && jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_POSSESSIVE;

          if (chunk->type == JALONS_CHUNK_MODEL && possessor && is_whole_event (self, parse))
            put_owner_model (self, i);
          else if (chunk->type == JALONS_CHUNK_MODEL)
            jalons_predicate_fill (self, parse, JALONS_FILL_MODEL, i);
          else if (possessor
                   || (chunk->prep == JALONS_PREP_NONE && gap == 0 && (parse->language & 2) != 0))
            jalons_predicate_fill (self, parse,
                                   possessor ? self->frame->agent : get_compound_roles (self), i);
          else if (chunk->type == JALONS_CHUNK_COMPANY && gap == 0
                   && !follows_preposition (parse, i)
                   && get_compound_roles (self) == JALONS_FILL_RECIPIENT)
            {
              put_bought (self, i);
              /* "the $14 billion Juniper buyout" */
              if (i > 0 && jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_AMOUNT)
                jalons_predicate_fill (self, parse, JALONS_FILL_AMOUNT, i - 1);
            }
          break;
        }
      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_POSSESSIVE)
          && !jalons_chunk_is (chunk, JALONS_CLASS_CLITIC))
        {
          self->possessive = TRUE;
          break;
        }
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DETERMINER)
          && !jalons_chunk_is (chunk, JALONS_CLASS_POSSESSIVE)
          /* "a $200 million share-swap acquisition" */
          && jalons_parse_chunk (parse, i + 1)->type != JALONS_CHUNK_MARK)
        break;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_POSSESSIVE
                                        | JALONS_CHUNKS_MARK | JALONS_CHUNKS_NUMBER
                                        | JALONS_CHUNKS_DATE | JALONS_CHUNKS_PLACE))
        break;
      gap += chunk->type == JALONS_CHUNK_WORD;
    }
}

/* "Nvidia was part of a round": who is something of a deal does not make it. */
static gboolean
is_predicative (const JalonsParse *parse, const JalonsVerbGroup *group, const JalonsChunk *noun)
{
  return noun->prep != JALONS_PREP_NONE
         && g_str_equal (
           jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma)->name, "be");
}

/* "Microsoft expects capital spending of …": of whose spending one speaks but one's own. */
static gboolean
is_own_spending (const JalonsPredicate *self)
{
  return self->frame->deal == JALONS_DEAL_OTHER && self->frame->agent == JALONS_FILL_INVESTOR;
}

/* "wrote it a $6.2m cheque", "handed Nuvia a grant": to whom, right behind the verb. */
static void
fill_dative (JalonsPredicate *self, const JalonsParse *parse, int verb)
{
  const JalonsChunk *chunk = verb + 1 < self->trigger ? jalons_parse_chunk (parse, verb + 1) : NULL;

  if ((parse->language & 2) != 0 && chunk != NULL && self->n_recipients == 0
      && (self->frame->preps[JALONS_PREP_TO] & JALONS_FILL_RECIPIENT) != 0
      && chunk->prep == JALONS_PREP_NONE && jalons_chunk_is_party (chunk)
      && jalons_parse_chunk (parse, verb + 2)->type != JALONS_CHUNK_POSSESSIVE)
    jalons_predicate_fill (self, parse, JALONS_FILL_RECIPIENT, verb + 1);
}

/* "a vendu sa participation dans Nvidia" */
static gboolean
is_sold (const JalonsReader *reader, const JalonsVerbGroup *group, const JalonsChunk *noun)
{
  if (!jalons_chunk_is (noun, JALONS_CLASS_STAKE))
    return FALSE;
  JALONS_READER_FOREACH_MATCH (reader, group, match)
    {
      if (g_str_has_suffix (match->frame->name, "round.sell"))
        return TRUE;
    }
  return FALSE;
}

/* "it joined Salesforce in the $170 million round of Cohere": who joins gives, and whom it
 * joins. */
static void
fill_joined (JalonsPredicate *self, const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *object
    = group->verb + 1 < self->trigger ? jalons_parse_chunk (parse, group->verb + 1) : NULL;

  if (object == NULL || group->subject < 0 || !jalons_chunk_is_party (object)
      || object->prep != JALONS_PREP_NONE
      || jalons_parse_chunk (parse, group->verb + 2)->type == JALONS_CHUNK_POSSESSIVE
      || !g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, group->verb)),
                       "join"))
    return;
  jalons_predicate_fill_group (self, parse, JALONS_FILL_INVESTOR, group->verb + 1);
  jalons_predicate_fill_group (self, parse, JALONS_FILL_INVESTOR, group->subject);
  jalons_predicate_stretch (self, group->verb);
}

/* "OpenAI is laying the groundwork for an IPO": who does so is to be listed, whatever the verb. */
static gboolean
is_in_preparation (const JalonsPredicate *self,
                   const JalonsReader *reader,
                   const JalonsVerbGroup *group)
{
  return (reader->parse.language & 2) != 0 && self->frame->deal == JALONS_DEAL_IPO
         && group->subject >= 0
         && jalons_reader_has_cue (reader, JALONS_CUE_RUMOUR, group->subject, self->trigger);
}

/* The verb that lends itself to the noun: "a bouclé une série A", "announced a deal to buy". */
static void
fill_from_support (JalonsPredicate *self, const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *noun = jalons_parse_chunk (parse, self->trigger);
  const JalonsVerbGroup *best = NULL;
  gboolean prepares;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsChunk *verb = jalons_parse_chunk (parse, group->verb);

      if (verb->clause != noun->clause || (verb->flags & JALONS_CHUNK_AUXILIARY) != 0)
        continue;
      /* "withdrew its planned IPO" */
      if ((parse->language & 2) != 0 && group->participle)
        continue;
      if (group->verb < self->trigger)
        best = group;
    }
  /* But "is in talks": who is in them has them. */
  if (best == NULL || best->passive
      || (is_predicative (parse, best, noun) && self->frame->status != JALONS_STATUS_RUMOURED))
    return;
  prepares = is_in_preparation (self, reader, best);
  if (is_sold (reader, best, noun))
    {
      self->blocked = TRUE;
      return;
    }
  if ((parse->language & 2) != 0 && (self->frame->agent & JALONS_FILL_RECIPIENT) != 0
      && jalons_verb_group_get_subject_roles (parse, best) == JALONS_FILL_INVESTOR && !prepares)
    {
      fill_joined (self, reader, best);
      /* "SoftBank led a financing of up to $40 billion" */
      if (self->n_investors == 0 && self->n_amounts > 0 && best->subject >= 0
          && self->frame->deal != JALONS_DEAL_TOTAL && best->subject < self->trigger
          && noun->prep == JALONS_PREP_NONE
          && jalons_parse_chunk (parse, self->amounts[0])->prep != JALONS_PREP_OTHER)
        jalons_predicate_fill_group (self, parse, JALONS_FILL_INVESTOR, best->subject);
      return;
    }
  if ((jalons_frames_get_lemma (jalons_parse_chunk (parse, best->verb)->lemma)->flags
       & JALONS_LEMMA_SUPPORT)
        == 0
      && !self->possessive && !is_own_spending (self) && !prepares)
    return;
  self->group = best;
  fill_dative (self, parse, best->verb);
  if (best->subject >= 0 && best->subject != self->trigger)
    {
      guint agent = self->frame->agent == JALONS_FILL_INVESTOR
                        && (self->frame->deal == JALONS_DEAL_ROUND
                            || self->frame->status == JALONS_STATUS_RUMOURED)
                        && is_getting (parse, best)
                      ? JALONS_FILL_RECIPIENT
                      : self->frame->agent;
      gboolean filled = (agent & JALONS_FILL_RECIPIENT) != 0  ? self->n_recipients > 0
                        : (agent & JALONS_FILL_INVESTOR) != 0 ? self->n_investors > 0
                                                              : self->n_makers > 0;

      /* "Nvidia led its $2 billion financing": who leads it has it not. */
      if (!filled && best->subject < self->trigger
          && (prepares || (agent & JALONS_FILL_RECIPIENT) == 0
              || !jalons_deal_invests (reader, best->subject)))
        jalons_predicate_fill_group (self, parse, agent, best->subject);
    }
  jalons_predicate_stretch (self, best->verb);
}

/* "a $500 million round that Groq is raising", "the round Accel is leading": the subject of a
 * clause that hangs on the noun has what its verb gives to those who raise, or to those who lead.
 */
static void
fill_from_relative (JalonsPredicate *self, const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 2) == 0 || self->frame->deal == JALONS_DEAL_OTHER)
    return;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsClause *clause;
      gint16 own = jalons_parse_chunk (parse, group->verb)->clause;

      if (group->verb <= self->trigger || group->subject <= self->trigger || group->passive)
        continue;
      /* "the $830m loan it signed in March" */
      if (group->subject == self->trigger + 1 && group->head <= group->subject + 2
          && jalons_parse_chunk (parse, group->subject)->prep == JALONS_PREP_NONE
          && (jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma)->flags
              & JALONS_LEMMA_SUPPORT)
               != 0)
        {
          jalons_predicate_fill_group (self, parse, self->frame->agent, group->subject);
          jalons_predicate_fill_right (self, reader, group->verb + 1, 0, 0);
          jalons_predicate_stretch (self, group->verb);
          return;
        }
      clause = jalons_parse_clause (parse, own);
      /* But "its listing, in which it raised …". */
      if (!clause->relative || !clause->subordinate || clause->antecedent != self->trigger
          || jalons_chunk_preposition (jalons_parse_chunk (parse, clause->first - 1))
               != JALONS_PREP_NONE)
        continue;
      JALONS_READER_FOREACH_MATCH (reader, group, match)
        {
          const JalonsFrame *frame = match->frame;

          if (frame->kind == JALONS_KIND_INVESTMENT && (frame->object & JALONS_FILL_DEAL) != 0
              && (frame->subject & (JALONS_FILL_RECIPIENT | JALONS_FILL_INVESTOR)) != 0)
            {
              jalons_predicate_fill_group (self, parse, frame->subject, group->subject);
              jalons_predicate_stretch (self, group->verb);
              return;
            }
        }
    }
}

/* "Led by Accel, the £4 million round …": who leads it stands first. */
static void
fill_opening (JalonsPredicate *self, const JalonsParse *parse)
{
  if ((parse->language & 2) == 0 || self->n_investors > 0 || self->trigger < 3
      || self->frame->preps[JALONS_PREP_LED] != JALONS_FILL_INVESTOR
      || jalons_chunk_preposition (jalons_parse_chunk (parse, 0)) != JALONS_PREP_LED)
    return;
  for (int i = 1; i < self->trigger; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_NOUN | JALONS_CHUNKS_VERB))
        return;
      if (chunk->prep == JALONS_PREP_LED && jalons_chunk_is_party (chunk))
        jalons_predicate_fill (self, parse, JALONS_FILL_INVESTOR, i);
    }
}

/* "in negotiations with Kakao to take over Daum", "in talks with OpenAI to invest $30 billion":
 * talks to give something, and not to be given it. */
static gboolean
is_about_giving (const JalonsPredicate *self, const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 2) == 0 || self->frame->deal != JALONS_DEAL_ROUND
      || self->frame->status != JALONS_STATUS_RUMOURED)
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb <= self->trigger || !group->infinitive)
        continue;
      JALONS_READER_FOREACH_MATCH (reader, group, match)
        {
          if (match->frame->kind == JALONS_KIND_INVESTMENT
              && (match->frame->subject & JALONS_FILL_INVESTOR) != 0
              && (match->trigger->n_words > 0
                  || jalons_parse_find_intended_subject (parse, group) >= 0))
            return TRUE;
        }
    }
  return FALSE;
}

/* "a merger between Core Scientific and CoreWeave": the one that does it stands first. */
static void
fill_between (JalonsPredicate *self, const JalonsParse *parse)
{
  int first = JALONS_CHUNK_NONE;

  if ((parse->language & 2) == 0 || self->frame->deal != JALONS_DEAL_ACQUISITION
      || self->n_recipients > 0 || self->n_investors > 0)
    return;
  for (int i = self->trigger + 1; i < (int) parse->chunks->len && i < self->trigger + BETWEEN_REACH;
       i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_VERB)
        return;
      if (chunk->type != JALONS_CHUNK_COMPANY || (first < 0 && chunk->prep != JALONS_PREP_OTHER))
        continue;
      if (first >= 0 && chunk->group == jalons_parse_chunk (parse, first)->group)
        {
          jalons_predicate_fill (self, parse, JALONS_FILL_INVESTOR, first);
          jalons_predicate_fill (self, parse, JALONS_FILL_RECIPIENT, i);
          return;
        }
      first = i;
    }
}

/* "Harvey ($300m, Series D, Sequoia), …": a noun in brackets tells of the name before them, and
 * names there who gave. */
static void
fill_bracket (JalonsPredicate *self, const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  int depth = jalons_parse_chunk (parse, self->trigger)->depth;
  int open = self->trigger;
  int k;

  if (depth == 0 || self->frame->agent != JALONS_FILL_RECIPIENT)
    return;
  while (open >= 0 && jalons_parse_chunk (parse, open)->depth >= depth)
    open--;
  for (k = open - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_COMPANY && (chunk->flags & JALONS_CHUNK_MODIFIER) == 0)
        break;
      if (jalons_chunk_is_in (chunk,
                              JALONS_CHUNKS_VERB | JALONS_CHUNKS_CLOSE | JALONS_CHUNKS_AMOUNT))
        return;
    }
  if (k < 0 || jalons_parse_chunk (parse, k)->prep != JALONS_PREP_NONE)
    return;
  jalons_predicate_fill (self, parse, JALONS_FILL_RECIPIENT, k);
  for (k = open + 1; k < (int) parse->chunks->len && jalons_parse_chunk (parse, k)->depth >= depth;
       k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_AMOUNT)
        jalons_predicate_fill (self, parse, JALONS_FILL_AMOUNT, k);
      else if (chunk->type == JALONS_CHUNK_COMPANY && chunk->prep == JALONS_PREP_NONE)
        jalons_predicate_fill (self, parse, JALONS_FILL_INVESTOR, k);
    }
}

/* "SoftBank's $40 billion round for OpenAI": whose the round is gives, where it says to whom. */
static void
part_owner (JalonsPredicate *self, const JalonsParse *parse)
{
  const JalonsChunk *other
    = self->n_recipients > 1 ? jalons_parse_chunk (parse, self->recipients[1]) : NULL;

  if (other == NULL || self->frame->deal != JALONS_DEAL_ROUND || self->recipients[1] < self->trigger
      || (other->prep != JALONS_PREP_IN && other->prep != JALONS_PREP_FOR
          && other->prep != JALONS_PREP_TO)
      || self->n_investors == JALONS_PREDICATE_MAX)
    return;
  self->investors[self->n_investors++] = self->recipients[0];
  for (int n = 1; n < self->n_recipients; n++)
    self->recipients[n - 1] = self->recipients[n];
  self->n_recipients--;
}

/* "the release of three new models: X, Y and Z": what a colon lists behind the noun for models. */
static void
fill_listed_models (JalonsPredicate *self, const JalonsParse *parse)
{
  gboolean announced = FALSE;
  gboolean open = FALSE;

  for (int k = self->trigger + 1; k < (int) parse->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (open && chunk->type == JALONS_CHUNK_MODEL)
        {
          if (self->n_models == JALONS_PREDICATE_MAX)
            return;
          put_owner_model (self, k);
        }
      else if (open && chunk->type != JALONS_CHUNK_COMMA
               && !jalons_chunk_is (chunk, JALONS_CLASS_CONJ))
        return;
      else if (chunk->type == JALONS_CHUNK_COLON && announced)
        open = TRUE;
      else if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_BREAK))
        return;
      announced |= jalons_chunk_is (chunk, JALONS_CLASS_MODELNOUN);
    }
}

/**
 * jalons_predicate_fill_noun:
 * @self: a predicate of a noun
 * @reader: the reader
 *
 * Fills its roles from its possessor, its complements and the verb that supports it.
 */
void
jalons_predicate_fill_noun (JalonsPredicate *self, const JalonsReader *reader)
{
  int owners;

  if (is_about_giving (self, reader))
    {
      self->blocked = TRUE;
      return;
    }
  fill_compound (self, reader);
  owners = self->n_recipients;
  fill_bracket (self, reader);
  jalons_predicate_fill_right (
    self, reader, self->trigger + 1,
    self->frame->object | (self->n_amounts == 0 ? JALONS_FILL_AMOUNT : 0), 0);
  if (self->frame->kind == JALONS_KIND_RELEASE && self->n_models == 0)
    fill_listed_models (self, &reader->parse);
  if (owners == 1 && (reader->parse.language & 2) != 0)
    part_owner (self, &reader->parse);
  fill_opening (self, &reader->parse);
  if (self->frame->kind == JALONS_KIND_INVESTMENT && self->n_recipients == 0)
    fill_from_relative (self, reader);
  fill_from_support (self, reader);
  fill_between (self, &reader->parse);
}
