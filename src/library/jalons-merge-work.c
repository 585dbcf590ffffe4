/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-work.h"

#include <string.h>

#include "library/jalons-pack-facts.h"
#include "library/jalons-rulings.h"
#include "library/jalons-statement-facts.h"

static void
clear_row (gpointer data)
{
  JalonsMergeRow *row = data;

  g_clear_pointer (&row->claim, jalons_claim_free);
}

static void
old_event_free (gpointer data)
{
  JalonsMergeOldEvent *event = data;

  g_clear_pointer (&event->reported, g_bytes_unref);
  g_clear_pointer (&event->data, g_bytes_unref);
  g_free (event);
}

void
jalons_merge_work_begin (JalonsMergeWork *work, gint64 block)
{
  work->blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (work->blocks, block);
  work->rows = g_array_new (FALSE, TRUE, sizeof (JalonsMergeRow));
  g_array_set_clear_func (work->rows, clear_row);
  work->places = g_hash_table_new (g_int64_hash, g_int64_equal);
  work->old_events = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, old_event_free);
}

void
jalons_merge_work_end (JalonsMergeWork *work)
{
  g_array_unref (work->blocks);
  g_array_unref (work->rows);
  g_hash_table_unref (work->places);
  g_hash_table_unref (work->old_events);
}

static gboolean
has_block (const JalonsMergeWork *work, gint64 block)
{
  for (guint i = 0; i < work->blocks->len; i++)
    {
      if (g_array_index (work->blocks, gint64, i) == block)
        return TRUE;
    }

  return FALSE;
}

/* What the user joined across blocks has to be merged at once. */
static void
close_over_joins (JalonsMergeWork *work)
{
  gboolean grown = TRUE;

  while (grown)
    {
      grown = FALSE;
      for (guint i = 0; i < work->links->len; i++)
        {
          const JalonsUserLink *link = &g_array_index (work->links, JalonsUserLink, i);
          gboolean has_a = has_block (work, link->block_a);
          gboolean has_b = has_block (work, link->block_b);

          if (link->same && has_a != has_b)
            {
              g_array_append_val (work->blocks, *(has_a ? &link->block_b : &link->block_a));
              grown = TRUE;
            }
        }
    }
}

static void
read_row (JalonsMergeWork *work, JalonsStatement *statement)
{
  JalonsMergeRow row = { 0 };

  row.claim
    = jalons_unpack_claim (sqlite3_column_blob (statement, 3),
                           (gsize) sqlite3_column_bytes (statement, 3), work->library->names);
  if (row.claim == NULL)
    return;
  row.id = sqlite3_column_int64 (statement, 0);
  row.old_event = sqlite3_column_int64 (statement, 1);
  row.clause = (guint32) sqlite3_column_int64 (statement, 2);
  if (sqlite3_column_bytes (statement, 4) == JALONS_HASH_SIZE)
    memcpy (row.hash, sqlite3_column_blob (statement, 4), JALONS_HASH_SIZE);
  if (sqlite3_column_bytes (statement, 5) == sizeof row.signature)
    memcpy (row.signature, sqlite3_column_blob (statement, 5), sizeof row.signature);
  row.published = jalons_statement_get_period (statement, 6);
  row.block = sqlite3_column_int64 (statement, 10);
  g_array_append_val (work->rows, row);
}

/* Claims of articles that are removed or superseded belong to no event, nor do those of which the
 * user says so. */
static gboolean
detach (JalonsMergeWork *work, GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!jalons_database_run (work->writer, error,
                                "UPDATE claims SET event_id = NULL WHERE id = ?", "l", id))
        return FALSE;
      jalons_library_note_article (work->library, id >> JALONS_CLAIM_SHIFT, 0);
    }

  return TRUE;
}

static gboolean
load_rows (JalonsMergeWork *work, gint64 block, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));

  statement = jalons_database_query (
    work->writer, error,
    "SELECT c.id, event_id, clause, data, hash, signature, published_first, published_last,"
    "  published_precision, published_basis, block, removed = 1 OR superseded_by IS NOT NULL"
    " FROM claims c JOIN articles a ON a.id = c.id >> 16 WHERE block = ? ORDER BY c.id",
    "l", block);
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (work->writer, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      if (sqlite3_column_int (statement, 11) == 0 && !g_hash_table_contains (work->removed, &id))
        read_row (work, statement);
      else if (sqlite3_column_type (statement, 1) != SQLITE_NULL)
        g_array_append_val (gone, id);
    }
  if (local_error == NULL)
    return detach (work, gone, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static GBytes *
read_bytes (JalonsStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
           ? NULL
           : g_bytes_new (sqlite3_column_blob (statement, column),
                          (gsize) sqlite3_column_bytes (statement, column));
}

static gboolean
load_old_events (JalonsMergeWork *work, gint64 block, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_query (work->writer, error,
                                     "SELECT n_articles, n_independent, disagreement, reasons,"
                                     " review, bits, id, ifnull(part_of, 0), reported, data"
                                     " FROM events WHERE block = ?",
                                     "l", block);
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (work->writer, statement, &local_error))
    {
      JalonsMergeOldEvent *event = g_new0 (JalonsMergeOldEvent, 1);

      for (int i = 0; i < JALONS_MERGE_N_NUMBERS; i++)
        event->numbers[i] = sqlite3_column_int (statement, i);
      event->id = sqlite3_column_int64 (statement, JALONS_MERGE_N_NUMBERS);
      event->part_of = sqlite3_column_int64 (statement, JALONS_MERGE_N_NUMBERS + 1);
      event->reported = read_bytes (statement, JALONS_MERGE_N_NUMBERS + 2);
      event->data = read_bytes (statement, JALONS_MERGE_N_NUMBERS + 3);
      event->block = block;
      g_hash_table_insert (work->old_events, &event->id, event);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Once all rows are there and stay where they are. */
static void
note_places (JalonsMergeWork *work)
{
  for (guint i = 0; i < work->rows->len; i++)
    g_hash_table_insert (work->places, &g_array_index (work->rows, JalonsMergeRow, i).id,
                         GUINT_TO_POINTER (i + 1));
}

/*
 * jalons_merge_work_load:
 * @work: the work that was begun on a block
 * @error: return location for an error
 *
 * Loads the claims of the block and of those that the user joined it with, and their events as they
 * are stored.
 *
 * Returns: whether that worked
 */
gboolean
jalons_merge_work_load (JalonsMergeWork *work, GError **error)
{
  close_over_joins (work);
  for (guint i = 0; i < work->blocks->len; i++)
    {
      gint64 block = g_array_index (work->blocks, gint64, i);

      if (!load_rows (work, block, error) || !load_old_events (work, block, error))
        return FALSE;
      g_hash_table_add (work->done, g_memdup2 (&block, sizeof block));
    }
  note_places (work);

  return TRUE;
}
