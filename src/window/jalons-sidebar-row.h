/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "models/jalons-facet.h"

G_BEGIN_DECLS

#define JALONS_TYPE_SIDEBAR_ROW (jalons_sidebar_row_get_type ())

G_DECLARE_FINAL_TYPE (JalonsSidebarRow, jalons_sidebar_row, JALONS, SIDEBAR_ROW, GtkListBoxRow)

/*
 * JalonsSidebarRow: a facet with its count; with a dot in its hue, or opening to what is below it.
 *
 * Signal:
 *   expander-toggled (): what is below it is to be shown or hidden
 */
GtkWidget *jalons_sidebar_row_new (JalonsFacet *facet);
JalonsFacet *jalons_sidebar_row_get_facet (JalonsSidebarRow *self);
void jalons_sidebar_row_show_dot (JalonsSidebarRow *self);
void jalons_sidebar_row_set_expanded (JalonsSidebarRow *self, gboolean expanded);
void jalons_sidebar_row_set_chosen (JalonsSidebarRow *self, gboolean chosen);
gboolean jalons_sidebar_row_get_chosen (JalonsSidebarRow *self);

G_END_DECLS
