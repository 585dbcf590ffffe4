/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-names.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "extract/jalons-names-private.h"

/* The reason as the reader sees it, or NULL. */
static const char *
explain (JalonsNamingReason reason)
{
  switch (reason)
    {
    case JALONS_REASON_CATALOG:
      return _ ("listed in the catalog");
    case JALONS_REASON_SUPPORTED:
      return _ ("listed in the catalog, and the article names it or its maker in full");
    case JALONS_REASON_CAPITAL:
      return _ ("listed in the catalog, and written as a name here");
    case JALONS_REASON_FAMILY:
      return _ ("named like the versions of a known family of models");
    case JALONS_REASON_CONTEXT:
      return _ ("short for a model of a family named before");
    case JALONS_REASON_SUFFIX:
      return _ ("ends like the name of a company");
    case JALONS_REASON_NOUN:
      return _ ("a word before it says what it is");
    case JALONS_REASON_APPOSITION:
      return _ ("the words after it say what it is");
    case JALONS_REASON_VERB:
      return _ ("does, or suffers, what only companies do");
    case JALONS_REASON_LIST:
      return _ ("listed together with companies");
    case JALONS_REASON_POST:
      return _ ("somebody holds a post there");
    case JALONS_REASON_AGAIN:
      return _ ("short for a name that the article has in full");
    case JALONS_REASON_SIZE:
      return _ ("followed by the size of a model");
    case JALONS_REASON_PARTY:
      return _ ("a newspaper that acts as a company here");
    case JALONS_REASON_GIVEN_NAME:
    case JALONS_REASON_NONE:
    default:
      return NULL;
    }
}

static guint8
judge_confidence (JalonsNamingReason reason)
{
  switch (reason)
    {
    case JALONS_REASON_CATALOG:
      return 98;
    case JALONS_REASON_SUPPORTED:
    case JALONS_REASON_FAMILY:
      return 95;
    case JALONS_REASON_CAPITAL:
    case JALONS_REASON_SUFFIX:
    case JALONS_REASON_NOUN:
    case JALONS_REASON_AGAIN:
    case JALONS_REASON_SIZE:
      return 90;
    case JALONS_REASON_APPOSITION:
    case JALONS_REASON_CONTEXT:
    case JALONS_REASON_VERB:
    case JALONS_REASON_PARTY:
      return 85;
    case JALONS_REASON_POST:
    case JALONS_REASON_LIST:
      return 75;
    case JALONS_REASON_GIVEN_NAME:
    case JALONS_REASON_NONE:
    default:
      return 80;
    }
}

static gboolean
get_span_kind (const JalonsNaming *naming, JalonsSpanKind *kind)
{
  if (naming->state != JALONS_NAMING_ACCEPTED)
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

static char *
dup_name (const JalonsNamesReader *reader, const JalonsNaming *naming)
{
  JalonsCatalog *catalog = reader->grammar->catalog;

  if (naming->name != NULL)
    return g_strdup (naming->name);
  if ((naming->kind == JALONS_NAMING_COMPANY || naming->kind == JALONS_NAMING_MEDIA) &&
      naming->company != JALONS_NAMING_NONE)
    return g_strdup (jalons_catalog_get_company (catalog, naming->company)->name);
  if (naming->kind == JALONS_NAMING_MODEL && naming->model != JALONS_NAMING_NONE)
    return g_strdup (jalons_catalog_get_model (catalog, naming->model)->name);
  return jalons_tokens_dup_text (reader->text->tokens, naming->first, naming->end);
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
  name->why = g_strdup (explain ((JalonsNamingReason) naming->reason));
}

/* The index of a naming's name, which is added if the text has not had it yet. */
static guint32
intern_name (JalonsNamesReader *reader, GHashTable *known, const JalonsNaming *naming, JalonsSpanKind kind)
{
  g_autofree char *name = dup_name (reader, naming);
  g_autofree char *key = g_strdup_printf ("%d%s", (int) kind, name);
  guint8 confidence = judge_confidence ((JalonsNamingReason) naming->reason);
  JalonsName *added;
  gpointer found;
  guint32 index;

  if (g_hash_table_lookup_extended (known, key, NULL, &found))
    index = GPOINTER_TO_UINT (found);
  else
    {
      index = jalons_text_add_name (reader->text, kind, name);
      g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (index));
      added = jalons_text_get_name (reader->text, index);
      added->confidence = confidence;
      describe_name (reader, naming, added);
    }
  added = jalons_text_get_name (reader->text, index);
  added->n_spans++;
  added->confidence = MAX (added->confidence, confidence);
  return index;
}

/* A model's maker, where the text names it. */
static void
link_makers (JalonsText *text, GHashTable *known)
{
  for (guint32 i = 0; i < text->names->len; i++)
    {
      JalonsName *name = jalons_text_get_name (text, i);
      g_autofree char *key = NULL;
      gpointer found;

      if (name->maker_name == NULL)
        continue;
      key = g_strdup_printf ("%d%s", (int) JALONS_SPAN_COMPANY, name->maker_name);
      if (g_hash_table_lookup_extended (known, key, NULL, &found))
        name->maker = GPOINTER_TO_UINT (found);
    }
}

static int
compare_namings (gconstpointer a, gconstpointer b)
{
  const JalonsNaming *first = a;
  const JalonsNaming *second = b;

  return first->first < second->first ? -1 : first->first > second->first;
}

static void
add_spans (JalonsNamesReader *reader)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (JalonsSpan));

  for (guint32 i = 0; i < reader->namings->len; i++)
    {
      const JalonsNaming *naming = jalons_naming_get (reader, i);
      JalonsSpan span = { .first = naming->first, .end = naming->end };
      JalonsSpanKind kind;

      if (!get_span_kind (naming, &kind))
        continue;
      span.kind = (guint8) kind;
      span.confidence = judge_confidence ((JalonsNamingReason) naming->reason);
      span.value = intern_name (reader, known, naming, kind);
      g_array_append_val (spans, span);
    }
  link_makers (reader->text, known);
  jalons_text_add_spans (reader->text, (const JalonsSpan *) (gconstpointer) spans->data, spans->len);
}

void
jalons_text_read_names (JalonsText *text, const JalonsGrammar *grammar)
{
  JalonsNamesReader reader = { .text = text };

  g_return_if_fail (text != NULL && grammar != NULL);

  reader.grammar = jalons_grammar_get_part (grammar, jalons_names_grammar_part.name);
  reader.tokens = text->tokens->tokens;
  reader.namings = g_array_new (FALSE, FALSE, sizeof (JalonsNaming));
  reader.strings = g_string_chunk_new (512);
  jalons_names_scan (&reader);
  jalons_names_decide_weak (&reader);
  jalons_names_resolve_tiers (&reader);
  jalons_names_find_unknown (&reader);
  g_array_sort (reader.namings, compare_namings);
  add_spans (&reader);
  g_array_unref (reader.namings);
  g_string_chunk_free (reader.strings);
}
