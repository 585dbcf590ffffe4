/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/*
 * Names as files and interfaces have them: "tulu-2-dpo-70b", "SDXL-refiner-0.9",
 * "OpenHermes-2.5-Mistral-7B". Parts joined by hyphens, of which one is a size or a version, are
 * the name of a model whatever the catalogue has of them.
 */

#include "extract/names/jalons-names-private.h"

/* So many tokens an identifier has at most, its hyphens and points included. */
#define MAX_TOKENS 24

typedef struct
{
  gboolean size;
  gboolean version;
  guint n_parts;
} Shape;

static gboolean
is_glued (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_has_flag (reader, i, JALONS_TOKEN_GLUED);
}

static gboolean
is_word (const JalonsNamesReader *reader, guint32 i)
{
  return !jalons_names_has_flag (
    reader, i, JALONS_TOKEN_PUNCT | JALONS_TOKEN_POSSESSIVE | JALONS_TOKEN_ELISION);
}

/* Whether a mark joins the words on both its sides. */
static gboolean
joins (const JalonsNamesReader *reader, guint32 i, guint32 mark)
{
  return jalons_names_is_mark (reader, i, mark) && is_glued (reader, i) && is_glued (reader, i + 1)
         && is_word (reader, i - 1) && is_word (reader, i + 1);
}

/* "7B", "70b", "8x7B", and "5B" of "1.5B" */
static gboolean
is_size (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *text = reader->text->tokens->text + token->start;

  return token->length >= 2 && token->length <= 6 && g_ascii_isdigit (text[0])
         && g_ascii_isdigit (text[token->length - 2]) && (text[token->length - 1] | 0x20) == 'b';
}

/* "v1", "V2.5" */
static gboolean
is_version (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *text = reader->text->tokens->text + token->start;

  return token->length >= 2 && token->length <= 3 && (text[0] | 0x20) == 'v'
         && g_ascii_isdigit (text[1]);
}

/* Whether a word may begin an identifier: "x-70b" is one of nothing, and a licence is no model. */
static gboolean
may_begin (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *text = reader->text->tokens->text + token->start;

  return is_word (reader, i) && token->length >= 3 && g_ascii_isalpha (text[0])
         && !jalons_names_is (reader, i, reader->grammar->stop | reader->grammar->unit)
         && (reader->grammar->model_words.classes[token->word]
             & reader->grammar->model_words.software)
              == 0;
}

/* The token after the words that hyphens and points join from @first on, and what they are. */
static guint32
read_parts (const JalonsNamesReader *reader, guint32 first, guint32 end, Shape *shape)
{
  guint32 i = first + 1;

  *shape = (Shape) { .n_parts = 1 };
  while (i + 1 < end && i - first < MAX_TOKENS)
    {
      if (joins (reader, i, '-'))
        {
          shape->n_parts++;
          shape->version |= is_version (reader, i + 1);
        }
      else if (joins (reader, i, '.') && jalons_names_has_flag (reader, i + 1, JALONS_TOKEN_DIGIT)
               && jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_DIGIT))
        shape->version |= shape->n_parts > 1;
      else
        break;
      shape->size |= is_size (reader, i + 1);
      i += 2;
    }
  return i;
}

/* The first word of what hyphens join before @i, but for what belongs to another name. */
static guint32
find_start (const JalonsNamesReader *reader, guint32 i)
{
  guint32 floor
    = reader->namings->len == 0 ? 0 : jalons_naming_get (reader, reader->namings->len - 1)->end;
  guint32 first = i;

  while (first >= floor + 2 && i - first < MAX_TOKENS
         && (joins (reader, first - 1, '-') || joins (reader, first - 1, '.')))
    first -= 2;
  return first;
}

/**
 * jalons_names_read_identifier:
 * @reader: a reader
 * @i: a token
 * @end: where the sentence ends
 * @known: whether a model, a family or a company that the catalogue has begins at @i
 * @out_first: (out): the first token of the identifier; unchanged if there is none
 *
 * Reads the technical name of a model that has a size ("tulu-2-dpo-70b") or a version
 * ("OpenHermes-2.5") in it, from its first word or from a number within.
 *
 * Returns: the token after it, or 0
 */
guint32
jalons_names_read_identifier (
  const JalonsNamesReader *reader, guint32 i, guint32 end, gboolean known, guint32 *out_first)
{
  guint32 first = i;
  guint32 after;
  Shape shape;

  if (!joins (reader, i + 1, '-') && !joins (reader, i - 1, '-'))
    return 0;
  first = find_start (reader, i);
  if (!may_begin (reader, first))
    return 0;
  after = read_parts (reader, first, end, &shape);
  if (shape.n_parts < 2
      || !(shape.size || (shape.version && (known || shape.n_parts > 2 || first == i))))
    return 0;
  *out_first = first;
  return after;
}
