/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who gets money that is named only behind it: in the clause behind a comma, or as what it is for.
 */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* So far into its sentence stands a noun with which it opens. */
#define OPENING_REACH 6

/* "investit 30 millions pour lancer la start-up Mozilla.ai": what the money makes gets it. */
static const char *
find_made_company (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  if (predicate->n_amounts == 0)
    return NULL;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      int i = group->verb + 1;

      if (group->verb <= predicate->amounts[0]
          || !jalons_parse_is_verb_of (parse, group->verb,
                                       jalons_sign_deal_behind_find_made_company))
        continue;
      while (
        i < (int) parse->chunks->len
        && (jalons_parse_is (parse, i, JALONS_CHUNKS_DESCRIPTION | JALONS_CHUNKS_WORD)
            || (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_FUNCTION
                && jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_NONE)))
        i++;
      if (jalons_parse_is (parse, i, JALONS_CHUNKS_COMPANY))
        return jalons_deal_resolve (reader, i);
    }
  return NULL;
}

/* "Après une levée de 28 millions, la start-up Nuvia développe …": whom the clause behind the comma
 * is about raised it. */
static const char *
find_raiser_behind (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *noun = jalons_parse_chunk (parse, predicate->trigger);
  int subject;

  if ((parse->language & 1) == 0 || noun->type != JALONS_CHUNK_NOUN
      || (noun->prep != JALONS_PREP_OTHER && noun->prep != JALONS_PREP_WITH
          && noun->prep != JALONS_PREP_BY)
      || predicate->trigger > OPENING_REACH
      || (predicate->frame->agent & JALONS_FILL_RECIPIENT) == 0)
    return NULL;
  subject = jalons_parse_find_main_subject (parse, predicate->trigger);
  if (subject < 0 || jalons_parse_chunk (parse, subject)->type != JALONS_CHUNK_COMPANY
      || jalons_discourse_is_fund (&reader->discourse, jalons_deal_resolve (reader, subject)))
    return NULL;
  return jalons_deal_resolve (reader, subject);
}

/**
 * jalons_deal_find_behind:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @gives: whether its subject gives the money
 *
 * Returns: (nullable): who gets the money, if that is named behind it
 */
const char *
jalons_deal_find_behind (const JalonsReader *reader,
                         const JalonsPredicate *predicate,
                         gboolean gives)
{
  const char *raiser = find_raiser_behind (reader, predicate);

  return raiser == NULL && gives ? find_made_company (reader, predicate) : raiser;
}
