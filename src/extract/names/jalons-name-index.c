/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-name-index.h"

#include <string.h>

/* What is asked for is asked for again and again, and so the last answers are kept. */
#define N_BITS 5
#define N_ENTRIES (1u << N_BITS)

typedef struct
{
  const char *name;
  const JalonsCompanyInfo *info;
} Entry;

struct _JalonsNameIndex
{
  const JalonsText *text;
  JalonsCatalog *catalog;
  GHashTable *companies; /* (nullable): the names of the companies */
  GHashTable *heads;     /* (nullable): (owned) their first words to their names */
  Entry entries[N_ENTRIES];
};

/* Where a name has its entry: in its place, or the one beside it where another name has that. */
static Entry *
find_entry (JalonsNameIndex *self, const char *name)
{
  guint i = (guint) ((guint64) GPOINTER_TO_SIZE (name) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                     >> (64 - N_BITS));

  return self->entries[i].name == NULL || self->entries[i].name == name ? &self->entries[i]
                                                                        : &self->entries[i ^ 1];
}

static gboolean
is_company (const JalonsName *name)
{
  return name->span_kind == JALONS_SPAN_COMPANY;
}

static void
enter (JalonsNameIndex *self, const char *name, guint32 company)
{
  *find_entry (self, name) = (Entry) { name, jalons_catalog_get_company (self->catalog, company) };
}

/* What a text names knows its record; to look it up by its letters would take far longer. */
static void
enter_known (JalonsNameIndex *self)
{
  guint32 n = MIN (self->text->names->len, N_ENTRIES);

  for (guint32 i = 0; i < n; i++)
    {
      const JalonsName *name = jalons_text_get_name (self->text, i);

      if (name->record == JALONS_TEXT_NONE)
        continue;
      if (is_company (name))
        enter (self, name->name, name->record);
      else if (name->maker_name != NULL)
        enter (self, name->maker_name,
               jalons_catalog_get_model (self->catalog, name->record)->maker);
    }
}

/**
 * jalons_name_index_new:
 * @text: a text with its names
 * @catalog: a catalogue
 *
 * Returns: (transfer full): an index of the names of @text; both must outlive it, and no name be
 * added
 */
JalonsNameIndex *
jalons_name_index_new (const JalonsText *text, JalonsCatalog *catalog)
{
  JalonsNameIndex *self;

  g_return_val_if_fail (text != NULL && catalog != NULL, NULL);

  self = g_new0 (JalonsNameIndex, 1);
  self->text = text;
  self->catalog = catalog;
  enter_known (self);
  return self;
}

void
jalons_name_index_free (JalonsNameIndex *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->companies, g_hash_table_unref);
  g_clear_pointer (&self->heads, g_hash_table_unref);
  g_free (self);
}

/**
 * jalons_name_index_get_info:
 * @self: an index
 * @name: the canonical name of a company, owned by the text or the catalogue
 *
 * Returns: (transfer none) (nullable): what the catalogue knows of it
 */
const JalonsCompanyInfo *
jalons_name_index_get_info (JalonsNameIndex *self, const char *name)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  entry = find_entry (self, name);
  if (entry->name != name)
    *entry = (Entry) { name, jalons_catalog_get_company_info (self->catalog, name) };
  return entry->info;
}

/**
 * jalons_name_index_has_company:
 * @self: an index
 * @name: the canonical name of a company
 *
 * Returns: whether the text names it
 */
gboolean
jalons_name_index_has_company (JalonsNameIndex *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  if (self->companies == NULL)
    {
      self->companies = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint32 i = 0; i < self->text->names->len; i++)
        {
          const JalonsName *named = jalons_text_get_name (self->text, i);

          if (is_company (named))
            g_hash_table_add (self->companies, (gpointer) named->name);
        }
    }
  return g_hash_table_contains (self->companies, name);
}

/**
 * jalons_name_index_find_by_head:
 * @self: an index
 * @head: (array length=length): a word
 * @length: its bytes
 *
 * Returns: (nullable): the name of the company named first whose first word it is, whatever its
 * case; a space, hyphen or point ends a word
 */
const char *
jalons_name_index_find_by_head (JalonsNameIndex *self, const char *head, gsize length)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && head != NULL, NULL);

  if (self->heads == NULL)
    {
      self->heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint32 i = self->text->names->len; i > 0; i--)
        {
          const JalonsName *named = jalons_text_get_name (self->text, i - 1);

          if (is_company (named))
            g_hash_table_replace (
              self->heads, g_ascii_strdown (named->name, (gssize) strcspn (named->name, " -.")),
              (gpointer) named->name);
        }
    }
  key = g_ascii_strdown (head, (gssize) length);
  return g_hash_table_lookup (self->heads, key);
}
