/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-database.h"

#include <glib/gi18n.h>

#include "library/jalons-search-tokenizer.h"

/* How long a lock held by another connection is waited for. */
#define BUSY_MILLISECONDS 5000

/* How many virtual machine instructions run between two looks at the cancellable. */
#define PROGRESS_INSTRUCTIONS 4000

struct _JalonsDatabase
{
  sqlite3 *handle;
  char *name;
  GHashTable *statements; /* the address of the SQL → sqlite3_stmt */
  GCancellable *cancellable;
};

static int
progress_cb (void *data)
{
  JalonsDatabase *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static void
finalize_statement_cb (gpointer data)
{
  sqlite3_finalize (data);
}

static gboolean
set_up (JalonsDatabase *self, JalonsDatabaseMode mode, GError **error)
{
  const char *pragmas = "PRAGMA foreign_keys = ON;"
                        "PRAGMA trusted_schema = OFF;"
                        "PRAGMA temp_store = MEMORY;"
                        "PRAGMA mmap_size = 268435456;";

  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  sqlite3_progress_handler (self->handle, PROGRESS_INSTRUCTIONS, progress_cb, self);
  /* A file from elsewhere must not run code through its schema. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_limit (self->handle, SQLITE_LIMIT_ATTACHED, 0);

  if (!jalons_database_exec (self, pragmas, error))
    return FALSE;
  if (mode != JALONS_DATABASE_WRITE
      && !jalons_database_exec (self, "PRAGMA query_only = ON", error))
    return FALSE;
  /* What is shown as kept stays, even if the power fails the moment after: in NORMAL mode the log
   * would not be flushed by a commit (https://www.sqlite.org/pragma.html#pragma_synchronous). */
  if (mode == JALONS_DATABASE_WRITE
      && !jalons_database_exec (self, "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384;",
                                error))
    return FALSE;

  return jalons_search_tokenizer_register (self, error);
}

/**
 * jalons_database_open:
 * @path: the file
 * @mode: a #JalonsDatabaseMode
 * @error: return location for an error
 *
 * Opens a connection. Nothing of the file is looked at or changed yet.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with @error set
 */
JalonsDatabase *
jalons_database_open (const char *path, JalonsDatabaseMode mode, GError **error)
{
  g_autoptr (JalonsDatabase) self = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *escaped = NULL;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;

  g_return_val_if_fail (path != NULL, NULL);

  escaped = g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, FALSE);
  uri = g_strdup_printf ("file:%s%s", escaped,
                         mode == JALONS_DATABASE_READ_IMMUTABLE ? "?immutable=1" : "");
  flags |= mode == JALONS_DATABASE_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                         : SQLITE_OPEN_READONLY;

  self = g_new0 (JalonsDatabase, 1);
  self->name = g_path_get_basename (path);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, finalize_statement_cb);
  if (sqlite3_open_v2 (uri, &self->handle, flags, NULL) != SQLITE_OK)
    {
      jalons_database_set_error (self, error);
      return NULL;
    }
  if (!set_up (self, mode, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * jalons_database_close:
 * @self: (transfer full): a connection
 *
 * Closes it; every statement must have been released.
 */
void
jalons_database_close (JalonsDatabase *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (self->handle);
  g_clear_object (&self->cancellable);
  g_free (self->name);
  g_free (self);
}

/**
 * jalons_database_get_handle:
 * @self: a connection
 *
 * Returns: (transfer none): SQLite's own
 */
sqlite3 *
jalons_database_get_handle (JalonsDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->handle;
}

/**
 * jalons_database_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): a cancellable
 *
 * From now on statements end with %G_IO_ERROR_CANCELLED once @cancellable is cancelled.
 */
void
jalons_database_set_cancellable (JalonsDatabase *self, GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
}

/**
 * jalons_database_forget_statements:
 * @self: a connection
 *
 * Drops the statements kept, which a change of the schema needs.
 */
void
jalons_database_forget_statements (JalonsDatabase *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->statements);
}

static JalonsLibraryError
code_of (int rc)
{
  switch (rc & 0xff)
    {
    case SQLITE_FULL:
      return JALONS_LIBRARY_ERROR_FULL;
    case SQLITE_CORRUPT:
      return JALONS_LIBRARY_ERROR_CORRUPT;
    case SQLITE_NOTADB:
      return JALONS_LIBRARY_ERROR_NOT_A_LIBRARY;
    case SQLITE_READONLY:
      return JALONS_LIBRARY_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return JALONS_LIBRARY_ERROR_BUSY;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return JALONS_LIBRARY_ERROR_UNREADABLE;
    case SQLITE_IOERR:
      /* A write that a full disk or quota cut short shows as this on some file systems. */
      return rc == SQLITE_IOERR_WRITE || rc == SQLITE_IOERR_SHMSIZE
               ? JALONS_LIBRARY_ERROR_FULL
               : JALONS_LIBRARY_ERROR_UNREADABLE;
    default:
      return JALONS_LIBRARY_ERROR_FAILED;
    }
}

static const char *
words_of (JalonsLibraryError code, sqlite3 *handle)
{
  switch (code)
    {
    case JALONS_LIBRARY_ERROR_FULL:
      return _ ("the disk is full");
    case JALONS_LIBRARY_ERROR_CORRUPT:
      return _ ("the file is damaged");
    case JALONS_LIBRARY_ERROR_NOT_A_LIBRARY:
      return _ ("not a Jalons library; it was not changed");
    case JALONS_LIBRARY_ERROR_READ_ONLY:
      return _ ("it can only be read");
    case JALONS_LIBRARY_ERROR_BUSY:
      return _ ("another program keeps it locked");
    case JALONS_LIBRARY_ERROR_UNREADABLE:
      return _ ("the file can’t be opened or read");
    case JALONS_LIBRARY_ERROR_FAILED:
    case JALONS_LIBRARY_ERROR_NEWER:
    case JALONS_LIBRARY_ERROR_IN_USE:
    case JALONS_LIBRARY_ERROR_NOT_FOUND:
    default:
      return sqlite3_errmsg (handle);
    }
}

/**
 * jalons_database_has_moved:
 * @self: a connection
 *
 * Returns: whether the file that it has open is no longer the one at its path
 */
gboolean
jalons_database_has_moved (JalonsDatabase *self)
{
  int moved = 0;

  g_return_val_if_fail (self != NULL, FALSE);

  return sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK
         && moved != 0;
}

/**
 * jalons_database_set_error:
 * @self: a connection whose last call failed
 * @error: return location for the error
 *
 * Puts SQLite's last error into plain words.
 */
void
jalons_database_set_error (JalonsDatabase *self, GError **error)
{
  int rc;
  JalonsLibraryError code;

  g_return_if_fail (self != NULL);

  rc = sqlite3_extended_errcode (self->handle);
  if ((rc & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
      return;
    }
  code = code_of (rc);
  /* TRANSLATORS: the name of a library file, then what is wrong with it */
  g_set_error (error, JALONS_LIBRARY_ERROR, (int) code, _ ("%s: %s"), self->name,
               words_of (code, self->handle));
}

/**
 * jalons_database_exec:
 * @self: a connection
 * @sql: one statement or several
 * @error: return location for an error
 *
 * Runs statements without parameters, outside of the cache.
 *
 * Returns: whether all of them succeeded
 */
gboolean
jalons_database_exec (JalonsDatabase *self, const char *sql, GError **error)
{
  g_return_val_if_fail (self != NULL && sql != NULL, FALSE);

  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  jalons_database_set_error (self, error);
  return FALSE;
}

/**
 * jalons_database_begin:
 * @self: a connection
 * @error: return location for an error
 *
 * Begins a transaction that will write.
 *
 * Returns: whether it began
 */
gboolean
jalons_database_begin (JalonsDatabase *self, GError **error)
{
  return jalons_database_run (self, error, "BEGIN IMMEDIATE", "");
}

/**
 * jalons_database_commit:
 * @self: a connection
 * @error: return location for an error
 *
 * Commits the transaction; where that fails it is rolled back.
 *
 * Returns: whether it is committed
 */
gboolean
jalons_database_commit (JalonsDatabase *self, GError **error)
{
  if (jalons_database_run (self, error, "COMMIT", ""))
    return TRUE;

  jalons_database_roll_back (self);
  return FALSE;
}

/**
 * jalons_database_roll_back:
 * @self: a connection
 *
 * Undoes the transaction, if there still is one.
 */
void
jalons_database_roll_back (JalonsDatabase *self)
{
  g_return_if_fail (self != NULL);

  /* A full disk makes SQLite roll back by itself. */
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * jalons_database_prepare:
 * @self: a connection
 * @sql: one statement: a literal, for it is kept by its address
 * @error: return location for an error
 *
 * Gets a statement from the cache, or prepares it. It can be on loan once at a time.
 *
 * Returns: (transfer full) (nullable): the statement, for jalons_statement_release()
 */
JalonsStatement *
jalons_database_prepare (JalonsDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;

  g_return_val_if_fail (self != NULL && sql != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      g_return_val_if_fail (!sqlite3_stmt_busy (statement), NULL);
      return statement;
    }
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)
      != SQLITE_OK)
    {
      jalons_database_set_error (self, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, (gpointer) sql, statement);

  return statement;
}

static void
bind_one (sqlite3_stmt *statement, int index, char type, va_list *values)
{
  switch (type)
    {
    case 'd':
      sqlite3_bind_int (statement, index, va_arg (*values, int));
      break;
    case 'l':
      sqlite3_bind_int64 (statement, index, va_arg (*values, gint64));
      break;
    case 's':
      sqlite3_bind_text (statement, index, va_arg (*values, const char *), -1, SQLITE_STATIC);
      break;
    case 't':
    case 'b':
      {
        const void *data = va_arg (*values, const void *);
        gsize size = va_arg (*values, gsize);

        if (type == 't')
          sqlite3_bind_text64 (statement, index, data, size, SQLITE_STATIC, SQLITE_UTF8);
        else
          sqlite3_bind_blob64 (statement, index, data, size, SQLITE_STATIC);
        break;
      }
    default:
      g_assert_not_reached ();
    }
}

static JalonsStatement *
query_va (
  JalonsDatabase *self, GError **error, const char *sql, const char *format, va_list *values)
{
  JalonsStatement *statement = jalons_database_prepare (self, sql, error);

  if (statement == NULL)
    return NULL;
  for (int i = 0; format[i] != '\0'; i++)
    bind_one (statement, i + 1, format[i], values);

  return statement;
}

/**
 * jalons_database_query:
 * @self: a connection
 * @error: return location for an error
 * @sql: one statement, as for jalons_database_prepare()
 * @format: the types of the parameters, a letter each: d (int), l (gint64), s (string or %NULL),
 *   t (bytes of UTF-8 and a #gsize), b (bytes or %NULL and a #gsize)
 * @...: the parameters, which must live until the statement is released
 *
 * Prepares a statement and binds its parameters.
 *
 * Returns: (transfer full) (nullable): the statement, for jalons_database_step()
 */
JalonsStatement *
jalons_database_query (
  JalonsDatabase *self, GError **error, const char *sql, const char *format, ...)
{
  JalonsStatement *statement;
  va_list values;

  va_start (values, format);
  statement = query_va (self, error, sql, format, &values);
  va_end (values);

  return statement;
}

/**
 * jalons_database_run:
 * @self: a connection
 * @error: return location for an error
 * @sql: one statement, as for jalons_database_prepare()
 * @format: the types of the parameters, as for jalons_database_query()
 * @...: the parameters
 *
 * Runs a statement to its end.
 *
 * Returns: whether it succeeded
 */
gboolean
jalons_database_run (JalonsDatabase *self, GError **error, const char *sql, const char *format, ...)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  va_list values;

  va_start (values, format);
  statement = query_va (self, error, sql, format, &values);
  va_end (values);
  if (statement == NULL)
    return FALSE;

  while (jalons_database_step (self, statement, &local_error))
    ;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * jalons_database_get_int64:
 * @self: a connection
 * @out_value: (out): the first column of the first row, or 0 where there is none
 * @error: return location for an error
 * @sql: one statement, as for jalons_database_prepare()
 * @format: the types of the parameters, as for jalons_database_query()
 * @...: the parameters
 *
 * Asks for one number.
 *
 * Returns: whether it could be asked
 */
gboolean
jalons_database_get_int64 (
  JalonsDatabase *self, gint64 *out_value, GError **error, const char *sql, const char *format, ...)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  va_list values;
  gint64 value = 0;

  g_return_val_if_fail (out_value != NULL, FALSE);

  va_start (values, format);
  statement = query_va (self, error, sql, format, &values);
  va_end (values);
  if (statement == NULL)
    return FALSE;

  if (jalons_database_step (self, statement, &local_error))
    value = sqlite3_column_int64 (statement, 0);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *out_value = value;

  return TRUE;
}

/**
 * jalons_database_step:
 * @self: a connection
 * @statement: a statement of it
 * @error: return location for an error
 *
 * Goes to the next row.
 *
 * Returns: %TRUE where there is one; %FALSE at the end, or with @error set
 */
gboolean
jalons_database_step (JalonsDatabase *self, JalonsStatement *statement, GError **error)
{
  int rc;

  g_return_val_if_fail (self != NULL && statement != NULL, FALSE);

  rc = sqlite3_step (statement);
  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    jalons_database_set_error (self, error);

  return FALSE;
}

/**
 * jalons_statement_release:
 * @statement: (transfer full) (nullable): a statement
 *
 * Gives it back to the cache.
 */
void
jalons_statement_release (JalonsStatement *statement)
{
  if (statement == NULL)
    return;
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

/**
 * jalons_statement_dup_text:
 * @statement: a statement on a row
 * @column: a column
 *
 * Returns: (transfer full) (nullable): the text there
 */
char *
jalons_statement_dup_text (JalonsStatement *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}
