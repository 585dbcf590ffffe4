/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-merge-private.h"

#include <math.h>
#include <string.h>

/* Sums that are worded as exact differ by rounding. */
#define NEAR 0.02

/* "Some 4 billion". */
#define NEAR_ABOUT 0.08

/* A rumour is right if it comes near. */
#define NEAR_RUMOUR 0.15

/* "More than 1 billion" is said of 1.3, not of 4. */
#define AT_LEAST_FACTOR 1.5

/* A source that converts takes the rate of some day, and rounds. */
#define CONVERSION_SLACK 0.03

/*
 * What one dollar was worth, at the least and at the most, over the years 2014 to 2025: monthly
 * averages of the euro foreign exchange reference rates of the European Central Bank
 * (https://www.ecb.europa.eu/stats/policy_and_exchange_rates/), crossed through the euro and
 * rounded outwards. Wide on purpose: they say which sums can't be conversions of each other.
 */
static const struct
{
  char currency[4];
  double low;
  double high;
} dollar_rates[] = {
  { "USD", 1, 1 },       { "EUR", 0.72, 1.03 }, { "GBP", 0.58, 0.91 }, { "CHF", 0.79, 1.03 },
  { "CAD", 1.06, 1.46 }, { "AUD", 1.05, 1.67 }, { "CNY", 6.0, 7.4 },   { "JPY", 100, 161 },
  { "KRW", 1010, 1480 }, { "INR", 58, 91 },     { "SEK", 6.3, 11.3 },  { "NOK", 5.9, 11.3 },
  { "DKK", 5.3, 7.7 },   { "ILS", 3.0, 4.0 },   { "SGD", 1.23, 1.46 }, { "HKD", 7.74, 7.86 },
  { "TWD", 27, 34 },     { "BRL", 2.2, 6.3 },   { "AED", 3.66, 3.69 }, { "SAR", 3.74, 3.77 },
  { "NZD", 1.13, 1.78 },
};

static gboolean
find_rate (const char *currency, double *low, double *high)
{
  for (guint i = 0; i < G_N_ELEMENTS (dollar_rates); i++)
    {
      if (g_str_equal (dollar_rates[i].currency, currency))
        {
          *low = dollar_rates[i].low;
          *high = dollar_rates[i].high;
          return TRUE;
        }
    }

  return FALSE;
}

/* Whether one sum may be the other, converted at a rate of the years that Jalons knows. */
gboolean
jalons_money_converts (const JalonsMoney *a, const JalonsMoney *b)
{
  double low_a, high_a, low_b, high_b;
  double rate;

  if (!find_rate (a->currency, &low_a, &high_a) || !find_rate (b->currency, &low_b, &high_b))
    return FALSE;
  rate = (double) a->value / (double) b->value;

  return rate >= low_a / high_b * (1 - CONVERSION_SLACK)
         && rate <= high_a / low_b * (1 + CONVERSION_SLACK);
}

static gboolean
is_near (const JalonsMoney *a, const JalonsMoney *b, double tolerance)
{
  double larger = (double) MAX (a->value, b->value);
  double smaller = (double) MIN (a->value, b->value);

  return larger - smaller <= tolerance * larger;
}

static gboolean
is_above (const JalonsMoney *bound, const JalonsMoney *value)
{
  double least = (double) bound->value;

  return bound->qualifier == JALONS_QUALIFIER_AT_LEAST && value->qualifier != JALONS_QUALIFIER_UP_TO
         && (double) value->value >= least * (1 - NEAR)
         && (double) value->value <= least * AT_LEAST_FACTOR;
}

/*
 * jalons_merge_compare_amounts:
 * @a: a sum
 * @b: another
 * @tentative: whether one of them is a rumour's, which need only come near
 *
 * Returns: how they relate
 */
JalonsAmountRelation
jalons_merge_compare_amounts (const JalonsMoney *a, const JalonsMoney *b, gboolean tentative)
{
  gboolean about = a->qualifier == JALONS_QUALIFIER_ABOUT || b->qualifier == JALONS_QUALIFIER_ABOUT;

  if (!jalons_money_is_set (a) || !jalons_money_is_set (b))
    return JALONS_AMOUNT_UNKNOWN;
  if (g_str_equal (a->currency, b->currency) || *a->currency == '\0' || *b->currency == '\0')
    {
      if (is_near (a, b, about ? NEAR_ABOUT : NEAR))
        return JALONS_AMOUNT_SAME;
      if (is_above (a, b) || is_above (b, a) || (tentative && is_near (a, b, NEAR_RUMOUR)))
        return JALONS_AMOUNT_COMPATIBLE;
      return JALONS_AMOUNT_DIFFERENT;
    }
  if (a->value == b->value)
    return JALONS_AMOUNT_OTHER_CURRENCY;

  return jalons_money_converts (a, b) ? JALONS_AMOUNT_CONVERTED : JALONS_AMOUNT_DIFFERENT;
}
