/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-browser.h"

#include "library/library-fixture.h"

#define N_ARTICLES 40

static void
fill (Fixture *fixture)
{
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.txt", i);
      g_autofree char *text = g_strdup_printf ("#title Number %02u\n#published 2024-03-%02u\n"
                                               "#company %s\nText %u\n",
                                               i, i % 28 + 1, i % 2 == 0 ? "Even" : "Odd", i);

      fixture_import (fixture, name, text);
    }
}

typedef struct
{
  JalonsBrowser *browser;
  guint n_begun;
  guint n_changed;
  guint n_rows_begun;
  gint64 first_begun;
} Seen;

static void
begun_cb (Seen *seen)
{
  JalonsRowList *rows = JALONS_ROW_LIST (jalons_browser_get_articles (seen->browser));

  g_assert_cmpuint (seen->n_changed, ==, 0);
  seen->n_begun++;
  seen->n_rows_begun = g_list_model_get_n_items (G_LIST_MODEL (rows));
  seen->first_begun = jalons_row_list_get_id (rows, 0);
  g_assert_cmpuint (jalons_browser_get_n_all (seen->browser), ==, N_ARTICLES);
}

static void
changed_cb (Seen *seen)
{
  seen->n_changed++;
}

static void
wait_for_change (Seen *seen)
{
  while (seen->n_changed == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
look (Fixture *fixture, Seen *seen, JalonsFilter *filter)
{
  seen->browser = jalons_browser_new (fixture->library);
  g_signal_connect_swapped (seen->browser, "begun", G_CALLBACK (begun_cb), seen);
  g_signal_connect_swapped (seen->browser, "changed", G_CALLBACK (changed_cb), seen);
  if (filter != NULL)
    jalons_browser_adjust_filter (seen->browser, filter);
  wait_for_change (seen);
}

/* The beginning is that of the whole list. */
static void
test_beginning (Fixture *fixture, gconstpointer data)
{
  Seen seen = { NULL };
  JalonsRowList *rows;

  fill (fixture);
  look (fixture, &seen, NULL);
  rows = JALONS_ROW_LIST (jalons_browser_get_articles (seen.browser));
  g_assert_cmpuint (seen.n_begun, ==, 1);
  g_assert_cmpuint (seen.n_rows_begun, >, 0);
  g_assert_cmpuint (seen.n_rows_begun, <, N_ARTICLES);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, N_ARTICLES);
  g_assert_cmpint (jalons_row_list_get_id (rows, 0), ==, seen.first_begun);
  g_object_unref (seen.browser);
}

/* What is asked for is never preceded by something else. */
static void
test_filter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) odd = jalons_filter_with_party (all, JALONS_ROLE_ANY, "Odd");
  Seen seen = { NULL };

  fill (fixture);
  look (fixture, &seen, odd);
  g_assert_cmpuint (seen.n_begun, ==, 0);
  g_assert_cmpuint (jalons_browser_get_n_articles (seen.browser), ==, N_ARTICLES / 2);
  g_object_unref (seen.browser);
}

/* Nothing can be asked for again: what stands beside nothing is compared with what stood there. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) review = jalons_filter_with_flags (all, JALONS_FILTER_TO_REVIEW);
  Seen seen = { NULL };

  look (fixture, &seen, NULL);
  g_assert_cmpuint (seen.n_begun, ==, 0);
  g_assert_cmpuint (jalons_browser_get_n_all (seen.browser), ==, 0);

  seen.n_changed = 0;
  jalons_browser_adjust_filter (seen.browser, review);
  wait_for_change (&seen);
  g_assert_cmpuint (jalons_browser_get_n_articles (seen.browser), ==, 0);
  g_object_unref (seen.browser);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define TEST(name, func)                                                                           \
  g_test_add ("/browser/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  TEST ("beginning", test_beginning);
  TEST ("filter", test_filter);
  TEST ("empty", test_empty);

  return g_test_run ();
}
