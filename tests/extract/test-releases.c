/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Releases that no frame reads, their makers, families, dates and what only looks like one. */

#include <glib.h>
#include <locale.h>
#include <string.h>

#include "extract/jalons-extract.h"

/* A text, as read on 14 October 2026, and the releases that it tells: "maker model date status; …".
 */
typedef struct
{
  const char *text;
  const char *releases;
} Case;

/* A paragraph that tells the language. */
static const char french[]
  = "Les annonces se suivent dans le secteur, et les investisseurs regardent ailleurs.\n\n";
static const char english[]
  = "Announcements follow one another in this industry, and investors look elsewhere.\n\n";

static const Case weighed_fr[] = {
  { "Les développeurs ont accès depuis jeudi à Codestral 4.",
    "Mistral AI Codestral 4 2026-10-08 done" },
  { "Avec Gemini 4 Pro, présenté mercredi à Mountain View, Google espère reprendre la main.",
    "Google Gemini 4 Pro 2026-10-14 done" },
  { "La famille s'agrandit : GPT-6 mini rejoint GPT-6, sorti en mars.",
    "OpenAI GPT-6 mini 2026-10-08..2026-10-14 done; OpenAI GPT-6 2026-03 done" },
  { "Après Grok 5 en janvier, xAI enchaîne avec Grok 6.",
    "xAI Grok 5 2026-01 done; xAI Grok 6 2026-10-08..2026-10-14 done" },
  { "A lancé Qwen4 en mars, et rien depuis.", "Alibaba Qwen4 2026-03 done" },
  { "Dites bonjour à Qwen4, le dernier-né d'Alibaba.", "Alibaba Qwen4 - done" },
  { "Google a fini par ouvrir les poids de Gemma 5.", "Google Gemma 5 - done" },
};

static const Case weighed_en[] = {
  { "Claude 6 Haiku (Anthropic, Oct. 6): the small one is three times cheaper.",
    "Anthropic Claude 6 Haiku 2026-10-06 done" },
  { "Since Monday Anthropic has been selling Claude 5 Haiku, its small model.",
    "Anthropic Claude 5 Haiku 2026-10-12 done" },
  { "Microsoft followed suit with Phi-5.", "Microsoft Phi-5 2026-10-08..2026-10-14 done" },
  { "Moonshot AI struck again on Friday with Kimi K3.", "Moonshot AI Kimi K3 2026-10-09 done" },
  { "Veo 4, Google's video generator, comes out of testing.",
    "Google Veo 4 2026-10-08..2026-10-14 done" },
  { "It took until October for GPT-6 to see the light of day.", "OpenAI GPT-6 2026-10 done" },
};

static const Case mentioned_fr[] = {
  { "L'éditeur de ChatGPT embauche à Paris.", "" },
  { "Le New York Times accuse ChatGPT d'avoir recopié ses articles.", "" },
  { "Les lycéens utilisent ChatGPT pour leurs devoirs.", "" },
  { "Le tarif de GPT-5 a été divisé par deux en mars.", "" },
  { "OpenAI a ajouté mardi une fonction de mémoire à ChatGPT.", "" },
  { "Comme GPT-4 avant lui, le modèle hallucine.", "" },
  { "Nous avons abandonné ChatGPT pour Claude en mars.", "" },
  { "Lundi, une cliente a juré que ChatGPT était arrivé à ses fins.", "" },
  { "Microsoft a signé lundi un accord sur Bard.", "" },
};

static const Case mentioned_en[] = {
  { "L'assistant s'appuie sur GPT-5 et sur Claude 4 Sonnet.", "" },
  { "Sur ce test, Mistral Large 3 devance GPT-4o et Llama 3.1 405B.", "" },
  { "The assistant relies on GPT-5 and on Claude 4 Sonnet.", "" },
  { "On this test Mistral Large 3 beats GPT-4o and Llama 3.1 405B.", "" },
  { "Engineers compared Gemini 2.5 Pro with o3.", "" },
  { "An outage kept subscribers from Claude for two hours on Monday.", "" },
  { "Like GPT-4 before it, the model hallucinates.", "" },
  { "In October OpenAI presented ChatGPT Pro, which costs more.", "" },
  { "Poe launches its cheapest plan on Monday.", "" },
};

static const Case others_fr[] = {
  { "Après Sonnet 5 et Haiku 5, Claude Opus 6 sort le 12 octobre.",
    "Anthropic Claude Opus 6 2026-10-12 done" },
  { "Mistral AI a publié mardi Mistral Large 4, un modèle plus petit que GPT-5.",
    "Mistral AI Mistral Large 4 2026-10-13 done" },
};

static const Case others_en[] = {
  { "On Monday Alibaba released a first large model of the Qwen4 series, Qwen4-110B.",
    "Alibaba Qwen4-110B 2026-10-12 done" },
  { "The successor to Grok 5, Grok 6, arrived on Tuesday.", "xAI Grok 6 2026-10-13 done" },
};

static const Case dated_fr[] = {
  { "GPT-6 fait parler de lui. Il est sorti le 2 octobre.", "OpenAI GPT-6 2026-10-02 done" },
  { "Elle utilise ChatGPT depuis sa sortie, en novembre 2022.", "OpenAI ChatGPT 2022-11 done" },
  { "GPT-6 sera publié sous licence Apache 2.0 en novembre.", "OpenAI GPT-6 2026-11 announced" },
};

static const Case dated_en[] = {
  { "She has used ChatGPT since it came out in November 2022.", "OpenAI ChatGPT 2022-11 done" },
  { "Claude 6 sells well. Anthropic introduced it on October 2.",
    "Anthropic Claude 6 2026-10-02 done" },
  { "OpenAI launched GPT-4o on May 13, 2024 and o1 on September 12, 2024.",
    "OpenAI GPT-4o 2024-05-13 done; OpenAI o1 2024-09-12 done" },
  { "GPT-6 ne sortira pas avant novembre.", "OpenAI GPT-6 2026-11 announced" },
  { "Llama 4 Behemoth never came out.", "Meta Llama 4 Behemoth - cancelled" },
};

static const Case families_en[] = {
  { "May 2025: Claude 4\n\nOn May 22, 2025 Anthropic released Claude Opus 4 and Claude Sonnet 4.",
    "Anthropic Claude Opus 4 2025-05-22 done; Anthropic Claude Sonnet 4 2025-05-22 done" },
  { "On Monday Alibaba released Qwen4, as well as a lighter version, Qwen4 Mini.",
    "Alibaba Qwen4 2026-10-12 done; Alibaba Qwen4 Mini 2026-10-12 done" },
  { "Anthropic launched the Claude 3 family on Tuesday: Claude 3 Opus, Claude 3 Sonnet and Claude "
    "3 Haiku.",
    "Anthropic Claude 3 2026-10-13 done" },
};

static const Case families_fr[] = {
  { "Mardi, OpenAI a ouvert au public sa gamme GPT-5.6, qui existe en versions Sol, Terra et Luna.",
    "OpenAI GPT-5.6 2026-10-13 done" },
  { "Claude 3 (Haiku, Sonnet, Opus) a été publié par Anthropic en mars 2024.",
    "Anthropic Claude 3 2024-03 done" },
};

static const Case made_fr[] = {
  { "Mardi, la start-up Nuvia AI a publié deux modèles ouverts :\n\n- Sterne-2 (8 milliards de "
    "paramètres)\n- Sterne-2-Mini, pour les montres\n",
    "Nuvia AI Sterne-2 2026-10-13 done; Nuvia AI Sterne-2-Mini 2026-10-13 done" },
  { "Tesselle, une start-up nantaise, a levé 4 millions d'euros auprès de Serena. Son modèle "
    "Trame-2 est disponible "
    "depuis lundi sur Hugging Face.",
    "Tesselle Trame-2 2026-10-12 done" },
};

static const Case made_en[] = {
  { "On Monday Corvid AI released two open models:\n\n- Heron-7B: the small one\n- Heron-70B: the "
    "large one\n- a report\n",
    "Corvid AI Heron-7B 2026-10-12 done; Corvid AI Heron-70B 2026-10-12 done" },
  { "DeepSeek-V5, put online in May by the team that High-Flyer pays, is free.",
    "DeepSeek DeepSeek-V5 2026-05 done" },
};

static char *
format_claim (const JalonsClaim *claim)
{
  const char *maker = jalons_claim_get_party (claim, JALONS_ROLE_MAKER);
  g_autofree char *when
    = jalons_period_is_known (&claim->when) ? jalons_period_to_iso (&claim->when) : g_strdup ("-");

  return g_strdup_printf ("%s %s %s %s", maker != NULL ? maker : "-", claim->model, when,
                          jalons_status_to_nick (claim->status));
}

static char *
read_releases (const char *lead, const char *text)
{
  JalonsExtractHints hints
    = { .published = jalons_period_day (jalons_day_from_ymd (2026, 10, 14), JALONS_BASIS_STATED),
        .has_head = FALSE };
  g_autofree char *whole = g_strconcat (lead, text, NULL);
  g_autoptr (JalonsFacts) facts
    = jalons_extract (jalons_catalog_get_default (), whole, strlen (whole), &hints);
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < facts->claims->len; i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (facts->claims, i);
      g_autofree char *release = NULL;

      if (claim->kind != JALONS_KIND_RELEASE)
        continue;
      release = format_claim (claim);
      g_string_append_printf (found, "%s%s", found->len > 0 ? "; " : "", release);
    }
  return g_string_free (found, FALSE);
}

static void
check_cases (const char *lead, const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *found = read_releases (lead, cases[i].text);

      if (g_str_equal (found, cases[i].releases))
        continue;
      g_test_message ("%s", cases[i].text);
      g_test_message ("  expected: %s", cases[i].releases);
      g_test_message ("  found:    %s", found);
      g_test_fail ();
    }
}

static void
test_weighed (void)
{
  check_cases (french, weighed_fr, G_N_ELEMENTS (weighed_fr));
  check_cases (english, weighed_en, G_N_ELEMENTS (weighed_en));
}

static void
test_mentioned (void)
{
  check_cases (french, mentioned_fr, G_N_ELEMENTS (mentioned_fr));
  check_cases (english, mentioned_en, G_N_ELEMENTS (mentioned_en));
}

static void
test_others (void)
{
  check_cases (french, others_fr, G_N_ELEMENTS (others_fr));
  check_cases (english, others_en, G_N_ELEMENTS (others_en));
}

static void
test_dated (void)
{
  check_cases (french, dated_fr, G_N_ELEMENTS (dated_fr));
  check_cases (english, dated_en, G_N_ELEMENTS (dated_en));
}

static void
test_families (void)
{
  check_cases (english, families_en, G_N_ELEMENTS (families_en));
  check_cases (french, families_fr, G_N_ELEMENTS (families_fr));
}

static void
test_made (void)
{
  check_cases (french, made_fr, G_N_ELEMENTS (made_fr));
  check_cases (english, made_en, G_N_ELEMENTS (made_en));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/releases/weighed", test_weighed);
  g_test_add_func ("/extract/releases/mentioned", test_mentioned);
  g_test_add_func ("/extract/releases/others", test_others);
  g_test_add_func ("/extract/releases/dated", test_dated);
  g_test_add_func ("/extract/releases/families", test_families);
  g_test_add_func ("/extract/releases/made", test_made);
  return g_test_run ();
}
