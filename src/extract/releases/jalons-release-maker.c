/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Who made a model: whom the catalogue says, else the name itself, else what the text says around
 * it. */

#include "extract/jalons-signs.h"
#include "extract/reading/jalons-reading.h"

#include <string.h>

/* So many letters must a company and its model share; fewer only where both write them in capitals.
 */
#define MIN_NAMESAKE 4
/* How near, in chunks, a company stands that a model belongs to, and how far its apposition is
 * read. */
#define NEAR 4
#define APPOSITION 10
/* So many names of a paragraph are looked at for the company that it is about. */
#define MAX_SPANS 40
/* So many names of a text are looked at for another model of the same family. */
#define MAX_NAMES 400

static gboolean
is_host (const char *company)
{
  /* Where models are put, whoever made them. */

  return jalons_words_have (jalons_sign_release_maker_host, company);
}

static JalonsCompanyKind
get_kind (const JalonsReader *reader, const char *company)
{
  const JalonsCompanyInfo *info = jalons_name_index_get_info (reader->discourse.names, company);

  return info != NULL ? info->kind : JALONS_COMPANY_UNKNOWN;
}

/* Whether a company makes models at all, as far as known. */
static gboolean
may_make (const JalonsReader *reader, const char *company)
{
  JalonsCompanyKind kind;

  if (company == NULL || is_host (company))
    return FALSE;
  kind = get_kind (reader, company);
  return kind != JALONS_COMPANY_FUND && kind != JALONS_COMPANY_PUBLIC
         && kind != JALONS_COMPANY_MEDIA;
}

/* Those whose models the catalogue knows are hardly the makers of one that it does not know. */
static gboolean
is_likely (const JalonsReader *reader, const char *company)
{
  JalonsCompanyKind kind;

  if (!may_make (reader, company))
    return FALSE;
  kind = get_kind (reader, company);
  return kind != JALONS_COMPANY_BIGTECH && kind != JALONS_COMPANY_CHIPS
         && kind != JALONS_COMPANY_CLOUD;
}

/* The company of which a model bears the name: "Corvid-Code 7B" is of Corvid AI. */
static const char *
find_namesake (const JalonsReader *reader, guint32 model)
{
  const char *name = jalons_text_get_name (reader->text, model)->name;
  gsize length = strcspn (name, " -.0123456789");
  const char *company;

  if (length < MIN_NAMESAKE - 1)
    return NULL;
  company = jalons_name_index_find_by_head (reader->discourse.names, name, length);
  if (company == NULL || length >= MIN_NAMESAKE)
    return company;
  return strncmp (company, name, length) == 0 && g_ascii_isupper (name[length - 1]) ? company
                                                                                    : NULL;
}

static const char *
resolve (const JalonsReader *reader, int chunk)
{
  const char *company = jalons_discourse_resolve (&reader->discourse, &reader->parse, chunk);

  return may_make (reader, company) ? company : NULL;
}

/* "its model X": of the company named last before it in the sentence, or else the one spoken of. */
static const char *
find_owner (const JalonsReader *reader, int possessive)
{
  const JalonsParse *parse = &reader->parse;

  if (jalons_chunk_is (jalons_parse_chunk (parse, possessive), JALONS_CLASS_OUR))
    {
      const char *author = jalons_discourse_get_author (&reader->discourse);

      return may_make (reader, author) ? author : NULL;
    }
  for (guint g = parse->groups->len; g > 0; g--)
    {
      const JalonsVerbGroup *group = &g_array_index (parse->groups, JalonsVerbGroup, g - 1);
      const char *company;

      if (group->verb > possessive || group->subject < 0 || group->subject > possessive
          || group->participle
          || !jalons_chunk_is_party (jalons_parse_chunk (parse, group->subject)))
        continue;
      company = resolve (reader, group->subject);
      if (company != NULL)
        return company;
    }
  for (int i = possessive - 1; i >= 0; i--)
    {
      if (jalons_parse_chunk (parse, i)->type == JALONS_CHUNK_COMPANY
          && resolve (reader, i) != NULL)
        return resolve (reader, i);
    }
  return NULL;
}

/* "Meta's new Llama", "its latest model, X", "notre modèle X". */
static const char *
find_possessor (const JalonsReader *reader, int model)
{
  const guint64 owners
    = JALONS_CLASS_BIT (JALONS_CLASS_POSSESSIVE) | JALONS_CLASS_BIT (JALONS_CLASS_OUR);
  const JalonsParse *parse = &reader->parse;

  for (int i = model - 1; i >= 0 && i >= model - 2 * NEAR; i--)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_POSSESSIVE)
        return i > 0 ? resolve (reader, i - 1) : NULL;
      if (chunk->type == JALONS_CHUNK_FUNCTION && (chunk->classes & owners) != 0)
        return find_owner (reader, i);
      if (chunk->type <= JALONS_CHUNK_VERB || jalons_chunk_is_in (chunk, JALONS_CHUNKS_BREAK))
        return NULL;
    }
  return NULL;
}

/* "X de Meta", "X, from Meta", "X, le modèle de Meta", "X, developed by Meta", "X, Meta's answer",
 * "X, its model". */
static const char *
find_following (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  gboolean apposed = FALSE;

  for (int i = model + 1; i < (int) parse->chunks->len && i <= model + APPOSITION; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);

      if (chunk->type == JALONS_CHUNK_COMPANY)
        {
          gboolean owns = jalons_parse_is (parse, i + 1, JALONS_CHUNKS_POSSESSIVE);

          if (owns || chunk->prep == JALONS_PREP_OF || chunk->prep == JALONS_PREP_FROM
              || chunk->prep == JALONS_PREP_BY)
            return resolve (reader, i);
          return NULL;
        }
      if (apposed && chunk->type == JALONS_CHUNK_FUNCTION
          && (jalons_chunk_is (chunk, JALONS_CLASS_POSSESSIVE)
              || jalons_chunk_is (chunk, JALONS_CLASS_OUR)))
        return find_owner (reader, i);
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_COMMA | JALONS_CHUNKS_OPEN))
        {
          if (apposed)
            return NULL;
          apposed = TRUE;
        }
      else if (chunk->type < JALONS_CHUNK_DESCRIPTION
               || jalons_chunk_is_in (chunk, JALONS_CHUNKS_FINITE)
               || (chunk->type >= JALONS_CHUNK_COLON && chunk->type <= JALONS_CHUNK_STOP))
        return NULL;
    }
  return NULL;
}

/* "X, l'héritier de Llama": whoever made what it follows. */
static const char *
find_inherited (const JalonsReader *reader, int model)
{
  const JalonsParse *parse = &reader->parse;
  gboolean heir = FALSE;

  if (model + 1 >= (int) parse->chunks->len
      || jalons_parse_chunk (parse, model + 1)->type != JALONS_CHUNK_COMMA)
    return NULL;
  for (int i = model + 2; i < (int) parse->chunks->len && i <= model + 1 + NEAR + NEAR; i++)
    {
      const JalonsChunk *chunk = jalons_parse_chunk (parse, i);
      g_autofree char *words = NULL;

      if (chunk->type == JALONS_CHUNK_MODEL)
        return heir ? jalons_discourse_get_maker (&reader->discourse, chunk->value) : NULL;
      if (jalons_chunk_is_in (chunk, JALONS_CHUNKS_VERB | JALONS_CHUNKS_COMMA))
        return NULL;
      words = jalons_tokens_dup_text (reader->text->tokens, chunk->first, chunk->end);
      for (guint n = 0; jalons_sign_release_maker_find_inherited->words[n] != NULL; n++)
        heir |= g_str_has_suffix (words, jalons_sign_release_maker_find_inherited->words[n]);
    }
  return NULL;
}

/* "Le modèle de Nuvia, X, …", "the new model from Nuvia, X": of whom the noun before it is. */
static const char *
find_described (const JalonsReader *reader, int model)
{
  const guint64 nouns
    = JALONS_CLASS_BIT (JALONS_CLASS_MODELNOUN) | JALONS_CLASS_BIT (JALONS_CLASS_DESC_MODEL);
  const JalonsParse *parse = &reader->parse;
  const JalonsChunk *company;

  if (model < 3 || jalons_parse_chunk (parse, model - 1)->type != JALONS_CHUNK_COMMA)
    return NULL;
  company = jalons_parse_chunk (parse, model - 2);
  if (company->type != JALONS_CHUNK_COMPANY || company->governor < 0
      || (company->prep != JALONS_PREP_OF && company->prep != JALONS_PREP_FROM)
      || (jalons_parse_chunk (parse, company->governor)->classes & nouns) == 0)
    return NULL;
  return resolve (reader, model - 2);
}

/**
 * jalons_reader_note_maker:
 * @reader: a reader that has parsed a sentence
 * @model: a chunk of it that names a model
 *
 * Remembers whose the model is, where the words beside it say so.
 */
void
jalons_reader_note_maker (JalonsReader *reader, int model)
{
  guint32 name = jalons_parse_chunk (&reader->parse, model)->value;
  const char *maker;

  if (reader->makers[name] != NULL || jalons_discourse_get_maker (&reader->discourse, name) != NULL)
    return;
  maker = find_following (reader, model);
  if (maker == NULL)
    maker = find_inherited (reader, model);
  if (maker == NULL)
    maker = find_described (reader, model);
  if (maker == NULL)
    maker = find_possessor (reader, model);
  reader->makers[name] = maker;
}

/* Whether a company is small enough, or unknown enough, for its models to be so. */
static gboolean
is_small (const JalonsReader *reader, const char *company)
{
  JalonsCompanyKind kind = get_kind (reader, company);

  return kind == JALONS_COMPANY_UNKNOWN || kind == JALONS_COMPANY_STARTUP
         || kind == JALONS_COMPANY_LAB;
}

/* Who got the money of which the paragraph has just told, or NULL. */
static const char *
find_recipient (const JalonsReader *reader)
{
  const JalonsReading *deal;

  if (reader->last_deal == JALONS_TEXT_NONE || reader->last_deal >= reader->readings->len)
    return NULL;
  deal = jalons_reader_get (reader, reader->last_deal);
  if (jalons_text_get_sentence (reader->text, deal->sentence)->block != reader->block
      || !may_make (reader, deal->recipient) || !is_small (reader, deal->recipient))
    return NULL;
  return deal->recipient;
}

/* The small company that the paragraph has named last before this sentence, or NULL. */
static const char *
find_in_block (const JalonsReader *reader)
{
  const JalonsText *text = reader->text;
  guint32 first = jalons_text_get_block (text, reader->block)->first_token;
  guint32 i
    = jalons_text_first_span (text, jalons_text_get_sentence (text, reader->sentence)->first);

  for (guint n = 0; i > 0 && n < MAX_SPANS; n++)
    {
      const JalonsSpan *span = jalons_text_get_span (text, --i);
      const char *company;

      if (span->first < first)
        return NULL;
      if (span->kind != JALONS_SPAN_COMPANY)
        continue;
      company = jalons_text_get_name (text, span->value)->name;
      if (may_make (reader, company) && is_small (reader, company))
        return company;
    }
  return NULL;
}

/* Of whom the text speaks. */
static const char *
find_spoken_of (const JalonsReader *reader)
{
  const char *section = jalons_discourse_get_section (&reader->discourse);
  /* A heading of its own is stronger than what giants usually do. */
  gboolean headed
    = may_make (reader, section)
      && (is_likely (reader, section) || g_strcmp0 (section, reader->discourse.topic) != 0);
  const char *beside = headed ? section : NULL;

  if (beside == NULL)
    beside = find_recipient (reader);
  if (beside == NULL)
    beside = find_in_block (reader);
  const char *const candidates[]
    = { jalons_discourse_get_section (&reader->discourse),
        jalons_discourse_get_subject (&reader->discourse), reader->discourse.topic };

  if (beside != NULL)
    return beside;
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      if (is_likely (reader, candidates[i]))
        return candidates[i];
    }
  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      if (may_make (reader, candidates[i]))
        return candidates[i];
    }
  return NULL;
}

/**
 * jalons_reader_find_maker:
 * @reader: a reader
 * @predicate: a predicate of its sentence
 * @model: the index of a model among the text's names
 * @out_own: (out): whether nobody else is said to have made it
 *
 * Returns: (nullable): who made the model: whom the catalogue or its own name says, else whom the
 * sentence says, else of whom the text speaks
 */
const char *
jalons_reader_find_maker (const JalonsReader *reader,
                          const JalonsPredicate *predicate,
                          guint32 model,
                          gboolean *out_own)
{
  const char *known = jalons_discourse_get_maker (&reader->discourse, model);
  const char *stated = NULL;
  const char *namesake;

  *out_own = TRUE;
  for (int n = 0; n < predicate->n_makers && stated == NULL; n++)
    stated = jalons_discourse_resolve (&reader->discourse, &reader->parse, predicate->makers[n]);
  if (known != NULL)
    {
      *out_own = stated == NULL || g_str_equal (stated, known);
      if (!*out_own && jalons_discourse_is_house (&reader->discourse, stated, known))
        {
          *out_own = TRUE;
          return stated;
        }
      return known;
    }
  namesake = find_namesake (reader, model);
  if (namesake != NULL)
    return namesake;
  if (reader->makers[model] != NULL)
    return reader->makers[model];
  /* Universities and hosts publish models of their own, too, where they are said to. */
  if (stated == NULL || get_kind (reader, stated) == JALONS_COMPANY_FUND
      || get_kind (reader, stated) == JALONS_COMPANY_MEDIA)
    return find_spoken_of (reader);
  /* Whoever is said to have released one version made the others. */
  if (!predicate->frame->weak
      && jalons_parse_chunk (&reader->parse, predicate->makers[0])->type == JALONS_CHUNK_COMPANY)
    reader->makers[model] = stated;
  return stated;
}

/* Of two models that no catalogue has, whether the first words of their names are the same:
 * "Compas" and "Compas 3", "Heron 2" and "Heron Mini". */
static gboolean
is_same_family (const char *a, const char *b)
{
  gsize length = strcspn (a, " -.0123456789");

  return length >= MIN_NAMESAKE - 1 && strncmp (a, b, length) == 0
         && strcspn (b, " -.0123456789") == length;
}

/* Who made another model of the same family, as far as the text says; or NULL. */
static const char *
find_family_maker (const JalonsReader *reader, guint32 model)
{
  const JalonsArray *names = reader->text->names;
  const JalonsName *name = jalons_text_get_name (reader->text, model);

  if (name->known || name->maker_name != NULL)
    return NULL;
  for (guint32 i = 0; i < names->len && i < MAX_NAMES; i++)
    {
      if (i != model && reader->makers[i] != NULL
          && jalons_text_get_name (reader->text, i)->span_kind == JALONS_SPAN_MODEL
          && is_same_family (name->name, jalons_text_get_name (reader->text, i)->name))
        return reader->makers[i];
    }
  return NULL;
}

/**
 * jalons_reader_settle_makers:
 * @reader: a reader that has read all sentences
 *
 * Gives every release the maker that the text states beside the model, wherever it does.
 */
void
jalons_reader_settle_makers (JalonsReader *reader)
{
  for (guint i = 0; i < reader->readings->len; i++)
    {
      JalonsReading *reading = jalons_reader_get (reader, i);
      const char *maker;

      if (reading->kind != JALONS_KIND_RELEASE || reading->model == JALONS_TEXT_NONE)
        continue;
      maker = reader->makers[reading->model];
      if (maker == NULL)
        maker = find_family_maker (reader, reading->model);
      if (maker != NULL && find_namesake (reader, reading->model) == NULL)
        reading->maker = maker;
    }
}
