/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-period.h"

G_BEGIN_DECLS

/** JALONS_TIMELINE_MIN_DAYS: the shortest time that a timeline shows across its whole length. */
#define JALONS_TIMELINE_MIN_DAYS 7.0

/** JALONS_TIMELINE_MAX_DAYS: the longest time that a timeline shows across its whole length. */
#define JALONS_TIMELINE_MAX_DAYS (60.0 * 365.2425)

/**
 * JalonsTimelineScale:
 * @first: the moment at the leading edge, in days since the start of 1970-01-01; fractions are
 *   parts of that day
 * @density: how long one day is, in pixels; always positive
 * @length: how long the visible part of the axis is, in pixels; at least 1
 *
 * What part of time is in view, and how large: a plain value.
 *
 * Positions grow with time from the leading edge, whatever the direction of the text: who draws
 * mirrors them where text runs from right to left. Day `d` stands between `d` and `d + 1`.
 */
typedef struct
{
  double first;
  double density;
  double length;
} JalonsTimelineScale;

JalonsTimelineScale jalons_timeline_scale_new (double first, double density, double length);
gboolean jalons_timeline_scale_equal (const JalonsTimelineScale *a, const JalonsTimelineScale *b);

double jalons_timeline_scale_to_position (const JalonsTimelineScale *self, double day);
double jalons_timeline_scale_to_day (const JalonsTimelineScale *self, double position);
double jalons_timeline_scale_get_last (const JalonsTimelineScale *self);

JalonsTimelineScale
jalons_timeline_scale_zoom (const JalonsTimelineScale *self, double octaves, double position);
JalonsTimelineScale jalons_timeline_scale_pan (const JalonsTimelineScale *self, double pixels);
JalonsTimelineScale jalons_timeline_scale_resize (const JalonsTimelineScale *self, double length);
JalonsTimelineScale
jalons_timeline_scale_fit (double first, double last, double length, double padding);
JalonsTimelineScale jalons_timeline_scale_reveal (const JalonsTimelineScale *self,
                                                  double first,
                                                  double last,
                                                  double margin);
JalonsTimelineScale jalons_timeline_scale_interpolate (const JalonsTimelineScale *from,
                                                       const JalonsTimelineScale *to,
                                                       double progress);

G_END_DECLS
