/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_is_apposed:
 * @reader: a reader
 * @naming: a naming that the catalogue does not know
 *
 * Judges a name by what stands behind its comma where no noun there says what it is: what was done
 * to it ("Nuvia, bought in August"), where it comes from ("Nuvia, the Swedish streaming service",
 * "Nuvia, les Gantois qui lisent les contrats").
 *
 * Returns: whether that is said of companies
 */
gboolean jalons_names_is_apposed (const JalonsNamesReader *reader, const JalonsNaming *naming);

/**
 * jalons_names_is_townspeople:
 * @reader: a reader
 * @i: a token
 *
 * Returns: whether the people of a place are called so there, in French: "les Gantois"
 */
gboolean jalons_names_is_townspeople (const JalonsNamesReader *reader, guint32 i);

G_END_DECLS
