/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "domain/jalons-money.h"

static const char *const qualifier_nicks[] = {
  [JALONS_QUALIFIER_EXACT] = "exact",
  [JALONS_QUALIFIER_ABOUT] = "about",
  [JALONS_QUALIFIER_UP_TO] = "up_to",
  [JALONS_QUALIFIER_AT_LEAST] = "at_least",
};

/* Currencies whose unit is worth much less than a dollar or euro, by the power of ten that comes
 * nearest. It decides how large a mark is drawn, nothing else: a rate of the day is not needed. */
static const struct
{
  char currency[4];
  int unit;
} small_units[] = {
  { "CNY", 10 },   { "HKD", 10 },    { "SEK", 10 },    { "NOK", 10 },  { "DKK", 10 },
  { "ZAR", 10 },   { "MXN", 10 },    { "BRL", 10 },    { "CZK", 10 },  { "TWD", 10 },
  { "THB", 10 },   { "TRY", 10 },    { "INR", 100 },   { "JPY", 100 }, { "RUB", 100 },
  { "KRW", 1000 }, { "VND", 10000 }, { "IDR", 10000 },
};

gboolean
jalons_money_is_set (const JalonsMoney *money)
{
  g_return_val_if_fail (money != NULL, FALSE);

  return money->value > 0;
}

gboolean
jalons_money_equal (const JalonsMoney *a, const JalonsMoney *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (!jalons_money_is_set (a) || !jalons_money_is_set (b))
    return jalons_money_is_set (a) == jalons_money_is_set (b);

  return a->value == b->value && a->qualifier == b->qualifier
         && strncmp (a->currency, b->currency, sizeof a->currency) == 0;
}

gboolean
jalons_money_near (const JalonsMoney *a, const JalonsMoney *b, double tolerance)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);
  g_return_val_if_fail (tolerance >= 0, FALSE);

  if (!jalons_money_is_set (a) || !jalons_money_is_set (b)
      || strncmp (a->currency, b->currency, sizeof a->currency) != 0)
    return FALSE;

  double larger = (double) MAX (a->value, b->value), smaller = (double) MIN (a->value, b->value);

  return larger - smaller <= tolerance * larger;
}

int
jalons_money_size_class (const JalonsMoney *money)
{
  static const gint64 limits[JALONS_MONEY_N_CLASSES - 1] = {
    G_GINT64_CONSTANT (10000000),
    G_GINT64_CONSTANT (100000000),
    G_GINT64_CONSTANT (1000000000),
    G_GINT64_CONSTANT (10000000000),
  };
  gint64 value;
  int size_class = 1;

  g_return_val_if_fail (money != NULL, 0);

  if (!jalons_money_is_set (money))
    return 0;

  value = money->value;
  for (guint i = 0; i < G_N_ELEMENTS (small_units); i++)
    if (strncmp (money->currency, small_units[i].currency, sizeof money->currency) == 0)
      value /= small_units[i].unit;

  while (size_class < JALONS_MONEY_N_CLASSES && value >= limits[size_class - 1])
    size_class++;

  return size_class;
}

const char *
jalons_qualifier_to_nick (JalonsQualifier qualifier)
{
  g_return_val_if_fail (qualifier < G_N_ELEMENTS (qualifier_nicks), NULL);

  return qualifier_nicks[qualifier];
}

gboolean
jalons_qualifier_from_nick (const char *nick, JalonsQualifier *out_qualifier)
{
  g_return_val_if_fail (nick != NULL, FALSE);
  g_return_val_if_fail (out_qualifier != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (qualifier_nicks); i++)
    {
      if (g_str_equal (nick, qualifier_nicks[i]))
        {
          *out_qualifier = (JalonsQualifier) i;
          return TRUE;
        }
    }

  return FALSE;
}
