/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-face.h"

#include <string.h>

/* Enough pairs for every way in which two claims can meet. */
#define N_CLAIMS 400
#define N_ROUNDS 6

#define PICK(values) (values)[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (values))]

static JalonsPeriod
random_period (void)
{
  static const JalonsBasis bases[] = { JALONS_BASIS_STATED, JALONS_BASIS_INFERRED };
  int year = g_test_rand_int_range (2022, 2026), month = g_test_rand_int_range (1, 13);
  JalonsDay day = jalons_day_from_ymd (year, month, g_test_rand_int_range (1, 29));

  switch (g_test_rand_int_range (0, 5))
    {
    case 0:
      return JALONS_PERIOD_UNKNOWN;
    case 1:
      return jalons_period_year (year, PICK (bases));
    case 2:
      return jalons_period_month (year, month, PICK (bases));
    default:
      return jalons_period_span (day, day, PICK (bases));
    }
}

static JalonsMoney
random_money (void)
{
  static const gint64 values[] = { 0, 100, 105, 110, 117, 150, 151, 153, 200, 1000 };
  static const char *const currencies[] = { "USD", "EUR", "JPY", "", "XYZ" };
  static const JalonsQualifier qualifiers[] = { JALONS_QUALIFIER_EXACT, JALONS_QUALIFIER_ABOUT,
                                                JALONS_QUALIFIER_AT_LEAST, JALONS_QUALIFIER_UP_TO };
  JalonsMoney money = { PICK (values) * 1000000, "", (guint8) PICK (qualifiers) };

  g_strlcpy (money.currency, PICK (currencies), sizeof money.currency);
  return money;
}

static JalonsClaim *
random_claim (void)
{
  static const JalonsDeal deals[] = { JALONS_DEAL_ROUND, JALONS_DEAL_ACQUISITION, JALONS_DEAL_IPO,
                                      JALONS_DEAL_TOTAL, JALONS_DEAL_OTHER };
  static const JalonsStatus statuses[]
    = { JALONS_STATUS_DONE, JALONS_STATUS_DONE, JALONS_STATUS_ANNOUNCED, JALONS_STATUS_RUMOURED,
        JALONS_STATUS_CANCELLED };
  static const JalonsFirmness firmnesses[]
    = { JALONS_FIRMNESS_STATED, JALONS_FIRMNESS_STATED, JALONS_FIRMNESS_CONDITIONAL };
  static const char *const companies[] = { "Accel", "Nvidia", "Google", "SoftBank", "Temasek" };
  gboolean release = g_test_rand_int_range (0, 4) == 0;
  JalonsClaim *claim = jalons_claim_new (release ? JALONS_KIND_RELEASE : JALONS_KIND_INVESTMENT);
  guint n_others = (guint) g_test_rand_int_range (0, 3);

  if (release)
    claim->model = g_strdup (g_test_rand_bit () ? "Claude 7" : "Claude 8");
  else if (g_test_rand_int_range (0, 5) > 0)
    jalons_claim_add_party (claim, JALONS_ROLE_RECIPIENT, "Poolside");
  for (guint i = 0; i < n_others; i++)
    jalons_claim_add_party (claim, release ? JALONS_ROLE_MAKER : JALONS_ROLE_INVESTOR,
                            PICK (companies));
  claim->when = random_period ();
  claim->status = PICK (statuses);
  claim->firmness = PICK (firmnesses);
  if (release)
    return claim;

  claim->deal = PICK (deals);
  claim->amount = random_money ();
  if (g_test_rand_bit ())
    claim->valuation = random_money ();
  return claim;
}

/* What a face rules out is never what a full comparison would have joined. */
static void
check_pairs (GPtrArray *clusters, const JalonsMergeFace *faces, guint *n_excluded)
{
  for (guint i = 0; i < clusters->len; i++)
    for (guint j = 0; j < clusters->len; j++)
      {
        const JalonsMergeCluster *a = g_ptr_array_index (clusters, i);
        const JalonsMergeCluster *b = g_ptr_array_index (clusters, j);
        JalonsMergeMatch match = jalons_merge_match (jalons_merge_node_at (a->distinct, 0),
                                                     jalons_merge_node_at (b->distinct, 0));

        if (i == j)
          continue;
        for (int least = 0; least < 8; least++)
          if (match.possible && match.score >= least)
            g_assert_false (jalons_merge_face_excludes (&faces[i], &faces[j], least));
        *n_excluded += jalons_merge_face_excludes (&faces[i], &faces[j], 2);
      }
}

static void
test_exact (void)
{
  guint n_excluded = 0, n_pairs = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autofree JalonsMergeClaim *claims = g_new0 (JalonsMergeClaim, N_CLAIMS);
      g_autofree JalonsMergeNode *nodes = g_new0 (JalonsMergeNode, N_CLAIMS);
      g_autofree gboolean *linked = g_new0 (gboolean, N_CLAIMS);
      g_autofree JalonsMergeCluster **by_index = g_new0 (JalonsMergeCluster *, N_CLAIMS);
      g_autofree JalonsMergeFace *faces = NULL;
      g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
      g_autoptr (GPtrArray) clusters = NULL;

      for (guint i = 0; i < N_CLAIMS; i++)
        {
          claims[i].claim = random_claim ();
          claims[i].key = claims[i].article = i + 1;
          claims[i].published = random_period ();
          jalons_merge_node_init (&nodes[i], &claims[i], i);
          g_ptr_array_add (ordered, &nodes[i]);
        }
      clusters = jalons_merge_clusters_new (ordered, linked, by_index);
      faces = jalons_merge_faces_new (clusters);
      check_pairs (clusters, faces, &n_excluded);
      n_pairs += clusters->len * (clusters->len - 1);
      for (guint i = 0; i < N_CLAIMS; i++)
        {
          jalons_merge_node_clear (&nodes[i]);
          jalons_claim_free ((JalonsClaim *) claims[i].claim);
        }
    }

  /* And most of what has nothing to do with each other is ruled out. */
  g_assert_cmpuint (n_excluded, >, n_pairs / 2);
  g_assert_cmpuint (n_excluded, <, n_pairs);
}

/* What a cluster has taken in can bring more to a score than its first claim does. */
static void
test_grown (void)
{
  g_autoptr (JalonsClaim) bare = jalons_claim_new (JALONS_KIND_INVESTMENT);
  g_autoptr (JalonsClaim) full = jalons_claim_new (JALONS_KIND_INVESTMENT);
  JalonsMergeClaim claims[3] = { { .claim = bare, .key = 1, .article = 1 },
                                 { .claim = full, .key = 2, .article = 2 },
                                 { .claim = full, .key = 3, .article = 3 } };
  JalonsMergeNode nodes[3];
  gboolean linked[3] = { TRUE, TRUE, TRUE };
  JalonsMergeCluster *by_index[3];
  g_autoptr (GPtrArray) ordered = g_ptr_array_new ();
  g_autoptr (GPtrArray) clusters = NULL;
  JalonsMergeFace grown, other;

  jalons_claim_add_party (bare, JALONS_ROLE_RECIPIENT, "Poolside");
  jalons_claim_add_party (full, JALONS_ROLE_RECIPIENT, "Poolside");
  full->amount = (JalonsMoney) { 500000000, "USD", JALONS_QUALIFIER_EXACT };
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      jalons_merge_node_init (&nodes[i], &claims[i], i);
      g_ptr_array_add (ordered, &nodes[i]);
    }
  clusters = jalons_merge_clusters_new (ordered, linked, by_index);
  jalons_merge_face_init (&other, by_index[2]);
  jalons_merge_face_init (&grown, by_index[0]);
  g_assert_true (jalons_merge_face_excludes (&grown, &other, 3));

  jalons_merge_cluster_unite (by_index[0], by_index[1], 0);
  jalons_merge_face_init (&grown, by_index[0]);
  g_assert_false (jalons_merge_face_excludes (&grown, &other, 3));
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    jalons_merge_node_clear (&nodes[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge/face/exact", test_exact);
  g_test_add_func ("/merge/face/grown", test_grown);
  return g_test_run ();
}
