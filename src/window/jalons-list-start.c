/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-list-start.h"

#define KEY "jalons-list-start"

/* While a filter is being dragged new rows come in any part of a frame: the one in which they are
 * laid out is not always the one that is under way. */
#define N_FRAMES 2

typedef struct
{
  guint id;
  guint n_frames;
} Start;

static gboolean
start_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  Start *start = user_data;

  if (gtk_adjustment_get_upper (adjustment) == 0)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, 0);
  if (--start->n_frames > 0)
    return G_SOURCE_CONTINUE;

  start->id = 0;
  return G_SOURCE_REMOVE;
}

/* A list that gets new rows leads itself to the first of them when it lays them out, which hides
 * the heading above; so its start is gone to again in the frames after. */
void
jalons_list_start_show (GtkListView *list)
{
  Start *start;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  start = g_object_get_data (G_OBJECT (list), KEY);
  if (start == NULL)
    {
      start = g_new0 (Start, 1);
      g_object_set_data_full (G_OBJECT (list), KEY, start, g_free);
    }

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 0);
  start->n_frames = N_FRAMES;
  if (start->id == 0)
    start->id = gtk_widget_add_tick_callback (GTK_WIDGET (list), start_cb, start, NULL);
}
