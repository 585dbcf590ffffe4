/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-window-private.h"

#include "window/jalons-import-report-dialog.h"

#include <glib/gi18n.h>

static guint64
undo_import (JalonsLibrary *library, gpointer user_data, GError **error)
{
  return jalons_library_undo_import (library, *(gint64 *) user_data, error);
}

/* What is said when an import is over: why it ended early, the reason for the only file, or the
 * counts. */
static char *
dup_words (JalonsImportReport *report)
{
  g_autofree char *summary = jalons_import_report_dup_summary (report);

  if (report->error != NULL && !g_error_matches (report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup (report->error->message);

  if (report->items->len == 1 && report->n_refused == 1)
    {
      JalonsImportItem *item = g_ptr_array_index (report->items, 0);

      /* Translators: why a file was refused, and then that nothing was changed */
      return g_strdup_printf (_ ("%s. Nothing was added."), item->reason);
    }
  if (report->items->len == 0)
    return g_strdup (_ ("No files were found."));

  return g_steal_pointer (&summary);
}

static GtkWidget *
toast_title_new (const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Report"));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_add_css_class (label, "heading");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.report");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
tell_report (JalonsWindow *self)
{
  g_autofree char *words = dup_words (self->report);
  AdwToast *toast = adw_toast_new (words);
  gboolean stopped_short
    = self->report->error != NULL
      && !g_error_matches (self->report->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_custom_title (toast, toast_title_new (words));
  adw_toast_set_timeout (toast, 10);
  if (stopped_short)
    {
      adw_toast_set_button_label (toast, _ ("Re_sume"));
      adw_toast_set_action_name (toast, "win.resume-import");
    }
  else if (self->report->import_id != 0)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
progress_cb (const JalonsImportProgress *progress, gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (user_data);

  if (self->importer != NULL)
    jalons_import_bar_update (self->import_bar, progress);
}

static void
imported_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JalonsWindow) self = JALONS_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  JalonsImportReport *report
    = jalons_importer_run_finish (JALONS_IMPORTER (source_object), result, &error);

  g_clear_object (&self->importer);
  g_clear_object (&self->import_cancellable);
  if (self->library == NULL)
    {
      g_clear_pointer (&report, jalons_import_report_free);
      return; /* the window went */
    }

  jalons_import_bar_stop (self->import_bar);
  if (report == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        jalons_window_toast (self, error->message);
    }
  else
    {
      g_clear_pointer (&self->report, jalons_import_report_free);
      self->report = report;
      if (report->import_id != 0)
        jalons_undo_note (self->undo, _ ("Import"), undo_import,
                          g_memdup2 (&report->import_id, sizeof report->import_id), g_free);
      if (!self->samples)
        tell_report (self);
    }

  jalons_browser_refresh (self->browser);
  jalons_window_update_actions (self);
  jalons_window_import_next (self);
  if (self->report == NULL || self->report->n_added == 0)
    jalons_window_show_page (self);
}

/* An import that takes a while is not hidden behind the welcome. */
static void
bar_shown_cb (JalonsWindow *self)
{
  if (self->browser != NULL && gtk_widget_get_visible (GTK_WIDGET (self->import_bar)))
    jalons_window_show_page (self);
}

static void
stop_import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  g_ptr_array_set_size (self->import_queue, 0);
  g_cancellable_cancel (self->import_cancellable);
}

static void
resume_import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  g_auto (GStrv) paths = g_strdupv (self->import_paths);

  /* What was added is present already, and quickly passed over. */
  if (paths != NULL)
    jalons_window_import (self, (const char *const *) paths);
}

static void
report_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;

  if (self->report != NULL)
    adw_dialog_present (jalons_import_report_dialog_new (self->report), GTK_WIDGET (self));
}

static void
import_list (JalonsWindow *self, GListModel *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_peek_path (file) != NULL)
        g_strv_builder_add (paths, g_file_peek_path (file));
    }
  list = g_strv_builder_end (paths);
  jalons_window_import (self, (const char *const *) list);
}

static void
files_chosen_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JalonsWindow) self = JALONS_WINDOW (user_data);
  g_autoptr (GListModel) files
    = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source_object), result, NULL);

  if (files != NULL && self->library != NULL)
    import_list (self, files);
}

static void
folders_chosen_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JalonsWindow) self = JALONS_WINDOW (user_data);
  g_autoptr (GListModel) files = gtk_file_dialog_select_multiple_folders_finish (
    GTK_FILE_DIALOG (source_object), result, NULL);

  if (files != NULL && self->library != NULL)
    import_list (self, files);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (articles, _ ("Articles"));
  gtk_file_filter_add_suffix (articles, "txt");
  gtk_file_filter_add_suffix (articles, "text");
  gtk_file_filter_add_suffix (articles, "md");
  gtk_file_filter_add_suffix (articles, "markdown");
  gtk_file_filter_add_suffix (articles, "html");
  gtk_file_filter_add_suffix (articles, "htm");
  gtk_file_filter_add_suffix (articles, "xhtml");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, articles);
  g_list_store_append (filters, all);

  gtk_file_dialog_set_title (dialog, _ ("Import Articles"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (self), self->cancellable, files_chosen_cb,
                                 g_object_ref (self));
}

static void
import_folder_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Import Folder"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_select_multiple_folders (dialog, GTK_WINDOW (self), self->cancellable,
                                           folders_chosen_cb, g_object_ref (self));
}

void
jalons_window_add_import_actions (JalonsWindow *self)
{
  static const GActionEntry actions[] = {
    { "import", import_cb },           { "import-folder", import_folder_cb },
    { "stop-import", stop_import_cb }, { "resume-import", resume_import_cb },
    { "report", report_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (self->import_bar, "notify::visible", G_CALLBACK (bar_shown_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Begins the import that waits longest, once the library is open and none is under way. */
void
jalons_window_import_next (JalonsWindow *self)
{
  if (self->library == NULL || self->importer != NULL || self->import_queue->len == 0)
    return;

  if (jalons_library_is_read_only (self->library))
    {
      g_ptr_array_set_size (self->import_queue, 0);
      jalons_window_toast (self, _ ("Nothing was imported: this library can’t be changed here."));
      return;
    }

  g_clear_pointer (&self->import_paths, g_strfreev);
  self->import_paths = g_ptr_array_steal_index (self->import_queue, 0);
  self->importer = jalons_importer_new (self->library);
  self->import_cancellable = g_cancellable_new ();
  jalons_importer_run_async (self->importer, (const char *const *) self->import_paths, progress_cb,
                             self, self->import_cancellable, imported_cb, g_object_ref (self));
  jalons_import_bar_start (self->import_bar);
  jalons_window_update_actions (self);
}

/**
 * jalons_window_import:
 * @self: a window
 * @paths: files and folders
 *
 * Imports them into its library, as soon as that is open and the imports before are over.
 */
void
jalons_window_import (JalonsWindow *self, const char *const *paths)
{
  g_return_if_fail (JALONS_IS_WINDOW (self));
  g_return_if_fail (paths != NULL);

  if (paths[0] == NULL)
    return;

  g_ptr_array_add (self->import_queue, g_strdupv ((char **) paths));
  jalons_window_import_next (self);
}
