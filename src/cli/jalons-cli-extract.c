/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n.h>

#include "catalog/jalons-catalog.h"
#include "cli/jalons-cli-options.h"
#include "cli/jalons-cli-verbs.h"
#include "domain/jalons-document.h"
#include "domain/jalons-event.h"
#include "domain/jalons-json.h"
#include "domain/jalons-reason.h"
#include "extract/jalons-extract.h"
#include "import/jalons-document-reader.h"

static void
print_json (const char *path, const JalonsDocument *document, const JalonsFacts *facts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autofree char *file = jalons_cli_dup_printable (path);
  g_autofree char *line = NULL;

  jalons_facts_add_to_json (facts, file, document->text, document->skipped, builder);
  line = jalons_json_to_line (builder);
  g_print ("%s\n", line);
}

static void
print_why (const JalonsClaim *claim)
{
  g_autofree char *why = jalons_claim_dup_why (claim);

  if (claim->rule != NULL)
    g_print ("      %s: %s (%u %%)\n", _ ("rule"), claim->rule, claim->confidence);
  if (why != NULL)
    g_print ("      %s: %s\n", _ ("because"), why);
}

static void
print_claim (const JalonsClaim *claim, const char *text, gboolean explain)
{
  g_autoptr (JalonsEvent) event = jalons_event_new (0, jalons_claim_copy (claim));
  g_autofree char *title = jalons_event_dup_title (event);
  g_autofree char *date = jalons_event_dup_date_text (event);
  g_autofree char *evidence = g_strndup (text + claim->start, claim->end - claim->start);

  g_print ("  %s · %s · %s\n", title, date, jalons_status_get_label (claim->status, claim->kind));
  g_print ("      “%s”\n", g_strdelimit (evidence, "\r\n\t", ' '));
  if (explain)
    print_why (claim);
}

static void
print_mentions (const JalonsFacts *facts,
                JalonsMentionKind kind,
                const char *label,
                gboolean explain)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < facts->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (facts->mentions, i);
      const char *why;

      if (mention->kind != kind || !g_hash_table_add (seen, mention->name))
        continue;
      if (line->len > 0)
        g_string_append (line, ", ");
      g_string_append (line, mention->name);
      why = explain ? jalons_mention_get_why (mention) : NULL;
      if (why != NULL)
        g_string_append_printf (line, " [%s]", why);
    }
  if (line->len > 0)
    g_print ("  %s: %s\n", label, line->str);
}

static void
print_text (const char *path,
            const JalonsDocument *document,
            const JalonsFacts *facts,
            gboolean explain)
{
  g_autofree char *file = jalons_cli_dup_printable (path);
  g_autofree char *published = jalons_period_format (&facts->published);

  g_print ("%s\n", file);
  if (facts->title != NULL)
    g_print ("  %s\n", facts->title);
  if (jalons_period_is_known (&facts->published))
    g_print ("  %s: %s\n", _ ("published"), published);
  print_mentions (facts, JALONS_MENTION_COMPANY, _ ("companies"), explain);
  print_mentions (facts, JALONS_MENTION_MODEL, _ ("models"), explain);
  for (guint i = 0; i < facts->claims->len; i++)
    print_claim (g_ptr_array_index (facts->claims, i), document->text, explain);
  g_print ("\n");
}

/* What the format itself says goes before what the text lets guess. */
static void
prefer_markup (JalonsFacts *facts, const JalonsDocument *document)
{
  if (document->title != NULL)
    {
      g_free (facts->title);
      facts->title = g_strdup (document->title);
    }
  if (jalons_period_is_known (&document->published))
    facts->published = document->published;
}

static gboolean
extract_file (const char *path, gboolean json, gboolean explain)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsDocument) document = jalons_document_read (path, NULL, &error);
  g_autoptr (JalonsFacts) facts = NULL;
  JalonsExtractHints hints = { 0 };

  if (document == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }

  hints.language = document->language;
  hints.published = document->published;
  hints.has_head = document->title == NULL;
  facts = jalons_extract (jalons_catalog_get_default (), document->text, document->length, &hints);
  prefer_markup (facts, document);
  if (json)
    print_json (path, document, facts);
  else
    print_text (path, document, facts, explain);
  return TRUE;
}

int
jalons_cli_extract (int argc, char **argv)
{
  g_auto (JalonsCliOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean json = FALSE;
  gboolean explain = FALSE;
  int status = JALONS_EXIT_OK;
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_ ("Print one JSON object a line"), NULL },
    { "explain", 'e', 0, G_OPTION_ARG_NONE, &explain, N_ ("Say which rule and words made it"),
      NULL },
    { NULL, 0, 0, 0, NULL, NULL, NULL },
  };

  if (!jalons_cli_options_parse (&options, _ ("Read files and print what was found."), _ ("FILE…"),
                                 entries, FALSE, &argc, &argv, &error))
    return jalons_cli_usage_error ("extract", error);
  if (argc < 2)
    {
      g_set_error_literal (&error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _ ("no file given"));
      return jalons_cli_usage_error ("extract", error);
    }

  for (int i = 1; i < argc; i++)
    {
      if (!extract_file (argv[i], json, explain))
        status = JALONS_EXIT_SOME_FAILED;
    }
  return status;
}
