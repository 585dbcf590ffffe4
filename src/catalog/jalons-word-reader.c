/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Reads words that are more than ASCII letters: most of them at once in registers, long and rare
 * ones character by character. */

#include "catalog/jalons-word-reader.h"

#include <string.h>

#include "catalog/jalons-token-reader.h"

/* Longer words are cut, which bounds the buffers below. */
#define LONGEST JALONS_TOKENS_LONGEST

/* What is read at once never has more bytes folded, and as many are read behind the last. */
#define AT_ONCE (2 * JALONS_LETTERS_MAX + 8)

/* The letters that are a word before an apostrophe, a bit for each from "a" on: c d j l m n s t y
 * z. */
#define ELIDED_LETTERS 0x30c3a0cu

static gboolean
is_word_at (const JalonsWordReader *self, const guint8 *p)
{
  JalonsFold fold;

  if (p >= self->end)
    return FALSE;
  if (*p < 0x80)
    return (jalons_fold_packed[*p] & JALONS_FOLD_WORD) != 0;
  jalons_fold_character (p, self->end, &fold);
  return (fold.classes & JALONS_FOLD_WORD) != 0;
}

/* The bytes of an apostrophe at @p, or 0. */
static guint
apostrophe_at (const JalonsWordReader *self, const guint8 *p)
{
  JalonsFold fold;
  guint bytes;

  if (p >= self->end)
    return 0;
  if (*p < 0x80)
    return *p == '\'' ? 1 : 0;
  bytes = jalons_fold_character (p, self->end, &fold);
  return (fold.classes & JALONS_FOLD_PUNCT) != 0 && fold.folded[0] == '\'' ? bytes : 0;
}

static gboolean
is_possessive (const JalonsWordReader *self, const guint8 *after)
{
  return after < self->end && (*after | 0x20) == 's' && !is_word_at (self, after + 1)
         && apostrophe_at (self, after + 1) == 0;
}

static guint
word_flags (guint first, guint rest)
{
  guint seen = first | rest;
  guint flags = 0;

  if ((first & JALONS_FOLD_UPPER) != 0)
    flags |= JALONS_TOKEN_CAPITAL;
  if ((seen & (JALONS_FOLD_UPPER | JALONS_FOLD_LOWER)) == JALONS_FOLD_UPPER)
    flags |= JALONS_TOKEN_UPPER;
  if ((rest & JALONS_FOLD_UPPER) != 0 && (seen & JALONS_FOLD_LOWER) != 0)
    flags |= JALONS_TOKEN_CAMEL;
  if ((seen & JALONS_FOLD_DIGIT) != 0)
    flags |= JALONS_TOKEN_DIGIT;
  if ((seen & (JALONS_FOLD_UPPER | JALONS_FOLD_LOWER)) != 0)
    flags |= JALONS_TOKEN_ALPHA;
  return flags;
}

/* Begins the token of a word up to @end in the text. */
static inline JalonsToken *
add_token (JalonsWordReader *self, const guint8 *start, const guint8 *end, guint flags)
{
  JalonsToken *token = self->token++;

  token->start = (guint32) (start - self->begin);
  token->length = (guint16) (end - start);
  token->flags = (guint16) (flags | self->gap);
  return token;
}

/* Fills the token of a word, up to @end in the text; room for 8 bytes is behind its @n folded ones.
 */
static void
fill_word (JalonsWordReader *self,
           const guint8 *start,
           const guint8 *end,
           char *folded,
           gsize n,
           guint flags)
{
  JalonsToken *token = add_token (self, start, end, flags);

  memset (folded + n, 0, 8);
  token->hash = jalons_lexicon_hash (folded, n);
  token->word = jalons_lexicon_find_folded (&self->lexicon, folded, n, token->hash);
}

/* Copies a character of several bytes to @out; returns its bytes, or 0 if it is no part of a word.
 */
static guint
read_long_character (const JalonsWordReader *self, const guint8 *p, char **out, guint *seen)
{
  JalonsFold fold;
  guint bytes = jalons_fold_character (p, self->end, &fold);

  if ((fold.classes & JALONS_FOLD_WORD) == 0)
    return 0;
  if (fold.length == 0 && fold.folded[0] != 0)
    {
      /* A script that is not folded: its letters have no case here. */
      memcpy (*out, p, bytes);
      *out += bytes;
      *seen |= JALONS_FOLD_LOWER;
    }
  else
    {
      memcpy (*out, fold.folded, 2);
      *out += fold.length;
      *seen |= fold.classes;
    }
  return bytes;
}

/*
 * The apostrophe at @p, if it belongs to the word before it, is copied; returns its bytes. An
 * elided word ends with it, which is told by @flags.
 */
static guint
read_apostrophe (
  const JalonsWordReader *self, const guint8 *p, const char *folded, char **out, guint *flags)
{
  guint bytes = apostrophe_at (self, p);

  if (bytes == 0 || *out == folded || !is_word_at (self, p + bytes)
      || is_possessive (self, p + bytes))
    return 0;
  if (jalons_word_reader_is_elided (folded, (gsize) (*out - folded)))
    *flags = JALONS_TOKEN_ELISION;
  *(*out)++ = '\'';
  return bytes;
}

/* The same for what else may stand in a word. */
static inline guint
read_joint (const JalonsWordReader *self,
            const guint8 *p,
            const char *folded,
            char **out,
            guint *seen,
            guint *flags)
{
  guint bytes = 0;

  if ((jalons_fold_packed[*p] & JALONS_FOLD_LEAD) != 0)
    bytes = read_long_character (self, p, out, seen);
  return bytes != 0 ? bytes : read_apostrophe (self, p, folded, out, flags);
}

/* Whether the letters are a currency's, before the digits of a sum ("RM380m", "USD100m"). */
static gboolean
is_currency_code (const char *folded, gsize length)
{
  static const char *const codes[]
    = { "rs",  "rm",  "rp",  "kr",  "dh",  "rmb", "usd", "eur", "gbp", "inr", "cny", "jpy", "krw",
        "chf", "sek", "nok", "dkk", "aed", "sar", "sgd", "aud", "cad", "hkd", "nzd", "idr", "thb",
        "zar", "brl", "pln", "ngn", "kes", "egp", "qar", "vnd", "myr", "ntd", "twd", "ils", NULL };

  if (length < 2 || length > 3)
    return FALSE;
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (strlen (codes[i]) == length && memcmp (folded, codes[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Takes the ASCII letters with which a word begins, at most 16, if it is so far from the end that
 * as many bytes may be read; returns how many. */
static guint
take_letters (
  const JalonsWordReader *self, const guint8 *start, char *folded, guint *first, guint *rest)
{
  JalonsLetters bytes;
  guint n, capitals, small;

  if (start >= self->inside)
    return 0;
  bytes = jalons_letters_read (start);
  n = jalons_letters_end (bytes.letters);
  small = bytes.small & ((1u << n) - 1);
  capitals = ~bytes.small & ((1u << n) - 1);
  jalons_letters_copy (start, folded);
  *first = (capitals & 1) * JALONS_FOLD_UPPER | (small & 1) * JALONS_FOLD_LOWER;
  *rest = (capitals > 1) * JALONS_FOLD_UPPER | (small > 1) * JALONS_FOLD_LOWER;
  return n;
}

/* Reads a word character by character from its first letters on. The folded form never has more
 * bytes than the word, but for the last character and an apostrophe. */
static const guint8 *
read_slowly (JalonsWordReader *self, const guint8 *start)
{
  char folded[LONGEST + 24];
  const guint8 *limit = self->end - start > LONGEST ? start + LONGEST : self->end;
  gboolean letters = TRUE;
  guint first = 0;
  guint rest = 0;
  guint flags = 0;
  guint n = take_letters (self, start, folded, &first, &rest);
  const guint8 *p = start + n;
  char *out = folded + n;

  while (p < limit && flags == 0)
    {
      guint fold = jalons_fold_packed[*p];
      guint *seen = p == start ? &first : &rest;
      guint bytes = 1;

      if ((fold & JALONS_FOLD_WORD) != 0)
        {
          gboolean digit = (fold & JALONS_FOLD_DIGIT) != 0;

          if (digit && letters && is_currency_code (folded, (gsize) (out - folded)))
            break;
          letters = letters && !digit;
          *out++ = jalons_fold_get_packed (fold);
          *seen |= fold;
        }
      else
        {
          bytes = read_joint (self, p, folded, &out, seen, &flags);
          if (bytes == 0)
            break;
          letters = FALSE;
        }
      p += bytes;
    }
  if (out > folded)
    fill_word (self, start, p, folded, (gsize) (out - folded), flags | word_flags (first, rest));
  return p;
}

/* The letters of a word as far as it is read at once, a bit for each, or for its first byte. */
typedef struct
{
  guint capitals;
  guint small;
} Cases;

/* Folds é and its like in the first @n bytes of a word, which are in @folded; returns where the
 * word ends: where another long character stands. Counts the bytes that are left out. */
static inline guint
fold_accents (
  const guint8 *start, guint n, guint long_ones, char *folded, Cases *cases, guint *dropped)
{
  for (guint rest = long_ones & ((1u << n) - 1); rest != 0;)
    {
      guint at = (guint) __builtin_ctz (rest);
      const JalonsFold *fold = jalons_word_reader_find_accented (start + at);
      char *out = folded + at - *dropped;

      if (fold == NULL)
        return at;
      memcpy (out, fold->folded, 2);
      if (fold->length == 1)
        {
          memmove (out + 1, out + 2, JALONS_LETTERS_MAX);
          (*dropped)++;
        }
      if ((fold->classes & JALONS_FOLD_UPPER) != 0)
        cases->capitals |= 1u << at;
      else
        cases->small |= 1u << at;
      rest &= ~(3u << at);
    }
  return n;
}

/* The flags of a word of @n bytes, all of letters. */
static inline guint
get_flags (const Cases *cases, guint n)
{
  guint capitals = cases->capitals & ((1u << n) - 1);

  if (capitals == 0)
    return JALONS_TOKEN_ALPHA;
  if ((cases->small & ((1u << n) - 1)) == 0)
    return JALONS_TOKEN_ALPHA | JALONS_TOKEN_UPPER | (capitals & 1) * JALONS_TOKEN_CAPITAL;
  return JALONS_TOKEN_ALPHA | (capitals & 1) * JALONS_TOKEN_CAPITAL
         | (capitals > 1 ? JALONS_TOKEN_CAMEL : 0);
}

/* Fills in the hash and the id of a word. */
static void
look_up (const JalonsLexicon *lexicon, JalonsToken *token, const char *folded, guint n)
{
  guint64 halves[2] = { jalons_letters_keep (folded, MIN (n, JALONS_LEXICON_SHORT)), 0 };
  guint64 hash = jalons_lexicon_hash_chunk (JALONS_LEXICON_HASH_BEGIN, halves[0]);

  if (n <= JALONS_LEXICON_SHORT)
    token->word = jalons_lexicon_find_short (lexicon, halves[0], (guint32) hash);
  else
    {
      halves[1] = jalons_letters_keep (folded + JALONS_LEXICON_SHORT, n - JALONS_LEXICON_SHORT);
      hash = jalons_lexicon_hash_chunk (hash, halves[1]);
      token->word = jalons_lexicon_find_pair (lexicon, halves, n, (guint32) hash);
    }
  token->hash = (guint32) hash;
}

/*
 * Reads a word of letters, é and its like among them, in registers; @start is so far from the end
 * that 16 bytes may be read. Returns where it ends, or %NULL where it is longer or has anything
 * else.
 */
static const guint8 *
read_at_once (JalonsWordReader *self, const guint8 *start)
{
  JalonsLetters bytes = jalons_letters_read (start);
  Cases cases = { bytes.letters & ~bytes.small, bytes.letters & bytes.small };
  guint n = jalons_letters_end (bytes.letters | bytes.long_ones);
  char folded[AT_ONCE];
  guint dropped = 0;
  JalonsToken *token;

  if (n == JALONS_LETTERS_MAX)
    return NULL;
  jalons_letters_copy (start, folded);
  n = fold_accents (start, n, bytes.long_ones, folded, &cases, &dropped);
  if (n == 0 || jalons_word_reader_goes_on (start[n]))
    return NULL;
  token = add_token (self, start, start + n, get_flags (&cases, n));
  look_up (&self->lexicon, token, folded, n - dropped);
  return start + n;
}

/**
 * jalons_word_reader_read:
 * @self: a reader
 * @start: where a character that may begin a word begins
 *
 * Reads the word at @start, if there is one; a token is filled with it, unless the word is but
 * characters that do not count.
 *
 * Returns: where it ends; @start where there is none
 */
const guint8 *
jalons_word_reader_read (JalonsWordReader *self, const guint8 *start)
{
  const guint8 *end = NULL;

  if (G_LIKELY (start < self->inside))
    end = read_at_once (self, start);
  return end != NULL ? end : read_slowly (self, start);
}

/**
 * jalons_word_reader_is_elided:
 * @folded: the folded form of a word that an apostrophe follows
 * @length: its bytes
 *
 * Returns: whether it is elided: d' l' qu' jusqu' lorsqu' …
 */
gboolean
jalons_word_reader_is_elided (const char *folded, gsize length)
{
  if (length == 1)
    return folded[0] >= 'a' && folded[0] <= 'z' && (ELIDED_LETTERS >> (folded[0] - 'a') & 1) != 0;
  return length >= 2 && length <= 7 && folded[length - 2] == 'q' && folded[length - 1] == 'u';
}

/**
 * jalons_word_reader_is_possessive:
 * @self: a reader
 * @after: the byte behind an apostrophe
 *
 * Returns: whether what follows the apostrophe is the s of a possessive
 */
gboolean
jalons_word_reader_is_possessive (const JalonsWordReader *self, const guint8 *after)
{
  return is_possessive (self, after);
}

/**
 * jalons_word_reader_fill_possessive:
 * @self: a reader
 * @start: where the apostrophe stands
 * @bytes: those of the apostrophe and the s
 *
 * Fills a token with a possessive.
 */
void
jalons_word_reader_fill_possessive (JalonsWordReader *self, const guint8 *start, guint bytes)
{
  char folded[16] = "'s";

  fill_word (self, start, start + bytes, folded, 2, JALONS_TOKEN_POSSESSIVE | JALONS_TOKEN_ALPHA);
}
