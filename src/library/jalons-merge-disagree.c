/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

static JalonsDisagreement
compare_sums (const JalonsMoney *a, const JalonsMoney *b)
{
  switch (jalons_merge_compare_amounts (a, b, FALSE))
    {
    case JALONS_AMOUNT_DIFFERENT:
      return JALONS_DISAGREEMENT_AMOUNT;
    case JALONS_AMOUNT_OTHER_CURRENCY:
      return JALONS_DISAGREEMENT_CURRENCY;
    case JALONS_AMOUNT_SAME:
    case JALONS_AMOUNT_CONVERTED:
      return (a->qualifier == JALONS_QUALIFIER_UP_TO) != (b->qualifier == JALONS_QUALIFIER_UP_TO)
               ? JALONS_DISAGREEMENT_QUALIFIER
               : JALONS_DISAGREEMENT_NONE;
    case JALONS_AMOUNT_UNKNOWN:
    case JALONS_AMOUNT_COMPATIBLE:
    default:
      return JALONS_DISAGREEMENT_NONE;
    }
}

static JalonsDisagreement
compare_valuations (const JalonsMoney *a, const JalonsMoney *b)
{
  JalonsDisagreement differ = compare_sums (a, b);

  return (differ & ~JALONS_DISAGREEMENT_QUALIFIER) != 0 ? JALONS_DISAGREEMENT_VALUATION
                                                        : JALONS_DISAGREEMENT_NONE;
}

static JalonsDisagreement
disagree (const JalonsMergeNode *a, const JalonsMergeNode *b)
{
  const JalonsClaim *claim_a = a->in->claim;
  const JalonsClaim *claim_b = b->in->claim;
  JalonsDisagreement disagreement = compare_sums (&claim_a->amount, &claim_b->amount)
                                    | compare_valuations (&claim_a->valuation, &claim_b->valuation);

  /* When it was to come and when it came is history; a deduced date contradicts nobody. */
  if (a->dated && b->dated && claim_a->status == claim_b->status
      && !jalons_merge_node_is_deduced (a) && !jalons_merge_node_is_deduced (b)
      && (a->first > b->last || b->first > a->last))
    disagreement |= JALONS_DISAGREEMENT_DATE;
  if (a->subject != b->subject
      || (a->n_others > 0 && b->n_others > 0 && jalons_merge_node_n_common (a, b) == 0))
    disagreement |= JALONS_DISAGREEMENT_PARTY;

  return disagreement;
}

/* A rumour that came out a little different is history, no contradiction: only facts are compared,
 * or only rumours where there is nothing else. */
JalonsDisagreement
jalons_merge_find_disagreement (const GPtrArray *distinct)
{
  JalonsDisagreement disagreement = JALONS_DISAGREEMENT_NONE;

  for (guint i = 0; i < distinct->len; i++)
    {
      for (guint j = i + 1; j < distinct->len; j++)
        disagreement
          |= disagree (jalons_merge_node_at (distinct, i), jalons_merge_node_at (distinct, j));
    }

  return disagreement;
}
