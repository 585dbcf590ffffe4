/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-catalog.h"

#include <gio/gio.h>
#include <string.h>

#include "catalog/jalons-catalog-reader.h"
#include "catalog/jalons-fold.h"
#include "config.h"

#define CATALOG_PATH RESOURCE_PREFIX "/catalog/"

struct _JalonsCatalog
{
  GPtrArray *texts;
  GPtrArray *lists;
  GArray *companies;
  GArray *models;
  GArray *families;
  GHashTable *company_ids;
  GHashTable *family_names;

  /* Made at the first call that needs them. */
  GMutex mutex;
  GHashTable *company_keys;
  GHashTable *model_keys;
  GBytes *milestone_text;
  GArray *milestones;
};

G_DEFINE_QUARK (jalons-catalog-error-quark, jalons_catalog_error)

static const char *const kind_nicks[] = {
  [JALONS_COMPANY_UNKNOWN] = "unknown",     [JALONS_COMPANY_LAB] = "lab",
  [JALONS_COMPANY_BIGTECH] = "bigtech",     [JALONS_COMPANY_CHIPS] = "chips",
  [JALONS_COMPANY_CLOUD] = "cloud",         [JALONS_COMPANY_STARTUP] = "startup",
  [JALONS_COMPANY_FUND] = "fund",           [JALONS_COMPANY_CORPORATE] = "corporate",
  [JALONS_COMPANY_PUBLIC] = "public",       [JALONS_COMPANY_MEDIA] = "media",
};

static gboolean
fail (GError **error, const char *file, guint line, const char *what, const char *value)
{
  g_set_error (error, JALONS_CATALOG_ERROR, JALONS_CATALOG_ERROR_SYNTAX, "%s, line %u: %s: “%s”",
               file, line, what, value);
  return FALSE;
}

static gboolean
parse_kind (const char *nick, JalonsCompanyKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    {
      if (g_str_equal (kind_nicks[i], nick))
        {
          *kind = (JalonsCompanyKind) i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
parse_yes (const char *field, gboolean *yes)
{
  *yes = g_str_equal (field, "yes");
  return *yes || g_str_equal (field, "no");
}

/* A reader of a copy of the text that the catalogue keeps. */
static JalonsCatalogReader
open_text (JalonsCatalog *self, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *copy = g_strndup (data == NULL ? "" : data, length);

  g_ptr_array_add (self->texts, copy);
  return (JalonsCatalogReader){ copy, 0, self->lists };
}

static guint32
look_up (GHashTable *table, const char *key)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (table, key, NULL, &value))
    return JALONS_CATALOG_NONE;
  return GPOINTER_TO_UINT (value);
}

static void
add_company (JalonsCatalog *self, const JalonsCompanyInfo *company)
{
  g_hash_table_insert (self->company_ids, (gpointer) company->id,
                       GUINT_TO_POINTER (self->companies->len));
  g_array_append_vals (self->companies, company, 1);
}

static gboolean
read_companies (JalonsCatalog *self, GBytes *bytes, GError **error)
{
  static const char file[] = "companies.txt";
  JalonsCatalogReader reader = open_text (self, bytes);
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();
  char *f[JALONS_CATALOG_MAX_FIELDS];

  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsCompanyInfo company = { .id = f[0], .name = f[1], .country = f[5], .founded = f[6],
                                    .website = f[8], .parent = JALONS_CATALOG_NONE };

      if (f[0][0] == '\0' || f[1][0] == '\0' || look_up (self->company_ids, f[0]) != JALONS_CATALOG_NONE)
        return fail (error, file, reader.line, "no new id and name", f[0]);
      if (!parse_kind (f[4], &company.kind))
        return fail (error, file, reader.line, "unknown kind", f[4]);
      company.aliases = jalons_catalog_reader_split (&reader, f[2]);
      company.weak_aliases = jalons_catalog_reader_split (&reader, f[3]);
      add_company (self, &company);
      g_ptr_array_add (parents, f[7]);
    }
  for (guint32 i = 0; i < parents->len; i++)
    {
      const char *parent = g_ptr_array_index (parents, i);
      guint32 index = parent[0] == '\0' ? JALONS_CATALOG_NONE : look_up (self->company_ids, parent);

      if (parent[0] != '\0' && (index == JALONS_CATALOG_NONE || index == i))
        return fail (error, file, i, "unknown parent", parent);
      g_array_index (self->companies, JalonsCompanyInfo, i).parent = index;
    }
  return TRUE;
}

/* Records of which only names and kind are known: their id is their name. */
static gboolean
read_organisations (JalonsCatalog *self, GBytes *bytes, GError **error)
{
  JalonsCatalogReader reader = open_text (self, bytes);
  char *f[JALONS_CATALOG_MAX_FIELDS];

  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsCompanyInfo company = { .id = f[0], .name = f[0], .country = "", .founded = "",
                                    .website = "", .parent = JALONS_CATALOG_NONE, .terse = TRUE };

      if (f[0][0] == '\0' || look_up (self->company_ids, f[0]) != JALONS_CATALOG_NONE)
        return fail (error, "organisations.txt", reader.line, "no new name", f[0]);
      if (!parse_kind (f[1], &company.kind))
        return fail (error, "organisations.txt", reader.line, "unknown kind", f[1]);
      company.aliases = jalons_catalog_reader_split (&reader, f[2]);
      company.weak_aliases = jalons_catalog_reader_split (&reader, f[3]);
      add_company (self, &company);
    }
  return TRUE;
}

static gboolean
parse_separator (const char *field, const char **separator)
{
  static const struct
  {
    const char *word;
    const char *separator;
  } words[] = { { "none", "" }, { "space", " " }, { "hyphen", "-" }, { "point", "." } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (words[i].word, field))
        {
          *separator = words[i].separator;
          return TRUE;
        }
    }
  return FALSE;
}

/* Parts the heads from the variants of the first one, which have a tilde before them. */
static void
part_heads (JalonsCatalogReader *reader, JalonsFamilyInfo *family, char *field)
{
  const char *const *all = jalons_catalog_reader_split (reader, field);
  guint n = g_strv_length ((char **) all);
  const char **heads = g_new0 (const char *, n + 1);
  const char **variants = g_new0 (const char *, n + 1);
  guint n_heads = 0;
  guint n_variants = 0;

  g_ptr_array_add (reader->lists, heads);
  g_ptr_array_add (reader->lists, variants);
  for (guint i = 0; i < n; i++)
    {
      if (all[i][0] == '~')
        variants[n_variants++] = all[i] + 1;
      else
        heads[n_heads++] = all[i];
    }
  family->heads = heads;
  family->variants = variants;
}

static gboolean
read_families (JalonsCatalog *self, GBytes *bytes, GError **error)
{
  static const char file[] = "families.txt";
  JalonsCatalogReader reader = open_text (self, bytes);
  char *f[JALONS_CATALOG_MAX_FIELDS];

  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsFamilyInfo family = { .name = f[0], .maker = look_up (self->company_ids, f[1]) };

      if (f[0][0] == '\0' || look_up (self->family_names, f[0]) != JALONS_CATALOG_NONE)
        return fail (error, file, reader.line, "no new name", f[0]);
      if (family.maker == JALONS_CATALOG_NONE)
        return fail (error, file, reader.line, "unknown maker", f[1]);
      if (!parse_separator (f[4], &family.separator))
        return fail (error, file, reader.line, "unknown separator", f[4]);
      if (!parse_yes (f[5], &family.weak))
        return fail (error, file, reader.line, "neither yes nor no", f[5]);
      part_heads (&reader, &family, f[2]);
      family.tiers = jalons_catalog_reader_split (&reader, f[3]);
      family.examples = jalons_catalog_reader_split (&reader, f[6]);
      g_hash_table_insert (self->family_names, (gpointer) family.name,
                           GUINT_TO_POINTER (self->families->len));
      g_array_append_val (self->families, family);
    }
  return TRUE;
}

static gboolean
read_models (JalonsCatalog *self, GBytes *bytes, GError **error)
{
  static const char file[] = "models.txt";
  JalonsCatalogReader reader = open_text (self, bytes);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  char *f[JALONS_CATALOG_MAX_FIELDS];

  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsModelInfo model = { .id = f[0], .name = f[1], .released = f[6], .kind = f[7],
                                .source = f[9], .announcement = f[10] };

      if (f[0][0] == '\0' || f[1][0] == '\0' || !g_hash_table_add (ids, f[0]))
        return fail (error, file, reader.line, "no new id and name", f[0]);
      model.family = look_up (self->family_names, f[2]);
      model.maker = look_up (self->company_ids, f[3]);
      if (model.maker == JALONS_CATALOG_NONE)
        return fail (error, file, reader.line, "unknown maker", f[3]);
      if (!parse_yes (f[8], &model.verified))
        return fail (error, file, reader.line, "neither yes nor no", f[8]);
      model.aliases = jalons_catalog_reader_split (&reader, f[4]);
      model.weak_aliases = jalons_catalog_reader_split (&reader, f[5]);
      g_array_append_val (self->models, model);
    }
  return TRUE;
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
  if (!read_companies (self, companies, error) || !read_organisations (self, organisations, error) ||
      !read_families (self, families, error) || !read_models (self, models, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
milestone_clear (gpointer data)
{
  JalonsMilestone *milestone = data;

  g_free ((gpointer) milestone->investors);
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
  JalonsCatalog *catalog =
    jalons_catalog_new (companies, organisations, models, families, milestones, &error);

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
  guint32 present = look_up (keys, key);

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
add_keys (GHashTable *keys,
          const char *id,
          const char *name,
          const char *const *aliases,
          guint32 index)
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

/* Weak spellings come after all strong ones, so that they never stand in their way. */
static void
ensure_company_keys (JalonsCatalog *self)
{
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
  return look_up (self->company_keys, key);
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
  return look_up (self->model_keys, key);
}

/* An ISO day, month or year; unknown for anything else. */
static JalonsPeriod
parse_date (const char *iso)
{
  int parts[3] = { 0, 0, 0 };
  guint n = 0;

  for (const char *p = iso; n < 3; p++)
    {
      if (g_ascii_isdigit (*p))
        parts[n] = parts[n] * 10 + (*p - '0');
      else if (*p == '-' || *p == '\0')
        n++;
      else
        return JALONS_PERIOD_UNKNOWN;
      if (*p == '\0')
        break;
    }
  if (parts[0] < 1900 || parts[0] > 2200)
    return JALONS_PERIOD_UNKNOWN;
  if (n == 1)
    return jalons_period_year (parts[0], JALONS_BASIS_STATED);
  if (n == 2 && jalons_ymd_is_valid (parts[0], parts[1], 1))
    return jalons_period_month (parts[0], parts[1], JALONS_BASIS_STATED);
  if (n == 3 && jalons_ymd_is_valid (parts[0], parts[1], parts[2]))
    return jalons_period_day (jalons_day_from_ymd (parts[0], parts[1], parts[2]), JALONS_BASIS_STATED);
  return JALONS_PERIOD_UNKNOWN;
}

JalonsPeriod
jalons_catalog_get_model_released (JalonsCatalog *self, guint32 model)
{
  g_return_val_if_fail (self != NULL && model < self->models->len, JALONS_PERIOD_UNKNOWN);

  return parse_date (jalons_catalog_get_model (self, model)->released);
}

/* "up_to 4000000000 USD", or empty for no sum. */
static gboolean
parse_money (char *field, JalonsMoney *money)
{
  g_auto (GStrv) parts = NULL;
  JalonsQualifier qualifier;
  char *end;

  *money = JALONS_MONEY_NONE;
  if (field[0] == '\0')
    return TRUE;
  parts = g_strsplit (field, " ", -1);
  if (g_strv_length (parts) != 3 || !jalons_qualifier_from_nick (parts[0], &qualifier) ||
      strlen (parts[2]) != 3)
    return FALSE;
  money->value = g_ascii_strtoll (parts[1], &end, 10);
  money->qualifier = (guint8) qualifier;
  memcpy (money->currency, parts[2], sizeof money->currency);
  return *end == '\0' && money->value > 0;
}

static gboolean
parse_investors (JalonsCatalog *self, JalonsCatalogReader *reader, char *field, JalonsMilestone *milestone)
{
  const char *const *ids = jalons_catalog_reader_split (reader, field);
  guint n = g_strv_length ((char **) ids);
  guint32 *investors = g_new0 (guint32, n + 1);

  milestone->investors = investors;
  milestone->n_investors = n;
  for (guint i = 0; i < n; i++)
    {
      investors[i] = look_up (self->company_ids, ids[i]);
      if (investors[i] == JALONS_CATALOG_NONE)
        return FALSE;
    }
  return TRUE;
}

static GArray *
read_milestones (JalonsCatalog *self, GError **error)
{
  static const char file[] = "milestones.txt";
  JalonsCatalogReader reader = open_text (self, self->milestone_text);
  g_autoptr (GArray) milestones = g_array_new (FALSE, TRUE, sizeof (JalonsMilestone));
  char *f[JALONS_CATALOG_MAX_FIELDS];

  g_array_set_clear_func (milestones, milestone_clear);
  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsMilestone *milestone;

      g_array_set_size (milestones, milestones->len + 1);
      milestone = &g_array_index (milestones, JalonsMilestone, milestones->len - 1);
      milestone->id = f[0];
      milestone->source = f[8];
      milestone->recipient = look_up (self->company_ids, f[2]);
      milestone->date = parse_date (f[6]);
      if (!jalons_deal_from_nick (f[1], &milestone->deal))
        {
          fail (error, file, reader.line, "unknown deal", f[1]);
          return NULL;
        }
      if (milestone->recipient == JALONS_CATALOG_NONE ||
          !parse_investors (self, &reader, f[3], milestone))
        {
          fail (error, file, reader.line, "unknown company", f[0]);
          return NULL;
        }
      if (!parse_money (f[4], &milestone->amount) || !parse_money (f[5], &milestone->valuation))
        {
          fail (error, file, reader.line, "no sum of money", f[0]);
          return NULL;
        }
      if (!jalons_period_is_known (&milestone->date))
        {
          fail (error, file, reader.line, "no date", f[6]);
          return NULL;
        }
      if (!parse_yes (f[7], &milestone->verified))
        {
          fail (error, file, reader.line, "neither yes nor no", f[7]);
          return NULL;
        }
    }
  return g_steal_pointer (&milestones);
}

gboolean
jalons_catalog_check_milestones (JalonsCatalog *self, GError **error)
{
  gboolean good;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  if (self->milestones == NULL)
    self->milestones = read_milestones (self, error);
  good = self->milestones != NULL;
  g_mutex_unlock (&self->mutex);
  return good;
}

const JalonsMilestone *
jalons_catalog_get_milestones (JalonsCatalog *self, gsize *out_n_milestones)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (self != NULL && out_n_milestones != NULL, NULL);

  if (!jalons_catalog_check_milestones (self, &error))
    {
      *out_n_milestones = 0;
      return NULL;
    }
  *out_n_milestones = self->milestones->len;
  return (const JalonsMilestone *) (gconstpointer) self->milestones->data;
}

const char *
jalons_company_kind_to_nick (JalonsCompanyKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}
