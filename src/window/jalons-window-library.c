/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* The library of a window: opened in a worker, shown as soon as there is something to show. */

#include "config.h"

#include "window/jalons-window-private.h"

#include "window/jalons-application.h"
#include "window/jalons-opening.h"

#include <glib/gi18n.h>

/* A library that opens sooner needs no spinner. */
#define SPINNER_DELAY_MS 500
/* How long a window that has nothing to show yet is held back: to draw it empty and then full takes
 * twice as long as to draw it full. */
#define PRESENT_DELAY_MS 120
/* How long the first articles may take to be painted; who looks elsewhere sees no frame at all. */
#define HOLD_MS 400
/* A row of two lines, without any room around them. */
#define LEAST_ROW_HEIGHT 40

static gboolean
is_own_library (JalonsWindow *self)
{
  g_autofree char *own = jalons_library_dup_default_path ();

  return g_str_equal (self->library_path, own);
}

/* Half the window need not be empty at the start: the newest article is shown, but does not count
 * as read by that. Not while more are coming, and not where it would cover the list. */
static void
show_newest (JalonsWindow *self)
{
  if (self->begun || self->importer != NULL || jalons_window_is_narrow (self)
      || jalons_browser_get_n_articles (self->browser) == 0)
    return;

  self->begun = TRUE;
  if (jalons_window_get_article (self) == NULL)
    jalons_article_pane_select_first (self->article_pane);
  g_clear_handle_id (&self->read_source, g_source_remove);
}

static void
present_now (JalonsWindow *self)
{
  if (self->present_source == 0)
    return;

  g_clear_handle_id (&self->present_source, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

static void
present_cb (gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (user_data);

  self->present_source = 0;
  if (self->loading)
    jalons_window_turn_to (self, "loading");
  gtk_window_present (GTK_WINDOW (self));
}

/* Beside a list that says that there is nothing, no article: it is shown again with its row. */
static void
hide_unlisted (JalonsWindow *self)
{
  if (self->begun && !jalons_window_is_narrow (self)
      && jalons_browser_get_n_articles (self->browser) == 0)
    jalons_article_view_set_article (jalons_window_get_article_view (self), NULL);
}

static void
browser_changed_cb (JalonsWindow *self)
{
  self->loading = FALSE;
  jalons_window_get_article_view (self);
  jalons_window_show_page (self);
  jalons_window_show_list (self);
  show_newest (self);
  hide_unlisted (self);
  jalons_window_update_actions (self);
  present_now (self);

  if (is_own_library (self) && !self->samples)
    {
      g_autofree char *filter
        = jalons_filter_to_string (jalons_browser_get_shown_filter (self->browser));

      g_settings_set_string (self->settings, "filter", filter);
    }
}

static void
release (JalonsWindow *self)
{
  if (self->hold_source == 0)
    return;

  g_clear_handle_id (&self->hold_source, g_source_remove);
  jalons_browser_set_held (self->browser, FALSE);
}

static void
hold_too_long_cb (gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (user_data);

  self->hold_source = 0;
  jalons_browser_set_held (self->browser, FALSE);
}

static void
painted_cb (JalonsWindow *self, GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  release (self);
}

/* The rest takes a while to be shown, on this very thread: these first. */
static void
hold_until_painted (JalonsWindow *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (clock == NULL)
    return;

  jalons_browser_set_held (self->browser, TRUE);
  self->hold_source = g_timeout_add_once (HOLD_MS, hold_too_long_cb, self);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}

/* The first articles are there: enough to look at while the rest is being read. */
static void
browser_begun_cb (JalonsWindow *self)
{
  self->loading = FALSE;
  jalons_window_turn_to (self, "browse");
  present_now (self);
  hold_until_painted (self);
}

static void
browser_failed_cb (JalonsWindow *self, GError *error)
{
  self->loading = FALSE;
  jalons_window_show_page (self);
  present_now (self);
  jalons_window_toast (self, error->message);
}

static void
update_banner (JalonsWindow *self)
{
  const char *words = NULL;

  switch (jalons_library_get_access (self->library))
    {
    case JALONS_LIBRARY_ACCESS_IN_USE:
      words = _ ("This library is open elsewhere. It can be read here, but not changed.");
      break;
    case JALONS_LIBRARY_ACCESS_PROTECTED:
      words = _ ("This library can’t be written. It can be read, but not changed.");
      break;
    case JALONS_LIBRARY_ACCESS_ASKED:
      words = _ ("This library is open for reading only.");
      break;
    case JALONS_LIBRARY_ACCESS_WRITE:
    default:
      break;
    }

  adw_banner_set_button_label (self->banner, NULL);
  if (words == NULL && self->samples)
    {
      words = _ ("These are samples.");
      adw_banner_set_button_label (self->banner, _ ("_My Library"));
    }
  adw_banner_set_title (self->banner, words != NULL ? words : "");
  adw_banner_set_revealed (self->banner, words != NULL);
}

static void
show_spinner_cb (gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (user_data);

  self->spinner_source = 0;
  if (!self->loading)
    return;

  jalons_window_turn_to (self, "loading");
  gtk_widget_set_visible (self->loading_spinner, TRUE);
}

static void
restore_filter (JalonsWindow *self)
{
  g_autofree char *string = g_settings_get_string (self->settings, "filter");
  g_autoptr (JalonsFilter) filter = NULL;

  if (!is_own_library (self) || string[0] == '\0')
    return;

  /* What an older version wrote may mean nothing now: then there is no filter. */
  filter = jalons_filter_from_string (string, NULL);
  if (filter != NULL)
    jalons_browser_adjust_filter (self->browser, filter);
}

static void
set_library (JalonsWindow *self, JalonsLibrary *library)
{
  self->library = g_object_ref (library);
  self->browser = jalons_browser_new (library);
  self->undo = jalons_undo_new (library);

  g_signal_connect_object (self->browser, "begun", G_CALLBACK (browser_begun_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->browser, "changed", G_CALLBACK (browser_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->browser, "failed", G_CALLBACK (browser_failed_cb), self,
                           G_CONNECT_SWAPPED);
  jalons_window_follow_filter (self);
  g_signal_connect_object (self->browser, "notify", G_CALLBACK (jalons_window_update_actions), self,
                           G_CONNECT_SWAPPED);
  jalons_sidebar_set_browser (self->sidebar, self->browser);
  jalons_chips_set_browser (self->chips, self->browser);
  jalons_article_pane_set_browser (self->article_pane, self->browser);
  jalons_timeline_pane_set_browser (self->timeline_pane, self->browser);
  if (self->article_view != NULL)
    g_object_set (self->article_view, "browser", self->browser, NULL);
  if (self->events_view != NULL)
    g_object_set (self->events_view, "browser", self->browser, NULL);
  jalons_window_connect_events (self);
  jalons_window_connect_undo (self);
  update_banner (self);
  restore_filter (self);
  jalons_window_update_actions (self);
  jalons_window_import_next (self);
}

/* How many rows there is room for, if rows are as low as they can be. */
static guint
count_rows_in_view (JalonsWindow *self)
{
  int height = 0;

  if (gtk_window_is_maximized (GTK_WINDOW (self)))
    return G_MAXUINT;

  gtk_window_get_default_size (GTK_WINDOW (self), NULL, &height);
  if (!jalons_window_is_narrow (self))
    height -= gtk_paned_get_position (self->timeline_paned);
  return (guint) (MAX (height, 0) / LEAST_ROW_HEIGHT) + 1;
}

static void
show_beginning (JalonsWindow *self, GPtrArray *newest)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_rows = count_rows_in_view (self);

  for (guint i = 0; newest != NULL && i < newest->len && i < n_rows; i++)
    g_ptr_array_add (rows, g_object_ref (g_ptr_array_index (newest, i)));
  jalons_browser_begin (self->browser, rows);
}

static void
opened_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JalonsWindow) self = JALONS_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (JalonsLibrary) library
    = jalons_opening_take_finish (JALONS_OPENING (source_object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  if (library != NULL)
    {
      set_library (self, library);
      show_beginning (self, jalons_opening_get_newest (JALONS_OPENING (source_object)));
    }
  else
    {
      g_autofree char *markup = g_markup_escape_text (error->message, -1);

      self->loading = FALSE;
      jalons_window_turn_to (self, "problem");
      adw_status_page_set_description (self->problem, markup);
      present_now (self);
    }
}

static void
banner_clicked_cb (JalonsWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  jalons_application_open_library (JALONS_APPLICATION (application), NULL);
  gtk_window_close (GTK_WINDOW (self));
}

void
jalons_window_connect_banner (JalonsWindow *self)
{
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (banner_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * jalons_window_open_library:
 * @self: a window
 *
 * Begins to open its library; where that fails the window says why.
 */
void
jalons_window_open_library (JalonsWindow *self)
{
  GtkApplication *application;
  g_autoptr (JalonsOpening) opening = NULL;

  g_return_if_fail (JALONS_IS_WINDOW (self));
  g_return_if_fail (self->library == NULL);

  self->loading = TRUE;
  if (self->spinner_source == 0)
    self->spinner_source = g_timeout_add_once (SPINNER_DELAY_MS, show_spinner_cb, self);

  application = gtk_window_get_application (GTK_WINDOW (self));
  if (JALONS_IS_APPLICATION (application))
    opening = jalons_application_dup_opening (JALONS_APPLICATION (application), self->library_path);
  if (opening == NULL)
    opening = jalons_opening_new (self->library_path);
  jalons_opening_take_async (opening, self->cancellable, opened_cb, g_object_ref (self));
}

/**
 * jalons_window_set_samples:
 * @self: a window
 *
 * Says that its library is that of the samples.
 */
void
jalons_window_set_samples (JalonsWindow *self)
{
  g_return_if_fail (JALONS_IS_WINDOW (self));

  self->samples = TRUE;
  if (self->library != NULL)
    update_banner (self);
}

/**
 * jalons_window_present_soon:
 * @self: a window that was just made
 *
 * Presents it as soon as its library has something to show, and before long in any case.
 */
void
jalons_window_present_soon (JalonsWindow *self)
{
  g_return_if_fail (JALONS_IS_WINDOW (self));

  if (self->present_source == 0)
    self->present_source = g_timeout_add_once (PRESENT_DELAY_MS, present_cb, self);
}
