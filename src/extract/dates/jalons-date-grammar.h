/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/dates/jalons-dates.h"
#include "extract/rules/jalons-numbers.h"
#include "extract/rules/jalons-phrases.h"

G_BEGIN_DECLS

/** JalonsDateSlot: the slots of date patterns. */
typedef enum
{
  JALONS_DATE_SLOT_DAY,
  JALONS_DATE_SLOT_DAY2,
  JALONS_DATE_SLOT_ORDINAL_DAY,
  JALONS_DATE_SLOT_MONTH,
  JALONS_DATE_SLOT_YEAR,
  JALONS_DATE_SLOT_WEEKDAY,
  JALONS_DATE_SLOT_SEASON,
  JALONS_DATE_SLOT_UNIT,
  JALONS_DATE_SLOT_ORDINAL,
  JALONS_DATE_SLOT_QUARTER,
  JALONS_DATE_SLOT_HALF,
  JALONS_DATE_SLOT_N,
  JALONS_DATE_SLOT_DATE,
  JALONS_DATE_SLOT_DATE2,
  JALONS_DATE_N_SLOTS,
} JalonsDateSlot;

/** JALONS_DATE_DIGIT_SLOTS: the slots that a token with digits may begin, as a set. */
#define JALONS_DATE_DIGIT_SLOTS                                                                    \
  (1u << JALONS_DATE_SLOT_DAY | 1u << JALONS_DATE_SLOT_DAY2 | 1u << JALONS_DATE_SLOT_ORDINAL_DAY   \
   | 1u << JALONS_DATE_SLOT_YEAR | 1u << JALONS_DATE_SLOT_ORDINAL | 1u << JALONS_DATE_SLOT_N)

/** JalonsDateField: the fields of the meaning of a date pattern. */
typedef enum
{
  JALONS_DATE_FIELD_UNIT,
  JALONS_DATE_FIELD_SHIFT,
  JALONS_DATE_FIELD_FROM,
  JALONS_DATE_FIELD_TO,
  JALONS_DATE_FIELD_BASE,
  JALONS_DATE_FIELD_EXACT,
  JALONS_DATE_FIELD_PART,
  JALONS_DATE_FIELD_SIDE,
  JALONS_DATE_FIELD_MONTH,
  JALONS_DATE_FIELD_DAY,
  JALONS_DATE_FIELD_WEEKDAY,
  JALONS_DATE_FIELD_SEASON,
  JALONS_DATE_FIELD_QUARTER,
  JALONS_DATE_FIELD_HALF,
  JALONS_DATE_FIELD_FIRST,
  JALONS_DATE_FIELD_LASTING,
  JALONS_DATE_FIELD_LENGTH,
  JALONS_DATE_FIELD_IGNORE,
  JALONS_DATE_FIELD_WEAK,
  JALONS_DATE_FIELD_WEEK,
  JALONS_DATE_FIELD_ASPECT,
  JALONS_DATE_FIELD_SINCE,
  JALONS_DATE_FIELD_UNTIL,
  JALONS_DATE_FIELD_BEFORE,
  JALONS_DATE_FIELD_AFTER,
  JALONS_DATE_FIELD_FUTURE,
  JALONS_DATE_FIELD_SPAN,
  JALONS_DATE_FIELD_POINT,
  JALONS_DATE_FIELD_EVENT,
  JALONS_DATE_FIELD_LED,
} JalonsDateField;

/**
 * JalonsDateWord:
 * @leads: whether a bound may begin with it
 * @joins: whether a bound that begins with a date may go on with it: "to", "-"
 * @supports: whether it shows that the word behind it is a month or weekday
 * @is_of: whether it leads from "la veille" to what it is the eve of
 * @mark: '~' of an abbreviation, '!' of a word that is another word too, or 0
 * @values: its value in each of the slots that list words, 0 where it has none there
 *
 * What a word is to dates.
 */
typedef struct
{
  guint8 leads;
  guint8 joins;
  guint8 supports;
  guint8 is_of;
  char mark;
  gint8 values[JALONS_DATE_SLOT_N];
} JalonsDateWord;

/**
 * JalonsDateStarts:
 * @JALONS_DATE_STARTS_AFTER_NUMBER: the word may begin a point as a number
 * @JALONS_DATE_STARTS_AFTER_DIGITS: the token may as digits
 * @JALONS_DATE_STARTS_ALWAYS: the word may whatever comes next
 * @JALONS_DATE_STARTS_GROUP: the first of the other bits: each stands for some of the words that
 * may
 *
 * Bits by which most of what is no date is told from what may be one. One word says which bits it
 * asks for as the first of a point (#JalonsDateGrammar.asks), the next which it offers as the
 * second
 * (#JalonsDateGrammar.offers); if they have none in common, no point begins there.
 */
typedef enum
{
  JALONS_DATE_STARTS_AFTER_NUMBER = 1 << 0,
  JALONS_DATE_STARTS_AFTER_DIGITS = 1 << 1,
  JALONS_DATE_STARTS_ALWAYS = 1 << 2,
  JALONS_DATE_STARTS_GROUP = 1 << 3,
} JalonsDateStarts;

/** JALONS_DATE_N_GROUPS: how many groups there are room for. */
#define JALONS_DATE_N_GROUPS 28

/**
 * JalonsDateGrammar:
 * @words: by word of the lexicon
 * @slots: the slots that a word may begin, by word
 * @asks: which #JalonsDateStarts a word asks for, by word
 * @offers: which it offers, by word
 * @marks: whether it is one without which there is no point, by word: every point has such a word,
 * or digits
 * @digits_offer: which a token with digits offers besides
 * @points: the patterns of points
 * @bounds: the patterns of what is made of points
 *
 * The date patterns of one language.
 */
typedef struct
{
  JalonsDateWord *words;
  guint32 *slots;
  guint32 *asks;
  guint32 *offers;
  guint32 digits_offer;
  guint8 *marks;
  JalonsPhrases *points;
  JalonsPhrases *bounds;
} JalonsDateGrammar;

/**
 * JalonsDateReader:
 * @grammar: the grammar
 * @numbers: the number words
 * @language: the language
 * @tokens: the tokens
 * @limit: the token not to reach
 * @points: (nullable): for bounds: the points that may fill {date}, in order
 * @n_points: how many
 *
 * What the slots of date patterns are filled from.
 */
typedef struct
{
  const JalonsDateGrammar *grammar;
  const JalonsNumbers *numbers;
  JalonsLanguage language;
  const JalonsTokens *tokens;
  guint32 limit;
  const JalonsDateExpression *points;
  guint32 n_points;
} JalonsDateReader;

const JalonsDateGrammar *
jalons_date_grammar_get (const JalonsGrammar *grammar, JalonsLanguage language);
guint32 jalons_date_reader_fill (gpointer reader, guint slot, guint32 token, gint32 *out_value);
guint32
jalons_date_reader_point (JalonsDateReader *reader, guint32 token, JalonsDateExpression *out_point);
guint32 jalons_date_reader_bound (JalonsDateReader *reader,
                                  guint32 token,
                                  JalonsDateExpression *out_expression);
gboolean jalons_date_reader_numeric (const JalonsDateReader *reader,
                                     guint32 token,
                                     JalonsDateExpression *out_point);

/**
 * jalons_date_reader_token:
 * @self: a reader
 * @token: the number of a token
 *
 * Returns: (transfer none): that token
 */
static inline const JalonsToken *
jalons_date_reader_token (const JalonsDateReader *self, guint32 token)
{
  return &self->tokens->tokens[token];
}

/**
 * jalons_date_grammar_may_start:
 * @self: a grammar
 * @token: a token, behind which another or the padding stands
 *
 * Returns: %FALSE if no point begins at @token
 */
static inline gboolean
jalons_date_grammar_may_start (const JalonsDateGrammar *self, const JalonsToken *token)
{
  guint32 asks = self->asks[token->word];

  if ((token->flags & JALONS_TOKEN_DIGIT) != 0)
    asks |= token->length == 4 ? JALONS_DATE_STARTS_ALWAYS : JALONS_DATE_STARTS_AFTER_DIGITS;
  else if (asks == 0)
    return FALSE;
  return (asks
          & (self->offers[token[1].word] | JALONS_DATE_STARTS_ALWAYS
             | ((token[1].flags & JALONS_TOKEN_DIGIT) != 0 ? self->digits_offer : 0)))
         != 0;
}

/**
 * jalons_date_grammar_is_mark:
 * @self: a grammar
 * @token: a token
 *
 * Returns: whether @token is one of those without which there is no point
 */
static inline gboolean
jalons_date_grammar_is_mark (const JalonsDateGrammar *self, const JalonsToken *token)
{
  return self->marks[token->word] || (token->flags & JALONS_TOKEN_DIGIT) != 0;
}

G_END_DECLS
