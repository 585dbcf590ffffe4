/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-dateline-search.h"

#include "extract/page/jalons-dateline-year.h"

/* How far from its beginning and its end a text may say when it appeared, in blocks. */
#define TOP_BLOCKS 30
#define FOOT_BLOCKS 8
#define LAST_BLOCKS 3
/* How far around a date others show that it is one of a chronology, in blocks. */
#define NEAR_BLOCKS 8
#define FAR_BLOCKS 40
#define LONGEST_CARD 24
/* A line about the issue and not about the news is this short, in tokens. */
#define LABEL_LINE_TOKENS 45
#define ISSUE_LINE_TOKENS 16
#define SIGNED_LINE_TOKENS 28
/* The paragraphs in which the news are told with their day. */
#define LEAD_BLOCKS 6
#define LEAD_TOKENS 160

typedef struct
{
  const JalonsPageGrammar *page;
  const JalonsText *text;
  guint32 n_blocks;
  gboolean day_first;
} Search;

static const JalonsToken *
get_token (const Search *search, guint32 i)
{
  return jalons_text_get_token (search->text, i);
}

/* "🔥 News: 2024/11/01: …": the token behind the word with which each line begins. */
static guint32
skip_label (const JalonsText *text, const JalonsBlock *block)
{
  guint32 first = block->first_token;

  while (first + 1 < block->end_token
         && (jalons_text_is_mark (text, first, JALONS_PUNCT_OTHER)
             || jalons_text_is_mark (text, first, '#')))
    first++;
  for (guint32 i = first; i + 1 < block->end_token && i < first + 3; i++)
    {
      const JalonsToken *token = jalons_text_get_token (text, i);

      if (jalons_token_is_mark (token, ':') && (token[1].flags & JALONS_TOKEN_DIGIT) != 0)
        return i + 1;
    }
  return first;
}

/* Whether "News" or "Changelog" heads the block. */
static gboolean
is_below_list_name (const JalonsPageGrammar *page, const JalonsText *text, guint32 number)
{
  const JalonsBlock *block;
  guint32 first;
  guint32 after;

  if (number == 0)
    return FALSE;
  block = jalons_text_get_block (text, number - 1);
  first = block->first_token;
  while (first + 1 < block->end_token && jalons_text_has_flag (text, first, JALONS_TOKEN_PUNCT))
    first++;
  return (jalons_page_match (page, text, first, &after) & 1u << JALONS_PAGE_LOG) != 0
         && after + 1 >= block->end_token;
}

/* "Grainline | Series B | 2026-03-14", "Grainline, 2026-03": a short line that ends with its date.
 */
static gboolean
ends_with_date (const JalonsPageGrammar *page, const JalonsText *text, const JalonsBlock *block)
{
  guint32 after;

  if (block->end_token - block->first_token > LONGEST_CARD
      || (jalons_page_match (page, text, block->first_token, &after)
          & (1u << JALONS_PAGE_PUBLISHED | 1u << JALONS_PAGE_UPDATED | 1u << JALONS_PAGE_BYLINE))
           != 0)
    return FALSE;
  for (guint32 i = block->end_token; i > block->first_token + 1 && i + 6 > block->end_token; i--)
    {
      JalonsHeadDate date;
      const JalonsToken *mark = jalons_text_get_token (text, i - 1);

      if ((jalons_token_is_mark (mark, ',') || jalons_token_is_mark (mark, '|')
           || jalons_token_is_mark (mark, JALONS_PUNCT_BULLET))
          && i < block->end_token
          && jalons_head_date_read (page, text, i, block->end_token, TRUE, &date))
        return date.end == block->end_token;
    }
  return FALSE;
}

gboolean
jalons_dateline_is_chronology (const JalonsPageGrammar *page,
                               const JalonsText *text,
                               guint32 number)
{
  guint32 n_dates = 0;
  guint32 reach = NEAR_BLOCKS;

  g_return_val_if_fail (page != NULL && text != NULL, FALSE);

  if (is_below_list_name (page, text, number))
    reach = FAR_BLOCKS;
  for (guint32 i = number > NEAR_BLOCKS ? number - NEAR_BLOCKS : 0;
       i < text->blocks->len && i < number + reach; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (text, i);
      JalonsHeadDate date;

      n_dates += i != number
                 && (jalons_head_date_read (page, text, skip_label (text, block), block->end_token,
                                            TRUE, &date)
                     || ends_with_date (page, text, block));
    }
  return n_dates >= 2;
}

/* "Publié le 24 nov. 2025 à 07:15" under a deck or at the foot; of several, the first; a change
 * counts least. */
static gboolean
find_labelled_line (const Search *search, JalonsDateline *out_dateline)
{
  gboolean found = FALSE;

  for (guint32 i = 0; i < search->n_blocks; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);
      JalonsDateline dateline;

      if (i >= TOP_BLOCKS && i + FOOT_BLOCKS < search->n_blocks)
        continue;
      if (!jalons_dateline_read_line (search->page, search->text, block->first_token,
                                      block->end_token, &dateline)
          || !dateline.labelled || (found && dateline.updated))
        continue;
      *out_dateline = dateline;
      found = TRUE;
      if (!dateline.updated)
        return TRUE;
    }
  return found;
}

/* "December 2025" below a letter: a month that is the last line of all. */
static gboolean
is_last_month (const Search *search, const JalonsBlock *block, const JalonsDateline *dateline)
{
  return dateline->period.precision == JALONS_PRECISION_MONTH
         && block == jalons_text_get_block (search->text, search->n_blocks - 1)
         && dateline->first == block->first_token;
}

/* A line that is nothing but a date, or an author and a date: below the deck, or the last of all.
 */
static gboolean
find_bare_line (const Search *search, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);

      if (i >= LEAD_BLOCKS && i + LAST_BLOCKS < search->n_blocks)
        continue;
      if (block->kind != JALONS_BLOCK_TEASER && block->kind != JALONS_BLOCK_LIST_ITEM
          && jalons_dateline_read_line (search->page, search->text, block->first_token,
                                        block->end_token, out_dateline)
          && (out_dateline->period.precision == JALONS_PRECISION_DAY
              || is_last_month (search, block, out_dateline))
          && !jalons_dateline_is_chronology (search->page, search->text, i))
        return TRUE;
    }
  return FALSE;
}

/* "Paris, le 10 mars 2026 – …" behind a summary. */
static gboolean
find_start (const Search *search, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks && i < TOP_BLOCKS / 2; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);

      if (block->kind != JALONS_BLOCK_LIST_ITEM && block->kind != JALONS_BLOCK_TEASER
          && jalons_dateline_read_start (search->page, search->text, block->first_token,
                                         block->end_token, out_dateline)
          && !jalons_dateline_is_chronology (search->page, search->text, i))
        return TRUE;
    }
  return FALSE;
}

/* "…, publié le 4 mars 2024." and not "the report, published on March 4, 2024, shows". */
static gboolean
stands_apart (
  const Search *search, const JalonsBlock *block, guint32 label, guint32 end, gboolean printed)
{
  const JalonsToken *after = get_token (search, end);

  if (printed)
    return TRUE;
  if (label > block->first_token
      && (get_token (search, label - 1)->flags & JALONS_TOKEN_PUNCT) == 0)
    return FALSE;
  return end >= block->end_token
         || ((after->flags & JALONS_TOKEN_PUNCT) != 0 && after->word != ',' && after->word != ':'
             && after->word != ';');
}

/* "Podcast « … », diffusé le 26 mars 2026.", "A version of this appears in print on Jan. 16, 2026,
 * Page 3": a label and its date inside a line that is about the article. */
static gboolean
find_label_inside (const Search *search, const JalonsBlock *block, JalonsDateline *out_dateline)
{
  if (block->end_token - block->first_token > LABEL_LINE_TOKENS)
    return FALSE;
  for (guint32 i = block->first_token; i < block->end_token; i++)
    {
      JalonsHeadDate date;
      guint32 after;

      guint sections = jalons_page_match (search->page, search->text, i, &after);
      gboolean printed = (sections & 1u << JALONS_PAGE_PRINTED) != 0;

      if ((sections & (1u << JALONS_PAGE_PUBLISHED | 1u << JALONS_PAGE_PRINTED)) == 0
          || after >= block->end_token)
        continue;
      while (after + 1 < block->end_token
             && (search->page->classes[get_token (search, after)->word] & search->page->filler) != 0
             && (get_token (search, after)->flags & JALONS_TOKEN_DIGIT) == 0)
        after++;
      if (!jalons_head_date_read (search->page, search->text, after, block->end_token,
                                  search->day_first, &date)
          || !stands_apart (search, block, i, date.end, printed))
        continue;
      *out_dateline = (JalonsDateline) { date.period, date.first, date.end, FALSE, TRUE };
      return TRUE;
    }
  return FALSE;
}

/* "**Update (July 1, 2026):** access is back": a note at the beginning of a paragraph. */
static gboolean
find_note (const Search *search, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks && i < LEAD_BLOCKS; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);
      JalonsHeadDate date;
      guint32 after;

      if ((jalons_page_match (search->page, search->text, block->first_token, &after)
           & 1u << JALONS_PAGE_UPDATED)
            == 0
          || after + 1 >= block->end_token || !jalons_token_is_mark (get_token (search, after), '(')
          || !jalons_head_date_read (search->page, search->text, after + 1, block->end_token,
                                     search->day_first, &date)
          || !jalons_token_is_mark (get_token (search, date.end), ')'))
        continue;
      *out_dateline = (JalonsDateline) { date.period, date.first, date.end, TRUE, TRUE };
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_labels_inside (const Search *search, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);

      if (i >= LEAD_BLOCKS && i + LAST_BLOCKS < search->n_blocks)
        continue;
      if (block->kind != JALONS_BLOCK_TITLE && block->kind != JALONS_BLOCK_TEASER
          && find_label_inside (search, block, out_dateline))
        return TRUE;
    }
  return FALSE;
}

/* "Semaine du 23 au 27 février 2026", "Week of March 4, 2024": the last day that a round-up covers.
 */
static gboolean
read_week (const Search *search, guint32 i, guint32 end, JalonsDateline *out_dateline)
{
  for (guint32 last = MIN (end, i + 8); i < last; i++)
    {
      JalonsHeadDate date;

      if (!jalons_head_date_read (search->page, search->text, i, end, search->day_first, &date))
        continue;
      /* "23 février 2026 au 1er mars 2026" */
      while (date.end + 2 < end)
        {
          JalonsHeadDate other;
          guint32 next = date.end + 1;

          if (jalons_text_get_token (search->text, next)->flags & JALONS_TOKEN_PUNCT)
            break;
          if (!jalons_head_date_read (search->page, search->text, next, end, search->day_first,
                                      &other))
            break;
          date = other;
        }
      *out_dateline = (JalonsDateline) { date.period, date.first, date.end, FALSE, TRUE };
      return TRUE;
    }
  return FALSE;
}

/* "n° 87 · du 3 au 9 mai 2024", "June 6-12, 2025": the days for which an issue is out end its
 * line, or a part of it. */
static gboolean
find_span (const Search *search, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks && i < LEAD_BLOCKS / 2; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);

      if (block->end_token - block->first_token > LABEL_LINE_TOKENS
          || block->kind == JALONS_BLOCK_TEASER)
        continue;
      for (guint32 j = block->first_token; j < block->end_token; j++)
        {
          JalonsHeadDate date;

          if (((get_token (search, j)->flags & JALONS_TOKEN_DIGIT) == 0
               && (search->page->classes[get_token (search, j)->word] & search->page->months) == 0)
              || !jalons_head_date_read_span (search->page, search->text, j, block->end_token,
                                              &date)
              || (date.end < block->end_token
                  && (get_token (search, date.end)->flags & JALONS_TOKEN_PUNCT) == 0))
            continue;
          *out_dateline = (JalonsDateline) { date.period, date.first, date.end, FALSE, FALSE };
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_week (const Search *search, gboolean title, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks && i < LEAD_BLOCKS; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);

      if (title != (search->text->title_block == i)
          || !jalons_head_date_may_be_in (search->text, block->first_token, block->end_token))
        continue;
      for (guint32 j = block->first_token; j < block->end_token && j < 2 * LEAD_TOKENS; j++)
        {
          guint32 after;

          if ((jalons_page_match (search->page, search->text, j, &after) & 1u << JALONS_PAGE_WEEK)
                != 0
              && read_week (search, after, block->end_token, out_dateline))
            return TRUE;
        }
    }
  return FALSE;
}

/* "By Ann Writer. Photographs by Bob Other. June 2025.", "Source: Ann Writer, June 3, 2025": who
 * signs below says when. */
static gboolean
is_signed (const Search *search, const JalonsBlock *block)
{
  guint32 after;

  return block->end_token - block->first_token <= SIGNED_LINE_TOKENS
         && (jalons_page_match (search->page, search->text, block->first_token, &after)
             & (1u << JALONS_PAGE_BYLINE | 1u << JALONS_PAGE_SETTING))
              != 0;
}

/* "An essay, 16 June 2026. In French, too.", "Talks about flour, no. 41, September 2025. Anna Lind
 * has …": the first sentence of the page names a series and its date, and tells nothing. */
static gboolean
find_first_sentence (const Search *search, const JalonsBlock *block, JalonsDateline *out_dateline)
{
  guint32 end = MIN (block->end_token, block->first_token + ISSUE_LINE_TOKENS);
  gboolean numbered = FALSE;

  for (guint32 j = block->first_token + 1; j < end; j++)
    {
      const JalonsToken *before = get_token (search, j - 1);
      JalonsHeadDate date;

      if ((search->page->classes[before->word] & search->page->verb) != 0
          || jalons_token_is_mark (before, ':'))
        return FALSE;
      numbered = numbered || (j > block->first_token + 2 && jalons_token_is_number (before));
      if (!jalons_token_is_mark (before, ',')
          || !jalons_head_date_read (search->page, search->text, j, block->end_token,
                                     search->day_first, &date))
        continue;
      if (date.end + 1 >= block->end_token
          || !jalons_token_is_mark (get_token (search, date.end), '.')
          || (get_token (search, date.end + 1)->flags & JALONS_TOKEN_SENTENCE) == 0
          || (!numbered && block->end_token - block->first_token > LABEL_LINE_TOKENS))
        return FALSE;
      *out_dateline = (JalonsDateline) { date.period, date.first, date.end, FALSE, FALSE };
      return TRUE;
    }
  return FALSE;
}

/* "Straits Monthly, February 2026": the issue, at the end of a short line above the article or
 * below it. */
static gboolean
find_issue (const Search *search, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);
      guint32 end = block->end_token;
      gboolean is_last = i + LAST_BLOCKS >= search->n_blocks && is_signed (search, block);
      JalonsHeadDate date;

      if (i >= LEAD_BLOCKS && i + LAST_BLOCKS < search->n_blocks)
        continue;
      if (end - block->first_token < 3 || block->kind == JALONS_BLOCK_TITLE
          || block->kind == JALONS_BLOCK_TEASER)
        continue;
      if (find_first_sentence (search, block, out_dateline))
        return TRUE;
      if (ends_with_date (search->page, search->text, block)
          && jalons_dateline_is_chronology (search->page, search->text, i))
        continue;
      if ((!is_last
           && (end - block->first_token > ISSUE_LINE_TOKENS
               || jalons_token_is_mark (get_token (search, end - 1), '.'))))
        continue;
      for (guint32 j = block->first_token + 1; j < end; j++)
        {
          const JalonsToken *before = get_token (search, j - 1);

          if ((jalons_token_is_mark (before, ',') || jalons_token_is_mark (before, '|')
               || jalons_token_is_mark (before, JALONS_PUNCT_DASH)
               || jalons_token_is_mark (before, JALONS_PUNCT_BULLET)
               || jalons_token_is_mark (before, '(')
               || (is_last && jalons_token_is_mark (before, '.')))
              && jalons_head_date_read (search->page, search->text, j, end, search->day_first,
                                        &date)
              && date.end + 1 >= end)
            {
              *out_dateline = (JalonsDateline) { date.period, date.first, date.end, FALSE, FALSE };
              return TRUE;
            }
        }
    }
  return FALSE;
}

/* A date that names a day and begins at token @j. */
static gboolean
read_day (const Search *search, guint32 j, guint32 end, JalonsDateline *out_dateline)
{
  JalonsHeadDate date;

  if (!jalons_head_date_read (search->page, search->text, j, end, search->day_first, &date)
      || date.period.precision != JALONS_PRECISION_DAY)
    return FALSE;
  *out_dateline = (JalonsDateline) { date.period, date.first, date.end, FALSE, FALSE };
  return TRUE;
}

/* "A round that makes noise – May 3, 2024": a headline that ends with the day. */
static gboolean
find_title_date (const Search *search, JalonsDateline *out_dateline)
{
  const JalonsBlock *block;

  if (search->text->title_block == JALONS_TEXT_NONE)
    return FALSE;
  block = jalons_text_get_block (search->text, search->text->title_block);
  for (guint32 j = block->first_token + 3; j < block->end_token; j++)
    {
      const JalonsToken *before = get_token (search, j - 1);
      JalonsDateline found;

      if (!jalons_token_is_mark (before, '|') && !jalons_token_is_mark (before, JALONS_PUNCT_DASH)
          && !jalons_token_is_mark (before, JALONS_PUNCT_BULLET)
          && !(jalons_token_is_mark (before, '-') && (before->flags & JALONS_TOKEN_GLUED) == 0))
        continue;
      if (!read_day (search, j, block->end_token, &found) || found.end < block->end_token)
        continue;
      *out_dateline = found;
      return TRUE;
    }
  return FALSE;
}

/* "Six figures that explain it. (27 January 2025)": the day in brackets at the end of a deck. */
static gboolean
find_bracket (const Search *search, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks && i < LEAD_BLOCKS; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);
      guint32 end = block->end_token;

      if (end < block->first_token + 5 || end - block->first_token > LABEL_LINE_TOKENS
          || block->kind == JALONS_BLOCK_TEASER
          || !jalons_token_is_mark (get_token (search, end - 1), ')'))
        continue;
      for (guint32 j = end - 2; j > block->first_token && j + 8 > end; j--)
        {
          JalonsDateline found;

          if (!jalons_token_is_mark (get_token (search, j), '('))
            continue;
          if (!read_day (search, j + 1, end, &found) || found.end + 1 != end)
            break;
          *out_dateline = found;
          return TRUE;
        }
    }
  return FALSE;
}

/* "sortie de sa réserve jeudi 2 juillet 2026": whoever names the weekday of a full date speaks of
 * this week. */
static gboolean
find_told_day (const Search *search, JalonsDateline *out_dateline)
{
  for (guint32 i = 0; i < search->n_blocks && i < LEAD_BLOCKS; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (search->text, i);

      if (block->first_token > LEAD_TOKENS || block->kind == JALONS_BLOCK_TEASER
          || block->kind == JALONS_BLOCK_DEBRIS)
        continue;
      for (guint32 j = block->first_token; j < block->end_token && j < 2 * LEAD_TOKENS; j++)
        {
          if ((search->page->classes[get_token (search, j)->word] & search->page->weekday) == 0
              || get_token (search, j)->length < 4
              || !read_day (search, j, block->end_token, out_dateline))
            continue;
          out_dateline->period.basis = JALONS_BASIS_RESOLVED;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
jalons_dateline_search (const JalonsPageGrammar *page,
                        const JalonsText *text,
                        JalonsDateline *out_dateline)
{
  Search search = { page, text };

  g_return_val_if_fail (page != NULL && text != NULL && out_dateline != NULL, FALSE);

  search.n_blocks = text->blocks->len;
  search.day_first = text->language != JALONS_LANGUAGE_EN;
  return find_week (&search, TRUE, out_dateline) || find_labelled_line (&search, out_dateline)
         || find_bare_line (&search, out_dateline) || find_start (&search, out_dateline)
         || find_labels_inside (&search, out_dateline) || find_note (&search, out_dateline)
         || find_week (&search, FALSE, out_dateline) || find_span (&search, out_dateline)
         || find_issue (&search, out_dateline) || find_bracket (&search, out_dateline)
         || find_title_date (&search, out_dateline)
         || jalons_dateline_search_yearless (page, text, out_dateline)
         || find_told_day (&search, out_dateline);
}
