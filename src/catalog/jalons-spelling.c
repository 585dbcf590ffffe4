/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-spelling.h"

#include <string.h>

#include "catalog/jalons-tokens.h"

/* Names of more parts are long enough to be written in one way. */
#define MAX_JOINED_PARTS 4

/* Parts of a name between which a space, a hyphen or nothing may stand. */
typedef struct
{
  char text[64];
  gsize length;
  gboolean fixed;  /* never joined with the next one */
  gboolean seam;   /* the rest of the word of which the part before is the beginning */
  gboolean domain; /* after a point, where case says nothing: "Nod.ai" */
} Part;

typedef struct
{
  guint n;
  Part parts[JALONS_SPELLING_MAX_WORDS];
} Parts;

static gboolean
is_upper (char c)
{
  return g_ascii_isupper (c);
}

/* Whether the name changes case or turns to digits before @i, as in Open|AI, AlphaFold|3. */
static gboolean
is_seam (const char *text, gsize length, gsize i)
{
  if (i == 0 || i >= length)
    return FALSE;
  if (g_ascii_islower (text[i - 1]) && is_upper (text[i]))
    return TRUE;
  return i >= 3 && g_ascii_isalpha (text[i - 1]) && g_ascii_isdigit (text[i]);
}

static void
add_part (Parts *parts, const char *text, gsize length, gboolean fixed)
{
  Part *part;

  if (parts->n == JALONS_SPELLING_MAX_WORDS || length >= sizeof part->text)
    return;
  part = &parts->parts[parts->n++];
  memcpy (part->text, text, length);
  part->text[length] = '\0';
  part->length = length;
  part->fixed = fixed;
  part->domain = FALSE;
  part->seam = FALSE;
}

/* Cuts a word at its seams; one whose parts are all very short ("iOS", "xAI", "o1") stays whole. */
static void
add_word (Parts *parts, const char *text, gsize length, gboolean fixed)
{
  gsize start = 0;

  for (gsize i = 1; i < length && length >= 5; i++)
    {
      if (is_seam (text, length, i) && i - start >= 2)
        {
          add_part (parts, text + start, i - start, fixed);
          if (start > 0)
            parts->parts[parts->n - 1].seam = TRUE;
          start = i;
        }
    }
  add_part (parts, text + start, length - start, fixed);
  if (start > 0 && parts->n > 0)
    parts->parts[parts->n - 1].seam = TRUE;
}

/* Hyphens and points are dropped: they are skipped in a text, too. */
static gboolean
is_dropped (const JalonsToken *token)
{
  return (token->flags & JALONS_TOKEN_PUNCT) != 0
         && (token->word == '-' || token->word == '.' || token->word == JALONS_PUNCT_BULLET);
}

static void
cut_name (const JalonsLexicon *lexicon, const char *name, gboolean split, Parts *parts)
{
  g_autoptr (JalonsTokens) tokens = jalons_tokens_new (lexicon, name, strlen (name));

  gboolean domain = FALSE;

  parts->n = 0;
  for (guint32 i = 0; i < tokens->n_tokens; i++)
    {
      const JalonsToken *token = &tokens->tokens[i];
      gboolean fixed = (token->flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_ELISION)) != 0;

      if (is_dropped (token))
        {
          domain = token->word == '.' && (token->flags & JALONS_TOKEN_GLUED) != 0
                   && (token[1].flags & JALONS_TOKEN_GLUED) != 0;
          continue;
        }
      if (fixed && parts->n > 0)
        parts->parts[parts->n - 1].fixed = TRUE;
      if (split)
        add_word (parts, name + token->start, token->length, fixed);
      else
        add_part (parts, name + token->start, token->length, fixed);
      if (domain && parts->n > 0)
        parts->parts[parts->n - 1].domain = TRUE;
      domain = FALSE;
    }
}

static gboolean
is_all_upper (const char *text, gsize length)
{
  gboolean upper = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_islower (text[i]) || (guint8) text[i] >= 0x80)
        return FALSE;
      upper |= is_upper (text[i]);
    }
  return upper;
}

static gboolean
starts_upper (const char *text)
{
  /* Accented capitals are told from small letters by their second byte (É is C3 89, é is C3 A9). */
  return is_upper (text[0]) || ((guint8) text[0] == 0xc3 && (guint8) text[1] < 0xa0);
}

static void
append_text (JalonsSpellingWord *word, const Part *part)
{
  if (word->length + part->length >= sizeof word->text)
    return;
  memcpy (word->text + word->length, part->text, part->length + 1);
  word->length += part->length;
}

/* The spelling in which part i is joined with the one before it where bit i of @joined is set. */
static void
join_parts (const Parts *parts, guint joined, gboolean weak, JalonsSpelling *spelling)
{
  spelling->n_words = 0;
  spelling->strict = FALSE;
  for (guint i = 0; i < parts->n; i++)
    {
      JalonsSpellingWord *word;

      if (i > 0 && (joined & (1u << i)) != 0)
        {
          append_text (&spelling->words[spelling->n_words - 1], &parts->parts[i]);
          continue;
        }
      spelling->strict |= parts->parts[i].seam;
      word = &spelling->words[spelling->n_words++];
      word->length = 0;
      append_text (word, &parts->parts[i]);
      word->capital = !parts->parts[i].domain && starts_upper (word->text);
      word->upper = 0;
    }
  for (guint i = 0; i < spelling->n_words; i++)
    {
      JalonsSpellingWord *word = &spelling->words[i];

      word->upper = weak && word->length <= 4 && is_all_upper (word->text, word->length);
    }
}

/* A strong name written in one word with inner capitals is known in small letters too ("openai").
 */
static void
relax_case (JalonsSpelling *spelling, const char *name, gboolean weak)
{
  JalonsSpellingWord *word = &spelling->words[0];
  gboolean seam = FALSE;

  if (weak || spelling->n_words != 1 || word->length < 6 || strpbrk (name, " -.") != NULL)
    return;
  for (gsize i = 1; i < word->length; i++)
    seam |= is_seam (word->text, word->length, i);
  if (seam)
    word->capital = 0;
}

static gboolean
may_join (const Parts *parts, guint joined)
{
  for (guint i = 1; i < parts->n; i++)
    {
      if ((joined & (1u << i)) != 0 && (parts->parts[i - 1].fixed || parts->parts[i].fixed))
        return FALSE;
    }
  return TRUE;
}

void
jalons_spelling_foreach (const JalonsLexicon *lexicon,
                         const char *name,
                         gboolean weak,
                         JalonsSpellingFunc func,
                         gpointer data)
{
  JalonsSpelling spelling;
  Parts parts;
  guint n_ways = 1;

  g_return_if_fail (lexicon != NULL && name != NULL && func != NULL);

  cut_name (lexicon, name, !weak, &parts);
  if (parts.n == 0)
    return;
  if (parts.n > MAX_JOINED_PARTS)
    cut_name (lexicon, name, FALSE, &parts);
  if (parts.n <= MAX_JOINED_PARTS)
    n_ways = 1u << (parts.n - 1);
  for (guint way = 0; way < n_ways; way++)
    {
      guint joined = way << 1;

      if (!may_join (&parts, joined))
        continue;
      join_parts (&parts, joined, weak, &spelling);
      relax_case (&spelling, name, weak);
      func (&spelling, data);
    }
}
