/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "domain/jalons-event.h"
#include "models/jalons-reference.h"

G_BEGIN_DECLS

#define JALONS_TYPE_REFERENCE_CARD (jalons_reference_card_get_type ())

G_DECLARE_FINAL_TYPE (JalonsReferenceCard, jalons_reference_card, JALONS, REFERENCE_CARD, AdwBin)

/*
 * JalonsReferenceCard: what the catalogue says of one thing, and who tells it in the library.
 *
 * Signals:
 *   event-activated (gint64 id): go to the event that articles tell
 *   close (): the user is done with it
 */
GtkWidget *jalons_reference_card_new (void);

/**
 * jalons_reference_card_set_entry:
 * @self: a card
 * @entry: what the catalogue says
 * @event: (nullable): the same event, as the articles of the library tell it
 */
void jalons_reference_card_set_entry (JalonsReferenceCard *self,
                                      const JalonsReferenceEntry *entry,
                                      JalonsEvent *event);

/** jalons_reference_card_get_event: (nullable): the event that articles tell. */
JalonsEvent *jalons_reference_card_get_event (JalonsReferenceCard *self);

G_END_DECLS
