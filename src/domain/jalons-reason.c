/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "domain/jalons-reason.h"

#include <glib/gi18n-lib.h>

static const char *
get_tells (const JalonsClaim *claim)
{
  if (claim->kind == JALONS_KIND_RELEASE)
    return _ ("“%s” tells that a model came out");
  if (claim->deal == JALONS_DEAL_ACQUISITION)
    return _ ("“%s” tells that a company was bought");

  return _ ("“%s” tells that money was invested");
}

static void
append_sentence (GString *why, const char *sentence)
{
  if (why->len > 0)
    g_string_append (why, C_ ("between two sentences", "; "));
  g_string_append (why, sentence);
}

/* Appends a sentence, which is a translator's, with words of the text in it. */
static void
append_words (GString *why, const char *sentence, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%s", 2);
  g_autofree char *whole = g_strjoinv (words, parts);

  append_sentence (why, whole);
}

const char *
jalons_reason_get_label (JalonsReason reason)
{
  switch (reason)
    {
    case JALONS_REASON_CATALOG:
      return _ ("listed in the catalog");
    case JALONS_REASON_SUPPORTED:
      return _ ("listed in the catalog, and the article names it or its maker in full");
    case JALONS_REASON_CAPITAL:
      return _ ("listed in the catalog, and written as a name here");
    case JALONS_REASON_FAMILY:
      return _ ("named like the versions of a known family of models");
    case JALONS_REASON_CONTEXT:
      return _ ("short for a model of a family named before");
    case JALONS_REASON_SUFFIX:
      return _ ("ends like the name of a company");
    case JALONS_REASON_NOUN:
      return _ ("a word before it says what it is");
    case JALONS_REASON_APPOSITION:
      return _ ("the words after it say what it is");
    case JALONS_REASON_VERB:
      return _ ("does, or suffers, what only companies do");
    case JALONS_REASON_CLAUSE:
      return _ ("its clause says of it what is said of companies");
    case JALONS_REASON_LIST:
      return _ ("listed together with companies");
    case JALONS_REASON_POST:
      return _ ("somebody holds a post there");
    case JALONS_REASON_AGAIN:
      return _ ("short for a name that the article has in full");
    case JALONS_REASON_SIZE:
      return _ ("followed by the size of a model");
    case JALONS_REASON_PARTY:
      return _ ("a newspaper that acts as a company here");
    case JALONS_REASON_SPOKEN_OF:
      return _ ("the article speaks of it as of a model");
    case JALONS_REASON_PUBLISHER:
      return _ ("the page is its own");
    case JALONS_REASON_GIVEN_NAME:
    case JALONS_REASON_NONE:
    default:
      return NULL;
    }
}

gboolean
jalons_reason_is_known (guint number)
{
  return number <= JALONS_REASON_GIVEN_NAME;
}

const char *
jalons_mention_get_why (const JalonsMention *mention)
{
  const char *label;

  g_return_val_if_fail (mention != NULL, NULL);

  label = jalons_reason_get_label (mention->reason);

  return label != NULL ? label : mention->told;
}

char *
jalons_claim_dup_why (const JalonsClaim *claim)
{
  g_autoptr (GString) why = NULL;

  g_return_val_if_fail (claim != NULL, NULL);

  if (claim->trigger == NULL)
    return g_strdup (claim->told);

  why = g_string_new (NULL);
  append_words (why, get_tells (claim), claim->trigger);
  if (claim->when_words != NULL)
    append_words (why, _ ("“%s” tells when"), claim->when_words);
  if (claim->status == JALONS_STATUS_RUMOURED)
    append_sentence (why, _ ("the words around it make it a rumour"));

  return g_string_free (g_steal_pointer (&why), FALSE);
}
