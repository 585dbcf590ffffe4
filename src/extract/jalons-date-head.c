/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-date-grammar.h"

#include <string.h>

/* How many tokens a time of day may have: "at 10 : 32 a . m . ET". */
#define LONGEST_TIME 12

static gboolean
is_word (const JalonsTokens *tokens, guint32 token, const char *word)
{
  const JalonsToken *t = &tokens->tokens[token];

  return t->length == strlen (word)
         && g_ascii_strncasecmp (tokens->text + t->start, word, t->length) == 0;
}

static gboolean
is_any_word (const JalonsTokens *tokens, guint32 token, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_word (tokens, token, words[i]))
        return TRUE;
    }
  return FALSE;
}

/* Whether a token shows that a number is an hour: 10:32, 07h45, 9 p.m. */
static gboolean
shows_hour (const JalonsTokens *tokens, guint32 token)
{
  static const char *const signs[] = { ":", "h", "am", "pm", "a", "p", NULL };
  const JalonsToken *t = &tokens->tokens[token];
  const char *text = tokens->text + t->start;

  if ((t->flags & JALONS_TOKEN_DIGIT) == 0)
    return is_any_word (tokens, token, signs);
  return (t->flags & JALONS_TOKEN_ALPHA) != 0 && t->length <= 5
         && (memchr (text, 'h', t->length) != NULL || memchr (text, 'H', t->length) != NULL);
}

/* The token where a time of day may begin: behind "at", "à", a comma or a bar. */
static guint32
skip_lead (const JalonsTokens *tokens, guint32 token, guint32 end)
{
  static const char *const leads[] = { "at", "à", ",", "-", "|", "·", "–", NULL };

  return token < end && is_any_word (tokens, token, leads) ? token + 1 : token;
}

/* The token after a time of day at @token, or @token: "à 07h45", "1:47 PM EDT", "14:05 BST". */
static guint32
skip_time (const JalonsTokens *tokens, guint32 token, guint32 end)
{
  static const char *const parts[]
    = { "h",   "min", ":",  ".",   "am",  "pm",  "a",   "p",   "m",   "et",   "est", "edt", "pt",
        "pst", "pdt", "ct", "cst", "cdt", "gmt", "utc", "bst", "cet", "cest", "z",   NULL };
  guint32 first = skip_lead (tokens, token, end);
  guint32 last;
  gboolean is_time = FALSE;

  if (first >= end || (tokens->tokens[first].flags & JALONS_TOKEN_DIGIT) == 0)
    return token;
  for (last = first; last < end && last < first + LONGEST_TIME; last++)
    {
      const JalonsToken *t = &tokens->tokens[last];

      if ((t->flags & JALONS_TOKEN_NEWLINE) != 0
          || ((t->flags & JALONS_TOKEN_DIGIT) == 0 && !is_any_word (tokens, last, parts)))
        break;
      is_time = is_time || shows_hour (tokens, last);
    }
  return is_time ? last : token;
}

static gboolean
take_whole (const JalonsDateExpression *found, JalonsHeadDate *out_date)
{
  JalonsDateContext none = JALONS_DATE_CONTEXT_NONE;

  if (found->point.year == 0 || found->point.month == 0 || found->point.last_day != 0
      || found->point.part != JALONS_DATE_PART_WHOLE || found->end == 0)
    return FALSE;
  out_date->period = jalons_date_resolve (found, &none);
  out_date->first = found->first;
  out_date->end = found->end;
  return jalons_period_is_known (&out_date->period);
}

/* Reads a whole date at @token in either language, the likelier first. */
static gboolean
read_whole (JalonsDateReader *reader, JalonsLanguage language, guint32 token, JalonsHeadDate *date)
{
  JalonsDateExpression found;
  JalonsLanguage languages[2] = { language, JALONS_LANGUAGE_EN };

  if (language == JALONS_LANGUAGE_EN)
    languages[1] = JALONS_LANGUAGE_FR;
  reader->language = language;
  reader->grammar = jalons_date_grammar_get (language);
  if (jalons_date_reader_numeric (reader, token, &found))
    return take_whole (&found, date);
  for (guint i = 0; i < 2; i++)
    {
      reader->language = languages[i];
      reader->grammar = jalons_date_grammar_get (languages[i]);
      if (jalons_date_reader_point (reader, token, &found) > token && take_whole (&found, date))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_dates_find_in_head:
 * @tokens: the tokens of a text
 * @language: the language of the head, as far as known
 * @first: the first token to look at
 * @end: the token to stop at
 * @out_date: (out): the date
 *
 * Finds the first date, with month and year, from @first to @end, in French, English or numbers
 * alone: "Publié le 14 mai 2024 à 07h45", "May 3, 2024", "03/06/2024", "Mon, 3 June 2024". Of two
 * numbers that may both be the month the second is taken, but where an American time of day stands
 * near by.
 *
 * Returns: whether there is one
 */
gboolean
jalons_dates_find_in_head (const JalonsTokens *tokens,
                           JalonsLanguage language,
                           guint32 first,
                           guint32 end,
                           JalonsHeadDate *out_date)
{
  JalonsDateReader reader = { .tokens = tokens };
  JalonsHeadDate found;

  g_return_val_if_fail (tokens != NULL && out_date != NULL, FALSE);

  if (language == JALONS_LANGUAGE_NONE)
    language = JALONS_LANGUAGE_FR;
  reader.numbers = jalons_numbers_get_default ();
  reader.limit = MIN (end, tokens->n_tokens);
  for (guint32 token = first; token < reader.limit; token++)
    {
      const JalonsToken *t = &tokens->tokens[token];

      if ((t->flags & JALONS_TOKEN_DIGIT) == 0
          && !jalons_date_grammar_get (JALONS_LANGUAGE_FR)->words[t->word].starts
          && !jalons_date_grammar_get (JALONS_LANGUAGE_EN)->words[t->word].starts)
        continue;
      if (!read_whole (&reader, language, token, &found))
        continue;
      found.end = skip_time (tokens, found.end, reader.limit);
      *out_date = found;
      return TRUE;
    }
  return FALSE;
}
