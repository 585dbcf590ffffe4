/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which events without a date are the news of the day. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* News without a date of its own is at most so many days older than the article that brings it. */
#define DAYS_OF_NEWS 6

/* So many paragraphs from the first the news is told; what comes later may be the story so far. */
#define NEWS_PARAGRAPHS 3

/* Whether a clause tells what is new: the headline, the first paragraph, the present tense. */
static gboolean
is_news (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  guint features = predicate->group != NULL ? predicate->group->features : 0;

  if (reader->block == reader->text->title_block || reader->block == reader->lead_block)
    return TRUE;
  /* An item of a newsletter, or its heading, but not of the review of a year. */
  if (predicate->group == NULL && !jalons_period_is_known (&reader->chapter)
      && (jalons_text_get_block (reader->text, reader->block)->kind == JALONS_BLOCK_LIST_ITEM
          || jalons_text_get_block (reader->text, reader->block)->kind == JALONS_BLOCK_HEADING))
    return TRUE;
  if (predicate->group == NULL || predicate->group->participle)
    return FALSE;
  /* "Google will sink $15bn into …" is a plan made known now. */
  if (predicate->frame->kind == JALONS_KIND_INVESTMENT && (features & JALONS_VERB_FUT) != 0)
    return TRUE;
  /* "It has agreed a loan", but French says so of anything past. */
  return (features & JALONS_VERB_PRES) != 0
         && ((features & JALONS_VERB_PP) == 0
             || ((reader->parse.language & 2) != 0
                 && reader->text->published.precision == JALONS_PRECISION_DAY));
}

/* The verb of the clause in which a noun tells of an event, or %NULL. */
static const JalonsVerbGroup *
find_main_verb (const JalonsReader *reader, int trigger)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, trigger)->clause;
  const JalonsVerbGroup *found = NULL;

  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      const JalonsChunk *verb = jalons_parse_chunk (parse, group->verb);

      if (verb->clause == clause && group->verb < trigger && !group->participle
          && (verb->flags & JALONS_CHUNK_AUXILIARY) == 0)
        found = group;
    }
  return found;
}

/* How much older than the article a date is that makes what follows it a story, in days. */
#define DAYS_OF_STORY 31

/* "R1 surfaced on Jan. 20. OpenAI answered with o3-mini", printed in December: the block tells of
 * days long gone. */
static gboolean
is_inside_story (const JalonsReader *reader)
{
  const JalonsPeriod *told = jalons_reader_get_told (reader, reader->sentence);

  return told != NULL && told->last + DAYS_OF_STORY < reader->text->published.first
         && told->precision <= JALONS_PRECISION_MONTH;
}

/* "recently", "récemment" alone are no date. */
static gboolean
is_vaguely_recent (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = MAX (predicate->trigger - 3, 0);
       i < (int) parse->chunks->len && i <= predicate->trigger + 2; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK))
        continue;
      if (jalons_chunk_ends_in (chunk, reader->text, jalons_sign_event_news_vaguely_recent))
        return TRUE;
    }
  return FALSE;
}

/* "It said that it had arranged a loan": what somebody says now, told in the tense of the saying.
 */
static gboolean
is_saying (const JalonsChunk *chunk)
{
  return jalons_chunk_is_verb_of (chunk, jalons_sign_event_news_saying);
}

static gboolean
is_said (const JalonsParse *parse, const JalonsClause *clause, const JalonsVerbGroup *group)
{
  int head = clause->parent < 0 ? JALONS_CHUNK_NONE
                                : g_array_index (parse->clauses, JalonsClause, clause->parent).head;

  if (head >= 0 && is_saying (jalons_parse_chunk (parse, head)))
    return TRUE;
  /* "said it had arranged" */
  head = jalons_parse_find_before (parse, group->head, 4, JALONS_CHUNKS_VERB | JALONS_CHUNKS_PAUSE);
  return jalons_parse_is (parse, head, JALONS_CHUNKS_VERB)
         && is_saying (jalons_parse_chunk (parse, head));
}

/* "depuis la sortie de GPT-4", "since the launch of …": an event from which something else counts
 * may be long past. */
static gboolean
is_counted_from (const JalonsReader *reader, int trigger)
{
  const JalonsParse *parse = &reader->parse;

  if (jalons_parse_chunk (parse, trigger)->type == JALONS_CHUNK_VERB)
    return FALSE;
  for (int i = trigger - 1; i >= 0 && i >= trigger - 3; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      g_autofree char *word = NULL;

      if (chunk->type != JALONS_CHUNK_FUNCTION)
        return FALSE;
      word = jalons_tokens_dup_text (reader->text->tokens, chunk->first, chunk->first + 1);
      /* At the beginning of a sentence, too. */
      word[0] = g_ascii_tolower (word[0]);
      if (jalons_words_have (jalons_sign_event_news_counted_from, word))
        return TRUE;
    }
  return FALSE;
}

/* "avait levé", "had raised", "already", "à l'époque": the story so far. */
static gboolean
recalls (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  const JalonsClause *clause = &g_array_index (
    parse->clauses, JalonsClause, jalons_parse_chunk (parse, predicate->trigger)->clause);

  if (clause->relative || is_counted_from (reader, predicate->trigger)
      || jalons_reader_has_cue (reader, JALONS_CUE_BACKGROUND, 0, (int) parse->chunks->len - 1))
    return TRUE;
  if (group == NULL)
    return FALSE;
  if (is_said (parse, clause, group))
    return FALSE;
  if (group->participle || (group->features & JALONS_VERB_IMPF) != 0)
    return TRUE;
  return (parse->language & 2) != 0 && group->head != group->verb
         && jalons_parse_chunk (parse, group->head)->type == JALONS_CHUNK_VERB
         && (jalons_parse_chunk (parse, group->head)->features & JALONS_VERB_PAST) != 0
         && g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, group->head)),
                         "have");
}

/* "20:19 — Imagen 4 est sorti", "17h48 - …": an entry of what is told while it happens. */
static gboolean
begins_with_clock (const JalonsText *text, guint32 number)
{
  const JalonsBlock *block = jalons_text_get_block (text, number);
  const JalonsToken *token = jalons_text_get_token (text, block->first_token);
  const char *words = text->tokens->text + token->start;
  guint n = 0;

  while (n < token->length && n < 3 && g_ascii_isdigit (words[n]))
    n++;
  if (n == 0 || n > 2)
    return FALSE;
  /* "17h48" */
  if (n < token->length)
    return (words[n] | 32) == 'h' && token->length <= n + 3;
  return block->first_token + 2 < block->end_token && (token[1].word == ':' || token[1].word == '.')
         && (token[1].flags & token[2].flags & JALONS_TOKEN_GLUED) != 0 && token[2].length == 2
         && jalons_token_is_number (&token[2]);
}

static gboolean
is_told_live (const JalonsReader *reader)
{
  const JalonsText *text = reader->text;

  return begins_with_clock (text, reader->block)
         || (reader->block > 0
             && jalons_text_get_block (text, reader->block - 1)->kind == JALONS_BLOCK_HEADING
             && begins_with_clock (text, reader->block - 1));
}

/* Whether the sentence speaks of what a paper printed: a correction. */
static gboolean
speaks_of_paper (const JalonsReader *reader)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_DATE)
    {
      if (jalons_date_is_of_paper (reader, i))
        return TRUE;
    }
  return FALSE;
}

/* Whether the block of the sentence is one of the first, or the first below a heading. */
static gboolean
is_told_early (const JalonsReader *reader)
{
  const JalonsText *text = reader->text;
  guint n = 0;

  if (reader->lead_block == JALONS_TEXT_NONE || jalons_period_is_known (&reader->chapter))
    return FALSE;
  if (reader->block > 0
      && jalons_text_get_block (text, reader->block - 1)->kind == JALONS_BLOCK_HEADING)
    return TRUE;
  for (guint32 i = reader->lead_block; i < reader->block && n < NEWS_PARAGRAPHS; i++)
    n += jalons_text_get_block (text, i)->kind == JALONS_BLOCK_PARAGRAPH;
  return n < NEWS_PARAGRAPHS;
}

/* News without a date of its own happened in the days before it was printed. */
static JalonsPeriod
infer_from_publication (const JalonsReader *reader)
{
  JalonsPeriod published = reader->text->published;

  if (!jalons_period_is_known (&published))
    return JALONS_PERIOD_UNKNOWN;
  if (published.precision == JALONS_PRECISION_DAY)
    return jalons_period_span (published.last - DAYS_OF_NEWS, published.last,
                               JALONS_BASIS_INFERRED);
  published.basis = JALONS_BASIS_INFERRED;
  return published;
}

/* "Nuvia a déjà levé 3 millions", "peu à côté des 3 millions levés par Nuvia": before the news. */
static gboolean
has_been_told (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsVerbGroup *group = predicate->group;

  if (group != NULL && group->participle && predicate->n_amounts > 0
      && jalons_parse_chunk (&reader->parse, predicate->amounts[0])->prep == JALONS_PREP_THAN)
    return TRUE;
  /* "Nuvia avait levé 3 millions" */
  if (group != NULL && (reader->parse.language & 1) != 0 && !group->participle
      && group->head < group->verb && (group->features & JALONS_VERB_IMPF) != 0
      && jalons_parse_get_auxiliary (&reader->parse,
                                     jalons_parse_chunk (&reader->parse, group->head))
           == JALONS_AUXILIARY_HAVE
      && reader->block != reader->text->title_block)
    return TRUE;
  return group != NULL && group->head < group->verb
         && jalons_parse_has_word (&reader->parse, group->head, group->verb,
                                   jalons_sign_modality_already_told);
}

/* "Un premier tour de table a permis à la société de lever 3 millions", "Un second tour, de 9
 * millions, a suivi": one of several, told in their order. */
static gboolean
is_one_of_several (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  if ((parse->language & 1) == 0 || reader->block == reader->text->title_block
      || predicate->frame->kind != JALONS_KIND_INVESTMENT || parse->chunks->len <= 2
      || !jalons_chunk_is (jalons_parse_chunk (parse, 0), JALONS_CLASS_INDEFINITE)
      || !jalons_chunk_is_one_of (jalons_parse_chunk (parse, 1), reader->text,
                                  jalons_sign_event_news_ordinals))
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (!group->participle)
        return (group->features & JALONS_VERB_PRES) == 0
               || jalons_parse_get_auxiliary (parse, jalons_parse_chunk (parse, group->head))
                    == JALONS_AUXILIARY_HAVE;
    }
  return FALSE;
}

/* What is recalled far down, or in the past tense, is no news, whatever else speaks for it. */
static gboolean
is_long_told (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  if (reader->block == reader->text->title_block || !recalls (reader, predicate))
    return FALSE;
  return (predicate->group != NULL && (predicate->group->features & JALONS_VERB_PAST) != 0)
         || (reader->text->published.precision == JALONS_PRECISION_DAY
             && reader->block != reader->lead_block && !is_told_early (reader));
}

/**
 * jalons_reader_infer_date:
 * @reader: a reader
 * @predicate: a predicate of its sentence, which tells of something done and has no date
 *
 * Returns: the days before the publication, where what is told is the news; otherwise unknown
 */
JalonsPeriod
jalons_reader_infer_date (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  JalonsPredicate own = *predicate;
  gboolean listed;

  if (own.group == NULL)
    own.group = find_main_verb (reader, predicate->trigger);
  predicate = &own;
  if (speaks_of_paper (reader) || has_been_told (reader, predicate)
      || is_one_of_several (reader, predicate) || is_inside_story (reader)
      || is_vaguely_recent (reader, predicate) || is_counted_from (reader, predicate->trigger)
      || is_long_told (reader, predicate))
    return JALONS_PERIOD_UNKNOWN;
  listed = predicate->frame->kind == JALONS_KIND_INVESTMENT
           && jalons_period_is_known (&reader->round_up);
  if (listed && !recalls (reader, predicate))
    return reader->round_up;
  if (is_news (reader, predicate) || (is_told_live (reader) && !recalls (reader, predicate))
      || ((reader->digest
           || (reader->text->published.precision == JALONS_PRECISION_DAY && is_told_early (reader)))
          && !recalls (reader, predicate)))
    return listed ? reader->round_up : infer_from_publication (reader);
  return JALONS_PERIOD_UNKNOWN;
}

/**
 * jalons_reader_is_headline_news:
 * @reader: a reader
 * @predicate: a predicate of its sentence, dated by the publication alone
 *
 * Returns: whether it is a headline in the present tense above an article of a known day: the news
 * of that day, which takes no guess
 */
gboolean
jalons_reader_is_headline_news (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  guint features = predicate->group != NULL ? predicate->group->features : 0;

  return reader->block == reader->text->title_block
         && reader->text->published.basis == JALONS_BASIS_STATED
         && reader->text->published.precision == JALONS_PRECISION_DAY
         && (features & JALONS_VERB_PRES) != 0 && (features & JALONS_VERB_PP) == 0;
}
