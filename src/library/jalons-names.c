/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-names.h"

#include <string.h>

struct _JalonsNames
{
  gatomicrefcount ref_count;
  GRWLock lock;
  GStringChunk *chunk;
  GPtrArray *names;  /* by id: kind byte and name, in the chunk; NULL where there is none */
  GHashTable *ids;   /* the same strings → id */
  guint n_committed; /* ids from here on belong to the transaction under way */
};

/* One string for kind and name, so that one table holds all kinds. */
static char *
make_key (JalonsNameKind kind, const char *name)
{
  gsize length = strlen (name);
  char *key = g_malloc (length + 2);

  key[0] = (char) ('0' + (int) kind);
  memcpy (key + 1, name, length + 1);

  return key;
}

/**
 * jalons_names_new:
 *
 * Returns: (transfer full): an empty table
 */
JalonsNames *
jalons_names_new (void)
{
  JalonsNames *self = g_new0 (JalonsNames, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_rw_lock_init (&self->lock);
  self->chunk = g_string_chunk_new (16384);
  self->names = g_ptr_array_new ();
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (self->names, NULL);
  self->n_committed = 1;

  return self;
}

/**
 * jalons_names_ref:
 * @self: names
 *
 * Returns: (transfer full): @self
 */
JalonsNames *
jalons_names_ref (JalonsNames *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jalons_names_unref:
 * @self: (transfer full): names
 *
 * Gives up a reference; with the last one the names go.
 */
void
jalons_names_unref (JalonsNames *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_rw_lock_clear (&self->lock);
  g_string_chunk_free (self->chunk);
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->ids);
  g_free (self);
}

static void
put (JalonsNames *self, guint32 id, const char *key)
{
  char *kept = g_string_chunk_insert (self->chunk, key);

  if (id >= self->names->len)
    g_ptr_array_set_size (self->names, (int) id + 1);
  g_ptr_array_index (self->names, id) = kept;
  g_hash_table_replace (self->ids, kept, GUINT_TO_POINTER (id));
}

/**
 * jalons_names_load:
 * @self: names
 * @database: a connection
 * @error: return location for an error
 *
 * Takes in the names in the file that are not known yet.
 *
 * Returns: whether they could be read
 */
gboolean
jalons_names_load (JalonsNames *self, JalonsDatabase *database, GError **error)
{
  g_autoptr (JalonsStatement) statement = NULL;
  g_autoptr (GError) local_error = NULL;
  guint last = 0;

  g_return_val_if_fail (self != NULL && database != NULL, FALSE);

  g_rw_lock_writer_lock (&self->lock);
  statement = jalons_database_query (database, &local_error,
                                     "SELECT id, kind, name FROM names WHERE id >= ? ORDER BY id",
                                     "d", (int) self->n_committed);
  while (statement != NULL && jalons_database_step (database, statement, &local_error))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      const char *name = (const char *) sqlite3_column_text (statement, 2);
      g_autofree char *key = make_key (sqlite3_column_int (statement, 1), name == NULL ? "" : name);

      /* Ids are given one after the other: one far out is damage, not a name. */
      if (id > 0 && id < (1 << 28))
        {
          put (self, (guint32) id, key);
          last = (guint) id;
        }
    }
  if (local_error == NULL)
    self->n_committed = MAX (self->n_committed, last + 1);
  g_rw_lock_writer_unlock (&self->lock);

  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * jalons_names_get:
 * @self: names
 * @id: the number of a name
 *
 * Returns: (transfer none) (nullable): the name
 */
const char *
jalons_names_get (JalonsNames *self, guint32 id)
{
  const char *key = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_rw_lock_reader_lock (&self->lock);
  if (id < self->names->len)
    key = g_ptr_array_index (self->names, id);
  g_rw_lock_reader_unlock (&self->lock);

  return key == NULL ? NULL : key + 1;
}

/**
 * jalons_names_find:
 * @self: names
 * @kind: a #JalonsNameKind
 * @name: a name
 *
 * Returns: its number, or 0 where it has none
 */
guint32
jalons_names_find (JalonsNames *self, JalonsNameKind kind, const char *name)
{
  char buffer[64];
  char *key = buffer;
  gsize length;
  guint32 id;

  g_return_val_if_fail (self != NULL && name != NULL, 0);

  length = strlen (name);
  if (length + 2 > sizeof buffer)
    key = make_key (kind, name);
  else
    {
      key[0] = (char) ('0' + (int) kind);
      memcpy (key + 1, name, length + 1);
    }
  g_rw_lock_reader_lock (&self->lock);
  id = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, key));
  g_rw_lock_reader_unlock (&self->lock);
  if (key != buffer)
    g_free (key);

  return id;
}

/**
 * jalons_names_intern:
 * @self: names
 * @database: (nullable): the connection that writes, in a transaction
 * @kind: a #JalonsNameKind
 * @name: a name
 * @error: return location for an error
 *
 * Gives a name a number, where it has none yet.
 *
 * Returns: its number, or 0 with @error set; without @database, 0 where it has none yet
 */
guint32
jalons_names_intern (JalonsNames *self,
                     JalonsDatabase *database,
                     JalonsNameKind kind,
                     const char *name,
                     GError **error)
{
  g_autofree char *key = NULL;
  guint32 id;

  g_return_val_if_fail (self != NULL && name != NULL, 0);

  id = jalons_names_find (self, kind, name);
  if (id != 0 || database == NULL)
    return id;
  key = make_key (kind, name);
  if (!jalons_database_run (database, error, "INSERT INTO names (kind, name) VALUES (?, ?)", "ds",
                            (int) kind, name))
    return 0;

  id = (guint32) sqlite3_last_insert_rowid (jalons_database_get_handle (database));
  g_rw_lock_writer_lock (&self->lock);
  put (self, id, key);
  g_rw_lock_writer_unlock (&self->lock);

  return id;
}

/**
 * jalons_names_commit:
 * @self: names
 *
 * Says that the transaction in which names were interned is committed.
 */
void
jalons_names_commit (JalonsNames *self)
{
  g_return_if_fail (self != NULL);

  g_rw_lock_writer_lock (&self->lock);
  self->n_committed = self->names->len;
  g_rw_lock_writer_unlock (&self->lock);
}

/**
 * jalons_names_roll_back:
 * @self: names
 *
 * Forgets the names interned since the last commit.
 */
void
jalons_names_roll_back (JalonsNames *self)
{
  g_return_if_fail (self != NULL);

  g_rw_lock_writer_lock (&self->lock);
  for (guint id = self->n_committed; id < self->names->len; id++)
    {
      const char *key = g_ptr_array_index (self->names, id);

      if (key != NULL)
        g_hash_table_remove (self->ids, key);
    }
  g_ptr_array_set_size (self->names, (int) self->n_committed);
  g_rw_lock_writer_unlock (&self->lock);
}
