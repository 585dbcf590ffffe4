/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "library/jalons-importer.h"

G_BEGIN_DECLS

#define JALONS_TYPE_IMPORT_BAR (jalons_import_bar_get_type ())

G_DECLARE_FINAL_TYPE (JalonsImportBar, jalons_import_bar, JALONS, IMPORT_BAR, AdwBin)

void jalons_import_bar_start (JalonsImportBar *self);
void jalons_import_bar_update (JalonsImportBar *self, const JalonsImportProgress *progress);
void jalons_import_bar_stop (JalonsImportBar *self);
const char *jalons_import_bar_get_words (JalonsImportBar *self);

G_END_DECLS
