/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-signs.h"
#include "extract/names/jalons-names-tier-memory.h"

#include <string.h>

#include "catalog/jalons-scratch.h"

/* How far back a tier that is also an ordinary word ("Pro"), and a bare size, may refer, in tokens.
 */
#define ORDINARY_REACH 160
#define SIZE_REACH 90
#define COMPANY_REACH 80
#define AHEAD_REACH 4
#define SOFTWARE_REACH 5

/* "DeepSeek-V3", but not "GLM-4.6V": whether versions of a family have a letter before their
 * number.
 */
static gboolean
has_letter_before (const JalonsTiers *tiers, guint32 family, char letter)
{
  const JalonsFamilyInfo *info
    = jalons_catalog_get_family (tiers->reader->grammar->catalog, family);

  for (guint i = 0; info->examples[i] != NULL; i++)
    {
      for (const char *p = info->examples[i]; *p != '\0'; p++)
        {
          if (g_ascii_tolower (*p) == letter && g_ascii_isdigit (p[1])
              && (p == info->examples[i] || !g_ascii_isalnum (p[-1])))
            return TRUE;
        }
    }
  return FALSE;
}

/* The token after the tier of @family that a naming is, or 0. */
static guint32
match_tier (const JalonsTiers *tiers, guint32 family, const JalonsNaming *naming)
{
  const JalonsNamesFamily *grammar = &tiers->reader->grammar->families[family];
  const JalonsToken *token = jalons_tiers_token (tiers, naming->first);

  /* "R1", "V3": the letter is a tier. */
  if ((token->flags & JALONS_TOKEN_DIGIT) != 0
      && !jalons_tiers_starts_with_digit (tiers, naming->first))
    {
      char letter = g_ascii_tolower (jalons_tiers_char_at (tiers, naming->first, 0));

      for (guint i = 0; i < grammar->n_tiers; i++)
        {
          if (grammar->tiers[i].letter != 0 && grammar->tiers[i].letter == letter
              && has_letter_before (tiers, family, letter))
            return naming->first + 1;
        }
      return 0;
    }
  return jalons_names_read_tier (tiers->reader, family, naming->first,
                                 tiers->reader->text->tokens->n_tokens);
}

/* "6.1" after "version" */
static gboolean
is_number (const JalonsTiers *tiers, const JalonsNaming *naming)
{
  return jalons_tiers_starts_with_digit (tiers, naming->first) && naming->end > naming->first + 1;
}

/* Whether a tier that is also a common word stands here as a name. */
static gboolean
stands_as_name (const JalonsTiers *tiers, const JalonsNaming *naming)
{
  const JalonsNamesReader *reader = tiers->reader;
  const JalonsNamesGrammar *grammar = reader->grammar;

  if ((naming->flags & (JALONS_NAMING_INITIAL | JALONS_NAMING_LOUD)) == 0
      || jalons_names_is_mark (reader, naming->first - 1, ','))
    return TRUE;
  /* "Haiku, the smallest, will follow", "Opus est prévu" */
  return (naming->flags & JALONS_NAMING_LOUD) == 0
         && ((jalons_names_is_mark (reader, naming->end, ',')
              && jalons_names_is (reader, naming->end + 1, grammar->determiner))
             || jalons_names_is (reader, naming->end, grammar->copula | grammar->passive));
}

/* The family, of those named so far, of which a naming is a tier; the latest one, or the latest of
 * which that tier was named. */
static guint32
find_family (const JalonsTiers *tiers, const JalonsNaming *naming, guint32 *out_end)
{
  gboolean size = jalons_tiers_is_size (tiers, naming);
  gboolean ordinary
    = jalons_names_is (tiers->reader, naming->first, tiers->reader->grammar->ordinary);
  guint32 found = JALONS_NAMING_NONE;
  guint32 latest = 0;
  gboolean found_named = FALSE;

  for (guint i = 0; i < tiers->families->len; i++)
    {
      const JalonsTierFamily *context = &g_array_index (tiers->families, JalonsTierFamily, i);
      guint32 distance = naming->first - context->last;
      gboolean named
        = jalons_tiers_has_named (context, jalons_tiers_token (tiers, naming->first)->word);
      guint32 end;

      if (naming->family != JALONS_NAMING_NONE && naming->family != context->family)
        continue;
      if ((!context->mentioned && naming->family == JALONS_NAMING_NONE)
          || (context->last < latest && named <= found_named) || (found_named && !named)
          || (size && !jalons_tiers_has_sizes (tiers, context->family)))
        continue;
      if (context->mentioned
          && distance > (size       ? SIZE_REACH
                         : ordinary ? ORDINARY_REACH
                                    : G_MAXUINT32))
        continue;
      if (is_number (tiers, naming))
        end = distance <= COMPANY_REACH ? naming->end : 0;
      else
        end = size ? naming->first + 1 : match_tier (tiers, context->family, naming);
      if (end == 0)
        continue;
      found = context->family;
      latest = context->last;
      found_named = named;
      *out_end = end;
    }
  return found;
}

/* "its 7B", "le 7B" */
static gboolean
is_owned (const JalonsTiers *tiers, const JalonsNaming *naming)
{
  const JalonsNamesModelWords *words = &tiers->reader->grammar->model_words;

  return (words->classes[jalons_tiers_token (tiers, naming->first - 1)->word] & words->whose) != 0;
}

/* "V4", "K2": a letter and its number. */
static gboolean
is_lettered (const JalonsTiers *tiers, const JalonsNaming *naming)
{
  return (jalons_tiers_token (tiers, naming->first)->flags & JALONS_TOKEN_DIGIT) != 0
         && !jalons_tiers_starts_with_digit (tiers, naming->first);
}

/* Whether the company named last stands in the same sentence, and no model after it. */
static gboolean
is_company_near (const JalonsTiers *tiers, const JalonsNaming *naming)
{
  if (tiers->company == JALONS_NAMING_NONE || tiers->model_end > tiers->company_end)
    return FALSE;
  for (guint32 i = naming->first; i > tiers->company_end; i--)
    {
      if ((jalons_tiers_token (tiers, i)->flags & JALONS_TOKEN_SENTENCE) != 0)
        return FALSE;
    }
  return TRUE;
}

/* A family of the company named last, if its own name is that of the company: "DeepSeek, avec R1".
 */
static guint32
find_family_of_company (const JalonsTiers *tiers, const JalonsNaming *naming, guint32 *out_end)
{
  JalonsCatalog *catalog = tiers->reader->grammar->catalog;
  gboolean size = jalons_tiers_is_size (tiers, naming);

  /* "leur 7B" */
  if (tiers->company == JALONS_NAMING_NONE || naming->first - tiers->company_end > COMPANY_REACH
      || (size && !is_owned (tiers, naming)))
    return JALONS_NAMING_NONE;
  for (guint32 i = 0; i < jalons_catalog_get_n_families (catalog); i++)
    {
      const JalonsFamilyInfo *family = jalons_catalog_get_family (catalog, i);
      guint32 end;

      if (family->maker != tiers->company
          || (!is_lettered (tiers, naming)
              && !g_str_has_prefix (jalons_catalog_get_company (catalog, family->maker)->name,
                                    family->name)))
        continue;
      if (size)
        end = jalons_tiers_has_sizes (tiers, i) ? naming->end : 0;
      else
        end = is_number (tiers, naming) ? naming->end : match_tier (tiers, i, naming);
      if (end != 0)
        {
          *out_end = end;
          return i;
        }
    }
  return JALONS_NAMING_NONE;
}

/* "3.5" before "Haiku": a number that belongs to the tier. Returns its first token, or 0. */
static guint32
find_number_before (const JalonsTiers *tiers, guint32 first)
{
  guint32 i = first;

  if (first < 3 || (jalons_tiers_token (tiers, first)->flags & JALONS_TOKEN_GLUED) != 0)
    return 0;
  i = first - 1;
  if (!jalons_token_is_number (jalons_tiers_token (tiers, i))
      || jalons_tiers_token (tiers, i)->length > 2)
    return 0;
  if (!jalons_names_is_mark (tiers->reader, i - 1, '.')
      || !jalons_token_is_number (jalons_tiers_token (tiers, i - 2))
      || (jalons_tiers_token (tiers, i)->flags & JALONS_TOKEN_GLUED) == 0)
    return 0;
  return i - 2;
}

/* "4 de" between "Small" and "Mistral": a number and whose it is. */
static gboolean
is_of (const JalonsTiers *tiers, guint32 first, guint32 end)
{
  return end == first + 2 && jalons_tiers_starts_with_digit (tiers, first)
         && jalons_names_is (tiers->reader, first + 1, tiers->reader->grammar->of);
}

/* "le K2 que Moonshot a publié": the company named right behind a letter and its number. */
static guint32
look_ahead (JalonsTiers *tiers, guint32 number, guint32 *out_end)
{
  const JalonsNaming *naming = jalons_naming_get (tiers->reader, number);
  const JalonsNaming *next = NULL;
  guint32 company = tiers->company;
  guint32 company_end = tiers->company_end;
  guint32 end = naming->end;
  guint32 family;

  for (guint32 i = number + 1; i < tiers->reader->namings->len; i++)
    {
      next = jalons_naming_get (tiers->reader, i);
      /* "Thinking" behind "K2" */
      if (next->first != end || (next->flags & JALONS_NAMING_TIER) == 0)
        break;
      end = next->end;
    }
  if (next == NULL || next->kind != JALONS_NAMING_COMPANY || next->state != JALONS_NAMING_ACCEPTED
      || next->first - naming->end > AHEAD_REACH
      || (!is_lettered (tiers, naming) && !is_of (tiers, naming->end, next->first)))
    return JALONS_NAMING_NONE;
  tiers->company = next->company;
  tiers->company_end = naming->first;
  family = find_family_of_company (tiers, naming, out_end);
  tiers->company = company;
  tiers->company_end = company_end;
  return family;
}

/* "la version 4.5 de GPT", "version 5.1 of Suno": the family named right behind a number; returns
 * its naming or NULL. */
static JalonsNaming *
find_family_behind (const JalonsTiers *tiers, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (tiers->reader, number);
  JalonsNaming *next = number + 1 < tiers->reader->namings->len
                         ? jalons_naming_get (tiers->reader, number + 1)
                         : NULL;

  return next != NULL && is_number (tiers, naming) && next->kind == JALONS_NAMING_MODEL
             && next->family != JALONS_NAMING_NONE && next->first == naming->end + 1
             && (next->flags & (JALONS_NAMING_VERSION | JALONS_NAMING_TIER)) == 0
             && jalons_names_is (tiers->reader, naming->end, tiers->reader->grammar->of)
           ? next
           : NULL;
}

/* "Gemini 3.8 Flash, after the versions 3.6 and 3.7": the name of the version named last with
 * another number in it, or NULL. */
static const char *
rename_latest (JalonsTiers *tiers, const JalonsNaming *naming, guint32 *out_model)
{
  JalonsNamesReader *reader = tiers->reader;
  const char *latest = jalons_tiers_ensure_family (tiers, naming->family)->latest_name;
  const char *digit = latest == NULL ? NULL : strpbrk (latest, "0123456789");
  const char *rest;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  guint32 model;

  if (digit == NULL || digit == latest || digit[-1] != ' ')
    return NULL;
  rest = digit + strspn (digit, "0123456789.");
  if (*rest != '\0' && *rest != ' ')
    return NULL;
  number = jalons_names_dup_version (reader, naming->first, naming->end);
  name = g_strdup_printf ("%.*s%s%s", (int) (digit - latest), latest, number, rest);
  model = jalons_catalog_find_model (reader->grammar->catalog, name);
  if (model != JALONS_CATALOG_NONE)
    {
      *out_model = model;
      return jalons_names_known_name (reader, model, name);
    }
  return g_string_chunk_insert_const (reader->strings, name);
}

/* "version 1.0 of our Python SDK" */
static gboolean
is_of_software (const JalonsTiers *tiers, guint32 i)
{
  if (!jalons_names_is (tiers->reader, i, tiers->reader->grammar->of))
    return FALSE;
  for (guint32 j = i + 1; j <= i + SOFTWARE_REACH; j++)
    {
      if (jalons_names_is_one_of (tiers->reader, j, jalons_sign_names_tiers_of_software))
        return TRUE;
      if ((jalons_tiers_token (tiers, j)->flags & JALONS_TOKEN_SENTENCE) != 0)
        return FALSE;
    }
  return FALSE;
}

static gboolean
resolve (JalonsTiers *tiers, guint32 number, guint32 floor)
{
  JalonsNamesReader *reader = tiers->reader;
  JalonsNaming *naming = jalons_naming_get (reader, number);
  guint32 model = JALONS_NAMING_NONE;
  g_autofree char *tier = NULL;
  g_autofree char *own = NULL;
  JalonsNaming *behind;
  guint32 end = 0;
  guint32 family;
  guint32 before;
  guint32 tier_end;
  guint32 codename;

  if (jalons_tiers_is_size (tiers, naming) && jalons_tiers_is_measure (tiers, naming))
    return FALSE;
  if (jalons_names_is_plan (reader, naming->first))
    return FALSE;
  /* "Claude Pro": a plan, not a model of its own. */
  if (number > 0 && jalons_naming_get (reader, number - 1)->end == naming->first
      && jalons_naming_get (reader, number - 1)->kind != JALONS_NAMING_STOP
      && (jalons_tiers_token (tiers, naming->first)->flags & JALONS_TOKEN_NEWLINE) == 0)
    return FALSE;
  if (jalons_tiers_is_size (tiers, naming) && jalons_tiers_take_size (tiers, number))
    return TRUE;
  before = find_number_before (tiers, naming->first);
  if (before != 0 && before < floor)
    before = 0;
  if (jalons_names_is (reader, naming->first, reader->grammar->ordinary) && before == 0
      && !stands_as_name (tiers, naming) && !is_of (tiers, naming->end, naming->end + 2))
    return FALSE;
  behind = find_family_behind (tiers, number);
  if (behind == NULL && is_number (tiers, naming) && is_of_software (tiers, naming->end))
    return FALSE;
  if (behind != NULL)
    {
      end = naming->end;
      family = behind->family;
    }
  else
    family = look_ahead (tiers, number, &end);
  /* "Midjourney a sorti sa version 6.1": the company just named goes before a family. */
  if (family == JALONS_NAMING_NONE
      && ((is_number (tiers, naming) && naming->first - tiers->company_end < 8)
          || (is_lettered (tiers, naming) && is_company_near (tiers, naming))))
    family = find_family_of_company (tiers, naming, &end);
  if (family == JALONS_NAMING_NONE)
    family = find_family (tiers, naming, &end);
  if (family == JALONS_NAMING_NONE)
    family = find_family_of_company (tiers, naming, &end);
  if (family == JALONS_NAMING_NONE)
    return FALSE;

  naming->family = family;
  naming->end = end;
  if (is_lettered (tiers, naming))
    naming->flags |= JALONS_NAMING_VERSION;
  tier_end = end;
  /* "3.8 Flash Civil" */
  codename = before != 0
               ? jalons_names_read_codename (reader, naming, end, reader->text->tokens->n_tokens)
               : 0;
  if (codename != 0)
    naming->end = tier_end = codename;
  if (before != 0)
    own = jalons_names_dup_version (reader, before, naming->first);
  else if (!jalons_tiers_starts_with_digit (tiers, naming->first)
           && jalons_names_read_version (reader, reader->text->tokens->n_tokens, naming))
    {
      if (jalons_tiers_starts_with_digit (tiers, tier_end))
        own = jalons_names_dup_version (reader, tier_end, naming->end);
      else
        tier_end = naming->end;
    }
  tier = jalons_names_dup_version (reader, naming->first, tier_end);
  if (before != 0)
    naming->first = before;
  /* A letter with a number is a version by itself. */
  naming->name = jalons_names_tier_name (
    reader, family, tier,
    own != NULL ? own
    : is_number (tiers, naming) || (g_ascii_isdigit (tier[1]) && g_ascii_isalpha (tier[0]))
      ? NULL
      : jalons_tiers_choose_number (jalons_tiers_ensure_family (tiers, family), naming->first),
    own != NULL, jalons_tiers_ensure_family (tiers, family)->tier_behind, &model);
  if (behind != NULL)
    naming->end = behind->end;
  else if (is_number (tiers, naming) && before == 0)
    {
      const char *renamed = rename_latest (tiers, naming, &model);

      if (renamed != NULL)
        naming->name = renamed;
    }
  naming->model = model;
  naming->kind = JALONS_NAMING_MODEL;
  naming->state = JALONS_NAMING_ACCEPTED;
  naming->reason = JALONS_REASON_CONTEXT;
  return TRUE;
}

/* A tier without its family: the model for which it usually stands, if its maker has been named. */
static void
fall_back (JalonsTiers *tiers, JalonsNaming *naming)
{
  JalonsCatalog *catalog = tiers->reader->grammar->catalog;

  if (naming->family != JALONS_NAMING_NONE && naming->name != NULL
      && tiers->company == jalons_catalog_get_family (catalog, naming->family)->maker
      && stands_as_name (tiers, naming))
    {
      naming->state = JALONS_NAMING_ACCEPTED;
      naming->reason = JALONS_REASON_SUPPORTED;
    }
  else
    naming->state = JALONS_NAMING_REJECTED;
}

/* What the words of a tier were taken for before it was known how long it is. */
static void
drop_overlapped (const JalonsTiers *tiers, guint32 number)
{
  const JalonsNaming *naming = jalons_naming_get (tiers->reader, number);

  for (guint32 i = number + 1; i < tiers->reader->namings->len; i++)
    {
      JalonsNaming *next = jalons_naming_get (tiers->reader, i);

      if (next->first >= naming->end)
        break;
      next->kind = JALONS_NAMING_STOP;
      next->state = JALONS_NAMING_REJECTED;
    }
}

void
jalons_names_resolve_tiers (JalonsNamesReader *reader)
{
  JalonsTiers tiers;
  guint32 floor = 0;

  if (!reader->has_tiers)
    return;
  tiers.reader = reader;
  tiers.company = JALONS_NAMING_NONE;
  tiers.company_end = 0;
  tiers.model_end = 0;
  jalons_scratch_take (tiers.families, JALONS_SCRATCH_TIER_FAMILIES, sizeof (JalonsTierFamily), 0);
  jalons_key_table_init (&tiers.sizes);
  jalons_tiers_count_versions (&tiers);
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      JalonsNaming *naming = jalons_naming_get (reader, i);

      if (naming->kind == JALONS_NAMING_MODEL && naming->state == JALONS_NAMING_WEAK
          && (naming->flags & JALONS_NAMING_TIER) != 0)
        {
          if (resolve (&tiers, i, floor))
            drop_overlapped (&tiers, i);
          else
            fall_back (&tiers, naming);
        }
      jalons_tiers_note_mention (&tiers, naming);
      if (naming->state == JALONS_NAMING_ACCEPTED)
        floor = naming->end;
    }
  jalons_scratch_give (tiers.families, JALONS_SCRATCH_TIER_FAMILIES);
  jalons_key_table_clear (&tiers.sizes);
}
