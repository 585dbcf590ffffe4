/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"

G_BEGIN_DECLS

/* How small and how large the text of an article can be, for 1 of the usual size. */
#define JALONS_ARTICLE_VIEW_MIN_ZOOM 0.6
#define JALONS_ARTICLE_VIEW_MAX_ZOOM 3.0

#define JALONS_TYPE_ARTICLE_VIEW (jalons_article_view_get_type ())

G_DECLARE_FINAL_TYPE (JalonsArticleView, jalons_article_view, JALONS, ARTICLE_VIEW, AdwBin)

/*
 * JalonsArticleView: one article to read, with what was found in it.
 *
 * Properties:
 *   browser (JalonsBrowser, rw): whose library it reads
 *   article (JalonsArticle, rw, nullable): the article
 *   text-zoom (double, rw): the size of the text, 1 for the usual one
 *
 * Signals:
 *   event-selected (gint64 event_id): a marked sentence or a number in the margin was clicked
 *   source-requested (JalonsEvent event, guint source): another source of an event is wanted; show
 * its article, then call jalons_article_view_show_source() dated (char *iso): the user says when
 * the article appeared, in a form that jalons_period_parse() reads
 */
GtkWidget *jalons_article_view_new (void);

JalonsArticle *jalons_article_view_get_article (JalonsArticleView *self);
void jalons_article_view_set_article (JalonsArticleView *self, JalonsArticle *article);
void jalons_article_view_reload (JalonsArticleView *self);

/**
 * jalons_article_view_show_source:
 * @self: an article view
 * @event: an event with its sources
 * @source: one of them, in the article that the view shows or is about to show
 *
 * Lights the sentence, a third of the height down, and says which source of how many it is.
 */
void jalons_article_view_show_source (JalonsArticleView *self, JalonsEvent *event, guint source);
void jalons_article_view_start_find (JalonsArticleView *self);
double jalons_article_view_get_text_zoom (JalonsArticleView *self);
void jalons_article_view_set_text_zoom (JalonsArticleView *self, double zoom);

G_END_DECLS
