/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-preferences-dialog.h"

struct _JalonsPreferencesDialog
{
  AdwPreferencesDialog parent_instance;

  GSettings *settings;
  AdwComboRow *color_scheme;
};

G_DEFINE_FINAL_TYPE (JalonsPreferencesDialog,
                     jalons_preferences_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

/* The values of the setting, in the order of the rows. */
static const struct
{
  const char *value;
  AdwColorScheme scheme;
} schemes[] = {
  { "default", ADW_COLOR_SCHEME_DEFAULT },
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

static gboolean
value_to_row (GValue *row, GVariant *value, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (g_variant_get_string (value, NULL), schemes[i].value))
      g_value_set_uint (row, i);

  return TRUE;
}

static GVariant *
row_to_value (const GValue *row, const GVariantType *type, gpointer user_data)
{
  guint selected = g_value_get_uint (row);

  return selected < G_N_ELEMENTS (schemes) ? g_variant_new_string (schemes[selected].value) : NULL;
}

static gboolean
value_to_scheme (GValue *scheme, GVariant *value, gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (g_variant_get_string (value, NULL), schemes[i].value))
      g_value_set_enum (scheme, schemes[i].scheme);

  return TRUE;
}

static void
jalons_preferences_dialog_dispose (GObject *object)
{
  JalonsPreferencesDialog *self = JALONS_PREFERENCES_DIALOG (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (jalons_preferences_dialog_parent_class)->dispose (object);
}

static void
jalons_preferences_dialog_class_init (JalonsPreferencesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsPreferencesDialog, color_scheme);
}

static void
jalons_preferences_dialog_init (JalonsPreferencesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind_with_mapping (self->settings, "color-scheme", self->color_scheme, "selected",
                                G_SETTINGS_BIND_DEFAULT, value_to_row, row_to_value, NULL, NULL);
}

/**
 * jalons_preferences_dialog_new:
 *
 * Returns: (transfer floating): a dialog
 */
AdwDialog *
jalons_preferences_dialog_new (void)
{
  return g_object_new (JALONS_TYPE_PREFERENCES_DIALOG, NULL);
}

/**
 * jalons_preferences_apply_always:
 * @settings: the settings
 *
 * Has the program look as @settings say, now and whenever they change.
 */
void
jalons_preferences_apply_always (GSettings *settings)
{
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind_with_mapping (settings, "color-scheme", adw_style_manager_get_default (),
                                "color-scheme", G_SETTINGS_BIND_GET, value_to_scheme, NULL, NULL,
                                NULL);
}
