/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/amounts/jalons-amounts.h"

#include <string.h>

#include "extract-cases.h"

typedef struct
{
  JalonsLanguage language;
  const char *words;
  const char *expected;
} AmountCase;

#define FR JALONS_LANGUAGE_FR
#define EN JALONS_LANGUAGE_EN

static void
append_flags (GString *out, const JalonsAmount *amount)
{
  static const struct
  {
    JalonsAmountFlags flag;
    const char *name;
  } flags[] = {
    { JALONS_AMOUNT_INHERITS_MULTIPLIER, " shared" },
    { JALONS_AMOUNT_INHERITS_CURRENCY, " inherited" },
    { JALONS_AMOUNT_VAGUE, " vague" },
    { JALONS_AMOUNT_CONVERSION, " conversion" },
    { JALONS_AMOUNT_PART, " part" },
  };

  if ((amount->flags & JALONS_AMOUNT_RANGE) != 0)
    g_string_append_printf (out, " from %" G_GINT64_FORMAT, amount->low);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      if ((amount->flags & flags[i].flag) != 0)
        g_string_append (out, flags[i].name);
    }
}

/* Every sum of the words: "value currency qualifier sort", with flags where they have some, parted
 * by ", ". */
static char *
read_words (JalonsLanguage language, const char *words)
{
  g_autoptr (JalonsText) text = extract_cases_make_text (words, strlen (words), language);
  GString *out = g_string_new (NULL);

  jalons_amounts_annotate (text);
  g_assert_cmpuint (text->spans->len, ==, text->amounts->len);
  for (guint i = 0; i < text->amounts->len; i++)
    {
      const JalonsAmount *amount = jalons_amounts_get (text, i);

      g_string_append_printf (out, "%s%" G_GINT64_FORMAT " %s %s %s", i > 0 ? ", " : "",
                              amount->money.value, amount->money.currency,
                              jalons_qualifier_to_nick ((JalonsQualifier) amount->money.qualifier),
                              jalons_amount_sort_to_nick ((JalonsAmountSort) amount->sort));
      append_flags (out, amount);
    }
  if (out->len == 0)
    g_string_append (out, "-");
  return g_string_free (out, FALSE);
}

static void
check (JalonsLanguage language, const char *words, const char *expected)
{
  g_autofree char *found = read_words (language, words);

  if (!g_str_equal (found, expected))
    {
      g_test_message ("“%s”: %s, not %s", words, found, expected);
      g_test_fail ();
    }
}

#include "amount-cases.h"

static void
test_cases (gconstpointer data)
{
  for (const AmountCase *c = data; c->words != NULL; c++)
    check (c->language, c->words, c->expected);
}

/* The examples in the grammar's own files tell the first sum alone, without its flags. */
static void
test_examples (gconstpointer data)
{
  JalonsLanguage language = (JalonsLanguage) GPOINTER_TO_INT (data);
  g_autoptr (GBytes) bytes
    = jalons_grammar_load_file (language == FR ? "fr.amounts" : "en.amounts");
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);
      g_auto (GStrv) parts = NULL;
      g_autofree char *found = NULL;
      const char *expected;

      if (line[0] != '>' || strchr (line, '|') == NULL)
        continue;
      parts = g_strsplit (line + 1, "|", 2);
      expected = g_strstrip (parts[1]);
      found = read_words (language, g_strstrip (parts[0]));
      if (strstr (found, expected) == NULL)
        {
          g_test_message ("“%s”: %s, not %s", parts[0], found, expected);
          g_test_fail ();
        }
      n++;
    }
  g_assert_cmpuint (n, >=, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/amounts/examples/fr", GINT_TO_POINTER (FR), test_examples);
  g_test_add_data_func ("/amounts/examples/en", GINT_TO_POINTER (EN), test_examples);
  g_test_add_data_func ("/amounts/fr", french_cases, test_cases);
  g_test_add_data_func ("/amounts/en", english_cases, test_cases);
  return g_test_run ();
}
