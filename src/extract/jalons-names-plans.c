/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What subscriptions are called: the "Pro" of "ChatGPT Plus, Pro and Business" is no model. */

#include "extract/jalons-names-private.h"

/* How far before a word its list and what it is a list of may begin, in tokens. */
#define LIST_REACH 12

static const char *const plans[]
  = { "pro",  "plus", "ultra", "max",     "business", "enterprise", "entreprise", "team",   "teams",
      "free", "go",   "lite",  "premium", "advanced", "edu",        "education",  "equipe", NULL };

static const char *const payers[]
  = { "plan",         "plans",       "subscriber", "subscribers", "subscription", "subscriptions",
      "tier",         "tiers",       "abonné",     "abonnés",     "abonnée",      "abonnées",
      "abonnement",   "abonnements", "formule",    "formules",    "forfait",      "forfaits",
      "offre",        "offres",      "membres",    "members",     "accounts",     "comptes",
      "utilisateurs", "users",       "customers",  NULL };

static const char *const brands[] = { "chatgpt", "claude",    "perplexity", "copilot", "chat", "ai",
                                      "ia",      "supergrok", "cursor",     "grok",    NULL };

/**
 * jalons_names_is_plan:
 * @reader: a reader
 * @i: a token
 *
 * Returns: whether the word is that of a subscription: among others behind the brand of a chatbot,
 * or beside a word for who pays ("subscribers of the Ultra plan")
 */
gboolean
jalons_names_is_plan (const JalonsNamesReader *reader, guint32 i)
{
  guint32 first = i;

  if (!jalons_names_is_one_of (reader, i, plans))
    return FALSE;
  /* "the Ultra plan", but "Pro, Plus": what follows may be the next of the list */
  if (!jalons_names_is_french (reader) && jalons_names_is_one_of (reader, i + 1, payers)
      && (reader->tokens[i + 1].flags & JALONS_TOKEN_NEWLINE) == 0)
    return TRUE;
  while (first > 0 && i - first < LIST_REACH
         && (reader->tokens[first].flags & JALONS_TOKEN_NEWLINE) == 0)
    {
      if (!jalons_names_is_one_of (reader, first, plans)
          && !jalons_names_is (reader, first, reader->grammar->and)
          && !jalons_names_is_mark (reader, first, ',')
          && !jalons_names_is_mark (reader, first, '/'))
        return jalons_names_is_one_of (reader, first, brands)
               || jalons_names_is_one_of (reader, first, payers);
      first--;
    }
  return FALSE;
}
