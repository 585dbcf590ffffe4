/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-merge-private.h"

G_BEGIN_DECLS

/**
 * JalonsMergeFace:
 * @subject: the model or the recipient
 * @value: the sum in whole units; 0 where there is none
 * @others: a bit for each of its other parties, which two of them may share
 * @all_others: likewise, of all claims of the cluster
 * @first: the first day on which it may have happened
 * @last: the last
 * @slack: how many days may lie between it and another claim of the same event
 * @factor: no sum that differs by more can be meant
 * @currency: that of the sum; 0 where it is not said
 * @kind: a #JalonsKind
 * @deal: a #JalonsDeal
 * @dated: whether it says when
 * @tentative: whether it is a rumour or the like
 * @announced: whether it is still to come
 * @all_sums: whether any claim of the cluster has a sum
 * @all_times: whether any is dated or tentative
 * @all_valued: whether any has a valuation
 * @all_once: whether any is of a deal that happens once
 *
 * What can be seen of a cluster at a glance: what its first claim says, which stands for all since
 * every claim has to fit, and what any of them may bring to a score. Most claims on a company that
 * is much written about have nothing to do with each other, and there are tens of thousands of
 * them: that two can't tell the same event has to be seen without going to where they are kept.
 */
typedef struct
{
  guint64 subject;
  gint64 value;
  guint64 others;
  guint64 all_others;
  gint32 first;
  gint32 last;
  gint32 slack;
  float factor;
  guint32 currency;
  guint8 kind;
  guint8 deal;
  guint8 dated;
  guint8 tentative;
  guint8 announced;
  guint8 all_sums;
  guint8 all_times;
  guint8 all_valued;
  guint8 all_once;
} JalonsMergeFace;

void jalons_merge_face_init (JalonsMergeFace *face, const JalonsMergeCluster *cluster);
JalonsMergeFace *jalons_merge_faces_new (const GPtrArray *clusters);

/* Days that lie between two faces which say when; less than 1 where they overlap. */
static inline gint64
jalons_merge_face_gap (const JalonsMergeFace *a, const JalonsMergeFace *b)
{
  gint64 after = (gint64) a->first - b->last, before = (gint64) b->first - a->last;

  return MAX (after, before);
}

static inline gboolean
jalons_merge_face_times_differ (const JalonsMergeFace *a, const JalonsMergeFace *b)
{
  gint64 slack = MIN (a->slack, b->slack);

  if (a->kind == JALONS_KIND_RELEASE && !a->announced && !b->announced)
    slack = JALONS_MERGE_SLACK_RELEASE;
  if (a->tentative || b->tentative)
    slack = MAX (slack, JALONS_MERGE_RUMOUR_WINDOW);

  return a->dated && b->dated && jalons_merge_face_gap (a, b) > slack;
}

static inline gboolean
jalons_merge_face_sums_differ (const JalonsMergeFace *a, const JalonsMergeFace *b)
{
  double value_a = (double) a->value, value_b = (double) b->value;
  double factor = (double) MAX (a->factor, b->factor);

  if (a->value == 0 || b->value == 0
      || (a->currency != b->currency && a->currency != 0 && b->currency != 0))
    return FALSE;

  return value_a > value_b * factor || value_b > value_a * factor;
}

/* Others than those who are known to have taken part: not in one deal, unless it is told of the
 * same days. */
static inline gboolean
jalons_merge_face_parties_differ (const JalonsMergeFace *a, const JalonsMergeFace *b)
{
  if ((a->others & b->others) != 0)
    return FALSE;
  if (a->subject == 0)
    return TRUE;
  if (a->others == 0 || b->others == 0)
    return FALSE;

  return a->kind == JALONS_KIND_RELEASE || a->deal != b->deal || !a->dated || !b->dated
         || jalons_merge_face_gap (a, b) > JALONS_MERGE_SLACK_VAGUE;
}

/* The most that can speak for a join, as jalons_merge_match() counts it. */
static inline int
jalons_merge_face_get_reach (const JalonsMergeFace *a, const JalonsMergeFace *b)
{
  int reach = (a->all_others & b->all_others) != 0 ? 2 : 0;

  if (a->all_times && b->all_times)
    reach += 2;
  if (a->kind == JALONS_KIND_RELEASE)
    return reach + 3;

  return reach + (a->all_sums && b->all_sums ? 3 : 0) + (a->all_once && b->all_once ? 2 : 0)
         + (a->all_valued && b->all_valued ? 1 : 0);
}

/**
 * jalons_merge_face_excludes:
 * @a: the face of a cluster
 * @b: that of another
 * @least: how much has to speak for a join
 *
 * Returns: whether the two can't be joined; where it is %FALSE, jalons_merge_match() may still find
 *   that they can't
 */
static inline gboolean
jalons_merge_face_excludes (const JalonsMergeFace *a, const JalonsMergeFace *b, int least)
{
  if (a->subject != b->subject || a->kind != b->kind)
    return TRUE;
  if (jalons_merge_face_times_differ (a, b) || jalons_merge_face_parties_differ (a, b))
    return TRUE;
  if (a->kind != JALONS_KIND_RELEASE
      && (jalons_merge_face_sums_differ (a, b)
          || !jalons_merge_deals_agree ((JalonsDeal) a->deal, (JalonsDeal) b->deal)))
    return TRUE;

  return jalons_merge_face_get_reach (a, b) < least;
}

G_END_DECLS
