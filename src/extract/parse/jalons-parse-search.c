/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* Searches among the chunks and verbs of a sentence. */

#include "extract/parse/jalons-parse-search.h"

/* To look at so few chunks takes no longer than to ask where those of a type stand. */
#define FEW_CHUNKS 4

/* Which of the first chunks from @first to before @end may be in @set, a bit each. */
static guint64
get_places (const JalonsParse *self, int first, int end, JalonsChunkSet set)
{
  guint32 types = jalons_chunk_set_get_types (set);
  guint64 places = 0;

  if (first >= MIN (end, JALONS_PARSE_N_PLACES))
    return 0;
  for (; types != 0; types &= types - 1)
    places |= self->places[__builtin_ctz (types)];
  places = places >> first << first;
  return end < JALONS_PARSE_N_PLACES ? places & ((G_GUINT64_CONSTANT (1) << end) - 1) : places;
}

/**
 * jalons_parse_find:
 * @self: a parse
 * @first: where to begin; before the sentence is at its beginning
 * @end: the chunk not to reach; behind the sentence is its end
 * @set: a set of chunks
 *
 * Returns: the first chunk from @first on that is in @set, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find (const JalonsParse *self, int first, int end, JalonsChunkSet set)
{
  first = MAX (first, 0);
  end = MIN (end, (int) self->chunks->len);
  if (end - first > FEW_CHUNKS)
    {
      for (guint64 places = get_places (self, first, end, set); places != 0; places &= places - 1)
        {
          if (jalons_chunk_is_in (jalons_parse_chunk (self, __builtin_ctzll (places)), set))
            return __builtin_ctzll (places);
        }
      first = MAX (first, JALONS_PARSE_N_PLACES);
    }
  for (int i = first; i < end; i++)
    {
      if (jalons_chunk_is_in (jalons_parse_chunk (self, i), set))
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_find_behind:
 * @self: a parse
 * @i: a chunk, or %JALONS_CHUNK_NONE for the place before the first
 * @reach: how many chunks to look at
 * @set: a set of chunks
 *
 * Returns: the nearest chunk behind @i that is in @set, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_behind (const JalonsParse *self, int i, int reach, JalonsChunkSet set)
{
  int first = i + 1;

  return jalons_parse_find (self, first, reach < G_MAXINT - first ? first + reach : G_MAXINT, set);
}

/**
 * jalons_parse_find_before:
 * @self: a parse
 * @i: a chunk, or the place behind the last
 * @reach: how many chunks to look at
 * @set: a set of chunks
 *
 * Returns: the nearest chunk before @i that is in @set, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_before (const JalonsParse *self, int i, int reach, JalonsChunkSet set)
{
  int first = reach < i ? i - reach : 0;
  int near = i - first > FEW_CHUNKS ? MAX (first, JALONS_PARSE_N_PLACES) : first;
  guint64 places;

  for (int k = i - 1; k >= near; k--)
    {
      if (jalons_chunk_is_in (jalons_parse_chunk (self, k), set))
        return k;
    }
  places = near > first ? get_places (self, first, i, set) : 0;
  while (places != 0)
    {
      int k = JALONS_PARSE_N_PLACES - 1 - __builtin_clzll (places);

      if (jalons_chunk_is_in (jalons_parse_chunk (self, k), set))
        return k;
      places ^= G_GUINT64_CONSTANT (1) << k;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_skip_behind:
 * @self: a parse
 * @i: a chunk, or %JALONS_CHUNK_NONE for the place before the first
 * @set: a set of chunks
 *
 * Returns: the nearest chunk behind @i that is not in @set, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_skip_behind (const JalonsParse *self, int i, JalonsChunkSet set)
{
  for (int k = i + 1; k < (int) self->chunks->len; k++)
    {
      if (!jalons_chunk_is_in (jalons_parse_chunk (self, k), set))
        return k;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_skip_before:
 * @self: a parse
 * @i: a chunk, or the place behind the last
 * @set: a set of chunks
 *
 * Returns: the nearest chunk before @i that is not in @set, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_skip_before (const JalonsParse *self, int i, JalonsChunkSet set)
{
  for (int k = i - 1; k >= 0; k--)
    {
      if (!jalons_chunk_is_in (jalons_parse_chunk (self, k), set))
        return k;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_are:
 * @self: a parse
 * @first: where to begin
 * @end: the chunk not to reach
 * @set: a set of chunks
 *
 * Returns: whether all chunks from @first on are in @set, if there are any
 */
gboolean
jalons_parse_are (const JalonsParse *self, int first, int end, JalonsChunkSet set)
{
  int other = jalons_parse_skip_behind (self, first - 1, set);

  return other < 0 || other >= end;
}

/**
 * jalons_parse_has_word:
 * @self: a parse
 * @first: where to begin; before the sentence is at its beginning
 * @end: the chunk not to reach; behind the sentence is its end
 * @words: words
 *
 * Returns: whether a chunk from @first on begins with one of @words, in the same case
 */
gboolean
jalons_parse_has_word (const JalonsParse *self, int first, int end, const JalonsSign *words)
{
  end = MIN (end, (int) self->chunks->len);
  for (int i = MAX (first, 0); i < end; i++)
    {
      if (jalons_chunk_begins_with (jalons_parse_chunk (self, i), self->text, words))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_parse_find_chunk:
 * @self: a parse
 * @token: a token of its sentence
 *
 * Returns: the chunk in which @token lies, or else the last before it
 */
int
jalons_parse_find_chunk (const JalonsParse *self, guint32 token)
{
  int low = 0;
  int high = (int) self->chunks->len - 1;

  while (low < high)
    {
      int middle = (low + high + 1) / 2;

      if (jalons_parse_chunk (self, middle)->first <= token)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

/**
 * jalons_parse_find_group:
 * @self: a parse
 * @verb: the chunk of a verb
 *
 * Returns: (nullable) (transfer none): the group of which it is the verb itself
 */
const JalonsVerbGroup *
jalons_parse_find_group (const JalonsParse *self, int verb)
{
  JALONS_PARSE_FOREACH_GROUP (self, group)
    {
      if (group->verb == verb)
        return group;
    }
  return NULL;
}
