/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Subjects that stand behind their verbs. */

#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

/* So far behind its verb a subject may stand. */
#define MAX_TURNED 6

/**
 * jalons_parse_find_subject_behind:
 * @self: a parse with its clauses
 * @verb: the chunk of a verb
 *
 * French turns subjects round: "ce que débourse AMD", "auquel se joignait l'américain Lux".
 *
 * Returns: the phrase right behind a verb that can be its subject, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_subject_behind (const JalonsParse *self, int verb)
{
  gboolean article = FALSE;

  for (int k = verb + 1; k < (int) self->chunks->len && k <= verb + MAX_TURNED; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if ((jalons_chunk_is_party (chunk) || chunk->type == JALONS_CHUNK_MODEL)
          && chunk->prep == JALONS_PREP_NONE)
        return k;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DETERMINER))
        article = TRUE;
      else if (chunk->type != JALONS_CHUNK_MARK && !jalons_chunk_is_light (chunk)
               && chunk->type != JALONS_CHUNK_DATE
               && !(k == verb + 1 && jalons_chunk_is (chunk, JALONS_CLASS_STAKE))
               && !(article && chunk->type == JALONS_CHUNK_WORD))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_parse_find_turned_subject:
 * @self: a parse with its clauses
 * @group: a verb group
 *
 * "Three weeks after Gemini 3 came GPT-5.2", "Après X est arrivé Y": what stands right behind a
 * verb that takes no object is its subject.
 *
 * Returns: the model that is, or %JALONS_CHUNK_NONE
 */
int
jalons_parse_find_turned_subject (const JalonsParse *self, const JalonsVerbGroup *group)
{
  int subject;

  if (group->passive && (self->language & 1) == 0)
    return JALONS_CHUNK_NONE;
  subject = jalons_parse_find_subject_behind (self, group->verb);
  return subject >= 0 && jalons_parse_chunk (self, subject)->type == JALONS_CHUNK_MODEL
             && jalons_parse_is_verb_of (self, group->verb,
                                         jalons_sign_subjects_behind_find_turned_subject)
           ? subject
           : JALONS_CHUNK_NONE;
}
