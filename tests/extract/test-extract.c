/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Whole short texts, read from head to claims, checked field by field. */

#include <glib.h>
#include <locale.h>
#include <string.h>

#include "extract/jalons-extract.h"

static JalonsFacts *
read_text (const char *text, const char *published)
{
  JalonsExtractHints hints = { .has_head = FALSE, .published = JALONS_PERIOD_UNKNOWN };

  if (published != NULL)
    g_assert_true (jalons_period_parse (published, &hints.published));
  return jalons_extract (jalons_catalog_get_default (), text, strlen (text), &hints);
}

static const JalonsClaim *
only_claim (const JalonsFacts *facts)
{
  g_assert_cmpuint (facts->claims->len, ==, 1);
  return g_ptr_array_index (facts->claims, 0);
}

static void
assert_evidence (const JalonsClaim *claim, const char *text, const char *words)
{
  g_autofree char *evidence = g_strndup (text + claim->start, claim->end - claim->start);

  g_assert_cmpuint (claim->start, <, claim->end);
  g_assert_cmpuint (claim->end, <=, strlen (text));
  if (strstr (evidence, words) == NULL)
    g_error ("“%s” is not in “%s”", words, evidence);
}

static void
assert_when (const JalonsClaim *claim, const char *iso)
{
  g_autofree char *found = jalons_period_to_iso (&claim->when);

  g_assert_cmpstr (found, ==, iso);
}

static void
test_round_fr (void)
{
  const char *text
    = "Mistral AI a annoncé mardi avoir levé 600 millions d'euros auprès de General Catalyst.";
  g_autoptr (JalonsFacts) facts = read_text (text, "2024-06-12");
  const JalonsClaim *claim = only_claim (facts);

  g_assert_cmpint (claim->kind, ==, JALONS_KIND_INVESTMENT);
  g_assert_cmpint (claim->deal, ==, JALONS_DEAL_ROUND);
  g_assert_cmpint (claim->status, ==, JALONS_STATUS_DONE);
  g_assert_true (jalons_claim_has_party (claim, JALONS_ROLE_RECIPIENT, "Mistral AI"));
  g_assert_true (jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "General Catalyst"));
  g_assert_cmpint (claim->amount.value, ==, 600000000);
  g_assert_cmpstr (claim->amount.currency, ==, "EUR");
  assert_when (claim, "2024-06-11");
  assert_evidence (claim, text, "levé 600 millions d'euros");
  g_assert_nonnull (claim->rule);
  g_assert_nonnull (claim->trigger);
}

static void
test_release_en (void)
{
  const char *text
    = "OpenAI on Monday unveiled GPT-4o, which outperforms GPT-4 Turbo and costs half as much.";
  g_autoptr (JalonsFacts) facts = read_text (text, "2024-05-14");
  const JalonsClaim *claim = only_claim (facts);

  g_assert_cmpint (claim->kind, ==, JALONS_KIND_RELEASE);
  g_assert_cmpstr (claim->model, ==, "GPT-4o");
  g_assert_cmpstr (jalons_claim_get_party (claim, JALONS_ROLE_MAKER), ==, "OpenAI");
  assert_when (claim, "2024-05-13");
  assert_evidence (claim, text, "unveiled GPT-4o");
}

static void
test_followers (void)
{
  g_autoptr (JalonsFacts) facts = read_text ("Anthropic recrute : Amazon a investi 4 milliards de "
                                             "dollars dans la start-up en septembre 2023, suivi "
                                             "peu après par Google avec 2 milliards de dollars.",
                                             NULL);
  guint found = 0;

  for (guint i = 0; i < facts->claims->len; i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (facts->claims, i);

      g_assert_true (jalons_claim_has_party (claim, JALONS_ROLE_RECIPIENT, "Anthropic"));
      if (claim->amount.value == 4000000000
          && jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "Amazon"))
        found |= 1;
      if (claim->amount.value == 2000000000
          && jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "Google"))
        found |= 2;
    }
  g_assert_cmpuint (found, ==, 3);
}

/* Those who gave, one a line below the words that announce them. */
static void
test_listed_investors (void)
{
  g_autoptr (JalonsFacts) facts = read_text ("Groq has raised $640 million. The investors are:\n\n"
                                             "- BlackRock (lead)\n- Cisco\n- Samsung\n\n"
                                             "Cohere and Nvidia are rivals.",
                                             NULL);
  const JalonsClaim *claim = only_claim (facts);

  g_assert_true (jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "BlackRock"));
  g_assert_true (jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "Cisco"));
  g_assert_true (jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "Samsung"));
  g_assert_false (jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "Nvidia"));
}

/* Told in the headline and again below, it is one event. */
static void
test_one_event_told_twice (void)
{
  g_autoptr (JalonsFacts) facts = read_text ("Groq raised $640 million in August 2024.\n\nThe "
                                             "chipmaker's $640 million round was led by BlackRock. "
                                             "Groq raised $640 million in August 2024.",
                                             NULL);

  g_assert_true (jalons_claim_has_party (only_claim (facts), JALONS_ROLE_RECIPIENT, "Groq"));
}

/* A headline that says no date has that of the article, until the text below states another. */
static void
test_headline_dated_by_text (void)
{
  const JalonsExtractHints hints = { .has_head = TRUE, .published = JALONS_PERIOD_UNKNOWN };
  const char *text = "Google remet 1 milliard dans Anthropic\n\nLe 7 mars 2025\n\nGoogle a investi "
                     "1 milliard de dollars "
                     "dans Anthropic en janvier 2025, montrent des documents judiciaires.";
  g_autoptr (JalonsFacts) facts
    = jalons_extract (jalons_catalog_get_default (), text, strlen (text), &hints);

  assert_when (only_claim (facts), "2025-01");
}

/* Without a year, a date goes on from the event told just before, not from the day of printing. */
static void
test_story_goes_on (void)
{
  g_autoptr (JalonsFacts) facts = read_text ("Mistral AI a levé 385 millions d'euros en décembre "
                                             "2023. En février, Microsoft a investi 15 millions "
                                             "d'euros dans la société.",
                                             "2025-05-15");

  g_assert_cmpuint (facts->claims->len, ==, 2);
  assert_when (g_ptr_array_index (facts->claims, 1), "2024-02");
}

/* A date far off in the sentence is worth more than none. */
static void
test_far_date (void)
{
  g_autoptr (JalonsFacts) facts = read_text (
    "Nuvia a levé 40 millions d'euros, dont une bonne part venue d'Elaia, au printemps 2023.",
    "2025-05-15");

  assert_when (only_claim (facts), "2023-spring");
}

/* What companies say of themselves for later is no hearsay, and "ils" is all of them. */
static void
test_reported_plan (void)
{
  g_autoptr (JalonsFacts) facts = read_text (
    "Microsoft et Nvidia ont annoncé qu'ils investiraient 15 milliards de dollars dans Anthropic.",
    "2025-11-18");
  const JalonsClaim *claim = only_claim (facts);

  g_assert_cmpint (claim->status, ==, JALONS_STATUS_DONE);
  g_assert_true (jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "Microsoft"));
  g_assert_true (jalons_claim_has_party (claim, JALONS_ROLE_INVESTOR, "Nvidia"));
}

/* One deal for each, and no deal for the price of a thing. */
static void
test_each (void)
{
  g_autoptr (JalonsFacts) facts = read_text ("L'an passé, OpenAI et xAI ont chacune levé plus de "
                                             "10 milliards de dollars. OpenAI facture 20 dollars "
                                             "hors taxes son abonnement.",
                                             "2025-05-15");

  g_assert_cmpuint (facts->claims->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (facts->claims, i);

      g_assert_cmpint (claim->amount.value, ==, 10000000000);
    }
}

/* What is told of another month adds nobody to a deal. */
static void
test_another_month (void)
{
  g_autoptr (JalonsFacts) facts
    = read_text ("En juin, Mistral AI a annoncé avoir levé 645 millions de dollars lors d'un cycle "
                 "de financement. En février, ils ont conclu un accord avec Microsoft pour mettre "
                 "leurs modèles à la disposition de ses clients.",
                 "2024-08-07");

  g_assert_false (jalons_claim_has_party (only_claim (facts), JALONS_ROLE_INVESTOR, "Microsoft"));
}

/* What one brings to a round, or brought before, is not "the operation" of the next sentence. */
static void
test_part_of_round (void)
{
  static const char *const texts[] = {
    "Bpifrance et Accel ont investi 20 millions d'euros dans Mistral AI. Accel a investi 5 millions"
    " d'euros dans la société. L'opération valorise l'entreprise à 90 millions d'euros.",
    "Microsoft a confirmé avoir versé 20 millions d'euros à Mistral AI, huit mois après une "
    "première"
    " tranche de 5 millions apportée en juillet. L'opération valorise l'entreprise à 90 millions"
    " d'euros.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JalonsFacts) facts = read_text (texts[i], "2025-03-04");
      const JalonsClaim *whole = g_ptr_array_index (facts->claims, 0);
      const JalonsClaim *part = g_ptr_array_index (facts->claims, 1);

      g_assert_cmpint (whole->amount.value, ==, 20000000);
      g_assert_cmpint (whole->valuation.value, ==, 90000000);
      g_assert_false (jalons_money_is_set (&part->valuation));
    }
}

static void
test_no_event (void)
{
  static const char *const texts[] = {
    "OpenAI n'a pas levé 6 milliards de dollars.",
    "GPT-4o coûte moitié moins cher que GPT-4 Turbo.",
    "Microsoft reported revenue of $65 billion for the quarter.",
    "If Apple bought Mistral AI for $10 billion, nobody would be surprised.",
    "Anthropic paiera 1,5 milliard de dollars d'amende.",
    "Warrants raised $5 million.",
    "Nuvia AI, a start-up, told more: https://news.example/raises-$600-million-from-nvidia",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JalonsFacts) facts = read_text (texts[i], "2025-01-15");

      if (facts->claims->len != 0)
        g_error ("an event was read from “%s”", texts[i]);
    }
}

/* A sentence far longer than what is parsed at once is read in parts, and ends. */
static void
test_long_sentence (void)
{
  g_autoptr (GString) text = g_string_new ("Mistral AI a levé");
  g_autoptr (JalonsFacts) facts = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, " que OpenAI, qui a racheté, 3 milliards de dollars (et GPT-4");
  facts = read_text (text->str, NULL);
  g_assert_nonnull (facts);
  for (guint i = 0; i < facts->claims->len; i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (facts->claims, i);

      g_assert_cmpuint (claim->end, <=, text->len);
    }
}

/* What an article without a headline is called by: its own first words. */
static void
test_body_start (void)
{
  const JalonsExtractHints hints = { .has_head = TRUE, .published = JALONS_PERIOD_UNKNOWN };
  const struct
  {
    const char *text;
    const char *body;
  } cases[] = {
    { "date 2025-01 L’an dernier, un patron jurait que tout serait prêt. Rien ne l’est.", "L’an" },
    { "date 2024-03-27 SEATTLE, March 27 - The company said on Wednesday that it was pleased.",
      "The company" },
    { "SAN FRANCISCO, 4 mars 2024 (ARP) – La société a annoncé lundi un nouveau modèle franco-"
      "allemand.",
      "La société" },
    { "Une levée qui fait du bruit\n\nPar Anne Durand, le 3 mai 2024\n\nLe tour devait rester "
      "secret, mais la nouvelle a fuité hier.",
      "Le tour" },
    { "Le tour devait rester secret, mais la nouvelle a fuité hier dans la presse.", "Le tour" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *text = cases[i].text;
      g_autoptr (JalonsFacts) facts
        = jalons_extract (jalons_catalog_get_default (), text, strlen (text), &hints);

      g_test_message ("%s", text);
      g_assert_true (g_str_has_prefix (text + facts->body_start, cases[i].body));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/body-start", test_body_start);
  g_test_add_func ("/extract/round-fr", test_round_fr);
  g_test_add_func ("/extract/release-en", test_release_en);
  g_test_add_func ("/extract/followers", test_followers);
  g_test_add_func ("/extract/listed-investors", test_listed_investors);
  g_test_add_func ("/extract/one-event-told-twice", test_one_event_told_twice);
  g_test_add_func ("/extract/headline-dated-by-text", test_headline_dated_by_text);
  g_test_add_func ("/extract/story-goes-on", test_story_goes_on);
  g_test_add_func ("/extract/far-date", test_far_date);
  g_test_add_func ("/extract/reported-plan", test_reported_plan);
  g_test_add_func ("/extract/each", test_each);
  g_test_add_func ("/extract/another-month", test_another_month);
  g_test_add_func ("/extract/part-of-round", test_part_of_round);
  g_test_add_func ("/extract/no-event", test_no_event);
  g_test_add_func ("/extract/long-sentence", test_long_sentence);
  return g_test_run ();
}
