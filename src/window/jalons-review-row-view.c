/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-review-row-view.h"

#include "window/jalons-choice-buttons.h"
#include "window/jalons-event-words.h"

#include <glib/gi18n.h>

struct _JalonsReviewRowView
{
  AdwBin parent_instance;

  GtkLabel *reason_label;
  GtkLabel *title_label;
  GtkLabel *details_label;
  AdwWrapBox *choices;

  JalonsReviewRow *row;
  gboolean can_change;
  GSignalGroup *signals;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsReviewRowView, jalons_review_row_view, ADW_TYPE_BIN)

static const char *
get_reason (JalonsReview review)
{
  switch (review)
    {
    case JALONS_REVIEW_DISAGREEMENT:
      return _ ("Sources Differ");
    case JALONS_REVIEW_RUMOUR:
      return _ ("Open Rumour");
    case JALONS_REVIEW_DEDUCED_DATE:
      return _ ("Date Deduced");
    case JALONS_REVIEW_PROPOSED_JOIN:
      return _ ("The Same Event?");
    case JALONS_REVIEW_UNDATED_ARTICLE:
      return _ ("Article Without a Date");
    case JALONS_REVIEW_UNCERTAIN:
      return _ ("Uncertain Reading");
    case JALONS_REVIEW_NONE:
    case JALONS_REVIEW_REMOVED:
    default:
      return "";
    }
}

static char *
dup_title (JalonsReviewRow *row)
{
  JalonsEvent *event = jalons_review_row_get_event (row);
  JalonsArticle *article = jalons_review_row_get_article (row);

  if (event != NULL)
    return jalons_event_dup_title (event);
  if (article == NULL)
    return g_strdup ("…");

  return g_strdup (jalons_article_get_title (article) != NULL
                     ? jalons_article_get_title (article)
                     : jalons_article_get_excerpt (article));
}

static char *
dup_title_and_date (JalonsEvent *event)
{
  g_autofree char *title = jalons_event_dup_title (event);
  g_autofree char *date = jalons_event_dup_date_text (event);

  return g_strdup_printf ("%s · %s", title, date);
}

static char *
dup_first_why (JalonsEvent *event)
{
  GPtrArray *sources = jalons_event_get_sources (event);

  return sources->len > 0
           ? jalons_event_words_dup_why (((JalonsSource *) g_ptr_array_index (sources, 0))->claim)
           : NULL;
}

static char *
dup_details (JalonsReviewRow *row)
{
  JalonsEvent *event = jalons_review_row_get_event (row);
  JalonsEvent *other = jalons_review_row_get_other (row);

  if (event == NULL)
    return NULL;
  if (jalons_review_row_get_review (row) == JALONS_REVIEW_DISAGREEMENT)
    return jalons_event_words_dup_disagreement (event);
  if (other != NULL)
    return dup_title_and_date (other);
  if (jalons_review_row_get_review (row) == JALONS_REVIEW_UNCERTAIN)
    return dup_first_why (event);

  return jalons_event_dup_date_text (event);
}

static void
update_choices (JalonsReviewRowView *self)
{
  g_autoptr (GPtrArray) choices = jalons_review_row_list_choices (self->row);

  if (!self->can_change)
    g_ptr_array_set_size (choices, 0);
  jalons_choice_buttons_fill (self->choices, choices, TRUE, GTK_WIDGET (self));
}

static void
update (JalonsReviewRowView *self)
{
  g_autofree char *title = dup_title (self->row);
  g_autofree char *details = dup_details (self->row);

  gtk_label_set_label (self->reason_label, get_reason (jalons_review_row_get_review (self->row)));
  gtk_label_set_label (self->title_label, title != NULL ? title : "");
  gtk_label_set_label (self->details_label, details != NULL ? details : "");
  gtk_widget_set_visible (GTK_WIDGET (self->details_label), details != NULL && *details != '\0');
  update_choices (self);
}

static void
jalons_review_row_view_dispose (GObject *object)
{
  JalonsReviewRowView *self = JALONS_REVIEW_ROW_VIEW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->row);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_REVIEW_ROW_VIEW);

  G_OBJECT_CLASS (jalons_review_row_view_parent_class)->dispose (object);
}

static void
jalons_review_row_view_class_init (JalonsReviewRowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_review_row_view_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", JALONS_TYPE_REVIEW_ROW_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/jalons-review-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewRowView, reason_label);
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewRowView, title_label);
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewRowView, details_label);
  gtk_widget_class_bind_template_child (widget_class, JalonsReviewRowView, choices);
}

static void
jalons_review_row_view_init (JalonsReviewRowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (JALONS_TYPE_REVIEW_ROW);
  g_signal_group_connect_object (self->signals, "notify::loaded", G_CALLBACK (update), self,
                                 G_CONNECT_SWAPPED);
}

GtkWidget *
jalons_review_row_view_new (void)
{
  return g_object_new (JALONS_TYPE_REVIEW_ROW_VIEW, NULL);
}

void
jalons_review_row_view_set_row (JalonsReviewRowView *self,
                                JalonsReviewRow *row,
                                gboolean can_change)
{
  g_return_if_fail (JALONS_IS_REVIEW_ROW_VIEW (self));
  g_return_if_fail (row == NULL || JALONS_IS_REVIEW_ROW (row));

  g_set_object (&self->row, row);
  self->can_change = can_change;
  g_signal_group_set_target (self->signals, row);
  if (row != NULL)
    update (self);
}
