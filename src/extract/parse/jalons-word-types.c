/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which words of a sentence are verbs, nouns or function words, where their spelling does not tell.
 */

#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

#define FUNCTION_DET                                                                               \
  (JALONS_CLASS_BIT (JALONS_CLASS_DET) | JALONS_CLASS_BIT (JALONS_CLASS_POSSESSIVE))

/* Whether one of these word classes comes next. */
static gboolean
is_followed_by (const JalonsParse *self, guint32 token, guint64 classes)
{
  const JalonsToken *tokens = jalons_text_get_token (self->text, token);
  const JalonsFramePhrases *found = jalons_frame_index_find (self->index, tokens->word);
  const JalonsFramePair *pair;

  if ((found->meaning.classes & classes) != 0)
    return TRUE;
  if ((found->seconds & JALONS_WORD_BIT (tokens[1].word)) == 0)
    return FALSE;
  pair = jalons_frame_index_find_pair (self->index, tokens->word, tokens[1].word);
  for (guint i = 0; i < pair->n; i++)
    {
      if (pair->phrases[i].kind == JALONS_PHRASE_CLASS
          && (classes & JALONS_CLASS_BIT (pair->phrases[i].id)) != 0
          && jalons_parse_matches_phrase (self, &pair->phrases[i], token, self->end))
        return TRUE;
    }
  return FALSE;
}

#define FOLLOWING_PREPOSITIONS                                                                     \
  (JALONS_CLASS_BIT (JALONS_CLASS_PREP_IN) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_TO)               \
   | JALONS_CLASS_BIT (JALONS_CLASS_PREP_EN) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_FOR))

static gboolean
is_subject_like (const JalonsChunk *chunk)
{
  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON
                                      | JALONS_CHUNKS_MODEL | JALONS_CHUNKS_WORD)
         || (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_ADV));
}

/* "existing backers including Accel": participles that are adjectives or bring examples, and no
 * verbs but behind "be". */
static gboolean
is_no_participle (const JalonsParse *self, const JalonsChunk *chunk, const JalonsChunk *previous)
{
  const guint64 classes
    = JALONS_CLASS_BIT (JALONS_CLASS_PREP_AMONG) | JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL);

  /* "Blackstone advanced CoreWeave $7.5 billion", but "in advanced talks". */
  if (previous != NULL && !jalons_chunk_is (chunk, JALONS_CLASS_PREP_AMONG)
      && (jalons_chunk_is_party (previous) || previous->type == JALONS_CHUNK_DATE))
    return FALSE;
  return (self->language & 2) != 0 && (chunk->features & (JALONS_VERB_PRP | JALONS_VERB_PP)) != 0
         && (chunk->classes & classes) != 0
         && (previous == NULL || previous->type != JALONS_CHUNK_VERB
             || jalons_parse_get_auxiliary (self, previous) != JALONS_AUXILIARY_BE);
}

static gboolean
is_base_form (const JalonsChunk *chunk)
{
  return (chunk->features & JALONS_VERB_INF) != 0;
}

/* "entre", "suivant": prepositions that are forms of verbs too; "AI" is no form of "avoir". */
static gboolean
is_hardly_verb (const JalonsParse *self, const JalonsChunk *chunk, const JalonsChunk *previous)
{
  const guint64 preps = (JALONS_CLASS_BIT (JALONS_CLASS_PREP_OTHER + 1) - 1)
                        & ~(JALONS_CLASS_BIT (JALONS_CLASS_PREP_OF) - 1);
  const JalonsToken *token = jalons_text_get_token (self->text, chunk->first);

  if ((token->flags & JALONS_TOKEN_UPPER) != 0 && token->length == 2)
    return TRUE;
  /* "Nvidia entre au capital": a preposition is not followed by another. */
  if ((self->language & 1) != 0 && (chunk->classes & preps) != 0 && previous != NULL
      && is_subject_like (previous) && is_followed_by (self, chunk->end, FOLLOWING_PREPOSITIONS))
    return FALSE;
  /* "$500 million, up from $120 million" */
  if ((self->language & 2) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_ADV) && is_base_form (chunk)
      && is_followed_by (self, chunk->end, JALONS_CLASS_BIT (JALONS_CLASS_PREP_FROM)))
    return TRUE;
  /* "near London", but "to near a deal" and "SoftBank nears". */
  if ((self->language & 2) != 0 && (chunk->classes & preps) != 0 && is_base_form (chunk)
      && (previous == NULL || previous->type != JALONS_CHUNK_FUNCTION
          || (previous->classes
              & (JALONS_CLASS_BIT (JALONS_CLASS_MODAL) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_TO)))
               == 0))
    return TRUE;
  return (self->language & 1) != 0 && (chunk->classes & preps) != 0
         && (previous == NULL || previous->type != JALONS_CHUNK_PRONOUN);
}

/* English "that", which opens a relative clause before a verb that shows its person or tense: "that
 * checks facts". */
static gboolean
opens_relative (const JalonsParse *self, const JalonsChunk *chunk)
{
  return (self->language & 2) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_REL_WHO);
}

/* "Nvidia and Cisco will each invest": a word of number behind its noun or a modal, no article. */
static gboolean
floats (const JalonsParse *self, const JalonsChunk *previous)
{
  const JalonsChunk *before
    = self->chunks->len > 1 ? jalons_parse_chunk (self, (int) self->chunks->len - 2) : NULL;

  return (self->language & 2) != 0 && before != NULL && jalons_chunk_is (previous, JALONS_CLASS_DET)
         && jalons_chunk_is (previous, JALONS_CLASS_ADV)
         && (jalons_chunk_is_in (before, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PRONOUN)
             || (before->type == JALONS_CHUNK_FUNCTION
                 && jalons_chunk_is (before, JALONS_CLASS_MODAL)));
}

/* "$23 per share", "for example": behind an English preposition a base form is no verb, but behind
 * "due to". */
static gboolean
is_governed (const JalonsParse *self, const JalonsChunk *chunk, const JalonsChunk *previous)
{
  const guint64 preps
    = JALONS_CLASS_BIT (JALONS_CLASS_PREP_FOR) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_AT)
      | JALONS_CLASS_BIT (JALONS_CLASS_PREP_BY) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_OTHER);
  const JalonsToken *last = jalons_text_get_token (self->text, previous->end - 1);

  return (self->language & 2) != 0 && is_base_form (chunk)
         && (chunk->features & (JALONS_VERB_PAST | JALONS_VERB_PP)) == 0
         && (previous->classes & preps) != 0 && !(jalons_text_is_word (self->text, last, "to"));
}

/* "an $11bn price": a base form behind a sum that has an article. */
static gboolean
is_priced (const JalonsParse *self, const JalonsChunk *chunk)
{
  const JalonsChunk *before
    = self->chunks->len > 1 ? jalons_parse_chunk (self, (int) self->chunks->len - 2) : NULL;

  return before != NULL && jalons_chunk_is_in (before, JALONS_CHUNKS_DETERMINER)
         && is_base_form (chunk) && (chunk->features & (JALONS_VERB_PAST | JALONS_VERB_PP)) == 0;
}

static gboolean
is_noun_place (const JalonsParse *self, const JalonsChunk *chunk, const JalonsChunk *previous)
{
  const guint64 nominal
    = FUNCTION_DET | JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL)
      | JALONS_CLASS_BIT (JALONS_CLASS_PREP_OF) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_IN)
      | JALONS_CLASS_BIT (JALONS_CLASS_PREP_FROM) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_WITH)
      | JALONS_CLASS_BIT (JALONS_CLASS_INDEFINITE);

  if (previous == NULL)
    return FALSE;
  if (previous->type == JALONS_CHUNK_POSSESSIVE)
    return TRUE;
  /* "a $40m raise", but "$40m was raised". */
  if (previous->type == JALONS_CHUNK_AMOUNT)
    return (self->language & 2) != 0
           && (chunk->noun != JALONS_FRAMES_NONE || is_priced (self, chunk));
  /* "a 51% stake" */
  if (previous->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (previous, JALONS_CLASS_STAKE)
      && chunk->noun != JALONS_FRAMES_NONE)
    return TRUE;
  if (previous->type == JALONS_CHUNK_FUNCTION && is_governed (self, chunk, previous))
    return TRUE;
  if (previous->type != JALONS_CHUNK_FUNCTION || (previous->classes & nominal) == 0
      || floats (self, previous))
    return FALSE;
  /* "le ticket principal vient de …": an adjective behind its noun. */
  if ((self->language & 1) != 0
      && (previous->classes & nominal & ~JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL)) == 0
      && self->chunks->len > 1
      && jalons_parse_chunk (self, (int) self->chunks->len - 2)->type <= JALONS_CHUNK_NOUN)
    return FALSE;
  if (opens_relative (self, previous) && !is_base_form (chunk))
    return FALSE;
  /* "Next came Nuvia": the past tense of a verb that has another participle. */
  if ((self->language & 2) != 0 && chunk->noun == JALONS_FRAMES_NONE
      && (chunk->features & JALONS_VERB_PAST) != 0
      && (chunk->features & (JALONS_VERB_PP | JALONS_VERB_INF)) == 0
      && jalons_chunk_is (previous, JALONS_CLASS_ORDINAL))
    return FALSE;
  /* "le lancer", "l'a levée": a clitic before a verb looks like an article; "en levant", "de
   * lever". */
  return TRUE;
}

/* "the American fund": an article before the words that end in chunk @i, of which the last is no
 * plural. */
static gboolean
follows_article (const JalonsParse *self, int i)
{
  const JalonsToken *last
    = jalons_text_get_token (self->text, jalons_parse_chunk (self, i)->end - 1);

  if (self->text->tokens->text[last->start + last->length - 1] == 's')
    return FALSE;
  for (int k = i; k >= 0 && k > i - 4; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DETERMINER))
        return TRUE;
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE)
          && !(chunk->type == JALONS_CHUNK_FUNCTION
               && jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL)))
        return FALSE;
    }
  return FALSE;
}

/* "Menlo Ventures' Anthology fund": words behind a possessor, of which chunk @i is the last. */
static gboolean
is_owned (const JalonsParse *self, int i)
{
  for (int k = i; k >= 0 && k > i - 4; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_POSSESSIVE)
        return TRUE;
      if (chunk->type != JALONS_CHUNK_WORD
          && !(chunk->type == JALONS_CHUNK_FUNCTION
               && jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL)))
        return FALSE;
    }
  return FALSE;
}

/* "ARM rival Ampere", "its venture arm", "near London": a base form that what stands before it
 * cannot be the subject of, being one thing only, or that is a preposition. */
static gboolean
disagrees (const JalonsParse *self, const JalonsChunk *chunk)
{
  const guint64 descriptions = (JALONS_CLASS_BIT (JALONS_CLASS_DESC_RIVAL + 1) - 1)
                               & ~(JALONS_CLASS_BIT (JALONS_CLASS_DESC_COMPANY) - 1);
  int i = (int) self->chunks->len - 1;
  const JalonsChunk *previous = i >= 0 ? jalons_parse_chunk (self, i) : NULL;
  const JalonsChunk *before = i >= 1 ? jalons_parse_chunk (self, i - 1) : NULL;
  const JalonsToken *token;

  if ((self->language & 2) == 0 || previous == NULL || !is_base_form (chunk)
      || (chunk->features & JALONS_VERB_PAST) != 0)
    return FALSE;
  /* But "helped Mistral raise". */
  if (jalons_chunk_is_in (previous, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_MODEL))
    return (chunk->classes & descriptions) != 0
           && (before == NULL
               || !jalons_chunk_is_in (before, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_CONJUNCTION));
  /* "AI chip startup Tenstorrent" */
  if (previous->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (previous, JALONS_CLASS_MODELNOUN)
      && self->text->tokens
             ->text[jalons_token_get_end (jalons_text_get_token (self->text, previous->end - 1))
                    - 1]
           != 's')
    return TRUE;
  if (!jalons_chunk_is_in (previous, JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE))
    return FALSE;
  if (follows_article (self, i) || is_owned (self, i))
    return TRUE;
  token = jalons_text_get_token (self->text, previous->end - 1);
  return (token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT)) == 0 && token->length > 2
         && (token->flags & JALONS_TOKEN_ALPHA) != 0
         && self->text->tokens->text[token->start + token->length - 1] != 's'
         && self->text->tokens->text[token->start + token->length - 1] != 'y';
}

/* "start-ups": a part of a longer word. */
static gboolean
is_behind_hyphen (const JalonsParse *self, const JalonsChunk *chunk, const JalonsChunk *previous)
{
  return (self->language & 2) != 0 && previous != NULL && previous->type == JALONS_CHUNK_MARK
         && jalons_text_get_token (self->text, previous->first)->word == '-'
         && jalons_text_has_flag (self->text, chunk->first, JALONS_TOKEN_GLUED)
         && (chunk->features & (JALONS_VERB_PP | JALONS_VERB_PRP)) == 0;
}

/* "Nvidia chips": things that companies make and no verb, but in "chips in". */
static gboolean
is_made_thing (const JalonsParse *self, const JalonsChunk *chunk)
{
  return (self->language & 2) != 0 && jalons_chunk_is (chunk, JALONS_CLASS_INFRA)
         && (chunk->features & (JALONS_VERB_PAST | JALONS_VERB_PRP)) == 0
         && !is_followed_by (self, chunk->end, JALONS_CLASS_BIT (JALONS_CLASS_PREP_IN));
}

static gboolean
is_before_hyphen (const JalonsParse *self, const JalonsChunk *chunk)
{
  const JalonsToken *token;

  if ((self->language & 2) == 0 || chunk->end >= self->text->tokens->n_tokens)
    return FALSE;
  token = jalons_text_get_token (self->text, chunk->end);
  return token->word == '-' && (token->flags & JALONS_TOKEN_GLUED) != 0;
}

#define NOUN_CLASSES                                                                               \
  (JALONS_CLASS_BIT (JALONS_CLASS_STAKE) | JALONS_CLASS_BIT (JALONS_CLASS_FEATURE)                 \
   | JALONS_CLASS_BIT (JALONS_CLASS_INFRA) | JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN))

/* "du", "des", "au", "aux" */
static gboolean
is_contracted (const JalonsParse *self, const JalonsChunk *chunk)
{
  if (chunk->end != chunk->first + 1
      || (chunk->classes
          & (JALONS_CLASS_BIT (JALONS_CLASS_PREP_OF) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_TO)))
           == 0)
    return FALSE;
  return jalons_chunk_is_one_of (chunk, self->text, jalons_sign_word_types_contracted);
}

/* "capital-risque", "pour une large part", "la demande": French nouns that are forms of verbs, too.
 * An article that is a pronoun as well is the one where nothing before it could be a subject. */
static gboolean
is_french_noun (const JalonsParse *self, const JalonsChunk *chunk, const JalonsChunk *previous)
{
  const JalonsChunk *before;

  /* "le montant", "un gérant" */
  if ((self->language & 1) != 0 && previous != NULL
      && jalons_chunk_is_in (previous, JALONS_CHUNKS_DETERMINER)
      && (chunk->features & JALONS_VERB_PRP) != 0)
    return TRUE;
  /* "une bonne partie", "sa première mise": no participle stands behind such an adjective. */
  if ((self->language & 1) != 0 && previous != NULL && previous->type == JALONS_CHUNK_FUNCTION
      && jalons_chunk_is (previous, JALONS_CLASS_ORDINAL) && (chunk->features & JALONS_VERB_PP) != 0
      && self->chunks->len > 1)
    {
      const guint64 openers = FUNCTION_DET | JALONS_CLASS_BIT (JALONS_CLASS_PREP_OF)
                              | JALONS_CLASS_BIT (JALONS_CLASS_PREP_EN);

      before = jalons_parse_chunk (self, (int) self->chunks->len - 2);
      if (before->type == JALONS_CHUNK_FUNCTION && (before->classes & openers) != 0)
        return TRUE;
    }
  /* "du designer": a preposition with its article takes no infinitive. */
  if ((self->language & 1) != 0 && previous != NULL && previous->type == JALONS_CHUNK_FUNCTION
      && (chunk->features & JALONS_VERB_INF) != 0 && is_contracted (self, previous))
    return TRUE;
  /* "l'ancien designer" */
  if ((self->language & 1) != 0 && previous != NULL && previous->type == JALONS_CHUNK_FUNCTION
      && jalons_chunk_is (previous, JALONS_CLASS_ORDINAL)
      && (chunk->features & JALONS_VERB_INF) != 0)
    return TRUE;

  if ((self->language & 1) == 0 || previous == NULL
      || (chunk->features
          & (JALONS_VERB_INF | JALONS_VERB_PP | JALONS_VERB_PRP | JALONS_VERB_FUT | JALONS_VERB_COND
             | JALONS_VERB_IMPF))
           != 0)
    return FALSE;
  /* "sous forme de": a French preposition takes no finite verb. */
  if (previous->type == JALONS_CHUNK_FUNCTION
      && (previous->classes
          & (JALONS_CLASS_BIT (JALONS_CLASS_PREP_ON) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_FOR)))
           != 0
      && (previous->classes
          & (JALONS_CLASS_BIT (JALONS_CLASS_REL_WHO) | JALONS_CLASS_BIT (JALONS_CLASS_REL_WHOM)
             | JALONS_CLASS_BIT (JALONS_CLASS_CLITIC) | JALONS_CLASS_BIT (JALONS_CLASS_BUT)))
           == 0)
    return TRUE;
  if (previous->type == JALONS_CHUNK_MARK)
    return jalons_text_get_token (self->text, previous->first)->word == '-';
  /* "ont pris part" */
  if ((chunk->classes & NOUN_CLASSES) != 0
      && jalons_chunk_is_in (previous, JALONS_CHUNKS_WORD | JALONS_CHUNKS_VERB))
    return TRUE;
  if (previous->type != JALONS_CHUNK_FUNCTION || !jalons_chunk_is (previous, JALONS_CLASS_CLITIC)
      || !jalons_chunk_is (previous, JALONS_CLASS_DET)
      || jalons_chunk_is (previous, JALONS_CLASS_POSSESSIVE))
    return FALSE;
  before = self->chunks->len > 1 ? jalons_parse_chunk (self, (int) self->chunks->len - 2) : NULL;
  return before == NULL
         || (before->type >= JALONS_CHUNK_COMMA && before->type != JALONS_CHUNK_CLOSE)
         || jalons_chunk_is_in (before, JALONS_CHUNKS_VERB | JALONS_CHUNKS_DATE)
         || jalons_chunk_preposition (before) != JALONS_PREP_NONE
         || jalons_chunk_is_in (before, JALONS_CHUNKS_CONJUNCTION);
}

/* Whether a word that may be a verb is one here. Few may: what this needs is no cost of the others.
 */
static G_NO_INLINE gboolean
is_verb (const JalonsParse *self, const JalonsChunk *chunk, const JalonsChunk *previous)
{
  gboolean noun = chunk->noun != JALONS_FRAMES_NONE;
  gboolean infinitive = (chunk->features & (JALONS_VERB_INF | JALONS_VERB_PRP)) != 0;

  /* "came back", "goes public": what follows a verb at once is none. */
  if ((self->language & 2) != 0 && previous != NULL && previous->type == JALONS_CHUNK_VERB
      && (previous->features & (JALONS_VERB_PRES | JALONS_VERB_PAST)) != 0 && chunk->classes != 0
      && infinitive)
    return FALSE;
  if (is_hardly_verb (self, chunk, previous) || is_french_noun (self, chunk, previous)
      || is_no_participle (self, chunk, previous) || (!noun && disagrees (self, chunk))
      || is_before_hyphen (self, chunk) || is_behind_hyphen (self, chunk, previous)
      || is_made_thing (self, chunk))
    return FALSE;
  if (noun && (chunk->features & JALONS_VERB_PP) != 0
      && is_followed_by (self, chunk->end, JALONS_CLASS_BIT (JALONS_CLASS_PREP_OF))
      && (previous == NULL || previous->type >= JALONS_CHUNK_COMMA
          || previous->type == JALONS_CHUNK_DATE))
    return FALSE;
  if (is_noun_place (self, chunk, previous))
    {
      gboolean clitic = previous->type == JALONS_CHUNK_FUNCTION
                        && jalons_chunk_is (previous, JALONS_CLASS_CLITIC);
      gboolean preposition
        = previous->type == JALONS_CHUNK_FUNCTION
          && (previous->classes & (FUNCTION_DET | JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL))) == 0;

      if (noun && !(infinitive && preposition && (self->language & 1) != 0))
        return FALSE;
      /* "pas de produit": a French preposition takes no verb but an infinitive. */
      if (preposition && !clitic && !infinitive && (self->language & 1) != 0)
        return FALSE;
      if (!clitic && !preposition && !infinitive && (self->language & 1) != 0
          && (chunk->features & JALONS_VERB_PP) == 0)
        return FALSE;
      return (self->language & 1) != 0
             || (chunk->features & (JALONS_VERB_PP | JALONS_VERB_PRP)) != 0
             || previous->type == JALONS_CHUNK_AMOUNT;
    }
  /* Elsewhere the verb is likelier than the noun, but for an English base form after a name or
   * noun. */
  return !(noun && (chunk->features & JALONS_VERB_INF) != 0
           && (chunk->features & JALONS_VERB_PRES) != 0 && previous != NULL
           && jalons_chunk_is_in (previous, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_MODEL
                                              | JALONS_CHUNKS_WORD | JALONS_CHUNKS_NOUN));
}

/**
 * jalons_parse_settle_type:
 * @self: a parse whose chunks up to this one are cut
 * @chunk: a word that phrases of the grammar have
 * @previous: (nullable): the chunk before it
 *
 * Settles whether a word that is verb and noun, or verb and function word, is the one or the other.
 */
void
jalons_parse_settle_type (const JalonsParse *self, JalonsChunk *chunk, const JalonsChunk *previous)
{
  if (chunk->lemma != JALONS_FRAMES_NONE && is_verb (self, chunk, previous))
    {
      chunk->type = JALONS_CHUNK_VERB;
      chunk->noun = JALONS_FRAMES_NONE;
      return;
    }
  chunk->lemma = JALONS_FRAMES_NONE;
  /* French words for what persons do are nouns like any other. */
  if (chunk->noun != JALONS_FRAMES_NONE)
    chunk->type = JALONS_CHUNK_NOUN;
  else if (chunk->classes == JALONS_CLASS_BIT (JALONS_CLASS_ROLE) && (self->language & 1) != 0)
    chunk->type = JALONS_CHUNK_WORD;
  else
    chunk->type = chunk->classes != 0 ? JALONS_CHUNK_FUNCTION : JALONS_CHUNK_WORD;
}
