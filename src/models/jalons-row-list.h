/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

#include "models/jalons-order.h"
#include "models/jalons-row-cache.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ROW_LIST (jalons_row_list_get_type ())

G_DECLARE_DERIVABLE_TYPE (JalonsRowList, jalons_row_list, JALONS, ROW_LIST, GObject)

/**
 * JalonsRowListClass:
 * @item_type: the type of the rows
 * @row_type: what the cache must know of them
 */
struct _JalonsRowListClass
{
  GObjectClass parent_class;

  GType item_type;
  const JalonsRowType *row_type;
};

void jalons_row_list_set_loader (JalonsRowList *self,
                                 JalonsRowLoadFunc load,
                                 gpointer user_data,
                                 GDestroyNotify destroy);
JalonsOrder *jalons_row_list_get_order (JalonsRowList *self);
void jalons_row_list_set_order (JalonsRowList *self, JalonsOrder *order, GPtrArray *loaded);
void jalons_row_list_refresh (JalonsRowList *self);
gint64 jalons_row_list_get_id (JalonsRowList *self, guint position);
gboolean jalons_row_list_find (JalonsRowList *self, gint64 id, guint *out_position);
gboolean jalons_row_list_get_section (
  JalonsRowList *self, guint position, guint *out_start, guint *out_end, gint64 *out_key);
gpointer jalons_row_list_get_row (JalonsRowList *self, gint64 id);
gpointer jalons_row_list_get_loaded_row (JalonsRowList *self, gint64 id);
gboolean jalons_row_list_is_idle (JalonsRowList *self);

G_END_DECLS
