/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "catalog/jalons-tokens.h"

G_BEGIN_DECLS

/** JALONS_TOKENS_LONGEST: longer words are cut; no name or number is that long. */
#define JALONS_TOKENS_LONGEST 240

void jalons_tokens_read (JalonsTokens *tokens);

G_END_DECLS
