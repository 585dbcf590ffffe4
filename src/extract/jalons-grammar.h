/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-lexicon.h"

G_BEGIN_DECLS

/**
 * JalonsGrammar:
 *
 * What the stages of reading know of language, compiled once: the lexicon of all their words, and
 * what each stage keeps beside it. Immutable, and so shared by all threads; it lives as long as the
 * program.
 *
 * The word lists are the resources below `grammar` that end in `.words`, in the form of
 * jalons_lexicon_builder_add_list(); the name of a file without its ending is the scope of its
 * classes. A stage that needs words from elsewhere, or tables of its own, adds a
 * #JalonsGrammarPart to the table in jalons-grammar.c.
 */
typedef struct _JalonsGrammar JalonsGrammar;

/**
 * JalonsGrammarPart:
 * @add_words: (nullable): adds words to the lexicon before it is built
 * @compile: (nullable): makes what the stage keeps; the lexicon is complete by then
 * @join: (nullable): makes it instead of @compile from what other stages keep, which is all made by
 * then
 *
 * What one stage adds to the grammar. Nothing in it can fail but by a fault in the program's own
 * data, which ends the program with a message.
 */
typedef struct
{
  void (*add_words) (JalonsLexiconBuilder *builder);
  gpointer (*compile) (const JalonsLexicon *lexicon);
  gpointer (*join) (const JalonsGrammar *grammar);
} JalonsGrammarPart;

const JalonsGrammar *jalons_grammar_get_default (void);
const JalonsLexicon *jalons_grammar_get_lexicon (const JalonsGrammar *self);
gconstpointer jalons_grammar_get_part (const JalonsGrammar *self, const JalonsGrammarPart *part);
GBytes *jalons_grammar_load_file (const char *name);

G_END_DECLS
