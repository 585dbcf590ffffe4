/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "domain/jalons-period-private.h"

/* How finely an end of a period is worded. */
typedef enum
{
  GRAIN_DAY,
  GRAIN_MONTH,
  GRAIN_YEAR,
} Grain;

typedef struct
{
  int year, month, mday;
} Ymd;

static Ymd
get_ymd (JalonsDay day)
{
  Ymd ymd;

  jalons_day_to_ymd (day, &ymd.year, &ymd.month, &ymd.mday);
  return ymd;
}

static Grain
get_grain (const JalonsPeriod *period)
{
  if (jalons_period_is_whole_years (period))
    return GRAIN_YEAR;

  return jalons_period_is_whole_months (period) ? GRAIN_MONTH : GRAIN_DAY;
}

static char *
format_ymd (Ymd ymd, const char *format)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (ymd.year, ymd.month, ymd.mday, 0, 0, 0);

  /* Beyond what GDateTime holds there is no month name to ask for. */
  if (date == NULL)
    return g_strdup_printf ("%d-%02d-%02d", ymd.year, ymd.month, ymd.mday);

  return g_date_time_format (date, format);
}

/* The formats are those of g_date_time_format(): %-d is the day without padding, %B the month's
 * name in a full date, %OB standing alone, %b and %Ob its abbreviation, %Y the year. */

static char *
format_day (Ymd ymd)
{
  /* Translators: a date whose day is the first of a month, "1 June 2024". Where a language writes
   * that day as any other, translate as "%-d %B %Y" is. See g_date_time_format(). */
  const char *first = C_ ("first of a month", "%-d %B %Y");
  /* Translators: a date, "3 June 2024". See g_date_time_format(). */
  const char *other = _ ("%-d %B %Y");

  return format_ymd (ymd, ymd.mday == 1 ? first : other);
}

static char *
format_short_day (Ymd ymd, gboolean with_year)
{
  if (with_year)
    /* Translators: one end of a span of days, "3 Jun 2024". See g_date_time_format(). */
    return format_ymd (ymd, _ ("%-d %b %Y"));

  /* Translators: the first end of a span of days within a year, "3 Jun". See g_date_time_format().
   */
  return format_ymd (ymd, _ ("%-d %b"));
}

static char *
format_month (Ymd ymd)
{
  /* Translators: a month, "June 2024". See g_date_time_format(). */
  return format_ymd (ymd, _ ("%OB %Y"));
}

static char *
format_short_month (Ymd ymd, gboolean with_year)
{
  if (with_year)
    /* Translators: one end of a span of months, "Dec 2023". See g_date_time_format(). */
    return format_ymd (ymd, _ ("%Ob %Y"));

  /* Translators: the first end of a span of months within a year, "Sep". See g_date_time_format().
   */
  return format_ymd (ymd, _ ("%Ob"));
}

static char *
format_quarter (Ymd ymd)
{
  switch ((ymd.month + 2) / 3)
    {
    case 1:
      /* Translators: a quarter of the year %d */
      return g_strdup_printf (_ ("Q1 %d"), ymd.year);
    case 2:
      /* Translators: a quarter of the year %d */
      return g_strdup_printf (_ ("Q2 %d"), ymd.year);
    case 3:
      /* Translators: a quarter of the year %d */
      return g_strdup_printf (_ ("Q3 %d"), ymd.year);
    default:
      /* Translators: a quarter of the year %d */
      return g_strdup_printf (_ ("Q4 %d"), ymd.year);
    }
}

static char *
format_half (Ymd ymd)
{
  if (ymd.month <= 6)
    return g_strdup_printf (_ ("1st half of %d"), ymd.year);

  return g_strdup_printf (_ ("2nd half of %d"), ymd.year);
}

static char *
format_season (const JalonsPeriod *period)
{
  Ymd last = get_ymd (period->last);
  int year;

  switch (jalons_period_get_season (period, &year))
    {
    case JALONS_SEASON_SPRING:
      return g_strdup_printf (_ ("spring %d"), year);
    case JALONS_SEASON_SUMMER:
      return g_strdup_printf (_ ("summer %d"), year);
    case JALONS_SEASON_AUTUMN:
      return g_strdup_printf (_ ("autumn %d"), year);
    case JALONS_SEASON_WINTER:
    default:
      if (last.year == year)
        return g_strdup_printf (_ ("winter %d"), year);
      /* Translators: a winter from one year to the next */
      return g_strdup_printf (_ ("winter %d–%d"), year, last.year);
    }
}

static char *
format_end (JalonsDay day, Grain grain)
{
  Ymd ymd = get_ymd (day);

  switch (grain)
    {
    case GRAIN_YEAR:
      return g_strdup_printf ("%d", ymd.year);
    case GRAIN_MONTH:
      return format_month (ymd);
    case GRAIN_DAY:
    default:
      return format_day (ymd);
    }
}

static char *
format_from (JalonsDay day, Grain grain)
{
  g_autofree char *words = format_end (day, grain);

  if (grain == GRAIN_DAY)
    /* Translators: from a day on, "from 3 June 2024" */
    return g_strdup_printf (C_ ("a day", "from %s"), words);

  /* Translators: from a month or year on, "from June 2024" */
  return g_strdup_printf (C_ ("a month or year", "from %s"), words);
}

static char *
format_until (JalonsDay day, Grain grain)
{
  g_autofree char *words = format_end (day, grain);

  if (grain == GRAIN_DAY)
    /* Translators: up to and with a day, "until 3 June 2024" */
    return g_strdup_printf (C_ ("a day", "until %s"), words);

  /* Translators: up to and with a month or year, "until June 2024" */
  return g_strdup_printf (C_ ("a month or year", "until %s"), words);
}

static char *
format_span_ends (const JalonsPeriod *period, Grain grain)
{
  Ymd first = get_ymd (period->first), last = get_ymd (period->last);
  gboolean same_year = first.year == last.year;
  g_autofree char *from = NULL, *to = NULL;

  switch (grain)
    {
    case GRAIN_YEAR:
      if (same_year)
        return g_strdup_printf ("%d", first.year);
      from = g_strdup_printf ("%d", first.year);
      to = g_strdup_printf ("%d", last.year);
      break;
    case GRAIN_MONTH:
      if (same_year && first.month == last.month)
        return format_month (first);
      from = format_short_month (first, !same_year);
      to = format_short_month (last, TRUE);
      break;
    case GRAIN_DAY:
    default:
      if (period->first == period->last)
        return format_day (first);
      if (same_year && first.month == last.month)
        {
          from = g_strdup_printf ("%d", first.mday);
          to = format_day (last);
        }
      else
        {
          from = format_short_day (first, !same_year);
          to = format_short_day (last, TRUE);
        }
    }

  /* Translators: a span of time, "Sep – Dec 2023" */
  return g_strdup_printf (_ ("%s – %s"), from, to);
}

static char *
format_span (const JalonsPeriod *period)
{
  Grain grain = get_grain (period);

  if (period->first == JALONS_DAY_NONE)
    return format_until (period->last, grain);
  if (period->last == JALONS_DAY_NONE)
    return format_from (period->first, grain);

  return format_span_ends (period, grain);
}

static char *
format_unknown (const JalonsPeriod *period)
{
  g_autofree char *first = NULL, *last = NULL;

  if (period->first != JALONS_DAY_NONE)
    first = format_day (get_ymd (period->first));
  if (period->last != JALONS_DAY_NONE)
    last = format_day (get_ymd (period->last));

  if (first != NULL && last != NULL)
    /* Translators: two days that limit an unknown one */
    return g_strdup_printf (_ ("between %s and %s"), first, last);
  if (last != NULL)
    /* Translators: before a day, "before 16 July 2024" */
    return g_strdup_printf (C_ ("a day", "before %s"), last);
  if (first != NULL)
    /* Translators: after a day, "after 16 July 2024" */
    return g_strdup_printf (C_ ("a day", "after %s"), first);

  return g_strdup (_ ("unknown date"));
}

char *
jalons_period_format (const JalonsPeriod *period)
{
  g_return_val_if_fail (period != NULL, NULL);

  if (!jalons_period_is_known (period))
    return format_unknown (period);
  if (period->first == JALONS_DAY_NONE && period->last == JALONS_DAY_NONE)
    return g_strdup (_ ("unknown date"));
  if (jalons_period_n_days (period) == 0)
    return format_span (period);

  switch ((JalonsPrecision) period->precision)
    {
    case JALONS_PRECISION_DAY:
      return format_day (get_ymd (period->first));
    case JALONS_PRECISION_MONTH:
      return format_month (get_ymd (period->first));
    case JALONS_PRECISION_QUARTER:
      return format_quarter (get_ymd (period->first));
    case JALONS_PRECISION_HALF:
      return format_half (get_ymd (period->first));
    case JALONS_PRECISION_SEASON:
      return format_season (period);
    case JALONS_PRECISION_YEAR:
      return g_strdup_printf ("%d", get_ymd (period->first).year);
    case JALONS_PRECISION_UNKNOWN:
    case JALONS_PRECISION_SPAN:
    default:
      return format_span (period);
    }
}
