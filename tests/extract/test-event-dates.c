/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* When what a text tells happened, and how far it has come. */

#include <glib.h>
#include <locale.h>
#include <string.h>

#include "event-date-cases.h"
#include "extract/jalons-extract.h"

/* "Anthropic 2025-02; GPT-5 2025-06 announced": who gets the money or which model, when, and the
 * status where it is not "done". */
static void
append_claim (GString *out, const JalonsClaim *claim)
{
  const char *name
    = claim->model != NULL ? claim->model : jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT);
  g_autofree char *when
    = jalons_period_is_known (&claim->when) ? jalons_period_to_iso (&claim->when) : g_strdup ("-");

  g_string_append_printf (out, "%s%s %s", out->len > 0 ? "; " : "", name != NULL ? name : "-",
                          when);
  if (claim->status != JALONS_STATUS_DONE)
    g_string_append_printf (out, " %s", jalons_status_to_nick (claim->status));
}

static void
test_case (gconstpointer data)
{
  const EventDateCase *own = data;
  JalonsExtractHints hints = { .has_head = FALSE, .published = JALONS_PERIOD_UNKNOWN };
  g_autoptr (JalonsFacts) facts = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  hints.has_head = g_strcmp0 (own->published, "page") == 0;
  if (own->published != NULL && !hints.has_head)
    g_assert_true (jalons_period_parse (own->published, &hints.published));
  facts = jalons_extract (jalons_catalog_get_default (), own->text, strlen (own->text), &hints);
  for (guint i = 0; i < facts->claims->len; i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (facts->claims, i);

      append_claim (found, claim);
      /* What is not dated must not name a word that tells when. */
      if (own->published != NULL && !jalons_period_is_known (&claim->when))
        g_assert_null (claim->when_words);
    }
  g_test_message ("%s", own->text);
  g_assert_cmpstr (found->str, ==, own->expected);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (event_date_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/extract/event-dates/%u", i + 1);

      g_test_add_data_func (path, &event_date_cases[i], test_case);
    }
  return g_test_run ();
}
