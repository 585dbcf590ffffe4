/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "extract/names/jalons-names-grammar.h"

#include <string.h>

#include "extract/jalons-signs.h"
#include "extract/jalons-words.h"

static const char *const section_names[] = {
  [JALONS_NAMES_PLACE] = "place", [JALONS_NAMES_STOP] = "stop",     [JALONS_NAMES_LIST] = "list",
  [JALONS_NAMES_POST] = "post",   [JALONS_NAMES_N_SECTIONS] = NULL,
};

static const JalonsMatcherPhrase *
get_phrases (const JalonsPhraseFile *phrases)
{
  return (const JalonsMatcherPhrase *) (gconstpointer) phrases->phrases->data;
}

/* The words of a tier: at spaces and hyphens, and, if @seams, where "TurboS" changes case. */
static GPtrArray *
cut_tier (const char *tier, gboolean seams)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = tier;

  for (const char *p = tier;; p++)
    {
      gboolean mark = *p == ' ' || *p == '-' || *p == '+' || *p == '\0';
      gboolean seam = seams && p > start && g_ascii_islower (p[-1]) && g_ascii_isupper (*p);

      if ((mark || seam) && p > start)
        {
          g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
          start = p;
        }
      if (mark)
        start = p + 1;
      if (*p == '\0')
        return words;
    }
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
          for (guint seams = 0; seams < 2; seams++)
            {
              g_autoptr (GPtrArray) words = cut_tier (family->tiers[j], seams);

              for (guint k = 0; k < words->len; k++)
                jalons_lexicon_builder_add_word (builder, g_ptr_array_index (words, k), -1);
            }
        }
    }
}

static void
add_names_words (JalonsLexiconBuilder *builder)
{
  g_autoptr (JalonsPhraseFile) phrases = jalons_phrase_file_load ("names.phrases", section_names);

  jalons_matcher_add_words (jalons_catalog_get_default (), get_phrases (phrases),
                            phrases->phrases->len, builder);
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
    { "natural", &self->natural },
    { "license", &self->license },
    { "indefinite", &self->indefinite },
    { "version", &self->version },
    { "age", &self->age },
    { "de", &self->de },
    { "acts", &self->acts },
    { "speaks", &self->speaks },
    { "possession", &self->possession },
    { "person-object", &self->person_object },
    { "compound", &self->compound },
    { "tail", &self->tail },
    { "of", &self->of },
    { "months", &self->months },
    { "numbered", &self->numbered },
    { "copula", &self->copula },
    { "owner", &self->owner },
    { "relative", &self->relative },
    { "whose", &self->whose },
    { "passive", &self->passive },
    { "maker-noun", &self->maker_noun },
    { "dealt", &self->dealt },
    { "releases", &self->releases },
    { "members", &self->members },
    { "undisclosed", &self->undisclosed },
    { "things", &self->things },
    { "product-noun", &self->product_noun },
    { "model-context", &self->model_context },
    { "at", &self->at },
    { "house", &self->house },
    { "arm", &self->arm },
    { "particle", &self->particle },
    { "deal-word", &self->deal_word },
    { "common", &self->common },
  };

  self->classes = jalons_lexicon_get_classes (lexicon, scope);
  for (guint i = 0; i < G_N_ELEMENTS (bits); i++)
    {
      *bits[i].bit = jalons_lexicon_get_class (lexicon, scope, bits[i].name);
      if (*bits[i].bit == 0)
        g_error ("names.words has no class %s", bits[i].name);
    }
}

static void
compile_model_words (JalonsNamesModelWords *self, const JalonsLexicon *lexicon)
{
  static const char scope[] = "models";
  const struct
  {
    const char *name;
    JalonsWordClasses *bit;
  } bits[] = {
    { "release", &self->release },
    { "release-particle", &self->release_particle },
    { "release-noun", &self->release_noun },
    { "filler", &self->filler },
    { "naming", &self->naming },
    { "known", &self->known },
    { "as", &self->as },
    { "codename", &self->codename },
    { "thing", &self->thing },
    { "sibling", &self->sibling },
    { "rival", &self->rival },
    { "kin", &self->kin },
    { "next", &self->next },
    { "demonstrative", &self->demonstrative },
    { "article", &self->article },
    { "whose", &self->whose },
    { "works", &self->works },
    { "name", &self->name },
    { "that", &self->that },
    { "trained", &self->trained },
    { "used", &self->used },
    { "appears", &self->appears },
    { "suffers", &self->suffers },
    { "be", &self->be },
    { "from", &self->from },
    { "between", &self->between },
    { "beats", &self->beats },
    { "parameters", &self->parameters },
    { "other", &self->other },
    { "such", &self->such },
    { "of-which", &self->of_which },
    { "it", &self->it },
    { "software", &self->software },
    { "counted", &self->counted },
  };

  self->classes = jalons_lexicon_get_classes (lexicon, scope);
  for (guint i = 0; i < G_N_ELEMENTS (bits); i++)
    {
      *bits[i].bit = jalons_lexicon_get_class (lexicon, scope, bits[i].name);
      if (*bits[i].bit == 0)
        g_error ("models.words has no class %s", bits[i].name);
    }
}

static void
compile_tier (JalonsNamesGrammar *self,
              const JalonsLexicon *lexicon,
              const char *spelling,
              gboolean seams,
              JalonsNamesTier *tier)
{
  g_autoptr (GPtrArray) words = cut_tier (spelling, seams);

  *tier = (JalonsNamesTier) { .lower = g_ascii_islower (spelling[0]) };
  if (words->len > JALONS_NAMES_TIER_WORDS)
    return;
  for (guint i = 0; i < words->len; i++)
    {
      guint32 word = jalons_lexicon_find (lexicon, g_ptr_array_index (words, i));

      if (word == 0)
        return;
      tier->words[i] = word;
    }
  tier->n_words = (guint8) words->len;
  if (words->len == 1 && strlen (g_ptr_array_index (words, 0)) == 1)
    tier->letter = g_ascii_tolower (spelling[0]);
  /* 1 for a tier of one word, 2 for the first word of a longer one. */
  if (words->len == 1)
    self->tier_words[tier->words[0]] = 1;
  else if (words->len > 1 && self->tier_words[tier->words[0]] == 0
           && strchr (spelling, ' ') != NULL)
    self->tier_words[tier->words[0]] = 2;
}

static void
compile_family (JalonsNamesGrammar *self, const JalonsLexicon *lexicon, guint32 number)
{
  const JalonsFamilyInfo *info = jalons_catalog_get_family (self->catalog, number);
  JalonsNamesFamily *family = &self->families[number];
  guint n = g_strv_length ((char **) info->tiers);

  family->n_tiers = 2 * n;
  family->tiers = g_new0 (JalonsNamesTier, 2 * n + 1);
  for (guint i = 0; i < n; i++)
    {
      compile_tier (self, lexicon, info->tiers[i], FALSE, &family->tiers[2 * i]);
      compile_tier (self, lexicon, info->tiers[i], TRUE, &family->tiers[2 * i + 1]);
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
  /* Its keys are made at the first question; that is better asked here than by a text. */
  jalons_catalog_find_company (self->catalog, "");
  jalons_catalog_find_model (self->catalog, "");
  self->phrases = jalons_phrase_file_load ("names.phrases", section_names);
  self->matcher = jalons_matcher_new (self->catalog, get_phrases (self->phrases),
                                      self->phrases->phrases->len, lexicon);
  self->name_words = jalons_matcher_get_words (self->matcher);
  compile_classes (self, lexicon);
  compile_model_words (&self->model_words, lexicon);
  n_families = jalons_catalog_get_n_families (self->catalog);
  self->families = g_new0 (JalonsNamesFamily, n_families);
  self->family_of_head = g_new0 (guint16, n_words);
  self->tier_words = g_new0 (guint8, n_words);
  for (guint32 i = 0; i < n_families; i++)
    compile_family (self, lexicon, i);
  self->money = g_new0 (guint8, n_words);
  for (guint32 i = 0; i < n_words; i++)
    self->money[i]
      = (self->classes[i] & self->unit) != 0
        && jalons_words_have (jalons_sign_names_money, jalons_lexicon_get_spelling (lexicon, i));
  return self;
}

const JalonsGrammarPart jalons_names_grammar_part = { add_names_words, compile_names };
