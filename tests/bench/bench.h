/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchSense:
 *
 * On which side of its bar a figure has to be.
 */
typedef enum
{
  BENCH_AT_MOST,
  BENCH_AT_LEAST,
} BenchSense;

/** BENCH_NONE: a figure that has no limit or no bar. */
#define BENCH_NONE (-1.0)

/**
 * bench_row:
 * @name: what was measured
 * @value: the figure
 * @unit: its unit
 * @limit: what the machine can do at best, measured in the same run, or %BENCH_NONE
 * @bar: what @value is held against, or %BENCH_NONE
 * @sense: on which side of @bar it has to be
 * @how: how it was taken
 *
 * Prints one figure, whatever it is.
 */
void bench_row (const char *name,
                double value,
                const char *unit,
                double limit,
                double bar,
                BenchSense sense,
                const char *how);

/** bench_note: prints a remark that is no figure, such as why one is missing. */
void bench_note (const char *format, ...) G_GNUC_PRINTF (1, 2);

/** bench_thread_seconds: the CPU time of the calling thread, in seconds. */
double bench_thread_seconds (void);

/** bench_wall_seconds: a clock that only goes forward, in seconds. */
double bench_wall_seconds (void);

/**
 * bench_percentile:
 * @values: (array length=n): figures, sorted by the call
 * @n: how many
 * @percent: 50 for the median, 95 for the bars
 *
 * Returns: the figure below which @percent of them lie
 */
double bench_percentile (double *values, gsize n, double percent);

/**
 * bench_scratch:
 * @name: the name of a file
 *
 * Returns: (transfer full): a path for it in this run's own folder, removed at the end
 */
char *bench_scratch (const char *name);

/* The rooms. Each prints its rows. */
void bench_extract (void);
void bench_timeline (void);
void bench_library (void);
void bench_window (void);

G_END_DECLS
