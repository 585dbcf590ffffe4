/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-event-array.h"
#include "domain/jalons-event.h"
#include "models/jalons-row-list.h"

G_BEGIN_DECLS

/**
 * JalonsEventSort:
 * @JALONS_EVENT_SORT_DATE: by the day on which they happened; undated last either way
 * @JALONS_EVENT_SORT_TITLE: by title, in the order of the locale
 * @JALONS_EVENT_SORT_KIND: investments, then releases
 * @JALONS_EVENT_SORT_AMOUNT: by currency, then by amount; those without amount last either way
 * @JALONS_EVENT_SORT_STATUS: by how far they have come
 * @JALONS_EVENT_SORT_SOURCES: by the number of articles that tell them
 *
 * In which order events are listed. Equal ones stand by date, then by id.
 */
typedef enum
{
  JALONS_EVENT_SORT_DATE,
  JALONS_EVENT_SORT_TITLE,
  JALONS_EVENT_SORT_KIND,
  JALONS_EVENT_SORT_AMOUNT,
  JALONS_EVENT_SORT_STATUS,
  JALONS_EVENT_SORT_SOURCES,
} JalonsEventSort;

#define JALONS_TYPE_EVENT_LIST (jalons_event_list_get_type ())

G_DECLARE_FINAL_TYPE (JalonsEventList, jalons_event_list, JALONS, EVENT_LIST, JalonsRowList)

JalonsEventList *
jalons_event_list_new (JalonsRowLoadFunc load, gpointer user_data, GDestroyNotify destroy);
JalonsOrder *jalons_event_order_new (JalonsEventArray *events,
                                     JalonsEventSort sort,
                                     gboolean descending,
                                     JalonsRowLoadFunc load,
                                     gpointer user_data,
                                     GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
