/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Takeovers told in a row, each with its date and without a verb: "c'est sa cinquième emplette
 * après Gradio en 2021, Argilla l'été dernier et XetHub en septembre". */

#include "extract/deals/jalons-deal.h"

/* Between a company and its date stands no more than a preposition and a bracket. */
#define DATE_REACH 3

/* What is told without a verb is less sure. */
#define PURCHASE_CONFIDENCE 65

#define MAX_PURCHASES 12

static const JalonsFrame purchase
  = { "ellipsis.purchase", JALONS_KIND_INVESTMENT, JALONS_DEAL_ACQUISITION };

typedef struct
{
  int company;
  int date;
} Purchase;

/* The first noun of takeovers, or %JALONS_CHUNK_NONE. */
static int
find_noun (const JalonsParse *parse)
{
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_NOUN)
    {
      const JalonsFrame *frame = jalons_deal_get_noun_frame (jalons_parse_chunk (parse, i));

      if (frame != NULL && frame->deal == JALONS_DEAL_ACQUISITION
          && frame->status == JALONS_STATUS_DONE)
        return i;
    }
  return JALONS_CHUNK_NONE;
}

/* The date right behind a company, or %JALONS_CHUNK_NONE. */
static int
find_date (const JalonsParse *parse, int company)
{
  int i = jalons_parse_skip_behind (parse, company, JALONS_CHUNKS_FUNCTION | JALONS_CHUNKS_OPEN);

  return i <= company + DATE_REACH && jalons_parse_is (parse, i, JALONS_CHUNKS_DATE)
           ? i
           : JALONS_CHUNK_NONE;
}

/* The companies behind a noun that have each a date of their own; a verb ends them. */
static guint
find_purchases (const JalonsParse *parse, int noun, Purchase *purchases)
{
  guint n = 0;

  for (int i = noun + 1; i < (int) parse->chunks->len && n < MAX_PURCHASES; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      int date;

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE))
        break;
      if (chunk->type != JALONS_CHUNK_COMPANY || chunk->prep == JALONS_PREP_BY
          || chunk->prep == JALONS_PREP_THAN)
        continue;
      date = find_date (parse, i);
      if (date >= 0)
        purchases[n++] = (Purchase) { i, date };
    }
  return n;
}

/* Whose purchases they are: who buys in a deal of the sentence, or of whom the text speaks. */
static const char *
find_buyer (const JalonsReader *reader, const Purchase *purchases, guint n)
{
  const char *candidates[]
    = { NULL, jalons_discourse_get_subject (&reader->discourse), reader->discourse.topic };

  JALONS_READER_FOREACH_NEW (reader, reading)
    {
      if (reading->kind == JALONS_KIND_INVESTMENT && reading->deal == JALONS_DEAL_ACQUISITION
          && reading->n_investors > 0)
        candidates[0] = reading->investors[0];
    }
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      gboolean bought = candidates[i] == NULL;

      for (guint k = 0; k < n && !bought; k++)
        bought = g_str_equal (jalons_deal_resolve (reader, purchases[k].company), candidates[i]);
      if (!bought)
        return candidates[i];
    }
  return NULL;
}

static gboolean
is_told (const JalonsReader *reader, const char *company)
{
  JALONS_READER_FOREACH_NEW (reader, reading)
    {
      if (reading->kind == JALONS_KIND_INVESTMENT && g_strcmp0 (reading->recipient, company) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_read_purchases:
 * @reader: a reader that has read the frames of a sentence
 *
 * Reads the takeovers of a row behind a noun: at least two companies, each with its date.
 */
void
jalons_reader_read_purchases (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  Purchase purchases[MAX_PURCHASES];
  const char *buyer;
  int noun;
  guint n;

  if (!jalons_parse_has (parse, JALONS_CHUNK_DATE)
      || !jalons_parse_has (parse, JALONS_CHUNK_COMPANY))
    return;
  noun = find_noun (parse);
  n = noun >= 0 ? find_purchases (parse, noun, purchases) : 0;
  buyer = n > 1 ? find_buyer (reader, purchases, n) : NULL;
  for (guint i = 0; i < n && buyer != NULL; i++)
    {
      const char *company = jalons_deal_resolve (reader, purchases[i].company);
      JalonsPredicate predicate;
      JalonsReading *reading;

      if (company == NULL || is_told (reader, company))
        continue;
      jalons_predicate_init (&predicate, &purchase, purchases[i].company, NULL);
      jalons_predicate_stretch (&predicate, purchases[i].date);
      reading = jalons_reader_add (reader, &predicate);
      reading->recipient = company;
      reading->confidence = PURCHASE_CONFIDENCE;
      jalons_reading_add_investor (reading, buyer);
      jalons_reader_date_by (reader, purchases[i].date, reading);
    }
}
