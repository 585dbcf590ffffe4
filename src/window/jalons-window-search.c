/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* The entry in which one searches all articles. */

#include "config.h"

#include "window/jalons-window-private.h"

/* Words shorter than this are searched for only when Enter is pressed. */
#define MIN_SEARCH_CHARS 3

static void
apply_search (JalonsWindow *self, gboolean insist)
{
  g_autofree char *words
    = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  JalonsFilter *filter = jalons_browser_get_filter (self->browser);
  gboolean long_enough = g_utf8_strlen (words, -1) >= (insist ? 1 : MIN_SEARCH_CHARS);
  g_autoptr (JalonsFilter) changed = jalons_filter_with_text (filter, long_enough ? words : NULL);

  self->applying_search = TRUE;
  if (jalons_filter_get_text (filter) != NULL)
    jalons_browser_adjust_filter (self->browser, changed);
  else
    jalons_browser_set_filter (self->browser, changed);
  self->applying_search = FALSE;
}

static void
search_changed_cb (JalonsWindow *self)
{
  if (self->browser != NULL)
    apply_search (self, FALSE);
}

static void
search_activated_cb (JalonsWindow *self)
{
  if (self->browser == NULL)
    return;

  apply_search (self, TRUE);
  if (jalons_article_pane_step (self->article_pane, 0))
    gtk_widget_child_focus (GTK_WIDGET (self->article_pane), GTK_DIR_TAB_FORWARD);
}

/* Down goes to what was found; by itself it would go to whatever stands below the entry. */
static gboolean
search_key_cb (GtkEventControllerKey *controller,
               guint keyval,
               guint keycode,
               GdkModifierType modifiers,
               gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (user_data);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
      || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  search_activated_cb (self);
  return GDK_EVENT_STOP;
}

/* Plus and minus are nothing to search for: they zoom, wherever the focus is. */
static gboolean
zoom_key_cb (GtkEventControllerKey *controller,
             guint keyval,
             guint keycode,
             GdkModifierType modifiers,
             gpointer user_data)
{
  GtkWidget *window = GTK_WIDGET (user_data);

  if ((modifiers & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      gtk_widget_activate_action (window, "win.zoom-in", NULL);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      gtk_widget_activate_action (window, "win.zoom-out", NULL);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
search_stopped_cb (JalonsWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_child_focus (GTK_WIDGET (self->article_pane), GTK_DIR_TAB_FORWARD);
}

/* A letter typed anywhere has begun a search: the next ones go on with it. */
static void
search_started_cb (JalonsWindow *self)
{
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->search));

  gtk_text_grab_focus_without_selecting (GTK_TEXT (delegate));
  gtk_editable_set_position (GTK_EDITABLE (self->search), -1);
}

/* The words may go by a chip, or come back by Back. */
static void
filter_changed_cb (JalonsWindow *self)
{
  const char *words = jalons_filter_get_text (jalons_browser_get_filter (self->browser));

  if (!self->applying_search)
    gtk_editable_set_text (GTK_EDITABLE (self->search), words != NULL ? words : "");
}

void
jalons_window_connect_search (JalonsWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self,
                           G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (search_stopped_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "search-started", G_CALLBACK (search_started_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->layouts));
  /* Of two controllers of a widget the one that came last is asked first. */
  keys = gtk_event_controller_key_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (zoom_key_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self->layouts), keys);
}

/* The entry says what is searched for, however that came about. */
void
jalons_window_follow_filter (JalonsWindow *self)
{
  g_signal_connect_object (self->browser, "notify::filter", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
