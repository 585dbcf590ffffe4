/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "window/jalons-filter-terms.h"

G_BEGIN_DECLS

#define JALONS_TYPE_CHIP (jalons_chip_get_type ())

G_DECLARE_FINAL_TYPE (JalonsChip, jalons_chip, JALONS, CHIP, GtkBox)

/*
 * JalonsChip: one condition of a filter, which can be taken away, and for a company its role.
 *
 * Signals:
 *   removed (): the condition is to go
 *   role-chosen (guint role): the company is to play that #JalonsRole
 */
GtkWidget *jalons_chip_new (const JalonsFilterTerm *term);
const char *jalons_chip_get_words (JalonsChip *self);

G_END_DECLS
