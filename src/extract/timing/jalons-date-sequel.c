/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a later sentence says of the day of an event told before: "The agreement was signed on
 * Monday." */

#include "extract/jalons-signs.h"
#include "extract/reading/jalons-reading.h"

/* How many sentences later a text still speaks of "the agreement", and how far into one it says so.
 */
#define SEQUEL_REACH 2
#define SEQUEL_CHUNKS 6

/* Whether an event has no date but what was deduced. */
static gboolean
is_undated (const JalonsReading *reading)
{
  return !jalons_period_is_known (&reading->when) || reading->when.basis == JALONS_BASIS_INFERRED;
}

/* "That was in October", "C'était en mai 2024", "Cela remonte à 2023": the date of a sentence that
 * says nothing else but when, or %JALONS_CHUNK_NONE. */
static int
find_bare_date (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  gboolean verb = FALSE;

  for (int i = 0; i < (int) parse->chunks->len && i <= SEQUEL_CHUNKS; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      switch ((JalonsChunkType) chunk->type)
        {
        case JALONS_CHUNK_DATE:
          return verb ? i : JALONS_CHUNK_NONE;
        case JALONS_CHUNK_VERB:
          if (verb || !jalons_chunk_is_verb_of (chunk, jalons_sign_date_sequel_find_bare_date))
            return JALONS_CHUNK_NONE;
          verb = TRUE;
          break;
        case JALONS_CHUNK_PRONOUN:
        case JALONS_CHUNK_FUNCTION:
          break;
        case JALONS_CHUNK_WORD:
          /* "C'était déjà en mai", "That was way back in May" */
          if (!verb && i > 1)
            return JALONS_CHUNK_NONE;
          break;
        case JALONS_CHUNK_COMPANY:
        case JALONS_CHUNK_MODEL:
        case JALONS_CHUNK_PERSON:
        case JALONS_CHUNK_MEDIA:
        case JALONS_CHUNK_PLACE:
        case JALONS_CHUNK_AMOUNT:
        case JALONS_CHUNK_DESCRIPTION:
        case JALONS_CHUNK_NOUN:
        case JALONS_CHUNK_NUMBER:
        case JALONS_CHUNK_POSSESSIVE:
        case JALONS_CHUNK_COMMA:
        case JALONS_CHUNK_COLON:
        case JALONS_CHUNK_SEMICOLON:
        case JALONS_CHUNK_STOP:
        case JALONS_CHUNK_OPEN:
        case JALONS_CHUNK_CLOSE:
        case JALONS_CHUNK_DASH:
        case JALONS_CHUNK_QUOTE:
        case JALONS_CHUNK_MARK:
        default:
          return JALONS_CHUNK_NONE;
        }
    }
  return JALONS_CHUNK_NONE;
}

/* Dates the event told last, if right before, by such a sentence. */
static gboolean
date_by_bare_date (JalonsReader *reader)
{
  JalonsReading *last = jalons_reader_get (reader, reader->first_reading - 1);
  int date = find_bare_date (reader);

  if (date < 0 || last->sentence + 1 != reader->sentence || !is_undated (last)
      || last->status != JALONS_STATUS_DONE || last->deal == JALONS_DEAL_TOTAL)
    return FALSE;
  jalons_reader_date_by (reader, date, last);
  return TRUE;
}

/* The last investment told, if it is of these sentences and lacks a date. */
static JalonsReading *
find_undated (const JalonsReader *reader)
{
  for (guint i = reader->first_reading; i > 0; i--)
    {
      JalonsReading *reading = jalons_reader_get (reader, i - 1);

      if (reading->sentence + SEQUEL_REACH < reader->sentence)
        return NULL;
      if (reading->kind != JALONS_KIND_INVESTMENT)
        continue;
      return is_undated (reading) && reading->status == JALONS_STATUS_DONE
                 && reading->deal != JALONS_DEAL_TOTAL
               ? reading
               : NULL;
    }
  return NULL;
}

/* "should close", "will be completed", "devrait être bouclée": when it is to be over says not when
 * it was struck. */
static gboolean
is_to_come (const JalonsReader *reader)
{
  /* "is expected to be announced on Wednesday" */
  if (jalons_reader_has_cue (reader, JALONS_CUE_AWAITED, 0, G_MAXINT))
    return TRUE;
  JALONS_PARSE_FOREACH_GROUP (&reader->parse, group)
    {
      if ((group->features & (JALONS_VERB_FUT | JALONS_VERB_COND)) != 0)
        return TRUE;
    }
  return jalons_reader_has_cue (reader, JALONS_CUE_FUTURE, 0, G_MAXINT);
}

/* The first date of the sentence that says when, not for how long or since when; or
 * %JALONS_CHUNK_NONE. */
static int
find_date (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  gboolean finite = FALSE;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_DATE | JALONS_CHUNKS_VERB)
    {
      const JalonsDateExpression *date;

      if (jalons_parse_is (parse, i, JALONS_CHUNKS_VERB))
        {
          /* "valued at twice the 86 billion kept at the start of the year": of something else. */
          if (finite && jalons_parse_is (parse, i, JALONS_CHUNKS_PARTICIPLE))
            return JALONS_CHUNK_NONE;
          finite = finite || jalons_parse_is (parse, i, JALONS_CHUNKS_FINITE);
          continue;
        }
      date = jalons_reader_get_date (reader, i);
      if (!date->length && !date->lasting && date->point.base != JALONS_DATE_BASE_EVENT
          && date->bound == JALONS_DATE_BOUND_NONE)
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_reader_date_sequel:
 * @reader: a reader that has read the frames of a sentence
 *
 * Dates the investment told before by a sentence that tells none of its own and begins with "the
 * deal", "cette opération", "l'accord".
 */
void
jalons_reader_date_sequel (JalonsReader *reader)
{
  JalonsReading *reading;
  int date;

  g_return_if_fail (reader != NULL);

  if (reader->readings->len > reader->first_reading || reader->first_reading == 0
      || !jalons_parse_has (&reader->parse, JALONS_CHUNK_DATE))
    return;
  if (date_by_bare_date (reader)
      || !jalons_reader_has_cue (reader, JALONS_CUE_SEQUEL, 0, SEQUEL_CHUNKS))
    return;
  reading = find_undated (reader);
  date = reading == NULL ? JALONS_CHUNK_NONE : find_date (reader);
  if (date >= 0 && !is_to_come (reader))
    jalons_reader_date_by (reader, date, reading);
}
