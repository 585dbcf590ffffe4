/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-dateline-year.h"

#include "extract/page/jalons-dateline-search.h"

/* Where in a text, in blocks, and in a block, in tokens, such a dateline begins. */
#define TOP_BLOCKS 6
#define START_TOKENS 12
/* How far the text is searched for its year, and for the weekday of its news, in tokens. */
#define TEXT_TOKENS 6000
#define NEWS_TOKENS 80
#define FIRST_YEAR 1995
#define LAST_YEAR 2100

typedef struct
{
  const JalonsPageGrammar *page;
  const JalonsText *text;
  const JalonsBlock *block;
  guint32 first; /* of the words that say the day */
  guint32 end;
  int month;
  int day;
} Yearless;

/* 1 for Monday to 7, by the first letters, which differ in either language; 0 for what is none. */
static int
get_weekday (const Yearless *self, guint32 i)
{
  static const char *const starts[] = { "lumo", "matu", "mewe", "jeth", "vefr", "sasa", "disu" };
  const JalonsToken *token = jalons_text_get_token (self->text, i);
  char start[2];

  if ((self->page->classes[token->word] & self->page->weekday) == 0 || token->length < 4)
    return 0;
  start[0] = g_ascii_tolower (self->text->tokens->text[token->start]);
  start[1] = g_ascii_tolower (self->text->tokens->text[token->start + 1]);
  for (int day = 0; day < 7; day++)
    {
      if ((start[0] == starts[day][0] && start[1] == starts[day][1])
          || (start[0] == starts[day][2] && start[1] == starts[day][3]))
        return day + 1;
    }
  return 0;
}

/* The year that a token is, or 0. */
static int
get_year (const Yearless *self, guint32 i)
{
  int year = (int) jalons_text_read_year (self->text, i);

  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

/* The same day, written with its year anywhere in the text. */
static int
find_full_date (const Yearless *self)
{
  guint32 end = MIN (self->text->tokens->n_tokens, TEXT_TOKENS);

  for (guint32 i = 0; i < end; i++)
    {
      JalonsHeadDate date;
      int year, month, day;

      if ((self->page->classes[jalons_text_get_token (self->text, i)->word] & self->page->months)
            == 0
          && !jalons_text_has_flag (self->text, i, JALONS_TOKEN_DIGIT))
        continue;
      if (!jalons_head_date_read (self->page, self->text, i, end, TRUE, &date)
          || date.period.precision != JALONS_PRECISION_DAY)
        continue;
      jalons_day_to_ymd (date.period.first, &year, &month, &day);
      if (month == self->month && day == self->day)
        return year;
    }
  return 0;
}

/* The only year that the line names, or 0. */
static int
find_year_of_line (const Yearless *self)
{
  int found = 0;

  for (guint32 i = self->block->first_token; i < self->block->end_token; i++)
    {
      int year = get_year (self, i);

      if (year == 0)
        continue;
      if (found != 0)
        return 0;
      found = year;
    }
  return found;
}

/* The last year named in which the day was the weekday of the news, or the day after it. */
static int
find_year_by_weekday (const Yearless *self)
{
  guint32 end = MIN (self->text->tokens->n_tokens, TEXT_TOKENS);
  int weekday = 0;
  int found = 0;

  for (guint32 i = self->end; i < end && i < self->end + NEWS_TOKENS && weekday == 0; i++)
    weekday = get_weekday (self, i);
  for (guint32 i = self->end; i < end && weekday != 0; i++)
    {
      int year = get_year (self, i);
      int fell;

      if (year <= found || !jalons_ymd_is_valid (year, self->month, self->day))
        continue;
      fell = jalons_day_weekday (jalons_day_from_ymd (year, self->month, self->day));
      if (fell == weekday || fell % 7 == (weekday + 1) % 7)
        found = year;
    }
  return found;
}

static gboolean
find_year (const Yearless *self, JalonsDateline *out_dateline)
{
  JalonsBasis basis = JALONS_BASIS_RESOLVED;
  int year = find_full_date (self);

  if (year == 0)
    year = find_year_of_line (self);
  if (year == 0)
    {
      year = find_year_by_weekday (self);
      basis = JALONS_BASIS_INFERRED;
    }
  if (year == 0 || !jalons_ymd_is_valid (year, self->month, self->day))
    return FALSE;
  *out_dateline = (JalonsDateline) { jalons_period_day (
                                       jalons_day_from_ymd (year, self->month, self->day), basis),
                                     self->first, self->end, FALSE, FALSE };
  return TRUE;
}

gboolean
jalons_dateline_search_yearless (const JalonsPageGrammar *page,
                                 const JalonsText *text,
                                 JalonsDateline *out_dateline)
{
  Yearless self = { page, text };

  g_return_val_if_fail (page != NULL && text != NULL && out_dateline != NULL, FALSE);

  for (guint32 i = 0; i < text->blocks->len && i < TOP_BLOCKS; i++)
    {
      guint32 last;

      self.block = jalons_text_get_block (text, i);
      if (self.block->kind == JALONS_BLOCK_TEASER || self.block->kind == JALONS_BLOCK_TITLE
          || self.block->kind == JALONS_BLOCK_LIST_ITEM
          || jalons_dateline_is_chronology (page, text, i))
        continue;
      last = MIN (self.block->end_token, self.block->first_token + START_TOKENS);
      for (guint32 k = self.block->first_token; k < last; k++)
        {
          if (!jalons_head_date_read_yearless (page, text, k, self.block->end_token, &self.month,
                                               &self.day, &self.end))
            continue;
          self.first = k;
          if (jalons_dateline_encloses (page, text, self.block->first_token, self.block->end_token,
                                        k, self.end))
            return find_year (&self, out_dateline);
          break;
        }
    }
  return FALSE;
}
