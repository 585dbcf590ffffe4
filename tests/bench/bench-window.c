/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* The window's rows: start to the first frame that shows articles, and memory, beside a bare
 * window. */

#include "config.h"

#include "bench.h"

#include <gio/gio.h>
#include <string.h>

#include "bench-generator.h"
#include "library/jalons-importer.h"

#define N_ARTICLES 100000
#define N_STARTS 9

typedef struct
{
  double seconds;
  double pss_mib;
} Start;

/* Texts come from the generator instead of files: a hundred thousand files would measure the disk.
 */
static BenchGenerator *generator;
static GMutex generator_lock;

static JalonsDocument *
read_generated (const char *path, GCancellable *cancellable, GError **error)
{
  JalonsDocument *document = jalons_document_new (JALONS_FORMAT_TEXT);

  g_mutex_lock (&generator_lock);
  document->text = bench_generator_next (generator, NULL);
  g_mutex_unlock (&generator_lock);
  document->length = strlen (document->text);
  document->encoding = g_strdup ("UTF-8");
  return document;
}

/* The importer walks real files; these are empty. */
static char **
make_names (guint n)
{
  char **names = g_new0 (char *, n + 1);
  g_autofree char *folder = bench_scratch ("names");

  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < n; i++)
    {
      names[i] = g_strdup_printf ("%s/%06u.txt", folder, i);
      g_file_set_contents (names[i], "", 0, NULL);
    }
  return names;
}

static gboolean
fill_library (const char *path, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsLibrary) library
    = jalons_library_open (path, JALONS_LIBRARY_OPEN_CREATE, &error);
  g_autoptr (JalonsImporter) importer = NULL;
  g_autoptr (JalonsImportReport) report = NULL;
  g_auto (GStrv) names = make_names (n);

  if (library != NULL)
    {
      generator = bench_generator_new (7);
      importer = jalons_importer_new (library);
      jalons_importer_set_read_func (importer, read_generated);
      report
        = jalons_importer_run (importer, (const char *const *) names, NULL, NULL, NULL, &error);
      g_clear_pointer (&generator, bench_generator_free);
    }
  if (report == NULL)
    bench_note ("no library: %s", error->message);
  /* What is still to be told of the changes holds the library open: the window would find it in
   * use, and its log not yet brought in. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return report != NULL;
}

static double
read_pss (const char *pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/smaps_rollup", pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, "\nPss:")) == NULL)
    return 0;

  return (double) g_ascii_strtoll (line + strlen ("\nPss:"), NULL, 10) / 1024;
}

static gboolean
start_once (const char *const *argv, Start *start)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) out = NULL;
  g_autofree char *line = NULL;
  double begin = bench_wall_seconds ();
  g_autoptr (GSubprocess) process = g_subprocess_newv (
    argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);

  if (process == NULL)
    {
      bench_note ("%s", error->message);
      return FALSE;
    }

  out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (out, NULL, NULL, NULL);
  start->seconds = bench_wall_seconds () - begin;
  /* What is loaded behind the first frame counts as memory too. */
  g_usleep (1500 * 1000);
  start->pss_mib = read_pss (g_subprocess_get_identifier (process));
  g_output_stream_close (g_subprocess_get_stdin_pipe (process), NULL, NULL);
  g_subprocess_wait (process, NULL, NULL);
  return g_strcmp0 (line, "ready") == 0;
}

static void
report_starts (Start *bare, Start *full, gsize n)
{
  double ratios[N_STARTS], bare_seconds[N_STARTS], more[N_STARTS];

  for (gsize i = 0; i < n; i++)
    {
      ratios[i] = full[i].seconds / bare[i].seconds;
      bare_seconds[i] = bare[i].seconds;
      more[i] = full[i].pss_mib - bare[i].pss_mib;
    }
  bench_row ("start to the first articles, library of 100,000", bench_percentile (ratios, n, 50),
             "× bare", bench_percentile (bare_seconds, n, 50) * 1000, 1.3, BENCH_AT_MOST,
             "wall, median of pairs started in turn, warm cache; the limit is the bare window's "
             "start in ms");
  bench_row ("memory, window open on 100,000 articles", bench_percentile (more, n, 50), "MiB more",
             BENCH_NONE, 100, BENCH_AT_MOST,
             "PSS of the process less that of a bare window, 1.5 s after the first frame");
}

void
bench_window (void)
{
  g_autofree char *library = bench_scratch ("window.db");
  const char *bare_argv[] = { BENCH_PROBES "/bare-window", NULL };
  const char *full_argv[] = { BENCH_PROBES "/library-window", "--library", library, NULL };
  Start bare[N_STARTS], full[N_STARTS];
  gsize n = 0;

  if (!fill_library (library, N_ARTICLES))
    return;

  /* The first pair warms the cache. */
  for (gsize i = 0; i <= N_STARTS; i++)
    {
      Start bare_start, full_start;

      if (!start_once (bare_argv, &bare_start) || !start_once (full_argv, &full_start))
        {
          bench_note ("a window did not come up");
          return;
        }
      if (i > 0)
        {
          bare[n] = bare_start;
          full[n++] = full_start;
        }
    }
  report_starts (bare, full, n);
}
