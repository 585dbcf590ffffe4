/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * JalonsSign:
 * @initials: the bytes with which its words begin, a bit for each by its lowest five bits, in which
 * big letters are like small ones
 * @marks: the bits of its words by their first byte, their last and their length together, see
 *   jalons_words_may_have()
 * @words: (array zero-terminated=1): the words
 *
 * A list of words by which a single question is answered. Most words that are asked for differ from
 * all of them in the first byte, and nearly all the others in the last or the length.
 */
typedef struct
{
  guint32 initials;
  guint64 marks[4];
  const char *const *words;
} JalonsSign;

/**
 * jalons_words_may_begin:
 * @sign: a list of words
 * @byte: the first byte of some word
 *
 * Returns: %FALSE if none of its words begins like that, whatever the case
 */
static inline gboolean
jalons_words_may_begin (const JalonsSign *sign, char byte)
{
  return (sign->initials >> ((guchar) byte & 31) & 1) != 0;
}

/**
 * jalons_words_may_have:
 * @sign: a list of words
 * @text: some bytes, one at least
 * @length: how many
 *
 * Returns: %FALSE if the bytes are none of its words, whatever the case of their letters
 */
static inline gboolean
jalons_words_may_have (const JalonsSign *sign, const char *text, gsize length)
{
  /* compile-signs.py reckons the same. */
  gsize mark = ((guchar) text[0] & 31) + 7 * ((guchar) text[length - 1] & 31) + 29 * length;

  return jalons_words_may_begin (sign, *text)
         && (sign->marks[mark >> 6 & 3] >> (mark & 63) & 1) != 0;
}

/**
 * jalons_words_have_bytes:
 * @sign: a list of words
 * @text: some bytes
 * @length: how many
 *
 * Returns: whether the bytes are one of @sign, in the same case
 */
static inline gboolean
jalons_words_have_bytes (const JalonsSign *sign, const char *text, gsize length)
{
  if (length == 0 || !jalons_words_may_have (sign, text, length))
    return FALSE;
  for (const char *const *words = sign->words; *words != NULL; words++)
    {
      if (**words == *text && strlen (*words) == length && memcmp (*words, text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_words_have:
 * @sign: a list of words
 * @word: a word
 *
 * Returns: whether @word is one of @sign, in the same case
 */
static inline gboolean
jalons_words_have (const JalonsSign *sign, const char *word)
{
  return jalons_words_may_begin (sign, *word)
         && jalons_words_have_bytes (sign, word, strlen (word));
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

/**
 * jalons_words_are_one_of:
 * @text: some bytes
 * @length: how many
 * @sign: a list of words in lower case
 *
 * Returns: whether the bytes are one of @sign, whatever the case of their ASCII letters
 */
static inline gboolean
jalons_words_are_one_of (const char *text, gsize length, const JalonsSign *sign)
{
  if (length == 0 || !jalons_words_may_have (sign, text, length))
    return FALSE;
  for (const char *const *words = sign->words; *words != NULL; words++)
    {
      if (jalons_words_are (text, length, *words))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_words_have_in_any_case:
 * @sign: a list of words in lower case, of letters of Latin-1
 * @text: some letters and digits
 * @length: how many bytes
 *
 * Returns: whether the bytes are one of @sign, whatever the case of their letters, with accents or
 *   without
 */
static inline gboolean
jalons_words_have_in_any_case (const JalonsSign *sign, const char *text, gsize length)
{
  if (length == 0 || !jalons_words_may_have (sign, text, length))
    return FALSE;
  for (const char *const *words = sign->words; *words != NULL; words++)
    {
      if (jalons_words_are_in_any_case (text, length, *words))
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
