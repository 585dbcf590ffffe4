/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The timeline's rows: what a frame costs while the view pans and zooms. */

#include "config.h"

#include "bench.h"

#include <adwaita.h>
#include <math.h>

#include "../timeline/random-events.h"
#include "timeline/jalons-timeline-index.h"
#include "timeline/jalons-timeline.h"

#define WIDTH 1240
#define HEIGHT 248

/* Frames of a pan at each of the zooms, and of a zoom in or out through all of them. */
#define PAN_FRAMES 60
#define ZOOM_FRAMES 240

/* A pan goes so far in a frame, in pixels: a brisk drag. */
#define PAN_STEP 23.0

typedef struct
{
  GtkWidget *window;
  JalonsTimeline *timeline;
  GArray *frames; /* of double: seconds */
} Scene;

static char *
word_event (guint32 id, gpointer data)
{
  return g_strdup_printf ("Company %u: $%uM", id % 700, id % 977);
}

static void
settle (Scene *scene)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Events are there once the first view has been chosen. */
static void
wait_for_events (Scene *scene, JalonsTimelineScale before)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  for (;;)
    {
      JalonsTimelineScale now = jalons_timeline_get_scale (scene->timeline);

      if (!jalons_timeline_scale_equal (&before, &now) || g_get_monotonic_time () > end)
        return;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
scene_init (Scene *scene, JalonsEventArray *events)
{
  guint32 months[156];
  JalonsTimelineScale before;

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    months[i] = i * 3 + i % 11;

  scene->frames = g_array_new (FALSE, FALSE, sizeof (double));
  scene->timeline = JALONS_TIMELINE (jalons_timeline_new ());
  jalons_timeline_set_label_func (scene->timeline, word_event, NULL, NULL);
  jalons_timeline_set_density (scene->timeline, 2014 * 12, months, G_N_ELEMENTS (months));
  scene->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (scene->window), GTK_WIDGET (scene->timeline));
  gtk_window_set_default_size (GTK_WINDOW (scene->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (scene->window));
  settle (scene);
  before = jalons_timeline_get_scale (scene->timeline);
  jalons_timeline_set_events (scene->timeline, events);
  if (events->n_events > 0)
    wait_for_events (scene, before);
  settle (scene);
}

static void
scene_clear (Scene *scene)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  g_array_unref (scene->frames);
  settle (scene);
}

/* Layout and snapshot: all that a frame needs before the renderer. */
static void
draw_frame (Scene *scene, const JalonsTimelineScale *scale)
{
  GtkWidget *widget = GTK_WIDGET (scene->timeline);
  double seconds = bench_thread_seconds ();
  GtkSnapshot *snapshot;
  GskRenderNode *node;

  jalons_timeline_set_scale (scene->timeline, scale, FALSE);
  snapshot = gtk_snapshot_new ();
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  seconds = bench_thread_seconds () - seconds;
  g_array_append_val (scene->frames, seconds);
  g_clear_pointer (&node, gsk_render_node_unref);
}

static void
pan_and_zoom (Scene *scene)
{
  JalonsTimelineScale all = jalons_timeline_get_scale (scene->timeline);
  double octaves = log2 (all.length / JALONS_TIMELINE_MIN_DAYS / all.density);

  for (int direction = -1; direction <= 1; direction += 2)
    for (guint i = 0; i <= ZOOM_FRAMES; i++)
      {
        double way = (double) i / ZOOM_FRAMES;
        JalonsTimelineScale scale = jalons_timeline_scale_zoom (
          &all, octaves * (direction < 0 ? way : 1 - way), all.length * 0.6);

        draw_frame (scene, &scale);
      }
  for (double zoom = 0; zoom <= octaves; zoom += 1)
    {
      JalonsTimelineScale scale = jalons_timeline_scale_zoom (&all, zoom, all.length * 0.6);

      for (guint i = 0; i < PAN_FRAMES; i++)
        {
          scale = jalons_timeline_scale_pan (&scale, i < PAN_FRAMES / 2 ? PAN_STEP : -PAN_STEP);
          draw_frame (scene, &scale);
        }
    }
}

static double
measure (gsize n_events, double *out_median, double *out_most)
{
  const JalonsDay first = jalons_day_from_ymd (2014, 1, 1), last = jalons_day_from_ymd (2026, 9, 1);
  const RandomEvents what = { n_events, first, last, 25, 1, 3 };
  g_autoptr (JalonsEventArray) events = random_events_new (&what, 20260922);
  double p95;
  Scene scene;

  scene_init (&scene, events);
  pan_and_zoom (&scene);
  p95 = bench_percentile ((double *) (void *) scene.frames->data, scene.frames->len, 95) * 1000;
  *out_median
    = bench_percentile ((double *) (void *) scene.frames->data, scene.frames->len, 50) * 1000;
  *out_most
    = bench_percentile ((double *) (void *) scene.frames->data, scene.frames->len, 100) * 1000;
  scene_clear (&scene);
  return p95;
}

static void
measure_index (gsize n_events, const char *name)
{
  const RandomEvents what = { n_events, 16000, 20500, 25, 1, 3 };
  g_autoptr (JalonsEventArray) events = random_events_new (&what, 7);
  g_autoptr (JalonsTimelineIndex) index = NULL;
  double seconds = bench_thread_seconds ();

  index = jalons_timeline_index_new (events, NULL, NULL);
  bench_row (name, (bench_thread_seconds () - seconds) * 1000, "ms", BENCH_NONE, BENCH_NONE,
             BENCH_AT_MOST, "CPU of the thread, once; beyond 20,000 events a thread of its own");
}

void
bench_timeline (void)
{
  const char *how
    = "p95 of the thread's CPU over all frames of a zoom through everything and of pans "
      "at every octave, labels included; the limit is the same without events";
  double none, few, many, median, most;

  adw_init ();
  none = measure (0, &median, &most);
  few = measure (10000, &median, &most);
  bench_row ("timeline frame, 10,000 events", few, "ms", none, 4, BENCH_AT_MOST, how);
  many = measure (1000000, &median, &most);
  bench_row ("timeline frame, 1,000,000 events", many, "ms", none, 4, BENCH_AT_MOST, how);
  bench_row ("timeline frame, 1,000,000 : 10,000 events", many / few, "ratio", 1, 1.5,
             BENCH_AT_MOST, "of the two above");
  bench_note ("    1,000,000 events: median %.2f ms, longest %.2f ms", median, most);
  measure_index (20000, "timeline index, 20,000 events");
  measure_index (1000000, "timeline index, 1,000,000 events");
}
