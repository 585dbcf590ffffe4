/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-matcher.h"

G_BEGIN_DECLS

/**
 * JalonsPhraseFile:
 * @text: (owned): the text of the file, cut into lines
 * @phrases: (element-type JalonsMatcherPhrase): the phrases; the record of each is the index of its
 *   section
 *
 * The phrases of a file of the grammar: `[section]` names the class of the lines that follow it,
 * one phrase a line, `#` begins a comment.
 */
typedef struct
{
  char *text;
  GArray *phrases;
} JalonsPhraseFile;

/**
 * jalons_phrase_file_load:
 * @file: the name of a file of the grammar
 * @sections: (array zero-terminated=1): the names of its sections
 *
 * Reads a file of phrases. The program ends where the file has a section that is not among
 * @sections.
 *
 * Returns: (transfer full): the phrases
 */
JalonsPhraseFile *jalons_phrase_file_load (const char *file, const char *const *sections);
void jalons_phrase_file_free (JalonsPhraseFile *self);

/* The words of phrases, and the matcher that finds them, without the catalogue's names. */
void jalons_phrase_file_add_words (const JalonsPhraseFile *self, JalonsLexiconBuilder *builder);
JalonsMatcher *
jalons_phrase_file_new_matcher (const JalonsPhraseFile *self, const JalonsLexicon *lexicon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsPhraseFile, jalons_phrase_file_free)

G_END_DECLS
