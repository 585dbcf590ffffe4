/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Events told without a verb: chronologies, headings, lists, newsletters. */

#include "extract/deals/jalons-deal.h"

static const JalonsFrame elliptic_release = { "ellipsis.release", JALONS_KIND_RELEASE };
static const JalonsFrame elliptic_round
  = { "ellipsis.round", JALONS_KIND_INVESTMENT, JALONS_DEAL_ROUND };

/* So far behind a sum stands for whom it is. */
#define RECIPIENT_REACH 4

/* What is told without a verb is less sure. */
#define ELLIPSIS_CONFIDENCE 65

static gboolean
is_governed (const JalonsReader *reader)
{
  const JalonsSentence *sentence = jalons_text_get_sentence (reader->text, reader->sentence);

  return jalons_dates_get_governing (reader->text, sentence->first) != NULL
         || jalons_dates_get_governing (reader->text, sentence->end - 1) != NULL;
}

static gboolean
has_reading (const JalonsReader *reader, JalonsKind kind)
{
  for (guint i = reader->first_reading; i < reader->readings->len; i++)
    {
      if (jalons_reader_get (reader, i)->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_finite_verb (const JalonsReader *reader, int clause)
{
  return g_array_index (reader->parse.clauses, JalonsClause, clause).head != JALONS_CHUNK_NONE;
}

/* Whether a participle stands before a model in its clause, with what it takes between them. */
static gboolean
is_behind_participle (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  int verb = jalons_parse_find_before (parse, model, JALONS_PARSE_ANY_REACH,
                                       JALONS_CHUNKS_VERB | JALONS_CHUNKS_PAUSE);

  return jalons_parse_is (parse, verb, JALONS_CHUNKS_PARTICIPLE)
         && jalons_chunk_is (jalons_parse_chunk (parse, verb + 1), JALONS_CLASS_PREP_BY);
}

static void
read_models (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  gint16 group = JALONS_CHUNK_NONE;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      JalonsPredicate predicate;
      JalonsReading *reading;

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_AMOUNT))
        {
          if (group == JALONS_CHUNK_NONE && chunk->type == JALONS_CHUNK_AMOUNT)
            return;
          continue;
        }
      if (chunk->type != JALONS_CHUNK_MODEL)
        continue;
      if (chunk->prep != JALONS_PREP_NONE || has_finite_verb (reader, chunk->clause)
          || chunk->depth > 0)
        return;
      if (group != JALONS_CHUNK_NONE && chunk->group != group)
        return;
      /* "Image generation, powered by Nuvia's Heron" */
      if (group == JALONS_CHUNK_NONE && is_behind_participle (reader, i))
        return;
      group = chunk->group;
      jalons_predicate_init (&predicate, &elliptic_release, i, NULL);
      reading = jalons_reader_add (reader, &predicate);
      reading->model = chunk->value;
      reading->maker = jalons_discourse_get_maker (&reader->discourse, chunk->value);
      if (reading->maker == NULL)
        reading->maker = reader->discourse.topic;
      reading->confidence = ELLIPSIS_CONFIDENCE;
      jalons_reader_date (reader, &predicate, reading);
      if (!jalons_period_is_known (&reading->when))
        jalons_reader_drop_last (reader);
    }
}

/* The company that a verbless item is about: the first that no preposition governs. */
static int
find_head_company (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  int i = jalons_parse_find (parse, 0, G_MAXINT, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_COMPANY);

  return jalons_parse_is (parse, i, JALONS_CHUNKS_COMPANY)
             && jalons_parse_chunk (parse, i)->prep == JALONS_PREP_NONE
           ? i
           : JALONS_CHUNK_NONE;
}

/* "€600m, of which €132m is debt": a verb of what comes after says nothing of the sum. */
static gboolean
has_own_verb (const JalonsReader *reader, int amount)
{
  const JalonsParse *parse = &reader->parse;
  int head
    = g_array_index (parse->clauses, JalonsClause, jalons_parse_chunk (parse, amount)->clause).head;

  return head != JALONS_CHUNK_NONE
         && jalons_parse_find (parse, amount + 1, head, JALONS_CHUNKS_COMMA) < 0;
}

/* "September 2023. Amazon: $4 billion", in a chronology of Anthropic. */
static gboolean
gives_to_topic (const JalonsReader *reader, int company)
{
  const char *name = jalons_deal_resolve (reader, company);
  const JalonsCompanyInfo *info
    = reader->discourse.topic != NULL
        ? jalons_catalog_get_company_info (reader->catalog, reader->discourse.topic)
        : NULL;

  return name != NULL && jalons_deal_is_giant (reader, name) && info != NULL
         && (info->kind == JALONS_COMPANY_STARTUP || info->kind == JALONS_COMPANY_LAB);
}

/* Who the item says gives and gets the sum; the company it opens with gets it before others. */
static void
cast_sum (const JalonsReader *reader, int amount, int company, JalonsReading *reading)
{
  JalonsDealCast cast;

  jalons_deal_cast (reader, amount, JALONS_CHUNK_NONE, NULL, 0, (int) reader->parse.chunks->len,
                    &cast);
  /* "Amazon, up to $4bn in Anthropic" */
  if (company >= 0 && jalons_parse_is (&reader->parse, amount + 2, JALONS_CHUNKS_COMPANY)
      && jalons_parse_chunk (&reader->parse, amount + 2)->prep == JALONS_PREP_IN)
    {
      cast.recipient = amount + 2;
      cast.investors[0] = company;
      cast.n_investors = 1;
    }
  else if (company >= 0 && gives_to_topic (reader, company))
    {
      cast.recipient = JALONS_CHUNK_NONE;
      cast.investors[0] = company;
      cast.n_investors = 1;
    }
  else if (company >= 0
           && !jalons_discourse_is_fund (&reader->discourse, jalons_deal_resolve (reader, company)))
    cast.recipient = company;
  if (cast.recipient >= 0)
    {
      reading->recipient = jalons_deal_resolve (reader, cast.recipient);
      reading->first
        = MIN (reading->first, jalons_parse_chunk (&reader->parse, cast.recipient)->first);
      reading->end = MAX (reading->end, jalons_parse_chunk (&reader->parse, cast.recipient)->end);
    }
  for (int i = 0; i < cast.n_investors; i++)
    {
      const char *name = jalons_deal_get_party (reader, cast.investors[i]);

      if (name != NULL && g_strcmp0 (name, reading->recipient) != 0)
        jalons_reading_add_investor (reading, name);
    }
  if (reading->recipient == NULL)
    reading->recipient = jalons_deal_guess_recipient (reader, NULL, reading);
}

/* "SoftBank : 30 milliards pour OpenAI", "Microsoft : 80 milliards pour ses centres de
 * données": who stands before the colon gives it where behind the sum is told to whom or for what.
 */
static void
turn_head (const JalonsReader *reader, int amount, int company, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  const char *head = company >= 0 ? jalons_deal_resolve (reader, company) : NULL;

  if (head == NULL || (parse->language & 1) == 0 || company > amount
      || g_strcmp0 (reading->recipient, head) != 0)
    return;
  for (int i = amount + 1; i < (int) parse->chunks->len && i <= amount + RECIPIENT_REACH; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY
          && (chunk->prep == JALONS_PREP_FOR || chunk->prep == JALONS_PREP_IN
              || chunk->prep == JALONS_PREP_TO))
        {
          reading->recipient = jalons_deal_resolve (reader, i);
          reading->n_investors = 0;
          jalons_reading_add_investor (reading, head);
          return;
        }
      if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_LINK | JALONS_CHUNKS_DESCRIPTION))
        break;
    }
  if (!jalons_deal_is_giant (reader, head) || reading->n_investors > 0)
    return;
  reading->recipient = NULL;
  if (!jalons_deal_clause_has_class (reader, amount, JALONS_CLASS_INFRA))
    return;
  reading->deal = JALONS_DEAL_OTHER;
  jalons_reading_add_investor (reading, head);
}

static void
read_sum (JalonsReader *reader, int amount, int company)
{
  JalonsPredicate predicate;
  JalonsReading *reading;

  jalons_predicate_init (&predicate, &elliptic_round, amount, NULL);
  reading = jalons_reader_add (reader, &predicate);
  cast_sum (reader, amount, company, reading);
  turn_head (reader, amount, company, reading);
  jalons_reader_take_sum (reader, amount, reading);
  reading->confidence = ELLIPSIS_CONFIDENCE;
  if ((reading->recipient == NULL && reading->deal != JALONS_DEAL_OTHER)
      || !jalons_reader_judge (reader, &predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_reader_date (reader, &predicate, reading);
  reader->last_deal = reader->readings->len - 1;
}

static void
read_sums (JalonsReader *reader, gboolean governed)
{
  const JalonsParse *parse = &reader->parse;
  int company = find_head_company (reader);
  int sum = jalons_parse_find (parse, 0, G_MAXINT, JALONS_CHUNKS_AMOUNT);

  if (sum >= 0 && (company >= 0 || governed)
      && jalons_parse_chunk (parse, sum)->prep == JALONS_PREP_NONE
      && jalons_parse_chunk (parse, sum)->depth == 0 && !has_own_verb (reader, sum)
      && jalons_reader_sum_role (reader, sum) == JALONS_SUM_DEAL)
    read_sum (reader, sum, company);
}

/* Whose total it is: the company that the sentence names, or else that of the last deal, or the
 * topic. */
static const char *
find_totalled (const JalonsReader *reader, int amount)
{
  const JalonsParse *parse = &reader->parse;
  const char *found = NULL;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY && gives_to_topic (reader, i))
        continue;
      if ((chunk->type == JALONS_CHUNK_COMPANY
           && (chunk->prep == JALONS_PREP_NONE || chunk->prep == JALONS_PREP_IN))
          || (chunk->type == JALONS_CHUNK_DESCRIPTION && chunk->prep != JALONS_PREP_OF))
        found = jalons_discourse_resolve (&reader->discourse, parse, i);
      if (found != NULL)
        return found;
    }
  if (reader->last_deal != JALONS_TEXT_NONE
      && jalons_reader_get (reader, reader->last_deal)->sentence + 2 >= reader->sentence
      && jalons_text_get_sentence (reader->text,
                                   jalons_reader_get (reader, reader->last_deal)->sentence)
             ->block
           == reader->block)
    return jalons_reader_get (reader, reader->last_deal)->recipient;
  return jalons_discourse_get_subject (&reader->discourse) != NULL
             && !jalons_discourse_is_fund (&reader->discourse,
                                           jalons_discourse_get_subject (&reader->discourse))
           ? jalons_discourse_get_subject (&reader->discourse)
           : reader->discourse.topic;
}

/* "Amazon a investi 4 milliards, suivi par Google avec 2 milliards": another deal with the same
 * company. */
static void
read_followers (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_COMPANY)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const JalonsReading *first;
      JalonsPredicate predicate;
      JalonsReading *reading;
      const char *investor;

      if ((chunk->prep != JALONS_PREP_BY && chunk->prep != JALONS_PREP_WITH)
          || jalons_parse_get_preposition (parse, i + 1) != JALONS_PREP_WITH
          || !jalons_parse_is (parse, i + 2, JALONS_CHUNKS_AMOUNT)
          || jalons_reader_sum_role (reader, i + 2) != JALONS_SUM_DEAL
          || !has_reading (reader, JALONS_KIND_INVESTMENT))
        continue;
      investor = jalons_discourse_resolve (&reader->discourse, parse, i);
      jalons_predicate_init (&predicate, &elliptic_round, i + 2, NULL);
      predicate.first = i;
      reading = jalons_reader_add (reader, &predicate);
      first = jalons_reader_get (reader, reader->readings->len - 2);
      reading->recipient = first->recipient;
      reading->when = first->when;
      reading->when_first = first->when_first;
      reading->when_end = first->when_end;
      jalons_reading_add_investor (reading, investor);
      jalons_reader_take_sum (reader, i + 2, reading);
      jalons_reading_remove_investor (jalons_reader_get (reader, reader->readings->len - 2),
                                      investor);
    }
}

/* "$2 billion, including $500 million from Nvidia": what one of those who gave brought to a deal.
 */
static gboolean
belongs (const JalonsReading *part, const JalonsReading *whole)
{
  return (whole->deal == JALONS_DEAL_ROUND || whole->deal == JALONS_DEAL_DEBT)
         && !jalons_period_is_known (&part->when);
}

/* "dont 10 millions de dette auprès de Bpifrance" */
static gboolean
is_debt (const JalonsReader *reader, int sum)
{
  for (int i = sum + 1; i < (int) reader->parse.chunks->len && i <= sum + 2; i++)
    {
      if (jalons_deal_is_noun_of (reader, i, JALONS_DEAL_DEBT))
        return TRUE;
    }
  return FALSE;
}

/* "dont 8 millions d'euros dès 2019 auprès de Partech": a part that was a deal of its own, or who
 * gave that part. */
static void
read_parts (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    {
      JalonsPredicate predicate;
      JalonsReading *reading, *whole;

      if (i + 1 >= (int) parse->chunks->len || !jalons_reader_is_part (reader, i)
          || !has_reading (reader, JALONS_KIND_INVESTMENT))
        continue;
      jalons_predicate_init (&predicate, &elliptic_round, i, NULL);
      reading = jalons_reader_add (reader, &predicate);
      whole = jalons_reader_get (reader, reader->readings->len - 2);
      reading->recipient = whole->recipient;
      for (int k = i + 1; k < (int) parse->chunks->len; k++)
        {
          const JalonsChunk *after = jalons_parse_chunk (parse, k);
          const char *investor;

          if (jalons_chunk_is_in (after, JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_SEMICOLON))
            break;
          if (after->type == JALONS_CHUNK_DATE && !jalons_period_is_known (&reading->when))
            jalons_reader_date_by (reader, k, reading);
          if (after->type != JALONS_CHUNK_COMPANY || after->prep != JALONS_PREP_FROM)
            continue;
          investor = jalons_discourse_resolve (&reader->discourse, parse, k);
          jalons_reading_add_investor (reading, investor);
          jalons_reading_remove_investor (whole, investor);
        }
      if (reading->n_investors == 0 || whole->kind != JALONS_KIND_INVESTMENT)
        {
          jalons_reader_drop_last (reader);
          continue;
        }
      if (is_debt (reader, i) && whole->deal == JALONS_DEAL_ROUND)
        {
          reading->deal = JALONS_DEAL_DEBT;
          reading->when = whole->when;
        }
      else if (belongs (reading, whole))
        {
          for (guint n = 0; n < reading->n_investors; n++)
            jalons_reading_add_investor (whole, reading->investors[n]);
          whole->end = MAX (whole->end, jalons_parse_chunk (parse, i)->end);
          jalons_parse_chunk (parse, i)->flags |= JALONS_CHUNK_TAKEN;
          jalons_reader_drop_last (reader);
          continue;
        }
      jalons_reader_take_sum (reader, i, reading);
      if (whole->deal == JALONS_DEAL_TOTAL && whole->when_first == reading->when_first)
        jalons_reading_undate (whole);
    }
}

/* "Plus d'1,5 milliard en tout": a total that no verb takes. */
static void
read_totals (JalonsReader *reader)
{
  static const JalonsFrame elliptic_total
    = { "ellipsis.total", JALONS_KIND_INVESTMENT, JALONS_DEAL_TOTAL };
  const JalonsParse *parse = &reader->parse;

  if (has_reading (reader, JALONS_KIND_INVESTMENT))
    return;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    {
      JalonsPredicate predicate;
      JalonsReading *reading;

      if (jalons_reader_sum_role (reader, i) != JALONS_SUM_DEAL
          || !jalons_deal_has_total (reader, i - 8, i + 10))
        continue;
      jalons_predicate_init (&predicate, &elliptic_total, i, NULL);
      reading = jalons_reader_add (reader, &predicate);
      reading->confidence = ELLIPSIS_CONFIDENCE;
      reading->recipient = find_totalled (reader, i);
      jalons_reader_take_sum (reader, i, reading);
      if (reading->recipient == NULL || jalons_deal_tells_of_many (reader, reading)
          || jalons_discourse_is_fund (&reader->discourse, reading->recipient)
          || !jalons_reader_judge (reader, &predicate, reading))
        jalons_reader_drop_last (reader);
      else
        jalons_reader_date (reader, &predicate, reading);
      return;
    }
}

/* "Photoroom : 43 millions de dollars (Balderton)": an entry in running text. */
static gboolean
opens_as_entry (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;

  return parse->chunks->len > 2 && jalons_parse_chunk (parse, 0)->type == JALONS_CHUNK_COMPANY
         && jalons_parse_chunk (parse, 1)->type == JALONS_CHUNK_COLON
         && jalons_parse_chunk (parse, 2)->type == JALONS_CHUNK_AMOUNT;
}

/**
 * jalons_reader_read_ellipsis:
 * @reader: a reader that has read the frames of a sentence
 *
 * Reads what the sentence tells without a verb, where nothing else was read.
 */
void
jalons_reader_read_ellipsis (JalonsReader *reader)
{
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);
  gboolean item = block->kind == JALONS_BLOCK_LIST_ITEM || block->kind == JALONS_BLOCK_HEADING;
  gboolean governed;

  if (!jalons_parse_has (&reader->parse, JALONS_CHUNK_AMOUNT)
      && !jalons_parse_has (&reader->parse, JALONS_CHUNK_MODEL))
    return;
  read_followers (reader);
  read_parts (reader);
  read_totals (reader);
  if (has_reading (reader, JALONS_KIND_INVESTMENT))
    return;
  governed = is_governed (reader);
  if (governed && !has_reading (reader, JALONS_KIND_RELEASE))
    read_models (reader);
  if ((governed || item || opens_as_entry (reader))
      && !has_reading (reader, JALONS_KIND_INVESTMENT))
    read_sums (reader, governed);
}
