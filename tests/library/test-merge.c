/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include <stdio.h>
#include <string.h>

#include "library/jalons-merge.h"

typedef struct
{
  guint event;
  char *article;
  char *line;
  JalonsPeriod published;
  JalonsClaim *claim;
} Annotated;

static void
annotated_clear (gpointer data)
{
  Annotated *annotated = data;

  g_free (annotated->article);
  g_free (annotated->line);
  jalons_claim_free (annotated->claim);
}

static GArray *
load_annotated (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "library", "merging.claims", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *set = g_array_new (FALSE, TRUE, sizeof (Annotated));
  guint event = 0;

  g_array_set_clear_func (set, annotated_clear);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      Annotated annotated = { .published = JALONS_PERIOD_UNKNOWN };
      char article[64], published[64];
      int end;

      if (g_str_has_prefix (lines[i], "event "))
        event++;
      if (*lines[i] == '\0' || *lines[i] == '#' || g_str_has_prefix (lines[i], "event "))
        continue;
      g_assert_cmpint (sscanf (lines[i], "%63s %63s %n", article, published, &end), ==, 2);
      if (!g_str_equal (published, "-"))
        g_assert_true (jalons_period_parse (published, &annotated.published));
      annotated.event = event;
      annotated.article = g_strdup (article);
      annotated.line = g_strdup (lines[i] + end);
      annotated.claim = fake_claim_parse (annotated.line);
      g_array_append_val (set, annotated);
    }

  return set;
}

static guint64
hash (const char *text)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  digest[16] = '\0';
  return g_ascii_strtoull (digest, NULL, 16);
}

static JalonsMerge *
merge (GArray *set, const guint *order)
{
  g_autofree JalonsMergeClaim *claims = g_new0 (JalonsMergeClaim, set->len);

  for (guint i = 0; i < set->len; i++)
    {
      const Annotated *annotated = &g_array_index (set, Annotated, order[i]);
      g_autofree char *key = g_strconcat (annotated->article, annotated->line, NULL);

      claims[i].claim = annotated->claim;
      claims[i].key = hash (key);
      claims[i].article = hash (annotated->article);
      claims[i].published = annotated->published;
    }

  return jalons_merge_new (claims, set->len, NULL, 0);
}

/* For each claim of the set, the event that it was merged into. */
static guint *
events_of (const JalonsMerge *merged, GArray *set, const guint *order)
{
  guint *events = g_new0 (guint, set->len);

  for (guint i = 0; i < merged->events->len; i++)
    {
      const JalonsMergeEvent *event = g_ptr_array_index (merged->events, i);

      for (guint j = 0; j < event->members->len; j++)
        events[order[g_array_index (event->members, guint, j)]] = i + 1;
    }

  return events;
}

static guint *
straight_order (guint n)
{
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;

  return order;
}

static void
shuffle (guint *order, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint) g_test_rand_int_range (0, (gint32) i);
      guint kept = order[i - 1];

      order[i - 1] = order[other];
      order[other] = kept;
    }
}

static void
test_annotated (void)
{
  g_autoptr (GArray) set = load_annotated ();
  g_autofree guint *order = straight_order (set->len);
  g_autoptr (JalonsMerge) merged = merge (set, order);
  g_autofree guint *events = events_of (merged, set, order);
  guint n_found = 0, n_right = 0, n_wanted = 0;
  double precision, recall;

  g_assert_cmpuint (set->len, >=, 60);
  g_assert_cmpuint (g_array_index (set, Annotated, set->len - 1).event, >=, 25);
  for (guint i = 0; i < set->len; i++)
    {
      const Annotated *a = &g_array_index (set, Annotated, i);

      for (guint j = i + 1; j < set->len; j++)
        {
          const Annotated *b = &g_array_index (set, Annotated, j);
          gboolean wanted = a->event == b->event;
          gboolean found = events[i] == events[j];

          n_wanted += wanted;
          n_found += found;
          n_right += wanted && found;
          if (wanted != found)
            g_test_message ("%s: %s %s | %s %s", wanted ? "missed" : "wrong", a->article, a->line,
                            b->article, b->line);
        }
    }
  precision = (double) n_right / n_found;
  recall = (double) n_right / n_wanted;
  g_test_message ("%u claims, %u pairs: precision %.3f, recall %.3f", set->len, n_wanted, precision,
                  recall);
  g_assert_cmpfloat (precision, >=, 0.98);
  g_assert_cmpfloat (recall, >=, 0.90);
}

/* All that is to be the same whatever the order, as text. */
static char *
describe (const JalonsMerge *merged, GArray *set, const guint *order)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < merged->events->len; i++)
    {
      const JalonsMergeEvent *event = g_ptr_array_index (merged->events, i);
      g_autoptr (GString) line = g_string_new (NULL);
      g_autofree char *amount = jalons_money_format (&event->values->amount);
      g_autofree char *when = jalons_period_to_iso (&event->values->when);
      const JalonsMergeEvent *whole
        = event->part_of < 0 ? NULL : g_ptr_array_index (merged->events, event->part_of);

      g_string_printf (line, "%s %s %s %d %u/%u %d %u %d |", when, amount, event->values->model,
                       event->values->status, event->n_articles, event->n_independent,
                       event->disagreement, event->reasons, event->review);
      for (guint j = 0; j < event->members->len; j++)
        g_string_append_printf (line, " %u", order[g_array_index (event->members, guint, j)]);
      if (whole != NULL)
        g_string_append_printf (line, " of %u", order[g_array_index (whole->members, guint, 0)]);
      g_ptr_array_add (lines, g_string_free (g_steal_pointer (&line), FALSE));
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) strcmp);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_orders (void)
{
  g_autoptr (GArray) set = load_annotated ();
  g_autofree guint *order = straight_order (set->len);
  g_autofree char *expected = NULL;

  for (guint i = 0; i <= 100; i++)
    {
      g_autoptr (JalonsMerge) merged = merge (set, order);
      g_autofree char *found = describe (merged, set, order);

      if (expected == NULL)
        expected = g_steal_pointer (&found);
      else
        g_assert_cmpstr (found, ==, expected);
      shuffle (order, set->len);
    }
}

/* A few claims, each "ARTICLE PUBLISHED CLAIM". */
static GArray *
make_set (const char *const *lines)
{
  GArray *set = g_array_new (FALSE, TRUE, sizeof (Annotated));

  g_array_set_clear_func (set, annotated_clear);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], " ", 3);
      Annotated annotated = { .published = JALONS_PERIOD_UNKNOWN };

      if (!g_str_equal (parts[1], "-"))
        g_assert_true (jalons_period_parse (parts[1], &annotated.published));
      annotated.article = g_strdup (parts[0]);
      annotated.line = g_strdup (parts[2]);
      annotated.claim = fake_claim_parse (parts[2]);
      g_array_append_val (set, annotated);
    }

  return set;
}

static JalonsMerge *
merge_lines (const char *const *lines)
{
  g_autoptr (GArray) set = make_set (lines);
  g_autofree guint *order = straight_order (set->len);

  return merge (set, order);
}

static const JalonsMergeEvent *
only_event (const JalonsMerge *merged)
{
  g_assert_cmpuint (merged->events->len, ==, 1);

  return g_ptr_array_index (merged->events, 0);
}

static void
assert_period (const JalonsPeriod *period, const char *iso)
{
  g_autofree char *found = jalons_period_to_iso (period);

  g_assert_cmpstr (found, ==, iso);
}

/* "Amazon puts up to 4 billion into Anthropic" joins 2023 while that is the only one. */
static void
test_undated (void)
{
  const char *one[]
    = { "a 2023-09-25 recipient=Anthropic investor=Amazon amount=4000000000:USD:up_to date=2023-09",
        "b - recipient=Anthropic investor=Amazon amount=4000000000:USD:up_to", NULL };
  const char *two[]
    = { one[0], one[1],
        "c 2024-11-22 recipient=Anthropic investor=Amazon amount=4000000000:USD date=2024-11-22",
        NULL };
  g_autoptr (JalonsMerge) joined = merge_lines (one);
  g_autoptr (JalonsMerge) apart = merge_lines (two);
  const JalonsMergeEvent *event = only_event (joined);

  assert_period (&event->values->when, "2023-09");
  g_assert_cmpuint (event->n_articles, ==, 2);
  g_assert_cmpint (event->reasons & JALONS_JOIN_ONLY_CANDIDATE, !=, 0);
  g_assert_cmpint (joined->proposals->len, ==, 0);

  g_assert_cmpuint (apart->events->len, ==, 3);
  g_assert_cmpuint (apart->proposals->len, ==, 2);
  for (guint i = 0; i < apart->events->len; i++)
    {
      event = g_ptr_array_index (apart->events, i);
      g_assert_cmpuint (event->members->len, ==, 1);
      g_assert_cmpint ((event->review & JALONS_REVIEW_PROPOSED_JOIN) != 0, ==,
                       g_array_index (event->members, guint, 0) == 1);
    }
}

/* An article of spring can't tell what happened in autumn. */
static void
test_undated_before (void)
{
  const char *lines[]
    = { "a 2023-09-25 recipient=Anthropic investor=Amazon amount=4000000000:USD:up_to date=2023-09",
        "b 2024-02-01 recipient=Anthropic investor=Amazon amount=4000000000:USD",
        "c 2024-11-22 recipient=Anthropic investor=Amazon amount=4000000000:USD date=2024-11-22",
        NULL };
  g_autoptr (JalonsMerge) merged = merge_lines (lines);

  g_assert_cmpuint (merged->events->len, ==, 2);
  g_assert_cmpuint (merged->proposals->len, ==, 0);
}

static void
test_grades (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    JalonsDisagreement disagreement;
  } cases[] = {
    { "amount=600000000:EUR date=2024-06-11", "amount=640000000:USD date=2024-06-11",
      JALONS_DISAGREEMENT_NONE },
    { "amount=640000000:USD date=2024-06-11", "amount=645000000:USD date=2024-06",
      JALONS_DISAGREEMENT_NONE },
    { "amount=2000000000:USD date=2024-06-11", "amount=2000000000:EUR date=2024-06-11",
      JALONS_DISAGREEMENT_CURRENCY },
    { "amount=4000000000:USD:up_to date=2023-09", "amount=4000000000:USD date=2023-09",
      JALONS_DISAGREEMENT_QUALIFIER },
    { "amount=385000000:EUR date=2023-12-10", "amount=385000000:EUR date=2023-12-11",
      JALONS_DISAGREEMENT_DATE },
    { "amount=385000000:EUR date=2023-12", "amount=385000000:EUR date=2023-12-11",
      JALONS_DISAGREEMENT_NONE },
    { "amount=600000000:EUR date=2024-06-11",
      "amount=600000000:EUR date=2024-06-15..2024-06-21 basis=inferred", JALONS_DISAGREEMENT_NONE },
    { "amount=385000000:EUR date=2023-12-11 valuation=2000000000:USD:about",
      "amount=385000000:EUR date=2023-12-11 valuation=2000000000:EUR",
      JALONS_DISAGREEMENT_VALUATION },
    { "amount=1000000000:USD:at_least date=2025-01", "amount=1200000000:USD date=2025-01",
      JALONS_DISAGREEMENT_NONE },
    { "amount=385000000:EUR date=2023-12-11 investor=Lightspeed",
      "amount=385000000:EUR date=2023-12-11 investor=Nvidia", JALONS_DISAGREEMENT_PARTY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *a = g_strconcat ("a 2025-06-01 recipient=Mistral+AI ", cases[i].a, NULL);
      g_autofree char *b = g_strconcat ("b 2025-06-01 recipient=Mistral+AI ", cases[i].b, NULL);
      const char *lines[] = { a, b, NULL };
      g_autoptr (JalonsMerge) merged = merge_lines (lines);

      g_test_message ("%s | %s", cases[i].a, cases[i].b);
      g_assert_cmpint (only_event (merged)->disagreement, ==, cases[i].disagreement);
    }
}

static void
test_never (void)
{
  static const struct
  {
    const char *a;
    const char *b;
  } cases[] = {
    { "recipient=xAI amount=6000000000:USD date=2024-05",
      "recipient=xAI amount=6000000000:USD date=2024-12" },
    { "recipient=xAI amount=6000000000:USD date=2024-05",
      "recipient=xAI amount=7000000000:USD date=2024-05" },
    { "recipient=X+AI deal=total amount=6000000000:USD date=2024-05",
      "recipient=X+AI amount=6000000000:USD date=2024-05" },
    { "recipient=A investor=B amount=1000000000:USD date=2024-05",
      "recipient=A investor=C amount=1000000000:USD date=2024-05" },
    { "kind=release maker=Meta model=Llama+3 date=2024-04",
      "kind=release maker=Meta model=Llama+3.1 date=2024-04" },
    { "kind=release maker=Meta model=Llama+3.1 date=2024-04",
      "kind=release maker=Meta model=Llama+31 date=2024-04" },
    { "recipient=A investor=B amount=100000000:USD date=2024-05",
      "recipient=A investor=B amount=140000000:EUR date=2024-05" },
    { "recipient=A amount=100000000:USD", "recipient=A" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *a = g_strconcat ("a 2025-06-01 ", cases[i].a, NULL);
      g_autofree char *b = g_strconcat ("b 2025-06-01 ", cases[i].b, NULL);
      const char *lines[] = { a, b, NULL };
      g_autoptr (JalonsMerge) merged = merge_lines (lines);

      g_test_message ("%s | %s", cases[i].a, cases[i].b);
      g_assert_cmpuint (merged->events->len, ==, 2);
    }
}

static void
test_values (void)
{
  const char *lines[]
    = { "a 2023-12-11 recipient=Mistral+AI investor=A16Z amount=385000000:EUR date=2023-12-10",
        "b 2023-12-11 recipient=Mistral+AI investor=Lightspeed investor=A16Z amount=385000000:EUR "
        "date=2023-12-11",
        "c 2023-12-12 recipient=Mistral amount=385000000:EUR date=2023-12", NULL };
  g_autoptr (JalonsMerge) merged = merge_lines (lines);
  const JalonsMergeEvent *event = only_event (merged);
  g_autofree char *reason = NULL;

  g_assert_cmpint (event->values->when.first, ==, jalons_day_from_ymd (2023, 12, 10));
  g_assert_cmpint (event->values->when.last, ==, jalons_day_from_ymd (2023, 12, 11));
  g_assert_cmpint (event->values->when.precision, ==, JALONS_PRECISION_SPAN);
  g_assert_false (event->values->when.duration);
  g_assert_cmpstr (jalons_claim_get_party (event->values, JALONS_ROLE_RECIPIENT), ==, "Mistral AI");
  g_assert_cmpstr (jalons_claim_get_party (event->values, JALONS_ROLE_INVESTOR), ==, "A16Z");
  g_assert_true (jalons_claim_has_party (event->values, JALONS_ROLE_INVESTOR, "Lightspeed"));
  g_assert_cmpint (event->review, ==, JALONS_REVIEW_DISAGREEMENT);
  reason = jalons_merge_dup_reason (event->reasons, event->members->len);
  g_assert_cmpstr (reason, ==, "same parties, same amount, same date");
}

/* A date that was deduced is a person's matter, but not that news is of the week it appeared in. */
static void
test_deduced (void)
{
  const struct
  {
    const char *line;
    JalonsReview review;
  } cases[] = {
    { "a 2023-12-11 recipient=Mistral+AI amount=385000000:EUR date=2023-12-05..2023-12-11 "
      "basis=inferred",
      JALONS_REVIEW_NONE },
    { "a 2023-12-11 recipient=Mistral+AI amount=385000000:EUR date=2023-11-05..2023-11-11 "
      "basis=inferred",
      JALONS_REVIEW_DEDUCED_DATE },
    { "a 2023-12-31 recipient=Mistral+AI amount=385000000:EUR date=2023-12 basis=inferred",
      JALONS_REVIEW_DEDUCED_DATE },
    { "a 2023-12 recipient=Mistral+AI amount=385000000:EUR date=2023-12-25..2023-12-31 "
      "basis=inferred",
      JALONS_REVIEW_DEDUCED_DATE },
    { "a - recipient=Mistral+AI amount=385000000:EUR date=2023-12-05..2023-12-11 basis=inferred",
      JALONS_REVIEW_DEDUCED_DATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *lines[] = { cases[i].line, NULL };
      g_autoptr (JalonsMerge) merged = merge_lines (lines);

      g_assert_cmpint (only_event (merged)->review, ==, cases[i].review);
    }
}

static void
test_rumour (void)
{
  const char *alone[] = { "a 2025-01-22 recipient=Anthropic investor=Google "
                          "amount=1000000000:USD:at_least status=rumoured by=Financial+Times",
                          "b 2025-01-23 recipient=Anthropic investor=Google "
                          "amount=1000000000:USD:at_least status=rumoured by=the+Financial+Times",
                          NULL };
  const char *confirmed[]
    = { alone[0], alone[1],
        "c 2025-03-11 recipient=Anthropic investor=Google amount=1000000000:USD date=2025-01 "
        "firm=confirmed",
        NULL };
  g_autoptr (JalonsMerge) open = merge_lines (alone);
  g_autoptr (JalonsMerge) closed = merge_lines (confirmed);
  const JalonsMergeEvent *event = only_event (open);

  g_assert_cmpint (event->values->status, ==, JALONS_STATUS_RUMOURED);
  g_assert_cmpint (event->review, ==, JALONS_REVIEW_RUMOUR);
  g_assert_cmpint (event->bits & JALONS_EVENT_BIT_REPORTED, !=, 0);
  assert_period (&event->reported, "2025-01-22");
  g_assert_cmpuint (event->n_articles, ==, 2);
  g_assert_cmpuint (event->n_independent, ==, 1);

  event = only_event (closed);
  g_assert_cmpint (event->values->status, ==, JALONS_STATUS_DONE);
  g_assert_cmpint (event->values->firmness, ==, JALONS_FIRMNESS_CONFIRMED);
  g_assert_cmpint (event->values->amount.qualifier, ==, JALONS_QUALIFIER_EXACT);
  g_assert_cmpint (event->reasons & JALONS_JOIN_RUMOUR_CONFIRMED, !=, 0);
  g_assert_cmpint (event->bits & JALONS_EVENT_BIT_REPORTED, ==, 0);
  g_assert_cmpint (event->disagreement, ==, JALONS_DISAGREEMENT_NONE);
}

/* What became of an event is told by its last word, not by its last article. */
static void
test_history (void)
{
  const char *off[] = { "a 2022-09-16 deal=acquisition recipient=Vectra investor=Adobe "
                        "amount=20000000000:USD date=2022-09-15",
                        "b 2023-12-19 deal=acquisition recipient=Vectra investor=Adobe "
                        "date=2023-12-18 status=cancelled",
                        "c 2025-10-03 deal=acquisition recipient=Vectra investor=Adobe "
                        "amount=20000000000:USD",
                        NULL };
  const char *slipped[]
    = { "a 2027-08-20 kind=release maker=xAI model=Grok+7 status=announced "
        "date=2027-12",
        "b 2028-05-15 kind=release maker=xAI model=Grok+7 date=2028-05-14", NULL };
  const char *deduced[] = { "a 2024-06-21 recipient=Lumen amount=600000000:EUR "
                            "date=2024-06-15..2024-06-21 basis=inferred",
                            "b - recipient=Lumen amount=600000000:EUR date=2024-06-11", NULL };
  g_autoptr (JalonsMerge) stated = merge_lines (deduced);
  g_autoptr (JalonsMerge) called_off = merge_lines (off);
  g_autoptr (JalonsMerge) late = merge_lines (slipped);
  const JalonsMergeEvent *event = only_event (called_off);

  g_assert_cmpint (event->values->status, ==, JALONS_STATUS_CANCELLED);
  g_assert_cmpint (event->reasons & JALONS_JOIN_RUMOUR_CONFIRMED, ==, 0);

  assert_period (&only_event (stated)->values->when, "2024-06-11");

  event = only_event (late);
  g_assert_cmpint (event->values->status, ==, JALONS_STATUS_DONE);
  assert_period (&event->values->when, "2028-05-14");
  g_assert_cmpint (event->disagreement, ==, JALONS_DISAGREEMENT_NONE);
}

/* An attempt that failed was there before the deal that was made, and does not call it off. */
static void
test_failed_attempts (void)
{
  static const char *const deal
    = "a 2024-03-13 deal=acquisition recipient=Lyra investor=Orbe date=2024-03-12";
  static const struct
  {
    const char *claim;
    guint n_events;
    JalonsStatus status;
  } cases[] = {
    /* Before it, by its own date, or for its article had appeared by then. */
    { "b 2024-03-13 deal=acquisition recipient=Lyra investor=Orbe date=2022 status=cancelled", 2,
      JALONS_STATUS_DONE },
    { "b 2023-06-02 deal=acquisition recipient=Lyra investor=Orbe status=cancelled", 2,
      JALONS_STATUS_DONE },
    { "b 2024-03-13 deal=acquisition recipient=Lyra date=2023-02 status=cancelled", 2,
      JALONS_STATUS_DONE },
    /* After it, and of it. */
    { "b 2024-12-02 deal=acquisition recipient=Lyra investor=Orbe date=2024-12-01 status=cancelled",
      1, JALONS_STATUS_CANCELLED },
    { "b 2024-12-02 deal=acquisition recipient=Lyra investor=Orbe status=cancelled", 1,
      JALONS_STATUS_CANCELLED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *lines[] = { deal, cases[i].claim, NULL };
      g_autoptr (JalonsMerge) merged = merge_lines (lines);
      gboolean found = FALSE;

      g_test_message ("%s", cases[i].claim);
      g_assert_cmpuint (merged->events->len, ==, cases[i].n_events);
      for (guint j = 0; j < merged->events->len; j++)
        {
          const JalonsMergeEvent *event = g_ptr_array_index (merged->events, j);

          found |= event->values->status == cases[i].status;
        }
      g_assert_true (found);
    }
}

/* An article that says a thing twice in the same way tells one event; the user may part the two. */
static void
test_repeated (void)
{
  const char *lines[]
    = { "a 2024-05-01 recipient=A investor=B", "a 2024-05-01 recipient=A investor=B",
        "a 2024-05-01 recipient=A investor=C", NULL };
  g_autoptr (GArray) set = make_set (lines);
  JalonsMergeClaim claims[3] = { 0 };
  const JalonsMergeLink split = { 0, 1, FALSE };

  for (guint i = 0; i < 3; i++)
    {
      claims[i].claim = g_array_index (set, Annotated, i).claim;
      claims[i].key = i + 1;
      claims[i].article = 1;
    }
  for (guint n_links = 0; n_links <= 1; n_links++)
    {
      g_autoptr (JalonsMerge) merged = jalons_merge_new (claims, 3, &split, n_links);

      g_assert_cmpuint (merged->events->len, ==, 2 + n_links);
    }
}

/* One house under two names is one party; where one claim names both, they are two. */
static void
test_houses (void)
{
  const char *lines[] = { "a 2026-02-04 kind=release maker=Google model=Gemini+9 date=2026-02-04",
                          "b 2026-02-05 kind=release maker=Google model=Gemini+9 date=2026-02-04",
                          "c 2026-02-05 kind=release maker=Google+DeepMind model=Gemini+9 "
                          "date=2026-02",
                          NULL, NULL };
  g_autoptr (JalonsMerge) one = merge_lines (lines);
  g_autoptr (JalonsMerge) two = NULL;

  g_assert_cmpuint (only_event (one)->values->parties->len, ==, 1);
  g_assert_cmpstr (jalons_claim_get_party (only_event (one)->values, JALONS_ROLE_MAKER), ==,
                   "Google");
  lines[3] = "d 2026-02-05 kind=release maker=Google maker=Google+DeepMind model=Gemini+9 "
             "date=2026-02-04";
  two = merge_lines ((const char *const[]) { lines[0], lines[2], lines[3], NULL });
  g_assert_cmpuint (only_event (two)->values->parties->len, ==, 2);
}

static void
test_tranches (void)
{
  const char *lines[]
    = { "a 2024-03-28 recipient=Anthropic investor=Amazon amount=4000000000:USD:up_to "
        "date=2023-09-25",
        "b 2024-03-28 recipient=Anthropic investor=Amazon amount=1250000000:USD date=2023-09-25",
        "c 2024-03-28 recipient=Anthropic investor=Amazon amount=2750000000:USD date=2024-03-27",
        "d 2024-11-22 recipient=Anthropic investor=Amazon amount=1000000000:USD date=2024-11-22",
        "e 2024-11-22 recipient=Anthropic investor=Google amount=500000000:USD date=2023-10-27",
        NULL };
  g_autoptr (JalonsMerge) merged = merge_lines (lines);
  gboolean is_part[5] = { FALSE };

  g_assert_cmpuint (merged->events->len, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      const JalonsMergeEvent *event = g_ptr_array_index (merged->events, i);
      const JalonsMergeEvent *whole
        = event->part_of < 0 ? NULL : g_ptr_array_index (merged->events, event->part_of);

      is_part[g_array_index (event->members, guint, 0)] = whole != NULL;
      g_assert_true (whole == NULL || g_array_index (whole->members, guint, 0) == 0);
    }
  g_assert_false (is_part[0]);
  g_assert_true (is_part[1]);
  g_assert_true (is_part[2]);
  /* The promise is used up by then, and this one is another's. */
  g_assert_false (is_part[3]);
  g_assert_false (is_part[4]);
}

static void
test_links (void)
{
  const char *lines[] = { "a 2024-05-01 recipient=A amount=6000000:USD date=2024-05",
                          "b 2024-05-02 recipient=A amount=6000000:USD date=2024-05",
                          "c 2025-12-01 recipient=B amount=7000000:USD date=2025-12", NULL };
  g_autoptr (GArray) set = make_set (lines);
  JalonsMergeClaim claims[3] = { 0 };
  const JalonsMergeLink links[] = { { 0, 1, FALSE }, { 1, 2, TRUE } };

  for (guint i = 0; i < 3; i++)
    {
      claims[i].claim = g_array_index (set, Annotated, i).claim;
      claims[i].key = claims[i].article = i + 1;
    }
  for (guint n_links = 0; n_links <= 2; n_links++)
    {
      g_autoptr (JalonsMerge) merged = jalons_merge_new (claims, 3, links, n_links);
      g_autofree guint *order = straight_order (3);
      g_autofree guint *events = events_of (merged, set, order);

      g_assert_cmpint (events[0] == events[1], ==, n_links == 0);
      g_assert_cmpint (events[1] == events[2], ==, n_links == 2);
    }
}

static void
test_independent (void)
{
  const char *lines[] = { "a 2024-05-01 recipient=A investor=B amount=6000000:USD date=2024-05",
                          "b 2024-05-01 recipient=A investor=B amount=6000000:USD date=2024-05",
                          "c 2024-05-02 recipient=A investor=B amount=6000000:USD date=2024-05 "
                          "by=Reuters",
                          "d 2024-05-02 recipient=A investor=B amount=6000000:USD date=2024-05 "
                          "by=reuters",
                          NULL };
  g_autoptr (GArray) set = make_set (lines);
  JalonsMergeClaim claims[4] = { 0 };
  g_autoptr (JalonsMerge) merged = NULL;

  for (guint i = 0; i < 4; i++)
    {
      claims[i].claim = g_array_index (set, Annotated, i).claim;
      claims[i].key = claims[i].article = i + 1;
      claims[i].clause = i < 2 ? 77 : 0;
    }
  merged = jalons_merge_new (claims, 4, NULL, 0);
  g_assert_cmpuint (only_event (merged)->n_articles, ==, 4);
  g_assert_cmpuint (only_event (merged)->n_independent, ==, 2);
}

/* However many claims there are, those of one article are one source. */
static void
test_independent_of_many (void)
{
  enum
  {
    N_ARTICLES = 300,
    N_CLAIMS = 3 * N_ARTICLES + 500,
  };
  g_autoptr (JalonsClaim) claim
    = fake_claim_parse ("recipient=A investor=B amount=6000000:USD date=2024-05");
  g_autoptr (JalonsClaim) reported
    = fake_claim_parse ("recipient=A investor=B amount=6000000:USD date=2024-05 by=the+AFP");
  g_autofree JalonsMergeClaim *claims = g_new0 (JalonsMergeClaim, N_CLAIMS);
  g_autoptr (JalonsMerge) merged = NULL;

  for (guint i = 0; i < N_CLAIMS; i++)
    {
      guint article = i < 500 ? 0 : (i - 500) / 3;

      claims[i].claim = article < 20 && article > 0 ? reported : claim;
      claims[i].key = i + 1;
      claims[i].article = article;
      claims[i].clause = article >= 250 ? 7 : 0;
    }
  merged = jalons_merge_new (claims, N_CLAIMS, NULL, 0);
  g_assert_cmpuint (only_event (merged)->n_articles, ==, N_ARTICLES);
  /* 19 tell what one agency says, 50 have one clause in common. */
  g_assert_cmpuint (only_event (merged)->n_independent, ==, N_ARTICLES - 18 - 49);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/annotated", test_annotated);
  g_test_add_func ("/merge/orders", test_orders);
  g_test_add_func ("/merge/undated", test_undated);
  g_test_add_func ("/merge/undated-before", test_undated_before);
  g_test_add_func ("/merge/grades", test_grades);
  g_test_add_func ("/merge/never", test_never);
  g_test_add_func ("/merge/values", test_values);
  g_test_add_func ("/merge/deduced", test_deduced);
  g_test_add_func ("/merge/rumour", test_rumour);
  g_test_add_func ("/merge/history", test_history);
  g_test_add_func ("/merge/failed-attempts", test_failed_attempts);
  g_test_add_func ("/merge/repeated", test_repeated);
  g_test_add_func ("/merge/houses", test_houses);
  g_test_add_func ("/merge/tranches", test_tranches);
  g_test_add_func ("/merge/links", test_links);
  g_test_add_func ("/merge/independent", test_independent);
  g_test_add_func ("/merge/independent-of-many", test_independent_of_many);

  return g_test_run ();
}
