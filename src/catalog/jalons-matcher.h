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
 * @starts: (array): for each word of the lexicon, whether a name can begin with it
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
 * JalonsMatcherStart:
 * @JALONS_MATCHER_START_ANY: a name can begin with the word, in whatever case
 * @JALONS_MATCHER_START_CAPITAL: a name can begin with the word if it has a capital letter
 * @JALONS_MATCHER_START_ALONE: the word alone can be a name
 *
 * Whether a name can begin with a word.
 */
typedef enum
{
  JALONS_MATCHER_START_ANY = 1 << 0,
  JALONS_MATCHER_START_CAPITAL = 1 << 1,
  JALONS_MATCHER_START_ALONE = 1 << 2,
} JalonsMatcherStart;

/**
 * JalonsMatcherStarts:
 * @flags: for each word of the lexicon, a set of #JalonsMatcherStart
 * @pairs: the pairs of words with which names begin, a bit for each at
 * jalons_matcher_get_pair_bit(); pairs may share one
 *
 * With which words a name can begin.
 */
typedef struct
{
  const guint8 *flags;
  const guint64 *pairs;
} JalonsMatcherStarts;

/** JALONS_MATCHER_N_PAIR_BITS: a power of two, far more than there are such pairs. */
#define JALONS_MATCHER_N_PAIR_BITS (1u << 17)

/* Which bit two words have. */
static inline guint32
jalons_matcher_get_pair_bit (guint32 first, guint32 second)
{
  guint32 hash = (first * 0x9e3779b1u ^ second) * 0x85ebca6bu;

  return (hash ^ hash >> 15) & (JALONS_MATCHER_N_PAIR_BITS - 1);
}

/**
 * jalons_matcher_get_starts:
 * @self: a matcher
 *
 * Returns: with which words its names can begin
 */
JalonsMatcherStarts jalons_matcher_get_starts (const JalonsMatcher *self);

/**
 * jalons_matcher_may_match:
 * @starts: what jalons_matcher_get_starts() returned
 * @token: a token of a text
 *
 * Returns: %FALSE where jalons_matcher_match() need not be called
 */
static inline gboolean
jalons_matcher_may_match (JalonsMatcherStarts starts, const JalonsToken *token)
{
  guint flags = starts.flags[token->word];
  guint wanted = JALONS_MATCHER_START_ANY;
  guint32 pair;

  if (flags == 0)
    return FALSE;
  if ((token->flags & JALONS_TOKEN_CAPITAL) != 0)
    wanted |= JALONS_MATCHER_START_CAPITAL;
  if ((flags & wanted) == 0)
    return FALSE;
  /* A mark may be passed over. */
  if ((flags & JALONS_MATCHER_START_ALONE) != 0 || (token[1].flags & JALONS_TOKEN_PUNCT) != 0)
    return TRUE;
  pair = jalons_matcher_get_pair_bit (token->word, token[1].word);
  return (starts.pairs[pair / 64] >> (pair % 64) & 1) != 0;
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
