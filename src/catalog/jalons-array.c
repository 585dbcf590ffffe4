/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "catalog/jalons-array.h"

/* Less room than that is not worth asking for. */
#define LEAST_ROOM 16

/**
 * jalons_array_reserve:
 * @self: an array
 * @n_elements: how many elements there will be
 *
 * Makes room for so many elements, and for more when it has to grow, so that appending takes
 * constant time.
 */
void
jalons_array_reserve (JalonsArray *self, guint n_elements)
{
  g_return_if_fail (self != NULL);

  if (n_elements <= self->room)
    return;
  if (self->room > G_MAXUINT / 2)
    g_error ("an array of %u elements cannot grow", self->room);
  self->room = MAX (MAX (n_elements, 2 * self->room), LEAST_ROOM);
  self->data = g_realloc_n (self->data, self->room, self->element_size);
}

/**
 * jalons_array_truncate:
 * @self: an array
 * @len: how many elements to keep
 *
 * Lets go of the elements from @len on.
 */
void
jalons_array_truncate (JalonsArray *self, guint len)
{
  g_return_if_fail (self != NULL);

  for (guint i = len; self->clear != NULL && i < self->len; i++)
    self->clear (self->data + (gsize) i * self->element_size);
  self->len = MIN (self->len, len);
}
