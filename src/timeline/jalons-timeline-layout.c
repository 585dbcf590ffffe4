/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-layout.h"

#include <math.h>
#include <string.h>

#include "timeline/jalons-timeline-layout-private.h"

/* As many levels are kept as a zoom through all of them passes in a second or so. */
#define MAX_LEVELS 24

/* Words before the leading edge still reach so far into the view, in pixels of the usual design. */
#define LABEL_REACH 280.0

/* Between a mark and its words, likewise. */
#define LABEL_AFTER 5.0

/* Rows on the shelf below its title and above its link. */
#define MAX_SHELF_ROWS 12

static void
clear_level (gpointer data)
{
  CachedLevel *cached = data;

  jalons_timeline_level_free (cached->level);
}

static void
forget_levels (JalonsTimelineLayout *self)
{
  g_array_set_size (self->levels, 0);
  g_array_set_size (self->marks, 0);
  self->level = NULL;
  self->valid = FALSE;
}

static void
drop_oldest_level (JalonsTimelineLayout *self)
{
  guint oldest = 0;

  for (guint i = 1; i < self->levels->len; i++)
    if (g_array_index (self->levels, CachedLevel, i).used
        < g_array_index (self->levels, CachedLevel, oldest).used)
      oldest = i;
  g_array_remove_index_fast (self->levels, oldest);
}

static void
ensure_level (JalonsTimelineLayout *self)
{
  int number = jalons_timeline_level_number_for (self->scale.density);
  CachedLevel fresh;

  self->clock++;
  for (guint i = 0; i < self->levels->len; i++)
    {
      CachedLevel *cached = &g_array_index (self->levels, CachedLevel, i);

      if (cached->level->number != number)
        continue;
      cached->used = self->clock;
      self->level = cached->level;
      return;
    }

  if (self->levels->len >= MAX_LEVELS)
    drop_oldest_level (self);
  fresh.level = jalons_timeline_level_new (self->index, &self->metrics, number);
  fresh.used = self->clock;
  g_array_append_val (self->levels, fresh);
  self->level = fresh.level;
}

/* The first item that stands at @day or later. */
guint
jalons_timeline_find_item (const GArray *items, double day)
{
  guint from = 0, to = items->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (jalons_timeline_item_get_key (&g_array_index (items, JalonsTimelineItem, middle)) < day)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static JalonsTimelineBox
place_wide (const JalonsTimelineLayout *self, const JalonsTimelineItem *item, double middle)
{
  double from = jalons_timeline_scale_to_position (&self->scale, item->first);
  double to = jalons_timeline_scale_to_position (&self->scale, item->last + 1.0);
  double height = self->metrics.row_height - self->geometry.unit;

  return (JalonsTimelineBox) { from, middle - height / 2, to - from, height };
}

static double
half_height (const JalonsTimelineLayout *self, const JalonsTimelineItem *item)
{
  double half = self->metrics.radius[MIN (item->size_class, JALONS_MONEY_N_CLASSES)];

  if (item->type == JALONS_TIMELINE_ITEM_REFERENCE || item->kinds == 1u << JALONS_KIND_RELEASE)
    half = self->metrics.diamond;
  if (item->type == JALONS_TIMELINE_ITEM_CLUSTER || self->metrics.upright)
    half = self->metrics.row_height / 2 - self->geometry.unit;
  return MIN (half, item->n_rows * self->metrics.row_height / 2);
}

static JalonsTimelineBox
place_point (const JalonsTimelineLayout *self, const JalonsTimelineItem *item, double middle)
{
  double anchor = jalons_timeline_scale_to_position (&self->scale, item->anchor);
  double half = (double) item->half, high = half_height (self, item);

  if (item->type == JALONS_TIMELINE_ITEM_EVENT && !item->cut && item->last > item->first)
    half = MAX (half, ((double) item->last - item->first + 1) * self->scale.density / 2);

  return (JalonsTimelineBox) { anchor - half, middle - high, 2 * half, 2 * high };
}

/* In an upright timeline, time runs downwards: what was placed along the axis is turned. */
static void
turn_mark (const JalonsTimelineLayout *self, JalonsTimelineMark *mark)
{
  double y = mark->box.x, height = mark->box.width;

  mark->box
    = (JalonsTimelineBox) { self->geometry.bands[0].x, y, self->geometry.bands[0].width, height };
  mark->label_x = self->geometry.bands[0].x + self->metrics.row_height;
  mark->label_room = self->geometry.width - mark->label_x - 8 * self->geometry.unit;
}

void
jalons_timeline_layout_make_mark (const JalonsTimelineLayout *self,
                                  const JalonsTimelineItem *item,
                                  guint slot,
                                  JalonsTimelineMark *out_mark)
{
  double middle = jalons_timeline_geometry_get_row_center (&self->geometry, &self->metrics,
                                                           item->band, item->row, item->n_rows);
  double next = self->geometry.length;

  out_mark->item = item;
  out_mark->slot = slot;
  out_mark->box = jalons_timeline_item_is_wide (item) ? place_wide (self, item, middle)
                                                      : place_point (self, item, middle);
  if (self->metrics.upright)
    {
      turn_mark (self, out_mark);
      return;
    }

  out_mark->label_x = out_mark->box.x + out_mark->box.width + LABEL_AFTER * self->geometry.unit;
  if (isfinite (item->next_day))
    next = jalons_timeline_scale_to_position (&self->scale, item->next_day)
           - (double) item->next_offset - 2 * self->metrics.gap - out_mark->label_x;
  out_mark->label_room = MIN (next, self->geometry.length);
  if (item->type == JALONS_TIMELINE_ITEM_CLUSTER || item->type == JALONS_TIMELINE_ITEM_REFERENCE)
    out_mark->label_room = 0;
}

static void
add_marks (JalonsTimelineLayout *self, const GArray *items, double from, double to)
{
  guint end = items->len;

  for (guint slot = jalons_timeline_find_item (items, from); slot < end; slot++)
    {
      const JalonsTimelineItem *item = &g_array_index (items, JalonsTimelineItem, slot);
      JalonsTimelineMark mark;

      if (jalons_timeline_item_get_key (item) > to)
        break;
      if (jalons_timeline_item_is_wide (item)
          && item->last + 1.0 + LABEL_REACH * self->geometry.unit / self->scale.density
               < self->scale.first)
        continue;
      jalons_timeline_layout_make_mark (self, item, slot, &mark);
      g_array_append_val (self->marks, mark);
    }
}

void
jalons_timeline_layout_ensure_view (JalonsTimelineLayout *self)
{
  double reach, first, last;

  if (self->valid || self->index == NULL || !self->has_geometry)
    return;

  self->valid = TRUE;
  g_array_set_size (self->marks, 0);
  ensure_level (self);

  reach = LABEL_REACH * self->geometry.unit / self->scale.density;
  first = self->scale.first - reach;
  last = jalons_timeline_scale_get_last (&self->scale) + self->metrics.cell / self->scale.density;
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    {
      add_marks (self, self->level->wides[band], first - self->level->longest[band], last);
      self->wides_end[band] = self->marks->len;
    }
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    add_marks (self, self->level->references[band], first, last);
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    {
      self->items_begin[band] = self->marks->len;
      add_marks (self, self->level->items[band], first, last);
      self->items_end[band] = self->marks->len;
    }
}

static guint
count_shelf_rows (const JalonsTimelineLayout *self)
{
  const JalonsTimelineBox *shelf = &self->geometry.shelf;
  double rows;

  if (shelf->width <= 0 || self->metrics.upright)
    return 0;
  rows = floor ((shelf->height - self->geometry.title_height) / self->metrics.row_height) - 1;
  return (guint) CLAMP (rows, 0, MAX_SHELF_ROWS);
}

static void
fill_shelf (JalonsTimelineLayout *self)
{
  gsize n_dated, n_events;
  guint n_rows;

  g_array_set_size (self->shelf, 0);
  self->n_shelf_more = 0;
  if (self->index == NULL || !self->has_geometry)
    return;

  n_dated = jalons_timeline_index_get_n_dated (self->index);
  n_events = jalons_timeline_index_get_n_events (self->index);
  n_rows = count_shelf_rows (self);

  /* Those that are not dimmed come first. */
  for (guint dimmed = 0; dimmed < 2; dimmed++)
    for (guint32 i = (guint32) n_dated; i < n_events && self->shelf->len < n_rows; i++)
      if (jalons_timeline_index_is_live (self->index, i) == !dimmed)
        g_array_append_val (self->shelf, i);
  self->n_shelf_more = (guint) (n_events - n_dated) - self->shelf->len;
}

static gboolean
box_contains (const JalonsTimelineBox *box, double x, double y, double slack)
{
  return x >= box->x - slack && x <= box->x + box->width + slack && y >= box->y - slack
         && y <= box->y + box->height + slack;
}

static double
distance_to (const JalonsTimelineBox *box, double x, double y)
{
  return hypot (x - box->x - box->width / 2, y - box->y - box->height / 2);
}

/* The first of the marks of a band that begins at @x or later, along the axis. */
static guint
find_mark (const JalonsTimelineLayout *self, guint band, double day)
{
  guint from = self->items_begin[band], to = self->items_end[band];

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (self->marks, JalonsTimelineMark, middle).item->anchor < day)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static void
try_marks (const JalonsTimelineLayout *self,
           guint from,
           guint to,
           const double at[3],
           guint *best,
           double *nearest)
{
  for (guint i = from; i < to; i++)
    {
      const JalonsTimelineMark *mark = &g_array_index (self->marks, JalonsTimelineMark, i);
      double distance;

      if (!box_contains (&mark->box, at[0], at[1], at[2]))
        continue;
      /* What was hit itself goes before what is merely near. */
      distance = distance_to (&mark->box, at[0], at[1]);
      if (!box_contains (&mark->box, at[0], at[1], 0))
        distance += 1e6;
      if (distance < *nearest)
        {
          *nearest = distance;
          *best = i;
        }
    }
}

/**
 * jalons_timeline_layout_new:
 *
 * Returns: (transfer full): a layout without events
 */
JalonsTimelineLayout *
jalons_timeline_layout_new (void)
{
  JalonsTimelineLayout *self = g_new0 (JalonsTimelineLayout, 1);

  self->levels = g_array_new (FALSE, FALSE, sizeof (CachedLevel));
  g_array_set_clear_func (self->levels, clear_level);
  self->marks = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineMark));
  self->shelf = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->scale = jalons_timeline_scale_new (0, 1, 1);

  return self;
}

/**
 * jalons_timeline_layout_free:
 * @self: (transfer full): a layout
 */
void
jalons_timeline_layout_free (JalonsTimelineLayout *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->levels);
  g_array_unref (self->marks);
  g_array_unref (self->shelf);
  g_clear_pointer (&self->index, jalons_timeline_index_unref);
  g_free (self);
}

/**
 * jalons_timeline_layout_set_index:
 * @self: a layout
 * @index: (nullable): the events to show
 */
void
jalons_timeline_layout_set_index (JalonsTimelineLayout *self, JalonsTimelineIndex *index)
{
  g_return_if_fail (self != NULL);

  if (index != NULL)
    jalons_timeline_index_ref (index);
  g_clear_pointer (&self->index, jalons_timeline_index_unref);
  self->index = index;
  forget_levels (self);
  fill_shelf (self);
}

/**
 * jalons_timeline_layout_get_index:
 * @self: a layout
 *
 * Returns: (transfer none) (nullable): the events that it shows
 */
JalonsTimelineIndex *
jalons_timeline_layout_get_index (JalonsTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->index;
}

/**
 * jalons_timeline_layout_set_geometry:
 * @self: a layout
 * @geometry: where everything is
 */
void
jalons_timeline_layout_set_geometry (JalonsTimelineLayout *self,
                                     const JalonsTimelineGeometry *geometry)
{
  JalonsTimelineMetrics metrics;

  g_return_if_fail (self != NULL && geometry != NULL);

  jalons_timeline_geometry_get_metrics (geometry, &metrics);
  if (!self->has_geometry || memcmp (&metrics, &self->metrics, sizeof metrics) != 0)
    forget_levels (self);
  self->geometry = *geometry;
  self->metrics = metrics;
  self->has_geometry = TRUE;
  self->valid = FALSE;
  fill_shelf (self);
}

/**
 * jalons_timeline_layout_get_geometry:
 * @self: a layout
 *
 * Returns: (transfer none): where everything is
 */
const JalonsTimelineGeometry *
jalons_timeline_layout_get_geometry (JalonsTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->geometry;
}

/**
 * jalons_timeline_layout_get_metrics:
 * @self: a layout
 *
 * Returns: (transfer none): the sizes of marks
 */
const JalonsTimelineMetrics *
jalons_timeline_layout_get_metrics (JalonsTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->metrics;
}

/**
 * jalons_timeline_layout_set_scale:
 * @self: a layout
 * @scale: the part of time in view
 *
 * Returns: whether this is another one than before
 */
gboolean
jalons_timeline_layout_set_scale (JalonsTimelineLayout *self, const JalonsTimelineScale *scale)
{
  g_return_val_if_fail (self != NULL && scale != NULL, FALSE);

  if (jalons_timeline_scale_equal (&self->scale, scale))
    return FALSE;
  self->scale = *scale;
  self->valid = FALSE;
  return TRUE;
}

/**
 * jalons_timeline_layout_get_scale:
 * @self: a layout
 *
 * Returns: (transfer none): the part of time in view
 */
const JalonsTimelineScale *
jalons_timeline_layout_get_scale (JalonsTimelineLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->scale;
}

/**
 * jalons_timeline_layout_get_marks:
 * @self: a layout
 * @out_n_marks: (out): how many marks there are
 *
 * Returns: (array length=out_n_marks): what is in view, and what is just before it and has words
 * that may reach into it; in the order in which to draw it
 */
const JalonsTimelineMark *
jalons_timeline_layout_get_marks (JalonsTimelineLayout *self, guint *out_n_marks)
{
  g_return_val_if_fail (self != NULL && out_n_marks != NULL, NULL);

  jalons_timeline_layout_ensure_view (self);
  *out_n_marks = self->marks->len;
  return (const JalonsTimelineMark *) (void *) self->marks->data;
}

/**
 * jalons_timeline_layout_get_shelf:
 * @self: a layout
 * @out_n_events: (out): how many undated events are shown
 * @out_n_more: (out): how many more there are
 *
 * Returns: (array length=out_n_events): the indices of the undated events that are shown
 */
const guint32 *
jalons_timeline_layout_get_shelf (JalonsTimelineLayout *self,
                                  guint *out_n_events,
                                  guint *out_n_more)
{
  g_return_val_if_fail (self != NULL && out_n_events != NULL && out_n_more != NULL, NULL);

  *out_n_events = self->shelf->len;
  *out_n_more = self->n_shelf_more;
  return (const guint32 *) (void *) self->shelf->data;
}

/**
 * jalons_timeline_layout_get_shelf_box:
 * @self: a layout
 * @row: a row of the shelf; the one after all its events is the link to the others
 * @out_box: (out caller-allocates): where it stands
 *
 * Returns: whether there is such a row
 */
gboolean
jalons_timeline_layout_get_shelf_box (JalonsTimelineLayout *self,
                                      guint row,
                                      JalonsTimelineBox *out_box)
{
  const JalonsTimelineBox *shelf;

  g_return_val_if_fail (self != NULL && out_box != NULL, FALSE);

  shelf = &self->geometry.shelf;
  if (shelf->width <= 0 || row > self->shelf->len)
    return FALSE;
  if (self->metrics.upright)
    {
      *out_box = *shelf;
      return TRUE;
    }
  *out_box = (JalonsTimelineBox) { shelf->x,
                                   shelf->y + self->geometry.title_height + self->geometry.unit * 4
                                     + row * self->metrics.row_height,
                                   shelf->width, self->metrics.row_height };
  return TRUE;
}

/**
 * jalons_timeline_layout_hit:
 * @self: a layout
 * @x: a position, in pixels
 * @y: a position, in pixels
 * @slack: how far beside a mark still counts, in pixels: more for fingers
 *
 * Finds the mark at a place. Marks of points in time go before those of long periods, which may lie
 * below their edges.
 *
 * Returns: the number of the mark, or %JALONS_TIMELINE_NO_MARK
 */
guint
jalons_timeline_layout_hit (JalonsTimelineLayout *self, double x, double y, double slack)
{
  guint best = JALONS_TIMELINE_NO_MARK;
  double nearest = G_MAXDOUBLE;
  double along, reach, at[3] = { x, y, slack };

  g_return_val_if_fail (self != NULL, JALONS_TIMELINE_NO_MARK);

  jalons_timeline_layout_ensure_view (self);
  if (self->level == NULL || self->marks->len == 0)
    return best;

  along = jalons_timeline_scale_to_day (&self->scale, self->metrics.upright ? y : x);
  reach = (self->metrics.cell + slack) / self->scale.density;
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    try_marks (self, find_mark (self, band, along - reach), find_mark (self, band, along + reach),
               at, &best, &nearest);
  if (best == JALONS_TIMELINE_NO_MARK)
    try_marks (self, 0, self->wides_end[JALONS_TIMELINE_N_BANDS - 1], at, &best, &nearest);
  if (best == JALONS_TIMELINE_NO_MARK)
    try_marks (self, self->wides_end[JALONS_TIMELINE_N_BANDS - 1], self->items_begin[0], at, &best,
               &nearest);

  return best;
}
