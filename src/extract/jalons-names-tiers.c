/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-names-private.h"

#include <string.h>

/* How far back a tier that is also an ordinary word ("Pro"), and a bare size, may refer, in tokens.
 */
#define ORDINARY_REACH 160
#define SIZE_REACH 90
#define COMPANY_REACH 80
#define NEAR_REACH 60
#define AHEAD_REACH 4
#define MAX_VERSIONS 6
#define MAX_TIERS 8

/* The versions of a family that the text names, and how often. */
typedef struct
{
  char number[12];
  guint32 count;
} VersionCount;

typedef struct
{
  guint32 family;
  guint32 last; /* the token after its last mention so far */
  gboolean mentioned;
  char bare[12];   /* the last version so far that was named without a tier */
  char latest[12]; /* the last version so far, and where it ends */
  guint32 latest_end;
  gboolean tier_behind; /* that version has its tier behind the number */
  VersionCount versions[MAX_VERSIONS];
  guint32 tiers[MAX_TIERS]; /* the words behind its head so far */
  guint n_tiers;
} FamilyContext;

typedef struct
{
  JalonsNamesReader *reader;
  GArray *families; /* FamilyContext */
  guint32 company;  /* the last company so far, and where */
  guint32 company_end;
  guint32 model_end; /* the token after the last model so far */
} Tiers;

static const JalonsToken *
get_token (const Tiers *tiers, guint32 i)
{
  return jalons_names_token (tiers->reader, i);
}

static char
char_at (const Tiers *tiers, guint32 token, guint offset)
{
  return tiers->reader->text->tokens->text[get_token (tiers, token)->start + offset];
}

static gboolean
starts_with_digit (const Tiers *tiers, guint32 token)
{
  return (get_token (tiers, token)->flags & JALONS_TOKEN_DIGIT) != 0
         && g_ascii_isdigit (char_at (tiers, token, 0));
}

static FamilyContext *
ensure_family (Tiers *tiers, guint32 family)
{
  FamilyContext added = { .family = family };

  for (guint i = 0; i < tiers->families->len; i++)
    {
      FamilyContext *context = &g_array_index (tiers->families, FamilyContext, i);

      if (context->family == family)
        return context;
    }
  g_array_append_val (tiers->families, added);
  return &g_array_index (tiers->families, FamilyContext, tiers->families->len - 1);
}

/* Where the number begins in a word that is a head with its number: "4" in "Qwen4"; 0 if it does
 * not end with one. */
static guint
find_glued_number (const Tiers *tiers, guint32 i)
{
  const JalonsToken *token = get_token (tiers, i);
  guint n = 0;

  while (n < token->length && g_ascii_isalpha (char_at (tiers, i, n)))
    n++;
  return n > 2 && n < token->length && g_ascii_isdigit (char_at (tiers, i, token->length - 1)) ? n
                                                                                               : 0;
}

/* The number in the name of a version: "3.5" in "Claude 3.5 Sonnet". No size is one. */
static gboolean
find_number (const Tiers *tiers, const JalonsNaming *naming, char number[12], guint32 *out_end)
{
  for (guint32 i = naming->first; i < naming->end; i++)
    {
      guint32 end = i + 1;
      guint glued = i == naming->first ? find_glued_number (tiers, i) : 0;
      guint32 start = get_token (tiers, i)->start + glued;
      gsize length;

      if (glued == 0 && !jalons_token_is_number (get_token (tiers, i)))
        continue;
      while (end + 1 < naming->end
             && (jalons_names_is_mark (tiers->reader, end, '.')
                 || jalons_names_is_mark (tiers->reader, end, ','))
             && starts_with_digit (tiers, end + 1))
        end += 2;
      length = jalons_token_get_end (get_token (tiers, end - 1)) - start;
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

/* Counts the versions of the whole text, since a tier may come before the version that it is of. */
static void
count_versions (Tiers *tiers)
{
  for (guint32 i = 0; i < tiers->reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (tiers->reader, i);
      FamilyContext *context;
      char number[12];
      guint32 end;

      if (!is_model (naming))
        continue;
      context = ensure_family (tiers, naming->family);
      if (!find_number (tiers, naming, number, &end))
        continue;
      for (guint j = 0; j < MAX_VERSIONS; j++)
        {
          VersionCount *version = &context->versions[j];

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

/* The version of which a tier at @token is: the one named just before, else the one that the text
 * is about. */
static const char *
choose_number (const FamilyContext *context, guint32 token)
{
  const VersionCount *best = &context->versions[0];

  if (context->latest[0] != '\0' && token - context->latest_end < NEAR_REACH)
    return context->latest;
  if (context->bare[0] != '\0')
    return context->bare;
  for (guint i = 1; i < MAX_VERSIONS; i++)
    {
      if (context->versions[i].count > best->count)
        best = &context->versions[i];
    }
  return best->count == 0 ? NULL : best->number;
}

/* Which tiers of a family the text has named. */
static void
note_tiers (const Tiers *tiers, FamilyContext *context, const JalonsNaming *naming)
{
  for (guint32 i = naming->first; i < naming->end && context->n_tiers < MAX_TIERS; i++)
    {
      guint32 word = get_token (tiers, i)->word;

      if (word >= JALONS_LEXICON_FIRST_WORD && tiers->reader->grammar->tier_words[word] == 1)
        context->tiers[context->n_tiers++] = word;
    }
}

static gboolean
has_named_tier (const FamilyContext *context, guint32 word)
{
  for (guint i = 0; i < context->n_tiers; i++)
    {
      if (context->tiers[i] == word)
        return TRUE;
    }
  return FALSE;
}

static void
note_mention (Tiers *tiers, const JalonsNaming *naming)
{
  if (naming->kind == JALONS_NAMING_COMPANY && naming->state == JALONS_NAMING_ACCEPTED
      && naming->company != JALONS_NAMING_NONE)
    {
      tiers->company = naming->company;
      tiers->company_end = naming->end;
    }
  else if (is_model (naming))
    {
      FamilyContext *context = ensure_family (tiers, naming->family);
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
      context->tier_behind = end < naming->end;
      if (end == naming->end)
        memcpy (context->bare, number, sizeof number);
    }
}

/* The token after the tier of @family that a naming is, or 0. */
static guint32
match_tier (const Tiers *tiers, guint32 family, const JalonsNaming *naming)
{
  const JalonsNamesFamily *grammar = &tiers->reader->grammar->families[family];
  const JalonsToken *token = get_token (tiers, naming->first);

  /* "R1", "V3": the letter is a tier. */
  if ((token->flags & JALONS_TOKEN_DIGIT) != 0 && !starts_with_digit (tiers, naming->first))
    {
      for (guint i = 0; i < grammar->n_tiers; i++)
        {
          if (grammar->tiers[i].letter != 0
              && grammar->tiers[i].letter == g_ascii_tolower (char_at (tiers, naming->first, 0)))
            return naming->first + 1;
        }
      return 0;
    }
  return jalons_names_read_tier (tiers->reader, family, naming->first,
                                 tiers->reader->text->tokens->n_tokens);
}

static gboolean
is_size (const Tiers *tiers, const JalonsNaming *naming)
{
  return starts_with_digit (tiers, naming->first) && naming->end == naming->first + 1;
}

/* "6.1" after "version" */
static gboolean
is_number (const Tiers *tiers, const JalonsNaming *naming)
{
  return starts_with_digit (tiers, naming->first) && naming->end > naming->first + 1;
}

/* What stands around a size shows that it is one of parameters and no model. */
static gboolean
is_measure (const Tiers *tiers, const JalonsNaming *naming)
{
  guint32 next = naming->end;

  if ((get_token (tiers, naming->first - 1)->flags & JALONS_TOKEN_CURRENCY) != 0)
    return TRUE;
  if (jalons_names_is (tiers->reader, next, tiers->reader->grammar->de))
    next++;
  return jalons_names_is (tiers->reader, next, tiers->reader->grammar->unit)
         || jalons_names_is_mark (tiers->reader, naming->first - 1, '.');
}

/* Whether a tier that is also a common word stands here as a name. */
static gboolean
stands_as_name (const Tiers *tiers, const JalonsNaming *naming)
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

/* Whether models of a family are told by their size. */
static gboolean
has_sizes (const Tiers *tiers, guint32 family)
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

/* The family, of those named so far, of which a naming is a tier; the latest one, or the latest of
 * which that tier was named. */
static guint32
find_family (const Tiers *tiers, const JalonsNaming *naming, guint32 *out_end)
{
  gboolean size = is_size (tiers, naming);
  gboolean ordinary
    = jalons_names_is (tiers->reader, naming->first, tiers->reader->grammar->ordinary);
  guint32 found = JALONS_NAMING_NONE;
  guint32 latest = 0;
  gboolean found_named = FALSE;

  for (guint i = 0; i < tiers->families->len; i++)
    {
      const FamilyContext *context = &g_array_index (tiers->families, FamilyContext, i);
      guint32 distance = naming->first - context->last;
      gboolean named = has_named_tier (context, get_token (tiers, naming->first)->word);
      guint32 end;

      if (naming->family != JALONS_NAMING_NONE && naming->family != context->family)
        continue;
      if ((!context->mentioned && naming->family == JALONS_NAMING_NONE)
          || (context->last < latest && named <= found_named) || (found_named && !named)
          || (size && !has_sizes (tiers, context->family)))
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
is_owned (const Tiers *tiers, const JalonsNaming *naming)
{
  const JalonsNamesModelWords *words = &tiers->reader->grammar->model_words;

  return (words->classes[get_token (tiers, naming->first - 1)->word] & words->whose) != 0;
}

/* "V4", "K2": a letter and its number. */
static gboolean
is_lettered (const Tiers *tiers, const JalonsNaming *naming)
{
  return (get_token (tiers, naming->first)->flags & JALONS_TOKEN_DIGIT) != 0
         && !starts_with_digit (tiers, naming->first);
}

/* Whether the company named last stands in the same sentence, and no model after it. */
static gboolean
is_company_near (const Tiers *tiers, const JalonsNaming *naming)
{
  if (tiers->company == JALONS_NAMING_NONE || tiers->model_end > tiers->company_end)
    return FALSE;
  for (guint32 i = naming->first; i > tiers->company_end; i--)
    {
      if ((get_token (tiers, i)->flags & JALONS_TOKEN_SENTENCE) != 0)
        return FALSE;
    }
  return TRUE;
}

/* A family of the company named last, if its own name is that of the company: "DeepSeek, avec R1".
 */
static guint32
find_family_of_company (const Tiers *tiers, const JalonsNaming *naming, guint32 *out_end)
{
  JalonsCatalog *catalog = tiers->reader->grammar->catalog;
  gboolean size = is_size (tiers, naming);

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
        end = has_sizes (tiers, i) ? naming->end : 0;
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
find_number_before (const Tiers *tiers, guint32 first)
{
  guint32 i = first;

  if (first < 3 || (get_token (tiers, first)->flags & JALONS_TOKEN_GLUED) != 0)
    return 0;
  i = first - 1;
  if (!jalons_token_is_number (get_token (tiers, i)) || get_token (tiers, i)->length > 2)
    return 0;
  if (!jalons_names_is_mark (tiers->reader, i - 1, '.')
      || !jalons_token_is_number (get_token (tiers, i - 2))
      || (get_token (tiers, i)->flags & JALONS_TOKEN_GLUED) == 0)
    return 0;
  return i - 2;
}

/* "4 de" between "Small" and "Mistral": a number and whose it is. */
static gboolean
is_of (const Tiers *tiers, guint32 first, guint32 end)
{
  return end == first + 2 && starts_with_digit (tiers, first)
         && jalons_names_is (tiers->reader, first + 1, tiers->reader->grammar->of);
}

/* "le K2 que Moonshot a publié": the company named right behind a letter and its number. */
static guint32
look_ahead (Tiers *tiers, guint32 number, guint32 *out_end)
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

static gboolean
resolve (Tiers *tiers, guint32 number, guint32 floor)
{
  JalonsNamesReader *reader = tiers->reader;
  JalonsNaming *naming = jalons_naming_get (reader, number);
  guint32 model = JALONS_NAMING_NONE;
  g_autofree char *tier = NULL;
  g_autofree char *own = NULL;
  guint32 end = 0;
  guint32 family;
  guint32 before;
  guint32 tier_end;

  if (is_size (tiers, naming) && is_measure (tiers, naming))
    return FALSE;
  /* "Claude Pro": a plan, not a model of its own. */
  if (number > 0 && jalons_naming_get (reader, number - 1)->end == naming->first
      && jalons_naming_get (reader, number - 1)->kind != JALONS_NAMING_STOP
      && (get_token (tiers, naming->first)->flags & JALONS_TOKEN_NEWLINE) == 0)
    return FALSE;
  before = find_number_before (tiers, naming->first);
  if (before != 0 && before < floor)
    before = 0;
  if (jalons_names_is (reader, naming->first, reader->grammar->ordinary) && before == 0
      && !stands_as_name (tiers, naming) && !is_of (tiers, naming->end, naming->end + 2))
    return FALSE;
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
  if (before != 0)
    own = jalons_names_dup_version (reader, before, naming->first);
  else if (!starts_with_digit (tiers, naming->first)
           && jalons_names_read_version (reader, reader->text->tokens->n_tokens, naming))
    {
      if (starts_with_digit (tiers, tier_end))
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
      : choose_number (ensure_family (tiers, family), naming->first),
    own != NULL, ensure_family (tiers, family)->tier_behind, &model);
  naming->model = model;
  naming->kind = JALONS_NAMING_MODEL;
  naming->state = JALONS_NAMING_ACCEPTED;
  naming->reason = JALONS_REASON_CONTEXT;
  return TRUE;
}

/* A tier without its family: the model for which it usually stands, if its maker has been named. */
static void
fall_back (Tiers *tiers, JalonsNaming *naming)
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
drop_overlapped (const Tiers *tiers, guint32 number)
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
  Tiers tiers = { .reader = reader, .company = JALONS_NAMING_NONE };
  guint32 floor = 0;

  tiers.families = g_array_new (FALSE, TRUE, sizeof (FamilyContext));
  count_versions (&tiers);
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
      note_mention (&tiers, naming);
      if (naming->state == JALONS_NAMING_ACCEPTED)
        floor = naming->end;
    }
  g_array_unref (tiers.families);
}
