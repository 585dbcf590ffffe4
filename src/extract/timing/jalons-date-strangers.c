/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Dates that are not those of events: of the paper that told them, and of who reports them. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

/* How far from its date the word may stand that says of what it is, in chunks. */
#define REACH 3

/* How far before a date the words may stand that compare with it, in tokens. */
#define RECORD_REACH 7
#define THAN_REACH 3
#define MORE_REACH 6

/* A rumour in the present tense is no older than its article: "raised $2 million last year, and is
 * said to seek more". */
#define RUMOUR_OLDEST 45
#define REPORT_OLDEST 14

/* A date that stands no later opens its sentence, in chunks. */
#define OPENING 1

static gboolean
is_word (const JalonsReader *reader, int i, const JalonsSign *words)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
  const JalonsToken *last = jalons_text_get_token (reader->text, chunk->end - 1);

  return jalons_chunk_is_in (chunk,
                             JALONS_CHUNKS_LINK | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_DESCRIPTION)
         && jalons_words_have_in_any_case (words, reader->text->tokens->text + last->start,
                                           last->length);
}

/**
 * jalons_date_is_of_paper:
 * @reader: a reader that has parsed a sentence
 * @date: a date in it
 *
 * Returns: whether the date is that of something printed: "an article on Tuesday", "notre édition
 * du 4 mars", "(1 November, page 38)"
 */
gboolean
jalons_date_is_of_paper (const JalonsReader *reader, int date)
{
  const JalonsParse *parse = &reader->parse;
  int depth = jalons_parse_chunk (parse, date)->depth;

  for (int i = date - 1; i >= 0 && i >= date - REACH; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (is_word (reader, i, jalons_sign_date_strangers_of_paper_printed))
        return TRUE;
      if (chunk->type != JALONS_CHUNK_FUNCTION)
        break;
    }
  for (int i = MAX (date - REACH, 0);
       depth > 0 && i < (int) parse->chunks->len && i <= date + REACH; i++)
    {
      if (jalons_parse_chunk (parse, i)->depth == depth
          && is_word (reader, i, jalons_sign_date_strangers_of_paper_places))
        return TRUE;
    }
  return FALSE;
}

/* Whether one of the tokens just before @end, of the same phrase, is one of @words. */
static gboolean
stands_before (const JalonsReader *reader, guint32 end, guint32 reach, const JalonsSign *words)
{
  guint32 from = jalons_text_get_sentence (reader->text, reader->sentence)->first;

  for (guint32 i = end; i > from && i + reach > end; i--)
    {
      const JalonsToken *token = jalons_text_get_token (reader->text, i - 1);

      if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
        return FALSE;
      if (jalons_text_is_one_of (reader->text, i - 1, i, words))
        return TRUE;
    }
  return FALSE;
}

/* "Comme l'avait révélé le journal en mars, …", "Comme en 2023, …": in what opens a French sentence
 * to compare with it. */
static gboolean
is_in_comparison (const JalonsReader *reader, int date)
{
  const JalonsParse *parse = &reader->parse;

  return date > 0
         && jalons_text_has_flag (reader->text, jalons_parse_chunk (parse, 0)->first,
                                  JALONS_TOKEN_CAPITAL)
         && jalons_chunk_begins_with (jalons_parse_chunk (parse, 0), reader->text,
                                      jalons_sign_date_strangers_compares)
         && jalons_parse_find (parse, 0, date, JALONS_CHUNKS_COMMA) < 0
         && jalons_parse_find (parse, date, (int) parse->chunks->len, JALONS_CHUNKS_COMMA) >= 0;
}

/**
 * jalons_date_is_compared:
 * @reader: a reader that has parsed a sentence
 * @date: a date in it
 *
 * Returns: whether what is told is only compared with what happened then: "three times more than in
 * 2023", "its first big model since March"
 */
gboolean
jalons_date_is_compared (const JalonsReader *reader, int date)
{
  const JalonsDateExpression *expression
    = jalons_dates_get (reader->text, jalons_parse_chunk (&reader->parse, date)->value);
  guint32 first = expression->first;

  if (expression->bound == JALONS_DATE_BOUND_SINCE)
    return stands_before (reader, first, RECORD_REACH, jalons_sign_date_strangers_of_record);
  if (is_in_comparison (reader, date))
    return TRUE;
  return stands_before (reader, first, THAN_REACH, jalons_sign_date_strangers_than)
         && stands_before (reader, first, MORE_REACH, jalons_sign_date_strangers_more);
}

/* What may part a date from who says so: little behind the verb, but "La veille, le journal
 * assurait que …". */
static gboolean
may_stand_between (const JalonsChunk *chunk, int step, gboolean opens)
{
  if (opens)
    return jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_COMMA | JALONS_CHUNKS_MEDIA
                                        | JALONS_CHUNKS_PERSON);
  if (step > 0)
    return chunk->type == JALONS_CHUNK_FUNCTION;
  return chunk->type < JALONS_CHUNK_COMMA || chunk->type > JALONS_CHUNK_DASH;
}

/**
 * jalons_date_is_of_report:
 * @reader: a reader that has parsed a sentence
 * @date: a date in it
 *
 * Returns: whether the date tells when somebody said so: "the paper reported on Friday"
 */
gboolean
jalons_date_is_of_report (const JalonsReader *reader, int date)
{
  const JalonsParse *parse = &reader->parse;

  for (int step = -1; step <= 1; step += 2)
    {
      gboolean opens = step > 0 && date <= OPENING;

      for (int i = date + step;
           i >= 0 && i < (int) parse->chunks->len && ABS (i - date) <= (opens ? 2 * REACH : REACH);
           i += step)
        {
          const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

          if (jalons_chunk_is_verb_of (chunk, jalons_sign_date_strangers_of_report))
            return TRUE;
          if (chunk->type == JALONS_CHUNK_VERB || !may_stand_between (chunk, step, opens))
            break;
        }
    }
  return FALSE;
}

/* "as soon as next week": the words before the date say that it is the earliest there may be. */
static gboolean
is_at_earliest (const JalonsReader *reader, const JalonsDateExpression *date)
{
  const JalonsToken *token = jalons_text_get_token (reader->text, date->first);
  const char *text = reader->text->tokens->text;

  for (guint32 i = date->first; i > 2 && i + 3 > date->first; i--, token--)
    {
      if (jalons_words_are (text + token[-1].start, token[-1].length, "as")
          && (jalons_words_are (text + token[-2].start, token[-2].length, "soon")
              || jalons_words_are (text + token[-2].start, token[-2].length, "early")))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_date_lacks_all_years:
 * @reader: a reader
 * @governing: the date that stands above what is read
 *
 * "February", above entries of a text that bears no date and of which no other heading tells the
 * year: that one was founded in 2017 does not say which February it is.
 *
 * Returns: whether nothing tells its year
 */
gboolean
jalons_date_lacks_all_years (const JalonsReader *reader, const JalonsDateExpression *governing)
{
  return governing->point.year == 0 && governing->point.month != 0
         && governing->point.unit == JALONS_DATE_UNIT_NONE
         && governing->point.base == JALONS_DATE_BASE_PUBLISHED
         && governing->governs == JALONS_DATE_GOVERNS_FOLLOWING
         && !jalons_period_is_known (&reader->dates.published)
         && !jalons_period_is_known (&reader->chapter);
}

/**
 * jalons_date_is_not_of_rumour:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: what is made of it, with the day that @date means
 * @date: a date chosen for it
 *
 * Returns: whether the date is not that of the rumour which the reading tells: it stands by what is
 * long done, is when it might be closed at the earliest, or is that of the dispatch
 */
gboolean
jalons_date_is_not_of_rumour (const JalonsReader *reader,
                              const JalonsPredicate *predicate,
                              const JalonsReading *reading,
                              const JalonsDateExpression *date)
{
  guint features = predicate->group != NULL ? predicate->group->features : 0;
  const JalonsPeriod *published = &reader->text->published;

  if (reading->status != JALONS_STATUS_RUMOURED || reading->kind != JALONS_KIND_INVESTMENT)
    return FALSE;
  if (date->governs != JALONS_DATE_GOVERNS_NOTHING && date->point.day != 0)
    return TRUE;
  if (is_at_earliest (reader, date))
    return TRUE;
  /* "is in talks, the paper wrote on June 3": of a day just gone by there is but the report. */
  if (reading->deal != JALONS_DEAL_IPO && reading->when.precision == JALONS_PRECISION_DAY
      && published->precision == JALONS_PRECISION_DAY && reading->when.last <= published->last
      && reading->when.first + REPORT_OLDEST > published->first)
    return TRUE;
  return jalons_period_is_known (published) && jalons_period_is_known (&reading->when)
         && (predicate->group == NULL
             || ((features & JALONS_VERB_PRES) != 0 && (features & JALONS_VERB_PP) == 0))
         && date->first < reading->trigger && reading->when.last + RUMOUR_OLDEST < published->first;
}
