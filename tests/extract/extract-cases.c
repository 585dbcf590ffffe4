/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract-cases.h"

#include <stdio.h>
#include <string.h>

#include "extract/jalons-grammar.h"

/* A text of one sentence a line, each a block of its own, in a known language. */
JalonsText *
extract_cases_make_text (const char *words, gsize length, JalonsLanguage language)
{
  const JalonsLexicon *lexicon = jalons_grammar_get_lexicon (jalons_grammar_get_default ());
  JalonsText *text = jalons_text_new (jalons_tokens_new (lexicon, words, length));
  guint32 first = 0;

  text->language = language;
  for (guint32 i = 1; i <= text->tokens->n_tokens; i++)
    {
      JalonsSentence sentence = { first, i, text->blocks->len };
      JalonsBlock block = { first,
                            i,
                            text->sentences->len,
                            text->sentences->len + 1,
                            JALONS_BLOCK_PARAGRAPH,
                            (guint8) language };

      if (i < text->tokens->n_tokens && (text->tokens->tokens[i].flags & JALONS_TOKEN_NEWLINE) == 0)
        continue;
      text->tokens->tokens[first].flags |= JALONS_TOKEN_SENTENCE;
      jalons_array_append (text->sentences, sentence);
      jalons_array_append (text->blocks, block);
      first = i;
    }
  return text;
}

static JalonsDay
read_day (const char *words)
{
  int year;
  int month;
  int day;

  if (sscanf (words, "%d-%d-%d", &year, &month, &day) != 3)
    g_error ("no day: %s", words);
  return jalons_day_from_ymd (year, month, day);
}

/* "2024-05-14", "2024-05-01..2024-05-31", or "-". */
JalonsPeriod
extract_cases_read_period (const char *words)
{
  g_auto (GStrv) ends = g_strsplit (words, "..", 2);
  JalonsDay first;
  JalonsDay last;
  int year;
  int month;
  int mday;

  if (g_str_equal (words, "-"))
    return JALONS_PERIOD_UNKNOWN;
  first = read_day (ends[0]);
  last = ends[1] == NULL ? first : read_day (ends[1]);
  if (first == last)
    return jalons_period_day (first, JALONS_BASIS_STATED);
  jalons_day_to_ymd (first, &year, &month, &mday);
  if (mday == 1 && last == first + jalons_days_in_month (year, month) - 1)
    return jalons_period_month (year, month, JALONS_BASIS_STATED);
  if (mday == 1 && month == 1 && last == jalons_day_from_ymd (year, 12, 31))
    return jalons_period_year (year, JALONS_BASIS_STATED);
  return jalons_period_span (first, last, JALONS_BASIS_STATED);
}

static void
append_day (GString *out, JalonsDay day)
{
  int year;
  int month;
  int mday;

  if (day == JALONS_DAY_NONE)
    return;
  jalons_day_to_ymd (day, &year, &month, &mday);
  g_string_append_printf (out, "%04d-%02d-%02d", year, month, mday);
}

char *
extract_cases_dup_period (JalonsPeriod period)
{
  GString *out = g_string_new (NULL);

  if (!jalons_period_is_known (&period))
    return g_string_free (g_string_append (out, "-"), FALSE);
  append_day (out, period.first);
  g_string_append (out, "..");
  append_day (out, period.last);
  return g_string_free (out, FALSE);
}
