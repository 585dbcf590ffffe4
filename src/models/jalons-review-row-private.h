/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "models/jalons-review-list.h"

G_BEGIN_DECLS

JalonsReviewRow *jalons_review_row_new (const JalonsReviewItem *item);

G_END_DECLS
