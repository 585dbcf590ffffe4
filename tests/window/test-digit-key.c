/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window/jalons-digit-key.h"

/* The key right of ² on the keyboards of France, and its neighbour. */
static void
test_azerty (void)
{
  const GdkKeymapKey keys[] = { { 10, 0, 0 }, { 10, 0, 1 }, { 10, 0, 2 } };
  const guint first[] = { GDK_KEY_ampersand, GDK_KEY_1, GDK_KEY_onesuperior };
  const guint second[] = { GDK_KEY_eacute, GDK_KEY_2, GDK_KEY_asciitilde };
  const guint letter[] = { GDK_KEY_a, GDK_KEY_A, GDK_KEY_ae };

  g_assert_cmpint (jalons_digit_key_find (keys, first, 3, 0), ==, 1);
  g_assert_cmpint (jalons_digit_key_find (keys, second, 3, 0), ==, 2);
  g_assert_cmpint (jalons_digit_key_find (keys, letter, 3, 0), ==, -1);
  g_assert_cmpint (jalons_digit_key_find (keys, NULL, 0, 0), ==, -1);
}

/* Of two layouts the one in use counts; digits of a third level are no keys of digits. */
static void
test_layouts (void)
{
  const GdkKeymapKey keys[] = { { 24, 0, 0 }, { 24, 0, 1 }, { 24, 1, 0 }, { 24, 1, 3 } };
  const guint mixed[] = { GDK_KEY_q, GDK_KEY_7, GDK_KEY_a, GDK_KEY_4 };

  g_assert_cmpint (jalons_digit_key_find (keys, mixed, 4, 0), ==, 7);
  g_assert_cmpint (jalons_digit_key_find (keys, mixed, 4, 1), ==, -1);
  g_assert_cmpint (jalons_digit_key_find (keys, mixed, 4, -1), ==, 7);
}

/* Where digits are plain no other shortcut is needed, and none for letters anywhere. */
static void
test_accelerators (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree char *one = jalons_digit_key_dup_accelerator (display, "<Alt>1");
  int n = 0;

  g_assert_null (jalons_digit_key_dup_accelerator (display, "<Control>f"));
  g_assert_null (jalons_digit_key_dup_accelerator (display, "Delete"));
  g_assert_true (gdk_display_map_keyval (display, GDK_KEY_1, &keys, &n));
  for (int i = 0; i < n; i++)
    if (keys[i].level == 0)
      g_assert_null (one);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/digit-key/azerty", test_azerty);
  g_test_add_func ("/digit-key/layouts", test_layouts);
  g_test_add_func ("/digit-key/accelerators", test_accelerators);

  return g_test_run ();
}
