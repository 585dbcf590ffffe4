/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "catalog/jalons-catalog.h"

#include <string.h>

#include "extract/jalons-extract.h"

#define BODY_FR                                                                                    \
  "\n\nLe tour de table devait rester secret, mais la nouvelle a fuité hier dans la presse "       \
  "économique, et "                                                                                \
  "personne ne la dément plus. Les fondateurs restent aux commandes de la société qu’ils ont "     \
  "créée.\n"
#define BODY_EN                                                                                    \
  "\n\nThe round was meant to stay secret, but word of it leaked yesterday, and nobody denies it " \
  "any more. "                                                                                     \
  "The founders remain in charge of the company that they set up in a garage.\n"

static const struct
{
  const char *text;
  const char *title;
  const char *published;
} cases[] = {
  /* A day behind a name, an hour or a label that is run together with it. */
  { "Une levée qui fait du bruit\nLa rédaction 03/05/2024" BODY_FR, "Une levée qui fait du bruit",
    "2024-05-03" },
  { "Une levée qui fait du bruit\nfournie par une agence 03/05/2024 à 18:21" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit\nPublié à 18:21 le 3 mai 2024" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit\nPublié3 mai 2024, 18:21" BODY_FR, "Une levée qui fait du bruit",
    "2024-05-03" },
  { "Une levée qui fait du bruit\nPar Anne Durand | mar 7 mai 2024 à 18:21" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-07" },
  { "Une levée qui fait du bruit\n\n[Article pour abonnés] 03.05.2024 – 14h27" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "A round that makes noise\nAnn Writer in London MAY 3 2024" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "A round that makes noise\nPublished Fri, May 3 20241:46 PM EDT" BODY_EN,
    "A round that makes noise", "2024-05-03" },
  { "A round that makes noise\nby: Ann Writer, Bob J. Other, Cy Third, Di Fourth, May 3, "
    "2024" BODY_EN,
    "A round that makes noise", "2024-05-03" },
  { "A round that makes noise\n\nPORTLAND, Maine & LYON, in France--(SOME WIRE)--May 3, "
    "2024--The round was meant to stay secret, but word of it leaked, and nobody denies it.\n",
    "A round that makes noise", "2024-05-03" },
  { "A round that makes noise\n\nLondon, UK: 3 May 2024: The round was meant to stay secret, but "
    "word of it leaked yesterday, and nobody denies it any more.\n",
    "A round that makes noise", "2024-05-03" },
  /* The days of an issue, and the signature below. */
  { "LA GAZETTE · n° 87 · du 3 au 9 mai 2024\n\nUne levée qui fait du bruit" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03..2024-05-09" },
  { "Une levée qui fait du bruit" BODY_FR "\nPar Anne Durand. Photos : B. Autre. Mai 2024.\n",
    "Une levée qui fait du bruit", "2024-05" },
  /* What stands above, before or behind a headline. */
  { "Accueil Tech Start-up\nUne levée qui fait du bruit\nPublié le 3 mai 2024" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Retour à toutes les actualités\n\nUne levée qui fait du bruit\n\nPublié le\n3 mai "
    "2024" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Le blog de la meunière\n\nUne levée qui fait du bruit\n\nPosté le 3 mai 2024" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "LE DESSOUS | Une levée qui fait du bruit\n3 mai 2024" BODY_FR, "Une levée qui fait du bruit",
    "2024-05-03" },
  { "A round that makes noise | TechCrunch\nMay 3, 2024" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "A round that makes noise - Reuters\nMay 3, 2024" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "---\nlayout: post\npubDate: '2024-05-03'\ntitle: 'A round that makes noise'\n---" BODY_EN,
    "A round that makes noise", "2024-05-03" },
  { "A Round That Makes Much Noise. Nobody Will Ever Deny It Now.\n\nWhat it means" BODY_EN,
    "A Round That Makes Much Noise. Nobody Will Ever Deny It Now.", NULL },
  { "Nuvia, which reads deeds, said on Monday that its round “is what makes this much "
    "noise.”" BODY_EN,
    NULL, NULL },
  { "Une levée qui fait du bruit" BODY_FR "\nats/mb/kl  03.05.2024 / 10:15\n",
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit\npar Anne Durand 3 mai 2024 dans Actualités" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit" BODY_FR "\nPublié à l’origine en mai 2024.\n",
    "Une levée qui fait du bruit", "2024-05" },
  /* Headline, then a date in one of its many forms. */
  { "Une levée qui fait du bruit\n\nPublié le 3 mai 2024 à 7h30" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit\nPar Anne Durand, le 03/05/2024" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit\n(3 mai 2024)" BODY_FR, "Une levée qui fait du bruit",
    "2024-05-03" },
  { "Une levée qui fait du bruit\nLe 03/05/24 – par Anne Durand" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit\nMis à jour : 03/05/2024 – 11:40" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit\nPublié le 3 mai 2024, mis à jour le 5 mai 2024" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Une levée qui fait du bruit\n1er mai 2024, 10 h 12" BODY_FR, "Une levée qui fait du bruit",
    "2024-05-01" },
  { "Une levée qui fait du bruit\nvendredi 3 mai 2024" BODY_FR, "Une levée qui fait du bruit",
    "2024-05-03" },
  { "A round that makes noise\n\nBy Ann Writer | May 3, 2024" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "A round that makes noise\nMay 3rd, 2024 · 5 min read · Share" BODY_EN,
    "A round that makes noise", "2024-05-03" },
  { "A round that makes noise\nPosted on 3 May 2024" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "A round that makes noise\n05/03/2024" BODY_EN, "A round that makes noise", "2024-05-03" },
  { "A round that makes noise\n03/05/2024 09:12 BST" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "A round that makes noise\nFri, Sept. 6, 2024" BODY_EN, "A round that makes noise",
    "2024-09-06" },
  { "A round that makes noise\nLast updated on May 3, 2024" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "A round that makes noise\n2024-05-03T09:30:00Z" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "A round that makes noise\nNov 3, 2025 4:58 p.m. EST" BODY_EN, "A round that makes noise",
    "2025-11-03" },

  { "Une levée qui fait du bruit\n07.10.25" BODY_FR, "Une levée qui fait du bruit", "2025-10-07" },
  { "Une levée qui fait du bruit\nsamedi 1 er mars 2025" BODY_FR, "Une levée qui fait du bruit",
    "2025-03-01" },
  { "A round that makes noise\n\nBy Ann Writer   December 29, 2025" BODY_EN,
    "A round that makes noise", "2025-12-29" },
  { "A round that makes noise\nInterview by Ann Writer  •  January 2026  •  edited for "
    "length" BODY_EN,
    "A round that makes noise", "2026-01" },
  { "A round that makes noise\nWords by Ann Writer | Monthly Letters, February 2026" BODY_EN,
    "A round that makes noise", "2026-02" },
  { "A round that makes noise\nWed 4 February 2026, 21:07 GMT  ✍ Ann Writer" BODY_EN,
    "A round that makes noise", "2026-02-04" },

  { "A round that makes noise\nAnn Writer May 3, 2024" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "Une levée qui fait du bruit\n\nParis (France), le 3 mai 2024 : la société annonce un "
    "tour." BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "A round that makes noise\n\n(San Jose, May 3, 2024) The firm today announced a round." BODY_EN,
    "A round that makes noise", "2024-05-03" },

  { "Le Café du matin\nJeudi 2 mai 2024 · Temps de lecture : 5 min · Vous lisez ceci dans votre "
    "navigateur ? "
    "Abonnez-vous, c’est gratuit.\n\nOn a peu dormi." BODY_FR,
    "Le Café du matin", "2024-05-02" },
  { "[Transcription de « La Pause », épisode 8, diffusé le 3 mai 2024. Des erreurs peuvent "
    "subsister.]\n\nOn commence." BODY_FR,
    NULL, "2024-05-03" },
  { "La Gazette des levées #47 – vendredi 3 mai 2024\n(Lire dans le navigateur | Se "
    "désabonner)\n\nBonjour à tous." BODY_FR,
    "La Gazette des levées #47 – vendredi 3 mai 2024", "2024-05-03" },

  { "A round that makes noise\n\nNEW YORK, March 4, 2025 /SomeWire/ -- Nuvia, a leader, announced "
    "a round." BODY_EN,
    "A round that makes noise", "2025-03-04" },
  { "A round that makes noise\n\nSAN FRANCISCO--(SOME WIRE)--March 4, 2025-- Nuvia announced a "
    "round." BODY_EN,
    "A round that makes noise", "2025-03-04" },
  { "Une levée qui fait du bruit\n04 mars 25" BODY_FR, "Une levée qui fait du bruit",
    "2025-03-04" },
  { "Une levée qui fait du bruit\nRédigé par Anne Durand le 4 mars 2025 dans Start-up" BODY_FR,
    "Une levée qui fait du bruit", "2025-03-04" },

  /* Further down than the head reaches, or at the foot. */
  { "Une levée qui fait du bruit\n\nLe tour devait rester secret, mais la nouvelle a fuité dans la "
    "presse économique "
    "du matin, et personne ne la dément plus, pas même les fondateurs, qui restent aux commandes "
    "de la société."
    "\n\nPar Anne Durand\nPublié le 24 nov. 2025 à 07:15" BODY_FR,
    "Une levée qui fait du bruit", "2025-11-24" },
  { "Une levée qui fait du bruit\n\n• Un tour de table doublé en trois mois\n• Des clients dans "
    "toute l’Europe\n\n"
    "Paris, le 10 mars 2026 – La société annonce un tour de table." BODY_FR,
    "Une levée qui fait du bruit", "2026-03-10" },
  { "Rectificatif à propos d’une levée" BODY_FR "\nLe médiateur\nJeudi 5 mars 2026\n",
    "Rectificatif à propos d’une levée", "2026-03-05" },
  { "A round that makes noise" BODY_EN
    "\nA version of this article appears in print on Jan. 16, 2026, Section B\n",
    "A round that makes noise", "2026-01-16" },
  { "Épisode 8 – Une levée qui fait du bruit\n\nUn podcast d’ici, diffusé le 26 mars 2026. "
    "Transcription revue." BODY_FR,
    "Épisode 8 – Une levée qui fait du bruit", "2026-03-26" },
  { "Les levées qui font du bruit\n\nSemaine du 23 au 27 février 2026 : six opérations." BODY_FR,
    "Les levées qui font du bruit", "2026-02-27" },
  { "PORTRAIT — Le magazine, numéro de janvier 2026\n\nUne levée qui fait du bruit" BODY_FR,
    "Une levée qui fait du bruit", "2026-01" },

  /* What is no date of publication. */
  { "Une société en dates\n\nMis à jour le 4 décembre 2025\n\nJuin 2023\n• Elle naît à "
    "Rennes.\n\n27 septembre 2023\n"
    "• Elle lève deux millions.\n\n11 décembre 2023\n• Elle ferme.\n",
    "Une société en dates", "2025-12-04" },
  { "A round that makes noise\n\nThe report, published on March 4, 2024, shows that nobody "
    "counts." BODY_EN,
    "A round that makes noise", NULL },

  /* The name of a newsletter. */
  { "☕ The Morning Cup\nThursday, March 19, 2026 — read time: 3 minutes\n\nGood morning. We saw "
    "it." BODY_EN,
    NULL, "2026-03-19" },

  /* A date before the headline. */
  { " date 2024-05 Une levée qui fait du bruit" BODY_FR, "Une levée qui fait du bruit", "2024-05" },
  { "2024-05-03 Une levée qui fait beaucoup de bruit" BODY_FR,
    "Une levée qui fait beaucoup de bruit", "2024-05-03" },
  { "Vendredi 3 mai 2024\n\nUne levée qui fait du bruit" BODY_FR, "Une levée qui fait du bruit",
    "2024-05-03" },

  /* A dateline, with and without a headline. */
  { "PARIS, 3 mai 2024 - La société a annoncé vendredi un tour de table qui double sa "
    "valorisation, selon un "
    "communiqué publié dans la matinée par ses dirigeants." BODY_FR,
    NULL, "2024-05-03" },
  { "(Agence) 3 mai 2024, 23:10 - La société a annoncé vendredi un tour de table qui double sa "
    "valorisation, selon "
    "un communiqué publié dans la matinée." BODY_FR,
    NULL, "2024-05-03" },
  { "Une levée qui fait du bruit\n\nRennes, le 3 mai 2024 – La société a annoncé vendredi un tour "
    "de table qui double "
    "sa valorisation, selon un communiqué publié dans la matinée." BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "A round that makes noise\n\nOct. 3 2025 (updated) -- The company said on Friday that it had "
    "closed a round which "
    "doubles its valuation, in a statement published in the morning." BODY_EN,
    "A round that makes noise", "2025-10-03" },
  { "LONDRES - La société a annoncé vendredi un tour de table qui double sa valorisation, selon un "
    "communiqué "
    "publié dans la matinée par ses dirigeants et leurs conseils." BODY_FR,
    NULL, NULL },

  /* What stands above the headline. */
  { "ENQUÊTE\n\nUne levée qui fait du bruit en Europe" BODY_FR,
    "Une levée qui fait du bruit en Europe", NULL },
  { "Accueil > Actualités > Économie\nS’abonner | Se connecter\n\nUne levée qui fait du "
    "bruit" BODY_FR,
    "Une levée qui fait du bruit", NULL },
  { "Home / Startups / Funding\n\nA round that makes noise" BODY_EN, "A round that makes noise",
    NULL },
  { "Ce site utilise des cookies. Tout accepter / Continuer sans accepter\n\nUne levée qui fait du "
    "bruit" BODY_FR,
    "Une levée qui fait du bruit", NULL },
  { "# A round that makes noise\n\nBy our reporters" BODY_EN, "A round that makes noise", NULL },

  /* No headline, no date. */
  { "La société a annoncé un tour de table. Il double sa valorisation." BODY_FR, NULL, NULL },
  { "« Qui paiera ? » La question est sur toutes les lèvres depuis que la société a annoncé son "
    "tour de table, et "
    "personne dans le secteur ne sait encore comment y répondre sans se tromper de "
    "calendrier" BODY_FR,
    NULL, NULL },
  { "L’année en dates\n\n3 mai 2024 – La société naît à Rennes.\n\n5 juin 2024 – Elle lève deux "
    "millions.\n\n"
    "7 juillet 2024 – Elle ferme.\n",
    "L’année en dates", NULL },
  { "Ce que l’on sait de l’accord du 3 mai 2024" BODY_FR,
    "Ce que l’on sait de l’accord du 3 mai 2024", NULL },

  /* A dateline without a year, and what tells the year. */
  { "Une levée qui fait du bruit\n\nPARIS, 3 mai (ARP) - La société a annoncé vendredi 3 mai 2024 "
    "un tour de table." BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "A round that makes noise\n\n2024 in review · December 30 · by the desk" BODY_EN,
    "A round that makes noise", "2024-12-30" },
  { "A round that makes noise\n\nLONDON, May 3 - The company said on Friday it had raised "
    "money." BODY_EN,
    "A round that makes noise", NULL },

  /* Labels and places of the date. */
  { "Une levée qui fait du bruit\nDernière vérification : 3 mai 2024. Nous payons nos "
    "abonnements." BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "A round that makes noise\nPublished May 3, 2024Updated May 5, 2024, 8:12 a.m. ET" BODY_EN,
    "A round that makes noise", "2024-05-03" },
  { "A round that makes noise\nBy Ann Writer\nFebruary 2026 | 9 minute read | Download "
    "PDF" BODY_EN,
    "A round that makes noise", "2026-02" },
  { "NOISE BY THE NUMBERS\n\nSix figures that explain the round. (3 May 2024)" BODY_EN,
    "NOISE BY THE NUMBERS", "2024-05-03" },
  { "A round that makes noise" BODY_EN "\n— From our monthly newsletter, May 2024\n",
    "A round that makes noise", "2024-05" },

  /* A month that is the last line; the clock of a page before its text. */
  { "LETTER FROM LEEDS\n\nA round that makes noise in the trade" BODY_EN "\n\nMay 2024\n",
    "A round that makes noise in the trade", "2024-05" },
  { "Credits: Ann Writer 8:05 PM EST · May 3, 2024 The company has closed a round, people who know "
    "of it say, and it is a large one." BODY_EN,
    NULL, "2024-05-03" },

  { "A round that makes noise in May\n\n*3 May 2024*" BODY_EN, "A round that makes noise in May",
    "2024-05-03" },
  { "[2024-05-03] A round that makes noise in the trade" BODY_EN,
    "A round that makes noise in the trade", "2024-05-03" },
  { "2024-05-03 | A round that makes noise in the trade" BODY_EN,
    "A round that makes noise in the trade", "2024-05-03" },
  { "Une levée qui fait du bruit dans le secteur - 3 mai 2024" BODY_FR,
    "Une levée qui fait du bruit dans le secteur - 3 mai 2024", "2024-05-03" },
  { "De : redaction@lettre.example\nObjet : Une levée qui fait du bruit\nDate : ven. 3 mai 2024 "
    "08:12" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },

  /* The name of a paper is no headline. */
  { "LA PILE — n° 87\nLa lettre de celles et ceux qui branchent des choses\nvendredi 3 mai "
    "2024" BODY_FR,
    NULL, "2024-05-03" },
  { "WEEKLY NOISE | In brief\n\nA round that makes noise" BODY_EN, NULL, NULL },
  { "BRUIT HEBDO · Brèves · 03.05.2024" BODY_FR, NULL, "2024-05-03" },
  { "La maison / Le carnet\n\nUne levée qui fait du bruit" BODY_FR, "Une levée qui fait du bruit",
    NULL },

  /* A page of several news, or a part of a page, has no headline. */
  { "**Une levée qui fait du bruit**" BODY_FR "\n**Un rachat sans bruit**" BODY_FR
    "\n**Un procès qui traîne**" BODY_FR,
    NULL, NULL },
  { "## Une levée qui fait du bruit" BODY_FR "\n## Un rachat sans bruit" BODY_FR, NULL, NULL },
  { "## Une levée qui fait du bruit" BODY_FR "\n### Ce qui suit" BODY_FR,
    "Une levée qui fait du bruit", NULL },
  { "🧀 Fromages · La Gazette · il y a 3h\nUne levée qui fait du bruit" BODY_FR
    "\n🍞 Pains · Le Four · il y a 4h\nUn rachat sans bruit" BODY_FR
    "\n🍷 Vins · Le Cep · il y a 5h\nUn procès qui traîne" BODY_FR,
    NULL, NULL },
  { "🧀 FROMAGES\n\nPâtes, croûtes et trous" BODY_FR, NULL, NULL },
  { "The Northern Wire · the Tuesday letter\nNo. 214 — May 3, 2024\n\nThe clocks go back." BODY_EN,
    NULL, "2024-05-03" },
  { "THE EVENING TABLE — RUSH TRANSCRIPT\nAired May 3, 2024" BODY_EN, NULL, "2024-05-03" },
  { "[00:00:07] (applause)\n\nANN: Welcome back." BODY_EN, NULL, NULL },
  /* What a site puts above a headline. */
  { "Actualités Entreprises Startups Vidéos\nUne levée qui fait du bruit\n3 mai 2024" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "Profitez de notre offre : 1 € par mois\nUne levée qui fait du bruit\n3 mai 2024" BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "![A mill](https://mill.example/a.png)\n\nA round that makes noise\nMay 3, 2024" BODY_EN,
    "A round that makes noise", "2024-05-03" },
  { "Source: https://mill.example/a\nTags: mills, noise\nA round that makes noise" BODY_EN,
    "A round that makes noise", NULL },
  { "+++\ntitle = \"A round that makes noise\"\ndate = 2024-05-03T10:00:00Z\n+++" BODY_EN,
    "A round that makes noise", "2024-05-03" },
  { "~/mill $ cat noise.md\n# A round that makes noise\n_3 May 2024, Friday, late._" BODY_EN,
    "A round that makes noise", "2024-05-03" },
  { "# [A round that makes noise](https://mill.example/a)" BODY_EN, "A round that makes noise",
    NULL },
  { "A round that makes noise all over the town of mills | by Ann Writer | May, 2024 | Medium\nMay "
    "3, 2024" BODY_EN,
    "A round that makes noise all over the town of mills", "2024-05-03" },
  { "A round that makes noise ⭐️ 8.0/10" BODY_EN, "A round that makes noise", NULL },
  { "LIVE  A round that makes noise\nMay 3, 2024" BODY_EN, "A round that makes noise",
    "2024-05-03" },
  { "Changelog\nMay 3, 2024\n- Noise.\n\nMay 2, 2024\n- Less noise.\n\nMay 1, 2024\n- None.\n",
    "Changelog", NULL },
  { "A round makes noise, and nobody hears.\nNeither the founders nor their bankers wish to say "
    "what it is worth.\n3 May 2024 · 2 min read" BODY_EN,
    "A round makes noise, and nobody hears.", "2024-05-03" },
  { "Mill Models\n\nNews\nMay 3, 2024\n- Noise.\n- More.\n\nMay 2, 2024\n- Less "
    "noise.\n\nMay 1, 2024\n- None.\n",
    "Mill Models", NULL },
  { "# A round that makes noise\n#### May 2024" BODY_EN, "A round that makes noise", "2024-05" },
  { "A round that makes noise\nTalks at the mill, no. 41, May 2024. Ann Writer has been here "
    "for years." BODY_EN,
    "A round that makes noise", "2024-05" },
  { "Noise round-up – May 3, 2024\nBy the desk\nHere is all that made noise" BODY_EN,
    "Noise round-up – May 3, 2024", "2024-05-03" },
  /* Cards, profiles, menus of one entry a line, notes and signatures. */
  { "Rounds of the spring\n\nGrain | Series B | Mills | 2024-05-03\nGrain has a mill.\n\nRye | "
    "Series A | Bread | 2024-05-02\nRye has an oven.\n\nOats | Series A | Bread | "
    "2024-05-01\nOats has none.\n",
    "Rounds of the spring", NULL },
  { "Anne Durand\nCofondatrice et présidente\nMoulins de l’Ouest, FR" BODY_FR, NULL, NULL },
  { " date 2024-05 Avec notre partenaire Meule, ne perdez plus une miette de farine !" BODY_FR,
    NULL, "2024-05" },
  { "Discover more from The Miller\nA round that makes noise in the trade" BODY_EN,
    "A round that makes noise in the trade", NULL },
  { "IV. Mills and money\n8. Grain raises its third round (Funding)" BODY_EN, NULL, NULL },
  { "The Miller home\nSections\nForum\nSubscribe\nSearch\nA round that makes noise" BODY_EN,
    "A round that makes noise", NULL },
  { "Une levée qui fait du bruit. Personne ne la dément.\nLes fondateurs restent aux commandes de "
    "leur maison, disent-ils.\nactualité · 2024-05-03 · 2 min" BODY_FR,
    "Une levée qui fait du bruit. Personne ne la dément.", "2024-05-03" },
  { "Une levée qui fait du bruit\n\n**Mise à jour (3 mai 2024) :** le tour est bouclé, dit la "
    "société." BODY_FR,
    "Une levée qui fait du bruit", "2024-05-03" },
  { "A round that makes noise" BODY_EN "\nSource: Ann Writer, The Miller, May 3, 2024\n",
    "A round that makes noise", "2024-05-03" },
  { " date 2024-05 Rennes, France | vendredi 03/05/2024 - La société a annoncé un tour de table "
    "qui "
    "double sa valorisation, selon un communiqué publié dans la matinée par ses "
    "dirigeants." BODY_FR,
    NULL, "2024-05-03" },
};

static void
test_heads (void)
{
  gboolean good = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JalonsFacts) facts = jalons_extract (jalons_catalog_get_default (), cases[i].text,
                                                      strlen (cases[i].text), NULL);
      g_autofree char *published = NULL;

      if (jalons_period_is_known (&facts->published)
          && facts->published.basis != JALONS_BASIS_INFERRED)
        published = jalons_period_to_iso (&facts->published);
      if (g_strcmp0 (facts->title, cases[i].title) != 0
          || g_strcmp0 (published, cases[i].published) != 0)
        {
          g_test_message ("%.60s\n  expected: %s, %s\n  found:    %s, %s", cases[i].text,
                          cases[i].title, cases[i].published, facts->title, published);
          good = FALSE;
        }
    }
  g_assert_true (good);
}

static void
test_author (void)
{
  static const struct
  {
    const char *text;
    const char *author;
  } authors[] = {
    { "Une levée qui fait du bruit\n\nPar Anne Durand" BODY_FR, "Anne Durand" },
    { "A round that makes noise\n\nBy Ann B. Writer | May 3, 2024" BODY_EN, "Ann B. Writer" },
    { "A round that makes noise\n\nBy our courts reporter" BODY_EN, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (authors); i++)
    {
      g_autoptr (JalonsFacts) facts = jalons_extract (
        jalons_catalog_get_default (), authors[i].text, strlen (authors[i].text), NULL);

      g_assert_cmpstr (facts->author, ==, authors[i].author);
    }
}

/* Where the format told title and date, none is looked for. */
static void
test_hints (void)
{
  static const char text[] = "Une levée qui fait du bruit\n\nPublié le 3 mai 2024" BODY_FR;
  JalonsExtractHints hints = { .has_head = FALSE };
  g_autoptr (JalonsFacts) facts = NULL;
  JalonsPeriod published
    = jalons_period_day (jalons_day_from_ymd (2020, 1, 2), JALONS_BASIS_STATED);

  hints.published = published;
  facts = jalons_extract (jalons_catalog_get_default (), text, strlen (text), &hints);
  g_assert_null (facts->title);
  g_assert_true (jalons_period_equal (&facts->published, &published));
}

static void
test_language (void)
{
  static const struct
  {
    const char *text;
    const char *language;
  } texts[] = {
    { "La société a levé dix millions d’euros pour ses usines.", "fr" },
    { "The company has raised ten million euros for its plants.", "en" },
    { "Nvidia OpenAI 2024", "und" },
    { "", "und" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JalonsFacts) facts = jalons_extract (jalons_catalog_get_default (), texts[i].text,
                                                      strlen (texts[i].text), NULL);

      g_assert_cmpstr (facts->language, ==, texts[i].language);
    }
}

/* A label with nothing behind it is no headline; what is below may be. */
static void
test_lone_label (void)
{
  static const char *const labels[] = { "Title:", "Title:\n", "Titre :\n\n", "TITLE:\r\n\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      static const char headline[] = "Amazon puts four billion dollars into Anthropic";
      g_autofree char *text
        = g_strconcat (labels[i], "\n\n", headline,
                       "\n\nSeptember 25, 2023\n\nAmazon invested in Anthropic on Monday.\n", NULL);
      g_autoptr (JalonsFacts) alone
        = jalons_extract (jalons_catalog_get_default (), labels[i], strlen (labels[i]), NULL);
      g_autoptr (JalonsFacts) facts
        = jalons_extract (jalons_catalog_get_default (), text, strlen (text), NULL);

      g_assert_null (alone->title);
      g_assert_cmpstr (facts->title, ==, headline);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/head/cases", test_heads);
  g_test_add_func ("/head/author", test_author);
  g_test_add_func ("/head/hints", test_hints);
  g_test_add_func ("/head/language", test_language);
  g_test_add_func ("/head/lone-label", test_lone_label);
  return g_test_run ();
}
