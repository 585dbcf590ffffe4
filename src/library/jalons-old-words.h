/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-facts.h"

G_BEGIN_DECLS

/*
 * Libraries up to version 2 hold why something was read as a sentence in the language of the
 * import, English or French.
 */

char *jalons_old_words_dup_trigger (const char *sentence);
JalonsReason jalons_old_words_find_reason (const char *sentence);

G_END_DECLS
