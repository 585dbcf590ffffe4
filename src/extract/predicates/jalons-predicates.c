/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Fills the roles of a frame from the phrases around its verb or noun. */

#include "extract/deals/jalons-deal.h"

void
jalons_predicate_init (JalonsPredicate *self,
                       const JalonsFrame *frame,
                       int trigger,
                       const JalonsVerbGroup *group)
{
  /* What fills its roles has no value before it is counted. */
  self->frame = frame;
  self->trigger = trigger;
  self->group = group;
  self->n_recipients = self->n_investors = self->n_makers = self->n_models = self->n_amounts = 0;
  self->deal = JALONS_CHUNK_NONE;
  self->first = trigger;
  self->last = trigger;
  self->possessive = self->blocked = self->to_pronoun = FALSE;
  if (group != NULL)
    {
      self->first = MIN (group->head, group->verb);
      self->last = group->verb;
    }
}

/**
 * jalons_predicate_stretch:
 * @self: a predicate
 * @chunk: a chunk that plays a part in it
 */
void
jalons_predicate_stretch (JalonsPredicate *self, int chunk)
{
  self->first = MIN (self->first, chunk);
  self->last = MAX (self->last, chunk);
}

static void
put (int *chunks, int *n, int chunk)
{
  if (!jalons_predicate_has (chunks, *n, chunk) && *n < JALONS_PREDICATE_MAX)
    chunks[(*n)++] = chunk;
}

/* Whether a noun stands for the sort of deal that a frame tells: one raises rounds and loans. */
static gboolean
suits (const JalonsFrame *frame, const JalonsChunk *noun)
{
  guint n;
  const guint16 *frames = jalons_frames_get_noun (noun->noun, &n);
  const JalonsFrame *other = n > 0 ? jalons_frames_get_frame (frames[0]) : NULL;

  if (other == NULL || other->kind != frame->kind)
    return FALSE;
  /* "The deal, which also drew in Accel": a word for any sort. */
  if (other->weak && frame->deal == JALONS_DEAL_ROUND && frame->subject == JALONS_FILL_DEAL)
    return TRUE;
  /* One raises a round, but makes an investment; only who secures or receives one is given it. */
  if (frame->subject == JALONS_FILL_RECIPIENT && other->agent != JALONS_FILL_RECIPIENT
      && !frame->gets)
    return FALSE;
  if (frame->deal == JALONS_DEAL_ROUND)
    return other->deal == JALONS_DEAL_ROUND || other->deal == JALONS_DEAL_DEBT;
  return other->deal == frame->deal;
}

/* "a loan backed by Nvidia chips": the name of a company before a noun that is what is spoken of.
 */
static gboolean
is_attribute (const JalonsParse *parse, int i)
{
  const guint64 things = JALONS_CLASS_BIT (JALONS_CLASS_INFRA)
                         | JALONS_CLASS_BIT (JALONS_CLASS_FEATURE)
                         | JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN);
  const JalonsChunk *after
    = i + 1 < (int) parse->chunks->len ? jalons_parse_chunk (parse, i + 1) : NULL;
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (parse, i - 1) : NULL;

  /* "des achats de puces Nvidia", "ses actions Arm" */
  if ((parse->language & 1) != 0 && before != NULL
      && jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_COMPANY
      && jalons_parse_chunk (parse, i)->prep != JALONS_PREP_NONE
      && before->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (before, JALONS_CLASS_INFRA)
      && jalons_chunk_preposition (before) == JALONS_PREP_NONE)
    return TRUE;
  return (parse->language & 2) != 0 && jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_COMPANY
         && after != NULL && after->type == JALONS_CHUNK_FUNCTION && (after->classes & things) != 0
         && jalons_chunk_preposition (after) == JALONS_PREP_NONE;
}

/* "le groupe dirigé par Arthur Mensch": who leads a company, and no deal. */
static gboolean
leads_company (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  return chunk->type == JALONS_CHUNK_PERSON && chunk->prep == JALONS_PREP_LED && i >= 2
         && jalons_parse_chunk (parse, i - 2)->type == JALONS_CHUNK_DESCRIPTION
         && jalons_chunk_preposition (jalons_parse_chunk (parse, i - 1)) == JALONS_PREP_LED;
}

/* "a $750,000 non-dilutive contribution": the noun behind a sum stands for the deal, not the sum.
 */
static gboolean
is_before_noun (const JalonsParse *parse, int i)
{
  int noun = jalons_parse_skip_behind (parse, i, JALONS_CHUNKS_WORD | JALONS_CHUNKS_MARK);

  return noun <= i + 5 && jalons_parse_is (parse, noun, JALONS_CHUNKS_NOUN);
}

/**
 * jalons_predicate_fill:
 * @self: a predicate
 * @parse: the parse of its sentence
 * @roles: a set of #JalonsRoleBit
 * @i: a chunk
 *
 * Puts a chunk into the role that suits its type.
 *
 * Returns: whether one does
 */
gboolean
jalons_predicate_fill (JalonsPredicate *self, const JalonsParse *parse, guint roles, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  if ((chunk->flags & JALONS_CHUNK_MODIFIER) != 0 || leads_company (parse, i)
      || (self->frame->kind == JALONS_KIND_INVESTMENT && is_attribute (parse, i)))
    return FALSE;
  if (jalons_chunk_is_party (chunk))
    {
      if ((roles & JALONS_FILL_RECIPIENT) != 0)
        put (self->recipients, &self->n_recipients, i);
      else if ((roles & JALONS_FILL_INVESTOR) != 0)
        put (self->investors, &self->n_investors, i);
      else if ((roles & JALONS_FILL_MAKER) != 0)
        put (self->makers, &self->n_makers, i);
      else
        return FALSE;
    }
  /* "The $1.1 billion came from Aker" */
  else if (chunk->type == JALONS_CHUNK_AMOUNT && roles == JALONS_FILL_DEAL
           && (parse->language & 2) != 0 && !is_before_noun (parse, i))
    self->deal = self->deal < 0 ? i : self->deal;
  else if (chunk->type == JALONS_CHUNK_AMOUNT && (roles & JALONS_FILL_AMOUNT) != 0)
    put (self->amounts, &self->n_amounts, i);
  else if (chunk->type == JALONS_CHUNK_MODEL && (roles & JALONS_FILL_MODEL) != 0
           && chunk->prep != JALONS_PREP_THAN)
    put (self->models, &self->n_models, i);
  else if (chunk->type == JALONS_CHUNK_NOUN && (roles & JALONS_FILL_DEAL) != 0
           && !suits (self->frame, chunk))
    {
      /* "completes the commitment", "a décroché un rachat": what the verb takes is something else.
       */
      self->blocked = TRUE;
      return FALSE;
    }
  else if (chunk->type == JALONS_CHUNK_NOUN && (roles & JALONS_FILL_DEAL) != 0)
    self->deal = self->deal < 0 ? i : self->deal;
  else
    return FALSE;
  jalons_predicate_stretch (self, i);
  return TRUE;
}

/**
 * jalons_predicate_fill_group:
 * @self: a predicate
 * @parse: the parse of its sentence
 * @roles: a set of #JalonsRoleBit
 * @i: a chunk
 *
 * Fills a role with a phrase and all that are coordinated with it.
 */
void
jalons_predicate_fill_group (JalonsPredicate *self, const JalonsParse *parse, guint roles, int i)
{
  gint16 group = jalons_parse_chunk (parse, i)->group;
  int last = MIN (jalons_parse_chunk (parse, group)->last, i + 11);

  for (int k = group; k <= MAX (i, last); k++)
    {
      if (jalons_parse_chunk (parse, k)->group == group)
        jalons_predicate_fill (self, parse, roles, k);
    }
}

/**
 * jalons_frame_get_prep_roles:
 * @frame: a frame
 * @prep: a #JalonsPreposition
 *
 * Returns: the roles that it gives to what the preposition brings
 */
guint
jalons_frame_get_prep_roles (const JalonsFrame *frame, guint prep)
{
  /* "to a group led by Khosla": whatever the frame, who leads a round gives money. */
  if (prep == JALONS_PREP_LED && frame->preps[prep] == 0 && frame->kind == JALONS_KIND_INVESTMENT
      && (frame->deal == JALONS_DEAL_ROUND || frame->deal == JALONS_DEAL_DEBT))
    return JALONS_FILL_INVESTOR;
  return prep < JALONS_PREP_N ? frame->preps[prep] : 0;
}

/**
 * jalons_verb_group_owns:
 * @parse: a parse
 * @group: a verb of it
 * @i: the chunk of a verb
 *
 * Returns: whether it is one of the verbs that make up the group
 */
gboolean
jalons_verb_group_owns (const JalonsParse *parse, const JalonsVerbGroup *group, int i)
{
  int k = group->verb;
  int guard = 0;

  while (k >= 0 && guard++ < 8)
    {
      if (k == i)
        return TRUE;
      k = jalons_parse_chunk (parse, k)->type == JALONS_CHUNK_VERB
            ? jalons_parse_chunk (parse, k)->carrier
            : JALONS_CHUNK_NONE;
    }
  return FALSE;
}
