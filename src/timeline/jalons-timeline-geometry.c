/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-geometry.h"

#include <math.h>
#include <string.h>

/* The design, in pixels for text of usual size. */
#define BAND_INVESTMENTS 96.0
#define BAND_RELEASES 72.0
#define BAND_TITLE 16.0
#define BAND_LEAST (BAND_TITLE + ROW)
#define AXIS 28.0
#define LEGEND 16.0
#define SHELF 112.0
#define SHELF_GAP 8.0
#define ROW 18.5
#define UPRIGHT_AXIS 48.0
#define UPRIGHT_ROW 56.0
#define UPRIGHT_LINK 40.0
#define CELL 58.0
#define GAP 3.0

/* A shelf takes no more than this part of the width. */
#define SHELF_SHARE 0.28

static const double radii[JALONS_MONEY_N_CLASSES + 1] = { 6.5, 5, 7, 9, 13, 18 };

/* Undated events are a link at the bottom. */
static void
divide_upright (JalonsTimelineGeometry *self)
{
  double link = self->flags & JALONS_TIMELINE_WITH_SHELF ? UPRIGHT_LINK * self->unit : 0;

  self->length = MAX (self->height - link, 1);
  self->axis = (JalonsTimelineBox) { 0, 0, UPRIGHT_AXIS * self->unit, self->length };
  self->bands[0] = (JalonsTimelineBox) { self->axis.width, 0,
                                         MAX (self->width - self->axis.width, 0), self->length };
  self->bands[1] = (JalonsTimelineBox) { self->width, 0, 0, self->length };
  if (link > 0)
    self->shelf = (JalonsTimelineBox) { 0, self->length, self->width, link };
}

/* What a timeline that is lower than designed goes without: first the legend, then rows. */
static void
divide_lengthwise (JalonsTimelineGeometry *self)
{
  double unit = self->unit;
  double fixed = (AXIS + JALONS_TIMELINE_STRIP_HEIGHT) * unit;
  double legend = self->flags & JALONS_TIMELINE_WITHOUT_LEGEND ? 0 : LEGEND * unit;
  double room, share, y;

  if (self->height < fixed + legend + (BAND_LEAST * 2 + 2 * ROW) * unit)
    legend = 0;
  room = MAX (self->height - fixed - legend, 2 * BAND_LEAST * unit);
  share = BAND_INVESTMENTS / (BAND_INVESTMENTS + BAND_RELEASES);

  self->title_height = BAND_TITLE * unit;
  self->bands[0] = (JalonsTimelineBox) { 0, 0, self->length, round (room * share) };
  y = self->bands[0].height;
  self->axis = (JalonsTimelineBox) { 0, y, self->length, round (AXIS * unit) };
  y += self->axis.height;
  self->bands[1] = (JalonsTimelineBox) { 0, y, self->length, room - self->bands[0].height };
  y += self->bands[1].height;
  self->strip = (JalonsTimelineBox) { 0, y, self->length, JALONS_TIMELINE_STRIP_HEIGHT * unit };
  y += self->strip.height;
  self->legend = (JalonsTimelineBox) { 0, y, self->width, legend };
}

/**
 * jalons_timeline_geometry_init:
 * @self: (out caller-allocates): the geometry
 * @width: the width of everything, in pixels
 * @height: the height of everything, in pixels
 * @unit: what one pixel of the usual design is: more than 1 for larger text
 * @flags: how to divide it
 *
 * Divides a rectangle into the parts of a timeline.
 */
void
jalons_timeline_geometry_init (JalonsTimelineGeometry *self,
                               double width,
                               double height,
                               double unit,
                               JalonsTimelineGeometryFlags flags)
{
  double shelf = 0;

  g_return_if_fail (self != NULL);

  /* Two geometries are compared byte by byte. */
  memset (self, 0, sizeof *self);
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  self->unit = MAX (unit, 0.5);
  self->flags = flags;

  if (flags & JALONS_TIMELINE_COLLAPSED)
    {
      self->length = self->width;
      self->strip = (JalonsTimelineBox) { 0, 0, self->length, self->height };
      return;
    }
  if (flags & JALONS_TIMELINE_UPRIGHT)
    {
      divide_upright (self);
      return;
    }

  if (flags & JALONS_TIMELINE_WITH_SHELF)
    shelf = MIN (SHELF * self->unit, self->width * SHELF_SHARE);
  self->length = MAX (self->width - shelf - (shelf > 0 ? SHELF_GAP : 0), 1);
  divide_lengthwise (self);
  if (shelf > 0)
    self->shelf
      = (JalonsTimelineBox) { self->width - shelf, 0, shelf, self->strip.y + self->strip.height };
}

/**
 * jalons_timeline_geometry_measure_height:
 * @unit: what one pixel of the usual design is
 * @flags: how it is divided
 * @natural: whether to tell the usual height or else the least one
 *
 * Returns: how high a timeline is, in pixels
 */
double
jalons_timeline_geometry_measure_height (double unit,
                                         JalonsTimelineGeometryFlags flags,
                                         gboolean natural)
{
  if (flags & JALONS_TIMELINE_COLLAPSED)
    return JALONS_TIMELINE_STRIP_HEIGHT * unit;
  if (flags & JALONS_TIMELINE_UPRIGHT)
    return UPRIGHT_ROW * unit * (natural ? 8 : 2);
  if (natural)
    return JALONS_TIMELINE_NATURAL_HEIGHT * unit;
  return (AXIS + JALONS_TIMELINE_STRIP_HEIGHT + 2 * BAND_LEAST) * unit;
}

/**
 * jalons_timeline_geometry_get_metrics:
 * @self: a geometry
 * @out_metrics: (out caller-allocates): the sizes of marks in it
 */
void
jalons_timeline_geometry_get_metrics (const JalonsTimelineGeometry *self,
                                      JalonsTimelineMetrics *out_metrics)
{
  double unit;

  g_return_if_fail (self != NULL && out_metrics != NULL);

  unit = self->unit;
  *out_metrics = (JalonsTimelineMetrics) {
    .diamond = 7 * unit,
    .row_height = ROW * unit,
    .cell = CELL * unit,
    .gap = GAP * unit,
    .pill_base = 22 * unit,
    .pill_digit = 7.5 * unit,
    .label_room = 120 * unit,
  };
  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    out_metrics->radius[i] = radii[i] * unit;

  if (self->flags & JALONS_TIMELINE_UPRIGHT)
    {
      out_metrics->merged = TRUE;
      out_metrics->upright = TRUE;
      out_metrics->row_height = out_metrics->cell = UPRIGHT_ROW * unit;
      out_metrics->n_rows[0] = 1;
      return;
    }
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    {
      double rows
        = floor ((self->bands[band].height - self->title_height) / out_metrics->row_height + 1e-6);

      if (self->bands[band].height > 0)
        out_metrics->n_rows[band] = (guint) CLAMP (rows, 1, JALONS_TIMELINE_MAX_ROWS);
    }
}

/**
 * jalons_timeline_geometry_get_row_center:
 * @self: a geometry
 * @metrics: the sizes of marks in it
 * @band: a band
 * @row: the first row of a mark, counted from the axis
 * @n_rows: how many rows it takes
 *
 * The rows of a band share its height evenly.
 *
 * Returns: the height at which the middle of the mark stands, in pixels from the top
 */
double
jalons_timeline_geometry_get_row_center (const JalonsTimelineGeometry *self,
                                         const JalonsTimelineMetrics *metrics,
                                         guint band,
                                         guint row,
                                         guint n_rows)
{
  double away, pitch;

  g_return_val_if_fail (self != NULL && metrics != NULL, 0);
  g_return_val_if_fail (band < JALONS_TIMELINE_N_BANDS, 0);

  pitch
    = (self->bands[band].height - self->title_height - self->unit) / MAX (metrics->n_rows[band], 1);
  pitch = MAX (pitch, metrics->row_height);
  away = (row + n_rows / 2.0) * pitch + self->unit / 2;
  if (band == JALONS_KIND_RELEASE)
    return self->bands[band].y + away;
  return self->bands[band].y + self->bands[band].height - away;
}
