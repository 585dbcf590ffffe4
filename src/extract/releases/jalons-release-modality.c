/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whether a model is out or is to come, by the verb that tells it. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* "We are excited to announce": who is glad to do it is doing it. */
static gboolean
is_glad (const JalonsReader *reader, int carrier, int infinitive)
{
  return jalons_parse_has_word (&reader->parse, carrier + 1, infinitive,
                                jalons_sign_release_modality_glad);
}

/* "doit suivre", "va sortir", "is to launch", "plans to release". */
static gboolean
is_carried_by_plan (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  int infinitive;
  int k = predicate->group != NULL ? predicate->group->verb : JALONS_CHUNK_NONE;

  if (k >= 0 && (jalons_parse_chunk (parse, k)->features & JALONS_VERB_PP) != 0)
    k = jalons_parse_chunk (parse, k)->carrier;
  if (k < 0 || (jalons_parse_chunk (parse, k)->features & JALONS_VERB_INF) == 0)
    return FALSE;
  infinitive = k;
  k = jalons_parse_chunk (parse, k)->carrier;
  return k >= 0 && !is_glad (reader, k, infinitive)
         && jalons_parse_chunk (parse, k)->type == JALONS_CHUNK_VERB
         && jalons_parse_is_verb_of (parse, k, jalons_sign_release_modality_carried_by_plan);
}

/* Whether the verb tells what is over and done: then "planned" beside it is of something else. */
static gboolean
tells_the_past (const JalonsPredicate *predicate)
{
  guint features = predicate->group != NULL ? predicate->group->features : 0;

  if (predicate->group == NULL || (features & (JALONS_VERB_FUT | JALONS_VERB_COND)) != 0)
    return FALSE;
  if (predicate->group->participle)
    return TRUE;
  return (features & (JALONS_VERB_PAST | JALONS_VERB_IMPF)) != 0
         || ((features & JALONS_VERB_PP) != 0 && !predicate->group->passive);
}

/* "would begin training and be released": the second verb has the modal of the first. */
static gboolean
shares_modal (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *head
    = predicate->group != NULL ? jalons_parse_chunk (parse, predicate->group->head) : NULL;
  int i = predicate->group != NULL ? predicate->group->head - 1 : JALONS_CHUNK_NONE;

  if (head == NULL || (parse->language & 2) == 0 || (head->features & JALONS_VERB_INF) == 0
      || jalons_chunk_is_in (head, JALONS_CHUNKS_PARTICIPLE))
    return FALSE;
  while (i > 0 && jalons_chunk_is_light (jalons_parse_chunk (parse, i)))
    i--;
  if (i < 0 || !jalons_chunk_is (jalons_parse_chunk (parse, i), JALONS_CLASS_CONJ))
    return FALSE;
  while (--i >= 0 && jalons_parse_chunk (parse, i)->clause == head->clause)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_MODAL))
        return TRUE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE))
        return FALSE;
    }
  return FALSE;
}

/* "devrait sortir": a plan; "sortirait", "serait dévoilé", "aurait lancé": hearsay. */
static gboolean
is_expected (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsChunk *head = jalons_parse_chunk (&reader->parse, predicate->group->head);
  const char *lemma;

  if (head->type != JALONS_CHUNK_VERB)
    return TRUE;
  lemma = jalons_frames_get_lemma (head->lemma)->name;
  return predicate->group->head != predicate->group->verb && g_str_equal (lemma, "devoir");
}

/**
 * jalons_reader_judge_release:
 * @reader: a reader
 * @predicate: a frame of releases with its roles filled
 * @reading: what is made of it
 *
 * Sets the status and firmness of a release by the verb that tells it.
 */
void
jalons_reader_judge_release (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             JalonsReading *reading)
{
  guint features = predicate->group != NULL ? predicate->group->features : 0;

  if (reading->status == JALONS_STATUS_CANCELLED)
    return;
  if (predicate->group != NULL && predicate->group->conditional
      && (reader->parse.language & 1) != 0)
    {
      /* "devrait sortir" is a plan, "sortirait" hearsay. */
      gboolean expected
        = is_expected (reader, predicate) || jalons_reader_is_reported_future (reader, predicate);

      reading->status = expected ? JALONS_STATUS_ANNOUNCED : JALONS_STATUS_RUMOURED;
      reading->firmness = JALONS_FIRMNESS_CONDITIONAL;
    }
  else if (jalons_reader_supposes (reader, predicate)
           || (jalons_reader_is_marked (reader, predicate, JALONS_CUE_RUMOUR)
               && !tells_the_past (predicate)))
    reading->status = JALONS_STATUS_RUMOURED;
  else if (reading->status == JALONS_STATUS_DONE
           && ((jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_NOUN
                && jalons_date_is_put_off (reader, predicate->trigger))
               || (features & JALONS_VERB_FUT) != 0 || shares_modal (reader, predicate)
               || is_carried_by_plan (reader, predicate)
               || (!tells_the_past (predicate)
                   && jalons_reader_is_marked (reader, predicate, JALONS_CUE_FUTURE))))
    reading->status = JALONS_STATUS_ANNOUNCED;
}
