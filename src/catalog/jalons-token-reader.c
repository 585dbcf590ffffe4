/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Cuts a text into tokens, in one pass. Most words are ASCII letters that a space or mark follows:
 * these are read in registers. */

#include "catalog/jalons-token-reader.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "catalog/jalons-letters.h"
#include "catalog/jalons-lexicon-private.h"

/* Longer words are cut, which bounds the buffers below. */
#define LONGEST JALONS_TOKENS_LONGEST

/* How long tokens are, the space before them included, at least on the whole. */
#define BYTES_PER_TOKEN 5

/* @token is the one to be filled next, and @gap its flags from what stands before it. */
typedef struct
{
  const JalonsLexicon *lexicon;
  const guint8 *begin;
  const guint8 *end;
  JalonsToken *token;
  guint gap;
} Reader;

static gboolean
is_word_at (const Reader *reader, const guint8 *p)
{
  JalonsFold fold;

  if (p >= reader->end)
    return FALSE;
  if (*p < 0x80)
    return (jalons_fold_packed[*p] & JALONS_FOLD_WORD) != 0;
  jalons_fold_character (p, reader->end, &fold);
  return (fold.classes & JALONS_FOLD_WORD) != 0;
}

/* The bytes of an apostrophe at @p, or 0. */
static guint
apostrophe_at (const Reader *reader, const guint8 *p)
{
  JalonsFold fold;
  guint bytes;

  if (p >= reader->end)
    return 0;
  if (*p < 0x80)
    return *p == '\'' ? 1 : 0;
  bytes = jalons_fold_character (p, reader->end, &fold);
  return (fold.classes & JALONS_FOLD_PUNCT) != 0 && fold.folded[0] == '\'' ? bytes : 0;
}

/* The letters that are a word before an apostrophe, a bit for each from "a" on: c d j l m n s t y
 * z. */
#define ELIDED_LETTERS 0x30c3a0cu

/* Whether a word that an apostrophe follows is elided: d' l' qu' jusqu' lorsqu' … */
static gboolean
is_elided (const char *folded, gsize length)
{
  if (length == 1)
    return folded[0] >= 'a' && folded[0] <= 'z' && (ELIDED_LETTERS >> (folded[0] - 'a') & 1) != 0;
  return length >= 2 && length <= 7 && folded[length - 2] == 'q' && folded[length - 1] == 'u';
}

/* Whether what follows the apostrophe is the s of a possessive. */
static gboolean
is_possessive (const Reader *reader, const guint8 *after)
{
  return after < reader->end && (*after | 0x20) == 's' && !is_word_at (reader, after + 1)
         && apostrophe_at (reader, after + 1) == 0;
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

/* Fills the token of a word, up to @end in the text; room for 16 bytes is behind its @n folded
 * ones.
 */
static inline void
fill_word (
  Reader *reader, const guint8 *start, const guint8 *end, char *folded, gsize n, guint flags)
{
  JalonsToken *token = reader->token++;
  guint64 halves[2];
  guint64 hash = jalons_lexicon_hash_begin (n);

  memset (folded + n, 0, sizeof halves);
  memcpy (halves, folded, sizeof halves);
  token->start = (guint32) (start - reader->begin);
  token->length = (guint16) (end - start);
  token->flags = (guint16) (flags | reader->gap);
  hash = jalons_lexicon_hash_chunk (hash, halves[0]);
  if (n <= JALONS_LEXICON_SHORT)
    token->word = jalons_lexicon_find_short (reader->lexicon, halves[0], (guint32) hash);
  else if (n <= 2 * JALONS_LEXICON_SHORT)
    {
      hash = jalons_lexicon_hash_chunk (hash, halves[1]);
      token->word = jalons_lexicon_find_pair (reader->lexicon, halves, n, (guint32) hash);
    }
  else
    {
      hash = jalons_lexicon_hash (folded, n);
      token->word = jalons_lexicon_find_folded (reader->lexicon, folded, n, (guint32) hash);
    }
  token->hash = (guint32) hash;
}

/* Copies a character of several bytes to @out; returns its bytes, or 0 if it is no part of a word.
 */
static guint
read_long_character (const Reader *reader, const guint8 *p, char **out, guint *seen)
{
  JalonsFold fold;
  guint bytes = jalons_fold_character (p, reader->end, &fold);

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

/* The same for é and its like, which come often and need no decoding; returns 0 for any other, too.
 */
static inline guint
read_accented_letter (const guint8 *p, const guint8 *end, char **out, guint *seen)
{
  const JalonsFold *fold;

  if (p[0] < 0xc3 || p[0] > 0xc5 || end - p < 2 || (p[1] & 0xc0) != 0x80)
    return 0;
  fold = &jalons_fold_pairs[((p[0] & 0x1f) << 6 | (p[1] & 0x3f)) - JALONS_FOLD_FIRST_PAIR];
  if ((fold->classes & JALONS_FOLD_WORD) == 0)
    return 0;
  memcpy (*out, fold->folded, 2);
  *out += fold->length;
  *seen |= fold->classes;
  return 2;
}

/*
 * The apostrophe at @p, if it belongs to the word before it, is copied; returns its bytes. An
 * elided word ends with it, which is told by @flags.
 */
static guint
read_apostrophe (
  const Reader *reader, const guint8 *p, const char *folded, char **out, guint *flags)
{
  guint bytes = apostrophe_at (reader, p);

  if (bytes == 0 || *out == folded || !is_word_at (reader, p + bytes)
      || is_possessive (reader, p + bytes))
    return 0;
  if (is_elided (folded, (gsize) (*out - folded)))
    *flags = JALONS_TOKEN_ELISION;
  *(*out)++ = '\'';
  return bytes;
}

/* The same for what may stand between the runs of a word. */
static inline guint
read_joint (
  const Reader *reader, const guint8 *p, const char *folded, char **out, guint *seen, guint *flags)
{
  guint bytes = read_accented_letter (p, reader->end, out, seen);

  if (bytes == 0 && (jalons_fold_packed[*p] & JALONS_FOLD_LEAD) != 0)
    bytes = read_long_character (reader, p, out, seen);
  return bytes != 0 ? bytes : read_apostrophe (reader, p, folded, out, flags);
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

/* Whether a word of ASCII letters and digits ends before that byte. */
static inline gboolean
ends_letters (guint8 next)
{
  return (jalons_fold_packed[next] & (JALONS_FOLD_WORD | JALONS_FOLD_LEAD)) == 0 && next != '\'';
}

static inline gboolean
is_digit (guint8 byte)
{
  return (jalons_fold_packed[byte] & JALONS_FOLD_DIGIT) != 0;
}

/* Copies the letters at @p to @out, where there is room for more. */
static inline JalonsLetters
copy_letters (const guint8 *p, const guint8 *limit, char *out)
{
  guint8 last[JALONS_LETTERS_MAX] = { 0 };

  if (G_UNLIKELY (limit - p < JALONS_LETTERS_MAX))
    p = memcpy (last, p, (gsize) (limit - p));
  jalons_letters_copy (p, out);
  return jalons_letters_read (p);
}

/*
 * Reads the word at @start, if there is one; returns where it ends. A token is filled with it,
 * unless the word is but characters that do not count. The folded form never has more bytes than
 * the word, but for the last character and an apostrophe.
 */
static const guint8 *
read_word (Reader *reader, const guint8 *start)
{
  char folded[LONGEST + 24];
  const guint8 *limit = reader->end - start > LONGEST ? start + LONGEST : reader->end;
  const guint8 *p = start;
  char *out = folded;
  guint first = 0;
  guint rest = 0;
  guint flags = 0;

  while (p < limit && flags == 0)
    {
      JalonsLetters letters = copy_letters (p, limit, out);
      guint bytes = letters.length;

      /* What the first character is, is told of the others apart. */
      if (p > start)
        rest |= jalons_letters_get_classes (&letters, 0);
      else if (bytes > 0)
        {
          first = jalons_fold_packed[*p] & 0xff;
          rest = jalons_letters_get_classes (&letters, 1);
        }
      out += bytes;
      p += bytes;
      if (bytes == JALONS_LETTERS_MAX)
        continue;
      if (p >= limit || *p == ' ')
        break;
      if (is_digit (*p))
        {
          if (p > start && p == start + bytes && is_currency_code (folded, bytes))
            break;
          *(p == start ? &first : &rest) |= JALONS_FOLD_DIGIT;
          do
            *out++ = (char) *p++;
          while (p < limit && is_digit (*p));
          if (p < limit && ends_letters (*p))
            break;
          continue;
        }
      bytes = read_joint (reader, p, folded, &out, p == start ? &first : &rest, &flags);
      if (bytes == 0)
        break;
      p += bytes;
    }
  if (out > folded)
    fill_word (reader, start, p, folded, (gsize) (out - folded), flags | word_flags (first, rest));
  return p;
}

/* The marks of currencies: all are below 64. */
#define CURRENCIES                                                                                 \
  (G_GUINT64_CONSTANT (1) << '$' | 1u << JALONS_PUNCT_EURO | 1u << JALONS_PUNCT_POUND              \
   | 1u << JALONS_PUNCT_YEN | 1u << JALONS_PUNCT_WON | 1u << JALONS_PUNCT_RUPEE)

static inline gboolean
is_currency (guint mark)
{
  return mark < 64 && (CURRENCIES >> mark & 1) != 0;
}

static inline void
fill_mark (JalonsToken *token, guint32 start, guint bytes, guint mark, guint gap)
{
  token->start = start;
  token->length = (guint16) bytes;
  token->flags
    = (guint16) (JALONS_TOKEN_PUNCT | gap | (is_currency (mark) ? JALONS_TOKEN_CURRENCY : 0));
  token->hash = mark;
  token->word = mark;
}

/* The flags of a word of ASCII letters. */
static inline guint
get_letters_flags (const JalonsLetters *letters)
{
  guint flags = JALONS_TOKEN_ALPHA;

  if (G_LIKELY (letters->capitals == 0))
    return flags;
  flags |= (letters->capitals & 1) * JALONS_TOKEN_CAPITAL;
  if (letters->capitals == (1u << letters->length) - 1)
    return flags | JALONS_TOKEN_UPPER;
  return letters->capitals > 1 ? flags | JALONS_TOKEN_CAMEL : flags;
}

/* Fills the token of a word that is but letters, at @p. */
static inline void
fill_letters (const JalonsLexicon *lexicon,
              JalonsToken *token,
              guint32 start,
              const guint8 *p,
              const JalonsLetters *letters,
              guint gap)
{
  guint length = letters->length;
  guint64 hash = jalons_lexicon_hash_begin (length);

  token->start = start;
  token->length = (guint16) length;
  token->flags = (guint16) (get_letters_flags (letters) | gap);
  if (length <= JALONS_LEXICON_SHORT)
    {
      guint64 whole = jalons_letters_fold (p, length);

      hash = jalons_lexicon_hash_chunk (hash, whole);
      token->word = jalons_lexicon_find_short (lexicon, whole, (guint32) hash);
    }
  else
    {
      guint64 halves[2]
        = { jalons_letters_fold (p, JALONS_LEXICON_SHORT),
            jalons_letters_fold (p + JALONS_LEXICON_SHORT, length - JALONS_LEXICON_SHORT) };

      hash = jalons_lexicon_hash_chunk (hash, halves[0]);
      hash = jalons_lexicon_hash_chunk (hash, halves[1]);
      token->word = jalons_lexicon_find_pair (lexicon, halves, length, (guint32) hash);
    }
  token->hash = (guint32) hash;
}

/* What is neither a letter nor a digit, at @p; returns what comes behind it. A mark fills @token.
 */
static const guint8 *
read_other (Reader *reader, const guint8 *p)
{
  JalonsFold fold;
  guint bytes = jalons_fold_character (p, reader->end, &fold);

  if ((fold.classes & JALONS_FOLD_NEWLINE) != 0)
    {
      if (p[0] == '\r' && p + 1 < reader->end && p[1] == '\n')
        bytes = 2;
      if ((reader->gap & JALONS_TOKEN_NEWLINE) != 0)
        reader->gap |= JALONS_TOKEN_BLANK;
      reader->gap = (reader->gap & ~(guint) JALONS_TOKEN_GLUED) | JALONS_TOKEN_NEWLINE;
    }
  else if ((fold.classes & JALONS_FOLD_SPACE) != 0)
    reader->gap &= ~(guint) JALONS_TOKEN_GLUED;
  else if (fold.folded[0] == '\'' && (reader->gap & JALONS_TOKEN_GLUED) != 0
           && is_possessive (reader, p + bytes))
    {
      char folded[24] = "'s";

      bytes++;
      fill_word (reader, p, p + bytes, folded, 2, JALONS_TOKEN_POSSESSIVE | JALONS_TOKEN_ALPHA);
    }
  else
    fill_mark (reader->token++, (guint32) (p - reader->begin), bytes, (guint8) fold.folded[0],
               reader->gap);
  return p + bytes;
}

/* "**Opus 5**": two and more asterisks set a text bold and are no part of it. */
static inline gboolean
is_emphasis (const Reader *reader, const guint8 *p)
{
  return *p == '*' && p + 1 < reader->end && p[1] == '*';
}

/* Whether a mark of ASCII is but that. */
static inline gboolean
is_plain_mark (const Reader *reader, const guint8 *p)
{
  return (jalons_fold_packed[*p] & JALONS_FOLD_PUNCT) != 0 && *p != '\''
         && !is_emphasis (reader, p);
}

/* What is neither a word of ASCII letters nor a plain mark, at @p; returns what comes behind it. */
G_NO_INLINE static const guint8 *
read_any (Reader *reader, const guint8 *p)
{
  guint fold = jalons_fold_packed[*p];
  const JalonsToken *before = reader->token;
  const guint8 *after = p;

  if ((fold & (JALONS_FOLD_WORD | JALONS_FOLD_LEAD)) != 0)
    after = read_word (reader, p);
  else if (is_emphasis (reader, p))
    {
      while (after < reader->end && *after == '*')
        after++;
    }
  if (after == p)
    after = read_other (reader, p);
  if (reader->token > before)
    reader->gap = JALONS_TOKEN_GLUED;
  return after;
}

/* Room for so many tokens, with the padding on both sides. */
static void
grow (JalonsTokens *tokens, guint32 n_tokens)
{
  jalons_array_set_len (tokens->room, n_tokens + 2 * JALONS_TOKENS_PADDING);
  tokens->tokens = &g_array_index (tokens->room, JalonsToken, JALONS_TOKENS_PADDING);
}

/* The token after the last one that @tokens have, with room for it. */
static JalonsToken *
make_room (JalonsTokens *tokens, JalonsToken *token, JalonsToken **limit)
{
  guint32 n = (guint32) (token - tokens->tokens);

  grow (tokens, n + n / 2);
  *limit = tokens->tokens + n + n / 2;
  return tokens->tokens + n;
}

/**
 * jalons_tokens_read:
 * @tokens: the tokens of a text, of which there are none yet
 *
 * Cuts the text. What is counted on the way is kept in registers.
 */
void
jalons_tokens_read (JalonsTokens *tokens)
{
  Reader reader = { .lexicon = tokens->lexicon,
                    .begin = (const guint8 *) tokens->text,
                    .end = (const guint8 *) tokens->text + tokens->length };
  const JalonsLexicon *lexicon = tokens->lexicon;
  const guint8 *begin = reader.begin;
  const guint8 *p = begin;
  const guint8 *end = reader.end;
  const guint8 *inside = end - MIN (JALONS_LETTERS_MAX, tokens->length);
  guint32 n_tokens = (guint32) (tokens->length / BYTES_PER_TOKEN) + 16;
  guint gap = JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK;
  JalonsToken *token, *limit;

  grow (tokens, n_tokens);
  token = tokens->tokens;
  limit = token + n_tokens;
  while (p < end)
    {
      JalonsLetters letters = { 0, 0 };

      if (G_LIKELY (p < inside))
        letters = jalons_letters_read (p);
      if (G_LIKELY (letters.length > 0) && ends_letters (p[letters.length]))
        {
          fill_letters (lexicon, token++, (guint32) (p - begin), p, &letters, gap);
          p += letters.length;
          gap = JALONS_TOKEN_GLUED;
        }
      else if (is_plain_mark (&reader, p))
        {
          fill_mark (token++, (guint32) (p - begin), 1, jalons_fold_packed[*p] >> 8, gap);
          p++;
          gap = JALONS_TOKEN_GLUED;
        }
      else
        {
          reader.token = token;
          reader.gap = gap;
          p = read_any (&reader, p);
          token = reader.token;
          gap = reader.gap;
        }
      if (p < end && *p == ' ')
        {
          gap &= ~(guint) JALONS_TOKEN_GLUED;
          p++;
        }
      if (G_UNLIKELY (token == limit))
        token = make_room (tokens, token, &limit);
    }
  tokens->n_tokens = (guint32) (token - tokens->tokens);
}
