/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* The importer in a thread of its own. */

#include "library/jalons-importer.h"

/* A run in a thread, and the progress on its way to the main context. */
typedef struct
{
  GStrv paths;
  JalonsImportProgressFunc progress;
  gpointer progress_data;
  GMainContext *context;

  GMutex lock;
  JalonsImportProgress latest;
  GSource *source;
} AsyncRun;

static void
async_run_free (gpointer data)
{
  AsyncRun *run = data;

  g_strfreev (run->paths);
  g_main_context_unref (run->context);
  g_mutex_clear (&run->lock);
  g_free (run);
}

static gboolean
progress_idle_cb (gpointer data)
{
  GTask *task = data;
  AsyncRun *run = g_task_get_task_data (task);
  JalonsImportProgress progress;

  g_mutex_lock (&run->lock);
  progress = run->latest;
  g_clear_pointer (&run->source, g_source_unref);
  g_mutex_unlock (&run->lock);
  if (!g_task_get_completed (task))
    run->progress (&progress, run->progress_data);

  return G_SOURCE_REMOVE;
}

/* In the thread: many updates become one. */
static void
progress_cb (const JalonsImportProgress *progress, gpointer data)
{
  GTask *task = data;
  AsyncRun *run = g_task_get_task_data (task);

  g_mutex_lock (&run->lock);
  run->latest = *progress;
  if (run->source == NULL)
    {
      run->source = g_idle_source_new ();
      g_source_set_priority (run->source, G_PRIORITY_DEFAULT);
      g_source_set_callback (run->source, progress_idle_cb, g_object_ref (task), g_object_unref);
      g_source_attach (run->source, run->context);
    }
  g_mutex_unlock (&run->lock);
}

static void
run_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  AsyncRun *run = data;
  GError *error = NULL;
  JalonsImportReport *report;

  report
    = jalons_importer_run (source, (const char *const *) run->paths,
                           run->progress == NULL ? NULL : progress_cb, task, cancellable, &error);
  if (report == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, report, (GDestroyNotify) jalons_import_report_free);
}

/**
 * jalons_importer_run_async:
 * @self: an importer
 * @paths: (array zero-terminated=1) (element-type filename): files and folders
 * @progress: (nullable) (scope notified): told in this main context how far it has come
 * @progress_data: user data for @progress
 * @cancellable: (nullable): ends it; what is committed by then stays
 * @callback: (nullable): called when it is done
 * @user_data: user data for @callback
 *
 * Imports files and folders. @progress is not called any more once @callback was.
 */
void
jalons_importer_run_async (JalonsImporter *self,
                           const char *const *paths,
                           JalonsImportProgressFunc progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  AsyncRun *run;

  g_return_if_fail (JALONS_IS_IMPORTER (self) && paths != NULL);

  run = g_new0 (AsyncRun, 1);
  run->paths = g_strdupv ((char **) paths);
  run->progress = progress;
  run->progress_data = progress_data;
  run->context = g_main_context_ref_thread_default ();
  g_mutex_init (&run->lock);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, jalons_importer_run_async);
  /* A cancelled import still has its report. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run, async_run_free);
  g_task_run_in_thread (task, run_thread);
}

/**
 * jalons_importer_run_finish:
 * @self: an importer
 * @result: what the callback was given
 * @error: return location for an error, as for jalons_importer_run()
 *
 * Ends jalons_importer_run_async().
 *
 * Returns: (transfer full) (nullable): what became of every file
 */
JalonsImportReport *
jalons_importer_run_finish (JalonsImporter *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
