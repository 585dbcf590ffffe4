/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JALONS_TYPE_SHORTCUTS_DIALOG (jalons_shortcuts_dialog_get_type ())

G_DECLARE_FINAL_TYPE (
  JalonsShortcutsDialog, jalons_shortcuts_dialog, JALONS, SHORTCUTS_DIALOG, AdwDialog)

/* JalonsShortcutsDialog: the shortcuts of jalons_shortcuts_get(), for reading. */
AdwDialog *jalons_shortcuts_dialog_new (void);

G_END_DECLS
