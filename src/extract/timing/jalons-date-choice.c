/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which of the dates in a sentence is that of an event. */

#include "extract/timing/jalons-date-choice.h"
#include "extract/jalons-signs.h"

/* So far into its block a dateline may begin, in tokens. */
#define DATELINE_REACH 4
/* What a date that stands elsewhere is worth less than one in the verb group itself. */
#define BEST_SCORE 1000
#define WORST_SCORE 0
/* A date that heads its sentence gives way only to one in the event's own clause. */
#define HEADING_SCORE 560
/* One that heads its line, as in a chronology, gives way only to one in the verb group. */
#define GOVERNING_SCORE 700
/* One told of the sum or the deal itself: "the round that Nuvia closed in May was led by …". */
#define RELATED_SCORE 420
/* A date that scores less stands in another part of the sentence. */
#define FAR_SCORE 120

/* "paying customers", "the updated model": a participle that only describes the noun behind it. */
static gboolean
is_attribute (const JalonsParse *parse, int i)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsChunk *after
    = i + 1 < (int) parse->chunks->len ? jalons_parse_chunk (parse, i + 1) : NULL;

  return (parse->language & 2) != 0 && (chunk->features & (JALONS_VERB_PRP | JALONS_VERB_PP)) != 0
         && !jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE) && i > 0 && after != NULL
         && jalons_parse_chunk (parse, i - 1)->type == JALONS_CHUNK_FUNCTION
         && jalons_chunk_is_in (after, JALONS_CHUNKS_WORD | JALONS_CHUNKS_NOUN);
}

/* "launched it back in 2022": no verb. */
static gboolean
is_particle (const JalonsParse *parse, int k, int date)
{
  return (parse->language & 2) != 0 && k < date && k + 2 >= date
         && jalons_parse_chunk (parse, k)->type == JALONS_CHUNK_VERB
         && g_str_equal (jalons_chunk_get_infinitive (jalons_parse_chunk (parse, k)), "back")
         && jalons_parse_chunk (parse, k)->carrier < 0;
}

/* "is targeted for release in June": a verb that stands for its noun. */
static gboolean
is_nominal (const JalonsParse *parse, int k)
{
  const JalonsChunk *before;
  JalonsPreposition prep = JALONS_PREP_NONE;

  if ((parse->language & 2) == 0 || k == 0
      || (jalons_parse_chunk (parse, k)->features & (JALONS_VERB_PRP | JALONS_VERB_PP)) != 0)
    return FALSE;
  before = jalons_parse_chunk (parse, k - 1);
  /* "in one go" */
  if (jalons_chunk_is (before, JALONS_CLASS_INDEFINITE))
    return TRUE;
  prep = jalons_chunk_preposition (before);
  return prep == JALONS_PREP_FOR || prep == JALONS_PREP_OF || prep == JALONS_PREP_IN;
}

/* "it wrote a $5 billion check": the last verb before the noun of an event tells no other. */
static gboolean
governs (const JalonsReader *reader, const JalonsPredicate *predicate, int verb)
{
  const JalonsParse *parse = &reader->parse;

  return predicate->group == NULL
         && jalons_parse_chunk (parse, verb)->clause
              == jalons_parse_chunk (parse, predicate->trigger)->clause
         && jalons_parse_find (parse, verb + 1, predicate->trigger,
                               JALONS_CHUNKS_VERB | JALONS_CHUNKS_PAUSE)
              < 0;
}

/* "une subvention de 180 000 euros, votée en juillet": what is said of the sum is said of the deal.
 */
static gboolean
tells_of_sum (const JalonsReader *reader, const JalonsPredicate *predicate, int verb, int date)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, verb);
  int of = chunk->relative;

  /* "suivi peu après par Google" is another deal. */
  if (!jalons_chunk_is_in (chunk, JALONS_CHUNKS_PARTICIPLE)
      || jalons_reader_get_date (reader, date)->point.base != JALONS_DATE_BASE_PUBLISHED)
    return FALSE;
  if (of < 0 && verb > 1 && jalons_parse_chunk (parse, verb - 1)->type == JALONS_CHUNK_COMMA)
    of = verb - 2;
  /* "a $40 million round from Accel, closed last November" */
  if (of == verb - 2 && jalons_date_comes_about (chunk) && (parse->language & 2) != 0)
    {
      while (of > 0 && !jalons_date_is_part_of (predicate, of)
             && (jalons_chunk_is_party (jalons_parse_chunk (parse, of))
                 || jalons_parse_chunk (parse, of)->type == JALONS_CHUNK_FUNCTION))
        of--;
    }
  return jalons_date_is_part_of (predicate, of);
}

/* "Nvidia's takeover of Groq closed in May", "the round came last summer": whether a verb says of a
 * deal when it came about. */
static gboolean
tells_of_deal (const JalonsParse *parse, const JalonsPredicate *predicate, int verb)
{
  if ((parse->language & 2) == 0 || predicate->frame->kind != JALONS_KIND_INVESTMENT
      || jalons_parse_chunk (parse, predicate->trigger)->type == JALONS_CHUNK_VERB
      || !jalons_date_comes_about (jalons_parse_chunk (parse, verb)))
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if ((group->verb == verb || group->head == verb) && !group->negated
          && (group->features & JALONS_VERB_FUT) == 0)
        return jalons_date_is_part_of (predicate, group->subject);
    }
  return FALSE;
}

/* "125 M$, tour bouclé mardi par Lyra": what is said of the round is said of the sum before it. */
static gboolean
tells_of_round (const JalonsParse *parse, const JalonsPredicate *predicate, int verb)
{
  const JalonsChunk *chunk = jalons_parse_chunk (parse, verb);

  return jalons_chunk_is_in (chunk, JALONS_CHUNKS_PARTICIPLE)
         && chunk->relative > predicate->trigger
         && jalons_parse_chunk (parse, predicate->trigger)->type == JALONS_CHUNK_AMOUNT
         && jalons_parse_chunk (parse, chunk->relative)->type == JALONS_CHUNK_NOUN;
}

/* "selon un communiqué publié lundi": what says so came out, not the model. */
static gboolean
tells_of_statement (const JalonsReader *reader, int verb)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *before = verb > 0 ? jalons_parse_chunk (parse, verb - 1) : NULL;

  if (before == NULL || before->type < JALONS_CHUNK_NOUN || before->type > JALONS_CHUNK_WORD
      || (jalons_parse_chunk (parse, verb)->features & JALONS_VERB_PP) == 0)
    return FALSE;
  return jalons_chunk_ends_in (before, reader->text, jalons_sign_date_choice_tells_of_statement);
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

      if (chunk->type == JALONS_CHUNK_VERB && k > predicate->last && !jalons_date_announces (chunk)
          && (chunk->flags & JALONS_CHUNK_AUXILIARY) == 0 && !is_attribute (parse, k)
          && !is_nominal (parse, k) && !is_particle (parse, k, i)
          && !tells_of_sum (reader, predicate, k, i) && !tells_of_round (parse, predicate, k)
          && !tells_of_statement (reader, k) && !tells_of_deal (parse, predicate, k))
        return TRUE;
      if (chunk->type == JALONS_CHUNK_VERB && k < predicate->first
          && !governs (reader, predicate, k)
          && jalons_frames_get_lemma (chunk->lemma)->n_triggers > 0)
        return TRUE;
    }
  return FALSE;
}

/* "Six mois après un amorçage": it counts from something else, and is when that other thing was
 * not. */
gboolean
jalons_date_hangs_on_other (const JalonsReader *reader, int i)
{
  return jalons_reader_get_date (reader, i)->point.base == JALONS_DATE_BASE_EVENT;
}

static gboolean
is_whole_year (const JalonsDateExpression *date)
{
  return date->point.year != 0 && date->point.month == 0 && date->point.season == 0
         && date->point.quarter == 0;
}

static gboolean
belongs_to_other_verb (const JalonsReader *reader, int i)
{
  return jalons_date_find_other_verb (reader, i) >= 0;
}

/* "un amorçage hors norme (105 M€ en juin)": brackets speak of what stands just before them. */
static gboolean
opens_beside (const JalonsReader *reader, const JalonsPredicate *predicate, const JalonsChunk *date)
{
  const JalonsClause *bracket = jalons_parse_clause (&reader->parse, date->clause);

  return bracket->first > predicate->first
         && bracket->first <= MAX (predicate->last, predicate->trigger) + 5;
}

/* "on a Saturday", "un samedi": which one, the words do not say. */
static gboolean
is_some_weekday (const JalonsReader *reader, int i)
{
  const JalonsDateExpression *date = jalons_reader_get_date (reader, i);
  const JalonsChunk *before = i > 0 ? jalons_parse_chunk (&reader->parse, i - 1) : NULL;

  return date->point.weekday != 0 && date->point.month == 0
         && date->point.unit == JALONS_DATE_UNIT_NONE && before != NULL
         && jalons_chunk_is (before, JALONS_CLASS_INDEFINITE);
}

/* "August: GPT-5, at long last, and open weights, the first since 2019": it heads the sentence. */
static gboolean
heads_sentence (const JalonsReader *reader, int i)
{
  const JalonsParse *parse = &reader->parse;

  /* "April was for regret: …", "September brought Sora 2" */
  return jalons_parse_is (parse, i + 1,
                          JALONS_CHUNKS_COLON | JALONS_CHUNKS_DASH | JALONS_CHUNKS_FINITE)
         && jalons_parse_skip_before (parse, i, JALONS_CHUNKS_FUNCTION) < 0;
}

/* "date 2024-08 Trois mois après …": the date that a collector put before the text is that of the
 * article. */
static gboolean
is_publication (const JalonsReader *reader, int i)
{
  const JalonsText *text = reader->text;
  const JalonsDateExpression *date = jalons_reader_get_date (reader, i);

  return text->published_first != JALONS_TEXT_NONE
         && (text->published.basis == JALONS_BASIS_STATED
             /* "Feb 10 (Agency) - …", whose year the text shows elsewhere */
             || date->first
                  <= jalons_text_get_block (text, reader->block)->first_token + DATELINE_REACH)
         && date->first < text->published_end && date->end > text->published_first;
}

/* Whether a date is that of something printed, or of what is only compared with. */
static gboolean
is_of_stranger (const JalonsReader *reader, int i)
{
  return jalons_date_is_of_paper (reader, i) || jalons_date_is_compared (reader, i);
}

/* "Nuvia, which went public in February, bought …": when the party did something else. */
static gboolean
is_of_party (const JalonsReader *reader, const JalonsClause *clause)
{
  return clause->relative && clause->antecedent >= 0
         && jalons_chunk_is_party (jalons_parse_chunk (&reader->parse, clause->antecedent));
}

/* "will invest", "va investir", "is going to invest" */
static gboolean
tells_of_later (const JalonsReader *reader, const JalonsVerbGroup *group)
{
  const JalonsChunk *head = jalons_parse_chunk (&reader->parse, group->head);

  if ((group->features & (JALONS_VERB_FUT | JALONS_VERB_COND)) != 0)
    return TRUE;
  return head->type == JALONS_CHUNK_VERB && group->head != group->verb
         && (group->features & JALONS_VERB_INF) != 0
         && (g_str_equal (jalons_chunk_get_infinitive (head), "aller")
             || g_str_equal (jalons_chunk_get_infinitive (head), "go"));
}

/* "d'ici à 2030", "it will spend $10 billion this year": by when it is to be spent, not when it was
 * told. */
static gboolean
is_of_spending (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsDateExpression *date = jalons_reader_get_date (reader, i);

  return (date->bound == JALONS_DATE_BOUND_UNTIL
          || (date->point.unit == JALONS_DATE_UNIT_YEAR && date->point.from == 0
              && predicate->frame->deal == JALONS_DEAL_OTHER))
         && (predicate->frame->deal == JALONS_DEAL_OTHER
             || (predicate->frame->kind == JALONS_KIND_INVESTMENT && predicate->group != NULL
                 && tells_of_later (reader, predicate->group)));
}

/* "announced it on the 22nd", in a line that a month heads */
static gboolean
is_lone_day (const JalonsDateExpression *date)
{
  return date->point.day != 0 && date->point.month == 0 && date->point.weekday == 0
         && date->bound == JALONS_DATE_BOUND_NONE;
}

/* A total is dated by how long it took alone; a deal never is. */
static int
score_date (const JalonsReader *reader, const JalonsPredicate *predicate, int i, gboolean total)
{
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
  const JalonsChunk *trigger = jalons_parse_chunk (parse, predicate->trigger);
  const JalonsDateExpression *date = jalons_reader_get_date (reader, i);
  int distance = ABS (i - predicate->trigger);
  int score;

  if (jalons_date_hangs_on_other (reader, i) || is_some_weekday (reader, i)
      || is_publication (reader, i) || is_of_stranger (reader, i)
      || jalons_date_is_of_origin (reader, predicate, i)
      || jalons_date_is_of_other_sum (reader, predicate, i)
      || jalons_date_is_of_verb_before (reader, predicate, i)
      || is_of_spending (reader, predicate, i))
    return WORST_SCORE;
  if (!total && date->governs == JALONS_DATE_GOVERNS_BLOCK && i <= 1)
    return GOVERNING_SCORE;
  if (!total && heads_sentence (reader, i))
    return HEADING_SCORE;
  if (!total && jalons_date_opens_when (reader, predicate->trigger) == i)
    return BEST_SCORE;
  if (!total && jalons_date_tells_of_deal (reader, predicate, i))
    return RELATED_SCORE;
  if (total ? !(date->length || date->lasting || date->bound == JALONS_DATE_BOUND_SINCE
                || date->bound == JALONS_DATE_BOUND_SPAN || is_whole_year (date))
            : date->length && !date->aspect)
    return WORST_SCORE;
  if (chunk->clause == trigger->clause)
    score = is_lone_day (date) ? GOVERNING_SCORE : 600;
  else
    {
      const JalonsClause *own = jalons_parse_clause (parse, trigger->clause);
      const JalonsClause *other = jalons_parse_clause (parse, chunk->clause);

      if (own->parent == chunk->clause)
        score = own->relative ? 200 : 450;
      else if (other->parent == trigger->clause && chunk->depth > 0)
        score = 400;
      else if (is_of_party (reader, other))
        return WORST_SCORE;
      else if (other->parent == trigger->clause)
        score = 150;
      else if (chunk->clause == 0 && i < predicate->first)
        score = 250;
      else
        score = 60;
    }
  if (predicate->group != NULL && i > predicate->group->head && i < predicate->group->verb)
    score += jalons_date_is_of_saying (reader, predicate, i) ? 0 : 300;
  else if (i > predicate->last)
    score += 60;
  else if (i > predicate->first && i < predicate->last)
    score += 100;
  if (!total && is_parted (reader, predicate, i))
    score -= 520;
  if (date->bound == JALONS_DATE_BOUND_UNTIL)
    score -= 400;
  /* "tested since May, it is open to all": the two are told apart. */
  if (i < predicate->trigger && date->bound == JALONS_DATE_BOUND_SINCE && !date->lasting
      && belongs_to_other_verb (reader, i))
    return WORST_SCORE;
  if (i < (predicate->group != NULL ? predicate->group->head : predicate->first)
      && belongs_to_other_verb (reader, i))
    score -= 350;
  if (i + 1 < predicate->trigger && i + 3 >= predicate->trigger
      && trigger->type == JALONS_CHUNK_NOUN)
    score += 150;
  if (chunk->depth > trigger->depth && !opens_beside (reader, predicate, chunk))
    return WORST_SCORE;
  if (date->bound == JALONS_DATE_BOUND_SINCE && !date->lasting)
    score -= 30;
  if (date->weak)
    score -= 80;
  return MAX (score - 6 * distance, 1);
}

/* Whether another event, or an origin, has the date at @i: a verb of its clause tells one. */
static gboolean
is_taken (const JalonsReader *reader, const JalonsPredicate *predicate, int i)
{
  const JalonsParse *parse = &reader->parse;
  int clause = jalons_parse_chunk (parse, i)->clause;

  JALONS_PARSE_FOREACH (parse, k, JALONS_CHUNKS_VERB)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, k);

      if (chunk->clause != clause || (k >= predicate->first && k <= predicate->last))
        continue;
      if (is_particle (parse, k, i) || tells_of_sum (reader, predicate, k, i)
          || tells_of_round (parse, predicate, k) || tells_of_statement (reader, k)
          || tells_of_deal (parse, predicate, k))
        continue;
      if (jalons_date_tells_origin (chunk)
          || (!jalons_date_announces (chunk)
              && jalons_frames_get_lemma (chunk->lemma)->n_triggers > 0 && k != predicate->trigger))
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_date_is_of_closing:
 * @reader: a reader
 * @reading: what is read
 * @i: the chunk of a date
 *
 * "… will buy it for $2 billion, in a deal expected to close in early 2027": what is agreed has
 * been; when it is to be closed is something else.
 *
 * Returns: whether the date is one to come, beside a deal that is done
 */
gboolean
jalons_date_is_of_closing (const JalonsReader *reader, const JalonsReading *reading, int i)
{
  JalonsDateContext context;
  JalonsPeriod period;

  if (reading->kind != JALONS_KIND_INVESTMENT || reading->status != JALONS_STATUS_DONE
      || reading->deal == JALONS_DEAL_IPO || reading->deal == JALONS_DEAL_TOTAL
      || !jalons_period_is_known (&reader->text->published))
    return FALSE;
  context = jalons_reader_tell_before (reader, jalons_reader_get_date (reader, i));
  context.direction = JALONS_DATE_DIRECTION_PAST;
  period = jalons_date_resolve (jalons_reader_get_date (reader, i), &context);
  if (!jalons_period_is_known (&period) || period.last <= reader->text->published.last)
    return FALSE;
  /* "before the year is out" */
  return period.first > reader->text->published.last
         || jalons_reader_get_date (reader, i)->point.part == JALONS_DATE_PART_REMAINING;
}

/* A date that stands beside another model is not that of this one. */
static gboolean
may_be_dated_by (const JalonsReader *reader,
                 const JalonsPredicate *predicate,
                 const JalonsReading *reading,
                 int i)
{
  int weight;

  return !is_some_weekday (reader, i) && !is_publication (reader, i)
         && !jalons_date_is_of_closing (reader, reading, i) && !is_of_stranger (reader, i)
         && !jalons_date_is_of_origin (reader, predicate, i)
         && !jalons_date_is_of_other_sum (reader, predicate, i)
         && !(reading->kind == JALONS_KIND_INVESTMENT && reading->status == JALONS_STATUS_RUMOURED
              && jalons_date_is_of_report (reader, i))
         && (reading->kind != JALONS_KIND_RELEASE
             || jalons_reader_weigh_model_date (reader, i, reading->model, &weight));
}

static int
choose_date (const JalonsReader *reader,
             const JalonsPredicate *predicate,
             const JalonsReading *reading)
{
  const JalonsParse *parse = &reader->parse;
  int best = JALONS_CHUNK_NONE;
  int best_score = WORST_SCORE;
  int opening;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_DATE)
    {
      int weight = 0;
      int score;

      if (jalons_date_is_of_closing (reader, reading, i)
          /* When a rumour went round is not when the deal is struck. */
          || (reading->kind == JALONS_KIND_INVESTMENT && reading->status == JALONS_STATUS_RUMOURED
              && jalons_date_is_of_report (reader, i))
          || (reading->kind == JALONS_KIND_RELEASE
              && !jalons_reader_weigh_model_date (reader, i, reading->model, &weight)))
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
  if (best_score >= FAR_SCORE || reading->deal == JALONS_DEAL_TOTAL)
    return best;
  opening = jalons_date_find_opening (reader, predicate->trigger);
  return opening >= 0 && may_be_dated_by (reader, predicate, reading, opening) ? opening : best;
}

/* The only date of a sentence is that of its only event, wherever it stands: "VSORA won 40 million,
 * much of it from Otium, in the spring". */
static int
choose_only_date (const JalonsReader *reader,
                  const JalonsPredicate *predicate,
                  const JalonsReading *reading,
                  JalonsDateDirection direction)
{
  const JalonsParse *parse = &reader->parse;
  int only = JALONS_CHUNK_NONE;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_DATE)
    {
      const JalonsDateExpression *date;

      if (is_publication (reader, i) || is_of_stranger (reader, i))
        continue;
      date = jalons_reader_get_date (reader, i);
      if (only >= 0
          || jalons_parse_chunk (parse, i)->depth
               > jalons_parse_chunk (parse, predicate->trigger)->depth
          || jalons_date_hangs_on_other (reader, i) || is_of_spending (reader, predicate, i)
          || jalons_date_is_of_closing (reader, reading, i)
          || jalons_date_is_of_origin (reader, predicate, i)
          || jalons_date_is_of_other_sum (reader, predicate, i) || date->length || date->lasting
          || date->bound == JALONS_DATE_BOUND_SINCE
          || (date->bound == JALONS_DATE_BOUND_UNTIL && direction != JALONS_DATE_DIRECTION_FUTURE)
          || (jalons_parse_chunk (parse, i)->clause
                != jalons_parse_chunk (parse, predicate->trigger)->clause
              && is_of_party (reader,
                              jalons_parse_clause (parse, jalons_parse_chunk (parse, i)->clause)))
          || is_taken (reader, predicate, i))
        return JALONS_CHUNK_NONE;
      only = i;
    }
  return only;
}

/* "July 2023: the second. On 11 July 2023, Nuvia opened …": a day of the month that heads the
 * line. */
static gboolean
is_finer (const JalonsDateExpression *governing, const JalonsDateExpression *date)
{
  return date->point.day != 0 && governing->point.day == 0 && date->point.month != 0
         && date->point.month == governing->point.month
         && (date->point.year == 0 || date->point.year == governing->point.year);
}

/**
 * jalons_reader_choose_date:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @reading: what is made of it
 * @direction: whether it has been or is to come
 *
 * Returns: the chunk of the date of an event, or %JALONS_CHUNK_NONE
 */
int
jalons_reader_choose_date (const JalonsReader *reader,
                           const JalonsPredicate *predicate,
                           const JalonsReading *reading,
                           JalonsDateDirection direction)
{
  int chunk = choose_date (reader, predicate, reading);
  const JalonsDateExpression *governing;
  int weight;

  if (chunk >= 0 || reading->deal == JALONS_DEAL_TOTAL
      || (reading->status == JALONS_STATUS_RUMOURED && reading->kind == JALONS_KIND_INVESTMENT))
    return chunk;
  governing = jalons_dates_get_governing (reader->text, reading->trigger);
  chunk = choose_only_date (reader, predicate, reading, direction);
  if (chunk >= 0 && governing != NULL
      && !is_finer (governing, jalons_reader_get_date (reader, chunk)))
    return JALONS_CHUNK_NONE;
  if (chunk >= 0 && reading->kind == JALONS_KIND_RELEASE
      && !jalons_reader_weigh_model_date (reader, chunk, reading->model, &weight))
    return JALONS_CHUNK_NONE;
  return chunk;
}
