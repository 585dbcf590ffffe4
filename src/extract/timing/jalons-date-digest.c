/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which articles gather the news of the days before them: all their items are news, wherever they
 * stand. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* Whether token @i of a line is one of @words, in letters small or big. */
static gboolean
is_one_of (const JalonsText *text, const JalonsBlock *block, guint32 i, const JalonsSign *words)
{
  return i >= block->first_token && i < block->end_token
         && jalons_text_is_in_any_case (text, i, words);
}

/* "The Daily Telegraph" is a name. */
static gboolean
is_in_paper (const JalonsText *text, guint32 i)
{
  const JalonsSpan *span = jalons_text_span_at (text, i);

  return span != NULL && span->kind == JALONS_SPAN_MEDIA;
}

/* "AI Weekly", "le baromètre", "the week in AI", "les levées de la semaine", "semaine 47",
 * "issue 112" */
static gboolean
names_digest (const JalonsText *text, const JalonsBlock *block)
{
  for (guint32 i = block->first_token; i < block->end_token; i++)
    {
      if (is_one_of (text, block, i, jalons_sign_date_digest_names) && !is_in_paper (text, i))
        return TRUE;
      if (!is_one_of (text, block, i, jalons_sign_date_digest_span))
        continue;
      if (i + 1 < block->end_token
          && (jalons_token_is_number (jalons_text_get_token (text, i + 1))
              || is_one_of (text, block, i + 1, jalons_sign_date_digest_goes_on)))
        return TRUE;
      if (i >= block->first_token + 2 && is_one_of (text, block, i - 2, jalons_sign_date_digest_of)
          && is_one_of (text, block, i - 1, jalons_sign_date_digest_the)
          && !is_one_of (text, block, i + 1, jalons_sign_date_digest_other))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_date_is_digest:
 * @text: a text with its blocks
 *
 * Returns: whether its headline, or a line above its first paragraph, says that it gathers what
 * happened in a week or a month
 */
gboolean
jalons_date_is_digest (const JalonsText *text)
{
  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (text, i);

      if (block->kind == JALONS_BLOCK_PARAGRAPH && i != text->title_block)
        return FALSE;
      if ((i == text->title_block || block->kind == JALONS_BLOCK_HEADING
           || block->kind == JALONS_BLOCK_DATELINE)
          && names_digest (text, block))
        return TRUE;
    }
  return FALSE;
}
