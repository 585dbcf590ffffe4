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

/* The token after a time of day at @token, or @token: "à 07h45", "1:47 PM EDT", "14:05 BST". */
static guint32
skip_time (const JalonsTokens *tokens, guint32 token, guint32 end)
{
  static const char *const leads[] = { "at", "a", "à", ",", "-", "|", "·", NULL };
  static const char *const parts[]
    = { "h",   "min", ":",  ".",   "am",  "pm",  "a",   "p",   "m",   "et",   "est", "edt", "pt",
        "pst", "pdt", "ct", "cst", "cdt", "gmt", "utc", "bst", "cet", "cest", "z",   NULL };
  guint32 time = token;
  guint32 last = token;

  if (time < end
      && (is_any_word (tokens, time, leads)
          || (tokens->tokens[time].length == 2
              && (guint8) tokens->text[tokens->tokens[time].start] == 0xc3)))
    time++;
  if (time >= end || (tokens->tokens[time].flags & JALONS_TOKEN_DIGIT) == 0
      || tokens->tokens[time].length > 5)
    return token;
  /* A number alone is no time: an hour has a colon, an "h", or "pm" behind it. */
  for (last = time; last < end && last < time + LONGEST_TIME; last++)
    {
      const JalonsToken *t = &tokens->tokens[last];

      if ((t->flags & JALONS_TOKEN_NEWLINE) != 0
          || ((t->flags & JALONS_TOKEN_DIGIT) == 0 && !is_any_word (tokens, last, parts)))
        break;
    }
  if (last == time + 1 && jalons_token_is_number (&tokens->tokens[time]))
    return token;
  return last;
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
