/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "list-shadow.h"

#include "models/jalons-article-list.h"

/* What the lists of these tests load from: every id exists and is titled by its number. */
typedef struct
{
  gint n_loads;
  gint n_rows;
  gint version;
} Store;

static GPtrArray *
load_rows (
  const gint64 *ids, gsize n_ids, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Store *store = user_data;
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_atomic_int_inc (&store->n_loads);
  g_atomic_int_add (&store->n_rows, (int) n_ids);
  for (gsize i = 0; i < n_ids; i++)
    {
      JalonsArticle *article = jalons_article_new (ids[i]);
      g_autofree char *title
        = g_strdup_printf ("%d:%d", (int) ids[i], g_atomic_int_get (&store->version));

      jalons_article_set_title (article, title);
      g_ptr_array_add (rows, article);
    }

  return rows;
}

static void
wait_idle (JalonsArticleList *list)
{
  while (!jalons_row_list_is_idle (JALONS_ROW_LIST (list)) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

/* Ten articles a month, from January 2020 on. */
static JalonsOrder *
make_order (const gint64 *ids, gsize n)
{
  g_autofree JalonsPeriod *published = g_new (JalonsPeriod, n);

  for (gsize i = 0; i < n; i++)
    {
      int month = (int) (ids[i] / 10);

      published[i] = jalons_period_month (2020 + month / 12, 1 + month % 12, JALONS_BASIS_STATED);
    }

  return jalons_article_order_new_take (g_memdup2 (ids, n * sizeof *ids), published, n);
}

static void
set_range (JalonsArticleList *list, gint64 from, gint64 to)
{
  g_autofree gint64 *ids = g_new (gint64, to - from);
  g_autoptr (JalonsOrder) order = NULL;

  for (gint64 id = from; id < to; id++)
    ids[id - from] = id;
  order = make_order (ids, (gsize) (to - from));
  jalons_row_list_set_order (JALONS_ROW_LIST (list), order, NULL);
}

static void
check_sections (JalonsArticleList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint next = 0;

  for (guint i = 0; i < n; i++)
    {
      guint start, end;

      g_assert_true (jalons_article_list_get_section (list, i, &start, &end));
      g_assert_cmpuint (start, <=, i);
      g_assert_cmpuint (end, >, i);
      g_assert_cmpuint (end, <=, n);
      if (i == next)
        {
          g_assert_cmpuint (start, ==, next);
          next = end;
        }
    }
  g_assert_cmpuint (next, ==, n);
}

static void
check_sections_cb (
  GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  check_sections (JALONS_ARTICLE_LIST (model));
}

static void
test_random_edits (void)
{
  Store store = { 0 };
  g_autoptr (JalonsArticleList) list = jalons_article_list_new (load_rows, &store, NULL);
  g_autoptr (ListShadow) shadow = list_shadow_new (G_LIST_MODEL (list));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_signal_connect (list, "items-changed", G_CALLBACK (check_sections_cb), NULL);
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (JalonsOrder) order = NULL;
      int n_edits = g_test_rand_int_range (0, round % 10 == 0 ? 400 : 12);

      for (int i = 0; i < n_edits; i++)
        {
          gint64 id = g_test_rand_int_range (1, 600);
          gboolean present = FALSE;

          for (guint j = 0; j < ids->len && !present; j++)
            {
              present = g_array_index (ids, gint64, j) == id;
              if (present)
                g_array_remove_index (ids, j);
            }
          /* Rows go, come, and, coming back elsewhere, move. */
          if (!present || g_test_rand_bit ())
            g_array_insert_val (ids, (guint) g_test_rand_int_range (0, (int) ids->len + 1), id);
        }

      order = make_order ((gint64 *) (gpointer) ids->data, ids->len);
      jalons_row_list_set_order (JALONS_ROW_LIST (list), order, NULL);
      list_shadow_check (shadow);
      check_sections (list);
      for (guint j = 0; j < ids->len; j++)
        g_assert_cmpint (jalons_row_list_get_id (JALONS_ROW_LIST (list), j), ==,
                         g_array_index (ids, gint64, j));
    }
  wait_idle (list);
}

static void
test_signals (void)
{
  Store store = { 0 };
  g_autoptr (JalonsArticleList) list = jalons_article_list_new (load_rows, &store, NULL);
  g_autoptr (ListShadow) shadow = list_shadow_new (G_LIST_MODEL (list));
  gint64 without[] = { 1, 2, 3, 5, 6, 8, 9 };
  g_autoptr (JalonsOrder) order = make_order (without, G_N_ELEMENTS (without));

  set_range (list, 1, 10);
  list_shadow_reset (shadow);

  /* The same again is no change. */
  set_range (list, 1, 10);
  g_assert_cmpuint (shadow->n_signals, ==, 0);

  /* Two rows that go are two rows that go. */
  jalons_row_list_set_order (JALONS_ROW_LIST (list), order, NULL);
  g_assert_cmpuint (shadow->n_signals, ==, 2);
  g_assert_cmpuint (shadow->n_removed, ==, 2);
  g_assert_cmpuint (shadow->n_added, ==, 0);

  /* A whole result is replaced: all go, then all come. */
  set_range (list, 1, 1000);
  list_shadow_reset (shadow);
  set_range (list, 5000, 7000);
  g_assert_cmpuint (shadow->n_signals, ==, 2);
  g_assert_cmpuint (shadow->n_removed, ==, 999);
  g_assert_cmpuint (shadow->n_added, ==, 2000);
  wait_idle (list);
}

static void
test_identity (void)
{
  Store store = { 0 };
  g_autoptr (JalonsArticleList) list = jalons_article_list_new (load_rows, &store, NULL);
  g_autoptr (JalonsArticle) article = NULL;
  g_autoptr (JalonsArticle) again = NULL;
  gpointer gone;

  set_range (list, 1, 1000);
  article = g_list_model_get_item (G_LIST_MODEL (list), 41);
  set_range (list, 3000, 5000);
  set_range (list, 30, 1000);
  again = g_list_model_get_item (G_LIST_MODEL (list), 12);
  g_assert_true (article == again);
  wait_idle (list);

  /* Nobody holds the rows of a far page for ever. */
  set_range (list, 1, 100000);
  gone = g_list_model_get_item (G_LIST_MODEL (list), 90000);
  wait_idle (list);
  g_object_add_weak_pointer (gone, &gone);
  g_object_unref (gone);
  for (guint position = 0; position < 40000; position += 64)
    {
      g_autoptr (JalonsArticle) other = g_list_model_get_item (G_LIST_MODEL (list), position);

      wait_idle (list);
    }
  g_assert_null (gone);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_loading (void)
{
  Store store = { 0 };
  g_autoptr (JalonsArticleList) list = jalons_article_list_new (load_rows, &store, NULL);
  g_autoptr (JalonsArticle) article = NULL;
  g_autoptr (JalonsArticle) neighbour = NULL;
  guint n_notified = 0;

  set_range (list, 1, 10000);
  g_assert_cmpint (store.n_loads, ==, 0);

  /* A row comes at once, knows its id and fills in. */
  article = g_list_model_get_item (G_LIST_MODEL (list), 99);
  g_signal_connect_swapped (article, "notify::title", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpint (jalons_article_get_id (article), ==, 100);
  g_assert_null (jalons_article_get_title (article));
  wait_idle (list);
  g_assert_cmpstr (jalons_article_get_title (article), ==, "100:0");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpint (store.n_loads, ==, 1);

  /* Its page came with it. */
  neighbour = g_list_model_get_item (G_LIST_MODEL (list), 90);
  g_assert_cmpstr (jalons_article_get_title (neighbour), ==, "91:0");
  g_assert_cmpint (store.n_loads, ==, 1);

  /* What is stored changes: rows that are alive follow, as the same objects. */
  g_atomic_int_set (&store.version, 1);
  jalons_row_list_refresh (JALONS_ROW_LIST (list));
  g_assert_cmpstr (jalons_article_get_title (article), ==, "100:0");
  wait_idle (list);
  g_assert_cmpstr (jalons_article_get_title (article), ==, "100:1");
  g_assert_cmpstr (jalons_article_get_title (neighbour), ==, "91:1");
  g_assert_cmpuint (n_notified, ==, 2);
}

/* A long scroll asks for every row once and does not load what it left behind. */
static void
test_scrolling (void)
{
  Store store = { 0 };
  g_autoptr (JalonsArticleList) list = jalons_article_list_new (load_rows, &store, NULL);
  g_autoptr (JalonsArticle) last = NULL;

  set_range (list, 1, 100001);
  for (guint i = 0; i < 99999; i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (list), i));
  last = g_list_model_get_item (G_LIST_MODEL (list), 99999);
  wait_idle (list);

  g_assert_cmpstr (jalons_article_get_title (last), ==, "100000:0");
  g_assert_cmpint (store.n_rows, <, 2000);
}

static void
test_finalize (void)
{
  Store store = { 0 };
  JalonsArticleList *list = jalons_article_list_new (load_rows, &store, NULL);
  JalonsArticle *article;

  set_range (list, 1, 1000);
  article = g_list_model_get_item (G_LIST_MODEL (list), 3);
  wait_idle (list);
  g_assert_finalize_object (list);
  g_assert_finalize_object (article);
}

static void
test_section_titles (void)
{
  Store store = { 0 };
  g_autoptr (JalonsArticleList) list = jalons_article_list_new (load_rows, &store, NULL);
  g_autoptr (JalonsOrder) order = NULL;
  JalonsPeriod published[] = {
    jalons_period_day (jalons_day_from_ymd (2023, 9, 26), JALONS_BASIS_STATED),
    jalons_period_month (2023, 9, JALONS_BASIS_INFERRED),
    jalons_period_year (2014, JALONS_BASIS_STATED),
    JALONS_PERIOD_UNKNOWN,
  };
  gint64 ids[] = { 1, 2, 3, 4 };
  const char *titles[] = { "September 2023", "September 2023", "2014", "Undated" };

  order = jalons_article_order_new_take (g_memdup2 (ids, sizeof ids), published, 4);
  jalons_row_list_set_order (JALONS_ROW_LIST (list), order, NULL);
  g_assert_cmpuint (order->n_sections, ==, 3);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *title = jalons_article_list_dup_section_title (list, i);

      g_assert_cmpstr (title, ==, titles[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/models/article-list/random-edits", test_random_edits);
  g_test_add_func ("/models/article-list/signals", test_signals);
  g_test_add_func ("/models/article-list/identity", test_identity);
  g_test_add_func ("/models/article-list/loading", test_loading);
  g_test_add_func ("/models/article-list/scrolling", test_scrolling);
  g_test_add_func ("/models/article-list/finalize", test_finalize);
  g_test_add_func ("/models/article-list/section-titles", test_section_titles);

  return g_test_run ();
}
