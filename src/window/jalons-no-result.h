/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"

G_BEGIN_DECLS

#define JALONS_TYPE_NO_RESULT (jalons_no_result_get_type ())

G_DECLARE_FINAL_TYPE (JalonsNoResult, jalons_no_result, JALONS, NO_RESULT, AdwBin)

/*
 * JalonsNoResult: says that nothing meets the filter, and which condition stands in the way.
 */
GtkWidget *jalons_no_result_new (JalonsBrowser *browser);
void jalons_no_result_set_active (JalonsNoResult *self, gboolean active);

G_END_DECLS
