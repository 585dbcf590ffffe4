/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The years that stand above parts of a text. */

#include "extract/jalons-signs.h"
#include "extract/timing/jalons-date-choice.h"

#define FIRST_CHAPTER 1950
#define LAST_CHAPTER 2100
#define HEADING_MOST_TOKENS 16
/* Of what days a round-up is stands in one of so many blocks, and how long that may be. */
#define HEAD_BLOCKS 4
#define WEEK_LEAST_DAYS 3
#define WEEK_MOST_DAYS 8
#define MONTH_MOST_DAYS 31
/* "2025, l'année où …": a year is what a headline is about if it stands among its first tokens. */
#define OPENING_TOKENS 5
/* A review printed from this month on is of its own year, one printed up to that of the last. */
#define FIRST_MONTH_OF_REVIEWS 11
#define LAST_MONTH_OF_REVIEWS 1

/* The year that token @i is, or 0. */
static guint
get_year (const JalonsReader *self, guint32 i)
{
  guint year = jalons_token_is_number (jalons_text_get_token (self->text, i))
                 ? jalons_text_read_year (self->text, i)
                 : 0;

  return year >= FIRST_CHAPTER && year <= LAST_CHAPTER ? year : 0;
}

static gboolean
is_punct (const JalonsReader *self, guint32 i)
{
  return jalons_text_has_flag (self->text, i, JALONS_TOKEN_PUNCT);
}

/* Whether the line goes on at @i behind a year that heads it: "2024 : …", "2024. En juin, …". */
static gboolean
heads_line (const JalonsReader *self, guint32 i, gboolean heading)
{
  guint32 mark = jalons_text_get_token (self->text, i)->word;

  if (mark == '.')
    return !heading;
  return (mark == ':' || mark == '-' || mark == JALONS_PUNCT_DASH || (heading && mark == ','))
         && is_punct (self, i)
         && !jalons_token_is_number (jalons_text_get_token (self->text, i + 1));
}

/* "## 2024", "2024 : les débuts": the year with which a line begins that stands above others, or
 * with which a paragraph begins that tells of it; or 0. */
static guint
find_heading_year (const JalonsReader *self, const JalonsBlock *block, gboolean *out_alone)
{
  gboolean heading = block->kind == JALONS_BLOCK_HEADING;
  guint32 first = block->first_token;
  guint year;

  while (first < block->end_token && is_punct (self, first))
    first++;
  if (first >= block->end_token || (heading && block->end_token - first > HEADING_MOST_TOKENS))
    return 0;
  year = get_year (self, first);
  first++;
  *out_alone
    = first >= block->end_token || (first + 1 == block->end_token && is_punct (self, first));
  if (year == 0 || *out_alone)
    return year;
  return heads_line (self, first, heading) ? year : 0;
}

/* "Rétro 2024 : …", "L'année de l'IA", above a text of December: the year that all of it looks back
 * on. */
static void
read_review (JalonsReader *self, const JalonsBlock *block)
{
  const JalonsPeriod *published = &self->text->published;
  gboolean is_review = FALSE;
  int now, month, day;
  guint year = 0;

  if (!jalons_period_is_known (published)
      || block->end_token - block->first_token > 2 * HEADING_MOST_TOKENS)
    return;
  jalons_day_to_ymd (published->last, &now, &month, &day);
  for (guint32 i = block->first_token; i < block->end_token; i++)
    {
      is_review
        = is_review
          || jalons_text_is_in_any_case (self->text, i, jalons_sign_date_chapter_looks_back)
          || (month >= FIRST_MONTH_OF_REVIEWS && i - block->first_token < OPENING_TOKENS
              && jalons_text_is_in_any_case (self->text, i, jalons_sign_date_chapter_is_year));
      if (year == 0)
        year = get_year (self, i);
    }
  if (!is_review)
    return;
  if (year == 0 && (month >= FIRST_MONTH_OF_REVIEWS || month <= LAST_MONTH_OF_REVIEWS))
    year = (guint) (month >= FIRST_MONTH_OF_REVIEWS ? now : now - 1);
  if (year != 0 && year <= (guint) now)
    self->review = jalons_period_year ((int) year, JALONS_BASIS_STATED);
}

/* "du 8 au 12 septembre", but not "last week", which ends when one likes. */
static gboolean
names_day (const JalonsReader *self, const JalonsSpan *span)
{
  for (guint32 i = span->first; i < span->end; i++)
    {
      if (jalons_token_is_number (jalons_text_get_token (self->text, i)))
        return TRUE;
    }
  return FALSE;
}

/* "Les levées de la semaine", and near it "du 8 au 12 septembre", or "213 millions cette semaine":
 * the week or month whose deals a round-up lists. */
static void
read_round_up (JalonsReader *self, const JalonsBlock *block)
{
  gboolean titled = self->block == 0 || self->block == self->text->title_block;

  jalons_reader_catch_up_dates (self, block->first_sentence);
  JALONS_TEXT_FOREACH_SPAN (self->text, span, 0, block->end_token)
    {
      JalonsPeriod period;

      if (span->kind != JALONS_SPAN_DATE || span->first < block->first_token)
        continue;
      period = jalons_date_resolve (jalons_dates_get (self->text, span->value), &self->dates);
      if (!jalons_period_is_known (&period) || period.last - period.first < WEEK_LEAST_DAYS)
        continue;
      /* A month that is not over says but when the issue came out. */
      if (period.last - period.first < WEEK_MOST_DAYS
            ? names_day (self, span) || (titled && period.last >= self->text->published.first)
            : titled && period.last - period.first < MONTH_MOST_DAYS
                && period.last < self->text->published.last)
        {
          if (jalons_period_is_known (&self->text->published))
            period.last = MAX (period.first, MIN (period.last, self->text->published.last));
          self->round_up = jalons_period_span (period.first, period.last, JALONS_BASIS_INFERRED);
          return;
        }
    }
}

/**
 * jalons_reader_read_chapter:
 * @self: a reader
 * @block: the block that comes next
 *
 * Notes the year that a line stands for which is but a year, or begins with one: what stands below
 * happened then. Another heading ends the latter, and the end of a paragraph that one which it
 * begins with. A headline that looks back on a year stands above all of it.
 */
void
jalons_reader_read_chapter (JalonsReader *self, const JalonsBlock *block)
{
  gboolean alone = FALSE;
  guint year = find_heading_year (self, block, &alone);

  if (self->block == 0 || self->block == self->text->title_block)
    read_review (self, block);
  if (self->digest && self->block < HEAD_BLOCKS && !jalons_period_is_known (&self->round_up))
    read_round_up (self, block);
  if (year != 0
      && (!jalons_period_is_known (&self->text->published) || alone
          || jalons_period_year ((int) year, JALONS_BASIS_STATED).first
               <= self->text->published.last))
    {
      self->chapter = jalons_period_year ((int) year, JALONS_BASIS_STATED);
      self->chapter_titled = !alone;
    }
  else if (self->chapter_titled && (self->chapter_of_line || block->kind == JALONS_BLOCK_HEADING))
    {
      self->chapter = JALONS_PERIOD_UNKNOWN;
      self->chapter_titled = FALSE;
    }
  else
    return;
  self->chapter_of_line = self->chapter_titled && block->kind != JALONS_BLOCK_HEADING;
}
