/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Fills the slots of date patterns from tokens: days, years, listed words, numbers. */

#include "extract/dates/jalons-date-grammar.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2099

/* The value of a token that begins with digits; @out_n is how many there are. -1 for more than
 * four. */
static int
leading_number (const JalonsDateReader *reader, const JalonsToken *token, gsize *out_n)
{
  const char *text = reader->tokens->text + token->start;
  int value = 0;
  gsize n = 0;

  while (n < token->length && n < 5 && g_ascii_isdigit (text[n]))
    value = value * 10 + (text[n++] - '0');
  *out_n = n;
  return n == 0 || n > 4 ? -1 : value;
}

/* Whether the number at @token goes on: 3.5, 10:32, 12%, 1.250. */
static gboolean
number_goes_on (const JalonsDateReader *reader, guint32 token)
{
  const JalonsToken *mark = jalons_date_reader_token (reader, token + 1);
  const JalonsToken *after = jalons_date_reader_token (reader, token + 2);

  if ((mark->flags & JALONS_TOKEN_PUNCT) == 0)
    return FALSE;
  if (mark->word == '%' || (mark->flags & JALONS_TOKEN_CURRENCY) != 0)
    return TRUE;
  return (mark->flags & after->flags & JALONS_TOKEN_GLUED) != 0
         && (after->flags & JALONS_TOKEN_DIGIT) != 0
         && (mark->word == '.' || mark->word == ',' || mark->word == ':' || mark->word == '/');
}

/* Whether something is stuck to the front of the number at @token: $2024, v1.20, GPT-4. */
static gboolean
is_stuck (const JalonsDateReader *reader, guint32 token)
{
  const JalonsToken *before = (jalons_date_reader_token (reader, token) - 1);

  if ((jalons_date_reader_token (reader, token)->flags & JALONS_TOKEN_GLUED) == 0
      || before->length == 0)
    return FALSE;
  if ((before->flags & JALONS_TOKEN_PUNCT) == 0)
    return (before->flags & JALONS_TOKEN_ELISION) == 0;
  return (before->flags & JALONS_TOKEN_CURRENCY) != 0 || before->word == '.' || before->word == ','
         || before->word == ':' || before->word == '#'
         || (before->word == '-' && (before->flags & JALONS_TOKEN_GLUED) != 0
             && ((jalons_date_reader_token (reader, token) - 2)->flags
                 & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT))
                  == JALONS_TOKEN_CAPITAL);
}

static gboolean
is_ordinal_suffix (const char *text, gsize length)
{
  static const char *const suffixes[]
    = { "st", "nd", "rd", "th", "er", "re", "e", "eme", "ème", "ère" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (strlen (suffixes[i]) == length && g_ascii_strncasecmp (suffixes[i], text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A number from @low to @high, with an ordinal ending or (where @plain) without. */
static guint32
fill_small (const JalonsDateReader *reader,
            guint32 token,
            int low,
            int high,
            gboolean plain,
            gint32 *out_value)
{
  const JalonsToken *t = jalons_date_reader_token (reader, token);
  gsize n;
  int value;

  if ((t->flags & JALONS_TOKEN_DIGIT) == 0)
    return token;
  value = leading_number (reader, t, &n);
  if (n > 2 || value < low || value > high)
    return token;
  if (n == t->length ? !plain || number_goes_on (reader, token) || is_stuck (reader, token)
                     : !is_ordinal_suffix (reader->tokens->text + t->start + n, t->length - n))
    return token;
  *out_value = value;
  return token + 1;
}

/* 2024-0017 is a file or a version, 2020-2024 are years. */
static gboolean
is_file_number (const JalonsDateReader *reader, guint32 token)
{
  const JalonsToken *mark = jalons_date_reader_token (reader, token + 1);
  const JalonsToken *after = jalons_date_reader_token (reader, token + 2);
  int year;
  gsize n;

  if (mark->word != '-' || (mark->flags & after->flags & JALONS_TOKEN_GLUED) == 0
      || (after->flags & JALONS_TOKEN_DIGIT) == 0)
    return FALSE;
  year = leading_number (reader, after, &n);
  return after->length != 4 || year < FIRST_YEAR || year > LAST_YEAR;
}

/* "'23", of this century. */
static guint32
fill_short_year (const JalonsDateReader *reader, guint32 token, gint32 *out_value)
{
  const JalonsToken *t = jalons_date_reader_token (reader, token + 1);
  gsize n;

  if (token + 1 >= reader->limit || t->length != 2 || (t->flags & JALONS_TOKEN_GLUED) == 0
      || !jalons_token_is_number (t) || number_goes_on (reader, token + 1))
    return token;
  *out_value = 2000 + leading_number (reader, t, &n);
  return token + 2;
}

/* "Ann Writer (1983–)": when somebody was born, which is no date of anything told. */
static gboolean
is_of_life (const JalonsDateReader *reader, guint32 token)
{
  const JalonsToken *dash = jalons_date_reader_token (reader, token + 1);

  return (jalons_date_reader_token (reader, token) - 1)->word == '('
         && (dash->word == '-' || dash->word == JALONS_PUNCT_DASH)
         && (dash->flags & JALONS_TOKEN_PUNCT) != 0
         && jalons_date_reader_token (reader, token + 2)->word == ')';
}

static guint32
fill_year (const JalonsDateReader *reader, guint32 token, gint32 *out_value)
{
  const JalonsToken *t = jalons_date_reader_token (reader, token);
  gsize n;
  int value;

  if (t->word == '\'' && (t->flags & JALONS_TOKEN_PUNCT) != 0)
    return fill_short_year (reader, token, out_value);
  if (t->length != 4 || !jalons_token_is_number (t))
    return token;
  value = leading_number (reader, t, &n);
  if (value < FIRST_YEAR || value > LAST_YEAR || number_goes_on (reader, token)
      || is_file_number (reader, token) || is_stuck (reader, token) || is_of_life (reader, token))
    return token;
  *out_value = value;
  return token + 1;
}

static guint32
fill_listed (const JalonsDateReader *reader, guint slot, guint32 token, gint32 *out_value)
{
  const JalonsToken *t = jalons_date_reader_token (reader, token);
  const JalonsDateWord *word = &reader->grammar->words[t->word];
  const JalonsToken *next = jalons_date_reader_token (reader, token + 1);

  *out_value = word->values[slot];
  if (*out_value == 0)
    return token;
  if (slot != JALONS_DATE_SLOT_MONTH && slot != JALONS_DATE_SLOT_WEEKDAY)
    return token + 1;
  if (reader->language == JALONS_LANGUAGE_EN && (t->flags & JALONS_TOKEN_CAPITAL) == 0)
    return token;
  if (word->mark == '~' && next->word == '.' && (next->flags & JALONS_TOKEN_GLUED) != 0
      && token + 1 < reader->limit)
    return token + 2;
  return token + 1;
}

static guint32
fill_number (const JalonsDateReader *reader, guint32 token, gint32 *out_value)
{
  const JalonsNumberWord *words = jalons_numbers_get_words (reader->numbers, reader->language);
  JalonsNumber number;

  if (words[jalons_date_reader_token (reader, token)->word].kind == JALONS_NUMBER_ARTICLE
      && reader->language == JALONS_LANGUAGE_EN)
    {
      *out_value = 1;
      return token + 1;
    }
  if (!jalons_numbers_parse (reader->numbers, reader->language, reader->tokens, token,
                             reader->limit, &number)
      || number.vague || number.scale != 0 || number.n_suffix != 0 || number.mantissa > 9999)
    return token;
  *out_value = (gint32) number.mantissa;
  return number.end;
}

static guint32
fill_date (const JalonsDateReader *reader, guint32 token, gint32 *out_value)
{
  for (guint32 i = 0; i < reader->n_points; i++)
    {
      if (reader->points[i].first == token)
        {
          *out_value = (gint32) i;
          return reader->points[i].end;
        }
    }
  return token;
}

/**
 * jalons_date_reader_fill:
 * @reader: a #JalonsDateReader
 * @slot: a #JalonsDateSlot
 * @token: where it would begin
 * @out_value: (out): its value
 *
 * A #JalonsPhraseSlotFunc.
 *
 * Returns: the token after it, or @token
 */
guint32
jalons_date_reader_fill (gpointer reader, guint slot, guint32 token, gint32 *out_value)
{
  const JalonsDateReader *self = reader;

  switch ((JalonsDateSlot) slot)
    {
    case JALONS_DATE_SLOT_DAY:
    case JALONS_DATE_SLOT_DAY2:
      return fill_small (self, token, 1, 31, TRUE, out_value);
    case JALONS_DATE_SLOT_ORDINAL_DAY:
      return fill_small (self, token, 1, 31, self->language == JALONS_LANGUAGE_FR, out_value);
    case JALONS_DATE_SLOT_ORDINAL:
      if (fill_listed (self, slot, token, out_value) > token)
        return token + 1;
      return fill_small (self, token, 1, 4, FALSE, out_value);
    case JALONS_DATE_SLOT_YEAR:
      return fill_year (self, token, out_value);
    case JALONS_DATE_SLOT_MONTH:
    case JALONS_DATE_SLOT_WEEKDAY:
    case JALONS_DATE_SLOT_SEASON:
    case JALONS_DATE_SLOT_UNIT:
    case JALONS_DATE_SLOT_QUARTER:
    case JALONS_DATE_SLOT_HALF:
      return fill_listed (self, slot, token, out_value);
    case JALONS_DATE_SLOT_N:
      return fill_number (self, token, out_value);
    case JALONS_DATE_SLOT_DATE:
    case JALONS_DATE_SLOT_DATE2:
      return fill_date (self, token, out_value);
    case JALONS_DATE_N_SLOTS:
    default:
      return token;
    }
}
