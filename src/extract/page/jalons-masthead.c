/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-masthead.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* How far below a line others of its rank are looked for, in blocks. */
#define RANK_BLOCKS 60
/* The first lines, in which a heading of the first rank outdoes what stands above it. */
#define TOP_BLOCKS 6
#define NAME_MOST_WORDS 8
#define SECTION_MOST_WORDS 4
#define CARD_MOST_TOKENS 16
#define MENU_MOST_TOKENS 10
#define ADDRESS_MOST_WORDS 3
#define BOLD_MOST_TOKENS 40
#define PERSON_MOST_TOKENS 4
#define ROLE_MOST_TOKENS 12
/* Of so many lines below one of a menu, most are single words. */
#define MENU_BLOCKS 5
#define MENU_LEAST_LINES 3

static gboolean
is_separator (const JalonsToken *token)
{
  return jalons_token_is_mark (token, '|') || jalons_token_is_mark (token, JALONS_PUNCT_BULLET);
}

/* "IMAGING WEEK | In brief", "PHARMA HEBDO · Brèves": the paper and its section. */
static gboolean
ends_in_section (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = end; i > first + 1; i--)
    {
      if (is_separator (jalons_text_get_token (head->text, i - 1)))
        return i < end && jalons_headline_is_kicker_phrase (head, i, end)
               && jalons_headline_is_all_upper (head, first, i - 1);
    }
  return FALSE;
}

/* "n°", "issue", "N°87": what stands before the number of an issue, or is run together with it. */
static gboolean
is_issue_word (const JalonsHeadLines *head, guint32 i)
{
  const JalonsToken *token = jalons_text_get_token (head->text, i);
  const char *text = head->text->tokens->text + token->start;

  if ((token->flags & JALONS_TOKEN_ALPHA) == 0)
    return FALSE;
  if (jalons_words_have_in_any_case (jalons_sign_masthead_issue_word, text, token->length))
    return TRUE;
  return (*text | 0x20) == 'n' && (token->flags & JALONS_TOKEN_DIGIT) != 0;
}

/* "LA PILE — n° 87", "THE TOKEN WEEKLY — Issue 12": the name of a paper and the number of its
 * issue. */
static gboolean
ends_in_issue (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  for (guint32 i = end - 1; i > first && i + 4 > end; i--)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);

      if ((token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_PUNCT)) != 0
          && (token->flags & JALONS_TOKEN_ALPHA) == 0)
        continue;
      return is_issue_word (head, i)
             && jalons_token_is_number (jalons_text_get_token (head->text, end - 1))
             && jalons_headline_is_all_upper (head, first, i);
    }
  return FALSE;
}

/* Whether the line is short and says nothing: a name. */
static gboolean
is_name (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  if (jalons_headline_count_words (head, first, end) > NAME_MOST_WORDS)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);

      if ((head->page->classes[token->word] & head->page->verb) != 0
          || jalons_token_is_mark (token, '?') || jalons_token_is_mark (token, ':')
          || (token->flags & (JALONS_TOKEN_CURRENCY | JALONS_TOKEN_DIGIT)))
        return FALSE;
    }
  return TRUE;
}

/* "The Northern Wire · the Tuesday letter" above "No. 214 — 4 November 2025": the next line is the
 * number of the issue. */
static gboolean
precedes_issue (const JalonsHeadLines *head, guint32 number, guint32 first, guint32 end)
{
  const JalonsBlock *next;

  if (number + 1 >= head->text->blocks->len || !is_name (head, first, end))
    return FALSE;
  next = jalons_text_get_block (head->text, number + 1);
  if (!is_issue_word (head, next->first_token))
    return FALSE;
  for (guint32 i = next->first_token; i < next->end_token && i < next->first_token + 4; i++)
    {
      if (jalons_text_has_flag (head->text, i, JALONS_TOKEN_DIGIT))
        return TRUE;
    }
  return FALSE;
}

/* "THE EVENING TABLE — rush transcript", "LA REVUE DU MATIN – épisode 12, …": a show, and what of
 * it follows. */
static gboolean
names_show (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 after;

  /* A name in capitals, and nothing behind it. */
  if ((jalons_page_match (head->page, head->text, first, &after) & 1u << JALONS_PAGE_PAPER) != 0
      && after < end + 1 && jalons_headline_is_all_upper (head, first, end))
    return TRUE;
  for (guint32 i = first + 1; i + 1 < end; i++)
    {
      const JalonsToken *token = jalons_text_get_token (head->text, i);

      if (!is_separator (token) && !jalons_token_is_mark (token, JALONS_PUNCT_DASH)
          && !jalons_token_is_mark (token, '-'))
        continue;
      if (jalons_headline_is_all_upper (head, first, i)
          && ((jalons_page_match (head->page, head->text, i + 1, &after) & 1u << JALONS_PAGE_SHOW)
                != 0
              || (is_issue_word (head, i + 1)
                  && jalons_token_is_number (jalons_text_get_token (head->text, i + 2))
                  && (i + 3 >= end || jalons_text_is_mark (head->text, i + 3, ',')))))
        return TRUE;
    }
  return FALSE;
}

/* "[00:04] (music)", "@somebody …": lines of a transcript or a thread. */
static gboolean
is_of_talk (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  if (jalons_text_is_mark (head->text, first, '@'))
    return TRUE;
  return first + 3 < end && jalons_text_is_mark (head->text, first, '[')
         && jalons_token_is_number (jalons_text_get_token (head->text, first + 1))
         && jalons_text_is_mark (head->text, first + 2, ':')
         && jalons_token_is_number (jalons_text_get_token (head->text, first + 3));
}

/* "🛡 CYBERSECURITY", "🔥 MORE NEWS": a part of a letter, by its picture and its capitals. */
static gboolean
is_section (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  guint32 i = first;

  while (i < end && jalons_text_is_mark (head->text, i, JALONS_PUNCT_OTHER))
    i++;
  return i > first && i < end && jalons_headline_is_all_upper (head, i, end)
         && jalons_headline_count_words (head, i, end) <= SECTION_MOST_WORDS;
}

/* A heading of a part, where another part of its rank or a higher one follows. */
static gboolean
has_peers (const JalonsHeadLines *head, guint32 number)
{
  const JalonsBlock *block = jalons_text_get_block (head->text, number);
  guint32 level = jalons_headline_get_level (head, block->first_token, block->end_token);

  if (level < 2)
    return FALSE;
  for (guint32 i = number + 1; i < head->text->blocks->len && i < number + RANK_BLOCKS; i++)
    {
      const JalonsBlock *other = jalons_text_get_block (head->text, i);
      guint32 rank = jalons_headline_get_level (head, other->first_token, other->end_token);

      if (rank > 0 && rank <= level)
        return TRUE;
    }
  return FALSE;
}

/* Whether a line is set in bold from its beginning to its end. */
static gboolean
is_bold (const JalonsHeadLines *head, const JalonsBlock *block)
{
  const char *text = head->text->tokens->text;
  gsize start = jalons_text_get_token (head->text, block->first_token)->start;
  gsize end = jalons_token_get_end (jalons_text_get_token (head->text, block->end_token - 1));

  return block->end_token - block->first_token <= BOLD_MOST_TOKENS && start >= 2
         && end + 2 <= head->text->tokens->length && memcmp (text + start - 2, "**", 2) == 0
         && memcmp (text + end, "**", 2) == 0;
}

/* One of several news, each with its headline in bold. */
static gboolean
has_bold_peers (const JalonsHeadLines *head, guint32 number)
{
  guint n = 0;

  if (!is_bold (head, jalons_text_get_block (head->text, number)))
    return FALSE;
  for (guint32 i = number + 2; i < head->text->blocks->len && i < number + RANK_BLOCKS; i++)
    n += is_bold (head, jalons_text_get_block (head->text, i));
  return n >= 2;
}

static guint32
count_separators (const JalonsHeadLines *head, const JalonsBlock *block)
{
  guint32 n = 0;

  for (guint32 i = block->first_token; i < block->end_token; i++)
    n += is_separator (jalons_text_get_token (head->text, i));
  return n;
}

/* "🔓 AI · Some Paper · 8h ago" above the headline of a card. */
static gboolean
is_card (const JalonsHeadLines *head, const JalonsBlock *block)
{
  return block->end_token - block->first_token <= CARD_MOST_TOKENS
         && jalons_text_is_mark (head->text, block->first_token, JALONS_PUNCT_OTHER)
         && count_separators (head, block) > 0;
}

/* The first card of several. */
static gboolean
has_cards (const JalonsHeadLines *head, guint32 number)
{
  guint n = 0;

  if (number == 0 || !is_card (head, jalons_text_get_block (head->text, number - 1)))
    return FALSE;
  for (guint32 i = number + 1; i < head->text->blocks->len && i < number + RANK_BLOCKS; i++)
    n += is_card (head, jalons_text_get_block (head->text, i));
  return n >= 2;
}

/* "Ann Writer" above "Co-founder and CEO": a profile. */
static gboolean
is_profile (const JalonsHeadLines *head, guint32 number, guint32 first, guint32 end)
{
  const JalonsBlock *next;
  guint32 after;

  if (number + 1 >= head->text->blocks->len || end - first < 2 || end - first > PERSON_MOST_TOKENS)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      if (!jalons_text_has_flag (head->text, i, JALONS_TOKEN_CAPITAL))
        return FALSE;
    }
  next = jalons_text_get_block (head->text, number + 1);
  return next->end_token - next->first_token <= ROLE_MOST_TOKENS
         && (jalons_page_match (head->page, head->text, next->first_token, &after)
             & 1u << JALONS_PAGE_ROLE)
              != 0;
}

/* "IV. Funding and procurement" above "8. Grainline raises": a part of a numbered list of news. */
static gboolean
is_numbered_part (const JalonsHeadLines *head, guint32 number, guint32 first)
{
  const JalonsToken *token = jalons_text_get_token (head->text, first);

  return jalons_words_have_bytes (jalons_sign_masthead_numbered_part,
                                  head->text->tokens->text + token->start, token->length)
         && jalons_text_is_mark (head->text, first + 1, '.') && number + 1 < head->text->blocks->len
         && jalons_token_is_number (jalons_text_get_token (
           head->text, jalons_text_get_block (head->text, number + 1)->first_token));
}

gboolean
jalons_masthead_is_untitled (const JalonsHeadLines *head,
                             guint32 number,
                             guint32 first,
                             guint32 end)
{
  g_return_val_if_fail (head != NULL && first < end, FALSE);

  return ends_in_issue (head, first, end) || ends_in_section (head, first, end)
         || precedes_issue (head, number, first, end) || names_show (head, first, end)
         || is_of_talk (head, first, end) || is_section (head, first, end)
         || is_profile (head, number, first, end) || is_numbered_part (head, number, first)
         || has_peers (head, number) || has_bold_peers (head, number) || has_cards (head, number);
}

gboolean
jalons_masthead_is_name (const JalonsHeadLines *head, guint32 number, guint32 first, guint32 end)
{
  g_return_val_if_fail (head != NULL && first < end, FALSE);

  if (jalons_headline_count_words (head, first, end) > 4)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      if (jalons_text_has_flag (head->text, i, JALONS_TOKEN_ALPHA)
          && jalons_text_get_token (head->text, i)->length > 3
          && !jalons_text_has_flag (head->text, i, JALONS_TOKEN_CAPITAL))
        return FALSE;
    }
  for (guint32 i = number + 1; i < head->text->blocks->len && i < number + 6; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (head->text, i);

      if ((head->page->classes[jalons_text_get_token (head->text, block->first_token)->word]
           & head->page->greeting)
          != 0)
        return TRUE;
    }
  return FALSE;
}

/* "News Companies Start-ups Videos": words of which pages are made, and no other. */
static gboolean
is_menu (const JalonsHeadLines *head, guint32 first, guint32 end)
{
  const guint sections = 1u << JALONS_PAGE_KICKER | 1u << JALONS_PAGE_NAVIGATION
                         | 1u << JALONS_PAGE_DEBRIS_UI | 1u << JALONS_PAGE_DEBRIS_START
                         | 1u << JALONS_PAGE_CAPTION;
  guint n_known = 0;
  guint n = 0;

  if (end - first < 3 || end - first > MENU_MOST_TOKENS)
    return FALSE;
  for (guint32 i = first; i < end; n++)
    {
      guint32 after = i + 1;

      if (!jalons_text_has_flag (head->text, i, JALONS_TOKEN_CAPITAL))
        return FALSE;
      n_known += (jalons_page_match (head->page, head->text, i, &after) & sections) != 0;
      i = MAX (after, i + 1);
    }
  return n >= 3 && 5 * n_known >= 3 * n;
}

/* Whether a heading of the first rank follows a line that is none. */
static gboolean
precedes_heading (const JalonsHeadLines *head, guint32 number)
{
  const JalonsBlock *block = jalons_text_get_block (head->text, number);

  if (jalons_text_is_mark (head->text, block->first_token, '#'))
    return FALSE;
  for (guint32 i = number + 1; i < head->text->blocks->len && i < TOP_BLOCKS; i++)
    {
      block = jalons_text_get_block (head->text, i);
      if (jalons_headline_get_level (head, block->first_token, block->end_token) == 1
          && jalons_headline_count_words (head, block->first_token, block->end_token) > 1)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_promotion (const JalonsHeadLines *head, guint32 first)
{
  guint32 after;

  return (jalons_page_match (head->page, head->text, first, &after) & 1u << JALONS_PAGE_PROMOTION)
         != 0;
}

/* Lines of a word each: the menu of a site, one entry a line. */
gboolean
jalons_masthead_is_in_menu (const JalonsHeadLines *head, guint32 number)
{
  const JalonsBlock *own;
  guint n = 0;

  g_return_val_if_fail (head != NULL && number < head->text->blocks->len, FALSE);

  own = jalons_text_get_block (head->text, number);
  if (own->end_token - own->first_token > SECTION_MOST_WORDS)
    return FALSE;
  for (guint32 i = number + 1; i < head->text->blocks->len && i <= number + MENU_BLOCKS; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (head->text, i);
      const JalonsToken *token = jalons_text_get_token (head->text, block->first_token);

      n += block->end_token - block->first_token == 1
           && (token->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT)) == JALONS_TOKEN_CAPITAL;
    }
  return n >= MENU_LEAST_LINES;
}

gboolean
jalons_masthead_is_of_site (const JalonsHeadLines *head, guint32 number, guint32 first, guint32 end)
{
  gboolean menu;
  guint32 next;

  g_return_val_if_fail (head != NULL && first < end, FALSE);

  if (precedes_heading (head, number) || jalons_masthead_is_in_menu (head, number))
    return TRUE;
  menu = is_menu (head, first, end);
  if (!menu && !is_promotion (head, first))
    return FALSE;
  next = jalons_headline_find_next (head, number);
  if (next == JALONS_TEXT_NONE)
    return FALSE;
  /* Where one offer follows another, the page is nothing else. */
  return menu || !is_promotion (head, jalons_text_get_block (head->text, next)->first_token);
}

gboolean
jalons_masthead_is_address (const JalonsText *text, guint32 number)
{
  const JalonsBlock *block;
  const char *line;
  const char *end;
  guint n_words = 0;

  g_return_val_if_fail (text != NULL && number < text->blocks->len, FALSE);

  block = jalons_text_get_block (text, number);
  line = text->tokens->text + jalons_text_get_token (text, block->first_token)->start;
  end = text->tokens->text
        + jalons_token_get_end (jalons_text_get_token (text, block->end_token - 1));
  /* A picture: what is in its brackets is of it. */
  if (end - line > 2 && line[0] == '!' && line[1] == '[')
    return g_strstr_len (line, end - line, "://") != NULL;
  if (line[0] == '#' || line[0] == '[')
    return FALSE;
  /* "Source: https://…", "Read on https://…", and nothing behind the address. */
  for (guint32 i = block->first_token; i < block->end_token && n_words <= ADDRESS_MOST_WORDS; i++)
    {
      const JalonsToken *token = jalons_text_get_token (text, i);
      const char *word = text->tokens->text + token->start;

      if (token->word == ':' && end - word > 2 && word[1] == '/' && word[2] == '/')
        return memchr (word, ' ', (gsize) (end - word)) == NULL;
      n_words += (token->flags & JALONS_TOKEN_PUNCT) == 0;
    }
  return FALSE;
}
