/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window-fixture.h"

#include "models/jalons-reference.h"
#include "window/jalons-application.h"
#include "window/jalons-correct-dialog.h"

static guint
count_events (WindowFixture *fixture)
{
  return jalons_browser_get_n_events (jalons_window_get_browser (fixture->window));
}

static void
show_review (WindowFixture *fixture)
{
  g_autoptr (JalonsFilter) all = jalons_filter_new ();
  g_autoptr (JalonsFilter) review = jalons_filter_with_flags (all, JALONS_FILTER_TO_REVIEW);

  window_fixture_set_filter (fixture, review);
  window_fixture_wait (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->lists), ==, "review");
}

static GListModel *
get_rows (WindowFixture *fixture)
{
  GtkWidget *list = GTK_WIDGET (jalons_window_get_review_pane (fixture->window));

  while (list != NULL && !GTK_IS_LIST_VIEW (list))
    {
      GtkWidget *child = gtk_widget_get_first_child (list);

      list = child != NULL ? child : gtk_widget_get_next_sibling (list);
    }
  g_assert_nonnull (list);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

/* Selects the row with that reason and waits until it shows its ways to be settled. */
static gboolean
select_row (WindowFixture *fixture, JalonsReview review)
{
  GListModel *rows = get_rows (fixture);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (JalonsReviewRow) row = g_list_model_get_item (rows, i);

      if (jalons_review_row_get_review (row) != review)
        continue;
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (rows), i, TRUE);
      window_fixture_wait_for (jalons_review_row_get_loaded (row));
      window_fixture_wait (fixture);
      return TRUE;
    }

  return FALSE;
}

static void
choose (WindowFixture *fixture, guint number)
{
  g_assert_true (
    jalons_review_pane_choose (jalons_window_get_review_pane (fixture->window), number));
  window_fixture_wait (fixture);
}

static JalonsEvent *
load_event (WindowFixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  JalonsEvent *event = jalons_library_load_event (fixture->window->library, id, &error);

  g_assert_no_error (error);
  return event;
}

/* Two sources differ: one key keeps what one of them says, Ctrl+Z asks again. */
static void
test_disagreement (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  g_autoptr (JalonsEvent) event = NULL;
  JalonsReviewRow *row;
  g_autoptr (GPtrArray) choices = NULL;
  const JalonsReviewChoice *first;

  show_review (fixture);
  g_assert_true (select_row (fixture, JALONS_REVIEW_DISAGREEMENT));
  row = jalons_review_pane_get_selected (jalons_window_get_review_pane (fixture->window));
  choices = jalons_review_row_list_choices (row);
  g_assert_cmpuint (choices->len, ==, 3);
  first = g_ptr_array_index (choices, 0);
  g_assert_nonnull (window_fixture_find_button (
    GTK_WIDGET (jalons_window_get_review_pane (fixture->window)), first->label));
  g_assert_cmpstr (
    jalons_article_get_title (jalons_article_view_get_article (fixture->window->article_view)), !=,
    NULL);

  choose (fixture, 1);
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_DISAGREEMENT));
  event = load_event (fixture, first->id);
  g_assert_true (jalons_event_get_corrected (event));
  g_assert_true (
    jalons_money_equal (&jalons_event_get_values (event)->amount, &first->values->amount));

  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (select_row (fixture, JALONS_REVIEW_DISAGREEMENT));
}

/* An uncertain reading is removed by its button, and comes back. */
static void
test_uncertain (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  guint n = count_events (fixture);
  GtkWidget *button;

  window_fixture_import (fixture, "e.txt",
                         "Some say 3 billion dollars went from Nvidia to Mistral AI. Well.");
  window_fixture_wait_for (count_events (fixture) == n + 1);
  show_review (fixture);
  g_assert_true (select_row (fixture, JALONS_REVIEW_UNCERTAIN));
  button = window_fixture_find_button (GTK_WIDGET (jalons_window_get_review_pane (fixture->window)),
                                       "Remove");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  window_fixture_wait (fixture);
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_UNCERTAIN));
  window_fixture_activate (fixture, "win.clear-filters");
  g_assert_cmpuint (count_events (fixture), ==, n);

  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (count_events (fixture) == n + 1);
  show_review (fixture);
  g_assert_true (select_row (fixture, JALONS_REVIEW_UNCERTAIN));
  choose (fixture, 1);
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_UNCERTAIN));
  window_fixture_activate (fixture, "win.clear-filters");
  g_assert_cmpuint (count_events (fixture), ==, n + 1);
}

/* The key that says 1 settles, whatever it gives without Shift, and wherever the focus is. */
static void
test_digit_keys (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkWidget *layouts = GTK_WIDGET (fixture->window->layouts);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (layouts);
  g_autofree GdkKeymapKey *keys = NULL;
  gboolean taken = FALSE;
  int n_keys = 0;

  show_review (fixture);
  g_assert_true (select_row (fixture, JALONS_REVIEW_DISAGREEMENT));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->window->article_view));
  g_assert_true (
    gdk_display_map_keyval (gtk_widget_get_display (layouts), GDK_KEY_1, &keys, &n_keys));

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller)
          || gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_BUBBLE)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_ampersand, keys[0].keycode, 0,
                             &taken);
    }
  g_assert_true (taken);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->window->search)), ==, "");
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_DISAGREEMENT));
}

/* The place in the sidebar counts what the list shows, and the timeline shows nothing else. */
static void
test_counts (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsBrowser *browser = jalons_window_get_browser (fixture->window);
  guint n_before;

  window_fixture_import (fixture, "e.txt", "Nobody knows on which day this was written, or why.");
  n_before = jalons_browser_get_n_to_settle (browser);
  show_review (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (fixture)), ==, 2);
  g_assert_cmpuint (n_before, ==, 2);
  g_assert_cmpuint (jalons_browser_get_n_to_settle (browser), ==, 2);
  g_assert_cmpuint (jalons_browser_get_n_events (browser), ==, 1);
}

/* Several readings with some doubt are removed together, and come back together. */
static void
test_all_at_once (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkWidget *pane = GTK_WIDGET (jalons_window_get_review_pane (fixture->window));
  guint n = count_events (fixture);

  show_review (fixture);
  g_assert_null (window_fixture_find_button (pane, "Remove All"));
  window_fixture_activate (fixture, "win.clear-filters");
  window_fixture_import (fixture, "e.txt",
                         "Some say 3 billion dollars went from Nvidia to Mistral AI. Well.");
  window_fixture_import (fixture, "f.txt",
                         "Some say 5 billion dollars went from Intel to Nvidia. Well.");
  window_fixture_wait_for (count_events (fixture) == n + 2);

  show_review (fixture);
  g_assert_true (select_row (fixture, JALONS_REVIEW_UNCERTAIN));
  g_signal_emit_by_name (window_fixture_find_button (pane, "Remove All"), "clicked");
  window_fixture_wait (fixture);
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_UNCERTAIN));
  window_fixture_activate (fixture, "win.clear-filters");
  g_assert_cmpuint (count_events (fixture), ==, n);

  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (count_events (fixture) == n + 2);
  show_review (fixture);
  g_signal_emit_by_name (window_fixture_find_button (pane, "Confirm All"), "clicked");
  window_fixture_wait (fixture);
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_UNCERTAIN));
  window_fixture_activate (fixture, "win.clear-filters");
  g_assert_cmpuint (count_events (fixture), ==, n + 2);
}

/* An article without a date may stay so. */
static void
test_undated (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);

  window_fixture_import (fixture, "e.txt", "Nobody knows on which day this was written, or why.");
  show_review (fixture);
  g_assert_true (select_row (fixture, JALONS_REVIEW_UNDATED_ARTICLE));
  choose (fixture, 2);
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_UNDATED_ARTICLE));
  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (select_row (fixture, JALONS_REVIEW_UNDATED_ARTICLE));
}

/* Of two deals that an undated statement may be about, the user says which it is. */
static void
test_join (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  guint n = count_events (fixture);

  window_fixture_import (fixture, "e.txt",
                         "Amazon once more puts 4 billion dollars into Anthropic, it is told.");
  window_fixture_import (fixture, "f.txt",
                         "It was Amazon that put 4 billion dollars into Anthropic, some day.");
  window_fixture_wait_for (count_events (fixture) == n + 2);
  show_review (fixture);
  g_assert_true (select_row (fixture, JALONS_REVIEW_PROPOSED_JOIN));
  choose (fixture, 1);
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_PROPOSED_JOIN));
  window_fixture_activate (fixture, "win.clear-filters");
  g_assert_cmpuint (count_events (fixture), ==, n + 1);

  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (count_events (fixture) == n + 2);
  show_review (fixture);
  g_assert_true (select_row (fixture, JALONS_REVIEW_PROPOSED_JOIN));
  choose (fixture, 3);
  window_fixture_wait_for (!select_row (fixture, JALONS_REVIEW_PROPOSED_JOIN));
  window_fixture_activate (fixture, "win.clear-filters");
  g_assert_cmpuint (count_events (fixture), ==, n + 2);
}

/* What the card says: whether a popover stays open is decided by the display. */
static gboolean
is_shown (JalonsEventCard *card, gint64 event_id)
{
  JalonsEvent *event = card != NULL ? jalons_event_card_get_event (card) : NULL;

  return event != NULL && jalons_event_get_id (event) == event_id;
}

static void
open_card (WindowFixture *fixture, gint64 event_id)
{
  GdkRectangle area = { 20, 20, 10, 10 };

  g_signal_emit_by_name (fixture->window->timeline_pane, "event-activated", event_id, &area);
  window_fixture_wait_for (is_shown (fixture->window->event_card, event_id));
}

/* The card's buttons: Split Off makes two events of one, Ctrl+Z one of two. */
static void
test_split (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  guint n = count_events (fixture);
  GtkWidget *button;

  open_card (fixture, window_fixture_find_event (fixture, "Anthropic"));
  button = window_fixture_find_button (GTK_WIDGET (fixture->window->event_card), "Split Off");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  window_fixture_wait (fixture);
  window_fixture_wait_for (count_events (fixture) == n + 1);
  window_fixture_activate (fixture, "win.undo");
  window_fixture_wait_for (count_events (fixture) == n);
}

static GtkWidget *
find_entry (GtkWidget *widget, const char *title)
{
  if (ADW_IS_ENTRY_ROW (widget)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Correct… opens a dialog whose word goes before that of the sources. */
static void
test_correct (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  gint64 id = window_fixture_find_event (fixture, "OpenAI");
  g_autoptr (JalonsEvent) corrected = NULL;
  g_autoptr (JalonsEvent) undone = NULL;
  AdwDialog *dialog;
  GtkWidget *entry;

  open_card (fixture, id);
  g_signal_emit_by_name (
    window_fixture_find_button (GTK_WIDGET (fixture->window->event_card), "Correct…"), "clicked");
  window_fixture_wait (fixture);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (JALONS_IS_CORRECT_DIALOG (dialog));

  entry = find_entry (GTK_WIDGET (dialog), "Amount in whole units");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "11000000000");
  g_signal_emit_by_name (adw_dialog_get_default_widget (dialog), "clicked");
  window_fixture_wait (fixture);
  corrected = load_event (fixture, id);
  g_assert_true (jalons_event_get_corrected (corrected));
  g_assert_cmpint (jalons_event_get_values (corrected)->amount.value, ==, 11000000000);

  window_fixture_activate (fixture, "win.undo");
  undone = load_event (fixture, id);
  g_assert_false (jalons_event_get_corrected (undone));
  g_assert_cmpint (jalons_event_get_values (undone)->amount.value, ==, 10000000000);
}

/* What the catalogue knows stands beside, leads to what articles tell, and can be switched off. */
static void
test_reference (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  JalonsWindow *window = fixture->window;
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (window->timeline_pane);
  gint64 id = window_fixture_find_event (fixture, "OpenAI");
  g_autoptr (JalonsEvent) event = load_event (fixture, id);
  const JalonsReferenceEntry *entry
    = jalons_reference_find (jalons_reference_get_default (), jalons_event_get_values (event));
  JalonsEventArray *reference = jalons_browser_get_reference (window->browser);
  GdkRectangle area = { 20, 20, 10, 10 };
  JalonsEventArray *drawn = NULL;
  gboolean listed = FALSE;

  g_assert_nonnull (entry);
  g_assert_true (g_str_has_prefix (entry->source, "http"));
  for (gsize i = 0; i < reference->n_events; i++)
    listed |= reference->events[i].id == entry->id;
  g_assert_true (listed);

  g_signal_emit_by_name (window->timeline_pane, "reference-activated", entry->id, &area);
  window_fixture_wait_for (window->reference_card != NULL
                           && jalons_reference_card_get_event (window->reference_card) != NULL);
  g_assert_cmpint (jalons_event_get_id (jalons_reference_card_get_event (window->reference_card)),
                   ==, id);
  g_signal_emit_by_name (
    window_fixture_find_button (GTK_WIDGET (window->reference_card), "Told by 1 Article"),
    "clicked");
  window_fixture_wait_for (is_shown (window->event_card, id));
  g_assert_cmpint (jalons_event_get_id (jalons_event_card_get_event (window->event_card)), ==, id);

  g_object_get (timeline, "reference", &drawn, NULL);
  g_assert_true (drawn == reference);
  g_clear_pointer (&drawn, jalons_event_array_unref);
  window_fixture_activate (fixture, "win.show-reference");
  g_object_get (timeline, "reference", &drawn, NULL);
  g_assert_null (drawn);
  window_fixture_activate (fixture, "win.show-reference");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (JALONS_TYPE_APPLICATION);

  g_test_add_func ("/review/disagreement", test_disagreement);
  g_test_add_func ("/review/uncertain", test_uncertain);
  g_test_add_func ("/review/digit-keys", test_digit_keys);
  g_test_add_func ("/review/counts", test_counts);
  g_test_add_func ("/review/all-at-once", test_all_at_once);
  g_test_add_func ("/review/undated", test_undated);
  g_test_add_func ("/review/join", test_join);
  g_test_add_func ("/review/split", test_split);
  g_test_add_func ("/review/correct", test_correct);
  g_test_add_func ("/review/reference", test_reference);

  return g_test_run ();
}
