/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-painter-snapshot.h"

#include <math.h>

static GtkSnapshot *
snapshot_of (JalonsTimelinePainter *painter)
{
  return ((JalonsTimelineSnapshotPainter *) painter)->snapshot;
}

static GdkRGBA
rgba_of (const JalonsTimelineColor *color)
{
  return (GdkRGBA) { color->red, color->green, color->blue, color->alpha };
}

static graphene_rect_t
rect_of (const JalonsTimelineBox *box)
{
  return GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) MAX (box->width, 0),
                             (float) MAX (box->height, 0));
}

static GskPath *
trace_diamond (const JalonsTimelineBox *box)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  float x = (float) (box->x + box->width / 2), y = (float) (box->y + box->height / 2);

  gsk_path_builder_move_to (builder, x, (float) box->y);
  gsk_path_builder_line_to (builder, (float) (box->x + box->width), y);
  gsk_path_builder_line_to (builder, x, (float) (box->y + box->height));
  gsk_path_builder_line_to (builder, (float) box->x, y);
  gsk_path_builder_close (builder);
  return gsk_path_builder_free_to_path (builder);
}

static GskPath *
trace_rounded (const GskRoundedRect *rounded)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  gsk_path_builder_add_rounded_rect (builder, rounded);
  return gsk_path_builder_free_to_path (builder);
}

static GskRoundedRect
rounded_of (JalonsTimelineShape shape, const JalonsTimelineBox *box)
{
  GskRoundedRect rounded;
  graphene_rect_t rect = rect_of (box);

  gsk_rounded_rect_init_from_rect (&rounded, &rect,
                                   (float) jalons_timeline_shape_get_radius (shape, box));
  return rounded;
}

/* Draws only what lies in the shape from now on; ended by gtk_snapshot_pop(). */
static void
push_shape (GtkSnapshot *snapshot, JalonsTimelineShape shape, const JalonsTimelineBox *box)
{
  if (shape == JALONS_TIMELINE_SHAPE_DIAMOND)
    {
      g_autoptr (GskPath) path = trace_diamond (box);

      gtk_snapshot_push_fill (snapshot, path, GSK_FILL_RULE_WINDING);
    }
  else
    {
      GskRoundedRect rounded = rounded_of (shape, box);

      gtk_snapshot_push_rounded_clip (snapshot, &rounded);
    }
}

static void
set_dash (GskStroke *stroke, JalonsTimelineDash dash, double width)
{
  double pattern[2];
  float lengths[2];
  guint n = jalons_timeline_dash_get_pattern (dash, width, pattern);

  if (n == 0)
    return;
  lengths[0] = (float) pattern[0];
  lengths[1] = (float) pattern[1];
  gsk_stroke_set_dash (stroke, lengths, n);
  if (dash == JALONS_TIMELINE_DASH_DOTTED)
    gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
}

static void
stroke_path (
  GtkSnapshot *snapshot, GskPath *path, double width, JalonsTimelineDash dash, const GdkRGBA *color)
{
  GskStroke *stroke = gsk_stroke_new ((float) width);

  set_dash (stroke, dash, width);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

static void
snapshot_painter_fill (JalonsTimelinePainter *painter,
                       JalonsTimelineShape shape,
                       const JalonsTimelineBox *box,
                       const JalonsTimelineColor *color)
{
  GtkSnapshot *snapshot = snapshot_of (painter);
  graphene_rect_t rect = rect_of (box);
  GdkRGBA rgba = rgba_of (color);

  if (shape == JALONS_TIMELINE_SHAPE_DIAMOND)
    {
      g_autoptr (GskPath) path = trace_diamond (box);

      gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &rgba);
      return;
    }
  if (shape == JALONS_TIMELINE_SHAPE_RECTANGLE)
    {
      gtk_snapshot_append_color (snapshot, &rgba, &rect);
      return;
    }
  push_shape (snapshot, shape, box);
  gtk_snapshot_append_color (snapshot, &rgba, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_painter_fill_fading (JalonsTimelinePainter *painter,
                              JalonsTimelineShape shape,
                              const JalonsTimelineBox *box,
                              double fade,
                              gboolean upright,
                              const JalonsTimelineColor *color)
{
  GtkSnapshot *snapshot = snapshot_of (painter);
  graphene_rect_t rect = rect_of (box);
  double length = MAX (upright ? box->height : box->width, 1e-3);
  float soft = (float) CLAMP (fade / length, 0, 0.5);
  GdkRGBA full = rgba_of (color), none = full;
  GskColorStop stops[4];
  graphene_point_t from = rect.origin, to = rect.origin;

  none.alpha = 0;
  stops[0] = (GskColorStop) { 0, none };
  stops[1] = (GskColorStop) { soft, full };
  stops[2] = (GskColorStop) { 1 - soft, full };
  stops[3] = (GskColorStop) { 1, none };
  if (upright)
    to.y += rect.size.height;
  else
    to.x += rect.size.width;

  if (shape != JALONS_TIMELINE_SHAPE_RECTANGLE)
    push_shape (snapshot, shape, box);
  gtk_snapshot_append_linear_gradient (snapshot, &rect, &from, &to, stops, G_N_ELEMENTS (stops));
  if (shape != JALONS_TIMELINE_SHAPE_RECTANGLE)
    gtk_snapshot_pop (snapshot);
}

static void
snapshot_painter_stroke (JalonsTimelinePainter *painter,
                         JalonsTimelineShape shape,
                         const JalonsTimelineBox *box,
                         double width,
                         JalonsTimelineDash dash,
                         const JalonsTimelineColor *color)
{
  GtkSnapshot *snapshot = snapshot_of (painter);
  GdkRGBA rgba = rgba_of (color);
  JalonsTimelineBox within = { box->x + width / 2, box->y + width / 2, MAX (box->width - width, 0),
                               MAX (box->height - width, 0) };
  g_autoptr (GskPath) path = NULL;

  if (shape == JALONS_TIMELINE_SHAPE_DIAMOND)
    {
      path = trace_diamond (&within);
    }
  else if (dash == JALONS_TIMELINE_DASH_SOLID)
    {
      GskRoundedRect rounded = rounded_of (shape, box);
      const float widths[4] = { (float) width, (float) width, (float) width, (float) width };
      const GdkRGBA colors[4] = { rgba, rgba, rgba, rgba };

      gtk_snapshot_append_border (snapshot, &rounded, widths, colors);
      return;
    }
  else
    {
      GskRoundedRect rounded = rounded_of (shape, &within);

      path = trace_rounded (&rounded);
    }
  stroke_path (snapshot, path, width, dash, &rgba);
}

static void
snapshot_painter_line (JalonsTimelinePainter *painter,
                       const double from[2],
                       const double to[2],
                       double width,
                       JalonsTimelineDash dash,
                       const JalonsTimelineColor *color)
{
  GtkSnapshot *snapshot = snapshot_of (painter);
  GdkRGBA rgba = rgba_of (color);
  gboolean level = fabs (from[1] - to[1]) < 1e-6, plumb = fabs (from[0] - to[0]) < 1e-6;
  GskPathBuilder *builder;
  g_autoptr (GskPath) path = NULL;

  if (dash == JALONS_TIMELINE_DASH_SOLID && (level || plumb))
    {
      double x = MIN (from[0], to[0]), y = MIN (from[1], to[1]);
      JalonsTimelineBox box
        = { plumb ? x - width / 2 : x, plumb ? y : y - width / 2,
            plumb ? width : fabs (to[0] - from[0]), plumb ? fabs (to[1] - from[1]) : width };
      graphene_rect_t rect = rect_of (&box);

      gtk_snapshot_append_color (snapshot, &rgba, &rect);
      return;
    }

  builder = gsk_path_builder_new ();
  gsk_path_builder_move_to (builder, (float) from[0], (float) from[1]);
  gsk_path_builder_line_to (builder, (float) to[0], (float) to[1]);
  path = gsk_path_builder_free_to_path (builder);
  stroke_path (snapshot, path, width, dash, &rgba);
}

static void
snapshot_painter_text (JalonsTimelinePainter *painter,
                       PangoLayout *layout,
                       double x,
                       double y,
                       const JalonsTimelineColor *color)
{
  GtkSnapshot *snapshot = snapshot_of (painter);
  GdkRGBA rgba = rgba_of (color);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &rgba);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_painter_push_clip (JalonsTimelinePainter *painter, const JalonsTimelineBox *box)
{
  graphene_rect_t rect = rect_of (box);

  gtk_snapshot_push_clip (snapshot_of (painter), &rect);
}

static void
snapshot_painter_pop_clip (JalonsTimelinePainter *painter)
{
  gtk_snapshot_pop (snapshot_of (painter));
}

static const JalonsTimelinePainterClass snapshot_painter_class = {
  snapshot_painter_fill,     snapshot_painter_fill_fading, snapshot_painter_stroke,
  snapshot_painter_line,     snapshot_painter_text,        snapshot_painter_push_clip,
  snapshot_painter_pop_clip,
};

/**
 * jalons_timeline_snapshot_painter_init:
 * @self: (out caller-allocates): the painter
 * @snapshot: what to draw on; has to live as long as the painter
 */
void
jalons_timeline_snapshot_painter_init (JalonsTimelineSnapshotPainter *self, GtkSnapshot *snapshot)
{
  g_return_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot));

  self->parent.klass = &snapshot_painter_class;
  self->snapshot = snapshot;
}
