/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "cli/jalons-cli-output.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/jalons-cli.h"

/* What stands where a control character would act. */
#define REPLACEMENT "\357\277\275"

static char *
dup_harmless (const char *text, gboolean keep_breaks)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *harmless = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (p)) && !(keep_breaks && *p == '\n'))
        g_string_append (harmless, REPLACEMENT);
      else
        g_string_append_len (harmless, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (harmless, FALSE);
}

void
jalons_cli_print_line (const char *line)
{
  g_return_if_fail (line != NULL);

  /* Not g_print(), which has the encoding of the locale. Whether it worked is asked at the end. */
  fputs (line, stdout);
  fputc ('\n', stdout);
  fflush (stdout);
}

void
jalons_cli_print_text (const char *text)
{
  g_autofree char *harmless = NULL;

  g_return_if_fail (text != NULL);

  harmless = dup_harmless (text, TRUE);
  g_print ("%s", harmless);
}

void
jalons_cli_complain (const char *message)
{
  g_autofree char *harmless = NULL;

  g_return_if_fail (message != NULL);

  harmless = dup_harmless (message, FALSE);
  g_printerr ("%s\n", harmless);
}

void
jalons_cli_complain_of_file (const char *path, const char *message)
{
  g_autofree char *shown = NULL;
  const char *name;

  g_return_if_fail (path != NULL && message != NULL);

  shown = g_filename_display_name (path);
  name = strrchr (shown, '/');
  if (name != NULL && name[1] != '\0' && g_str_has_prefix (message, name + 1))
    {
      g_autofree char *folder = g_strndup (shown, (gsize) (name + 1 - shown));
      g_autofree char *whole = g_strconcat (folder, message, NULL);

      jalons_cli_complain (whole);
    }
  else
    jalons_cli_complain (message);
}

GOutputStream *
jalons_cli_open_output (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;
  GStatBuf status;
  int fd;

  if (path == NULL || g_str_equal (path, "-"))
    return g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode))
    {
      fd = g_open (path, O_WRONLY | O_CLOEXEC | O_NOCTTY, 0);
      if (fd >= 0)
        return g_unix_output_stream_new (fd, TRUE);
      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), "%s",
                   g_strerror (errno));
      return NULL;
    }

  file = g_file_new_for_commandline_arg (path);

  return G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, error));
}

int
jalons_cli_finish_output (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  jalons_cli_complain (_ ("standard output: not everything could be written"));

  return status == JALONS_EXIT_OK ? JALONS_EXIT_SOME_FAILED : status;
}
