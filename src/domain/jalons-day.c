/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-period.h"

/* The calendar is counted in eras of 400 years that begin on 1 March, so that the leap day is the
 * last of its year: the method of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
#define DAYS_PER_ERA 146097
#define DAYS_FROM_ERA_0_TO_1970 719468

#define YEAR_MIN 1
#define YEAR_MAX 9999

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static gint64
floor_div (gint64 value, gint64 divisor)
{
  return (value >= 0 ? value : value - divisor + 1) / divisor;
}

int
jalons_days_in_month (int year, int month)
{
  static const guint8 days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return days[month - 1] + (month == 2 && is_leap_year (year));
}

gboolean
jalons_ymd_is_valid (int year, int month, int day)
{
  return year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1
         && day <= jalons_days_in_month (year, month);
}

JalonsDay
jalons_day_from_ymd (int year, int month, int day)
{
  if (!jalons_ymd_is_valid (year, month, day))
    return JALONS_DAY_NONE;

  int y = month <= 2 ? year - 1 : year;
  int era = y / 400;
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_FROM_ERA_0_TO_1970;
}

void
jalons_day_to_ymd (JalonsDay day, int *year, int *month, int *mday)
{
  g_return_if_fail (day != JALONS_DAY_NONE);

  gint64 z = (gint64) day + DAYS_FROM_ERA_0_TO_1970;
  gint64 era = floor_div (z, DAYS_PER_ERA);
  int day_of_era = (int) (z - era * DAYS_PER_ERA);
  int year_of_era
    = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int shifted = (5 * day_of_year + 2) / 153;
  int m = shifted < 10 ? shifted + 3 : shifted - 9;

  if (year != NULL)
    *year = (int) (era * 400) + year_of_era + (m <= 2);
  if (month != NULL)
    *month = m;
  if (mday != NULL)
    *mday = day_of_year - (153 * shifted + 2) / 5 + 1;
}

int
jalons_day_weekday (JalonsDay day)
{
  g_return_val_if_fail (day != JALONS_DAY_NONE, 0);

  /* 1970-01-01 was a Thursday. */
  gint64 since_monday = (gint64) day + 3;

  return (int) (since_monday - floor_div (since_monday, 7) * 7) + 1;
}

JalonsDay
jalons_day_add_months (JalonsDay day, int months)
{
  int year, month, mday;

  g_return_val_if_fail (day != JALONS_DAY_NONE, JALONS_DAY_NONE);

  jalons_day_to_ymd (day, &year, &month, &mday);

  gint64 count = (gint64) year * 12 + (month - 1) + months;
  gint64 to_year = floor_div (count, 12);
  if (to_year < YEAR_MIN || to_year > YEAR_MAX)
    return JALONS_DAY_NONE;

  int to_month = (int) (count - to_year * 12) + 1;

  return jalons_day_from_ymd ((int) to_year, to_month,
                              MIN (mday, jalons_days_in_month ((int) to_year, to_month)));
}
