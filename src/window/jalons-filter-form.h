/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"

G_BEGIN_DECLS

#define JALONS_TYPE_FILTER_FORM (jalons_filter_form_get_type ())

G_DECLARE_FINAL_TYPE (JalonsFilterForm, jalons_filter_form, JALONS, FILTER_FORM, AdwBin)

GtkWidget *jalons_filter_form_new (JalonsBrowser *browser);

G_END_DECLS
