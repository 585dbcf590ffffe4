/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#include "library/jalons-library-private.h"

/*
 * A library that is only read here may be written elsewhere. SQLite tells a connection by a number
 * in shared memory (https://www.sqlite.org/pragma.html#pragma_data_version) that others committed;
 * a thread looks at it, for even that may touch the disk.
 */

/* How often, in microseconds. */
#define INTERVAL (G_USEC_PER_SEC / 2)

static gboolean
get_data_version (JalonsDatabase *database, gint64 *out_version)
{
  return jalons_database_get_int64 (database, out_version, NULL, "PRAGMA data_version", "");
}

/* Waits for the next look; FALSE when there is none any more. */
static gboolean
wait_a_while (JalonsLibrary *self)
{
  gint64 deadline = g_get_monotonic_time () + INTERVAL;
  gboolean stop;

  g_mutex_lock (&self->watch_lock);
  while (!self->watch_stop && g_cond_wait_until (&self->watch_stopped, &self->watch_lock, deadline))
    ;
  stop = self->watch_stop;
  g_mutex_unlock (&self->watch_lock);

  return !stop;
}

static gpointer
watch_thread (gpointer data)
{
  JalonsLibrary *self = data;
  g_autoptr (JalonsDatabase) database = NULL;
  gint64 seen, version;

  database = jalons_database_open (self->path, JALONS_DATABASE_READ, NULL);
  if (database == NULL || !get_data_version (database, &seen))
    return NULL;
  /* What was committed between the opening of the library and now was not seen by either. */
  jalons_library_catch_up (self, database);
  while (wait_a_while (self))
    {
      if (get_data_version (database, &version) && version != seen
          && jalons_library_catch_up (self, database))
        seen = version;
    }

  return NULL;
}

/*
 * jalons_library_watch:
 * @self: a library that is only read
 *
 * Has it follow what others write into its file.
 */
void
jalons_library_watch (JalonsLibrary *self)
{
  if (!self->immutable)
    self->watcher = g_thread_new ("jalons-watch", watch_thread, self);
}

/*
 * jalons_library_stop_watching:
 * @self: a library that is being closed
 */
void
jalons_library_stop_watching (JalonsLibrary *self)
{
  if (self->watcher == NULL)
    return;
  g_mutex_lock (&self->watch_lock);
  self->watch_stop = TRUE;
  g_cond_signal (&self->watch_stopped);
  g_mutex_unlock (&self->watch_lock);
  g_thread_join (g_steal_pointer (&self->watcher));
}
