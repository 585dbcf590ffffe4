/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "models/jalons-reference.h"

G_BEGIN_DECLS

/** jalons_reference_words_dup_markup: "Catalogue: 4 March 2024 · reuters.com", the last a link. */
char *jalons_reference_words_dup_markup (const JalonsReferenceEntry *entry);

/** jalons_reference_words_dup_host: (transfer full): whose page the source is: "reuters.com". */
char *jalons_reference_words_dup_host (const JalonsReferenceEntry *entry);

G_END_DECLS
