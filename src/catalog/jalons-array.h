/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/**
 * JalonsArray:
 * @data: the elements
 * @len: how many there are
 * @room: how many there is room for
 * @element_size: the bytes of one
 * @clear: (nullable): called for each element that goes
 *
 * An array that grows in place: reading appends so often, and so little, that the calls into a
 * library for it would show. g_array_index() reads it, as it reads a #GArray.
 */
typedef struct
{
  char *data;
  guint len;
  guint room;
  guint element_size;
  GDestroyNotify clear;
} JalonsArray;

void jalons_array_reserve (JalonsArray *self, guint n_elements);
void jalons_array_truncate (JalonsArray *self, guint len);

/**
 * jalons_array_add:
 * @self: an array
 * @element_size: the bytes of one of its elements
 *
 * Returns: (transfer none): a new last element, to be filled; it stays where it is until the array
 *   grows
 */
static inline gpointer
jalons_array_add (JalonsArray *self, gsize element_size)
{
  if (G_UNLIKELY (self->len == self->room))
    jalons_array_reserve (self, self->len + 1);
  return self->data + self->len++ * element_size;
}

/* Appends a variable of the type that the elements have. */
#define jalons_array_append(array, value)                                                          \
  memcpy (jalons_array_add ((array), sizeof (value)), &(value), sizeof (value))

/**
 * jalons_array_set_len:
 * @self: an array
 * @len: how many elements it is to have; new ones have any value
 */
static inline void
jalons_array_set_len (JalonsArray *self, guint len)
{
  if (G_UNLIKELY (len > self->room))
    jalons_array_reserve (self, len);
  if (G_UNLIKELY (self->clear != NULL) && len < self->len)
    jalons_array_truncate (self, len);
  self->len = len;
}

G_END_DECLS
