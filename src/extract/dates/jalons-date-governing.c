/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The dates that head lines, cards and parts of a text, and what they are the dates of. */

#include "extract/dates/jalons-dates.h"

/* The head of a card has at most so many tokens beside its date, and its label so many words; what
 * is no name stands behind so wide a gap. */
#define CARD_MOST_TOKENS 16
#define LABEL_MOST_WORDS 5
#define CARD_GAP 2

/* Whether nothing but a bullet or the like stands before @token in its line. */
static gboolean
opens_line (const JalonsTokens *tokens, guint32 token)
{
  for (guint i = 0; i < 3; i++)
    {
      if ((tokens->tokens[token].flags & JALONS_TOKEN_NEWLINE) != 0)
        return TRUE;
      if (token == 0 || (tokens->tokens[token - 1].flags & JALONS_TOKEN_PUNCT) == 0
          || tokens->tokens[token - 1].word == JALONS_PUNCT_COPYRIGHT)
        return FALSE;
      token--;
    }
  return (tokens->tokens[token].flags & JALONS_TOKEN_NEWLINE) != 0;
}

/* "MARDI (suite)": words in capitals need no mark. */
static gboolean
is_shouted (const JalonsTokens *tokens, const JalonsDateExpression *expression)
{
  return (tokens->tokens[expression->first].flags & JALONS_TOKEN_UPPER) != 0
         && tokens->tokens[expression->first].length > 2
         && (tokens->tokens[expression->end].flags & JALONS_TOKEN_PUNCT) != 0;
}

/* What stands between a heading date and what it governs: a dash, a colon, or a full stop. */
static gboolean
is_heading_mark (const JalonsTokens *tokens, const JalonsDateExpression *expression)
{
  const JalonsToken *mark = &tokens->tokens[expression->end];

  if ((mark->flags & JALONS_TOKEN_NEWLINE) != 0 || mark->length == 0)
    return TRUE;
  if (mark->word == ')')
    mark++;
  if (mark->word == '-')
    return (mark->flags & JALONS_TOKEN_GLUED) == 0 || (mark[1].flags & JALONS_TOKEN_GLUED) == 0;
  return mark->word == JALONS_PUNCT_DASH || mark->word == ':' || mark->word == '.'
         || mark->word == '|';
}

static gboolean
stands_alone (const JalonsTokens *tokens, const JalonsDateExpression *expression)
{
  guint32 end = expression->end;

  while (end < tokens->n_tokens && end < expression->end + 2
         && (tokens->tokens[end].flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_NEWLINE))
              == JALONS_TOKEN_PUNCT)
    end++;
  return end == tokens->n_tokens || (tokens->tokens[end].flags & JALONS_TOKEN_NEWLINE) != 0;
}

/* Whether the words of a line beside its date are few, and names or the parts of a row: a source, a
 * company, what a section is about. */
static gboolean
is_label (const JalonsTokens *tokens, guint32 token, guint32 end)
{
  guint n_words = 0;
  guint n_small = 0;
  guint n_bars = 0;

  for (; token < end; token++)
    {
      const JalonsToken *t = &tokens->tokens[token];

      n_bars += t->word == '|' && (t->flags & JALONS_TOKEN_PUNCT) != 0;
      if ((t->flags & JALONS_TOKEN_PUNCT) != 0)
        continue;
      n_words++;
      n_small += (t->flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT)) == 0 && t->length > 3;
    }
  if (n_bars >= 2)
    return n_words <= CARD_MOST_TOKENS;
  return n_words > 0 && n_words <= LABEL_MOST_WORDS && n_small == 0;
}

/* Whether a mark parts what stands before the date from it: "The Miller | 2026-03-14". */
static gboolean
is_parted (const JalonsTokens *tokens, guint32 token)
{
  const JalonsToken *mark = &tokens->tokens[token - 1];

  return (mark->flags & JALONS_TOKEN_PUNCT) != 0
         && (mark->word == '|' || mark->word == ',' || mark->word == JALONS_PUNCT_BULLET
             || mark->word == JALONS_PUNCT_DASH);
}

/* "March 2026   THE MILLER", "Grainline | Series B | 2026-03-14", "2026-03-14  First round": the
 * head of a card, of which a whole date and what it is about are all. */
static gboolean
heads_card (const JalonsTokens *tokens, const JalonsDateExpression *expression)
{
  guint32 first = expression->first;
  guint32 end = expression->end;

  if (expression->point.year == 0 || expression->point.month == 0)
    return FALSE;
  while (first > 0 && (tokens->tokens[first].flags & JALONS_TOKEN_NEWLINE) == 0
         && first + CARD_MOST_TOKENS + 4 > expression->first)
    first--;
  while (end < tokens->n_tokens && (tokens->tokens[end].flags & JALONS_TOKEN_NEWLINE) == 0
         && end < expression->end + CARD_MOST_TOKENS)
    end++;
  if ((tokens->tokens[first].flags & JALONS_TOKEN_NEWLINE) == 0
      || (end < tokens->n_tokens && (tokens->tokens[end].flags & JALONS_TOKEN_NEWLINE) == 0))
    return FALSE;
  if (first == expression->first)
    return is_label (tokens, expression->end, end)
           || (expression->point.day != 0 && end > expression->end
               && end <= expression->end + LABEL_MOST_WORDS && tokens->tokens[end - 1].word != '.'
               && tokens->tokens[expression->end].word != ','
               && tokens->tokens[expression->end].start
                    >= jalons_token_get_end (&tokens->tokens[expression->end - 1]) + CARD_GAP);
  return end == expression->end && is_parted (tokens, expression->first)
         && is_label (tokens, first, expression->first);
}

static JalonsDateGoverns
find_governs (const JalonsTokens *tokens, const JalonsDateExpression *expression)
{
  const JalonsDatePoint *point = &expression->point;

  if (expression->bound > JALONS_DATE_BOUND_NONE && expression->bound < JALONS_DATE_BOUND_SPAN)
    return JALONS_DATE_GOVERNS_NOTHING;
  if (heads_card (tokens, expression))
    return JALONS_DATE_GOVERNS_FOLLOWING;
  if (expression->length || expression->aspect || point->base == JALONS_DATE_BASE_TEXT
      || point->unit != JALONS_DATE_UNIT_NONE || !opens_line (tokens, expression->first)
      || !(is_heading_mark (tokens, expression) || is_shouted (tokens, expression)))
    return JALONS_DATE_GOVERNS_NOTHING;
  return stands_alone (tokens, expression) ? JALONS_DATE_GOVERNS_FOLLOWING
                                           : JALONS_DATE_GOVERNS_BLOCK;
}

/* Whether the date is that of the article itself. */
static gboolean
is_dateline (const JalonsText *text, const JalonsBlock *block, const JalonsDateExpression *e)
{
  return block->kind == JALONS_BLOCK_DATELINE || block->kind == JALONS_BLOCK_BYLINE
         || (text->published_first != JALONS_TEXT_NONE && e->first < text->published_end
             && e->end > text->published_first);
}

/* "2015", and below it "Dec. 11 - …": the day is one of that year. */
static void
take_year (JalonsDateExpression *expression, gint16 year)
{
  if (expression->point.year != 0 || expression->point.month == 0
      || expression->point.side != JALONS_DATE_SIDE_NONE)
    return;
  expression->point.year = year;
  if (expression->until.month != 0 && expression->until.year == 0)
    expression->until.year = year;
}

typedef struct
{
  JalonsDateExpression *heading; /* the open line of its own, or NULL */
  JalonsDateExpression *opening; /* what opens the block */
  guint heading_block;
  gint16 year;
} Governing;

/* "March 3, 2024 - Nuvia is shown; shops have it by Nov. 2": the year is the same, or the next. */
static void
take_opening_year (JalonsDateExpression *e, const JalonsDateExpression *opening)
{
  const JalonsDatePoint *from = &opening->point;

  if (e->point.unit != JALONS_DATE_UNIT_NONE || e->point.base != JALONS_DATE_BASE_PUBLISHED
      || e->point.month == 0 || from->year == 0 || from->month == 0)
    return;
  take_year (e, (gint16) (from->year + (e->point.month < from->month ? 1 : 0)));
}

static void
govern (JalonsText *text, const JalonsBlock *block, JalonsDateExpression *e, Governing *state)
{
  if (is_dateline (text, block, e))
    return;
  e->governs = (guint8) find_governs (text->tokens, e);
  if (e->governs == JALONS_DATE_GOVERNS_NOTHING)
    {
      if (state->opening != NULL)
        take_opening_year (e, state->opening);
      return;
    }
  e->weak = FALSE;
  e->governed_end = block->end_token;
  text->has_governing = TRUE;
  state->opening = e;
  if (e->governs == JALONS_DATE_GOVERNS_FOLLOWING)
    {
      state->heading = e;
      if (e->point.year != 0)
        state->year = e->point.month == 0 ? e->point.year : 0;
    }
  take_year (e, state->year);
}

/**
 * jalons_dates_find_governing:
 * @text: a text whose dates are known
 *
 * Finds which dates head a block or what stands below them, and how far they do.
 */
void
jalons_dates_find_governing (JalonsText *text)
{
  Governing state = { 0 };
  guint next = 0;

  g_return_if_fail (text != NULL);

  for (guint i = 0; i < text->blocks->len; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (text, i);
      guint first = next;

      state.opening = NULL;
      /* The headline of a card stands below its date. */
      if ((block->kind == JALONS_BLOCK_HEADING || block->kind == JALONS_BLOCK_TITLE)
          && !(state.heading != NULL && state.heading_block + 1 == i
               && heads_card (text->tokens, state.heading)))
        state.heading = NULL;
      while (next < text->dates->len
             && g_array_index (text->dates, JalonsDateExpression, next).first < block->end_token)
        next++;
      for (guint j = first; j < next; j++)
        govern (text, block, &g_array_index (text->dates, JalonsDateExpression, j), &state);
      if (state.heading == NULL)
        continue;
      state.heading->governed_end = block->end_token;
      if (state.heading->first >= block->first_token)
        state.heading_block = i;
    }
}
