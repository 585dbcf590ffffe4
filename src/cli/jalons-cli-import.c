/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n.h>
#include <unistd.h>

#include "cli/jalons-cli-library.h"
#include "cli/jalons-cli-output.h"
#include "cli/jalons-cli-verbs.h"
#include "library/jalons-importer.h"

/* Progress is for a person: a log file gets the report alone. */
static void
print_progress_cb (const JalonsImportProgress *progress, gpointer user_data)
{
  g_printerr ("\r");
  g_printerr (_ ("%u of %u files · %u events"), progress->n_done, progress->n_total,
              progress->n_events);
}

static gboolean
report_item (const JalonsImportItem *item)
{
  if (item->outcome != JALONS_IMPORT_OUTCOME_REFUSED)
    return TRUE;

  jalons_cli_complain_of_file (item->path, item->reason);
  return FALSE;
}

/* What was not even looked at must not go unsaid. */
static void
tell_left (const JalonsImportReport *report)
{
  if (report->n_skipped > 0)
    g_printerr (ngettext ("%u file was not read any more\n", "%u files were not read any more\n",
                          report->n_skipped),
                report->n_skipped);
  if (report->n_left_out > 0)
    g_printerr (
      ngettext ("%u file of another kind was left out; text, Markdown and web pages are read\n",
                "%u files of other kinds were left out; text, Markdown and web pages are read\n",
                report->n_left_out),
      report->n_left_out);
}

static int
report_import (const JalonsImportReport *report)
{
  gboolean all_read = report->error == NULL;

  for (guint i = 0; i < report->items->len; i++)
    all_read &= report_item (g_ptr_array_index (report->items, i));

  g_print (_ ("%u added, %u already present, %u refused\n"), report->n_added, report->n_present,
           report->n_refused);
  tell_left (report);
  if (report->error != NULL)
    return jalons_cli_fail (report->error);
  return all_read ? JALONS_EXIT_OK : JALONS_EXIT_SOME_FAILED;
}

int
jalons_cli_import (int argc, char **argv)
{
  g_auto (JalonsCliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsLibrary) library = NULL;
  g_autoptr (JalonsImporter) importer = NULL;
  g_autoptr (JalonsImportReport) report = NULL;
  gboolean interactive = isatty (STDERR_FILENO);

  if (!jalons_cli_options_parse (&options, _ ("Add files and folders to the library."),
                                 _ ("FILE OR FOLDER…"), NULL, FALSE, &argc, &argv, &error))
    return jalons_cli_usage_error ("import", error);
  if (argc < 2)
    {
      g_set_error_literal (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("no file given"));
      return jalons_cli_usage_error ("import", error);
    }

  library = jalons_cli_open_library (&options, TRUE, &error);
  if (library == NULL)
    return jalons_cli_fail (error);

  importer = jalons_importer_new (library);
  report = jalons_importer_run (importer, (const char *const *) argv + 1,
                                interactive ? print_progress_cb : NULL, NULL, NULL, &error);
  if (interactive)
    g_printerr ("\n");
  return report != NULL ? report_import (report) : jalons_cli_fail (error);
}
