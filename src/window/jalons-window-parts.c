/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* What of a window is made when it is shown for the first time: a start shows a list, and whoever
 * waits for it should not wait for what may never be seen. */

#include "config.h"

#include "window/jalons-window-private.h"

#include "window/jalons-later-menu.h"
#include "window/jalons-welcome.h"

static gpointer
get_object (GtkBuilder *builder, const char *name)
{
  GObject *object = gtk_builder_get_object (builder, name);

  g_assert (object != NULL);
  return object;
}

/* The pages in place of a library */

static GtkBuilder *
build_page (const char *name)
{
  const char *names[] = { name, NULL };
  GtkBuilder *builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  g_type_ensure (JALONS_TYPE_WELCOME);
  if (!gtk_builder_add_objects_from_resource (builder, RESOURCE_PREFIX "/jalons-window-pages.ui",
                                              names, &error))
    g_error ("%s", error->message);

  return builder;
}

static void
add_page (JalonsWindow *self, const char *name)
{
  g_autoptr (GtkBuilder) builder = build_page (name);

  if (g_str_equal (name, "loading"))
    self->loading_spinner = get_object (builder, "spinner");
  else if (g_str_equal (name, "problem"))
    self->problem = get_object (builder, "problem_page");
  else
    jalons_later_menu_set (get_object (builder, "menu_button"), self->primary_menu);
  gtk_stack_add_named (self->pages, get_object (builder, name), name);
}

/* Shows "browse", "loading", "problem" or "welcome"; before that nothing is shown. */
void
jalons_window_turn_to (JalonsWindow *self, const char *page)
{
  if (gtk_stack_get_child_by_name (self->pages, page) == NULL)
    add_page (self, page);
  gtk_stack_set_visible_child_name (self->pages, page);
}

/* The layout of narrow windows */

static void
narrow_view_changed_cb (JalonsWindow *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->narrow_views);

  if (!jalons_window_is_narrow (self))
    return;
  if (g_str_equal (view, "timeline"))
    return;
  jalons_window_show_view (self, view);
}

static void
add_narrow_layout (JalonsWindow *self)
{
  g_autoptr (GtkBuilder) builder
    = gtk_builder_new_from_resource (RESOURCE_PREFIX "/jalons-window-narrow.ui");
  const char *view = gtk_stack_get_visible_child_name (self->views);

  self->sheet = get_object (builder, "sheet");
  self->navigation = get_object (builder, "navigation");
  self->narrow_views = get_object (builder, "views");
  jalons_later_menu_set (get_object (builder, "menu_button"), self->primary_menu);
  adw_multi_layout_view_add_layout (self->layouts, g_object_ref (get_object (builder, "layout")));

  adw_view_stack_set_visible_child_name (self->narrow_views, view);
  g_signal_connect_object (self->narrow_views, "notify::visible-child-name",
                           G_CALLBACK (narrow_view_changed_cb), self, G_CONNECT_SWAPPED);
  jalons_window_connect_navigation (self);
}

void
jalons_window_set_narrow (JalonsWindow *self, gboolean narrow)
{
  if (narrow && self->navigation == NULL)
    add_narrow_layout (self);
  adw_multi_layout_view_set_layout_name (self->layouts, narrow ? "narrow" : "wide");
}

/* The parts of a layout */

JalonsArticleView *
jalons_window_get_article_view (JalonsWindow *self)
{
  if (self->article_view != NULL)
    return self->article_view;

  self->article_view = JALONS_ARTICLE_VIEW (jalons_article_view_new ());
  adw_bin_set_child (self->article_bin, GTK_WIDGET (self->article_view));
  g_object_set (self->article_view, "browser", self->browser, NULL);
  g_settings_bind (self->settings, "text-zoom", self->article_view, "text-zoom",
                   G_SETTINGS_BIND_DEFAULT);
  jalons_window_connect_article_view (self);

  return self->article_view;
}

/* The article that is shown, if one is. */
JalonsArticle *
jalons_window_get_article (JalonsWindow *self)
{
  return self->article_view != NULL ? jalons_article_view_get_article (self->article_view) : NULL;
}

JalonsEventsView *
jalons_window_get_events_view (JalonsWindow *self)
{
  if (self->events_view != NULL)
    return self->events_view;

  self->events_view = JALONS_EVENTS_VIEW (jalons_events_view_new ());
  jalons_events_view_set_narrow (self->events_view, jalons_window_is_narrow (self));
  g_object_set (self->events_view, "browser", self->browser, NULL);
  adw_bin_set_child (self->events_bin, GTK_WIDGET (self->events_view));
  jalons_window_connect_events_view (self);

  return self->events_view;
}

JalonsReviewPane *
jalons_window_get_review_pane (JalonsWindow *self)
{
  if (self->review_pane != NULL)
    return self->review_pane;

  self->review_pane = g_object_new (JALONS_TYPE_REVIEW_PANE, NULL);
  gtk_stack_add_named (self->lists, GTK_WIDGET (self->review_pane), "review");
  jalons_review_pane_take_keys_of (self->review_pane, GTK_WIDGET (self->layouts));
  jalons_window_connect_review (self);

  return self->review_pane;
}
