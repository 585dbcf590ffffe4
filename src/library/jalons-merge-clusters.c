/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

/* Claims that tell the same event, as a set that grows. */

void
jalons_merge_cluster_free (JalonsMergeCluster *cluster)
{
  g_ptr_array_unref (cluster->nodes);
  g_ptr_array_unref (cluster->distinct);
  g_hash_table_unref (cluster->articles);
  g_clear_pointer (&cluster->candidates, g_ptr_array_unref);
  g_free (cluster);
}

static void
add_node (JalonsMergeCluster *cluster, JalonsMergeNode *node, gboolean distinct)
{
  g_ptr_array_add (cluster->nodes, node);
  if (distinct)
    g_ptr_array_add (cluster->distinct, node);
  g_hash_table_add (cluster->articles, (gpointer) &node->in->article);
}

static JalonsMergeCluster *
jalons_merge_cluster_new (JalonsMergeNode *node)
{
  JalonsMergeCluster *cluster = g_new0 (JalonsMergeCluster, 1);

  cluster->nodes = g_ptr_array_new ();
  cluster->distinct = g_ptr_array_new ();
  cluster->articles = g_hash_table_new (g_int64_hash, g_int64_equal);
  add_node (cluster, node, TRUE);

  return cluster;
}

/* The cluster that has taken it in by now, or itself. */
JalonsMergeCluster *
jalons_merge_cluster_get_root (JalonsMergeCluster *cluster)
{
  while (cluster->merged_into != NULL)
    cluster = cluster->merged_into;

  return cluster;
}

/* The first claim in their own order. */
JalonsMergeNode *
jalons_merge_cluster_get_leader (const JalonsMergeCluster *cluster)
{
  return g_ptr_array_index (cluster->nodes, 0);
}

/* By their first claims. */
int
jalons_merge_cluster_compare (gconstpointer a, gconstpointer b)
{
  return jalons_merge_node_compare (
    jalons_merge_cluster_get_leader (*(JalonsMergeCluster *const *) a),
    jalons_merge_cluster_get_leader (*(JalonsMergeCluster *const *) b));
}

/* Takes @other into @cluster. */
void
jalons_merge_cluster_unite (JalonsMergeCluster *cluster, JalonsMergeCluster *other, guint reasons)
{
  for (guint i = 0; i < other->nodes->len; i++)
    add_node (cluster, g_ptr_array_index (other->nodes, i), FALSE);
  g_ptr_array_extend (cluster->distinct, other->distinct, NULL, NULL);
  cluster->reasons |= other->reasons | reasons;
  cluster->linked |= other->linked;
  if (other->candidates != NULL && cluster->candidates == NULL)
    cluster->candidates = g_steal_pointer (&other->candidates);
  other->merged_into = cluster;
}

/* Makes one of two equals: the one whose first claim comes first stays. */
void
jalons_merge_cluster_unite_equals (JalonsMergeCluster *a, JalonsMergeCluster *b, guint reasons)
{
  if (jalons_merge_cluster_compare (&a, &b) < 0)
    jalons_merge_cluster_unite (a, b, reasons);
  else
    jalons_merge_cluster_unite (b, a, reasons);
}

/* An article does not tell one event twice with other values: such claims stay apart. */
gboolean
jalons_merge_cluster_share_article (const JalonsMergeCluster *a, const JalonsMergeCluster *b)
{
  GHashTableIter iter;
  gpointer article;

  if (g_hash_table_size (a->articles) > g_hash_table_size (b->articles))
    return jalons_merge_cluster_share_article (b, a);
  g_hash_table_iter_init (&iter, a->articles);
  while (g_hash_table_iter_next (&iter, &article, NULL))
    {
      if (g_hash_table_contains (b->articles, article))
        return TRUE;
    }

  return FALSE;
}

static guint
hash_values (gconstpointer data)
{
  const JalonsMergeNode *node = data;
  guint64 hash = node->subject ^ (guint64) node->in->claim->amount.value * 31;

  hash = (hash ^ (guint64) node->first) * 0x9e3779b97f4a7c15u;
  hash = (hash ^ (guint64) node->last) * 0x9e3779b97f4a7c15u;

  return (guint) (hash >> 32);
}

static gboolean
equal_values (gconstpointer a, gconstpointer b)
{
  return jalons_merge_node_equal (a, b);
}

static guint
hash_values_in_article (gconstpointer data)
{
  const JalonsMergeNode *node = data;

  return hash_values (data) ^ (guint) (node->in->article >> 32);
}

static gboolean
equal_values_in_article (gconstpointer a, gconstpointer b)
{
  return ((const JalonsMergeNode *) a)->in->article == ((const JalonsMergeNode *) b)->in->article
         && jalons_merge_node_equal (a, b);
}

/*
 * One cluster for each claim, but for those that say exactly the same: these are one where they say
 * enough to be told from others, and in any case within one article, which is repeating itself.
 */
GPtrArray *
jalons_merge_clusters_new (GPtrArray *nodes, const gboolean *linked, JalonsMergeCluster **by_index)
{
  g_autoptr (GHashTable) by_values = g_hash_table_new (hash_values, equal_values);
  g_autoptr (GHashTable) by_article
    = g_hash_table_new (hash_values_in_article, equal_values_in_article);
  GPtrArray *clusters = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_merge_cluster_free);

  for (guint i = 0; i < nodes->len; i++)
    {
      JalonsMergeNode *node = g_ptr_array_index (nodes, i);
      GHashTable *known = jalons_merge_node_is_core (node) ? by_values : by_article;
      gboolean groups = !linked[node->index];
      JalonsMergeCluster *cluster = groups ? g_hash_table_lookup (known, node) : NULL;

      if (cluster != NULL)
        add_node (cluster, node, FALSE);
      else
        {
          cluster = jalons_merge_cluster_new (node);
          cluster->linked = linked[node->index];
          g_ptr_array_add (clusters, cluster);
          if (groups)
            g_hash_table_insert (known, node, cluster);
        }
      by_index[node->index] = cluster;
    }

  return clusters;
}
