/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-text.h"

#include <string.h>

#include "catalog/jalons-scratch.h"
#include "extract/amounts/jalons-amounts.h"
#include "extract/dates/jalons-dates.h"
#include "extract/jalons-traits.h"

/* Of how many tokens a text has one such thing, roughly: arrays are made that large at once. */
#define TOKENS_PER_BLOCK 40
#define TOKENS_PER_SENTENCE 12
#define TOKENS_PER_SPAN 16
#define TOKENS_PER_NAME 32
#define TOKENS_PER_DATE 64

/**
 * jalons_text_new:
 * @tokens: (transfer full): the tokens of a text, made with the lexicon of the grammar
 *
 * Returns: (transfer full): a text of which nothing but its tokens is known
 */
JalonsText *
jalons_text_new (JalonsTokens *tokens)
{
  JalonsText *self;

  g_return_val_if_fail (tokens != NULL, NULL);

  self = g_new0 (JalonsText, 1);
  self->tokens = tokens;
  jalons_scratch_take (self->traits, JALONS_SCRATCH_TRAITS, sizeof (guint8), 0);
  jalons_array_set_len (self->traits, tokens->n_tokens + JALONS_TRAITS_PADDING);
  jalons_traits_mark (tokens, (guint8 *) self->traits->data);
  jalons_scratch_take (self->blocks, JALONS_SCRATCH_BLOCKS, sizeof (JalonsBlock),
                       tokens->n_tokens / TOKENS_PER_BLOCK);
  jalons_scratch_take (self->sentences, JALONS_SCRATCH_SENTENCES, sizeof (JalonsSentence),
                       tokens->n_tokens / TOKENS_PER_SENTENCE);
  jalons_scratch_take (self->spans, JALONS_SCRATCH_SPANS, sizeof (JalonsSpan),
                       tokens->n_tokens / TOKENS_PER_SPAN);
  jalons_scratch_take (self->merged_spans, JALONS_SCRATCH_MERGED_SPANS, sizeof (JalonsSpan),
                       tokens->n_tokens / TOKENS_PER_SPAN);
  jalons_scratch_take (self->names, JALONS_SCRATCH_NAMES, sizeof (JalonsName),
                       tokens->n_tokens / TOKENS_PER_NAME);
  jalons_scratch_take (self->amounts, JALONS_SCRATCH_AMOUNTS, sizeof (JalonsAmount),
                       tokens->n_tokens / TOKENS_PER_DATE);
  jalons_scratch_take (self->dates, JALONS_SCRATCH_DATES, sizeof (JalonsDateExpression),
                       tokens->n_tokens / TOKENS_PER_DATE);
  self->strings = g_string_chunk_new (512);
  self->title_block = JALONS_TEXT_NONE;
  self->published = JALONS_PERIOD_UNKNOWN;
  self->published_first = JALONS_TEXT_NONE;
  self->publisher = JALONS_TEXT_NONE;
  self->speaker = JALONS_TEXT_NONE;
  self->published_end = JALONS_TEXT_NONE;
  return self;
}

void
jalons_text_free (JalonsText *self)
{
  if (self == NULL)
    return;
  jalons_tokens_free (self->tokens);
  jalons_scratch_give (self->traits, JALONS_SCRATCH_TRAITS);
  jalons_scratch_give (self->blocks, JALONS_SCRATCH_BLOCKS);
  jalons_scratch_give (self->sentences, JALONS_SCRATCH_SENTENCES);
  jalons_scratch_give (self->spans, JALONS_SCRATCH_SPANS);
  jalons_scratch_give (self->merged_spans, JALONS_SCRATCH_MERGED_SPANS);
  jalons_scratch_give (self->names, JALONS_SCRATCH_NAMES);
  jalons_scratch_give (self->amounts, JALONS_SCRATCH_AMOUNTS);
  jalons_scratch_give (self->dates, JALONS_SCRATCH_DATES);
  g_string_chunk_free (self->strings);
  g_free (self->author);
  g_free (self->source);
  g_free (self);
}

/**
 * jalons_text_add_spans:
 * @self: a text
 * @spans: (array length=n_spans): spans in the order of the text
 * @n_spans: how many there are
 *
 * Adds spans to those that the text has and marks their tokens with %JALONS_TOKEN_SPAN. A span that
 * overlaps one that the text has already, or an earlier one of @spans, or is empty, is left out.
 * Takes time in the number of all spans, so a stage adds all of its spans at once.
 */
void
jalons_text_add_spans (JalonsText *self, const JalonsSpan *spans, guint32 n_spans)
{
  JalonsArray before;
  const JalonsSpan *old, *old_end;
  JalonsSpan *merged, *out;

  g_return_if_fail (self != NULL && (spans != NULL || n_spans == 0));

  if (n_spans == 0)
    return;
  jalons_array_set_len (self->merged_spans, self->spans->len + n_spans);
  out = merged = &g_array_index (self->merged_spans, JalonsSpan, 0);
  old = jalons_text_get_span (self, 0);
  old_end = old + self->spans->len;
  for (const JalonsSpan *span = spans; span < spans + n_spans; span++)
    {
      g_assert (span == spans || span[-1].first <= span->first);
      g_assert (span->end <= self->tokens->n_tokens);
      while (old < old_end && old->first < span->first)
        *out++ = *old++;
      if (span->first >= span->end || (out > merged && out[-1].end > span->first)
          || (old < old_end && old->first < span->end))
        continue;
      *out++ = *span;
      for (guint32 i = span->first; i < span->end; i++)
        self->tokens->tokens[i].flags |= JALONS_TOKEN_SPAN;
    }
  while (old < old_end)
    *out++ = *old++;
  jalons_array_set_len (self->merged_spans, (guint) (out - merged));
  before = *self->spans;
  *self->spans = *self->merged_spans;
  *self->merged_spans = before;
}

/**
 * jalons_text_first_span:
 * @self: a text
 * @token: a token, or the number of tokens
 *
 * Returns: the index of the first span that ends after @token's beginning, that is, the span on
 * @token or the next one; the number of spans where there is none. To walk over the spans of a
 * sentence, begin here and go on while a span's first token lies before the sentence's end
 */
guint32
jalons_text_first_span (const JalonsText *self, guint32 token)
{
  guint32 low = 0;
  guint32 high;

  g_return_val_if_fail (self != NULL, 0);

  high = self->spans->len;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (jalons_text_get_span (self, middle)->end <= token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * jalons_text_span_at:
 * @self: a text
 * @token: a token
 *
 * Returns: (transfer none) (nullable): the span in which @token lies
 */
const JalonsSpan *
jalons_text_span_at (const JalonsText *self, guint32 token)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (token >= self->tokens->n_tokens
      || (self->tokens->tokens[token].flags & JALONS_TOKEN_SPAN) == 0)
    return NULL;
  return jalons_text_get_span (self, jalons_text_first_span (self, token));
}

/**
 * jalons_text_sentence_at:
 * @self: a text whose sentences are known
 * @token: a token of it
 *
 * Returns: the index of the sentence in which @token lies
 */
guint32
jalons_text_sentence_at (const JalonsText *self, guint32 token)
{
  guint32 low = 0;
  guint32 high;

  g_return_val_if_fail (self != NULL && token < self->tokens->n_tokens, JALONS_TEXT_NONE);

  high = self->sentences->len;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (jalons_text_get_sentence (self, middle)->end <= token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * jalons_text_read_year:
 * @self: a text
 * @token: a token
 *
 * Returns: the number that it is, if it has four digits and nothing else; else 0
 */
guint
jalons_text_read_year (const JalonsText *self, guint32 token)
{
  const JalonsToken *number = jalons_text_get_token (self, token);
  guint year = 0;

  if (number->length != 4 || !jalons_token_is_number (number))
    return 0;
  for (guint k = 0; k < 4; k++)
    {
      int digit = g_ascii_digit_value (self->tokens->text[number->start + k]);

      if (digit < 0)
        return 0;
      year = year * 10 + (guint) digit;
    }
  return year;
}

/**
 * jalons_text_add_name:
 * @self: a text
 * @kind: what it names
 * @name: (transfer none): the canonical name, kept by the catalogue or by #JalonsText.strings
 *
 * Adds a name that no span has yet; whether there is one like it is for the caller to know.
 *
 * Returns: its index in #JalonsText.names
 */
guint32
jalons_text_add_name (JalonsText *self, JalonsSpanKind kind, const char *name)
{
  JalonsName added = { 0 };

  g_return_val_if_fail (self != NULL && name != NULL, JALONS_TEXT_NONE);

  added.span_kind = (guint8) kind;
  added.name = name;
  added.record = JALONS_TEXT_NONE;
  added.maker = JALONS_TEXT_NONE;
  added.confidence = 100;
  jalons_array_append (self->names, added);
  return self->names->len - 1;
}
