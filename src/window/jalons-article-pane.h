/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE_PANE (jalons_article_pane_get_type ())

G_DECLARE_FINAL_TYPE (JalonsArticlePane, jalons_article_pane, JALONS, ARTICLE_PANE, AdwBin)

/*
 * JalonsArticlePane: the list of articles under its headings, or why it is empty.
 *
 * Properties:
 *   selected (JalonsArticle, nullable): the article that is selected, if it is the only one.
 * Several are selected with Shift, Ctrl and Ctrl+A; then a bar offers what can be done with all of
 * them.
 *
 * Signals:
 *   article-activated (JalonsArticle): a row was clicked twice, or Enter pressed on it; where rows
 *     open by one tap, at one tap
 */
void jalons_article_pane_set_browser (JalonsArticlePane *self, JalonsBrowser *browser);
JalonsArticle *jalons_article_pane_dup_selected (JalonsArticlePane *self);
guint jalons_article_pane_get_n_selected (JalonsArticlePane *self);
GArray *jalons_article_pane_dup_selected_ids (JalonsArticlePane *self);
gboolean jalons_article_pane_select (JalonsArticlePane *self, gint64 article_id);
void jalons_article_pane_select_first (JalonsArticlePane *self);
gboolean jalons_article_pane_step (JalonsArticlePane *self, int n_rows);
void jalons_article_pane_set_touch (JalonsArticlePane *self, gboolean touch);
gboolean jalons_article_pane_is_empty (JalonsArticlePane *self);

G_END_DECLS
