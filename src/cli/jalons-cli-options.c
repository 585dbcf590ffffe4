/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "cli/jalons-cli-options.h"

#include <glib/gi18n.h>
#include <string.h>

#include "catalog/jalons-catalog.h"
#include "cli/jalons-cli-output.h"
#include "cli/jalons-cli.h"

static const char *
canonical_company (const char *name)
{
  const JalonsCompanyInfo *company
    = jalons_catalog_get_company_info (jalons_catalog_get_default (), name);

  return company != NULL ? company->name : name;
}

/* "financed:Mistral AI" has a role; "Foo: Bar" is a name, since no role is called "Foo". */
static gboolean
split_role (const char *argument, JalonsRole *out_role, const char **out_name)
{
  const char *colon = strchr (argument, ':');

  *out_role = JALONS_ROLE_ANY;
  *out_name = argument;
  if (colon != NULL)
    {
      g_autofree char *nick = g_strndup (argument, (gsize) (colon - argument));

      if (jalons_role_from_nick (nick, out_role))
        *out_name = colon + 1;
    }
  return **out_name != '\0';
}

static gboolean
add_companies (JalonsCliOptions *options, GError **error)
{
  for (gsize i = 0; options->companies != NULL && options->companies[i] != NULL; i++)
    {
      JalonsRole role;
      const char *name;
      JalonsFilter *next;

      if (!split_role (options->companies[i], &role, &name))
        {
          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _ ("--company %s: the name of a company is missing"), options->companies[i]);
          return FALSE;
        }

      next = jalons_filter_with_party (options->filter, role, canonical_company (name));
      jalons_filter_unref (options->filter);
      options->filter = next;
    }
  return TRUE;
}

typedef JalonsFilter *(*WithPeriod) (const JalonsFilter *, const JalonsPeriod *);

static gboolean
add_period (JalonsCliOptions *options,
            const char *option,
            const char *value,
            WithPeriod with_period,
            GError **error)
{
  JalonsPeriod period;
  JalonsFilter *next;

  if (value == NULL)
    return TRUE;

  if (!jalons_period_parse (value, &period))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("%s %s: not a period; write 2023, 2023-09, 2023-09-25 or A..B"), option,
                   value);
      return FALSE;
    }

  next = with_period (options->filter, &period);
  jalons_filter_unref (options->filter);
  options->filter = next;
  return TRUE;
}

static gboolean
add_kind (JalonsCliOptions *options, GError **error)
{
  JalonsKind kind;
  JalonsFilter *next;

  if (options->kind == NULL)
    return TRUE;

  if (!jalons_kind_from_nick (options->kind, &kind))
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("--kind %s: neither “investment” nor “release”"), options->kind);
      return FALSE;
    }

  next = jalons_filter_with_kind (options->filter, kind);
  jalons_filter_unref (options->filter);
  options->filter = next;
  return TRUE;
}

static gboolean
set_format (JalonsCliOptions *options, GError **error)
{
  static const char *const words[] = {
    [JALONS_EXPORT_TABLE] = "table",
    [JALONS_EXPORT_CSV] = "csv",
    [JALONS_EXPORT_JSON] = "json",
  };

  if (options->format_word == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (options->format_word, words[i]))
        {
          options->format = (JalonsExportFormat) i;
          return TRUE;
        }
    }

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("--format %s: not one of table, json, csv"), options->format_word);
  return FALSE;
}

static gboolean
make_filter (JalonsCliOptions *options, GError **error)
{
  options->filter = jalons_filter_new ();
  if (options->text != NULL)
    {
      JalonsFilter *next = jalons_filter_with_text (options->filter, options->text);

      jalons_filter_unref (options->filter);
      options->filter = next;
    }

  return add_companies (options, error)
         && add_period (options, "--happened", options->happened, jalons_filter_with_happened,
                        error)
         && add_period (options, "--published", options->published, jalons_filter_with_published,
                        error)
         && add_kind (options, error) && set_format (options, error);
}

/* GLib leaves the "--" where an argument behind it begins with a hyphen. */
static void
remove_end_of_options (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    {
      if (!g_str_equal (argv[i], "--"))
        continue;
      (*argc)--;
      for (int j = i; j < *argc; j++)
        argv[j] = argv[j + 1];
      argv[*argc] = NULL;
      return;
    }
}

static void
add_filter_entries (GOptionContext *context, JalonsCliOptions *options)
{
  const GOptionEntry entries[] = {
    { "company", 'c', 0, G_OPTION_ARG_STRING_ARRAY, &options->companies,
      N_ ("Only with this company, as recipient, investor, maker, mentioned or any; repeatable"),
      N_ ("[ROLE:]NAME") },
    { "happened", 0, 0, G_OPTION_ARG_STRING, &options->happened,
      N_ ("Only events that happened in this period"), N_ ("A..B") },
    { "published", 0, 0, G_OPTION_ARG_STRING, &options->published,
      N_ ("Only articles that appeared in this period"), N_ ("A..B") },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &options->kind, N_ ("Only investments, or releases"),
      "investment|release" },
    { "text", 't', 0, G_OPTION_ARG_STRING, &options->text, N_ ("Only articles with these words"),
      N_ ("WORDS") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options->format_word, N_ ("How to print"),
      "table|json|csv" },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

void
jalons_cli_options_clear (JalonsCliOptions *options)
{
  g_clear_pointer (&options->library, g_free);
  g_clear_pointer (&options->filter, jalons_filter_unref);
  g_clear_pointer (&options->companies, g_strfreev);
  g_clear_pointer (&options->happened, g_free);
  g_clear_pointer (&options->published, g_free);
  g_clear_pointer (&options->kind, g_free);
  g_clear_pointer (&options->text, g_free);
  g_clear_pointer (&options->format_word, g_free);
}

gboolean
jalons_cli_options_parse (JalonsCliOptions *options,
                          const char *summary,
                          const char *parameters,
                          const GOptionEntry *entries,
                          gboolean with_filter,
                          int *argc,
                          char ***argv,
                          GError **error)
{
  const GOptionEntry common[] = {
    { "library", 'l', 0, G_OPTION_ARG_FILENAME, &options->library,
      N_ ("The library to use, instead of your own"), N_ ("FILE") },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autofree char *program = g_strconcat ("jalons ", (*argv)[0], NULL);

  g_set_prgname (program);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (with_filter)
    add_filter_entries (context, options);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;
  remove_end_of_options (argc, *argv);

  return make_filter (options, error);
}

int
jalons_cli_usage_error (const char *verb, const GError *error)
{
  g_autofree char *message = g_strdup_printf ("jalons %s: %s", verb, error->message);

  jalons_cli_complain (message);
  g_printerr (_ ("“jalons %s --help” tells more.\n"), verb);
  return JALONS_EXIT_USAGE;
}

char *
jalons_cli_dup_printable (const char *argument)
{
  return g_utf8_validate (argument, -1, NULL) ? g_strdup (argument)
                                              : g_filename_display_name (argument);
}
