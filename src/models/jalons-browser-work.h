/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-filter.h"
#include "library/jalons-selection.h"
#include "models/jalons-event-list.h"
#include "models/jalons-order.h"

G_BEGIN_DECLS

/**
 * JalonsBrowserWork:
 * @library: the library
 * @filter: what is to be selected
 * @event_sort: in which order events are listed
 * @event_descending: whether from the largest to the smallest
 * @index: (nullable): the snapshot at hand; replaced where it is out of date
 * @context: (nullable): the selection at hand without the period of events; replaced where it does
 *   not fit
 * @selection: what is selected
 * @articles: the order of the articles
 * @events: the order of the events
 * @first_articles: (element-type JalonsArticle): the articles that show first
 * @first_events: (element-type JalonsEvent): the events that show first
 * @companies: (element-type JalonsFacetEntry): companies with counts
 * @months: (element-type JalonsFacetEntry): years, each followed by its months
 * @sources: (element-type JalonsFacetEntry): newspapers and sites
 * @languages: (element-type JalonsFacetEntry): languages
 * @tags: (element-type JalonsFacetEntry): tags
 * @reference: what the catalogue knows of the companies that are shown; the one from before where
 *   nothing about it changed
 *
 * One change of selection, from the question to everything that it puts on screen. Made on the main
 * thread, worked on in a worker, and taken over on the main thread in one go.
 */
typedef struct
{
  JalonsLibrary *library;
  JalonsFilter *filter;
  JalonsEventSort event_sort;
  gboolean event_descending;

  JalonsIndex *index;
  JalonsSelection *context;

  JalonsSelection *selection;
  JalonsOrder *articles;
  JalonsOrder *events;
  GPtrArray *first_articles;
  GPtrArray *first_events;
  GArray *companies;
  GArray *months;
  GArray *sources;
  GArray *languages;
  GArray *tags;
  JalonsEventArray *reference;
} JalonsBrowserWork;

void jalons_browser_work_free (JalonsBrowserWork *work);
gboolean
jalons_browser_work_run (JalonsBrowserWork *work, GCancellable *cancellable, GError **error);

JalonsOrder *jalons_browser_order_loaded (GPtrArray *articles);

GPtrArray *jalons_browser_load_articles (
  const gint64 *ids, gsize n_ids, gpointer user_data, GCancellable *cancellable, GError **error);
GPtrArray *jalons_browser_load_events (
  const gint64 *ids, gsize n_ids, gpointer user_data, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsBrowserWork, jalons_browser_work_free)

G_END_DECLS
