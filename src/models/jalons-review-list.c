/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "models/jalons-review-row-private.h"

struct _JalonsReviewList
{
  GObject parent_instance;

  JalonsLibrary *library;
  GArray *items;   /* JalonsReviewItem, each with one reason */
  GPtrArray *rows; /* JalonsReviewRow or NULL, one for each item */
  GCancellable *refreshing;
};

enum
{
  SIGNAL_REFRESHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void jalons_review_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (JalonsReviewList,
                               jalons_review_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      jalons_review_list_list_model_init))

static gboolean
is_selected (JalonsSelection *selection, const JalonsReviewItem *item)
{
  return item->event_id != 0
           ? jalons_selection_has_event (selection, item->event_id)
           : jalons_selection_find_article (selection, item->article_id) != JALONS_POSITION_NONE;
}

/* What only a person can decide comes first, what was merely read with some doubt last. */
static int
rank_of (JalonsReview review)
{
  static const JalonsReview order[]
    = { JALONS_REVIEW_DISAGREEMENT, JALONS_REVIEW_PROPOSED_JOIN,   JALONS_REVIEW_RUMOUR,
        JALONS_REVIEW_DEDUCED_DATE, JALONS_REVIEW_UNDATED_ARTICLE, JALONS_REVIEW_UNCERTAIN };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == review)
      return (int) i;

  return G_N_ELEMENTS (order);
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const JalonsReviewItem *x = a, *y = b;

  return rank_of (x->review) - rank_of (y->review);
}

/* One item for each reason. */
static GArray *
part_items (const GArray *items, JalonsSelection *selection)
{
  GArray *parted = g_array_new (FALSE, FALSE, sizeof (JalonsReviewItem));

  for (guint i = 0; i < items->len; i++)
    {
      const JalonsReviewItem *item = &g_array_index (items, JalonsReviewItem, i);

      if (!is_selected (selection, item))
        continue;
      for (guint bit = 1; bit < JALONS_REVIEW_REMOVED; bit <<= 1)
        {
          JalonsReviewItem one = *item;

          if ((item->review & bit) == 0)
            continue;
          one.review = (JalonsReview) bit;
          g_array_append_val (parted, one);
        }
    }
  g_sort_array (parted->data, parted->len, sizeof (JalonsReviewItem), compare_items, NULL);

  return parted;
}

static void
refresh_thread_cb (GTask *task,
                   gpointer source_object,
                   gpointer task_data,
                   GCancellable *cancellable)
{
  JalonsReviewList *self = source_object;
  g_autoptr (GArray) items = NULL;
  GError *error = NULL;

  items = jalons_library_load_review (self->library, &error);
  if (items == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, part_items (items, task_data), (GDestroyNotify) g_array_unref);
}

static gboolean
are_same (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const JalonsReviewItem *x = &g_array_index (a, JalonsReviewItem, i);
      const JalonsReviewItem *y = &g_array_index (b, JalonsReviewItem, i);

      if (x->review != y->review || x->event_id != y->event_id || x->article_id != y->article_id)
        return FALSE;
    }

  return TRUE;
}

static void
reload_rows (JalonsReviewList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      JalonsReviewRow *row = g_ptr_array_index (self->rows, i);

      if (row != NULL && jalons_review_row_get_loaded (row))
        jalons_review_row_load (row, self->library);
    }
}

/* All rows go before the new ones come, in two signals: GTK then asks for those in view only. */
static void
take_items (JalonsReviewList *self, GArray *items)
{
  guint n_old = self->items->len;

  g_array_unref (self->items);
  self->items = g_array_new (FALSE, FALSE, sizeof (JalonsReviewItem));
  g_ptr_array_set_size (self->rows, 0);
  if (n_old > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, 0);

  g_array_unref (self->items);
  self->items = g_array_ref (items);
  g_ptr_array_set_size (self->rows, (int) items->len);
  if (items->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, items->len);
}

static void
refreshed_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsReviewList *self = JALONS_REVIEW_LIST (source_object);
  g_autoptr (GArray) items = g_task_propagate_pointer (G_TASK (result), NULL);

  if (g_task_get_cancellable (G_TASK (result)) != self->refreshing)
    return;
  g_clear_object (&self->refreshing);
  if (items == NULL)
    return;

  if (are_same (self->items, items))
    reload_rows (self);
  else
    take_items (self, items);
  g_signal_emit (self, signals[SIGNAL_REFRESHED], 0);
}

static GType
get_item_type (GListModel *model)
{
  return JALONS_TYPE_REVIEW_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return JALONS_REVIEW_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  JalonsReviewList *self = JALONS_REVIEW_LIST (model);

  if (position >= self->items->len)
    return NULL;
  if (g_ptr_array_index (self->rows, position) == NULL)
    g_ptr_array_index (self->rows, position)
      = jalons_review_row_new (&g_array_index (self->items, JalonsReviewItem, position));

  return g_object_ref (g_ptr_array_index (self->rows, position));
}

static void
jalons_review_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
clear_row (gpointer row)
{
  if (row != NULL)
    g_object_unref (row);
}

static void
jalons_review_list_dispose (GObject *object)
{
  JalonsReviewList *self = JALONS_REVIEW_LIST (object);

  g_clear_object (&self->refreshing);

  G_OBJECT_CLASS (jalons_review_list_parent_class)->dispose (object);
}

static void
jalons_review_list_finalize (GObject *object)
{
  JalonsReviewList *self = JALONS_REVIEW_LIST (object);

  g_array_unref (self->items);
  g_ptr_array_unref (self->rows);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (jalons_review_list_parent_class)->finalize (object);
}

static void
jalons_review_list_class_init (JalonsReviewListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jalons_review_list_dispose;
  object_class->finalize = jalons_review_list_finalize;

  signals[SIGNAL_REFRESHED] = g_signal_new ("refreshed", JALONS_TYPE_REVIEW_LIST, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jalons_review_list_init (JalonsReviewList *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (JalonsReviewItem));
  self->rows = g_ptr_array_new_with_free_func (clear_row);
}

JalonsReviewList *
jalons_review_list_new (JalonsLibrary *library)
{
  JalonsReviewList *self;

  g_return_val_if_fail (JALONS_IS_LIBRARY (library), NULL);

  self = g_object_new (JALONS_TYPE_REVIEW_LIST, NULL);
  self->library = g_object_ref (library);

  return self;
}

void
jalons_review_list_refresh (JalonsReviewList *self, JalonsSelection *selection)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (JALONS_IS_REVIEW_LIST (self));
  g_return_if_fail (selection != NULL);

  g_clear_object (&self->refreshing);
  self->refreshing = g_cancellable_new ();
  task = g_task_new (self, self->refreshing, refreshed_cb, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, jalons_selection_ref (selection),
                        (GDestroyNotify) jalons_selection_unref);
  g_task_run_in_thread (task, refresh_thread_cb);
}

GArray *
jalons_review_list_dup_event_ids (JalonsReviewList *self, JalonsReview review)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (JALONS_IS_REVIEW_LIST (self), ids);

  for (guint i = 0; i < self->items->len; i++)
    {
      const JalonsReviewItem *item = &g_array_index (self->items, JalonsReviewItem, i);

      if (item->review == review && item->event_id != 0)
        g_array_append_val (ids, item->event_id);
    }

  return ids;
}

gboolean
jalons_review_list_is_idle (JalonsReviewList *self)
{
  g_return_val_if_fail (JALONS_IS_REVIEW_LIST (self), TRUE);

  return self->refreshing == NULL;
}
