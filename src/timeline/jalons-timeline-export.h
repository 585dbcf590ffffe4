/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "domain/jalons-event-array.h"
#include "timeline/jalons-timeline-scale.h"

G_BEGIN_DECLS

/** JalonsTimelineFormat: the file formats in which a timeline can be drawn. */
typedef enum
{
  JALONS_TIMELINE_FORMAT_SVG,
  JALONS_TIMELINE_FORMAT_PNG,
  JALONS_TIMELINE_FORMAT_PDF,
} JalonsTimelineFormat;

/**
 * JalonsTimelineLabelFunc:
 * @event_id: the id of an event of the array
 * @user_data: data of the caller
 *
 * Words an event. Asked only for events that are drawn, and remembered until the events change.
 *
 * Returns: (transfer full) (nullable): the words, without line breaks
 */
typedef char *(*JalonsTimelineLabelFunc) (guint32 event_id, gpointer user_data);

/**
 * JalonsTimelineExport:
 * @events: the events to draw
 * @scale: (nullable): the part of time to draw, its length that of the drawing in points; %NULL
 *   for all events on a landscape A4 page
 * @title: (nullable): a heading
 * @filter_text: (nullable): the words of the filter, as its chips say them, below the heading
 * @label_func: (nullable): words events
 * @label_data: data for @label_func
 * @first_month: the month of the first of @n_articles: year × 12 + month − 1
 * @n_articles: (nullable) (array length=n_months): how many articles appeared, by month
 * @n_months: how many months there are
 *
 * What to draw into a file. A plain value: zero what is not wanted.
 */
typedef struct
{
  JalonsEventArray *events;
  const JalonsTimelineScale *scale;
  const char *title;
  const char *filter_text;
  JalonsTimelineLabelFunc label_func;
  gpointer label_data;
  int first_month;
  const guint32 *n_articles;
  gsize n_months;
} JalonsTimelineExport;

gboolean jalons_timeline_format_from_path (const char *path, JalonsTimelineFormat *out_format);
gboolean jalons_timeline_export (const JalonsTimelineExport *what,
                                 JalonsTimelineFormat format,
                                 GOutputStream *stream,
                                 GCancellable *cancellable,
                                 GError **error);
void jalons_timeline_export_draw (const JalonsTimelineExport *what,
                                  cairo_t *cr,
                                  double width,
                                  double height);
gboolean jalons_timeline_export_to_file (const JalonsTimelineExport *what,
                                         JalonsTimelineFormat format,
                                         const char *path,
                                         GCancellable *cancellable,
                                         GError **error);

G_END_DECLS
