/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "window/jalons-article-content.h"

G_BEGIN_DECLS

#define JALONS_TYPE_ARTICLE_EVENTS (jalons_article_events_get_type ())

G_DECLARE_FINAL_TYPE (JalonsArticleEvents, jalons_article_events, JALONS, ARTICLE_EVENTS, AdwBin)

/*
 * JalonsArticleEvents: the events that one article tells, in one line that opens into a list, so
 * that an article with twenty of them is not buried. Each is that article's own word.
 *
 * Signals:
 *   activated (guint claim): a row was activated: its place in the content's claims
 */

/** jalons_article_events_set_content: shows another article's events. */
void
jalons_article_events_set_content (JalonsArticleEvents *self, const JalonsArticleContent *content);

/**
 * jalons_article_events_dup_titles:
 * @content: an article's content
 *
 * Returns: (transfer full) (element-type utf8): what each claim says, in one line
 */
GPtrArray *jalons_article_events_dup_titles (const JalonsArticleContent *content);

G_END_DECLS
