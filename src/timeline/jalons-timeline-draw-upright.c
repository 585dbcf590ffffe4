/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "timeline/jalons-timeline-drawing-private.h"
#include "timeline/jalons-timeline-ticks.h"

#define DIMMED 0.3

/* A bar along the axis shows how long a vague date or a duration is, in pixels of the usual design.
 */
#define BAR 5.0

/* From the axis to the middle of a sign, and on from the room for signs to the words, likewise. */
#define SIGN 30.0
#define WORDS 12.0

static double
find_next_major (const JalonsTimelineCanvas *self, const GArray *ticks, guint from)
{
  for (guint i = from; i < ticks->len; i++)
    if (g_array_index (ticks, JalonsTimelineTick, i).major)
      return jalons_timeline_scale_to_position (self->scale,
                                                g_array_index (ticks, JalonsTimelineTick, i).day);
  return G_MAXDOUBLE;
}

static void
draw_tick_words (const JalonsTimelineCanvas *self, const GArray *ticks, guint i, double *end)
{
  const JalonsTimelineTick *tick = &g_array_index (ticks, JalonsTimelineTick, i);
  JalonsTimelineColor ink
    = jalons_timeline_canvas_ink (self, tick->major ? 0.9 : (double) self->theme->dim);
  const JalonsTimelineText *text = jalons_timeline_words_get (
    self->words, tick->major ? JALONS_TIMELINE_STYLE_AXIS_MAJOR : JALONS_TIMELINE_STYLE_AXIS,
    tick->label);
  double y = jalons_timeline_scale_to_position (self->scale, tick->day) + text->height / 2 + 2;

  /* Those of the part of time at the top stay in view. */
  if (tick->major)
    y = MIN (MAX (y, text->height / 2 + 2),
             MAX (y, find_next_major (self, ticks, i + 1) - text->height / 2));
  else if (y - text->height / 2 < *end)
    return;
  *end = y + text->height / 2 + 4;
  jalons_timeline_canvas_text (self, text, 4 * self->geometry->unit, y,
                               self->geometry->axis.width - 6 * self->geometry->unit, &ink);
}

static void
draw_axis (const JalonsTimelineCanvas *self)
{
  const JalonsTimelineBox *axis = &self->geometry->axis;
  JalonsTimelineColor strong
    = jalons_timeline_canvas_ink (self, MIN ((double) self->theme->faint * 2, 1));
  JalonsTimelineColor weak = jalons_timeline_canvas_ink (self, (double) self->theme->faint);
  g_autoptr (GArray) ticks
    = jalons_timeline_ticks_new (self->scale, jalons_timeline_words_get_em (self->words));
  double end = -G_MAXDOUBLE;

  for (guint i = 0; i < ticks->len; i++)
    {
      const JalonsTimelineTick *tick = &g_array_index (ticks, JalonsTimelineTick, i);
      double y = floor (jalons_timeline_scale_to_position (self->scale, tick->day)) + 0.5;
      double length = tick->major ? axis->width : tick->label[0] != '\0' ? 8 : 4;

      jalons_timeline_canvas_line (self, axis->width - length, y, axis->width, y, 1,
                                   JALONS_TIMELINE_DASH_SOLID, &weak);
      if (tick->label[0] != '\0')
        draw_tick_words (self, ticks, i, &end);
    }
  jalons_timeline_canvas_line (self, axis->width - 0.5, 0, axis->width - 0.5, axis->height, 1.5,
                               JALONS_TIMELINE_DASH_SOLID, &strong);
}

static void
draw_brush (const JalonsTimelineCanvas *self)
{
  const JalonsPeriod *brush = &self->scene->brush;
  JalonsTimelineColor wash = jalons_timeline_color_fade (&self->theme->accent, 0.14);
  double width = self->geometry->width, edges[2];

  if (brush->precision == JALONS_PRECISION_UNKNOWN)
    return;
  edges[0] = CLAMP (jalons_timeline_scale_to_position (self->scale, brush->first), -4,
                    self->geometry->height + 4);
  edges[1] = CLAMP (jalons_timeline_scale_to_position (self->scale, brush->last + 1.0), -4,
                    self->geometry->height + 4);
  jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_RECTANGLE,
                               &(JalonsTimelineBox) { 0, edges[0], width, edges[1] - edges[0] },
                               &wash);
  for (guint i = 0; i < 2; i++)
    {
      JalonsTimelineBox handle = { 8 * self->geometry->unit, edges[i] - 3,
                                   self->geometry->axis.width - 16 * self->geometry->unit, 6 };

      jalons_timeline_canvas_line (self, 0, edges[i], width, edges[i], 1.5,
                                   JALONS_TIMELINE_DASH_SOLID, &self->theme->accent);
      jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_SOFT, &handle, &self->theme->accent);
    }
}

/* Beside the axis, how long it is; a short date is a dot there. */
static void
draw_bar (const JalonsTimelineCanvas *self, const JalonsPackedEvent *event, double opacity)
{
  double unit = self->geometry->unit;
  double from = jalons_timeline_scale_to_position (self->scale, event->first);
  double to
    = jalons_timeline_scale_to_position (self->scale, jalons_timeline_last_of (event) + 1.0);
  JalonsTimelineColor color = jalons_timeline_canvas_hue (self, event->hue);
  JalonsTimelineBox bar;

  if (to - from < BAR * unit)
    {
      double middle = (from + to) / 2;

      from = middle - BAR * unit / 2;
      to = middle + BAR * unit / 2;
    }
  bar = (JalonsTimelineBox) { self->geometry->axis.width - BAR * unit / 2, from, BAR * unit,
                              to - from };
  color = jalons_timeline_color_fade (&color, opacity);
  if (jalons_timeline_last_of (event) > event->first && !(event->bits & JALONS_EVENT_BIT_DURATION))
    jalons_timeline_canvas_fill_fading (self, JALONS_TIMELINE_SHAPE_ROUND, &bar, (to - from) * 0.35,
                                        TRUE, &color);
  else
    jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_ROUND, &bar, &color);
}

static void
draw_row_event (const JalonsTimelineCanvas *self, const JalonsTimelineMark *mark, gboolean dimmed)
{
  const JalonsPackedEvent *event = jalons_timeline_index_get_event (self->index, mark->item->event);
  double unit = self->geometry->unit, middle = mark->box.y + mark->box.height / 2;
  double half = jalons_timeline_metrics_get_radius (self->metrics, event);
  JalonsTimelineBox symbol
    = { mark->box.x + SIGN * unit - half, middle - half, 2 * half, 2 * half };
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, dimmed ? 0.45 : 1);
  JalonsTimelineColor pale
    = jalons_timeline_canvas_ink (self, (dimmed ? 0.5 : 1) * (double) self->theme->dim);
  JalonsPackedEvent exact = *event;
  g_autofree char *period = jalons_timeline_format_period (event);
  const JalonsTimelineText *text;

  draw_bar (self, event, dimmed ? DIMMED : 0.8);
  /* The bar shows how vague the date is; the sign shows the rest. */
  if (!(exact.bits & JALONS_EVENT_BIT_DURATION))
    exact.last = exact.first;
  jalons_timeline_draw_symbol (self, &exact, &symbol, dimmed ? DIMMED : 1);

  text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LABEL, period);
  jalons_timeline_canvas_text (self, text, mark->label_x + WORDS * unit,
                               middle + text->height * 0.55, mark->label_room - WORDS * unit,
                               &pale);
  text = jalons_timeline_words_get_event (self->words, event);
  jalons_timeline_canvas_text (self, text, mark->label_x + WORDS * unit,
                               middle - text->height * 0.55, mark->label_room - WORDS * unit, &ink);
}

/* Its first line names the event that stands for all. */
static void
draw_row_pill (const JalonsTimelineCanvas *self, const JalonsTimelineMark *mark, gboolean dimmed)
{
  const JalonsTimelineItem *item = mark->item;
  const JalonsPackedEvent *event = jalons_timeline_index_get_event (self->index, item->event);
  guint32 n_more = (item->n_live > 0 ? item->n_live : item->n_events) - 1;
  double unit = self->geometry->unit, middle = mark->box.y + mark->box.height / 2;
  double high = 20 * unit;
  JalonsTimelineBox pill = { mark->box.x + 6 * unit, middle - high / 2, 46 * unit, high };
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, dimmed ? 0.45 : 1);
  JalonsTimelineColor pale
    = jalons_timeline_canvas_ink (self, (dimmed ? 0.5 : 1) * (double) self->theme->dim);
  g_autofree char *more = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "and %u other event", "and %u other events", n_more), n_more);
  const JalonsTimelineText *text = jalons_timeline_words_get_event (self->words, event);

  if (item->kinds == 3)
    pill.width = 58 * unit;
  jalons_timeline_draw_pill (self, item, &pill, dimmed ? DIMMED : 1);
  jalons_timeline_canvas_text (self, text, mark->label_x + WORDS * unit,
                               middle - text->height * 0.55, mark->label_room - WORDS * unit, &ink);
  if (n_more == 0)
    return;
  text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LABEL, more);
  jalons_timeline_canvas_text (self, text, mark->label_x + WORDS * unit,
                               middle + text->height * 0.55, mark->label_room - WORDS * unit,
                               &pale);
}

/* A thin sign and one pale line: the catalogue stands back behind what the articles say. */
static void
draw_row_reference (const JalonsTimelineCanvas *self, const JalonsTimelineMark *mark)
{
  const JalonsPackedEvent *event
    = jalons_timeline_index_get_reference (self->index, mark->item->event);
  double unit = self->geometry->unit, middle = mark->box.y + mark->box.height / 2;
  double half = self->metrics->diamond;
  JalonsTimelineBox sign = { mark->box.x + SIGN * unit - half, middle - half, 2 * half, 2 * half };
  JalonsTimelineColor pale = jalons_timeline_canvas_ink (self, (double) self->theme->dim);

  jalons_timeline_draw_reference (self, event, &sign);
  jalons_timeline_canvas_text (self, jalons_timeline_words_get_reference (self->words, event),
                               mark->label_x + WORDS * unit, middle,
                               mark->label_room - WORDS * unit, &pale);
}

/* Undated events are a link at the bottom. */
static void
draw_link (const JalonsTimelineCanvas *self)
{
  const JalonsTimelineBox *shelf = &self->geometry->shelf;
  JalonsTimelineColor line = jalons_timeline_canvas_ink (self, (double) self->theme->faint);
  g_autofree char *words = NULL;
  guint n_events, n_more;

  jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);
  if (shelf->height <= 0 || n_more == 0)
    return;
  words = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u undated event", "%u undated events", n_more), n_more);
  jalons_timeline_canvas_line (self, 0, shelf->y + 0.5, shelf->width, shelf->y + 0.5, 1,
                               JALONS_TIMELINE_DASH_SOLID, &line);
  jalons_timeline_canvas_text (
    self, jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LABEL, words),
    16 * self->geometry->unit, shelf->y + shelf->height / 2, shelf->width, &self->theme->accent);
}

static void
draw_row (const JalonsTimelineCanvas *self, const JalonsTimelineMark *mark)
{
  const JalonsTimelineItem *item = mark->item;
  gboolean dimmed = jalons_timeline_canvas_is_dimmed (self, item->first, item->last, item->n_live);

  if (item->type == JALONS_TIMELINE_ITEM_REFERENCE)
    draw_row_reference (self, mark);
  else if (item->n_events == 1)
    draw_row_event (self, mark, dimmed);
  else
    draw_row_pill (self, mark, dimmed);
}

void
jalons_timeline_draw_upright (const JalonsTimelineCanvas *self)
{
  JalonsTimelineBox content = { 0, 0, self->geometry->width, self->geometry->length };
  guint n_marks;
  const JalonsTimelineMark *marks = jalons_timeline_layout_get_marks (self->layout, &n_marks);

  if (self->index != NULL)
    draw_link (self);
  jalons_timeline_canvas_push_clip (self, &content);
  draw_brush (self);
  draw_axis (self);
  for (guint i = 0; i < n_marks; i++)
    if (jalons_timeline_layout_is_in_view (self->layout, &marks[i]))
      draw_row (self, &marks[i]);
  if (self->index == NULL || jalons_timeline_index_get_n_dated (self->index) == 0)
    {
      JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, (double) self->theme->dim);
      const JalonsTimelineText *text = jalons_timeline_words_get (
        self->words, JALONS_TIMELINE_STYLE_QUIET, C_ ("timeline", "No dated events"));

      jalons_timeline_canvas_text (self, text,
                                   self->geometry->axis.width + 16 * self->geometry->unit,
                                   self->geometry->height / 2, self->geometry->width, &ink);
    }
  jalons_timeline_draw_hints (self);
  jalons_timeline_canvas_pop_clip (self);
}
