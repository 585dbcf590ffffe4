/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What is a headline, and what only stands where one could stand. */

#include "extract/jalons-headline.h"

#include "extract/jalons-dateline-search.h"

#include <string.h>

#define HEADLINE_MOST_TOKENS 40
#define HEADLINE_MOST_BYTES 240
#define SENTENCES_MOST_WORDS 26
#define KICKER_MOST_TOKENS 8
#define HEADLINE_LEAST_WORDS 3

static const JalonsToken *
get_token (const JalonsHeadLines *head, guint32 i)
{
  return jalons_text_get_token (head->text, i);
}

static gboolean
is_mark (const JalonsToken *token, guint32 mark)
{
  return (token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word == mark;
}

guint32
jalons_headline_count_words (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 n = 0;

  for (guint32 i = first; i < end; i++)
    n += (get_token (head, i)->flags & JALONS_TOKEN_PUNCT) == 0;
  return n;
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
  while (end < text->tokens->n_tokens && (get_token (head, end)->flags & JALONS_TOKEN_NEWLINE) == 0)
    end++;
  return jalons_dateline_read_line (head->page, text, first, end, &dateline)
         || jalons_byline_read (head->page, text, first, end, NULL);
}

static gboolean
has_sentences (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = first + 1; i < end; i++)
    {
      if ((get_token (head, i)->flags & JALONS_TOKEN_SENTENCE) != 0)
        return TRUE;
    }
  return FALSE;
}

/* The end of a line without the date in brackets that ends it. */
static guint32
drop_date (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  if (end < first + 5 || !is_mark (get_token (head, end - 1), ')'))
    return end;
  for (guint32 i = end - 2; i > first + 1 && i + 8 > end; i--)
    {
      JalonsHeadDate date;

      if (is_mark (get_token (head, i), '('))
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
      const JalonsToken *token = get_token (head, i);

      if ((token->flags & JALONS_TOKEN_ALPHA) == 0 || token->length < 4)
        continue;
      n_long++;
      n_capitals
        += (token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER)) == JALONS_TOKEN_CAPITAL;
    }
  return n_long >= 4 && 10 * n_capitals >= 9 * n_long;
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
  last = get_token (head, end - 1);
  n_words = jalons_headline_count_words (head, first, end);
  /* Several sentences are running text, unless they are short ones. */
  if (n_words > SENTENCES_MOST_WORDS && has_sentences (head, first, end))
    return FALSE;
  if (n_words < 2
      || jalons_token_get_end (last) - get_token (head, first)->start > HEADLINE_MOST_BYTES)
    return FALSE;
  if ((last->flags & JALONS_TOKEN_PUNCT) == 0)
    return TRUE;
  switch (last->word)
    {
    case '.':
      /* "It is over." only where a line that is there for the date or the author shows what it is.
       */
      return (n_words <= 14 && precedes_dateline (head, next)) || is_title_case (head, first, end);
    case ',':
    case ';':
    case ':':
    case '-':
    case JALONS_PUNCT_DASH:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_all_upper (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 n_letters = 0;

  for (guint32 i = first; i < end; i++)
    {
      const JalonsToken *token = get_token (head, i);

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
  return end - after <= 4
         && (is_mark (get_token (head, after), JALONS_PUNCT_DASH)
             || is_mark (get_token (head, after), '-')
             || (is_mark (get_token (head, after), '/')
                 && (get_token (head, after)->flags & JALONS_TOKEN_GLUED) == 0)
             || is_mark (get_token (head, after), JALONS_PUNCT_BULLET)
             || is_mark (get_token (head, after), '|'));
}

/* Bars and bullets part what belongs to a page. */
gboolean
jalons_headline_has_bar (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    {
      if (is_mark (get_token (head, i), '|') || is_mark (get_token (head, i), JALONS_PUNCT_BULLET))
        return TRUE;
    }
  return FALSE;
}

/* "IMAGING WEEK | In brief", "PHARMA HEBDO · Brèves": the paper and its section. */
gboolean
jalons_headline_ends_in_section (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = end; i > first + 1; i--)
    {
      if (is_mark (get_token (head, i - 1), '|')
          || is_mark (get_token (head, i - 1), JALONS_PUNCT_BULLET))
        return i < end && jalons_headline_is_kicker_phrase (head, i, end)
               && is_all_upper (head, first, i - 1);
    }
  return FALSE;
}

/* "LA PILE — n° 87", "THE TOKEN WEEKLY — Issue 12": the name of a paper and the number of its
 * issue. */
gboolean
jalons_headline_ends_in_issue (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  static const char *const words[] = { "n", "no", "nº", "n°", "issue", "vol", "numéro", NULL };
  static const char initials[] = "nNiIvV";

  for (guint32 i = end - 1; i > first && i + 4 > end; i--)
    {
      g_autofree char *word = NULL;
      g_autofree char *lower = NULL;

      if ((get_token (head, i)->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_PUNCT)) != 0
          && (get_token (head, i)->flags & JALONS_TOKEN_ALPHA) == 0)
        continue;
      if (strchr (initials, head->text->tokens->text[get_token (head, i)->start]) == NULL)
        return FALSE;
      word = jalons_tokens_dup_text (head->text->tokens, i, i + 1);
      lower = g_utf8_strdown (word, -1);
      if (jalons_words_have (words, lower)
          || (g_str_has_prefix (lower, "n") && strpbrk (lower, "0123456789") != NULL))
        return jalons_token_is_number (get_token (head, end - 1)) && is_all_upper (head, first, i);
      return FALSE;
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
      const JalonsToken *token = get_token (head, i);

      if ((is_mark (token, '>') || is_mark (token, '/')
           || is_mark (token, JALONS_PUNCT_CLOSE_QUOTE))
          && (token->flags & JALONS_TOKEN_GLUED) == 0 && (token[1].flags & JALONS_TOKEN_GLUED) == 0
          && !is_mark (get_token (head, first), JALONS_PUNCT_OPEN_QUOTE))
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
      const JalonsToken *token = get_token (head, i);

      if ((head->page->classes[token->word] & head->page->verb) != 0
          || (token->flags & JALONS_TOKEN_CURRENCY) != 0 || is_mark (token, ':')
          || is_mark (token, '?'))
        return FALSE;
    }
  return TRUE;
}

/* Whether a line is a kicker above the headline and not the headline itself. */
gboolean
jalons_headline_is_kicker (const JalonsHeadLines *head, guint32 number, guint32 first, guint32 end)
{
  const JalonsBlock *next;
  guint32 found;
  guint32 n_words = jalons_headline_count_words (head, first, end);

  if (end - first > KICKER_MOST_TOKENS)
    return FALSE;
  found = jalons_headline_find_next (head, number);
  if (found == JALONS_TEXT_NONE)
    return FALSE;
  next = jalons_text_get_block (head->text, found);
  if (jalons_headline_count_words (head, next->first_token, next->end_token) < 4)
    return FALSE;
  return jalons_headline_is_kicker_phrase (head, first, end) || n_words <= 2
         || is_path (head, first, end) || is_of_page (head, first, end)
         || (n_words <= 5 && is_all_upper (head, first, end)
             && !is_all_upper (head, next->first_token, next->end_token));
}

static gboolean
is_quote (const JalonsToken *token)
{
  return is_mark (token, '"') || is_mark (token, '\'');
}

/* "Titre : …", "# …": what stands before a headline in its line. */
guint32
jalons_headline_skip_title_label (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 after;

  while (first < end
         && (is_mark (get_token (head, first), '#') || is_mark (get_token (head, first), '*')))
    first++;
  if (first < end
      && (jalons_page_match (head->page, head->text, first, &after) & 1u << JALONS_PAGE_TITLE_LABEL)
           != 0
      && after < end && is_mark (get_token (head, after), ':'))
    {
      after++;
      if (after + 1 < end && is_quote (get_token (head, after))
          && is_quote (get_token (head, end - 1)))
        after++;
      return after;
    }
  return first;
}

/* "LE DESSOUS | Who owns what?": what stands in capitals before a bar is a kicker. */
guint32
jalons_headline_skip_kicker (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = first + 1; i + HEADLINE_LEAST_WORDS <= end && i <= first + 6; i++)
    {
      if (is_mark (get_token (head, i), '|'))
        return is_all_upper (head, first, i) && !is_all_upper (head, i + 1, end) ? i + 1 : first;
    }
  return first;
}

/* "Nuvia raises $60 million | TechCrunch", "… - Le Monde": the end without the name of the paper
 * that pages put behind their headlines. */
guint32
jalons_headline_drop_paper (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = end - 1; i > first + HEADLINE_LEAST_WORDS && i + 6 > end; i--)
    {
      const JalonsToken *token = get_token (head, i);
      guint32 after = i + 1;
      gboolean bar = is_mark (token, '|');
      guint sections;

      if (!bar
          && ((!is_mark (token, '-') && !is_mark (token, JALONS_PUNCT_DASH))
              || (token->flags & JALONS_TOKEN_GLUED) != 0))
        continue;
      if (after >= end)
        return end;
      sections = jalons_page_match (head->page, head->text, after, &after);
      if ((sections & 1u << JALONS_PAGE_PAPER) != 0)
        return i;
      if (bar)
        return (get_token (head, i + 1)->flags & JALONS_TOKEN_CAPITAL) != 0 ? i : end;
      /* "Nuvia.fr" */
      return end == i + 4 && is_mark (get_token (head, i + 2), '.')
                 && (get_token (head, i + 3)->flags & JALONS_TOKEN_GLUED) != 0
               ? i
               : end;
    }
  return end;
}

/* How many signs a heading begins with: "## Verdict" has 2. */
guint32
jalons_headline_get_level (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 n = 0;

  while (first + n < end && is_mark (get_token (head, first + n), '#'))
    n++;
  return n;
}

/* "The Daily Token" over a newsletter that begins with a greeting: its name, and no headline. */
gboolean
jalons_headline_is_masthead (const JalonsHeadLines *head,
                             guint32 number,
                             guint32 first,
                             guint32 end)
{
  if (jalons_headline_count_words (head, first, end) > 4)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      if ((get_token (head, i)->flags & JALONS_TOKEN_ALPHA) != 0 && get_token (head, i)->length > 3
          && (get_token (head, i)->flags & JALONS_TOKEN_CAPITAL) == 0)
        return FALSE;
    }
  for (guint32 i = number + 1; i < head->text->blocks->len && i < number + 6; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (head->text, i);

      if ((head->page->classes[get_token (head, block->first_token)->word] & head->page->greeting)
          != 0)
        return TRUE;
    }
  return FALSE;
}
