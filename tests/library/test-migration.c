/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library-fixture.h"

#include <glib/gstdio.h>

#include "library/jalons-library-private.h"
#include "library/jalons-schema.h"

/* A library as version 1 left it: two articles, one of them the user's in every way. */
static const char version_1[]
  = "INSERT INTO imports (id, started) VALUES (1, 1700000000);"
    "INSERT INTO names (id, kind, name) VALUES (1, 2, 'Le Monde');"
    "INSERT INTO articles (id, ord, import_id, published_first, published_last, "
    "published_precision,"
    "  published_basis, source_id, language, hash, title, origin) VALUES"
    "  (1, 5, 1, NULL, NULL, 0, 0, 1, 'fr', X'00112233445566778899aabbccddeeff', 'Un', '/a.txt'),"
    "  (2, 6, 1, 19800, 19800, 1, 1, NULL, 'en', X'ffeeddccbbaa99887766554433221100', 'Two',"
    "   '/b.txt');"
    "INSERT INTO texts (article_id, text) VALUES"
    "  (1, '#title Un' || char (10) || '#claim recipient=Nuvia investor=Elaia amount=5000000:EUR'),"
    "  (2, '#title Two' || char (10) || '#claim recipient=Nuvia investor=Elaia amount=5000000:EUR"
    " date=2024-03-18');"
    "INSERT INTO search (rowid, terms) VALUES (5, 'un nuvia elaia'), (6, 'two nuvia elaia');"
    "INSERT INTO claims (id, event_id, block, clause, data) VALUES (65536, NULL, 7, 0, X'00'),"
    "  (131072, NULL, 7, 0, X'00');"
    "INSERT INTO user_articles (article_id, read, starred, note) VALUES (1, 1, 1, 'à relire');"
    "INSERT INTO tags (id, name) VALUES (1, 'dossier');"
    "INSERT INTO user_tags (article_id, tag_id) VALUES (1, 1);"
    "INSERT INTO meta (key, value) VALUES ('generation', 41), ('articles', 2), ('events', 0);";

static char *
read_step (int version)
{
  g_autofree char *resource = g_strdup_printf (RESOURCE_PREFIX "/sql/%03d.sql", version);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) sql = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
}

static void
exec (JalonsDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  jalons_database_exec (database, sql, &error);
  g_assert_no_error (error);
}

static void
make_version_1 (Fixture *fixture, const char *more)
{
  g_autofree char *sql = read_step (1);
  g_autofree char *mark
    = g_strdup_printf ("PRAGMA application_id = %d", JALONS_SCHEMA_APPLICATION_ID);
  g_autoptr (JalonsDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  fixture_close (fixture);
  g_unlink (fixture->path);
  database = jalons_database_open (fixture->path, JALONS_DATABASE_WRITE, &error);
  g_assert_no_error (error);
  exec (database, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL");
  exec (database, mark);
  exec (database, sql);
  exec (database, "PRAGMA user_version = 1");
  exec (database, version_1);
  if (more != NULL)
    exec (database, more);
}

static gint64
ask (Fixture *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  jalons_database_get_int64 (fixture->library->writer, &value, &error, sql, "");
  g_assert_no_error (error);

  return value;
}

/* An empty file is a library to be; every step runs on it. */
static void
test_from_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (fixture->path, ".version-0.backup", NULL);

  fixture_close (fixture);
  g_unlink (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  fixture_open (fixture);
  g_assert_cmpint (ask (fixture, "PRAGMA user_version"), ==, JALONS_SCHEMA_VERSION);
  g_assert_cmpint (ask (fixture, "PRAGMA application_id"), ==, JALONS_SCHEMA_APPLICATION_ID);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  fixture_assert_sound (fixture);
}

/* Nothing of the user's is lost, and a copy of the old file is kept. */
static void
test_from_1 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (fixture->path, ".version-1.backup", NULL);
  g_autoptr (JalonsArticle) article = NULL;
  g_autoptr (JalonsIndex) index = NULL;
  g_autoptr (JalonsDatabase) old = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (GError) error = NULL;
  int version;

  make_version_1 (fixture, NULL);
  fixture_open (fixture);
  g_assert_cmpint (ask (fixture, "PRAGMA user_version"), ==, JALONS_SCHEMA_VERSION);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM pragma_index_list ('claims')"
                                 " WHERE name = 'claims_by_event' AND partial = 1"),
                   ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT v FROM search_config WHERE k = 'automerge'"), ==, 16);

  /* What was found is made anew from the texts, by the same reader as ever. */
  g_assert_true (jalons_library_rebuild (fixture->library, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  fixture_assert_sound (fixture);
  article = jalons_library_load_article (fixture->library, 1, &error);
  g_assert_no_error (error);
  g_assert_true (jalons_article_get_read (article));
  g_assert_true (jalons_article_get_starred (article));
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM user_tags"), ==, 1);
  g_assert_cmpint (ask (fixture, "SELECT count(*) FROM user_articles WHERE note = 'à relire'"), ==,
                   1);
  index = jalons_library_load_index (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalons_index_get_n_articles (index), ==, 2);
  g_assert_cmpuint (jalons_index_get_n_events (index), ==, 1);
  found = jalons_library_search_newest (fixture->library, "nuvia", 10, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 2);

  old = jalons_database_open (backup, JALONS_DATABASE_READ, &error);
  g_assert_no_error (error);
  g_assert_true (jalons_schema_identify (old, backup, &version, &error));
  g_assert_cmpint (version, ==, 1);
}

/* A step that fails leaves the file as it was, at its version. */
static void
test_failed_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsLibrary) library = NULL;
  g_autoptr (JalonsDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  make_version_1 (fixture, "DROP INDEX claims_by_event");
  library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_CREATE, &error);
  g_assert_null (library);
  g_assert_nonnull (error);
  g_clear_error (&error);

  database = jalons_database_open (fixture->path, JALONS_DATABASE_READ, &error);
  g_assert_no_error (error);
  g_assert_true (jalons_database_get_int64 (database, &n, &error, "PRAGMA user_version", ""));
  g_assert_cmpint (n, ==, 1);
  g_assert_true (
    jalons_database_get_int64 (database, &n, &error, "SELECT count(*) FROM articles", ""));
  g_assert_cmpint (n, ==, 2);
}

/* An old file that can't be written is said to be old, and stays as it is. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  make_version_1 (fixture, NULL);
  library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_READ_ONLY, &error);
  g_assert_null (library);
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define TEST(name, func)                                                                           \
  g_test_add ("/migration/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  TEST ("from-nothing", test_from_nothing);
  TEST ("from-1", test_from_1);
  TEST ("failed-step", test_failed_step);
  TEST ("read-only", test_read_only);

  return g_test_run ();
}
