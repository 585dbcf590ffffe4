/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "window-fixture.h"

#include "window/jalons-application.h"

static GtkColumnView *
find_table (GtkWidget *widget)
{
  if (GTK_IS_COLUMN_VIEW (widget))
    return GTK_COLUMN_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkColumnView *found = find_table (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_only_selected (GtkSelectionModel *model, guint position)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);

  return gtk_bitset_get_size (selected) == 1 && gtk_bitset_get_nth (selected, 0) == position;
}

/* The link below the shelf leads to the rows without a date, however the table is sorted. */
static void
test_undated (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkColumnView *table = find_table (GTK_WIDGET (jalons_window_get_events_view (fixture->window)));
  GListModel *columns = gtk_column_view_get_columns (table);
  GtkSelectionModel *model = gtk_column_view_get_model (table);
  g_autoptr (GtkColumnViewColumn) title = g_list_model_get_item (columns, 2);
  g_autoptr (JalonsEvent) event = NULL;
  guint n;

  window_fixture_import (fixture, "e.txt",
                         "It was Amazon that put 4 billion dollars into Anthropic, some day.");
  window_fixture_import (fixture, "f.txt",
                         "Amazon once more puts 4 billion dollars into Anthropic, it is told.");
  n = g_list_model_get_n_items (G_LIST_MODEL (model));
  gtk_column_view_sort_by_column (table, title, GTK_SORT_DESCENDING);
  window_fixture_wait (fixture);

  g_signal_emit_by_name (fixture->window->timeline_pane, "undated-activated");
  window_fixture_wait (fixture);
  window_fixture_wait_for (is_only_selected (model, n - 1));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->views), ==, "events");
  event = g_list_model_get_item (G_LIST_MODEL (model), n - 1);
  g_assert_false (jalons_period_is_known (&jalons_event_get_values (event)->when));
}

/* Long dates are not cut, in large text either. */
static void
test_widths (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkSettings *settings = gtk_settings_get_default ();
  GtkColumnView *table = find_table (GTK_WIDGET (jalons_window_get_events_view (fixture->window)));
  g_autoptr (GtkColumnViewColumn) date
    = g_list_model_get_item (gtk_column_view_get_columns (table), 1);
  int usual = gtk_column_view_column_get_fixed_width (date);
  int dpi, width;

  for (int scale = 1; scale <= 2; scale++)
    {
      g_autoptr (PangoLayout) layout = NULL;

      g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
      if (scale == 2)
        g_object_set (settings, "gtk-xft-dpi", (dpi > 0 ? dpi : 96 * 1024) * 2, NULL);
      layout
        = gtk_widget_create_pango_layout (GTK_WIDGET (table), "18 – 24 September 2026 (deduced)");
      pango_layout_get_pixel_size (layout, &width, NULL);
      g_assert_cmpint (gtk_column_view_column_get_fixed_width (date), >, width);
    }
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (date), >, usual);
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

static GtkWidget *
find_label (GtkWidget *widget, const char *words)
{
  GtkWidget *label = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), words))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child, words);
  return label;
}

/* From the end of the words to that of the title that they stand in, in pixels. */
static float
room_after (GtkColumnView *table, const char *words)
{
  GtkWidget *label = find_label (gtk_widget_get_first_child (GTK_WIDGET (table)), words);
  GtkWidget *title = gtk_widget_get_parent (gtk_widget_get_parent (label));
  PangoRectangle ink;
  graphene_point_t end;
  int x;

  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, NULL);
  pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (label)), NULL, &ink);
  g_assert_true (gtk_widget_compute_point (
    label, title, &GRAPHENE_POINT_INIT ((float) (x + ink.x + ink.width), 0), &end));
  return (float) gtk_widget_get_width (title) - end.x;
}

/* The titles of figures stand above the figures, before and after the table was narrow. */
static void
test_titles (void)
{
  g_autoptr (WindowFixture) fixture = window_fixture_new (TRUE);
  GtkColumnView *table = find_table (GTK_WIDGET (jalons_window_get_events_view (fixture->window)));

  window_fixture_import (fixture, "e.txt",
                         "On 25 September 2023 Amazon put 4 billion dollars into Anthropic.");
  jalons_window_show_view (fixture->window, "events");
  for (int i = 0; i < 2; i++)
    {
      window_fixture_wait (fixture);
      /* Until the titles have their places, they have no width either. */
      window_fixture_wait_for (room_after (table, "Date") > 40 && room_after (table, "Amount") >= 0
                               && room_after (table, "Sources") >= 0);
      g_assert_cmpfloat (room_after (table, "Amount"), <, 20);
      g_assert_cmpfloat (room_after (table, "Sources"), <, 20);
      jalons_events_view_set_narrow (jalons_window_get_events_view (fixture->window), TRUE);
      window_fixture_wait (fixture);
      jalons_events_view_set_narrow (jalons_window_get_events_view (fixture->window), FALSE);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_type_ensure (JALONS_TYPE_APPLICATION);

  g_test_add_func ("/events-view/undated", test_undated);
  g_test_add_func ("/events-view/titles", test_titles);
  g_test_add_func ("/events-view/widths", test_widths);

  return g_test_run ();
}
