/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-schema.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/*
 * Text fills pages of this size better than SQLite's own 4 KiB, of which an article of 3 KB would
 * leave a quarter empty.
 */
#define PAGE_SIZE "16384"

/**
 * jalons_schema_identify:
 * @database: a connection
 * @path: its file, for messages
 * @out_version: (out): the version of its schema; 0 for an empty file
 * @error: return location for an error
 *
 * Finds out whether a file is a library that this version can open, without changing it.
 *
 * Returns: whether it is
 */
gboolean
jalons_schema_identify (JalonsDatabase *database,
                        const char *path,
                        int *out_version,
                        GError **error)
{
  g_autofree char *name = NULL;
  gint64 application, version, n_tables;

  g_return_val_if_fail (database != NULL && path != NULL && out_version != NULL, FALSE);

  if (!jalons_database_get_int64 (database, &application, error, "PRAGMA application_id", "")
      || !jalons_database_get_int64 (database, &version, error, "PRAGMA user_version", "")
      || !jalons_database_get_int64 (database, &n_tables, error,
                                     "SELECT count(*) FROM sqlite_schema", ""))
    return FALSE;

  name = g_path_get_basename (path);
  if (application != JALONS_SCHEMA_APPLICATION_ID && (n_tables > 0 || application != 0))
    {
      g_set_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_A_LIBRARY,
                   _ ("%s: not a Jalons library; it was not changed"), name);
      return FALSE;
    }
  if (version > JALONS_SCHEMA_VERSION)
    {
      g_set_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NEWER,
                   _ ("%s: made by a newer version of Jalons; it was not changed"), name);
      return FALSE;
    }
  if (version < 0 || (version == 0) != (n_tables == 0))
    {
      g_set_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_CORRUPT,
                   _ ("%s: the file is damaged"), name);
      return FALSE;
    }
  *out_version = (int) version;

  return TRUE;
}

/* A whole copy beside the file, made by SQLite itself, so that what is in the WAL is in it. */
static gboolean
back_up (JalonsDatabase *database, const char *path, int version, GError **error)
{
  g_autofree char *backup = g_strdup_printf ("%s.version-%d.backup", path, version);
  g_autofree char *part = g_strconcat (backup, ".part", NULL);
  sqlite3 *handle = jalons_database_get_handle (database);
  gboolean ok;

  if (g_file_test (backup, G_FILE_TEST_EXISTS))
    return TRUE;
  g_unlink (part);
  /* The copy is a second file that SQLite attaches, which nothing else here may. */
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 1);
  ok = jalons_database_run (database, error, "VACUUM INTO ?", "s", part);
  sqlite3_limit (handle, SQLITE_LIMIT_ATTACHED, 0);
  if (!ok)
    {
      g_unlink (part);
      return FALSE;
    }
  if (g_rename (part, backup) == 0)
    return TRUE;

  g_set_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_UNREADABLE,
               _ ("%s: the file can’t be written"), backup);
  g_unlink (part);

  return FALSE;
}

static gboolean
step_to (JalonsDatabase *database, int version, GError **error)
{
  g_autofree char *resource = g_strdup_printf (RESOURCE_PREFIX "/sql/%03d.sql", version);
  g_autofree char *bump = g_strdup_printf ("PRAGMA user_version = %d", version);
  g_autoptr (GBytes) sql = g_resources_lookup_data (resource, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (sql == NULL || !jalons_database_begin (database, error))
    return FALSE;
  if (!jalons_database_exec (database, g_bytes_get_data (sql, NULL), error)
      || !jalons_database_exec (database, bump, error))
    {
      jalons_database_roll_back (database);
      return FALSE;
    }

  return jalons_database_commit (database, error);
}

static gboolean
use_wal (JalonsDatabase *database, const char *path, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  statement = jalons_database_prepare (database, "PRAGMA journal_mode = WAL", error);
  if (statement == NULL)
    return FALSE;
  if (jalons_database_step (database, statement, &local_error)
      && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "wal") == 0)
    return TRUE;

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    g_set_error (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_FAILED,
                 _ ("%s: this file system can’t hold a library (no shared memory)"), name);

  return FALSE;
}

/**
 * jalons_schema_migrate:
 * @database: a connection that writes
 * @path: its file
 * @from: the version that jalons_schema_identify() found
 * @error: return location for an error
 *
 * Brings a library to the newest version, step by step, each with its number in one transaction. A
 * library with something in it is first copied to "FILE.version-N.backup".
 *
 * Returns: whether it is at the newest version
 */
gboolean
jalons_schema_migrate (JalonsDatabase *database, const char *path, int from, GError **error)
{
  const char *birth = "PRAGMA page_size = " PAGE_SIZE "; PRAGMA auto_vacuum = NONE;";

  g_return_val_if_fail (database != NULL && path != NULL && from >= 0, FALSE);

  if (from == 0 && !jalons_database_exec (database, birth, error))
    return FALSE;
  if (!use_wal (database, path, error))
    return FALSE;
  if (from == 0)
    {
      g_autofree char *mark
        = g_strdup_printf ("PRAGMA application_id = %d", JALONS_SCHEMA_APPLICATION_ID);

      if (!jalons_database_exec (database, mark, error))
        return FALSE;
    }
  else if (from < JALONS_SCHEMA_VERSION && !back_up (database, path, from, error))
    return FALSE;

  for (int version = from + 1; version <= JALONS_SCHEMA_VERSION; version++)
    {
      if (!step_to (database, version, error))
        return FALSE;
    }
  if (from < JALONS_SCHEMA_VERSION)
    jalons_database_forget_statements (database);

  return TRUE;
}
