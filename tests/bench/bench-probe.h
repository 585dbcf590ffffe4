/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>
#include <stdlib.h>

G_BEGIN_DECLS

/*
 * What the two window probes share: they say "ready" once the first frame that counts was painted,
 * and stay until standard input is closed, so that whoever started them can read their memory.
 */

/* Whether what the probe waits for is on screen. */
typedef gboolean (*BenchProbeFunc) (GtkWidget *window);

static gboolean
bench_probe_closed_cb (GIOChannel *channel, GIOCondition condition, gpointer user_data)
{
  exit (0);
}

static void
bench_probe_painted_cb (GdkFrameClock *clock, GtkWidget *window)
{
  BenchProbeFunc is_ready = (BenchProbeFunc) g_object_get_data (G_OBJECT (window), "is-ready");

  if (is_ready != NULL && !is_ready (window))
    return;

  g_signal_handlers_disconnect_by_func (clock, bench_probe_painted_cb, window);
  g_print ("ready\n");
}

static void
bench_probe_mapped_cb (GtkWidget *window, gpointer user_data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "after-paint", G_CALLBACK (bench_probe_painted_cb), window);
}

static void
bench_probe_watch (GtkWindow *window, BenchProbeFunc is_ready)
{
  GIOChannel *channel = g_io_channel_unix_new (0);

  g_object_set_data (G_OBJECT (window), "is-ready", (gpointer) is_ready);
  g_signal_connect (window, "map", G_CALLBACK (bench_probe_mapped_cb), NULL);
  g_io_add_watch (channel, G_IO_IN | G_IO_HUP, bench_probe_closed_cb, NULL);
}

G_END_DECLS
