/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

#include "import/jalons-import-error.h"

G_BEGIN_DECLS

/**
 * jalons_file_bytes_read:
 * @path: (type filename): a file
 * @limit: the largest size to read, in bytes
 * @out_length: (out): how many bytes were read
 * @cancellable: (nullable): stops the reading
 * @error: return location for a #JalonsImportError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a regular file whole. Nothing else is ever opened: a pipe would block, a device could act.
 *
 * Returns: (transfer full) (nullable): the bytes with a NUL behind them
 */
char *jalons_file_bytes_read (
  const char *path, gsize limit, gsize *out_length, GCancellable *cancellable, GError **error);

/**
 * jalons_import_error_set_errno:
 * @error: (out) (optional): return location
 * @path: (type filename): the file or folder
 * @number: an errno
 *
 * Sets %JALONS_IMPORT_ERROR_UNREADABLE in the words of the system.
 */
void jalons_import_error_set_errno (GError **error, const char *path, int number);

/** jalons_import_error_set_size: sets %JALONS_IMPORT_ERROR_TOO_LARGE, with both sizes in bytes. */
void jalons_import_error_set_size (GError **error, const char *path, guint64 size, gsize limit);

G_END_DECLS
