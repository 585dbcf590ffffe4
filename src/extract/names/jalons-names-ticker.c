/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The codes of shares, which look like names. */

#include "extract/names/jalons-names-ticker.h"

/* So many letters or digits has a code at most before its point, and behind it. */
#define MAX_CODE 6
#define MAX_MARKET 2

gboolean
jalons_names_is_ticker (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsTokens *tokens = reader->text->tokens;
  const char *text = tokens->text + jalons_names_token (reader, naming->first)->start;
  const char *end = tokens->text + tokens->length;
  const char *code = text;
  const char *market;

  /* Few words have a point behind them. */
  if (!jalons_names_is_mark (reader, naming->first + 1, '.'))
    return FALSE;
  while (text < end && text <= code + MAX_CODE
         && (g_ascii_isupper (*text) || g_ascii_isdigit (*text)))
    text++;
  if (text < code + 2 || text > code + MAX_CODE || text == end || *text != '.')
    return FALSE;
  market = ++text;
  while (text < end && text <= market + MAX_MARKET && g_ascii_isupper (*text))
    text++;
  if (text == market || text > market + MAX_MARKET)
    return FALSE;
  /* "U.S.A" is none. */
  return text == end
         || (!g_ascii_isalnum (*text)
             && !(*text == '.' && text + 1 < end && g_ascii_isalpha (text[1])));
}
