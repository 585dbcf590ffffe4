/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "library/jalons-selection.h"

G_BEGIN_DECLS

/**
 * JalonsRelief:
 * @words: the condition that stands in the way, as its chip says it
 * @filter: the filter without it
 * @n_articles: how many articles that one selects
 *
 * The way out of a filter that selects nothing.
 */
typedef struct
{
  char *words;
  JalonsFilter *filter;
  guint n_articles;
} JalonsRelief;

void jalons_relief_free (JalonsRelief *relief);
void jalons_relief_find_async (JalonsSelection *selection,
                               JalonsLibrary *library,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
JalonsRelief *jalons_relief_find_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsRelief, jalons_relief_free)

G_END_DECLS
