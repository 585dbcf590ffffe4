/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* How far an event has come and how firmly a clause states it: condition, wish, failure, denial,
 * negation. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* How far from the word that states the event who says so may be named, in chunks. */
#define MEDIA_REACH 22

/* "wants Groq to raise": between the two verbs stand so many chunks. */
#define WISH_REACH 7

/**
 * jalons_reader_has_cue:
 * @reader: a reader
 * @cue: a cue
 * @first: the first chunk to look at
 * @last: the last
 *
 * Returns: whether the cue stands there
 */
gboolean
jalons_reader_has_cue (const JalonsReader *reader, JalonsCue cue, int first, int last)
{
  const JalonsParse *parse = &reader->parse;
  guint32 start, end;

  if ((parse->cued >> cue & 1) == 0)
    return FALSE;
  first = CLAMP (first, 0, (int) parse->chunks->len - 1);
  last = CLAMP (last, 0, (int) parse->chunks->len - 1);
  start = jalons_parse_chunk (parse, first)->first;
  end = jalons_parse_chunk (parse, last)->end;
  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      if (mark->cue == (guint8) cue && mark->first >= start && mark->end <= end)
        return TRUE;
    }
  return FALSE;
}

static gboolean
opens_with_condition (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, predicate->trigger)->clause;
  const JalonsClause *own = jalons_parse_clause (parse, clause);

  /* "Imagine that Nvidia bought it", "Were Nvidia to buy it, …" */
  if (!reader->question
      && jalons_text_is_one_of (reader->text, jalons_parse_chunk (parse, 0)->first,
                                jalons_parse_chunk (parse, 0)->end, jalons_sign_modality_supposed))
    return TRUE;
  for (int i = own->first; i < own->end && i <= own->first + 1; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsToken *token = jalons_text_get_token (reader->text, chunk->first);
      const char *word = reader->text->tokens->text + token->start;

      if (chunk->type != JALONS_CHUNK_FUNCTION || !jalons_chunk_is (chunk, JALONS_CLASS_BUT))
        continue;
      if (token->length == 2 && (word[0] | 32) == ((parse->language & 1) != 0 ? 's' : 'i')
          && (word[1] | 32) == ((parse->language & 1) != 0 ? 'i' : 'f'))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_is_carried_by_modal:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 *
 * Returns: whether a modal carries its verb: "would raise"
 */
gboolean
jalons_reader_is_carried_by_modal (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return predicate->group != NULL
         && jalons_parse_chunk (&reader->parse, predicate->group->head)->type
              == JALONS_CHUNK_FUNCTION;
}

/**
 * jalons_reader_supposes:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 *
 * Returns: whether a modal only supposes it: "could", "might", "may"
 */
gboolean
jalons_reader_supposes (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsToken *token;
  char first;

  if (!jalons_reader_is_carried_by_modal (reader, predicate))
    return FALSE;
  token = jalons_text_get_token (
    reader->text, jalons_parse_chunk (&reader->parse, predicate->group->head)->first);
  first = reader->text->tokens->text[token->start] | 32;
  return (first == 'c' && token->length > 3) || (first == 'm' && token->length != 4);
}

/**
 * jalons_reader_is_reported_future:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 *
 * Returns: whether a company says it of itself for later, which stands in the conditional in French
 * and is no hearsay: "Microsoft a annoncé qu'il investirait …"
 */
gboolean
jalons_reader_is_reported_future (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsClause *clause;
  int head;

  if ((parse->language & 1) == 0 || predicate->group == NULL || !predicate->group->conditional)
    return FALSE;
  clause = jalons_parse_clause (parse, jalons_parse_chunk (parse, predicate->group->head)->clause);
  if (clause->relative || clause->parent < 0 || predicate->group->head != predicate->group->verb)
    return FALSE;
  head = g_array_index (parse->clauses, JalonsClause, clause->parent).head;
  if (head < 0)
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->head == head && group->subject >= 0 && !group->conditional && !group->negated
          && (group->features & (JALONS_VERB_PAST | JALONS_VERB_PP | JALONS_VERB_IMPF)) != 0
          && jalons_chunk_is_party (jalons_parse_chunk (parse, group->subject))
          && jalons_parse_is_verb_of (parse, group->verb, jalons_sign_modality_reported_future))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_is_carried_by:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @verbs: infinitives
 *
 * Returns: whether its verb hangs on one of them, which may say that what it carries did not come
 *   about: "having failed to buy"
 */
gboolean
jalons_reader_is_carried_by (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             const JalonsSign *verbs)
{
  const JalonsParse *parse = &reader->parse;
  int k = predicate->group != NULL ? predicate->group->verb : JALONS_CHUNK_NONE;
  int guard = 0;

  if (k < 0 || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_VERB)
    return FALSE;
  while ((k = jalons_parse_chunk (parse, k)->carrier) >= 0 && guard++ < 6)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type != JALONS_CHUNK_VERB)
        return FALSE;
      if (jalons_words_have (verbs, jalons_frames_get_lemma (chunk->lemma)->name))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_follows_one_of:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @prepositions: words
 *
 * Returns: whether one of some prepositions governs the verb: "au lieu de lever", "without
 * raising", "afin de lever"
 */
gboolean
jalons_reader_follows_one_of (const JalonsReader *reader,
                              const JalonsPredicate *predicate,
                              const JalonsSign *prepositions)
{
  const JalonsVerbGroup *group = predicate->group;

  for (int i = group != NULL ? MIN (group->head, group->verb) - 1 : -1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (chunk->type != JALONS_CHUNK_FUNCTION)
        return FALSE;
      if (jalons_chunk_is_one_of (chunk, reader->text, prepositions))
        return TRUE;
    }
  return FALSE;
}

/* "no longer wants to", "ne veut plus": what was planned is off. */
static gboolean
gives_up (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = MAX (predicate->group->head - 3, 0);
       i <= predicate->group->verb + 2 && i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      g_autofree char *words = NULL;

      if (chunk->type != JALONS_CHUNK_FUNCTION)
        continue;
      words = jalons_tokens_dup_text (reader->text->tokens, chunk->first, chunk->end);
      if (g_str_equal (words, "no longer") || g_str_equal (words, "plus"))
        return TRUE;
    }
  return FALSE;
}

/* "elle avait échoué, à l'automne, à lever 50 millions": what stands between parts the two verbs.
 */
static gboolean
follows_failure (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int before;

  if (predicate->group == NULL || !predicate->group->infinitive
      || predicate->trigger != predicate->group->verb
      || jalons_parse_get_preposition (parse, predicate->trigger - 1) != JALONS_PREP_TO)
    return FALSE;
  before = jalons_parse_find_before (parse, predicate->trigger - 1, JALONS_PARSE_ANY_REACH,
                                     JALONS_CHUNKS_VERB | JALONS_CHUNKS_BREAK);
  return jalons_parse_is_verb_of (parse, before, jalons_sign_modality_failed);
}

/* "dropped its $1.4 billion takeover of iRobot": a deal that its verb gives up. */
static gboolean
is_given_up (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsTriggerMatch *matches;

  if (predicate->group == NULL
      || jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_NOUN)
    return FALSE;
  matches = jalons_reader_get_matches (reader, predicate->group);
  for (guint m = 0; m < predicate->group->n_matches; m++)
    {
      const JalonsFrame *frame = matches[m].frame;

      if (frame->status == JALONS_STATUS_CANCELLED && frame->kind == predicate->frame->kind
          && (frame->deal == predicate->frame->deal
              || (frame->deal == JALONS_DEAL_ACQUISITION
                  && predicate->frame->deal == JALONS_DEAL_ROUND)))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_is_refused:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 *
 * Returns: whether somebody declines to do it: "Founders Fund declined to join"
 */
gboolean
jalons_reader_is_refused (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  return jalons_reader_is_carried_by (reader, predicate, jalons_sign_modality_refused);
}

/* "could have bought", "should have bought", "aurait pu racheter": it did not. */
static gboolean
is_missed (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsChunk *head;

  if ((reader->parse.language & 1) != 0 && predicate->group != NULL
      && predicate->group->conditional)
    {
      int k = jalons_parse_chunk (&reader->parse, predicate->group->verb)->carrier;
      const JalonsChunk *carrier = k >= 0 ? jalons_parse_chunk (&reader->parse, k) : NULL;

      return carrier != NULL && carrier->type == JALONS_CHUNK_VERB && carrier->carrier >= 0
             && jalons_chunk_is_verb_of (carrier, jalons_sign_modality_could_have);
    }
  if (!jalons_reader_is_carried_by_modal (reader, predicate)
      || (predicate->group->features & JALONS_VERB_PP) == 0 || predicate->group->passive)
    return FALSE;
  head = jalons_parse_chunk (&reader->parse, predicate->group->head);
  return jalons_chunk_is_one_of (head, reader->text, jalons_sign_modality_missed);
}

/* "Investors want Groq to raise $10 billion", "urged Apple to invest": the verb by which somebody
 * else means a party to do it, or %NULL. */
static const char *
find_wish (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *verb = jalons_parse_chunk (parse, predicate->trigger);
  gboolean named = FALSE;
  JalonsPreposition prep;

  if ((parse->language & 2) == 0 || predicate->trigger < 3 || verb->type != JALONS_CHUNK_VERB
      || verb->carrier >= 0)
    return NULL;
  prep = jalons_chunk_preposition (jalons_parse_chunk (parse, predicate->trigger - 1));
  if (prep != JALONS_PREP_TO && prep != JALONS_PREP_FROM)
    return NULL;
  for (int i = predicate->trigger - 2; i > 0 && i > predicate->trigger - WISH_REACH; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_VERB)
        return named && !jalons_chunk_is_in (chunk, JALONS_CHUNKS_PARTICIPLE)
                 ? jalons_chunk_get_infinitive (chunk)
                 : NULL;
      if (chunk->type >= JALONS_CHUNK_COMMA || chunk->type == JALONS_CHUNK_AMOUNT)
        return NULL;
      named = named || jalons_chunk_is_party (chunk);
    }
  return NULL;
}

/* "tried to buy", "a tenté de lever": it did not; "tente de lever": it is not done yet. */
static void
judge_attempt (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  guint features;

  if (reading->kind != JALONS_KIND_INVESTMENT || reading->status != JALONS_STATUS_DONE
      || predicate->group == NULL || predicate->group->conditional
      || !jalons_reader_is_carried_by (reader, predicate, jalons_sign_modality_judge_attempt))
    return;
  features = predicate->group->features;
  reading->status = (features & (JALONS_VERB_PAST | JALONS_VERB_PP | JALONS_VERB_IMPF)) != 0
                      ? JALONS_STATUS_CANCELLED
                      : JALONS_STATUS_RUMOURED;
}

/**
 * jalons_reader_judge:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: what is made of it
 *
 * Sets the status and firmness of a reading.
 *
 * Returns: whether the clause states an event at all
 */
gboolean
jalons_reader_judge (const JalonsReader *reader,
                     const JalonsPredicate *predicate,
                     JalonsReading *reading)
{
  if (predicate->group != NULL && predicate->group->negated
      && reading->status != JALONS_STATUS_CANCELLED)
    {
      if (reading->kind == JALONS_KIND_RELEASE)
        {
          if (!jalons_reader_judge_negation (reader, predicate->group, reading))
            return FALSE;
        }
      else if ((reading->deal != JALONS_DEAL_IPO && reading->deal != JALONS_DEAL_ACQUISITION)
               || !gives_up (reader, predicate))
        return FALSE;
      else
        {
          reading->status = JALONS_STATUS_CANCELLED;
          if (reading->deal == JALONS_DEAL_IPO)
            reading->amount = JALONS_MONEY_NONE;
        }
    }
  const char *wish = find_wish (reader, predicate);

  if (opens_with_condition (reader, predicate)
      || (reading->kind == JALONS_KIND_INVESTMENT
          && (is_missed (reader, predicate)
              || jalons_reader_follows_one_of (reader, predicate, jalons_sign_modality_undone)))
      || (wish != NULL && jalons_words_have (jalons_sign_modality_urged, wish))
      || (reading->kind == JALONS_KIND_INVESTMENT && jalons_reader_is_refused (reader, predicate)))
    return FALSE;
  if (is_given_up (reader, predicate)
      || (reading->kind == JALONS_KIND_INVESTMENT && follows_failure (reader, predicate))
      || (reading->kind == JALONS_KIND_INVESTMENT
          && jalons_reader_is_carried_by (reader, predicate, jalons_sign_modality_judge)))
    reading->status = JALONS_STATUS_CANCELLED;
  judge_attempt (reader, predicate, reading);
  if (reading->kind == JALONS_KIND_INVESTMENT)
    jalons_reader_judge_investment (reader, predicate, reading);
  else
    jalons_reader_judge_release (reader, predicate, reading);
  if (wish != NULL && reading->status == JALONS_STATUS_DONE
      && jalons_words_have (jalons_sign_modality_wished, wish))
    reading->status
      = reading->kind == JALONS_KIND_RELEASE ? JALONS_STATUS_ANNOUNCED : JALONS_STATUS_RUMOURED;
  if (jalons_reader_is_marked (reader, predicate, JALONS_CUE_DENIAL))
    {
      /* "has denied that it is up for sale": nothing was heard of. */
      if (g_str_has_suffix (predicate->frame->name, ".seekbuyer"))
        return FALSE;
      reading->firmness = JALONS_FIRMNESS_DENIED;
      reading->status = JALONS_STATUS_RUMOURED;
    }
  return TRUE;
}

/**
 * jalons_reader_attribute:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: what is made of it
 *
 * Notes who says so, where the sentence names a newspaper or agency.
 */
void
jalons_reader_attribute (const JalonsReader *reader,
                         const JalonsPredicate *predicate,
                         JalonsReading *reading)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_MEDIA)
    {
      if (ABS (i - predicate->trigger) < MEDIA_REACH)
        {
          const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

          g_set_str (&reading->attribution,
                     jalons_text_get_name (reader->text, chunk->value)->name);
          return;
        }
    }
}
