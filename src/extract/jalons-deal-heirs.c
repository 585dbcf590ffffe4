/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who gives and who gets the money of a deal that names neither: those of a deal told before, or
 * whom the text is about. */

#include "extract/jalons-deal.h"

/* So many deals told before show who buys. */
#define MAX_BUYS 32

static gboolean
is_investor (const JalonsReading *reading, const char *company)
{
  for (guint i = 0; i < reading->n_investors; i++)
    {
      if (g_str_equal (reading->investors[i], company))
        return TRUE;
    }
  return FALSE;
}

static const char *
find_opening_company (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  for (int i = 0; i < predicate->trigger; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY && chunk->prep == JALONS_PREP_NONE)
        return jalons_deal_resolve (reader, i);
    }
  return NULL;
}

/* Whether a company is a giant of the trade or has bought another in the text. */
static gboolean
buys (const JalonsReader *reader, const char *company)
{
  guint n = reader->readings->len;

  if (jalons_deal_is_giant (reader, company))
    return TRUE;
  for (guint i = n > MAX_BUYS ? n - MAX_BUYS : 0; i < n; i++)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->kind == JALONS_KIND_INVESTMENT && reading->deal == JALONS_DEAL_ACQUISITION
          && is_investor (reading, company))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_infer_buyer:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: a takeover
 *
 * Adds who buys where the clause itself does not say: whom the sentence opens with, or the text is
 * about.
 */
void
jalons_deal_infer_buyer (const JalonsReader *reader,
                         const JalonsPredicate *predicate,
                         JalonsReading *reading)
{
  gboolean chronology = jalons_dates_get_governing (reader->text, reading->trigger) != NULL;
  gboolean noun
    = jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_NOUN;
  const char *candidates[]
    = { find_opening_company (reader, predicate), jalons_discourse_get_subject (&reader->discourse),
        reader->discourse.topic };

  gboolean own = g_str_has_suffix (predicate->frame->name, ".own")
                 || g_str_has_suffix (predicate->frame->name, ".paid");
  const char *buyer = NULL;

  if (reading->recipient == NULL || (!noun && !chronology && !own))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      const char *name = candidates[i];

      if (name == NULL || g_str_equal (name, reading->recipient)
          || jalons_discourse_is_fund (&reader->discourse, name))
        continue;
      if (buyer == NULL || (!buys (reader, buyer) && buys (reader, name)))
        buyer = name;
      /* Whom the sentence opens with goes before all others. */
      if (i == 0)
        break;
    }
  if (buyer != NULL)
    jalons_reading_add_investor (reading, buyer);
}
