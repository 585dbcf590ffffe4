/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-head.h"

#include "extract/jalons-dateline-search.h"
#include "extract/jalons-page.h"

#include <string.h>

/* How far into a text a head may reach, in blocks. */
#define HEAD_BLOCKS 30
#define HEADLINE_MOST_TOKENS 40
#define HEADLINE_MOST_BYTES 240
#define SENTENCES_MOST_WORDS 26
/* A line of so many tokens is the article itself; shorter ones may be a deck. */
#define BODY_LEAST_TOKENS 30
#define KICKER_MOST_TOKENS 8

typedef struct
{
  JalonsText *text;
  const JalonsPageGrammar *page;
  JalonsDateline published;
  JalonsDateline updated;
  gboolean untitled; /* a newsletter: what heads it is its name, what follows its news */
} Head;

static const JalonsToken *
get_token (const Head *head, guint32 i)
{
  return jalons_text_get_token (head->text, i);
}

static gboolean
is_mark (const JalonsToken *token, guint32 mark)
{
  return (token->flags & JALONS_TOKEN_PUNCT) != 0 && token->word == mark;
}

static void
note_dateline (Head *head, const JalonsDateline *dateline)
{
  JalonsDateline *place = dateline->updated ? &head->updated : &head->published;

  if (!jalons_period_is_known (&place->period))
    *place = *dateline;
}

static guint32
count_words (const Head *head, guint32 first, guint32 end)
{
  guint32 n = 0;

  for (guint32 i = first; i < end; i++)
    n += (get_token (head, i)->flags & JALONS_TOKEN_PUNCT) == 0;
  return n;
}

/* Whether the block that begins at @first is a dateline or a byline. */
static gboolean
precedes_dateline (const Head *head, guint32 first)
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
has_sentences (const Head *head, guint32 first, guint32 end)
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
drop_date (const Head *head, guint32 first, guint32 end)
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

/* Whether a line can be a headline: neither long nor ended like a sentence of running text. */
static gboolean
is_headline (const Head *head, guint32 first, guint32 end)
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
  n_words = count_words (head, first, end);
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
      return n_words <= 14 && precedes_dateline (head, next);
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
is_all_upper (const Head *head, guint32 first, guint32 end)
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
static gboolean
is_kicker_phrase (const Head *head, guint32 first, guint32 end)
{
  guint32 after;

  if ((jalons_page_match (head->page, head->text, first, &after) & 1u << JALONS_PAGE_KICKER) == 0)
    return FALSE;
  if (after >= end)
    return TRUE;
  return end - after <= 4
         && (is_mark (get_token (head, after), JALONS_PUNCT_DASH)
             || is_mark (get_token (head, after), '-') || is_mark (get_token (head, after), '/')
             || is_mark (get_token (head, after), '|'));
}

/* Bars and bullets part what belongs to a page. */
static gboolean
has_bar (const Head *head, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    {
      if (is_mark (get_token (head, i), '|') || is_mark (get_token (head, i), JALONS_PUNCT_BULLET))
        return TRUE;
    }
  return FALSE;
}

/* "IMAGING WEEK | In brief", "PHARMA HEBDO · Brèves": the paper and its section. */
static gboolean
ends_in_section (const Head *head, guint32 first, guint32 end)
{
  for (guint32 i = end; i > first + 1; i--)
    {
      if (is_mark (get_token (head, i - 1), '|')
          || is_mark (get_token (head, i - 1), JALONS_PUNCT_BULLET))
        return i < end && is_kicker_phrase (head, i, end) && is_all_upper (head, first, i - 1);
    }
  return FALSE;
}

/* "LA PILE — n° 87", "THE TOKEN WEEKLY — Issue 12": the name of a paper and the number of its
 * issue. */
static gboolean
ends_in_issue (const Head *head, guint32 first, guint32 end)
{
  static const char *const words[] = { "n", "no", "nº", "n°", "issue", "vol", "numéro", NULL };

  for (guint32 i = end - 1; i > first && i + 4 > end; i--)
    {
      g_autofree char *word = NULL;
      g_autofree char *lower = NULL;

      if ((get_token (head, i)->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_PUNCT)) != 0
          && (get_token (head, i)->flags & JALONS_TOKEN_ALPHA) == 0)
        continue;
      word = jalons_tokens_dup_text (head->text->tokens, i, i + 1);
      lower = g_utf8_strdown (word, -1);
      if (g_strv_contains (words, lower)
          || (g_str_has_prefix (lower, "n") && strpbrk (lower, "0123456789") != NULL))
        return jalons_token_is_number (get_token (head, end - 1)) && is_all_upper (head, first, i);
      return FALSE;
    }
  return FALSE;
}

/* The next block that may be a headline, or JALONS_TEXT_NONE if the article begins before one. */
static guint32
find_next_headline (const Head *head, guint32 number)
{
  for (guint32 i = number + 1; i < head->text->blocks->len && i < number + 4; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (head->text, i);
      JalonsDateline dateline;

      if (block->kind == JALONS_BLOCK_DEBRIS || block->kind == JALONS_BLOCK_TEASER
          || jalons_dateline_read_line (head->page, head->text, block->first_token,
                                        block->end_token, &dateline)
          || is_kicker_phrase (head, block->first_token, block->end_token))
        continue;
      if (block->kind == JALONS_BLOCK_LIST_ITEM
          || jalons_byline_read (head->page, head->text, block->first_token, block->end_token,
                                 NULL))
        return JALONS_TEXT_NONE;
      return is_headline (head, block->first_token, block->end_token) ? i : JALONS_TEXT_NONE;
    }
  return JALONS_TEXT_NONE;
}

/* "Blog > La vie de la maison" */
static gboolean
is_path (const Head *head, guint32 first, guint32 end)
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

/* Whether a line is a kicker above the headline and not the headline itself. */
static gboolean
is_kicker (const Head *head, guint32 number, guint32 first, guint32 end)
{
  const JalonsBlock *next;
  guint32 found;
  guint32 n_words = count_words (head, first, end);

  if (end - first > KICKER_MOST_TOKENS)
    return FALSE;
  found = find_next_headline (head, number);
  if (found == JALONS_TEXT_NONE)
    return FALSE;
  next = jalons_text_get_block (head->text, found);
  if (count_words (head, next->first_token, next->end_token) < 4)
    return FALSE;
  return is_kicker_phrase (head, first, end) || n_words <= 2 || is_path (head, first, end)
         || (n_words <= 5 && is_all_upper (head, first, end)
             && !is_all_upper (head, next->first_token, next->end_token));
}

/* "Titre : …", "# …": what stands before a headline in its line. */
static guint32
skip_title_label (const Head *head, guint32 first, guint32 end)
{
  guint32 after;

  while (first < end
         && (is_mark (get_token (head, first), '#') || is_mark (get_token (head, first), '*')))
    first++;
  if (first < end
      && (jalons_page_match (head->page, head->text, first, &after) & 1u << JALONS_PAGE_TITLE_LABEL)
           != 0
      && after < end && is_mark (get_token (head, after), ':'))
    return after + 1;
  return first;
}

static void
set_title (Head *head, guint32 number, guint32 first, guint32 end)
{
  JalonsText *text = head->text;

  while (end > first
         && (is_mark (get_token (head, end - 1), '#') || is_mark (get_token (head, end - 1), '*')))
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
  const JalonsBlock *block = jalons_text_get_block (head->text, number);
  JalonsDateline dateline;

  if (jalons_dateline_read_start (head->page, head->text, block->first_token, block->end_token,
                                  &dateline)
      && !jalons_dateline_is_chronology (head->page, head->text, number))
    note_dateline (head, &dateline);
}

/* "The Daily Token" over a newsletter that begins with a greeting: its name, and no headline. */
static gboolean
is_masthead (const Head *head, guint32 number, guint32 first, guint32 end)
{
  if (count_words (head, first, end) > 4)
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

/* A line that may be the headline; FALSE if it is the beginning of the article itself. */
static gboolean
read_candidate (Head *head, guint32 number, guint32 first, guint32 end)
{
  JalonsBlock *block = jalons_text_get_block (head->text, number);

  first = skip_title_label (head, first, end);
  if (block->kind == JALONS_BLOCK_LIST_ITEM && first == block->first_token)
    return FALSE;
  if (!is_headline (head, first, end))
    {
      /* A single word, or a line that ends with a colon, stands above the headline. */
      if (end - first <= 2 && find_next_headline (head, number) != JALONS_TEXT_NONE)
        {
          block->kind = JALONS_BLOCK_HEADING;
          return TRUE;
        }
      return FALSE;
    }
  if (ends_in_issue (head, first, end) || ends_in_section (head, first, end))
    head->untitled = TRUE;
  if (head->untitled || is_kicker (head, number, first, end)
      || is_masthead (head, number, first, end)
      || (is_kicker_phrase (head, first, end) && end - first <= KICKER_MOST_TOKENS
          && has_bar (head, first, end)))
    {
      block->kind = JALONS_BLOCK_HEADING;
      return TRUE;
    }
  set_title (head, number, first, end);
  return TRUE;
}

/*
 * "A round that makes noise, May 3, 2024", "The Morning Cup #47 – May 3, 2024": a headline that
 * ends with the date, and has no other below. Bars part what belongs to the page.
 */
static gboolean
read_dated_headline (Head *head, guint32 number, const JalonsDateline *dateline)
{
  const JalonsBlock *block = jalons_text_get_block (head->text, number);
  guint32 end = dateline->first;

  while (end > block->first_token
         && (get_token (head, end - 1)->length <= 2
             || (get_token (head, end - 1)->flags & JALONS_TOKEN_PUNCT) != 0))
    end--;
  if (head->text->title_block != JALONS_TEXT_NONE || dateline->end != block->end_token
      || count_words (head, block->first_token, end) < 3
      || !is_headline (head, block->first_token, end) || has_bar (head, block->first_token, end)
      || jalons_byline_read (head->page, head->text, block->first_token, end, NULL)
      || is_kicker_phrase (head, block->first_token, end)
      || find_next_headline (head, number) != JALONS_TEXT_NONE)
    return FALSE;
  set_title (head, number, block->first_token, block->end_token);
  return TRUE;
}

/* Whether the rest of a line after its date is nothing but debris. */
static gboolean
is_debris (const Head *head, guint32 first, guint32 end)
{
  JalonsBlockKind kind;

  if (first >= end)
    return TRUE;
  kind = jalons_page_judge (head->page, head->text, first, end);
  return kind == JALONS_BLOCK_DEBRIS || kind == JALONS_BLOCK_TEASER || kind == JALONS_BLOCK_CAPTION;
}

/* Reads the block @number; FALSE once the article itself has begun. */
static gboolean
read_block (Head *head, guint32 number)
{
  JalonsText *text = head->text;
  JalonsBlock *block = jalons_text_get_block (text, number);
  guint32 first = block->first_token;
  guint32 end = block->end_token;
  JalonsDateline dateline;
  guint32 rest = first;

  if (number == 0 && jalons_dateline_read_prefix (head->page, text, first, end, &dateline, &rest))
    {
      note_dateline (head, &dateline);
      if (is_debris (head, rest, end))
        {
          block->kind = JALONS_BLOCK_DEBRIS;
          return TRUE;
        }
    }
  else if (jalons_dateline_read_line (head->page, text, first, end, &dateline)
           && (dateline.labelled
               || !jalons_dateline_is_chronology (head->page, head->text, number)))
    {
      note_dateline (head, &dateline);
      if (read_dated_headline (head, number, &dateline))
        return TRUE;
      if (text->author == NULL)
        jalons_byline_read (head->page, text, first, end, &text->author);
      block->kind = JALONS_BLOCK_DATELINE;
      return TRUE;
    }
  if (rest == first
      && (block->kind == JALONS_BLOCK_DEBRIS || block->kind == JALONS_BLOCK_TEASER
          || block->kind == JALONS_BLOCK_CAPTION))
    return TRUE;
  if (jalons_byline_read (head->page, text, rest, end, text->author == NULL ? &text->author : NULL))
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

  if (!jalons_dateline_search (head->page, head->text, &dateline))
    return;
  /* A date of change that the head shows says more than what only the text lets one infer. */
  if (jalons_period_is_known (&head->updated.period) && !dateline.labelled)
    return;
  note_dateline (head, &dateline);
  for (guint32 i = 0; i < head->text->blocks->len; i++)
    {
      JalonsBlock *block = jalons_text_get_block (head->text, i);

      if (dateline.first >= block->first_token && dateline.end <= block->end_token
          && jalons_dateline_read_line (head->page, head->text, block->first_token,
                                        block->end_token, &dateline))
        block->kind = JALONS_BLOCK_DATELINE;
    }
}

void
jalons_text_read_head (JalonsText *text, const JalonsGrammar *grammar)
{
  Head head = { .text = text };
  const JalonsDateline *found;

  g_return_if_fail (text != NULL && grammar != NULL);

  head.page = jalons_grammar_get_part (grammar, &jalons_page_grammar_part);
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
