/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/dates/jalons-date-grammar.h"

/* How far around a date its surroundings are asked whether the month stands first. */
#define AROUND 8

/* The three numbers of 03/06/2024, or the two of 2024-03, with the mark between them. */
typedef struct
{
  int values[3];
  gsize lengths[3];
  guint n;
  guint32 mark;
  guint32 end;
} Numbers;

static int
read_number (const JalonsDateReader *reader, guint32 token, gsize *out_length)
{
  const JalonsToken *t = &reader->tokens->tokens[token];
  const char *text = reader->tokens->text + t->start;
  int value = 0;

  *out_length = t->length;
  if (!jalons_token_is_number (t) || t->length > 4 || token >= reader->limit)
    return -1;
  for (gsize i = 0; i < t->length; i++)
    value = value * 10 + (text[i] - '0');
  return value;
}

static gboolean
read_numbers (const JalonsDateReader *reader, guint32 token, Numbers *numbers)
{
  const JalonsToken *tokens = reader->tokens->tokens;

  numbers->mark = tokens[token + 1].word;
  numbers->n = 0;
  if (numbers->mark != '-' && numbers->mark != '/' && numbers->mark != '.')
    return FALSE;
  while (numbers->n < 3)
    {
      guint32 at = token + 2 * numbers->n;

      if (numbers->n > 0
          && (tokens[at - 1].word != numbers->mark
              || (tokens[at - 1].flags & tokens[at].flags & JALONS_TOKEN_GLUED) == 0))
        break;
      numbers->values[numbers->n] = read_number (reader, at, &numbers->lengths[numbers->n]);
      if (numbers->values[numbers->n] < 0)
        break;
      numbers->end = at + 1;
      numbers->n++;
    }
  return numbers->n >= 2;
}

/* "a.m.", "ET", "PDT" and their like near by: an American wrote it. */
static gboolean
is_american (const JalonsDateReader *reader, guint32 first, guint32 end)
{
  static const char *const signs[]
    = { "AM", "PM", "ET", "EST", "EDT", "PT", "PST", "PDT", "CST", "CDT" };
  const JalonsTokens *tokens = reader->tokens;
  guint32 low = first < AROUND ? 0 : first - AROUND;
  guint32 high = MIN (tokens->n_tokens, end + AROUND);

  for (guint32 i = low; i < high; i++)
    {
      const char *text = tokens->text + tokens->tokens[i].start;

      for (guint j = 0; j < G_N_ELEMENTS (signs); j++)
        {
          if (strlen (signs[j]) == tokens->tokens[i].length
              && g_ascii_strncasecmp (signs[j], text, tokens->tokens[i].length) == 0)
            return TRUE;
        }
      if (tokens->tokens[i].length == 1 && (*text == 'a' || *text == 'p')
          && tokens->tokens[i + 1].word == '.' && tokens->tokens[i + 2].length == 1
          && text[2] == 'm')
        return TRUE;
    }
  return FALSE;
}

static int
full_year (const Numbers *numbers, guint i)
{
  int year = numbers->values[i];

  if (numbers->lengths[i] == 2)
    return year + (year < 70 ? 2000 : 1900);
  return numbers->lengths[i] == 4 && year >= 1900 && year <= 2099 ? year : 0;
}

/* 03/06/2024, 03.06.2024, 3-6-24: the day first but where it cannot be or an American wrote it. */
static gboolean
take_day_first (const JalonsDateReader *reader,
                guint32 token,
                const Numbers *numbers,
                JalonsDatePoint *point)
{
  int year = full_year (numbers, 2);
  int day = numbers->values[0];
  int month = numbers->values[1];

  if (numbers->lengths[0] > 2 || numbers->lengths[1] > 2 || year == 0
      || (numbers->lengths[2] == 2 && (numbers->mark == '-' || numbers->lengths[0] != 2)))
    return FALSE;
  if (month > 12
      || (numbers->mark == '/' && day <= 12 && reader->language == JALONS_LANGUAGE_EN
          && is_american (reader, token, numbers->end)))
    {
      day = numbers->values[1];
      month = numbers->values[0];
    }
  if (!jalons_ymd_is_valid (year, month, day))
    return FALSE;
  *point = (JalonsDatePoint) { .year = (gint16) year, .month = (gint8) month, .day = (gint8) day };
  return TRUE;
}

static gboolean
take_year_first (const Numbers *numbers, JalonsDatePoint *point)
{
  int year = full_year (numbers, 0);
  int month = numbers->values[1];
  int day = numbers->n == 3 ? numbers->values[2] : 0;

  if (numbers->lengths[0] != 4 || year == 0 || numbers->lengths[1] > 2 || month < 1 || month > 12)
    return FALSE;
  if (numbers->n == 3 && (numbers->lengths[2] > 2 || !jalons_ymd_is_valid (year, month, day)))
    return FALSE;
  if (numbers->n == 2 && (numbers->lengths[1] != 2 || numbers->mark != '-'))
    return FALSE;
  *point = (JalonsDatePoint) { .year = (gint16) year, .month = (gint8) month, .day = (gint8) day };
  return TRUE;
}

/* 2020-24 */
static gboolean
take_years (const Numbers *numbers, JalonsDateExpression *expression)
{
  int first = full_year (numbers, 0);
  int last = first / 100 * 100 + numbers->values[1];

  if (numbers->n != 2 || numbers->mark != '-' || numbers->lengths[0] != 4 || first == 0
      || numbers->lengths[1] != 2 || numbers->values[1] <= 12 || last <= first)
    return FALSE;
  expression->bound = JALONS_DATE_BOUND_SPAN;
  expression->point.year = (gint16) first;
  expression->until.year = (gint16) last;
  return TRUE;
}

/* Whether the number is a part of something else: a version, a path. */
static gboolean
is_inside (const JalonsDateReader *reader, guint32 first, guint32 end)
{
  const JalonsToken *before = &reader->tokens->tokens[first] - 1;
  const JalonsToken *after = &reader->tokens->tokens[end];
  const JalonsToken *beyond = &reader->tokens->tokens[end + 1];

  if ((reader->tokens->tokens[first].flags & JALONS_TOKEN_GLUED) != 0 && before->length > 0
      && before->word != '(' && before->word != '[' && before->word != JALONS_PUNCT_OPEN_QUOTE
      && before->word != '|' && before->word != ':')
    return TRUE;
  /* A stamp goes on after a T: 2024-10-03T08:00 is cut as "03t08". */
  return (after->flags & JALONS_TOKEN_GLUED) != 0 && (beyond->flags & JALONS_TOKEN_GLUED) != 0
         && (after->word == '-' || after->word == '/' || after->word == '.')
         && (beyond->flags & JALONS_TOKEN_DIGIT) != 0;
}

/* The last number of a time stamp has the hour behind it: "03t08". */
static gboolean
take_stamp (const JalonsDateReader *reader, guint32 token, JalonsDatePoint *point)
{
  const JalonsToken *tokens = reader->tokens->tokens;
  const char *last = reader->tokens->text + tokens[token + 4].start;
  Numbers numbers = { { 0 }, { 0 }, 0, 0, 0 };

  if (tokens[token].length != 4 || token + 4 >= reader->limit || tokens[token + 4].length < 4
      || (last[2] != 'T' && last[2] != 't') || !g_ascii_isdigit (last[0])
      || !g_ascii_isdigit (last[1]) || !g_ascii_isdigit (last[3]) || tokens[token + 3].word != '-'
      || !read_numbers (reader, token, &numbers) || numbers.n != 2 || numbers.mark != '-')
    return FALSE;
  numbers.n = 3;
  numbers.lengths[2] = 2;
  numbers.values[2] = (last[0] - '0') * 10 + (last[1] - '0');
  return take_year_first (&numbers, point);
}

/**
 * jalons_date_reader_numeric:
 * @reader: a reader
 * @token: a number
 * @out_point: (out): the date
 *
 * Reads a date in numbers alone: 2024-05-14, 14/05/2024, 14.05.24, 2024-05, 2020-24.
 *
 * Returns: whether one begins at @token
 */
gboolean
jalons_date_reader_numeric (const JalonsDateReader *reader,
                            guint32 token,
                            JalonsDateExpression *out_point)
{
  JalonsDatePoint point;
  Numbers numbers = { { 0 }, { 0 }, 0, 0, 0 };

  if (!jalons_token_is_number (&reader->tokens->tokens[token]))
    return FALSE;
  if (take_stamp (reader, token, &point))
    {
      *out_point = (JalonsDateExpression) { .first = token, .end = token + 5, .point = point };
      return TRUE;
    }
  if (!read_numbers (reader, token, &numbers) || is_inside (reader, token, numbers.end))
    return FALSE;
  *out_point = (JalonsDateExpression) { .first = token, .end = numbers.end };
  return (numbers.n == 3 && take_day_first (reader, token, &numbers, &out_point->point))
         || take_year_first (&numbers, &out_point->point) || take_years (&numbers, out_point);
}
