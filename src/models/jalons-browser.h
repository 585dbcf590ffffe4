/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-event-array.h"
#include "domain/jalons-filter.h"
#include "library/jalons-library.h"
#include "library/jalons-selection.h"
#include "models/jalons-article-list.h"
#include "models/jalons-event-list.h"
#include "models/jalons-facet-list.h"

G_BEGIN_DECLS

#define JALONS_TYPE_BROWSER (jalons_browser_get_type ())

G_DECLARE_FINAL_TYPE (JalonsBrowser, jalons_browser, JALONS, BROWSER, GObject)

/*
 * JalonsBrowser: a library looked at through a filter.
 *
 * Everything that it shows is one selection: lists, counts and events are swapped at once, when a
 * worker has them all, and "changed" is emitted. Of filters set in quick succession the last wins.
 *
 * Properties:
 *   filter (JalonsFilter, rw): what is asked for. What is on screen is
 * jalons_browser_get_shown_filter(). shown-filter (JalonsFilter): what the lists, counts and events
 * are selected by busy (boolean): a selection is on its way can-go-back, can-go-forward (boolean):
 * whether there is an earlier or later filter
 *
 * Signals:
 *   begun (): the list of articles has its beginning, all else is still on its way; once at most,
 *     before the first "changed".
 *   changed (): another selection is shown.
 *   failed (GError): the last filter could not be answered; what is shown stays.
 */
JalonsBrowser *jalons_browser_new (JalonsLibrary *library);
void jalons_browser_begin (JalonsBrowser *self, GPtrArray *articles);
void jalons_browser_set_held (JalonsBrowser *self, gboolean held);
JalonsLibrary *jalons_browser_get_library (JalonsBrowser *self);

JalonsFilter *jalons_browser_get_filter (JalonsBrowser *self);
void jalons_browser_set_filter (JalonsBrowser *self, JalonsFilter *filter);
void jalons_browser_adjust_filter (JalonsBrowser *self, JalonsFilter *filter);
JalonsFilter *jalons_browser_get_shown_filter (JalonsBrowser *self);
gboolean jalons_browser_get_busy (JalonsBrowser *self);
gboolean jalons_browser_can_go_back (JalonsBrowser *self);
gboolean jalons_browser_can_go_forward (JalonsBrowser *self);
void jalons_browser_go_back (JalonsBrowser *self);
void jalons_browser_go_forward (JalonsBrowser *self);
void jalons_browser_refresh (JalonsBrowser *self);

JalonsArticleList *jalons_browser_get_articles (JalonsBrowser *self);
JalonsEventList *jalons_browser_get_events (JalonsBrowser *self);
void jalons_browser_set_event_sort (JalonsBrowser *self, JalonsEventSort sort, gboolean descending);
JalonsFacetList *jalons_browser_get_companies (JalonsBrowser *self);
JalonsFacetList *jalons_browser_get_months (JalonsBrowser *self);
JalonsFacetList *jalons_browser_get_sources (JalonsBrowser *self);
JalonsFacetList *jalons_browser_get_languages (JalonsBrowser *self);
JalonsFacetList *jalons_browser_get_tags (JalonsBrowser *self);

JalonsSelection *jalons_browser_get_selection (JalonsBrowser *self);
JalonsEventArray *jalons_browser_get_event_array (JalonsBrowser *self);
JalonsEventArray *jalons_browser_get_reference (JalonsBrowser *self);
guint jalons_browser_get_n_articles (JalonsBrowser *self);
guint jalons_browser_get_n_all (JalonsBrowser *self);
guint jalons_browser_get_n_events (JalonsBrowser *self);
guint jalons_browser_get_n_flagged (JalonsBrowser *self, JalonsFilterFlags flag);
guint jalons_browser_get_n_to_settle (JalonsBrowser *self);
guint jalons_browser_get_company_hue (JalonsBrowser *self, const char *name);

G_END_DECLS
