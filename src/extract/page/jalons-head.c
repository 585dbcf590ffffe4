/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-head.h"

#include "extract/page/jalons-byline.h"
#include "extract/page/jalons-dateline-search.h"
#include "extract/page/jalons-headline.h"
#include "extract/page/jalons-masthead.h"

/* How far into a text a head may reach, in blocks. */
#define HEAD_BLOCKS 30
/* A line of so many tokens is the article itself; shorter ones may be a deck. */
#define BODY_LEAST_TOKENS 30
#define KICKER_MOST_TOKENS 8

typedef struct
{
  JalonsHeadLines lines;
  JalonsDateline published;
  JalonsDateline updated;
  gboolean untitled; /* a newsletter: what heads it is its name, what follows its news */
} Head;

static const JalonsToken *
get_token (const Head *head, guint32 i)
{
  return jalons_text_get_token (head->lines.text, i);
}

static void
note_dateline (Head *head, const JalonsDateline *dateline)
{
  JalonsDateline *place = dateline->updated ? &head->updated : &head->published;

  if (!jalons_period_is_known (&place->period))
    *place = *dateline;
}

static void
set_title (Head *head, guint32 number, guint32 first, guint32 end)
{
  JalonsText *text = head->lines.text;

  first = jalons_headline_skip_kicker (&head->lines, first, end);
  end = jalons_headline_drop_paper (&head->lines, first, end);
  end = jalons_headline_drop_mark (&head->lines, first, end);
  jalons_headline_open_link (&head->lines, &first, &end);

  /* "title: '…'" */
  if (first > jalons_text_get_block (text, number)->first_token
      && get_token (head, first - 1)->word == get_token (head, end - 1)->word
      && (jalons_token_is_mark (get_token (head, end - 1), '"')
          || jalons_token_is_mark (get_token (head, end - 1), '\'')))
    end--;
  while (end > first
         && (jalons_token_is_mark (get_token (head, end - 1), '#')
             || jalons_token_is_mark (get_token (head, end - 1), '*')))
    end--;
  text->title_block = number;
  text->title_start = get_token (head, first)->start;
  text->title_end = jalons_token_get_end (get_token (head, end - 1));
  jalons_text_get_block (text, number)->kind = JALONS_BLOCK_TITLE;
}

/* A date at the beginning of running text, unless the lines are those of a chronology. */
static void
read_leading_dateline (Head *head, guint32 number)
{
  const JalonsBlock *block = jalons_text_get_block (head->lines.text, number);
  JalonsDateline dateline;

  if (jalons_dateline_read_start (head->lines.page, head->lines.text, block->first_token,
                                  block->end_token, &dateline)
      && !jalons_dateline_is_chronology (head->lines.page, head->lines.text, number))
    note_dateline (head, &dateline);
}

/* "Changelog", and a date or a list below: the only word that heads the page. */
static gboolean
is_lone_title (const Head *head, guint32 number, guint32 first, guint32 end)
{
  const JalonsText *text = head->lines.text;
  const JalonsBlock *next;
  JalonsDateline dateline;

  if (head->untitled || number + 2 >= text->blocks->len || end != first + 1
      || get_token (head, first)->length < 6
      || (get_token (head, first)->flags & JALONS_TOKEN_CAPITAL) == 0
      || jalons_headline_is_kicker_phrase (&head->lines, first, end))
    return FALSE;
  next = jalons_text_get_block (text, number + 1);
  return jalons_dateline_read_line (head->lines.page, text, next->first_token, next->end_token,
                                    &dateline);
}

/* A line that may be the headline; FALSE if it is the beginning of the article itself. */
static gboolean
read_candidate (Head *head, guint32 number, guint32 first, guint32 end)
{
  JalonsBlock *block = jalons_text_get_block (head->lines.text, number);

  first = jalons_headline_skip_title_label (&head->lines, first, end);
  if (block->kind == JALONS_BLOCK_LIST_ITEM && first == block->first_token)
    return FALSE;
  /* "Title:", and the headline below */
  if (first >= end)
    {
      block->kind = JALONS_BLOCK_HEADING;
      return TRUE;
    }
  head->untitled = head->untitled || jalons_masthead_is_untitled (&head->lines, number, first, end);
  if (!jalons_headline_is_one (&head->lines, first, end))
    {
      /* A single word, or a line that ends with a colon, stands above the headline. */
      if (end - first <= 2
          && (jalons_headline_find_next (&head->lines, number) != JALONS_TEXT_NONE
              || jalons_masthead_is_in_menu (&head->lines, number)))
        {
          block->kind = JALONS_BLOCK_HEADING;
          return TRUE;
        }
      if (!is_lone_title (head, number, first, end))
        return FALSE;
      set_title (head, number, first, end);
      return TRUE;
    }
  if (head->untitled || jalons_masthead_is_of_site (&head->lines, number, first, end)
      || (jalons_headline_get_level (&head->lines, block->first_token, end) == 0
          && jalons_headline_is_kicker (&head->lines, number, first, end))
      || jalons_masthead_is_name (&head->lines, number, first, end)
      || (jalons_headline_is_kicker_phrase (&head->lines, first, end)
          && end - first <= KICKER_MOST_TOKENS
          && jalons_headline_has_bar (&head->lines, first, end)))
    {
      block->kind = JALONS_BLOCK_HEADING;
      return TRUE;
    }
  set_title (head, number, first, end);
  return TRUE;
}

/* "2026-10-09" */
static gboolean
is_iso (const Head *head, const JalonsDateline *dateline)
{
  return dateline->end == dateline->first + 5
         && jalons_token_is_number (get_token (head, dateline->first))
         && get_token (head, dateline->first)->length == 4
         && jalons_token_is_mark (get_token (head, dateline->first + 1), '-');
}

/* Whether the next line is that of the author. */
static gboolean
precedes_byline (const Head *head, guint32 number)
{
  const JalonsBlock *next;

  if (number + 1 >= head->lines.text->blocks->len)
    return FALSE;
  next = jalons_text_get_block (head->lines.text, number + 1);
  return jalons_byline_read (head->lines.page, head->lines.text, next->first_token, next->end_token,
                             NULL);
}

/*
 * "A round that makes noise, May 3, 2024", "The Morning Cup #47 – May 3, 2024": a headline that
 * ends with the date, and has no other below. Bars part what belongs to the page.
 */
static gboolean
read_dated_headline (Head *head, guint32 number, const JalonsDateline *dateline)
{
  const JalonsBlock *block = jalons_text_get_block (head->lines.text, number);
  guint32 end = dateline->first;

  while (
    end > block->first_token
    && ((head->lines.page->classes[get_token (head, end - 1)->word] & head->lines.page->filler) != 0
        || (get_token (head, end - 1)->flags & JALONS_TOKEN_PUNCT) != 0))
    end--;
  if (head->lines.text->title_block != JALONS_TEXT_NONE || dateline->end != block->end_token
      || jalons_headline_count_words (&head->lines, block->first_token, end) < 2
      || !jalons_headline_is_one (&head->lines, block->first_token, end)
      || jalons_headline_has_bar (&head->lines, block->first_token, end)
      || jalons_byline_read (head->lines.page, head->lines.text, block->first_token, end, NULL)
      || jalons_headline_is_kicker_phrase (&head->lines, block->first_token, end))
    return FALSE;
  /* "AI Daily — 2026-10-09", at the very top */
  if (jalons_headline_get_level (&head->lines, block->first_token, end) != 1
      && !(number == 0 && is_iso (head, dateline))
      && ((jalons_headline_find_next (&head->lines, number) != JALONS_TEXT_NONE
           && !precedes_byline (head, number))
          || jalons_headline_count_words (&head->lines, block->first_token, end) < 3))
    return FALSE;
  set_title (head, number, jalons_headline_skip_title_label (&head->lines, block->first_token, end),
             block->end_token);
  return TRUE;
}

/* Whether the rest of a line after its date is nothing but debris. */
static gboolean
is_debris (const Head *head, guint32 first, guint32 end)
{
  JalonsBlockKind kind;

  if (first >= end)
    return TRUE;
  kind = jalons_page_judge (head->lines.page, head->lines.text, first, end);
  return kind == JALONS_BLOCK_DEBRIS || kind == JALONS_BLOCK_TEASER || kind == JALONS_BLOCK_CAPTION;
}

/* Whether the block is a line "---" of nothing but dashes, or "+++". */
static gboolean
is_fence (const Head *head, const JalonsBlock *block)
{
  for (guint32 i = block->first_token; i < block->end_token; i++)
    {
      if (!jalons_token_is_mark (get_token (head, i), '-')
          && !jalons_token_is_mark (get_token (head, i), '+')
          && !jalons_token_is_mark (get_token (head, i), JALONS_PUNCT_DASH))
        return FALSE;
    }
  return TRUE;
}

/* "layout: post", between the fences that some pages begin with. */
static gboolean
is_setting (const Head *head, guint32 number)
{
  const JalonsText *text = head->lines.text;
  guint32 first = jalons_text_get_block (text, number)->first_token;

  if (number == 0 || number > 12 || !is_fence (head, jalons_text_get_block (text, 0))
      || first + 1 >= text->tokens->n_tokens
      || (!jalons_token_is_mark (get_token (head, first + 1), '=')
          && (!jalons_token_is_mark (get_token (head, first + 1), ':')
              || (get_token (head, first + 1)->flags & JALONS_TOKEN_GLUED) == 0)))
    return FALSE;
  for (guint32 i = 1; i < number; i++)
    {
      if (is_fence (head, jalons_text_get_block (text, i)))
        return FALSE;
    }
  return jalons_headline_skip_title_label (&head->lines, first,
                                           jalons_text_get_block (text, number)->end_token)
         == first;
}

/* "URL: …", "Tags: …", without fences. */
static gboolean
is_labelled_setting (const Head *head, const JalonsBlock *block)
{
  guint32 after;

  return head->lines.text->title_block == JALONS_TEXT_NONE
         && (jalons_page_match (head->lines.page, head->lines.text, block->first_token, &after)
             & 1u << JALONS_PAGE_SETTING)
              != 0
         && after + 1 < block->end_token
         && (jalons_token_is_mark (get_token (head, after), ':')
             || jalons_token_is_mark (get_token (head, after), '='));
}

/* Reads the block @number; FALSE once the article itself has begun. */
static gboolean
read_block (Head *head, guint32 number)
{
  JalonsText *text = head->lines.text;
  JalonsBlock *block = jalons_text_get_block (text, number);
  guint32 first = block->first_token;
  guint32 end = block->end_token;
  JalonsDateline dateline;
  JalonsDateline finer;
  guint32 rest = first;

  if (number == 0
      && jalons_dateline_read_prefix (head->lines.page, text, first, end, &dateline, &rest))
    {
      /* "date 2024-05 Paris, Sunday 12/05/2024 - …": the day says more than the month. */
      if (dateline.period.precision == JALONS_PRECISION_MONTH
          && jalons_dateline_read_start (head->lines.page, text, rest, end, &finer)
          && jalons_period_overlaps (&finer.period, &dateline.period))
        dateline.period = finer.period;
      note_dateline (head, &dateline);
      if (is_debris (head, rest, end))
        {
          block->kind = JALONS_BLOCK_DEBRIS;
          return TRUE;
        }
    }
  else if (jalons_dateline_read_line (head->lines.page, text, first, end, &dateline)
           && (dateline.labelled
               || !jalons_dateline_is_chronology (head->lines.page, head->lines.text, number)))
    {
      note_dateline (head, &dateline);
      if (read_dated_headline (head, number, &dateline))
        return TRUE;
      if (text->author == NULL)
        jalons_byline_read (head->lines.page, text, first, end, &text->author);
      block->kind = JALONS_BLOCK_DATELINE;
      return TRUE;
    }
  if (is_setting (head, number) || is_labelled_setting (head, block)
      || jalons_masthead_is_address (text, number))
    return TRUE;
  if (rest == first
      && (block->kind == JALONS_BLOCK_DEBRIS || block->kind == JALONS_BLOCK_TEASER
          || block->kind == JALONS_BLOCK_CAPTION))
    return TRUE;
  if (jalons_byline_read (head->lines.page, text, rest, end,
                          text->author == NULL ? &text->author : NULL))
    {
      block->kind = JALONS_BLOCK_BYLINE;
      return TRUE;
    }
  if (text->title_block == JALONS_TEXT_NONE)
    {
      if (read_candidate (head, number, rest, end))
        return TRUE;
      read_leading_dateline (head, number);
      return FALSE;
    }
  read_leading_dateline (head, number);
  return end - first < BODY_LEAST_TOKENS && block->kind != JALONS_BLOCK_LIST_ITEM;
}

/* The date where the head does not show it; a line that is there for it is no part of the article.
 */
static void
search_date (Head *head)
{
  JalonsDateline dateline;

  if (!jalons_dateline_search (head->lines.page, head->lines.text, &dateline))
    return;
  /* A date of change that the head shows says more than what only the text lets one infer. */
  if (jalons_period_is_known (&head->updated.period) && !dateline.labelled)
    return;
  note_dateline (head, &dateline);
  for (guint32 i = 0; i < head->lines.text->blocks->len; i++)
    {
      JalonsBlock *block = jalons_text_get_block (head->lines.text, i);

      if (dateline.first >= block->first_token && dateline.end <= block->end_token
          && jalons_dateline_read_line (head->lines.page, head->lines.text, block->first_token,
                                        block->end_token, &dateline))
        block->kind = JALONS_BLOCK_DATELINE;
    }
}

/* How many tokens stand before the date of a line that begins with it: "SAN FRANCISCO, May 3 – ".
 */
#define TOKENS_BEFORE_DATE 5
/* And behind it, up to the dash that ends it: "(Reuters) - ". */
#define TOKENS_BEHIND_DATE 8

static gboolean
is_mark (const JalonsToken *token)
{
  return (token->flags & JALONS_TOKEN_PUNCT) != 0;
}

/**
 * jalons_text_skip_dateline:
 * @text: a text of which the head is read
 * @block: a block of it
 *
 * Returns: the token behind the date of publication and what goes with it ("PARIS, 3 mai (AFP) –
 * "), where the block begins with that; otherwise its first token
 */
guint32
jalons_text_skip_dateline (const JalonsText *text, const JalonsBlock *block)
{
  guint32 token = text->published_end;

  if (text->published_first == JALONS_TEXT_NONE || text->published_first < block->first_token
      || text->published_first > block->first_token + TOKENS_BEFORE_DATE
      || token >= block->end_token)
    return block->first_token;
  for (guint32 i = token; i < block->end_token && i < token + TOKENS_BEHIND_DATE; i++)
    {
      const JalonsToken *mark = jalons_text_get_token (text, i);

      if (mark->word == JALONS_PUNCT_DASH
          || (mark->word == '-' && (mark->flags & JALONS_TOKEN_GLUED) == 0))
        token = i;
    }
  while (token + 1 < block->end_token && is_mark (jalons_text_get_token (text, token))
         && jalons_text_get_token (text, token)->word != JALONS_PUNCT_OPEN_QUOTE
         && jalons_text_get_token (text, token)->word != '"')
    token++;
  return token;
}

void
jalons_text_read_head (JalonsText *text, const JalonsGrammar *grammar)
{
  Head head = { .lines.text = text };
  const JalonsDateline *found;

  g_return_if_fail (text != NULL && grammar != NULL);

  head.lines.page = jalons_grammar_get_part (grammar, &jalons_page_grammar_part);
  head.published.period = JALONS_PERIOD_UNKNOWN;
  head.updated.period = JALONS_PERIOD_UNKNOWN;
  for (guint32 i = 0; i < text->blocks->len && i < HEAD_BLOCKS; i++)
    {
      if (!read_block (&head, i))
        break;
    }
  if (!jalons_period_is_known (&head.published.period))
    search_date (&head);
  found = jalons_period_is_known (&head.published.period) ? &head.published : &head.updated;
  if (jalons_period_is_known (&found->period))
    {
      text->published = found->period;
      text->published_first = found->first;
      text->published_end = found->end;
    }
}
