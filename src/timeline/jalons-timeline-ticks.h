/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-scale.h"

G_BEGIN_DECLS

/** JalonsTimelineUnit: the parts of the calendar that an axis can be divided into. */
typedef enum
{
  JALONS_TIMELINE_UNIT_DAY,
  JALONS_TIMELINE_UNIT_WEEK,
  JALONS_TIMELINE_UNIT_MONTH,
  JALONS_TIMELINE_UNIT_QUARTER,
  JALONS_TIMELINE_UNIT_YEAR,
  JALONS_TIMELINE_UNIT_LUSTRUM,
  JALONS_TIMELINE_UNIT_DECADE,
  JALONS_TIMELINE_UNIT_CENTURY,
} JalonsTimelineUnit;

/**
 * JalonsTimelineTick:
 * @day: the day at whose start it stands
 * @major: whether a larger part of the calendar begins there
 * @label: its words; empty for a tick without any
 *
 * A division of the axis.
 */
typedef struct
{
  JalonsDay day;
  gboolean major;
  char label[40];
} JalonsTimelineTick;

JalonsDay jalons_timeline_unit_floor (JalonsTimelineUnit unit, JalonsDay day);
JalonsDay jalons_timeline_unit_next (JalonsTimelineUnit unit, JalonsDay start);
void
jalons_timeline_unit_format (JalonsTimelineUnit unit, JalonsDay start, char *out_label, gsize size);

GArray *jalons_timeline_ticks_new (const JalonsTimelineScale *scale, double em);
JalonsTimelineUnit jalons_timeline_ticks_get_unit (const JalonsTimelineScale *scale, double em);
JalonsTimelineUnit jalons_timeline_ticks_get_major (JalonsTimelineUnit unit);
JalonsTimelineUnit jalons_timeline_ticks_get_snap (const JalonsTimelineScale *scale);
void jalons_timeline_ticks_snap (const JalonsTimelineScale *scale,
                                 double from,
                                 double to,
                                 JalonsPeriod *out_period);

G_END_DECLS
