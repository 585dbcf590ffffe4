/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JALONS_WORD_MAX: the longest word kept, in bytes; what is longer is cut. */
#define JALONS_WORD_MAX 64

/**
 * JalonsWords:
 * @start: where the word begins in the text
 * @end: the byte after it
 * @lower: the word in lower case, accents kept
 * @lower_length: bytes of @lower
 * @folded: the word in lower case without accents, ligatures opened
 * @folded_length: bytes of @folded
 * @letters: whether it is made of letters only
 * @glued: whether nothing but punctuation without a space stands between it and the word before
 *
 * The words of a text, one after the other, as search sees them: runs of letters and digits.
 * Elided articles (l', d', qu' …) and what English hangs on by an apostrophe ('s, 't) are skipped;
 * marks that combine, soft hyphens and the like do not end a word; an ideograph is a word.
 */
typedef struct
{
  gsize start;
  gsize end;
  char lower[JALONS_WORD_MAX + 8];
  guint lower_length;
  char folded[JALONS_WORD_MAX + 8];
  guint folded_length;
  gboolean letters;
  gboolean glued;

  /*< private >*/
  const char *text;
  gsize length;
  gsize at;
} JalonsWords;

void jalons_words_init (JalonsWords *self, const char *text, gsize length);
gboolean jalons_words_next (JalonsWords *self);

G_END_DECLS
