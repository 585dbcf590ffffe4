/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Deals told under a name that stands alone: "Statsig. Yesterday, $1.1 billion, all in stock", or
 * the heading "3. Alphabet" in a list of what each will spend. */

#include "extract/deals/jalons-deal.h"
#include "extract/jalons-signs.h"

#define LABEL_CONFIDENCE 60

/* A name that stands alone has no more chunks about it: "AMAZON, 2023." */
#define MAX_LABEL 5

/* A list of plans is looked for among so many readings before. */
#define MAX_LISTED 64

/* "SERIES B, JUNE 2021." has no more tokens. */
#define MAX_SERIES_LABEL 8

/* What those spend who are listed is at least this. */
#define LEAST_PLAN G_GINT64_CONSTANT (1000000000)
/* And this is the least that is raised: what costs less is a price. */
#define LEAST_ROUND 250000

static const JalonsFrame labelled_round
  = { "label.round", JALONS_KIND_INVESTMENT, JALONS_DEAL_ROUND };
static const JalonsFrame labelled_plan
  = { "label.plan", JALONS_KIND_INVESTMENT, JALONS_DEAL_OTHER };

/* The company of a sentence that is nothing but its name, or %NULL. */
static const char *
get_label (const JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  const char *label = NULL;

  if (parse->chunks->len < 2 || parse->chunks->len > MAX_LABEL
      || jalons_parse_chunk (parse, 0)->type != JALONS_CHUNK_COMPANY)
    return NULL;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY && label == NULL)
        label = jalons_deal_resolve (reader, i);
      else if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_PLACE
                                             | JALONS_CHUNKS_DATE | JALONS_CHUNKS_STOP))
        return NULL;
    }
  return label;
}

/* The first sum of a sentence, if neither another name nor a verb stands before it. */
static int
find_bare_sum (const JalonsReader *reader)
{
  int i = jalons_parse_find (&reader->parse, 0, G_MAXINT,
                             JALONS_CHUNKS_AMOUNT | JALONS_CHUNKS_PARTY | JALONS_CHUNKS_VERB
                               | JALONS_CHUNKS_MODEL);

  return jalons_parse_is (&reader->parse, i, JALONS_CHUNKS_AMOUNT)
             && jalons_reader_sum_role (reader, i) == JALONS_SUM_DEAL
           ? i
           : JALONS_CHUNK_NONE;
}

/* "AMAZON. $4 billion promised in September": in a text about a start-up a giant gives. */
static gboolean
gives_to_topic (const JalonsReader *reader, const char *label)
{
  JalonsCompanyKind kind
    = reader->discourse.topic != NULL
        ? jalons_discourse_get_kind (&reader->discourse, reader->discourse.topic)
        : JALONS_COMPANY_UNKNOWN;

  return g_strcmp0 (reader->discourse.topic, label) != 0
         && (kind == JALONS_COMPANY_STARTUP || kind == JALONS_COMPANY_LAB)
         && (jalons_deal_is_giant (reader, label)
             || jalons_discourse_is_fund (&reader->discourse, label));
}

static void
cast_labelled (const JalonsReader *reader, int sum, const char *label, JalonsReading *reading)
{
  JalonsDealCast cast;

  if (gives_to_topic (reader, label))
    {
      reading->recipient = reader->discourse.topic;
      jalons_reading_add_investor (reading, label);
      return;
    }
  reading->recipient = label;
  jalons_deal_cast (reader, sum, JALONS_CHUNK_NONE, NULL, 0, (int) reader->parse.chunks->len,
                    &cast);
  for (int i = 0; i < cast.n_investors; i++)
    {
      const char *name = jalons_deal_get_party (reader, cast.investors[i]);

      if (name != NULL)
        jalons_reading_add_investor (reading, name);
    }
}

static void
read_labelled (JalonsReader *reader, const char *label)
{
  int sum = find_bare_sum (reader);
  JalonsPredicate predicate;
  JalonsReading *reading;

  if (sum < 0 || jalons_reader_get_sum (reader, sum).value < LEAST_ROUND)
    return;
  jalons_predicate_init (&predicate, &labelled_round, sum, NULL);
  reading = jalons_reader_add (reader, &predicate);
  cast_labelled (reader, sum, label, reading);
  reading->confidence = LABEL_CONFIDENCE;
  if (jalons_deal_has_total (reader, 0, sum) || !jalons_reader_judge (reader, &predicate, reading))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  jalons_reader_take_sum (reader, sum, reading);
  jalons_reader_date (reader, &predicate, reading);
  reader->last_deal = reader->readings->len - 1;
}

/* "SERIES B, JUNE 2021. $90 million. Index Ventures led": whether the sentence before is the name
 * of a round and nothing more; then it is one of the company that the text is about. */
static gboolean
follows_series (const JalonsReader *reader)
{
  const JalonsSentence *before;
  g_autofree char *word = NULL;
  g_autofree char *folded = NULL;

  if (reader->sentence == 0)
    return FALSE;
  before = jalons_text_get_sentence (reader->text, reader->sentence - 1);
  if (before->block != reader->block || before->end > before->first + MAX_SERIES_LABEL)
    return FALSE;
  word = jalons_tokens_dup_text (reader->text->tokens, before->first, before->first + 1);
  folded = g_ascii_strdown (word, -1);
  return jalons_words_have (jalons_sign_deal_labels_follows_series, folded);
}

/* Whether the text told a plan to spend of another company. */
static gboolean
lists_plans (const JalonsReader *reader, const char *company)
{
  guint last = reader->readings->len;

  for (guint i = last > MAX_LISTED ? last - MAX_LISTED : 0; i < last; i++)
    {
      const JalonsReading *reading = jalons_reader_get (reader, i);

      if (reading->kind == JALONS_KIND_INVESTMENT && reading->deal == JALONS_DEAL_OTHER
          && reading->recipient == NULL && reading->n_investors == 1
          && reading->amount.value >= LEAST_PLAN && !g_str_equal (reading->investors[0], company))
        return TRUE;
    }
  return FALSE;
}

/* "4. Meta", and below it "About $12 billion this year, …" */
static void
read_listed_plan (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsBlock *block = jalons_text_get_block (reader->text, reader->block);
  JalonsPredicate predicate;
  JalonsReading *reading;
  const char *section;

  if (block->first_sentence != reader->sentence || reader->readings->len == 0)
    return;
  section = jalons_discourse_get_section (&reader->discourse);
  if (section == NULL || !jalons_deal_is_giant (reader, section) || !lists_plans (reader, section))
    return;
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_AMOUNT)
    {
      if (jalons_reader_sum_role (reader, i) != JALONS_SUM_DEAL
          || jalons_reader_get_sum (reader, i).value < LEAST_PLAN)
        return;
      jalons_predicate_init (&predicate, &labelled_plan, i, NULL);
      reading = jalons_reader_add (reader, &predicate);
      jalons_reading_add_investor (reading, section);
      reading->confidence = LABEL_CONFIDENCE;
      jalons_reader_take_sum (reader, i, reading);
      jalons_reader_date (reader, &predicate, reading);
      return;
    }
}

/**
 * jalons_reader_read_labelled:
 * @reader: a reader that has read what the verbs and nouns of a sentence tell
 *
 * Reads a sum that stands under a name, where nothing else in its sentence was read; and keeps the
 * name that this sentence is, for the next.
 */
void
jalons_reader_read_labelled (JalonsReader *reader)
{
  const char *label = reader->label;

  reader->label = NULL;
  if ((reader->parse.language & 2) == 0)
    return;
  if (reader->readings->len == reader->first_reading
      && jalons_parse_has (&reader->parse, JALONS_CHUNK_AMOUNT))
    {
      if (label != NULL && reader->label_sentence + 1 == reader->sentence)
        read_labelled (reader, label);
      else if (reader->discourse.topic != NULL && follows_series (reader))
        read_labelled (reader, reader->discourse.topic);
      else
        read_listed_plan (reader);
    }
  reader->label = get_label (reader);
  reader->label_sentence = reader->sentence;
}
