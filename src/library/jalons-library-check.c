/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-library-private.h"

#include <glib/gi18n.h>

#include "library/jalons-pack-facts.h"

/* More faults than this are not listed. */
#define MAX_FAULTS 100

typedef struct
{
  JalonsDatabase *reader;
  JalonsLibrary *library;
  GPtrArray *faults;
} Check;

static void add_fault (Check *check, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_fault (Check *check, const char *format, ...)
{
  va_list values;

  if (check->faults->len >= MAX_FAULTS)
    return;
  va_start (values, format);
  g_ptr_array_add (check->faults, g_strdup_vprintf (format, values));
  va_end (values);
}

static gboolean
check_pages (Check *check, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_prepare (check->reader, "PRAGMA integrity_check (100)", error);
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (check->reader, statement, &local_error))
    {
      const char *fault = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (fault, "ok") != 0)
        add_fault (check, "%s", fault);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Rows that a query finds and that must not be there. */
static gboolean
check_none (Check *check, const char *sql, const char *fault, GError **error)
{
  gint64 n;

  if (!jalons_database_get_int64 (check->reader, &n, error, sql, ""))
    return FALSE;
  if (n > 0)
    add_fault (check, "%s: %" G_GINT64_FORMAT, fault, n);

  return TRUE;
}

static gboolean
check_relations (Check *check, GError **error)
{
  return check_none (check, "SELECT count(*) FROM pragma_foreign_key_check",
                     _ ("Rows that refer to others which are missing"), error)
         && check_none (check,
                        "SELECT count(*) FROM articles WHERE NOT EXISTS"
                        " (SELECT 1 FROM texts WHERE article_id = articles.id)",
                        _ ("Articles without their text"), error)
         && check_none (check,
                        "SELECT count(*) FROM articles WHERE NOT EXISTS"
                        " (SELECT 1 FROM search_docsize WHERE id = ord)",
                        _ ("Articles missing from the search index"), error)
         && check_none (check,
                        "SELECT count(*) FROM claims WHERE event_id IS NOT NULL AND NOT EXISTS"
                        " (SELECT 1 FROM events WHERE events.id = event_id)",
                        _ ("Claims whose event is missing"), error)
         && check_none (check,
                        "SELECT count(*) FROM events WHERE NOT EXISTS"
                        " (SELECT 1 FROM claims WHERE event_id = events.id)",
                        _ ("Events that no article tells"), error)
         && check_none (check,
                        "SELECT count(*) FROM claims c JOIN articles a ON a.id = c.id >> 16"
                        " WHERE event_id IS NULL AND removed = 0 AND superseded_by IS NULL"
                        " AND NOT EXISTS (SELECT 1 FROM dirty_blocks d WHERE d.block = c.block)"
                        " AND NOT EXISTS (SELECT 1 FROM user_rulings r"
                        "  JOIN user_ruling_anchors ON ruling_id = r.id"
                        "  JOIN user_anchors n ON n.id = anchor_id"
                        "  WHERE settled & 64 <> 0 AND n.article_id = a.id)",
                        _ ("Claims that belong to no event"), error);
}

static gboolean
check_claims (Check *check, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_prepare (check->reader,
                                       "SELECT c.id, data, octet_length (text) FROM claims c"
                                       " JOIN texts t ON t.article_id = c.id >> 16",
                                       error);
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (check->reader, statement, &local_error))
    {
      gint64 article_id = sqlite3_column_int64 (statement, 0) >> JALONS_CLAIM_SHIFT;
      g_autoptr (JalonsClaim) claim = NULL;
      g_autofree char *id = NULL;

      claim
        = jalons_unpack_claim (sqlite3_column_blob (statement, 1),
                               (gsize) sqlite3_column_bytes (statement, 1), check->library->names);
      if (claim == NULL || claim->end > sqlite3_column_int64 (statement, 2))
        {
          id = g_strdup_printf ("%" G_GINT64_FORMAT, article_id);
          add_fault (check, _ ("Article %s: a claim is damaged"), id);
        }
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
check_counts (Check *check, GError **error)
{
  return check_none (check,
                     "SELECT abs ((SELECT count(*) FROM articles WHERE removed = 0)"
                     " - ifnull ((SELECT value FROM meta WHERE key = 'articles'), 0))",
                     _ ("Articles counted wrong"), error)
         && check_none (check,
                        "SELECT abs ((SELECT count(*) FROM events)"
                        " - ifnull ((SELECT value FROM meta WHERE key = 'events'), 0))",
                        _ ("Events counted wrong"), error);
}

/**
 * jalons_library_check:
 * @self: a library
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Looks for damage: in the file as such, and in what its tables say of each other.
 *
 * Returns: (transfer full) (nullable): the faults found, each a line; none in a sound library
 */
GStrv
jalons_library_check (JalonsLibrary *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GError) local_error = NULL;
  Check check = { .library = self };
  gboolean ok;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  /* A connection of its own: one that has searched before would judge the search index by what it
   * remembers of an older state of it. */
  check.reader = jalons_database_open (
    self->path, self->immutable ? JALONS_DATABASE_READ_IMMUTABLE : JALONS_DATABASE_READ, error);
  if (check.reader == NULL)
    return NULL;
  jalons_database_set_cancellable (check.reader, cancellable);
  faults = check.faults = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  ok = check_pages (&check, &local_error) && check_relations (&check, &local_error)
       && check_claims (&check, &local_error) && check_counts (&check, &local_error);
  jalons_database_close (check.reader);
  /* Damage that keeps the check from going on is a fault, too. */
  if (!ok && g_error_matches (local_error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_CORRUPT))
    {
      g_ptr_array_add (faults, g_strdup (local_error->message));
      ok = TRUE;
    }
  if (ok)
    return (GStrv) g_ptr_array_free (g_steal_pointer (&faults), FALSE);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}
