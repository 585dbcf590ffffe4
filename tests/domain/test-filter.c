/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "domain/jalons-filter.h"

static const char *const words[] = {
  "Mistral AI", "OpenAI", "H",     "a \"quoted\" name", "back\\slash", "été",        "a:b",
  "\"",         "\\",     "text:", "  two   blanks ",   "Bpifrance\n", "naïve café", "is:unread",
  "?",          "..",
};

static const char *
pick_words (void)
{
  return words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
}

static JalonsPeriod
pick_period (void)
{
  JalonsDay first = g_test_rand_int_range (10000, 25000);

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      return jalons_period_day (first, JALONS_BASIS_RESOLVED);
    case 1:
      return jalons_period_month (g_test_rand_int_range (1990, 2030), g_test_rand_int_range (1, 13),
                                  JALONS_BASIS_USER);
    case 2:
      return jalons_period_year (g_test_rand_int_range (1990, 2030), JALONS_BASIS_NONE);
    case 3:
      return jalons_period_span (first, JALONS_DAY_NONE, JALONS_BASIS_STATED);
    default:
      return jalons_period_span (first, first + g_test_rand_int_range (0, 900),
                                 JALONS_BASIS_STATED);
    }
}

/* One random change, always the same for the same arguments. */
static JalonsFilter *
change (const JalonsFilter *filter, int what, const char *value, JalonsPeriod *period, guint number)
{
  switch (what)
    {
    case 0:
      return jalons_filter_with_text (filter, value);
    case 1:
      return jalons_filter_with_party (filter, (JalonsRole) (number % 5), value);
    case 2:
      return jalons_filter_without_party (filter, value);
    case 3:
      return jalons_filter_with_happened (filter, period);
    case 4:
      return jalons_filter_with_published (filter, period);
    case 5:
      return jalons_filter_with_undated (filter, number % 2 != 0);
    case 6:
      return jalons_filter_with_kind (filter, (JalonsKind) (number % 2));
    case 7:
      return jalons_filter_without_kind (filter);
    case 8:
      return jalons_filter_with_language (filter, value);
    case 9:
      return jalons_filter_with_source (filter, value);
    case 10:
      return jalons_filter_with_tag (filter, value);
    default:
      return jalons_filter_with_flags (filter, (JalonsFilterFlags) number);
    }
}

/* Doing a thing twice is doing it once, and what is written down reads back as the same. */
static void
test_random_filters (void)
{
  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (JalonsFilter) filter = jalons_filter_new ();

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        {
          int what = g_test_rand_int_range (0, 12);
          const char *value = pick_words ();
          JalonsPeriod period = pick_period ();
          guint number = (guint) g_test_rand_int_range (0, 1000);
          g_autoptr (JalonsFilter) once = change (filter, what, value, &period, number);
          g_autoptr (JalonsFilter) twice = change (once, what, value, &period, number);

          g_assert_true (jalons_filter_equal (once, twice));
          jalons_filter_unref (filter);
          filter = g_steal_pointer (&once);
        }

      g_autoptr (GError) error = NULL;
      g_autofree char *string = jalons_filter_to_string (filter);
      g_autoptr (JalonsFilter) reread = jalons_filter_from_string (string, &error);

      g_assert_no_error (error);
      if (!jalons_filter_equal (filter, reread))
        g_error ("%s does not read back", string);
      g_autofree char *again = jalons_filter_to_string (reread);
      g_assert_cmpstr (string, ==, again);
      g_assert_cmpint (jalons_filter_is_empty (filter), ==, *string == '\0');
    }
}

/* The order in which conditions come makes no difference. */
static void
test_order (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsFilter) a = jalons_filter_from_string (
    "company:OpenAI financed-company:\"Mistral AI\" kind:release text:\"deux mots\"", &error);
  g_autoptr (JalonsFilter) b = jalons_filter_from_string (
    "  deux kind:investment mots financed-company:\"Mistral AI\"\tkind:release company:OpenAI",
    &error);

  g_assert_no_error (error);
  g_assert_true (jalons_filter_equal (a, b));
}

static void
test_written_form (void)
{
  g_autoptr (GError) error = NULL;
  const char *string = "is:to-review is:starred releasing-company:Google "
                       "financed-company:\"Mistral AI\" kind:investment happened:2023-09..2024-03 "
                       "published:2024 language:fr source:\"Les Échos\" tag:veille text:\"a b\"";
  g_autoptr (JalonsFilter) filter = jalons_filter_from_string (string, &error);
  g_autofree char *again = NULL;
  const JalonsFilterParty *parties;
  JalonsPeriod happened, published;
  JalonsKind kind;
  gsize n_parties;

  g_assert_no_error (error);
  again = jalons_filter_to_string (filter);
  g_assert_cmpstr (again, ==, string);

  parties = jalons_filter_get_parties (filter, &n_parties);
  g_assert_cmpuint (n_parties, ==, 2);
  g_assert_cmpstr (parties[0].name, ==, "Google");
  g_assert_cmpint (parties[0].role, ==, JALONS_ROLE_MAKER);
  g_assert_cmpstr (parties[1].name, ==, "Mistral AI");
  g_assert_cmpint (parties[1].role, ==, JALONS_ROLE_RECIPIENT);
  happened = jalons_filter_get_happened (filter);
  published = jalons_filter_get_published (filter);
  g_assert_cmpint (jalons_period_n_days (&happened), ==, 213);
  g_assert_cmpint (published.precision, ==, JALONS_PRECISION_YEAR);
  g_assert_true (jalons_filter_get_kind (filter, &kind));
  g_assert_cmpint (kind, ==, JALONS_KIND_INVESTMENT);
  g_assert_cmpstr (jalons_filter_get_language (filter), ==, "fr");
  g_assert_cmpstr (jalons_filter_get_source (filter), ==, "Les Échos");
  g_assert_cmpstr (jalons_filter_get_tag (filter), ==, "veille");
  g_assert_cmpstr (jalons_filter_get_text (filter), ==, "a b");
  g_assert_cmpint (jalons_filter_get_flags (filter), ==,
                   JALONS_FILTER_TO_REVIEW | JALONS_FILTER_STARRED);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *string;
    JalonsFilterError code;
  } cases[] = {
    { "text:\"open", JALONS_FILTER_ERROR_SYNTAX },
    { "\"", JALONS_FILTER_ERROR_SYNTAX },
    { "text:\"a\\", JALONS_FILTER_ERROR_SYNTAX },
    { "colour:red", JALONS_FILTER_ERROR_KEY },
    { ":", JALONS_FILTER_ERROR_KEY },
    { "happened:sometime", JALONS_FILTER_ERROR_VALUE },
    { "happened:?", JALONS_FILTER_ERROR_VALUE },
    { "published:", JALONS_FILTER_ERROR_VALUE },
    { "kind:gift", JALONS_FILTER_ERROR_VALUE },
    { "is:blue", JALONS_FILTER_ERROR_VALUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (jalons_filter_from_string (cases[i].string, &error));
      g_assert_error (error, JALONS_FILTER_ERROR, (int) cases[i].code);
    }
}

/* Any bytes are read or refused, and what is read can be written. */
static void
test_any_bytes (void)
{
  static const char alphabet[] = "ac:\"\\ \n?.2\xc3\xa9\xff\xc3"
                                 "is:kind:text:happened:";

  for (int i = 0; i < 50000; i++)
    {
      char string[24] = { 0 };
      g_autoptr (JalonsFilter) filter = NULL;

      for (guint j = 0; j < sizeof string - 1; j++)
        string[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet)];
      filter = jalons_filter_from_string (string, NULL);
      if (filter == NULL)
        continue;

      g_autofree char *written = jalons_filter_to_string (filter);
      g_autoptr (JalonsFilter) reread = jalons_filter_from_string (written, NULL);

      g_assert_true (g_utf8_validate (written, -1, NULL));
      g_assert_true (reread != NULL && jalons_filter_equal (filter, reread));
    }
}

static void
test_event_terms (void)
{
  static const struct
  {
    const char *string;
    gboolean has_event_terms;
  } cases[] = {
    { "", FALSE },
    { "company:OpenAI mentioned-company:Meta text:a published:2024 is:starred", FALSE },
    { "financed-company:OpenAI", TRUE },
    { "kind:release", TRUE },
    { "happened:2024", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonsFilter) filter = jalons_filter_from_string (cases[i].string, NULL);

      g_assert_cmpint (jalons_filter_has_event_terms (filter), ==, cases[i].has_event_terms);
    }
}

static void
test_exclusions (void)
{
  g_autoptr (JalonsFilter) empty = jalons_filter_new ();
  JalonsPeriod year = jalons_period_year (2024, JALONS_BASIS_USER), got;
  g_autoptr (JalonsFilter) published = jalons_filter_with_published (empty, &year);
  g_autoptr (JalonsFilter) undated = jalons_filter_with_undated (published, TRUE);
  g_autoptr (JalonsFilter) again = jalons_filter_with_published (undated, &year);
  g_autoptr (JalonsFilter) none = jalons_filter_with_published (again, NULL);
  g_autoptr (JalonsFilter) investor
    = jalons_filter_with_party (empty, JALONS_ROLE_INVESTOR, "Nvidia");
  g_autoptr (JalonsFilter) any = jalons_filter_with_party (investor, JALONS_ROLE_ANY, " Nvidia ");
  gsize n_parties;

  got = jalons_filter_get_published (undated);
  g_assert_true (jalons_filter_get_undated (undated));
  g_assert_false (jalons_period_is_known (&got));
  g_assert_true (jalons_filter_equal (again, published));
  g_assert_true (jalons_filter_equal (none, empty));

  g_assert_cmpint (jalons_filter_get_parties (any, &n_parties)->role, ==, JALONS_ROLE_ANY);
  g_assert_cmpuint (n_parties, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/random-filters", test_random_filters);
  g_test_add_func ("/filter/order", test_order);
  g_test_add_func ("/filter/written-form", test_written_form);
  g_test_add_func ("/filter/refused", test_refused);
  g_test_add_func ("/filter/any-bytes", test_any_bytes);
  g_test_add_func ("/filter/event-terms", test_event_terms);
  g_test_add_func ("/filter/exclusions", test_exclusions);

  return g_test_run ();
}
