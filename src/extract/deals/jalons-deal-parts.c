/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What one of several brought to a deal, told with a sum of its own: "$2 billion, of which Nvidia
 * put in $500 million" is one deal. */

#include "extract/deals/jalons-deal.h"

#include <string.h>

#include "extract/jalons-signs.h"

/* "$5 million of that" has few words behind the preposition. */
#define MOST_WORDS_OF_WHOLE 3

/* ", of which Nvidia put in $500 million" */
static gboolean
stands_in_of_which (const JalonsParse *parse, int sum)
{
  const JalonsClause *clause = jalons_parse_clause (parse, jalons_parse_chunk (parse, sum)->clause);

  return clause->relative && clause->first > 0
         && jalons_chunk_preposition (jalons_parse_chunk (parse, clause->first - 1))
              == JALONS_PREP_OF;
}

/* ", with Accel contributing the final tranche of $5 million" */
static gboolean
is_tranche (const JalonsReader *reader, int sum)
{
  return (reader->parse.language & 2) != 0
         && jalons_reader_has_cue (reader, JALONS_CUE_TRANCHE, sum - 3, sum + 2);
}

/* ", with $500 million coming from Nvidia" */
static gboolean
stands_behind_with (const JalonsParse *parse, int sum)
{
  if (jalons_parse_chunk (parse, sum)->prep != JALONS_PREP_WITH)
    return FALSE;
  for (int i = sum - 1; i > 0 && i >= sum - 3; i--)
    {
      if (jalons_chunk_preposition (jalons_parse_chunk (parse, i)) == JALONS_PREP_WITH)
        return jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_COMMA;
    }
  return FALSE;
}

/* The deal of the sentence of which another of it is a part, or %NULL. */
static JalonsReading *
find_whole (JalonsReader *reader, const JalonsReading *part)
{
  const int sum = jalons_deal_find_sum (reader, part);

  if (sum < 0
      || !(stands_in_of_which (&reader->parse, sum) || stands_behind_with (&reader->parse, sum)
           || is_tranche (reader, sum)))
    return NULL;
  for (guint i = reader->first_reading; i < reader->readings->len; i++)
    {
      JalonsReading *whole = jalons_reader_get (reader, i);

      if (whole != part && whole->kind == JALONS_KIND_INVESTMENT && whole->deal == part->deal
          && whole->first < part->first && whole->amount.value > part->amount.value
          && (part->recipient == NULL || g_strcmp0 (whole->recipient, part->recipient) == 0))
        return whole;
    }
  return NULL;
}

/* "put in £5 million of that", "Of the total, $5 million": what stands behind an "of" at @i is a
 * sum told before. */
static gboolean
is_of_whole (const JalonsParse *parse, int i)
{
  int end = i + 1;

  if (jalons_parse_get_preposition (parse, i) != JALONS_PREP_OF)
    return FALSE;
  while (
    end <= i + MOST_WORDS_OF_WHOLE
    && jalons_parse_is (parse, end, JALONS_CHUNKS_LINK | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_PRONOUN)
    && !jalons_parse_is (parse, end, JALONS_CHUNKS_CONJUNCTION))
    end++;
  return jalons_parse_has_word (parse, i + 1, end, jalons_sign_deal_parts_whole);
}

/* "Nvidia is putting in $75 million", right behind the round: in that, whose company is not named
 * once more, and no day told. */
static gboolean
is_put_into_told (const JalonsReader *reader, const JalonsReading *part)
{
  const JalonsParse *parse = &reader->parse;
  int verb = jalons_parse_find_chunk (parse, part->trigger);

  if (part->when_first != JALONS_TEXT_NONE || part->recipient == NULL
      || !jalons_parse_is_verb_of (parse, verb, jalons_sign_deal_parts_puts_in))
    return FALSE;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_COMPANY)
    {
      if (g_strcmp0 (jalons_deal_get_party (reader, i), part->recipient) == 0)
        return FALSE;
    }
  return TRUE;
}

/* The deal of the sentence before of which one of this sentence is a part, or %NULL. */
static JalonsReading *
find_whole_before (JalonsReader *reader, const JalonsReading *part, gboolean listed)
{
  JalonsReading *whole = NULL;
  int sum = jalons_deal_find_sum (reader, part);

  if (sum < 0 || reader->first_reading == 0 || (reader->parse.language & 2) == 0)
    return NULL;
  for (guint i = reader->first_reading; i > 0 && whole == NULL; i--)
    {
      JalonsReading *told = jalons_reader_get (reader, i - 1);

      if (told->sentence + 1 < part->sentence)
        return NULL;
      if (told->kind == JALONS_KIND_INVESTMENT && told->deal == part->deal
          && told->recipient != NULL)
        whole = told;
    }
  if (whole == NULL || whole->amount.value <= part->amount.value
      || !g_str_equal (part->amount.currency, whole->amount.currency)
      || (part->recipient != NULL && !g_str_equal (part->recipient, whole->recipient)))
    return NULL;
  return listed || is_of_whole (&reader->parse, sum + 1) || is_of_whole (&reader->parse, 0)
             || is_put_into_told (reader, part)
           ? whole
           : NULL;
}

static void
remove_reading (JalonsReader *reader, guint i)
{
  const JalonsReading gone = *jalons_reader_get (reader, i);
  guint last = reader->readings->len - 1;

  memmove (jalons_reader_get (reader, i), jalons_reader_get (reader, i + 1),
           (last - i) * sizeof (JalonsReading));
  *jalons_reader_get (reader, last) = gone;
  jalons_reader_drop_last (reader);
}

/**
 * jalons_reader_join_parts:
 * @reader: a reader that has read the deals of a sentence
 *
 * Gives who brought a part of a deal to that, and forgets the part.
 */
void
jalons_reader_join_parts (JalonsReader *reader)
{
  gboolean listed = FALSE;

  for (guint i = reader->first_reading; i < reader->readings->len; i++)
    {
      const JalonsReading *part = jalons_reader_get (reader, i);
      JalonsReading *whole;

      if (part->kind != JALONS_KIND_INVESTMENT || part->n_investors == 0
          || (part->deal != JALONS_DEAL_ROUND && part->deal != JALONS_DEAL_DEBT))
        continue;
      whole = find_whole (reader, part);
      if (whole == NULL)
        {
          whole = find_whole_before (reader, part, listed);
          listed = whole != NULL;
        }
      if (whole == NULL)
        continue;
      for (guint n = 0; n < part->n_investors; n++)
        jalons_reading_add_investor (whole, part->investors[n]);
      if (whole->sentence == part->sentence)
        whole->end = MAX (whole->end, part->end);
      if (reader->last_deal == i)
        reader->last_deal = (guint32) (whole - jalons_reader_get (reader, 0));
      else if (reader->last_deal != JALONS_TEXT_NONE && reader->last_deal > i)
        reader->last_deal--;
      remove_reading (reader, i);
      i--;
    }
}
