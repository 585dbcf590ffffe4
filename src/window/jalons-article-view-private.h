/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "window/jalons-article-view.h"

#include "window/jalons-article-buffer.h"
#include "window/jalons-article-content.h"
#include "window/jalons-article-events.h"
#include "window/jalons-article-margin.h"
#include "window/jalons-article-own.h"
#include "window/jalons-date-button.h"
#include "window/jalons-find-bar.h"

G_BEGIN_DECLS

struct _JalonsArticleView
{
  AdwBin parent_instance;

  JalonsFindBar *find_bar;
  GtkStack *stack;
  AdwStatusPage *failed_page;
  GtkWidget *source_bar;
  GtkLabel *source_label;
  GtkWidget *source_previous;
  GtkWidget *source_next;
  GtkScrolledWindow *scroller;
  GtkWidget *page;
  GtkLabel *title_label;
  GtkLabel *meta_label;
  JalonsDateButton *date_button;
  GtkWidget *star_button;
  GtkMenuButton *menu_button;
  GMenuModel *article_menu;
  JalonsArticleOwn *own;
  JalonsArticleEvents *events;
  GtkTextView *text_view;
  GtkWidget *truncated_label;

  JalonsArticleBuffer *buffer;
  JalonsArticleMargin *margin;

  JalonsBrowser *browser;
  JalonsArticle *article;
  JalonsArticleContent *content;
  GCancellable *loading;

  JalonsEvent *event;
  guint source;

  double text_zoom;

  guint scroll_tick;
  guint scroll_frames;
  int scroll_offset;
  double scroll_last;
};

/* jalons-article-view.c */
void jalons_article_view_select_claim (JalonsArticleView *self, guint claim);

/* jalons-article-view-sources.c */
void jalons_article_view_scroll_to (JalonsArticleView *self, int offset);
void jalons_article_view_light_claim (JalonsArticleView *self, int claim);
const JalonsSource *jalons_article_view_get_source (JalonsArticleView *self);
void jalons_article_view_update_source_bar (JalonsArticleView *self);

/* jalons-article-view-text.c */
void jalons_article_view_watch_text (JalonsArticleView *self);

G_END_DECLS
