/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "timeline/jalons-timeline-accessible.h"
#include "timeline/jalons-timeline-drawing.h"
#include "timeline/jalons-timeline-ticks.h"
#include "timeline/jalons-timeline.h"

G_BEGIN_DECLS

/* So many events are prepared at once, in a few milliseconds. */
#define JALONS_TIMELINE_FEW_EVENTS 20000

/* Free on both sides of the axis, in pixels. */
#define JALONS_TIMELINE_PADDING 12.0

/* What a pointer or the keyboard can be at. */
typedef enum
{
  JALONS_TIMELINE_SPOT_NONE,
  JALONS_TIMELINE_SPOT_MARK,
  JALONS_TIMELINE_SPOT_SHELF_EVENT,
  JALONS_TIMELINE_SPOT_SHELF_LINK,
  JALONS_TIMELINE_SPOT_EARLIER,
  JALONS_TIMELINE_SPOT_LATER,
} JalonsTimelineSpotType;

/* A mark is remembered by the event that stands for it, which outlives zooms and new selections. */
typedef struct
{
  JalonsTimelineSpotType type;
  guint32 event; /* an index into the events; of a mark of the catalogue, there */
  gboolean reference;
} JalonsTimelineSpot;

/* What a drag does. */
typedef enum
{
  JALONS_TIMELINE_DRAG_NONE,
  JALONS_TIMELINE_DRAG_PAN,
  JALONS_TIMELINE_DRAG_BRUSH,
  JALONS_TIMELINE_DRAG_PUBLISHED,
} JalonsTimelineDrag;

struct _JalonsTimeline
{
  GtkWidget parent_instance;

  JalonsEventArray *events;
  JalonsEventArray *all_events;
  JalonsEventArray *reference;
  GCancellable *indexing;
  guint32 *n_articles;
  JalonsTimelineLabelFunc label_func;
  gpointer label_data;
  GDestroyNotify label_destroy;
  JalonsTimelineLabelFunc description_func;
  gpointer description_data;
  GDestroyNotify description_destroy;
  JalonsTimelineLabelFunc reference_func;
  gpointer reference_data;
  GDestroyNotify reference_destroy;

  GtkOrientation orientation;
  gboolean collapsed;
  JalonsTimelineScene scene;
  JalonsTimelineLayout *layout;
  JalonsTimelineDrawing *drawing;
  GskRenderNode *content; /* all but rings and buttons, as long as nothing changes */
  guint font_serial;
  double width;
  double height;

  JalonsTimelineScale scale;
  gboolean fit_wanted; /* the first view has not been chosen yet */
  AdwAnimation *animation;
  JalonsTimelineScale animation_from;
  JalonsTimelineScale animation_to;
  guint glide_tick;
  gint64 glide_start;
  double glide_speed; /* pixels a second */
  JalonsTimelineScale glide_from;

  guint32 selected;
  guint32 selected_index; /* among the events, once it is known; G_MAXUINT32 for none */
  gboolean selected_known;
  JalonsTimelineSpot hover;
  JalonsTimelineSpot focus;

  JalonsTimelineDrag drag;
  JalonsTimelineScale drag_from;
  double drag_anchor; /* the moment that a brush is dragged from, in days */
  double drag_speed;
  double drag_x;
  double drag_y;
  gboolean drag_moved;
  double zoom_octaves; /* what a pinch has done so far */
  double pointer_x;
  double pointer_y;
  GtkGesture *click_gesture;
  GtkGesture *drag_gesture;
  GtkGesture *swipe_gesture;
  GtkGesture *zoom_gesture;

  char *hints[2]; /* what lies before and after the view, in words */

  GPtrArray *accessibles; /* NULL until someone asked */
  guint accessibles_timeout;
};

/* jalons-timeline.c */
void jalons_timeline_ensure_geometry (JalonsTimeline *self);
void jalons_timeline_changed (JalonsTimeline *self);
double jalons_timeline_to_content_x (JalonsTimeline *self, double x);
void jalons_timeline_to_widget_area (JalonsTimeline *self,
                                     const JalonsTimelineBox *box,
                                     GdkRectangle *out_area);
double jalons_timeline_along (JalonsTimeline *self, double x, double y);
gboolean jalons_timeline_is_upright (JalonsTimeline *self);
gboolean jalons_timeline_is_beside (JalonsTimeline *self, double x, double y);

JalonsTimelineDrawing *jalons_timeline_ensure_drawing (JalonsTimeline *self);
double jalons_timeline_get_padding (JalonsTimeline *self);

/* jalons-timeline-render.c */
void jalons_timeline_ensure_theme (JalonsTimeline *self);
void jalons_timeline_ensure_content (JalonsTimeline *self);
void jalons_timeline_draw_rings (JalonsTimeline *self, JalonsTimelinePainter *painter);

/* jalons-timeline-spots.c: what is at a place, and what is done with it */
gboolean jalons_timeline_spot_equal (const JalonsTimelineSpot *a, const JalonsTimelineSpot *b);
gboolean jalons_timeline_find_spot (
  JalonsTimeline *self, double x, double y, double slack, JalonsTimelineSpot *out_spot);
gboolean jalons_timeline_get_spot_mark (JalonsTimeline *self,
                                        const JalonsTimelineSpot *spot,
                                        JalonsTimelineMark *out_mark);
gboolean jalons_timeline_get_spot_box (JalonsTimeline *self,
                                       const JalonsTimelineSpot *spot,
                                       JalonsTimelineBox *out_box);
void jalons_timeline_activate_spot (JalonsTimeline *self, const JalonsTimelineSpot *spot);
void jalons_timeline_zoom_to_spot (JalonsTimeline *self, const JalonsTimelineSpot *spot);
char *jalons_timeline_describe_spot (JalonsTimeline *self,
                                     const JalonsTimelineSpot *spot,
                                     gboolean with_position);
void jalons_timeline_set_hover (JalonsTimeline *self, const JalonsTimelineSpot *spot);
void jalons_timeline_set_focus_spot (JalonsTimeline *self,
                                     const JalonsTimelineSpot *spot,
                                     gboolean announce);

/* jalons-timeline-motion.c: going to another part of time */
void jalons_timeline_apply_scale (JalonsTimeline *self, const JalonsTimelineScale *scale);
void
jalons_timeline_go_to (JalonsTimeline *self, const JalonsTimelineScale *scale, gboolean animate);
void jalons_timeline_stop (JalonsTimeline *self);
void jalons_timeline_glide (JalonsTimeline *self, double speed);
void jalons_timeline_choose_first_view (JalonsTimeline *self);
void jalons_timeline_motion_dispose (JalonsTimeline *self);

/* jalons-timeline-brush.c */
JalonsTimelineDrag
jalons_timeline_begin_brush (JalonsTimeline *self, double x, double y, double slack);
void jalons_timeline_drag_brush (JalonsTimeline *self, double along);
void jalons_timeline_end_brush (JalonsTimeline *self, gboolean moved);
void jalons_timeline_extend_brush (JalonsTimeline *self, int direction);
gboolean jalons_timeline_clear_brushes (JalonsTimeline *self);
gboolean jalons_timeline_is_at_handle (JalonsTimeline *self, double x, double y, double slack);

/* jalons-timeline-input.c, jalons-timeline-keys.c */
void jalons_timeline_input_init (JalonsTimeline *self);
void jalons_timeline_keys_class_init (GtkWidgetClass *widget_class);

/* jalons-timeline-hints.c: what lies outside of the view */
void jalons_timeline_update_hints (JalonsTimeline *self);
char *jalons_timeline_describe_hint (JalonsTimeline *self, gboolean later);
void jalons_timeline_show_outside (JalonsTimeline *self, gboolean later);

/* jalons-timeline-children.c: the marks for assistive technology */
void jalons_timeline_children_iface_init (GtkAccessibleInterface *iface);
void jalons_timeline_children_changed (JalonsTimeline *self);
void jalons_timeline_children_dispose (JalonsTimeline *self);
GPtrArray *jalons_timeline_get_accessibles (JalonsTimeline *self);
void jalons_timeline_focus_child (JalonsTimeline *self);

/* the signals, emitted from several of these files */
void jalons_timeline_emit_event (JalonsTimeline *self, guint32 id, const GdkRectangle *area);
void jalons_timeline_emit_reference (JalonsTimeline *self, guint32 id, const GdkRectangle *area);
void jalons_timeline_emit_cluster (JalonsTimeline *self, GArray *ids, const GdkRectangle *area);
void jalons_timeline_emit_undated (JalonsTimeline *self);
void jalons_timeline_emit_brush (JalonsTimeline *self, gboolean published);
void jalons_timeline_emit_scale (JalonsTimeline *self);

G_END_DECLS
