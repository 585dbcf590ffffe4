/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* One verb, several sums: rounds told one after the other, and plans of several companies in a
 * list. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"
#include "extract/rules/jalons-numbers.h"

/* What a list tells is less sure than what a verb does. */
#define SERIES_CONFIDENCE 70

/* Between the name and the sum of an entry there may stand so many chunks. */
#define MAX_GAP 5

/* Between a sum and whom it is from, this many: "$5 billion, at most, from Microsoft". */
#define MAX_SOURCE_GAP 7

/* A plan is carried on for so many sentences. */
#define MAX_PLAN_DISTANCE 2
#define MAX_PLAN_READINGS 6

/* A date longer than this is no day of an announcement. */
#define MAX_SHARED_DAYS 366

/* A number alone is in millions or billions as the sum before it. */
#define BILLION G_GINT64_CONSTANT (1000000000)
#define MILLION G_GINT64_CONSTANT (1000000)

static const JalonsFrame series_round
  = { "series.round", JALONS_KIND_INVESTMENT, JALONS_DEAL_ROUND };
static const JalonsFrame series_plan = { "series.plan", JALONS_KIND_INVESTMENT, JALONS_DEAL_OTHER };

/* The reading of this sentence that took a sum. */
static const JalonsReading *
find_taker (const JalonsReader *reader, int sum)
{
  JalonsMoney money = jalons_reader_get_sum (reader, sum);

  if ((jalons_parse_chunk (&reader->parse, sum)->flags & JALONS_CHUNK_TAKEN) == 0)
    return NULL;
  JALONS_READER_FOREACH_NEW (reader, reading)
    {
      if (reading->kind == JALONS_KIND_INVESTMENT
          && jalons_money_near (&reading->amount, &money, 0.0))
        return reading;
    }
  return NULL;
}

/* The sum before @sum in its sentence that begins the series, or %JALONS_CHUNK_NONE. */
static int
find_series_head (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = sum - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_AMOUNT)
        return i;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_OPEN
                                       | JALONS_CHUNKS_STOP)
          || (jalons_chunk_is_party (chunk) && chunk->prep == JALONS_PREP_NONE))
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* The date that stands behind the sum and before the next, or %JALONS_CHUNK_NONE. */
static int
find_own_date (const JalonsReader *reader, int sum)
{
  const JalonsParse *parse = &reader->parse;
  int i = jalons_parse_find_behind (parse, sum, JALONS_PARSE_ANY_REACH,
                                    JALONS_CHUNKS_DATE | JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_VERB
                                      | JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_STOP);

  return jalons_parse_is (parse, i, JALONS_CHUNKS_DATE) ? i : JALONS_CHUNK_NONE;
}

/* "… $10 billion from Nvidia and another $5 billion from Microsoft": each has those behind it. */
static void
take_own_investors (const JalonsReader *reader, int sum, JalonsReading *reading)
{
  gboolean own = FALSE;

  for (int i = sum + 1; i < (int) reader->parse.chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (jalons_chunk_is_in (chunk,
                              JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_SEMICOLON | JALONS_CHUNKS_VERB))
        return;
      if (chunk->type != JALONS_CHUNK_COMPANY
          || (chunk->prep != JALONS_PREP_FROM && chunk->prep != JALONS_PREP_LED
              && chunk->prep != JALONS_PREP_WITH))
        continue;
      if (!own)
        reading->n_investors = 0;
      own = TRUE;
      jalons_reading_add_investor (reading, jalons_deal_resolve (reader, i));
    }
}

/* "$10 billion from Nvidia and another $5 billion from Microsoft": whether right behind the sum
 * stands whom it is from, and another gave the one before. */
static gboolean
has_other_source (const JalonsReader *reader, int sum, const JalonsReading *first)
{
  const JalonsParse *parse = &reader->parse;
  int i = jalons_parse_find_behind (parse, sum, MAX_SOURCE_GAP,
                                    JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_AMOUNT
                                      | JALONS_CHUNKS_VERB | JALONS_CHUNKS_SEMICOLON);

  return jalons_parse_is (parse, i, JALONS_CHUNKS_COMPANY)
         && jalons_parse_chunk (parse, i)->prep == JALONS_PREP_FROM && first->n_investors > 0
         && g_strcmp0 (jalons_deal_resolve (reader, i), first->investors[0]) != 0;
}

/* "has so far put in $8 billion: $1.25 billion in September 2023, …": the items of a total. */
static gboolean
is_itemised (const JalonsReader *reader, const JalonsReading *total, int head, int sum)
{
  return total->deal == JALONS_DEAL_TOTAL
         && jalons_parse_find (&reader->parse, head + 1, sum, JALONS_CHUNKS_COLON) >= 0;
}

/* Whether a reading has a date of its own, before another. */
static gboolean
is_dated_before (const JalonsReader *reader, const JalonsReading *reading, int date)
{
  return reading->when_first != JALONS_TEXT_NONE
         && reading->when_first < jalons_parse_chunk (&reader->parse, date)->first;
}

/* "raised $1 billion in September 2024 and another $2 billion in April" */
static void
read_next (JalonsReader *reader, int sum)
{
  int head = find_series_head (reader, sum);
  int date = find_own_date (reader, sum);
  const JalonsReading *first = head >= 0 ? find_taker (reader, head) : NULL;
  JalonsPredicate predicate;
  JalonsReading *reading;
  guint index;

  if (first == NULL || first->deal == JALONS_DEAL_ACQUISITION || first->deal == JALONS_DEAL_IPO
      || (!has_other_source (reader, sum, first)
          && (date < 0
              || (find_own_date (reader, head) < 0 && !is_dated_before (reader, first, date)
                  && !is_itemised (reader, first, head, sum)))))
    return;
  index = (guint) (first - (const JalonsReading *) (gpointer) reader->readings->data);
  jalons_predicate_init (&predicate, &series_round, sum, NULL);
  reading = jalons_reader_add (reader, &predicate);
  first = jalons_reader_get (reader, index);
  reading->deal = first->deal == JALONS_DEAL_TOTAL ? JALONS_DEAL_ROUND : first->deal;
  reading->status = first->status;
  reading->recipient = first->recipient;
  for (guint i = 0; i < first->n_investors; i++)
    jalons_reading_add_investor (reading, first->investors[i]);
  take_own_investors (reader, sum, reading);
  reading->confidence = SERIES_CONFIDENCE;
  jalons_reader_take_sum (reader, sum, reading);
  if (date < 0)
    {
      reading->when = first->when;
      reading->when_first = first->when_first;
      reading->when_end = first->when_end;
      return;
    }
  jalons_reader_date_by (reader, date, reading);
  reading->end = MAX (reading->end, jalons_parse_chunk (&reader->parse, date)->end);
}

/**
 * jalons_deal_find_plan:
 * @reader: a reader
 *
 * Returns: (nullable) (transfer none): the plan to spend that was told last, if near enough that a
 * list may go on from it
 */
const JalonsReading *
jalons_deal_find_plan (const JalonsReader *reader)
{
  for (guint i = reader->readings->len; i > 0 && i + MAX_PLAN_READINGS > reader->readings->len; i--)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i - 1);

      if (reading->sentence + MAX_PLAN_DISTANCE < reader->sentence
          || reader->block > jalons_text_get_sentence (reader->text, reading->sentence)->block + 1)
        return NULL;
      if (reading->kind == JALONS_KIND_INVESTMENT && reading->deal == JALONS_DEAL_OTHER
          && reading->recipient == NULL && jalons_money_is_set (&reading->amount))
        return reading;
    }
  return NULL;
}

/* Whether nothing follows a number, up to token @end, of which it could be the number. */
static gboolean
stands_alone (const JalonsParse *parse, int number, guint32 end)
{
  const JalonsChunk *after;

  while (number < (int) parse->chunks->len && jalons_parse_chunk (parse, number)->first < end)
    number++;
  after = number < (int) parse->chunks->len ? jalons_parse_chunk (parse, number) : NULL;

  return after == NULL || (after->type >= JALONS_CHUNK_COMMA && after->type != JALONS_CHUNK_MARK)
         || (after->type == JALONS_CHUNK_FUNCTION && !jalons_chunk_is (after, JALONS_CLASS_QUANTITY)
             && !jalons_chunk_is (after, JALONS_CLASS_STAKE));
}

/* "Google en promet 75": a number alone, in the unit of the sum before. */
static JalonsMoney
read_bare_number (const JalonsReader *reader, int chunk, const JalonsReading *plan)
{
  const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);
  JalonsLanguage language
    = block->language != JALONS_LANGUAGE_NONE ? block->language : reader->text->language;
  gint64 unit = plan->amount.value >= BILLION ? BILLION : MILLION;
  JalonsMoney money = plan->amount;
  JalonsNumber number;

  if (plan->amount.value < MILLION
      || !jalons_numbers_parse (jalons_numbers_get_default (), language, reader->text->tokens,
                                c->first, reader->parse.end, &number)
      || number.vague || number.mantissa <= 0 || !stands_alone (&reader->parse, chunk, number.end))
    return JALONS_MONEY_NONE;
  money.value = jalons_number_scale (&number, unit == BILLION ? 9 : 6);
  money.qualifier = JALONS_QUALIFIER_EXACT;
  /* What looks like a year is one. */
  return number.mantissa >= 1900 && number.scale == 0 ? JALONS_MONEY_NONE : money;
}

/* "Apollo et Digital Realty, cinq chacun": whether the number is that of each. */
static gboolean
is_each (const JalonsReader *reader, int number)
{
  if (number + 1 >= (int) reader->parse.chunks->len)
    return FALSE;
  return jalons_text_is_one_of (
    reader->text, jalons_parse_chunk (&reader->parse, number + 1)->first,
    jalons_parse_chunk (&reader->parse, number + 1)->end, jalons_sign_deal_series_each);
}

/* The sum that belongs to the company at chunk @i, or none; @out_chunk is where it stands. */
static JalonsMoney
find_entry_sum (const JalonsReader *reader, int i, const JalonsReading *plan, int *out_chunk)
{
  const JalonsParse *parse = &reader->parse;
  gboolean listed = FALSE;

  for (int k = i + 1; k < (int) parse->chunks->len && k <= i + MAX_GAP; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      *out_chunk = k;
      if (chunk->type == JALONS_CHUNK_AMOUNT)
        return jalons_reader_sum_role (reader, k) == JALONS_SUM_DEAL
                 ? jalons_reader_get_sum (reader, k)
                 : JALONS_MONEY_NONE;
      if (chunk->type == JALONS_CHUNK_NUMBER
          || (chunk->type == JALONS_CHUNK_WORD
              && jalons_parse_chunk (parse, k - 1)->type == JALONS_CHUNK_COMMA))
        {
          JalonsMoney money = read_bare_number (reader, k, plan);

          return listed && !is_each (reader, k) ? JALONS_MONEY_NONE : money;
        }
      if (jalons_chunk_is_party (chunk) && chunk->group == jalons_parse_chunk (parse, i)->group)
        {
          listed = TRUE;
          continue;
        }
      if (chunk->type < JALONS_CHUNK_NOUN
          || jalons_chunk_is_in (chunk, JALONS_CHUNKS_STOP | JALONS_CHUNKS_SEMICOLON
                                          | JALONS_CHUNKS_CLOSE))
        return JALONS_MONEY_NONE;
    }
  return JALONS_MONEY_NONE;
}

static gboolean
is_told (const JalonsReader *reader, const char *company, const JalonsMoney *money)
{
  for (guint i = reader->readings->len; i > 0 && i + 16 > reader->readings->len; i--)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i - 1);

      if (reading->kind == JALONS_KIND_INVESTMENT
          && jalons_money_near (&reading->amount, money, 0.0) && reading->n_investors > 0
          && g_str_equal (reading->investors[0], company))
        return TRUE;
    }
  return FALSE;
}

/* "Google en promet 75, Meta 65": plans like the one told before, each of another company. */
static void
read_entry (JalonsReader *reader, int i)
{
  const JalonsReading *plan = jalons_deal_find_plan (reader);
  const char *company = plan != NULL ? jalons_deal_resolve (reader, i) : NULL;
  JalonsPredicate predicate;
  JalonsReading *reading;
  JalonsMoney money;
  JalonsPeriod when;
  guint32 when_first, when_end;
  guint8 status;
  int sum = JALONS_CHUNK_NONE;

  if (company == NULL)
    return;
  money = find_entry_sum (reader, i, plan, &sum);
  if (!jalons_money_is_set (&money) || is_told (reader, company, &money))
    return;
  when = plan->when;
  when_first = plan->when_first;
  when_end = plan->when_end;
  status = plan->status;
  jalons_predicate_init (&predicate, &series_plan, sum, NULL);
  predicate.first = i;
  reading = jalons_reader_add (reader, &predicate);
  reading->amount = money;
  reading->status = status;
  jalons_reader_date (reader, &predicate, reading);
  /* "d'ici à 2030" is by when another spends. */
  if (!jalons_period_is_known (&reading->when) && jalons_period_is_known (&when)
      && jalons_period_n_days (&when) <= MAX_SHARED_DAYS)
    {
      reading->when = when;
      reading->when_first = when_first;
      reading->when_end = when_end;
    }
  reading->confidence = SERIES_CONFIDENCE;
  jalons_reading_add_investor (reading, company);
  jalons_parse_chunk (&reader->parse, sum)->flags |= JALONS_CHUNK_TAKEN;
  /* "3,5": a number may be more than one chunk. */
  while (++sum < (int) reader->parse.chunks->len
         && (jalons_parse_chunk (&reader->parse, sum)->type == JALONS_CHUNK_NUMBER
             || (jalons_parse_chunk (&reader->parse, sum)->type == JALONS_CHUNK_COMMA
                 && jalons_parse_is (&reader->parse, sum + 1, JALONS_CHUNKS_NUMBER))))
    reading->end = jalons_parse_chunk (&reader->parse, sum)->end;
}

/**
 * jalons_reader_read_series:
 * @reader: a reader that has read the frames of a sentence
 *
 * Reads the sums that share the verb of another: "$1 billion in 2024 and another $2 billion in
 * 2025"; and the entries of a list of plans: "Google en promet 75, Meta 65".
 */
void
jalons_reader_read_series (JalonsReader *reader)
{
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_COMPANY)
    {
      if (jalons_parse_is (&reader->parse, i, JALONS_CHUNKS_AMOUNT))
        {
          if (jalons_reader_sum_role (reader, i) == JALONS_SUM_DEAL)
            read_next (reader, i);
        }
      else if (jalons_parse_chunk (&reader->parse, i)->prep == JALONS_PREP_NONE)
        read_entry (reader, i);
    }
}
