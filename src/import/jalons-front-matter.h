/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-document.h"

G_BEGIN_DECLS

/**
 * jalons_front_matter_read:
 * @document: a document; gets what the front matter says
 * @source: a Markdown file
 *
 * Reads simple `key: value` or `key = "value"` lines between two lines of `---` or `+++` at the
 * beginning of a file; lists and nested values are passed over, but for the first author of a list.
 *
 * Returns: the bytes of the front matter, 0 where there is none
 */
gsize jalons_front_matter_read (JalonsDocument *document, const char *source);

G_END_DECLS
