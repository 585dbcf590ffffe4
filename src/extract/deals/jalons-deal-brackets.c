/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who gave money by what stands tight beside a deal: names in brackets behind its sum, and
 * compounds such as "a SoftBank-led round". */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* So far behind a sum the bracket may open that says who gave it. */
#define BRACKET_REACH 4

/* Where a bracket that holds nothing but names opens right behind a chunk, or the bracket in which
 * it stands itself; %JALONS_CHUNK_NONE where there is none. */
static int
find_bracket (const JalonsParse *parse, int sum)
{
  int n = (int) parse->chunks->len;
  int open = JALONS_CHUNK_NONE;

  if (jalons_parse_chunk (parse, sum)->depth > 0)
    open = sum;
  for (int i = sum + 1; open < 0 && i < n && i <= sum + BRACKET_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_OPEN)
        open = i;
      else if (!jalons_chunk_is_in (chunk,
                                    JALONS_CHUNKS_LINK | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_DATE))
        return JALONS_CHUNK_NONE;
    }
  for (int i = open + 1; open >= 0 && i < n; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_CLOSE)
        return open;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_MODEL
                                       | JALONS_CHUNKS_STOP))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "$640m at a $2.8bn valuation (led by Accel)", "led by Accel (with Index)", "(and backed by
 * Index)": those who gave by what a bracket behind a sum says itself; but "from Accel (backed by
 * Nvidia)". */
static void
join_told_bracket (JalonsReader *reader, JalonsReading *deal, int sum)
{
  const JalonsParse *parse = &reader->parse;
  gboolean open = FALSE;
  gboolean named = FALSE;

  for (int i = sum + 1; i + 1 < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_AMOUNT
          && jalons_reader_sum_role (reader, i) < JALONS_SUM_VALUATION)
        return;
      if (chunk->type == JALONS_CHUNK_OPEN)
        {
          open = TRUE;
          named = chunk[-1].type == JALONS_CHUNK_COMPANY
                  && !jalons_chunk_is (&chunk[1], JALONS_CLASS_CONJ);
        }
      if (open && chunk->type == JALONS_CHUNK_COMPANY && chunk->depth > 0
          && (chunk->prep == JALONS_PREP_WITH || (chunk->prep == JALONS_PREP_LED && !named)))
        jalons_reading_add_investor (deal, jalons_deal_resolve (reader, i));
    }
}

/* "lève 100 M€ (AXA, Bpifrance)", "Photoroom (16 M$, Sequoia)" */
static void
join_bracket (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  for (guint r = reader->first_reading; r < reader->readings->len; r++)
    {
      JalonsReading *deal = jalons_reader_get (reader, r);
      int sum;
      int open;

      if (deal->kind != JALONS_KIND_INVESTMENT || deal->deal != JALONS_DEAL_ROUND
          || !jalons_money_is_set (&deal->amount))
        continue;
      sum = jalons_deal_find_sum (reader, deal);
      if (sum >= 0)
        join_told_bracket (reader, deal, sum);
      if (deal->n_investors > 0)
        continue;
      open = sum >= 0 ? find_bracket (parse, sum) : JALONS_CHUNK_NONE;
      for (int i = open + 1; open >= 0 && i < (int) parse->chunks->len; i++)
        {
          const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

          if (chunk->type == JALONS_CHUNK_CLOSE)
            break;
          if (chunk->type == JALONS_CHUNK_COMPANY && chunk->prep != JALONS_PREP_THAN
              && chunk->prep != JALONS_PREP_OF)
            jalons_reading_add_investor (deal, jalons_deal_resolve (reader, i));
        }
    }
}

/* "a SoftBank-led round", "an Accel- and Index-led round": the word behind the hyphen tells who
 * led.
 */
static gboolean
is_compound_leader (const JalonsReader *reader, int i)
{
  const JalonsTokens *tokens = reader->text->tokens;
  guint32 token = jalons_parse_chunk (&reader->parse, i)->end;

  while (token + 1 < tokens->n_tokens && tokens->tokens[token].word == '-'
         && (tokens->tokens[token].flags & JALONS_TOKEN_GLUED) != 0)
    {
      const JalonsToken *word = &tokens->tokens[token + 1];

      for (guint n = 0; jalons_sign_deal_brackets_compound_leader->words[n] != NULL; n++)
        {
          if (word->length == strlen (jalons_sign_deal_brackets_compound_leader->words[n])
              && g_ascii_strncasecmp (tokens->text + word->start,
                                      jalons_sign_deal_brackets_compound_leader->words[n],
                                      word->length)
                   == 0)
            return TRUE;
        }
      if (word->length != 2 || g_ascii_strncasecmp (tokens->text + word->start, "co", 2) != 0)
        return FALSE;
      token += 2;
    }
  return FALSE;
}

/* The deal of the sentence that stands nearest to a chunk, or the one told just before. */
static JalonsReading *
find_led (JalonsReader *reader, int i, const char *leader)
{
  guint32 token = jalons_parse_chunk (&reader->parse, i)->first;
  JalonsReading *best = NULL;
  guint32 distance = G_MAXUINT32;

  for (guint r = reader->first_reading; r < reader->readings->len; r++)
    {
      JalonsReading *deal = jalons_reader_get (reader, r);
      guint32 apart = jalons_reading_get_distance (deal, token);

      if (deal->kind != JALONS_KIND_INVESTMENT || deal->deal == JALONS_DEAL_OTHER
          || deal->deal == JALONS_DEAL_IPO || g_strcmp0 (deal->recipient, leader) == 0
          || apart >= distance)
        continue;
      best = deal;
      distance = apart;
    }
  if (best != NULL || reader->readings->len > reader->first_reading
      || reader->last_deal == JALONS_TEXT_NONE)
    return best;
  best = jalons_reader_get (reader, reader->last_deal);
  return jalons_deal_takes_followers (reader, best) && g_strcmp0 (best->recipient, leader) != 0
           ? best
           : NULL;
}

/**
 * jalons_reader_join_compounds:
 * @reader: a reader that has read the deals of a sentence
 *
 * Adds to a deal those whom a compound names as leading it: "a SoftBank-led round".
 */
void
jalons_reader_join_compounds (JalonsReader *reader)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
    {
      JalonsReading *deal;
      const char *name;

      if (!is_compound_leader (reader, i))
        continue;
      name = jalons_parse_is (&reader->parse, i, JALONS_CHUNKS_COMPANY)
               ? jalons_deal_resolve (reader, i)
               : jalons_deal_get_party (reader, i);
      deal = name != NULL ? find_led (reader, i, name) : NULL;
      if (deal != NULL)
        jalons_reading_add_investor (deal, name);
    }
}

/**
 * jalons_reader_join_brackets:
 * @reader: a reader that has read the deals of a sentence
 *
 * Adds to a round those whom the bracket behind its sum, or around it, names.
 */
void
jalons_reader_join_brackets (JalonsReader *reader)
{
  if (reader->readings->len > reader->first_reading
      && (reader->parse.types & (1u << JALONS_CHUNK_OPEN)) != 0)
    join_bracket (reader);
}
