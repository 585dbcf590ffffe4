/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/jalons-cli-library.h"
#include "cli/jalons-cli-output.h"
#include "cli/jalons-cli-verbs.h"

static int
report_faults (JalonsLibrary *library, char **faults)
{
  g_autofree char *n_articles = NULL;
  g_autofree char *n_events = NULL;

  for (gsize i = 0; faults[i] != NULL; i++)
    jalons_cli_complain (faults[i]);
  if (faults[0] != NULL)
    return JALONS_EXIT_SOME_FAILED;

  /* Formatted apart: the catalogue of messages knows no 64-bit numbers of GLib's. */
  n_articles = g_strdup_printf ("%" G_GINT64_FORMAT, jalons_library_get_n_articles (library));
  n_events = g_strdup_printf ("%" G_GINT64_FORMAT, jalons_library_get_n_events (library));
  g_print (_ ("%s: sound, %s articles, %s events\n"), jalons_library_get_path (library), n_articles,
           n_events);
  return JALONS_EXIT_OK;
}

int
jalons_cli_check (int argc, char **argv)
{
  g_auto (JalonsCliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsLibrary) library = NULL;
  g_auto (GStrv) faults = NULL;

  if (!jalons_cli_options_parse (&options, _ ("Check that the library is sound."), NULL, NULL,
                                 FALSE, &argc, &argv, &error))
    return jalons_cli_usage_error ("check", error);
  if (argc > 1)
    {
      g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("%s: not expected here"),
                   argv[1]);
      return jalons_cli_usage_error ("check", error);
    }

  library = jalons_cli_open_library (&options, FALSE, &error);
  if (library == NULL)
    return jalons_cli_fail (error);
  faults = jalons_library_check (library, NULL, &error);
  return faults != NULL ? report_faults (library, faults) : jalons_cli_fail (error);
}
