/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "models/jalons-browser.h"

G_BEGIN_DECLS

#define JALONS_TYPE_CHIPS (jalons_chips_get_type ())

G_DECLARE_FINAL_TYPE (JalonsChips, jalons_chips, JALONS, CHIPS, GtkWidget)

void jalons_chips_set_browser (JalonsChips *self, JalonsBrowser *browser);
GStrv jalons_chips_dup_words (JalonsChips *self);
void jalons_chips_set_narrow (JalonsChips *self, gboolean narrow);
const char *jalons_chips_get_counts (JalonsChips *self);

G_END_DECLS
