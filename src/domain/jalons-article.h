/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-period.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE (jalons_article_get_type ())

G_DECLARE_FINAL_TYPE (JalonsArticle, jalons_article, JALONS, ARTICLE, GObject)

/*
 * JalonsArticle: what a list shows of an article, and what the user did with it. The text is not
 * part of it: a list of 100,000 must not hold 100,000 texts.
 *
 * Properties (read-only but for those marked): id (int64), title, excerpt (the first sentence, for
 * articles without a title), source, author, origin (path or address), language, published
 * (boxed through the getter), published-text (localized), n-events, read (rw), starred (rw), note
 * (rw), tags (GStrv, rw).
 */
JalonsArticle *jalons_article_new (gint64 id);
gint64 jalons_article_get_id (JalonsArticle *self);
const char *jalons_article_get_title (JalonsArticle *self);
void jalons_article_set_title (JalonsArticle *self, const char *title);
const char *jalons_article_get_excerpt (JalonsArticle *self);
void jalons_article_set_excerpt (JalonsArticle *self, const char *excerpt);
const char *jalons_article_get_source (JalonsArticle *self);
void jalons_article_set_source (JalonsArticle *self, const char *source);
const char *jalons_article_get_author (JalonsArticle *self);
void jalons_article_set_author (JalonsArticle *self, const char *author);
const char *jalons_article_get_origin (JalonsArticle *self);
void jalons_article_set_origin (JalonsArticle *self, const char *origin);
const char *jalons_article_get_language (JalonsArticle *self);
void jalons_article_set_language (JalonsArticle *self, const char *language);
JalonsPeriod jalons_article_get_published (JalonsArticle *self);
void jalons_article_set_published (JalonsArticle *self, const JalonsPeriod *published);
guint jalons_article_get_n_events (JalonsArticle *self);
void jalons_article_set_n_events (JalonsArticle *self, guint n_events);
gboolean jalons_article_get_read (JalonsArticle *self);
void jalons_article_set_read (JalonsArticle *self, gboolean read);
gboolean jalons_article_get_starred (JalonsArticle *self);
void jalons_article_set_starred (JalonsArticle *self, gboolean starred);
const char *jalons_article_get_note (JalonsArticle *self);
void jalons_article_set_note (JalonsArticle *self, const char *note);
const char *const *jalons_article_get_tags (JalonsArticle *self);
void jalons_article_set_tags (JalonsArticle *self, const char *const *tags);

G_END_DECLS
