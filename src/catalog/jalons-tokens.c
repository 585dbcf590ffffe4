/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-tokens.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "catalog/jalons-lexicon-private.h"
#include "catalog/jalons-run.h"
#include "catalog/jalons-scratch.h"

/* Longer words are cut, which bounds the buffer below; no name or number is that long. */
#define LONGEST 240

typedef struct
{
  JalonsTokens *tokens;
  guint32 allocated;
  const guint8 *begin;
  const guint8 *end;
  guint gap; /* flags of the next token from what stands before it */
} Reader;

static const JalonsToken padding_token = {
  0, 0, JALONS_TOKEN_PUNCT | JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK, 0, 0,
};

/* Room for the tokens, with the padding on both sides. */
static void
grow (Reader *reader, guint32 n_tokens)
{
  JalonsTokens *tokens = reader->tokens;

  jalons_array_set_len (tokens->room, n_tokens + 2 * JALONS_TOKENS_PADDING);
  tokens->tokens = &g_array_index (tokens->room, JalonsToken, JALONS_TOKENS_PADDING);
  reader->allocated = n_tokens;
}

static inline JalonsToken *
append (Reader *reader)
{
  if (G_UNLIKELY (reader->tokens->n_tokens == reader->allocated))
    grow (reader, reader->allocated + reader->allocated / 2);
  return &reader->tokens->tokens[reader->tokens->n_tokens++];
}

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

/* Fills the token of a word; room for 8 bytes is behind its @n folded ones. */
static inline void
fill_word (const JalonsLexicon *lexicon,
           JalonsToken *token,
           guint32 start,
           gsize length,
           char *folded,
           gsize n,
           guint flags)
{
  guint32 hash;

  memset (folded + n, 0, JALONS_LEXICON_SHORT);
  token->start = start;
  token->length = (guint16) length;
  token->flags = (guint16) flags;
  if (n <= JALONS_LEXICON_SHORT)
    {
      guint64 whole;

      memcpy (&whole, folded, sizeof whole);
      hash = (guint32) jalons_lexicon_hash_chunk (jalons_lexicon_hash_begin (n), whole);
      token->word = jalons_lexicon_find_short (lexicon, whole, hash);
    }
  else
    {
      hash = jalons_lexicon_hash (folded, n);
      token->word = jalons_lexicon_find_folded (lexicon, folded, n, hash);
    }
  token->hash = hash;
}

static void
append_word (
  Reader *reader, const guint8 *start, const guint8 *end, char *folded, gsize n, guint flags)
{
  fill_word (reader->tokens->lexicon, append (reader), (guint32) (start - reader->begin),
             (gsize) (end - start), folded, n, flags | reader->gap);
  reader->gap = JALONS_TOKEN_GLUED;
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

/*
 * Reads the word at @start, of which @folded has the first @n characters, and appends it; returns
 * where the next token may begin. The folded form never has more bytes than the word, but for the
 * last character and an apostrophe.
 */
static const guint8 *
read_long_word (Reader *reader, const guint8 *start, const JalonsRun *run, char *folded)
{
  const guint8 *limit = reader->end - start > LONGEST ? start + LONGEST : reader->end;
  const guint8 *p = start + run->length;
  char *out = folded + run->length;
  guint first = 0;
  guint rest = 0;
  guint flags = 0;
  gboolean at_joint;

  /* A run that is not full is known to have something else behind it. */
  at_joint = run->length > 0 && run->length < JALONS_RUN_MAX;
  if (run->length > 0)
    {
      JalonsRun behind = { run->length - 1, run->capitals >> 1, run->digits >> 1 };

      first = jalons_fold_packed[*start] & 0xff;
      rest = jalons_run_get_classes (&behind);
    }
  else
    p += read_long_character (reader, p, &out, &first);
  if (p == start)
    return p;

  while (p < limit && flags == 0)
    {
      guint bytes = 0;

      if (!at_joint)
        {
          JalonsRun next = jalons_run_read (p, limit, out);

          rest |= jalons_run_get_classes (&next);
          out += next.length;
          p += next.length;
          if (next.length == JALONS_RUN_MAX)
            continue;
          if (p >= limit || *p == ' ')
            break;
        }
      at_joint = FALSE;
      bytes = read_joint (reader, p, folded, &out, &rest, &flags);
      if (bytes == 0)
        break;
      p += bytes;
    }
  if (out > folded)
    append_word (reader, start, p, folded, (gsize) (out - folded),
                 flags | word_flags (first, rest));
  return p;
}

/* The flags of a word that is but a run. */
static inline guint
get_run_flags (const JalonsRun *run)
{
  guint all = (1u << run->length) - 1;
  guint flags;

  if ((run->capitals | run->digits) == 0)
    return JALONS_TOKEN_ALPHA;
  flags = run->digits != 0 ? JALONS_TOKEN_DIGIT : 0;
  if (run->digits == all)
    return flags;
  flags |= JALONS_TOKEN_ALPHA | (run->capitals & 1) * JALONS_TOKEN_CAPITAL;
  if ((run->capitals | run->digits) == all)
    return run->capitals == 0 ? flags : flags | JALONS_TOKEN_UPPER;
  return run->capitals > 1 ? flags | JALONS_TOKEN_CAMEL : flags;
}

/* The letters of a currency at the beginning of a run that goes on in digits ("RM380m", "USD100m"),
 * or 0. */
static guint
find_currency_code (const JalonsRun *run, const char *folded)
{
  static const char *const codes[]
    = { "rs",  "rm",  "rp",  "kr",  "dh",  "rmb", "usd", "eur", "gbp", "inr", "cny", "jpy", "krw",
        "chf", "sek", "nok", "dkk", "aed", "sar", "sgd", "aud", "cad", "hkd", "nzd", "idr", "thb",
        "zar", "brl", "pln", "ngn", "kes", "egp", "qar", "vnd", "myr", "ntd", "twd", "ils", NULL };
  guint length = (guint) __builtin_ctz (run->digits);

  if (length > 3)
    return 0;
  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (strlen (codes[i]) == length && memcmp (folded, codes[i], length) == 0)
        return length;
    }
  return 0;
}

/* The same; these letters are a word of their own. Nearly every word has no digits, or begins with
 * one. */
static inline guint
read_currency_code (const JalonsRun *run, const char *folded)
{
  return G_LIKELY (run->digits == 0 || (run->digits & 3) != 0) ? 0
                                                               : find_currency_code (run, folded);
}

/* Reads the word whose first letter or digit, in ASCII, is at @start; returns where the next token
 * may begin. */
static inline const guint8 *
read_word (Reader *reader, const guint8 *start)
{
  char folded[LONGEST + 24];
  JalonsRun run = jalons_run_read (start, reader->end, folded);
  guint code = read_currency_code (&run, folded);
  const guint8 *p = start + run.length;

  if (code > 0)
    {
      run = (JalonsRun) { code, run.capitals & ((1u << code) - 1), 0 };
      append_word (reader, start, start + code, folded, code, get_run_flags (&run));
      return start + code;
    }
  if (run.length == JALONS_RUN_MAX)
    return read_long_word (reader, start, &run, folded);
  if (p < reader->end && *p != ' '
      && (*p == '\'' || (jalons_fold_packed[*p] & JALONS_FOLD_LEAD) != 0))
    return read_long_word (reader, start, &run, folded);
  append_word (reader, start, p, folded, run.length, get_run_flags (&run));
  return p;
}

static const guint8 *
read_accented_word (Reader *reader, const guint8 *start)
{
  const JalonsRun none = { 0, 0, 0 };
  char folded[LONGEST + 24];

  return read_long_word (reader, start, &none, folded);
}

static const guint8 *
read_possessive (Reader *reader, const guint8 *start, guint apostrophe)
{
  char folded[16] = "'s";

  append_word (reader, start, start + apostrophe + 1, folded, 2,
               JALONS_TOKEN_POSSESSIVE | JALONS_TOKEN_ALPHA);
  return start + apostrophe + 1;
}

static gboolean
is_currency (guint mark)
{
  return mark == '$' || (mark >= JALONS_PUNCT_EURO && mark <= JALONS_PUNCT_YEN)
         || mark == JALONS_PUNCT_WON || mark == JALONS_PUNCT_RUPEE;
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

static void
append_mark (Reader *reader, const guint8 *start, guint bytes, guint mark)
{
  fill_mark (append (reader), (guint32) (start - reader->begin), bytes, mark, reader->gap);
  reader->gap = JALONS_TOKEN_GLUED;
}

/* What is neither a letter nor a digit, at @p. */
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
    return read_possessive (reader, p, bytes);
  else
    append_mark (reader, p, bytes, (guint8) fold.folded[0]);
  return p + bytes;
}

/* "**Opus 5**": two and more asterisks set a text bold and are no part of it. */
static const guint8 *
skip_emphasis (const guint8 *p, const guint8 *end)
{
  while (p < end && *p == '*')
    p++;
  return p;
}

/*
 * Reads words that begin with ASCII, spaces and marks of ASCII, as long as there is room for them;
 * returns where something else begins, or the last bytes of the text. What the reader counts is
 * kept in registers meanwhile.
 */
static const guint8 *
read_plain (Reader *reader, const guint8 *p)
{
  JalonsTokens *tokens = reader->tokens;
  const JalonsLexicon *lexicon = tokens->lexicon;
  const guint8 *begin = reader->begin;
  const guint8 *end = reader->end - MIN (JALONS_RUN_MAX, reader->end - reader->begin);
  JalonsToken *token = tokens->tokens + tokens->n_tokens;
  const JalonsToken *limit = tokens->tokens + reader->allocated;
  guint gap = reader->gap;
  char folded[LONGEST + 24];

  while (p < end && token < limit)
    {
      guint fold = jalons_fold_packed[*p];

      if ((fold & JALONS_FOLD_WORD) != 0)
        {
          JalonsRun run = jalons_run_read_inside (p, folded);
          guint8 next = p[run.length];

          if (read_currency_code (&run, folded) > 0)
            break;
          if (run.length == JALONS_RUN_MAX || next == '\''
              || (jalons_fold_packed[next] & JALONS_FOLD_LEAD) != 0)
            {
              tokens->n_tokens = (guint32) (token - tokens->tokens);
              reader->gap = gap;
              p = read_long_word (reader, p, &run, folded);
              token = tokens->tokens + tokens->n_tokens;
              limit = tokens->tokens + reader->allocated;
              gap = JALONS_TOKEN_GLUED;
              if (p >= end)
                break;
            }
          else
            {
              fill_word (lexicon, token, (guint32) (p - begin), run.length, folded, run.length,
                         get_run_flags (&run) | gap);
              token++;
              p += run.length;
            }
          gap = JALONS_TOKEN_GLUED;
        }
      else if (*p == '*' && p[1] == '*')
        p = skip_emphasis (p, end);
      else if ((fold & JALONS_FOLD_PUNCT) != 0 && *p != '\'')
        {
          fill_mark (token++, (guint32) (p++ - begin), 1, fold >> 8, gap);
          gap = JALONS_TOKEN_GLUED;
        }
      else if (*p != ' ')
        break;
      if (*p == ' ')
        {
          gap &= ~(guint) JALONS_TOKEN_GLUED;
          p++;
        }
    }
  tokens->n_tokens = (guint32) (token - tokens->tokens);
  reader->gap = gap;
  return p;
}

static void
read_tokens (Reader *reader)
{
  const guint8 *p = reader->begin;

  while ((p = read_plain (reader, p)) < reader->end)
    {
      guint classes = jalons_fold_packed[*p];

      if ((classes & JALONS_FOLD_WORD) != 0)
        p = read_word (reader, p);
      else if ((classes & JALONS_FOLD_SPACE) != 0)
        {
          reader->gap &= ~(guint) JALONS_TOKEN_GLUED;
          p++;
        }
      else if (*p == '*' && p + 1 < reader->end && p[1] == '*')
        p = skip_emphasis (p, reader->end);
      else if ((classes & JALONS_FOLD_PUNCT) != 0 && *p != '\'')
        {
          append_mark (reader, p, 1, classes >> 8);
          p++;
        }
      else if ((classes & JALONS_FOLD_LEAD) != 0)
        {
          const guint8 *after = read_accented_word (reader, p);

          p = after > p ? after : read_other (reader, p);
        }
      else
        p = read_other (reader, p);
    }
}

/**
 * jalons_tokens_new:
 * @lexicon: the lexicon of words; it must outlive the tokens
 * @text: (array length=length): the text; it must outlive the tokens, and needs no final NUL
 * @length: its bytes, below 4 GiB
 *
 * Cuts a text into tokens in one pass. Bytes that are no UTF-8 count as punctuation.
 *
 * Returns: (transfer full): the tokens
 */
JalonsTokens *
jalons_tokens_new (const JalonsLexicon *lexicon, const char *text, gsize length)
{
  JalonsTokens *tokens;
  Reader reader;

  g_return_val_if_fail (lexicon != NULL && (text != NULL || length == 0), NULL);
  g_return_val_if_fail (length < G_MAXUINT32, NULL);

  tokens = g_new0 (JalonsTokens, 1);
  tokens->text = text;
  tokens->length = length;
  tokens->lexicon = lexicon;
  tokens->room = jalons_scratch_take (JALONS_SCRATCH_TOKENS, sizeof (JalonsToken), 0);
  reader = (Reader) { tokens, 0, (const guint8 *) text, (const guint8 *) text + length,
                      JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK };
  grow (&reader, (guint32) (length / 5) + 16);
  read_tokens (&reader);
  for (int i = 0; i < JALONS_TOKENS_PADDING; i++)
    {
      tokens->tokens[-1 - i] = padding_token;
      tokens->tokens[tokens->n_tokens + (guint32) i] = padding_token;
      tokens->tokens[tokens->n_tokens + (guint32) i].start = (guint32) length;
    }
  return tokens;
}

void
jalons_tokens_free (JalonsTokens *self)
{
  if (self == NULL)
    return;
  jalons_scratch_give (JALONS_SCRATCH_TOKENS, self->room);
  g_free (self);
}

/* Copies the folded form of a token to @folded; returns its bytes. */
static gsize
fold_token (const JalonsTokens *self, const JalonsToken *token, char *folded, gsize size)
{
  return jalons_fold_word (self->text + token->start, token->length, folded, size);
}

/**
 * jalons_tokens_equal:
 * @self: the tokens of a text
 * @a: a token
 * @b: a token
 *
 * Returns: whether the two have the same folded form, known to the lexicon or not
 */
gboolean
jalons_tokens_equal (const JalonsTokens *self, guint32 a, guint32 b)
{
  const JalonsToken *first;
  const JalonsToken *second;
  char folded[2][LONGEST + 24];
  gsize length;

  g_return_val_if_fail (self != NULL && a < self->n_tokens && b < self->n_tokens, FALSE);

  first = &self->tokens[a];
  second = &self->tokens[b];
  if (first->hash != second->hash || first->word != second->word)
    return FALSE;
  if (first->word != 0 || a == b)
    return TRUE;
  length = fold_token (self, first, folded[0], sizeof folded[0]);
  return length == fold_token (self, second, folded[1], sizeof folded[1])
         && memcmp (folded[0], folded[1], length) == 0;
}

/**
 * jalons_tokens_dup_text:
 * @self: the tokens of a text
 * @first: a token
 * @end: the token after the last
 *
 * Returns: (transfer full): the text from the one to the other, as it stands there; empty where
 *   @end is not beyond @first
 */
char *
jalons_tokens_dup_text (const JalonsTokens *self, guint32 first, guint32 end)
{
  guint32 start;

  g_return_val_if_fail (self != NULL && end <= self->n_tokens, NULL);

  if (first >= end)
    return g_strdup ("");
  start = self->tokens[first].start;
  return g_strndup (self->text + start, jalons_token_get_end (&self->tokens[end - 1]) - start);
}
