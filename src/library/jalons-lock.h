/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-library.h"

G_BEGIN_DECLS

/**
 * JalonsLock:
 *
 * Says which process may write a library: a file beside it, locked for as long as the library is
 * open. (SQLite's own locks only last for a transaction.)
 */
gboolean
jalons_lock_acquire (const char *library_path, int *out_fd, char **out_path, gboolean *out_taken);
void jalons_lock_release (int fd, char *path);

G_END_DECLS
