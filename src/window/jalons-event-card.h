/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-review-choices.h"

G_BEGIN_DECLS

#define JALONS_TYPE_EVENT_CARD (jalons_event_card_get_type ())

G_DECLARE_FINAL_TYPE (JalonsEventCard, jalons_event_card, JALONS, EVENT_CARD, AdwBin)

/*
 * JalonsEventCard: what all sources together say of one event, and beside it what the catalogue
 * says.
 *
 * Signals:
 *   source-activated (guint source): read this source
 *   correct (): the user wants to correct the event
 *   split (gint64 claim_id): this claim is to be an event of its own
 *   chosen (JalonsReviewChoice *choice): of what the sources say, the user said what is right
 *   close (): the user is done with it
 */
GtkWidget *jalons_event_card_new (void);

JalonsEvent *jalons_event_card_get_event (JalonsEventCard *self);

/**
 * jalons_event_card_set_event:
 * @self: a card
 * @event: an event with its sources
 * @can_change: whether the library can be changed
 */
void jalons_event_card_set_event (JalonsEventCard *self, JalonsEvent *event, gboolean can_change);

G_END_DECLS
