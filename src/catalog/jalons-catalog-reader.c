/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-catalog-reader.h"

#include <string.h>

static const char *const no_items[] = { NULL };

/* Takes the line at the cursor, without spaces at its end; NULL at the end of the text. */
static char *
take_line (JalonsCatalogReader *self)
{
  char *line = self->cursor;
  char *end;

  if (*line == '\0')
    return NULL;
  end = strchr (line, '\n');
  if (end == NULL)
    self->cursor = line + strlen (line);
  else
    {
      *end = '\0';
      self->cursor = end + 1;
    }
  self->line++;
  return line;
}

/* Cuts what precedes the next @mark off, spaces around it too; advances @rest, to NULL at the end.
 */
static char *
take_part (char **rest, char mark)
{
  char *part = *rest;
  char *end = strchr (part, mark);

  if (end == NULL)
    {
      *rest = NULL;
      end = part + strlen (part);
    }
  else
    *rest = end + 1;
  while (*part == ' ' && part < end)
    part++;
  while (end > part && (end[-1] == ' ' || end[-1] == '\r'))
    end--;
  *end = '\0';
  return part;
}

guint
jalons_catalog_reader_next (JalonsCatalogReader *self, char **fields)
{
  static char nothing[] = "";
  char *line;
  guint n = 0;

  g_return_val_if_fail (self != NULL && fields != NULL, 0);

  do
    line = take_line (self);
  while (line != NULL && (line[0] == '#' || line[0] == '\0'));
  if (line == NULL)
    return 0;

  while (line != NULL && n < JALONS_CATALOG_MAX_FIELDS)
    fields[n++] = take_part (&line, '|');
  for (guint i = n; i < JALONS_CATALOG_MAX_FIELDS; i++)
    fields[i] = nothing;
  return n;
}

const char *const *
jalons_catalog_reader_split (JalonsCatalogReader *self, char *field)
{
  const char **items;
  guint n = 1;

  g_return_val_if_fail (self != NULL && field != NULL, NULL);

  if (*field == '\0')
    return no_items;
  for (const char *p = field; *p != '\0'; p++)
    n += *p == ';';
  items = g_new0 (const char *, n + 1);
  g_ptr_array_add (self->lists, items);
  n = 0;
  while (field != NULL)
    {
      items[n] = take_part (&field, ';');
      if (items[n][0] != '\0')
        n++;
    }
  items[n] = NULL;
  return items;
}
