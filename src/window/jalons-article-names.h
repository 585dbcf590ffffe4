/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "window/jalons-article-content.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE_NAMES (jalons_article_names_get_type ())

G_DECLARE_FINAL_TYPE (
  JalonsArticleNames, jalons_article_names, JALONS, ARTICLE_NAMES, AdwExpanderRow)

/*
 * JalonsArticleNames: the companies and models that an article names, and for each why it was taken
 * for one. A row of a list that opens; what is in it is made when it is opened.
 */
void
jalons_article_names_set_content (JalonsArticleNames *self, const JalonsArticleContent *content);

/**
 * jalons_article_names_dup_words:
 * @content: an article's content
 * @offset: a character of the text
 *
 * Returns: (transfer full) (nullable): which name stands there and why it was taken, or %NULL
 */
char *jalons_article_names_dup_words (const JalonsArticleContent *content, int offset);

G_END_DECLS
