/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-lexicon.h"

G_BEGIN_DECLS

/** JALONS_LEXICON_SHORT: the longest folded word, in bytes, that lies in its slot. */
#define JALONS_LEXICON_SHORT 8

/**
 * JalonsLexiconWord:
 * @offset: where the pool has its folded form, padded with zeros to a multiple of 8 bytes
 * @length: its bytes
 */
typedef struct
{
  guint32 offset;
  guint32 length;
} JalonsLexiconWord;

/**
 * JalonsLexiconSlot:
 * @whole: the folded form of a short word, in the order of memory; 0 for a longer one
 * @hash: the hash of the word
 * @word: its id, or 0 where the slot is free
 */
typedef struct
{
  guint64 whole;
  guint32 hash;
  guint32 word;
} JalonsLexiconSlot;

struct _JalonsLexicon
{
  JalonsLexiconSlot *slots;
  guint32 mask;
  JalonsLexiconWord *words;
  guint32 n_words;
  char *pool;
  GPtrArray *scopes;
};

/**
 * jalons_lexicon_find_short:
 * @self: a lexicon
 * @whole: a folded word of 1 to %JALONS_LEXICON_SHORT bytes, in the order of memory, the bytes
 * after it zero
 * @hash: its jalons_lexicon_hash()
 *
 * Does what jalons_lexicon_find_folded() does, for a word that fits in a register.
 *
 * Returns: its id, or 0
 */
static inline guint32
jalons_lexicon_find_short (const JalonsLexicon *self, guint64 whole, guint32 hash)
{
  guint32 at = hash & self->mask;

  while (G_UNLIKELY (self->slots[at].whole != whole) && self->slots[at].word != 0)
    at = (at + 1) & self->mask;
  return self->slots[at].word;
}

/**
 * jalons_lexicon_find_pair:
 * @self: a lexicon
 * @halves: a folded word of more than %JALONS_LEXICON_SHORT bytes and at most twice as many, in the
 * order of memory, the bytes after it zero
 * @length: its bytes
 * @hash: its jalons_lexicon_hash()
 *
 * Does what jalons_lexicon_find_folded() does, for a word that fits in two registers.
 *
 * Returns: its id, or 0
 */
static inline guint32
jalons_lexicon_find_pair (const JalonsLexicon *self,
                          const guint64 halves[2],
                          gsize length,
                          guint32 hash)
{
  for (guint32 at = hash & self->mask; self->slots[at].word != 0; at = (at + 1) & self->mask)
    {
      const JalonsLexiconWord *word = &self->words[self->slots[at].word];

      if (self->slots[at].hash == hash && word->length == length
          && memcmp (self->pool + word->offset, halves, 2 * JALONS_LEXICON_SHORT) == 0)
        return self->slots[at].word;
    }
  return 0;
}

G_END_DECLS
