/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-catalog.h"
#include "domain/jalons-facts.h"

G_BEGIN_DECLS

/**
 * JalonsExtractHints:
 * @language: (nullable): the language tag that the document's format gives
 * @published: when the article appeared, where the format says so; else unknown
 * @has_head: whether the text begins with what a page shows above an article; %FALSE where headline
 * and date came from markup, so that the text has none to look for
 *
 * What is known of a text before it is read.
 */
typedef struct
{
  const char *language;
  JalonsPeriod published;
  gboolean has_head;
} JalonsExtractHints;

/**
 * jalons_extract:
 * @catalog: the catalogue
 * @text: (array length=length): an article, valid UTF-8; it needs no final NUL
 * @length: its bytes, below 4 GiB
 * @hints: (nullable): what is known of it; %NULL for a text of which nothing is known, head
 * included
 *
 * Finds what an article says of itself (language, headline, date), the companies and models that it
 * names, and the events that it asserts. Safe to call from any thread; takes time in the length of
 * the text.
 *
 * Returns: (transfer full): what was found
 */
JalonsFacts *jalons_extract (JalonsCatalog *catalog,
                             const char *text,
                             gsize length,
                             const JalonsExtractHints *hints);

G_END_DECLS
