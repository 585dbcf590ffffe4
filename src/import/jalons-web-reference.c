/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "import/jalons-web-reference.h"

/* From 0x80 on; 0 where Windows has no character. */
static const guint16 windows_1252[32] = {
  0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, /**/
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017d, 0,      /**/
  0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, /**/
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178,
};

gunichar
jalons_web_reference_mend (gunichar c)
{
  if (c < 0x80 || c >= 0x80 + G_N_ELEMENTS (windows_1252) || windows_1252[c - 0x80] == 0)
    return c;

  return windows_1252[c - 0x80];
}
