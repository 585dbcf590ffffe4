/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "import/jalons-written-date.h"

/* What lies outside is a slip of the pen or an empty field, not a date of publication. */
#define YEAR_MIN 1900
#define YEAR_MAX 2100

#define MAX_PARTS 6

/* A run of digits or letters. */
typedef struct
{
  const char *start;
  gsize length;
  int number;  /* -1 for letters */
  char before; /* the character before it, NUL at the beginning */
} Part;

static const char *const months[] = {
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
};

static guint
split_parts (const char *text, Part *parts)
{
  const char *p = text;
  guint n = 0;

  while (n < MAX_PARTS)
    {
      gboolean digits;
      Part *part = &parts[n];

      while (*p != '\0' && !g_ascii_isalnum (*p))
        p++;
      if (*p == '\0')
        break;

      digits = g_ascii_isdigit (*p);
      *part = (Part) { p, 0, digits ? 0 : -1, p > text ? p[-1] : '\0' };
      while (digits ? g_ascii_isdigit (*p) : g_ascii_isalpha (*p))
        {
          if (digits && part->length < 8)
            part->number = part->number * 10 + (*p - '0');
          part->length++;
          p++;
        }
      n++;
    }

  return n;
}

static gboolean
is_year (const Part *part)
{
  return part->length == 4 && part->number >= YEAR_MIN && part->number <= YEAR_MAX;
}

static gboolean
is_small (const Part *part)
{
  return part->number >= 0 && part->length <= 2;
}

/* 1 to 12 for a month's English name or its beginning, or 0. */
static int
read_month (const Part *part)
{
  if (part->number >= 0 || part->length < 3)
    return 0;

  for (int i = 0; i < 12; i++)
    if (g_ascii_strncasecmp (part->start, months[i], 3) == 0)
      return i + 1;

  return 0;
}

static JalonsPeriod
make_day (int year, int month, int day)
{
  return jalons_period_day (jalons_day_from_ymd (year, month, day), JALONS_BASIS_STATED);
}

static JalonsPeriod
parse_year_first (const Part *parts, guint n)
{
  /* A time of day behind a blank or T is no month or day. */
  if (n < 2 || !is_small (&parts[1]) || parts[1].before == ' ')
    return jalons_period_year (parts[0].number, JALONS_BASIS_STATED);
  if (n < 3 || !is_small (&parts[2]) || parts[2].before == ' ')
    return jalons_period_month (parts[0].number, parts[1].number, JALONS_BASIS_STATED);

  return make_day (parts[0].number, parts[1].number, parts[2].number);
}

/* "14 May 2024", "May 14, 2024", "14/05/2024": from part @i on. */
static JalonsPeriod
parse_year_last (const Part *parts)
{
  int first = parts[0].number, second = parts[1].number, year = parts[2].number;

  if (is_small (&parts[0]) && read_month (&parts[1]) > 0)
    return make_day (year, read_month (&parts[1]), first);
  if (read_month (&parts[0]) > 0 && is_small (&parts[1]))
    return make_day (year, read_month (&parts[0]), second);
  if (is_small (&parts[0]) && is_small (&parts[1]) && (first > 12 || first == second))
    return make_day (year, second, first);
  if (is_small (&parts[0]) && is_small (&parts[1]) && second > 12)
    return make_day (year, first, second);

  return JALONS_PERIOD_UNKNOWN;
}

JalonsPeriod
jalons_written_date_parse (const char *text)
{
  Part parts[MAX_PARTS];
  guint n;

  g_return_val_if_fail (text != NULL, JALONS_PERIOD_UNKNOWN);

  n = split_parts (text, parts);
  if (n == 0)
    return JALONS_PERIOD_UNKNOWN;

  if (is_year (&parts[0]))
    return parse_year_first (parts, n);
  if ((parts[0].length == 8 || parts[0].length == 14) && parts[0].number / 10000 >= YEAR_MIN
      && parts[0].number / 10000 <= YEAR_MAX)
    return make_day (parts[0].number / 10000, parts[0].number / 100 % 100, parts[0].number % 100);

  for (guint i = 0; i + 2 < n; i++)
    if (is_year (&parts[i + 2]))
      return parse_year_last (&parts[i]);

  return JALONS_PERIOD_UNKNOWN;
}
