/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-library-merge.h"

#include <string.h>

#include "library/jalons-incoming.h"
#include "library/jalons-merge.h"
#include "library/jalons-pack-facts.h"
#include "library/jalons-rulings.h"
#include "library/jalons-store.h"

/*
 * Brings the events up to date with the claims: for every block whose claims have changed, all of
 * its claims are merged anew. What comes out depends on the claims only, never on the events that
 * were there before; these only give their ids to those that are mostly made of the same claims.
 */

typedef struct
{
  gint64 id;
  gint64 old_event;
  gint64 new_event;
  gint64 block;
  JalonsClaim *claim;
  guint16 signature[JALONS_SIGNATURE_SIZE];
  guint8 hash[JALONS_HASH_SIZE];
  JalonsPeriod published;
  guint32 clause;
} Row;

/* The work on blocks that belong together, and what does not change while it goes on. */
typedef struct
{
  JalonsLibrary *library;
  JalonsDatabase *writer;
  GArray *links;
  GPtrArray *rulings;

  GArray *blocks;
  GArray *rows;
  GHashTable *places;     /* claim id → its place in rows + 1 */
  GHashTable *old_events; /* event id → unused */
} Work;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->claim, jalons_claim_free);
}

static void
work_begin (Work *work, gint64 block)
{
  work->blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (work->blocks, block);
  work->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (work->rows, clear_row);
  work->places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  work->old_events = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static void
work_end (Work *work)
{
  g_array_unref (work->blocks);
  g_array_unref (work->rows);
  g_hash_table_unref (work->places);
  g_hash_table_unref (work->old_events);
}

static gboolean
has_block (const Work *work, gint64 block)
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
close_over_joins (Work *work)
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

static JalonsDay
read_day (JalonsStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) == SQLITE_NULL
           ? JALONS_DAY_NONE
           : sqlite3_column_int (statement, column);
}

/* Of some claims the user says that they tell no event at all. */
static gboolean
is_removed (const Work *work, gint64 claim_id)
{
  for (guint i = 0; i < work->rulings->len; i++)
    {
      const JalonsRuling *ruling = g_ptr_array_index (work->rulings, i);

      if ((ruling->settled & JALONS_REVIEW_REMOVED) == 0)
        continue;
      for (guint j = 0; j < ruling->claims->len; j++)
        if (g_array_index (ruling->claims, gint64, j) == claim_id)
          return TRUE;
    }

  return FALSE;
}

static void
read_row (Work *work, JalonsStatement *statement)
{
  Row row = { 0 };

  if (is_removed (work, sqlite3_column_int64 (statement, 0)))
    return;
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
  row.published = JALONS_PERIOD_UNKNOWN;
  row.published.first = read_day (statement, 6);
  row.published.last = read_day (statement, 7);
  row.published.precision = (guint8) sqlite3_column_int (statement, 8);
  row.published.basis = (guint8) sqlite3_column_int (statement, 9);
  row.block = sqlite3_column_int64 (statement, 10);
  g_array_append_val (work->rows, row);
  g_hash_table_insert (work->places, g_memdup2 (&row.id, sizeof row.id),
                       GUINT_TO_POINTER (work->rows->len));
}

static gboolean
load_rows (Work *work, gint64 block, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_query (
    work->writer, error,
    "SELECT c.id, event_id, clause, data, hash, signature, published_first, published_last,"
    "  published_precision, published_basis, block"
    " FROM claims c JOIN articles a ON a.id = c.id >> 16"
    " WHERE block = ? AND removed = 0 AND superseded_by IS NULL ORDER BY c.id",
    "l", block);
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (work->writer, statement, &local_error))
    read_row (work, statement);
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
load_old_events (Work *work, gint64 block, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_query (work->writer, error, "SELECT id FROM events WHERE block = ?",
                                     "l", block);
  if (statement == NULL)
    return FALSE;
  while (jalons_database_step (work->writer, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_hash_table_add (work->old_events, g_memdup2 (&id, sizeof id));
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static guint64
mix (guint64 hash, guint64 value)
{
  hash = (hash ^ value) * 0x9e3779b97f4a7c15u;

  return hash ^ (hash >> 32);
}

/* What tells a claim from others whenever it came in: its text, its place there, and its kind. */
static guint64
key_of (const Row *row)
{
  guint64 hash;

  memcpy (&hash, row->hash, sizeof hash);
  hash = mix (hash, row->claim->start);
  hash = mix (hash, row->claim->end);
  hash = mix (hash, row->claim->kind);

  return mix (hash, (guint64) row->id & ((1u << JALONS_CLAIM_SHIFT) - 1));
}

static JalonsMerge *
merge_rows (Work *work)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (JalonsMergeLink));
  g_autofree JalonsMergeClaim *claims = g_new0 (JalonsMergeClaim, work->rows->len + 1);

  for (guint i = 0; i < work->rows->len; i++)
    {
      const Row *row = &g_array_index (work->rows, Row, i);

      claims[i].claim = row->claim;
      claims[i].key = key_of (row);
      memcpy (&claims[i].article, row->hash, sizeof claims[i].article);
      claims[i].published = row->published;
      claims[i].signature = row->signature;
      claims[i].clause = row->clause;
    }
  for (guint i = 0; i < work->links->len; i++)
    {
      const JalonsUserLink *link = &g_array_index (work->links, JalonsUserLink, i);
      guint a = GPOINTER_TO_UINT (g_hash_table_lookup (work->places, &link->a));
      guint b = GPOINTER_TO_UINT (g_hash_table_lookup (work->places, &link->b));

      if (a != 0 && b != 0)
        {
          JalonsMergeLink merge_link = { a - 1, b - 1, link->same };

          g_array_append_val (links, merge_link);
        }
    }

  return jalons_merge_new (claims, work->rows->len, (const JalonsMergeLink *) links->data,
                           links->len);
}

/* Most of the members voted for this old event; of two with as many, the older one. */
static gint64
vote (Work *work, const JalonsMergeEvent *event, GHashTable *taken)
{
  gint64 winner = 0;
  guint most = 0;

  for (guint i = 0; i < event->members->len; i++)
    {
      const Row *row = &g_array_index (work->rows, Row, g_array_index (event->members, guint, i));
      guint n = 0;

      if (row->old_event == 0 || g_hash_table_contains (taken, &row->old_event)
          || !g_hash_table_contains (work->old_events, &row->old_event))
        continue;
      for (guint j = 0; j < MIN (event->members->len, 64); j++)
        n += g_array_index (work->rows, Row, g_array_index (event->members, guint, j)).old_event
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
assign_ids (Work *work, JalonsMerge *merge)
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

static guint
count_common (Work *work, const JalonsRuling *ruling, const JalonsMergeEvent *event)
{
  guint n = 0;

  for (guint i = 0; i < event->members->len; i++)
    {
      const Row *row = &g_array_index (work->rows, Row, g_array_index (event->members, guint, i));

      for (guint j = 0; j < ruling->claims->len; j++)
        n += g_array_index (ruling->claims, gint64, j) == row->id;
    }

  return n;
}

/* A ruling is about the event that has most of its claims. */
static void
apply_ruling (Work *work, const JalonsRuling *ruling, JalonsMerge *merge)
{
  JalonsMergeEvent *best = NULL;
  guint most = 0;

  for (guint i = 0; i < merge->events->len; i++)
    {
      JalonsMergeEvent *event = g_ptr_array_index (merge->events, i);
      guint n = count_common (work, ruling, event);

      if (n > most)
        {
          most = n;
          best = event;
        }
    }
  if (best == NULL)
    return;
  best->review &= ~ruling->settled;
  if (ruling->mask == 0)
    return;
  best->review &= ~JALONS_REVIEW_UNCERTAIN;
  jalons_rulings_apply (best->values, ruling->values, ruling->mask);
  best->bits |= JALONS_EVENT_CORRECTED;
  if ((ruling->mask & JALONS_EVENT_MASK_WHEN) != 0)
    {
      best->review &= ~JALONS_REVIEW_DEDUCED_DATE;
      best->reported = JALONS_PERIOD_UNKNOWN;
      best->bits &= ~(guint) JALONS_EVENT_BIT_REPORTED;
    }
}

static void
apply_rulings (Work *work, JalonsMerge *merge)
{
  for (guint i = 0; i < work->rulings->len; i++)
    {
      const JalonsRuling *ruling = g_ptr_array_index (work->rulings, i);
      gboolean concerned = FALSE;

      for (guint j = 0; j < ruling->claims->len && !concerned; j++)
        concerned
          = g_hash_table_contains (work->places, &g_array_index (ruling->claims, gint64, j));
      if (concerned)
        apply_ruling (work, ruling, merge);
    }
}

static gboolean
write_event (Work *work, const JalonsMergeEvent *event, gint64 *id, GError **error)
{
  g_autoptr (GByteArray) data = NULL;
  g_autoptr (GByteArray) reported = NULL;
  gboolean is_new = *id == 0;
  const Row *leader = &g_array_index (work->rows, Row, g_array_index (event->members, guint, 0));

  data = jalons_pack_claim (event->values, work->library->names, work->writer, error);
  if (data == NULL)
    return FALSE;
  if (jalons_period_is_known (&event->reported))
    {
      reported = g_byte_array_new ();
      jalons_pack_period (reported, &event->reported);
    }
  if (is_new)
    {
      if (!jalons_database_run (
            work->writer, error,
            "INSERT INTO events (block, n_articles, n_independent, disagreement,"
            " reasons, review, bits, reported, data)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            "lddddddbb", leader->block, (int) event->n_articles, (int) event->n_independent,
            (int) event->disagreement, (int) event->reasons, (int) event->review, (int) event->bits,
            reported == NULL ? NULL : reported->data,
            reported == NULL ? (gsize) 0 : (gsize) reported->len, data->data, (gsize) data->len))
        return FALSE;
      *id = sqlite3_last_insert_rowid (jalons_database_get_handle (work->writer));
      jalons_library_note_event (work->library, *id, 1);
      return TRUE;
    }
  if (!jalons_database_run (
        work->writer, error,
        "UPDATE events SET block = ?1, n_articles = ?2, n_independent = ?3,"
        " disagreement = ?4, reasons = ?5, review = ?6, bits = ?7, reported = ?8,"
        " data = ?9, part_of = NULL WHERE id = ?10 AND (block, n_articles,"
        " n_independent, disagreement, reasons, review, bits, reported, data)"
        " IS NOT (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        "lddddddbbl", leader->block, (int) event->n_articles, (int) event->n_independent,
        (int) event->disagreement, (int) event->reasons, (int) event->review, (int) event->bits,
        reported == NULL ? NULL : reported->data,
        reported == NULL ? (gsize) 0 : (gsize) reported->len, data->data, (gsize) data->len, *id))
    return FALSE;
  if (sqlite3_changes (jalons_database_get_handle (work->writer)) > 0)
    jalons_library_note_event (work->library, *id, 0);

  return TRUE;
}

static gboolean
write_members (Work *work, const JalonsMergeEvent *event, gint64 id, GError **error)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < event->members->len; i++)
    {
      Row *row = &g_array_index (work->rows, Row, g_array_index (event->members, guint, i));

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

/* Claims of articles that are removed or superseded belong to no event. */
static gboolean
detach_others (Work *work, gint64 block, GError **error)
{
  return jalons_database_run (work->writer, error,
                              "UPDATE claims SET event_id = NULL"
                              " WHERE block = ? AND event_id IS NOT NULL AND EXISTS"
                              " (SELECT 1 FROM articles a WHERE a.id = claims.id >> 16"
                              "  AND (removed = 1 OR superseded_by IS NOT NULL))",
                              "l", block);
}

static gboolean
drop_event (Work *work, gint64 id, GError **error)
{
  jalons_library_note_event (work->library, id, -1);

  return jalons_database_run (work->writer, error, "DELETE FROM events WHERE id = ?", "l", id);
}

static gboolean
drop_proposals (Work *work, GError **error)
{
  GHashTableIter iter;
  gpointer key;

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
write_relations (Work *work, const JalonsMerge *merge, const gint64 *ids, GError **error)
{
  for (guint i = 0; i < merge->events->len; i++)
    {
      const JalonsMergeEvent *event = g_ptr_array_index (merge->events, i);
      gint64 part_of = event->part_of < 0 ? 0 : ids[event->part_of];

      if (!jalons_database_run (work->writer, error,
                                "UPDATE events SET part_of = nullif(?1, 0)"
                                " WHERE id = ?2 AND ifnull(part_of, 0) <> ?1",
                                "ll", part_of, ids[i]))
        return FALSE;
    }
  for (guint i = 0; i < merge->proposals->len; i++)
    {
      const JalonsMergeProposal *proposal
        = &g_array_index (merge->proposals, JalonsMergeProposal, i);

      if (!jalons_database_run (
            work->writer, error,
            "INSERT OR REPLACE INTO proposals (event_id, claim_id,"
            " other_event_id, other_claim_id) VALUES (?, ?, ?, ?)",
            "llll", ids[proposal->event], g_array_index (work->rows, Row, proposal->claim).id,
            ids[proposal->other_event], g_array_index (work->rows, Row, proposal->other_claim).id))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_merge (Work *work, JalonsMerge *merge, GError **error)
{
  g_autofree gint64 *ids = assign_ids (work, merge);
  GHashTableIter iter;
  gpointer key;

  if (!drop_proposals (work, error))
    return FALSE;
  for (guint i = 0; i < merge->events->len; i++)
    {
      const JalonsMergeEvent *event = g_ptr_array_index (merge->events, i);

      if (ids[i] != 0)
        g_hash_table_remove (work->old_events, &ids[i]);
      if (!write_event (work, event, &ids[i], error) || !write_members (work, event, ids[i], error))
        return FALSE;
    }
  g_hash_table_iter_init (&iter, work->old_events);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!drop_event (work, *(gint64 *) key, error))
        return FALSE;
    }

  return write_relations (work, merge, ids, error);
}

/* Nor do those of which the user says so. */
static gboolean
detach_removed (Work *work, gint64 block, GError **error)
{
  for (guint i = 0; i < work->rulings->len; i++)
    {
      const JalonsRuling *ruling = g_ptr_array_index (work->rulings, i);

      for (guint j = 0; (ruling->settled & JALONS_REVIEW_REMOVED) != 0 && j < ruling->claims->len; j++)
        {
          gint64 id = g_array_index (ruling->claims, gint64, j);

          if (!jalons_database_run (work->writer, error,
                                    "UPDATE claims SET event_id = NULL"
                                    " WHERE id = ? AND block = ? AND event_id IS NOT NULL",
                                    "ll", id, block))
            return FALSE;
          if (sqlite3_changes (jalons_database_get_handle (work->writer)) > 0)
            jalons_library_note_article (work->library, id >> JALONS_CLAIM_SHIFT, 0);
        }
    }

  return TRUE;
}

static gboolean
merge_blocks (Work *work, GError **error)
{
  g_autoptr (JalonsMerge) merge = NULL;

  close_over_joins (work);
  for (guint i = 0; i < work->blocks->len; i++)
    {
      gint64 block = g_array_index (work->blocks, gint64, i);

      if (!load_rows (work, block, error) || !load_old_events (work, block, error)
          || !detach_others (work, block, error) || !detach_removed (work, block, error)
          || !jalons_database_run (work->writer, error, "DELETE FROM dirty_blocks WHERE block = ?",
                                   "l", block))
        return FALSE;
    }
  merge = merge_rows (work);
  apply_rulings (work, merge);

  return write_merge (work, merge, error);
}

/* The blocks that wait, as they are now; some may be done together with others. */
static GArray *
load_dirty (JalonsLibrary *self, GError **error)
{
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_query (self->writer, error, "SELECT block FROM dirty_blocks", "");
  if (statement == NULL)
    return NULL;
  while (jalons_database_step (self->writer, statement, &local_error))
    {
      gint64 block = sqlite3_column_int64 (statement, 0);

      g_array_append_val (blocks, block);
    }
  if (local_error == NULL)
    return g_steal_pointer (&blocks);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
merge_one (Work *work, gint64 block, GError **error)
{
  gint64 still_dirty;
  gboolean ok;

  if (!jalons_database_get_int64 (work->writer, &still_dirty, error,
                                  "SELECT count(*) FROM dirty_blocks WHERE block = ?", "l", block))
    return FALSE;
  if (still_dirty == 0)
    return TRUE;
  work_begin (work, block);
  ok = merge_blocks (work, error);
  work_end (work);

  return ok;
}

/*
 * jalons_library_merge:
 * @self: a library, in a transaction
 * @budget: after how many microseconds to stop, or 0 for never
 * @out_done: (out): whether all blocks are done; if not, call it again, in this transaction or
 * later
 * @error: return location for an error
 *
 * Brings the events of changed blocks up to date.
 *
 * Returns: whether that worked; if not, the transaction has to be rolled back
 */
gboolean
jalons_library_merge (JalonsLibrary *self, gint64 budget, gboolean *out_done, GError **error)
{
  g_autoptr (GArray) blocks = load_dirty (self, error);
  gint64 deadline = g_get_monotonic_time () + budget;
  Work work = { .library = self, .writer = self->writer };
  gboolean ok = TRUE;
  guint i = 0;

  if (blocks == NULL)
    return FALSE;
  if (blocks->len > 0)
    {
      work.links = jalons_rulings_load_links (self, error);
      work.rulings = work.links == NULL ? NULL : jalons_rulings_load (self, error);
      ok = work.rulings != NULL;
    }
  while (ok && i < blocks->len && (budget == 0 || i == 0 || g_get_monotonic_time () < deadline))
    ok = merge_one (&work, g_array_index (blocks, gint64, i++), error);
  if (ok)
    *out_done = i == blocks->len;
  g_clear_pointer (&work.links, g_array_unref);
  g_clear_pointer (&work.rulings, g_ptr_array_unref);

  return ok;
}
