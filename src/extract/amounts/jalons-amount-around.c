/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/amounts/jalons-amount-grammar.h"
#include "extract/jalons-signs.h"

/* How many words before a sum a qualifier may begin: "in the neighbourhood of a further". */
#define LONGEST_QUALIFIER 6
/* How many words before a sum its sort may be told. */
#define FARTHEST_LEFT 16
/* How far it may be unless the rule says, in words. */
#define GAP_LEFT 6
#define GAP_RIGHT 1
/* How many words before "at" a deal is looked for. */
#define FARTHEST_DEAL 14
/* A sum below this, with nothing to tell what it is, is the price of a thing. */
#define SMALLEST_SUM 10000

static inline const JalonsToken *
token_at (const JalonsAmountReader *reader, guint32 token)
{
  return &reader->tokens->tokens[token];
}

static inline guint
word_set (const JalonsAmountReader *reader, guint32 token)
{
  return reader->grammar->words[token_at (reader, token)->word];
}

static guint32
back_from (guint32 token, guint32 n, guint32 lowest)
{
  return token < lowest + n ? lowest : token - n;
}

/* ------------------------------------------------------------------------------------------------
 * Qualifiers
 */

/* Whether nothing but small words stands from @token to @end. */
static gboolean
all_skipped (const JalonsAmountReader *reader, guint32 token, guint32 end)
{
  for (; token < end; token++)
    {
      if ((word_set (reader, token) & JALONS_AMOUNT_WORD_SKIP) == 0
          && token_at (reader, token)->word != '-')
        return FALSE;
    }
  return TRUE;
}

/* "It handed over $5 million", "no say over the $5 million", "ten times above the $5 million of
 * last year": the word belongs to what stands before it, and not to the sum. */
static gboolean
is_of_others (const JalonsAmountReader *reader, guint32 token, guint32 end, guint32 sum)
{
  const JalonsToken *before = token_at (reader, token) - 1;
  const char *text = reader->tokens->text;

  if (end != token + 1
      || !jalons_words_have_bytes (jalons_sign_amount_around_of_others_words,
                                   text + token_at (reader, token)->start,
                                   token_at (reader, token)->length))
    return FALSE;
  if (sum == end + 1
      && jalons_words_are (text + token_at (reader, end)->start, token_at (reader, end)->length,
                           "the"))
    return TRUE;
  return token > 0
         && jalons_words_have_bytes (jalons_sign_amount_around_of_others_verbs,
                                     text + before->start, before->length);
}

static void
read_before (const JalonsAmountReader *reader, guint32 after, JalonsAmount *amount)
{
  guint32 token = back_from (amount->first, LONGEST_QUALIFIER, MAX (after, reader->first));

  for (; token < amount->first; token++)
    {
      JalonsPhraseMatch match;

      if ((word_set (reader, token) & JALONS_AMOUNT_WORD_BEFORE) == 0
          || !jalons_phrases_match (reader->grammar->before, reader->tokens->tokens, token,
                                    amount->first, NULL, &match)
          || !all_skipped (reader, match.end, amount->first))
        continue;
      if (is_of_others (reader, token, match.end, amount->first))
        continue;
      amount->money.qualifier
        = (guint8) jalons_amount_field (match.meaning, JALONS_AMOUNT_FIELD_QUALIFIER);
      amount->first = token;
      return;
    }
}

static void
read_after (const JalonsAmountReader *reader, JalonsAmount *amount)
{
  JalonsPhraseMatch match;

  if (amount->end >= reader->limit
      || (word_set (reader, amount->end) & JALONS_AMOUNT_WORD_AFTER) == 0
      || !jalons_phrases_match (reader->grammar->after, reader->tokens->tokens, amount->end,
                                reader->limit, NULL, &match))
    return;
  /* "5M+" is more than five, "18 € + TVA" is eighteen and something else. */
  if (token_at (reader, amount->end)->word == '+'
      && (token_at (reader, amount->end)->flags & JALONS_TOKEN_GLUED) == 0)
    return;
  amount->money.qualifier
    = (guint8) jalons_amount_field (match.meaning, JALONS_AMOUNT_FIELD_QUALIFIER);
  amount->end = match.end;
}

/**
 * jalons_amount_read_around:
 * @reader: a reader
 * @after: the token before which the amount must not begin
 * @amount: an amount, whose qualifier and ends are updated
 *
 * Reads the words around a sum that qualify it.
 */
void
jalons_amount_read_around (const JalonsAmountReader *reader, guint32 after, JalonsAmount *amount)
{
  if (amount->money.qualifier == JALONS_QUALIFIER_EXACT)
    read_before (reader, after, amount);
  if (amount->money.qualifier == JALONS_QUALIFIER_EXACT)
    read_after (reader, amount);
}

/* ------------------------------------------------------------------------------------------------
 * Sorts
 */

static int
gap_of (const JalonsMeaning *meaning, int otherwise)
{
  int gap = jalons_amount_field (meaning, JALONS_AMOUNT_FIELD_GAP);

  return gap < 0 ? otherwise : gap;
}

static void
take_sort (const JalonsMeaning *meaning, guint32 cue, JalonsAmount *amount)
{
  amount->sort = (guint8) jalons_amount_field (meaning, JALONS_AMOUNT_FIELD_CLASS);
  amount->cue = cue;
}

/* The nearest words to the left that tell the sort; returns how far they are, or -1. */
static int
read_left (const JalonsAmountReader *reader, guint32 after, JalonsAmount *amount)
{
  guint32 lowest = back_from (amount->first, FARTHEST_LEFT, MAX (after, reader->first));
  int nearest = -1;

  for (guint32 token = lowest; token < amount->first; token++)
    {
      JalonsPhraseMatch match;
      int gap;

      if (token_at (reader, token)->word == ';')
        {
          nearest = -1;
          amount->sort = JALONS_AMOUNT_UNKNOWN;
          amount->cue = JALONS_TEXT_NONE;
        }
      if ((word_set (reader, token) & JALONS_AMOUNT_WORD_LEFT) == 0
          || (token_at (reader, token)->flags & JALONS_TOKEN_SPAN) != 0
          || !jalons_phrases_match (reader->grammar->left, reader->tokens->tokens, token,
                                    amount->first, NULL, &match))
        continue;
      gap = (int) (amount->first - match.end);
      if (gap <= gap_of (match.meaning, GAP_LEFT))
        {
          take_sort (match.meaning, token, amount);
          nearest = gap;
          token = match.end - 1;
        }
    }
  return nearest;
}

/* The words to the right that tell the sort; returns the token after them, or 0. */
static guint32
read_right (const JalonsAmountReader *reader, guint32 before, JalonsAmount *amount)
{
  guint32 limit = MIN (before, reader->limit);

  for (guint32 token = amount->end; token < limit && token <= amount->end + 2; token++)
    {
      JalonsPhraseMatch match;

      if ((word_set (reader, token) & JALONS_AMOUNT_WORD_RIGHT) != 0
          && jalons_phrases_match (reader->grammar->right, reader->tokens->tokens, token, limit,
                                   NULL, &match)
          && (int) (token - amount->end) <= gap_of (match.meaning, GAP_RIGHT))
        {
          take_sort (match.meaning, token, amount);
          return match.end;
        }
      if ((token_at (reader, token)->flags & JALONS_TOKEN_PUNCT) != 0
          && token_at (reader, token)->word != '-' && token_at (reader, token)->word != '(')
        return 0;
    }
  return 0;
}

/* "raised $900 million at $9.9 billion", "led by Thrive at $86 billion": a valuation. */
static gboolean
follows_deal (const JalonsAmountReader *reader, guint32 after, const JalonsAmount *amount)
{
  guint32 at = amount->first - 1;
  guint32 lowest;
  guint32 token;

  if (amount->first <= reader->first || (word_set (reader, at) & JALONS_AMOUNT_WORD_AT) == 0)
    return FALSE;
  if (reader->language == JALONS_LANGUAGE_FR
      && (at == reader->first || token_at (reader, at - 1)->word != ','))
    return FALSE;
  if (after > reader->first && amount->first - after < FARTHEST_DEAL)
    return TRUE;
  lowest = back_from (at, FARTHEST_DEAL, reader->first);
  for (token = at; token > lowest; token--)
    {
      if ((word_set (reader, token - 1) & JALONS_AMOUNT_WORD_DEAL) != 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_amount_read_sort:
 * @reader: a reader
 * @after: the token after the sum before, or the first of the sentence: its words are its own
 * @before: the first token of the next sum
 * @amount: an amount, whose sort is set
 *
 * Finds out what a sum is by the words around it: those right behind it, then the nearest before
 * it.
 *
 * Returns: the token after the sum and the words behind it that tell what it is
 */
guint32
jalons_amount_read_sort (const JalonsAmountReader *reader,
                         guint32 after,
                         guint32 before,
                         JalonsAmount *amount)
{
  int nearest;
  guint32 end;

  amount->sort = JALONS_AMOUNT_UNKNOWN;
  amount->cue = JALONS_TEXT_NONE;
  end = read_right (reader, before, amount);
  if (end > 0)
    return end;
  nearest = read_left (reader, after, amount);
  /* "raise $5 billion at a price of $50 billion" */
  if (nearest >= 0 && amount->sort == JALONS_AMOUNT_INVESTED
      && (word_set (reader, amount->cue) & JALONS_AMOUNT_WORD_AT) != 0 && after > reader->first
      && amount->first - after < FARTHEST_DEAL && reader->language == JALONS_LANGUAGE_EN)
    {
      amount->sort = JALONS_AMOUNT_VALUATION;
      return amount->end;
    }
  if (nearest == 0 || (nearest > 0 && amount->sort != JALONS_AMOUNT_INVESTED))
    return amount->end;
  if (follows_deal (reader, after, amount))
    {
      amount->sort = JALONS_AMOUNT_VALUATION;
      amount->cue = amount->first - 1;
    }
  else if (amount->money.value > 0 && amount->money.value < SMALLEST_SUM
           && amount->sort == JALONS_AMOUNT_UNKNOWN)
    amount->sort = JALONS_AMOUNT_PRICE;
  return amount->end;
}
