/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* For whom "we" and "nous" stand on a page, and of whom a page of one's own speaks. */

#include "extract/discourse/jalons-discourse-private.h"

/* A question has few tokens, and an interview so many of them. */
#define QUESTION_LONGEST 40
#define QUESTIONS_LEAST 2

/* Whether a text is questions and answers. */
static gboolean
is_interview (const JalonsText *text)
{
  guint n = 0;

  for (guint32 i = 0; i < text->blocks->len; i++)
    {
      const JalonsBlock *block = jalons_text_get_block (text, i);
      const JalonsToken *last = jalons_text_get_token (text, block->end_token - 1);

      n += block->end_token - block->first_token <= QUESTION_LONGEST
           && (last->flags & JALONS_TOKEN_PUNCT) != 0 && last->word == '?';
    }
  return n >= QUESTIONS_LEAST;
}

static gboolean
is_topic_told (const JalonsDiscourse *self)
{
  const JalonsText *text = self->text;
  const JalonsBlock *block;

  if (self->topic == NULL || text->title_block == JALONS_TEXT_NONE)
    return FALSE;
  block = jalons_text_get_block (text, text->title_block);
  JALONS_TEXT_FOREACH_SPAN (text, span, jalons_text_first_span (text, block->first_token),
                            block->end_token)
    {
      if (span->kind == JALONS_SPAN_COMPANY
          && jalons_words_same_name (jalons_text_get_name (text, span->value)->name, self->topic))
        return TRUE;
    }
  return FALSE;
}

/* Large and well-known ones are named on everybody's pages. */
static gboolean
is_well_known (const JalonsDiscourse *self, const char *company)
{
  return company != NULL && jalons_discourse_get_kind (self, company) != JALONS_COMPANY_UNKNOWN;
}

void
jalons_discourse_find_author (JalonsDiscourse *self)
{
  const JalonsText *text = self->text;
  gboolean own = text->first_person;

  self->author_known = FALSE;
  if (text->publisher != JALONS_TEXT_NONE)
    self->author = jalons_text_get_name (text, text->publisher)->name;
  else if (text->speaker != JALONS_TEXT_NONE && (is_interview (text) || own)
           && !is_topic_told (self))
    self->author = jalons_text_get_name (text, text->speaker)->name;
  if (self->author == NULL)
    {
      /* Somebody speaks, but not one of those whom everybody names. */
      self->author_known = own && is_well_known (self, self->topic) && !is_topic_told (self);
      if (self->author_known)
        self->topic = self->startup = NULL;
      return;
    }
  self->author_known = TRUE;
  if (!own || jalons_discourse_is_fund (self, self->author))
    return;
  if (!is_topic_told (self))
    self->topic = self->author;
  self->startup = self->author;
}
