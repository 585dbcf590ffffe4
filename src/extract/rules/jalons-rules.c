/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Reads a file of rules into its lines, and tells the words and values that these name. */

#include "extract/rules/jalons-rules-private.h"

#include <string.h>

#include "extract/jalons-grammar.h"

static void
rule_free (gpointer data)
{
  JalonsRule *rule = data;

  g_free (rule->section);
  g_free (rule->left);
  g_free (rule->right);
  g_ptr_array_unref (rule->examples);
  g_free (rule);
}

void
jalons_rules_fail (const JalonsRules *self,
                   const JalonsRule *rule,
                   const char *what,
                   const char *where)
{
  g_error ("%s, line %u: %s: %s", self->file, rule->line, what, where);
}

/* ------------------------------------------------------------------------------------------------
 * Words
 */

/*
 * Calls @func for each token of a literal. An elided article or a possessive is one only beside a
 * letter, so one is put there and left out again.
 */
void
jalons_rules_foreach_token (const JalonsLexicon *lexicon,
                            const char *literal,
                            JalonsRulesTokenFunc func,
                            gpointer data)
{
  gsize length = strlen (literal);
  gboolean before = literal[0] == '\'' && length > 1;
  gboolean after = length > 1 && literal[length - 1] == '\'';
  g_autofree char *text = g_strconcat (before ? "x" : "", literal, after ? "x" : "", NULL);
  g_autoptr (JalonsTokens) tokens = jalons_tokens_new (lexicon, text, strlen (text));

  for (guint32 i = before ? 1 : 0; i < tokens->n_tokens - (after ? 1 : 0); i++)
    func (tokens, i, data);
}

static void
add_word (const JalonsTokens *tokens, guint32 token, gpointer data)
{
  const JalonsToken *added = &tokens->tokens[token];

  if ((added->flags & JALONS_TOKEN_PUNCT) == 0)
    jalons_lexicon_builder_add_word (data, tokens->text + added->start, added->length);
}

static gboolean
is_list (const char *section)
{
  return g_str_has_prefix (section, "slot ") || g_str_equal (section, "support")
         || g_str_equal (section, "noun") || g_str_has_prefix (section, "list ");
}

/* The next item of a pattern at *@p: a bracket, a bar, or what stands between them and spaces. */
char *
jalons_rules_next_item (const char **p)
{
  const char *start;

  while (**p == ' ')
    (*p)++;
  start = *p;
  if (*start == '\0')
    return NULL;
  if (strchr ("()|", *start) != NULL)
    (*p)++;
  else
    {
      while (**p != '\0' && strchr (" ()|", **p) == NULL)
        (*p)++;
    }
  return g_strndup (start, (gsize) (*p - start));
}

static gboolean
is_literal (const char *item)
{
  return strchr ("()|{@", item[0]) == NULL && !g_str_equal (item, "?");
}

void
jalons_rules_strip_mark (char *item, char mark)
{
  gsize length = strlen (item);

  if (length > 1 && item[length - 1] == mark)
    item[length - 1] = '\0';
}

static void
add_pattern_words (const JalonsLexicon *empty, const char *pattern, JalonsLexiconBuilder *builder)
{
  const char *p = pattern;
  char *item;

  while ((item = jalons_rules_next_item (&p)) != NULL)
    {
      jalons_rules_strip_mark (item, '?');
      if (is_literal (item))
        jalons_rules_foreach_token (empty, item, add_word, builder);
      g_free (item);
    }
}

static void
add_list_words (const JalonsLexicon *empty, const char *list, JalonsLexiconBuilder *builder)
{
  g_auto (GStrv) words = g_strsplit (list, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_strstrip (words[i]);
      jalons_rules_strip_mark (words[i], '~');
      jalons_rules_strip_mark (words[i], '!');
      jalons_rules_foreach_token (empty, words[i], add_word, builder);
    }
}

/* ------------------------------------------------------------------------------------------------
 * Files
 */

static JalonsRule *
parse_line (const char *section, char *line, guint number)
{
  JalonsRule *rule = g_new0 (JalonsRule, 1);
  char *equals = strstr (line, "=>");
  gsize skip = 2;

  if (equals == NULL && is_list (section))
    {
      equals = strchr (line, '=');
      skip = 1;
    }
  if (equals != NULL)
    {
      *equals = '\0';
      rule->right = g_strstrip (g_strdup (equals + skip));
    }
  rule->section = g_strdup (section);
  rule->left = g_strstrip (g_strdup (line));
  rule->line = number;
  rule->examples = g_ptr_array_new_with_free_func (g_free);
  return rule;
}

static void
parse_file (JalonsRules *self, char **lines)
{
  g_autofree char *section = g_strdup ("");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (line[0] == '\0' || line[0] == '#')
        continue;
      if (line[0] == '[' && g_str_has_suffix (line, "]"))
        {
          g_free (section);
          section = g_strndup (line + 1, strlen (line) - 2);
        }
      else if (line[0] == '>' && self->rules->len > 0)
        {
          JalonsRule *rule = g_ptr_array_index (self->rules, self->rules->len - 1);

          g_ptr_array_add (rule->examples, g_strdup (line + 1));
        }
      else
        g_ptr_array_add (self->rules, parse_line (section, line, i + 1));
    }
}

/**
 * jalons_rules_load:
 * @file: the name of a file of the grammar
 * @names: (transfer none): its vocabulary
 *
 * Returns: (transfer full): the rules of the file
 */
JalonsRules *
jalons_rules_load (const char *file, const JalonsRuleNames *names)
{
  JalonsRules *self;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (file != NULL && names != NULL, NULL);

  bytes = jalons_grammar_load_file (file);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  self = g_new0 (JalonsRules, 1);
  self->file = g_strdup (file);
  self->names = names;
  self->rules = g_ptr_array_new_with_free_func (rule_free);
  parse_file (self, lines);
  return self;
}

void
jalons_rules_free (JalonsRules *self)
{
  if (self == NULL)
    return;
  g_free (self->file);
  g_ptr_array_unref (self->rules);
  g_free (self);
}

guint
jalons_rules_get_n_rules (const JalonsRules *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rules->len;
}

const JalonsRule *
jalons_rules_get_rule (const JalonsRules *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rules->len, NULL);

  return g_ptr_array_index (self->rules, i);
}

/**
 * jalons_rules_get_value:
 * @self: rules
 * @name: a number, "+n", "-n", three capitals (a currency), or a name of the vocabulary
 *
 * Returns: its value; the program ends where it has none
 */
int
jalons_rules_get_value (const JalonsRules *self, const char *name)
{
  char *end;
  gint64 number;

  g_return_val_if_fail (self != NULL && name != NULL, 0);

  if (g_str_equal (name, "+n"))
    return JALONS_RULES_PLUS_N;
  if (g_str_equal (name, "-n"))
    return JALONS_RULES_MINUS_N;
  number = g_ascii_strtoll (name, &end, 10);
  if (end != name && *end == '\0' && number > JALONS_RULES_MINUS_N && number < JALONS_RULES_PLUS_N)
    return (int) number;
  if (strlen (name) == 3 && g_ascii_isupper (name[0]) && g_ascii_isupper (name[1])
      && g_ascii_isupper (name[2]))
    return (name[0] - 'A') * 676 + (name[1] - 'A') * 26 + (name[2] - 'A');
  for (guint i = 0; self->names->values[i].name != NULL; i++)
    {
      if (g_str_equal (self->names->values[i].name, name))
        return self->names->values[i].value;
    }
  g_error ("%s: no such value: %s", self->file, name);
}

/**
 * jalons_rules_add_words:
 * @self: rules
 * @builder: a builder of the lexicon
 *
 * Adds every word that the rules name.
 */
void
jalons_rules_add_words (const JalonsRules *self, JalonsLexiconBuilder *builder)
{
  g_autoptr (JalonsLexiconBuilder) none = jalons_lexicon_builder_new ();
  g_autoptr (JalonsLexicon) empty = jalons_lexicon_builder_end (none);

  g_return_if_fail (self != NULL && builder != NULL);

  for (guint i = 0; i < self->rules->len; i++)
    {
      const JalonsRule *rule = g_ptr_array_index (self->rules, i);

      if (is_list (rule->section))
        add_list_words (empty, rule->left, builder);
      else
        add_pattern_words (empty, rule->left, builder);
    }
}

/**
 * jalons_rules_foreach_word:
 * @self: rules
 * @lexicon: the lexicon to which their words were added
 * @section: the name of a section that lists words
 * @func: called for each of them
 * @data: for @func
 */
void
jalons_rules_foreach_word (const JalonsRules *self,
                           const JalonsLexicon *lexicon,
                           const char *section,
                           JalonsRuleWordFunc func,
                           gpointer data)
{
  g_return_if_fail (self != NULL && lexicon != NULL && section != NULL && func != NULL);

  for (guint i = 0; i < self->rules->len; i++)
    {
      const JalonsRule *rule = g_ptr_array_index (self->rules, i);
      g_auto (GStrv) words = g_strsplit (rule->left, ",", -1);

      if (!g_str_equal (rule->section, section))
        continue;
      for (guint j = 0; words[j] != NULL; j++)
        {
          char *word = g_strstrip (words[j]);
          char mark = word[0] == '\0' ? '\0' : word[strlen (word) - 1];
          guint32 id;

          mark = mark == '~' || mark == '!' ? mark : '\0';
          jalons_rules_strip_mark (word, '~');
          jalons_rules_strip_mark (word, '!');
          id = jalons_lexicon_find (lexicon, word);
          if (id != 0)
            func (id, mark, rule, data);
          else if (strchr (word, ' ') == NULL)
            jalons_rules_fail (self, rule, "not one word", word);
        }
    }
}
