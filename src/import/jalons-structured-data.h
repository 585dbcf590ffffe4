/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JalonsStructuredData:
 * @title: (nullable): the headline
 * @author: (nullable): the authors, with commas between them
 * @source: (nullable): the publisher
 * @url: (nullable): the address
 * @language: (nullable): the language tag
 * @published: (nullable): the date, as it is written
 *
 * What JSON-LD says of an article.
 */
typedef struct
{
  char *title;
  char *author;
  char *source;
  char *url;
  char *language;
  char *published;
} JalonsStructuredData;

void jalons_structured_data_clear (JalonsStructuredData *self);

/**
 * jalons_structured_data_read:
 * @self: what is known; a field that is set is kept
 * @json: a JSON-LD script
 *
 * Finds the first article (NewsArticle, BlogPosting, Report…) in a script, in lists and graphs
 * too. What is no JSON, or nested beyond reason, is left alone.
 */
void jalons_structured_data_read (JalonsStructuredData *self, const char *json);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JalonsStructuredData, jalons_structured_data_clear)

G_END_DECLS
