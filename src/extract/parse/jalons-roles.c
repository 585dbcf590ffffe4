/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Companies that only say who a person is: "l'ancien patron de Google Eric Schmidt", "Thomas Wolf
 * (Hugging Face)", "Julien Chaumond, cofondateur de Hugging Face". */

#include "extract/parse/jalons-parse-search.h"

/* So many chunks may stand between a person and the word for what that person does, or in what is
 * said of that person. */
#define ROLE_REACH 9

static gboolean
is_role (const JalonsChunk *chunk)
{
  return jalons_chunk_is (chunk, JALONS_CLASS_ROLE)
         && jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_DESCRIPTION);
}

/* Whether a chunk may stand between the word for what a person does and the name. */
static gboolean
is_inside (const JalonsChunk *chunk)
{
  const guint64 classes
    = JALONS_CLASS_BIT (JALONS_CLASS_PREP_OF) | JALONS_CLASS_BIT (JALONS_CLASS_DET)
      | JALONS_CLASS_BIT (JALONS_CLASS_CONJ) | JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL)
      | JALONS_CLASS_BIT (JALONS_CLASS_ROLE);

  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE
                                      | JALONS_CHUNKS_QUOTE | JALONS_CHUNKS_MARK)
         || (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & classes) != 0);
}

/* The word for what a person does, before the name, where a company stands between: "le fondateur
 * de Free, Xavier Niel". */
static int
find_role_before (const JalonsParse *self, int person)
{
  int k = person - 1;
  gboolean named = FALSE;

  if (k > 0 && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_COMMA)
    k--;
  for (; k >= 0 && k >= person - ROLE_REACH; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (is_role (chunk))
        return named ? k : JALONS_CHUNK_NONE;
      named = named || chunk->type == JALONS_CHUNK_COMPANY;
      if (!is_inside (chunk))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "l'ancien patron de": who no longer gives the company's money. */
static gboolean
is_former (const JalonsParse *self, int role)
{
  for (int k = role - 1; k >= 0 && k >= role - 2; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);
      const JalonsToken *token = jalons_text_get_token (self->text, chunk->first);

      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL)
          && (self->text->tokens->text[token->start] == 'a'
              || self->text->tokens->text[token->start] == 'e'))
        return TRUE;
    }
  return FALSE;
}

/* Whether who stands at a chunk is named as giving money: behind "auprès de", "aux côtés de", or
 * behind a word for investors. */
static gboolean
is_named_as_giver (const JalonsParse *self, int person)
{
  guint32 token = jalons_parse_chunk (self, person)->first;

  JALONS_PARSE_FOREACH_CUE (self, mark)
    {
      if (mark->cue == JALONS_CUE_BACKERS && mark->first < token)
        return TRUE;
    }
  for (int k = person - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);
      JalonsPreposition prep = jalons_chunk_preposition (chunk);

      if (prep != JALONS_PREP_BY && jalons_preposition_brings_investors (prep))
        return TRUE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_STOP))
        return FALSE;
    }
  return FALSE;
}

static void
mark_before (JalonsParse *self, int role, int person)
{
  for (int k = role + 1; k < person; k++)
    {
      if (jalons_parse_chunk (self, k)->type == JALONS_CHUNK_COMPANY)
        jalons_parse_chunk (self, k)->flags |= JALONS_CHUNK_MODIFIER;
    }
  /* Until the phrases are attached: what governs the word governs the name. */
  jalons_parse_set_type (self, role, JALONS_CHUNK_WORD);
  jalons_parse_chunk (self, role)->governor = (gint16) person;
}

/* "(Hugging Face)", "(cofondateur de Datadog)" */
static void
mark_bracket (JalonsParse *self, int open)
{
  int n = (int) self->chunks->len;
  int close = open + 1;

  while (close < n && close <= open + ROLE_REACH
         && (is_inside (jalons_parse_chunk (self, close))
             || jalons_parse_chunk (self, close)->type == JALONS_CHUNK_COMMA
             || is_role (jalons_parse_chunk (self, close))))
    close++;
  if (close >= n || jalons_parse_chunk (self, close)->type != JALONS_CHUNK_CLOSE)
    return;
  for (int k = open + 1; k < close; k++)
    {
      if (jalons_parse_chunk (self, k)->type == JALONS_CHUNK_COMPANY)
        jalons_parse_chunk (self, k)->flags |= JALONS_CHUNK_MODIFIER;
    }
}

/* ", cofondateur de Hugging Face": up to the first company that stands behind "de". */
static void
mark_apposition (JalonsParse *self, int comma)
{
  gboolean role = FALSE;
  gboolean prep = FALSE;

  for (int k = comma + 1; k < (int) self->chunks->len && k <= comma + ROLE_REACH; k++)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (is_role (chunk))
        {
          jalons_parse_set_type (self, k, JALONS_CHUNK_WORD);
          role = TRUE;
        }
      else if (chunk->type == JALONS_CHUNK_COMPANY)
        {
          if (role && prep)
            chunk->flags |= JALONS_CHUNK_MODIFIER;
          return;
        }
      else if (!is_inside (chunk) || (!role && chunk->type != JALONS_CHUNK_FUNCTION))
        return;
      if (jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
        prep = TRUE;
    }
}

/* "le Spotify des livres", "le Netflix des maths": of another kind what the company is of its own.
 */
static gboolean
is_antonomasia (const JalonsParse *self, int i)
{
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;
  const JalonsChunk *after
    = i + 2 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;
  const JalonsToken *next;

  if (before == NULL || after == NULL || before->type != JALONS_CHUNK_FUNCTION
      || !jalons_chunk_is (before, JALONS_CLASS_DET) || before->end != before->first + 1
      || jalons_chunk_preposition (after) != JALONS_PREP_OF)
    return FALSE;
  next = jalons_text_get_token (self->text, jalons_parse_chunk (self, i)->first);
  if (next->length < 3
      || jalons_parse_chunk (self, i)->end != jalons_parse_chunk (self, i)->first + 1)
    return FALSE;
  after = jalons_parse_chunk (self, i + 2);
  if (jalons_chunk_is_in (after, JALONS_CHUNKS_DETERMINER) && i + 3 < (int) self->chunks->len)
    after = jalons_parse_chunk (self, i + 3);
  next = jalons_text_get_token (self->text, after->first);
  return after->type == JALONS_CHUNK_WORD
           ? (next->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT)) == 0
           : after->type == JALONS_CHUNK_FUNCTION && after->classes != 0
               && jalons_chunk_preposition (after) == JALONS_PREP_NONE;
}

/**
 * jalons_parse_mark_roles:
 * @self: a parse with its chunks
 *
 * Marks the companies that only say who a person is, or of what kind another is.
 */
void
jalons_parse_mark_roles (JalonsParse *self)
{
  int n = (int) self->chunks->len;

  if ((self->language & 1) == 0)
    return;
  JALONS_PARSE_FOREACH (self, i, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
    {
      gboolean giver;
      int role;

      if (jalons_parse_chunk (self, i)->type == JALONS_CHUNK_COMPANY && is_antonomasia (self, i))
        jalons_parse_chunk (self, i)->flags |= JALONS_CHUNK_MODIFIER;
      if (jalons_parse_chunk (self, i)->type != JALONS_CHUNK_PERSON)
        continue;
      giver = is_named_as_giver (self, i);
      role = find_role_before (self, i);
      if (role >= 0 && (giver || is_former (self, role)))
        mark_before (self, role, i);
      if (!giver || i + 2 >= n)
        continue;
      if (jalons_parse_chunk (self, i + 1)->type == JALONS_CHUNK_OPEN)
        mark_bracket (self, i + 1);
      else if (jalons_parse_chunk (self, i + 1)->type == JALONS_CHUNK_COMMA)
        mark_apposition (self, i + 1);
    }
}
