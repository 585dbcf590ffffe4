/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Deals told in the words of the one before: "Amazon a investi 4 milliards dans Anthropic, et
 * Google 2 milliards", "105 millions en juin puis 385 en décembre", "Rebelote en 2021". */

#include "extract/deals/jalons-deal.h"

/* What is left unsaid makes a deal less sure. */
#define GAP_CONFIDENCE 70
#define ECHO_CONFIDENCE 55

/* So many other words may stand in what repeats a deal without its verb. */
#define MAX_WORDS 4

/* "Bis repetita" stands at the beginning of its sentence, in so many chunks. */
#define MAX_ECHO_CHUNK 5

/* The chunks that repeat a deal, around its sum, and whether they have named an investor of their
 * own. */
typedef struct
{
  const JalonsReading *model;
  int first;
  int end;
  int sum;
  gboolean named;
} Gap;

static gboolean
is_joint (const JalonsChunk *chunk)
{
  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_SEMICOLON
                                      | JALONS_CHUNKS_CONJUNCTION);
}

static gboolean
ends_gap (const JalonsChunk *chunk)
{
  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_NOUN | JALONS_CHUNKS_AMOUNT
                                      | JALONS_CHUNKS_STOP | JALONS_CHUNKS_COLON
                                      | JALONS_CHUNKS_OPEN)
         || (chunk->flags
             & (JALONS_CHUNK_SUBJECT_RELATIVE | JALONS_CHUNK_OBJECT_RELATIVE
                | JALONS_CHUNK_COMPLEMENTIZER | JALONS_CHUNK_SUBORDINATOR))
              != 0;
}

/* The deal with a sum that the sentence told last before a chunk. */
static const JalonsReading *
find_model (const JalonsReader *reader, int chunk)
{
  guint32 token = jalons_parse_chunk (&reader->parse, chunk)->first;
  const JalonsReading *found = NULL;

  JALONS_READER_FOREACH_NEW (reader, reading)
    {
      if (reading->kind == JALONS_KIND_INVESTMENT && reading->trigger < token
          && jalons_money_is_set (&reading->amount)
          && (found == NULL || reading->trigger >= found->trigger))
        found = reading;
    }
  return found;
}

/* Whether only a date and small words stand from one chunk to another. */
static gboolean
is_bare (const JalonsParse *parse, int first, int end)
{
  return jalons_parse_are (parse, first, end, JALONS_CHUNKS_DATE | JALONS_CHUNKS_FUNCTION);
}

/* Whether a chunk before the sum stands in brackets that do not hold the sum, or is one of them. */
static gboolean
is_aside (const JalonsParse *parse, int i, int sum)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  guint8 depth = jalons_parse_chunk (parse, sum)->depth;

  return chunk->depth > depth
         || (chunk->depth == depth
             && jalons_chunk_is_in (chunk, JALONS_CHUNKS_OPEN | JALONS_CHUNKS_CLOSE));
}

/* Where the words before the sum begin that belong to it: behind the joint before it, and "puis, en
 * décembre, " is one with what follows. */
static int
find_start (const JalonsParse *parse, int sum)
{
  int first = JALONS_CHUNK_NONE;
  int n_words = 0;
  gboolean told = FALSE;

  for (int i = sum - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      /* "Cohere a levé 27 millions, Sana (logiciels) 18": what is told aside. */
      if (is_aside (parse, i, sum))
        continue;
      if (is_joint (chunk) && (first < 0 || is_bare (parse, i + 1, first)))
        first = i + 1;
      if (chunk->type == JALONS_CHUNK_AMOUNT)
        {
          told = (chunk->flags & JALONS_CHUNK_TAKEN) != 0;
          break;
        }
      /* "49 millions pour acquérir Nod.ai et 665 pour Silo AI" */
      if (first >= 0 && (chunk->flags & JALONS_CHUNK_INFINITIVE) != 0)
        continue;
      /* "raised HK$4.8 billion in its debut, and Zhipu HK$4.3 billion": a noun of the deal told. */
      if (ends_gap (chunk) && (first < 0 || chunk->type != JALONS_CHUNK_NOUN))
        break;
      n_words += first < 0 && chunk->type == JALONS_CHUNK_WORD;
    }
  /* "Harvey raised $300 million; Abridge, $250 million" */
  if (told && first > 2 && jalons_parse_chunk (parse, first - 1)->type == JALONS_CHUNK_COMMA
      && jalons_parse_chunk (parse, first - 2)->type == JALONS_CHUNK_COMPANY
      && is_joint (jalons_parse_chunk (parse, first - 3)))
    first -= 2;
  return told && n_words <= MAX_WORDS ? first : JALONS_CHUNK_NONE;
}

/* Finds where the words around the sum begin and end; FALSE where they are a clause of their own.
 */
static gboolean
find_gap (const JalonsReader *reader, int sum, Gap *gap)
{
  const JalonsParse *parse = &reader->parse;

  gap->sum = sum;
  gap->named = FALSE;
  gap->model = find_model (reader, sum);
  gap->first = find_start (parse, sum);
  if (gap->model == NULL || gap->first < 0)
    return FALSE;
  for (gap->end = sum + 1; gap->end < (int) parse->chunks->len; gap->end++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, gap->end);

      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE))
        return FALSE;
      if (ends_gap (chunk) || is_joint (chunk))
        break;
    }
  return TRUE;
}

static guint
get_roles (const JalonsFrame *frame, const JalonsChunk *chunk, gboolean object)
{
  /* "49 millions pour acquérir Nod.ai et 665 pour Silo AI" */
  if (chunk->prep == JALONS_PREP_FOR && frame->deal == JALONS_DEAL_ACQUISITION
      && frame->subject == JALONS_FILL_INVESTOR)
    return JALONS_FILL_RECIPIENT;
  if (chunk->prep != JALONS_PREP_NONE)
    return frame->preps[chunk->prep];
  return object ? frame->object : frame->subject | frame->agent;
}

/* Puts a party of the gap into the place that its like has in the deal repeated; FALSE where it can
 * have none. */
static gboolean
take_party (const JalonsReader *reader, Gap *gap, int i, gboolean object, JalonsReading *reading)
{
  const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);
  guint roles = get_roles (gap->model->frame, chunk, object);
  const char *name = jalons_deal_resolve (reader, i);

  if (name == NULL || (roles & (JALONS_FILL_RECIPIENT | JALONS_FILL_INVESTOR)) == 0)
    return FALSE;
  if ((roles & JALONS_FILL_RECIPIENT) != 0)
    {
      if ((gap->model->frame->subject & JALONS_FILL_RECIPIENT) != 0)
        reading->n_investors = 0;
      reading->recipient = name;
      return TRUE;
    }
  if (!gap->named)
    reading->n_investors = 0;
  gap->named = TRUE;
  jalons_reading_add_investor (reading, name);
  return TRUE;
}

static gboolean
is_same (const JalonsReading *a, const JalonsReading *b)
{
  if (g_strcmp0 (a->recipient, b->recipient) != 0 || a->n_investors != b->n_investors)
    return FALSE;
  for (guint i = 0; i < a->n_investors; i++)
    {
      if (!g_str_equal (a->investors[i], b->investors[i]))
        return FALSE;
    }
  return TRUE;
}

/* Copies what a deal told and what this one leaves unsaid. */
static JalonsReading *
repeat (JalonsReader *reader, const JalonsReading *model, int chunk)
{
  const JalonsReading copy = *model;
  JalonsPredicate predicate;
  JalonsReading *reading;

  jalons_predicate_init (&predicate, copy.frame, chunk, NULL);
  reading = jalons_reader_add (reader, &predicate);
  reading->rule = "gap";
  reading->deal = copy.deal;
  reading->status = copy.status;
  reading->firmness = copy.firmness;
  reading->by_verb = copy.by_verb;
  reading->recipient = copy.recipient;
  reading->n_investors = copy.n_investors;
  for (guint i = 0; i < copy.n_investors; i++)
    reading->investors[i] = copy.investors[i];
  return reading;
}

static void
read_gap (JalonsReader *reader, Gap *gap)
{
  const JalonsReading model = *gap->model;
  JalonsReading *reading = repeat (reader, gap->model, gap->sum);
  gboolean subject = FALSE;
  gboolean dated = FALSE;

  gap->model = &model;
  for (int i = gap->first; i < gap->end; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        {
          jalons_reader_date_by (reader, i, reading);
          dated = TRUE;
        }
      if (!jalons_chunk_is_party (chunk) || chunk->type == JALONS_CHUNK_PERSON
          || (i < gap->sum && is_aside (&reader->parse, i, gap->sum)))
        continue;
      if (!take_party (reader, gap, i, subject, reading))
        {
          jalons_reader_drop_last (reader);
          return;
        }
      subject = subject || chunk->prep == JALONS_PREP_NONE;
    }
  if (reading->recipient == NULL || (is_same (reading, &model) && !dated)
      || (reading->deal == JALONS_DEAL_ACQUISITION
          && g_strcmp0 (reading->recipient, model.recipient) == 0))
    {
      jalons_reader_drop_last (reader);
      return;
    }
  if (!dated && !is_same (reading, &model))
    {
      reading->when = model.when;
      reading->when_first = model.when_first;
      reading->when_end = model.when_end;
    }
  reading->first = MIN (reading->first, jalons_parse_chunk (&reader->parse, gap->first)->first);
  jalons_reader_take_sum (reader, gap->sum, reading);
  reading->end = MAX (reading->end, jalons_parse_chunk (&reader->parse, gap->end - 1)->end);
  reading->confidence = GAP_CONFIDENCE;
}

/* "Rebelote en 2021, avec 12 millions", "Bis repetita en septembre : 13 milliards". */
static void
read_echo (JalonsReader *reader)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsReading *model;
  JalonsReading *reading;
  int sum = JALONS_CHUNK_NONE;
  int date = JALONS_CHUNK_NONE;

  if (reader->last_deal == JALONS_TEXT_NONE || reader->readings->len > reader->first_reading
      || !jalons_reader_has_cue (reader, JALONS_CUE_ECHO, 0, MAX_ECHO_CHUNK))
    return;
  model = jalons_reader_get (reader, reader->last_deal);
  if (!jalons_deal_is_near (reader, model) || model->recipient == NULL
      || model->deal == JALONS_DEAL_ACQUISITION || model->frame == NULL)
    return;
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_AMOUNT && sum < 0
          && jalons_reader_sum_role (reader, i) == JALONS_SUM_DEAL)
        sum = i;
      if (chunk->type == JALONS_CHUNK_DATE && date < 0)
        date = i;
      /* Another company: the sentence tells of it, and in words of its own. */
      if (chunk->type == JALONS_CHUNK_COMPANY && chunk->prep == JALONS_PREP_NONE)
        return;
    }
  if (sum < 0 && (date < 0 || model->n_investors == 0))
    return;
  reading = repeat (reader, model, sum >= 0 ? sum : date);
  reading->rule = "echo";
  if (sum >= 0)
    jalons_reader_take_sum (reader, sum, reading);
  if (date >= 0)
    jalons_reader_date_by (reader, date, reading);
  reading->first = jalons_parse_chunk (parse, 0)->first;
  reading->confidence = ECHO_CONFIDENCE;
  reader->last_deal = reader->readings->len - 1;
}

/**
 * jalons_reader_read_gaps:
 * @reader: a reader that has read the frames of a sentence
 *
 * Reads the deals that the sentence tells in the words of another, with only what differs said
 * anew.
 */
void
jalons_reader_read_gaps (JalonsReader *reader)
{
  read_echo (reader);
  if (reader->readings->len == reader->first_reading)
    return;
  JALONS_PARSE_FOREACH (&reader->parse, i, JALONS_CHUNKS_AMOUNT)
    {
      Gap gap;

      if (jalons_reader_sum_role (reader, i) == JALONS_SUM_DEAL && find_gap (reader, i, &gap))
        read_gap (reader, &gap);
    }
}
