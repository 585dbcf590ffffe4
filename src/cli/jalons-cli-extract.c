/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "catalog/jalons-catalog.h"
#include "cli/jalons-cli-options.h"
#include "cli/jalons-cli-output.h"
#include "cli/jalons-cli-verbs.h"
#include "domain/jalons-document.h"
#include "domain/jalons-event.h"
#include "domain/jalons-json.h"
#include "domain/jalons-reason.h"
#include "extract/jalons-extract.h"
#include "import/jalons-document-reader.h"
#include "import/jalons-file-bytes.h"

/* A file of this name is named "./-". */
#define STANDARD_INPUT "-"

static void
print_json (const char *path, const JalonsDocument *document, const JalonsFacts *facts)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autofree char *file = jalons_cli_dup_printable (path);
  g_autofree char *line = NULL;

  jalons_facts_add_to_json (facts, file, document->text, document->skipped, builder);
  line = jalons_json_to_line (builder);
  jalons_cli_print_line (line);
}

static void
add_why (GString *out, const JalonsClaim *claim)
{
  g_autofree char *why = jalons_claim_dup_why (claim);

  if (claim->rule != NULL)
    g_string_append_printf (out, "      %s: %s (%u %%)\n", _ ("rule"), claim->rule,
                            claim->confidence);
  if (why != NULL)
    g_string_append_printf (out, "      %s: %s\n", _ ("because"), why);
}

static void
add_claim (GString *out, const JalonsClaim *claim, const char *text, gboolean explain)
{
  g_autoptr (JalonsEvent) event = jalons_event_new (0, jalons_claim_copy (claim));
  g_autofree char *title = jalons_event_dup_title (event);
  g_autofree char *date = jalons_event_dup_date_text (event);
  g_autofree char *evidence = g_strndup (text + claim->start, claim->end - claim->start);

  g_string_append_printf (out, "  %s · %s · %s\n", title, date,
                          jalons_status_get_label (claim->status, claim->kind));
  g_string_append_printf (out, "      “%s”\n", g_strdelimit (evidence, "\r\n\t", ' '));
  if (explain)
    add_why (out, claim);
}

static void
add_mentions (GString *out,
              const JalonsFacts *facts,
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
    g_string_append_printf (out, "  %s: %s\n", label, line->str);
}

static void
print_text (const char *path,
            const JalonsDocument *document,
            const JalonsFacts *facts,
            gboolean explain)
{
  g_autofree char *file = jalons_cli_dup_printable (path);
  g_autofree char *published = jalons_period_format (&facts->published);
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "%s\n", file);
  if (facts->title != NULL)
    g_string_append_printf (out, "  %s\n", facts->title);
  if (jalons_period_is_known (&facts->published))
    g_string_append_printf (out, "  %s: %s\n", _ ("published"), published);
  add_mentions (out, facts, JALONS_MENTION_COMPANY, _ ("companies"), explain);
  add_mentions (out, facts, JALONS_MENTION_MODEL, _ ("models"), explain);
  for (guint i = 0; i < facts->claims->len; i++)
    add_claim (out, g_ptr_array_index (facts->claims, i), document->text, explain);
  g_string_append_c (out, '\n');
  jalons_cli_print_text (out->str);
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

/* All that comes on standard input, as far as a file could be that large. */
static JalonsDocument *
read_standard_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 buffer[1 << 16];
  gssize n_read;

  while ((n_read = g_input_stream_read (input, buffer, sizeof buffer, NULL, error)) > 0
         && bytes->len <= JALONS_TEXT_LIMIT)
    g_byte_array_append (bytes, buffer, (guint) n_read);
  if (n_read < 0)
    {
      g_prefix_error (error, "%s: ", STANDARD_INPUT);
      return NULL;
    }
  if (bytes->len > JALONS_TEXT_LIMIT)
    {
      jalons_import_error_set_size (error, STANDARD_INPUT, bytes->len, JALONS_TEXT_LIMIT);
      return NULL;
    }

  return jalons_document_read_bytes (STANDARD_INPUT, bytes->data, bytes->len, error);
}

static JalonsDocument *
read_document (const char *path, GError **error)
{
  return g_str_equal (path, STANDARD_INPUT) ? read_standard_input (error)
                                            : jalons_document_read (path, NULL, error);
}

static gboolean
extract_file (const char *path, gboolean json, gboolean explain)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsDocument) document = read_document (path, &error);
  g_autoptr (JalonsFacts) facts = NULL;
  JalonsExtractHints hints = { 0 };

  if (document == NULL)
    {
      jalons_cli_complain_of_file (path, error->message);
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
