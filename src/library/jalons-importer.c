/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-importer.h"

#include <glib/gi18n.h>

#include "import/jalons-document-reader.h"
#include "library/jalons-import-pipeline.h"
#include "library/jalons-library-merge.h"
#include "library/jalons-library-private.h"
#include "library/jalons-store.h"

#define MAX_BATCH 100
#define MAX_BATCH_TIME (G_USEC_PER_SEC / 4)

/* While files come in, events are brought up to date for at most this share of the time: most of
 * that is done anew for what comes after. */
#define MERGE_SHARE 40

struct _JalonsImporter
{
  GObject parent_instance;

  JalonsLibrary *library;
  JalonsReadFunc read;
};

G_DEFINE_FINAL_TYPE (JalonsImporter, jalons_importer, G_TYPE_OBJECT)

/* One run of the importer. */
typedef struct
{
  JalonsLibrary *library;
  JalonsImportPipeline *pipeline;
  JalonsImportReport *report;
  JalonsImportProgressFunc progress;
  gpointer progress_data;
  gint64 n_events_before;
  gint64 started;
  gint64 merging;      /* how long it took until now */
  gint64 last_merging; /* how long the last time */
} Run;

typedef struct
{
  JalonsImportResult *result;
  JalonsStored stored;
} BatchItem;

static void
item_free (gpointer data)
{
  JalonsImportItem *item = data;

  g_free (item->path);
  g_free (item->reason);
  g_free (item);
}

/**
 * jalons_import_report_free:
 * @report: (transfer full): a report
 *
 * Frees it.
 */
void
jalons_import_report_free (JalonsImportReport *report)
{
  g_return_if_fail (report != NULL);

  g_ptr_array_unref (report->items);
  g_clear_error (&report->error);
  g_free (report);
}

static void
report_file (JalonsImportReport *report,
             char *path,
             JalonsImportOutcome outcome,
             const char *reason,
             gint64 article_id)
{
  JalonsImportItem *item = g_new0 (JalonsImportItem, 1);

  item->path = path;
  item->outcome = outcome;
  item->reason = g_strdup (reason);
  item->article_id = article_id;
  g_ptr_array_add (report->items, item);
  report->n_added
    += outcome == JALONS_IMPORT_OUTCOME_ADDED || outcome == JALONS_IMPORT_OUTCOME_UPDATED;
  report->n_present += outcome == JALONS_IMPORT_OUTCOME_PRESENT;
  report->n_refused += outcome == JALONS_IMPORT_OUTCOME_REFUSED;
  report->n_skipped += outcome == JALONS_IMPORT_OUTCOME_SKIPPED;
}

static void
clear_batch_item (gpointer data)
{
  BatchItem *item = data;

  g_clear_pointer (&item->result, jalons_import_result_free);
}

/* Collects what one commit will hold. */
static GArray *
collect_batch (Run *run, gboolean *out_end)
{
  GArray *batch = g_array_new (FALSE, TRUE, sizeof (BatchItem));
  gint64 deadline = 0;

  g_array_set_clear_func (batch, clear_batch_item);
  *out_end = FALSE;
  while (batch->len < MAX_BATCH && !*out_end)
    {
      guint n_wanted = batch->len == 0 ? 1 : MAX_BATCH - batch->len;
      BatchItem item
        = { jalons_import_pipeline_next (run->pipeline, n_wanted, deadline, out_end), { 0 } };

      if (item.result == NULL)
        break;
      if (batch->len == 0)
        deadline = g_get_monotonic_time () + MAX_BATCH_TIME;
      g_array_append_val (batch, item);
    }

  return batch;
}

static gboolean
begin_import (Run *run, gint64 *import_id, GError **error)
{
  if (*import_id != 0)
    return TRUE;
  if (!jalons_database_run (run->library->writer, error, "INSERT INTO imports (started) VALUES (?)",
                            "l", g_get_real_time () / G_USEC_PER_SEC))
    return FALSE;
  *import_id = sqlite3_last_insert_rowid (jalons_database_get_handle (run->library->writer));

  return TRUE;
}

static int
by_ord (gconstpointer a, gconstpointer b)
{
  const BatchItem *item_a = *(const BatchItem *const *) a;
  const BatchItem *item_b = *(const BatchItem *const *) b;

  return (item_a->stored.ord > item_b->stored.ord) - (item_a->stored.ord < item_b->stored.ord);
}

/* The search index takes ascending numbers in one go; anything else makes it begin anew. */
static gboolean
store_batch_terms (Run *run, GArray *batch, GError **error)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

  for (guint i = 0; i < batch->len; i++)
    {
      BatchItem *item = &g_array_index (batch, BatchItem, i);

      if (item->stored.is_new)
        g_ptr_array_add (fresh, item);
    }
  g_ptr_array_sort (fresh, by_ord);
  for (guint i = 0; i < fresh->len; i++)
    {
      const BatchItem *item = g_ptr_array_index (fresh, i);

      if (!jalons_store_terms (run->library, item->stored.ord, item->result->incoming->terms,
                               error))
        return FALSE;
    }

  return TRUE;
}

/* Brings events up to date, as far as that does not hold up the files. */
static gboolean
merge_some (Run *run, GError **error)
{
  gint64 start = g_get_monotonic_time ();
  gboolean done, ok;

  /* It takes longer each time, as the events become more. */
  if ((run->merging + run->last_merging) * MERGE_SHARE > start - run->started)
    return TRUE;
  ok = jalons_library_merge (run->library, MAX_BATCH_TIME, &done, error);
  run->last_merging = g_get_monotonic_time () - start;
  run->merging += run->last_merging;

  return ok;
}

static gboolean
write_batch (Run *run, GArray *batch, gint64 *import_id, GError **error)
{
  for (guint i = 0; i < batch->len; i++)
    {
      BatchItem *item = &g_array_index (batch, BatchItem, i);

      if (item->result->incoming == NULL)
        continue;
      if (!begin_import (run, import_id, error)
          || !jalons_store_article (run->library, item->result->incoming, *import_id, &item->stored,
                                    error))
        return FALSE;
    }

  return store_batch_terms (run, batch, error) && merge_some (run, error);
}

static void
report_item (Run *run, BatchItem *item)
{
  JalonsImportResult *result = item->result;
  JalonsImportOutcome outcome = JALONS_IMPORT_OUTCOME_PRESENT;

  if (result->error != NULL)
    {
      report_file (run->report, g_steal_pointer (&result->path), JALONS_IMPORT_OUTCOME_REFUSED,
                   result->error->message, 0);
      return;
    }
  if (item->stored.is_update)
    outcome = JALONS_IMPORT_OUTCOME_UPDATED;
  else if (item->stored.is_new || item->stored.is_back)
    outcome = JALONS_IMPORT_OUTCOME_ADDED;
  report_file (run->report, g_steal_pointer (&result->path), outcome, NULL,
               item->stored.article_id);
}

static void
tell_progress (Run *run)
{
  JalonsImportProgress progress = { 0 };

  if (run->progress == NULL)
    return;
  progress.n_done = run->report->n_added + run->report->n_present + run->report->n_refused;
  progress.n_total = jalons_import_pipeline_get_found (run->pipeline, &progress.walking);
  progress.n_added = run->report->n_added;
  progress.n_present = run->report->n_present;
  progress.n_refused = run->report->n_refused;
  progress.n_events
    = (guint) MAX (jalons_library_get_n_events (run->library) - run->n_events_before, 0);
  run->progress (&progress, run->progress_data);
}

static gboolean
has_articles (GArray *batch)
{
  for (guint i = 0; i < batch->len; i++)
    {
      if (g_array_index (batch, BatchItem, i).result->incoming != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
any_stored (GArray *batch)
{
  for (guint i = 0; i < batch->len; i++)
    {
      const JalonsStored *stored = &g_array_index (batch, BatchItem, i).stored;

      if (stored->is_new || stored->is_back)
        return TRUE;
    }

  return FALSE;
}

/* Commits a batch, then reports it; of one that can't be committed nothing is reported as done. */
static gboolean
commit_batch (Run *run, GArray *batch, GError **error)
{
  gint64 import_id = run->report->import_id;

  if (has_articles (batch))
    {
      gboolean ok, stored;

      if (jalons_library_begin_write (run->library, error) == NULL)
        return FALSE;
      ok = write_batch (run, batch, &import_id, error);
      stored = ok && any_stored (batch);
      /* Nothing new: no import either, and nothing that anybody would have to look at anew. */
      if (!jalons_library_end_write (run->library, stored, error) || !ok)
        return FALSE;
      if (stored)
        run->report->import_id = import_id;
    }
  for (guint i = 0; i < batch->len; i++)
    {
      BatchItem *item = &g_array_index (batch, BatchItem, i);

      report_item (run, item);
      jalons_import_pipeline_give_back (run->pipeline, g_steal_pointer (&item->result));
    }

  return TRUE;
}

static void
skip_rest (Run *run, GArray *batch)
{
  const char *reason = run->report->error->message;
  char *path;

  for (guint i = 0; batch != NULL && i < batch->len; i++)
    {
      JalonsImportResult *result = g_array_index (batch, BatchItem, i).result;

      report_file (run->report, g_steal_pointer (&result->path), JALONS_IMPORT_OUTCOME_SKIPPED,
                   reason, 0);
    }
  while ((path = jalons_import_pipeline_take_left (run->pipeline)) != NULL)
    report_file (run->report, path, JALONS_IMPORT_OUTCOME_SKIPPED, reason, 0);
}

static gboolean
merge_rest (Run *run, GCancellable *cancellable, GError **error)
{
  gboolean done = FALSE;

  while (!done && !g_cancellable_is_cancelled (cancellable))
    {
      gboolean ok;

      if (jalons_library_begin_write (run->library, error) == NULL)
        return FALSE;
      ok = jalons_library_merge (run->library, MAX_BATCH_TIME, &done, error);
      if (!jalons_library_end_write (run->library, ok, error) || !ok)
        return FALSE;
      tell_progress (run);
    }

  return TRUE;
}

static void
run_all (Run *run, GCancellable *cancellable)
{
  gboolean end = FALSE;

  while (!end && run->report->error == NULL)
    {
      g_autoptr (GArray) batch = collect_batch (run, &end);

      if (!commit_batch (run, batch, &run->report->error))
        {
          skip_rest (run, batch);
          return;
        }
      tell_progress (run);
      if (g_cancellable_set_error_if_cancelled (cancellable, &run->report->error))
        skip_rest (run, NULL);
    }
  /* After an import that was stopped, too: it takes little, and no event is left untold. */
  if (run->report->import_id != 0)
    merge_rest (run, NULL, run->report->error == NULL ? &run->report->error : NULL);
}

/**
 * jalons_importer_run:
 * @self: an importer
 * @paths: (array zero-terminated=1) (element-type filename): files and folders
 * @progress: (nullable) (scope call): told how far it has come, after each commit
 * @progress_data: user data for @progress
 * @cancellable: (nullable): ends it; what is committed by then stays
 * @error: return location for an error, where it can't even begin: a library that can only be read
 *
 * Imports files and folders, and waits until that is done.
 *
 * Returns: (transfer full) (nullable): what became of every file. An import that ended early has a
 *   report, too: its error says why
 */
JalonsImportReport *
jalons_importer_run (JalonsImporter *self,
                     const char *const *paths,
                     JalonsImportProgressFunc progress,
                     gpointer progress_data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (JalonsImportPipeline) pipeline = NULL;
  Run run = { 0 };

  g_return_val_if_fail (JALONS_IS_IMPORTER (self) && paths != NULL, NULL);

  if (jalons_library_is_read_only (self->library))
    {
      g_set_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_READ_ONLY, _ ("%s: %s"),
                   jalons_library_get_path (self->library), _ ("it can only be read"));
      return NULL;
    }

  run.library = self->library;
  run.progress = progress;
  run.progress_data = progress_data;
  run.n_events_before = jalons_library_get_n_events (self->library);
  run.started = g_get_monotonic_time ();
  run.report = g_new0 (JalonsImportReport, 1);
  run.report->items = g_ptr_array_new_with_free_func (item_free);
  run.pipeline = pipeline
    = jalons_import_pipeline_new (self->library, self->read, paths, cancellable);
  run_all (&run, cancellable);
  run.report->n_left_out = jalons_import_pipeline_get_n_left_out (pipeline);

  return run.report;
}

static void
jalons_importer_finalize (GObject *object)
{
  JalonsImporter *self = JALONS_IMPORTER (object);

  g_clear_object (&self->library);

  G_OBJECT_CLASS (jalons_importer_parent_class)->finalize (object);
}

static void
jalons_importer_class_init (JalonsImporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jalons_importer_finalize;
}

static void
jalons_importer_init (JalonsImporter *self)
{
  self->read = jalons_document_read;
}

/**
 * jalons_importer_new:
 * @library: a library
 *
 * Returns: (transfer full): an importer that brings files into it
 */
JalonsImporter *
jalons_importer_new (JalonsLibrary *library)
{
  JalonsImporter *self;

  g_return_val_if_fail (JALONS_IS_LIBRARY (library), NULL);

  self = g_object_new (JALONS_TYPE_IMPORTER, NULL);
  self->library = g_object_ref (library);

  return self;
}

/**
 * jalons_importer_set_read_func:
 * @self: an importer
 * @func: reads a file; safe in any thread
 *
 * Has files read by another function than jalons_document_read().
 */
void
jalons_importer_set_read_func (JalonsImporter *self, JalonsReadFunc func)
{
  g_return_if_fail (JALONS_IS_IMPORTER (self) && func != NULL);

  self->read = func;
}
