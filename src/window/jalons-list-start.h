/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * jalons_list_start_show:
 * @list: a list with section headers
 *
 * Leads a list that gets other rows to its very start, the heading of its first section included.
 */
void jalons_list_start_show (GtkListView *list);

G_END_DECLS
