/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Included by test-dates.c alone. */

static const DateCase french_cases[] = {
  { FR, "le 14 mai 2024", "-", "2024-05-14..2024-05-14" },
  { 0 },
};
static const DateCase english_cases[] = {
  { EN, "on May 14, 2024", "-", "2024-05-14..2024-05-14" },
  { 0 },
};
