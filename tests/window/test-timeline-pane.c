/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window-fixture.h"

#include "timeline/jalons-timeline-private.h"
#include "window/jalons-application.h"

/* What stands beside the mark of an event. */
static char *
dup_drawn_label (JalonsTimeline *timeline, gint64 event_id)
{
  JalonsEventArray *events = jalons_timeline_get_events (timeline);
  JalonsTimelineWords *words = jalons_timeline_drawing_get_words (timeline->drawing);

  for (gsize i = 0; i < events->n_events; i++)
    if (events->events[i].id == event_id)
      return g_strdup (pango_layout_get_text (
        jalons_timeline_words_get_event (words, &events->events[i])->layout));

  g_assert_not_reached ();
}

/* The company that the filter names is not said again at its marks, as soon as the filter names it.
 */
static void
test_labels (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (fixture->window->timeline_pane);
  gint64 event_id = window_fixture_find_event (fixture, "OpenAI");
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) chosen = jalons_filter_with_party (all, JALONS_ROLE_ANY, "OpenAI");
  g_autofree char *before = dup_drawn_label (timeline, event_id);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  g_assert_true (g_str_has_prefix (before, "OpenAI"));
  window_fixture_set_filter (fixture, chosen);
  after = dup_drawn_label (timeline, event_id);
  g_assert_true (g_str_has_prefix (after, "Microsoft"));
  window_fixture_set_filter (fixture, all);
  again = dup_drawn_label (timeline, event_id);
  g_assert_cmpstr (again, ==, before);
}

/* At first the timeline is as high as it is designed, and nothing clips its outline. */
static void
test_timeline_room (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkWidget *timeline
    = GTK_WIDGET (jalons_timeline_pane_get_timeline (fixture->window->timeline_pane));
  graphene_rect_t bounds;

  window_fixture_wait_for (gtk_widget_get_height (timeline) > 0);
  g_assert_cmpint (gtk_widget_get_height (timeline), ==, JALONS_TIMELINE_NATURAL_HEIGHT);
  g_assert_true (
    gtk_widget_compute_bounds (timeline, GTK_WIDGET (fixture->window->timeline_paned), &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (JALONS_TYPE_APPLICATION);

  g_test_add_func ("/timeline-pane/labels", test_labels);
  g_test_add_func ("/timeline-pane/room", test_timeline_room);

  return g_test_run ();
}
