/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_is_homonym:
 * @reader: the state
 * @naming: a company's naming
 *
 * Returns: whether the word is not the company there: a first name ("Tim, spring starts tomorrow"),
 *   a licence ("an MIT licence"), a part of a sum or of a round ("Series B capital")
 */
gboolean jalons_names_is_homonym (const JalonsNamesReader *reader, const JalonsNaming *naming);

G_END_DECLS
