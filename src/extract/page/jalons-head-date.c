/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-head-date.h"

#include "extract/jalons-signs.h"
#include "extract/jalons-traits.h"

typedef struct
{
  const JalonsPageGrammar *page;
  const char *text;
  const JalonsToken *token;
  const JalonsToken *end;
} Cursor;

static gboolean
is_class (const Cursor *cursor, JalonsWordClasses classes)
{
  return cursor->token < cursor->end && (cursor->page->classes[cursor->token->word] & classes) != 0;
}

static gboolean
skip_mark (Cursor *cursor, guint32 mark)
{
  if (cursor->token >= cursor->end || (cursor->token->flags & JALONS_TOKEN_PUNCT) == 0
      || cursor->token->word != mark)
    return FALSE;
  cursor->token++;
  return TRUE;
}

/* A number of @least to @most digits, with "1er", "3rd" if @ordinal. */
static gboolean
read_number (Cursor *cursor, guint least, guint most, gboolean ordinal, int *value)
{
  const JalonsToken *token = cursor->token;
  guint digits = 0;
  int number = 0;

  if (token >= cursor->end || (token->flags & JALONS_TOKEN_DIGIT) == 0)
    return FALSE;
  while (digits < token->length && digits <= 4
         && g_ascii_isdigit (cursor->text[token->start + digits]))
    number = number * 10 + (cursor->text[token->start + digits++] - '0');
  if (digits < least || digits > most)
    return FALSE;
  if (digits < token->length
      && (!ordinal || (cursor->page->classes[token->word] & cursor->page->ordinal) == 0))
    return FALSE;
  *value = number;
  cursor->token++;
  return TRUE;
}

/* "Publié11 juin", "Published11 June": a day that a label was run together with. */
static gboolean
read_glued_day (Cursor *cursor, int *value)
{
  const JalonsToken *token = cursor->token;
  g_autofree char *word = NULL;
  gsize length;

  if (token >= cursor->end || (token->flags & JALONS_TOKEN_DIGIT) == 0 || token->length < 7
      || g_ascii_isdigit (cursor->text[token->start]))
    return FALSE;
  length = token->length;
  while (length > 0 && g_ascii_isdigit (cursor->text[token->start + length - 1]))
    length--;
  if (token->length - length > 2 || token->length == length)
    return FALSE;
  word = g_utf8_strdown (cursor->text + token->start, (gssize) length);
  if (!jalons_words_have (jalons_sign_head_date_read_glued_day, word))
    return FALSE;
  *value = 0;
  for (gsize i = length; i < token->length; i++)
    *value = *value * 10 + g_ascii_digit_value (cursor->text[token->start + i]);
  cursor->token++;
  return TRUE;
}

static gboolean
read_month (Cursor *cursor, int *month)
{
  if (!is_class (cursor, cursor->page->months))
    return FALSE;
  for (int i = 1; i <= 12; i++)
    {
      if (is_class (cursor, cursor->page->month[i]))
        *month = i;
    }
  cursor->token++;
  skip_mark (cursor, '.');
  return TRUE;
}

static gboolean
read_year (Cursor *cursor, int *year)
{
  const JalonsToken *token = cursor->token;

  /* "2025Updated …", "20251:46 PM": two parts of a page that its text runs together. */
  if (token < cursor->end && token->length > 4 && (token->flags & JALONS_TOKEN_DIGIT) != 0
      && (g_ascii_isupper (cursor->text[token->start + 4])
          || (token->length <= 6 && g_ascii_isdigit (cursor->text[token->start + 4])
              && token + 2 < cursor->end && token[1].word == ':' && token[2].length >= 2)))
    {
      *year = 0;
      for (guint i = 0; i < 4; i++)
        *year = *year * 10 + g_ascii_digit_value (cursor->text[token->start + i]);
      cursor->token++;
    }
  else if (!read_number (cursor, 4, 4, FALSE, year))
    return FALSE;
  return *year >= 1990 && *year <= 2100;
}

/* "Mon., ", and "mar 11 juin", where "mar" is no month. */
static void
skip_weekday (Cursor *cursor)
{
  const JalonsToken *token = cursor->token;
  gboolean tuesday = token + 2 < cursor->end && token->length == 3
                     && g_ascii_strncasecmp (cursor->text + token->start, "mar", 3) == 0
                     && (token[1].flags & JALONS_TOKEN_DIGIT) != 0 && token[1].length <= 3
                     && (cursor->page->classes[token[2].word] & cursor->page->months) != 0;

  if (!tuesday
      && (!is_class (cursor, cursor->page->weekday) || jalons_token_is_number (cursor->token)))
    return;
  cursor->token++;
  skip_mark (cursor, '.');
  skip_mark (cursor, ',');
}

static gboolean
set_day (JalonsHeadDate *date, int year, int month, int day)
{
  if (!jalons_ymd_is_valid (year, month, day))
    return FALSE;
  date->period = jalons_period_day (jalons_day_from_ymd (year, month, day), JALONS_BASIS_STATED);
  return TRUE;
}

/* "4 mars 2024", "1er mars 2024", "4th of March, 2024", "26-Oct-2024" */
static gboolean
read_day_month (Cursor cursor, JalonsHeadDate *date, const JalonsToken **after)
{
  int day;
  int month;
  int year;

  if (!read_number (&cursor, 1, 2, TRUE, &day) && !read_glued_day (&cursor, &day))
    return FALSE;
  /* "1 er mars", "4th of March" */
  if (cursor.token < cursor.end && cursor.token->length == 2
      && (g_ascii_strncasecmp (cursor.text + cursor.token->start, "er", 2) == 0
          || g_ascii_strncasecmp (cursor.text + cursor.token->start, "of", 2) == 0))
    cursor.token++;
  skip_mark (&cursor, '-');
  if (!read_month (&cursor, &month))
    return FALSE;
  skip_mark (&cursor, ',');
  skip_mark (&cursor, '-');
  if (!read_year (&cursor, &year))
    {
      /* "04 mars 25" and nothing more */
      if (!read_number (&cursor, 2, 2, FALSE, &year) || year < 15 || cursor.token < cursor.end)
        return FALSE;
      year += 2000;
    }
  *after = cursor.token;
  return set_day (date, year, month, day);
}

/* "March 4, 2024", "Sept. 8 2025" */
static gboolean
read_month_day (Cursor cursor, JalonsHeadDate *date, const JalonsToken **after)
{
  int day;
  int month;
  int year;

  if (!read_month (&cursor, &month) || !read_number (&cursor, 1, 2, TRUE, &day))
    return FALSE;
  skip_mark (&cursor, ',');
  if (!read_year (&cursor, &year))
    return FALSE;
  *after = cursor.token;
  return set_day (date, year, month, day);
}

/* "mars 2024" */
static gboolean
read_month_year (Cursor cursor, JalonsHeadDate *date, const JalonsToken **after)
{
  int month;
  int year;

  if (!read_month (&cursor, &month) || !read_year (&cursor, &year))
    return FALSE;
  *after = cursor.token;
  date->period = jalons_period_month (year, month, JALONS_BASIS_STATED);
  return TRUE;
}

/* "2024-03-04", "2024/03/04", "2024-03" */
static gboolean
read_iso (Cursor cursor, JalonsHeadDate *date, const JalonsToken **after)
{
  int year;
  int month;
  int day;
  guint32 mark;

  if (!read_year (&cursor, &year) || cursor.token >= cursor.end)
    return FALSE;
  mark = cursor.token->word;
  if ((mark != '-' && mark != '/' && mark != '.') || !skip_mark (&cursor, mark)
      || !read_number (&cursor, 2, 2, FALSE, &month))
    return FALSE;
  date->iso = TRUE;
  if (skip_mark (&cursor, mark))
    {
      /* "2024-03-04T09:30" */
      if (cursor.token < cursor.end && cursor.token->length > 2
          && (cursor.text[cursor.token->start + 2] | 0x20) == 't')
        {
          day = (cursor.text[cursor.token->start] - '0') * 10
                + (cursor.text[cursor.token->start + 1] - '0');
          cursor.token++;
        }
      else if (!read_number (&cursor, 2, 2, FALSE, &day))
        return FALSE;
      *after = cursor.token;
      return set_day (date, year, month, day);
    }
  if (mark != '-' || !jalons_ymd_is_valid (year, month, 1))
    return FALSE;
  *after = cursor.token;
  date->period = jalons_period_month (year, month, JALONS_BASIS_STATED);
  return TRUE;
}

/* "04/03/2024", "4.3.24": which of the two is the month is for @day_first to say, if both can be.
 */
static gboolean
read_numbers (Cursor cursor, gboolean day_first, JalonsHeadDate *date, const JalonsToken **after)
{
  int a;
  int b;
  int year;
  guint32 mark;
  const JalonsToken *first = cursor.token;

  if (!read_number (&cursor, 1, 2, FALSE, &a) || cursor.token >= cursor.end)
    return FALSE;
  mark = cursor.token->word;
  if ((mark != '/' && mark != '.' && mark != '-') || (cursor.token->flags & JALONS_TOKEN_GLUED) == 0
      || !skip_mark (&cursor, mark) || !read_number (&cursor, 1, 2, FALSE, &b)
      || !skip_mark (&cursor, mark))
    return FALSE;
  if (!read_year (&cursor, &year))
    {
      /* "04/03/24", "07.10.25", but "3.5.24" is no date. */
      if (mark == '-' || (mark == '.' && first->length + first[2].length < 4)
          || !read_number (&cursor, 2, 2, FALSE, &year))
        return FALSE;
      year += 2000;
    }
  *after = cursor.token;
  date->iso = TRUE;
  /* Whoever parts them by points puts the day first. */
  if (b > 12 || (!day_first && mark != '.' && a <= 12))
    return set_day (date, year, a, b);
  return set_day (date, year, b, a);
}

/* See read_year(), and "24" where that does not read one. */
static gboolean
may_be_year (const JalonsToken *token)
{
  return (token->flags & JALONS_TOKEN_DIGIT) != 0 && (token->length == 2 || token->length >= 4);
}

gboolean
jalons_head_date_may_be_in (const JalonsText *text, guint32 first, guint32 end)
{
  const guint8 *traits;
  guint32 i;

  g_return_val_if_fail (text != NULL && end <= text->tokens->n_tokens, FALSE);

  traits = jalons_text_get_traits (text);
  i = jalons_traits_find (traits, first, end, JALONS_TRAIT_DATE);
  while (i < end && !may_be_year (jalons_text_get_token (text, i)))
    i = jalons_traits_find (traits, i + 1, end, JALONS_TRAIT_DATE);
  return i < end;
}

gboolean
jalons_head_date_read (const JalonsPageGrammar *page,
                       const JalonsText *text,
                       guint32 token,
                       guint32 end,
                       gboolean day_first,
                       JalonsHeadDate *out_date)
{
  JalonsHeadDate date;
  const JalonsToken *tokens;
  const JalonsToken *after = NULL;
  Cursor cursor;

  g_return_val_if_fail (page != NULL && text != NULL && out_date != NULL, FALSE);
  g_return_val_if_fail (end <= text->tokens->n_tokens, FALSE);

  if (!jalons_head_date_may_begin (page, text, token))
    return FALSE;
  date = (JalonsHeadDate) { .first = token };
  tokens = text->tokens->tokens;
  cursor = (Cursor) { page, text->tokens->text, tokens + token, tokens + end };
  skip_weekday (&cursor);
  if (cursor.token >= cursor.end
      || ((cursor.token->flags & JALONS_TOKEN_DIGIT) == 0 && !is_class (&cursor, page->months)))
    return FALSE;
  if (!read_iso (cursor, &date, &after) && !read_numbers (cursor, day_first, &date, &after)
      && !read_day_month (cursor, &date, &after) && !read_month_day (cursor, &date, &after)
      && !read_month_year (cursor, &date, &after))
    return FALSE;
  date.end = (guint32) (after - tokens);
  *out_date = date;
  return TRUE;
}

gboolean
jalons_head_date_read_yearless (const JalonsPageGrammar *page,
                                const JalonsText *text,
                                guint32 token,
                                guint32 end,
                                int *out_month,
                                int *out_day,
                                guint32 *out_end)
{
  const JalonsToken *tokens;
  Cursor cursor;
  int month;
  int day;
  int year;

  g_return_val_if_fail (page != NULL && text != NULL && end <= text->tokens->n_tokens, FALSE);
  g_return_val_if_fail (out_month != NULL && out_day != NULL && out_end != NULL, FALSE);

  tokens = text->tokens->tokens;
  cursor = (Cursor) { page, text->tokens->text, tokens + token, tokens + end };
  skip_weekday (&cursor);
  if (read_number (&cursor, 1, 2, TRUE, &day))
    {
      if (!read_month (&cursor, &month))
        return FALSE;
    }
  else if (!read_month (&cursor, &month) || !read_number (&cursor, 1, 2, TRUE, &day))
    return FALSE;
  if (cursor.token < cursor.end && skip_mark (&cursor, ',') && read_year (&cursor, &year))
    return FALSE;
  if (read_year (&cursor, &year))
    return FALSE;
  /* Of a leap year, so that none is refused. */
  if (!jalons_ymd_is_valid (2024, month, day))
    return FALSE;
  *out_month = month;
  *out_day = day;
  *out_end = (guint32) (cursor.token - tokens);
  return TRUE;
}

/* "au", "to", "-": what stands between the first day and the last. */
static gboolean
skip_to (Cursor *cursor)
{
  g_autofree char *word = NULL;

  if (cursor->token >= cursor->end)
    return FALSE;
  if (skip_mark (cursor, '-') || skip_mark (cursor, JALONS_PUNCT_DASH))
    return TRUE;
  word = g_ascii_strdown (cursor->text + cursor->token->start, cursor->token->length);
  if (!jalons_words_have (jalons_sign_head_date_skip_to, word))
    return FALSE;
  cursor->token++;
  return TRUE;
}

gboolean
jalons_head_date_read_span (const JalonsPageGrammar *page,
                            const JalonsText *text,
                            guint32 token,
                            guint32 end,
                            JalonsHeadDate *out_date)
{
  Cursor cursor;
  int month[2] = { 0, 0 };
  int day[2];
  int year;
  JalonsDay first;
  JalonsDay last;

  g_return_val_if_fail (page != NULL && text != NULL && end <= text->tokens->n_tokens, FALSE);
  g_return_val_if_fail (out_date != NULL, FALSE);

  cursor = (Cursor) { page, text->tokens->text, text->tokens->tokens + token,
                      text->tokens->tokens + end };
  for (int i = 0; i < 2; i++)
    {
      skip_weekday (&cursor);
      if (!read_month (&cursor, &month[i]))
        month[i] = 0;
      if (!read_number (&cursor, 1, 2, TRUE, &day[i]))
        return FALSE;
      if (month[i] == 0 && !read_month (&cursor, &month[i]))
        month[i] = 0;
      if (i == 0 && !skip_to (&cursor))
        return FALSE;
    }
  skip_mark (&cursor, ',');
  if (!read_year (&cursor, &year))
    return FALSE;
  month[0] = month[0] != 0 ? month[0] : month[1];
  month[1] = month[1] != 0 ? month[1] : month[0];
  if (!jalons_ymd_is_valid (year, month[1], day[1])
      || !jalons_ymd_is_valid (year - (month[0] > month[1]), month[0], day[0]))
    return FALSE;
  first = jalons_day_from_ymd (year - (month[0] > month[1]), month[0], day[0]);
  last = jalons_day_from_ymd (year, month[1], day[1]);
  if (first >= last || last - first > 31)
    return FALSE;
  *out_date = (JalonsHeadDate) { token, (guint32) (cursor.token - text->tokens->tokens),
                                 jalons_period_span (first, last, JALONS_BASIS_STATED), FALSE };
  return TRUE;
}
