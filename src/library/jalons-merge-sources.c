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

/* Of more articles than this, the rest is taken for independent: nobody counts them. */
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
            parents[find_group (parents, j)] = find_group (parents, i);
        }
    }
  for (guint i = 0; i < nodes->len; i++)
    {
      n_groups += parents[i] == i;
      parents[i] = find_group (parents, i);
    }
  *out_n_groups = n_groups;

  return parents;
}
