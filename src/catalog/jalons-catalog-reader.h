/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JALONS_CATALOG_MAX_FIELDS: the most fields that a record has. */
#define JALONS_CATALOG_MAX_FIELDS 12

/**
 * JalonsCatalogReader:
 * @cursor: where the next line begins
 * @line: the number of the line last read, from 1
 * @chunk: where lists of items are kept
 *
 * Reads a file of the catalogue: one record a line, fields parted by bars, items of a list by
 * semicolons, comments after `#`. It works in the text itself: fields are pointers into it.
 */
typedef struct
{
  char *cursor;
  guint line;
  GPtrArray *lists;
} JalonsCatalogReader;

/**
 * jalons_catalog_reader_next:
 * @self: a reader
 * @fields: (out caller-allocates) (array fixed-size=12): the fields of the next record; those that
 *   it has not are empty
 *
 * Returns: the number of fields of the record, or 0 at the end
 */
guint jalons_catalog_reader_next (JalonsCatalogReader *self, char **fields);

/**
 * jalons_catalog_reader_split:
 * @self: a reader
 * @field: a field with a list
 *
 * Returns: (transfer none) (array zero-terminated=1): its items, owned by the reader's lists
 */
const char *const *jalons_catalog_reader_split (JalonsCatalogReader *self, char *field);

G_END_DECLS
