/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a text has named of families of models, for tiers that stand alone later on. */

#include "extract/names/jalons-names-tier-memory.h"

#include <string.h>

/* So near, in tokens, a tier belongs to the version named last. */
#define NEAR_REACH 60

/**
 * jalons_tiers_ensure_family:
 * @tiers: what a text has named
 * @family: the index of a family
 *
 * Returns: (transfer none): what was named of it, valid until the next family is added
 */
JalonsTierFamily *
jalons_tiers_ensure_family (JalonsTiers *tiers, guint32 family)
{
  JalonsTierFamily added = { .family = family };

  for (guint i = 0; i < tiers->families->len; i++)
    {
      JalonsTierFamily *context = &g_array_index (tiers->families, JalonsTierFamily, i);

      if (context->family == family)
        return context;
    }
  jalons_array_append (tiers->families, added);
  return &g_array_index (tiers->families, JalonsTierFamily, tiers->families->len - 1);
}

/* Where the number begins in a word that is a head with its number: "4" in "Qwen4"; 0 if it does
 * not end with one. */
static guint
find_glued_number (const JalonsTiers *tiers, guint32 i)
{
  const JalonsToken *token = jalons_tiers_token (tiers, i);
  guint n = 0;

  while (n < token->length && g_ascii_isalpha (jalons_tiers_char_at (tiers, i, n)))
    n++;
  return n > 2 && n < token->length
             && g_ascii_isdigit (jalons_tiers_char_at (tiers, i, token->length - 1))
           ? n
           : 0;
}

/* The number in the name of a version: "3.5" in "Claude 3.5 Sonnet". No size is one. */
static gboolean
find_number (const JalonsTiers *tiers,
             const JalonsNaming *naming,
             char number[12],
             guint32 *out_end)
{
  for (guint32 i = naming->first; i < naming->end; i++)
    {
      guint32 end = i + 1;
      guint glued = i == naming->first ? find_glued_number (tiers, i) : 0;
      guint32 start = jalons_tiers_token (tiers, i)->start + glued;
      gsize length;

      if (glued == 0 && !jalons_token_is_number (jalons_tiers_token (tiers, i)))
        continue;
      while (end + 1 < naming->end
             && (jalons_names_is_mark (tiers->reader, end, '.')
                 || jalons_names_is_mark (tiers->reader, end, ','))
             && jalons_tiers_starts_with_digit (tiers, end + 1))
        end += 2;
      length = jalons_token_get_end (jalons_tiers_token (tiers, end - 1)) - start;
      if (length >= 12)
        return FALSE;
      memcpy (number, tiers->reader->text->tokens->text + start, length);
      number[length] = '\0';
      g_strdelimit (number, ",", '.');
      *out_end = end;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_model (const JalonsNaming *naming)
{
  return naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_ACCEPTED
         && naming->family != JALONS_NAMING_NONE;
}

/* Notes of which model a size is the last word. */
static void
note_size (JalonsTiers *tiers, guint32 number)
{
  const JalonsNamesReader *reader = tiers->reader;
  const JalonsNaming *naming = jalons_naming_get (reader, number);
  guint32 last = naming->end - 1;
  guint32 *found;

  if (naming->kind != JALONS_NAMING_MODEL || naming->state != JALONS_NAMING_ACCEPTED
      || last == naming->first || naming->name == NULL || !jalons_names_is_size (reader, last))
    return;
  found = jalons_key_table_ensure (&tiers->sizes, jalons_tiers_token (tiers, last)->hash, number);
  if (*found < reader->namings->len
      && g_strcmp0 (jalons_naming_get (reader, *found)->name, naming->name) != 0)
    *found = JALONS_NAMING_NONE - 1;
}

/**
 * jalons_tiers_count_versions:
 * @tiers: what a text has named
 *
 * Counts the versions of the whole text, since a tier may come before the version that it is of.
 */
void
jalons_tiers_count_versions (JalonsTiers *tiers)
{
  for (guint32 i = 0; i < tiers->reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (tiers->reader, i);
      JalonsTierFamily *context;
      char number[12];
      guint32 end;

      note_size (tiers, i);
      if (!is_model (naming))
        continue;
      context = jalons_tiers_ensure_family (tiers, naming->family);
      if (!find_number (tiers, naming, number, &end))
        continue;
      for (guint j = 0; j < JALONS_TIERS_MAX_VERSIONS; j++)
        {
          JalonsTierVersion *version = &context->versions[j];

          if (version->count == 0)
            memcpy (version->number, number, sizeof number);
          if (strcmp (version->number, number) == 0)
            {
              version->count++;
              break;
            }
        }
    }
}

/**
 * jalons_tiers_choose_number:
 * @context: what was named of a family
 * @token: a token where a tier of it stands
 *
 * Returns: (nullable): the version of which the tier is: the one named just before, else the one
 * that the text is about
 */
const char *
jalons_tiers_choose_number (const JalonsTierFamily *context, guint32 token)
{
  const JalonsTierVersion *best = &context->versions[0];

  if (context->latest[0] != '\0' && token - context->latest_end < NEAR_REACH)
    return context->latest;
  if (context->bare[0] != '\0')
    return context->bare;
  for (guint i = 1; i < JALONS_TIERS_MAX_VERSIONS; i++)
    {
      if (context->versions[i].count > best->count)
        best = &context->versions[i];
    }
  return best->count == 0 ? NULL : best->number;
}

/* Which tiers of a family the text has named. */
static void
note_tiers (const JalonsTiers *tiers, JalonsTierFamily *context, const JalonsNaming *naming)
{
  for (guint32 i = naming->first; i < naming->end && context->n_tiers < JALONS_TIERS_MAX_TIERS; i++)
    {
      guint32 word = jalons_tiers_token (tiers, i)->word;

      if (word >= JALONS_LEXICON_FIRST_WORD && tiers->reader->grammar->tier_words[word] == 1)
        context->tiers[context->n_tiers++] = word;
    }
}

/**
 * jalons_tiers_has_named:
 * @context: what was named of a family
 * @word: the word of a tier
 *
 * Returns: whether the text has named that tier of it so far
 */
gboolean
jalons_tiers_has_named (const JalonsTierFamily *context, guint32 word)
{
  for (guint i = 0; i < context->n_tiers; i++)
    {
      if (context->tiers[i] == word)
        return TRUE;
    }
  return FALSE;
}

/**
 * jalons_tiers_note_mention:
 * @tiers: what a text has named
 * @naming: the naming that comes next
 *
 * Keeps in mind what it names.
 */
void
jalons_tiers_note_mention (JalonsTiers *tiers, const JalonsNaming *naming)
{
  if (naming->kind == JALONS_NAMING_COMPANY && naming->state == JALONS_NAMING_ACCEPTED
      && naming->company != JALONS_NAMING_NONE)
    {
      tiers->company = naming->company;
      tiers->company_end = naming->end;
    }
  else if (is_model (naming))
    {
      JalonsTierFamily *context = jalons_tiers_ensure_family (tiers, naming->family);
      char number[12];
      guint32 end;

      tiers->model_end = naming->end;
      context->mentioned = TRUE;
      context->last = naming->end;
      note_tiers (tiers, context, naming);
      if ((naming->flags & JALONS_NAMING_TIER) != 0 || !find_number (tiers, naming, number, &end))
        return;
      memcpy (context->latest, number, sizeof number);
      context->latest_end = naming->end;
      context->latest_name = naming->name;
      context->tier_behind = end < naming->end;
      if (end == naming->end)
        memcpy (context->bare, number, sizeof number);
    }
}
