/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* "Six months after the launch of …": when that was, counted back from what else is told. */

#include "extract/timing/jalons-date-choice.h"

/* How far before what it is told of such a phrase stands, in chunks. */
#define REACH 4
/* How far behind it the date may stand of what it counts from. */
#define ANCHOR_REACH 6

/* The phrase before chunk @from, with nothing but small words between, and what may stand before
 * the name of a model ("after Anthropic's Claude"), a round ("after a $40 million round") or the
 * verb of a clause ("after Nuvia raised"). */
static int
look_back (const JalonsReader *reader, int from, JalonsChunkSet over)
{
  int i = jalons_parse_skip_before (&reader->parse, from, JALONS_CHUNKS_LINK | over);

  return i >= from - REACH && jalons_parse_is (&reader->parse, i, JALONS_CHUNKS_DATE)
             && jalons_date_hangs_on_other (reader, i)
           ? i
           : JALONS_CHUNK_NONE;
}

/* Whether the subject of a clause, and nothing of another, stands between an offset and its verb.
 */
static int
look_before_clause (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  int offset = look_back (reader, group->head,
                          JALONS_CHUNKS_PARTY | JALONS_CHUNKS_POSSESSIVE | JALONS_CHUNKS_NOUN);

  return group->subject > offset ? offset : JALONS_CHUNK_NONE;
}

/**
 * jalons_date_find_offset:
 * @reader: a reader that has parsed a sentence
 * @predicate: a predicate of it
 * @reading: what is made of it
 *
 * Returns: the date that counts from the event, before its noun ("six months after the launch"),
 * its gerund or infinitive ("two years after launching", "deux ans après avoir lancé") or its model
 * ("three months after Claude"); or %JALONS_CHUNK_NONE
 */
int
jalons_date_find_offset (const JalonsReader *reader,
                         const JalonsPredicate *predicate,
                         const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;

  if (jalons_parse_chunk (parse, predicate->trigger)->type == JALONS_CHUNK_NOUN)
    return look_back (reader, predicate->trigger,
                      1u << JALONS_CHUNK_AMOUNT | 1u << JALONS_CHUNK_COMPANY
                        | 1u << JALONS_CHUNK_POSSESSIVE);
  if (group != NULL
      && (jalons_parse_chunk (parse, group->head)->features & (JALONS_VERB_PRP | JALONS_VERB_INF))
           != 0
      && !jalons_parse_is (parse, group->head, JALONS_CHUNKS_FINITE))
    return look_back (reader, group->head, 0);
  if (group != NULL && !group->participle && group->verb == predicate->trigger
      && predicate->frame->subject != 0
      && jalons_parse_is (parse, group->head, JALONS_CHUNKS_FINITE))
    {
      int offset = look_before_clause (reader, group);

      if (offset >= 0)
        return offset;
    }
  for (int i = 0; reading->kind == JALONS_KIND_RELEASE && i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_MODEL && chunk->value == reading->model)
        return look_back (reader, i, 1u << JALONS_CHUNK_COMPANY | 1u << JALONS_CHUNK_POSSESSIVE);
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_date_find_anchor:
 * @reader: a reader that has parsed a sentence
 * @offset: a date in it that counts from something
 *
 * Returns: the date that the words behind it name ("five months after its launch in April"), or
 * %JALONS_CHUNK_NONE
 */
int
jalons_date_find_anchor (const JalonsReader *reader, int offset)
{
  const JalonsParse *parse = &reader->parse;
  int i = jalons_parse_skip_behind (parse, offset,
                                    JALONS_CHUNKS_LINK | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_COMPANY
                                      | JALONS_CHUNKS_POSSESSIVE | JALONS_CHUNKS_DESCRIPTION);

  return i <= offset + ANCHOR_REACH && jalons_parse_is (parse, i, JALONS_CHUNKS_DATE)
             && jalons_date_hangs_on_other (reader, offset)
             && !jalons_date_hangs_on_other (reader, i)
           ? i
           : JALONS_CHUNK_NONE;
}

/**
 * jalons_date_find_other:
 * @reader: a reader that has parsed a sentence
 * @offset: a date in it that counts from something
 *
 * Returns: the first date of the sentence that says when by itself, or %JALONS_CHUNK_NONE
 */
int
jalons_date_find_other (const JalonsReader *reader, int offset)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsDateExpression *date = jalons_reader_get_date (reader, i);

      if (i != offset && !date->length && !date->lasting && date->bound == JALONS_DATE_BOUND_NONE
          && !jalons_date_hangs_on_other (reader, i))
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_date_count_back:
 * @date: a date that counts from something
 * @base: when that is which it dates
 * @out_when: (out): when that was from which it counts
 *
 * Returns: whether that can be known
 */
gboolean
jalons_date_count_back (const JalonsDateExpression *date,
                        const JalonsPeriod *base,
                        JalonsPeriod *out_when)
{
  int months = date->point.unit == JALONS_DATE_UNIT_MONTH  ? date->point.from
               : date->point.unit == JALONS_DATE_UNIT_YEAR ? 12 * date->point.from
                                                           : 0;
  int year, month, day;
  JalonsPeriod period;

  if (!jalons_period_is_known (base) || base->precision > JALONS_PRECISION_MONTH
      || date->point.from < 0)
    return FALSE;
  if (months > 0 && date->point.from == date->point.to)
    {
      jalons_day_to_ymd (jalons_day_add_months (base->first, -months), &year, &month, &day);
      *out_when = jalons_period_month (year, month, JALONS_BASIS_RESOLVED);
      return TRUE;
    }
  period = jalons_date_resolve_named (date, base);
  if (!jalons_period_is_known (&period))
    return FALSE;
  *out_when = period;
  return TRUE;
}
