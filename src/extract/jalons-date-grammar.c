/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-date-grammar.h"

#include <string.h>

#include "extract/jalons-rules.h"

#define FIRST_YEAR 1900
#define LAST_YEAR 2099

/* The slots that a token with digits may begin. */
#define DIGIT_SLOTS                                                                                \
  (1u << JALONS_DATE_SLOT_DAY | 1u << JALONS_DATE_SLOT_DAY2 | 1u << JALONS_DATE_SLOT_ORDINAL_DAY   \
   | 1u << JALONS_DATE_SLOT_YEAR | 1u << JALONS_DATE_SLOT_ORDINAL | 1u << JALONS_DATE_SLOT_N)

typedef struct
{
  JalonsDateGrammar grammars[2]; /* French, English */
} Part;

typedef struct
{
  JalonsDateWord *words;
  const JalonsRules *rules;
  JalonsDateSlot slot;
} Filler;

static const char *const files[] = { "fr.dates", "en.dates" };

static const char *const slot_names[] = {
  "day",     "day2",    "ordinalday", "month", "year", "weekday", "season", "unit",
  "ordinal", "quarter", "half",       "n",     "date", "date2",   NULL,
};

static const char *const field_names[] = {
  "unit",   "shift",  "from",    "to",     "base",    "exact", "part",  "side",
  "month",  "day",    "weekday", "season", "quarter", "half",  "first", "lasting",
  "length", "ignore", "weak",    "week",   "aspect",  "since", "until", "before",
  "after",  "future", "span",    "point",  "event",   "led",   NULL,
};

static const JalonsRuleValue values[] = {
  { "day", JALONS_DATE_UNIT_DAY },
  { "weekend", JALONS_DATE_UNIT_WEEKEND },
  { "week", JALONS_DATE_UNIT_WEEK },
  { "fortnight", JALONS_DATE_UNIT_FORTNIGHT },
  { "month", JALONS_DATE_UNIT_MONTH },
  { "quarter", JALONS_DATE_UNIT_QUARTER },
  { "half", JALONS_DATE_UNIT_HALF },
  { "season", JALONS_DATE_UNIT_SEASON },
  { "year", JALONS_DATE_UNIT_YEAR },
  { "decade", JALONS_DATE_UNIT_DECADE },
  { "text", JALONS_DATE_BASE_TEXT },
  { "whole", JALONS_DATE_PART_WHOLE },
  { "early", JALONS_DATE_PART_EARLY },
  { "mid", JALONS_DATE_PART_MID },
  { "late", JALONS_DATE_PART_LATE },
  { "elapsed", JALONS_DATE_PART_ELAPSED },
  { "remaining", JALONS_DATE_PART_REMAINING },
  { "last", JALONS_DATE_SIDE_LAST },
  { "recent", JALONS_DATE_SIDE_RECENT },
  { "this", JALONS_DATE_SIDE_THIS },
  { "next", JALONS_DATE_SIDE_NEXT },
  { NULL, 0 },
};

static const JalonsRuleNames date_names = { slot_names, field_names, values };

/* ------------------------------------------------------------------------------------------------
 * Compiling
 */

static void
fill_word (guint32 word, char mark, const JalonsRule *rule, gpointer data)
{
  Filler *filler = data;

  filler->words[word].values[filler->slot]
    = (gint8) jalons_rules_get_value (filler->rules, rule->right);
  filler->words[word].mark = mark;
}

static void
fill_support (guint32 word, char mark, const JalonsRule *rule, gpointer data)
{
  ((Filler *) data)->words[word].supports = TRUE;
}

static void
fill_of (guint32 word, char mark, const JalonsRule *rule, gpointer data)
{
  ((Filler *) data)->words[word].is_of = TRUE;
}

static void
fill_words (JalonsDateGrammar *grammar, const JalonsRules *rules, const JalonsLexicon *lexicon)
{
  Filler filler = { grammar->words, rules, JALONS_DATE_SLOT_DAY };

  for (guint i = 0; i < JALONS_DATE_SLOT_N; i++)
    {
      g_autofree char *section = g_strconcat ("slot ", slot_names[i], NULL);

      filler.slot = (JalonsDateSlot) i;
      jalons_rules_foreach_word (rules, lexicon, section, fill_word, &filler);
    }
  jalons_rules_foreach_word (rules, lexicon, "support", fill_support, &filler);
  jalons_rules_foreach_word (rules, lexicon, "list of", fill_of, &filler);
}

static gboolean
is_number_word (const JalonsNumberWord *number, JalonsLanguage language)
{
  return number->kind == JALONS_NUMBER_UNIT || number->kind == JALONS_NUMBER_TEN
         || number->kind == JALONS_NUMBER_HUNDRED || number->kind == JALONS_NUMBER_CROWD
         || number->kind == JALONS_NUMBER_THOUSAND
         || (number->kind == JALONS_NUMBER_ARTICLE && language == JALONS_LANGUAGE_EN);
}

/* The slots that a word may begin. */
static guint32
slots_of (const JalonsDateWord *word, gboolean is_number)
{
  guint32 slots = is_number ? 1u << JALONS_DATE_SLOT_N : 0;

  for (guint i = 0; i < JALONS_DATE_SLOT_N; i++)
    slots |= word->values[i] != 0 ? 1u << i : 0;
  return slots;
}

typedef struct
{
  JalonsDateGrammar *grammar;
  guint n_groups;
  guint32 asked[JALONS_DATE_N_SLOTS];   /* what a word that fills a slot asks for */
  guint32 offered[JALONS_DATE_N_SLOTS]; /* what it offers */
} Starts;

static guint32
next_group (Starts *starts)
{
  return (guint32) JALONS_DATE_STARTS_GROUP << starts->n_groups++ % JALONS_DATE_N_GROUPS;
}

/* What @symbol asks for where it is the first of a point. */
static guint32
asks_of (Starts *starts, guint32 symbol)
{
  if (!jalons_phrases_starts (starts->grammar->points, symbol))
    return 0;
  return jalons_phrases_is_phrase (starts->grammar->points, symbol) ? JALONS_DATE_STARTS_ALWAYS
                                                                    : next_group (starts);
}

static void
ask (Starts *starts, guint32 n_words)
{
  JalonsDateGrammar *grammar = starts->grammar;

  for (guint i = 0; i < JALONS_DATE_SLOT_N; i++)
    starts->asked[i] = asks_of (starts, JALONS_PHRASES_SLOT (i));
  starts->asked[JALONS_DATE_SLOT_N] = JALONS_DATE_STARTS_AFTER_NUMBER;
  for (guint32 i = 1; i < n_words; i++)
    {
      grammar->asks[i] = asks_of (starts, i);
      for (guint32 slots = grammar->slots[i]; slots != 0; slots &= slots - 1)
        grammar->asks[i] |= starts->asked[__builtin_ctz (slots)];
    }
}

/* @second may stand behind @first: it offers what @first asks for. */
static void
offer_pair (guint32 first, guint32 second, gpointer data)
{
  Starts *starts = data;
  guint32 bits = 0;

  if (first < JALONS_PHRASES_SLOT (0))
    bits = starts->grammar->asks[first];
  else
    {
      bits = starts->asked[first - JALONS_PHRASES_SLOT (0)];
      if ((DIGIT_SLOTS >> (first - JALONS_PHRASES_SLOT (0)) & 1) != 0)
        bits |= JALONS_DATE_STARTS_AFTER_DIGITS;
    }
  if (second >= JALONS_PHRASES_SLOT (0))
    starts->offered[second - JALONS_PHRASES_SLOT (0)] |= bits;
  else
    starts->grammar->offers[second] |= bits;
}

/* What fills a slot offers what the slot does, and what goes on inside a number what numbers ask
 * for. */
static void
offer_slots (Starts *starts, const JalonsNumberWord *numbers, guint32 n_words)
{
  JalonsDateGrammar *grammar = starts->grammar;

  for (guint32 i = 1; i < n_words; i++)
    {
      for (guint32 slots = grammar->slots[i]; slots != 0; slots &= slots - 1)
        grammar->offers[i] |= starts->offered[__builtin_ctz (slots)];
      if (numbers[i].kind != JALONS_NUMBER_NONE)
        grammar->offers[i] |= JALONS_DATE_STARTS_AFTER_NUMBER;
    }
  for (guint32 slots = DIGIT_SLOTS; slots != 0; slots &= slots - 1)
    grammar->digits_offer |= starts->offered[__builtin_ctz (slots)];
  grammar->offers['-'] |= JALONS_DATE_STARTS_AFTER_NUMBER | JALONS_DATE_STARTS_AFTER_DIGITS;
  grammar->offers['/'] |= JALONS_DATE_STARTS_AFTER_DIGITS;
  grammar->offers['.'] |= JALONS_DATE_STARTS_AFTER_DIGITS;
}

static void
find_starts (JalonsDateGrammar *grammar,
             const JalonsNumberWord *numbers,
             guint32 n_words,
             JalonsLanguage language)
{
  Starts starts = { .grammar = grammar };

  for (guint32 i = 1; i < n_words; i++)
    {
      grammar->slots[i] = slots_of (&grammar->words[i], is_number_word (&numbers[i], language));
      grammar->words[i].leads = (guint8) jalons_phrases_starts (grammar->bounds, i);
    }
  ask (&starts, n_words);
  jalons_phrases_foreach_pair (grammar->points, offer_pair, &starts);
  offer_slots (&starts, numbers, n_words);
}

static void
add_words (JalonsLexiconBuilder *builder)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JalonsRules) rules = jalons_rules_load (files[i], &date_names);

      jalons_rules_add_words (rules, builder);
    }
}

static gpointer
compile (const JalonsLexicon *lexicon)
{
  g_autoptr (JalonsNumbers) numbers = jalons_numbers_new (lexicon);
  Part *part = g_new0 (Part, 1);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JalonsRules) rules = jalons_rules_load (files[i], &date_names);
      JalonsDateGrammar *grammar = &part->grammars[i];
      guint32 n_words = jalons_lexicon_get_n_words (lexicon);
      JalonsLanguage language = i == 0 ? JALONS_LANGUAGE_FR : JALONS_LANGUAGE_EN;

      grammar->words = g_new0 (JalonsDateWord, n_words);
      grammar->slots = g_new0 (guint32, n_words);
      grammar->asks = g_new0 (guint32, n_words);
      grammar->offers = g_new0 (guint32, n_words);
      grammar->points = jalons_phrases_new ();
      grammar->bounds = jalons_phrases_new ();
      fill_words (grammar, rules, lexicon);
      jalons_rules_add_phrases (rules, lexicon, "point", grammar->points);
      jalons_rules_add_phrases (rules, lexicon, "bound", grammar->bounds);
      find_starts (grammar, jalons_numbers_get_words (numbers, language), n_words, language);
    }
  return part;
}

const JalonsGrammarPart jalons_dates_part = { "dates", add_words, compile };

/* ------------------------------------------------------------------------------------------------
 * Slots
 */

static inline const JalonsToken *
token_at (const JalonsDateReader *reader, guint32 token)
{
  return &reader->tokens->tokens[token];
}

/* The value of a token that begins with digits; @out_n is how many there are. -1 for more than
 * four. */
static int
leading_number (const JalonsDateReader *reader, const JalonsToken *token, gsize *out_n)
{
  const char *text = reader->tokens->text + token->start;
  int value = 0;
  gsize n = 0;

  while (n < token->length && n < 5 && g_ascii_isdigit (text[n]))
    value = value * 10 + (text[n++] - '0');
  *out_n = n;
  return n == 0 || n > 4 ? -1 : value;
}

/* Whether the number at @token goes on: 3.5, 10:32, 12%, 1.250. */
static gboolean
number_goes_on (const JalonsDateReader *reader, guint32 token)
{
  const JalonsToken *mark = token_at (reader, token + 1);
  const JalonsToken *after = token_at (reader, token + 2);

  if ((mark->flags & JALONS_TOKEN_PUNCT) == 0)
    return FALSE;
  if (mark->word == '%' || (mark->flags & JALONS_TOKEN_CURRENCY) != 0)
    return TRUE;
  return (mark->flags & after->flags & JALONS_TOKEN_GLUED) != 0
         && (after->flags & JALONS_TOKEN_DIGIT) != 0
         && (mark->word == '.' || mark->word == ',' || mark->word == ':' || mark->word == '/');
}

/* Whether something is stuck to the front of the number at @token: $2024, v1.20, GPT-4. */
static gboolean
is_stuck (const JalonsDateReader *reader, guint32 token)
{
  const JalonsToken *before = (token_at (reader, token) - 1);

  if ((token_at (reader, token)->flags & JALONS_TOKEN_GLUED) == 0 || before->length == 0)
    return FALSE;
  if ((before->flags & JALONS_TOKEN_PUNCT) == 0)
    return (before->flags & JALONS_TOKEN_ELISION) == 0;
  return (before->flags & JALONS_TOKEN_CURRENCY) != 0 || before->word == '.' || before->word == ','
         || before->word == ':' || before->word == '#'
         || (before->word == '-' && (before->flags & JALONS_TOKEN_GLUED) != 0
             && ((token_at (reader, token) - 2)->flags
                 & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_DIGIT))
                  == JALONS_TOKEN_CAPITAL);
}

static gboolean
is_ordinal_suffix (const char *text, gsize length)
{
  static const char *const suffixes[]
    = { "st", "nd", "rd", "th", "er", "re", "e", "eme", "ème", "ère" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      if (strlen (suffixes[i]) == length && g_ascii_strncasecmp (suffixes[i], text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A number from @low to @high, with an ordinal ending or (where @plain) without. */
static guint32
fill_small (const JalonsDateReader *reader,
            guint32 token,
            int low,
            int high,
            gboolean plain,
            gint32 *out_value)
{
  const JalonsToken *t = token_at (reader, token);
  gsize n;
  int value;

  if ((t->flags & JALONS_TOKEN_DIGIT) == 0)
    return token;
  value = leading_number (reader, t, &n);
  if (n > 2 || value < low || value > high)
    return token;
  if (n == t->length ? !plain || number_goes_on (reader, token) || is_stuck (reader, token)
                     : !is_ordinal_suffix (reader->tokens->text + t->start + n, t->length - n))
    return token;
  *out_value = value;
  return token + 1;
}

/* 2024-0017 is a file or a version, 2020-2024 are years. */
static gboolean
is_file_number (const JalonsDateReader *reader, guint32 token)
{
  const JalonsToken *mark = token_at (reader, token + 1);
  const JalonsToken *after = token_at (reader, token + 2);
  int year;
  gsize n;

  if (mark->word != '-' || (mark->flags & after->flags & JALONS_TOKEN_GLUED) == 0
      || (after->flags & JALONS_TOKEN_DIGIT) == 0)
    return FALSE;
  year = leading_number (reader, after, &n);
  return after->length != 4 || year < FIRST_YEAR || year > LAST_YEAR;
}

static guint32
fill_year (const JalonsDateReader *reader, guint32 token, gint32 *out_value)
{
  const JalonsToken *t = token_at (reader, token);
  gsize n;
  int value;

  if (t->length != 4 || !jalons_token_is_number (t))
    return token;
  value = leading_number (reader, t, &n);
  if (value < FIRST_YEAR || value > LAST_YEAR || number_goes_on (reader, token)
      || is_file_number (reader, token) || is_stuck (reader, token))
    return token;
  *out_value = value;
  return token + 1;
}

static guint32
fill_listed (const JalonsDateReader *reader, guint slot, guint32 token, gint32 *out_value)
{
  const JalonsToken *t = token_at (reader, token);
  const JalonsDateWord *word = &reader->grammar->words[t->word];
  const JalonsToken *next = token_at (reader, token + 1);

  *out_value = word->values[slot];
  if (*out_value == 0)
    return token;
  if (slot != JALONS_DATE_SLOT_MONTH && slot != JALONS_DATE_SLOT_WEEKDAY)
    return token + 1;
  if (reader->language == JALONS_LANGUAGE_EN && (t->flags & JALONS_TOKEN_CAPITAL) == 0)
    return token;
  if (word->mark == '~' && next->word == '.' && (next->flags & JALONS_TOKEN_GLUED) != 0
      && token + 1 < reader->limit)
    return token + 2;
  return token + 1;
}

static guint32
fill_number (const JalonsDateReader *reader, guint32 token, gint32 *out_value)
{
  const JalonsNumberWord *words = jalons_numbers_get_words (reader->numbers, reader->language);
  JalonsNumber number;

  if (words[token_at (reader, token)->word].kind == JALONS_NUMBER_ARTICLE
      && reader->language == JALONS_LANGUAGE_EN)
    {
      *out_value = 1;
      return token + 1;
    }
  if (!jalons_numbers_parse (reader->numbers, reader->language, reader->tokens, token,
                             reader->limit, &number)
      || number.vague || number.scale != 0 || number.n_suffix != 0 || number.mantissa > 9999)
    return token;
  *out_value = (gint32) number.mantissa;
  return number.end;
}

static guint32
fill_date (const JalonsDateReader *reader, guint32 token, gint32 *out_value)
{
  for (guint32 i = 0; i < reader->n_points; i++)
    {
      if (reader->points[i].first == token)
        {
          *out_value = (gint32) i;
          return reader->points[i].end;
        }
    }
  return token;
}

/**
 * jalons_date_grammar_get:
 * @language: French or English
 *
 * Returns: (transfer none): its date patterns
 */
const JalonsDateGrammar *
jalons_date_grammar_get (JalonsLanguage language)
{
  const Part *part
    = jalons_grammar_get_part (jalons_grammar_get_default (), jalons_dates_part.name);

  return &part->grammars[language == JALONS_LANGUAGE_EN ? 1 : 0];
}

/**
 * jalons_date_reader_fill:
 * @reader: a #JalonsDateReader
 * @slot: a #JalonsDateSlot
 * @token: where it would begin
 * @out_value: (out): its value
 *
 * A #JalonsPhraseSlotFunc.
 *
 * Returns: the token after it, or @token
 */
guint32
jalons_date_reader_fill (gpointer reader, guint slot, guint32 token, gint32 *out_value)
{
  const JalonsDateReader *self = reader;

  switch ((JalonsDateSlot) slot)
    {
    case JALONS_DATE_SLOT_DAY:
    case JALONS_DATE_SLOT_DAY2:
      return fill_small (self, token, 1, 31, TRUE, out_value);
    case JALONS_DATE_SLOT_ORDINAL_DAY:
      return fill_small (self, token, 1, 31, self->language == JALONS_LANGUAGE_FR, out_value);
    case JALONS_DATE_SLOT_ORDINAL:
      if (fill_listed (self, slot, token, out_value) > token)
        return token + 1;
      return fill_small (self, token, 1, 4, FALSE, out_value);
    case JALONS_DATE_SLOT_YEAR:
      return fill_year (self, token, out_value);
    case JALONS_DATE_SLOT_MONTH:
    case JALONS_DATE_SLOT_WEEKDAY:
    case JALONS_DATE_SLOT_SEASON:
    case JALONS_DATE_SLOT_UNIT:
    case JALONS_DATE_SLOT_QUARTER:
    case JALONS_DATE_SLOT_HALF:
      return fill_listed (self, slot, token, out_value);
    case JALONS_DATE_SLOT_N:
      return fill_number (self, token, out_value);
    case JALONS_DATE_SLOT_DATE:
    case JALONS_DATE_SLOT_DATE2:
      return fill_date (self, token, out_value);
    case JALONS_DATE_N_SLOTS:
    default:
      return token;
    }
}

/* ------------------------------------------------------------------------------------------------
 * Points and bounds
 */

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
      if (field (meaning, numbers[i].field) != 0)
        *numbers[i].to = (gint8) field (meaning, numbers[i].field);
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
  const JalonsDateWord *word = &reader->grammar->words[token_at (reader, token)->word];

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
  const JalonsToken *next = token_at (reader, end);
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
  const JalonsToken *before = (token_at (reader, token) - 1);

  /* "Sam" and "jeu" are Saturday and Thursday with a point alone. */
  if (end == token + 1 && reader->grammar->words[token_at (reader, token)->word].mark == '~')
    return FALSE;
  if ((token_at (reader, token)->flags & JALONS_TOKEN_NEWLINE) != 0)
    return (token_at (reader, end)->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_NEWLINE)) != 0;
  return before->word == '(' || reader->grammar->words[before->word].supports;
}

static JalonsPhraseSlots
get_slots (const JalonsDateReader *reader)
{
  return (JalonsPhraseSlots){ jalons_date_reader_fill, (gpointer) reader, reader->grammar->slots,
                              DIGIT_SLOTS, 0 };
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
  JalonsDateExpression found = { .first = token };
  JalonsPhraseSlots slots = get_slots (reader);
  int n = 0;

  if (!jalons_phrases_match (reader->grammar->points, reader->tokens->tokens, token, reader->limit,
                             &slots, &match))
    return token;
  out_point->end = 0;
  if (field (match.meaning, JALONS_DATE_FIELD_IGNORE) != 0)
    return match.end;
  found.end = match.end;
  take_fields (match.meaning, &found.point);
  for (guint i = 0; i < match.n_captures; i++)
    take_capture (&match.captures[i], &found.point, &n);
  take_shift (match.meaning, n, &found.point);
  found.lasting = (guint8) field (match.meaning, JALONS_DATE_FIELD_LASTING);
  found.length = (guint8) field (match.meaning, JALONS_DATE_FIELD_LENGTH);
  found.aspect = (guint8) field (match.meaning, JALONS_DATE_FIELD_ASPECT);
  found.point.base = (guint8) find_base (reader, match.meaning, match.end);
  if (field (match.meaning, JALONS_DATE_FIELD_FUTURE) != 0)
    found.direction = JALONS_DATE_DIRECTION_FUTURE;
  if (field (match.meaning, JALONS_DATE_FIELD_WEAK) != 0
      && (token_at (reader, match.end)->flags & JALONS_TOKEN_PUNCT) == 0)
    return token;
  if (field (match.meaning, JALONS_DATE_FIELD_LED) != 0
      && !reader->grammar->words[(token_at (reader, token) - 1)->word].supports)
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

      gboolean dash = token_at (reader, match.captures[1].first - 1)->word == '-'
                      || token_at (reader, match.captures[1].first - 1)->word == JALONS_PUNCT_DASH;

      if (match.captures[1].value != 1 || second->length || second->aspect
          || (dash && (second->point.unit != 0 || second->point.year == 0)))
        return 0;
      out_expression->until = second->point;
    }
  if (out_expression->aspect || (out_expression->length && out_expression->bound != 0))
    return 0;
  /* "in May" is May: words that add nothing stay outside. */
  if (out_expression->bound != JALONS_DATE_BOUND_NONE)
    out_expression->first = token;
  out_expression->end = match.end;
  out_expression->weak = FALSE;
  return n_points;
}
