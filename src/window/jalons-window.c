/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-window-private.h"

#include "window/jalons-later-menu.h"

#include <glib/gi18n.h>

/**
 * JalonsWindow:
 *
 * One library: what it holds, when that happened, and what stands in the article.
 */
G_DEFINE_FINAL_TYPE (JalonsWindow, jalons_window, ADW_TYPE_APPLICATION_WINDOW)

static void
view_switched_cb (JalonsWindow *self)
{
  jalons_window_show_view (self, adw_toggle_group_get_active_name (self->view_switch));
}

static void
layout_changed_cb (JalonsWindow *self)
{
  gboolean narrow = jalons_window_is_narrow (self);
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (self->timeline_pane);

  jalons_article_pane_set_touch (self->article_pane, narrow);
  jalons_chips_set_narrow (self->chips, narrow);
  if (self->events_view != NULL)
    jalons_events_view_set_narrow (self->events_view, narrow);
  g_object_set (timeline, "orientation",
                narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, NULL);
  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "touch");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "touch");
  if (narrow)
    jalons_timeline_set_collapsed (timeline, FALSE);
}

static void
narrow_cb (JalonsWindow *self)
{
  jalons_window_set_narrow (self, TRUE);
}

static void
wide_cb (JalonsWindow *self)
{
  jalons_window_set_narrow (self, FALSE);
}

static void
sidebar_chosen_cb (JalonsWindow *self)
{
  if (jalons_window_is_narrow (self))
    adw_bottom_sheet_set_open (self->sheet, FALSE);
  else if (adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

/* Files that are dropped on the window */

static void
drag_changed_cb (JalonsWindow *self, GParamSpec *pspec, GtkDropTarget *drop)
{
  gtk_revealer_set_reveal_child (self->drop_hint, gtk_drop_target_get_current_drop (drop) != NULL);
}

static gboolean
dropped_cb (JalonsWindow *self, const GValue *value)
{
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (GSList *item = files; item != NULL; item = item->next)
    if (g_file_peek_path (item->data) != NULL)
      g_strv_builder_add (paths, g_file_peek_path (item->data));
  g_slist_free (files);

  list = g_strv_builder_end (paths);
  jalons_window_import (self, (const char *const *) list);
  return list[0] != NULL;
}

static void
bind_settings (JalonsWindow *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
  adw_overlay_split_view_set_show_sidebar (
    self->split, g_settings_get_boolean (self->settings, "sidebar-visible"));
  g_settings_bind (self->settings, "timeline-height", self->timeline_paned, "position",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "list-width", self->list_paned, "position",
                   G_SETTINGS_BIND_DEFAULT);
}

static gboolean
jalons_window_close_request (GtkWindow *window)
{
  JalonsWindow *self = JALONS_WINDOW (window);

  g_cancellable_cancel (self->import_cancellable);
  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (jalons_window_parent_class)->close_request (window);
}

static void
jalons_window_dispose (GObject *object)
{
  JalonsWindow *self = JALONS_WINDOW (object);

  g_cancellable_cancel (self->import_cancellable);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->event_cancellable);
  g_clear_object (&self->event_cancellable);
  g_clear_handle_id (&self->spinner_source, g_source_remove);
  g_clear_handle_id (&self->present_source, g_source_remove);
  g_clear_handle_id (&self->hold_source, g_source_remove);
  g_clear_handle_id (&self->read_source, g_source_remove);
  jalons_window_drop_cards (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), JALONS_TYPE_WINDOW);
  g_clear_object (&self->undo);
  g_clear_object (&self->browser);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (jalons_window_parent_class)->dispose (object);
}

static void
jalons_window_finalize (GObject *object)
{
  JalonsWindow *self = JALONS_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->print_settings);
  g_clear_object (&self->import_cancellable);
  g_clear_object (&self->importer);
  g_clear_pointer (&self->import_queue, g_ptr_array_unref);
  g_clear_pointer (&self->report, jalons_import_report_free);
  g_clear_pointer (&self->import_paths, g_strfreev);
  g_clear_pointer (&self->trail, g_ptr_array_unref);
  g_free (self->library_path);

  G_OBJECT_CLASS (jalons_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, drop_hint);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, layouts);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, split);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, view_switch);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, views);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, timeline_paned);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, list_paned);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, search);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, chips);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, timeline_pane);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, lists);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, article_pane);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, article_bin);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, events_bin);
  gtk_widget_class_bind_template_child (widget_class, JalonsWindow, import_bar);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
}

static void
jalons_window_class_init (JalonsWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jalons_window_dispose;
  object_class->finalize = jalons_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = jalons_window_close_request;

  g_type_ensure (JALONS_TYPE_SIDEBAR);
  g_type_ensure (JALONS_TYPE_CHIPS);
  g_type_ensure (JALONS_TYPE_TIMELINE_PANE);
  g_type_ensure (JALONS_TYPE_ARTICLE_PANE);
  g_type_ensure (JALONS_TYPE_IMPORT_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX "/jalons-window.ui");
  bind_template (widget_class);
}

static void
connect_widgets (JalonsWindow *self)
{
  jalons_window_connect_search (self);
  jalons_later_menu_set (self->menu_button, self->primary_menu);
  jalons_window_connect_banner (self);
  g_signal_connect_object (self->sidebar, "chosen", G_CALLBACK (sidebar_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view_switch, "notify::active-name", G_CALLBACK (view_switched_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layouts, "notify::layout-name", G_CALLBACK (layout_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
jalons_window_init (JalonsWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_autofree char *view = NULL;

  self->cancellable = g_cancellable_new ();
  self->import_queue = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->trail = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_place_free);
  gtk_widget_init_template (GTK_WIDGET (self));

  bind_settings (self);
  jalons_window_add_actions (self);
  connect_widgets (self);
  view = g_settings_get_string (self->settings, "view");
  jalons_window_show_view (self, view);

  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drop, "notify::current-drop", G_CALLBACK (drag_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

gboolean
jalons_window_is_narrow (JalonsWindow *self)
{
  return g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0;
}

void
jalons_window_show_view (JalonsWindow *self, const char *view)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "view");

  if (view == NULL || (!g_str_equal (view, "articles") && !g_str_equal (view, "events")))
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (view));
  g_settings_set_string (self->settings, "view", view);
  if (g_strcmp0 (adw_toggle_group_get_active_name (self->view_switch), view) != 0)
    adw_toggle_group_set_active_name (self->view_switch, view);
  if (g_str_equal (view, "events"))
    jalons_window_get_events_view (self);
  gtk_stack_set_visible_child_name (self->views, view);
  if (self->narrow_views != NULL
      && g_strcmp0 (adw_view_stack_get_visible_child_name (self->narrow_views), view) != 0)
    adw_view_stack_set_visible_child_name (self->narrow_views, view);
}

/* Which page there is to show: the welcome is for a library without articles, and not while the
 * first are coming. */
void
jalons_window_show_page (JalonsWindow *self)
{
  gboolean empty = jalons_browser_get_n_all (self->browser) == 0;

  if (empty && self->importer == NULL)
    jalons_window_turn_to (self, "welcome");
  else
    jalons_window_turn_to (self, "browse");
}

/**
 * jalons_window_new:
 * @application: the application
 * @library_path: the library to show
 *
 * Returns: (transfer floating): a window, which opens the library at jalons_window_open_library()
 */
GtkWidget *
jalons_window_new (GtkApplication *application, const char *library_path)
{
  JalonsWindow *self;

  g_return_val_if_fail (library_path != NULL, NULL);

  self = g_object_new (JALONS_TYPE_WINDOW, "application", application, NULL);
  self->library_path = g_strdup (library_path);

  return GTK_WIDGET (self);
}

/**
 * jalons_window_get_library_path:
 * @self: a window
 *
 * Returns: the library that it shows
 */
const char *
jalons_window_get_library_path (JalonsWindow *self)
{
  g_return_val_if_fail (JALONS_IS_WINDOW (self), NULL);

  return self->library_path;
}

/**
 * jalons_window_get_browser:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what it shows, %NULL until its library is open
 */
JalonsBrowser *
jalons_window_get_browser (JalonsWindow *self)
{
  g_return_val_if_fail (JALONS_IS_WINDOW (self), NULL);

  return self->browser;
}

/**
 * jalons_window_get_undo:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what was done in it, %NULL until its library is open
 */
JalonsUndo *
jalons_window_get_undo (JalonsWindow *self)
{
  g_return_val_if_fail (JALONS_IS_WINDOW (self), NULL);

  return self->undo;
}

/**
 * jalons_window_is_idle:
 * @self: a window
 *
 * Returns: whether everything that was asked for is shown and done
 */
gboolean
jalons_window_is_idle (JalonsWindow *self)
{
  g_return_val_if_fail (JALONS_IS_WINDOW (self), TRUE);

  return self->browser != NULL && !jalons_browser_get_busy (self->browser)
         && jalons_undo_is_idle (self->undo) && self->importer == NULL && self->n_exports == 0
         && self->n_prints == 0 && self->event_cancellable == NULL
         && (self->review_pane == NULL || jalons_review_pane_is_idle (self->review_pane))
         && jalons_row_list_is_idle (JALONS_ROW_LIST (jalons_browser_get_articles (self->browser)))
         && jalons_row_list_is_idle (JALONS_ROW_LIST (jalons_browser_get_events (self->browser)));
}
