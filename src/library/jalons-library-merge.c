/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-library-merge.h"

#include <string.h>

#include "library/jalons-merge-work.h"
#include "library/jalons-rulings.h"

/*
 * Brings the events up to date with the claims: for every block whose claims have changed, all of
 * its claims are merged anew. What comes out depends on the claims only, never on the events that
 * were there before; these only give their ids to those that are mostly made of the same claims.
 */

static guint64
mix (guint64 hash, guint64 value)
{
  hash = (hash ^ value) * 0x9e3779b97f4a7c15u;

  return hash ^ (hash >> 32);
}

/* What tells a claim from others whenever it came in: its text, its place there, and its kind. */
static guint64
key_of (const JalonsMergeRow *row)
{
  guint64 hash;

  memcpy (&hash, row->hash, sizeof hash);
  hash = mix (hash, row->claim->start);
  hash = mix (hash, row->claim->end);
  hash = mix (hash, row->claim->kind);

  return mix (hash, (guint64) row->id & ((1u << JALONS_CLAIM_SHIFT) - 1));
}

static JalonsMerge *
merge_rows (JalonsMergeWork *work)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (JalonsMergeLink));
  g_autofree JalonsMergeClaim *claims = g_new0 (JalonsMergeClaim, work->rows->len + 1);

  for (guint i = 0; i < work->rows->len; i++)
    {
      const JalonsMergeRow *row = &g_array_index (work->rows, JalonsMergeRow, i);

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
static guint
count_common (JalonsMergeWork *work, const JalonsRuling *ruling, const JalonsMergeEvent *event)
{
  guint n = 0;

  for (guint i = 0; i < event->members->len; i++)
    {
      const JalonsMergeRow *row
        = &g_array_index (work->rows, JalonsMergeRow, g_array_index (event->members, guint, i));

      for (guint j = 0; j < ruling->claims->len; j++)
        n += g_array_index (ruling->claims, gint64, j) == row->id;
    }

  return n;
}

/* A ruling is about the event that has most of its claims. */
static void
apply_ruling (JalonsMergeWork *work, const JalonsRuling *ruling, JalonsMerge *merge)
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
apply_rulings (JalonsMergeWork *work, JalonsMerge *merge)
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
merge_blocks (JalonsMergeWork *work, GError **error)
{
  g_autoptr (JalonsMerge) merge = NULL;

  if (!jalons_merge_work_load (work, error))
    return FALSE;
  merge = merge_rows (work);
  apply_rulings (work, merge);

  return jalons_merge_work_write (work, merge, error);
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
merge_one (JalonsMergeWork *work, gint64 block, GError **error)
{
  gboolean ok;

  /* It may have been done together with another. */
  if (g_hash_table_contains (work->done, &block))
    return TRUE;
  jalons_merge_work_begin (work, block);
  ok = merge_blocks (work, error);
  jalons_merge_work_end (work);

  return ok;
}

/* The blocks that were done wait no longer. */
static gboolean
clear_dirty (JalonsMergeWork *work, gboolean all, GError **error)
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
note_removed (JalonsMergeWork *work)
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
prepare (JalonsMergeWork *work, GError **error)
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
  JalonsMergeWork work = { .library = self, .writer = self->writer };
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
