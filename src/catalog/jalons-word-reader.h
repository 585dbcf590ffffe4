/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-letters.h"
#include "catalog/jalons-lexicon-private.h"
#include "catalog/jalons-tokens.h"

G_BEGIN_DECLS

/**
 * JalonsWordReader:
 * @lexicon: (not owned): the lexicon, copied
 * @begin: the text
 * @end: the byte after its last
 * @inside: from here on fewer than %JALONS_LETTERS_MAX bytes and one more are left
 * @token: the token to be filled next
 * @gap: its flags from what stands before it
 *
 * What the reader of tokens and that of words share.
 */
typedef struct
{
  JalonsLexicon lexicon;
  const guint8 *begin;
  const guint8 *end;
  const guint8 *inside;
  JalonsToken *token;
  guint gap;
} JalonsWordReader;

const guint8 *jalons_word_reader_read (JalonsWordReader *self, const guint8 *start);
gboolean jalons_word_reader_is_elided (const char *folded, gsize length);
gboolean jalons_word_reader_is_possessive (const JalonsWordReader *self, const guint8 *after);
void jalons_word_reader_fill_possessive (JalonsWordReader *self, const guint8 *start, guint bytes);

/* Whether the byte behind ASCII letters or digits may belong to their word. */
static inline gboolean
jalons_word_reader_goes_on (guint8 next)
{
  return (jalons_fold_packed[next] & JALONS_FOLD_JOINS) != 0;
}

/* The letter of two bytes at @p that is é or its like, or %NULL. */
static inline const JalonsFold *
jalons_word_reader_find_accented (const guint8 *p)
{
  const JalonsFold *fold;

  if (p[0] < 0xc3 || p[0] > 0xc5 || p[1] < 0x80 || p[1] >= 0xc0)
    return NULL;
  fold = &jalons_fold_pairs[p[0] * 0x40 + p[1] - (0xc0 * 0x40 + 0x80 + JALONS_FOLD_FIRST_PAIR)];
  return (fold->classes & JALONS_FOLD_WORD) != 0 ? fold : NULL;
}

G_END_DECLS
