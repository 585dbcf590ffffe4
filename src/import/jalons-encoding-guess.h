/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jalons_encoding_find_mark:
 * @data: (array length=length): a file
 * @length: bytes of @data
 * @out_length: (out): bytes of its byte order mark, 0 without one
 *
 * Returns: (nullable): the encoding that the mark stands for
 */
const char *jalons_encoding_find_mark (const guint8 *data, gsize length, gsize *out_length);

/**
 * jalons_encoding_guess_wide:
 *
 * Returns: (nullable): UTF-16 or UTF-32 of one or the other byte order, where NULs stand as there
 */
const char *jalons_encoding_guess_wide (const guint8 *data, gsize length);

/**
 * jalons_encoding_dup_declared:
 *
 * Returns: (transfer full) (nullable): the encoding that HTML or XML declares, by the name under
 *   which web browsers know it
 */
char *jalons_encoding_dup_declared (const guint8 *data, gsize length);

/**
 * jalons_encoding_guess_western:
 *
 * Returns: (nullable): windows-1252, ISO-8859-15, Mac Roman or code page 850, where nearly all
 *   bytes above 127 are accented letters, quotation marks and dashes of western languages there,
 *   and few
 */
const char *jalons_encoding_guess_western (const guint8 *data, gsize length);

/** jalons_encoding_dup_detected: (transfer full) (nullable): what uchardet takes it for. */
char *jalons_encoding_dup_detected (const guint8 *data, gsize length);

G_END_DECLS
