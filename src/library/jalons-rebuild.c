/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-rebuild.h"

#include "library/jalons-library-merge.h"
#include "library/jalons-pack-facts.h"
#include "library/jalons-statement-facts.h"
#include "library/jalons-store.h"

/* Articles read anew between two commits. */
#define BATCH 100

static JalonsPeriod
read_user_date (JalonsStatement *statement, int column)
{
  JalonsPeriod period = JALONS_PERIOD_UNKNOWN;

  if (sqlite3_column_int (statement, column) == JALONS_PRECISION_UNKNOWN)
    return period;
  period.precision = (guint8) sqlite3_column_int (statement, column);
  period.basis = JALONS_BASIS_USER;
  period.first = jalons_statement_get_day (statement, column + 1);
  period.last = jalons_statement_get_day (statement, column + 2);

  return period;
}

/* The document as it was imported, but for a date of publication that the user gave. */
static JalonsDocument *
load_document (JalonsLibrary *self, gint64 article_id, char **out_origin, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  JalonsDocument *document = NULL;
  JalonsPeriod user_date;

  statement = jalons_database_query (
    self->writer, error,
    "SELECT given, origin, u.published_precision, u.published_first, u.published_last, text"
    " FROM articles a JOIN texts t ON t.article_id = a.id"
    "  LEFT JOIN user_articles u ON u.article_id = a.id WHERE a.id = ?",
    "l", article_id);
  if (statement == NULL)
    return NULL;
  if (!jalons_database_step (self->writer, statement, &local_error))
    {
      if (local_error == NULL)
        g_set_error (&local_error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND,
                     "no text of article %" G_GINT64_FORMAT, article_id);
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  if (sqlite3_column_type (statement, 0) == SQLITE_BLOB)
    document = jalons_unpack_given (sqlite3_column_blob (statement, 0),
                                    (gsize) sqlite3_column_bytes (statement, 0));
  if (document == NULL)
    document = jalons_document_new (JALONS_FORMAT_TEXT);
  *out_origin = jalons_statement_dup_text (statement, 1);
  user_date = read_user_date (statement, 2);
  if (jalons_period_is_known (&user_date))
    document->published = user_date;
  document->text = jalons_statement_dup_text (statement, 5);
  document->length = (gsize) sqlite3_column_bytes (statement, 5);

  return document;
}

static gboolean
rebuild_one (JalonsLibrary *self, JalonsStemmer *stemmer, gint64 article_id, GError **error)
{
  g_autofree char *origin = NULL;
  g_autoptr (JalonsIncoming) incoming = NULL;
  JalonsDocument *document = load_document (self, article_id, &origin, error);

  if (document == NULL)
    return FALSE;
  incoming = jalons_incoming_new (self, stemmer, document, origin);

  return jalons_store_replace (self, article_id, incoming, error);
}

/*
 * jalons_rebuild_article:
 * @self: a library, in a transaction
 * @article_id: an article
 * @error: return location for an error
 *
 * Reads an article anew. Its blocks are marked for merging.
 *
 * Returns: whether that worked
 */
gboolean
jalons_rebuild_article (JalonsLibrary *self, gint64 article_id, GError **error)
{
  g_autoptr (JalonsStemmer) stemmer = jalons_stemmer_new ();

  return rebuild_one (self, stemmer, article_id, error);
}

static GArray *
load_ids (JalonsLibrary *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  JalonsDatabase *reader = jalons_library_borrow_reader (self, cancellable, error);

  if (reader == NULL)
    return NULL;
  statement = jalons_database_query (reader, &local_error,
                                     "SELECT id FROM articles WHERE removed = 0 ORDER BY ord", "");
  while (statement != NULL && jalons_database_step (reader, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (self, reader);
  if (local_error == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
rebuild_batch (
  JalonsLibrary *self, JalonsStemmer *stemmer, GArray *ids, guint first, GError **error)
{
  gboolean ok = TRUE;

  if (jalons_library_begin_write (self, error) == NULL)
    return FALSE;
  for (guint i = first; i < MIN (first + BATCH, ids->len) && ok; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gint64 n;

      /* It may have been removed for good meanwhile. */
      ok = jalons_database_get_int64 (self->writer, &n, error,
                                      "SELECT count(*) FROM articles WHERE id = ? AND removed = 0",
                                      "l", id)
           && (n == 0 || rebuild_one (self, stemmer, id, error));
    }

  return jalons_library_end_write (self, ok, error) && ok;
}

/* Brings all events up to date, in transactions short enough that nobody waits for long. */
static gboolean
merge_all (JalonsLibrary *self, GCancellable *cancellable, GError **error)
{
  gboolean done = FALSE;

  while (!done)
    {
      gboolean ok;

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || jalons_library_begin_write (self, error) == NULL)
        return FALSE;
      ok = jalons_library_merge (self, G_USEC_PER_SEC / 4, &done, error);
      if (!jalons_library_end_write (self, ok, error) || !ok)
        return FALSE;
    }

  return TRUE;
}

/**
 * jalons_library_rebuild:
 * @self: a library
 * @progress: (nullable) (scope call): told how far it has come
 * @user_data: user data for @progress
 * @cancellable: (nullable): ends it; what is done by then stays
 * @error: return location for an error
 *
 * Reads every article anew, and makes all that is derived anew: mentions, claims, events, the
 * search index. What the user did is not touched, and holds for the new claims.
 *
 * Returns: whether all was done
 */
gboolean
jalons_library_rebuild (JalonsLibrary *self,
                        JalonsLibraryProgressFunc progress,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (JalonsStemmer) stemmer = NULL;
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), FALSE);

  ids = load_ids (self, cancellable, error);
  if (ids == NULL)
    return FALSE;
  stemmer = jalons_stemmer_new ();
  for (guint i = 0; i < ids->len; i += BATCH)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !rebuild_batch (self, stemmer, ids, i, error))
        return FALSE;
      if (progress != NULL)
        progress (MIN (i + BATCH, ids->len), ids->len, user_data);
    }

  return merge_all (self, cancellable, error);
}
