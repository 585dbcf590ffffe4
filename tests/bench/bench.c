/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* jalons-bench: prints the figures of the design's budgets, each beside its bar. */

#include "config.h"

#include "bench.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static gboolean as_json;
static char *scratch;

typedef struct
{
  const char *name;
  void (*run) (void);
} Room;

static const Room rooms[] = {
#if BENCH_HAS_EXTRACT
  { "extract", bench_extract },
#endif
#if BENCH_HAS_TIMELINE
  { "timeline", bench_timeline },
#endif
#if BENCH_HAS_LIBRARY
  { "library", bench_library },
#endif
#if BENCH_HAS_WINDOW
  { "window", bench_window },
#endif
};

static void
add_number (JsonBuilder *builder, const char *member, double value)
{
  json_builder_set_member_name (builder, member);
  if (value >= 0)
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_text (JsonBuilder *builder, const char *member, const char *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
print_json (const char *name,
            double value,
            const char *unit,
            double limit,
            double bar,
            gboolean met,
            const char *how)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "name", name);
  add_number (builder, "value", value);
  add_text (builder, "unit", unit);
  add_number (builder, "limit", limit);
  add_number (builder, "bar", bar);
  json_builder_set_member_name (builder, "met");
  if (bar >= 0)
    json_builder_add_boolean_value (builder, met);
  else
    json_builder_add_null_value (builder);
  add_text (builder, "how", how);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);
  g_print ("%s\n", line);
}

static void
print_text (const char *name,
            double value,
            const char *unit,
            double limit,
            double bar,
            BenchSense sense,
            gboolean met,
            const char *how)
{
  g_print ("%-52s %12.2f %-10s", name, value, unit);
  if (bar >= 0)
    g_print (" %s %.2f %s", sense == BENCH_AT_MOST ? "≤" : "≥", bar, met ? "met" : "MISSED");
  if (limit >= 0)
    g_print (" (limit %.2f)", limit);
  g_print ("\n    %s\n", how);
}

static char *
read_first_match (const char *path, const char *key)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return g_strdup ("unknown");

  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      const char *colon = strchr (lines[i], ':');

      if (colon != NULL && g_str_has_prefix (lines[i], key))
        return g_strstrip (g_strdup (colon + 1));
    }
  return g_strdup ("unknown");
}

static void
print_machine (void)
{
  g_autofree char *processor = read_first_match ("/proc/cpuinfo", "model name");
  g_autofree char *memory = read_first_match ("/proc/meminfo", "MemTotal");

  bench_note ("%s, %u processors, %s of memory, Jalons %s", processor, g_get_num_processors (),
              memory, VERSION);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir
    = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static int
compare_doubles (const void *a, const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static double
seconds_of (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

void
bench_row (const char *name,
           double value,
           const char *unit,
           double limit,
           double bar,
           BenchSense sense,
           const char *how)
{
  gboolean met = sense == BENCH_AT_MOST ? value <= bar : value >= bar;

  if (as_json)
    print_json (name, value, unit, limit, bar, met, how);
  else
    print_text (name, value, unit, limit, bar, sense, met, how);
}

void
bench_note (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  /* JSON Lines have room for rows alone. */
  if (as_json)
    g_printerr ("%s\n", text);
  else
    g_print ("%s\n", text);
}

double
bench_thread_seconds (void)
{
  return seconds_of (CLOCK_THREAD_CPUTIME_ID);
}

double
bench_wall_seconds (void)
{
  return seconds_of (CLOCK_MONOTONIC);
}

double
bench_percentile (double *values, gsize n, double percent)
{
  gsize rank;

  g_return_val_if_fail (n > 0, 0);

  qsort (values, n, sizeof *values, compare_doubles);
  rank = (gsize) ((double) (n - 1) * percent / 100 + 0.5);
  return values[rank];
}

char *
bench_scratch (const char *name)
{
  return g_build_filename (scratch, name, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  gboolean found = FALSE;
  const char *only = NULL;

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "--json"))
        as_json = TRUE;
      else
        only = argv[i];
    }

  scratch = g_dir_make_tmp ("jalons-bench-XXXXXX", &error);
  if (scratch == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  print_machine ();
  for (gsize i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      if (only != NULL && !g_str_equal (only, rooms[i].name))
        continue;
      found = TRUE;
      rooms[i].run ();
    }
  remove_tree (scratch);
  if (!found)
    g_printerr ("%s: no such room\n", only != NULL ? only : "");
  return found ? 0 : 2;
}
