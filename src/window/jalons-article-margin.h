/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE_MARGIN (jalons_article_margin_get_type ())

G_DECLARE_FINAL_TYPE (JalonsArticleMargin, jalons_article_margin, JALONS, ARTICLE_MARGIN, GtkWidget)

/*
 * JalonsArticleMargin: small numbers beside the text, each at the line where its sentence begins.
 * It is the gutter of a text view.
 *
 * Signals:
 *   activated (guint number): a number was clicked, counted from 0
 */
GtkWidget *jalons_article_margin_new (GtkTextView *view);

/**
 * jalons_article_margin_set_places:
 * @self: a margin
 * @places: (element-type int): the character at which each numbered sentence begins
 * @labels: (element-type utf8): what each number is about, for a screen reader and as a tooltip
 *
 * Replaces the numbers.
 */
void
jalons_article_margin_set_places (JalonsArticleMargin *self, GArray *places, GPtrArray *labels);

G_END_DECLS
