/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Runs the examples that the frames of data/grammar carry: each frame is tested by what it is for.
 */

#include <glib.h>
#include <locale.h>
#include <string.h>

#include "extract/jalons-extract.h"

static char *
format_status (const JalonsClaim *claim)
{
  return claim->status == JALONS_STATUS_DONE
           ? g_strdup ("")
           : g_strconcat (" ", jalons_status_to_nick (claim->status), NULL);
}

static char *
format_release (const JalonsClaim *claim)
{
  const char *maker = jalons_claim_get_party (claim, JALONS_ROLE_MAKER);
  g_autofree char *status = format_status (claim);

  return g_strdup_printf ("release %s %s%s", maker != NULL ? maker : "-", claim->model, status);
}

static char *
format_investment (const JalonsClaim *claim)
{
  const char *recipient = jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT);
  GString *out = g_string_new (jalons_deal_to_nick (claim->deal));
  g_autofree char *status = format_status (claim);
  const char *separator = " <- ";

  g_string_append_printf (out, " %s", recipient != NULL ? recipient : "-");
  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role != JALONS_ROLE_INVESTOR)
        continue;
      g_string_append_printf (out, "%s%s", separator, party->name);
      separator = ", ";
    }
  if (jalons_money_is_set (&claim->amount))
    g_string_append_printf (out, " | %" G_GINT64_FORMAT " %s", claim->amount.value,
                            claim->amount.currency);
  g_string_append (out, status);
  return g_string_free (out, FALSE);
}

/* The claim in the form of the examples; with its date where the example has one. */
static char *
format_claim (const JalonsClaim *claim, gboolean dated)
{
  g_autofree char *what
    = claim->kind == JALONS_KIND_RELEASE ? format_release (claim) : format_investment (claim);
  g_autofree char *when = NULL;

  if (!dated)
    return g_steal_pointer (&what);
  when = jalons_period_to_iso (&claim->when);
  return g_strconcat (what, " ", when, NULL);
}

static gboolean
ends_in_date (const char *expected)
{
  gsize length = strlen (expected);

  return length > 10 && expected[length - 3] == '-' && expected[length - 6] == '-'
         && g_ascii_isdigit (expected[length - 1]);
}

static char *
read_example (const char *text, const char *expected, gboolean *out_found)
{
  JalonsExtractHints hints
    = { .published = jalons_period_day (jalons_day_from_ymd (2025, 8, 6), JALONS_BASIS_STATED),
        .has_head = FALSE };
  g_autoptr (JalonsFacts) facts
    = jalons_extract (jalons_catalog_get_default (), text, strlen (text), &hints);
  GString *all = g_string_new (NULL);

  *out_found = expected == NULL && facts->claims->len == 0;
  for (guint i = 0; i < facts->claims->len; i++)
    {
      g_autofree char *found = format_claim (g_ptr_array_index (facts->claims, i),
                                             expected != NULL && ends_in_date (expected));

      *out_found |= g_strcmp0 (found, expected) == 0;
      g_string_append_printf (all, "%s[%s]", all->len > 0 ? " " : "", found);
    }
  return g_string_free (all, FALSE);
}

static void
check_example (const char *file, guint line, const char *text, const char *expected)
{
  gboolean right;
  g_autofree char *found = read_example (text, expected, &right);

  if (right)
    return;
  g_test_message ("%s:%u: %s", file, line, text);
  g_test_message ("  expected: %s", expected != NULL ? expected : "nothing");
  g_test_message ("  found:    %s", found[0] != '\0' ? found : "nothing");
  g_test_fail ();
}

static void
test_examples (gconstpointer data)
{
  const char *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "grammar", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_examples = 0;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "  + "))
        {
          g_assert_true (lines[i + 1] != NULL && g_str_has_prefix (lines[i + 1], "  = "));
          check_example (name, i + 1, lines[i] + 4, lines[i + 1] + 4);
          n_examples++;
        }
      else if (g_str_has_prefix (lines[i], "  - "))
        {
          check_example (name, i + 1, lines[i] + 4, NULL);
          n_examples++;
        }
    }
  g_assert_cmpuint (n_examples, >, 10);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/extract/frames/fr", "fr.frames", test_examples);
  g_test_add_data_func ("/extract/frames/en", "en.frames", test_examples);
  g_test_add_data_func ("/extract/frames/fr-releases", "fr-releases.frames", test_examples);
  g_test_add_data_func ("/extract/frames/en-releases", "en-releases.frames", test_examples);
  return g_test_run ();
}
