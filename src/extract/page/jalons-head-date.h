/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-period.h"
#include "extract/page/jalons-page.h"

G_BEGIN_DECLS

/**
 * JalonsHeadDate:
 * @first: its first token, a weekday before it included
 * @end: the token after it
 * @period: the day or month
 * @iso: whether it is written in digits only
 *
 * A date with its year, as the head of an article writes it.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  JalonsPeriod period;
  gboolean iso;
} JalonsHeadDate;

/**
 * jalons_head_date_may_be_in:
 * @text: a text
 * @first: a token
 * @end: the token after the last
 *
 * Returns: %FALSE if no date can be read there, for there is no number that may be a year
 */
gboolean jalons_head_date_may_be_in (const JalonsText *text, guint32 first, guint32 end);

/**
 * jalons_head_date_read:
 * @page: the grammar of pages
 * @text: a text
 * @token: where the date is to begin
 * @end: the token after the last that may belong to it
 * @day_first: whether "3/4/2024" is the 3rd of April
 * @out_date: (out): the date
 *
 * Reads a date that begins at a token: "4 mars 2024", "March 4th, 2024", "Mon. Sept 8 2025",
 * "2024-03-04", "04/03/24", "le 1er mars 2024", "mars 2024".
 *
 * Returns: whether one begins there
 */
gboolean jalons_head_date_read (const JalonsPageGrammar *page,
                                const JalonsText *text,
                                guint32 token,
                                guint32 end,
                                gboolean day_first,
                                JalonsHeadDate *out_date);

/**
 * jalons_head_date_may_begin:
 * @page: the grammar of pages
 * @text: a text
 * @token: a token
 *
 * Returns: %FALSE if jalons_head_date_read() reads no date there: all begin with a number, a month
 * or a weekday
 */
static inline gboolean
jalons_head_date_may_begin (const JalonsPageGrammar *page, const JalonsText *text, guint32 token)
{
  const JalonsToken *first = jalons_text_get_token (text, token);

  return (first->flags & JALONS_TOKEN_DIGIT) != 0
         || (page->classes[first->word] & (page->months | page->weekday)) != 0;
}

/**
 * jalons_head_date_read_yearless:
 * @page: the grammar of pages
 * @text: a text
 * @token: where the date is to begin
 * @end: the token after the last that may belong to it
 * @out_month: (out): the month
 * @out_day: (out): the day
 * @out_end: (out): the token after it
 *
 * Reads a date without a year: "4 mars", "March 4", "Monday, Sept. 8".
 *
 * Returns: whether one begins there
 */
gboolean jalons_head_date_read_yearless (const JalonsPageGrammar *page,
                                         const JalonsText *text,
                                         guint32 token,
                                         guint32 end,
                                         int *out_month,
                                         int *out_day,
                                         guint32 *out_end);

/**
 * jalons_head_date_read_span:
 * @page: the grammar of pages
 * @text: a text
 * @token: where the days are to begin
 * @end: the token after the last that may belong to them
 * @out_date: (out): the days, and the tokens that say them
 *
 * Reads the first and last day for which an issue is out: "3 au 9 mai 2024", "28 avril - 4
 * mai 2024", "May 3-9, 2024".
 *
 * Returns: whether they begin there, and are at most a month
 */
gboolean jalons_head_date_read_span (const JalonsPageGrammar *page,
                                     const JalonsText *text,
                                     guint32 token,
                                     guint32 end,
                                     JalonsHeadDate *out_date);

G_END_DECLS
