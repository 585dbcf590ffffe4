/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/amounts/jalons-amount-grammar.h"

#include <string.h>

/* The longest number in words: "nine hundred and ninety-nine thousand" has eight tokens. */
#define LONGEST_NUMBER 10
/* No sum has more zeros. */
#define MAX_ZEROS 15

static const struct
{
  const char *prefix;
  const char *currency;
} dollars[] = {
  { "US", "USD" },  { "U", "USD" },  { "C", "CAD" },  { "CA", "CAD" },
  { "CAD", "CAD" }, { "A", "AUD" },  { "AU", "AUD" }, { "AUD", "AUD" },
  { "S", "SGD" },   { "SG", "SGD" }, { "HK", "HKD" }, { "NT", "TWD" },
  { "R", "BRL" },   { "NZ", "NZD" }, { "MX", "MXN" }, { "USD", "USD" },
};

static inline const JalonsToken *
token_at (const JalonsAmountReader *reader, guint32 token)
{
  return &reader->tokens->tokens[token];
}

static inline guint
word_set (const JalonsAmountReader *reader, guint32 token)
{
  return token < reader->limit ? reader->grammar->words[token_at (reader, token)->word] : 0;
}

static inline JalonsNumberWord
number_word (const JalonsAmountReader *reader, guint32 token)
{
  static const JalonsNumberWord none;

  return token < reader->limit ? reader->number_words[token_at (reader, token)->word] : none;
}

static gboolean
is_symbol (const JalonsAmountReader *reader, guint32 token)
{
  return token < reader->limit && (token_at (reader, token)->flags & JALONS_TOKEN_CURRENCY) != 0;
}

static const char *
symbol_currency (const JalonsAmountReader *reader, guint32 mark)
{
  switch (mark)
    {
    case '$':
      return "USD";
    case JALONS_PUNCT_EURO:
      return "EUR";
    case JALONS_PUNCT_POUND:
      return "GBP";
    case JALONS_PUNCT_YEN:
      return reader->yuan ? "CNY" : "JPY";
    case JALONS_PUNCT_WON:
      return "KRW";
    case JALONS_PUNCT_RUPEE:
      return "INR";
    default:
      return "";
    }
}

/* The letters before a dollar sign that say whose it is; @first moves back to them. */
static const char *
dollar_prefix (const JalonsAmountReader *reader, guint32 symbol, guint32 after, guint32 *first)
{
  const JalonsToken *before = (token_at (reader, symbol) - 1);

  if (symbol == after || token_at (reader, symbol)->word != '$'
      || (token_at (reader, symbol)->flags & JALONS_TOKEN_GLUED) == 0
      || (before->flags & JALONS_TOKEN_UPPER) == 0)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (dollars); i++)
    {
      if (strlen (dollars[i].prefix) == before->length
          && memcmp (reader->tokens->text + before->start, dollars[i].prefix, before->length) == 0)
        {
          *first = symbol - 1;
          return dollars[i].currency;
        }
    }
  return NULL;
}

/* The letters behind a dollar sign that say whose it is, as Quebec writes them ("62 M$ CA"); 0
 * where there are none, else the token after them. "US" is what "$" means without, and a place. */
static guint32
read_dollar_suffix (const JalonsAmountReader *reader, guint32 symbol, char currency[4])
{
  static const struct
  {
    const char *letters;
    const char *currency;
  } countries[]
    = { { "CA", "CAD" }, { "CAN", "CAD" }, { "CAD", "CAD" }, { "AU", "AUD" }, { "USD", "USD" } };
  const JalonsToken *after = token_at (reader, symbol + 1);

  if (token_at (reader, symbol)->word != '$' || symbol + 1 >= reader->limit
      || (after->flags & JALONS_TOKEN_UPPER) == 0 || (after->flags & JALONS_TOKEN_NEWLINE) != 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    {
      if (strlen (countries[i].letters) == after->length
          && memcmp (reader->tokens->text + after->start, countries[i].letters, after->length) == 0)
        {
          g_strlcpy (currency, countries[i].currency, 4);
          return symbol + 2;
        }
    }
  return 0;
}

/* Whether the number at @token is a part of a name or of another number: GPT-4, v1.5, 12:30. */
static gboolean
is_stuck (const JalonsAmountReader *reader, guint32 token)
{
  const JalonsToken *before = (token_at (reader, token) - 1);

  if ((token_at (reader, token)->flags & JALONS_TOKEN_GLUED) == 0 || before->length == 0)
    return FALSE;
  if ((before->flags & JALONS_TOKEN_PUNCT) == 0)
    return (before->flags & JALONS_TOKEN_ELISION) == 0;
  if (before->word == '-')
    return (before->flags & JALONS_TOKEN_GLUED) != 0
           && ((token_at (reader, token) - 2)->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_CURRENCY))
                == 0;
  return before->word == '.' || before->word == ',' || before->word == ':' || before->word == '/'
         || before->word == '#' || before->word == '_';
}

/* ------------------------------------------------------------------------------------------------
 * Multipliers
 */

/* The short multiplier in the letters stuck to the number ("5bn"); FALSE where they are none. */
static gboolean
read_suffix (const JalonsAmountReader *reader, JalonsSum *sum)
{
  char letters[8];
  guint32 word;

  if (sum->number.n_suffix >= sizeof letters)
    return FALSE;
  memcpy (letters, reader->tokens->text + sum->number.suffix, sum->number.n_suffix);
  letters[sum->number.n_suffix] = '\0';
  word = jalons_lexicon_find (reader->tokens->lexicon, letters);
  if (reader->number_words[word].kind != JALONS_NUMBER_SHORT)
    return FALSE;
  sum->zeros = (guint) reader->number_words[word].value;
  sum->has_multiplier = TRUE;
  return TRUE;
}

/* The currency behind @token, past "de" or "of"; returns the token after it, or @token. */
static guint32
read_currency (const JalonsAmountReader *reader, guint32 token, char currency[4])
{
  guint32 start = token;
  JalonsPhraseMatch match;
  const JalonsToken *only;

  if ((word_set (reader, start) & JALONS_AMOUNT_WORD_OF) != 0)
    start++;
  if (is_symbol (reader, token) && (token_at (reader, token)->flags & JALONS_TOKEN_NEWLINE) == 0
      && (!jalons_token_is_number (token_at (reader, token + 1))
          || (token_at (reader, token + 1)->flags & JALONS_TOKEN_NEWLINE) != 0))
    {
      guint32 end = read_dollar_suffix (reader, token, currency);

      if (end > 0)
        return end;
      g_strlcpy (currency, symbol_currency (reader, token_at (reader, token)->word), 4);
      return token + 1;
    }
  if ((word_set (reader, start) & JALONS_AMOUNT_WORD_CURRENCY) == 0
      || !jalons_phrases_match (reader->grammar->currency, reader->tokens->tokens, start,
                                reader->limit, NULL, &match))
    return token;
  jalons_amount_set_currency (currency,
                              jalons_amount_field (match.meaning, JALONS_AMOUNT_FIELD_CURRENCY));
  only = token_at (reader, start);
  /* A code is one in capitals only: "cad", "sar" are words too. */
  if (match.end == start + 1 && only->length == 3 && (only->flags & JALONS_TOKEN_UPPER) == 0
      && g_ascii_strncasecmp (reader->tokens->text + only->start, currency, 3) == 0)
    {
      currency[0] = '\0';
      return token;
    }
  return match.end;
}

/* "and a half", "et demi" behind the million */
static void
read_half (const JalonsAmountReader *reader, JalonsSum *sum)
{
  guint32 token = sum->end;

  if (number_word (reader, token).kind != JALONS_NUMBER_JOIN || sum->number.scale != 0)
    return;
  token++;
  if (number_word (reader, token).kind == JALONS_NUMBER_ARTICLE)
    token++;
  if (number_word (reader, token).kind != JALONS_NUMBER_PART
      || number_word (reader, token).value != 50)
    return;
  sum->number.mantissa = MIN (sum->number.mantissa, JALONS_NUMBER_MAX / 100) * 10 + 5;
  sum->number.scale = 1;
  sum->end = token + 1;
}

/* Whether a short multiplier on its own ("385 M €") is one: a single letter needs a currency beside
 * it. */
static gboolean
is_short (const JalonsAmountReader *reader, guint32 token, gboolean has_symbol)
{
  char currency[4] = "";

  if (number_word (reader, token).kind != JALONS_NUMBER_SHORT)
    return FALSE;
  if (has_symbol)
    return token_at (reader, token)->length > 1
           || (token_at (reader, token)->flags & JALONS_TOKEN_UPPER) != 0;
  return token_at (reader, token)->length > 1
         || read_currency (reader, token + 1, currency) > token + 1;
}

static void
read_multiplier (const JalonsAmountReader *reader, JalonsSum *sum)
{
  guint32 token = sum->end;
  gboolean has_symbol = sum->currency[0] != '\0';

  if (token < reader->limit && token_at (reader, token)->word == '-'
      && (token_at (reader, token)->flags & JALONS_TOKEN_GLUED) != 0
      && number_word (reader, token + 1).kind == JALONS_NUMBER_LARGE)
    token++;
  /* Where there are so many that no sum has them, the rest is not read again for each. */
  while (sum->zeros < MAX_ZEROS
         && (number_word (reader, token).kind == JALONS_NUMBER_LARGE
             || (number_word (reader, token).kind == JALONS_NUMBER_THOUSAND && token == sum->end)))
    {
      gint16 value = number_word (reader, token).value;

      sum->zeros = MIN (
        sum->zeros
          + (number_word (reader, token).kind == JALONS_NUMBER_THOUSAND ? 3u : (guint) value),
        MAX_ZEROS);
      sum->has_multiplier = TRUE;
      sum->end = ++token;
    }
  if (!sum->has_multiplier && is_short (reader, token, has_symbol))
    {
      sum->zeros = (guint) number_word (reader, token).value;
      sum->has_multiplier = TRUE;
      sum->end = token + 1;
    }
  if (sum->has_multiplier)
    read_half (reader, sum);
}

/* ------------------------------------------------------------------------------------------------
 * Numbers in words
 */

/* The token behind @number where its million stands: past "of a", "de", a hyphen. */
static guint32
skip_of (const JalonsAmountReader *reader, const JalonsNumber *number)
{
  guint32 token = number->end;

  if (number->digits)
    return token;
  for (guint i = 0; i < 2; i++)
    {
      if ((word_set (reader, token) & JALONS_AMOUNT_WORD_OF) != 0
          || (token < reader->limit && token_at (reader, token)->word == '-'))
        token++;
    }
  return token;
}

static gboolean
may_begin (JalonsNumberWordKind kind)
{
  return kind != JALONS_NUMBER_NONE && kind <= JALONS_NUMBER_PART;
}

/* "a", "le": one */
static gboolean
read_article (const JalonsAmountReader *reader, guint32 token, guint32 end, JalonsNumber *number)
{
  if (token + 1 != end || number_word (reader, token).kind != JALONS_NUMBER_ARTICLE)
    return FALSE;
  *number = (JalonsNumber) { .first = token, .end = end, .mantissa = 1 };
  return TRUE;
}

/* The longest number in words that ends before @end. */
static gboolean
find_number_before (const JalonsAmountReader *reader,
                    guint32 end,
                    guint32 after,
                    JalonsNumber *number)
{
  guint32 token = MAX (after, end < LONGEST_NUMBER ? 0 : end - LONGEST_NUMBER);

  for (; token < end; token++)
    {
      if (!may_begin ((JalonsNumberWordKind) number_word (reader, token).kind))
        continue;
      if (jalons_numbers_parse (reader->numbers, reader->language, reader->tokens, token, end,
                                number)
          && !number->digits && (number->end == end || skip_of (reader, number) == end))
        return TRUE;
      if (read_article (reader, token, end, number))
        return TRUE;
    }
  return FALSE;
}

/* ------------------------------------------------------------------------------------------------
 * Sums
 */

/* "a 25-million-euro loan": the currency behind a hyphen. */
static guint32
skip_hyphen (const JalonsAmountReader *reader, const JalonsSum *sum)
{
  guint32 token = sum->end;
  char currency[4] = "";

  if (!sum->has_multiplier || token + 1 >= reader->limit || token_at (reader, token)->word != '-'
      || (token_at (reader, token)->flags & JALONS_TOKEN_GLUED) == 0
      || read_currency (reader, token + 1, currency) == token + 1)
    return token;
  return token + 1;
}

static gboolean
finish_sum (const JalonsAmountReader *reader, JalonsSum *sum)
{
  char named[4] = "";
  gboolean has_symbol = sum->currency[0] != '\0';
  gboolean is_doubtful = FALSE;

  if (sum->number.n_suffix > 0)
    {
      if (!read_suffix (reader, sum))
        return FALSE;
      is_doubtful = sum->number.n_suffix == 1;
    }
  else
    read_multiplier (reader, sum);
  if (!has_symbol || (word_set (reader, sum->end) & JALONS_AMOUNT_WORD_CURRENCY) != 0)
    sum->end = read_currency (reader, has_symbol ? sum->end : skip_hyphen (reader, sum), named);
  if (named[0] != '\0')
    memcpy (sum->currency, named, sizeof named);
  if (sum->number.scale > 0 && !sum->number.digits && !sum->has_multiplier)
    return FALSE;
  if (sum->number.vague && !sum->has_multiplier)
    return FALSE;
  return sum->currency[0] != '\0' || (sum->has_multiplier && !is_doubtful);
}

static gboolean
read_from_symbol (const JalonsAmountReader *reader, guint32 symbol, guint32 after, JalonsSum *sum)
{
  const char *prefixed = dollar_prefix (reader, symbol, after, &sum->first);
  guint32 number = symbol + 1;

  if (number >= reader->limit || (token_at (reader, number)->flags & JALONS_TOKEN_NEWLINE) != 0
      || (token_at (reader, number)->flags & JALONS_TOKEN_DIGIT) == 0
      || !jalons_numbers_parse (reader->numbers, reader->language, reader->tokens, number,
                                reader->limit, &sum->number))
    return FALSE;
  g_strlcpy (sum->currency,
             prefixed != NULL ? prefixed
                              : symbol_currency (reader, token_at (reader, symbol)->word),
             sizeof sum->currency);
  sum->end = sum->number.end;
  return finish_sum (reader, sum);
}

/* EUR 450 million */
static gboolean
read_from_code (const JalonsAmountReader *reader, guint32 code, JalonsSum *sum)
{
  guint32 number = code + 1;

  /* "Rs" and "Rmb380bn" are not all capitals. */
  if (number >= reader->limit
      || ((token_at (reader, code)->flags & JALONS_TOKEN_UPPER) == 0
          && token_at (reader, code)->length != 2
          && (token_at (reader, number)->flags & JALONS_TOKEN_GLUED) == 0)
      || token_at (reader, code)->length > 3
      || (token_at (reader, number)->flags & JALONS_TOKEN_DIGIT) == 0
      || read_currency (reader, code, sum->currency) != number
      || !jalons_numbers_parse (reader->numbers, reader->language, reader->tokens, number,
                                reader->limit, &sum->number))
    return FALSE;
  sum->end = sum->number.end;
  return finish_sum (reader, sum);
}

/* Whether what is written behind a number may make a sum of it: most count something else. */
static gboolean
may_be_sum (const JalonsAmountReader *reader, guint32 number)
{
  const JalonsToken *next = token_at (reader, number + 1);

  if (!jalons_token_is_number (token_at (reader, number))
      || (next->flags & JALONS_TOKEN_DIGIT) != 0)
    return TRUE;
  if ((next->flags & JALONS_TOKEN_PUNCT) != 0)
    return (next->word != ',' && next->word != '.') || (next[1].flags & JALONS_TOKEN_DIGIT) != 0;
  return number_word (reader, number + 1).kind != JALONS_NUMBER_NONE
         || (word_set (reader, number + 1) & (JALONS_AMOUNT_WORD_OF | JALONS_AMOUNT_WORD_CURRENCY))
              != 0;
}

static gboolean
read_from_digits (const JalonsAmountReader *reader, guint32 token, JalonsSum *sum)
{
  if (!may_be_sum (reader, token) || is_stuck (reader, token)
      || !jalons_numbers_parse (reader->numbers, reader->language, reader->tokens, token,
                                reader->limit, &sum->number))
    return FALSE;
  sum->end = sum->number.end;
  return finish_sum (reader, sum);
}

/* A million, or a currency, before which the number stands in words. */
static gboolean
read_from_word (const JalonsAmountReader *reader, guint32 token, guint32 after, JalonsSum *sum)
{
  gboolean is_large = (word_set (reader, token) & JALONS_AMOUNT_WORD_LARGE) != 0;

  if (find_number_before (reader, token, MAX (after, reader->first), &sum->number)
      && (is_large || !sum->number.vague))
    sum->first = sum->number.first;
  else if (is_large)
    sum->number = (JalonsNumber) { .first = token, .end = token, .vague = TRUE };
  else
    return FALSE;
  sum->end = token;
  if (!finish_sum (reader, sum))
    return FALSE;
  /* "Millions" alone count something else unless money is named. */
  return sum->first < token || sum->currency[0] != '\0';
}

/**
 * jalons_amount_reader_sum:
 * @reader: a reader
 * @token: a number in digits, a currency symbol, a million, or the name of a currency
 * @after: the token before which the sum must not begin
 * @out_sum: (out): the sum
 *
 * Returns: whether @token is a part of a sum
 */
gboolean
jalons_amount_reader_sum (const JalonsAmountReader *reader,
                          guint32 token,
                          guint32 after,
                          JalonsSum *out_sum)
{
  *out_sum = (JalonsSum) { .first = token };
  if (is_symbol (reader, token))
    return read_from_symbol (reader, token, after, out_sum);
  if ((token_at (reader, token)->flags & JALONS_TOKEN_DIGIT) != 0)
    return read_from_digits (reader, token, out_sum);
  if ((word_set (reader, token) & JALONS_AMOUNT_WORD_CURRENCY) != 0
      && read_from_code (reader, token, out_sum))
    return TRUE;
  *out_sum = (JalonsSum) { .first = token };
  return read_from_word (reader, token, after, out_sum);
}
