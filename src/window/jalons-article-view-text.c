/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* The text under the pointer: sentences that can be clicked, and why a name was taken for one. */

#include "config.h"

#include "window/jalons-article-view-private.h"

#include "window/jalons-article-names.h"

static int
claim_at_point (JalonsArticleView *self, double x, double y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (self->content == NULL)
    return -1;

  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->text_view, &iter, buffer_x, buffer_y))
    return -1;

  return jalons_article_content_claim_at (self->content, gtk_text_iter_get_offset (&iter));
}

static void
text_released_cb (
  GtkGestureClick *gesture, int n_press, double x, double y, JalonsArticleView *self)
{
  int claim = claim_at_point (self, x, y);

  /* Whoever selects words to copy them wants to stay here. */
  if (n_press == 1 && claim >= 0
      && !gtk_text_buffer_get_has_selection (GTK_TEXT_BUFFER (self->buffer)))
    jalons_article_view_select_claim (self, (guint) claim);
}

static void
text_motion_cb (GtkEventControllerMotion *controller, double x, double y, JalonsArticleView *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text_view),
                                   claim_at_point (self, x, y) >= 0 ? "pointer" : "text");
}

static void
set_scroll_to_focus (JalonsArticleView *self, gboolean scroll)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (self->page, GTK_TYPE_VIEWPORT);

  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), scroll);
}

/* A click gives the text the focus, and must not bring another part of it into view. */
static void
press_begun_cb (JalonsArticleView *self)
{
  set_scroll_to_focus (self, FALSE);
}

static void
press_ended_cb (JalonsArticleView *self)
{
  set_scroll_to_focus (self, TRUE);
}

static gboolean
query_tooltip_cb (
  GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, JalonsArticleView *self)
{
  g_autofree char *words = NULL;
  GtkTextIter iter;
  int buffer_x, buffer_y;

  if (self->content == NULL || keyboard)
    return FALSE;

  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x,
                                         &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->text_view, &iter, buffer_x, buffer_y))
    return FALSE;

  words = jalons_article_names_dup_words (self->content, gtk_text_iter_get_offset (&iter));
  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

void
jalons_article_view_watch_text (JalonsArticleView *self)
{
  GtkWidget *text = GTK_WIDGET (self->text_view);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (press), GTK_PHASE_CAPTURE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), 0);
  g_signal_connect_object (press, "begin", G_CALLBACK (press_begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "end", G_CALLBACK (press_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "cancel", G_CALLBACK (press_ended_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, GTK_EVENT_CONTROLLER (press));
  g_signal_connect_object (click, "released", G_CALLBACK (text_released_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_add_controller (text, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (text_motion_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (text, motion);
  gtk_widget_set_has_tooltip (text, TRUE);
  g_signal_connect_object (text, "query-tooltip", G_CALLBACK (query_tooltip_cb), self,
                           G_CONNECT_DEFAULT);
}
