/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "config.h"

#include "library/jalons-undo-log.h"

#include <glib/gi18n.h>

/*
 * Whatever the user changes is in a few tables. Triggers write down, for every row that changes in
 * them, the statement that takes the change back (https://www.sqlite.org/undoredo.html); a step of
 * undo is a range of these statements, and running them makes those that redo it.
 */

static const char *const tables[] = {
  "user_articles", "tags",         "user_tags",           "user_anchors",
  "user_links",    "user_rulings", "user_ruling_anchors",
};

typedef struct
{
  gint64 first;
  gint64 last;
  JalonsUndoEffect effect;
  GArray *article_ids;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_array_unref (step->article_ids);
  g_free (step);
}

typedef struct
{
  GString *names;    /* a, b, c */
  GString *values;   /* '||quote(old.a)||','||quote(old.b)||' … */
  GString *sets;     /* a='||quote(old.a)||',b=… */
  GString *old_keys; /* a='||quote(old.a)||' AND … */
  GString *new_keys;
} Columns;

static void
add_column (Columns *columns, const char *name, gboolean key)
{
  const char *comma = columns->names->len > 0 ? "," : "";

  g_string_append_printf (columns->names, "%s%s", comma, name);
  g_string_append_printf (columns->values, "%s'||quote(old.%s)||'", comma, name);
  g_string_append_printf (columns->sets, "%s%s='||quote(old.%s)||'", comma, name, name);
  if (!key)
    return;
  comma = columns->old_keys->len > 0 ? " AND " : "";
  g_string_append_printf (columns->old_keys, "%s%s='||quote(old.%s)||'", comma, name, name);
  g_string_append_printf (columns->new_keys, "%s%s='||quote(new.%s)||'", comma, name, name);
}

static char *
make_triggers (const char *table, const Columns *columns)
{
  return g_strdup_printf (
    "CREATE TEMP TRIGGER undo_insert_%1$s AFTER INSERT ON main.%1$s BEGIN"
    " INSERT INTO undo_log (sql) VALUES ('DELETE FROM %1$s WHERE %5$s'); END;"
    "CREATE TEMP TRIGGER undo_update_%1$s AFTER UPDATE ON main.%1$s BEGIN"
    " INSERT INTO undo_log (sql) VALUES ('UPDATE %1$s SET %4$s WHERE %5$s'); END;"
    "CREATE TEMP TRIGGER undo_delete_%1$s BEFORE DELETE ON main.%1$s BEGIN"
    " INSERT INTO undo_log (sql) VALUES ('INSERT INTO %1$s(%2$s) VALUES(%3$s)'); END;",
    table, columns->names->str, columns->values->str, columns->sets->str, columns->new_keys->str);
}

static gboolean
watch_table (JalonsLibrary *self, const char *table, GError **error)
{
  g_autofree char *triggers = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (JalonsStatement) statement = NULL;
  Columns columns = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL),
                      g_string_new (NULL), g_string_new (NULL) };

  statement = jalons_database_query (self->writer, &local_error,
                                     "SELECT name, pk FROM pragma_table_info (?)", "s", table);
  while (statement != NULL && jalons_database_step (self->writer, statement, &local_error))
    add_column (&columns, (const char *) sqlite3_column_text (statement, 0),
                sqlite3_column_int (statement, 1) > 0);
  triggers = make_triggers (table, &columns);
  g_string_free (columns.names, TRUE);
  g_string_free (columns.values, TRUE);
  g_string_free (columns.sets, TRUE);
  g_string_free (columns.old_keys, TRUE);
  g_string_free (columns.new_keys, TRUE);
  if (local_error == NULL)
    return jalons_database_exec (self->writer, triggers, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Whether an article is there is the user's too, but the rest of its row is not. */
static const char removal_trigger[]
  = "CREATE TEMP TRIGGER undo_removal AFTER UPDATE OF removed ON main.articles"
    " WHEN old.removed <> new.removed BEGIN"
    " INSERT INTO undo_log (sql) VALUES ('UPDATE articles SET removed='||old.removed"
    "||' WHERE id='||old.id); END;";

/*
 * jalons_library_set_up_undo:
 * @self: a library with a connection that writes
 * @error: return location for an error
 *
 * Has changes written down from now on.
 *
 * Returns: whether that worked
 */
gboolean
jalons_library_set_up_undo (JalonsLibrary *self, GError **error)
{
  self->undo_steps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, step_free);
  if (!jalons_database_exec (self->writer,
                             "CREATE TEMP TABLE undo_log (id INTEGER PRIMARY KEY AUTOINCREMENT,"
                             " sql TEXT NOT NULL)",
                             error)
      || !jalons_database_exec (self->writer, removal_trigger, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (!watch_table (self, tables[i], error))
        return FALSE;
    }

  return TRUE;
}

void
jalons_library_clear_undo (JalonsLibrary *self)
{
  g_clear_pointer (&self->undo_steps, g_hash_table_unref);
}

static gboolean
last_logged (JalonsLibrary *self, gint64 *out_id, GError **error)
{
  return jalons_database_get_int64 (self->writer, out_id, error,
                                    "SELECT coalesce(max(id), 0) FROM temp.undo_log", "");
}

/*
 * jalons_undo_begin:
 * @self: a library
 * @error: return location for an error
 *
 * Begins a transaction for a change by the user.
 *
 * Returns: (transfer none) (nullable): the connection that writes
 */
JalonsDatabase *
jalons_undo_begin (JalonsLibrary *self, GError **error)
{
  JalonsDatabase *writer = jalons_library_begin_write (self, error);

  if (writer == NULL)
    return NULL;
  if (last_logged (self, &self->undo_mark, error))
    return writer;
  jalons_library_end_write (self, FALSE, NULL);

  return NULL;
}

/*
 * jalons_undo_end:
 * @self: a library
 * @keep: whether the change worked so far
 * @effect: what has to be brought up to date
 * @article_ids: (array length=n_articles): the articles concerned
 * @n_articles: how many
 * @error: return location for an error, if @keep
 *
 * Ends what jalons_undo_begin() began.
 *
 * Returns: the token that undoes it, or 0 with @error set
 */
guint64
jalons_undo_end (JalonsLibrary *self,
                 gboolean keep,
                 JalonsUndoEffect effect,
                 const gint64 *article_ids,
                 gsize n_articles,
                 GError **error)
{
  Step *step;
  gint64 last = 0;
  gint64 first = self->undo_mark + 1;
  gint64 token = (gint64) ++self->next_token;

  keep = keep && jalons_undo_effect_apply (self, effect, article_ids, n_articles, error)
         && last_logged (self, &last, error);
  if (!keep)
    {
      jalons_library_end_write (self, FALSE, NULL);
      return 0;
    }

  step = g_new (Step, 1);
  *step = (Step) { first, last, effect, g_array_new (FALSE, FALSE, sizeof (gint64)) };
  g_array_append_vals (step->article_ids, article_ids, (guint) n_articles);
  /* Before the lock is given up; a token that nobody got does no harm. */
  g_hash_table_insert (self->undo_steps, g_memdup2 (&token, sizeof token), step);

  return jalons_library_end_write (self, TRUE, error) ? (guint64) token : 0;
}

static GPtrArray *
load_log (JalonsLibrary *self, const Step *step, GError **error)
{
  g_autoptr (GPtrArray) log = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;

  statement = jalons_database_query (self->writer, error,
                                     "SELECT sql FROM temp.undo_log WHERE id >= ? AND id <= ?"
                                     " ORDER BY id DESC",
                                     "ll", step->first, step->last);
  if (statement == NULL)
    return NULL;
  while (jalons_database_step (self->writer, statement, &local_error))
    g_ptr_array_add (log, jalons_statement_dup_text (statement, 0));
  if (local_error == NULL)
    return g_steal_pointer (&log);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
run_log (JalonsLibrary *self, const Step *step, GError **error)
{
  g_autoptr (GPtrArray) log = load_log (self, step, error);

  if (log == NULL)
    return FALSE;
  /* Rows come back in an order in which one may refer to another that is not there yet. */
  if (!jalons_database_exec (self->writer, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (guint i = 0; i < log->len; i++)
    {
      if (!jalons_database_exec (self->writer, g_ptr_array_index (log, i), error))
        return FALSE;
    }

  return jalons_database_run (self->writer, error,
                              "DELETE FROM temp.undo_log WHERE id >= ? AND id <= ?", "ll",
                              step->first, step->last);
}

/**
 * jalons_library_undo:
 * @self: a library
 * @token: what a change returned
 * @error: return location for an error
 *
 * Undoes a change. Changes are to be undone in the reverse order; a token works once. Fails with
 * %JALONS_LIBRARY_ERROR_NOT_FOUND where it is used up.
 *
 * Returns: a token that undoes the undoing, or 0 with @error set
 */
guint64
jalons_library_undo (JalonsLibrary *self, guint64 token, GError **error)
{
  g_autoptr (GArray) article_ids = NULL;
  gint64 key = (gint64) token;
  guint64 redo;
  Step *step;
  gboolean ok;

  g_return_val_if_fail (JALONS_IS_LIBRARY (self), 0);

  if (jalons_undo_begin (self, error) == NULL)
    return 0;
  step = g_hash_table_lookup (self->undo_steps, &key);
  if (step == NULL)
    {
      g_set_error_literal (error, JALONS_LIBRARY_ERROR, JALONS_LIBRARY_ERROR_NOT_FOUND,
                           _ ("That can’t be undone any more"));
      jalons_library_end_write (self, FALSE, NULL);
      return 0;
    }
  article_ids = g_array_ref (step->article_ids);
  ok = run_log (self, step, error);
  redo = jalons_undo_end (self, ok, step->effect, (const gint64 *) (gpointer) article_ids->data,
                          article_ids->len, error);
  if (redo == 0)
    return 0;
  g_mutex_lock (&self->write_lock);
  g_hash_table_remove (self->undo_steps, &key);
  g_mutex_unlock (&self->write_lock);

  return redo;
}
