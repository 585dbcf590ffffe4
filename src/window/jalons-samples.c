/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-samples.h"

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

/**
 * jalons_samples_dup_library_path:
 *
 * Returns: (transfer full): the library of the samples, apart from the user's own
 */
char *
jalons_samples_dup_library_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "jalons", "samples.db", NULL);
}
