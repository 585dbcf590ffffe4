/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "bench-generator.h"

#include <string.h>

#include "domain/jalons-period.h"

/*
 * In the sentences below, %C and %D are two different companies, %F a fund, %M a model, %A a sum,
 * %P a part of the sum, %T a date phrase, %S a start-up that no catalogue has, %N a number, and %W
 * a rare word: real text never runs out of new words, and a search index feels that.
 */

struct _BenchGenerator
{
  GRand *rand;
  guint64 n_articles;
};

typedef struct
{
  const char *const *events;
  gsize n_events;
  const char *const *fillers;
  gsize n_fillers;
  const char *const *titles;
  gsize n_titles;
  const char *const *months;
  const char *const *dates;
  gsize n_dates;
  const char *const *stems;
  gsize n_stems;
  const char *const *endings;
  gsize n_endings;
  gboolean french;
} Language;

static const char *const companies[] = {
  "OpenAI",      "Google",        "Anthropic",  "Microsoft", "Mistral AI",   "Meta",
  "Nvidia",      "Amazon",        "DeepSeek",   "xAI",       "Apple",        "Cohere",
  "Alibaba",     "Hugging Face",  "Tencent",    "Baidu",     "Salesforce",   "IBM",
  "Oracle",      "Samsung",       "Databricks", "Intel",     "Stability AI", "Perplexity",
  "Aleph Alpha", "Inflection AI", "LightOn",    "Scaleway",  "CoreWeave",    "Cerebras",
  "Groq",        "Runway",        "ElevenLabs", "Synthesia", "Helsing",      "Character.AI",
  "Moonshot AI", "Zhipu AI",      "SambaNova",  "Poolside",
};

static const char *const funds[] = {
  "SoftBank",
  "Andreessen Horowitz",
  "Sequoia Capital",
  "Lightspeed",
  "General Catalyst",
  "Bpifrance",
  "Thrive Capital",
  "Khosla Ventures",
  "Index Ventures",
  "Tiger Global",
  "Kima Ventures",
  "Partech",
  "Accel",
  "Coatue",
  "Fidelity",
};

static const char *const models[] = {
  "GPT-4",
  "GPT-4o",
  "Claude 3",
  "Claude 3.5 Sonnet",
  "Gemini 1.5 Pro",
  "Llama 3",
  "Llama 2",
  "Mistral Large",
  "Mixtral 8x7B",
  "DeepSeek-R1",
  "Grok-2",
  "o1",
  "GPT-5",
  "Claude 4 Opus",
  "Gemini 2.5 Pro",
  "Qwen2.5",
  "Command R+",
  "Phi-3",
  "Llama 4",
  "DALL-E 3",
  "Stable Diffusion 3",
  "Codestral",
  "Gemma 2",
  "Sora",
};

static const char *const startups[] = {
  "Nuvia AI",   "Calypso Labs", "Orphéon",     "Tessella AI", "Brumaire IA", "Kestrel Robotics",
  "Lumen Nord", "Aubépine",     "Quarto Labs", "Vesper AI",   "Halcyon IA",  "Noroît Technologies",
};

static const char *const fr_events[] = {
  "%C a investi %A dans %D %T.",
  "%D a levé %A auprès de %F et de %C %T.",
  "La start-up %S a bouclé un tour de table de %A mené par %F.",
  "%C a lancé %M %T, accessible dès maintenant aux développeurs.",
  "Selon le Financial Times, %C serait en discussions pour investir jusqu'à %A dans %D.",
  "%C a racheté %D pour %A %T.",
  "L'opération valorise %D à %A.",
  "%C a dévoilé %M, qu'il dit plus rapide et moins cher que %M.",
  "Au total, %D a réuni plus de %A depuis sa création, dont %P l'an dernier.",
  "%F, déjà au capital, remet %A au pot.",
  "Le nouveau modèle, baptisé %M, sera disponible %T.",
  "« Nous venons de signer avec %C », confirme le patron de %S, qui a réuni %A.",
};

static const char *const fr_fillers[] = {
  "Le marché de l'intelligence artificielle a changé d'échelle en quelques mois, et personne ne "
  "sait vraiment où il s'arrêtera.",
  "Les analystes restent prudents : la demande en %W dépasse toujours l'offre, mais les marges se "
  "tassent.",
  "« Il ne suffit pas d'avoir des puces, il faut encore savoir s'en servir », résume un ingénieur "
  "passé par %C.",
  "Dans les couloirs du salon, on parle surtout de %W, de recrutements et de factures "
  "d'électricité.",
  "La direction n'a pas souhaité commenter ces informations, mais elle ne les dément pas non plus.",
  "Environ %N entreprises utilisent déjà ces outils en Europe, d'après une étude publiée ce "
  "printemps.",
  "Les syndicats demandent des garanties sur l'emploi et un droit de regard sur les données.",
  "Pour les chercheurs, la question de la %W reste ouverte et les bancs d'essai ne disent pas "
  "tout.",
  "La Commission européenne suit le dossier de près, sans avoir ouvert d'enquête à ce stade.",
  "À Paris comme à Lyon, les écoles d'ingénieurs voient partir leurs meilleurs élèves vers les "
  "laboratoires privés.",
  "Cette stratégie n'est pas sans risque : il y a %N mois, un concurrent y avait laissé une partie "
  "de sa réputation.",
  "Le service compte %N millions d'utilisateurs chaque semaine, dont une bonne part ne paie rien.",
  "Les centres de données consomment désormais autant qu'une ville moyenne, rappelle un rapport "
  "parlementaire.",
  "Reste à convaincre les clients, qui comparent les prix et changent de fournisseur d'un "
  "trimestre à l'autre.",
  "L'équipe, installée dans un ancien atelier de %W, travaille surtout sur les langues peu dotées.",
  "Ses concurrents %C et %D avancent dans la même direction, avec des moyens bien supérieurs.",
  "Un porte-parole précise que les textes des utilisateurs ne servent pas à l'entraînement, sauf "
  "accord.",
  "Les tests menés par notre rédaction montrent des progrès nets en %W et des erreurs tenaces en "
  "calcul.",
};

static const char *const fr_titles[] = {
  "%C accélère dans l'intelligence artificielle",
  "%D lève %A pour financer ses ambitions",
  "%C dévoile %M",
  "Pourquoi %C mise sur %D",
  "IA : la course aux %W s'emballe",
  "Ce que change %M pour les entreprises",
};

static const char *const fr_months[]
  = { "janvier", "février", "mars",      "avril",   "mai",      "juin",
      "juillet", "août",    "septembre", "octobre", "novembre", "décembre" };
static const char *const fr_dates[]
  = { "lundi",           "mercredi",          "la semaine dernière",
      "le mois dernier", "en septembre 2023", "le 12 juin",
      "à l'automne",     "en 2022",           "début 2024",
      "il y a deux ans", "ce jeudi" };
static const char *const fr_stems[] = { "calibr", "mod",     "orchestr", "semi",    "gran",
                                        "vector", "synth",   "quantif",  "archiv",  "percept",
                                        "ramif",  "tessel",  "indexat",  "refroid", "vérif",
                                        "tract",  "embarqu", "sédiment" };
static const char *const fr_endings[] = { "ation", "ité",  "isme", "eurs",    "age",      "ement",
                                          "ique",  "ance", "ures", "oscopie", "ographie", "ables" };

static const char *const en_events[] = {
  "%C invested %A in %D %T.",
  "%D raised %A from %F and %C %T.",
  "The startup %S closed a %A round led by %F.",
  "%C released %M %T, and developers can use it right away.",
  "%C is in talks to invest up to %A in %D, according to people familiar with the matter.",
  "%C acquired %D for %A %T.",
  "The deal values %D at %A.",
  "%C unveiled %M, which it says is faster and cheaper than %M.",
  "%D has raised more than %A since it was founded, including %P last year.",
  "The new model, called %M, will be available %T.",
};

static const char *const en_fillers[] = {
  "The market for artificial intelligence has changed beyond recognition, and nobody quite knows "
  "where it will stop.",
  "Analysts remain cautious: demand for %W still outstrips supply, but margins are thinning.",
  "\"Having the chips is not enough, you have to know what to do with them,\" said an engineer "
  "formerly at %C.",
  "Regulators are watching closely, although no formal inquiry has been opened so far.",
  "Some %N companies already use such tools, a survey published this spring found.",
  "For researchers the question of %W is still open, and benchmarks do not tell the whole story.",
  "The company declined to comment on the report but did not deny it either.",
  "Data centres now draw as much power as a mid-sized city, a parliamentary report noted.",
  "The service has %N million weekly users, most of whom pay nothing.",
  "Rivals such as %C and %D are moving in the same direction with far deeper pockets.",
  "Our own tests showed clear progress in %W and stubborn mistakes in arithmetic.",
  "The team works out of a former %W workshop and focuses on languages with little data.",
};

static const char *const en_titles[] = {
  "%C doubles down on artificial intelligence",
  "%D raises %A to fund its ambitions",
  "%C unveils %M",
  "Why %C is betting on %D",
  "The race for %W heats up",
};

static const char *const en_months[]
  = { "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December" };
static const char *const en_dates[]
  = { "on Monday", "last week",         "last month",    "in September 2023", "on June 12",
      "in 2022",   "earlier this year", "two years ago", "this week" };
static const char *const en_stems[]
  = { "calibr",  "mod",   "orchestr", "semi",  "gran", "vector", "synth", "quantif", "archiv",
      "percept", "ramif", "tessel",   "index", "cool", "verif",  "tract", "embed",   "sediment" };
static const char *const en_endings[] = { "ation", "ity",  "ism",  "ers",    "age",     "ment",
                                          "ics",   "ance", "ures", "oscopy", "ography", "ables" };

static const Language french = {
  fr_events,
  G_N_ELEMENTS (fr_events),
  fr_fillers,
  G_N_ELEMENTS (fr_fillers),
  fr_titles,
  G_N_ELEMENTS (fr_titles),
  fr_months,
  fr_dates,
  G_N_ELEMENTS (fr_dates),
  fr_stems,
  G_N_ELEMENTS (fr_stems),
  fr_endings,
  G_N_ELEMENTS (fr_endings),
  TRUE,
};

static const Language english = {
  en_events,
  G_N_ELEMENTS (en_events),
  en_fillers,
  G_N_ELEMENTS (en_fillers),
  en_titles,
  G_N_ELEMENTS (en_titles),
  en_months,
  en_dates,
  G_N_ELEMENTS (en_dates),
  en_stems,
  G_N_ELEMENTS (en_stems),
  en_endings,
  G_N_ELEMENTS (en_endings),
  FALSE,
};

static gsize
pick (BenchGenerator *self, gsize n)
{
  return (gsize) g_rand_int_range (self->rand, 0, (gint32) n);
}

/* The first names of a list are the common ones, as in the press: the square skews the choice. */
static const char *
pick_skewed (BenchGenerator *self, const char *const *names, gsize n)
{
  double u = g_rand_double (self->rand);

  return names[(gsize) (u * u * (double) n)];
}

static void
append_rare_word (BenchGenerator *self, const Language *language, GString *out)
{
  g_string_append (out, language->stems[pick (self, language->n_stems)]);
  if (pick (self, 3) == 0)
    g_string_append_c (out, (char) ('a' + pick (self, 26)));
  g_string_append (out, language->stems[pick (self, language->n_stems)]);
  g_string_append (out, language->endings[pick (self, language->n_endings)]);
}

static void
append_sum (BenchGenerator *self, const Language *language, GString *out)
{
  gboolean billions = pick (self, 4) == 0;
  guint value = (guint) pick (self, billions ? 20 : 900) + 1;

  if (language->french)
    g_string_append_printf (out, billions ? "%u,%u milliards %s" : "%u,%u millions %s", value,
                            (guint) pick (self, 10),
                            pick (self, 3) == 0 ? "de dollars" : "d’euros");
  else
    g_string_append_printf (out, billions ? "$%u.%u billion" : "$%u.%u million", value,
                            (guint) pick (self, 10));
}

static void
append_slot (BenchGenerator *self,
             const Language *language,
             char slot,
             const char *first,
             const char *second,
             GString *out)
{
  switch (slot)
    {
    case 'C':
      g_string_append (out, first);
      break;
    case 'D':
      g_string_append (out, second);
      break;
    case 'F':
      g_string_append (out, pick_skewed (self, funds, G_N_ELEMENTS (funds)));
      break;
    case 'M':
      g_string_append (out, pick_skewed (self, models, G_N_ELEMENTS (models)));
      break;
    case 'S':
      g_string_append (out, startups[pick (self, G_N_ELEMENTS (startups))]);
      break;
    case 'A':
    case 'P':
      append_sum (self, language, out);
      break;
    case 'T':
      g_string_append (out, language->dates[pick (self, language->n_dates)]);
      break;
    case 'N':
      g_string_append_printf (out, "%u", (guint) pick (self, 900) + 2);
      break;
    default:
      append_rare_word (self, language, out);
      break;
    }
}

static void
append_sentence (BenchGenerator *self, const Language *language, const char *template, GString *out)
{
  const char *first = pick_skewed (self, companies, G_N_ELEMENTS (companies));
  const char *second;

  do
    second = pick_skewed (self, companies, G_N_ELEMENTS (companies));
  while (second == first);

  for (const char *p = template; *p != '\0'; p++)
    {
      if (*p == '%')
        append_slot (self, language, *++p, first, second, out);
      else
        g_string_append_c (out, *p);
    }
}

static void
append_paragraph (BenchGenerator *self, const Language *language, GString *out)
{
  guint n = 3 + (guint) pick (self, 3);

  for (guint i = 0; i < n; i++)
    {
      gboolean event = pick (self, 9) == 0;

      if (i > 0)
        g_string_append_c (out, ' ');
      append_sentence (self, language,
                       event ? language->events[pick (self, language->n_events)]
                             : language->fillers[pick (self, language->n_fillers)],
                       out);
    }
  g_string_append (out, "\n\n");
}

/* The press writes more about the subject every year. */
static JalonsDay
pick_day (BenchGenerator *self)
{
  double u = g_rand_double (self->rand);
  JalonsDay first = jalons_day_from_ymd (2014, 1, 1);
  JalonsDay last = jalons_day_from_ymd (2026, 8, 31);

  return last - (JalonsDay) (u * u * (double) (last - first));
}

static void
append_date_line (const Language *language, JalonsDay day, GString *out)
{
  int year, month, mday;

  jalons_day_to_ymd (day, &year, &month, &mday);
  if (language->french)
    g_string_append_printf (out, "Publié le %d %s %d\n\n", mday, language->months[month - 1], year);
  else
    g_string_append_printf (out, "%s %d, %d\n\n", language->months[month - 1], mday, year);
}

BenchGenerator *
bench_generator_new (guint32 seed)
{
  BenchGenerator *self = g_new0 (BenchGenerator, 1);

  self->rand = g_rand_new_with_seed (seed);
  return self;
}

void
bench_generator_free (BenchGenerator *self)
{
  g_rand_free (self->rand);
  g_free (self);
}

char *
bench_generator_next (BenchGenerator *self, gint32 *out_day)
{
  const Language *language = pick (self, 3) == 0 ? &english : &french;
  g_autoptr (GString) out = g_string_sized_new (4096);
  JalonsDay day = pick_day (self);
  guint n_paragraphs = 2 + (guint) pick (self, 6);

  append_sentence (self, language, language->titles[pick (self, language->n_titles)], out);
  g_string_append (out, "\n\n");
  append_date_line (language, day, out);
  for (guint i = 0; i < n_paragraphs; i++)
    append_paragraph (self, language, out);
  /* No two alike, or the library would rightly take them for one. */
  g_string_append_printf (out, "%s %" G_GUINT64_FORMAT "\n",
                          language->french ? "Dépêche" : "Dispatch", ++self->n_articles);

  if (out_day != NULL)
    *out_day = day;
  return g_string_free (g_steal_pointer (&out), FALSE);
}
