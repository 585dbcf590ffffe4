/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "library/jalons-selection.h"

G_BEGIN_DECLS

/**
 * JalonsExportFormat:
 * @JALONS_EXPORT_TABLE: columns for a terminal
 * @JALONS_EXPORT_CSV: one record a line, RFC 4180, UTF-8, names of columns in English
 * @JALONS_EXPORT_JSON: one JSON object a line, documented in the man page
 */
typedef enum
{
  JALONS_EXPORT_TABLE,
  JALONS_EXPORT_CSV,
  JALONS_EXPORT_JSON,
} JalonsExportFormat;

/**
 * jalons_export_articles:
 * @library: a library
 * @selection: which of its articles
 * @format: a #JalonsExportFormat
 * @stream: where to write
 * @cancellable: (nullable): stops it between two articles
 * @error: return location for an error of the library or the stream
 *
 * Writes the selected articles, newest first, a page of them in memory at a time.
 *
 * Returns: whether all of them were written
 */
gboolean jalons_export_articles (JalonsLibrary *library,
                                 JalonsSelection *selection,
                                 JalonsExportFormat format,
                                 GOutputStream *stream,
                                 GCancellable *cancellable,
                                 GError **error);

/**
 * jalons_export_events:
 * @library: a library
 * @selection: which of its events
 * @format: a #JalonsExportFormat
 * @stream: where to write
 * @cancellable: (nullable): stops it between two events
 * @error: return location for an error of the library or the stream
 *
 * Writes the selected events in the order of time, the undated last. JSON has every source with
 * its quotation; CSV and the table have the first.
 *
 * Returns: whether all of them were written
 */
gboolean jalons_export_events (JalonsLibrary *library,
                               JalonsSelection *selection,
                               JalonsExportFormat format,
                               GOutputStream *stream,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
