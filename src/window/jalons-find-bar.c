/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-find-bar.h"

#include <glib/gi18n.h>

struct _JalonsFindBar
{
  AdwBin parent_instance;

  GtkSearchBar *bar;
  GtkEditable *entry;
  GtkLabel *count_label;

  JalonsArticleBuffer *buffer;
  guint n_found;
  guint found;
};

G_DEFINE_FINAL_TYPE (JalonsFindBar, jalons_find_bar, ADW_TYPE_BIN)

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_found (JalonsFindBar *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (self->n_found == 0)
    {
      gboolean searching = *gtk_editable_get_text (self->entry) != '\0';

      gtk_label_set_label (self->count_label, searching ? _ ("No match") : "");
      return;
    }

  text = g_strdup_printf (_ ("%u of %u"), self->found + 1, self->n_found);
  gtk_label_set_label (self->count_label, text);
  jalons_article_buffer_get_found (self->buffer, self->found, &start, &end);
  gtk_text_buffer_select_range (GTK_TEXT_BUFFER (self->buffer), &start, &end);
  g_signal_emit (self, signals[SIGNAL_FOUND], 0, gtk_text_iter_get_offset (&start));
}

static void
changed_cb (JalonsFindBar *self)
{
  if (self->buffer == NULL)
    return;

  self->n_found = jalons_article_buffer_find (self->buffer, gtk_editable_get_text (self->entry));
  self->found = 0;
  show_found (self);
}

static void
next_cb (JalonsFindBar *self)
{
  if (self->n_found > 0)
    self->found = (self->found + 1) % self->n_found;
  show_found (self);
}

static void
previous_cb (JalonsFindBar *self)
{
  if (self->n_found > 0)
    self->found = (self->found + self->n_found - 1) % self->n_found;
  show_found (self);
}

static void
jalons_find_bar_dispose (GObject *object)
{
  JalonsFindBar *self = JALONS_FIND_BAR (object);

  g_clear_object (&self->buffer);
  /* A child of the bin that is bound too would be let go of twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_FIND_BAR);

  G_OBJECT_CLASS (jalons_find_bar_parent_class)->dispose (object);
}

static void
jalons_find_bar_class_init (JalonsFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_find_bar_dispose;

  signals[SIGNAL_FOUND] = g_signal_new ("found", JALONS_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/jalons-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, JalonsFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, JalonsFindBar, count_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
}

static void
jalons_find_bar_init (JalonsFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->bar, self->entry);
}

void
jalons_find_bar_set_buffer (JalonsFindBar *self, JalonsArticleBuffer *buffer)
{
  g_return_if_fail (JALONS_IS_FIND_BAR (self));

  g_set_object (&self->buffer, buffer);
}

void
jalons_find_bar_start (JalonsFindBar *self)
{
  g_return_if_fail (JALONS_IS_FIND_BAR (self));

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
jalons_find_bar_stop (JalonsFindBar *self)
{
  g_return_if_fail (JALONS_IS_FIND_BAR (self));

  self->n_found = 0;
  gtk_search_bar_set_search_mode (self->bar, FALSE);
}
