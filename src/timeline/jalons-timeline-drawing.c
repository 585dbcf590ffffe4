/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "timeline/jalons-timeline-drawing.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "timeline/jalons-timeline-drawing-private.h"

struct _JalonsTimelineDrawing
{
  JalonsTimelineWords *words;
  JalonsTimelineTheme theme;
};

static JalonsTimelineBox
turn_box (const JalonsTimelineCanvas *self, const JalonsTimelineBox *box)
{
  JalonsTimelineBox turned = *box;

  if (self->scene->rtl)
    turned.x = self->geometry->width - box->x - box->width;
  return turned;
}

static void
canvas_init (JalonsTimelineCanvas *canvas,
             JalonsTimelineDrawing *self,
             JalonsTimelinePainter *painter,
             JalonsTimelineLayout *layout,
             const JalonsTimelineScene *scene)
{
  *canvas = (JalonsTimelineCanvas) {
    .painter = painter,
    .layout = layout,
    .index = jalons_timeline_layout_get_index (layout),
    .words = self->words,
    .geometry = jalons_timeline_layout_get_geometry (layout),
    .metrics = jalons_timeline_layout_get_metrics (layout),
    .scale = jalons_timeline_layout_get_scale (layout),
    .theme = &self->theme,
    .scene = scene,
  };
}

static void
draw_titles (const JalonsTimelineCanvas *canvas)
{
  const char *titles[JALONS_TIMELINE_N_BANDS];
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (canvas, (double) canvas->theme->dim);

  titles[JALONS_KIND_INVESTMENT] = C_ ("title of a band of a timeline", "INVESTMENTS");
  titles[JALONS_KIND_RELEASE] = C_ ("title of a band of a timeline", "MODELS");
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    {
      const JalonsTimelineBox *box = &canvas->geometry->bands[band];
      const JalonsTimelineText *text
        = jalons_timeline_words_get (canvas->words, JALONS_TIMELINE_STYLE_TITLE, titles[band]);
      double middle = canvas->geometry->title_height / 2;

      if (band == JALONS_KIND_RELEASE)
        middle = box->height - middle;
      jalons_timeline_canvas_text (canvas, text, 2 * canvas->geometry->unit, box->y + middle,
                                   box->width, &ink);
    }
}

static void
draw_nothing (const JalonsTimelineCanvas *canvas)
{
  const JalonsTimelineBox *band = &canvas->geometry->bands[0];
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (canvas, (double) canvas->theme->dim);
  const JalonsTimelineText *text;

  if (canvas->index != NULL && jalons_timeline_index_get_n_dated (canvas->index) > 0)
    return;
  text = jalons_timeline_words_get (canvas->words, JALONS_TIMELINE_STYLE_QUIET,
                                    C_ ("timeline", "No dated events"));
  jalons_timeline_canvas_text (canvas, text, MAX (band->x + (band->width - text->width) / 2, 0),
                               band->y + band->height / 2, band->width, &ink);
}

static void
draw_lengthwise (const JalonsTimelineCanvas *canvas)
{
  JalonsTimelineBox content = { 0, 0, canvas->geometry->length, canvas->geometry->height };

  jalons_timeline_canvas_push_clip (canvas, &content);
  jalons_timeline_draw_brush (canvas);
  jalons_timeline_draw_axis (canvas);
  jalons_timeline_draw_strip (canvas);
  draw_titles (canvas);
  draw_nothing (canvas);
  jalons_timeline_draw_marks (canvas);
  jalons_timeline_draw_handles (canvas);
  jalons_timeline_draw_hints (canvas);
  jalons_timeline_canvas_pop_clip (canvas);

  jalons_timeline_draw_legend (canvas);
  jalons_timeline_draw_shelf (canvas);
}

static void
draw_collapsed (const JalonsTimelineCanvas *canvas)
{
  JalonsTimelineBox content = { 0, 0, canvas->geometry->length, canvas->geometry->height };

  jalons_timeline_canvas_push_clip (canvas, &content);
  jalons_timeline_draw_brush (canvas);
  jalons_timeline_draw_axis (canvas);
  jalons_timeline_draw_strip (canvas);
  jalons_timeline_draw_handles (canvas);
  jalons_timeline_canvas_pop_clip (canvas);
}

void
jalons_timeline_canvas_fill (const JalonsTimelineCanvas *self,
                             JalonsTimelineShape shape,
                             const JalonsTimelineBox *box,
                             const JalonsTimelineColor *color)
{
  JalonsTimelineBox turned = turn_box (self, box);

  self->painter->klass->fill (self->painter, shape, &turned, color);
}

void
jalons_timeline_canvas_fill_fading (const JalonsTimelineCanvas *self,
                                    JalonsTimelineShape shape,
                                    const JalonsTimelineBox *box,
                                    double fade,
                                    gboolean upright,
                                    const JalonsTimelineColor *color)
{
  JalonsTimelineBox turned = turn_box (self, box);

  self->painter->klass->fill_fading (self->painter, shape, &turned, fade, upright, color);
}

void
jalons_timeline_canvas_stroke (const JalonsTimelineCanvas *self,
                               JalonsTimelineShape shape,
                               const JalonsTimelineBox *box,
                               double width,
                               JalonsTimelineDash dash,
                               const JalonsTimelineColor *color)
{
  JalonsTimelineBox turned = turn_box (self, box);

  self->painter->klass->stroke (self->painter, shape, &turned, width, dash, color);
}

void
jalons_timeline_canvas_line (const JalonsTimelineCanvas *self,
                             double x1,
                             double y1,
                             double x2,
                             double y2,
                             double width,
                             JalonsTimelineDash dash,
                             const JalonsTimelineColor *color)
{
  double span = self->geometry->width;
  const double from[2] = { self->scene->rtl ? span - x1 : x1, y1 };
  const double to[2] = { self->scene->rtl ? span - x2 : x2, y2 };

  self->painter->klass->line (self->painter, from, to, width, dash, color);
}

/* Draws a text that begins at @x and is centered on @middle, cut to @room; returns its width. */
double
jalons_timeline_canvas_text (const JalonsTimelineCanvas *self,
                             const JalonsTimelineText *text,
                             double x,
                             double middle,
                             double room,
                             const JalonsTimelineColor *color)
{
  double width = jalons_timeline_words_fit (text, room);

  if (width <= 0)
    return 0;
  if (self->scene->rtl)
    x = self->geometry->width - x - width;
  self->painter->klass->text (self->painter, text->layout, x, round (middle - text->height / 2),
                              color);
  return width;
}

void
jalons_timeline_canvas_push_clip (const JalonsTimelineCanvas *self, const JalonsTimelineBox *box)
{
  JalonsTimelineBox turned = turn_box (self, box);

  self->painter->klass->push_clip (self->painter, &turned);
}

void
jalons_timeline_canvas_pop_clip (const JalonsTimelineCanvas *self)
{
  self->painter->klass->pop_clip (self->painter);
}

JalonsTimelineColor
jalons_timeline_canvas_ink (const JalonsTimelineCanvas *self, double opacity)
{
  return jalons_timeline_color_fade (&self->theme->foreground, opacity);
}

JalonsTimelineColor
jalons_timeline_canvas_hue (const JalonsTimelineCanvas *self, guint hue)
{
  return self->theme->hues[hue > JALONS_TIMELINE_N_HUES ? 0 : hue];
}

/* What is not selected, or lies outside of the brush. */
gboolean
jalons_timeline_canvas_is_dimmed (const JalonsTimelineCanvas *self,
                                  JalonsDay first,
                                  JalonsDay last,
                                  guint n_live)
{
  const JalonsPeriod *brush = &self->scene->brush;

  if (n_live == 0)
    return TRUE;
  return brush->precision != JALONS_PRECISION_UNKNOWN
         && (last < brush->first || first > brush->last);
}

/**
 * jalons_timeline_drawing_new:
 * @context: a context with the font of usual text
 *
 * Returns: (transfer full): a drawing in the light style
 */
JalonsTimelineDrawing *
jalons_timeline_drawing_new (PangoContext *context)
{
  JalonsTimelineDrawing *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (JalonsTimelineDrawing, 1);
  self->words = jalons_timeline_words_new (context);
  jalons_timeline_theme_init (&self->theme, FALSE, FALSE);

  return self;
}

/**
 * jalons_timeline_drawing_free:
 * @self: (transfer full): a drawing
 */
void
jalons_timeline_drawing_free (JalonsTimelineDrawing *self)
{
  g_return_if_fail (self != NULL);

  jalons_timeline_words_free (self->words);
  g_free (self);
}

/**
 * jalons_timeline_drawing_get_words:
 * @self: a drawing
 *
 * Returns: (transfer none): its texts
 */
JalonsTimelineWords *
jalons_timeline_drawing_get_words (JalonsTimelineDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

/**
 * jalons_timeline_drawing_set_theme:
 * @self: a drawing
 * @theme: its colours
 */
void
jalons_timeline_drawing_set_theme (JalonsTimelineDrawing *self, const JalonsTimelineTheme *theme)
{
  g_return_if_fail (self != NULL && theme != NULL);

  self->theme = *theme;
}

/**
 * jalons_timeline_drawing_get_theme:
 * @self: a drawing
 *
 * Returns: (transfer none): its colours
 */
const JalonsTimelineTheme *
jalons_timeline_drawing_get_theme (JalonsTimelineDrawing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->theme;
}

/**
 * jalons_timeline_drawing_draw:
 * @self: a drawing
 * @painter: what to draw on
 * @layout: what to draw, and where
 * @scene: what to show besides
 *
 * Draws everything but the rings around marks.
 */
void
jalons_timeline_drawing_draw (JalonsTimelineDrawing *self,
                              JalonsTimelinePainter *painter,
                              JalonsTimelineLayout *layout,
                              const JalonsTimelineScene *scene)
{
  JalonsTimelineCanvas canvas;

  g_return_if_fail (self != NULL && painter != NULL && layout != NULL && scene != NULL);

  canvas_init (&canvas, self, painter, layout, scene);
  if (canvas.geometry->flags & JALONS_TIMELINE_COLLAPSED)
    draw_collapsed (&canvas);
  else if (canvas.geometry->flags & JALONS_TIMELINE_UPRIGHT)
    jalons_timeline_draw_upright (&canvas);
  else
    draw_lengthwise (&canvas);
}

/**
 * jalons_timeline_drawing_draw_ring:
 * @self: a drawing
 * @painter: what to draw on
 * @layout: where everything is
 * @scene: what the drawing shows besides
 * @box: what to draw the ring around
 * @item: (nullable): what stands there
 * @ring: which ring to draw
 *
 * Draws a ring around a mark or a row of the shelf.
 */
void
jalons_timeline_drawing_draw_ring (JalonsTimelineDrawing *self,
                                   JalonsTimelinePainter *painter,
                                   JalonsTimelineLayout *layout,
                                   const JalonsTimelineScene *scene,
                                   const JalonsTimelineBox *box,
                                   const JalonsTimelineItem *item,
                                   JalonsTimelineRing ring)
{
  JalonsTimelineShape shape = JALONS_TIMELINE_SHAPE_SOFT;
  JalonsTimelineCanvas canvas;
  JalonsTimelineColor color;
  JalonsTimelineBox around;
  double away = ring == JALONS_TIMELINE_RING_HOVER ? 2 : 3;

  g_return_if_fail (self != NULL && painter != NULL && layout != NULL);
  g_return_if_fail (scene != NULL && box != NULL);

  canvas_init (&canvas, self, painter, layout, scene);
  around = (JalonsTimelineBox) { box->x - away, box->y - away, box->width + 2 * away,
                                 box->height + 2 * away };
  if (!canvas.metrics->upright && item != NULL && item->n_events == 1
      && item->type == JALONS_TIMELINE_ITEM_EVENT)
    shape = JALONS_TIMELINE_SHAPE_ROUND;

  color = self->theme.accent;
  if (ring == JALONS_TIMELINE_RING_HOVER)
    color = jalons_timeline_canvas_ink (&canvas, 0.5);
  jalons_timeline_canvas_stroke (
    &canvas, shape, &around, ring == JALONS_TIMELINE_RING_HOVER ? 1.5 : 2,
    ring == JALONS_TIMELINE_RING_FOCUS ? JALONS_TIMELINE_DASH_DASHED : JALONS_TIMELINE_DASH_SOLID,
    &color);
}

/**
 * jalons_timeline_drawing_get_label_box:
 * @self: a drawing
 * @layout: where everything is
 * @mark: one of its marks
 * @out_box: (out caller-allocates): where the words of the mark stand
 *
 * Returns: whether it has any words
 */
gboolean
jalons_timeline_drawing_get_label_box (JalonsTimelineDrawing *self,
                                       JalonsTimelineLayout *layout,
                                       const JalonsTimelineMark *mark,
                                       JalonsTimelineBox *out_box)
{
  static const JalonsTimelineScene scene = { 0 };
  JalonsTimelineCanvas canvas;
  const JalonsTimelineText *text;
  gboolean inside;

  g_return_val_if_fail (self != NULL && layout != NULL, FALSE);
  g_return_val_if_fail (mark != NULL && out_box != NULL, FALSE);

  canvas_init (&canvas, self, NULL, layout, &scene);
  *out_box = jalons_timeline_place_label (&canvas, mark, &text, &inside);
  return out_box->width > 0;
}

/**
 * jalons_timeline_drawing_get_hint_box:
 * @self: a drawing
 * @layout: where everything is
 * @scene: what the drawing shows besides
 * @after: whether to tell of what lies after the view, or else before it
 * @out_box: (out caller-allocates): where the words on that stand
 *
 * Returns: whether there are such words
 */
gboolean
jalons_timeline_drawing_get_hint_box (JalonsTimelineDrawing *self,
                                      JalonsTimelineLayout *layout,
                                      const JalonsTimelineScene *scene,
                                      gboolean after,
                                      JalonsTimelineBox *out_box)
{
  JalonsTimelineCanvas canvas;

  g_return_val_if_fail (self != NULL && layout != NULL, FALSE);
  g_return_val_if_fail (scene != NULL && out_box != NULL, FALSE);

  canvas_init (&canvas, self, NULL, layout, scene);
  return jalons_timeline_place_hint (&canvas, after, out_box);
}

/**
 * jalons_timeline_drawing_hit_label:
 * @self: a drawing
 * @layout: where everything is
 * @x: a position, in pixels from the leading edge
 * @y: a position, in pixels
 *
 * Returns: the number of the mark whose words stand there, or %JALONS_TIMELINE_NO_MARK
 */
guint
jalons_timeline_drawing_hit_label (JalonsTimelineDrawing *self,
                                   JalonsTimelineLayout *layout,
                                   double x,
                                   double y)
{
  const JalonsTimelineMark *marks;
  guint n_marks;

  g_return_val_if_fail (self != NULL && layout != NULL, JALONS_TIMELINE_NO_MARK);

  marks = jalons_timeline_layout_get_marks (layout, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      JalonsTimelineBox box;

      if (y < marks[i].box.y || y > marks[i].box.y + marks[i].box.height
          || marks[i].item->type == JALONS_TIMELINE_ITEM_REFERENCE)
        continue;
      if (jalons_timeline_drawing_get_label_box (self, layout, &marks[i], &box) && x >= box.x
          && x <= box.x + box.width && y >= box.y && y <= box.y + box.height)
        return i;
    }
  return JALONS_TIMELINE_NO_MARK;
}
