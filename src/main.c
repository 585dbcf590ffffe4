/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#if HAVE_CLI
#include "cli/jalons-cli.h"
#endif
#if HAVE_WINDOW
#include "window/jalons-application.h"
#endif

/* A build that is not installed has its translations elsewhere. */
static const char *
get_locale_dir (void)
{
  const char *dir = g_getenv ("JALONS_LOCALEDIR");

  return dir != NULL ? dir : LOCALEDIR;
}

/* The next file that is opened would take the place of a standard stream that is closed, and what
 * is printed would go into it: a library, perhaps. What can only be read fails instead. */
static void
hold_standard_streams (void)
{
  for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
    {
      if (fcntl (fd, F_GETFD) == -1 && errno == EBADF
          && open ("/dev/null", fd == STDERR_FILENO ? O_WRONLY : O_RDONLY) == -1)
        exit (1);
    }
}

int
main (int argc, char *argv[])
{
  hold_standard_streams ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

#if HAVE_CLI
  if (jalons_cli_is_asked (argc, argv))
    return jalons_cli_main (argc, argv);
#endif

#if HAVE_WINDOW
  g_autoptr (JalonsApplication) application = jalons_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
#else
  g_print ("%s %s\n", g_get_prgname (), VERSION);
  return 0;
#endif
}
