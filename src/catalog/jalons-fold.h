/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonsFoldClass:
 *
 * What a character is to the reader. One character has one of the last six bits, and, if it is a
 * letter or digit, some of the first.
 */
typedef enum
{
  JALONS_FOLD_UPPER = 1 << 0,
  JALONS_FOLD_LOWER = 1 << 1,
  JALONS_FOLD_DIGIT = 1 << 2,
  JALONS_FOLD_WORD = 1 << 3,
  JALONS_FOLD_PUNCT = 1 << 4,
  JALONS_FOLD_SPACE = 1 << 5,
  JALONS_FOLD_NEWLINE = 1 << 6,
  JALONS_FOLD_LEAD = 1 << 7,
} JalonsFoldClass;

/**
 * JalonsFold:
 * @classes: a set of #JalonsFoldClass
 * @length: how many bytes of @folded count: 0 for a character that is ignored inside words
 * @folded: the folded form, in ASCII
 *
 * What becomes of a character of one or two bytes: lower case, without accent, ligatures opened.
 * For punctuation, @folded is the first byte its #JalonsPunct.
 */
typedef struct
{
  guint8 classes;
  guint8 length;
  char folded[2];
} JalonsFold;

/** JALONS_FOLD_FIRST_PAIR: the first character of jalons_fold_pairs. */
#define JALONS_FOLD_FIRST_PAIR 0x80
/** JALONS_FOLD_N_PAIRS: the number of characters in jalons_fold_pairs: up to U+017F. */
#define JALONS_FOLD_N_PAIRS 0x100

/* By first byte; %JALONS_FOLD_LEAD where more bytes decide. */
extern const JalonsFold jalons_fold_bytes[256];

/** JALONS_FOLD_JOINS: in jalons_fold_packed: it may go on a word before it. */
#define JALONS_FOLD_JOINS (1 << 15)

/* The same, packed for the reader of tokens: #JalonsFoldClass in the lower byte, the folded byte
 * above, and %JALONS_FOLD_JOINS. */
extern const guint16 jalons_fold_packed[256];

/* The folded byte of a packed character. */
static inline char
jalons_fold_get_packed (guint packed)
{
  return (char) (packed >> 8 & 0x7f);
}

/* By character from U+0080 on: Latin-1 and Latin Extended-A. */
extern const JalonsFold jalons_fold_pairs[JALONS_FOLD_N_PAIRS];

guint jalons_fold_character (const guint8 *text, const guint8 *end, JalonsFold *out_fold);

gsize jalons_fold_word (const char *word, gsize length, char *folded, gsize size);

char *jalons_fold_key (const char *name, gssize length);

G_END_DECLS
