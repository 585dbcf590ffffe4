/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-byline.h"

#define LINE_MOST_TOKENS 45
#define BYLINE_MOST_TOKENS 14
#define HANDLE_MOST_TOKENS 8

/* The name after "Par" or "By": up to a separator, a date or the end. */
static guint32
find_name_end (const JalonsPageGrammar *page, const JalonsText *text, guint32 i, guint32 end)
{
  for (; i < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (text, i);

      if ((token->flags & JALONS_TOKEN_DIGIT) != 0
          || (page->classes[token->word] & (page->months | page->weekday)) != 0)
        break;
      if ((token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word != '-' && token->word != '.'
          && token->word != '\'' && token->word != '&')
        break;
    }
  return i;
}

static gboolean
has_handle (const JalonsText *text, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    {
      if (jalons_text_is_mark (text, i, '@'))
        return TRUE;
    }
  return FALSE;
}

gboolean
jalons_byline_read (const JalonsPageGrammar *page,
                    const JalonsText *text,
                    guint32 first,
                    guint32 end,
                    char **out_author)
{
  guint32 after = first;
  guint32 name_end;
  gboolean stopped;
  guint begins;

  g_return_val_if_fail (page != NULL && text != NULL, FALSE);

  if (first >= end || end - first > LINE_MOST_TOKENS)
    return FALSE;
  if ((jalons_page_match (page, text, first, &after) & 1u << JALONS_PAGE_BYLINE) == 0)
    return end - first <= HANDLE_MOST_TOKENS && has_handle (text, first, end);
  if (after < end && jalons_text_is_mark (text, after, ':'))
    after++;
  begins = after < end ? jalons_text_get_token (text, after)->flags : 0;
  stopped = jalons_text_is_mark (text, end - 1, '.');
  name_end = find_name_end (page, text, after, end);
  /* "By investing $5 million in it, Nuvia became …" is a sentence. */
  if (after < end && (begins & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_PUNCT)) == 0 && stopped)
    return FALSE;
  if (end - first > 2 * BYLINE_MOST_TOKENS || name_end - after > BYLINE_MOST_TOKENS
      || (name_end == end && stopped))
    return FALSE;
  if (out_author != NULL && name_end > after && (begins & JALONS_TOKEN_CAPITAL) != 0)
    *out_author = jalons_tokens_dup_text (text->tokens, after, name_end);
  return TRUE;
}
