/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* On what a relative clause hangs. */

#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

#define NONE JALONS_CHUNK_NONE
/* So many appositions in a row are looked through. */
#define MAX_APPOSITIONS 3

/* "Gemini is the family that the company presented": what is said of the family is said of Gemini.
 */
static gboolean
is_copula (const JalonsParse *self, const JalonsChunk *chunk)
{
  return jalons_frames_get_auxiliary (self->frames, chunk->lemma) == JALONS_AUXILIARY_BE;
}

/* "le rival de Nuvia", "its model", "celui de Nuvia": whether an apposition begins at chunk @i. */
static gboolean
begins_apposition (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DESCRIPTION | JALONS_CHUNKS_DETERMINER))
    return TRUE;
  if (chunk->type >= JALONS_CHUNK_COMMA)
    return FALSE;
  return jalons_chunk_begins_with (chunk, self->text,
                                   jalons_sign_clause_antecedents_begins_apposition);
}

/* The comma with which the apposition that ends before the comma @end begins, or NONE. */
static int
find_apposition (const JalonsParse *self, int end)
{
  int k = end - 1;

  for (; k > 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->depth != jalons_parse_chunk (self, end)->depth)
        continue;
      if (chunk->type == JALONS_CHUNK_COMMA)
        return k < end - 1 && begins_apposition (self, k + 1) ? k : NONE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE)
          || (chunk->type > JALONS_CHUNK_COMMA && chunk->type <= JALONS_CHUNK_STOP)
          || jalons_chunk_is_in (chunk, JALONS_CHUNKS_CONJUNCTION))
        return NONE;
    }
  return NONE;
}

/* The name before the appositions that end before chunk @i: "Llama 4, la réponse de Meta à GPT-5,
 * qui …"; or NONE. */
static int
find_apposed (const JalonsParse *self, int i)
{
  int comma = i - 1;

  for (guint n = 0; n < MAX_APPOSITIONS && comma > 0; n++)
    {
      if (jalons_parse_chunk (self, comma)->type != JALONS_CHUNK_COMMA)
        return NONE;
      comma = find_apposition (self, comma);
      if (comma > 0 && jalons_parse_chunk (self, comma - 1)->type <= JALONS_CHUNK_MODEL)
        return comma - 1;
    }
  return NONE;
}

/**
 * jalons_parse_find_antecedent:
 * @self: a parse
 * @i: a relative pronoun
 *
 * Returns: the noun or name before it on which its clause hangs, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_antecedent (const JalonsParse *self, int i)
{
  int apposed = find_apposed (self, i);

  if (apposed >= 0)
    return apposed;
  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_PERSON | JALONS_CHUNKS_PLACE))
        continue;
      if (chunk->type <= JALONS_CHUNK_NOUN && chunk->type != JALONS_CHUNK_DATE)
        return k;
      if ((chunk->type == JALONS_CHUNK_VERB && !is_copula (self, chunk))
          || jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP))
        return NONE;
    }
  return NONE;
}
