/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "window/jalons-shortcuts.h"

struct _JalonsShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (JalonsShortcutsDialog, jalons_shortcuts_dialog, ADW_TYPE_DIALOG)

static char *
dup_keys (const JalonsShortcut *shortcut)
{
  g_autoptr (GString) keys = g_string_new (NULL);

  for (gsize i = 0; shortcut->accelerators[i] != NULL; i++)
    {
      g_autofree char *label = NULL;
      GdkModifierType modifiers;
      guint key;

      /* The keys of the number pad read like the others. */
      if (strstr (shortcut->accelerators[i], "KP_") != NULL
          || !gtk_accelerator_parse (shortcut->accelerators[i], &key, &modifiers))
        continue;
      label = gtk_accelerator_get_label (key, modifiers);
      if (keys->len > 0)
        /* Translators: between two shortcuts that do the same */
        g_string_append (keys, _ (" or "));
      g_string_append (keys, label);
    }
  return g_string_free (g_steal_pointer (&keys), FALSE);
}

static GtkWidget *
create_row (const JalonsShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_keys (shortcut);
  GtkWidget *label = gtk_label_new (keys);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static void
fill (JalonsShortcutsDialog *self)
{
  gsize n;
  const JalonsShortcut *shortcuts = jalons_shortcuts_get (&n);
  AdwPreferencesGroup *group = NULL;

  for (gsize i = 0; i < n; i++)
    {
      if (shortcuts[i].title == NULL)
        continue;
      if (group == NULL
          || g_strcmp0 (adw_preferences_group_get_title (group), _ (shortcuts[i].group)) != 0)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (shortcuts[i].group));
          adw_preferences_page_add (self->page, group);
        }
      adw_preferences_group_add (group, create_row (&shortcuts[i]));
    }
}

static void
jalons_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (jalons_shortcuts_dialog_parent_class)->dispose (object);
}

static void
jalons_shortcuts_dialog_class_init (JalonsShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsShortcutsDialog, page);
}

static void
jalons_shortcuts_dialog_init (JalonsShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

AdwDialog *
jalons_shortcuts_dialog_new (void)
{
  return g_object_new (JALONS_TYPE_SHORTCUTS_DIALOG, NULL);
}
