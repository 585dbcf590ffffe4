/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "catalog/jalons-scratch.h"

static void
test_kept (void)
{
  JalonsArray *first = jalons_scratch_take (JALONS_SCRATCH_SPANS, sizeof (guint32), 4);
  JalonsArray *second = jalons_scratch_take (JALONS_SCRATCH_SPANS, sizeof (guint32), 0);
  guint32 value = 7;

  g_assert_true (first != second);
  jalons_array_append (first, value);
  jalons_scratch_give (JALONS_SCRATCH_SPANS, first);
  jalons_scratch_give (JALONS_SCRATCH_SPANS, second);

  second = jalons_scratch_take (JALONS_SCRATCH_SPANS, sizeof (guint32), 1000);
  g_assert_true (second == first);
  g_assert_cmpuint (second->len, ==, 0);
  jalons_array_set_len (second, 1000);
  jalons_scratch_give (JALONS_SCRATCH_SPANS, second);
}

static void
count_cb (gpointer data)
{
  (**(guint **) data)++;
}

static void
test_cleared (void)
{
  JalonsArray *array = jalons_scratch_take (JALONS_SCRATCH_READINGS, sizeof (guint *), 0);
  guint n_cleared = 0;
  guint *count = &n_cleared;

  array->clear = count_cb;
  jalons_array_append (array, count);
  jalons_scratch_give (JALONS_SCRATCH_READINGS, array);
  g_assert_cmpuint (n_cleared, ==, 1);
}

static gpointer
take_thread (gpointer data)
{
  JalonsArray *array = jalons_scratch_take (JALONS_SCRATCH_NAMES, sizeof (guint32), 0);
  gboolean other = array != data;

  jalons_scratch_give (JALONS_SCRATCH_NAMES, array);
  return GINT_TO_POINTER (other);
}

static void
test_threads (void)
{
  JalonsArray *array = jalons_scratch_take (JALONS_SCRATCH_NAMES, sizeof (guint32), 0);
  GThread *thread;

  jalons_scratch_give (JALONS_SCRATCH_NAMES, array);
  thread = g_thread_new ("scratch", take_thread, array);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scratch/kept", test_kept);
  g_test_add_func ("/scratch/cleared", test_cleared);
  g_test_add_func ("/scratch/threads", test_threads);
  return g_test_run ();
}
