/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Parses the patterns of a file of rules, and adds to the phrases every way to read them. */

#include "extract/rules/jalons-rules-private.h"

#include <string.h>

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

typedef struct
{
  const JalonsRules *rules;
  const JalonsLexicon *lexicon;
  const JalonsRule *rule;
  GHashTable *sets; /* name → GPtrArray of Sequence */
  const char *p;
} Parser;

static Sequence *parse_sequence (Parser *parser);

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
        jalons_rules_fail (parser->rules, parser->rule, "no such word", words[i]);
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
        jalons_rules_fail (parser->rules, parser->rule, "no such slot", item);
      g_array_append_val (element->symbols, symbol);
    }
  else
    jalons_rules_foreach_token (parser->lexicon, item, append_symbol, element->symbols);
  return element;
}

static Element *
make_set (Parser *parser, const char *item)
{
  Element *element = g_new0 (Element, 1);
  GPtrArray *choices = g_hash_table_lookup (parser->sets, item + 1);

  if (choices == NULL)
    jalons_rules_fail (parser->rules, parser->rule, "no such set", item);
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
      item = jalons_rules_next_item (&parser->p);
      if (item == NULL)
        jalons_rules_fail (parser->rules, parser->rule, "bracket is not closed",
                           parser->rule->left);
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
      g_autofree char *item = jalons_rules_next_item (&parser->p);
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
      jalons_rules_strip_mark (item, '?');
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
    jalons_rules_fail (parser->rules, rule, "stray bracket or bar", parser->p);
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
  next = (Rest) { rest->sequence, rest->next + 1, rest->around };
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
      rest = (Rest) { sequence, 0, NULL };
      insert_rest (phrases, 0, &sequence->meaning, &rest);
      sequence_free (sequence);
    }
}
