/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "domain/jalons-event.h"
#include "domain/jalons-facts.h"
#include "domain/jalons-reason.h"

#define BILLION G_GINT64_CONSTANT (1000000000)

static JalonsClaim *
make_investment (JalonsDeal deal,
                 const char *investor,
                 const char *recipient,
                 gint64 value,
                 JalonsQualifier qualifier)
{
  JalonsClaim *claim = jalons_claim_new (JALONS_KIND_INVESTMENT);

  claim->deal = deal;
  if (investor != NULL)
    jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, investor);
  if (recipient != NULL)
    jalons_claim_add_party (claim, JALONS_ROLE_RECIPIENT, recipient);
  claim->amount = (JalonsMoney) { value, "USD", (guint8) qualifier };

  return claim;
}

static void
assert_title (JalonsClaim *claim, const char *expected)
{
  g_autofree char *title = jalons_claim_dup_title (claim);

  g_assert_cmpstr (title, ==, expected);
  jalons_claim_free (claim);
}

static void
test_titles_of_investments (void)
{
  static const struct
  {
    JalonsDeal deal;
    const char *investor, *recipient;
    gint64 value;
    JalonsQualifier qualifier;
    const char *title;
  } cases[] = {
    { JALONS_DEAL_ROUND, "Amazon", "Anthropic", 4 * BILLION, JALONS_QUALIFIER_UP_TO,
      "Amazon → Anthropic: up to $4B" },
    { JALONS_DEAL_ROUND, "Amazon", "Anthropic", 0, JALONS_QUALIFIER_EXACT, "Amazon → Anthropic" },
    { JALONS_DEAL_ROUND, NULL, "Mistral AI", BILLION, JALONS_QUALIFIER_EXACT,
      "Mistral AI raises $1B" },
    { JALONS_DEAL_ROUND, NULL, "Mistral AI", 0, JALONS_QUALIFIER_EXACT, "Mistral AI raises funds" },
    { JALONS_DEAL_ROUND, "SoftBank", NULL, BILLION, JALONS_QUALIFIER_EXACT, "SoftBank: $1B" },
    { JALONS_DEAL_ROUND, NULL, NULL, BILLION, JALONS_QUALIFIER_EXACT, "Investment: $1B" },
    { JALONS_DEAL_NONE, NULL, NULL, 0, JALONS_QUALIFIER_EXACT, "Investment" },
    { JALONS_DEAL_ACQUISITION, "Google", "DeepMind", 0, JALONS_QUALIFIER_EXACT,
      "Google acquires DeepMind" },
    { JALONS_DEAL_ACQUISITION, "AMD", "Silo AI", 665000000, JALONS_QUALIFIER_EXACT,
      "AMD acquires Silo AI for $665M" },
    { JALONS_DEAL_ACQUISITION, NULL, "Silo AI", 0, JALONS_QUALIFIER_EXACT, "Silo AI is acquired" },
    { JALONS_DEAL_ACQUISITION, "Google", NULL, 0, JALONS_QUALIFIER_EXACT, "Google" },
    { JALONS_DEAL_DEBT, "Blackstone", "CoreWeave", 7500000000, JALONS_QUALIFIER_EXACT,
      "Blackstone → CoreWeave: $7.5B of debt" },
    { JALONS_DEAL_DEBT, NULL, "CoreWeave", 7500000000, JALONS_QUALIFIER_EXACT,
      "CoreWeave borrows $7.5B" },
    { JALONS_DEAL_IPO, NULL, "CoreWeave", 1500000000, JALONS_QUALIFIER_EXACT,
      "CoreWeave goes public: $1.5B" },
    { JALONS_DEAL_TOTAL, "Microsoft", "OpenAI", 13 * BILLION, JALONS_QUALIFIER_AT_LEAST,
      "Microsoft → OpenAI: more than $13B in total" },
    { JALONS_DEAL_TOTAL, NULL, "Anthropic", 1500000000, JALONS_QUALIFIER_EXACT,
      "Anthropic: $1.5B in total" },
    { JALONS_DEAL_OTHER, "Microsoft", NULL, 80 * BILLION, JALONS_QUALIFIER_EXACT,
      "Microsoft: $80B" },
    { JALONS_DEAL_OTHER, NULL, "Inria", 0, JALONS_QUALIFIER_EXACT, "Inria" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_title (make_investment (cases[i].deal, cases[i].investor, cases[i].recipient,
                                   cases[i].value, cases[i].qualifier),
                  cases[i].title);
}

/* Two who buy together buy in the plural. */
static void
test_titles_of_buyers (void)
{
  JalonsClaim *named
    = make_investment (JALONS_DEAL_ACQUISITION, "Vista", "Quill", 0, JALONS_QUALIFIER_EXACT);
  JalonsClaim *priced
    = make_investment (JALONS_DEAL_ACQUISITION, "Vista", "Quill", BILLION, JALONS_QUALIFIER_EXACT);

  jalons_claim_add_party (named, JALONS_ROLE_INVESTOR, "Apax");
  jalons_claim_add_party (priced, JALONS_ROLE_INVESTOR, "Apax");
  assert_title (named, "Vista, Apax acquire Quill");
  assert_title (priced, "Vista, Apax acquire Quill for $1B");
}

static void
test_titles_by_status (void)
{
  JalonsClaim *rumour
    = make_investment (JALONS_DEAL_ROUND, NULL, "xAI", BILLION, JALONS_QUALIFIER_EXACT);
  JalonsClaim *cancelled
    = make_investment (JALONS_DEAL_ACQUISITION, "Nvidia", "Arm", 0, JALONS_QUALIFIER_EXACT);

  rumour->status = JALONS_STATUS_RUMOURED;
  cancelled->status = JALONS_STATUS_CANCELLED;
  assert_title (rumour, "xAI seeks $1B");
  assert_title (cancelled, "Nvidia acquires Arm (cancelled)");
}

static void
test_many_investors (void)
{
  JalonsClaim *claim
    = make_investment (JALONS_DEAL_ROUND, "a16z", "Mistral AI", 0, JALONS_QUALIFIER_EXACT);

  jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, "Lightspeed");
  jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, "a16z");
  g_assert_cmpuint (claim->parties->len, ==, 3);
  jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, "Bpifrance");

  g_autofree char *all = jalons_claim_dup_role_text (claim, JALONS_ROLE_INVESTOR, G_MAXUINT);
  g_assert_cmpstr (all, ==, "a16z, Lightspeed, Bpifrance");
  g_assert_null (jalons_claim_dup_role_text (claim, JALONS_ROLE_MAKER, 1));

  assert_title (jalons_claim_copy (claim), "a16z, Lightspeed and 1 other → Mistral AI");
  jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, "Nvidia");
  assert_title (claim, "a16z, Lightspeed and 2 others → Mistral AI");
}

static void
test_titles_of_releases (void)
{
  JalonsClaim *claim = jalons_claim_new (JALONS_KIND_RELEASE);

  assert_title (jalons_claim_copy (claim), "Release");
  claim->model = g_strdup ("Claude 3");
  assert_title (jalons_claim_copy (claim), "Claude 3");
  jalons_claim_add_party (claim, JALONS_ROLE_MAKER, "Anthropic");
  assert_title (jalons_claim_copy (claim), "Anthropic: Claude 3");
  g_clear_pointer (&claim->model, g_free);
  assert_title (claim, "Anthropic");
}

static void
test_date_text (void)
{
  g_autoptr (JalonsClaim) claim = jalons_claim_new (JALONS_KIND_RELEASE);
  g_autofree char *unknown = jalons_claim_dup_date_text (claim);
  g_autofree char *deduced = NULL, *vague = NULL, *lasting = NULL;

  g_assert_cmpstr (unknown, ==, "unknown date");

  claim->when = jalons_period_month (2023, 9, JALONS_BASIS_INFERRED);
  claim->when_words = g_strdup ("en septembre");
  deduced = jalons_claim_dup_date_text (claim);
  g_assert_cmpstr (deduced, ==, "September 2023 (deduced)");

  g_assert_true (jalons_period_parse ("2024-10..2024-12", &claim->when));
  g_set_str (&claim->when_words, "fin 2024");
  vague = jalons_claim_dup_date_text (claim);
  g_assert_cmpstr (vague, ==, "fin 2024");

  claim->when.duration = TRUE;
  lasting = jalons_claim_dup_date_text (claim);
  g_assert_cmpstr (lasting, ==, "Oct – Dec 2024");
}

static void
test_copy_is_deep (void)
{
  JalonsClaim *claim
    = make_investment (JALONS_DEAL_ROUND, "Amazon", "Anthropic", BILLION, JALONS_QUALIFIER_EXACT);
  JalonsClaim *copy;

  claim->model = g_strdup ("m");
  claim->when_words = g_strdup ("w");
  claim->attribution = g_strdup ("a");
  claim->rule = g_strdup ("r");
  claim->trigger = g_strdup ("t");
  claim->told = g_strdup ("y");
  claim->when = jalons_period_year (2023, JALONS_BASIS_STATED);
  copy = jalons_claim_copy (claim);
  jalons_claim_free (claim);

  g_assert_cmpstr (copy->model, ==, "m");
  g_assert_cmpstr (copy->when_words, ==, "w");
  g_assert_cmpstr (copy->attribution, ==, "a");
  g_assert_cmpstr (copy->rule, ==, "r");
  g_assert_cmpstr (copy->trigger, ==, "t");
  g_assert_cmpstr (copy->told, ==, "y");
  g_assert_cmpint (copy->amount.value, ==, BILLION);
  g_assert_true (jalons_claim_has_party (copy, JALONS_ROLE_INVESTOR, "Amazon"));
  g_assert_true (jalons_claim_has_party (copy, JALONS_ROLE_ANY, "Anthropic"));
  g_assert_false (jalons_claim_has_party (copy, JALONS_ROLE_INVESTOR, "Anthropic"));
  g_assert_cmpstr (jalons_claim_get_party (copy, JALONS_ROLE_RECIPIENT), ==, "Anthropic");
  g_assert_null (jalons_claim_get_party (copy, JALONS_ROLE_MAKER));
  jalons_claim_free (copy);
}

static void
test_why (void)
{
  g_autoptr (JalonsClaim) claim
    = make_investment (JALONS_DEAL_ROUND, "Amazon", "Anthropic", BILLION, JALONS_QUALIFIER_EXACT);
  g_autoptr (JalonsMention) mention = jalons_mention_new (JALONS_MENTION_COMPANY, 0, 6, "Amazon");
  g_autofree char *nothing = jalons_claim_dup_why (claim);
  g_autofree char *old = NULL;
  g_autofree char *deal = NULL;
  g_autofree char *purchase = NULL;
  g_autofree char *release = NULL;

  g_assert_null (nothing);
  claim->told = g_strdup ("as it was");
  old = jalons_claim_dup_why (claim);
  g_assert_cmpstr (old, ==, "as it was");

  /* Words of a text are no format. */
  claim->trigger = g_strdup ("100 %s");
  deal = jalons_claim_dup_why (claim);
  g_assert_cmpstr (deal, ==, "“100 %s” tells that money was invested");
  claim->deal = JALONS_DEAL_ACQUISITION;
  claim->when_words = g_strdup ("Monday");
  claim->status = JALONS_STATUS_RUMOURED;
  purchase = jalons_claim_dup_why (claim);
  g_assert_cmpstr (
    purchase, ==,
    "“100 %s” tells that a company was bought; “Monday” tells when; the words around "
    "it make it a rumour");
  claim->kind = JALONS_KIND_RELEASE;
  claim->status = JALONS_STATUS_DONE;
  release = jalons_claim_dup_why (claim);
  g_assert_cmpstr (release, ==, "“100 %s” tells that a model came out; “Monday” tells when");

  g_assert_null (jalons_mention_get_why (mention));
  mention->told = g_strdup ("as it was");
  g_assert_cmpstr (jalons_mention_get_why (mention), ==, "as it was");
  for (guint i = JALONS_REASON_CATALOG; i < JALONS_REASON_GIVEN_NAME; i++)
    g_assert_nonnull (jalons_reason_get_label ((JalonsReason) i));
  g_assert_true (jalons_reason_is_known (JALONS_REASON_GIVEN_NAME));
  g_assert_false (jalons_reason_is_known (JALONS_REASON_GIVEN_NAME + 1));
  mention->reason = JALONS_REASON_LIST;
  g_assert_cmpstr (jalons_mention_get_why (mention), ==, "listed together with companies");
}

static void
test_nicks_and_labels (void)
{
  for (guint i = 0; i <= JALONS_KIND_RELEASE; i++)
    {
      JalonsKind kind = JALONS_KIND_INVESTMENT;

      g_assert_true (jalons_kind_from_nick (jalons_kind_to_nick ((JalonsKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_nonnull (jalons_kind_get_label (kind));
    }
  for (guint i = 0; i <= JALONS_DEAL_OTHER; i++)
    {
      JalonsDeal deal = JALONS_DEAL_NONE;

      g_assert_true (jalons_deal_from_nick (jalons_deal_to_nick ((JalonsDeal) i), &deal));
      g_assert_cmpint (deal, ==, i);
      g_assert_nonnull (jalons_deal_get_label (deal));
    }
  for (guint i = 0; i <= JALONS_STATUS_CANCELLED; i++)
    {
      JalonsStatus status = JALONS_STATUS_DONE;

      g_assert_true (jalons_status_from_nick (jalons_status_to_nick ((JalonsStatus) i), &status));
      g_assert_cmpint (status, ==, i);
      g_assert_nonnull (jalons_status_get_label (status, JALONS_KIND_RELEASE));
      g_assert_nonnull (jalons_status_get_label (status, JALONS_KIND_INVESTMENT));
    }
  for (guint i = 0; i <= JALONS_ROLE_ANY; i++)
    {
      JalonsRole role = JALONS_ROLE_RECIPIENT;

      g_assert_true (jalons_role_from_nick (jalons_role_to_nick ((JalonsRole) i), &role));
      g_assert_cmpint (role, ==, i);
      g_assert_nonnull (jalons_role_get_label (role));
    }

  JalonsRole role = JALONS_ROLE_MAKER;
  g_assert_false (jalons_role_from_nick ("bystander", &role));
  g_assert_cmpint (role, ==, JALONS_ROLE_MAKER);
}

static JalonsSource *
make_source (const char *title)
{
  JalonsSource *source = jalons_source_new ();

  source->article_title = g_strdup (title);
  source->claim = jalons_claim_new (JALONS_KIND_INVESTMENT);
  return source;
}

static void
test_event (void)
{
  JalonsEvent *event
    = jalons_event_new (7, make_investment (JALONS_DEAL_ROUND, "Amazon", "Anthropic", 4 * BILLION,
                                            JALONS_QUALIFIER_UP_TO));
  g_autofree char *title = NULL, *parties = NULL, *investors = NULL, *amount = NULL, *date = NULL;
  g_autofree char *recipient = NULL, *status = NULL, *model = NULL;
  guint kind, deal, n_sources;
  gboolean corrected;
  gint64 id;

  jalons_event_take_source (event, make_source ("one"));
  jalons_event_take_source (event, make_source ("two"));
  g_assert_cmpuint (jalons_event_get_n_sources (event), ==, 2);
  g_assert_cmpuint (jalons_event_get_n_independent (event), ==, 2);
  jalons_event_set_n_sources (event, 6, 2);
  jalons_event_set_corrected (event, TRUE);

  g_object_get (event, "id", &id, "kind", &kind, "deal", &deal, "title", &title, "parties-text",
                &parties, "recipient", &recipient, "investors-text", &investors, "model", &model,
                "amount-text", &amount, "date-text", &date, "status-text", &status, "n-sources",
                &n_sources, "corrected", &corrected, NULL);
  g_assert_cmpint (id, ==, 7);
  g_assert_cmpuint (kind, ==, JALONS_KIND_INVESTMENT);
  g_assert_cmpuint (deal, ==, JALONS_DEAL_ROUND);
  g_assert_cmpstr (title, ==, "Amazon → Anthropic: up to $4B");
  g_assert_cmpstr (parties, ==, "Amazon → Anthropic");
  g_assert_cmpstr (recipient, ==, "Anthropic");
  g_assert_cmpstr (investors, ==, "Amazon");
  g_assert_null (model);
  g_assert_cmpstr (amount, ==, "up to $4B");
  g_assert_cmpstr (date, ==, "unknown date");
  g_assert_cmpstr (status, ==, "Done");
  g_assert_cmpuint (n_sources, ==, 6);
  g_assert_true (corrected);
  g_assert_cmpuint (jalons_event_get_n_independent (event), ==, 2);

  g_assert_finalize_object (event);
}

static void
test_facts (void)
{
  g_autoptr (JalonsFacts) facts = jalons_facts_new ();

  g_assert_cmpstr (facts->language, ==, "und");
  g_assert_false (jalons_period_is_known (&facts->published));
  g_ptr_array_add (facts->mentions, jalons_mention_new (JALONS_MENTION_MODEL, 3, 8, "Claude 3"));
  g_ptr_array_add (facts->claims, jalons_claim_new (JALONS_KIND_RELEASE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claim/titles/investments", test_titles_of_investments);
  g_test_add_func ("/claim/titles/of-buyers", test_titles_of_buyers);
  g_test_add_func ("/claim/titles/by-status", test_titles_by_status);
  g_test_add_func ("/claim/titles/many-investors", test_many_investors);
  g_test_add_func ("/claim/titles/releases", test_titles_of_releases);
  g_test_add_func ("/claim/date-text", test_date_text);
  g_test_add_func ("/claim/copy-is-deep", test_copy_is_deep);
  g_test_add_func ("/claim/why", test_why);
  g_test_add_func ("/claim/nicks-and-labels", test_nicks_and_labels);
  g_test_add_func ("/claim/event", test_event);
  g_test_add_func ("/claim/facts", test_facts);

  return g_test_run ();
}
