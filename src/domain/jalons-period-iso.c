/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "domain/jalons-period-private.h"

static const char *const season_names[] = {
  [JALONS_SEASON_SPRING] = "spring",
  [JALONS_SEASON_SUMMER] = "summer",
  [JALONS_SEASON_AUTUMN] = "autumn",
  [JALONS_SEASON_WINTER] = "winter",
};

/* Reads exactly @n digits and moves past them. */
static gboolean
read_number (const char **cursor, int n, int *out_number)
{
  int number = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit ((*cursor)[i]))
        return FALSE;
      number = number * 10 + ((*cursor)[i] - '0');
    }

  *cursor += n;
  *out_number = number;
  return TRUE;
}

/* What follows "2024-" where it is not a month: a quarter, a half or a season. */
static JalonsPeriod
read_part_of_year (const char **cursor, int year)
{
  char letter = g_ascii_toupper (**cursor);

  if ((letter == 'Q' || letter == 'H') && g_ascii_isdigit ((*cursor)[1]))
    {
      int number = (*cursor)[1] - '0';

      *cursor += 2;
      return letter == 'Q' ? jalons_period_quarter (year, number, JALONS_BASIS_STATED)
                           : jalons_period_half (year, number, JALONS_BASIS_STATED);
    }

  for (guint i = 0; i < G_N_ELEMENTS (season_names); i++)
    {
      if (g_str_has_prefix (*cursor, season_names[i]))
        {
          *cursor += strlen (season_names[i]);
          return jalons_period_season (year, (JalonsSeason) i, JALONS_BASIS_STATED);
        }
    }

  return JALONS_PERIOD_UNKNOWN;
}

/* Reads one calendar period and moves past it; unknown where there is none. */
static JalonsPeriod
read_single (const char **cursor)
{
  int year, month, day;

  if (!read_number (cursor, 4, &year))
    return JALONS_PERIOD_UNKNOWN;
  if (**cursor != '-')
    return jalons_period_year (year, JALONS_BASIS_STATED);

  (*cursor)++;
  if (!read_number (cursor, 2, &month))
    return read_part_of_year (cursor, year);
  if (**cursor != '-')
    return jalons_period_month (year, month, JALONS_BASIS_STATED);

  (*cursor)++;
  if (!read_number (cursor, 2, &day))
    return JALONS_PERIOD_UNKNOWN;

  return jalons_period_day (jalons_day_from_ymd (year, month, day), JALONS_BASIS_STATED);
}

/* Reads a calendar period or a span; unknown where it is neither or something follows. */
static JalonsPeriod
read_period (const char *cursor)
{
  JalonsPeriod from = JALONS_PERIOD_UNKNOWN, to = JALONS_PERIOD_UNKNOWN;

  if (*cursor != '.')
    {
      from = read_single (&cursor);
      if (!jalons_period_is_known (&from))
        return JALONS_PERIOD_UNKNOWN;
      if (*cursor == '\0')
        return from;
    }

  if (!g_str_has_prefix (cursor, ".."))
    return JALONS_PERIOD_UNKNOWN;

  cursor += 2;
  if (*cursor != '\0')
    {
      to = read_single (&cursor);
      if (!jalons_period_is_known (&to) || *cursor != '\0')
        return JALONS_PERIOD_UNKNOWN;
      if (from.first != JALONS_DAY_NONE && to.last < from.first)
        return JALONS_PERIOD_UNKNOWN;
    }

  return jalons_period_span (from.first, to.last, JALONS_BASIS_STATED);
}

gboolean
jalons_period_parse (const char *iso, JalonsPeriod *out_period)
{
  gboolean bounds;
  JalonsPeriod period;

  g_return_val_if_fail (iso != NULL, FALSE);
  g_return_val_if_fail (out_period != NULL, FALSE);

  if (g_str_equal (iso, "?"))
    {
      *out_period = JALONS_PERIOD_UNKNOWN;
      return TRUE;
    }

  bounds = *iso == '?';
  period = read_period (iso + bounds);
  if (!jalons_period_is_known (&period))
    return FALSE;

  if (bounds)
    {
      period.precision = JALONS_PRECISION_UNKNOWN;
      period.basis = JALONS_BASIS_NONE;
    }

  *out_period = period;
  return TRUE;
}

/* One end of a span, in the coarsest form that @whole_months and @whole_years allow. */
static void
append_end (GString *iso, JalonsDay day, gboolean whole_months, gboolean whole_years)
{
  int year, month, mday;

  if (day == JALONS_DAY_NONE)
    return;

  jalons_day_to_ymd (day, &year, &month, &mday);
  if (whole_years)
    g_string_append_printf (iso, "%04d", year);
  else if (whole_months)
    g_string_append_printf (iso, "%04d-%02d", year, month);
  else
    g_string_append_printf (iso, "%04d-%02d-%02d", year, month, mday);
}

static char *
span_to_iso (const JalonsPeriod *period)
{
  g_autoptr (GString) iso = g_string_new (NULL);
  gboolean whole_months = jalons_period_is_whole_months (period);
  gboolean whole_years = jalons_period_is_whole_years (period);

  append_end (iso, period->first, whole_months, whole_years);
  g_string_append (iso, "..");
  append_end (iso, period->last, whole_months, whole_years);

  return g_string_free_and_steal (g_steal_pointer (&iso));
}

/* The short form that the precision has, whether or not the days are those that it stands for. */
static char *
calendar_to_iso (const JalonsPeriod *period)
{
  int year, month, mday;

  jalons_day_to_ymd (period->first, &year, &month, &mday);
  switch ((JalonsPrecision) period->precision)
    {
    case JALONS_PRECISION_DAY:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
    case JALONS_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);
    case JALONS_PRECISION_QUARTER:
      return g_strdup_printf ("%04d-Q%d", year, (month + 2) / 3);
    case JALONS_PRECISION_HALF:
      return g_strdup_printf ("%04d-H%d", year, (month + 5) / 6);
    case JALONS_PRECISION_SEASON:
      return g_strdup_printf ("%04d-%s", year,
                              season_names[jalons_period_get_season (period, NULL)]);
    case JALONS_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    case JALONS_PRECISION_UNKNOWN:
    case JALONS_PRECISION_SPAN:
    default:
      return NULL;
    }
}

char *
jalons_period_to_iso (const JalonsPeriod *period)
{
  g_autofree char *iso = NULL;
  JalonsPeriod reread;

  g_return_val_if_fail (period != NULL, NULL);

  if (!jalons_period_is_known (period))
    {
      if (period->first == JALONS_DAY_NONE && period->last == JALONS_DAY_NONE)
        return g_strdup ("?");

      iso = span_to_iso (period);
      return g_strconcat ("?", iso, NULL);
    }

  /* A period whose days are not those of its precision is written as the span that it is. */
  if (jalons_period_n_days (period) > 0)
    iso = calendar_to_iso (period);
  if (iso != NULL && jalons_period_parse (iso, &reread) && reread.first == period->first
      && reread.last == period->last)
    return g_steal_pointer (&iso);

  return span_to_iso (period);
}
