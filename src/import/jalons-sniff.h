/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * jalons_sniff_binary:
 * @data: (array length=length): the beginning of a file
 * @length: bytes of @data
 *
 * Knows the marks that formats begin with.
 *
 * Returns: (nullable): what the file is, translated ("a JPEG image, not text"), or %NULL where it
 *   may be a text
 */
const char *jalons_sniff_binary (const guint8 *data, gsize length);

/**
 * jalons_sniff_is_noise:
 * @data: (array length=length): a file in an encoding of single bytes or UTF-8
 * @length: bytes of @data
 *
 * Returns: whether it has more control characters than any text would: a program, a packed file,
 *   noise
 */
gboolean jalons_sniff_is_noise (const guint8 *data, gsize length);

/**
 * jalons_sniff_is_html:
 * @text: a text in UTF-8
 *
 * Returns: whether it begins as a web page does, after blanks, comments and an XML declaration
 */
gboolean jalons_sniff_is_html (const char *text);

G_END_DECLS
