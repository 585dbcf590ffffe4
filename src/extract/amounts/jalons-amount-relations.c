/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the sums of a text have to do with one another: parts, conversions, shared currencies. */

#include "extract/amounts/jalons-amounts-private.h"

#include <string.h>

/* What may stand between a sum and its conversion. */
#define LONGEST_LINK 3

/* Parts ("dont 132") refer to the last sum that is no part. */
static void
find_parts (JalonsAmountAnnotator *annotator)
{
  guint32 whole = JALONS_TEXT_NONE;

  for (guint i = annotator->sentence_from; i < annotator->amounts->len; i++)
    {
      JalonsAmount *amount = jalons_amount_nth (annotator, i);

      if (whole != JALONS_TEXT_NONE && amount->first > 0
          && (jalons_amount_word_set (annotator, amount->first - 1) & JALONS_AMOUNT_WORD_PART) != 0)
        {
          amount->flags |= JALONS_AMOUNT_PART;
          amount->of = whole;
        }
      else
        whole = i;
    }
}

static gboolean
links (const JalonsAmountAnnotator *annotator, guint32 first, guint32 end)
{
  if (first == end || end - first > LONGEST_LINK)
    return FALSE;
  for (guint32 i = first; i < end; i++)
    {
      guint32 word = jalons_amount_token_at (annotator, i)->word;

      if (word != '(' && word != ',' && word != '/' && word != '=' && word != '~'
          && (jalons_amount_word_set (annotator, i) & JALONS_AMOUNT_WORD_SAME) == 0)
        return FALSE;
    }
  return TRUE;
}

static void
find_conversions (JalonsAmountAnnotator *annotator)
{
  for (guint i = annotator->sentence_from + 1; i < annotator->amounts->len; i++)
    {
      JalonsAmount *amount = jalons_amount_nth (annotator, i);
      const JalonsAmount *before = jalons_amount_nth (annotator, i - 1);

      if (amount->money.currency[0] == '\0' || before->money.currency[0] == '\0'
          || strcmp (amount->money.currency, before->money.currency) == 0
          || !links (annotator, before->end, amount->first))
        continue;
      amount->flags |= JALONS_AMOUNT_CONVERSION;
      amount->of = (before->flags & JALONS_AMOUNT_CONVERSION) != 0 ? before->of : i - 1;
    }
}

void
jalons_amounts_find_sorts (JalonsAmountAnnotator *annotator)
{
  guint32 after = annotator->reader.first;

  for (guint i = annotator->sentence_from; i < annotator->amounts->len; i++)
    {
      JalonsAmount *amount = jalons_amount_nth (annotator, i);
      guint32 before = i + 1 < annotator->amounts->len ? jalons_amount_nth (annotator, i + 1)->first
                                                       : annotator->reader.limit;

      guint32 end = jalons_amount_read_sort (&annotator->reader, after, before, amount);

      /* "At" something smaller than what was raised is no valuation. */
      if (i > annotator->sentence_from && amount->sort == JALONS_AMOUNT_VALUATION
          && amount->cue + 1 == amount->first
          && jalons_amount_nth (annotator, i - 1)->sort != JALONS_AMOUNT_VALUATION
          && jalons_amount_nth (annotator, i - 1)->money.value >= amount->money.value)
        amount->sort = JALONS_AMOUNT_UNKNOWN;
      /* "200 millions de revenus annuels, lève 180 millions": the revenue is of the sum before. */
      after = end;
    }
}

/* A conversion is of the sort of what it converts; what is no money goes. */
void
jalons_amounts_settle_sentence (JalonsAmountAnnotator *annotator)
{
  guint kept = annotator->sentence_from;

  for (guint i = annotator->sentence_from; i < annotator->amounts->len; i++)
    {
      JalonsAmount *amount = jalons_amount_nth (annotator, i);

      if (amount->sort == JALONS_AMOUNT_NUMBER)
        continue;
      *jalons_amount_nth (annotator, kept++) = *amount;
    }
  jalons_array_set_len (annotator->amounts, kept);
  find_parts (annotator);
  find_conversions (annotator);
  for (guint i = annotator->sentence_from; i < annotator->amounts->len; i++)
    {
      JalonsAmount *amount = jalons_amount_nth (annotator, i);

      if ((amount->flags & JALONS_AMOUNT_CONVERSION) != 0)
        amount->sort = jalons_amount_nth (annotator, amount->of)->sort;
    }
}

/*
 * A sum without a currency has that of the last sum of its sentence, else of the next one there,
 * else of the last in the text, else of the first. Prices are asked last of all, and valuations
 * after what was put in.
 */
void
jalons_amounts_inherit_currencies (JalonsAmountAnnotator *annotator)
{
  const JalonsText *text = annotator->text;
  guint32 n = annotator->amounts->len;
  g_autofree guint32 *next = g_new (guint32, n + 1);
  const JalonsAmount *last = NULL;
  const JalonsAmount *any = NULL;

  next[n] = JALONS_TEXT_NONE;
  for (guint32 i = n; i > 0; i--)
    {
      const JalonsAmount *amount = jalons_amount_nth (annotator, i - 1);
      gboolean gives = jalons_amount_names_currency (amount) && amount->sort != JALONS_AMOUNT_PRICE;

      next[i - 1] = gives ? i - 1 : next[i];
      any = jalons_amount_names_currency (amount) ? amount : any;
    }
  for (guint32 i = 0; i < n; i++)
    {
      JalonsAmount *amount = jalons_amount_nth (annotator, i);
      const JalonsAmount *coming
        = next[i] == JALONS_TEXT_NONE ? NULL : jalons_amount_nth (annotator, next[i]);
      const JalonsAmount *giver = last;

      if (jalons_amount_names_currency (amount))
        {
          if (amount->sort != JALONS_AMOUNT_PRICE)
            last = amount;
          continue;
        }
      /* "Après les 105 millions de juin, ce tour la valorise à 2 milliards de dollars": what is put
       * in goes with what was put in before, and not with a valuation. */
      if (coming != NULL
          && !(last != NULL && coming->sort == JALONS_AMOUNT_VALUATION
               && amount->sort != JALONS_AMOUNT_VALUATION)
          && (last == NULL
              || jalons_text_sentence_at (text, last->first)
                   != jalons_text_sentence_at (text, amount->first))
          && (last == NULL
              || jalons_text_sentence_at (text, coming->first)
                   == jalons_text_sentence_at (text, amount->first)))
        giver = coming;
      giver = giver == NULL ? any : giver;
      if (giver != NULL)
        {
          memcpy (amount->money.currency, giver->money.currency, 4);
          amount->flags |= JALONS_AMOUNT_INHERITS_CURRENCY;
        }
    }
}
