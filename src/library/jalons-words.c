/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-words.h"

#include <string.h>

#include "catalog/jalons-letters.h"

/* Characters below this are looked up in a table, for the Latin of French and English is; so are
 * those in the block of curly quotation marks, dashes and narrow spaces. */
#define TABLE_END 0x250
#define PUNCTUATION 0x2000
#define PUNCTUATION_END 0x2070

typedef enum
{
  CLASS_OTHER,
  CLASS_LETTER,
  CLASS_DIGIT,
  CLASS_SKIPPED,
  CLASS_APOSTROPHE,
  CLASS_IDEOGRAPH,
} Class;

typedef struct
{
  guint8 class;
  guint8 lower_length;
  guint8 folded_length;
  char lower[4];
  char folded[4];
} Character;

static Character characters[TABLE_END];
static Character punctuation[PUNCTUATION_END - PUNCTUATION];

/* The bytes that end a word and are nothing more: no apostrophe, no part of a longer character. */
static gboolean ends_plainly[256];

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff)
         || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

static Class
classify (gunichar c)
{
  if (c == '\'' || c == 0x2019 || c == 0x02bc)
    return CLASS_APOSTROPHE;
  if (c == 0xad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff)
    return CLASS_SKIPPED;
  if (is_ideograph (c))
    return CLASS_IDEOGRAPH;
  if (g_unichar_ismark (c))
    return CLASS_SKIPPED;
  if (g_unichar_isalpha (c))
    return CLASS_LETTER;
  if (g_unichar_isdigit (c))
    return CLASS_DIGIT;

  return CLASS_OTHER;
}

static guint
fold (gunichar lower, char *out)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  guint length = 0;
  gsize n_parts;

  switch (lower)
    {
    case 0x153:
      memcpy (out, "oe", 2);
      return 2;
    case 0xe6:
      memcpy (out, "ae", 2);
      return 2;
    case 0xdf:
      memcpy (out, "ss", 2);
      return 2;
    case 0xf8:
      *out = 'o';
      return 1;
    case 0x142:
      *out = 'l';
      return 1;
    default:
      n_parts = g_unichar_fully_decompose (lower, TRUE, parts, G_N_ELEMENTS (parts));
      for (gsize i = 0; i < n_parts; i++)
        {
          gunichar part = g_unichar_tolower (parts[i]);

          if (g_unichar_isalnum (part) && length + (guint) g_unichar_to_utf8 (part, NULL) <= 4)
            length += (guint) g_unichar_to_utf8 (part, out + length);
        }
      return length;
    }
}

static void
describe (gunichar c, Character *out)
{
  gunichar lower = g_unichar_tolower (c);
  char buffer[8];

  memset (out, 0, sizeof *out);
  out->class = (guint8) classify (c);
  if (out->class == CLASS_OTHER || out->class == CLASS_SKIPPED)
    return;
  out->lower_length = (guint8) g_unichar_to_utf8 (lower, buffer);
  memcpy (out->lower, buffer, MIN (out->lower_length, 4));
  out->folded_length = (guint8) fold (lower, out->folded);
}

static void
ensure_table (void)
{
  static gsize ready;

  if (!g_once_init_enter (&ready))
    return;
  for (gunichar c = 0; c < TABLE_END; c++)
    describe (c, &characters[c]);
  for (gunichar c = PUNCTUATION; c < PUNCTUATION_END; c++)
    describe (c, &punctuation[c - PUNCTUATION]);
  for (guint c = 0; c < 0x80; c++)
    ends_plainly[c] = characters[c].class == CLASS_OTHER;
  g_once_init_leave (&ready, 1);
}

static const Character *
rare_character_at (const char *text, gsize length, gsize at, guint *out_size, Character *scratch)
{
  gunichar c = g_utf8_get_char_validated (text + at, (gssize) (length - at));

  if (c >= (gunichar) -2)
    {
      *out_size = 1;
      return &characters[' '];
    }
  *out_size = (guint) g_unichar_to_utf8 (c, NULL);
  if (c < TABLE_END)
    return &characters[c];
  if (c >= PUNCTUATION && c < PUNCTUATION_END)
    return &punctuation[c - PUNCTUATION];
  describe (c, scratch);

  return scratch;
}

/* Decodes one character of valid UTF-8 at @at, or of anything without leaving the text. */
static inline const Character *
character_at (const char *text, gsize length, gsize at, guint *out_size, Character *scratch)
{
  guint8 byte = (guint8) text[at];

  if (byte < 0x80)
    {
      *out_size = 1;
      return &characters[byte];
    }
  /* Two bytes are é and its like, which come often. */
  if (byte >= 0xc2 && byte < 0xc9 && at + 1 < length && (text[at + 1] & 0xc0) == 0x80)
    {
      *out_size = 2;
      return &characters[(guint) (byte & 0x1f) << 6 | (text[at + 1] & 0x3f)];
    }

  return rare_character_at (text, length, at, out_size, scratch);
}

static void
append (JalonsWords *self, const Character *character)
{
  if (self->lower_length + character->lower_length > JALONS_WORD_MAX
      || self->folded_length + character->folded_length > JALONS_WORD_MAX)
    return;
  /* Whole, for there is room behind the word. */
  memcpy (self->lower + self->lower_length, character->lower, sizeof character->lower);
  self->lower_length += character->lower_length;
  memcpy (self->folded + self->folded_length, character->folded, sizeof character->folded);
  self->folded_length += character->folded_length;
}

static gboolean
is_elision (const JalonsWords *self)
{
  static const char *elided[] = { "qu", "jusqu", "lorsqu", "puisqu", "quoiqu" };

  if (self->folded_length == 1)
    return strchr ("cdjlmnst", self->folded[0]) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (elided); i++)
    {
      if (strlen (elided[i]) == self->folded_length
          && memcmp (elided[i], self->folded, self->folded_length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What English hangs on: Anthropic's, don't, they're, we'll. */
static gboolean
is_appendage (const JalonsWords *self)
{
  if (self->folded_length == 1)
    return strchr ("smtd", self->folded[0]) != NULL;

  return self->folded_length == 2
         && (memcmp (self->folded, "re", 2) == 0 || memcmp (self->folded, "ll", 2) == 0
             || memcmp (self->folded, "ve", 2) == 0);
}

/* Most letters are plain ones: takes a run of those; says whether there was any. Up to sixteen are
 * taken at once, inside the text. */
static gboolean
append_ascii (JalonsWords *self)
{
  const char *text = self->text + self->at;
  const char *end = self->text + self->length;
  char *lower = self->lower + self->lower_length;
  char *folded = self->folded + self->folded_length;
  gsize room = JALONS_WORD_MAX - MAX (self->lower_length, self->folded_length);
  gsize n = 0;

  if (end - text > JALONS_LETTERS_MAX && room >= JALONS_LETTERS_MAX)
    {
      n = jalons_letters_count ((const guint8 *) text);
      jalons_letters_copy ((const guint8 *) text, lower);
      memcpy (folded, lower, JALONS_LETTERS_MAX);
      text += n;
    }
  else
    {
      for (; text < end && g_ascii_isalpha (*text); text++)
        {
          if (n < room)
            lower[n] = folded[n] = (char) (*text | 0x20);
          n += n < room;
        }
    }
  if (text == self->text + self->at)
    return FALSE;
  self->lower_length += (guint) n;
  self->folded_length += (guint) n;
  self->at = (gsize) (text - self->text);

  return TRUE;
}

/* Nearly all words are this: a few ASCII letters between two other ASCII characters. Says whether
 * the one at @at is, and reads it. */
static inline gboolean
read_plain (JalonsWords *self, gsize at)
{
  static const guint8 kept[2 * JALONS_LETTERS_MAX]
    = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff };
  const char *text = self->text + at;
  guint64 letters[2], mask[2];
  guint n;

  if (self->length - at <= JALONS_LETTERS_MAX)
    return FALSE;
  n = jalons_letters_count ((const guint8 *) text);
  if (n == 0 || n == JALONS_LETTERS_MAX || !ends_plainly[(guint8) text[n]])
    return FALSE;

  jalons_letters_copy ((const guint8 *) text, (char *) letters);
  memcpy (mask, kept + JALONS_LETTERS_MAX - n, sizeof mask);
  letters[0] &= mask[0];
  letters[1] &= mask[1];
  memcpy (self->lower, letters, sizeof letters);
  memcpy (self->folded, letters, sizeof letters);
  self->lower_length = self->folded_length = n;
  self->letters = TRUE;
  self->start = at;
  self->end = self->at = at + n;

  return TRUE;
}

/* Reads the run of letters and digits at @self->at; says whether an apostrophe ends it. */
static gboolean
read_run (JalonsWords *self)
{
  gboolean apostrophe = FALSE;

  self->start = self->at;
  self->lower_length = self->folded_length = 0;
  self->letters = TRUE;
  while (self->at < self->length)
    {
      Character scratch;
      guint size;
      const Character *character;

      if (append_ascii (self))
        continue;
      character = character_at (self->text, self->length, self->at, &size, &scratch);
      if (character->class == CLASS_OTHER)
        break;
      if (character->class == CLASS_APOSTROPHE)
        {
          apostrophe = TRUE;
          break;
        }
      if (character->class == CLASS_IDEOGRAPH && self->at > self->start)
        break;
      append (self, character);
      self->letters &= character->class != CLASS_DIGIT;
      self->at += size;
      if (character->class == CLASS_IDEOGRAPH)
        break;
    }
  self->end = self->at;
  memset (self->lower + self->lower_length, 0, 8);
  self->folded[self->folded_length] = '\0';

  return apostrophe;
}

/* Goes to the next character that begins a word; says whether an apostrophe stood right before. */
static gboolean
skip_between (JalonsWords *self)
{
  gboolean apostrophe = FALSE;

  for (guint size = 0; self->at < self->length; self->at += size)
    {
      Character scratch;
      const Character *character
        = character_at (self->text, self->length, self->at, &size, &scratch);

      if (character->class == CLASS_LETTER || character->class == CLASS_DIGIT
          || character->class == CLASS_IDEOGRAPH)
        break;
      apostrophe = character->class == CLASS_APOSTROPHE && !apostrophe;
      if (size == 1 && g_ascii_isspace (self->text[self->at]))
        self->glued = FALSE;
      /* No-break spaces: U+00A0, U+202F and their like. */
      if (size > 1 && g_unichar_isspace (g_utf8_get_char (self->text + self->at)))
        self->glued = FALSE;
    }

  return apostrophe;
}

/**
 * jalons_words_init:
 * @self: where to begin
 * @text: UTF-8; bytes that are not are taken for spaces. It must live as long as @self is used
 * @length: its bytes
 *
 * Prepares to read the words of @text.
 */
void
jalons_words_init (JalonsWords *self, const char *text, gsize length)
{
  g_return_if_fail (self != NULL && text != NULL);

  ensure_table ();
  self->text = text;
  self->length = length;
  self->at = 0;
  self->start = self->end = 0;
  self->lower_length = self->folded_length = 0;
  self->glued = FALSE;
}

/* Out of the way of the words that are plain. */
static G_NO_INLINE gboolean
next_of_any (JalonsWords *self)
{
  gsize previous_end = self->end;

  while (TRUE)
    {
      gboolean after, before;
      gboolean attached;

      self->glued = previous_end > 0;
      after = skip_between (self);
      if (self->at >= self->length)
        return FALSE;
      if (!after && read_plain (self, self->at))
        return TRUE;
      attached = after && self->at == previous_end + (self->text[previous_end] == '\'' ? 1 : 3);
      before = read_run (self);
      if (self->folded_length == 0)
        continue;
      if ((before && is_elision (self)) || (attached && previous_end > 0 && is_appendage (self)))
        {
          previous_end = self->end;
          continue;
        }
      return TRUE;
    }
}

/**
 * jalons_words_next:
 * @self: the words
 *
 * Goes to the next word.
 *
 * Returns: whether there is one
 */
gboolean
jalons_words_next (JalonsWords *self)
{
  gsize at;

  g_return_val_if_fail (self != NULL, FALSE);

  /* One space is what mostly stands between two words. */
  at = self->at;
  if (at == self->length || self->text[at] != ' ' || !read_plain (self, at + 1))
    return next_of_any (self);
  self->glued = FALSE;

  return TRUE;
}
