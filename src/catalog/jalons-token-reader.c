/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Cuts a text into tokens, in one pass. Most words are ASCII letters that a space or mark follows:
 * these are read in registers. */

#include "catalog/jalons-token-reader.h"

#include <string.h>

#include "catalog/jalons-word-reader.h"

/* How long tokens are, the space before them included, at least on the whole. */
#define BYTES_PER_TOKEN 5

/* As many bytes are looked at from the first of a word on. */
#define INSIDE (JALONS_LETTERS_MAX + 1)
/* Room is made for so many tokens at once. */
#define STRETCH 512

/* The bit that tells whether the first of eight letters is upper case. */
#define FIRST_CASE GUINT64_TO_LE (G_GUINT64_CONSTANT (0x20))

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

/* The flags of a word of ASCII letters by those of them that are capital ones: the bits that tell
 * case where they do, of the first eight and of the others; @small tells whether it has others,
 * too. */
static inline guint
get_capital_flags (guint64 capitals, guint64 rest, gboolean small)
{
  guint flags = JALONS_TOKEN_ALPHA;

  if (G_LIKELY ((capitals | rest) == 0))
    return flags;
  if ((capitals & FIRST_CASE) != 0)
    flags |= JALONS_TOKEN_CAPITAL;
  if (!small)
    return flags | JALONS_TOKEN_UPPER;
  return (capitals & ~FIRST_CASE) != 0 || rest != 0 ? flags | JALONS_TOKEN_CAMEL : flags;
}

/* The same of a word of at most eight. */
static inline guint
get_short_flags (guint64 letters, guint64 folded)
{
  guint64 capitals = folded & ~letters;

  return get_capital_flags (capitals, 0, capitals != (folded & JALONS_LETTERS_CASE));
}

/* Looks up what fits in a register. */
static inline void
look_up_short (const JalonsLexicon *lexicon, JalonsToken *token, guint64 folded)
{
  guint64 hash = jalons_lexicon_hash_chunk (JALONS_LEXICON_HASH_BEGIN, folded);

  token->hash = (guint32) hash;
  token->word = jalons_lexicon_find_short (lexicon, folded, (guint32) hash);
}

/* The bytes of an apostrophe, straight or curled, at @p, or 0. */
static inline guint
count_apostrophe (const guint8 *p)
{
  if (*p == '\'')
    return 1;
  return p[0] == 0xe2 && p[1] == 0x80 && p[2] == 0x99 ? 3 : 0;
}

/* Whether what stands behind an apostrophe begins a word for certain, and is no possessive. */
static inline gboolean
goes_on_behind (const guint8 *p)
{
  if ((*p | 0x20) == 's')
    return g_ascii_isalpha (p[1]);
  return g_ascii_isalpha (*p) || jalons_word_reader_find_accented (p) != NULL;
}

/* Fills what tells of a word that is @n letters at @p. */
static inline void
fill_short (const JalonsLexicon *lexicon, JalonsToken *token, const guint8 *p, guint n, guint gap)
{
  guint64 letters = jalons_letters_read_eight (p);
  guint64 folded = jalons_letters_fold (letters, n);

  token->flags = (guint16) (gap | get_short_flags (letters, folded));
  look_up_short (lexicon, token, folded);
}

/* The same for letters that an apostrophe of so many bytes elides before another letter; FALSE
 * where it does not for certain. */
static inline gboolean
fill_elided (const JalonsLexicon *lexicon,
             JalonsToken *token,
             const guint8 *p,
             guint n,
             guint apostrophe,
             guint gap)
{
  guint64 letters = jalons_letters_read_eight (p);
  guint64 folded = jalons_letters_fold (letters, n);

  if (!goes_on_behind (p + n + apostrophe)
      || !jalons_word_reader_is_elided ((const char *) &folded, n))
    return FALSE;
  token->length = (guint16) (n + apostrophe);
  token->flags = (guint16) (gap | JALONS_TOKEN_ELISION | get_short_flags (letters, folded));
  look_up_short (lexicon, token, folded | GUINT64_TO_LE ((guint64) '\'' << 8 * n));
  return TRUE;
}

/* As fill_short(), for more than 8 letters. */
static inline void
fill_long (const JalonsLexicon *lexicon, JalonsToken *token, const guint8 *p, guint n, guint gap)
{
  guint64 letters = jalons_letters_read_eight (p);
  guint64 rest = jalons_letters_read_eight (p + JALONS_LEXICON_SHORT);
  guint64 folded[2] = { jalons_letters_fold (letters, JALONS_LEXICON_SHORT),
                        jalons_letters_fold (rest, n - JALONS_LEXICON_SHORT) };
  guint64 hash = jalons_lexicon_hash_chunk (JALONS_LEXICON_HASH_BEGIN, folded[0]);
  gboolean small = (((folded[0] & letters) | (folded[1] & rest)) & JALONS_LETTERS_CASE) != 0;

  gap |= get_capital_flags (folded[0] & ~letters, folded[1] & ~rest, small);
  hash = jalons_lexicon_hash_chunk (hash, folded[1]);
  token->flags = (guint16) gap;
  token->hash = (guint32) hash;
  token->word = jalons_lexicon_find_pair (lexicon, folded, n, (guint32) hash);
}

/* Fills @token with the word that is @n letters at @p. */
static inline void
fill_letters (const JalonsLexicon *lexicon,
              JalonsToken *token,
              guint32 start,
              const guint8 *p,
              guint n,
              guint gap)
{
  token->start = start;
  token->length = (guint16) n;
  if (G_LIKELY (n <= JALONS_LEXICON_SHORT))
    fill_short (lexicon, token, p, n, gap);
  else
    fill_long (lexicon, token, p, n, gap);
}

/* The same for @n digits, at most 8. */
static inline void
fill_number (const JalonsLexicon *lexicon,
             JalonsToken *token,
             guint32 start,
             const guint8 *p,
             guint n,
             guint gap)
{
  token->start = start;
  token->length = (guint16) n;
  token->flags = (guint16) (JALONS_TOKEN_DIGIT | gap);
  look_up_short (lexicon, token, jalons_letters_keep (p, n));
}

/* Whether the slashes of an address stand at @p, where @token is to be filled: "https://…". */
static inline gboolean
begins_address (const guint8 *p, const JalonsToken *token, guint gap)
{
  return p[0] == '/' && p[1] == '/' && (gap & JALONS_TOKEN_GLUED) != 0 && token[-1].word == ':';
}

/* What comes behind an address of which @p are the slashes, by the characters of RFC 3986 without
 * those that stand around an address in prose. What ends a sentence there is no part of it. */
static const guint8 *
skip_address (const guint8 *p, const guint8 *end)
{
  const guint8 *after = p + 2;

  end = MIN (end, p + G_MAXUINT16);
  while (after < end && *after != '\0'
         && (g_ascii_isalnum (*after) || strchr ("-._~:/?#@!$&+,;=%", *after) != NULL))
    after++;
  while (strchr (".,:;?!", after[-1]) != NULL)
    after--;
  return after;
}

/* What is neither a letter nor a digit, a character of so many bytes at @p; returns what comes
 * behind it. A mark fills a token. */
static const guint8 *
read_other (JalonsWordReader *reader, const guint8 *p, const JalonsFold *fold, guint bytes)
{
  if ((fold->classes & JALONS_FOLD_NEWLINE) != 0)
    {
      if (p[0] == '\r' && p + 1 < reader->end && p[1] == '\n')
        bytes = 2;
      if ((reader->gap & JALONS_TOKEN_NEWLINE) != 0)
        reader->gap |= JALONS_TOKEN_BLANK;
      reader->gap = (reader->gap & ~(guint) JALONS_TOKEN_GLUED) | JALONS_TOKEN_NEWLINE;
    }
  else if ((fold->classes & JALONS_FOLD_SPACE) != 0)
    reader->gap &= ~(guint) JALONS_TOKEN_GLUED;
  else if (fold->folded[0] == '\'' && (reader->gap & JALONS_TOKEN_GLUED) != 0
           && jalons_word_reader_is_possessive (reader, p + bytes))
    jalons_word_reader_fill_possessive (reader, p, ++bytes);
  else
    fill_mark (reader->token++, (guint32) (p - reader->begin), bytes, (guint8) fold->folded[0],
               reader->gap);
  return p + bytes;
}

/* "**Opus 5**": two and more asterisks set a text bold and are no part of it. */
static inline gboolean
is_emphasis (const JalonsWordReader *reader, const guint8 *p)
{
  return *p == '*' && p + 1 < reader->end && p[1] == '*';
}

/* Whether what is folded so is a mark of ASCII and but that. */
static inline gboolean
is_plain_mark (const JalonsWordReader *reader, const guint8 *p, guint fold)
{
  return (fold & JALONS_FOLD_PUNCT) != 0 && *p != '\'' && !is_emphasis (reader, p);
}

/* A word that begins with ASCII letters at @p; returns what comes behind it. */
static inline const guint8 *
read_word (JalonsWordReader *reader, const guint8 *p)
{
  p = jalons_word_reader_read (reader, p);
  reader->gap = JALONS_TOKEN_GLUED;
  return p;
}

/* What begins with no ASCII letter and is no plain mark, at @p; returns what comes behind it. */
static const guint8 *
read_any (JalonsWordReader *reader, const guint8 *p)
{
  const JalonsToken *before = reader->token;
  JalonsFold fold;
  guint bytes = jalons_fold_character (p, reader->end, &fold);

  if ((fold.classes & JALONS_FOLD_WORD) != 0)
    p = jalons_word_reader_read (reader, p);
  else if (!is_emphasis (reader, p))
    p = read_other (reader, p, &fold, bytes);
  else
    {
      while (p < reader->end && *p == '*')
        p++;
    }
  if (reader->token > before)
    reader->gap = JALONS_TOKEN_GLUED;
  return p;
}

/* Room for @n more tokens behind the last, with the padding on both sides. */
static void
make_room (JalonsTokens *tokens, JalonsWordReader *reader, guint32 n)
{
  guint32 n_tokens = (guint32) (reader->token - tokens->tokens);

  if (tokens->room->len < n_tokens + n + 2 * JALONS_TOKENS_PADDING)
    jalons_array_set_len (tokens->room, n_tokens + n_tokens / 2 + n + 2 * JALONS_TOKENS_PADDING);
  tokens->tokens = &g_array_index (tokens->room, JalonsToken, JALONS_TOKENS_PADDING);
  reader->token = tokens->tokens + n_tokens;
}

/* Goes past a space behind a token; returns what the next one is by that. */
static inline guint
skip_space (const guint8 **p)
{
  if (**p != ' ')
    return JALONS_TOKEN_GLUED;
  (*p)++;
  return 0;
}

/* Reads from @p on to @stop or a little beyond, where every byte may be a token; returns where.
 * What is counted on the way is kept in registers. */
static const guint8 *
read_stretch (JalonsWordReader *reader, const guint8 *p, const guint8 *stop)
{
  const JalonsLexicon lexicon = reader->lexicon;
  const guint8 *text = reader->begin;
  JalonsToken *token = reader->token;
  guint gap = reader->gap;

  while (p < stop)
    {
      guint n = jalons_letters_count (p);
      const guint8 *next = p + n;
      guint apostrophe, fold;

      /* Behind most words stands a space: that is asked before any table. */
      if (G_LIKELY (n > 0 && *next == ' '))
        {
          fill_letters (&lexicon, token, (guint32) (p - text), p, n, gap);
          token++;
          p = next + 1;
          gap = 0;
        }
      else if (n > 0 && !jalons_word_reader_goes_on (*next))
        {
          fill_letters (&lexicon, token++, (guint32) (p - text), p, n, gap);
          p = next;
          gap = JALONS_TOKEN_GLUED;
        }
      else if (n > 0 && n < JALONS_LEXICON_SHORT && (apostrophe = count_apostrophe (next)) > 0
               && fill_elided (&lexicon, token, p, n, apostrophe, gap))
        {
          token->start = (guint32) (p - text);
          token++;
          p = next + apostrophe;
          gap = JALONS_TOKEN_GLUED;
        }
      else if (is_plain_mark (reader, p, fold = jalons_fold_packed[*p]))
        {
          /* What an address is made of are no words of the text, which may end with it. */
          if (G_UNLIKELY (begins_address (p, token, gap)))
            {
              next = skip_address (p, reader->end);
              fill_mark (token++, (guint32) (p - text), (guint) (next - p), JALONS_PUNCT_OTHER,
                         gap);
              p = next;
              gap = JALONS_TOKEN_GLUED;
              continue;
            }
          fill_mark (token++, (guint32) (p - text), 1, (guint8) jalons_fold_get_packed (fold), gap);
          p++;
          gap = skip_space (&p);
        }
      else if ((fold & JALONS_FOLD_DIGIT) != 0
               && (n = jalons_letters_count_digits (p)) <= JALONS_LEXICON_SHORT
               && !jalons_word_reader_goes_on (p[n]))
        {
          fill_number (&lexicon, token++, (guint32) (p - text), p, n, gap);
          p += n;
          gap = skip_space (&p);
        }
      else
        {
          reader->token = token;
          reader->gap = gap;
          p = n > 0 ? read_word (reader, p) : read_any (reader, p);
          token = reader->token;
          gap = reader->gap;
          if (p < stop && *p == ' ')
            {
              gap &= ~(guint) JALONS_TOKEN_GLUED;
              p++;
            }
        }
    }
  reader->token = token;
  reader->gap = gap;
  return p;
}

/* Reads what is left of a text from the byte @at on: a copy of it with spaces behind, in which one
 * can look as far ahead as elsewhere. */
static void
read_rest (const JalonsTokens *tokens, JalonsWordReader *reader, gsize at)
{
  JalonsToken *token = reader->token;
  gsize n = tokens->length - at;
  guint8 rest[2 * INSIDE];

  memset (rest, ' ', sizeof rest);
  memcpy (rest, tokens->text + at, n);
  reader->begin = rest;
  reader->inside = reader->end = rest + n;
  read_stretch (reader, rest, reader->end);
  for (; token < reader->token; token++)
    token->start += (guint32) at;
}

/**
 * jalons_tokens_read:
 * @tokens: the tokens of a text, of which there are none yet
 *
 * Cuts the text.
 */
void
jalons_tokens_read (JalonsTokens *tokens)
{
  const guint8 *text = (const guint8 *) tokens->text;
  JalonsWordReader reader = { .lexicon = *tokens->lexicon,
                              .begin = text,
                              .inside = text + tokens->length - MIN (INSIDE, tokens->length),
                              .end = text + tokens->length,
                              .token = tokens->tokens,
                              .gap = JALONS_TOKEN_NEWLINE | JALONS_TOKEN_BLANK };
  const guint8 *p = text;

  make_room (tokens, &reader, (guint32) (tokens->length / BYTES_PER_TOKEN) + STRETCH);
  while (p < reader.inside)
    {
      make_room (tokens, &reader, STRETCH);
      p = read_stretch (&reader, p, p + MIN (STRETCH - INSIDE, reader.inside - p));
    }
  make_room (tokens, &reader, INSIDE);
  if (p < reader.end)
    read_rest (tokens, &reader, (gsize) (p - text));
  tokens->n_tokens = (guint32) (reader.token - tokens->tokens);
}
