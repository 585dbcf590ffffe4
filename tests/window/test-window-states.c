/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* What the window offers and shows in one state and not in another. */

#include "window-fixture.h"

#include "timeline/jalons-timeline-private.h"
#include "window/jalons-application.h"
#include "window/jalons-article-row.h"
#include "window/jalons-import-report-dialog.h"
#include "window/jalons-shortcuts.h"

static gboolean
is_enabled (WindowFixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* Undo and Redo are offered where there is something to undo or redo. */
static void
test_undo (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);

  g_assert_false (is_enabled (fixture, "undo"));
  g_assert_false (is_enabled (fixture, "redo"));

  window_fixture_activate (fixture, "win.star");
  window_fixture_wait (fixture);
  g_assert_true (is_enabled (fixture, "undo"));
  g_assert_false (is_enabled (fixture, "redo"));

  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait (fixture);
  g_assert_false (is_enabled (fixture, "undo"));
  g_assert_true (is_enabled (fixture, "redo"));

  /* Taken back before it is done. */
  window_fixture_activate (fixture, "win.redo");
  g_assert_true (is_enabled (fixture, "undo"));
  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait (fixture);
  g_assert_false (is_enabled (fixture, "undo"));
  g_assert_true (is_enabled (fixture, "redo"));
}

/* Beside a list that has nothing stands no article; it is there again with its row. */
static void
test_no_result (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsArticleView *view = fixture->window->article_view;
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) nothing = jalons_filter_with_text (all, "zzzz");
  gint64 id = jalons_article_get_id (jalons_article_view_get_article (view));

  window_fixture_set_filter (fixture, nothing);
  window_fixture_wait (fixture);
  g_assert_null (jalons_article_view_get_article (view));
  g_assert_false (is_enabled (fixture, "delete"));

  window_fixture_set_filter (fixture, all);
  window_fixture_wait (fixture);
  g_assert_nonnull (jalons_article_view_get_article (view));
  g_assert_cmpint (jalons_article_get_id (jalons_article_view_get_article (view)), ==, id);
}

/* Among what is to be settled, what the catalogue knows is not drawn. */
static void
test_review_reference (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (fixture->window->timeline_pane);
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) review = jalons_filter_with_flags (all, JALONS_FILTER_TO_REVIEW);

  g_assert_nonnull (timeline->reference);
  g_assert_cmpuint (timeline->reference->n_events, >, 0);
  window_fixture_set_filter (fixture, review);
  window_fixture_wait (fixture);
  g_assert_null (timeline->reference);
  window_fixture_set_filter (fixture, all);
  window_fixture_wait (fixture);
  g_assert_nonnull (timeline->reference);
}

/* While the menu of a row is open, nothing of the row asks for a tooltip. */
static void
test_row_menu (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkWidget *pane = GTK_WIDGET (fixture->window->article_pane);
  GtkWidget *list = find_type (pane, GTK_TYPE_LIST_VIEW);
  GtkWidget *row, *menu = NULL;

  window_fixture_wait_for (find_type (list, JALONS_TYPE_ARTICLE_ROW) != NULL
                           && gtk_widget_get_height (list) > 0);
  row = find_type (list, JALONS_TYPE_ARTICLE_ROW);
  gtk_widget_grab_focus (gtk_widget_get_parent (row));
  gtk_widget_activate_action (pane, "article-pane.menu", NULL);
  window_fixture_wait_for ((menu = find_type (list, GTK_TYPE_POPOVER_MENU)) != NULL
                           && gtk_widget_get_visible (menu));
  g_assert_false (gtk_widget_get_can_target (row));
  gtk_popover_popdown (GTK_POPOVER (menu));
  window_fixture_wait_for (gtk_widget_get_can_target (row));
}

static JalonsImportItem *
item_new (const char *path, JalonsImportOutcome outcome, const char *reason)
{
  JalonsImportItem *item = g_new0 (JalonsImportItem, 1);

  item->path = g_strdup (path);
  item->outcome = outcome;
  item->reason = g_strdup (reason);
  return item;
}

static void
item_free (gpointer data)
{
  JalonsImportItem *item = data;

  g_free (item->path);
  g_free (item->reason);
  g_free (item);
}

/* What a report says of the file that comes at that place. */
static char *
dup_report_line (const JalonsImportReport *report, guint position)
{
  AdwDialog *dialog = g_object_ref_sink (jalons_import_report_dialog_new (report));
  GtkListView *list = GTK_LIST_VIEW (find_type (adw_dialog_get_child (dialog), GTK_TYPE_LIST_VIEW));
  g_autoptr (GtkStringObject) line
    = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);
  char *words = g_strdup (gtk_string_object_get_string (line));

  g_object_unref (dialog);
  return words;
}

/* A file is named once, and the folder that all lie in not at all. */
static void
test_report (void)
{
  g_autoptr (JalonsImportReport) report = g_new0 (JalonsImportReport, 1);
  g_autofree char *refused = NULL;
  g_autofree char *deeper = NULL;
  g_autofree char *alone = NULL;

  report->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (report->items,
                   item_new ("/tmp/press/may/photo.txt", JALONS_IMPORT_OUTCOME_REFUSED,
                             "photo.txt: JPEG image, not text"));
  alone = dup_report_line (report, 0);
  g_assert_true (g_str_has_prefix (alone, "photo.txt\nJPEG image, not text\n"));

  g_ptr_array_add (report->items,
                   item_new ("/tmp/press/maybe.txt", JALONS_IMPORT_OUTCOME_ADDED, NULL));
  refused = dup_report_line (report, 0);
  deeper = dup_report_line (report, 1);
  g_assert_true (g_str_has_prefix (refused, "may/photo.txt\nJPEG image, not text\n"));
  g_assert_true (g_str_has_suffix (refused, "\n/tmp/press/may/photo.txt"));
  g_assert_true (g_str_has_prefix (deeper, "maybe.txt\nAdded\n"));
}

/* What was not read because the user stopped is said so, not as an error. */
static void
test_stopped_report (void)
{
  g_autoptr (JalonsImportReport) report = g_new0 (JalonsImportReport, 1);
  g_autofree char *line = NULL;

  g_set_error (&report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Operation was cancelled");
  report->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (report->items, item_new ("/tmp/a.txt", JALONS_IMPORT_OUTCOME_SKIPPED,
                                            "Operation was cancelled"));
  line = dup_report_line (report, 0);
  g_assert_true (g_str_has_prefix (line, "a.txt\nNot read\n"));
}

/* An import into an empty library that takes a while is seen; one that brings nothing leads back
 * to the welcome. */
static void
test_first_import (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (FALSE);
  JalonsWindow *window = fixture->window;
  g_autofree char *bad = window_fixture_write (fixture, "bad.txt", "");
  const char *paths[] = { bad, NULL };

  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->pages), ==, "welcome");
  jalons_window_import (window, paths);
  gtk_widget_set_visible (GTK_WIDGET (window->import_bar), TRUE); /* as after its delay */
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->pages), ==, "browse");
  g_assert_false (jalons_article_pane_is_empty (window->article_pane));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                     GTK_STACK (find_type (GTK_WIDGET (window->article_pane), GTK_TYPE_STACK))),
                   ==, "none-yet");
  window_fixture_wait (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->pages), ==, "welcome");
}

/* Whether a toast says so. */
static gboolean
has_words (GtkWidget *widget, const char *words)
{
  gboolean found
    = GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = has_words (child, words);
  return found;
}

/* What was copied is said where it can be seen. */
static void
test_copied (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  GtkWidget *table;

  jalons_window_show_view (window, "events");
  window_fixture_wait (fixture);
  table = find_type (GTK_WIDGET (jalons_window_get_events_view (window)), GTK_TYPE_COLUMN_VIEW);
  gtk_selection_model_select_all (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
  gtk_widget_activate_action (GTK_WIDGET (jalons_window_get_events_view (window)), "events.copy",
                              NULL);
  window_fixture_wait_for (has_words (GTK_WIDGET (window->toasts), "3 rows copied"));

  jalons_window_open_event (window, window_fixture_find_event (fixture, "OpenAI"), FALSE);
  window_fixture_wait (fixture);
  adw_toast_overlay_dismiss_all (window->toasts);
  g_signal_emit_by_name (window_fixture_find_button (GTK_WIDGET (window->event_card), "Cite"),
                         "clicked");
  window_fixture_wait_for (has_words (GTK_WIDGET (window->toasts), "Citation copied"));
}

/* The only bin of the overlay above everything takes no clicks. */
static void
test_drop_hint (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkWidget *hint = GTK_WIDGET (fixture->window->drop_hint);
  GtkWidget *picked;

  g_assert_false (gtk_revealer_get_reveal_child (fixture->window->drop_hint));
  g_assert_false (gtk_widget_get_can_target (hint));
  window_fixture_wait_for (gtk_widget_get_width (hint) > 0);
  gtk_revealer_set_reveal_child (fixture->window->drop_hint, TRUE);
  window_fixture_wait_for (gtk_revealer_get_child_revealed (fixture->window->drop_hint));
  picked = gtk_widget_pick (GTK_WIDGET (fixture->window), gtk_widget_get_width (hint) / 2.0,
                            gtk_widget_get_height (hint) / 2.0, GTK_PICK_DEFAULT);
  g_assert_nonnull (picked);
  g_assert_false (gtk_widget_is_ancestor (picked, hint));
}

static gboolean
has_trigger (GtkWidget *widget, const char *accelerator)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key
              && gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return TRUE;
        }
    }
  return FALSE;
}

/* Keys that the dialog ascribes to the timeline and to the table are known there. */
static void
test_widget_keys (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkWidget *timeline
    = GTK_WIDGET (jalons_timeline_pane_get_timeline (fixture->window->timeline_pane));
  GtkWidget *table = GTK_WIDGET (jalons_window_get_events_view (fixture->window));
  const JalonsShortcut *shortcuts;
  guint n_checked = 0;
  gsize n;

  shortcuts = jalons_shortcuts_get (&n);
  for (gsize i = 0; i < n; i++)
    for (gsize j = 0; shortcuts[i].action == NULL && shortcuts[i].accelerators[j] != NULL; j++)
      {
        const char *accelerator = shortcuts[i].accelerators[j];

        if (g_str_equal (shortcuts[i].group, "To Review"))
          continue; /* digits, which test-review presses */
        n_checked++;
        g_assert_true (
          has_trigger (g_str_equal (shortcuts[i].group, "Events") ? table : timeline, accelerator)
          || has_trigger (GTK_WIDGET (fixture->window->article_pane), accelerator));
      }
  g_assert_cmpuint (n_checked, >=, 13);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (JALONS_TYPE_APPLICATION);

  g_test_add_func ("/states/undo", test_undo);
  g_test_add_func ("/states/no-result", test_no_result);
  g_test_add_func ("/states/review-reference", test_review_reference);
  g_test_add_func ("/states/row-menu", test_row_menu);
  g_test_add_func ("/states/report", test_report);
  g_test_add_func ("/states/stopped-report", test_stopped_report);
  g_test_add_func ("/states/first-import", test_first_import);
  g_test_add_func ("/states/copied", test_copied);
  g_test_add_func ("/states/drop-hint", test_drop_hint);
  g_test_add_func ("/states/widget-keys", test_widget_keys);

  return g_test_run ();
}
