/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "library/jalons-library.h"

G_BEGIN_DECLS

/**
 * JalonsReviewAct:
 * @JALONS_REVIEW_ACT_RULE: jalons_library_rule_event()
 * @JALONS_REVIEW_ACT_JOIN: jalons_library_join_claims()
 * @JALONS_REVIEW_ACT_SETTLE_ARTICLE: jalons_library_settle_article()
 * @JALONS_REVIEW_ACT_DATE_ARTICLE: the user has to be asked for a date
 */
typedef enum
{
  JALONS_REVIEW_ACT_RULE,
  JALONS_REVIEW_ACT_JOIN,
  JALONS_REVIEW_ACT_SETTLE_ARTICLE,
  JALONS_REVIEW_ACT_DATE_ARTICLE,
} JalonsReviewAct;

/**
 * JalonsReviewChoice:
 * @label: what to do, as a button says it: "Keep €2B"
 * @name: what was done, as a toast says it: "€2B kept"
 * @act: a #JalonsReviewAct
 * @id: the event or article
 * @ids: (nullable) (element-type gint64): for a ruling on several events at once, all of them
 * @settled: for a ruling, what is settled
 * @values: (nullable): for a ruling, the values
 * @mask: for a ruling, which values are corrected
 * @claim_id: for a join, a claim
 * @other_claim_id: for a join, the other
 *
 * One way to settle a row of To Review.
 */
typedef struct
{
  char *label;
  char *name;
  JalonsReviewAct act;
  gint64 id;
  GArray *ids;
  JalonsReview settled;
  JalonsClaim *values;
  JalonsEventMask mask;
  gint64 claim_id;
  gint64 other_claim_id;
} JalonsReviewChoice;

JalonsReviewChoice *jalons_review_choice_copy (const JalonsReviewChoice *choice);
void jalons_review_choice_free (JalonsReviewChoice *choice);

/**
 * jalons_review_choice_run:
 * @library: a library
 * @choice: a choice, not %JALONS_REVIEW_ACT_DATE_ARTICLE
 * @error: return location for an error
 *
 * Carries it out. Blocks: call it in a worker.
 *
 * Returns: a token for jalons_library_undo(), or 0 with @error set
 */
guint64
jalons_review_choice_run (JalonsLibrary *library, const JalonsReviewChoice *choice, GError **error);

/**
 * jalons_review_list_choices:
 * @review: one reason for a review, of an event
 * @event: the event, with its sources
 * @proposals: (nullable) (element-type JalonsProposal): for a proposed join, with what
 * @others: (nullable) (element-type JalonsEvent): the other event of each proposal
 *
 * Lists the ways to settle one reason, the one that leaves things as they are last.
 *
 * Returns: (transfer full) (element-type JalonsReviewChoice): the choices
 */
GPtrArray *jalons_review_list_choices (JalonsReview review,
                                       JalonsEvent *event,
                                       GPtrArray *proposals,
                                       GPtrArray *others);

/**
 * jalons_review_list_choices_for_all:
 * @event_ids: (element-type gint64): events that were read with some doubt
 *
 * Lists the ways to settle all of them at once.
 *
 * Returns: (transfer full) (element-type JalonsReviewChoice): the choices
 */
GPtrArray *jalons_review_list_choices_for_all (GArray *event_ids);

/**
 * jalons_review_list_article_choices:
 * @article_id: an article without a date
 *
 * Returns: (transfer full) (element-type JalonsReviewChoice): the ways to settle that
 */
GPtrArray *jalons_review_list_article_choices (gint64 article_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsReviewChoice, jalons_review_choice_free)

G_END_DECLS
