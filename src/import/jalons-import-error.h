/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JALONS_IMPORT_ERROR (jalons_import_error_quark ())

/**
 * JalonsImportError:
 * @JALONS_IMPORT_ERROR_NOT_TEXT: the file holds something else: a picture, a program, noise
 * @JALONS_IMPORT_ERROR_EMPTY: the file has no bytes
 * @JALONS_IMPORT_ERROR_TOO_LARGE: the file is larger than what is read of its format
 * @JALONS_IMPORT_ERROR_UNREADABLE: the file can't be opened or read, or is no regular file
 * @JALONS_IMPORT_ERROR_CHANGED: the file changed while it was read
 * @JALONS_IMPORT_ERROR_ENCODING: the characters of the file can't be made out
 * @JALONS_IMPORT_ERROR_NO_TEXT: the file is a text, but nothing is left of it to read
 * @JALONS_IMPORT_ERROR_LOOP: a folder that a link leads back to
 *
 * Why a file was not read. The message names the file, without its folder, and the reason, in one
 * translated sentence: "photo.txt: a JPEG image, not text".
 */
typedef enum
{
  JALONS_IMPORT_ERROR_NOT_TEXT,
  JALONS_IMPORT_ERROR_EMPTY,
  JALONS_IMPORT_ERROR_TOO_LARGE,
  JALONS_IMPORT_ERROR_UNREADABLE,
  JALONS_IMPORT_ERROR_CHANGED,
  JALONS_IMPORT_ERROR_ENCODING,
  JALONS_IMPORT_ERROR_NO_TEXT,
  JALONS_IMPORT_ERROR_LOOP,
} JalonsImportError;

GQuark jalons_import_error_quark (void);

/**
 * jalons_import_error_set:
 * @error: (out) (optional): return location
 * @code: a #JalonsImportError
 * @path: (type filename): the file
 * @reason: why, translated, in lower case and without a full stop
 *
 * Sets an error whose message is @path's last part and @reason.
 */
void jalons_import_error_set (GError **error,
                              JalonsImportError code,
                              const char *path,
                              const char *reason);

G_END_DECLS
