/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Holds the catalogue, and finds its records by number and by name. */

#include "catalog/jalons-catalog-private.h"

#include <gio/gio.h>
#include <string.h>

#include "catalog/jalons-fold.h"
#include "config.h"

#define CATALOG_PATH RESOURCE_PREFIX "/catalog/"

G_DEFINE_QUARK (jalons-catalog-error-quark, jalons_catalog_error)

gboolean
jalons_catalog_fail (
  GError **error, const char *file, guint line, const char *what, const char *value)
{
  g_set_error (error, JALONS_CATALOG_ERROR, JALONS_CATALOG_ERROR_SYNTAX, "%s, line %u: %s: “%s”",
               file, line, what, value);
  return FALSE;
}

gboolean
jalons_catalog_parse_yes (const char *field, gboolean *yes)
{
  *yes = g_str_equal (field, "yes");
  return *yes || g_str_equal (field, "no");
}

/* A reader of a copy of the text that the catalogue keeps. */
JalonsCatalogReader
jalons_catalog_open_text (JalonsCatalog *self, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *copy = g_strndup (data == NULL ? "" : data, length);

  g_ptr_array_add (self->texts, copy);
  return (JalonsCatalogReader) { copy, 0, self->lists };
}

guint32
jalons_catalog_look_up (GHashTable *table, const char *key)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (table, key, NULL, &value))
    return JALONS_CATALOG_NONE;
  return GPOINTER_TO_UINT (value);
}

JalonsCatalog *
jalons_catalog_new (GBytes *companies,
                    GBytes *organisations,
                    GBytes *models,
                    GBytes *families,
                    GBytes *milestones,
                    GError **error)
{
  g_autoptr (JalonsCatalog) self = NULL;

  g_return_val_if_fail (companies != NULL && organisations != NULL && models != NULL, NULL);
  g_return_val_if_fail (families != NULL && milestones != NULL, NULL);

  self = g_new0 (JalonsCatalog, 1);
  g_mutex_init (&self->mutex);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->companies = g_array_new (FALSE, FALSE, sizeof (JalonsCompanyInfo));
  self->models = g_array_new (FALSE, FALSE, sizeof (JalonsModelInfo));
  self->families = g_array_new (FALSE, FALSE, sizeof (JalonsFamilyInfo));
  self->company_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->family_names = g_hash_table_new (g_str_hash, g_str_equal);
  self->milestone_text = g_bytes_ref (milestones);
  if (!jalons_catalog_read_companies (self, companies, error)
      || !jalons_catalog_read_organisations (self, organisations, error)
      || !jalons_catalog_read_families (self, families, error)
      || !jalons_catalog_read_models (self, models, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
jalons_catalog_free (JalonsCatalog *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->companies, g_array_unref);
  g_clear_pointer (&self->models, g_array_unref);
  g_clear_pointer (&self->families, g_array_unref);
  g_clear_pointer (&self->company_ids, g_hash_table_unref);
  g_clear_pointer (&self->family_names, g_hash_table_unref);
  g_clear_pointer (&self->company_keys, g_hash_table_unref);
  g_clear_pointer (&self->company_short_keys, g_hash_table_unref);
  g_clear_pointer (&self->model_keys, g_hash_table_unref);
  g_clear_pointer (&self->milestone_text, g_bytes_unref);
  g_clear_pointer (&self->milestones, g_array_unref);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

static GBytes *
load_resource (const char *name)
{
  g_autofree char *path = g_strconcat (CATALOG_PATH, name, NULL);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  if (bytes == NULL)
    g_error ("%s", error->message);
  return bytes;
}

static gpointer
load_default (gpointer data)
{
  g_autoptr (GBytes) companies = load_resource ("companies.txt");
  g_autoptr (GBytes) organisations = load_resource ("organisations.txt");
  g_autoptr (GBytes) models = load_resource ("models.txt");
  g_autoptr (GBytes) families = load_resource ("families.txt");
  g_autoptr (GBytes) milestones = load_resource ("milestones.txt");
  g_autoptr (GError) error = NULL;
  JalonsCatalog *catalog
    = jalons_catalog_new (companies, organisations, models, families, milestones, &error);

  if (catalog == NULL)
    g_error ("%s", error->message);
  return catalog;
}

JalonsCatalog *
jalons_catalog_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_default, NULL);
}

guint32
jalons_catalog_get_n_companies (JalonsCatalog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->companies->len;
}

guint32
jalons_catalog_get_n_models (JalonsCatalog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->models->len;
}

guint32
jalons_catalog_get_n_families (JalonsCatalog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->families->len;
}

const JalonsCompanyInfo *
jalons_catalog_get_company (JalonsCatalog *self, guint32 company)
{
  g_return_val_if_fail (self != NULL && company < self->companies->len, NULL);

  return &g_array_index (self->companies, JalonsCompanyInfo, company);
}

const JalonsModelInfo *
jalons_catalog_get_model (JalonsCatalog *self, guint32 model)
{
  g_return_val_if_fail (self != NULL && model < self->models->len, NULL);

  return &g_array_index (self->models, JalonsModelInfo, model);
}

const JalonsFamilyInfo *
jalons_catalog_get_family (JalonsCatalog *self, guint32 family)
{
  g_return_val_if_fail (self != NULL && family < self->families->len, NULL);

  return &g_array_index (self->families, JalonsFamilyInfo, family);
}

/* Adds a spelling; one that two records share finds the first in its strong spelling, else none. */
static void
add_key (GHashTable *keys, const char *spelling, guint32 index, gboolean weak)
{
  g_autofree char *key = jalons_fold_key (spelling, -1);
  guint32 present = jalons_catalog_look_up (keys, key);

  if (present == JALONS_CATALOG_NONE && g_hash_table_contains (keys, key) && weak)
    return;
  if (present != JALONS_CATALOG_NONE)
    {
      if (!weak || present == index)
        return;
      index = JALONS_CATALOG_NONE;
    }
  g_hash_table_insert (keys, g_steal_pointer (&key), GUINT_TO_POINTER (index));
}

static void
add_keys (
  GHashTable *keys, const char *id, const char *name, const char *const *aliases, guint32 index)
{
  add_key (keys, id, index, FALSE);
  add_key (keys, name, index, FALSE);
  for (guint i = 0; aliases[i] != NULL; i++)
    add_key (keys, aliases[i], index, FALSE);
}

static GHashTable *
new_keys (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Adds the keys of companies without an ending, where those of other endings leave them free. */
static void
add_short_keys (JalonsCatalog *self, const char *ending)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  g_hash_table_iter_init (&iter, self->company_keys);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint32 company = GPOINTER_TO_UINT (value);
      g_autofree char *short_key = NULL;

      if (company == JALONS_CATALOG_NONE || jalons_catalog_get_company (self, company)->terse
          || !g_str_has_suffix (key, ending))
        continue;
      short_key = g_strndup (key, strlen (key) - strlen (ending));
      if (!g_hash_table_contains (self->company_short_keys, short_key))
        g_hash_table_insert (self->company_short_keys, g_steal_pointer (&short_key), value);
    }
}

/* Weak spellings come after all strong ones, so that they never stand in their way. */
static void
ensure_company_keys (JalonsCatalog *self)
{
  /* What names are called without, the likeliest first. */
  static const char *const endings[]
    = { "ai",       "labs",         "robotics", "capital", "ventures", "venturepartners",
        "partners", "technologies", "group" };

  if (self->company_keys != NULL)
    return;
  self->company_keys = new_keys ();
  for (guint32 i = 0; i < self->companies->len; i++)
    {
      const JalonsCompanyInfo *company = jalons_catalog_get_company (self, i);

      add_keys (self->company_keys, company->id, company->name, company->aliases, i);
    }
  for (guint32 i = 0; i < self->companies->len; i++)
    {
      const JalonsCompanyInfo *company = jalons_catalog_get_company (self, i);

      for (guint j = 0; company->weak_aliases[j] != NULL; j++)
        {
          if (!g_str_equal (company->weak_aliases[j], company->name))
            add_key (self->company_keys, company->weak_aliases[j], i, TRUE);
        }
    }
  self->company_short_keys = new_keys ();
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    add_short_keys (self, endings[i]);
}

static void
ensure_model_keys (JalonsCatalog *self)
{
  if (self->model_keys != NULL)
    return;
  self->model_keys = new_keys ();
  for (guint32 i = 0; i < self->models->len; i++)
    {
      const JalonsModelInfo *model = jalons_catalog_get_model (self, i);

      add_keys (self->model_keys, model->id, model->name, model->aliases, i);
    }
}

guint32
jalons_catalog_find_company_by_key (JalonsCatalog *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, JALONS_CATALOG_NONE);

  g_mutex_lock (&self->mutex);
  ensure_company_keys (self);
  g_mutex_unlock (&self->mutex);
  return jalons_catalog_look_up (self->company_keys, key);
}

guint32
jalons_catalog_find_company_by_short_key (JalonsCatalog *self, const char *key)
{
  guint32 company = jalons_catalog_find_company_by_key (self, key);

  return company != JALONS_CATALOG_NONE ? company
                                        : jalons_catalog_look_up (self->company_short_keys, key);
}

guint32
jalons_catalog_find_company (JalonsCatalog *self, const char *name)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, JALONS_CATALOG_NONE);

  key = jalons_fold_key (name, -1);
  return jalons_catalog_find_company_by_key (self, key);
}

const JalonsCompanyInfo *
jalons_catalog_get_company_info (JalonsCatalog *self, const char *name)
{
  guint32 company = jalons_catalog_find_company (self, name);

  return company == JALONS_CATALOG_NONE ? NULL : jalons_catalog_get_company (self, company);
}

guint32
jalons_catalog_find_model (JalonsCatalog *self, const char *name)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, JALONS_CATALOG_NONE);

  g_mutex_lock (&self->mutex);
  ensure_model_keys (self);
  g_mutex_unlock (&self->mutex);
  key = jalons_fold_key (name, -1);
  return jalons_catalog_look_up (self->model_keys, key);
}
