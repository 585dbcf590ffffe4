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
  GArray *arrays[JALONS_SCRATCH_N];
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  for (guint i = 0; i < JALONS_SCRATCH_N; i++)
    g_clear_pointer (&kept->arrays[i], g_array_unref);
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
 * @n_expected: how many there will be, roughly: there is room for so many at once;
 * 0 where they need to be cleared
 *
 * Returns: (transfer full): an empty array, to be given back with jalons_scratch_give(). While it
 *   is out, others of the same use are newly made
 */
GArray *
jalons_scratch_take (JalonsScratch use, gsize element_size, gsize n_expected)
{
  GArray *array;

  g_return_val_if_fail (use < JALONS_SCRATCH_N && element_size > 0, NULL);

  array = g_steal_pointer (&get_kept ()->arrays[use]);
  if (array == NULL)
    return g_array_sized_new (FALSE, FALSE, (guint) element_size, (guint) n_expected + 8);
  if (n_expected > 0)
    {
      g_array_set_size (array, (guint) n_expected);
      g_array_set_size (array, 0);
    }
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
jalons_scratch_give (JalonsScratch use, GArray *array)
{
  Kept *kept;

  g_return_if_fail (use < JALONS_SCRATCH_N);

  if (array == NULL)
    return;
  kept = get_kept ();
  if (kept->arrays[use] != NULL
      || (gsize) array->len * g_array_get_element_size (array) > MOST_KEPT)
    {
      g_array_unref (array);
      return;
    }
  g_array_set_size (array, 0);
  kept->arrays[use] = array;
}
