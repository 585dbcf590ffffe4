/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-grammar.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/**
 * JalonsNumberWordKind:
 *
 * What a number word does; the head of `data/grammar/en.numbers` tells it.
 */
typedef enum
{
  JALONS_NUMBER_NONE,
  JALONS_NUMBER_UNIT,
  JALONS_NUMBER_TEN,
  JALONS_NUMBER_HUNDRED,
  JALONS_NUMBER_THOUSAND,
  JALONS_NUMBER_ARTICLE,
  JALONS_NUMBER_VAGUE,
  JALONS_NUMBER_CROWD,
  JALONS_NUMBER_PART,
  JALONS_NUMBER_LARGE,
  JALONS_NUMBER_SHORT,
  JALONS_NUMBER_JOIN,
  JALONS_NUMBER_OF,
  JALONS_NUMBER_POINT,
} JalonsNumberWordKind;

/**
 * JalonsNumberWord:
 * @kind: a #JalonsNumberWordKind
 * @also: a second one, for a word that may be either ("un": a unit, or of a quarter "d'un")
 * @value: its value, for @kind
 */
typedef struct
{
  guint8 kind;
  guint8 also;
  gint16 value;
} JalonsNumberWord;

/**
 * JalonsNumber:
 * @first: its first token
 * @end: the token after its last
 * @mantissa: its digits without the decimal point, at most %JALONS_NUMBER_MAX
 * @scale: how many of them stand after the decimal point
 * @digits: whether it is written in digits, not in words
 * @about: whether it is a round number ("une trentaine")
 * @vague: whether it has no value ("several hundred")
 * @suffix: the first byte of the letters at its end ("bn" of "5bn"), in the text
 * @n_suffix: their bytes
 */
typedef struct
{
  guint32 first;
  guint32 end;
  gint64 mantissa;
  guint8 scale;
  guint8 digits;
  guint8 about;
  guint8 vague;
  guint32 suffix;
  guint32 n_suffix;
} JalonsNumber;

/** JALONS_NUMBER_MAX: what a larger number counts as. */
#define JALONS_NUMBER_MAX G_GINT64_CONSTANT (1000000000000000000)

/**
 * JalonsNumbers:
 *
 * The number words of the languages: a part of the grammar.
 */
typedef struct _JalonsNumbers JalonsNumbers;

extern const JalonsGrammarPart jalons_numbers_part;

JalonsNumbers *jalons_numbers_new (const JalonsLexicon *lexicon);
void jalons_numbers_free (JalonsNumbers *self);
const JalonsNumbers *jalons_numbers_get_default (void);
const JalonsNumberWord *
jalons_numbers_get_words (const JalonsNumbers *self, JalonsLanguage language);
gboolean jalons_numbers_parse (const JalonsNumbers *self,
                               JalonsLanguage language,
                               const JalonsTokens *tokens,
                               guint32 first,
                               guint32 limit,
                               JalonsNumber *out_number);
gint64 jalons_number_scale (const JalonsNumber *number, guint zeros);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsNumbers, jalons_numbers_free)

G_END_DECLS
