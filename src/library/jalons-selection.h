/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-filter.h"
#include "library/jalons-index.h"

G_BEGIN_DECLS

/**
 * JalonsFacetCount:
 * @key: a company, source, language or tag of the index; for months the number of the month,
 *   year × 12 + month − 1
 * @count: how many articles
 */
typedef struct
{
  guint32 key;
  guint32 count;
} JalonsFacetCount;

/**
 * JalonsSelection:
 *
 * What a filter selects: articles in list order, events, and the counts of every facet. Immutable,
 * reference-counted, thread-safe.
 *
 * Companies are counted under the whole filter. Months of publication, sources, languages and tags
 * are each counted under the filter without its own condition, so that the other choices show what
 * they would give. Facets without an article are left out.
 */
typedef struct _JalonsSelection JalonsSelection;

#define JALONS_TYPE_SELECTION (jalons_selection_get_type ())

GType jalons_selection_get_type (void);
JalonsSelection *jalons_index_select (JalonsIndex *index,
                                      const JalonsFilter *filter,
                                      JalonsLibrary *library,
                                      GCancellable *cancellable,
                                      GError **error);
JalonsSelection *
jalons_index_select_articles (JalonsIndex *index, const gint64 *article_ids, gsize n_articles);
JalonsSelection *jalons_selection_ref (JalonsSelection *self);
void jalons_selection_unref (JalonsSelection *self);

JalonsIndex *jalons_selection_get_index (JalonsSelection *self);
const JalonsFilter *jalons_selection_get_filter (JalonsSelection *self);
guint jalons_selection_get_n_articles (JalonsSelection *self);
gint64 jalons_selection_get_article_at (JalonsSelection *self, guint rank);
guint jalons_selection_get_position_at (JalonsSelection *self, guint rank);
guint jalons_selection_find_article (JalonsSelection *self, gint64 article_id);
guint jalons_selection_get_n_events (JalonsSelection *self);
JalonsEventArray *jalons_selection_get_events (JalonsSelection *self);
gboolean jalons_selection_has_event (JalonsSelection *self, gint64 event_id);

const JalonsFacetCount *jalons_selection_get_companies (JalonsSelection *self, gsize *out_n);
const JalonsFacetCount *jalons_selection_get_months (JalonsSelection *self, gsize *out_n);
const JalonsFacetCount *jalons_selection_get_sources (JalonsSelection *self, gsize *out_n);
const JalonsFacetCount *jalons_selection_get_languages (JalonsSelection *self, gsize *out_n);
const JalonsFacetCount *jalons_selection_get_tags (JalonsSelection *self, gsize *out_n);
guint jalons_selection_get_n_undated (JalonsSelection *self);
guint jalons_selection_get_n_flagged (JalonsSelection *self, JalonsFilterFlags flag);
guint jalons_selection_get_n_to_settle (JalonsSelection *self);
const guint32 *
jalons_selection_get_density (JalonsSelection *self, int *out_first_month, gsize *out_n_months);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsSelection, jalons_selection_unref)

G_END_DECLS
