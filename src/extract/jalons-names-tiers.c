/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-names-private.h"

void
jalons_names_resolve_tiers (JalonsNamesReader *reader)
{
}
