/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which of the dates in a sentence is that of an event, and what day it means. */

#include "extract/jalons-reading.h"

/* What a date that stands elsewhere is worth less than one in the verb group itself. */
#define BEST_SCORE 1000
#define WORST_SCORE 0
/* A date that heads its sentence gives way only to one in the event's own clause. */
#define HEADING_SCORE 560
/* One that heads its line, as in a chronology, gives way only to one in the verb group. */
#define GOVERNING_SCORE 700
/* A date that scores less stands in another part of the sentence. */
#define FAR_SCORE 120

/* News without a date of its own is at most so many days older than the article that brings it. */
#define DAYS_OF_NEWS 6

/* The next event of a story is told in one of so many sentences. */
#define MAX_STORY_STEP 2
#define DAYS_OF_YEAR 365

static const JalonsDateExpression *
get_date (const JalonsReader *reader, int chunk)
{
  return jalons_dates_get (reader->text, jalons_parse_chunk (&reader->parse, chunk)->value);
}

/* "the commitment that the two announced in September": the date of the announcement is that of the deal. */
static gboolean
announces (const JalonsChunk *verb)
{
  static const char *const verbs[]
    = { "announce", "annoncer", "confirm", "confirmer", "disclose",  "reveal",   "révéler", "dévoiler",  "report",
        "unveil",   "be",       "être",    "say",       "tell",      "learn",    "state",   "dire",      "apprendre",
        "indiquer", "déclarer", "préciser", "faire",    "communiquer", NULL };

  return g_strv_contains (verbs, jalons_frames_get_lemma (verb->lemma)->name);
}

/* "paying customers", "the updated model": a participle that only describes the noun behind it. */
static gboolean
is_attribute (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsChunk *after = i + 1 < (int) parse->chunks->len ? jalons_parse_chunk (parse, i + 1) : NULL;

  return (parse->language & 2) != 0 && (chunk->features & (JALONS_VERB_PRP | JALONS_VERB_PP)) != 0 &&
         (chunk->flags & JALONS_CHUNK_FINITE) == 0 && i > 0 && after != NULL &&
         jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_FUNCTION &&
         (after->type == JALONS_CHUNK_WORD || after->type == JALONS_CHUNK_NOUN);
}

/* "it wrote a $5 billion check": the last verb before the noun of an event tells no other. */
static gboolean
governs (const JalonsReader *reader, const JalonsPredicate *predicate, int verb)
{
  const JalonsParse *parse = &reader->parse;

  if (predicate->group != NULL ||
      jalons_parse_chunk (parse, verb)->clause != jalons_parse_chunk (parse, predicate->trigger)->clause)
    return FALSE;
  for (int k = verb + 1; k < predicate->trigger; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_VERB || (chunk->type >= JALONS_CHUNK_COMMA && chunk->type <= JALONS_CHUNK_DASH))
        return FALSE;
    }
  return TRUE;
}

/* Whether a verb or noun that makes another event parts chunk @i from the predicate. */
static gboolean
is_parted (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  int from = MIN (i, predicate->trigger);
  int to = MAX (i, predicate->trigger);

  for (int k = from + 1; k < to; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type == JALONS_CHUNK_VERB && k > predicate->last && !announces (chunk) && !is_attribute (parse, k))
        return TRUE;
      if (chunk->type == JALONS_CHUNK_VERB && k < predicate->first && !governs (reader, predicate, k) &&
          jalons_frames_get_lemma (chunk->lemma)->n_triggers > 0)
        return TRUE;
    }
  return FALSE;
}

/* "Six mois après un amorçage": it counts from something else, and is when that other thing was not. */
static gboolean
hangs_on_other (const JalonsReader *reader, int i)
{
  return get_date (reader, i)->point.base == JALONS_DATE_BASE_EVENT;
}

static gboolean
is_whole_year (const JalonsDateExpression *date)
{
  return date->point.year != 0 && date->point.month == 0 && date->point.season == 0 && date->point.quarter == 0;
}

/* "testé depuis février, est ouvert": what a participle before it is dated by. */
static gboolean
belongs_to_other_verb (const JalonsReader *reader, int i)
{
  for (int k = i - 1; k >= 0; k--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (&reader->parse, k);

      if (chunk->type >= JALONS_CHUNK_COMMA && chunk->type <= JALONS_CHUNK_DASH)
        return FALSE;
      if (chunk->type == JALONS_CHUNK_VERB)
        return (chunk->flags & JALONS_CHUNK_PARTICIPLE) != 0;
    }
  return FALSE;
}

/* "un amorçage hors norme (105 M€ en juin)": brackets speak of what stands just before them. */
static gboolean
opens_beside (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsChunk *date)
{
  const JalonsClause *bracket = &g_array_index (reader->parse.clauses, JalonsClause, date->clause);

  return bracket->first > predicate->first && bracket->first <= MAX (predicate->last, predicate->trigger) + 5;
}

/* "on a Saturday", "un samedi": which one, the words do not say. */
static gboolean
is_some_weekday (const JalonsReader *reader, int i)
{
  const JalonsDateExpression *date = get_date (reader, i);
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (&reader->parse, i - 1) : NULL;

  return date->point.weekday != 0 && date->point.month == 0 && date->point.unit == JALONS_DATE_UNIT_NONE
         && before != NULL && jalons_chunk_is (before, JALONS_CLASS_INDEFINITE);
}

/* "August: GPT-5, at long last, and open weights, the first since 2019": it heads the sentence. */
static gboolean
heads_sentence (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;

  if (i + 1 >= (int) parse->chunks->len
      || (jalons_parse_chunk (parse, i + 1)->type != JALONS_CHUNK_COLON
          && jalons_parse_chunk (parse, i + 1)->type != JALONS_CHUNK_DASH
          /* "April was for regret: …", "September brought Sora 2" */
          && (jalons_parse_chunk (parse, i + 1)->type != JALONS_CHUNK_VERB
              || (jalons_parse_chunk (parse, i + 1)->flags & JALONS_CHUNK_FINITE) == 0)))
    return FALSE;
  for (int k = 0; k < i; k++)
    {
      if (jalons_parse_chunk (parse, k)->type != JALONS_CHUNK_FUNCTION)
        return FALSE;
    }
  return TRUE;
}

/* "date 2024-08 Trois mois après …": the date that a collector put before the text is that of the article. */
static gboolean
is_publication (const JalonsReader *reader, int i)
{
  const JalonsText *text = reader->text;
  const JalonsDateExpression *date = get_date (reader, i);

  return text->published_first != JALONS_TEXT_NONE && text->published.basis == JALONS_BASIS_STATED &&
         date->first < text->published_end && date->end > text->published_first;
}

/* A total is dated by how long it took alone; a deal never is. */
static int
score_date (const JalonsReader *reader, const JalonsPredicate *predicate, int i, gboolean total)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsChunk *trigger = jalons_parse_chunk (parse, predicate->trigger);
  const JalonsDateExpression *date = get_date (reader, i);
  int distance = ABS (i - predicate->trigger);
  int score;

  if (hangs_on_other (reader, i) || is_some_weekday (reader, i) || is_publication (reader, i))
    return WORST_SCORE;
  /* "d'ici à 2030": by when it is to be spent, not when it was told. */
  if (date->bound == JALONS_DATE_BOUND_UNTIL &&
      (predicate->frame->deal == JALONS_DEAL_OTHER ||
       (predicate->frame->kind == JALONS_KIND_INVESTMENT && predicate->group != NULL &&
        (predicate->group->features & (JALONS_VERB_FUT | JALONS_VERB_COND)) != 0)))
    return WORST_SCORE;
  if (!total && date->governs == JALONS_DATE_GOVERNS_BLOCK && i <= 1)
    return GOVERNING_SCORE;
  if (!total && heads_sentence (reader, i))
    return HEADING_SCORE;
  if (total ? !(date->length || date->lasting || date->bound == JALONS_DATE_BOUND_SINCE ||
                date->bound == JALONS_DATE_BOUND_SPAN || is_whole_year (date))
            : date->length && !date->aspect)
    return WORST_SCORE;
  if (chunk->clause == trigger->clause)
    score = 600;
  else
    {
      const JalonsClause *own = &g_array_index (parse->clauses, JalonsClause, trigger->clause);
      const JalonsClause *other = &g_array_index (parse->clauses, JalonsClause, chunk->clause);

      if (own->parent == chunk->clause)
        score = own->relative ? 200 : 450;
      else if (other->parent == trigger->clause && chunk->depth > 0)
        score = 400;
      else if (other->parent == trigger->clause)
        score = 150;
      else if (chunk->clause == 0 && i < predicate->first)
        score = 250;
      else
        score = 60;
    }
  if (predicate->group != NULL && i > predicate->group->head && i < predicate->group->verb)
    score += 300;
  else if (i > predicate->last)
    score += 60;
  else if (i > predicate->first && i < predicate->last)
    score += 100;
  if (!total && is_parted (reader, predicate, i))
    score -= 520;
  if (date->bound == JALONS_DATE_BOUND_UNTIL)
    score -= 400;
  if (i < predicate->first && belongs_to_other_verb (reader, i))
    score -= 350;
  if (i + 1 < predicate->trigger && i + 3 >= predicate->trigger && trigger->type == JALONS_CHUNK_NOUN)
    score += 150;
  if (chunk->depth > trigger->depth && !opens_beside (reader, predicate, chunk))
    score -= 400;
  if (date->bound == JALONS_DATE_BOUND_SINCE && !date->lasting)
    score -= 30;
  if (date->weak)
    score -= 80;
  return MAX (score - 6 * distance, 1);
}

static JalonsDateDirection
get_direction (const JalonsPredicate *predicate, const JalonsReading *reading)
{
  if (reading->status == JALONS_STATUS_ANNOUNCED ||
      (reading->status == JALONS_STATUS_RUMOURED && reading->kind == JALONS_KIND_RELEASE))
    return JALONS_DATE_DIRECTION_FUTURE;
  if (predicate->group != NULL && (predicate->group->features & JALONS_VERB_FUT) != 0 &&
      reading->kind == JALONS_KIND_INVESTMENT)
    return JALONS_DATE_DIRECTION_UNKNOWN;
  if (predicate->group != NULL && reading->kind == JALONS_KIND_RELEASE && !predicate->group->participle &&
      (predicate->group->features & (JALONS_VERB_PRES | JALONS_VERB_PP | JALONS_VERB_PAST)) == JALONS_VERB_PRES)
    return JALONS_DATE_DIRECTION_UNKNOWN;
  return JALONS_DATE_DIRECTION_PAST;
}

/* Where companies come from, and what was to come: what dates that is no news. */
static gboolean
tells_origin (const JalonsChunk *verb)
{
  static const char *const verbs[] = { "found", "cofound", "create", "establish", "incorporate", "bear", "be born", "join", "leave",
                                       "fonder", "cofonder", "créer", "naître", "établir", "rejoindre", "quitter", "start", "promise", "promettre",
                                       "slate", "plan", "prévoir", "open", "ouvrir", NULL };

  return g_strv_contains (verbs, jalons_frames_get_lemma (verb->lemma)->name);
}

/* Whether another event, or an origin, has the date at @i: a verb of its clause tells one. */
static gboolean
is_taken (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, i)->clause;

  for (int k = 0; k < (int) parse->chunks->len; k++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->type != JALONS_CHUNK_VERB || chunk->clause != clause || (k >= predicate->first && k <= predicate->last))
        continue;
      if (tells_origin (chunk) ||
          (!announces (chunk) && jalons_frames_get_lemma (chunk->lemma)->n_triggers > 0 && k != predicate->trigger))
        return TRUE;
    }
  return FALSE;
}

static int
choose_date (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int best = JALONS_CHUNK_NONE;
  int best_score = WORST_SCORE;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      int weight = 0;
      int score;

      if (jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_DATE ||
          (reading->kind == JALONS_KIND_RELEASE &&
           !jalons_reader_weigh_model_date (reader, i, reading->model, &weight)))
        continue;
      score = score_date (reader, predicate, i, reading->deal == JALONS_DEAL_TOTAL) + weight;
      /* From afar, only what no other verb takes for itself. */
      if (score < FAR_SCORE && is_taken (reader, predicate, i))
        continue;
      if (score > best_score)
        {
          best = i;
          best_score = score;
        }
    }
  return best;
}

/* The only date of a sentence is that of its only event, wherever it stands: "VSORA won 40 million, much of it from
 * Otium, in the spring". */
static int
choose_only_date (const JalonsReader *reader, const JalonsPredicate *predicate, JalonsDateDirection direction)
{
  const JalonsParse *parse = &reader->parse;
  int only = JALONS_CHUNK_NONE;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsDateExpression *date;

      if (jalons_parse_chunk (parse, i)->type != JALONS_CHUNK_DATE || is_publication (reader, i))
        continue;
      date = get_date (reader, i);
      if (only >= 0 || jalons_parse_chunk (parse, i)->depth > jalons_parse_chunk (parse, predicate->trigger)->depth || hangs_on_other (reader, i) || date->length || date->lasting || date->bound == JALONS_DATE_BOUND_SINCE ||
          (date->bound == JALONS_DATE_BOUND_UNTIL && direction != JALONS_DATE_DIRECTION_FUTURE) || is_taken (reader, predicate, i))
        return JALONS_CHUNK_NONE;
      only = i;
    }
  return only;
}

/* Whether a date names a month or season and leaves the year to the reader. */
static gboolean
lacks_year (const JalonsDateExpression *date)
{
  const JalonsDatePoint *point = &date->point;

  return point->year == 0 && (point->month != 0 || point->season != 0) && point->weekday == 0
         && point->unit == JALONS_DATE_UNIT_NONE && point->side == JALONS_DATE_SIDE_NONE
         && point->base == JALONS_DATE_BASE_PUBLISHED && date->bound == JALONS_DATE_BOUND_NONE;
}

/*
 * "… en mai 2024. En juillet, elle a …": where the sentence before told an event of a year gone by,
 * the story goes on from there, and not from the day on which it was printed.
 */
static JalonsPeriod
resolve_by_story (const JalonsReader *reader, const JalonsDateExpression *date)
{
  const JalonsPeriod *published = &reader->dates.published;
  const JalonsReading *before;
  JalonsDateContext context = JALONS_DATE_CONTEXT_NONE;
  JalonsPeriod period;

  if (!lacks_year (date) || reader->first_reading == 0 || !jalons_period_is_known (published))
    return JALONS_PERIOD_UNKNOWN;
  before = jalons_reader_get (reader, reader->first_reading - 1);
  if (before->sentence + MAX_STORY_STEP < reader->sentence
      || before->when.basis != JALONS_BASIS_STATED
      || before->when.precision > JALONS_PRECISION_MONTH
      || before->when.last + DAYS_OF_YEAR > published->last
      || jalons_text_get_sentence (reader->text, before->sentence)->block != reader->block)
    return JALONS_PERIOD_UNKNOWN;
  context.story = before->when;
  period = jalons_date_resolve (date, &context);
  if (!jalons_period_is_known (&period) || period.last > published->last)
    return JALONS_PERIOD_UNKNOWN;
  period.basis = JALONS_BASIS_RESOLVED;
  return period;
}

static JalonsPeriod
resolve_date (JalonsReader *reader, const JalonsDateExpression *date, JalonsDateDirection direction,
              const JalonsReading *reading)
{
  JalonsDateContext context = reader->dates;
  JalonsPeriod told = resolve_by_story (reader, date);

  if (jalons_period_is_known (&told) && direction != JALONS_DATE_DIRECTION_FUTURE)
    return told;

  if (date->point.year == 0 && date->point.month != 0 && date->point.unit == JALONS_DATE_UNIT_NONE &&
      jalons_period_is_known (&reader->chapter))
    {
      context = JALONS_DATE_CONTEXT_NONE;
      context.published = reader->chapter;
      return jalons_date_resolve (date, &context);
    }
  /* Dates before this one in the sentence are what "two months later" counts from. */
  for (int i = 0; i < (int) reader->parse.chunks->len; i++)
    {
      const JalonsDateExpression *earlier;
      JalonsPeriod period;

      if (jalons_parse_chunk (&reader->parse, i)->type != JALONS_CHUNK_DATE)
        continue;
      earlier = get_date (reader, i);
      if (earlier == date)
        break;
      period = jalons_date_resolve (earlier, &context);
      jalons_date_context_tell (&context, earlier, &period);
    }
  context.direction = direction;
  context.onset = reading->deal != JALONS_DEAL_TOTAL;
  if ((date->bound == JALONS_DATE_BOUND_UNTIL && direction == JALONS_DATE_DIRECTION_PAST) || reading->not_before)
    {
      /* "It took until October 22", "not before October 22": then it happened. */
      JalonsDateExpression reached = *date;

      reached.bound = JALONS_DATE_BOUND_NONE;
      return jalons_date_resolve (&reached, &context);
    }
  return jalons_date_resolve (date, &context);
}

/* "The rescue came on June 25. A group of investors put in …": the story goes on where the sentence
 * before left it, if that had but one date and no event of its own. */
static const JalonsDateExpression *
get_narrative_date (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  guint features = predicate->group != NULL ? predicate->group->features : 0;

  if (reader->narrative == JALONS_TEXT_NONE || reader->narrative_sentence + 1 != reader->sentence)
    return NULL;
  if ((features & (JALONS_VERB_PAST | JALONS_VERB_PRES)) == 0)
    return NULL;
  return jalons_dates_get (reader->text, reader->narrative);
}

/* Whether a clause tells what is new: the headline, the first paragraph, the present tense. */
static gboolean
is_news (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  guint features = predicate->group != NULL ? predicate->group->features : 0;

  if (reader->block == reader->text->title_block || reader->block == reader->lead_block)
    return TRUE;
  /* An item of a newsletter, or its heading, but not of the review of a year. */
  if (predicate->group == NULL && !jalons_period_is_known (&reader->chapter) &&
      (jalons_text_get_block (reader->text, reader->block)->kind == JALONS_BLOCK_LIST_ITEM ||
       jalons_text_get_block (reader->text, reader->block)->kind == JALONS_BLOCK_HEADING))
    return TRUE;
  if (predicate->group == NULL || predicate->group->participle)
    return FALSE;
  /* "Google will sink $15bn into …" is a plan made known now. */
  if (predicate->frame->kind == JALONS_KIND_INVESTMENT && (features & JALONS_VERB_FUT) != 0)
    return TRUE;
  /* "It has agreed a loan", but French says so of anything past. */
  return (features & JALONS_VERB_PRES) != 0 &&
         ((features & JALONS_VERB_PP) == 0 ||
          ((reader->parse.language & 2) != 0 && reader->text->published.precision == JALONS_PRECISION_DAY));
}

/* News without a date of its own happened in the days before it was printed. */
static JalonsPeriod
infer_from_publication (const JalonsReader *reader)
{
  JalonsPeriod published = reader->text->published;

  if (!jalons_period_is_known (&published))
    return JALONS_PERIOD_UNKNOWN;
  if (published.precision == JALONS_PRECISION_DAY)
    return jalons_period_span (published.last - DAYS_OF_NEWS, published.last, JALONS_BASIS_INFERRED);
  published.basis = JALONS_BASIS_INFERRED;
  return published;
}

/* The phrase "six months after" just before the noun of an event, or %JALONS_CHUNK_NONE. */
static int
find_offset (const JalonsReader *reader, const JalonsPredicate *predicate)
{
  const JalonsParse *parse = &reader->parse;

  if (jalons_parse_chunk (parse, predicate->trigger)->type != JALONS_CHUNK_NOUN)
    return JALONS_CHUNK_NONE;
  for (int i = predicate->trigger - 1; i >= 0 && i >= predicate->trigger - 4; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_DATE)
        return hangs_on_other (reader, i) ? i : JALONS_CHUNK_NONE;
      if (chunk->type != JALONS_CHUNK_FUNCTION && chunk->type != JALONS_CHUNK_WORD)
        return JALONS_CHUNK_NONE;
    }
  return JALONS_CHUNK_NONE;
}

/* "deux mois après la mise en ligne de ChatGPT": that much before the other date of the sentence, or
 * before the publication. */
static void
date_before (JalonsReader *reader, int offset, int chunk, JalonsReading *reading)
{
  const JalonsDateExpression *date = get_date (reader, offset);
  JalonsPeriod base = chunk >= 0 ? resolve_date (reader, get_date (reader, chunk), JALONS_DATE_DIRECTION_PAST, reading)
                                 : reader->dates.published;
  int months = date->point.unit == JALONS_DATE_UNIT_MONTH ? date->point.from
               : date->point.unit == JALONS_DATE_UNIT_YEAR ? 12 * date->point.from : 0;
  int year, month, day;

  if (!jalons_period_is_known (&base) || months <= 0 || base.precision > JALONS_PRECISION_MONTH)
    return;
  jalons_day_to_ymd (jalons_day_add_months (base.first, -months), &year, &month, &day);
  reading->when = jalons_period_month (year, month, JALONS_BASIS_RESOLVED);
  reading->when_first = date->first;
  reading->when_end = date->end;
}

/* "goes to all developers in early June", printed in May: to come, whatever the tense. */
static gboolean
is_to_come (const JalonsReader *reader, const JalonsReading *reading)
{
  const JalonsPeriod *published = &reader->text->published;

  return jalons_period_is_known (published) && jalons_period_is_known (&reading->when) &&
         reading->when.first > published->last;
}

/* "a year ago, in August 2023": of two dates beside each other, the finer. */
static void
take_finer (JalonsReader *reader, int chunk, JalonsDateDirection direction, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;

  for (int i = chunk + 1; i < (int) parse->chunks->len && i <= chunk + 3; i++)
    {
      const JalonsChunk *other = jalons_parse_chunk (parse, i);
      JalonsPeriod period;

      if (other->type == JALONS_CHUNK_VERB || other->type < JALONS_CHUNK_DATE)
        return;
      if (other->type != JALONS_CHUNK_DATE)
        continue;
      period = resolve_date (reader, get_date (reader, i), direction, reading);
      if (!jalons_period_is_known (&period) || !jalons_period_is_known (&reading->when) ||
          !jalons_period_overlaps (&period, &reading->when) ||
          jalons_period_n_days (&period) >= jalons_period_n_days (&reading->when))
        return;
      reading->when = period;
      reading->when_first = get_date (reader, i)->first;
      reading->when_end = get_date (reader, i)->end;
    }
}

/**
 * jalons_reader_date:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: what is made of it
 *
 * Dates a reading: by its own clause, then its sentence, then the heading that governs its block.
 */
void
jalons_reader_date (JalonsReader *reader, const JalonsPredicate *predicate, JalonsReading *reading)
{
  JalonsDateDirection direction = get_direction (predicate, reading);
  int offset = find_offset (reader, predicate);
  gboolean total = reading->deal == JALONS_DEAL_TOTAL;
  int chunk = choose_date (reader, predicate, reading);
  const JalonsDateExpression *date = NULL;
  int weight;

  if (chunk < 0 && !total && jalons_dates_get_governing (reader->text, reading->trigger) == NULL && (reading->status != JALONS_STATUS_RUMOURED || reading->kind == JALONS_KIND_RELEASE))
    chunk = choose_only_date (reader, predicate, direction);
  if (chunk >= 0 && reading->kind == JALONS_KIND_RELEASE &&
      !jalons_reader_weigh_model_date (reader, chunk, reading->model, &weight))
    chunk = JALONS_CHUNK_NONE;

  if (offset >= 0 && (chunk < 0 || jalons_parse_chunk (&reader->parse, chunk)->depth == 0))
    {
      date_before (reader, offset, chunk, reading);
      return;
    }
  if (chunk >= 0)
    date = get_date (reader, chunk);
  else if (!total)
    date = jalons_dates_get_governing (reader->text, reading->trigger);
  if (date == NULL && !total && reading->status == JALONS_STATUS_DONE)
    date = get_narrative_date (reader, predicate);
  if (date == NULL)
    {
      if (reading->status == JALONS_STATUS_DONE && reading->deal != JALONS_DEAL_TOTAL &&
          is_news (reader, predicate))
        reading->when = infer_from_publication (reader);
      return;
    }
  reading->when = resolve_date (reader, date, direction, reading);
  reading->when_first = date->first;
  reading->when_end = date->end;
  if (reading->kind == JALONS_KIND_RELEASE && reading->status == JALONS_STATUS_DONE && chunk >= 0 &&
      !jalons_period_is_known (&reader->chapter) && is_to_come (reader, reading))
    reading->status = JALONS_STATUS_ANNOUNCED;
  if (chunk >= 0)
    {
      take_finer (reader, chunk, direction, reading);
      const JalonsChunk *c = jalons_parse_chunk (&reader->parse, chunk);

      if (c->clause == jalons_parse_chunk (&reader->parse, predicate->trigger)->clause)
        {
          reading->first = MIN (reading->first, c->first);
          reading->end = MAX (reading->end, c->end);
        }
    }
}

/**
 * jalons_reader_date_by:
 * @reader: a reader
 * @chunk: a date in its sentence
 * @reading: a reading of something past
 *
 * Dates a reading by that date.
 */
void
jalons_reader_date_by (JalonsReader *reader, int chunk, JalonsReading *reading)
{
  const JalonsDateExpression *date = get_date (reader, chunk);

  reading->when = resolve_date (reader, date, JALONS_DATE_DIRECTION_PAST, reading);
  reading->when_first = date->first;
  reading->when_end = date->end;
}

/**
 * jalons_reader_date_cancel:
 * @reader: a reader
 * @token: the word that says that an event is off
 * @reading: the event
 *
 * Dates a cancelled event by when it was called off, where the sentence says so.
 */
void
jalons_reader_date_cancel (JalonsReader *reader, guint32 token, JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int best = JALONS_CHUNK_NONE;
  guint32 distance = G_MAXUINT32;

  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      guint32 apart = chunk->first > token ? chunk->first - token : token - chunk->first;

      if (chunk->type == JALONS_CHUNK_DATE && apart < distance && !hangs_on_other (reader, i))
        {
          best = i;
          distance = apart;
        }
    }
  if (best >= 0)
    jalons_reader_date_by (reader, best, reading);
}
