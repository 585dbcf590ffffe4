/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "library/jalons-library-error.h"

G_BEGIN_DECLS

/**
 * JalonsDatabase:
 *
 * One connection to an SQLite file, with its prepared statements kept by their SQL. To be used by
 * one thread at a time.
 */
typedef struct _JalonsDatabase JalonsDatabase;

/** JalonsStatement: a prepared statement on loan: its autoptr gives it back, reset. */
typedef struct sqlite3_stmt JalonsStatement;

/**
 * JalonsDatabaseMode:
 * @JALONS_DATABASE_READ: reads only
 * @JALONS_DATABASE_READ_IMMUTABLE: reads only, and nobody can change the file meanwhile (a
 *   read-only medium, where not even the files beside it can be made)
 * @JALONS_DATABASE_WRITE: reads and writes; makes the file where there is none
 */
typedef enum
{
  JALONS_DATABASE_READ,
  JALONS_DATABASE_READ_IMMUTABLE,
  JALONS_DATABASE_WRITE,
} JalonsDatabaseMode;

JalonsDatabase *jalons_database_open (const char *path, JalonsDatabaseMode mode, GError **error);
void jalons_database_close (JalonsDatabase *self);
sqlite3 *jalons_database_get_handle (JalonsDatabase *self);
void jalons_database_set_cancellable (JalonsDatabase *self, GCancellable *cancellable);
void jalons_database_forget_statements (JalonsDatabase *self);

gboolean jalons_database_exec (JalonsDatabase *self, const char *sql, GError **error);
gboolean jalons_database_begin (JalonsDatabase *self, GError **error);
gboolean jalons_database_commit (JalonsDatabase *self, GError **error);
void jalons_database_roll_back (JalonsDatabase *self);

JalonsStatement *jalons_database_prepare (JalonsDatabase *self, const char *sql, GError **error);
JalonsStatement *jalons_database_query (
  JalonsDatabase *self, GError **error, const char *sql, const char *format, ...);
gboolean jalons_database_run (
  JalonsDatabase *self, GError **error, const char *sql, const char *format, ...);
gboolean jalons_database_get_int64 (JalonsDatabase *self,
                                    gint64 *out_value,
                                    GError **error,
                                    const char *sql,
                                    const char *format,
                                    ...);
gboolean jalons_database_step (JalonsDatabase *self, JalonsStatement *statement, GError **error);
void jalons_statement_release (JalonsStatement *statement);
char *jalons_statement_dup_text (JalonsStatement *statement, int column);

gboolean jalons_database_has_moved (JalonsDatabase *self);
void jalons_database_set_error (JalonsDatabase *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsDatabase, jalons_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsStatement, jalons_statement_release)

G_END_DECLS
