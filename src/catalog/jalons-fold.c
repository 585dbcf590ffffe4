/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-fold.h"

#include <string.h>

#include "catalog/jalons-tokens.h"

/*
 * How a few characters of three bytes are read; all others are letters (Greek and Cyrillic have two
 * bytes, so these are the scripts of Asia) unless they lie in the blocks of symbols.
 */
static JalonsFold
fold_symbol (guint character)
{
  switch (character)
    {
    case 0x200b:
    case 0x200c:
    case 0x200d:
    case 0x200e:
    case 0x200f:
    case 0x2060:
    case 0xfeff:
      return (JalonsFold) { JALONS_FOLD_WORD, 0, { 0, 0 } };
    case 0x2028:
    case 0x2029:
      return (JalonsFold) { JALONS_FOLD_NEWLINE, 0, { 0, 0 } };
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return (JalonsFold) { JALONS_FOLD_SPACE, 0, { 0, 0 } };
    case 0x2010:
    case 0x2011:
    case 0x2212:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { '-', 0 } };
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_DASH, 0 } };
    case 0x2019:
    case 0x201b:
    case 0x2032:
    case 0x02bc:
    case 0xff07:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { '\'', 0 } };
    case 0x2018:
    case 0x201a:
    case 0x201c:
    case 0x201e:
    case 0x2039:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_OPEN_QUOTE, 0 } };
    case 0x201d:
    case 0x203a:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_CLOSE_QUOTE, 0 } };
    case 0x2026:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_ELLIPSIS, 0 } };
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x25aa:
    case 0x25ab:
    case 0x25a0:
    case 0x25b6:
    case 0x25ba:
    case 0x25cf:
    case 0x25e6:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_BULLET, 0 } };
    case 0x20a9:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_WON, 0 } };
    case 0x20ac:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_EURO, 0 } };
    case 0x20b9:
      return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_RUPEE, 0 } };
    default:
      break;
    }
  if (character >= 0x2000 && character <= 0x200a)
    return (JalonsFold) { JALONS_FOLD_SPACE, 0, { 0, 0 } };
  if ((character >= 0x2000 && character < 0x2c00) || (character >= 0x3000 && character < 0x3040)
      || (character >= 0xfe00 && character < 0xfe70) || (character >= 0xff00 && character < 0xff10)
      || character == 0xfffd || character >= 0x1f000)
    return (JalonsFold) { JALONS_FOLD_PUNCT, 1, { JALONS_PUNCT_OTHER, 0 } };
  return (JalonsFold) { JALONS_FOLD_WORD, 0, { 1, 0 } };
}

static gboolean
is_continuation (guint8 byte)
{
  return (byte & 0xc0) == 0x80;
}

/* The character at @text and its length in bytes; a byte that begins none is 0xfffd, one byte long.
 */
static guint
decode (const guint8 *text, const guint8 *end, guint *out_character)
{
  gsize left = (gsize) (end - text);

  *out_character = 0xfffd;
  if (text[0] < 0x80)
    {
      *out_character = text[0];
      return 1;
    }
  if (text[0] >= 0xc2 && text[0] < 0xe0 && left > 1 && is_continuation (text[1]))
    {
      *out_character = (guint) (text[0] & 0x1f) << 6 | (text[1] & 0x3f);
      return 2;
    }
  if (text[0] >= 0xe0 && text[0] < 0xf0 && left > 2 && is_continuation (text[1])
      && is_continuation (text[2]))
    {
      *out_character
        = (guint) (text[0] & 0x0f) << 12 | (guint) (text[1] & 0x3f) << 6 | (text[2] & 0x3f);
      return 3;
    }
  if (text[0] >= 0xf0 && text[0] < 0xf5 && left > 3 && is_continuation (text[1])
      && is_continuation (text[2]) && is_continuation (text[3]))
    {
      *out_character = (guint) (text[0] & 0x07) << 18 | (guint) (text[1] & 0x3f) << 12
                       | (guint) (text[2] & 0x3f) << 6 | (text[3] & 0x3f);
      return 4;
    }
  return 1;
}

/**
 * jalons_fold_character:
 * @text: where a character begins
 * @end: the end of the text, beyond @text
 * @out_fold: (out): what the character becomes. A letter of a script that is not folded has
 *   #JalonsFold.length 0 and a first folded byte of 1: its own bytes are its folded form
 *
 * Folds one character of any length; a byte that is no UTF-8 counts as punctuation.
 *
 * Returns: the bytes it takes, at least 1
 */
guint
jalons_fold_character (const guint8 *text, const guint8 *end, JalonsFold *out_fold)
{
  guint character;
  guint length = decode (text, end, &character);

  if (character < 0x80)
    *out_fold = jalons_fold_bytes[character];
  else if (character < JALONS_FOLD_FIRST_PAIR + JALONS_FOLD_N_PAIRS)
    *out_fold = jalons_fold_pairs[character - JALONS_FOLD_FIRST_PAIR];
  else if (character >= 0x300 && character < 0x370)
    *out_fold = (JalonsFold) { JALONS_FOLD_WORD, 0, { 0, 0 } };
  else
    *out_fold = fold_symbol (character);
  return length;
}

/**
 * jalons_fold_word:
 * @word: a spelling
 * @length: its bytes
 * @folded: (out caller-allocates) (array length=size): room for the folded form
 * @size: the bytes of @folded, at least 8
 *
 * Folds a single word as the tokens' reader does: lower case, without accents, ligatures opened,
 * apostrophes unified, soft hyphens and zero-widths left out. At most @size - 8 bytes are written,
 * followed by 8 zero bytes.
 *
 * Returns: the bytes of the folded form, or 0 if @word is not one word, or too long
 */
gsize
jalons_fold_word (const char *word, gsize length, char *folded, gsize size)
{
  const guint8 *p = (const guint8 *) word;
  const guint8 *end = p + length;
  gsize n = 0;

  g_return_val_if_fail (size >= 8, 0);

  while (p < end)
    {
      JalonsFold fold;
      gboolean apostrophe;
      guint bytes;

      if (g_ascii_isalpha (*p) && n + 4 + 8 <= size)
        {
          folded[n++] = (char) (*p++ | 0x20);
          continue;
        }
      bytes = jalons_fold_character (p, end, &fold);
      apostrophe = (fold.classes & JALONS_FOLD_PUNCT) != 0 && fold.folded[0] == '\'';
      if ((!apostrophe && (fold.classes & JALONS_FOLD_WORD) == 0) || n + 4 + 8 > size)
        return 0;
      if (fold.length == 0 && fold.folded[0] != 0)
        {
          memcpy (folded + n, p, bytes);
          n += bytes;
        }
      else
        {
          memcpy (folded + n, fold.folded, fold.length);
          n += fold.length;
        }
      p += bytes;
    }
  memset (folded + n, 0, 8);
  return n;
}

/**
 * jalons_fold_key:
 * @name: a name
 * @length: its bytes, or -1 where it ends with a NUL
 *
 * Reduces a name to what all its spellings share: folded letters and digits, nothing else, so that
 * "Hugging Face", "HuggingFace" and "hugging-face" are one key.
 *
 * Returns: (transfer full): the key, possibly empty
 */
char *
jalons_fold_key (const char *name, gssize length)
{
  const guint8 *p = (const guint8 *) name;
  const guint8 *end;
  char *key;
  char *out;

  g_return_val_if_fail (name != NULL, NULL);

  end = p + (length < 0 ? strlen (name) : (gsize) length);
  /* No character has more bytes folded than it has itself. */
  key = out = g_malloc ((gsize) (end - p) + sizeof ((JalonsFold *) 0)->folded + 1);
  while (p < end)
    {
      JalonsFold fold;
      guint bytes = 1;

      if (*p < 0x80)
        fold = jalons_fold_bytes[*p];
      else
        bytes = jalons_fold_character (p, end, &fold);
      if ((fold.classes & JALONS_FOLD_WORD) != 0)
        {
          if (fold.length == 0 && fold.folded[0] != 0)
            {
              memcpy (out, p, bytes);
              out += bytes;
            }
          else
            {
              memcpy (out, fold.folded, sizeof fold.folded);
              out += fold.length;
            }
        }
      p += bytes;
    }
  *out = '\0';
  return key;
}
