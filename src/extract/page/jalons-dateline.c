/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/page/jalons-dateline.h"

#define LINE_MOST_TOKENS 45
#define LINE_MOST_WORDS 9
#define START_MOST_TOKENS 26
#define NAME_MOST_TOKENS 7
#define CLOCK_MOST_TOKENS 6
#define HEADLINE_LEAST_WORDS 5

typedef struct
{
  const JalonsPageGrammar *page;
  const JalonsText *text;
  guint32 first;
  guint32 end;
} Line;

static const JalonsToken *
get_token (const Line *line, guint32 i)
{
  return jalons_text_get_token (line->text, i);
}

static gboolean
has_class (const Line *line, guint32 i, JalonsWordClasses classes)
{
  return (line->page->classes[get_token (line, i)->word] & classes) != 0;
}

/* In English the month comes first, unless a word in the line says that the clock is British. */
static gboolean
is_day_first (const Line *line)
{
  gboolean found = line->text->language != JALONS_LANGUAGE_EN;

  for (guint32 i = line->first; i < line->end && i < line->first + LINE_MOST_TOKENS && !found; i++)
    found = has_class (line, i, line->page->day_first);
  return found;
}

/* A date at @i. */
static gboolean
read_date (const Line *line, guint32 i, JalonsHeadDate *date)
{
  return jalons_head_date_may_begin (line->page, line->text, i)
         && jalons_head_date_read (line->page, line->text, i, line->end, is_day_first (line), date);
}

/* "Publié à 18:21 le 11 juin": nothing but a time stands between the label and @i. */
static gboolean
is_after_clock (const Line *line, guint32 i, guint32 label_end)
{
  if (label_end == JALONS_TEXT_NONE || i <= label_end || i > label_end + CLOCK_MOST_TOKENS)
    return FALSE;
  for (guint32 k = label_end; k < i; k++)
    {
      if ((get_token (line, k)->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) == 0
          && !has_class (line, k, line->page->filler))
        return FALSE;
    }
  return TRUE;
}

/* Whether a date may begin a part of the line here: at its start, after a separator or a label. */
static gboolean
begins_part (const Line *line, guint32 i, guint32 label_end)
{
  const JalonsToken *before;

  while (i > line->first && i != label_end && has_class (line, i - 1, line->page->filler)
         && (get_token (line, i - 1)->flags & JALONS_TOKEN_DIGIT) == 0
         && get_token (line, i - 1)->length <= 3)
    i--;
  if (i == line->first || i == label_end || is_after_clock (line, i, label_end))
    return TRUE;
  before = get_token (line, i - 1);
  if ((before->flags & JALONS_TOKEN_PUNCT) == 0)
    return FALSE;
  switch (before->word)
    {
    case '|':
    case '/':
    case '(':
    case '[':
    case ']':
    case '*':
    case '_':
    case ':':
    case ',':
    case '-':
    case '.':
    case '>':
    case JALONS_PUNCT_DASH:
    case JALONS_PUNCT_BULLET:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether a part of the line, or the line, ends before @i. */
static gboolean
ends_part (const Line *line, guint32 i)
{
  const JalonsToken *token = get_token (line, i);

  return i >= line->end || jalons_token_is_mark (token, '|')
         || jalons_token_is_mark (token, JALONS_PUNCT_BULLET)
         || jalons_token_is_mark (token, JALONS_PUNCT_DASH) || jalons_token_is_mark (token, ')')
         || jalons_token_is_mark (token, ']') || jalons_token_is_mark (token, '*')
         || jalons_token_is_mark (token, '_');
}

/* Words of the line that have nothing to do with dates; a number counts for nothing. */
static guint32
count_other_words (const Line *line, guint32 first, guint32 end)
{
  guint32 n = 0;

  for (guint32 i = first; i < end; i++)
    {
      const JalonsToken *token = get_token (line, i);

      n += (token->flags & JALONS_TOKEN_ALPHA) != 0 && (token->flags & JALONS_TOKEN_DIGIT) == 0
           && !has_class (line, i, line->page->filler | line->page->weekday);
    }
  return n;
}

static guint32
count_separators (const Line *line)
{
  guint32 n = 0;

  for (guint32 i = line->first; i < line->end; i++)
    n += jalons_token_is_mark (get_token (line, i), '|')
         || jalons_token_is_mark (get_token (line, i), JALONS_PUNCT_BULLET);
  return n;
}

static gboolean
is_clock (const Line *line, guint32 i)
{
  if (i < line->end && jalons_token_is_mark (get_token (line, i), ','))
    i++;
  return i + 2 < line->end && jalons_token_is_number (get_token (line, i))
         && (jalons_token_is_mark (get_token (line, i + 1), ':')
             || jalons_token_is_mark (get_token (line, i + 1), '.'))
         && jalons_token_is_number (get_token (line, i + 2))
         && get_token (line, i + 2)->length == 2;
}

typedef struct
{
  JalonsDateline published;
  JalonsDateline updated;
  guint32 n_outside;
  gboolean labelled;
  gboolean clock;  /* it begins with a date and a time */
  gboolean byline; /* it begins like one: "By Ann Writer   December 29, 2025" */
} Found;

/* "par Ann Writer 3 mai 2024 dans Nouvelles": the section in which it stands. */
static gboolean
is_section (const Line *line, guint32 i)
{
  g_autofree char *word = NULL;

  if (i + 1 >= line->end || i + 4 < line->end)
    return FALSE;
  word = jalons_tokens_dup_text (line->text->tokens, i, i + 1);
  return g_str_equal (word, "dans") || g_str_equal (word, "in") || g_str_equal (word, "under");
}

static gboolean
ends_with_date (const Line *line, guint32 i)
{
  JalonsHeadDate date;

  return (get_token (line, i - 1)->flags & JALONS_TOKEN_CAPITAL) != 0 && read_date (line, i, &date)
         && date.period.precision == JALONS_PRECISION_DAY
         && (date.end >= line->end || ends_part (line, date.end) || is_section (line, date.end));
}

/* "Ann Writer in London Sep 3, 2025": nothing but a name before the date that ends the line.
 * "fournie par une agence 03/09/2025 à 18:21": whoever writes a day so and tells the hour does not
 * write a headline. */
static gboolean
is_name_and_date (const Line *line, guint32 i)
{
  JalonsHeadDate date;
  gboolean named = TRUE;
  guint32 end;

  if (i - line->first > NAME_MOST_TOKENS || i == line->first)
    return FALSE;
  for (guint32 k = line->first; k < i; k++)
    {
      const JalonsToken *token = get_token (line, k);

      /* "awp/rd/jh 03.05.2025 / 09:47" */
      if (jalons_token_is_mark (token, '/'))
        {
          named = FALSE;
          continue;
        }
      if ((token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_PUNCT)) != 0)
        return FALSE;
      named = named
              && ((token->flags & JALONS_TOKEN_CAPITAL) != 0
                  || (k > line->first && has_class (line, k, line->page->filler)));
    }
  if (!read_date (line, i, &date) || date.period.precision != JALONS_PRECISION_DAY)
    return FALSE;
  end = date.end;
  if (named || date.iso)
    {
      while (end < line->end
             && (get_token (line, end)->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_PUNCT)
                 || has_class (line, end, line->page->filler)))
        end++;
    }
  return (named || date.iso) && end == line->end;
}

static gboolean
is_separator (const JalonsToken *token)
{
  return jalons_token_is_mark (token, '|') || jalons_token_is_mark (token, JALONS_PUNCT_BULLET);
}

/* How many marks of Markdown end a line. */
static guint32
skip_marks_back (const Line *line)
{
  guint32 n = 0;

  while (line->first + n + 1 < line->end
         && (jalons_token_is_mark (get_token (line, line->end - 1 - n), '*')
             || jalons_token_is_mark (get_token (line, line->end - 1 - n), '_')))
    n++;
  return n;
}

/* All dates of a line, each with the label before it. */
static Found
find_dates (const Line *line)
{
  Found found = { 0 };
  guint32 label_end = JALONS_TEXT_NONE;
  guint labels = 0;
  guint32 i = line->first;

  found.published.period = JALONS_PERIOD_UNKNOWN;
  found.updated.period = JALONS_PERIOD_UNKNOWN;
  while (i < line->end)
    {
      JalonsHeadDate date;
      guint32 after;
      guint sections = jalons_page_match (line->page, line->text, i, &after);

      sections
        &= 1u << JALONS_PAGE_PUBLISHED | 1u << JALONS_PAGE_UPDATED | 1u << JALONS_PAGE_BYLINE;
      if (sections != 0 && after <= line->end)
        {
          if ((sections & ~(1u << JALONS_PAGE_BYLINE)) != 0)
            {
              labels = sections;
              label_end = after;
            }
          found.labelled = TRUE;
          found.byline |= i == line->first && (sections & 1u << JALONS_PAGE_BYLINE) != 0;
          i = after;
          continue;
        }
      if (jalons_head_date_may_begin (line->page, line->text, i)
          && (begins_part (line, i, label_end)
              || (found.byline
                  && (ends_with_date (line, i) || has_class (line, i - 1, line->page->filler)))
              || is_name_and_date (line, i))
          && read_date (line, i, &date))
        {
          gboolean updated = (labels & 1u << JALONS_PAGE_UPDATED) != 0;
          JalonsDateline *place = updated ? &found.updated : &found.published;

          /* A bare month is a date of publication only where its part of the line says nothing
           * else. */
          if (!jalons_period_is_known (&place->period)
              && (date.period.precision == JALONS_PRECISION_DAY || labels != 0
                  || (i == line->first
                      && (date.end + skip_marks_back (line) >= line->end
                          || (ends_part (line, date.end) && count_separators (line) > 1)))
                  || (found.labelled && i > line->first && ends_part (line, date.end))))
            *place = (JalonsDateline) { date.period, date.first, date.end, updated, labels != 0 };
          /* "2024-08-05 18:20 …": a clock shows that the line is there for the date. */
          if (date.first == line->first && is_clock (line, date.end))
            found.labelled = found.clock = TRUE;
          /* "Jeudi 5 mai 2024 · Temps de lecture : 5 min · …": the date leads what a page shows. */
          if (date.first == line->first && date.period.precision == JALONS_PRECISION_DAY
              && date.end < line->end && is_separator (get_token (line, date.end)))
            return found;
          labels = 0;
          label_end = JALONS_TEXT_NONE;
          i = date.end;
          continue;
        }
      /* "… , diffusé le 26 mars 2026. Transcription réalisée par …" */
      if (i > line->first && (get_token (line, i)->flags & JALONS_TOKEN_SENTENCE) != 0
          && (found.published.labelled || found.updated.labelled))
        break;
      /* Of those who sign, there may be many. */
      if (!found.byline || (get_token (line, i)->flags & JALONS_TOKEN_CAPITAL) == 0)
        found.n_outside += count_other_words (line, i, i + 1);
      i++;
    }
  return found;
}

/* "… Par Anne Durand. Le 3 mai 2024.": the date is a sentence by itself, and the last. */
static gboolean
is_own_sentence (const Line *line, const JalonsDateline *dateline)
{
  guint32 i = dateline->first;

  while (i > line->first && has_class (line, i - 1, line->page->filler))
    i--;
  return dateline->end + 1 == line->end && i > line->first
         && (get_token (line, i)->flags & JALONS_TOKEN_SENTENCE) != 0;
}

/* "#### February 2026", "*3 May 2024*": the marks of Markdown before a line. */
static guint32
skip_markup (const JalonsText *text, guint32 first, guint32 end)
{
  while (first + 1 < end
         && (jalons_text_is_mark (text, first, '#') || jalons_text_is_mark (text, first, '*')
             || jalons_text_is_mark (text, first, '_')))
    first++;
  return first;
}

gboolean
jalons_dateline_read_line (const JalonsPageGrammar *page,
                           const JalonsText *text,
                           guint32 first,
                           guint32 end,
                           JalonsDateline *out_dateline)
{
  const JalonsDateline *dateline;
  const JalonsToken *last;
  Found found;
  Line line;

  g_return_val_if_fail (page != NULL && text != NULL && out_dateline != NULL, FALSE);

  if (first >= end || end - first > LINE_MOST_TOKENS
      || !jalons_head_date_may_be_in (text, first, end))
    return FALSE;
  first = skip_markup (text, first, end);
  line = (Line) { page, text, first, end };
  found = find_dates (&line);
  dateline = jalons_period_is_known (&found.published.period) ? &found.published : &found.updated;
  if (!jalons_period_is_known (&dateline->period))
    return FALSE;
  last = get_token (&line, end - 1);
  if (found.n_outside > LINE_MOST_WORDS + 3 * count_separators (&line))
    return FALSE;
  /* "7 mars 2025 – Difficile de suivre." begins a text; a headline may begin with a date, too. */
  if (!found.labelled && found.n_outside > 5 && count_separators (&line) == 0)
    return FALSE;
  /* "On May 23, 2025, Nuvia released its model": a label elsewhere makes no line of a sentence. */
  if (!dateline->labelled && !found.byline && !found.clock && found.n_outside + found.labelled > 3
      && jalons_token_is_mark (last, '.') && !is_own_sentence (&line, dateline))
    return FALSE;
  /* "The report, published on March 4, 2024, shows …" is a sentence. */
  if (found.n_outside > 4 && jalons_token_is_mark (last, '.') && dateline->end < end
      && jalons_token_is_mark (get_token (&line, dateline->end), ','))
    return FALSE;
  *out_dateline = *dateline;
  return TRUE;
}

/* What may stand before the date of a dateline: places, an agency, a label, no running words. */
static gboolean
may_precede (const Line *line, guint32 i)
{
  const JalonsToken *token = get_token (line, i);

  /* "London, UK: 11 June" */
  if (jalons_token_is_mark (token, ':'))
    return i + 1 < line->end && (get_token (line, i + 1)->flags & JALONS_TOKEN_DIGIT) != 0;
  if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
    return token->word != '?' && token->word != '!';
  /* "Lausanne (awp) - 11.06.2024" */
  if (i > line->first && jalons_token_is_mark (token - 1, '(')
      && jalons_token_is_mark (token + 1, ')'))
    return TRUE;
  return (token->flags & JALONS_TOKEN_CAPITAL) != 0 || has_class (line, i, line->page->filler);
}

/* After the date: a time, brackets, then the dash or point that ends the dateline. */
static gboolean
ends_dateline (const Line *line, guint32 i)
{
  guint32 most = MIN (line->end, i + 12);
  gboolean in_brackets = FALSE;

  /* "Paris, le 3 mai 2024. La société …" */
  if (i + 1 < line->end
      && (jalons_token_is_mark (get_token (line, i), ':')
          || jalons_token_is_mark (get_token (line, i), '.')))
    return jalons_token_is_mark (get_token (line, i), ':')
           || (get_token (line, i + 1)->flags & JALONS_TOKEN_SENTENCE) != 0;
  for (; i < most; i++)
    {
      const JalonsToken *token = get_token (line, i);

      /* "March 4, 2025--" */
      if (jalons_token_is_mark (token, JALONS_PUNCT_DASH)
          || (jalons_token_is_mark (token, '-')
              && ((token->flags & JALONS_TOKEN_GLUED) == 0
                  || jalons_token_is_mark (token + 1, '-'))))
        return TRUE;
      /* "/PRNewswire/" */
      if (jalons_token_is_mark (token, '/') && i > line->first
          && (token->flags & JALONS_TOKEN_GLUED) == 0 && (token[1].flags & JALONS_TOKEN_GLUED) == 0)
        return TRUE;
      else if (jalons_token_is_mark (token, '/'))
        in_brackets = !in_brackets;
      else if (jalons_token_is_mark (token, ']'))
        return jalons_token_is_mark (get_token (line, line->first), '[');
      else if (jalons_token_is_mark (token, '('))
        in_brackets = TRUE;
      else if (jalons_token_is_mark (token, ')') && !in_brackets)
        return jalons_token_is_mark (get_token (line, line->first), '(');
      else if (jalons_token_is_mark (token, ')'))
        in_brackets = FALSE;
      else if (!in_brackets && (token->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_DIGIT)) == 0
               && !has_class (line, i, line->page->filler))
        return FALSE;
    }
  return FALSE;
}

/* "8:05 PM EST · May 3, 2024 Nuvia has …": a clock and a bullet before a date are those of a
 * page of which nothing but the words is left. */
static gboolean
follows_clock (const Line *line, guint32 i)
{
  if (i < line->first + 4 || !jalons_token_is_mark (get_token (line, i - 1), JALONS_PUNCT_BULLET))
    return FALSE;
  for (guint32 k = i - 1; k > line->first && k + CLOCK_MOST_TOKENS > i; k--)
    {
      const JalonsToken *token = get_token (line, k - 1);

      if (jalons_token_is_number (token))
        return k > line->first + 2 && is_clock (line, k - 3);
      if (!has_class (line, k - 1, line->page->filler))
        return FALSE;
    }
  return FALSE;
}

gboolean
jalons_dateline_read_start (const JalonsPageGrammar *page,
                            const JalonsText *text,
                            guint32 first,
                            guint32 end,
                            JalonsDateline *out_dateline)
{
  gboolean open = TRUE;
  Line line;

  g_return_val_if_fail (page != NULL && text != NULL && out_dateline != NULL, FALSE);

  line = (Line) { page, text, first, end };
  for (guint32 i = first; i < end && i < first + START_MOST_TOKENS; i++)
    {
      gboolean clocked = follows_clock (&line, i);
      JalonsHeadDate date;

      if ((open || clocked) && read_date (&line, i, &date)
          && date.period.precision == JALONS_PRECISION_DAY
          && (clocked || ends_dateline (&line, date.end)))
        {
          *out_dateline = (JalonsDateline) { date.period, date.first, date.end, FALSE, FALSE };
          return TRUE;
        }
      open = open && may_precede (&line, i);
    }
  return FALSE;
}

gboolean
jalons_dateline_encloses (const JalonsPageGrammar *page,
                          const JalonsText *text,
                          guint32 first,
                          guint32 end,
                          guint32 date,
                          guint32 date_end)
{
  Line line;

  g_return_val_if_fail (page != NULL && text != NULL, FALSE);
  g_return_val_if_fail (first <= date && date < date_end && date_end <= end, FALSE);

  line = (Line) { page, text, first, end };
  if (end - first <= LINE_MOST_TOKENS && count_separators (&line) > 0
      && count_other_words (&line, first, end) <= LINE_MOST_WORDS + 3 * count_separators (&line)
      && begins_part (&line, date, JALONS_TEXT_NONE) && ends_part (&line, date_end))
    return TRUE;
  if (!ends_dateline (&line, date_end))
    return FALSE;
  for (guint32 i = first; i < date; i++)
    {
      if (!may_precede (&line, i))
        return FALSE;
    }
  return TRUE;
}

gboolean
jalons_dateline_read_prefix (const JalonsPageGrammar *page,
                             const JalonsText *text,
                             guint32 first,
                             guint32 end,
                             JalonsDateline *out_dateline,
                             guint32 *out_rest)
{
  JalonsHeadDate date;
  guint32 start = first;
  guint32 after;
  Line line;

  g_return_val_if_fail (page != NULL && out_dateline != NULL && out_rest != NULL, FALSE);

  line = (Line) { page, text, first, end };
  if ((jalons_page_match (page, text, first, &after) & 1u << JALONS_PAGE_PUBLISHED) != 0)
    start = after;
  if (start < end
      && (jalons_token_is_mark (get_token (&line, start), ':')
          || jalons_token_is_mark (get_token (&line, start), '[')))
    start++;
  if (start >= end || !read_date (&line, start, &date) || !date.iso || date.end >= end)
    return FALSE;
  if (start == first && date.period.precision != JALONS_PRECISION_DAY)
    return FALSE;
  /* A separator, or little after it, shows a line that is there for the date; but the headline may
   * stand behind a single bar. */
  if (jalons_token_is_mark (get_token (&line, date.end), JALONS_PUNCT_BULLET)
      || is_clock (&line, date.end)
      || (jalons_token_is_mark (get_token (&line, date.end), '|')
          && (count_separators (&line) > 1
              || count_other_words (&line, date.end, end) < HEADLINE_LEAST_WORDS))
      || count_other_words (&line, date.end, end) < 3)
    return FALSE;
  *out_dateline = (JalonsDateline) { date.period, date.first, date.end, FALSE, start != first };
  *out_rest = date.end;
  while (*out_rest < end - 1 && (get_token (&line, *out_rest)->flags & JALONS_TOKEN_PUNCT) != 0
         && !jalons_token_is_mark (get_token (&line, *out_rest), JALONS_PUNCT_OPEN_QUOTE)
         && !jalons_token_is_mark (get_token (&line, *out_rest), '"'))
    (*out_rest)++;
  return TRUE;
}
