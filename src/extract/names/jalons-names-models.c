/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-private.h"

#include <string.h>

#include "catalog/jalons-fold.h"

/* A version has few parts: "Qwen3-Next-80B-A3B-Instruct" is long already. */
#define MAX_ITEMS 6

/* What is behind the last token has none. */
static char
first_char (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = &reader->tokens[i];

  return token->length > 0 ? reader->text->tokens->text[token->start] : '\0';
}

/* ".5" or ",5" after a number; returns the token after it. */
static guint32
read_decimals (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  while (i + 1 < end
         && (jalons_token_is_joint (&reader->tokens[i], '.')
             || jalons_token_is_joint (&reader->tokens[i], ','))
         && g_ascii_isdigit (first_char (reader, i + 1)) && reader->tokens[i + 1].length <= 4)
    i += 2;
  return i;
}

/* What follows a number shows that it counts something. */
static gboolean
counts_something (const JalonsNamesReader *reader, guint32 after)
{
  const JalonsToken *token = &reader->tokens[after];

  if ((token->flags & JALONS_TOKEN_PUNCT) != 0)
    return token->word == '%' || (token->flags & JALONS_TOKEN_CURRENCY) != 0;
  return jalons_names_is (reader, after, reader->grammar->unit);
}

/* A number that may be a version: no year, no sum. Returns the token after it, or 0. */
static guint32
read_number (const JalonsNamesReader *reader, guint32 i, guint32 end, gboolean hyphen)
{
  const JalonsToken *token = &reader->tokens[i];
  guint32 after;

  if (!g_ascii_isdigit (first_char (reader, i)) || token->length > 6)
    return 0;
  /* "LLaMA 135K GPU hours" */
  if (!hyphen && token->length > 2
      && (reader->text->tokens->text[jalons_token_get_end (token) - 1] | 0x20) == 'k')
    return 0;
  after = read_decimals (reader, i + 1, end);
  if (!jalons_token_is_number (token))
    return after;
  if (!hyphen && token->length == 4
      && (first_char (reader, i) == '1' || first_char (reader, i) == '2')
      && strncmp (reader->text->tokens->text + token->start, "21", 2) < 0)
    return 0;
  if (token->length > 4 || (!hyphen && counts_something (reader, after)))
    return 0;
  return after;
}

/* "V3", "R1.5", "k1", "v4": a letter or two, then digits. Returns the token after it, or 0. */
static guint32
read_letter_number (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  const JalonsToken *token = &reader->tokens[i];
  const char *text = reader->text->tokens->text + token->start;
  guint letters = 0;

  if ((token->flags & JALONS_TOKEN_DIGIT) == 0 || token->length > 6)
    return 0;
  while (letters < token->length && g_ascii_isalpha (text[letters]))
    letters++;
  if (letters == 0 || letters > 2)
    return 0;
  return read_decimals (reader, i + 1, end);
}

/* Whether the words of a tier begin at @token; returns the token after them, or 0. */
static guint32
match_tier (const JalonsNamesReader *reader,
            const JalonsNamesTier *tier,
            guint32 token,
            guint32 end)
{
  guint32 i = token;

  for (guint n = 0; n < tier->n_words; n++)
    {
      if (n > 0 && i < end && jalons_token_is_joint (&reader->tokens[i], '-'))
        i++;
      if (i >= end || reader->tokens[i].word != tier->words[n]
          || (n > 0 && jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE)))
        return 0;
      i++;
    }
  return i;
}

guint32
jalons_names_read_tier (const JalonsNamesReader *reader, guint32 family, guint32 token, guint32 end)
{
  const JalonsNamesFamily *grammar = &reader->grammar->families[family];
  gboolean named = jalons_names_has_flag (reader, token, JALONS_TOKEN_CAPITAL)
                   || jalons_token_is_joint (jalons_names_token (reader, token - 1), '-');
  guint32 best = 0;

  for (guint i = 0; i < grammar->n_tiers; i++)
    {
      const JalonsNamesTier *tier = &grammar->tiers[i];

      if (tier->words[0] == reader->tokens[token].word && tier->n_words > 0
          && (named || tier->lower))
        best = MAX (best, match_tier (reader, tier, token, end));
    }
  return best;
}

/* "Predict2.5": a tier and its number in one word. Returns the token after it, or 0. */
static guint32
read_glued_tier (const JalonsNamesReader *reader, guint32 family, guint32 i, guint32 end)
{
  const JalonsNamesFamily *grammar = &reader->grammar->families[family];
  const JalonsToken *token = &reader->tokens[i];
  const char *text = reader->text->tokens->text + token->start;
  char letters[24];
  gsize n = 0;
  guint32 word;

  if ((token->flags & (JALONS_TOKEN_DIGIT | JALONS_TOKEN_CAPITAL))
      != (JALONS_TOKEN_DIGIT | JALONS_TOKEN_CAPITAL))
    return 0;
  while (n < token->length && n < sizeof letters - 1 && g_ascii_isalpha (text[n]))
    {
      letters[n] = text[n];
      n++;
    }
  letters[n] = '\0';
  word = n < 3 ? 0 : jalons_lexicon_find (reader->text->tokens->lexicon, letters);
  for (guint j = 0; word != 0 && j < grammar->n_tiers; j++)
    {
      if (grammar->tiers[j].n_words == 1 && grammar->tiers[j].words[0] == word)
        return read_decimals (reader, i + 1, end);
    }
  return 0;
}

typedef enum
{
  ITEM_NONE,
  ITEM_NUMBER,
  ITEM_WORD,
} ItemKind;

/* "2" in "Magistral Large 2" */
static gboolean
is_before_number (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  return i < end && !jalons_names_has_flag (reader, i, JALONS_TOKEN_NEWLINE)
         && reader->tokens[i].length <= 2 && read_number (reader, i, end, FALSE) != 0;
}

/* "Claude 4—Opus 4 and Sonnet 4": a long dash parts names. */
static gboolean
is_em_dash (const JalonsNamesReader *reader, guint32 i)
{
  return reader->tokens[i].length == 3
         && memcmp (reader->text->tokens->text + reader->tokens[i].start, "\342\200\224", 3) == 0;
}

/* Whether a tab or a wide gap parts a token from the one before, as in a table. */
static gboolean
is_in_next_cell (const JalonsNamesReader *reader, guint32 i)
{
  guint32 start = jalons_token_get_end (&reader->tokens[i - 1]);
  guint32 length = reader->tokens[i].start - start;
  const char *gap = reader->text->tokens->text + start;

  return memchr (gap, '\t', length) != NULL || length > 2;
}

/* One part of a version at @i, the mark before it included; advances @i past it. */
static ItemKind
read_item (JalonsNamesReader *reader, guint32 family, guint32 *i, guint32 end, gboolean numbered)
{
  const JalonsToken *tokens = reader->tokens;
  gboolean hyphen
    = jalons_token_is_joint (&tokens[*i], '-')
      || (jalons_token_is_joint (&tokens[*i], JALONS_PUNCT_DASH) && !is_em_dash (reader, *i));
  gboolean point = jalons_token_is_joint (&tokens[*i], '.');
  guint32 j = *i + (hyphen || point ? 1 : 0);
  guint32 after;

  /* "FLUX.1 [dev]" */
  if (j + 2 < end && jalons_names_is_mark (reader, j, '[')
      && jalons_names_is_mark (reader, j + 2, ']')
      && jalons_names_read_tier (reader, family, j + 1, end) == j + 2)
    {
      *i = j + 3;
      return ITEM_WORD;
    }
  if (j >= end || (tokens[j].flags & (JALONS_TOKEN_NEWLINE | JALONS_TOKEN_PUNCT)) != 0)
    return ITEM_NONE;
  if (!hyphen && !point && jalons_token_is_glued (&tokens[j]))
    return ITEM_NONE;
  /* "Qwen1.5-110B-Chat | 8.88": what stands in the next cell is another number. */
  if (numbered && !hyphen && !point && is_in_next_cell (reader, j))
    return ITEM_NONE;
  after = read_number (reader, j, end, hyphen || point);
  if (after == 0 && !point && (hyphen || (tokens[j].flags & JALONS_TOKEN_ALPHA) != 0))
    {
      after = read_letter_number (reader, j, end);
      /* "A100" after a name is a chip; a letter of the family's own, a "v", or a hyphen makes it a
       * version. */
      if (after != 0 && !hyphen && (first_char (reader, j) | 0x20) != 'v'
          && !jalons_names_is (reader, j, reader->grammar->model_suffix) && tokens[j].length > 3)
        after = 0;
    }
  if (after != 0)
    {
      *i = after;
      return ITEM_NUMBER;
    }
  if (point)
    return ITEM_NONE;
  after = jalons_names_read_tier (reader, family, j, end);
  if (after == 0)
    after = read_glued_tier (reader, family, j, end);
  if (after == 0 && jalons_names_is (reader, j, reader->grammar->model_suffix)
      && (hyphen
          || ((tokens[j].flags & JALONS_TOKEN_CAPITAL) != 0
              && (numbered || is_before_number (reader, j + 1, end)))))
    after = j + 1;
  if (after == 0)
    return ITEM_NONE;
  if (after < end && jalons_token_is_glued (&tokens[after])
      && jalons_names_is_mark (reader, after, '+'))
    after++;
  *i = after;
  return ITEM_WORD;
}

/**
 * jalons_names_read_version:
 * @reader: a reader
 * @end: where the sentence ends
 * @naming: (inout): a naming that ends after the head of its family, or after a known version
 *
 * Reads what follows of a version: "3.5 Sonnet", "-4o mini", "V3-0324".
 *
 * Returns: whether anything does; the naming then covers it
 */
gboolean
jalons_names_read_version (JalonsNamesReader *reader, guint32 end, JalonsNaming *naming)
{
  guint32 i = naming->end;
  gboolean numbered = (naming->flags & JALONS_NAMING_VERSION) != 0;
  ItemKind last = ITEM_NONE;
  guint32 codename;

  naming->version_first = i;
  for (guint n = 0; n < MAX_ITEMS && i < end; n++)
    {
      guint32 before = i;
      ItemKind item = read_item (reader, naming->family, &i, end, numbered || n > 0);

      if (item == ITEM_NONE)
        break;
      /* "Llama 2 2 trillion tokens": one number is enough. */
      if (item == ITEM_NUMBER && last == ITEM_NUMBER && i == before + 1
          && reader->tokens[before].length == 1)
        {
          i = before;
          break;
        }
      last = item;
      if (item == ITEM_NUMBER)
        numbered = TRUE;
    }
  codename = numbered ? jalons_names_read_codename (reader, naming, i, end) : 0;
  if (codename != 0)
    {
      naming->flags |= JALONS_NAMING_CODENAME;
      i = codename;
    }
  if (i == naming->end)
    return FALSE;
  naming->end = i;
  if (numbered)
    naming->flags |= JALONS_NAMING_VERSION;
  return TRUE;
}

/**
 * jalons_names_continues_version:
 * @reader: a reader
 * @i: the token after a letter with its number
 * @end: where the sentence ends
 *
 * Returns: whether more of the same version follows: "Pro" after "V4", "-0324" after "V3"
 */
gboolean
jalons_names_continues_version (const JalonsNamesReader *reader, guint32 i, guint32 end)
{
  const JalonsToken *token = &reader->tokens[i];

  if (i >= end || (token->flags & JALONS_TOKEN_NEWLINE) != 0)
    return FALSE;
  if (jalons_names_is_mark (reader, i, '-'))
    return i + 1 < end && jalons_token_is_glued (token) && jalons_token_is_glued (token + 1)
           && (jalons_token_is_number (token + 1)
               || jalons_names_is (reader, i + 1, reader->grammar->model_suffix));
  return jalons_names_is (reader, i, reader->grammar->model_suffix)
         || reader->grammar->tier_words[token->word] == 1;
}

/**
 * jalons_names_read_glued:
 * @reader: a reader
 * @token: a token with letters and digits that the catalogue does not know
 * @end: where the sentence ends
 * @naming: (out): the model
 *
 * Reads a head and a number in one word: "Llama5", "qwen4", "o5-mini".
 *
 * Returns: whether it is one
 */
gboolean
jalons_names_read_glued (JalonsNamesReader *reader,
                         guint32 token,
                         guint32 end,
                         JalonsNaming *naming)
{
  const JalonsToken *word = &reader->tokens[token];
  const char *text = reader->text->tokens->text + word->start;
  char head[32];
  gsize letters = 0;
  guint32 id;
  guint16 family;

  while (letters < word->length && g_ascii_isalpha (text[letters]))
    letters++;
  if (letters == 0 || letters >= sizeof head || letters == word->length)
    return FALSE;
  memcpy (head, text, letters);
  head[letters] = '\0';
  id = jalons_lexicon_find (reader->text->tokens->lexicon, head);
  family = id == 0 ? 0 : reader->grammar->family_of_head[id];
  /* "o1" is a model, "O2" an operator; other short heads ("T5", "SD3") are in the catalogue by
   * name. */
  if (family == 0 || (letters == 1 && (head[0] != 'o' || word->length > 2)) || letters == 2)
    return FALSE;
  *naming = (JalonsNaming) { .first = token,
                             .end = token + 1,
                             .kind = JALONS_NAMING_MODEL,
                             .state = JALONS_NAMING_ACCEPTED,
                             .flags = JALONS_NAMING_VERSION,
                             .reason = JALONS_REASON_FAMILY,
                             .company = JALONS_NAMING_NONE,
                             .model = JALONS_NAMING_NONE,
                             .family = (guint32) family - 1 };
  naming->end = read_decimals (reader, token + 1, end);
  jalons_names_read_version (reader, end, naming);
  naming->version_first = token;
  return TRUE;
}
