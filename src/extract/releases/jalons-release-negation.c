/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a negated verb says of a release: that it never was, that it will be later, or nothing. */

#include "extract/jalons-signs.h"
#include "extract/reading/jalons-reading.h"

/* Whether one of these words stands around a verb. */
static gboolean
has_word (const JalonsReader *reader, const JalonsVerbGroup *group, const JalonsSign *words)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = MAX (group->head - 3, 0); i < (int) parse->chunks->len && i <= group->verb + 2; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type != JALONS_CHUNK_FUNCTION)
        continue;
      if (jalons_chunk_is_one_of (chunk, reader->text, words))
        return TRUE;
    }
  return FALSE;
}

/* "ne sortira pas avant mars", "won't ship until March". */
static gboolean
is_put_off (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = group->verb + 1; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      JalonsDateBound bound;

      if (chunk->clause != jalons_parse_chunk (parse, group->verb)->clause
          || chunk->type == JALONS_CHUNK_VERB)
        return FALSE;
      if (chunk->type != JALONS_CHUNK_DATE)
        continue;
      bound = jalons_dates_get (reader->text, chunk->value)->bound;
      return bound == JALONS_DATE_BOUND_BEFORE || bound == JALONS_DATE_BOUND_UNTIL;
    }
  return FALSE;
}

/**
 * jalons_reader_judge_negation:
 * @reader: a reader
 * @group: a negated verb
 * @reading: the release that it denies
 *
 * Takes what a negated verb says: what never came out is cancelled; what does not come out before a
 * date is to come.
 *
 * Returns: whether it says anything
 */
gboolean
jalons_reader_judge_negation (const JalonsReader *reader,
                              const JalonsVerbGroup *group,
                              JalonsReading *reading)
{
  if (has_word (reader, group, jalons_sign_release_negation_judge_negation))
    {
      reading->status = JALONS_STATUS_CANCELLED;
      return TRUE;
    }
  if (!is_put_off (reader, group))
    return FALSE;
  reading->status = JALONS_STATUS_ANNOUNCED;
  reading->not_before = TRUE;
  return TRUE;
}
