/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-window-private.h"

#include "window/jalons-application.h"
#include "window/jalons-samples.h"

#include <glib/gi18n.h>

/* From one size of the text to the next. */
#define TEXT_ZOOM_STEP 1.1

/* A text that is being written has an undo of its own. */
static gboolean
forward_to_text (JalonsWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return GTK_IS_TEXT (focus) && gtk_widget_activate_action (focus, action, NULL);
}

static void
search_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (jalons_window_is_narrow (self))
    adw_navigation_view_pop_to_tag (self->navigation, "browse");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
clear_filters_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  g_autoptr (JalonsFilter) filter = jalons_filter_new ();

  jalons_browser_set_filter (self->browser, filter);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (!jalons_window_trail_back (self) && self->browser != NULL)
    jalons_browser_go_back (self->browser);
}

static void
forward_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  jalons_browser_go_forward (self->browser);
}

static void
view_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  jalons_window_show_view (user_data, g_variant_get_string (parameter, NULL));
}

static void
toggle_sidebar_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (jalons_window_is_narrow (self))
    {
      adw_bottom_sheet_set_open (self->sheet, !adw_bottom_sheet_get_open (self->sheet));
    }
  else
    {
      gboolean visible = !adw_overlay_split_view_get_show_sidebar (self->split);

      adw_overlay_split_view_set_show_sidebar (self->split, visible);
      /* Where it lies over the rest it comes and goes: that is no wish for wide windows. */
      if (!adw_overlay_split_view_get_collapsed (self->split))
        g_settings_set_boolean (self->settings, "sidebar-visible", visible);
    }
}

static void
menu_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (!jalons_window_is_narrow (self))
    adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  gtk_menu_button_popup (self->menu_button);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (!forward_to_text (self, "text.undo"))
    jalons_undo_undo (self->undo);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (!forward_to_text (self, "text.redo"))
    jalons_undo_redo (self->undo);
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  jalons_article_view_start_find (jalons_window_get_article_view (self));
}

static void
next_article_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  jalons_article_pane_step (self->article_pane, 1);
}

static void
previous_article_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  jalons_article_pane_step (self->article_pane, -1);
}

/* Whoever reads wants another size of the text, whoever does not another part of time. */
static gboolean
is_reading (JalonsWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && self->article_view != NULL
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->article_view));
}

static void
zoom_in_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (is_reading (self))
    jalons_article_view_set_text_zoom (
      self->article_view, jalons_article_view_get_text_zoom (self->article_view) * TEXT_ZOOM_STEP);
  else
    jalons_timeline_zoom_in (jalons_timeline_pane_get_timeline (self->timeline_pane));
}

static void
zoom_out_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (is_reading (self))
    jalons_article_view_set_text_zoom (
      self->article_view, jalons_article_view_get_text_zoom (self->article_view) / TEXT_ZOOM_STEP);
  else
    jalons_timeline_zoom_out (jalons_timeline_pane_get_timeline (self->timeline_pane));
}

static void
zoom_fit_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (is_reading (self))
    jalons_article_view_set_text_zoom (self->article_view, 1);
  else
    jalons_timeline_zoom_fit (jalons_timeline_pane_get_timeline (self->timeline_pane));
}

static void
toggle_timeline_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (self->timeline_pane);
  gboolean collapsed = !jalons_timeline_get_collapsed (timeline);

  jalons_timeline_set_collapsed (timeline, collapsed);
  /* The height that the user gave it is kept for when it opens again. */
  if (collapsed)
    {
      g_settings_unbind (self->timeline_paned, "position");
      gtk_paned_set_position (self->timeline_paned, 0);
    }
  else
    {
      g_settings_bind (self->settings, "timeline-height", self->timeline_paned, "position",
                       G_SETTINGS_BIND_DEFAULT);
    }
}

static void
retry_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (self->library != NULL)
    return;

  jalons_window_open_library (self);
  jalons_window_turn_to (self, "loading");
}

static void
samples_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean empty = g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "welcome") == 0;

  if (!JALONS_IS_APPLICATION (application))
    return;

  jalons_application_open_samples (JALONS_APPLICATION (application));
  /* The banner of the samples leads back; an empty window beside them would only be in the way. */
  if (empty)
    gtk_window_close (GTK_WINDOW (self));
}

void
jalons_window_set_enabled (JalonsWindow *self, const char *action, gboolean enabled)
{
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
}

void
jalons_window_update_actions (JalonsWindow *self)
{
  static const char *const browsing[]
    = { "search",          "clear-filters", "zoom-in",      "zoom-out",         "zoom-fit",
        "toggle-timeline", "find",          "next-article", "previous-article", "export" };
  static const char *const changing[]
    = { "star", "read", "edit-tags", "edit-note", "edit-date", "delete" };
  gboolean ready = self->browser != NULL;
  gboolean can_change = ready && !jalons_library_is_read_only (self->library);
  JalonsArticle *article = ready ? jalons_window_get_article (self) : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (browsing); i++)
    jalons_window_set_enabled (self, browsing[i], ready);
  for (gsize i = 0; i < G_N_ELEMENTS (changing); i++)
    jalons_window_set_enabled (self, changing[i], can_change && article != NULL);
  jalons_window_set_enabled (self, "import", can_change);
  jalons_window_set_enabled (self, "import-folder", can_change);
  jalons_window_set_enabled (self, "stop-import", self->importer != NULL);
  jalons_window_set_enabled (self, "report", self->report != NULL);
  jalons_window_update_print_actions (self);
  jalons_window_set_enabled (self, "undo", ready && jalons_undo_can_undo (self->undo));
  jalons_window_set_enabled (self, "redo", ready && jalons_undo_can_redo (self->undo));
  jalons_window_set_enabled (self, "forward",
                             ready && jalons_browser_can_go_forward (self->browser));
  jalons_window_set_enabled (self, "open-origin",
                             article != NULL && jalons_article_get_origin (article) != NULL);
  if (ready)
    jalons_window_set_enabled (self, "clear-filters",
                               !jalons_filter_is_empty (jalons_browser_get_filter (self->browser)));
}

void
jalons_window_add_actions (JalonsWindow *self)
{
  static const GActionEntry actions[] = {
    { "search", search_cb },
    { "clear-filters", clear_filters_cb },
    { "back", back_cb },
    { "forward", forward_cb },
    { "view", view_cb, "s", "'articles'" },
    { "toggle-sidebar", toggle_sidebar_cb },
    { "menu", menu_cb },
    { "undo", undo_cb },
    { "redo", redo_cb },
    { "find", find_cb },
    { "next-article", next_article_cb },
    { "previous-article", previous_article_cb },
    { "zoom-in", zoom_in_cb },
    { "zoom-out", zoom_out_cb },
    { "zoom-fit", zoom_fit_cb },
    { "toggle-timeline", toggle_timeline_cb },
    { "retry", retry_cb },
    { "samples", samples_cb },
  };
  g_autofree char *samples = jalons_samples_dup_folder ();
  g_autoptr (GAction) reference = g_settings_create_action (self->settings, "show-reference");

  g_action_map_add_action (G_ACTION_MAP (self), reference);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  jalons_window_add_article_actions (self);
  jalons_window_add_import_actions (self);
  jalons_window_add_export_actions (self);
  jalons_window_add_print_actions (self);
  jalons_window_set_enabled (self, "samples", samples != NULL);
  jalons_window_update_actions (self);
}
