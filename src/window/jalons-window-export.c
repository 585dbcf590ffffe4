/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

/* Files made of what is shown: tables, quotations, drawings of the timeline. */

#include "config.h"

#include "window/jalons-window-private.h"

#include "library/jalons-export.h"
#include "timeline/jalons-timeline-export.h"
#include "window/jalons-timeline-labels.h"

#include <glib/gi18n.h>

static const struct
{
  const char *what;
  const char *suffix;
  const char *name;
} kinds[] = {
  { "events-csv", "csv", N_ ("events") },     { "events-json", "json", N_ ("events") },
  { "articles-csv", "csv", N_ ("articles") }, { "timeline-pdf", "pdf", N_ ("timeline") },
  { "timeline-svg", "svg", N_ ("timeline") }, { "timeline-png", "png", N_ ("timeline") },
};

typedef struct
{
  JalonsLibrary *library;
  JalonsSelection *selection;
  GFile *file;
  char *what;
  char *filter_text;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->library);
  jalons_selection_unref (job->selection);
  g_object_unref (job->file);
  g_free (job->what);
  g_free (job->filter_text);
  g_free (job);
}

static gboolean
write_timeline (Job *job,
                JalonsTimelineFormat format,
                GOutputStream *stream,
                GCancellable *cancellable,
                GError **error)
{
  JalonsTimelineExport what = {
    .events = jalons_selection_get_events (job->selection),
    .title = _ ("Jalons"),
    .filter_text = job->filter_text,
    .label_func = jalons_timeline_labels_word,
  };
  g_autoptr (GHashTable) labels = jalons_timeline_labels_load (job->library, what.events, error);

  what.label_data = labels;
  what.n_articles
    = jalons_selection_get_density (job->selection, &what.first_month, &what.n_months);
  return labels != NULL && jalons_timeline_export (&what, format, stream, cancellable, error);
}

static gboolean
write_job (Job *job, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  if (g_str_equal (job->what, "events-csv"))
    return jalons_export_events (job->library, job->selection, JALONS_EXPORT_CSV, stream,
                                 cancellable, error);
  if (g_str_equal (job->what, "events-json"))
    return jalons_export_events (job->library, job->selection, JALONS_EXPORT_JSON, stream,
                                 cancellable, error);
  if (g_str_equal (job->what, "articles-csv"))
    return jalons_export_articles (job->library, job->selection, JALONS_EXPORT_CSV, stream,
                                   cancellable, error);
  if (g_str_equal (job->what, "timeline-pdf"))
    return write_timeline (job, JALONS_TIMELINE_FORMAT_PDF, stream, cancellable, error);
  if (g_str_equal (job->what, "timeline-svg"))
    return write_timeline (job, JALONS_TIMELINE_FORMAT_SVG, stream, cancellable, error);

  return write_timeline (job, JALONS_TIMELINE_FORMAT_PNG, stream, cancellable, error);
}

/* What stood there before stays until the whole is written. */
static void
export_thread_cb (GTask *task,
                  gpointer source_object,
                  gpointer task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  GError *error = NULL;

  stream = g_file_replace (job->file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &error);
  if (stream != NULL && write_job (job, G_OUTPUT_STREAM (stream), cancellable, &error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_cancellable_cancel (cancelled);
  if (stream != NULL)
    g_output_stream_close (G_OUTPUT_STREAM (stream), cancelled, NULL);
  g_task_return_error (task, error);
}

static void
exported_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsWindow *self = JALONS_WINDOW (source_object);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autofree char *words = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    words = g_strdup_printf (_ ("“%s” written"), name);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    words = g_strdup_printf (_ ("“%s” could not be written: %s"), name, error->message);
  self->n_exports--;
  if (words != NULL)
    jalons_window_toast (self, words);
}

static void
file_chosen_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (JalonsWindow) self = JALONS_WINDOW (user_data);
  g_autoptr (GFile) file
    = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source_object), result, NULL);
  const char *what = g_object_get_data (source_object, "what");

  if (file != NULL && self->browser != NULL)
    jalons_window_export (self, what, file);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  JalonsWindow *self = user_data;
  const char *what = g_variant_get_string (parameter, NULL);
  g_autoptr (GtkFileDialog) dialog = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].what, what))
      {
        g_autofree char *name = g_strdup_printf ("%s.%s", _ (kinds[i].name), kinds[i].suffix);

        dialog = gtk_file_dialog_new ();
        gtk_file_dialog_set_title (dialog, _ ("Export"));
        gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
        gtk_file_dialog_set_initial_name (dialog, name);
      }
  if (dialog == NULL)
    return;

  g_object_set_data_full (G_OBJECT (dialog), "what", g_strdup (what), g_free);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), self->cancellable, file_chosen_cb,
                        g_object_ref (self));
}

/* Where several articles are selected these, else all that the filter selects. */
static JalonsSelection *
get_selection (JalonsWindow *self)
{
  JalonsSelection *selection = jalons_browser_get_selection (self->browser);
  g_autoptr (GArray) ids = jalons_article_pane_dup_selected_ids (self->article_pane);

  if (ids->len < 2)
    return jalons_selection_ref (selection);

  return jalons_index_select_articles (jalons_selection_get_index (selection),
                                       (const gint64 *) (gconstpointer) ids->data, ids->len);
}

/* Writes a file of one of the kinds above, off the main thread. */
void
jalons_window_export (JalonsWindow *self, const char *what, GFile *file)
{
  g_autoptr (GTask) task = NULL;
  g_auto (GStrv) words = jalons_chips_dup_words (self->chips);
  Job *job = g_new0 (Job, 1);

  job->library = g_object_ref (self->library);
  job->selection = get_selection (self);
  job->file = g_object_ref (file);
  job->what = g_strdup (what);
  job->filter_text = words[0] != NULL ? g_strjoinv (" · ", words) : NULL;
  self->n_exports++;
  task = g_task_new (self, self->cancellable, exported_cb, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, export_thread_cb);
}

void
jalons_window_add_export_actions (JalonsWindow *self)
{
  static const GActionEntry actions[] = {
    { "export", export_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
