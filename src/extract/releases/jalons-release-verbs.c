/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the verbs around a model say for its release being told, or against it. */

#include "extract/jalons-signs.h"
#include "extract/releases/jalons-release-evidence-private.h"

/* Whether a phrase names another model, in no list with this one. */
static gboolean
is_other_model (const JalonsReleaseSearch *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

  return chunk->type == JALONS_CHUNK_MODEL && chunk->value != self->chunk->value
         && chunk->group != self->chunk->group;
}

/* "Anthropic a lancé Claude 3, qui surpasse GPT-4": what the verb tells is not of this model. */
static gboolean
tells_of_other (const JalonsReleaseSearch *self, const JalonsVerbGroup *group)
{
  const char *company;

  for (int i = group->verb + 1;
       i < self->model && jalons_parse_chunk (self->parse, i)->type != JALONS_CHUNK_VERB; i++)
    {
      if (is_other_model (self, i))
        return TRUE;
    }
  /* "Heron 2 does as well as some GPT-4 models, released in 2023" */
  if (group->participle && group->verb > self->model + 3
      && jalons_parse_chunk (self->parse, group->verb - 1)->type == JALONS_CHUNK_COMMA
      && (is_other_model (self, group->verb - 2)
          || (is_other_model (self, group->verb - 3)
              && jalons_chunk_is (jalons_parse_chunk (self->parse, group->verb - 2),
                                  JALONS_CLASS_MODELNOUN))))
    return TRUE;
  if (group->subject < 0)
    return FALSE;
  if (is_other_model (self, group->subject))
    return TRUE;
  if (jalons_parse_chunk (self->parse, group->subject)->type != JALONS_CHUNK_COMPANY)
    return FALSE;
  company = jalons_discourse_resolve (&self->reader->discourse, self->parse, group->subject);
  return company != NULL && !jalons_release_search_is_maker (self, company);
}

/* Whether nothing that could be an object of its own stands between a verb and the model. */
static gboolean
is_beside (const JalonsReleaseSearch *self, int verb)
{
  return verb < self->model
         && jalons_parse_are (self->parse, verb + 1, self->model,
                              JALONS_CHUNKS_DATE | JALONS_CHUNKS_MODEL | JALONS_CHUNKS_LINK
                                | JALONS_CHUNKS_QUOTE | JALONS_CHUNKS_COMMA);
}

/* The frame of releases whose verb a group is, or NULL. */
static const JalonsFrame *
find_release_frame (const JalonsReleaseSearch *self, const JalonsVerbGroup *group)
{
  const JalonsFrame *weak = NULL;

  JALONS_READER_FOREACH_MATCH (self->reader, group, match)
    {
      const JalonsFrame *frame = match->frame;

      if (frame->kind != JALONS_KIND_RELEASE)
        continue;
      if (!frame->weak)
        return frame;
      weak = frame;
    }
  return weak;
}

/**
 * jalons_release_search_take_trigger:
 * @self: a search
 * @i: a word of releasing
 * @status: the status that it gives
 *
 * Takes it for the word that tells of the model, unless one nearer was found.
 */
void
jalons_release_search_take_trigger (JalonsReleaseSearch *self, int i, JalonsStatus status)
{
  if (self->trigger != JALONS_CHUNK_NONE
      && ABS (i - self->model) >= ABS (self->trigger - self->model))
    return;
  self->trigger = i;
  self->status = status;
}

/* "BLOOM, publié par …, ou X": a participle tells of what it hangs on alone. */
static gboolean
is_of_other (const JalonsReleaseSearch *self, const JalonsVerbGroup *group)
{
  return group->participle && group->subject >= 0 && group->subject != self->model
         && jalons_parse_chunk (self->parse, group->subject)->type == JALONS_CHUNK_MODEL
         && jalons_parse_chunk (self->parse, group->subject)->group != self->chunk->group;
}

/* "Codex reached two million users", "researchers tested o1": whether a verb that tells of no
 * release says what the model does or what is done to it. */
static gboolean
is_governed_plainly (const JalonsReleaseSearch *self, const JalonsVerbGroup *group)
{
  /* These bring models out as often. */
  const JalonsChunk *verb = jalons_parse_chunk (self->parse, group->verb);
  const JalonsChunk *subject
    = group->subject < 0 ? NULL : jalons_parse_chunk (self->parse, group->subject);

  if (group->participle || verb->clause != self->chunk->clause
      || jalons_parse_get_auxiliary (self->parse, verb) != JALONS_AUXILIARY_NONE
      || jalons_chunk_is_verb_of (verb, jalons_sign_release_verbs_governed_plainly))
    return FALSE;
  return (subject != NULL && subject->type == JALONS_CHUNK_MODEL
          && subject->group == self->chunk->group)
         || (self->chunk->prep == JALONS_PREP_NONE && is_beside (self, group->verb));
}

/* Whether an object follows a verb; "X, presented in March" has none. */
static gboolean
takes_object (const JalonsReleaseSearch *self, int verb)
{
  int i = verb + 1;

  while (i < (int) self->parse->chunks->len
         && jalons_chunk_is_light (jalons_parse_chunk (self->parse, i)))
    i++;
  if (i >= (int) self->parse->chunks->len)
    return FALSE;
  return jalons_chunk_preposition (jalons_parse_chunk (self->parse, i)) == JALONS_PREP_NONE
         && !jalons_parse_is (self->parse, i, JALONS_CHUNKS_DATE | JALONS_CHUNKS_VERB)
         && jalons_parse_chunk (self->parse, i)->type < JALONS_CHUNK_COMMA;
}

/* "Grok présentait un biais", "GPT-5 delivers results": a verb by which makers bring models out, of
 * which the model is the subject. */
static gboolean
acts_on_other (const JalonsReleaseSearch *self, const JalonsVerbGroup *group)
{
  if (group->subject != self->model || group->passive || group->participle || group->reflexive
      || !takes_object (self, group->verb))
    return FALSE;
  JALONS_READER_FOREACH_MATCH (self->reader, group, match)
    {
      const JalonsFrame *frame = match->frame;

      if (frame->kind == JALONS_KIND_RELEASE && (frame->subject & JALONS_FILL_MODEL) != 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * jalons_release_search_is_told_between:
 * @self: a search
 *
 * Returns: whether a verb of releasing stands right behind the model and a comma: "X, uploaded
 * without fanfare in May, cost so little that"
 */
gboolean
jalons_release_search_is_told_between (const JalonsReleaseSearch *self)
{
  const JalonsVerbGroup *group = jalons_parse_find_group (self->parse, self->model + 2);

  return group != NULL && jalons_parse_is (self->parse, self->model + 1, JALONS_CHUNKS_COMMA)
         && find_release_frame (self, group) != NULL;
}

/**
 * jalons_release_search_verbs:
 * @self: a search
 *
 * Finds what the verbs around the model say.
 */
void
jalons_release_search_verbs (JalonsReleaseSearch *self)
{
  JALONS_PARSE_FOREACH_GROUP (self->parse, group)
    {
      const JalonsFrame *frame;

      if ((jalons_parse_chunk (self->parse, group->verb)->flags & JALONS_CHUNK_AUXILIARY) != 0)
        continue;
      frame = find_release_frame (self, group);
      if (frame == NULL)
        {
          jalons_release_search_note (self, JALONS_EVIDENCE_GOVERNED_PLAINLY,
                                      is_governed_plainly (self, group));
          jalons_release_search_note (self, JALONS_EVIDENCE_PLAIN_VERB,
                                      jalons_parse_chunk (self->parse, group->verb)->clause
                                          == self->chunk->clause
                                        && !group->participle);
          continue;
        }
      jalons_release_search_note (self, JALONS_EVIDENCE_VERB_OF_OTHER,
                                  !frame->weak && jalons_release_search_is_close (self, group->verb)
                                    && tells_of_other (self, group));
      if (!jalons_release_search_is_close (self, group->verb) || is_of_other (self, group))
        {
          jalons_release_search_note (self, JALONS_EVIDENCE_VERB_ELSEWHERE, !frame->weak);
          continue;
        }
      if (acts_on_other (self, group))
        {
          jalons_release_search_note (self, JALONS_EVIDENCE_GOVERNED_PLAINLY, TRUE);
          continue;
        }
      jalons_release_search_take_trigger (self, group->verb, frame->status);
      if (frame->weak)
        jalons_release_search_note (self, JALONS_EVIDENCE_WEAK_VERB, TRUE);
      else
        jalons_release_search_note (self,
                                    group->verb < self->model ? JALONS_EVIDENCE_VERB_BEFORE
                                                              : JALONS_EVIDENCE_VERB_AFTER,
                                    TRUE);
      jalons_release_search_note (self, JALONS_EVIDENCE_VERB_BESIDE, is_beside (self, group->verb));
    }
  jalons_release_search_note (
    self, JALONS_EVIDENCE_NO_VERB,
    g_array_index (self->parse->clauses, JalonsClause, self->chunk->clause).head
      == JALONS_CHUNK_NONE);
}
