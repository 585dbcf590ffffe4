/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* From readings to claims: what is quoted, and what made them. */

#include "config.h"

#include "extract/reading/jalons-quotation.h"
#include "extract/reading/jalons-reading.h"

#include <string.h>

static guint32
get_byte_end (const JalonsText *text, guint32 end)
{
  return end > 0 ? jalons_token_get_end (jalons_text_get_token (text, end - 1)) : 0;
}

/* Two asterisks behind it, where what is quoted has those that go with them. */
static gsize
include_bold (const JalonsTokens *tokens, gsize start, gsize end)
{
  guint n = 0;

  if (end + 2 > tokens->length || memcmp (tokens->text + end, "**", 2) != 0)
    return end;
  for (gsize i = start; i + 1 < end; i++)
    {
      if (memcmp (tokens->text + i, "**", 2) == 0)
        {
          n++;
          i++;
        }
    }
  return n % 2 == 1 ? end + 2 : end;
}

static JalonsClaim *
make_claim (const JalonsReader *reader, const JalonsReading *reading)
{
  const JalonsText *text = reader->text;
  JalonsClaim *claim = jalons_claim_new (reading->kind);
  guint32 first, end;

  claim->deal = reading->deal;
  claim->status = reading->status;
  claim->firmness = reading->firmness;
  claim->confidence = reading->confidence;
  if (reading->recipient != NULL)
    jalons_claim_add_party (claim, JALONS_ROLE_RECIPIENT, reading->recipient);
  for (guint i = 0; i < reading->n_investors; i++)
    jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, reading->investors[i]);
  if (reading->maker != NULL)
    jalons_claim_add_party (claim, JALONS_ROLE_MAKER, reading->maker);
  if (reading->model != JALONS_TEXT_NONE)
    claim->model = g_strdup (jalons_text_get_name (text, reading->model)->name);
  claim->amount = reading->amount;
  claim->valuation = reading->valuation;
  claim->when = reading->when;
  if (reading->when_first != JALONS_TEXT_NONE)
    claim->when_words
      = jalons_tokens_dup_text (text->tokens, reading->when_first, reading->when_end);
  claim->attribution = g_strdup (reading->attribution);
  jalons_reader_find_quotation (reader, reading, &first, &end);
  claim->start = jalons_text_get_token (text, first)->start;
  claim->end = include_bold (text->tokens, claim->start, get_byte_end (text, end));
  claim->rule = g_strdup (reading->rule);
  claim->trigger = jalons_tokens_dup_text (text->tokens, reading->trigger, reading->trigger + 1);
  return claim;
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const JalonsClaim *left = *(const JalonsClaim *const *) a;
  const JalonsClaim *right = *(const JalonsClaim *const *) b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return left->end < right->end ? -1 : left->end > right->end;
}

/**
 * jalons_reader_make_claims:
 * @self: a reader that has read and joined its text
 * @claims: (element-type JalonsClaim): an empty array, to which its claims are added in the order
 * of the text
 */
void
jalons_reader_make_claims (const JalonsReader *self, GPtrArray *claims)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      const JalonsReading *reading = jalons_reader_get (self, i);

      if (!reading->dropped)
        g_ptr_array_add (claims, make_claim (self, reading));
    }
  g_ptr_array_sort (claims, compare_claims);
}
