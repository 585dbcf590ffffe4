/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-grammar.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/**
 * jalons_text_read_language:
 * @text: a text whose blocks are known
 * @hint: (nullable): the language that the document's format names
 *
 * Tells the language of a text, and of each block where it differs, by its small words.
 */
void jalons_text_read_language (JalonsText *text, const char *hint);

/**
 * jalons_language_to_tag:
 * @language: a #JalonsLanguage
 *
 * Returns: "fr", "en" or "und"
 */
const char *jalons_language_to_tag (JalonsLanguage language);

G_END_DECLS
