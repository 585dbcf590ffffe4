/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "models/jalons-browser.h"

G_BEGIN_DECLS

#define JALONS_TYPE_FILTER_POPOVER (jalons_filter_popover_get_type ())

G_DECLARE_FINAL_TYPE (
  JalonsFilterPopover, jalons_filter_popover, JALONS, FILTER_POPOVER, GtkPopover)

GtkWidget *jalons_filter_popover_new (JalonsBrowser *browser);

G_END_DECLS
