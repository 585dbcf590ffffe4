/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Companies that a text says have another name by now: "changed its name to Nuvia", "Nuvia,
 * formerly known as Orla Labs". Both names are then one company's, of that name. */

#include "extract/names/jalons-names-renamed.h"

#include "extract/jalons-signs.h"

/* Between an old name and a new one stand no more tokens. */
#define RENAMED_REACH 10
/* Of so many names before a new one, one may be the old. */
#define MOST_BEFORE 64

/* Whether the words before the new name say that it is one. */
static gboolean
follows_rename (const JalonsNamesReader *reader, guint32 first)
{
  guint32 i = first - 1;

  if (jalons_names_is_word (reader, i, "to"))
    return jalons_names_is_word (reader, i - 1, "name");
  if (jalons_names_is_word (reader, i, "as"))
    i--;
  if (jalons_names_is_word (reader, i, "itself"))
    i--;
  return jalons_names_is_one_of (reader, i, jalons_sign_names_renamed_verbs);
}

/* Whether the words before the old name say that it was one. */
static gboolean
follows_former (const JalonsNamesReader *reader, guint32 first)
{
  guint32 i = first - 1;

  if (jalons_names_is_word (reader, i, "as") && jalons_names_is_word (reader, i - 1, "known"))
    i -= 2;
  else if (jalons_names_is_word (reader, i, "called"))
    i--;
  return jalons_names_is_one_of (reader, i, jalons_sign_names_renamed_former)
         && jalons_names_has_flag (reader, i - 1, JALONS_TOKEN_PUNCT);
}

/* A company of which only the text knows, and that is none of those who give. */
static gboolean
may_be_renamed (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return jalons_naming_is_company (naming) && naming->company == JALONS_NAMING_NONE
         && !jalons_names_is (reader, naming->end - 1, reader->grammar->fund_noun);
}

/* Whether two names begin with the same word. */
static gboolean
begin_alike (const JalonsNamesReader *reader, const JalonsNaming *a, const JalonsNaming *b)
{
  return reader->tokens[a->first].hash == reader->tokens[b->first].hash;
}

/* How often a company is named before a place, by the same first word. */
static guint
count_before (const JalonsNamesReader *reader, const JalonsNaming *company, guint32 number)
{
  guint n = 0;

  for (guint32 i = 0; i < number; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);

      n += may_be_renamed (reader, naming) && begin_alike (reader, naming, company);
    }
  return n;
}

/* "The company changed its name to", "It has rebranded as": whether a sentence says it of the one
 * of which the text has spoken before, and not of a rival of that. */
static gboolean
is_of_told (const JalonsNamesReader *reader, guint32 first)
{
  const JalonsSentence *sentence
    = jalons_text_get_sentence (reader->text, jalons_text_sentence_at (reader->text, first));
  gboolean told = FALSE;

  for (guint32 i = MAX (sentence->first + RENAMED_REACH, first) - RENAMED_REACH; i < first; i++)
    {
      if (jalons_names_is_one_of (reader, i, jalons_sign_names_renamed_other))
        return FALSE;
      told = told || jalons_names_is_one_of (reader, i, jalons_sign_names_renamed_told);
    }
  return told;
}

/* The company before the new name, or else the one of which the text has spoken most; or %NULL
 * where it has of two as much. Few texts have a new name, and hardly any two. */
static const JalonsNaming *
find_old (const JalonsNamesReader *reader, guint32 number)
{
  const JalonsNaming *latest = jalons_naming_get (reader, number);
  guint32 sentence = jalons_text_sentence_at (reader->text, latest->first);
  const JalonsNaming *old = NULL;
  guint32 first = number > MOST_BEFORE ? number - MOST_BEFORE : 0;
  guint most = 0;

  gboolean told = is_of_told (reader, latest->first);

  for (guint32 i = number; i > first; i--)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i - 1);
      guint n;

      if (!may_be_renamed (reader, naming) || begin_alike (reader, naming, latest)
          || (old != NULL && begin_alike (reader, naming, old)))
        continue;
      if (naming->end + RENAMED_REACH > latest->first
          && jalons_text_sentence_at (reader->text, naming->first) == sentence)
        return naming;
      if (!told)
        continue;
      n = count_before (reader, naming, number);
      if (n > most)
        old = naming;
      else if (n == most)
        return NULL;
      most = MAX (n, most);
    }
  return old;
}

/* Gives all namings of the one company the name of the other. */
static void
rename_all (JalonsNamesReader *reader, const JalonsNaming *old, const JalonsNaming *latest)
{
  const char *name = latest->name;
  guint32 hash = reader->tokens[old->first].hash;

  if (name == NULL)
    {
      g_autofree char *text
        = jalons_tokens_dup_text (reader->text->tokens, latest->first, latest->end);

      name = g_string_chunk_insert_const (reader->strings, text);
    }
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      if (may_be_renamed (reader, naming) && reader->tokens[naming->first].hash == hash)
        naming->name = name;
    }
}

/* "known as Orla" is said of models more often than of companies. */
static gboolean
is_taken_for_model (const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_ACCEPTED
         && naming->model == JALONS_NAMING_NONE && naming->family == JALONS_NAMING_NONE;
}

/* Of what was taken for a model, the name right before it tells better. */
static void
take_for_company (JalonsNamesReader *reader, const JalonsNaming *model)
{
  const JalonsNaming *before = model - 1;
  guint32 hash = reader->tokens[model->first].hash;

  if (!may_be_renamed (reader, before) || before->end + RENAMED_REACH <= model->first)
    return;
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      if (is_taken_for_model (naming) && reader->tokens[naming->first].hash == hash)
        naming->kind = JALONS_NAMING_COMPANY;
    }
}

/**
 * jalons_names_unite_renamed:
 * @reader: a reader that has decided all namings and has them in order
 *
 * Makes one company of those of which the text says that the one is the other by another name.
 */
void
jalons_names_unite_renamed (JalonsNamesReader *reader)
{
  for (guint32 i = 1; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      const JalonsNaming *other = NULL;

      if (is_taken_for_model (naming) && follows_former (reader, naming->first))
        take_for_company (reader, naming);
      if (!may_be_renamed (reader, naming))
        continue;
      if (follows_rename (reader, naming->first))
        {
          other = find_old (reader, i);
          if (other != NULL)
            rename_all (reader, other, naming);
        }
      else if (follows_former (reader, naming->first))
        {
          other = jalons_naming_get (reader, i - 1);
          if (may_be_renamed (reader, other) && other->end + RENAMED_REACH > naming->first
              && !begin_alike (reader, naming, other))
            rename_all (reader, naming, other);
        }
    }
}
