/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-library-private.h"

/**
 * jalons_library_load_proposals:
 * @self: a library
 * @event_id: an event
 * @error: return location for an error
 *
 * Loads with which other events a join is proposed: a claim without a date, say, that fits two.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsProposal): the proposals
 */
GPtrArray *
jalons_library_load_proposals (JalonsLibrary *self, gint64 event_id, GError **error)
{
  g_autoptr (GPtrArray) proposals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  JalonsDatabase *reader;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  reader = jalons_library_borrow_reader (self, NULL, error);
  if (reader == NULL)
    return NULL;
  statement
    = jalons_database_query (reader, &local_error,
                             "SELECT other_event_id, other_claim_id, claim_id FROM proposals"
                             " WHERE event_id = ?",
                             "l", event_id);
  while (statement != NULL && jalons_database_step (reader, statement, &local_error))
    {
      JalonsProposal *proposal = g_new (JalonsProposal, 1);

      proposal->event_id = sqlite3_column_int64 (statement, 0);
      proposal->claim_id = sqlite3_column_int64 (statement, 1);
      proposal->own_claim_id = sqlite3_column_int64 (statement, 2);
      g_ptr_array_add (proposals, proposal);
    }
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (self, reader);

  return jalons_library_pass_error (error, &local_error) ? g_steal_pointer (&proposals) : NULL;
}

static void
add_items (JalonsDatabase *reader, const char *sql, GArray *items, GError **error)
{
  g_autoptr (JalonsStatement) statement = jalons_database_prepare (reader, sql, error);

  while (statement != NULL && jalons_database_step (reader, statement, error))
    {
      JalonsReviewItem item
        = { (JalonsReview) sqlite3_column_int (statement, 0), sqlite3_column_int64 (statement, 1),
            sqlite3_column_int64 (statement, 2) };

      g_array_append_val (items, item);
    }
}

/**
 * jalons_library_load_review:
 * @self: a library
 * @error: return location for an error
 *
 * Loads all that deserves a person's eye: events in the order of their ids, then articles without
 * a date, newest first.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsReviewItem): the rows
 */
GArray *
jalons_library_load_review (JalonsLibrary *self, GError **error)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (JalonsReviewItem));
  g_autoptr (GError) local_error = NULL;
  JalonsDatabase *reader;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  reader = jalons_library_borrow_reader (self, NULL, error);
  if (reader == NULL)
    return NULL;
  add_items (reader,
             "SELECT review, id, (SELECT min(c.id) >> 16 FROM claims c WHERE event_id = events.id)"
             " FROM events WHERE review <> 0 ORDER BY id",
             items, &local_error);
  if (local_error == NULL)
    add_items (reader,
               "SELECT 16, 0, a.id FROM articles a LEFT JOIN user_articles u ON u.article_id = a.id"
               " WHERE removed = 0 AND ord < 1 << 40 AND ifnull(settled, 0) = 0 ORDER BY ord DESC",
               items, &local_error);
  jalons_library_return_reader (self, reader);

  return jalons_library_pass_error (error, &local_error) ? g_steal_pointer (&items) : NULL;
}

/**
 * jalons_library_get_last_import:
 * @self: a library
 *
 * Returns: the last import of which there still are articles, or 0
 */
gint64
jalons_library_get_last_import (JalonsLibrary *self)
{
  JalonsDatabase *reader;
  gint64 import_id = 0;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  reader = jalons_library_borrow_reader (self, NULL, NULL);
  if (reader == NULL)
    return 0;
  /* Descending by hand: an import whose articles are all removed is rare, many are never. */
  jalons_database_get_int64 (reader, &import_id, NULL,
                             "SELECT id FROM imports i WHERE EXISTS (SELECT 1 FROM articles"
                             " WHERE import_id = i.id AND removed = 0) ORDER BY id DESC LIMIT 1",
                             "");
  jalons_library_return_reader (self, reader);

  return import_id;
}
