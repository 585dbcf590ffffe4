/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-merge.h"

G_BEGIN_DECLS

/**
 * JalonsMergeNode:
 * @in: the claim as it was given
 * @index: its place among those given
 * @subject: a hash of the folded recipient or model; 0 where there is none
 * @others: (array length=n_others): hashes of the houses of investors or makers, ascending
 * @first: the first day on which it may have happened; %G_MININT32 where that is open
 * @last: the last; %G_MAXINT32 where that is open
 * @dated: whether the claim says when
 * @tentative: whether it is a rumour, denied or called off: what it says may come to pass later,
 *   differently or never
 *
 * A claim, prepared for comparing.
 */
typedef struct
{
  const JalonsMergeClaim *in;
  guint index;
  guint64 subject;
  guint64 *others;
  guint n_others;
  gint64 first;
  gint64 last;
  gboolean dated;
  gboolean tentative;
} JalonsMergeNode;

/**
 * JalonsMergeMatch:
 * @possible: whether two claims may tell the same event
 * @score: how much speaks for it
 * @reasons: what does: a set of #JalonsJoinReason
 *
 * What comes of comparing two claims.
 */
typedef struct
{
  gboolean possible;
  int score;
  guint reasons;
} JalonsMergeMatch;

/** JALONS_MERGE_RUMOUR_WINDOW: in days: a rumour comes true within a year or not at all. */
#define JALONS_MERGE_RUMOUR_WINDOW 365

/** JALONS_MERGE_SLACK_VAGUE: in days: how far apart two dates of one event may be told that are
 * vague, or whose events have nothing but the sum in common. */
#define JALONS_MERGE_SLACK_VAGUE 3

/** JALONS_MERGE_SLACK_RELEASE: in days: how far apart two dates may be told of a model that is out.
 */
#define JALONS_MERGE_SLACK_RELEASE 45

/** JalonsAmountRelation: how two sums relate. */
typedef enum
{
  JALONS_AMOUNT_UNKNOWN,
  JALONS_AMOUNT_SAME,
  JALONS_AMOUNT_CONVERTED,
  JALONS_AMOUNT_OTHER_CURRENCY,
  JALONS_AMOUNT_COMPATIBLE,
  JALONS_AMOUNT_DIFFERENT,
} JalonsAmountRelation;

guint64 jalons_merge_hash_name (const char *name, gboolean model);
guint64 jalons_merge_hash_house (const char *name);

void jalons_merge_node_init (JalonsMergeNode *node, const JalonsMergeClaim *claim, guint index);
void jalons_merge_node_clear (JalonsMergeNode *node);
int jalons_merge_node_compare (const JalonsMergeNode *a, const JalonsMergeNode *b);
gboolean jalons_merge_node_equal (const JalonsMergeNode *a, const JalonsMergeNode *b);
gboolean jalons_merge_node_is_core (const JalonsMergeNode *node);
guint jalons_merge_node_n_common (const JalonsMergeNode *a, const JalonsMergeNode *b);

gboolean jalons_money_converts (const JalonsMoney *a, const JalonsMoney *b);
JalonsAmountRelation
jalons_merge_compare_amounts (const JalonsMoney *a, const JalonsMoney *b, gboolean tentative);
gint64 jalons_merge_node_get_widest_slack (const JalonsMergeNode *node);
JalonsMergeMatch jalons_merge_match (const JalonsMergeNode *a, const JalonsMergeNode *b);

/**
 * JalonsMergeCluster:
 * @nodes: (element-type JalonsMergeNode): its claims, none owned, in their own order
 * @distinct: (element-type JalonsMergeNode): of those that say the same, one
 * @articles: (element-type guint64): the articles in which they stand
 * @reasons: why they were joined: a set of #JalonsJoinReason
 * @candidates: (nullable) (element-type JalonsMergeCluster): where a person may see that it belongs
 * @merged_into: (nullable): the cluster that took it in
 * @place: its place among the events
 * @linked: whether the user said something of one of its claims
 *
 * Claims that tell the same event.
 */
typedef struct _JalonsMergeCluster JalonsMergeCluster;

struct _JalonsMergeCluster
{
  GPtrArray *nodes;
  GPtrArray *distinct;
  GHashTable *articles;
  guint reasons;
  GPtrArray *candidates;
  JalonsMergeCluster *merged_into;
  guint place;
  gboolean linked;
};

void jalons_merge_cluster_free (JalonsMergeCluster *cluster);
JalonsMergeCluster *jalons_merge_cluster_get_root (JalonsMergeCluster *cluster);
JalonsMergeNode *jalons_merge_cluster_get_leader (const JalonsMergeCluster *cluster);
int jalons_merge_cluster_compare (gconstpointer a, gconstpointer b);
void
jalons_merge_cluster_unite (JalonsMergeCluster *cluster, JalonsMergeCluster *other, guint reasons);
void
jalons_merge_cluster_unite_equals (JalonsMergeCluster *a, JalonsMergeCluster *b, guint reasons);
gboolean
jalons_merge_cluster_share_article (const JalonsMergeCluster *a, const JalonsMergeCluster *b);
GPtrArray *
jalons_merge_clusters_new (GPtrArray *nodes, const gboolean *linked, JalonsMergeCluster **by_index);
GPtrArray *jalons_merge_cluster (JalonsMergeNode *nodes,
                                 guint n_nodes,
                                 const JalonsMergeLink *links,
                                 gsize n_links);

/* Whether two deals may be one: "other" may be any single one of them. */
static inline gboolean
jalons_merge_deals_agree (JalonsDeal a, JalonsDeal b)
{
  if (a == b)
    return TRUE;
  if (a == JALONS_DEAL_TOTAL || b == JALONS_DEAL_TOTAL || a == JALONS_DEAL_IPO
      || b == JALONS_DEAL_IPO)
    return FALSE;

  return a == JALONS_DEAL_OTHER || b == JALONS_DEAL_OTHER;
}

static inline const JalonsMergeNode *
jalons_merge_node_at (const GPtrArray *nodes, guint i)
{
  return g_ptr_array_index ((GPtrArray *) nodes, i);
}

/* Whether its date is one that no source states. */
static inline gboolean
jalons_merge_node_is_deduced (const JalonsMergeNode *node)
{
  return node->dated && node->in->claim->when.basis == JALONS_BASIS_INFERRED;
}

guint *jalons_merge_group_sources (const GPtrArray *nodes, guint *out_n_groups);

void jalons_merge_derive_parties (const GPtrArray *nodes, JalonsClaim *values);
JalonsDisagreement jalons_merge_find_disagreement (const GPtrArray *distinct);
JalonsMergeEvent *jalons_merge_derive (const JalonsMergeCluster *cluster);
void jalons_merge_find_tranches (GPtrArray *events, const JalonsMergeClaim *claims);

G_END_DECLS
