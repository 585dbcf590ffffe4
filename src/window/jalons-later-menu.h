/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A button with a menu makes all its items when it gets it, though most menus are never opened:
 * these are made when they are.
 */
void jalons_later_menu_set (GtkMenuButton *button, GMenuModel *menu);

G_END_DECLS
