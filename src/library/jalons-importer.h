/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "library/jalons-library.h"

G_BEGIN_DECLS

/**
 * JalonsImportOutcome:
 * @JALONS_IMPORT_OUTCOME_ADDED: it was read and stored
 * @JALONS_IMPORT_OUTCOME_PRESENT: the same text is in the library already
 * @JALONS_IMPORT_OUTCOME_UPDATED: it was stored, and replaces an older version of the same article
 * @JALONS_IMPORT_OUTCOME_REFUSED: it can't be read as an article; the reason says why
 * @JALONS_IMPORT_OUTCOME_SKIPPED: not reached, for the import was stopped
 */
typedef enum
{
  JALONS_IMPORT_OUTCOME_ADDED,
  JALONS_IMPORT_OUTCOME_PRESENT,
  JALONS_IMPORT_OUTCOME_UPDATED,
  JALONS_IMPORT_OUTCOME_REFUSED,
  JALONS_IMPORT_OUTCOME_SKIPPED,
} JalonsImportOutcome;

/**
 * JalonsImportItem:
 * @path: the file, as it was given or found
 * @outcome: a #JalonsImportOutcome
 * @reason: (nullable): why, for one that was refused or skipped: a translated sentence
 * @article_id: the article, or the one that was there already; 0 where there is none
 *
 * What became of one file.
 */
typedef struct
{
  char *path;
  JalonsImportOutcome outcome;
  char *reason;
  gint64 article_id;
} JalonsImportItem;

/**
 * JalonsImportReport:
 * @items: (element-type JalonsImportItem): every file, in the order in which they were walked
 * @import_id: the import, for Last Import and jalons_library_undo_import(); 0 where nothing was
 * added
 * @n_added: how many were added, updates included
 * @n_present: how many were there already
 * @n_refused: how many were refused
 * @n_skipped: how many were not reached
 * @n_left_out: how many files of folders were passed over, for they are of a kind that is not read;
 *   they are no items
 * @error: (nullable): why the import ended early: cancelled, or the disk full, say. What was
 *   committed before is kept, and is what the counts say
 */
typedef struct
{
  GPtrArray *items;
  gint64 import_id;
  guint n_added;
  guint n_present;
  guint n_refused;
  guint n_skipped;
  guint n_left_out;
  GError *error;
} JalonsImportReport;

void jalons_import_report_free (JalonsImportReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsImportReport, jalons_import_report_free)

/**
 * JalonsImportProgress:
 * @n_done: files with an outcome that is committed
 * @n_total: files found so far
 * @walking: whether files are still being looked for, so that @n_total will grow
 * @n_added: articles added
 * @n_present: files whose text was there already
 * @n_refused: files refused
 * @n_events: events in the library that were not there when the import began
 */
typedef struct
{
  guint n_done;
  guint n_total;
  gboolean walking;
  guint n_added;
  guint n_present;
  guint n_refused;
  guint n_events;
} JalonsImportProgress;

/**
 * JalonsImportProgressFunc:
 * @progress: how far it has come; only what is committed counts
 * @user_data: user data
 *
 * Called in the thread-default main context of jalons_importer_run_async(), coalesced, and for
 * jalons_importer_run() in its own thread.
 */
typedef void (*JalonsImportProgressFunc) (const JalonsImportProgress *progress, gpointer user_data);

/**
 * JalonsReadFunc:
 *
 * Reads one file, as jalons_document_read() does. Called from worker threads, several at a time.
 */
typedef JalonsDocument *(*JalonsReadFunc) (const char *path,
                                           GCancellable *cancellable,
                                           GError **error);

#define JALONS_TYPE_IMPORTER (jalons_importer_get_type ())

G_DECLARE_FINAL_TYPE (JalonsImporter, jalons_importer, JALONS, IMPORTER, GObject)

/*
 * JalonsImporter: brings files and folders into a library. Files are read and their facts found
 * by a few threads; one writes, and commits at least every 100 files or 250 ms. What is reported
 * is committed.
 */
JalonsImporter *jalons_importer_new (JalonsLibrary *library);
void jalons_importer_set_read_func (JalonsImporter *self, JalonsReadFunc func);
JalonsImportReport *jalons_importer_run (JalonsImporter *self,
                                         const char *const *paths,
                                         JalonsImportProgressFunc progress,
                                         gpointer progress_data,
                                         GCancellable *cancellable,
                                         GError **error);
void jalons_importer_run_async (JalonsImporter *self,
                                const char *const *paths,
                                JalonsImportProgressFunc progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
JalonsImportReport *
jalons_importer_run_finish (JalonsImporter *self, GAsyncResult *result, GError **error);

G_END_DECLS
