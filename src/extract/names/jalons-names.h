/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-grammar.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/**
 * jalons_text_read_names:
 * @text: a text of which blocks, sentences, language and head are known
 * @grammar: the grammar
 *
 * Finds the companies, models, persons, media and places that a text names: those of the catalogue,
 * versions of known families of models, and names that no catalogue has, by what is said of them.
 * Fills in #JalonsText.names and adds spans.
 */
void jalons_text_read_names (JalonsText *text, const JalonsGrammar *grammar);

G_END_DECLS
