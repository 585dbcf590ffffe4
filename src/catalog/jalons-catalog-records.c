/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Reads the records of the catalogue: companies, organisations, families and models. */

#include "catalog/jalons-catalog-private.h"

static const char *const kind_nicks[] = {
  [JALONS_COMPANY_UNKNOWN] = "unknown",   [JALONS_COMPANY_LAB] = "lab",
  [JALONS_COMPANY_BIGTECH] = "bigtech",   [JALONS_COMPANY_CHIPS] = "chips",
  [JALONS_COMPANY_CLOUD] = "cloud",       [JALONS_COMPANY_STARTUP] = "startup",
  [JALONS_COMPANY_FUND] = "fund",         [JALONS_COMPANY_CORPORATE] = "corporate",
  [JALONS_COMPANY_PUBLIC] = "public",     [JALONS_COMPANY_MEDIA] = "media",
  [JALONS_COMPANY_RESEARCH] = "research",
};

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

static void
add_company (JalonsCatalog *self, const JalonsCompanyInfo *company)
{
  g_hash_table_insert (self->company_ids, (gpointer) company->id,
                       GUINT_TO_POINTER (self->companies->len));
  g_array_append_vals (self->companies, company, 1);
}

gboolean
jalons_catalog_read_companies (JalonsCatalog *self, GBytes *bytes, GError **error)
{
  static const char file[] = "companies.txt";
  JalonsCatalogReader reader = jalons_catalog_open_text (self, bytes);
  g_autoptr (GPtrArray) parents = g_ptr_array_new ();
  char *f[JALONS_CATALOG_MAX_FIELDS];

  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsCompanyInfo company = { .id = f[0],
                                    .name = f[1],
                                    .country = f[5],
                                    .founded = f[6],
                                    .website = f[8],
                                    .parent = JALONS_CATALOG_NONE };

      if (f[0][0] == '\0' || f[1][0] == '\0'
          || jalons_catalog_look_up (self->company_ids, f[0]) != JALONS_CATALOG_NONE)
        return jalons_catalog_fail (error, file, reader.line, "no new id and name", f[0]);
      if (!parse_kind (f[4], &company.kind))
        return jalons_catalog_fail (error, file, reader.line, "unknown kind", f[4]);
      company.aliases = jalons_catalog_reader_split (&reader, f[2]);
      company.weak_aliases = jalons_catalog_reader_split (&reader, f[3]);
      add_company (self, &company);
      g_ptr_array_add (parents, f[7]);
    }
  for (guint32 i = 0; i < parents->len; i++)
    {
      const char *parent = g_ptr_array_index (parents, i);
      guint32 index = parent[0] == '\0' ? JALONS_CATALOG_NONE
                                        : jalons_catalog_look_up (self->company_ids, parent);

      if (parent[0] != '\0' && (index == JALONS_CATALOG_NONE || index == i))
        return jalons_catalog_fail (error, file, i, "unknown parent", parent);
      g_array_index (self->companies, JalonsCompanyInfo, i).parent = index;
    }
  return TRUE;
}

/* Records of which only names and kind are known: their id is their name. */
gboolean
jalons_catalog_read_organisations (JalonsCatalog *self, GBytes *bytes, GError **error)
{
  JalonsCatalogReader reader = jalons_catalog_open_text (self, bytes);
  char *f[JALONS_CATALOG_MAX_FIELDS];

  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsCompanyInfo company = { .id = f[0],
                                    .name = f[0],
                                    .country = "",
                                    .founded = "",
                                    .website = "",
                                    .parent = JALONS_CATALOG_NONE,
                                    .terse = TRUE };

      if (f[0][0] == '\0'
          || jalons_catalog_look_up (self->company_ids, f[0]) != JALONS_CATALOG_NONE)
        return jalons_catalog_fail (error, "organisations.txt", reader.line, "no new name", f[0]);
      if (!parse_kind (f[1], &company.kind))
        return jalons_catalog_fail (error, "organisations.txt", reader.line, "unknown kind", f[1]);
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

gboolean
jalons_catalog_read_families (JalonsCatalog *self, GBytes *bytes, GError **error)
{
  static const char file[] = "families.txt";
  JalonsCatalogReader reader = jalons_catalog_open_text (self, bytes);
  char *f[JALONS_CATALOG_MAX_FIELDS];

  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsFamilyInfo family
        = { .name = f[0], .maker = jalons_catalog_look_up (self->company_ids, f[1]) };

      if (f[0][0] == '\0'
          || jalons_catalog_look_up (self->family_names, f[0]) != JALONS_CATALOG_NONE)
        return jalons_catalog_fail (error, file, reader.line, "no new name", f[0]);
      if (family.maker == JALONS_CATALOG_NONE)
        return jalons_catalog_fail (error, file, reader.line, "unknown maker", f[1]);
      if (!parse_separator (f[4], &family.separator))
        return jalons_catalog_fail (error, file, reader.line, "unknown separator", f[4]);
      if (!jalons_catalog_parse_yes (f[5], &family.weak))
        return jalons_catalog_fail (error, file, reader.line, "neither yes nor no", f[5]);
      part_heads (&reader, &family, f[2]);
      family.tiers = jalons_catalog_reader_split (&reader, f[3]);
      family.examples = jalons_catalog_reader_split (&reader, f[6]);
      g_hash_table_insert (self->family_names, (gpointer) family.name,
                           GUINT_TO_POINTER (self->families->len));
      g_array_append_val (self->families, family);
    }
  return TRUE;
}

gboolean
jalons_catalog_read_models (JalonsCatalog *self, GBytes *bytes, GError **error)
{
  static const char file[] = "models.txt";
  JalonsCatalogReader reader = jalons_catalog_open_text (self, bytes);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  char *f[JALONS_CATALOG_MAX_FIELDS];

  while (jalons_catalog_reader_next (&reader, f) > 0)
    {
      JalonsModelInfo model = { .id = f[0],
                                .name = f[1],
                                .released = f[6],
                                .kind = f[7],
                                .source = f[9],
                                .announcement = f[10] };

      if (f[0][0] == '\0' || f[1][0] == '\0' || !g_hash_table_add (ids, f[0]))
        return jalons_catalog_fail (error, file, reader.line, "no new id and name", f[0]);
      model.family = jalons_catalog_look_up (self->family_names, f[2]);
      model.maker = jalons_catalog_look_up (self->company_ids, f[3]);
      if (model.maker == JALONS_CATALOG_NONE)
        return jalons_catalog_fail (error, file, reader.line, "unknown maker", f[3]);
      if (!jalons_catalog_parse_yes (f[8], &model.verified))
        return jalons_catalog_fail (error, file, reader.line, "neither yes nor no", f[8]);
      model.aliases = jalons_catalog_reader_split (&reader, f[4]);
      model.weak_aliases = jalons_catalog_reader_split (&reader, f[5]);
      g_array_append_val (self->models, model);
    }
  return TRUE;
}

const char *
jalons_company_kind_to_nick (JalonsCompanyKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}
