/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-level.h"

G_BEGIN_DECLS

/** JALONS_TIMELINE_NATURAL_HEIGHT: the height of a timeline, in pixels, with text of usual size. */
#define JALONS_TIMELINE_NATURAL_HEIGHT 248

/** JALONS_TIMELINE_STRIP_HEIGHT: the height of the strip of publications, likewise. */
#define JALONS_TIMELINE_STRIP_HEIGHT 36

/**
 * JalonsTimelineGeometryFlags:
 * @JALONS_TIMELINE_WITH_SHELF: there are undated events
 * @JALONS_TIMELINE_WITHOUT_LEGEND: leave the legend out
 * @JALONS_TIMELINE_COLLAPSED: only the strip
 * @JALONS_TIMELINE_UPRIGHT: time runs downwards
 *
 * How a timeline is divided.
 */
typedef enum
{
  JALONS_TIMELINE_PLAIN = 0,
  JALONS_TIMELINE_WITH_SHELF = 1 << 0,
  JALONS_TIMELINE_WITHOUT_LEGEND = 1 << 1,
  JALONS_TIMELINE_COLLAPSED = 1 << 2,
  JALONS_TIMELINE_UPRIGHT = 1 << 3,
} JalonsTimelineGeometryFlags;

/**
 * JalonsTimelineBox:
 * @x: its leading edge
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * A rectangle, in pixels from the leading top corner: who draws mirrors it where text runs from
 * right to left.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} JalonsTimelineBox;

/**
 * JalonsTimelineGeometry:
 * @width: the width of everything
 * @height: the height of everything
 * @unit: what one pixel of the usual design is, for larger text
 * @length: how long the axis is
 * @bands: by kind, where its marks stand, their title included
 * @title_height: the height of a band's title
 * @axis: where the dates stand
 * @strip: where the articles' publications are drawn
 * @legend: where marks are explained; without height if there is none
 * @shelf: where undated events stand; without width if there are none
 * @flags: how it is divided
 *
 * Where the parts of a timeline are. A plain value.
 */
typedef struct
{
  double width;
  double height;
  double unit;
  double length;
  double title_height;
  JalonsTimelineBox bands[JALONS_TIMELINE_N_BANDS];
  JalonsTimelineBox axis;
  JalonsTimelineBox strip;
  JalonsTimelineBox legend;
  JalonsTimelineBox shelf;
  JalonsTimelineGeometryFlags flags;
} JalonsTimelineGeometry;

void jalons_timeline_geometry_init (JalonsTimelineGeometry *self,
                                    double width,
                                    double height,
                                    double unit,
                                    JalonsTimelineGeometryFlags flags);
double jalons_timeline_geometry_measure_height (double unit,
                                                JalonsTimelineGeometryFlags flags,
                                                gboolean natural);
void jalons_timeline_geometry_get_metrics (const JalonsTimelineGeometry *self,
                                           JalonsTimelineMetrics *out_metrics);
double jalons_timeline_geometry_get_row_center (const JalonsTimelineGeometry *self,
                                                const JalonsTimelineMetrics *metrics,
                                                guint band,
                                                guint row,
                                                guint n_rows);

G_END_DECLS
