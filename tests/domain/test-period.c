/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <string.h>

#include "domain/jalons-period.h"

/* Every day of 10,000 years has a date, that date has this day, and dates go on one by one. */
static void
test_every_day (void)
{
  int year = 1, month = 1, mday = 1;
  JalonsDay day = jalons_day_from_ymd (1, 1, 1);

  for (; year <= 9999; day++)
    {
      int y, m, d;

      g_assert_true (jalons_ymd_is_valid (year, month, mday));
      g_assert_cmpint (jalons_day_from_ymd (year, month, mday), ==, day);
      jalons_day_to_ymd (day, &y, &m, &d);
      g_assert_cmpint (y, ==, year);
      g_assert_cmpint (m, ==, month);
      g_assert_cmpint (d, ==, mday);

      if (++mday > jalons_days_in_month (year, month))
        {
          mday = 1;
          if (++month > 12)
            {
              month = 1;
              year++;
            }
        }
    }

  g_assert_cmpint (jalons_day_from_ymd (1970, 1, 1), ==, 0);
}

/* GLib's own calendar says the same. */
static void
test_against_gdate (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 1583);
  for (int i = 0; i < 300000; i++, g_date_add_days (&date, 1))
    {
      JalonsDay day = jalons_day_from_ymd (g_date_get_year (&date), (int) g_date_get_month (&date),
                                           g_date_get_day (&date));

      g_assert_cmpint (jalons_day_weekday (day), ==, g_date_get_weekday (&date));
      if (i % 7 != 0)
        continue;

      GDate later = date;
      int months = g_test_rand_int_range (0, 2000), year, month, mday;

      g_date_add_months (&later, (guint) months);
      jalons_day_to_ymd (jalons_day_add_months (day, months), &year, &month, &mday);
      g_assert_cmpint (year, ==, g_date_get_year (&later));
      g_assert_cmpint (month, ==, g_date_get_month (&later));
      g_assert_cmpint (mday, ==, g_date_get_day (&later));
    }
}

static void
test_no_such_day (void)
{
  JalonsPeriod period = jalons_period_month (2024, 13, JALONS_BASIS_STATED);

  g_assert_false (jalons_ymd_is_valid (2023, 2, 29));
  g_assert_true (jalons_ymd_is_valid (2024, 2, 29));
  g_assert_false (jalons_ymd_is_valid (1900, 2, 29));
  g_assert_true (jalons_ymd_is_valid (2000, 2, 29));
  g_assert_false (jalons_ymd_is_valid (0, 1, 1));
  g_assert_false (jalons_ymd_is_valid (10000, 1, 1));
  g_assert_false (jalons_ymd_is_valid (G_MAXINT, G_MAXINT, G_MAXINT));
  g_assert_cmpint (jalons_day_from_ymd (G_MININT, 1, 1), ==, JALONS_DAY_NONE);
  g_assert_cmpint (jalons_day_add_months (0, G_MAXINT), ==, JALONS_DAY_NONE);
  g_assert_cmpint (jalons_day_add_months (0, G_MININT), ==, JALONS_DAY_NONE);

  g_assert_false (jalons_period_is_known (&period));
  period = jalons_period_quarter (2024, 0, JALONS_BASIS_STATED);
  g_assert_false (jalons_period_is_known (&period));
  period = jalons_period_year (G_MININT, JALONS_BASIS_STATED);
  g_assert_false (jalons_period_is_known (&period));
  period = jalons_period_season (9999, JALONS_SEASON_WINTER, JALONS_BASIS_STATED);
  g_assert_false (jalons_period_is_known (&period));
}

static void
assert_days (JalonsPeriod period, const char *first, const char *last)
{
  g_autofree char *span = g_strdup_printf ("%s..%s", first, last);
  JalonsPeriod expected;

  g_assert_true (jalons_period_parse (span, &expected));
  g_assert_cmpint (period.first, ==, expected.first);
  g_assert_cmpint (period.last, ==, expected.last);
}

static void
test_calendar_periods (void)
{
  assert_days (jalons_period_month (2024, 2, JALONS_BASIS_STATED), "2024-02-01", "2024-02-29");
  assert_days (jalons_period_quarter (2024, 3, JALONS_BASIS_STATED), "2024-07-01", "2024-09-30");
  assert_days (jalons_period_half (2024, 2, JALONS_BASIS_STATED), "2024-07-01", "2024-12-31");
  assert_days (jalons_period_year (2014, JALONS_BASIS_STATED), "2014-01-01", "2014-12-31");
  assert_days (jalons_period_season (2023, JALONS_SEASON_AUTUMN, JALONS_BASIS_STATED), "2023-09-22",
               "2023-12-21");
  assert_days (jalons_period_season (2022, JALONS_SEASON_SUMMER, JALONS_BASIS_STATED), "2022-06-21",
               "2022-09-22");
  assert_days (jalons_period_season (2023, JALONS_SEASON_WINTER, JALONS_BASIS_STATED), "2023-12-21",
               "2024-03-20");
}

/* A random well-formed period of any precision. */
static JalonsPeriod
make_random_period (void)
{
  int year = g_test_rand_int_range (1, 9999);
  JalonsDay a = g_test_rand_int_range (jalons_day_from_ymd (1, 1, 1), 2000000);
  JalonsDay b = g_test_rand_int_range (jalons_day_from_ymd (1, 1, 1), 2000000);
  JalonsPeriod period;

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      return jalons_period_day (a, JALONS_BASIS_STATED);
    case 1:
      return jalons_period_month (year, g_test_rand_int_range (1, 13), JALONS_BASIS_STATED);
    case 2:
      return jalons_period_quarter (year, g_test_rand_int_range (1, 5), JALONS_BASIS_STATED);
    case 3:
      return jalons_period_half (year, g_test_rand_int_range (1, 3), JALONS_BASIS_STATED);
    case 4:
      return jalons_period_season (year, (JalonsSeason) g_test_rand_int_range (0, 4),
                                   JALONS_BASIS_STATED);
    case 5:
      return jalons_period_year (year, JALONS_BASIS_STATED);
    case 6:
      return jalons_period_span (a, JALONS_DAY_NONE, JALONS_BASIS_STATED);
    case 7:
      return jalons_period_span (JALONS_DAY_NONE, b, JALONS_BASIS_STATED);
    case 8:
      period = jalons_period_span (a, g_test_rand_bit () ? b : JALONS_DAY_NONE, JALONS_BASIS_NONE);
      period.precision = JALONS_PRECISION_UNKNOWN;
      return period;
    default:
      return jalons_period_span (a, b, JALONS_BASIS_STATED);
    }
}

static void
test_iso_round_trip (void)
{
  for (int i = 0; i < 50000; i++)
    {
      JalonsPeriod period = make_random_period (), reread;
      g_autofree char *iso = jalons_period_to_iso (&period);

      if (!jalons_period_parse (iso, &reread))
        g_error ("%s does not read back", iso);
      g_assert_true (jalons_period_equal (&period, &reread));
    }
}

static void
test_iso_forms (void)
{
  static const struct
  {
    const char *iso, *canonical;
  } forms[] = {
    { "2024", "2024" },
    { "2024-03", "2024-03" },
    { "2024-03-01", "2024-03-01" },
    { "2024-Q3", "2024-Q3" },
    { "2024-q3", "2024-Q3" },
    { "2024-H1", "2024-H1" },
    { "2023-autumn", "2023-autumn" },
    { "2023-winter", "2023-winter" },
    { "2023..", "2023.." },
    { "..2024-03", "..2024-03" },
    { "2023-09..2024-03", "2023-09..2024-03" },
    { "2023..2024-03", "2023-01..2024-03" },
    { "2023-09-01..2023-12-31", "2023-09..2023-12" },
    { "2021-Q1..2022-H2", "2021..2022" },
    { "2023-09..2023-09", "2023-09..2023-09" },
    { "?", "?" },
    { "?..2024-07-16", "?..2024-07-16" },
    { "?2023-01-02..", "?2023-01-02.." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *iso = NULL;
      JalonsPeriod period;

      g_assert_true (jalons_period_parse (forms[i].iso, &period));
      iso = jalons_period_to_iso (&period);
      g_assert_cmpstr (iso, ==, forms[i].canonical);
    }
}

static void
test_iso_refused (void)
{
  static const char *const wrong[] = {
    "",
    "2",
    "24",
    "2024-",
    "2024-13",
    "2024-00",
    "2024-02-30",
    "2024-3",
    "2024-Q5",
    "2024-Q0",
    "2024-H3",
    "2024-fall",
    "2024-03-01 ",
    " 2024",
    "..",
    "2024...",
    "2024..2023",
    "2024..2023-12-31",
    "0000",
    "10000",
    "x",
    "2024..x",
    "x..2024",
    "??",
    "-2024",
    "2024..2025..2026",
    "2024-autumnal",
    "2024-Q",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      JalonsPeriod period = jalons_period_day (7, JALONS_BASIS_USER), before = period;
      if (jalons_period_parse (wrong[i], &period))
        g_error ("\"%s\" was read", wrong[i]);
      g_assert_true (jalons_period_equal (&period, &before));
    }
}

/* Overlap, containment and order agree with what counting the days says. */
static void
test_relations (void)
{
  for (int i = 0; i < 20000; i++)
    {
      JalonsDay ends[4];

      for (int j = 0; j < 4; j++)
        ends[j] = g_test_rand_int_range (0, 12);

      JalonsPeriod a = jalons_period_span (ends[0], ends[1], JALONS_BASIS_STATED);
      JalonsPeriod b = jalons_period_span (ends[2], ends[3], JALONS_BASIS_STATED);
      gboolean overlaps = FALSE, contains = TRUE;
      int n_days = 0;

      for (JalonsDay day = 0; day < 12; day++)
        {
          gboolean in_a = day >= a.first && day <= a.last, in_b = day >= b.first && day <= b.last;

          overlaps |= in_a && in_b;
          contains &= !in_b || in_a;
          n_days += in_a;
        }
      g_assert_cmpint (jalons_period_overlaps (&a, &b), ==, overlaps);
      g_assert_cmpint (jalons_period_contains (&a, &b), ==, contains);
      g_assert_cmpint (jalons_period_n_days (&a), ==, n_days);
      g_assert_cmpint (jalons_period_compare (&a, &b), ==, -jalons_period_compare (&b, &a));
    }
}

static void
test_open_and_unknown (void)
{
  JalonsPeriod unknown = JALONS_PERIOD_UNKNOWN, before = unknown;
  JalonsPeriod from = jalons_period_span (100, JALONS_DAY_NONE, JALONS_BASIS_STATED);
  JalonsPeriod until = jalons_period_span (JALONS_DAY_NONE, 99, JALONS_BASIS_STATED);
  JalonsPeriod day = jalons_period_day (100, JALONS_BASIS_STATED);

  before.last = 200;

  g_assert_true (jalons_period_overlaps (&from, &day));
  g_assert_false (jalons_period_overlaps (&until, &day));
  g_assert_false (jalons_period_overlaps (&until, &from));
  g_assert_true (jalons_period_contains (&from, &day));
  g_assert_false (jalons_period_contains (&day, &from));
  g_assert_false (jalons_period_overlaps (&before, &day));
  g_assert_false (jalons_period_contains (&from, &unknown));
  g_assert_cmpint (jalons_period_compare (&day, &before), <, 0);
  g_assert_cmpint (jalons_period_compare (&until, &from), <, 0);
  g_assert_cmpint (jalons_period_n_days (&from), ==, 0);
  g_assert_cmpint (jalons_period_n_days (&before), ==, 0);
}

static void
test_format (void)
{
  static const struct
  {
    const char *iso, *words;
  } cases[] = {
    { "2024-06-03", "3 June 2024" },
    { "2024-06-01", "1 June 2024" },
    { "2023-09", "September 2023" },
    { "2024-Q3", "Q3 2024" },
    { "2024-H1", "1st half of 2024" },
    { "2023-autumn", "autumn 2023" },
    { "2023-winter", "winter 2023–2024" },
    { "2014", "2014" },
    { "2023-09..2023-12", "Sep – Dec 2023" },
    { "2023-09..2024-03", "Sep 2023 – Mar 2024" },
    { "2021..2023", "2021 – 2023" },
    { "2024-06-03..2024-06-12", "3 – 12 June 2024" },
    { "2024-06-03..2024-07-12", "3 Jun – 12 Jul 2024" },
    { "2023-06-03..2024-07-12", "3 Jun 2023 – 12 Jul 2024" },
    { "2023-09..", "from September 2023" },
    { "..2024-06-03", "until 3 June 2024" },
    { "?..2024-07-16", "before 16 July 2024" },
    { "?2024-07-16..", "after 16 July 2024" },
    { "?2023-01-02..2024-07-16", "between 2 January 2023 and 16 July 2024" },
    { "?", "unknown date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;
      JalonsPeriod period;

      g_assert_true (jalons_period_parse (cases[i].iso, &period));
      words = jalons_period_format (&period);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Whatever stands in the fields, there is a form and there are words. */
static void
test_any_fields (void)
{
  static const JalonsDay days[] = {
    JALONS_DAY_NONE, G_MININT32 + 1, -1000000, 0, 19800, 2932896, 2932897, G_MAXINT32,
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (days); j++)
        {
          for (guint8 precision = 0; precision <= JALONS_PRECISION_SPAN; precision++)
            {
              JalonsPeriod period = { days[i], days[j], precision, JALONS_BASIS_STATED, 0 };
              g_autofree char *iso = jalons_period_to_iso (&period);
              g_autofree char *words = jalons_period_format (&period);

              g_assert_nonnull (iso);
              g_assert_cmpuint (strlen (words), >, 0);
              g_assert_cmpint (jalons_period_n_days (&period), >=, 0);
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/every-day", test_every_day);
  g_test_add_func ("/period/against-gdate", test_against_gdate);
  g_test_add_func ("/period/no-such-day", test_no_such_day);
  g_test_add_func ("/period/calendar-periods", test_calendar_periods);
  g_test_add_func ("/period/iso/round-trip", test_iso_round_trip);
  g_test_add_func ("/period/iso/forms", test_iso_forms);
  g_test_add_func ("/period/iso/refused", test_iso_refused);
  g_test_add_func ("/period/relations", test_relations);
  g_test_add_func ("/period/open-and-unknown", test_open_and_unknown);
  g_test_add_func ("/period/format", test_format);
  g_test_add_func ("/period/any-fields", test_any_fields);

  return g_test_run ();
}
