/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jalons_announce:
 * @widget: the widget that it is about
 * @words: one short sentence
 *
 * Has a screen reader say something that is only seen otherwise. Where assistive technology can't
 * be spoken to, nothing happens: GTK 4.18 does not ask before it announces.
 */
void jalons_announce (GtkWidget *widget, const char *words);

G_END_DECLS
