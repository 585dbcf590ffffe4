/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Brushing a period on the axis (when events happened) or on the strip (when articles appeared). */

#include <math.h>

#include "timeline/jalons-timeline-private.h"

static gboolean
is_set (const JalonsPeriod *period)
{
  return period->precision != JALONS_PRECISION_UNKNOWN;
}

static JalonsPeriod *
brush_of (JalonsTimeline *self, JalonsTimelineDrag drag)
{
  return drag == JALONS_TIMELINE_DRAG_PUBLISHED ? &self->scene.published : &self->scene.brush;
}

/* Which of the two clocks a place belongs to. */
static JalonsTimelineDrag
drag_at (JalonsTimeline *self, double x, double y)
{
  const JalonsTimelineGeometry *geometry = jalons_timeline_layout_get_geometry (self->layout);
  double content_x = jalons_timeline_to_content_x (self, x);

  if (jalons_timeline_is_upright (self))
    return content_x <= geometry->axis.width && y < geometry->length ? JALONS_TIMELINE_DRAG_BRUSH
                                                                     : JALONS_TIMELINE_DRAG_NONE;
  if (content_x > geometry->length)
    return JALONS_TIMELINE_DRAG_NONE;
  if (y >= geometry->axis.y && y < geometry->axis.y + geometry->axis.height)
    return JALONS_TIMELINE_DRAG_BRUSH;
  if (y >= geometry->strip.y && y < geometry->strip.y + geometry->strip.height)
    return JALONS_TIMELINE_DRAG_PUBLISHED;
  return JALONS_TIMELINE_DRAG_NONE;
}

static gboolean
periods_differ (const JalonsPeriod *a, const JalonsPeriod *b)
{
  if (is_set (a) != is_set (b))
    return TRUE;
  return is_set (a) && (a->first != b->first || a->last != b->last);
}

static void
change_brush (JalonsTimeline *self, JalonsTimelineDrag drag, const JalonsPeriod *period)
{
  JalonsPeriod *brush = brush_of (self, drag);

  if (!periods_differ (brush, period))
    return;
  *brush = *period;
  jalons_timeline_changed (self);
  jalons_timeline_emit_brush (self, drag == JALONS_TIMELINE_DRAG_PUBLISHED);
}

/* Which end of a brush a place is at: -1, 0 for none, 1. */
static int
find_handle (JalonsTimeline *self, JalonsTimelineDrag drag, double along, double slack)
{
  const JalonsPeriod *brush = brush_of (self, drag);
  double from, to;

  if (!is_set (brush))
    return 0;
  from = fabs (jalons_timeline_scale_to_position (&self->scale, brush->first) - along);
  to = fabs (jalons_timeline_scale_to_position (&self->scale, brush->last + 1.0) - along);
  if (MIN (from, to) > slack)
    return 0;
  return from < to ? -1 : 1;
}

static void
copy_out (const JalonsPeriod *brush, JalonsPeriod *out_period)
{
  if (out_period != NULL)
    *out_period = *brush;
}

static void
set_silently (JalonsTimeline *self, JalonsPeriod *brush, const JalonsPeriod *period)
{
  const JalonsPeriod none = JALONS_PERIOD_UNKNOWN;

  if (period == NULL || !is_set (period) || period->first == JALONS_DAY_NONE
      || period->last == JALONS_DAY_NONE)
    period = &none;
  if (!periods_differ (brush, period))
    return;
  *brush = *period;
  jalons_timeline_changed (self);
}

gboolean
jalons_timeline_is_at_handle (JalonsTimeline *self, double x, double y, double slack)
{
  JalonsTimelineDrag drag = drag_at (self, x, y);

  return drag != JALONS_TIMELINE_DRAG_NONE
         && find_handle (self, drag, jalons_timeline_along (self, x, y), slack) != 0;
}

/* Begins a drag on the axis or the strip; nothing changes until it moves. */
JalonsTimelineDrag
jalons_timeline_begin_brush (JalonsTimeline *self, double x, double y, double slack)
{
  JalonsTimelineDrag drag = drag_at (self, x, y);
  double along = jalons_timeline_along (self, x, y);
  int handle;

  if (drag == JALONS_TIMELINE_DRAG_NONE)
    return drag;

  handle = find_handle (self, drag, along, slack);
  if (handle < 0)
    self->drag_anchor = brush_of (self, drag)->last + 1.0;
  else if (handle > 0)
    self->drag_anchor = brush_of (self, drag)->first;
  else
    self->drag_anchor = jalons_timeline_scale_to_day (&self->scale, along);
  self->drag = drag;
  return drag;
}

void
jalons_timeline_drag_brush (JalonsTimeline *self, double along)
{
  double day = jalons_timeline_scale_to_day (&self->scale, CLAMP (along, 0, self->scale.length));
  JalonsPeriod period;

  jalons_timeline_ticks_snap (&self->scale, self->drag_anchor, day, &period);
  change_brush (self, self->drag, &period);
}

/* A mere click beside the brush takes it away. */
void
jalons_timeline_end_brush (JalonsTimeline *self, gboolean moved)
{
  const JalonsPeriod none = JALONS_PERIOD_UNKNOWN;
  const JalonsPeriod *brush = brush_of (self, self->drag);
  JalonsTimelineDrag drag = self->drag;

  self->drag = JALONS_TIMELINE_DRAG_NONE;
  g_object_notify (G_OBJECT (self), "brushing");
  if (moved)
    jalons_timeline_emit_brush (self, drag == JALONS_TIMELINE_DRAG_PUBLISHED);
  else if (is_set (brush)
           && (self->drag_anchor < brush->first || self->drag_anchor > brush->last + 1.0))
    change_brush (self, drag, &none);
}

/* From the keyboard: the first step brushes the part of the calendar at the focus. */
void
jalons_timeline_extend_brush (JalonsTimeline *self, int direction)
{
  JalonsTimelineUnit unit = jalons_timeline_ticks_get_snap (&self->scale);
  JalonsPeriod period = self->scene.brush;
  JalonsTimelineMark mark;

  if (!is_set (&period))
    {
      double day = jalons_timeline_scale_to_day (&self->scale, self->scale.length / 2);

      if (jalons_timeline_get_spot_mark (self, &self->focus, &mark))
        day = mark.item->anchor;
      jalons_timeline_ticks_snap (&self->scale, day, day, &period);
    }
  else if (direction > 0)
    {
      period.last
        = jalons_timeline_unit_next (unit, jalons_timeline_unit_floor (unit, period.last + 1)) - 1;
    }
  else
    {
      JalonsDay last = jalons_timeline_unit_floor (unit, period.last) - 1;

      if (last >= period.first)
        period.last = last;
    }
  period.precision = JALONS_PRECISION_SPAN;
  change_brush (self, JALONS_TIMELINE_DRAG_BRUSH, &period);
}

gboolean
jalons_timeline_clear_brushes (JalonsTimeline *self)
{
  const JalonsPeriod none = JALONS_PERIOD_UNKNOWN;
  gboolean any = is_set (&self->scene.brush) || is_set (&self->scene.published);

  change_brush (self, JALONS_TIMELINE_DRAG_BRUSH, &none);
  change_brush (self, JALONS_TIMELINE_DRAG_PUBLISHED, &none);
  return any;
}

/**
 * jalons_timeline_get_brush:
 * @self: a timeline
 * @out_period: (out) (optional): the period brushed on the axis; unknown if there is none
 *
 * Returns: whether a period is brushed
 */
gboolean
jalons_timeline_get_brush (JalonsTimeline *self, JalonsPeriod *out_period)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE (self), FALSE);

  copy_out (&self->scene.brush, out_period);
  return is_set (&self->scene.brush);
}

/**
 * jalons_timeline_set_brush:
 * @self: a timeline
 * @period: (nullable): the period to brush on the axis, %NULL or an unknown one for none
 */
void
jalons_timeline_set_brush (JalonsTimeline *self, const JalonsPeriod *period)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  set_silently (self, &self->scene.brush, period);
}

/**
 * jalons_timeline_get_published_brush:
 * @self: a timeline
 * @out_period: (out) (optional): the period brushed on the strip; unknown if there is none
 *
 * Returns: whether a period is brushed
 */
gboolean
jalons_timeline_get_published_brush (JalonsTimeline *self, JalonsPeriod *out_period)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE (self), FALSE);

  copy_out (&self->scene.published, out_period);
  return is_set (&self->scene.published);
}

/**
 * jalons_timeline_set_published_brush:
 * @self: a timeline
 * @period: (nullable): the period to brush on the strip, %NULL or an unknown one for none
 */
void
jalons_timeline_set_published_brush (JalonsTimeline *self, const JalonsPeriod *period)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  set_silently (self, &self->scene.published, period);
}

/**
 * jalons_timeline_get_brushing:
 * @self: a timeline
 *
 * Returns: whether the user is dragging a brush right now
 */
gboolean
jalons_timeline_get_brushing (JalonsTimeline *self)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE (self), FALSE);

  return self->drag == JALONS_TIMELINE_DRAG_BRUSH || self->drag == JALONS_TIMELINE_DRAG_PUBLISHED;
}
