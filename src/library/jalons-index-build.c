/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-index-build.h"

#include <string.h>

/*
 * Makes an index: what the old one has and did not change is taken over, the rest is read; both
 * come in order, so that one pass merges them.
 */
static void
begin_list (JalonsLists *lists, GArray *items, guint at)
{
  lists->offsets[at] = items->len;
}

static void
end_lists (JalonsLists *lists, GArray *items, guint n)
{
  lists->offsets[n] = items->len;
  lists->items = (guint32 *) (gpointer) g_array_free (items, FALSE);
}

static void
allocate_articles (JalonsIndex *index, guint n)
{
  index->ids = g_new (gint64, n + 1);
  index->ords = g_new (gint64, n + 1);
  index->first = g_new (JalonsDay, n + 1);
  index->last = g_new (JalonsDay, n + 1);
  index->source = g_new (guint32, n + 1);
  index->import_id = g_new (guint32, n + 1);
  index->precision = g_new (guint8, n + 1);
  index->basis = g_new (guint8, n + 1);
  index->bits = g_new (guint8, n + 1);
  index->language = g_new (guint8, n + 1);
  index->companies.offsets = g_new (guint32, n + 1);
  index->tags.offsets = g_new (guint32, n + 1);
}

static void
put_article (JalonsIndex *index, guint at, const JalonsIndexArticleRow *row)
{
  index->ids[at] = row->id;
  index->ords[at] = row->ord;
  index->first[at] = row->first;
  index->last[at] = row->last;
  index->source[at] = row->source;
  index->import_id[at] = row->import_id;
  index->precision[at] = row->precision;
  index->basis[at] = row->basis;
  index->bits[at] = row->bits;
  index->language[at] = row->language;
}

static JalonsIndexArticleRow
old_article (const JalonsIndex *old, guint at)
{
  return (JalonsIndexArticleRow) { .id = old->ids[at],
                                   .ord = old->ords[at],
                                   .first = old->first[at],
                                   .last = old->last[at],
                                   .source = old->source[at],
                                   .import_id = old->import_id[at],
                                   .precision = old->precision[at],
                                   .basis = old->basis[at],
                                   .bits = old->bits[at],
                                   .language = old->language[at],
                                   .companies = old->companies.offsets[at],
                                   .n_companies
                                   = old->companies.offsets[at + 1] - old->companies.offsets[at] };
}

/* The next article of the old index that has not changed. */
static guint
skip_changed_articles (const JalonsIndexBuild *build, guint at)
{
  guint n = build->old == NULL ? 0 : build->old->n_articles;

  while (at < n && g_hash_table_contains (build->changes->articles, &build->old->ids[at]))
    at++;

  return at;
}

static void
put_tags (JalonsIndexBuild *build, GArray *items, gint64 article_id)
{
  GArray *keys
    = g_hash_table_size (build->tags) == 0 ? NULL : g_hash_table_lookup (build->tags, &article_id);

  if (keys != NULL)
    g_array_append_vals (items, keys->data, keys->len);
}

static void
merge_articles (JalonsIndexBuild *build)
{
  JalonsIndex *index = build->index;
  guint n_old = build->old == NULL ? 0 : build->old->n_articles;
  GArray *companies = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *tags = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint i = skip_changed_articles (build, 0);
  guint j = 0, n = 0;

  allocate_articles (index, n_old + build->article_rows->len);
  while (i < n_old || j < build->article_rows->len)
    {
      JalonsIndexArticleRow row = { 0 };
      const JalonsIndexArticleRow *new_row = NULL;
      const guint32 *pool;

      if (j < build->article_rows->len)
        new_row = &g_array_index (build->article_rows, JalonsIndexArticleRow, j);
      if (new_row == NULL || (i < n_old && build->old->ords[i] > new_row->ord))
        {
          row = old_article (build->old, i);
          pool = build->old->companies.items;
          build->moved[i] = n;
          i = skip_changed_articles (build, i + 1);
        }
      else
        {
          row = *new_row;
          pool = (const guint32 *) (gpointer) build->pool->data;
          j++;
        }
      put_article (index, n, &row);
      begin_list (&index->companies, companies, n);
      if (row.n_companies > 0)
        g_array_append_vals (companies, pool + row.companies, row.n_companies);
      begin_list (&index->tags, tags, n);
      put_tags (build, tags, row.id);
      n++;
    }
  index->n_articles = n;
  end_lists (&index->companies, companies, n);
  end_lists (&index->tags, tags, n);
  jalons_index_sort_ids (index);
  for (i = 0; i < n_old; i++)
    {
      if (build->moved[i] == JALONS_POSITION_NONE)
        build->moved[i] = jalons_index_find_article (index, build->old->ids[i]);
    }
}

static guint
skip_changed_events (const JalonsIndexBuild *build, guint at)
{
  guint n = build->old == NULL ? 0 : build->old->n_events;

  while (at < n)
    {
      gint64 id = build->old->events->events[at].id;

      if (!g_hash_table_contains (build->changes->events, &id))
        break;
      at++;
    }

  return at;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint32 position_a = *(const guint32 *) a;
  guint32 position_b = *(const guint32 *) b;

  return (position_a > position_b) - (position_a < position_b);
}

static void
put_position (GArray *items, guint32 position)
{
  if (position != JALONS_POSITION_NONE)
    g_array_append_val (items, position);
}

static void
sort_list (GArray *items, guint start)
{
  if (items->len > start + 1)
    qsort (&g_array_index (items, guint32, start), items->len - start, sizeof (guint32),
           compare_positions);
}

static void
put_old_event (JalonsIndexBuild *build, guint at, guint n, GArray *articles, GArray *parties)
{
  const JalonsIndex *old = build->old;
  gsize n_items;
  const guint32 *items = jalons_lists_get (&old->event_articles, at, &n_items);

  build->index->review[n] = old->review[at];
  for (gsize i = 0; i < n_items; i++)
    put_position (articles, build->moved[items[i]]);
  items = jalons_lists_get (&old->parties, at, &n_items);
  if (n_items > 0)
    g_array_append_vals (parties, items, (guint) n_items);
}

static void
put_new_event (JalonsIndexBuild *build,
               const JalonsIndexEventRow *row,
               guint n,
               GArray *articles,
               GArray *parties)
{
  build->index->review[n] = row->review;
  for (guint i = 0; i < row->n_articles; i++)
    put_position (articles,
                  jalons_index_find_article (
                    build->index, g_array_index (build->id_pool, gint64, row->articles + i)));
  if (row->n_parties > 0)
    g_array_append_vals (parties, &g_array_index (build->pool, guint32, row->parties),
                         row->n_parties);
}

static void
merge_events (JalonsIndexBuild *build)
{
  JalonsIndex *index = build->index;
  guint n_old = build->old == NULL ? 0 : build->old->n_events;
  guint n_all = n_old + build->event_rows->len;
  JalonsPackedEvent *packed = g_new (JalonsPackedEvent, n_all + 1);
  GArray *articles = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint i = skip_changed_events (build, 0);
  guint j = 0, n = 0;

  index->review = g_new (guint8, n_all + 1);
  index->event_articles.offsets = g_new (guint32, n_all + 1);
  index->parties.offsets = g_new (guint32, n_all + 1);
  while (i < n_old || j < build->event_rows->len)
    {
      const JalonsIndexEventRow *row = NULL;

      if (j < build->event_rows->len)
        row = &g_array_index (build->event_rows, JalonsIndexEventRow, j);
      begin_list (&index->event_articles, articles, n);
      begin_list (&index->parties, parties, n);
      if (row == NULL
          || (i < n_old
              && jalons_index_compare_packed (&build->old->events->events[i], &row->packed) < 0))
        {
          packed[n] = build->old->events->events[i];
          put_old_event (build, i, n, articles, parties);
          i = skip_changed_events (build, i + 1);
        }
      else
        {
          packed[n] = row->packed;
          put_new_event (build, row, n, articles, parties);
          j++;
        }
      sort_list (articles, index->event_articles.offsets[n]);
      n++;
    }
  index->n_events = n;
  end_lists (&index->event_articles, articles, n);
  end_lists (&index->parties, parties, n);
  index->events = jalons_event_array_new_take (packed, n);
}

static void
copy_keys (JalonsKeys *to, const JalonsKeys *from)
{
  for (guint i = 0; i < from->n; i++)
    jalons_keys_add (to, from->ids[i]);
}

static void
begin (JalonsIndexBuild *build)
{
  build->article_rows = g_array_new (FALSE, TRUE, sizeof (JalonsIndexArticleRow));
  build->event_rows = g_array_new (FALSE, TRUE, sizeof (JalonsIndexEventRow));
  build->pool = g_array_new (FALSE, FALSE, sizeof (guint32));
  build->id_pool = g_array_new (FALSE, FALSE, sizeof (gint64));
  build->tags
    = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  if (build->old == NULL)
    return;
  copy_keys (&build->index->company_keys, &build->old->company_keys);
  copy_keys (&build->index->source_keys, &build->old->source_keys);
  for (guint i = 0; i < build->old->languages->len; i++)
    g_ptr_array_add (build->index->languages, g_ptr_array_index (build->old->languages, i));
  build->moved = g_new (guint32, build->old->n_articles + 1);
  memset (build->moved, 0xff, (build->old->n_articles + 1) * sizeof *build->moved);
}

static void
end (JalonsIndexBuild *build)
{
  g_array_unref (build->article_rows);
  g_array_unref (build->event_rows);
  g_array_unref (build->pool);
  g_array_unref (build->id_pool);
  g_hash_table_unref (build->tags);
  g_free (build->moved);
}

/*
 * jalons_index_build:
 * @library: a library
 * @old: (nullable): an index from which to take what has not changed
 * @changes: what has changed since @old
 * @generation: the generation that @changes leads up to
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Makes an index. What is committed meanwhile may or may not be in it; it will be among the changes
 * for the next.
 *
 * Returns: (transfer full) (nullable): the index
 */
JalonsIndex *
jalons_index_build (JalonsLibrary *library,
                    JalonsIndex *old,
                    JalonsChanges *changes,
                    guint64 generation,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (JalonsIndex) index = jalons_index_alloc (library->names);
  JalonsDatabase *reader = jalons_library_borrow_reader (library, cancellable, error);
  JalonsIndexBuild build
    = { .library = library, .reader = reader, .old = old, .changes = changes, .index = index };
  gboolean ok;

  if (reader == NULL)
    return NULL;
  index->generation = generation;
  begin (&build);
  /* One transaction, so that all of it is of one moment. */
  ok = jalons_database_run (reader, error, "BEGIN", "") && jalons_index_read_rows (&build, error);
  jalons_database_roll_back (reader);
  jalons_library_return_reader (library, reader);
  if (ok)
    {
      merge_articles (&build);
      merge_events (&build);
      jalons_index_finish (index);
    }
  end (&build);

  return ok ? g_steal_pointer (&index) : NULL;
}
