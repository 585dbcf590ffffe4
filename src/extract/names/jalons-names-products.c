/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What the names of companies stand for besides: products of the same name, newspapers that are
 * parties, people. */

#include "extract/names/jalons-names-cues.h"

/* "Le Monde et OpenAI", "The New York Times sued": a newspaper that is a party itself. Returns
 * whether there is any. */
gboolean
jalons_names_decide_media (JalonsNamesReader *reader)
{
  gboolean any = FALSE;

  for (guint32 i = 0; reader->has_media && i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNaming *before;
      const JalonsNaming *after;
      gboolean party;

      if (naming->kind != JALONS_NAMING_MEDIA || naming->state == JALONS_NAMING_REJECTED)
        continue;
      before = jalons_naming_get_neighbour (reader, i, -1);
      after = jalons_naming_get_neighbour (reader, i, 1);
      party = jalons_names_is (reader, naming->end, reader->grammar->party_verb)
              || jalons_names_is (reader, naming->end + 1, reader->grammar->party_verb);
      if (after != NULL && jalons_naming_is_company (after) && after->first == naming->end + 1
          && jalons_names_is (reader, naming->end, reader->grammar->and))
        party = TRUE;
      if (before != NULL && jalons_naming_is_company (before) && naming->first - before->end <= 2
          && naming->first > before->end
          && jalons_names_is (reader, before->end, reader->grammar->and))
        party = TRUE;
      if (party)
        {
          naming->kind = JALONS_NAMING_COMPANY;
          naming->state = JALONS_NAMING_ACCEPTED;
          naming->reason = JALONS_REASON_PARTY;
          any = TRUE;
        }
    }
  return any;
}

/* Whether nothing but a comma or an "and" stands there; a word of a rejected naming may stand
 * before it. */
static gboolean
is_joined (const JalonsNamesReader *reader, guint32 first, guint32 end)
{
  if (first >= end || end - first > 2)
    return FALSE;
  return jalons_names_is_mark (reader, end - 1, ',')
         || jalons_names_is (reader, end - 1, reader->grammar->and);
}

static void
make_product (JalonsNamesReader *reader, JalonsNaming *naming)
{
  naming->kind = JALONS_NAMING_MODEL;
  if (naming->model != JALONS_NAMING_NONE)
    naming->name = jalons_names_known_name (
      reader, naming->model,
      jalons_catalog_get_company (reader->grammar->catalog, naming->company)->name);
  else
    naming->name = jalons_catalog_get_family (reader->grammar->catalog, naming->family)->name;
}

/* Among models, what is the name of a company and of its model is the model: "Claude, Gemini et
 * Perplexity". */
static void
decide_products (JalonsNamesReader *reader)
{
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNaming *before;
      const JalonsNaming *after;
      gboolean listed;

      if (!jalons_naming_is_company (naming)
          || (naming->model == JALONS_NAMING_NONE && naming->family == JALONS_NAMING_NONE))
        continue;
      before = jalons_naming_get_neighbour (reader, i, -1);
      after = jalons_naming_get_neighbour (reader, i, 1);
      listed = (before != NULL && before->kind == JALONS_NAMING_MODEL
                && before->state == JALONS_NAMING_ACCEPTED
                && (before->family == JALONS_NAMING_NONE || before->family != naming->family)
                && is_joined (reader, before->end, naming->first))
               || (after != NULL && after->kind == JALONS_NAMING_MODEL
                   && after->state == JALONS_NAMING_ACCEPTED
                   && (after->family == JALONS_NAMING_NONE || after->family != naming->family)
                   && is_joined (reader, naming->end, after->first));
      if (!listed)
        continue;
      make_product (reader, naming);
    }
}

/* "le chatbot DeepSeek", "the Manus agent", "Anysphere, whose Cursor …": what is the name of a
 * company and of its product is the product where it is called one. */
static void
decide_described_products (JalonsNamesReader *reader)
{
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      if (jalons_naming_is_company (naming)
          && (naming->model != JALONS_NAMING_NONE || naming->family != JALONS_NAMING_NONE)
          && jalons_names_is_product (reader, i))
        make_product (reader, naming);
    }
}

static gboolean
has_given_name (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  for (guint32 i = naming->first; i < naming->end; i++)
    {
      if (jalons_names_is (reader, i, reader->grammar->given))
        return TRUE;
    }
  return FALSE;
}

/* "Yvonne Gonzalez" before "Rogers": the name of a company that ends that of a person. */
static void
take_surname (JalonsNamesReader *reader, guint32 number)
{
  JalonsNaming *naming = jalons_naming_get (reader, number);
  JalonsNaming *next
    = number + 1 < reader->namings->len ? jalons_naming_get (reader, number + 1) : NULL;

  if (next == NULL || next->first != naming->end || next->end != next->first + 1
      || next->kind != JALONS_NAMING_COMPANY || !has_given_name (reader, naming)
      || jalons_names_has_flag (reader, next->first,
                                JALONS_TOKEN_CAMEL | JALONS_TOKEN_UPPER | JALONS_TOKEN_NEWLINE))
    return;
  naming->end = next->end;
  next->kind = JALONS_NAMING_STOP;
  next->state = JALONS_NAMING_REJECTED;
}

/* What the whole text shows of words with capital letters: that they are names, and of people. */
static void
note_words (JalonsNamesReader *reader)
{
  JALONS_NAMES_FOREACH_OPEN (reader, i)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      if (!jalons_naming_is_unknown (naming))
        continue;
      if ((naming->flags & (JALONS_NAMING_INITIAL | JALONS_NAMING_LOUD)) == 0)
        jalons_key_table_ensure (&reader->proper, reader->tokens[naming->first].hash,
                                 naming->first);
      take_surname (reader, i);
      if (naming->end > naming->first + 1 && jalons_names_is_person (reader, i))
        {
          jalons_key_table_ensure (&reader->surnames, reader->tokens[naming->end - 1].hash,
                                   naming->first);
          jalons_key_table_ensure (&reader->surnames, reader->tokens[naming->first].hash,
                                   naming->first);
        }
    }
}

void
jalons_names_decide_products (JalonsNamesReader *reader)
{
  note_words (reader);
  decide_products (reader);
  decide_described_products (reader);
}
