/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "library/jalons-old-words.h"

#include <string.h>

/* The sentences as they were written into libraries: not for translation, and never to be changed.
 */
static const struct
{
  JalonsReason reason;
  const char *english;
  const char *french;
} sentences[] = {
  { JALONS_REASON_CATALOG, "listed in the catalog", "figure au catalogue" },
  { JALONS_REASON_SUPPORTED, "listed in the catalog, and the article names it or its maker in full",
    "figure au catalogue, et l’article le nomme en entier, ou son éditeur" },
  { JALONS_REASON_CAPITAL, "listed in the catalog, and written as a name here",
    "figure au catalogue, et écrit ici comme un nom propre" },
  { JALONS_REASON_FAMILY, "named like the versions of a known family of models",
    "nommé comme les versions d’une famille de modèles connue" },
  { JALONS_REASON_CONTEXT, "short for a model of a family named before",
    "forme courte d’un modèle d’une famille déjà nommée" },
  { JALONS_REASON_SUFFIX, "ends like the name of a company",
    "se termine comme un nom d’entreprise" },
  { JALONS_REASON_NOUN, "a word before it says what it is", "un mot placé avant dit ce que c’est" },
  { JALONS_REASON_APPOSITION, "the words after it say what it is",
    "les mots qui suivent disent ce que c’est" },
  { JALONS_REASON_VERB, "does, or suffers, what only companies do",
    "fait, ou subit, ce que seules font les entreprises" },
  { JALONS_REASON_CLAUSE, "its clause says of it what is said of companies",
    "sa proposition en dit ce que l’on dit d’entreprises" },
  { JALONS_REASON_LIST, "listed together with companies", "cité parmi des entreprises" },
  { JALONS_REASON_POST, "somebody holds a post there", "quelqu’un y occupe un poste" },
  { JALONS_REASON_AGAIN, "short for a name that the article has in full",
    "forme courte d’un nom que l’article donne en entier" },
  { JALONS_REASON_SIZE, "followed by the size of a model", "suivi de la taille d’un modèle" },
  { JALONS_REASON_PARTY, "a newspaper that acts as a company here",
    "un journal qui agit ici comme une entreprise" },
  { JALONS_REASON_SPOKEN_OF, "the article speaks of it as of a model",
    "l’article en parle comme d’un modèle" },
  { JALONS_REASON_PUBLISHER, "the page is its own", "la page est la sienne" },
};

/* What stands between two marks at the beginning of a sentence, or NULL. */
static char *
dup_between (const char *sentence, const char *open, const char *close)
{
  const char *words, *end;

  if (!g_str_has_prefix (sentence, open))
    return NULL;
  words = sentence + strlen (open);
  end = strstr (words, close);

  return end != NULL && end > words ? g_strndup (words, (gsize) (end - words)) : NULL;
}

/**
 * jalons_old_words_dup_trigger:
 * @sentence: why a claim was taken, as an older version wrote it
 *
 * Takes such a sentence apart: it began with the word that made the claim, quoted, and all else in
 * it can be said anew.
 *
 * Returns: (transfer full) (nullable): that word, or %NULL where the sentence has another form
 */
char *
jalons_old_words_dup_trigger (const char *sentence)
{
  char *trigger;

  g_return_val_if_fail (sentence != NULL, NULL);

  trigger = dup_between (sentence, "“", "” tells that ");

  return trigger != NULL ? trigger : dup_between (sentence, "«\u00a0", "\u00a0» dit qu");
}

/**
 * jalons_old_words_find_reason:
 * @sentence: why words were taken for a name, as an older version wrote it
 *
 * Returns: what decided it, or %JALONS_REASON_NONE where the sentence is another
 */
JalonsReason
jalons_old_words_find_reason (const char *sentence)
{
  g_return_val_if_fail (sentence != NULL, JALONS_REASON_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      if (g_str_equal (sentence, sentences[i].english)
          || g_str_equal (sentence, sentences[i].french))
        return sentences[i].reason;
    }

  return JALONS_REASON_NONE;
}
