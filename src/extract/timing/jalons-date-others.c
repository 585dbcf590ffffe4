/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Dates that stand in the sentence of an event and are of something else in it. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

#include <string.h>

/**
 * jalons_date_announces:
 * @verb: a verb
 *
 * Returns: whether it only makes known what is told with it, so that its date is that of the deal:
 * "the commitment that the two announced in September"
 */
gboolean
jalons_date_announces (const JalonsChunk *verb)
{
  return jalons_chunk_is_verb_of (verb, jalons_sign_date_others_announces);
}

/**
 * jalons_date_comes_about:
 * @verb: a verb
 *
 * Returns: whether it says of a deal that it came about: "the takeover closed in May"
 */
gboolean
jalons_date_comes_about (const JalonsChunk *verb)
{
  return jalons_chunk_is_verb_of (verb, jalons_sign_date_choice_comes_about);
}

/**
 * jalons_date_find_other_verb:
 * @reader: a reader that has parsed a sentence
 * @i: the chunk of a date
 *
 * Returns: the participle before it that is dated by it ("testé depuis février, est ouvert"), or
 * %JALONS_CHUNK_NONE
 */
int
jalons_date_find_other_verb (const JalonsReader *reader, int i)
{
  int verb = jalons_parse_find_before (&reader->parse, i, JALONS_PARSE_ANY_REACH,
                                       JALONS_CHUNKS_VERB | JALONS_CHUNKS_PAUSE);

  return jalons_parse_is (&reader->parse, verb, JALONS_CHUNKS_PARTICIPLE) ? verb
                                                                          : JALONS_CHUNK_NONE;
}

/**
 * jalons_date_tells_origin:
 * @verb: a verb
 *
 * Returns: whether it tells where a company comes from, or what was to come: what dates that is no
 * news
 */
gboolean
jalons_date_tells_origin (const JalonsChunk *verb)
{
  return jalons_chunk_is_verb_of (verb, jalons_sign_date_others_tells_origin);
}

/* "Nuvia, launched in 2023 by two engineers, …": whether a participle tells of a party. */
static gboolean
is_of_party_itself (const JalonsParse *parse, int verb)
{
  const JalonsVerbGroup *group = jalons_parse_find_group (parse, verb);
  const JalonsChunk *subject;

  if (group == NULL || !group->participle || group->subject < 0)
    return FALSE;
  subject = jalons_parse_chunk (parse, group->subject);
  return jalons_chunk_is_party (subject)
         && !jalons_date_announces (jalons_parse_chunk (parse, verb))
         /* "a round from Accel, closed last November" */
         && !(jalons_preposition_brings_investors (subject->prep)
              && jalons_date_comes_about (jalons_parse_chunk (parse, verb)));
}

/* Whether the noun at @i is told to be before or after what its sentence tells. */
static gboolean
is_apart_in_time (const JalonsReader *reader, int i)
{
  int prep = jalons_parse_find_before (&reader->parse, i, 4, JALONS_CHUNKS_PREPOSITION);

  return prep >= 0
         && jalons_chunk_begins_with (jalons_parse_chunk (&reader->parse, prep), reader->text,
                                      jalons_sign_date_others_apart_in_time);
}

/* "Après une première levée de 2 millions en 2022, Nuvia …", "… after a $2 million round in 2022":
 * the date of the noun behind which it stands. */
static gboolean
is_of_other_noun (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;

  if (predicate->frame->kind != JALONS_KIND_INVESTMENT)
    return FALSE;
  for (int k = i - 1; k >= 0 && k > i - 10; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type >= JALONS_CHUNK_COMMA
          || jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_DATE)
          || k == predicate->trigger || k == predicate->deal)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_NOUN && jalons_deal_get_noun_frame (chunk) != NULL
          && chunk->prep != JALONS_PREP_OF)
        return chunk->prep == JALONS_PREP_OTHER
               && (predicate->trigger > i || is_apart_in_time (reader, k));
    }
  return FALSE;
}

/* "After its launch in May, Groq raised …": what opens the sentence has the date, and happened
 * before or after what is told. */
static gboolean
is_of_opening (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *opening = jalons_parse_chunk (parse, 0);

  return (parse->language & 2) != 0 && predicate->trigger > i && i > 2
         && jalons_chunk_preposition (opening) == JALONS_PREP_OTHER
         && jalons_chunk_begins_with (opening, reader->text, jalons_sign_date_others_opening)
         && jalons_parse_is (parse, i + 1, JALONS_CHUNKS_COMMA)
         && !jalons_parse_is (parse, i - 2, JALONS_CHUNKS_COMMA)
         && jalons_parse_chunk (parse, i)->prep != JALONS_PREP_NONE;
}

/**
 * jalons_date_is_of_origin:
 * @reader: a reader that has parsed a sentence
 * @predicate: a predicate of it
 * @i: the chunk of a date
 *
 * Returns: whether the date is that of what the company comes from, or that from which another
 * counts: "founded in 2023", "five months after its launch in April"
 */
gboolean
jalons_date_is_of_origin (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  int verb = jalons_date_find_other_verb (reader, i);

  if (verb >= 0 && verb != predicate->trigger
      && (predicate->group == NULL || verb != predicate->group->verb)
      && (jalons_date_tells_origin (jalons_parse_chunk (&reader->parse, verb))
          || (predicate->frame->kind == JALONS_KIND_INVESTMENT
              && is_of_party_itself (&reader->parse, verb))))
    return TRUE;
  if (is_of_other_noun (reader, predicate, i) || is_of_opening (reader, predicate, i))
    return TRUE;
  for (int k = i - 1; k >= 0 && k >= i - 6; k--)
    {
      if (jalons_parse_chunk (&reader->parse, k)->type == JALONS_CHUNK_DATE)
        return jalons_date_find_anchor (reader, k) == i;
    }
  return FALSE;
}

/**
 * jalons_date_is_of_saying:
 * @reader: a reader that has parsed a sentence
 * @predicate: a predicate of it with a verb
 * @i: the chunk of a date between the head of the verb and the verb itself
 *
 * Returns: whether the date is that of the saying, and another behind the verb that of the deed: "a
 * confirmé mardi avoir investi … en juin"
 */
gboolean
jalons_date_is_of_saying (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  int said = i - 1;

  while (said > predicate->group->head
         && jalons_parse_chunk (parse, said)->type == JALONS_CHUNK_FUNCTION)
    said--;
  if (jalons_parse_chunk (parse, said)->type != JALONS_CHUNK_VERB || said == predicate->group->verb
      || (jalons_parse_chunk (parse, said)->flags & JALONS_CHUNK_AUXILIARY) != 0
      || !jalons_date_announces (jalons_parse_chunk (parse, said)))
    return FALSE;
  for (int k = predicate->group->verb + 1; k < (int) parse->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->clause != jalons_parse_chunk (parse, predicate->trigger)->clause
          || chunk->type == JALONS_CHUNK_VERB)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_DATE)
        return jalons_reader_get_date (reader, k)->bound == JALONS_DATE_BOUND_NONE
               && !jalons_reader_get_date (reader, k)->length
               && !jalons_reader_get_date (reader, k)->lasting
               && !jalons_date_hangs_on_other (reader, k);
    }
  return FALSE;
}

#define MOST_PAIRS 16

/* The sums of deals and the dates of the part of a sentence around chunk @sum, in order. */
static guint
list_sums_and_dates (const JalonsReader *reader, int sum, int *list)
{
  const JalonsParse *parse = &reader->parse;
  int first = sum;
  guint n = 0;

  while (first > 0
         && !jalons_parse_is (parse, first - 1, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP))
    first--;
  for (int k = first; k < (int) parse->chunks->len && n < MOST_PAIRS; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP))
        break;
      if ((chunk->type == JALONS_CHUNK_AMOUNT
           && ((chunk->flags & JALONS_CHUNK_TAKEN) != 0
               || jalons_reader_sum_role (reader, k) == JALONS_SUM_DEAL))
          || (chunk->type == JALONS_CHUNK_DATE
              && jalons_reader_get_date (reader, k)->bound == JALONS_DATE_BOUND_NONE
              && !jalons_reader_get_date (reader, k)->length
              && !jalons_reader_get_date (reader, k)->lasting
              && jalons_reader_get_date (reader, k)->point.base != JALONS_DATE_BASE_EVENT))
        list[n++] = k;
    }
  return n;
}

/* "contre 6 milliards en juin", "après 4 millions en 2023": the date of a sum that is only compared
 * with, or came before. */
static gboolean
is_of_sum_before (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  int sum = jalons_parse_skip_before (parse, i, JALONS_CHUNKS_FUNCTION);

  if (sum <= 0 || jalons_parse_chunk (parse, sum)->type != JALONS_CHUNK_AMOUNT
      || (predicate->n_amounts > 0 && predicate->amounts[0] == sum))
    return FALSE;
  return jalons_text_is_one_of (reader->text, jalons_parse_chunk (parse, sum)->first - 1,
                                jalons_parse_chunk (parse, sum)->first,
                                jalons_sign_date_others_sum_before);
}

/**
 * jalons_date_is_of_other_sum:
 * @reader: a reader that has parsed a sentence
 * @predicate: a predicate of it
 * @i: the chunk of a date
 *
 * Several sums and several dates: "26 million in a seed round, 100 million in October" has each
 * date behind its sum, "in 2018 1.8 million, in 2021 7 million" before it.
 *
 * Returns: whether the date is that of another sum than the predicate's
 */
gboolean
jalons_date_is_of_other_sum (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  int list[MOST_PAIRS];
  guint n_dates = 0;
  guint n;
  gboolean before;

  if (predicate->frame->kind != JALONS_KIND_INVESTMENT)
    return FALSE;
  if (is_of_sum_before (reader, predicate, i))
    return TRUE;
  if (predicate->n_amounts != 1)
    return FALSE;
  n = list_sums_and_dates (reader, predicate->amounts[0], list);
  for (guint k = 0; k < n; k++)
    n_dates += jalons_parse_chunk (parse, list[k])->type == JALONS_CHUNK_DATE;
  if (n_dates < 2 || n - n_dates < 2)
    return FALSE;
  /* "two rounds last year, $4 million in May and $9 million in July" */
  if (n_dates == n - n_dates + 1 && jalons_parse_chunk (parse, list[0])->type == JALONS_CHUNK_DATE
      && jalons_reader_get_date (reader, list[0])->point.month == 0
      && jalons_reader_get_date (reader, list[0])->point.unit == JALONS_DATE_UNIT_YEAR)
    memmove (list, list + 1, --n * sizeof *list);
  before = jalons_parse_chunk (parse, list[0])->type == JALONS_CHUNK_DATE;
  /* A date at either end: which is whose, the order does not say. */
  if (before == (jalons_parse_chunk (parse, list[n - 1])->type == JALONS_CHUNK_DATE))
    return FALSE;
  for (guint k = 0; k < n; k++)
    {
      if (list[k] != predicate->amounts[0])
        continue;
      if (before)
        return k > 0 && list[k - 1] != i;
      return k + 1 >= n || list[k + 1] != i;
    }
  return FALSE;
}

/**
 * jalons_date_is_of_verb_before:
 * @reader: a reader that has parsed a sentence
 * @predicate: a predicate of it
 * @i: the chunk of a date
 *
 * Returns: whether the date is that of a verb to which the event's own is joined, which has its own
 *   or follows an origin: "was founded in 2022 and raised $2 million in October 2023"
 */
gboolean
jalons_date_is_of_verb_before (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  gboolean joined = FALSE;
  int verb = i - 1;

  if ((parse->language & 2) == 0 || predicate->group == NULL || i > predicate->group->head)
    return FALSE;
  for (int k = i + 1; k < predicate->group->head; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_SEMICOLON))
        return FALSE;
      joined = joined || jalons_chunk_is (chunk, JALONS_CLASS_CONJ);
    }
  while (verb >= 0 && jalons_parse_chunk (parse, verb)->type != JALONS_CHUNK_VERB
         && jalons_parse_chunk (parse, verb)->type < JALONS_CHUNK_COMMA)
    verb--;
  if (!joined || verb < 0 || jalons_parse_chunk (parse, verb)->type != JALONS_CHUNK_VERB
      || jalons_date_announces (jalons_parse_chunk (parse, verb)))
    return FALSE;
  if (jalons_date_tells_origin (jalons_parse_chunk (parse, verb)))
    return TRUE;
  for (int k = predicate->trigger + 1; k < (int) parse->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_SEMICOLON))
        return FALSE;
      if (chunk->type == JALONS_CHUNK_DATE)
        return !jalons_reader_get_date (reader, k)->length
               && !jalons_reader_get_date (reader, k)->lasting
               && !jalons_date_hangs_on_other (reader, k);
    }
  return FALSE;
}
