/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/amounts/jalons-amounts.h"
#include "extract/rules/jalons-numbers.h"
#include "extract/rules/jalons-phrases.h"

G_BEGIN_DECLS

/** JalonsAmountField: the fields of the meaning of an amount pattern. */
typedef enum
{
  JALONS_AMOUNT_FIELD_CURRENCY,
  JALONS_AMOUNT_FIELD_QUALIFIER,
  JALONS_AMOUNT_FIELD_CLASS,
  JALONS_AMOUNT_FIELD_GAP,
} JalonsAmountField;

/**
 * JalonsAmountWord:
 *
 * What a word is to amounts, as a set: the first word of a phrase of each section, or a word of a
 * list.
 */
typedef enum
{
  JALONS_AMOUNT_WORD_CURRENCY = 1 << 0,
  JALONS_AMOUNT_WORD_BEFORE = 1 << 1,
  JALONS_AMOUNT_WORD_AFTER = 1 << 2,
  JALONS_AMOUNT_WORD_LEFT = 1 << 3,
  JALONS_AMOUNT_WORD_RIGHT = 1 << 4,
  JALONS_AMOUNT_WORD_NOUN = 1 << 5,
  JALONS_AMOUNT_WORD_CONTINUE = 1 << 6,
  JALONS_AMOUNT_WORD_DEAL = 1 << 7,
  JALONS_AMOUNT_WORD_AT = 1 << 8,
  JALONS_AMOUNT_WORD_SAME = 1 << 9,
  JALONS_AMOUNT_WORD_TO = 1 << 10,
  JALONS_AMOUNT_WORD_BETWEEN = 1 << 11,
  JALONS_AMOUNT_WORD_SKIP = 1 << 12,
  JALONS_AMOUNT_WORD_LARGE = 1 << 13,
  JALONS_AMOUNT_WORD_FUNCTION = 1 << 14,
  JALONS_AMOUNT_WORD_OF = 1 << 15,
  JALONS_AMOUNT_WORD_PART = 1 << 16,
  JALONS_AMOUNT_WORD_OF_THEM = 1 << 17,
} JalonsAmountWord;

/**
 * JalonsAmountGrammar:
 * @words: a set of #JalonsAmountWord by word of the lexicon
 * @currency: what follows a number
 * @before: qualifiers before a sum
 * @after: qualifiers after it
 * @left: what tells its sort, before it
 * @right: the same, after it
 *
 * How one language speaks of sums.
 */
typedef struct
{
  guint32 *words;
  JalonsPhrases *currency;
  JalonsPhrases *before;
  JalonsPhrases *after;
  JalonsPhrases *left;
  JalonsPhrases *right;
} JalonsAmountGrammar;

/**
 * JalonsAmountReader:
 * @grammar: the grammar
 * @numbers: the number words
 * @number_words: those of the language
 * @language: the language
 * @tokens: the tokens
 * @first: the first token of the sentence
 * @limit: the token after its last
 * @yuan: whether "¥" stands for yuan here
 */
typedef struct
{
  const JalonsAmountGrammar *grammar;
  const JalonsNumbers *numbers;
  const JalonsNumberWord *number_words;
  JalonsLanguage language;
  const JalonsTokens *tokens;
  guint32 first;
  guint32 limit;
  gboolean yuan;
} JalonsAmountReader;

/**
 * JalonsSum:
 * @first: its first token, without qualifier
 * @end: the token after its last
 * @number: the number
 * @zeros: its multiplier, in zeros
 * @has_multiplier: whether it has one
 * @currency: the currency, empty where none is named
 *
 * A number with its multiplier and currency, as it stands there.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  JalonsNumber number;
  guint zeros;
  gboolean has_multiplier;
  char currency[4];
} JalonsSum;

const JalonsAmountGrammar *
jalons_amount_grammar_get (const JalonsGrammar *grammar, JalonsLanguage language);
int jalons_amount_field (const JalonsMeaning *meaning, JalonsAmountField field);
void jalons_amount_set_currency (char currency[4], int code);
gboolean jalons_amount_reader_sum (const JalonsAmountReader *reader,
                                   guint32 token,
                                   guint32 after,
                                   JalonsSum *out_sum);
void
jalons_amount_read_around (const JalonsAmountReader *reader, guint32 after, JalonsAmount *amount);
guint32 jalons_amount_read_sort (const JalonsAmountReader *reader,
                                 guint32 after,
                                 guint32 before,
                                 JalonsAmount *amount);

G_END_DECLS
