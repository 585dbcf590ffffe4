/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "models/jalons-browser.h"
#include "window/jalons-article-content.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE_BUFFER (jalons_article_buffer_get_type ())

G_DECLARE_FINAL_TYPE (
  JalonsArticleBuffer, jalons_article_buffer, JALONS, ARTICLE_BUFFER, GtkTextBuffer)

/*
 * JalonsArticleBuffer: an article's text with its marks: names underlined in the colour of their
 * company, sentences that claim an event tinted, one of them lit, and what a search found.
 */
JalonsArticleBuffer *jalons_article_buffer_new (void);

/**
 * jalons_article_buffer_set_content:
 * @self: a buffer
 * @content: (nullable): the article, or %NULL for an empty page
 * @browser: (nullable): knows the companies' colours
 * @title: (nullable): the title as shown above the text: the line that repeats it is hidden
 *
 * Shows another article.
 */
void jalons_article_buffer_set_content (JalonsArticleBuffer *self,
                                        const JalonsArticleContent *content,
                                        JalonsBrowser *browser,
                                        const char *title);

/** jalons_article_buffer_set_zoom: how large the text is, 1 for the usual size. */
void jalons_article_buffer_set_zoom (JalonsArticleBuffer *self, double zoom);

/** jalons_article_buffer_set_dark: chooses the shades for a dark or a light background. */
void jalons_article_buffer_set_dark (JalonsArticleBuffer *self, gboolean dark);

/**
 * jalons_article_buffer_light:
 * @self: a buffer
 * @range: (nullable): what to light, or %NULL to put out the light
 */
void jalons_article_buffer_light (JalonsArticleBuffer *self, const JalonsArticleRange *range);

/**
 * jalons_article_buffer_find:
 * @self: a buffer
 * @words: what to find, in any case; empty to end the search
 *
 * Marks every place where @words stand, and selects none of them.
 *
 * Returns: how many there are
 */
guint jalons_article_buffer_find (JalonsArticleBuffer *self, const char *words);

/**
 * jalons_article_buffer_get_found:
 * @self: a buffer
 * @i: which of the places found
 * @out_start: (out): its first character
 * @out_end: (out): the character after it
 */
void jalons_article_buffer_get_found (JalonsArticleBuffer *self,
                                      guint i,
                                      GtkTextIter *out_start,
                                      GtkTextIter *out_end);

G_END_DECLS
