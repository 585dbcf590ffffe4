/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "bench.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <time.h>

#include "bench-generator.h"
#include "bench-library-million.h"
#include "library/jalons-importer.h"
#include "library/jalons-library-private.h"
#include "library/jalons-search.h"
#include "library/jalons-selection.h"
#include "library/jalons-terms.h"

/* The library that most rows are measured on, and the import that is timed by itself. */
#define N_ARTICLES 100000
#define N_TIMED 10000
#define BATCH 100
#define SEED 20260101

typedef struct
{
  guint n_articles;
  GPtrArray *texts;
  gsize n_bytes;
  char *timed_folder;
  char *folder;
} Corpus;

/* For work on imports: their rows alone, with JALONS_BENCH_IMPORT set. */
static gboolean
import_alone (void)
{
  return g_getenv ("JALONS_BENCH_IMPORT") != NULL;
}

static guint
wanted_articles (void)
{
  const char *wanted = g_getenv ("JALONS_BENCH_ARTICLES");

  if (wanted == NULL)
    return import_alone () ? N_TIMED : N_ARTICLES;

  return (guint) MAX (atoi (wanted), 1000);
}

static void
write_article (const char *folder, guint i, const char *text)
{
  g_autofree char *name = g_strdup_printf ("%s/%03u/%06u.txt", folder, i / 1000, i);
  g_autofree char *parent = g_path_get_dirname (name);

  g_mkdir_with_parents (parent, 0700);
  if (!g_file_set_contents_full (name, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    g_error ("%s can't be written", name);
}

static void
make_corpus (Corpus *corpus)
{
  g_autoptr (BenchGenerator) generator = bench_generator_new (SEED);
  guint n_timed = MIN (N_TIMED, corpus->n_articles);

  corpus->texts = g_ptr_array_new_with_free_func (g_free);
  corpus->timed_folder = bench_scratch ("timed");
  corpus->folder = bench_scratch ("rest");
  for (guint i = 0; i < corpus->n_articles; i++)
    {
      char *text = bench_generator_next (generator, NULL);

      write_article (i < n_timed ? corpus->timed_folder : corpus->folder, i, text);
      corpus->n_bytes += strlen (text);
      g_ptr_array_add (corpus->texts, text);
    }
}

static void
run (sqlite3 *handle, const char *sql)
{
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (handle));
}

static sqlite3 *
open_bare (void)
{
  g_autofree char *path = bench_scratch ("bare.db");
  sqlite3 *handle;

  if (sqlite3_open (path, &handle) != SQLITE_OK)
    g_error ("%s can't be opened", path);
  run (handle, "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
               "PRAGMA cache_size = -16384; PRAGMA mmap_size = 268435456;"
               "CREATE VIRTUAL TABLE bare USING fts5 (text, tokenize = 'unicode61')");

  return handle;
}

static void
insert_bare (sqlite3 *handle, const Corpus *corpus, guint first, guint end)
{
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (handle, "INSERT INTO bare (text) VALUES (?)", -1, &statement, NULL);
  for (guint i = first; i < end; i++)
    {
      if ((i - first) % BATCH == 0)
        run (handle, "BEGIN");
      sqlite3_bind_text (statement, 1, g_ptr_array_index (corpus->texts, i), -1, SQLITE_STATIC);
      sqlite3_step (statement);
      sqlite3_reset (statement);
      if ((i - first) % BATCH == BATCH - 1 || i + 1 == end)
        run (handle, "COMMIT");
    }
  sqlite3_finalize (statement);
}

static double
import (JalonsLibrary *library, const char *folder)
{
  g_autoptr (JalonsImporter) importer = jalons_importer_new (library);
  g_autoptr (JalonsImportReport) report = NULL;
  const char *paths[] = { folder, NULL };
  double start = bench_wall_seconds ();

  report = jalons_importer_run (importer, paths, NULL, NULL, NULL, NULL);
  if (report == NULL || report->error != NULL || report->n_refused > 0)
    g_error ("the import failed: %s",
             report == NULL || report->error == NULL ? "" : report->error->message);

  return bench_wall_seconds () - start;
}

/* The CPU time of all threads, in seconds. */
static double
process_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

/*
 * Wall times of two runs can't be compared where other programs take turns with them. Both are
 * taken as CPU time: of an import, that of the thread that writes, or the share of each processor
 * where that is more; on a machine that does nothing else it is as good as the wall time.
 */
static void
measure_import (JalonsLibrary *library, sqlite3 *bare, const Corpus *corpus)
{
  guint n_timed = MIN (N_TIMED, corpus->n_articles);
  double start = bench_thread_seconds ();
  double bare_seconds, writer_seconds, all_seconds, seconds, start_all;

  insert_bare (bare, corpus, 0, n_timed);
  bare_seconds = bench_thread_seconds () - start;
  start = bench_thread_seconds ();
  start_all = process_seconds ();
  bench_note ("  import of %u files: %.2f s of wall time", n_timed,
              import (library, corpus->timed_folder));
  writer_seconds = bench_thread_seconds () - start;
  all_seconds = process_seconds () - start_all;
  seconds = MAX (writer_seconds, all_seconds / MIN (g_get_num_processors (), 5));
  bench_note ("  CPU: %.2f s of the thread that writes, %.2f s of all; %.2f s of the bare insert",
              writer_seconds, all_seconds, bare_seconds);
  bench_row ("import, of the articles a second of a bare FTS5 insert", bare_seconds / seconds, "×",
             1, 0.5, BENCH_AT_LEAST,
             "CPU of the writing thread, or the share of each processor; 10,000 files read, their "
             "facts found, stored, indexed, merged; the bare insert has unicode61, the same texts, "
             "commits and pragmas");
  bench_row ("import", n_timed / seconds, "articles/s", n_timed / bare_seconds, BENCH_NONE,
             BENCH_AT_LEAST, "the same");
}

static void
measure_size (const char *path, const Corpus *corpus)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    g_error ("%s is not there", path);
  bench_row ("library file, of its articles' text",
             (double) status.st_size / (double) corpus->n_bytes, "×", BENCH_NONE, 2.4,
             BENCH_AT_MOST, "closed, so that all of it is in the one file");
}

typedef struct
{
  const char *name;
  JalonsFilter *filter;
} Case;

static void
add_case (GArray *cases, const char *name, JalonsFilter *filter)
{
  Case one = { name, filter };

  g_array_append_val (cases, one);
}

static GArray *
make_cases (void)
{
  GArray *cases = g_array_new (FALSE, FALSE, sizeof (Case));
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  JalonsPeriod year = jalons_period_year (2024, JALONS_BASIS_STATED);
  JalonsPeriod month = jalons_period_month (2025, 3, JALONS_BASIS_STATED);
  g_autoptr (JalonsFilter) openai = jalons_filter_with_party (all, JALONS_ROLE_ANY, "OpenAI");
  g_autoptr (JalonsFilter) financed
    = jalons_filter_with_party (all, JALONS_ROLE_RECIPIENT, "Mistral AI");

  add_case (cases, "all", jalons_filter_ref (all));
  add_case (cases, "company", jalons_filter_ref (openai));
  add_case (cases, "company and year", jalons_filter_with_published (openai, &year));
  add_case (cases, "recipient", jalons_filter_ref (financed));
  add_case (cases, "recipient and period of events", jalons_filter_with_happened (financed, &year));
  add_case (cases, "period of events", jalons_filter_with_happened (all, &month));
  add_case (cases, "kind", jalons_filter_with_kind (all, JALONS_KIND_RELEASE));
  add_case (cases, "year", jalons_filter_with_published (all, &year));
  add_case (cases, "language", jalons_filter_with_language (all, "fr"));
  add_case (cases, "unread", jalons_filter_with_flags (all, JALONS_FILTER_UNREAD));

  return cases;
}

/* The slowest of the filters counts, at its 95th percentile. */
void
bench_library_filters (JalonsIndex *index, const char *name, double bar)
{
  g_autoptr (GArray) cases = make_cases ();
  double worst = 0;

  for (guint i = 0; i < cases->len; i++)
    {
      const Case *one = &g_array_index (cases, Case, i);
      double times[40];

      for (guint j = 0; j < G_N_ELEMENTS (times); j++)
        {
          double start = bench_thread_seconds ();

          jalons_selection_unref (jalons_index_select (index, one->filter, NULL, NULL, NULL));
          times[j] = (bench_thread_seconds () - start) * 1000;
        }
      worst = MAX (worst, bench_percentile (times, G_N_ELEMENTS (times), 95));
      bench_note ("  %s, %s: %.2f ms", name, one->name,
                  bench_percentile (times, G_N_ELEMENTS (times), 50));
      jalons_filter_unref (one->filter);
    }
  bench_row (
    name, worst, "ms", BENCH_NONE, bar, BENCH_AT_MOST,
    "CPU, p95 of the slowest of ten filters: articles, events, all facet counts, timeline");
}

static const char *const words[]
  = { "investissement", "Anthropic", "levée",        "research", "milliards", "contrats",
      "modèles",        "announced", "intelligence", "semaine",  "partners",  "company" };

static void
measure_typing (JalonsLibrary *library)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      glong n = g_utf8_strlen (words[i], -1);

      for (glong j = 3; j <= n; j++)
        {
          g_autofree char *typed = g_utf8_substring (words[i], 0, j);
          double start = bench_thread_seconds ();
          double time;

          g_array_unref (jalons_library_search_newest (library, typed, 50, NULL, NULL));
          time = (bench_thread_seconds () - start) * 1000;
          if (time > 8)
            bench_note ("  %s: %.1f ms", typed, time);
          g_array_append_val (times, time);
        }
    }
  bench_row ("search as you type, first screenful",
             bench_percentile ((double *) (gpointer) times->data, times->len, 95), "ms", BENCH_NONE,
             16, BENCH_AT_MOST, "CPU, p95 over twelve words from their third letter on, 50 newest");
}

static double
query_bare (sqlite3 *bare, const char *query)
{
  double start = bench_thread_seconds ();
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (bare, "SELECT rowid FROM bare WHERE bare MATCH ?", -1, &statement, NULL);
  sqlite3_bind_text (statement, 1, query, -1, SQLITE_STATIC);
  while (sqlite3_step (statement) == SQLITE_ROW)
    ;
  sqlite3_finalize (statement);

  return bench_thread_seconds () - start;
}

/* From what is typed to the positions of all articles that have it, in list order. */
static double
query_ours (JalonsLibrary *library, JalonsIndex *index, const char *typed)
{
  double start = bench_thread_seconds ();
  gboolean all;
  roaring_bitmap_t *found;

  jalons_search_forget (index);
  found = jalons_search_run (library, index, typed, &all, NULL, NULL);
  if (found != NULL)
    roaring_bitmap_free (found);

  return bench_thread_seconds () - start;
}

/* What a bare index has to be asked for to find every form of a word that the texts have. */
static char *
list_forms (JalonsLibrary *library, const char *word)
{
  JalonsDatabase *reader = jalons_library_borrow_reader (library, NULL, NULL);
  g_autofree char *folded = jalons_terms_fold (word, -1);
  g_autoptr (GString) query = g_string_new (NULL);
  g_autoptr (JalonsStatement) statement = NULL;

  g_string_printf (query, "\"%s\"", word);
  statement = jalons_database_query (
    reader, NULL,
    "SELECT DISTINCT other.form FROM forms me JOIN forms other"
    " ON other.stem = me.stem OR (other.form = me.stem AND other.stem = '')"
    " WHERE me.form = ?1 AND me.stem <> '' AND other.form <> ?1",
    "s", folded);
  while (statement != NULL && jalons_database_step (reader, statement, NULL))
    g_string_append_printf (query, " OR \"%s\"", sqlite3_column_text (statement, 0));
  g_clear_pointer (&statement, jalons_statement_release);
  jalons_library_return_reader (library, reader);

  return g_string_free (g_steal_pointer (&query), FALSE);
}

/* Each word in all of its forms, and what is typed of it after four letters. */
static void
measure_answers (JalonsLibrary *library, JalonsIndex *index, sqlite3 *bare)
{
  double ours = 0, theirs = 0;

  for (guint round = 0; round < 4; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        {
          g_autofree char *start = g_utf8_substring (words[i], 0, 4);
          g_autofree char *prefix = g_strdup_printf ("\"%s\" *", start);
          g_autofree char *whole = list_forms (library, words[i]);
          g_autofree char *finished = g_strconcat (words[i], " ", NULL);
          double times[4] = { query_bare (bare, prefix), query_ours (library, index, start),
                              query_bare (bare, whole), query_ours (library, index, finished) };

          /* The first round warms the cache. */
          if (round == 0)
            continue;
          theirs += times[0] + times[2];
          ours += times[1] + times[3];
          if (round == 1)
            bench_note ("  %s*: %.1f ms (bare %.1f); %s: %.1f ms (bare %.1f)", start,
                        times[1] * 1000, times[0] * 1000, words[i], times[3] * 1000,
                        times[2] * 1000);
        }
    }
  bench_row ("whole ordered answer, of the bare FTS5 query", ours / theirs, "×", 1, 1.5,
             BENCH_AT_MOST,
             "CPU, twelve words and their first four letters; ours finds every form of a word, and "
             "the bare index is asked for those that the texts have");
}

static JalonsIndex *
measure_index (JalonsLibrary *library, const char *how)
{
  double start = bench_wall_seconds ();
  JalonsIndex *index = jalons_library_load_index (library, NULL, NULL);

  bench_row ("index load", (bench_wall_seconds () - start) * 1000, "ms", BENCH_NONE, BENCH_NONE,
             BENCH_AT_MOST, how);

  return index;
}

static JalonsLibrary *
open_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  JalonsLibrary *library = jalons_library_open (path, JALONS_LIBRARY_OPEN_CREATE, &error);

  if (library == NULL)
    g_error ("%s", error->message);

  return library;
}

static void
close_library (JalonsLibrary *library)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_unref (library);
}

/* One more article in a library that is open: what the window waits for after an import. */
static void
measure_refresh (JalonsLibrary *library)
{
  g_autofree char *folder = bench_scratch ("one");
  g_autoptr (JalonsIndex) index = NULL;
  double start;

  write_article (folder, 1, "Une nouvelle brève, que personne n'a encore lue.");
  import (library, folder);
  start = bench_wall_seconds ();
  index = jalons_library_load_index (library, NULL, NULL);
  bench_row ("index after one more article", (bench_wall_seconds () - start) * 1000, "ms",
             BENCH_NONE, BENCH_NONE, BENCH_AT_MOST, "wall");
}

/* What is asked of a library once it is filled. */
static void
measure_filled (const char *path, guint n_articles, sqlite3 *bare)
{
  JalonsLibrary *library = open_library (path);
  JalonsIndex *index = measure_index (library, "wall, in a library just opened");
  g_autofree char *name = g_strdup_printf ("filter change, %u articles", n_articles);

  bench_library_filters (index, name, 16);
  measure_typing (library);
  measure_answers (library, index, bare);
  measure_refresh (library);
  jalons_index_unref (index);
  close_library (library);
}

void
bench_library (void)
{
  Corpus corpus = { .n_articles = wanted_articles () };
  g_autofree char *path = bench_scratch ("library.db");
  sqlite3 *bare = open_bare ();
  JalonsLibrary *library = open_library (path);

  make_corpus (&corpus);
  bench_note ("%u articles, %.0f bytes each", corpus.n_articles,
              (double) corpus.n_bytes / corpus.n_articles);
  measure_import (library, bare, &corpus);
  if (corpus.n_articles > N_TIMED)
    {
      double start = bench_wall_seconds ();

      insert_bare (bare, &corpus, N_TIMED, corpus.n_articles);
      start = bench_wall_seconds () - start;
      bench_row ("import of the rest, of a bare insert", start / import (library, corpus.folder),
                 "×", 1, BENCH_NONE, BENCH_AT_LEAST,
                 "the same way, into the library as it has grown");
    }
  bench_note ("%" G_GINT64_FORMAT " articles, %" G_GINT64_FORMAT " events",
              jalons_library_get_n_articles (library), jalons_library_get_n_events (library));
  close_library (library);
  measure_size (path, &corpus);
  g_ptr_array_unref (corpus.texts);
  g_free (corpus.folder);
  g_free (corpus.timed_folder);

  if (!import_alone ())
    measure_filled (path, corpus.n_articles, bare);
  sqlite3_close (bare);
  if (!import_alone ())
    bench_library_million ();
}
