/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-library-private.h"

#include <glib/gi18n.h>

#include "library/jalons-lock.h"

/* As many as there can be queries at one time: the list, the article, the selection, the index. */
#define MAX_READERS 4

G_DEFINE_FINAL_TYPE (JalonsLibrary, jalons_library, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
emit_changed_cb (gpointer data)
{
  JalonsLibrary *self = data;

  g_mutex_lock (&self->state_lock);
  self->signal_pending = FALSE;
  g_mutex_unlock (&self->state_lock);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return G_SOURCE_REMOVE;
}

/* To be called with the state locked. */
static void
queue_signal (JalonsLibrary *self)
{
  g_autoptr (GSource) source = NULL;

  if (self->signal_pending)
    return;
  self->signal_pending = TRUE;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, emit_changed_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

static void
add_all (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      if (!g_hash_table_contains (to, key))
        g_hash_table_add (to, g_memdup2 (key, sizeof (gint64)));
    }
}

void
jalons_changes_init (JalonsChanges *self)
{
  *self = (JalonsChanges) { 0 };
  self->articles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->events = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

void
jalons_changes_clear (JalonsChanges *self)
{
  g_clear_pointer (&self->articles, g_hash_table_unref);
  g_clear_pointer (&self->events, g_hash_table_unref);
}

/* Whoever watches may be about to tell of a change, which needs the object whole. */
static void
jalons_library_dispose (GObject *object)
{
  jalons_library_stop_watching (JALONS_LIBRARY (object));

  G_OBJECT_CLASS (jalons_library_parent_class)->dispose (object);
}

static void
jalons_library_finalize (GObject *object)
{
  JalonsLibrary *self = JALONS_LIBRARY (object);

  jalons_library_leave_index (self);
  g_queue_clear_full (&self->readers, (GDestroyNotify) jalons_database_close);
  g_clear_pointer (&self->index, jalons_index_unref);
  jalons_library_clear_undo (self);
  /* The writer last: it brings the WAL into the file and removes it. */
  g_clear_pointer (&self->writer, jalons_database_close);
  if (self->lock_fd >= 0)
    jalons_lock_release (self->lock_fd, g_steal_pointer (&self->lock_path));
  g_clear_pointer (&self->names, jalons_names_unref);
  jalons_changes_clear (&self->writing);
  jalons_changes_clear (&self->changes);
  if (self->extract_destroy != NULL)
    self->extract_destroy (self->extract_data);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->write_lock);
  g_mutex_clear (&self->readers_lock);
  g_cond_clear (&self->readers_returned);
  g_mutex_clear (&self->state_lock);
  g_mutex_clear (&self->index_lock);
  g_mutex_clear (&self->watch_lock);
  g_cond_clear (&self->watch_stopped);
  g_free (self->path);

  G_OBJECT_CLASS (jalons_library_parent_class)->finalize (object);
}

static void
jalons_library_class_init (JalonsLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jalons_library_dispose;
  G_OBJECT_CLASS (klass)->finalize = jalons_library_finalize;

  /**
   * JalonsLibrary::changed:
   * @self: the library
   *
   * Something was committed, by this process or, where the library is only read, by another.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", JALONS_TYPE_LIBRARY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jalons_library_init (JalonsLibrary *self)
{
  self->lock_fd = -1;
  self->extract = jalons_library_extract;
  self->names = jalons_names_new ();
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->write_lock);
  g_mutex_init (&self->readers_lock);
  g_cond_init (&self->readers_returned);
  g_mutex_init (&self->state_lock);
  g_mutex_init (&self->index_lock);
  g_mutex_init (&self->watch_lock);
  g_cond_init (&self->watch_stopped);
  g_queue_init (&self->readers);
  jalons_changes_init (&self->writing);
  jalons_changes_init (&self->changes);
}

/*
 * jalons_library_borrow_reader:
 * @self: a library
 * @cancellable: (nullable): ends its statements
 * @error: return location for an error
 *
 * Gets a connection that reads, waiting for one where all are in use.
 *
 * Returns: (transfer full) (nullable): the connection, for jalons_library_return_reader()
 */
JalonsDatabase *
jalons_library_borrow_reader (JalonsLibrary *self, GCancellable *cancellable, GError **error)
{
  JalonsDatabase *reader;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_mutex_lock (&self->readers_lock);
  while (g_queue_is_empty (&self->readers) && self->n_readers >= MAX_READERS)
    g_cond_wait (&self->readers_returned, &self->readers_lock);
  reader = g_queue_pop_head (&self->readers);
  if (reader == NULL)
    self->n_readers++;
  g_mutex_unlock (&self->readers_lock);

  if (reader == NULL)
    {
      reader = jalons_database_open (
        self->path, self->immutable ? JALONS_DATABASE_READ_IMMUTABLE : JALONS_DATABASE_READ, error);
      if (reader == NULL)
        {
          g_mutex_lock (&self->readers_lock);
          self->n_readers--;
          g_cond_signal (&self->readers_returned);
          g_mutex_unlock (&self->readers_lock);
          return NULL;
        }
    }
  jalons_database_set_cancellable (reader, cancellable);

  return reader;
}

/*
 * jalons_library_return_reader:
 * @self: a library
 * @reader: (transfer full): one of its connections, its statements released
 *
 * Gives it back.
 */
void
jalons_library_return_reader (JalonsLibrary *self, JalonsDatabase *reader)
{
  jalons_database_set_cancellable (reader, NULL);
  g_mutex_lock (&self->readers_lock);
  g_queue_push_head (&self->readers, reader);
  g_cond_signal (&self->readers_returned);
  g_mutex_unlock (&self->readers_lock);
}

/* Nobody would ever see what is written into a file that was deleted, moved or replaced. */
static gboolean
is_in_place (JalonsLibrary *self, GError **error)
{
  g_autofree char *name = NULL;

  if (!jalons_database_has_moved (self->writer))
    return TRUE;
  name = g_path_get_basename (self->path);
  g_set_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_UNREADABLE, _ ("%s: %s"), name,
               _ ("the file is no longer there: it was deleted, moved or replaced"));

  return FALSE;
}

/*
 * jalons_library_begin_write:
 * @self: a library
 * @error: return location for an error
 *
 * Waits until nobody writes, and begins a transaction. To be followed by jalons_library_end_write()
 * in the same thread.
 *
 * Returns: (transfer none) (nullable): the connection that writes
 */
JalonsDatabase *
jalons_library_begin_write (JalonsLibrary *self, GError **error)
{
  if (self->access != JALONS_LIBRARY_ACCESS_WRITE)
    {
      g_autofree char *name = g_path_get_basename (self->path);

      g_set_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_READ_ONLY, _ ("%s: %s"), name,
                   _ ("it can only be read"));
      return NULL;
    }

  g_mutex_lock (&self->write_lock);
  if (is_in_place (self, error) && jalons_database_begin (self->writer, error))
    return self->writer;
  g_mutex_unlock (&self->write_lock);

  return NULL;
}

/* To be called with the write lock, after a commit. */
static void
publish_changes (JalonsLibrary *self)
{
  g_mutex_lock (&self->state_lock);
  self->n_articles += self->writing.articles_delta;
  self->n_events += self->writing.events_delta;
  self->generation++;
  self->changes.all |= self->writing.all;
  add_all (self->changes.articles, self->writing.articles);
  add_all (self->changes.events, self->writing.events);
  queue_signal (self);
  g_mutex_unlock (&self->state_lock);
}

static gboolean
put_meta (JalonsLibrary *self, const char *key, gint64 value, GError **error)
{
  return jalons_database_run (self->writer, error,
                              "INSERT INTO meta (key, value) VALUES (?, ?)"
                              " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                              "sl", key, value);
}

static gboolean
commit (JalonsLibrary *self, GError **error)
{
  if (!is_in_place (self, error)
      || !put_meta (self, "generation", (gint64) self->generation + 1, error)
      || !put_meta (self, "articles", self->n_articles + self->writing.articles_delta, error)
      || !put_meta (self, "events", self->n_events + self->writing.events_delta, error)
      || !jalons_database_commit (self->writer, error))
    return FALSE;
  publish_changes (self);

  return TRUE;
}

/*
 * jalons_library_end_write:
 * @self: a library
 * @keep: whether what was written is to be committed
 * @error: return location for an error, if @keep
 *
 * Ends what jalons_library_begin_write() began.
 *
 * Returns: whether it was committed or, without @keep, rolled back
 */
gboolean
jalons_library_end_write (JalonsLibrary *self, gboolean keep, GError **error)
{
  gboolean kept = keep && commit (self, error);

  if (kept)
    jalons_names_commit (self->names);
  else
    {
      jalons_database_roll_back (self->writer);
      jalons_names_roll_back (self->names);
    }
  jalons_changes_clear (&self->writing);
  jalons_changes_init (&self->writing);
  g_mutex_unlock (&self->write_lock);

  return kept || !keep;
}

static void
note (GHashTable *set, gint64 id)
{
  if (!g_hash_table_contains (set, &id))
    g_hash_table_add (set, g_memdup2 (&id, sizeof id));
}

/* To be called in a transaction: an article was added (@delta 1), changed (0) or removed (-1). */
void
jalons_library_note_article (JalonsLibrary *self, gint64 article_id, int delta)
{
  note (self->writing.articles, article_id);
  self->writing.articles_delta += delta;
}

/* To be called in a transaction: an event was added (@delta 1), changed (0) or removed (-1). */
void
jalons_library_note_event (JalonsLibrary *self, gint64 event_id, int delta)
{
  note (self->writing.events, event_id);
  self->writing.events_delta += delta;
}

static gboolean
get_meta (JalonsDatabase *reader, const char *key, gint64 *out_value, GError **error)
{
  return jalons_database_get_int64 (reader, out_value, error,
                                    "SELECT value FROM meta WHERE key = ?", "s", key);
}

typedef struct
{
  gint64 generation;
  gint64 n_articles;
  gint64 n_events;
} State;

static gboolean
read_state (JalonsDatabase *reader, State *state, GError **error)
{
  return get_meta (reader, "articles", &state->n_articles, error)
         && get_meta (reader, "events", &state->n_events, error)
         && get_meta (reader, "generation", &state->generation, error);
}

/* To be called with the state locked, or before anybody else has the library. */
static void
take_state (JalonsLibrary *self, const State *state)
{
  self->n_articles = state->n_articles;
  self->n_events = state->n_events;
  self->generation = (guint64) state->generation;
}

/* To be called while the library is opened: reads what has been committed. */
gboolean
jalons_library_load_state (JalonsLibrary *self, JalonsDatabase *reader, GError **error)
{
  State state;

  if (!jalons_names_load (self->names, reader, error) || !read_state (reader, &state, error))
    return FALSE;
  take_state (self, &state);

  return TRUE;
}

/* Takes over what another process has committed; FALSE where that could not be read. */
gboolean
jalons_library_catch_up (JalonsLibrary *self, JalonsDatabase *reader)
{
  State state;
  gboolean ok;

  ok = jalons_database_run (reader, NULL, "BEGIN", "")
       && jalons_names_load (self->names, reader, NULL) && read_state (reader, &state, NULL);
  jalons_database_roll_back (reader);
  if (!ok)
    return FALSE;
  g_mutex_lock (&self->state_lock);
  if ((guint64) state.generation != self->generation)
    {
      take_state (self, &state);
      self->changes.all = TRUE;
      queue_signal (self);
    }
  g_mutex_unlock (&self->state_lock);

  return TRUE;
}

/* To be called in a transaction: anything may have changed. */
void
jalons_library_note_all (JalonsLibrary *self)
{
  self->writing.all = TRUE;
}

/**
 * jalons_library_get_path:
 * @self: a library
 *
 * Returns: (transfer none): its file
 */
const char *
jalons_library_get_path (JalonsLibrary *self)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), NULL);

  return self->path;
}

/**
 * jalons_library_is_read_only:
 * @self: a library
 *
 * Returns: whether it can only be read
 */
gboolean
jalons_library_is_read_only (JalonsLibrary *self)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), TRUE);

  return self->access != JALONS_LIBRARY_ACCESS_WRITE;
}

/**
 * jalons_library_get_access:
 * @self: a library
 *
 * Returns: whether it can be changed, and if not, why
 */
JalonsLibraryAccess
jalons_library_get_access (JalonsLibrary *self)
{
  g_return_val_if_fail (JALONS_IS_LIBRARY (self), JALONS_LIBRARY_ACCESS_ASKED);

  return self->access;
}

/**
 * jalons_library_get_generation:
 * @self: a library
 *
 * Returns: a number that grows with each commit
 */
guint64
jalons_library_get_generation (JalonsLibrary *self)
{
  guint64 generation;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  g_mutex_lock (&self->state_lock);
  generation = self->generation;
  g_mutex_unlock (&self->state_lock);

  return generation;
}

/**
 * jalons_library_get_n_articles:
 * @self: a library
 *
 * Returns: how many articles it has
 */
gint64
jalons_library_get_n_articles (JalonsLibrary *self)
{
  gint64 n_articles;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  g_mutex_lock (&self->state_lock);
  n_articles = self->n_articles;
  g_mutex_unlock (&self->state_lock);

  return n_articles;
}

/**
 * jalons_library_get_n_events:
 * @self: a library
 *
 * Returns: how many events its articles tell
 */
gint64
jalons_library_get_n_events (JalonsLibrary *self)
{
  gint64 n_events;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  g_mutex_lock (&self->state_lock);
  n_events = self->n_events;
  g_mutex_unlock (&self->state_lock);

  return n_events;
}

/**
 * jalons_library_set_extractor:
 * @self: a library
 * @func: reads a text
 * @user_data: (closure func): user data
 * @destroy: (nullable): frees @user_data
 *
 * Has texts read by another function than jalons_extract(). To be called before anything is
 * imported.
 */
void
jalons_library_set_extractor (JalonsLibrary *self,
                              JalonsExtractFunc func,
                              gpointer user_data,
                              GDestroyNotify destroy)
{
  g_return_if_fail (JALONS_IS_LIBRARY (self));
  g_return_if_fail (func != NULL);

  if (self->extract_destroy != NULL)
    self->extract_destroy (self->extract_data);
  self->extract = func;
  self->extract_data = user_data;
  self->extract_destroy = destroy;
}
