/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include <string.h>

#include "library/jalons-incoming.h"

static gboolean
is_same (const char *a, const char *b)
{
  guint8 of_a[JALONS_HASH_SIZE], of_b[JALONS_HASH_SIZE];

  jalons_text_hash (a, strlen (a), of_a);
  jalons_text_hash (b, strlen (b), of_b);

  return memcmp (of_a, of_b, JALONS_HASH_SIZE) == 0;
}

/* What differs stands at every place in a stretch that is read eight bytes at a time. */
static void
check (const char *a, const char *b, gboolean same)
{
  for (guint before = 0; before < 20; before++)
    {
      for (guint after = 0; after < 20; after++)
        {
          g_autofree char *head = g_strnfill (before, 'x');
          g_autofree char *tail = g_strnfill (after, 'y');
          g_autofree char *first = g_strconcat (head, a, tail, NULL);
          g_autofree char *second = g_strconcat (head, b, tail, NULL);

          g_assert_cmpint (is_same (first, second), ==, same);
        }
    }
}

static void
test_same (void)
{
  check (" a ", "  a\t", TRUE);
  check ("a b", "a\r\n b", TRUE);
  check ("a b c d e",
         "a  b   c \n d\xc2\xa0"
         "e",
         TRUE);
  check ("coop", "co\xc2\xadop", TRUE);
  check ("l'IA", "l\xe2\x80\x99IA", TRUE);
  check ("\"oui\"", "\xe2\x80\x9coui\xe2\x80\x9d", TRUE);
  g_assert_true (is_same ("the end", "the end \n\n"));
}

static void
test_different (void)
{
  check ("a b", "ab", FALSE);
  check ("a b c", "a bc", FALSE);
  check ("é", "e", FALSE);
  check ("a\x7f", "a", FALSE);
  check ("a\x01", "a", FALSE);
  g_assert_false (is_same ("", "a"));
}

/* The hash is kept in library files: it must stay what it is. */
static void
test_kept (void)
{
  static const char text[] = "Orphéon lève  12 millions d’euros.\nElle ne dit pas auprès de qui.";
  g_autofree char *shown = g_strnfill (2 * JALONS_HASH_SIZE, '0');
  guint8 hash[JALONS_HASH_SIZE];

  jalons_text_hash (text, strlen (text), hash);
  for (guint i = 0; i < JALONS_HASH_SIZE; i++)
    g_snprintf (shown + 2 * i, 3, "%02x", hash[i]);
  g_assert_cmpstr (shown, ==, "ebb2ffd3529fdcadd85d581fe7bd49fd");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-hash/same", test_same);
  g_test_add_func ("/text-hash/different", test_different);
  g_test_add_func ("/text-hash/kept", test_kept);
  return g_test_run ();
}
