/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

/**
 * jalons_names_is_ticker:
 * @reader: a reader of names
 * @naming: a naming
 *
 * Returns: whether it stands in the code of a share, as agencies put it behind a name: "Nvidia
 *   NVDA.O", "SoftBank 9984.T"
 */
gboolean jalons_names_is_ticker (const JalonsNamesReader *reader, const JalonsNaming *naming);

G_END_DECLS
