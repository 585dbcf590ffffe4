/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What becomes of a name that is told to be a company's, a model's or a person's: how it is called,
 * and what beside it belongs to it. */

#include "extract/names/jalons-names-accept.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "extract/names/jalons-names-cues.h"

/* The name as it is written, without line breaks and legal forms. */
static const char *
make_name (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  g_autofree char *name = NULL;
  guint32 end = naming->end;

  /* "Quillworks Inc", "Weightless.ai Inc", but not "Wisconsin Economic Development Corp" */
  if (end - naming->first > 1
      && (end - naming->first < 4
          || (end - naming->first == 4 && jalons_names_is (reader, end - 2, reader->grammar->domain)
              && jalons_names_is_mark (reader, end - 3, '.')))
      && jalons_names_is (reader, end - 1, reader->grammar->legal)
      && (end - naming->first > 2
          || (reader->tokens[naming->first].length > 3
              && !jalons_names_is (reader, naming->first, reader->grammar->generic))))
    end--;
  name = jalons_tokens_dup_text (reader->text->tokens, naming->first, end);
  g_strdelimit (name, "\r\n\t", ' ');
  return g_string_chunk_insert_const (reader->strings, name);
}

/* "Agility": the catalogue's "Agility Robotics", though the text has it short only. */
static guint32
find_longer (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const char *text = reader->text->tokens->text + reader->tokens[naming->first].start;
  guint32 length = jalons_naming_get_length (reader, naming);
  g_autofree char *key = NULL;

  /* "L&G" is not LG. */
  if (memchr (text, '&', length) != NULL)
    return JALONS_NAMING_NONE;
  key = jalons_fold_key (text, (gssize) length);
  return jalons_catalog_find_company_by_short_key (reader->grammar->catalog, key);
}

/* "Introducing Corvid-Code 7B" */
static void
drop_gerund (const JalonsNamesReader *reader, JalonsNaming *naming)
{
  const JalonsToken *token = &reader->tokens[naming->first];
  const char *end = reader->text->tokens->text + jalons_token_get_end (token);

  if ((naming->flags & JALONS_NAMING_INITIAL) != 0 && naming->end - naming->first > 2
      && token->length > 5 && strncmp (end - 3, "ing", 3) == 0)
    naming->first++;
}

/* "Bootstrap Europe", "China Merchants Bank": a place beside the name belongs to it. */
static void
take_place (JalonsNamesReader *reader, JalonsNaming *naming)
{
  guint32 number = jalons_naming_get_number (reader, naming);
  JalonsNaming *places[2]
    = { number > 0 ? naming - 1 : NULL, number + 1 < reader->namings->len ? naming + 1 : NULL };

  if ((naming->flags & JALONS_NAMING_LOUD) != 0)
    return;
  if (places[0] != NULL && places[0]->kind == JALONS_NAMING_PLACE && places[0]->end == naming->first
      && naming->end > naming->first + 1
      && !jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_NEWLINE))
    {
      naming->first = places[0]->first;
      places[0]->kind = JALONS_NAMING_STOP;
      places[0]->state = JALONS_NAMING_REJECTED;
      /* "Impact India Partners" */
      if (number > 1 && naming[-2].kind == JALONS_NAMING_UNKNOWN
          && naming[-2].state == JALONS_NAMING_WEAK && naming[-2].end == naming->first
          && !jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_NEWLINE)
          && !jalons_names_is_generic (reader, &naming[-2]))
        {
          naming->first = naming[-2].first;
          naming[-2].kind = JALONS_NAMING_STOP;
          naming[-2].state = JALONS_NAMING_REJECTED;
        }
    }
  if (places[1] != NULL && places[1]->kind == JALONS_NAMING_PLACE && places[1]->first == naming->end
      && !jalons_names_has_flag (reader, naming->end, JALONS_TOKEN_NEWLINE)
      && naming->end == naming->first + 1)
    {
      naming->end = places[1]->end;
      places[1]->kind = JALONS_NAMING_STOP;
      places[1]->state = JALONS_NAMING_REJECTED;
    }
}

void
jalons_names_accept (JalonsNamesReader *reader,
                     JalonsNaming *naming,
                     JalonsNamingKind kind,
                     JalonsReason reason)
{
  if (kind == JALONS_NAMING_COMPANY)
    {
      take_place (reader, naming);
      naming->company = find_longer (reader, naming);
    }
  if (kind == JALONS_NAMING_MODEL)
    drop_gerund (reader, naming);
  naming->kind = (guint8) kind;
  naming->state = JALONS_NAMING_ACCEPTED;
  naming->reason = (guint8) reason;
  if (naming->company == JALONS_NAMING_NONE)
    naming->name = make_name (reader, naming);
}

void
jalons_names_suppose (JalonsNamesReader *reader, JalonsNaming *naming)
{
  g_assert (naming->state == JALONS_NAMING_WEAK);
  naming->company = find_longer (reader, naming);
  naming->kind = JALONS_NAMING_COMPANY;
  naming->state = JALONS_NAMING_ACCEPTED;
  naming->reason = JALONS_REASON_CLAUSE;
  naming->flags |= JALONS_NAMING_SUPPOSED;
  if (naming->company == JALONS_NAMING_NONE)
    naming->name = make_name (reader, naming);
}
