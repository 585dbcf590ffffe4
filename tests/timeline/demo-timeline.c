/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* A window with a timeline of made-up events, to look at. Not a test, and not installed. */

#include <adwaita.h>
#include <stdlib.h>

#include "random-events.h"
#include "timeline/jalons-timeline.h"

static int n_events = 40;
static int vague = 25;
static int seed = 3;
static int width = 1000;
static int height = 0;
static int selected = 0;
static double zoom = 0;
static gboolean upright, collapsed, dark, brush, rtl, reference;

static const GOptionEntry options[] = {
  { "events", 'n', 0, G_OPTION_ARG_INT, &n_events, "How many events", "N" },
  { "vague", 0, 0, G_OPTION_ARG_INT, &vague, "How many of a hundred are vague", "N" },
  { "seed", 0, 0, G_OPTION_ARG_INT, &seed, "What they are made from", "N" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "The width", "PIXELS" },
  { "height", 'h', 0, G_OPTION_ARG_INT, &height, "The height", "PIXELS" },
  { "select", 's', 0, G_OPTION_ARG_INT, &selected, "The selected event", "ID" },
  { "zoom", 'z', 0, G_OPTION_ARG_DOUBLE, &zoom, "How far to zoom in", "OCTAVES" },
  { "upright", 'u', 0, G_OPTION_ARG_NONE, &upright, "Time runs downwards", NULL },
  { "collapsed", 'c', 0, G_OPTION_ARG_NONE, &collapsed, "Only the strip", NULL },
  { "dark", 'd', 0, G_OPTION_ARG_NONE, &dark, "The dark style", NULL },
  { "brush", 'b', 0, G_OPTION_ARG_NONE, &brush, "A brushed period", NULL },
  { "rtl", 0, 0, G_OPTION_ARG_NONE, &rtl, "From right to left", NULL },
  { "reference", 'r', 0, G_OPTION_ARG_NONE, &reference, "With the catalogue's events", NULL },
  { NULL },
};

static char *
word_event (guint32 id, gpointer data)
{
  static const char *const words[]
    = { "Amazon: up to $4B", "Mistral AI: €385M", "Claude 3.5 Sonnet", "$450M",
        "GPT-4o mini",       "Google: $2B",       "OpenAI: $6.6B" };

  return g_strdup (words[id % G_N_ELEMENTS (words)]);
}

static void
event_cb (JalonsTimeline *timeline, guint id, const GdkRectangle *area)
{
  g_print ("event %u at %d, %d, %d × %d\n", id, area->x, area->y, area->width, area->height);
  jalons_timeline_set_selected_event (timeline, id);
}

static void
cluster_cb (JalonsTimeline *timeline, GArray *ids, const GdkRectangle *area)
{
  g_print ("cluster of %u\n", ids->len);
}

static void
brush_cb (JalonsTimeline *timeline)
{
  JalonsPeriod period;
  g_autofree char *words = NULL;

  jalons_timeline_get_brush (timeline, &period);
  words = jalons_period_format (&period);
  g_print ("brush %s\n", words);
}

static GtkWidget *
make_timeline (void)
{
  const RandomEvents what = { (gsize) n_events, 18700, 20400, vague, 4, 6 };
  const RandomEvents known = { 60, 18700, 20400, 0, 0, 0 };
  g_autoptr (JalonsEventArray) events = random_events_new (&what, (guint32) seed);
  g_autoptr (JalonsEventArray) catalogue = random_events_new (&known, (guint32) seed + 1);
  JalonsTimeline *timeline = JALONS_TIMELINE (jalons_timeline_new ());
  guint32 months[60];
  JalonsPeriod period = jalons_period_span (19601, 19813, JALONS_BASIS_USER);

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    months[i] = i / 3 + i % 7;
  jalons_timeline_set_label_func (timeline, word_event, NULL, NULL);
  jalons_timeline_set_density (timeline, 2021 * 12, months, G_N_ELEMENTS (months));
  if (reference)
    jalons_timeline_set_reference (timeline, catalogue);
  jalons_timeline_set_events (timeline, events);
  jalons_timeline_set_collapsed (timeline, collapsed);
  jalons_timeline_set_selected_event (timeline, (guint32) selected);
  if (brush)
    jalons_timeline_set_brush (timeline, &period);
  if (upright)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (timeline), GTK_ORIENTATION_VERTICAL);
  g_signal_connect (timeline, "event-activated", G_CALLBACK (event_cb), NULL);
  g_signal_connect (timeline, "cluster-activated", G_CALLBACK (cluster_cb), NULL);
  g_signal_connect (timeline, "brush-changed", G_CALLBACK (brush_cb), NULL);
  return GTK_WIDGET (timeline);
}

static void
zoom_cb (gpointer data)
{
  JalonsTimelineScale scale = jalons_timeline_get_scale (data);

  scale = jalons_timeline_scale_zoom (&scale, zoom, scale.length / 2);
  jalons_timeline_set_scale (data, &scale, FALSE);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *timeline = make_timeline ();

  if (dark)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), timeline);
  gtk_widget_set_margin_start (timeline, 12);
  gtk_widget_set_margin_end (timeline, 12);
  gtk_widget_set_margin_bottom (timeline, 12);
  gtk_widget_set_valign (timeline, height > 0 ? GTK_ALIGN_FILL : GTK_ALIGN_START);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height > 0 ? height : -1);
  gtk_window_present (GTK_WINDOW (window));
  if (zoom > 0 || zoom < 0)
    g_timeout_add_once (400, zoom_cb, timeline);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("– a timeline to look at");
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }
  adw_init ();
  if (rtl)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
