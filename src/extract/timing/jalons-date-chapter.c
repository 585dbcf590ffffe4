/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The years that stand above parts of a text. */

#include "extract/timing/jalons-date-choice.h"

#define FIRST_CHAPTER 1950
#define LAST_CHAPTER 2100
#define HEADING_MOST_TOKENS 16

/* The year that token @i is, or 0. */
static guint
get_year (const JalonsReader *self, guint32 i)
{
  const JalonsToken *token = jalons_text_get_token (self->text, i);
  guint year = 0;

  if (token->length != 4 || !jalons_token_is_number (token))
    return 0;
  for (guint k = 0; k < 4; k++)
    year = year * 10 + (guint) (self->text->tokens->text[token->start + k] - '0');
  return year >= FIRST_CHAPTER && year <= LAST_CHAPTER ? year : 0;
}

static gboolean
is_punct (const JalonsReader *self, guint32 i)
{
  return (jalons_text_get_token (self->text, i)->flags & JALONS_TOKEN_PUNCT) != 0;
}

/* "## 2024", "2024 : les débuts": the year with which a line begins that stands above others, or 0.
 */
static guint
find_heading_year (const JalonsReader *self, const JalonsBlock *block, gboolean *out_alone)
{
  guint32 first = block->first_token;
  guint year;

  while (first < block->end_token && is_punct (self, first))
    first++;
  if (first >= block->end_token || block->end_token - first > HEADING_MOST_TOKENS)
    return 0;
  year = get_year (self, first);
  first++;
  *out_alone
    = first >= block->end_token || (first + 1 == block->end_token && is_punct (self, first));
  if (year == 0 || *out_alone)
    return year;
  if (block->kind != JALONS_BLOCK_HEADING)
    return 0;
  switch (jalons_text_get_token (self->text, first)->word)
    {
    case ':':
    case ',':
    case '-':
    case JALONS_PUNCT_DASH:
      return is_punct (self, first)
                 && !jalons_token_is_number (jalons_text_get_token (self->text, first + 1))
               ? year
               : 0;
    default:
      return 0;
    }
}

/**
 * jalons_reader_read_chapter:
 * @self: a reader
 * @block: the block that comes next
 *
 * Notes the year that a line stands for which is but a year, or begins with one: what stands below
 * happened then. Another heading ends the latter.
 */
void
jalons_reader_read_chapter (JalonsReader *self, const JalonsBlock *block)
{
  gboolean alone = FALSE;
  guint year = find_heading_year (self, block, &alone);

  if (year != 0
      && (!jalons_period_is_known (&self->text->published) || alone
          || jalons_period_year ((int) year, JALONS_BASIS_STATED).first
               <= self->text->published.last))
    {
      self->chapter = jalons_period_year ((int) year, JALONS_BASIS_STATED);
      self->chapter_titled = !alone;
    }
  else if (self->chapter_titled && block->kind == JALONS_BLOCK_HEADING)
    {
      self->chapter = JALONS_PERIOD_UNKNOWN;
      self->chapter_titled = FALSE;
    }
}
