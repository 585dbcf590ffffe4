/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * jalons_words_have:
 * @words: (array zero-terminated=1): a list of words
 * @word: a word
 *
 * Does what g_strv_contains() does. Nearly all words of a list differ from another in the first
 * byte, and reading asks so often that the calls would show.
 *
 * Returns: whether @word is one of @words
 */
static inline gboolean
jalons_words_have (const char *const *words, const char *word)
{
  for (; *words != NULL; words++)
    {
      if (**words == *word && strcmp (*words, word) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_words_same_name:
 * @a: a canonical name
 * @b: another
 *
 * Returns: whether the two are equal; mostly they are one string, or begin differently
 */
static inline gboolean
jalons_words_same_name (const char *a, const char *b)
{
  return a == b || (*a == *b && strcmp (a, b) == 0);
}

/**
 * jalons_words_are:
 * @text: some bytes
 * @length: how many
 * @word: a word in lower case
 *
 * Returns: whether the bytes are @word, whatever the case of their ASCII letters
 */
static inline gboolean
jalons_words_are (const char *text, gsize length, const char *word)
{
  return length > 0 && ((*text ^ *word) & ~0x20) == 0 && strlen (word) == length
         && g_ascii_strncasecmp (text, word, length) == 0;
}

/**
 * jalons_words_are_in_any_case:
 * @text: some letters and digits
 * @length: how many bytes
 * @word: a word in lower case, of letters of Latin-1
 *
 * Returns: whether @text is @word, whatever the case of its letters, with accents or without
 */
static inline gboolean
jalons_words_are_in_any_case (const char *text, gsize length, const char *word)
{
  gsize i = 0;

  /* In UTF-8, too, É and é differ by this bit. */
  while (i < length && word[i] != '\0' && ((text[i] ^ word[i]) & ~0x20) == 0)
    i++;
  return i == length && word[i] == '\0';
}

/* The bit of the letter or byte with which a word begins, whatever its case. */
#define JALONS_WORDS_INITIAL(byte) (1u << ((guchar) (byte) & 31))

/**
 * jalons_words_get_initials:
 * @words: (array zero-terminated=1): a list of words
 *
 * Returns: a set of %JALONS_WORDS_INITIAL, one for each word: few others begin like them
 */
static inline guint32
jalons_words_get_initials (const char *const *words)
{
  guint32 initials = 0;

  for (; *words != NULL; words++)
    initials |= JALONS_WORDS_INITIAL (**words);
  return initials;
}

/**
 * jalons_words_have_bytes:
 * @words: (array zero-terminated=1): a list of words
 * @text: some bytes
 * @length: how many
 *
 * Returns: whether the bytes are one of @words, in the same case
 */
static inline gboolean
jalons_words_have_bytes (const char *const *words, const char *text, gsize length)
{
  for (; *words != NULL; words++)
    {
      if (**words == *text && strlen (*words) == length && memcmp (*words, text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_words_end_in:
 * @text: where a word begins
 * @length: its bytes
 * @ending: what it may end in
 *
 * Returns: whether it is longer than @ending by two bytes at least and ends in it
 */
static inline gboolean
jalons_words_end_in (const char *text, gsize length, const char *ending)
{
  gsize n = strlen (ending);

  return length > n + 1 && text[length - 1] == ending[n - 1]
         && memcmp (text + length - n, ending, n) == 0;
}

G_END_DECLS
