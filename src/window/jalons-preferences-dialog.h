/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JALONS_TYPE_PREFERENCES_DIALOG (jalons_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (JalonsPreferencesDialog,
                      jalons_preferences_dialog,
                      JALONS,
                      PREFERENCES_DIALOG,
                      AdwPreferencesDialog)

AdwDialog *jalons_preferences_dialog_new (void);
void jalons_preferences_apply_always (GSettings *settings);

G_END_DECLS
