/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "import/jalons-document-reader.h"
#include "import/jalons-file-walk.h"

#define N_SAMPLES 13

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += *words[i] != '\0';

  return n;
}

/* All sample articles are found and read, each in its format, and none is a burden to read. */
static void
test_samples (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", NULL);
  g_autoptr (JalonsFileWalk) walk = jalons_file_walk_new ((const char *const[]) { folder, NULL });
  g_autoptr (GError) error = NULL;
  guint n_read = 0, n_titled = 0, n_dated = 0;
  char *path;

  while (jalons_file_walk_next (walk, &path, &error))
    {
      g_autofree char *owned = path;
      g_autoptr (JalonsDocument) document = NULL;

      g_assert_no_error (error);
      document = jalons_document_read (owned, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count_words (document->text), >=, 80);
      g_assert_cmpuint (count_words (document->text), <=, 250);
      g_assert_cmpstr (document->encoding, ==, "UTF-8");
      n_read++;
      n_titled += document->title != NULL;
      n_dated += jalons_period_is_known (&document->published);
    }

  g_assert_cmpuint (n_read, ==, N_SAMPLES);
  g_assert_cmpuint (n_titled, ==, 3);
  g_assert_cmpuint (n_dated, ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/samples", test_samples);

  return g_test_run ();
}
