/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/names/jalons-names-model-cues.h"
#include "extract/names/jalons-names-roles.h"

G_BEGIN_DECLS

/**
 * JalonsNamesModelSearch:
 * @reader: the reader
 * @grammar: what names are recognised by
 * @words: the words of models.words
 * @naming: the name
 * @number: its index
 * @end: the token after the name and its number
 * @found: what was found so far: a set of bits, one for each #JalonsNamesModelCue
 *
 * What is asked about one name.
 */
typedef struct
{
  const JalonsNamesReader *reader;
  const JalonsNamesGrammar *grammar;
  const JalonsNamesModelWords *words;
  const JalonsNaming *naming;
  guint32 number;
  guint32 end;
  guint64 found;
} JalonsNamesModelSearch;

static inline const JalonsToken *
jalons_names_model_search_get_token (const JalonsNamesModelSearch *self, guint32 i)
{
  return jalons_names_token (self->reader, i);
}

static inline gboolean
jalons_names_model_search_has_flag (const JalonsNamesModelSearch *self, guint32 i, guint flags)
{
  return (jalons_names_model_search_get_token (self, i)->flags & flags) != 0;
}

static inline gboolean
jalons_names_model_search_is_class (const JalonsNamesModelSearch *self,
                                    guint32 i,
                                    JalonsWordClasses classes)
{
  return jalons_names_is (self->reader, i, classes);
}

/* Whether a token is a word of models.words, and no name. */
static inline gboolean
jalons_names_model_search_is_word (const JalonsNamesModelSearch *self,
                                   guint32 i,
                                   JalonsWordClasses classes)
{
  const JalonsToken *token = jalons_names_model_search_get_token (self, i);

  return (self->words->classes[token->word] & classes) != 0
         && ((token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_SENTENCE)) != JALONS_TOKEN_CAPITAL
             || (token->flags & JALONS_TOKEN_UPPER) != 0);
}

static inline gboolean
jalons_names_model_search_is_mark (const JalonsNamesModelSearch *self, guint32 i, guint32 mark)
{
  return jalons_names_is_mark (self->reader, i, mark);
}

static inline gboolean
jalons_names_model_search_is_quote (const JalonsNamesModelSearch *self, guint32 i)
{
  return jalons_names_model_search_is_mark (self, i, JALONS_PUNCT_OPEN_QUOTE)
         || jalons_names_model_search_is_mark (self, i, JALONS_PUNCT_CLOSE_QUOTE)
         || jalons_names_model_search_is_mark (self, i, '"');
}

static inline void
jalons_names_model_search_note (JalonsNamesModelSearch *self, JalonsNamesModelCue cue)
{
  self->found |= G_GUINT64_CONSTANT (1) << cue;
}

/* jalons-names-model-search.c */
JalonsNamesModelCue
jalons_names_model_search_judge_noun (const JalonsNamesModelSearch *self, guint32 i);

/* jalons-names-model-before.c */
void jalons_names_model_search_before (JalonsNamesModelSearch *self);

G_END_DECLS
