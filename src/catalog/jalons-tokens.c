/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-tokens.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "catalog/jalons-scratch.h"
#include "catalog/jalons-token-reader.h"

static const JalonsToken padding_token = {
  0, 0, JALONS_TOKEN_PUNCT | JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK, 0, 0,
};

/**
 * jalons_tokens_new:
 * @lexicon: the lexicon of words; it must outlive the tokens
 * @text: (array length=length): the text; it must outlive the tokens, and needs no final NUL
 * @length: its bytes, below 4 GiB
 *
 * Cuts a text into tokens in one pass. Bytes that are no UTF-8 count as punctuation.
 *
 * Returns: (transfer full): the tokens
 */
JalonsTokens *
jalons_tokens_new (const JalonsLexicon *lexicon, const char *text, gsize length)
{
  JalonsTokens *tokens;

  g_return_val_if_fail (lexicon != NULL && (text != NULL || length == 0), NULL);
  g_return_val_if_fail (length < G_MAXUINT32, NULL);

  tokens = g_new0 (JalonsTokens, 1);
  tokens->text = text;
  tokens->length = length;
  tokens->lexicon = lexicon;
  jalons_scratch_take (tokens->room, JALONS_SCRATCH_TOKENS, sizeof (JalonsToken), 0);
  jalons_tokens_read (tokens);
  for (int i = 0; i < JALONS_TOKENS_PADDING; i++)
    {
      tokens->tokens[-1 - i] = padding_token;
      tokens->tokens[tokens->n_tokens + (guint32) i] = padding_token;
      tokens->tokens[tokens->n_tokens + (guint32) i].start = (guint32) length;
    }
  return tokens;
}

void
jalons_tokens_free (JalonsTokens *self)
{
  if (self == NULL)
    return;
  jalons_scratch_give (self->room, JALONS_SCRATCH_TOKENS);
  g_free (self);
}

/* Copies the folded form of a token to @folded; returns its bytes. */
static gsize
fold_token (const JalonsTokens *self, const JalonsToken *token, char *folded, gsize size)
{
  return jalons_fold_word (self->text + token->start, token->length, folded, size);
}

/**
 * jalons_tokens_equal:
 * @self: the tokens of a text
 * @a: a token
 * @b: a token
 *
 * Returns: whether the two have the same folded form, known to the lexicon or not
 */
gboolean
jalons_tokens_equal (const JalonsTokens *self, guint32 a, guint32 b)
{
  const JalonsToken *first;
  const JalonsToken *second;
  char folded[2][JALONS_TOKENS_LONGEST + 24];
  gsize length;

  g_return_val_if_fail (self != NULL && a < self->n_tokens && b < self->n_tokens, FALSE);

  first = &self->tokens[a];
  second = &self->tokens[b];
  if (first->hash != second->hash || first->word != second->word)
    return FALSE;
  if (first->word != 0 || a == b)
    return TRUE;
  length = fold_token (self, first, folded[0], sizeof folded[0]);
  return length == fold_token (self, second, folded[1], sizeof folded[1])
         && memcmp (folded[0], folded[1], length) == 0;
}

/**
 * jalons_tokens_dup_text:
 * @self: the tokens of a text
 * @first: a token
 * @end: the token after the last
 *
 * Returns: (transfer full): the text from the one to the other, as it stands there; empty where
 *   @end is not beyond @first
 */
char *
jalons_tokens_dup_text (const JalonsTokens *self, guint32 first, guint32 end)
{
  guint32 start;

  g_return_val_if_fail (self != NULL && end <= self->n_tokens, NULL);

  if (first >= end)
    return g_strdup ("");
  start = self->tokens[first].start;
  return g_strndup (self->text + start, jalons_token_get_end (&self->tokens[end - 1]) - start);
}
