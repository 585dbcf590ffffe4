/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Stock listings: who goes public, and whether that has happened yet. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* "has hired Goldman Sachs and two others to prepare an IPO": whom one hires stands so many chunks
 * behind the verb. */
#define HIRED_REACH 8

/* "filed on Monday for a listing": papers are in, and nothing is listed yet. */
static gboolean
is_only_filed (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  gint16 clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_VERB)
    {
      if (i <= predicate->trigger && jalons_parse_chunk (parse, i)->clause == clause
          && jalons_parse_is_verb_of (parse, i, jalons_sign_deal_listings_only_filed))
        return TRUE;
    }
  return FALSE;
}

/* Who hired the one named at a chunk: the bank that is hired for a listing is not listed. */
static const char *
find_hirer (const JalonsReader *reader, int hired)
{
  JALONS_PARSE_FOREACH_GROUP (&reader->parse, group)
    {
      if (group->verb < hired && group->verb + HIRED_REACH > hired && group->subject >= 0
          && !group->passive
          && jalons_parse_is_verb_of (&reader->parse, group->verb,
                                      jalons_sign_deal_listings_find_hirer))
        return jalons_deal_resolve (reader, group->subject);
    }
  return NULL;
}

/**
 * jalons_deal_refine_listing:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * Sets who goes public, and makes a rumour of a listing that was only filed for.
 */
void
jalons_deal_refine_listing (const JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            JalonsReading *reading)
{
  const char *hirer;

  if (reading->deal != JALONS_DEAL_IPO || (reader->parse.language & 2) == 0)
    return;
  if (reading->status == JALONS_STATUS_DONE && is_only_filed (reader, predicate))
    reading->status = JALONS_STATUS_RUMOURED;
  if (predicate->n_recipients == 0
      || jalons_parse_chunk (&reader->parse, predicate->recipients[0])->type
           != JALONS_CHUNK_COMPANY)
    return;
  hirer = find_hirer (reader, predicate->recipients[0]);
  if (hirer != NULL)
    reading->recipient = hirer;
}
