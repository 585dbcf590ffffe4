/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What finding the sums of a text and relating them to one another share. */

#pragma once

#include "extract/amounts/jalons-amount-grammar.h"

G_BEGIN_DECLS

/** JalonsYuan: whether "¥" is a yuan in a text, as far as was asked. */
typedef enum
{
  JALONS_YUAN_UNKNOWN,
  JALONS_YUAN_NO,
  JALONS_YUAN_YES,
} JalonsYuan;

/**
 * JalonsAmountAnnotator:
 * @text: the text
 * @grammars: the grammars, by language
 * @reader: the reader of the sentence
 * @amounts: (element-type JalonsAmount): the sums of the text
 * @sentence_from: the first of them that is of this sentence
 * @last: the last of them as it stands there; its end is 0 where the sentence has none yet
 * @last_before: the same of the sentence before
 * @yuan: whether "¥" is a yuan here
 *
 * What is known while the sums of a text are being found.
 */
typedef struct
{
  JalonsText *text;
  const JalonsAmountGrammar *grammars[3];
  JalonsAmountReader reader;
  JalonsArray *amounts;
  guint sentence_from;
  JalonsSum last;
  JalonsSum last_before;
  JalonsYuan yuan;
} JalonsAmountAnnotator;

static inline const JalonsToken *
jalons_amount_token_at (const JalonsAmountAnnotator *annotator, guint32 token)
{
  return &annotator->reader.tokens->tokens[token];
}

/* A set of #JalonsAmountWord. */
static inline guint
jalons_amount_word_set (const JalonsAmountAnnotator *annotator, guint32 token)
{
  return annotator->reader.grammar->words[jalons_amount_token_at (annotator, token)->word];
}

static inline JalonsAmount *
jalons_amount_nth (const JalonsAmountAnnotator *annotator, guint i)
{
  return &g_array_index (annotator->amounts, JalonsAmount, i);
}

static inline gboolean
jalons_amount_names_currency (const JalonsAmount *amount)
{
  return amount->money.currency[0] != '\0'
         && (amount->flags & JALONS_AMOUNT_INHERITS_CURRENCY) == 0;
}

/* jalons-amount-relations.c */

/**
 * jalons_amounts_find_sorts:
 * @annotator: an annotator that has found the sums of a sentence
 *
 * Tells of what sort each of them is.
 */
void jalons_amounts_find_sorts (JalonsAmountAnnotator *annotator);

/**
 * jalons_amounts_settle_sentence:
 * @annotator: an annotator that knows the sorts of the sums of a sentence
 *
 * Drops what is no money, and finds which sums are parts or conversions of others.
 */
void jalons_amounts_settle_sentence (JalonsAmountAnnotator *annotator);

/**
 * jalons_amounts_inherit_currencies:
 * @annotator: an annotator that has found all the sums of a text
 *
 * Gives the sums without a currency that of another.
 */
void jalons_amounts_inherit_currencies (JalonsAmountAnnotator *annotator);

/* jalons-amount-home.c */
void jalons_amounts_settle_home (JalonsAmountAnnotator *annotator);

G_END_DECLS
