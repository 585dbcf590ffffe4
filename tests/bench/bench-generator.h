/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchGenerator:
 *
 * Writes press articles that never were, of the lengths, the vocabulary and the density of names,
 * sums, dates and events that real ones have: two thirds French, one third English, from 2014 to
 * 2026, most of them late. The same seed gives the same articles on every machine.
 */
typedef struct _BenchGenerator BenchGenerator;

BenchGenerator *bench_generator_new (guint32 seed);
void bench_generator_free (BenchGenerator *self);

/**
 * bench_generator_next:
 * @self: a generator
 * @out_day: (out) (optional): the day it was published, counted from 1970-01-01
 *
 * Returns: (transfer full): the next article: headline, date line, paragraphs
 */
char *bench_generator_next (BenchGenerator *self, gint32 *out_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchGenerator, bench_generator_free)

G_END_DECLS
