/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * JalonsOrderSection:
 * @start: the position of its first row
 * @key: what names the section, for the list's owner to tell
 *
 * A run of rows under one heading.
 */
typedef struct
{
  guint start;
  gint64 key;
} JalonsOrderSection;

/**
 * JalonsOrder:
 * @ids: the ids of the rows, in order
 * @n_ids: how many rows there are
 * @sections: the sections, by position; the first starts at 0 where there are any rows
 * @n_sections: how many sections there are, or 0 for a list without headings
 *
 * What a list holds: ordered ids and where the headings stand. Immutable and shared, so that a
 * worker can make it and the list can take it over in one go.
 */
typedef struct
{
  gatomicrefcount ref_count;
  gsize n_ids;
  gint64 *ids;
  gsize n_sections;
  JalonsOrderSection *sections;
} JalonsOrder;

/**
 * JalonsOrderEdit:
 * @old_start: position in the old order at which rows go
 * @n_removed: how many of them go
 * @new_start: position in the new order at which rows come
 * @n_added: how many of them come
 */
typedef struct
{
  guint old_start;
  guint n_removed;
  guint new_start;
  guint n_added;
} JalonsOrderEdit;

JalonsOrder *
jalons_order_new_take (gint64 *ids, gsize n_ids, JalonsOrderSection *sections, gsize n_sections);
JalonsOrder *jalons_order_ref (JalonsOrder *self);
void jalons_order_unref (JalonsOrder *self);
gboolean jalons_order_find (const JalonsOrder *self, gint64 id, guint *out_position);
gboolean jalons_order_find_section (const JalonsOrder *self, guint position, gsize *out_section);
GArray *jalons_order_diff (const JalonsOrder *old, const JalonsOrder *new, guint max_edits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsOrder, jalons_order_unref)

G_END_DECLS
