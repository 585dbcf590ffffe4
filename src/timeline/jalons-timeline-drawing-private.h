/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-drawing.h"

G_BEGIN_DECLS

/* Everything that a part of the drawing needs; positions are given from the leading edge, and
 * turned round here where text runs from right to left. */
typedef struct
{
  JalonsTimelinePainter *painter;
  JalonsTimelineLayout *layout;
  JalonsTimelineIndex *index; /* may be NULL */
  JalonsTimelineWords *words;
  const JalonsTimelineGeometry *geometry;
  const JalonsTimelineMetrics *metrics;
  const JalonsTimelineScale *scale;
  const JalonsTimelineTheme *theme;
  const JalonsTimelineScene *scene;
} JalonsTimelineCanvas;

void jalons_timeline_canvas_fill (const JalonsTimelineCanvas *self,
                                  JalonsTimelineShape shape,
                                  const JalonsTimelineBox *box,
                                  const JalonsTimelineColor *color);
void jalons_timeline_canvas_fill_fading (const JalonsTimelineCanvas *self,
                                         JalonsTimelineShape shape,
                                         const JalonsTimelineBox *box,
                                         double fade,
                                         gboolean upright,
                                         const JalonsTimelineColor *color);
void jalons_timeline_canvas_stroke (const JalonsTimelineCanvas *self,
                                    JalonsTimelineShape shape,
                                    const JalonsTimelineBox *box,
                                    double width,
                                    JalonsTimelineDash dash,
                                    const JalonsTimelineColor *color);
void jalons_timeline_canvas_line (const JalonsTimelineCanvas *self,
                                  double x1,
                                  double y1,
                                  double x2,
                                  double y2,
                                  double width,
                                  JalonsTimelineDash dash,
                                  const JalonsTimelineColor *color);
double jalons_timeline_canvas_text (const JalonsTimelineCanvas *self,
                                    const JalonsTimelineText *text,
                                    double x,
                                    double middle,
                                    double room,
                                    const JalonsTimelineColor *color);
void
jalons_timeline_canvas_push_clip (const JalonsTimelineCanvas *self, const JalonsTimelineBox *box);
void jalons_timeline_canvas_pop_clip (const JalonsTimelineCanvas *self);
JalonsTimelineColor jalons_timeline_canvas_ink (const JalonsTimelineCanvas *self, double opacity);
JalonsTimelineColor jalons_timeline_canvas_hue (const JalonsTimelineCanvas *self, guint hue);
gboolean jalons_timeline_canvas_is_dimmed (const JalonsTimelineCanvas *self,
                                           JalonsDay first,
                                           JalonsDay last,
                                           guint n_live);

void jalons_timeline_draw_axis (const JalonsTimelineCanvas *self);
void jalons_timeline_draw_brush (const JalonsTimelineCanvas *self);
void jalons_timeline_draw_handles (const JalonsTimelineCanvas *self);
void jalons_timeline_draw_hints (const JalonsTimelineCanvas *self);
gboolean jalons_timeline_place_hint (const JalonsTimelineCanvas *self,
                                     gboolean after,
                                     JalonsTimelineBox *out_box);
void jalons_timeline_draw_strip (const JalonsTimelineCanvas *self);
void jalons_timeline_draw_legend (const JalonsTimelineCanvas *self);
void jalons_timeline_draw_shelf (const JalonsTimelineCanvas *self);
void jalons_timeline_draw_marks (const JalonsTimelineCanvas *self);
void jalons_timeline_draw_upright (const JalonsTimelineCanvas *self);

/* One mark without words, in a box; what all places that show events share. */
void jalons_timeline_draw_symbol (const JalonsTimelineCanvas *self,
                                  const JalonsPackedEvent *event,
                                  const JalonsTimelineBox *box,
                                  double opacity);
void jalons_timeline_draw_reference (const JalonsTimelineCanvas *self,
                                     const JalonsPackedEvent *event,
                                     const JalonsTimelineBox *box);
void jalons_timeline_draw_pill (const JalonsTimelineCanvas *self,
                                const JalonsTimelineItem *item,
                                const JalonsTimelineBox *box,
                                double opacity);

/* Where the words of a mark stand; without width where there are none. */
JalonsTimelineBox jalons_timeline_place_label (const JalonsTimelineCanvas *self,
                                               const JalonsTimelineMark *mark,
                                               const JalonsTimelineText **out_text,
                                               gboolean *out_inside);

G_END_DECLS
