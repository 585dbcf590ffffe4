/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* What extraction costs, counted in instructions, which no other program on the machine disturbs. */

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

typedef struct
{
  double instructions;
  double bytes;
} Count;

/* The number behind @label in the words of a program, or 0. */
static double
read_figure (const char *words,
             const char *label)
{
  const char *found = strstr (words, label);

  return found == NULL ? 0 : g_ascii_strtod (found + strlen (label), NULL);
}

/* Counts the instructions inside jalons_extract() while the probe reads what @option and @bytes ask for. */
static gboolean
count (const char *option,
       const char *bytes,
       Count      *out_count)
{
  g_autofree char *file = bench_scratch ("callgrind.out");
  g_autofree char *to_file = g_strconcat ("--callgrind-out-file=", file, NULL);
  g_autofree char *probe = g_build_filename (BENCH_PROBES, "extract-probe", NULL);
  g_autofree char *out = NULL;
  g_autofree char *err = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "valgrind", "--tool=callgrind", "--toggle-collect=jalons_extract", to_file,
                         probe, "--generated", SMALL_BYTES, option, bytes, NULL };
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

void
bench_extract (void)
{
  Count articles;
  Count small;
  Count large;

  if (count ("--generated", ARTICLE_BYTES, &articles))
    bench_row ("extraction, instructions a byte", articles.instructions / articles.bytes,
               "a byte", BENCH_NONE, BAR_PER_BYTE, BENCH_AT_MOST,
               "callgrind, inside jalons_extract() alone, articles of the bench one by one, 5 MB");
  if (count ("--single", SMALL_BYTES, &small) && count ("--single", LARGE_BYTES, &large))
    bench_row ("extraction, twice the text",
               large.instructions / small.instructions * 2 * small.bytes / large.bytes, "times",
               BENCH_NONE, BAR_DOUBLE, BENCH_AT_MOST,
               "callgrind, inside jalons_extract(): one article of 2 MB against one of 1 MB");
}
