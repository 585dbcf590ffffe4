/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

/* A promise is paid out within two years. */
#define TRANCHE_DAYS 730
#define TRANCHE_EARLY 31
#define SUM_SLACK 1.02

typedef struct
{
  const JalonsMergeEvent *event;
  guint place;
  double left; /* how much of it no tranche has used up */
} Promise;

static gboolean
is_promise (const JalonsMergeEvent *event, const JalonsMergeClaim *claims)
{
  if (event->values->kind != JALONS_KIND_INVESTMENT || event->values->deal == JALONS_DEAL_TOTAL
      || !jalons_money_is_set (&event->values->amount)
      || !jalons_period_is_known (&event->values->when))
    return FALSE;
  for (guint i = 0; i < event->members->len; i++)
    {
      const JalonsClaim *claim = claims[g_array_index (event->members, guint, i)].claim;

      if (claim->amount.qualifier == JALONS_QUALIFIER_UP_TO)
        return TRUE;
    }

  return FALSE;
}

static gboolean
share_investor (const JalonsClaim *a, const JalonsClaim *b)
{
  for (guint i = 0; i < a->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (a->parties, i);

      if (party->role == JALONS_ROLE_INVESTOR
          && jalons_claim_has_party (b, JALONS_ROLE_INVESTOR, party->name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_be_tranche (const JalonsClaim *tranche, const JalonsClaim *promise)
{
  const char *recipient = jalons_claim_get_party (tranche, JALONS_ROLE_RECIPIENT);

  if (tranche->kind != JALONS_KIND_INVESTMENT || tranche->deal == JALONS_DEAL_TOTAL
      || tranche->deal == JALONS_DEAL_ACQUISITION || tranche->status == JALONS_STATUS_RUMOURED
      || !jalons_money_is_set (&tranche->amount) || !jalons_period_is_known (&tranche->when))
    return FALSE;
  if (recipient == NULL || !jalons_claim_has_party (promise, JALONS_ROLE_RECIPIENT, recipient)
      || !share_investor (tranche, promise)
      || !g_str_equal (tranche->amount.currency, promise->amount.currency))
    return FALSE;

  return (double) tranche->amount.value * SUM_SLACK < (double) promise->amount.value
         && tranche->when.first != JALONS_DAY_NONE && promise->when.first != JALONS_DAY_NONE
         && tranche->when.first >= promise->when.first - TRANCHE_EARLY
         && tranche->when.first <= promise->when.first + TRANCHE_DAYS;
}

static int
by_time (gconstpointer a, gconstpointer b)
{
  const Promise *promise_a = a, *promise_b = b;
  int order
    = jalons_period_compare (&promise_a->event->values->when, &promise_b->event->values->when);

  return order != 0 ? order
                    : (promise_a->place > promise_b->place) - (promise_a->place < promise_b->place);
}

/* The latest promise before it that has enough left. */
static Promise *
find_promise (GArray *promises, const JalonsMergeEvent *tranche)
{
  Promise *found = NULL;

  for (guint i = 0; i < promises->len; i++)
    {
      Promise *promise = &g_array_index (promises, Promise, i);

      if (promise->event != tranche && may_be_tranche (tranche->values, promise->event->values)
          && (double) tranche->values->amount.value <= promise->left)
        found = promise;
    }

  return found;
}

/*
 * jalons_merge_find_tranches:
 * @events: (element-type JalonsMergeEvent): events
 * @claims: the claims that were merged
 *
 * Finds which events are tranches of a promise: "up to 4 billion, of which 1.25 at once". A promise
 * is used up by its tranches, so that a later deal is none of them.
 */
void
jalons_merge_find_tranches (GPtrArray *events, const JalonsMergeClaim *claims)
{
  g_autoptr (GArray) promises = g_array_new (FALSE, FALSE, sizeof (Promise));
  g_autoptr (GArray) dated = NULL;

  for (guint i = 0; i < events->len; i++)
    {
      const JalonsMergeEvent *event = g_ptr_array_index (events, i);
      Promise promise = { event, i, (double) event->values->amount.value * SUM_SLACK };

      if (is_promise (event, claims))
        g_array_append_val (promises, promise);
    }
  if (promises->len == 0)
    return;

  dated = g_array_new (FALSE, FALSE, sizeof (Promise));
  for (guint i = 0; i < events->len; i++)
    {
      Promise place = { g_ptr_array_index (events, i), i, 0 };

      g_array_append_val (dated, place);
    }
  g_array_sort (promises, by_time);
  g_array_sort (dated, by_time);
  for (guint i = 0; i < dated->len; i++)
    {
      guint place = g_array_index (dated, Promise, i).place;
      JalonsMergeEvent *event = g_ptr_array_index (events, place);
      Promise *promise = is_promise (event, claims) ? NULL : find_promise (promises, event);

      if (promise == NULL)
        continue;
      event->part_of = (int) promise->place;
      promise->left -= (double) event->values->amount.value;
    }
}
