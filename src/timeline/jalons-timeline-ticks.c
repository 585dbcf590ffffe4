/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "timeline/jalons-timeline-ticks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A drag is snapped to the smallest part of the calendar that is at least this wide, in pixels. */
#define SNAP_LENGTH 7.0

/* A tick without words wants this much room, in pixels. */
#define BARE_LENGTH 9.0

/* Ticks on one axis, at most: the shortest unit on the widest screen stays far below. */
#define MAX_TICKS 4096

typedef struct
{
  double days;      /* mean length */
  double label_ems; /* the room that its words need, in ems */
  int months;       /* its length in months; 0 for parts of months */
} UnitInfo;

static const UnitInfo unit_infos[] = {
  [JALONS_TIMELINE_UNIT_DAY] = { 1, 2.2, 0 },
  [JALONS_TIMELINE_UNIT_WEEK] = { 7, 2.2, 0 },
  [JALONS_TIMELINE_UNIT_MONTH] = { 30.436875, 4.2, 1 },
  [JALONS_TIMELINE_UNIT_QUARTER] = { 91.310625, 4.2, 3 },
  [JALONS_TIMELINE_UNIT_YEAR] = { 365.2425, 3.6, 12 },
  [JALONS_TIMELINE_UNIT_LUSTRUM] = { 1826.2125, 3.6, 60 },
  [JALONS_TIMELINE_UNIT_DECADE] = { 3652.425, 3.6, 120 },
  [JALONS_TIMELINE_UNIT_CENTURY] = { 36524.25, 3.6, 1200 },
};

static int
floor_div (int a, int b)
{
  return a / b - (a % b < 0);
}

static JalonsDay
day_of_month_number (int month)
{
  return jalons_day_from_ymd (floor_div (month, 12), month - 12 * floor_div (month, 12) + 1, 1);
}

static int
month_number (JalonsDay day)
{
  int year, month, mday;

  jalons_day_to_ymd (day, &year, &month, &mday);
  return year * 12 + month - 1;
}

/* The shortest unit of which every one has room for its words. */
static JalonsTimelineUnit
find_unit (double density, double ems_factor)
{
  for (guint unit = 0; unit < G_N_ELEMENTS (unit_infos) - 1; unit++)
    if (unit_infos[unit].days * density >= unit_infos[unit].label_ems * ems_factor)
      return (JalonsTimelineUnit) unit;
  return JALONS_TIMELINE_UNIT_CENTURY;
}

static gboolean
is_start_of (JalonsTimelineUnit unit, JalonsDay day)
{
  return jalons_timeline_unit_floor (unit, day) == day;
}

static gboolean
is_labelled (JalonsTimelineUnit labelled, JalonsDay day)
{
  if (labelled == JALONS_TIMELINE_UNIT_WEEK)
    {
      /* Weeks do not divide months: the words leave the neighbourhood of the month's own free. */
      JalonsDay month = jalons_timeline_unit_floor (JALONS_TIMELINE_UNIT_MONTH, day);

      if (day == month)
        return TRUE;
      return is_start_of (labelled, day) && day - month >= 4
             && jalons_timeline_unit_next (JALONS_TIMELINE_UNIT_MONTH, month) - day >= 3;
    }
  return is_start_of (labelled, day);
}

static void
format_date (const char *format, JalonsDay day, char *out_label, gsize size)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *words = NULL;
  int year, month, mday;

  jalons_day_to_ymd (day, &year, &month, &mday);
  date = g_date_time_new_utc (year, month, mday, 0, 0, 0);
  if (date != NULL)
    words = g_date_time_format (date, format);
  if (words != NULL)
    g_strlcpy (out_label, words, size);
  else
    g_snprintf (out_label, size, "%d", year);
}

/* The finest unit for ticks without words below labelled ones. */
static JalonsTimelineUnit
find_bare_unit (JalonsTimelineUnit labelled, double density)
{
  for (guint unit = 0; unit < labelled; unit++)
    {
      if (unit == JALONS_TIMELINE_UNIT_WEEK && labelled > JALONS_TIMELINE_UNIT_MONTH)
        continue;
      if (unit_infos[unit].days * density >= BARE_LENGTH)
        return (JalonsTimelineUnit) unit;
    }
  return labelled;
}

/**
 * jalons_timeline_unit_floor:
 * @unit: a part of the calendar
 * @day: a day
 *
 * Returns: the first day of that part of the calendar in which @day lies; weeks begin on Mondays
 */
JalonsDay
jalons_timeline_unit_floor (JalonsTimelineUnit unit, JalonsDay day)
{
  int months;

  g_return_val_if_fail (unit <= JALONS_TIMELINE_UNIT_CENTURY, day);

  if (unit == JALONS_TIMELINE_UNIT_DAY)
    return day;
  if (unit == JALONS_TIMELINE_UNIT_WEEK)
    return floor_div (day + 3, 7) * 7 - 3; /* 1970-01-01 was a Thursday */

  months = unit_infos[unit].months;
  return day_of_month_number (floor_div (month_number (day), months) * months);
}

/**
 * jalons_timeline_unit_next:
 * @unit: a part of the calendar
 * @start: the first day of one
 *
 * Returns: the first day of the next one
 */
JalonsDay
jalons_timeline_unit_next (JalonsTimelineUnit unit, JalonsDay start)
{
  g_return_val_if_fail (unit <= JALONS_TIMELINE_UNIT_CENTURY, start + 1);

  if (unit_infos[unit].months == 0)
    return start + (JalonsDay) unit_infos[unit].days;
  return day_of_month_number (month_number (start) + unit_infos[unit].months);
}

/**
 * jalons_timeline_unit_format:
 * @unit: a part of the calendar
 * @start: the first day of one
 * @out_label: where to put its words
 * @size: how many bytes there are at @out_label
 *
 * Words a part of the calendar in the user's language, as briefly as it can be understood beside
 * its neighbours.
 */
void
jalons_timeline_unit_format (JalonsTimelineUnit unit, JalonsDay start, char *out_label, gsize size)
{
  g_return_if_fail (out_label != NULL && size > 0);

  switch (unit)
    {
    case JALONS_TIMELINE_UNIT_DAY:
    case JALONS_TIMELINE_UNIT_WEEK:
      /* Translators: the day of the month on a time axis, as for g_date_time_format() */
      format_date (C_ ("timeline axis", "%-e"), start, out_label, size);
      break;

    case JALONS_TIMELINE_UNIT_MONTH:
      /* Translators: an abbreviated month on a time axis, as for g_date_time_format() */
      format_date (C_ ("timeline axis", "%Ob"), start, out_label, size);
      break;

    case JALONS_TIMELINE_UNIT_QUARTER:
      {
        int quarter = (month_number (start) - 12 * floor_div (month_number (start), 12)) / 3 + 1;

        /* Translators: a quarter of a year on a time axis, 1 to 4 */
        g_snprintf (out_label, size, C_ ("timeline axis", "Q%d"), quarter);
        break;
      }

    case JALONS_TIMELINE_UNIT_YEAR:
    case JALONS_TIMELINE_UNIT_LUSTRUM:
    case JALONS_TIMELINE_UNIT_DECADE:
    case JALONS_TIMELINE_UNIT_CENTURY:
    default:
      g_snprintf (out_label, size, "%d", floor_div (month_number (start), 12));
      break;
    }
}

/**
 * jalons_timeline_ticks_get_unit:
 * @scale: a scale
 * @em: the size of the axis' font, in pixels
 *
 * Returns: the parts of the calendar that have words on the axis
 */
JalonsTimelineUnit
jalons_timeline_ticks_get_unit (const JalonsTimelineScale *scale, double em)
{
  g_return_val_if_fail (scale != NULL, JALONS_TIMELINE_UNIT_YEAR);

  return find_unit (scale->density, MAX (em, 1));
}

/**
 * jalons_timeline_ticks_get_major:
 * @unit: the parts of the calendar that have words on an axis
 *
 * Returns: the larger parts that tell where those belong: months for days, years for months and
 *   quarters, else @unit itself
 */
JalonsTimelineUnit
jalons_timeline_ticks_get_major (JalonsTimelineUnit unit)
{
  if (unit <= JALONS_TIMELINE_UNIT_WEEK)
    return JALONS_TIMELINE_UNIT_MONTH;
  return MAX (unit, JALONS_TIMELINE_UNIT_YEAR);
}

static void
append_tick (GArray *ticks, JalonsDay day, JalonsTimelineUnit labelled)
{
  JalonsTimelineUnit major = jalons_timeline_ticks_get_major (labelled);
  JalonsTimelineTick tick = { .day = day };

  tick.major = is_start_of (major, day);
  if (tick.major && major == JALONS_TIMELINE_UNIT_MONTH)
    /* Translators: a month with its year on a time axis, as for g_date_time_format() */
    format_date (C_ ("timeline axis", "%OB %Y"), day, tick.label, sizeof tick.label);
  else if (tick.major)
    jalons_timeline_unit_format (major, day, tick.label, sizeof tick.label);
  else if (is_labelled (labelled, day))
    jalons_timeline_unit_format (labelled, day, tick.label, sizeof tick.label);

  g_array_append_val (ticks, tick);
}

/**
 * jalons_timeline_ticks_new:
 * @scale: a scale
 * @em: the size of the axis' font, in pixels
 *
 * Divides the visible part of the axis. The first tick is the one at or before the leading edge
 * that begins a larger part of the calendar, so that its words can be kept in view.
 *
 * Returns: (transfer full) (element-type JalonsTimelineTick): the ticks in order of time
 */
GArray *
jalons_timeline_ticks_new (const JalonsTimelineScale *scale, double em)
{
  GArray *ticks;
  JalonsTimelineUnit labelled, bare;
  JalonsDay day, major, last;

  g_return_val_if_fail (scale != NULL, NULL);

  ticks = g_array_sized_new (FALSE, TRUE, sizeof (JalonsTimelineTick), 64);
  labelled = jalons_timeline_ticks_get_unit (scale, em);
  bare = find_bare_unit (labelled, scale->density);
  day = (JalonsDay) floor (scale->first);
  last = (JalonsDay) ceil (jalons_timeline_scale_get_last (scale));

  major = jalons_timeline_unit_floor (jalons_timeline_ticks_get_major (labelled), day);
  day = jalons_timeline_unit_floor (bare, day);
  if (major < day)
    append_tick (ticks, major, labelled);

  while (day <= last && ticks->len < MAX_TICKS)
    {
      JalonsDay next = jalons_timeline_unit_next (bare, day);

      append_tick (ticks, day, labelled);
      /* Months begin within weeks. */
      if (bare == JALONS_TIMELINE_UNIT_WEEK)
        {
          JalonsDay month = jalons_timeline_unit_floor (JALONS_TIMELINE_UNIT_MONTH, next);

          if (month > day && month < next)
            append_tick (ticks, month, labelled);
        }
      day = next;
    }

  return ticks;
}

/**
 * jalons_timeline_ticks_get_snap:
 * @scale: a scale
 *
 * Returns: the part of the calendar to which a brush snaps: days where they can be told apart, else
 *   months or, on the smallest scales, years
 */
JalonsTimelineUnit
jalons_timeline_ticks_get_snap (const JalonsTimelineScale *scale)
{
  g_return_val_if_fail (scale != NULL, JALONS_TIMELINE_UNIT_DAY);

  if (scale->density >= SNAP_LENGTH)
    return JALONS_TIMELINE_UNIT_DAY;
  if (scale->density * unit_infos[JALONS_TIMELINE_UNIT_MONTH].days >= SNAP_LENGTH / 2)
    return JALONS_TIMELINE_UNIT_MONTH;
  return JALONS_TIMELINE_UNIT_YEAR;
}

static JalonsDay
snap_day (JalonsTimelineUnit unit, double day)
{
  JalonsDay start = jalons_timeline_unit_floor (unit, (JalonsDay) floor (day));
  JalonsDay next = jalons_timeline_unit_next (unit, start);

  return day - start < next - day ? start : next;
}

/**
 * jalons_timeline_ticks_snap:
 * @scale: a scale
 * @from: a moment, in days
 * @to: another, before or after it
 * @out_period: (out): the period from the one to the other, of whole days, months or years; never
 *   empty
 *
 * Turns a drag from one moment to another into a period.
 */
void
jalons_timeline_ticks_snap (const JalonsTimelineScale *scale,
                            double from,
                            double to,
                            JalonsPeriod *out_period)
{
  JalonsTimelineUnit unit;
  JalonsDay first, end;

  g_return_if_fail (scale != NULL && out_period != NULL);

  unit = jalons_timeline_ticks_get_snap (scale);
  first = snap_day (unit, MIN (from, to));
  end = snap_day (unit, MAX (from, to));
  if (end <= first)
    {
      first = jalons_timeline_unit_floor (unit, (JalonsDay) floor ((from + to) / 2));
      end = jalons_timeline_unit_next (unit, first);
    }

  *out_period = jalons_period_span (first, end - 1, JALONS_BASIS_USER);
}
