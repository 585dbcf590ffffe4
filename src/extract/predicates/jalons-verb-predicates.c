/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Fills the roles of a frame from the phrases around its verb. */

#include "extract/deals/jalons-deal.h"

/* So far before a sum its noun stands. */
#define ROUND_REACH 3

/* So far before "dans laquelle" or "où" may stand what it is said of. */
#define MAX_BEFORE_RELATIVE 2

/* "Banks including JPMorgan lent …", "a group led by Blackstone put in …": who the subject consists
 * of. */
static guint
get_group_roles (const JalonsPredicate *self, const JalonsParse *parse, const JalonsChunk *chunk)
{
  const guint roles = self->frame->subject & JALONS_FILL_INVESTOR;

  if ((parse->language & 2) == 0 || self->group == NULL || self->group->passive
      || self->group->participle
      || (chunk->prep != JALONS_PREP_AMONG && chunk->prep != JALONS_PREP_LED
          && chunk->prep != JALONS_PREP_WITH))
    return 0;
  /* "signed an agreement with Sigma to buy Tessl": with whom it was agreed does not buy; "in talks
   * with Sigma to invest $5 million". */
  if (chunk->prep == JALONS_PREP_WITH && self->group->infinitive
      && jalons_parse_find_intended_subject (parse, self->group) >= 0)
    return jalons_parse_find_behind (parse, self->group->verb, JALONS_PARSE_ANY_REACH,
                                     JALONS_CHUNKS_COMPANY)
               < 0
             ? self->frame->preps[JALONS_PREP_IN] & JALONS_FILL_RECIPIENT
             : 0;
  return roles;
}

/* "proposait de tout racheter" */
static gboolean
takes_all (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  const JalonsChunk *before = group->verb > 0 ? jalons_parse_chunk (parse, group->verb - 1) : NULL;
  const JalonsToken *token;

  if (before == NULL || before->type != JALONS_CHUNK_FUNCTION || before->end != before->first + 1)
    return FALSE;
  token = jalons_text_get_token (parse->text, before->first);
  return jalons_text_is_word (parse->text, token, "tout");
}

/* "AMD l'a racheté": a pronoun before the verb is its object. */
static gboolean
has_object_pronoun (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  if ((parse->language & 1) == 0)
    return FALSE;
  if (group->infinitive)
    return takes_all (parse, group);
  for (int k = group->head - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type != JALONS_CHUNK_FUNCTION || !jalons_chunk_is (chunk, JALONS_CLASS_CLITIC)
          || jalons_chunk_is (chunk, JALONS_CLASS_REFLEXIVE))
        return FALSE;
      if (jalons_chunk_is (chunk, JALONS_CLASS_DET)
          && !jalons_chunk_is (chunk, JALONS_CLASS_POSSESSIVE))
        return TRUE;
    }
  return FALSE;
}

/* "Après un premier tour de 5 millions mené par Elaia, …": investors of the deal that the phrase
 * names. */
static gboolean
is_of_other_deal (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  if (!jalons_chunk_is_party (chunk)
      || (chunk->prep != JALONS_PREP_LED && chunk->prep != JALONS_PREP_FROM))
    return FALSE;
  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *before = jalons_parse_chunk (parse, k);

      if (before->type == JALONS_CHUNK_NOUN && jalons_deal_get_noun_frame (before) != NULL)
        return TRUE;
      if (jalons_chunk_is_in (before, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_VERB))
        return FALSE;
    }
  return FALSE;
}

/* "LightOn, appuyé par Xavier Niel, a conclu un tour mené par Serena", "Backed by Accel, Groq
 * raised $640 million from BlackRock": who stands behind the company is told apart from who gives
 * now. */
static gboolean
is_older_backer (const JalonsPredicate *self, const JalonsParse *parse, int i)
{
  return self->n_investors > 0 && self->group != NULL && self->investors[0] > self->trigger
         && ((parse->language & 1) != 0 || self->frame->subject == JALONS_FILL_RECIPIENT)
         && jalons_parse_chunk (parse, i)->prep == JALONS_PREP_LED && self->group->subject >= 0;
}

/* The English noun of a round that a phrase is or hangs on, or %JALONS_CHUNK_NONE. */
static int
find_deal_of (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsFrame *frame;

  if ((parse->language & 2) == 0)
    return JALONS_CHUNK_NONE;
  if (jalons_chunk_is_party (chunk) && jalons_preposition_brings_investors (chunk->prep)
      && chunk->governor >= 0)
    i = chunk->governor;
  chunk = jalons_parse_chunk (parse, i);
  frame = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;
  return frame != NULL && frame->deal == JALONS_DEAL_ROUND ? i : JALONS_CHUNK_NONE;
}

/* "After its merger with xAI, SpaceX raised", "In a race with Nvidia, Groq raised": with whom who
 * gets the money did something else. */
static gboolean
is_with_other (const JalonsPredicate *self, const JalonsParse *parse, int i)
{
  return (parse->language & 2) != 0 && self->frame->subject == JALONS_FILL_RECIPIENT
         && self->group != NULL && self->group->subject > i
         && jalons_parse_chunk (parse, i)->prep == JALONS_PREP_WITH
         && jalons_parse_chunk (parse, i)->governor >= 0 && find_deal_of (parse, i) < 0;
}

/* Phrases with a preposition before the verb: "Avec Mistral AI, en février, …", "Pour 6,5
 * milliards, …". */
static void
fill_left (JalonsPredicate *self, const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, self->trigger)->clause;

  for (int i = self->trigger - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause != clause)
        continue;
      /* "was led by Thrive, a fund run by Mr Kushner, and included Nvidia" */
      if ((parse->language & 2) != 0 && jalons_chunk_is_in (chunk, JALONS_CHUNKS_PARTICIPLE)
          && self->frame->subject == JALONS_FILL_DEAL)
        continue;
      if (chunk->type == JALONS_CHUNK_VERB
          && !(self->group != NULL && jalons_verb_group_owns (parse, self->group, i)))
        break;
      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_PRON_TO)
          && self->group != NULL && i + 4 > self->group->head
          && !jalons_chunk_is (chunk, JALONS_CLASS_DET))
        self->to_pronoun = TRUE;
      if (chunk->type > JALONS_CHUNK_NOUN || chunk->prep == JALONS_PREP_NONE
          || chunk->prep == JALONS_PREP_OF || chunk->prep == JALONS_PREP_BY)
        continue;
      if (is_of_other_deal (parse, i) || is_older_backer (self, parse, i)
          || is_with_other (self, parse, i))
        continue;
      /* "Like Cerebras, Groq raised $300 million" */
      if ((parse->language & 2) != 0 && chunk->prep == JALONS_PREP_AMONG && i == 1)
        continue;
      /* "Ada Loreau, passée chez Meta, a levé 9 millions …": where one was is told. */
      if ((parse->language & 1) != 0 && chunk->prep == JALONS_PREP_IN
          && self->frame->subject == JALONS_FILL_RECIPIENT && i > 0
          && jalons_chunk_is_party (chunk))
        continue;
      /* "Figure, backed by Nvidia, is seeking $1.5 billion": those are of rounds before. */
      if (chunk->prep == JALONS_PREP_LED && self->frame->status == JALONS_STATUS_RUMOURED)
        continue;
      jalons_predicate_fill (self, parse,
                             jalons_frame_get_prep_roles (self->frame, chunk->prep)
                               | get_group_roles (self, parse, chunk),
                             i);
    }
}

/* Whether no object follows: "bought for $2 billion", "had agreed to buy". */
static gboolean
lacks_object (const JalonsParse *parse, int start)
{
  for (int i = start; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_light (chunk) || chunk->type == JALONS_CHUNK_DATE)
        continue;
      if (chunk->type == JALONS_CHUNK_FUNCTION)
        return jalons_chunk_preposition (chunk) != JALONS_PREP_NONE
               || jalons_chunk_is (chunk, JALONS_CLASS_CONJ)
               || jalons_chunk_is (chunk, JALONS_CLASS_BUT);
      return chunk->type >= JALONS_CHUNK_COMMA || jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE);
    }
  return TRUE;
}

/* "which Google said it would buy": whether the verb of a clause carries the clause of another. */
static gboolean
carries (const JalonsParse *parse, const JalonsClause *clause, const JalonsVerbGroup *group)
{
  const JalonsChunk *head;

  if ((parse->language & 2) == 0 || clause->head < 0 || clause->head >= group->head)
    return FALSE;
  head = jalons_parse_chunk (parse, clause->head);
  return head->type == JALONS_CHUNK_VERB
         && (jalons_frames_get_lemma (head->lemma)->flags & JALONS_LEMMA_CONTROL) != 0;
}

/* The relative clause whose pronoun may be the object of a verb: its own, or the one whose verb
 * carries its own. */
static const JalonsClause *
find_relative (const JalonsParse *parse, const JalonsVerbGroup *group, int object_start)
{
  const JalonsClause *own
    = jalons_parse_clause (parse, jalons_parse_chunk (parse, group->head)->clause);

  if (own->relative && own->subordinate)
    {
      if (own->head < 0 || own->head == group->head)
        return own;
    }
  else
    {
      if (own->parent < 0 || own->antecedent >= 0
          || (jalons_parse_chunk (parse, own->first)->flags & JALONS_CHUNK_COMPLEMENTIZER) == 0)
        return NULL;
      own = jalons_parse_clause (parse, own->parent);
      if (!own->relative || !own->subordinate)
        return NULL;
    }
  return carries (parse, own, group) && lacks_object (parse, object_start) ? own : NULL;
}

/* "Manus, the startup Meta bought", "the $7.5 billion SoftBank paid": whom or what a clause without
 * a pronoun is said of, if its subject stands right behind that. */
static int
find_bare_antecedent (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  int i = group->subject - 1;
  gboolean described = FALSE;

  if (group->subject < 1 || group->head > group->subject + 3
      || jalons_parse_chunk (parse, group->subject)->prep != JALONS_PREP_NONE
      || jalons_parse_chunk (parse, group->subject)->group != group->subject)
    return JALONS_CHUNK_NONE;
  if (jalons_parse_is (parse, i, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_NOUN))
    return i;
  for (; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_DESCRIPTION))
        described = TRUE;
      else if (chunk->type != JALONS_CHUNK_FUNCTION
               || jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
        break;
    }
  if (!described || i < 1 || jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_COMMA
      || jalons_parse_chunk (parse, i - 1)->type != JALONS_CHUNK_COMPANY)
    return JALONS_CHUNK_NONE;
  return i - 1;
}

/* "un tour, de 19 millions, qu'a mené Balderton": the round of the sum on
 * which a clause seems to hang; or what it hangs on. */
static int
find_round (const JalonsParse *parse, int antecedent)
{
  if ((parse->language & 1) == 0
      || jalons_parse_chunk (parse, antecedent)->type != JALONS_CHUNK_AMOUNT)
    return antecedent;
  for (int i = antecedent - 1; i >= 0 && i >= antecedent - ROUND_REACH; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_NOUN)
        return jalons_deal_get_noun_frame (chunk) != NULL ? i : antecedent;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_COMMA))
        break;
    }
  return antecedent;
}

/* "que Google a acheté", "dans laquelle Iliad a investi", "à qui SoftBank a promis", "dont AMD a
 * pris 10 %": what the relative clause hangs on plays the part that its pronoun has. */
static void
fill_antecedent (JalonsPredicate *self, const JalonsReader *reader, guint object, int object_start)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsClause *own = find_relative (parse, self->group, object_start);
  JalonsPreposition prep;
  int antecedent;

  if (own == NULL)
    {
      int bare = (parse->language & 2) != 0 && !self->group->infinitive
                     && lacks_object (parse, object_start)
                   ? find_bare_antecedent (parse, self->group)
                   : JALONS_CHUNK_NONE;

      if (bare >= 0)
        jalons_predicate_fill (self, parse, object & ~(guint) JALONS_FILL_INVESTOR, bare);
      return;
    }
  if (own->antecedent < 0)
    return;
  antecedent = own->antecedent;
  prep = jalons_chunk_preposition (jalons_parse_chunk (parse, own->first));
  /* "Aleph Alpha, into which Bosch poured …" */
  if (prep == JALONS_PREP_NONE && own->first > 0)
    prep = jalons_chunk_preposition (jalons_parse_chunk (parse, own->first - 1));
  /* "a round led by Accel in which Tiger Global also invested" */
  if (prep == JALONS_PREP_IN && find_deal_of (parse, antecedent) >= 0)
    {
      self->blocked = !self->frame->joins && self->frame->kind == JALONS_KIND_INVESTMENT;
      self->deal = self->deal < 0 ? find_deal_of (parse, antecedent) : self->deal;
      return;
    }
  if (prep == JALONS_PREP_NONE || prep == JALONS_PREP_THAN)
    jalons_predicate_fill_group (self, parse, object, find_round (parse, antecedent));
  else if (prep == JALONS_PREP_AMONG)
    jalons_predicate_fill_group (
      self, parse, object | jalons_frame_get_prep_roles (self->frame, JALONS_PREP_OF), antecedent);
  else if (own->first - antecedent <= MAX_BEFORE_RELATIVE)
    jalons_predicate_fill_group (self, parse, jalons_frame_get_prep_roles (self->frame, prep),
                                 antecedent);
}

/* "agreed to buy Groq, a company that makes chips, for $2 billion": the price behind what is said
 * of who is bought. */
static void
fill_late_price (JalonsPredicate *self, const JalonsParse *parse)
{
  int i = self->n_recipients > 0 ? self->recipients[0] : self->trigger;

  if ((parse->language & 2) == 0 || self->frame->deal != JALONS_DEAL_ACQUISITION
      || self->n_amounts > 0 || i <= self->trigger)
    return;
  while (++i < (int) parse->chunks->len
         && !jalons_parse_is (parse, i, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_STOP))
    ;
  if (i < (int) parse->chunks->len && jalons_parse_chunk (parse, i)->prep == JALONS_PREP_FOR
      && jalons_parse_is (parse, i - 2, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_DASH))
    jalons_predicate_fill (self, parse, jalons_frame_get_prep_roles (self->frame, JALONS_PREP_FOR),
                           i);
}

/**
 * jalons_predicate_fill_verb:
 * @self: a predicate of a verb
 * @reader: the reader
 * @object_start: the first chunk where its object may stand
 *
 * Fills its roles: the subject's, or in the passive the object's, from the subject; the others from
 * what follows and from what stands before with a preposition.
 */
void
jalons_predicate_fill_verb (JalonsPredicate *self, const JalonsReader *reader, int object_start)
{
  const JalonsParse *parse = &reader->parse;
  guint subject = self->frame->subject;
  guint object = self->frame->object;
  int backed = JALONS_CHUNK_NONE;

  if (self->group->passive && object != 0)
    {
      if (self->group->subject >= 0)
        {
          /* "s'est vu verser 650 millions": the subject is to whom it was done. */
          gboolean dative
            = (parse->language & 1) != 0 && self->group->reflexive && !self->group->participle;

          jalons_predicate_fill_group (
            self, parse,
            dative ? object | jalons_frame_get_prep_roles (self->frame, JALONS_PREP_TO) : object,
            self->group->subject);
        }
      jalons_predicate_fill_right (self, reader, object_start,
                                   self->group->participle || self->group->reflexive
                                       || (parse->language & 2) != 0
                                     ? object & JALONS_FILL_AMOUNT
                                     : 0,
                                   subject);
      fill_left (self, reader);
      return;
    }
  if (subject == JALONS_FILL_INVESTOR)
    backed = jalons_deal_find_backed (reader, self->group);
  if (backed < 0 && self->group->subject >= 0)
    jalons_predicate_fill_group (self, parse, subject, self->group->subject);
  fill_antecedent (self, reader, object, object_start);
  if ((object & JALONS_FILL_RECIPIENT) != 0 && has_object_pronoun (parse, self->group))
    self->to_pronoun = TRUE;
  jalons_predicate_fill_right (self, reader, object_start, object, 0);
  fill_left (self, reader);
  fill_late_price (self, parse);
  if (backed >= 0 && self->n_recipients == 0)
    jalons_predicate_fill (self, parse, JALONS_FILL_RECIPIENT, backed);
}
