/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "models/jalons-event-list.h"

/* Events loaded together for sorting by what the packed array does not hold. */
#define SORT_BATCH 4096

/**
 * JalonsEventList:
 *
 * A list of #JalonsEvent, without their sources.
 */
struct _JalonsEventList
{
  JalonsRowList parent_instance;
};

G_DEFINE_FINAL_TYPE (JalonsEventList, jalons_event_list, JALONS_TYPE_ROW_LIST)

static gpointer
create_event (gint64 id)
{
  return jalons_event_new (id, jalons_claim_new (JALONS_KIND_INVESTMENT));
}

static gint64
get_event_id (gpointer row)
{
  return jalons_event_get_id (row);
}

static void
fill_event (gpointer row, gpointer loaded)
{
  g_object_freeze_notify (row);
  jalons_event_set_values (row, jalons_claim_copy (jalons_event_get_values (loaded)));
  jalons_event_set_n_sources (row, jalons_event_get_n_sources (loaded),
                              jalons_event_get_n_independent (loaded));
  jalons_event_set_disagreement (row, jalons_event_get_disagreement (loaded));
  jalons_event_set_part_of (row, jalons_event_get_part_of (loaded));
  jalons_event_set_corrected (row, jalons_event_get_corrected (loaded));
  jalons_event_set_joined_because (row, jalons_event_get_joined_because (loaded));
  g_object_thaw_notify (row);
}

static const JalonsRowType event_row_type = {
  .create = create_event,
  .get_id = get_event_id,
  .fill = fill_event,
};

/* What one event is sorted by. */
typedef struct
{
  guint rank; /* in the packed array: the order of equals */
  gboolean last;
  gint64 number;
  char *text; /* compared before number where there is one */
} SortKey;

static void
clear_sort_key (gpointer data)
{
  g_free (((SortKey *) data)->text);
}

static int
compare_sort_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const SortKey *left = a, *right = b;
  int sign = GPOINTER_TO_INT (user_data);
  int order = 0;

  if (left->last != right->last)
    return left->last ? 1 : -1;

  if (left->text != NULL && right->text != NULL)
    order = strcmp (left->text, right->text);
  if (order == 0)
    order = left->number < right->number ? -1 : left->number > right->number;
  if (order != 0)
    return order * sign;

  return left->rank < right->rank ? -1 : 1;
}

static void
fill_packed_key (SortKey *key, const JalonsEventArray *events, JalonsEventSort sort)
{
  const JalonsPackedEvent *event = &events->events[key->rank];

  switch (sort)
    {
    case JALONS_EVENT_SORT_DATE:
      key->last = key->rank >= events->n_dated;
      key->number = key->last ? 0 : event->first;
      break;
    case JALONS_EVENT_SORT_KIND:
      key->number = event->kind;
      break;
    case JALONS_EVENT_SORT_STATUS:
      key->number = event->status;
      break;
    case JALONS_EVENT_SORT_SOURCES:
      key->number = event->n_sources;
      break;
    case JALONS_EVENT_SORT_TITLE:
    case JALONS_EVENT_SORT_AMOUNT:
    default:
      key->last = TRUE;
      break;
    }
}

static void
fill_loaded_key (SortKey *key, JalonsEvent *event, JalonsEventSort sort)
{
  const JalonsClaim *values = jalons_event_get_values (event);

  if (sort == JALONS_EVENT_SORT_TITLE)
    {
      g_autofree char *title = jalons_event_dup_title (event);

      key->text = g_utf8_collate_key (title != NULL ? title : "", -1);
      key->last = FALSE;
    }
  else if (jalons_money_is_set (&values->amount))
    {
      key->text = g_strdup (values->amount.currency);
      key->number = values->amount.value;
      key->last = FALSE;
    }
}

/* Loads what the packed array does not hold, some thousand events at a time. */
static gboolean
load_keys (GArray *keys,
           const JalonsEventArray *events,
           JalonsEventSort sort,
           JalonsRowLoadFunc load,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree gint64 *ids = g_new (gint64, SORT_BATCH);
  g_autoptr (GHashTable) by_id = g_hash_table_new (NULL, NULL);

  for (guint from = 0; from < keys->len; from += SORT_BATCH)
    {
      guint n = MIN (SORT_BATCH, keys->len - from);
      g_autoptr (GPtrArray) loaded = NULL;

      g_hash_table_remove_all (by_id);
      for (guint i = 0; i < n; i++)
        {
          ids[i] = events->events[from + i].id;
          g_hash_table_insert (by_id, GUINT_TO_POINTER (events->events[from + i].id),
                               &g_array_index (keys, SortKey, from + i));
        }

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      loaded = load (ids, n, user_data, cancellable, error);
      if (loaded == NULL)
        return FALSE;

      for (guint i = 0; i < loaded->len; i++)
        {
          JalonsEvent *event = g_ptr_array_index (loaded, i);
          SortKey *key
            = g_hash_table_lookup (by_id, GUINT_TO_POINTER ((guint) jalons_event_get_id (event)));

          if (key != NULL)
            fill_loaded_key (key, event, sort);
        }
    }

  return TRUE;
}

static void
jalons_event_list_class_init (JalonsEventListClass *klass)
{
  JalonsRowListClass *row_list_class = JALONS_ROW_LIST_CLASS (klass);

  row_list_class->item_type = JALONS_TYPE_EVENT;
  row_list_class->row_type = &event_row_type;
}

static void
jalons_event_list_init (JalonsEventList *self)
{
}

/**
 * jalons_event_list_new:
 * @load: loads events by id, in a worker thread
 * @user_data: data for @load
 * @destroy: (nullable): frees @user_data
 *
 * Returns: (transfer full): an empty list
 */
JalonsEventList *
jalons_event_list_new (JalonsRowLoadFunc load, gpointer user_data, GDestroyNotify destroy)
{
  JalonsEventList *self = g_object_new (JALONS_TYPE_EVENT_LIST, NULL);

  jalons_row_list_set_loader (JALONS_ROW_LIST (self), load, user_data, destroy);

  return self;
}

/**
 * jalons_event_order_new:
 * @events: the events to list
 * @sort: in which order
 * @descending: whether from the largest to the smallest
 * @load: loads events by id: titles and amounts are not in the packed array
 * @user_data: data for @load
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error, which is that of @load or %G_IO_ERROR_CANCELLED
 *
 * Sorts events; takes long where they must be loaded, so call it in a worker thread.
 *
 * Returns: (transfer full): their order
 */
JalonsOrder *
jalons_event_order_new (JalonsEventArray *events,
                        JalonsEventSort sort,
                        gboolean descending,
                        JalonsRowLoadFunc load,
                        gpointer user_data,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GArray) keys = NULL;
  gint64 *ids;
  gsize n;

  g_return_val_if_fail (events != NULL, NULL);
  g_return_val_if_fail (load != NULL, NULL);

  n = events->n_events;
  if (sort == JALONS_EVENT_SORT_DATE && !descending)
    {
      ids = g_new (gint64, n);
      for (gsize i = 0; i < n; i++)
        ids[i] = events->events[i].id;
      return jalons_order_new_take (ids, n, NULL, 0);
    }

  keys = g_array_sized_new (FALSE, TRUE, sizeof (SortKey), (guint) n);
  g_array_set_size (keys, (guint) n);
  g_array_set_clear_func (keys, clear_sort_key);
  for (guint i = 0; i < n; i++)
    {
      g_array_index (keys, SortKey, i).rank = i;
      fill_packed_key (&g_array_index (keys, SortKey, i), events, sort);
    }
  if ((sort == JALONS_EVENT_SORT_TITLE || sort == JALONS_EVENT_SORT_AMOUNT)
      && !load_keys (keys, events, sort, load, user_data, cancellable, error))
    return NULL;

  g_array_sort_with_data (keys, compare_sort_keys, GINT_TO_POINTER (descending ? -1 : 1));

  ids = g_new (gint64, n);
  for (guint i = 0; i < n; i++)
    ids[i] = events->events[g_array_index (keys, SortKey, i).rank].id;
  return jalons_order_new_take (ids, n, NULL, 0);
}
