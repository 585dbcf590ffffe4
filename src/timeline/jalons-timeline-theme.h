/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/** JALONS_TIMELINE_N_HUES: the hues that tell companies apart; hue 0 is the grey of all others. */
#define JALONS_TIMELINE_N_HUES 8

/**
 * JalonsTimelineColor:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 * @alpha: 0 (transparent) to 1
 *
 * A colour, laid out like a #GdkRGBA.
 */
typedef struct
{
  float red;
  float green;
  float blue;
  float alpha;
} JalonsTimelineColor;

/**
 * JalonsTimelineTheme:
 * @hues: the colours of companies, by hue; 0 is grey
 * @background: what lies under everything
 * @foreground: text and lines
 * @accent: the brush, the selection and the focus
 * @on_hue: text and signs on top of a hue
 * @warning: the sign of sources that disagree
 * @dim: the opacity of secondary text, 0 to 1
 * @faint: the opacity of lines and of what lies outside the brush, 0 to 1
 * @dark: whether it is made for a dark background
 * @high_contrast: whether it is made for high contrast
 *
 * The colours in which a timeline is drawn. A plain value.
 */
typedef struct
{
  JalonsTimelineColor hues[JALONS_TIMELINE_N_HUES + 1];
  JalonsTimelineColor background;
  JalonsTimelineColor foreground;
  JalonsTimelineColor accent;
  JalonsTimelineColor on_hue;
  JalonsTimelineColor warning;
  float dim;
  float faint;
  gboolean dark;
  gboolean high_contrast;
} JalonsTimelineTheme;

void jalons_timeline_theme_init (JalonsTimelineTheme *self, gboolean dark, gboolean high_contrast);
JalonsTimelineColor jalons_timeline_hue (guint hue, gboolean dark);
JalonsTimelineColor jalons_timeline_color_fade (const JalonsTimelineColor *color, double opacity);

G_END_DECLS
