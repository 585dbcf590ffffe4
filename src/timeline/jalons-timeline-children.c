/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The marks in view as accessible objects. They are made when someone first asks for them, and then
 * kept up to date once the timeline has come to rest. */

#include "timeline/jalons-timeline-private.h"

/* How long nothing may have changed, in milliseconds. */
#define REST 150

typedef struct
{
  JalonsTimelineSpot spot;
  double along;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  if (x->along < y->along || x->along > y->along)
    return x->along < y->along ? -1 : 1;
  return 0;
}

static GQuark
spot_quark (void)
{
  return g_quark_from_static_string ("jalons-timeline-spot");
}

static JalonsTimelineSpot *
spot_of (JalonsTimelineAccessible *accessible)
{
  return g_object_get_qdata (G_OBJECT (accessible), spot_quark ());
}

/* Band by band in order of time, then the shelf. */
static GArray *
collect_places (JalonsTimeline *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  const JalonsTimelineMark *marks;
  const guint32 *events;
  guint n_marks, n_events, n_more;

  marks = jalons_timeline_layout_get_marks (self->layout, &n_marks);
  for (guint i = 0; i < n_marks; i++)
    {
      const JalonsTimelineItem *item = marks[i].item;
      Place place = { { JALONS_TIMELINE_SPOT_MARK, item->event,
                        item->type == JALONS_TIMELINE_ITEM_REFERENCE },
                      item->anchor + 1e9 * item->band };

      if (jalons_timeline_layout_is_in_view (self->layout, &marks[i]))
        g_array_append_val (places, place);
    }
  events = jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);
  for (guint row = 0; row < n_events + (n_more > 0); row++)
    {
      Place place
        = { { row < n_events ? JALONS_TIMELINE_SPOT_SHELF_EVENT : JALONS_TIMELINE_SPOT_SHELF_LINK,
              row < n_events ? events[row] : 0, FALSE },
            1e12 + row };

      g_array_append_val (places, place);
    }
  for (guint later = 0; later < 2; later++)
    {
      Place place
        = { { later ? JALONS_TIMELINE_SPOT_LATER : JALONS_TIMELINE_SPOT_EARLIER }, 2e12 + later };

      if (self->hints[later] != NULL)
        g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  return places;
}

/* What is still there stays the same object. */
static JalonsTimelineAccessible *
take_accessible (JalonsTimeline *self, GPtrArray *from, const JalonsTimelineSpot *spot)
{
  JalonsTimelineAccessible *accessible;

  for (guint i = 0; i < from->len; i++)
    if (jalons_timeline_spot_equal (spot_of (g_ptr_array_index (from, i)), spot))
      return g_ptr_array_steal_index (from, i);

  accessible = jalons_timeline_accessible_new (GTK_WIDGET (self));
  g_object_set_qdata_full (G_OBJECT (accessible), spot_quark (), g_memdup2 (spot, sizeof *spot),
                           g_free);
  return accessible;
}

static gboolean
has_event (JalonsTimeline *self, const JalonsTimelineSpot *spot, guint32 id)
{
  JalonsTimelineIndex *index = jalons_timeline_layout_get_index (self->layout);

  return id != 0 && !spot->reference && spot->type != JALONS_TIMELINE_SPOT_SHELF_LINK
         && jalons_timeline_index_get_event (index, spot->event)->id == id;
}

static void
describe_accessible (JalonsTimeline *self,
                     JalonsTimelineAccessible *accessible,
                     guint position,
                     guint n_items)
{
  const JalonsTimelineSpot *spot = spot_of (accessible);
  g_autofree char *sentence = jalons_timeline_describe_spot (self, spot, TRUE);
  JalonsTimelineBox box;
  GdkRectangle area;

  jalons_timeline_accessible_set_text (accessible, sentence, (int) position, (int) n_items);
  jalons_timeline_accessible_set_selected (accessible, has_event (self, spot, self->selected));
  if (!jalons_timeline_get_spot_box (self, spot, &box))
    return;
  jalons_timeline_to_widget_area (self, &box, &area);
  jalons_timeline_accessible_set_bounds (accessible, &area);
}

static void
link_accessibles (JalonsTimeline *self)
{
  GtkAccessible *next = NULL;

  for (guint i = self->accessibles->len; i-- > 0;)
    {
      JalonsTimelineAccessible *accessible = g_ptr_array_index (self->accessibles, i);

      jalons_timeline_accessible_set_next (accessible, next);
      next = GTK_ACCESSIBLE (accessible);
    }
}

static void
rebuild (JalonsTimeline *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->accessibles);
  g_autoptr (GArray) places = NULL;

  self->accessibles = g_ptr_array_new_with_free_func (g_object_unref);
  if (!self->collapsed && jalons_timeline_layout_get_index (self->layout) != NULL)
    {
      places = collect_places (self);
      if (old == NULL)
        old = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < places->len; i++)
        g_ptr_array_add (self->accessibles,
                         take_accessible (self, old, &g_array_index (places, Place, i).spot));
    }
  for (guint i = 0; old != NULL && i < old->len; i++)
    jalons_timeline_accessible_detach (g_ptr_array_index (old, i));

  for (guint i = 0; i < self->accessibles->len; i++)
    describe_accessible (self, g_ptr_array_index (self->accessibles, i), i + 1,
                         self->accessibles->len);
  link_accessibles (self);
  jalons_timeline_focus_child (self);
}

static void
rest_cb (gpointer data)
{
  JalonsTimeline *self = data;

  self->accessibles_timeout = 0;
  rebuild (self);
}

static GtkAccessible *
get_first_accessible_child (GtkAccessible *accessible)
{
  JalonsTimeline *self = JALONS_TIMELINE (accessible);
  GPtrArray *accessibles = jalons_timeline_get_accessibles (self);

  return accessibles->len > 0 ? g_object_ref (g_ptr_array_index (accessibles, 0)) : NULL;
}

void
jalons_timeline_children_iface_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = get_first_accessible_child;
}

void
jalons_timeline_children_changed (JalonsTimeline *self)
{
  if (self->accessibles == NULL)
    return;
  g_clear_handle_id (&self->accessibles_timeout, g_source_remove);
  self->accessibles_timeout = g_timeout_add_once (REST, rest_cb, self);
}

void
jalons_timeline_children_dispose (JalonsTimeline *self)
{
  g_clear_handle_id (&self->accessibles_timeout, g_source_remove);
  for (guint i = 0; self->accessibles != NULL && i < self->accessibles->len; i++)
    jalons_timeline_accessible_detach (g_ptr_array_index (self->accessibles, i));
  g_clear_pointer (&self->accessibles, g_ptr_array_unref);
}

/* Up to date: what is asked for is what is in view. */
GPtrArray *
jalons_timeline_get_accessibles (JalonsTimeline *self)
{
  if (self->accessibles == NULL || self->accessibles_timeout != 0)
    {
      g_clear_handle_id (&self->accessibles_timeout, g_source_remove);
      rebuild (self);
    }
  return self->accessibles;
}

void
jalons_timeline_focus_child (JalonsTimeline *self)
{
  for (guint i = 0; self->accessibles != NULL && i < self->accessibles->len; i++)
    {
      JalonsTimelineAccessible *accessible = g_ptr_array_index (self->accessibles, i);
      gboolean focused = jalons_timeline_spot_equal (spot_of (accessible), &self->focus);

      jalons_timeline_accessible_set_focused (accessible, focused);
      if (focused)
        gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                        GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, accessible, -1);
    }
}
