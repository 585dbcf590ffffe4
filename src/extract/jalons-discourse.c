/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-discourse.h"

#include <string.h>

/* How the topic of an article is weighed; enough of a long text is its beginning. */
#define MAX_TOPIC_SPANS 400
#define TOPIC_WEIGHT 2
/* So many of the companies named last come before the topic. */
#define N_FRESH 2
#define TOPIC_FIRST_WEIGHT 4
#define TOPIC_TITLE_WEIGHT 16

/* The kinds of companies that a description fits. */
#define KIND_BIT(kind) (1u << (kind))
#define ANY_COMPANY                                                                                \
  (KIND_BIT (JALONS_COMPANY_UNKNOWN) | KIND_BIT (JALONS_COMPANY_LAB) |                             \
   KIND_BIT (JALONS_COMPANY_BIGTECH) | KIND_BIT (JALONS_COMPANY_CHIPS) |                           \
   KIND_BIT (JALONS_COMPANY_CLOUD) | KIND_BIT (JALONS_COMPANY_STARTUP) |                           \
   KIND_BIT (JALONS_COMPANY_CORPORATE))
#define SMALL_COMPANY                                                                              \
  (KIND_BIT (JALONS_COMPANY_UNKNOWN) | KIND_BIT (JALONS_COMPANY_LAB) |                             \
   KIND_BIT (JALONS_COMPANY_CLOUD) | KIND_BIT (JALONS_COMPANY_STARTUP))
#define LARGE_COMPANY                                                                              \
  (KIND_BIT (JALONS_COMPANY_BIGTECH) | KIND_BIT (JALONS_COMPANY_CHIPS) |                           \
   KIND_BIT (JALONS_COMPANY_CORPORATE))

static const JalonsName *
get_company (const JalonsText *text, const JalonsChunk *chunk)
{
  return jalons_text_get_name (text, chunk->value);
}

static JalonsCompanyKind
get_kind (const JalonsDiscourse *self, const char *company)
{
  const JalonsCompanyInfo *info = jalons_name_index_get_info (self->names, company);

  return info != NULL ? info->kind : JALONS_COMPANY_UNKNOWN;
}

/* The same for a name of the text, which knows where the catalogue has it. */
static JalonsCompanyKind
get_name_kind (const JalonsDiscourse *self, const JalonsName *name)
{
  return name->record == JALONS_TEXT_NONE || name->span_kind != JALONS_SPAN_COMPANY
           ? JALONS_COMPANY_UNKNOWN
           : jalons_catalog_get_company (self->catalog, name->record)->kind;
}

/**
 * jalons_discourse_is_fund:
 * @self: a discourse
 * @company: the canonical name of a company
 *
 * Returns: whether it is known to invest for a living
 */
gboolean
jalons_discourse_is_fund (const JalonsDiscourse *self, const char *company)
{
  return get_kind (self, company) == JALONS_COMPANY_FUND;
}

/**
 * jalons_discourse_is_house:
 * @self: a discourse
 * @house: the canonical name of a company
 * @company: that of another
 *
 * Returns: whether one of them is known to own the other
 */
gboolean
jalons_discourse_is_house (const JalonsDiscourse *self, const char *house, const char *company)
{
  const JalonsCompanyInfo *a = jalons_name_index_get_info (self->names, house);
  const JalonsCompanyInfo *b = jalons_name_index_get_info (self->names, company);

  if (a == NULL || b == NULL)
    return FALSE;
  return (a->parent != JALONS_CATALOG_NONE && jalons_catalog_get_company (self->catalog, a->parent) == b) ||
         (b->parent != JALONS_CATALOG_NONE && jalons_catalog_get_company (self->catalog, b->parent) == a);
}

static gboolean
is_in_title (const JalonsText *text, const JalonsSpan *span)
{
  const JalonsBlock *block;

  if (text->title_block == JALONS_TEXT_NONE)
    return FALSE;
  block = jalons_text_get_block (text, text->title_block);
  return span->first >= block->first_token && span->end <= block->end_token;
}

/* Whom an article is about: who is named most, names in the headline and at the start counting more. */
static const char *
find_topic (const JalonsDiscourse *self)
{
  const JalonsText *text = self->text;
  g_autofree guint *weights = g_new0 (guint, text->names->len + 1);
  guint32 best = JALONS_TEXT_NONE;
  guint32 in_title = JALONS_TEXT_NONE;
  guint n_in_title = 0;
  guint n_companies = 0;

  for (guint32 i = 0; i < text->spans->len && n_companies < MAX_TOPIC_SPANS; i++)
    {
      const JalonsSpan *span = jalons_text_get_span (text, i);

      if (span->kind != JALONS_SPAN_COMPANY)
        continue;
      weights[span->value] += n_companies == 0 ? TOPIC_FIRST_WEIGHT : TOPIC_WEIGHT;
      if (is_in_title (text, span))
        {
          in_title = n_in_title > 0 && in_title != span->value ? JALONS_TEXT_NONE : span->value;
          n_in_title++;
        }
      n_companies++;
    }
  /* A headline that names one company is about that one. */
  if (in_title != JALONS_TEXT_NONE && n_in_title > 0)
    weights[in_title] += TOPIC_TITLE_WEIGHT;
  for (guint32 i = 0; i < text->names->len; i++)
    {
      const JalonsName *name = jalons_text_get_name (text, i);

      if (weights[i] == 0 || get_name_kind (self, name) == JALONS_COMPANY_FUND ||
          get_name_kind (self, name) == JALONS_COMPANY_MEDIA)
        continue;
      if (best == JALONS_TEXT_NONE || weights[i] > weights[best])
        best = i;
    }
  return best == JALONS_TEXT_NONE ? NULL : jalons_text_get_name (text, best)->name;
}

/**
 * jalons_discourse_init:
 * @self: an uninitialised discourse
 * @text: a text with its names
 * @catalog: a catalogue
 *
 * Begins at the head of a text.
 */
void
jalons_discourse_init (JalonsDiscourse *self, const JalonsText *text, JalonsCatalog *catalog)
{
  g_return_if_fail (self != NULL && text != NULL && catalog != NULL);

  *self = (JalonsDiscourse){ .text = text, .catalog = catalog, .model = JALONS_TEXT_NONE };
  self->names = jalons_name_index_new (text, catalog);
  self->topic = find_topic (self);
}

void
jalons_discourse_clear (JalonsDiscourse *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->names, jalons_name_index_free);
}

static void
remember (JalonsDiscourse *self, const char *company)
{
  guint at = self->n_recent;

  for (guint i = 0; i < self->n_recent; i++)
    {
      if (g_str_equal (self->recent[i], company))
        at = i;
    }
  if (at == self->n_recent && self->n_recent < JALONS_DISCOURSE_N_RECENT)
    self->n_recent++;
  at = MIN (at, JALONS_DISCOURSE_N_RECENT - 1);
  memmove (self->recent + 1, self->recent, at * sizeof self->recent[0]);
  self->recent[0] = company;
}

/**
 * jalons_discourse_set_subject:
 * @self: a discourse
 * @company: (nullable): a company
 *
 * Notes that the last clause was about @company.
 */
void
jalons_discourse_set_subject (JalonsDiscourse *self, const char *company)
{
  if (company == NULL)
    return;
  self->subject = company;
  remember (self, company);
}

/* How often a text names a company, up to where that is plain. */
static guint
count_named (const JalonsText *text, const char *company)
{
  guint n = 0;

  for (guint32 i = 0; i < text->spans->len && i < MAX_TOPIC_SPANS; i++)
    {
      const JalonsSpan *span = jalons_text_get_span (text, i);

      n += span->kind == JALONS_SPAN_COMPANY
           && g_str_equal (jalons_text_get_name (text, span->value)->name, company);
    }
  return n;
}

/* A text that speaks of Google, and of Google DeepMind less if at all, means Google when the catalogue
 * says the latter. */
static const char *
choose_house (const JalonsDiscourse *self, const char *maker, const char *model)
{
  const JalonsCompanyInfo *info = jalons_name_index_get_info (self->names, maker);
  const char *parent;

  /* "DeepSeek-V3" names DeepSeek. */
  if (info == NULL || info->parent == JALONS_CATALOG_NONE || g_str_has_prefix (model, maker))
    return maker;
  parent = jalons_catalog_get_company (self->catalog, info->parent)->name;
  if (!jalons_name_index_has_company (self->names, parent))
    return maker;
  return !jalons_name_index_has_company (self->names, maker)
             || count_named (self->text, parent) >= count_named (self->text, maker)
           ? parent
           : maker;
}

/**
 * jalons_discourse_get_maker:
 * @self: a discourse
 * @model: the index of a model among the text's names
 *
 * Returns: (nullable): the canonical name of its maker, as far as known
 */
const char *
jalons_discourse_get_maker (const JalonsDiscourse *self, guint32 model)
{
  const JalonsName *name = jalons_text_get_name (self->text, model);

  if (name->maker_name != NULL)
    return choose_house (self, name->maker_name, name->name);
  if (name->maker != JALONS_TEXT_NONE)
    return jalons_text_get_name (self->text, name->maker)->name;
  return NULL;
}

/* "le laboratoire de Sam Altman", "Altman's company": a person beside a description says whose it is only so. */
static gboolean
is_owner (const JalonsDiscourse *self, const JalonsParse *parse, int chunk, const JalonsCueMark *mark)
{
  const JalonsChunk *description = jalons_parse_chunk (parse, chunk);
  const JalonsToken *tokens = self->text->tokens->tokens;

  if (mark->first >= description->end)
    return mark->first == description->end + 1 && tokens[description->end].length <= 2;
  return mark->end < description->first + 2 && (tokens[mark->end].flags & JALONS_TOKEN_POSSESSIVE) != 0;
}

/* The home marked beside a description: by what stands just before it ("the Tokyo lab"), or after it. */
static const JalonsHome *
find_home (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  guint32 first = jalons_parse_chunk (parse, chunk)->first;
  guint32 end = jalons_parse_chunk (parse, chunk)->end;
  const JalonsHome *country = NULL;

  for (guint i = 0; i < parse->cues->len; i++)
    {
      const JalonsCueMark *mark = &g_array_index (parse->cues, JalonsCueMark, i);
      const JalonsHome *home;

      if (mark->cue != JALONS_CUE_N || mark->first + 3 < first || mark->first > end + 2)
        continue;
      home = jalons_frames_get_home (mark->home);
      if (home->head && !is_owner (self, parse, chunk, mark))
        continue;
      if (home->country[0] == '\0')
        return home;
      country = home;
    }
  return country;
}

static gboolean
fits_home (const JalonsDiscourse *self, const char *company, const JalonsHome *home)
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
  return info == NULL || info->country == NULL || info->country[0] == '\0' ||
         g_str_equal (info->country, home->country);
}

static guint
get_fitting_kinds (const JalonsChunk *chunk)
{
  if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_FUND))
    return KIND_BIT (JALONS_COMPANY_FUND);
  if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_CHIPS))
    return KIND_BIT (JALONS_COMPANY_CHIPS) | KIND_BIT (JALONS_COMPANY_UNKNOWN);
  if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_STARTUP) || jalons_chunk_is (chunk, JALONS_CLASS_DESC_LAB))
    return SMALL_COMPANY;
  if (jalons_chunk_is (chunk, JALONS_CLASS_DESC_GIANT))
    return LARGE_COMPANY | KIND_BIT (JALONS_COMPANY_CLOUD);
  return ANY_COMPANY;
}

/* The company that fits a description best: who was spoken of last, then whom the article is about. */
static const char *
find_fitting (const JalonsDiscourse *self, guint kinds, const JalonsHome *home, gboolean other)
{
  const char *candidates[JALONS_DISCOURSE_N_RECENT + 2];
  guint n = 0;

  if (self->subject != NULL && !other)
    candidates[n++] = self->subject;
  for (guint i = 0; i < self->n_recent && i < N_FRESH; i++)
    candidates[n++] = self->recent[i];
  if (self->topic != NULL && !other)
    candidates[n++] = self->topic;
  for (guint i = N_FRESH; i < self->n_recent; i++)
    candidates[n++] = self->recent[i];
  for (guint i = 0; i < n; i++)
    {
      if (other && (candidates[i] == self->subject || candidates[i] == self->topic))
        continue;
      if ((KIND_BIT (get_kind (self, candidates[i])) & kinds) != 0 && fits_home (self, candidates[i], home))
        return candidates[i];
    }
  return NULL;
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

      if (before->length == 6
          && g_ascii_strncasecmp (self->text->tokens->text + before->start, "behind", 6) == 0)
        return TRUE;
    }
  return FALSE;
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

      if ((after->type == JALONS_CHUNK_MODEL || after->type == JALONS_CHUNK_COMPANY)
          && (after->prep == JALONS_PREP_OF || is_behind (self, parse, k))
          && after->governor <= chunk + 2)
        {
          complement = after;
          break;
        }
      if (after->type != JALONS_CHUNK_FUNCTION && after->type != JALONS_CHUNK_WORD)
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
                   != 0))
        complement = before;
    }
  if (complement == NULL)
    return NULL;
  if (complement->type == JALONS_CHUNK_MODEL)
    return jalons_discourse_get_maker (self, complement->value);
  if (jalons_chunk_is (description, JALONS_CLASS_DESC_PARENT))
    {
      const char *name = get_company (self->text, complement)->name;
      const JalonsCompanyInfo *info = jalons_name_index_get_info (self->names, name);

      if (info != NULL && info->parent != JALONS_CATALOG_NONE)
        return jalons_catalog_get_company (self->catalog, info->parent)->name;
      return name;
    }
  return jalons_chunk_is (description, JALONS_CLASS_DESC_RIVAL) ? NULL
                                                               : get_company (self->text, complement)->name;
}

static const char *
resolve_description (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  const JalonsChunk *description = jalons_parse_chunk (parse, chunk);
  const JalonsHome *home = find_home (self, parse, chunk);
  const char *company = resolve_by_complement (self, parse, chunk);

  if (company != NULL)
    return company;
  /* "Elon Musk wants more chips. His startup …" */
  if (home == NULL && self->head != NULL && chunk > 0
      && (jalons_chunk_is (jalons_parse_chunk (parse, chunk - 1), JALONS_CLASS_POSSESSIVE)
          || jalons_chunk_is (description, JALONS_CLASS_POSSESSIVE)))
    home = self->head;
  if (home != NULL && home->country[0] == '\0')
    {
      guint kinds = jalons_chunk_is (description, JALONS_CLASS_DESC_FUND) ? KIND_BIT (JALONS_COMPANY_FUND) : ~0u;

      company = find_fitting (self, kinds, home, FALSE);
      if (company == NULL && kinds != ~0u)
        return NULL;
      if (company == NULL && (home->companies[1] == NULL || home->head))
        company = home->companies[0];
      if (company != NULL)
        return company;
      return find_fitting (self, get_fitting_kinds (description), NULL, FALSE);
    }
  company = find_fitting (self, get_fitting_kinds (description), home,
                          jalons_chunk_is (description, JALONS_CLASS_DESC_RIVAL));
  if (company == NULL && home != NULL)
    company = find_fitting (self, get_fitting_kinds (description), NULL,
                            jalons_chunk_is (description, JALONS_CLASS_DESC_RIVAL));
  return company;
}

/* Whether a pronoun is an object of the clause that a verb heads: then it is not that verb's subject. */
static gboolean
is_object_of (const JalonsParse *parse, int pronoun, const JalonsVerbGroup *group)
{
  return pronoun > group->verb &&
         jalons_parse_chunk (parse, pronoun)->clause == jalons_parse_chunk (parse, group->verb)->clause;
}

/* "En annonçant qu'il mettait …, Microsoft n'a surpris personne": the name comes after. */
static const char *
resolve_forward (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  const JalonsChunk *opening = jalons_parse_chunk (parse, 0);

  if (opening->type != JALONS_CHUNK_FUNCTION ||
      !(jalons_chunk_is (opening, JALONS_CLASS_BUT) || jalons_chunk_preposition (opening) != JALONS_PREP_NONE))
    return NULL;
  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsChunk *subject;

      if (group->subject <= chunk || group->participle)
        continue;
      subject = jalons_parse_chunk (parse, group->subject);
      if (subject->type == JALONS_CHUNK_COMPANY &&
          subject->clause != jalons_parse_chunk (parse, chunk)->clause)
        return get_company (self->text, subject)->name;
    }
  return NULL;
}

static const char *
resolve_pronoun (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  const char *found = NULL;
  const JalonsChunk *pronoun = jalons_parse_chunk (parse, chunk);

  if (jalons_chunk_is (pronoun, JALONS_CLASS_PRON_WE))
    return self->author != NULL ? self->author : self->topic;
  /* Inside a sentence: the subject of the clause before. */
  for (guint g = 0; g < parse->groups->len; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsChunk *subject;

      if (group->verb >= chunk)
        break;
      if (group->subject < 0 || group->subject >= chunk || group->participle ||
          is_object_of (parse, chunk, group))
        continue;
      subject = jalons_parse_chunk (parse, group->subject);
      if (subject->type == JALONS_CHUNK_COMPANY)
        found = get_company (self->text, subject)->name;
      else if (subject->type == JALONS_CHUNK_DESCRIPTION)
        found = resolve_description (self, parse, group->subject);
      if (found != NULL)
        return found;
    }
  found = resolve_forward (self, parse, chunk);
  if (found != NULL)
    return found;
  return self->subject != NULL ? self->subject : self->topic;
}

/**
 * jalons_discourse_resolve:
 * @self: a discourse that has read up to the sentence before
 * @parse: the parse of a sentence
 * @chunk: one of its chunks: a name, description, pronoun or person
 *
 * Returns: (nullable): the canonical name of the company for which it stands
 */
const char *
jalons_discourse_resolve (const JalonsDiscourse *self, const JalonsParse *parse, int chunk)
{
  g_return_val_if_fail (self != NULL && parse != NULL, NULL);

  if (chunk < 0)
    return NULL;
  switch ((guint) jalons_parse_chunk (parse, chunk)->type)
    {
    case JALONS_CHUNK_COMPANY:
      return get_company (self->text, jalons_parse_chunk (parse, chunk))->name;
    case JALONS_CHUNK_DESCRIPTION:
      return resolve_description (self, parse, chunk);
    case JALONS_CHUNK_PRONOUN:
      return resolve_pronoun (self, parse, chunk);
    case JALONS_CHUNK_PERSON:
      return self->subject != NULL ? self->subject : self->topic;
    case JALONS_CHUNK_MODEL:
      return jalons_discourse_get_maker (self, jalons_parse_chunk (parse, chunk)->value);
    default:
      return NULL;
    }
}

/**
 * jalons_discourse_begin_block:
 * @self: a discourse
 * @block: the block
 *
 * Notes that a block begins: until it says otherwise, it is about what the heading above it is about
 * ("1. Databricks – 10 milliards"), or else about what the article is about.
 */
void
jalons_discourse_begin_block (JalonsDiscourse *self, const JalonsBlock *block)
{
  gboolean heading = block->kind == JALONS_BLOCK_HEADING || block->kind == JALONS_BLOCK_LIST_ITEM;

  if (self->heading && !heading)
    self->section = self->section_candidate;
  if (heading)
    self->section = self->section_candidate = NULL;
  self->heading = heading;
  self->subject = self->section != NULL ? self->section : self->topic;
}

/* Who of those that head companies is named in a sentence, if only one is. */
static const JalonsHome *
find_head (const JalonsParse *parse)
{
  const JalonsHome *head = NULL;

  for (guint i = 0; i < parse->cues->len; i++)
    {
      const JalonsCueMark *mark = &g_array_index (parse->cues, JalonsCueMark, i);
      const JalonsHome *home = mark->cue == JALONS_CUE_N ? jalons_frames_get_home (mark->home) : NULL;

      if (home == NULL || !home->head)
        continue;
      if (head != NULL && head != home)
        return NULL;
      head = home;
    }
  return head;
}

/**
 * jalons_discourse_read:
 * @self: a discourse
 * @parse: the parse of the next sentence
 *
 * Notes whom a sentence names, and whom it is about.
 */
void
jalons_discourse_read (JalonsDiscourse *self, const JalonsParse *parse)
{
  const char *subject = NULL;

  for (guint g = 0; g < parse->groups->len && subject == NULL; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsChunk *chunk;

      if (group->subject < 0 || group->participle)
        continue;
      chunk = jalons_parse_chunk (parse, group->subject);
      if (chunk->group != group->subject)
        break;
      if (chunk->type == JALONS_CHUNK_COMPANY || chunk->type == JALONS_CHUNK_DESCRIPTION)
        subject = jalons_discourse_resolve (self, parse, group->subject);
    }
  for (int i = 0; i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY)
        {
          /* "Partech, which had backed Doctolib, leads": named in passing. */
          if (g_array_index (parse->clauses, JalonsClause, chunk->clause).relative && chunk->depth > 0)
            continue;
          if (chunk->prep != JALONS_PREP_THAN && chunk->prep != JALONS_PREP_OF && chunk->prep != JALONS_PREP_OTHER)
            remember (self, get_company (self->text, chunk)->name);
          if (subject == NULL && chunk->prep == JALONS_PREP_NONE && parse->groups->len == 0)
            subject = get_company (self->text, chunk)->name;
        }
      else if (chunk->type == JALONS_CHUNK_MODEL && chunk->prep != JALONS_PREP_THAN)
        {
          self->model = chunk->value;
          self->model_sentence = parse->sentence;
        }
    }
  self->head = subject == NULL ? find_head (parse) : NULL;
  jalons_discourse_set_subject (self, subject);
  jalons_discourse_read_plural (self, parse);
  if (self->heading && self->section_candidate == NULL && parse->groups->len == 0)
    self->section_candidate = subject;
}
