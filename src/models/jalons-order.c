/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-order.h"

/* The rows of a span of an order that the other order has too, in the same relative place. */
static GHashTable *
collect_ids (const JalonsOrder *order, gsize from, gsize to)
{
  GHashTable *ids = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (gsize i = from; i < to; i++)
    g_hash_table_add (ids, &order->ids[i]);

  return ids;
}

/* Grows the last edit where the next one touches it: fewer signals for the same change. */
static void
add_edit (GArray *edits, gsize old_start, gsize n_removed, gsize new_start, gsize n_added)
{
  JalonsOrderEdit edit
    = { (guint) old_start, (guint) n_removed, (guint) new_start, (guint) n_added };

  if (edits->len > 0)
    {
      JalonsOrderEdit *last = &g_array_index (edits, JalonsOrderEdit, edits->len - 1);

      if (last->old_start + last->n_removed == old_start
          && last->new_start + last->n_added == new_start)
        {
          last->n_removed += (guint) n_removed;
          last->n_added += (guint) n_added;
          return;
        }
    }

  g_array_append_val (edits, edit);
}

/**
 * jalons_order_new_take:
 * @ids: (transfer full) (array length=n_ids): the ids, from g_malloc()
 * @n_ids: how many
 * @sections: (transfer full) (nullable) (array length=n_sections): the sections, from g_malloc()
 * @n_sections: how many
 *
 * Returns: (transfer full): an order of these rows
 */
JalonsOrder *
jalons_order_new_take (gint64 *ids, gsize n_ids, JalonsOrderSection *sections, gsize n_sections)
{
  JalonsOrder *self = g_new0 (JalonsOrder, 1);

  g_return_val_if_fail (n_ids <= G_MAXUINT, NULL);

  g_atomic_ref_count_init (&self->ref_count);
  self->ids = ids;
  self->n_ids = n_ids;
  self->sections = sections;
  self->n_sections = n_sections;

  return self;
}

JalonsOrder *
jalons_order_ref (JalonsOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
jalons_order_unref (JalonsOrder *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->ids);
  g_free (self->sections);
  g_free (self);
}

/**
 * jalons_order_find:
 * @self: an order
 * @id: an id
 * @out_position: (out) (optional): where it stands
 *
 * Looks through the ids one by one.
 *
 * Returns: whether the order has @id
 */
gboolean
jalons_order_find (const JalonsOrder *self, gint64 id, guint *out_position)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (gsize i = 0; i < self->n_ids; i++)
    {
      if (self->ids[i] != id)
        continue;
      if (out_position != NULL)
        *out_position = (guint) i;
      return TRUE;
    }

  return FALSE;
}

/**
 * jalons_order_find_section:
 * @self: an order
 * @position: a row
 * @out_section: (out): the number of its section
 *
 * Returns: whether that row exists and stands in a section
 */
gboolean
jalons_order_find_section (const JalonsOrder *self, guint position, gsize *out_section)
{
  gsize low = 0;
  gsize high;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_section != NULL, FALSE);

  if (position >= self->n_ids || self->n_sections == 0)
    return FALSE;

  high = self->n_sections;
  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (self->sections[middle].start <= position)
        low = middle;
      else
        high = middle;
    }

  *out_section = low;
  return TRUE;
}

/**
 * jalons_order_diff:
 * @old: an order
 * @new: another
 * @max_edits: the most rows that may come or go
 *
 * Finds what turns @old into @new: rows that go and rows that come, left to right. A row that
 * moved goes and comes.
 *
 * Returns: (transfer full) (nullable) (element-type JalonsOrderEdit): the edits, or %NULL where
 *   more than @max_edits rows come or go
 */
GArray *
jalons_order_diff (const JalonsOrder *old, const JalonsOrder *new, guint max_edits)
{
  g_autoptr (GHashTable) old_ids = NULL;
  g_autoptr (GHashTable) new_ids = NULL;
  g_autoptr (GHashTable) moved = NULL;
  g_autoptr (GArray) edits = NULL;
  gsize old_end, new_end, i = 0, j, n_changes = 0;

  g_return_val_if_fail (old != NULL, NULL);
  g_return_val_if_fail (new != NULL, NULL);

  old_end = old->n_ids;
  new_end = new->n_ids;
  if (MAX (old_end, new_end) - MIN (old_end, new_end) > max_edits)
    return NULL;

  while (i < old_end && i < new_end && old->ids[i] == new->ids[i])
    i++;
  while (old_end > i && new_end > i && old->ids[old_end - 1] == new->ids[new_end - 1])
    old_end--, new_end--;
  j = i;

  edits = g_array_new (FALSE, FALSE, sizeof (JalonsOrderEdit));
  if (old_end == i || new_end == i)
    {
      if (old_end - i + new_end - i > max_edits)
        return NULL;
      if (old_end > i || new_end > i)
        add_edit (edits, i, old_end - i, j, new_end - j);
      return g_steal_pointer (&edits);
    }

  old_ids = collect_ids (old, i, old_end);
  new_ids = collect_ids (new, j, new_end);
  moved = g_hash_table_new (g_int64_hash, g_int64_equal);

  while ((i < old_end || j < new_end) && n_changes <= max_edits)
    {
      if (i < old_end && j < new_end && old->ids[i] == new->ids[j])
        {
          i++, j++;
          continue;
        }

      n_changes++;
      if (j < new_end
          && (i == old_end || !g_hash_table_contains (old_ids, &new->ids[j])
              || g_hash_table_contains (moved, &new->ids[j])))
        {
          add_edit (edits, i, 0, j, 1);
          j++;
        }
      else
        {
          if (g_hash_table_contains (new_ids, &old->ids[i]))
            g_hash_table_add (moved, &old->ids[i]);
          add_edit (edits, i, 1, j, 0);
          i++;
        }
    }

  if (n_changes > max_edits)
    return NULL;

  return g_steal_pointer (&edits);
}
