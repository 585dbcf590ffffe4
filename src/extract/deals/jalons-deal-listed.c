/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Investors whom a list names behind words that only count them: "et trois nouveaux venus :
 * Partech, Elaia et Serena", "plusieurs business angels (Xavier Niel, …)". */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

/* So far before a list the word for those whom it names may stand. */
#define WORD_REACH 5
/* The words that announce a list below them have no more tokens. */
#define LONGEST_LABEL 14

/* The chunk after the last of a list of nothing but names that begins with @first, or
 * %JALONS_CHUNK_NONE. */
static int
find_end (const JalonsParse *parse, int first, gboolean bracket)
{
  int n = (int) parse->chunks->len;
  int end;

  for (end = first; end < n; end++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, end);

      if (chunk->type == JALONS_CHUNK_CLOSE && bracket)
        return end;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_STOP | JALONS_CHUNKS_SEMICOLON))
        return bracket ? JALONS_CHUNK_NONE : end;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_MODEL
                                       | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_COLON))
        return JALONS_CHUNK_NONE;
    }
  return bracket ? JALONS_CHUNK_NONE : end;
}

/* Whether right before a chunk there stands a word for investors. */
static gboolean
follows_backers (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;
  int k = i - 1;

  for (; k >= 0 && k >= i - WORD_REACH; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_COMMA))
        break;
      if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_FUND))
        return TRUE;
    }
  return jalons_reader_has_cue (reader, JALONS_CUE_BACKERS, k + 1, i - 1)
         || (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_COLON
             && jalons_chunk_is_one_of (jalons_parse_chunk (parse, i - 1), reader->text,
                                        jalons_sign_deal_listed_labels));
}

/* Adds those whom the chunks from @first to before @end name to a deal. */
static void
add_named (JalonsReader *reader, JalonsReading *deal, int first, int end)
{
  for (int i = first; i < end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
          && (chunk->flags & JALONS_CHUNK_MODIFIER) == 0 && chunk->prep != JALONS_PREP_THAN
          && chunk->prep != JALONS_PREP_OF && !jalons_deal_acts_through (&reader->parse, i))
        jalons_reading_add_investor (deal, jalons_deal_get_party (reader, i));
    }
}

/* The deal that such a list belongs to: the only one of its sentence, or the one told just before.
 */
static JalonsReading *
find_deal (const JalonsReader *reader)
{
  JalonsReading *deal = NULL;

  JALONS_READER_FOREACH_NEW (reader, reading)
    {
      if (reading->kind != JALONS_KIND_INVESTMENT)
        continue;
      if (deal != NULL)
        return NULL;
      deal = reading;
    }
  if (deal == NULL && reader->last_deal != JALONS_TEXT_NONE)
    {
      deal = jalons_reader_get (reader, reader->last_deal);
      if (!jalons_deal_is_near (reader, deal))
        return NULL;
    }
  return deal != NULL && (deal->deal == JALONS_DEAL_ROUND || deal->deal == JALONS_DEAL_DEBT) ? deal
                                                                                             : NULL;
}

/* The deal of the sentence that took the sum at a chunk. */
static JalonsReading *
find_taker (const JalonsReader *reader, int sum)
{
  JalonsMoney money = jalons_reader_get_sum (reader, sum);

  JALONS_READER_FOREACH_NEW (reader, reading)
    {
      if (reading->kind == JALONS_KIND_INVESTMENT
          && (reading->deal == JALONS_DEAL_ROUND || reading->deal == JALONS_DEAL_DEBT)
          && jalons_money_near (&reading->amount, &money, 0.0))
        return reading;
    }
  return NULL;
}

/* "raises $120M: Accel, Kima and Elaia": whether at @i a colon stands right behind the sum of a
 * deal and before the name of another. */
static gboolean
parts_sum_and_names (const JalonsReader *reader, int i, const JalonsReading *deal)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
  int sum = chunk[-1].type == JALONS_CHUNK_NOUN ? i - 2 : i - 1;

  return chunk->type == JALONS_CHUNK_COLON && chunk[1].type == JALONS_CHUNK_COMPANY
         && (chunk[1].flags & JALONS_CHUNK_MODIFIER) == 0 && sum > 0
         && jalons_parse_chunk (&reader->parse, sum)->type == JALONS_CHUNK_AMOUNT
         && find_taker (reader, sum) == deal
         && g_strcmp0 (jalons_deal_get_party (reader, i + 1), deal->recipient) != 0;
}

/* Whether a verb tells of rounds at all. */
static gboolean
is_of_rounds (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  JALONS_READER_FOREACH_MATCH (reader, group, match)
    {
      if (match->frame->kind == JALONS_KIND_INVESTMENT
          && (match->frame->deal == JALONS_DEAL_ROUND || match->frame->deal == JALONS_DEAL_DEBT))
        return TRUE;
    }
  return FALSE;
}

/* "le reste venant d'Elaia et de Serena", "L'argent provient d'Elaia" */
static gboolean
brings_rest (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;

  if (!jalons_parse_is_verb_of (parse, group->verb, jalons_sign_deal_listed_brings_rest_verbs))
    return FALSE;
  for (int i = group->verb - 1; i >= 0 && i >= group->verb - 3; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_one_of (chunk, reader->text, jalons_sign_deal_listed_brings_rest_words))
        return TRUE;
    }
  return FALSE;
}

static void
join_rest (JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *deal = NULL;

  for (guint i = reader->first_reading; i < reader->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->kind == JALONS_KIND_INVESTMENT && reading->deal == JALONS_DEAL_ROUND)
        deal = reading;
    }
  if (deal == NULL && reader->readings->len == reader->first_reading)
    deal = find_deal (reader);
  for (int i = group->verb + 1; deal != NULL && i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_STOP))
        return;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
          && (chunk->prep == JALONS_PREP_OF || chunk->prep == JALONS_PREP_FROM)
          && (chunk->flags & JALONS_CHUNK_MODIFIER) == 0)
        jalons_reading_add_investor (deal, jalons_deal_get_party (reader, i));
    }
}

/* "30 millions, réunis par Partech et Elaia", "40 millions, fournis aux deux tiers par
 * Serena": by whom a participle says that a sum was brought. */
static void
join_agents (JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *deal;

  if (brings_rest (reader, group))
    {
      join_rest (reader, group);
      return;
    }
  if (!group->participle || group->subject < 0 || group->subject > group->verb
      || jalons_parse_chunk (parse, group->subject)->type != JALONS_CHUNK_AMOUNT
      || !is_of_rounds (reader, group))
    return;
  deal = find_taker (reader, group->subject);
  for (int i = group->verb + 1; deal != NULL && i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_STOP
                                       | JALONS_CHUNKS_SEMICOLON))
        return;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
          && (chunk->prep == JALONS_PREP_BY || chunk->prep == JALONS_PREP_FROM)
          && (chunk->flags & JALONS_CHUNK_MODIFIER) == 0)
        jalons_reading_add_investor (deal, jalons_deal_get_party (reader, i));
    }
}

/* "The investors are:", "Investors": whether the last words of a block announce a list of those who
 * gave. */
static gboolean
announces_backers (const JalonsText *text, const JalonsBlock *block)
{
  const JalonsSentence *sentence = jalons_text_get_sentence (text, block->end_sentence - 1);

  if (sentence->end - sentence->first > LONGEST_LABEL
      || (block->kind != JALONS_BLOCK_HEADING
          && !jalons_text_is_mark (text, block->end_token - 1, ':')
          && !jalons_text_is_mark (text, block->end_token - 1, '?')))
    return FALSE;
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (text, i);

      if (jalons_words_are_one_of (text->tokens->text + token->start, token->length,
                                   jalons_sign_deal_listed_announces))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_join_item:
 * @reader: a reader that has parsed a sentence and told a deal before
 *
 * Adds to that deal the one whom an item names, in a list that words before it announce: "The
 * investors are:".
 *
 * Returns: whether the sentence is such an item
 */
gboolean
jalons_deal_join_item (JalonsReader *reader)
{
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);
  JalonsReading *deal = jalons_reader_get (reader, reader->last_deal);
  int name = JALONS_CHUNK_NONE;

  if (block->kind != JALONS_BLOCK_LIST_ITEM || deal->deal != JALONS_DEAL_ROUND
      || (reader->backers_block + 1 != reader->block
          && !(jalons_deal_is_near (reader, deal) && announces_backers (reader->text, block - 1))))
    return FALSE;
  for (int i = 0; i < (int) reader->parse.chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_MODEL)
          || (chunk->type == JALONS_CHUNK_VERB
              && chunk->depth == 0
              /* "Accel, qui mène le tour" */
              && (name < 0 || chunk->clause == jalons_parse_chunk (&reader->parse, name)->clause)))
        return FALSE;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON) && name < 0)
        name = i;
    }
  reader->backers_block = reader->block;
  if (name >= 0)
    jalons_reading_add_investor (deal, jalons_deal_get_party (reader, name));
  return TRUE;
}

/**
 * jalons_reader_join_listed:
 * @reader: a reader that has read the deals of a sentence
 *
 * Adds to a round the investors whom a list behind a colon or in brackets names, or a participle
 * behind its sum.
 */
void
jalons_reader_join_listed (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  JalonsReading *deal;

  for (guint g = 0;
       (parse->language & 1) != 0 && reader->readings->len > 0 && g < parse->groups->len; g++)
    join_agents (reader, &g_array_index (parse->groups, JalonsVerbGroup, g));
  if (!jalons_parse_has (parse, JALONS_CHUNK_COLON) && !jalons_parse_has (parse, JALONS_CHUNK_OPEN))
    return;
  deal = find_deal (reader);
  if (deal == NULL
      || jalons_reader_has_cue (reader, JALONS_CUE_FORMER_BACKERS, 0, (int) parse->chunks->len - 1))
    return;
  for (int i = 1; i + 1 < (int) parse->chunks->len; i++)
    {
      gboolean bracket = jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_OPEN;
      int end;

      if (!bracket && jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_COLON)
        continue;
      bracket |= jalons_parse_chunk (parse, i)->depth > 0;
      end = find_end (parse, i + 1, bracket);
      if (follows_backers (reader, i) || parts_sum_and_names (reader, i, deal))
        add_named (reader, deal, i + 1, end);
    }
}
