/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-merge-private.h"

#include <glib/gi18n.h>

static void
event_free (gpointer data)
{
  JalonsMergeEvent *event = data;

  g_array_unref (event->members);
  jalons_claim_free (event->values);
  g_free (event);
}

static void
add_proposals (JalonsMerge *self, const JalonsMergeCluster *cluster)
{
  const JalonsMergeNode *node = g_ptr_array_index (cluster->nodes, 0);
  JalonsMergeEvent *event = g_ptr_array_index (self->events, cluster->place);

  for (guint i = 0; cluster->candidates != NULL && i < cluster->candidates->len; i++)
    {
      const JalonsMergeCluster *other = g_ptr_array_index (cluster->candidates, i);
      const JalonsMergeNode *other_node = g_ptr_array_index (other->nodes, 0);
      JalonsMergeProposal proposal
        = { cluster->place, node->index, other->place, other_node->index };

      g_array_append_val (self->proposals, proposal);
      event->review |= JALONS_REVIEW_PROPOSED_JOIN;
    }
}

/**
 * jalons_merge_new:
 * @claims: (array length=n_claims): claims
 * @n_claims: how many
 * @links: (array length=n_links): what the user said of them
 * @n_links: how many
 *
 * Finds out which claims tell the same event, and what each event says. The outcome depends on the
 * claims as a set, not on the order in which they are given: the events come in an order of their
 * own.
 *
 * Only claims with the same jalons_merge_get_block() can tell the same event, but for those that
 * the user joined: blocks may be merged one by one.
 *
 * Returns: (transfer full): the events
 */
JalonsMerge *
jalons_merge_new (const JalonsMergeClaim *claims,
                  gsize n_claims,
                  const JalonsMergeLink *links,
                  gsize n_links)
{
  JalonsMerge *self = g_new0 (JalonsMerge, 1);
  g_autofree JalonsMergeNode *nodes = g_new0 (JalonsMergeNode, n_claims + 1);
  g_autoptr (GPtrArray) clusters = NULL;

  for (guint i = 0; i < n_claims; i++)
    jalons_merge_node_init (&nodes[i], &claims[i], i);
  clusters = jalons_merge_cluster (nodes, (guint) n_claims, links, n_links);

  self->events = g_ptr_array_new_with_free_func (event_free);
  self->proposals = g_array_new (FALSE, FALSE, sizeof (JalonsMergeProposal));
  for (guint i = 0; i < clusters->len; i++)
    {
      JalonsMergeCluster *cluster = g_ptr_array_index (clusters, i);

      cluster->place = i;
      g_ptr_array_add (self->events, jalons_merge_derive (cluster));
    }
  for (guint i = 0; i < clusters->len; i++)
    add_proposals (self, g_ptr_array_index (clusters, i));
  jalons_merge_find_tranches (self->events, claims);

  g_clear_pointer (&clusters, g_ptr_array_unref);
  for (guint i = 0; i < n_claims; i++)
    jalons_merge_node_clear (&nodes[i]);

  return self;
}

/**
 * jalons_merge_free:
 * @self: (transfer full): events
 *
 * Frees them.
 */
void
jalons_merge_free (JalonsMerge *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->events);
  g_array_unref (self->proposals);
  g_free (self);
}

/**
 * jalons_merge_dup_reason:
 * @reasons: a set of #JalonsJoinReason
 * @n_claims: how many claims were joined
 *
 * Says in words why claims were joined.
 *
 * Returns: (transfer full) (nullable): the words, or %NULL where nothing was joined
 */
char *
jalons_merge_dup_reason (guint reasons, guint n_claims)
{
  static const struct
  {
    JalonsJoinReason reason;
    const char *words;
  } table[] = {
    { JALONS_JOIN_USER, N_ ("joined by you") },
    { JALONS_JOIN_SAME_MODEL, N_ ("same model") },
    { JALONS_JOIN_SAME_PARTIES, N_ ("same parties") },
    { JALONS_JOIN_SAME_AMOUNT, N_ ("same amount") },
    { JALONS_JOIN_SAME_DATE, N_ ("same date") },
    { JALONS_JOIN_ONLY_CANDIDATE, N_ ("no other event fits") },
    { JALONS_JOIN_RUMOUR_CONFIRMED, N_ ("a rumour that came true") },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (n_claims < 2)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if ((reasons & table[i].reason) != 0)
        g_strv_builder_add (builder, _ (table[i].words));
    }
  words = g_strv_builder_end (builder);

  /* TRANSLATORS: between the reasons for which claims were joined: "same parties, same amount" */
  return *words == NULL ? NULL : g_strjoinv (_ (", "), words);
}
