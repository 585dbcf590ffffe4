/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "extract/parse/jalons-parse.h"

G_BEGIN_DECLS

/** JALONS_PARSE_ANY_REACH: as far as the sentence goes. */
#define JALONS_PARSE_ANY_REACH G_MAXINT

/**
 * JalonsChunkSet:
 * @JALONS_CHUNKS_FINITE: verbs that are finite, of all verbs
 * @JALONS_CHUNKS_PARTICIPLE: verbs that are participles, of all verbs
 * @JALONS_CHUNKS_PREPOSITION: prepositions, of all function words
 * @JALONS_CHUNKS_DETERMINER: articles and their like, of all function words
 * @JALONS_CHUNKS_CONJUNCTION: "and", "or", of all function words
 * @JALONS_CHUNKS_OF_WORDS: the last three
 * @JALONS_CHUNKS_PARTY: who can be a party, see jalons_chunk_is_party()
 * @JALONS_CHUNKS_LINK: the small words between two phrases
 * @JALONS_CHUNKS_BREAK: the marks that part clauses, a comma left out
 * @JALONS_CHUNKS_PAUSE: the same with the comma
 * @JALONS_CHUNKS_PUNCT: all marks
 * @JALONS_CHUNKS_PHRASE: what has a head: names, sums, dates, descriptions, pronouns, nouns
 *
 * Sets of chunks by their #JalonsChunkType, a bit each, for which a sentence is searched.
 */
typedef enum
{
  JALONS_CHUNKS_COMPANY = 1 << JALONS_CHUNK_COMPANY,
  JALONS_CHUNKS_MODEL = 1 << JALONS_CHUNK_MODEL,
  JALONS_CHUNKS_PERSON = 1 << JALONS_CHUNK_PERSON,
  JALONS_CHUNKS_MEDIA = 1 << JALONS_CHUNK_MEDIA,
  JALONS_CHUNKS_PLACE = 1 << JALONS_CHUNK_PLACE,
  JALONS_CHUNKS_AMOUNT = 1 << JALONS_CHUNK_AMOUNT,
  JALONS_CHUNKS_DATE = 1 << JALONS_CHUNK_DATE,
  JALONS_CHUNKS_DESCRIPTION = 1 << JALONS_CHUNK_DESCRIPTION,
  JALONS_CHUNKS_PRONOUN = 1 << JALONS_CHUNK_PRONOUN,
  JALONS_CHUNKS_NOUN = 1 << JALONS_CHUNK_NOUN,
  JALONS_CHUNKS_VERB = 1 << JALONS_CHUNK_VERB,
  JALONS_CHUNKS_FUNCTION = 1 << JALONS_CHUNK_FUNCTION,
  JALONS_CHUNKS_WORD = 1 << JALONS_CHUNK_WORD,
  JALONS_CHUNKS_NUMBER = 1 << JALONS_CHUNK_NUMBER,
  JALONS_CHUNKS_POSSESSIVE = 1 << JALONS_CHUNK_POSSESSIVE,
  JALONS_CHUNKS_COMMA = 1 << JALONS_CHUNK_COMMA,
  JALONS_CHUNKS_COLON = 1 << JALONS_CHUNK_COLON,
  JALONS_CHUNKS_SEMICOLON = 1 << JALONS_CHUNK_SEMICOLON,
  JALONS_CHUNKS_STOP = 1 << JALONS_CHUNK_STOP,
  JALONS_CHUNKS_OPEN = 1 << JALONS_CHUNK_OPEN,
  JALONS_CHUNKS_CLOSE = 1 << JALONS_CHUNK_CLOSE,
  JALONS_CHUNKS_DASH = 1 << JALONS_CHUNK_DASH,
  JALONS_CHUNKS_QUOTE = 1 << JALONS_CHUNK_QUOTE,
  JALONS_CHUNKS_MARK = 1 << JALONS_CHUNK_MARK,
  JALONS_CHUNKS_FINITE = 1 << 24,
  JALONS_CHUNKS_PARTICIPLE = 1 << 25,
  JALONS_CHUNKS_PREPOSITION = 1 << 26,
  JALONS_CHUNKS_DETERMINER = 1 << 27,
  JALONS_CHUNKS_CONJUNCTION = 1 << 28,
  JALONS_CHUNKS_OF_WORDS
  = JALONS_CHUNKS_PREPOSITION | JALONS_CHUNKS_DETERMINER | JALONS_CHUNKS_CONJUNCTION,
  JALONS_CHUNKS_PARTY = JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON | JALONS_CHUNKS_DESCRIPTION
                        | JALONS_CHUNKS_PRONOUN,
  JALONS_CHUNKS_LINK = JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_WORD,
  JALONS_CHUNKS_BREAK = JALONS_CHUNKS_COLON | JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP
                        | JALONS_CHUNKS_OPEN | JALONS_CHUNKS_CLOSE | JALONS_CHUNKS_DASH,
  JALONS_CHUNKS_PAUSE = JALONS_CHUNKS_COMMA | JALONS_CHUNKS_BREAK,
  JALONS_CHUNKS_PUNCT = JALONS_CHUNKS_PAUSE | JALONS_CHUNKS_QUOTE | JALONS_CHUNKS_MARK,
  JALONS_CHUNKS_PHRASE = JALONS_CHUNKS_PARTY | JALONS_CHUNKS_MODEL | JALONS_CHUNKS_MEDIA
                         | JALONS_CHUNKS_PLACE | JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_DATE
                         | JALONS_CHUNKS_NOUN,
} JalonsChunkSet;

G_STATIC_ASSERT (JALONS_CHUNK_MARK < 24);

int jalons_parse_find (const JalonsParse *self, int first, int end, JalonsChunkSet set);
int jalons_parse_find_behind (const JalonsParse *self, int i, int reach, JalonsChunkSet set);
int jalons_parse_find_before (const JalonsParse *self, int i, int reach, JalonsChunkSet set);
int jalons_parse_skip_behind (const JalonsParse *self, int i, JalonsChunkSet set);
int jalons_parse_skip_before (const JalonsParse *self, int i, JalonsChunkSet set);
gboolean
jalons_parse_has_word (const JalonsParse *self, int first, int end, const JalonsSign *words);
gboolean jalons_parse_are (const JalonsParse *self, int first, int end, JalonsChunkSet set);
int jalons_parse_find_chunk (const JalonsParse *self, guint32 token);
const JalonsVerbGroup *jalons_parse_find_group (const JalonsParse *self, int verb);

/**
 * JALONS_PARSE_FOREACH:
 * @parse: a parse
 * @i: the name of a variable, an `int`
 * @set: a set of chunks
 *
 * Goes through the chunks of a sentence that are in @set, in order.
 */
#define JALONS_PARSE_FOREACH(parse, i, set)                                                        \
  for (int i = jalons_parse_find_next ((parse), 0, (set)); i >= 0;                                 \
       i = jalons_parse_find_next ((parse), i + 1, (set)))

/**
 * JALONS_PARSE_FOREACH_GROUP:
 * @parse: a parse
 * @group: the name of a variable, a `const JalonsVerbGroup *`
 *
 * Goes through the verbs of a sentence, in order.
 */
#define JALONS_PARSE_FOREACH_GROUP(parse, group)                                                   \
  for (const JalonsVerbGroup *group                                                                \
       = (const JalonsVerbGroup *) (gconstpointer) (parse)->groups->data,                          \
       *group##_end = group + (parse)->groups->len;                                                \
       group < group##_end; group++)

/**
 * JALONS_PARSE_FOREACH_CUE:
 * @parse: a parse
 * @mark: the name of a variable, a `const JalonsCueMark *`
 *
 * Goes through the cues of a sentence.
 */
#define JALONS_PARSE_FOREACH_CUE(parse, mark)                                                      \
  for (const JalonsCueMark *mark = (const JalonsCueMark *) (gconstpointer) (parse)->cues->data,    \
                           *mark##_end = mark + (parse)->cues->len;                                \
       mark < mark##_end; mark++)

/**
 * jalons_chunk_is_in:
 * @chunk: a chunk
 * @set: a set of chunks
 *
 * Returns: whether @chunk is in @set
 */
static inline gboolean
jalons_chunk_is_in (const JalonsChunk *chunk, JalonsChunkSet set)
{
  G_STATIC_ASSERT ((JALONS_CHUNK_FINITE << 20) == JALONS_CHUNKS_FINITE);
  G_STATIC_ASSERT ((JALONS_CHUNK_PARTICIPLE << 20) == JALONS_CHUNKS_PARTICIPLE);
  const guint32 types = (guint32) set & ((1u << (JALONS_CHUNK_MARK + 1)) - 1);
  const JalonsChunkSet verbs = JALONS_CHUNKS_FINITE | JALONS_CHUNKS_PARTICIPLE;

  /* Of a set that is known beforehand, only what it asks for is left of this. */
  if ((types != 0 && (types >> chunk->type & 1) != 0)
      || ((set & verbs) != 0 && ((guint32) chunk->flags << 20 & (set & verbs)) != 0))
    return TRUE;
  if ((set & JALONS_CHUNKS_OF_WORDS) == 0 || chunk->type != JALONS_CHUNK_FUNCTION)
    return FALSE;
  return ((set & JALONS_CHUNKS_PREPOSITION) != 0
          && jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
         || ((set & JALONS_CHUNKS_DETERMINER) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_DET))
         || ((set & JALONS_CHUNKS_CONJUNCTION) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_CONJ));
}

/* The types of the chunks in a set, a bit each. */
static inline guint32
jalons_chunk_set_get_types (JalonsChunkSet set)
{
  guint32 types = (guint32) set & ((1u << (JALONS_CHUNK_MARK + 1)) - 1);

  if ((set & (JALONS_CHUNKS_FINITE | JALONS_CHUNKS_PARTICIPLE)) != 0)
    types |= JALONS_CHUNKS_VERB;
  return (set & JALONS_CHUNKS_OF_WORDS) != 0 ? types | JALONS_CHUNKS_FUNCTION : types;
}

/**
 * jalons_parse_get_places:
 * @self: a parse
 * @set: a set of chunks
 *
 * Returns: which of the first %JALONS_PARSE_N_PLACES chunks may be in @set, a bit each: none but
 *   those of its types
 */
static inline guint64
jalons_parse_get_places (const JalonsParse *self, JalonsChunkSet set)
{
  guint32 types = jalons_chunk_set_get_types (set);
  guint64 places = 0;

  /* Of a set that is known beforehand, nothing is left of this but its own types. */
#pragma GCC unroll 24
  for (guint type = 0; type <= JALONS_CHUNK_MARK; type++)
    {
      if ((types >> type & 1) != 0)
        places |= self->places[type];
    }
  return places;
}

/**
 * jalons_parse_find_next:
 * @self: a parse
 * @first: where to begin
 * @set: a set of chunks
 *
 * Returns: the first chunk from @first on that is in @set, or %JALONS_CHUNK_NONE; it is
 *   jalons_parse_find() for sets that are known beforehand, and where it is asked often
 */
static inline int
jalons_parse_find_next (const JalonsParse *self, int first, JalonsChunkSet set)
{
  guint64 places = 0;

  if (first < JALONS_PARSE_N_PLACES)
    places = jalons_parse_get_places (self, set) >> first << first;
  for (; places != 0; places &= places - 1)
    {
      int i = __builtin_ctzll (places);

      if ((set >> (JALONS_CHUNK_MARK + 1)) == 0
          || jalons_chunk_is_in (jalons_parse_chunk (self, i), set))
        return i;
    }
  return G_LIKELY (self->chunks->len <= JALONS_PARSE_N_PLACES)
           ? JALONS_CHUNK_NONE
           : jalons_parse_find (self, MAX (first, JALONS_PARSE_N_PLACES), G_MAXINT, set);
}

/**
 * jalons_parse_is:
 * @self: a parse
 * @i: a chunk, or a place before the first or behind the last
 * @set: a set of chunks
 *
 * Returns: whether there is a chunk at @i, and it is in @set
 */
static inline gboolean
jalons_parse_is (const JalonsParse *self, int i, JalonsChunkSet set)
{
  return i >= 0 && i < (int) self->chunks->len
         && jalons_chunk_is_in (jalons_parse_chunk (self, i), set);
}

/**
 * jalons_parse_get_preposition:
 * @self: a parse
 * @i: a chunk, or a place before the first or behind the last
 *
 * Returns: the preposition that the chunk at @i is
 */
static inline JalonsPreposition
jalons_parse_get_preposition (const JalonsParse *self, int i)
{
  return i >= 0 && i < (int) self->chunks->len
           ? jalons_chunk_preposition (jalons_parse_chunk (self, i))
           : JALONS_PREP_NONE;
}

/**
 * jalons_chunk_is_verb_of:
 * @chunk: a chunk
 * @verbs: infinitives
 *
 * Returns: whether @chunk is one of these verbs, in any form
 */
static inline gboolean
jalons_chunk_is_verb_of (const JalonsChunk *chunk, const JalonsSign *verbs)
{
  const JalonsLemma *lemma;

  if (chunk->type != JALONS_CHUNK_VERB)
    return FALSE;
  lemma = jalons_frames_get_lemma (chunk->lemma);
  return jalons_words_have_bytes (verbs, lemma->name, lemma->length);
}

/**
 * jalons_parse_is_verb_of:
 * @self: a parse
 * @i: a chunk, or a place before the first or behind the last
 * @verbs: infinitives
 *
 * Returns: whether there is a chunk at @i, and it is one of these verbs, in any form
 */
static inline gboolean
jalons_parse_is_verb_of (const JalonsParse *self, int i, const JalonsSign *verbs)
{
  return jalons_parse_is (self, i, JALONS_CHUNKS_VERB)
         && jalons_chunk_is_verb_of (jalons_parse_chunk (self, i), verbs);
}

/**
 * jalons_chunk_begins_with:
 * @chunk: a chunk
 * @text: its text
 * @words: words
 *
 * Returns: whether its first word is one of @words, in the same case
 */
static inline gboolean
jalons_chunk_begins_with (const JalonsChunk *chunk, const JalonsText *text, const JalonsSign *words)
{
  return jalons_text_is_one_of (text, chunk->first, chunk->first + 1, words);
}

/**
 * jalons_chunk_ends_in:
 * @chunk: a chunk
 * @text: its text
 * @words: words
 *
 * Returns: whether its last word is one of @words, in the same case
 */
static inline gboolean
jalons_chunk_ends_in (const JalonsChunk *chunk, const JalonsText *text, const JalonsSign *words)
{
  return jalons_text_is_one_of (text, chunk->end - 1, chunk->end, words);
}

/**
 * jalons_chunk_is_one_of:
 * @chunk: a chunk
 * @text: its text
 * @words: words, or phrases written with single blanks
 *
 * Returns: whether all of it is one of @words, in the same case
 */
static inline gboolean
jalons_chunk_is_one_of (const JalonsChunk *chunk, const JalonsText *text, const JalonsSign *words)
{
  return jalons_text_is_one_of (text, chunk->first, chunk->end, words);
}

/* Whether a chunk is a verb that some frame is made of. */
static inline gboolean
jalons_chunk_triggers (const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_VERB && jalons_frames_get_lemma (chunk->lemma)->n_triggers > 0;
}

G_END_DECLS
