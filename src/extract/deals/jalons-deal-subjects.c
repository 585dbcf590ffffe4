/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whether a verb has a subject that is no company. */

#include "extract/deals/jalons-deal.h"

/* "Former" stands so many chunks before the end of the words for those people. */
#define PEOPLE_REACH 4

/* "J'ai vu des groupes lever deux milliards": a noun with its article right before an
 * infinitive does what that says. */
static gboolean
has_noun_before (const JalonsParse *parse, int infinitive)
{
  return (parse->language & 1) != 0 && infinitive > 1
         && jalons_parse_chunk (parse, infinitive - 1)->type == JALONS_CHUNK_WORD
         && jalons_parse_chunk (parse, infinitive - 2)->type == JALONS_CHUNK_FUNCTION
         && (jalons_chunk_is (jalons_parse_chunk (parse, infinitive - 2), JALONS_CLASS_DET)
             || jalons_chunk_preposition (jalons_parse_chunk (parse, infinitive - 2))
                  == JALONS_PREP_OF);
}

/* "The European Union plans to mobilise …": the finite verb right before an infinitive. */
static const JalonsVerbGroup *
find_carrier (const JalonsParse *parse, const JalonsVerbGroup *group)
{
  for (guint g = parse->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *before = &g_array_index (parse->groups, JalonsVerbGroup, g - 1);

      if (before->verb < group->verb)
        return (parse->language & 2) != 0 && !before->infinitive && before->verb + 2 == group->verb
                 ? before
                 : NULL;
    }
  return NULL;
}

/* "The buyers, two banks and a fund, are seeking …": a noun before commas that hold more
 * of it. */
static gboolean
follows_insertion (const JalonsParse *parse, int head)
{
  if ((parse->language & 2) == 0 || head < 4
      || jalons_parse_chunk (parse, head - 1)->type != JALONS_CHUNK_COMMA)
    return FALSE;
  for (int k = head - 2; k > 1; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_COMMA)
        return jalons_parse_chunk (parse, k - 1)->type == JALONS_CHUNK_WORD
               && jalons_chunk_is (jalons_parse_chunk (parse, k - 2), JALONS_CLASS_DET);
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_STOP | JALONS_CHUNKS_COLON))
        return FALSE;
    }
  return FALSE;
}

/* "Former OpenAI executives": people who were there, and not the company. */
static gboolean
are_former_people (const JalonsParse *parse, int last)
{
  gboolean people = FALSE;

  for (int k = last; k >= 0 && k >= last - PEOPLE_REACH; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);
      g_autofree char *word = NULL;

      if (chunk->type == JALONS_CHUNK_VERB || chunk->type >= JALONS_CHUNK_COMMA)
        return FALSE;
      people |= jalons_chunk_is (chunk, JALONS_CLASS_ROLE)
                || (chunk->type == JALONS_CHUNK_WORD && k == last);
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK))
        continue;
      word = jalons_tokens_dup_text (parse->text->tokens, chunk->first, chunk->first + 1);
      if (people
          && (g_ascii_strcasecmp (word, "former") == 0 || g_ascii_strcasecmp (word, "ex") == 0))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_has_other_subject:
 * @reader: a reader
 * @group: a verb group of its sentence
 *
 * Returns: whether the verb has a subject that is no company: "Les start-up françaises ont levé 7
 *   milliards"
 */
gboolean
jalons_deal_has_other_subject (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;

  if (group->subject >= 0 || group->participle || group->causative)
    return FALSE;
  if (group->infinitive)
    {
      const JalonsVerbGroup *carrier = find_carrier (parse, group);

      return has_noun_before (parse, group->verb)
             || (carrier != NULL && jalons_deal_has_other_subject (reader, carrier));
    }
  if (follows_insertion (parse, group->head)
      || ((parse->language & 2) != 0 && are_former_people (parse, group->head - 1)))
    return TRUE;
  for (int k = group->head - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_WORD
          || (chunk->type == JALONS_CHUNK_PLACE && chunk->prep == JALONS_PREP_NONE))
        return TRUE;
      if (chunk->type != JALONS_CHUNK_FUNCTION
          || jalons_chunk_preposition (chunk) != JALONS_PREP_NONE
          || jalons_chunk_is (chunk, JALONS_CLASS_CONJ))
        return FALSE;
    }
  return FALSE;
}
