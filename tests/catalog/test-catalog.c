/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-catalog.h"

#include <string.h>

#include "catalog/jalons-fold.h"

static void
test_companies (void)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();
  static const char *const kinds[]
    = { "lab",       "bigtech", "chips", "cloud",    "startup", "fund",
        "corporate", "public",  "media", "research", NULL };

  g_assert_cmpuint (jalons_catalog_get_n_companies (catalog), >, 600);
  for (guint32 i = 0; i < jalons_catalog_get_n_companies (catalog); i++)
    {
      const JalonsCompanyInfo *company = jalons_catalog_get_company (catalog, i);

      g_assert_true (g_utf8_validate (company->name, -1, NULL));
      g_assert_cmpuint (strlen (company->name), >, 0);
      g_assert_true (company->terse || strlen (company->country) == 2);
      g_assert_true (g_strv_contains (kinds, jalons_company_kind_to_nick (company->kind)));
      g_assert_true (company->parent == JALONS_CATALOG_NONE
                     || company->parent < jalons_catalog_get_n_companies (catalog));
    }
}

/* Adds a spelling to those seen: none may be strong in two records, or strong in one and weak in
 * another. */
static void
check_spelling (GHashTable *seen, const char *spelling, const char *id, gboolean weak)
{
  g_autofree char *key = jalons_fold_key (spelling, -1);
  const char *other = g_hash_table_lookup (seen, key);
  g_autofree char *value = g_strconcat (weak ? "weak " : "strong ", id, NULL);

  g_assert_cmpstr (key, !=, "");
  if (other != NULL && !g_str_equal (strchr (other, ' ') + 1, id)
      && (!weak || g_str_has_prefix (other, "strong")))
    g_error ("“%s” belongs to %s and %s", spelling, id, other);
  if (other == NULL)
    g_hash_table_insert (seen, g_steal_pointer (&key), g_steal_pointer (&value));
}

static void
test_unique_spellings (void)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint32 i = 0; i < jalons_catalog_get_n_companies (catalog); i++)
    {
      const JalonsCompanyInfo *company = jalons_catalog_get_company (catalog, i);
      gboolean weak_name = g_strv_contains (company->weak_aliases, company->name);

      check_spelling (seen, company->name, company->id, weak_name);
      for (guint j = 0; company->aliases[j] != NULL; j++)
        check_spelling (seen, company->aliases[j], company->id, FALSE);
      for (guint j = 0; company->weak_aliases[j] != NULL; j++)
        check_spelling (seen, company->weak_aliases[j], company->id, TRUE);
    }
}

static void
test_short_keys (void)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();
  guint32 company = jalons_catalog_find_company (catalog, "Agility Robotics");

  g_assert_cmpuint (company, !=, JALONS_CATALOG_NONE);
  g_assert_cmpuint (jalons_catalog_find_company_by_short_key (catalog, "agilityrobotics"), ==,
                    company);
  g_assert_cmpuint (jalons_catalog_find_company_by_short_key (catalog, "agility"), ==, company);
  g_assert_cmpuint (jalons_catalog_find_company_by_key (catalog, "agility"), !=, company);
  g_assert_cmpuint (jalons_catalog_find_company_by_short_key (catalog, "agilityrobot"), ==,
                    JALONS_CATALOG_NONE);
}

static void
test_models (void)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();
  guint dated = 0;

  g_assert_cmpuint (jalons_catalog_get_n_models (catalog), >, 500);
  for (guint32 i = 0; i < jalons_catalog_get_n_models (catalog); i++)
    {
      const JalonsModelInfo *model = jalons_catalog_get_model (catalog, i);
      JalonsPeriod released = jalons_catalog_get_model_released (catalog, i);

      g_assert_cmpuint (model->maker, <, jalons_catalog_get_n_companies (catalog));
      g_assert_true (jalons_period_is_known (&released) || model->released[0] == '\0');
      g_assert_true (!model->verified || model->source[0] != '\0');
      dated += jalons_period_is_known (&released);
    }
  g_assert_cmpuint (dated, >, 500);
}

static void
test_milestones (void)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  const JalonsMilestone *milestones;
  gsize n;

  g_assert_true (jalons_catalog_check_milestones (catalog, &error));
  g_assert_no_error (error);
  milestones = jalons_catalog_get_milestones (catalog, &n);
  g_assert_cmpuint (n, >, 200);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) milestones[i].id));
      g_assert_true (jalons_period_is_known (&milestones[i].date));
      g_assert_true (!milestones[i].verified || milestones[i].source[0] != '\0');
      for (guint j = 0; j < milestones[i].n_investors; j++)
        g_assert_cmpuint (milestones[i].investors[j], !=, milestones[i].recipient);
    }
}

static void
test_find (void)
{
  static const struct
  {
    const char *name;
    const char *company;
  } cases[] = {
    { "Anthropic", "Anthropic" },
    { "hugging-face", "Hugging Face" },
    { "HUGGINGFACE", "Hugging Face" },
    { "Open AI", "OpenAI" },
    { "AWS", "Amazon" },
    { "Mistral", "Mistral AI" },
    { "deepmind", "Google DeepMind" },
    { "Électricité de France", "EDF" },
    { "Reuters", "Reuters" },
    { "No Such Company", NULL },
    { "", NULL },
  };
  JalonsCatalog *catalog = jalons_catalog_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const JalonsCompanyInfo *info = jalons_catalog_get_company_info (catalog, cases[i].name);

      g_assert_cmpstr (info == NULL ? NULL : info->name, ==, cases[i].company);
    }
  g_assert_cmpstr (
    jalons_catalog_get_model (catalog, jalons_catalog_find_model (catalog, "Opus 4.5"))->name, ==,
    "Claude Opus 4.5");
  g_assert_cmpuint (jalons_catalog_find_model (catalog, "Nonesuch 3"), ==, JALONS_CATALOG_NONE);
}

static JalonsCatalog *
read_catalog (const char *companies, const char *models, const char *milestones, GError **error)
{
  g_autoptr (GBytes) c = g_bytes_new_static (companies, strlen (companies));
  g_autoptr (GBytes) o = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) m = g_bytes_new_static (models, strlen (models));
  g_autoptr (GBytes) f = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) s = g_bytes_new_static (milestones, strlen (milestones));

  return jalons_catalog_new (c, o, m, f, s, error);
}

static void
test_faults (void)
{
  static const char good[]
    = "a | A | | | lab | FR | 2020 | |\nb | B | | | fund | US | | a | b.example\n";
  static const struct
  {
    const char *companies;
    const char *models;
  } faults[] = {
    { "a | A | | | lab\na | B | | | lab\n", "" },
    { "a | A | | | planet\n", "" },
    { "a | | | | lab\n", "" },
    { "a | A | | | lab | FR | | b |\n", "" },
    { good, "m | M | | z | | | 2024-01-01 | llm | yes | x\n" },
    { good, "m | M | | a | | | 2024-01-01 | llm | maybe | x\n" },
  };
  static const char *const bad_milestones[] = {
    "x | round | z | | | | 2024-01-01 | no |\n",
    "x | gift | a | | | | 2024-01-01 | no |\n",
    "x | round | a | z | | | 2024-01-01 | no |\n",
    "x | round | a | | exact USD | | 2024-01-01 | no |\n",
    "x | round | a | | | | 2024-13-01 | no |\n",
    "x | round | a | | exact 5 EURO | | 2024 | no |\n",
  };
  g_autoptr (JalonsCatalog) catalog = read_catalog (good, "", "", NULL);
  gsize n = 7;

  g_assert_nonnull (catalog);
  g_assert_cmpuint (jalons_catalog_get_company (catalog, 1)->parent, ==, 0);
  g_assert_true (jalons_catalog_check_milestones (catalog, NULL));
  jalons_catalog_get_milestones (catalog, &n);
  g_assert_cmpuint (n, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_catalog (faults[i].companies, faults[i].models, "", &error));
      g_assert_error (error, JALONS_CATALOG_ERROR, JALONS_CATALOG_ERROR_SYNTAX);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad_milestones); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JalonsCatalog) bad = read_catalog (good, "", bad_milestones[i], NULL);

      g_assert_nonnull (bad);
      g_assert_false (jalons_catalog_check_milestones (bad, &error));
      g_assert_error (error, JALONS_CATALOG_ERROR, JALONS_CATALOG_ERROR_SYNTAX);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalog/companies", test_companies);
  g_test_add_func ("/catalog/unique-spellings", test_unique_spellings);
  g_test_add_func ("/catalog/short-keys", test_short_keys);
  g_test_add_func ("/catalog/models", test_models);
  g_test_add_func ("/catalog/milestones", test_milestones);
  g_test_add_func ("/catalog/find", test_find);
  g_test_add_func ("/catalog/faults", test_faults);
  return g_test_run ();
}
