/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

#include <string.h>

#include "library/jalons-terms.h"

/* Which articles are each other's echo. */

/* Texts with so much in common copy each other. */
#define COPY_SIMILARITY 0.5

/* Of more claims than this, the texts are not compared any more: what has neither article, clause
 * nor attribution in common with another is taken for independent. */
#define MAX_COMPARED 200

/* "The Financial Times" and "le Financial Times" say no more than "Financial Times". */
static guint64
hash_attribution (const char *attribution)
{
  static const char *const articles[] = { "the ", "le ", "la ", "les ", "l'", "l’" };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      gsize length = strlen (articles[i]);

      if (g_ascii_strncasecmp (attribution, articles[i], length) == 0)
        return jalons_merge_hash_name (attribution + length, FALSE);
    }

  return jalons_merge_hash_name (attribution, FALSE);
}

static gboolean
says_same_source (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  const char *says_a = a->in->claim->attribution;
  const char *says_b = b->in->claim->attribution;

  return says_a != NULL && says_b != NULL && hash_attribution (says_a) == hash_attribution (says_b);
}

static gboolean
are_copies (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  if (a->in->article == b->in->article || (a->in->clause != 0 && a->in->clause == b->in->clause))
    return TRUE;
  if (a->in->signature != NULL && b->in->signature != NULL
      && jalons_signature_similarity (a->in->signature, b->in->signature) >= COPY_SIMILARITY)
    return TRUE;

  return says_same_source (a, b);
}

static guint
find_group (const guint *parents, guint i)
{
  while (parents[i] != i)
    i = parents[i];

  return i;
}

static void
unite (guint *parents, guint a, guint b)
{
  parents[find_group (parents, b)] = find_group (parents, a);
}

/* Unites a claim with the first that has the same key; 0 is none. */
static void
unite_by_key (guint *parents, GHashTable *firsts, guint64 key, guint i)
{
  gpointer first;

  if (key == 0)
    return;
  if (g_hash_table_lookup_extended (firsts, &key, NULL, &first))
    unite (parents, GPOINTER_TO_UINT (first), i);
  else
    g_hash_table_insert (firsts, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (i));
}

/* What are_copies() says without comparing texts, for any number of claims. */
static void
unite_many (guint *parents, const GPtrArray *nodes)
{
  GHashTable *firsts[3];

  for (guint k = 0; k < G_N_ELEMENTS (firsts); k++)
    firsts[k] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < nodes->len; i++)
    {
      const JalonsMergeClaim *in = jalons_merge_node_at (nodes, i)->in;
      const char *attribution = in->claim->attribution;

      unite_by_key (parents, firsts[0], in->article + 1, i);
      unite_by_key (parents, firsts[1], in->clause, i);
      unite_by_key (parents, firsts[2], attribution != NULL ? hash_attribution (attribution) : 0,
                    i);
    }
  for (guint k = 0; k < G_N_ELEMENTS (firsts); k++)
    g_hash_table_unref (firsts[k]);
}

/*
 * jalons_merge_group_sources:
 * @nodes: (element-type JalonsMergeNode): claims
 * @out_n_groups: (out): how many independent sources there are
 *
 * Finds which claims come from one independent source: copies of one dispatch, or of one
 * newspaper's word.
 *
 * Returns: (transfer full): by place in @nodes, the place of the claim that stands for its source
 */
guint *
jalons_merge_group_sources (const GPtrArray *nodes, guint *out_n_groups)
{
  guint n_compared = MIN (nodes->len, MAX_COMPARED);
  guint *parents = g_new (guint, nodes->len + 1);
  guint n_groups = 0;

  for (guint i = 0; i < nodes->len; i++)
    parents[i] = i;
  for (guint i = 0; i < n_compared; i++)
    {
      for (guint j = i + 1; j < n_compared; j++)
        {
          if (are_copies (jalons_merge_node_at (nodes, i), jalons_merge_node_at (nodes, j)))
            unite (parents, i, j);
        }
    }
  if (nodes->len > n_compared)
    unite_many (parents, nodes);
  for (guint i = 0; i < nodes->len; i++)
    {
      n_groups += parents[i] == i;
      parents[i] = find_group (parents, i);
    }
  *out_n_groups = n_groups;

  return parents;
}
