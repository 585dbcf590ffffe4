/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

/*
 * The facts of a text:
 *   #title WORDS
 *   #source WORDS
 *   #language TAG
 *   #published ISO-PERIOD
 *   #company NAME
 *   #claim KEY=VALUE KEY=VALUE …   with "+" for a space in a value: kind, deal, recipient, investor
 *     (repeatable), maker, model, amount (VALUE:CURRENCY[:QUALIFIER]), valuation, date, basis
 *     (after date: stated, resolved, inferred), status, firm (stated, confirmed, conditional,
 *     denied), by (who says so)
 */

static JalonsMoney
parse_money (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 3);
  JalonsMoney money = JALONS_MONEY_NONE;
  JalonsQualifier qualifier;

  money.value = g_ascii_strtoll (parts[0], NULL, 10);
  g_strlcpy (money.currency, parts[1], sizeof money.currency);
  if (parts[2] != NULL)
    {
      g_assert_true (jalons_qualifier_from_nick (parts[2], &qualifier));
      money.qualifier = (guint8) qualifier;
    }

  return money;
}

static JalonsFirmness
parse_firmness (const char *text)
{
  if (g_str_equal (text, "confirmed"))
    return JALONS_FIRMNESS_CONFIRMED;
  if (g_str_equal (text, "conditional"))
    return JALONS_FIRMNESS_CONDITIONAL;
  if (g_str_equal (text, "denied"))
    return JALONS_FIRMNESS_DENIED;
  g_assert_cmpstr (text, ==, "stated");

  return JALONS_FIRMNESS_STATED;
}

static JalonsBasis
parse_basis (const char *text)
{
  if (g_str_equal (text, "inferred"))
    return JALONS_BASIS_INFERRED;
  if (g_str_equal (text, "resolved"))
    return JALONS_BASIS_RESOLVED;
  g_assert_cmpstr (text, ==, "stated");

  return JALONS_BASIS_STATED;
}

static void
parse_field (JalonsClaim *claim, const char *key, const char *value)
{
  if (g_str_equal (key, "kind"))
    g_assert_true (jalons_kind_from_nick (value, &claim->kind));
  else if (g_str_equal (key, "deal"))
    g_assert_true (jalons_deal_from_nick (value, &claim->deal));
  else if (g_str_equal (key, "recipient"))
    jalons_claim_add_party (claim, JALONS_ROLE_RECIPIENT, value);
  else if (g_str_equal (key, "investor"))
    jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, value);
  else if (g_str_equal (key, "maker"))
    jalons_claim_add_party (claim, JALONS_ROLE_MAKER, value);
  else if (g_str_equal (key, "model"))
    g_set_str (&claim->model, value);
  else if (g_str_equal (key, "amount"))
    claim->amount = parse_money (value);
  else if (g_str_equal (key, "valuation"))
    claim->valuation = parse_money (value);
  else if (g_str_equal (key, "date"))
    {
      g_assert_true (jalons_period_parse (value, &claim->when));
      g_set_str (&claim->when_words, value);
    }
  else if (g_str_equal (key, "basis"))
    claim->when.basis = (guint8) parse_basis (value);
  else if (g_str_equal (key, "status"))
    g_assert_true (jalons_status_from_nick (value, &claim->status));
  else if (g_str_equal (key, "firm"))
    claim->firmness = parse_firmness (value);
  else if (g_str_equal (key, "by"))
    g_set_str (&claim->attribution, value);
  else
    g_error ("no such field: %s", key);
}

/* Makes a claim of "KEY=VALUE KEY=VALUE …". */
JalonsClaim *
fake_claim_parse (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);
  JalonsClaim *claim = jalons_claim_new (JALONS_KIND_INVESTMENT);

  claim->deal = JALONS_DEAL_ROUND;
  claim->confidence = 90;
  for (guint i = 0; fields[i] != NULL; i++)
    {
      char *value = strchr (fields[i], '=');

      if (*fields[i] == '\0')
        continue;
      g_assert_nonnull (value);
      *value++ = '\0';
      g_strdelimit (value, "+", ' ');
      parse_field (claim, fields[i], value);
    }
  if (claim->kind == JALONS_KIND_RELEASE)
    claim->deal = JALONS_DEAL_NONE;

  return claim;
}

static void
add_company (JalonsFacts *facts, const char *name, gsize start, gsize end)
{
  JalonsMention *mention
    = jalons_mention_new (JALONS_MENTION_COMPANY, (guint32) start, (guint32) end, name);

  mention->known = TRUE;
  mention->confidence = 95;
  g_ptr_array_add (facts->mentions, mention);
}

static void
add_claim (JalonsFacts *facts, const char *line, gsize start, gsize end)
{
  JalonsClaim *claim = fake_claim_parse (line);

  claim->start = (guint32) start;
  claim->end = (guint32) end;
  claim->rule = g_strdup ("fake");
  g_ptr_array_add (facts->claims, claim);
  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      add_company (facts, party->name, start, end);
    }
}

static void
read_line (JalonsFacts *facts, const char *line, gsize start, gsize end)
{
  if (g_str_has_prefix (line, "#title "))
    g_set_str (&facts->title, line + 7);
  else if (g_str_has_prefix (line, "#source "))
    g_set_str (&facts->source, line + 8);
  else if (g_str_has_prefix (line, "#language "))
    facts->language = g_intern_string (line + 10);
  else if (g_str_has_prefix (line, "#published "))
    g_assert_true (jalons_period_parse (line + 11, &facts->published));
  else if (g_str_has_prefix (line, "#company "))
    add_company (facts, line + 9, start + 9, end);
  else if (g_str_has_prefix (line, "#claim "))
    add_claim (facts, line + 7, start, end);
}

JalonsFacts *
fake_extract (const JalonsDocument *document, gpointer user_data)
{
  JalonsFacts *facts = jalons_facts_new ();
  gsize start = 0;

  facts->language = "en";
  if (jalons_period_is_known (&document->published))
    facts->published = document->published;
  while (start < document->length)
    {
      const char *newline = memchr (document->text + start, '\n', document->length - start);
      gsize end = newline == NULL ? document->length : (gsize) (newline - document->text);
      g_autofree char *line = g_strndup (document->text + start, end - start);

      read_line (facts, line, start, end);
      start = end + 1;
    }

  return facts;
}

void
fixture_open (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->library = jalons_library_open (fixture->path, JALONS_LIBRARY_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->library);
  jalons_library_set_extractor (fixture->library, fake_extract, NULL, NULL);
}

void
fixture_close (Fixture *fixture)
{
  if (fixture->library == NULL)
    return;
  /* Signals on their way hold a reference, and a thread for a moment after it is done. */
  for (guint i = 0; i < 1000 && G_OBJECT (fixture->library)->ref_count > 1; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (i == 0 ? 0 : 5000);
    }
  g_assert_finalize_object (g_steal_pointer (&fixture->library));
}

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("jalons-library-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "library.db", NULL);
  fixture_open (fixture);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_close (fixture);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

char *
fixture_write (Fixture *fixture, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

JalonsImportReport *
fixture_import_path (Fixture *fixture, const char *path)
{
  g_autoptr (JalonsImporter) importer = jalons_importer_new (fixture->library);
  g_autoptr (GError) error = NULL;
  const char *paths[] = { path, NULL };
  JalonsImportReport *report = jalons_importer_run (importer, paths, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (report);

  return report;
}

/* Imports one text; returns its article. */
gint64
fixture_import (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = fixture_write (fixture, name, text);
  g_autoptr (JalonsImportReport) report = fixture_import_path (fixture, path);
  const JalonsImportItem *item;

  g_assert_no_error (report->error);
  g_assert_cmpuint (report->items->len, ==, 1);
  item = g_ptr_array_index (report->items, 0);
  g_assert_cmpstr (item->reason, ==, NULL);
  g_assert_cmpint (item->article_id, !=, 0);

  return item->article_id;
}

void
fixture_assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) faults = jalons_library_check (fixture->library, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (faults);
  g_assert_cmpstr (faults[0], ==, NULL);
}
