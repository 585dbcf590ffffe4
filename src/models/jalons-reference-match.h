/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "models/jalons-reference.h"

G_BEGIN_DECLS

/**
 * jalons_reference_match:
 * @entry: what the catalogue says
 * @values: the values of an event
 * @model: the index of the event's model in the catalogue, or %JALONS_CATALOG_NONE
 *
 * Judges whether both are about the same thing. Sums in different currencies are not compared, and
 * lists of investors need not be complete on either side.
 *
 * Returns: 0 if not, else the larger the better both agree
 */
guint jalons_reference_match (const JalonsReferenceEntry *entry,
                              const JalonsClaim *values,
                              guint32 model);

G_END_DECLS
