/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-index.h"

G_BEGIN_DECLS

/* The rows of a library of a million articles and a million events. */
void bench_library_million (void);

/* Measures filter changes on an index. */
void bench_library_filters (JalonsIndex *index, const char *name, double bar);

G_END_DECLS
