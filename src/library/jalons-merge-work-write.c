/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-work.h"

#include <string.h>

#include "library/jalons-pack-facts.h"

/* Most of the members voted for this old event; of two with as many, the older one. */
static gint64
vote (JalonsMergeWork *work, const JalonsMergeEvent *event, GHashTable *taken)
{
  gint64 winner = 0;
  guint most = 0;

  for (guint i = 0; i < event->members->len; i++)
    {
      const JalonsMergeRow *row
        = &g_array_index (work->rows, JalonsMergeRow, g_array_index (event->members, guint, i));
      guint n = 0;

      if (row->old_event == 0 || g_hash_table_contains (taken, &row->old_event)
          || !g_hash_table_contains (work->old_events, &row->old_event))
        continue;
      for (guint j = 0; j < MIN (event->members->len, 64); j++)
        n += g_array_index (work->rows, JalonsMergeRow, g_array_index (event->members, guint, j))
               .old_event
             == row->old_event;
      if (n > most || (n == most && row->old_event < winner))
        {
          most = n;
          winner = row->old_event;
        }
      if (i >= 64)
        break;
    }

  return winner;
}

static int
by_size (gconstpointer a, gconstpointer b, gpointer data)
{
  const JalonsMerge *merge = data;
  const JalonsMergeEvent *event_a = g_ptr_array_index (merge->events, *(const guint *) a);
  const JalonsMergeEvent *event_b = g_ptr_array_index (merge->events, *(const guint *) b);

  if (event_a->members->len != event_b->members->len)
    return event_a->members->len > event_b->members->len ? -1 : 1;

  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* Gives every event the id of an old one, or 0 for a new one; the largest choose first. */
static gint64 *
assign_ids (JalonsMergeWork *work, JalonsMerge *merge)
{
  g_autoptr (GHashTable) taken = NULL;
  gint64 *ids = g_new0 (gint64, merge->events->len + 1);
  g_autofree guint *order = g_new (guint, merge->events->len + 1);

  taken = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < merge->events->len; i++)
    order[i] = i;
  g_sort_array (order, merge->events->len, sizeof *order, by_size, merge);
  for (guint i = 0; i < merge->events->len; i++)
    {
      gint64 id = vote (work, g_ptr_array_index (merge->events, order[i]), taken);

      ids[order[i]] = id;
      if (id != 0)
        g_hash_table_add (taken, g_memdup2 (&id, sizeof id));
    }

  return ids;
}
static gboolean
equals_bytes (GBytes *old, const GByteArray *array)
{
  gsize size;
  const void *data;

  if (old == NULL || array == NULL)
    return old == NULL && array == NULL;
  data = g_bytes_get_data (old, &size);

  return size == array->len && (size == 0 || memcmp (data, array->data, size) == 0);
}

static gboolean
insert_event (JalonsMergeWork *work,
              gint64 block,
              const int *numbers,
              const GByteArray *reported,
              const GByteArray *data,
              gint64 *out_id,
              GError **error)
{
  if (!jalons_database_run (work->writer, error,
                            "INSERT INTO events (block, n_articles, n_independent, disagreement,"
                            " reasons, review, bits, reported, data)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            "lddddddbb", block, numbers[JALONS_MERGE_N_ARTICLES],
                            numbers[JALONS_MERGE_N_INDEPENDENT], numbers[JALONS_MERGE_DISAGREEMENT],
                            numbers[JALONS_MERGE_REASONS], numbers[JALONS_MERGE_REVIEW],
                            numbers[JALONS_MERGE_BITS], reported == NULL ? NULL : reported->data,
                            reported == NULL ? (gsize) 0 : (gsize) reported->len, data->data,
                            (gsize) data->len))
    return FALSE;
  *out_id = sqlite3_last_insert_rowid (jalons_database_get_handle (work->writer));
  jalons_library_note_event (work->library, *out_id, 1);

  return TRUE;
}

static gboolean
update_event (JalonsMergeWork *work,
              gint64 block,
              const int *numbers,
              const GByteArray *reported,
              const GByteArray *data,
              gint64 id,
              GError **error)
{
  const JalonsMergeOldEvent *old = g_hash_table_lookup (work->old_events, &id);

  if (old != NULL && old->block == block && memcmp (old->numbers, numbers, sizeof old->numbers) == 0
      && equals_bytes (old->reported, reported) && equals_bytes (old->data, data))
    return TRUE;
  jalons_library_note_event (work->library, id, 0);

  return jalons_database_run (
    work->writer, error,
    "UPDATE events SET block = ?, n_articles = ?, n_independent = ?,"
    " disagreement = ?, reasons = ?, review = ?, bits = ?, reported = ?,"
    " data = ? WHERE id = ?",
    "lddddddbbl", block, numbers[JALONS_MERGE_N_ARTICLES], numbers[JALONS_MERGE_N_INDEPENDENT],
    numbers[JALONS_MERGE_DISAGREEMENT], numbers[JALONS_MERGE_REASONS], numbers[JALONS_MERGE_REVIEW],
    numbers[JALONS_MERGE_BITS], reported == NULL ? NULL : reported->data,
    reported == NULL ? (gsize) 0 : (gsize) reported->len, data->data, (gsize) data->len, id);
}

static gboolean
write_event (JalonsMergeWork *work, const JalonsMergeEvent *event, gint64 *id, GError **error)
{
  g_autoptr (GByteArray) data = NULL;
  g_autoptr (GByteArray) reported = NULL;
  const JalonsMergeRow *leader
    = &g_array_index (work->rows, JalonsMergeRow, g_array_index (event->members, guint, 0));
  const int numbers[JALONS_MERGE_N_NUMBERS]
    = { [JALONS_MERGE_N_ARTICLES] = (int) event->n_articles,
        [JALONS_MERGE_N_INDEPENDENT] = (int) event->n_independent,
        [JALONS_MERGE_DISAGREEMENT] = (int) event->disagreement,
        [JALONS_MERGE_REASONS] = (int) event->reasons,
        [JALONS_MERGE_REVIEW] = (int) event->review,
        [JALONS_MERGE_BITS] = (int) event->bits };

  data = jalons_pack_claim (event->values, work->library->names, work->writer, error);
  if (data == NULL)
    return FALSE;
  if (jalons_period_is_known (&event->reported))
    {
      reported = g_byte_array_new ();
      jalons_pack_period (reported, &event->reported);
    }

  return *id == 0 ? insert_event (work, leader->block, numbers, reported, data, id, error)
                  : update_event (work, leader->block, numbers, reported, data, *id, error);
}

static gboolean
write_members (JalonsMergeWork *work, const JalonsMergeEvent *event, gint64 id, GError **error)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < event->members->len; i++)
    {
      JalonsMergeRow *row
        = &g_array_index (work->rows, JalonsMergeRow, g_array_index (event->members, guint, i));

      row->new_event = id;
      if (row->old_event == id)
        continue;
      changed = TRUE;
      if (!jalons_database_run (work->writer, error, "UPDATE claims SET event_id = ? WHERE id = ?",
                                "ll", id, row->id))
        return FALSE;
      jalons_library_note_article (work->library, row->id >> JALONS_CLAIM_SHIFT, 0);
    }
  if (changed)
    jalons_library_note_event (work->library, id, 0);

  return TRUE;
}

static gboolean
drop_event (JalonsMergeWork *work, gint64 id, GError **error)
{
  jalons_library_note_event (work->library, id, -1);

  return jalons_database_run (work->writer, error, "DELETE FROM events WHERE id = ?", "l", id);
}

static gboolean
drop_proposals (JalonsMergeWork *work, GError **error)
{
  GHashTableIter iter;
  gpointer key;

  if (!work->has_proposals)
    return TRUE;
  g_hash_table_iter_init (&iter, work->old_events);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!jalons_database_run (work->writer, error, "DELETE FROM proposals WHERE event_id = ?",
                                "l", *(gint64 *) key))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_part (JalonsMergeWork *work, gint64 id, gint64 part_of, GError **error)
{
  const JalonsMergeOldEvent *old = g_hash_table_lookup (work->old_events, &id);

  if (part_of == (old == NULL ? 0 : old->part_of))
    return TRUE;
  if (old != NULL)
    jalons_library_note_event (work->library, id, 0);

  return jalons_database_run (work->writer, error,
                              "UPDATE events SET part_of = nullif(?, 0) WHERE id = ?", "ll",
                              part_of, id);
}

static gboolean
write_relations (JalonsMergeWork *work, const JalonsMerge *merge, const gint64 *ids, GError **error)
{
  for (guint i = 0; i < merge->events->len; i++)
    {
      const JalonsMergeEvent *event = g_ptr_array_index (merge->events, i);

      if (!write_part (work, ids[i], event->part_of < 0 ? 0 : ids[event->part_of], error))
        return FALSE;
    }
  for (guint i = 0; i < merge->proposals->len; i++)
    {
      const JalonsMergeProposal *proposal
        = &g_array_index (merge->proposals, JalonsMergeProposal, i);

      work->has_proposals = TRUE;
      if (!jalons_database_run (
            work->writer, error,
            "INSERT OR REPLACE INTO proposals (event_id, claim_id,"
            " other_event_id, other_claim_id) VALUES (?, ?, ?, ?)",
            "llll", ids[proposal->event],
            g_array_index (work->rows, JalonsMergeRow, proposal->claim).id,
            ids[proposal->other_event],
            g_array_index (work->rows, JalonsMergeRow, proposal->other_claim).id))
        return FALSE;
    }

  return TRUE;
}

/* Those that no event of now is. */
static gboolean
drop_old_events (JalonsMergeWork *work, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < n_ids; i++)
    g_hash_table_add (kept, (gpointer) &ids[i]);
  g_hash_table_iter_init (&iter, work->old_events);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!g_hash_table_contains (kept, key) && !drop_event (work, *(gint64 *) key, error))
        return FALSE;
    }

  return TRUE;
}

/*
 * jalons_merge_work_write:
 * @work: the work on blocks that are loaded
 * @merge: what their claims were merged to
 * @error: return location for an error
 *
 * Writes the events that are other than they were stored, each under the id of the old one that it
 * is mostly made of, and drops those that no event is any more.
 *
 * Returns: whether that worked
 */
gboolean
jalons_merge_work_write (JalonsMergeWork *work, JalonsMerge *merge, GError **error)
{
  g_autofree gint64 *ids = assign_ids (work, merge);

  if (!drop_proposals (work, error))
    return FALSE;
  for (guint i = 0; i < merge->events->len; i++)
    {
      const JalonsMergeEvent *event = g_ptr_array_index (merge->events, i);

      if (!write_event (work, event, &ids[i], error) || !write_members (work, event, ids[i], error))
        return FALSE;
    }

  return drop_old_events (work, ids, merge->events->len, error)
         && write_relations (work, merge, ids, error);
}
