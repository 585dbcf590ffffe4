/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* French states, governments, regions and towns that give money, and what they give. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* So far before the verb its subject may stand. */
#define MAX_BEFORE_VERB 4

/* Whether a word stands at the head of what such a giver is called. */
static gboolean
is_head_word (const char *word, gsize length, gboolean capital)
{
  return jalons_words_have_in_any_case (jalons_sign_deal_public_heads, word, length)
         || (capital
             && jalons_words_have_in_any_case (jalons_sign_deal_public_capital_heads, word,
                                               length));
}

static gboolean
is_head (const JalonsReader *reader, const JalonsChunk *chunk)
{
  const JalonsToken *token = jalons_text_get_token (reader->text, chunk->first);

  return chunk->type == JALONS_CHUNK_WORD && token->length >= 5 && token->length <= 15
         && is_head_word (reader->text->tokens->text + token->start, token->length,
                          (token->flags & JALONS_TOKEN_CAPITAL) != 0);
}

/* "américain", "fédéral": an adjective, in small letters and right behind. */
static gboolean
is_adjective (const JalonsReader *reader, const JalonsChunk *chunk)
{
  g_autofree char *word = NULL;

  if (chunk->type != JALONS_CHUNK_WORD
      || jalons_text_has_flag (reader->text, chunk->first, JALONS_TOKEN_CAPITAL))
    return FALSE;
  word = jalons_tokens_dup_text (reader->text->tokens, chunk->first, chunk->end);
  for (guint i = 0; jalons_sign_deal_public_adjective->words[i] != NULL; i++)
    {
      if (g_str_has_suffix (word, jalons_sign_deal_public_adjective->words[i]))
        return TRUE;
    }
  return FALSE;
}

/* The last chunk of what chunk @i begins: "gouvernement américain", "Région Occitanie", "État du
 * Sénégal". */
static int
find_end (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  int n = (int) parse->chunks->len;
  int k = i + 1;

  if (k < n && is_adjective (reader, jalons_parse_chunk (parse, k)))
    return k;
  if (jalons_parse_is (parse, k, JALONS_CHUNKS_PLACE))
    return k;
  if (k < n && jalons_chunk_preposition (jalons_parse_chunk (parse, k)) == JALONS_PREP_OF)
    {
      k++;
      while (k < n && jalons_parse_is (parse, k, JALONS_CHUNKS_DETERMINER))
        k++;
      if (jalons_parse_is (parse, k, JALONS_CHUNKS_PLACE))
        return k;
    }
  return i;
}

static gboolean
is_joint (const JalonsChunk *chunk)
{
  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_CONJUNCTION);
}

/* Whether a joint and little else stands between the chunks @from and @to, one of a list and the
 * next of it. */
static gboolean
is_joined (const JalonsParse *parse, int from, int to)
{
  gboolean joint = FALSE;

  for (int k = from + 1; k < to; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (is_joint (chunk))
        joint = TRUE;
      else if (chunk->type != JALONS_CHUNK_FUNCTION)
        return FALSE;
    }
  return joint && to - from < 6;
}

/* Whether an investor of the deal stands in the same list. */
static gboolean
is_listed_with (const JalonsReader *reader, const JalonsPredicate *predicate, int first, int last)
{
  for (int n = 0; n < predicate->n_investors; n++)
    {
      int other = predicate->investors[n];

      if (other < first ? is_joined (&reader->parse, other, first)
                        : is_joined (&reader->parse, last, other))
        return TRUE;
    }
  return FALSE;
}

/* Whether the words from chunk @first to @last are the subject of the verb, or brought by a
 * preposition that brings those who give. */
static gboolean
gives (const JalonsReader *reader, const JalonsPredicate *predicate, int first, int last)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  JalonsPreposition prep = JALONS_PREP_NONE;
  int k = first;

  while (k > 0 && prep == JALONS_PREP_NONE
         && jalons_parse_chunk (parse, k - 1)->type == JALONS_CHUNK_FUNCTION
         && !is_joint (jalons_parse_chunk (parse, k - 1)))
    prep = jalons_chunk_preposition (jalons_parse_chunk (parse, --k));
  if (is_listed_with (reader, predicate, first, last))
    return TRUE;
  if (prep == JALONS_PREP_NONE)
    return group != NULL && !group->passive && !group->participle
           && (group->subject < 0
               || jalons_predicate_has (predicate->investors, predicate->n_investors,
                                        group->subject)
               || group->subject == last)
           && (predicate->frame->subject & JALONS_FILL_INVESTOR) != 0 && last < group->head
           && last + MAX_BEFORE_VERB > group->head;
  return k > predicate->trigger
         && (jalons_frame_get_prep_roles (predicate->frame, prep) & JALONS_FILL_INVESTOR) != 0
         && (prep != JALONS_PREP_OF || predicate->n_amounts > 0);
}

/* Puts what gives in the place of the mere name of its region. */
static void
add_giver (const JalonsReader *reader, int first, int last, JalonsReading *reading)
{
  const JalonsChunk *end = jalons_parse_chunk (&reader->parse, last);
  g_autofree char *name = jalons_tokens_dup_text (
    reader->text->tokens, jalons_parse_chunk (&reader->parse, first)->first, end->end);

  if (end->type == JALONS_CHUNK_PLACE)
    jalons_reading_remove_investor (reading, jalons_text_get_name (reader->text, end->value)->name);
  jalons_reading_add_investor (reading, g_string_chunk_insert_const (reader->text->strings, name));
}

/**
 * jalons_deal_add_public:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * Adds the states, governments and regions that a French clause says gave: "l'État a pris 10 %",
 * "auprès d'Elaia et de la Région Bretagne".
 */
void
jalons_deal_add_public (const JalonsReader *reader,
                        const JalonsPredicate *predicate,
                        JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0)
    return;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_WORD)
    {
      int last;

      if (!is_head (reader, jalons_parse_chunk (parse, i)))
        continue;
      last = find_end (reader, i);
      if (gives (reader, predicate, i, last))
        add_giver (reader, i, last, reading);
    }
}

/* Whether it is a state or region, or an agency that gives grants. */
static gboolean
is_donor (const JalonsReader *reader, const char *name)
{
  const JalonsParse *parse = &reader->parse;

  if (jalons_words_have (jalons_sign_deal_public_donor, name)
      || is_head_word (name, strcspn (name, " "), TRUE))
    return TRUE;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_PLACE)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (g_str_equal (jalons_text_get_name (reader->text, chunk->value)->name, name))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_is_public_gift:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: a round, with its parties
 *
 * Returns: whether nobody but states, regions and agencies that give grants gives money, and takes
 *   no part of the company for it: "la Région Bretagne a soutenu LightOn à hauteur de 120 000
 *   euros"
 */
gboolean
jalons_deal_is_public_gift (const JalonsReader *reader,
                            const JalonsPredicate *predicate,
                            const JalonsReading *reading)
{
  if (reading->n_investors == 0 || reading->recipient == NULL
      || !jalons_money_is_set (&reading->amount)
      || g_str_has_suffix (predicate->frame->name, ".round.noun")
      || jalons_deal_clause_has_class (reader, predicate->trigger, JALONS_CLASS_STAKE))
    return FALSE;
  for (guint i = 0; i < reading->n_investors; i++)
    {
      if (!is_donor (reader, reading->investors[i]))
        return FALSE;
    }
  return TRUE;
}
