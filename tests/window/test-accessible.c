/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* Whoever hears the window instead of seeing it: each control says what it is. */

#include "window-fixture.h"

#include <string.h>

#include "window/jalons-application.h"
#include "window/jalons-correct-dialog.h"
#include "window/jalons-preferences-dialog.h"
#include "window/jalons-shortcuts-dialog.h"

static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || GTK_IS_SWITCH (widget)
         || GTK_IS_ENTRY (widget) || GTK_IS_SEARCH_ENTRY (widget) || GTK_IS_LIST_VIEW (widget)
         || GTK_IS_LIST_BOX (widget) || GTK_IS_COLUMN_VIEW (widget) || GTK_IS_TEXT_VIEW (widget)
         || ADW_IS_TOGGLE_GROUP (widget) || ADW_IS_PREFERENCES_ROW (widget)
         || JALONS_IS_TIMELINE (widget);
}

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_label (GTK_LABEL (widget))[0] != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;

  return FALSE;
}

/* A list is not named by its rows, nor a text by what stands in it. */
static gboolean
is_named (GtkWidget *widget)
{
  gboolean by_content
    = GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget) || ADW_IS_PREFERENCES_ROW (widget);

  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_RELATION_LABELLED_BY)
         || gtk_widget_get_tooltip_text (widget) != NULL || (by_content && has_words (widget));
}

static char *
dup_path (GtkWidget *widget)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_string_prepend (path, G_OBJECT_TYPE_NAME (widget));
      g_string_prepend_c (path, '/');
    }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* What is put together by GTK and libadwaita is named by them. */
static gboolean
is_inside_of_control (GtkWidget *widget)
{
  static const char *const own[]
    = { "GtkWindowControls", "GtkDropDown", "AdwToggleGroup", "GtkCalendar", "AdwBanner" };

  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL;
       parent = gtk_widget_get_parent (parent))
    {
      if (GTK_IS_MENU_BUTTON (parent) && !GTK_IS_POPOVER (gtk_widget_get_parent (widget))
          && gtk_widget_get_parent (widget) == parent)
        return TRUE;
      if (ADW_IS_ENTRY_ROW (parent) || ADW_IS_COMBO_ROW (parent) || ADW_IS_EXPANDER_ROW (parent)
          || GTK_IS_COLUMN_VIEW (parent))
        return TRUE;
      for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
        if (g_str_equal (G_OBJECT_TYPE_NAME (parent), own[i]))
          return TRUE;
    }

  return FALSE;
}

/* The list of a group has no name of its own, but the group has. The entry of preferences is that
 * of libadwaita; the button at the end of a bar is hidden where the bar cannot be closed by it. */
static gboolean
is_of_the_library (GtkWidget *widget)
{
  return (GTK_IS_LIST_BOX (widget)
          && gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP) != NULL)
         || (GTK_IS_SEARCH_ENTRY (widget)
             && gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_DIALOG) != NULL)
         || (GTK_IS_BUTTON (widget) && GTK_IS_CENTER_BOX (gtk_widget_get_parent (widget))
             && gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_BAR) != NULL);
}

static guint
count_nameless (GtkWidget *widget)
{
  guint n = 0;

  if (is_control (widget) && !is_inside_of_control (widget) && !is_of_the_library (widget)
      && !is_named (widget))
    {
      g_autofree char *path = dup_path (widget);

      g_test_message ("no name: %s", path);
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) || GTK_IS_POPOVER (child))
      n += count_nameless (child);

  return n;
}

static void
test_window (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);

  window_fixture_wait_for (count_nameless (GTK_WIDGET (fixture->window)) == 0);
  window_fixture_activate (fixture, "win.view::events");
  window_fixture_wait_for (count_nameless (GTK_WIDGET (fixture->window)) == 0);
}

static void
test_welcome (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (FALSE);

  g_assert_cmpuint (count_nameless (gtk_stack_get_visible_child (fixture->window->pages)), ==, 0);
}

static void
check_dialog (WindowFixture *fixture, AdwDialog *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  window_fixture_wait (fixture);
  g_assert_cmpuint (count_nameless (GTK_WIDGET (dialog)), ==, 0);
  g_assert_cmpstr (adw_dialog_get_title (dialog), !=, "");
  adw_dialog_force_close (dialog);
  window_fixture_wait (fixture);
}

static void
test_dialogs (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  g_autoptr (JalonsEvent) event = jalons_library_load_event (
    fixture->window->library, window_fixture_find_event (fixture, "OpenAI"), NULL);

  check_dialog (fixture, jalons_preferences_dialog_new ());
  check_dialog (fixture, jalons_shortcuts_dialog_new ());
  check_dialog (fixture, jalons_correct_dialog_new (event));
}

/* Few steps of Tab lead from the first control to the list, by way of each part of the window: a
 * section of the sidebar is one step, and where nothing can be done there is none. */
static gboolean
leads_to_list (WindowFixture *fixture)
{
  JalonsWindow *window = fixture->window;
  GtkWidget *parts[] = { GTK_WIDGET (window->sidebar), GTK_WIDGET (window->chips),
                         GTK_WIDGET (window->timeline_pane), GTK_WIDGET (window->article_pane),
                         GTK_WIDGET (window->search) };
  /* places, companies, months; the menu of the timeline, itself */
  static const guint expected[] = { 3, 1, 2, 1, 1 };
  guint met[G_N_ELEMENTS (parts)] = { 0 };

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  for (guint i = 0; i < 16 && met[3] == 0; i++)
    {
      GtkWidget *focus;

      g_signal_emit_by_name (window, "move-focus", GTK_DIR_TAB_FORWARD);
      window_fixture_wait (fixture);
      focus = gtk_window_get_focus (GTK_WINDOW (window));
      g_assert_nonnull (focus);
      g_assert_false (GTK_IS_SCROLLED_WINDOW (focus));
      for (gsize j = 0; j < G_N_ELEMENTS (parts); j++)
        met[j] += focus == parts[j] || gtk_widget_is_ancestor (focus, parts[j]);
    }

  return memcmp (met, expected, sizeof met) == 0;
}

/* A list takes the focus once its rows are laid out, which is some frames after they are known. */
static void
test_tab (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);

  window_fixture_wait_for (leads_to_list (fixture));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (JALONS_TYPE_APPLICATION);

  g_test_add_func ("/accessible/window", test_window);
  g_test_add_func ("/accessible/welcome", test_welcome);
  g_test_add_func ("/accessible/dialogs", test_dialogs);
  g_test_add_func ("/accessible/tab", test_tab);

  return g_test_run ();
}
