/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "library/jalons-selection.h"
#include "models/jalons-review-choices.h"

G_BEGIN_DECLS

#define JALONS_TYPE_REVIEW_ROW (jalons_review_row_get_type ())

G_DECLARE_FINAL_TYPE (JalonsReviewRow, jalons_review_row, JALONS, REVIEW_ROW, GObject)

/*
 * JalonsReviewRow: one reason why an event or article deserves a person's eye.
 *
 * Properties:
 *   loaded (boolean, read-only): its event or article is there; jalons_review_row_load() asks for
 * it
 */
JalonsReview jalons_review_row_get_review (JalonsReviewRow *self);
gint64 jalons_review_row_get_event_id (JalonsReviewRow *self);
gint64 jalons_review_row_get_article_id (JalonsReviewRow *self);
void jalons_review_row_load (JalonsReviewRow *self, JalonsLibrary *library);
gboolean jalons_review_row_get_loaded (JalonsReviewRow *self);

/** jalons_review_row_get_event: (nullable): the event with its sources, once it is loaded. */
JalonsEvent *jalons_review_row_get_event (JalonsReviewRow *self);

/** jalons_review_row_get_other: (nullable): for a proposed join, the event to join with, the first
 * of several. */
JalonsEvent *jalons_review_row_get_other (JalonsReviewRow *self);

/** jalons_review_row_get_article: (nullable): the article that wants a date, once it is loaded. */
JalonsArticle *jalons_review_row_get_article (JalonsReviewRow *self);

/**
 * jalons_review_row_list_choices:
 * @self: a row
 *
 * Returns: (transfer full) (element-type JalonsReviewChoice): the ways to settle it; none before it
 * is loaded
 */
GPtrArray *jalons_review_row_list_choices (JalonsReviewRow *self);

#define JALONS_TYPE_REVIEW_LIST (jalons_review_list_get_type ())

G_DECLARE_FINAL_TYPE (JalonsReviewList, jalons_review_list, JALONS, REVIEW_LIST, GObject)

/*
 * JalonsReviewList: a GListModel of JalonsReviewRow: what of a selection deserves a person's eye,
 * one row for each reason.
 *
 * Signals:
 *   refreshed (): the rows are those of the selection that was given last
 */
JalonsReviewList *jalons_review_list_new (JalonsLibrary *library);

/**
 * jalons_review_list_refresh:
 * @self: a list
 * @selection: what is shown
 *
 * Lists anew, in a worker; of several in quick succession the last one counts. Where the reasons
 * are the same as before no row changes, but each is loaded anew when it is shown.
 */
void jalons_review_list_refresh (JalonsReviewList *self, JalonsSelection *selection);
gboolean jalons_review_list_is_idle (JalonsReviewList *self);

/**
 * jalons_review_list_dup_event_ids:
 * @self: a list
 * @review: one reason
 *
 * Returns: (transfer full) (element-type gint64): the events that are listed for it
 */
GArray *jalons_review_list_dup_event_ids (JalonsReviewList *self, JalonsReview review);

G_END_DECLS
