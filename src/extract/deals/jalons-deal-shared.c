/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Sums that several companies got together. */

#include "extract/deals/jalons-deal.h"

/**
 * jalons_deal_is_shared:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 *
 * Returns: whether its one sum is what several got together, and so a deal of none of them:
 *   "Anthropic and OpenAI have raised $80 billion"
 */
gboolean
jalons_deal_is_shared (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int first = JALONS_CHUNK_NONE;

  if (predicate->group == NULL || predicate->group->passive || predicate->n_amounts != 1
      || predicate->frame->subject != JALONS_FILL_RECIPIENT
      || predicate->frame->deal == JALONS_DEAL_ACQUISITION)
    return FALSE;
  for (int n = 0; n < predicate->n_recipients; n++)
    {
      int i = predicate->recipients[n];

      if (jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_COMPANY
          || jalons_parse_chunk (parse, i)->group
               != jalons_parse_chunk (parse, predicate->group->subject)->group)
        continue;
      if (first >= 0
          && jalons_parse_find (parse, MIN (first, i) + 1, MAX (first, i),
                                JALONS_CHUNKS_CONJUNCTION)
               >= 0
          && g_strcmp0 (jalons_deal_resolve (reader, i), jalons_deal_resolve (reader, first)) != 0)
        return TRUE;
      first = i;
    }
  return FALSE;
}

/**
 * jalons_deal_is_list:
 * @reader: a reader
 * @predicate: a frame with several that got money
 *
 * "… un chèque de 50 milliards à OpenAI, SoftBank une trentaine": French ends its lists in "et".
 *
 * Returns: whether those who got it are a list
 */
gboolean
jalons_deal_is_list (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  int first = predicate->recipients[0];
  int last = predicate->recipients[predicate->n_recipients - 1];

  return (reader->parse.language & 1) == 0 || predicate->n_amounts > 1
         || jalons_parse_find (&reader->parse, MIN (first, last) + 1, MAX (first, last),
                               JALONS_CHUNKS_CONJUNCTION)
              >= 0;
}
