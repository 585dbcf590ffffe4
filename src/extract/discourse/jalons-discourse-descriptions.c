/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* For which company a description stands: "the startup", "the ChatGPT maker", "his firm". */

#include "extract/discourse/jalons-discourse-private.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* The kinds of companies that a description fits. */
#define KIND_BIT(kind) (1u << (kind))

/* So many words lead from a description to who heads it: "founded in 2015 by". */
#define MAX_BEFORE_HEAD 4

#define ANY_COMPANY                                                                                \
  (KIND_BIT (JALONS_COMPANY_UNKNOWN) | KIND_BIT (JALONS_COMPANY_LAB)                               \
   | KIND_BIT (JALONS_COMPANY_BIGTECH) | KIND_BIT (JALONS_COMPANY_CHIPS)                           \
   | KIND_BIT (JALONS_COMPANY_CLOUD) | KIND_BIT (JALONS_COMPANY_STARTUP)                           \
   | KIND_BIT (JALONS_COMPANY_CORPORATE))
#define SMALL_COMPANY                                                                              \
  (KIND_BIT (JALONS_COMPANY_UNKNOWN) | KIND_BIT (JALONS_COMPANY_LAB)                               \
   | KIND_BIT (JALONS_COMPANY_CLOUD) | KIND_BIT (JALONS_COMPANY_STARTUP))
#define LARGE_COMPANY                                                                              \
  (KIND_BIT (JALONS_COMPANY_BIGTECH) | KIND_BIT (JALONS_COMPANY_CHIPS)                             \
   | KIND_BIT (JALONS_COMPANY_CORPORATE))

/* "la société fondée par Elon Musk", "the company run by Altman": whether the words from @first to
 * @end say who heads what is described. */
static gboolean
says_who_heads (const JalonsDiscourse *self, guint32 first, guint32 end)
{
  const JalonsTokens *tokens = self->text->tokens;
  g_autofree char *verb = NULL;
  g_autofree char *by = NULL;

  if (end < first + 2 || end > first + MAX_BEFORE_HEAD)
    return FALSE;
  verb = jalons_tokens_dup_text (tokens, first, first + 1);
  by = jalons_tokens_dup_text (tokens, end - 1, end);
  return jalons_words_have (jalons_sign_discourse_descriptions_says_who_heads, verb)
         && (g_str_equal (by, "par") || g_str_equal (by, "by"));
}

/* "le laboratoire de Sam Altman", "Altman's company": a person beside a description says whose it
 * is only so. */
static gboolean
is_owner (const JalonsDiscourse *self,
          const JalonsParse *parse,
          int chunk,
          const JalonsCueMark *mark)
{
  const JalonsChunk *description = jalons_parse_chunk (parse, chunk);
  const JalonsToken *tokens = self->text->tokens->tokens;

  if (mark->first >= description->end && says_who_heads (self, description->end, mark->first))
    return TRUE;
  if (mark->first >= description->end)
    return mark->first == description->end + 1
           && ((tokens[description->end].flags & JALONS_TOKEN_ELISION) != 0
               || tokens[description->end].length <= 2);
  return mark->end < description->first + 2
         && (tokens[mark->end].flags & JALONS_TOKEN_POSSESSIVE) != 0;
}

/* The home marked beside a description: by what stands just before it ("the Tokyo lab"), or after
 * it. */
static const JalonsHome *
find_home (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  guint32 first = jalons_parse_chunk (parse, chunk)->first;
  guint32 end = jalons_parse_chunk (parse, chunk)->end;
  const JalonsHome *country = NULL;

  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      const JalonsHome *home;

      if (mark->cue != JALONS_CUE_N || mark->first + 3 < first
          || mark->first > end + MAX_BEFORE_HEAD)
        continue;
      home = jalons_frames_get_home (mark->home);
      if (!home->head && mark->first > end + 2)
        continue;
      if (home->head && !is_owner (self, parse, chunk, mark))
        continue;
      if (home->country[0] == '\0')
        return home;
      country = home;
    }
  return country;
}

/* "Le japonais": where it is at home is all that the description says. */
static gboolean
is_countryman (const JalonsParse *parse, const JalonsChunk *description)
{
  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      if (mark->cue == JALONS_CUE_N && mark->first == description->first)
        return TRUE;
    }
  return FALSE;
}

static gboolean
fits_home (const JalonsDiscourse *self,
           const char *company,
           const JalonsHome *home,
           gboolean native)
{
  const JalonsCompanyInfo *info;

  if (home == NULL)
    return TRUE;
  for (guint i = 0; home->companies[i] != NULL; i++)
    {
      if (g_str_equal (home->companies[i], company))
        return TRUE;
    }
  if (home->country[0] == '\0')
    return FALSE;
  info = jalons_name_index_get_info (self->names, company);
  return info == NULL || info->country == NULL || info->country[0] == '\0'
           ? !native
           : g_str_equal (info->country, home->country);
}

/* "the London-based startup" is none that is known to be at home in another country. */
static gboolean
contradicts_home (const JalonsDiscourse *self, const char *company, const JalonsHome *home)
{
  const JalonsCompanyInfo *info = jalons_name_index_get_info (self->names, company);
  const JalonsCompanyInfo *local = home->companies[0] != NULL
                                     ? jalons_name_index_get_info (self->names, home->companies[0])
                                     : NULL;

  return !home->head && info != NULL && local != NULL && info->country != NULL
         && local->country != NULL && info->country[0] != '\0' && local->country[0] != '\0'
         && !g_str_equal (info->country, local->country);
}

static guint
get_fitting_kinds (const JalonsChunk *chunk)
{
  if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_FUND))
    return KIND_BIT (JALONS_COMPANY_FUND);
  if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_CHIPS))
    return KIND_BIT (JALONS_COMPANY_CHIPS) | KIND_BIT (JALONS_COMPANY_UNKNOWN);
  if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_STARTUP)
      || jalons_chunk_is (chunk, JALONS_CLASS_DESC_LAB))
    return SMALL_COMPANY;
  if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_GIANT))
    return LARGE_COMPANY | KIND_BIT (JALONS_COMPANY_CLOUD);
  return ANY_COMPANY;
}

/* What each way of being spoken of is worth for what a description stands for. */
#define STATED_WEIGHT 8
#define TOPIC_WEIGHT 5
#define SECTION_WEIGHT 6
#define DEFAULT_WEIGHT 4
#define BLOCK_WEIGHT 6
#define EARLIER_WEIGHT 3
#define SENTENCE_WEIGHT 6
/* The same where the description says more than that it is a company. */
#define TOLD_WEIGHT 7
/* "Nebius : l'opérateur a emprunté …" */
#define COLON_WEIGHT 9
/* "Its rivals raised more. But the Belgian start-up …" */
#define CONTRAST_WEIGHT 9
/* The longer ago a company was named, the less. */
#define MOST_AGE 3

/* Of a sentence's names, so many before a description are looked at. */
#define N_SENTENCE 4

/* A description: where it stands, whether it is that of another one than the text speaks of
 * ("this rival"), whether it says what sort of company it is, whether it is contrasted with those
 * named before, whether who it stands for must be known to be at home where it says, and whom it
 * cannot stand for. */
typedef struct
{
  const JalonsParse *parse;
  int chunk;
  gboolean other;
  gboolean telling;
  gboolean contrasted;
  gboolean native;
  const char *doer;
} Description;

/* How fresh what was named before is. */
static int
weigh_recent (const JalonsDiscourse *self, guint i)
{
  int age = (int) MIN (i, MOST_AGE);

  return i < self->n_block ? BLOCK_WEIGHT - age : EARLIER_WEIGHT - age;
}

/* Who does what is done to whom a description stands for: "Google a racheté la start-up" speaks of
 * another one. */
static int
find_doer (const JalonsParse *parse, int chunk)
{
  const JalonsChunk *description = jalons_parse_chunk (parse, chunk);

  if (description->prep != JALONS_PREP_NONE && description->prep != JALONS_PREP_IN
      && description->prep != JALONS_PREP_TO)
    return JALONS_CHUNK_NONE;
  for (guint g = parse->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g - 1);

      if (group->verb < chunk && !group->participle && group->subject >= 0
          && group->subject < group->verb
          && jalons_parse_chunk (parse, group->verb)->clause == description->clause)
        return group->subject;
    }
  return JALONS_CHUNK_NONE;
}

static gboolean
is_named_before (const JalonsChunk *chunk)
{
  return chunk->type == JALONS_CHUNK_COMPANY && chunk->prep != JALONS_PREP_THAN
         && (chunk->flags & JALONS_CHUNK_MODIFIER) == 0;
}

/* What the sentence itself has named before a description. */
static int
weigh_sentence (const JalonsDiscourse *self, const Description *description, const char *company)
{
  const JalonsParse *parse = description->parse;

  for (int i = description->chunk - 1; i >= 0; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (is_named_before (chunk)
          && jalons_words_same_name (jalons_discourse_get_company (self->text, chunk)->name,
                                     company))
        return jalons_parse_chunk (parse, i + 1)->type == JALONS_CHUNK_COLON ? COLON_WEIGHT
               : description->telling                                        ? TOLD_WEIGHT
                                                                             : SENTENCE_WEIGHT;
    }
  return 0;
}

static gboolean
is_same (const char *name, const char *company)
{
  return name != NULL && jalons_words_same_name (name, company);
}

static int
weigh (const JalonsDiscourse *self, const Description *description, const char *company)
{
  int weight = weigh_sentence (self, description, company);

  if (is_same (self->subject, company))
    weight = MAX (weight, self->stated ? STATED_WEIGHT : DEFAULT_WEIGHT);
  if (is_same (self->section, company))
    weight = MAX (weight, SECTION_WEIGHT);
  if (is_same (self->topic, company))
    weight = MAX (weight, description->contrasted ? CONTRAST_WEIGHT : TOPIC_WEIGHT);
  for (guint i = 0; i < self->n_recent; i++)
    {
      if (jalons_words_same_name (self->recent[i], company))
        weight = MAX (weight, weigh_recent (self, i));
    }
  return weight;
}

/* Of those of whom the text speaks, the one that a description fits best. */
static const char *
find_fitting (const JalonsDiscourse *self,
              const Description *description,
              guint kinds,
              const JalonsHome *home,
              const JalonsHome *elsewhere)
{
  gboolean other = description->other;
  const char *candidates[JALONS_DISCOURSE_N_RECENT + N_SENTENCE + 4];
  const char *best = NULL;
  int most = G_MININT;
  guint n = 0;

  for (int i = description->chunk - 1; i >= 0 && n < N_SENTENCE; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (description->parse, i);

      if (is_named_before (chunk))
        candidates[n++] = jalons_discourse_get_company (self->text, chunk)->name;
    }
  if (self->subject != NULL && !other)
    candidates[n++] = self->subject;
  if (self->section != NULL && !other)
    candidates[n++] = self->section;
  for (guint i = 0; i < self->n_recent; i++)
    candidates[n++] = self->recent[i];
  if (self->topic != NULL && !other)
    candidates[n++] = self->topic;
  /* "Oracle pumped $1.75bn into the start-up", before the text comes to its name. */
  if (self->startup != NULL && !other)
    candidates[n++] = self->startup;
  for (guint i = 0; i < n; i++)
    {
      int weight = weigh (self, description, candidates[i]);

      if (other && (is_same (self->subject, candidates[i]) || is_same (self->topic, candidates[i])))
        continue;
      if ((KIND_BIT (jalons_discourse_get_kind (self, candidates[i])) & kinds) == 0
          || !fits_home (self, candidates[i], home, description->native) || weight <= most
          || (elsewhere != NULL && contradicts_home (self, candidates[i], elsewhere))
          || is_same (description->doer, candidates[i]))
        continue;
      best = candidates[i];
      most = weight;
    }
  return best;
}

/* "the company behind ChatGPT" */
static gboolean
is_behind (const JalonsDiscourse *self, const JalonsParse *parse, int complement)
{
  const JalonsToken *token
    = jalons_text_get_token (self->text, jalons_parse_chunk (parse, complement)->first);

  if ((parse->language & 2) == 0
      || jalons_parse_chunk (parse, complement)->prep != JALONS_PREP_THAN)
    return FALSE;
  for (int back = 1; back <= 3 && jalons_parse_chunk (parse, complement)->first >= (guint32) back;
       back++)
    {
      const JalonsToken *before = token - back;

      if (jalons_text_is_word (self->text, before, "behind"))
        return TRUE;
    }
  return FALSE;
}

/* "Qualcomm's venture arm", "la branche d'investissement de Salesforce": part of that house, unlike
 * its shareholder or backer. */
static gboolean
is_own_fund (const JalonsDiscourse *self, const JalonsChunk *description)
{
  for (guint32 i = description->first; i < description->end; i++)
    {
      if (jalons_text_is_one_of (self->text, i, i + 1, jalons_sign_discourse_descriptions_own_fund))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_subsidiary (const JalonsDiscourse *self, const JalonsChunk *description)
{
  static const char *const words[]
    = { "filiale", "subsidiary", "unit", "division", "branche", "maison" };
  const JalonsToken *token = jalons_text_get_token (self->text, description->end - 1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (jalons_text_is_word (self->text, token, words[i]))
        return TRUE;
    }
  return FALSE;
}

/* "la filiale d'Alphabet": of those of whom the text speaks, one that is owned by it. */
static const char *
find_subsidiary (const JalonsDiscourse *self, const char *owner)
{
  for (guint i = 0; i < self->n_recent + 1; i++)
    {
      const char *company = i < self->n_recent ? self->recent[i] : self->topic;
      const JalonsCompanyInfo *info
        = company != NULL ? jalons_name_index_get_info (self->names, company) : NULL;

      if (info != NULL && info->parent != JALONS_CATALOG_NONE
          && g_str_equal (jalons_catalog_get_company (self->catalog, info->parent)->name, owner))
        return company;
    }
  return owner;
}

/* "l'éditeur de Claude", "the ChatGPT maker", "la maison mère de Facebook". */
static const char *
resolve_by_complement (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  const JalonsChunk *description = jalons_parse_chunk (parse, chunk);
  const JalonsChunk *complement = NULL;

  for (int k = chunk + 1; k < (int) parse->chunks->len && k <= chunk + 4; k++)
    {
      const JalonsChunk *after = jalons_parse_chunk (parse, k);

      if (jalons_chunk_is_in (after, JALONS_CHUNKS_MODEL | JALONS_CHUNKS_COMPANY)
          && (after->prep == JALONS_PREP_OF || is_behind (self, parse, k))
          && after->governor <= chunk + 2)
        {
          complement = after;
          break;
        }
      if (!jalons_chunk_is_in (after, JALONS_CHUNKS_LINK))
        break;
    }
  if (complement == NULL && chunk > 0)
    {
      const JalonsChunk *before = jalons_parse_chunk (parse, chunk - 1);

      if (before->type == JALONS_CHUNK_POSSESSIVE && chunk > 1)
        before = jalons_parse_chunk (parse, chunk - 2);
      /* "the ChatGPT maker", "the Facebook owner" */
      if (before->type == JALONS_CHUNK_MODEL
          || (before->type == JALONS_CHUNK_COMPANY && (before->flags & JALONS_CHUNK_MODIFIER) != 0
              && (description->classes
                  & (JALONS_CLASS_BIT (JALONS_CLASS_DESC_PARENT)
                     | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MAKER)))
                   != 0)
          || (before->type == JALONS_CHUNK_COMPANY
              && jalons_chunk_is (description, JALONS_CLASS_DESC_FUND)
              && jalons_parse_chunk (parse, chunk - 1)->type == JALONS_CHUNK_POSSESSIVE))
        complement = before;
    }
  if (complement == NULL
      || (complement->type == JALONS_CHUNK_COMPANY
          && jalons_chunk_is (description, JALONS_CLASS_DESC_FUND)
          && !is_own_fund (self, description)))
    return NULL;
  if (complement->type == JALONS_CHUNK_MODEL)
    return jalons_discourse_get_maker (self, complement->value);
  if (jalons_chunk_is (description, JALONS_CLASS_DESC_PARENT))
    {
      const char *name = jalons_discourse_get_company (self->text, complement)->name;
      const JalonsCompanyInfo *info = jalons_name_index_get_info (self->names, name);

      if (info != NULL && info->parent != JALONS_CATALOG_NONE)
        return jalons_catalog_get_company (self->catalog, info->parent)->name;
      return name;
    }
  if (is_subsidiary (self, description))
    return find_subsidiary (self, jalons_discourse_get_company (self->text, complement)->name);
  return jalons_chunk_is (description, JALONS_CLASS_DESC_RIVAL)
           ? NULL
           : jalons_discourse_get_company (self->text, complement)->name;
}

/**
 * jalons_discourse_is_contrasted:
 * @self: a discourse
 * @parse: the parse of a sentence
 * @chunk: a description in it
 *
 * Returns: whether it is contrasted with others, which the sentence does not name: "But the Belgian
 *   start-up", "Mais la société roubaisienne"
 */
gboolean
jalons_discourse_is_contrasted (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  guint32 start = jalons_text_get_sentence (self->text, parse->sentence)->first;
  const JalonsToken *first = jalons_text_get_token (self->text, start);

  return jalons_parse_find (parse, 0, chunk, JALONS_CHUNKS_COMPANY) < 0
         && jalons_parse_chunk (parse, chunk)->first > start
         && jalons_words_have_bytes (jalons_sign_discourse_descriptions_contrasted,
                                     self->text->tokens->text + first->start, first->length);
}

const char *
jalons_discourse_resolve_description (const JalonsDiscourse *self,
                                      const JalonsParse *parse,
                                      int chunk)
{
  const JalonsChunk *description = jalons_parse_chunk (parse, chunk);
  const JalonsHome *home = find_home (self, parse, chunk);
  const char *company = resolve_by_complement (self, parse, chunk);
  Description sought
    = { parse,
        chunk,
        jalons_chunk_is (description, JALONS_CLASS_DESC_RIVAL),
        home != NULL || (get_fitting_kinds (description) & ANY_COMPANY) != ANY_COMPANY,
        jalons_discourse_is_contrasted (self, parse, chunk),
        FALSE,
        NULL };
  int doer = find_doer (parse, chunk);

  if (company != NULL)
    return company;
  if (doer >= 0 && jalons_parse_chunk (parse, doer)->type == JALONS_CHUNK_COMPANY)
    sought.doer = jalons_discourse_get_company (self->text, jalons_parse_chunk (parse, doer))->name;
  /* "Le japonais a investi 30 millions dans la start-up" */
  else if (doer >= 0 && jalons_parse_chunk (parse, doer)->type == JALONS_CHUNK_DESCRIPTION
           && find_doer (parse, doer) < 0)
    sought.doer = jalons_discourse_resolve_description (self, parse, doer);
  /* "Elon Musk wants more chips. His startup …" */
  if (home == NULL && self->head != NULL && chunk > 0
      && (jalons_chunk_is (jalons_parse_chunk (parse, chunk - 1), JALONS_CLASS_POSSESSIVE)
          || jalons_chunk_is (description, JALONS_CLASS_POSSESSIVE)))
    home = self->head;
  if (home != NULL && home->country[0] == '\0')
    {
      guint kinds = jalons_chunk_is (description, JALONS_CLASS_DESC_FUND)
                      ? KIND_BIT (JALONS_COMPANY_FUND)
                      : ~0u;

      company = find_fitting (self, &sought, kinds, home, NULL);
      if (company == NULL && kinds != ~0u)
        return NULL;
      /* One that no list has may be at home anywhere; the only one listed is not named. */
      if (company == NULL && !home->head && home->companies[1] == NULL
          && !jalons_name_index_has_company (self->names, home->companies[0]))
        company = find_fitting (self, &sought, KIND_BIT (JALONS_COMPANY_UNKNOWN), NULL, NULL);
      if (company == NULL && (home->companies[1] == NULL || home->head))
        company = home->companies[0];
      if (company == NULL)
        company = find_fitting (self, &sought, get_fitting_kinds (description), NULL, home);
      if (company != NULL)
        return company;
      return find_fitting (self, &sought, get_fitting_kinds (description), NULL, NULL);
    }
  /* "Le japonais" */
  sought.native = home != NULL && is_countryman (parse, description);
  company = find_fitting (self, &sought, get_fitting_kinds (description), home, NULL);
  sought.native = FALSE;
  if (company == NULL && home != NULL)
    company = find_fitting (self, &sought, get_fitting_kinds (description), NULL, NULL);
  /* Of those who make chips, some have only begun to. */
  if (company == NULL && jalons_chunk_is (description, JALONS_CLASS_DESC_STARTUP))
    company = find_fitting (self, &sought, KIND_BIT (JALONS_COMPANY_CHIPS), home, NULL);
  return company;
}
