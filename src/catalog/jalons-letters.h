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
 * @length: how many letters there are, at most %JALONS_LETTERS_MAX
 * @capitals: which of them are upper case, the first one in the lowest bit
 *
 * ASCII letters in a row.
 */
typedef struct
{
  guint length;
  guint capitals;
} JalonsLetters;

/** JALONS_LETTERS_CASE: the bit that tells lower from upper case, of eight letters. */
#define JALONS_LETTERS_CASE G_GUINT64_CONSTANT (0x2020202020202020)

#ifdef __SSE2__
/* Kept in memory, where the compiler does not see them: it makes such numbers anew for each word.
 */
typedef struct
{
  guint8 letter_case[JALONS_LETTERS_MAX];
  guint8 a[JALONS_LETTERS_MAX];
  guint8 a_to_z[JALONS_LETTERS_MAX];
} JalonsLettersConstants;

extern const JalonsLettersConstants jalons_letters_constants;

static inline __m128i
jalons_letters_load (const guint8 *p)
{
  return _mm_loadu_si128 ((const __m128i *) (gconstpointer) p);
}
#endif

/**
 * jalons_letters_read:
 * @p: where a character begins, at least %JALONS_LETTERS_MAX bytes before the end of the text
 *
 * Returns: the ASCII letters at @p
 */
static inline JalonsLetters
jalons_letters_read (const guint8 *p)
{
#ifdef __SSE2__
  __m128i bytes = jalons_letters_load (p);
  __m128i lower = _mm_or_si128 (bytes, jalons_letters_load (jalons_letters_constants.letter_case));
  __m128i above = _mm_sub_epi8 (lower, jalons_letters_load (jalons_letters_constants.a));
  __m128i least = _mm_min_epu8 (above, jalons_letters_load (jalons_letters_constants.a_to_z));
  guint letters = (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (least, above));
  guint small = (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, lower));

  /* One more turns the ones at the low end, which are the letters in a row, into zeros. */
  return (JalonsLetters) { (guint) __builtin_ctz (letters + 1), letters & ~(letters + 1) & ~small };
#else
  JalonsLetters letters = { 0, 0 };

  while (letters.length < JALONS_LETTERS_MAX)
    {
      guint fold = jalons_fold_packed[p[letters.length]];

      if ((fold & (JALONS_FOLD_UPPER | JALONS_FOLD_LOWER)) == 0)
        break;
      letters.capitals |= ((fold & JALONS_FOLD_UPPER) != 0 ? 1u : 0u) << letters.length;
      letters.length++;
    }
  return letters;
#endif
}

/**
 * jalons_letters_fold:
 * @p: ASCII letters, followed by as many bytes of the text as make 8
 * @length: how many letters there are, 1 to 8
 *
 * Returns: their folded form, in the order of memory, with zeros behind it
 */
static inline guint64
jalons_letters_fold (const guint8 *p, guint length)
{
  static const guint64 kept[9] = { 0,
                                   G_GUINT64_CONSTANT (0xff),
                                   G_GUINT64_CONSTANT (0xffff),
                                   G_GUINT64_CONSTANT (0xffffff),
                                   G_GUINT64_CONSTANT (0xffffffff),
                                   G_GUINT64_CONSTANT (0xffffffffff),
                                   G_GUINT64_CONSTANT (0xffffffffffff),
                                   G_GUINT64_CONSTANT (0xffffffffffffff),
                                   G_GUINT64_CONSTANT (0xffffffffffffffff) };
  guint64 folded;

  memcpy (&folded, p, sizeof folded);
  folded = GUINT64_FROM_LE (folded) | JALONS_LETTERS_CASE;
  return GUINT64_TO_LE (folded & kept[length]);
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

/* The #JalonsFoldClass of the letters from number @from on. */
static inline guint
jalons_letters_get_classes (const JalonsLetters *self, guint from)
{
  guint capitals = self->capitals >> from;
  guint all = ((1u << self->length) - 1) >> from;

  if (G_LIKELY (capitals == 0))
    return self->length > from ? JALONS_FOLD_LOWER : 0;
  return JALONS_FOLD_UPPER | (capitals != all ? JALONS_FOLD_LOWER : 0);
}

G_END_DECLS
