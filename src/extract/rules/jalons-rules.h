/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/rules/jalons-phrases.h"

G_BEGIN_DECLS

/** JALONS_RULES_PLUS_N, JALONS_RULES_MINUS_N: the values of "+n" and "-n" in a meaning. */
#define JALONS_RULES_PLUS_N 30000
#define JALONS_RULES_MINUS_N -30000

/**
 * JalonsRule:
 * @section: the section in which it stands ("point", "slot month")
 * @left: what stands before "=" or "=>"
 * @right: (nullable): what stands after it
 * @line: the number of its line
 * @examples: (element-type utf8): the lines of examples below it, without ">"
 *
 * A line of a file of rules.
 */
typedef struct
{
  char *section;
  char *left;
  char *right;
  guint line;
  GPtrArray *examples;
} JalonsRule;

/**
 * JalonsRuleValue:
 * @name: a word that may stand after "="; %NULL at the end of a table
 * @value: its value
 */
typedef struct
{
  const char *name;
  int value;
} JalonsRuleValue;

/**
 * JalonsRuleNames:
 * @slots: (array zero-terminated=1): the names of the slots; the position is the slot's number
 * @fields: (array zero-terminated=1): the names of the fields of a meaning, by position
 * @values: (array zero-terminated=1): the values that have names
 *
 * The vocabulary of a file of rules.
 */
typedef struct
{
  const char *const *slots;
  const char *const *fields;
  const JalonsRuleValue *values;
} JalonsRuleNames;

/**
 * JalonsRules:
 *
 * A file of the grammar in the form that the head of `data/grammar/en.dates` tells: sections with
 * word lists, sets and patterns. A fault in it ends the program with the number of the line.
 */
typedef struct _JalonsRules JalonsRules;

/**
 * JalonsRuleWordFunc:
 * @word: a word of the lexicon
 * @mark: the sign at its end, '~' or '!', or 0
 * @rule: the line in which it stands
 * @data: the caller's
 */
typedef void (*JalonsRuleWordFunc) (guint32 word, char mark, const JalonsRule *rule, gpointer data);

JalonsRules *jalons_rules_load (const char *file, const JalonsRuleNames *names);
void jalons_rules_free (JalonsRules *self);
guint jalons_rules_get_n_rules (const JalonsRules *self);
const JalonsRule *jalons_rules_get_rule (const JalonsRules *self, guint i);
int jalons_rules_get_value (const JalonsRules *self, const char *name);
void jalons_rules_add_words (const JalonsRules *self, JalonsLexiconBuilder *builder);
void jalons_rules_foreach_word (const JalonsRules *self,
                                const JalonsLexicon *lexicon,
                                const char *section,
                                JalonsRuleWordFunc func,
                                gpointer data);
void jalons_rules_add_phrases (const JalonsRules *self,
                               const JalonsLexicon *lexicon,
                               const char *section,
                               JalonsPhrases *phrases);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsRules, jalons_rules_free)

G_END_DECLS
