/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which verbs are finite, which are participles or infinitives, and what carries them. */

#include "extract/jalons-parse.h"

/* How far an auxiliary may stand before what it carries. */
#define MAX_WORDS_INSIDE_GROUP 3

static gboolean
is_infinitive_marker (const JalonsParse *self, const JalonsChunk *chunk)
{
  if (chunk->type != JALONS_CHUNK_FUNCTION)
    return FALSE;
  if ((self->language & 2) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_PREP_TO))
    return TRUE;
  return (self->language & 1) != 0
         && (jalons_chunk_is (chunk, JALONS_CLASS_PREP_OF)
             || jalons_chunk_is (chunk, JALONS_CLASS_PREP_TO));
}

/* The verb or modal before chunk @i from which only light words part it; @out_marker tells whether
 * a preposition of infinitives is among them. */
static int
find_carrier (const JalonsParse *self, int i, gboolean *out_marker, gboolean *out_modal)
{
  int words = 0;

  *out_marker = FALSE;
  *out_modal = FALSE;
  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB)
        return k;
      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL))
        {
          *out_modal = TRUE;
          return k;
        }
      if (is_infinitive_marker (self, chunk) && !*out_marker)
        *out_marker = TRUE;
      else if (chunk->type == JALONS_CHUNK_WORD || chunk->type == JALONS_CHUNK_DATE
               || chunk->type == JALONS_CHUNK_PLACE || chunk->type == JALONS_CHUNK_QUOTE
               || chunk->type == JALONS_CHUNK_MARK
               || (chunk->type == JALONS_CHUNK_PRONOUN && (self->language & 1) != 0))
        {
          if (++words > MAX_WORDS_INSIDE_GROUP)
            return JALONS_CHUNK_NONE;
        }
      else if (!jalons_chunk_is_light (chunk)
               && !(chunk->type == JALONS_CHUNK_FUNCTION
                    && jalons_chunk_is (chunk, JALONS_CLASS_CONJ) == 0
                    && jalons_chunk_is (chunk, JALONS_CLASS_PREP_ON)))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

static gboolean
is_followed_by_agent (const JalonsParse *self, int i)
{
  for (int k = i + 1; k < (int) self->chunks->len && k <= i + 3; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_FUNCTION)
        {
          if (jalons_chunk_is (chunk, JALONS_CLASS_PREP_BY))
            return TRUE;
          if (!jalons_chunk_is (chunk, JALONS_CLASS_ADV))
            return FALSE;
        }
      else if (chunk->type != JALONS_CHUNK_DATE)
        return FALSE;
    }
  return FALSE;
}

/* "the group that is the most richly funded": "that" behind a noun and before a verb is a relative
 * pronoun. */
static gboolean
stands_for_noun (const JalonsParse *self, int i)
{
  const JalonsChunk *before = jalons_parse_chunk (self, i - 1);

  return (self->language & 2) != 0 && i + 1 < (int) self->chunks->len
         && (before->type <= JALONS_CHUNK_NOUN || before->type == JALONS_CHUNK_WORD
             || before->classes != 0)
         && before->type != JALONS_CHUNK_VERB
         && jalons_chunk_preposition (before) == JALONS_PREP_NONE
         && (jalons_parse_chunk (self, i + 1)->type == JALONS_CHUNK_VERB
             || jalons_chunk_is (jalons_parse_chunk (self, i + 1), JALONS_CLASS_MODAL));
}

/* "The lab, which decamped from Wuhan, let itself be bought": what follows the comma that ends a
 * relative clause, if nothing was said yet of what that hangs on. */
static gboolean
closes_relative (const JalonsParse *self, int i)
{
  const guint64 relatives
    = JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM);
  gboolean inside = FALSE;

  if (i < 4 || jalons_parse_chunk (self, i - 1)->type != JALONS_CHUNK_COMMA)
    return FALSE;
  for (int k = i - 2; k > 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_DASH)
        return FALSE;
      if (!inside && chunk->type == JALONS_CHUNK_COMMA)
        return FALSE;
      if (inside
          && ((chunk->flags & JALONS_CHUNK_FINITE) != 0 || chunk->type == JALONS_CHUNK_PRONOUN))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & relatives) != 0
          && jalons_parse_chunk (self, k - 1)->type == JALONS_CHUNK_COMMA)
        inside = TRUE;
    }
  return inside;
}

/* "collected $1.05bn from SoftBank": what takes a sum at once is no passive, unless somebody did
 * it. */
static gboolean
takes_sum (const JalonsParse *self, int i)
{
  const JalonsChunk *previous = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;
  const JalonsChunk *after
    = i + 1 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;

  return after != NULL && after->type == JALONS_CHUNK_AMOUNT && previous != NULL
         && previous->type == JALONS_CHUNK_COMMA && !is_followed_by_agent (self, i + 1);
}

/* Whether the main clause up to chunk @i has its finite verb; verbs of relative clauses do not
 * count. */
static gboolean
has_main_verb (const JalonsParse *self, int i)
{
  const guint64 relatives
    = JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM);
  gboolean relative = FALSE;
  gboolean seen_inside = FALSE;
  gboolean seen = FALSE;

  for (int k = 0; k < i; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & relatives) != 0 && k > 0
          && (!jalons_chunk_is (chunk, JALONS_CLASS_DET) || stands_for_noun (self, k)))
        {
          relative = TRUE;
          seen_inside = FALSE;
        }
      else if (chunk->type == JALONS_CHUNK_COMMA)
        relative = FALSE;
      else if (chunk->type == JALONS_CHUNK_STOP)
        seen = relative = FALSE;
      else if (chunk->type == JALONS_CHUNK_SEMICOLON || chunk->type == JALONS_CHUNK_COLON
               || chunk->type == JALONS_CHUNK_PRONOUN
               || (chunk->type == JALONS_CHUNK_FUNCTION
                   && (chunk->classes
                       & (JALONS_CLASS_BIT (JALONS_CLASS_BUT)
                          | JALONS_CLASS_BIT (JALONS_CLASS_CONJ)))
                        != 0))
        {
          seen = relative && seen;
          seen_inside = FALSE;
        }
      else if ((chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_FINITE) != 0)
               || (chunk->type == JALONS_CHUNK_FUNCTION
                   && jalons_chunk_is (chunk, JALONS_CLASS_MODAL)))
        {
          if (relative)
            seen_inside = TRUE;
          else
            seen = TRUE;
        }
    }
  return relative ? seen_inside : seen;
}

/* Whether a finite verb follows a conjunction at once: "launched it a year ago and has been selling
 * it". */
static gboolean
opens_verb (const JalonsParse *self, int i)
{
  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->features & JALONS_VERB_FINITE) != 0
               && (chunk->features & (JALONS_VERB_INF | JALONS_VERB_PP)) == 0;
      if (!jalons_chunk_is_light (chunk))
        return FALSE;
    }
  return FALSE;
}

/* Whether a finite verb follows; one with a pronoun for subject or behind "that" does not count,
 * unless chunk @i opens the sentence ("Founded in 2021, it raised …"). */
static gboolean
has_finite_after (const JalonsParse *self, int i)
{
  const guint64 joints = JALONS_CLASS_BIT (JALONS_CLASS_BUT)
                         | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO)
                         | JALONS_CLASS_BIT (JALONS_CLASS_COMPLEMENTIZER);

  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_SEMICOLON || chunk->type == JALONS_CHUNK_COLON
          || chunk->type == JALONS_CHUNK_STOP)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_CONJ)
          && opens_verb (self, k))
        return FALSE;
      if (i > 0
          && (chunk->type == JALONS_CHUNK_PRONOUN
              || (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & joints) != 0)))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_VERB && (chunk->features & JALONS_VERB_FINITE) != 0
          && (chunk->features & JALONS_VERB_INF) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether a comma follows behind which a verb that can only be finite stands at once. */
static gboolean
has_finite_behind_comma (const JalonsParse *self, int i)
{
  gboolean comma = FALSE;

  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (comma && chunk->type == JALONS_CHUNK_VERB && (chunk->features & JALONS_VERB_FINITE) != 0
          && (chunk->features & (JALONS_VERB_INF | JALONS_VERB_PP)) == 0)
        return TRUE;
      if (comma && chunk->type == JALONS_CHUNK_FUNCTION
          && jalons_chunk_is (chunk, JALONS_CLASS_MODAL))
        return TRUE;
      if (chunk->type == JALONS_CHUNK_COMMA)
        comma = TRUE;
      else if (!jalons_chunk_is_light (chunk))
        comma = FALSE;
      if (chunk->type == JALONS_CHUNK_VERB
          || (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_CLOSE))
        return FALSE;
    }
  return FALSE;
}

/* "Nimbus, a start-up backed with $30 million, plans …": an apposition whose noun it follows. */
static gboolean
stands_in_apposition (const JalonsParse *self, int i)
{
  gboolean comma = FALSE;

  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB || chunk->type == JALONS_CHUNK_PRONOUN
          || (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_CLOSE))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_COMMA)
        comma = TRUE;
      else if (comma && chunk->type <= JALONS_CHUNK_DESCRIPTION)
        return chunk->prep == JALONS_PREP_NONE && jalons_chunk_is_party (chunk)
               && has_finite_behind_comma (self, i);
      else if (!comma && (chunk->type == JALONS_CHUNK_COMPANY || chunk->type == JALONS_CHUNK_PERSON)
               && k == i - 1)
        return FALSE;
    }
  return FALSE;
}

/* "Sequoia and Founders Fund each put": a word of number behind its noun, not an article. */
static gboolean
is_floating (const JalonsParse *self, int i)
{
  return i > 0 && jalons_chunk_is_party (jalons_parse_chunk (self, i - 1))
         && !jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_POSSESSIVE);
}

/* "Founded in 2021 and backed by Accel, Synthesia is hiring": a conjunction joins it to a
 * participle. */
static gboolean
continues_participle (const JalonsParse *self, int i)
{
  if (i < 2 || jalons_parse_chunk (self, i - 1)->type != JALONS_CHUNK_FUNCTION
      || !jalons_chunk_is (jalons_parse_chunk (self, i - 1), JALONS_CLASS_CONJ))
    return FALSE;
  for (int k = i - 2; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->flags & JALONS_CHUNK_PARTICIPLE) != 0;
      if (chunk->type >= JALONS_CHUNK_COMMA || chunk->type == JALONS_CHUNK_PRONOUN)
        return FALSE;
    }
  return FALSE;
}

/* "the $480 million that Lambda collected", "when Amazon pledged": behind such a word and a name a
 * verb is finite. */
static gboolean
is_of_named_clause (const JalonsParse *self, int i)
{
  const guint64 openers
    = JALONS_CLASS_BIT (JALONS_CLASS_COMPLEMENTIZER) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO)
      | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM) | JALONS_CLASS_BIT (JALONS_CLASS_BUT);
  const JalonsChunk *opener = i > 1 ? jalons_parse_chunk (self, i - 2) : NULL;

  return opener != NULL && opener->type == JALONS_CHUNK_FUNCTION && (opener->classes & openers) != 0
         && (jalons_parse_chunk (self, i - 1)->type == JALONS_CHUNK_COMPANY
             || jalons_parse_chunk (self, i - 1)->type == JALONS_CHUNK_PERSON)
         && !is_followed_by_agent (self, i);
}

/* "learned last week that it will get …" */
static gboolean
tells_clause (const JalonsParse *self, int i)
{
  int k = i + 1;

  while (k < (int) self->chunks->len && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_DATE)
    k++;
  return k < (int) self->chunks->len && (self->language & 2) != 0
         && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_FUNCTION
         && jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_COMPLEMENTIZER)
         && k + 1 < (int) self->chunks->len
         && jalons_chunk_is_party (jalons_parse_chunk (self, k + 1));
}

/* "raised": past tense or participle without an auxiliary? */
static gboolean
is_bare_participle (const JalonsParse *self, int i)
{
  const JalonsChunk *previous = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;

  if (previous != NULL
      && (previous->type == JALONS_CHUNK_PRONOUN || previous->type == JALONS_CHUNK_MEDIA))
    return FALSE;
  /* ", Rajagopal said with a laugh" */
  if (previous != NULL && previous->type == JALONS_CHUNK_PERSON
      && (jalons_frames_get_lemma (jalons_parse_chunk (self, i)->lemma)->flags
          & JALONS_LEMMA_CONTROL)
           != 0)
    return FALSE;
  if (continues_participle (self, i))
    return TRUE;
  if (is_of_named_clause (self, i) || tells_clause (self, i))
    return FALSE;
  if (previous != NULL && previous->type == JALONS_CHUNK_FUNCTION
      && (previous->classes
          & (JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_CONJ)))
           != 0)
    return FALSE;
  if (is_followed_by_agent (self, i))
    return TRUE;
  if (previous == NULL)
    return has_finite_after (self, i);
  if (takes_sum (self, i) || closes_relative (self, i))
    return FALSE;
  if (previous->type == JALONS_CHUNK_COMMA)
    return has_finite_after (self, i) || has_main_verb (self, i);
  if (previous->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (previous, JALONS_CLASS_DET)
      && !is_floating (self, i - 1))
    return TRUE;
  return has_main_verb (self, i) || stands_in_apposition (self, i);
}

/* "builds chips", "changed hands": behind a finite verb, with nothing that could open another
 * clause in between, a form that could be a plural is one. */
static gboolean
is_plural (const JalonsParse *self, int i)
{
  const guint64 joints
    = JALONS_CLASS_BIT (JALONS_CLASS_CONJ) | JALONS_CLASS_BIT (JALONS_CLASS_BUT)
      | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM)
      | JALONS_CLASS_BIT (JALONS_CLASS_QUESTION) | JALONS_CLASS_BIT (JALONS_CLASS_COMPLEMENTIZER);

  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_PRONOUN || chunk->type >= JALONS_CHUNK_COMMA
          || (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & joints) != 0))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->flags & JALONS_CHUNK_FINITE) != 0
               && (jalons_frames_get_lemma (chunk->lemma)->flags & JALONS_LEMMA_CONTROL) == 0;
    }
  return FALSE;
}

/* "investis par Microsoft": a form that is finite too, but not before "par". */
static gboolean
is_before_agent (const JalonsParse *self, int i)
{
  return i + 1 < (int) self->chunks->len
         && jalons_chunk_preposition (jalons_parse_chunk (self, i + 1)) == JALONS_PREP_BY;
}

/* "a investi dans OpenAI, puis racheté Nuance": the auxiliary that both share. */
static int
find_shared_auxiliary (const JalonsParse *self, int i)
{
  int k = i - 1;

  while (k >= 0 && jalons_chunk_is_light (jalons_parse_chunk (self, k))
         && !jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_CONJ))
    k--;
  if (k < 0 || jalons_parse_chunk (self, k)->type != JALONS_CHUNK_FUNCTION
      || !jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_CONJ))
    return JALONS_CHUNK_NONE;
  for (k--; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->features & JALONS_VERB_PP) != 0 && chunk->carrier >= 0
                   && jalons_parse_get_auxiliary (self, jalons_parse_chunk (self, chunk->carrier))
                        == JALONS_AUXILIARY_HAVE
                 ? chunk->carrier
                 : JALONS_CHUNK_NONE;
      if (chunk->type == JALONS_CHUNK_SEMICOLON || chunk->type == JALONS_CHUNK_STOP)
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "Zerodha-backed", "self-driving": one word with what stands before it. */
static gboolean
is_hyphenated (const JalonsParse *self, int i)
{
  return (self->language & 2) != 0 && i > 0
         && jalons_parse_chunk (self, i - 1)->type == JALONS_CHUNK_MARK
         && jalons_text_get_token (self->text, jalons_parse_chunk (self, i - 1)->first)->word == '-'
         && (jalons_parse_chunk (self, i)->features & (JALONS_VERB_PP | JALONS_VERB_PRP)) != 0;
}

/* "investment banks said": before a finite verb what could be a plural is one. */
static gboolean
is_before_verb (const JalonsParse *self, int i)
{
  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->features & JALONS_VERB_FINITE) != 0
               && (chunk->features & (JALONS_VERB_INF | JALONS_VERB_PP)) == 0;
      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL))
        return TRUE;
      if (!jalons_chunk_is_light (chunk))
        return FALSE;
    }
  return FALSE;
}

static void
type_verb (JalonsParse *self, int i)
{
  JalonsChunk *chunk = jalons_parse_chunk (self, i);
  gboolean marker, modal;
  int carrier = find_carrier (self, i, &marker, &modal);
  const JalonsChunk *before = carrier >= 0 ? jalons_parse_chunk (self, carrier) : NULL;
  JalonsAuxiliary auxiliary
    = before != NULL && !modal ? jalons_parse_get_auxiliary (self, before) : JALONS_AUXILIARY_NONE;
  gboolean participle = (chunk->features & JALONS_VERB_PP) != 0;
  gboolean infinitive = (chunk->features & JALONS_VERB_INF) != 0;

  if (is_hyphenated (self, i))
    {
      chunk->type = JALONS_CHUNK_WORD;
      chunk->lemma = JALONS_FRAMES_NONE;
      return;
    }
  if (participle && !marker
      && (auxiliary == JALONS_AUXILIARY_HAVE || auxiliary == JALONS_AUXILIARY_BE))
    {
      chunk->features = (chunk->features & ~JALONS_VERB_FINITE & ~JALONS_VERB_INF) | JALONS_VERB_PP;
      chunk->carrier = (gint16) carrier;
      jalons_parse_chunk (self, carrier)->flags |= JALONS_CHUNK_AUXILIARY;
      return;
    }
  if (infinitive
      && (modal || marker || auxiliary == JALONS_AUXILIARY_DO
          || chunk->features == JALONS_VERB_INF))
    {
      chunk->features = JALONS_VERB_INF;
      chunk->flags |= JALONS_CHUNK_INFINITIVE;
      if (modal
          || (before != NULL
              && (marker || (self->language & 1) != 0 || auxiliary == JALONS_AUXILIARY_DO)))
        chunk->carrier = (gint16) carrier;
      return;
    }
  if ((chunk->features & JALONS_VERB_PRP) != 0)
    {
      if (auxiliary == JALONS_AUXILIARY_BE && !marker)
        {
          chunk->carrier = (gint16) carrier;
          jalons_parse_chunk (self, carrier)->flags |= JALONS_CHUNK_AUXILIARY;
        }
      return;
    }
  if (participle && (self->language & 1) != 0 && find_shared_auxiliary (self, i) >= 0)
    {
      chunk->features = (chunk->features & ~JALONS_VERB_FINITE & ~JALONS_VERB_INF) | JALONS_VERB_PP;
      chunk->carrier = (gint16) find_shared_auxiliary (self, i);
      return;
    }
  if (participle && (chunk->features & JALONS_VERB_FINITE) == 0)
    {
      chunk->flags |= JALONS_CHUNK_PARTICIPLE;
      return;
    }
  if (participle
      && ((self->language & 2) != 0 ? is_bare_participle (self, i) : is_before_agent (self, i)))
    {
      chunk->features &= ~JALONS_VERB_FINITE;
      chunk->flags |= JALONS_CHUNK_PARTICIPLE;
      return;
    }
  if (i == 0 && (self->language & 2) != 0 && infinitive)
    {
      /* An imperative, or no verb at all: "Net income was …". */
      chunk->type = JALONS_CHUNK_WORD;
      return;
    }
  if ((self->language & 2) != 0 && (chunk->features & (JALONS_VERB_PAST | JALONS_VERB_PLURAL)) == 0
      && (is_plural (self, i) || is_before_verb (self, i)))
    {
      chunk->type = chunk->classes != 0 ? JALONS_CHUNK_FUNCTION : JALONS_CHUNK_WORD;
      chunk->lemma = JALONS_FRAMES_NONE;
      return;
    }
  chunk->features &= ~(JALONS_VERB_PP | JALONS_VERB_INF);
  if ((chunk->features & JALONS_VERB_FINITE) != 0)
    chunk->flags |= JALONS_CHUNK_FINITE;
}

/* "as Synthesia raised $180 million", "after regulators balked": a preposition that a subject and
 * its verb follow joins clauses. */
static void
mark_subordinators (JalonsParse *self)
{
  for (int i = 0; i + 2 < (int) self->chunks->len; i++)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, i);
      JalonsChunk *subject = jalons_parse_chunk (self, i + 1);
      const JalonsChunk *verb = jalons_parse_chunk (self, i + 2);

      if (chunk->type != JALONS_CHUNK_FUNCTION
          || (chunk->classes
              & (JALONS_CLASS_BIT (JALONS_CLASS_PREP_EN)
                 | JALONS_CLASS_BIT (JALONS_CLASS_PREP_OTHER)))
               == 0
          || (subject->type != JALONS_CHUNK_COMPANY && subject->type != JALONS_CHUNK_PERSON
              && subject->type != JALONS_CHUNK_PRONOUN)
          || verb->type != JALONS_CHUNK_VERB || (verb->features & JALONS_VERB_FINITE) == 0
          || (verb->features & JALONS_VERB_INF) != 0)
        continue;
      chunk->classes |= JALONS_CLASS_BIT (JALONS_CLASS_BUT);
      subject->prep = JALONS_PREP_NONE;
      subject->governor = JALONS_CHUNK_NONE;
    }
}

/**
 * jalons_parse_type_verbs:
 * @self: a parse with its phrases
 *
 * Tells finite verbs from participles and infinitives, and finds what carries these.
 */
void
jalons_parse_type_verbs (JalonsParse *self)
{
  if ((self->language & 2) != 0)
    mark_subordinators (self);
  for (int i = 0; i < (int) self->chunks->len; i++)
    {
      if (jalons_parse_chunk (self, i)->type == JALONS_CHUNK_VERB)
        type_verb (self, i);
    }
  for (int i = 0; i < (int) self->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, i);

      if ((chunk->flags & JALONS_CHUNK_FINITE) != 0
          || (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL)))
        jalons_parse_free_subject (self, i);
    }
}
