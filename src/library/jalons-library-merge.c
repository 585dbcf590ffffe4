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

/* What is written of an event besides its values. */
enum
{
  N_ARTICLES,
  N_INDEPENDENT,
  DISAGREEMENT,
  REASONS,
  REVIEW,
  BITS,
  N_NUMBERS,
};

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

/* An event as it is stored, so that one that stays as it is need not be written. */
typedef struct
{
  gint64 id;
  gint64 block;
  gint64 part_of;
  int numbers[N_NUMBERS];
  GBytes *reported;
  GBytes *data;
} OldEvent;

/* The work on blocks that belong together, and what does not change while it goes on. */
typedef struct
{
  JalonsLibrary *library;
  JalonsDatabase *writer;
  GArray *links;
  GPtrArray *rulings;
  GHashTable *removed; /* claims of which the user says that they tell no event at all */
  GHashTable *done;    /* blocks that are */
  gboolean has_proposals;

  GArray *blocks;
  GArray *rows;
  GHashTable *places;     /* claim id → its place in rows + 1 */
  GHashTable *old_events; /* event id → OldEvent */
} Work;

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->claim, jalons_claim_free);
}

static void
old_event_free (gpointer data)
{
  OldEvent *event = data;

  g_clear_pointer (&event->reported, g_bytes_unref);
  g_clear_pointer (&event->data, g_bytes_unref);
  g_free (event);
}

static void
work_begin (Work *work, gint64 block)
{
  work->blocks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (work->blocks, block);
  work->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (work->rows, clear_row);
  work->places = g_hash_table_new (g_int64_hash, g_int64_equal);
  work->old_events = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, old_event_free);
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

static void
read_row (Work *work, JalonsStatement *statement)
{
  Row row = { 0 };

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
}

/* Claims of articles that are removed or superseded belong to no event, nor do those of which the
 * user says so. */
static gboolean
detach (Work *work, GArray *ids, GError **error)
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
load_rows (Work *work, gint64 block, GError **error)
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
load_old_events (Work *work, gint64 block, GError **error)
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
      OldEvent *event = g_new0 (OldEvent, 1);

      for (int i = 0; i < N_NUMBERS; i++)
        event->numbers[i] = sqlite3_column_int (statement, i);
      event->id = sqlite3_column_int64 (statement, N_NUMBERS);
      event->part_of = sqlite3_column_int64 (statement, N_NUMBERS + 1);
      event->reported = read_bytes (statement, N_NUMBERS + 2);
      event->data = read_bytes (statement, N_NUMBERS + 3);
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
note_places (Work *work)
{
  for (guint i = 0; i < work->rows->len; i++)
    g_hash_table_insert (work->places, &g_array_index (work->rows, Row, i).id,
                         GUINT_TO_POINTER (i + 1));
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
insert_event (Work *work,
              gint64 block,
              const int *numbers,
              const GByteArray *reported,
              const GByteArray *data,
              gint64 *out_id,
              GError **error)
{
  if (!jalons_database_run (
        work->writer, error,
        "INSERT INTO events (block, n_articles, n_independent, disagreement,"
        " reasons, review, bits, reported, data)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "lddddddbb", block, numbers[N_ARTICLES], numbers[N_INDEPENDENT], numbers[DISAGREEMENT],
        numbers[REASONS], numbers[REVIEW], numbers[BITS], reported == NULL ? NULL : reported->data,
        reported == NULL ? (gsize) 0 : (gsize) reported->len, data->data, (gsize) data->len))
    return FALSE;
  *out_id = sqlite3_last_insert_rowid (jalons_database_get_handle (work->writer));
  jalons_library_note_event (work->library, *out_id, 1);

  return TRUE;
}

static gboolean
update_event (Work *work,
              gint64 block,
              const int *numbers,
              const GByteArray *reported,
              const GByteArray *data,
              gint64 id,
              GError **error)
{
  const OldEvent *old = g_hash_table_lookup (work->old_events, &id);

  if (old != NULL && old->block == block && memcmp (old->numbers, numbers, sizeof old->numbers) == 0
      && equals_bytes (old->reported, reported) && equals_bytes (old->data, data))
    return TRUE;
  jalons_library_note_event (work->library, id, 0);

  return jalons_database_run (
    work->writer, error,
    "UPDATE events SET block = ?, n_articles = ?, n_independent = ?,"
    " disagreement = ?, reasons = ?, review = ?, bits = ?, reported = ?,"
    " data = ? WHERE id = ?",
    "lddddddbbl", block, numbers[N_ARTICLES], numbers[N_INDEPENDENT], numbers[DISAGREEMENT],
    numbers[REASONS], numbers[REVIEW], numbers[BITS], reported == NULL ? NULL : reported->data,
    reported == NULL ? (gsize) 0 : (gsize) reported->len, data->data, (gsize) data->len, id);
}

static gboolean
write_event (Work *work, const JalonsMergeEvent *event, gint64 *id, GError **error)
{
  g_autoptr (GByteArray) data = NULL;
  g_autoptr (GByteArray) reported = NULL;
  const Row *leader = &g_array_index (work->rows, Row, g_array_index (event->members, guint, 0));
  const int numbers[N_NUMBERS] = { [N_ARTICLES] = (int) event->n_articles,
                                   [N_INDEPENDENT] = (int) event->n_independent,
                                   [DISAGREEMENT] = (int) event->disagreement,
                                   [REASONS] = (int) event->reasons,
                                   [REVIEW] = (int) event->review,
                                   [BITS] = (int) event->bits };

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
write_part (Work *work, gint64 id, gint64 part_of, GError **error)
{
  const OldEvent *old = g_hash_table_lookup (work->old_events, &id);

  if (part_of == (old == NULL ? 0 : old->part_of))
    return TRUE;
  if (old != NULL)
    jalons_library_note_event (work->library, id, 0);

  return jalons_database_run (work->writer, error,
                              "UPDATE events SET part_of = nullif(?, 0) WHERE id = ?", "ll",
                              part_of, id);
}

static gboolean
write_relations (Work *work, const JalonsMerge *merge, const gint64 *ids, GError **error)
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
            "llll", ids[proposal->event], g_array_index (work->rows, Row, proposal->claim).id,
            ids[proposal->other_event], g_array_index (work->rows, Row, proposal->other_claim).id))
        return FALSE;
    }

  return TRUE;
}

/* Those that no event of now is. */
static gboolean
drop_old_events (Work *work, const gint64 *ids, guint n_ids, GError **error)
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

static gboolean
write_merge (Work *work, JalonsMerge *merge, GError **error)
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

static gboolean
merge_blocks (Work *work, GError **error)
{
  g_autoptr (JalonsMerge) merge = NULL;

  close_over_joins (work);
  for (guint i = 0; i < work->blocks->len; i++)
    {
      gint64 block = g_array_index (work->blocks, gint64, i);

      if (!load_rows (work, block, error) || !load_old_events (work, block, error))
        return FALSE;
      g_hash_table_add (work->done, g_memdup2 (&block, sizeof block));
    }
  note_places (work);
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
  gboolean ok;

  /* It may have been done together with another. */
  if (g_hash_table_contains (work->done, &block))
    return TRUE;
  work_begin (work, block);
  ok = merge_blocks (work, error);
  work_end (work);

  return ok;
}

/* The blocks that were done wait no longer. */
static gboolean
clear_dirty (Work *work, gboolean all, GError **error)
{
  GHashTableIter iter;
  gpointer key;

  if (all)
    return jalons_database_run (work->writer, error, "DELETE FROM dirty_blocks", "");
  g_hash_table_iter_init (&iter, work->done);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!jalons_database_run (work->writer, error, "DELETE FROM dirty_blocks WHERE block = ?",
                                "l", *(gint64 *) key))
        return FALSE;
    }

  return TRUE;
}

static void
note_removed (Work *work)
{
  work->removed = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < work->rulings->len; i++)
    {
      const JalonsRuling *ruling = g_ptr_array_index (work->rulings, i);

      for (guint j = 0; (ruling->settled & JALONS_REVIEW_REMOVED) != 0 && j < ruling->claims->len;
           j++)
        g_hash_table_add (work->removed, &g_array_index (ruling->claims, gint64, j));
    }
}

/* What does not depend on the block. */
static gboolean
prepare (Work *work, GError **error)
{
  gint64 has_proposals;

  work->done = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  work->links = jalons_rulings_load_links (work->library, error);
  if (work->links != NULL)
    work->rulings = jalons_rulings_load (work->library, error);
  if (work->rulings == NULL
      || !jalons_database_get_int64 (work->writer, &has_proposals, error,
                                     "SELECT EXISTS (SELECT 1 FROM proposals)", ""))
    return FALSE;
  work->has_proposals = has_proposals != 0;
  note_removed (work);

  return TRUE;
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
    ok = prepare (&work, error);
  while (ok && i < blocks->len && (budget == 0 || i == 0 || g_get_monotonic_time () < deadline))
    ok = merge_one (&work, g_array_index (blocks, gint64, i++), error);
  if (ok && blocks->len > 0)
    ok = clear_dirty (&work, i == blocks->len, error);
  if (ok)
    *out_done = i == blocks->len;
  g_clear_pointer (&work.removed, g_hash_table_unref);
  g_clear_pointer (&work.done, g_hash_table_unref);
  g_clear_pointer (&work.links, g_array_unref);
  g_clear_pointer (&work.rulings, g_ptr_array_unref);

  return ok;
}
