/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"
#include "models/jalons-undo.h"

G_BEGIN_DECLS

#define JALONS_TYPE_WINDOW (jalons_window_get_type ())

G_DECLARE_FINAL_TYPE (JalonsWindow, jalons_window, JALONS, WINDOW, AdwApplicationWindow)

GtkWidget *jalons_window_new (GtkApplication *application, const char *library_path);
const char *jalons_window_get_library_path (JalonsWindow *self);
void jalons_window_open_library (JalonsWindow *self);
void jalons_window_present_soon (JalonsWindow *self);
void jalons_window_set_samples (JalonsWindow *self);
void jalons_window_import (JalonsWindow *self, const char *const *paths);
JalonsBrowser *jalons_window_get_browser (JalonsWindow *self);
JalonsUndo *jalons_window_get_undo (JalonsWindow *self);
gboolean jalons_window_is_idle (JalonsWindow *self);

G_END_DECLS
