/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-article.h"
#include "models/jalons-row-list.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE_LIST (jalons_article_list_get_type ())

G_DECLARE_FINAL_TYPE (JalonsArticleList, jalons_article_list, JALONS, ARTICLE_LIST, JalonsRowList)

JalonsArticleList *
jalons_article_list_new (JalonsRowLoadFunc load, gpointer user_data, GDestroyNotify destroy);
gboolean jalons_article_list_get_section (JalonsArticleList *self,
                                          guint position,
                                          guint *out_start,
                                          guint *out_end);
char *jalons_article_list_dup_section_title (JalonsArticleList *self, guint position);
JalonsOrder *
jalons_article_order_new_take (gint64 *ids, const JalonsPeriod *published, gsize n_ids);

G_END_DECLS
