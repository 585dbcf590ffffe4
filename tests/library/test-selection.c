/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include <string.h>

#include "library/jalons-index-private.h"
#include "library/jalons-selection.h"

/* Random articles, so that every filter can be held against the articles one by one. */
#define N_ARTICLES 120

static const char *const companies[] = { "OpenAI", "Google", "Anthropic", "Mistral AI", "Nuvia" };
static const char *const sources[] = { "Le Monde", "The Verge", "Les Echos" };
static const char *const languages[] = { "fr", "en" };
static const char *const tags[] = { "veille", "dossier" };

static const char *
pick (const char *const *from, gsize n)
{
  return from[g_test_rand_int_range (0, (gint32) n)];
}

#define PICK(from) pick (from, G_N_ELEMENTS (from))

static void
write_article (Fixture *fixture, guint i)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("in/%03u.txt", i);

  g_string_append_printf (text, "#source %s\n#language %s\n", PICK (sources), PICK (languages));
  if (i % 7 != 0)
    g_string_append_printf (text, "#published %d-%02d\n", g_test_rand_int_range (2022, 2025),
                            g_test_rand_int_range (1, 13));
  g_string_append_printf (text, "#company %s\n", PICK (companies));
  for (gint n = g_test_rand_int_range (0, 3); n > 0; n--)
    {
      g_autofree char *a = g_strdelimit (g_strdup (PICK (companies)), " ", '+');
      g_autofree char *b = g_strdelimit (g_strdup (PICK (companies)), " ", '+');

      if (g_test_rand_bit ())
        g_string_append_printf (text, "#claim kind=release maker=%s model=M%d date=2023-%02d\n", a,
                                g_test_rand_int_range (1, 9), g_test_rand_int_range (1, 13));
      else
        g_string_append_printf (
          text, "#claim recipient=%s investor=%s amount=%d000000:USD date=2024-%02d\n", a, b,
          g_test_rand_int_range (1, 30), g_test_rand_int_range (1, 13));
    }
  g_string_append_printf (text, "article %u\n", i);
  g_free (fixture_write (fixture, name, text->str));
}

static void
change_something (Fixture *fixture, JalonsIndex *index)
{
  gint64 id = jalons_index_get_article_id (
    index, (guint) g_test_rand_int_range (0, (gint32) jalons_index_get_n_articles (index)));
  JalonsPeriod month = jalons_period_month (2023, g_test_rand_int_range (1, 13), JALONS_BASIS_USER);
  guint64 token = 1;

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      token = jalons_library_set_starred (fixture->library, &id, 1, TRUE, NULL);
      break;
    case 1:
      token = jalons_library_set_read (fixture->library, &id, 1, TRUE, NULL);
      break;
    case 2:
      token = jalons_library_change_tag (fixture->library, &id, 1, PICK (tags), TRUE, NULL);
      break;
    case 3:
      token = jalons_library_set_published (fixture->library, id, &month, NULL);
      break;
    case 4:
      token = jalons_library_remove_articles (fixture->library, &id, 1, NULL);
      break;
    default:
      token = jalons_library_remove_articles (fixture->library, &id, 1, NULL);
      token = jalons_library_undo (fixture->library, token, NULL);
      break;
    }
  g_assert_cmpint (token, !=, 0);
}

static void
make_articles (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (guint i = 0; i < N_ARTICLES; i++)
    write_article (fixture, i);
  jalons_import_report_free (fixture_import_path (fixture, folder));
}

static JalonsIndex *
build_anew (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  JalonsChanges changes;
  JalonsIndex *index;

  jalons_changes_init (&changes);
  index = jalons_index_build (fixture->library, NULL, &changes, 0, NULL, &error);
  jalons_changes_clear (&changes);
  g_assert_no_error (error);

  return index;
}

static void
assert_same_names (JalonsIndex *a,
                   const JalonsLists *lists_a,
                   guint at_a,
                   JalonsIndex *b,
                   const JalonsLists *lists_b,
                   guint at_b,
                   guint shift)
{
  gsize n_a, n_b;
  const guint32 *keys_a = jalons_lists_get (lists_a, at_a, &n_a);
  const guint32 *keys_b = jalons_lists_get (lists_b, at_b, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (gsize i = 0; i < n_a; i++)
    g_assert_cmpstr (jalons_index_get_company_name (a, keys_a[i] >> shift), ==,
                     jalons_index_get_company_name (b, keys_b[i] >> shift));
}

static void
assert_same_index (JalonsIndex *a, JalonsIndex *b)
{
  g_assert_cmpuint (a->n_articles, ==, b->n_articles);
  g_assert_cmpuint (a->n_events, ==, b->n_events);
  for (guint i = 0; i < a->n_articles; i++)
    {
      gsize n_a, n_b;
      const guint32 *ranks_a = jalons_index_get_article_events (a, i, &n_a);
      const guint32 *ranks_b = jalons_index_get_article_events (b, i, &n_b);

      g_assert_cmpint (a->ids[i], ==, b->ids[i]);
      g_assert_cmpint (a->ords[i], ==, b->ords[i]);
      g_assert_cmpint (a->first[i], ==, b->first[i]);
      g_assert_cmpint (a->bits[i], ==, b->bits[i]);
      g_assert_cmpmem (ranks_a, n_a * sizeof *ranks_a, ranks_b, n_b * sizeof *ranks_b);
      assert_same_names (a, &a->companies, i, b, &b->companies, i, 0);
    }
  for (guint i = 0; i < a->n_events; i++)
    {
      JalonsPackedEvent event_a = a->events->events[i];
      JalonsPackedEvent event_b = b->events->events[i];
      gsize n_a, n_b;
      const guint32 *positions_a = jalons_index_get_event_articles (a, i, &n_a);
      const guint32 *positions_b = jalons_index_get_event_articles (b, i, &n_b);

      /* Of companies with as many events, either may have the hue. */
      event_a.hue = event_b.hue = 0;
      g_assert_cmpmem (&event_a, sizeof event_a, &event_b, sizeof event_b);
      g_assert_cmpmem (positions_a, n_a * sizeof *positions_a, positions_b,
                       n_b * sizeof *positions_b);
      assert_same_names (a, &a->parties, i, b, &b->parties, i, 2);
    }
}

/* The index that is kept up to date is the one that would be made anew. */
static void
test_incremental (Fixture *fixture, gconstpointer data)
{
  make_articles (fixture);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonsIndex) kept = jalons_library_load_index (fixture->library, NULL, &error);
      g_autoptr (JalonsIndex) anew = build_anew (fixture);

      g_assert_no_error (error);
      assert_same_index (kept, anew);
      change_something (fixture, kept);
    }
  fixture_assert_sound (fixture);
}

static JalonsFilter *
with (JalonsFilter *old, JalonsFilter *new)
{
  jalons_filter_unref (old);

  return new;
}

static JalonsFilter *
random_filter (void)
{
  static const JalonsRole roles[] = { JALONS_ROLE_RECIPIENT, JALONS_ROLE_INVESTOR,
                                      JALONS_ROLE_MAKER, JALONS_ROLE_MENTIONED, JALONS_ROLE_ANY };
  JalonsFilter *filter = jalons_filter_new ();
  JalonsPeriod year = jalons_period_year (g_test_rand_int_range (2022, 2026), JALONS_BASIS_STATED);
  JalonsPeriod quarter
    = jalons_period_quarter (2024, g_test_rand_int_range (1, 5), JALONS_BASIS_STATED);

  if (g_test_rand_int_range (0, 3) == 0)
    filter = with (filter, jalons_filter_with_published (filter, &year));
  else if (g_test_rand_int_range (0, 6) == 0)
    filter = with (filter, jalons_filter_with_undated (filter, TRUE));
  if (g_test_rand_int_range (0, 4) == 0)
    filter = with (filter, jalons_filter_with_happened (filter, &quarter));
  if (g_test_rand_int_range (0, 4) == 0)
    filter
      = with (filter, jalons_filter_with_kind (
                        filter, g_test_rand_bit () ? JALONS_KIND_RELEASE : JALONS_KIND_INVESTMENT));
  if (g_test_rand_int_range (0, 4) == 0)
    filter = with (filter, jalons_filter_with_source (filter, PICK (sources)));
  if (g_test_rand_int_range (0, 4) == 0)
    filter = with (filter, jalons_filter_with_language (filter, PICK (languages)));
  for (gint n = g_test_rand_int_range (0, 3); n > 0; n--)
    filter = with (filter, jalons_filter_with_party (filter, roles[g_test_rand_int_range (0, 5)],
                                                     PICK (companies)));
  if (g_test_rand_int_range (0, 5) == 0)
    filter = with (filter, jalons_filter_with_flags (filter, JALONS_FILTER_STARRED));

  return filter;
}

static gboolean
overlaps (const JalonsPeriod *filter, JalonsDay first, JalonsDay last)
{
  return !jalons_period_is_known (filter)
         || (first != JALONS_DAY_NONE && first <= filter->last && filter->first <= last);
}

/* Whether an event, as it is stored, meets the conditions on events. */
static gboolean
event_meets (JalonsEvent *event, const JalonsFilter *filter)
{
  const JalonsClaim *values = jalons_event_get_values (event);
  JalonsPeriod happened = jalons_filter_get_happened (filter);
  JalonsKind kind;
  gsize n;
  const JalonsFilterParty *parties = jalons_filter_get_parties (filter, &n);

  if (jalons_filter_get_kind (filter, &kind) && values->kind != kind)
    return FALSE;
  if (!overlaps (&happened, values->when.first, values->when.last))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      if (parties[i].role != JALONS_ROLE_MENTIONED
          && !jalons_claim_has_party (values, parties[i].role, parties[i].name))
        return FALSE;
    }

  return TRUE;
}

static gboolean
mentions (Fixture *fixture, gint64 article_id, const char *name)
{
  g_autoptr (GPtrArray) found = jalons_library_load_mentions (fixture->library, article_id, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      if (g_str_equal (((JalonsMention *) g_ptr_array_index (found, i))->name, name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
article_meets (Fixture *fixture, JalonsArticle *article, const JalonsFilter *filter)
{
  JalonsPeriod published = jalons_article_get_published (article);
  JalonsPeriod wanted = jalons_filter_get_published (filter);
  gsize n;
  const JalonsFilterParty *parties = jalons_filter_get_parties (filter, &n);

  if (!overlaps (&wanted, published.first, published.last)
      || (jalons_filter_get_undated (filter) && jalons_period_is_known (&published)))
    return FALSE;
  if (jalons_filter_get_source (filter) != NULL
      && g_strcmp0 (jalons_filter_get_source (filter), jalons_article_get_source (article)) != 0)
    return FALSE;
  if (jalons_filter_get_language (filter) != NULL
      && g_strcmp0 (jalons_filter_get_language (filter), jalons_article_get_language (article))
           != 0)
    return FALSE;
  if ((jalons_filter_get_flags (filter) & JALONS_FILTER_STARRED) != 0
      && !jalons_article_get_starred (article))
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      if ((parties[i].role == JALONS_ROLE_MENTIONED || parties[i].role == JALONS_ROLE_ANY)
          && !mentions (fixture, jalons_article_get_id (article), parties[i].name))
        return FALSE;
    }

  return TRUE;
}

/* Holds a selection against every article and event, one by one. */
static void
assert_selection (Fixture *fixture, JalonsIndex *index, const JalonsFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsSelection) selection = jalons_index_select (index, filter, NULL, NULL, &error);
  g_autoptr (GHashTable) events = g_hash_table_new (NULL, NULL);
  guint rank = 0;
  guint month_sum = 0;
  gsize n_months;
  int first_month;
  const guint32 *density;

  g_assert_no_error (error);
  for (guint i = 0; i < jalons_index_get_n_articles (index); i++)
    {
      gint64 id = jalons_index_get_article_id (index, i);
      g_autoptr (JalonsArticle) article = jalons_library_load_article (fixture->library, id, NULL);
      g_autoptr (GPtrArray) claims
        = jalons_library_load_article_claims (fixture->library, id, NULL);
      gboolean tells = !jalons_filter_has_event_terms (filter);
      gboolean meets = article_meets (fixture, article, filter);

      for (guint j = 0; j < claims->len; j++)
        {
          gint64 event_id = ((JalonsArticleClaim *) g_ptr_array_index (claims, j))->event_id;
          g_autoptr (JalonsEvent) event
            = jalons_library_load_event (fixture->library, event_id, NULL);

          if (!event_meets (event, filter))
            continue;
          tells = TRUE;
          if (meets)
            g_hash_table_add (events, GUINT_TO_POINTER (event_id));
        }
      if (!meets || !tells)
        {
          g_assert_cmpuint (jalons_selection_find_article (selection, id), ==,
                            JALONS_POSITION_NONE);
          continue;
        }
      g_assert_cmpint (jalons_selection_get_article_at (selection, rank), ==, id);
      g_assert_cmpuint (jalons_selection_find_article (selection, id), ==, rank);
      rank++;
    }
  g_assert_cmpuint (jalons_selection_get_n_articles (selection), ==, rank);
  g_assert_cmpuint (jalons_selection_get_n_events (selection), ==, g_hash_table_size (events));
  for (guint i = 0; i < jalons_selection_get_n_events (selection); i++)
    {
      guint32 id = jalons_selection_get_events (selection)->events[i].id;

      g_assert_true (g_hash_table_contains (events, GUINT_TO_POINTER (id)));
      g_assert_true (jalons_selection_has_event (selection, id));
    }
  density = jalons_selection_get_density (selection, &first_month, &n_months);
  for (gsize i = 0; i < n_months; i++)
    month_sum += density[i];
  g_assert_cmpuint (month_sum, <=, rank);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsIndex) index = NULL;

  make_articles (fixture);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (JalonsIndex) now = jalons_library_load_index (fixture->library, NULL, NULL);
      gint64 id = jalons_index_get_article_id (now, i * 3);

      g_assert_cmpint (jalons_library_set_starred (fixture->library, &id, 1, TRUE, NULL), !=, 0);
    }
  index = jalons_library_load_index (fixture->library, NULL, NULL);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (JalonsFilter) filter = random_filter ();

      assert_selection (fixture, index, filter);
    }
}

/* A facet counts what choosing it would give. */
static void
test_facets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsIndex) index = NULL;

  make_articles (fixture);
  index = jalons_library_load_index (fixture->library, NULL, NULL);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (JalonsFilter) filter = random_filter ();
      g_autoptr (JalonsSelection) selection = jalons_index_select (index, filter, NULL, NULL, NULL);
      gsize n;
      const JalonsFacetCount *counts = jalons_selection_get_sources (selection, &n);

      for (gsize j = 0; j < n; j++)
        {
          g_autoptr (JalonsFilter) chosen = jalons_filter_with_source (
            filter, jalons_index_get_source_name (index, counts[j].key));
          g_autoptr (JalonsSelection) under = jalons_index_select (index, chosen, NULL, NULL, NULL);

          g_assert_cmpuint (counts[j].count, ==, jalons_selection_get_n_articles (under));
        }
      counts = jalons_selection_get_companies (selection, &n);
      for (gsize j = 0; j < n; j++)
        {
          g_autoptr (JalonsFilter) chosen = jalons_filter_with_party (
            filter, JALONS_ROLE_MENTIONED, jalons_index_get_company_name (index, counts[j].key));
          g_autoptr (JalonsSelection) under = NULL;
          gsize n_before, n_after;

          g_assert_true (j == 0 || counts[j - 1].count >= counts[j].count);
          jalons_filter_get_parties (filter, &n_before);
          jalons_filter_get_parties (chosen, &n_after);
          /* Where the company was in the filter already, its role is changed instead. */
          if (n_after == n_before)
            continue;
          under = jalons_index_select (index, chosen, NULL, NULL, NULL);
          g_assert_cmpuint (counts[j].count, ==, jalons_selection_get_n_articles (under));
        }
    }
}

/* Companies of as many events get the same hues in whatever order their articles come. */
static void
test_hues (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Nuvia", "Google", "OpenAI", "Anthropic" };
  const guint8 hues[] = { 3, 2, 4, 1 }; /* by name */
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  g_autoptr (JalonsIndex) index = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strdup_printf ("in/%zu.txt", i);
      g_autofree char *text = g_strdup_printf (
        "#claim kind=release maker=%s model=M%zu\narticle %zu\n", names[i], i, i);

      g_free (fixture_write (fixture, name, text));
    }
  jalons_import_report_free (fixture_import_path (fixture, folder));
  index = jalons_library_load_index (fixture->library, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (
      jalons_index_get_company_hue (index, jalons_index_find_company (index, names[i])), ==,
      hues[i]);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/selection/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("incremental", test_incremental);
  ADD ("filters", test_filters);
  ADD ("facets", test_facets);
  ADD ("hues", test_hues);

  return g_test_run ();
}
