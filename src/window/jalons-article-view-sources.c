/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* The sentence that is lit, and which source of how many it is. */

#include "config.h"

#include "window/jalons-article-view-private.h"

#include <glib/gi18n.h>

/* How long a scroll waits for the text to be laid out, in frames. */
#define MAX_SCROLL_FRAMES 40

static double
get_line_y (JalonsArticleView *self, int offset)
{
  GtkTextIter iter;
  GdkRectangle area;
  graphene_point_t point;
  int x, y;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->buffer), &iter, offset);
  gtk_text_view_get_iter_location (self->text_view, &iter, &area);
  gtk_text_view_buffer_to_window_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, area.x, area.y,
                                         &x, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->text_view), gtk_widget_get_parent (self->page),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return 0;
  return point.y;
}

/* A text view lays out its lines little by little: scrolling follows until the line stands still.
 */
static gboolean
scroll_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  JalonsArticleView *self = JALONS_ARTICLE_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double y = get_line_y (self, self->scroll_offset);
  gboolean still = self->scroll_frames > 2 && y == self->scroll_last;

  gtk_adjustment_set_value (adjustment, y - gtk_adjustment_get_page_size (adjustment) / 3);
  self->scroll_last = y;
  if (!still && ++self->scroll_frames < MAX_SCROLL_FRAMES)
    return G_SOURCE_CONTINUE;

  self->scroll_tick = 0;
  return G_SOURCE_REMOVE;
}

void
jalons_article_view_scroll_to (JalonsArticleView *self, int offset)
{
  self->scroll_offset = offset;
  self->scroll_frames = 0;
  self->scroll_last = -1;
  if (self->scroll_tick == 0)
    self->scroll_tick
      = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

void
jalons_article_view_light_claim (JalonsArticleView *self, int claim)
{
  const JalonsArticleRange *range;

  if (claim < 0)
    {
      jalons_article_buffer_light (self->buffer, NULL);
      return;
    }

  range = &g_array_index (self->content->claim_ranges, JalonsArticleRange, claim);
  jalons_article_buffer_light (self->buffer, range);
  jalons_article_view_scroll_to (self, range->start);
}

const JalonsSource *
jalons_article_view_get_source (JalonsArticleView *self)
{
  GPtrArray *sources;

  if (self->event == NULL)
    return NULL;

  sources = jalons_event_get_sources (self->event);
  return self->source < sources->len ? g_ptr_array_index (sources, self->source) : NULL;
}

void
jalons_article_view_update_source_bar (JalonsArticleView *self)
{
  guint n = self->event != NULL ? jalons_event_get_sources (self->event)->len : 0;
  g_autofree char *text = g_strdup_printf (_ ("Source %u of %u"), self->source + 1, n);

  gtk_widget_set_visible (self->source_bar, n > 0);
  gtk_label_set_label (self->source_label, text);
  gtk_widget_set_visible (self->source_previous, n > 1);
  gtk_widget_set_visible (self->source_next, n > 1);
  gtk_widget_set_sensitive (self->source_previous, self->source > 0);
  gtk_widget_set_sensitive (self->source_next, self->source + 1 < n);
}
