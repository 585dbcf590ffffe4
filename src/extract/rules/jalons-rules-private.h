/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What reading a file of rules and parsing its patterns share. */

#pragma once

#include "extract/rules/jalons-rules.h"

G_BEGIN_DECLS

struct _JalonsRules
{
  char *file;
  const JalonsRuleNames *names;
  GPtrArray *rules;
};

/**
 * JalonsRulesTokenFunc:
 * @tokens: the tokens of a literal
 * @token: the number of one of them
 * @data: the caller's
 */
typedef void (*JalonsRulesTokenFunc) (const JalonsTokens *tokens, guint32 token, gpointer data);

/**
 * jalons_rules_fail:
 * @self: rules
 * @rule: the line at fault
 * @what: what is wrong with it
 * @where: with which of its words
 *
 * Ends the program: the grammar is its own, and a fault in it one of the program's.
 */
void jalons_rules_fail (const JalonsRules *self,
                        const JalonsRule *rule,
                        const char *what,
                        const char *where) G_GNUC_NORETURN;

/**
 * jalons_rules_foreach_token:
 * @lexicon: a lexicon
 * @literal: a word of a pattern or list
 * @func: called for each of its tokens
 * @data: for @func
 */
void jalons_rules_foreach_token (const JalonsLexicon *lexicon,
                                 const char *literal,
                                 JalonsRulesTokenFunc func,
                                 gpointer data);

/**
 * jalons_rules_next_item:
 * @p: (inout): where to go on in a pattern; moved behind the item
 *
 * Returns: (transfer full) (nullable): the next item: a bracket, a bar, or what stands between them
 *   and spaces; %NULL at the end
 */
char *jalons_rules_next_item (const char **p);

/**
 * jalons_rules_strip_mark:
 * @item: an item
 * @mark: the sign to take off its end, if it is there and not all of the item
 */
void jalons_rules_strip_mark (char *item, char mark);

G_END_DECLS
