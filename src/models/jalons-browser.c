/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-browser-private.h"

#include "models/jalons-browser-work.h"

/* Commits of an import come every quarter of a second; lists need not follow each of them. */
#define REFRESH_DELAY_MS 200
/* The most filters that Back remembers. */
#define MAX_HISTORY 64

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

/* The first articles of all are none of a filter's. */
static void
forget_beginning (JalonsBrowser *self)
{
  g_autoptr (JalonsOrder) none = jalons_order_new_take (NULL, 0, NULL, 0);

  jalons_row_list_set_order (JALONS_ROW_LIST (self->articles), none, NULL);
}

static void
change_filter (JalonsBrowser *self, JalonsFilter *filter)
{
  g_autoptr (JalonsFilter) old = self->filter;

  self->filter = jalons_filter_ref (filter);
  if (self->index == NULL)
    forget_beginning (self);
  jalons_browser_start_selecting (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTER]);
}

static void
remember (GPtrArray *history, JalonsFilter *filter)
{
  g_ptr_array_add (history, jalons_filter_ref (filter));
  if (history->len > MAX_HISTORY)
    g_ptr_array_remove_index (history, 0);
}

static void
go (JalonsBrowser *self, GPtrArray *from, GPtrArray *to)
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
  jalons_browser_start_selecting (self);

  return G_SOURCE_REMOVE;
}

static void
library_changed_cb (JalonsBrowser *self)
{
  /* An import commits without end: it must not keep an answer from ever being shown. */
  if (self->refresh_source == 0)
    self->refresh_source
      = g_timeout_add (jalons_browser_get_busy (self) ? REFRESH_DELAY_MS : 0, refresh_cb, self);
}

static void
jalons_browser_dispose (GObject *object)
{
  JalonsBrowser *self = JALONS_BROWSER (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->answer);
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
jalons_browser_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
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
jalons_browser_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
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

  properties[PROP_FILTER]
    = g_param_spec_boxed ("filter", NULL, NULL, JALONS_TYPE_FILTER, flags | G_PARAM_WRITABLE);
  properties[PROP_SHOWN_FILTER]
    = g_param_spec_boxed ("shown-filter", NULL, NULL, JALONS_TYPE_FILTER, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD]
    = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_BEGUN] = g_signal_new ("begun", JALONS_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", JALONS_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", JALONS_TYPE_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
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
  self->events
    = jalons_event_list_new (jalons_browser_load_events, g_object_ref (library), g_object_unref);
  g_signal_connect_swapped (library, "changed", G_CALLBACK (library_changed_cb), self);
  jalons_browser_start_selecting (self);

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
jalons_browser_set_filter (JalonsBrowser *self, JalonsFilter *filter)
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
jalons_browser_adjust_filter (JalonsBrowser *self, JalonsFilter *filter)
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

  jalons_browser_start_selecting (self);
}

/**
 * jalons_browser_set_event_sort:
 * @self: a browser
 * @sort: in which order events are listed
 * @descending: whether from the largest to the smallest
 */
void
jalons_browser_set_event_sort (JalonsBrowser *self, JalonsEventSort sort, gboolean descending)
{
  g_return_if_fail (JALONS_IS_BROWSER (self));

  if (self->event_sort == sort && self->event_descending == descending)
    return;

  self->event_sort = sort;
  self->event_descending = descending;
  jalons_browser_start_selecting (self);
}
