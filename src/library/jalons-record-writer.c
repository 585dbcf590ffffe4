/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "library/jalons-record-writer.h"

#include <string.h>

struct _JalonsRecordWriter
{
  JalonsRecordFormat format;
  const JalonsRecordColumn *columns;
  gsize n_columns;
  GOutputStream *stream;
  GString *line;
};

/* A plain number is no formula; "-2+3" and what may stand behind it are one. */
static gboolean
is_number (const char *text)
{
  const char *p = *text == '+' || *text == '-' ? text + 1 : text;

  return g_ascii_isdigit (*p) && p[strspn (p, "0123456789.,")] == '\0';
}

static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL && !is_number (text);
}

static void
append_csv_cell (GString *line, const char *text)
{
  if (!looks_like_formula (text) && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (line, text);
      return;
    }

  g_string_append_c (line, '"');
  if (looks_like_formula (text))
    g_string_append_c (line, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

static guint
char_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

/* Control characters could drive the terminal; line breaks would break the table. */
static gunichar
printable (gunichar c)
{
  return g_unichar_iscntrl (c) ? ' ' : c;
}

static guint
text_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += char_width (printable (g_utf8_get_char (p)));
  return width;
}

/* Returns the cells used: a wide character that does not fit leaves one of @limit free. */
static guint
append_clipped (GString *line, const char *text, guint limit)
{
  guint used = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = printable (g_utf8_get_char (p));

      if (limit != 0 && used + char_width (c) > limit)
        break;
      g_string_append_unichar (line, c);
      used += char_width (c);
    }
  return used;
}

static void
append_spaces (GString *line, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (line, ' ');
}

static void
append_table_cell (GString *line, const JalonsRecordColumn *column, const char *text)
{
  guint width = text_width (text);

  if (column->width == 0)
    {
      append_clipped (line, text, 0);
      return;
    }

  if (width > column->width)
    {
      guint used = append_clipped (line, text, column->width - 1);

      g_string_append (line, "…");
      append_spaces (line, column->width - 1 - used);
      return;
    }

  if (column->right)
    append_spaces (line, column->width - width);
  append_clipped (line, text, 0);
  if (!column->right)
    append_spaces (line, column->width - width);
}

static void
append_cell (JalonsRecordWriter *self, gsize i, const char *text)
{
  if (self->format == JALONS_RECORD_CSV)
    {
      if (i > 0)
        g_string_append_c (self->line, ',');
      append_csv_cell (self->line, text);
    }
  else
    {
      if (i > 0)
        g_string_append (self->line, "  ");
      append_table_cell (self->line, &self->columns[i], text);
    }
}

static gboolean
flush_line (JalonsRecordWriter *self, GError **error)
{
  g_string_append (self->line, self->format == JALONS_RECORD_CSV ? "\r\n" : "\n");
  return g_output_stream_write_all (self->stream, self->line->str, self->line->len, NULL, NULL,
                                    error);
}

JalonsRecordWriter *
jalons_record_writer_new (JalonsRecordFormat format,
                          const JalonsRecordColumn *columns,
                          gsize n_columns,
                          GOutputStream *stream)
{
  JalonsRecordWriter *self;

  g_return_val_if_fail (columns != NULL, NULL);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (JalonsRecordWriter, 1);
  self->format = format;
  self->columns = columns;
  self->n_columns = n_columns;
  self->stream = g_object_ref (stream);
  self->line = g_string_new (NULL);
  return self;
}

void
jalons_record_writer_free (JalonsRecordWriter *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->stream);
  g_string_free (self->line, TRUE);
  g_free (self);
}

gboolean
jalons_record_writer_write_header (JalonsRecordWriter *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_string_truncate (self->line, 0);
  for (gsize i = 0; i < self->n_columns; i++)
    append_cell (self, i, self->columns[i].name);
  return flush_line (self, error);
}

gboolean
jalons_record_writer_write (JalonsRecordWriter *self, const char *const *cells, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (cells != NULL, FALSE);

  g_string_truncate (self->line, 0);
  for (gsize i = 0; i < self->n_columns; i++)
    append_cell (self, i, cells[i] != NULL ? cells[i] : "");
  return flush_line (self, error);
}
