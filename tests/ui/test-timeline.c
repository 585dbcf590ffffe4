/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <adwaita.h>
#include <math.h>

#include "../timeline/random-events.h"
#include "domain/jalons-claim.h"
#include "timeline/jalons-timeline.h"

#define WIDTH 1000
#define HEIGHT 260

typedef struct
{
  GtkWidget *window;
  JalonsTimeline *timeline;
  guint n_labels;
  guint n_events;
  guint n_references;
  guint event;
  GdkRectangle area;
  GArray *cluster;
  guint n_brushes;
  guint n_published;
  guint n_undated;
  guint n_scales;
} Fixture;

static char *
label_cb (guint32 id, gpointer data)
{
  Fixture *fixture = data;

  fixture->n_labels++;
  return g_strdup_printf ("Event %u", id);
}

static void
event_cb (Fixture *fixture, guint id, const GdkRectangle *area)
{
  fixture->n_events++;
  fixture->event = id;
  fixture->area = *area;
}

static void
cluster_cb (Fixture *fixture, GArray *ids, const GdkRectangle *area)
{
  g_clear_pointer (&fixture->cluster, g_array_unref);
  fixture->cluster = g_array_ref (ids);
}

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
iterate (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  do
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
  while (g_get_monotonic_time () < end);
}

/* Until the window has its size and a frame was drawn. */
static void
settle (Fixture *fixture)
{
  for (guint i = 0; i < 200; i++)
    {
      iterate (10);
      if (gtk_widget_get_width (GTK_WIDGET (fixture->timeline)) > 0
          && gtk_widget_get_mapped (GTK_WIDGET (fixture->timeline)) && i > 4)
        return;
    }
  g_assert_not_reached ();
}

static void
fixture_init (Fixture *fixture, JalonsEventArray *events, GtkOrientation orientation)
{
  guint32 months[60];

  *fixture = (Fixture) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    months[i] = i;
  fixture->timeline = g_object_ref_sink (JALONS_TIMELINE (jalons_timeline_new ()));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (fixture->timeline), orientation);
  jalons_timeline_set_label_func (fixture->timeline, label_cb, fixture, NULL);
  jalons_timeline_set_density (fixture->timeline, 2020 * 12, months, G_N_ELEMENTS (months));
  jalons_timeline_set_events (fixture->timeline, events);
  g_signal_connect_swapped (fixture->timeline, "event-activated", G_CALLBACK (event_cb), fixture);
  g_signal_connect_swapped (fixture->timeline, "cluster-activated", G_CALLBACK (cluster_cb),
                            fixture);
  g_signal_connect_swapped (fixture->timeline, "brush-changed", G_CALLBACK (count_cb),
                            &fixture->n_brushes);
  g_signal_connect_swapped (fixture->timeline, "published-brush-changed", G_CALLBACK (count_cb),
                            &fixture->n_published);
  g_signal_connect_swapped (fixture->timeline, "undated-activated", G_CALLBACK (count_cb),
                            &fixture->n_undated);
  g_signal_connect_swapped (fixture->timeline, "scale-changed", G_CALLBACK (count_cb),
                            &fixture->n_scales);

  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  else
    gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
fixture_clear (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  iterate (20);
  g_clear_pointer (&fixture->cluster, g_array_unref);
  g_assert_finalize_object (fixture->timeline);
}

static JalonsEventArray *
make_events (gsize n_events, guint32 seed)
{
  const RandomEvents what
    = { n_events, jalons_day_from_ymd (2020, 1, 1), jalons_day_from_ymd (2024, 12, 31), 0, 0, 8 };

  return random_events_new (&what, seed);
}

/* Events on given days, all alike. */
static JalonsEventArray *
make_events_on (const JalonsDay *days, gsize n_days)
{
  JalonsPackedEvent *events = g_new0 (JalonsPackedEvent, n_days);

  for (gsize i = 0; i < n_days; i++)
    {
      events[i].id = (guint32) i + 1;
      events[i].kind = JALONS_KIND_INVESTMENT;
      events[i].first = events[i].last = days[i];
      events[i].precision = JALONS_PRECISION_DAY;
      events[i].basis = JALONS_BASIS_STATED;
      events[i].size_class = 2;
      events[i].n_sources = 1;
    }
  return jalons_event_array_new_take (events, n_days);
}

static GObject *
find_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers
    = gtk_widget_observe_controllers (GTK_WIDGET (fixture->timeline));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers
    = gtk_widget_observe_controllers (GTK_WIDGET (fixture->timeline));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller)
                        && j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                 GTK_WIDGET (fixture->timeline),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_not_reached ();
}

static void
drag (Fixture *fixture, double x, double y, double dx)
{
  GObject *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  for (guint step = 1; step <= 20 && fabs (dx) > 0; step++)
    g_signal_emit_by_name (gesture, "drag-update", dx * step / 20, 0.0);
  g_signal_emit_by_name (gesture, "drag-end", dx, 0.0);
}

static void
click (Fixture *fixture, double x, double y, int n_press)
{
  GObject *gesture = find_controller (fixture, GTK_TYPE_GESTURE_CLICK);

  g_signal_emit_by_name (gesture, "pressed", n_press, x, y);
  g_signal_emit_by_name (gesture, "released", n_press, x, y);
}

static void
move_pointer (Fixture *fixture, double x, double y)
{
  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x,
                         y);
}

static void
scroll (Fixture *fixture, double dx, double dy)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_SCROLL), "scroll", dx,
                         dy, &handled);
  g_assert_true (handled);
}

/* The axis lies below the investments; the padding is 12. */
static double
axis_y (Fixture *fixture)
{
  return gtk_widget_get_height (GTK_WIDGET (fixture->timeline)) * 0.44;
}

static double
strip_y (Fixture *fixture)
{
  return gtk_widget_get_height (GTK_WIDGET (fixture->timeline)) - 30;
}

static double
x_of_day (Fixture *fixture, double day)
{
  JalonsTimelineScale scale = jalons_timeline_get_scale (fixture->timeline);

  return 12 + jalons_timeline_scale_to_position (&scale, day);
}

static void
assert_brush (Fixture *fixture, JalonsDay first, JalonsDay last)
{
  JalonsPeriod period;

  g_assert_true (jalons_timeline_get_brush (fixture->timeline, &period));
  g_assert_cmpint (period.first, ==, first);
  g_assert_cmpint (period.last, ==, last);
}

static void
test_empty (void)
{
  Fixture fixture;
  g_autoptr (JalonsEventArray) none = jalons_event_array_new_take (NULL, 0);

  fixture_init (&fixture, NULL, GTK_ORIENTATION_HORIZONTAL);
  jalons_timeline_set_events (fixture.timeline, none);
  iterate (50);
  g_assert_true (press (&fixture, GDK_KEY_Right, 0));
  g_assert_false (press (&fixture, GDK_KEY_Return, 0));
  click (&fixture, 300, 50, 1);
  click (&fixture, 300, 50, 2);
  jalons_timeline_zoom_fit (fixture.timeline);
  g_assert_false (jalons_timeline_show_event (fixture.timeline, 7));
  fixture_clear (&fixture);
}

static void
test_walk (void)
{
  g_autoptr (JalonsEventArray) events = make_events (60, 5);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Fixture fixture;
  guint n_steps = 0;

  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.timeline));

  /* Zoomed in so far that most events have a mark of their own. */
  for (guint i = 0; i < 8; i++)
    jalons_timeline_zoom_in (fixture.timeline);
  for (guint band = 0; band < 2; band++)
    {
      JalonsDay before = G_MININT32;

      if (band == 1)
        g_assert_true (press (&fixture, GDK_KEY_Down, 0));
      g_assert_true (press (&fixture, GDK_KEY_Home, 0));
      for (n_steps = 0; n_steps < 100; n_steps++)
        {
          guint n_events = fixture.n_events;

          g_assert_true (press (&fixture, GDK_KEY_Return, 0));
          if (fixture.n_events > n_events)
            {
              for (gsize i = 0; i < events->n_dated; i++)
                if (events->events[i].id == fixture.event)
                  {
                    g_assert_cmpint (events->events[i].kind, ==, band);
                    g_assert_cmpint (events->events[i].first, >=, before);
                    before = events->events[i].first;
                  }
              g_hash_table_add (seen, GUINT_TO_POINTER (fixture.event));
              g_assert_cmpint (fixture.area.x, >=, 0);
              g_assert_cmpint (fixture.area.x + fixture.area.width, <=, WIDTH);
            }
          g_assert_true (press (&fixture, GDK_KEY_Right, 0));
        }
    }
  g_assert_cmpuint (g_hash_table_size (seen), >, events->n_dated / 2);

  /* Undated ones come after both bands. */
  fixture.n_events = 0;
  g_assert_true (press (&fixture, GDK_KEY_Down, 0));
  g_assert_true (press (&fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (fixture.n_events, ==, 1);
  g_assert_cmpuint (fixture.event, ==, events->events[events->n_dated].id);
  fixture_clear (&fixture);
}

static void
test_click (void)
{
  const JalonsDay day = jalons_day_from_ymd (2023, 3, 10);
  const JalonsDay days[] = { day - 300, day, day + 300 };
  g_autoptr (JalonsEventArray) events = make_events_on (days, G_N_ELEMENTS (days));
  GdkRectangle area;
  Fixture fixture;

  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  g_assert_true (jalons_timeline_get_event_area (fixture.timeline, 2, &area));
  click (&fixture, area.x + area.width / 2.0, area.y + area.height / 2.0, 1);
  g_assert_cmpuint (fixture.n_events, ==, 1);
  g_assert_cmpuint (fixture.event, ==, 2);
  g_assert_cmpint (fixture.area.x, ==, area.x);
  g_assert_true (fabs (area.x + area.width / 2.0 - x_of_day (&fixture, day + 0.5)) <= 1);

  /* Its words are as good as the mark; the empty place below is not. */
  click (&fixture, area.x + area.width + 14, area.y + area.height / 2.0, 1);
  g_assert_cmpuint (fixture.n_events, ==, 2);
  click (&fixture, area.x + area.width / 2.0, area.y - 30, 1);
  g_assert_cmpuint (fixture.n_events, ==, 2);
  fixture_clear (&fixture);
}

static void
test_cluster (void)
{
  JalonsDay days[60];
  g_autoptr (JalonsEventArray) events = NULL;
  GdkRectangle area;
  Fixture fixture;
  double density;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = i < 30 ? 19000 : 19040 + (JalonsDay) i * 20;
  events = make_events_on (days, G_N_ELEMENTS (days));
  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);

  g_assert_true (jalons_timeline_get_event_area (fixture.timeline, 1, &area));
  density = jalons_timeline_get_scale (fixture.timeline).density;
  for (guint i = 0; i < 20 && fixture.cluster == NULL; i++)
    {
      click (&fixture, area.x + area.width / 2.0, area.y + area.height / 2.0, 1);
      iterate (20);
      g_assert_true (fixture.cluster != NULL
                     || jalons_timeline_get_scale (fixture.timeline).density > density);
      density = jalons_timeline_get_scale (fixture.timeline).density;
      g_assert_true (jalons_timeline_get_event_area (fixture.timeline, 1, &area));
    }
  g_assert_nonnull (fixture.cluster);
  g_assert_cmpuint (fixture.cluster->len, ==, 30);
  fixture_clear (&fixture);
}

static void
test_brush (void)
{
  g_autoptr (JalonsEventArray) events = make_events (60, 9);
  const JalonsDay september = jalons_day_from_ymd (2022, 9, 1);
  const JalonsDay december = jalons_day_from_ymd (2022, 12, 31);
  JalonsPeriod period = jalons_period_month (2021, 5, JALONS_BASIS_USER);
  double from, to;
  Fixture fixture;

  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  from = x_of_day (&fixture, september + 4);
  to = x_of_day (&fixture, december - 4);

  /* From either side, snapped to months. */
  drag (&fixture, from, axis_y (&fixture), to - from);
  assert_brush (&fixture, september, december);
  g_assert_cmpuint (fixture.n_brushes, >, 2);
  g_assert_false (jalons_timeline_get_brushing (fixture.timeline));
  drag (&fixture, to + 200, axis_y (&fixture), from - to - 200);
  g_assert_true (jalons_timeline_get_brush (fixture.timeline, &period));
  g_assert_cmpint (period.first, ==, september);

  /* A handle moves one end and leaves the other. */
  drag (&fixture, x_of_day (&fixture, period.last + 1.0), axis_y (&fixture),
        x_of_day (&fixture, december + 1.0) - x_of_day (&fixture, period.last + 1.0));
  assert_brush (&fixture, september, december);

  /* The keyboard moves the end as well; Escape and a click beside it take it away. */
  g_assert_true (press (&fixture, GDK_KEY_Right, GDK_SHIFT_MASK));
  assert_brush (&fixture, september, jalons_day_from_ymd (2023, 1, 31));
  g_assert_true (press (&fixture, GDK_KEY_Left, GDK_SHIFT_MASK));
  assert_brush (&fixture, september, december);
  g_assert_true (press (&fixture, GDK_KEY_Escape, 0));
  g_assert_false (jalons_timeline_get_brush (fixture.timeline, NULL));
  g_assert_false (press (&fixture, GDK_KEY_Escape, 0));

  /* What is set by a call is no news. */
  fixture.n_brushes = 0;
  period = jalons_period_month (2022, 6, JALONS_BASIS_USER);
  jalons_timeline_set_brush (fixture.timeline, &period);
  g_assert_cmpuint (fixture.n_brushes, ==, 0);
  drag (&fixture, to + 50, axis_y (&fixture), 0);
  g_assert_false (jalons_timeline_get_brush (fixture.timeline, NULL));
  g_assert_cmpuint (fixture.n_brushes, ==, 1);

  /* The strip has the other clock. */
  g_assert_cmpuint (fixture.n_published, ==, 0);
  drag (&fixture, from, strip_y (&fixture), to - from);
  g_assert_true (jalons_timeline_get_published_brush (fixture.timeline, &period));
  g_assert_cmpint (period.first, ==, september);
  g_assert_cmpint (period.last, ==, december);
  g_assert_false (jalons_timeline_get_brush (fixture.timeline, NULL));
  g_assert_cmpuint (fixture.n_published, >, 0);
  fixture_clear (&fixture);
}

static void
test_pan_and_zoom (void)
{
  g_autoptr (JalonsEventArray) events = make_events (300, 2);
  JalonsTimelineScale before, after, saved;
  double position = 321 - 12, day;
  Fixture fixture;

  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  before = jalons_timeline_get_scale (fixture.timeline);

  /* The wheel zooms at the pointer, which stays where it is in time. */
  move_pointer (&fixture, 321, 60);
  day = jalons_timeline_scale_to_day (&before, position);
  scroll (&fixture, 0, -3);
  after = jalons_timeline_get_scale (fixture.timeline);
  g_assert_cmpfloat (after.density, >, before.density * 1.5);
  g_assert_cmpfloat_with_epsilon (jalons_timeline_scale_to_day (&after, position), day, 1e-3);

  /* A drag pans, sideways scrolling too. */
  before = after;
  drag (&fixture, 400, 60, 150);
  after = jalons_timeline_get_scale (fixture.timeline);
  g_assert_cmpfloat_with_epsilon ((before.first - after.first) * before.density, 150, 1e-3);
  scroll (&fixture, 2, 0);
  g_assert_cmpfloat (jalons_timeline_get_scale (fixture.timeline).first, >, after.first);

  /* There and back. */
  saved = jalons_timeline_get_scale (fixture.timeline);
  jalons_timeline_zoom_fit (fixture.timeline);
  iterate (20);
  g_assert_cmpuint (fixture.n_scales, >, 3);
  jalons_timeline_set_scale (fixture.timeline, &saved, FALSE);
  after = jalons_timeline_get_scale (fixture.timeline);
  g_assert_true (jalons_timeline_scale_equal (&saved, &after));

  /* An event in view does not move anything, another one comes into view. */
  jalons_timeline_zoom_fit (fixture.timeline);
  for (guint i = 0; i < 6; i++)
    jalons_timeline_zoom_in (fixture.timeline);
  g_assert_true (jalons_timeline_show_event (fixture.timeline, events->events[0].id));
  iterate (20);
  g_assert_true (
    jalons_timeline_get_event_area (fixture.timeline, events->events[0].id, &fixture.area));
  before = jalons_timeline_get_scale (fixture.timeline);
  g_assert_true (jalons_timeline_show_event (fixture.timeline, events->events[0].id));
  iterate (20);
  after = jalons_timeline_get_scale (fixture.timeline);
  g_assert_true (jalons_timeline_scale_equal (&before, &after));
  fixture_clear (&fixture);
}

static void
test_resize (void)
{
  g_autoptr (JalonsEventArray) events = make_events (100, 2);
  JalonsTimelineScale before, after;
  Fixture fixture;

  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  before = jalons_timeline_get_scale (fixture.timeline);
  gtk_window_set_default_size (GTK_WINDOW (fixture.window), 700, HEIGHT);
  settle (&fixture);
  iterate (100);
  after = jalons_timeline_get_scale (fixture.timeline);
  g_assert_cmpfloat (after.length, <, before.length);
  g_assert_cmpfloat_with_epsilon (after.first, before.first, 1e-6);
  g_assert_cmpfloat_with_epsilon (jalons_timeline_scale_get_last (&after),
                                  jalons_timeline_scale_get_last (&before), 1e-6);
  fixture_clear (&fixture);
}

/* The densest 95 % first; the rest is a hint that leads there. */
static void
test_first_view (void)
{
  JalonsDay days[41];
  g_autoptr (JalonsEventArray) events = NULL;
  JalonsTimelineScale scale;
  g_autoptr (GtkAccessible) child = NULL;
  gboolean found = FALSE;
  Fixture fixture;

  for (guint i = 0; i < 40; i++)
    days[i] = jalons_day_from_ymd (2022, 1, 1) + (JalonsDay) i * 20;
  days[40] = jalons_day_from_ymd (2014, 6, 1);
  events = make_events_on (days, G_N_ELEMENTS (days));
  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  scale = jalons_timeline_get_scale (fixture.timeline);
  g_assert_cmpfloat (scale.first, >, jalons_day_from_ymd (2021, 1, 1));
  g_assert_cmpfloat (jalons_timeline_scale_get_last (&scale), >=, days[39] + 1);

  child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture.timeline));
  while (child != NULL)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);
      g_autofree char *mismatch = gtk_test_accessible_check_property (
        child, GTK_ACCESSIBLE_PROPERTY_LABEL, "Show what came earlier: 1 event in 2014");

      found = found || mismatch == NULL;
      g_set_object (&child, next);
      g_clear_object (&next);
    }
  g_assert_true (found);

  gtk_widget_activate_action (GTK_WIDGET (fixture.timeline), "timeline.show-earlier", NULL);
  iterate (20);
  scale = jalons_timeline_get_scale (fixture.timeline);
  g_assert_cmpfloat (scale.first, <, days[40]);
  g_assert_cmpfloat (jalons_timeline_scale_get_last (&scale), >, days[39]);
  fixture_clear (&fixture);
}

static void
reference_cb (Fixture *fixture, guint id, const GdkRectangle *area)
{
  fixture->n_references++;
  fixture->event = id;
  fixture->area = *area;
}

static char *
word_reference_cb (guint32 id, gpointer data)
{
  return g_strdup_printf ("Known %u", id);
}

static gboolean
has_sentence (Fixture *fixture, const char *sentence)
{
  GtkAccessible *child
    = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->timeline));
  gboolean found = FALSE;

  while (child != NULL)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);
      g_autofree char *mismatch
        = gtk_test_accessible_check_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);

      found |= mismatch == NULL;
      g_object_unref (child);
      child = next;
    }
  return found;
}

/* What the catalogue knows is reached, read out and opened like what articles say. */
static void
test_reference (gconstpointer data)
{
  GtkOrientation orientation = (GtkOrientation) GPOINTER_TO_INT (data);
  guint next = orientation == GTK_ORIENTATION_HORIZONTAL ? GDK_KEY_Right : GDK_KEY_Down;
  const JalonsDay days[] = { 18000, 19000 };
  const JalonsDay known[] = { 18500 };
  g_autoptr (JalonsEventArray) events = make_events_on (days, G_N_ELEMENTS (days));
  g_autoptr (JalonsEventArray) reference = make_events_on (known, G_N_ELEMENTS (known));
  Fixture fixture;

  fixture_init (&fixture, events, orientation);
  g_signal_connect_swapped (fixture.timeline, "reference-activated", G_CALLBACK (reference_cb),
                            &fixture);
  jalons_timeline_set_reference_func (fixture.timeline, word_reference_cb, NULL, NULL);
  jalons_timeline_set_content (fixture.timeline, events, reference);
  settle (&fixture);
  g_assert_true (has_sentence (&fixture, "Known 1, 26 August 2020, from the catalogue"));

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (fixture.timeline)));
  g_assert_true (press (&fixture, next, 0));
  g_assert_true (press (&fixture, GDK_KEY_Home, 0));
  g_assert_true (press (&fixture, next, 0));
  g_assert_true (press (&fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (fixture.n_references, ==, 1);
  g_assert_cmpuint (fixture.n_events, ==, 0);
  g_assert_cmpuint (fixture.event, ==, 1);
  click (&fixture, fixture.area.x + fixture.area.width / 2,
         fixture.area.y + fixture.area.height / 2, 1);
  g_assert_cmpuint (fixture.n_references, ==, 2);

  jalons_timeline_set_reference (fixture.timeline, NULL);
  settle (&fixture);
  g_assert_false (has_sentence (&fixture, "Known 1, 26 August 2020, from the catalogue"));
  fixture_clear (&fixture);
}

static void
test_accessible (void)
{
  const JalonsDay day = jalons_day_from_ymd (2023, 3, 10);
  const JalonsDay days[] = { day - 300, day, day + 300 };
  g_autoptr (JalonsEventArray) events = make_events_on (days, G_N_ELEMENTS (days));
  static const char *const sentences[]
    = { "Event 1, 14 May 2022, 1 of 3", "Event 2, 10 March 2023, 2 of 3",
        "Event 3, 4 January 2024, 3 of 3" };
  GtkAccessible *child;
  Fixture fixture;
  guint n = 0;

  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.timeline), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.timeline));
  g_assert_true (jalons_timeline_focus_event (fixture.timeline, 2));

  child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture.timeline));
  while (child != NULL)
    {
      g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (child);
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (child);
      int x, y, width, height;

      g_assert_cmpuint (n, <, G_N_ELEMENTS (sentences));
      g_assert_true (parent == GTK_ACCESSIBLE (fixture.timeline));
      gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL, sentences[n]);
      gtk_test_accessible_assert_relation (child, GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) n + 1);
      gtk_test_accessible_assert_relation (child, GTK_ACCESSIBLE_RELATION_SET_SIZE, 3);
      g_assert_true (gtk_accessible_get_bounds (child, &x, &y, &width, &height));
      g_assert_true (fabs (x + width / 2.0 - x_of_day (&fixture, days[n] + 0.5)) <= 1);
      g_assert_cmpint (y, >, 0);
      g_assert_true (
        gtk_accessible_get_platform_state (child, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE));
      n++;
      g_object_unref (child);
      child = next;
    }
  g_assert_cmpuint (n, ==, 3);

  /* What stays in view stays the same object. */
  child = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture.timeline));
  jalons_timeline_set_selected_event (fixture.timeline, 1);
  {
    GtkAccessible *again
      = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture.timeline));

    g_assert_true (again == child);
    gtk_test_accessible_assert_state (again, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
    g_object_unref (again);
  }
  /* And outlives the timeline without harm. */
  fixture_clear (&fixture);
  g_assert_null (gtk_accessible_get_next_accessible_sibling (child));
  g_object_unref (child);
}

/* Only what is in view is worded, and once. */
static void
test_labels (void)
{
  g_autoptr (JalonsEventArray) events = make_events (5000, 3);
  Fixture fixture;
  guint n_labels;

  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  g_assert_cmpuint (fixture.n_labels, <, 200);
  for (guint i = 0; i < 6; i++)
    {
      jalons_timeline_zoom_in (fixture.timeline);
      iterate (30);
    }
  g_assert_cmpuint (fixture.n_labels, >, 0);
  g_assert_cmpuint (fixture.n_labels, <, 700);

  n_labels = fixture.n_labels;
  move_pointer (&fixture, 300, 60);
  gtk_widget_queue_draw (GTK_WIDGET (fixture.timeline));
  iterate (50);
  g_assert_cmpuint (fixture.n_labels, ==, n_labels);
  jalons_timeline_invalidate_labels (fixture.timeline);
  iterate (50);
  g_assert_cmpuint (fixture.n_labels, >, n_labels);
  fixture_clear (&fixture);
}

/* Many events come from a thread; of two selections in a row the later one is shown. */
static void
test_many (void)
{
  g_autoptr (JalonsEventArray) many = make_events (60000, 3);
  g_autoptr (JalonsEventArray) other = make_events (50000, 4);
  g_autoptr (JalonsEventArray) few = make_events (10, 4);
  guint32 last = other->events[other->n_dated - 1].id;
  GdkRectangle area;
  Fixture fixture;

  fixture_init (&fixture, few, GTK_ORIENTATION_HORIZONTAL);
  jalons_timeline_set_events (fixture.timeline, many);
  jalons_timeline_set_events (fixture.timeline, other);
  for (guint i = 0; i < 400 && !jalons_timeline_show_event (fixture.timeline, 49000); i++)
    iterate (10);
  iterate (300);
  g_assert_false (jalons_timeline_show_event (fixture.timeline, 59999));
  jalons_timeline_zoom_fit (fixture.timeline);
  g_assert_true (jalons_timeline_get_event_area (fixture.timeline, last, &area));

  /* And a small one overtakes a large one. */
  jalons_timeline_set_events (fixture.timeline, many);
  jalons_timeline_set_events (fixture.timeline, few);
  iterate (300);
  g_assert_false (jalons_timeline_show_event (fixture.timeline, 59999));

  /* What is still being prepared goes with the timeline. */
  jalons_timeline_set_events (fixture.timeline, many);
  gtk_window_destroy (GTK_WINDOW (fixture.window));
  for (guint i = 0; i < 200 && G_OBJECT (fixture.timeline)->ref_count > 1; i++)
    iterate (10);
  g_assert_finalize_object (fixture.timeline);
}

static void
test_forms (void)
{
  g_autoptr (JalonsEventArray) events = make_events (120, 3);
  GdkRectangle area;
  Fixture fixture;
  int minimum, natural, collapsed;

  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_measure (GTK_WIDGET (fixture.timeline), GTK_ORIENTATION_VERTICAL, -1, &minimum,
                      &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
  g_assert_cmpint (natural, >=, 248);
  jalons_timeline_set_collapsed (fixture.timeline, TRUE);
  gtk_widget_measure (GTK_WIDGET (fixture.timeline), GTK_ORIENTATION_VERTICAL, -1, NULL, &collapsed,
                      NULL, NULL);
  g_assert_cmpint (collapsed, <, 60);
  iterate (50);
  g_assert_false (jalons_timeline_get_event_area (fixture.timeline, events->events[0].id, &area));
  fixture_clear (&fixture);

  fixture_init (&fixture, events, GTK_ORIENTATION_VERTICAL);
  jalons_timeline_zoom_fit (fixture.timeline);
  iterate (50);
  g_assert_true (jalons_timeline_get_event_area (fixture.timeline, events->events[0].id, &area));
  g_assert_cmpint (area.height, >=, 44);
  g_assert_true (press (&fixture, GDK_KEY_Down, 0));
  g_assert_true (press (&fixture, GDK_KEY_Return, 0));
  click (&fixture, 100, 620, 1);
  g_assert_cmpuint (fixture.n_undated, ==, 1);
  fixture_clear (&fixture);
}

/* Time runs from right to left where text does. */
static void
test_rtl (void)
{
  const JalonsDay days[] = { 19000, 19500 };
  g_autoptr (JalonsEventArray) events = make_events_on (days, G_N_ELEMENTS (days));
  GdkRectangle left, right;
  JalonsTimelineScale before, after;
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture_init (&fixture, events, GTK_ORIENTATION_HORIZONTAL);
  g_assert_true (jalons_timeline_get_event_area (fixture.timeline, 1, &right));
  g_assert_true (jalons_timeline_get_event_area (fixture.timeline, 2, &left));
  g_assert_cmpint (left.x, <, right.x);
  click (&fixture, right.x + right.width / 2.0, right.y + right.height / 2.0, 1);
  g_assert_cmpuint (fixture.event, ==, 1);
  g_assert_true (press (&fixture, GDK_KEY_Left, 0));
  g_assert_true (press (&fixture, GDK_KEY_Return, 0));
  g_assert_cmpuint (fixture.event, ==, 2);
  before = jalons_timeline_get_scale (fixture.timeline);
  drag (&fixture, 400, 60, 100);
  after = jalons_timeline_get_scale (fixture.timeline);
  g_assert_cmpfloat (after.first, >, before.first);
  fixture_clear (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/ui/timeline/empty", test_empty);
  g_test_add_func ("/ui/timeline/walk", test_walk);
  g_test_add_func ("/ui/timeline/click", test_click);
  g_test_add_func ("/ui/timeline/cluster", test_cluster);
  g_test_add_func ("/ui/timeline/brush", test_brush);
  g_test_add_func ("/ui/timeline/pan-and-zoom", test_pan_and_zoom);
  g_test_add_func ("/ui/timeline/resize", test_resize);
  g_test_add_func ("/ui/timeline/first-view", test_first_view);
  g_test_add_func ("/ui/timeline/accessible", test_accessible);
  g_test_add_data_func ("/ui/timeline/reference", GINT_TO_POINTER (GTK_ORIENTATION_HORIZONTAL),
                        test_reference);
  g_test_add_data_func ("/ui/timeline/reference/upright",
                        GINT_TO_POINTER (GTK_ORIENTATION_VERTICAL), test_reference);
  g_test_add_func ("/ui/timeline/labels", test_labels);
  g_test_add_func ("/ui/timeline/many", test_many);
  g_test_add_func ("/ui/timeline/forms", test_forms);
  g_test_add_func ("/ui/timeline/rtl", test_rtl);
  return g_test_run ();
}
