/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "models/jalons-browser.h"

G_BEGIN_DECLS

struct _JalonsBrowser
{
  GObject parent_instance;

  JalonsLibrary *library;
  JalonsFilter *filter;
  JalonsEventSort event_sort;
  gboolean event_descending;

  JalonsIndex *index;
  JalonsSelection *selection;
  JalonsSelection *context;
  JalonsEventArray *reference;

  JalonsArticleList *articles;
  JalonsEventList *events;
  JalonsFacetList *companies;
  JalonsFacetList *months;
  JalonsFacetList *sources;
  JalonsFacetList *languages;
  JalonsFacetList *tags;

  GPtrArray *back;    /* JalonsFilter, the last one nearest */
  GPtrArray *forward; /* likewise */

  GCancellable *cancellable; /* of the selection on its way */
  guint generation;          /* of the last question */
  guint shown_generation;    /* of the question whose answer is shown */
  guint refresh_source;
  gboolean begun;       /* the beginning of the list was shown */
  gboolean held;        /* answers are not to be shown yet */
  GAsyncResult *answer; /* that is not */
};

/* jalons-browser-select.c */
void jalons_browser_start_selecting (JalonsBrowser *self);

G_END_DECLS
