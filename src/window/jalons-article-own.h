/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "domain/jalons-article.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE_OWN (jalons_article_own_get_type ())

G_DECLARE_FINAL_TYPE (JalonsArticleOwn, jalons_article_own, JALONS, ARTICLE_OWN, AdwBin)

/*
 * JalonsArticleOwn: what the user added to an article: its tags and the note. Nothing where there
 * is neither.
 */

/**
 * jalons_article_own_set_article:
 * @self: what the user added
 * @article: the article, as it is now
 */
void jalons_article_own_set_article (JalonsArticleOwn *self, JalonsArticle *article);

G_END_DECLS
