/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Sizes that stand for models: "the 8B and 70B models", "Corvid-7B and 13B". */

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-tier-memory.h"

#include <string.h>

/**
 * jalons_tiers_is_size:
 * @tiers: what a text has named
 * @naming: a naming
 *
 * Returns: whether it is a size and nothing else: "70B"
 */
gboolean
jalons_tiers_is_size (const JalonsTiers *tiers, const JalonsNaming *naming)
{
  return jalons_tiers_starts_with_digit (tiers, naming->first) && naming->end == naming->first + 1;
}

/* "7B models", "a 70B model": models of that size, and not the one that was named. */
static gboolean
describes_models (const JalonsTiers *tiers, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = tiers->reader;
  const JalonsToken *next = jalons_tiers_token (tiers, naming->end);

  if (!jalons_names_is (reader, naming->end, reader->grammar->model_noun)
      || reader->text->language != JALONS_LANGUAGE_EN)
    return FALSE;
  /* but "the 8B and 70B models" */
  return (reader->text->tokens->text[jalons_token_get_end (next) - 1] == 's'
          && !jalons_names_is (reader, naming->first - 1,
                               reader->grammar->determiner | reader->grammar->and))
         || jalons_names_is (reader, naming->first - 1, reader->grammar->indefinite);
}

/**
 * jalons_tiers_is_measure:
 * @tiers: what a text has named
 * @naming: a size
 *
 * Returns: whether what stands around it shows that it is one of parameters and no model
 */
gboolean
jalons_tiers_is_measure (const JalonsTiers *tiers, const JalonsNaming *naming)
{
  /* "from 7B to 70B", "at the 9B scale" */
  guint32 next = naming->end;

  if ((tiers->reader->grammar->model_words.classes[jalons_tiers_token (tiers, next)->word]
       & tiers->reader->grammar->model_words.counted)
        != 0
      || describes_models (tiers, naming))
    return TRUE;
  if ((jalons_tiers_token (tiers, naming->first - 1)->flags & JALONS_TOKEN_CURRENCY) != 0
      || jalons_names_is_one_of (tiers->reader, naming->first - 1,
                                 jalons_sign_names_sizes_tiers_is_measure_ranges)
      || jalons_names_is_one_of (tiers->reader, next,
                                 jalons_sign_names_sizes_tiers_is_measure_scales))
    return TRUE;
  if (jalons_names_is (tiers->reader, next, tiers->reader->grammar->de))
    next++;
  return jalons_names_is (tiers->reader, next, tiers->reader->grammar->unit)
         || jalons_names_is_mark (tiers->reader, naming->first - 1, '.');
}

/**
 * jalons_tiers_has_sizes:
 * @tiers: what a text has named
 * @family: the index of a family
 *
 * Returns: whether models of the family are told by their size
 */
gboolean
jalons_tiers_has_sizes (const JalonsTiers *tiers, guint32 family)
{
  const JalonsFamilyInfo *info
    = jalons_catalog_get_family (tiers->reader->grammar->catalog, family);

  for (guint list = 0; list < 2; list++)
    {
      const char *const *words = list == 0 ? info->tiers : info->examples;

      for (guint i = 0; words[i] != NULL; i++)
        {
          gsize length = strlen (words[i]);

          if (length >= 2 && g_ascii_toupper (words[i][length - 1]) == 'B'
              && g_ascii_isdigit (words[i][length - 2]))
            return TRUE;
        }
    }
  return FALSE;
}

/* "Corvid-7B and 13B": the name before, with another size at its end. */
static gboolean
take_sibling (JalonsTiers *tiers, guint32 number)
{
  JalonsNamesReader *reader = tiers->reader;
  JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNaming *before = number > 0 ? jalons_naming_get (reader, number - 1) : NULL;
  g_autofree char *head = NULL;
  g_autofree char *size = NULL;
  g_autofree char *name = NULL;

  if (before == NULL || before->kind != JALONS_NAMING_MODEL
      || before->state != JALONS_NAMING_ACCEPTED || before->end <= before->first + 1
      || naming->first != before->end + 1
      || !(jalons_names_is (reader, before->end, reader->grammar->and)
           || jalons_names_is_mark (reader, before->end, ',')
           || jalons_names_is_mark (reader, before->end, '/'))
      || !jalons_names_is_size (reader, before->end - 1) || before->family != JALONS_NAMING_NONE)
    return FALSE;
  head = jalons_names_dup_version (reader, before->first, before->end - 1);
  size = jalons_names_dup_version (reader, naming->first, naming->end);
  name = g_strconcat (
    g_strchomp (head),
    (jalons_tiers_token (tiers, before->end - 1)->flags & JALONS_TOKEN_GLUED) != 0 ? "" : " ", size,
    NULL);
  naming->name = g_string_chunk_insert_const (reader->strings, name);
  naming->kind = JALONS_NAMING_MODEL;
  naming->state = JALONS_NAMING_ACCEPTED;
  naming->reason = JALONS_REASON_CONTEXT;
  naming->model = JALONS_NAMING_NONE;
  return TRUE;
}

/**
 * jalons_tiers_take_size:
 * @tiers: what a text has named
 * @number: the index of a naming that is a size
 *
 * Takes a size for the model that the name before it has in common with it ("Corvid-7B and 13B"),
 * or for the only model of the text that has it ("compared with the 72B"), unless the sentence has
 * just named a family.
 *
 * Returns: whether it is one
 */
gboolean
jalons_tiers_take_size (JalonsTiers *tiers, guint32 number)
{
  JalonsNamesReader *reader = tiers->reader;
  JalonsNaming *naming = jalons_naming_get (reader, number);
  const JalonsNaming *known;
  guint32 found;

  if (take_sibling (tiers, number))
    return TRUE;
  found = jalons_key_table_look_up (&tiers->sizes, jalons_tiers_token (tiers, naming->first)->hash);
  if (found >= reader->namings->len)
    return FALSE;
  for (guint32 i = naming->first; i > tiers->model_end; i--)
    {
      if ((jalons_tiers_token (tiers, i)->flags & JALONS_TOKEN_SENTENCE) != 0)
        {
          known = jalons_naming_get (reader, found);
          naming->name = known->name;
          naming->model = known->model;
          naming->family = known->family;
          naming->kind = JALONS_NAMING_MODEL;
          naming->state = JALONS_NAMING_ACCEPTED;
          naming->reason = JALONS_REASON_CONTEXT;
          return TRUE;
        }
    }
  return FALSE;
}
