/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "bench-library-million.h"

#include <string.h>

#include "bench.h"
#include "library/jalons-library-private.h"
#include "library/jalons-pack-facts.h"

/*
 * A million articles can't be imported in the time that a bench may take. Here the rows are written
 * as they would be after such an import, without texts and without a search index: what is measured
 * is answered from the index in memory.
 */

#define N_ARTICLES 1000000
#define N_EVENTS 1000000
#define N_COMPANIES 5000
#define COMPANIES_PER_ARTICLE 6

static const char *const languages[] = { "fr", "en" };

/* Few companies are in most articles, most in few. */
static guint
pick_company (GRand *rand)
{
  double r = g_rand_double (rand);

  return (guint) (r * r * r * N_COMPANIES);
}

static void
make_names (JalonsLibrary *library, guint32 *ids)
{
  static const char *const known[] = { "OpenAI", "Mistral AI", "Anthropic", "Google" };

  for (guint i = 0; i < N_COMPANIES; i++)
    {
      g_autofree char *name
        = i < G_N_ELEMENTS (known) ? g_strdup (known[i]) : g_strdup_printf ("Company %u", i);

      ids[i]
        = jalons_names_intern (library->names, library->writer, JALONS_NAME_COMPANY, name, NULL);
    }
}

static void
must (gboolean ok)
{
  if (!ok)
    g_error ("the rows of the large library can't be written");
}

static void
write_articles (JalonsLibrary *library, GRand *rand, const guint32 *ids)
{
  JalonsDatabase *writer = library->writer;

  must (jalons_database_exec (writer, "INSERT INTO imports (started) VALUES (0)", NULL));
  for (guint i = 0; i < N_ARTICLES; i++)
    {
      g_autoptr (GByteArray) companies = g_byte_array_new ();
      int day = jalons_day_from_ymd (2014, 1, 1) + (int) ((guint64) i * 4500 / N_ARTICLES);
      gint64 ord = (G_GINT64_CONSTANT (1) << 40) + ((gint64) (day + 1000000) << 16) + i % 60000;
      guint8 hash[16] = { 0 };

      memcpy (hash, &i, sizeof i);
      for (guint j = 0; j < COMPANIES_PER_ARTICLE; j++)
        jalons_pack_uint (companies, ids[pick_company (rand)]);
      must (
        jalons_database_run (writer, NULL,
                             "INSERT INTO articles (id, ord, import_id, published_first,"
                             " published_last, published_precision, published_basis, language,"
                             " companies, hash, origin) VALUES (?, ?, 1, ?, ?, 1, 1, ?, ?, ?, '')",
                             "llddsbb", (gint64) i + 1, ord, day, day, languages[i % 3 == 0],
                             companies->data, (gsize) companies->len, hash, sizeof hash));
    }
}

static void
write_events (JalonsLibrary *library, GRand *rand)
{
  JalonsDatabase *writer = library->writer;

  for (guint i = 0; i < N_EVENTS; i++)
    {
      JalonsKind kind = i % 3 == 0 ? JALONS_KIND_RELEASE : JALONS_KIND_INVESTMENT;
      g_autoptr (JalonsClaim) claim = jalons_claim_new (kind);
      g_autoptr (GByteArray) data = NULL;
      guint article = (guint) g_rand_int_range (rand, 0, N_ARTICLES);
      g_autofree char *a = g_strdup (jalons_names_get (library->names, 1 + pick_company (rand)));
      g_autofree char *b = g_strdup (jalons_names_get (library->names, 1 + pick_company (rand)));

      claim->deal = kind == JALONS_KIND_RELEASE ? JALONS_DEAL_NONE : JALONS_DEAL_ROUND;
      claim->when = jalons_period_day (jalons_day_from_ymd (2014, 1, 1)
                                         + (int) ((guint64) article * 4500 / N_ARTICLES),
                                       JALONS_BASIS_STATED);
      claim->amount
        = (JalonsMoney) { 1000000 * (gint64) g_rand_int_range (rand, 1, 9000), "USD", 0 };
      jalons_claim_add_party (
        claim, kind == JALONS_KIND_RELEASE ? JALONS_ROLE_MAKER : JALONS_ROLE_RECIPIENT, a);
      if (kind == JALONS_KIND_INVESTMENT)
        jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, b);
      data = jalons_pack_claim (claim, library->names, writer, NULL);
      must (
        jalons_database_run (writer, NULL,
                             "INSERT INTO events (id, block, n_articles, n_independent,"
                             " disagreement, reasons, review, bits, data)"
                             " VALUES (?, 0, 1, 1, 0, 0, 0, 0, ?)",
                             "lb", (gint64) i + 1, data->data, (gsize) data->len)
        && jalons_database_run (writer, NULL,
                                "INSERT OR IGNORE INTO claims (id, event_id, block, clause, data)"
                                " VALUES (?, ?, 0, 0, ?)",
                                "llb", ((gint64) article + 1) << JALONS_CLAIM_SHIFT | (i & 0xffff),
                                (gint64) i + 1, data->data, (gsize) data->len));
    }
}

static JalonsLibrary *
make_library (const char *path)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree guint32 *ids = g_new (guint32, N_COMPANIES);
  JalonsLibrary *library = jalons_library_open (path, JALONS_LIBRARY_OPEN_CREATE, NULL);

  must (library != NULL && jalons_library_begin_write (library, NULL) != NULL);
  make_names (library, ids);
  write_articles (library, rand, ids);
  write_events (library, rand);
  jalons_library_note_all (library);
  must (jalons_library_end_write (library, TRUE, NULL));

  return library;
}

void
bench_library_million (void)
{
  g_autofree char *path = bench_scratch ("million.db");
  g_autoptr (JalonsLibrary) library = make_library (path);
  g_autoptr (JalonsIndex) index = NULL;
  double start = bench_wall_seconds ();

  index = jalons_library_load_index (library, NULL, NULL);
  bench_row ("index load, 1,000,000 articles and events", (bench_wall_seconds () - start) * 1000,
             "ms", BENCH_NONE, BENCH_NONE, BENCH_AT_MOST, "wall, from the rows");
  bench_library_filters (index, "filter change, 1,000,000 articles and events", 100);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}
