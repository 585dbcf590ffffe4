/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-import-bar.h"

#include <glib/gi18n.h>

/* An import that is over sooner needs no bar. */
#define SHOW_DELAY_MS 400

/**
 * JalonsImportBar:
 *
 * How far an import has come, with a button that stops it.
 */
struct _JalonsImportBar
{
  AdwBin parent_instance;

  guint show_source;

  GtkRevealer *revealer;
  GtkLabel *words;
  GtkProgressBar *progress;
};

G_DEFINE_FINAL_TYPE (JalonsImportBar, jalons_import_bar, ADW_TYPE_BIN)

static void
show_cb (gpointer user_data)
{
  JalonsImportBar *self = JALONS_IMPORT_BAR (user_data);

  self->show_source = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

static void
revealed_cb (JalonsImportBar *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer)
      && !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
jalons_import_bar_dispose (GObject *object)
{
  JalonsImportBar *self = JALONS_IMPORT_BAR (object);

  g_clear_handle_id (&self->show_source, g_source_remove);
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_IMPORT_BAR);

  G_OBJECT_CLASS (jalons_import_bar_parent_class)->dispose (object);
}

static void
jalons_import_bar_class_init (JalonsImportBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_import_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-import-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsImportBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, JalonsImportBar, words);
  gtk_widget_class_bind_template_child (widget_class, JalonsImportBar, progress);
}

static void
jalons_import_bar_init (JalonsImportBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (self->revealer, "notify::child-revealed", G_CALLBACK (revealed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * jalons_import_bar_start:
 * @self: a bar
 *
 * Says that an import has begun; the bar comes if it takes a while.
 */
void
jalons_import_bar_start (JalonsImportBar *self)
{
  g_return_if_fail (JALONS_IS_IMPORT_BAR (self));

  gtk_label_set_label (self->words, _ ("Looking for articles…"));
  gtk_progress_bar_set_fraction (self->progress, 0);
  if (self->show_source == 0)
    self->show_source = g_timeout_add_once (SHOW_DELAY_MS, show_cb, self);
}

/**
 * jalons_import_bar_update:
 * @self: a bar
 * @progress: how far the import has come
 */
void
jalons_import_bar_update (JalonsImportBar *self, const JalonsImportProgress *progress)
{
  g_autofree char *articles = NULL;
  g_autofree char *events = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (JALONS_IS_IMPORT_BAR (self));
  g_return_if_fail (progress != NULL);

  articles
    = g_strdup_printf (ngettext ("%'u of %'u articles", "%'u of %'u articles", progress->n_done),
                       progress->n_done, progress->n_total);
  events = g_strdup_printf (ngettext ("%'u event", "%'u events", progress->n_events),
                            progress->n_events);
  words = g_strdup_printf (C_ ("counts", "%s · %s"), articles, events);
  gtk_label_set_label (self->words, words);

  if (progress->walking || progress->n_total == 0)
    gtk_progress_bar_pulse (self->progress);
  else
    gtk_progress_bar_set_fraction (self->progress, (double) progress->n_done / progress->n_total);
}

/**
 * jalons_import_bar_stop:
 * @self: a bar
 *
 * Says that the import is over.
 */
void
jalons_import_bar_stop (JalonsImportBar *self)
{
  g_return_if_fail (JALONS_IS_IMPORT_BAR (self));

  g_clear_handle_id (&self->show_source, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

/**
 * jalons_import_bar_get_words:
 * @self: a bar
 *
 * Returns: what it says
 */
const char *
jalons_import_bar_get_words (JalonsImportBar *self)
{
  g_return_val_if_fail (JALONS_IS_IMPORT_BAR (self), NULL);

  return gtk_label_get_label (self->words);
}
