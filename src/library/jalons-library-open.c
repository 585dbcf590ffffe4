/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-library-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "library/jalons-lock.h"
#include "library/jalons-schema.h"

#define SQLITE_MAGIC "SQLite format 3"

static gboolean
refuse (GError **error, const char *path, JalonsLibraryError code, const char *reason)
{
  g_autofree char *name = g_path_get_basename (path);

  g_set_error (error, JALONS_LIBRARY_ERROR, (int) code, _ ("%s: %s"), name, reason);

  return FALSE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  return refuse (error, folder, JALONS_LIBRARY_ERROR_UNREADABLE, g_strerror (errno));
}

/* Looks at the file's kind and first bytes, before SQLite does: it would wait on a pipe, say. */
static gboolean
check_file (const char *path, gboolean create, gboolean *out_exists, GError **error)
{
  GStatBuf status;
  char magic[sizeof SQLITE_MAGIC] = "";
  FILE *file;
  gsize n_read;

  *out_exists = g_stat (path, &status) == 0;
  if (!*out_exists)
    {
      if (errno == ENOENT && create)
        return TRUE;
      return refuse (error, path, JALONS_LIBRARY_ERROR_UNREADABLE,
                     errno == ENOENT ? _ ("there is no such library") : g_strerror (errno));
    }
  if (!S_ISREG (status.st_mode))
    return refuse (error, path, JALONS_LIBRARY_ERROR_NOT_A_LIBRARY,
                   _ ("not a Jalons library; it was not changed"));
  if (status.st_size == 0 && create)
    return TRUE;

  file = g_fopen (path, "rbe");
  if (file == NULL)
    return refuse (error, path, JALONS_LIBRARY_ERROR_UNREADABLE, g_strerror (errno));
  n_read = fread (magic, 1, sizeof magic, file);
  fclose (file);
  if (n_read == sizeof magic && memcmp (magic, SQLITE_MAGIC, sizeof magic) == 0)
    return TRUE;

  return refuse (error, path, JALONS_LIBRARY_ERROR_NOT_A_LIBRARY,
                 _ ("not a Jalons library; it was not changed"));
}

/* What was committed last may still be in the log, which an immutable file has none of: to leave it
 * out without a word would show the library as it was some time ago. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

/* Reads the version through a connection that can't write, so that a file which is not ours, or
 * from a newer version, stays as it is to the byte. */
static gboolean
identify (JalonsLibrary *self, int *out_version, GError **error)
{
  g_autoptr (JalonsDatabase) database = NULL;
  g_autoptr (GError) local_error = NULL;

  database = jalons_database_open (self->path, JALONS_DATABASE_READ, error);
  if (database == NULL)
    return FALSE;
  if (jalons_schema_identify (database, self->path, out_version, &local_error))
    return TRUE;
  if (g_error_matches (local_error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_UNREADABLE)
      || g_error_matches (local_error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_READ_ONLY))
    {
      if (has_log (self->path))
        return refuse (error, self->path, JALONS_LIBRARY_ERROR_UNREADABLE,
                       _ ("what was written last is in the -wal file beside it, and can only be "
                          "read in a folder that can be written"));
      /* On a read-only medium the files that share memory can't be made beside it. */
      g_clear_pointer (&database, jalons_database_close);
      database = jalons_database_open (self->path, JALONS_DATABASE_READ_IMMUTABLE, error);
      self->immutable = TRUE;
      return database != NULL && jalons_schema_identify (database, self->path, out_version, error);
    }
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gboolean
can_write (const char *path, gboolean exists)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return (!exists || g_access (path, W_OK) == 0) && g_access (folder, W_OK | X_OK) == 0;
}

/* The file itself: two links to one library must not be two libraries with a lock each. */
static char *
resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  char *real = realpath (absolute, NULL);
  char *resolved;

  if (real == NULL)
    {
      /* The file is still to be made; its folder may be a link. */
      real = realpath (folder, NULL);
      resolved = real != NULL ? g_build_filename (real, name, NULL) : g_strdup (absolute);
    }
  else
    resolved = g_strdup (real);
  free (real);

  return resolved;
}

/* Decides how it can be opened, and takes the lock for writing. */
static gboolean
decide_access (JalonsLibrary *self, JalonsLibraryOpenFlags flags, gboolean exists, GError **error)
{
  gboolean taken = FALSE;

  if ((flags & JALONS_LIBRARY_OPEN_READ_ONLY) != 0)
    {
      self->access = JALONS_LIBRARY_ACCESS_ASKED;
      return TRUE;
    }
  if (can_write (self->path, exists)
      && jalons_lock_acquire (self->path, &self->lock_fd, &self->lock_path, &taken))
    {
      self->access = JALONS_LIBRARY_ACCESS_WRITE;
      return TRUE;
    }
  self->access = taken ? JALONS_LIBRARY_ACCESS_IN_USE : JALONS_LIBRARY_ACCESS_PROTECTED;
  if ((flags & JALONS_LIBRARY_OPEN_FALLBACK) != 0 && exists)
    return TRUE;

  if (taken)
    return refuse (error, self->path, JALONS_LIBRARY_ERROR_IN_USE,
                   _ ("another Jalons has it open for writing"));
  return refuse (error, self->path, JALONS_LIBRARY_ERROR_READ_ONLY,
                 _ ("the file or its folder can’t be written"));
}

static gboolean
open_writer (JalonsLibrary *self, gboolean exists, GError **error)
{
  int version = 0;

  if (exists && !identify (self, &version, error))
    return FALSE;
  self->writer = jalons_database_open (self->path, JALONS_DATABASE_WRITE, error);

  return self->writer != NULL && jalons_schema_migrate (self->writer, self->path, version, error)
         && jalons_library_set_up_undo (self, error);
}

static gboolean
open_reader (JalonsLibrary *self, GError **error)
{
  int version;

  if (!identify (self, &version, error))
    return FALSE;
  if (version >= JALONS_SCHEMA_READABLE)
    return TRUE;
  /* Whoever made it was ended before the first step was committed. */
  if (version == 0)
    return refuse (error, self->path, JALONS_LIBRARY_ERROR_UNREADABLE,
                   _ ("there is nothing in it yet"));

  return refuse (
    error, self->path, JALONS_LIBRARY_ERROR_READ_ONLY,
    _ ("made by an older version of Jalons, and can only be read once it can be written"));
}

static gboolean
load_state (JalonsLibrary *self, GError **error)
{
  JalonsDatabase *reader = jalons_library_borrow_reader (self, NULL, error);
  gboolean ok;

  if (reader == NULL)
    return FALSE;
  ok = jalons_library_load_state (self, reader, error);
  jalons_library_return_reader (self, reader);

  return ok;
}

/* What the user removed can be brought back until the library is closed; here it goes for good. */
static gboolean
purge (JalonsLibrary *self, GError **error)
{
  gboolean ok;
  gint64 n_removed;

  if (!jalons_database_get_int64 (self->writer, &n_removed, error,
                                  "SELECT count(*) FROM articles WHERE removed = 1", ""))
    return FALSE;
  if (n_removed == 0)
    return TRUE;
  if (jalons_library_begin_write (self, error) == NULL)
    return FALSE;
  ok = jalons_database_run (self->writer, error,
                            "DELETE FROM search WHERE rowid IN"
                            " (SELECT ord FROM articles WHERE removed = 1)",
                            "")
       && jalons_database_run (self->writer, error,
                               "DELETE FROM claims WHERE id IN (SELECT c.id FROM articles a"
                               " JOIN claims c ON c.id >= a.id << 16 AND c.id < (a.id + 1) << 16"
                               " WHERE a.removed = 1)",
                               "")
       && jalons_database_run (self->writer, error, "DELETE FROM articles WHERE removed = 1", "");

  return jalons_library_end_write (self, ok, error) && ok;
}

/**
 * jalons_library_open:
 * @path: (nullable): the file, or %NULL for the default: `$XDG_DATA_HOME/jalons/library.db`
 * @flags: a set of #JalonsLibraryOpenFlags
 * @error: return location for an error
 *
 * Opens a library, and brings an older one to the present version (a copy of it is kept beside
 * it). A file that is no library, or from a newer version, is never changed.
 *
 * Fails with %JALONS_LIBRARY_ERROR_NOT_A_LIBRARY, %JALONS_LIBRARY_ERROR_NEWER,
 * %JALONS_LIBRARY_ERROR_UNREADABLE, %JALONS_LIBRARY_ERROR_CORRUPT, %JALONS_LIBRARY_ERROR_FULL, and
 * without %JALONS_LIBRARY_OPEN_FALLBACK with %JALONS_LIBRARY_ERROR_IN_USE or
 * %JALONS_LIBRARY_ERROR_READ_ONLY.
 *
 * Returns: (transfer full) (nullable): the library, or %NULL with @error set
 */
JalonsLibrary *
jalons_library_open (const char *path, JalonsLibraryOpenFlags flags, GError **error)
{
  g_autoptr (JalonsLibrary) self = NULL;
  g_autofree char *default_path = NULL;
  gboolean create
    = (flags & JALONS_LIBRARY_OPEN_CREATE) != 0 && (flags & JALONS_LIBRARY_OPEN_READ_ONLY) == 0;
  gboolean exists;

  if (path == NULL)
    path = default_path = jalons_library_dup_default_path ();
  self = g_object_new (JALONS_TYPE_LIBRARY, NULL);
  self->path = resolve (path);
  if (!check_file (self->path, create, &exists, error)
      || (create && !exists && !make_folder (self->path, error))
      || !decide_access (self, flags, exists, error))
    return NULL;

  if (self->access == JALONS_LIBRARY_ACCESS_WRITE)
    {
      if (!open_writer (self, exists, error))
        return NULL;
    }
  else if (!open_reader (self, error))
    return NULL;
  if (!load_state (self, error))
    return NULL;
  if (self->access != JALONS_LIBRARY_ACCESS_WRITE)
    jalons_library_watch (self);
  else if (!purge (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jalons_library_dup_default_path:
 *
 * Returns: (transfer full): where the user's library is
 */
char *
jalons_library_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "jalons", "library.db", NULL);
}
