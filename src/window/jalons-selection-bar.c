/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-selection-bar.h"

#include <glib/gi18n.h>

struct _JalonsSelectionBar
{
  AdwBin parent_instance;

  GtkActionBar *bar;
  GtkLabel *label;
};

enum
{
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsSelectionBar, jalons_selection_bar, ADW_TYPE_BIN)

static void
close_clicked_cb (JalonsSelectionBar *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
jalons_selection_bar_dispose (GObject *object)
{
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JALONS_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (jalons_selection_bar_parent_class)->dispose (object);
}

static void
jalons_selection_bar_class_init (JalonsSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_selection_bar_dispose;

  signals[SIGNAL_CLOSED] = g_signal_new ("closed", JALONS_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsSelectionBar, bar);
  gtk_widget_class_bind_template_child (widget_class, JalonsSelectionBar, label);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
jalons_selection_bar_init (JalonsSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalons_selection_bar_new:
 *
 * Returns: (transfer floating): a bar that is not revealed
 */
GtkWidget *
jalons_selection_bar_new (void)
{
  return g_object_new (JALONS_TYPE_SELECTION_BAR, NULL);
}

/**
 * jalons_selection_bar_set_n_selected:
 * @self: a bar
 * @n_selected: how many articles are selected; it is revealed where these are several
 */
void
jalons_selection_bar_set_n_selected (JalonsSelectionBar *self, guint n_selected)
{
  g_autofree char *words = NULL;

  g_return_if_fail (JALONS_IS_SELECTION_BAR (self));

  words = g_strdup_printf (ngettext ("%'u selected", "%'u selected", n_selected), n_selected);
  gtk_label_set_label (self->label, words);
  gtk_action_bar_set_revealed (self->bar, n_selected > 1);
}
