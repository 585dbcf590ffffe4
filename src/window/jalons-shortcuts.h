/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JalonsShortcut:
 * @action: (nullable): the detailed name of the action; %NULL for keys that the widget that has the
 *   focus knows itself
 * @accelerators: up to three keys, as gtk_accelerator_parse() reads them
 * @title: (nullable): what it does, untranslated; %NULL for one that the dialog does not list
 * @group: the untranslated title of its group in the dialog
 * @in_list: whether it works in the list of articles alone: its key means something else where text
 *   is written
 */
typedef struct
{
  const char *action;
  const char *accelerators[4];
  const char *title;
  const char *group;
  gboolean in_list;
} JalonsShortcut;

/**
 * jalons_shortcuts_get:
 * @out_n: (out): how many there are
 *
 * The one table of shortcuts: the application registers those of actions and the dialog shows all,
 * so that what is said is what works.
 *
 * Returns: (transfer none) (array length=out_n): the shortcuts, group by group
 */
const JalonsShortcut *jalons_shortcuts_get (gsize *out_n);

/** jalons_shortcuts_register: makes those that work everywhere work in the windows of @application.
 */
void jalons_shortcuts_register (GtkApplication *application);

/** jalons_shortcuts_add_to_list: makes those work in @list that work in the list of articles alone.
 */
void jalons_shortcuts_add_to_list (GtkWidget *list);

G_END_DECLS
