/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* What extraction costs, counted in instructions, which no other program on the machine disturbs.
 */

#include "config.h"

#include "bench.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#define BAR_PER_BYTE 100
#define BAR_DOUBLE 2.05

#define ARTICLE_BYTES "5000000"
#define SMALL_BYTES "1000000"
#define LARGE_BYTES "2000000"

/* Too long to be counted: the CPU time of a byte in a text of 100 MB against that in one of 10 MB.
 */
#define LONG_BYTES "10000000"
#define LONGEST_BYTES "100000000"
#define BAR_LONGEST 1.25

typedef struct
{
  double instructions;
  double bytes;
} Count;

/* The number behind @label in the words of a program, or 0. */
static double
read_figure (const char *words, const char *label)
{
  const char *found = strstr (words, label);

  return found == NULL ? 0 : g_ascii_strtod (found + strlen (label), NULL);
}

/* Counts the instructions inside jalons_extract() while the probe reads what @option and @bytes ask
 * for. */
static gboolean
count (const char *option, const char *bytes, Count *out_count)
{
  g_autofree char *file = bench_scratch ("callgrind.out");
  g_autofree char *to_file = g_strconcat ("--callgrind-out-file=", file, NULL);
  g_autofree char *probe = g_build_filename (BENCH_PROBES, "extract-probe", NULL);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "valgrind",
                         "--tool=callgrind",
                         "--toggle-collect=jalons_extract",
                         to_file,
                         probe,
                         "--generated",
                         SMALL_BYTES,
                         option,
                         bytes,
                         NULL };
  const char *articles;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err,
                     &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    {
      bench_note ("extraction is not counted: %s", error->message);
      return FALSE;
    }
  articles = strstr (out, "articles, ");
  out_count->instructions = read_figure (err, "Collected : ");
  out_count->bytes = articles == NULL ? 0 : read_figure (articles, "articles, ");
  return out_count->instructions > 0 && out_count->bytes > 0;
}

/* Takes the CPU time of a byte in one article of @bytes. */
static gboolean
take_time (const char *bytes, double *out_seconds)
{
  g_autofree char *probe = g_build_filename (BENCH_PROBES, "extract-probe", NULL);
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { probe, "--generated", SMALL_BYTES, "--single", bytes, NULL };
  const char *articles, *claims;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status,
                     &error)
      || !g_spawn_check_wait_status (status, &error))
    {
      bench_note ("extraction of %s bytes is not timed: %s", bytes, error->message);
      return FALSE;
    }
  articles = strstr (out, "articles, ");
  claims = strstr (out, "claims, ");
  if (articles == NULL || claims == NULL)
    return FALSE;
  *out_seconds = read_figure (claims, "claims, ") / read_figure (articles, "articles, ");
  return *out_seconds > 0;
}

void
bench_extract (void)
{
  double of_long, of_longest;
  Count articles;
  Count small;
  Count large;

  if (count ("--generated", ARTICLE_BYTES, &articles))
    bench_row ("extraction, instructions a byte", articles.instructions / articles.bytes, "a byte",
               BENCH_NONE, BAR_PER_BYTE, BENCH_AT_MOST,
               "callgrind, inside jalons_extract() alone, articles of the bench one by one, 5 MB");
  if (count ("--single", SMALL_BYTES, &small) && count ("--single", LARGE_BYTES, &large))
    bench_row ("extraction, twice the text",
               large.instructions / small.instructions * 2 * small.bytes / large.bytes, "times",
               BENCH_NONE, BAR_DOUBLE, BENCH_AT_MOST,
               "callgrind, inside jalons_extract(): one article of 2 MB against one of 1 MB");
  if (take_time (LONG_BYTES, &of_long) && take_time (LONGEST_BYTES, &of_longest))
    bench_row ("extraction, a byte of a text of 100 MB", of_longest / of_long, "times", BENCH_NONE,
               BAR_LONGEST, BENCH_AT_MOST,
               "CPU of the thread inside jalons_extract(): against a byte of a text of 10 MB");
}
