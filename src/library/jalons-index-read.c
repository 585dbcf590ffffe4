/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-index-build.h"

#include "library/jalons-pack-facts.h"
#include "library/jalons-statement-facts.h"

/* Reads from the library what an index is made of. */

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
read_article (JalonsIndexBuild *build, JalonsStatement *statement)
{
  JalonsIndexArticleRow row = { 0 };
  JalonsPackReader reader;
  gint64 source = sqlite3_column_int64 (statement, 7);

  row.id = sqlite3_column_int64 (statement, 0);
  row.ord = sqlite3_column_int64 (statement, 1);
  row.first = jalons_statement_get_day (statement, 2);
  row.last = jalons_statement_get_day (statement, 3);
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
read_all (JalonsIndexBuild *build,
          const char *sql,
          void (*read) (JalonsIndexBuild *, JalonsStatement *),
          GError **error)
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
read_some (JalonsIndexBuild *build,
           GHashTable *ids,
           const char *sql,
           void (*read) (JalonsIndexBuild *, JalonsStatement *),
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
  const JalonsIndexArticleRow *row_a = a, *row_b = b;

  return (row_a->ord < row_b->ord) - (row_a->ord > row_b->ord);
}

/*
 * jalons_index_compare_packed:
 * @a: an event
 * @b: another
 *
 * Returns: which comes first in the index: by time, those without a date last
 */
int
jalons_index_compare_packed (const JalonsPackedEvent *a, const JalonsPackedEvent *b)
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
  return jalons_index_compare_packed (&((const JalonsIndexEventRow *) a)->packed,
                                      &((const JalonsIndexEventRow *) b)->packed);
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
read_event (JalonsIndexBuild *build, JalonsStatement *statement)
{
  JalonsIndexEventRow row = { 0 };
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
read_telling (JalonsIndexBuild *build, JalonsStatement *statement, guint *at)
{
  gint64 event_id = sqlite3_column_int64 (statement, 0);
  gint64 article_id = sqlite3_column_int64 (statement, 1) >> JALONS_CLAIM_SHIFT;
  JalonsIndexEventRow *row;

  while (*at < build->event_rows->len
         && g_array_index (build->event_rows, JalonsIndexEventRow, *at).packed.id < event_id)
    (*at)++;
  if (*at == build->event_rows->len)
    return;
  row = &g_array_index (build->event_rows, JalonsIndexEventRow, *at);
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
read_all_tellings (JalonsIndexBuild *build, GError **error)
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
read_some_tellings (JalonsIndexBuild *build, GError **error)
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
      sqlite3_bind_int64 (statement, 1,
                          g_array_index (build->event_rows, JalonsIndexEventRow, i).packed.id);
      while (jalons_database_step (build->reader, statement, &local_error))
        read_telling (build, statement, &at);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
read_tag (JalonsIndexBuild *build, JalonsStatement *statement)
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
read_tagging (JalonsIndexBuild *build, JalonsStatement *statement)
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

/*
 * jalons_index_read_rows:
 * @build: an index that is being made
 * @error: return location for an error
 *
 * Reads what has changed since the old index, or everything where there is none, and puts it into
 * the order of the index.
 *
 * Returns: whether that worked
 */
gboolean
jalons_index_read_rows (JalonsIndexBuild *build, GError **error)
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
