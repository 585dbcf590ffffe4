/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "window/jalons-article-buffer.h"

G_BEGIN_DECLS

#define JALONS_TYPE_FIND_BAR (jalons_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (JalonsFindBar, jalons_find_bar, JALONS, FIND_BAR, AdwBin)

/*
 * JalonsFindBar: find in the article. It moves and marks, and filters nothing.
 *
 * Signals:
 *   found (int offset): a place was found; scroll to that character
 */
void jalons_find_bar_set_buffer (JalonsFindBar *self, JalonsArticleBuffer *buffer);
void jalons_find_bar_start (JalonsFindBar *self);
void jalons_find_bar_stop (JalonsFindBar *self);

G_END_DECLS
