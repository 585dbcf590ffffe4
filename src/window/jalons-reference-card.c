/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-reference-card.h"

#include "window/jalons-reference-words.h"

#include <glib/gi18n.h>

struct _JalonsReferenceCard
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *parties_label;
  GtkLabel *source_label;
  GtkButton *event_button;
  GtkWidget *untold_label;

  JalonsEvent *event;
};

enum
{
  SIGNAL_EVENT_ACTIVATED,
  SIGNAL_CLOSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsReferenceCard, jalons_reference_card, ADW_TYPE_BIN)

static void
event_clicked_cb (JalonsReferenceCard *self)
{
  gint64 id = jalons_event_get_id (self->event);

  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
  g_signal_emit (self, signals[SIGNAL_EVENT_ACTIVATED], 0, id);
}

static gboolean
link_activated_cb (JalonsReferenceCard *self, const char *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", uri);
  return TRUE;
}

static void
jalons_reference_card_dispose (GObject *object)
{
  JalonsReferenceCard *self = JALONS_REFERENCE_CARD (object);

  g_clear_object (&self->event);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_REFERENCE_CARD);

  G_OBJECT_CLASS (jalons_reference_card_parent_class)->dispose (object);
}

static void
jalons_reference_card_class_init (JalonsReferenceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_reference_card_dispose;

  signals[SIGNAL_EVENT_ACTIVATED]
    = g_signal_new ("event-activated", JALONS_TYPE_REFERENCE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_CLOSE] = g_signal_new ("close", JALONS_TYPE_REFERENCE_CARD, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-reference-card.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsReferenceCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, JalonsReferenceCard, parties_label);
  gtk_widget_class_bind_template_child (widget_class, JalonsReferenceCard, source_label);
  gtk_widget_class_bind_template_child (widget_class, JalonsReferenceCard, event_button);
  gtk_widget_class_bind_template_child (widget_class, JalonsReferenceCard, untold_label);
  gtk_widget_class_bind_template_callback (widget_class, event_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
}

static void
jalons_reference_card_init (JalonsReferenceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
jalons_reference_card_new (void)
{
  return g_object_new (JALONS_TYPE_REFERENCE_CARD, NULL);
}

void
jalons_reference_card_set_entry (JalonsReferenceCard *self,
                                 const JalonsReferenceEntry *entry,
                                 JalonsEvent *event)
{
  g_autofree char *title = NULL;
  g_autofree char *investors = NULL;
  g_autofree char *markup = NULL;
  gboolean several;
  guint n = 0;

  g_return_if_fail (JALONS_IS_REFERENCE_CARD (self));
  g_return_if_fail (entry != NULL);
  g_return_if_fail (event == NULL || JALONS_IS_EVENT (event));

  g_set_object (&self->event, event);
  title = jalons_claim_dup_title (entry->values);
  investors = jalons_claim_dup_role_text (entry->values, JALONS_ROLE_INVESTOR, 6);
  markup = jalons_reference_words_dup_markup (entry);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->parties_label, investors != NULL ? investors : "");
  /* A single one stands in the title. */
  several
    = investors != NULL
      && !g_str_equal (investors, jalons_claim_get_party (entry->values, JALONS_ROLE_INVESTOR));
  gtk_widget_set_visible (GTK_WIDGET (self->parties_label), several);
  gtk_label_set_markup (self->source_label, markup);

  if (event != NULL)
    n = jalons_event_get_n_sources (event);
  gtk_widget_set_visible (GTK_WIDGET (self->event_button), event != NULL);
  gtk_widget_set_visible (self->untold_label, event == NULL);
  if (event != NULL)
    {
      g_autofree char *told
        = g_strdup_printf (ngettext ("Told by %u Article", "Told by %u Articles", n), n);

      gtk_button_set_label (self->event_button, told);
    }
}

JalonsEvent *
jalons_reference_card_get_event (JalonsReferenceCard *self)
{
  g_return_val_if_fail (JALONS_IS_REFERENCE_CARD (self), NULL);

  return self->event;
}
