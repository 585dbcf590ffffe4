/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <string.h>

#include "catalog/jalons-tokens.h"
#include "extract/jalons-grammar.h"

G_BEGIN_DECLS

/**
 * JalonsTrait:
 * @JALONS_TRAIT_NAME: a name may begin there
 * @JALONS_TRAIT_AMOUNT: a sum may, in some language, or it is a unit of money
 * @JALONS_TRAIT_DATE: a word, or digits, without which there is no date, in some language
 * @JALONS_TRAIT_STOP: a mark that may end a sentence
 * @JALONS_TRAIT_LINE: the first of a line
 * @JALONS_TRAIT_FR: a word that shows French
 * @JALONS_TRAIT_EN: a word that shows English
 * @JALONS_TRAIT_SELF: whose page a text is may speak, or be shown, there
 *
 * What a token can be to the stages that pass over all of a text, seen from its word and flags
 * alone. Most tokens are nothing to most stages: each stage goes from one that is to the next.
 */
typedef enum
{
  JALONS_TRAIT_NAME = 1 << 0,
  JALONS_TRAIT_AMOUNT = 1 << 1,
  JALONS_TRAIT_DATE = 1 << 2,
  JALONS_TRAIT_STOP = 1 << 3,
  JALONS_TRAIT_LINE = 1 << 4,
  JALONS_TRAIT_FR = 1 << 5,
  JALONS_TRAIT_EN = 1 << 6,
  JALONS_TRAIT_SELF = 1 << 7,
} JalonsTrait;

extern const JalonsGrammarPart jalons_traits_part;

void jalons_traits_mark (const JalonsTokens *tokens, guint8 *traits);

/** JALONS_TRAITS_PADDING: how many traits behind the last may be read: a token that has none. */
#define JALONS_TRAITS_PADDING 8

/* The traits of eight tokens, that of the first in the lowest byte. */
static inline guint64
jalons_traits_read_eight (const guint8 *traits)
{
  guint64 eight;

  memcpy (&eight, traits, sizeof eight);
  return GUINT64_FROM_LE (eight);
}

/* A trait of each of eight tokens. */
#define JALONS_TRAIT_EIGHT(trait) ((trait) * G_GUINT64_CONSTANT (0x0101010101010101))

/**
 * jalons_traits_find:
 * @traits: the traits of a text's tokens
 * @i: a token
 * @end: the token not to reach
 * @trait: one trait
 *
 * Returns: the first token from @i on that has it, or @end
 */
static inline guint32
jalons_traits_find (const guint8 *traits, guint32 i, guint32 end, JalonsTrait trait)
{
  const guint64 wanted = JALONS_TRAIT_EIGHT (trait);

  for (; i < end; i += 8)
    {
      guint64 found = jalons_traits_read_eight (traits + i) & wanted;

      if (found != 0)
        return MIN (i + (guint32) __builtin_ctzll (found) / 8, end);
    }
  return end;
}

/**
 * jalons_traits_count:
 * @traits: the traits of a text's tokens
 * @i: a token
 * @end: the token not to reach
 * @a: one trait
 * @b: another
 * @out_b: (out): how many tokens from @i on have @b
 *
 * Returns: how many have @a
 */
static inline guint32
jalons_traits_count (
  const guint8 *traits, guint32 i, guint32 end, JalonsTrait a, JalonsTrait b, guint32 *out_b)
{
  const guint64 ones = JALONS_TRAIT_EIGHT (1);
  const guint shift_a = (guint) __builtin_ctz (a);
  const guint shift_b = (guint) __builtin_ctz (b);
  guint32 n_a = 0;
  guint32 n_b = 0;

  for (; i < end; i += 8)
    {
      guint64 eight = jalons_traits_read_eight (traits + i);
      guint64 both = (eight >> shift_a & ones) | (eight >> shift_b & ones) << 4;

      if (end - i < 8)
        both &= (G_GUINT64_CONSTANT (1) << 8 * (end - i)) - 1;
      /* The product has the sum of all bytes in its highest one: that of each half, at most 8. */
      both = both * ones >> 56;
      n_a += both & 0xf;
      n_b += both >> 4;
    }
  *out_b = n_b;
  return n_a;
}

G_END_DECLS
