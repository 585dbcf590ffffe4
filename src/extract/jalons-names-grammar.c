/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/jalons-names-grammar.h"

#include <string.h>

#include "catalog/jalons-fold.h"

static const char *const section_names[] = {
  [JALONS_NAMES_PLACE] = "place",
  [JALONS_NAMES_STOP] = "stop",
  [JALONS_NAMES_LIST] = "list",
  [JALONS_NAMES_POST] = "post",
  [JALONS_NAMES_N_SECTIONS] = NULL,
};

static const JalonsMatcherPhrase *
get_phrases (const JalonsPhraseFile *phrases)
{
  return (const JalonsMatcherPhrase *) (gconstpointer) phrases->phrases->data;
}

/* Tiers are no names by themselves, so that their words have to be added here. */
static void
add_tier_words (JalonsLexiconBuilder *builder)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();

  for (guint32 i = 0; i < jalons_catalog_get_n_families (catalog); i++)
    {
      const JalonsFamilyInfo *family = jalons_catalog_get_family (catalog, i);

      for (guint j = 0; family->tiers[j] != NULL; j++)
        {
          g_auto (GStrv) words = g_strsplit_set (family->tiers[j], " -", -1);

          for (guint k = 0; words[k] != NULL; k++)
            jalons_lexicon_builder_add_word (builder, words[k], -1);
        }
    }
}

static void
add_names_words (JalonsLexiconBuilder *builder)
{
  g_autoptr (JalonsPhraseFile) phrases = jalons_phrase_file_load ("names.phrases", section_names);

  jalons_matcher_add_words (jalons_catalog_get_default (), get_phrases (phrases), phrases->phrases->len,
                            builder);
  add_tier_words (builder);
}

static void
compile_classes (JalonsNamesGrammar *self, const JalonsLexicon *lexicon)
{
  static const char scope[] = "names";
  const struct
  {
    const char *name;
    JalonsWordClasses *bit;
  } bits[] = {
    { "given", &self->given },
    { "title", &self->title },
    { "role", &self->role },
    { "company-noun", &self->company_noun },
    { "fund-noun", &self->fund_noun },
    { "nationality", &self->nationality },
    { "org-suffix", &self->org_suffix },
    { "unit", &self->unit },
    { "model-noun", &self->model_noun },
    { "named", &self->named },
    { "company-verb", &self->company_verb },
    { "company-object", &self->company_object },
    { "ordinary", &self->ordinary },
    { "stop", &self->stop },
    { "model-suffix", &self->model_suffix },
    { "site", &self->site },
    { "on", &self->on },
    { "determiner", &self->determiner },
    { "party-verb", &self->party_verb },
    { "and", &self->and },
    { "first-name", &self->first_name },
    { "former", &self->former },
    { "raise-verb", &self->raise_verb },
    { "auxiliary", &self->auxiliary },
    { "founded", &self->founded },
    { "generic", &self->generic },
    { "legal", &self->legal },
    { "domain", &self->domain },
    { "surname", &self->surname },
    { "counting", &self->counting },
    { "de", &self->de },
  };

  self->classes = jalons_lexicon_get_classes (lexicon, scope);
  for (guint i = 0; i < G_N_ELEMENTS (bits); i++)
    {
      *bits[i].bit = jalons_lexicon_get_class (lexicon, scope, bits[i].name);
      if (*bits[i].bit == 0)
        g_error ("names.words has no class %s", bits[i].name);
    }
}

/* 1 for a tier of one word, 2 for the first word of a longer one. */
static void
mark_tier_word (JalonsNamesGrammar *self, const JalonsLexicon *lexicon, const char *tier, guint32 word)
{
  gsize length = strcspn (tier, " -");
  g_autofree char *first = g_strndup (tier, length);

  if (word != 0)
    self->tier_words[word] = 1;
  else if (tier[length] == ' ' && (word = jalons_lexicon_find (lexicon, first)) != 0 &&
           self->tier_words[word] == 0)
    self->tier_words[word] = 2;
}

static void
compile_family (JalonsNamesGrammar *self, const JalonsLexicon *lexicon, guint32 number)
{
  const JalonsFamilyInfo *info = jalons_catalog_get_family (self->catalog, number);
  JalonsNamesFamily *family = &self->families[number];

  family->n_tiers = g_strv_length ((char **) info->tiers);
  family->tiers = g_new0 (char *, family->n_tiers + 1);
  family->lower = g_new0 (gboolean, family->n_tiers + 1);
  for (guint i = 0; i < family->n_tiers; i++)
    {
      guint32 word = jalons_lexicon_find (lexicon, info->tiers[i]);

      family->tiers[i] = jalons_fold_key (info->tiers[i], -1);
      family->lower[i] = g_ascii_islower (info->tiers[i][0]);
      mark_tier_word (self, lexicon, info->tiers[i], word);
    }
  for (guint i = 0; info->heads[i] != NULL; i++)
    {
      guint32 word = jalons_lexicon_find (lexicon, info->heads[i]);

      if (word != 0 && self->family_of_head[word] == 0)
        self->family_of_head[word] = (guint16) (number + 1);
    }
}

static gpointer
compile_names (const JalonsLexicon *lexicon)
{
  JalonsNamesGrammar *self = g_new0 (JalonsNamesGrammar, 1);
  guint32 n_words = jalons_lexicon_get_n_words (lexicon);
  guint32 n_families;

  self->catalog = jalons_catalog_get_default ();
  self->phrases = jalons_phrase_file_load ("names.phrases", section_names);
  self->matcher = jalons_matcher_new (self->catalog, get_phrases (self->phrases),
                                      self->phrases->phrases->len, lexicon);
  self->starts = jalons_matcher_get_starts (self->matcher);
  compile_classes (self, lexicon);
  n_families = jalons_catalog_get_n_families (self->catalog);
  self->families = g_new0 (JalonsNamesFamily, n_families);
  self->family_of_head = g_new0 (guint16, n_words);
  self->tier_words = g_new0 (guint8, n_words);
  for (guint32 i = 0; i < n_families; i++)
    compile_family (self, lexicon, i);
  return self;
}

const JalonsGrammarPart jalons_names_grammar_part = { "names", add_names_words, compile_names };
