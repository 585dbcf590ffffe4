/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-importer.h"
#include "library/jalons-incoming.h"

G_BEGIN_DECLS

/**
 * JalonsImportResult:
 * @path: the file
 * @incoming: (nullable): the prepared article
 * @error: (nullable): or why there is none
 */
typedef struct
{
  char *path;
  JalonsIncoming *incoming;
  GError *error;
} JalonsImportResult;

/**
 * JalonsImportPipeline:
 *
 * Finds files, reads them and prepares articles, in threads of its own, a bounded number ahead of
 * who takes the results. Results come in the order in which the files were found.
 */
typedef struct _JalonsImportPipeline JalonsImportPipeline;

JalonsImportPipeline *jalons_import_pipeline_new (JalonsLibrary *library,
                                                  JalonsReadFunc read,
                                                  const char *const *paths,
                                                  GCancellable *cancellable);
void jalons_import_pipeline_free (JalonsImportPipeline *self);
JalonsImportResult *jalons_import_pipeline_next (JalonsImportPipeline *self,
                                                 guint n_wanted,
                                                 gint64 deadline,
                                                 gboolean *out_end);
void jalons_import_pipeline_give_back (JalonsImportPipeline *self, JalonsImportResult *result);
guint jalons_import_pipeline_get_found (JalonsImportPipeline *self, gboolean *out_walking);
guint jalons_import_pipeline_get_n_left_out (JalonsImportPipeline *self);
char *jalons_import_pipeline_take_left (JalonsImportPipeline *self);

void jalons_import_result_free (JalonsImportResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsImportPipeline, jalons_import_pipeline_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsImportResult, jalons_import_result_free)

G_END_DECLS
