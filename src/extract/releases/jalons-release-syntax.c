/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What stands right beside a model: whose it is, what it is called, what governs it. */

#include "extract/jalons-signs.h"
#include "extract/releases/jalons-release-evidence-private.h"

/* How far before a place the word that leads to it may stand, in chunks. */
#define VENUE_REACH 14
/* How far behind the comma of its apposition a model may stand, in chunks. */
#define APPOSITION_REACH 10

/* "Meta's Llama 3.1", "OpenAI's new o3", "its X", "our X". */
static gboolean
is_possessed (const JalonsReleaseSearch *self)
{
  for (int i = self->model - 1; i >= 0 && i >= self->model - JALONS_RELEASE_NEAR; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

      if (chunk->type == JALONS_CHUNK_POSSESSIVE)
        return i > 0
               && jalons_release_search_is_maker (
                 self, jalons_discourse_resolve (&self->reader->discourse, self->parse, i - 1));
      if (chunk->type == JALONS_CHUNK_FUNCTION
          && (chunk->classes
              & (JALONS_CLASS_BIT (JALONS_CLASS_POSSESSIVE) | JALONS_CLASS_BIT (JALONS_CLASS_OUR)))
               != 0)
        return TRUE;
      if (!jalons_chunk_is_in (chunk,
                               JALONS_CHUNKS_LINK | JALONS_CHUNKS_QUOTE | JALONS_CHUNKS_MARK))
        return FALSE;
    }
  return FALSE;
}

/* "o3, d'OpenAI", "le Gemini de Google", "Tay, from Microsoft". */
static gboolean
is_followed_by_maker (const JalonsReleaseSearch *self)
{
  for (int i = self->model + 1;
       i < (int) self->parse->chunks->len && i <= self->model + JALONS_RELEASE_NEAR; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY)
        return (chunk->prep == JALONS_PREP_OF || chunk->prep == JALONS_PREP_FROM
                || chunk->prep == JALONS_PREP_BY)
               && jalons_release_search_is_maker (
                 self, jalons_discourse_resolve (&self->reader->discourse, self->parse, i));
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_COMMA
                                        | JALONS_CHUNKS_QUOTE | JALONS_CHUNKS_OPEN))
        return FALSE;
    }
  return FALSE;
}

#define MODEL_NOUNS                                                                                \
  (JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL))

static gboolean
is_model_noun (const JalonsChunk *chunk)
{
  return chunk->type >= JALONS_CHUNK_DESCRIPTION && chunk->type <= JALONS_CHUNK_WORD
         && (chunk->classes & MODEL_NOUNS) != 0;
}

/* ", un modèle de 13 milliards de paramètres", " (an open model)". */
static gboolean
is_apposed (const JalonsReleaseSearch *self)
{
  int i = self->model + 1;

  if (jalons_parse_is (self->parse, i, JALONS_CHUNKS_QUOTE))
    i++;
  if (i >= (int) self->parse->chunks->len
      || !jalons_parse_is (self->parse, i,
                           JALONS_CHUNKS_COMMA | JALONS_CHUNKS_OPEN | JALONS_CHUNKS_DASH
                             | JALONS_CHUNKS_COLON))
    return FALSE;
  for (int k = i + 1; k < (int) self->parse->chunks->len && k <= i + 2 * JALONS_RELEASE_NEAR; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, k);

      if (is_model_noun (chunk))
        return TRUE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_PAUSE))
        return FALSE;
    }
  return FALSE;
}

/* "son modèle de raisonnement o3", "a chatbot, Le Chat". */
static gboolean
is_described (const JalonsReleaseSearch *self)
{
  for (int i = self->model - 1; i >= 0 && i >= self->model - JALONS_RELEASE_NEAR; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

      if (is_model_noun (chunk))
        return TRUE;
      if (chunk->type == JALONS_CHUNK_VERB && (chunk->flags & JALONS_CHUNK_PARTICIPLE) == 0)
        return FALSE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_BREAK))
        return FALSE;
    }
  return FALSE;
}

/* "the ChatGPT maker", "l'éditeur de Claude". */
static gboolean
is_of_a_maker (const JalonsReleaseSearch *self)
{
  const guint64 makers
    = JALONS_CLASS_BIT (JALONS_CLASS_DESC_MAKER) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_PARENT)
      | JALONS_CLASS_BIT (JALONS_CLASS_DESC_RIVAL) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_COMPANY);

  if (self->model + 1 < (int) self->parse->chunks->len
      && (jalons_parse_chunk (self->parse, self->model + 1)->classes & makers) != 0
      && jalons_parse_chunk (self->parse, self->model + 1)->type <= JALONS_CHUNK_WORD
      && (self->parse->language & 2) != 0)
    return TRUE;
  return self->chunk->prep == JALONS_PREP_OF && self->chunk->governor >= 0
         && (jalons_parse_chunk (self->parse, self->chunk->governor)->classes & makers) != 0;
}

/* "the price of X", "la puissance de X", but not "la version de X", "the launch of X". */
static gboolean
is_of_something_else (const JalonsReleaseSearch *self)
{
  const JalonsChunk *governor;

  if (self->chunk->prep != JALONS_PREP_OF || self->chunk->governor < 0)
    return FALSE;
  governor = jalons_parse_chunk (self->parse, self->chunk->governor);
  return !is_model_noun (governor) && !jalons_release_search_is_noun (governor)
         && governor->type != JALONS_CHUNK_VERB;
}

/* "a ajouté une fonction à X", "an app for X". */
static gboolean
is_behind_feature (const JalonsReleaseSearch *self)
{
  if (self->chunk->prep == JALONS_PREP_NONE)
    return FALSE;
  for (int i = self->model - 1; i >= 0 && i >= self->model - 2 * JALONS_RELEASE_NEAR; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

      if (chunk->type >= JALONS_CHUNK_COMMA && chunk->type <= JALONS_CHUNK_STOP)
        return FALSE;
      if (chunk->type >= JALONS_CHUNK_NOUN && chunk->type <= JALONS_CHUNK_WORD
          && jalons_chunk_is (chunk, JALONS_CLASS_FEATURE) && !is_model_noun (chunk))
        return TRUE;
    }
  return FALSE;
}

/* "plus petit que", "aussi bon que": whether a word of degree stands before a "que". */
static gboolean
is_degree (const JalonsReleaseSearch *self, int joint)
{
  for (int i = joint - 1; i >= 0 && i >= joint - JALONS_RELEASE_NEAR; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

      if (chunk->type == JALONS_CHUNK_VERB || chunk->type < JALONS_CHUNK_DESCRIPTION)
        return FALSE;
      if (jalons_chunk_begins_with (chunk, self->reader->text, jalons_sign_release_syntax_degree))
        return TRUE;
    }
  return FALSE;
}

/* Whether the comparison that governs the model is but a "que", which more often joins clauses. */
static gboolean
is_behind_joint (const JalonsReleaseSearch *self)
{
  for (int i = self->model - 1; i >= 0 && i >= self->model - JALONS_RELEASE_NEAR; i--)
    {
      if (jalons_parse_get_preposition (self->parse, i) == JALONS_PREP_THAN)
        return jalons_chunk_is (jalons_parse_chunk (self->parse, i), JALONS_CLASS_COMPLEMENTIZER)
               && !is_degree (self, i);
    }
  return FALSE;
}

/* Whether a comma or the like parts the model from a verb before it. */
static gboolean
is_parted (const JalonsReleaseSearch *self, int verb)
{
  return jalons_parse_find (self->parse, verb + 1, self->model,
                            JALONS_CHUNKS_COMMA | JALONS_CHUNKS_COLON | JALONS_CHUNKS_SEMICOLON
                              | JALONS_CHUNKS_STOP)
         >= 0;
}

/* "GPT-5.5 a remplacé GPT-5", "succède à Sonnet 4.5": what another model does something to. */
static gboolean
is_acted_on (const JalonsReleaseSearch *self)
{
  if (self->chunk->prep != JALONS_PREP_NONE && self->chunk->prep != JALONS_PREP_TO
      && self->chunk->prep != JALONS_PREP_FROM)
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (self->parse, group)
    {
      const JalonsChunk *subject
        = group->subject < 0 ? NULL : jalons_parse_chunk (self->parse, group->subject);

      if (subject != NULL && subject->type == JALONS_CHUNK_MODEL
          && subject->prep == JALONS_PREP_NONE && !group->passive && !group->participle
          && (jalons_parse_chunk (self->parse, group->verb)->flags & JALONS_CHUNK_AUXILIARY) == 0
          && subject->value != self->chunk->value && group->subject < group->verb
          && group->verb < self->model
          && jalons_parse_chunk (self->parse, group->verb)->clause == self->chunk->clause
          /* "After Sonnet 5 came …" */
          && (group->subject == 0
              || jalons_chunk_preposition (jalons_parse_chunk (self->parse, group->subject - 1))
                   == JALONS_PREP_NONE)
          && !is_parted (self, group->verb))
        return TRUE;
    }
  return FALSE;
}

/* "rivalise avec GPT-4o et Claude", "competes with o3": whether a verb that compares governs the
 * model. */
static gboolean
is_measured_against (const JalonsReleaseSearch *self)
{
  for (guint g = self->parse->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *group = &g_array_index (self->parse->groups, JalonsVerbGroup, g - 1);

      if (group->verb > self->model
          || jalons_parse_chunk (self->parse, group->verb)->clause != self->chunk->clause)
        continue;
      return jalons_parse_is_verb_of (self->parse, group->verb,
                                      jalons_sign_release_syntax_measured_against);
    }
  return FALSE;
}

/* Whether a chunk is a name that may stand in a list of places. */
static gboolean
is_place_name (const JalonsChunk *chunk)
{
  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_MODEL | JALONS_CHUNKS_COMPANY
                                      | JALONS_CHUNKS_DESCRIPTION);
}

/* "in", "dans", "sur", "via", "through": what leads to where something can be had. */
static gboolean
leads_to_place (const JalonsReleaseSearch *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);
  JalonsPreposition prep = jalons_chunk_preposition (chunk);

  if (prep == JALONS_PREP_IN || prep == JALONS_PREP_ON)
    return TRUE;
  if (chunk->type != JALONS_CHUNK_FUNCTION)
    return FALSE;
  return jalons_chunk_is_one_of (chunk, self->reader->text,
                                 jalons_sign_release_syntax_leads_to_place);
}

/* "bringing Veo 4 to Gemini": whether another model stands before the word at @i. */
static gboolean
is_behind_model (const JalonsReleaseSearch *self, int i)
{
  gint16 clause = self->chunk->clause;

  while (--i >= 0 && jalons_parse_chunk (self->parse, i)->clause == clause
         && !jalons_parse_is (self->parse, i, JALONS_CHUNKS_FINITE))
    {
      if (jalons_parse_chunk (self->parse, i)->type == JALONS_CHUNK_MODEL)
        return TRUE;
    }
  return FALSE;
}

/* "available", "live": whether a word of being out stands before chunk @i in the clause. */
static gboolean
is_out_before (const JalonsReleaseSearch *self, int i)
{
  guint32 end = jalons_parse_chunk (self->parse, i)->first;
  guint32 first
    = jalons_parse_chunk (
        self->parse, g_array_index (self->parse->clauses, JalonsClause, self->chunk->clause).first)
        ->first;

  JALONS_PARSE_FOREACH_CUE (self->parse, mark)
    {
      if (mark->cue == JALONS_CUE_OUT && mark->first >= first && mark->end <= end)
        return TRUE;
    }
  return FALSE;
}

/* Whether no verb stands before chunk @i in the clause. */
static gboolean
opens_clause (const JalonsReleaseSearch *self, int i)
{
  while (--i >= 0 && jalons_parse_chunk (self->parse, i)->clause == self->chunk->clause)
    {
      if (jalons_parse_chunk (self->parse, i)->type == JALONS_CHUNK_VERB)
        return FALSE;
    }
  return TRUE;
}

/* "available in Claude Code, Cursor and Copilot", "accessible via ChatGPT": whether the model is
 * but a place where another can be had. */
static gboolean
is_venue (const JalonsReleaseSearch *self)
{
  gboolean listed = FALSE;

  /* "runs on X, which Google launched in May" */
  if ((self->found & JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_VERB_AFTER)) != 0)
    return FALSE;
  for (int i = self->model - 1; i >= 0 && i >= self->model - VENUE_REACH; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

      if (leads_to_place (self, i))
        return (jalons_chunk_preposition (chunk) == JALONS_PREP_IN || is_out_before (self, i))
               /* "Chez Moonshot AI, Kimi K2 …" */
               && !(listed && opens_clause (self, i));
      if (jalons_chunk_preposition (chunk) != JALONS_PREP_NONE)
        return jalons_chunk_preposition (chunk) == JALONS_PREP_TO && is_behind_model (self, i);
      listed |= chunk->type == JALONS_CHUNK_COMMA;
      if (chunk->type == JALONS_CHUNK_COMMA && (i == 0 || !is_place_name (chunk - 1)))
        return FALSE;
      if (!is_place_name (chunk)
          && !jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_COMMA
                                           | JALONS_CHUNKS_POSSESSIVE | JALONS_CHUNKS_QUOTE))
        return FALSE;
    }
  return FALSE;
}

/* "released InstructGPT, a fine-tune of GPT-3.5": what an apposition names besides the model that
 * it explains. */
static gboolean
is_in_apposition (const JalonsReleaseSearch *self)
{
  if (self->chunk->prep == JALONS_PREP_NONE || self->chunk->prep == JALONS_PREP_AMONG
      || self->chunk->prep == JALONS_PREP_OTHER
      || (self->found & JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_DATE_BESIDE)) != 0)
    return FALSE;
  for (int i = self->model - 1; i > 1 && i >= self->model - APPOSITION_REACH; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);
      const JalonsChunk *explained = jalons_parse_chunk (self->parse, i - 1);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE | JALONS_CHUNKS_DATE)
          || (chunk->type > JALONS_CHUNK_COMMA && chunk->type <= JALONS_CHUNK_STOP))
        return FALSE;
      if (chunk->type != JALONS_CHUNK_COMMA)
        continue;
      return explained->type == JALONS_CHUNK_MODEL && explained->value != self->chunk->value
             && i + 1 < self->model
             && (jalons_chunk_is (jalons_parse_chunk (self->parse, i + 1), JALONS_CLASS_DET)
                 || jalons_parse_chunk (self->parse, i + 1)->type == JALONS_CHUNK_DESCRIPTION);
    }
  return FALSE;
}

static gboolean
is_one_of (const JalonsReleaseSearch *self, guint32 token, const JalonsSign *words)
{
  return jalons_text_is_one_of (self->reader->text, token, token + 1, words);
}

/* "an open reproduction of Flamingo", "une version open source de Llama": what others have made
 * like it. */
static gboolean
is_imitated (const JalonsReleaseSearch *self)
{
  gboolean open = FALSE;

  if (self->chunk->prep != JALONS_PREP_OF)
    return FALSE;
  for (int i = self->model - 1; i >= 0 && i >= self->model - 2 * JALONS_RELEASE_NEAR; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self->parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_COMMA))
        return FALSE;
      if (is_one_of (self, chunk->end - 1, jalons_sign_release_syntax_imitated_imitations))
        return TRUE;
      if (is_one_of (self, chunk->end - 1, jalons_sign_release_syntax_imitated_version))
        return open
               || is_one_of (self, chunk->end - 2, jalons_sign_release_syntax_imitated_openness);
      open |= is_one_of (self, chunk->end - 1, jalons_sign_release_syntax_imitated_openness);
    }
  return FALSE;
}

/* "Perplexity open-sourced a version of DeepSeek-R1" */
static gboolean
is_version_by_other (const JalonsReleaseSearch *self)
{
  return self->chunk->prep == JALONS_PREP_OF && self->chunk->governor >= 0
         && (self->found & JALONS_EVIDENCE_BIT (JALONS_EVIDENCE_OTHER_ACTS)) != 0
         && jalons_chunk_is (jalons_parse_chunk (self->parse, self->chunk->governor),
                             JALONS_CLASS_MODELNOUN);
}

/**
 * jalons_release_search_syntax:
 * @self: a search
 *
 * Finds what the place of the model among the phrases beside it says.
 */
void
jalons_release_search_syntax (JalonsReleaseSearch *self)
{
  jalons_release_search_note (self, JALONS_EVIDENCE_OWNED, is_possessed (self));
  jalons_release_search_note (self, JALONS_EVIDENCE_OWNED_AFTER, is_followed_by_maker (self));
  jalons_release_search_note (self, JALONS_EVIDENCE_APPOSED, is_apposed (self));
  jalons_release_search_note (self, JALONS_EVIDENCE_DESCRIBED, is_described (self));
  jalons_release_search_note (self, JALONS_EVIDENCE_MAKER_OF, is_of_a_maker (self));
  jalons_release_search_note (self, JALONS_EVIDENCE_FEATURE,
                              jalons_reader_is_of_a_feature (self->reader, self->model));
  jalons_release_search_note (self, JALONS_EVIDENCE_FEATURE_BEFORE, is_behind_feature (self));
  jalons_release_search_note (self, JALONS_EVIDENCE_OF_OTHER, is_of_something_else (self));
  jalons_release_search_note (self, JALONS_EVIDENCE_BRACKET, self->chunk->depth > 0);
  jalons_release_search_note (
    self, JALONS_EVIDENCE_COMPARED,
    is_acted_on (self) || is_measured_against (self) || is_in_apposition (self) || is_venue (self)
      || is_version_by_other (self) || is_imitated (self)
      || jalons_reader_find_version (self->reader, self->model) != self->model);
  switch ((guint) self->chunk->prep)
    {
    case JALONS_PREP_NONE:
      break;
    case JALONS_PREP_THAN:
      jalons_release_search_note (
        self, is_behind_joint (self) ? JALONS_EVIDENCE_PREP : JALONS_EVIDENCE_COMPARED, TRUE);
      break;
    case JALONS_PREP_OF:
      jalons_release_search_note (self, JALONS_EVIDENCE_PREP_OF, TRUE);
      break;
    case JALONS_PREP_IN:
    case JALONS_PREP_ON:
      jalons_release_search_note (self, JALONS_EVIDENCE_PREP_IN, TRUE);
      break;
    case JALONS_PREP_WITH:
      jalons_release_search_note (self, JALONS_EVIDENCE_PREP_WITH, TRUE);
      break;
    default:
      jalons_release_search_note (self, JALONS_EVIDENCE_PREP, TRUE);
      break;
    }
}
