/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JALONS_TYPE_SELECTION_BAR (jalons_selection_bar_get_type ())

G_DECLARE_FINAL_TYPE (JalonsSelectionBar, jalons_selection_bar, JALONS, SELECTION_BAR, AdwBin)

/*
 * JalonsSelectionBar: what can be done with several articles at once; there while several are
 * selected.
 *
 * Signals:
 *   closed: one of them is to be enough
 */
GtkWidget *jalons_selection_bar_new (void);
void jalons_selection_bar_set_n_selected (JalonsSelectionBar *self, guint n_selected);

G_END_DECLS
