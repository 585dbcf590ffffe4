/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "models/jalons-reference.h"

static const char companies[] = "acme | Acme | | | startup | | | | \n"
                                "bolt | Bolt | | | startup | | | | \n"
                                "cash | Cash Capital | | | fund | | | | \n"
                                "dosh | Dosh Partners | | | fund | | | | \n";
static const char models[]
  = "anvil-1 | Anvil 1 | | acme | Anvil One | | 2024-03-04 | llm | yes | https://a.example/1 | \n"
    "anvil-2 | Anvil 2 | | acme | | | 2024-09-01 | llm | no | | \n";
static const char milestones[]
  = "m1 | round | acme | cash | exact 100000000 USD | | 2023-05-10 | yes | https://m.example/1\n"
    "m2 | round | acme | dosh | exact 300000000 USD | | 2024-02-01 | yes | https://m.example/2\n"
    "m3 | round | bolt | cash | exact 50000000 EUR | | 2024-02-01 | no |\n"
    "m4 | acquisition | bolt | acme | | | 2024-06 | yes | https://m.example/4\n";

typedef struct
{
  JalonsCatalog *catalog;
  JalonsReference *reference;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) c = g_bytes_new_static (companies, strlen (companies));
  g_autoptr (GBytes) m = g_bytes_new_static (models, strlen (models));
  g_autoptr (GBytes) s = g_bytes_new_static (milestones, strlen (milestones));
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  fixture->catalog = jalons_catalog_new (c, none, m, none, s, &error);
  g_assert_no_error (error);
  fixture->reference = jalons_reference_new (fixture->catalog);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  jalons_reference_free (fixture->reference);
  jalons_catalog_free (fixture->catalog);
}

/* "Cash Capital → Acme, 100 million USD, May 2023"; 0 and NULL for what is not said. */
static JalonsClaim *
deal (const char *investor,
      const char *recipient,
      gint64 amount,
      const char *currency,
      const char *when)
{
  JalonsClaim *claim = jalons_claim_new (JALONS_KIND_INVESTMENT);

  claim->deal = JALONS_DEAL_ROUND;
  if (investor != NULL)
    jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, investor);
  jalons_claim_add_party (claim, JALONS_ROLE_RECIPIENT, recipient);
  claim->amount.value = amount;
  if (amount > 0)
    g_strlcpy (claim->amount.currency, currency, sizeof claim->amount.currency);
  if (when != NULL)
    g_assert_true (jalons_period_parse (when, &claim->when));

  return claim;
}

/* Takes the claim. */
static void
assert_source (Fixture *fixture, JalonsClaim *claim, const char *source)
{
  g_autoptr (JalonsClaim) owned = claim;
  const JalonsReferenceEntry *entry = jalons_reference_find (fixture->reference, owned);

  g_assert_cmpstr (entry != NULL ? entry->source : NULL, ==, source);
}

/* Only what a source is known for is shown at all. */
static void
test_entries (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (jalons_reference_get_n_entries (fixture->reference), ==, 4);
  for (guint32 id = 1; id <= 4; id++)
    g_assert_true (
      g_str_has_prefix (jalons_reference_get_entry (fixture->reference, id)->source, "https://"));
  g_assert_null (jalons_reference_get_entry (fixture->reference, 0));
  g_assert_null (jalons_reference_get_entry (fixture->reference, 5));
}

static void
test_investments (Fixture *fixture, gconstpointer data)
{
  const char *first = "https://m.example/1", *second = "https://m.example/2";

  assert_source (fixture, deal ("Cash Capital", "Acme", 100000000, "USD", "2023-05"), first);
  assert_source (fixture, deal (NULL, "Acme", 105000000, "USD", "2023-06-02"), first);
  assert_source (fixture, deal ("Cash Capital", "Acme", 0, NULL, "2023-05"), first);
  assert_source (fixture, deal ("Dosh Partners", "Acme", 0, NULL, "2024-01"), second);
  assert_source (fixture, deal (NULL, "Acme", 300000000, "USD", NULL), second);
  /* The same in another currency, from the same hand and at the same time. */
  assert_source (fixture, deal ("Cash Capital", "Acme", 92000000, "EUR", "2023-05"), first);

  /* Another sum, another time, another company, another round. */
  assert_source (fixture, deal ("Cash Capital", "Acme", 200000000, "USD", "2023-05"), NULL);
  assert_source (fixture, deal ("Cash Capital", "Acme", 100000000, "USD", "2024-05"), NULL);
  assert_source (fixture, deal ("Cash Capital", "Bolt", 100000000, "USD", "2023-05"), NULL);
  assert_source (fixture, deal ("Dosh Partners", "Acme", 0, NULL, "2023-05"), NULL);
  /* Nothing but the company is no ground for a match. */
  assert_source (fixture, deal (NULL, "Acme", 0, NULL, "2023-05"), NULL);
}

static void
test_acquisition (Fixture *fixture, gconstpointer data)
{
  JalonsClaim *bought = deal ("Acme", "Bolt", 0, NULL, "2024-06-20");
  JalonsClaim *total = deal ("Cash Capital", "Acme", 100000000, "USD", "2023-05");

  bought->deal = JALONS_DEAL_ACQUISITION;
  assert_source (fixture, bought, "https://m.example/4");
  assert_source (fixture, deal ("Acme", "Bolt", 0, NULL, "2024-06-20"), NULL);
  total->deal = JALONS_DEAL_TOTAL;
  assert_source (fixture, total, NULL);
}

static JalonsClaim *
release (const char *model, const char *when)
{
  JalonsClaim *claim = jalons_claim_new (JALONS_KIND_RELEASE);

  claim->model = g_strdup (model);
  jalons_claim_add_party (claim, JALONS_ROLE_MAKER, "Acme");
  if (when != NULL)
    g_assert_true (jalons_period_parse (when, &claim->when));

  return claim;
}

static void
test_releases (Fixture *fixture, gconstpointer data)
{
  assert_source (fixture, release ("Anvil 1", "2024-03"), "https://a.example/1");
  assert_source (fixture, release ("Anvil One", NULL), "https://a.example/1");
  assert_source (fixture, release ("Anvil 1", "2022"), NULL);
  assert_source (fixture, release ("Anvil 2", "2024-09"), NULL);
  assert_source (fixture, release ("Anvil 3", "2024-03"), NULL);
}

/* What comes with Jalons is well-formed: no entry without date, owner or address. */
static void
test_default (void)
{
  JalonsReference *reference = jalons_reference_get_default ();
  guint32 n = jalons_reference_get_n_entries (reference);

  g_assert_cmpuint (n, >, 100);
  for (guint32 id = 1; id <= n; id++)
    {
      const JalonsReferenceEntry *entry = jalons_reference_get_entry (reference, id);

      g_assert_cmpuint (entry->id, ==, id);
      g_assert_true (jalons_period_is_known (&entry->values->when));
      g_assert_cmpuint (entry->values->parties->len, >, 0);
      g_assert_true (g_uri_is_valid (entry->source, G_URI_FLAGS_NONE, NULL));
    }
}

#define ADD(name, func) g_test_add ("/reference/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("entries", test_entries);
  ADD ("investments", test_investments);
  ADD ("acquisition", test_acquisition);
  ADD ("releases", test_releases);
  g_test_add_func ("/reference/default", test_default);

  return g_test_run ();
}
