/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "models/jalons-browser-work.h"

#include "models/jalons-article-list.h"
#include "models/jalons-facet-list.h"
#include "models/jalons-reference.h"

#include <glib/gi18n-lib.h>

/* Rows that come loaded with a new selection, so that nothing is seen to fill in. */
#define N_FIRST 64

static JalonsOrder *
order_articles (JalonsSelection *selection)
{
  JalonsIndex *index = jalons_selection_get_index (selection);
  guint n = jalons_selection_get_n_articles (selection);
  g_autofree JalonsPeriod *published = g_new (JalonsPeriod, n);
  gint64 *ids = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    {
      guint position = jalons_selection_get_position_at (selection, i);

      ids[i] = jalons_index_get_article_id (index, position);
      published[i] = jalons_index_get_article_published (index, position);
    }

  return jalons_article_order_new_take (ids, published, n);
}

static GArray *
list_companies (JalonsSelection *selection)
{
  JalonsIndex *index = jalons_selection_get_index (selection);
  GArray *entries = jalons_facet_entries_new ();
  const JalonsFacetCount *counts;
  gsize n;

  counts = jalons_selection_get_companies (selection, &n);
  for (gsize i = 0; i < n; i++)
    jalons_facet_entries_add (entries, jalons_index_get_company_name (index, counts[i].key), NULL,
                              0, counts[i].count,
                              jalons_index_get_company_hue (index, counts[i].key));

  return entries;
}

static GArray *
list_named (JalonsSelection *selection,
            const JalonsFacetCount *counts,
            gsize n,
            const char *(*get_name) (JalonsIndex *index, guint key))
{
  JalonsIndex *index = jalons_selection_get_index (selection);
  GArray *entries = jalons_facet_entries_new ();

  for (gsize i = 0; i < n; i++)
    {
      const char *name = get_name (index, counts[i].key);

      if (name != NULL && name[0] != '\0')
        jalons_facet_entries_add (entries, name, NULL, 0, counts[i].count, 0);
    }

  return entries;
}

static int
compare_months_cb (gconstpointer a, gconstpointer b)
{
  const JalonsFacetCount *left = a, *right = b;

  return left->key > right->key ? -1 : left->key < right->key;
}

static void
add_month (GArray *entries, guint month, guint count)
{
  g_autoptr (GDateTime) date
    = g_date_time_new_utc ((int) (month / 12), (int) (month % 12) + 1, 1, 12, 0, 0);
  g_autofree char *key = g_strdup_printf ("%04u-%02u", month / 12, month % 12 + 1);
  g_autofree char *label = date != NULL ? g_date_time_format (date, "%OB") : NULL;

  jalons_facet_entries_add (entries, key, label, 1, count, 0);
}

/* Newest first, each year before its months. */
static GArray *
list_months (JalonsSelection *selection)
{
  GArray *entries = jalons_facet_entries_new ();
  g_autofree JalonsFacetCount *months = NULL;
  const JalonsFacetCount *counts;
  guint n_undated;
  gsize n;

  counts = jalons_selection_get_months (selection, &n);
  months = g_memdup2 (counts, n * sizeof *counts);
  if (n > 0)
    qsort (months, n, sizeof *months, compare_months_cb);

  for (gsize i = 0; i < n;)
    {
      g_autofree char *key = g_strdup_printf ("%04u", months[i].key / 12);
      guint count = 0;
      gsize end = i;

      while (end < n && months[end].key / 12 == months[i].key / 12)
        count += months[end++].count;
      jalons_facet_entries_add (entries, key, NULL, 0, count, 0);
      for (; i < end; i++)
        add_month (entries, months[i].key, months[i].count);
    }

  n_undated = jalons_selection_get_n_undated (selection);
  if (n_undated > 0)
    jalons_facet_entries_add (entries, "undated", C_ ("heading", "Undated"), 0, n_undated, 0);

  return entries;
}

static void
list_facets (JalonsBrowserWork *work)
{
  const JalonsFacetCount *counts;
  gsize n;

  work->companies = list_companies (work->selection);
  work->months = list_months (work->selection);
  counts = jalons_selection_get_sources (work->selection, &n);
  work->sources = list_named (work->selection, counts, n, jalons_index_get_source_name);
  counts = jalons_selection_get_languages (work->selection, &n);
  work->languages = list_named (work->selection, counts, n, jalons_index_get_language_name);
  counts = jalons_selection_get_tags (work->selection, &n);
  work->tags = list_named (work->selection, counts, n, jalons_index_get_tag_name);
}

/* The same selection without its period of events: what the timeline dims around the brush. */
static gboolean
select_context (JalonsBrowserWork *work, GCancellable *cancellable, GError **error)
{
  JalonsPeriod happened = jalons_filter_get_happened (work->filter);
  JalonsPeriod unknown = JALONS_PERIOD_UNKNOWN;
  g_autoptr (JalonsFilter) filter = NULL;

  if (!jalons_period_is_known (&happened))
    {
      g_clear_pointer (&work->context, jalons_selection_unref);
      work->context = jalons_selection_ref (work->selection);
      return TRUE;
    }

  filter = jalons_filter_with_happened (work->filter, &unknown);
  if (work->context != NULL && jalons_selection_get_index (work->context) == work->index
      && jalons_filter_equal (jalons_selection_get_filter (work->context), filter))
    return TRUE;

  g_clear_pointer (&work->context, jalons_selection_unref);
  work->context = jalons_index_select (work->index, filter, work->library, cancellable, error);
  return work->context != NULL;
}

/* An empty array has no address that memcmp() may be given. */
static gboolean
says_the_same (const JalonsEventArray *a, const JalonsEventArray *b)
{
  if (a->n_events != b->n_events)
    return FALSE;

  return a->n_events == 0 || memcmp (a->events, b->events, a->n_events * sizeof *a->events) == 0;
}

/* The timeline is laid out anew for another array: the same one stays as long as it says the same.
 */
static void
select_reference (JalonsBrowserWork *work)
{
  g_autoptr (JalonsEventArray) reference
    = jalons_reference_select (jalons_reference_get_default (), work->selection);

  if (work->reference != NULL && says_the_same (work->reference, reference))
    return;

  g_clear_pointer (&work->reference, jalons_event_array_unref);
  work->reference = g_steal_pointer (&reference);
}

/**
 * jalons_browser_work_free:
 * @work: (transfer full): a change of selection
 */
void
jalons_browser_work_free (JalonsBrowserWork *work)
{
  g_clear_object (&work->library);
  g_clear_pointer (&work->filter, jalons_filter_unref);
  g_clear_pointer (&work->index, jalons_index_unref);
  g_clear_pointer (&work->context, jalons_selection_unref);
  g_clear_pointer (&work->selection, jalons_selection_unref);
  g_clear_pointer (&work->articles, jalons_order_unref);
  g_clear_pointer (&work->events, jalons_order_unref);
  g_clear_pointer (&work->first_articles, g_ptr_array_unref);
  g_clear_pointer (&work->first_events, g_ptr_array_unref);
  g_clear_pointer (&work->companies, g_array_unref);
  g_clear_pointer (&work->months, g_array_unref);
  g_clear_pointer (&work->sources, g_array_unref);
  g_clear_pointer (&work->languages, g_array_unref);
  g_clear_pointer (&work->tags, g_array_unref);
  g_clear_pointer (&work->reference, jalons_event_array_unref);
  g_free (work);
}

/**
 * jalons_browser_work_run:
 * @work: a change of selection whose question is set
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error, which is one of the library's
 *
 * Answers it. Call it in a worker thread.
 *
 * Returns: whether it could be answered
 */
gboolean
jalons_browser_work_run (JalonsBrowserWork *work, GCancellable *cancellable, GError **error)
{
  if (work->index == NULL
      || jalons_index_get_generation (work->index) != jalons_library_get_generation (work->library))
    {
      g_clear_pointer (&work->index, jalons_index_unref);
      work->index = jalons_library_load_index (work->library, cancellable, error);
      if (work->index == NULL)
        return FALSE;
    }

  work->selection
    = jalons_index_select (work->index, work->filter, work->library, cancellable, error);
  if (work->selection == NULL || !select_context (work, cancellable, error))
    return FALSE;

  work->articles = order_articles (work->selection);
  work->events = jalons_event_order_new (
    jalons_selection_get_events (work->selection), work->event_sort, work->event_descending,
    jalons_browser_load_events, work->library, cancellable, error);
  if (work->events == NULL)
    return FALSE;

  list_facets (work);
  select_reference (work);

  work->first_articles = jalons_library_load_articles (work->library, work->articles->ids,
                                                       MIN (work->articles->n_ids, N_FIRST), error);
  if (work->first_articles == NULL)
    return FALSE;
  work->first_events = jalons_library_load_events (work->library, work->events->ids,
                                                   MIN (work->events->n_ids, N_FIRST), error);
  return work->first_events != NULL;
}

/**
 * jalons_browser_order_loaded:
 * @articles: (element-type JalonsArticle): articles, in list order
 *
 * Returns: (transfer full): the order that has just these
 */
JalonsOrder *
jalons_browser_order_loaded (GPtrArray *articles)
{
  g_autofree JalonsPeriod *published = g_new (JalonsPeriod, articles->len);
  gint64 *ids = g_new (gint64, articles->len);

  for (guint i = 0; i < articles->len; i++)
    {
      JalonsArticle *article = g_ptr_array_index (articles, i);

      ids[i] = jalons_article_get_id (article);
      published[i] = jalons_article_get_published (article);
    }

  return jalons_article_order_new_take (ids, published, articles->len);
}

/**
 * jalons_browser_load_articles: (skip)
 *
 * A #JalonsRowLoadFunc over the #JalonsLibrary in @user_data.
 */
GPtrArray *
jalons_browser_load_articles (
  const gint64 *ids, gsize n_ids, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return jalons_library_load_articles (user_data, ids, n_ids, error);
}

/**
 * jalons_browser_load_events: (skip)
 *
 * A #JalonsRowLoadFunc over the #JalonsLibrary in @user_data.
 */
GPtrArray *
jalons_browser_load_events (
  const gint64 *ids, gsize n_ids, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return jalons_library_load_events (user_data, ids, n_ids, error);
}
