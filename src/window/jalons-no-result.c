/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-no-result.h"

#include "window/jalons-relief.h"

#include <glib/gi18n.h>

struct _JalonsNoResult
{
  AdwBin parent_instance;

  JalonsBrowser *browser;
  JalonsFilter *relief;
  GCancellable *cancellable;

  AdwStatusPage *page;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (JalonsNoResult, jalons_no_result, ADW_TYPE_BIN)

static void
clicked_cb (JalonsNoResult *self)
{
  if (self->relief != NULL)
    jalons_browser_set_filter (self->browser, self->relief);
}

static void
found_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsNoResult *self;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsRelief) relief = jalons_relief_find_finish (result, &error);
  g_autofree char *description = NULL;
  g_autofree char *markup = NULL;

  if (relief == NULL)
    return; /* cancelled, or nothing helps: the page stays as it is */

  self = JALONS_NO_RESULT (user_data);
  description = g_strdup_printf (
    ngettext ("Without “%s”: %'u article.", "Without “%s”: %'u articles.", relief->n_articles),
    relief->words, relief->n_articles);
  markup = g_markup_escape_text (description, -1);
  adw_status_page_set_description (self->page, markup);
  g_clear_pointer (&self->relief, jalons_filter_unref);
  self->relief = jalons_filter_ref (relief->filter);
  gtk_widget_set_visible (self->button, TRUE);
}

static void
stop (JalonsNoResult *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
jalons_no_result_dispose (GObject *object)
{
  JalonsNoResult *self = JALONS_NO_RESULT (object);

  stop (self);
  g_clear_object (&self->browser);
  g_clear_pointer (&self->relief, jalons_filter_unref);
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_NO_RESULT);

  G_OBJECT_CLASS (jalons_no_result_parent_class)->dispose (object);
}

static void
jalons_no_result_class_init (JalonsNoResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_no_result_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-no-result.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsNoResult, page);
  gtk_widget_class_bind_template_child (widget_class, JalonsNoResult, button);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
jalons_no_result_init (JalonsNoResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jalons_no_result_new:
 * @browser: whose selection is empty
 *
 * Returns: (transfer floating): a page
 */
GtkWidget *
jalons_no_result_new (JalonsBrowser *browser)
{
  JalonsNoResult *self;

  g_return_val_if_fail (JALONS_IS_BROWSER (browser), NULL);

  self = g_object_new (JALONS_TYPE_NO_RESULT, NULL);
  self->browser = g_object_ref (browser);

  return GTK_WIDGET (self);
}

/**
 * jalons_no_result_set_active:
 * @self: a page
 * @active: whether nothing is selected; then it looks anew for the condition that stands in the way
 */
void
jalons_no_result_set_active (JalonsNoResult *self, gboolean active)
{
  g_return_if_fail (JALONS_IS_NO_RESULT (self));

  stop (self);
  if (!active)
    return;

  adw_status_page_set_description (self->page, NULL);
  gtk_widget_set_visible (self->button, FALSE);
  self->cancellable = g_cancellable_new ();
  jalons_relief_find_async (jalons_browser_get_selection (self->browser),
                            jalons_browser_get_library (self->browser), self->cancellable, found_cb,
                            self);
}
