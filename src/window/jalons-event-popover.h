/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "domain/jalons-event.h"

G_BEGIN_DECLS

#define JALONS_TYPE_EVENT_POPOVER (jalons_event_popover_get_type ())

G_DECLARE_FINAL_TYPE (JalonsEventPopover, jalons_event_popover, JALONS, EVENT_POPOVER, GtkPopover)

/*
 * JalonsEventPopover: what all sources together say of one event.
 *
 * Signals:
 *   source-activated (guint source): read this source
 *   correct (): the user wants to correct the event
 *   split (gint64 claim_id): this claim is to be an event of its own
 */
GtkWidget   *jalons_event_popover_new       (void);

JalonsEvent *jalons_event_popover_get_event (JalonsEventPopover *self);

/**
 * jalons_event_popover_set_event:
 * @self: a popover
 * @event: an event with its sources
 * @can_change: whether the library can be changed
 */
void         jalons_event_popover_set_event (JalonsEventPopover *self,
                                             JalonsEvent        *event,
                                             gboolean            can_change);

G_END_DECLS
