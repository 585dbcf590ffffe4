/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/jalons-event-array.h"
#include "timeline/jalons-timeline-export.h"
#include "timeline/jalons-timeline-scale.h"

G_BEGIN_DECLS

#define JALONS_TYPE_TIMELINE (jalons_timeline_get_type ())

G_DECLARE_FINAL_TYPE (JalonsTimeline, jalons_timeline, JALONS, TIMELINE, GtkWidget)

/*
 * JalonsTimeline: events on an axis of time, and below it when articles appeared.
 *
 * Properties:
 *   events (JalonsEventArray): what is drawn. Give the selection without its own condition on the
 *     period of events, and that period as the brush: then what lies outside the brush is dimmed
 * and nothing moves while the user brushes. Where only the narrower selection is at hand, give it
 *     here and the wider one as all-events.
 *   all-events (JalonsEventArray, nullable): a wider selection that contains all of `events`; what
 *     only it contains is drawn dimmed.
 *   reference (JalonsEventArray, nullable): what the catalogue knows, drawn as outlines where there
 *     is room.
 *   selected-event (uint): the id of the selected event, 0 for none.
 *   collapsed (boolean): only the strip of publications is shown.
 *   brushing (boolean, read-only): the user is dragging a brush right now.
 *   orientation (GtkOrientation): vertical for narrow windows: time runs downwards.
 *
 * Signals; all of them only for what the user does, never for what is set by a call:
 *   event-activated (guint id, GdkRectangle *area): a mark was clicked or Enter pressed on it; area
 * is in the timeline's coordinates, for a popover to point at. reference-activated (guint id,
 * GdkRectangle *area): a mark of the catalogue was clicked or Enter pressed on it; id is that of
 * `reference`. cluster-activated (GArray *ids, GdkRectangle *area): a counted pill whose events no
 * zoom can part; ids are guint32. undated-activated (): the link below the shelf of undated events.
 *   brush-changed (): the period brushed on the axis; also while it is being dragged, at each step
 *     (`brushing` tells).
 *   published-brush-changed (): the same for the strip.
 *   scale-changed (): another part of time is in view.
 *
 * Actions of the widget's class, which accelerators and menus can name: timeline.zoom-in,
 * timeline.zoom-out, timeline.zoom-fit, timeline.clear-brush, timeline.show-earlier,
 * timeline.show-later.
 */
GtkWidget *jalons_timeline_new (void);

void jalons_timeline_set_events (JalonsTimeline *self, JalonsEventArray *events);
JalonsEventArray *jalons_timeline_get_events (JalonsTimeline *self);
void jalons_timeline_set_all_events (JalonsTimeline *self, JalonsEventArray *events);
void jalons_timeline_set_reference (JalonsTimeline *self, JalonsEventArray *events);
void jalons_timeline_set_content (JalonsTimeline *self,
                                  JalonsEventArray *events,
                                  JalonsEventArray *reference);
void jalons_timeline_set_density (JalonsTimeline *self,
                                  int first_month,
                                  const guint32 *n_articles,
                                  gsize n_months);
void jalons_timeline_set_label_func (JalonsTimeline *self,
                                     JalonsTimelineLabelFunc func,
                                     gpointer user_data,
                                     GDestroyNotify destroy);
void jalons_timeline_set_description_func (JalonsTimeline *self,
                                           JalonsTimelineLabelFunc func,
                                           gpointer user_data,
                                           GDestroyNotify destroy);
void jalons_timeline_set_reference_func (JalonsTimeline *self,
                                         JalonsTimelineLabelFunc func,
                                         gpointer user_data,
                                         GDestroyNotify destroy);
void jalons_timeline_invalidate_labels (JalonsTimeline *self);

guint32 jalons_timeline_get_selected_event (JalonsTimeline *self);
void jalons_timeline_set_selected_event (JalonsTimeline *self, guint32 event_id);
gboolean jalons_timeline_show_event (JalonsTimeline *self, guint32 event_id);
gboolean jalons_timeline_focus_event (JalonsTimeline *self, guint32 event_id);
gboolean
jalons_timeline_get_event_area (JalonsTimeline *self, guint32 event_id, GdkRectangle *out_area);

gboolean jalons_timeline_get_brush (JalonsTimeline *self, JalonsPeriod *out_period);
void jalons_timeline_set_brush (JalonsTimeline *self, const JalonsPeriod *period);
gboolean jalons_timeline_get_published_brush (JalonsTimeline *self, JalonsPeriod *out_period);
void jalons_timeline_set_published_brush (JalonsTimeline *self, const JalonsPeriod *period);
gboolean jalons_timeline_get_brushing (JalonsTimeline *self);

gboolean jalons_timeline_get_collapsed (JalonsTimeline *self);
void jalons_timeline_set_collapsed (JalonsTimeline *self, gboolean collapsed);

JalonsTimelineScale jalons_timeline_get_scale (JalonsTimeline *self);
void jalons_timeline_set_scale (JalonsTimeline *self,
                                const JalonsTimelineScale *scale,
                                gboolean animate);
void jalons_timeline_zoom_in (JalonsTimeline *self);
void jalons_timeline_zoom_out (JalonsTimeline *self);
void jalons_timeline_zoom_fit (JalonsTimeline *self);
void jalons_timeline_zoom_to_period (JalonsTimeline *self, const JalonsPeriod *period);

G_END_DECLS
