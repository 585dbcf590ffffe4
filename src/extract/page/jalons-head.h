/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-grammar.h"
#include "extract/jalons-text.h"

G_BEGIN_DECLS

/**
 * jalons_text_read_head:
 * @text: a text whose blocks are classified and whose language is known
 * @grammar: the grammar
 *
 * Finds headline, byline and date of publication where the text itself shows them: sets
 * #JalonsText.title_block and what goes with it, #JalonsText.published, #JalonsText.author, and the
 * kinds of the blocks concerned.
 */
void jalons_text_read_head (JalonsText *text, const JalonsGrammar *grammar);
guint32 jalons_text_skip_dateline (const JalonsText *text, const JalonsBlock *block);

G_END_DECLS
