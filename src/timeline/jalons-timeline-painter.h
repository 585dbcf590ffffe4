/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <cairo.h>

#include "timeline/jalons-timeline-geometry.h"
#include "timeline/jalons-timeline-theme.h"

G_BEGIN_DECLS

/**
 * JalonsTimelineShape:
 * @JALONS_TIMELINE_SHAPE_RECTANGLE: the whole box
 * @JALONS_TIMELINE_SHAPE_ROUND: the box with ends as round as can be: of a square one, the disc
 * @JALONS_TIMELINE_SHAPE_SOFT: the box with small round corners
 * @JALONS_TIMELINE_SHAPE_DIAMOND: the diamond within the box
 *
 * What is filled or stroked.
 */
typedef enum
{
  JALONS_TIMELINE_SHAPE_RECTANGLE,
  JALONS_TIMELINE_SHAPE_ROUND,
  JALONS_TIMELINE_SHAPE_SOFT,
  JALONS_TIMELINE_SHAPE_DIAMOND,
} JalonsTimelineShape;

/** JalonsTimelineDash: how a line is drawn. */
typedef enum
{
  JALONS_TIMELINE_DASH_SOLID,
  JALONS_TIMELINE_DASH_DASHED,
  JALONS_TIMELINE_DASH_DOTTED,
} JalonsTimelineDash;

typedef struct _JalonsTimelinePainter JalonsTimelinePainter;

/**
 * JalonsTimelinePainterClass:
 * @fill: fills a shape
 * @fill_fading: fills a shape so that it vanishes over @fade pixels at both ends, at the left and
 *   right or, @upright, at the top and bottom
 * @stroke: draws the outline of a shape, within it
 * @line: draws a straight line
 * @text: draws a text with its left top corner at a place
 * @push_clip: draws only what lies in a box from now on
 * @pop_clip: ends the latest push_clip
 *
 * How a timeline gets onto something: a screen, paper.
 */
typedef struct
{
  void (*fill) (JalonsTimelinePainter *self,
                JalonsTimelineShape shape,
                const JalonsTimelineBox *box,
                const JalonsTimelineColor *color);
  void (*fill_fading) (JalonsTimelinePainter *self,
                       JalonsTimelineShape shape,
                       const JalonsTimelineBox *box,
                       double fade,
                       gboolean upright,
                       const JalonsTimelineColor *color);
  void (*stroke) (JalonsTimelinePainter *self,
                  JalonsTimelineShape shape,
                  const JalonsTimelineBox *box,
                  double width,
                  JalonsTimelineDash dash,
                  const JalonsTimelineColor *color);
  void (*line) (JalonsTimelinePainter *self,
                const double from[2],
                const double to[2],
                double width,
                JalonsTimelineDash dash,
                const JalonsTimelineColor *color);
  void (*text) (JalonsTimelinePainter *self,
                PangoLayout *layout,
                double x,
                double y,
                const JalonsTimelineColor *color);
  void (*push_clip) (JalonsTimelinePainter *self, const JalonsTimelineBox *box);
  void (*pop_clip) (JalonsTimelinePainter *self);
} JalonsTimelinePainterClass;

/** JalonsTimelinePainter: something to draw on; implementations begin with it. */
struct _JalonsTimelinePainter
{
  const JalonsTimelinePainterClass *klass;
};

/**
 * JalonsTimelineCairoPainter:
 * @parent: what it is
 * @cr: what it draws on, not owned
 *
 * Draws with cairo. Lives on the stack: jalons_timeline_cairo_painter_init(), then use, nothing to
 * free.
 */
typedef struct
{
  JalonsTimelinePainter parent;
  cairo_t *cr;
} JalonsTimelineCairoPainter;

void jalons_timeline_cairo_painter_init (JalonsTimelineCairoPainter *self, cairo_t *cr);

double jalons_timeline_shape_get_radius (JalonsTimelineShape shape, const JalonsTimelineBox *box);
guint
jalons_timeline_dash_get_pattern (JalonsTimelineDash dash, double width, double out_pattern[2]);

G_END_DECLS
