/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which verbs are finite, what carries them, and what their subjects are. */

#include "extract/jalons-parse.h"

#define FINITE_FEATURES                                                                            \
  (JALONS_VERB_PRES | JALONS_VERB_PAST | JALONS_VERB_IMPF | JALONS_VERB_FUT | JALONS_VERB_COND |   \
   JALONS_VERB_SUBJ)

/* How far an auxiliary may stand before what it carries. */
#define MAX_WORDS_INSIDE_GROUP 3

static JalonsAuxiliary
get_auxiliary (const JalonsParse *self, const JalonsChunk *chunk)
{
  return jalons_frames_get_auxiliary (self->frames, chunk->lemma);
}

static gboolean
is_light_function (const JalonsChunk *chunk)
{
  const guint64 light = JALONS_CLASS_BIT (JALONS_CLASS_ADV) | JALONS_CLASS_BIT (JALONS_CLASS_NEG) |
                        JALONS_CLASS_BIT (JALONS_CLASS_CLITIC) |
                        JALONS_CLASS_BIT (JALONS_CLASS_REFLEXIVE) |
                        JALONS_CLASS_BIT (JALONS_CLASS_ONLY);

  return chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & light) != 0;
}

static gboolean
is_infinitive_marker (const JalonsParse *self, const JalonsChunk *chunk)
{
  if (chunk->type != JALONS_CHUNK_FUNCTION)
    return FALSE;
  if ((self->language & 2) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_PREP_TO))
    return TRUE;
  return (self->language & 1) != 0 && (jalons_chunk_is (chunk, JALONS_CLASS_PREP_OF) ||
                                       jalons_chunk_is (chunk, JALONS_CLASS_PREP_TO));
}

/* The verb or modal before chunk @i from which only light words part it; @out_marker tells whether a
 * preposition of infinitives is among them. */
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
      else if (chunk->type == JALONS_CHUNK_WORD || chunk->type == JALONS_CHUNK_DATE ||
               chunk->type == JALONS_CHUNK_PLACE || chunk->type == JALONS_CHUNK_QUOTE ||
               chunk->type == JALONS_CHUNK_MARK ||
               (chunk->type == JALONS_CHUNK_PRONOUN && (self->language & 1) != 0))
        {
          if (++words > MAX_WORDS_INSIDE_GROUP)
            return JALONS_CHUNK_NONE;
        }
      else if (!is_light_function (chunk) && !(chunk->type == JALONS_CHUNK_FUNCTION &&
                                               jalons_chunk_is (chunk, JALONS_CLASS_CONJ) == 0 &&
                                               jalons_chunk_is (chunk, JALONS_CLASS_PREP_ON)))
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

/* Whether the main clause up to chunk @i has its finite verb; verbs of relative clauses do not count. */
static gboolean
has_main_verb (const JalonsParse *self, int i)
{
  const guint64 relatives = JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM);
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
      else if (chunk->type == JALONS_CHUNK_SEMICOLON || chunk->type == JALONS_CHUNK_COLON ||
               chunk->type == JALONS_CHUNK_PRONOUN ||
               (chunk->type == JALONS_CHUNK_FUNCTION &&
                (chunk->classes & (JALONS_CLASS_BIT (JALONS_CLASS_BUT) | JALONS_CLASS_BIT (JALONS_CLASS_CONJ))) != 0))
        {
          seen = relative && seen;
          seen_inside = FALSE;
        }
      else if ((chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_FINITE) != 0) ||
               (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL)))
        {
          if (relative)
            seen_inside = TRUE;
          else
            seen = TRUE;
        }
    }
  return relative ? seen_inside : seen;
}

/* Whether a finite verb follows a conjunction at once: "launched it a year ago and has been selling it". */
static gboolean
opens_verb (const JalonsParse *self, int i)
{
  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->features & FINITE_FEATURES) != 0 &&
               (chunk->features & (JALONS_VERB_INF | JALONS_VERB_PP)) == 0;
      if (!is_light_function (chunk))
        return FALSE;
    }
  return FALSE;
}

/* Whether a finite verb follows; one with a pronoun for subject or behind "that" does not count, unless
 * chunk @i opens the sentence ("Founded in 2021, it raised …"). */
static gboolean
has_finite_after (const JalonsParse *self, int i)
{
  const guint64 joints = JALONS_CLASS_BIT (JALONS_CLASS_BUT) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) |
                         JALONS_CLASS_BIT (JALONS_CLASS_COMPLEMENTIZER);

  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_SEMICOLON || chunk->type == JALONS_CHUNK_COLON ||
          chunk->type == JALONS_CHUNK_STOP)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_CONJ) &&
          opens_verb (self, k))
        return FALSE;
      if (i > 0 && (chunk->type == JALONS_CHUNK_PRONOUN ||
                    (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & joints) != 0)))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_VERB && (chunk->features & FINITE_FEATURES) != 0 &&
          (chunk->features & JALONS_VERB_INF) == 0)
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

      if (comma && chunk->type == JALONS_CHUNK_VERB && (chunk->features & FINITE_FEATURES) != 0 &&
          (chunk->features & (JALONS_VERB_INF | JALONS_VERB_PP)) == 0)
        return TRUE;
      if (comma && chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL))
        return TRUE;
      if (chunk->type == JALONS_CHUNK_COMMA)
        comma = TRUE;
      else if (!is_light_function (chunk))
        comma = FALSE;
      if (chunk->type == JALONS_CHUNK_VERB || (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_CLOSE))
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

      if (chunk->type == JALONS_CHUNK_VERB || chunk->type == JALONS_CHUNK_PRONOUN ||
          (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_CLOSE))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_COMMA)
        comma = TRUE;
      else if (comma && chunk->type <= JALONS_CHUNK_DESCRIPTION)
        return chunk->prep == JALONS_PREP_NONE && jalons_chunk_is_party (chunk) && has_finite_behind_comma (self, i);
      else if (!comma && (chunk->type == JALONS_CHUNK_COMPANY || chunk->type == JALONS_CHUNK_PERSON) &&
               k == i - 1)
        return FALSE;
    }
  return FALSE;
}

/* "Sequoia and Founders Fund each put": a word of number behind its noun, not an article. */
static gboolean
is_floating (const JalonsParse *self, int i)
{
  return i > 0 && jalons_chunk_is_party (jalons_parse_chunk (self, i - 1)) &&
         !jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_POSSESSIVE);
}

/* "raised": past tense or participle without an auxiliary? */
static gboolean
is_bare_participle (const JalonsParse *self, int i)
{
  const JalonsChunk *previous = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;

  if (previous != NULL && (previous->type == JALONS_CHUNK_PRONOUN || previous->type == JALONS_CHUNK_MEDIA))
    return FALSE;
  if (previous != NULL && previous->type == JALONS_CHUNK_FUNCTION &&
      (previous->classes & (JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) |
                            JALONS_CLASS_BIT (JALONS_CLASS_CONJ))) != 0)
    return FALSE;
  if (is_followed_by_agent (self, i))
    return TRUE;
  if (previous == NULL)
    return has_finite_after (self, i);
  if (takes_sum (self, i) || closes_relative (self, i))
    return FALSE;
  if (previous->type == JALONS_CHUNK_COMMA)
    return has_finite_after (self, i) || has_main_verb (self, i);
  if (previous->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (previous, JALONS_CLASS_DET) &&
      !is_floating (self, i - 1))
    return TRUE;
  return has_main_verb (self, i) || stands_in_apposition (self, i);
}

/* "builds chips", "changed hands": behind a finite verb, with nothing that could open another clause in between, a form
 * that could be a plural is one. */
static gboolean
is_plural (const JalonsParse *self, int i)
{
  const guint64 joints = JALONS_CLASS_BIT (JALONS_CLASS_CONJ) | JALONS_CLASS_BIT (JALONS_CLASS_BUT) |
                         JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM) |
                         JALONS_CLASS_BIT (JALONS_CLASS_QUESTION) | JALONS_CLASS_BIT (JALONS_CLASS_COMPLEMENTIZER);

  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_PRONOUN || chunk->type >= JALONS_CHUNK_COMMA ||
          (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & joints) != 0))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->flags & JALONS_CHUNK_FINITE) != 0 &&
               (jalons_frames_get_lemma (chunk->lemma)->flags & JALONS_LEMMA_CONTROL) == 0;
    }
  return FALSE;
}

/* "investis par Microsoft": a form that is finite too, but not before "par". */
static gboolean
is_before_agent (const JalonsParse *self, int i)
{
  return i + 1 < (int) self->chunks->len &&
         jalons_chunk_preposition (jalons_parse_chunk (self, i + 1)) == JALONS_PREP_BY;
}

/* "a investi dans OpenAI, puis racheté Nuance": the auxiliary that both share. */
static int
find_shared_auxiliary (const JalonsParse *self, int i)
{
  int k = i - 1;

  while (k >= 0 && is_light_function (jalons_parse_chunk (self, k))
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
                   && get_auxiliary (self, jalons_parse_chunk (self, chunk->carrier))
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

static void
type_verb (JalonsParse *self, int i)
{
  JalonsChunk *chunk = jalons_parse_chunk (self, i);
  gboolean marker, modal;
  int carrier = find_carrier (self, i, &marker, &modal);
  const JalonsChunk *before = carrier >= 0 ? jalons_parse_chunk (self, carrier) : NULL;
  JalonsAuxiliary auxiliary = before != NULL && !modal ? get_auxiliary (self, before) : JALONS_AUXILIARY_NONE;
  gboolean participle = (chunk->features & JALONS_VERB_PP) != 0;
  gboolean infinitive = (chunk->features & JALONS_VERB_INF) != 0;

  if (is_hyphenated (self, i))
    {
      chunk->type = JALONS_CHUNK_WORD;
      chunk->lemma = JALONS_FRAMES_NONE;
      return;
    }
  if (participle && !marker && (auxiliary == JALONS_AUXILIARY_HAVE || auxiliary == JALONS_AUXILIARY_BE))
    {
      chunk->features = (chunk->features & ~FINITE_FEATURES & ~JALONS_VERB_INF) | JALONS_VERB_PP;
      chunk->carrier = (gint16) carrier;
      jalons_parse_chunk (self, carrier)->flags |= JALONS_CHUNK_AUXILIARY;
      return;
    }
  if (infinitive && (modal || marker || auxiliary == JALONS_AUXILIARY_DO || chunk->features == JALONS_VERB_INF))
    {
      chunk->features = JALONS_VERB_INF;
      chunk->flags |= JALONS_CHUNK_INFINITIVE;
      if (modal || (before != NULL && (marker || (self->language & 1) != 0 || auxiliary == JALONS_AUXILIARY_DO)))
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
      chunk->features = (chunk->features & ~FINITE_FEATURES & ~JALONS_VERB_INF) | JALONS_VERB_PP;
      chunk->carrier = (gint16) find_shared_auxiliary (self, i);
      return;
    }
  if (participle && (chunk->features & FINITE_FEATURES) == 0)
    {
      chunk->flags |= JALONS_CHUNK_PARTICIPLE;
      return;
    }
    if (participle && ((self->language & 2) != 0 ? is_bare_participle (self, i) : is_before_agent (self, i)))
    {
      chunk->features &= ~FINITE_FEATURES;
      chunk->flags |= JALONS_CHUNK_PARTICIPLE;
      return;
    }
  if (i == 0 && (self->language & 2) != 0 && infinitive)
    {
      /* An imperative, or no verb at all: "Net income was …". */
      chunk->type = JALONS_CHUNK_WORD;
      return;
    }
  if ((self->language & 2) != 0 && (chunk->features & (JALONS_VERB_PAST | JALONS_VERB_PLURAL)) == 0 &&
      is_plural (self, i))
    {
      chunk->type = chunk->classes != 0 ? JALONS_CHUNK_FUNCTION : JALONS_CHUNK_WORD;
      chunk->lemma = JALONS_FRAMES_NONE;
      return;
    }
  chunk->features &= ~(JALONS_VERB_PP | JALONS_VERB_INF);
  if ((chunk->features & FINITE_FEATURES) != 0)
    chunk->flags |= JALONS_CHUNK_FINITE;
}

/* The dash at which what ends at the dash @end began; @end where it is the only one. */
static int
skip_insertion (const JalonsParse *self, int end)
{
  for (int k = end - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_DASH)
        return k;
      if (chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_FINITE) != 0)
        return end;
    }
  return end;
}

/* Where the phrase around a name begins: "la start-up Nuvia". */
static int
find_phrase_start (const JalonsParse *self, int i)
{
  int k = i;

  while (k > 1 && k > i - 4)
    {
      const JalonsChunk *before = jalons_parse_chunk (self, k - 1);

      if (before->type != JALONS_CHUNK_WORD
          && !(before->type == JALONS_CHUNK_FUNCTION
               && jalons_chunk_preposition (before) == JALONS_PREP_NONE
               && !jalons_chunk_is (before, JALONS_CLASS_CONJ)))
        break;
      k--;
    }
  return k;
}

/* ", and Isomorphic Labs, an Alphabet subsidiary, took …": the name before what stands between two
 * commas, where the verb follows the second of them; else @verb. */
static int
skip_apposition (const JalonsParse *self, int verb)
{
  if (verb < 4 || jalons_parse_chunk (self, verb - 1)->type != JALONS_CHUNK_COMMA)
    return verb;
  for (int k = verb - 2; k > 1; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB
          || (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_DASH))
        return verb;
      if (chunk->type != JALONS_CHUNK_COMMA)
        continue;
      return jalons_parse_chunk (self, k - 1)->type == JALONS_CHUNK_COMPANY
                 && jalons_parse_chunk (self, k - 2)->type == JALONS_CHUNK_FUNCTION
                 && jalons_chunk_is (jalons_parse_chunk (self, k - 2), JALONS_CLASS_CONJ)
                 && jalons_parse_chunk (self, k + 1)->type == JALONS_CHUNK_FUNCTION
                 && jalons_chunk_is (jalons_parse_chunk (self, k + 1), JALONS_CLASS_DET)
               ? k
               : verb;
    }
  return verb;
}

/* "… dans G42, le conglomérat, Microsoft n'a surpris personne": what stands before a finite verb
 * behind a comma is its subject, and not one more of a list. */
static void
free_subject (JalonsParse *self, int verb)
{
  int apposition = (self->language & 2) != 0 ? skip_apposition (self, verb) : verb;

  for (int k = apposition - 1; k > 0; k--)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_DASH)
        {
          k = skip_insertion (self, k);
          continue;
        }
      if (chunk->type <= JALONS_CHUNK_PERSON || chunk->type == JALONS_CHUNK_DESCRIPTION)
        {
          /* "since the Claude 3 family came out": a conjunction here. */
          if (chunk->prep == JALONS_PREP_OTHER)
            chunk->prep = JALONS_PREP_NONE;
          if ((apposition != verb
               || jalons_parse_chunk (self, find_phrase_start (self, k) - 1)->type
                    == JALONS_CHUNK_COMMA)
              && chunk->group != k)
            {
              chunk->group = (gint16) k;
              chunk->prep = JALONS_PREP_NONE;
              chunk->governor = JALONS_CHUNK_NONE;
            }
          return;
        }
      if (!is_light_function (chunk) && chunk->type != JALONS_CHUNK_VERB &&
          !(chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODELNOUN)))
        return;
    }
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
          || verb->type != JALONS_CHUNK_VERB || (verb->features & FINITE_FEATURES) == 0
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

      if ((chunk->flags & JALONS_CHUNK_FINITE) != 0 ||
          (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL)))
        free_subject (self, i);
    }
}

/* "les poids de Grok-1", "a version of Llama": the model is what is spoken of. */
static gboolean
is_of_modelnoun (const JalonsParse *self, const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_MODEL && chunk->prep == JALONS_PREP_OF && chunk->governor >= 0 &&
         jalons_chunk_is (jalons_parse_chunk (self, chunk->governor), JALONS_CLASS_MODELNOUN) &&
         jalons_parse_chunk (self, chunk->governor)->prep == JALONS_PREP_NONE;
}

static gboolean
is_subject_phrase (const JalonsParse *self, const JalonsChunk *chunk)
{
  if (is_of_modelnoun (self, chunk))
    return TRUE;
  return (chunk->flags & JALONS_CHUNK_MODIFIER) == 0 && chunk->prep == JALONS_PREP_NONE &&
         (jalons_chunk_is_party (chunk) || chunk->type == JALONS_CHUNK_MODEL ||
          chunk->type == JALONS_CHUNK_NOUN || chunk->type == JALONS_CHUNK_AMOUNT ||
          chunk->type == JALONS_CHUNK_MEDIA);
}

/* "a dévoilé Gemini 2.0 et met une version …": a verb right behind a conjunction has the subject of the
 * verb before it. */
static int
shared_subject (const JalonsParse *self, int head)
{
  int k = head - 1;

  while (k >= 0 && is_light_function (jalons_parse_chunk (self, k)))
    k--;
  if (k < 0 || jalons_parse_chunk (self, k)->type != JALONS_CHUNK_FUNCTION ||
      !jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_CONJ))
    return JALONS_CHUNK_NONE;
  for (guint g = self->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *group = &g_array_index (self->groups, JalonsVerbGroup, g - 1);

      if (group->head < k && !group->participle && group->subject >= 0 &&
          jalons_parse_chunk (self, group->head)->clause == jalons_parse_chunk (self, head)->clause)
        return group->subject;
    }
  return JALONS_CHUNK_NONE;
}

/* "nous a soutenus": before a verb that is not its own, "nous" is no subject. */
static gboolean
is_object_pronoun (const JalonsParse *self, int i, int head)
{
  return (self->language & 1) != 0
         && jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_PRON_WE)
         && jalons_parse_chunk (self, i)->type == JALONS_CHUNK_PRONOUN
         && (jalons_parse_chunk (self, head)->features & JALONS_VERB_FIRST) == 0;
}

/* The phrase before the verb at chunk @head, in its clause, that is its subject. */
static int
find_subject_left (const JalonsParse *self, int head)
{
  gint16 clause = jalons_parse_chunk (self, head)->clause;
  int fallback = shared_subject (self, head);

  if (fallback >= 0)
    return fallback;
  for (int k = head - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->clause != clause)
        continue;
      if (chunk->type == JALONS_CHUNK_DASH)
        k = skip_insertion (self, k);
      if (chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_FINITE) != 0)
        {
          /* A verb before in the same clause: they share its subject. */
          for (guint g = 0; g < self->groups->len; g++)
            {
              const JalonsVerbGroup *group = &g_array_index (self->groups, JalonsVerbGroup, g);

              if (group->head == k && group->subject >= 0)
                return group->subject;
            }
          return fallback;
        }
      if (is_object_pronoun (self, k, head))
        continue;
      if (is_subject_phrase (self, chunk))
        {
          /* Of "Google, the other provider in Anthropic's corner, agreed" the name stands before. */
          if (chunk->type == JALONS_CHUNK_DESCRIPTION || chunk->type == JALONS_CHUNK_NOUN ||
              chunk->type == JALONS_CHUNK_AMOUNT || chunk->type == JALONS_CHUNK_PERSON)
            {
              if (fallback == JALONS_CHUNK_NONE)
                fallback = k;
              if (chunk->type == JALONS_CHUNK_NOUN)
                return fallback;
              continue;
            }
          return k;
        }
      if (chunk->type == JALONS_CHUNK_COMPANY && chunk->prep == JALONS_PREP_OF
          && fallback == JALONS_CHUNK_NONE && chunk->governor >= 0
          && (jalons_parse_chunk (self, chunk->governor)->type == JALONS_CHUNK_WORD
              || jalons_chunk_is (jalons_parse_chunk (self, chunk->governor), JALONS_CLASS_STAKE)))
        fallback = k;
    }
  return fallback;
}

/* French turns subjects round: "ce que débourse AMD", "écrivait Elon Musk". */
static int
find_subject_right (const JalonsParse *self, int verb)
{
  for (int k = verb + 1; k < (int) self->chunks->len && k <= verb + 3; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if ((jalons_chunk_is_party (chunk) || chunk->type == JALONS_CHUNK_MODEL) &&
          chunk->prep == JALONS_PREP_NONE)
        return k;
      if (chunk->type != JALONS_CHUNK_MARK && !is_light_function (chunk) &&
          !(chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_DET)))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

static int
find_subject (const JalonsParse *self, const JalonsVerbGroup *group)
{
  const JalonsChunk *head = jalons_parse_chunk (self, group->head);
  const JalonsClause *clause = &g_array_index (self->clauses, JalonsClause, head->clause);
  int subject = find_subject_left (self, group->head);

  if (subject >= 0 && !(clause->relative && !clause->subordinate))
    return subject;
  if (clause->relative && !clause->subordinate && clause->antecedent >= 0)
    return clause->antecedent;
  if (subject < 0 && clause->relative && (self->language & 1) != 0)
    return find_subject_right (self, group->verb);
  /* "Yesterday came Gemma". */
  if (subject < 0 && group->head == 1 && jalons_parse_chunk (self, 0)->type == JALONS_CHUNK_DATE)
    return find_subject_right (self, group->verb);
  return subject;
}

/* "le modèle d'OpenAI sorti en 2020": it is not OpenAI that came out. */
static gboolean
is_owner (const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_COMPANY &&
         (chunk->prep == JALONS_PREP_OF || chunk->prep == JALONS_PREP_BY);
}

/* "the paid version": a participle between article and noun. */
static gboolean
is_adjective (const JalonsParse *self, int i)
{
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;

  return (jalons_parse_chunk (self, i)->flags & JALONS_CHUNK_PARTICIPLE) != 0 && before != NULL &&
         before->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (before, JALONS_CLASS_DET);
}

/* The noun phrase on which a participle without auxiliary hangs. */
static int
find_participle_noun (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  int k;

  for (k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *before = jalons_parse_chunk (self, k);

      if (before->depth > chunk->depth || is_owner (before))
        continue;
      if (before->type <= JALONS_CHUNK_AMOUNT || before->type == JALONS_CHUNK_DESCRIPTION ||
          before->type == JALONS_CHUNK_NOUN)
        {
          if (before->type != JALONS_CHUNK_PERSON && before->type != JALONS_CHUNK_MEDIA &&
              before->type != JALONS_CHUNK_PLACE)
            return k;
          continue;
        }
      if ((before->type == JALONS_CHUNK_VERB && get_auxiliary (self, before) != JALONS_AUXILIARY_BE && !is_adjective (self, k)) ||
          before->type == JALONS_CHUNK_SEMICOLON || before->type == JALONS_CHUNK_COLON ||
          before->type == JALONS_CHUNK_PRONOUN)
        break;
    }
  if (k >= 0)
    return JALONS_CHUNK_NONE;
  /* "Sorti fin juin, Claude 3.5 Sonnet …": it stands before its noun. */
  for (k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *after = jalons_parse_chunk (self, k);

      if (after->prep == JALONS_PREP_NONE && is_subject_phrase (self, after) &&
          after->type != JALONS_CHUNK_AMOUNT && k > i + 1)
        return k;
      if (after->type == JALONS_CHUNK_VERB && (after->flags & JALONS_CHUNK_FINITE) != 0)
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

static gboolean
is_negated (const JalonsParse *self, int head, int verb)
{
  gboolean ne = FALSE;
  gboolean negated = FALSE;
  int limit = (int) self->chunks->len;

  for (int k = MAX (head - 3, 0); k < verb + 3 && k < limit; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);
      const JalonsToken *token = jalons_text_get_token (self->text, chunk->first);

      if (k < head && (chunk->type != JALONS_CHUNK_FUNCTION || chunk->clause != jalons_parse_chunk (self, head)->clause))
        {
          ne = FALSE;
          negated = FALSE;
          continue;
        }
      if (k > verb && chunk->type != JALONS_CHUNK_FUNCTION)
        break;
      /* "released without fanfare" */
      if (chunk->type != JALONS_CHUNK_FUNCTION ||
          (k > verb && jalons_chunk_preposition (chunk) != JALONS_PREP_NONE))
        continue;
      if (jalons_chunk_is (chunk, JALONS_CLASS_NEG))
        {
          if ((self->language & 1) != 0 && token->length <= 4 && jalons_chunk_is (chunk, JALONS_CLASS_CLITIC))
            ne = TRUE;
          else
            negated = TRUE;
        }
      else if (ne && jalons_chunk_is (chunk, JALONS_CLASS_ONLY))
        return FALSE;
    }
  return negated;
}

static gboolean
is_reflexive (const JalonsParse *self, int verb)
{
  for (int k = verb - 1; k >= 0 && k >= verb - 4; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_REFLEXIVE))
        return TRUE;
      if (!is_light_function (chunk) && chunk->type != JALONS_CHUNK_VERB)
        return FALSE;
    }
  return FALSE;
}

/* "can be previewed" tells of now. */
static gboolean
is_can (const JalonsParse *self, const JalonsChunk *modal)
{
  const JalonsToken *token = jalons_text_get_token (self->text, modal->first);

  return token->length == 3 && (self->text->tokens->text[token->start] | 32) == 'c';
}

/* French verbs of motion have "être" where others have "avoir". */
static gboolean
goes_with_be (const JalonsChunk *chunk)
{
  static const char *const verbs[] = { "entrer", "sortir", "arriver", "aller", "venir", "devenir", "naître", "mourir",
                                       "partir", "rester", "tomber", "monter", "descendre", "paraître", "apparaître",
                                       "débarquer", "passer", "revenir", "retourner", "intervenir", "parvenir", NULL };

  return g_strv_contains (verbs, jalons_frames_get_lemma (chunk->lemma)->name);
}

static guint64
find_words_behind (const JalonsParse *self, int verb)
{
  int end = MIN (verb + 2 + JALONS_PARSE_MAX_GAP, (int) self->chunks->len);
  /* A verb without words behind it still has what needs none. */
  guint64 behind = JALONS_WORD_BIT (0);

  for (int k = verb + 1; k < end; k++)
    behind |= JALONS_WORD_BIT (jalons_text_get_token (self->text, jalons_parse_chunk (self, k)->first)->word);
  return behind;
}

static const char *
get_name (const JalonsChunk *verb)
{
  return jalons_frames_get_lemma (verb->lemma)->name;
}

/* "a fait entrer Thales", "s'est fait racheter", "s'est vu verser": who does it is not the subject.
 */
static gboolean
is_causative (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  const JalonsChunk *carrier
    = chunk->carrier >= 0 ? jalons_parse_chunk (self, chunk->carrier) : NULL;

  return (self->language & 1) != 0 && (chunk->flags & JALONS_CHUNK_INFINITIVE) != 0
         && carrier != NULL && carrier->type == JALONS_CHUNK_VERB && carrier + 1 == chunk
         && (g_str_equal (get_name (carrier), "faire") || g_str_equal (get_name (carrier), "voir")
             || g_str_equal (get_name (carrier), "laisser"));
}

/* "permet à Odalys d'empocher": whom the verb before lets do it. */
static int
find_dative (const JalonsParse *self, int i)
{
  static const char *const promises[]
    = { "promettre", "proposer", "offrir", "garantir", "jurer", NULL };
  int found = JALONS_CHUNK_NONE;

  for (int k = i - 1; k >= 0 && k > i - 8; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_VERB)
        return found >= 0 && !g_strv_contains (promises, get_name (chunk)) ? found
                                                                           : JALONS_CHUNK_NONE;
      if (jalons_chunk_is_party (chunk) && found < 0)
        {
          if (chunk->prep != JALONS_PREP_TO)
            return JALONS_CHUNK_NONE;
          found = k;
        }
      else if (chunk->type <= JALONS_CHUNK_NOUN || chunk->type >= JALONS_CHUNK_COMMA)
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

static void
read_group (JalonsParse *self, int i)
{
  JalonsVerbGroup group = { .verb = (gint16) i, .head = (gint16) i, .subject = JALONS_CHUNK_NONE };
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  int guard = 0;

  group.features = chunk->features;
  while (jalons_parse_chunk (self, group.head)->carrier >= 0 && guard++ < 6)
    {
      int carrier = jalons_parse_chunk (self, group.head)->carrier;
      const JalonsChunk *before = jalons_parse_chunk (self, carrier);

      if (before->type != JALONS_CHUNK_VERB)
        {
          group.features |= is_can (self, before) ? JALONS_VERB_PRES : JALONS_VERB_FUT;
          group.head = (gint16) carrier;
          break;
        }
      if (get_auxiliary (self, before) == JALONS_AUXILIARY_BE && group.head == i && (chunk->features & JALONS_VERB_PP) != 0 &&
          !goes_with_be (chunk) && !((self->language & 1) != 0 && is_reflexive (self, carrier)))
        group.passive = TRUE;
      group.head = (gint16) carrier;
      group.features |= before->features & FINITE_FEATURES;
    }
  group.causative = is_causative (self, i);
  group.conditional = (group.features & JALONS_VERB_COND) != 0;
  group.infinitive = (chunk->flags & JALONS_CHUNK_INFINITIVE) != 0 && chunk->carrier < 0;
  group.participle = (chunk->flags & JALONS_CHUNK_PARTICIPLE) != 0;
  group.reflexive = is_reflexive (self, group.head == i ? i : group.head) || is_reflexive (self, i);
  group.negated = is_negated (self, group.head, i);
  if (group.participle)
    {
      group.passive = TRUE;
      group.subject = (gint16) find_participle_noun (self, i);
    }
  else if (group.infinitive && (self->language & 1) != 0 && find_dative (self, i) >= 0)
    group.subject = (gint16) find_dative (self, i);
  else
    group.subject = (gint16) find_subject (self, &group);
  /* "talks for OpenAI to buy Windsurf" */
  if ((self->language & 2) != 0 && group.infinitive && i > 1
      && jalons_chunk_preposition (jalons_parse_chunk (self, i - 1)) == JALONS_PREP_TO
      && jalons_parse_chunk (self, i - 2)->prep == JALONS_PREP_FOR
      && (jalons_parse_chunk (self, i - 2)->type == JALONS_CHUNK_COMPANY
          || jalons_parse_chunk (self, i - 2)->type == JALONS_CHUNK_DESCRIPTION))
    group.subject = (gint16) (i - 2);
  if (group.causative)
    {
      group.passive = group.reflexive;
      if (!group.reflexive)
        group.subject = JALONS_CHUNK_NONE;
    }
  group.behind = find_words_behind (self, i);
  g_array_append_val (self->groups, group);
}

/* The subject of the first finite verb that follows chunk @i behind a comma. */
static gint16
find_main_subject (const JalonsParse *self, int i)
{
  gint16 subject = JALONS_CHUNK_NONE;
  gboolean comma = FALSE;

  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_STOP || chunk->type == JALONS_CHUNK_SEMICOLON)
        return JALONS_CHUNK_NONE;
      if ((chunk->flags & JALONS_CHUNK_FINITE) != 0 ||
          (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL)))
        return subject;
      comma = comma || chunk->type == JALONS_CHUNK_COMMA;
      if (comma && is_subject_phrase (self, chunk) && jalons_chunk_is_party (chunk))
        subject = (gint16) k;
    }
  return JALONS_CHUNK_NONE;
}

/* "Having raised $5 million, Nimbus …", "By investing in Mistral AI, ASML …": a gerund that opens a sentence has the
 * subject of what follows. */
static void
give_gerunds_subjects (JalonsParse *self)
{
  for (guint g = 0; g < self->groups->len; g++)
    {
      JalonsVerbGroup *group = &g_array_index (self->groups, JalonsVerbGroup, g);
      const JalonsChunk *first = jalons_parse_chunk (self, group->head);

      if ((first->flags & JALONS_CHUNK_FINITE) != 0)
        return;
      if ((first->features & JALONS_VERB_PRP) != 0 && group->subject < 0)
        group->subject = find_main_subject (self, group->verb);
    }
}

/**
 * jalons_parse_find_verbs:
 * @self: a parse with its clauses
 *
 * Finds the verb groups: for every verb that is not an auxiliary, what carries it and its subject.
 */
void
jalons_parse_find_verbs (JalonsParse *self)
{
  for (int i = 0; i < (int) self->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, i);

      if (chunk->type == JALONS_CHUNK_VERB)
        read_group (self, i);
    }
  if ((self->language & 2) != 0)
    give_gerunds_subjects (self);
}
