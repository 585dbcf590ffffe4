/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-catalog.h"

#include <string.h>

#include "extract/jalons-extract.h"

typedef struct
{
  const char *text;
  const char *names;
} Case;

static void
append_names (const JalonsFacts *facts, JalonsMentionKind kind, GString *shown)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < facts->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (facts->mentions, i);

      if (mention->kind != kind || !g_hash_table_add (seen, mention->name))
        continue;
      if (g_hash_table_size (seen) > 1)
        g_string_append (shown, ", ");
      g_string_append (shown, mention->name);
    }
}

/* The companies, a bar, the models. */
static char *
show_names (const char *text)
{
  g_autoptr (JalonsFacts) facts
    = jalons_extract (jalons_catalog_get_default (), text, strlen (text), NULL);
  GString *shown = g_string_new (NULL);

  append_names (facts, JALONS_MENTION_COMPANY, shown);
  g_string_append (shown, " | ");
  append_names (facts, JALONS_MENTION_MODEL, shown);
  return g_string_free (shown, FALSE);
}

static void
check_cases (const Case *cases, gsize n)
{
  gboolean good = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *shown = show_names (cases[i].text);

      if (!g_str_equal (shown, cases[i].names))
        {
          g_test_message ("%s\n  expected: %s\n  found:    %s", cases[i].text, cases[i].names,
                          shown);
          good = FALSE;
        }
    }
  g_assert_true (good);
}

/* Names that a text has once, told by their part in a sentence about a deal; and common words in
 * the same place. */
static void
test_deal_names (void)
{
  static const Case cases[] = {
    { "Tallow today announced $12 million in seed funding.", "Tallow | " },
    { "Tallow said Monday it raised $12 million.", "Tallow | " },
    { "Tallow nets $12 million.", "Tallow | " },
    { "Tallow is in talks to raise $12 million.", "Tallow | " },
    { "Tallow's latest round brought in $12 million.", "Tallow | " },
    { "Wenlock Optics, a Taunton, Mass.-based grinder of lenses, raised $31 million.",
      "Wenlock Optics | " },
    { "A $12 million round values Tallow at $100 million.", "Tallow | " },
    { "OpenAI invested $12 million in Tallow.", "OpenAI, Tallow | " },
    { "Anthropic raised $12 million from Grindstone last year.", "Anthropic, Grindstone | " },
    { "Nobody had asked for Brackwell. The firm employs ten.", "Brackwell | " },
    { "Tallow Raises $12M Series A to Automate Plumbing", "Tallow | " },
    { "Tamarine annonce une levée de fonds de 12 millions d’euros.", "Tamarine | " },
    { "Tamarine chercherait à lever 12 millions d’euros.", "Tamarine | " },
    { "OpenAI s’offre Tamarine pour 12 millions d’euros.", "OpenAI, Tamarine | " },
    { "La néobanque pour artisans Tamarine recrute.", "Tamarine | " },
    { "On cite l’éditeur de logiciels Tamarine.", "Tamarine | " },
    { "On attend l’essai clinique de sa technologie Tamarine.", " | " },
    { "- Tamarins (optique), 57 M€, financement structuré", "Tamarins | " },
    { "NY-based Tallow raised $40 million.", "Tallow | " },
    { "Carbon removal startup Wenlock closed a $16 million round.", "Wenlock | " },
    { "Trois ont levé plus : Tamarine (17 millions d’euros) et Quignon (5 millions).",
      "Tamarine, Quignon | " },
    { "En 2020, c’est Tamarine qui a levé 10 millions d’euros.", "Tamarine | " },
    { "Runway said it raised $40 million.", "Runway | " },
    { "Yesterday Pinecone raised $40 million.", "Pinecone | " },
    { "Scale plans to spend $4 billion on data centers.", "Scale AI | " },
    { "Together, they raised $40 million.", " | " },
    { "GORSE, Norwich\n\nCounts owls. It raised $4 million.\n", "GORSE | " },
    { "Demand has pushed the round to $12 million.", " | " },
    { "Enthusiasm has faded since the $12 billion round.", " | " },
    { "Véritable succès, la levée a réuni 12 millions d’euros.", " | " },
    { "Objectif : lever 12 millions d’euros.", " | " },
    { "La start-up Nova-Bio lève 3 millions d’euros.", "Nova-Bio | " },
    { "4Paradigm said it brought in $210 million.", "4Paradigm | " },
    { "Il vient de l’Institut normand d’entraide.", "Institut normand d’entraide | " },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_catalog_names (void)
{
  static const Case cases[] = {
    { "Hier, Anthropic a répondu à OpenAI.", "Anthropic, OpenAI | " },
    { "L’accord d’Anthropique avec Open AI tient, assure-t-on chez HuggingFace.",
      "Anthropic, OpenAI, Hugging Face | " },
    { "The deal values AWS's rival at a fraction of what a16z paid.",
      "Amazon, Andreessen Horowitz | " },
    { "Nvidia’s chips and Google’s clouds", "Nvidia, Google | " },
    { "La Caisse des dépôts et la Société générale suivent OpenAI.",
      "Caisse des Dépôts, Société Générale, OpenAI | " },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_weak_names (void)
{
  static const Case cases[] = {
    { "Le mistral a soufflé toute la nuit sur Avignon.", " | " },
    { "Le mistral souffle, mais Mistral AI embauche : Mistral cherche des ingénieurs.",
      "Mistral AI | " },
    { "Pour l’instant, Meta n’a rien dit à OpenAI.", "Meta, OpenAI | " },
    { "Une méta-analyse portant sur la scale des données.", " | " },
    { "Scale matters, says a founder.", " | " },
    { "Scale AI grew fast. Scale now labels images for Meta.", "Scale AI, Meta | " },
    { "Mon oncle Claude, 81 ans, préfère les échecs.", " | " },
    { "Claude Duval, agriculteur, n’a jamais entendu parler d’OpenAI.", "OpenAI | " },
    { "Anthropic dit que Claude progresse.", "Anthropic | Claude" },
    { "She is a Gemini, he is a Leo.", " | " },
    { "Google a rebaptisé Bard : place à Gemini.", "Google | Bard, Gemini" },
    { "L’opérateur Orange installe les serveurs de Mistral AI.", "Orange, Mistral AI | " },
    { "Sur X, Elon Musk a moqué OpenAI.", "OpenAI | " },
    { "He wrote on LinkedIn that Nvidia was cheap.", "Nvidia | " },
    { "Figure, the robot maker, bought chips from Nvidia.", "Figure, Nvidia | " },
    { "The figure stunned Nvidia.", "Nvidia | " },
    { "Moonshot put out Kimi K2 last night.", "Moonshot AI | Kimi K2" },
    { "On pense à Mistral : Mistral Large 2 est là.", "Mistral AI | Mistral Large 2" },
    { "Selon Reuters, Microsoft hésite ; Bloomberg dit le contraire.", "Microsoft | " },
    { "La CNIL et la Commission européenne interrogent Meta AI et OpenAI.", "OpenAI | Meta AI" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_versions (void)
{
  static const Case cases[] = {
    { "OpenAI prépare GPT-6 mini et GPT 7.", "OpenAI | GPT-6 mini, GPT-7" },
    { "Claude 5.2 Sonnet bat Claude Opus 4.5.", " | Claude 5.2 Sonnet, Claude Opus 4.5" },
    { "Meta a mis en ligne Llama 5 700B-Instruct.", "Meta | Llama 5 700B-Instruct" },
    { "On a testé Sonnet 3.5 et Opus 3.", " | Claude 3.5 Sonnet, Claude 3 Opus" },
    { "Anthropic vend Claude 3 Opus et Sonnet, bientôt Haiku.",
      "Anthropic | Claude 3 Opus, Claude 3 Sonnet, Claude 3 Haiku" },
    { "Google shipped Gemini 2.5 Flash; 2.5 Pro comes later.",
      "Google | Gemini 2.5 Flash, Gemini 2.5 Pro" },
    { "Llama 3.1 405B is out, the 8B and 70B models too.",
      " | Llama 3.1 405B, Llama 3.1 8B, Llama 3.1 70B" },
    { "DeepSeek a publié V3, puis R1.", "DeepSeek | DeepSeek-V3, DeepSeek-R1" },
    { "Mistral Grand 2 succède à Mistral Large.", " | Mistral Large 2, Mistral Large" },
    { "GPT-4 compte 1 800 milliards de paramètres, GPT-4 Turbo moins.", " | GPT-4, GPT-4 Turbo" },
    { "Avec ChatGPT 5 millions d’abonnés suffisent.", " | ChatGPT" },
    { "OpenAI’s o3-mini and o5 are not O2.", "OpenAI, O2 | o3-mini, o5" },
    { "xAI dévoile Grok-5 et Grok 4 Heavy.", "xAI | Grok 5, Grok 4 Heavy" },
    { "Alibaba ouvre Qwen4-Coder et qwen5.", "Alibaba | Qwen4-Coder, Qwen5" },
    { "GPT-7 Vega is a model that OpenAI is training.", "OpenAI | GPT-7 Vega" },
    { "OpenAI a retardé GPT-7 Vega. Les essais de Vega traînent.", "OpenAI | GPT-7 Vega" },
    { "Google vend Gemini 4 Flash Civil aux mairies.", "Google | Gemini 4 Flash Civil" },
    { "GPT-4 Technical Report", " | GPT-4" },
    { "Meta prépare Muse Spark 2.1.", "Meta | Muse Spark 2.1" },
    { "Mistral 3 est là.", " | Mistral 3" },
    { "Mistral AI released Mistral Saba 25.03 (mistral-saba-2503).", "Mistral AI | Mistral Saba" },
    { "It was trained on LLaMA 135K hours.", " | LLaMA" },
    { "GPT-6 est là, pour les abonnés ChatGPT Plus, Pro et Business.", " | GPT-6, ChatGPT" },
    { "Gemini 4 Pro et Ultra sont sortis.", " | Gemini 4 Pro, Gemini 4 Ultra" },
    { "MAI. Rien de neuf.", " | " },
    { "Mistral AI a sorti Codestral, puis la version 2.0 de son SDK.", "Mistral AI | Codestral" },
    { "Gemini 4 Flash suit les versions 4.1 et 4.2.",
      " | Gemini 4 Flash, Gemini 4.1 Flash, Gemini 4.2 Flash" },
    { "Google shows Gemini 4.5 Flash and 4.5 Flash Civil.",
      "Google | Gemini 4.5 Flash, Gemini 4.5 Flash Civil" },
    { "We present Corvid-7B and 13B.", " | Corvid-7B, Corvid-13B" },
    { "Qwen1.5-72B is old. It follows Llama 3. Compared with the 72B, little changes.",
      " | Qwen1.5-72B, Llama 3" },
    { "Zhipu AI a sorti GLM-4.6V. On dit qu'un V4 de DeepSeek suivra.",
      "Zhipu AI, DeepSeek | GLM-4.6V, DeepSeek V4" },
    { "La conversation reste sur GPT-5, avec GPT-6 pour Pro, Business et Enterprise.",
      " | GPT-5, GPT-6" },
    { "Read nuvia/heron-7b-chat and GPT-3.0.", " | GPT-3" },
    { "It does better on LiveCodeBench and on GSM8K than Llama 2.", " | Llama 2" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_unknown_companies (void)
{
  static const Case cases[] = {
    { "La start-up Lumenor a levé 12 millions d’euros auprès de Vexaly et de Corbel Partners.",
      "Lumenor, Vexaly, Corbel Partners | " },
    { "Trebula, une jeune pousse lilloise fondée en 2021, a bouclé un tour de table. Trebula vise "
      "l’Asie.",
      "Trebula | " },
    { "Zenqual AI raised $40 million in a round led by Harrow Peak with participation from Bexley "
      "Ventures and "
      "Northlight. Zenqual plans to hire.",
      "Zenqual AI, Harrow Peak, Bexley Ventures, Northlight | " },
    { "Le canadien Brontis a mis la main sur l’américain Velquor.", "Brontis, Velquor | " },
    { "Pelorus, which builds robots, was bought by Microsoft.", "Pelorus, Microsoft | " },
    { "Nadia Ferrand, cofondatrice de Quorvia, n’a pas répondu.", "Quorvia | " },
    { "Le rachat de Taldera par Google est suspendu.", "Taldera, Google | " },
    { "Among its clients are Allianz, Corvanta and Siemens.", "Allianz, Corvanta, Siemens | " },
    { "Nvidia, Sam Altman et Paris ont applaudi.", "Nvidia | " },
    { "Marquelin a levé 8 millions d’euros.", "Marquelin | " },
    { "La société lyonnaise Ostrea emploie 40 personnes.", "Ostrea | " },
    { "Dernière levée pour velora.ai et Nexbit.io : deux millions.", "Nexbit.io | " },
    { "Hier, Bruxelles a condamné la Silicon Valley.", " | " },
    { "Récemment, une start-up a fermé.", " | " },
    { "Generative AI and Artificial Intelligence change everything.", " | " },
    { "Le Figaro et OpenAI ont signé un accord.", "Le Figaro, OpenAI | " },
    { "Le PDG Jean Dupont et l’analyste Anna Kowalski n’ont pas commenté.", " | " },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What stands behind a comma, in brackets or in the line of an entry. */
static void
test_appositions (void)
{
  static const Case cases[] = {
    { "Databricks paid less. Vectrol, bought in August, had a product.", "Databricks, Vectrol | " },
    { "Sonotel, the Norwegian parcel service, sued.", "Sonotel | " },
    { "Ravela, fierté zurichoise du chiffrement, embauche.", "Ravela | " },
    { "DataRenard, les Gantois qui lisent les baux, attendent.", "DataRenard | " },
    { "Les levées\n\n▸ VELOURA, 8,5 M€\nUn dictaphone.\n", "VELOURA | " },
    { "Tilou (garde de chats) : 1,9 M€. / Zelexa (baux, actes) : 3 M€.", "Tilou, Zelexa | " },
    { "The list\n\n2. RUZIRA, Accra\nCrop insurance.\n", "RUZIRA | " },
    { "After years at Duplixo she left. Adoption at Brexola grows.", "Duplixo, Brexola | " },
    { "Elle est passée par l’Ifrener.", "Ifrener | " },
    { "Vardane made narrators. On Monday the company closed. Vardane Voice 2, a model, is gone.",
      "Vardane | Vardane Voice 2" },
    { "Accel wrote Pollenta a $12 million cheque.", "Accel, Pollenta | " },
    { "Accel vient de signer un chèque de 12 millions à Pollenta.", "Accel, Pollenta | " },
    { "Un quart des 40 millions revient à la seule MindLoop.", "MindLoop | " },
    { "Marlow Compute, of Tarn, Ohio, said it would spend $3.1 billion.", "Marlow Compute | " },
    { "Neolux, the Agentic Parcel Control company, emerged from stealth.", "Neolux | " },
    { "The list\n\nVectrol --- $2.8 billion: Founded in 2015.\n", "Vectrol | " },
    { "“It works.”\n\n– Yan Holm, Co-founder & CEO, Vectrol, leases for bakers\n", "Vectrol | " },
    /* What looks so and is no company. */
    { "Vectrol, the Swedish singer, sang.", " | " },
    { "Interrogés, Nvidia et Google se taisent.", "Nvidia, Google | " },
    { "Look, Nvidia made peace with Google.", "Nvidia, Google | " },
    { "The rest of the Series B capital, a $3M sum, is for OpenAI.", "OpenAI | " },
    { "Vectrola hires. Vectrola, which builds kilns, sells Vectrola Enterprise.", "Vectrola | " },
    { "The board: Odd Rivetin (Founder, Vectrol) and Nvidia.", "Vectrol, Nvidia | " },
    { "Il vient de l’Université de Montrouge, dit Grégoire de Nuvray.", " | " },
    { "Weights are on GitHub and Hugging Face; join our Discord, says Nvidia.", "Nvidia | " },
    { "Nvidia and LoRAs met; OpenAI has zero grain retention (ZGR).", "Nvidia, OpenAI | " },
    { "Le patron de Google, Odd Rivetin, préside.", "Google | " },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What companies do, have and head, wherever no noun says what they are. */
static void
test_roles (void)
{
  static const Case cases[] = {
    { "Zerolith-backed Quarvia coming in with OpenAI.", "Zerolith, Quarvia, OpenAI | " },
    { "Quarvia (Lyon) — 3 M€\nUn assistant pour notaires.", "Quarvia | " },
    { "Pelorel – 11 M€\nMarseille.", "Pelorel | " },
    { "The three of the week:\n\n1/ Quarvia, the printer of houses\nNobody knows how.",
      "Quarvia | " },
    { "Hier, Quarvia’s valuation doubled, and Datalis’s engineers left.", "Quarvia, Datalis | " },
    { "Elle dirige Mesenvia depuis trois ans et a quitté Corbel.", "Mesenvia, Corbel | " },
    { "Passé par Criteo, il travaille chez Mirlitel.", "Criteo, Mirlitel | " },
    { "A spokesperson for Datalune declined to comment.", "Datalune | " },
    { "ShipCrate adds routes.", "ShipCrate | " },
    { "Le tour a été bouclé : Soudel vient de lever 2 millions.", "Soudel | " },
    { "Quarvia, qui édite un assistant, embauche.", "Quarvia | " },
    { "Zolio’s Sridhar Menon wrote the cheque.", "Zolio | " },
    { "HSBC Innovation Banking et Nvidia prêtent.", "HSBC Innovation Banking, Nvidia | " },
    { "It has a loan with Bank of Utopia.", "Bank of Utopia | " },
    /* What looks so and is no company. */
    { "À Meudel, VSORA a levé 40 millions.", "VSORA | " },
    { "Nationally, Nvidia and AMD lead.", "Nvidia, AMD | " },
    { "Reflection AI, a Brooklow outfit, hires.", "Reflection AI | " },
    { "Judge Yvonne Gonzalez Rogers said no to OpenAI.", "OpenAI | " },
    { "Prix : gratuit / 18 € par mois chez OpenAI.", "OpenAI | " },
    { "Anaïg Le Bras, 34 ans, soude.", " | " },
    { "He dined with the Duke of Somewhere.", " | " },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_products (void)
{
  static const Case cases[] = {
    { "OpenAI craint le chatbot DeepSeek.", "OpenAI | DeepSeek" },
    { "OpenAI craint DeepSeek.", "OpenAI, DeepSeek | " },
    { "Anthropic dropped Claude 5.2 Sonnet; the heavier Opus follows.",
      "Anthropic | Claude 5.2 Sonnet, Claude 5.2 Opus" },
    { "Remember Llama 2. Llama 5 70B is out; the 8B came with it.",
      " | Llama 2, Llama 5 70B, Llama 5 8B" },
    { "Meta a sorti Llama 4, mais Behemoth attend.", "Meta | Llama 4, Llama 4 Behemoth" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_unknown_models (void)
{
  static const Case cases[] = {
    { "H Company présente Surfex 3, son nouvel agent. Surfex 3 Mini suivra.",
      "H Company | Surfex 3, Surfex 3 Mini" },
    { "Their model, Osprel-1, tops it. Osprel-1 Nano is next.", " | Osprel-1, Osprel-1 Nano" },
    { "Nobody beats the Marel video model.", " | Marel" },
    { "La start-up a dévoilé son modèle Ponant-7B.", " | Ponant-7B" },
    { "Elle a entraîné un modèle baptisé Lynx sur du code.", " | Lynx" },
    { "A model called Osprey beat it.", " | Osprey" },
    { "Kestrel-2, a small open model, runs on phones. Kestrel-2 is free.", " | Kestrel-2" },
    { "Introducing Petrel 13B: our best yet.", " | Petrel 13B" },
    { "BretonLLM parle breton.", " | BretonLLM" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* What the page around an article names is not named by the article. */
static void
test_debris (void)
{
  static const Case cases[] = {
    { "OpenAI grandit.\n\nPartager sur Facebook | Partager sur LinkedIn\n", "OpenAI | " },
    { "OpenAI grandit.\n\nLire aussi : Nvidia double Apple\n", "OpenAI, Nvidia, Apple | " },
    { "OpenAI grandit.\n\nXian Guolin\nCofondateur et directeur général\n\nIl lit.", "OpenAI | " },
    { "OpenAI grandit.\n\n© 2024 Google. Tous droits réservés.\n", "OpenAI | " },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Names that say nothing themselves: what the text says of them tells models from other things. */
static void
test_spoken_of_models (void)
{
  static const Case cases[] = {
    { "Kestrel, the heir to GPT-5, came out on Tuesday.", " | Kestrel, GPT-5" },
    { "Son dernier-né, Oriflamme, transcrit les débats.", " | Oriflamme" },
    { "La somme servira à finir Gerfaut. Cette mouture du modèle reconnaîtra les oiseaux.",
      " | Gerfaut" },
    { "The group looked at Kestrel, a Dutch start-up whose software plays chess.", "Kestrel | " },
    { "Its newest software, which it calls Pippin, is live.", " | Pippin" },
    { "Meta is training a model codenamed Watermelon.", " | Watermelon" },
    { "A system known inside the company as Bramble is expected in May.", " | Bramble" },
    { "Nimbus 2, due in the fall, will read spreadsheets. Nimbus is free.", " | Nimbus 2, Nimbus" },
    { "On Monday Sarvam AI rolled out Sarvam-Maha, a 240-billion-parameter mixture-of-experts "
      "model.",
      "Sarvam AI | Sarvam-Maha" },
    { "Maia 2, Microsoft's new chip, ships in October.", "Microsoft | " },
    { "OpenAI opened a data center called Borealis.", "OpenAI | " },
    { "Une petite sœur, Orphée Mini, suivra en octobre.", " | Orphée Mini" },
    { "Framboise, le successeur de Llama, sortirait au printemps.", " | Framboise, LLaMA" },
    { "Un système connu en interne sous le nom de Cassis est attendu en mai.", " | Cassis" },
    { "Ligature a dévoilé Compas, qui rédige des contrats.", "Ligature | Compas" },
    { "La puce Maïa 2 de Microsoft sortira en octobre.", "Microsoft | " },
    { "Le film Dune 3 sortira en décembre.", " | " },
    { "OpenAI released Quillon to developers.", "OpenAI | Quillon" },
    { "Thistle, OpenAI's speech model, speaks Welsh.", "OpenAI | Thistle" },
    { "Kite beats GPT-5 on two of five tests. Nobody knows Kite.", " | Kite, GPT-5" },
    { "The startup plans to release Osprey by Christmas.", " | Osprey" },
    { "As Kestrel came out, nobody looked.", " | " },
    { "OpenAI's next system, Osprey, is slated for 2026.", "OpenAI | Osprey" },
    { "Le système de Harpie, Balbuzard, est attendu.", " | Balbuzard" },
    { "Harpie Labs, une start-up de Lens, a livré son premier modèle, Chardon.",
      "Harpie Labs | Chardon" },
    { "Son chatbot, qui répond au nom de Cachou, est aimé.", " | Cachou" },
    { "OpenAI unveiled Quillon, its first chip.", "OpenAI | " },
    { "Anthropic a dévoilé mardi Quillon.", "Anthropic | Quillon" },
    { "Microsoft is proud of Weather Lab 2 and of MedImageInsight 2.",
      "Microsoft | Weather Lab 2, MedImageInsight 2" },
    { "The Claude 3 models differ. Haiku, the smallest, will follow.",
      " | Claude 3, Claude 3 Haiku" },
    { "Small 4 de Mistral AI est petit.", "Mistral AI | Mistral Small 4" },
    { "Galactica, de Meta Platforms, est vieux.", "Meta | Galactica" },
    { "Lauze, le premier, date de 2023. Lauze 2 l’a remplacé.", " | Lauze, Lauze 2" },
    { "Leur Instructeur 2, qui trie les dossiers, plaît.", " | Instructeur 2" },
    { "Cep-1 était lent. Cep-2 est libre. Cep Verger viendra.", " | Cep-1, Cep-2, Cep Verger" },
    { "Elle repose sur HALOv2, l’outil de vision libre.", " | HALOv2" },
    { "Le centre de calcul de Lugano, ce modèle suisse, plaît.", " | " },
    { "DeepSeek released V4 Pro and its sister V4 Flash.",
      "DeepSeek | DeepSeek-V4 Pro, DeepSeek-V4 Flash" },
    { "DeepSeek has a new file. It was called V3-0324.", "DeepSeek | DeepSeek-V3-0324" },
    { "Zhipu AI released GLM-4.7. DeepSeek will bring V4 in May.",
      "Zhipu AI, DeepSeek | GLM-4.7, DeepSeek V4" },
    { "Moonshot AI shipped the K2 Thinking.", "Moonshot AI | Kimi K2 Thinking" },
    { "Black Forest Labs will unveil Flux 3 Video.", "Black Forest Labs | Flux 3 Video" },
    { "Mistral AI released Magistral Large 2.", "Mistral AI | Magistral Large 2" },
    { "Mistral Small 3.1 is out. Phi-4 was not tested. At work Small wins.",
      " | Mistral Small 3.1, Phi-4" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Every example of a family is recognised as a model, whole. */
static void
test_family_examples (void)
{
  JalonsCatalog *catalog = jalons_catalog_get_default ();

  for (guint32 i = 0; i < jalons_catalog_get_n_families (catalog); i++)
    {
      const JalonsFamilyInfo *family = jalons_catalog_get_family (catalog, i);
      const char *maker = jalons_catalog_get_company (catalog, family->maker)->name;

      for (guint j = 0; family->examples[j] != NULL; j++)
        {
          g_autofree char *text
            = g_strdup_printf ("Il y a chez %s et chez OpenAI un modèle, c’est %s, dit-on.", maker,
                               family->examples[j]);
          g_autoptr (JalonsFacts) facts = jalons_extract (catalog, text, strlen (text), NULL);
          const JalonsMention *last = g_ptr_array_index (facts->mentions, facts->mentions->len - 1);
          g_autofree char *words = g_strndup (text + last->start, last->end - last->start);

          if (last->kind != JALONS_MENTION_MODEL || !g_str_has_prefix (words, family->examples[j]))
            {
              g_test_message ("%s: %s", text, words);
              g_test_fail ();
            }
        }
    }
}

/* Names that only their clause tells. */
static void
test_clauses (void)
{
  static const Case cases[] = {
    { "La banque a mis 4 millions d’euros en juin dans Trebula, avant OpenAI.",
      "Trebula, OpenAI | " },
    { "12 M€ pour Corbel Santé, 3 pour Mistral AI.", "Corbel Santé, Mistral AI | " },
    { "L’outil sert une vingtaine de studios, dont Vexaly et Zenqual, mais pas Adobe.",
      "Vexaly, Zenqual, Adobe | " },
    { "OpenAI s’en amuse, Brontis a préféré se taire.", "OpenAI, Brontis | " },
    { "Anthropic remercie pour les heures de calcul accordées par Velquor.",
      "Anthropic, Velquor | " },
    { "Rumours swirl about Kestow Materials. Kestow raised $9 million from Accel.",
      "Kestow Materials, Accel | " },
    { "The tool is faster than Google’s Quillon and Amazon’s Brontis.", "Google, Amazon | " },
    { "We hear that Lumenor sniffed around before Google did.", "Lumenor, Google | " },
    { "Trebula, of Pittsburgh, which builds models, closed a $34 million round.", "Trebula | " },
    { "À Dax, Trebula, quinze personnes et un hangar, vient d’obtenir 45 millions d’euros.",
      "Trebula | " },
    { "SOURCE Harrow Grid, Inc. Harrow said the $4m would do.", "Harrow Grid | " },
    { "The Kernow Startup Mission Fund gave it $3 million. KSMF declined to say more.",
      "Kernow Startup Mission Fund | " },
    { "Le semencier Vexaly et l’avionneur Brontis prennent 30 % de Mistral AI.",
      "Vexaly, Brontis, Mistral AI | " },
    { "OpenAI mène le tour de 8 millions d’euros de Calypso.", "OpenAI, Calypso | " },
    { "OpenAI équipe le groupe hospitalier Vexaly et la foncière viticole Brontis.",
      "OpenAI, Vexaly, Brontis | " },
    { "Orange a investi dans Velquor, assure OpenAI.", "Orange, Velquor, OpenAI | " },
    { "La société du Brontois emploie 41 personnes, dit OpenAI.", "OpenAI | " },
    { "Runway et le chinois Kuaishou n’en sont qu’à une minute, dit OpenAI. Runway a préféré "
      "attendre.",
      "Runway, Kuaishou, OpenAI | " },
    { "The fund took a stake in Ashby’s Harrow Labs for $3m.", "Harrow Labs | " },
    { "Nebius, the Dutch remnant, and Lambda, both Californian, sell OpenAI capacity.",
      "Nebius, Lambda, OpenAI | " },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/names/catalog", test_catalog_names);
  g_test_add_func ("/names/deals", test_deal_names);
  g_test_add_func ("/names/weak", test_weak_names);
  g_test_add_func ("/names/versions", test_versions);
  g_test_add_func ("/names/unknown-companies", test_unknown_companies);
  g_test_add_func ("/names/appositions", test_appositions);
  g_test_add_func ("/names/clauses", test_clauses);
  g_test_add_func ("/names/roles", test_roles);
  g_test_add_func ("/names/products", test_products);
  g_test_add_func ("/names/unknown-models", test_unknown_models);
  g_test_add_func ("/names/spoken-of-models", test_spoken_of_models);
  g_test_add_func ("/names/debris", test_debris);
  g_test_add_func ("/names/family-examples", test_family_examples);
  return g_test_run ();
}
