/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "domain/jalons-claim.h"

/* The investors that a title names before it counts the others. */
#define MAX_NAMED 2

char *
jalons_claim_dup_role_text (const JalonsClaim *claim, JalonsRole role, guint max_named)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *list = NULL;
  guint n_more = 0;

  g_return_val_if_fail (claim != NULL, NULL);
  g_return_val_if_fail (max_named > 0, NULL);

  names = g_ptr_array_new_null_terminated (4, NULL, TRUE);
  for (guint i = 0; i < claim->parties->len; i++)
    {
      JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role != role)
        continue;
      if (names->len < max_named)
        g_ptr_array_add (names, party->name);
      else
        n_more++;
    }

  if (names->len == 0)
    return NULL;

  /* Translators: between the names of companies */
  list = g_strjoinv (C_ ("separator of names", ", "), (char **) names->pdata);
  if (n_more == 0)
    return g_steal_pointer (&list);

  /* Translators: %s is one or more names of companies */
  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%s and %u other", "%s and %u others", n_more), list, n_more);
}

char *
jalons_claim_dup_parties_text (const JalonsClaim *claim)
{
  g_autofree char *investors = NULL;
  const char *recipient;

  g_return_val_if_fail (claim != NULL, NULL);

  if (claim->kind == JALONS_KIND_RELEASE)
    return g_strdup (jalons_claim_get_party (claim, JALONS_ROLE_MAKER));

  recipient = jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT);
  investors = jalons_claim_dup_role_text (claim, JALONS_ROLE_INVESTOR, MAX_NAMED);
  if (investors != NULL && recipient != NULL)
    /* Translators: who invests in whom, "Amazon → Anthropic" */
    return g_strdup_printf (C_ ("parties", "%s → %s"), investors, recipient);

  return investors != NULL ? g_steal_pointer (&investors) : g_strdup (recipient);
}

static guint
count_role (const JalonsClaim *claim, JalonsRole role)
{
  guint n = 0;

  for (guint i = 0; i < claim->parties->len; i++)
    if (((const JalonsParty *) g_ptr_array_index (claim->parties, i))->role == role)
      n++;
  return n;
}

/* "Amazon → Anthropic: up to $4B", or one party and the sum. */
static char *
title_with_sum (const char *parties, const char *sum)
{
  if (*sum == '\0')
    return g_strdup (parties);

  /* Translators: who (or who invests in whom) and how much: "Amazon → Anthropic: up to $4B" */
  return g_strdup_printf (C_ ("title of an event", "%s: %s"), parties, sum);
}

static char *
title_of_acquisition (const char *buyers, guint n_buyers, const char *bought, const char *sum)
{
  if (buyers == NULL)
    {
      if (*sum != '\0')
        /* Translators: company and price */
        return g_strdup_printf (_ ("%s is acquired for %s"), bought, sum);
      return g_strdup_printf (_ ("%s is acquired"), bought);
    }

  if (*sum != '\0')
    return g_strdup_printf (
      /* Translators: buyers, company bought, price */
      g_dngettext (GETTEXT_PACKAGE, "%s acquires %s for %s", "%s acquire %s for %s", n_buyers),
      buyers, bought, sum);

  return g_strdup_printf (
    /* Translators: buyers, company bought */
    g_dngettext (GETTEXT_PACKAGE, "%s acquires %s", "%s acquire %s", n_buyers), buyers, bought);
}

/* An event of which only the one that gets the money is known. */
static char *
title_of_recipient (const JalonsClaim *claim, const char *recipient, const char *sum)
{
  gboolean rumour = claim->status == JALONS_STATUS_RUMOURED;

  if (claim->deal == JALONS_DEAL_IPO)
    {
      if (*sum != '\0')
        return g_strdup_printf (_ ("%s goes public: %s"), recipient, sum);
      return g_strdup_printf (_ ("%s goes public"), recipient);
    }
  if (claim->deal == JALONS_DEAL_DEBT)
    {
      if (*sum != '\0')
        return g_strdup_printf (_ ("%s borrows %s"), recipient, sum);
      return g_strdup_printf (_ ("%s borrows"), recipient);
    }
  if (claim->deal == JALONS_DEAL_OTHER)
    return title_with_sum (recipient, sum);

  if (*sum == '\0')
    return rumour ? g_strdup_printf (_ ("%s seeks funding"), recipient)
                  : g_strdup_printf (_ ("%s raises funds"), recipient);

  return rumour ? g_strdup_printf (_ ("%s seeks %s"), recipient, sum)
                : g_strdup_printf (_ ("%s raises %s"), recipient, sum);
}

static char *
title_of_investment (const JalonsClaim *claim)
{
  const char *recipient = jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT);
  g_autofree char *investors = jalons_claim_dup_role_text (claim, JALONS_ROLE_INVESTOR, MAX_NAMED);
  g_autofree char *parties = jalons_claim_dup_parties_text (claim);
  g_autofree char *sum = jalons_money_format (&claim->amount);

  if (parties == NULL)
    return title_with_sum (C_ ("title of an event", "Investment"), sum);

  if (claim->deal == JALONS_DEAL_TOTAL && *sum != '\0')
    /* Translators: who (or who invests in whom) and how much: "Anthropic: $7B in total" */
    return g_strdup_printf (_ ("%s: %s in total"), parties, sum);
  if (claim->deal == JALONS_DEAL_ACQUISITION && recipient != NULL)
    return title_of_acquisition (investors, count_role (claim, JALONS_ROLE_INVESTOR), recipient,
                                 sum);
  if (claim->deal == JALONS_DEAL_DEBT && investors != NULL && *sum != '\0')
    /* Translators: who lends to whom and how much */
    return g_strdup_printf (_ ("%s: %s of debt"), parties, sum);
  if (investors == NULL)
    return title_of_recipient (claim, recipient, sum);

  return title_with_sum (parties, sum);
}

static char *
title_of_release (const JalonsClaim *claim)
{
  const char *maker = jalons_claim_get_party (claim, JALONS_ROLE_MAKER);

  if (claim->model == NULL)
    return maker != NULL ? g_strdup (maker) : g_strdup (C_ ("title of an event", "Release"));
  if (maker == NULL)
    return g_strdup (claim->model);

  /* Translators: company and the model that it releases: "Anthropic: Claude 3" */
  return g_strdup_printf (C_ ("title of a release", "%s: %s"), maker, claim->model);
}

char *
jalons_claim_dup_title (const JalonsClaim *claim)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (claim != NULL, NULL);

  title
    = claim->kind == JALONS_KIND_RELEASE ? title_of_release (claim) : title_of_investment (claim);
  if (claim->status != JALONS_STATUS_CANCELLED)
    return g_steal_pointer (&title);

  /* Translators: an event that was called off */
  return g_strdup_printf (_ ("%s (cancelled)"), title);
}

char *
jalons_claim_dup_date_text (const JalonsClaim *claim)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (claim != NULL, NULL);

  /* A span that the source words ("end of 2024") is shown in its words: the days that they were
   * taken to mean are Jalons' own. */
  if (claim->when.precision == JALONS_PRECISION_SPAN && claim->when.basis == JALONS_BASIS_STATED
      && !claim->when.duration && claim->when_words != NULL && *claim->when_words != '\0')
    return g_strdup (claim->when_words);

  text = jalons_period_format (&claim->when);
  if (!jalons_period_is_known (&claim->when) || claim->when.basis != JALONS_BASIS_INFERRED)
    return g_steal_pointer (&text);

  /* Translators: a date of which a part was deduced from the text, "September 2023 (deduced)" */
  return g_strdup_printf (_ ("%s (deduced)"), text);
}
