/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <string.h>

#include "import/jalons-suffix.h"

static const struct
{
  const char *suffix;
  JalonsSuffix meaning;
} suffixes[] = {
  { "txt", JALONS_SUFFIX_TEXT },    { "text", JALONS_SUFFIX_TEXT },
  { "md", JALONS_SUFFIX_MARKDOWN }, { "markdown", JALONS_SUFFIX_MARKDOWN },
  { "html", JALONS_SUFFIX_HTML },   { "htm", JALONS_SUFFIX_HTML },
  { "xhtml", JALONS_SUFFIX_HTML },
};

JalonsSuffix
jalons_suffix_guess (const char *path)
{
  const char *slash, *dot;

  g_return_val_if_fail (path != NULL, JALONS_SUFFIX_OTHER);

  slash = strrchr (path, '/');
  dot = strrchr (slash != NULL ? slash : path, '.');
  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (suffixes); i++)
    if (g_ascii_strcasecmp (dot + 1, suffixes[i].suffix) == 0)
      return suffixes[i].meaning;

  return JALONS_SUFFIX_OTHER;
}
