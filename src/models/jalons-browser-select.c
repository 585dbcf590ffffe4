/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* From a filter to what it selects, in a worker. */

#include "models/jalons-browser-private.h"

#include "models/jalons-browser-work.h"

/* What is shown of a library before its index is there: no more than a list has in view. */
#define N_BEGINNING 24

typedef struct
{
  JalonsBrowser *browser;
  GPtrArray *articles;
} Beginning;

static void
beginning_free (gpointer data)
{
  Beginning *beginning = data;

  g_object_unref (beginning->browser);
  g_ptr_array_unref (beginning->articles);
  g_free (beginning);
}

/* The first articles of the list, where nothing is known yet of the others, nor asked for but all.
 */
static gboolean
show_beginning_cb (gpointer user_data)
{
  Beginning *beginning = user_data;

  jalons_browser_begin (beginning->browser, beginning->articles);

  return G_SOURCE_REMOVE;
}

/* In the thread: an index of many articles takes a while, a page of them none. */
static void
send_beginning (GTask *task, JalonsBrowserWork *work)
{
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GSource) source = NULL;
  Beginning *beginning;

  if (work->index != NULL || !jalons_filter_is_empty (work->filter))
    return;

  articles = jalons_library_load_newest (work->library, N_BEGINNING, NULL);
  if (articles == NULL || articles->len == 0)
    return;

  beginning = g_new (Beginning, 1);
  beginning->browser = g_object_ref (g_task_get_source_object (task));
  beginning->articles = g_steal_pointer (&articles);
  /* Invoking it would run it here and now while nobody iterates the context. */
  source = g_idle_source_new ();
  g_source_set_static_name (source, G_STRFUNC);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, show_beginning_cb, beginning, beginning_free);
  g_source_attach (source, g_task_get_context (task));
}

static void
select_thread_cb (GTask *task,
                  gpointer source_object,
                  gpointer task_data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  send_beginning (task, task_data);
  if (jalons_browser_work_run (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Swaps everything at once. */
static void
take_over (JalonsBrowser *self, JalonsBrowserWork *work)
{
  gboolean stale = self->index != NULL && self->index != work->index;

  g_clear_pointer (&self->index, jalons_index_unref);
  self->index = g_steal_pointer (&work->index);
  g_clear_pointer (&self->selection, jalons_selection_unref);
  self->selection = g_steal_pointer (&work->selection);
  g_clear_pointer (&self->context, jalons_selection_unref);
  self->context = g_steal_pointer (&work->context);
  g_clear_pointer (&self->reference, jalons_event_array_unref);
  self->reference = g_steal_pointer (&work->reference);

  if (stale)
    {
      jalons_row_list_refresh (JALONS_ROW_LIST (self->articles));
      jalons_row_list_refresh (JALONS_ROW_LIST (self->events));
    }
  jalons_row_list_set_order (JALONS_ROW_LIST (self->articles), work->articles,
                             work->first_articles);
  jalons_row_list_set_order (JALONS_ROW_LIST (self->events), work->events, work->first_events);
  jalons_facet_list_set_entries (self->companies, work->companies);
  jalons_facet_list_set_entries (self->months, work->months);
  jalons_facet_list_set_entries (self->sources, work->sources);
  jalons_facet_list_set_entries (self->languages, work->languages);
  jalons_facet_list_set_entries (self->tags, work->tags);

  g_object_notify (G_OBJECT (self), "shown-filter");
  g_signal_emit_by_name (self, "changed");
}

static void
show_answer (JalonsBrowser *self, GAsyncResult *result, guint generation)
{
  JalonsBrowserWork *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (generation != self->generation)
    return;

  self->shown_generation = generation;
  g_clear_object (&self->cancellable);
  if (done)
    take_over (self, work);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self, "failed", error);

  g_object_notify (G_OBJECT (self), "busy");
}

static void
select_done_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsBrowser *self = JALONS_BROWSER (source_object);
  guint generation = GPOINTER_TO_UINT (user_data);

  if (self->held && generation == self->generation)
    g_set_object (&self->answer, result);
  else
    show_answer (self, result, generation);
}

void
jalons_browser_start_selecting (JalonsBrowser *self)
{
  g_autoptr (GTask) task = NULL;
  JalonsBrowserWork *work = g_new0 (JalonsBrowserWork, 1);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->answer);
  self->cancellable = g_cancellable_new ();
  self->generation++;

  work->library = g_object_ref (self->library);
  work->filter = jalons_filter_ref (self->filter);
  work->event_sort = self->event_sort;
  work->event_descending = self->event_descending;
  work->index = self->index != NULL ? jalons_index_ref (self->index) : NULL;
  work->context = self->context != NULL ? jalons_selection_ref (self->context) : NULL;
  work->reference = self->reference != NULL ? jalons_event_array_ref (self->reference) : NULL;

  task = g_task_new (self, self->cancellable, select_done_cb, GUINT_TO_POINTER (self->generation));
  g_task_set_static_name (task, G_STRFUNC);
  /* The beginning is to be seen before all else keeps the main thread busy. */
  g_task_set_priority (task, self->index != NULL ? G_PRIORITY_HIGH : G_PRIORITY_DEFAULT_IDLE);
  g_task_set_task_data (task, work, (GDestroyNotify) jalons_browser_work_free);
  g_task_run_in_thread (task, select_thread_cb);
  g_object_notify (G_OBJECT (self), "busy");
}

/**
 * jalons_browser_begin:
 * @self: a browser
 * @articles: (element-type JalonsArticle): the first articles of its library, in list order
 *
 * Shows them, where nothing is known yet of the others, nor asked for but all.
 */
void
jalons_browser_begin (JalonsBrowser *self, GPtrArray *articles)
{
  g_autoptr (JalonsOrder) order = NULL;

  g_return_if_fail (JALONS_IS_BROWSER (self));
  g_return_if_fail (articles != NULL);

  if (self->begun || self->index != NULL || !jalons_filter_is_empty (self->filter)
      || articles->len == 0)
    return;

  self->begun = TRUE;
  order = jalons_browser_order_loaded (articles);
  jalons_row_list_set_order (JALONS_ROW_LIST (self->articles), order, articles);
  g_signal_emit_by_name (self, "begun");
}

/**
 * jalons_browser_set_held:
 * @self: a browser
 * @held: whether answers wait
 *
 * Keeps what is shown as it is for a moment: a whole answer takes a while to be shown, and its
 * beginning is to be seen before that.
 */
void
jalons_browser_set_held (JalonsBrowser *self, gboolean held)
{
  g_autoptr (GAsyncResult) answer = NULL;

  g_return_if_fail (JALONS_IS_BROWSER (self));

  self->held = held;
  if (held)
    return;

  answer = g_steal_pointer (&self->answer);
  if (answer != NULL)
    show_answer (self, answer, self->generation);
}
