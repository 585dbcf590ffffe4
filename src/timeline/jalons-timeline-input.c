/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Pointer, wheel, touchpad and fingers. */

#include <math.h>

#include "timeline/jalons-timeline-private.h"

/* One click of a wheel, in octaves. */
#define WHEEL_OCTAVES 0.3

/* A two-finger scroll over so many pixels is an octave. */
#define SURFACE_OCTAVE 160.0

/* One click of a wheel that pans, as a part of the view. */
#define WHEEL_PAN 0.08

/* How near a pointer or a finger has to come, in pixels: a finger has a target of 44. */
#define POINTER_SLACK 3.0
#define FINGER_SLACK 22.0
#define HANDLE_SLACK 6.0

/* A drag is none before it has moved so far, in pixels. */
#define DRAG_THRESHOLD 6.0

/* A double click into nothing, in octaves. */
#define DOUBLE_CLICK_OCTAVES 1.0

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkEventSequence *sequence
    = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture));
  GdkEvent *event = gtk_gesture_get_last_event (gesture, sequence);
  GdkDevice *device = event != NULL ? gdk_event_get_device (event) : NULL;

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static double
pan_sign (JalonsTimeline *self)
{
  return self->scene.rtl && !jalons_timeline_is_upright (self) ? -1 : 1;
}

static void
zoom_at (JalonsTimeline *self, double octaves, double along)
{
  JalonsTimelineScale scale;

  jalons_timeline_stop (self);
  scale = jalons_timeline_scale_zoom (&self->scale, octaves, CLAMP (along, 0, self->scale.length));
  jalons_timeline_apply_scale (self, &scale);
}

static void
pan_by (JalonsTimeline *self, double pixels)
{
  JalonsTimelineScale scale;

  jalons_timeline_stop (self);
  scale = jalons_timeline_scale_pan (&self->scale, pixels);
  jalons_timeline_apply_scale (self, &scale);
}

static gboolean
pans_now (JalonsTimeline *self, GtkEventController *controller, double dx, double dy)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if (jalons_timeline_is_upright (self))
    return !(state & GDK_CONTROL_MASK);
  return state & GDK_SHIFT_MASK || fabs (dx) > fabs (dy);
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, JalonsTimeline *self)
{
  gboolean wheel = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  double most = fabs (dx) > fabs (dy) ? dx : dy;

  if (pans_now (self, GTK_EVENT_CONTROLLER (scroll), dx, dy))
    {
      double pixels = wheel ? most * WHEEL_PAN * self->scale.length : most;

      /* With Shift the wheel goes sideways; it is still the wheel's own direction. */
      pan_by (self, pixels * (fabs (dx) > fabs (dy) ? pan_sign (self) : 1));
    }
  else
    {
      zoom_at (self, wheel ? -dy * WHEEL_OCTAVES : -dy / SURFACE_OCTAVE,
               jalons_timeline_along (self, self->pointer_x, self->pointer_y));
    }
  return GDK_EVENT_STOP;
}

static void
decelerate_cb (GtkEventControllerScroll *scroll, double vx, double vy, JalonsTimeline *self)
{
  if (jalons_timeline_is_upright (self))
    jalons_timeline_glide (self, vy);
  else if (fabs (vx) > fabs (vy))
    jalons_timeline_glide (self, vx * pan_sign (self));
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, JalonsTimeline *self)
{
  jalons_timeline_stop (self);
  self->zoom_octaves = 0;
  gtk_gesture_set_state (self->drag_gesture, GTK_EVENT_SEQUENCE_DENIED);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom *gesture, double delta, JalonsTimeline *self)
{
  double x = self->pointer_x, y = self->pointer_y;
  double octaves = log2 (MAX (delta, 1e-3));

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  zoom_at (self, octaves - self->zoom_octaves, jalons_timeline_along (self, x, y));
  self->zoom_octaves = octaves;
}

/* Where a click, not a drag, is meant. */
static gboolean
is_button_at (JalonsTimeline *self, double x, double y)
{
  JalonsTimelineSpot spot;

  return jalons_timeline_find_spot (self, x, y, 0, &spot) && spot.type != JALONS_TIMELINE_SPOT_MARK;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, JalonsTimeline *self)
{
  double slack = is_touch (GTK_GESTURE (gesture)) ? FINGER_SLACK : HANDLE_SLACK;

  jalons_timeline_stop (self);
  self->drag = JALONS_TIMELINE_DRAG_NONE;
  self->drag_x = x;
  self->drag_y = y;
  self->drag_moved = FALSE;
  self->drag_speed = 0;
  self->drag_from = self->scale;
  if (is_button_at (self, x, y) || jalons_timeline_is_beside (self, x, y))
    return;
  if (jalons_timeline_begin_brush (self, x, y, slack) != JALONS_TIMELINE_DRAG_NONE)
    g_object_notify (G_OBJECT (self), "brushing");
  else
    self->drag = JALONS_TIMELINE_DRAG_PAN;
}

/* Not before it has moved a little is a press a drag, and no longer a click. */
static gboolean
has_moved (JalonsTimeline *self, GtkGesture *gesture, double moved)
{
  if (self->drag_moved)
    return TRUE;
  if (fabs (moved) < (self->drag == JALONS_TIMELINE_DRAG_PAN ? DRAG_THRESHOLD : DRAG_THRESHOLD / 2))
    return FALSE;
  self->drag_moved = TRUE;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->drag == JALONS_TIMELINE_DRAG_PAN)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
  return TRUE;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, JalonsTimeline *self)
{
  double moved = jalons_timeline_is_upright (self) ? dy : dx;
  JalonsTimelineScale scale;

  if (self->drag == JALONS_TIMELINE_DRAG_NONE || !has_moved (self, GTK_GESTURE (gesture), moved))
    return;

  if (self->drag != JALONS_TIMELINE_DRAG_PAN)
    {
      jalons_timeline_drag_brush (
        self, jalons_timeline_along (self, self->drag_x + dx, self->drag_y + dy));
      return;
    }
  scale = jalons_timeline_scale_pan (&self->drag_from, -moved * pan_sign (self));
  jalons_timeline_apply_scale (self, &scale);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, JalonsTimeline *self)
{
  JalonsTimelineDrag drag = self->drag;

  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  if (drag == JALONS_TIMELINE_DRAG_BRUSH || drag == JALONS_TIMELINE_DRAG_PUBLISHED)
    {
      jalons_timeline_end_brush (self, self->drag_moved);
      return;
    }
  self->drag = JALONS_TIMELINE_DRAG_NONE;
  if (drag == JALONS_TIMELINE_DRAG_PAN && self->drag_moved)
    jalons_timeline_glide (self, self->drag_speed);
}

/* Comes just before the end of the drag. */
static void
swipe_cb (GtkGestureSwipe *gesture, double vx, double vy, JalonsTimeline *self)
{
  self->drag_speed = -(jalons_timeline_is_upright (self) ? vy : vx) * pan_sign (self);
}

static void
zoom_to_unit_at (JalonsTimeline *self, double along)
{
  double em = jalons_timeline_words_get_em (jalons_timeline_drawing_get_words (self->drawing));
  JalonsTimelineUnit unit
    = jalons_timeline_ticks_get_major (jalons_timeline_ticks_get_unit (&self->scale, em));
  JalonsDay day = (JalonsDay) floor (jalons_timeline_scale_to_day (&self->scale, along));
  JalonsDay first = jalons_timeline_unit_floor (unit, day);
  JalonsPeriod period
    = jalons_period_span (first, jalons_timeline_unit_next (unit, first) - 1, JALONS_BASIS_USER);

  jalons_timeline_zoom_to_period (self, &period);
}

static void
double_click (JalonsTimeline *self, double x, double y, const JalonsTimelineSpot *spot)
{
  const JalonsTimelineGeometry *geometry = jalons_timeline_layout_get_geometry (self->layout);
  double along = jalons_timeline_along (self, x, y);
  JalonsTimelineScale scale;

  if (spot->type == JALONS_TIMELINE_SPOT_MARK)
    {
      jalons_timeline_zoom_to_spot (self, spot);
    }
  else if (!jalons_timeline_is_upright (self) && y >= geometry->axis.y
           && y < geometry->axis.y + geometry->axis.height)
    {
      zoom_to_unit_at (self, along);
    }
  else if (spot->type == JALONS_TIMELINE_SPOT_NONE && along >= 0 && along <= self->scale.length)
    {
      scale = jalons_timeline_scale_zoom (&self->scale, DOUBLE_CLICK_OCTAVES, along);
      jalons_timeline_go_to (self, &scale, TRUE);
    }
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, JalonsTimeline *self)
{
  jalons_timeline_stop (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, JalonsTimeline *self)
{
  double slack = is_touch (GTK_GESTURE (gesture)) ? FINGER_SLACK : POINTER_SLACK;
  JalonsTimelineSpot spot;
  gboolean found = jalons_timeline_find_spot (self, x, y, slack, &spot);

  if (n_press == 2)
    {
      double_click (self, x, y, &spot);
      return;
    }
  if (!found || n_press != 1)
    return;
  jalons_timeline_set_focus_spot (self, &spot, FALSE);
  jalons_timeline_activate_spot (self, &spot);
}

static const char *
cursor_at (JalonsTimeline *self, double x, double y, const JalonsTimelineSpot *spot)
{
  if (jalons_timeline_is_at_handle (self, x, y, HANDLE_SLACK))
    return jalons_timeline_is_upright (self) ? "row-resize" : "col-resize";
  if (spot->type != JALONS_TIMELINE_SPOT_NONE)
    return "pointer";
  return NULL;
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, JalonsTimeline *self)
{
  JalonsTimelineSpot spot;

  self->pointer_x = x;
  self->pointer_y = y;
  if (self->drag != JALONS_TIMELINE_DRAG_NONE)
    return;
  jalons_timeline_find_spot (self, x, y, POINTER_SLACK, &spot);
  jalons_timeline_set_hover (self, &spot);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor_at (self, x, y, &spot));
}

static void
leave_cb (GtkEventControllerMotion *motion, JalonsTimeline *self)
{
  const JalonsTimelineSpot none = { JALONS_TIMELINE_SPOT_NONE };

  jalons_timeline_set_hover (self, &none);
}

static gboolean
query_tooltip_cb (
  GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip, gpointer data)
{
  JalonsTimeline *self = JALONS_TIMELINE (widget);
  JalonsTimelineSpot spot = self->focus;
  g_autofree char *sentence = NULL;
  JalonsTimelineBox box;
  GdkRectangle area;

  if (!keyboard)
    jalons_timeline_find_spot (self, x, y, POINTER_SLACK, &spot);
  if (!jalons_timeline_get_spot_box (self, &spot, &box))
    return FALSE;
  sentence = jalons_timeline_describe_spot (self, &spot, FALSE);
  jalons_timeline_to_widget_area (self, &box, &area);
  gtk_tooltip_set_text (tooltip, sentence);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return *sentence != '\0';
}

static void
add_scroll (JalonsTimeline *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

static void
add_motion (JalonsTimeline *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

static void
add_gestures (JalonsTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->click_gesture = gtk_gesture_click_new ();
  g_signal_connect (self->click_gesture, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (self->click_gesture, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->click_gesture));

  self->drag_gesture = gtk_gesture_drag_new ();
  g_signal_connect (self->drag_gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (self->drag_gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (self->drag_gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag_gesture));

  self->swipe_gesture = gtk_gesture_swipe_new ();
  g_signal_connect (self->swipe_gesture, "swipe", G_CALLBACK (swipe_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->swipe_gesture));
  gtk_gesture_group (self->swipe_gesture, self->drag_gesture);

  self->zoom_gesture = gtk_gesture_zoom_new ();
  g_signal_connect (self->zoom_gesture, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (self->zoom_gesture, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->zoom_gesture));
}

void
jalons_timeline_input_init (JalonsTimeline *self)
{
  add_scroll (self);
  add_motion (self);
  add_gestures (self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
