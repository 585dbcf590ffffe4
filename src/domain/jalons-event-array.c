/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <stdlib.h>

#include "domain/jalons-event-array.h"

G_DEFINE_BOXED_TYPE (JalonsEventArray,
                     jalons_event_array,
                     jalons_event_array_ref,
                     jalons_event_array_unref)

static gboolean
is_dated (const JalonsPackedEvent *event)
{
  return event->first != JALONS_DAY_NONE;
}

/* An undated event may have a bound as its last day; it is ordered by id alone. */
static int
compare_events (const void *a, const void *b)
{
  const JalonsPackedEvent *left = a, *right = b;

  if (is_dated (left) != is_dated (right))
    return is_dated (left) ? -1 : 1;
  if (is_dated (left))
    {
      if (left->first != right->first)
        return left->first < right->first ? -1 : 1;
      if (left->last != right->last)
        return left->last < right->last ? -1 : 1;
    }

  return (left->id > right->id) - (left->id < right->id);
}

static gboolean
is_sorted (const JalonsPackedEvent *events, gsize n_events)
{
  for (gsize i = 1; i < n_events; i++)
    if (compare_events (&events[i - 1], &events[i]) > 0)
      return FALSE;

  return TRUE;
}

static gsize
count_dated (const JalonsPackedEvent *events, gsize n_events)
{
  gsize low = 0, high = n_events;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (is_dated (&events[middle]))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

JalonsEventArray *
jalons_event_array_new_take (JalonsPackedEvent *events, gsize n_events)
{
  JalonsEventArray *array;

  g_return_val_if_fail (events != NULL || n_events == 0, NULL);

  if (!is_sorted (events, n_events))
    qsort (events, n_events, sizeof *events, compare_events);

  array = g_new (JalonsEventArray, 1);
  g_atomic_ref_count_init (&array->ref_count);
  array->n_events = n_events;
  array->n_dated = count_dated (events, n_events);
  array->events = events;

  return array;
}

JalonsEventArray *
jalons_event_array_ref (JalonsEventArray *array)
{
  g_return_val_if_fail (array != NULL, NULL);

  g_atomic_ref_count_inc (&array->ref_count);
  return array;
}

void
jalons_event_array_unref (JalonsEventArray *array)
{
  g_return_if_fail (array != NULL);

  if (!g_atomic_ref_count_dec (&array->ref_count))
    return;

  g_free (array->events);
  g_free (array);
}
