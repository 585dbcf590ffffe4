/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names.h"

#include "config.h"

#include <string.h>

#include "catalog/jalons-fold.h"
#include "catalog/jalons-scratch.h"
#include "extract/names/jalons-names-private.h"
#include "extract/names/jalons-names-publisher.h"
#include "extract/names/jalons-names-renamed.h"
#include "extract/rules/jalons-key-table.h"

/* Of how many tokens one may begin a name, roughly. */
#define TOKENS_PER_NAMING 24

/* A person's name in full has few words, hyphens and points included. */
#define FULL_NAME_TOKENS 8

/* By what decided that something is a name, how sure that is, in percent. */
static const guint8 confidences[] = {
  [JALONS_REASON_NONE] = 80,       [JALONS_REASON_CATALOG] = 98,   [JALONS_REASON_SUPPORTED] = 95,
  [JALONS_REASON_FAMILY] = 95,     [JALONS_REASON_CAPITAL] = 90,   [JALONS_REASON_SUFFIX] = 90,
  [JALONS_REASON_NOUN] = 90,       [JALONS_REASON_AGAIN] = 90,     [JALONS_REASON_SIZE] = 90,
  [JALONS_REASON_APPOSITION] = 85, [JALONS_REASON_CONTEXT] = 85,   [JALONS_REASON_VERB] = 85,
  [JALONS_REASON_PARTY] = 85,      [JALONS_REASON_PUBLISHER] = 85, [JALONS_REASON_POST] = 75,
  [JALONS_REASON_LIST] = 75,       [JALONS_REASON_SPOKEN_OF] = 75, [JALONS_REASON_CLAUSE] = 75,
  [JALONS_REASON_GIVEN_NAME] = 80,
};

/* "600 million US dollars", "US$75 million": a word of the currency. */
static gboolean
names_currency (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsToken *token = jalons_names_token (reader, naming->end);

  if (naming->kind != JALONS_NAMING_PLACE)
    return FALSE;
  if ((token->flags & (JALONS_TOKEN_CURRENCY | JALONS_TOKEN_GLUED))
      == (JALONS_TOKEN_CURRENCY | JALONS_TOKEN_GLUED))
    return TRUE;
  /* "4 milliards de dollars de Hong Kong" */
  if (naming->first >= 2)
    {
      const JalonsToken *dollars = jalons_names_token (reader, naming->first - 2);

      if (dollars->length == 7 && jalons_names_token (reader, naming->first - 1)->length == 2
          && g_ascii_strncasecmp (reader->text->tokens->text + dollars->start, "dollars", 7) == 0)
        return TRUE;
    }
  return (token->length == 6 || token->length == 7)
         && g_ascii_strncasecmp (reader->text->tokens->text + token->start, "dollars",
                                 token->length)
              == 0;
}

static gboolean
get_span_kind (const JalonsNamesReader *reader, const JalonsNaming *naming, JalonsSpanKind *kind)
{
  if (naming->state != JALONS_NAMING_ACCEPTED || names_currency (reader, naming))
    return FALSE;
  switch (naming->kind)
    {
    case JALONS_NAMING_COMPANY:
      *kind = JALONS_SPAN_COMPANY;
      return TRUE;
    case JALONS_NAMING_MODEL:
      *kind = JALONS_SPAN_MODEL;
      return TRUE;
    case JALONS_NAMING_PERSON:
      *kind = JALONS_SPAN_PERSON;
      return TRUE;
    case JALONS_NAMING_MEDIA:
      *kind = JALONS_SPAN_MEDIA;
      return TRUE;
    case JALONS_NAMING_PLACE:
      *kind = JALONS_SPAN_PLACE;
      return TRUE;
    default:
      return FALSE;
    }
}

/* The end of a person's name in full that begins at a token and ends with a surname; 0 if none
 * does. */
static guint32
find_name_end (const JalonsNamesReader *reader, guint32 first, guint32 surname)
{
  for (guint32 i = first + 1; i < first + FULL_NAME_TOKENS && i < reader->text->tokens->n_tokens;
       i++)
    {
      if (reader->tokens[i].hash == reader->tokens[surname].hash)
        return i + 1;
    }
  return 0;
}

/* "Mr. Musk": called as where he is named in full. */
static guint32
find_full_name (const JalonsNamesReader *reader, const JalonsNaming *naming, guint32 *out_end)
{
  guint32 first;

  *out_end = naming->end;
  if (naming->kind != JALONS_NAMING_PERSON || naming->end > naming->first + 1)
    return naming->first;
  first = jalons_key_table_look_up (&reader->surnames, reader->tokens[naming->first].hash);
  if (first == JALONS_KEY_TABLE_NONE || find_name_end (reader, first, naming->first) == 0)
    return naming->first;
  *out_end = find_name_end (reader, first, naming->first);
  return first;
}

/* Whether a naming is that of an organisation that is listed for its name alone: what it is called
 * is then what the text calls it, not what the list has. */
static gboolean
is_called_as_written (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const JalonsCompanyInfo *info;

  if (naming->kind != JALONS_NAMING_COMPANY || naming->state != JALONS_NAMING_ACCEPTED
      || naming->company == JALONS_NAMING_NONE)
    return FALSE;
  info = jalons_catalog_get_company (reader->grammar->catalog, naming->company);
  return info->terse
         && (info->kind == JALONS_COMPANY_FUND || info->kind == JALONS_COMPANY_CORPORATE);
}

/* "la fondation Dieter Schwarz", "the Adani group": words around a name that are no part of it. */
static gboolean
has_capitals (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  return (reader->tokens[naming->first].flags & reader->tokens[naming->end - 1].flags
          & JALONS_TOKEN_CAPITAL)
         != 0;
}

/* Finds how a text writes the names of organisations that are listed for their names alone, if it
 * names any: as fully as it does anywhere. */
static void
collect_written (JalonsNamesReader *reader)
{
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      guint32 *known;

      if (!is_called_as_written (reader, naming))
        continue;
      reader->has_terse = TRUE;
      if ((naming->flags & JALONS_NAMING_LOUD) != 0 || !has_capitals (reader, naming))
        continue;
      known = jalons_key_table_ensure (&reader->written, naming->company + 1, i);
      if (jalons_naming_get_length (reader, naming)
          > jalons_naming_get_length (reader, jalons_naming_get (reader, *known)))
        *known = i;
    }
}

/* "CDPQ" */
static gboolean
is_abbreviation (const char *name)
{
  gsize length = strlen (name);

  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isupper (name[i]))
        return FALSE;
    }
  return length >= 3 && length <= 5;
}

/* The name of an organisation as the text has it, or that of the list where they differ by case
 * alone. */
static const char *
get_written_name (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  const char *listed = jalons_catalog_get_company (reader->grammar->catalog, naming->company)->name;
  guint32 known = jalons_key_table_look_up (&reader->written, naming->company + 1);
  g_autofree char *written = NULL;
  g_autofree char *key = NULL;
  g_autofree char *listed_key = NULL;

  if (known == JALONS_KEY_TABLE_NONE)
    return listed;
  naming = jalons_naming_get (reader, known);
  written = jalons_tokens_dup_text (reader->text->tokens, naming->first, naming->end);
  key = jalons_fold_key (written, -1);
  listed_key = jalons_fold_key (listed, -1);
  /* The Caisse de dépôt is known as CDPQ. */
  if (strcmp (key, listed_key) == 0 || (is_abbreviation (listed) && strchr (written, ' ') != NULL))
    return listed;
  g_strdelimit (written, "\r\n\t", ' ');
  return g_string_chunk_insert_const (reader->strings, written);
}

/* The name of a naming: one string for all namings of the same, as far as they were told to be. */
static const char *
get_name (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  JalonsCatalog *catalog = reader->grammar->catalog;
  g_autofree char *text = NULL;
  guint32 first;
  guint32 end;

  if (reader->has_terse && is_called_as_written (reader, naming))
    return get_written_name (reader, naming);
  first = find_full_name (reader, naming, &end);
  if (naming->name != NULL && first == naming->first)
    return naming->name;
  if ((naming->kind == JALONS_NAMING_COMPANY || naming->kind == JALONS_NAMING_MEDIA)
      && naming->company != JALONS_NAMING_NONE)
    return jalons_catalog_get_company (catalog, naming->company)->name;
  if (naming->kind == JALONS_NAMING_MODEL && naming->model != JALONS_NAMING_NONE)
    return jalons_catalog_get_model (catalog, naming->model)->name;
  text = jalons_tokens_dup_text (reader->text->tokens, first, end);
  return g_string_chunk_insert_const (reader->strings, text);
}

/* What the catalogue knows of a name that a text has for the first time. */
static void
describe_name (const JalonsNamesReader *reader, const JalonsNaming *naming, JalonsName *name)
{
  JalonsCatalog *catalog = reader->grammar->catalog;
  guint32 maker = JALONS_NAMING_NONE;

  if (name->span_kind == JALONS_SPAN_COMPANY || name->span_kind == JALONS_SPAN_MEDIA)
    {
      name->record = naming->company;
      name->known = naming->company != JALONS_NAMING_NONE;
      if (name->known)
        name->kind = (guint8) jalons_catalog_get_company (catalog, naming->company)->kind;
    }
  else if (name->span_kind == JALONS_SPAN_MODEL)
    {
      name->record = naming->model;
      name->known = naming->model != JALONS_NAMING_NONE;
      if (name->known)
        maker = jalons_catalog_get_model (catalog, naming->model)->maker;
      else if (naming->family != JALONS_NAMING_NONE)
        maker = jalons_catalog_get_family (catalog, naming->family)->maker;
      if (maker != JALONS_NAMING_NONE)
        name->maker_name = jalons_catalog_get_company (catalog, maker)->name;
    }
}

static guint64
hash_name (JalonsSpanKind kind, const char *name)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) + (guint) kind;

  for (const guint8 *p = (const guint8 *) name; *p != 0; p++)
    hash = (hash ^ *p) * G_GUINT64_CONSTANT (0x100000001b3);
  return hash;
}

static gboolean
is_name (const JalonsText *text, guint32 index, JalonsSpanKind kind, const char *name)
{
  const JalonsName *known = jalons_text_get_name (text, index);

  return known->span_kind == kind && strcmp (known->name, name) == 0;
}

static void
add_name (JalonsNamesReader *reader,
          const JalonsNaming *naming,
          JalonsSpanKind kind,
          const char *name)
{
  guint32 index = jalons_text_add_name (reader->text, kind, name);
  JalonsName *added = jalons_text_get_name (reader->text, index);

  added->confidence = 0;
  describe_name (reader, naming, added);
  added->reason = naming->reason;
}

/* The index of a naming's name, which is added if the text has not had it yet; @known has those
 * that it has had. */
static guint32
intern_name (JalonsNamesReader *reader,
             JalonsKeyTable *known,
             const JalonsNaming *naming,
             JalonsSpanKind kind)
{
  const char *name = get_name (reader, naming);
  guint8 confidence = confidences[naming->reason];
  guint32 n_names = reader->text->names->len;
  guint64 key = hash_name (kind, name);
  JalonsName *added;
  guint32 index;

  while ((index = *jalons_key_table_ensure (known, key, n_names)) < n_names
         && !is_name (reader->text, index, kind, name))
    key++;
  if (index == n_names)
    add_name (reader, naming, kind, name);
  added = jalons_text_get_name (reader->text, index);
  added->supposed
    = (naming->flags & JALONS_NAMING_SUPPOSED) != 0 && (added->n_spans == 0 || added->supposed);
  added->topic |= (naming->flags & JALONS_NAMING_TOPIC) != 0;
  added->giver
    = (naming->flags & JALONS_NAMING_GIVER) != 0 && (added->n_spans == 0 || added->giver);
  added->n_spans++;
  added->confidence = MAX (added->confidence, confidence);
  return index;
}

/* A model's maker, where the text names it. */
static void
link_makers (JalonsText *text, const JalonsKeyTable *known)
{
  for (guint32 i = 0; i < text->names->len; i++)
    {
      JalonsName *name = jalons_text_get_name (text, i);
      guint64 key;

      if (name->maker_name == NULL)
        continue;
      key = hash_name (JALONS_SPAN_COMPANY, name->maker_name);
      while ((name->maker = jalons_key_table_look_up (known, key)) != JALONS_KEY_TABLE_NONE
             && !is_name (text, name->maker, JALONS_SPAN_COMPANY, name->maker_name))
        key++;
      G_STATIC_ASSERT (JALONS_KEY_TABLE_NONE == JALONS_TEXT_NONE);
    }
}

static gboolean
is_sorted (JalonsArray *namings)
{
  for (guint i = 1; i < namings->len; i++)
    {
      if (g_array_index (namings, JalonsNaming, i).first
          < g_array_index (namings, JalonsNaming, i - 1).first)
        return FALSE;
    }
  return TRUE;
}

static int
compare_namings_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const JalonsNaming *first = a;
  const JalonsNaming *second = b;

  return first->first < second->first ? -1 : first->first > second->first;
}

/* "Google Bard", "Tencent Hunyuan": the maker of a model that the catalogue calls without it stands
 * before it, and is named besides. Returns its record, or %JALONS_NAMING_NONE. */
static guint32
find_maker_before (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  JalonsCatalog *catalog = reader->grammar->catalog;
  const JalonsToken *token = &reader->tokens[naming->first];
  const char *word = reader->text->tokens->text + token->start;
  g_autofree char *key = NULL;
  guint32 maker;

  if (naming->kind != JALONS_NAMING_MODEL || naming->end < naming->first + 2
      || naming->model == JALONS_NAMING_NONE
      || jalons_names_has_flag (reader, naming->first + 1, JALONS_TOKEN_PUNCT))
    return JALONS_NAMING_NONE;
  if (g_ascii_strncasecmp (get_name (reader, naming), word, token->length) == 0)
    return JALONS_NAMING_NONE;
  maker = jalons_catalog_get_model (catalog, naming->model)->maker;
  key = jalons_fold_key (word, token->length);
  return jalons_catalog_find_company_by_key (catalog, key) == maker ? maker : JALONS_NAMING_NONE;
}

static void
add_spans (JalonsNamesReader *reader)
{
  JalonsArray spans[1];
  JalonsKeyTable known; /* the indexes of names, by kind and letters */

  jalons_scratch_take (spans, JALONS_SCRATCH_NEW_SPANS, sizeof (JalonsSpan), reader->namings->len);
  jalons_key_table_init (&known);
  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      JalonsSpan span = { .first = naming->first, .end = naming->end };
      JalonsSpanKind kind;
      guint32 maker;

      if (!get_span_kind (reader, naming, &kind))
        continue;
      maker = find_maker_before (reader, naming);
      if (maker != JALONS_NAMING_NONE)
        {
          JalonsNaming company = *naming;
          JalonsSpan before = { .first = naming->first, .end = naming->first + 1 };

          company.end = naming->first + 1;
          company.kind = JALONS_NAMING_COMPANY;
          company.company = maker;
          company.name = NULL;
          before.kind = JALONS_SPAN_COMPANY;
          before.confidence = confidences[JALONS_REASON_CATALOG];
          before.value = intern_name (reader, &known, &company, JALONS_SPAN_COMPANY);
          jalons_array_append (spans, before);
          span.first++;
        }
      span.kind = (guint8) kind;
      span.confidence = confidences[naming->reason];
      span.value = intern_name (reader, &known, naming, kind);
      jalons_names_tell_publisher (reader, naming, span.value);
      jalons_array_append (spans, span);
    }
  link_makers (reader->text, &known);
  jalons_key_table_clear (&known);
  jalons_text_add_spans (reader->text, (const JalonsSpan *) (gconstpointer) spans->data,
                         spans->len);
  jalons_scratch_give (spans, JALONS_SCRATCH_NEW_SPANS);
}

void
jalons_text_read_names (JalonsText *text, const JalonsGrammar *grammar)
{
  JalonsNamesReader reader;

  g_return_if_fail (text != NULL && grammar != NULL);

  /* Its tables are far larger than what they begin with. */
  reader.text = text;
  reader.publisher = JALONS_NAMING_NONE;
  reader.speaker = JALONS_NAMING_NONE;
  reader.has_media = FALSE;
  reader.has_tiers = FALSE;
  reader.has_terse = FALSE;
  reader.has_codenames = FALSE;
  reader.grammar = jalons_grammar_get_part (grammar, &jalons_names_grammar_part);
  reader.tokens = text->tokens->tokens;
  jalons_scratch_take (reader.namings, JALONS_SCRATCH_NAMINGS, sizeof (JalonsNaming),
                       text->tokens->n_tokens / TOKENS_PER_NAMING);
  reader.strings = text->strings;
  jalons_key_table_init (&reader.proper);
  jalons_key_table_init (&reader.surnames);
  jalons_key_table_init (&reader.written);
  jalons_names_scan (&reader);
  jalons_names_decide_weak (&reader);
  jalons_names_resolve_tiers (&reader);
  jalons_names_resolve_codenames (&reader);
  jalons_names_find_unknown (&reader);
  if (!is_sorted (reader.namings))
    g_sort_array (reader.namings->data, reader.namings->len, sizeof (JalonsNaming),
                  compare_namings_cb, NULL);
  jalons_names_unite_renamed (&reader);
  collect_written (&reader);
  add_spans (&reader);
  jalons_scratch_give (reader.namings, JALONS_SCRATCH_NAMINGS);
  jalons_key_table_clear (&reader.proper);
  jalons_key_table_clear (&reader.surnames);
  jalons_key_table_clear (&reader.written);
}
