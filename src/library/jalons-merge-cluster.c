/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-face.h"

/*
 * From claims to clusters, in three steps that each look at all claims at once, in an order made of
 * nothing but what they say: so it does not matter in which order they came in.
 *
 * 1. Claims that say when and how much are joined where they fit, the best fitting first; a cluster
 *    takes in another only where every claim of the one fits every claim of the other.
 * 2. What says less (no date, no amount, a mere rumour) joins the one cluster that it fits. Where
 * it fits two it stays apart, and both are proposed.
 * 3. What is left over is joined among itself.
 */

/* How much has to speak for a join, by step. */
#define SCORE_CORE 4
#define SCORE_ATTACH 2
#define SCORE_LEFT 3

/* What fits one event better than another by so much belongs there. */
#define CLEAR_MARGIN 2

/* No two dates further apart than this are of the same event (see jalons-merge-match.c); of a
 * purchase they may be. */
#define WIDEST_SLACK 365
#define WIDEST_SLACK_PURCHASE 3650

#define MAX_CANDIDATES 8

typedef struct
{
  JalonsMergeCluster *a;
  JalonsMergeCluster *b;
  JalonsMergeMatch match;
  guint n_distinct; /* how much both said together when they were compared */
} Pair;

typedef struct
{
  GHashTable *splits; /* pairs of claims that the user split, as a << 32 | b */
} Links;

static guint64
split_key (guint a, guint b)
{
  return (guint64) MIN (a, b) << 32 | MAX (a, b);
}

static gboolean
were_split (const Links *links, const JalonsMergeCluster *a, const JalonsMergeCluster *b)
{
  if (!a->linked || !b->linked)
    return FALSE;
  for (guint i = 0; i < a->nodes->len; i++)
    {
      for (guint j = 0; j < b->nodes->len; j++)
        {
          guint64 key = split_key (((JalonsMergeNode *) g_ptr_array_index (a->nodes, i))->index,
                                   ((JalonsMergeNode *) g_ptr_array_index (b->nodes, j))->index);

          if (g_hash_table_contains (links->splits, &key))
            return TRUE;
        }
    }

  return FALSE;
}

/* Every claim of the one has to fit every claim of the other. */
static JalonsMergeMatch
match_clusters (const Links *links, const JalonsMergeCluster *a, const JalonsMergeCluster *b)
{
  JalonsMergeMatch best = { TRUE, 0, 0 };

  for (guint i = 0; i < a->distinct->len && best.possible; i++)
    {
      for (guint j = 0; j < b->distinct->len && best.possible; j++)
        {
          JalonsMergeMatch match = jalons_merge_match (g_ptr_array_index (a->distinct, i),
                                                       g_ptr_array_index (b->distinct, j));

          best.possible = match.possible;
          best.reasons |= match.reasons;
          best.score = MAX (best.score, match.score);
        }
    }
  if (best.possible && (jalons_merge_cluster_share_article (a, b) || were_split (links, a, b)))
    best.possible = FALSE;

  return best;
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  return jalons_merge_node_compare (*(JalonsMergeNode *const *) a, *(JalonsMergeNode *const *) b);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *pair_a = a, *pair_b = b;
  int order;

  if (pair_a->match.score != pair_b->match.score)
    return pair_a->match.score > pair_b->match.score ? -1 : 1;
  order = jalons_merge_cluster_compare (&pair_a->a, &pair_b->a);

  return order != 0 ? order : jalons_merge_cluster_compare (&pair_a->b, &pair_b->b);
}

static guint
count_distinct (const JalonsMergeCluster *a, const JalonsMergeCluster *b)
{
  return a->distinct->len + b->distinct->len;
}

static void
add_pair (
  GArray *pairs, const Links *links, JalonsMergeCluster *a, JalonsMergeCluster *b, int least)
{
  JalonsMergeMatch match = match_clusters (links, a, b);
  Pair pair = { a, b, match, count_distinct (a, b) };

  if (!match.possible || match.score < least)
    return;
  if (jalons_merge_cluster_compare (&pair.a, &pair.b) > 0)
    {
      pair.a = b;
      pair.b = a;
    }
  g_array_append_val (pairs, pair);
}

/* Joins the pairs, the best fitting first, where the clusters that they are in by then fit, too. */
static void
join_pairs (GArray *pairs, const Links *links, int least)
{
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);
      JalonsMergeCluster *a = jalons_merge_cluster_get_root (pair->a);
      JalonsMergeCluster *b = jalons_merge_cluster_get_root (pair->b);
      JalonsMergeMatch match = pair->match;

      if (a == b)
        continue;
      /* They only grow: as large as they were, they are what they were. */
      if (count_distinct (a, b) != pair->n_distinct)
        match = match_clusters (links, a, b);
      if (match.possible && match.score >= least)
        jalons_merge_cluster_unite_equals (a, b, match.reasons);
    }
}

static gboolean
is_core (const JalonsMergeCluster *cluster)
{
  for (guint i = 0; i < cluster->distinct->len; i++)
    {
      if (jalons_merge_node_is_core (g_ptr_array_index (cluster->distinct, i)))
        return TRUE;
    }

  return FALSE;
}

static gint64
first_day (const JalonsMergeCluster *cluster)
{
  gint64 first = G_MAXINT64;

  for (guint i = 0; i < cluster->distinct->len; i++)
    {
      const JalonsMergeNode *node = g_ptr_array_index (cluster->distinct, i);

      if (node->dated)
        first = MIN (first, node->first);
    }

  return first;
}

static gint64
last_day (const JalonsMergeCluster *cluster)
{
  gint64 last = G_MININT64;

  for (guint i = 0; i < cluster->distinct->len; i++)
    {
      const JalonsMergeNode *node = g_ptr_array_index (cluster->distinct, i);

      if (node->dated)
        last = MAX (last, node->last);
    }

  return last;
}

static int
compare_subjects (const JalonsMergeCluster *a, const JalonsMergeCluster *b)
{
  guint64 subject_a = jalons_merge_cluster_get_leader (a)->subject;
  guint64 subject_b = jalons_merge_cluster_get_leader (b)->subject;

  return (subject_a > subject_b) - (subject_a < subject_b);
}

static int
by_subject_and_day (gconstpointer a, gconstpointer b)
{
  const JalonsMergeCluster *cluster_a = *(JalonsMergeCluster *const *) a;
  const JalonsMergeCluster *cluster_b = *(JalonsMergeCluster *const *) b;
  gint64 first_a = first_day (cluster_a);
  gint64 first_b = first_day (cluster_b);
  int order = compare_subjects (cluster_a, cluster_b);

  if (order != 0)
    return order;
  if (first_a != first_b)
    return first_a < first_b ? -1 : 1;

  return jalons_merge_cluster_compare (a, b);
}

static gint64
widest_slack (const JalonsMergeCluster *cluster)
{
  return jalons_merge_cluster_get_leader (cluster)->in->claim->deal == JALONS_DEAL_ACQUISITION
           ? WIDEST_SLACK_PURCHASE
           : WIDEST_SLACK;
}

static void
join_cores (GPtrArray *cores, const Links *links)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autofree JalonsMergeFace *faces = NULL;
  g_autofree gint64 *days = NULL;

  g_ptr_array_sort (cores, by_subject_and_day);
  faces = jalons_merge_faces_new (cores);
  days = g_new (gint64, cores->len + 1);
  for (guint i = 0; i < cores->len; i++)
    days[i] = first_day (g_ptr_array_index (cores, i));
  for (guint i = 0; i < cores->len; i++)
    {
      JalonsMergeCluster *a = g_ptr_array_index (cores, i);
      gint64 end = last_day (a) + widest_slack (a);

      for (guint j = i + 1; j < cores->len && days[j] <= end; j++)
        {
          if (faces[j].subject != faces[i].subject)
            break;
          if (!jalons_merge_face_excludes (&faces[i], &faces[j], SCORE_CORE))
            add_pair (pairs, links, a, g_ptr_array_index (cores, j), SCORE_CORE);
        }
    }
  join_pairs (pairs, links, SCORE_CORE);
}

/* The clusters that were not taken in by others. */
static GPtrArray *
keep_roots (GPtrArray *clusters)
{
  GPtrArray *roots = g_ptr_array_new ();

  for (guint i = 0; i < clusters->len; i++)
    {
      JalonsMergeCluster *cluster = g_ptr_array_index (clusters, i);

      if (cluster->merged_into == NULL)
        g_ptr_array_add (roots, cluster);
    }

  return roots;
}

/* Facts before rumours, then what says more before what says less. */
static int
rank_of (const JalonsMergeCluster *cluster)
{
  const JalonsMergeNode *node = jalons_merge_cluster_get_leader (cluster);

  return (node->tentative ? 4 : 0) + (node->dated ? 0 : 2)
         + (jalons_money_is_set (&node->in->claim->amount) ? 0 : 1);
}

static int
by_rank (gconstpointer a, gconstpointer b)
{
  int rank_a = rank_of (*(JalonsMergeCluster *const *) a);
  int rank_b = rank_of (*(JalonsMergeCluster *const *) b);

  return rank_a != rank_b ? rank_a - rank_b : jalons_merge_cluster_compare (a, b);
}

static gboolean
is_dated (const JalonsMergeCluster *cluster)
{
  return first_day (cluster) != G_MAXINT64;
}

/* What was denied or called off did not come true. */
static gboolean
is_rumour (const JalonsMergeNode *node)
{
  return node->tentative && node->in->claim->status != JALONS_STATUS_CANCELLED
         && node->in->claim->firmness != JALONS_FIRMNESS_DENIED;
}

static guint
attach_reasons (const JalonsMergeCluster *cluster, const JalonsMergeMatch *match)
{
  guint reasons = match->reasons;

  if (is_rumour (jalons_merge_cluster_get_leader (cluster)))
    reasons |= JALONS_JOIN_RUMOUR_CONFIRMED;
  if (!is_dated (cluster))
    reasons |= JALONS_JOIN_ONLY_CANDIDATE;

  return reasons;
}

/* Whether it may join one of several events that it fits, because it fits that one best. */
static gboolean
may_choose (const JalonsMergeCluster *cluster)
{
  return is_dated (cluster) && !jalons_merge_cluster_get_leader (cluster)->tentative;
}

/* Joins @cluster to the one event that it fits, or notes which ones it may belong to: what says
 * next to nothing fits thousands, of which a few are enough. */
static void
attach (JalonsMergeCluster *cluster, GPtrArray *cores, JalonsMergeFace *faces, const Links *links)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  JalonsMergeMatch best = { FALSE, 0, 0 };
  guint fitting = 0;
  JalonsMergeFace face;
  guint enough = may_choose (cluster) ? G_MAXUINT : MAX_CANDIDATES;
  int second = 0;

  jalons_merge_face_init (&face, cluster);
  for (guint i = 0; i < cores->len && candidates->len < enough; i++)
    {
      JalonsMergeCluster *core = g_ptr_array_index (cores, i);
      JalonsMergeMatch match;

      if (jalons_merge_face_excludes (&face, &faces[i], SCORE_ATTACH))
        continue;
      match = match_clusters (links, cluster, core);
      if (!match.possible || match.score < SCORE_ATTACH)
        continue;
      g_ptr_array_add (candidates, core);
      if (match.score > best.score)
        {
          second = best.score;
          best = match;
          fitting = i;
        }
      else
        second = MAX (second, match.score);
    }
  if (candidates->len == 1
      || (candidates->len > 1 && may_choose (cluster) && best.score >= second + CLEAR_MARGIN))
    {
      JalonsMergeCluster *core = g_ptr_array_index (cores, fitting);

      jalons_merge_cluster_unite (core, cluster, attach_reasons (cluster, &best));
      jalons_merge_face_init (&faces[fitting], core);
    }
  else if (candidates->len > 1)
    {
      g_ptr_array_set_size (candidates, MIN (candidates->len, MAX_CANDIDATES));
      cluster->candidates = g_steal_pointer (&candidates);
    }
}

/* Vague claims of one month that name nobody and no sum still tell the same event. */
static int
least_score (const JalonsMergeCluster *a, const JalonsMergeCluster *b)
{
  return rank_of (a) == 1 && rank_of (b) == 1 ? SCORE_ATTACH : SCORE_LEFT;
}

static void
join_leftovers (GPtrArray *left, const Links *links)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autofree JalonsMergeFace *faces = NULL;

  g_ptr_array_sort (left, by_subject_and_day);
  faces = jalons_merge_faces_new (left);
  for (guint i = 0; i < left->len; i++)
    {
      JalonsMergeCluster *a = g_ptr_array_index (left, i);

      for (guint j = i + 1; j < left->len && faces[j].subject == faces[i].subject; j++)
        {
          JalonsMergeCluster *b;

          if (jalons_merge_face_excludes (&faces[i], &faces[j], SCORE_ATTACH))
            continue;
          b = g_ptr_array_index (left, j);
          if ((a->candidates == NULL) == (b->candidates == NULL))
            add_pair (pairs, links, a, b, least_score (a, b));
        }
    }
  join_pairs (pairs, links, SCORE_ATTACH);
}

/* What the user joined is joined before anything else is looked at. */
static void
apply_links (JalonsMergeCluster **by_index,
             const JalonsMergeLink *links,
             gsize n_links,
             Links *out_links)
{
  for (gsize i = 0; i < n_links; i++)
    {
      JalonsMergeCluster *a = jalons_merge_cluster_get_root (by_index[links[i].a]);
      JalonsMergeCluster *b = jalons_merge_cluster_get_root (by_index[links[i].b]);

      if (!links[i].same)
        {
          guint64 key = split_key (links[i].a, links[i].b);

          g_hash_table_add (out_links->splits, g_memdup2 (&key, sizeof key));
        }
      else if (a != b)
        jalons_merge_cluster_unite_equals (a, b, JALONS_JOIN_USER);
    }
}

static void
partition (GPtrArray *clusters, GPtrArray *cores, GPtrArray *others)
{
  for (guint i = 0; i < clusters->len; i++)
    {
      JalonsMergeCluster *cluster = g_ptr_array_index (clusters, i);

      if (cluster->merged_into == NULL)
        g_ptr_array_add (is_core (cluster) ? cores : others, cluster);
    }
}

static void
sort_out (GPtrArray *clusters)
{
  for (guint i = clusters->len; i > 0; i--)
    {
      JalonsMergeCluster *cluster = g_ptr_array_index (clusters, i - 1);

      for (guint j = 0; cluster->candidates != NULL && j < cluster->candidates->len; j++)
        g_ptr_array_index (cluster->candidates, j)
          = jalons_merge_cluster_get_root (g_ptr_array_index (cluster->candidates, j));
    }
  for (guint i = clusters->len; i > 0; i--)
    {
      JalonsMergeCluster *cluster = g_ptr_array_index (clusters, i - 1);

      if (cluster->merged_into != NULL)
        g_ptr_array_remove_index_fast (clusters, i - 1);
      else
        g_ptr_array_sort (cluster->nodes, compare_nodes);
    }
  g_ptr_array_sort (clusters, jalons_merge_cluster_compare);
}

/*
 * jalons_merge_cluster:
 * @nodes: (array length=n_nodes): claims; they must live as long as the clusters
 * @n_nodes: how many
 * @links: (array length=n_links): what the user said of them
 * @n_links: how many
 *
 * Finds out which claims tell the same event.
 *
 * Returns: (transfer full) (element-type JalonsMergeCluster): the clusters, in an order of their
 * own
 */
GPtrArray *
jalons_merge_cluster (JalonsMergeNode *nodes,
                      guint n_nodes,
                      const JalonsMergeLink *links,
                      gsize n_links)
{
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (GPtrArray) cores = g_ptr_array_new ();
  g_autoptr (GPtrArray) roots = NULL;
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = NULL;
  g_autofree JalonsMergeFace *faces = NULL;
  g_autofree gboolean *linked = g_new0 (gboolean, n_nodes + 1);
  g_autofree JalonsMergeCluster **by_index = g_new0 (JalonsMergeCluster *, n_nodes + 1);
  Links rules = { g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL) };
  GPtrArray *clusters;

  for (guint i = 0; i < n_nodes; i++)
    g_ptr_array_add (ordered, &nodes[i]);
  for (gsize i = 0; i < n_links; i++)
    linked[links[i].a] = linked[links[i].b] = TRUE;
  g_ptr_array_sort (ordered, compare_nodes);
  clusters = jalons_merge_clusters_new (ordered, linked, by_index);
  apply_links (by_index, links, n_links, &rules);

  partition (clusters, cores, others);
  join_cores (cores, &rules);
  roots = keep_roots (cores);
  g_ptr_array_sort (roots, jalons_merge_cluster_compare);
  g_ptr_array_sort (others, by_rank);
  faces = jalons_merge_faces_new (roots);
  for (guint i = 0; i < others->len; i++)
    attach (g_ptr_array_index (others, i), roots, faces, &rules);
  left = keep_roots (others);
  join_leftovers (left, &rules);
  sort_out (clusters);
  g_hash_table_unref (rules.splits);

  return clusters;
}
