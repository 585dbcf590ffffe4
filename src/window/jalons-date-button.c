/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-date-button.h"

#include <glib/gi18n.h>

struct _JalonsDateButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkEditable *entry;
  GtkWidget *apply_button;
};

G_DEFINE_FINAL_TYPE (JalonsDateButton, jalons_date_button, ADW_TYPE_BIN)

enum
{
  SIGNAL_DATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (JalonsDateButton *self)
{
  JalonsPeriod period;

  gtk_widget_set_sensitive (self->apply_button,
                            jalons_period_parse (gtk_editable_get_text (self->entry), &period));
}

static void
entered_cb (JalonsDateButton *self)
{
  g_autofree char *iso = g_strdup (gtk_editable_get_text (self->entry));
  JalonsPeriod period;

  if (!jalons_period_parse (iso, &period))
    return;

  gtk_popover_popdown (self->popover);
  gtk_editable_set_text (self->entry, "");
  g_signal_emit (self, signals[SIGNAL_DATED], 0, iso);
}

static void
jalons_date_button_dispose (GObject *object)
{
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_DATE_BUTTON);

  G_OBJECT_CLASS (jalons_date_button_parent_class)->dispose (object);
}

static void
jalons_date_button_class_init (JalonsDateButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_date_button_dispose;

  signals[SIGNAL_DATED] = g_signal_new ("dated", JALONS_TYPE_DATE_BUTTON, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsDateButton, button);
  gtk_widget_class_bind_template_child (widget_class, JalonsDateButton, popover);
  gtk_widget_class_bind_template_child (widget_class, JalonsDateButton, entry);
  gtk_widget_class_bind_template_child (widget_class, JalonsDateButton, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
jalons_date_button_init (JalonsDateButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
jalons_date_button_set_published (JalonsDateButton *self, const JalonsPeriod *published)
{
  gboolean known;
  g_autofree char *date = NULL;
  g_autofree char *inferred = NULL;

  g_return_if_fail (JALONS_IS_DATE_BUTTON (self));
  g_return_if_fail (published != NULL);

  known = jalons_period_is_known (published);
  date = jalons_period_format (published);
  inferred = g_strdup_printf (_ ("%s, inferred"), date);
  gtk_menu_button_set_label (self->button, known ? inferred : _ ("Date the Article…"));
  gtk_widget_set_visible (GTK_WIDGET (self), !known || published->basis == JALONS_BASIS_INFERRED);
}
