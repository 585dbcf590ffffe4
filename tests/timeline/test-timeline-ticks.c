/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <locale.h>
#include <math.h>

#include "timeline/jalons-timeline-ticks.h"

#define EM 11.0

static char *
labels_of (double first, double days, double length)
{
  JalonsTimelineScale scale = jalons_timeline_scale_new (first, length / days, length);
  g_autoptr (GArray) ticks = jalons_timeline_ticks_new (&scale, EM);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const JalonsTimelineTick *tick = &g_array_index (ticks, JalonsTimelineTick, i);

      if (tick->label[0] != '\0')
        g_string_append_printf (words, "%s%s%s", words->len > 0 ? " " : "", tick->label,
                                tick->major ? "!" : "");
    }
  return g_string_free (words, FALSE);
}

static void
assert_labels (double first, double days, double length, const char *expected)
{
  g_autofree char *words = labels_of (first, days, length);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_labels (void)
{
  JalonsDay day = jalons_day_from_ymd (2023, 1, 1);

  assert_labels (day, 365.0 * 5 - 1, 900, "2023! 2024! 2025! 2026! 2027!");
  assert_labels (day + 10, 365 * 2, 900, "2023! Q2 Q3 Q4 2024! Q2 Q3 Q4 2025!");
  assert_labels (day, 364, 1000, "2023! Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
  assert_labels (day, 8, 1000, "January 2023! 2 3 4 5 6 7 8 9");
  assert_labels (jalons_day_from_ymd (1971, 1, 1), 365.25 * 55, 300,
                 "1970! 1980! 1990! 2000! 2010! 2020!");
}

static void
test_floor_and_next (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 5000; i++)
    {
      JalonsTimelineUnit unit = (JalonsTimelineUnit) g_rand_int_range (rand, 0, 8);
      JalonsDay day = g_rand_int_range (rand, -40000, 60000);
      JalonsDay start = jalons_timeline_unit_floor (unit, day);
      JalonsDay next = jalons_timeline_unit_next (unit, start);

      g_assert_cmpint (start, <=, day);
      g_assert_cmpint (next, >, day);
      g_assert_cmpint (jalons_timeline_unit_floor (unit, start), ==, start);
      g_assert_cmpint (jalons_timeline_unit_floor (unit, next), ==, next);
      g_assert_cmpint (jalons_timeline_unit_floor (unit, next - 1), ==, start);
    }
  g_assert_cmpint (
    jalons_day_weekday (jalons_timeline_unit_floor (JALONS_TIMELINE_UNIT_WEEK, 19500)), ==,
    jalons_day_weekday (jalons_day_from_ymd (2024, 1, 1)));
}

/* At every zoom: in order, words never closer than they are long, and never so many that they hide
 * the axis. */
static void
test_density (void)
{
  for (double days = 7; days < 60 * 365; days *= 1.07)
    for (double length = 200; length < 3000; length += 433)
      {
        JalonsTimelineScale scale = jalons_timeline_scale_new (18000.3, length / days, length);
        g_autoptr (GArray) ticks = jalons_timeline_ticks_new (&scale, EM);
        double end = -G_MAXDOUBLE;
        guint n_words = 0;

        g_assert_cmpuint (ticks->len, >, 0);
        g_assert_true (g_array_index (ticks, JalonsTimelineTick, 0).major);
        g_assert_cmpint (g_array_index (ticks, JalonsTimelineTick, 0).day, <=, 18000);
        for (guint i = 0; i < ticks->len; i++)
          {
            const JalonsTimelineTick *tick = &g_array_index (ticks, JalonsTimelineTick, i);
            double position = jalons_timeline_scale_to_position (&scale, tick->day);

            if (i > 0)
              g_assert_cmpint (tick->day, >, tick[-1].day);
            if (tick->label[0] == '\0')
              continue;
            n_words++;
            if (i > 1 && !tick->major)
              g_assert_true (position > end);
            /* The words of months with years may hide the days beside them: who draws leaves these.
             */
            if (strlen (tick->label) <= 5)
              end = position + (double) strlen (tick->label) * EM * 0.55;
          }
        g_assert_cmpuint (n_words, >, 0);
      }
}

static void
test_snap (void)
{
  JalonsDay day = jalons_day_from_ymd (2023, 9, 1);
  JalonsTimelineScale months = jalons_timeline_scale_new (day, 0.5, 1000);
  JalonsTimelineScale days = jalons_timeline_scale_new (day, 40, 1000);
  JalonsTimelineScale years = jalons_timeline_scale_new (day, 0.06, 1000);
  JalonsPeriod period;

  jalons_timeline_ticks_snap (&months, day + 3.2, day + 119, &period);
  g_assert_cmpint (period.first, ==, day);
  g_assert_cmpint (period.last, ==, jalons_day_from_ymd (2023, 12, 31));
  jalons_timeline_ticks_snap (&months, day + 119, day + 3.2, &period);
  g_assert_cmpint (period.first, ==, day);
  jalons_timeline_ticks_snap (&months, day + 40, day + 40, &period);
  g_assert_cmpint (period.first, ==, jalons_day_from_ymd (2023, 10, 1));
  g_assert_cmpint (period.last, ==, jalons_day_from_ymd (2023, 10, 31));
  jalons_timeline_ticks_snap (&days, day + 0.4, day + 2.6, &period);
  g_assert_cmpint (period.first, ==, day);
  g_assert_cmpint (period.last, ==, day + 2);
  jalons_timeline_ticks_snap (&years, day, day + 1, &period);
  g_assert_cmpint (period.first, ==, jalons_day_from_ymd (2023, 1, 1));
  g_assert_cmpint (period.last, ==, jalons_day_from_ymd (2023, 12, 31));
}

static void
test_french (void)
{
  g_autofree char *words = NULL;

  if (setlocale (LC_ALL, "fr_FR.UTF-8") == NULL)
    {
      g_test_skip ("the locale fr_FR.UTF-8 is not installed");
      return;
    }
  words = labels_of (jalons_day_from_ymd (2023, 1, 1), 364, 1000);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (words, ==, "2023! févr. mars avril mai juin juil. août sept. oct. nov. déc.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "C.UTF-8");
  g_test_add_func ("/timeline/ticks/labels", test_labels);
  g_test_add_func ("/timeline/ticks/floor-and-next", test_floor_and_next);
  g_test_add_func ("/timeline/ticks/density", test_density);
  g_test_add_func ("/timeline/ticks/snap", test_snap);
  g_test_add_func ("/timeline/ticks/french", test_french);
  return g_test_run ();
}
