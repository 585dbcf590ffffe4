/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-text.h"

#include <string.h>

#include "extract/jalons-grammar.h"
#include "extract/jalons-traits.h"

static JalonsText *
make_text (const char *text)
{
  const JalonsLexicon *lexicon = jalons_grammar_get_lexicon (jalons_grammar_get_default ());

  return jalons_text_new (jalons_tokens_new (lexicon, text, strlen (text)));
}

static void
test_spans (void)
{
  static const JalonsSpan names[] = {
    { .first = 1, .end = 3, .kind = JALONS_SPAN_COMPANY },
    { .first = 6, .end = 7, .kind = JALONS_SPAN_MODEL },
  };
  static const JalonsSpan amounts[] = {
    { .first = 0, .end = 1, .kind = JALONS_SPAN_AMOUNT },
    { .first = 2, .end = 4, .kind = JALONS_SPAN_AMOUNT },
    { .first = 3, .end = 3, .kind = JALONS_SPAN_AMOUNT },
    { .first = 4, .end = 6, .kind = JALONS_SPAN_AMOUNT },
    { .first = 7, .end = 8, .kind = JALONS_SPAN_AMOUNT },
  };
  static const guint32 firsts[] = { 0, 1, 4, 6, 7 };
  g_autoptr (JalonsText) text = make_text ("a b c d e f g h i");

  jalons_text_add_spans (text, names, G_N_ELEMENTS (names));
  jalons_text_add_spans (text, amounts, G_N_ELEMENTS (amounts));
  g_assert_cmpuint (text->spans->len, ==, G_N_ELEMENTS (firsts));
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    g_assert_cmpuint (jalons_text_get_span (text, i)->first, ==, firsts[i]);

  g_assert_cmpuint (jalons_text_span_at (text, 2)->kind, ==, JALONS_SPAN_COMPANY);
  g_assert_cmpuint (jalons_text_span_at (text, 5)->kind, ==, JALONS_SPAN_AMOUNT);
  g_assert_null (jalons_text_span_at (text, 3));
  g_assert_null (jalons_text_span_at (text, 8));
  g_assert_null (jalons_text_span_at (text, 99));
  g_assert_cmpuint (jalons_text_first_span (text, 3), ==, 2);
  g_assert_cmpuint (jalons_text_first_span (text, 8), ==, 5);
}

static void
test_names (void)
{
  g_autoptr (JalonsText) text = make_text ("");

  g_assert_cmpuint (jalons_text_add_name (text, JALONS_SPAN_COMPANY, "One"), ==, 0);
  g_assert_cmpuint (jalons_text_add_name (text, JALONS_SPAN_MODEL, "Two"), ==, 1);
  g_assert_cmpstr (jalons_text_get_name (text, 1)->name, ==, "Two");
  g_assert_cmpuint (jalons_text_get_name (text, 1)->record, ==, JALONS_TEXT_NONE);
}

static void
test_grammar (void)
{
  const JalonsLexicon *lexicon = jalons_grammar_get_lexicon (jalons_grammar_get_default ());
  const JalonsWordClasses *classes = jalons_lexicon_get_classes (lexicon, "language");

  g_assert_cmpuint (classes[jalons_lexicon_find (lexicon, "the")], ==,
                    jalons_lexicon_get_class (lexicon, "language", "en"));
  g_assert_cmpuint (classes[jalons_lexicon_find (lexicon, "où")], ==,
                    jalons_lexicon_get_class (lexicon, "language", "fr"));
}

/* Goes from one token that has a trait to the next, and counts them and those that have another,
 * from and to anywhere. */
static void
check_trait (const JalonsText *text, JalonsTrait trait, JalonsTrait other)
{
  const guint8 *traits = jalons_text_get_traits (text);
  guint32 n = text->tokens->n_tokens;

  for (guint32 first = 0; first < n; first++)
    {
      for (guint32 end = first; end <= n; end += 3)
        {
          guint32 found = end;
          guint32 count = 0;
          guint32 others = 0;
          guint32 n_others;

          for (guint32 i = end; i > first; i--)
            {
              count += (traits[i - 1] & trait) != 0;
              others += (traits[i - 1] & other) != 0;
              found = (traits[i - 1] & trait) != 0 ? i - 1 : found;
            }
          g_assert_cmpuint (jalons_traits_find (traits, first, end, trait), ==, found);
          g_assert_cmpuint (jalons_traits_count (traits, first, end, trait, other, &n_others), ==,
                            count);
          g_assert_cmpuint (n_others, ==, others);
        }
    }
}

static void
test_traits (void)
{
  g_autoptr (JalonsText) text = make_text (
    "Orphéon lève 12 millions d'euros en mars, dit-on.\nThe round was led by a fund of "
    "its own; nobody knows when. \"In 2024!\" Où donc ?\n");
  const guint8 *traits = jalons_text_get_traits (text);
  guint32 n_stops;

  g_assert_cmpuint (traits[0], ==, JALONS_TRAIT_NAME | JALONS_TRAIT_LINE);
  g_assert_cmpuint (jalons_traits_count (traits, 0, text->tokens->n_tokens, JALONS_TRAIT_LINE,
                                         JALONS_TRAIT_STOP, &n_stops),
                    ==, 2);
  g_assert_cmpuint (n_stops, ==, 4);
  for (guint i = 0; i < 7; i++)
    check_trait (text, (JalonsTrait) (1 << i), (JalonsTrait) (1 << (i + 3) % 7));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/spans", test_spans);
  g_test_add_func ("/text/names", test_names);
  g_test_add_func ("/text/grammar", test_grammar);
  g_test_add_func ("/text/traits", test_traits);
  return g_test_run ();
}
