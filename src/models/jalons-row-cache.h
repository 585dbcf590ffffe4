/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonsRowLoadFunc:
 * @ids: (array length=n_ids): ids
 * @n_ids: how many
 * @user_data: what was given with the function
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Loads rows. Called in a worker thread.
 *
 * Returns: (transfer full) (element-type GObject): the rows that exist, in any order
 */
typedef GPtrArray *(*JalonsRowLoadFunc) (
  const gint64 *ids, gsize n_ids, gpointer user_data, GCancellable *cancellable, GError **error);

/**
 * JalonsRowType:
 * @create: makes a row that knows its id alone
 * @get_id: the id of a row
 * @fill: takes over into a row what was loaded for it, and notifies of what differs
 *
 * What a cache must know of the objects that it keeps.
 */
typedef struct
{
  gpointer (*create) (gint64 id);
  gint64 (*get_id) (gpointer row);
  void (*fill) (gpointer row, gpointer loaded);
} JalonsRowType;

#define JALONS_TYPE_ROW_CACHE (jalons_row_cache_get_type ())

G_DECLARE_FINAL_TYPE (JalonsRowCache, jalons_row_cache, JALONS, ROW_CACHE, GObject)

JalonsRowCache *jalons_row_cache_new (const JalonsRowType *type,
                                      JalonsRowLoadFunc load,
                                      gpointer user_data,
                                      GDestroyNotify destroy);
gpointer jalons_row_cache_get (JalonsRowCache *self, gint64 id, gboolean *out_loaded);
void jalons_row_cache_want (JalonsRowCache *self, const gint64 *ids, gsize n_ids);
void jalons_row_cache_adopt (JalonsRowCache *self, GPtrArray *loaded);
void jalons_row_cache_refresh (JalonsRowCache *self);
gboolean jalons_row_cache_is_idle (JalonsRowCache *self);

G_END_DECLS
