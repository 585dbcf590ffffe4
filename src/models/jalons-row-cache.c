/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-row-cache.h"

/* Rows kept although nobody holds them, so that scrolling back finds them loaded. */
#define N_KEPT_PAGES 24
/* The most rows that one query loads. */
#define MAX_BATCH 256
/* The most rows that wait although nobody holds them. */
#define MAX_WAITING 1024

typedef struct
{
  JalonsRowCache *cache;
  gint64 id;
  GObject *row; /* not owned: the map is weak */
  guint epoch;  /* when it was last loaded; 0: never */
} Entry;

/**
 * JalonsRowCache:
 *
 * Rows by id: a row that is alive comes back as the same object, and rows are loaded in pages by a
 * worker. A row that is not loaded yet knows its id alone; it is filled in later and notifies.
 */
struct _JalonsRowCache
{
  GObject parent_instance;

  const JalonsRowType *type;
  JalonsRowLoadFunc load;
  gpointer user_data;
  GDestroyNotify destroy;

  GHashTable *entries; /* id → Entry */
  GQueue kept;         /* pages: GPtrArray of rows, newest first */
  GArray *wanted;      /* ids, the most urgent last */
  GHashTable *loading; /* ids on their way */
  GCancellable *cancellable;
  guint epoch;
};

enum
{
  SIGNAL_LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (JalonsRowCache, jalons_row_cache, G_TYPE_OBJECT)

static void jalons_row_cache_load_next (JalonsRowCache *self);

static void
row_finalized_cb (gpointer user_data, GObject *row)
{
  Entry *entry = user_data;

  entry->row = NULL;
  g_hash_table_remove (entry->cache->entries, &entry->id);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  if (entry->row != NULL)
    g_object_weak_unref (entry->row, row_finalized_cb, entry);
  g_free (entry);
}

static Entry *
jalons_row_cache_insert (JalonsRowCache *self, gint64 id, GObject *row)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->cache = self;
  entry->id = id;
  entry->row = row;
  g_object_weak_ref (row, row_finalized_cb, entry);
  g_hash_table_insert (self->entries, &entry->id, entry);

  return entry;
}

static void
jalons_row_cache_keep (JalonsRowCache *self, GPtrArray *page)
{
  g_queue_push_head (&self->kept, g_ptr_array_ref (page));
  while (self->kept.length > N_KEPT_PAGES)
    g_ptr_array_unref (g_queue_pop_tail (&self->kept));
}

/* Puts what was loaded where it belongs: into the row that is alive, else as the row itself. */
static void
jalons_row_cache_take_rows (JalonsRowCache *self, GPtrArray *loaded, guint epoch)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new_full (loaded->len, g_object_unref);

  for (guint i = 0; i < loaded->len; i++)
    {
      GObject *row = g_ptr_array_index (loaded, i);
      gint64 id = self->type->get_id (row);
      Entry *entry = g_hash_table_lookup (self->entries, &id);

      if (entry == NULL)
        entry = jalons_row_cache_insert (self, id, row);
      g_ptr_array_add (page, g_object_ref (entry->row));

      if (entry->row != row && entry->epoch <= epoch)
        {
          entry->epoch = epoch;
          self->type->fill (entry->row, row);
        }
      else
        entry->epoch = MAX (entry->epoch, epoch);
    }

  jalons_row_cache_keep (self, page);
}

typedef struct
{
  JalonsRowLoadFunc load;
  gpointer user_data;
  gint64 *ids;
  gsize n_ids;
  guint epoch;
} Batch;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_free (batch->ids);
  g_free (batch);
}

static void
load_batch_thread_cb (GTask *task,
                      gpointer source_object,
                      gpointer task_data,
                      GCancellable *cancellable)
{
  Batch *batch = task_data;
  GError *error = NULL;
  GPtrArray *rows = batch->load (batch->ids, batch->n_ids, batch->user_data, cancellable, &error);

  if (rows == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, rows, (GDestroyNotify) g_ptr_array_unref);
}

/* A row that could not be loaded stays as it is until the next refresh: trying again at once would
 * only fail again, for ever. */
static void
jalons_row_cache_settle (JalonsRowCache *self, Batch *batch)
{
  for (gsize i = 0; i < batch->n_ids; i++)
    {
      Entry *entry = g_hash_table_lookup (self->entries, &batch->ids[i]);

      g_hash_table_remove (self->loading, &batch->ids[i]);
      if (entry != NULL)
        entry->epoch = MAX (entry->epoch, batch->epoch);
    }
}

static void
load_batch_done_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  JalonsRowCache *self = JALONS_ROW_CACHE (source_object);
  Batch *batch = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) rows = g_task_propagate_pointer (G_TASK (result), NULL);

  if (rows != NULL)
    jalons_row_cache_take_rows (self, rows, batch->epoch);
  jalons_row_cache_settle (self, batch);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);

  jalons_row_cache_load_next (self);
}

/* When much is waiting, as in a long scroll, rows that nobody looks at any more are passed over,
 * the oldest first. */
static void
jalons_row_cache_trim (JalonsRowCache *self)
{
  guint n_surplus = 0, n_kept = 0;

  if (self->wanted->len <= MAX_WAITING)
    return;

  n_surplus = self->wanted->len - MAX_WAITING;
  for (guint i = 0; i < self->wanted->len; i++)
    {
      gint64 id = g_array_index (self->wanted, gint64, i);

      if (i >= n_surplus || g_hash_table_contains (self->entries, &id))
        g_array_index (self->wanted, gint64, n_kept++) = id;
    }
  g_array_set_size (self->wanted, n_kept);
}

/* Takes the next ids to load: the last that were asked for first. */
static gsize
jalons_row_cache_pick (JalonsRowCache *self, gint64 *out_ids)
{
  gsize n = 0;

  jalons_row_cache_trim (self);
  while (n < MAX_BATCH && self->wanted->len > 0)
    {
      gint64 id = g_array_index (self->wanted, gint64, self->wanted->len - 1);
      Entry *entry = g_hash_table_lookup (self->entries, &id);

      g_array_set_size (self->wanted, self->wanted->len - 1);
      if (entry != NULL && entry->epoch == self->epoch)
        continue;
      if (g_hash_table_contains (self->loading, &id))
        continue;

      g_hash_table_add (self->loading, g_memdup2 (&id, sizeof id));
      out_ids[n++] = id;
    }

  return n;
}

static void
jalons_row_cache_load_next (JalonsRowCache *self)
{
  g_autoptr (GTask) task = NULL;
  g_autofree gint64 *ids = NULL;
  Batch *batch;
  gsize n_ids;

  if (g_hash_table_size (self->loading) > 0 || self->wanted->len == 0)
    return;

  ids = g_new (gint64, MAX_BATCH);
  n_ids = jalons_row_cache_pick (self, ids);
  if (n_ids == 0)
    return;

  batch = g_new0 (Batch, 1);
  batch->load = self->load;
  batch->user_data = self->user_data;
  batch->ids = g_steal_pointer (&ids);
  batch->n_ids = n_ids;
  batch->epoch = self->epoch;

  task = g_task_new (self, self->cancellable, load_batch_done_cb, NULL);
  g_task_set_static_name (task, G_STRFUNC);
  g_task_set_task_data (task, batch, batch_free);
  g_task_run_in_thread (task, load_batch_thread_cb);
}

static void
jalons_row_cache_dispose (GObject *object)
{
  JalonsRowCache *self = JALONS_ROW_CACHE (object);

  g_cancellable_cancel (self->cancellable);
  g_queue_clear_full (&self->kept, (GDestroyNotify) g_ptr_array_unref);
  g_hash_table_remove_all (self->entries);

  G_OBJECT_CLASS (jalons_row_cache_parent_class)->dispose (object);
}

static void
jalons_row_cache_finalize (GObject *object)
{
  JalonsRowCache *self = JALONS_ROW_CACHE (object);

  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_array_unref);
  g_clear_pointer (&self->loading, g_hash_table_unref);
  g_clear_object (&self->cancellable);
  if (self->destroy != NULL)
    self->destroy (self->user_data);

  G_OBJECT_CLASS (jalons_row_cache_parent_class)->finalize (object);
}

static void
jalons_row_cache_class_init (JalonsRowCacheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jalons_row_cache_dispose;
  object_class->finalize = jalons_row_cache_finalize;

  /** JalonsRowCache::loaded: rows that were asked for are up to date. */
  signals[SIGNAL_LOADED] = g_signal_new ("loaded", JALONS_TYPE_ROW_CACHE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jalons_row_cache_init (JalonsRowCache *self)
{
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, entry_free);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->loading = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->cancellable = g_cancellable_new ();
  self->epoch = 1;
  g_queue_init (&self->kept);
}

/**
 * jalons_row_cache_new:
 * @type: what the rows are; must outlive the cache
 * @load: loads rows, in a worker thread
 * @user_data: data for @load
 * @destroy: (nullable): frees @user_data
 *
 * Returns: (transfer full): a cache without rows
 */
JalonsRowCache *
jalons_row_cache_new (const JalonsRowType *type,
                      JalonsRowLoadFunc load,
                      gpointer user_data,
                      GDestroyNotify destroy)
{
  JalonsRowCache *self;

  g_return_val_if_fail (type != NULL, NULL);
  g_return_val_if_fail (load != NULL, NULL);

  self = g_object_new (JALONS_TYPE_ROW_CACHE, NULL);
  self->type = type;
  self->load = load;
  self->user_data = user_data;
  self->destroy = destroy;

  return self;
}

/**
 * jalons_row_cache_get:
 * @self: a cache
 * @id: an id
 * @out_loaded: (out) (optional): whether the row is up to date; if not, ask for it by
 *   jalons_row_cache_want()
 *
 * Returns: (transfer full) (type GObject): the row of @id: the same object for as long as it is
 *   alive
 */
gpointer
jalons_row_cache_get (JalonsRowCache *self, gint64 id, gboolean *out_loaded)
{
  GObject *row;
  Entry *entry;

  g_return_val_if_fail (JALONS_IS_ROW_CACHE (self), NULL);

  entry = g_hash_table_lookup (self->entries, &id);
  if (entry != NULL)
    {
      row = g_object_ref (entry->row);
    }
  else
    {
      row = self->type->create (id);
      entry = jalons_row_cache_insert (self, id, row);
    }

  if (out_loaded != NULL)
    *out_loaded = entry->epoch == self->epoch;

  return row;
}

/**
 * jalons_row_cache_want:
 * @self: a cache
 * @ids: (array length=n_ids): ids of rows that are or will soon be looked at
 * @n_ids: how many
 *
 * Has a worker load those of them that are not up to date.
 */
void
jalons_row_cache_want (JalonsRowCache *self, const gint64 *ids, gsize n_ids)
{
  g_return_if_fail (JALONS_IS_ROW_CACHE (self));

  /* Each row of a page asks for the whole page. */
  if (n_ids > 0 && self->wanted->len > 0
      && g_array_index (self->wanted, gint64, self->wanted->len - 1) == ids[0])
    return;

  for (gsize i = n_ids; i > 0; i--)
    {
      Entry *entry = g_hash_table_lookup (self->entries, &ids[i - 1]);

      if ((entry == NULL || entry->epoch != self->epoch)
          && !g_hash_table_contains (self->loading, &ids[i - 1]))
        g_array_append_val (self->wanted, ids[i - 1]);
    }

  jalons_row_cache_load_next (self);
}

/**
 * jalons_row_cache_adopt:
 * @self: a cache
 * @loaded: (element-type GObject): rows that were loaded elsewhere just now
 *
 * Takes rows over as if it had loaded them itself.
 */
void
jalons_row_cache_adopt (JalonsRowCache *self, GPtrArray *loaded)
{
  g_return_if_fail (JALONS_IS_ROW_CACHE (self));
  g_return_if_fail (loaded != NULL);

  jalons_row_cache_take_rows (self, loaded, self->epoch);
}

/**
 * jalons_row_cache_refresh:
 * @self: a cache
 *
 * Says that what is stored has changed: rows that are alive are loaded anew and keep their old
 * values until then.
 */
void
jalons_row_cache_refresh (JalonsRowCache *self)
{
  g_autofree gint64 *ids = NULL;
  GHashTableIter iter;
  gpointer value;
  gsize n = 0;

  g_return_if_fail (JALONS_IS_ROW_CACHE (self));

  self->epoch++;
  g_array_set_size (self->wanted, 0);
  /* What is on its way may be old already. */
  g_hash_table_remove_all (self->loading);
  g_queue_clear_full (&self->kept, (GDestroyNotify) g_ptr_array_unref);

  ids = g_new (gint64, g_hash_table_size (self->entries) + 1);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    ids[n++] = ((Entry *) value)->id;

  jalons_row_cache_want (self, ids, n);
}

/**
 * jalons_row_cache_is_idle:
 * @self: a cache
 *
 * Returns: whether nothing is being loaded
 */
gboolean
jalons_row_cache_is_idle (JalonsRowCache *self)
{
  g_return_val_if_fail (JALONS_IS_ROW_CACHE (self), TRUE);

  return g_hash_table_size (self->loading) == 0;
}
