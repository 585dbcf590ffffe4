/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-theme.h"

/* Each at least 4.5 : 1 against white and against a dark card respectively, so that it carries
 * text of the theme's on_hue as well; neighbours differ in hue and in lightness. */
static const guint32 light_hues[JALONS_TIMELINE_N_HUES + 1] = {
  0x68666e, /* grey */
  0x1a5fb4, /* blue */
  0xc04a00, /* orange */
  0x1b7f4e, /* green */
  0x8a3fb0, /* purple */
  0xc01c4b, /* crimson */
  0x00738a, /* teal */
  0x7a5230, /* brown */
  0x616c00, /* olive */
};

static const guint32 dark_hues[JALONS_TIMELINE_N_HUES + 1] = {
  0xb0aeb8, /* grey */
  0x7cb3f5, /* blue */
  0xff9a4d, /* orange */
  0x5bd492, /* green */
  0xd29af5, /* purple */
  0xff8aa6, /* crimson */
  0x52d0dc, /* teal */
  0xd3b08f, /* brown */
  0xe3c846, /* olive */
};

static JalonsTimelineColor
color_of (guint32 rgb)
{
  return (JalonsTimelineColor) { (float) (rgb >> 16 & 0xff) / 255, (float) (rgb >> 8 & 0xff) / 255,
                                 (float) (rgb & 0xff) / 255, 1 };
}

/**
 * jalons_timeline_hue:
 * @hue: 1 to %JALONS_TIMELINE_N_HUES, or 0 for grey
 * @dark: whether it is for a dark background
 *
 * Returns: the colour of the companies with this hue, wherever they are shown
 */
JalonsTimelineColor
jalons_timeline_hue (guint hue, gboolean dark)
{
  if (hue > JALONS_TIMELINE_N_HUES)
    hue = 0;
  return color_of (dark ? dark_hues[hue] : light_hues[hue]);
}

/**
 * jalons_timeline_theme_init:
 * @self: (out caller-allocates): the theme
 * @dark: whether it is for a dark background
 * @high_contrast: whether it is for high contrast
 *
 * Sets all colours to those of the default style; an accent of the desktop can then be put in its
 * place.
 */
void
jalons_timeline_theme_init (JalonsTimelineTheme *self, gboolean dark, gboolean high_contrast)
{
  g_return_if_fail (self != NULL);

  *self = (JalonsTimelineTheme) {
    .background = color_of (dark ? 0x343438 : 0xffffff),
    .foreground = color_of (dark ? 0xffffff : 0x2e2d32),
    .accent = color_of (dark ? 0x78aeed : 0x1c71d8),
    .on_hue = color_of (dark ? 0x1d1d20 : 0xffffff),
    .warning = color_of (dark ? 0xf8e45c : 0x905400),
    .dim = high_contrast ? 0.9f : 0.65f,
    .faint = high_contrast ? 0.5f : 0.22f,
    .dark = dark,
    .high_contrast = high_contrast,
  };
  if (high_contrast && !dark)
    self->foreground = color_of (0x000000);
  for (guint hue = 0; hue <= JALONS_TIMELINE_N_HUES; hue++)
    self->hues[hue] = jalons_timeline_hue (hue, dark);
}

/**
 * jalons_timeline_color_fade:
 * @color: a colour
 * @opacity: 0 to 1
 *
 * Returns: the colour, that much more transparent
 */
JalonsTimelineColor
jalons_timeline_color_fade (const JalonsTimelineColor *color, double opacity)
{
  JalonsTimelineColor faded = *color;

  faded.alpha *= (float) opacity;
  return faded;
}
