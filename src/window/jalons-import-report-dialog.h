/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "library/jalons-importer.h"

G_BEGIN_DECLS

#define JALONS_TYPE_IMPORT_REPORT_DIALOG (jalons_import_report_dialog_get_type ())

G_DECLARE_FINAL_TYPE (
  JalonsImportReportDialog, jalons_import_report_dialog, JALONS, IMPORT_REPORT_DIALOG, AdwDialog)

AdwDialog *jalons_import_report_dialog_new (const JalonsImportReport *report);
char *jalons_import_report_dup_summary (const JalonsImportReport *report);

G_END_DECLS
