/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *jalons_samples_dup_folder (void);
char *jalons_samples_dup_library_path (void);

G_END_DECLS
