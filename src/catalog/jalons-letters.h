/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <string.h>

#include "catalog/jalons-fold.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

/** JALONS_LETTERS_MAX: how many letters are read at once. */
#define JALONS_LETTERS_MAX 16

/**
 * JalonsLetters:
 * @letters: the ASCII letters
 * @small: bytes that are no upper case letters
 * @long_ones: the bytes of longer characters
 *
 * What %JALONS_LETTERS_MAX bytes are: a bit for each, that of the first the lowest.
 */
typedef struct
{
  guint letters;
  guint small;
  guint long_ones;
} JalonsLetters;

/** JALONS_LETTERS_CASE: the bit that tells lower from upper case, of eight letters. */
#define JALONS_LETTERS_CASE G_GUINT64_CONSTANT (0x2020202020202020)

/* That letters in a row end at this byte of 16. */
static inline guint
jalons_letters_end (guint letters)
{
  return (guint) __builtin_ctz (~letters);
}

#ifdef __SSE2__
/* Kept in memory, where the compiler does not see them: it makes such numbers anew for each word.
 */
typedef struct
{
  _Alignas (16) guint8 letter_case[JALONS_LETTERS_MAX];
  guint8 a[JALONS_LETTERS_MAX];
  guint8 a_to_z[JALONS_LETTERS_MAX];
  guint8 zero[JALONS_LETTERS_MAX];
  guint8 zero_to_nine[JALONS_LETTERS_MAX];
} JalonsLettersConstants;

extern const JalonsLettersConstants jalons_letters_constants;

static inline __m128i
jalons_letters_load (const guint8 *constant)
{
  return _mm_load_si128 ((const __m128i *) (gconstpointer) constant);
}

/* The bytes from @low on, as many as @range says. */
static inline guint
jalons_letters_find (__m128i bytes, const guint8 *low, const guint8 *range)
{
  __m128i above = _mm_sub_epi8 (bytes, jalons_letters_load (low));
  __m128i least = _mm_min_epu8 (above, jalons_letters_load (range));

  return (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (least, above));
}

static inline guint
jalons_letters_find_letters (__m128i bytes)
{
  return jalons_letters_find (
    _mm_or_si128 (bytes, jalons_letters_load (jalons_letters_constants.letter_case)),
    jalons_letters_constants.a, jalons_letters_constants.a_to_z);
}
#endif

/**
 * jalons_letters_count:
 * @p: where a character begins, at least %JALONS_LETTERS_MAX bytes before the end of the text
 *
 * Returns: how many ASCII letters there are in a row at @p, at most %JALONS_LETTERS_MAX
 */
static inline guint
jalons_letters_count (const guint8 *p)
{
#ifdef __SSE2__
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) p);

  return jalons_letters_end (jalons_letters_find_letters (bytes));
#else
  guint n = 0;

  while (n < JALONS_LETTERS_MAX && g_ascii_isalpha (p[n]))
    n++;
  return n;
#endif
}

/**
 * jalons_letters_count_digits:
 * @p: as for jalons_letters_count()
 *
 * Returns: how many ASCII digits there are in a row at @p, at most %JALONS_LETTERS_MAX
 */
static inline guint
jalons_letters_count_digits (const guint8 *p)
{
#ifdef __SSE2__
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) p);

  return jalons_letters_end (jalons_letters_find (bytes, jalons_letters_constants.zero,
                                                  jalons_letters_constants.zero_to_nine));
#else
  guint n = 0;

  while (n < JALONS_LETTERS_MAX && g_ascii_isdigit (p[n]))
    n++;
  return n;
#endif
}

/**
 * jalons_letters_read:
 * @p: where a character begins, at least %JALONS_LETTERS_MAX bytes before the end of the text
 *
 * Returns: what the bytes at @p are
 */
static inline JalonsLetters
jalons_letters_read (const guint8 *p)
{
  JalonsLetters self = { 0 };
#ifdef __SSE2__
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) p);
  __m128i lower = _mm_or_si128 (bytes, jalons_letters_load (jalons_letters_constants.letter_case));

  self.letters = jalons_letters_find_letters (bytes);
  self.small = (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, lower));
  self.long_ones = (guint) _mm_movemask_epi8 (bytes);
#else
  for (guint i = 0; i < JALONS_LETTERS_MAX; i++)
    {
      self.letters |= g_ascii_isalpha (p[i]) ? 1u << i : 0;
      self.small |= g_ascii_isupper (p[i]) ? 0 : 1u << i;
      self.long_ones |= p[i] >= 0x80 ? 1u << i : 0;
    }
#endif
  return self;
}

/* That so many bytes count of eight, in the order of memory. */
static inline guint64
jalons_letters_get_mask (guint n)
{
  static const guint64 masks[9] = { 0,
                                    G_GUINT64_CONSTANT (0xff),
                                    G_GUINT64_CONSTANT (0xffff),
                                    G_GUINT64_CONSTANT (0xffffff),
                                    G_GUINT64_CONSTANT (0xffffffff),
                                    G_GUINT64_CONSTANT (0xffffffffff),
                                    G_GUINT64_CONSTANT (0xffffffffffff),
                                    G_GUINT64_CONSTANT (0xffffffffffffff),
                                    G_GUINT64_CONSTANT (0xffffffffffffffff) };

  return GUINT64_TO_LE (masks[n]);
}

/* The next eight bytes, in the order of memory. */
static inline guint64
jalons_letters_read_eight (gconstpointer p)
{
  guint64 bytes;

  memcpy (&bytes, p, sizeof bytes);
  return bytes;
}

/**
 * jalons_letters_keep:
 * @p: bytes, as many as make 8
 * @n: how many of them count, at most 8
 *
 * Returns: these bytes in the order of memory, with zeros behind them
 */
static inline guint64
jalons_letters_keep (gconstpointer p, guint n)
{
  return jalons_letters_read_eight (p) & jalons_letters_get_mask (n);
}

/**
 * jalons_letters_fold:
 * @bytes: eight bytes
 * @n: how many of them count; these are ASCII letters
 *
 * Returns: the letters in lower case, with zeros behind them
 */
static inline guint64
jalons_letters_fold (guint64 bytes, guint n)
{
  return (bytes | JALONS_LETTERS_CASE) & jalons_letters_get_mask (n);
}

/**
 * jalons_letters_copy:
 * @p: ASCII letters, followed by as many bytes of the text as make %JALONS_LETTERS_MAX
 * @folded: (out caller-allocates) (array fixed-size=16): their folded form; what lies behind it is
 * overwritten
 *
 * Folds letters that are part of a longer word.
 */
static inline void
jalons_letters_copy (const guint8 *p, char *folded)
{
  guint64 halves[2];

  memcpy (halves, p, sizeof halves);
  halves[0] |= JALONS_LETTERS_CASE;
  halves[1] |= JALONS_LETTERS_CASE;
  memcpy (folded, halves, sizeof halves);
}

G_END_DECLS
