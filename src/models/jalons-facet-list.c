/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-facet-list.h"

#include "models/jalons-order.h"

/* More changes than these replace the whole. */
#define MAX_EDITS 200

/**
 * JalonsFacetList:
 *
 * A list of #JalonsFacet. A facet that is alive stays the same object when counts change, so that
 * rows keep their place and their focus.
 */
struct _JalonsFacetList
{
  GObject parent_instance;

  GArray *entries;     /* JalonsFacetEntry */
  JalonsOrder *order;  /* the numbers of the keys, for telling what changed */
  GHashTable *numbers; /* key → number */
  GHashTable *facets;  /* number → JalonsFacet, weak */
  gint64 last_number;

  GArray
    *old_entries; /* set while edits are told: rows from new_end on are these from old_start on */
  gsize new_end;
  gsize old_start;
};

static void jalons_facet_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonsFacetList,
                               jalons_facet_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      jalons_facet_list_list_model_init))

static void
clear_entry (gpointer data)
{
  JalonsFacetEntry *entry = data;

  g_free (entry->key);
  g_free (entry->label);
}

static gint64 *
get_number (JalonsFacetList *self, const char *key)
{
  gint64 *number = g_hash_table_lookup (self->numbers, key);

  if (number == NULL)
    {
      number = g_new (gint64, 1);
      *number = ++self->last_number;
      g_hash_table_insert (self->numbers, g_strdup (key), number);
    }

  return number;
}

static JalonsOrder *
make_order (JalonsFacetList *self, GArray *entries)
{
  gint64 *ids = g_new (gint64, entries->len);

  for (guint i = 0; i < entries->len; i++)
    ids[i] = *get_number (self, g_array_index (entries, JalonsFacetEntry, i).key);

  return jalons_order_new_take (ids, entries->len, NULL, 0);
}

static void
facet_finalized_cb (gpointer user_data, GObject *facet)
{
  JalonsFacetList *self = user_data;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->facets);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      if (value != facet)
        continue;
      g_hash_table_iter_remove (&iter);
      return;
    }
}

static JalonsFacet *
get_facet (JalonsFacetList *self, JalonsFacetEntry *entry)
{
  gint64 *number = get_number (self, entry->key);
  JalonsFacet *facet = g_hash_table_lookup (self->facets, number);

  if (facet != NULL)
    return g_object_ref (facet);

  facet
    = jalons_facet_new (entry->key, entry->label != NULL ? entry->label : entry->key, entry->level);
  jalons_facet_set_count (facet, entry->count);
  jalons_facet_set_hue (facet, entry->hue);
  g_hash_table_insert (self->facets, number, facet);
  g_object_weak_ref (G_OBJECT (facet), facet_finalized_cb, self);

  return facet;
}

/* Facets that are alive learn their new counts; those that are gone from the list count nothing. */
static void
update_facets (JalonsFacetList *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  for (guint i = 0; i < self->entries->len && g_hash_table_size (self->facets) > 0; i++)
    {
      JalonsFacetEntry *entry = &g_array_index (self->entries, JalonsFacetEntry, i);
      JalonsFacet *facet = g_hash_table_lookup (self->facets, &self->order->ids[i]);

      if (facet == NULL)
        continue;
      g_hash_table_add (seen, facet);
      jalons_facet_set_count (facet, entry->count);
      jalons_facet_set_hue (facet, entry->hue);
    }

  g_hash_table_iter_init (&iter, self->facets);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (!g_hash_table_contains (seen, value))
      g_ptr_array_add (gone, g_object_ref (value));
  for (guint i = 0; i < gone->len; i++)
    jalons_facet_set_count (g_ptr_array_index (gone, i), 0);
}

static void
tell_replaced (JalonsFacetList *self, guint old_size)
{
  GArray *entries = self->entries;

  self->entries = jalons_facet_entries_new ();
  if (old_size > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old_size, 0);

  g_array_unref (self->entries);
  self->entries = entries;
  if (entries->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, entries->len);
}

static void
tell_edits (JalonsFacetList *self, GArray *old_entries, GArray *edits)
{
  self->old_entries = old_entries;
  for (guint i = 0; i < edits->len; i++)
    {
      JalonsOrderEdit *edit = &g_array_index (edits, JalonsOrderEdit, i);

      self->new_end = (gsize) edit->new_start + edit->n_added;
      self->old_start = (gsize) edit->old_start + edit->n_removed;
      g_list_model_items_changed (G_LIST_MODEL (self), edit->new_start, edit->n_removed,
                                  edit->n_added);
    }
  self->old_entries = NULL;
}

static GType
jalons_facet_list_get_item_type (GListModel *model)
{
  return JALONS_TYPE_FACET;
}

static guint
jalons_facet_list_get_n_items (GListModel *model)
{
  JalonsFacetList *self = JALONS_FACET_LIST (model);

  if (self->old_entries != NULL)
    return (guint) (self->new_end + self->old_entries->len - self->old_start);

  return self->entries->len;
}

static gpointer
jalons_facet_list_get_item (GListModel *model, guint position)
{
  JalonsFacetList *self = JALONS_FACET_LIST (model);
  GArray *entries = self->entries;
  gsize index = position;

  if (position >= jalons_facet_list_get_n_items (model))
    return NULL;

  if (self->old_entries != NULL && position >= self->new_end)
    {
      entries = self->old_entries;
      index = self->old_start + (position - self->new_end);
    }

  return get_facet (self, &g_array_index (entries, JalonsFacetEntry, index));
}

static void
jalons_facet_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = jalons_facet_list_get_item_type;
  iface->get_n_items = jalons_facet_list_get_n_items;
  iface->get_item = jalons_facet_list_get_item;
}

static void
jalons_facet_list_finalize (GObject *object)
{
  JalonsFacetList *self = JALONS_FACET_LIST (object);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->facets);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_object_weak_unref (value, facet_finalized_cb, self);
  g_clear_pointer (&self->facets, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->order, jalons_order_unref);

  G_OBJECT_CLASS (jalons_facet_list_parent_class)->finalize (object);
}

static void
jalons_facet_list_class_init (JalonsFacetListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = jalons_facet_list_finalize;
}

static void
jalons_facet_list_init (JalonsFacetList *self)
{
  self->entries = jalons_facet_entries_new ();
  self->order = jalons_order_new_take (NULL, 0, NULL, 0);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->facets = g_hash_table_new (g_int64_hash, g_int64_equal);
}

/**
 * jalons_facet_entries_new:
 *
 * Returns: (transfer full) (element-type JalonsFacetEntry): an empty array of facets
 */
GArray *
jalons_facet_entries_new (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (JalonsFacetEntry));

  g_array_set_clear_func (entries, clear_entry);
  return entries;
}

/**
 * jalons_facet_entries_add:
 * @entries: (element-type JalonsFacetEntry): an array of facets
 * @key: what the filter calls it
 * @label: (nullable): what is shown, or %NULL to show @key
 * @level: how deep it stands
 * @count: the number of articles
 * @hue: the colour, 1 to 8, or 0 for grey
 */
void
jalons_facet_entries_add (
  GArray *entries, const char *key, const char *label, guint level, guint count, guint hue)
{
  JalonsFacetEntry entry = { g_strdup (key), g_strdup (label), level, count, hue };

  g_return_if_fail (entries != NULL);
  g_return_if_fail (key != NULL);

  g_array_append_val (entries, entry);
}

/**
 * jalons_facet_list_new:
 *
 * Returns: (transfer full): an empty list
 */
JalonsFacetList *
jalons_facet_list_new (void)
{
  return g_object_new (JALONS_TYPE_FACET_LIST, NULL);
}

/**
 * jalons_facet_list_set_entries:
 * @self: a list
 * @entries: (element-type JalonsFacetEntry): the facets, each key once
 *
 * Replaces what the list holds; what stays is not told.
 */
void
jalons_facet_list_set_entries (JalonsFacetList *self, GArray *entries)
{
  g_autoptr (GArray) old_entries = NULL;
  g_autoptr (JalonsOrder) old_order = NULL;
  g_autoptr (GArray) edits = NULL;

  g_return_if_fail (JALONS_IS_FACET_LIST (self));
  g_return_if_fail (entries != NULL);

  old_entries = self->entries;
  old_order = self->order;
  self->entries = g_array_ref (entries);
  self->order = make_order (self, entries);

  update_facets (self);
  edits = jalons_order_diff (old_order, self->order, MAX_EDITS);
  if (edits == NULL)
    tell_replaced (self, old_entries->len);
  else
    tell_edits (self, old_entries, edits);

  /* Who listens may have asked, between two edits, for a row of the old ones that was not alive. */
  update_facets (self);
}

/**
 * jalons_facet_list_find:
 * @self: a list
 * @key: what the filter calls a facet
 * @out_position: (out) (optional): its position
 *
 * Returns: whether the list holds it
 */
gboolean
jalons_facet_list_find (JalonsFacetList *self, const char *key, guint *out_position)
{
  gint64 *number;

  g_return_val_if_fail (JALONS_IS_FACET_LIST (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  number = g_hash_table_lookup (self->numbers, key);
  return number != NULL && jalons_order_find (self->order, *number, out_position);
}
