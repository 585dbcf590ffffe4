/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Finds the sums of money in a text, sentence by sentence. */

#include "extract/amounts/jalons-amounts-private.h"

#include <string.h>

#include "catalog/jalons-scratch.h"
#include "extract/jalons-traits.h"

/* The upper end of a French range whose ends both name their unit, in lower ends. */
#define WIDEST_RANGE 3

/* How many tokens a bare lower end of a range may have. */
#define LONGEST_LOW 7

/* How far behind a sum a bare number may go on from it. */
#define FARTHEST_CONTINUED 16

/* How many tokens before a bare number "en" may stand that makes it one of millions. */
#define VERB_REACH 5

/* A bare number above this is no count of millions, but a year or the like. */
#define LARGEST_CONTINUED 1000

static gboolean
crosses_span (const JalonsAmountAnnotator *annotator, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    {
      if ((jalons_amount_token_at (annotator, i)->flags & JALONS_TOKEN_SPAN) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether "¥" is a yuan here: a text on Chinese money says so somewhere. */
static gboolean
is_yuan (JalonsAmountAnnotator *annotator)
{
  const JalonsTokens *tokens = annotator->text->tokens;
  guint32 yuan = jalons_lexicon_find (tokens->lexicon, "yuan");
  guint32 yuans = jalons_lexicon_find (tokens->lexicon, "yuans");
  guint32 rmb = jalons_lexicon_find (tokens->lexicon, "rmb");

  if (annotator->yuan == JALONS_YUAN_UNKNOWN)
    {
      annotator->yuan = JALONS_YUAN_NO;
      for (guint32 i = 0; i < tokens->n_tokens && annotator->yuan == JALONS_YUAN_NO; i++)
        {
          guint32 word = tokens->tokens[i].word;

          if (word != 0 && (word == yuan || word == yuans || word == rmb))
            annotator->yuan = JALONS_YUAN_YES;
        }
    }
  return annotator->yuan == JALONS_YUAN_YES;
}

/* ------------------------------------------------------------------------------------------------
 * Bare numbers
 */

/* Whether a "3 billion" without a currency counts things: parameters, people. */
static gboolean
counts_things (const JalonsAmountAnnotator *annotator, const JalonsSum *sum)
{
  guint32 next = sum->end;
  const JalonsToken *token = jalons_amount_token_at (annotator, next);
  gboolean is_fr = annotator->reader.language == JALONS_LANGUAGE_FR;

  if (next >= annotator->reader.limit)
    return FALSE;
  if (token->word == '-' && (token->flags & JALONS_TOKEN_GLUED) != 0)
    token = jalons_amount_token_at (annotator, ++next);
  else if (is_fr && (jalons_amount_word_set (annotator, next) & JALONS_AMOUNT_WORD_OF) != 0)
    token = jalons_amount_token_at (annotator, ++next);
  else if (is_fr)
    return token->word == '%';
  if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
    return token->word == '%';
  return (jalons_amount_word_set (annotator, next)
          & (JALONS_AMOUNT_WORD_NOUN | JALONS_AMOUNT_WORD_FUNCTION | JALONS_AMOUNT_WORD_TO))
         == 0;
}

/* "Llama 2 de 70 milliards": the size of a model. */
static gboolean
follows_model (const JalonsAmountAnnotator *annotator, const JalonsSum *sum)
{
  guint32 before = sum->first - 1;
  const JalonsSpan *span;

  if (sum->first == annotator->reader.first)
    return FALSE;
  if ((jalons_amount_word_set (annotator, before) & JALONS_AMOUNT_WORD_OF) != 0
      && before > annotator->reader.first)
    before--;
  span = jalons_text_span_at (annotator->text, before);
  return span != NULL && span->kind == JALONS_SPAN_MODEL;
}

/* ------------------------------------------------------------------------------------------------
 * Ranges and lists
 */

static gboolean
is_dash (guint32 word)
{
  return word == '-' || word == JALONS_PUNCT_DASH;
}

/* The number without a currency or multiplier that ends before @end. */
static gboolean
find_low (const JalonsAmountAnnotator *annotator, guint32 end, guint32 after, JalonsNumber *low)
{
  const JalonsAmountReader *reader = &annotator->reader;
  guint32 token = MAX (MAX (after, reader->first), end < LONGEST_LOW ? 0 : end - LONGEST_LOW);

  for (; token < end; token++)
    {
      const JalonsToken *t = jalons_amount_token_at (annotator, token);
      JalonsNumberWordKind kind = (JalonsNumberWordKind) reader->number_words[t->word].kind;

      if ((t->flags & JALONS_TOKEN_DIGIT) == 0 && kind != JALONS_NUMBER_UNIT
          && kind != JALONS_NUMBER_TEN && kind != JALONS_NUMBER_HUNDRED)
        continue;
      if (jalons_numbers_parse (reader->numbers, reader->language, reader->tokens, token, end, low)
          && low->end == end && low->n_suffix == 0 && !low->vague
          && (jalons_amount_token_at (annotator, token)->flags & JALONS_TOKEN_SPAN) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether "entre" or "between" stands before @token. */
static gboolean
is_between (const JalonsAmountAnnotator *annotator, guint32 token)
{
  return token > annotator->reader.first
         && (jalons_amount_word_set (annotator, token - 1) & JALONS_AMOUNT_WORD_BETWEEN) != 0;
}

static gboolean
is_and (const JalonsAmountAnnotator *annotator, guint32 token)
{
  JalonsNumberWordKind kind = (JalonsNumberWordKind) annotator->reader
                                .number_words[jalons_amount_token_at (annotator, token)->word]
                                .kind;

  return kind == JALONS_NUMBER_JOIN;
}

static void
set_range (JalonsAmountAnnotator *annotator, guint32 first, gint64 low, JalonsAmount *amount)
{
  amount->first = first;
  if (is_between (annotator, first))
    amount->first--;
  amount->low = MIN (low, amount->money.value);
  amount->money.value = MAX (low, amount->money.value);
  amount->money.qualifier = JALONS_QUALIFIER_UP_TO;
  amount->flags |= JALONS_AMOUNT_RANGE;
}

/* Joins the sum with the one before it, if they are the two ends of a range: "$5bn-$7bn". */
static gboolean
join_last (JalonsAmountAnnotator *annotator, const JalonsSum *sum, JalonsAmount *amount)
{
  guint32 link = sum->first - 1;
  JalonsAmount *last;
  gboolean between;
  gboolean both_named;
  gint64 low;

  if (annotator->last.end == 0 || annotator->last.end != link)
    return FALSE;
  last = jalons_amount_nth (annotator, annotator->amounts->len - 1);
  between = is_between (annotator, annotator->last.first);
  both_named = annotator->last.currency[0] != '\0' && sum->currency[0] != '\0';
  if (!is_dash (jalons_amount_token_at (annotator, link)->word)
      && ((jalons_amount_word_set (annotator, link) & JALONS_AMOUNT_WORD_TO) == 0
          || (is_and (annotator, link) && !between)))
    return FALSE;
  /* "From $1 billion to $5 billion" is a way from the one to the other. */
  if (both_named
      && (strcmp (annotator->last.currency, sum->currency) != 0
          || (between && !is_and (annotator, link))))
    return FALSE;
  /* "lève 30 millions de dollars à 500 millions de valorisation": a range names its unit last, and
   * is no wider than that. */
  if (annotator->reader.language == JALONS_LANGUAGE_FR && !between
      && (!both_named || amount->money.value / WIDEST_RANGE > last->money.value)
      && annotator->last.currency[0] != '\0' && annotator->last.has_multiplier
      && sum->has_multiplier && !is_dash (jalons_amount_token_at (annotator, link)->word))
    return FALSE;
  low = annotator->last.has_multiplier ? last->money.value
                                       : jalons_number_scale (&annotator->last.number, sum->zeros);
  if (low > amount->money.value)
    return FALSE;
  if (amount->money.currency[0] == '\0')
    memcpy (amount->money.currency, last->money.currency, 4);
  set_range (annotator, last->first, low, amount);
  jalons_array_set_len (annotator->amounts, annotator->amounts->len - 1);
  return TRUE;
}

/* "5-7bn", but not "Oct. 2 - $6.6bn" */
static gboolean
is_tight (const JalonsAmountAnnotator *annotator, guint32 link)
{
  return (jalons_amount_token_at (annotator, link)->flags
          & jalons_amount_token_at (annotator, link + 1)->flags & JALONS_TOKEN_GLUED)
         != 0;
}

/* A bare number before "to" or "and": the lower end of a range, or a sum of its own with shared
 * unit. */
static void
take_low (JalonsAmountAnnotator *annotator, const JalonsSum *sum, JalonsAmount *amount)
{
  guint32 link = sum->first - 1;
  JalonsNumber low;
  gint64 value;

  if (sum->first <= annotator->reader.first + 1 || link < annotator->last.end
      || (is_dash (jalons_amount_token_at (annotator, link)->word)
            ? !is_tight (annotator, link)
            : (jalons_amount_word_set (annotator, link) & JALONS_AMOUNT_WORD_TO) == 0)
      || !find_low (annotator, link, annotator->last.end, &low))
    return;
  value = jalons_number_scale (&low, sum->zeros);
  if (value >= amount->money.value || jalons_number_scale (&low, 0) >= LARGEST_CONTINUED)
    return;
  if (!is_and (annotator, link) || is_between (annotator, low.first))
    set_range (annotator, low.first, value, amount);
  else
    {
      JalonsAmount first = *amount;

      first.first = low.first;
      first.end = low.end;
      first.money.value = value;
      first.flags |= JALONS_AMOUNT_INHERITS_MULTIPLIER;
      jalons_array_append (annotator->amounts, first);
    }
}

/* ------------------------------------------------------------------------------------------------
 * Sums
 */

static void
add_amount (JalonsAmountAnnotator *annotator, const JalonsSum *sum, const JalonsAmount *amount)
{
  annotator->last = *sum;
  annotator->last.end = amount->end;
  jalons_array_append (annotator->amounts, *amount);
}

/* "$115–135 billion": the other end names the currency. */
static gboolean
ends_range (const JalonsAmountAnnotator *annotator, const JalonsSum *sum)
{
  return annotator->last.end > 0 && annotator->last.end + 1 == sum->first
         && annotator->last.currency[0] != '\0' && !annotator->last.has_multiplier
         && is_dash (jalons_amount_token_at (annotator, sum->first - 1)->word);
}

/* "48 millions de dollars US": a country alone, and not the head of a name ("dollars US Steel"). */
static gboolean
ends_in_country (const JalonsAmountAnnotator *annotator, const JalonsSum *sum)
{
  const JalonsToken *last = jalons_amount_token_at (annotator, sum->end - 1);

  return sum->end > sum->first + 2 && (last->flags & JALONS_TOKEN_SPAN) != 0
         && (last[-1].flags & JALONS_TOKEN_SPAN) == 0
         && (sum->end >= annotator->text->tokens->n_tokens
             || (last[1].flags & JALONS_TOKEN_SPAN) == 0);
}

/* Takes the sum at @token; returns the token from which to go on. */
static guint32
take_sum (JalonsAmountAnnotator *annotator, guint32 token, const JalonsSum *sum)
{
  /* "US$48 million": what looked like a country belongs to the dollar. */
  gboolean prefixed
    = sum->first + 1 < sum->end
      && (jalons_amount_token_at (annotator, sum->first)->flags & JALONS_TOKEN_SPAN) != 0
      && (jalons_amount_token_at (annotator, sum->first + 1)->flags & JALONS_TOKEN_CURRENCY) != 0;
  JalonsAmount amount = { .first = sum->first + (prefixed ? 1 : 0), .end = sum->end };
  guint32 after = annotator->last.end;

  if (ends_in_country (annotator, sum))
    amount.end--;
  if (crosses_span (annotator, amount.first, amount.end))
    return token + 1;
  if (sum->currency[0] == '\0' && !ends_range (annotator, sum)
      && (counts_things (annotator, sum) || follows_model (annotator, sum)))
    return MAX (token + 1, sum->end);
  amount.money.value = sum->number.vague ? 0 : jalons_number_scale (&sum->number, sum->zeros);
  memcpy (amount.money.currency, sum->currency, 4);
  amount.money.qualifier = sum->number.about ? JALONS_QUALIFIER_ABOUT : JALONS_QUALIFIER_EXACT;
  amount.flags = sum->number.vague ? JALONS_AMOUNT_VAGUE : 0;
  amount.of = JALONS_TEXT_NONE;
  if (!sum->number.vague && sum->first > annotator->reader.first
      && !join_last (annotator, sum, &amount))
    take_low (annotator, sum, &amount);
  if ((amount.flags & JALONS_AMOUNT_RANGE) != 0)
    after = MIN (after, amount.first);
  jalons_amount_read_around (&annotator->reader, after, &amount);
  add_amount (annotator, sum, &amount);
  return sum->end;
}

/* "en a levé 12", "en réunit 12": how many of what was counted before. */
static gboolean
counts_of_them (const JalonsAmountAnnotator *annotator, guint32 token)
{
  if ((jalons_amount_word_set (annotator, token - 1) & JALONS_AMOUNT_WORD_DEAL) == 0)
    return FALSE;
  for (guint32 i = token - 1; i > annotator->reader.first && i + VERB_REACH > token; i--)
    {
      if ((jalons_amount_word_set (annotator, i - 1) & JALONS_AMOUNT_WORD_OF_THEM) != 0)
        return TRUE;
    }
  return FALSE;
}

/* "$600m, of which 132 is debt", "4 milliards, puis 2": a number that is a sum because the last one
 * was. */
static guint32
take_continued (JalonsAmountAnnotator *annotator, guint32 token)
{
  const JalonsAmountReader *reader = &annotator->reader;
  JalonsAmount amount = { .first = token };
  gboolean of_them = token > reader->first && counts_of_them (annotator, token);
  JalonsSum sum = of_them && annotator->last.end == 0 ? annotator->last_before : annotator->last;
  const JalonsAmount *last;

  if (sum.end == 0 || !sum.has_multiplier || token == reader->first
      || token - sum.end > FARTHEST_CONTINUED
      || (!of_them
          && (jalons_amount_word_set (annotator, token - 1) & JALONS_AMOUNT_WORD_CONTINUE) == 0)
      || !jalons_numbers_parse (reader->numbers, reader->language, reader->tokens, token,
                                reader->limit, &sum.number)
      || sum.number.n_suffix > 0 || sum.number.mantissa >= LARGEST_CONTINUED)
    return token + 1;
  sum.end = sum.number.end;
  if (sum.end < reader->limit && counts_things (annotator, &sum))
    return token + 1;
  last = jalons_amount_nth (annotator, annotator->amounts->len - 1);
  amount.end = sum.end;
  amount.money = last->money;
  amount.money.value = jalons_number_scale (&sum.number, sum.zeros);
  amount.money.qualifier = JALONS_QUALIFIER_EXACT;
  amount.flags = JALONS_AMOUNT_INHERITS_CURRENCY | JALONS_AMOUNT_INHERITS_MULTIPLIER;
  amount.of = JALONS_TEXT_NONE;
  add_amount (annotator, &sum, &amount);
  return amount.end;
}

/* "raised $6 billion and, in December, another six": a number in words at the end of what it says.
 */
static guint32
read_continued_word (JalonsAmountAnnotator *annotator, guint32 token)
{
  const JalonsAmountReader *reader = &annotator->reader;
  const JalonsToken *next = jalons_amount_token_at (annotator, token + 1);
  JalonsNumberWordKind kind;

  if (token >= reader->limit)
    return token;
  kind
    = (JalonsNumberWordKind) reader->number_words[jalons_amount_token_at (annotator, token)->word]
        .kind;
  if ((kind != JALONS_NUMBER_UNIT && kind != JALONS_NUMBER_TEN)
      || (token + 1 < reader->limit && (next->flags & JALONS_TOKEN_PUNCT) == 0
          && (jalons_amount_word_set (annotator, token + 1) & JALONS_AMOUNT_WORD_FUNCTION) == 0))
    return token;
  return take_continued (annotator, token);
}

static guint32
read_candidate (JalonsAmountAnnotator *annotator, guint32 token)
{
  JalonsSum sum;

  if ((jalons_amount_token_at (annotator, token)->flags & JALONS_TOKEN_SPAN) != 0)
    return token + 1;
  if ((jalons_amount_word_set (annotator, token)
       & (JALONS_AMOUNT_WORD_LARGE | JALONS_AMOUNT_WORD_CURRENCY | JALONS_AMOUNT_WORD_CONTINUE))
      == JALONS_AMOUNT_WORD_CONTINUE)
    return read_continued_word (annotator, token + 1);
  if (jalons_amount_token_at (annotator, token)->word == JALONS_PUNCT_YEN)
    annotator->reader.yuan = is_yuan (annotator);
  if (jalons_amount_reader_sum (&annotator->reader, token, annotator->last.end, &sum))
    return take_sum (annotator, token, &sum);
  if ((jalons_amount_token_at (annotator, token)->flags & JALONS_TOKEN_DIGIT) != 0)
    return take_continued (annotator, token);
  return token + 1;
}

/* ------------------------------------------------------------------------------------------------
 * Sentences
 */

static void
begin_sentence (JalonsAmountAnnotator *annotator)
{
  if (annotator->last.end == 0)
    annotator->last_before.end = 0;
  else
    annotator->last_before = annotator->last;
  annotator->last.end = 0;
}

/* The first token from @token on where a sum may begin, or @end. */
static inline guint32
find_candidate (const JalonsAmountAnnotator *annotator, guint32 token, guint32 end)
{
  return jalons_traits_find (jalons_text_get_traits (annotator->text), token, end,
                             JALONS_TRAIT_AMOUNT);
}

/* Reads the sums of a sentence, whose first candidate is at @token. */
static void
read_sentence (JalonsAmountAnnotator *annotator, guint32 first, guint32 token, guint32 end)
{
  const JalonsToken *tokens = annotator->reader.tokens->tokens;
  const guint32 *words = annotator->reader.grammar->words;

  annotator->reader.first = first;
  annotator->reader.limit = end;
  annotator->sentence_from = annotator->amounts->len;
  for (; token < end; token = find_candidate (annotator, token, end))
    {
      if ((tokens[token].flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_CURRENCY)) == 0
          && (words[tokens[token].word]
              & (JALONS_AMOUNT_WORD_LARGE | JALONS_AMOUNT_WORD_CURRENCY
                 | JALONS_AMOUNT_WORD_CONTINUE))
               == 0)
        token++;
      else
        token = read_candidate (annotator, token);
    }
  if (annotator->amounts->len > annotator->sentence_from)
    {
      jalons_amounts_find_sorts (annotator);
      jalons_amounts_settle_sentence (annotator);
    }
}

static void
set_language (JalonsAmountAnnotator *annotator, JalonsLanguage language)
{
  if (language == JALONS_LANGUAGE_NONE)
    language = annotator->text->language;
  if (language == JALONS_LANGUAGE_NONE)
    language = JALONS_LANGUAGE_EN;
  annotator->reader.language = language;
  annotator->reader.grammar = annotator->grammars[language];
  annotator->reader.number_words = jalons_numbers_get_words (annotator->reader.numbers, language);
}

static void
read_block (JalonsAmountAnnotator *annotator, const JalonsBlock *block)
{
  guint32 token;

  if (block->kind == JALONS_BLOCK_DEBRIS)
    return;
  set_language (annotator, (JalonsLanguage) block->language);
  token = find_candidate (annotator, block->first_token, block->end_token);
  for (guint32 i = block->first_sentence; i < block->end_sentence; i++)
    {
      const JalonsSentence *sentence = jalons_text_get_sentence (annotator->text, i);

      begin_sentence (annotator);
      if (token >= sentence->end)
        continue;
      read_sentence (annotator, sentence->first, token, sentence->end);
      token = find_candidate (annotator, sentence->end, block->end_token);
    }
}

static void
add_spans (JalonsAmountAnnotator *annotator)
{
  JalonsArray spans[1];

  jalons_scratch_take (spans, JALONS_SCRATCH_NEW_SPANS, sizeof (JalonsSpan), 0);
  for (guint i = 0; i < annotator->amounts->len; i++)
    {
      const JalonsAmount *amount = jalons_amount_nth (annotator, i);
      JalonsSpan span = { .first = amount->first, .end = amount->end, .value = i };

      span.kind = JALONS_SPAN_AMOUNT;
      span.confidence = jalons_amount_names_currency (amount) ? 100 : 70;
      jalons_array_append (spans, span);
    }
  jalons_text_add_spans (annotator->text, (const JalonsSpan *) (gpointer) spans->data, spans->len);
  jalons_scratch_give (spans, JALONS_SCRATCH_NEW_SPANS);
}

/**
 * jalons_amounts_annotate:
 * @text: a text whose sentences, languages and names are known
 *
 * Finds the sums of money: fills #JalonsText.amounts and adds a span of kind %JALONS_SPAN_AMOUNT
 * for each.
 */
void
jalons_amounts_annotate (JalonsText *text)
{
  JalonsAmountAnnotator annotator = { .text = text };

  g_return_if_fail (text != NULL);

  for (guint i = JALONS_LANGUAGE_FR; i <= JALONS_LANGUAGE_EN; i++)
    annotator.grammars[i]
      = jalons_amount_grammar_get (jalons_grammar_get_default (), (JalonsLanguage) i);
  annotator.reader.tokens = text->tokens;
  annotator.reader.numbers = jalons_numbers_get_default ();
  annotator.amounts = text->amounts;
  for (guint i = 0; i < text->blocks->len; i++)
    read_block (&annotator, jalons_text_get_block (text, i));
  if (annotator.amounts->len == 0)
    return;
  jalons_amounts_settle_home (&annotator);
  jalons_amounts_inherit_currencies (&annotator);
  add_spans (&annotator);
}

/**
 * jalons_amounts_get:
 * @text: a text
 * @i: the value of a span of kind %JALONS_SPAN_AMOUNT
 *
 * Returns: (transfer none): the sum
 */
const JalonsAmount *
jalons_amounts_get (const JalonsText *text, guint32 i)
{
  g_return_val_if_fail (text != NULL && i < text->amounts->len, NULL);

  return &g_array_index (text->amounts, JalonsAmount, i);
}

/**
 * jalons_amount_sort_to_nick:
 * @sort: a sort
 *
 * Returns: (transfer none): its name in the rules; "-" for %JALONS_AMOUNT_UNKNOWN
 */
const char *
jalons_amount_sort_to_nick (JalonsAmountSort sort)
{
  static const char *const nicks[] = {
    "-",    "invested", "valuation", "capitalisation", "revenue", "profit",
    "loss", "fine",     "price",     "cost",           "assets",  "plan",
    "debt", "credits",  "contract",  "market",         "number",
  };

  g_return_val_if_fail (sort < G_N_ELEMENTS (nicks), "-");

  return nicks[sort];
}
