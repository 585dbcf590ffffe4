/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "extract/jalons-traits.h"

#include "extract/amounts/jalons-amount-grammar.h"
#include "extract/dates/jalons-date-grammar.h"
#include "extract/names/jalons-names-grammar.h"

/* The flags that have a trait are all in the lower byte. */
#define N_FLAGS (JALONS_TOKEN_NEWLINE << 1)
G_STATIC_ASSERT (N_FLAGS == G_MAXUINT8 + 1);

typedef struct
{
  guint8 *of_words;
  guint8 of_flags[N_FLAGS];
} Tables;

static guint
get_flags_traits (guint flags)
{
  guint traits = 0;

  if ((flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_CAMEL | JALONS_TOKEN_DIGIT)) != 0)
    traits |= JALONS_TRAIT_NAME;
  if ((flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_CURRENCY)) != 0)
    traits |= JALONS_TRAIT_AMOUNT;
  if ((flags & JALONS_TOKEN_DIGIT) != 0)
    traits |= JALONS_TRAIT_DATE;
  if ((flags & JALONS_TOKEN_NEWLINE) != 0)
    traits |= JALONS_TRAIT_LINE;
  return traits;
}

static guint
get_mark_traits (guint32 word)
{
  if (word == JALONS_PUNCT_COPYRIGHT)
    return JALONS_TRAIT_SELF;
  return word == '.' || word == '!' || word == '?' || word == JALONS_PUNCT_ELLIPSIS
           ? JALONS_TRAIT_STOP
           : 0;
}

/* Adds what a language makes of words. */
static void
add_language (Tables *self, const JalonsGrammar *grammar, guint32 n_words, JalonsLanguage language)
{
  const guint32 *amounts = jalons_amount_grammar_get (grammar, language)->words;
  const guint8 *dates = jalons_date_grammar_get (grammar, language)->marks;

  for (guint32 i = 0; i < n_words; i++)
    {
      if ((amounts[i] & (JALONS_AMOUNT_WORD_LARGE | JALONS_AMOUNT_WORD_CURRENCY)) != 0)
        self->of_words[i] |= JALONS_TRAIT_AMOUNT;
      if (dates[i] != 0)
        self->of_words[i] |= JALONS_TRAIT_DATE;
    }
}

static gpointer
make_tables (const JalonsGrammar *grammar)
{
  const JalonsLexicon *lexicon = jalons_grammar_get_lexicon (grammar);
  const JalonsNamesGrammar *names = jalons_grammar_get_part (grammar, &jalons_names_grammar_part);
  const JalonsWordClasses *languages = jalons_lexicon_get_classes (lexicon, "language");
  JalonsWordClasses fr = jalons_lexicon_get_class (lexicon, "language", "fr");
  JalonsWordClasses en = jalons_lexicon_get_class (lexicon, "language", "en");
  const JalonsWordClasses *pages = jalons_lexicon_get_classes (lexicon, "page");
  JalonsWordClasses own = jalons_lexicon_get_class (lexicon, "page", "self");
  guint32 n_words = jalons_lexicon_get_n_words (lexicon);
  Tables *self = g_new0 (Tables, 1);

  self->of_words = g_new0 (guint8, n_words);
  for (guint32 i = 0; i < n_words; i++)
    self->of_words[i]
      = (guint8) ((names->name_words[i].small != 0 ? JALONS_TRAIT_NAME : 0)
                  | (names->money[i] != 0 ? JALONS_TRAIT_AMOUNT : 0)
                  | ((languages[i] & fr) != 0 ? JALONS_TRAIT_FR : 0)
                  | ((languages[i] & en) != 0 ? JALONS_TRAIT_EN : 0)
                  | ((pages[i] & own) != 0 ? JALONS_TRAIT_SELF : 0) | get_mark_traits (i));
  add_language (self, grammar, n_words, JALONS_LANGUAGE_FR);
  add_language (self, grammar, n_words, JALONS_LANGUAGE_EN);
  for (guint i = 0; i < N_FLAGS; i++)
    self->of_flags[i] = (guint8) get_flags_traits (i);
  return self;
}

const JalonsGrammarPart jalons_traits_part = { NULL, NULL, make_tables };

/**
 * jalons_traits_mark:
 * @tokens: the tokens of a text, made with the lexicon of the grammar
 * @traits: (out caller-allocates): room for as many sets of #JalonsTrait and
 *   %JALONS_TRAITS_PADDING more
 *
 * Finds the traits of every token.
 */
void
jalons_traits_mark (const JalonsTokens *tokens, guint8 *traits)
{
  const Tables *tables;
  const JalonsToken *token, *end;
  const guint8 *of_words;

  g_return_if_fail (tokens != NULL && traits != NULL);

  tables = jalons_grammar_get_part (jalons_grammar_get_default (), &jalons_traits_part);
  /* All in variables: as far as the compiler knows, the traits may lie over the tables. */
  of_words = tables->of_words;
  end = tokens->tokens + tokens->n_tokens;
  /* There is so little to do for each that counting them is a good part of it. */
#pragma GCC unroll 8
  for (token = tokens->tokens; token < end; token++)
    *traits++ = of_words[token->word] | tables->of_flags[(guint8) token->flags];
  memset (traits, 0, JALONS_TRAITS_PADDING);
}
