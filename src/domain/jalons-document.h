/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-period.h"

G_BEGIN_DECLS

/**
 * JalonsFormat:
 *
 * The file formats that can be read.
 */
typedef enum
{
  JALONS_FORMAT_TEXT,
  JALONS_FORMAT_MARKDOWN,
  JALONS_FORMAT_HTML,
} JalonsFormat;

/**
 * JalonsDocument:
 * @format: a #JalonsFormat
 * @text: the text, valid UTF-8 without NUL. For a text file that is UTF-8 already it is the file
 *   to the byte (less a byte order mark), so that byte ranges hold in the file too
 * @length: bytes of @text
 * @skipped: bytes of a byte order mark that stood before @text in the file
 * @title: (nullable): the headline, where the format marks one
 * @author: (nullable): the author, where the format names one
 * @source: (nullable): the newspaper or site, where the format names it
 * @url: (nullable): the canonical address, where the format names it
 * @language: (nullable): the language tag, where the format gives one
 * @published: when it was published, where the format says so
 * @encoding: the encoding that the bytes were in ("UTF-8", "windows-1252", …)
 *
 * What import/ makes of a file: the main text and what its format itself says about it. What the
 * text says about itself (a headline, a byline, a date line) is for extract/ to see.
 */
typedef struct
{
  JalonsFormat format;
  char *text;
  gsize length;
  gsize skipped;
  char *title;
  char *author;
  char *source;
  char *url;
  char *language;
  JalonsPeriod published;
  char *encoding;
} JalonsDocument;

JalonsDocument *jalons_document_new (JalonsFormat format);
void jalons_document_free (JalonsDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsDocument, jalons_document_free)

G_END_DECLS
