/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-event-array.h"
#include "library/jalons-library.h"

G_BEGIN_DECLS

/**
 * jalons_timeline_labels_load:
 * @library: a library
 * @events: events of it
 * @error: return location for an error
 *
 * Loads what stands beside the marks of a timeline on paper: there, nothing can be asked for later.
 * Of more events than can be told apart on a page, only the first have words.
 *
 * Returns: (transfer full): the words by the ids of events, for jalons_timeline_labels_word(), or
 *   %NULL
 */
GHashTable *
jalons_timeline_labels_load (JalonsLibrary *library, JalonsEventArray *events, GError **error);

/** jalons_timeline_labels_word: a #JalonsTimelineLabelFunc; its data are the words that were
 * loaded.
 */
char *jalons_timeline_labels_word (guint32 event_id, gpointer labels);

G_END_DECLS
