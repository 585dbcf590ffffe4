/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* When a text that bears no date was written, as far as its own dates let one infer it. */

#include "extract/timing/jalons-date-choice.h"

/* A weekday tells the year of a day if that is no more than so many years from the last one named.
 */
#define YEARS_AROUND 1

/* Whether a date is of what has been: neither a bound nor a look ahead. */
static gboolean
is_past (const JalonsDateExpression *date)
{
  return date->direction != JALONS_DATE_DIRECTION_FUTURE && date->bound != JALONS_DATE_BOUND_UNTIL
         && date->bound != JALONS_DATE_BOUND_BEFORE && date->bound != JALONS_DATE_BOUND_AFTER;
}

/**
 * jalons_date_find_last_year:
 * @text: a text whose dates are known
 *
 * Returns: the last year that the text names of what has been, or 0
 */
int
jalons_date_find_last_year (const JalonsText *text)
{
  int year = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (guint32 i = 0; i < text->dates->len; i++)
    {
      const JalonsDateExpression *date = jalons_dates_get (text, i);

      if (!is_past (date))
        continue;
      year = MAX (year, date->point.year);
      if (date->bound == JALONS_DATE_BOUND_SPAN)
        year = MAX (year, date->until.year);
    }
  return year;
}

/* "vendredi 16 janvier", in a text that names 2024 and, of what is to come, 2026: of the years
 * about, the one in which the 16th of January was a Friday. */
static int
find_year_of_weekday (const JalonsDatePoint *point, int first, int last)
{
  int found = 0;

  for (int year = first; year <= last; year++)
    {
      if (!jalons_ymd_is_valid (year, point->month, point->day)
          || jalons_day_weekday (jalons_day_from_ymd (year, point->month, point->day))
               != point->weekday)
        continue;
      if (found != 0)
        return 0;
      found = year;
    }
  return found;
}

/**
 * jalons_date_find_now:
 * @text: a text whose dates are known, and which bears none itself
 *
 * "… which it sent on Friday 16 January": whoever names the weekday of a day and leaves out the
 * year speaks of these days; the years that the text names tell which it is.
 *
 * Returns: the last such day, inferred; unknown where there is none
 */
JalonsPeriod
jalons_date_find_now (const JalonsText *text)
{
  JalonsPeriod now = JALONS_PERIOD_UNKNOWN;
  int first = 0;
  int last = 0;

  g_return_val_if_fail (text != NULL, JALONS_PERIOD_UNKNOWN);

  for (guint32 i = 0; i < text->dates->len; i++)
    last = MAX (last, jalons_dates_get (text, i)->point.year);
  if (last == 0)
    return now;
  first = jalons_date_find_last_year (text);
  if (first == 0)
    first = last;
  for (guint32 i = 0; i < text->dates->len; i++)
    {
      const JalonsDateExpression *date = jalons_dates_get (text, i);
      int year;
      JalonsDay day;

      if (date->point.weekday == 0 || date->point.day <= 0 || date->point.month == 0
          || date->point.year != 0 || !is_past (date))
        continue;
      year = find_year_of_weekday (&date->point, first - YEARS_AROUND, last + YEARS_AROUND);
      if (year == 0)
        continue;
      day = jalons_day_from_ymd (year, date->point.month, date->point.day);
      if (!jalons_period_is_known (&now) || day > now.first)
        now = jalons_period_day (day, JALONS_BASIS_INFERRED);
    }
  return now;
}
