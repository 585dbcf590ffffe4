/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-database.h"

G_BEGIN_DECLS

gboolean jalons_search_tokenizer_register (JalonsDatabase *database, GError **error);

G_END_DECLS
