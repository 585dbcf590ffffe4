/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-array.h"
#include "catalog/jalons-lexicon.h"

G_BEGIN_DECLS

/**
 * JalonsPunct:
 *
 * The word of a punctuation token. An ASCII mark is its own code ('-', ',', '.', '(', '%', '$',
 * '\'' …); these stand for the others. Apostrophes (’ ʼ ′) are '\'', hyphens (‐ ‑ −) are '-'.
 */
typedef enum
{
  JALONS_PUNCT_OPEN_QUOTE = 1,
  JALONS_PUNCT_CLOSE_QUOTE = 2,
  JALONS_PUNCT_DASH = 3,
  JALONS_PUNCT_ELLIPSIS = 4,
  JALONS_PUNCT_BULLET = 5,
  JALONS_PUNCT_EURO = 6,
  JALONS_PUNCT_POUND = 7,
  JALONS_PUNCT_YEN = 8,
  JALONS_PUNCT_WON = 11,
  JALONS_PUNCT_RUPEE = 12,
  JALONS_PUNCT_DEGREE = 16,
  JALONS_PUNCT_COPYRIGHT = 17,
  JALONS_PUNCT_OTHER = 31,
} JalonsPunct;

/**
 * JalonsTokenFlags:
 * @JALONS_TOKEN_CAPITAL: its first character is an upper case letter
 * @JALONS_TOKEN_UPPER: it has upper case letters and no lower case ones ("AI", "H", "B200")
 * @JALONS_TOKEN_CAMEL: it has an upper case letter after its first character, and lower case ones
 * @JALONS_TOKEN_ALPHA: it has a letter of any script
 * @JALONS_TOKEN_DIGIT: it has a digit ("4o", "2025", "8x7B")
 * @JALONS_TOKEN_PUNCT: it is a single punctuation mark or symbol
 * @JALONS_TOKEN_CURRENCY: it is a currency symbol ($ € £ ¥ ₩ ₹)
 * @JALONS_TOKEN_NEWLINE: it is the first of its line
 * @JALONS_TOKEN_GLUED: no space stands before it
 * @JALONS_TOKEN_BLANK: it is the first after an empty line, or of the text
 * @JALONS_TOKEN_ELISION: it ends in an elision's apostrophe (d' l' qu' jusqu' …)
 * @JALONS_TOKEN_POSSESSIVE: it is an English 's
 * @JALONS_TOKEN_SENTENCE: it is the first of a sentence (set by the sentence stage of extract/)
 * @JALONS_TOKEN_SPAN: it lies in a span of the text (set by jalons_text_add_spans())
 *
 * A number is a token that is %JALONS_TOKEN_DIGIT and not %JALONS_TOKEN_ALPHA.
 */
typedef enum
{
  JALONS_TOKEN_CAPITAL = 1 << 0,
  JALONS_TOKEN_UPPER = 1 << 1,
  JALONS_TOKEN_CAMEL = 1 << 2,
  JALONS_TOKEN_ALPHA = 1 << 3,
  JALONS_TOKEN_DIGIT = 1 << 4,
  JALONS_TOKEN_PUNCT = 1 << 5,
  JALONS_TOKEN_CURRENCY = 1 << 6,
  JALONS_TOKEN_NEWLINE = 1 << 7,
  JALONS_TOKEN_GLUED = 1 << 8,
  JALONS_TOKEN_BLANK = 1 << 9,
  JALONS_TOKEN_ELISION = 1 << 10,
  JALONS_TOKEN_POSSESSIVE = 1 << 11,
  JALONS_TOKEN_SENTENCE = 1 << 12,
  JALONS_TOKEN_SPAN = 1 << 13,
} JalonsTokenFlags;

/**
 * JalonsToken:
 * @start: first byte in the text
 * @length: bytes in the text; what is longer than 240 bytes is cut into several tokens
 * @flags: a set of #JalonsTokenFlags
 * @hash: jalons_lexicon_hash() of the folded form (lower case, without accents, ligatures opened,
 *   apostrophes and hyphens unified, soft hyphens and zero-widths left out)
 * @word: the id of the folded form in the lexicon, or 0 where it has none; for a punctuation token
 *   the mark itself (see #JalonsPunct)
 *
 * A word, a number, or a punctuation mark.
 *
 * A hyphen, slash, point or comma inside a name or number is a token of its own, and glued, as is
 * what follows it: "GPT-4o" is "gpt" "-" "4o", "1.250,5" is "1" "." "250" "," "5". Elisions ("d'")
 * and the English "'s" are tokens; two asterisks and more are none, as they only set a text bold.
 * Other apostrophes between letters belong to the word ("aujourd'hui", "O'Reilly").
 */
typedef struct
{
  guint32 start;
  guint16 length;
  guint16 flags;
  guint32 hash;
  guint32 word;
} JalonsToken;

/**
 * JALONS_TOKENS_PADDING:
 *
 * How many tokens before the first and after the last may be read: they are blank punctuation
 * (%JALONS_TOKEN_PUNCT, %JALONS_TOKEN_NEWLINE and %JALONS_TOKEN_BLANK, word 0, length 0), so that a
 * stage may look around without a test.
 */
#define JALONS_TOKENS_PADDING 8

/**
 * JalonsTokens:
 * @text: (not owned): the text
 * @length: its bytes
 * @lexicon: (not owned): the lexicon
 * @tokens: the tokens, with %JALONS_TOKENS_PADDING readable ones before and after them
 * @n_tokens: how many there are
 * @room: (element-type JalonsToken): where they lie, padding included
 *
 * A text cut into tokens. The text and the lexicon must outlive it.
 */
typedef struct
{
  const char *text;
  gsize length;
  const JalonsLexicon *lexicon;
  JalonsToken *tokens;
  guint32 n_tokens;
  JalonsArray room[1];
} JalonsTokens;

JalonsTokens *jalons_tokens_new (const JalonsLexicon *lexicon, const char *text, gsize length);
void jalons_tokens_free (JalonsTokens *self);
gboolean jalons_tokens_equal (const JalonsTokens *self, guint32 a, guint32 b);
char *jalons_tokens_dup_text (const JalonsTokens *self, guint32 first, guint32 end);

/**
 * jalons_token_get_end:
 * @token: a token
 *
 * Returns: the byte after the token, in the text
 */
static inline guint32
jalons_token_get_end (const JalonsToken *token)
{
  return token->start + token->length;
}

/**
 * jalons_token_is_number:
 * @token: a token
 *
 * Returns: whether it consists of digits
 */
static inline gboolean
jalons_token_is_number (const JalonsToken *token)
{
  return (token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_ALPHA)) == JALONS_TOKEN_DIGIT;
}

/**
 * jalons_token_is_mark:
 * @token: a token
 * @mark: the ASCII byte of a punctuation mark, or one of `JALONS_PUNCT_…`
 *
 * Returns: whether it is that mark
 */
static inline gboolean
jalons_token_is_mark (const JalonsToken *token, guint32 mark)
{
  return (token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word == mark;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsTokens, jalons_tokens_free)

G_END_DECLS
