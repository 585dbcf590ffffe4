/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include "library/jalons-selection.h"

static void
test_import_and_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsArticle) article = NULL;
  g_autoptr (GPtrArray) mentions = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (JalonsEvent) event = NULL;
  g_autofree char *text = NULL;
  const JalonsArticleClaim *claim;
  const JalonsSource *source;
  JalonsPeriod published;
  const char *written
    = "#title Amazon mise sur Anthropic\n#published 2023-09-25\n#source Le Monde\n"
      "#language fr\n"
      "#claim recipient=Anthropic investor=Amazon amount=4000000000:USD:up_to "
      "date=2023-09 status=done by=Financial+Times\nFin.\n";
  gint64 id = fixture_import (fixture, "a.txt", written);
  gsize length;

  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 1);
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, 1);

  article = jalons_library_load_article (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (jalons_article_get_title (article), ==, "Amazon mise sur Anthropic");
  g_assert_cmpstr (jalons_article_get_source (article), ==, "Le Monde");
  g_assert_cmpstr (jalons_article_get_language (article), ==, "fr");
  g_assert_true (g_str_has_suffix (jalons_article_get_origin (article), "/a.txt"));
  g_assert_cmpuint (jalons_article_get_n_events (article), ==, 1);
  published = jalons_article_get_published (article);
  g_assert_cmpint (published.first, ==, jalons_day_from_ymd (2023, 9, 25));

  text = jalons_library_load_text (fixture->library, id, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (text, length, written, strlen (written));

  mentions = jalons_library_load_mentions (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mentions->len, ==, 2);
  g_assert_cmpstr (((JalonsMention *) g_ptr_array_index (mentions, 1))->name, ==, "Amazon");

  claims = jalons_library_load_article_claims (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (claims->len, ==, 1);
  claim = g_ptr_array_index (claims, 0);
  g_assert_cmpint (claim->claim->amount.value, ==, 4000000000);
  g_assert_cmpstr (claim->claim->attribution, ==, "Financial Times");

  event = jalons_library_load_event (fixture->library, claim->event_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalons_event_get_n_sources (event), ==, 1);
  g_assert_cmpuint (jalons_event_get_sources (event)->len, ==, 1);
  source = g_ptr_array_index (jalons_event_get_sources (event), 0);
  g_assert_cmpint (source->claim_id, ==, claim->claim_id);
  g_assert_true (g_str_has_prefix (source->quotation, "#claim recipient=Anthropic"));
  g_assert_true (g_str_has_suffix (source->quotation, "Financial+Times"));
  fixture_assert_sound (fixture);
}

static void
test_not_found (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_null (jalons_library_load_article (fixture->library, 7, &error));
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (jalons_library_load_event (fixture->library, 7, &error));
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (jalons_library_split_claim (fixture->library, 7, &error), ==, 0);
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (jalons_library_undo (fixture->library, 7, &error), ==, 0);
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND);
}

static void
test_same_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (JalonsImportReport) report = NULL;
  gint64 id = fixture_import (fixture, "a.txt", "L'article  «\xc2\xa0même\xc2\xa0»\r\nde tous.\n");

  path = fixture_write (fixture, "b.txt",
                        "L\xe2\x80\x99"
                        "article \"m\xc3\xaame\" \nde to\xc2\xadus.");
  /* The spaces within the quotation marks are the only difference that is one. */
  report = fixture_import_path (fixture, path);
  g_assert_cmpuint (report->n_added, ==, 1);
  g_clear_pointer (&report, jalons_import_report_free);

  g_free (path);
  path = fixture_write (fixture, "c.txt",
                        "L\xe2\x80\x99"
                        "article \" m\xc3\xaame \" \nde to\xc2\xadus.");
  report = fixture_import_path (fixture, path);
  g_assert_cmpuint (report->n_present, ==, 1);
  g_assert_cmpuint (report->n_added, ==, 0);
  g_assert_cmpint (report->import_id, ==, 0);
  g_assert_cmpint (((JalonsImportItem *) g_ptr_array_index (report->items, 0))->article_id, ==, id);
}

static void
test_newest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) newest = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsIndex) index = NULL;
  gint64 middle = fixture_import (fixture, "b.txt", "#published 2023-05-02\nb");
  gint64 undated = fixture_import (fixture, "d.txt", "d");
  gint64 old = fixture_import (fixture, "c.txt", "#published 2014\nc");
  gint64 new = fixture_import (fixture, "a.txt", "#published 2024-01-31\na");
  gint64 expected[] = { new, middle, old, undated };

  newest = jalons_library_load_newest (fixture->library, 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (newest->len, ==, 4);
  index = jalons_library_load_index (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (jalons_index_get_n_articles (index), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (jalons_article_get_id (g_ptr_array_index (newest, i)), ==, expected[i]);
      g_assert_cmpint (jalons_index_get_article_id (index, i), ==, expected[i]);
      g_assert_cmpuint (jalons_index_find_article (index, expected[i]), ==, i);
    }
}

static void
test_user_state (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsArticle) article = NULL;
  const char *tags[] = { "veille", "à lire", NULL };
  gint64 id = fixture_import (fixture, "a.txt", "a");
  guint64 starred = jalons_library_set_starred (fixture->library, &id, 1, TRUE, &error);
  guint64 tagged = jalons_library_set_tags (fixture->library, &id, 1, tags, &error);
  guint64 noted = jalons_library_set_note (fixture->library, id, "d'accord", &error);
  guint64 redo;

  g_assert_no_error (error);
  article = jalons_library_load_article (fixture->library, id, &error);
  g_assert_true (jalons_article_get_starred (article));
  g_assert_false (jalons_article_get_read (article));
  g_assert_cmpstr (jalons_article_get_note (article), ==, "d'accord");
  g_assert_cmpuint (g_strv_length ((GStrv) jalons_article_get_tags (article)), ==, 2);

  g_assert_cmpint (jalons_library_undo (fixture->library, noted, &error), !=, 0);
  redo = jalons_library_undo (fixture->library, tagged, &error);
  g_assert_cmpint (redo, !=, 0);
  g_assert_cmpint (jalons_library_undo (fixture->library, starred, &error), !=, 0);
  g_clear_object (&article);
  article = jalons_library_load_article (fixture->library, id, &error);
  g_assert_false (jalons_article_get_starred (article));
  g_assert_cmpstr (jalons_article_get_note (article), ==, NULL);

  g_assert_cmpint (jalons_library_undo (fixture->library, redo, &error), !=, 0);
  g_clear_object (&article);
  article = jalons_library_load_article (fixture->library, id, &error);
  g_assert_cmpstr (jalons_article_get_tags (article)[0], ==, "veille");
  /* A token works once. */
  g_assert_cmpint (jalons_library_undo (fixture->library, starred, &error), ==, 0);
  g_assert_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  g_autoptr (JalonsArticle) article = NULL;
  gint64 a
    = fixture_import (fixture, "a.txt", "#claim recipient=Mistral+AI amount=385000000:EUR\nlion");
  gint64 b = fixture_import (fixture, "b.txt", "zebra");
  guint64 token;

  g_assert_cmpint (jalons_library_set_starred (fixture->library, &a, 1, TRUE, &error), !=, 0);
  token = jalons_library_remove_articles (fixture->library, &a, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 1);
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, 0);
  found = jalons_library_search_newest (fixture->library, "lion", 10, NULL, &error);
  g_assert_cmpuint (found->len, ==, 0);
  fixture_assert_sound (fixture);

  g_assert_cmpint (jalons_library_undo (fixture->library, token, &error), !=, 0);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 2);
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, 1);
  article = jalons_library_load_article (fixture->library, a, &error);
  g_assert_true (jalons_article_get_starred (article));
  fixture_assert_sound (fixture);

  /* For good once it is closed. */
  g_assert_cmpint (jalons_library_remove_articles (fixture->library, &a, 1, &error), !=, 0);
  fixture_close (fixture);
  fixture_open (fixture);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 1);
  g_assert_null (jalons_library_load_text (fixture->library, a, NULL, NULL));
  g_clear_pointer (&found, g_array_unref);
  found = jalons_library_search_newest (fixture->library, "zeb", 10, NULL, &error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpint (g_array_index (found, gint64, 0), ==, b);
  fixture_assert_sound (fixture);
}

static void
test_undo_import (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autoptr (JalonsImportReport) report = NULL;
  guint64 token;

  fixture_import (fixture, "a.txt", "a");
  path = fixture_write (fixture, "b.txt", "b");
  report = fixture_import_path (fixture, path);
  g_assert_cmpint (jalons_library_get_last_import (fixture->library), ==, report->import_id);
  token = jalons_library_undo_import (fixture->library, report->import_id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 1);
  g_assert_cmpint (jalons_library_get_last_import (fixture->library), ==, 1);
  g_assert_cmpint (jalons_library_undo (fixture->library, token, &error), !=, 0);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, 2);

  /* What was removed and is imported again is back, under the new import. */
  g_assert_cmpint (jalons_library_undo_import (fixture->library, report->import_id, &error), !=, 0);
  g_clear_pointer (&report, jalons_import_report_free);
  report = fixture_import_path (fixture, path);
  g_assert_cmpuint (report->n_added, ==, 1);
  g_assert_cmpint (jalons_library_get_last_import (fixture->library), ==, report->import_id);
  fixture_assert_sound (fixture);
}

static void
test_date_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsIndex) index = NULL;
  g_autoptr (JalonsArticle) article = NULL;
  JalonsPeriod day = jalons_period_day (jalons_day_from_ymd (2024, 3, 4), JALONS_BASIS_USER);
  JalonsPeriod published;
  gint64 undated = fixture_import (fixture, "a.txt", "hier");
  gint64 dated = fixture_import (fixture, "b.txt", "#published 2023-05-02\nb");
  guint64 token = jalons_library_set_published (fixture->library, undated, &day, &error);

  g_assert_no_error (error);
  index = jalons_library_load_index (fixture->library, NULL, &error);
  g_assert_cmpint (jalons_index_get_article_id (index, 0), ==, undated);
  article = jalons_library_load_article (fixture->library, undated, &error);
  published = jalons_article_get_published (article);
  g_assert_true (jalons_period_equal (&published, &day));
  fixture_assert_sound (fixture);

  g_assert_cmpint (jalons_library_undo (fixture->library, token, &error), !=, 0);
  g_clear_pointer (&index, jalons_index_unref);
  index = jalons_library_load_index (fixture->library, NULL, &error);
  g_assert_cmpint (jalons_index_get_article_id (index, 0), ==, dated);
  g_assert_cmpint (jalons_index_get_article_id (index, 1), ==, undated);
  fixture_assert_sound (fixture);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/library/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("import-and-load", test_import_and_load);
  ADD ("not-found", test_not_found);
  ADD ("same-text", test_same_text);
  ADD ("newest", test_newest);
  ADD ("user-state", test_user_state);
  ADD ("remove", test_remove);
  ADD ("undo-import", test_undo_import);
  ADD ("date-article", test_date_article);

  return g_test_run ();
}
