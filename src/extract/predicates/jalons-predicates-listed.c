/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which deal of a list, or which of many companies, a phrase behind a verb or noun belongs to. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* Whether a sum has behind it, before another, whom it is from. */
static gboolean
has_own_source (const JalonsParse *parse, int sum, int end)
{
  for (int i = sum + 1; i < end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_party (chunk) && chunk->prep == JALONS_PREP_FROM)
        return TRUE;
    }
  return FALSE;
}

/* The sum that stands last before a phrase, with no comma between: "puis 7,5 milliards de dettes
 * auprès de Blackstone". */
static int
find_sum_before (const JalonsParse *parse, int i)
{
  int sum = jalons_parse_find_before (parse, i, JALONS_PARSE_ANY_REACH,
                                      JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_PUNCT
                                        | JALONS_CHUNKS_VERB | JALONS_CHUNKS_PARTY);

  return jalons_parse_is (parse, sum, JALONS_CHUNKS_AMOUNT) ? sum : JALONS_CHUNK_NONE;
}

/**
 * jalons_predicate_is_of_other_sum:
 * @self: a predicate with its first sum
 * @parse: its parse
 * @i: the chunk of who gives money
 *
 * Returns: whether it stands behind another sum than the predicate's, which has its own givers: "$4
 *   billion from Amazon and $2 billion from Google"
 */
gboolean
jalons_predicate_is_of_other_sum (const JalonsPredicate *self, const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  return (chunk->prep == JALONS_PREP_FROM || chunk->prep == JALONS_PREP_LED) && self->n_amounts > 0
         && find_sum_before (parse, i) > self->amounts[0]
         && has_own_source (parse, self->amounts[0], find_sum_before (parse, i));
}

/**
 * jalons_predicate_begins_next_deal:
 * @self: a predicate
 * @parse: its parse
 * @i: a chunk behind its trigger
 *
 * Returns: whether it is a sum with which the next deal of a list begins: "took a $5 million seed
 *   round from Accel and an $8 million Series A from Index"
 */
gboolean
jalons_predicate_begins_next_deal (const JalonsPredicate *self, const JalonsParse *parse, int i)
{
  const JalonsChunk *noun
    = i + 1 < (int) parse->chunks->len ? jalons_parse_chunk (parse, i + 1) : NULL;
  const JalonsFrame *frame;
  int k = i - 1;

  if ((parse->language & 2) == 0 || noun == NULL || noun->type != JALONS_CHUNK_NOUN
      || jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_AMOUNT
      || self->frame->kind != JALONS_KIND_INVESTMENT || (self->deal < 0 && self->n_amounts == 0)
      || self->n_investors == 0)
    return FALSE;
  frame = jalons_deal_get_noun_frame (noun);
  if (frame == NULL || (frame->deal != JALONS_DEAL_ROUND && frame->deal != JALONS_DEAL_DEBT)
      || frame->agent != JALONS_FILL_RECIPIENT)
    return FALSE;
  while (k > self->trigger && jalons_parse_is (parse, k, JALONS_CHUNKS_DETERMINER))
    k--;
  return k < i - 1 && k > self->trigger && jalons_parse_is (parse, k, JALONS_CHUNKS_CONJUNCTION);
}

/**
 * jalons_predicate_is_of_item:
 * @self: a predicate
 * @parse: its parse
 * @i: a chunk behind its trigger
 *
 * Returns: whether it stands behind a sum that a colon parts from the first: "48 millions en tout :
 *   8 millions en pré-amorçage, 40 millions auprès d'Accel"
 */
gboolean
jalons_predicate_is_of_item (const JalonsPredicate *self, const JalonsParse *parse, int i)
{
  int colon;

  if ((parse->language & 1) == 0 || self->n_amounts == 0)
    return FALSE;
  colon = jalons_parse_find (parse, self->amounts[0] + 1, i, JALONS_CHUNKS_COLON);
  return colon >= 0 && jalons_parse_find (parse, colon + 1, i, JALONS_CHUNKS_AMOUNT) >= 0;
}

/**
 * jalons_predicate_is_one_backed:
 * @self: a predicate
 * @parse: its parse
 * @i: a chunk behind its trigger
 *
 * Returns: whether it is one of those that got money: "invested in companies such as Groq and
 *   Cohere"
 */
gboolean
jalons_predicate_is_one_backed (const JalonsPredicate *self, const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  int word = chunk->group - 2;

  if ((parse->language & 2) == 0 || chunk->prep != JALONS_PREP_AMONG
      || chunk->type != JALONS_CHUNK_COMPANY || self->group == NULL || self->group->passive
      || self->group->participle || self->n_amounts > 0 || word <= self->trigger
      || self->frame->deal != JALONS_DEAL_ROUND
      || (self->frame->subject & JALONS_FILL_INVESTOR) == 0
      || ((self->frame->object | self->frame->preps[JALONS_PREP_IN]) & JALONS_FILL_RECIPIENT) == 0
      || jalons_parse_chunk (parse, word)->type >= JALONS_CHUNK_COMMA)
    return FALSE;
  return jalons_chunk_ends_in (jalons_parse_chunk (parse, word), parse->text,
                               jalons_sign_predicates_listed_predicate_is_one_backed);
}
