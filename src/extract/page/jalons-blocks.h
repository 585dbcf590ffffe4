/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-grammar.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/**
 * jalons_text_read_blocks:
 * @text: a text of which only the tokens are known
 * @grammar: the grammar
 *
 * Cuts a text into blocks and these into sentences. Where lines are wrapped at a width, as in mail,
 * the lines of a paragraph are one block; else every line is.
 */
void jalons_text_read_blocks (JalonsText *text, const JalonsGrammar *grammar);

extern const JalonsGrammarPart jalons_sentences_grammar_part;

G_END_DECLS
