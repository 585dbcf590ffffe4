/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-event-card.h"

#include <glib/gi18n.h>

#include "window/jalons-choice-buttons.h"
#include "window/jalons-event-words.h"
#include "window/jalons-reference-words.h"

#define QUOTATION_CHARS 220

struct _JalonsEventCard
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkLabel *state_label;
  GtkLabel *disagreement_label;
  AdwWrapBox *choices;
  GtkLabel *catalog_label;
  GtkListBox *sources_list;
  GtkLabel *joined_label;
  GtkWidget *read_button;
  GtkWidget *correct_button;
  GtkWidget *cite_button;

  JalonsEvent *event;
};

G_DEFINE_FINAL_TYPE (JalonsEventCard, jalons_event_card, ADW_TYPE_BIN)

enum
{
  SIGNAL_SOURCE_ACTIVATED,
  SIGNAL_CORRECT,
  SIGNAL_SPLIT,
  SIGNAL_CHOSEN,
  SIGNAL_COPIED,
  SIGNAL_CLOSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_label_or_hide (GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
  g_free (text);
}

static void
split_clicked_cb (GtkButton *button, JalonsEventCard *self)
{
  gint64 *claim_id = g_object_get_data (G_OBJECT (button), "claim-id");

  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
  g_signal_emit (self, signals[SIGNAL_SPLIT], 0, *claim_id);
}

static GtkWidget *
create_split_button (JalonsEventCard *self, const JalonsSource *source)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Split Off"));

  gtk_widget_set_tooltip_text (button, _ ("Make this source an event of its own"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "caption");
  g_object_set_data_full (G_OBJECT (button), "claim-id",
                          g_memdup2 (&source->claim_id, sizeof source->claim_id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (split_clicked_cb), self,
                           G_CONNECT_DEFAULT);
  return button;
}

static GtkWidget *
create_source_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 42);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static GtkWidget *
create_source_row (JalonsEventCard *self, const JalonsSource *source, gboolean can_split)
{
  g_autofree char *quotation = jalons_event_words_dup_quotation (source, QUOTATION_CHARS);
  g_autofree char *origin = jalons_event_words_dup_source (source);
  g_autofree char *why = jalons_event_words_dup_why (source->claim);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *quotation_label = create_source_label (quotation);
  GtkWidget *origin_label = create_source_label (origin);

  gtk_widget_add_css_class (quotation_label, "quotation");
  gtk_widget_add_css_class (origin_label, "dim-label");
  gtk_widget_add_css_class (origin_label, "caption");
  gtk_box_append (GTK_BOX (box), quotation_label);
  gtk_box_append (GTK_BOX (line), origin_label);
  if (can_split)
    gtk_box_append (GTK_BOX (line), create_split_button (self, source));
  gtk_box_append (GTK_BOX (box), line);
  if (why != NULL)
    {
      GtkWidget *why_label = create_source_label (why);

      gtk_widget_add_css_class (why_label, "why");
      gtk_widget_add_css_class (why_label, "caption");
      gtk_box_append (GTK_BOX (box), why_label);
    }
  return box;
}

static void
activate_source (JalonsEventCard *self, guint source)
{
  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
  g_signal_emit (self, signals[SIGNAL_SOURCE_ACTIVATED], 0, source);
}

static void
source_activated_cb (JalonsEventCard *self, GtkListBoxRow *row)
{
  activate_source (self, (guint) gtk_list_box_row_get_index (row));
}

static void
read_cb (JalonsEventCard *self)
{
  activate_source (self, 0);
}

/* Where sources differ, one click says which is right. */
static void
update_choices (JalonsEventCard *self, gboolean can_change)
{
  g_autoptr (GPtrArray) choices = NULL;
  gboolean differ = can_change
                    && jalons_event_get_disagreement (self->event) != JALONS_DISAGREEMENT_NONE
                    && !jalons_event_get_corrected (self->event);

  gtk_widget_set_visible (GTK_WIDGET (self->choices), differ);
  if (!differ)
    return;

  choices = jalons_review_list_choices (JALONS_REVIEW_DISAGREEMENT, self->event, NULL, NULL);
  jalons_choice_buttons_fill (self->choices, choices, FALSE, GTK_WIDGET (self));
}

/* Beside what the articles say, never in its place. */
static void
update_catalog (JalonsEventCard *self)
{
  const JalonsReferenceEntry *entry = jalons_reference_find (jalons_reference_get_default (),
                                                             jalons_event_get_values (self->event));

  gtk_widget_set_visible (GTK_WIDGET (self->catalog_label), entry != NULL);
  if (entry != NULL)
    {
      g_autofree char *markup = jalons_reference_words_dup_markup (entry);

      gtk_label_set_markup (self->catalog_label, markup);
    }
}

static void
correct_cb (JalonsEventCard *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
  g_signal_emit (self, signals[SIGNAL_CORRECT], 0);
}

static void
cite_cb (JalonsEventCard *self)
{
  g_autofree char *text = jalons_event_words_dup_citation (self->event);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0);
  g_signal_emit (self, signals[SIGNAL_CLOSE], 0);
}

static gboolean
link_activated_cb (JalonsEventCard *self, const char *uri)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", uri);
  return TRUE;
}

static void
jalons_event_card_dispose (GObject *object)
{
  JalonsEventCard *self = JALONS_EVENT_CARD (object);

  g_clear_object (&self->event);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_EVENT_CARD);

  G_OBJECT_CLASS (jalons_event_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-event-card.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, JalonsEventCard, child)
  BIND (title_label);
  BIND (state_label);
  BIND (disagreement_label);
  BIND (choices);
  BIND (catalog_label);
  BIND (sources_list);
  BIND (joined_label);
  BIND (read_button);
  BIND (correct_button);
  BIND (cite_button);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, source_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
  gtk_widget_class_bind_template_callback (widget_class, cite_cb);
}

static void
jalons_event_card_class_init (JalonsEventCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalons_event_card_dispose;

  signals[SIGNAL_SOURCE_ACTIVATED]
    = g_signal_new ("source-activated", JALONS_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_CORRECT] = g_signal_new ("correct", JALONS_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SPLIT] = g_signal_new ("split", JALONS_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", JALONS_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_COPIED] = g_signal_new ("copied", JALONS_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSE] = g_signal_new ("close", JALONS_TYPE_EVENT_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
jalons_event_card_init (JalonsEventCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
jalons_event_card_new (void)
{
  return g_object_new (JALONS_TYPE_EVENT_CARD, NULL);
}

JalonsEvent *
jalons_event_card_get_event (JalonsEventCard *self)
{
  g_return_val_if_fail (JALONS_IS_EVENT_CARD (self), NULL);

  return self->event;
}

void
jalons_event_card_set_event (JalonsEventCard *self, JalonsEvent *event, gboolean can_change)
{
  GPtrArray *sources;

  g_return_if_fail (JALONS_IS_EVENT_CARD (self));
  g_return_if_fail (JALONS_IS_EVENT (event));

  g_set_object (&self->event, event);
  sources = jalons_event_get_sources (event);
  set_label_or_hide (self->title_label, jalons_event_dup_title (event));
  set_label_or_hide (self->state_label, jalons_event_words_dup_state (event));
  set_label_or_hide (self->disagreement_label, jalons_event_words_dup_disagreement (event));
  update_choices (self, can_change);
  update_catalog (self);
  set_label_or_hide (self->joined_label, jalons_event_words_dup_joined (event));

  gtk_list_box_remove_all (self->sources_list);
  for (guint i = 0; i < sources->len; i++)
    gtk_list_box_append (
      self->sources_list,
      create_source_row (self, g_ptr_array_index (sources, i), can_change && sources->len > 1));

  gtk_widget_set_visible (self->read_button, sources->len > 0);
  gtk_widget_set_visible (self->correct_button, can_change);
}
