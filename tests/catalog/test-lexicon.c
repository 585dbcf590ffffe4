/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-lexicon.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "catalog/jalons-tokens.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *word;
    const char *folded;
  } cases[] = {
    { "Élève", "eleve" },  { "ŒUVRE", "oeuvre" },
    { "œuvre", "oeuvre" }, { "straße", "strasse" },
    { "Łódź", "lodz" },    { "e\xcc\x81tat", "etat" },
    { "d’", "d'" },        { "in\xc2\xadvestir", "investir" },
    { "ÿ", "y" },          { "zero\xe2\x80\x8bwidth", "zerowidth" },
    { "Ærø", "aero" },     { "深度求索", "深度求索" },
    { "Ærø2", "aero2" },   { "aujourd’hui", "aujourd'hui" },
  };
  char folded[64];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length
        = jalons_fold_word (cases[i].word, strlen (cases[i].word), folded, sizeof folded);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpuint (length, ==, strlen (cases[i].folded));
    }
  g_assert_cmpuint (jalons_fold_word ("two words", 9, folded, sizeof folded), ==, 0);
  g_assert_cmpuint (jalons_fold_word ("toolongforthis", 14, folded, 16), ==, 0);
}

static void
test_key (void)
{
  static const char *const spellings[]
    = { "Hugging Face", "HuggingFace", "hugging-face", "HUGGING FACE" };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *key = jalons_fold_key (spellings[i], -1);

      g_assert_cmpstr (key, ==, "huggingface");
    }
}

static void
test_classes (void)
{
  static const char list[] = "# months\n[month fr]\njanvier février\n  mars\n\n[en]\njanuary\n";
  g_autoptr (JalonsLexiconBuilder) builder = jalons_lexicon_builder_new ();
  g_autoptr (JalonsLexicon) lexicon = NULL;
  g_autoptr (GError) error = NULL;
  const JalonsWordClasses *classes;
  JalonsWordClasses month;
  JalonsWordClasses fr;

  g_assert_true (jalons_lexicon_builder_add_list (builder, "dates", list, strlen (list), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (jalons_lexicon_builder_add_word (builder, "Février", -1), >=,
                    JALONS_LEXICON_FIRST_WORD);
  g_assert_cmpuint (jalons_lexicon_builder_add_word (builder, "€", -1), ==, JALONS_PUNCT_EURO);
  jalons_lexicon_builder_classify (builder, "signs", JALONS_PUNCT_EURO,
                                   jalons_lexicon_builder_add_class (builder, "signs", "currency"));
  lexicon = jalons_lexicon_builder_end (builder);

  g_assert_cmpuint (jalons_lexicon_get_n_words (lexicon), ==, JALONS_LEXICON_FIRST_WORD + 4);
  classes = jalons_lexicon_get_classes (lexicon, "dates");
  month = jalons_lexicon_get_class (lexicon, "dates", "month");
  fr = jalons_lexicon_get_class (lexicon, "dates", "fr");
  g_assert_cmpuint (month, !=, 0);
  g_assert_cmpuint (month & fr, ==, 0);
  g_assert_cmpuint (classes[jalons_lexicon_find (lexicon, "FEVRIER")], ==, month | fr);
  g_assert_cmpuint (classes[jalons_lexicon_find (lexicon, "January")], ==,
                    jalons_lexicon_get_class (lexicon, "dates", "en"));
  g_assert_cmpuint (jalons_lexicon_find (lexicon, "april"), ==, 0);
  g_assert_cmpuint (jalons_lexicon_get_class (lexicon, "dates", "day"), ==, 0);
  g_assert_cmpuint (jalons_lexicon_get_classes (lexicon, "signs")[JALONS_PUNCT_EURO], !=, 0);
  g_assert_cmpstr (jalons_lexicon_get_spelling (lexicon, jalons_lexicon_find (lexicon, "Mars")), ==,
                   "mars");
}

static void
test_faults (void)
{
  static const struct
  {
    const char *list;
    int code;
  } cases[] = {
    { "word\n", JALONS_LEXICON_ERROR_SYNTAX },
    { "[open\nword\n", JALONS_LEXICON_ERROR_SYNTAX },
    { "[a]\none,two\n", JALONS_LEXICON_ERROR_SYNTAX },
    { "[1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 "
      "34 35 36 "
      "37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65]\n",
      JALONS_LEXICON_ERROR_TOO_MANY_CLASSES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonsLexiconBuilder) builder = jalons_lexicon_builder_new ();
      g_autoptr (GError) error = NULL;

      g_assert_false (jalons_lexicon_builder_add_list (builder, "test", cases[i].list,
                                                       strlen (cases[i].list), &error));
      g_assert_error (error, JALONS_LEXICON_ERROR, cases[i].code);
    }
}

/* Enough words that slots collide, and words that share a beginning of 8 bytes. */
static void
test_many (void)
{
  g_autoptr (JalonsLexiconBuilder) builder = jalons_lexicon_builder_new ();
  g_autoptr (JalonsLexicon) lexicon = NULL;
  guint32 ids[5000];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *word = g_strdup_printf ("commonbeginning%u", i);

      ids[i] = jalons_lexicon_builder_add_word (builder, word, -1);
    }
  lexicon = jalons_lexicon_builder_end (builder);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *word = g_strdup_printf ("CommonBeginning%u", i);

      g_assert_cmpuint (jalons_lexicon_find (lexicon, word), ==, ids[i]);
    }
  g_assert_cmpuint (jalons_lexicon_find (lexicon, "commonbeginning"), ==, 0);
  g_assert_cmpuint (jalons_lexicon_find (lexicon, "commonbeginning5000"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lexicon/fold", test_fold);
  g_test_add_func ("/lexicon/key", test_key);
  g_test_add_func ("/lexicon/classes", test_classes);
  g_test_add_func ("/lexicon/faults", test_faults);
  g_test_add_func ("/lexicon/many", test_many);
  return g_test_run ();
}
