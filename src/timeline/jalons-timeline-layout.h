/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-geometry.h"
#include "timeline/jalons-timeline-scale.h"

G_BEGIN_DECLS

/** JALONS_TIMELINE_NO_MARK: no mark at all. */
#define JALONS_TIMELINE_NO_MARK G_MAXUINT

/**
 * JalonsTimelineMark:
 * @item: what it shows
 * @slot: which of the items of its sort and band it is
 * @box: where it stands, without its words; not cut at the edges of the view
 * @label_x: where words after it begin
 * @label_room: how much room they have there; may be negative
 *
 * Something on the timeline, placed in pixels. Valid until the layout changes.
 */
typedef struct
{
  const JalonsTimelineItem *item;
  guint slot;
  JalonsTimelineBox box;
  double label_x;
  double label_room;
} JalonsTimelineMark;

/**
 * JalonsTimelineLayout:
 *
 * Which marks are in view and where. The places of all events at a zoom are decided at once, when
 * that zoom is first seen, and kept; a view of them is then found by binary search.
 *
 * Not thread-safe.
 */
typedef struct _JalonsTimelineLayout JalonsTimelineLayout;

JalonsTimelineLayout *jalons_timeline_layout_new (void);
void jalons_timeline_layout_free (JalonsTimelineLayout *self);

void jalons_timeline_layout_set_index (JalonsTimelineLayout *self, JalonsTimelineIndex *index);
JalonsTimelineIndex *jalons_timeline_layout_get_index (JalonsTimelineLayout *self);
void jalons_timeline_layout_set_geometry (JalonsTimelineLayout *self,
                                          const JalonsTimelineGeometry *geometry);
const JalonsTimelineGeometry *jalons_timeline_layout_get_geometry (JalonsTimelineLayout *self);
const JalonsTimelineMetrics *jalons_timeline_layout_get_metrics (JalonsTimelineLayout *self);
gboolean
jalons_timeline_layout_set_scale (JalonsTimelineLayout *self, const JalonsTimelineScale *scale);
const JalonsTimelineScale *jalons_timeline_layout_get_scale (JalonsTimelineLayout *self);

const JalonsTimelineMark *
jalons_timeline_layout_get_marks (JalonsTimelineLayout *self, guint *out_n_marks);
const guint32 *jalons_timeline_layout_get_shelf (JalonsTimelineLayout *self,
                                                 guint *out_n_events,
                                                 guint *out_n_more);
gboolean jalons_timeline_layout_get_shelf_box (JalonsTimelineLayout *self,
                                               guint row,
                                               JalonsTimelineBox *out_box);

guint jalons_timeline_layout_hit (JalonsTimelineLayout *self, double x, double y, double slack);
gboolean jalons_timeline_layout_find_event (JalonsTimelineLayout *self,
                                            guint32 event,
                                            JalonsTimelineMark *out_mark);
gboolean jalons_timeline_layout_find_reference (JalonsTimelineLayout *self,
                                                guint32 event,
                                                JalonsTimelineMark *out_mark);
gboolean jalons_timeline_layout_step (JalonsTimelineLayout *self,
                                      const JalonsTimelineMark *from,
                                      int direction,
                                      JalonsTimelineMark *out_mark);
gboolean jalons_timeline_layout_find_end (JalonsTimelineLayout *self,
                                          guint band,
                                          gboolean last,
                                          JalonsTimelineMark *out_mark);
gboolean jalons_timeline_layout_find_nearest (JalonsTimelineLayout *self,
                                              guint band,
                                              double day,
                                              JalonsTimelineMark *out_mark);
guint jalons_timeline_layout_get_position (JalonsTimelineLayout *self,
                                           const JalonsTimelineMark *mark,
                                           guint *out_n_marks);
gboolean
jalons_timeline_layout_is_in_view (JalonsTimelineLayout *self, const JalonsTimelineMark *mark);
GArray *
jalons_timeline_layout_get_events (JalonsTimelineLayout *self, const JalonsTimelineMark *mark);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsTimelineLayout, jalons_timeline_layout_free)

G_END_DECLS
