/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "library/jalons-library.h"

G_BEGIN_DECLS

/**
 * JALONS_ARTICLE_TEXT_LIMIT: bytes of an article's text that are shown. Laying out more than that
 * at once would block the window; no press article comes near it.
 */
#define JALONS_ARTICLE_TEXT_LIMIT (512 * 1024)

/**
 * JalonsArticleRange:
 * @start: first character in the text shown
 * @end: the character after
 */
typedef struct
{
  int start;
  int end;
} JalonsArticleRange;

/**
 * JalonsArticleContent:
 * @text: the text shown, valid UTF-8
 * @truncated: whether there is more of it than is shown
 * @mentions: (element-type JalonsMention): the names
 * @mention_ranges: (element-type JalonsArticleRange): where each stands
 * @claims: (element-type JalonsArticleClaim): what the article claims
 * @claim_ranges: (element-type JalonsArticleRange): the sentence of each
 *
 * All that is needed to show one article, loaded at once and counted in characters, as a text
 * buffer counts. A name or claim beyond the end of what is shown has an empty range there.
 */
typedef struct
{
  char *text;
  gboolean truncated;
  GPtrArray *mentions;
  GArray *mention_ranges;
  GPtrArray *claims;
  GArray *claim_ranges;
} JalonsArticleContent;

void jalons_article_content_free (JalonsArticleContent *content);

/**
 * jalons_article_content_load_async:
 * @library: a library
 * @article_id: one of its articles
 * @cancellable: (nullable): a cancellable
 * @callback: called in the main context when it is loaded
 * @user_data: data for @callback
 *
 * Loads an article in a worker thread.
 */
void jalons_article_content_load_async (JalonsLibrary *library,
                                        gint64 article_id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);

/**
 * jalons_article_content_load_finish:
 * @result: what the callback was given
 * @error: return location for an error of the library
 *
 * Returns: (transfer full): the article's content, or %NULL
 */
JalonsArticleContent *jalons_article_content_load_finish (GAsyncResult *result, GError **error);

/**
 * jalons_article_content_find_claim:
 * @content: an article's content
 * @claim_id: a claim's id in the library
 *
 * Returns: its place in @claims, or -1
 */
int jalons_article_content_find_claim (const JalonsArticleContent *content, gint64 claim_id);

/**
 * jalons_article_content_claim_at:
 * @content: an article's content
 * @offset: a character of the text
 *
 * Returns: the place in @claims of the shortest one whose sentence holds @offset, or -1
 */
int jalons_article_content_claim_at (const JalonsArticleContent *content, int offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsArticleContent, jalons_article_content_free)

G_END_DECLS
