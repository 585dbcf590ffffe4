/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-library-private.h"

#include <string.h>

#include "library/jalons-index-private.h"
#include "library/jalons-snapshot.h"

/* A library of fewer articles is read as fast from its rows. */
#define SNAPSHOT_MIN 2000

G_DEFINE_BOXED_TYPE (JalonsIndex, jalons_index, jalons_index_ref, jalons_index_unref)

JalonsIndex *
jalons_index_alloc (JalonsNames *names)
{
  JalonsIndex *self = g_new0 (JalonsIndex, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->search_lock);
  self->names = jalons_names_ref (names);
  self->languages = g_ptr_array_new ();
  self->tag_names = g_ptr_array_new_with_free_func (g_free);
  self->tag_ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  return self;
}

static void
clear_lists (JalonsLists *lists)
{
  g_clear_pointer (&lists->offsets, g_free);
  g_clear_pointer (&lists->items, g_free);
}

static void
clear_keys (JalonsKeys *keys)
{
  g_clear_pointer (&keys->ids, g_free);
  g_clear_pointer (&keys->keys, g_free);
}

static void
index_free (JalonsIndex *self)
{
  gpointer columns[] = { self->ids,    self->ords,      self->first,         self->last,
                         self->basis,  self->precision, self->bits,          self->language,
                         self->source, self->import_id, self->by_id,         self->by_event_id,
                         self->review, self->hues,      self->company_order, self->search_words };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_free (columns[i]);
  clear_lists (&self->companies);
  clear_lists (&self->tags);
  clear_lists (&self->article_events);
  clear_lists (&self->event_articles);
  clear_lists (&self->parties);
  clear_lists (&self->company_articles);
  clear_lists (&self->company_events);
  clear_keys (&self->company_keys);
  clear_keys (&self->source_keys);
  g_clear_pointer (&self->events, jalons_event_array_unref);
  g_ptr_array_unref (self->languages);
  g_ptr_array_unref (self->tag_names);
  g_array_unref (self->tag_ids);
  jalons_names_unref (self->names);
  if (self->search_result != NULL)
    roaring_bitmap_free (self->search_result);
  g_mutex_clear (&self->search_lock);
  g_free (self);
}

/**
 * jalons_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
JalonsIndex *
jalons_index_ref (JalonsIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jalons_index_unref:
 * @self: (transfer full): an index
 *
 * Gives up a reference.
 */
void
jalons_index_unref (JalonsIndex *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    index_free (self);
}

/* The key of a name; a new one where it has none yet. */
guint32
jalons_keys_add (JalonsKeys *self, guint32 name_id)
{
  if (name_id >= self->n_keys)
    {
      guint n_keys = MAX (name_id + 1, self->n_keys * 2);

      self->keys = g_renew (guint32, self->keys, n_keys);
      memset (self->keys + self->n_keys, 0xff, (n_keys - self->n_keys) * sizeof (guint32));
      self->n_keys = n_keys;
    }
  if (self->keys[name_id] == JALONS_POSITION_NONE)
    {
      /* Room grows by doubling: at every power of two. */
      if ((self->n & (self->n - 1)) == 0)
        self->ids = g_renew (guint32, self->ids, MAX (self->n * 2, 1));
      self->ids[self->n] = name_id;
      self->keys[name_id] = self->n++;
    }

  return self->keys[name_id];
}

/*
 * Turns lists around: for each of @n_out things, in which of the @n lists it stands. With @shift
 * the things stand shifted in the lists; one that stands twice in a list is counted once.
 */
static JalonsLists
invert (const JalonsLists *lists, guint n, guint n_out, guint shift)
{
  JalonsLists out;
  guint32 *next = g_new0 (guint32, n_out + 1);
  guint32 *last = g_new (guint32, n_out + 1);

  memset (last, 0xff, (n_out + 1) * sizeof *last);
  for (guint i = 0; i < n; i++)
    {
      for (guint32 j = lists->offsets[i]; j < lists->offsets[i + 1]; j++)
        {
          guint32 thing = lists->items[j] >> shift;

          next[thing] += last[thing] != i;
          last[thing] = i;
        }
    }
  out.offsets = g_new (guint32, n_out + 1);
  out.offsets[0] = 0;
  for (guint i = 0; i < n_out; i++)
    {
      out.offsets[i + 1] = out.offsets[i] + next[i];
      next[i] = out.offsets[i];
    }
  out.items = g_new (guint32, out.offsets[n_out] + 1);
  memset (last, 0xff, (n_out + 1) * sizeof *last);
  for (guint i = 0; i < n; i++)
    {
      for (guint32 j = lists->offsets[i]; j < lists->offsets[i + 1]; j++)
        {
          guint32 thing = lists->items[j] >> shift;

          if (last[thing] != i)
            out.items[next[thing]++] = i;
          last[thing] = i;
        }
    }
  g_free (next);
  g_free (last);

  return out;
}

static int
by_article_id (gconstpointer a, gconstpointer b, gpointer data)
{
  const gint64 *ids = data;
  gint64 id_a = ids[*(const guint32 *) a];
  gint64 id_b = ids[*(const guint32 *) b];

  return (id_a > id_b) - (id_a < id_b);
}

static int
by_event_id (gconstpointer a, gconstpointer b, gpointer data)
{
  const JalonsPackedEvent *events = data;
  guint32 id_a = events[*(const guint32 *) a].id;
  guint32 id_b = events[*(const guint32 *) b].id;

  return (id_a > id_b) - (id_a < id_b);
}

static guint32 *
make_order (guint n, GCompareDataFunc compare, gpointer data)
{
  guint32 *order = g_new (guint32, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare, data);

  return order;
}

static void
mark_review (JalonsIndex *self)
{
  for (guint i = 0; i < self->n_articles; i++)
    {
      gboolean undated = self->precision[i] == JALONS_PRECISION_UNKNOWN;
      gsize n;
      const guint32 *ranks = jalons_lists_get (&self->article_events, i, &n);
      gboolean review = undated && (self->bits[i] & JALONS_ARTICLE_SETTLED) == 0;

      for (gsize j = 0; j < n && !review; j++)
        review = self->review[ranks[j]] != 0;
      if (review)
        self->bits[i] |= JALONS_ARTICLE_REVIEW;
      else
        self->bits[i] &= (guint8) ~JALONS_ARTICLE_REVIEW;
    }
}

/* The company that gives an event its colour: its recipient or maker. */
static guint32
colour_of (const JalonsIndex *self, guint rank)
{
  gsize n;
  const guint32 *parties = jalons_lists_get (&self->parties, rank, &n);

  for (gsize i = 0; i < n; i++)
    {
      JalonsRole role = parties[i] & 3;

      if (role == JALONS_ROLE_RECIPIENT || role == JALONS_ROLE_MAKER)
        return parties[i] >> 2;
    }

  return JALONS_POSITION_NONE;
}

/* Whether a company has a hue before another: that of more events, or of as many and before it by
 * name, for the order in which articles were read must not colour anything. */
static gboolean
comes_before (JalonsIndex *self, const guint32 *counts, guint32 company, guint32 other)
{
  if (counts[company] != counts[other])
    return counts[company] > counts[other];

  return strcmp (jalons_index_get_company_name (self, company),
                 jalons_index_get_company_name (self, other))
         < 0;
}

/* Hues of their own have the companies of most events, as recipient or maker. */
static void
give_hues (JalonsIndex *self)
{
  g_autofree guint32 *counts = g_new0 (guint32, self->company_keys.n + 1);

  self->hues = g_new0 (guint8, self->company_keys.n + 1);
  for (guint i = 0; i < self->n_events; i++)
    {
      guint32 company = colour_of (self, i);

      if (company != JALONS_POSITION_NONE)
        counts[company]++;
    }
  for (guint8 hue = 1; hue <= JALONS_INDEX_N_HUES; hue++)
    {
      guint32 most = JALONS_POSITION_NONE;

      for (guint32 i = 0; i < self->company_keys.n; i++)
        {
          if (counts[i] > 0 && self->hues[i] == 0
              && (most == JALONS_POSITION_NONE || comes_before (self, counts, i, most)))
            most = i;
        }
      if (most == JALONS_POSITION_NONE)
        break;
      self->hues[most] = hue;
    }
  for (guint i = 0; i < self->n_events; i++)
    {
      guint32 company = colour_of (self, i);

      self->events->events[i].hue = company == JALONS_POSITION_NONE ? 0 : self->hues[company];
    }
}

static int
by_name (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *const *names = data;

  return strcmp (names[*(const guint32 *) a], names[*(const guint32 *) b]);
}

static void
order_companies (JalonsIndex *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->company_keys.n; i++)
    {
      const char *name = jalons_index_get_company_name (self, i);

      g_ptr_array_add (names, g_utf8_casefold (name, -1));
    }
  self->company_order = make_order (names->len, by_name, names->pdata);
}

/* Lets articles be found by their ids, once their columns are there. */
void
jalons_index_sort_ids (JalonsIndex *self)
{
  self->by_id = make_order (self->n_articles, by_article_id, self->ids);
}

/* Makes all that follows from the columns. The event array is still this index's alone. */
void
jalons_index_finish (JalonsIndex *self)
{
  self->article_events = invert (&self->event_articles, self->n_events, self->n_articles, 0);
  self->company_articles = invert (&self->companies, self->n_articles, self->company_keys.n, 0);
  self->company_events = invert (&self->parties, self->n_events, self->company_keys.n, 2);
  self->by_event_id = make_order (self->n_events, by_event_id, self->events->events);
  mark_review (self);
  give_hues (self);
  order_companies (self);
}

static JalonsIndex *
take_index (JalonsLibrary *library)
{
  return library->index == NULL ? NULL : jalons_index_ref (library->index);
}

/* What has changed since the index was made; from now on changes are collected for the next. */
static guint64
take_changes (JalonsLibrary *library, JalonsChanges *out_changes)
{
  guint64 generation;

  g_mutex_lock (&library->state_lock);
  *out_changes = library->changes;
  jalons_changes_init (&library->changes);
  generation = library->generation;
  g_mutex_unlock (&library->state_lock);

  return generation;
}

static void
give_back_changes (JalonsLibrary *library)
{
  g_mutex_lock (&library->state_lock);
  library->changes.all = TRUE;
  g_mutex_unlock (&library->state_lock);
}

static gpointer
leave_thread (gpointer data)
{
  JalonsLibrary *library = data;
  g_autoptr (JalonsIndex) index = NULL;

  g_mutex_lock (&library->index_lock);
  index = take_index (library);
  g_mutex_unlock (&library->index_lock);
  /* Without it the next start takes longer, no more. */
  if (index != NULL)
    jalons_snapshot_write (library, index, NULL);

  return NULL;
}

static gboolean
is_worth_leaving (JalonsLibrary *library, const JalonsIndex *index)
{
  return library->access == JALONS_LIBRARY_ACCESS_WRITE && index->n_articles >= SNAPSHOT_MIN;
}

/* Once all of the rows had to be read, the next start is spared that. The thread is waited for when
 * the library is closed, so that nothing of it is open afterwards. */
static void
leave_soon (JalonsLibrary *library)
{
  if (library->snapshot_thread == NULL)
    library->snapshot_thread = g_thread_new ("jalons-snapshot", leave_thread, library);
}

static JalonsIndex *
get_index (JalonsLibrary *library,
           JalonsIndex *old,
           JalonsChanges *changes,
           guint64 generation,
           GCancellable *cancellable,
           GError **error)
{
  JalonsIndex *index = NULL;

  if (old == NULL || changes->all)
    index = jalons_snapshot_read (library, generation, cancellable);
  if (index != NULL)
    return index;
  index = jalons_index_build (library, changes->all ? NULL : old, changes, generation, cancellable,
                              error);
  if (index != NULL && old == NULL && is_worth_leaving (library, index))
    leave_soon (library);

  return index;
}

/*
 * jalons_library_leave_index:
 * @library: a library that is being closed
 *
 * Leaves the index in the file, where one was in use, brought up to date.
 */
void
jalons_library_leave_index (JalonsLibrary *library)
{
  g_autoptr (JalonsIndex) index = NULL;

  if (library->snapshot_thread != NULL)
    g_thread_join (g_steal_pointer (&library->snapshot_thread));
  if (library->index == NULL || !is_worth_leaving (library, library->index)
      || library->snapshot_generation == library->generation)
    return;
  index = jalons_library_load_index (library, NULL, NULL);
  if (index != NULL)
    jalons_snapshot_write (library, index, NULL);
}

/**
 * jalons_library_load_index:
 * @library: a library
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Gets the index of the library as it is now. The first one is read from the file, from what an
 * earlier one left there where that still holds; later ones are made from the last and what has
 * changed since.
 *
 * Returns: (transfer full) (nullable): the index
 */
JalonsIndex *
jalons_library_load_index (JalonsLibrary *library, GCancellable *cancellable, GError **error)
{
  g_autoptr (JalonsIndex) old = NULL;
  g_autoptr (JalonsIndex) index = NULL;
  JalonsChanges changes;
  guint64 generation;

  g_return_val_if_fail (JALONS_IS_LIBRARY (library), NULL);

  g_mutex_lock (&library->index_lock);
  old = take_index (library);
  if (old != NULL && old->generation == jalons_library_get_generation (library))
    {
      g_mutex_unlock (&library->index_lock);
      return g_steal_pointer (&old);
    }
  generation = take_changes (library, &changes);
  index = get_index (library, old, &changes, generation, cancellable, error);
  if (index == NULL)
    give_back_changes (library);
  else
    {
      g_clear_pointer (&library->index, jalons_index_unref);
      library->index = jalons_index_ref (index);
    }
  jalons_changes_clear (&changes);
  g_mutex_unlock (&library->index_lock);

  return g_steal_pointer (&index);
}
