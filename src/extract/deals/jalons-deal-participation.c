/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a sentence says for and against one's taking part in a deal told before. */

#include "extract/deals/jalons-deal.h"

/* A noun such as "the round" in the sentence. */
#define NOUN_WEIGHT 1
/* The subject of what says that it does not. */
#define NEGATED_WEIGHT (-20)

/* The subject of a verb of investing, and of one that tells of neither that nor of taking part. */
#define INVESTING_SUBJECT 4
#define OTHER_SUBJECT (-5)

/* What a verb says of its subject's taking part. */
static int
weigh_verb (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  int weight = 0;

  JALONS_READER_FOREACH_MATCH (reader, group, match)
    {
      const JalonsFrame *frame = match->frame;

      if (frame->kind == JALONS_KIND_INVESTMENT && frame->deal == JALONS_DEAL_ROUND
          && (frame->subject & JALONS_FILL_INVESTOR) != 0)
        weight = MAX (weight, frame->joins ? JALONS_DEAL_JOINING_SUBJECT : INVESTING_SUBJECT);
    }
  return weight;
}

/**
 * jalons_deal_weigh_participation:
 * @reader: a reader that has parsed a sentence
 *
 * Returns: how much the sentence tells of somebody's taking part in a deal, at most
 *   %JALONS_DEAL_JOINING_WEIGHT
 */
int
jalons_deal_weigh_participation (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  int last = (int) parse->chunks->len - 1;
  int weight = 0;

  if ((jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, 0, last)
       || jalons_reader_has_cue (reader, JALONS_CUE_LEADER, 0, last))
      && !jalons_reader_has_cue (reader, JALONS_CUE_FORMER_BACKERS, 0, last))
    return JALONS_DEAL_JOINING_WEIGHT;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (weigh_verb (reader, group) == JALONS_DEAL_JOINING_SUBJECT
          && !((parse->language & 2) != 0 && jalons_deal_is_of_post (reader, group->verb)))
        return JALONS_DEAL_JOINING_WEIGHT;
    }
  for (int i = 0; i <= last; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsFrame *frame
        = chunk->type == JALONS_CHUNK_NOUN ? jalons_deal_get_noun_frame (chunk) : NULL;

      if (frame != NULL && frame->deal == JALONS_DEAL_ROUND)
        weight = NOUN_WEIGHT;
    }
  return weight;
}

/* "Blackstone et Magnetar sont les prêteurs" */
static gboolean
is_copula (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  const char *name = jalons_frames_get_lemma (jalons_parse_chunk (parse, group->verb)->lemma)->name;

  return g_str_equal (name, "be") || g_str_equal (name, "être") || g_str_equal (name, "figurer");
}

/* "Index led, when Orla had come aboard the year before": told as something that was before. */
static gboolean
was_before (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  const JalonsChunk *head = jalons_parse_chunk (parse, group->head);

  return (parse->language & 2) != 0 && group->head != group->verb && head->type == JALONS_CHUNK_VERB
         && jalons_parse_get_auxiliary (parse, head) == JALONS_AUXILIARY_HAVE
         && (head->features & JALONS_VERB_PAST) != 0;
}

/* The clause of @i says what it does not: "Apple, pressenti pour participer, n'est pas de la
 * partie".
 */
static gboolean
is_out (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsChunk *head = jalons_parse_chunk (parse, group->head);

      if (group->negated && group->subject >= 0 && jalons_chunk_is_in (head, JALONS_CHUNKS_FINITE)
          && head->clause == chunk->clause
          && jalons_parse_chunk (parse, group->subject)->group == chunk->group)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_stays_out:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 *
 * Returns: whether what the verb tells of taking part was but meant, and did not come
 */
gboolean
jalons_deal_stays_out (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return (reader->parse.language & 1) != 0 && predicate->group != NULL
         && predicate->group->infinitive && !predicate->group->negated && predicate->n_investors > 0
         && is_out (&reader->parse, predicate->investors[0]);
}

/**
 * jalons_deal_weigh_participant:
 * @reader: a reader that has parsed a sentence
 * @i: the chunk of a party
 *
 * Returns: what the verb of which it is the subject says for its taking part, at most
 *   %JALONS_DEAL_JOINING_SUBJECT, or against it (below 0); 0 where none says either
 */
int
jalons_deal_weigh_participant (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  gint16 list = jalons_parse_chunk (parse, i)->group;

  if ((parse->language & 1) != 0 && is_out (parse, i))
    return NEGATED_WEIGHT;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      int weight;

      if (group->subject < 0 || group->participle || group->passive
          || jalons_parse_chunk (parse, group->subject)->group != list
          || (jalons_parse_chunk (parse, group->verb)->flags & JALONS_CHUNK_AUXILIARY) != 0)
        continue;
      if (was_before (parse, group)
          || ((parse->language & 2) != 0 && jalons_deal_is_of_post (reader, group->verb)))
        return OTHER_SUBJECT;
      weight = group->negated ? 0 : weigh_verb (reader, group);
      if (weight > 0)
        return weight;
      /* "Peak XV Partners, an existing backer": no verb of its own. */
      if ((group->features & JALONS_VERB_PRP) != 0)
        continue;
      return group->negated || !is_copula (parse, group) ? OTHER_SUBJECT : 0;
    }
  return 0;
}

/**
 * jalons_deal_tells_holders:
 * @reader: a reader
 * @deal: a deal told before the sentence
 *
 * Returns: whether the sentence names those who hold shares from rounds before @deal, which is not
 *   yet done: "Groq is in talks to raise $2 billion. It is backed by Accel and Index"
 */
gboolean
jalons_deal_tells_holders (const JalonsReader *reader, const JalonsReading *deal)
{
  const JalonsParse *parse = &reader->parse;
  int last = (int) parse->chunks->len - 1;

  if ((parse->language & 2) == 0 || deal->status != JALONS_STATUS_RUMOURED
      || deal->sentence == reader->sentence
      || jalons_reader_has_cue (reader, JALONS_CUE_RUMOUR, 0, last)
      /* "Investors in the round include Accel" */
      || jalons_reader_has_cue (reader, JALONS_CUE_SEQUEL, 0, last))
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (weigh_verb (reader, group) == JALONS_DEAL_JOINING_SUBJECT)
        return FALSE;
    }
  return jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, 0, last);
}
