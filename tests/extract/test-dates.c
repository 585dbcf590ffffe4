/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/dates/jalons-dates.h"

#include <string.h>

#include "extract-cases.h"

typedef struct
{
  JalonsLanguage language;
  const char *words;
  const char *context; /* published [future|past|onset] [@ told] */
  const char *expected;
} DateCase;

#define FR JALONS_LANGUAGE_FR
#define EN JALONS_LANGUAGE_EN

/* "2024-05-14 future @ 2024-01-01..2024-01-31" */
static JalonsDateContext
read_context (const char *words)
{
  JalonsDateContext context = JALONS_DATE_CONTEXT_NONE;
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  gboolean told = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], "@"))
        told = TRUE;
      else if (g_str_equal (parts[i], "future"))
        context.direction = JALONS_DATE_DIRECTION_FUTURE;
      else if (g_str_equal (parts[i], "past"))
        context.direction = JALONS_DATE_DIRECTION_PAST;
      else if (g_str_equal (parts[i], "onset"))
        context.onset = TRUE;
      else if (told)
        context.told = context.told_day = context.story = extract_cases_read_period (parts[i]);
      else if (parts[i][0] != '\0')
        context.published = extract_cases_read_period (parts[i]);
    }
  if (context.told_day.precision != JALONS_PRECISION_DAY)
    context.told_day = JALONS_PERIOD_UNKNOWN;
  return context;
}

/* Every date of the words, resolved one after the other in the same context, as "a..b a..b". */
static char *
resolve_words (JalonsLanguage language, const char *words, const char *context_words)
{
  g_autoptr (JalonsText) text = extract_cases_make_text (words, strlen (words), language);
  JalonsDateContext context = read_context (context_words);
  GString *out = g_string_new (NULL);

  jalons_dates_annotate (text);
  for (guint i = 0; i < text->dates->len; i++)
    {
      const JalonsDateExpression *expression = jalons_dates_get (text, i);
      JalonsPeriod period = jalons_date_resolve (expression, &context);
      g_autofree char *found = extract_cases_dup_period (period);

      g_string_append_printf (out, "%s%s%s", i > 0 ? " " : "", found, expression->weak ? "?" : "");
      jalons_date_context_tell (&context, expression, &period);
    }
  if (out->len == 0)
    g_string_append (out, "none");
  return g_string_free (out, FALSE);
}

static void
check (JalonsLanguage language, const char *words, const char *context, const char *expected)
{
  g_autofree char *found = resolve_words (language, words, context);

  if (!g_str_equal (found, expected))
    {
      g_test_message ("“%s” (%s): %s, not %s", words, context, found, expected);
      g_test_fail ();
    }
}

#include "date-cases.h"

static void
test_cases (gconstpointer data)
{
  for (const DateCase *c = data; c->words != NULL; c++)
    check (c->language, c->words, c->context, c->expected);
}

/* The examples in the grammar's own files. */
static void
test_examples (gconstpointer data)
{
  JalonsLanguage language = (JalonsLanguage) GPOINTER_TO_INT (data);
  g_autoptr (GBytes) bytes
    = jalons_grammar_load_file (language == JALONS_LANGUAGE_FR ? "fr.dates" : "en.dates");
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      g_auto (GStrv) parts = NULL;
      g_autofree char *expected = NULL;

      if (line[0] != '>')
        continue;
      parts = g_strsplit (line + 1, "|", 3);
      g_assert_cmpuint (g_strv_length (parts), ==, 3);
      expected = extract_cases_dup_period (extract_cases_read_period (g_strstrip (parts[2])));
      check (language, g_strstrip (parts[0]), g_strstrip (parts[1]), expected);
      n++;
    }
  g_assert_cmpuint (n, >=, 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/dates/examples/fr", GINT_TO_POINTER (FR), test_examples);
  g_test_add_data_func ("/dates/examples/en", GINT_TO_POINTER (EN), test_examples);
  g_test_add_data_func ("/dates/fr", french_cases, test_cases);
  g_test_add_data_func ("/dates/en", english_cases, test_cases);
  return g_test_run ();
}
