/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-window-private.h"

#include <glib/gi18n.h>

/* An article that is looked at so long counts as read. */
#define READ_DELAY_MS 1500

/* What is to be done with an event once its sources are loaded. */
typedef enum
{
  WANT_CARD,
  WANT_SENTENCE,
  WANT_PREVIEW, /* the sentence, without leaving a way back */
} Want;

static void
mark_read_thread_cb (GTask *task,
                     gpointer source_object,
                     gpointer task_data,
                     GCancellable *cancellable)
{
  gint64 id = *(gint64 *) task_data;

  /* Nothing is lost if it fails: it counts as unread. */
  g_task_return_boolean (task, jalons_library_set_read (source_object, &id, 1, TRUE, NULL) != 0);
}

static void
mark_read_cb (gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (user_data);
  JalonsArticle *article = jalons_window_get_article (self);
  g_autoptr (GTask) task = NULL;
  gint64 id;

  self->read_source = 0;
  if (article == NULL || jalons_article_get_read (article)
      || jalons_library_is_read_only (self->library))
    return;

  id = jalons_article_get_id (article);
  task = g_task_new (self->library, NULL, NULL, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, g_memdup2 (&id, sizeof id), g_free);
  g_task_run_in_thread (task, mark_read_thread_cb);
}

static JalonsPlace *
place_new (JalonsWindow *self, gint64 event_id)
{
  JalonsPlace *place = g_new0 (JalonsPlace, 1);
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (self->timeline_pane);
  JalonsArticle *article = jalons_window_get_article (self);

  place->events_view = g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "events") == 0;
  place->event_id = event_id;
  place->article_id = article != NULL ? jalons_article_get_id (article) : 0;
  place->scale = jalons_timeline_get_scale (timeline);
  if (jalons_window_is_narrow (self))
    place->narrow_view = g_strdup (adw_view_stack_get_visible_child_name (self->narrow_views));

  return place;
}

static void
restore_place (JalonsWindow *self, JalonsPlace *place)
{
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (self->timeline_pane);

  if (place->article_id != 0)
    jalons_article_pane_select (self->article_pane, place->article_id);

  if (place->narrow_view != NULL && jalons_window_is_narrow (self))
    adw_view_stack_set_visible_child_name (self->narrow_views, place->narrow_view);
  else
    jalons_window_show_view (self, place->events_view ? "events" : "articles");

  jalons_timeline_set_scale (timeline, &place->scale, TRUE);
  if (place->events_view)
    gtk_widget_child_focus (GTK_WIDGET (jalons_window_get_events_view (self)), GTK_DIR_TAB_FORWARD);
  else
    jalons_timeline_focus_event (timeline, (guint32) place->event_id);
}

static void
restore_last_place (JalonsWindow *self)
{
  JalonsPlace *place;

  if (self->trail->len == 0)
    return;

  place = g_ptr_array_steal_index (self->trail, self->trail->len - 1);
  restore_place (self, place);
  jalons_place_free (place);
}

/* Shows the article of a source, its sentence lit. */
static void
show_source (JalonsWindow *self, JalonsEvent *event, guint number)
{
  GPtrArray *sources = jalons_event_get_sources (event);
  g_autoptr (JalonsArticle) article = NULL;
  JalonsSource *source;

  if (number >= sources->len)
    return;

  source = g_ptr_array_index (sources, number);
  article = jalons_row_list_get_row (JALONS_ROW_LIST (jalons_browser_get_articles (self->browser)),
                                     source->article_id);
  jalons_article_pane_select (self->article_pane, source->article_id);
  jalons_window_show_article (self, article);
  jalons_window_show_view (self, "articles");
  jalons_article_view_show_source (jalons_window_get_article_view (self), event, number);
  jalons_timeline_set_selected_event (jalons_timeline_pane_get_timeline (self->timeline_pane),
                                      (guint32) jalons_event_get_id (event));

  if (jalons_window_is_narrow (self)
      && g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->navigation), "article") != 0)
    adw_navigation_view_push_by_tag (self->navigation, "article");
}

typedef struct
{
  JalonsLibrary *library;
  gint64 event_id;
  Want want;
} EventRequest;

static void
event_request_free (gpointer data)
{
  EventRequest *request = data;

  g_object_unref (request->library);
  g_free (request);
}

static void
load_event_thread_cb (GTask *task,
                      gpointer source_object,
                      gpointer task_data,
                      GCancellable *cancellable)
{
  EventRequest *request = task_data;
  GError *error = NULL;
  JalonsEvent *event = jalons_library_load_event (request->library, request->event_id, &error);

  if (event == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, event, g_object_unref);
}

static void
event_loaded_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (source_object);
  EventRequest *request = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsEvent) event = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->event_cancellable);
  if (event == NULL)
    jalons_window_toast (self, error->message);
  else if (request->want == WANT_CARD)
    jalons_window_show_event_card (self, event);
  else if (request->want == WANT_PREVIEW)
    show_source (self, event, 0);
  else
    jalons_window_go_to_source (self, event, 0);
}

static void
load_event (JalonsWindow *self, gint64 event_id, Want want)
{
  g_autoptr (GTask) task = NULL;
  EventRequest *request = g_new0 (EventRequest, 1);

  g_cancellable_cancel (self->event_cancellable);
  g_clear_object (&self->event_cancellable);
  self->event_cancellable = g_cancellable_new ();

  request->library = g_object_ref (self->library);
  request->event_id = event_id;
  request->want = want;
  task = g_task_new (self, self->event_cancellable, event_loaded_cb, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, request, event_request_free);
  g_task_run_in_thread (task, load_event_thread_cb);
}

/* What the widgets say */

static void
mark_activated_cb (JalonsWindow *self, gint64 event_id, const GdkRectangle *area)
{
  self->popover_area = *area;
  load_event (self, event_id, WANT_CARD);
}

static void
row_activated_cb (JalonsWindow *self, JalonsEvent *event)
{
  load_event (self, jalons_event_get_id (event),
              jalons_window_is_narrow (self) ? WANT_CARD : WANT_SENTENCE);
}

/* Panning only if the mark is out of view. */
static void
event_selected_cb (JalonsWindow *self, gint64 event_id)
{
  JalonsTimeline *timeline = jalons_timeline_pane_get_timeline (self->timeline_pane);

  jalons_timeline_set_selected_event (timeline, (guint32) event_id);
  jalons_timeline_show_event (timeline, (guint32) event_id);
}

static void
source_requested_cb (JalonsWindow *self, JalonsEvent *event, guint number)
{
  show_source (self, event, number);
}

static void
dated_cb (JalonsWindow *self, const char *iso)
{
  jalons_window_date_article (self, jalons_window_get_article (self), iso);
}

static void
selected_cb (JalonsWindow *self)
{
  g_autoptr (JalonsArticle) article = jalons_article_pane_dup_selected (self->article_pane);

  if (article != NULL)
    jalons_window_show_article (self, article);
}

static void
article_activated_cb (JalonsWindow *self, JalonsArticle *article)
{
  jalons_window_show_article (self, article);
  if (jalons_window_is_narrow (self))
    adw_navigation_view_push_by_tag (self->navigation, "article");
  else
    gtk_widget_child_focus (GTK_WIDGET (jalons_window_get_article_view (self)),
                            GTK_DIR_TAB_FORWARD);
}

static void
popped_cb (JalonsWindow *self)
{
  restore_last_place (self);
}

static void
undated_activated_cb (JalonsWindow *self)
{
  jalons_window_show_view (self, "events");
  jalons_events_view_show_undated (jalons_window_get_events_view (self));
}

/* An event was split, joined or corrected, or that was taken back: the cards say something else. */
static void
facts_changed_cb (JalonsWindow *self)
{
  if (self->article_view != NULL)
    jalons_article_view_reload (self->article_view);
}

void
jalons_place_free (JalonsPlace *place)
{
  g_free (place->narrow_view);
  g_free (place);
}

void
jalons_window_connect_events (JalonsWindow *self)
{
  jalons_window_connect_cards (self);
  g_signal_connect_object (self->timeline_pane, "event-activated", G_CALLBACK (mark_activated_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline_pane, "undated-activated",
                           G_CALLBACK (undated_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article_pane, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article_pane, "article-activated",
                           G_CALLBACK (article_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo, "done", G_CALLBACK (facts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo, "undone", G_CALLBACK (facts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->undo, "redone", G_CALLBACK (facts_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
jalons_window_connect_article_view (JalonsWindow *self)
{
  g_signal_connect_object (self->article_view, "event-selected", G_CALLBACK (event_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article_view, "source-requested", G_CALLBACK (source_requested_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->article_view, "dated", G_CALLBACK (dated_cb), self,
                           G_CONNECT_SWAPPED);
}

void
jalons_window_connect_events_view (JalonsWindow *self)
{
  g_signal_connect_object (self->events_view, "event-activated", G_CALLBACK (row_activated_cb),
                           self, G_CONNECT_SWAPPED);
  jalons_window_connect_copying (self);
}

void
jalons_window_connect_navigation (JalonsWindow *self)
{
  g_signal_connect_object (self->navigation, "popped", G_CALLBACK (popped_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Shows the article of a source, its sentence lit, and remembers the way back. */
void
jalons_window_go_to_source (JalonsWindow *self, JalonsEvent *event, guint number)
{
  g_ptr_array_add (self->trail, place_new (self, jalons_event_get_id (event)));
  show_source (self, event, number);
}

/* Says what its sources say of an event, or goes to the first of them. */
void
jalons_window_open_event (JalonsWindow *self, gint64 event_id, gboolean read)
{
  load_event (self, event_id, read ? WANT_SENTENCE : WANT_CARD);
}

/* Shows the first source of an event, or where there is no event an article, beside a list that
 * goes on having the focus. */
void
jalons_window_preview (JalonsWindow *self, gint64 event_id, gint64 article_id)
{
  g_autoptr (JalonsArticle) article = NULL;

  if (event_id != 0)
    {
      load_event (self, event_id, WANT_PREVIEW);
      return;
    }

  article = jalons_row_list_get_row (JALONS_ROW_LIST (jalons_browser_get_articles (self->browser)),
                                     article_id);
  jalons_window_show_article (self, article);
}

void
jalons_window_open_article (JalonsWindow *self, gint64 article_id)
{
  g_autoptr (JalonsArticle) article = jalons_row_list_get_row (
    JALONS_ROW_LIST (jalons_browser_get_articles (self->browser)), article_id);

  article_activated_cb (self, article);
}

void
jalons_window_show_article (JalonsWindow *self, JalonsArticle *article)
{
  if (jalons_window_get_article (self) != article)
    jalons_article_view_set_article (jalons_window_get_article_view (self), article);

  g_clear_handle_id (&self->read_source, g_source_remove);
  self->read_source = g_timeout_add_once (READ_DELAY_MS, mark_read_cb, self);
  jalons_window_update_actions (self);
}

/* Back to where a sentence was opened from; FALSE where there is no such place. */
gboolean
jalons_window_trail_back (JalonsWindow *self)
{
  if (jalons_window_is_narrow (self)
      && g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->navigation), "article") == 0)
    return adw_navigation_view_pop (self->navigation); /* which restores the place */

  if (self->trail->len == 0)
    return FALSE;

  restore_last_place (self);
  return TRUE;
}
