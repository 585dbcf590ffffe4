/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/*
 * Articles are short and many: to make and free the arrays that each needs for a moment would take
 * as long as much of the reading. So a thread keeps the arrays of one text for the next, unless
 * that text was so long that they would be dear to keep and cheap to make.
 */

#include "catalog/jalons-scratch.h"

/* The most bytes of one array that are kept. */
#define MOST_KEPT (256 * 1024)

typedef struct
{
  JalonsArray *arrays[JALONS_SCRATCH_N];
} Kept;

static void
array_free (JalonsArray *array)
{
  jalons_array_set_len (array, 0);
  g_free (array->data);
  g_free (array);
}

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  for (guint i = 0; i < JALONS_SCRATCH_N; i++)
    g_clear_pointer (&kept->arrays[i], array_free);
  g_free (kept);
}

static GPrivate private_kept = G_PRIVATE_INIT (kept_free);

static Kept *
get_kept (void)
{
  Kept *kept = g_private_get (&private_kept);

  if (G_UNLIKELY (kept == NULL))
    {
      kept = g_new0 (Kept, 1);
      g_private_set (&private_kept, kept);
    }
  return kept;
}

/**
 * jalons_scratch_take:
 * @use: what the array is for; it settles what its elements are
 * @element_size: the bytes of one of them
 * @n_expected: how many there will be, roughly: there is room for so many at once
 *
 * Returns: (transfer full): an empty array, to be given back with jalons_scratch_give(). While it
 *   is out, others of the same use are newly made
 */
JalonsArray *
jalons_scratch_take (JalonsScratch use, gsize element_size, gsize n_expected)
{
  JalonsArray *array;

  g_return_val_if_fail (use < JALONS_SCRATCH_N && element_size > 0, NULL);

  array = g_steal_pointer (&get_kept ()->arrays[use]);
  if (array == NULL)
    {
      array = g_new0 (JalonsArray, 1);
      array->element_size = (guint) element_size;
    }
  if (n_expected > array->room)
    jalons_array_reserve (array, (guint) n_expected);
  return array;
}

/**
 * jalons_scratch_give:
 * @use: what @array is for
 * @array: (transfer full) (nullable): an array that jalons_scratch_take() returned
 *
 * Gives an array back, for the next text that this thread reads.
 */
void
jalons_scratch_give (JalonsScratch use, JalonsArray *array)
{
  Kept *kept;

  g_return_if_fail (use < JALONS_SCRATCH_N);

  if (array == NULL)
    return;
  kept = get_kept ();
  if (kept->arrays[use] != NULL || (gsize) array->room * array->element_size > MOST_KEPT)
    {
      array_free (array);
      return;
    }
  jalons_array_set_len (array, 0);
  kept->arrays[use] = array;
}
