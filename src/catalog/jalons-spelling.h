/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-lexicon.h"

G_BEGIN_DECLS

/** JALONS_SPELLING_MAX_WORDS: the most words that a name may have. */
#define JALONS_SPELLING_MAX_WORDS 12

/**
 * JalonsSpellingWord:
 * @text: the word, as it is spelled
 * @length: its bytes
 * @capital: whether a text must spell it with an upper case letter first
 * @upper: whether a text must spell it with upper case letters only
 *
 * One word of a way to write a name.
 */
typedef struct
{
  char text[64];
  gsize length;
  guint8 capital;
  guint8 upper;
} JalonsSpellingWord;

/**
 * JalonsSpelling:
 * @n_words: how many words there are
 * @strict: whether it cuts a word of the name in two ("Light On"), so that every capital letter
 * counts
 * @words: the words
 *
 * One way to write a name, as a row of words. Hyphens and points between words are no part of it.
 */
typedef struct
{
  guint n_words;
  gboolean strict;
  JalonsSpellingWord words[JALONS_SPELLING_MAX_WORDS];
} JalonsSpelling;

typedef void (*JalonsSpellingFunc) (const JalonsSpelling *spelling, gpointer data);

/**
 * jalons_spelling_foreach:
 * @lexicon: any lexicon
 * @name: a name
 * @weak: whether it is a weak name, of which case must be right
 * @func: (scope call): called for each way to write it
 * @data: for @func
 *
 * Goes through the ways in which a name may be cut into words: "Hugging Face" also as
 * "HuggingFace", "OpenAI" also as "Open AI", "GPT-4" as "GPT 4" and "GPT4".
 */
void jalons_spelling_foreach (const JalonsLexicon *lexicon,
                              const char *name,
                              gboolean weak,
                              JalonsSpellingFunc func,
                              gpointer data);

G_END_DECLS
