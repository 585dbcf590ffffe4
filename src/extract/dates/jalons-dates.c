/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/dates/jalons-dates.h"

#include "catalog/jalons-scratch.h"
#include "extract/dates/jalons-date-grammar.h"
#include "extract/jalons-traits.h"

/* How many words stand between the first of a bound and its date: "depuis sa création , en". */
#define LONGEST_LEAD 6
/* How many points a bound may ask for. */
#define N_ASKED 2

typedef struct
{
  JalonsText *text;
  const JalonsDateGrammar *grammars[3]; /* by language */
  JalonsDateReader reader;
  JalonsArray points[1];    /* of the sentence, JalonsDateExpression */
  JalonsArray *expressions; /* of the text so far, JalonsDateExpression */
  JalonsDatePoint month;    /* the month that a line of its own above names; month 0 for none */
} Annotator;

static gboolean
crosses_span (const Annotator *annotator, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    {
      if ((annotator->reader.tokens->tokens[i].flags & JALONS_TOKEN_SPAN) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Reads what begins at @token; returns the token from which to go on. */
static guint32
read_point (Annotator *annotator, guint32 token, gboolean is_number)
{
  JalonsDateExpression point;
  guint32 end;

  if (is_number && jalons_date_reader_numeric (&annotator->reader, token, &point))
    end = point.end;
  else
    end = jalons_date_reader_point (&annotator->reader, token, &point);
  if (end == token)
    return token + 1;
  if (crosses_span (annotator, token, end))
    return token + 1;
  if (point.end != 0)
    jalons_array_append (annotator->points, point);
  return end;
}

/* The first token from @token on without whose like there is no point, or @end. */
static guint32
find_mark (const Annotator *annotator, guint32 token, guint32 end)
{
  const guint8 *traits = jalons_text_get_traits (annotator->text);

  while ((token = jalons_traits_find (traits, token, end, JALONS_TRAIT_DATE)) < end
         && !jalons_date_grammar_is_mark (annotator->reader.grammar,
                                          &annotator->reader.tokens->tokens[token]))
    token++;
  return token;
}

/* Reads the points of a sentence, whose first mark is at @mark. */
static void
find_points (Annotator *annotator, guint32 first, guint32 mark, guint32 end)
{
  const JalonsToken *tokens = annotator->reader.tokens->tokens;
  const JalonsDateGrammar *grammar = annotator->reader.grammar;
  guint32 token = first;

  for (; mark < end; mark = find_mark (annotator, token, end))
    {
      while (token <= mark)
        {
          if (!jalons_date_grammar_may_start (grammar, &tokens[token]))
            token++;
          else
            token = read_point (annotator, token, (tokens[token].flags & JALONS_TOKEN_DIGIT) != 0);
        }
    }
}

/* Whether @point may be a part of what begins at @token: at a word before it, or at the point
 * itself, which then goes on behind it. */
static gboolean
may_be_bound (const JalonsDateReader *reader, const JalonsDateExpression *point, guint32 token)
{
  const JalonsToken *tokens = reader->tokens->tokens;

  return token < point->first ? reader->grammar->words[tokens[token].word].leads
                              : reader->grammar->words[tokens[point->end].word].joins;
}

/* Finds the words before the point at @i that make something of it; returns how many points they
 * take. */
static guint32
read_bound (Annotator *annotator, guint i, guint32 after, JalonsDateExpression *expression)
{
  JalonsDateReader *reader = &annotator->reader;
  const JalonsDateExpression *point = &g_array_index (annotator->points, JalonsDateExpression, i);
  guint32 first = point->first < LONGEST_LEAD ? 0 : point->first - LONGEST_LEAD;

  reader->points = point;
  reader->n_points = MIN (annotator->points->len - i, N_ASKED);
  for (guint32 token = MAX (first, after); token <= point->first; token++)
    {
      guint32 n_points;

      if (!may_be_bound (reader, point, token))
        continue;
      n_points = jalons_date_reader_bound (reader, token, expression);
      if (n_points > 0 && !crosses_span (annotator, expression->first, expression->end))
        return n_points;
    }
  *expression = *point;
  return 1;
}

/* How many small words stand between a count and its date: "au lendemain du", "a week after the".
 */
#define LONGEST_LINK 2

static gboolean
is_link (const Annotator *annotator, guint32 token)
{
  const JalonsToken *word = jalons_text_get_token (annotator->text, token);
  char first = annotator->text->tokens->text[word->start] | 32;

  return (word->flags & JALONS_TOKEN_PUNCT) == 0 && word->length <= 3
         && (annotator->reader.grammar->words[word->word].is_of || first == 'l' || first == 't');
}

/* "the week before Christmas", but not "the week before, on Monday" */
static gboolean
may_count_from (const JalonsDateExpression *point, const JalonsDateExpression *base)
{
  if (point->point.base == JALONS_DATE_BASE_EVENT)
    return TRUE;
  return point->point.base == JALONS_DATE_BASE_TEXT && point->point.unit != JALONS_DATE_UNIT_NONE
         && point->point.from != 0 && point->point.part == JALONS_DATE_PART_WHOLE
         && base->point.month != 0 && base->point.year == 0;
}

/* "Three days before Christmas", "au lendemain du 14 juillet": counted from the date behind it. */
static gboolean
read_counted (Annotator *annotator, guint i, JalonsDateExpression *expression)
{
  const JalonsDateExpression *point = &g_array_index (annotator->points, JalonsDateExpression, i);
  const JalonsDateExpression *base;

  if (point->length || point->aspect || i + 1 >= annotator->points->len)
    return FALSE;
  base = &g_array_index (annotator->points, JalonsDateExpression, i + 1);
  if (!may_count_from (point, base) || base->first < point->end
      || base->first > point->end + LONGEST_LINK || base->length || base->aspect
      || base->point.unit != JALONS_DATE_UNIT_NONE
      || base->point.base != JALONS_DATE_BASE_PUBLISHED)
    return FALSE;
  for (guint32 token = point->end; token < base->first; token++)
    {
      if (!is_link (annotator, token))
        return FALSE;
    }
  *expression = *point;
  expression->until = base->point;
  expression->bound = JALONS_DATE_BOUND_COUNTED;
  expression->point.base = JALONS_DATE_BASE_PUBLISHED;
  expression->end = base->end;
  return TRUE;
}

static void
join_points (Annotator *annotator, guint32 first)
{
  guint32 after = first;
  guint i = 0;

  while (i < annotator->points->len)
    {
      JalonsDateExpression expression;

      if (read_counted (annotator, i, &expression))
        i += 2;
      else
        i += read_bound (annotator, i, after, &expression);
      after = expression.end;
      jalons_array_append (annotator->expressions, expression);
    }
}

static void
read_sentence (Annotator *annotator, guint32 first, guint32 mark, guint32 end)
{
  annotator->reader.limit = end;
  find_points (annotator, first, mark, end);
  if (annotator->points->len == 0)
    return;
  join_points (annotator, first);
  jalons_array_set_len (annotator->points, 0);
}

static void
set_language (Annotator *annotator, JalonsLanguage language)
{
  if (language == JALONS_LANGUAGE_NONE)
    language = annotator->text->language;
  if (language == JALONS_LANGUAGE_NONE)
    language = JALONS_LANGUAGE_EN;
  annotator->reader.language = language;
  annotator->reader.grammar = annotator->grammars[language];
}

/* "December 2023", and below it "11th: a busy Monday", "Le 26 : …": the day of that month. */
static guint32
read_day_of_month (Annotator *annotator, const JalonsBlock *block)
{
  const JalonsTokens *tokens = annotator->reader.tokens;
  JalonsDateExpression e = { .point = annotator->month };
  guint32 token = block->first_token;
  const char *words;
  guint n = 0;

  if (annotator->month.month == 0)
    return block->first_token;
  while (token < block->end_token && token < block->first_token + 3
         && ((tokens->tokens[token].flags & JALONS_TOKEN_PUNCT) != 0 || is_link (annotator, token)))
    token++;
  if (token + 1 >= block->end_token)
    return block->first_token;
  words = tokens->text + tokens->tokens[token].start;
  while (n < tokens->tokens[token].length && n < 3 && g_ascii_isdigit (words[n]))
    n++;
  if (n == 0 || n > 2 || tokens->tokens[token].length > n + 2
      || (tokens->tokens[token + 1].word != ':'
          && tokens->tokens[token + 1].word != JALONS_PUNCT_DASH))
    return block->first_token;
  e.first = token;
  e.end = token + 1;
  e.point.day = (gint8) (n == 1 ? words[0] - '0' : 10 * (words[0] - '0') + words[1] - '0');
  if (e.point.day < 1 || e.point.day > 31)
    return block->first_token;
  jalons_array_append (annotator->expressions, e);
  return e.end;
}

/* Notes the month that a line names which is nothing else. */
static void
note_month (Annotator *annotator, const JalonsBlock *block, guint n_before)
{
  const JalonsDateExpression *e;

  if (annotator->expressions->len == n_before + 1)
    {
      e = &g_array_index (annotator->expressions, JalonsDateExpression, n_before);
      if (e->first <= block->first_token + 1 && e->end + 1 >= block->end_token
          && e->point.month != 0 && e->point.day == 0 && e->point.part == JALONS_DATE_PART_WHOLE
          && e->point.unit == JALONS_DATE_UNIT_NONE && e->bound == JALONS_DATE_BOUND_NONE)
        {
          annotator->month = e->point;
          return;
        }
    }
  if (block->kind == JALONS_BLOCK_HEADING || block->kind == JALONS_BLOCK_TITLE
      || (annotator->expressions->len == n_before + 1
          && g_array_index (annotator->expressions, JalonsDateExpression, n_before).end + 1
               >= block->end_token))
    annotator->month.month = 0;
}

static void
read_block (Annotator *annotator, const JalonsBlock *block)
{
  guint n_before = annotator->expressions->len;
  guint32 first, mark;

  if (block->kind == JALONS_BLOCK_DEBRIS)
    return;
  set_language (annotator, (JalonsLanguage) block->language);
  first = read_day_of_month (annotator, block);
  mark = find_mark (annotator, first, block->end_token);
  for (guint32 i = block->first_sentence; mark < block->end_token; i++)
    {
      const JalonsSentence *sentence = jalons_text_get_sentence (annotator->text, i);

      if (mark >= sentence->end)
        continue;
      read_sentence (annotator, MAX (sentence->first, first), mark, sentence->end);
      mark = find_mark (annotator, sentence->end, block->end_token);
    }
  note_month (annotator, block, n_before);
}

static void
add_spans (Annotator *annotator)
{
  JalonsArray spans[1];

  jalons_scratch_take (spans, JALONS_SCRATCH_NEW_SPANS, sizeof (JalonsSpan), 0);
  for (guint i = 0; i < annotator->expressions->len; i++)
    {
      const JalonsDateExpression *e
        = &g_array_index (annotator->expressions, JalonsDateExpression, i);
      JalonsSpan span = { .first = e->first, .end = e->end, .value = i, .kind = JALONS_SPAN_DATE };

      if (e->aspect)
        continue;
      span.confidence = e->weak ? 50 : 100;
      jalons_array_append (spans, span);
    }
  jalons_text_add_spans (annotator->text, (const JalonsSpan *) (gpointer) spans->data, spans->len);
  jalons_scratch_give (spans, JALONS_SCRATCH_NEW_SPANS);
}

/**
 * jalons_dates_annotate:
 * @text: a text whose sentences and languages are known
 *
 * Finds what says when: fills #JalonsText.dates and adds a span of kind %JALONS_SPAN_DATE for each,
 * but for a mere aspect ("vient de").
 */
void
jalons_dates_annotate (JalonsText *text)
{
  Annotator annotator = { .text = text };

  g_return_if_fail (text != NULL);

  for (guint i = JALONS_LANGUAGE_FR; i <= JALONS_LANGUAGE_EN; i++)
    annotator.grammars[i]
      = jalons_date_grammar_get (jalons_grammar_get_default (), (JalonsLanguage) i);
  annotator.reader.tokens = text->tokens;
  annotator.reader.numbers = jalons_numbers_get_default ();
  jalons_scratch_take (annotator.points, JALONS_SCRATCH_DATE_POINTS, sizeof (JalonsDateExpression),
                       0);
  annotator.expressions = text->dates;
  for (guint i = 0; i < text->blocks->len; i++)
    read_block (&annotator, jalons_text_get_block (text, i));
  jalons_dates_find_governing (text);
  add_spans (&annotator);
  jalons_scratch_give (annotator.points, JALONS_SCRATCH_DATE_POINTS);
}

/**
 * jalons_dates_get:
 * @text: a text
 * @i: the value of a span of kind %JALONS_SPAN_DATE
 *
 * Returns: (transfer none): the expression
 */
const JalonsDateExpression *
jalons_dates_get (const JalonsText *text, guint32 i)
{
  g_return_val_if_fail (text != NULL && i < text->dates->len, NULL);

  return &g_array_index (text->dates, JalonsDateExpression, i);
}

/* The last expression that begins at or before @token, plus one; 0 where there is none. */
static guint
count_before (const JalonsText *text, guint32 token)
{
  guint low = 0;
  guint high = text->dates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (jalons_dates_get (text, middle)->first <= token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * jalons_dates_find_aspect:
 * @text: a text whose dates are known
 * @first: a token
 * @end: a later one
 *
 * Returns: (transfer none) (nullable): what stands between the two and says that something is fresh
 * ("vient de")
 */
const JalonsDateExpression *
jalons_dates_find_aspect (const JalonsText *text, guint32 first, guint32 end)
{
  g_return_val_if_fail (text != NULL && end <= text->tokens->n_tokens, NULL);

  if (end <= first)
    return NULL;
  for (guint i = count_before (text, end - 1); i > 0; i--)
    {
      const JalonsDateExpression *e = jalons_dates_get (text, i - 1);

      if (e->first < first)
        return NULL;
      if (e->aspect)
        return e;
    }
  return NULL;
}

/* How many expressions back a line of its own is looked for. */
#define FARTHEST_HEADING 64

/**
 * jalons_dates_get_governing:
 * @text: a text whose dates are known
 * @token: a token
 *
 * Returns: (transfer none) (nullable): the date of the heading or chronology line under which
 * @token stands
 */
const JalonsDateExpression *
jalons_dates_get_governing (const JalonsText *text, guint32 token)
{
  guint n;

  g_return_val_if_fail (text != NULL && token < text->tokens->n_tokens, NULL);

  if (!text->has_governing)
    return NULL;
  n = count_before (text, token);
  for (guint i = n; i > 0 && i + FARTHEST_HEADING > n; i--)
    {
      const JalonsDateExpression *e = jalons_dates_get (text, i - 1);

      if (e->governs != JALONS_DATE_GOVERNS_NOTHING && token < e->governed_end)
        return e;
    }
  return NULL;
}
