/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-rules.h"

#include <string.h>

#include "extract/jalons-grammar.h"

typedef enum
{
  ELEMENT_SYMBOLS,
  ELEMENT_CHOICE,
} ElementKind;

typedef struct
{
  ElementKind kind;
  gboolean optional;
  GArray *symbols;    /* of guint32 */
  GPtrArray *choices; /* of Sequence */
} Element;

/* What follows one another, and what it adds to the meaning. */
typedef struct
{
  GPtrArray *elements;
  JalonsMeaning meaning;
} Sequence;

/* What is still to come of a pattern: the rest of a sequence, then of the one around it. */
typedef struct _Rest
{
  const Sequence *sequence;
  guint next;
  const struct _Rest *around;
} Rest;

struct _JalonsRules
{
  char *file;
  const JalonsRuleNames *names;
  GPtrArray *rules;
};

typedef struct
{
  const JalonsRules *rules;
  const JalonsLexicon *lexicon;
  const JalonsRule *rule;
  GHashTable *sets; /* name → GPtrArray of Sequence */
  const char *p;
} Parser;

typedef void (*WordFunc) (const JalonsTokens *tokens, guint32 token, gpointer data);

static Sequence *parse_sequence (Parser *parser);

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

static void
element_free (gpointer data)
{
  Element *element = data;

  g_clear_pointer (&element->symbols, g_array_unref);
  g_clear_pointer (&element->choices, g_ptr_array_unref);
  g_free (element);
}

static void
sequence_free (gpointer data)
{
  Sequence *sequence = data;

  g_ptr_array_unref (sequence->elements);
  g_free (sequence);
}

static void G_GNUC_NORETURN
fail (const JalonsRules *self, const JalonsRule *rule, const char *what, const char *where)
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
static void
foreach_token (const JalonsLexicon *lexicon, const char *literal, WordFunc func, gpointer data)
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
static char *
next_item (const char **p)
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

static void
strip_mark (char *item, char mark)
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

  while ((item = next_item (&p)) != NULL)
    {
      strip_mark (item, '?');
      if (is_literal (item))
        foreach_token (empty, item, add_word, builder);
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
      strip_mark (words[i], '~');
      strip_mark (words[i], '!');
      foreach_token (empty, words[i], add_word, builder);
    }
}

/* ------------------------------------------------------------------------------------------------
 * Meanings
 */

static int
find_name (const char *const *names, const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return i;
    }
  return -1;
}

static void
parse_meaning (const Parser *parser, const char *text, JalonsMeaning *meaning)
{
  g_auto (GStrv) words = g_strsplit_set (text == NULL ? "" : text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *equals = strchr (words[i], '=');
      int field;

      if (words[i][0] == '\0')
        continue;
      if (equals != NULL)
        *equals = '\0';
      field = find_name (parser->rules->names->fields, words[i]);
      if (field < 0)
        fail (parser->rules, parser->rule, "no such word", words[i]);
      meaning->fields[field]
        = (gint16) (equals == NULL ? 1 : jalons_rules_get_value (parser->rules, equals + 1));
      meaning->set |= 1u << field;
    }
}

static JalonsMeaning
merge_meanings (const JalonsMeaning *a, const JalonsMeaning *b)
{
  JalonsMeaning merged = *a;

  for (guint i = 0; i < JALONS_PHRASES_N_FIELDS; i++)
    {
      if ((b->set & 1u << i) != 0)
        merged.fields[i] = b->fields[i];
    }
  merged.set |= b->set;
  return merged;
}

/* ------------------------------------------------------------------------------------------------
 * Patterns
 */

static void
append_symbol (const JalonsTokens *tokens, guint32 token, gpointer data)
{
  g_array_append_val ((GArray *) data, tokens->tokens[token].word);
}

static Element *
make_symbols (Parser *parser, const char *item)
{
  Element *element = g_new0 (Element, 1);

  element->kind = ELEMENT_SYMBOLS;
  element->symbols = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (item[0] == '{')
    {
      g_autofree char *name = g_strndup (item + 1, strcspn (item + 1, "}"));
      int slot = find_name (parser->rules->names->slots, name);
      guint32 symbol = JALONS_PHRASES_SLOT (slot);

      if (slot < 0)
        fail (parser->rules, parser->rule, "no such slot", item);
      g_array_append_val (element->symbols, symbol);
    }
  else
    foreach_token (parser->lexicon, item, append_symbol, element->symbols);
  return element;
}

static Element *
make_set (Parser *parser, const char *item)
{
  Element *element = g_new0 (Element, 1);
  GPtrArray *choices = g_hash_table_lookup (parser->sets, item + 1);

  if (choices == NULL)
    fail (parser->rules, parser->rule, "no such set", item);
  element->kind = ELEMENT_CHOICE;
  element->choices = g_ptr_array_ref (choices);
  return element;
}

static Element *
parse_choice (Parser *parser)
{
  Element *element = g_new0 (Element, 1);

  element->kind = ELEMENT_CHOICE;
  element->choices = g_ptr_array_new_with_free_func (sequence_free);
  while (TRUE)
    {
      g_autofree char *item = NULL;

      g_ptr_array_add (element->choices, parse_sequence (parser));
      item = next_item (&parser->p);
      if (item == NULL)
        fail (parser->rules, parser->rule, "bracket is not closed", parser->rule->left);
      if (item[0] == ')')
        break;
    }
  return element;
}

/* Reads up to the end, a bar, or a closing bracket, which is left. */
static Sequence *
parse_sequence (Parser *parser)
{
  Sequence *sequence = g_new0 (Sequence, 1);

  sequence->elements = g_ptr_array_new_with_free_func (element_free);
  while (TRUE)
    {
      const char *start = parser->p;
      g_autofree char *item = next_item (&parser->p);
      gboolean optional;
      Element *element;

      if (item == NULL)
        return sequence;
      if (item[0] == '|' || item[0] == ')')
        {
          parser->p = start;
          return sequence;
        }
      optional = item[0] != '?' && g_str_has_suffix (item, "?");
      strip_mark (item, '?');
      if (item[0] == '(')
        {
          element = parse_choice (parser);
          optional = *parser->p == '?';
          if (optional)
            parser->p++;
        }
      else
        element = item[0] == '@' ? make_set (parser, item) : make_symbols (parser, item);
      element->optional = optional;
      g_ptr_array_add (sequence->elements, element);
    }
}

static Sequence *
parse_rule (Parser *parser, const JalonsRule *rule)
{
  Sequence *sequence;

  parser->rule = rule;
  parser->p = rule->left;
  sequence = parse_sequence (parser);
  if (*parser->p != '\0')
    fail (parser->rules, rule, "stray bracket or bar", parser->p);
  parse_meaning (parser, rule->right, &sequence->meaning);
  return sequence;
}

static void
parse_sets (Parser *parser)
{
  for (guint i = 0; i < parser->rules->rules->len; i++)
    {
      const JalonsRule *rule = g_ptr_array_index (parser->rules->rules, i);
      const char *name = rule->section + strlen ("set ");
      GPtrArray *set;

      if (!g_str_has_prefix (rule->section, "set "))
        continue;
      set = g_hash_table_lookup (parser->sets, name);
      if (set == NULL)
        {
          set = g_ptr_array_new_with_free_func (sequence_free);
          g_hash_table_insert (parser->sets, g_strdup (name), set);
        }
      g_ptr_array_add (set, parse_rule (parser, rule));
    }
}

/* Adds every way to read what is still to come. Patterns are the program's own and not deep. */
static void
insert_rest (JalonsPhrases *phrases, guint32 node, const JalonsMeaning *meaning, const Rest *rest)
{
  const Element *element;
  Rest next;

  while (rest != NULL && rest->next == rest->sequence->elements->len)
    rest = rest->around;
  if (rest == NULL)
    {
      if (node != 0)
        jalons_phrases_end (phrases, node, meaning);
      return;
    }
  element = g_ptr_array_index (rest->sequence->elements, rest->next);
  next = (Rest){ rest->sequence, rest->next + 1, rest->around };
  if (element->optional)
    insert_rest (phrases, node, meaning, &next);
  if (element->kind == ELEMENT_SYMBOLS)
    {
      for (guint i = 0; i < element->symbols->len; i++)
        node = jalons_phrases_step (phrases, node, g_array_index (element->symbols, guint32, i));
      insert_rest (phrases, node, meaning, &next);
      return;
    }
  for (guint i = 0; i < element->choices->len; i++)
    {
      const Sequence *choice = g_ptr_array_index (element->choices, i);
      Rest inner = { choice, 0, &next };
      JalonsMeaning merged = merge_meanings (meaning, &choice->meaning);

      insert_rest (phrases, node, &merged, &inner);
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
          strip_mark (word, '~');
          strip_mark (word, '!');
          id = jalons_lexicon_find (lexicon, word);
          if (id != 0)
            func (id, mark, rule, data);
          else if (strchr (word, ' ') == NULL)
            fail (self, rule, "not one word", word);
        }
    }
}

/**
 * jalons_rules_add_phrases:
 * @self: rules
 * @lexicon: the lexicon to which their words were added
 * @section: the name of a section of patterns
 * @phrases: where to add what they say
 */
void
jalons_rules_add_phrases (const JalonsRules *self,
                          const JalonsLexicon *lexicon,
                          const char *section,
                          JalonsPhrases *phrases)
{
  Parser parser = { self, lexicon, NULL, NULL, NULL };
  g_autoptr (GHashTable) sets
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  g_return_if_fail (self != NULL && lexicon != NULL && section != NULL && phrases != NULL);

  parser.sets = sets;
  parse_sets (&parser);
  for (guint i = 0; i < self->rules->len; i++)
    {
      const JalonsRule *rule = g_ptr_array_index (self->rules, i);
      Sequence *sequence;
      Rest rest;

      if (!g_str_equal (rule->section, section))
        continue;
      sequence = parse_rule (&parser, rule);
      rest = (Rest){ sequence, 0, NULL };
      insert_rest (phrases, 0, &sequence->meaning, &rest);
      sequence_free (sequence);
    }
}
