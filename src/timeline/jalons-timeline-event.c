/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* One event among those that are shown: the selected one, and where it stands. */

#include "timeline/jalons-timeline-private.h"

/**
 * jalons_timeline_get_selected_event:
 * @self: a timeline
 *
 * Returns: the id of the selected event, or 0
 */
guint32
jalons_timeline_get_selected_event (JalonsTimeline *self)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE (self), 0);

  return self->selected;
}

/**
 * jalons_timeline_set_selected_event:
 * @self: a timeline
 * @event_id: the id of an event, or 0 for none
 *
 * Selects an event; it need not be among the events yet. Nothing moves: see
 * jalons_timeline_show_event().
 */
void
jalons_timeline_set_selected_event (JalonsTimeline *self, guint32 event_id)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  if (self->selected == event_id)
    return;
  self->selected = event_id;
  self->selected_known = FALSE;
  jalons_timeline_children_changed (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify (G_OBJECT (self), "selected-event");
}

static gboolean
find_spot_of_id (JalonsTimeline *self, guint32 id, JalonsTimelineSpot *out_spot)
{
  JalonsTimelineIndex *index = jalons_timeline_layout_get_index (self->layout);
  guint32 event;

  if (index == NULL || !jalons_timeline_index_find_id (index, id, &event))
    return FALSE;
  *out_spot = (JalonsTimelineSpot) { event < jalons_timeline_index_get_n_dated (index)
                                       ? JALONS_TIMELINE_SPOT_MARK
                                       : JALONS_TIMELINE_SPOT_SHELF_EVENT,
                                     event, FALSE };
  return TRUE;
}

/**
 * jalons_timeline_show_event:
 * @self: a timeline
 * @event_id: the id of an event
 *
 * Pans just as far as is needed to have an event in view; not at all where it is.
 *
 * Returns: whether there is such an event, with a date
 */
gboolean
jalons_timeline_show_event (JalonsTimeline *self, guint32 event_id)
{
  JalonsTimelineSpot spot;
  JalonsTimelineIndex *index;
  const JalonsPackedEvent *event;
  JalonsTimelineScale scale;
  double center;

  g_return_val_if_fail (JALONS_IS_TIMELINE (self), FALSE);

  if (!find_spot_of_id (self, event_id, &spot) || spot.type != JALONS_TIMELINE_SPOT_MARK)
    return FALSE;
  index = jalons_timeline_layout_get_index (self->layout);
  event = jalons_timeline_index_get_event (index, spot.event);
  center = jalons_timeline_center_of (event);
  scale = jalons_timeline_scale_reveal (&self->scale, center, center, self->scale.length / 5);
  if (event->first < jalons_timeline_scale_get_last (&self->scale)
      && jalons_timeline_last_of (event) + 1.0 > self->scale.first)
    scale = jalons_timeline_scale_reveal (&self->scale, center, center, 0);
  jalons_timeline_go_to (self, &scale, TRUE);
  return TRUE;
}

/**
 * jalons_timeline_focus_event:
 * @self: a timeline
 * @event_id: the id of an event
 *
 * Brings the keyboard to the mark of an event, in view if it is not.
 *
 * Returns: whether there is such an event
 */
gboolean
jalons_timeline_focus_event (JalonsTimeline *self, guint32 event_id)
{
  JalonsTimelineSpot spot;

  g_return_val_if_fail (JALONS_IS_TIMELINE (self), FALSE);

  if (!find_spot_of_id (self, event_id, &spot))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  jalons_timeline_set_focus_spot (self, &spot, FALSE);
  return TRUE;
}

/**
 * jalons_timeline_get_event_area:
 * @self: a timeline
 * @event_id: the id of an event
 * @out_area: (out caller-allocates): where its mark is, or the pill that it is in
 *
 * Returns: whether it is in view
 */
gboolean
jalons_timeline_get_event_area (JalonsTimeline *self, guint32 event_id, GdkRectangle *out_area)
{
  JalonsTimelineSpot spot;
  JalonsTimelineBox box;

  g_return_val_if_fail (JALONS_IS_TIMELINE (self) && out_area != NULL, FALSE);

  if (!find_spot_of_id (self, event_id, &spot) || !jalons_timeline_get_spot_box (self, &spot, &box))
    return FALSE;
  jalons_timeline_to_widget_area (self, &box, out_area);
  return TRUE;
}
