/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What is at a place of the timeline, what it is called, and what is done with it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "domain/jalons-claim.h"
#include "timeline/jalons-timeline-private.h"

/* Zooming to something shows this much of time beside it, as a part of its own length. */
#define ZOOM_MARGIN 0.2

static JalonsTimelineIndex *
index_of (JalonsTimeline *self)
{
  return jalons_timeline_layout_get_index (self->layout);
}

static guint32
id_of (JalonsTimeline *self, guint32 event)
{
  return jalons_timeline_index_get_event (index_of (self), event)->id;
}

static gboolean
is_cluster (const JalonsTimelineItem *item)
{
  return item->type == JALONS_TIMELINE_ITEM_CLUSTER
         || item->type == JALONS_TIMELINE_ITEM_WIDE_CLUSTER;
}

static JalonsTimelineSpot
spot_of_mark (const JalonsTimelineMark *mark)
{
  return (JalonsTimelineSpot) { JALONS_TIMELINE_SPOT_MARK, mark->item->event,
                                mark->item->type == JALONS_TIMELINE_ITEM_REFERENCE };
}

static gboolean
box_contains (const JalonsTimelineBox *box, double x, double y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

static gboolean
find_on_hints (JalonsTimeline *self, double x, double y, JalonsTimelineSpot *out_spot)
{
  for (int later = 0; later < 2; later++)
    {
      JalonsTimelineBox box;

      if (!jalons_timeline_drawing_get_hint_box (self->drawing, self->layout, &self->scene, later,
                                                 &box)
          || !box_contains (&box, x, y))
        continue;
      *out_spot = (JalonsTimelineSpot) { later ? JALONS_TIMELINE_SPOT_LATER
                                               : JALONS_TIMELINE_SPOT_EARLIER };
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_on_shelf (JalonsTimeline *self, double x, double y, JalonsTimelineSpot *out_spot)
{
  const guint32 *events;
  guint n_events, n_more;
  JalonsTimelineBox box;

  events = jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);
  for (guint row = 0; row < n_events + (n_more > 0); row++)
    {
      if (!jalons_timeline_layout_get_shelf_box (self->layout, row, &box)
          || !box_contains (&box, x, y))
        continue;
      *out_spot = row < n_events
                    ? (JalonsTimelineSpot) { JALONS_TIMELINE_SPOT_SHELF_EVENT, events[row], FALSE }
                    : (JalonsTimelineSpot) { JALONS_TIMELINE_SPOT_SHELF_LINK, 0, FALSE };
      return TRUE;
    }
  return FALSE;
}

static GArray *
ids_of (JalonsTimeline *self, GArray *events)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (guint32), events->len);

  for (guint i = 0; i < events->len; i++)
    {
      guint32 id = id_of (self, g_array_index (events, guint32, i));

      g_array_append_val (ids, id);
    }
  return ids;
}

/* From the middle of the earliest event to that of the latest one. */
static void
measure_centers (JalonsTimeline *self, GArray *events, double *out_first, double *out_last)
{
  *out_first = G_MAXDOUBLE;
  *out_last = -G_MAXDOUBLE;
  for (guint i = 0; i < events->len; i++)
    {
      double center = jalons_timeline_center_of (
        jalons_timeline_index_get_event (index_of (self), g_array_index (events, guint32, i)));

      *out_first = MIN (*out_first, center);
      *out_last = MAX (*out_last, center);
    }
}

/* Shows a range with some time beside it, and at least twice as large as now. */
static void
zoom_to_range (JalonsTimeline *self, double first, double last)
{
  double margin = (last - first) * ZOOM_MARGIN;
  JalonsTimelineScale scale = jalons_timeline_scale_fit (
    first - margin, last + margin, self->scale.length, MIN (24, self->scale.length / 8));

  if (scale.density < 2 * self->scale.density)
    {
      scale = jalons_timeline_scale_new (0, 2 * self->scale.density, self->scale.length);
      scale = jalons_timeline_scale_new ((first + last) / 2 - scale.length / 2 / scale.density,
                                         scale.density, scale.length);
    }
  jalons_timeline_go_to (self, &scale, TRUE);
}

static void
activate_cluster (JalonsTimeline *self, const JalonsTimelineMark *mark, const GdkRectangle *area)
{
  g_autoptr (GArray) events = jalons_timeline_layout_get_events (self->layout, mark);
  double most = self->scale.length / JALONS_TIMELINE_MIN_DAYS;
  double first, last;

  measure_centers (self, events, &first, &last);
  if (mark->item->type == JALONS_TIMELINE_ITEM_CLUSTER && last > first
      && self->scale.density < most * 0.99)
    {
      zoom_to_range (self, first, last);
    }
  else
    {
      g_autoptr (GArray) ids = ids_of (self, events);

      jalons_timeline_emit_cluster (self, ids, area);
    }
}

static void
append_part (GString *sentence, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (sentence->len > 0)
    g_string_append (sentence, C_ ("between the parts of a spoken sentence", ", "));
  g_string_append (sentence, part);
}

/* The caller's own sentence has the date in the words of the source. */
static void
describe_event (JalonsTimeline *self, GString *sentence, const JalonsPackedEvent *event)
{
  g_autofree char *words = NULL;
  g_autofree char *remarks = jalons_timeline_describe_event (event);
  g_autofree char *period = NULL;

  if (self->description_func != NULL)
    words = self->description_func (event->id, self->description_data);
  if (words != NULL)
    {
      append_part (sentence, words);
      append_part (sentence, remarks);
      return;
    }

  if (self->label_func != NULL)
    words = self->label_func (event->id, self->label_data);
  append_part (sentence, words != NULL ? words : jalons_kind_get_label ((JalonsKind) event->kind));
  if (event->first != JALONS_DAY_NONE)
    period = jalons_timeline_format_period (event);
  append_part (sentence, period != NULL ? period : C_ ("a spoken sentence on an event", "undated"));
  append_part (sentence, remarks);
}

static void
describe_reference (JalonsTimeline *self, GString *sentence, const JalonsPackedEvent *event)
{
  g_autofree char *words = NULL;
  g_autofree char *period = jalons_timeline_format_period (event);

  if (self->reference_func != NULL)
    words = self->reference_func (event->id, self->reference_data);
  append_part (sentence, words != NULL ? words : jalons_kind_get_label ((JalonsKind) event->kind));
  append_part (sentence, period);
  append_part (sentence, C_ ("a spoken sentence on an event", "from the catalogue"));
}

static void
describe_cluster (JalonsTimeline *self, GString *sentence, const JalonsTimelineItem *item)
{
  guint32 n = item->n_live > 0 ? item->n_live : item->n_events;
  JalonsPeriod span = jalons_period_span (item->first, item->last, JALONS_BASIS_STATED);
  g_autofree char *period = jalons_period_format (&span);
  g_autofree char *count = NULL;

  if (item->kinds == 1u << JALONS_KIND_INVESTMENT)
    count
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u investment", "%u investments", n), n);
  else if (item->kinds == 1u << JALONS_KIND_RELEASE)
    count = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u model release", "%u model releases", n), n);
  else
    count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u event", "%u events", n), n);
  append_part (sentence, count);
  append_part (sentence, period);
}

static void
describe_mark (JalonsTimeline *self,
               GString *sentence,
               const JalonsTimelineMark *mark,
               gboolean with_position)
{
  guint position, n_marks;
  g_autofree char *place = NULL;

  if (mark->item->type == JALONS_TIMELINE_ITEM_REFERENCE)
    {
      describe_reference (self, sentence,
                          jalons_timeline_index_get_reference (index_of (self), mark->item->event));
      return;
    }

  if (is_cluster (mark->item))
    describe_cluster (self, sentence, mark->item);
  else
    describe_event (self, sentence,
                    jalons_timeline_index_get_event (index_of (self), mark->item->event));
  if (!with_position)
    return;

  position = jalons_timeline_layout_get_position (self->layout, mark, &n_marks);
  /* Translators: which of how many marks in view, in a spoken sentence */
  place = g_strdup_printf (C_ ("a spoken sentence on an event", "%u of %u"), position, n_marks);
  append_part (sentence, place);
}

gboolean
jalons_timeline_spot_equal (const JalonsTimelineSpot *a, const JalonsTimelineSpot *b)
{
  if (a->type != b->type)
    return FALSE;
  return a->type == JALONS_TIMELINE_SPOT_NONE || a->type == JALONS_TIMELINE_SPOT_SHELF_LINK
         || (a->event == b->event && a->reference == b->reference);
}

/* What is at a place of the widget; marks go before their words. */
gboolean
jalons_timeline_find_spot (
  JalonsTimeline *self, double x, double y, double slack, JalonsTimelineSpot *out_spot)
{
  const JalonsTimelineGeometry *geometry = jalons_timeline_layout_get_geometry (self->layout);
  double content_x = jalons_timeline_to_content_x (self, x);
  const JalonsTimelineMark *marks;
  guint hit, n_marks, label = JALONS_TIMELINE_NO_MARK;

  *out_spot = (JalonsTimelineSpot) { JALONS_TIMELINE_SPOT_NONE };
  if (self->collapsed || index_of (self) == NULL)
    return FALSE;
  if (find_on_hints (self, content_x, y, out_spot) || find_on_shelf (self, content_x, y, out_spot))
    return TRUE;
  if (!jalons_timeline_is_upright (self) && (content_x < 0 || content_x > geometry->length))
    return FALSE;
  if (jalons_timeline_is_upright (self) && y > geometry->length)
    return FALSE;

  hit = jalons_timeline_layout_hit (self->layout, content_x, y, 0);
  marks = jalons_timeline_layout_get_marks (self->layout, &n_marks);
  /* Where the words of a mark lie over one of the catalogue, the words are what is seen. */
  if (hit == JALONS_TIMELINE_NO_MARK || marks[hit].item->type == JALONS_TIMELINE_ITEM_REFERENCE)
    label = jalons_timeline_drawing_hit_label (self->drawing, self->layout, content_x, y);
  if (label != JALONS_TIMELINE_NO_MARK)
    hit = label;
  if (hit == JALONS_TIMELINE_NO_MARK && slack > 0)
    hit = jalons_timeline_layout_hit (self->layout, content_x, y, slack);
  if (hit == JALONS_TIMELINE_NO_MARK)
    return FALSE;

  *out_spot = spot_of_mark (&marks[hit]);
  return TRUE;
}

gboolean
jalons_timeline_get_spot_mark (JalonsTimeline *self,
                               const JalonsTimelineSpot *spot,
                               JalonsTimelineMark *out_mark)
{
  if (spot->type != JALONS_TIMELINE_SPOT_MARK || index_of (self) == NULL)
    return FALSE;

  return spot->reference
           ? jalons_timeline_layout_find_reference (self->layout, spot->event, out_mark)
           : jalons_timeline_layout_find_event (self->layout, spot->event, out_mark);
}

/* Where it stands in the content; what is not in view has no box. */
gboolean
jalons_timeline_get_spot_box (JalonsTimeline *self,
                              const JalonsTimelineSpot *spot,
                              JalonsTimelineBox *out_box)
{
  JalonsTimelineMark mark;
  const guint32 *events;
  guint n_events, n_more;

  if (self->collapsed)
    return FALSE;
  if (spot->type == JALONS_TIMELINE_SPOT_MARK)
    {
      if (!jalons_timeline_get_spot_mark (self, spot, &mark)
          || !jalons_timeline_layout_is_in_view (self->layout, &mark))
        return FALSE;
      *out_box = mark.box;
      if (!jalons_timeline_is_upright (self))
        {
          double from = MAX (mark.box.x, 0);
          double to = MIN (mark.box.x + mark.box.width, self->scale.length);

          out_box->x = from;
          out_box->width = to - from;
        }
      return TRUE;
    }

  if (spot->type == JALONS_TIMELINE_SPOT_EARLIER || spot->type == JALONS_TIMELINE_SPOT_LATER)
    return self->drawing != NULL
           && jalons_timeline_drawing_get_hint_box (self->drawing, self->layout, &self->scene,
                                                    spot->type == JALONS_TIMELINE_SPOT_LATER,
                                                    out_box);

  events = jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);
  if (spot->type == JALONS_TIMELINE_SPOT_SHELF_LINK)
    return n_more > 0 && jalons_timeline_layout_get_shelf_box (self->layout, n_events, out_box);
  for (guint row = 0; spot->type == JALONS_TIMELINE_SPOT_SHELF_EVENT && row < n_events; row++)
    if (events[row] == spot->event)
      return jalons_timeline_layout_get_shelf_box (self->layout, row, out_box);
  return FALSE;
}

void
jalons_timeline_activate_spot (JalonsTimeline *self, const JalonsTimelineSpot *spot)
{
  JalonsTimelineMark mark;
  JalonsTimelineBox box;
  GdkRectangle area;

  if (!jalons_timeline_get_spot_box (self, spot, &box))
    return;
  jalons_timeline_to_widget_area (self, &box, &area);

  if (spot->type == JALONS_TIMELINE_SPOT_EARLIER || spot->type == JALONS_TIMELINE_SPOT_LATER)
    jalons_timeline_show_outside (self, spot->type == JALONS_TIMELINE_SPOT_LATER);
  else if (spot->type == JALONS_TIMELINE_SPOT_SHELF_LINK)
    jalons_timeline_emit_undated (self);
  else if (spot->type == JALONS_TIMELINE_SPOT_SHELF_EVENT)
    jalons_timeline_emit_event (self, id_of (self, spot->event), &area);
  else if (jalons_timeline_get_spot_mark (self, spot, &mark) && is_cluster (mark.item))
    activate_cluster (self, &mark, &area);
  else if (spot->reference)
    jalons_timeline_emit_reference (
      self, jalons_timeline_index_get_reference (index_of (self), spot->event)->id, &area);
  else
    jalons_timeline_emit_event (self, id_of (self, spot->event), &area);
}

/* To the whole of a cluster or of a period. */
void
jalons_timeline_zoom_to_spot (JalonsTimeline *self, const JalonsTimelineSpot *spot)
{
  JalonsTimelineMark mark;

  if (jalons_timeline_get_spot_mark (self, spot, &mark))
    zoom_to_range (self, mark.item->first, mark.item->last + 1.0);
}

/* One short sentence. */
char *
jalons_timeline_describe_spot (JalonsTimeline *self,
                               const JalonsTimelineSpot *spot,
                               gboolean with_position)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  JalonsTimelineMark mark;
  guint n_events, n_more;

  if (spot->type == JALONS_TIMELINE_SPOT_EARLIER || spot->type == JALONS_TIMELINE_SPOT_LATER)
    return jalons_timeline_describe_hint (self, spot->type == JALONS_TIMELINE_SPOT_LATER);
  if (jalons_timeline_get_spot_mark (self, spot, &mark))
    {
      describe_mark (self, sentence, &mark, with_position);
    }
  else if (spot->type == JALONS_TIMELINE_SPOT_SHELF_EVENT)
    {
      describe_event (self, sentence,
                      jalons_timeline_index_get_event (index_of (self), spot->event));
    }
  else if (spot->type == JALONS_TIMELINE_SPOT_SHELF_LINK)
    {
      jalons_timeline_layout_get_shelf (self->layout, &n_events, &n_more);
      g_string_append_printf (
        sentence,
        n_events > 0
          ? g_dngettext (GETTEXT_PACKAGE, "%u more undated event", "%u more undated events", n_more)
          : g_dngettext (GETTEXT_PACKAGE, "%u undated event", "%u undated events", n_more),
        n_more);
    }
  return g_strdup (sentence->str);
}

void
jalons_timeline_set_hover (JalonsTimeline *self, const JalonsTimelineSpot *spot)
{
  if (jalons_timeline_spot_equal (&self->hover, spot))
    return;
  self->hover = *spot;
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* GTK 4.18 announces without asking whether the context can; the one for tests can't. */
static gboolean
can_announce (JalonsTimeline *self)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (GTK_ACCESSIBLE (self));

  return context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext");
}

/* Brings it into view, if it is not, and says what it is. */
void
jalons_timeline_set_focus_spot (JalonsTimeline *self,
                                const JalonsTimelineSpot *spot,
                                gboolean announce)
{
  JalonsTimelineMark mark;
  g_autofree char *sentence = NULL;

  self->focus = *spot;
  if (jalons_timeline_get_spot_mark (self, spot, &mark))
    {
      double from = jalons_timeline_is_upright (self) ? mark.box.y : mark.box.x;
      double size = jalons_timeline_is_upright (self) ? mark.box.height : mark.box.width;
      JalonsTimelineScale scale = jalons_timeline_scale_reveal (
        &self->scale, jalons_timeline_scale_to_day (&self->scale, from),
        jalons_timeline_scale_to_day (&self->scale, from + size), 40);

      if (!jalons_timeline_scale_equal (&scale, &self->scale))
        jalons_timeline_go_to (self, &scale, FALSE);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  jalons_timeline_focus_child (self);
  if (!announce)
    return;

  sentence = jalons_timeline_describe_spot (self, spot, TRUE);
  if (*sentence != '\0' && can_announce (self))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
