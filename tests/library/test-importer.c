/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static const JalonsImportItem *
find_item (const JalonsImportReport *report, const char *name)
{
  for (guint i = 0; i < report->items->len; i++)
    {
      const JalonsImportItem *item = g_ptr_array_index (report->items, i);

      if (g_str_has_suffix (item->path, name))
        return item;
    }
  g_assert_not_reached ();
}

static void
test_report (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  g_autofree char *image = g_build_filename (folder, "photo.txt", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.txt", NULL);
  g_autoptr (JalonsImportReport) report = NULL;
  g_autoptr (JalonsImporter) importer = jalons_importer_new (fixture->library);
  const char *paths[] = { folder, missing, NULL };
  const JalonsImportItem *item;

  g_mkdir (folder, 0700);
  g_free (fixture_write (fixture, "in/a.txt", "Un article, deux phrases. La voici."));
  g_free (fixture_write (fixture, "in/b.txt", "Un article,  deux phrases.\nLa voici."));
  g_free (fixture_write (fixture, "in/empty.txt", ""));
  g_file_set_contents (image, "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xdb", 22, NULL);

  report = jalons_importer_run (importer, paths, NULL, NULL, NULL, NULL);
  g_assert_no_error (report->error);
  g_assert_cmpuint (report->items->len, ==, 5);
  g_assert_cmpuint (report->n_added, ==, 1);
  g_assert_cmpuint (report->n_present, ==, 1);
  g_assert_cmpuint (report->n_refused, ==, 3);
  item = find_item (report, "a.txt");
  g_assert_cmpint (item->outcome, ==, JALONS_IMPORT_OUTCOME_ADDED);
  g_assert_cmpint (find_item (report, "b.txt")->article_id, ==, item->article_id);
  item = find_item (report, "photo.txt");
  g_assert_cmpint (item->outcome, ==, JALONS_IMPORT_OUTCOME_REFUSED);
  g_assert_nonnull (strstr (item->reason, "photo.txt"));
  g_assert_nonnull (find_item (report, "empty.txt")->reason);
  g_assert_nonnull (strstr (find_item (report, "missing.txt")->reason, "missing.txt"));
}

/* What cannot be found is complete before a worker sees it: each may be told of, and gone, as soon
 * as one has taken it. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  const guint n = 20000;
  g_autoptr (JalonsImporter) importer = jalons_importer_new (fixture->library);
  g_autoptr (JalonsImportReport) report = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (guint i = 0; i < n; i++)
    g_strv_builder_take (builder, g_strdup_printf ("%s/%u.txt", fixture->folder, i));
  paths = g_strv_builder_end (builder);
  report = jalons_importer_run (importer, (const char *const *) paths, NULL, NULL, NULL, NULL);
  g_assert_no_error (report->error);
  g_assert_cmpuint (report->n_refused, ==, n);
}

static void
write_many (Fixture *fixture, const char *folder, guint n)
{
  g_autofree char *parent = g_build_filename (fixture->folder, folder, NULL);

  g_mkdir (parent, 0700);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%04u.txt", folder, i);
      g_autofree char *text = g_strdup_printf (
        "Article %u.\n#claim recipient=Company+%u amount=%u000000:USD date=2024\n", i, i % 50,
        10 + i);

      g_free (fixture_write (fixture, name, text));
    }
}

typedef struct
{
  guint n_calls;
  JalonsImportProgress last;
  guint cancel_at;
  GCancellable *cancellable;
  JalonsLibrary *library;
} Watch;

static void
watch_cb (const JalonsImportProgress *progress, gpointer data)
{
  Watch *watch = data;

  g_assert_cmpuint (progress->n_done, >=, watch->last.n_done);
  g_assert_cmpuint (progress->n_done, <=, progress->n_total);
  g_assert_cmpuint (progress->n_added + progress->n_present + progress->n_refused, ==,
                    progress->n_done);
  /* What is told is there. */
  g_assert_cmpint (jalons_library_get_n_articles (watch->library), >=, progress->n_added);
  watch->last = *progress;
  watch->n_calls++;
  if (watch->cancel_at != 0 && progress->n_done >= watch->cancel_at)
    g_cancellable_cancel (watch->cancellable);
}

static void
test_progress (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  g_autoptr (JalonsImporter) importer = jalons_importer_new (fixture->library);
  g_autoptr (JalonsImportReport) report = NULL;
  Watch watch = { .library = fixture->library };
  const char *paths[] = { folder, NULL };

  write_many (fixture, "in", 450);
  report = jalons_importer_run (importer, paths, watch_cb, &watch, NULL, NULL);
  g_assert_cmpuint (report->n_added, ==, 450);
  g_assert_cmpuint (watch.n_calls, >=, 5);
  g_assert_cmpuint (watch.last.n_done, ==, 450);
  g_assert_cmpuint (watch.last.n_total, ==, 450);
  g_assert_false (watch.last.walking);
  g_assert_cmpuint (watch.last.n_events, ==, 450);
  for (guint i = 0; i < 450; i++)
    {
      g_autofree char *name = g_strdup_printf ("%04u.txt", i);
      const JalonsImportItem *item = g_ptr_array_index (report->items, i);

      g_assert_true (g_str_has_suffix (item->path, name));
    }
  fixture_assert_sound (fixture);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  g_autoptr (JalonsImporter) importer = jalons_importer_new (fixture->library);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (JalonsImportReport) report = NULL;
  Watch watch = { .library = fixture->library, .cancellable = cancellable, .cancel_at = 100 };
  const char *paths[] = { folder, NULL };

  write_many (fixture, "in", 1000);
  report = jalons_importer_run (importer, paths, watch_cb, &watch, cancellable, NULL);
  g_assert_error (report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (report->n_added, >=, 100);
  g_assert_cmpuint (report->n_added, <, 1000);
  /* All that had been found is accounted for; the walk itself may have been cut short. */
  g_assert_cmpuint (report->n_added + report->n_skipped, >=, watch.last.n_total);
  g_assert_cmpint (jalons_library_get_n_articles (fixture->library), ==, report->n_added);
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, report->n_added);
  fixture_assert_sound (fixture);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "in", NULL);
  g_autoptr (JalonsImporter) importer = jalons_importer_new (fixture->library);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (JalonsImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  Watch watch = { .library = fixture->library };
  const char *paths[] = { folder, NULL };

  write_many (fixture, "in", 300);
  jalons_importer_run_async (importer, paths, watch_cb, &watch, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = jalons_importer_run_finish (importer, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, 300);
  g_assert_cmpuint (watch.n_calls, >, 0);
  g_clear_object (&result);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
count_cb (JalonsLibrary *library, guint *n)
{
  (*n)++;
}

static void
test_signal (Fixture *fixture, gconstpointer data)
{
  guint n = 0;
  guint64 generation = jalons_library_get_generation (fixture->library);

  g_signal_connect (fixture->library, "changed", G_CALLBACK (count_cb), &n);
  fixture_import (fixture, "a.txt", "a");
  g_assert_cmpint (jalons_library_get_generation (fixture->library), >, generation);
  g_assert_cmpuint (n, ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n, ==, 1);
}

/* The same page, read again after it was edited: one article counts. */
static void
test_update (Fixture *fixture, gconstpointer data)
{
  const char *body = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze "
                     "quinze seize dix-sept dix-huit dix-neuf vingt\n";
  g_autofree char *old = g_strconcat ("#title Nuvia\n#source Le Monde\n#published 2024-05-02\n"
                                      "#claim recipient=Nuvia amount=5000000:EUR date=2024-05-02\n",
                                      body, NULL);
  g_autofree char *new = g_strconcat ("#title Nuvia\n#source Le Monde\n#published 2024-05-03\n"
                                      "#claim recipient=Nuvia amount=6000000:EUR date=2024-05-02\n",
                                      body, NULL);
  g_autofree char *path = NULL;
  g_autoptr (JalonsImportReport) report = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (JalonsEvent) event = NULL;
  gint64 first = fixture_import (fixture, "a.txt", old);
  gint64 second;
  guint64 token;

  path = fixture_write (fixture, "b.txt", new);
  report = fixture_import_path (fixture, path);
  g_assert_cmpint (((JalonsImportItem *) g_ptr_array_index (report->items, 0))->outcome, ==,
                   JALONS_IMPORT_OUTCOME_UPDATED);
  second = ((JalonsImportItem *) g_ptr_array_index (report->items, 0))->article_id;
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, 1);
  claims = jalons_library_load_article_claims (fixture->library, first, NULL);
  g_assert_cmpint (((JalonsArticleClaim *) g_ptr_array_index (claims, 0))->event_id, ==, 0);
  g_clear_pointer (&claims, g_ptr_array_unref);
  claims = jalons_library_load_article_claims (fixture->library, second, NULL);
  event = jalons_library_load_event (
    fixture->library, ((JalonsArticleClaim *) g_ptr_array_index (claims, 0))->event_id, NULL);
  g_assert_cmpint (jalons_event_get_values (event)->amount.value, ==, 6000000);
  fixture_assert_sound (fixture);

  /* Without the newer one, the older one counts again. */
  token = jalons_library_remove_articles (fixture->library, &second, 1, NULL);
  g_clear_pointer (&claims, g_ptr_array_unref);
  claims = jalons_library_load_article_claims (fixture->library, first, NULL);
  g_assert_cmpint (((JalonsArticleClaim *) g_ptr_array_index (claims, 0))->event_id, !=, 0);
  fixture_assert_sound (fixture);
  g_assert_cmpint (jalons_library_undo (fixture->library, token, NULL), !=, 0);
  g_assert_cmpint (jalons_library_get_n_events (fixture->library), ==, 1);
  fixture_assert_sound (fixture);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/importer/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

/* What is not there is reported, however the threads come to it: the last to know is told. */
static void
test_nothing_there (Fixture *fixture, gconstpointer data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "gone.txt", NULL);
  const char *paths[] = { gone, gone, NULL };

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (JalonsImporter) importer = jalons_importer_new (fixture->library);
      g_autoptr (JalonsImportReport) report = NULL;
      g_autoptr (GError) error = NULL;

      report = jalons_importer_run (importer, &paths[i % 2], NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_no_error (report->error);
      g_assert_cmpuint (report->n_refused, ==, 2 - i % 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("report", test_report);
  ADD ("missing", test_missing);
  ADD ("nothing-there", test_nothing_there);
  ADD ("progress", test_progress);
  ADD ("cancel", test_cancel);
  ADD ("async", test_async);
  ADD ("signal", test_signal);
  ADD ("update", test_update);

  return g_test_run ();
}
