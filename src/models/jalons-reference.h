/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "catalog/jalons-catalog.h"
#include "domain/jalons-event-array.h"
#include "library/jalons-selection.h"

G_BEGIN_DECLS

/**
 * JalonsReferenceEntry:
 * @id: its number among all entries, from 1
 * @values: what the catalogue says: kind, deal, parties, sums or model, date
 * @source: the address at which that was read
 * @model: the index of the model in the catalogue, or %JALONS_CATALOG_NONE for an investment
 *
 * One thing that the catalogue knows to have happened.
 */
typedef struct
{
  guint32 id;
  JalonsClaim *values;
  const char *source;
  guint32 model;
} JalonsReferenceEntry;

/**
 * JalonsReference:
 *
 * What the catalogue knows beforehand of investments and releases, to be shown beside what articles
 * say and never inside: no value of an event comes from here. Only what a source address was found
 * for is part of it. Immutable, safe to use from any thread.
 */
typedef struct _JalonsReference JalonsReference;

/**
 * jalons_reference_get_default:
 *
 * Returns: (transfer none): what the catalogue that comes with Jalons knows; it is made at the
 * first call and lives as long as the program
 */
JalonsReference *jalons_reference_get_default (void);

/**
 * jalons_reference_new:
 * @catalog: a catalogue, which has to outlive it
 *
 * Returns: (transfer full): what @catalog knows
 */
JalonsReference *jalons_reference_new (JalonsCatalog *catalog);
void jalons_reference_free (JalonsReference *self);

guint32 jalons_reference_get_n_entries (const JalonsReference *self);

/**
 * jalons_reference_get_entry:
 * @self: the reference layer
 * @id: the number of an entry
 *
 * Returns: (transfer none) (nullable): the entry, if there is one of that number
 */
const JalonsReferenceEntry *jalons_reference_get_entry (const JalonsReference *self, guint32 id);

/**
 * jalons_reference_select:
 * @self: the reference layer
 * @selection: what is shown
 *
 * Chooses the entries that concern what is shown: those of the companies that the filter names, or
 * where it names none, of those whose money or models the selected articles name.
 *
 * Returns: (transfer full): the entries, with %JALONS_EVENT_BIT_REFERENCE and the hues of the
 * library
 */
JalonsEventArray *jalons_reference_select (const JalonsReference *self, JalonsSelection *selection);

/**
 * jalons_reference_find:
 * @self: the reference layer
 * @values: the values of an event
 *
 * Looks for what the catalogue says of an event: the same model, or an investment in the same
 * company that agrees in time, and in the sum and the investors as far as both sides have them.
 *
 * Returns: (transfer none) (nullable): the entry that fits best
 */
const JalonsReferenceEntry *
jalons_reference_find (const JalonsReference *self, const JalonsClaim *values);

/**
 * jalons_reference_find_event:
 * @self: the reference layer
 * @entry: one of its entries
 * @index: an index of @library
 * @library: a library
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Looks for the event of a library that is the one of an entry. Blocks: call it in a worker.
 *
 * Returns: (transfer full) (nullable): the event, without its sources; %NULL with no error where no
 *   article tells it
 */
JalonsEvent *jalons_reference_find_event (const JalonsReference *self,
                                          const JalonsReferenceEntry *entry,
                                          JalonsIndex *index,
                                          JalonsLibrary *library,
                                          GCancellable *cancellable,
                                          GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsReference, jalons_reference_free)

G_END_DECLS
