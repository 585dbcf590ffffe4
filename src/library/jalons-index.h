/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-event-array.h"
#include "domain/jalons-period.h"
#include "library/jalons-library.h"

G_BEGIN_DECLS

/**
 * JALONS_POSITION_NONE: no position, rank or key.
 */
#define JALONS_POSITION_NONE G_MAXUINT32

/**
 * JalonsIndex:
 *
 * What every list, count and timeline is answered from: an immutable snapshot of a library in
 * memory, as packed columns. An article is known by its *position* in list order: newest
 * publication first, undated last, among equals the last added first. Companies, sources,
 * languages and tags are known by a *key*, their place in the tables below, which holds for this
 * index only.
 *
 * Reference-counted, thread-safe.
 */
typedef struct _JalonsIndex JalonsIndex;

#define JALONS_TYPE_INDEX (jalons_index_get_type ())

GType jalons_index_get_type (void);
JalonsIndex *
jalons_library_load_index (JalonsLibrary *library, GCancellable *cancellable, GError **error);
JalonsIndex *jalons_index_ref (JalonsIndex *self);
void jalons_index_unref (JalonsIndex *self);

guint64 jalons_index_get_generation (JalonsIndex *self);
guint jalons_index_get_n_articles (JalonsIndex *self);
guint jalons_index_get_n_events (JalonsIndex *self);
gint64 jalons_index_get_article_id (JalonsIndex *self, guint position);
guint jalons_index_find_article (JalonsIndex *self, gint64 article_id);
JalonsPeriod jalons_index_get_article_published (JalonsIndex *self, guint position);

JalonsEventArray *jalons_index_get_events (JalonsIndex *self);
guint jalons_index_find_event (JalonsIndex *self, gint64 event_id);
const guint32 *jalons_index_get_event_articles (JalonsIndex *self, guint event_rank, gsize *out_n);
const guint32 *jalons_index_get_article_events (JalonsIndex *self, guint position, gsize *out_n);

guint jalons_index_get_n_companies (JalonsIndex *self);
const char *jalons_index_get_company_name (JalonsIndex *self, guint company);
guint jalons_index_get_company_hue (JalonsIndex *self, guint company);
guint jalons_index_find_company (JalonsIndex *self, const char *name);
guint jalons_index_get_n_sources (JalonsIndex *self);
const char *jalons_index_get_source_name (JalonsIndex *self, guint source);
guint jalons_index_get_n_languages (JalonsIndex *self);
const char *jalons_index_get_language_name (JalonsIndex *self, guint language);
guint jalons_index_get_n_tags (JalonsIndex *self);
const char *jalons_index_get_tag_name (JalonsIndex *self, guint tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsIndex, jalons_index_unref)

G_END_DECLS
