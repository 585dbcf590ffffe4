/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window-fixture.h"

#include <glib/gstdio.h>

/* Sentences that mean something, wherever they stand. */
static const struct
{
  const char *sentence;
  const char *investor;
  const char *recipient;
  gint64 amount;
  JalonsQualifier qualifier;
  int year; /* 0 where the sentence does not say */
  int month;
  guint confidence;
} known[] = {
  { "Amazon puts up to 4 billion dollars into Anthropic", "Amazon", "Anthropic", 4000000000,
    JALONS_QUALIFIER_UP_TO, 2023, 9, 90 },
  { "Amazon has put 4 billion dollars into Anthropic", "Amazon", "Anthropic", 4000000000,
    JALONS_QUALIFIER_EXACT, 2023, 9, 90 },
  { "Google puts 2 billion dollars into Anthropic", "Google", "Anthropic", 2000000000,
    JALONS_QUALIFIER_EXACT, 2023, 10, 90 },
  { "Microsoft puts 10 billion dollars into OpenAI", "Microsoft", "OpenAI", 10000000000,
    JALONS_QUALIFIER_EXACT, 2023, 1, 90 },
  { "Amazon once more puts 4 billion dollars into Anthropic", "Amazon", "Anthropic", 4000000000,
    JALONS_QUALIFIER_EXACT, 2024, 11, 90 },
  { "It was Amazon that put 4 billion dollars into Anthropic", "Amazon", "Anthropic", 4000000000,
    JALONS_QUALIFIER_EXACT, 0, 0, 90 },
  { "Some say 3 billion dollars went from Nvidia to Mistral AI", "Nvidia", "Mistral AI", 3000000000,
    JALONS_QUALIFIER_EXACT, 2024, 2, 50 },
  { "Some say 5 billion dollars went from Intel to Nvidia", "Intel", "Nvidia", 5000000000,
    JALONS_QUALIFIER_EXACT, 2024, 3, 50 },
};

static const struct
{
  const char *name;
  const char *title;
  const char *text;
  const char *date;
} articles[] = {
  { "a.txt", "Amazon bets on Anthropic",
    "A long first sentence about the weather. Amazon puts up to 4 billion dollars into Anthropic. "
    "Nobody else was asked.",
    "2023-09-26" },
  { "b.txt", "Two giants, one start-up",
    "Last month Amazon has put 4 billion dollars into Anthropic. Google puts 2 billion dollars "
    "into "
    "Anthropic.",
    "2023-10-30" },
  { "c.txt", "Ten billion",
    "It is said everywhere: Microsoft puts 10 billion dollars into OpenAI. That is much.",
    "2023-01-24" },
  { "d.txt", "A quiet week", "Nothing happened this week in the industry.", "2024-05-02" },
};

static JalonsFacts *
read_known (const JalonsDocument *document, gpointer user_data)
{
  JalonsFacts *facts = jalons_facts_new ();

  facts->language = "en";
  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    if (strstr (document->text, articles[i].text) != NULL)
      {
        facts->title = g_strdup (articles[i].title);
        jalons_period_parse (articles[i].date, &facts->published);
      }

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const char *found = strstr (document->text, known[i].sentence);
      JalonsClaim *claim;

      if (found == NULL)
        continue;
      claim = jalons_claim_new (JALONS_KIND_INVESTMENT);
      claim->deal = JALONS_DEAL_ROUND;
      claim->confidence = known[i].confidence;
      claim->trigger = g_strdup ("puts");
      jalons_claim_add_party (claim, JALONS_ROLE_INVESTOR, known[i].investor);
      jalons_claim_add_party (claim, JALONS_ROLE_RECIPIENT, known[i].recipient);
      claim->amount.value = known[i].amount;
      claim->amount.qualifier = (guint8) known[i].qualifier;
      g_strlcpy (claim->amount.currency, "USD", sizeof claim->amount.currency);
      if (known[i].year != 0)
        claim->when = jalons_period_month (known[i].year, known[i].month, JALONS_BASIS_STATED);
      claim->start = (guint32) (found - document->text);
      claim->end = claim->start + (guint32) strlen (known[i].sentence);
      g_ptr_array_add (facts->claims, claim);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const char *found = strstr (document->text, known[i].recipient);

      if (found != NULL)
        g_ptr_array_add (
          facts->mentions,
          jalons_mention_new (
            JALONS_MENTION_COMPANY, (guint32) (found - document->text),
            (guint32) (found - document->text + (gssize) strlen (known[i].recipient)),
            known[i].recipient));
    }

  return facts;
}

/* The library is made before the window opens it, as it would be found on a second start. */
static void
fill_library (WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  JalonsLibrary *library
    = jalons_library_open (fixture->library_path, JALONS_LIBRARY_OPEN_CREATE, &error);
  JalonsImporter *importer;
  g_autoptr (JalonsImportReport) report = NULL;
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_assert_no_error (error);
  jalons_library_set_extractor (library, read_known, NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    g_strv_builder_take (paths, window_fixture_write (fixture, articles[i].name, articles[i].text));
  list = g_strv_builder_end (paths);

  importer = jalons_importer_new (library);
  report = jalons_importer_run (importer, (const char *const *) list, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_added, ==, G_N_ELEMENTS (articles));

  /* The window can't write what is still open here: the news of the last commit keeps it so. */
  g_object_unref (importer);
  g_object_add_weak_pointer (G_OBJECT (library), (gpointer *) &library);
  g_object_unref (library);
  window_fixture_wait_for (library == NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_remove (child);
    }
  g_rmdir (path);
}

/* One for all tests: its place on the bus is taken once for a process. */
static GtkApplication *
get_application (void)
{
  static GtkApplication *application = NULL;

  if (application == NULL)
    {
      application = g_object_new (g_type_from_name ("JalonsApplication"), "application-id",
                                  "org.jalons.Jalons", "flags", G_APPLICATION_NON_UNIQUE,
                                  "resource-base-path", "/org/jalons/Jalons", NULL);
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
    }

  return application;
}

WindowFixture *
window_fixture_new (gboolean with_articles)
{
  WindowFixture *fixture = g_new0 (WindowFixture, 1);
  g_autoptr (GSettings) settings = g_settings_new ("org.jalons.Jalons");

  g_settings_reset (settings, "view");
  fixture->folder = g_dir_make_tmp ("jalons-window-XXXXXX", NULL);
  fixture->library_path = g_build_filename (fixture->folder, "library.db", NULL);
  if (with_articles)
    fill_library (fixture);

  fixture->application = get_application ();
  fixture->window = JALONS_WINDOW (jalons_window_new (fixture->application, fixture->library_path));
  jalons_window_open_library (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  window_fixture_wait_for (jalons_window_get_browser (fixture->window) != NULL);
  jalons_library_set_extractor (
    jalons_browser_get_library (jalons_window_get_browser (fixture->window)), read_known, NULL,
    NULL);
  g_assert_false (jalons_library_is_read_only (fixture->window->library));
  window_fixture_wait (fixture);

  return fixture;
}

void
window_fixture_free (WindowFixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->library_path);
  g_free (fixture);
}

void
window_fixture_wait (WindowFixture *fixture)
{
  window_fixture_wait_for (jalons_window_is_idle (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  window_fixture_wait_for (jalons_window_is_idle (fixture->window));
}

/* Imports one more article. */
void
window_fixture_import (WindowFixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = window_fixture_write (fixture, name, text);
  const char *paths[] = { path, NULL };

  jalons_window_import (fixture->window, paths);
  window_fixture_wait (fixture);
}

/* The first button below a widget with these words. */
GtkWidget *
window_fixture_find_button (GtkWidget *widget, const char *words)
{
  if (GTK_IS_BUTTON (widget))
    {
      GtkWidget *child = gtk_button_get_child (GTK_BUTTON (widget));
      GtkWidget *last = GTK_IS_BOX (child) ? gtk_widget_get_last_child (child) : child;

      if (GTK_IS_LABEL (last) && g_str_equal (gtk_label_get_label (GTK_LABEL (last)), words))
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = window_fixture_find_button (child, words);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
window_fixture_activate (WindowFixture *fixture, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), name, target));
  window_fixture_wait (fixture);
}

void
window_fixture_set_filter (WindowFixture *fixture, JalonsFilter *filter)
{
  jalons_browser_set_filter (jalons_window_get_browser (fixture->window), filter);
  window_fixture_wait (fixture);
}

char *
window_fixture_write (WindowFixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* The first listed event whose money goes to that company. */
gint64
window_fixture_find_event (WindowFixture *fixture, const char *recipient)
{
  GListModel *events
    = G_LIST_MODEL (jalons_browser_get_events (jalons_window_get_browser (fixture->window)));

  for (guint i = 0; i < g_list_model_get_n_items (events); i++)
    {
      g_autoptr (JalonsEvent) event = g_list_model_get_item (events, i);

      if (g_strcmp0 (
            jalons_claim_get_party (jalons_event_get_values (event), JALONS_ROLE_RECIPIENT),
            recipient)
          == 0)
        return jalons_event_get_id (event);
    }

  g_assert_not_reached ();
}
