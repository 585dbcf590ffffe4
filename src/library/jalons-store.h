/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-incoming.h"
#include "library/jalons-library-private.h"

G_BEGIN_DECLS

/**
 * JalonsStored:
 * @article_id: the article
 * @ord: its place in list order, under which the search index is to have its terms
 * @is_new: whether it was not in the library before; if not, nothing was changed
 * @is_back: whether it had been removed, and is back
 * @is_update: whether it replaces an older version
 */
typedef struct
{
  gint64 article_id;
  gint64 ord;
  gboolean is_new;
  gboolean is_back;
  gboolean is_update;
} JalonsStored;

gboolean jalons_store_article (JalonsLibrary *self,
                               JalonsIncoming *incoming,
                               gint64 import_id,
                               JalonsStored *out_stored,
                               GError **error);
gboolean
jalons_store_terms (JalonsLibrary *self, gint64 ord, const JalonsTerms *terms, GError **error);
gboolean jalons_store_replace (JalonsLibrary *self,
                               gint64 article_id,
                               JalonsIncoming *incoming,
                               GError **error);
gboolean jalons_store_dirty (JalonsLibrary *self, gint64 article_id, GError **error);
gboolean jalons_store_versions (JalonsLibrary *self,
                                gint64 article_id,
                                gboolean *out_is_update,
                                GError **error);

G_END_DECLS
