/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-scale.h"

#include <math.h>

/* Beyond these days nothing can be shown: far outside of any press article, and near enough that a
 * position in pixels keeps its fractions. */
#define FIRST_DAY (-1000000.0)
#define LAST_DAY (+4000000.0)

/* Below this ratio of two densities, in natural logarithms, a movement is a mere pan. */
#define SAME_DENSITY 1e-9

static double
finite_or (double value, double otherwise)
{
  return isfinite (value) ? value : otherwise;
}

static double
clamp_density (double density, double length)
{
  return CLAMP (density, length / JALONS_TIMELINE_MAX_DAYS, length / JALONS_TIMELINE_MIN_DAYS);
}

/**
 * jalons_timeline_scale_new:
 * @first: the moment at the leading edge, in days
 * @density: the length of a day, in pixels
 * @length: the length of the axis, in pixels
 *
 * Makes a scale of any three numbers: each is brought into the range that can be shown.
 *
 * Returns: the scale
 */
JalonsTimelineScale
jalons_timeline_scale_new (double first, double density, double length)
{
  JalonsTimelineScale self;

  self.length = MAX (finite_or (length, 1), 1);
  self.density = clamp_density (finite_or (density, 1), self.length);
  self.first = CLAMP (finite_or (first, 0), FIRST_DAY, LAST_DAY - self.length / self.density);

  return self;
}

/**
 * jalons_timeline_scale_equal:
 * @a: a scale
 * @b: another
 *
 * Returns: whether both show the same part of time at the same size
 */
gboolean
jalons_timeline_scale_equal (const JalonsTimelineScale *a, const JalonsTimelineScale *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return !(a->first < b->first || a->first > b->first)
         && !(a->density < b->density || a->density > b->density)
         && !(a->length < b->length || a->length > b->length);
}

/**
 * jalons_timeline_scale_to_position:
 * @self: a scale
 * @day: a moment, in days
 *
 * Returns: where it stands, in pixels from the leading edge; it may lie outside of the view
 */
double
jalons_timeline_scale_to_position (const JalonsTimelineScale *self, double day)
{
  g_return_val_if_fail (self != NULL, 0);

  return (day - self->first) * self->density;
}

/**
 * jalons_timeline_scale_to_day:
 * @self: a scale
 * @position: a position, in pixels from the leading edge
 *
 * Returns: the moment that stands there, in days
 */
double
jalons_timeline_scale_to_day (const JalonsTimelineScale *self, double position)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->first + position / self->density;
}

/**
 * jalons_timeline_scale_get_last:
 * @self: a scale
 *
 * Returns: the moment at the trailing edge, in days
 */
double
jalons_timeline_scale_get_last (const JalonsTimelineScale *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->first + self->length / self->density;
}

/**
 * jalons_timeline_scale_zoom:
 * @self: a scale
 * @octaves: how far to zoom in; 1 doubles the size of everything, -1 halves it
 * @position: the point that stays where it is, in pixels from the leading edge
 *
 * Returns: the zoomed scale
 */
JalonsTimelineScale
jalons_timeline_scale_zoom (const JalonsTimelineScale *self, double octaves, double position)
{
  JalonsTimelineScale zoomed;

  g_return_val_if_fail (self != NULL, jalons_timeline_scale_new (0, 1, 1));

  zoomed = *self;
  zoomed.density = clamp_density (self->density * exp2 (octaves), self->length);

  return jalons_timeline_scale_new (self->first + position / self->density
                                      - position / zoomed.density,
                                    zoomed.density, self->length);
}

/**
 * jalons_timeline_scale_pan:
 * @self: a scale
 * @pixels: how far to go forward in time
 *
 * Returns: the moved scale
 */
JalonsTimelineScale
jalons_timeline_scale_pan (const JalonsTimelineScale *self, double pixels)
{
  g_return_val_if_fail (self != NULL, jalons_timeline_scale_new (0, 1, 1));

  return jalons_timeline_scale_new (self->first + pixels / self->density, self->density,
                                    self->length);
}

/**
 * jalons_timeline_scale_resize:
 * @self: a scale
 * @length: the new length of the axis, in pixels
 *
 * Shows the same part of time on an axis of another length.
 *
 * Returns: the resized scale
 */
JalonsTimelineScale
jalons_timeline_scale_resize (const JalonsTimelineScale *self, double length)
{
  g_return_val_if_fail (self != NULL, jalons_timeline_scale_new (0, 1, 1));

  return jalons_timeline_scale_new (
    self->first, self->density * MAX (finite_or (length, 1), 1) / self->length, length);
}

/**
 * jalons_timeline_scale_fit:
 * @first: the moment at which the range begins, in days
 * @last: the moment at which it ends, in days
 * @length: the length of the axis, in pixels
 * @padding: what to leave free on both sides, in pixels
 *
 * Shows a range as large as can be, in the middle of the axis.
 *
 * Returns: the scale
 */
JalonsTimelineScale
jalons_timeline_scale_fit (double first, double last, double length, double padding)
{
  double room = MAX (length - 2 * padding, 1);
  double days = MAX (last - first, 1e-6);
  double density = clamp_density (room / days, MAX (length, 1));

  return jalons_timeline_scale_new ((first + last) / 2 - length / 2 / density, density, length);
}

/**
 * jalons_timeline_scale_reveal:
 * @self: a scale
 * @first: the moment at which the range begins, in days
 * @last: the moment at which it ends, in days
 * @margin: how far from the edges it should stand, in pixels
 *
 * Pans just as far as is needed to bring a range into view; not at all where it is in view. Of a
 * range that is longer than the view, the beginning is shown.
 *
 * Returns: the moved scale
 */
JalonsTimelineScale
jalons_timeline_scale_reveal (const JalonsTimelineScale *self,
                              double first,
                              double last,
                              double margin)
{
  double start, end;

  g_return_val_if_fail (self != NULL, jalons_timeline_scale_new (0, 1, 1));

  margin = MIN (margin, self->length / 4);
  start = jalons_timeline_scale_to_position (self, first);
  end = jalons_timeline_scale_to_position (self, last);

  if (start < margin || end - start > self->length - 2 * margin)
    {
      if (start >= margin && start <= self->length / 2)
        return *self;
      return jalons_timeline_scale_pan (self, start - margin);
    }
  if (end > self->length - margin)
    return jalons_timeline_scale_pan (self, end - (self->length - margin));
  return *self;
}

/**
 * jalons_timeline_scale_interpolate:
 * @from: the scale at the start of a movement
 * @to: the scale at its end, whose length holds all the way
 * @progress: how far the movement has come, 0 to 1
 *
 * A movement between two scales as a pure function of its progress. The density changes evenly in
 * its logarithm, and the one moment that has the same position in both scales stays there, so that
 * a zoom at a point is a zoom at that point all the way.
 *
 * Returns: the scale in between
 */
JalonsTimelineScale
jalons_timeline_scale_interpolate (const JalonsTimelineScale *from,
                                   const JalonsTimelineScale *to,
                                   double progress)
{
  double ratio, weight, density;

  g_return_val_if_fail (from != NULL && to != NULL, jalons_timeline_scale_new (0, 1, 1));

  if (progress <= 0 && from->length <= to->length && from->length >= to->length)
    return *from;
  if (progress >= 1)
    return *to;

  /* With the fixed moment held, the leading edge is linear in the inverse of the density. */
  ratio = log (to->density / from->density);
  weight = fabs (ratio) < SAME_DENSITY ? progress : expm1 (-progress * ratio) / expm1 (-ratio);
  density = from->density * exp (progress * ratio);

  return jalons_timeline_scale_new (from->first + (to->first - from->first) * weight, density,
                                    to->length);
}
