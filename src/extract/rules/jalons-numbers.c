/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/rules/jalons-numbers.h"

#include <string.h>

#include "extract/rules/jalons-rules.h"

/* No scale needs more digits after the point. */
#define MAX_SCALE 12

struct _JalonsNumbers
{
  JalonsNumberWord *words[2]; /* French, English; by word */
};

typedef struct
{
  const JalonsNumberWord *words;
  const JalonsTokens *tokens;
  JalonsLanguage language;
  guint32 limit;
} Reader;

static const char *const files[] = { "fr.numbers", "en.numbers" };

static const JalonsRuleNames number_names = {
  (const char *const[]) { NULL },
  (const char *const[]) { NULL },
  (const JalonsRuleValue[]) { { NULL, 0 } },
};

static const struct
{
  const char *section;
  JalonsNumberWordKind kind;
} sections[] = {
  { "slot unit", JALONS_NUMBER_UNIT },       { "slot ten", JALONS_NUMBER_TEN },
  { "slot hundred", JALONS_NUMBER_HUNDRED }, { "slot thousand", JALONS_NUMBER_THOUSAND },
  { "slot article", JALONS_NUMBER_ARTICLE }, { "slot vague", JALONS_NUMBER_VAGUE },
  { "slot crowd", JALONS_NUMBER_CROWD },     { "slot part", JALONS_NUMBER_PART },
  { "slot large", JALONS_NUMBER_LARGE },     { "slot short", JALONS_NUMBER_SHORT },
  { "slot join", JALONS_NUMBER_JOIN },       { "slot of", JALONS_NUMBER_OF },
  { "slot point", JALONS_NUMBER_POINT },
};

typedef struct
{
  JalonsNumberWord *words;
  JalonsNumberWordKind kind;
  const JalonsRules *rules;
} Filler;

static void
fill_word (guint32 word, char mark, const JalonsRule *rule, gpointer data)
{
  Filler *filler = data;
  JalonsNumberWord *entry = &filler->words[word];

  if (entry->kind == JALONS_NUMBER_NONE)
    {
      entry->kind = (guint8) filler->kind;
      entry->value = (gint16) jalons_rules_get_value (filler->rules, rule->right);
    }
  else
    entry->also = (guint8) filler->kind;
}

static void
add_words (JalonsLexiconBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JalonsRules) rules = jalons_rules_load (files[i], &number_names);

      jalons_rules_add_words (rules, builder);
    }
}

static gpointer
compile (const JalonsLexicon *lexicon)
{
  return jalons_numbers_new (lexicon);
}

const JalonsGrammarPart jalons_numbers_part = { add_words, compile };

/**
 * jalons_numbers_new:
 * @lexicon: the lexicon, complete
 *
 * Returns: (transfer full): the number words, for a stage that needs them to compile its own part
 */
JalonsNumbers *
jalons_numbers_new (const JalonsLexicon *lexicon)
{
  JalonsNumbers *self = g_new0 (JalonsNumbers, 1);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JalonsRules) rules = jalons_rules_load (files[i], &number_names);
      Filler filler = { NULL, JALONS_NUMBER_NONE, rules };

      filler.words = g_new0 (JalonsNumberWord, jalons_lexicon_get_n_words (lexicon));
      for (guint j = 0; j < G_N_ELEMENTS (sections); j++)
        {
          filler.kind = sections[j].kind;
          jalons_rules_foreach_word (rules, lexicon, sections[j].section, fill_word, &filler);
        }
      self->words[i] = filler.words;
    }
  return self;
}

void
jalons_numbers_free (JalonsNumbers *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_free (self->words[i]);
  g_free (self);
}

/* ------------------------------------------------------------------------------------------------
 * Digits
 */

static gint64
append_digits (gint64 number, const char *digits, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (number > JALONS_NUMBER_MAX / 10 - 1)
        return JALONS_NUMBER_MAX;
      number = number * 10 + (digits[i] - '0');
    }
  return number;
}

static gsize
count_digits (const Reader *reader, guint32 token)
{
  const JalonsToken *t = &reader->tokens->tokens[token];
  const char *text = reader->tokens->text + t->start;
  gsize n = 0;

  while (n < t->length && g_ascii_isdigit (text[n]))
    n++;
  return n;
}

/* Whether a token is there that begins with digits and no space stands before it. */
static gboolean
is_glued_number (const Reader *reader, guint32 token)
{
  const guint mask = JALONS_TOKEN_DIGIT | JALONS_TOKEN_GLUED;

  return token < reader->limit && (reader->tokens->tokens[token].flags & mask) == mask
         && g_ascii_isdigit (reader->tokens->text[reader->tokens->tokens[token].start]);
}

static gboolean
is_zeros (const Reader *reader, guint32 token)
{
  return memcmp (reader->tokens->text + reader->tokens->tokens[token].start, "000", 3) == 0;
}

/* The mark at @token, if it stands inside a number that goes on behind it, else 0. */
static guint32
inner_mark (const Reader *reader, guint32 token)
{
  const JalonsToken *t = &reader->tokens->tokens[token];

  if (token + 1 >= reader->limit || (t->flags & JALONS_TOKEN_GLUED) == 0
      || (t->word != '.' && t->word != ',') || !is_glued_number (reader, token + 1))
    return 0;
  return t->word;
}

/* Whether the mark after a group of digits parts thousands; the groups of the number are alike. */
static gboolean
parts_thousands (const Reader *reader, guint32 mark, guint32 token, gsize n_before, guint n_groups)
{
  gsize n = count_digits (reader, token + 1);
  gboolean own = mark == (reader->language == JALONS_LANGUAGE_FR ? '.' : ',');

  if (n != 3 || n_before == 0 || n_before > 3)
    return FALSE;
  if (own || n_groups > 1 || is_zeros (reader, token + 1))
    return TRUE;
  /* 1,250,000 in French, 1.250.000 in English */
  return inner_mark (reader, token + 2) == mark;
}

/* Whether the number goes on behind a space: 1 250 000. */
static gboolean
goes_on_after_space (const Reader *reader, guint32 end, gsize n_before)
{
  const JalonsToken *last = &reader->tokens->tokens[end - 1];
  const JalonsToken *next = &reader->tokens->tokens[end];
  guint32 gap = next->start - jalons_token_get_end (last);

  if (end >= reader->limit || n_before == 0 || n_before > 3 || gap == 0 || gap > 3
      || (next->flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_DIGIT)) != JALONS_TOKEN_DIGIT
      || count_digits (reader, end) != 3)
    return FALSE;
  return reader->language != JALONS_LANGUAGE_EN || gap > 1;
}

/* Letters at the end of the last token: the "bn" of "5bn". */
static void
read_suffix (const Reader *reader, JalonsNumber *number)
{
  const JalonsToken *last = &reader->tokens->tokens[number->end - 1];
  gsize n = count_digits (reader, number->end - 1);

  number->suffix = last->start + (guint32) n;
  number->n_suffix = last->length - (guint32) n;
}

static gboolean
read_digits (const Reader *reader, guint32 first, JalonsNumber *number)
{
  const char *text = reader->tokens->text;
  gsize n = count_digits (reader, first);
  guint n_groups = 1;

  if (n == 0)
    return FALSE;
  *number = (JalonsNumber) { .first = first, .end = first + 1, .digits = TRUE };
  number->mantissa = append_digits (0, text + reader->tokens->tokens[first].start, n);
  while (n == reader->tokens->tokens[number->end - 1].length)
    {
      guint32 mark = inner_mark (reader, number->end);
      guint32 group;

      if (mark != 0 && parts_thousands (reader, mark, number->end, n, n_groups))
        group = number->end + 1;
      else if (mark == 0 && goes_on_after_space (reader, number->end, n))
        group = number->end;
      else
        break;
      n = 3;
      number->mantissa
        = append_digits (number->mantissa, text + reader->tokens->tokens[group].start, n);
      number->end = group + 1;
      n_groups++;
    }
  if (n == reader->tokens->tokens[number->end - 1].length && inner_mark (reader, number->end) != 0)
    {
      n = MIN (count_digits (reader, number->end + 1), MAX_SCALE);
      number->mantissa
        = append_digits (number->mantissa, text + reader->tokens->tokens[number->end + 1].start, n);
      number->scale = (guint8) n;
      number->end += 2;
    }
  read_suffix (reader, number);
  return TRUE;
}

/* ------------------------------------------------------------------------------------------------
 * Words
 */

static JalonsNumberWord
word_at (const Reader *reader, guint32 token)
{
  if (token >= reader->limit)
    return (JalonsNumberWord) { JALONS_NUMBER_NONE, JALONS_NUMBER_NONE, 0 };
  return reader->words[reader->tokens->tokens[token].word];
}

/* Whether twenty and five make twenty-five, "soixante" and "douze" seventy-two, but two and three
 * not five. */
static gboolean
adds_up (gint64 sum, gint64 unit)
{
  gint64 last = sum % 100;

  if (last == 0)
    return TRUE;
  if (unit < 10 && last >= 20 && last % 10 == 0)
    return TRUE;
  if (last == 10 || last == 70 || last == 90)
    return unit >= 7 && unit <= 9;
  return (last == 60 || last == 80) && unit >= 10 && unit <= 16;
}

/* Takes one more word into the number; FALSE if it is no part of it. */
static gboolean
take_word (JalonsNumberWord word, gint64 *total, gint64 *sum, gboolean *any)
{
  switch ((JalonsNumberWordKind) word.kind)
    {
    case JALONS_NUMBER_UNIT:
      if (*any && !adds_up (*sum, word.value))
        return FALSE;
      *sum += word.value;
      break;
    case JALONS_NUMBER_TEN:
      if (*sum == 4 && word.value == 20)
        *sum = 80;
      else if (*sum % 100 == 0)
        *sum += word.value;
      else
        return FALSE;
      break;
    case JALONS_NUMBER_HUNDRED:
      if (*sum >= 100)
        return FALSE;
      *sum = MAX (*sum, 1) * 100;
      break;
    case JALONS_NUMBER_THOUSAND:
      if (*total != 0)
        return FALSE;
      *total = MAX (*sum, 1) * 1000;
      *sum = 0;
      break;
    case JALONS_NUMBER_NONE:
    case JALONS_NUMBER_ARTICLE:
    case JALONS_NUMBER_VAGUE:
    case JALONS_NUMBER_CROWD:
    case JALONS_NUMBER_PART:
    case JALONS_NUMBER_LARGE:
    case JALONS_NUMBER_SHORT:
    case JALONS_NUMBER_JOIN:
    case JALONS_NUMBER_OF:
    case JALONS_NUMBER_POINT:
    default:
      return FALSE;
    }
  *any = TRUE;
  return TRUE;
}

/* The token where the number may go on: behind a hyphen or a joining word. */
static guint32
next_word (const Reader *reader, guint32 token, gint64 sum)
{
  if (token < reader->limit && reader->tokens->tokens[token].word == '-'
      && (reader->tokens->tokens[token].flags & JALONS_TOKEN_GLUED) != 0)
    return token + 1;
  /* "two hundred and fifty", "vingt et un", but not "two and three" */
  if (word_at (reader, token).kind == JALONS_NUMBER_JOIN && sum >= 20)
    return token + 1;
  return token;
}

static gboolean
read_words (const Reader *reader, guint32 first, JalonsNumber *number)
{
  gint64 total = 0;
  gint64 sum = 0;
  gboolean any = FALSE;
  guint32 token = first;

  *number = (JalonsNumber) { .first = first, .end = first };
  while (token < reader->limit && token < first + 16
         && take_word (word_at (reader, token), &total, &sum, &any))
    {
      number->end = token + 1;
      token = next_word (reader, number->end, total + sum);
    }
  number->mantissa = total + sum;
  return any;
}

/* "one point three billion", "quatorze virgule vingt-cinq": what a speaker says for a decimal
 * point, and the digits behind it, where a scale follows. */
static void
read_spoken_decimals (const Reader *reader, JalonsNumber *number)
{
  guint32 token = number->end + 1;
  gint64 mantissa = number->mantissa;
  guint8 scale = 0;

  if (word_at (reader, number->end).kind != JALONS_NUMBER_POINT)
    return;
  while (scale < 3 && word_at (reader, token).kind == JALONS_NUMBER_UNIT
         && word_at (reader, token).value < 10)
    {
      mantissa = mantissa * 10 + word_at (reader, token).value;
      scale++;
      token++;
    }
  if (scale == 0)
    {
      JalonsNumber behind;

      if (!read_words (reader, token, &behind) || behind.mantissa < 10 || behind.mantissa > 99)
        return;
      mantissa = mantissa * 100 + behind.mantissa;
      scale = 2;
      token = behind.end;
    }
  if (token < reader->limit && word_at (reader, token).kind != JALONS_NUMBER_LARGE)
    return;
  number->mantissa = mantissa;
  number->scale = scale;
  number->end = token;
}

/* "and a half", "et demi" */
static void
read_half (const Reader *reader, JalonsNumber *number)
{
  guint32 token = number->end;

  if (word_at (reader, token).kind == 0 && token < reader->limit
      && reader->tokens->tokens[token].word == '-')
    token++;
  if (word_at (reader, token).kind != JALONS_NUMBER_JOIN)
    return;
  token++;
  while (token < number->end + 5 && token < reader->limit
         && (reader->tokens->tokens[token].word == '-'
             || word_at (reader, token).kind == JALONS_NUMBER_ARTICLE))
    token++;
  if (word_at (reader, token).kind != JALONS_NUMBER_PART || word_at (reader, token).value != 50
      || number->scale >= MAX_SCALE)
    return;
  number->mantissa = MIN (number->mantissa, JALONS_NUMBER_MAX / 100) * 10 + 5;
  number->scale++;
  number->end = token + 1;
}

/* "a dozen", "several hundred", "half", "three quarters": what multiplies a number or stands for
 * one. */
static gboolean
read_crowd (const Reader *reader, guint32 first, JalonsNumber *number)
{
  guint32 token = first;
  JalonsNumberWord word = word_at (reader, token);
  gint64 count = 1;
  gboolean vague = FALSE;

  if (word.kind == JALONS_NUMBER_VAGUE)
    {
      vague = TRUE;
      token++;
    }
  else if (word.kind == JALONS_NUMBER_ARTICLE || word.kind == JALONS_NUMBER_UNIT)
    {
      count = word.value;
      token++;
    }
  if (token > first && token < reader->limit && reader->tokens->tokens[token].word == '-')
    token++;
  word = word_at (reader, token);
  if (word.kind != JALONS_NUMBER_CROWD && word.kind != JALONS_NUMBER_PART)
    return FALSE;
  *number = (JalonsNumber) { .first = first, .end = token + 1, .mantissa = count * word.value };
  number->vague = vague;
  number->about = word.kind == JALONS_NUMBER_CROWD;
  number->scale = word.kind == JALONS_NUMBER_PART ? 2 : 0;
  return TRUE;
}

/* "tens", "several", "several hundred": a number without a value. */
static gboolean
read_vague (const Reader *reader, guint32 first, JalonsNumber *number)
{
  guint32 token = first;

  while (token < reader->limit && token < first + 6
         && (word_at (reader, token).kind == JALONS_NUMBER_VAGUE
             || (token > first
                 && (word_at (reader, token).kind == JALONS_NUMBER_HUNDRED
                     || word_at (reader, token).kind == JALONS_NUMBER_THOUSAND
                     || word_at (reader, token).kind == JALONS_NUMBER_CROWD))))
    token++;
  if (token == first)
    return FALSE;
  *number = (JalonsNumber) { .first = first, .end = token, .vague = TRUE };
  return TRUE;
}

/**
 * jalons_numbers_get_default:
 *
 * Returns: (transfer none): the number words of the default grammar
 */
const JalonsNumbers *
jalons_numbers_get_default (void)
{
  return jalons_grammar_get_part (jalons_grammar_get_default (), &jalons_numbers_part);
}

/**
 * jalons_numbers_get_words:
 * @self: number words
 * @language: a language; French where it is none
 *
 * Returns: (transfer none): what each word of the lexicon is as a number word
 */
const JalonsNumberWord *
jalons_numbers_get_words (const JalonsNumbers *self, JalonsLanguage language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words[language == JALONS_LANGUAGE_EN ? 1 : 0];
}

/**
 * jalons_numbers_parse:
 * @self: number words
 * @language: the language in which to read
 * @tokens: the tokens of a text
 * @first: where a number may begin
 * @limit: the token that it must not reach
 * @out_number: (out): the number
 *
 * Reads a number in digits or words, with halves and quarters but without millions and beyond.
 *
 * Returns: whether a number begins at @first
 */
gboolean
jalons_numbers_parse (const JalonsNumbers *self,
                      JalonsLanguage language,
                      const JalonsTokens *tokens,
                      guint32 first,
                      guint32 limit,
                      JalonsNumber *out_number)
{
  Reader reader = { jalons_numbers_get_words (self, language), tokens, language, limit };
  gboolean found;

  if (first >= limit)
    return FALSE;
  if ((tokens->tokens[first].flags & JALONS_TOKEN_DIGIT) != 0)
    found = read_digits (&reader, first, out_number);
  else
    found = read_crowd (&reader, first, out_number) || read_words (&reader, first, out_number)
            || read_vague (&reader, first, out_number);
  if (found && !out_number->vague && !out_number->digits)
    read_spoken_decimals (&reader, out_number);
  if (found && !out_number->vague && out_number->n_suffix == 0)
    read_half (&reader, out_number);
  return found;
}

/**
 * jalons_number_scale:
 * @number: a number
 * @zeros: how many zeros to append
 *
 * Returns: the number times ten to the power of @zeros, rounded, at most %JALONS_NUMBER_MAX
 */
gint64
jalons_number_scale (const JalonsNumber *number, guint zeros)
{
  gint64 value = number->mantissa;

  for (guint i = number->scale; i > zeros; i--)
    value = i == zeros + 1 ? (value + 5) / 10 : value / 10;
  for (guint i = number->scale; i < zeros; i++)
    value = value > JALONS_NUMBER_MAX / 10 ? JALONS_NUMBER_MAX : value * 10;
  return value;
}
