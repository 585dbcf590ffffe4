/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-matcher.h"

#include <string.h>

typedef struct
{
  JalonsLexicon *lexicon;
  JalonsMatcher *matcher;
} Fixture;

static const JalonsMatcherPhrase phrases[] = { { "look here", 7 } };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsLexiconBuilder) builder = jalons_lexicon_builder_new ();
  JalonsCatalog *catalog = jalons_catalog_get_default ();

  jalons_matcher_add_words (catalog, phrases, G_N_ELEMENTS (phrases), builder);
  fixture->lexicon = jalons_lexicon_builder_end (builder);
  fixture->matcher
    = jalons_matcher_new (catalog, phrases, G_N_ELEMENTS (phrases), fixture->lexicon);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jalons_matcher_free (fixture->matcher);
  jalons_lexicon_free (fixture->lexicon);
}

static const char *
entry_name (const JalonsMatchEntry *entry)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();

  switch (entry->kind)
    {
    case JALONS_MATCH_COMPANY:
      return jalons_catalog_get_company (catalog, entry->record)->name;
    case JALONS_MATCH_MODEL:
      return jalons_catalog_get_model (catalog, entry->record)->name;
    case JALONS_MATCH_FAMILY:
      return jalons_catalog_get_family (catalog, entry->record)->name;
    default:
      return "phrase";
    }
}

/* All names in a text, each with its records: "OpenAI=OpenAI? …", "?" where weak. */
static char *
show (const Fixture *fixture, const char *text)
{
  g_autoptr (JalonsTokens) tokens = jalons_tokens_new (fixture->lexicon, text, strlen (text));
  GString *shown = g_string_new (NULL);

  for (guint32 i = 0; i < tokens->n_tokens;)
    {
      JalonsMatch match;
      g_autofree char *words = NULL;

      if (!jalons_matcher_may_match (jalons_matcher_get_words (fixture->matcher),
                                     &tokens->tokens[i])
          || !jalons_matcher_match (fixture->matcher, tokens, i, &match))
        {
          i++;
          continue;
        }
      words = jalons_tokens_dup_text (tokens, i, match.end);
      g_string_append_printf (shown, "%s%s", shown->len > 0 ? "; " : "", words);
      for (guint32 j = 0; j < match.n_entries; j++)
        g_string_append_printf (shown, "=%s%s", entry_name (match.entries[j]),
                                match.entries[j]->weak ? "?" : "");
      i = match.end;
    }
  return g_string_free (shown, FALSE);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "selon OpenAI, Open AI ou openai", "OpenAI=OpenAI; Open AI=OpenAI; openai=OpenAI" },
    { "HuggingFace, Hugging-Face, hugging face",
      "HuggingFace=Hugging Face; Hugging-Face=Hugging Face" },
    { "d'Anthropic et qu’Anthropique", "Anthropic=Anthropic; Anthropique=Anthropic" },
    { "Nvidia’s chips, NVIDIA, the nvidia", "Nvidia=Nvidia; NVIDIA=Nvidia" },
    { "Weights & Biases", "Weights & Biases=Weights & Biases" },
    { "Run:ai and Nod.ai and 01.AI", "Run:ai=Run:ai; Nod.ai=Nod.ai; 01.AI=01.AI" },
    { "a figure of speech; Figure raised", "Figure=Figure?" },
    { "an arm, ARM, Arm Holdings", "ARM=Arm; Arm Holdings=Arm" },
    { "look here", "look here=phrase" },
    { "the scale of it", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show (fixture, cases[i].text);

      g_assert_cmpstr (shown, ==, cases[i].found);
    }
}

/* A name cut by a paragraph's end is none; longest wins; nothing is found in the middle of words.
 */
static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "Hugging\n\nFace", "" },
    { "Hugging\nFace", "Hugging\nFace=Hugging Face" },
    { "Google DeepMind, Google Cloud", "Google DeepMind=Google DeepMind; Google Cloud=Google" },
    { "OpenAInt", "" },
    { "Andreessen  Horowitz", "Andreessen  Horowitz=Andreessen Horowitz" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = show (fixture, cases[i].text);

      g_assert_cmpstr (shown, ==, cases[i].found);
    }
}

/* Every name and alias of the catalogue is found where it stands alone. */
static void
test_all (Fixture *fixture, gconstpointer data)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();

  for (guint32 i = 0; i < jalons_catalog_get_n_companies (catalog); i++)
    {
      const JalonsCompanyInfo *company = jalons_catalog_get_company (catalog, i);
      g_autoptr (JalonsTokens) tokens
        = jalons_tokens_new (fixture->lexicon, company->name, strlen (company->name));
      gboolean found = FALSE;
      JalonsMatch match;

      if (!jalons_matcher_match (fixture->matcher, tokens, 0, &match))
        g_error ("%s is not found", company->name);
      for (guint32 j = 0; j < match.n_entries; j++)
        found |= match.entries[j]->kind == JALONS_MATCH_COMPANY && match.entries[j]->record == i;
      if (!found)
        g_error ("%s is not found as itself", company->name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/matcher/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/matcher/bounds", Fixture, NULL, set_up, test_bounds, tear_down);
  g_test_add ("/matcher/all", Fixture, NULL, set_up, test_all, tear_down);
  return g_test_run ();
}
