/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The codes of shares, which look like names. */

#include "extract/jalons-names-ticker.h"

/* So many letters or digits has a code at most before its point, and behind it. */
#define MAX_CODE 6
#define MAX_MARKET 2

gboolean
jalons_names_is_ticker (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const char *text = reader->text->tokens->text + jalons_names_token (reader, naming->first)->start;
  guint n = 0;
  guint market = 0;

  while (n <= MAX_CODE && (g_ascii_isupper (text[n]) || g_ascii_isdigit (text[n])))
    n++;
  if (n < 2 || n > MAX_CODE || text[n] != '.')
    return FALSE;
  while (market <= MAX_MARKET && g_ascii_isupper (text[n + 1 + market]))
    market++;
  return market > 0 && market <= MAX_MARKET && !g_ascii_isalnum (text[n + 1 + market])
         && !(text[n + 1 + market] == '.' && g_ascii_isalpha (text[n + 2 + market]));
}
