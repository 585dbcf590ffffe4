/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_heads_entry:
 * @reader: a reader
 * @naming: a naming
 *
 * Returns: whether it begins a line and is followed by its seat in brackets, or by a sum: "Nuvia
 * (Lyon)", "Nuvia – 11 M€", "Nuvia: $4m"
 */
gboolean jalons_names_heads_entry (const JalonsNamesReader *reader, const JalonsNaming *naming);

/**
 * jalons_names_heads_section:
 * @reader: a reader
 * @naming: a naming
 *
 * Returns: whether it stands in a line of its own together with where it is at home, in capitals,
 *   with other lines below: "NUVIA, Norwich"
 */
gboolean jalons_names_heads_section (const JalonsNamesReader *reader, const JalonsNaming *naming);

G_END_DECLS
