/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-row-list.h"

/* Rows loaded together. */
#define PAGE 64
/* More changes than these replace the whole: GTK asks for every new row of one large change, but
 * only for those in view when all rows go first and then come. */
#define MAX_EDITS 200

/**
 * JalonsRowList:
 *
 * A list over ordered ids that makes a row when it is asked for. What is there is a #JalonsOrder;
 * while edits are being told one by one, it is the beginning of the new order and the end of the
 * old.
 */
typedef struct
{
  JalonsOrder *order;
  JalonsOrder *old_order; /* set while edits are told */
  gsize new_end;          /* rows before it are those of order … */
  gsize old_start;        /* … the rest those of old_order from here on */
  JalonsRowCache *cache;
} JalonsRowListPrivate;

enum
{
  SIGNAL_ROWS_LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void jalons_row_list_list_model_init (GListModelInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (JalonsRowList,
                                  jalons_row_list,
                                  G_TYPE_OBJECT,
                                  G_ADD_PRIVATE (JalonsRowList)
                                    G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                           jalons_row_list_list_model_init))

static gsize
get_size (JalonsRowListPrivate *priv)
{
  if (priv->old_order != NULL)
    return priv->new_end + (priv->old_order->n_ids - priv->old_start);

  return priv->order->n_ids;
}

static gint64
get_id_at (JalonsRowListPrivate *priv, gsize position)
{
  if (priv->old_order != NULL && position >= priv->new_end)
    return priv->old_order->ids[priv->old_start + (position - priv->new_end)];

  return priv->order->ids[position];
}

/* The section of a row within one order. */
static gboolean
find_section (
  const JalonsOrder *order, gsize position, gsize *out_start, gsize *out_end, gint64 *out_key)
{
  gsize section;

  if (!jalons_order_find_section (order, (guint) position, &section))
    return FALSE;

  *out_start = order->sections[section].start;
  *out_end = section + 1 < order->n_sections ? order->sections[section + 1].start : order->n_ids;
  *out_key = order->sections[section].key;
  return TRUE;
}

/* Between two edits the rows are the beginning of the new order and the end of the old one; a
 * section may reach over the seam. */
static gboolean
find_section_mixed (
  JalonsRowListPrivate *priv, gsize position, gsize *out_start, gsize *out_end, gint64 *out_key)
{
  gsize new_end = priv->new_end, old_start = priv->old_start;
  gsize new_section_start, new_section_end, old_section_start, old_section_end;
  gint64 new_key, old_key;
  gboolean has_new = new_end > 0
                     && find_section (priv->order, position < new_end ? position : new_end - 1,
                                      &new_section_start, &new_section_end, &new_key);
  gboolean has_old = find_section (priv->old_order,
                                   position < new_end ? old_start : old_start + position - new_end,
                                   &old_section_start, &old_section_end, &old_key);

  if (position < new_end)
    {
      *out_start = new_section_start;
      *out_end = MIN (new_section_end, new_end);
      *out_key = new_key;
      if (has_old && *out_end == new_end && old_key == new_key)
        *out_end = new_end + old_section_end - old_start;
      return has_new;
    }

  if (!has_old)
    return FALSE;

  *out_start = new_end + MAX (old_section_start, old_start) - old_start;
  *out_end = new_end + old_section_end - old_start;
  *out_key = old_key;
  if (has_new && *out_start == new_end && new_key == old_key)
    *out_start = new_section_start;
  return TRUE;
}

/* Asks for the page of a row and, near the page's edge, for its neighbour: rows are loaded before
 * they come into view. */
static void
want_page (JalonsRowListPrivate *priv, gsize position)
{
  gsize page = position / PAGE * PAGE;
  gsize before = position - page < PAGE / 4 && page >= PAGE ? PAGE : 0;
  gsize after = position - page >= PAGE * 3 / 4 ? PAGE : 0;
  gsize from = page - before;
  gsize to = MIN (page + PAGE + after, priv->order->n_ids);

  if (priv->old_order == NULL && from < to)
    jalons_row_cache_want (priv->cache, priv->order->ids + from, to - from);
}

static void
tell_replaced (JalonsRowList *self, JalonsRowListPrivate *priv, gsize old_size)
{
  JalonsOrder *order = priv->order;

  priv->order = jalons_order_new_take (NULL, 0, NULL, 0);
  if (old_size > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, (guint) old_size, 0);

  jalons_order_unref (priv->order);
  priv->order = order;
  if (order->n_ids > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, (guint) order->n_ids);
}

static void
tell_edits (JalonsRowList *self, JalonsRowListPrivate *priv, JalonsOrder *old_order, GArray *edits)
{
  priv->old_order = old_order;
  for (guint i = 0; i < edits->len; i++)
    {
      JalonsOrderEdit *edit = &g_array_index (edits, JalonsOrderEdit, i);

      priv->new_end = (gsize) edit->new_start + edit->n_added;
      priv->old_start = (gsize) edit->old_start + edit->n_removed;
      g_list_model_items_changed (G_LIST_MODEL (self), edit->new_start, edit->n_removed,
                                  edit->n_added);
    }
  priv->old_order = NULL;
}

static void
loaded_cb (JalonsRowList *self)
{
  g_signal_emit (self, signals[SIGNAL_ROWS_LOADED], 0);
}

static GType
jalons_row_list_get_item_type (GListModel *model)
{
  return JALONS_ROW_LIST_GET_CLASS (model)->item_type;
}

static guint
jalons_row_list_get_n_items (GListModel *model)
{
  return (guint) get_size (jalons_row_list_get_instance_private (JALONS_ROW_LIST (model)));
}

static gpointer
jalons_row_list_get_item (GListModel *model, guint position)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (JALONS_ROW_LIST (model));
  gboolean loaded = FALSE;
  gpointer row;

  if (position >= get_size (priv))
    return NULL;

  row = jalons_row_cache_get (priv->cache, get_id_at (priv, position), &loaded);
  if (!loaded)
    want_page (priv, position);

  return row;
}

static void
jalons_row_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = jalons_row_list_get_item_type;
  iface->get_n_items = jalons_row_list_get_n_items;
  iface->get_item = jalons_row_list_get_item;
}

static void
jalons_row_list_dispose (GObject *object)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (JALONS_ROW_LIST (object));

  if (priv->cache != NULL)
    g_object_run_dispose (G_OBJECT (priv->cache));

  G_OBJECT_CLASS (jalons_row_list_parent_class)->dispose (object);
}

static void
jalons_row_list_finalize (GObject *object)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (JALONS_ROW_LIST (object));

  g_clear_object (&priv->cache);
  g_clear_pointer (&priv->order, jalons_order_unref);

  G_OBJECT_CLASS (jalons_row_list_parent_class)->finalize (object);
}

static void
jalons_row_list_class_init (JalonsRowListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jalons_row_list_dispose;
  object_class->finalize = jalons_row_list_finalize;

  /** JalonsRowList::rows-loaded: rows that were asked for are up to date. */
  signals[SIGNAL_ROWS_LOADED] = g_signal_new (
    "rows-loaded", JALONS_TYPE_ROW_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jalons_row_list_init (JalonsRowList *self)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);

  priv->order = jalons_order_new_take (NULL, 0, NULL, 0);
}

/**
 * jalons_row_list_set_loader:
 * @self: a list
 * @load: loads rows, in a worker thread
 * @user_data: data for @load
 * @destroy: (nullable): frees @user_data
 *
 * Says where rows come from, once, before anything else is done with the list.
 */
void
jalons_row_list_set_loader (JalonsRowList *self,
                            JalonsRowLoadFunc load,
                            gpointer user_data,
                            GDestroyNotify destroy)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);
  const JalonsRowType *type = JALONS_ROW_LIST_GET_CLASS (self)->row_type;

  g_return_if_fail (JALONS_IS_ROW_LIST (self));
  g_return_if_fail (priv->cache == NULL);

  priv->cache = jalons_row_cache_new (type, load, user_data, destroy);
  g_signal_connect_object (priv->cache, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
}

/**
 * jalons_row_list_get_order:
 * @self: a list
 *
 * Returns: (transfer none): what it holds
 */
JalonsOrder *
jalons_row_list_get_order (JalonsRowList *self)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);

  g_return_val_if_fail (JALONS_IS_ROW_LIST (self), NULL);

  return priv->order;
}

/**
 * jalons_row_list_set_order:
 * @self: a list
 * @order: what it is to hold
 * @loaded: (nullable) (element-type GObject): rows of it that are loaded already
 *
 * Replaces what the list holds. A small change is told as that change alone, a large one as all
 * rows going and then all coming.
 */
void
jalons_row_list_set_order (JalonsRowList *self, JalonsOrder *order, GPtrArray *loaded)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);
  g_autoptr (JalonsOrder) old_order = NULL;
  g_autoptr (GArray) edits = NULL;

  g_return_if_fail (JALONS_IS_ROW_LIST (self));
  g_return_if_fail (order != NULL);
  g_return_if_fail (priv->cache != NULL);
  g_return_if_fail (priv->old_order == NULL);

  if (loaded != NULL)
    jalons_row_cache_adopt (priv->cache, loaded);

  edits = jalons_order_diff (priv->order, order, MAX_EDITS);
  old_order = priv->order;
  priv->order = jalons_order_ref (order);

  if (edits == NULL)
    tell_replaced (self, priv, old_order->n_ids);
  else
    tell_edits (self, priv, old_order, edits);
}

/**
 * jalons_row_list_refresh:
 * @self: a list
 *
 * Loads the rows that are alive anew, because what is stored has changed.
 */
void
jalons_row_list_refresh (JalonsRowList *self)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);

  g_return_if_fail (JALONS_IS_ROW_LIST (self));

  jalons_row_cache_refresh (priv->cache);
}

/**
 * jalons_row_list_get_id:
 * @self: a list
 * @position: a row
 *
 * Returns: its id, or 0 where there is no such row
 */
gint64
jalons_row_list_get_id (JalonsRowList *self, guint position)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);

  g_return_val_if_fail (JALONS_IS_ROW_LIST (self), 0);

  return position < get_size (priv) ? get_id_at (priv, position) : 0;
}

/**
 * jalons_row_list_find:
 * @self: a list
 * @id: an id
 * @out_position: (out) (optional): its position
 *
 * Returns: whether the list holds @id
 */
gboolean
jalons_row_list_find (JalonsRowList *self, gint64 id, guint *out_position)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);

  g_return_val_if_fail (JALONS_IS_ROW_LIST (self), FALSE);

  return jalons_order_find (priv->order, id, out_position);
}

/**
 * jalons_row_list_get_section:
 * @self: a list
 * @position: a row
 * @out_start: (out): the first row of its section
 * @out_end: (out): the row after the last of its section
 * @out_key: (out): what names the section
 *
 * Returns: whether there is such a row and it stands in a section
 */
gboolean
jalons_row_list_get_section (
  JalonsRowList *self, guint position, guint *out_start, guint *out_end, gint64 *out_key)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);
  gsize start = 0, end = 0;
  gboolean found;

  g_return_val_if_fail (JALONS_IS_ROW_LIST (self), FALSE);
  g_return_val_if_fail (out_start != NULL && out_end != NULL && out_key != NULL, FALSE);

  if (position >= get_size (priv))
    return FALSE;

  if (priv->old_order != NULL)
    found = find_section_mixed (priv, position, &start, &end, out_key);
  else
    found = find_section (priv->order, position, &start, &end, out_key);
  if (!found)
    return FALSE;

  *out_start = (guint) start;
  *out_end = (guint) end;
  return TRUE;
}

/**
 * jalons_row_list_get_row:
 * @self: a list
 * @id: an id, which the list need not hold
 *
 * Returns: (transfer full) (type GObject): the row of @id, the same object that the list gives;
 *   it is filled in later if it is not loaded yet
 */
gpointer
jalons_row_list_get_row (JalonsRowList *self, gint64 id)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);
  gboolean loaded = FALSE;
  gpointer row;

  g_return_val_if_fail (JALONS_IS_ROW_LIST (self), NULL);

  row = jalons_row_cache_get (priv->cache, id, &loaded);
  if (!loaded)
    jalons_row_cache_want (priv->cache, &id, 1);

  return row;
}

/**
 * jalons_row_list_get_loaded_row:
 * @self: a list
 * @id: an id, which the list need not hold
 *
 * Returns: (transfer full) (nullable) (type GObject): the row of @id if it is loaded; if not, it is
 *   being loaded, and "rows-loaded" tells when
 */
gpointer
jalons_row_list_get_loaded_row (JalonsRowList *self, gint64 id)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);
  g_autoptr (GObject) row = NULL;
  gboolean loaded = FALSE;

  g_return_val_if_fail (JALONS_IS_ROW_LIST (self), NULL);

  row = jalons_row_cache_get (priv->cache, id, &loaded);
  if (loaded)
    return g_steal_pointer (&row);

  jalons_row_cache_want (priv->cache, &id, 1);
  return NULL;
}

/**
 * jalons_row_list_is_idle:
 * @self: a list
 *
 * Returns: whether no row is being loaded
 */
gboolean
jalons_row_list_is_idle (JalonsRowList *self)
{
  JalonsRowListPrivate *priv = jalons_row_list_get_instance_private (self);

  g_return_val_if_fail (JALONS_IS_ROW_LIST (self), TRUE);

  return jalons_row_cache_is_idle (priv->cache);
}
