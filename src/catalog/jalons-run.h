/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-fold.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

G_BEGIN_DECLS

/** JALONS_RUN_MAX: how many characters are read at once. */
#define JALONS_RUN_MAX 16

/**
 * JalonsRun:
 * @length: how many letters and digits there are, at most %JALONS_RUN_MAX
 * @capitals: which of them are upper case letters, the first one in the lowest bit
 * @digits: which of them are digits
 *
 * ASCII letters and digits in a row: most words are one.
 */
typedef struct
{
  guint length;
  guint capitals;
  guint digits;
} JalonsRun;

/* What jalons_run_read() does, one character after the other. */
static inline JalonsRun
jalons_run_read_slowly (const guint8 *p, const guint8 *end, char *folded)
{
  JalonsRun run = { 0, 0, 0 };

  while (run.length < JALONS_RUN_MAX && p < end)
    {
      guint fold = jalons_fold_packed[*p++];

      if ((fold & JALONS_FOLD_WORD) == 0)
        break;
      folded[run.length] = (char) (fold >> 8);
      run.capitals |= ((fold & JALONS_FOLD_UPPER) != 0 ? 1u : 0u) << run.length;
      run.digits |= ((fold & JALONS_FOLD_DIGIT) != 0 ? 1u : 0u) << run.length;
      run.length++;
    }
  return run;
}

#ifdef __SSE2__
/* Kept in memory: compilers make such numbers anew for each word. */
#define JALONS_RUN_EIGHT(byte) byte, byte, byte, byte, byte, byte, byte, byte
static const guint8 jalons_run_numbers[5][16] __attribute__ ((aligned (16))) = {
  { JALONS_RUN_EIGHT (0x20), JALONS_RUN_EIGHT (0x20) },
  { JALONS_RUN_EIGHT ('a'), JALONS_RUN_EIGHT ('a') },
  { JALONS_RUN_EIGHT ('z' - 'a'), JALONS_RUN_EIGHT ('z' - 'a') },
  { JALONS_RUN_EIGHT ('0'), JALONS_RUN_EIGHT ('0') },
  { JALONS_RUN_EIGHT ('9' - '0'), JALONS_RUN_EIGHT ('9' - '0') },
};

static inline __m128i
jalons_run_get_number (guint i)
{
  return _mm_load_si128 ((const __m128i *) (gconstpointer) jalons_run_numbers[i]);
}

/* Which bytes are a letter or digit of those that begin at number @i and are as many as the next
 * number. */
static inline __m128i
jalons_run_find_range (__m128i bytes, guint i)
{
  __m128i above = _mm_sub_epi8 (bytes, jalons_run_get_number (i));

  return _mm_cmpeq_epi8 (_mm_min_epu8 (above, jalons_run_get_number (i + 1)), above);
}
#endif

/**
 * jalons_run_read_inside:
 * @p: where a character begins, at least %JALONS_RUN_MAX bytes before the end of the text
 * @folded: (out caller-allocates) (array fixed-size=16): their folded form; what lies behind it may
 * be overwritten
 *
 * Returns: the ASCII letters and digits at @p
 */
static inline JalonsRun
jalons_run_read_inside (const guint8 *p, char *folded)
{
#ifdef __SSE2__
  __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) p);
  /* That bit tells lower from upper case, and digits have it. */
  __m128i lower = _mm_or_si128 (bytes, jalons_run_get_number (0));
  __m128i letters = jalons_run_find_range (lower, 1);
  __m128i digits = jalons_run_find_range (bytes, 3);
  __m128i capitals = _mm_andnot_si128 (_mm_cmpeq_epi8 (bytes, lower), letters);
  guint words = (guint) _mm_movemask_epi8 (_mm_or_si128 (letters, digits));
  guint length = (guint) __builtin_ctz (~words);
  guint kept = (1u << length) - 1;

  _mm_storeu_si128 ((__m128i *) (gpointer) folded, lower);
  return (JalonsRun) { length, (guint) _mm_movemask_epi8 (capitals) & kept,
                       (guint) _mm_movemask_epi8 (digits) & kept };
#else
  return jalons_run_read_slowly (p, p + JALONS_RUN_MAX, folded);
#endif
}

/**
 * jalons_run_read:
 * @p: where a character begins
 * @end: the end of the text
 * @folded: (out caller-allocates) (array fixed-size=16): their folded form; what lies behind it may
 * be overwritten
 *
 * Returns: the ASCII letters and digits at @p
 */
static inline JalonsRun
jalons_run_read (const guint8 *p, const guint8 *end, char *folded)
{
  if (G_LIKELY (end - p >= JALONS_RUN_MAX))
    return jalons_run_read_inside (p, folded);
  return jalons_run_read_slowly (p, end, folded);
}

/* The #JalonsFoldClass of all of them together. */
static inline guint
jalons_run_get_classes (const JalonsRun *run)
{
  guint all = (1u << run->length) - 1;

  return (run->capitals != 0 ? JALONS_FOLD_UPPER : 0)
         | ((run->capitals | run->digits) != all ? JALONS_FOLD_LOWER : 0)
         | (run->digits != 0 ? JALONS_FOLD_DIGIT : 0);
}

G_END_DECLS
