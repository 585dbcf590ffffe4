/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "cli/jalons-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/jalons-cli-output.h"
#include "cli/jalons-cli-verbs.h"

typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (int argc, char **argv);
} Verb;

static const Verb verbs[] = {
  { "extract", N_ ("Read files and print what was found; nothing is stored"), jalons_cli_extract },
#if HAVE_LIBRARY
  { "import", N_ ("Add files and folders to the library"), jalons_cli_import },
  { "list", N_ ("Print articles"), jalons_cli_list },
  { "events", N_ ("Print investments and model releases"), jalons_cli_events },
  { "export", N_ ("Write articles or events to a file"), jalons_cli_export },
  { "check", N_ ("Check that the library is sound"), jalons_cli_check },
#endif
};

static const Verb *
find_verb (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i].name, word))
        return &verbs[i];
    }
  return NULL;
}

static gboolean
asks_for_help (const char *word)
{
  return g_str_equal (word, "--help") || g_str_equal (word, "-h") || g_str_equal (word, "help");
}

static void
print_help (void)
{
  g_print ("%s\n", _ ("Usage:"));
  g_print ("  jalons [--library %s] [%s…]\n", _ ("FILE"), _ ("FILE OR FOLDER"));
  g_print ("      %s\n", _ ("Open the window, and import what is named"));
  g_print ("  jalons %s …\n\n%s\n", _ ("VERB"), _ ("Verbs:"));
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-9s %s\n", verbs[i].name, _ (verbs[i].summary));
  g_print ("\n%s\n", _ ("“jalons VERB --help” tells more."));
}

/* Where the verb stands: every verb takes a library, which may be named before it, too; 0 where
 * there is no verb. */
static int
find_verb_position (int argc, char **argv)
{
  int i = 1;

  while (i < argc)
    {
      if (g_str_equal (argv[i], "--library") || g_str_equal (argv[i], "-l"))
        i += 2;
      else if (g_str_has_prefix (argv[i], "--library="))
        i++;
      else
        break;
    }

  return i < argc && find_verb (argv[i]) != NULL ? i : 0;
}

static gboolean
asks_for_version (const char *word)
{
  return g_str_equal (word, "--version");
}

gboolean
jalons_cli_is_asked (int argc, char **argv)
{
  g_return_val_if_fail (argc == 0 || argv != NULL, FALSE);

  return argc > 1
         && (asks_for_help (argv[1]) || asks_for_version (argv[1])
             || find_verb_position (argc, argv) > 0);
}

int
jalons_cli_main (int argc, char **argv)
{
  char *name;
  int position, status;

  g_return_val_if_fail (jalons_cli_is_asked (argc, argv), JALONS_EXIT_USAGE);

  if (asks_for_version (argv[1]))
    {
      g_print ("Jalons %s\n", VERSION);
      return jalons_cli_finish_output (JALONS_EXIT_OK);
    }
  if (asks_for_help (argv[1]))
    {
      print_help ();
      return jalons_cli_finish_output (JALONS_EXIT_OK);
    }

  position = find_verb_position (argc, argv);
  name = argv[position];
  memmove (argv + 2, argv + 1, (gsize) (position - 1) * sizeof *argv);
  argv[1] = name;
  status = find_verb (name)->run (argc - 1, argv + 1);

  /* News of a commit keeps its library open until it is told, and only a library that is closed is
   * one whole file: what was written last would stay beside it. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return jalons_cli_finish_output (status);
}
