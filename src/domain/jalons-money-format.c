/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

#include "domain/jalons-money.h"

/* Thousands, millions, billions, trillions: the scales that a language may have a letter for. */
#define MAX_SCALES 4

/* A number of at most two decimals and the letter of its scale. */
typedef struct
{
  char *number;
  char *scale;
} Scaled;

static void
clear_scaled (Scaled *scaled)
{
  g_free (scaled->number);
  g_free (scaled->scale);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scaled, clear_scaled)

static const char *
get_symbol (const char *currency)
{
  /* Translators: currency symbols, as the press of your country writes them. A dollar that is not
   * the dollar of the United States has to show it. */
  if (g_str_equal (currency, "USD"))
    return C_ ("currency of the United States", "$");
  if (g_str_equal (currency, "EUR"))
    return "€";
  if (g_str_equal (currency, "GBP"))
    return "£";
  if (g_str_equal (currency, "JPY"))
    return "¥";
  if (g_str_equal (currency, "KRW"))
    return "₩";
  if (g_str_equal (currency, "INR"))
    return "₹";
  if (g_str_equal (currency, "ILS"))
    return "₪";
  if (g_str_equal (currency, "CNY"))
    return C_ ("currency of China", "CN¥");
  if (g_str_equal (currency, "CAD"))
    return C_ ("currency of Canada", "CA$");
  if (g_str_equal (currency, "AUD"))
    return C_ ("currency of Australia", "A$");
  if (g_str_equal (currency, "HKD"))
    return C_ ("currency of Hong Kong", "HK$");
  if (g_str_equal (currency, "TWD"))
    return C_ ("currency of Taiwan", "NT$");
  if (g_str_equal (currency, "SGD"))
    return C_ ("currency of Singapore", "S$");
  if (g_str_equal (currency, "BRL"))
    return C_ ("currency of Brazil", "R$");

  return NULL;
}

/* Groups of three digits, as the locale separates them; only sums beyond the largest scale need it.
 */
static char *
group_digits (const char *number)
{
  const char *separator = nl_langinfo (THOUSEP);
  gsize n_digits = strspn (number, "0123456789");
  GString *grouped;

  if (n_digits < 4 || *separator == '\0' || !g_utf8_validate (separator, -1, NULL))
    return g_strdup (number);

  grouped = g_string_new_len (number, (gssize) n_digits % 3);
  for (gsize i = n_digits % 3; i < n_digits; i += 3)
    {
      if (i > 0)
        g_string_append (grouped, separator);
      g_string_append_len (grouped, number + i, 3);
    }
  g_string_append (grouped, number + n_digits);

  return g_string_free_and_steal (grouped);
}

/* With the decimal separator of the locale and without needless zeros. */
static char *
format_number (gint64 value, gint64 unit)
{
  gint64 whole = value / unit, rest = value % unit;
  int hundredths = unit == 1 ? 0 : (int) ((rest * 100 + unit / 2) / unit);
  g_autofree char *number = g_strdup_printf ("%.2f", (double) whole + hundredths / 100.0);
  char *end = number + strlen (number);

  if (hundredths % 100 == 0)
    end -= 2;
  else if (hundredths % 10 == 0)
    end -= 1;
  while (end > number && !g_ascii_isdigit (end[-1]))
    end--;
  *end = '\0';

  return group_digits (number);
}

static void
scale_value (gint64 value, Scaled *out_scaled)
{
  /* Translators: the letters for thousand, million, billion and so on, each a thousand times the
   * one before, separated by spaces. Give as many as the press of your country uses; larger sums
   * are written with the last one ("1 500 Md€"). */
  g_auto (GStrv) scales = g_strsplit (C_ ("scales of money", "K M B T"), " ", MAX_SCALES);
  gint64 unit = 1;
  guint scale = 0;

  /* What would be rounded up to a thousand belongs to the next scale. */
  while (scales[scale] != NULL && value >= unit * 1000 - unit / 200 && unit <= G_MAXINT64 / 1000000)
    {
      unit *= 1000;
      scale++;
    }

  out_scaled->number = format_number (value, unit);
  out_scaled->scale = scale > 0 ? g_strdup (scales[scale - 1]) : NULL;
}

static char *
format_sum (const JalonsMoney *money)
{
  const char *symbol = get_symbol (money->currency);
  g_auto (Scaled) sum = { 0 };

  scale_value (money->value, &sum);

  if (money->currency[0] == '\0')
    {
      if (sum.scale == NULL)
        return g_steal_pointer (&sum.number);
      /* Translators: a sum of which the currency is not known: number and scale, "4B" */
      return g_strdup_printf (C_ ("money", "%s%s"), sum.number, sum.scale);
    }
  if (symbol != NULL && sum.scale != NULL)
    /* Translators: currency symbol, number, scale: "$4B". Reorder as in "%2$s %3$s%1$s". */
    return g_strdup_printf (C_ ("money", "%s%s%s"), symbol, sum.number, sum.scale);
  if (symbol != NULL)
    /* Translators: currency symbol and number: "$20". Reorder as in "%2$s %1$s". */
    return g_strdup_printf (C_ ("money with symbol", "%s%s"), symbol, sum.number);
  if (sum.scale != NULL)
    /* Translators: currency code, number, scale: "SEK 3B", with no-break spaces */
    return g_strdup_printf (C_ ("money with code", "%s %s%s"), money->currency, sum.number,
                            sum.scale);

  /* Translators: currency code and number: "SEK 20", with a no-break space */
  return g_strdup_printf (C_ ("money with code", "%s %s"), money->currency, sum.number);
}

static char *
format_qualified (const JalonsMoney *money, gboolean brief)
{
  g_autofree char *sum = NULL;

  if (!jalons_money_is_set (money))
    return g_strdup ("");

  sum = format_sum (money);
  switch ((JalonsQualifier) money->qualifier)
    {
    case JALONS_QUALIFIER_ABOUT:
      return brief ? g_strdup_printf (C_ ("money, short for \"about\"", "≈ %s"), sum)
                   : g_strdup_printf (C_ ("money", "about %s"), sum);
    case JALONS_QUALIFIER_UP_TO:
      return brief ? g_strdup_printf (C_ ("money, short for \"up to\"", "≤ %s"), sum)
                   : g_strdup_printf (C_ ("money", "up to %s"), sum);
    case JALONS_QUALIFIER_AT_LEAST:
      return brief ? g_strdup_printf (C_ ("money, short for \"more than\"", "> %s"), sum)
                   : g_strdup_printf (C_ ("money", "more than %s"), sum);
    case JALONS_QUALIFIER_EXACT:
    default:
      return g_steal_pointer (&sum);
    }
}

char *
jalons_money_format (const JalonsMoney *money)
{
  g_return_val_if_fail (money != NULL, NULL);

  return format_qualified (money, FALSE);
}

char *
jalons_money_format_short (const JalonsMoney *money)
{
  g_return_val_if_fail (money != NULL, NULL);

  return format_qualified (money, TRUE);
}
