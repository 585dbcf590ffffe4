/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

/* In days: how far apart two dates of the same event may be told. */
#define SLACK_DAYS 7
#define SLACK_SURE 31
#define SLACK_TOTAL 120

/* A purchase is told when it is agreed and again when it is done, a year or more later. */
#define SLACK_PURCHASE 548
#define SLACK_PURCHASE_BUYER_UNKNOWN 183

/* Where the year itself is a guess, it does not tell one purchase from another. */
#define SLACK_PURCHASE_INFERRED 3650

/* A model that is announced comes within half a year of what was said, mostly; it comes late more
 * often than early. */
#define ANNOUNCED_WINDOW 183
#define SLIPPED_WINDOW 365

/* "Fine" is a period of a month or less. */
#define FINE_DAYS 31

typedef enum
{
  TIME_UNKNOWN,
  TIME_FINE,
  TIME_VAGUE,
  TIME_WINDOW,
  TIME_DIFFERENT,
} TimeRelation;

static gint64
n_days (const JalonsMergeNode *node)
{
  return node->last - node->first + 1;
}

/* Days between two periods; 0 where they overlap. */
static gint64
gap_between (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  return MAX (MAX (a->first - b->last, b->first - a->last), 0);
}

/* A claim can't tell what happened after its article appeared. */
static gboolean
is_after_publication (const JalonsMergeNode *event, const JalonsMergeNode *told)
{
  const JalonsPeriod *published = &told->in->published;

  return !told->tentative && told->in->claim->status == JALONS_STATUS_DONE && event->dated
         && jalons_period_is_known (published) && published->last != JALONS_DAY_NONE
         && event->first > (gint64) published->last + SLACK_DAYS;
}

/* When a rumour was abroad: its own date, or when it was reported. */
static gboolean
get_rumour_time (const JalonsMergeNode *node, gint64 *first, gint64 *last)
{
  const JalonsPeriod *published = &node->in->published;

  if (node->dated)
    {
      *first = node->first;
      *last = node->last;
      return TRUE;
    }
  if (!jalons_period_is_known (published) || published->first == JALONS_DAY_NONE
      || published->last == JALONS_DAY_NONE)
    return FALSE;
  *first = published->first;
  *last = published->last;

  return TRUE;
}

static TimeRelation
compare_rumour_times (const JalonsMergeNode *a, const JalonsMergeNode *b, gint64 window)
{
  gint64 first_a, last_a, first_b, last_b;

  if (a->dated && b->dated && gap_between (a, b) == 0)
    return n_days (a) <= FINE_DAYS && n_days (b) <= FINE_DAYS ? TIME_FINE : TIME_VAGUE;
  if (!a->tentative && !a->dated)
    return TIME_UNKNOWN;
  if (!b->tentative && !b->dated)
    return TIME_UNKNOWN;
  if (!get_rumour_time (a, &first_a, &last_a) || !get_rumour_time (b, &first_b, &last_b))
    return TIME_UNKNOWN;
  /* A fact comes after its rumour; what is called off was there before. */
  if (!a->tentative && a->in->claim->status != JALONS_STATUS_CANCELLED
      && b->in->claim->status == JALONS_STATUS_RUMOURED && last_a < first_b - SLACK_SURE)
    return TIME_DIFFERENT;
  if (!b->tentative && a->in->claim->status == JALONS_STATUS_RUMOURED
      && last_b < first_a - SLACK_SURE)
    return TIME_DIFFERENT;

  return MAX (first_a - last_b, first_b - last_a) <= window ? TIME_WINDOW : TIME_DIFFERENT;
}

static TimeRelation
compare_times (const JalonsMergeNode *a, const JalonsMergeNode *b, gboolean sure, gint64 slack)
{
  gint64 gap;
  gboolean fine = n_days (a) <= FINE_DAYS && n_days (b) <= FINE_DAYS;
  gboolean days = n_days (a) <= 3 && n_days (b) <= 3;

  if (a->tentative || b->tentative)
    return compare_rumour_times (a, b, MAX (slack, JALONS_MERGE_RUMOUR_WINDOW));
  if (!a->dated || !b->dated)
    return is_after_publication (a, b) || is_after_publication (b, a) ? TIME_DIFFERENT
                                                                      : TIME_UNKNOWN;
  gap = gap_between (a, b);
  if (gap == 0 || gap <= (days ? SLACK_DAYS : fine ? JALONS_MERGE_SLACK_VAGUE : 0))
    return fine ? TIME_FINE : TIME_VAGUE;
  if (gap <= slack || (sure && gap <= SLACK_SURE))
    return TIME_VAGUE;

  return TIME_DIFFERENT;
}

static gboolean
is_inferred (const JalonsMergeNode *node)
{
  return node->dated && node->in->claim->when.basis == JALONS_BASIS_INFERRED;
}

/* What a company does once, mostly: to be bought, to go public. */
static gboolean
happens_once (const JalonsClaim *a, const JalonsClaim *b)
{
  return a->deal == b->deal && (a->deal == JALONS_DEAL_ACQUISITION || a->deal == JALONS_DEAL_IPO);
}

static gint64
slack_of_deal (const JalonsMergeNode *a, const JalonsMergeNode *b, guint n_common)
{
  const JalonsClaim *claim = a->in->claim;

  if (claim->deal == JALONS_DEAL_TOTAL)
    return SLACK_TOTAL;
  if (!happens_once (claim, b->in->claim))
    return 0;
  if (claim->deal == JALONS_DEAL_IPO)
    return SLACK_SURE;
  if (n_common == 0)
    return SLACK_PURCHASE_BUYER_UNKNOWN;

  return is_inferred (a) || is_inferred (b) ? SLACK_PURCHASE_INFERRED : SLACK_PURCHASE;
}

/* A sum like 385 million is no coincidence; one like 1 billion may be. */
static gboolean
is_telling (const JalonsMoney *money)
{
  gint64 value = money->value;

  while (value != 0 && value % 10 == 0)
    value /= 10;

  return value >= 10;
}

/* Two claims that name different investors are one event only where nothing else tells them apart.
 */
static gboolean
may_differ_in_parties (const JalonsMergeNode *a,
                       const JalonsMergeNode *b,
                       JalonsAmountRelation amounts)
{
  return amounts == JALONS_AMOUNT_SAME && is_telling (&a->in->claim->amount) && a->dated && b->dated
         && n_days (a) <= 3 && n_days (b) <= 3 && gap_between (a, b) <= JALONS_MERGE_SLACK_VAGUE
         && a->in->claim->deal == b->in->claim->deal;
}

static gboolean
valuations_differ (const JalonsClaim *a, const JalonsClaim *b)
{
  return jalons_money_is_set (&a->valuation) && jalons_money_is_set (&b->valuation)
         && g_str_equal (a->valuation.currency, b->valuation.currency)
         && !jalons_money_near (&a->valuation, &b->valuation, 0.25);
}

static void
add_time (JalonsMergeMatch *match, TimeRelation times)
{
  if (times == TIME_FINE)
    match->score += 2;
  else if (times == TIME_VAGUE || times == TIME_WINDOW)
    match->score += 1;
  if (times == TIME_FINE || times == TIME_VAGUE)
    match->reasons |= JALONS_JOIN_SAME_DATE;
}

static void
add_amount (JalonsMergeMatch *match, JalonsAmountRelation amounts)
{
  if (amounts == JALONS_AMOUNT_SAME || amounts == JALONS_AMOUNT_CONVERTED
      || amounts == JALONS_AMOUNT_OTHER_CURRENCY)
    match->score += 3;
  else if (amounts == JALONS_AMOUNT_COMPATIBLE)
    match->score += 2;
  if (amounts != JALONS_AMOUNT_UNKNOWN)
    match->reasons |= JALONS_JOIN_SAME_AMOUNT;
}

/* An attempt that had failed before a deal was made was another attempt: only what was there can be
 * called off. */
static gboolean
had_failed_before (const JalonsMergeNode *deal, const JalonsMergeNode *cancelled)
{
  gint64 first, last;

  return !deal->tentative && deal->in->claim->status == JALONS_STATUS_DONE && deal->dated
         && cancelled->in->claim->status == JALONS_STATUS_CANCELLED
         && get_rumour_time (cancelled, &first, &last) && last < deal->first - SLACK_SURE;
}

static JalonsMergeMatch
match_investments (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  const JalonsMergeMatch impossible = { FALSE, 0, 0 };
  JalonsMergeMatch match = { TRUE, 0, 0 };
  const JalonsClaim *claim_a = a->in->claim;
  const JalonsClaim *claim_b = b->in->claim;
  gboolean tentative = a->tentative || b->tentative;
  JalonsAmountRelation amounts
    = jalons_merge_compare_amounts (&claim_a->amount, &claim_b->amount, tentative);
  guint n_common = jalons_merge_node_n_common (a, b);
  gboolean disjoint = n_common == 0 && a->n_others > 0 && b->n_others > 0;
  gboolean total = claim_a->deal == JALONS_DEAL_TOTAL;
  /* A date that is only that of the article comes some time after the event. */
  gboolean sure = amounts == JALONS_AMOUNT_SAME
                  && (n_common > 0 || (!disjoint && (is_inferred (a) || is_inferred (b))));
  TimeRelation times = compare_times (a, b, sure, slack_of_deal (a, b, n_common));

  if (!jalons_merge_deals_agree (claim_a->deal, claim_b->deal) || amounts == JALONS_AMOUNT_DIFFERENT
      || times == TIME_DIFFERENT)
    return impossible;
  if (had_failed_before (a, b) || had_failed_before (b, a))
    return impossible;
  if (amounts == JALONS_AMOUNT_UNKNOWN && (total || valuations_differ (claim_a, claim_b)))
    return impossible;
  if (disjoint && !may_differ_in_parties (a, b, amounts))
    return impossible;
  /* Of conversions at any rate of ten years there are many: something else must speak for it. */
  if (amounts != JALONS_AMOUNT_CONVERTED || n_common > 0 || times == TIME_FINE)
    add_amount (&match, amounts);
  add_time (&match, times);
  if (happens_once (claim_a, claim_b))
    match.score += 2;
  if (n_common > 0)
    {
      match.score += 2;
      match.reasons |= JALONS_JOIN_SAME_PARTIES;
    }
  if (jalons_money_is_set (&claim_a->valuation) && jalons_money_is_set (&claim_b->valuation)
      && jalons_money_near (&claim_a->valuation, &claim_b->valuation, 0.05))
    match.score += 1;

  return match;
}

/* What is out can't be called off any more: it is something else that was. */
static gboolean
was_out_before (const JalonsMergeNode *done, const JalonsMergeNode *cancelled)
{
  gint64 first, last;

  return !done->tentative && done->in->claim->status == JALONS_STATUS_DONE && done->dated
         && cancelled->in->claim->status == JALONS_STATUS_CANCELLED
         && get_rumour_time (cancelled, &first, &last) && done->first <= last;
}

/* Nor can it still be to come, for an article that appeared afterwards. */
static gboolean
is_still_to_come (const JalonsMergeNode *done, const JalonsMergeNode *announced)
{
  const JalonsPeriod *published = &announced->in->published;

  return done->in->claim->status == JALONS_STATUS_DONE && done->dated && announced->dated
         && announced->in->claim->status == JALONS_STATUS_ANNOUNCED
         && jalons_period_is_known (published) && published->first != JALONS_DAY_NONE
         && published->last != JALONS_DAY_NONE && announced->first > published->last
         && done->last < (gint64) published->first - SLACK_DAYS;
}

static gboolean
are_two_releases (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  return was_out_before (a, b) || was_out_before (b, a) || is_still_to_come (a, b)
         || is_still_to_come (b, a);
}

/* Announced in spring, out in summer; promised for the autumn, then for the spring after. */
static gint64
slack_of_release (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  gboolean announced_a = a->in->claim->status == JALONS_STATUS_ANNOUNCED;
  gboolean announced_b = b->in->claim->status == JALONS_STATUS_ANNOUNCED;

  if (!announced_a && !announced_b)
    return JALONS_MERGE_SLACK_RELEASE;
  if ((announced_a && announced_b) || (announced_a ? a->first < b->first : b->first < a->first))
    return SLIPPED_WINDOW;

  return ANNOUNCED_WINDOW;
}

static JalonsMergeMatch
match_releases (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  JalonsMergeMatch match = { TRUE, 3, JALONS_JOIN_SAME_MODEL };
  guint n_common = jalons_merge_node_n_common (a, b);
  TimeRelation times = compare_times (a, b, FALSE, slack_of_release (a, b));

  if (times == TIME_DIFFERENT || are_two_releases (a, b)
      || (n_common == 0 && a->n_others > 0 && b->n_others > 0))
    match.possible = FALSE;
  add_time (&match, times);
  if (n_common > 0)
    match.score += 2;

  return match;
}

/*
 * jalons_merge_node_get_widest_slack:
 * @node: a claim
 *
 * Returns: how many days there are at most between its date and that of any other claim, neither of
 *   them a rumour, of the same event
 */
gint64
jalons_merge_node_get_widest_slack (const JalonsMergeNode *node)
{
  const JalonsClaim *claim = node->in->claim;

  if (claim->kind == JALONS_KIND_RELEASE)
    return SLIPPED_WINDOW;
  if (claim->deal == JALONS_DEAL_ACQUISITION)
    return SLACK_PURCHASE_INFERRED;

  return claim->deal == JALONS_DEAL_TOTAL ? SLACK_TOTAL : SLACK_SURE;
}

/*
 * jalons_merge_match:
 * @a: a claim
 * @b: another
 *
 * Compares what two claims say. Symmetric.
 *
 * Returns: whether they may tell the same event, and what speaks for it
 */
JalonsMergeMatch
jalons_merge_match (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  const JalonsMergeMatch impossible = { FALSE, 0, 0 };

  if (a->in->claim->kind != b->in->claim->kind || a->subject != b->subject)
    return impossible;
  /* An article tells an event once: what it tells twice, differently, are two events. */
  if (a->in->article == b->in->article && !jalons_merge_node_equal (a, b))
    return impossible;
  /* Without a recipient, it is the investors who tell one plan from another. */
  if (a->subject == 0 && jalons_merge_node_n_common (a, b) == 0)
    return impossible;

  return a->in->claim->kind == JALONS_KIND_RELEASE ? match_releases (a, b)
                                                   : match_investments (a, b);
}
