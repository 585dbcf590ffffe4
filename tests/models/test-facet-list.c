/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "list-shadow.h"

#include "models/jalons-facet-list.h"

static void
set_facets (JalonsFacetList *list, const char *keys, guint count)
{
  g_autoptr (GArray) entries = jalons_facet_entries_new ();

  for (const char *key = keys; *key != '\0'; key++)
    {
      char name[2] = { *key, '\0' };

      jalons_facet_entries_add (entries, name, NULL, 0, count, 0);
    }
  jalons_facet_list_set_entries (list, entries);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Counts that change leave the rows where they are. */
static void
test_counts (void)
{
  g_autoptr (JalonsFacetList) list = jalons_facet_list_new ();
  g_autoptr (ListShadow) shadow = list_shadow_new (G_LIST_MODEL (list));
  g_autoptr (JalonsFacet) facet = NULL;
  guint n_notified = 0, position = 0;

  set_facets (list, "abcd", 3);
  list_shadow_reset (shadow);
  /* A row that is alive comes back as the same object. */
  facet = g_object_ref (g_ptr_array_index (shadow->items, 1));
  g_signal_connect_swapped (facet, "notify::count", G_CALLBACK (count_cb), &n_notified);

  set_facets (list, "abcd", 7);
  g_assert_cmpuint (shadow->n_signals, ==, 0);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpuint (jalons_facet_get_count (facet), ==, 7);

  set_facets (list, "acbd", 7);
  g_assert_cmpuint (shadow->n_removed, ==, 1);
  g_assert_cmpuint (shadow->n_added, ==, 1);
  g_assert_true (jalons_facet_list_find (list, "b", &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_true (facet == g_ptr_array_index (shadow->items, 2));
  g_assert_false (jalons_facet_list_find (list, "z", NULL));
}

/* A window of the first rows, as the sidebar has it, in which rows appear between two edits. */
static void
first_rows_changed_cb (
  GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  GPtrArray *rows = user_data;

  for (guint i = 0; i < 4 && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (rows, g_list_model_get_item (model, i));
}

static void
test_counts_between_edits (void)
{
  g_autoptr (JalonsFacetList) list = jalons_facet_list_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  set_facets (list, "abcdefgh", 3);
  g_signal_connect (list, "items-changed", G_CALLBACK (first_rows_changed_cb), rows);
  set_facets (list, "aehgfcdb", 7);
  g_assert_cmpuint (rows->len, >, 4);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (jalons_facet_get_count (g_ptr_array_index (rows, i)), ==, 7);
}

static void
test_random (void)
{
  g_autoptr (JalonsFacetList) list = jalons_facet_list_new ();
  g_autoptr (ListShadow) shadow = list_shadow_new (G_LIST_MODEL (list));

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) keys = g_string_new (NULL);

      for (char key = 'a'; key <= 'z'; key++)
        if (g_test_rand_bit ())
          g_string_insert_c (keys, g_test_rand_int_range (0, (int) keys->len + 1), key);
      set_facets (list, keys->str, round);
      list_shadow_check (shadow);
      for (guint i = 0; i < shadow->items->len; i++)
        {
          g_assert_cmpint (jalons_facet_get_key (g_ptr_array_index (shadow->items, i))[0], ==,
                           keys->str[i]);
          g_assert_cmpuint (jalons_facet_get_count (g_ptr_array_index (shadow->items, i)), ==,
                            round);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/models/facet-list/counts", test_counts);
  g_test_add_func ("/models/facet-list/counts-between-edits", test_counts_between_edits);
  g_test_add_func ("/models/facet-list/random", test_random);

  return g_test_run ();
}
