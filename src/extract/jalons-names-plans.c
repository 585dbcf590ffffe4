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

/* Words of subscriptions that no model is called by. */
static const char *const plain[]
  = { "business", "enterprise", "entreprise", "team", "teams", "free", "edu", "premium", NULL };

/* Whether a token may stand between the words of a list. */
static gboolean
joins (const JalonsNamesReader *reader, guint32 i)
{
  return jalons_names_is (reader, i, reader->grammar->and) || jalons_names_is_mark (reader, i, ',')
         || jalons_names_is_mark (reader, i, '/');
}

/* "Pro, Business et Enterprise": whether the list to which a word belongs goes on with one that is
 * no model. */
static gboolean
goes_on_plainly (const JalonsNamesReader *reader, guint32 i)
{
  for (guint32 j = i + 1; j < i + LIST_REACH; j++)
    {
      if (jalons_names_is_one_of (reader, j, plain))
        return j > i + 1;
      if (!joins (reader, j) && !jalons_names_is_one_of (reader, j, plans))
        return FALSE;
    }
  return FALSE;
}

/**
 * jalons_names_is_plan:
 * @reader: a reader
 * @i: a token
 *
 * Returns: whether the word is that of a subscription: among others of the kind, behind the brand
 * of a chatbot, or beside a word for who pays ("subscribers of the Ultra plan")
 */
gboolean
jalons_names_is_plan (const JalonsNamesReader *reader, guint32 i)
{
  guint32 first = i;
  gboolean seen = FALSE;

  if (!jalons_names_is_one_of (reader, i, plans))
    return FALSE;
  /* "the Ultra plan", but "Pro, Plus": what follows may be the next of the list */
  if (!jalons_names_is_french (reader) && jalons_names_is_one_of (reader, i + 1, payers)
      && (reader->tokens[i + 1].flags & JALONS_TOKEN_NEWLINE) == 0)
    return TRUE;
  if (goes_on_plainly (reader, i))
    return TRUE;
  while (first > 0 && i - first < LIST_REACH
         && (reader->tokens[first].flags & JALONS_TOKEN_NEWLINE) == 0)
    {
      if (!jalons_names_is_one_of (reader, first, plans) && !joins (reader, first))
        return (seen && jalons_names_is_one_of (reader, i, plain))
               || jalons_names_is_one_of (reader, first, brands)
               || jalons_names_is_one_of (reader, first, payers);
      seen |= first < i && jalons_names_is_one_of (reader, first, plans);
      first--;
    }
  return FALSE;
}
