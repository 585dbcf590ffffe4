/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonsRecordFormat:
 * @JALONS_RECORD_TABLE: columns of fixed width, for a terminal
 * @JALONS_RECORD_CSV: RFC 4180, UTF-8, with a header line
 */
typedef enum
{
  JALONS_RECORD_TABLE,
  JALONS_RECORD_CSV,
} JalonsRecordFormat;

/**
 * JalonsRecordColumn:
 * @name: the column's name
 * @width: its width in a table, in terminal cells; 0 for as wide as the text is (the last column)
 * @right: whether a table aligns it to the right
 */
typedef struct
{
  const char *name;
  guint width;
  gboolean right;
} JalonsRecordColumn;

typedef struct _JalonsRecordWriter JalonsRecordWriter;

/**
 * jalons_record_writer_new:
 * @format: a #JalonsRecordFormat
 * @columns: (array length=n_columns): the columns; must outlive the writer
 * @n_columns: how many there are
 * @stream: where to write
 *
 * Returns: (transfer full): a writer, which has written nothing yet
 */
JalonsRecordWriter *jalons_record_writer_new (JalonsRecordFormat format,
                                              const JalonsRecordColumn *columns,
                                              gsize n_columns,
                                              GOutputStream *stream);
void jalons_record_writer_free (JalonsRecordWriter *self);

/** jalons_record_writer_write_header: writes the columns' names. */
gboolean jalons_record_writer_write_header (JalonsRecordWriter *self, GError **error);

/**
 * jalons_record_writer_write:
 * @self: a writer
 * @cells: (array): one text for each column; %NULL is an empty cell
 * @error: return location for an error of the stream
 *
 * Writes one record. In CSV, a text that a spreadsheet would take for a formula is written behind
 * an apostrophe: articles come from anywhere.
 *
 * Returns: whether it was written
 */
gboolean
jalons_record_writer_write (JalonsRecordWriter *self, const char *const *cells, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsRecordWriter, jalons_record_writer_free)

G_END_DECLS
