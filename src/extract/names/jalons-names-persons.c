/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-cues.h"

static gboolean
is_capital (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_has_flag (reader, i, JALONS_TOKEN_CAPITAL);
}

static guint32
count_words (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  guint32 n = 0;

  for (guint32 i = naming->first; i < naming->end; i++)
    n += !jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT);
  return n;
}

/* "Odd Rivet et Paul Savary, fondateurs": named together with somebody of whom more is said. */
static gboolean
is_beside_person (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNaming *next
    = number + 1 < reader->namings->len ? jalons_naming_get (reader, number + 1) : NULL;

  return next != NULL && next->first == naming->end + 1 && next->end > next->first + 1
         && jalons_names_is (reader, naming->end, reader->grammar->and)
         && jalons_names_is (reader, next->first, reader->grammar->given)
         && jalons_names_is_mark (reader, next->end, ',')
         && jalons_names_is (reader, next->end + 1, reader->grammar->role | reader->grammar->owner);
}

/* "Mary Stone and Odd Rivet's Nuvia": named together with a first name, and whose a company is. */
static gboolean
owns_with_person (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNaming *before = number > 0 ? jalons_naming_get (reader, number - 1) : NULL;

  return before != NULL && before->end == naming->first - 1 && before->end > before->first + 1
         && jalons_names_is (reader, before->end, reader->grammar->and)
         && jalons_names_is (reader, before->first, reader->grammar->given)
         && jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_POSSESSIVE);
}

/* "Associé chez Nuvia Capital, Odd Rivet investit": who holds the post. */
static gboolean
is_behind_post (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNaming *before = number > 0 ? jalons_naming_get (reader, number - 1) : NULL;

  if (before == NULL || !jalons_names_is_mark (reader, naming->first - 1, ',')
      || before->end != naming->first - 1)
    return FALSE;
  if (number > 1 && jalons_naming_get (reader, number - 2)->kind == JALONS_NAMING_POST
      && jalons_naming_get (reader, number - 2)->end == before->first)
    return TRUE;
  return jalons_names_is (reader, before->first - 1, reader->grammar->owner | reader->grammar->at)
         && jalons_names_is (reader, before->first - 2, reader->grammar->role);
}

static gboolean
is_known_fund (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_COMPANY && naming->company != JALONS_NAMING_NONE
         && jalons_catalog_get_company (reader->grammar->catalog, naming->company)->kind
              == JALONS_COMPANY_FUND;
}

/* "Rich Wong of Accel", "Hemant Taneja at General Catalyst", "Accel's Sonali De Rycker": two or
 * three names beside the fund for which somebody works. */
static gboolean
works_for_fund (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);

  if (reader->text->language != JALONS_LANGUAGE_EN || naming->end > naming->first + 3)
    return FALSE;
  if (number + 1 < reader->namings->len && naming[1].first == naming->end + 1
      && is_known_fund (reader, &naming[1])
      && (jalons_names_is_word (reader, naming->end, "of")
          || jalons_names_is_word (reader, naming->end, "at")))
    return TRUE;
  return number > 0 && naming[-1].end + 1 == naming->first && is_known_fund (reader, &naming[-1])
         && jalons_names_has_flag (reader, naming[-1].end, JALONS_TOKEN_POSSESSIVE);
}

gboolean
jalons_names_is_person (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 before = naming->first - 1;
  guint32 n_words = count_words (reader, naming);

  if (jalons_names_is (reader, naming->end - 1, grammar->org_suffix) && n_words > 1)
    return FALSE;
  if (n_words >= 2 && jalons_names_is (reader, naming->first, grammar->given))
    return TRUE;
  /* "Ludwig van Meer": small words stand inside no other name. */
  if (n_words >= 3 && jalons_names_is (reader, naming->end - 2, grammar->particle)
      && !is_capital (reader, naming->end - 2))
    return TRUE;
  /* "Grégoire de Nuvray": behind a particle and a first name */
  if (jalons_names_is (reader, before, grammar->particle | grammar->of)
      && !is_capital (reader, before) && jalons_names_is (reader, before - 1, grammar->given)
      && is_capital (reader, before - 1))
    return TRUE;
  /* "District Judge Eleanor Prandi" */
  if (n_words >= 3 && jalons_names_is (reader, naming->end - 2, grammar->given)
      && jalons_names_is (reader, naming->end - 3, grammar->title | grammar->role))
    return TRUE;
  if (jalons_names_is (reader, naming->end - 1, grammar->surname))
    return TRUE;
  if (n_words == 1
      && jalons_key_table_look_up (&reader->surnames,
                                   jalons_names_token (reader, naming->first)->hash)
           != JALONS_KEY_TABLE_NONE)
    return TRUE;
  if (jalons_names_is_mark (reader, before, '.'))
    before--;
  if (jalons_names_is (reader, before, grammar->title) && is_capital (reader, before))
    return TRUE;
  /* "l'analyste Brian Mulhern", "Daan Wierstra, cofondateur" */
  if (n_words < 2)
    return FALSE;
  if (works_for_fund (reader, number))
    return TRUE;
  /* "Xianxin Guo", a line of its own, and "Cofondateur et directeur général" below */
  if (n_words <= 3 && jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_NEWLINE)
      && jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_NEWLINE)
      && jalons_names_is (reader, naming->end, grammar->role))
    return TRUE;
  if (n_words == 2
      && (is_beside_person (reader, number) || is_behind_post (reader, number)
          || owns_with_person (reader, number)))
    return TRUE;
  if (jalons_names_is (reader, before, grammar->role)
      && !jalons_names_is (reader, before, grammar->company_noun))
    return TRUE;
  /* "said Brian Mulhern" */
  if (jalons_names_is (reader, before, grammar->speaks) && !is_capital (reader, before))
    return TRUE;
  /* "Anaïg Le Bras, 34 ans," */
  if (jalons_names_is_mark (reader, naming->end, ',')
      && jalons_token_is_number (jalons_names_token (reader, naming->end + 1))
      && jalons_names_token (reader, naming->end + 1)->length == 2
      && (jalons_names_is_mark (reader, naming->end + 2, ',')
          || jalons_names_is (reader, naming->end + 2, grammar->age)))
    return TRUE;
  /* "Odd Rivet (Founder, Nuvia)" */
  return (jalons_names_is_mark (reader, naming->end, ',')
          || jalons_names_is_mark (reader, naming->end, '('))
         && jalons_names_is (reader, naming->end + 1, grammar->role);
}
