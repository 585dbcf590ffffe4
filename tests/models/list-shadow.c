/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "list-shadow.h"

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  ListShadow *shadow = user_data;

  g_assert_cmpuint (position + removed, <=, shadow->items->len);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, shadow->items->len - removed + added);

  shadow->n_signals++;
  shadow->n_removed += removed;
  shadow->n_added += added;
  if (removed > 0)
    g_ptr_array_remove_range (shadow->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (shadow->items, (int) (position + i),
                        g_list_model_get_item (model, position + i));

  list_shadow_check (shadow);
}

ListShadow *
list_shadow_new (GListModel *model)
{
  ListShadow *shadow = g_new0 (ListShadow, 1);

  shadow->model = g_object_ref (model);
  shadow->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (shadow->items, g_list_model_get_item (model, i));
  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), shadow);

  return shadow;
}

void
list_shadow_check (ListShadow *shadow)
{
  GType type = g_list_model_get_item_type (shadow->model);

  g_assert_cmpuint (g_list_model_get_n_items (shadow->model), ==, shadow->items->len);
  for (guint i = 0; i < shadow->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (shadow->model, i);

      g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (item, type));
      g_assert_true (item == g_ptr_array_index (shadow->items, i));
    }
  g_assert_null (g_list_model_get_item (shadow->model, shadow->items->len));
}

void
list_shadow_reset (ListShadow *shadow)
{
  shadow->n_signals = 0;
  shadow->n_removed = 0;
  shadow->n_added = 0;
}

void
list_shadow_free (ListShadow *shadow)
{
  g_signal_handlers_disconnect_by_data (shadow->model, shadow);
  g_ptr_array_unref (shadow->items);
  g_object_unref (shadow->model);
  g_free (shadow);
}
