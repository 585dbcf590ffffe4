/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-private.h"

G_BEGIN_DECLS

void jalons_names_unite_renamed (JalonsNamesReader *reader);

G_END_DECLS
