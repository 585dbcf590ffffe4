/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <math.h>

#include "timeline/jalons-timeline-scale.h"

#define N_ROUNDS 2000

static JalonsTimelineScale
random_scale (GRand *rand)
{
  double length = g_rand_double_range (rand, 100, 4000);
  double days = exp (g_rand_double_range (rand, log (7), log (60 * 365)));

  return jalons_timeline_scale_new (g_rand_double_range (rand, -5000, 25000), length / days,
                                    length);
}

static void
assert_near (double a, double b, double tolerance)
{
  if (fabs (a - b) > tolerance)
    g_test_message ("%f is not within %g of %f", a, tolerance, b);
  g_assert_true (fabs (a - b) <= tolerance);
}

static void
test_anchor (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      JalonsTimelineScale scale = random_scale (rand);
      double position = g_rand_double_range (rand, 0, scale.length);
      double day = jalons_timeline_scale_to_day (&scale, position);
      JalonsTimelineScale zoomed
        = jalons_timeline_scale_zoom (&scale, g_rand_double_range (rand, -8, 8), position);

      assert_near (jalons_timeline_scale_to_position (&zoomed, day), position, 1e-3);
    }
}

static void
test_clamp (void)
{
  JalonsTimelineScale scale = jalons_timeline_scale_new (19000, 1, 1000);
  JalonsTimelineScale in = jalons_timeline_scale_zoom (&scale, 100, 500);
  JalonsTimelineScale out = jalons_timeline_scale_zoom (&scale, -100, 500);
  JalonsTimelineScale odd = jalons_timeline_scale_new (NAN, -INFINITY, NAN);

  assert_near (jalons_timeline_scale_get_last (&in) - in.first, JALONS_TIMELINE_MIN_DAYS, 1e-6);
  assert_near (jalons_timeline_scale_get_last (&out) - out.first, JALONS_TIMELINE_MAX_DAYS, 1e-3);
  g_assert_true (odd.density > 0 && odd.length >= 1 && isfinite (odd.first));
  odd = jalons_timeline_scale_pan (&scale, 1e300);
  g_assert_true (isfinite (odd.first));
}

static void
test_round_trips (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      JalonsTimelineScale scale = random_scale (rand);
      double position = g_rand_double_range (rand, 0, scale.length);
      double octaves = g_rand_double_range (rand, 0, 1);
      double pixels = g_rand_double_range (rand, -3000, 3000);
      double days = scale.length / scale.density;
      JalonsTimelineScale there, back;

      there = jalons_timeline_scale_pan (&scale, pixels);
      back = jalons_timeline_scale_pan (&there, -pixels);
      assert_near (back.first, scale.first, 1e-6 * days);

      if (days / exp2 (octaves) <= JALONS_TIMELINE_MIN_DAYS)
        continue;
      there = jalons_timeline_scale_zoom (&scale, octaves, position);
      back = jalons_timeline_scale_zoom (&there, -octaves, position);
      assert_near (back.first, scale.first, 1e-6 * days);
      assert_near (back.density / scale.density, 1, 1e-9);

      there = jalons_timeline_scale_resize (&scale, 777);
      assert_near (there.first, scale.first, 1e-9);
      assert_near (jalons_timeline_scale_get_last (&there), jalons_timeline_scale_get_last (&scale),
                   1e-6 * days);
    }
}

static void
test_fit_and_reveal (void)
{
  JalonsTimelineScale scale = jalons_timeline_scale_fit (1000, 2000, 1040, 20);
  JalonsTimelineScale moved;

  assert_near (jalons_timeline_scale_to_position (&scale, 1000), 20, 1e-6);
  assert_near (jalons_timeline_scale_to_position (&scale, 2000), 1020, 1e-6);

  moved = jalons_timeline_scale_reveal (&scale, 1500, 1501, 40);
  g_assert_true (jalons_timeline_scale_equal (&moved, &scale));
  moved = jalons_timeline_scale_reveal (&scale, 2500, 2501, 40);
  assert_near (jalons_timeline_scale_to_position (&moved, 2501), 1000, 1e-6);
  moved = jalons_timeline_scale_reveal (&scale, 500, 501, 40);
  assert_near (jalons_timeline_scale_to_position (&moved, 500), 40, 1e-6);
  moved = jalons_timeline_scale_reveal (&scale, 5000, 9000, 40);
  assert_near (jalons_timeline_scale_to_position (&moved, 5000), 40, 1e-6);

  /* One day is not shown larger than a week fills the view. */
  scale = jalons_timeline_scale_fit (1000, 1001, 1000, 0);
  assert_near (jalons_timeline_scale_get_last (&scale) - scale.first, JALONS_TIMELINE_MIN_DAYS,
               1e-6);
  assert_near (jalons_timeline_scale_to_position (&scale, 1000.5), 500, 1e-6);
}

static void
test_interpolate (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      JalonsTimelineScale from = random_scale (rand);
      double position = g_rand_double_range (rand, 0, from.length);
      double day = jalons_timeline_scale_to_day (&from, position);
      JalonsTimelineScale to
        = jalons_timeline_scale_zoom (&from, g_rand_double_range (rand, -3, 3), position);
      double progress = g_rand_double (rand);
      JalonsTimelineScale between = jalons_timeline_scale_interpolate (&from, &to, progress);
      JalonsTimelineScale start = jalons_timeline_scale_interpolate (&from, &to, 0);
      JalonsTimelineScale end = jalons_timeline_scale_interpolate (&from, &to, 1);

      g_assert_true (jalons_timeline_scale_equal (&start, &from));
      g_assert_true (jalons_timeline_scale_equal (&end, &to));
      assert_near (jalons_timeline_scale_to_position (&between, day), position, 0.01);
      g_assert_true (between.density <= MAX (from.density, to.density) * (1 + 1e-9));
      g_assert_true (between.density >= MIN (from.density, to.density) * (1 - 1e-9));
    }
}

static void
test_interpolate_pan (void)
{
  JalonsTimelineScale from = jalons_timeline_scale_new (0, 2, 1000);
  JalonsTimelineScale to = jalons_timeline_scale_new (100, 2, 1000);
  JalonsTimelineScale half = jalons_timeline_scale_interpolate (&from, &to, 0.5);

  assert_near (half.first, 50, 1e-9);
  assert_near (half.density, 2, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/scale/anchor", test_anchor);
  g_test_add_func ("/timeline/scale/clamp", test_clamp);
  g_test_add_func ("/timeline/scale/round-trips", test_round_trips);
  g_test_add_func ("/timeline/scale/fit-and-reveal", test_fit_and_reveal);
  g_test_add_func ("/timeline/scale/interpolate", test_interpolate);
  g_test_add_func ("/timeline/scale/interpolate-pan", test_interpolate_pan);
  return g_test_run ();
}
