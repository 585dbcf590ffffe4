/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whether a deal is done or only talked of: rumour, hearsay, plan, question. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* "xAI would raise $15 billion, CNBC reported", but "Nvidia said it would invest": what the party
 * itself did not say. */
static gboolean
is_hearsay (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsToken *token;

  if ((parse->language & 2) == 0 || !jalons_reader_is_carried_by_modal (reader, predicate))
    return FALSE;
  token = jalons_text_get_token (reader->text,
                                 jalons_parse_chunk (parse, predicate->group->head)->first);
  if (token->length != 5 || (reader->text->tokens->text[token->start] | 32) != 'w')
    return FALSE;
  for (int k = 0; k < predicate->group->head; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_AUXILIARY) == 0
          && (jalons_frames_get_lemma (chunk->lemma)->flags & JALONS_LEMMA_CONTROL) != 0)
        return FALSE;
    }
  return TRUE;
}

/* "après avoir réuni 220 millions, la société discuterait …": what lies behind is no hearsay. */
static gboolean
is_behind (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;

  return group != NULL && (reader->parse.language & 1) != 0 && group->head != group->verb
         && (jalons_parse_chunk (&reader->parse, group->head)->flags & JALONS_CHUNK_INFINITIVE) != 0
         && (jalons_parse_chunk (&reader->parse, group->verb)->features & JALONS_VERB_PP) != 0;
}

/* "is preparing a $1 billion round", "prépare le rachat de …": not done yet. */
static gboolean
is_prepared (const JalonsReader *reader,
             const JalonsPredicate *predicate,
             const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;

  if (reading->deal == JALONS_DEAL_OTHER || reading->deal == JALONS_DEAL_TOTAL
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_NOUN)
    return FALSE;
  for (int i = predicate->trigger - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->clause != clause || jalons_chunk_is_in (chunk, JALONS_CHUNKS_PAUSE))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_VERB)
        return !jalons_chunk_is_in (chunk, JALONS_CHUNKS_PARTICIPLE)
               && jalons_chunk_is_verb_of (chunk, jalons_sign_modality_prepared);
    }
  return FALSE;
}

/* "Après les 105 millions déjà levés en juin, …, selon des sources": who reports the news does not
 * report what it follows. */
static gboolean
is_already_told (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return predicate->group != NULL && predicate->group->participle
         && jalons_parse_has_word (&reader->parse, predicate->trigger - 2, predicate->trigger,
                                   jalons_sign_modality_already_told);
}

/* "…, with xAI, recently acquired by SpaceX, said to be next": what is told of a company between
 * commas is known, whatever is heard of the rest. */
static gboolean
is_aside (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int comma, end;

  if (predicate->group == NULL || !predicate->group->participle
      || predicate->frame->deal != JALONS_DEAL_ACQUISITION
      || (jalons_parse_chunk (parse, predicate->trigger)->features & JALONS_VERB_PP) == 0)
    return FALSE;
  comma
    = jalons_parse_find_before (parse, predicate->trigger, JALONS_PARSE_ANY_REACH,
                                JALONS_CHUNKS_PAUSE | JALONS_CHUNKS_VERB | JALONS_CHUNKS_COMPANY);
  if (comma < 1 || jalons_parse_chunk (parse, comma)->type != JALONS_CHUNK_COMMA
      || jalons_parse_chunk (parse, comma - 1)->type != JALONS_CHUNK_COMPANY)
    return FALSE;
  end = jalons_parse_find (parse, predicate->trigger + 1, (int) parse->chunks->len,
                           JALONS_CHUNKS_PAUSE);
  return !jalons_reader_has_cue (reader, JALONS_CUE_RUMOUR, comma,
                                 end >= 0 ? end : (int) parse->chunks->len - 1);
}

/* "La levée vise 100 milliards", "the round targets $5 billion": what is hoped for. */
static gboolean
is_aimed_at (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  return predicate->n_amounts > 0 && jalons_parse_is (parse, predicate->trigger, JALONS_CHUNKS_NOUN)
         && jalons_parse_is_verb_of (parse,
                                     jalons_parse_find (parse, predicate->trigger + 1,
                                                        predicate->amounts[0],
                                                        JALONS_CHUNKS_FINITE),
                                     jalons_sign_modality_aimed_at);
}

/* "Apple peut-il racheter Mistral ?", "Should Meta buy Groq?", "Mistral bientôt vendu à Apple ?":
 * what a question only thinks of. */
static gboolean
is_asked (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  if (reader->question && predicate->group != NULL && predicate->group->participle
      && predicate->group->verb == predicate->trigger && (reader->parse.language & 1) != 0)
    {
      JALONS_PARSE_FOREACH_GROUP (&reader->parse, group)
        {
          if (!group->participle)
            return FALSE;
        }
      return (reader->parse.classes & JALONS_CLASS_BIT (JALONS_CLASS_QUESTION)) == 0;
    }
  return reader->question && predicate->group != NULL
         && predicate->group->verb == predicate->trigger
         && predicate->group->head != predicate->group->verb
         && (predicate->group->features & JALONS_VERB_INF) != 0
         && (predicate->group->features & (JALONS_VERB_PAST | JALONS_VERB_IMPF)) == 0;
}

/* "is raising $4 million": not closed yet. */
static gboolean
is_raising (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;
  const JalonsChunk *verb;

  if (group == NULL || group->verb != predicate->trigger || group->head == group->verb
      || (predicate->frame->subject & JALONS_FILL_RECIPIENT) == 0
      || predicate->frame->deal != JALONS_DEAL_ROUND)
    return FALSE;
  verb = jalons_parse_chunk (&reader->parse, group->verb);
  return (reader->parse.language & 2) != 0 && (verb->features & JALONS_VERB_PRP) != 0
         && (verb->features & JALONS_VERB_PP) == 0 && (group->features & JALONS_VERB_PRES) != 0;
}

/* "Lyra conduirait un tour de 200 millions": hearsay of the verb that carries the noun. */
static gboolean
is_carried_by_conditional (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *trigger = jalons_parse_chunk (parse, predicate->trigger);
  JalonsPredicate carried = *predicate;
  const JalonsVerbGroup *last = NULL;

  if ((parse->language & 1) == 0 || predicate->group != NULL || trigger->type == JALONS_CHUNK_VERB)
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb < predicate->trigger
          && jalons_parse_chunk (parse, group->verb)->clause == trigger->clause)
        last = group;
    }
  for (int i = last != NULL ? last->verb + 1 : predicate->trigger; i < predicate->trigger; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_PAUSE))
        return FALSE;
    }
  carried.group = last;
  return last != NULL && last->conditional && !last->participle
         && !jalons_reader_is_reported_future (reader, &carried);
}

/* "afin de lever 60 millions", "aurait offert 20 millions pour racheter …": what something else is
 * done, or may have been done, for. */
static gboolean
is_purpose (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *last = NULL;

  if ((parse->language & 1) == 0 || predicate->group == NULL || !predicate->group->infinitive)
    return FALSE;
  if (jalons_reader_follows_one_of (reader, predicate, jalons_sign_modality_purpose))
    return predicate->frame->subject == JALONS_FILL_RECIPIENT;
  if (!jalons_reader_follows_one_of (reader, predicate, jalons_sign_modality_meant_for))
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb < predicate->trigger)
        last = group;
    }
  return last != NULL && !last->participle && !last->negated
         && jalons_parse_find (parse, last->verb + 1, predicate->trigger, JALONS_CHUNKS_BREAK) < 0
         && (last->conditional
             || jalons_parse_is_verb_of (parse, last->verb, jalons_sign_modality_offered));
}

/**
 * jalons_reader_judge_investment:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: the deal that is made of it
 *
 * Sets the status of a deal that is only talked of, and the firmness of one told as hearsay.
 */
void
jalons_reader_judge_investment (const JalonsReader *reader,
                                const JalonsPredicate *predicate,
                                JalonsReading *reading)
{
  if (reading->status == JALONS_STATUS_CANCELLED)
    return;
  if (jalons_reader_is_reported_future (reader, predicate) || is_behind (reader, predicate))
    return;
  if ((predicate->group != NULL && predicate->group->conditional)
      || jalons_reader_supposes (reader, predicate) || is_hearsay (reader, predicate)
      || is_carried_by_conditional (reader, predicate))
    {
      reading->status = JALONS_STATUS_RUMOURED;
      reading->firmness = JALONS_FIRMNESS_CONDITIONAL;
    }
  else if ((jalons_reader_is_marked (reader, predicate, JALONS_CUE_RUMOUR)
            && !is_already_told (reader, predicate) && !is_aside (reader, predicate))
           || is_raising (reader, predicate) || is_prepared (reader, predicate, reading)
           || is_aimed_at (reader, predicate) || is_asked (reader, predicate)
           || is_purpose (reader, predicate)
           || (reading->deal == JALONS_DEAL_IPO
               && jalons_reader_is_carried_by (reader, predicate, jalons_sign_modality_meant))
           /* "devait racheter": it was agreed, and may have come to nothing. */
           || ((predicate->frame->subject == JALONS_FILL_RECIPIENT
                || (predicate->group != NULL
                    && (predicate->group->features & JALONS_VERB_IMPF) != 0))
               && jalons_reader_is_carried_by (reader, predicate, jalons_sign_modality_must)))
    reading->status = JALONS_STATUS_RUMOURED;
}
