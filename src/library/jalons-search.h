/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-index-private.h"

G_BEGIN_DECLS

char *jalons_search_make_query (JalonsDatabase *reader, const char *words, GError **error);
void jalons_search_forget (JalonsIndex *index);
roaring_bitmap_t *jalons_search_run (JalonsLibrary *library,
                                     JalonsIndex *index,
                                     const char *words,
                                     gboolean *out_all,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
