/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which words describe a company, and which names only help to describe another. */

#include "extract/jalons-signs.h"
#include "extract/parse/jalons-parse-search.h"

#define DESCRIPTION_CLASSES                                                                        \
  (JALONS_CLASS_BIT (JALONS_CLASS_DESC_COMPANY) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_STARTUP)     \
   | JALONS_CLASS_BIT (JALONS_CLASS_DESC_GIANT) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_LAB)         \
   | JALONS_CLASS_BIT (JALONS_CLASS_DESC_FUND) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_CHIPS)        \
   | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MAKER) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_PARENT)      \
   | JALONS_CLASS_BIT (JALONS_CLASS_DESC_RIVAL))

/* "the chatbot maker", "the cloud company": what a company deals in. */
static gboolean
is_trade (const JalonsChunk *chunk)
{
  const guint64 trades
    = JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN) | JALONS_CLASS_BIT (JALONS_CLASS_INFRA)
      | JALONS_CLASS_BIT (JALONS_CLASS_FEATURE) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL);

  return chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & trades) != 0
         && jalons_chunk_preposition (chunk) == JALONS_PREP_NONE;
}

/* "les start-up françaises", "ses fonds": more than one, whatever the noun looks like. */
static gboolean
is_plural_determiner (const JalonsParse *self, const JalonsChunk *chunk)
{
  const JalonsToken *token = jalons_text_get_token (self->text, chunk->end - 1);
  char last = self->text->tokens->text[token->start + token->length - 1];

  return (self->language & 1) != 0 && token->length > 2 && (last == 's' || last == 'x');
}

/* Whether the words before a description make it definite ("la start-up", "cette société"). */
static gboolean
is_definite (const JalonsParse *self, int i)
{
  for (int k = i - 1; k >= 0 && k >= i - 4; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_POSSESSIVE)
        return FALSE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_DETERMINER))
        return !jalons_chunk_is (chunk, JALONS_CLASS_INDEFINITE)
               && !is_plural_determiner (self, chunk);
      if (chunk->type == JALONS_CHUNK_FUNCTION && jalons_chunk_is (chunk, JALONS_CLASS_PREP_OF))
        {
          /* "du groupe", "des": preposition and article in one. */
          const JalonsToken *token = jalons_text_get_token (self->text, chunk->first);

          return token->length == 2 && (self->language & 1) != 0
                 && jalons_parse_chunk (self, i)->type != JALONS_CHUNK_NOUN;
        }
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE | JALONS_CHUNKS_MODEL
                                        | JALONS_CHUNKS_MARK)
          && !(chunk->type == JALONS_CHUNK_FUNCTION
               && jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL))
          && !((self->language & 2) != 0 && is_trade (chunk)))
        return FALSE;
    }
  return FALSE;
}

/* "his own lab, xAI, …": the name between two commas. */
static gboolean
names_follow_comma (const JalonsParse *self, int i)
{
  const JalonsChunk *after
    = i + 2 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 2) : NULL;

  return jalons_parse_chunk (self, i)->type == JALONS_CHUNK_COMMA
         && jalons_parse_is (self, i + 1, JALONS_CHUNKS_COMPANY)
         && (after == NULL || jalons_chunk_is_in (after, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_STOP));
}

/* "le fonds californien Andreessen Horowitz": the name follows, and the description is its own. */
static gboolean
names_follow (const JalonsParse *self, int i)
{
  for (int k = i + 1; k < (int) self->chunks->len && k <= i + 3; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_MODEL))
        return TRUE;
      if (k == i + 1 && (self->language & 2) != 0 && names_follow_comma (self, k))
        return TRUE;
      if (!jalons_chunk_is_in (chunk,
                               JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE | JALONS_CHUNKS_QUOTE))
        return FALSE;
    }
  return FALSE;
}

#define APPOSITION_REACH 10

#define COMPLEMENT_CLASSES                                                                         \
  (JALONS_CLASS_BIT (JALONS_CLASS_DET) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_OF)                   \
   | JALONS_CLASS_BIT (JALONS_CLASS_PREP_IN) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_EN)             \
   | JALONS_CLASS_BIT (JALONS_CLASS_PREP_TO) | JALONS_CLASS_BIT (JALONS_CLASS_PREP_FOR)            \
   | JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL) | NAMED_CLASSES)
#define NAMED_CLASSES                                                                              \
  (JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN) | JALONS_CLASS_BIT (JALONS_CLASS_INFRA)               \
   | JALONS_CLASS_BIT (JALONS_CLASS_FEATURE))

/* "CoreWeave, le loueur de puces Nvidia": a description that has its name already. */
static gboolean
is_apposed (const JalonsParse *self, int i)
{
  int comma = jalons_parse_find_before (self, i, 4, JALONS_CHUNKS_COMMA);

  return comma > 0 && jalons_parse_is (self, comma - 1, JALONS_CHUNKS_COMPANY);
}

/* "du bras financier de la ville, Nuvia Invest, …" */
static gboolean
is_between_commas (const JalonsParse *self, int i)
{
  return jalons_parse_is (self, i, JALONS_CHUNKS_COMPANY)
         && (i + 1 >= (int) self->chunks->len
             || jalons_parse_is (self, i + 1, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_STOP));
}

/* "le spécialiste du déploiement dans le nuage Koyeb": the name at the end is that of what is
 * described, as it stands behind a noun and not behind a preposition ("le fournisseur d'OpenAI").
 */
static int
find_apposed_name (const JalonsParse *self, int i)
{
  const JalonsChunk *fund = jalons_parse_chunk (self, i);
  gboolean complement = FALSE;
  gboolean noun = FALSE;

  if ((self->language & 1) == 0 || !is_definite (self, i) || is_apposed (self, i))
    return JALONS_CHUNK_NONE;
  for (int k = i + 1; k < (int) self->chunks->len && k <= i + APPOSITION_REACH; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (self, k);

      if (chunk->type == JALONS_CHUNK_COMPANY)
        return complement && noun ? k : JALONS_CHUNK_NONE;
      if (chunk->type == JALONS_CHUNK_QUOTE)
        continue;
      if (chunk->type == JALONS_CHUNK_COMMA)
        return complement && noun && jalons_chunk_is (fund, JALONS_CLASS_DESC_FUND)
                   && is_between_commas (self, k + 1)
                 ? k + 1
                 : JALONS_CHUNK_NONE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_WORD | JALONS_CHUNKS_PLACE))
        {
          noun = TRUE;
          continue;
        }
      if (chunk->type != JALONS_CHUNK_FUNCTION || (chunk->classes & DESCRIPTION_CLASSES) != 0
          || (chunk->classes & COMPLEMENT_CLASSES) == 0)
        return JALONS_CHUNK_NONE;
      complement = complement || jalons_chunk_preposition (chunk) != JALONS_PREP_NONE;
      noun = (chunk->classes & NAMED_CLASSES) != 0;
    }
  return JALONS_CHUNK_NONE;
}

/* "Le japonais va injecter 30 milliards": a company, by where it is at home. */
static void
mark_countrymen (JalonsParse *self)
{
  JALONS_PARSE_FOREACH_CUE (self, mark)
    {
      int i = mark->cue == JALONS_CUE_N && jalons_frames_get_home (mark->home)->country[0] != '\0'
                ? jalons_parse_find_chunk (self, mark->first)
                : JALONS_CHUNK_NONE;
      JalonsChunk *chunk = i > 0 ? jalons_parse_chunk (self, i) : NULL;
      const JalonsChunk *before = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;

      if (chunk == NULL || chunk->type != JALONS_CHUNK_WORD || chunk->end != mark->end
          || jalons_text_has_flag (self->text, chunk->first, JALONS_TOKEN_CAPITAL)
          || !jalons_chunk_is_in (before, JALONS_CHUNKS_DETERMINER)
          || jalons_chunk_is (before, JALONS_CLASS_INDEFINITE)
          || is_plural_determiner (self, before)
          || !jalons_parse_is (self, i + 1, JALONS_CHUNKS_VERB))
        continue;
      jalons_parse_set_type (self, i, JALONS_CHUNK_DESCRIPTION);
      chunk->classes |= JALONS_CLASS_BIT (JALONS_CLASS_DESC_COMPANY);
    }
}

/* "et celui de", "après celle de" */
static gboolean
is_that_of (const JalonsParse *self, int i)
{
  return jalons_chunk_is (jalons_parse_chunk (self, i), JALONS_CLASS_PRON_THAT)
         && jalons_parse_get_preposition (self, i + 1) == JALONS_PREP_OF
         && (jalons_parse_is (self, i - 1, JALONS_CHUNKS_CONJUNCTION | JALONS_CHUNKS_COMMA)
             || jalons_parse_get_preposition (self, i - 1) == JALONS_PREP_OTHER);
}

/* "puis une seconde de", "et une deuxième, en mai" */
static gboolean
is_bare_ordinal (const JalonsParse *self, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);

  return i > 1 && jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL)
         && jalons_chunk_is (chunk - 1, JALONS_CLASS_INDEFINITE)
         && jalons_parse_is (self, i - 2, JALONS_CHUNKS_CONJUNCTION | JALONS_CHUNKS_COMMA)
         && (jalons_parse_is (self, i + 1, JALONS_CHUNKS_COMMA)
             || jalons_parse_get_preposition (self, i + 1) == JALONS_PREP_OF);
}

/* "le rachat de Looker par Google et celui de Tableau par Salesforce": what stands for a noun of
 * frames is that noun once more. */
static void
repeat_nouns (JalonsParse *self)
{
  if ((self->classes
       & (JALONS_CLASS_BIT (JALONS_CLASS_PRON_THAT) | JALONS_CLASS_BIT (JALONS_CLASS_ORDINAL)))
        == 0
      || !jalons_parse_has (self, JALONS_CHUNK_NOUN))
    return;
  JALONS_PARSE_FOREACH (self, i, JALONS_CHUNKS_FUNCTION)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, i);
      int noun;

      if (!is_that_of (self, i) && !is_bare_ordinal (self, i))
        continue;
      noun = jalons_parse_find_before (self, i, JALONS_PARSE_ANY_REACH,
                                       JALONS_CHUNKS_NOUN | JALONS_CHUNKS_VERB);
      if (!jalons_parse_is (self, noun, JALONS_CHUNKS_NOUN))
        continue;
      jalons_parse_set_type (self, i, JALONS_CHUNK_NOUN);
      chunk->noun = jalons_parse_chunk (self, noun)->noun;
    }
}

/**
 * jalons_parse_mark_descriptions:
 * @self: a parse with its chunks
 *
 * Finds the descriptions that stand for a company: "la start-up", "this rival".
 */
void
jalons_parse_mark_descriptions (JalonsParse *self)
{
  if ((self->language & 1) != 0)
    {
      mark_countrymen (self);
      repeat_nouns (self);
    }
  if ((self->classes & DESCRIPTION_CLASSES) == 0)
    return;
  JALONS_PARSE_FOREACH (self, i, JALONS_CHUNKS_FUNCTION)
    {
      JalonsChunk *chunk = jalons_parse_chunk (self, i);
      int name;

      if ((chunk->classes & DESCRIPTION_CLASSES) == 0)
        continue;
      name = find_apposed_name (self, i);
      if (name >= 0)
        {
          /* Until the phrases are attached. */
          jalons_parse_set_type (self, i, JALONS_CHUNK_WORD);
          chunk->governor = (gint16) name;
        }
      else if (is_definite (self, i) && !names_follow (self, i))
        jalons_parse_set_type (self, i, JALONS_CHUNK_DESCRIPTION);
      else if ((chunk->classes
                & ~(DESCRIPTION_CLASSES | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL)
                    | JALONS_CLASS_BIT (JALONS_CLASS_ROLE)))
               == 0)
        jalons_parse_set_type (self, i, JALONS_CHUNK_WORD);
    }
}

/* "two former Google researchers": a plural of what persons do. */
static gboolean
is_staff (const JalonsParse *self, const JalonsChunk *chunk)
{
  const JalonsToken *token = jalons_text_get_token (self->text, chunk->end - 1);

  return jalons_chunk_is (chunk, JALONS_CLASS_ROLE)
         && jalons_chunk_preposition (chunk) == JALONS_PREP_NONE
         && self->text->tokens->text[token->start + token->length - 1] == 's';
}

static gboolean
is_hyphen (const JalonsParse *self, int i)
{
  return jalons_text_get_token (self->text, jalons_parse_chunk (self, i)->first)->word == '-';
}

/* "an Alphabet subsidiary", "the Google unit" */
static gboolean
is_behind_article (const JalonsParse *self, int i)
{
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (self, i - 1) : NULL;
  const JalonsChunk *after
    = i + 1 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 1) : NULL;

  return before != NULL && after != NULL && jalons_chunk_is_in (before, JALONS_CHUNKS_DETERMINER)
         && after->type != JALONS_CHUNK_VERB && jalons_chunk_preposition (after) == JALONS_PREP_NONE
         && (after->classes & (DESCRIPTION_CLASSES | JALONS_CLASS_BIT (JALONS_CLASS_ROLE))) != 0;
}

/* "Temasek's Pavilion Capital", but not "Amazon's Anthropic stake". */
static gboolean
is_owner_of_next (const JalonsParse *self, int i)
{
  const JalonsChunk *next;
  const JalonsChunk *after;

  if (i + 2 >= (int) self->chunks->len
      || jalons_parse_chunk (self, i + 1)->type != JALONS_CHUNK_POSSESSIVE)
    return FALSE;
  next = jalons_parse_chunk (self, i + 2);
  after = i + 3 < (int) self->chunks->len ? jalons_parse_chunk (self, i + 3) : NULL;
  return next->type == JALONS_CHUNK_COMPANY
         && (after == NULL
             || (!jalons_chunk_is_in (after, JALONS_CHUNKS_NOUN | JALONS_CHUNKS_AMOUNT
                                               | JALONS_CHUNKS_WORD)
                 && !jalons_chunk_is (after, JALONS_CLASS_STAKE)));
}

/* "Zerodha-backed Rainmatter" */
static gboolean
is_half_of_compound (const JalonsParse *self, int i)
{
  return i + 2 < (int) self->chunks->len
         && jalons_parse_chunk (self, i + 1)->type == JALONS_CHUNK_MARK && is_hyphen (self, i + 1)
         && jalons_parse_is (self, i + 2, JALONS_CHUNKS_VERB | JALONS_CHUNKS_WORD);
}

/* "former Cohere engineers", "ex-OpenAI researcher Jo Pope": it only says where people were. */
static gboolean
is_where_people_were (const JalonsParse *self, int i)
{
  const JalonsChunk *before;
  const JalonsToken *last;
  int k = i - 1;

  if (k > 0 && jalons_parse_chunk (self, k)->type == JALONS_CHUNK_MARK)
    k--;
  if (k < 0 || i + 1 >= (int) self->chunks->len
      || jalons_parse_chunk (self, i)->type != JALONS_CHUNK_COMPANY)
    return FALSE;
  before = jalons_parse_chunk (self, k);
  if (!jalons_chunk_is_in (before, JALONS_CHUNKS_LINK))
    return FALSE;
  last = jalons_text_get_token (self->text, before->end - 1);
  if (!jalons_text_is_word (self->text, last, "former")
      && !jalons_text_is_word (self->text, last, "ex")
      && !jalons_text_is_word (self->text, last, "onetime"))
    return FALSE;
  return jalons_chunk_begins_with (jalons_parse_chunk (self, i + 1), self->text,
                                   jalons_sign_descriptions_where_people_were);
}

/**
 * jalons_parse_is_modifier:
 * @self: a parse with its chunks
 * @i: a chunk
 * @prep: the preposition before it
 *
 * Returns: whether it is a name that only says who another is: "ARM rival Ampere", "Arc's parent,
 * The Browser Company", "from the former Google chief Eric Schmidt"
 */
gboolean
jalons_parse_is_modifier (const JalonsParse *self, int i, JalonsPreposition prep)
{
  const JalonsChunk *chunk = jalons_parse_chunk (self, i);
  gboolean possessive = FALSE;
  gboolean described = FALSE;

  if (!jalons_chunk_is_in (chunk,
                           JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_MODEL | JALONS_CHUNKS_PERSON))
    return FALSE;
  if (is_behind_article (self, i) || is_owner_of_next (self, i) || is_half_of_compound (self, i)
      || is_where_people_were (self, i))
    return TRUE;
  if (i + 1 < (int) self->chunks->len
      && (is_staff (self, jalons_parse_chunk (self, i + 1))
          || jalons_parse_chunk (self, i + 1)->type == JALONS_CHUNK_DESCRIPTION))
    return TRUE;
  for (int k = i + 1; k < (int) self->chunks->len && k <= i + 6; k++)
    {
      chunk = jalons_parse_chunk (self, k);
      if (chunk->type == JALONS_CHUNK_POSSESSIVE && k == i + 1)
        possessive = TRUE;
      else if (chunk->type == JALONS_CHUNK_COMPANY)
        return described;
      else if (chunk->type == JALONS_CHUNK_PERSON)
        return described && jalons_preposition_brings_investors (prep);
      else if ((chunk->classes & (DESCRIPTION_CLASSES | JALONS_CLASS_BIT (JALONS_CLASS_ROLE))) != 0)
        described = TRUE;
      else if (!(chunk->type == JALONS_CHUNK_COMMA && possessive && described)
               && !(chunk->type == JALONS_CHUNK_WORD && !described)
               && !(chunk->type == JALONS_CHUNK_FUNCTION
                    && jalons_chunk_is (chunk, JALONS_CLASS_ORDINAL)))
        return FALSE;
    }
  return FALSE;
}
