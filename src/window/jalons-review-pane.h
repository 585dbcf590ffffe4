/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"
#include "models/jalons-review-list.h"

G_BEGIN_DECLS

#define JALONS_TYPE_REVIEW_PANE (jalons_review_pane_get_type ())

G_DECLARE_FINAL_TYPE (JalonsReviewPane, jalons_review_pane, JALONS, REVIEW_PANE, AdwBin)

/*
 * JalonsReviewPane: what deserves a person's eye, row by row. The keys 1 to 9 settle the selected
 * row in the way that has that number; then the next one is selected.
 *
 * Signals:
 *   chosen (JalonsReviewChoice *choice): a row was settled in that way
 *   selected (JalonsReviewRow *row): another row was selected by the user
 *   activated (JalonsReviewRow *row): its sentence is to be read
 */
void jalons_review_pane_set_browser (JalonsReviewPane *self, JalonsBrowser *browser);

/**
 * jalons_review_pane_take_keys_of:
 * @self: the pane
 * @widget: where keys are pressed
 *
 * Has a digit settle the selected row wherever in @widget it is pressed, unless a text is written
 * there, as long as the pane is seen.
 */
void jalons_review_pane_take_keys_of (JalonsReviewPane *self, GtkWidget *widget);

/** jalons_review_pane_set_active: whether it is seen; while it is not, it does not follow. */
void jalons_review_pane_set_active (JalonsReviewPane *self, gboolean active);
JalonsReviewRow *jalons_review_pane_get_selected (JalonsReviewPane *self);
gboolean jalons_review_pane_is_idle (JalonsReviewPane *self);

/**
 * jalons_review_pane_choose:
 * @self: a pane
 * @number: the number of a way to settle, from 1
 *
 * Settles the selected row, as its key does.
 *
 * Returns: whether there is such a way
 */
gboolean jalons_review_pane_choose (JalonsReviewPane *self, guint number);

G_END_DECLS
