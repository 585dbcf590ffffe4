/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_noun_at:
 * @reader: a reader
 * @i: a token
 *
 * Returns: the classes of the noun that ends there, as far as it says what a name is: of companies,
 *   funds or models; 0 for any other word
 */
JalonsWordClasses jalons_names_noun_at (const JalonsNamesReader *reader, guint32 i);

/**
 * jalons_names_is_adjective:
 * @reader: a reader
 * @i: a token
 *
 * Returns: whether it is a French adjective behind such a noun: "la start-up dijonnaise", "le
 *   groupe hospitalier"
 */
gboolean jalons_names_is_adjective (const JalonsNamesReader *reader, guint32 i);

/**
 * jalons_names_is_behind_complement:
 * @reader: a reader
 * @i: the token before a name
 *
 * Returns: whether a French noun for a company stands before it with its complement: "l'éditeur de
 *   logiciels Nuvia", "la néobanque pour indépendants Nuvia"
 */
gboolean jalons_names_is_behind_complement (const JalonsNamesReader *reader, guint32 i);

G_END_DECLS
