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
  JalonsArray arrays[JALONS_SCRATCH_N];
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  for (guint i = 0; i < JALONS_SCRATCH_N; i++)
    g_free (kept->arrays[i].data);
  g_free (kept);
}

static GPrivate private_kept = G_PRIVATE_INIT (kept_free);

/* What private_kept has, and frees when the thread ends: reached without a call. */
static _Thread_local Kept *thread_kept;

static inline Kept *
get_kept (void)
{
  if (G_UNLIKELY (thread_kept == NULL))
    {
      thread_kept = g_new0 (Kept, 1);
      g_private_set (&private_kept, thread_kept);
    }
  return thread_kept;
}

/**
 * jalons_scratch_take:
 * @array: (out caller-allocates): an empty array, to be given back with jalons_scratch_give()
 * @use: what the array is for; it settles what its elements are
 * @element_size: the bytes of one of them
 * @n_expected: how many there will be, roughly: there is room for so many at once, and for one in
 * any case, so that the array lies somewhere and may be pointed into
 *
 * Takes the array that this thread keeps for @use. While it is out, others of the same use are
 * newly made.
 */
void
jalons_scratch_take (JalonsArray *array, JalonsScratch use, gsize element_size, gsize n_expected)
{
  JalonsArray *kept;

  g_return_if_fail (array != NULL && use < JALONS_SCRATCH_N && element_size > 0);

  kept = &get_kept ()->arrays[use];
  *array = (JalonsArray) { .data = kept->data,
                           .room = kept->room,
                           .element_size = (guint) element_size };
  *kept = (JalonsArray) { 0 };
  n_expected = MAX (n_expected, 1);
  if (n_expected > array->room)
    jalons_array_reserve (array, (guint) n_expected);
}

/**
 * jalons_scratch_give:
 * @array: an array that jalons_scratch_take() filled in
 * @use: what it is for
 *
 * Gives an array back, for the next text that this thread reads. It cannot be used afterwards.
 */
void
jalons_scratch_give (JalonsArray *array, JalonsScratch use)
{
  JalonsArray *kept;

  g_return_if_fail (array != NULL && use < JALONS_SCRATCH_N);

  jalons_array_set_len (array, 0);
  kept = &get_kept ()->arrays[use];
  if (kept->data != NULL || (gsize) array->room * array->element_size > MOST_KEPT)
    g_free (array->data);
  else
    *kept = *array;
  *array = (JalonsArray) { 0 };
}
