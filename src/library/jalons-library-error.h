/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JALONS_LIBRARY_ERROR:
 *
 * The error domain of the library. Every message is one translated sentence that names the file
 * or the thing and the reason. A cancelled call fails with %G_IO_ERROR_CANCELLED instead.
 */
#define JALONS_LIBRARY_ERROR (jalons_library_error_quark ())

/**
 * JalonsLibraryError:
 * @JALONS_LIBRARY_ERROR_FAILED: anything else, in SQLite's words
 * @JALONS_LIBRARY_ERROR_NOT_A_LIBRARY: the file exists and is not a library; it was not changed
 * @JALONS_LIBRARY_ERROR_NEWER: a newer version made the file; it was not changed
 * @JALONS_LIBRARY_ERROR_IN_USE: another process has the library open for writing
 * @JALONS_LIBRARY_ERROR_READ_ONLY: the library was opened for reading only
 * @JALONS_LIBRARY_ERROR_FULL: the disk is full; everything committed before is kept
 * @JALONS_LIBRARY_ERROR_CORRUPT: the file is damaged
 * @JALONS_LIBRARY_ERROR_UNREADABLE: the file can't be opened or read
 * @JALONS_LIBRARY_ERROR_BUSY: another connection kept the file locked for too long
 * @JALONS_LIBRARY_ERROR_NOT_FOUND: no such article, event, claim or undo step
 */
typedef enum
{
  JALONS_LIBRARY_ERROR_FAILED,
  JALONS_LIBRARY_ERROR_NOT_A_LIBRARY,
  JALONS_LIBRARY_ERROR_NEWER,
  JALONS_LIBRARY_ERROR_IN_USE,
  JALONS_LIBRARY_ERROR_READ_ONLY,
  JALONS_LIBRARY_ERROR_FULL,
  JALONS_LIBRARY_ERROR_CORRUPT,
  JALONS_LIBRARY_ERROR_UNREADABLE,
  JALONS_LIBRARY_ERROR_BUSY,
  JALONS_LIBRARY_ERROR_NOT_FOUND,
} JalonsLibraryError;

GQuark jalons_library_error_quark (void);

G_END_DECLS
