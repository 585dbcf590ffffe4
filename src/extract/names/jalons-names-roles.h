/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_plays_company:
 * @reader: a reader
 * @number: the index of a naming
 *
 * Judges a name by the part that it plays in its sentence: what it does ("Nuvia launched"), what it
 * owns ("Nuvia's valuation", "les investisseurs de Nuvia"), who runs or founded it ("dirige
 * Nuvia"), what is made with it ("Nuvia-backed").
 *
 * Returns: whether that part is one which companies play
 */
gboolean jalons_names_plays_company (const JalonsNamesReader *reader, guint32 number);

/**
 * jalons_names_has_number:
 * @reader: a reader
 * @naming: a naming that the catalogue does not know
 * @out_end: (out): the token after the number, and a tier behind it
 *
 * Returns: whether it ends with a number, or one stands behind it, that may be that of a version
 */
gboolean jalons_names_has_number (const JalonsNamesReader *reader,
                                  const JalonsNaming *naming,
                                  guint32 *out_end);

/**
 * jalons_names_is_numbered:
 * @reader: a reader
 * @naming: a naming that the catalogue does not know
 * @out_end: (out): the token after the number, and a tier behind it
 *
 * Returns: whether it is told like a version of a model by a number behind it, where models are
 * spoken of: "son nouvel agent, Surfer 3", "Halyard-2 Nano", "Squall 2"
 */
gboolean jalons_names_is_numbered (const JalonsNamesReader *reader,
                                   const JalonsNaming *naming,
                                   guint32 *out_end);

G_END_DECLS
