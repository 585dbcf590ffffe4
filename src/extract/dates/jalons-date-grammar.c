/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Compiles the date patterns of the grammar, and tells which words may begin a date. */

#include "extract/dates/jalons-date-grammar.h"
#include "extract/rules/jalons-rules.h"

typedef struct
{
  JalonsDateGrammar grammars[2]; /* French, English */
} Part;

typedef struct
{
  JalonsDateWord *words;
  const JalonsRules *rules;
  JalonsDateSlot slot;
} Filler;

static const char *const files[] = { "fr.dates", "en.dates" };

static const char *const slot_names[] = {
  "day",     "day2",    "ordinalday", "month", "year", "weekday", "season", "unit",
  "ordinal", "quarter", "half",       "n",     "date", "date2",   NULL,
};

static const char *const field_names[] = {
  "unit",   "shift",  "from",    "to",     "base",    "exact", "part",  "side",
  "month",  "day",    "weekday", "season", "quarter", "half",  "first", "lasting",
  "length", "ignore", "weak",    "week",   "aspect",  "since", "until", "before",
  "after",  "future", "span",    "point",  "event",   "led",   NULL,
};

static const JalonsRuleValue values[] = {
  { "day", JALONS_DATE_UNIT_DAY },
  { "weekend", JALONS_DATE_UNIT_WEEKEND },
  { "week", JALONS_DATE_UNIT_WEEK },
  { "fortnight", JALONS_DATE_UNIT_FORTNIGHT },
  { "month", JALONS_DATE_UNIT_MONTH },
  { "quarter", JALONS_DATE_UNIT_QUARTER },
  { "half", JALONS_DATE_UNIT_HALF },
  { "season", JALONS_DATE_UNIT_SEASON },
  { "year", JALONS_DATE_UNIT_YEAR },
  { "decade", JALONS_DATE_UNIT_DECADE },
  { "text", JALONS_DATE_BASE_TEXT },
  { "whole", JALONS_DATE_PART_WHOLE },
  { "early", JALONS_DATE_PART_EARLY },
  { "mid", JALONS_DATE_PART_MID },
  { "late", JALONS_DATE_PART_LATE },
  { "elapsed", JALONS_DATE_PART_ELAPSED },
  { "remaining", JALONS_DATE_PART_REMAINING },
  { "opening", JALONS_DATE_PART_OPENING },
  { "closing", JALONS_DATE_PART_CLOSING },
  { "last", JALONS_DATE_SIDE_LAST },
  { "recent", JALONS_DATE_SIDE_RECENT },
  { "this", JALONS_DATE_SIDE_THIS },
  { "next", JALONS_DATE_SIDE_NEXT },
  { NULL, 0 },
};

static const JalonsRuleNames date_names = { slot_names, field_names, values };

static void
fill_word (guint32 word, char mark, const JalonsRule *rule, gpointer data)
{
  Filler *filler = data;

  filler->words[word].values[filler->slot]
    = (gint8) jalons_rules_get_value (filler->rules, rule->right);
  filler->words[word].mark = mark;
}

static void
fill_support (guint32 word, char mark, const JalonsRule *rule, gpointer data)
{
  ((Filler *) data)->words[word].supports = TRUE;
}

static void
fill_of (guint32 word, char mark, const JalonsRule *rule, gpointer data)
{
  ((Filler *) data)->words[word].is_of = TRUE;
}

static void
fill_words (JalonsDateGrammar *grammar, const JalonsRules *rules, const JalonsLexicon *lexicon)
{
  Filler filler = { grammar->words, rules, JALONS_DATE_SLOT_DAY };

  for (guint i = 0; i < JALONS_DATE_SLOT_N; i++)
    {
      g_autofree char *section = g_strconcat ("slot ", slot_names[i], NULL);

      filler.slot = (JalonsDateSlot) i;
      jalons_rules_foreach_word (rules, lexicon, section, fill_word, &filler);
    }
  jalons_rules_foreach_word (rules, lexicon, "support", fill_support, &filler);
  jalons_rules_foreach_word (rules, lexicon, "list of", fill_of, &filler);
}

static gboolean
is_number_word (const JalonsNumberWord *number, JalonsLanguage language)
{
  return number->kind == JALONS_NUMBER_UNIT || number->kind == JALONS_NUMBER_TEN
         || number->kind == JALONS_NUMBER_HUNDRED || number->kind == JALONS_NUMBER_CROWD
         || number->kind == JALONS_NUMBER_THOUSAND
         || (number->kind == JALONS_NUMBER_ARTICLE && language == JALONS_LANGUAGE_EN);
}

/* The slots that a word may begin. */
static guint32
slots_of (const JalonsDateWord *word, gboolean is_number)
{
  guint32 slots = is_number ? 1u << JALONS_DATE_SLOT_N : 0;

  for (guint i = 0; i < JALONS_DATE_SLOT_N; i++)
    slots |= word->values[i] != 0 ? 1u << i : 0;
  return slots;
}

typedef struct
{
  JalonsDateGrammar *grammar;
  guint n_groups;
  guint32 asked[JALONS_DATE_N_SLOTS];   /* what a word that fills a slot asks for */
  guint32 offered[JALONS_DATE_N_SLOTS]; /* what it offers */
} Starts;

static guint32
next_group (Starts *starts)
{
  return (guint32) JALONS_DATE_STARTS_GROUP << starts->n_groups++ % JALONS_DATE_N_GROUPS;
}

/* What @symbol asks for where it is the first of a point. */
static guint32
asks_of (Starts *starts, guint32 symbol)
{
  if (!jalons_phrases_starts (starts->grammar->points, symbol))
    return 0;
  return jalons_phrases_is_phrase (starts->grammar->points, symbol) ? JALONS_DATE_STARTS_ALWAYS
                                                                    : next_group (starts);
}

static void
ask (Starts *starts, guint32 n_words)
{
  JalonsDateGrammar *grammar = starts->grammar;

  for (guint i = 0; i < JALONS_DATE_SLOT_N; i++)
    starts->asked[i] = asks_of (starts, JALONS_PHRASES_SLOT (i));
  starts->asked[JALONS_DATE_SLOT_N] = JALONS_DATE_STARTS_AFTER_NUMBER;
  for (guint32 i = 1; i < n_words; i++)
    {
      grammar->asks[i] = asks_of (starts, i);
      for (guint32 slots = grammar->slots[i]; slots != 0; slots &= slots - 1)
        grammar->asks[i] |= starts->asked[__builtin_ctz (slots)];
    }
}

/* @second may stand behind @first: it offers what @first asks for. */
static void
offer_pair (guint32 first, guint32 second, gpointer data)
{
  Starts *starts = data;
  guint32 bits = 0;

  if (first < JALONS_PHRASES_SLOT (0))
    bits = starts->grammar->asks[first];
  else
    {
      bits = starts->asked[first - JALONS_PHRASES_SLOT (0)];
      if ((JALONS_DATE_DIGIT_SLOTS >> (first - JALONS_PHRASES_SLOT (0)) & 1) != 0)
        bits |= JALONS_DATE_STARTS_AFTER_DIGITS;
    }
  if (second >= JALONS_PHRASES_SLOT (0))
    starts->offered[second - JALONS_PHRASES_SLOT (0)] |= bits;
  else
    starts->grammar->offers[second] |= bits;
}

/* What fills a slot offers what the slot does, and what goes on inside a number what numbers ask
 * for. */
static void
offer_slots (Starts *starts, const JalonsNumberWord *numbers, guint32 n_words)
{
  JalonsDateGrammar *grammar = starts->grammar;

  for (guint32 i = 1; i < n_words; i++)
    {
      for (guint32 slots = grammar->slots[i]; slots != 0; slots &= slots - 1)
        grammar->offers[i] |= starts->offered[__builtin_ctz (slots)];
      if (numbers[i].kind != JALONS_NUMBER_NONE)
        grammar->offers[i] |= JALONS_DATE_STARTS_AFTER_NUMBER;
    }
  for (guint32 slots = JALONS_DATE_DIGIT_SLOTS; slots != 0; slots &= slots - 1)
    grammar->digits_offer |= starts->offered[__builtin_ctz (slots)];
  grammar->offers['-'] |= JALONS_DATE_STARTS_AFTER_NUMBER | JALONS_DATE_STARTS_AFTER_DIGITS;
  grammar->offers['/'] |= JALONS_DATE_STARTS_AFTER_DIGITS;
  grammar->offers['.'] |= JALONS_DATE_STARTS_AFTER_DIGITS;
}

/* Bounds are made of words and dates: @second may stand behind a date with which one begins. */
static void
note_join (guint32 first, guint32 second, gpointer data)
{
  if (first >= JALONS_PHRASES_SLOT (0) && second < JALONS_PHRASES_SLOT (0))
    ((JalonsDateGrammar *) data)->words[second].joins = TRUE;
}

/* What most points have, and most that is none has not. */
#define MARKING_SLOTS                                                                              \
  (1u << JALONS_DATE_SLOT_MONTH | 1u << JALONS_DATE_SLOT_WEEKDAY | 1u << JALONS_DATE_SLOT_SEASON   \
   | 1u << JALONS_DATE_SLOT_UNIT | 1u << JALONS_DATE_SLOT_YEAR | 1u << JALONS_DATE_SLOT_QUARTER    \
   | 1u << JALONS_DATE_SLOT_HALF)

static void
find_marks (JalonsDateGrammar *grammar, guint32 n_words)
{
  guint32 slots = MARKING_SLOTS;

  for (guint32 i = 1; i < n_words; i++)
    {
      if ((grammar->slots[i] & slots) != 0)
        grammar->marks[i] = JALONS_PHRASES_MARK;
      else if (grammar->words[i].supports || grammar->words[i].leads)
        grammar->marks[i] = JALONS_PHRASES_SMALL;
    }
  jalons_phrases_mark (grammar->points, grammar->marks, &slots);
  for (guint32 i = 1; i < n_words; i++)
    grammar->marks[i]
      = grammar->marks[i] == JALONS_PHRASES_MARK || (grammar->slots[i] & slots) != 0;
}

static void
find_starts (JalonsDateGrammar *grammar,
             const JalonsNumberWord *numbers,
             guint32 n_words,
             JalonsLanguage language)
{
  Starts starts = { .grammar = grammar };

  for (guint32 i = 1; i < n_words; i++)
    {
      grammar->slots[i] = slots_of (&grammar->words[i], is_number_word (&numbers[i], language));
      grammar->words[i].leads = (guint8) jalons_phrases_starts (grammar->bounds, i);
    }
  jalons_phrases_foreach_pair (grammar->bounds, note_join, grammar);
  grammar->slots['\''] |= 1u << JALONS_DATE_SLOT_YEAR;
  ask (&starts, n_words);
  jalons_phrases_foreach_pair (grammar->points, offer_pair, &starts);
  offer_slots (&starts, numbers, n_words);
  find_marks (grammar, n_words);
}

static void
add_words (JalonsLexiconBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JalonsRules) rules = jalons_rules_load (files[i], &date_names);

      jalons_rules_add_words (rules, builder);
    }
}

static gpointer
compile (const JalonsLexicon *lexicon)
{
  g_autoptr (JalonsNumbers) numbers = jalons_numbers_new (lexicon);
  Part *part = g_new0 (Part, 1);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JalonsRules) rules = jalons_rules_load (files[i], &date_names);
      JalonsDateGrammar *grammar = &part->grammars[i];
      guint32 n_words = jalons_lexicon_get_n_words (lexicon);
      JalonsLanguage language = i == 0 ? JALONS_LANGUAGE_FR : JALONS_LANGUAGE_EN;

      grammar->words = g_new0 (JalonsDateWord, n_words);
      grammar->slots = g_new0 (guint32, n_words);
      grammar->asks = g_new0 (guint32, n_words);
      grammar->offers = g_new0 (guint32, n_words);
      grammar->marks = g_new0 (guint8, n_words);
      grammar->points = jalons_phrases_new ();
      grammar->bounds = jalons_phrases_new ();
      fill_words (grammar, rules, lexicon);
      jalons_rules_add_phrases (rules, lexicon, "point", grammar->points);
      jalons_rules_add_phrases (rules, lexicon, "bound", grammar->bounds);
      find_starts (grammar, jalons_numbers_get_words (numbers, language), n_words, language);
    }
  return part;
}

const JalonsGrammarPart jalons_dates_part = { add_words, compile };

/**
 * jalons_date_grammar_get:
 * @grammar: the grammar
 * @language: French or English
 *
 * Returns: (transfer none): its date patterns
 */
const JalonsDateGrammar *
jalons_date_grammar_get (const JalonsGrammar *grammar, JalonsLanguage language)
{
  const Part *part = jalons_grammar_get_part (grammar, &jalons_dates_part);

  return &part->grammars[language == JALONS_LANGUAGE_EN ? 1 : 0];
}
