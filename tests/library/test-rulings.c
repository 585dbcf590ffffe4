/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include <string.h>

static gint64
claim_of (Fixture *fixture, gint64 article_id)
{
  g_autoptr (GPtrArray) claims
    = jalons_library_load_article_claims (fixture->library, article_id, NULL);

  g_assert_cmpuint (claims->len, ==, 1);

  return ((JalonsArticleClaim *) g_ptr_array_index (claims, 0))->claim_id;
}

static gint64
event_of (Fixture *fixture, gint64 article_id)
{
  g_autoptr (GPtrArray) claims
    = jalons_library_load_article_claims (fixture->library, article_id, NULL);

  g_assert_cmpuint (claims->len, ==, 1);

  return ((JalonsArticleClaim *) g_ptr_array_index (claims, 0))->event_id;
}

static void
undo (Fixture *fixture, guint64 *token)
{
  g_autoptr (GError) error = NULL;

  *token = jalons_library_undo (fixture->library, *token, &error);
  g_assert_no_error (error);
  g_assert_cmpint (*token, !=, 0);
}

static void
rebuild (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  jalons_library_rebuild (fixture->library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture_assert_sound (fixture);
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  gint64 a
    = fixture_import (fixture, "a.txt", "#claim recipient=A amount=1200000:USD date=2024-05\na");
  gint64 b
    = fixture_import (fixture, "b.txt", "#claim recipient=A amount=1200000:USD date=2024-05\nb");
  gint64 c;
  guint64 token;

  g_assert_cmpint (event_of (fixture, a), ==, event_of (fixture, b));
  token = jalons_library_split_claim (fixture->library, claim_of (fixture, b), NULL);
  g_assert_cmpint (event_of (fixture, a), !=, event_of (fixture, b));
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, 2);

  /* It stays split: when texts are read anew, when more comes in, when the library is opened again.
   */
  rebuild (fixture);
  g_assert_cmpint (event_of (fixture, a), !=, event_of (fixture, b));
  c = fixture_import (fixture, "c.txt", "#claim recipient=A amount=1200000:USD date=2024-05\nc");
  g_assert_cmpint (event_of (fixture, a), !=, event_of (fixture, b));
  undo (fixture, &token);
  g_assert_cmpint (event_of (fixture, a), ==, event_of (fixture, b));
  g_assert_cmpint (event_of (fixture, a), ==, event_of (fixture, c));
  undo (fixture, &token);
  g_assert_cmpint (event_of (fixture, a), !=, event_of (fixture, b));
  fixture_close (fixture);
  fixture_open (fixture);
  g_assert_cmpint (event_of (fixture, a), !=, event_of (fixture, b));
  fixture_assert_sound (fixture);
}

static void
test_join (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsEvent) event = NULL;
  gint64 a
    = fixture_import (fixture, "a.txt", "#claim recipient=A amount=1200000:USD date=2024-05\na");
  gint64 b
    = fixture_import (fixture, "b.txt", "#claim recipient=B amount=9000000:EUR date=2025-01\nb");
  guint64 token;

  token = jalons_library_join_claims (fixture->library, claim_of (fixture, a),
                                      claim_of (fixture, b), NULL);
  g_assert_cmpint (event_of (fixture, a), ==, event_of (fixture, b));
  rebuild (fixture);
  g_assert_cmpint (event_of (fixture, a), ==, event_of (fixture, b));
  event = jalons_library_load_event (fixture->library, event_of (fixture, a), NULL);
  g_assert_cmpstr (jalons_event_get_joined_because (event), ==, "joined by you");
  g_assert_cmpuint (jalons_event_get_sources (event)->len, ==, 2);

  /* The last word counts. */
  g_assert_cmpint (jalons_library_split_claim (fixture->library, claim_of (fixture, a), NULL), !=,
                   0);
  g_assert_cmpint (event_of (fixture, a), !=, event_of (fixture, b));
  g_assert_cmpint (jalons_library_join_claims (fixture->library, claim_of (fixture, a),
                                               claim_of (fixture, b), NULL),
                   !=, 0);
  g_assert_cmpint (event_of (fixture, a), ==, event_of (fixture, b));
  g_assert_cmpint (token, !=, 0);
  fixture_assert_sound (fixture);
}

static void
test_correct (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JalonsClaim) values = jalons_claim_new (JALONS_KIND_INVESTMENT);
  g_autoptr (JalonsEvent) event = NULL;
  gint64 a
    = fixture_import (fixture, "a.txt", "#claim recipient=A amount=1200000:USD date=2024-05\na");
  guint64 token;

  values->amount = (JalonsMoney) { 2000000, "EUR", JALONS_QUALIFIER_EXACT };
  values->when = jalons_period_day (jalons_day_from_ymd (2024, 5, 6), JALONS_BASIS_USER);
  jalons_claim_add_party (values, JALONS_ROLE_INVESTOR, "Nouvel Investisseur");
  token = jalons_library_correct_event (
    fixture->library, event_of (fixture, a), values,
    JALONS_EVENT_MASK_AMOUNT | JALONS_EVENT_MASK_WHEN | JALONS_EVENT_MASK_INVESTORS, NULL);
  rebuild (fixture);
  /* Another source does not change what the user said. */
  fixture_import (fixture, "b.txt", "#claim recipient=A amount=1200000:USD date=2024-05\nb");
  event = jalons_library_load_event (fixture->library, event_of (fixture, a), NULL);
  g_assert_true (jalons_event_get_corrected (event));
  g_assert_cmpint (jalons_event_get_values (event)->amount.value, ==, 2000000);
  g_assert_cmpint (jalons_event_get_values (event)->when.precision, ==, JALONS_PRECISION_DAY);
  g_assert_true (jalons_claim_has_party (jalons_event_get_values (event), JALONS_ROLE_INVESTOR,
                                         "Nouvel Investisseur"));
  g_assert_true (
    jalons_claim_has_party (jalons_event_get_values (event), JALONS_ROLE_RECIPIENT, "A"));
  g_assert_cmpuint (jalons_event_get_n_sources (event), ==, 2);

  undo (fixture, &token);
  g_clear_object (&event);
  event = jalons_library_load_event (fixture->library, event_of (fixture, a), NULL);
  g_assert_false (jalons_event_get_corrected (event));
  g_assert_cmpint (jalons_event_get_values (event)->amount.value, ==, 1200000);
  undo (fixture, &token);

  g_assert_cmpint (
    jalons_library_correct_event (fixture->library, event_of (fixture, a), NULL, 0, NULL), !=, 0);
  g_clear_object (&event);
  event = jalons_library_load_event (fixture->library, event_of (fixture, a), NULL);
  g_assert_false (jalons_event_get_corrected (event));
  fixture_assert_sound (fixture);
}

static guint
count_review (Fixture *fixture)
{
  g_autoptr (GArray) review = jalons_library_load_review (fixture->library, NULL);

  return review->len;
}

static void
test_settle (Fixture *fixture, gconstpointer data)
{
  guint64 token;
  gint64 a = fixture_import (fixture, "a.txt",
                             "#published 2024-05-20\n"
                             "#claim recipient=A amount=2000000:USD date=2024-05\na");

  g_assert_cmpuint (count_review (fixture), ==, 0);
  fixture_import (fixture, "b.txt",
                  "#published 2024-05-20\n#claim recipient=A amount=2000000:EUR date=2024-05\nb");
  g_assert_cmpuint (count_review (fixture), ==, 1);
  token = jalons_library_settle_event (fixture->library, event_of (fixture, a),
                                       JALONS_REVIEW_DISAGREEMENT, NULL);
  g_assert_cmpuint (count_review (fixture), ==, 0);
  rebuild (fixture);
  g_assert_cmpuint (count_review (fixture), ==, 0);
  undo (fixture, &token);
  g_assert_cmpuint (count_review (fixture), ==, 1);

  a = fixture_import (fixture, "c.txt", "sans date");
  g_assert_cmpuint (count_review (fixture), ==, 2);
  token = jalons_library_settle_article (fixture->library, a, NULL);
  g_assert_cmpuint (count_review (fixture), ==, 1);
  undo (fixture, &token);
  g_assert_cmpuint (count_review (fixture), ==, 2);
}

/* Several events are settled by one token; one that is gone leaves all of them as they were. */
static void
test_settle_several (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "A", "B" };
  g_autoptr (GError) error = NULL;
  gint64 events[3] = { 0, 0, 999999 };
  guint64 token;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autofree char *name = g_strdup_printf ("%zu-%u.txt", i, j);
        g_autofree char *text = g_strdup_printf (
          "#published 2024-05-20\n#claim recipient=%s amount=2000000:%s date=2024-05\n%zu %u",
          names[i], j == 0 ? "USD" : "EUR", i, j);

        events[i] = event_of (fixture, fixture_import (fixture, name, text));
      }
  g_assert_cmpuint (count_review (fixture), ==, 2);

  g_assert_cmpuint (
    jalons_library_settle_events (fixture->library, events, 3, JALONS_REVIEW_DISAGREEMENT, &error),
    ==, 0);
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_review (fixture), ==, 2);

  token
    = jalons_library_settle_events (fixture->library, events, 2, JALONS_REVIEW_DISAGREEMENT, NULL);
  g_assert_cmpuint (count_review (fixture), ==, 0);
  rebuild (fixture);
  g_assert_cmpuint (count_review (fixture), ==, 0);
  undo (fixture, &token);
  g_assert_cmpuint (count_review (fixture), ==, 2);
}

static guint
count_claims (Fixture *fixture, gint64 article_id)
{
  g_autoptr (GPtrArray) claims
    = jalons_library_load_article_claims (fixture->library, article_id, NULL);

  return claims->len;
}

/* What is no event is none, however often the texts are read anew, until that is taken back. */
static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint64 token;
  gint64 a = fixture_import (fixture, "a.txt",
                             "#published 2024-05-20\n"
                             "#claim recipient=A amount=2000000:USD date=2024-05\na");
  gint64 event = event_of (fixture, a);

  token
    = jalons_library_rule_event (fixture->library, event, JALONS_REVIEW_REMOVED, NULL, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_claims (fixture, a), ==, 0);
  fixture_assert_sound (fixture);
  rebuild (fixture);
  g_assert_cmpuint (count_claims (fixture, a), ==, 0);

  undo (fixture, &token);
  g_assert_cmpuint (count_claims (fixture, a), ==, 1);
  g_assert_cmpint (event_of (fixture, a), !=, 0);
  fixture_assert_sound (fixture);
}

static void
test_proposals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) proposals = NULL;
  const JalonsProposal *proposal;
  gint64 a = fixture_import (
    fixture, "a.txt",
    "#claim recipient=Anthropic investor=Amazon amount=4000000000:USD:up_to date=2023-09\na");
  gint64 b = fixture_import (
    fixture, "b.txt", "#claim recipient=Anthropic investor=Amazon amount=4000000000:USD:up_to\nb");
  gint64 c;

  g_assert_cmpint (event_of (fixture, a), ==, event_of (fixture, b));
  c = fixture_import (
    fixture, "c.txt",
    "#claim recipient=Anthropic investor=Amazon amount=4000000000:USD date=2024-11-22\nc");
  g_assert_cmpint (event_of (fixture, a), !=, event_of (fixture, b));
  g_assert_cmpint (event_of (fixture, c), !=, event_of (fixture, b));
  proposals = jalons_library_load_proposals (fixture->library, event_of (fixture, b), NULL);
  g_assert_cmpuint (proposals->len, ==, 2);
  proposal = g_ptr_array_index (proposals, 0);
  g_assert_cmpint (proposal->own_claim_id, ==, claim_of (fixture, b));
  g_assert_cmpint (jalons_library_join_claims (fixture->library, claim_of (fixture, b),
                                               claim_of (fixture, c), NULL),
                   !=, 0);
  g_assert_cmpint (event_of (fixture, c), ==, event_of (fixture, b));
  g_assert_cmpint (event_of (fixture, a), !=, event_of (fixture, b));
  fixture_assert_sound (fixture);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/rulings/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("split", test_split);
  ADD ("join", test_join);
  ADD ("correct", test_correct);
  ADD ("settle", test_settle);
  ADD ("settle-several", test_settle_several);
  ADD ("remove", test_remove);
  ADD ("proposals", test_proposals);

  return g_test_run ();
}
