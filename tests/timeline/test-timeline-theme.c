/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include <math.h>

#include "timeline/jalons-timeline-theme.h"

/* The relative luminance of WCAG 2.2. */
static double
luminance_of (const JalonsTimelineColor *color)
{
  const float parts[3] = { color->red, color->green, color->blue };
  static const double weights[3] = { 0.2126, 0.7152, 0.0722 };
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    {
      double part = (double) parts[i];

      luminance
        += weights[i] * (part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4));
    }
  return luminance;
}

static double
contrast (const JalonsTimelineColor *a, const JalonsTimelineColor *b)
{
  double x = luminance_of (a), y = luminance_of (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

static double
distance (const JalonsTimelineColor *a, const JalonsTimelineColor *b)
{
  return fabs ((double) (a->red - b->red)) + fabs ((double) (a->green - b->green))
         + fabs ((double) (a->blue - b->blue));
}

static void
test_contrast (void)
{
  for (int dark = 0; dark < 2; dark++)
    {
      JalonsTimelineTheme theme;

      jalons_timeline_theme_init (&theme, dark, FALSE);
      g_assert_cmpfloat (contrast (&theme.foreground, &theme.background), >=, 7);
      g_assert_cmpfloat (contrast (&theme.warning, &theme.background), >=, 4.5);
      g_assert_cmpfloat (contrast (&theme.warning, &theme.on_hue), >=, 4.5);
      g_assert_cmpfloat (contrast (&theme.accent, &theme.background), >=, 3);
      for (guint hue = 0; hue <= JALONS_TIMELINE_N_HUES; hue++)
        {
          g_test_message ("dark %d, hue %u", dark, hue);
          g_assert_cmpfloat (contrast (&theme.hues[hue], &theme.background), >=, 4.5);
          g_assert_cmpfloat (contrast (&theme.hues[hue], &theme.on_hue), >=, 4.5);
          for (guint other = 0; other < hue; other++)
            g_assert_cmpfloat (distance (&theme.hues[hue], &theme.hues[other]), >=, 0.28);
        }
    }
}

static void
test_hues (void)
{
  JalonsTimelineColor grey = jalons_timeline_hue (0, FALSE);
  JalonsTimelineColor beyond = jalons_timeline_hue (77, FALSE);

  g_assert_true (distance (&grey, &beyond) < 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/theme/contrast", test_contrast);
  g_test_add_func ("/timeline/theme/hues", test_hues);
  return g_test_run ();
}
