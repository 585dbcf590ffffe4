/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-samples.h"

#include <glib/gstdio.h>

/**
 * jalons_samples_dup_folder:
 *
 * Returns: (transfer full) (nullable): the folder of the sample articles, or %NULL where they are
 *   not installed
 */
char *
jalons_samples_dup_folder (void)
{
  const char *told = g_getenv ("JALONS_SAMPLES_DIR");
  g_autofree char *folder
    = told != NULL ? g_strdup (told) : g_build_filename (PKGDATADIR, "samples", NULL);

  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&folder) : NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What the samples are: their names, sizes and times, and the program that reads them. */
static char *
dup_edition (void)
{
  g_autofree char *folder = jalons_samples_dup_folder ();
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) facts = g_string_new (VERSION);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);
      GStatBuf facts_of_file;

      if (g_stat (path, &facts_of_file) == 0)
        g_string_append_printf (facts, "\n%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                                (const char *) g_ptr_array_index (names, i),
                                (gint64) facts_of_file.st_size, (gint64) facts_of_file.st_mtime);
    }

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, facts->str, (gssize) facts->len);
}

/**
 * jalons_samples_dup_library_path:
 *
 * Returns: (transfer full): the library of the samples, apart from the user's own; another edition
 *   of the samples has another one, or else each text that was mended would stand there twice
 */
char *
jalons_samples_dup_library_path (void)
{
  g_autofree char *edition = dup_edition ();
  g_autofree char *name = g_strdup_printf ("samples-%.12s.db", edition);

  return g_build_filename (g_get_user_cache_dir (), "jalons", name, NULL);
}
