/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-matcher.h"

#include "catalog/jalons-spelling.h"

/* From a node, a word leads to another node; node 0 is the root, and no edge leads there. */
typedef struct
{
  guint32 node;
  guint32 word;
  guint32 target;
} Edge;

/* What ends at a node: entries with the case that they need, as bits by word; chained by @next. */
typedef struct
{
  JalonsMatchEntry entry;
  guint16 capitals;
  guint16 uppers;
  gboolean strict;
  guint32 next;
} End;

struct _JalonsMatcher
{
  const JalonsLexicon *lexicon;
  Edge *edges;
  guint32 mask;
  guint32 n_edges;
  GArray *first_ends; /* guint32 by node; 0 where nothing ends */
  GArray *ends;       /* End; the first is unused */
  JalonsMatcherWord *words;
  guint32 *roots; /* the nodes to which words lead from the root; 0 where they do not */
};

/* The group of the names that consist of one word. */
#define GROUP_ALONE (1u << 7)
#define N_GROUPS_OF_MORE 7

/* The group of longer names that begin with a word. */
static guint
get_group (guint32 word)
{
  return 1u << word % N_GROUPS_OF_MORE;
}

static guint32
hash_edge (guint32 node, guint32 word)
{
  guint32 hash = node * 0x9e3779b1u ^ word * 0x85ebca6bu;

  return hash ^ hash >> 15;
}

/* The node to which a word leads from another, or 0. */
static guint32
find_edge (const JalonsMatcher *self, guint32 node, guint32 word)
{
  guint32 slot = hash_edge (node, word) & self->mask;

  if (node == 0)
    return self->roots[word];
  while (self->edges[slot].target != 0)
    {
      if (self->edges[slot].node == node && self->edges[slot].word == word)
        return self->edges[slot].target;
      slot = (slot + 1) & self->mask;
    }
  return 0;
}

static void
put_edge (JalonsMatcher *self, const Edge *edge)
{
  guint32 slot = hash_edge (edge->node, edge->word) & self->mask;

  while (self->edges[slot].target != 0)
    slot = (slot + 1) & self->mask;
  self->edges[slot] = *edge;
}

static void
grow_edges (JalonsMatcher *self)
{
  g_autofree Edge *old = self->edges;
  guint32 n = self->mask + 1;

  self->mask = 2 * n - 1;
  self->edges = g_new0 (Edge, 2 * (gsize) n);
  for (guint32 i = 0; i < n; i++)
    {
      if (old[i].target != 0)
        put_edge (self, &old[i]);
    }
}

static guint32
ensure_edge (JalonsMatcher *self, guint32 node, guint32 word)
{
  guint32 target = find_edge (self, node, word);
  Edge edge = { node, word, self->first_ends->len };
  guint32 no_end = 0;

  if (target != 0)
    return target;
  if (node == 0)
    self->roots[word] = edge.target;
  else
    {
      if (self->n_edges * 2 > self->mask)
        grow_edges (self);
      put_edge (self, &edge);
      self->n_edges++;
    }
  g_array_append_val (self->first_ends, no_end);
  return edge.target;
}

typedef struct
{
  JalonsMatcher *matcher;
  JalonsLexiconBuilder *builder;
  const JalonsLexicon *lexicon;
  JalonsMatchEntry entry;
} Adding;

static void
add_spelling_words_cb (const JalonsSpelling *spelling, gpointer data)
{
  Adding *adding = data;

  for (guint i = 0; i < spelling->n_words; i++)
    jalons_lexicon_builder_add_word (adding->builder, spelling->words[i].text,
                                     (gssize) spelling->words[i].length);
}

/* Adds what ends at a node; of the same record, the spelling that asks for less case stays. */
static void
add_end (JalonsMatcher *self, guint32 node, const End *end)
{
  guint32 *first = &g_array_index (self->first_ends, guint32, node);
  End added = *end;

  for (guint32 i = *first; i != 0; i = g_array_index (self->ends, End, i).next)
    {
      End *present = &g_array_index (self->ends, End, i);

      if (present->entry.kind == end->entry.kind && present->entry.record == end->entry.record)
        {
          /* A weak spelling never takes over from a strong one, whatever its case. */
          if (present->entry.weak == end->entry.weak)
            {
              present->capitals &= end->capitals;
              present->uppers &= end->uppers;
              present->strict &= end->strict;
              return;
            }
          if (!present->entry.weak)
            return;
        }
    }
  added.next = *first;
  *first = self->ends->len;
  g_array_append_val (self->ends, added);
}

/* Whether a mark may stand between two words of a name, by where it stands. */
static gboolean
is_passed_over (guint32 mark)
{
  return mark == '-' || mark == '.' || mark == JALONS_PUNCT_DASH || mark == JALONS_PUNCT_BULLET;
}

static void
add_spelling_cb (const JalonsSpelling *spelling, gpointer data)
{
  Adding *adding = data;
  JalonsMatcher *self = adding->matcher;
  End end = { .entry = adding->entry,
              .strict = spelling->strict || adding->entry.kind != JALONS_MATCH_COMPANY };
  guint32 ids[JALONS_SPELLING_MAX_WORDS];
  guint32 node = 0;
  guint group;

  for (guint i = 0; i < spelling->n_words; i++)
    {
      const JalonsSpellingWord *word = &spelling->words[i];

      ids[i] = jalons_lexicon_find (self->lexicon, word->text);
      if (ids[i] == 0)
        return;
      node = ensure_edge (self, node, ids[i]);
      end.capitals |= (guint16) (word->capital << i);
      end.uppers |= (guint16) (word->upper << i);
    }
  if (spelling->n_words == 0)
    return;
  group = spelling->n_words == 1 ? GROUP_ALONE : get_group (ids[0]);
  if (spelling->n_words > 1)
    self->words[ids[1]].second |= group;
  self->words[ids[0]].capital |= group;
  if (!spelling->words[0].capital)
    self->words[ids[0]].small |= group;
  add_end (self, node, &end);
}

static void
add_name (Adding *adding, JalonsSpellingFunc func, const char *name, gboolean weak)
{
  adding->entry.weak = (guint8) weak;
  adding->entry.spelling = name;
  jalons_spelling_foreach (adding->lexicon, name, weak, func, adding);
}

static gboolean
is_among (const char *name, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], name))
        return TRUE;
    }
  return FALSE;
}

static void
add_record (Adding *adding,
            JalonsSpellingFunc func,
            const char *name,
            const char *const *aliases,
            const char *const *weak_aliases)
{
  add_name (adding, func, name, is_among (name, weak_aliases));
  for (guint i = 0; aliases[i] != NULL; i++)
    add_name (adding, func, aliases[i], FALSE);
  for (guint i = 0; weak_aliases[i] != NULL; i++)
    {
      if (!g_str_equal (weak_aliases[i], name))
        add_name (adding, func, weak_aliases[i], TRUE);
    }
}

/* The name of a model without the part in brackets that tells two records apart. */
static gboolean
has_brackets (const char *name)
{
  for (const char *p = name; *p != '\0'; p++)
    {
      if (*p == '(')
        return TRUE;
    }
  return FALSE;
}

static void
add_family (Adding *adding, JalonsSpellingFunc func, const JalonsFamilyInfo *family)
{
  for (guint i = 0; family->heads[i] != NULL; i++)
    add_name (adding, func, family->heads[i], family->weak);
  for (guint i = 0; family->variants[i] != NULL; i++)
    {
      adding->entry.weak = (guint8) family->weak;
      adding->entry.spelling = family->heads[0];
      jalons_spelling_foreach (adding->lexicon, family->variants[i], family->weak, func, adding);
    }
}

static void
add_catalog (Adding *adding, JalonsSpellingFunc func, JalonsCatalog *catalog)
{
  for (guint32 i = 0; i < jalons_catalog_get_n_companies (catalog); i++)
    {
      const JalonsCompanyInfo *company = jalons_catalog_get_company (catalog, i);

      adding->entry.kind = JALONS_MATCH_COMPANY;
      adding->entry.record = i;
      add_record (adding, func, company->name, company->aliases, company->weak_aliases);
    }
  for (guint32 i = 0; i < jalons_catalog_get_n_models (catalog); i++)
    {
      const JalonsModelInfo *model = jalons_catalog_get_model (catalog, i);

      adding->entry.kind = JALONS_MATCH_MODEL;
      adding->entry.record = i;
      add_record (adding, func, has_brackets (model->name) ? "" : model->name, model->aliases,
                  model->weak_aliases);
    }
  for (guint32 i = 0; i < jalons_catalog_get_n_families (catalog); i++)
    {
      adding->entry.kind = JALONS_MATCH_FAMILY;
      adding->entry.record = i;
      add_family (adding, func, jalons_catalog_get_family (catalog, i));
    }
}

static void
add_phrases (Adding *adding,
             JalonsSpellingFunc func,
             const JalonsMatcherPhrase *phrases,
             guint32 n_phrases)
{
  adding->entry.kind = JALONS_MATCH_PHRASE;
  for (guint32 i = 0; i < n_phrases; i++)
    {
      adding->entry.record = phrases[i].record;
      add_name (adding, func, phrases[i].text, FALSE);
    }
}

void
jalons_matcher_add_words (JalonsCatalog *catalog,
                          const JalonsMatcherPhrase *phrases,
                          guint32 n_phrases,
                          JalonsLexiconBuilder *builder)
{
  g_autoptr (JalonsLexiconBuilder) nothing = jalons_lexicon_builder_new ();
  g_autoptr (JalonsLexicon) lexicon = jalons_lexicon_builder_end (nothing);
  Adding adding = { .builder = builder, .lexicon = lexicon };

  g_return_if_fail (builder != NULL);

  if (catalog != NULL)
    add_catalog (&adding, add_spelling_words_cb, catalog);
  add_phrases (&adding, add_spelling_words_cb, phrases, n_phrases);
}

JalonsMatcher *
jalons_matcher_new (JalonsCatalog *catalog,
                    const JalonsMatcherPhrase *phrases,
                    guint32 n_phrases,
                    const JalonsLexicon *lexicon)
{
  JalonsMatcher *self;
  Adding adding = { 0 };
  guint32 n_words;

  g_return_val_if_fail (lexicon != NULL, NULL);

  n_words = jalons_lexicon_get_n_words (lexicon);
  self = g_new0 (JalonsMatcher, 1);
  self->lexicon = lexicon;
  self->mask = 16383;
  self->edges = g_new0 (Edge, (gsize) self->mask + 1);
  self->first_ends = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->ends = g_array_new (FALSE, TRUE, sizeof (End));
  self->words = g_new0 (JalonsMatcherWord, n_words);
  self->roots = g_new0 (guint32, n_words);
  for (guint32 i = 0; i < n_words; i++)
    self->words[i].second = is_passed_over (i) ? 0xff : GROUP_ALONE;
  g_array_set_size (self->first_ends, 1);
  g_array_set_size (self->ends, 1);
  adding.matcher = self;
  adding.lexicon = lexicon;
  if (catalog != NULL)
    add_catalog (&adding, add_spelling_cb, catalog);
  add_phrases (&adding, add_spelling_cb, phrases, n_phrases);
  return self;
}

void
jalons_matcher_free (JalonsMatcher *self)
{
  if (self == NULL)
    return;
  g_free (self->edges);
  g_free (self->words);
  g_free (self->roots);
  g_array_unref (self->first_ends);
  g_array_unref (self->ends);
  g_free (self);
}

const JalonsMatcherWord *
jalons_matcher_get_words (const JalonsMatcher *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

/* Whether a mark may stand between two words of a name: it touches both, or ends a short form. */
static gboolean
is_skipped (const JalonsToken *token, const char *text)
{
  if ((token->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_GLUED))
        != (JALONS_TOKEN_PUNCT | JALONS_TOKEN_GLUED)
      || (token[1].flags & JALONS_TOKEN_PUNCT) != 0)
    return FALSE;
  if (token->word == '.' && token[-1].length <= 3)
    return TRUE;
  /* A long dash parts names: "Claude 4—Opus 4". */
  return (token[1].flags & JALONS_TOKEN_GLUED) != 0 && is_passed_over (token->word)
         && !(token->word == JALONS_PUNCT_DASH && token->length == 3
              && text[token->start + 2] == '\x94');
}

/*
 * Whether a name that begins at @first is written in the case that it needs. Of a company's name,
 * French gives a capital letter to the first word alone ("la Caisse des dépôts"); at the beginning
 * of a sentence that letter says nothing.
 */
static gboolean
is_case_right (const End *end, guint capitals, guint uppers, const JalonsToken *first)
{
  guint missing = end->capitals & ~capitals;

  if ((end->uppers & ~uppers) != 0)
    return FALSE;
  return missing == 0
         || (!end->strict && (missing & 1) == 0 && (end->capitals & 1) != 0
             && (first->flags & (JALONS_TOKEN_SENTENCE | JALONS_TOKEN_NEWLINE)) == 0
             && (first[-1].flags & JALONS_TOKEN_PUNCT) == 0);
}

/* What ends at @node and is spelled in the case that it needs, into @match; returns whether
 * anything does. */
static gboolean
collect_ends (const JalonsMatcher *self,
              guint32 node,
              guint capitals,
              guint uppers,
              const JalonsToken *first,
              JalonsMatch *match)
{
  match->n_entries = 0;
  for (guint32 i = g_array_index (self->first_ends, guint32, node); i != 0;)
    {
      const End *end = &g_array_index (self->ends, End, i);

      if (is_case_right (end, capitals, uppers, first)
          && match->n_entries < JALONS_MATCH_MAX_ENTRIES)
        match->entries[match->n_entries++] = &end->entry;
      i = end->next;
    }
  return match->n_entries > 0;
}

gboolean
jalons_matcher_match (const JalonsMatcher *self,
                      const JalonsTokens *tokens,
                      guint32 first,
                      JalonsMatch *out_match)
{
  struct
  {
    guint32 node;
    guint32 end;
  } reached[JALONS_SPELLING_MAX_WORDS];
  const JalonsToken *token;
  guint capitals = 0;
  guint uppers = 0;
  guint32 node = 0;
  guint n = 0;

  g_return_val_if_fail (self != NULL && first < tokens->n_tokens && out_match != NULL, FALSE);

  token = &tokens->tokens[first];
  while (n < JALONS_SPELLING_MAX_WORDS && token->word != 0
         && (node = find_edge (self, node, token->word)) != 0)
    {
      if ((token->flags & JALONS_TOKEN_CAPITAL) != 0)
        capitals |= 1u << n;
      if ((token->flags & JALONS_TOKEN_UPPER) != 0)
        uppers |= 1u << n;
      token++;
      reached[n].node = node;
      reached[n++].end = (guint32) (token - tokens->tokens);
      if (is_skipped (token, tokens->text))
        token++;
      if ((token->flags & JALONS_TOKEN_BLANK) != 0)
        break;
    }
  /* The longest counts; the case of words behind it does not. */
  while (n-- > 0)
    {
      if (collect_ends (self, reached[n].node, capitals, uppers, &tokens->tokens[first], out_match))
        {
          out_match->end = reached[n].end;
          return TRUE;
        }
    }
  return FALSE;
}
