/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which verbs are finite, which are participles or infinitives, and what carries them. */

#include "extract/dates/jalons-dates.h"
#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

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
      else if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_DATE
                                            | JALONS_CHUNKS_PLACE | JALONS_CHUNKS_QUOTE
                                            | JALONS_CHUNKS_MARK)
               || (chunk->type == JALONS_CHUNK_PRONOUN && (self->language & 1) != 0))
        {
          if (++words > MAX_WORDS_INSIDE_GROUP)
            return JALONS_CHUNK_NONE;
        }
      else if (!jalons_chunk_is_light (chunk)
               && !(jalons_chunk_is_in (chunk, JALONS_CHUNKS_CONJUNCTION) == 0
                    && jalons_chunk_is (chunk, JALONS_CLASS_PREP_ON)))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
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
        return jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE)
               && (jalons_frames_get_lemma (chunk->lemma)->flags & JALONS_LEMMA_CONTROL) == 0;
    }
  return FALSE;
}

/* "investis par Microsoft": a form that is finite too, but not before "par". */
static gboolean
is_before_agent (const JalonsParse *self, int i)
{
  return jalons_parse_get_preposition (self, i + 1) == JALONS_PREP_BY;
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
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP))
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

/* "In May, Act has raised": a capital within the sentence, before an auxiliary, is that of a name.
 */
static gboolean
is_name_before_auxiliary (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  const JalonsToken *token = jalons_text_get_token (self->text, chunk->first);

  if (i == 0 || i + 1 >= (int) self->chunks->len || (token->flags & JALONS_TOKEN_CAPITAL) == 0
      || (token->flags & (JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE)) != 0
      || jalons_parse_is (self, i - 1, JALONS_CHUNKS_COLON | JALONS_CHUNKS_QUOTE))
    return FALSE;
  return jalons_chunk_begins_with (jalons_parse_chunk (self, i + 1), self->text,
                                   jalons_sign_verb_types_name_before_auxiliary);
}

/* "son très attendu GPT-5": a participle between the article and the name of a model. */
static gboolean
is_before_name (const JalonsParse *self, int i)
{
  int k = i - 1;

  if ((self->language & 1) == 0 || i + 1 >= (int) self->chunks->len
      || (jalons_parse_chunk (self, i + 1)->type != JALONS_CHUNK_MODEL
          && !jalons_chunk_is (jalons_parse_chunk (self, i + 1), JALONS_CLASS_MODELNOUN)))
    return FALSE;
  for (; k > 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (!jalons_chunk_is_one_of (chunk, self->text, jalons_sign_verb_types_before_name))
        break;
    }
  /* "A publié GPT-1": the auxiliary is the same word as an English article. */
  return k >= 0 && jalons_parse_is (self, k, JALONS_CHUNKS_DETERMINER)
         && jalons_text_get_token (self->text, jalons_parse_chunk (self, k)->first)->length > 1;
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
      jalons_parse_set_type (self, i, JALONS_CHUNK_WORD);
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
  if (participle && is_before_name (self, i))
    {
      jalons_parse_set_type (self, i, JALONS_CHUNK_WORD);
      chunk->lemma = JALONS_FRAMES_NONE;
      return;
    }
  if (participle && (chunk->features & JALONS_VERB_FINITE) == 0)
    {
      chunk->flags |= JALONS_CHUNK_PARTICIPLE;
      return;
    }
  if (participle
      && ((self->language & 2) != 0 ? jalons_parse_is_bare_participle (self, i)
                                    : is_before_agent (self, i)))
    {
      chunk->features &= ~JALONS_VERB_FINITE;
      chunk->flags |= JALONS_CHUNK_PARTICIPLE;
      return;
    }
  if (i == 0 && (self->language & 2) != 0 && infinitive)
    {
      /* An imperative, or no verb at all: "Net income was …". */
      jalons_parse_set_type (self, i, JALONS_CHUNK_WORD);
      return;
    }
  if ((self->language & 2) != 0 && (chunk->features & (JALONS_VERB_PAST | JALONS_VERB_PLURAL)) == 0
      && (is_plural (self, i) || is_before_verb (self, i)))
    {
      jalons_parse_set_type (self, i,
                             chunk->classes != 0 ? JALONS_CHUNK_FUNCTION : JALONS_CHUNK_WORD);
      chunk->lemma = JALONS_FRAMES_NONE;
      return;
    }
  chunk->features &= ~(JALONS_VERB_PP | JALONS_VERB_INF);
  if ((chunk->features & JALONS_VERB_FINITE) != 0)
    chunk->flags |= JALONS_CHUNK_FINITE;
}

/* "six months after": what it counts from may be told by a clause. */
static gboolean
counts_from_event (const JalonsParse *self, const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_DATE
         && jalons_dates_get (self->text, chunk->value)->point.base == JALONS_DATE_BASE_EVENT;
}

/* "six months after the company raised $40 million": the clause of what it counts from. */
static void
mark_counted_clause (JalonsParse *self, int i)
{
  JalonsChunk *chunk = jalons_parse_chunk (self, i);

  for (int k = i + 1; k + 1 < (int) self->chunks->len && k <= i + 3; k++)
    {
      JalonsChunk *subject = jalons_parse_chunk (self, k);
      const JalonsChunk *verb = jalons_parse_chunk (self, k + 1);

      if (jalons_chunk_is_in (subject, JALONS_CHUNKS_DETERMINER))
        continue;
      if (!jalons_chunk_is_in (subject, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON
                                          | JALONS_CHUNKS_DESCRIPTION))
        return;
      if (verb->type != JALONS_CHUNK_VERB || (verb->features & JALONS_VERB_FINITE) == 0
          || (verb->features & JALONS_VERB_INF) != 0)
        return;
      jalons_parse_add_class (self, chunk, JALONS_CLASS_BUT);
      chunk->flags |= JALONS_CHUNK_SUBORDINATOR;
      subject->prep = JALONS_PREP_NONE;
      subject->governor = JALONS_CHUNK_NONE;
      return;
    }
}

/* "after ASML put €1.3 billion into it": with an object right behind it, what may be a participle
 * is none. */
static void
settle_before_object (const JalonsParse *self, int i)
{
  JalonsChunk *verb = jalons_parse_chunk (self, i);
  const JalonsChunk *after
    = i + 1 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;

  if ((verb->features & JALONS_VERB_PAST) != 0 && after != NULL
      && jalons_chunk_is_in (after, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_COMPANY
                                      | JALONS_CHUNKS_DETERMINER))
    verb->features &= ~(JALONS_VERB_PP | JALONS_VERB_INF);
}

/* "as Synthesia raised $180 million", "after regulators balked": a preposition that a subject and
 * its verb follow joins clauses. */
static void
mark_subordinators (JalonsParse *self)
{
  const guint64 prepositions
    = JALONS_CLASS_BIT (JALONS_CLASS_PREP_EN) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_OTHER);

  if ((self->classes & prepositions) == 0 && !jalons_parse_has (self, JALONS_CHUNK_DATE))
    return;
  JALONS_PARSE_FOREACH (self, i, JALONS_CHUNKS_DATE | JALONS_CHUNKS_FUNCTION)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, i);
      JalonsChunk *subject = chunk + 1;
      const JalonsChunk *verb = chunk + 2;

      if (i + 2 >= (int) self->chunks->len)
        return;
      if (counts_from_event (self, chunk))
        mark_counted_clause (self, i);
      if (chunk->type != JALONS_CHUNK_FUNCTION || (chunk->classes & prepositions) == 0
          || !jalons_chunk_is_in (subject, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON
                                             | JALONS_CHUNKS_PRONOUN)
          || verb->type != JALONS_CHUNK_VERB || (verb->features & JALONS_VERB_FINITE) == 0
          || ((verb->features & JALONS_VERB_INF) != 0 && (verb->features & JALONS_VERB_PAST) == 0))
        continue;
      settle_before_object (self, i + 2);
      jalons_parse_add_class (self, chunk, JALONS_CLASS_BUT);
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
  JalonsChunkSet heads = JALONS_CHUNKS_FINITE;

  if ((self->language & 2) != 0)
    mark_subordinators (self);
  JALONS_PARSE_FOREACH (self, i, JALONS_CHUNKS_VERB)
    {
      if ((self->language & 2) != 0 && is_name_before_auxiliary (self, i))
        {
          jalons_parse_set_type (self, i, JALONS_CHUNK_WORD);
          jalons_parse_chunk (self, i)->lemma = JALONS_FRAMES_NONE;
        }
      else
        type_verb (self, i);
    }
  if (jalons_parse_has_class (self, JALONS_CLASS_MODAL))
    heads |= JALONS_CHUNKS_FUNCTION;
  JALONS_PARSE_FOREACH (self, i, heads)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, i);

      if (chunk->type == JALONS_CHUNK_VERB || jalons_chunk_is (chunk, JALONS_CLASS_MODAL))
        jalons_parse_free_subject (self, i);
    }
}
