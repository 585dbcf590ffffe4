/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The keyboard: one stop for Tab, arrows inside. */

#include "timeline/jalons-timeline-private.h"

/* Bands one below the other, as the keyboard meets them; the shelf of undated events is the last.
 */
#define SHELF_BAND JALONS_TIMELINE_N_BANDS

/* One page of the keyboard, as a part of the view. */
#define PAGE 0.8

static JalonsTimeline *
timeline_of (GtkWidget *widget)
{
  return JALONS_TIMELINE (widget);
}

static gboolean
focus_mark (JalonsTimeline *self, const JalonsTimelineMark *mark)
{
  JalonsTimelineSpot spot = { JALONS_TIMELINE_SPOT_MARK, mark->item->event,
                              mark->item->type == JALONS_TIMELINE_ITEM_REFERENCE };

  jalons_timeline_set_focus_spot (self, &spot, TRUE);
  return TRUE;
}

static int
shelf_row_of (JalonsTimeline *self, const JalonsTimelineSpot *spot)
{
  guint n_events, n_more;
  const guint32 *events = jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);

  if (spot->type == JALONS_TIMELINE_SPOT_SHELF_LINK)
    return (int) n_events;
  for (guint row = 0; row < n_events; row++)
    if (events[row] == spot->event)
      return (int) row;
  return 0;
}

static gboolean
focus_shelf (JalonsTimeline *self, int row)
{
  guint n_events, n_more;
  const guint32 *events = jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);
  JalonsTimelineSpot spot = { JALONS_TIMELINE_SPOT_SHELF_LINK };

  if (row < 0 || (guint) row >= n_events + (n_more > 0))
    return FALSE;
  if ((guint) row < n_events)
    spot = (JalonsTimelineSpot) { JALONS_TIMELINE_SPOT_SHELF_EVENT, events[row], FALSE };
  jalons_timeline_set_focus_spot (self, &spot, TRUE);
  return TRUE;
}

static gboolean
is_on_shelf (const JalonsTimelineSpot *spot)
{
  return spot->type == JALONS_TIMELINE_SPOT_SHELF_EVENT
         || spot->type == JALONS_TIMELINE_SPOT_SHELF_LINK;
}

static guint
band_of_focus (JalonsTimeline *self)
{
  JalonsTimelineMark mark;

  if (is_on_shelf (&self->focus))
    return SHELF_BAND;
  return jalons_timeline_get_spot_mark (self, &self->focus, &mark) ? mark.item->band : 0;
}

static double
day_of_focus (JalonsTimeline *self)
{
  JalonsTimelineMark mark;

  if (jalons_timeline_get_spot_mark (self, &self->focus, &mark))
    return mark.item->anchor;
  return jalons_timeline_scale_to_day (&self->scale, self->scale.length / 2);
}

/* The first stop: what is nearest to the middle of the view. */
static gboolean
focus_anything (JalonsTimeline *self)
{
  JalonsTimelineMark mark;

  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    if (jalons_timeline_layout_find_nearest (self->layout, band, day_of_focus (self), &mark))
      return focus_mark (self, &mark);
  return focus_shelf (self, 0);
}

static gboolean
has_focus_spot (JalonsTimeline *self)
{
  JalonsTimelineMark mark;

  return is_on_shelf (&self->focus) || jalons_timeline_get_spot_mark (self, &self->focus, &mark);
}

static gboolean
step (JalonsTimeline *self, int direction)
{
  JalonsTimelineMark mark, next;

  if (!has_focus_spot (self))
    return focus_anything (self);
  if (is_on_shelf (&self->focus))
    return focus_shelf (self, shelf_row_of (self, &self->focus) + direction);
  if (!jalons_timeline_get_spot_mark (self, &self->focus, &mark)
      || !jalons_timeline_layout_step (self->layout, &mark, direction, &next))
    return FALSE;
  return focus_mark (self, &next);
}

static gboolean
change_band (JalonsTimeline *self, int direction)
{
  int band = (int) band_of_focus (self) + direction;
  double day = day_of_focus (self);
  JalonsTimelineMark mark;

  if (!has_focus_spot (self))
    return focus_anything (self);
  for (; band >= 0 && band < SHELF_BAND; band += direction)
    if (jalons_timeline_layout_find_nearest (self->layout, (guint) band, day, &mark))
      return focus_mark (self, &mark);
  return band == SHELF_BAND && focus_shelf (self, 0);
}

static gboolean
go_to_end (JalonsTimeline *self, gboolean last)
{
  guint band = band_of_focus (self);
  guint n_events, n_more;
  JalonsTimelineMark mark;

  jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);
  if (band == SHELF_BAND)
    return focus_shelf (self, last ? (int) n_events - (n_more == 0) : 0);
  if (jalons_timeline_layout_find_end (self->layout, band, last, &mark))
    return focus_mark (self, &mark);
  return focus_anything (self);
}

static gboolean
can_walk (JalonsTimeline *self)
{
  return !self->collapsed && jalons_timeline_layout_get_index (self->layout) != NULL;
}

static gboolean
horizontal_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  JalonsTimeline *self = timeline_of (widget);
  int direction;

  g_variant_get (args, "(i)", &direction);
  if (!can_walk (self))
    return FALSE;
  if (self->scene.rtl)
    direction = -direction;
  if (is_on_shelf (&self->focus) || jalons_timeline_is_upright (self))
    change_band (self, direction);
  else
    step (self, direction);
  /* An arrow at the end of its way must not leave the timeline: that is for Tab. */
  return TRUE;
}

/* On the shelf and in an upright timeline, what comes next stands below. */
static gboolean
vertical_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  JalonsTimeline *self = timeline_of (widget);
  int direction;

  g_variant_get (args, "(i)", &direction);
  if (!can_walk (self))
    return FALSE;
  if ((!is_on_shelf (&self->focus) && !jalons_timeline_is_upright (self))
      || !step (self, direction))
    change_band (self, direction);
  return TRUE;
}

static gboolean
extend_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  JalonsTimeline *self = timeline_of (widget);
  int direction;

  g_variant_get (args, "(i)", &direction);
  if (self->scene.rtl && !jalons_timeline_is_upright (self))
    direction = -direction;
  jalons_timeline_extend_brush (self, direction);
  return TRUE;
}

static gboolean
end_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  gboolean last;

  g_variant_get (args, "(b)", &last);
  return !timeline_of (widget)->collapsed && go_to_end (timeline_of (widget), last);
}

static gboolean
page_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  JalonsTimeline *self = timeline_of (widget);
  JalonsTimelineScale scale;
  int direction;

  g_variant_get (args, "(i)", &direction);
  scale = jalons_timeline_scale_pan (&self->scale, direction * PAGE * self->scale.length);
  jalons_timeline_go_to (self, &scale, TRUE);
  return TRUE;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  JalonsTimeline *self = timeline_of (widget);

  if (!has_focus_spot (self))
    return FALSE;
  jalons_timeline_activate_spot (self, &self->focus);
  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  return jalons_timeline_clear_brushes (timeline_of (widget));
}

static void
zoom_in_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalons_timeline_zoom_in (timeline_of (widget));
}

static void
zoom_out_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalons_timeline_zoom_out (timeline_of (widget));
}

static void
zoom_fit_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalons_timeline_zoom_fit (timeline_of (widget));
}

static void
clear_brush_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalons_timeline_clear_brushes (timeline_of (widget));
}

static void
show_earlier_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalons_timeline_show_outside (timeline_of (widget), FALSE);
}

static void
show_later_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  jalons_timeline_show_outside (timeline_of (widget), TRUE);
}

static void
bind_movement (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, horizontal_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, horizontal_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, vertical_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, vertical_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_cb, "(b)", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_cb, "(b)", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, extend_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, extend_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
bind_zoom (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } bindings[] = {
    { GDK_KEY_plus, "timeline.zoom-in" },         { GDK_KEY_KP_Add, "timeline.zoom-in" },
    { GDK_KEY_equal, "timeline.zoom-in" },        { GDK_KEY_minus, "timeline.zoom-out" },
    { GDK_KEY_KP_Subtract, "timeline.zoom-out" }, { GDK_KEY_0, "timeline.zoom-fit" },
    { GDK_KEY_KP_0, "timeline.zoom-fit" },
  };

  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in_action_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out_action_cb);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-fit", NULL, zoom_fit_action_cb);
  gtk_widget_class_install_action (widget_class, "timeline.clear-brush", NULL,
                                   clear_brush_action_cb);
  gtk_widget_class_install_action (widget_class, "timeline.show-earlier", NULL,
                                   show_earlier_action_cb);
  gtk_widget_class_install_action (widget_class, "timeline.show-later", NULL, show_later_action_cb);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (widget_class, bindings[i].key, GDK_CONTROL_MASK,
                                         bindings[i].action, NULL);
}

void
jalons_timeline_keys_class_init (GtkWidgetClass *widget_class)
{
  bind_movement (widget_class);
  bind_zoom (widget_class);
}
