/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_may_make_model:
 * @reader: a reader that has decided which names are models'
 * @number: the index of a naming of which nothing is known
 *
 * Returns: whether its sentence tells that a model came out whose maker nobody knows: "Nuvia has
 *   released Tarn, a model for translation"
 */
gboolean jalons_names_may_make_model (const JalonsNamesReader *reader, guint32 number);

/**
 * jalons_names_makes_next_noun:
 * @reader: a reader
 * @maker: a naming with a possessive behind it
 *
 * Returns: whether what it has is a model: "Tarn is Nuvia's newest language model"
 */
gboolean jalons_names_makes_next_noun (const JalonsNamesReader *reader, const JalonsNaming *maker);

G_END_DECLS
