/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-review-list.h"

G_BEGIN_DECLS

#define JALONS_TYPE_REVIEW_ROW_VIEW (jalons_review_row_view_get_type ())

G_DECLARE_FINAL_TYPE (JalonsReviewRowView, jalons_review_row_view, JALONS, REVIEW_ROW_VIEW, AdwBin)

/*
 * JalonsReviewRowView: a row of To Review: why it is there, what it is about, and the ways to
 * settle it, each with its key.
 *
 * Signals:
 *   chosen (JalonsReviewChoice *choice): the user settled it
 */
GtkWidget *jalons_review_row_view_new (void);

/**
 * jalons_review_row_view_set_row:
 * @self: a view
 * @row: (nullable): what to show
 * @can_change: whether the library can be changed
 */
void jalons_review_row_view_set_row (JalonsReviewRowView *self,
                                     JalonsReviewRow *row,
                                     gboolean can_change);

G_END_DECLS
