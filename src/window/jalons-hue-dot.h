/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_HUE_DOT (jalons_hue_dot_get_type ())

G_DECLARE_FINAL_TYPE (JalonsHueDot, jalons_hue_dot, JALONS, HUE_DOT, GtkWidget)

void jalons_hue_dot_set_hue (JalonsHueDot *self, guint hue);

G_END_DECLS
