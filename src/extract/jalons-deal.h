/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "extract/jalons-reading.h"

G_BEGIN_DECLS

/** JALONS_DEAL_MAX_DISTANCE: "X led the round" belongs to a deal told so many sentences before. */
#define JALONS_DEAL_MAX_DISTANCE 3

/* jalons-deal-sums.c */
int          jalons_deal_set_amount      (const JalonsReader    *reader,
                                          const JalonsPredicate *predicate,
                                          JalonsReading         *reading);

/* jalons-deal-parties.c */
void         jalons_deal_add_investors   (const JalonsReader    *reader,
                                          const JalonsPredicate *predicate,
                                          JalonsReading         *reading);
const char * jalons_deal_infer_recipient (const JalonsReader    *reader,
                                          const JalonsPredicate *predicate,
                                          const JalonsReading   *reading);
void         jalons_deal_infer_buyer     (const JalonsReader    *reader,
                                          const JalonsPredicate *predicate,
                                          JalonsReading         *reading);
void         jalons_deal_infer_parties   (const JalonsReader    *reader,
                                          const JalonsPredicate *predicate,
                                          JalonsReading         *reading);
void         jalons_deal_inherit_parties (const JalonsReader    *reader,
                                          const JalonsPredicate *predicate,
                                          JalonsReading         *reading);

/* jalons-deal-completeness.c */
void         jalons_deal_refine_type     (const JalonsReader    *reader,
                                          const JalonsPredicate *predicate,
                                          JalonsReading         *reading);
gboolean     jalons_deal_is_complete     (const JalonsReader    *reader,
                                          const JalonsPredicate *predicate,
                                          const JalonsReading   *reading);

/* Whether a frame has a need. */
static inline gboolean
jalons_predicate_needs (const JalonsPredicate *predicate, JalonsNeed need)
{
  return (predicate->frame->needs & need) != 0;
}

/* Whether a word of a class stands in the clause of a chunk. */
static inline gboolean
jalons_deal_clause_has_class (const JalonsReader *reader, int trigger, JalonsWordClass word_class)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, trigger)->clause;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause == clause && jalons_chunk_is (chunk, word_class))
        return TRUE;
    }
  return FALSE;
}

/* Which company a chunk stands for. */
static inline const char *
jalons_deal_resolve (const JalonsReader *reader, int chunk)
{
  return jalons_discourse_resolve (&reader->discourse, &reader->parse, chunk);
}

/* Whether what is said now can still be of a deal told before. */
static inline gboolean
jalons_deal_is_near (const JalonsReader *reader, const JalonsReading *deal)
{
  return reader->sentence <= deal->sentence + JALONS_DEAL_MAX_DISTANCE &&
         reader->block <= jalons_text_get_sentence (reader->text, deal->sentence)->block + 1;
}

G_END_DECLS
