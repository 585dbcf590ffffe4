/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-period-private.h"

/* Where each season begins, as an almanac of the northern hemisphere has it. The turn of a season
 * moves by a day from year to year, and a day of turn belongs to both. */
static const struct
{
  int first_month, first_day, last_month, last_day;
} season_days[] = {
  [JALONS_SEASON_SPRING] = { 3, 20, 6, 20 },
  [JALONS_SEASON_SUMMER] = { 6, 21, 9, 22 },
  [JALONS_SEASON_AUTUMN] = { 9, 22, 12, 21 },
  [JALONS_SEASON_WINTER] = { 12, 21, 3, 20 },
};

static JalonsPeriod
make_period (JalonsDay first, JalonsDay last, JalonsPrecision precision, JalonsBasis basis)
{
  if (first == JALONS_DAY_NONE || last == JALONS_DAY_NONE)
    return JALONS_PERIOD_UNKNOWN;

  return (JalonsPeriod) { first, last, (guint8) precision, (guint8) basis, 0 };
}

/* The months from @month on, @n of them. */
static JalonsPeriod
make_months (int year, int month, int n, JalonsPrecision precision, JalonsBasis basis)
{
  int last_month = month + n - 1;

  if (!jalons_ymd_is_valid (year, month, 1))
    return JALONS_PERIOD_UNKNOWN;

  return make_period (
    jalons_day_from_ymd (year, month, 1),
    jalons_day_from_ymd (year, last_month, jalons_days_in_month (year, last_month)), precision,
    basis);
}

JalonsPeriod
jalons_period_day (JalonsDay day, JalonsBasis basis)
{
  return make_period (day, day, JALONS_PRECISION_DAY, basis);
}

JalonsPeriod
jalons_period_month (int year, int month, JalonsBasis basis)
{
  return make_months (year, month, 1, JALONS_PRECISION_MONTH, basis);
}

JalonsPeriod
jalons_period_quarter (int year, int quarter, JalonsBasis basis)
{
  if (quarter < 1 || quarter > 4)
    return JALONS_PERIOD_UNKNOWN;

  return make_months (year, quarter * 3 - 2, 3, JALONS_PRECISION_QUARTER, basis);
}

JalonsPeriod
jalons_period_half (int year, int half, JalonsBasis basis)
{
  if (half < 1 || half > 2)
    return JALONS_PERIOD_UNKNOWN;

  return make_months (year, half * 6 - 5, 6, JALONS_PRECISION_HALF, basis);
}

JalonsPeriod
jalons_period_season (int year, JalonsSeason season, JalonsBasis basis)
{
  g_return_val_if_fail (season <= JALONS_SEASON_WINTER, JALONS_PERIOD_UNKNOWN);

  if (year < 1 || year > 9999)
    return JALONS_PERIOD_UNKNOWN;

  int last_year = season == JALONS_SEASON_WINTER ? year + 1 : year;

  return make_period (
    jalons_day_from_ymd (year, season_days[season].first_month, season_days[season].first_day),
    jalons_day_from_ymd (last_year, season_days[season].last_month, season_days[season].last_day),
    JALONS_PRECISION_SEASON, basis);
}

JalonsPeriod
jalons_period_year (int year, JalonsBasis basis)
{
  return make_months (year, 1, 12, JALONS_PRECISION_YEAR, basis);
}

JalonsPeriod
jalons_period_span (JalonsDay first, JalonsDay last, JalonsBasis basis)
{
  if (first == JALONS_DAY_NONE && last == JALONS_DAY_NONE)
    return JALONS_PERIOD_UNKNOWN;
  if (first != JALONS_DAY_NONE && last != JALONS_DAY_NONE && first > last)
    return jalons_period_span (last, first, basis);

  return (JalonsPeriod) { first, last, JALONS_PRECISION_SPAN, (guint8) basis, 0 };
}

gboolean
jalons_period_is_known (const JalonsPeriod *period)
{
  g_return_val_if_fail (period != NULL, FALSE);

  return period->precision != JALONS_PRECISION_UNKNOWN;
}

gboolean
jalons_period_equal (const JalonsPeriod *a, const JalonsPeriod *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return a->first == b->first && a->last == b->last && a->precision == b->precision
         && a->basis == b->basis && !a->duration == !b->duration;
}

/* An open beginning is the smallest number already; an open end has to become the largest. */
static JalonsDay
end_of (const JalonsPeriod *period)
{
  return period->last == JALONS_DAY_NONE ? G_MAXINT32 : period->last;
}

gboolean
jalons_period_overlaps (const JalonsPeriod *a, const JalonsPeriod *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return jalons_period_is_known (a) && jalons_period_is_known (b) && a->first <= end_of (b)
         && b->first <= end_of (a);
}

gboolean
jalons_period_contains (const JalonsPeriod *outer, const JalonsPeriod *inner)
{
  g_return_val_if_fail (outer != NULL, FALSE);
  g_return_val_if_fail (inner != NULL, FALSE);

  return jalons_period_is_known (outer) && jalons_period_is_known (inner)
         && outer->first <= inner->first && end_of (inner) <= end_of (outer);
}

int
jalons_period_compare (const JalonsPeriod *a, const JalonsPeriod *b)
{
  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  gboolean a_known = jalons_period_is_known (a), b_known = jalons_period_is_known (b);

  if (a_known != b_known)
    return a_known ? -1 : 1;
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  if (end_of (a) != end_of (b))
    return end_of (a) < end_of (b) ? -1 : 1;

  return (a->precision > b->precision) - (a->precision < b->precision);
}

int
jalons_period_n_days (const JalonsPeriod *period)
{
  g_return_val_if_fail (period != NULL, 0);

  if (!jalons_period_is_known (period) || period->first == JALONS_DAY_NONE
      || period->last == JALONS_DAY_NONE)
    return 0;

  gint64 n_days = (gint64) period->last - period->first + 1;

  return (int) CLAMP (n_days, 0, G_MAXINT);
}

JalonsSeason
jalons_period_get_season (const JalonsPeriod *period, int *out_year)
{
  int year, month;

  g_return_val_if_fail (period != NULL, JALONS_SEASON_SPRING);
  g_return_val_if_fail (jalons_period_n_days (period) > 0, JALONS_SEASON_SPRING);

  /* The middle of a season is far from every way of drawing its limits. */
  jalons_day_to_ymd (period->first + jalons_period_n_days (period) / 2, NULL, &month, NULL);
  jalons_day_to_ymd (period->first, &year, NULL, NULL);
  if (out_year != NULL)
    *out_year = year;

  return (JalonsSeason) ((month % 12 / 3 + 3) % 4);
}

gboolean
jalons_period_is_whole_months (const JalonsPeriod *period)
{
  int year, month, mday;

  g_return_val_if_fail (period != NULL, FALSE);

  if (period->first != JALONS_DAY_NONE)
    {
      jalons_day_to_ymd (period->first, NULL, NULL, &mday);
      if (mday != 1)
        return FALSE;
    }
  if (period->last != JALONS_DAY_NONE)
    {
      jalons_day_to_ymd (period->last, &year, &month, &mday);
      if (mday != jalons_days_in_month (year, month))
        return FALSE;
    }

  return TRUE;
}

gboolean
jalons_period_is_whole_years (const JalonsPeriod *period)
{
  int month;

  g_return_val_if_fail (period != NULL, FALSE);

  if (!jalons_period_is_whole_months (period))
    return FALSE;

  if (period->first != JALONS_DAY_NONE)
    {
      jalons_day_to_ymd (period->first, NULL, &month, NULL);
      if (month != 1)
        return FALSE;
    }
  if (period->last != JALONS_DAY_NONE)
    {
      jalons_day_to_ymd (period->last, NULL, &month, NULL);
      if (month != 12)
        return FALSE;
    }

  return TRUE;
}
