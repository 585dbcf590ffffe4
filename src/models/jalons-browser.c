/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-browser.h"

#include "models/jalons-browser-work.h"

/* Commits of an import come every quarter of a second; lists need not follow each of them. */
#define REFRESH_DELAY_MS 200
/* What is shown of a library before its index is there: no more than a list has in view. */
#define N_BEGINNING 24
/* The most filters that Back remembers. */
#define MAX_HISTORY 64

struct _JalonsBrowser
{
  GObject parent_instance;

  JalonsLibrary *library;
  JalonsFilter *filter;
  JalonsEventSort event_sort;
  gboolean event_descending;

  JalonsIndex *index;
  JalonsSelection *selection;
  JalonsSelection *context;
  JalonsEventArray *reference;

  JalonsArticleList *articles;
  JalonsEventList *events;
  JalonsFacetList *companies;
  JalonsFacetList *months;
  JalonsFacetList *sources;
  JalonsFacetList *languages;
  JalonsFacetList *tags;

  GPtrArray *back;    /* JalonsFilter, the last one nearest */
  GPtrArray *forward; /* likewise */

  GCancellable *cancellable; /* of the selection on its way */
  guint generation;          /* of the last question */
  guint shown_generation;    /* of the question whose answer is shown */
  guint refresh_source;
};

enum
{
  PROP_0,
  PROP_FILTER,
  PROP_SHOWN_FILTER,
  PROP_BUSY,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

enum
{
  SIGNAL_BEGUN,
  SIGNAL_CHANGED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsBrowser, jalons_browser, G_TYPE_OBJECT)

static void
notify_history (JalonsBrowser *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

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

/* The first articles of the list, where nothing is known yet of the others, nor asked for but all. */
static gboolean
show_beginning_cb (gpointer user_data)
{
  Beginning *beginning = user_data;
  JalonsBrowser *self = beginning->browser;
  g_autoptr (JalonsOrder) order = NULL;

  if (self->index != NULL || !jalons_filter_is_empty (self->filter))
    return G_SOURCE_REMOVE;

  order = jalons_browser_order_loaded (beginning->articles);
  jalons_row_list_set_order (JALONS_ROW_LIST (self->articles), order, beginning->articles);
  g_signal_emit (self, signals[SIGNAL_BEGUN], 0);

  return G_SOURCE_REMOVE;
}

/* In the thread: an index of many articles takes a while, a page of them none. */
static void
send_beginning (GTask *task,
                JalonsBrowserWork *work)
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
take_over (JalonsBrowser *self,
           JalonsBrowserWork *work)
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

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN_FILTER]);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
select_done_cb (GObject *source_object,
                GAsyncResult *result,
                gpointer user_data)
{
  JalonsBrowser *self = JALONS_BROWSER (source_object);
  JalonsBrowserWork *work = g_task_get_task_data (G_TASK (result));
  guint generation = GPOINTER_TO_UINT (user_data);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (generation != self->generation)
    return;

  self->shown_generation = generation;
  g_clear_object (&self->cancellable);
  if (done)
    take_over (self, work);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
start_selecting (JalonsBrowser *self)
{
  g_autoptr (GTask) task = NULL;
  JalonsBrowserWork *work = g_new0 (JalonsBrowserWork, 1);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
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
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* The first articles of all are none of a filter's. */
static void
forget_beginning (JalonsBrowser *self)
{
  g_autoptr (JalonsOrder) none = jalons_order_new_take (NULL, 0, NULL, 0);

  jalons_row_list_set_order (JALONS_ROW_LIST (self->articles), none, NULL);
}

static void
change_filter (JalonsBrowser *self,
               JalonsFilter *filter)
{
  g_autoptr (JalonsFilter) old = self->filter;

  self->filter = jalons_filter_ref (filter);
  if (self->index == NULL)
    forget_beginning (self);
  start_selecting (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
remember (GPtrArray *history,
          JalonsFilter *filter)
{
  g_ptr_array_add (history, jalons_filter_ref (filter));
  if (history->len > MAX_HISTORY)
    g_ptr_array_remove_index (history, 0);
}

static void
go (JalonsBrowser *self,
    GPtrArray *from,
    GPtrArray *to)
{
  g_autoptr (JalonsFilter) filter = NULL;

  if (from->len == 0)
    return;

  filter = g_ptr_array_steal_index (from, from->len - 1);
  remember (to, self->filter);
  change_filter (self, filter);
  notify_history (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  JalonsBrowser *self = JALONS_BROWSER (user_data);

  self->refresh_source = 0;
  start_selecting (self);

  return G_SOURCE_REMOVE;
}

static void
library_changed_cb (JalonsBrowser *self)
{
  /* An import commits without end: it must not keep an answer from ever being shown. */
  if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add (jalons_browser_get_busy (self) ? REFRESH_DELAY_MS : 0,
                                          refresh_cb, self);
}

static void
jalons_browser_dispose (GObject *object)
{
  JalonsBrowser *self = JALONS_BROWSER (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->library != NULL)
    g_signal_handlers_disconnect_by_data (self->library, self);

  G_OBJECT_CLASS (jalons_browser_parent_class)->dispose (object);
}

static void
jalons_browser_finalize (GObject *object)
{
  JalonsBrowser *self = JALONS_BROWSER (object);

  g_clear_pointer (&self->back, g_ptr_array_unref);
  g_clear_pointer (&self->forward, g_ptr_array_unref);
  g_clear_object (&self->articles);
  g_clear_object (&self->events);
  g_clear_object (&self->companies);
  g_clear_object (&self->months);
  g_clear_object (&self->sources);
  g_clear_object (&self->languages);
  g_clear_object (&self->tags);
  g_clear_pointer (&self->selection, jalons_selection_unref);
  g_clear_pointer (&self->context, jalons_selection_unref);
  g_clear_pointer (&self->reference, jalons_event_array_unref);
  g_clear_pointer (&self->index, jalons_index_unref);
  g_clear_pointer (&self->filter, jalons_filter_unref);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (jalons_browser_parent_class)->finalize (object);
}

static void
jalons_browser_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  JalonsBrowser *self = JALONS_BROWSER (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      g_value_set_boxed (value, self->filter);
      break;
    case PROP_SHOWN_FILTER:
      g_value_set_boxed (value, jalons_browser_get_shown_filter (self));
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, jalons_browser_get_busy (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, jalons_browser_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, jalons_browser_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_browser_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  JalonsBrowser *self = JALONS_BROWSER (object);

  switch (prop_id)
    {
    case PROP_FILTER:
      jalons_browser_set_filter (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jalons_browser_class_init (JalonsBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = jalons_browser_dispose;
  object_class->finalize = jalons_browser_finalize;
  object_class->get_property = jalons_browser_get_property;
  object_class->set_property = jalons_browser_set_property;

  properties[PROP_FILTER] = g_param_spec_boxed ("filter", NULL, NULL, JALONS_TYPE_FILTER,
                                                flags | G_PARAM_WRITABLE);
  properties[PROP_SHOWN_FILTER] = g_param_spec_boxed ("shown-filter", NULL, NULL,
                                                      JALONS_TYPE_FILTER, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                                                          flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_BEGUN] = g_signal_new ("begun", JALONS_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", JALONS_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", JALONS_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
jalons_browser_init (JalonsBrowser *self)
{
  self->filter = jalons_filter_new ();
  self->back = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_filter_unref);
  self->forward = g_ptr_array_new_with_free_func ((GDestroyNotify) jalons_filter_unref);
  self->companies = jalons_facet_list_new ();
  self->months = jalons_facet_list_new ();
  self->sources = jalons_facet_list_new ();
  self->languages = jalons_facet_list_new ();
  self->tags = jalons_facet_list_new ();
}

/**
 * jalons_browser_new:
 * @library: a library
 *
 * Returns: (transfer full): a browser of @library without a filter, which begins to load it
 */
JalonsBrowser *
jalons_browser_new (JalonsLibrary *library)
{
  JalonsBrowser *self;

  g_return_val_if_fail (JALONS_IS_LIBRARY (library), NULL);

  self = g_object_new (JALONS_TYPE_BROWSER, NULL);
  self->library = g_object_ref (library);
  self->articles = jalons_article_list_new (jalons_browser_load_articles, g_object_ref (library),
                                            g_object_unref);
  self->events = jalons_event_list_new (jalons_browser_load_events, g_object_ref (library),
                                        g_object_unref);
  g_signal_connect_swapped (library, "changed", G_CALLBACK (library_changed_cb), self);
  start_selecting (self);

  return self;
}

/**
 * jalons_browser_get_library:
 * @self: a browser
 *
 * Returns: (transfer none): its library
 */
JalonsLibrary *
jalons_browser_get_library (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->library;
}

/**
 * jalons_browser_get_filter:
 * @self: a browser
 *
 * Returns: (transfer none): the filter that was asked for last
 */
JalonsFilter *
jalons_browser_get_filter (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->filter;
}

/**
 * jalons_browser_set_filter:
 * @self: a browser
 * @filter: a filter
 *
 * Asks for another selection and remembers the filter before it for jalons_browser_go_back().
 */
void
jalons_browser_set_filter (JalonsBrowser *self,
                           JalonsFilter *filter)
{
  g_return_if_fail (JALONS_IS_BROWSER (self));
  g_return_if_fail (filter != NULL);

  if (jalons_filter_equal (self->filter, filter))
    return;

  remember (self->back, self->filter);
  g_ptr_array_set_size (self->forward, 0);
  change_filter (self, filter);
  notify_history (self);
}

/**
 * jalons_browser_adjust_filter:
 * @self: a browser
 * @filter: a filter
 *
 * Asks for another selection as one more step of the same gesture: while a word is typed or a brush
 * dragged, Back leads to before the whole of it.
 */
void
jalons_browser_adjust_filter (JalonsBrowser *self,
                              JalonsFilter *filter)
{
  g_return_if_fail (JALONS_IS_BROWSER (self));
  g_return_if_fail (filter != NULL);

  if (!jalons_filter_equal (self->filter, filter))
    change_filter (self, filter);
}

/**
 * jalons_browser_get_shown_filter:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): the filter of the selection that is shown, %NULL before the
 *   first
 */
JalonsFilter *
jalons_browser_get_shown_filter (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->selection != NULL ? (JalonsFilter *) jalons_selection_get_filter (self->selection)
                                 : NULL;
}

gboolean
jalons_browser_get_busy (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), FALSE);

  return self->shown_generation != self->generation;
}

gboolean
jalons_browser_can_go_back (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), FALSE);

  return self->back->len > 0;
}

gboolean
jalons_browser_can_go_forward (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), FALSE);

  return self->forward->len > 0;
}

/**
 * jalons_browser_go_back:
 * @self: a browser
 *
 * Returns to the filter before this one, if there is one.
 */
void
jalons_browser_go_back (JalonsBrowser *self)
{
  g_return_if_fail (JALONS_IS_BROWSER (self));

  go (self, self->back, self->forward);
}

/**
 * jalons_browser_go_forward:
 * @self: a browser
 *
 * Returns to the filter from which jalons_browser_go_back() came.
 */
void
jalons_browser_go_forward (JalonsBrowser *self)
{
  g_return_if_fail (JALONS_IS_BROWSER (self));

  go (self, self->forward, self->back);
}

/**
 * jalons_browser_refresh:
 * @self: a browser
 *
 * Asks for the selection anew.
 */
void
jalons_browser_refresh (JalonsBrowser *self)
{
  g_return_if_fail (JALONS_IS_BROWSER (self));

  start_selecting (self);
}

/**
 * jalons_browser_get_articles:
 * @self: a browser
 *
 * Returns: (transfer none): the selected articles: the same list for the browser's whole life, as
 *   are all its lists
 */
JalonsArticleList *
jalons_browser_get_articles (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->articles;
}

JalonsEventList *
jalons_browser_get_events (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->events;
}

/**
 * jalons_browser_set_event_sort:
 * @self: a browser
 * @sort: in which order events are listed
 * @descending: whether from the largest to the smallest
 */
void
jalons_browser_set_event_sort (JalonsBrowser *self,
                               JalonsEventSort sort,
                               gboolean descending)
{
  g_return_if_fail (JALONS_IS_BROWSER (self));

  if (self->event_sort == sort && self->event_descending == descending)
    return;

  self->event_sort = sort;
  self->event_descending = descending;
  start_selecting (self);
}

JalonsFacetList *
jalons_browser_get_companies (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->companies;
}

/**
 * jalons_browser_get_months:
 * @self: a browser
 *
 * Returns: (transfer none): years of publication ("2024") at level 0, each followed by its months
 *   ("2024-04") at level 1, newest first; last "undated", where articles are
 */
JalonsFacetList *
jalons_browser_get_months (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->months;
}

JalonsFacetList *
jalons_browser_get_sources (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->sources;
}

JalonsFacetList *
jalons_browser_get_languages (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->languages;
}

JalonsFacetList *
jalons_browser_get_tags (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->tags;
}

/**
 * jalons_browser_get_selection:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): what is shown, %NULL before the first selection
 */
JalonsSelection *
jalons_browser_get_selection (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->selection;
}

/**
 * jalons_browser_get_event_array:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): the events for a timeline: those selected without the
 *   filter's own period of events, which the timeline shows as its brush
 */
JalonsEventArray *
jalons_browser_get_event_array (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->context != NULL ? jalons_selection_get_events (self->context) : NULL;
}

/**
 * jalons_browser_get_reference:
 * @self: a browser
 *
 * Returns: (transfer none) (nullable): what the catalogue knows of the companies that are shown; its
 *   ids are those of #JalonsReference
 */
JalonsEventArray *
jalons_browser_get_reference (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), NULL);

  return self->reference;
}

/**
 * jalons_browser_get_n_articles:
 * @self: a browser
 *
 * Returns: how many articles are shown
 */
guint
jalons_browser_get_n_articles (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->selection != NULL ? jalons_selection_get_n_articles (self->selection) : 0;
}

/**
 * jalons_browser_get_n_all:
 * @self: a browser
 *
 * Returns: how many articles the library has
 */
guint
jalons_browser_get_n_all (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->index != NULL ? jalons_index_get_n_articles (self->index)
                             : (guint) jalons_library_get_n_articles (self->library);
}

/**
 * jalons_browser_get_n_events:
 * @self: a browser
 *
 * Returns: how many events are shown
 */
guint
jalons_browser_get_n_events (JalonsBrowser *self)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->selection != NULL ? jalons_selection_get_n_events (self->selection) : 0;
}

/**
 * jalons_browser_get_n_flagged:
 * @self: a browser
 * @flag: one flag
 *
 * Returns: how many articles the place of the sidebar has
 */
guint
jalons_browser_get_n_flagged (JalonsBrowser *self,
                              JalonsFilterFlags flag)
{
  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);

  return self->selection != NULL ? jalons_selection_get_n_flagged (self->selection, flag) : 0;
}

/**
 * jalons_browser_get_company_hue:
 * @self: a browser
 * @name: the canonical name of a company
 *
 * Returns: its hue, 1 to 8, or 0 for grey
 */
guint
jalons_browser_get_company_hue (JalonsBrowser *self,
                                const char *name)
{
  guint company;

  g_return_val_if_fail (JALONS_IS_BROWSER (self), 0);
  g_return_val_if_fail (name != NULL, 0);

  if (self->index == NULL)
    return 0;

  company = jalons_index_find_company (self->index, name);
  return company != JALONS_POSITION_NONE ? jalons_index_get_company_hue (self->index, company) : 0;
}
