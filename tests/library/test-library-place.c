/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* Where a library's file is: links to it, and what others do to it while it is open. */

#include "library-fixture.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* Two ways to one file are one library, with one writer. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.db", NULL);
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *through = g_build_filename (folder, "library.db", NULL);
  g_autofree char *fresh = g_build_filename (folder, "new.db", NULL);
  g_autofree char *fresh_itself = g_build_filename (fixture->folder, "new.db", NULL);
  const char *const ways[] = { link, through };
  g_autoptr (JalonsLibrary) made = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (symlink ("library.db", link), ==, 0);
  g_assert_cmpint (symlink (".", folder), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (JalonsLibrary) second = NULL;

      second = jalons_library_open (ways[i], JALONS_LIBRARY_OPEN_CREATE, &error);
      g_assert_null (second);
      g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_IN_USE);
      g_clear_error (&error);
      second = jalons_library_open (ways[i], JALONS_LIBRARY_OPEN_FALLBACK, &error);
      g_assert_no_error (error);
      g_assert_cmpint (jalons_library_get_access (second), ==, JALONS_LIBRARY_ACCESS_IN_USE);
    }

  made = jalons_library_open (fresh, JALONS_LIBRARY_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jalons_library_get_path (made), ==, fresh_itself);
}

static void
assert_out_of_place (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture_write (fixture, "later.txt", "zebra");
  g_autoptr (JalonsImportReport) report = fixture_import_path (fixture, path);

  g_assert_error (report->error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_UNREADABLE);
  g_assert_cmpuint (report->n_added, ==, 0);
  g_assert_cmpuint (report->n_skipped, ==, 1);
  g_assert_cmpint (jalons_library_set_read (fixture->library, &id, 1, TRUE, &error), ==, 0);
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_UNREADABLE);
}

/* What goes into a file that nobody can find any more must not count as kept. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  gint64 id = fixture_import (fixture, "a.txt", "lion");

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  assert_out_of_place (fixture, id);
}

static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *bytes = NULL;
  gint64 id = fixture_import (fixture, "a.txt", "lion");
  gsize length;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (copy, bytes, (gssize) length, NULL));
  g_assert_cmpint (g_rename (copy, fixture->path), ==, 0);
  assert_out_of_place (fixture, id);
}

/* Imports and dies, so that it stays in the log. */
static int
import_and_die (Fixture *fixture)
{
  fixture_open (fixture);
  fixture_import (fixture, "b.txt", "zebra");

  return 0;
}

static int
read_with_log (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsLibrary) library = NULL;

  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 77;
  library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_READ_ONLY, &error);

  return library == NULL
             && g_error_matches (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_UNREADABLE)
           ? 0
           : 1;
}

static int
in_child (int (*func) (Fixture *), Fixture *fixture)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (func (fixture));
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

/* A library with a log, where neither can be written, is not shown without what is in the log. */
static void
test_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *memory = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;
  int status;

  fixture_import (fixture, "a.txt", "lion");
  fixture_close (fixture);
  g_assert_cmpint (in_child (import_and_die, fixture), ==, 0);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
  g_unlink (memory);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (log, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  status = in_child (read_with_log, fixture);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  if (status == 77)
    g_test_skip ("another user is needed, and there is none here");
  else
    g_assert_cmpint (status, ==, 0);

  /* Where it can be written, all of it is there. */
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (log, 0644), ==, 0);
  fixture_open (fixture);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/library-place/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  ADD ("links", test_links);
  ADD ("deleted", test_deleted);
  ADD ("replaced", test_replaced);
  ADD ("log", test_log);

  return g_test_run ();
}
