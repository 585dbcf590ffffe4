/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "cli/jalons-cli-library.h"
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

static int
print_selection (const char *verb, const char *summary, ExportFunc export, int argc, char **argv)
{
  g_auto (JalonsCliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = NULL;

  if (!jalons_cli_options_parse (&options, summary, NULL, NULL, TRUE, &argc, &argv, &error))
    return jalons_cli_usage_error (verb, error);
  if (argc > 1)
    {
      g_set_error (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("%s: not expected here"),
                   argv[1]);
      return jalons_cli_usage_error (verb, error);
    }

  stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  if (!write_selection (&options, export, stream, &error))
    return jalons_cli_fail (error);
  return JALONS_EXIT_OK;
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

static int
export_to_file (const JalonsCliOptions *options, ExportFunc export, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GFileOutputStream) stream = NULL;

  /* What stood there before stays until the whole export is written. */
  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  if (stream != NULL && write_selection (options, export, G_OUTPUT_STREAM (stream), &error))
    return JALONS_EXIT_OK;

  if (stream != NULL)
    {
      g_autoptr (GCancellable) cancelled = g_cancellable_new ();

      g_cancellable_cancel (cancelled);
      g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
    }
  g_prefix_error (&error, "%s: ", output);
  return jalons_cli_fail (error);
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
  if (argc == 2 && !g_str_equal (argv[1], "-"))
    return export_to_file (&options, export, argv[1]);

  {
    g_autoptr (GOutputStream) stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

    if (!write_selection (&options, export, stream, &error))
      return jalons_cli_fail (error);
  }
  return JALONS_EXIT_OK;
}
