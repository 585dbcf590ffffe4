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
  const char *found;
} Case;

static void
append_parties (const JalonsClaim *claim, JalonsRole role, GString *shown)
{
  gboolean any = FALSE;

  for (guint i = 0; i < claim->parties->len; i++)
    {
      const JalonsParty *party = g_ptr_array_index (claim->parties, i);

      if (party->role != role)
        continue;
      g_string_append_printf (shown, "%s%s", any ? ", " : "", party->name);
      any = TRUE;
    }
}

/* Of each investment: who gets, who gives, how much. */
static char *
show_deals (const char *text)
{
  g_autoptr (JalonsFacts) facts
    = jalons_extract (jalons_catalog_get_default (), text, strlen (text), NULL);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < facts->claims->len; i++)
    {
      const JalonsClaim *claim = g_ptr_array_index (facts->claims, i);

      if (claim->kind != JALONS_KIND_INVESTMENT)
        continue;
      if (shown->len > 0)
        g_string_append (shown, "; ");
      append_parties (claim, JALONS_ROLE_RECIPIENT, shown);
      g_string_append (shown, " < ");
      append_parties (claim, JALONS_ROLE_INVESTOR, shown);
      g_string_append_printf (shown, " | %" G_GINT64_FORMAT, claim->amount.value);
    }
  return g_string_free (shown, FALSE);
}

/* The companies. */
static char *
show_companies (const char *text)
{
  g_autoptr (JalonsFacts) facts
    = jalons_extract (jalons_catalog_get_default (), text, strlen (text), NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < facts->mentions->len; i++)
    {
      const JalonsMention *mention = g_ptr_array_index (facts->mentions, i);

      if (mention->kind == JALONS_MENTION_COMPANY && g_hash_table_add (seen, mention->name))
        g_string_append_printf (shown, "%s%s", shown->len > 0 ? ", " : "", mention->name);
    }
  return g_string_free (shown, FALSE);
}

static void
check_cases (const Case *cases, gsize n, char *(*show) (const char *text))
{
  gboolean good = TRUE;

  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *shown = show (cases[i].text);

      if (!g_str_equal (shown, cases[i].found))
        {
          g_test_message ("%s\n  expected: %s\n  found:    %s", cases[i].text, cases[i].found,
                          shown);
          good = FALSE;
        }
    }
  g_assert_true (good);
}

/* Who gets and who gives, where nothing but the deal says that these are companies. */
static void
test_parties (void)
{
  static const Case cases[] = {
    { "Sarment's shareholders, among them Creandum, have put another $3 million into the pot.",
      "Sarment < Creandum | 3000000" },
    { "\"We were not looking,\" says Ida Moss, who runs Larkwell. The Denver company took $5 "
      "million from Felicis all the same.",
      "Larkwell < Felicis | 5000000" },
    { "At Tansley nobody says how many people pay. They will say, though, that Accel put in $4 "
      "million.",
      "Tansley < Accel | 4000000" },
    { "Snapped up by Adobe for $12 million, Wattle keeps its name.", "Wattle < Adobe | 12000000" },
    { "Brindle: $8 million to teach robots to fold laundry.", "Brindle <  | 8000000" },
    { "Sequoia bets $15 million on Ferronix.", "Ferronix < Sequoia Capital | 15000000" },
    { "Accel writes a $20 million cheque to Mashrab.", "Mashrab < Accel | 20000000" },
    { "Korrig has landed a $6 million loan from the European Investment Bank.",
      "Korrig < BEI | 6000000" },
    { "Innovate UK has awarded £800,000 to Whinstone.", "Whinstone < Innovate UK | 800000" },
    { "A second round for Mandorla: $14 million, with Benchmark and Accel.",
      "Mandorla < Benchmark, Accel | 14000000" },
    { "Saltwort is going American. IBM is putting $120 million on the table.",
      "Saltwort < IBM | 120000000" },
    { "Greylock's newest bet is Ravelin Row, at $3 million.", "Ravelin Row < Greylock | 3000000" },
    { "Astrolab's cap table opens to Siemens, which brings $18 million.",
      "Astrolab < Siemens | 18000000" },
    { "A new $50 million credit line for Cryptogen.", "Cryptogen <  | 50000000" },
    { "Fauvette pulls in $7 million from Felicis and Bain Capital Ventures.",
      "Fauvette < Felicis, Bain Capital | 7000000" },
    { "Barely born, Swallowtail Bio pockets $10 million from Khosla Ventures.",
      "Swallowtail Bio < Khosla Ventures | 10000000" },
    { "Salesforce will fork out $300 million for Slatey.", "Slatey < Salesforce | 300000000" },
    { "General Catalyst enters Chenevot with $13 million.",
      "Chenevot < General Catalyst | 13000000" },
    { "Lampion gave in at last: Adobe is buying it for $60 million.",
      "Lampion < Adobe | 60000000" },
    { "Rachetée pour 30 millions d'euros par Sopra Steria, Lavandine quitte Grasse.",
      "Lavandine < Sopra Steria | 30000000" },
    { "Cédée 12 millions d'euros à Capgemini, Torchis conservera son nom.",
      "Torchis < Capgemini | 12000000" },
    { "Brindille : 8 millions d'euros pour apprendre aux robots à plier le linge.",
      "Brindille <  | 8000000" },
    { "Partech parie 15 millions d'euros sur le nantais Ferronix.",
      "Ferronix < Partech | 15000000" },
    { "Accel signe un chèque de 20 millions de dollars à Moucharabieh.",
      "Moucharabieh < Accel | 20000000" },
    { "Korrigan décroche un prêt de 6 millions d'euros auprès de la BEI.",
      "Korrigan < BEI | 6000000" },
    { "L'Ademe accorde 2 millions d'euros à Tuilier pour son four piloté par l'IA.",
      "Tuilier < ADEME | 2000000" },
    { "Le CDTI a prêté 3 millions d'euros à Ondarra.", "Ondarra < CDTI | 3000000" },
    { "Girofle, qui entraîne des modèles pour les parfumeurs, referme sa série A à 11 millions "
      "d'euros.",
      "Girofle <  | 11000000" },
    { "Deuxième tour de table pour Mandorle : 14 millions d'euros, avec Serena et Daphni.",
      "Mandorle < Serena, Daphni | 14000000" },
    { "Salicorne passe sous pavillon américain. IBM met 120 millions de dollars sur la table.",
      "Salicorne < IBM | 120000000" },
    { "On la disait exsangue. Clepsydre vient pourtant de trouver 5 millions d'euros.",
      "Clepsydre <  | 5000000" },
    { "Chez Pergolèse, on trinque : 4 millions d'euros viennent d'arriver de chez Elaia.",
      "Pergolèse <  | 4000000" },
    { "Vingt-deux millions d'euros. C'est ce que Passerose a obtenu de Index Ventures en trois "
      "semaines.",
      "Passerose < Index Ventures | 22000000" },
    { "Nouvelle ligne de crédit de 50 millions d'euros pour Cryptogène.",
      "Cryptogène <  | 50000000" },
    { "Fauvette rassemble 7 millions d'euros autour d'Otium.", "Fauvette <  | 7000000" },
    { "À peine née, Hirondelle Bio empoche 10 millions de dollars de Sofinnova.",
      "Hirondelle Bio < Sofinnova Partners | 10000000" },
    { "Salesforce va débourser 300 millions de dollars pour Ardoisier.",
      "Ardoisier < Salesforce | 300000000" },
    { "Eurazeo entre chez Chènevotte avec 13 millions d'euros.",
      "Chènevotte < Eurazeo | 13000000" },
    { "Lampion a fini par céder : Adobe l'achète 60 millions de dollars.",
      "Lampion < Adobe | 60000000" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), show_deals);
}

/* Places, people, schemes and things in a sentence with a sum are no companies. */
static void
test_others (void)
{
  static const Case cases[] = {
    { "Cohere, a writing tool for YouTubers, is worth $200 million after raising $30 million.",
      "Cohere" },
    { "Mistral AI raised $12 million over lunch in Bourgueil.", "Mistral AI" },
    { "Google is putting $15 billion into a campus near Visakhapatnam.", "Google" },
    { "The Springboard scheme, worth $300 million, will help startups.", "" },
    { "Project Tinder will bring $20 million to laboratories.", "" },
    { "The Vandermeersch family made $3 million.", "" },
    { "According to Kervadec, the market will reach $40 billion.", "" },
    { "The film Abyssia cost $12 million.", "" },
    { "Meta spent $27 billion on Hesperion, its campus in Louisiana.", "Meta" },
    { "Striker Mirovic is worth $80 million.", "" },
    { "The Turlot Prize, worth $1 million, goes to OpenAI.", "OpenAI" },
    { "Mistral AI is raising $600 million, the Morning Ledger reported.", "Mistral AI" },
    { "Microsoft sold $5 million of licences in Duluth.", "Microsoft" },
    { "The fine imposed on Google in Wallonia is $4 million.", "Google" },
    { "Nvidia shares rose 3% on Nasdaq, adding $20 billion.", "Nvidia" },
    { "In Penmarch, Mistral AI opens a $40 million centre.", "Mistral AI" },
    { "DULUTH — Mistral AI has raised $30 million.", "Mistral AI" },
    { "The TechSphere conference expects $12 million in sales.", "" },
    { "Scituate town council will get $2 million.", "" },
    { "Senator Fabrigas promises $50 million.", "" },
    { "The Helianthus mission will cost $200 million.", "" },
    { "Christmas brings retailers $70 billion.", "" },
    { "Anthropic will spend $50 billion in Abilene, Texas.", "Anthropic" },
    { "University of Scituate spinouts raised $5 million last year.", "" },
    { "The Rochambeau Act sets aside $4 billion for AI.", "" },
    { "Anthropic, on Lombard Street, raised $12 million.", "Anthropic" },
    { "Mistral AI a levé 12 millions d'euros lors d'un déjeuner à Bourgueil.", "Mistral AI" },
    { "Mistral AI investira 40 millions d'euros à Saint-Vulbas.", "Mistral AI" },
    { "Google met 15 milliards de dollars dans un campus près de Visakhapatnam.", "Google" },
    { "Le plan Tremplin, doté de 300 millions d'euros, aidera les jeunes pousses.", "" },
    { "Le programme Étincelle apportera 20 millions d'euros aux laboratoires.", "" },
    { "La famille Vandermeersch a touché 3 millions d'euros.", "" },
    { "Selon Kervadec, le marché atteindra 40 milliards d'euros.", "" },
    { "Le film Abyssia a coûté 12 millions d'euros.", "" },
    { "Le campus Hespérion a coûté 27 milliards de dollars à Meta.", "Meta" },
    { "Le joueur Mirovic vaut 80 millions d'euros.", "" },
    { "Le gouvernement Lestrade débloque 100 millions d'euros.", "" },
    { "Le prix Turlot, doté de 1 million d'euros, revient à OpenAI.", "OpenAI" },
    { "Le quotidien Ouest-Matin révèle que Mistral AI lève 600 millions d'euros.", "Mistral AI" },
    { "Microsoft a vendu pour 5 millions de dollars de licences à Montauban.", "Microsoft" },
    { "L'amende infligée à Google en Wallonie s'élève à 4 millions d'euros.", "Google" },
    { "L'action Nvidia a grimpé de 3 % au Nasdaq, soit 20 milliards de dollars de capitalisation.",
      "Nvidia" },
    { "À Plouzané, Mistral AI inaugure un centre de 40 millions d'euros.", "Mistral AI" },
    { "Trente millions d'euros : voilà ce que coûtera le supercalculateur Borealix.", "" },
    { "Le salon VivaSphère attend 150 000 visiteurs et 12 millions d'euros de recettes.", "" },
    { "L'île de Groix recevra 2 millions d'euros de l'État.", "" },
    { "Le ministre Fabrègues promet 50 millions d'euros.", "" },
    { "Dupuydauby, 34 ans, a vendu ses parts 3 millions d'euros.", "" },
    { "La mission Hélianthe coûtera 200 millions d'euros.", "" },
    { "Noël rapporte 70 milliards d'euros au commerce.", "" },
    { "Anthropic dépensera 50 milliards de dollars au Texas et à Abilene.", "Anthropic" },
    { "Le village de Cazoulès touche 500 000 euros par an grâce à Google.", "Google" },
    { "La loi Rochambeau prévoit 4 milliards d'euros pour l'IA.", "" },
    { "Les Marseillais ont perdu 12 millions d'euros.", "" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), show_companies);
}

/* Names that stand above the sections of a list. */
static void
test_headings (void)
{
  static const Case cases[] = {
    { "Five to watch\n\n1. Brivelle, Ghent\nThe company raised $12 million.\n\n"
      "2. Ostrane, Leeds\nIt obtained $5 million from Accel.",
      "Brivelle <  | 12000000; Ostrane < Accel | 5000000" },
    { "Who got money\n\nMistral AI\nThe startup raised $9 million.\n\n"
      "Brivelle\nThe start-up raised $12 million.",
      "Mistral AI <  | 9000000; Brivelle <  | 12000000" },
    { "A talk on money\n\nBEX:\nOpenAI raised $9 million.\n\nBEX: And it got more, $12 million.",
      "OpenAI <  | 9000000; OpenAI <  | 12000000" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), show_deals);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/supposed/parties", test_parties);
  g_test_add_func ("/supposed/others", test_others);
  g_test_add_func ("/supposed/headings", test_headings);
  return g_test_run ();
}
