/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-index-private.h"

#include <string.h>

#include "library/jalons-pack-facts.h"

/*
 * Makes an index: what the old one has and did not change is taken over, the rest is read; both
 * come in order, so that one pass merges them.
 */

typedef struct
{
  gint64 id;
  gint64 ord;
  JalonsDay first;
  JalonsDay last;
  guint32 source;
  guint32 import_id;
  guint32 companies; /* where they begin in the pool */
  guint32 n_companies;
  guint8 precision;
  guint8 basis;
  guint8 bits;
  guint8 language;
} ArticleRow;

typedef struct
{
  JalonsPackedEvent packed;
  guint8 review;
  guint32 parties; /* where they begin in the pool */
  guint32 n_parties;
  guint32 articles; /* where their ids begin in the pool of ids */
  guint32 n_articles;
} EventRow;

typedef struct
{
  JalonsLibrary *library;
  JalonsDatabase *reader;
  JalonsIndex *old;
  const JalonsChanges *changes;
  JalonsIndex *index;

  GArray *article_rows;
  GArray *event_rows;
  GArray *pool;
  GArray *id_pool;
  GHashTable *tags; /* article id → GArray of keys */
  guint32 *moved;   /* old position → new position */
} Build;

static JalonsDay
read_day (JalonsStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
           ? JALONS_DAY_NONE
           : sqlite3_column_int (statement, column);
}

static guint8
language_key (JalonsIndex *index, const char *language)
{
  const char *interned = g_intern_string (language == NULL ? "und" : language);
  guint key;

  if (g_ptr_array_find (index->languages, interned, &key))
    return (guint8) key;
  /* More languages than anybody reads: the rest goes with the last. */
  if (index->languages->len == G_MAXUINT8)
    return G_MAXUINT8 - 1;
  g_ptr_array_add (index->languages, (gpointer) interned);

  return (guint8) (index->languages->len - 1);
}

static void
read_article (Build *build, JalonsStatement *statement)
{
  ArticleRow row = { 0 };
  JalonsPackReader reader;
  gint64 source = sqlite3_column_int64 (statement, 7);

  row.id = sqlite3_column_int64 (statement, 0);
  row.ord = sqlite3_column_int64 (statement, 1);
  row.first = read_day (statement, 2);
  row.last = read_day (statement, 3);
  row.precision = (guint8) sqlite3_column_int (statement, 4);
  row.basis = (guint8) sqlite3_column_int (statement, 5);
  row.language = language_key (build->index, (const char *) sqlite3_column_text (statement, 6));
  row.source = source > 0 && source < (1 << 28)
                 ? jalons_keys_add (&build->index->source_keys, (guint32) source)
                 : JALONS_POSITION_NONE;
  row.import_id = (guint32) sqlite3_column_int64 (statement, 8);
  row.bits = (guint8) ((sqlite3_column_int (statement, 10) != 0 ? JALONS_ARTICLE_READ : 0)
                       | (sqlite3_column_int (statement, 11) != 0 ? JALONS_ARTICLE_STARRED : 0)
                       | (sqlite3_column_int (statement, 12) != 0 ? JALONS_ARTICLE_SETTLED : 0));
  row.companies = build->pool->len;
  jalons_pack_reader_init (&reader, sqlite3_column_blob (statement, 9),
                           (gsize) sqlite3_column_bytes (statement, 9));
  while (reader.at < reader.end && !reader.failed)
    {
      guint id = jalons_pack_read_choice (&reader, 1 << 28);
      guint32 key
        = id == 0 ? JALONS_POSITION_NONE : jalons_keys_add (&build->index->company_keys, id);

      if (key != JALONS_POSITION_NONE)
        g_array_append_val (build->pool, key);
    }
  row.n_companies = build->pool->len - row.companies;
  g_array_append_val (build->article_rows, row);
}

#define ARTICLE_SQL                                                                                \
  "SELECT a.id, ord, a.published_first, a.published_last, a.published_precision,"                  \
  " a.published_basis, language, source_id, import_id, companies, read, starred, settled"          \
  " FROM articles a LEFT JOIN user_articles u ON u.article_id = a.id WHERE removed = 0"

static gboolean
read_all (Build *build, const char *sql, void (*read) (Build *, JalonsStatement *), GError **error)
{
  g_autoptr (JalonsStatement) statement = jalons_database_prepare (build->reader, sql, error);
  g_autoptr (GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (build->reader, statement, &local_error))
    read (build, statement);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
read_some (Build *build,
           GHashTable *ids,
           const char *sql,
           void (*read) (Build *, JalonsStatement *),
           GError **error)
{
  g_autoptr (JalonsStatement) statement = jalons_database_prepare (build->reader, sql, error);
  g_autoptr (GError) local_error = NULL;
  GHashTableIter iter;
  gpointer key;

  if (statement == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, ids);
  while (local_error == NULL && g_hash_table_iter_next (&iter, &key, NULL))
    {
      sqlite3_reset (statement);
      sqlite3_bind_int64 (statement, 1, *(gint64 *) key);
      while (jalons_database_step (build->reader, statement, &local_error))
        read (build, statement);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static int
by_ord (gconstpointer a, gconstpointer b)
{
  const ArticleRow *row_a = a, *row_b = b;

  return (row_a->ord < row_b->ord) - (row_a->ord > row_b->ord);
}

static int
compare_packed (const JalonsPackedEvent *a, const JalonsPackedEvent *b)
{
  gboolean dated_a = a->first != JALONS_DAY_NONE;
  gboolean dated_b = b->first != JALONS_DAY_NONE;

  if (dated_a != dated_b)
    return dated_a ? -1 : 1;
  if (dated_a && a->first != b->first)
    return a->first < b->first ? -1 : 1;
  if (dated_a && a->last != b->last)
    return a->last < b->last ? -1 : 1;

  return (a->id > b->id) - (a->id < b->id);
}

static int
by_time (gconstpointer a, gconstpointer b)
{
  return compare_packed (&((const EventRow *) a)->packed, &((const EventRow *) b)->packed);
}

static void
place_event (JalonsPackedEvent *packed, const JalonsPeriod *when)
{
  packed->first = when->first;
  packed->last = when->last;
  packed->precision = when->precision;
  packed->basis = when->basis;
  if (when->duration)
    packed->bits |= JALONS_EVENT_BIT_DURATION;
  if (!jalons_period_is_known (when))
    packed->first = JALONS_DAY_NONE;
  /* An open end is where the known one is. */
  else if (when->first == JALONS_DAY_NONE)
    packed->first = when->last;
  else if (when->last == JALONS_DAY_NONE)
    packed->last = when->first;
}

static void
read_event (Build *build, JalonsStatement *statement)
{
  EventRow row = { 0 };
  JalonsClaimSummary summary;
  JalonsPeriod when;

  if (!jalons_unpack_summary (sqlite3_column_blob (statement, 6),
                              (gsize) sqlite3_column_bytes (statement, 6), &summary))
    return;
  when = summary.when;
  row.packed.bits = (guint8) (sqlite3_column_int (statement, 4) & 0xff);
  if ((row.packed.bits & JALONS_EVENT_BIT_REPORTED) != 0)
    {
      JalonsPackReader reader;

      jalons_pack_reader_init (&reader, sqlite3_column_blob (statement, 5),
                               (gsize) sqlite3_column_bytes (statement, 5));
      when = jalons_pack_read_period (&reader);
    }
  place_event (&row.packed, &when);
  row.packed.id = (guint32) sqlite3_column_int64 (statement, 0);
  row.packed.kind = (guint8) summary.kind;
  row.packed.status = (guint8) summary.status;
  row.packed.size_class = (guint8) jalons_money_size_class (&summary.amount);
  row.packed.n_sources = (guint8) MIN (sqlite3_column_int (statement, 1), 255);
  if (sqlite3_column_int (statement, 2) != 0)
    row.packed.bits |= JALONS_EVENT_BIT_DISAGREEMENT;
  if (sqlite3_column_type (statement, 7) != SQLITE_NULL)
    row.packed.bits |= JALONS_EVENT_BIT_TRANCHE;
  if (summary.deal == JALONS_DEAL_TOTAL)
    row.packed.bits |= JALONS_EVENT_BIT_TOTAL;
  row.review = (guint8) sqlite3_column_int (statement, 3);
  row.parties = build->pool->len;
  row.n_parties = summary.n_parties;
  for (guint i = 0; i < summary.n_parties; i++)
    {
      guint32 party = jalons_keys_add (&build->index->company_keys, summary.parties[i] >> 2) << 2
                      | (summary.parties[i] & 3);

      g_array_append_val (build->pool, party);
    }
  g_array_append_val (build->event_rows, row);
}

#define EVENT_SQL                                                                                  \
  "SELECT id, n_articles, disagreement, review, bits, reported, data, part_of FROM events"

/* Rows of (event, article), the events in the order of event_rows. */
static void
read_telling (Build *build, JalonsStatement *statement, guint *at)
{
  gint64 event_id = sqlite3_column_int64 (statement, 0);
  gint64 article_id = sqlite3_column_int64 (statement, 1) >> JALONS_CLAIM_SHIFT;
  EventRow *row;

  while (*at < build->event_rows->len
         && g_array_index (build->event_rows, EventRow, *at).packed.id < event_id)
    (*at)++;
  if (*at == build->event_rows->len)
    return;
  row = &g_array_index (build->event_rows, EventRow, *at);
  if (row->packed.id != event_id)
    return;
  if (row->n_articles == 0)
    row->articles = build->id_pool->len;
  else if (g_array_index (build->id_pool, gint64, build->id_pool->len - 1) == article_id)
    return;
  row->n_articles++;
  g_array_append_val (build->id_pool, article_id);
}

static gboolean
read_all_tellings (Build *build, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  guint at = 0;

  statement = jalons_database_prepare (
    build->reader,
    "SELECT event_id, id FROM claims WHERE event_id IS NOT NULL ORDER BY event_id, id", error);
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (build->reader, statement, &local_error))
    read_telling (build, statement, &at);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
read_some_tellings (Build *build, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_prepare (
    build->reader, "SELECT event_id, id FROM claims WHERE event_id = ? ORDER BY id", error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < build->event_rows->len && local_error == NULL; i++)
    {
      guint at = i;

      sqlite3_reset (statement);
      sqlite3_bind_int64 (statement, 1, g_array_index (build->event_rows, EventRow, i).packed.id);
      while (jalons_database_step (build->reader, statement, &local_error))
        read_telling (build, statement, &at);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
read_tag (Build *build, JalonsStatement *statement)
{
  gint64 id = sqlite3_column_int64 (statement, 0);

  g_array_append_val (build->index->tag_ids, id);
  g_ptr_array_add (build->index->tag_names, jalons_statement_dup_text (statement, 1));
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 id_a = *(const gint64 *) a;
  gint64 id_b = *(const gint64 *) b;

  return (id_a > id_b) - (id_a < id_b);
}

static void
read_tagging (Build *build, JalonsStatement *statement)
{
  gint64 article_id = sqlite3_column_int64 (statement, 0);
  gint64 tag_id = sqlite3_column_int64 (statement, 1);
  GArray *keys = g_hash_table_lookup (build->tags, &article_id);
  guint key;

  if (!g_array_binary_search (build->index->tag_ids, &tag_id, compare_ids, &key))
    return;
  if (keys == NULL)
    {
      keys = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (build->tags, g_memdup2 (&article_id, sizeof article_id), keys);
    }
  g_array_append_val (keys, key);
}

static gboolean
read_rows (Build *build, GError **error)
{
  gboolean ok;

  if (!jalons_names_load (build->library->names, build->reader, error)
      || !read_all (build, "SELECT id, name FROM tags ORDER BY id", read_tag, error)
      || !read_all (build, "SELECT article_id, tag_id FROM user_tags ORDER BY article_id, tag_id",
                    read_tagging, error)
      || !jalons_database_get_int64 (build->reader, &build->index->last_import, error,
                                     "SELECT id FROM imports i WHERE EXISTS (SELECT 1 FROM articles"
                                     " WHERE import_id = i.id AND removed = 0)"
                                     " ORDER BY id DESC LIMIT 1",
                                     ""))
    return FALSE;

  if (build->old == NULL)
    ok = read_all (build, ARTICLE_SQL, read_article, error)
         && read_all (build, EVENT_SQL " ORDER BY id", read_event, error)
         && read_all_tellings (build, error);
  else
    ok = read_some (build, build->changes->articles, ARTICLE_SQL " AND a.id = ?", read_article,
                    error)
         && read_some (build, build->changes->events, EVENT_SQL " WHERE id = ?", read_event, error)
         && read_some_tellings (build, error);
  if (ok)
    {
      g_array_sort (build->article_rows, by_ord);
      g_array_sort (build->event_rows, by_time);
    }

  return ok;
}

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
put_article (JalonsIndex *index, guint at, const ArticleRow *row)
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

static ArticleRow
old_article (const JalonsIndex *old, guint at)
{
  return (ArticleRow) { .id = old->ids[at],
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
skip_changed_articles (const Build *build, guint at)
{
  guint n = build->old == NULL ? 0 : build->old->n_articles;

  while (at < n && g_hash_table_contains (build->changes->articles, &build->old->ids[at]))
    at++;

  return at;
}

static void
put_tags (Build *build, GArray *items, gint64 article_id)
{
  GArray *keys
    = g_hash_table_size (build->tags) == 0 ? NULL : g_hash_table_lookup (build->tags, &article_id);

  if (keys != NULL)
    g_array_append_vals (items, keys->data, keys->len);
}

static void
merge_articles (Build *build)
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
      ArticleRow row = { 0 };
      const ArticleRow *new_row = NULL;
      const guint32 *pool;

      if (j < build->article_rows->len)
        new_row = &g_array_index (build->article_rows, ArticleRow, j);
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
skip_changed_events (const Build *build, guint at)
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
put_old_event (Build *build, guint at, guint n, GArray *articles, GArray *parties)
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
put_new_event (Build *build, const EventRow *row, guint n, GArray *articles, GArray *parties)
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
merge_events (Build *build)
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
      const EventRow *row = NULL;

      if (j < build->event_rows->len)
        row = &g_array_index (build->event_rows, EventRow, j);
      begin_list (&index->event_articles, articles, n);
      begin_list (&index->parties, parties, n);
      if (row == NULL
          || (i < n_old && compare_packed (&build->old->events->events[i], &row->packed) < 0))
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
begin (Build *build)
{
  build->article_rows = g_array_new (FALSE, TRUE, sizeof (ArticleRow));
  build->event_rows = g_array_new (FALSE, TRUE, sizeof (EventRow));
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
end (Build *build)
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
  Build build
    = { .library = library, .reader = reader, .old = old, .changes = changes, .index = index };
  gboolean ok;

  if (reader == NULL)
    return NULL;
  index->generation = generation;
  begin (&build);
  /* One transaction, so that all of it is of one moment. */
  ok = jalons_database_run (reader, error, "BEGIN", "") && read_rows (&build, error);
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
