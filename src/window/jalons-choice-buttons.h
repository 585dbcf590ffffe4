/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-review-choices.h"

G_BEGIN_DECLS

/**
 * jalons_choice_buttons_fill:
 * @box: where the buttons go, in place of those that are there
 * @choices: (element-type JalonsReviewChoice): what there is to choose from
 * @with_keys: whether to show each with its number, as the key that does the same
 * @owner: a widget with a signal "chosen", which is emitted with the #JalonsReviewChoice
 */
void jalons_choice_buttons_fill (AdwWrapBox *box,
                                 GPtrArray *choices,
                                 gboolean with_keys,
                                 GtkWidget *owner);

G_END_DECLS
