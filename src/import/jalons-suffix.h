/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** JalonsSuffix: what the last part of a file's name says about its format. */
typedef enum
{
  JALONS_SUFFIX_OTHER,
  JALONS_SUFFIX_TEXT,
  JALONS_SUFFIX_MARKDOWN,
  JALONS_SUFFIX_HTML,
} JalonsSuffix;

/** jalons_suffix_guess: looks at a name's suffix; upper and lower case are the same. */
JalonsSuffix jalons_suffix_guess (const char *path);

G_END_DECLS
