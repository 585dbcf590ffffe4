/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who has the backers that give money: "Groq's backers", "les actionnaires de Groq". */

#include "extract/deals/jalons-deal.h"

/* So many chunks may stand between "actionnaires" and "de Groq". */
#define MAX_WORDS_BESIDE 4

/* "Groq's backers stumped up another $750 million": who has the backers gets the money. */
static gboolean
has_english_backers (const JalonsReader *reader, int company)
{
  const JalonsParse *parse = &reader->parse;

  return company + 2 < (int) parse->chunks->len
         && jalons_parse_chunk (parse, company)->type == JALONS_CHUNK_COMPANY
         && jalons_parse_chunk (parse, company + 1)->type == JALONS_CHUNK_POSSESSIVE
         && (jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, company + 2, company + 4)
             || jalons_chunk_is (jalons_parse_chunk (parse, company + 2), JALONS_CLASS_DESC_FUND));
}

/* "les investisseurs historiques de Groq": whether the words before "de Groq" are its backers. */
static gboolean
are_french_backers (const JalonsReader *reader, int company)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = company - 1; i >= 0 && i >= company - MAX_WORDS_BESIDE; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, i, company - 1))
        return TRUE;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_DESCRIPTION))
        return FALSE;
    }
  return FALSE;
}

/**
 * jalons_deal_find_backed:
 * @reader: a reader
 * @group: a verb of giving money
 *
 * Returns: the company of whose backers the verb tells, "Groq" in "les actionnaires de Groq
 *   remettent 25 millions au pot"; or %JALONS_CHUNK_NONE
 */
int
jalons_deal_find_backed (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 2) != 0)
    {
      for (int i = group->head - 3; i >= 0 && i >= group->head - MAX_WORDS_BESIDE; i--)
        {
          if (has_english_backers (reader, i))
            return i;
        }
      return JALONS_CHUNK_NONE;
    }
  if (group->participle || group->infinitive)
    return JALONS_CHUNK_NONE;
  for (int i = group->head - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY && chunk->prep == JALONS_PREP_OF)
        return are_french_backers (reader, i) ? i : JALONS_CHUNK_NONE;
      /* "les actionnaires de Groq, dont Samsung et Cisco, …" */
      if (!jalons_chunk_is_light (chunk) && chunk->type != JALONS_CHUNK_COMMA
          && !(jalons_chunk_is_party (chunk) && chunk->prep == JALONS_PREP_AMONG)
          && !(chunk->type == JALONS_CHUNK_FUNCTION
               && (jalons_chunk_is (chunk, JALONS_CLASS_CONJ)
                   || jalons_chunk_preposition (chunk) == JALONS_PREP_AMONG)))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}
