/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "library/jalons-library-private.h"

static char *
contents_of (const char *path, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);

  return contents;
}

/* Stand in for the C library's: how often a file was flushed to the disk. */
static int n_flushed;

int
fsync (int fd)
{
  g_atomic_int_inc (&n_flushed);
  return (int) syscall (SYS_fsync, fd);
}

int
fdatasync (int fd)
{
  g_atomic_int_inc (&n_flushed);
  return (int) syscall (SYS_fdatasync, fd);
}

/* Opening is refused with @code, for writing and for reading, and leaves the file as it is. */
static void
assert_refused (const char *path, JalonsLibraryError code)
{
  static const JalonsLibraryOpenFlags flags[]
    = { JALONS_LIBRARY_OPEN_NONE, JALONS_LIBRARY_OPEN_CREATE, JALONS_LIBRARY_OPEN_READ_ONLY,
        JALONS_LIBRARY_OPEN_CREATE | JALONS_LIBRARY_OPEN_FALLBACK };
  g_autofree char *before = NULL;
  gsize length;

  before = contents_of (path, &length);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      gsize length_after;

      g_assert_null (jalons_library_open (path, flags[i], &error));
      g_assert_error (error, JALONS_LIBRARY_ERROR, (int) code);
      after = contents_of (path, &length_after);
      g_assert_cmpmem (before, length, after, length_after);
    }
}

static void
test_not_a_library (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = fixture_write (fixture, "text.db", "dear diary, dear diary, dear diary");
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);
  g_autofree char *fifo = g_build_filename (fixture->folder, "fifo.db", NULL);
  g_autoptr (GError) error = NULL;
  sqlite3 *handle;

  assert_refused (text, JALONS_LIBRARY_ERROR_NOT_A_LIBRARY);

  g_assert_cmpint (sqlite3_open (other, &handle), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (handle, "CREATE TABLE t (a); INSERT INTO t VALUES (1)", NULL, NULL, NULL), ==,
    SQLITE_OK);
  sqlite3_close (handle);
  assert_refused (other, JALONS_LIBRARY_ERROR_NOT_A_LIBRARY);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_null (jalons_library_open (fifo, JALONS_LIBRARY_OPEN_CREATE, &error));
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_A_LIBRARY);
  g_clear_error (&error);
  g_assert_null (jalons_library_open (fixture->folder, JALONS_LIBRARY_OPEN_CREATE, &error));
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_A_LIBRARY);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a", "b", "new.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsLibrary) library = NULL;

  g_assert_null (jalons_library_open (path, JALONS_LIBRARY_OPEN_NONE, &error));
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  library = jalons_library_open (path, JALONS_LIBRARY_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  fixture_import (fixture, "a.txt", "a");
  g_assert_true (jalons_database_exec (fixture->library->writer, "PRAGMA user_version = 99", NULL));
  fixture_close (fixture);
  assert_refused (fixture->path, JALONS_LIBRARY_ERROR_NEWER);
}

/* Every prefix of a library, and one with bytes changed at random: an error or a library, no crash.
 */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "damaged.db", NULL);
  gsize length;

  fixture_import (fixture, "a.txt", "#claim recipient=A amount=1000000:USD date=2024\nlion zebra");
  fixture_close (fixture);
  whole = contents_of (fixture->path, &length);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *part = g_memdup2 (whole, length);
      gsize part_length = i % 2 == 0 ? length : length * i / 60;
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonsLibrary) library = NULL;

      for (guint j = 0; i % 2 == 0 && j < 1 + i * 20; j++)
        part[g_test_rand_int_range (100, (gint32) length)] = (char) g_test_rand_int_range (0, 256);
      g_file_set_contents (path, part, (gssize) part_length, NULL);
      library = jalons_library_open (path, JALONS_LIBRARY_OPEN_NONE, &error);
      g_assert_true (library != NULL || error != NULL);
      if (library != NULL)
        {
          g_autoptr (GPtrArray) newest = jalons_library_load_newest (library, 10, NULL);
          g_autoptr (JalonsIndex) index = jalons_library_load_index (library, NULL, NULL);
          g_autoptr (JalonsEvent) event = jalons_library_load_event (library, 1, NULL);
          g_autoptr (GPtrArray) claims = jalons_library_load_article_claims (library, 1, NULL);
          g_autoptr (GPtrArray) mentions = jalons_library_load_mentions (library, 1, NULL);
          g_auto (GStrv) faults = jalons_library_check (library, NULL, NULL);
        }
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_clear_object (&library);
      for (guint j = 0; j < 3; j++)
        {
          static const char *const suffixes[] = { "", "-wal", "-shm" };
          g_autofree char *file = g_strconcat (path, suffixes[j], NULL);

          g_unlink (file);
        }
    }
}

static void
test_check_finds (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) faults = NULL;

  fixture_import (fixture, "a.txt", "#claim recipient=A amount=1000000:USD date=2024\n");
  g_assert_true (jalons_database_exec (
    fixture->library->writer, "UPDATE claims SET data = x'01ffff'; DELETE FROM events", NULL));
  faults = jalons_library_check (fixture->library, NULL, NULL);
  g_assert_cmpuint (g_strv_length (faults), >=, 3);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_import (fixture, "a.txt", "lion");
  g_autoptr (JalonsImporter) importer = NULL;
  g_autoptr (JalonsArticle) article = NULL;
  const char *paths[] = { fixture->folder, NULL };

  fixture_close (fixture);
  fixture->library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (jalons_library_is_read_only (fixture->library));
  g_assert_cmpint (jalons_library_get_access (fixture->library), ==, JALONS_LIBRARY_ACCESS_ASKED);
  article = jalons_library_load_article (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jalons_library_set_read (fixture->library, &id, 1, TRUE, &error), ==, 0);
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_READ_ONLY);
  g_clear_error (&error);
  importer = jalons_importer_new (fixture->library);
  g_assert_null (jalons_importer_run (importer, paths, NULL, NULL, NULL, &error));
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_READ_ONLY);
  g_clear_object (&importer);
}

/* Runs @func in another process; its exit status is what @func returns. */
static int
in_child (int (*func) (Fixture *), Fixture *fixture)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    _exit (func (fixture));
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFSIGNALED (status))
    return 128 + WTERMSIG (status);

  return WEXITSTATUS (status);
}

/* As somebody who may not write there: root may everywhere. */
static int
read_protected (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (JalonsLibrary) library = NULL;

  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 77;
  library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_CREATE, &error);
  if (library != NULL
      || !g_error_matches (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_READ_ONLY))
    return 1;
  library = jalons_library_open (fixture->path,
                                 JALONS_LIBRARY_OPEN_CREATE | JALONS_LIBRARY_OPEN_FALLBACK, NULL);
  if (library == NULL || jalons_library_get_access (library) != JALONS_LIBRARY_ACCESS_PROTECTED)
    return 2;
  newest = jalons_library_load_newest (library, 10, NULL);

  return newest != NULL && newest->len == 1 ? 0 : 3;
}

static void
test_protected (Fixture *fixture, gconstpointer data)
{
  int status;

  fixture_import (fixture, "a.txt", "lion");
  fixture_close (fixture);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);
  status = in_child (read_protected, fixture);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);
  if (status == 77)
    g_test_skip ("another user is needed, and there is none here");
  else
    g_assert_cmpint (status, ==, 0);
}

static int
open_second (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsLibrary) library = NULL;
  g_autoptr (GPtrArray) newest = NULL;

  library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_CREATE, &error);
  if (library != NULL
      || !g_error_matches (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_IN_USE))
    return 1;
  library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_FALLBACK, NULL);
  if (library == NULL || jalons_library_get_access (library) != JALONS_LIBRARY_ACCESS_IN_USE)
    return 2;
  newest = jalons_library_load_newest (library, 10, NULL);

  return newest != NULL && newest->len == 1 ? 0 : 3;
}

static void
test_second_process (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);

  fixture_import (fixture, "a.txt", "lion");
  g_assert_cmpint (in_child (open_second, fixture), ==, 0);
  /* The same in one process; and the first one can still write. */
  g_assert_cmpint (open_second (fixture), ==, 0);
  fixture_import (fixture, "b.txt", "zebra");
  fixture_assert_sound (fixture);
  fixture_close (fixture);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

static void
write_many (Fixture *fixture, const char *folder, guint n)
{
  g_autofree char *parent = g_build_filename (fixture->folder, folder, NULL);

  g_mkdir (parent, 0700);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%04u.txt", folder, i);
      g_autoptr (GString) text = g_string_new (NULL);

      g_string_printf (text,
                       "#published 2024-01-%02u\n#claim recipient=Company+%u amount=%u000000:USD "
                       "date=2024\n",
                       1 + i % 28, i, 10 + i);
      for (guint j = 0; j < 300; j++)
        g_string_append_printf (text, "word%u%u ", i, j);
      g_free (fixture_write (fixture, name, text->str));
    }
}

/* What is reported as added is there, and sound; returns how many that are. */
static guint
assert_kept (Fixture *fixture, const JalonsImportReport *report)
{
  guint n = 0;

  for (guint i = 0; i < report->items->len; i++)
    {
      const JalonsImportItem *item = g_ptr_array_index (report->items, i);
      g_autofree char *text = NULL;

      if (item->outcome != JALONS_IMPORT_OUTCOME_ADDED)
        continue;
      text = jalons_library_load_text (fixture->library, item->article_id, NULL, NULL);
      g_assert_nonnull (text);
      n++;
    }
  g_assert_cmpuint (n, ==, report->n_added);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, n);

  return n;
}

static void
test_disk_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (fixture->folder, "many", NULL);
  g_autoptr (JalonsImportReport) report = NULL;
  guint n_added;

  write_many (fixture, "many", 600);
  g_assert_true (
    jalons_database_exec (fixture->library->writer, "PRAGMA max_page_count = 180", &error));
  report = fixture_import_path (fixture, folder);
  g_assert_error (report->error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_FULL);
  g_assert_cmpuint (report->items->len, ==, 600);
  g_assert_cmpuint (report->n_added, >, 0);
  g_assert_cmpuint (report->n_skipped, >, 0);
  g_assert_cmpuint (report->n_added + report->n_skipped, ==, 600);
  n_added = assert_kept (fixture, report);

  /* With room again it goes on where it stopped, and nothing is there twice. */
  g_assert_true (
    jalons_database_exec (fixture->library->writer, "PRAGMA max_page_count = 1000000", &error));
  g_clear_pointer (&report, jalons_import_report_free);
  report = fixture_import_path (fixture, folder);
  g_assert_no_error (report->error);
  g_assert_cmpuint (report->n_present, ==, n_added);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 600);
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, 600);
  fixture_assert_sound (fixture);
}

static int report_pipe;

static void
tell_parent_cb (const JalonsImportProgress *progress, gpointer data)
{
  guint n = progress->n_added;

  if (write (report_pipe, &n, sizeof n) != sizeof n)
    _exit (9);
}

static int
import_slowly (Fixture *fixture)
{
  g_autoptr (JalonsLibrary) library = NULL;
  g_autoptr (JalonsImporter) importer = NULL;
  g_autofree char *folder = g_build_filename (fixture->folder, "many", NULL);
  const char *paths[] = { folder, NULL };

  library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_CREATE, NULL);
  jalons_library_set_extractor (library, fake_extract, NULL, NULL);
  importer = jalons_importer_new (library);
  jalons_import_report_free (
    jalons_importer_run (importer, paths, tell_parent_cb, NULL, NULL, NULL));
  /* Done before it was killed: the test says so. */
  pause ();

  return 0;
}

/* Killed in the middle of an import: what it had reported by then is there. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "many", NULL);
  guint n_reported = 0, n;
  int pipes[2];
  pid_t child;

  write_many (fixture, "many", 1500);
  fixture_close (fixture);
  for (guint round = 0; round < 3; round++)
    {
      g_assert_cmpint (pipe (pipes), ==, 0);
      report_pipe = pipes[1];
      child = fork ();
      if (child == 0)
        _exit (import_slowly (fixture));
      close (pipes[1]);
      /* One more commit, then anywhere in the next. */
      g_assert_cmpint (read (pipes[0], &n, sizeof n), ==, sizeof n);
      n_reported += n;
      g_usleep ((gulong) g_test_rand_int_range (0, 20000));
      kill (child, SIGKILL);
      while (read (pipes[0], &n, sizeof n) == sizeof n)
        n_reported = MAX (n_reported, n);
      close (pipes[0]);
      waitpid (child, NULL, 0);

      fixture_open (fixture);
      g_assert_cmpint (jalons_library_get_n_articles (fixture->library), >=, n_reported);
      fixture_assert_sound (fixture);
      n_reported = (guint) jalons_library_get_n_articles (fixture->library);
      fixture_close (fixture);
    }
  fixture_open (fixture);
  jalons_import_report_free (fixture_import_path (fixture, folder));
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 1500);
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, 1500);
  fixture_assert_sound (fixture);
}

/* A failure of the power takes what was written and not yet flushed: whatever is reported as kept
 * must be on the disk by then. */
static void
test_flushed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int n_before;

  fixture_import (fixture, "a.txt", "#claim recipient=A investor=B amount=5000000:EUR\nOne.");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *note = g_strdup_printf ("Note %u", i);

      n_before = g_atomic_int_get (&n_flushed);
      g_assert_cmpuint (jalons_library_set_note (fixture->library, 1, note, &error), !=, 0);
      g_assert_no_error (error);
      g_assert_cmpint (g_atomic_int_get (&n_flushed), >, n_before);
    }
}

typedef struct
{
  JalonsLibrary *library;
  int stop;
  guint n_rounds;
} Reader;

static gpointer
read_thread (gpointer data)
{
  Reader *reader = data;
  gint64 n_before = 0;

  while (!g_atomic_int_get (&reader->stop))
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) newest = jalons_library_load_newest (reader->library, 20, &error);
      g_autoptr (JalonsIndex) index = jalons_library_load_index (reader->library, NULL, &error);
      g_autoptr (GArray) found = NULL;

      g_assert_no_error (error);
      found = jalons_library_search_newest (reader->library, "word", 20, NULL, &error);
      g_assert_no_error (error);
      /* Articles only become more, and the index follows. */
      g_assert_cmpint (jalons_index_get_n_articles (index), >=, n_before);
      n_before = jalons_index_get_n_articles (index);
      reader->n_rounds++;
    }

  return NULL;
}

static void
test_readers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "many", NULL);
  Reader readers[2] = { 0 };
  GThread *threads[2];

  write_many (fixture, "many", 1000);
  for (guint i = 0; i < 2; i++)
    {
      readers[i].library = fixture->library;
      threads[i] = g_thread_new ("reader", read_thread, &readers[i]);
    }
  jalons_import_report_free (fixture_import_path (fixture, folder));
  for (guint i = 0; i < 2; i++)
    g_atomic_int_set (&readers[i].stop, 1);
  for (guint i = 0; i < 2; i++)
    {
      g_thread_join (threads[i]);
      g_assert_cmpuint (readers[i].n_rounds, >, 0);
    }
  fixture_assert_sound (fixture);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/library-safety/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

static void
changed_cb (guint *n_changed)
{
  (*n_changed)++;
}

static void
wait_for_change (guint *n_changed)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (*n_changed == 0 && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
  g_assert_cmpuint (*n_changed, >, 0);
  *n_changed = 0;
}

/* Whoever only reads a library sees what is written into it elsewhere. */
static void
test_followed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsLibrary) follower = NULL;
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  fixture_import (fixture, "a.txt", "#claim recipient=A investor=B amount=5000000:EUR\nOne.");
  follower = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (follower, "changed", G_CALLBACK (changed_cb), &n_changed);
  g_assert_cmpint (jalons_library_get_n_articles (follower), ==, 1);
  for (guint i = 2; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.txt", i);
      g_autofree char *text = g_strdup_printf (
        "#claim recipient=New%u investor=B amount=5000000:EUR\nArticle %u.", i, i);
      g_autoptr (JalonsIndex) index = NULL;
      g_autoptr (JalonsEvent) event = NULL;

      fixture_import (fixture, name, text);
      while (jalons_library_get_generation (follower)
             != jalons_library_get_generation (fixture->library))
        wait_for_change (&n_changed);
      g_assert_cmpint (jalons_library_get_n_articles (follower), ==, i);
      g_assert_cmpint (jalons_library_get_n_events (follower), ==, i);
      index = jalons_library_load_index (follower, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (jalons_index_get_n_articles (index), ==, i);
      event = jalons_library_load_event (follower,
                                         jalons_index_get_events (index)->events[i - 1].id, &error);
      g_assert_no_error (error);
      g_assert_nonnull (event);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("not-a-library", test_not_a_library);
  ADD ("missing", test_missing);
  ADD ("newer", test_newer);
  ADD ("damaged", test_damaged);
  ADD ("check-finds", test_check_finds);
  ADD ("read-only", test_read_only);
  ADD ("protected", test_protected);
  ADD ("second-process", test_second_process);
  ADD ("disk-full", test_disk_full);
  ADD ("killed", test_killed);
  ADD ("flushed", test_flushed);
  ADD ("readers", test_readers);
  ADD ("followed", test_followed);

  return g_test_run ();
}
