/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a frame is made of: the content, drawn anew only when it changes, and rings around it. */

#include "timeline/jalons-timeline-painter-snapshot.h"
#include "timeline/jalons-timeline-private.h"

#include <math.h>

static JalonsTimelineColor
color_of (const GdkRGBA *rgba)
{
  return (JalonsTimelineColor) { rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

/* The colours of the style that now holds; what is drawn in others is forgotten. */
void
jalons_timeline_ensure_theme (JalonsTimeline *self)
{
  AdwStyleManager *manager
    = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  gboolean dark = adw_style_manager_get_dark (manager);
  JalonsTimelineTheme theme;
  g_autoptr (GdkRGBA) accent = NULL;
  GdkRGBA foreground, standalone;

  jalons_timeline_theme_init (&theme, dark, adw_style_manager_get_high_contrast (manager));
  gtk_widget_get_color (GTK_WIDGET (self), &foreground);
  accent = adw_style_manager_get_accent_color_rgba (manager);
  adw_rgba_to_standalone (accent, dark, &standalone);
  theme.foreground = color_of (&foreground);
  theme.accent = color_of (&standalone);

  if (memcmp (&theme, jalons_timeline_drawing_get_theme (self->drawing), sizeof theme) == 0)
    return;
  jalons_timeline_drawing_set_theme (self->drawing, &theme);
  g_clear_pointer (&self->content, gsk_render_node_unref);
}

static void
draw_ring (JalonsTimeline *self,
           JalonsTimelinePainter *painter,
           const JalonsTimelineSpot *spot,
           JalonsTimelineRing ring)
{
  JalonsTimelineMark mark;
  JalonsTimelineBox box;

  if (!jalons_timeline_get_spot_box (self, spot, &box))
    return;
  if (jalons_timeline_get_spot_mark (self, spot, &mark))
    jalons_timeline_drawing_draw_ring (self->drawing, painter, self->layout, &self->scene, &box,
                                       mark.item, ring);
  else
    jalons_timeline_drawing_draw_ring (self->drawing, painter, self->layout, &self->scene, &box,
                                       NULL, ring);
}

static gboolean
find_selected (JalonsTimeline *self, JalonsTimelineSpot *out_spot)
{
  JalonsTimelineIndex *index = jalons_timeline_layout_get_index (self->layout);

  if (self->selected == 0 || index == NULL)
    return FALSE;
  if (!self->selected_known)
    {
      self->selected_index = G_MAXUINT32;
      jalons_timeline_index_find_id (index, self->selected, &self->selected_index);
      self->selected_known = TRUE;
    }
  if (self->selected_index == G_MAXUINT32)
    return FALSE;
  *out_spot
    = (JalonsTimelineSpot) { self->selected_index < jalons_timeline_index_get_n_dated (index)
                               ? JALONS_TIMELINE_SPOT_MARK
                               : JALONS_TIMELINE_SPOT_SHELF_EVENT,
                             self->selected_index, FALSE };
  return TRUE;
}

void
jalons_timeline_draw_rings (JalonsTimeline *self, JalonsTimelinePainter *painter)
{
  JalonsTimelineSpot selected;

  draw_ring (self, painter, &self->hover, JALONS_TIMELINE_RING_HOVER);
  if (find_selected (self, &selected))
    draw_ring (self, painter, &selected, JALONS_TIMELINE_RING_SELECTED);
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    draw_ring (self, painter, &self->focus, JALONS_TIMELINE_RING_FOCUS);
}

void
jalons_timeline_ensure_content (JalonsTimeline *self)
{
  JalonsTimelineSnapshotPainter painter;
  GtkSnapshot *snapshot;

  if (self->content != NULL)
    return;
  /* Before anybody said what there is, "no events" and years of nothing would be untrue. */
  if (self->events == NULL && self->all_events == NULL && self->n_articles == NULL)
    return;
  snapshot = gtk_snapshot_new ();
  jalons_timeline_snapshot_painter_init (&painter, snapshot);
  jalons_timeline_drawing_draw (self->drawing, &painter.parent, self->layout, &self->scene);
  self->content = gtk_snapshot_free_to_node (snapshot);
}
