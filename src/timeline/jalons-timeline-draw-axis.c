/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <math.h>

#include "timeline/jalons-timeline-drawing-private.h"
#include "timeline/jalons-timeline-ticks.h"

/* From a tick to its words, and between words, in pixels of the usual design. */
#define WORDS_AFTER 4.0
#define WORDS_APART 8.0

/* The height of a hint on what lies outside of the view, likewise. */
#define HINT 22.0

typedef struct
{
  const JalonsTimelineCanvas *canvas;
  GArray *ticks;
  double middle; /* of the words */
  double words_from;
  double words_to;
} Axis;

static const JalonsTimelineTick *
tick_at (const Axis *axis, guint i)
{
  return &g_array_index (axis->ticks, JalonsTimelineTick, i);
}

static double
position_of (const Axis *axis, guint i)
{
  return jalons_timeline_scale_to_position (axis->canvas->scale, tick_at (axis, i)->day);
}

static void
draw_grid_line (const JalonsTimelineCanvas *self, double x)
{
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, (double) self->theme->faint * 0.8);
  const JalonsTimelineBox *releases = &self->geometry->bands[JALONS_KIND_RELEASE];

  jalons_timeline_canvas_line (self, x, self->geometry->bands[0].y, x, self->geometry->axis.y, 1,
                               JALONS_TIMELINE_DASH_DASHED, &ink);
  jalons_timeline_canvas_line (self, x, releases->y, x, releases->y + releases->height, 1,
                               JALONS_TIMELINE_DASH_DASHED, &ink);
}

static void
draw_tick (const Axis *axis, guint i)
{
  const JalonsTimelineCanvas *self = axis->canvas;
  const JalonsTimelineTick *tick = tick_at (axis, i);
  double x = floor (position_of (axis, i)) + 0.5, y = self->geometry->axis.y;
  double length = tick->major ? 8 : tick->label[0] != '\0' ? 6 : 4;
  JalonsTimelineColor ink
    = jalons_timeline_canvas_ink (self, (double) self->theme->faint * (tick->major ? 2 : 1.4));

  if (x < 0 || self->geometry->flags & JALONS_TIMELINE_COLLAPSED)
    return;
  if (tick->major)
    draw_grid_line (self, x);
  jalons_timeline_canvas_line (self, x, y, x, y + length * self->geometry->unit, 1,
                               JALONS_TIMELINE_DASH_SOLID, &ink);
}

/* The words of the larger part of the calendar in which the leading edge lies stay in view, until
 * those of the next one push them out. */
static double
place_major (const Axis *axis, guint i, double width)
{
  double after = WORDS_AFTER * axis->canvas->geometry->unit;
  double apart = WORDS_APART * axis->canvas->geometry->unit;
  double x = MAX (position_of (axis, i), axis->words_from) + after;

  for (guint next = i + 1; next < axis->ticks->len; next++)
    if (tick_at (axis, next)->major)
      return MIN (x, MAX (position_of (axis, next) - apart - width, position_of (axis, i) + after));
  return x;
}

static void
draw_major_words (const Axis *axis, double *from, double *to)
{
  const JalonsTimelineCanvas *self = axis->canvas;
  JalonsTimelineColor ink
    = jalons_timeline_canvas_ink (self, MAX ((double) self->theme->dim, 0.85));

  for (guint i = 0; i < axis->ticks->len; i++)
    {
      const JalonsTimelineTick *tick = tick_at (axis, i);
      const JalonsTimelineText *text;

      from[i] = G_MAXDOUBLE;
      to[i] = -G_MAXDOUBLE;
      if (!tick->major || tick->label[0] == '\0')
        continue;
      text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_AXIS_MAJOR, tick->label);
      from[i] = place_major (axis, i, text->width);
      to[i] = from[i] + text->width;
      if (from[i] < axis->words_from || to[i] > axis->words_to)
        continue;
      jalons_timeline_canvas_text (self, text, from[i], axis->middle, text->width, &ink);
    }
}

static gboolean
is_free (const Axis *axis, const double *from, const double *to, double start, double end)
{
  double apart = WORDS_APART * axis->canvas->geometry->unit / 2;

  if (start < axis->words_from || end > axis->words_to)
    return FALSE;
  for (guint i = 0; i < axis->ticks->len; i++)
    if (start < to[i] + apart && end > from[i] - apart)
      return FALSE;
  return TRUE;
}

static void
draw_minor_words (const Axis *axis, double *from, double *to)
{
  const JalonsTimelineCanvas *self = axis->canvas;
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, (double) self->theme->dim);

  for (guint i = 0; i < axis->ticks->len; i++)
    {
      const JalonsTimelineTick *tick = tick_at (axis, i);
      const JalonsTimelineText *text;
      double x;

      if (tick->major || tick->label[0] == '\0')
        continue;
      text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_AXIS, tick->label);
      x = position_of (axis, i) + WORDS_AFTER * self->geometry->unit;
      if (!is_free (axis, from, to, x, x + text->width))
        continue;
      from[i] = x;
      to[i] = x + text->width;
      jalons_timeline_canvas_text (self, text, x, axis->middle, text->width, &ink);
    }
}

static void
draw_words (const Axis *axis)
{
  g_autofree double *from = g_new (double, axis->ticks->len);
  g_autofree double *to = g_new (double, axis->ticks->len);

  draw_major_words (axis, from, to);
  draw_minor_words (axis, from, to);
}

static void
draw_band_lines (const JalonsTimelineCanvas *self)
{
  const JalonsTimelineBox *box = &self->geometry->axis;
  JalonsTimelineColor strong
    = jalons_timeline_canvas_ink (self, MIN ((double) self->theme->faint * 2, 1));
  JalonsTimelineColor weak = jalons_timeline_canvas_ink (self, (double) self->theme->faint);
  double top = floor (box->y) + 0.5, bottom = floor (box->y + box->height) - 0.5;

  jalons_timeline_canvas_line (self, 0, top, self->geometry->length, top, 1.5,
                               JALONS_TIMELINE_DASH_SOLID, &strong);
  jalons_timeline_canvas_line (self, 0, bottom, self->geometry->length, bottom, 1,
                               JALONS_TIMELINE_DASH_SOLID, &weak);
}

static gboolean
place_brush (const JalonsTimelineCanvas *self, const JalonsPeriod *brush, double *from, double *to)
{
  if (brush->precision == JALONS_PRECISION_UNKNOWN)
    return FALSE;
  *from = jalons_timeline_scale_to_position (self->scale, brush->first);
  *to = jalons_timeline_scale_to_position (self->scale, brush->last + 1.0);
  return TRUE;
}

static void
draw_brushed (const JalonsTimelineCanvas *self,
              const JalonsPeriod *brush,
              double top,
              double bottom)
{
  JalonsTimelineColor wash = jalons_timeline_color_fade (&self->theme->accent, 0.14);
  JalonsTimelineColor edge = jalons_timeline_color_fade (&self->theme->accent, 0.8);
  double from, to;

  if (bottom <= top || !place_brush (self, brush, &from, &to))
    return;
  from = CLAMP (from, -4, self->geometry->length + 4);
  to = CLAMP (to, -4, self->geometry->length + 4);
  jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_RECTANGLE,
                               &(JalonsTimelineBox) { from, top, to - from, bottom - top }, &wash);
  jalons_timeline_canvas_line (self, from, top, from, bottom, 1.5, JALONS_TIMELINE_DASH_SOLID,
                               &edge);
  jalons_timeline_canvas_line (self, to, top, to, bottom, 1.5, JALONS_TIMELINE_DASH_SOLID, &edge);
}

static void
draw_pair_of_handles (const JalonsTimelineCanvas *self,
                      const JalonsPeriod *brush,
                      const JalonsTimelineBox *box)
{
  double unit = self->geometry->unit, width = 6 * unit;
  double edges[2];

  if (box->height <= 0 || !place_brush (self, brush, &edges[0], &edges[1]))
    return;
  for (guint i = 0; i < 2; i++)
    {
      JalonsTimelineBox handle
        = { edges[i] - width / 2, box->y + 3 * unit, width, box->height - 6 * unit };

      jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_SOFT, &handle, &self->theme->accent);
    }
}

void
jalons_timeline_draw_axis (const JalonsTimelineCanvas *self)
{
  double unit = self->geometry->unit;
  Axis axis = { .canvas = self };
  JalonsTimelineBox hint;

  axis.ticks = jalons_timeline_ticks_new (self->scale, jalons_timeline_words_get_em (self->words));
  axis.middle = self->geometry->axis.y + self->geometry->axis.height / 2 + unit;
  if (self->geometry->flags & JALONS_TIMELINE_COLLAPSED)
    axis.middle = 8 * unit;
  axis.words_to = self->geometry->length;
  if (jalons_timeline_place_hint (self, FALSE, &hint))
    axis.words_from = hint.x + hint.width;
  if (jalons_timeline_place_hint (self, TRUE, &hint))
    axis.words_to = hint.x;

  for (guint i = 0; i < axis.ticks->len; i++)
    draw_tick (&axis, i);
  if (!(self->geometry->flags & JALONS_TIMELINE_COLLAPSED))
    draw_band_lines (self);
  draw_words (&axis);
  g_array_unref (axis.ticks);
}

void
jalons_timeline_draw_brush (const JalonsTimelineCanvas *self)
{
  const JalonsTimelineBox *strip = &self->geometry->strip;

  if (!(self->geometry->flags & JALONS_TIMELINE_COLLAPSED))
    draw_brushed (self, &self->scene->brush, self->geometry->bands[0].y, strip->y);
  draw_brushed (self, &self->scene->published, strip->y, strip->y + strip->height);
}

void
jalons_timeline_draw_handles (const JalonsTimelineCanvas *self)
{
  if (!(self->geometry->flags & JALONS_TIMELINE_COLLAPSED))
    draw_pair_of_handles (self, &self->scene->brush, &self->geometry->axis);
  draw_pair_of_handles (self, &self->scene->published, &self->geometry->strip);
}

/* At the ends of the axis; in an upright timeline, at its top and bottom. */
gboolean
jalons_timeline_place_hint (const JalonsTimelineCanvas *self,
                            gboolean after,
                            JalonsTimelineBox *out_box)
{
  const JalonsTimelineBox *axis = &self->geometry->axis;
  const char *words = after ? self->scene->after : self->scene->before;
  double unit = self->geometry->unit, width, height = HINT * unit;
  const JalonsTimelineText *text;

  if (words == NULL || self->geometry->flags & JALONS_TIMELINE_COLLAPSED)
    return FALSE;
  text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LABEL, words);
  width = text->width + 16 * unit;
  if (self->metrics->upright)
    *out_box = (JalonsTimelineBox) { (self->geometry->width - width) / 2,
                                     after ? self->geometry->length - height - 6 * unit : 6 * unit,
                                     width, height };
  else
    *out_box = (JalonsTimelineBox) { after ? self->geometry->length - width - unit : unit,
                                     axis->y + (axis->height - height) / 2, width, height };
  return TRUE;
}

/* Rows pass below the hint of an upright timeline as below a header: their words would stand out
 * at both of its ends. */
static void
draw_hint_ground (const JalonsTimelineCanvas *self, const JalonsTimelineBox *hint, gboolean after)
{
  double x = self->geometry->axis.width + self->geometry->unit;
  double edge = after ? self->geometry->length : 0;
  double from = MIN (edge, hint->y - 2 * self->geometry->unit);
  double to = MAX (edge, hint->y + hint->height + 2 * self->geometry->unit);
  JalonsTimelineBox ground = { x, from, self->geometry->width - x, to - from };

  jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_RECTANGLE, &ground,
                               &self->theme->background);
}

void
jalons_timeline_draw_hints (const JalonsTimelineCanvas *self)
{
  JalonsTimelineColor wash = jalons_timeline_color_fade (&self->theme->accent, 0.14);

  for (guint after = 0; after < 2; after++)
    {
      const JalonsTimelineText *text;
      JalonsTimelineBox box;

      if (!jalons_timeline_place_hint (self, after != 0, &box))
        continue;
      if (self->metrics->upright)
        draw_hint_ground (self, &box, after != 0);
      jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_ROUND, &box,
                                   &self->theme->background);
      jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_ROUND, &box, &wash);
      text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LABEL,
                                        after ? self->scene->after : self->scene->before);
      jalons_timeline_canvas_text (self, text, box.x + (box.width - text->width) / 2,
                                   box.y + box.height / 2, text->width, &self->theme->accent);
    }
}
