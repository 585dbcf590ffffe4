/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-memory.h"

#include <string.h>

#include "catalog/jalons-scratch.h"

static const JalonsNamesAccepted *
find_accepted (const JalonsNamesMemory *self, guint64 key)
{
  guint32 found = jalons_key_table_look_up (&self->accepted, key);

  return found == JALONS_KEY_TABLE_NONE ? NULL
                                        : &g_array_index (self->names, JalonsNamesAccepted, found);
}

static guint64
key_of (const JalonsNamesReader *reader, guint32 first, guint32 end)
{
  guint64 key = 0;

  for (guint32 i = first; i < end; i++)
    {
      if (!jalons_names_has_flag (reader, i, JALONS_TOKEN_PUNCT))
        key = (key ^ reader->tokens[i].hash) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
    }
  return key;
}

static void
remember_words (JalonsNamesMemory *self, const JalonsNaming *naming, guint32 end, const char *name)
{
  guint64 key = key_of (self->reader, naming->first, end);
  JalonsNamesAccepted accepted = { naming->company, naming->model, naming->kind, name };

  guint32 found = *jalons_key_table_ensure (&self->accepted, key, self->names->len);

  if (found < self->names->len)
    {
      JalonsNamesAccepted *known = &g_array_index (self->names, JalonsNamesAccepted, found);

      /* What is named in full somewhere is called so: "Rumik" is "Rumik AI". */
      if (known->company == JALONS_NAMING_NONE && naming->company == JALONS_NAMING_NONE
          && known->kind == JALONS_NAMING_COMPANY && naming->kind == JALONS_NAMING_COMPANY
          && known->name != NULL && name != NULL && strlen (name) > strlen (known->name)
          && g_str_has_prefix (name, known->name))
        known->name = name;
      return;
    }
  jalons_array_append (self->names, accepted);
}

/* Of a model that no catalogue has, the word to which numbers are added: "Ondine" of "Ondine-2". */
static void
remember_base (JalonsNamesMemory *self, const JalonsNaming *naming)
{
  guint64 key = key_of (self->reader, naming->first, naming->first + 1);

  /* "Nuvia Tech-3" is none of "Nuvia". */
  if (naming->end > naming->first + 1
      && !jalons_names_has_flag (self->reader, naming->first + 1,
                                 JALONS_TOKEN_DIGIT | JALONS_TOKEN_PUNCT)
      && !jalons_names_is (self->reader, naming->first + 1, self->reader->grammar->model_suffix))
    return;
  jalons_key_table_ensure (&self->bases, key, 0);
}

/*
 * "Ondine-3", "Heron 2", "Heron Mini" after "Ondine-2", "Heron": another of the same family. A
 * company's name with a number or a tier is that of its model, too.
 */
gboolean
jalons_names_memory_is_of_base (const JalonsNamesMemory *self, JalonsNaming *naming)
{
  const JalonsNamesReader *reader = self->reader;
  guint64 key = key_of (reader, naming->first, naming->first + 1);
  guint32 end = naming->end;

  const JalonsNamesAccepted *company = find_accepted (self, key);

  if (company != NULL && company->kind != JALONS_NAMING_COMPANY)
    company = NULL;
  if (jalons_key_table_look_up (&self->bases, key) == JALONS_KEY_TABLE_NONE
      && (company == NULL || company->company != JALONS_NAMING_NONE))
    return FALSE;
  if (end == naming->first + 4 && jalons_names_is_mark (reader, naming->first + 1, '-')
      && jalons_names_has_flag (reader, end - 2, JALONS_TOKEN_DIGIT)
      && jalons_names_is (reader, end - 1, reader->grammar->model_suffix))
    return TRUE;
  if (end == naming->first + 3 && jalons_names_is_mark (reader, naming->first + 1, '-')
      && jalons_names_has_flag (reader, end - 1, JALONS_TOKEN_DIGIT))
    {
      /* "Halyard-2 Nano" */
      if ((reader->tokens[end].flags & (JALONS_TOKEN_CAPITAL | JALONS_TOKEN_NEWLINE))
            == JALONS_TOKEN_CAPITAL
          && jalons_names_is (reader, end, reader->grammar->model_suffix))
        naming->end = end + 1;
      return TRUE;
    }
  if (company == NULL && end == naming->first + 1 && jalons_token_is_number (&reader->tokens[end])
      && reader->tokens[end].length <= 2
      && !jalons_names_has_flag (reader, end, JALONS_TOKEN_NEWLINE)
      && !jalons_names_is (reader, end + 1, reader->grammar->unit))
    {
      naming->end = end + 1;
      return TRUE;
    }
  /* "Squall" beside "Squall 2" */
  if (company == NULL && end == naming->first + 1 && (naming->flags & JALONS_NAMING_INITIAL) == 0)
    return TRUE;
  /* "Heron Mini", and of models "Heron Garden" */
  return end == naming->first + 2
         && (jalons_names_is (reader, end - 1, reader->grammar->model_suffix)
             || (company == NULL && (naming->flags & JALONS_NAMING_LOUD) == 0
                 && !jalons_names_is (reader, end - 1,
                                      reader->grammar->org_suffix | reader->grammar->legal
                                        | reader->grammar->role)));
}

/* The key of some letters, in lower case. */
static guint64
add_letter (guint64 key, char letter)
{
  return (key ^ (guint64) g_ascii_tolower (letter)) * G_GUINT64_CONSTANT (0x100000001b3);
}

/* Remembers a name by the first letters of its words: "KSM" for "Kerala Startup Mission". */
static void
remember_letters (JalonsNamesMemory *self, const JalonsNaming *naming, const char *name)
{
  const JalonsNamesReader *reader = self->reader;
  JalonsNamesAccepted accepted = { naming->company, naming->model, naming->kind, name };
  guint64 key = 0;
  guint n = 0;

  for (guint32 i = naming->first; i < naming->end; i++)
    {
      const JalonsToken *token = &reader->tokens[i];

      if ((token->flags & JALONS_TOKEN_CAPITAL) == 0)
        continue;
      key = add_letter (key, reader->text->tokens->text[token->start]);
      n++;
    }
  if (n >= 2
      && *jalons_key_table_ensure (&self->acronyms, key, self->names->len) == self->names->len)
    jalons_array_append (self->names, accepted);
}

/* "DBW", "L&G": the letters with which the words of a name begin that the text has in full. */
const JalonsNamesAccepted *
jalons_names_memory_find_letters (const JalonsNamesMemory *self, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = self->reader;
  const char *text = reader->text->tokens->text;
  guint32 start = reader->tokens[naming->first].start;
  guint32 end = jalons_token_get_end (&reader->tokens[naming->end - 1]);
  guint64 key = 0;
  guint n = 0;
  guint32 found;

  if (end - start > 6 || !jalons_names_has_flag (reader, naming->first, JALONS_TOKEN_UPPER))
    return NULL;
  for (guint32 i = start; i < end; i++)
    {
      if (!g_ascii_isupper (text[i]) && text[i] != '&' && text[i] != '.')
        return NULL;
      if (!g_ascii_isupper (text[i]))
        continue;
      key = add_letter (key, text[i]);
      n++;
    }
  if (n < 3 && memchr (text + start, '&', end - start) == NULL)
    return NULL;
  found = jalons_key_table_look_up (&self->acronyms, key);
  return found == JALONS_KEY_TABLE_NONE ? NULL
                                        : &g_array_index (self->names, JalonsNamesAccepted, found);
}

/* Remembers the first word of a name that no catalogue has: "Halcyon" for "Halcyon Grid". */
static void
remember_first_word (JalonsNamesMemory *self, const JalonsNaming *naming, const char *name)
{
  const JalonsNamesReader *reader = self->reader;
  const JalonsNamesGrammar *grammar = reader->grammar;
  const JalonsToken *first = &reader->tokens[naming->first];

  if ((naming->company != JALONS_NAMING_NONE
       && jalons_catalog_get_company (grammar->catalog, naming->company)->kind
            != JALONS_COMPANY_FUND)
      || naming->end < naming->first + 2 || first->length < 4
      || (naming->flags & JALONS_NAMING_LOUD) != 0
      || (first[1].flags & (JALONS_TOKEN_PUNCT | JALONS_TOKEN_GLUED)) != 0
      || jalons_names_is (reader, naming->first,
                          grammar->generic | grammar->stop | grammar->given | grammar->nationality
                            | grammar->house | grammar->company_noun | grammar->fund_noun
                            | grammar->model_noun | grammar->org_suffix | grammar->ordinary
                            | grammar->title | grammar->role))
    return;
  remember_words (self, naming, naming->first + 1, name);
}

/* Remembers a name in full, and short of what many names end with: "Nuvia" for "Nuvia AI". */
void
jalons_names_memory_add (JalonsNamesMemory *self, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = self->reader;
  const JalonsNamesGrammar *grammar = reader->grammar;
  guint32 end = naming->end;
  const char *name = naming->name;

  if (naming->kind != JALONS_NAMING_COMPANY && naming->kind != JALONS_NAMING_MODEL)
    return;
  /* The catalogue's names of one word, which are most, have nothing shorter. */
  if (naming->kind == JALONS_NAMING_COMPANY && naming->company != JALONS_NAMING_NONE
      && end == naming->first + 1)
    return;
  if (naming->company == JALONS_NAMING_NONE)
    remember_words (self, naming, end, name);
  if (naming->kind != JALONS_NAMING_COMPANY)
    {
      if (naming->family == JALONS_NAMING_NONE && naming->model == JALONS_NAMING_NONE)
        remember_base (self, naming);
      return;
    }
  if (name == NULL)
    name = jalons_catalog_get_company (grammar->catalog, naming->company)->name;
  if (end > naming->first + 1)
    {
      remember_letters (self, naming, naming->name);
      remember_first_word (self, naming, naming->name);
    }
  while (end > naming->first + 1
         && jalons_names_is (reader, end - 1, grammar->org_suffix | grammar->legal))
    {
      end--;
      if (jalons_names_has_flag (reader, end - 1, JALONS_TOKEN_PUNCT))
        end--;
      if (end > naming->first && end < naming->end
          && !(end == naming->first + 1
               && (reader->tokens[naming->first].length < 4
                   || jalons_names_is (reader, naming->first, grammar->generic | grammar->stop))))
        remember_words (self, naming, end, name);
    }
}

const JalonsNamesAccepted *
jalons_names_memory_find (const JalonsNamesMemory *self, guint32 first, guint32 end)
{
  return find_accepted (self, key_of (self->reader, first, end));
}

void
jalons_names_memory_init (JalonsNamesMemory *self, JalonsNamesReader *reader)
{
  self->reader = reader;
  jalons_key_table_init (&self->accepted);
  jalons_key_table_init (&self->bases);
  jalons_key_table_init (&self->acronyms);
  jalons_scratch_take (self->names, JALONS_SCRATCH_UNKNOWN_NAMES, sizeof (JalonsNamesAccepted), 0);
}

void
jalons_names_memory_clear (JalonsNamesMemory *self)
{
  jalons_key_table_clear (&self->accepted);
  jalons_key_table_clear (&self->bases);
  jalons_key_table_clear (&self->acronyms);
  jalons_scratch_give (self->names, JALONS_SCRATCH_UNKNOWN_NAMES);
}
