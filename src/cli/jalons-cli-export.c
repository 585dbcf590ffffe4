/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cli/jalons-cli-library.h"
#include "cli/jalons-cli-output.h"
#include "cli/jalons-cli-verbs.h"
#include "library/jalons-export.h"

typedef gboolean (*ExportFunc) (JalonsLibrary *,
                                JalonsSelection *,
                                JalonsExportFormat,
                                GOutputStream *,
                                GCancellable *,
                                GError **);

static gboolean
write_selection (const JalonsCliOptions *options,
                 ExportFunc export,
                 GOutputStream *stream,
                 GError **error)
{
  g_autoptr (JalonsLibrary) library = NULL;
  g_autoptr (JalonsSelection) selection = NULL;
  g_autoptr (GOutputStream) buffered = NULL;

  library = jalons_cli_open_library (options, FALSE, error);
  if (library == NULL)
    return FALSE;
  selection = jalons_cli_select (library, options, error);
  if (selection == NULL)
    return FALSE;

  buffered = g_buffered_output_stream_new_sized (stream, 1 << 16);
  return export (library, selection, options->format, buffered, NULL, error)
         && g_output_stream_close (buffered, NULL, error);
}

/* What stood in a file before stays until the whole export is written. */
static void
give_up (GOutputStream *stream)
{
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}

static int
export_to (const JalonsCliOptions *options, ExportFunc export, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = jalons_cli_open_output (output, &error);

  if (stream != NULL && write_selection (options, export, stream, &error))
    return JALONS_EXIT_OK;

  if (stream != NULL)
    give_up (stream);
  if (output != NULL)
    g_prefix_error (&error, "%s: ", output);
  return jalons_cli_fail (error);
}

static int
print_selection (const char *verb, const char *summary, ExportFunc export, int argc, char **argv)
{
  g_auto (JalonsCliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;

  if (!jalons_cli_options_parse (&options, summary, NULL, NULL, TRUE, &argc, &argv, &error))
    return jalons_cli_usage_error (verb, error);
  if (argc > 1)
    {
      g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("%s: not expected here"),
                   argv[1]);
      return jalons_cli_usage_error (verb, error);
    }

  return export_to (&options, export, NULL);
}

int
jalons_cli_list (int argc, char **argv)
{
  return print_selection ("list", _ ("Print articles, newest first."), jalons_export_articles, argc,
                          argv);
}

int
jalons_cli_events (int argc, char **argv)
{
  return print_selection ("events",
                          _ ("Print investments and model releases in the order of time."),
                          jalons_export_events, argc, argv);
}

int
jalons_cli_export (int argc, char **argv)
{
  g_auto (JalonsCliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean articles = FALSE;
  ExportFunc export;
  const GOptionEntry entries[] = {
    { "articles", 'a', 0, G_OPTION_ARG_NONE, &articles, N_ ("Articles instead of events"), NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  options.format = JALONS_EXPORT_CSV;
  if (!jalons_cli_options_parse (&options, _ ("Write events, or articles, to a file."), _ ("FILE"),
                                 entries, TRUE, &argc, &argv, &error))
    return jalons_cli_usage_error ("export", error);
  if (argc > 2)
    {
      g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("%s: not expected here"),
                   argv[2]);
      return jalons_cli_usage_error ("export", error);
    }

  export = articles ? jalons_export_articles : jalons_export_events;
  return export_to (&options, export, argc == 2 ? argv[1] : NULL);
}
