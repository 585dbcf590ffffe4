/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-face.h"

#include <string.h>

static guint32
read_currency (const JalonsMoney *money)
{
  guint32 currency;

  G_STATIC_ASSERT (sizeof money->currency == sizeof currency);
  if (*money->currency == '\0')
    return 0;
  memcpy (&currency, money->currency, sizeof currency);

  return currency;
}

static guint64
mark_others (const JalonsMergeNode *node)
{
  guint64 marks = 0;

  for (guint i = 0; i < node->n_others; i++)
    marks |= (guint64) 1 << (node->others[i] >> 58);

  return marks;
}

/* How far a sum may be from another one of the same event, rounded up from what
 * jalons_merge_compare_amounts() allows. */
static float
get_factor (const JalonsMergeNode *node)
{
  if (node->in->claim->amount.qualifier == JALONS_QUALIFIER_AT_LEAST)
    return 1.52f;

  return node->tentative ? 1.18f : 1.09f;
}

static void
add_claim (JalonsMergeFace *face, const JalonsMergeNode *node)
{
  const JalonsClaim *claim = node->in->claim;

  face->all_others |= mark_others (node);
  face->all_sums |= (guint8) jalons_money_is_set (&claim->amount);
  face->all_valued |= (guint8) jalons_money_is_set (&claim->valuation);
  face->all_times |= (guint8) (node->dated || node->tentative);
  face->all_once
    |= (guint8) (claim->deal == JALONS_DEAL_ACQUISITION || claim->deal == JALONS_DEAL_IPO);
}

/*
 * jalons_merge_face_init:
 * @face: (out caller-allocates): its face
 * @cluster: a cluster; its face has to be made anew when it has taken in another
 */
void
jalons_merge_face_init (JalonsMergeFace *face, const JalonsMergeCluster *cluster)
{
  const JalonsMergeNode *node = jalons_merge_node_at (cluster->distinct, 0);
  const JalonsClaim *claim = node->in->claim;

  *face = (JalonsMergeFace) {
    .subject = node->subject,
    .others = mark_others (node),
    .first = (gint32) node->first,
    .last = (gint32) node->last,
    .slack = (gint32) jalons_merge_node_get_widest_slack (node),
    .factor = get_factor (node),
    .kind = (guint8) claim->kind,
    .deal = (guint8) claim->deal,
    .dated = (guint8) node->dated,
    .tentative = (guint8) node->tentative,
    .announced = (guint8) (claim->status == JALONS_STATUS_ANNOUNCED),
  };
  if (jalons_money_is_set (&claim->amount))
    {
      face->value = claim->amount.value;
      face->currency = read_currency (&claim->amount);
    }
  for (guint i = 0; i < cluster->distinct->len; i++)
    add_claim (face, jalons_merge_node_at (cluster->distinct, i));
}

/*
 * jalons_merge_faces_new:
 * @clusters: (element-type JalonsMergeCluster): clusters
 *
 * Returns: (transfer full) (array): a face for each of them, side by side
 */
JalonsMergeFace *
jalons_merge_faces_new (const GPtrArray *clusters)
{
  JalonsMergeFace *faces = g_new (JalonsMergeFace, clusters->len + 1);

  for (guint i = 0; i < clusters->len; i++)
    jalons_merge_face_init (&faces[i], g_ptr_array_index ((GPtrArray *) clusters, i));

  return faces;
}
