/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/amounts/jalons-amount-grammar.h"

#include "extract/rules/jalons-rules.h"

typedef struct
{
  JalonsAmountGrammar grammars[2]; /* French, English */
} Part;

typedef struct
{
  guint32 *words;
  guint32 bit;
} Filler;

static const char *const files[] = { "fr.amounts", "en.amounts" };
static const char *const scopes[] = { "fr", "en" };

static const char *const field_names[] = { "currency", "qualifier", "class", "gap", NULL };

static const JalonsRuleValue values[] = {
  { "exact", JALONS_QUALIFIER_EXACT },
  { "about", JALONS_QUALIFIER_ABOUT },
  { "up_to", JALONS_QUALIFIER_UP_TO },
  { "at_least", JALONS_QUALIFIER_AT_LEAST },
  { "invested", JALONS_AMOUNT_INVESTED },
  { "valuation", JALONS_AMOUNT_VALUATION },
  { "capitalisation", JALONS_AMOUNT_CAPITALISATION },
  { "revenue", JALONS_AMOUNT_REVENUE },
  { "profit", JALONS_AMOUNT_PROFIT },
  { "loss", JALONS_AMOUNT_LOSS },
  { "fine", JALONS_AMOUNT_FINE },
  { "price", JALONS_AMOUNT_PRICE },
  { "cost", JALONS_AMOUNT_COST },
  { "assets", JALONS_AMOUNT_ASSETS },
  { "plan", JALONS_AMOUNT_PLAN },
  { "debt", JALONS_AMOUNT_DEBT },
  { "credits", JALONS_AMOUNT_CREDITS },
  { "contract", JALONS_AMOUNT_CONTRACT },
  { "market", JALONS_AMOUNT_MARKET },
  { "number", JALONS_AMOUNT_NUMBER },
  { NULL, 0 },
};

static const JalonsRuleNames amount_names = {
  (const char *const[]) { NULL },
  field_names,
  values,
};

static const struct
{
  const char *section;
  guint32 bit;
} lists[] = {
  { "noun", JALONS_AMOUNT_WORD_NOUN },
  { "list continue", JALONS_AMOUNT_WORD_CONTINUE },
  { "list deal", JALONS_AMOUNT_WORD_DEAL },
  { "list at", JALONS_AMOUNT_WORD_AT },
  { "list same", JALONS_AMOUNT_WORD_SAME },
  { "list to", JALONS_AMOUNT_WORD_TO },
  { "list between", JALONS_AMOUNT_WORD_BETWEEN },
  { "list skip", JALONS_AMOUNT_WORD_SKIP },
  { "list of-them", JALONS_AMOUNT_WORD_OF_THEM },
};

static void
fill_word (guint32 word, char mark, const JalonsRule *rule, gpointer data)
{
  Filler *filler = data;

  filler->words[word] |= filler->bit | (mark == '!' ? JALONS_AMOUNT_WORD_PART : 0u);
}

static void
add_words (JalonsLexiconBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JalonsRules) rules = jalons_rules_load (files[i], &amount_names);

      jalons_rules_add_words (rules, builder);
    }
}

static JalonsPhrases *
compile_section (const JalonsRules *rules,
                 const JalonsLexicon *lexicon,
                 const char *section,
                 guint32 *words,
                 guint32 bit)
{
  JalonsPhrases *phrases = jalons_phrases_new ();

  jalons_rules_add_phrases (rules, lexicon, section, phrases);
  for (guint32 i = 1; i < jalons_lexicon_get_n_words (lexicon); i++)
    words[i] |= jalons_phrases_starts (phrases, i) ? bit : 0;
  return phrases;
}

/* Words that say nothing of what is counted, and so may follow a bare "3 billion". */
static void
mark_words (JalonsAmountGrammar *grammar,
            const JalonsLexicon *lexicon,
            const JalonsNumberWord *numbers,
            const char *scope)
{
  const JalonsWordClasses *classes = jalons_lexicon_get_classes (lexicon, "language");
  JalonsWordClasses own = jalons_lexicon_get_class (lexicon, "language", scope);

  for (guint32 i = 1; i < jalons_lexicon_get_n_words (lexicon); i++)
    {
      if ((classes[i] & own) != 0)
        grammar->words[i] |= JALONS_AMOUNT_WORD_FUNCTION;
      if (numbers[i].kind == JALONS_NUMBER_LARGE)
        grammar->words[i] |= JALONS_AMOUNT_WORD_LARGE;
      if (numbers[i].kind == JALONS_NUMBER_OF || numbers[i].also == JALONS_NUMBER_OF)
        grammar->words[i] |= JALONS_AMOUNT_WORD_OF;
    }
}

static void
compile_language (JalonsAmountGrammar *grammar,
                  const JalonsLexicon *lexicon,
                  const JalonsNumbers *numbers,
                  guint i)
{
  g_autoptr (JalonsRules) rules = jalons_rules_load (files[i], &amount_names);
  JalonsLanguage language = i == 0 ? JALONS_LANGUAGE_FR : JALONS_LANGUAGE_EN;
  guint32 *words = g_new0 (guint32, jalons_lexicon_get_n_words (lexicon));

  grammar->words = words;
  grammar->currency
    = compile_section (rules, lexicon, "currency", words, JALONS_AMOUNT_WORD_CURRENCY);
  grammar->before = compile_section (rules, lexicon, "before", words, JALONS_AMOUNT_WORD_BEFORE);
  grammar->after = compile_section (rules, lexicon, "after", words, JALONS_AMOUNT_WORD_AFTER);
  grammar->left = compile_section (rules, lexicon, "left", words, JALONS_AMOUNT_WORD_LEFT);
  grammar->right = compile_section (rules, lexicon, "right", words, JALONS_AMOUNT_WORD_RIGHT);
  for (guint j = 0; j < G_N_ELEMENTS (lists); j++)
    {
      Filler filler = { words, lists[j].bit };

      jalons_rules_foreach_word (rules, lexicon, lists[j].section, fill_word, &filler);
    }
  mark_words (grammar, lexicon, jalons_numbers_get_words (numbers, language), scopes[i]);
}

static gpointer
compile (const JalonsLexicon *lexicon)
{
  g_autoptr (JalonsNumbers) numbers = jalons_numbers_new (lexicon);
  Part *part = g_new0 (Part, 1);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    compile_language (&part->grammars[i], lexicon, numbers, i);
  return part;
}

const JalonsGrammarPart jalons_amounts_part = { add_words, compile };

/**
 * jalons_amount_grammar_get:
 * @grammar: the grammar
 * @language: French or English
 *
 * Returns: (transfer none): how it speaks of sums
 */
const JalonsAmountGrammar *
jalons_amount_grammar_get (const JalonsGrammar *grammar, JalonsLanguage language)
{
  const Part *part = jalons_grammar_get_part (grammar, &jalons_amounts_part);

  return &part->grammars[language == JALONS_LANGUAGE_EN ? 1 : 0];
}

/**
 * jalons_amount_field:
 * @meaning: what a phrase means
 * @field: a field
 *
 * Returns: its value, or -1 where it is not set
 */
int
jalons_amount_field (const JalonsMeaning *meaning, JalonsAmountField field)
{
  return (meaning->set & 1u << field) == 0 ? -1 : meaning->fields[field];
}

/**
 * jalons_amount_set_currency:
 * @currency: (out): the code
 * @code: a code as the rules have it
 *
 * Writes an ISO 4217 code.
 */
void
jalons_amount_set_currency (char currency[4], int code)
{
  currency[0] = (char) ('A' + code / 676);
  currency[1] = (char) ('A' + code / 26 % 26);
  currency[2] = (char) ('A' + code % 26);
  currency[3] = '\0';
}
