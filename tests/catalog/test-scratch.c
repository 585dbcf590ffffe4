/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "catalog/jalons-scratch.h"

static void
test_kept (void)
{
  JalonsArray first, second;
  guint32 value = 7;
  const char *data;

  jalons_scratch_take (&first, JALONS_SCRATCH_SPANS, sizeof (guint32), 4);
  jalons_scratch_take (&second, JALONS_SCRATCH_SPANS, sizeof (guint32), 0);
  jalons_array_append (&first, value);
  data = first.data;
  g_assert_nonnull (second.data);
  g_assert_true (second.data != data);
  jalons_scratch_give (&first, JALONS_SCRATCH_SPANS);
  jalons_scratch_give (&second, JALONS_SCRATCH_SPANS);

  jalons_scratch_take (&second, JALONS_SCRATCH_SPANS, sizeof (guint32), 0);
  g_assert_true (second.data == data);
  g_assert_cmpuint (second.len, ==, 0);
  jalons_array_set_len (&second, 1000);
  g_assert_cmpuint (second.room, >=, 1000);
  jalons_scratch_give (&second, JALONS_SCRATCH_SPANS);
}

static void
count_cb (gpointer data)
{
  (**(guint **) data)++;
}

static void
test_cleared (void)
{
  JalonsArray array;
  guint n_cleared = 0;
  guint *count = &n_cleared;

  jalons_scratch_take (&array, JALONS_SCRATCH_READINGS, sizeof (guint *), 0);
  array.clear = count_cb;
  for (guint i = 0; i < 3; i++)
    jalons_array_append (&array, count);
  jalons_array_set_len (&array, 2);
  g_assert_cmpuint (n_cleared, ==, 1);
  jalons_scratch_give (&array, JALONS_SCRATCH_READINGS);
  g_assert_cmpuint (n_cleared, ==, 3);
}

static gpointer
take_thread (gpointer data)
{
  JalonsArray array;
  gboolean other;

  jalons_scratch_take (&array, JALONS_SCRATCH_NAMES, sizeof (guint32), 4);
  other = array.data != data;
  jalons_scratch_give (&array, JALONS_SCRATCH_NAMES);
  return GINT_TO_POINTER (other);
}

static void
test_threads (void)
{
  JalonsArray array;
  gpointer data;
  GThread *thread;

  jalons_scratch_take (&array, JALONS_SCRATCH_NAMES, sizeof (guint32), 4);
  data = array.data;
  jalons_scratch_give (&array, JALONS_SCRATCH_NAMES);
  thread = g_thread_new ("scratch", take_thread, data);
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
