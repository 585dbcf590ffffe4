/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window-fixture.h"

#include "window/jalons-application.h"
#include "window/jalons-article-view-private.h"
#include "window/jalons-filter-terms.h"
#include "window/jalons-samples.h"
#include "window/jalons-selection-bar.h"

#include <glib/gstdio.h>

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* In a narrow window further filters come in a sheet from below. */
static void
test_filter_sheet (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  GtkWidget *button = window_fixture_find_button (GTK_WIDGET (window->chips), "Filter…");
  AdwDialog *sheet;

  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_visible (button));
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  window_fixture_wait_for (jalons_window_is_narrow (window));
  g_assert_true (gtk_widget_get_visible (button));

  g_signal_emit_by_name (button, "clicked");
  window_fixture_wait (fixture);
  sheet = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  g_assert_nonnull (sheet);
  g_assert_cmpint (adw_dialog_get_presentation_mode (sheet), ==, ADW_DIALOG_BOTTOM_SHEET);
  adw_toggle_group_set_active_name (
    ADW_TOGGLE_GROUP (find_type (GTK_WIDGET (sheet), ADW_TYPE_TOGGLE_GROUP)), "release");
  window_fixture_wait (fixture);
  g_assert_true (
    jalons_filter_get_kind (jalons_browser_get_filter (window->browser), &(JalonsKind) { 0 }));
  adw_dialog_force_close (sheet);
}

/* What is not shown yet is not made yet: whoever starts the program does not wait for it. */
static void
test_made_later (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;

  g_assert_null (window->events_view);
  g_assert_null (window->review_pane);
  g_assert_null (window->popover);
  g_assert_null (window->navigation);
  g_assert_null (gtk_stack_get_child_by_name (window->pages, "problem"));
  g_assert_null (gtk_stack_get_child_by_name (window->pages, "welcome"));
  g_assert_null (find_type (GTK_WIDGET (window), GTK_TYPE_POPOVER_MENU));
  g_assert_null (find_type (GTK_WIDGET (window), JALONS_TYPE_SELECTION_BAR));

  jalons_window_show_view (window, "events");
  g_assert_nonnull (window->events_view);
  g_assert_true (gtk_widget_is_ancestor (GTK_WIDGET (window->events_view), GTK_WIDGET (window)));
}

/* The menu is that of the window, whether it is opened by its button or by F10, and stays. */
static void
test_later_menu (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkMenuButton *button = fixture->window->menu_button;
  GtkPopover *popover;

  g_assert_null (gtk_menu_button_get_popover (button));
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (button)));
  window_fixture_activate (fixture, "win.menu");
  popover = gtk_menu_button_get_popover (button);
  g_assert_true (GTK_IS_POPOVER_MENU (popover));
  gtk_menu_button_popdown (button);
  window_fixture_activate (fixture, "win.menu");
  g_assert_true (gtk_menu_button_get_popover (button) == popover);
  gtk_menu_button_popdown (button);
}

/* The bar of several articles comes with the second that is selected, and goes again. */
static void
test_selection_bar (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  GtkWidget *list = find_type (GTK_WIDGET (window->article_pane), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  GtkActionBar *bar;

  gtk_selection_model_select_range (model, 0, 3, TRUE);
  bar = GTK_ACTION_BAR (find_type (
    find_type (GTK_WIDGET (window->article_pane), JALONS_TYPE_SELECTION_BAR), GTK_TYPE_ACTION_BAR));
  g_assert_true (gtk_action_bar_get_revealed (bar));
  gtk_selection_model_select_item (model, 1, TRUE);
  g_assert_false (gtk_action_bar_get_revealed (bar));
}

/* An answer that is held back is shown when it no longer is. */
static void
test_held (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsBrowser *browser = fixture->window->browser;
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) filter
    = jalons_filter_with_party (all, JALONS_ROLE_RECIPIENT, "Anthropic");
  guint n_all = jalons_browser_get_n_articles (browser);

  jalons_browser_set_held (browser, TRUE);
  jalons_browser_set_filter (browser, filter);
  for (int i = 0; i < 200; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (jalons_browser_get_busy (browser));
  g_assert_cmpuint (jalons_browser_get_n_articles (browser), ==, n_all);

  jalons_browser_set_held (browser, FALSE);
  window_fixture_wait (fixture);
  g_assert_cmpuint (jalons_browser_get_n_articles (browser), <, n_all);
}

/* Tags and the note of an article stand above it, and it has a menu that one can see. */
static void
test_own_words (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsArticleView *view = fixture->window->article_view;
  GtkWidget *own = find_type (GTK_WIDGET (view), JALONS_TYPE_ARTICLE_OWN);
  JalonsArticle *article = jalons_article_view_get_article (view);
  const char *const tags[] = { "dossier", NULL };

  window_fixture_wait_for (gtk_widget_get_mapped (view->star_button));
  g_assert_nonnull (find_type (gtk_widget_get_parent (view->star_button), GTK_TYPE_MENU_BUTTON));
  g_assert_false (gtk_widget_get_visible (own));
  jalons_article_set_note (article, "To be asked for");
  jalons_article_set_tags (article, tags);
  window_fixture_wait (fixture);
  g_assert_true (gtk_widget_get_visible (own));
  jalons_article_set_note (article, NULL);
  jalons_article_set_tags (article, NULL);
  window_fixture_wait (fixture);
  g_assert_false (gtk_widget_get_visible (own));
}

/* Words between quotation marks are not quoted twice. */
static void
test_quotable (void)
{
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) words = jalons_filter_with_text (all, "deep learning");
  g_autoptr (JalonsFilter) both = jalons_filter_with_tag (words, "dossier");
  g_autoptr (GPtrArray) terms = jalons_filter_terms_list (both);

  g_assert_cmpuint (terms->len, ==, 2);
  g_assert_cmpstr (jalons_filter_term_get_quotable (g_ptr_array_index (terms, 0)), ==,
                   "Tag: dossier");
  g_assert_cmpstr (jalons_filter_term_get_quotable (g_ptr_array_index (terms, 1)), ==,
                   "deep learning");
  g_assert_cmpstr (((JalonsFilterTerm *) g_ptr_array_index (terms, 1))->words, ==,
                   "“deep learning”");
}

/* Plus and minus zoom where a letter would begin a search. */
static void
test_zoom_keys (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (window->timeline_pane);
  g_autoptr (GListModel) controllers
    = gtk_widget_observe_controllers (GTK_WIDGET (window->layouts));
  JalonsTimelineScale before = jalons_timeline_get_scale (timeline);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_plus, 0, 0, &taken);
    }
  g_assert_true (taken);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window->search)), ==, "");
  window_fixture_wait_for (jalons_timeline_get_scale (timeline).density > before.density);
}

/* Texts that were mended do not stand beside those that they replace. */
static void
test_sample_editions (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jalons-samples-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "a.txt", NULL);
  g_autofree char *before = NULL;
  g_autofree char *same = NULL;
  g_autofree char *after = NULL;

  g_setenv ("JALONS_SAMPLES_DIR", folder, TRUE);
  g_assert_true (g_file_set_contents (file, "one", -1, NULL));
  before = jalons_samples_dup_library_path ();
  same = jalons_samples_dup_library_path ();
  g_assert_true (g_file_set_contents (file, "another", -1, NULL));
  after = jalons_samples_dup_library_path ();
  g_assert_cmpstr (before, ==, same);
  g_assert_cmpstr (before, !=, after);
  g_unlink (file);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (JALONS_TYPE_APPLICATION);

  g_test_add_func ("/parts/made-later", test_made_later);
  g_test_add_func ("/parts/later-menu", test_later_menu);
  g_test_add_func ("/parts/selection-bar", test_selection_bar);
  g_test_add_func ("/parts/held", test_held);
  g_test_add_func ("/parts/own-words", test_own_words);
  g_test_add_func ("/parts/quotable", test_quotable);
  g_test_add_func ("/parts/zoom-keys", test_zoom_keys);
  g_test_add_func ("/parts/sample-editions", test_sample_editions);
  /* The last, for a window is as wide as that before it. */
  g_test_add_func ("/parts/filter-sheet", test_filter_sheet);

  return g_test_run ();
}
