/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "timeline/jalons-timeline-drawing-private.h"

/* How strongly what lies outside of the brush is drawn. */
#define DIMMED 0.3

/* How strongly the band of a vague date is filled: text stands on it. */
#define VAGUE 0.42

/* A vague date vanishes over this part of its length at each end, and over so many pixels at most.
 */
#define FADE_SHARE 0.35
#define MOST_FADE 64.0

static JalonsTimelineBox
around (double x, double y, double half)
{
  return (JalonsTimelineBox) { x - half, y - half, 2 * half, 2 * half };
}

static double
radius_of (const JalonsTimelineCanvas *self, const JalonsPackedEvent *event)
{
  return jalons_timeline_metrics_get_radius (self->metrics, event);
}

static JalonsTimelineShape
shape_of (const JalonsPackedEvent *event)
{
  return event->kind == JALONS_KIND_RELEASE ? JALONS_TIMELINE_SHAPE_DIAMOND
                                            : JALONS_TIMELINE_SHAPE_ROUND;
}

static gboolean
is_vague (const JalonsPackedEvent *event)
{
  return jalons_timeline_last_of (event) > event->first
         && !(event->bits & JALONS_EVENT_BIT_DURATION);
}

static gboolean
is_bracket (const JalonsPackedEvent *event)
{
  if (event->first == JALONS_DAY_NONE)
    return (event->bits & JALONS_EVENT_BIT_TOTAL) != 0;
  return (event->bits & JALONS_EVENT_BIT_TOTAL) != 0
         || (event->bits & JALONS_EVENT_BIT_DURATION
             && jalons_timeline_last_of (event) > event->first);
}

/* From end to end, interrupted for the words that stand on it. */
static void
draw_bracket (const JalonsTimelineCanvas *self,
              const JalonsPackedEvent *event,
              const JalonsTimelineBox *box,
              const JalonsTimelineBox *words,
              const JalonsTimelineColor *color)
{
  double unit = self->geometry->unit, width = 1.75 * unit;
  double left = box->x + width / 2, right = box->x + box->width - width / 2;
  double middle = box->y + box->height / 2, cap = MIN (6 * unit, box->height / 2);
  JalonsTimelineDash dash = JALONS_TIMELINE_DASH_SOLID;

  if (event->status == JALONS_STATUS_RUMOURED)
    dash = JALONS_TIMELINE_DASH_DASHED;
  else if (event->basis == JALONS_BASIS_INFERRED)
    dash = JALONS_TIMELINE_DASH_DOTTED;

  jalons_timeline_canvas_line (self, left, middle - cap, left, middle + cap, width,
                               JALONS_TIMELINE_DASH_SOLID, color);
  jalons_timeline_canvas_line (self, right, middle - cap, right, middle + cap, width,
                               JALONS_TIMELINE_DASH_SOLID, color);
  if (words == NULL || words->width <= 0)
    {
      jalons_timeline_canvas_line (self, left, middle, right, middle, width, dash, color);
      return;
    }
  jalons_timeline_canvas_line (self, left, middle, words->x - 4 * unit, middle, width, dash, color);
  jalons_timeline_canvas_line (self, words->x + words->width + 4 * unit, middle, right, middle,
                               width, dash, color);
}

/* A bar in the disc: the glyph for no amount. */
static void
draw_no_amount (const JalonsTimelineCanvas *self,
                double x,
                double y,
                double radius,
                const JalonsTimelineColor *color)
{
  jalons_timeline_canvas_line (self, x - radius * 0.5, y, x + radius * 0.5, y,
                               1.75 * self->geometry->unit, JALONS_TIMELINE_DASH_SOLID, color);
}

static void
draw_strike (const JalonsTimelineCanvas *self,
             double x,
             double y,
             double radius,
             const JalonsTimelineColor *color)
{
  jalons_timeline_canvas_line (self, x - radius, y + radius, x + radius, y - radius,
                               1.75 * self->geometry->unit, JALONS_TIMELINE_DASH_SOLID, color);
}

/* "≠" at the upper right of a mark. */
static void
draw_disagreement (const JalonsTimelineCanvas *self, double x, double y, double opacity)
{
  double unit = self->geometry->unit, half = 2.4 * unit, width = 1.2 * unit;
  JalonsTimelineColor ground = jalons_timeline_color_fade (&self->theme->warning, opacity);
  JalonsTimelineColor sign = self->theme->on_hue;
  JalonsTimelineBox disc = around (x, y, 5 * unit);
  JalonsTimelineBox gap = around (x, y, 6 * unit);

  jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_ROUND, &gap, &self->theme->background);
  jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_ROUND, &disc, &ground);
  jalons_timeline_canvas_line (self, x - half, y - 1.2 * unit, x + half, y - 1.2 * unit, width,
                               JALONS_TIMELINE_DASH_SOLID, &sign);
  jalons_timeline_canvas_line (self, x - half, y + 1.2 * unit, x + half, y + 1.2 * unit, width,
                               JALONS_TIMELINE_DASH_SOLID, &sign);
  jalons_timeline_canvas_line (self, x - 1.5 * unit, y + 3 * unit, x + 1.5 * unit, y - 3 * unit,
                               width, JALONS_TIMELINE_DASH_SOLID, &sign);
}

/* A part of a promise: the lower half is filled. */
static void
fill_half (const JalonsTimelineCanvas *self,
           JalonsTimelineShape shape,
           const JalonsTimelineBox *box,
           const JalonsTimelineColor *color)
{
  JalonsTimelineBox half = { box->x, box->y + box->height / 2, box->width, box->height / 2 };

  jalons_timeline_canvas_push_clip (self, &half);
  jalons_timeline_canvas_fill (self, shape, box, color);
  jalons_timeline_canvas_pop_clip (self);
}

static void
stroke_symbol (const JalonsTimelineCanvas *self,
               JalonsTimelineShape shape,
               const JalonsTimelineBox *box,
               double width,
               JalonsTimelineDash dash,
               double fill,
               const JalonsTimelineColor *color)
{
  JalonsTimelineColor pale = jalons_timeline_color_fade (color, fill);

  /* Nothing shines through: a hollow mark is hollow on the brush as well. */
  jalons_timeline_canvas_fill (self, shape, box, &self->theme->background);
  if (fill > 0)
    jalons_timeline_canvas_fill (self, shape, box, &pale);
  jalons_timeline_canvas_stroke (self, shape, box, width * self->geometry->unit, dash, color);
}

static void
draw_point (const JalonsTimelineCanvas *self,
            const JalonsPackedEvent *event,
            const JalonsTimelineBox *box,
            const JalonsTimelineColor *color)
{
  JalonsTimelineShape shape = shape_of (event);
  double radius = box->width / 2, x = box->x + radius, y = box->y + radius;
  JalonsTimelineColor glyph = *color;

  if (event->status == JALONS_STATUS_RUMOURED)
    stroke_symbol (self, shape, box, 1.75, JALONS_TIMELINE_DASH_DASHED, 0, color);
  else if (event->status == JALONS_STATUS_CANCELLED)
    stroke_symbol (self, shape, box, 1.25, JALONS_TIMELINE_DASH_SOLID, 0, color);
  else if (event->bits & JALONS_EVENT_BIT_PLAN)
    stroke_symbol (self, shape, box, 1.25, JALONS_TIMELINE_DASH_SOLID, 0, color);
  else if (event->basis == JALONS_BASIS_INFERRED)
    stroke_symbol (self, shape, box, 2, JALONS_TIMELINE_DASH_DOTTED, 0.4, color);
  else if (event->status == JALONS_STATUS_ANNOUNCED || event->bits & JALONS_EVENT_BIT_TRANCHE)
    stroke_symbol (self, shape, box, 1.5, JALONS_TIMELINE_DASH_SOLID, 0.2, color);
  else
    {
      jalons_timeline_canvas_fill (self, shape, box, color);
      glyph = self->theme->on_hue;
    }

  if (event->bits & JALONS_EVENT_BIT_TRANCHE)
    fill_half (self, shape, box, color);
  if (event->status == JALONS_STATUS_CANCELLED)
    draw_strike (self, x, y, radius, color);
  if (event->kind == JALONS_KIND_INVESTMENT && event->size_class == 0)
    draw_no_amount (self, x, y, radius, &glyph);
}

/* As wide as it is, fading at both ends; as high as the mark of its amount. */
static void
draw_vague (const JalonsTimelineCanvas *self,
            const JalonsPackedEvent *event,
            const JalonsTimelineBox *box,
            const JalonsTimelineColor *color)
{
  double radius = MIN (radius_of (self, event), box->height / 2);
  JalonsTimelineBox band = { box->x, box->y + box->height / 2 - radius, box->width, 2 * radius };
  JalonsTimelineShape shape = JALONS_TIMELINE_SHAPE_RECTANGLE;
  double strength = VAGUE, fade = MIN (box->width * FADE_SHARE, MOST_FADE);
  JalonsTimelineColor pale;

  /* A short one still shows its shape. */
  if (box->width < 3.2 * radius)
    {
      shape = shape_of (event);
      strength = 0.85;
    }
  if (event->status == JALONS_STATUS_RUMOURED || event->status == JALONS_STATUS_CANCELLED
      || event->bits & JALONS_EVENT_BIT_PLAN)
    strength = 0.14;

  pale = jalons_timeline_color_fade (color, strength);
  jalons_timeline_canvas_fill_fading (self, shape, &band, fade, FALSE, &pale);
  if (event->status == JALONS_STATUS_RUMOURED || event->basis == JALONS_BASIS_INFERRED
      || event->status == JALONS_STATUS_CANCELLED)
    jalons_timeline_canvas_stroke (
      self, shape == JALONS_TIMELINE_SHAPE_DIAMOND ? shape : JALONS_TIMELINE_SHAPE_ROUND, &band,
      1.5 * self->geometry->unit,
      event->status == JALONS_STATUS_RUMOURED    ? JALONS_TIMELINE_DASH_DASHED
      : event->status == JALONS_STATUS_CANCELLED ? JALONS_TIMELINE_DASH_SOLID
                                                 : JALONS_TIMELINE_DASH_DOTTED,
      color);
  /* On a long one, words stand where the strike would be; they say it. */
  if (event->status == JALONS_STATUS_CANCELLED && box->width < 3.2 * radius)
    draw_strike (self, box->x + box->width / 2, box->y + box->height / 2, radius, color);
}

static void
draw_event (const JalonsTimelineCanvas *self,
            const JalonsPackedEvent *event,
            const JalonsTimelineBox *box,
            const JalonsTimelineBox *words,
            double opacity)
{
  JalonsTimelineColor color = jalons_timeline_canvas_hue (self, event->hue);
  double x = box->x + box->width / 2, y = box->y + box->height / 2;
  double radius = MIN (radius_of (self, event), box->height / 2);
  JalonsTimelineBox body = around (x, y, radius);
  double badge_x = x + radius * 0.8;

  color = jalons_timeline_color_fade (&color, opacity);
  if (is_bracket (event))
    draw_bracket (self, event, box, words, &color);
  else if (is_vague (event))
    draw_vague (self, event, box, &color);
  else
    draw_point (self, event, &body, &color);

  if (!(event->bits & JALONS_EVENT_BIT_DISAGREEMENT))
    return;
  if (box->width > 3.2 * radius)
    badge_x = MIN (box->x + box->width, self->geometry->length) - 8 * self->geometry->unit;
  draw_disagreement (self, badge_x, y - MIN (radius * 0.8, 6 * self->geometry->unit), opacity);
}

static void
draw_wide_pill (const JalonsTimelineCanvas *self,
                const JalonsTimelineItem *item,
                const JalonsTimelineBox *box,
                double opacity)
{
  JalonsTimelineColor color = jalons_timeline_canvas_hue (self, item->hue);
  double high = MIN (16 * self->geometry->unit, box->height);
  JalonsTimelineBox band = { box->x, box->y + (box->height - high) / 2, box->width, high };

  color = jalons_timeline_color_fade (&color, VAGUE * opacity);
  jalons_timeline_canvas_fill_fading (self, JALONS_TIMELINE_SHAPE_RECTANGLE, &band,
                                      MIN (box->width * FADE_SHARE, MOST_FADE), FALSE, &color);
}

void
jalons_timeline_draw_reference (const JalonsTimelineCanvas *self,
                                const JalonsPackedEvent *event,
                                const JalonsTimelineBox *box)
{
  JalonsTimelineColor color = jalons_timeline_canvas_hue (self, event->hue);

  color = jalons_timeline_color_fade (&color, self->theme->high_contrast ? 0.9 : 0.55);
  jalons_timeline_canvas_stroke (self, shape_of (event), box, self->geometry->unit,
                                 JALONS_TIMELINE_DASH_SOLID, &color);
}

static gboolean
boxes_meet (const JalonsTimelineBox *a, const JalonsTimelineBox *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

/* The catalogue gives way to words, which are there for what the articles say. */
static gboolean
is_under_words (const JalonsTimelineMark *mark, const JalonsTimelineBox *words, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    if (words[i].width > 0 && boxes_meet (&mark->box, &words[i]))
      return TRUE;
  return FALSE;
}

static void
draw_mark (const JalonsTimelineCanvas *self,
           const JalonsTimelineMark *mark,
           const JalonsTimelineBox *words,
           const JalonsTimelineText *text,
           gboolean inside)
{
  const JalonsTimelineItem *item = mark->item;
  gboolean dimmed = jalons_timeline_canvas_is_dimmed (self, item->first, item->last, item->n_live);
  double opacity = dimmed ? DIMMED : 1;
  JalonsTimelineColor ink = jalons_timeline_canvas_ink (self, dimmed ? 0.45 : 1);

  if (item->type == JALONS_TIMELINE_ITEM_CLUSTER)
    jalons_timeline_draw_pill (self, item, &mark->box, opacity);
  else if (item->type == JALONS_TIMELINE_ITEM_WIDE_CLUSTER)
    draw_wide_pill (self, item, &mark->box, opacity);
  else
    draw_event (self, jalons_timeline_index_get_event (self->index, item->event), &mark->box,
                inside ? words : NULL, opacity);

  if (words->width > 0)
    jalons_timeline_canvas_text (self, text, words->x, words->y + words->height / 2, words->width,
                                 &ink);
}

static char *
word_wide_cluster (const JalonsTimelineCanvas *self, const JalonsTimelineItem *item)
{
  const JalonsPackedEvent *event = jalons_timeline_index_get_event (self->index, item->event);
  g_autofree char *period = jalons_timeline_format_period (event);
  guint32 n_events = item->n_live > 0 ? item->n_live : item->n_events;
  g_autofree char *count
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event", "%u events", n_events), n_events);

  return g_strdup_printf ("%s · %s", period, count);
}

static const JalonsTimelineText *
get_count (const JalonsTimelineCanvas *self, const JalonsTimelineItem *item)
{
  g_autofree char *count
    = jalons_timeline_format_count (item->n_live > 0 ? item->n_live : item->n_events);

  return jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LABEL, count);
}

/* At the trailing edge of the view words end early; at the leading one they leave with their mark,
 * as words without their beginning say nothing. */
static double
fit_beside (const JalonsTimelineCanvas *self,
            const JalonsTimelineMark *mark,
            const JalonsTimelineText *text)
{
  double room = self->geometry->length - mark->label_x - self->geometry->unit;

  return mark->label_x < 0 ? 0 : jalons_timeline_words_fit (text, MIN (mark->label_room, room));
}

static JalonsTimelineBox
place_wide_label (const JalonsTimelineCanvas *self,
                  const JalonsTimelineMark *mark,
                  const JalonsTimelineText *text,
                  gboolean centered,
                  gboolean *out_inside)
{
  double pad = MIN (10 * self->geometry->unit, mark->box.width / 8);
  double from = MAX (mark->box.x, 0) + pad;
  double to = MIN (mark->box.x + mark->box.width, self->geometry->length) - pad;
  JalonsTimelineBox box = { from, mark->box.y, text->width, mark->box.height };

  *out_inside = TRUE;
  if (text->width > to - from && text->width <= mark->label_room
      && mark->label_x < self->geometry->length)
    {
      *out_inside = FALSE;
      box.x = mark->label_x;
      box.width = fit_beside (self, mark, text);
      return box;
    }
  box.width = jalons_timeline_words_fit (text, to - from);
  if (centered)
    box.x = from + (to - from - box.width) / 2;
  return box;
}

JalonsTimelineBox
jalons_timeline_place_label (const JalonsTimelineCanvas *self,
                             const JalonsTimelineMark *mark,
                             const JalonsTimelineText **out_text,
                             gboolean *out_inside)
{
  const JalonsTimelineItem *item = mark->item;
  JalonsTimelineBox box = { mark->label_x, mark->box.y, 0, mark->box.height };
  const JalonsPackedEvent *event;

  *out_inside = FALSE;
  *out_text = NULL;
  if (self->index == NULL || item->type == JALONS_TIMELINE_ITEM_CLUSTER
      || item->type == JALONS_TIMELINE_ITEM_REFERENCE)
    return box;

  event = jalons_timeline_index_get_event (self->index, item->event);
  if (item->type == JALONS_TIMELINE_ITEM_WIDE_CLUSTER)
    {
      g_autofree char *words = word_wide_cluster (self, item);

      *out_text = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_LABEL, words);
      if ((*out_text)->width + 20 * self->geometry->unit > mark->box.width)
        *out_text = get_count (self, item);
      return place_wide_label (self, mark, *out_text, TRUE, out_inside);
    }
  if (item->type == JALONS_TIMELINE_ITEM_EVENT && mark->label_room < 3 * self->metrics->radius[3])
    return box;

  *out_text = jalons_timeline_words_get_event (self->words, event);
  if (item->type == JALONS_TIMELINE_ITEM_WIDE)
    return place_wide_label (self, mark, *out_text, is_bracket (event), out_inside);
  box.width = fit_beside (self, mark, *out_text);
  return box;
}

void
jalons_timeline_draw_symbol (const JalonsTimelineCanvas *self,
                             const JalonsPackedEvent *event,
                             const JalonsTimelineBox *box,
                             double opacity)
{
  draw_event (self, event, box, NULL, opacity);
}

/* The sign of each kind that it holds, and how many events. */
void
jalons_timeline_draw_pill (const JalonsTimelineCanvas *self,
                           const JalonsTimelineItem *item,
                           const JalonsTimelineBox *box,
                           double opacity)
{
  double unit = self->geometry->unit, sign = 3.5 * unit, y = box->y + box->height / 2;
  JalonsTimelineColor color = jalons_timeline_canvas_hue (self, item->hue);
  JalonsTimelineColor ink = self->theme->on_hue;
  g_autofree char *count
    = jalons_timeline_format_count (item->n_live > 0 ? item->n_live : item->n_events);
  const JalonsTimelineText *text
    = jalons_timeline_words_get (self->words, JALONS_TIMELINE_STYLE_COUNT, count);
  guint n_signs = item->kinds == 3 ? 2 : 1;
  double length = n_signs * 2 * sign + (n_signs + 1) * 2 * unit + text->width;
  double x = box->x + MAX ((box->width - length) / 2, 2 * unit);

  color = jalons_timeline_color_fade (&color, opacity);
  jalons_timeline_canvas_fill (self, JALONS_TIMELINE_SHAPE_ROUND, box, &color);
  for (guint kind = 0; kind < JALONS_TIMELINE_N_BANDS; kind++)
    {
      JalonsTimelineBox at = around (x + sign, y, sign);

      if (!(item->kinds >> kind & 1))
        continue;
      jalons_timeline_canvas_fill (self,
                                   kind == JALONS_KIND_RELEASE ? JALONS_TIMELINE_SHAPE_DIAMOND
                                                               : JALONS_TIMELINE_SHAPE_ROUND,
                                   &at, &ink);
      x += 2 * sign + 2 * unit;
    }
  jalons_timeline_canvas_text (self, text, x + unit, y, box->width, &ink);
}

void
jalons_timeline_draw_marks (const JalonsTimelineCanvas *self)
{
  guint n_marks;
  const JalonsTimelineMark *marks = jalons_timeline_layout_get_marks (self->layout, &n_marks);
  g_autofree JalonsTimelineBox *words = NULL;

  if (self->index == NULL || n_marks == 0)
    return;

  words = g_new0 (JalonsTimelineBox, n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      const JalonsTimelineText *text;
      gboolean inside;

      if (marks[i].item->type == JALONS_TIMELINE_ITEM_REFERENCE)
        continue;
      words[i] = jalons_timeline_place_label (self, &marks[i], &text, &inside);
      if (words[i].width > 0 || jalons_timeline_layout_is_in_view (self->layout, &marks[i]))
        draw_mark (self, &marks[i], &words[i], text, inside);
    }
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].item->type == JALONS_TIMELINE_ITEM_REFERENCE
        && !is_under_words (&marks[i], words, n_marks))
      jalons_timeline_draw_reference (
        self, jalons_timeline_index_get_reference (self->index, marks[i].item->event),
        &marks[i].box);
}
