/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-painter.h"

#include <math.h>
#include <pango/pangocairo.h>

#define SOFT_RADIUS 4.0

static cairo_t *
context_of (JalonsTimelinePainter *painter)
{
  return ((JalonsTimelineCairoPainter *) painter)->cr;
}

static void
set_color (cairo_t *cr, const JalonsTimelineColor *color)
{
  cairo_set_source_rgba (cr, (double) color->red, (double) color->green, (double) color->blue,
                         (double) color->alpha);
}

static void
trace_rounded (cairo_t *cr, const JalonsTimelineBox *box, double radius)
{
  double left = box->x + radius, right = box->x + box->width - radius;
  double top = box->y + radius, bottom = box->y + box->height - radius;

  cairo_new_path (cr);
  cairo_arc (cr, right, top, radius, -G_PI / 2, 0);
  cairo_arc (cr, right, bottom, radius, 0, G_PI / 2);
  cairo_arc (cr, left, bottom, radius, G_PI / 2, G_PI);
  cairo_arc (cr, left, top, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
trace_diamond (cairo_t *cr, const JalonsTimelineBox *box)
{
  double x = box->x + box->width / 2, y = box->y + box->height / 2;

  cairo_new_path (cr);
  cairo_move_to (cr, x, box->y);
  cairo_line_to (cr, box->x + box->width, y);
  cairo_line_to (cr, x, box->y + box->height);
  cairo_line_to (cr, box->x, y);
  cairo_close_path (cr);
}

static void
trace (cairo_t *cr, JalonsTimelineShape shape, const JalonsTimelineBox *box)
{
  double radius = jalons_timeline_shape_get_radius (shape, box);

  if (shape == JALONS_TIMELINE_SHAPE_DIAMOND)
    {
      trace_diamond (cr, box);
    }
  else if (radius > 0)
    {
      trace_rounded (cr, box, radius);
    }
  else
    {
      cairo_new_path (cr);
      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
}

static void
set_line (cairo_t *cr, double width, JalonsTimelineDash dash)
{
  double pattern[2];
  guint n_dashes = jalons_timeline_dash_get_pattern (dash, width, pattern);

  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, pattern, (int) n_dashes, 0);
  cairo_set_line_cap (cr, dash == JALONS_TIMELINE_DASH_DOTTED ? CAIRO_LINE_CAP_ROUND
                                                              : CAIRO_LINE_CAP_BUTT);
}

static void
cairo_painter_fill (JalonsTimelinePainter *painter,
                    JalonsTimelineShape shape,
                    const JalonsTimelineBox *box,
                    const JalonsTimelineColor *color)
{
  cairo_t *cr = context_of (painter);

  set_color (cr, color);
  trace (cr, shape, box);
  cairo_fill (cr);
}

static void
cairo_painter_fill_fading (JalonsTimelinePainter *painter,
                           JalonsTimelineShape shape,
                           const JalonsTimelineBox *box,
                           double fade,
                           gboolean upright,
                           const JalonsTimelineColor *color)
{
  cairo_t *cr = context_of (painter);
  double length = MAX (upright ? box->height : box->width, 1e-3);
  double soft = CLAMP (fade / length, 0, 0.5);
  double red = (double) color->red, green = (double) color->green, blue = (double) color->blue;
  cairo_pattern_t *pattern
    = cairo_pattern_create_linear (box->x, box->y, upright ? box->x : box->x + box->width,
                                   upright ? box->y + box->height : box->y);

  cairo_pattern_add_color_stop_rgba (pattern, 0, red, green, blue, 0);
  cairo_pattern_add_color_stop_rgba (pattern, soft, red, green, blue, (double) color->alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1 - soft, red, green, blue, (double) color->alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1, red, green, blue, 0);
  cairo_set_source (cr, pattern);
  trace (cr, shape, box);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
}

static void
cairo_painter_stroke (JalonsTimelinePainter *painter,
                      JalonsTimelineShape shape,
                      const JalonsTimelineBox *box,
                      double width,
                      JalonsTimelineDash dash,
                      const JalonsTimelineColor *color)
{
  cairo_t *cr = context_of (painter);
  JalonsTimelineBox within = { box->x + width / 2, box->y + width / 2, MAX (box->width - width, 0),
                               MAX (box->height - width, 0) };

  cairo_save (cr);
  set_color (cr, color);
  set_line (cr, width, dash);
  trace (cr, shape, &within);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
cairo_painter_line (JalonsTimelinePainter *painter,
                    const double from[2],
                    const double to[2],
                    double width,
                    JalonsTimelineDash dash,
                    const JalonsTimelineColor *color)
{
  cairo_t *cr = context_of (painter);

  cairo_save (cr);
  set_color (cr, color);
  set_line (cr, width, dash);
  cairo_new_path (cr);
  cairo_move_to (cr, from[0], from[1]);
  cairo_line_to (cr, to[0], to[1]);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
cairo_painter_text (JalonsTimelinePainter *painter,
                    PangoLayout *layout,
                    double x,
                    double y,
                    const JalonsTimelineColor *color)
{
  cairo_t *cr = context_of (painter);

  set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
cairo_painter_push_clip (JalonsTimelinePainter *painter, const JalonsTimelineBox *box)
{
  cairo_t *cr = context_of (painter);

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
}

static void
cairo_painter_pop_clip (JalonsTimelinePainter *painter)
{
  cairo_restore (context_of (painter));
}

static const JalonsTimelinePainterClass cairo_painter_class = {
  cairo_painter_fill, cairo_painter_fill_fading, cairo_painter_stroke,   cairo_painter_line,
  cairo_painter_text, cairo_painter_push_clip,   cairo_painter_pop_clip,
};

/**
 * jalons_timeline_cairo_painter_init:
 * @self: (out caller-allocates): the painter
 * @cr: what to draw on; has to live as long as the painter
 */
void
jalons_timeline_cairo_painter_init (JalonsTimelineCairoPainter *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  self->parent.klass = &cairo_painter_class;
  self->cr = cr;
}

/**
 * jalons_timeline_shape_get_radius:
 * @shape: a shape
 * @box: its box
 *
 * Returns: how round its corners are, in pixels
 */
double
jalons_timeline_shape_get_radius (JalonsTimelineShape shape, const JalonsTimelineBox *box)
{
  double most = MIN (box->width, box->height) / 2;

  if (shape == JALONS_TIMELINE_SHAPE_ROUND)
    return most;
  return shape == JALONS_TIMELINE_SHAPE_SOFT ? MIN (SOFT_RADIUS, most) : 0;
}

/**
 * jalons_timeline_dash_get_pattern:
 * @dash: how a line is drawn
 * @width: how wide it is
 * @out_pattern: (out): how long it is on and off
 *
 * Returns: how many lengths there are, 0 for a solid line
 */
guint
jalons_timeline_dash_get_pattern (JalonsTimelineDash dash, double width, double out_pattern[2])
{
  switch (dash)
    {
    case JALONS_TIMELINE_DASH_DASHED:
      out_pattern[0] = 2 * width;
      out_pattern[1] = 1.4 * width;
      return 2;
    case JALONS_TIMELINE_DASH_DOTTED:
      out_pattern[0] = 0.01;
      out_pattern[1] = 2 * width;
      return 2;
    case JALONS_TIMELINE_DASH_SOLID:
    default:
      return 0;
    }
}
