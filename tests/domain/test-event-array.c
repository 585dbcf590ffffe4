/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "domain/jalons-event-array.h"

static void
test_order (void)
{
  const gsize n_events = 5000;
  JalonsPackedEvent *events = g_new0 (JalonsPackedEvent, n_events);
  g_autoptr (JalonsEventArray) array = NULL;
  gsize n_dated = 0;

  for (gsize i = 0; i < n_events; i++)
    {
      gboolean dated = g_test_rand_int_range (0, 5) != 0;

      events[i].id = (guint32) ((i * 7919) % n_events);
      events[i].first = dated ? g_test_rand_int_range (-50, 50) : JALONS_DAY_NONE;
      events[i].last = dated ? events[i].first + g_test_rand_int_range (0, 3)
                             : (g_test_rand_bit () ? JALONS_DAY_NONE : 42);
      n_dated += dated;
    }

  array = jalons_event_array_new_take (events, n_events);
  g_assert_cmpuint (array->n_events, ==, n_events);
  g_assert_cmpuint (array->n_dated, ==, n_dated);
  for (gsize i = 0; i < n_events; i++)
    {
      const JalonsPackedEvent *event = &array->events[i], *before = event - 1;

      g_assert_cmpint (event->first != JALONS_DAY_NONE, ==, i < n_dated);
      if (i == 0 || i == n_dated)
        continue;
      if (i > n_dated)
        {
          g_assert_cmpuint (before->id, <, event->id);
          continue;
        }
      g_assert_cmpint (before->first, <=, event->first);
      if (before->first == event->first)
        g_assert_cmpint (before->last, <=, event->last);
      if (before->first == event->first && before->last == event->last)
        g_assert_cmpuint (before->id, <, event->id);
    }
}

static void
test_boxed (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  JalonsEventArray *array = jalons_event_array_new_take (NULL, 0);

  g_value_init (&value, JALONS_TYPE_EVENT_ARRAY);
  g_value_set_boxed (&value, array);
  g_assert_true (g_value_get_boxed (&value) == array);
  jalons_event_array_unref (array);
  g_assert_cmpuint (array->n_events, ==, 0);
  g_assert_cmpuint (array->n_dated, ==, 0);
}

/* A million of them have to fit in few pages: the size is part of the contract. */
static void
test_packed (void)
{
  g_assert_cmpuint (sizeof (JalonsPackedEvent), ==, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event-array/order", test_order);
  g_test_add_func ("/event-array/boxed", test_boxed);
  g_test_add_func ("/event-array/packed", test_packed);

  return g_test_run ();
}
