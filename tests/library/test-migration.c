/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library-fixture.h"

#include <glib/gstdio.h>

#include "domain/jalons-reason.h"
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

/* A library as version 2 left it, of imports in French (article 1) and in English (2), in both of
 * which why something was read is a sentence in that language. The last claim and the last mention
 * have sentences that no version is known to have written. */
static const char version_2[]
  = "INSERT INTO imports (id, started) VALUES (1, 1700000000);"
    "INSERT INTO names (id, kind, name) VALUES (1, 0, 'Nuvia AI'),"
    "  (2, 3, 'se termine comme un nom d’entreprise'), (3, 0, 'Elaia'),"
    "  (4, 3, 'figure au catalogue'), (5, 0, 'OpenAI'), (6, 0, 'Kaleo'),"
    "  (7, 3, 'a word before it says what it is'), (8, 3, 'fr.round.raise'),"
    "  (9, 3, 'fr.acquisition.buy'), (10, 0, 'Anthropic'), (11, 1, 'Claude 5 Opus'),"
    "  (12, 3, 'because I say so'), (13, 3, 'en.release.publish');"
    "INSERT INTO articles (id, ord, import_id, published_precision, published_basis, language, "
    "hash,"
    "  title, origin) VALUES"
    "  (1, 5, 1, 0, 0, 'fr', X'00112233445566778899aabbccddeeff', 'Un', '/a.txt'),"
    "  (2, 6, 1, 0, 0, 'en', X'ffeeddccbbaa99887766554433221100', 'Two', '/b.txt');"
    "INSERT INTO texts (article_id, text, mentions) VALUES (1, 'Un', X'01050000085A0102009001085A"
    "0102025C05620304023E06620504006E055A0607'), (2, 'Two', X'0104020009620A0401260D5F0B0C023E0962"
    "0A0401260D5F0B0C');"
    "INSERT INTO claims (id, event_id, block, clause, data) VALUES"
    "  (65536, 1, 1, 0, "
    "X'01000100550200010103000A18455552009103A4B50200066D61726469003C45084DC2ABC2A0"
    "6C6576C3A9C2A0C2BB2064697420717565206465206CE28099617267656E74206120C3A974C3A920696E7665737469"
    "3B20C2ABC2A06D61726469C2A0C2BB20646974207175616E64'),"
    "  (65537, 1, 3, 0, "
    "X'010002025502000601050004205553440000000A4C6573204563686F739501590961C2ABC2A0"
    "7261636865746572C2A0C2BB20646974207175E28099756E6520656E7472657072697365206120C3A974C3A9207261"
    "63686574C3A9653B206C6573206D6F747320616C656E746F757220656E20666F6E7420756E652072756D657572'),"
    "  (131072, 1, 2, 0, "
    "X'010100005501020A0B00009103A4B50200085475657364617900322B0D45E2809C6C61756E63"
    "686564E2809D2074656C6C7320746861742061206D6F64656C2063616D65206F75743B20E2809C54756573646179E2"
    "809D2074656C6C73207768656E'),"
    "  (131073, 1, 2, 0, X'010100005501020A0B00009103A4B50200085475657364617900322B0D084F"
    "6420736F6F74');"
    "INSERT INTO events (id, block, n_articles, n_independent, disagreement, reasons, review, bits,"
    "  data) SELECT 1, 1, 2, 9, 0, 0, 0, 0, data FROM claims WHERE id = 65536;"
    "INSERT INTO meta (key, value) VALUES ('generation', 41), ('articles', 2), ('events', 1);";

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

/* Makes the library of a version, of its steps and what is in it. */
static void
make_version (Fixture *fixture, int version, const char *rows, const char *more)
{
  g_autofree char *bump = g_strdup_printf ("PRAGMA user_version = %d", version);
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
  for (int step = 1; step <= version; step++)
    {
      g_autofree char *sql = read_step (step);

      exec (database, sql);
    }
  exec (database, bump);
  exec (database, rows);
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

  make_version (fixture, 1, version_1, NULL);
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

  make_version (fixture, 1, version_1, "DROP INDEX claims_by_event");
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

static const JalonsClaim *
claim_at (GPtrArray *claims, guint i)
{
  return ((JalonsArticleClaim *) g_ptr_array_index (claims, i))->claim;
}

/* A library whose maker was killed before anything was in it can be made, but not yet read. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  g_autofree char *mark
    = g_strdup_printf ("PRAGMA application_id = %d", JALONS_SCHEMA_APPLICATION_ID);
  g_autoptr (JalonsDatabase) database = NULL;
  g_autoptr (JalonsLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  fixture_close (fixture);
  g_unlink (fixture->path);
  database = jalons_database_open (fixture->path, JALONS_DATABASE_WRITE, &error);
  g_assert_no_error (error);
  exec (database, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL");
  exec (database, mark);
  g_clear_pointer (&database, jalons_database_close);

  library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_READ_ONLY, &error);
  g_assert_null (library);
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_UNREADABLE);
  fixture_open (fixture);
  fixture_assert_sound (fixture);
}

static void
assert_why (const JalonsClaim *claim, const char *trigger, const char *words)
{
  g_autofree char *why = jalons_claim_dup_why (claim);

  g_assert_cmpstr (claim->trigger, ==, trigger);
  g_assert_cmpstr (why, ==, words);
}

/* What the sentences of both languages said is said in the reader's; one that can't be taken apart
 * stays as it is. */
static void
assert_worded_anew (Fixture *fixture)
{
  static const JalonsReason reasons[]
    = { JALONS_REASON_SUFFIX, JALONS_REASON_SUFFIX, JALONS_REASON_CATALOG, JALONS_REASON_CATALOG,
        JALONS_REASON_NOUN };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) french = jalons_library_load_article_claims (fixture->library, 1, &error);
  g_autoptr (GPtrArray) english = jalons_library_load_article_claims (fixture->library, 2, &error);
  g_autoptr (GPtrArray) mentions = jalons_library_load_mentions (fixture->library, 1, &error);
  g_autoptr (GPtrArray) others = jalons_library_load_mentions (fixture->library, 2, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (french->len, ==, 2);
  g_assert_cmpuint (english->len, ==, 2);
  assert_why (claim_at (french, 0), "levé",
              "“levé” tells that money was invested; “mardi” tells when");
  assert_why (claim_at (french, 1), "racheter",
              "“racheter” tells that a company was bought; the words around it make it a rumour");
  assert_why (claim_at (english, 0), "launched",
              "“launched” tells that a model came out; “Tuesday” tells when");
  assert_why (claim_at (english, 1), NULL, "Od soot");
  g_assert_cmpuint (mentions->len, ==, G_N_ELEMENTS (reasons));
  for (guint i = 0; i < mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (mentions, i);

      g_assert_cmpint (mention->reason, ==, reasons[i]);
      g_assert_nonnull (jalons_mention_get_why (mention));
    }
  g_assert_cmpuint (others->len, ==, 4);
  g_assert_cmpstr (jalons_mention_get_why (g_ptr_array_index (others, 3)), ==, "because I say so");
}

static void
test_from_2 (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (fixture->path, ".version-2.backup", NULL);
  g_autoptr (JalonsEvent) event = NULL;
  g_autoptr (GError) error = NULL;

  make_version (fixture, 2, version_2, NULL);
  fixture_open (fixture);
  event = jalons_library_load_event (fixture->library, 1, &error);
  g_assert_no_error (error);
  /* As many sources as claims, once, which can't be more than the articles are. */
  g_assert_cmpuint (jalons_event_get_n_sources (event), ==, 2);
  g_assert_cmpuint (jalons_event_get_n_independent (event), ==, 2);
  g_assert_cmpint (ask (fixture, "PRAGMA user_version"), ==, JALONS_SCHEMA_VERSION);
  g_assert_true (g_file_test (backup, G_FILE_TEST_IS_REGULAR));
  assert_worded_anew (fixture);
}

/* An old file that can't be written is read as it is. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_strconcat (fixture->path, ".version-2.backup", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsIndex) index = NULL;

  make_version (fixture, 2, version_2, NULL);
  fixture->library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  index = jalons_library_load_index (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalons_index_get_n_articles (index), ==, 2);
  assert_worded_anew (fixture);
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  fixture_close (fixture);

  g_clear_pointer (&index, jalons_index_unref);
  make_version (fixture, 1, version_1, NULL);
  fixture->library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  index = jalons_library_load_index (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalons_index_get_n_articles (index), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define TEST(name, func)                                                                           \
  g_test_add ("/migration/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

  TEST ("from-nothing", test_from_nothing);
  TEST ("from-1", test_from_1);
  TEST ("from-2", test_from_2);
  TEST ("unfinished", test_unfinished);
  TEST ("failed-step", test_failed_step);
  TEST ("read-only", test_read_only);

  return g_test_run ();
}
