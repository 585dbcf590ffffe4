/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

/**
 * EventDateCase:
 * @published: (nullable): when the text appeared; "page" where its own head says so
 * @text: the text
 * @expected: its claims, in order: who gets the money or which model, when, the status
 */
typedef struct
{
  const char *published;
  const char *text;
  const char *expected;
} EventDateCase;

static const EventDateCase event_date_cases[] = {
  /* A date that opens a sentence holds for all that it tells. */
  { "2025-03-12",
    "Mistral AI grandit. L’an dernier, Bain Capital avait participé, avec Nvidia, à un tour de 500 "
    "millions de dollars dans la start-up.",
    "Mistral AI 2024" },
  { "2025-03-12",
    "The market is hot. Yesterday OpenAI showed off GPT-4.5, and Google hit back with Gemini 2.5 "
    "Pro.",
    "GPT-4.5 2025-03-11; Gemini 2.5 Pro 2025-03-11" },
  { "2025-03-12",
    "Analysts are divided. The $500 million round that Mistral AI closed in October was led by "
    "Bain Capital.",
    "Mistral AI 2024-10" },

  /* A rumour has no date of its own but that of its closing. */
  { "2025-10-15", "Lyra Capital conduirait un tour de 200 M$ chez Mistral AI.",
    "Mistral AI - rumoured" },
  /* What is said of a deal says when it was … */
  { "2025-10-15", "Groq lives on a $40 million round from Accel, closed last November.",
    "Groq 2024-11" },
  { "2025-10-15", "Nvidia's $20 billion takeover of Groq closed at the end of May.",
    "Groq 2025-05-16..2025-05-31" },
  /* … and what the verb before says of its subject does not. */
  { "2025-10-15", "Groq was founded in 2022 and raised $2 million from Accel in October 2023.",
    "Groq 2023-10" },

  /* … but a listing is meant for a time to come. */
  { "2025-10-15", "Anthropic is preparing an IPO for September.", "Anthropic 2026-09 rumoured" },
  { "2025-10-15", "Anthropic filed for an IPO in September.", "Anthropic 2025-09 rumoured" },
  { "2025-10-15", "Anthropic is in talks to raise $30 billion and might sign as soon as this week.",
    "Anthropic - rumoured" },
  { "2025-10-15",
    "Mistral AI raised $20 million last year, and is said to be looking for $80 million more.",
    "Mistral AI 2024; Mistral AI - rumoured" },

  /* When a deal is to be closed is not when it was struck. */
  { "2025-10-15",
    "Nvidia s’offre Run:ai pour 700 millions de dollars, une opération qui devrait être conclue au "
    "printemps 2026.",
    "Run:ai 2025-10-09..2025-10-15" },
  { "2025-10-15",
    "Nvidia will buy Run:ai for $700 million in a deal that should be completed by early 2026.",
    "Run:ai 2025-10-09..2025-10-15" },

  /* Before a feast or a season, of what is done. */
  { "2025-10-15", "Mistral AI a publié Mistral Medium 3 avant l’été.",
    "Mistral Medium 3 2025-04-21..2025-06-20" },
  { "2026-01-15", "OpenAI released GPT-5.2 before Christmas.", "GPT-5.2 2025-12-01..2025-12-24" },
  { "2025-10-13", "OpenAI released GPT-5.2 this weekend.", "GPT-5.2 2025-10-11..2025-10-12" },
  { "2025-10-15", "GPT-5.2 sera livré aux clients à compter du troisième trimestre 2026.",
    "GPT-5.2 2026-Q3 announced" },

  /* The year of a text that bears no date. */
  { NULL,
    "Du 19 au 31 juillet 2026, les prix ont chuté. Le 30 juillet, ce fut le tour de "
    "Google. Peu avant, Anthropic a lancé Claude Opus 4.5 le 24 juillet.",
    "Claude Opus 4.5 2026-07-24" },
  { NULL,
    "La note date du vendredi 16 janvier. Tout a commencé en mars 2024. L’an dernier, le rythme a "
    "changé. En juin, OpenAI a lancé GPT-5.2. L’enquête court jusqu’au 31 mars 2026.",
    "GPT-5.2 2025-06" },
  { NULL, "March 2026   THE MILLER\nNvidia buys Run:ai\nNvidia has acquired Run:ai, a start-up.",
    "Run:ai 2026-03" },

  { NULL,
    "Deals\n\nGroq | seed round | Chips | 2026-03-14\nGroq has raised a $20 million seed "
    "round.\n\nCohere | Series A | Models | 2026-03-16\nToday we announce that Cohere has raised "
    "$40 million.",
    "Groq 2026-03-14; Cohere 2026-03-16" },
  { NULL,
    "What there is\n\nFebruary\n\nCohere, founded in 2015, most recently closed a $30 million "
    "Series B.",
    "Cohere -" },
  { NULL,
    "In May 2020 OpenAI had a team of few, among them Ann Writer (1983–). Later that year GPT-3 "
    "was "
    "released.",
    "GPT-3 2020-05..2020-12" },
  { NULL,
    "Lucent had lent money in 2000. At least the goods arrive: OpenAI launched GPT-5 in August of "
    "the same year.",
    "GPT-5 -" },
  { NULL, "Années\n\nMars 2023 : Claude 2 et son site. Le 14 mars 2023, Claude 2 ouvre ses portes.",
    "Claude 2 2023-03-14" },
  { "2025-07-11",
    "Some firms\n\nOther news first, of things that happened.\n\nAnd of others.\n\nAnd more "
    "of them.\n\nFounded in 2016, Groq makes chips. It took in $40 million in a Series B.",
    "Groq -" },
  { "2025-07-11",
    "Groq, which will have an office in Lyon before the year is out, has raised $100 million.",
    "Groq 2025-07-05..2025-07-11" },

  /* A plan that was given up for a later one. */
  { "2025-03-12", "Le lancement de Grok 4, promis pour février, est repoussé à l’été.",
    "Grok 4 2025-summer announced" },
  { "2025-03-12", "Annoncé pour décembre, Grok 3 n’est sorti qu’en février.", "Grok 3 2025-02" },
  { "2025-03-12", "GPT-5 devait arriver en janvier ; il n’a été lancé que le 4 mars.",
    "GPT-5 2025-03-04" },
  { "2025-03-12", "Meta devait publier Llama 5 en juin. Ce sera finalement en septembre.",
    "Llama 5 2025-09 announced" },
  { "2025-03-12", "Sam Altman a déclaré mardi que GPT-5, prévu pour juin, serait gratuit.",
    "GPT-5 2025-06 announced" },
  { "2025-03-12", "Meta delayed the launch of Llama 5 until October.",
    "Llama 5 2025-10 announced" },
  { "2025-03-12", "OpenAI has postponed GPT-5 from April to July.", "GPT-5 2025-07 announced" },
  { "2025-03-12", "Grok 4 was due in February; it will now be June.", "Grok 4 2025-06 announced" },
  { "2025-03-12", "Originally slated for January, GPT-5 was finally released on Tuesday.",
    "GPT-5 2025-03-11" },
  { "2025-03-12",
    "GPT-5 was expected in May, but Altman said on Monday that it would arrive in July.",
    "GPT-5 2025-07 announced" },

  /* Counted from what else is told. */
  { "2025-03-12", "Claude 3.7 Sonnet arrived in February, three months after Claude 3.5 Haiku.",
    "Claude 3.7 Sonnet 2025-02; Claude 3.5 Haiku 2024-11" },
  { "2025-03-12", "Deux ans après avoir lancé ChatGPT, OpenAI lève 40 milliards de dollars.",
    "ChatGPT 2023-03; OpenAI 2025-03-06..2025-03-12" },
  { "2025-03-12", "Mistral AI raised $300 million three weeks before Christmas.",
    "Mistral AI 2024-12-02..2024-12-08" },
  { "2025-03-12", "OpenAI launched ChatGPT back in November 2022.", "ChatGPT 2022-11" },

  /* What is told of the sum or the announcement. */
  { "2025-03-12", "Mistral AI a levé 300 millions d’euros, a-t-elle annoncé lundi.",
    "Mistral AI 2025-03-10" },
  { "2025-03-12",
    "La Région a accordé à Mistral AI une subvention de 180 000 euros, votée en janvier.",
    "Mistral AI 2025-01" },
  { "2025-03-12", "Mistral AI, which hired 40 people in January, raised $300 million on Monday.",
    "Mistral AI 2025-03-10" },
  { "2025-03-12",
    "Mistral AI was valued at $2 billion in December 2023, when Andreessen Horowitz put in $400 "
    "million.",
    "Mistral AI 2023-12" },

  /* Who says so and where dates no deal. */
  { "2025-03-12",
    "Mistral AI is in talks to raise $1 billion, people familiar with the matter said on Monday.",
    "Mistral AI - rumoured" },
  { "2025-03-12",
    "An editing error led us to say that Nvidia had backed the $18 million seed round of Mistral "
    "AI (In brief, 3 March).",
    "Mistral AI -" },

  /* Without a date, what is told early and not recalled is the news. */
  { "2025-03-12",
    "Mistral AI grandit.\n\nLa start-up est entrée en négociations avec des banques.\n\nNvidia "
    "est entré au capital de Mistral AI avec 300 millions d’euros.",
    "Mistral AI 2025-03-06..2025-03-12" },
  { "2025-03-12", "Mistral AI grandit.\n\nElle avait levé 300 millions d’euros auprès de Nvidia.",
    "Mistral AI -" },

  { "2025-03-12",
    "Les élèves s’en servent.\n\nDepuis la sortie de GPT-4, les copies se ressemblent.",
    "GPT-4 -" },

  /* What came to nothing. */
  { "2025-03-12", "Meta tried to buy Mistral AI for $5 billion.", "Mistral AI - cancelled" },
  { "2025-03-12", "A $60 million Series B for Mistral AI fell apart in January.",
    "Mistral AI 2025-01 cancelled" },
  { "2025-03-12", "Mistral AI is preparing a $1 billion funding round.", "Mistral AI - rumoured" },
  { "2025-03-12",
    "Mistral AI a obtenu 45 millions d’euros du Crédit Agricole, remboursables en cinq ans.",
    "Mistral AI 2025-03-06..2025-03-12" },

  /* The year that a list or a story told. */
  { "2025-03-12",
    "Mistral AI a levé 105 millions d’euros en juin 2023, 385 millions en décembre et 600 millions "
    "six mois plus tard.",
    "Mistral AI 2023-06; Mistral AI 2023-12; Mistral AI 2024-06" },

  /* A day below the name of its month. */
  { NULL,
    "December 2023\n\n11th: Mistral AI raises $415 million.\n\nFebruary 2024\n\n26th: Mistral AI "
    "releases Mistral Large.",
    "Mistral AI 2023-12-11; Mistral Large 2024-02-26" },

  /* What counts from an event says when that was; what it counts from is not the event told. */
  { "2026-03-12",
    "Un an après avoir levé 105 millions d’euros, Mistral AI a annoncé mardi un tour de table de "
    "600 millions d’euros.",
    "Mistral AI 2025-03; Mistral AI 2026-03-10" },
  { "2026-03-12", "Trois semaines après Claude 5, Anthropic a présenté mercredi Claude 5.1.",
    "Claude 5 2026-02-16..2026-02-22; Claude 5.1 2026-03-11" },
  { "2026-03-12", "The round comes six months after Mistral AI raised $40 million.",
    "Mistral AI 2025-09" },
  { "2026-03-12", "Mistral AI, founded in 2023, has raised $30 million.",
    "Mistral AI 2026-03-06..2026-03-12" },
  { "2026-03-12", "Mistral AI, launched in 2023 by two engineers, raised $30 million in February.",
    "Mistral AI 2026-02" },
  { "2024-09-05", "OpenAI launched GPT-4 a year ago, in August 2023.", "GPT-4 2023-08" },

  /* Days and years that a text told before, or that stand above. */
  { "2026-03-12",
    "Last week was rough. On Monday, Anthropic launched Claude 5. On Wednesday, OpenAI answered "
    "with GPT-6.",
    "Claude 5 2026-03-02; GPT-6 2026-03-04" },
  { "2026-03-12",
    "Le lundi 23 février, Anthropic a lancé Claude 5. Le mardi, OpenAI a répliqué avec GPT-6.",
    "Claude 5 2026-02-23; GPT-6 2026-02-24" },
  { "2026-03-12",
    "Nos débuts\n\n2024 : les premiers clients\n\nEn mai, Mistral AI a levé 12 millions d’euros.",
    "Mistral AI 2024-05" },
  { "2026-03-12", "Mistral AI avait obtenu 30 millions d’euros. C’était en octobre 2024.",
    "Mistral AI 2024-10" },
  { "2026-03-12",
    "L’enceinte sera vendue dès 2027. L’acquisition de "
    "DeepMind par Google sert à cela.",
    "Google DeepMind 2026-03-06..2026-03-12" },

  /* Which of two dates, and how far an event has come. */
  { "2026-03-12",
    "Meta a confirmé mardi avoir investi 15 milliards de dollars dans Scale AI en juin.",
    "Scale AI 2025-06" },
  { "2026-03-12", "Google is no longer in talks to acquire Mistral AI.", "Mistral AI - cancelled" },
  { "2026-03-12", "Mistral AI is in talks to raise $500 million after the Meta deal collapsed.",
    "Mistral AI - rumoured" },
  { "2026-03-12", "GPT-6, which had been due in December, will now arrive in June.",
    "GPT-6 2026-06 announced" },

  /* Several sums and dates, and what others are said to do. */
  { "2026-03-12",
    "Mistral AI raised a $3 million seed round from Accel in 2021 and a $9 million Series A from "
    "Index Ventures in 2023.",
    "Mistral AI 2021; Mistral AI 2023" },
  { "2026-03-12",
    "En mai 2024, Mistral AI cherchait encore. Elle avait alors levé 90 millions d’euros.",
    "Mistral AI 2024-05" },
  { "2026-03-12",
    "Mistral AI is in talks to raise $2 billion, said a banker who asked for discretion.",
    "Mistral AI - rumoured" },
  { "2026-03-12", "Mistral AI raised $9 million last year, and is said to be seeking more money.",
    "Mistral AI 2025" },

  /* The date that opens a sentence holds for those that follow it without one. */
  { "2026-03-12",
    "In January, two rounds in three days. Mistral AI closed a seed of $80 million. Scale AI took "
    "$30 million from Accel.",
    "Mistral AI 2026-01; Scale AI 2026-01" },

  /* What counts from a date told counts from the one before it in its own sentence. */
  { "2026-03-12",
    "Mistral AI collected $9 million in June 2023, and $40 million seven months later.",
    "Mistral AI 2023-06; Mistral AI 2024-01" },
  { "2026-03-12",
    "Mistral AI a récolté 9 millions d’euros en juin 2023, puis 40 millions le mois suivant.",
    "Mistral AI 2023-06; Mistral AI 2023-07" },

  /* What was tried in vain, and what is aimed at, is not done. */
  { "2026-03-12", "Mistral AI had failed, last autumn, to raise $50 million.",
    "Mistral AI 2025-autumn cancelled" },
  { "2026-03-12", "La levée de Mistral AI vise 2 milliards d’euros.", "Mistral AI - rumoured" },

  /* What counts from the text counts once; a weekday "before" stands before the days just told. */
  { "2025-05-12",
    "Groq raised $25 million in the spring of 2023. The next winter it bought Run:ai for $10 "
    "million, and six months later it was itself acquired by Nvidia.",
    "Groq 2023-spring; Run:ai 2023-winter; Groq 2024-06..2024-09" },
  { "2025-05-12",
    "Over the weekend OpenAI released GPT-6. The Friday before, Groq had raised $20 million from "
    "Accel.",
    "GPT-6 2025-05-10..2025-05-11; Groq 2025-05-09" },
  { "2025-05-12",
    "In August 2024 Groq picked teams that are to last until the end of 2024. That same month it "
    "raised $20 million from Accel.",
    "Groq 2024-08" },
  { NULL, "In 2031 Groq will open a plant. It got $250 million in September from Accel.",
    "Groq -" },

  /* A year told in passing holds for no sentence behind it. */
  { "2025-05-12", "Its founders met at Google in 2019. Groq raised $40 million.",
    "Groq 2025-05-06..2025-05-12" },

  /* When one of several was called off is not when another was. */
  { "2025-05-12",
    "Nvidia offered $120 million for Groq in 2023 and was turned down; Meta, a year on, offered "
    "less.",
    "Groq 2023 cancelled" },

  /* The whole of which a part was told is of the same day. */
  { "2025-05-12",
    "In March Nvidia put €130 million into Mistral AI. The round totalled €170 million.",
    "Mistral AI 2025-03; Mistral AI 2025-03" },

  /* By when money is to be spent is not when that was told; "go" is no verb. */
  { "2025-05-12", "Groq said it would spend $72 million this year on data centers.",
    "- 2025-05-06..2025-05-12" },
  { "2025-05-12", "Groq raised $25 million in one go in March.", "Groq 2025-03" },

  /* A day of the month that heads the line. */
  { NULL, "March 2024 – Groq raises $20 million from Accel on the 5th.", "Groq 2024-03-05" },

  /* The date of a part is not that of the whole. */
  { "2026-03-12",
    "Mistral AI n’avait levé que 30 millions d’euros, dont 23 millions en 2021 auprès d’Accel.",
    "Mistral AI -; Mistral AI 2021" },

  /* A year stands above all of a review of it, and above a paragraph that begins with it. */
  { "2025-12-28",
    "2025, l’année de tous les modèles\n\nTout va vite. En janvier, DeepSeek publie DeepSeek-R1. "
    "En "
    "avril, Meta dévoile Llama 4.",
    "DeepSeek-R1 2025-01; Llama 4 2025-04" },
  { "2025-11-02",
    "Brève histoire d’OpenAI\n\n2019. Microsoft y met un milliard de dollars.\n\n2020. En juin, la "
    "maison ouvre GPT-3 à tous.",
    "OpenAI 2019; GPT-3 2020-06" },

  /* What is only compared with, and how long something else took, are no dates of what is told. */
  { "2026-03-12", "Mistral AI lève 90 millions d’euros, trois fois plus qu’en 2023.",
    "Mistral AI 2026-03-06..2026-03-12" },
  { "2026-03-12", "Google dévoile Gemini 4, son premier grand modèle depuis novembre.",
    "Gemini 4 2026-03-06..2026-03-12" },
  { "2026-03-12", "Mistral AI lève 90 millions d’euros, triplant sa valeur en moins d’un an.",
    "Mistral AI 2026-03-06..2026-03-12" },

  /* The date of a dateline is none of the sentence behind it. */
  { "page",
    "Lyon, 14 octobre 2025 — Mistral AI a levé 12 millions d’euros en juin, un an après un "
    "amorçage "
    "de 4 millions.",
    "Mistral AI 2025-06; Mistral AI 2024-06" },

  /* What an article gathers of a week is its news, however far down; of any other, the story. */
  { "page",
    "The week’s rounds in brief\n\n12 September 2025\n\nWe had rain.\n\nWe had wind.\n\nWe had "
    "hail.\n\nWe had snow.\n\nGroq took $20 million from Accel.",
    "Groq 2025-09-06..2025-09-12" },
  { "page",
    "Les levées de la semaine\n\n12 septembre 2025\n\nIl a plu.\n\nIl a venté.\n\nIl a grêlé."
    "\n\nIl a neigé.\n\nGroq a obtenu 20 millions de dollars d’Accel.",
    "Groq 2025-09-06..2025-09-12" },
  { "page",
    "Last week in chips: the weekly digest\n\n14 September 2025\n\nWe had rain.\n\nWe had "
    "wind.\n\nWe had hail.\n\nWe had snow.\n\nGroq took $20 million from Accel.",
    "Groq 2025-09-08..2025-09-14" },
  { "page",
    "Chips Daily - Sep 14, 2025\n\nWe had rain.\n\nWe had wind.\n\nWe had hail.\n\nWe had "
    "snow.\n\nGroq took $20 million from Accel.",
    "Groq 2025-09-08..2025-09-14" },
  { "page",
    "Groq looks back on a week of storms\n\n12 September 2025\n\nWe had rain.\n\nWe had "
    "wind.\n\nWe had hail.\n\nWe had snow.\n\nGroq took $20 million from Accel.",
    "Groq -" },

  /* What opens a sentence has its own date. */
  { "2026-03-12", "After its launch in May 2025, Groq raised $20 million in June 2025.",
    "Groq 2025-06" },
  { "2026-03-12", "After a record quarter in May 2025, Groq raised $20 million.",
    "Groq 2026-03-06..2026-03-12" },

  /* What a verb says of the noun of a release is said of the release. */
  { "2026-03-12", "Le lancement de Claude 5 interviendra en juin.", "Claude 5 2026-06 announced" },
  { "2026-03-12", "OpenAI a fixé au 3 juin la sortie de GPT-6.", "GPT-6 2026-06-03 announced" },
  { "2026-03-12", "GPT-6, dont le lancement a été repoussé à juin, sera gratuit.",
    "GPT-6 2026-06 announced" },
  { "2026-03-12", "Google prépare Gemini 4. Sa mise en ligne est attendue pour le 9 juin.",
    "Gemini 4 2026-06-09 announced" },

  /* The date of a sum that was before is its own. */
  { "2026-03-12",
    "Mistral AI a levé 90 millions d’euros, à une valorisation de 900 millions contre 400 millions "
    "en mai 2024.",
    "Mistral AI 2026-03-06..2026-03-12" },

  /* A round-up says above of what days its deals are; what many got together is none of them. */
  { "2026-03-13",
    "Les levées : 40 millions pour les start-up (9 – 13 mars)\n\n- "
    "Mistral AI – 30 millions d’euros en série B, menés par Accel.\n- Helsing – 10 millions "
    "d’euros auprès d’Elaia.",
    "Mistral AI 2026-03-09..2026-03-13; Helsing 2026-03-09..2026-03-13" },

  /* What opens a French sentence to compare with it, and where somebody set out, dates nothing
   * else; what has been done already is no news. */
  { "2026-03-12",
    "Comme l’avait écrit la gazette en janvier, Mistral AI lève 90 millions d’euros auprès "
    "d’Accel.",
    "Mistral AI 2026-03-06..2026-03-12" },
  { "2026-03-12",
    "Fondée à Vierzon en 2023, Sana vient d’accueillir deux actionnaires. Accel et Elaia ont "
    "apporté ensemble 9 millions d’euros.",
    "Sana 2026-03-06..2026-03-12" },
  { "2026-03-12", "Accel a déjà placé 8 millions d’euros dans Mistral AI.", "Mistral AI -" },
  { "2026-03-12", "Mistral Small 3, le plus petit modèle de Mistral AI, est sorti la veille.",
    "Mistral Small 3 2026-03-11" },
  { "2026-03-12", "Accel aurait aligné 30 millions d’euros pour racheter Mistral AI.",
    "Mistral AI - rumoured" },
  { "2026-03-12",
    "OpenAI présente aujourd’hui GPT-6. L’annonce a lieu peu après le lancement de Gemini 4 de "
    "Google.",
    "GPT-6 2026-03-12; Gemini 4 -" },
  { "2026-03-12",
    "Le titre s’envole. Deux mois plus tôt, Accel avait misé 9 millions d’euros sur "
    "Mistral AI.",
    "Mistral AI 2026-01" },
  { "2026-03-12",
    "Accel verse 9 millions d’euros à Mistral AI. C’est peu à côté des 30 millions mis dans Sana.",
    "Mistral AI 2026-03-06..2026-03-12; Sana -" },
  { "2026-03-12",
    "Sana n’a eu besoin que de deux tours. Un premier tour, de 9 millions d’euros, a réuni Accel. "
    "Une "
    "seconde levée a permis à la société de collecter 30 millions d’euros.",
    "Sana -; Sana -" },
  { "2026-03-12",
    "Sana lève 30 millions d’euros. La société avait collecté 9 millions d’euros quelques mois "
    "après ses "
    "débuts.",
    "Sana 2026-03-06..2026-03-12; Sana -" },
};
