/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "models/jalons-reference-match.h"

/* An announcement, its approval and its report lie so far apart, in days. */
#define CLOSE 45
#define NEAR 150
/* A model is previewed, released and reported within so many days. */
#define RELEASE_NEAR 200
/* Sums that are rounded differently. */
#define SAME_SUM 0.12

/* What both sides say of one value. */
typedef enum
{
  UNTOLD, /* by at least one of them */
  AGREE,
  DIFFER,
} Verdict;

/* Days between two periods, 0 where they overlap; -1 where one is unknown. */
static gint64
measure_gap (const JalonsPeriod *a, const JalonsPeriod *b)
{
  if (!jalons_period_is_known (a) || !jalons_period_is_known (b))
    return -1;
  if (a->last != JALONS_DAY_NONE && b->first != JALONS_DAY_NONE && a->last < b->first)
    return (gint64) b->first - a->last;
  if (b->last != JALONS_DAY_NONE && a->first != JALONS_DAY_NONE && b->last < a->first)
    return (gint64) a->first - b->last;

  return 0;
}

static Verdict
compare_sums (const JalonsMoney *a, const JalonsMoney *b)
{
  if (!jalons_money_is_set (a) || !jalons_money_is_set (b)
      || g_strcmp0 (a->currency, b->currency) != 0)
    return UNTOLD;

  return jalons_money_near (a, b, SAME_SUM) ? AGREE : DIFFER;
}

static Verdict
compare_investors (const JalonsClaim *a, const JalonsClaim *b)
{
  gboolean told = FALSE;

  if (jalons_claim_get_party (b, JALONS_ROLE_INVESTOR) == NULL)
    return UNTOLD;
  for (guint i = 0; i < a->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (a->parties, i);

      if (party->role != JALONS_ROLE_INVESTOR)
        continue;
      told = TRUE;
      if (jalons_claim_has_party (b, JALONS_ROLE_INVESTOR, party->name))
        return AGREE;
    }

  return told ? DIFFER : UNTOLD;
}

static gboolean
are_deals_alike (JalonsDeal a, JalonsDeal b)
{
  if (a == JALONS_DEAL_TOTAL || b == JALONS_DEAL_TOTAL)
    return FALSE;
  if (a == JALONS_DEAL_OTHER || b == JALONS_DEAL_OTHER)
    return TRUE;

  return (a == JALONS_DEAL_ACQUISITION) == (b == JALONS_DEAL_ACQUISITION);
}

static guint
match_release (const JalonsReferenceEntry *entry, const JalonsClaim *values, guint32 model)
{
  gint64 gap = measure_gap (&entry->values->when, &values->when);

  if (model == JALONS_CATALOG_NONE || model != entry->model || gap > RELEASE_NEAR)
    return 0;

  return gap < 0 ? 1 : 2;
}

static guint
match_investment (const JalonsClaim *entry, const JalonsClaim *values)
{
  const char *recipient = jalons_claim_get_party (values, JALONS_ROLE_RECIPIENT);
  gint64 gap = measure_gap (&entry->when, &values->when);
  Verdict sums, investors;

  if (recipient == NULL || !jalons_claim_has_party (entry, JALONS_ROLE_RECIPIENT, recipient)
      || !are_deals_alike (entry->deal, values->deal))
    return 0;

  sums = compare_sums (&entry->amount, &values->amount);
  investors = compare_investors (entry, values);
  if (sums == DIFFER || (investors == DIFFER && sums != AGREE))
    return 0;
  if (sums == UNTOLD && investors == UNTOLD && entry->deal != JALONS_DEAL_ACQUISITION)
    return 0;
  if (gap<0 ? sums != AGREE && investors != AGREE : gap> (
        sums == AGREE && investors == AGREE ? NEAR : CLOSE))
    return 0;

  return 1 + 3u * (sums == AGREE) + 2u * (investors == AGREE) + 2u * (gap >= 0 && gap <= CLOSE)
         + 1u * (gap == 0);
}

guint
jalons_reference_match (const JalonsReferenceEntry *entry, const JalonsClaim *values, guint32 model)
{
  g_return_val_if_fail (entry != NULL && values != NULL, 0);

  if (entry->values->kind != values->kind)
    return 0;

  return values->kind == JALONS_KIND_RELEASE ? match_release (entry, values, model)
                                             : match_investment (entry->values, values);
}
