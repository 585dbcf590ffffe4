/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-event-array.h"
#include "domain/jalons-event.h"
#include "library/jalons-library.h"

G_BEGIN_DECLS

/**
 * JalonsJoinReason:
 *
 * Why claims were taken for the same event, as a set.
 */
typedef enum
{
  JALONS_JOIN_SAME_PARTIES = 1 << 0,
  JALONS_JOIN_SAME_AMOUNT = 1 << 1,
  JALONS_JOIN_SAME_DATE = 1 << 2,
  JALONS_JOIN_SAME_MODEL = 1 << 3,
  JALONS_JOIN_ONLY_CANDIDATE = 1 << 4,
  JALONS_JOIN_RUMOUR_CONFIRMED = 1 << 5,
  JALONS_JOIN_USER = 1 << 6,
} JalonsJoinReason;

/**
 * JalonsMergeClaim:
 * @claim: what is claimed
 * @key: tells this claim from any other, whenever and in whatever order articles came in: made of
 *   what it says and where it stands
 * @article: likewise for its article
 * @published: when that article appeared
 * @signature: (nullable): what the article is made of: %JALONS_SIGNATURE_SIZE numbers
 * @clause: a hash of the folded clause, or 0 where that is too short to tell a copy from chance
 *
 * One claim to be merged.
 */
typedef struct
{
  const JalonsClaim *claim;
  guint64 key;
  guint64 article;
  JalonsPeriod published;
  const guint16 *signature;
  guint64 clause;
} JalonsMergeClaim;

/**
 * JalonsMergeLink:
 * @a: the place of a claim among those given
 * @b: the place of another
 * @same: whether they tell the same event, or do not
 *
 * What the user says of two claims; it goes before every rule.
 */
typedef struct
{
  guint a;
  guint b;
  gboolean same;
} JalonsMergeLink;

/**
 * JalonsMergeEvent:
 * @members: (element-type guint): the places of its claims among those given, the leading one first
 * @values: what they say together
 * @n_articles: how many articles tell it
 * @n_independent: how many of these do not copy each other or the same source
 * @disagreement: on what they contradict each other
 * @reasons: why they were joined: a set of #JalonsJoinReason
 * @review: why it deserves a person's eye
 * @bits: a set of #JalonsEventBits
 * @reported: for a rumour without a date of its own, when it was first reported
 * @part_of: the place of the event that it is a tranche of, or -1
 *
 * One event.
 */
typedef struct
{
  GArray *members;
  JalonsClaim *values;
  guint n_articles;
  guint n_independent;
  JalonsDisagreement disagreement;
  guint reasons;
  JalonsReview review;
  guint bits;
  JalonsPeriod reported;
  int part_of;
} JalonsMergeEvent;

/**
 * JalonsMergeProposal:
 * @event: the place of an event
 * @claim: the place of its claim that may belong elsewhere
 * @other_event: the place of the event that it may belong to
 * @other_claim: the place of a claim of that
 */
typedef struct
{
  guint event;
  guint claim;
  guint other_event;
  guint other_claim;
} JalonsMergeProposal;

/**
 * JalonsMerge:
 * @events: (element-type JalonsMergeEvent): the events
 * @proposals: (element-type JalonsMergeProposal): joins that only a person can decide
 */
typedef struct
{
  GPtrArray *events;
  GArray *proposals;
} JalonsMerge;

gint64 jalons_merge_get_block (const JalonsClaim *claim);
JalonsMerge *jalons_merge_new (const JalonsMergeClaim *claims,
                               gsize n_claims,
                               const JalonsMergeLink *links,
                               gsize n_links);
void jalons_merge_free (JalonsMerge *self);
char *jalons_merge_dup_reason (guint reasons, guint n_claims);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsMerge, jalons_merge_free)

G_END_DECLS
