/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include <libintl.h>
#include <locale.h>

#include "domain/jalons-event.h"
#include "domain/jalons-reason.h"

#define NB "\u00a0"
#define NN "\u202f"
#define BILLION G_GINT64_CONSTANT (1000000000)

/* Whether the machine has the locale; if not, the test says that it was skipped. */
static gboolean
have_french (void)
{
  if (setlocale (LC_ALL, "fr_FR.UTF-8") != NULL)
    return TRUE;

  g_test_skip ("the locale fr_FR.UTF-8 is not installed");
  return FALSE;
}

static void
test_dates (void)
{
  static const struct
  {
    const char *iso, *words;
  } cases[] = {
    { "2024-06-01", "1er juin 2024" },
    { "2024-06-03", "3 juin 2024" },
    { "2023-09", "septembre 2023" },
    { "2023-autumn", "automne 2023" },
    { "2023-winter", "hiver 2023-2024" },
    { "2014", "2014" },
    { "2024-Q1", "1er trimestre 2024" },
    { "2024-Q3", "3e trimestre 2024" },
    { "2024-H1", "1er semestre 2024" },
    { "2023-09..2023-12", "sept. – déc. 2023" },
    { "2024-06-03..2024-06-12", "3 – 12 juin 2024" },
    { "2023-04..", "depuis avril 2023" },
    { "2023-08-02..", "depuis le 2 août 2023" },
    { "..2023-08", "jusqu’en août 2023" },
    { "..2023-08-01", "jusqu’au 1er août 2023" },
    { "?..2024-07-16", "avant le 16 juillet 2024" },
    { "?", "date inconnue" },
  };

  if (!have_french ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;
      JalonsPeriod period;

      g_assert_true (jalons_period_parse (cases[i].iso, &period));
      words = jalons_period_format (&period);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_money (void)
{
  static const struct
  {
    JalonsMoney sum;
    const char *words, *label;
  } cases[] = {
    { { 4 * BILLION, "USD", JALONS_QUALIFIER_EXACT }, "4" NN "Md$", "4" NN "Md$" },
    { { 385000000, "EUR", JALONS_QUALIFIER_EXACT }, "385" NN "M€", "385" NN "M€" },
    { { 4 * BILLION, "USD", JALONS_QUALIFIER_UP_TO }, "jusqu’à 4" NN "Md$", "≤" NB "4" NN "Md$" },
    { { 1500000000, "USD", JALONS_QUALIFIER_AT_LEAST },
      "plus de 1,5" NN "Md$",
      ">" NB "1,5" NN "Md$" },
    { { 1200000000, "GBP", JALONS_QUALIFIER_ABOUT },
      "environ 1,2" NN "Md£",
      "≈" NB "1,2" NN "Md£" },
    { { 1500 * BILLION, "USD", JALONS_QUALIFIER_EXACT },
      "1" NN "500" NN "Md$",
      "1" NN "500" NN "Md$" },
    { { 500000000, "CAD", JALONS_QUALIFIER_EXACT }, "500" NN "M$" NN "CA", "500" NN "M$" NN "CA" },
    { { 3 * BILLION, "SEK", JALONS_QUALIFIER_EXACT }, "3" NN "Md" NN "SEK", "3" NN "Md" NN "SEK" },
    { { 20, "USD", JALONS_QUALIFIER_EXACT }, "20" NN "$", "20" NN "$" },
    { { 3 * BILLION, "", JALONS_QUALIFIER_EXACT }, "3" NN "Md", "3" NN "Md" },
  };

  if (!have_french ())
    return;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = jalons_money_format (&cases[i].sum);
      g_autofree char *label = jalons_money_format_short (&cases[i].sum);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (label, ==, cases[i].label);
    }
}

static void
test_titles (void)
{
  g_autoptr (JalonsClaim) claim = NULL;
  g_autofree char *both = NULL, *alone = NULL, *bought = NULL, *counted = NULL, *date = NULL;

  if (!have_french ())
    return;

  claim = jalons_claim_new (JALONS_KIND_INVESTMENT);
  claim->deal = JALONS_DEAL_ROUND;
  claim->amount = (JalonsMoney) { 4 * BILLION, "USD", JALONS_QUALIFIER_UP_TO };
  jalons_claim_add_party (claim, JALONS_ROLE_RECIPIENT, "Anthropic");
  alone = jalons_claim_dup_title (claim);
  g_assert_cmpstr (alone, ==, "Anthropic lève jusqu’à 4" NN "Md$");

  jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, "Amazon");
  both = jalons_claim_dup_title (claim);
  g_assert_cmpstr (both, ==, "Amazon → Anthropic" NB ": jusqu’à 4" NN "Md$");

  claim->deal = JALONS_DEAL_ACQUISITION;
  bought = jalons_claim_dup_title (claim);
  g_assert_cmpstr (bought, ==, "Amazon rachète Anthropic pour jusqu’à 4" NN "Md$");

  jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, "Google");
  jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, "Nvidia");
  counted = jalons_claim_dup_parties_text (claim);
  g_assert_cmpstr (counted, ==, "Amazon, Google et 1 autre → Anthropic");

  claim->when = jalons_period_month (2023, 9, JALONS_BASIS_INFERRED);
  date = jalons_claim_dup_date_text (claim);
  g_assert_cmpstr (date, ==, "septembre 2023 (déduite)");
}

/* Why something was read is said in the reader's language, not in that of the import. */
static void
test_why (void)
{
  g_autoptr (JalonsClaim) claim = NULL;
  g_autofree char *why = NULL;

  if (!have_french ())
    return;

  claim = jalons_claim_new (JALONS_KIND_INVESTMENT);
  claim->trigger = g_strdup ("raises");
  claim->when_words = g_strdup ("Tuesday");
  why = jalons_claim_dup_why (claim);
  g_assert_cmpstr (why, ==,
                   "«" NB "raises" NB "» dit que de l’argent a été investi" NB "; «" NB "Tuesday" NB
                   "» dit quand");
  g_assert_cmpstr (jalons_reason_get_label (JALONS_REASON_PUBLISHER), ==, "la page est la sienne");
}

int
main (int argc, char *argv[])
{
  const char *locale_dir = g_getenv ("JALONS_LOCALEDIR");

  /* What the user's own environment says must not decide what is tested. */
  g_unsetenv ("LANGUAGE");
  g_test_init (&argc, &argv, NULL);
  if (locale_dir != NULL)
    bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_test_add_func ("/french/dates", test_dates);
  g_test_add_func ("/french/money", test_money);
  g_test_add_func ("/french/titles", test_titles);
  g_test_add_func ("/french/why", test_why);

  return g_test_run ();
}
