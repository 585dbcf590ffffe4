/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "library/jalons-database.h"
#include "library/jalons-index.h"
#include "library/jalons-library.h"
#include "library/jalons-names.h"

G_BEGIN_DECLS

/** JALONS_CLAIM_SHIFT: a claim's id is its article's id shifted by this, plus its number there. */
#define JALONS_CLAIM_SHIFT 16

/**
 * JalonsChanges:
 * @all: whether anything may have changed, so that the index has to be made anew
 * @articles: (element-type gint64): articles that were added, changed or removed
 * @events: (element-type gint64): events that were added, changed or removed
 * @articles_delta: by how many articles there are more
 * @events_delta: by how many events there are more
 *
 * What changed since the index was made.
 */
typedef struct
{
  gboolean all;
  GHashTable *articles;
  GHashTable *events;
  gint64 articles_delta;
  gint64 events_delta;
} JalonsChanges;

void jalons_changes_init (JalonsChanges *self);
void jalons_changes_clear (JalonsChanges *self);

struct _JalonsLibrary
{
  GObject parent_instance;

  char *path;
  JalonsLibraryAccess access;
  gboolean immutable;
  int lock_fd;
  char *lock_path;
  JalonsNames *names;

  /* The connection that writes; held by whoever holds the lock. */
  GMutex write_lock;
  JalonsDatabase *writer;
  JalonsChanges writing;
  guint64 next_token;
  GHashTable *undo_steps;
  gint64 undo_mark;

  /* The connections that read. */
  GMutex readers_lock;
  GCond readers_returned;
  GQueue readers;
  guint n_readers;

  /* What has been committed. */
  GMutex state_lock;
  guint64 generation;
  gint64 n_articles;
  gint64 n_events;
  JalonsChanges changes;
  gboolean signal_pending;
  GMainContext *context;

  /* The last index, from which the next is made. */
  GMutex index_lock;
  JalonsIndex *index;
  GThread *snapshot_thread;
  guint64 snapshot_generation; /* of the index left in the file, if known; under the write lock */

  /* Where it is only read: who looks at what others write. */
  GThread *watcher;
  GMutex watch_lock;
  GCond watch_stopped;
  gboolean watch_stop;

  JalonsExtractFunc extract;
  gpointer extract_data;
  GDestroyNotify extract_destroy;
};

JalonsDatabase *
jalons_library_borrow_reader (JalonsLibrary *self, GCancellable *cancellable, GError **error);
void jalons_library_return_reader (JalonsLibrary *self, JalonsDatabase *reader);

gboolean jalons_library_pass_error (GError **error, GError **local_error);

JalonsDatabase *jalons_library_begin_write (JalonsLibrary *self, GError **error);
gboolean jalons_library_end_write (JalonsLibrary *self, gboolean keep, GError **error);
void jalons_library_note_article (JalonsLibrary *self, gint64 article_id, int delta);
void jalons_library_note_event (JalonsLibrary *self, gint64 event_id, int delta);
void jalons_library_note_all (JalonsLibrary *self);

void jalons_library_leave_index (JalonsLibrary *self);

gboolean jalons_library_load_state (JalonsLibrary *self, JalonsDatabase *reader, GError **error);
gboolean jalons_library_catch_up (JalonsLibrary *self, JalonsDatabase *reader);
void jalons_library_watch (JalonsLibrary *self);
void jalons_library_stop_watching (JalonsLibrary *self);

JalonsFacts *jalons_library_extract (const JalonsDocument *document, gpointer user_data);

gboolean jalons_library_set_up_undo (JalonsLibrary *self, GError **error);
void jalons_library_clear_undo (JalonsLibrary *self);

G_END_DECLS
