/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_judge_unknown:
 * @reader: a reader
 * @number: the index of a naming that the catalogue does not know
 * @out_reason: (out): what decided it
 *
 * Judges a name by itself: by its form, and by what is said of it right before and after it. The
 * naming grows over the number of a model.
 *
 * Returns: whether it is a company, a model or a person; unknown where nothing tells
 */
JalonsNamingKind jalons_names_judge_unknown (const JalonsNamesReader *reader,
                                             guint32 number,
                                             JalonsReason *out_reason);

/**
 * jalons_names_is_person:
 * @reader: a reader
 * @number: the index of a naming that the catalogue does not know
 *
 * Returns: whether it is the name of a person
 */
gboolean jalons_names_is_person (const JalonsNamesReader *reader, guint32 number);

/**
 * jalons_names_is_product:
 * @reader: a reader
 * @number: the index of a naming of a company that has a product of the same name
 *
 * Returns: whether the product is meant: "le chatbot DeepSeek", "Anysphere, whose Cursor …"
 */
gboolean jalons_names_is_product (const JalonsNamesReader *reader, guint32 number);

/**
 * jalons_names_is_generic:
 * @reader: a reader
 * @naming: a naming
 *
 * Returns: whether it consists of words for things, none of which is a name: "Startup Fund",
 * "Assistant"
 */
gboolean jalons_names_is_generic (const JalonsNamesReader *reader, const JalonsNaming *naming);

/**
 * jalons_names_cut_offers:
 * @reader: a reader that has all namings
 *
 * Cuts names that the text has alone, too, off from the words for what they offer: "Nuvia
 * Enterprise", "Nuvia Cloud"
 */
void jalons_names_cut_offers (JalonsNamesReader *reader);

G_END_DECLS
