/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * ListShadow: a copy of a list that is kept up to date from its signals alone. After every
 * items-changed the copy must be what the list says it is: no row changes that was not told.
 */
typedef struct
{
  GListModel *model;
  GPtrArray *items;
  guint n_signals;
  guint n_removed;
  guint n_added;
} ListShadow;

ListShadow *list_shadow_new (GListModel *model);
void list_shadow_check (ListShadow *shadow);
void list_shadow_reset (ListShadow *shadow);
void list_shadow_free (ListShadow *shadow);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ListShadow, list_shadow_free)

G_END_DECLS
