/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* English forms that are past tense and participle: which of the two they are. */

#include "extract/dates/jalons-dates.h"
#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

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

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_BREAK))
        return FALSE;
      if (!inside && chunk->type == JALONS_CHUNK_COMMA)
        return FALSE;
      if (inside && jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE | JALONS_CHUNKS_PRONOUN))
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

/* "After its founder left", "Two years after it was founded", "As rivals cut staff": whether chunk
 * @i may open a clause that ends at its comma. */
static gboolean
may_open_subordinate (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  if ((self->language & 2) == 0)
    return FALSE;
  if (chunk->type == JALONS_CHUNK_DATE)
    return jalons_dates_get (self->text, chunk->value)->point.base == JALONS_DATE_BASE_EVENT;
  return chunk->type == JALONS_CHUNK_FUNCTION
         && (jalons_chunk_is (chunk, JALONS_CLASS_BUT)
             || ((jalons_chunk_preposition (chunk) == JALONS_PREP_OTHER
                  || jalons_chunk_preposition (chunk) == JALONS_PREP_EN)
                 && jalons_chunk_begins_with (chunk, self->text,
                                              jalons_sign_participles_open_subordinate)));
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
  gboolean subordinate = FALSE;

  for (int k = 0; k < i; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      subordinate = subordinate || (!seen && may_open_subordinate (self, k));
      /* "When the market turned, Groq raised …": behind the comma another clause has its verb. */
      if (chunk->type == JALONS_CHUNK_COMMA && subordinate && k + 1 < i)
        subordinate = seen = FALSE;
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
      else if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_COLON
                                            | JALONS_CHUNKS_PRONOUN)
               || (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_DATE)
                   && (chunk->classes
                       & (JALONS_CLASS_BIT (JALONS_CLASS_BUT)
                          | JALONS_CLASS_BIT (JALONS_CLASS_CONJ)))
                        != 0))
        {
          seen = relative && seen;
          seen_inside = FALSE;
        }
      else if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE)
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

      if (jalons_chunk_is_in (chunk,
                              JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_COLON | JALONS_CHUNKS_STOP))
        return FALSE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_CONJUNCTION) && opens_verb (self, k))
        return FALSE;
      if (i > 0
          && (chunk->type == JALONS_CHUNK_PRONOUN
              || (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & joints) != 0)))
        return FALSE;
      /* "put in more, as did Accel" */
      if (jalons_chunk_preposition (chunk) == JALONS_PREP_EN
          && jalons_parse_is (self, k + 1, JALONS_CHUNKS_VERB))
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

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_PRONOUN)
          || (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_CLOSE))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_COMMA)
        comma = TRUE;
      else if (comma && chunk->type <= JALONS_CHUNK_DESCRIPTION)
        return chunk->prep == JALONS_PREP_NONE && jalons_chunk_is_party (chunk)
               && has_finite_behind_comma (self, i);
      else if (!comma && jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
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
        return jalons_chunk_is_in (chunk, JALONS_CHUNKS_PARTICIPLE);
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

  return opener != NULL && jalons_chunk_is_in (opener, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_DATE)
         && (opener->classes & openers) != 0
         && jalons_parse_is (self, i - 1, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
         && !is_followed_by_agent (self, i);
}

/* Whether the verb is that of "…, the company said": behind a comma and its subject, with nothing
 * to follow but when. */
static gboolean
is_commented_on (const JalonsParse *self, int i)
{
  int k = i - 1;
  const JalonsChunk *after
    = i + 1 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;

  if (!jalons_parse_is (self, k, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION))
    return FALSE;
  k--;
  while (k > 0 && jalons_parse_is (self, k, JALONS_CHUNKS_DETERMINER))
    k--;
  return k > 0 && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_COMMA
         && (after == NULL || after->type >= JALONS_CHUNK_COMMA || after->type == JALONS_CHUNK_DATE
             || jalons_chunk_preposition (after) == JALONS_PREP_ON
             || jalons_chunk_preposition (after) == JALONS_PREP_IN);
}

/* "learned last week that it will get …" */
static gboolean
tells_clause (const JalonsParse *self, int i)
{
  int k = i + 1;

  while (jalons_parse_is (self, k, JALONS_CHUNKS_DATE))
    k++;
  return k < (int) self->chunks->len && (self->language & 2) != 0
         && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_FUNCTION
         && jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_COMPLEMENTIZER)
         && k + 1 < (int) self->chunks->len
         && jalons_chunk_is_party (jalons_parse_chunk (self, k + 1));
}

/* "announced a takeover, unveiled a processor, secured Meta as a customer": behind a comma a form
 * that takes an object at once is a verb of a series, but for "called the Dragonfly". */
static gboolean
takes_object (const JalonsParse *self, int i)
{
  const JalonsChunk *after
    = i + 1 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;

  if ((self->language & 2) == 0 || after == NULL || is_followed_by_agent (self, i)
      || jalons_parse_is_verb_of (self, i, jalons_sign_participles_takes_object))
    return FALSE;
  if (jalons_chunk_is_in (after, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_MODEL))
    return has_main_verb (self, i);
  return after->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (after, JALONS_CLASS_INDEFINITE)
         && jalons_chunk_preposition (after) == JALONS_PREP_NONE && has_main_verb (self, i);
}

/* "Koyeb, the cloud company picked up in February, and …": in an apposition, and without an object.
 */
static gboolean
is_said_of_apposition (const JalonsParse *self, int i)
{
  int k = i - 1;

  if ((self->language & 2) == 0 || k < 3
      || jalons_parse_chunk (self, k)->type != JALONS_CHUNK_DESCRIPTION
      || (jalons_frames_get_lemma (jalons_parse_chunk (self, i)->lemma)->flags
          & JALONS_LEMMA_CONTROL)
           != 0)
    return FALSE;
  while (k > 0 && jalons_parse_chunk (self, k)->type != JALONS_CHUNK_COMMA)
    {
      if (jalons_parse_chunk (self, k)->type >= JALONS_CHUNK_COMMA)
        return FALSE;
      k--;
    }
  if (k < 1 || jalons_parse_chunk (self, k - 1)->type != JALONS_CHUNK_COMPANY)
    return FALSE;
  for (k = i + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_COMMA)
        return TRUE;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_DATE))
        return FALSE;
    }
  return FALSE;
}

/* "a transaction valued at $4.9 billion": what such words are said of is worth it. */
static gboolean
tells_worth (const JalonsParse *self, int i)
{
  const JalonsChunk *previous = jalons_parse_chunk (self, i - 1);

  if ((self->language & 2) == 0 || previous->type != JALONS_CHUNK_NOUN
      || i + 2 >= (int) self->chunks->len
      || jalons_chunk_preposition (jalons_parse_chunk (self, i + 1)) != JALONS_PREP_AT
      || jalons_parse_chunk (self, i + 2)->type != JALONS_CHUNK_AMOUNT)
    return FALSE;
  for (int k = i - 2; k >= 0 && k > i - 8; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type >= JALONS_CHUNK_COMMA || chunk->type == JALONS_CHUNK_VERB)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_INDEFINITE))
        return TRUE;
    }
  return FALSE;
}

/* "which in March bought", "that last year raised": whether nothing but when it was stands between
 * a relative pronoun and the verb at @i. */
static gboolean
is_behind_relative (const JalonsParse *self, int i)
{
  int k = i - 1;

  while (k > 0
         && (jalons_parse_is (self, k, JALONS_CHUNKS_DATE)
             || jalons_chunk_is_light (jalons_parse_chunk (self, k))
             || (jalons_parse_is (self, k, JALONS_CHUNKS_PREPOSITION)
                 && jalons_parse_is (self, k + 1, JALONS_CHUNKS_DATE))))
    k--;
  return k >= 0 && jalons_parse_is (self, k, JALONS_CHUNKS_FUNCTION)
         && jalons_chunk_is (jalons_parse_chunk (self, k), JALONS_CLASS_REL_WHO)
         && !is_followed_by_agent (self, i);
}

/**
 * jalons_parse_is_bare_participle:
 * @self: a parse whose verbs before it are typed
 * @i: an English form that is past tense and participle ("raised"), without an auxiliary
 *
 * Returns: whether it is a participle here
 */
gboolean
jalons_parse_is_bare_participle (const JalonsParse *self, int i)
{
  const JalonsChunk *previous = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;

  if (previous != NULL
      && jalons_chunk_is_in (previous, JALONS_CHUNKS_PRONOUN | JALONS_CHUNKS_MEDIA))
    return FALSE;
  /* ", Rajagopal said with a laugh", ", the company said on Tuesday, …" */
  if (previous != NULL && (previous->type == JALONS_CHUNK_PERSON || is_commented_on (self, i))
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
  if (is_behind_relative (self, i))
    return FALSE;
  if (is_followed_by_agent (self, i)
      || (previous != NULL && (tells_worth (self, i) || is_said_of_apposition (self, i))))
    return TRUE;
  if (previous == NULL)
    return has_finite_after (self, i);
  if (takes_sum (self, i) || closes_relative (self, i))
    return FALSE;
  if (previous->type == JALONS_CHUNK_COMMA && takes_object (self, i))
    return FALSE;
  if (previous->type == JALONS_CHUNK_COMMA)
    return has_finite_after (self, i) || has_main_verb (self, i);
  if (jalons_chunk_is_in (previous, JALONS_CHUNKS_DETERMINER) && !is_floating (self, i - 1))
    return TRUE;
  return has_main_verb (self, i) || stands_in_apposition (self, i);
}
