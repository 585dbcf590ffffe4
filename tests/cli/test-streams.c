/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* The verbs between other programs: pipes, devices, streams that are closed or full, locales. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
} Fixture;

typedef struct
{
  int status;
  char *out;
  char *err;
} Run;

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static void
write_text (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Runs a line of shell in the folder of the test; "$JALONS_PROGRAM" is the program. */
static void
shell (Fixture *fixture, Run *result, const char *line)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_cwd (launcher, fixture->folder);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, "/bin/sh", "-c", line, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &result->out, &result->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result->status = g_subprocess_get_exit_status (process);
}

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Run) imported = { 0 };

  fixture->folder = g_dir_make_tmp ("jalons-streams-XXXXXX", &error);
  g_assert_no_error (error);
  write_text (fixture, "fr.txt",
              "Brumaire IA lève 12 millions d'euros\n\nPublié le 3 juin 2024\n\n"
              "La start-up lyonnaise Brumaire IA a levé 12 millions d'euros auprès de Partech.\n");
  shell (fixture, &imported, "\"$JALONS_PROGRAM\" import -l library.db fr.txt");
  g_assert_cmpint (imported.status, ==, 0);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) removed = { 0 };

  shell (fixture, &removed, "rm -rf -- \"$PWD\"");
  g_free (fixture->folder);
}

/* JSON is UTF-8, as it says of itself, also for a job that runs without a locale. */
static void
test_plain_locale (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "LC_ALL=C \"$JALONS_PROGRAM\" extract --json fr.txt",
    "LC_ALL=C \"$JALONS_PROGRAM\" list -l library.db --format json",
    "LC_ALL=C \"$JALONS_PROGRAM\" list -l library.db --format csv",
    "LC_ALL=C \"$JALONS_PROGRAM\" list -l library.db",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_auto (Run) result = { 0 };

      shell (fixture, &result, lines[i]);
      g_assert_cmpint (result.status, ==, 0);
      g_assert_nonnull (strstr (result.out, "lève"));
    }
}

static void
test_standard_input (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) piped = { 0 };
  g_auto (Run) empty = { 0 };
  g_auto (Run) binary = { 0 };

  shell (fixture, &piped, "cat fr.txt | \"$JALONS_PROGRAM\" extract --json -");
  g_assert_cmpint (piped.status, ==, 0);
  g_assert_true (g_str_has_prefix (piped.out, "{\"file\":\"-\",\"lang\":\"fr\""));
  shell (fixture, &empty, "\"$JALONS_PROGRAM\" extract --json - </dev/null");
  g_assert_cmpint (empty.status, ==, 1);
  g_assert_cmpstr (empty.out, ==, "");
  g_assert_true (g_str_has_prefix (empty.err, "-: "));
  shell (fixture, &binary, "head -c 5000 /dev/zero | \"$JALONS_PROGRAM\" extract - fr.txt");
  g_assert_cmpint (binary.status, ==, 1);
  g_assert_nonnull (strstr (binary.out, "Brumaire"));
}

/* What could not be written must not look as if it had been. */
static void
test_full_output (Fixture *fixture, gconstpointer data)
{
  static const char *const verbs[] = {
    "extract --json fr.txt",
    "extract fr.txt",
    "list -l library.db",
    "events -l library.db",
    "export -l library.db",
    "--help",
    "check -l library.db",
    "import -l library.db fr.txt",
    "--version",
    "export -l library.db /dev/full",
  };

  if (g_access ("/dev/full", W_OK) != 0)
    {
      g_test_skip ("there is no /dev/full");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      static const char *const streams[] = { ">/dev/full", ">&-" };

      for (guint j = 0; j < G_N_ELEMENTS (streams); j++)
        {
          g_autofree char *line
            = g_strdup_printf ("\"$JALONS_PROGRAM\" %s %s", verbs[i], streams[j]);
          g_auto (Run) result = { 0 };

          shell (fixture, &result, line);
          g_test_message ("%s", line);
          g_assert_cmpint (result.status, ==, 1);
          g_assert_cmpstr (result.err, !=, "");
        }
    }
}

/* Who closes a pipe early ends the program, as is the custom, or is told. */
static void
test_closed_pipe (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) result = { 0 };
  g_auto (Run) checked = { 0 };

  shell (fixture, &result,
         "for i in 1 2 3; do \"$JALONS_PROGRAM\" list -l library.db --format json | true; done; "
         "(trap '' PIPE; \"$JALONS_PROGRAM\" extract --json fr.txt fr.txt; echo $? >&2) | true");
  g_assert_cmpint (result.status, ==, 0);
  shell (fixture, &checked, "\"$JALONS_PROGRAM\" check -l library.db");
  g_assert_cmpint (checked.status, ==, 0);
}

static void
test_special_output (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) device = { 0 };
  g_auto (Run) pipe = { 0 };
  g_auto (Run) dash = { 0 };
  g_auto (Run) folder = { 0 };

  shell (fixture, &device, "\"$JALONS_PROGRAM\" export -l library.db /dev/stdout | cat");
  g_assert_true (g_str_has_prefix (device.out, "id,kind,deal,"));
  shell (fixture, &pipe,
         "mkfifo pipe; \"$JALONS_PROGRAM\" export -l library.db pipe & cat pipe; wait $!");
  g_assert_cmpint (pipe.status, ==, 0);
  g_assert_cmpstr (pipe.out, ==, device.out);
  shell (fixture, &dash, "\"$JALONS_PROGRAM\" export -l library.db -");
  g_assert_cmpstr (dash.out, ==, device.out);
  shell (fixture, &folder, "mkdir d; \"$JALONS_PROGRAM\" export -l library.db d");
  g_assert_cmpint (folder.status, ==, 1);
  g_assert_nonnull (strstr (folder.err, "d: "));
}

/* Words and names from elsewhere do not drive the terminal. */
static void
test_control_characters (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) result = { 0 };

  write_text (fixture, "bad\033[31m.txt", "");
  write_text (fixture, "title.txt",
              "\033[2JAmazon backs Anthropic\n\nSeptember 25, 2023\n\n"
              "Amazon \033]0;x\007invested $1.25 billion in Anthropic on Monday.\n");
  shell (fixture, &result,
         "\"$JALONS_PROGRAM\" extract --explain title.txt bad*; "
         "\"$JALONS_PROGRAM\" import -l other.db title.txt bad*; "
         "\"$JALONS_PROGRAM\" list -l other.db; \"$JALONS_PROGRAM\" events -l other.db; "
         "\"$JALONS_PROGRAM\" list no\033such");
  g_assert_nonnull (strstr (result.out, "backs Anthropic"));
  g_assert_null (strchr (result.out, '\033'));
  g_assert_null (strchr (result.out, '\007'));
  g_assert_nonnull (strstr (result.err, "an empty file"));
  g_assert_null (strchr (result.err, '\033'));
}

/* Each file is named with its folder, and what was not looked at is told. */
static void
test_names_of_files (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) result = { 0 };
  g_auto (Run) extracted = { 0 };

  shell (fixture, &result,
         "mkdir -p in/a in/b; : >in/a/x.txt; : >in/b/x.txt; : >in/b/y.pdf; : >in/z.docx; "
         "\"$JALONS_PROGRAM\" import -l library.db in");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (result.err, "in/a/x.txt: an empty file"));
  g_assert_nonnull (strstr (result.err, "in/b/x.txt: an empty file"));
  g_assert_nonnull (strstr (result.err, "2 files of other kinds were left out"));
  shell (fixture, &extracted, "\"$JALONS_PROGRAM\" extract in/a/x.txt ./gone.txt");
  g_assert_cmpstr (extracted.err, ==,
                   "in/a/x.txt: an empty file\n./gone.txt: there is no such file\n");
}

/* "--" ends the options, and names that begin with a hyphen are names behind it. */
static void
test_hyphens (Fixture *fixture, gconstpointer data)
{
  g_auto (Run) result = { 0 };
  g_auto (Run) gone = { 0 };

  shell (fixture, &result,
         "cp fr.txt ./-dash.txt; \"$JALONS_PROGRAM\" extract -j -- -dash.txt && "
         "\"$JALONS_PROGRAM\" import -l library.db fr.txt -- -dash.txt");
  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_str_has_prefix (result.out, "{\"file\":\"-dash.txt\""));
  g_assert_nonnull (strstr (result.out, "0 added, 2 already present, 0 refused\n"));
  shell (fixture, &gone, "\"$JALONS_PROGRAM\" import -l library.db -- -gone");
  g_assert_cmpint (gone.status, ==, 1);
  g_assert_cmpstr (gone.err, ==, "-gone: there is no such file\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, setup, func, teardown)
  ADD ("/streams/plain-locale", test_plain_locale);
  ADD ("/streams/standard-input", test_standard_input);
  ADD ("/streams/full-output", test_full_output);
  ADD ("/streams/closed-pipe", test_closed_pipe);
  ADD ("/streams/special-output", test_special_output);
  ADD ("/streams/control-characters", test_control_characters);
  ADD ("/streams/names-of-files", test_names_of_files);
  ADD ("/streams/hyphens", test_hyphens);
#undef ADD

  return g_test_run ();
}
