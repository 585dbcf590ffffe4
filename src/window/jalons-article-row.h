/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/jalons-article.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE_ROW (jalons_article_row_get_type ())

G_DECLARE_FINAL_TYPE (JalonsArticleRow, jalons_article_row, JALONS, ARTICLE_ROW, GtkWidget)

JalonsArticle *jalons_article_row_get_article (JalonsArticleRow *self);
void jalons_article_row_set_article (JalonsArticleRow *self, JalonsArticle *article);

G_END_DECLS
