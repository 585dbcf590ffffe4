/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which events without a date are the news of the day. */

#include "extract/jalons-date-choice.h"

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

/* "avait levé", "had raised", "already", "à l'époque": the story so far. */
static gboolean
recalls (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsVerbGroup *group = predicate->group;
  const JalonsClause *clause = &g_array_index (
    parse->clauses, JalonsClause, jalons_parse_chunk (parse, predicate->trigger)->clause);

  if (clause->relative
      || jalons_reader_has_cue (reader, JALONS_CUE_BACKGROUND, 0, (int) parse->chunks->len - 1))
    return TRUE;
  if (group == NULL)
    return FALSE;
  if (group->participle || (group->features & JALONS_VERB_IMPF) != 0)
    return TRUE;
  return (parse->language & 2) != 0 && group->head != group->verb
         && jalons_parse_chunk (parse, group->head)->type == JALONS_CHUNK_VERB
         && (jalons_parse_chunk (parse, group->head)->features & JALONS_VERB_PAST) != 0
         && g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, group->head)),
                         "have");
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
  if (is_news (reader, predicate)
      || (reader->text->published.precision == JALONS_PRECISION_DAY && is_told_early (reader)
          && !recalls (reader, predicate)))
    return infer_from_publication (reader);
  return JALONS_PERIOD_UNKNOWN;
}
