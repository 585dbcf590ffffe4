/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* The verbs as a user calls them: the program itself, its output and its exit status. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *library;
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
setup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("jalons-verbs-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->library = g_build_filename (fixture->folder, "library.db", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->library);
}

static char *
write_bytes (Fixture *fixture, const char *name, const void *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_file_set_contents (path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
  return path;
}

static char *
write_text (Fixture *fixture, const char *name, const char *text)
{
  return write_bytes (fixture, name, text, strlen (text));
}

/* Runs the program in English, whoever runs the tests. */
static void run (Run *result, const char *first, ...) G_GNUC_NULL_TERMINATED;

static void
run (Run *result, const char *first, ...)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  va_list args;

  g_ptr_array_add (argv, (char *) g_getenv ("JALONS_PROGRAM"));
  g_assert_nonnull (argv->pdata[0]);
  va_start (args, first);
  for (const char *arg = first; arg != NULL; arg = va_arg (args, const char *))
    g_ptr_array_add (argv, (char *) arg);
  va_end (args);
  g_ptr_array_add (argv, NULL);

  launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &result->out, &result->err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result->status = g_subprocess_get_exit_status (process);
}

static JsonObject *
parse_line (JsonParser *parser, const char *line)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, line, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

static const char *const french_article
  = "Brumaire IA lève 12 millions d'euros\n\nPublié le 3 juin 2024\n\n"
    "La start-up lyonnaise Brumaire IA a levé 12 millions d'euros auprès de Partech. "
    "OpenAI avait lancé GPT-4 en mars 2023.\n";

static const char *const english_article
  = "Amazon backs Anthropic\n\nSeptember 25, 2023\n\n"
    "Amazon invested $1.25 billion in Anthropic on Monday.\n";

static void
test_help_and_usage (Fixture *fixture, gconstpointer data)
{
  static const char *const verbs[] = { "extract", "import", "list", "events", "export", "check" };
  g_auto (Run) help = { 0 };

  run (&help, "--help", NULL);
  g_assert_cmpint (help.status, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_auto (Run) verb_help = { 0 };
      g_auto (Run) misuse = { 0 };

      g_assert_nonnull (strstr (help.out, verbs[i]));
      run (&verb_help, verbs[i], "--help", NULL);
      g_assert_cmpint (verb_help.status, ==, 0);
      g_assert_nonnull (strstr (verb_help.out, "--library"));
      run (&misuse, verbs[i], "--no-such-option", NULL);
      g_assert_cmpint (misuse.status, ==, 2);
      g_assert_nonnull (strstr (misuse.err, "--no-such-option"));
      g_assert_cmpstr (misuse.out, ==, "");
    }
}

/* A library can be named before the verb, too, as it is for the window. */
static void
test_library_first (Fixture *fixture, gconstpointer data)
{
  g_autofree char *article = write_text (fixture, "en.txt", english_article);
  g_autofree char *assigned = g_strconcat ("--library=", fixture->library, NULL);
  g_auto (Run) imported = { 0 };
  g_auto (Run) listed = { 0 };
  g_auto (Run) misuse = { 0 };

  run (&imported, "--library", fixture->library, "import", article, NULL);
  g_assert_cmpint (imported.status, ==, 0);
  run (&listed, assigned, "list", "--format", "json", NULL);
  g_assert_cmpint (listed.status, ==, 0);
  g_assert_nonnull (strstr (listed.out, "Amazon backs Anthropic"));
  run (&misuse, "-l", fixture->library, "events", "--no-such-option", NULL);
  g_assert_cmpint (misuse.status, ==, 2);
  g_assert_nonnull (strstr (misuse.err, "--no-such-option"));
}

static void
test_bad_filters (Fixture *fixture, gconstpointer data)
{
  static const char *const bad[][2] = {
    { "--happened", "yesterday" }, { "--published", "2024-13" },  { "--kind", "party" },
    { "--format", "yaml" },        { "--company", "recipient:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_auto (Run) result = { 0 };

      run (&result, "events", "--library", fixture->library, bad[i][0], bad[i][1], NULL);
      g_assert_cmpint (result.status, ==, 2);
      g_assert_nonnull (strstr (result.err, bad[i][1]));
    }
  g_assert_false (g_file_test (fixture->library, G_FILE_TEST_EXISTS));
}

static void
test_extract_json (Fixture *fixture, gconstpointer data)
{
  g_autofree char *french = write_text (fixture, "fr.txt", french_article);
  g_autofree char *image = write_bytes (fixture, "photo.txt", "\xff\xd8\xff\xe0\0\x10JFIF\0", 11);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autofree char *english = write_text (fixture, "en.txt", english_article);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (GStrv) lines = NULL;
  g_auto (Run) result = { 0 };
  JsonObject *object;

  run (&result, "extract", "--json", french, image, missing, english, NULL);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (result.err, "photo.txt"));
  g_assert_nonnull (strstr (result.err, "missing.txt"));
  g_assert_cmpuint (count_lines (result.out), ==, 2);

  lines = g_strsplit (result.out, "\n", -1);
  object = parse_line (parser, lines[0]);
  g_assert_cmpstr (json_object_get_string_member (object, "file"), ==, french);
  g_assert_cmpstr (json_object_get_string_member (object, "lang"), ==, "fr");
  object = parse_line (parser, lines[1]);
  g_assert_cmpstr (json_object_get_string_member (object, "file"), ==, english);
  g_assert_cmpstr (json_object_get_string_member (object, "lang"), ==, "en");
  g_assert_false (g_file_test (fixture->library, G_FILE_TEST_EXISTS));
}

/* A byte order mark and Windows line ends must not shift where the evidence is. */
static void
test_extract_range (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "\xef\xbb\xbf"
                             "Amazon backs Anthropic\r\n\r\nSeptember 25, 2023\r\n\r\n"
                             "Amazon invested $1.25 billion in Anthropic on Monday.\r\n";
  g_autofree char *path = write_bytes (fixture, "bom.txt", text, sizeof text - 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (Run) result = { 0 };
  JsonArray *events, *range;
  JsonObject *event;
  g_autofree char *quoted = NULL;
  gint64 start, end;

  run (&result, "extract", "--json", path, NULL);
  g_assert_cmpint (result.status, ==, 0);
  events = json_object_get_array_member (parse_line (parser, result.out), "events");
  g_assert_cmpuint (json_array_get_length (events), ==, 1);
  event = json_array_get_object_element (events, 0);
  range = json_object_get_array_member (event, "range");
  start = json_array_get_int_element (range, 0);
  end = json_array_get_int_element (range, 1);
  g_assert_cmpint (start, >=, 0);
  g_assert_cmpint (end, <, sizeof text);
  quoted = g_strndup (text + start, (gsize) (end - start));
  g_assert_cmpstr (json_object_get_string_member (event, "evidence"), ==, quoted);
}

static void
test_import_list_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *french = write_text (fixture, "fr.txt", french_article);
  g_autofree char *english = write_text (fixture, "en.txt", english_article);
  g_autofree char *copy = write_text (fixture, "copy.txt", english_article);
  g_autofree char *output = g_build_filename (fixture->folder, "out.csv", NULL);
  g_autofree char *log = g_strconcat (fixture->library, "-wal", NULL);
  g_autofree char *written = NULL;
  g_auto (Run) imported = { 0 };
  g_auto (Run) listed = { 0 };
  g_auto (Run) narrowed = { 0 };
  g_auto (Run) events = { 0 };
  g_auto (Run) exported = { 0 };
  g_auto (Run) checked = { 0 };

  run (&imported, "import", "--library", fixture->library, french, english, copy, NULL);
  g_assert_cmpint (imported.status, ==, 0);
  g_assert_cmpstr (imported.out, ==, "2 added, 1 already present, 0 refused\n");
  /* Who copies that file has all of it. */
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));

  run (&listed, "list", "--library", fixture->library, "--format", "csv", NULL);
  g_assert_cmpint (listed.status, ==, 0);
  g_assert_cmpuint (count_lines (listed.out), ==, 3);
  /* Newest first. */
  g_assert_true (strstr (listed.out, "Brumaire") < strstr (listed.out, "Amazon backs"));

  run (&narrowed, "list", "--library", fixture->library, "--format", "json", "--company",
       "investor:amazon", NULL);
  g_assert_cmpint (narrowed.status, ==, 0);
  g_assert_cmpuint (count_lines (narrowed.out), ==, 1);
  g_assert_nonnull (strstr (narrowed.out, "Amazon backs Anthropic"));

  run (&events, "events", "--library", fixture->library, "--format", "json", "--kind", "investment",
       "--happened", "2023", NULL);
  g_assert_cmpint (events.status, ==, 0);
  g_assert_cmpuint (count_lines (events.out), ==, 1);
  g_assert_nonnull (strstr (events.out, "Amazon invested $1.25 billion in Anthropic"));

  run (&exported, "export", "--library", fixture->library, output, NULL);
  g_assert_cmpint (exported.status, ==, 0);
  g_assert_true (g_file_get_contents (output, &written, NULL, NULL));
  g_assert_true (g_str_has_prefix (written, "id,kind,deal,start,end,"));
  g_assert_nonnull (strstr (written, "1250000000,USD,exact,done"));

  run (&checked, "check", "--library", fixture->library, NULL);
  g_assert_cmpint (checked.status, ==, 0);
}

static void
test_no_library (Fixture *fixture, gconstpointer data)
{
  static const char *const verbs[] = { "list", "events", "check" };

  for (gsize i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_auto (Run) result = { 0 };

      run (&result, verbs[i], "--library", fixture->library, NULL);
      g_assert_cmpint (result.status, ==, 1);
      g_assert_nonnull (strstr (result.err, "library.db"));
      g_assert_false (g_file_test (fixture->library, G_FILE_TEST_EXISTS));
    }
}

static void
test_not_a_library (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "My diary. Nobody may overwrite it.";
  g_autofree char *article = write_text (fixture, "fr.txt", french_article);
  g_autofree char *diary = write_text (fixture, "diary.db", text);
  g_autofree char *after = NULL;
  g_auto (Run) result = { 0 };

  run (&result, "import", "--library", diary, article, NULL);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_nonnull (strstr (result.err, "diary.db"));
  g_assert_true (g_file_get_contents (diary, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, text);
}

static void
test_failed_export_keeps_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *output = write_text (fixture, "out.csv", "yesterday's export");
  g_autofree char *after = NULL;
  g_auto (Run) result = { 0 };

  run (&result, "export", "--library", fixture->library, output, NULL);
  g_assert_cmpint (result.status, ==, 1);
  g_assert_true (g_file_get_contents (output, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, "yesterday's export");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, setup, func, teardown)
  ADD ("/cli/help-and-usage", test_help_and_usage);
  ADD ("/cli/library-first", test_library_first);
  ADD ("/cli/bad-filters", test_bad_filters);
  ADD ("/cli/extract/json", test_extract_json);
  ADD ("/cli/extract/range", test_extract_range);
  ADD ("/cli/import-list-export", test_import_list_export);
  ADD ("/cli/no-library", test_no_library);
  ADD ("/cli/not-a-library", test_not_a_library);
  ADD ("/cli/failed-export-keeps-file", test_failed_export_keeps_file);
#undef ADD

  return g_test_run ();
}
