/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Follows of whom a text speaks, and tells for whom its names and pronouns stand. */

#include "catalog/jalons-scratch.h"
#include "extract/discourse/jalons-discourse-private.h"
#include "extract/jalons-signs.h"

#include <string.h>

/* How often a text names a company is plain from so many names. */
#define MAX_COUNTED_SPANS 400

/* No longer line is a heading unless it is marked as one. */
#define MAX_HEADING_TOKENS 14

/* "Halte Capital", "Fonds France Maritime": a name that says what its bearer does. */
static gboolean
is_named_fund (const char *company)
{
  const char *space = strrchr (company, ' ');

  if (g_str_has_prefix (company, "Fonds ") || g_str_has_prefix (company, "Fondation "))
    return TRUE;
  return space != NULL && jalons_words_have (jalons_sign_discourse_named_fund, space + 1);
}

/**
 * jalons_discourse_get_kind:
 * @self: a discourse
 * @company: the canonical name of a company
 *
 * Returns: what is known of it, or what its name says
 */
JalonsCompanyKind
jalons_discourse_get_kind (const JalonsDiscourse *self, const char *company)
{
  const JalonsCompanyInfo *info = jalons_name_index_get_info (self->names, company);

  if (info != NULL)
    return info->kind;
  return is_named_fund (company) ? JALONS_COMPANY_FUND : JALONS_COMPANY_UNKNOWN;
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
  return jalons_discourse_get_kind (self, company) == JALONS_COMPANY_FUND;
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
  return (a->parent != JALONS_CATALOG_NONE
          && jalons_catalog_get_company (self->catalog, a->parent) == b)
         || (b->parent != JALONS_CATALOG_NONE
             && jalons_catalog_get_company (self->catalog, b->parent) == a);
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

  *self = (JalonsDiscourse) { .text = text, .catalog = catalog, .model = JALONS_TEXT_NONE };
  self->names = jalons_name_index_new (text, catalog);
  jalons_scratch_take (self->put_off, JALONS_SCRATCH_PUT_OFF, sizeof (JalonsPutOff), 0);
  jalons_scratch_take (self->kept, JALONS_SCRATCH_KEPT_PARSES, sizeof (guint64), 0);
  jalons_discourse_find_topics (self);
  jalons_discourse_find_author (self);
}

void
jalons_discourse_clear (JalonsDiscourse *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->names, jalons_name_index_free);
  jalons_scratch_give (self->put_off, JALONS_SCRATCH_PUT_OFF);
  jalons_scratch_give (self->kept, JALONS_SCRATCH_KEPT_PARSES);
  if (self->past->text != NULL)
    jalons_parse_clear (self->past);
}

static void
remember (JalonsDiscourse *self, const char *company)
{
  guint at = self->n_recent;

  for (guint i = 0; i < self->n_recent; i++)
    {
      if (jalons_words_same_name (self->recent[i], company))
        at = i;
    }
  if (at >= self->n_block && self->n_block < JALONS_DISCOURSE_N_RECENT)
    self->n_block++;
  if (at == self->n_recent && self->n_recent < JALONS_DISCOURSE_N_RECENT)
    self->n_recent++;
  at = MIN (at, JALONS_DISCOURSE_N_RECENT - 1);
  memmove (self->recent + 1, self->recent, at * sizeof self->recent[0]);
  self->recent[0] = company;
}

/* "le souvenir d'Arm": behind those of whom the block speaks. */
static void
remember_behind (JalonsDiscourse *self, const char *company)
{
  guint at = self->n_block;

  for (guint i = 0; i < self->n_recent; i++)
    {
      if (jalons_words_same_name (self->recent[i], company))
        return;
    }
  if (at >= JALONS_DISCOURSE_N_RECENT)
    return;
  if (self->n_recent < JALONS_DISCOURSE_N_RECENT)
    self->n_recent++;
  memmove (self->recent + at + 1, self->recent + at,
           (self->n_recent - 1 - at) * sizeof self->recent[0]);
  self->recent[at] = company;
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
  self->stated = TRUE;
  remember (self, company);
}

/* How often a text names a company, up to where that is plain. */
static guint
count_named (const JalonsText *text, const char *company)
{
  guint n = 0;

  for (guint32 i = 0; i < text->spans->len && i < MAX_COUNTED_SPANS; i++)
    {
      const JalonsSpan *span = jalons_text_get_span (text, i);

      n += span->kind == JALONS_SPAN_COMPANY
           && jalons_words_same_name (jalons_text_get_name (text, span->value)->name, company);
    }
  return n;
}

/* A text that speaks of Google, and of Google DeepMind less if at all, means Google when the
 * catalogue says the latter. */
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
      return jalons_discourse_get_company (self->text, jalons_parse_chunk (parse, chunk))->name;
    case JALONS_CHUNK_DESCRIPTION:
      jalons_discourse_catch_up (self);
      return jalons_discourse_resolve_description (self, parse, chunk);
    case JALONS_CHUNK_PRONOUN:
      return jalons_discourse_resolve_pronoun (self, parse, chunk);
    case JALONS_CHUNK_PERSON:
      jalons_discourse_catch_up (self);
      return self->subject != NULL ? self->subject : self->topic;
    case JALONS_CHUNK_MODEL:
      return jalons_discourse_get_maker (self, jalons_parse_chunk (parse, chunk)->value);
    default:
      return NULL;
    }
}

/* "Microsoft retires, replaces": a short line that ends without a point stands above what follows.
 */
static gboolean
stands_above (const JalonsText *text, const JalonsBlock *block)
{
  const JalonsToken *last = jalons_text_get_token (text, block->end_token - 1);

  return block->kind == JALONS_BLOCK_PARAGRAPH
         && block->end_token - block->first_token <= MAX_HEADING_TOKENS
         && (last->flags & JALONS_TOKEN_PUNCT) == 0;
}

void
jalons_discourse_enter_block (JalonsDiscourse *self, const JalonsBlock *block)
{
  gboolean heading = block->kind == JALONS_BLOCK_HEADING || block->kind == JALONS_BLOCK_LIST_ITEM
                     || stands_above (self->text, block);

  if (self->heading && !heading)
    self->section = self->section_candidate;
  if (heading)
    self->section = self->section_candidate = NULL;
  self->heading = heading;
  self->stated = FALSE;
  self->n_block = 0;
  self->subject = self->section != NULL ? self->section : self->topic;
}

/* Who of those that head companies is named in a sentence, if only one is. */
static const JalonsHome *
find_head (const JalonsParse *parse)
{
  const JalonsHome *head = NULL;

  JALONS_PARSE_FOREACH_CUE (parse, mark)
    {
      const JalonsHome *home
        = mark->cue == JALONS_CUE_N ? jalons_frames_get_home (mark->home) : NULL;

      if (home == NULL || !home->head)
        continue;
      if (head != NULL && head != home)
        return NULL;
      head = home;
    }
  return head;
}

/* Whether a sentence that names one company may be about it: "You have never heard of Sluice", but
 * not "le fossé qui la sépare de Nvidia". */
static gboolean
is_spoken_of (const JalonsParse *parse, const JalonsChunk *company)
{
  const JalonsChunk *governor
    = company->governor >= 0 ? jalons_parse_chunk (parse, company->governor) : NULL;

  switch (company->prep)
    {
    case JALONS_PREP_NONE:
    case JALONS_PREP_FOR:
    case JALONS_PREP_AT:
    case JALONS_PREP_IN:
      return TRUE;
    case JALONS_PREP_OF:
      return governor != NULL
             && (governor->type == JALONS_CHUNK_DESCRIPTION
                 || ((parse->language & 2) != 0 && governor->type == JALONS_CHUNK_VERB));
    default:
      return FALSE;
    }
}

/* The only company that a sentence names, but for those that only help to say who another is; NULL
 * if there are several, or none. */
static const char *
find_only (const JalonsDiscourse *self, const JalonsParse *parse)
{
  const char *only = NULL;

  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_COMPANY)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      const char *name;

      if ((chunk->flags & JALONS_CHUNK_MODIFIER) != 0)
        continue;
      if (!self->heading && !is_spoken_of (parse, chunk))
        return NULL;
      name = jalons_discourse_get_company (self->text, chunk)->name;
      if (only != NULL && !g_str_equal (only, name))
        return NULL;
      only = name;
    }
  return only == NULL || jalons_discourse_is_fund (self, only) ? NULL : only;
}

/* "And missing on purpose: Aleph Alpha." has no verb of its own. */
static gboolean
is_fragment (const JalonsParse *parse)
{
  JALONS_PARSE_FOREACH_GROUP (parse, group)
    {
      if (!group->participle)
        return FALSE;
    }
  return TRUE;
}

/* What a heading is about: whom it names alone, be it with a verb ("Microsoft retires, replaces").
 */
static void
note_section (JalonsDiscourse *self, const JalonsParse *parse, const char *subject)
{
  if (!self->heading || self->section_candidate != NULL)
    return;
  if (parse->groups->len > 0)
    subject = find_only (self, parse);
  self->section_candidate = subject;
}

/* How much a sentence is about a model that it names: what a main clause says something of is more
 * than what stands in a comparison or a place. */
static guint8
rank_model (const JalonsParse *parse, const JalonsChunk *chunk)
{
  const JalonsClause *clause = jalons_parse_clause (parse, chunk->clause);

  return (guint8) (1 + 2 * (chunk->prep == JALONS_PREP_NONE)
                   + 2 * !(clause->relative || clause->subordinate) + (chunk->depth == 0));
}

/* Keeps the model in mind that the next sentence will speak of. */
static void
focus_model (JalonsDiscourse *self, const JalonsParse *parse, const JalonsChunk *chunk)
{
  guint8 rank = rank_model (parse, chunk);

  if (self->model != JALONS_TEXT_NONE && self->model_sentence == parse->sentence
      && self->model_rank > rank)
    return;
  self->model = chunk->value;
  self->model_sentence = parse->sentence;
  self->model_rank = rank;
}

/* Whom a French sentence names last, be it by a description, for "celle-ci" in the next. */
static void
note_latter (JalonsDiscourse *self, const JalonsParse *parse)
{
  int named = (parse->language & 1) != 0
                ? jalons_parse_find_before (parse, (int) parse->chunks->len, JALONS_PARSE_ANY_REACH,
                                            JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION)
                : JALONS_CHUNK_NONE;

  self->latter = named >= 0 ? jalons_discourse_resolve (self, parse, named) : NULL;
}

void
jalons_discourse_follow (JalonsDiscourse *self, const JalonsParse *parse)
{
  const char *subject = NULL;
  int turn;

  for (guint g = 0; g < parse->groups->len && subject == NULL; g++)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g);
      const JalonsChunk *chunk;

      if (group->subject < 0 || group->participle)
        continue;
      chunk = jalons_parse_chunk (parse, group->subject);
      if (chunk->group != group->subject)
        break;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_DESCRIPTION))
        subject = jalons_discourse_resolve (self, parse, group->subject);
      /* "Microsoft's first billion arrived in July. It has put up thirteen." */
      else if (chunk->type == JALONS_CHUNK_AMOUNT && chunk->possessor >= 0
               && jalons_parse_chunk (parse, chunk->possessor)->type == JALONS_CHUNK_COMPANY)
        subject = jalons_discourse_resolve (self, parse, chunk->possessor);
    }
  JALONS_PARSE_FOREACH (parse, i, JALONS_CHUNKS_COMPANY | JALONS_CHUNKS_PERSON)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_PERSON && chunk->prep == JALONS_PREP_NONE)
        self->person = jalons_text_get_name (self->text, chunk->value)->name;
      if (chunk->type == JALONS_CHUNK_COMPANY)
        {
          /* "Partech, which had backed Doctolib, leads": named in passing. */
          if (g_array_index (parse->clauses, JalonsClause, chunk->clause).relative
              && chunk->depth > 0)
            continue;
          if (chunk->prep != JALONS_PREP_THAN && chunk->prep != JALONS_PREP_OF
              && chunk->prep != JALONS_PREP_OTHER)
            remember (self, jalons_discourse_get_company (self->text, chunk)->name);
          else if (chunk->prep != JALONS_PREP_THAN)
            remember_behind (self, jalons_discourse_get_company (self->text, chunk)->name);
          if (subject == NULL && chunk->prep == JALONS_PREP_NONE && parse->groups->len == 0
              && (chunk->flags & JALONS_CHUNK_MODIFIER) == 0
              && !jalons_parse_is (parse, i + 1, JALONS_CHUNKS_POSSESSIVE))
            subject = jalons_discourse_get_company (self->text, chunk)->name;
        }
    }
  turn = jalons_discourse_find_turn (parse);
  if (turn < 0)
    turn = jalons_discourse_find_presented (self, parse);
  if (turn >= 0)
    subject = jalons_discourse_get_company (self->text, jalons_parse_chunk (parse, turn))->name;
  if (subject == NULL && (!self->stated || is_fragment (parse)))
    subject = find_only (self, parse);
  if (subject != NULL && turn < 0 && jalons_discourse_is_beside (self, parse, subject))
    subject = NULL;
  self->head = subject == NULL ? find_head (parse) : NULL;
  note_latter (self, parse);
  jalons_discourse_set_subject (self, subject);
  jalons_discourse_read_plural (self, parse);
  jalons_discourse_read_many (self, parse);
  note_section (self, parse, subject);
}

/**
 * jalons_discourse_begin_block:
 * @self: a discourse
 * @block: the block
 *
 * Notes that a block begins: until it says otherwise, it is about what the heading above it is
 * about
 * ("1. Databricks – 10 milliards"), or else about what the article is about.
 */
void
jalons_discourse_begin_block (JalonsDiscourse *self, const JalonsBlock *block)
{
  JalonsPutOff later = { .block = (guint32) (block - jalons_text_get_block (self->text, 0)) };

  if (self->put_off->len == 0)
    jalons_discourse_enter_block (self, block);
  else
    jalons_array_append (self->put_off, later);
}

/**
 * jalons_discourse_read:
 * @self: a discourse
 * @parse: the parse of the next sentence
 *
 * Notes which model a sentence names, and keeps it for those who ask whom it names and whom it is
 * about: few do.
 */
void
jalons_discourse_read (JalonsDiscourse *self, const JalonsParse *parse)
{
  for (int i = 0; jalons_parse_has (parse, JALONS_CHUNK_MODEL) && i < (int) parse->chunks->len; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_MODEL && chunk->prep != JALONS_PREP_THAN)
        focus_model (self, parse, chunk);
    }
  jalons_discourse_put_off_part (self, parse);
}
