/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

#include "models/jalons-facet.h"

G_BEGIN_DECLS

/**
 * JalonsFacetEntry:
 * @key: what the filter calls it
 * @label: (nullable): what is shown, or %NULL to show @key
 * @level: how deep it stands
 * @count: the number of articles
 * @hue: the colour, 1 to 8, or 0 for grey
 *
 * A facet as a worker hands it over.
 */
typedef struct
{
  char *key;
  char *label;
  guint level;
  guint count;
  guint hue;
} JalonsFacetEntry;

GArray *jalons_facet_entries_new (void);
void jalons_facet_entries_add (
  GArray *entries, const char *key, const char *label, guint level, guint count, guint hue);

#define JALONS_TYPE_FACET_LIST (jalons_facet_list_get_type ())

G_DECLARE_FINAL_TYPE (JalonsFacetList, jalons_facet_list, JALONS, FACET_LIST, GObject)

JalonsFacetList *jalons_facet_list_new (void);
void jalons_facet_list_set_entries (JalonsFacetList *self, GArray *entries);
gboolean jalons_facet_list_find (JalonsFacetList *self, const char *key, guint *out_position);

G_END_DECLS
