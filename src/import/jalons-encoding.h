/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JalonsDecoded:
 * @text: (nullable): valid UTF-8 without NUL; %NULL where the bytes are no text
 * @length: bytes of @text
 * @skipped: bytes of a byte order mark before @text
 * @encoding: (nullable): the encoding that the bytes were in
 * @is_source: whether @text is the bytes as they were, not a conversion of them
 *
 * A text that was brought to UTF-8.
 */
typedef struct
{
  char *text;
  gsize length;
  gsize skipped;
  char *encoding;
  gboolean is_source;
} JalonsDecoded;

void jalons_decoded_clear (JalonsDecoded *decoded);

/**
 * jalons_encoding_decode:
 * @bytes: (transfer full) (array length=length): a file, with a NUL behind it
 * @length: bytes of the file
 * @may_declare: whether the bytes may say their encoding themselves, as HTML does
 * @out_decoded: (out caller-allocates): the text
 *
 * Makes out the encoding: a byte order mark; UTF-8 where all is valid, or nearly all; UTF-16 and
 * UTF-32 by where their NULs stand; what the bytes declare; what the shares of accented letters
 * tell of single-byte encodings of western languages; what uchardet thinks; at last windows-1252.
 * What can't be converted becomes U+FFFD. A text that is UTF-8 already keeps every byte, but that
 * stray NULs become blanks.
 */
void jalons_encoding_decode (char *bytes,
                             gsize length,
                             gboolean may_declare,
                             JalonsDecoded *out_decoded);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonsDecoded, jalons_decoded_clear)

G_END_DECLS
