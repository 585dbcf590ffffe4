/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "catalog/jalons-catalog.h"
#include "catalog/jalons-tokens.h"

G_BEGIN_DECLS

/** JALONS_MATCH_MAX_ENTRIES: the most records that one spelling can stand for. */
#define JALONS_MATCH_MAX_ENTRIES 4

/**
 * JalonsMatchKind:
 * @JALONS_MATCH_COMPANY: a company; record: its index in the catalogue
 * @JALONS_MATCH_MODEL: a model; record: its index in the catalogue
 * @JALONS_MATCH_FAMILY: the head of a family of models; record: the index of the family
 * @JALONS_MATCH_PHRASE: a phrase that the caller added; record: what the caller gave
 */
typedef enum
{
  JALONS_MATCH_COMPANY,
  JALONS_MATCH_MODEL,
  JALONS_MATCH_FAMILY,
  JALONS_MATCH_PHRASE,
} JalonsMatchKind;

/**
 * JalonsMatchEntry:
 * @kind: a #JalonsMatchKind
 * @weak: whether the spelling needs support from the text
 * @record: an index, by @kind
 * @spelling: (not owned): the spelling as the catalogue has it
 *
 * What a spelling stands for.
 */
typedef struct
{
  guint8 kind;
  guint8 weak;
  guint32 record;
  const char *spelling;
} JalonsMatchEntry;

/**
 * JalonsMatch:
 * @end: the token after the last of the name
 * @n_entries: how many records it can stand for
 * @entries: what it can stand for
 *
 * A name found in a text.
 */
typedef struct
{
  guint32 end;
  guint32 n_entries;
  const JalonsMatchEntry *entries[JALONS_MATCH_MAX_ENTRIES];
} JalonsMatch;

/**
 * JalonsMatcherPhrase:
 * @text: (not owned): the phrase; it must outlive the matcher
 * @record: what JalonsMatchEntry.record is to be
 *
 * A phrase to be found besides the catalogue's names.
 */
typedef struct
{
  const char *text;
  guint32 record;
} JalonsMatcherPhrase;

/**
 * JalonsMatcher:
 *
 * Finds the catalogue's names in tokens: a tree of words, walked from each token with which a name
 * can begin. Spaces, hyphens and points between the parts of a name, or nothing at all, are the
 * same to it ("Hugging Face", "HuggingFace", "GPT 4", "GPT-4", "Chat GPT"). Case counts as far as a
 * name needs it: "Figure" is one, "figure" is none. Immutable.
 */
typedef struct _JalonsMatcher JalonsMatcher;

/**
 * jalons_matcher_add_words:
 * @catalog: (nullable): the catalogue
 * @phrases: (array length=n_phrases): more to find
 * @n_phrases: how many
 * @builder: the lexicon under construction
 *
 * Adds all words of which names consist.
 */
void jalons_matcher_add_words (JalonsCatalog *catalog,
                               const JalonsMatcherPhrase *phrases,
                               guint32 n_phrases,
                               JalonsLexiconBuilder *builder);

/**
 * jalons_matcher_new:
 * @catalog: (nullable): the catalogue; it must outlive the matcher
 * @phrases: (array length=n_phrases): more to find
 * @n_phrases: how many
 * @lexicon: a lexicon to which jalons_matcher_add_words() added the words
 *
 * Returns: (transfer full): a matcher
 */
JalonsMatcher *jalons_matcher_new (JalonsCatalog *catalog,
                                   const JalonsMatcherPhrase *phrases,
                                   guint32 n_phrases,
                                   const JalonsLexicon *lexicon);
void jalons_matcher_free (JalonsMatcher *self);

/**
 * JalonsMatcherWord:
 * @small: the groups of the names that may begin with the word without a capital letter
 * @capital: the groups of all names that begin with it
 * @second: the groups of the names of which it is the second word
 *
 * Where in names a word stands. A bit is a group of names: what is one of both @small, or @capital,
 * of a word and @second of the next may be the beginning of one. All names that consist of one word
 * are a group, of which each word is a second one; a mark, which may be passed over, is a second
 * word of all groups.
 */
typedef struct
{
  guint8 small;
  guint8 capital;
  guint8 second;
} JalonsMatcherWord;

/**
 * jalons_matcher_get_words:
 * @self: a matcher
 *
 * Returns: (array): for each word of the lexicon, where it stands in names
 */
const JalonsMatcherWord *jalons_matcher_get_words (const JalonsMatcher *self);

/**
 * jalons_matcher_may_match:
 * @words: what jalons_matcher_get_words() returned
 * @token: a token of a text
 *
 * Returns: %FALSE where jalons_matcher_match() need not be called
 */
static inline gboolean
jalons_matcher_may_match (const JalonsMatcherWord *words, const JalonsToken *token)
{
  const JalonsMatcherWord *first = &words[token->word];

  return (((token->flags & JALONS_TOKEN_CAPITAL) != 0 ? first->capital : first->small)
          & words[token[1].word].second)
         != 0;
}

/**
 * jalons_matcher_match:
 * @self: a matcher
 * @tokens: the tokens of a text, made with the matcher's lexicon
 * @first: a token
 * @out_match: (out): the longest name that begins there
 *
 * Returns: whether there is one
 */
gboolean jalons_matcher_match (const JalonsMatcher *self,
                               const JalonsTokens *tokens,
                               guint32 first,
                               JalonsMatch *out_match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsMatcher, jalons_matcher_free)

G_END_DECLS
