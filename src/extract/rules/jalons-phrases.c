/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/rules/jalons-phrases.h"

#include <string.h>

#define NO_MEANING G_MAXUINT32

/* Ways through the tree that wait to be tried. A way waits for each slot that a node offers, so a
 * phrase of ten words with three slots at every word is far from this. */
#define MAX_WAITING 64

typedef struct
{
  guint32 node;
  guint32 symbol;
  guint32 child; /* 0: the place is free */
} Edge;

typedef struct
{
  guint64 next;  /* of the words by which one can go on, a set that may hold more */
  guint32 slots; /* a bit for each slot by which one can go on */
  guint32 words; /* how many words there are by which one can go on */
  guint32 meaning;
  guint32 word; /* the first of these words: mostly there is no other */
  guint32 child;
} Node;

typedef struct
{
  guint32 node;
  guint32 token;
  guint32 n_captures;
  JalonsCapture captures[JALONS_PHRASES_MAX_CAPTURES];
} Way;

/* The words and slots with which phrases begin are a set of so many bits, which may hold more. */
#define FIRST_BITS 4096

struct _JalonsPhrases
{
  guint64 firsts[FIRST_BITS / 64];
  Edge *edges;
  guint32 mask;
  guint32 n_edges;
  GArray *nodes;
  GArray *meanings;
};

/* Most phrases have no slots. */
static inline void
copy_captures (JalonsCapture *to, const JalonsCapture *from, guint32 n)
{
  for (guint32 i = 0; i < n; i++)
    to[i] = from[i];
}

static inline const Node *
get_node (const JalonsPhrases *self, guint32 node)
{
  return &g_array_index (self->nodes, Node, node);
}

static inline guint32
edge_place (const JalonsPhrases *self, guint32 node, guint32 symbol)
{
  guint32 place = (node * 0x9e3779b1u ^ symbol) * 0x85ebca6bu;

  place ^= place >> 15;
  place &= self->mask;
  while (self->edges[place].child != 0
         && (self->edges[place].node != node || self->edges[place].symbol != symbol))
    place = (place + 1) & self->mask;
  return place;
}

static void
grow_edges (JalonsPhrases *self)
{
  Edge *old = self->edges;
  guint32 n_old = self->mask + 1;

  self->mask = 2 * n_old - 1;
  self->edges = g_new0 (Edge, 2 * n_old);
  for (guint32 i = 0; i < n_old; i++)
    {
      if (old[i].child != 0)
        self->edges[edge_place (self, old[i].node, old[i].symbol)] = old[i];
    }
  g_free (old);
}

static guint32
add_node (JalonsPhrases *self)
{
  Node node = { .meaning = NO_MEANING };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

static guint32
intern_meaning (JalonsPhrases *self, const JalonsMeaning *meaning)
{
  for (guint i = self->meanings->len; i > 0; i--)
    {
      if (memcmp (&g_array_index (self->meanings, JalonsMeaning, i - 1), meaning, sizeof *meaning)
          == 0)
        return i - 1;
    }
  g_array_append_val (self->meanings, *meaning);
  return self->meanings->len - 1;
}

/* Fills a slot of @way at its token; what comes of it waits in @ways. */
static void
try_slot (const JalonsPhrases *self,
          const Way *way,
          guint slot,
          guint32 limit,
          const JalonsPhraseSlots *slots,
          Way *ways,
          guint *n_ways)
{
  JalonsCapture capture = { slot, way->token, way->token, 0 };
  Way *next = &ways[*n_ways];

  if (*n_ways == MAX_WAITING - 1 || way->n_captures == JALONS_PHRASES_MAX_CAPTURES)
    return;
  capture.end = slots->fill (slots->data, slot, way->token, &capture.value);
  if (capture.end == way->token || capture.end > limit)
    return;
  next->node = self->edges[edge_place (self, way->node, JALONS_PHRASES_SLOT (slot))].child;
  next->token = capture.end;
  next->n_captures = way->n_captures + 1;
  copy_captures (next->captures, way->captures, way->n_captures);
  next->captures[way->n_captures] = capture;
  (*n_ways)++;
}

/* Goes one word on; FALSE where there is no such way. */
static inline gboolean
follow_word (const JalonsPhrases *self, const Node *node, Way *way, guint32 word)
{
  guint32 child;

  if ((node->next >> word % 64 & 1) == 0 || word == 0)
    return FALSE;
  if (node->word == word)
    child = node->child;
  else
    child = node->words == 1 ? 0 : self->edges[edge_place (self, way->node, word)].child;
  if (child == 0)
    return FALSE;
  way->node = child;
  way->token++;
  return TRUE;
}

static void
keep_longest (const JalonsPhrases *self, const Way *way, JalonsPhraseMatch *match)
{
  const Node *node = get_node (self, way->node);

  if (node->meaning == NO_MEANING || way->token <= match->end)
    return;
  match->end = way->token;
  match->meaning = &g_array_index (self->meanings, JalonsMeaning, node->meaning);
  match->n_captures = way->n_captures;
  copy_captures (match->captures, way->captures, way->n_captures);
}

/**
 * jalons_phrases_new:
 *
 * Returns: (transfer full): a set without phrases, whose root is node 0
 */
JalonsPhrases *
jalons_phrases_new (void)
{
  JalonsPhrases *self = g_new0 (JalonsPhrases, 1);

  self->mask = 1023;
  self->edges = g_new0 (Edge, 1024);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->meanings = g_array_new (FALSE, FALSE, sizeof (JalonsMeaning));
  add_node (self);
  return self;
}

void
jalons_phrases_free (JalonsPhrases *self)
{
  if (self == NULL)
    return;
  g_free (self->edges);
  g_array_unref (self->nodes);
  g_array_unref (self->meanings);
  g_free (self);
}

/**
 * jalons_phrases_step:
 * @self: a set that is being built
 * @node: a node of it; 0 to begin a phrase
 * @symbol: a word of the lexicon, or JALONS_PHRASES_SLOT() of a slot
 *
 * Returns: the node that is reached by @symbol, made if it is not there
 */
guint32
jalons_phrases_step (JalonsPhrases *self, guint32 node, guint32 symbol)
{
  guint32 place;
  Node *from;

  g_return_val_if_fail (self != NULL && node < self->nodes->len, 0);

  place = edge_place (self, node, symbol);
  if (self->edges[place].child != 0)
    return self->edges[place].child;
  if (node == 0)
    self->firsts[symbol % FIRST_BITS / 64] |= G_GUINT64_CONSTANT (1) << symbol % 64;
  self->edges[place] = (Edge) { node, symbol, add_node (self) };
  from = &g_array_index (self->nodes, Node, node);
  if (symbol >= JALONS_PHRASES_SLOT (0))
    from->slots |= 1u << (symbol - JALONS_PHRASES_SLOT (0));
  else
    {
      from->next |= G_GUINT64_CONSTANT (1) << symbol % 64;
      if (from->words++ == 0)
        {
          from->word = symbol;
          from->child = self->nodes->len - 1;
        }
    }
  if (++self->n_edges * 2 > self->mask)
    grow_edges (self);
  return self->nodes->len - 1;
}

/**
 * jalons_phrases_end:
 * @self: a set that is being built
 * @node: the node where a phrase ends
 * @meaning: what it means; the first meaning that a phrase is given stays
 */
void
jalons_phrases_end (JalonsPhrases *self, guint32 node, const JalonsMeaning *meaning)
{
  Node *last;

  g_return_if_fail (self != NULL && node > 0 && node < self->nodes->len && meaning != NULL);

  last = &g_array_index (self->nodes, Node, node);
  if (last->meaning == NO_MEANING)
    last->meaning = intern_meaning (self, meaning);
}

/**
 * jalons_phrases_starts:
 * @self: a set
 * @symbol: a word or slot
 *
 * Returns: whether a phrase begins with @symbol
 */
gboolean
jalons_phrases_starts (const JalonsPhrases *self, guint32 symbol)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->firsts[symbol % FIRST_BITS / 64] >> symbol % 64 & 1) != 0
         && self->edges[edge_place (self, 0, symbol)].child != 0;
}

/**
 * jalons_phrases_is_phrase:
 * @self: a set
 * @symbol: a word or slot
 *
 * Returns: whether @symbol alone is a phrase
 */
gboolean
jalons_phrases_is_phrase (const JalonsPhrases *self, guint32 symbol)
{
  guint32 child;

  g_return_val_if_fail (self != NULL, FALSE);

  child = self->edges[edge_place (self, 0, symbol)].child;
  return child != 0 && get_node (self, child)->meaning != NO_MEANING;
}

/**
 * jalons_phrases_foreach_pair:
 * @self: a set
 * @func: called for each pair of words or slots with which a phrase begins
 * @data: for @func
 */
void
jalons_phrases_foreach_pair (const JalonsPhrases *self, JalonsPhrasePairFunc func, gpointer data)
{
  g_autofree guint32 *firsts = NULL;

  g_return_if_fail (self != NULL && func != NULL);

  firsts = g_new0 (guint32, self->nodes->len);
  for (guint32 i = 0; i <= self->mask; i++)
    {
      if (self->edges[i].child != 0 && self->edges[i].node == 0)
        firsts[self->edges[i].child] = self->edges[i].symbol;
    }
  for (guint32 i = 0; i <= self->mask; i++)
    {
      if (self->edges[i].child != 0 && firsts[self->edges[i].node] != 0)
        func (firsts[self->edges[i].node], self->edges[i].symbol, data);
    }
}

/* What is to be marked of the phrase that ends at a node: the last edge that is no small word's. */
static const Edge *
find_last_edge (const Edge *const *into, guint32 node, const guint8 *words)
{
  const Edge *last = into[node];

  while (last->symbol < JALONS_PHRASES_SLOT (0) && words[last->symbol] == JALONS_PHRASES_SMALL
         && last->node != 0)
    last = into[last->node];
  return last;
}

/**
 * jalons_phrases_mark:
 * @self: a set
 * @words: (inout) (array): for each word of the lexicon %JALONS_PHRASES_MARK where it is a mark, or
 *   %JALONS_PHRASES_SMALL where it is better none, or 0
 * @slots: (inout): the slots that are marks, a bit for each
 *
 * Makes marks of so many more words and slots that every phrase has one: of the last of each that
 * has none.
 */
void
jalons_phrases_mark (const JalonsPhrases *self, guint8 *words, guint32 *slots)
{
  g_autofree const Edge **into = NULL;
  g_autofree gboolean *marked = NULL;

  g_return_if_fail (self != NULL && words != NULL && slots != NULL);

  into = g_new0 (const Edge *, self->nodes->len);
  marked = g_new0 (gboolean, self->nodes->len);
  for (guint32 i = 0; i <= self->mask; i++)
    into[self->edges[i].child] = &self->edges[i];
  /* A node is made after the one from which one comes to it. */
  for (guint32 i = 1; i < self->nodes->len; i++)
    {
      const Edge *edge = into[i];

      marked[i] = marked[edge->node]
                  || (edge->symbol >= JALONS_PHRASES_SLOT (0)
                        ? (*slots >> (edge->symbol - JALONS_PHRASES_SLOT (0)) & 1) != 0
                        : words[edge->symbol] == JALONS_PHRASES_MARK);
      if (marked[i] || get_node (self, i)->meaning == NO_MEANING)
        continue;
      edge = find_last_edge (into, i, words);
      if (edge->symbol >= JALONS_PHRASES_SLOT (0))
        *slots |= 1u << (edge->symbol - JALONS_PHRASES_SLOT (0));
      else
        words[edge->symbol] = JALONS_PHRASES_MARK;
    }
}

/**
 * jalons_phrases_match:
 * @self: a set
 * @tokens: the tokens of a text
 * @first: where a phrase may begin
 * @limit: the token that it must not reach
 * @slots: (nullable): how slots are filled; %NULL where no phrase has any
 * @out_match: (out): the longest phrase there
 *
 * Returns: whether a phrase begins at @first
 */
gboolean
jalons_phrases_match (const JalonsPhrases *self,
                      const JalonsToken *tokens,
                      guint32 first,
                      guint32 limit,
                      const JalonsPhraseSlots *slots,
                      JalonsPhraseMatch *out_match)
{
  Way ways[MAX_WAITING];
  /* What waits stays where it is; what is found on the way is put above it. */
  Way *way = &ways[MAX_WAITING - 1];
  guint n_ways = 0;

  way->node = 0;
  way->token = first;
  way->n_captures = 0;
  out_match->end = first;
  for (;;)
    {
      const Node *node;

      do
        {
          guint32 open;

          node = get_node (self, way->node);
          keep_longest (self, way, out_match);
          if (way->token >= limit)
            break;
          open = node->slots == 0
                   ? 0
                   : node->slots & jalons_phrase_slots_at (slots, &tokens[way->token]);
          for (; open != 0; open &= open - 1)
            try_slot (self, way, (guint) __builtin_ctz (open), limit, slots, ways, &n_ways);
        }
      while (follow_word (self, node, way, tokens[way->token].word));
      if (n_ways == 0)
        return out_match->end > first;
      n_ways--;
      way->node = ways[n_ways].node;
      way->token = ways[n_ways].token;
      way->n_captures = ways[n_ways].n_captures;
      copy_captures (way->captures, ways[n_ways].captures, way->n_captures);
    }
}
