/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "cli/jalons-cli-library.h"

#include "cli/jalons-cli-output.h"
#include "cli/jalons-cli.h"

JalonsLibrary *
jalons_cli_open_library (const JalonsCliOptions *options, gboolean writing, GError **error)
{
  JalonsLibraryOpenFlags flags
    = writing ? JALONS_LIBRARY_OPEN_CREATE : JALONS_LIBRARY_OPEN_READ_ONLY;

  return jalons_library_open (options->library, flags, error);
}

JalonsSelection *
jalons_cli_select (JalonsLibrary *library, const JalonsCliOptions *options, GError **error)
{
  g_autoptr (JalonsIndex) index = jalons_library_load_index (library, NULL, error);

  if (index == NULL)
    return NULL;

  return jalons_index_select (index, options->filter, library, NULL, error);
}

int
jalons_cli_fail (const GError *error)
{
  jalons_cli_complain (error->message);
  return JALONS_EXIT_SOME_FAILED;
}
