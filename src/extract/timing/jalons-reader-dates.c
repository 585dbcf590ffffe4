/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the dates of a sentence are for those behind it. */

#include "extract/timing/jalons-date-choice.h"

#include <string.h>

#include "extract/jalons-signs.h"
#include "extract/jalons-words.h"

/* So far before a date the word stands that makes it the day when somebody set out, in tokens. */
#define ORIGIN_REACH 6

/* What a month heads stands near it: farther back, no reading is looked at. */
#define MAX_REFINED 64

/* What a text tells in passing has happened: in December, "April was for regret" is of this year.
 */
static JalonsPeriod
resolve_in_passing (const JalonsReader *self,
                    guint32 sentence,
                    const JalonsDateExpression *date,
                    JalonsDateContext *context)
{
  JalonsPeriod period = jalons_date_follow_days (self, sentence, date);

  if (!jalons_period_is_known (&period))
    period = jalons_date_resolve (date, context);
  jalons_date_context_tell (context, date, &period);
  return period;
}

/* "will open a plant in 2031", in a text that bears no date: no story goes on from what is
 * to come. */
static gboolean
is_year_to_come (const JalonsReader *self, const JalonsDateExpression *date)
{
  guint features = 0;

  if (date->point.year == 0 || jalons_period_is_known (&self->dates.published))
    return FALSE;
  JALONS_PARSE_FOREACH_GROUP (&self->parse, group)
    {
      if (features != 0 && jalons_parse_chunk (&self->parse, group->head)->first > date->first)
        break;
      features = group->features;
    }
  return (features & (JALONS_VERB_FUT | JALONS_VERB_COND)) == JALONS_VERB_FUT;
}

/* Later phrases such as "a month later" count from the dates of a sentence, of which @first_span is
 * the first span. */
static void
tell_dates (JalonsReader *self, guint32 i, guint32 first_span)
{
  const JalonsSentence *sentence = jalons_text_get_sentence (self->text, i);
  JalonsDateContext context = self->dates;

  context.direction = JALONS_DATE_DIRECTION_PAST;
  JALONS_TEXT_FOREACH_SPAN (self->text, span, first_span, sentence->end)
    {
      const JalonsDateExpression *date;
      JalonsPeriod period;

      if (span->kind != JALONS_SPAN_DATE)
        continue;
      date = jalons_dates_get (self->text, span->value);
      if (is_year_to_come (self, date))
        continue;
      period = resolve_in_passing (self, i, date, &context);
      jalons_date_context_tell (&self->dates, date, &period);
      if (jalons_period_is_known (&period))
        {
          self->told_last = period;
          self->told_sentence = i;
          self->told_weekday
            = date->point.weekday != 0 || date->point.unit == JALONS_DATE_UNIT_WEEK;
        }
    }
}

/**
 * jalons_reader_catch_up_dates:
 * @reader: a reader
 * @end: a sentence, at most the one after that being read
 *
 * Notes the dates of the sentences before @end: most are asked for by nobody.
 */
void
jalons_reader_catch_up_dates (const JalonsReader *reader, guint32 end)
{
  /* It says the same before and after. */
  JalonsReader *self = (JalonsReader *) reader;
  const JalonsText *text = self->text;
  guint32 span;

  if (self->untold >= end)
    return;
  span = jalons_text_first_span (text, jalons_text_get_sentence (text, self->untold)->first);
  for (; self->untold < end && span < text->spans->len; self->untold++)
    {
      const JalonsSentence *sentence = jalons_text_get_sentence (text, self->untold);

      while (span < text->spans->len && jalons_text_get_span (text, span)->end <= sentence->first)
        span++;
      if (jalons_block_tells_events (jalons_text_get_block (text, sentence->block)))
        tell_dates (self, self->untold, span);
    }
  self->untold = end;
}

/**
 * jalons_reader_get_dates:
 * @self: a reader
 * @date: a date in its sentence
 *
 * Returns: (transfer none): the context in which to resolve @date
 */
const JalonsDateContext *
jalons_reader_get_dates (const JalonsReader *self, const JalonsDateExpression *date)
{
  if (jalons_date_counts_from_told (date))
    jalons_reader_catch_up_dates (self, self->sentence);
  return &self->dates;
}

/* Whether a sentence from @first up to the one being read has a date. */
static gboolean
has_date_since (const JalonsReader *self, guint32 first)
{
  guint32 token = jalons_text_get_sentence (self->text, first)->first;

  for (guint32 i = self->first_span; i > 0; i--)
    {
      const JalonsSpan *span = jalons_text_get_span (self->text, i - 1);

      if (span->end <= token)
        return FALSE;
      if (span->kind == JALONS_SPAN_DATE)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_reader_get_told:
 * @self: a reader
 * @sentence: the sentence being read, or one whose dates are told
 *
 * Returns: (nullable): the date told last, if that was in this block, at most
 * %JALONS_DATE_STORY_STEP sentences before
 */
const JalonsPeriod *
jalons_reader_get_told (const JalonsReader *self, guint32 sentence)
{
  guint32 block = jalons_text_get_sentence (self->text, sentence)->block;
  guint32 first = MAX (jalons_text_get_block (self->text, block)->first_sentence,
                       sentence - MIN (sentence, JALONS_DATE_STORY_STEP));

  if (self->untold < sentence && has_date_since (self, MAX (first, self->untold)))
    jalons_reader_catch_up_dates (self, sentence);
  return self->told_sentence != JALONS_TEXT_NONE && self->told_sentence >= first ? &self->told_last
                                                                                 : NULL;
}

/* When an event of this sentence was that has this date: its year may be that of the list before.
 */
static const JalonsPeriod *
find_dated_by (const JalonsReader *self, const JalonsDateExpression *date)
{
  JALONS_READER_FOREACH_NEW (self, reading)
    {
      if (reading->when_first == date->first && jalons_period_is_known (&reading->when))
        return &reading->when;
    }
  return NULL;
}

/**
 * jalons_reader_tell_before:
 * @self: a reader
 * @date: a date of its sentence
 *
 * "… $5 million in September 2023, and $20 million eight months later": what a date counts from
 * that leaves that to what was told.
 *
 * Returns: the reader's context, where @date counts from what was told after the dates that stand
 * before it in its sentence
 */
JalonsDateContext
jalons_reader_tell_before (const JalonsReader *self, const JalonsDateExpression *date)
{
  JalonsDateContext context = *jalons_reader_get_dates (self, date);

  if (date->point.base != JALONS_DATE_BASE_TEXT
      /* "November 2023: … is finished, and announced on the 22nd" */
      && (date->point.day == 0 || date->point.month != 0 || date->point.weekday != 0))
    return context;
  context.direction = JALONS_DATE_DIRECTION_PAST;
  JALONS_TEXT_FOREACH_SPAN (self->text, span, self->first_span, date->first)
    {
      const JalonsDateExpression *before;
      const JalonsPeriod *when;

      if (span->kind != JALONS_SPAN_DATE)
        continue;
      before = jalons_dates_get (self->text, span->value);
      when = find_dated_by (self, before);
      if (when != NULL)
        jalons_date_context_tell (&context, before, when);
      else
        resolve_in_passing (self, self->sentence, before, &context);
    }
  context.direction = self->dates.direction;
  return context;
}

/* Whether a date says when what comes next happened: not since when or for how long something has
 * been so, unless it is since a day ("official since yesterday"). */
static gboolean
tells_when (const JalonsDateExpression *date)
{
  const JalonsDatePoint *point = &date->point;

  if (point->base == JALONS_DATE_BASE_EVENT || date->length || date->lasting)
    return FALSE;
  return date->bound != JALONS_DATE_BOUND_SINCE || point->day != 0 || point->weekday != 0
         || point->unit == JALONS_DATE_UNIT_DAY;
}

/* Whether a word is one of @words, but for a capital letter that may begin it. */
static gboolean
is_one_of (const JalonsReader *self, guint32 i, const JalonsSign *words)
{
  const JalonsToken *token = jalons_text_get_token (self->text, i);
  const char *text = self->text->tokens->text + token->start;

  if (token->length == 0 || !jalons_words_may_have (words, text, token->length))
    return FALSE;
  for (guint k = 0; words->words[k] != NULL; k++)
    {
      if (jalons_words_are (text, token->length, words->words[k])
          && memcmp (text + 1, words->words[k] + 1, (gsize) token->length - 1) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Depuis l'émergence des robots en novembre, …": since when, not when. */
static gboolean
opens_with_since (const JalonsReader *self, const JalonsSentence *sentence)
{
  return is_one_of (self, sentence->first, jalons_sign_reader_dates_opens_with_since);
}

/**
 * jalons_reader_is_of_origin:
 * @self: a reader
 * @date: a date of its sentence
 *
 * Returns: whether it tells when somebody set out, which is when nothing else happened: "Founded in
 *   2017, Nuvia sells flour. It has raised …", "La doyenne (2019)"
 */
gboolean
jalons_reader_is_of_origin (const JalonsReader *self, const JalonsDateExpression *date)
{
  if (date->first > 0 && jalons_text_is_mark (self->text, date->first - 1, '(')
      && jalons_text_is_mark (self->text, date->end, ')'))
    return TRUE;
  /* "Créée à Metz en 2021" */
  for (guint32 i = date->first; i > 0 && i + ORIGIN_REACH > date->first; i--)
    {
      if (is_one_of (self, i - 1, jalons_sign_reader_dates_of_origin))
        return TRUE;
      if (jalons_text_has_flag (self->text, i - 1, JALONS_TOKEN_PUNCT))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_whole_year (const JalonsDatePoint *point)
{
  return point->year != 0 && point->month == 0 && point->season == 0 && point->quarter == 0
         && point->half == 0 && point->part == JALONS_DATE_PART_WHOLE;
}

/* The one date of a sentence that told no event may be that of the next. */
static void
keep_narrative_date (JalonsReader *self, const JalonsSentence *sentence, guint n_before)
{
  guint32 found = JALONS_TEXT_NONE;

  if (self->readings->len > n_before || opens_with_since (self, sentence))
    return;
  JALONS_TEXT_FOREACH_SPAN (self->text, span, self->first_span, sentence->end)
    {
      /* "The rescue came on June 25, thirteen days after the slip": the latter counts from
       * something else. */
      if (span->kind != JALONS_SPAN_DATE || !tells_when (jalons_dates_get (self->text, span->value))
          || jalons_reader_is_of_origin (self, jalons_dates_get (self->text, span->value)))
        continue;
      if (found != JALONS_TEXT_NONE)
        return;
      found = span->value;
    }
  self->narrative = found;
  self->narrative_opens = found != JALONS_TEXT_NONE
                          && jalons_dates_get (self->text, found)->first <= sentence->first + 2;
  /* "They met at school in 2019": a year told in passing holds for nothing else. */
  if (found != JALONS_TEXT_NONE && !self->narrative_opens
      && is_whole_year (&jalons_dates_get (self->text, found)->point))
    self->narrative = JALONS_TEXT_NONE;
  self->narrative_sentence = self->sentence;
}

/* Whether the sentence names a model, and but one date. */
static gboolean
dates_model (const JalonsReader *self, const JalonsSentence *sentence, guint32 model)
{
  const char *name = jalons_text_get_name (self->text, model)->name;
  gboolean named = FALSE;
  guint n_dates = 0;

  JALONS_TEXT_FOREACH_SPAN (self->text, span, self->first_span, sentence->end)
    {
      n_dates += span->kind == JALONS_SPAN_DATE;
      named = named
              || (span->kind == JALONS_SPAN_MODEL
                  && jalons_words_same_name (jalons_text_get_name (self->text, span->value)->name,
                                             name));
    }
  return named && n_dates == 1;
}

/* "July 2023: Nuvia 2. On 11 July 2023 Nuvia 2 opened to all": the day of what the month heads. */
static void
refine_months (JalonsReader *self, const JalonsSentence *sentence)
{
  guint n = MIN (self->readings->len, MAX_REFINED);

  for (guint i = self->readings->len; i > self->readings->len - n; i--)
    {
      JalonsReading *reading = jalons_reader_get (self, i - 1);

      if (jalons_text_get_sentence (self->text, reading->sentence)->block != sentence->block)
        return;
      if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE
          || reading->when.precision != JALONS_PRECISION_MONTH
          || reading->sentence == self->sentence)
        continue;
      jalons_reader_catch_up_dates (self, self->sentence + 1);
      if (self->told_last.precision != JALONS_PRECISION_DAY || self->told_sentence != self->sentence
          || !jalons_period_overlaps (&self->told_last, &reading->when)
          || !dates_model (self, sentence, reading->model))
        continue;
      reading->when = self->told_last;
    }
}

/**
 * jalons_reader_tell_dates:
 * @self: a reader
 * @sentence: its sentence, which has dates
 * @n_before: how many readings there were before it
 *
 * Remembers the dates of a sentence that was read: what is told behind it may count from them, or
 * have happened then.
 */
void
jalons_reader_tell_dates (JalonsReader *self, const JalonsSentence *sentence, guint n_before)
{
  self->narrative = JALONS_TEXT_NONE;
  /* Where these dates may tell when the text was published, or but some sentences are read, nothing
   * can be put off. */
  if (self->trial || !jalons_period_is_known (&self->dates.published))
    {
      self->untold = self->sentence + 1;
      tell_dates (self, self->sentence, self->first_span);
    }
  refine_months (self, sentence);
  keep_narrative_date (self, sentence, n_before);
}

/**
 * jalons_reader_pass_dates:
 * @self: a reader
 *
 * Goes on behind a sentence without a date. "In January, two in a single week. Nuvia closed ….
 * Lyra took …": a date that opened its sentence still holds.
 */
void
jalons_reader_pass_dates (JalonsReader *self)
{
  if (self->narrative_opens && self->narrative_sentence + 1 == self->sentence)
    self->narrative_sentence = self->sentence;
  else
    self->narrative = JALONS_TEXT_NONE;
}
