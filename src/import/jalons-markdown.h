/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-document.h"

G_BEGIN_DECLS

/**
 * jalons_markdown_read:
 * @document: a document; gets the text and what its front matter says
 * @source: the file, in UTF-8 and with a NUL behind it
 * @length: bytes of @source
 *
 * Writes Markdown down as it reads: headings, list items ("• …") and table rows on lines of their
 * own, without the marks of emphasis, links and quotations; pictures, comments and HTML tags are
 * left out. A title, date, author, source, url and language in front matter (between lines of
 * `---` or `+++`), or else a first heading of the first level, go into @document.
 */
void jalons_markdown_read (JalonsDocument *document, const char *source, gsize length);

G_END_DECLS
