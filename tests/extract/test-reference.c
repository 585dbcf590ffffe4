/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* For whom descriptions, pronouns and silence stand in what a text tells. */

#include <glib.h>
#include <string.h>

#include "catalog/jalons-catalog.h"
#include "extract/jalons-extract.h"

/* A text and the parties of the events that it tells, in their order: "recipient < investor,
 * investor; maker: model". */
typedef struct
{
  const char *text;
  const char *events;
} Case;

static void
append_claim (GString *shown, const JalonsClaim *claim)
{
  const char *recipient = jalons_claim_get_party (claim, JALONS_ROLE_RECIPIENT);
  gboolean first = TRUE;

  if (shown->len > 0)
    g_string_append (shown, "; ");
  if (claim->kind == JALONS_KIND_RELEASE)
    {
      const char *maker = jalons_claim_get_party (claim, JALONS_ROLE_MAKER);

      g_string_append_printf (shown, "%s: %s", maker != NULL ? maker : "-", claim->model);
      return;
    }
  g_string_append (shown, recipient != NULL ? recipient : "-");
  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role != JALONS_ROLE_INVESTOR)
        continue;
      g_string_append_printf (shown, "%s%s", first ? " < " : ", ", party->name);
      first = FALSE;
    }
}

static void
check_cases (const Case *cases, gsize n)
{
  gboolean good = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (JalonsFacts) facts = jalons_extract (jalons_catalog_get_default (), cases[i].text,
                                                      strlen (cases[i].text), NULL);
      g_autoptr (GString) shown = g_string_new (NULL);

      for (guint k = 0; k < facts->claims->len; k++)
        append_claim (shown, g_ptr_array_index (facts->claims, k));
      if (!g_str_equal (shown->str, cases[i].events))
        {
          g_test_message ("%s\n  expected: %s\n  found:    %s", cases[i].text, cases[i].events,
                          shown->str);
          good = FALSE;
        }
    }
  g_assert_true (good);
}

/* The company of the paragraph comes before that of the article. */
static void
test_paragraphs (void)
{
  static const Case cases[] = {
    /* A heading names a company that no list has by the sum behind it. */
    { "Les levées de la semaine\n\nNabla : 70 millions d’euros\nNabla boucle un tour de 70 "
      "millions d’euros mené par HV Capital.\n\nOrvalis : 22 millions d’euros\nLe spécialiste de "
      "l’intérim sécurise 22 millions d’euros auprès d’Amundi.\n",
      "Nabla < HV Capital; Orvalis < Amundi" },
    { "Isomorphic Labs prépare ses essais\n\nIsomorphic Labs soigne son image.\n\nBioptimus "
      "publiera "
      "bientôt ses travaux. La jeune pousse parisienne, essaimée d’Owkin, est prudente. Ses moyens "
      ": "
      "76 M$ obtenus auprès de Cathay Innovation.\n",
      "Bioptimus < Cathay Innovation" },
    { "Scale AI, what now?\n\nScale AI was not the first choice, people said.\n\nThe first was "
      "Safe "
      "Superintelligence. Meta approached the secretive lab about an acquisition and was turned "
      "down.\n",
      "Safe Superintelligence < Meta" },
    { "Getty Images perd son procès\n\nStability AI respire. L’entreprise londonienne fut l’une "
      "des "
      "premières licornes : 101 millions de dollars apportés en 2022 par Coatue.\n",
      "Stability AI < Coatue" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Whom a heading, a fragment or a turn of phrase brings up. */
static void
test_turns (void)
{
  static const Case cases[] = {
    { "Round and round\n\nIn September, Nvidia signed a letter of intent to put up to $100 billion "
      "into OpenAI. By November it was Anthropic's turn: as much as $10 billion from Nvidia.\n",
      "OpenAI < Nvidia; Anthropic < Nvidia" },
    { "Perplexity on a roll\n\nPerplexity is fine, thank you.\n\nYou have probably never heard of "
      "Sarvam AI. General Catalyst just led a $75M Series B.\n",
      "Sarvam AI < General Catalyst" },
    { "Le marché de la semaine\n\nM. Zuckerberg continue son marché avec l’argent de Meta. Il "
      "aurait "
      "racheté Safe Superintelligence.\n",
      "Safe Superintelligence < Meta" },
    /* The latter, and a company by its country alone. */
    { "Le tour du jour\n\nSAP est le premier client de la pépite Cohere. Celle-ci a levé 9 "
      "millions "
      "d’euros.\n",
      "Cohere" },
    { "Le tour du jour\n\nCohere travaille avec SAP et Nvidia. L’allemand va injecter 9 millions "
      "d’euros dans la start-up.\n",
      "Cohere < SAP" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* The sentence itself comes before the article. */
static void
test_sentences (void)
{
  static const Case cases[] = {
    { "OpenAI regarde ailleurs\n\nOpenAI regarde ailleurs, et le secteur avec lui.\n\nLe patron de "
      "Veltys l’a confirmé : Accenture rachète le cabinet pour 30 millions d’euros.\n",
      "Veltys < Accenture" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* An object is somebody else than who does it. */
static void
test_objects (void)
{
  static const Case cases[] = {
    { "What happens next\n\nA reader asks what this does to Anthropic, given that Amazon has "
      "committed another $4bn to it.\n",
      "Anthropic < Amazon" },
    { "What happens next\n\nCohere said that AMD has invested $50m in it.\n", "Cohere < AMD" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A company that no catalogue has and that is named once: the sentences behind it tell what it is,
 * and it is not the one named beside it of whom they speak. */
static void
test_unknown_topics (void)
{
  static const Case cases[] = {
    { "Quibble competes with OpenAI and Anthropic. It raised $110 million last year.\n",
      "Quibble" },
    { "Jane Marsh left DeepMind in January to found Quibble. In April, the start-up raised $110 "
      "million.\n",
      "Quibble" },
    { "OpenAI has been an early customer of Quibble. In May the London-based startup closed a $110 "
      "million Series B.\n",
      "Quibble" },
    { "Quibble has hired a finance chief from Meta. The startup raised $110 million in May in a "
      "round led by Accel.\n",
      "Quibble < Accel" },
    { "Quibble announced a new product today.\n\nOpenAI and Anthropic sell similar "
      "tools.\n\nThe company has raised $110 million.\n",
      "Quibble" },
    { "Elaia accompagne Quignon depuis 2021. La société vient de lever 110 millions d’euros.\n",
      "Quignon" },
    { "C’est l’histoire de Quignon. Née à Nantes, la startup a levé 110 millions d’euros.\n",
      "Quignon" },
    { "Mistral AI recrute.\n\nLes jeunes pousses de la région lèvent 63 millions d’euros. Elles "
      "avaient récolté 80 millions un an plus tôt.\n",
      "" },
    { "Anthropic is hiring.\n\nFrench startups raised $474 million in May. They had raised $2.3 "
      "billion a year earlier.\n",
      "" },
    { "Quignon est plus petit. Son rival Harvey a levé 300 millions d’euros en mai.\n", "Harvey" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Whom an article portrays, though it is named once and others are better known. */
static void
test_portraits (void)
{
  static const Case cases[] = {
    { "The quiet rise of a parcel reader\n\nIn a former bakery, Lumbrick has taught a model to "
      "read "
      "forms. OpenAI has tried the same, and so has Google. In 2024, Fortino Capital put in €6 "
      "million. Now the company is looking further.\n\nThe sector is crowded. Cohere raised $500 "
      "million in 2025. But the Belgian start-up raised €30 million from Balderton Capital.\n",
      "Lumbrick < Fortino Capital; Cohere; Lumbrick < Balderton" },
    { "Voice. ElevenLabs has a new rival: Murmelo. The young firm picked up €5 million from "
      "Speedinvest.",
      "Murmelo < Speedinvest" },
    { "Dalvered Minerals fait tourner des agents sur les modèles d’Anthropic. La jeune pousse "
      "lève 8 millions de dollars.",
      "Dalvered Minerals" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* "We" is the company whose page it is, or none; never whomever it names. */
static void
test_publishers (void)
{
  static const Case cases[] = {
    { "Announcing our $12M Series A\n\nToday we say it: we raised a $12 million Series A led by "
      "Benchmark, and it is spent.\n\nWhen we started Tracelune in 2023, our logs ran "
      "on models from OpenAI.\n",
      "Tracelune < Benchmark" },
    { "Nous levons 6 millions d’euros\n\nPublié le 12 mai 2025 par l’équipe Cartelume\n\nNous "
      "avons bouclé notre premier tour de table : 6 millions d’euros, mené par Partech. Nous "
      "utilisons Cartelume nous-mêmes, avec les modèles de Mistral AI.\n",
      "Cartelume < Partech" },
    { "Opal 3\n\nOur newest model, Quillon-7B, is here. Today we are releasing it for free. We "
      "tested it against those of OpenAI.\n\n© 2025 Vantrel, Inc. All rights reserved.\n",
      "Vantrel: Quillon-7B" },
    { "Ce que je signe\n\nAssocié chez Halte Capital, Odd Rivet investit.\n\nVos bons "
      "coups ?\n\nGrivalle, bien sûr. Nous avons mis 900 000 euros en 2021.\n\nEt Mistral "
      "AI ?\n\nNous n’y étions pas.\n",
      "Grivalle < Halte Capital" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Sentences that tell nothing stand between a name and what stands for it: they are read late, and
 * whom they speak of must be known as if they had been read at once. */
static void
test_passed_sentences (void)
{
  static const Case cases[] = {
    { "Notes from the field\n\nHelsing is based in Munich. The halls are quiet. Nobody there talks "
      "about Nvidia. It raised $300 million in 2024.\n",
      "Helsing" },
    { "Carnet de route\n\nPoolside occupe un étage à Paris. Les couloirs sont calmes. On y parle "
      "peu de Google. La start-up a levé 400 millions de dollars en 2024.\n\nAleph Alpha a ses "
      "bureaux à Heidelberg. La ville est petite. Elle a levé 100 millions d’euros en 2023.\n",
      "Poolside; Aleph Alpha" },
    { "Notes from the field\n\nHelsing and Poolside share a floor. The lift is slow.\n\nCohere "
      "sits upstairs. Few people know it. Last year the startup raised $500 million from "
      "Nvidia.\n",
      "Cohere < Nvidia" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* A list of investors goes on behind one whose name is long, strange or a person's. */
static void
test_lists (void)
{
  static const Case cases[] = {
    { "Helsing a levé 120 millions d’euros auprès de Eurazeo Azur Capital, Elaia et Bpifrance.",
      "Helsing < Eurazeo Azur Capital, Elaia, Bpifrance" },
    { "Helsing has raised $120 million from Eurazeo Smart City, Accel and Index Ventures.",
      "Helsing < Eurazeo, Smart City, Accel, Index Ventures" },
    { "Helsing has raised $120 million from Accel, Ludwig van der Meer, Index Ventures and Nvidia.",
      "Helsing < Accel, Index Ventures, Nvidia, Ludwig van der Meer" },
    { "Helsing a levé 120 millions d’euros auprès d’Accel, de Xavier de Rohan et d’Elaia.",
      "Helsing < Accel, Elaia, Xavier de Rohan" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/paragraphs", test_paragraphs);
  g_test_add_func ("/reference/turns", test_turns);
  g_test_add_func ("/reference/sentences", test_sentences);
  g_test_add_func ("/reference/objects", test_objects);
  g_test_add_func ("/reference/unknown-topics", test_unknown_topics);
  g_test_add_func ("/reference/publishers", test_publishers);
  g_test_add_func ("/reference/portraits", test_portraits);
  g_test_add_func ("/reference/passed-sentences", test_passed_sentences);
  g_test_add_func ("/reference/lists", test_lists);
  return g_test_run ();
}
