/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whose dollars, dirhams and francs a French text counts in: a paper of Quebec means its own. */

#include "extract/amounts/jalons-amounts-private.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* A text shows at its head, in so many tokens, where it was written. */
#define HEAD 120

/* How much speaks for it: a place at the head, an agency or paper of the country, dollars of
 * another country called by their name. */
#define LEAST 2

static gboolean
is_folded_token (const JalonsTokens *tokens, guint32 i, const JalonsSign *words)
{
  g_autofree char *text = jalons_tokens_dup_text (tokens, i, i + 1);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return jalons_words_have (words, folded);
}

static gboolean
is_token (const JalonsTokens *tokens, guint32 i, const JalonsSign *words)
{
  const JalonsToken *token = &tokens->tokens[i];
  const char *text = tokens->text + token->start;

  /* Folded, letters keep their length. */
  if ((guint8) *text < 0x80 && !jalons_words_may_have (words, text, token->length))
    return FALSE;
  for (guint n = 0; n < token->length; n++)
    {
      if ((guint8) text[n] >= 0x80)
        return is_folded_token (tokens, i, words);
    }
  return jalons_words_are_one_of (text, token->length, words);
}

/* Whether "US", "américains" or a code stands in or right behind a sum. */
static gboolean
names_country (const JalonsTokens *tokens, const JalonsAmount *amount)
{
  for (guint32 i = amount->first; i < tokens->n_tokens && i < amount->end + 2; i++)
    {
      if ((tokens->tokens[i].flags & JALONS_TOKEN_PUNCT) == 0
          && is_token (tokens, i, jalons_sign_amount_home_names_country))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_canadian (const JalonsAmountAnnotator *annotator)
{
  const JalonsTokens *tokens = annotator->text->tokens;
  gboolean place = FALSE, paper = FALSE, other = FALSE;

  for (guint32 i = 0; i < MIN (HEAD, tokens->n_tokens); i++)
    {
      if ((tokens->tokens[i].flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_UPPER)) == 0)
        continue;
      place = place || is_token (tokens, i, jalons_sign_amount_home_canadian_places);
      paper = paper || is_token (tokens, i, jalons_sign_amount_home_canadian_papers);
    }
  if (!place && !paper)
    return FALSE;
  for (guint i = 0; i < annotator->amounts->len && !other; i++)
    {
      const JalonsAmount *amount = jalons_amount_nth (annotator, i);

      other = g_str_equal (amount->money.currency, "USD") && names_country (tokens, amount);
    }
  return place + paper + other >= LEAST;
}

/* Whether a word of a country stands at the head. */
static gboolean
names_home (const JalonsAmountAnnotator *annotator, const JalonsSign *words)
{
  const JalonsTokens *tokens = annotator->text->tokens;

  for (guint32 i = 0; i < MIN (HEAD, tokens->n_tokens); i++)
    {
      if ((tokens->tokens[i].flags & JALONS_TOKEN_PUNCT) == 0 && is_token (tokens, i, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_currency (const JalonsAmountAnnotator *annotator, const char *currency)
{
  for (guint i = 0; i < annotator->amounts->len; i++)
    {
      if (g_str_equal (jalons_amount_nth (annotator, i)->money.currency, currency))
        return TRUE;
    }
  return FALSE;
}

static void
change (JalonsAmountAnnotator *annotator, const char *from, const char *to)
{
  for (guint i = 0; i < annotator->amounts->len; i++)
    {
      JalonsAmount *amount = jalons_amount_nth (annotator, i);

      if (g_str_equal (amount->money.currency, from)
          && !names_country (annotator->text->tokens, amount))
        g_strlcpy (amount->money.currency, to, sizeof amount->money.currency);
    }
}

/**
 * jalons_amounts_settle_home:
 * @annotator: an annotator that has found all the sums of a text
 *
 * Turns dollars, dirhams and francs into those of the country where a French text was written.
 */
void
jalons_amounts_settle_home (JalonsAmountAnnotator *annotator)
{
  g_assert (annotator != NULL);

  if (annotator->text->language != JALONS_LANGUAGE_FR)
    return;
  if (has_currency (annotator, "USD") && is_canadian (annotator))
    change (annotator, "USD", "CAD");
  if (has_currency (annotator, "AED") && names_home (annotator, jalons_sign_amount_home_moroccan))
    change (annotator, "AED", "MAD");
  if (has_currency (annotator, "CHF")
      && (has_currency (annotator, "XOF") || names_home (annotator, jalons_sign_amount_home_cfa)))
    change (annotator, "CHF", "XOF");
}
