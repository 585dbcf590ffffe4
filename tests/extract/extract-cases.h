/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-text.h"

G_BEGIN_DECLS

JalonsText *extract_cases_make_text (const char *words, gsize length, JalonsLanguage language);
JalonsPeriod extract_cases_read_period (const char *words);
char *extract_cases_dup_period (JalonsPeriod period);

G_END_DECLS
