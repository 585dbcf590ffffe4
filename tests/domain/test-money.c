/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <string.h>

#include "domain/jalons-money.h"

#define MILLION G_GINT64_CONSTANT (1000000)
#define BILLION G_GINT64_CONSTANT (1000000000)

static JalonsMoney
money (gint64 value, const char *currency, JalonsQualifier qualifier)
{
  JalonsMoney sum = { value, "", (guint8) qualifier };

  g_strlcpy (sum.currency, currency, sizeof sum.currency);
  return sum;
}

static void
test_format (void)
{
  static const struct
  {
    gint64 value;
    const char *currency;
    JalonsQualifier qualifier;
    const char *words, *label;
  } cases[] = {
    { 4 * BILLION, "USD", JALONS_QUALIFIER_EXACT, "$4B", "$4B" },
    { 385 * MILLION, "EUR", JALONS_QUALIFIER_EXACT, "€385M", "€385M" },
    { 4 * BILLION, "USD", JALONS_QUALIFIER_UP_TO, "up to $4B", "≤ $4B" },
    { 1200 * MILLION, "GBP", JALONS_QUALIFIER_ABOUT, "about £1.2B", "≈ £1.2B" },
    { 1500 * MILLION, "USD", JALONS_QUALIFIER_AT_LEAST, "more than $1.5B", "> $1.5B" },
    { 500 * MILLION, "CAD", JALONS_QUALIFIER_EXACT, "CA$500M", "CA$500M" },
    { 10 * BILLION, "JPY", JALONS_QUALIFIER_EXACT, "¥10B", "¥10B" },
    { 2750 * MILLION, "USD", JALONS_QUALIFIER_EXACT, "$2.75B", "$2.75B" },
    { 1250000, "EUR", JALONS_QUALIFIER_EXACT, "€1.25M", "€1.25M" },
    { 113500000, "EUR", JALONS_QUALIFIER_EXACT, "€113.5M", "€113.5M" },
    { 999999999, "USD", JALONS_QUALIFIER_EXACT, "$1B", "$1B" },
    { 999994999, "USD", JALONS_QUALIFIER_EXACT, "$999.99M", "$999.99M" },
    { 999995000, "USD", JALONS_QUALIFIER_EXACT, "$1B", "$1B" },
    { 1200 * BILLION, "USD", JALONS_QUALIFIER_EXACT, "$1.2T", "$1.2T" },
    { 20, "USD", JALONS_QUALIFIER_EXACT, "$20", "$20" },
    { 999, "USD", JALONS_QUALIFIER_EXACT, "$999", "$999" },
    { 50000, "EUR", JALONS_QUALIFIER_EXACT, "€50K", "€50K" },
    { 3 * BILLION, "SEK", JALONS_QUALIFIER_EXACT, "SEK 3B", "SEK 3B" },
    { 300, "CHF", JALONS_QUALIFIER_EXACT, "CHF 300", "CHF 300" },
    { 3 * BILLION, "", JALONS_QUALIFIER_UP_TO, "up to 3B", "≤ 3B" },
    { 300, "", JALONS_QUALIFIER_EXACT, "300", "300" },
    { 0, "USD", JALONS_QUALIFIER_UP_TO, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonsMoney sum = money (cases[i].value, cases[i].currency, cases[i].qualifier);
      g_autofree char *words = jalons_money_format (&sum);
      g_autofree char *label = jalons_money_format_short (&sum);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

/* What is written is within half of its last digit of what is meant, however large. */
static void
test_format_is_close (void)
{
  for (int i = 0; i < 20000; i++)
    {
      gint64 value = (gint64) (g_test_rand_double () * 1e3);
      double unit = 1;
      JalonsMoney sum;

      for (int n = g_test_rand_int_range (0, 16); n > 0; n--)
        value = value * 10 + g_test_rand_int_range (0, 10);
      if (value == 0)
        continue;
      sum = money (value, "USD", JALONS_QUALIFIER_EXACT);

      g_autofree char *words = jalons_money_format (&sum);
      char *end;
      double number = g_ascii_strtod (words + strlen ("$"), &end);

      if (*end != '\0')
        for (const char *scale = "KMBT"; unit *= 1000, *scale != *end; scale++)
          g_assert_cmpint (*scale, !=, '\0');
      g_assert_cmpfloat (number, <, value >= G_GINT64_CONSTANT (999995000000000) ? 1e7 : 1000);
      g_assert_cmpfloat_with_epsilon (number * unit, (double) value,
                                      unit * 0.005 + (double) value * 1e-12 + 0.5);
    }
}

static void
test_size_class (void)
{
  static const struct
  {
    gint64 value;
    const char *currency;
    int size_class;
  } cases[] = {
    { 0, "USD", 0 },
    { 1, "USD", 1 },
    { 10 * MILLION - 1, "EUR", 1 },
    { 10 * MILLION, "EUR", 2 },
    { 100 * MILLION, "USD", 3 },
    { BILLION, "USD", 4 },
    { 10 * BILLION, "USD", 5 },
    { G_MAXINT64, "USD", 5 },
    { 5 * BILLION, "JPY", 2 },
    { 2 * BILLION, "CNY", 3 },
    { 40 * BILLION, "KRW", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JalonsMoney sum = money (cases[i].value, cases[i].currency, JALONS_QUALIFIER_EXACT);

      g_assert_cmpint (jalons_money_size_class (&sum), ==, cases[i].size_class);
    }
}

static void
test_comparison (void)
{
  JalonsMoney a = money (600 * MILLION, "EUR", JALONS_QUALIFIER_EXACT);
  JalonsMoney b = money (600 * MILLION, "EUR", JALONS_QUALIFIER_ABOUT);
  JalonsMoney c = money (600 * MILLION, "USD", JALONS_QUALIFIER_EXACT);
  JalonsMoney d = money (630 * MILLION, "EUR", JALONS_QUALIFIER_EXACT);
  JalonsMoney none = JALONS_MONEY_NONE, none_too = money (0, "EUR", JALONS_QUALIFIER_UP_TO);

  g_assert_true (jalons_money_equal (&a, &a));
  g_assert_false (jalons_money_equal (&a, &b));
  g_assert_false (jalons_money_equal (&a, &c));
  g_assert_true (jalons_money_equal (&none, &none_too));
  g_assert_false (jalons_money_equal (&a, &none));

  g_assert_true (jalons_money_near (&a, &b, 0));
  g_assert_false (jalons_money_near (&a, &c, 1));
  g_assert_true (jalons_money_near (&a, &d, 0.05));
  g_assert_true (jalons_money_near (&d, &a, 0.05));
  g_assert_false (jalons_money_near (&a, &d, 0.04));
  g_assert_false (jalons_money_near (&none, &none_too, 1));
}

static void
test_nicks (void)
{
  JalonsQualifier read = JALONS_QUALIFIER_UP_TO;

  g_assert_false (jalons_qualifier_from_nick ("roughly", &read));
  g_assert_cmpint (read, ==, JALONS_QUALIFIER_UP_TO);
  for (guint i = JALONS_QUALIFIER_EXACT; i <= JALONS_QUALIFIER_AT_LEAST; i++)
    {
      g_assert_true (
        jalons_qualifier_from_nick (jalons_qualifier_to_nick ((JalonsQualifier) i), &read));
      g_assert_cmpint (read, ==, i);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/format", test_format);
  g_test_add_func ("/money/format-is-close", test_format_is_close);
  g_test_add_func ("/money/size-class", test_size_class);
  g_test_add_func ("/money/comparison", test_comparison);
  g_test_add_func ("/money/nicks", test_nicks);

  return g_test_run ();
}
