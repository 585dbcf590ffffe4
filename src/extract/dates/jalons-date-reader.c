/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Reads points in time, and what the words around them make of these, by the date patterns. */

#include "extract/dates/jalons-date-grammar.h"
#include "extract/rules/jalons-rules.h"

/* The last day that a month can have. */
#define LAST_DAY 31

static int
field (const JalonsMeaning *meaning, JalonsDateField f)
{
  return (meaning->set & 1u << f) == 0 ? 0 : meaning->fields[f];
}

static gint16
count (int value, int n)
{
  if (value == JALONS_RULES_PLUS_N)
    return (gint16) n;
  return (gint16) (value == JALONS_RULES_MINUS_N ? -n : value);
}

static void
take_capture (const JalonsCapture *capture, JalonsDatePoint *point, int *n)
{
  gint8 small = (gint8) CLAMP (capture->value, 0, 127);

  switch ((JalonsDateSlot) capture->slot)
    {
    case JALONS_DATE_SLOT_DAY:
    case JALONS_DATE_SLOT_ORDINAL_DAY:
      point->day = small;
      break;
    case JALONS_DATE_SLOT_DAY2:
      point->last_day = small;
      break;
    case JALONS_DATE_SLOT_MONTH:
      point->month = small;
      break;
    case JALONS_DATE_SLOT_YEAR:
      point->year = (gint16) capture->value;
      break;
    case JALONS_DATE_SLOT_WEEKDAY:
      point->weekday = small;
      break;
    case JALONS_DATE_SLOT_SEASON:
      point->season = small;
      break;
    case JALONS_DATE_SLOT_UNIT:
      point->unit = (guint8) capture->value;
      break;
    case JALONS_DATE_SLOT_ORDINAL:
    case JALONS_DATE_SLOT_QUARTER:
      point->quarter = small;
      break;
    case JALONS_DATE_SLOT_HALF:
      point->half = small;
      break;
    case JALONS_DATE_SLOT_N:
      *n = capture->value;
      break;
    case JALONS_DATE_SLOT_DATE:
    case JALONS_DATE_SLOT_DATE2:
    case JALONS_DATE_N_SLOTS:
    default:
      break;
    }
}

static void
take_fields (const JalonsMeaning *meaning, JalonsDatePoint *point)
{
  const struct
  {
    JalonsDateField field;
    gint8 *to;
  } numbers[] = {
    { JALONS_DATE_FIELD_MONTH, &point->month },     { JALONS_DATE_FIELD_DAY, &point->day },
    { JALONS_DATE_FIELD_WEEKDAY, &point->weekday }, { JALONS_DATE_FIELD_SEASON, &point->season },
    { JALONS_DATE_FIELD_QUARTER, &point->quarter }, { JALONS_DATE_FIELD_HALF, &point->half },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int value = field (meaning, numbers[i].field);

      if (value != 0 && value != JALONS_RULES_PLUS_N)
        *numbers[i].to = (gint8) value;
    }
  point->part = (guint8) field (meaning, JALONS_DATE_FIELD_PART);
  point->side = (guint8) field (meaning, JALONS_DATE_FIELD_SIDE);
  point->exact = (guint8) field (meaning, JALONS_DATE_FIELD_EXACT);
  point->week = (guint8) field (meaning, JALONS_DATE_FIELD_WEEK);
  if (field (meaning, JALONS_DATE_FIELD_UNIT) != 0)
    point->unit = (guint8) field (meaning, JALONS_DATE_FIELD_UNIT);
}

static void
take_shift (const JalonsMeaning *meaning, int n, JalonsDatePoint *point)
{
  int shift = field (meaning, JALONS_DATE_FIELD_SHIFT);
  gboolean shifts = (meaning->set & 1u << JALONS_DATE_FIELD_SHIFT) != 0;

  n = MIN (n, 9999);
  point->from = count (shifts ? shift : field (meaning, JALONS_DATE_FIELD_FROM), n);
  point->to = count (shifts ? shift : field (meaning, JALONS_DATE_FIELD_TO), n);
  point->counted = ABS (shift) == JALONS_RULES_PLUS_N;
  if (field (meaning, JALONS_DATE_FIELD_LENGTH) != 0)
    {
      point->from = (gint16) -n;
      point->to = 0;
      point->exact = TRUE;
    }
  if (field (meaning, JALONS_DATE_FIELD_FIRST) != 0)
    point->first_months = (gint8) CLAMP (n, 1, 12);
}

/* A lone year, or a lone month or weekday that is another word too, counts where a word shows it.
 */
static gboolean
is_lone (const JalonsDateReader *reader, const JalonsPhraseMatch *match, guint32 token)
{
  const JalonsCapture *only = &match->captures[0];
  const JalonsDateWord *word
    = &reader->grammar->words[jalons_date_reader_token (reader, token)->word];

  if (match->n_captures != 1 || only->first != token || only->end != match->end)
    return FALSE;
  if (only->slot == JALONS_DATE_SLOT_YEAR)
    return TRUE;
  if (only->slot == JALONS_DATE_SLOT_MONTH || only->slot == JALONS_DATE_SLOT_WEEKDAY)
    return word->mark != 0;
  return only->slot == JALONS_DATE_SLOT_QUARTER || only->slot == JALONS_DATE_SLOT_HALF;
}

/* "Two months after the launch" counts from the launch, "two months after, …" from the date told
 * last. */
static JalonsDateBase
find_base (const JalonsDateReader *reader, const JalonsMeaning *meaning, guint32 end)
{
  const JalonsToken *next = jalons_date_reader_token (reader, end);
  int event = field (meaning, JALONS_DATE_FIELD_EVENT);
  gboolean goes_on
    = end < reader->limit && (next->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_NEWLINE)) == 0;

  if (event == 1 ? goes_on : event == 2 && goes_on && reader->grammar->words[next->word].is_of)
    return JALONS_DATE_BASE_EVENT;
  return (JalonsDateBase) field (meaning, JALONS_DATE_FIELD_BASE);
}

static gboolean
is_supported (const JalonsDateReader *reader, guint32 token, guint32 end)
{
  const JalonsToken *before = (jalons_date_reader_token (reader, token) - 1);

  /* "Sam" and "jeu" are Saturday and Thursday with a point alone. */
  if (end == token + 1
      && reader->grammar->words[jalons_date_reader_token (reader, token)->word].mark == '~')
    return FALSE;
  if ((jalons_date_reader_token (reader, token)->flags & JALONS_TOKEN_NEWLINE) != 0)
    return (jalons_date_reader_token (reader, end)->flags
            & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_NEWLINE))
           != 0;
  return before->word == '(' || reader->grammar->words[before->word].supports;
}

static JalonsPhraseSlots
get_slots (const JalonsDateReader *reader)
{
  return (JalonsPhraseSlots) { jalons_date_reader_fill, (gpointer) reader, reader->grammar->slots,
                               JALONS_DATE_DIGIT_SLOTS, 0 };
}

/**
 * jalons_date_reader_point:
 * @reader: a reader
 * @token: where a point may begin
 * @out_point: (out): the point; not set where the words are none and yet no part of one either
 *
 * Returns: the token after the words, or @token if there is nothing. @out_point->end is 0 where
 * they are to be passed over
 */
guint32
jalons_date_reader_point (JalonsDateReader *reader, guint32 token, JalonsDateExpression *out_point)
{
  JalonsPhraseMatch match;
  JalonsPhraseSlots slots = get_slots (reader);
  JalonsDateExpression found;
  int n = 0;

  if (!jalons_phrases_match (reader->grammar->points, reader->tokens->tokens, token, reader->limit,
                             &slots, &match))
    return token;
  out_point->end = 0;
  if (field (match.meaning, JALONS_DATE_FIELD_IGNORE) != 0)
    return match.end;
  found = (JalonsDateExpression) { .first = token, .end = match.end };
  take_fields (match.meaning, &found.point);
  for (guint i = 0; i < match.n_captures; i++)
    take_capture (&match.captures[i], &found.point, &n);
  take_shift (match.meaning, n, &found.point);
  if (field (match.meaning, JALONS_DATE_FIELD_DAY) == JALONS_RULES_PLUS_N)
    {
      if (n < 1 || n > LAST_DAY)
        return token;
      found.point.day = (gint8) n;
    }
  found.lasting = (guint8) field (match.meaning, JALONS_DATE_FIELD_LASTING);
  found.length = (guint8) field (match.meaning, JALONS_DATE_FIELD_LENGTH);
  found.aspect = (guint8) field (match.meaning, JALONS_DATE_FIELD_ASPECT);
  found.point.base = (guint8) find_base (reader, match.meaning, match.end);
  if (field (match.meaning, JALONS_DATE_FIELD_FUTURE) != 0)
    found.direction = JALONS_DATE_DIRECTION_FUTURE;
  if (field (match.meaning, JALONS_DATE_FIELD_WEAK) != 0
      && (jalons_date_reader_token (reader, match.end)->flags & JALONS_TOKEN_PUNCT) == 0)
    return token;
  if (field (match.meaning, JALONS_DATE_FIELD_LED) != 0
      && !reader->grammar->words[(jalons_date_reader_token (reader, token) - 1)->word].supports)
    return token;
  if (is_lone (reader, &match, token) && !is_supported (reader, token, match.end))
    {
      if (found.point.year == 0)
        return token;
      found.weak = TRUE;
    }
  *out_point = found;
  return match.end;
}

/* "point=2" */
#define POINT_WITH_WORDS 2

static void
take_bound (const JalonsMeaning *meaning, JalonsDateExpression *expression)
{
  static const struct
  {
    JalonsDateField field;
    JalonsDateBound bound;
  } bounds[] = {
    { JALONS_DATE_FIELD_SINCE, JALONS_DATE_BOUND_SINCE },
    { JALONS_DATE_FIELD_UNTIL, JALONS_DATE_BOUND_UNTIL },
    { JALONS_DATE_FIELD_BEFORE, JALONS_DATE_BOUND_BEFORE },
    { JALONS_DATE_FIELD_AFTER, JALONS_DATE_BOUND_AFTER },
    { JALONS_DATE_FIELD_SPAN, JALONS_DATE_BOUND_SPAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      if (field (meaning, bounds[i].field) != 0)
        expression->bound = (guint8) bounds[i].bound;
    }
  if (field (meaning, JALONS_DATE_FIELD_FUTURE) != 0)
    expression->direction = JALONS_DATE_DIRECTION_FUTURE;
  if (field (meaning, JALONS_DATE_FIELD_LASTING) != 0)
    expression->lasting = TRUE;
}

/**
 * jalons_date_reader_bound:
 * @reader: a reader with points
 * @token: where the words before the first of the points may begin
 * @out_expression: (out): what they make of it
 *
 * Returns: how many of the points went into it: 0 where there are no such words
 */
guint32
jalons_date_reader_bound (JalonsDateReader *reader,
                          guint32 token,
                          JalonsDateExpression *out_expression)
{
  JalonsPhraseSlots slots = get_slots (reader);
  JalonsPhraseMatch match;
  guint32 n_points = 0;

  slots.always = 1u << JALONS_DATE_SLOT_DATE | 1u << JALONS_DATE_SLOT_DATE2;
  if (!jalons_phrases_match (reader->grammar->bounds, reader->tokens->tokens, token, reader->limit,
                             &slots, &match)
      || match.n_captures == 0 || match.captures[0].value != 0)
    return 0;
  *out_expression = reader->points[0];
  take_bound (match.meaning, out_expression);
  n_points = match.n_captures;
  if (n_points > 1)
    {
      const JalonsDateExpression *second = &reader->points[match.captures[1].value];

      gboolean dash = jalons_date_reader_token (reader, match.captures[1].first - 1)->word == '-'
                      || jalons_date_reader_token (reader, match.captures[1].first - 1)->word
                           == JALONS_PUNCT_DASH;

      if (match.captures[1].value != 1 || second->length || second->aspect
          || (dash
              && (second->point.unit != 0
                  || (second->point.year == 0 && second->point.month == 0))))
        return 0;
      out_expression->until = second->point;
    }
  if (out_expression->aspect || (out_expression->length && out_expression->bound != 0))
    return 0;
  /* "in May" is May: words that add nothing stay outside, unless they would be taken for a verb
   * ("starting in May"). */
  if (out_expression->bound != JALONS_DATE_BOUND_NONE
      || field (match.meaning, JALONS_DATE_FIELD_POINT) == POINT_WITH_WORDS)
    out_expression->first = token;
  out_expression->end = match.end;
  out_expression->weak = FALSE;
  return n_points;
}
