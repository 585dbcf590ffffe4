/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Words with capital letters that are no name of anybody. */

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-cues.h"
#include "extract/names/jalons-names-deals.h"

/* So many namings at the beginning of a text are looked at for one of the same words. */
#define MOST_NAMINGS 1000

/* "POCs", "LoRAs", "APIs": several of what an abbreviation stands for. */
static gboolean
is_plural_abbreviation (const JalonsNamesReader *reader, guint32 i)
{
  const JalonsToken *token = jalons_names_token (reader, i);
  const char *text = reader->text->tokens->text + token->start;

  return token->length >= 3 && token->length <= 6 && text[token->length - 1] == 's'
         && g_ascii_isupper (text[token->length - 2]) && g_ascii_isupper (text[0]);
}

/* "ZDR" in "Zero Data Retention (ZDR)": whether the words before the bracket begin with its
 * letters. */
static gboolean
abbreviates_words (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNaming *before = jalons_naming_get_previous (reader, naming);
  const JalonsToken *token = jalons_names_token (reader, naming->first);
  const char *text = reader->text->tokens->text;
  guint32 i = naming->first - 2;

  if (naming->end != naming->first + 1 || (token->flags & JALONS_TOKEN_UPPER) == 0
      || token->length < 2 || token->length > 5
      || !jalons_names_is_mark (reader, naming->first - 1, '(')
      || !jalons_names_is_mark (reader, naming->end, ')'))
    return FALSE;
  /* "International Data Corporation (IDC)" */
  if (before != NULL && before->kind == JALONS_NAMING_COMPANY && before->end == naming->first - 1)
    return FALSE;
  for (guint n = token->length; n > 0; n--, i--)
    {
      if (jalons_names_is_mark (reader, i, '-'))
        i--;
      if (g_ascii_tolower (text[jalons_names_token (reader, i)->start])
          != g_ascii_tolower (text[token->start + n - 1]))
        return FALSE;
    }
  return TRUE;
}

gboolean
jalons_names_is_generic (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsNamesGrammar *grammar = reader->grammar;

  /* "Juin 2023 : Levée record" */
  if (naming->end == naming->first + 1
      && (jalons_names_is (reader, naming->first, grammar->deal_word)
          || (reader->tokens[naming->first].length <= 5
              && jalons_names_has_apostrophe (reader, &reader->tokens[naming->first]))
          || is_plural_abbreviation (reader, naming->first) || abbreviates_words (reader, naming)))
    return TRUE;

  for (guint32 i = naming->first; i < naming->end; i++)
    {
      if (!jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT)
          && !jalons_names_is (reader, i,
                               grammar->generic | grammar->stop | grammar->role
                                 | grammar->model_noun | grammar->company_noun | grammar->fund_noun
                                 | grammar->org_suffix | grammar->nationality))
        return FALSE;
    }
  return TRUE;
}

/* Whether the words of a naming but for its last are all of another one. */
static gboolean
is_named_without_last (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 length = naming->end - naming->first - 1;

  for (guint32 i = 0; i < reader->namings->len && i < MOST_NAMINGS; i++)
    {
      const JalonsNaming *other = jalons_naming_get (reader, i);
      guint32 n = 0;

      if (other->end - other->first != length || other->kind == JALONS_NAMING_PERSON
          || other->kind == JALONS_NAMING_PLACE)
        continue;
      while (n < length
             && reader->tokens[other->first + n].hash == reader->tokens[naming->first + n].hash)
        n++;
      if (n == length)
        return TRUE;
    }
  return FALSE;
}

void
jalons_names_cut_offers (JalonsNamesReader *reader)
{
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      if (jalons_naming_is_unknown (naming)
          && (naming->end == naming->first + 2 || naming->end == naming->first + 3)
          && (naming->flags & JALONS_NAMING_LOUD) == 0
          && jalons_names_is_one_of (reader, naming->end - 1, jalons_sign_names_generic_cut_offers)
          && is_named_without_last (reader, naming))
        naming->end--;
    }
}
