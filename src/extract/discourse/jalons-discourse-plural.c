/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* For whom "they" and "ils" stand: all who are named together, not the first of them; and whose
 * turn it is. */

#include "extract/discourse/jalons-discourse-private.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* So many tokens stand between a preposition and the noun for many that it brings. */
#define MOST_BEFORE_MANY 5

/* The companies coordinated with chunk @head, itself included. */
static guint
collect (const JalonsParse *parse, const JalonsText *text, int head, const char **names, guint most)
{
  int group = jalons_parse_chunk (parse, head)->group;
  guint n = 0;

  for (int i = jalons_parse_find_next (parse, group, JALONS_CHUNKS_COMPANY); i >= 0 && n < most;
       i = jalons_parse_find_next (parse, i + 1, JALONS_CHUNKS_COMPANY))
    {
      if (jalons_parse_chunk (parse, i)->group == group)
        names[n++] = jalons_text_get_name (text, jalons_parse_chunk (parse, i)->value)->name;
    }
  return n;
}

/* The subject of a finite verb before chunk @end, or %JALONS_CHUNK_NONE. */
static int
find_subject (const JalonsParse *parse, int end)
{
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (group->verb >= end)
        break;
      if (!group->participle && group->subject >= 0 && group->subject < end)
        return group->subject;
    }
  return JALONS_CHUNK_NONE;
}

/**
 * jalons_discourse_resolve_plural:
 * @self: a discourse that has read up to the sentence before
 * @parse: the parse of a sentence
 * @chunk: a pronoun in it
 * @names: (out caller-allocates) (array length=most): the canonical names of those it stands for
 * @most: how many there is room for
 *
 * Resolves "they": to the subject of the clause before, or else to that of the sentence before.
 *
 * Returns: for how many companies it stands; 0 where it is no plural, or for no more than one
 */
guint
jalons_discourse_resolve_plural (
  const JalonsDiscourse *self, const JalonsParse *parse, int chunk, const char **names, guint most)
{
  const JalonsChunk *pronoun;
  int subject;
  guint n = 0;

  g_return_val_if_fail (self != NULL && parse != NULL && names != NULL, 0);

  pronoun = jalons_parse_chunk (parse, chunk);
  if (pronoun->type != JALONS_CHUNK_PRONOUN || !jalons_chunk_is (pronoun, JALONS_CLASS_PRON_THEY))
    return 0;
  subject = find_subject (parse, chunk);
  if (subject < 0)
    jalons_discourse_catch_up (self);
  if (subject >= 0)
    n = collect (parse, self->text, subject, names, most);
  else if (self->together_sentence + 1 == parse->sentence)
    {
      for (; n < MIN (self->n_together, most); n++)
        names[n] = self->together[n];
    }
  return n > 1 ? n : 0;
}

/**
 * jalons_discourse_read_plural:
 * @self: a discourse
 * @parse: the parse of the next sentence
 *
 * Notes who are the subject of a sentence together.
 */
void
jalons_discourse_read_plural (JalonsDiscourse *self, const JalonsParse *parse)
{
  int subject;

  g_return_if_fail (self != NULL && parse != NULL);

  subject = find_subject (parse, (int) parse->chunks->len);
  self->n_together = 0;
  if (subject < 0)
    return;
  self->n_together
    = collect (parse, self->text, subject, self->together, JALONS_DISCOURSE_N_TOGETHER);
  self->together_sentence = parse->sentence;
}

static gboolean
is_word (const JalonsText *text, const JalonsChunk *chunk, const char *word)
{
  const JalonsToken *token = jalons_text_get_token (text, chunk->first);

  return jalons_words_are (text->tokens->text + token->start, token->length, word);
}

/**
 * jalons_discourse_find_turn:
 * @parse: the parse of a sentence
 *
 * Finds to whom a text turns: "it was Anthropic's turn", "vint le tour d'Anthropic", "Au tour de
 * Mistral AI".
 *
 * Returns: the chunk of a company, or %JALONS_CHUNK_NONE
 */
int
jalons_discourse_find_turn (const JalonsParse *parse)
{
  int n = (int) parse->chunks->len;

  g_return_val_if_fail (parse != NULL, JALONS_CHUNK_NONE);

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_COMPANY)
    {
      if (i + 2 < n && jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_POSSESSIVE
          && is_word (parse->text, jalons_parse_chunk (parse, i + 2), "turn"))
        return i;
      if (i >= 2 && jalons_chunk_preposition (jalons_parse_chunk (parse, i - 1)) == JALONS_PREP_OF
          && (is_word (parse->text, jalons_parse_chunk (parse, i - 2), "turn")
              || (is_word (parse->text, jalons_parse_chunk (parse, i - 2), "tour") && i <= 5)))
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/* "les start-up", "French startups": the plural of a noun for companies at a token. */
static gboolean
names_many (const JalonsText *text, guint32 first, guint32 i)
{
  const JalonsToken *token = jalons_text_get_token (text, i);
  const char *word = text->tokens->text + token->start;
  char last = token->length == 0 ? '\0' : word[token->length - 1];

  /* Which all of them end in, and few other words. */
  if ((last != 's' && last != 'p' && last != 'E')
      || !jalons_words_have_bytes (jalons_sign_discourse_plural_names_many_nouns, word,
                                   token->length))
    return FALSE;
  for (guint32 k = i; k > first && k + 5 > i; k--)
    {
      const JalonsToken *before = jalons_text_get_token (text, k - 1);
      const char *bytes = text->tokens->text + before->start;

      if (jalons_words_have_bytes (jalons_sign_discourse_plural_names_many_determiners, bytes,
                                   before->length))
        return TRUE;
      if (jalons_words_have_bytes (jalons_sign_discourse_plural_names_many_objects, bytes,
                                   before->length))
        return FALSE;
    }
  /* "AI companies raised": a plural without an article is English. */
  return last == 's' && strchr ("pl\xc3", word[0]) == NULL && i < first + 5;
}

/**
 * jalons_discourse_speaks_of_many:
 * @parse: the parse of a sentence
 * @first: a token
 * @end: the token not to reach
 *
 * Returns: whether the words there speak of many companies before they name any: "Les jeunes
 * pousses de la région", "AI startups"
 */
gboolean
jalons_discourse_speaks_of_many (const JalonsParse *parse, guint32 first, guint32 end)
{
  g_return_val_if_fail (parse != NULL, FALSE);

  for (guint c = 0; c < parse->chunks->len; c++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, (int) c);

      if (chunk->end <= first)
        continue;
      if (chunk->first >= end || chunk->type == JALONS_CHUNK_COMPANY)
        return FALSE;
      for (guint32 i = MAX (chunk->first, first); i < chunk->end && i < end; i++)
        {
          if (names_many (parse->text, first, i))
            return TRUE;
        }
      if (chunk->type == JALONS_CHUNK_DESCRIPTION)
        return FALSE;
    }
  return FALSE;
}

/**
 * jalons_discourse_goes_to_many:
 * @parse: the parse of a sentence
 * @end: the token behind a sum
 *
 * Returns: whether what follows says that it went to many companies: "$1.1 billion of venture
 * capital flowed into AI chip startups"
 */
gboolean
jalons_discourse_goes_to_many (const JalonsParse *parse, guint32 end)
{
  g_return_val_if_fail (parse != NULL, FALSE);

  for (int c = 0; (parse->language & 2) != 0 && c < (int) parse->chunks->len; c++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, c);
      JalonsPreposition prep = jalons_chunk_preposition (chunk);

      if (chunk->first < end)
        continue;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_STOP))
        return FALSE;
      /* But "into the two companies": those that were named. */
      if ((prep != JALONS_PREP_IN && prep != JALONS_PREP_TO)
          || jalons_parse_is (parse, c + 1, JALONS_CHUNKS_DETERMINER))
        continue;
      for (guint32 i = chunk->end; i < chunk->end + MOST_BEFORE_MANY && i < parse->end; i++)
        {
          const JalonsToken *token = jalons_text_get_token (parse->text, i);

          if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
            break;
          if (jalons_words_have_bytes (jalons_sign_discourse_plural_names_many_nouns,
                                       parse->text->tokens->text + token->start, token->length))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * jalons_discourse_goes_on_of_many:
 * @self: a discourse that has read up to the sentence before
 * @parse: the parse of a sentence
 *
 * Returns: whether the sentence before was about many companies and this is, too: "They had raised"
 */
gboolean
jalons_discourse_goes_on_of_many (const JalonsDiscourse *self, const JalonsParse *parse)
{
  g_return_val_if_fail (self != NULL && parse != NULL, FALSE);

  JALONS_PARSE_FOREACH (parse, i,
                        JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_VERB | JALONS_CHUNKS_PRONOUN)
    {
      if (!jalons_parse_is (parse, i, JALONS_CHUNKS_PRONOUN))
        return FALSE;
      if (!jalons_chunk_is (jalons_parse_chunk (parse, i), JALONS_CLASS_PRON_THEY))
        continue;
      jalons_discourse_catch_up (self);
      return self->many_sentence != 0 && self->many_sentence == parse->sentence;
    }
  return FALSE;
}

/**
 * jalons_discourse_read_many:
 * @self: a discourse
 * @parse: the parse of the next sentence
 *
 * Notes whether it is about many companies.
 */
void
jalons_discourse_read_many (JalonsDiscourse *self, const JalonsParse *parse)
{
  const JalonsVerbGroup *group;

  g_return_if_fail (self != NULL && parse != NULL);

  if (parse->groups->len == 0 || parse->chunks->len == 0)
    return;
  group = &g_array_index (parse->groups, JalonsVerbGroup, 0);
  if (jalons_discourse_goes_on_of_many (self, parse)
      || jalons_discourse_speaks_of_many (parse, jalons_parse_chunk (parse, 0)->first,
                                          jalons_parse_chunk (parse, group->verb)->first))
    self->many_sentence = parse->sentence + 1;
}
