/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Which words of the text are quoted for an event. */

#include <glib.h>
#include <string.h>

#include "catalog/jalons-catalog.h"
#include "extract/jalons-extract.h"

typedef struct
{
  const char *text;
  const char *quoted;
} Case;

static void
check_cases (const Case *cases, gsize n)
{
  gboolean good = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (JalonsFacts) facts = jalons_extract (jalons_catalog_get_default (), cases[i].text,
                                                      strlen (cases[i].text), NULL);
      g_autofree char *quoted = NULL;

      if (facts->claims->len > 0)
        {
          const JalonsClaim *claim = g_ptr_array_index (facts->claims, facts->claims->len - 1);

          quoted = g_strndup (cases[i].text + claim->start, claim->end - claim->start);
        }
      if (g_strcmp0 (quoted, cases[i].quoted) != 0)
        {
          g_test_message ("%s\n  expected: %s\n  found:    %s", cases[i].text, cases[i].quoted,
                          quoted);
          good = FALSE;
        }
    }
  g_assert_true (good);
}

/* What says when, who and what for belongs to the clause, though the reading has no need of it. */
static void
test_whole_clauses (void)
{
  static const Case cases[] = {
    { "In July 2025, Cohere raised $40 million for its Korean office, its chairman said.\n",
      "In July 2025, Cohere raised $40 million for its Korean office" },
    { "Its coding assistant Codestral was released in May.\n",
      "Its coding assistant Codestral was released in May" },
    { "Cohere a levé 40 millions de dollars pour son bureau coréen. Il ouvre lundi.\n",
      "Cohere a levé 40 millions de dollars pour son bureau coréen" },
    { "Le directeur confirme que Cohere a levé 40 millions de dollars, ce qui surprend.\n",
      "Cohere a levé 40 millions de dollars" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* An insertion does not part a verb from whoever does what it says. */
static void
test_subjects (void)
{
  static const Case cases[] = {
    { "Cohere, a builder of models for offices, raised $40 million in May.\n",
      "Cohere, a builder of models for offices, raised $40 million in May" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Brackets, quotation marks and asterisks are closed where they were opened. */
static void
test_marks (void)
{
  static const Case cases[] = {
    { "Mistral AI lance **Mistral Large 4**.\n", "Mistral AI lance **Mistral Large 4**" },
    { "Mistral AI lance « Mistral Large 4 », et rien d’autre.\n",
      "Mistral AI lance « Mistral Large 4 »" },
    { "Cohere a levé une somme en mai (40 millions de dollars).\n",
      "Cohere a levé une somme en mai (40 millions de dollars)" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quotation/whole-clauses", test_whole_clauses);
  g_test_add_func ("/quotation/subjects", test_subjects);
  g_test_add_func ("/quotation/marks", test_marks);

  return g_test_run ();
}
