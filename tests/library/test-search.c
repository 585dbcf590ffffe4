/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include "library/jalons-selection.h"
#include "library/jalons-terms.h"

typedef struct
{
  const char *words;
  const char *found; /* names of the texts below, in any order */
} Search;

static const char *const texts[][2] = {
  { "a",
    "#language fr\nLa levée de fonds de l'entreprise : d’Anthropic à Mistral, ils lèvent gros." },
  { "b", "#language fr\nLes investisseurs investissent dans l'intelligence artificielle." },
  { "c", "#language en\nInvestors raised billions; Anthropic's founders said they don't comment." },
  { "d", "#language en\nGPT-4o and Claude 3.5 Sonnet were released by the labs." },
  { "e", "#language fr\nLe cœur du modèle Claude 3 Opus, à 5 % près, coûte 3.5 fois moins." },
  { "f", "#language de\nDie Größe der Modelle wächst." },
  { "g", "#language fr\nCafe\xcc\x81 et cafe\xcc\x81s, na\xc3\xaf"
         "ve co\xc2\xadop\xc3\xa9ration." },
};

static const Search searches[] = {
  { "levée", "a" },
  { "levee", "a" },
  { "LEVÉES ", "a" },
  { "lever ", "a" },
  { "investissement ", "b" },
  { "investi", "b" },
  { "investisseu", "b" },
  { "inves", "b c" },
  { "raising ", "c" },
  { "anthropic", "a c" },
  { "l'entreprise", "a" },
  { "entreprise", "a" },
  { "d'anthropic ", "a c" },
  { "Anthropic’s", "a c" },
  { "gpt-4o", "d" },
  { "gpt 4o", "d" },
  { "\"claude 3\"", "d e" },
  { "\"claude 3.5\"", "d" },
  { "claude opus", "e" },
  { "\"claude opus\"", "" },
  { "\"levée de fonds\"", "a" },
  { "\"fonds de levée\"", "" },
  { "coeur", "e" },
  { "cœur ", "e" },
  { "grosse ", "f" },
  { "größe", "f" },
  { "café ", "g" },
  { "cafe ", "g" },
  { "cooperation", "g" },
  { "naive", "g" },
  { "modele claude", "e" },
  { "zzz", "" },
  { "\"\"", "a b c d e f g" },
  { " \t-- ''", "a b c d e f g" },
};

static char *
names_of (Fixture *fixture, const gint64 *ids, gsize n, const gint64 *known)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (gsize j = 0; j < n; j++)
        {
          if (ids[j] == known[i])
            g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", texts[i][0]);
        }
    }

  return g_string_free (names, FALSE);
}

static void
import_texts (Fixture *fixture, gint64 *known)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s.txt", texts[i][0]);

      known[i] = fixture_import (fixture, name, texts[i][1]);
    }
}

static void
test_searches (Fixture *fixture, gconstpointer data)
{
  gint64 known[G_N_ELEMENTS (texts)];
  g_autoptr (JalonsIndex) index = NULL;
  g_autoptr (JalonsFilter) all = jalons_filter_new ();

  import_texts (fixture, known);
  index = jalons_library_load_index (fixture->library, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) newest = NULL;
      g_autoptr (JalonsFilter) filter = jalons_filter_with_text (all, searches[i].words);
      g_autoptr (JalonsSelection) selection = NULL;
      g_autoptr (GArray) selected = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autofree char *found = NULL;
      g_autofree char *filtered = NULL;

      g_test_message ("%s", searches[i].words);
      newest = jalons_library_search_newest (fixture->library, searches[i].words, 50, NULL, &error);
      g_assert_no_error (error);
      found = names_of (fixture, (gint64 *) (gpointer) newest->data, newest->len, known);
      g_assert_cmpstr (found, ==, searches[i].found);

      selection = jalons_index_select (index, filter, fixture->library, NULL, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < jalons_selection_get_n_articles (selection); j++)
        {
          gint64 id = jalons_selection_get_article_at (selection, j);

          g_array_append_val (selected, id);
        }
      filtered = names_of (fixture, (gint64 *) (gpointer) selected->data, selected->len, known);
      g_assert_cmpstr (filtered, ==, searches[i].found);
    }
}

/* Whatever is typed, there is an answer and never an error. */
static void
test_anything (Fixture *fixture, gconstpointer data)
{
  static const char *const pieces[]
    = { "\"",       "*",  "(", ")", "AND", "OR",    "NOT",    "NEAR(",
        "^",        ":",  "+", "-", "a",   "levée", "l'",     "’",
        "{",        "}",  "|", ",", " ",   "\n",    "terms:", "\xe2\x80\x8b",
        "人工智能", "--", ";", "'", "\\" };
  gint64 known[G_N_ELEMENTS (texts)];

  import_texts (fixture, known);
  for (guint i = 0; i < 400; i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) found = NULL;

      for (gint n = g_test_rand_int_range (1, 8); n > 0; n--)
        g_string_append (words, pieces[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (pieces))]);
      found = jalons_library_search_newest (fixture->library, words->str, 50, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (found);
    }
}

static void
test_newest_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) found = NULL;
  gint64 ids[20];

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *text
        = g_strdup_printf ("#published 2024-02-%02u\nlion %u", (i * 7) % 20 + 1, i);

      ids[(i * 7) % 20] = fixture_import (fixture, name, text);
    }
  found = jalons_library_search_newest (fixture->library, "lio", 5, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (g_array_index (found, gint64, i), ==, ids[19 - i]);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "word%u ", i);
  fixture_import (fixture, "a.txt", text->str);
  g_cancellable_cancel (cancellable);
  g_assert_null (jalons_library_search_newest (fixture->library, "wor", 10, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Words that differ in but a letter here and there are never taken for one another, nor is a word
 * for one of another language. */
static void
test_long_words (Fixture *fixture, gconstpointer data)
{
  static const char *const languages[] = { "de", "fr", "en" };
  g_autoptr (JalonsStemmer) knowing = jalons_stemmer_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (char a = 'a'; a <= 'z'; a++)
    for (char b = 'a'; b <= 'z'; b++)
      for (char c = 'a'; c <= 'z'; c++)
        g_string_append_printf (text, "%s%conitor%cdesanua%cx", text->len == 0 ? "" : " ", a, b, c);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (JalonsStemmer) fresh = jalons_stemmer_new ();
      g_autoptr (JalonsTerms) known
        = jalons_terms_new (knowing, languages[i], NULL, text->str, text->len);
      g_autoptr (JalonsTerms) terms
        = jalons_terms_new (fresh, languages[i], NULL, text->str, text->len);

      g_assert_cmpstr (known->terms->str, ==, terms->terms->str);
      if (i == 0)
        g_assert_cmpstr (known->terms->str, ==, text->str);
    }
}

#define ADD(name, func)                                                                            \
  g_test_add ("/search/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("searches", test_searches);
  ADD ("anything", test_anything);
  ADD ("newest-first", test_newest_first);
  ADD ("cancelled", test_cancelled);
  ADD ("long-words", test_long_words);

  return g_test_run ();
}
