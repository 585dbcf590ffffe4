/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who gives and who gets the money of a deal that names neither: those of a deal told before, or
 * whom the text is about. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* So many deals told before show who buys. */
#define MAX_BUYS 32

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

/* "With the purchase of Groq, Cisco enters a market": who does what the takeover brings about. */
static const char *
find_gainer (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *noun = jalons_parse_chunk (parse, predicate->trigger);

  if ((parse->language & 2) == 0 || noun->type != JALONS_CHUNK_NOUN
      || (noun->prep != JALONS_PREP_WITH && noun->prep != JALONS_PREP_BY
          && noun->prep != JALONS_PREP_OTHER)
      || !jalons_chunk_begins_with (jalons_parse_chunk (parse, 0), reader->text,
                                    jalons_sign_deal_heirs_by_means))
    return NULL;
  return jalons_deal_resolve (reader, jalons_parse_find_main_subject (parse, predicate->trigger));
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
          && jalons_reading_has_investor (reading, company))
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
    = { find_opening_company (reader, predicate), find_gainer (reader, predicate),
        jalons_discourse_get_subject (&reader->discourse), reader->discourse.topic };

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
      /* Whom the sentence opens with goes before all others, and so does who gains by it. */
      if (i <= 1)
        break;
    }
  if (buyer != NULL)
    jalons_reading_add_investor (reading, buyer);
}

/**
 * jalons_deal_infer_parties:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * Adds the parties of "the commitment that the two announced": between whom the text spoke of last.
 */
void
jalons_deal_infer_parties (const JalonsReader *reader,
                           const JalonsPredicate *predicate,
                           JalonsReading *reading)
{
  const JalonsReading *last;

  if (predicate->group != NULL
      && jalons_parse_chunk (&reader->parse, predicate->trigger)->type == JALONS_CHUNK_VERB)
    return;
  if (reader->last_deal == JALONS_TEXT_NONE || !jalons_money_is_set (&reading->amount)
      || reading->deal != JALONS_DEAL_ROUND
      || (predicate->frame->agent & JALONS_FILL_INVESTOR) == 0)
    return;
  last = jalons_reader_get (reader, reader->last_deal);
  if (last->sentence + 2 < reader->sentence || last->recipient == NULL || last->n_investors == 0)
    return;
  if (reading->n_investors > 0 && !jalons_reading_has_investor (last, reading->investors[0]))
    return;
  reading->recipient = last->recipient;
  if (reading->n_investors == 0)
    {
      memcpy (reading->investors, last->investors, sizeof last->investors);
      reading->n_investors = last->n_investors;
    }
}

/* "Google bought 10% of Anthropic, then promised $2 billion more": one who gives again, to the same
 * where nobody else is told. */
static gboolean
goes_on (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int after = predicate->n_amounts > 0 ? predicate->amounts[0] + 1 : (int) parse->chunks->len;

  if ((parse->language & 2) == 0 || predicate->group->passive || reading->n_investors == 0
      || reading->recipient != NULL || predicate->n_recipients > 0
      || (predicate->frame->subject & JALONS_FILL_INVESTOR) == 0
      || reader->readings->len < reader->first_reading + 2)
    return FALSE;
  for (int i = after; i < (int) parse->chunks->len && i < after + 3; i++)
    {
      JalonsPreposition prep = jalons_chunk_preposition (jalons_parse_chunk (parse, i));

      if ((prep == JALONS_PREP_IN || prep == JALONS_PREP_TO || prep == JALONS_PREP_ON
           || prep == JALONS_PREP_FOR)
          && i + 1 < (int) parse->chunks->len
          && jalons_parse_chunk (parse, i + 1)->type != JALONS_CHUNK_DATE)
        return FALSE;
    }
  for (guint i = reader->first_reading; i + 1 < reader->readings->len; i++)
    {
      if (jalons_reading_has_investor (jalons_reader_get (reader, i), reading->investors[0]))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_deal_inherit_parties:
 * @reader: a reader
 * @predicate: a frame with its roles filled
 * @reading: the deal
 *
 * Adds the parties of "… une première tranche de 1,25 milliard versée en septembre": those of the
 * deal before.
 */
void
jalons_deal_inherit_parties (const JalonsReader *reader,
                             const JalonsPredicate *predicate,
                             JalonsReading *reading)
{
  const JalonsReading *earlier = NULL;

  if (!jalons_money_is_set (&reading->amount) || predicate->group == NULL
      || (!predicate->group->participle && !goes_on (reader, predicate, reading)))
    return;
  for (guint i = reader->first_reading; i + 1 < reader->readings->len; i++)
    {
      const JalonsReading *other = jalons_reader_get (reader, i);

      if (other->kind == JALONS_KIND_INVESTMENT && other->deal == reading->deal)
        earlier = other;
    }
  if (earlier == NULL)
    return;
  if (reading->recipient == NULL)
    reading->recipient = earlier->recipient;
  for (guint i = 0; reading->n_investors == 0 && i < earlier->n_investors; i++)
    reading->investors[i] = earlier->investors[i];
  if (reading->n_investors == 0)
    reading->n_investors = earlier->n_investors;
}
