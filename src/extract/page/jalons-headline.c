/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What is a headline, and what only stands where one could stand. */

#include "extract/page/jalons-headline.h"

#include "extract/page/jalons-byline.h"
#include "extract/page/jalons-dateline-search.h"

#include <string.h>

#define HEADLINE_MOST_TOKENS 40
#define HEADLINE_MOST_BYTES 240
#define SENTENCES_MOST_WORDS 26
#define KICKER_MOST_TOKENS 8
#define KICKER_GAP 2
#define HEADLINE_LEAST_WORDS 3
/* A headline that ends with a point, above a line that is there for the date, has no more. */
#define DATED_MOST_WORDS 20
#define DECKED_LEAST_WORDS 6
/* The first line of a text begins so early. */
#define TOP_TOKENS 3
/* A deck has no more tokens. */
#define DECK_MOST_TOKENS 90

guint32
jalons_headline_count_words (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 n = 0;

  for (guint32 i = first; i < end; i++)
    n += !jalons_text_has_flag (head->text, i, JALONS_TOKEN_PUNCT);
  return n;
}

/* The token after the line that begins at @first, or the end of the text where it is too long. */
static guint32
find_line_end (const JalonsHeadLines *head, guint32 first)
{
  guint32 n_tokens = head->text->tokens->n_tokens;
  guint32 end = first + 1;

  while (end < n_tokens && !jalons_text_has_flag (head->text, end, JALONS_TOKEN_NEWLINE))
    {
      if (end++ > first + DECK_MOST_TOKENS)
        return n_tokens;
    }
  return end;
}

/* Whether the block that begins at @first is a dateline or a byline. */
static gboolean
precedes_dateline (const JalonsHeadLines *head, guint32 first)
{
  JalonsText *text = head->text;
  JalonsDateline dateline;
  guint32 end = first + 1;

  if (first >= text->tokens->n_tokens)
    return FALSE;
  while (end < text->tokens->n_tokens
         && !jalons_text_has_flag (head->text, end, JALONS_TOKEN_NEWLINE))
    end++;
  return jalons_dateline_read_line (head->page, text, first, end, &dateline)
         || jalons_byline_read (head->page, text, first, end, NULL);
}

static gboolean
has_sentences (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = first + 1; i < end; i++)
    {
      if (jalons_text_has_flag (head->text, i, JALONS_TOKEN_SENTENCE))
        return TRUE;
    }
  return FALSE;
}

/* The end of a line without the date in brackets that ends it. */
static guint32
drop_date (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  if (end < first + 5 || !jalons_text_is_mark (head->text, end - 1, ')'))
    return end;
  for (guint32 i = end - 2; i > first + 1 && i + 8 > end; i--)
    {
      JalonsHeadDate date;

      if (jalons_text_is_mark (head->text, i, '('))
        return jalons_head_date_read (head->page, head->text, i + 1, end, TRUE, &date)
                   && date.end + 1 == end
                 ? i
                 : end;
    }
  return end;
}

/* "The Round Is Closed. Now Comes the Bill.": English headlines capitalise what counts. */
static gboolean
is_title_case (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 n_long = 0;
  guint32 n_capitals = 0;

  for (guint32 i = first; i < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);

      if ((token->flags & JALONS_TOKEN_ALPHA) == 0 || token->length < 4)
        continue;
      n_long++;
      n_capitals
        += (token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER)) == JALONS_TOKEN_CAPITAL;
    }
  return n_long >= 4 && 10 * n_capitals >= 9 * n_long;
}

/* The last token of a line but for what closes a quotation behind a point: "…, he said.”" */
static const JalonsToken *
get_last (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  const JalonsToken *last = jalons_text_get_token (head->text, end - 1);
  gboolean closes
    = jalons_token_is_mark (last, '"') || jalons_token_is_mark (last, JALONS_PUNCT_CLOSE_QUOTE);

  return closes && end > first + 1 && jalons_token_is_mark (&last[-1], '.') ? &last[-1] : last;
}

/* Whether a line can be a headline: neither long nor ended like a sentence of running text. */
gboolean
jalons_headline_is_one (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  const JalonsToken *last;
  guint32 n_words;
  guint32 next;

  if (first >= end || end - first > HEADLINE_MOST_TOKENS)
    return FALSE;
  /* "Six figures that explain it. (27 January 2025)" */
  next = end;
  end = drop_date (head, first, end);
  last = get_last (head, first, end);
  n_words = jalons_headline_count_words (head, first, end);
  /* Several sentences are running text, unless they are short ones. */
  if (n_words > SENTENCES_MOST_WORDS && has_sentences (head, first, end))
    return FALSE;
  if (n_words < 2
      || jalons_token_get_end (last) - jalons_text_get_token (head->text, first)->start
           > HEADLINE_MOST_BYTES)
    return FALSE;
  if ((last->flags & JALONS_TOKEN_PUNCT) == 0)
    return TRUE;
  switch (last->word)
    {
    case '.':
      /* "It is over." only where a line that is there for the date or the author shows what it is,
       * if need be behind a deck. */
      return (n_words <= DATED_MOST_WORDS
              && (first < TOP_TOKENS || !has_sentences (head, first, end))
              && (precedes_dateline (head, next)
                  || (n_words >= DECKED_LEAST_WORDS
                      && precedes_dateline (head, find_line_end (head, next)))))
             || is_title_case (head, first, end);
    case ',':
      return n_words > HEADLINE_LEAST_WORDS && next < head->text->tokens->n_tokens
             && !jalons_text_has_flag (head->text, next, JALONS_TOKEN_CAPITAL)
             && precedes_dateline (head, find_line_end (head, next));
    case ';':
    case ':':
    case '-':
    case JALONS_PUNCT_DASH:
      return FALSE;
    default:
      return TRUE;
    }
}

gboolean
jalons_headline_is_all_upper (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 n_letters = 0;

  for (guint32 i = first; i < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);

      if ((token->flags & JALONS_TOKEN_ALPHA) == 0)
        continue;
      if ((token->flags & JALONS_TOKEN_UPPER) == 0)
        return FALSE;
      n_letters++;
    }
  return n_letters > 0;
}

/* Whether the line says by itself that it is a kicker: "ENQUÊTE", "Analyse – Concurrence". */
gboolean
jalons_headline_is_kicker_phrase (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 after;

  if ((jalons_page_match (head->page, head->text, first, &after) & 1u << JALONS_PAGE_KICKER) == 0)
    return FALSE;
  if (after >= end)
    return TRUE;
  return end - after <= 6
         && (jalons_text_is_mark (head->text, after, JALONS_PUNCT_DASH)
             || jalons_text_is_mark (head->text, after, '-')
             || (jalons_text_is_mark (head->text, after, '/')
                 && !jalons_text_has_flag (head->text, after, JALONS_TOKEN_GLUED))
             || jalons_text_is_mark (head->text, after, JALONS_PUNCT_BULLET)
             || jalons_text_is_mark (head->text, after, '|'));
}

/* Bars and bullets part what belongs to a page. */
gboolean
jalons_headline_has_bar (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    {
      if (jalons_text_is_mark (head->text, i, '|')
          || jalons_text_is_mark (head->text, i, JALONS_PUNCT_BULLET))
        return TRUE;
    }
  return FALSE;
}

/* The next block that may be a headline, or JALONS_TEXT_NONE if the article begins before one. */
guint32
jalons_headline_find_next (const JalonsHeadLines *head, guint32 number)
{
  for (guint32 i = number + 1; i < head->text->blocks->len && i < number + 5; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (head->text, i);
      JalonsDateline dateline;

      if (block->kind == JALONS_BLOCK_DEBRIS || block->kind == JALONS_BLOCK_TEASER
          || jalons_dateline_read_line (head->page, head->text, block->first_token,
                                        block->end_token, &dateline)
          || jalons_headline_is_kicker_phrase (head, block->first_token, block->end_token)
          || (block->kind != JALONS_BLOCK_LIST_ITEM && block->end_token - block->first_token == 1))
        continue;
      if (block->kind == JALONS_BLOCK_LIST_ITEM
          || jalons_byline_read (head->page, head->text, block->first_token, block->end_token,
                                 NULL))
        return JALONS_TEXT_NONE;
      return jalons_headline_is_one (head, block->first_token, block->end_token) ? i
                                                                                 : JALONS_TEXT_NONE;
    }
  return JALONS_TEXT_NONE;
}

/* "Blog > La vie de la maison" */
static gboolean
is_path (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = first + 1; i + 1 < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);

      if ((jalons_token_is_mark (token, '>') || jalons_token_is_mark (token, '/')
           || jalons_token_is_mark (token, JALONS_PUNCT_CLOSE_QUOTE))
          && (token->flags & JALONS_TOKEN_GLUED) == 0 && (token[1].flags & JALONS_TOKEN_GLUED) == 0
          && !jalons_text_is_mark (head->text, first, JALONS_PUNCT_OPEN_QUOTE))
        return TRUE;
    }
  return FALSE;
}

/* "Accueil Tech Start-up", "Back to all news", "Le blog de la meunière": what leads elsewhere, or
 * the name of the paper. */
static gboolean
is_of_page (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 after;
  guint sections = jalons_page_match (head->page, head->text, first, &after);

  if ((sections & (1u << JALONS_PAGE_NAVIGATION | 1u << JALONS_PAGE_PAPER)) == 0)
    return FALSE;
  for (guint32 i = after; i < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);

      if ((head->page->classes[token->word] & head->page->verb) != 0
          || (token->flags & JALONS_TOKEN_CURRENCY) != 0 || jalons_token_is_mark (token, ':')
          || jalons_token_is_mark (token, '?'))
        return FALSE;
    }
  return TRUE;
}

/* Whether a line is a kicker above the headline and not the headline itself. */
gboolean
jalons_headline_is_kicker (const JalonsHeadLines *head, guint32 number, guint32 first, guint32 end)
{
  const JalonsBlock *next;
  gboolean looks_like_one;
  guint32 n_words;
  guint32 found;

  if (end - first > KICKER_MOST_TOKENS)
    return FALSE;
  n_words = jalons_headline_count_words (head, first, end);
  looks_like_one = n_words <= 2 || jalons_headline_is_kicker_phrase (head, first, end)
                   || is_path (head, first, end) || is_of_page (head, first, end);
  if (!looks_like_one && (n_words > 5 || !jalons_headline_is_all_upper (head, first, end)))
    return FALSE;
  found = jalons_headline_find_next (head, number);
  if (found == JALONS_TEXT_NONE)
    return FALSE;
  next = jalons_text_get_block (head->text, found);
  if (jalons_headline_count_words (head, next->first_token, next->end_token) < 4)
    return FALSE;
  return looks_like_one || !jalons_headline_is_all_upper (head, next->first_token, next->end_token);
}

static gboolean
is_quote (const JalonsToken *token)
{
  return jalons_token_is_mark (token, '"') || jalons_token_is_mark (token, '\'');
}

/* "Titre : …", "# …": what stands before a headline in its line. */
guint32
jalons_headline_skip_title_label (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 after;

  while (first < end
         && (jalons_text_is_mark (head->text, first, '#')
             || jalons_text_is_mark (head->text, first, '*')))
    first++;
  if (first < end
      && (jalons_page_match (head->page, head->text, first, &after) & 1u << JALONS_PAGE_TITLE_LABEL)
           != 0
      && after < end
      && (jalons_text_is_mark (head->text, after, ':')
          || jalons_text_is_mark (head->text, after, '=')))
    {
      after++;
      if (after + 1 < end && is_quote (jalons_text_get_token (head->text, after))
          && is_quote (jalons_text_get_token (head->text, end - 1)))
        after++;
      return after;
    }
  return first;
}

/* "LE DESSOUS | Who owns what?", "LIVE  Who owns what?": what stands in capitals before a bar or a
 * gap is a kicker. */
guint32
jalons_headline_skip_kicker (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 after = first;

  if ((jalons_page_match (head->page, head->text, first, &after) & 1u << JALONS_PAGE_KICKER) != 0
      && after + HEADLINE_LEAST_WORDS < end && jalons_headline_is_all_upper (head, first, after)
      && jalons_text_get_token (head->text, after)->start
           >= jalons_token_get_end (jalons_text_get_token (head->text, after - 1)) + KICKER_GAP)
    return after;
  for (guint32 i = first + 1; i + HEADLINE_LEAST_WORDS <= end && i <= first + 6; i++)
    {
      if (jalons_text_is_mark (head->text, i, '|'))
        return jalons_headline_is_all_upper (head, first, i)
                   && !jalons_headline_is_all_upper (head, i + 1, end)
                 ? i + 1
                 : first;
    }
  return first;
}

/* "… | by Ann Writer | Mar, 2025 | Medium": what further bars part from the headline. */
static guint32
drop_bars (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = first + HEADLINE_LEAST_WORDS + 1; i + 1 < end; i++)
    {
      if (jalons_text_is_mark (head->text, i, '|'))
        return i;
    }
  return end;
}

/* "Nuvia raises $60 million | TechCrunch", "… - Le Monde": the end without the name of the paper
 * that pages put behind their headlines. */
guint32
jalons_headline_drop_paper (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = end - 1; i > first + HEADLINE_LEAST_WORDS && i + 6 > end; i--)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);
      guint32 after = i + 1;
      gboolean bar = jalons_token_is_mark (token, '|');
      guint sections;

      if (!bar
          && ((!jalons_token_is_mark (token, '-')
               && !jalons_token_is_mark (token, JALONS_PUNCT_DASH))
              || (token->flags & JALONS_TOKEN_GLUED) != 0))
        continue;
      if (after >= end)
        return end;
      sections = jalons_page_match (head->page, head->text, after, &after);
      if ((sections & 1u << JALONS_PAGE_PAPER) != 0)
        return bar ? drop_bars (head, first, i) : i;
      if (bar)
        return jalons_text_has_flag (head->text, i + 1, JALONS_TOKEN_CAPITAL)
                 ? drop_bars (head, first, i)
                 : end;
      /* "Nuvia.fr" */
      return end == i + 4 && jalons_text_is_mark (head->text, i + 2, '.')
                 && jalons_text_has_flag (head->text, i + 3, JALONS_TOKEN_GLUED)
               ? i
               : end;
    }
  return end;
}

/* "Nuvia raises $60 million ⭐ 8.0/10": the end without what a collector thinks of it. */
guint32
jalons_headline_drop_mark (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = end - 1; i > first + HEADLINE_LEAST_WORDS && i + 7 > end; i--)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);

      if (jalons_token_is_mark (token, JALONS_PUNCT_OTHER))
        {
          while (jalons_text_is_mark (head->text, i - 1, JALONS_PUNCT_OTHER))
            i--;
          return jalons_token_is_number (jalons_text_get_token (head->text, end - 1)) ? i : end;
        }
      if ((token->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) == 0
          || (token->flags & JALONS_TOKEN_ALPHA) != 0)
        return end;
    }
  return end;
}

/* "[Nuvia raises $60 million](https://…)": what the link says. */
void
jalons_headline_open_link (const JalonsHeadLines *head, guint32 *first, guint32 *end)
{
  if (!jalons_text_is_mark (head->text, *first, '['))
    return;
  for (guint32 i = *first + 2; i + 1 < *end; i++)
    {
      if (!jalons_text_is_mark (head->text, i, ']'))
        continue;
      if (jalons_text_is_mark (head->text, i + 1, '(')
          && jalons_text_has_flag (head->text, i + 1, JALONS_TOKEN_GLUED))
        {
          (*first)++;
          *end = i;
        }
      return;
    }
}

/* How many signs a heading begins with: "## Verdict" has 2. */
guint32
jalons_headline_get_level (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 n = 0;

  while (first + n < end && jalons_text_is_mark (head->text, first + n, '#'))
    n++;
  return n;
}
