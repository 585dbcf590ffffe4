/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gio/gio.h>

#include "domain/jalons-document.h"
#include "import/jalons-import-error.h"

G_BEGIN_DECLS

/** JALONS_TEXT_LIMIT: the largest text file that is read, in bytes: 128 MiB. */
#define JALONS_TEXT_LIMIT (128 * 1024 * 1024)

/** JALONS_MARKUP_LIMIT: the largest HTML or Markdown file that is read, in bytes: 32 MiB. */
#define JALONS_MARKUP_LIMIT (32 * 1024 * 1024)

/**
 * jalons_document_read:
 * @path: (type filename): a file
 * @cancellable: (nullable): stops the reading
 * @error: return location for a #JalonsImportError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a file of any encoding as plain text, Markdown or HTML: by its suffix (`.txt`, `.text`;
 * `.md`, `.markdown`; `.html`, `.htm`, `.xhtml`), else by what it holds. A web page is one whatever
 * its suffix. Blocks, but never on a pipe or a device, which are refused. Any thread may call it.
 *
 * Returns: (transfer full) (nullable): the text, and what the format itself says about it
 */
JalonsDocument *jalons_document_read (const char *path, GCancellable *cancellable, GError **error);

/**
 * jalons_document_read_bytes:
 * @name: (type filename): the name that the bytes would have as a file
 * @data: (array length=length): the bytes
 * @length: how many
 * @error: return location for a #JalonsImportError
 *
 * Does what jalons_document_read() does, from memory.
 *
 * Returns: (transfer full) (nullable): the text, and what the format itself says about it
 */
JalonsDocument *
jalons_document_read_bytes (const char *name, const guint8 *data, gsize length, GError **error);

G_END_DECLS
