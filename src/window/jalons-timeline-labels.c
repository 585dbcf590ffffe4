/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "config.h"

#include "window/jalons-timeline-labels.h"

/* More events than that are no longer told apart on a page. */
#define MAX_LABELS 5000

GHashTable *
jalons_timeline_labels_load (JalonsLibrary *library, JalonsEventArray *events, GError **error)
{
  g_autoptr (GHashTable) labels = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree gint64 *ids = NULL;
  gsize n;

  g_return_val_if_fail (JALONS_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (events != NULL, NULL);

  n = MIN (events->n_events, MAX_LABELS);
  ids = g_new (gint64, n + 1);
  for (gsize i = 0; i < n; i++)
    ids[i] = events->events[i].id;
  rows = jalons_library_load_events (library, ids, n, error);
  if (rows == NULL)
    return NULL;

  labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < rows->len; i++)
    {
      JalonsEvent *event = g_ptr_array_index (rows, i);

      g_hash_table_insert (labels, GUINT_TO_POINTER ((guint) jalons_event_get_id (event)),
                           jalons_event_dup_title (event));
    }
  return g_steal_pointer (&labels);
}

char *
jalons_timeline_labels_word (guint32 event_id, gpointer labels)
{
  g_return_val_if_fail (labels != NULL, NULL);

  return g_strdup (g_hash_table_lookup (labels, GUINT_TO_POINTER (event_id)));
}
