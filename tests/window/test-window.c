/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window-fixture.h"

#include "window/jalons-application.h"
#include "window/jalons-article-view-private.h"
#include "window/jalons-shortcuts.h"

#include <glib/gstdio.h>

static guint
count_listed (WindowFixture *fixture)
{
  return g_list_model_get_n_items (
    G_LIST_MODEL (jalons_browser_get_articles (jalons_window_get_browser (fixture->window))));
}

static gboolean
has_popover (JalonsWindow *window)
{
  return window->popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (window->popover));
}

static void
assert_page (WindowFixture *fixture, const char *page)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->pages), ==, page);
}

/* List, chips and counts speak of one selection. */
static void
test_filter (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  g_autoptr (JalonsFilter) empty = jalons_filter_new ();
  g_autoptr (JalonsFilter) company
    = jalons_filter_with_party (empty, JALONS_ROLE_RECIPIENT, "Anthropic");
  JalonsPeriod october = jalons_period_month (2023, 10, JALONS_BASIS_STATED);
  g_autoptr (JalonsFilter) both = jalons_filter_with_happened (company, &october);
  JalonsChips *chips = fixture->window->chips;
  g_auto (GStrv) words = NULL;

  assert_page (fixture, "browse");
  g_assert_cmpuint (count_listed (fixture), ==, 4);
  g_assert_cmpstr (jalons_chips_get_counts (chips), ==, "4 articles · 3 events");

  window_fixture_set_filter (fixture, company);
  g_assert_cmpuint (count_listed (fixture), ==, 2);
  g_assert_cmpstr (jalons_chips_get_counts (chips), ==, "2 of 4 articles · 2 events");

  window_fixture_set_filter (fixture, both);
  words = jalons_chips_dup_words (chips);
  g_assert_cmpuint (g_strv_length (words), ==, 2);
  g_assert_cmpstr (words[0], ==, "Anthropic: financed");
  g_assert_cmpstr (words[1], ==, "Events: October 2023");
  g_assert_cmpstr (jalons_chips_get_counts (chips), ==, "1 of 4 articles · 1 event");

  window_fixture_activate (fixture, "win.back");
  g_assert_cmpuint (count_listed (fixture), ==, 2);
  window_fixture_activate (fixture, "win.forward");
  g_assert_cmpuint (count_listed (fixture), ==, 1);
  window_fixture_activate (fixture, "win.clear-filters");
  g_assert_cmpuint (count_listed (fixture), ==, 4);
}

/* From a mark to the sentence that states it, and back to the mark at the same zoom. */
static void
test_there_and_back (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (window->timeline_pane);
  gint64 event_id = window_fixture_find_event (fixture, "OpenAI");
  GdkRectangle area = { 20, 20, 10, 10 };
  JalonsTimelineScale scale, after;
  JalonsArticle *article;

  jalons_timeline_zoom_in (timeline);
  window_fixture_wait (fixture);
  scale = jalons_timeline_get_scale (timeline);

  g_signal_emit_by_name (window->timeline_pane, "event-activated", event_id, &area);
  window_fixture_wait_for (has_popover (window));
  g_assert_cmpint (jalons_event_get_id (jalons_event_card_get_event (window->event_card)), ==,
                   event_id);

  g_signal_emit_by_name (window->event_card, "source-activated", 0);
  window_fixture_wait (fixture);
  article = jalons_article_view_get_article (window->article_view);
  g_assert_nonnull (article);
  g_assert_cmpstr (jalons_article_get_title (article), ==, "Ten billion");
  {
    g_autoptr (JalonsArticle) selected = jalons_article_pane_dup_selected (window->article_pane);

    g_assert_true (article == selected);
  }
  g_assert_cmpuint (jalons_timeline_get_selected_event (timeline), ==, event_id);

  jalons_timeline_zoom_in (timeline);
  window_fixture_wait (fixture);
  window_fixture_activate (fixture, "win.back");
  g_assert_cmpuint (jalons_timeline_get_selected_event (timeline), ==, event_id);
  window_fixture_wait_for ((after = jalons_timeline_get_scale (timeline),
                            ABS (after.density - scale.density) < 0.001 * scale.density));
}

/* Whoever closes a card is on its mark again, not on what lies next to the timeline. */
static void
test_card_closed (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  GtkWidget *timeline = GTK_WIDGET (jalons_timeline_pane_get_timeline (window->timeline_pane));
  gint64 event_id = window_fixture_find_event (fixture, "OpenAI");
  GdkRectangle area = { 20, 20, 10, 10 };

  gtk_widget_grab_focus (timeline);
  g_signal_emit_by_name (window->timeline_pane, "event-activated", event_id, &area);
  window_fixture_wait_for (has_popover (window));
  gtk_widget_child_focus (GTK_WIDGET (window->popover), GTK_DIR_TAB_FORWARD);
  g_assert_false (gtk_widget_is_focus (timeline));

  gtk_popover_popdown (window->popover);
  window_fixture_wait_for (!has_popover (window));
  window_fixture_wait (fixture);
  g_assert_true (gtk_widget_is_focus (timeline));

  /* What has the focus by then keeps it. */
  g_signal_emit_by_name (window->timeline_pane, "event-activated", event_id, &area);
  window_fixture_wait_for (has_popover (window));
  window_fixture_activate (fixture, "win.search");
  gtk_popover_popdown (window->popover);
  window_fixture_wait_for (!has_popover (window));
  window_fixture_wait (fixture);
  g_assert_false (gtk_widget_is_focus (timeline));
}

/* An event of two articles leads to either. */
static void
test_sources (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  gint64 event_id = window_fixture_find_event (fixture, "Anthropic");
  GdkRectangle area = { 20, 20, 10, 10 };
  g_autoptr (JalonsEvent) event = NULL;
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  g_signal_emit_by_name (window->timeline_pane, "event-activated", event_id, &area);
  window_fixture_wait_for (has_popover (window));
  event = g_object_ref (jalons_event_card_get_event (window->event_card));
  g_assert_cmpuint (jalons_event_get_n_sources (event), ==, 2);
  g_assert_cmpint (jalons_event_get_disagreement (event) & JALONS_DISAGREEMENT_QUALIFIER, !=, 0);

  for (guint i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (window->article_view, "source-requested", event, i);
      window_fixture_wait (fixture);
      g_hash_table_add (titles, (gpointer) jalons_article_get_title (
                                  jalons_article_view_get_article (window->article_view)));
    }
  g_assert_cmpuint (g_hash_table_size (titles), ==, 2);
}

static void
test_delete_and_undo (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  gint64 id
    = jalons_row_list_get_id (JALONS_ROW_LIST (jalons_browser_get_articles (window->browser)), 1);

  g_assert_true (jalons_article_pane_select (window->article_pane, id));
  window_fixture_activate (fixture, "win.delete");
  window_fixture_wait_for (count_listed (fixture) == 3);
  g_assert_cmpuint (jalons_browser_get_n_all (window->browser), ==, 3);
  g_assert_false (jalons_row_list_find (
    JALONS_ROW_LIST (jalons_browser_get_articles (window->browser)), id, NULL));

  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (count_listed (fixture) == 4);
  g_assert_true (jalons_row_list_find (
    JALONS_ROW_LIST (jalons_browser_get_articles (window->browser)), id, NULL));

  window_fixture_activate (fixture, "win.redo");
  window_fixture_wait_for (count_listed (fixture) == 3);
}

static void
select_two (WindowFixture *fixture)
{
  GtkWidget *list = GTK_WIDGET (fixture->window->article_pane);

  g_assert_true (jalons_article_pane_step (fixture->window->article_pane, 1));
  while (!GTK_IS_LIST_VIEW (list))
    {
      GtkWidget *child = gtk_widget_get_first_child (list);

      list = child != NULL ? child : gtk_widget_get_next_sibling (list);
    }
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 0, TRUE);
  gtk_selection_model_select_item (gtk_list_view_get_model (GTK_LIST_VIEW (list)), 2, FALSE);
  g_assert_cmpuint (jalons_article_pane_get_n_selected (fixture->window->article_pane), ==, 2);
}

/* Several at once: starred, exported, deleted, and back by one undoing each. */
static void
test_several (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  g_autofree char *path = g_build_filename (fixture->folder, "out.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *written = NULL;
  g_auto (GStrv) lines = NULL;

  select_two (fixture);
  window_fixture_activate (fixture, "win.star");
  window_fixture_wait_for (jalons_browser_get_n_flagged (window->browser, JALONS_FILTER_STARRED)
                           == 2);
  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (jalons_browser_get_n_flagged (window->browser, JALONS_FILTER_STARRED)
                           == 0);

  select_two (fixture);
  jalons_window_export (window, "articles-csv", file);
  window_fixture_wait (fixture);
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  lines = g_strsplit (written, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4); /* names, two articles, the end */

  select_two (fixture);
  window_fixture_activate (fixture, "win.delete");
  window_fixture_wait_for (count_listed (fixture) == 2);
  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (count_listed (fixture) == 4);
}

/* What is shown can be written to files of every kind. */
static void
test_export (void)
{
  static const struct
  {
    const char *what;
    const char *beginning;
  } kinds[] = {
    { "events-csv", "" },       { "events-json", "{" },  { "articles-csv", "" },
    { "timeline-pdf", "%PDF" }, { "timeline-svg", "<" }, { "timeline-png", "\x89PNG" },
  };
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, kinds[i].what, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autofree char *written = NULL;
      gsize length;

      jalons_window_export (fixture->window, kinds[i].what, file);
      window_fixture_wait (fixture);
      g_assert_true (g_file_get_contents (path, &written, &length, NULL));
      g_assert_cmpuint (length, >, 40);
      g_assert_true (g_str_has_prefix (written, kinds[i].beginning));
    }
}

/* The same keys make the text larger for whoever reads, and the timeline for whoever does not. */
static void
test_text_zoom (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsArticleView *view = fixture->window->article_view;

  g_assert_true (jalons_article_pane_step (fixture->window->article_pane, 1));
  window_fixture_wait (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->search));
  window_fixture_activate (fixture, "win.zoom-in");
  g_assert_cmpfloat_with_epsilon (jalons_article_view_get_text_zoom (view), 1, 0.001);

  window_fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (view->text_view)));
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (view->text_view)));
  window_fixture_activate (fixture, "win.zoom-in");
  g_assert_cmpfloat (jalons_article_view_get_text_zoom (view), >, 1.05);
  window_fixture_activate (fixture, "win.zoom-fit");
  g_assert_cmpfloat_with_epsilon (jalons_article_view_get_text_zoom (view), 1, 0.001);
}

static gboolean
press_in (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

static GtkListView *
find_list (GtkWidget *widget)
{
  GtkListView *found = GTK_IS_LIST_VIEW (widget) ? GTK_LIST_VIEW (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* From the entry the arrow leads to the first of what was found, not to what stands below it, and
 * not to the last either where the article that is open was not found. */
static void
test_search_down (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  GtkSelectionModel *model;
  GtkWidget *focus;

  g_assert_true (jalons_article_pane_step (window->article_pane, 1));
  model = gtk_list_view_get_model (find_list (GTK_WIDGET (window->article_pane)));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), >, 1);
  gtk_selection_model_unselect_all (model);

  gtk_widget_grab_focus (GTK_WIDGET (window->search));
  g_assert_false (press_in (GTK_WIDGET (window->search), GDK_KEY_a));
  g_assert_true (press_in (GTK_WIDGET (window->search), GDK_KEY_Down));
  window_fixture_wait (fixture);
  g_assert_true (gtk_selection_model_is_selected (model, 0));
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (window->article_pane)));
}

static void
test_star (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;

  g_assert_true (jalons_article_pane_step (window->article_pane, 1));
  window_fixture_activate (fixture, "win.star");
  window_fixture_wait_for (jalons_browser_get_n_flagged (window->browser, JALONS_FILTER_STARRED)
                           == 1);
  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (jalons_browser_get_n_flagged (window->browser, JALONS_FILTER_STARRED)
                           == 0);
  window_fixture_wait_for (
    !jalons_article_get_starred (jalons_article_view_get_article (window->article_view)));
}

/* A filter that selects nothing says which condition stands in the way. */
static void
test_no_result (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  g_autoptr (JalonsFilter) empty = jalons_filter_new ();
  g_autoptr (JalonsFilter) company
    = jalons_filter_with_party (empty, JALONS_ROLE_RECIPIENT, "OpenAI");
  JalonsPeriod may = jalons_period_month (2024, 5, JALONS_BASIS_STATED);
  g_autoptr (JalonsFilter) both = jalons_filter_with_published (company, &may);

  window_fixture_set_filter (fixture, both);
  g_assert_true (jalons_article_pane_is_empty (window->article_pane));
  window_fixture_activate (fixture, "win.clear-filters");
  g_assert_false (jalons_article_pane_is_empty (window->article_pane));
}

static void
test_welcome_and_import (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (FALSE);
  g_autofree char *good = window_fixture_write (fixture, "good.txt",
                                                "Google puts 2 billion dollars into Anthropic. "
                                                "That was all that was said on that day.");
  g_autofree char *bad = window_fixture_write (fixture, "bad.txt", "");
  const char *paths[] = { good, bad, NULL };

  assert_page (fixture, "welcome");
  jalons_window_import (fixture->window, paths);
  window_fixture_wait (fixture);
  assert_page (fixture, "browse");
  g_assert_cmpuint (count_listed (fixture), ==, 1);
  g_assert_cmpuint (fixture->window->report->n_added, ==, 1);
  g_assert_cmpuint (fixture->window->report->n_refused, ==, 1);

  window_fixture_activate (fixture, "win.report");
  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (jalons_browser_get_n_all (fixture->window->browser) == 0);
  window_fixture_wait (fixture);
  assert_page (fixture, "welcome");
}

/* The samples stand in a library of their own, and their window takes the place of the welcome. */
static void
test_samples (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (FALSE);
  g_autofree char *folder = g_build_filename (fixture->folder, "samples", NULL);
  g_autofree char *sample = NULL;
  GtkWindow *window;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  sample
    = window_fixture_write (fixture, "samples/sample.txt",
                            "Google puts 2 billion dollars into Anthropic, it was said there.");
  g_setenv ("JALONS_SAMPLES_DIR", folder, TRUE);
  jalons_window_set_enabled (fixture->window, "samples", TRUE);
  assert_page (fixture, "welcome");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.samples", NULL));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (fixture->application)), ==, 1);
  window = gtk_application_get_windows (fixture->application)->data;
  fixture->window = JALONS_WINDOW (window);
  g_assert_cmpstr (jalons_window_get_library_path (fixture->window), !=, fixture->library_path);
  window_fixture_wait_for (jalons_window_get_browser (fixture->window) != NULL);
  window_fixture_wait (fixture);
  window_fixture_wait_for (jalons_browser_get_n_all (fixture->window->browser) == 1);
  assert_page (fixture, "browse");
  g_assert_true (adw_banner_get_revealed (fixture->window->banner));
  g_unsetenv ("JALONS_SAMPLES_DIR");
}

static GtkWidget *
find_list_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list_view (child);
  return found;
}

/* More rows than have room: the list begins with the heading of the first and not below it. */
static void
test_first_heading (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (FALSE);
  g_autofree char *folder = g_build_filename (fixture->folder, "many", NULL);
  const char *paths[] = { folder, NULL };
  GtkAdjustment *adjustment;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (int i = 1; i <= 28; i++)
    {
      g_autofree char *name = g_strdup_printf ("many/%02d.txt", i);
      g_autofree char *text = g_strdup_printf (
        "What was said on the %d\n\n%d February 2025\n\nGoogle invested %d million "
        "dollars in Anthropic, and more was not said on that day.\n",
        i, i, i);
      g_autofree char *path = window_fixture_write (fixture, name, text);

      g_assert_nonnull (path);
    }
  jalons_window_import (fixture->window, paths);
  window_fixture_wait (fixture);
  window_fixture_wait_for (count_listed (fixture) == 28);

  adjustment = gtk_scrollable_get_vadjustment (
    GTK_SCROLLABLE (find_list_view (GTK_WIDGET (fixture->window->article_pane))));
  window_fixture_wait_for (gtk_adjustment_get_upper (adjustment)
                           > gtk_adjustment_get_page_size (adjustment));
  window_fixture_wait (fixture);
  window_fixture_wait_for (gtk_adjustment_get_value (adjustment) == 0);
}

/* What the shortcuts dialog says is what works. */
static void
test_shortcuts (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  const JalonsShortcut *shortcuts;
  gsize n;

  shortcuts = jalons_shortcuts_get (&n);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;
      const char *short_name;

      if (shortcuts[i].action == NULL)
        continue;
      g_assert_true (g_action_parse_detailed_name (shortcuts[i].action, &name, &target, NULL));
      short_name = strchr (name, '.') + 1;
      if (g_str_has_prefix (name, "win."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (fixture->window), short_name));
      else if (g_str_has_prefix (name, "app."))
        g_assert_true (
          g_action_group_has_action (G_ACTION_GROUP (fixture->application), short_name));
      else
        g_assert_cmpstr (name, ==, "window.close");

      for (gsize j = 0; shortcuts[i].accelerators[j] != NULL; j++)
        {
          GdkModifierType modifiers;
          guint keyval;

          g_assert_true (gtk_accelerator_parse (shortcuts[i].accelerators[j], &keyval, &modifiers));
          /* A key that writes text must not do anything else wherever the focus is. */
          g_assert_true (shortcuts[i].in_list || modifiers != 0
                         || (keyval >= GDK_KEY_F1 && keyval <= GDK_KEY_F12));
        }
    }
}

static void
test_views (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);

  window_fixture_activate (fixture, "win.view::events");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->views), ==, "events");
  g_assert_cmpstr (adw_toggle_group_get_active_name (fixture->window->view_switch), ==, "events");
  window_fixture_activate (fixture, "win.view::articles");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->views), ==, "articles");
}

int
main (int argc, char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("jalons-cache-XXXXXX", NULL);

  /* Before anything asks for it: the samples must not go to the user's own. */
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (JALONS_TYPE_APPLICATION);

  g_test_add_func ("/window/filter", test_filter);
  g_test_add_func ("/window/there-and-back", test_there_and_back);
  g_test_add_func ("/window/card-closed", test_card_closed);
  g_test_add_func ("/window/sources", test_sources);
  g_test_add_func ("/window/delete-and-undo", test_delete_and_undo);
  g_test_add_func ("/window/search-down", test_search_down);
  g_test_add_func ("/window/star", test_star);
  g_test_add_func ("/window/several", test_several);
  g_test_add_func ("/window/export", test_export);
  g_test_add_func ("/window/text-zoom", test_text_zoom);
  g_test_add_func ("/window/no-result", test_no_result);
  g_test_add_func ("/window/welcome-and-import", test_welcome_and_import);
  g_test_add_func ("/window/samples", test_samples);
  g_test_add_func ("/window/first-heading", test_first_heading);
  g_test_add_func ("/window/shortcuts", test_shortcuts);
  g_test_add_func ("/window/views", test_views);

  return g_test_run ();
}
