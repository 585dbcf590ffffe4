/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Two names or words that follow each other: one more of a list, or the same once more. */

#include "extract/parse/jalons-parse-search.h"

/* So many chunks stand between a possessive and the noun that it brings. */
#define MAX_BEFORE_NOUN 3

/* Whether a word and a preposition stand between a name and the comma before it. */
static gboolean
has_word_before (const JalonsParse *self, int i)
{
  return i >= 2 && jalons_chunk_preposition (jalons_parse_chunk (self, i - 1)) != JALONS_PREP_NONE
         && jalons_parse_chunk (self, i - 2)->type != JALONS_CHUNK_COMMA;
}

/**
 * jalons_parse_renames:
 * @self: a parse
 * @i: a chunk
 * @list: the phrase before it
 *
 * Returns: whether the second is whom the whole phrase names, and no list: "le successeur de
 *   Claude 4, Claude 5, est arrivé"
 */
gboolean
jalons_parse_renames (const JalonsParse *self, int i, const JalonsChunk *list)
{
  const JalonsChunk *after
    = i + 1 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;
  const JalonsChunk *next
    = i + 2 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 2) : NULL;

  if (list->prep != JALONS_PREP_THAN || list->type != JALONS_CHUNK_MODEL || i < 2
      || jalons_parse_chunk (self, i - 1)->type != JALONS_CHUNK_COMMA
      || jalons_parse_chunk (self, i - 2) != list)
    return FALSE;
  if (after == NULL || after->type == JALONS_CHUNK_VERB)
    return TRUE;
  return after->type == JALONS_CHUNK_COMMA && next != NULL && next->type != JALONS_CHUNK_MODEL
         && !jalons_chunk_is (next, JALONS_CLASS_CONJ);
}

/* Whether chunk @i is a verb that somebody before it does. */
static gboolean
is_done (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = i < (int) self->chunks->len ? jalons_parse_chunk (self, i) : NULL;

  if (chunk == NULL)
    return FALSE;
  if (chunk->type != JALONS_CHUNK_VERB)
    return chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL);
  return (chunk->features & JALONS_VERB_FINITE) != 0
         && ((chunk->features & JALONS_VERB_PP) == 0
             || jalons_parse_get_preposition (self, i + 1) != JALONS_PREP_BY);
}

/* Whether behind a clause that hangs on the name before the comma at @i a verb follows. */
static gboolean
is_done_behind_insertion (const JalonsParse *self, int i)
{
  if (!jalons_parse_is (self, i, JALONS_CHUNKS_COMMA)
      || !jalons_parse_is (self, i + 1, JALONS_CHUNKS_FUNCTION)
      || !jalons_chunk_is (jalons_parse_chunk (self, i + 1), JALONS_CLASS_REL_WHO))
    return FALSE;
  for (;;)
    {
      i = jalons_parse_find (self, i + 1, G_MAXINT, JALONS_CHUNKS_PAUSE);
      if (i < 0 || !jalons_parse_is (self, i, JALONS_CHUNKS_COMMA))
        return FALSE;
      if (is_done (self, i + 1))
        return TRUE;
    }
}

/**
 * jalons_parse_begins_clause:
 * @self: a parse
 * @i: a chunk
 * @list: the last phrase of the list before it
 *
 * Returns: whether what looks like one more of a list does something of its own: "from Accel and
 *   others, and Groq in July received …", "led by Accel, and Oracle, which makes chips, has said".
 *   A comma before the conjunction parts the two, where it is not that of a list of three ("from
 *   Accel, Index, and Oracle") or of an insertion ("Accel, its oldest backer, and Oracle led")
 */
gboolean
jalons_parse_begins_clause (const JalonsParse *self, int i, const JalonsChunk *list)
{
  int k = i + 1;

  if (i < 3 || !jalons_parse_is (self, i - 1, JALONS_CHUNKS_CONJUNCTION)
      || !jalons_parse_is (self, i - 2, JALONS_CHUNKS_COMMA)
      || jalons_parse_find (self, 0, list->group, JALONS_CHUNKS_VERB) < 0
      || (jalons_parse_chunk (self, list->group) != list
            ? jalons_parse_find (self, list->group, i - 2, JALONS_CHUNKS_CONJUNCTION) < 0
            : jalons_parse_find (self, list->group, i - 2, JALONS_CHUNKS_COMMA) >= 0))
    return FALSE;
  while (k < (int) self->chunks->len
         && (jalons_chunk_is_light (jalons_parse_chunk (self, k))
             || jalons_parse_is (self, k, JALONS_CHUNKS_DATE)
             || (jalons_parse_is (self, k, JALONS_CHUNKS_PREPOSITION)
                 && jalons_parse_is (self, k + 1, JALONS_CHUNKS_DATE))))
    k++;
  return is_done (self, k) || is_done_behind_insertion (self, k);
}

/**
 * jalons_parse_owns_deal:
 * @self: a parse
 * @i: the chunk of a name
 *
 * Returns: whether a sum and a noun are its own: "Amazon's $4 billion investment"
 */
gboolean
jalons_parse_owns_deal (const JalonsParse *self, int i)
{
  int noun = i + 2;

  if ((self->language & 2) == 0 || !jalons_parse_is (self, i, JALONS_CHUNKS_COMPANY)
      || !jalons_parse_is (self, i + 1, JALONS_CHUNKS_POSSESSIVE))
    return FALSE;
  while (noun < i + 2 + MAX_BEFORE_NOUN
         && jalons_parse_is (self, noun, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_WORD))
    noun++;
  return jalons_parse_is (self, noun, JALONS_CHUNKS_NOUN)
         && jalons_parse_find (self, i + 2, noun, JALONS_CHUNKS_AMOUNT) >= 0;
}

/**
 * jalons_parse_owns_next_deal:
 * @self: a parse
 * @i: the chunk of a name
 *
 * Returns: whether it has a deal of its own behind a conjunction or comma, and is not one more of
 *   what stands before: "Amazon's $4 billion investment in Anthropic and Microsoft's $10 billion
 *   investment in OpenAI"
 */
gboolean
jalons_parse_owns_next_deal (const JalonsParse *self, int i)
{
  return jalons_parse_owns_deal (self, i)
         && (jalons_parse_is (self, i - 1, JALONS_CHUNKS_COMMA)
             || jalons_parse_is (self, i - 1, JALONS_CHUNKS_CONJUNCTION));
}

/**
 * jalons_parse_is_apposition:
 * @self: a parse
 * @first: a phrase
 * @second: the chunk of the next
 *
 * Returns: whether they are two words for one, where a comma stands before and behind the second:
 *   "Amazon, son premier bailleur, …", "L'acquéreur, Orange, …"
 */
gboolean
jalons_parse_is_apposition (const JalonsParse *self, const JalonsChunk *first, int second)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, second);
  gboolean owned = FALSE;

  if ((first->type == JALONS_CHUNK_DESCRIPTION) == (chunk->type == JALONS_CHUNK_DESCRIPTION)
      || (first->type != JALONS_CHUNK_COMPANY && chunk->type != JALONS_CHUNK_COMPANY))
    return FALSE;
  /* "La jeune pousse, essaimée d'Owkin, …": what the word before the name says of the first. */
  if (chunk->type == JALONS_CHUNK_COMPANY && has_word_before (self, second))
    return FALSE;
  for (int k = second + 1; k < (int) self->chunks->len; k++)
    {
      const JalonsChunk *after = jalons_parse_chunk (self, k);

      if (jalons_chunk_is_in (after, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_STOP))
        return TRUE;
      /* "Kima, le fonds de Xavier Niel" */
      owned = owned
              || (k == second + 1 && first->type == JALONS_CHUNK_COMPANY
                  && jalons_chunk_preposition (after) == JALONS_PREP_OF);
      if (!jalons_chunk_is_in (after, JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE | JALONS_CHUNKS_DATE)
          && !(owned
               && (jalons_chunk_is_in (after, JALONS_CHUNKS_PERSON | JALONS_CHUNKS_PRONOUN
                                                | JALONS_CHUNKS_COMPANY)
                   || (after->type == JALONS_CHUNK_FUNCTION
                       && !jalons_chunk_is (after, JALONS_CLASS_CONJ)))))
        return FALSE;
    }
  return TRUE;
}

/**
 * jalons_parse_is_home_of_next:
 * @self: a parse
 * @i: the chunk of a place
 *
 * Returns: whether it says where the next name is at home: "US company Crusoe"
 */
gboolean
jalons_parse_is_home_of_next (const JalonsParse *self, int i)
{
  const guint64 descriptions = (JALONS_CLASS_BIT (JALONS_CLASS_DESC_RIVAL + 1) - 1)
                               & ~(JALONS_CLASS_BIT (JALONS_CLASS_DESC_COMPANY) - 1);
  const JalonsChunk *word
    = i + 2 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;

  return word != NULL && (self->language & 2) != 0
         && (word->type == JALONS_CHUNK_DESCRIPTION
             || (word->type == JALONS_CHUNK_WORD && (word->classes & descriptions) != 0))
         && jalons_parse_chunk (self, i + 2)->type == JALONS_CHUNK_COMPANY;
}
