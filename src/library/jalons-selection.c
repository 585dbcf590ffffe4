/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "library/jalons-selection-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (JalonsSelection,
                     jalons_selection,
                     jalons_selection_ref,
                     jalons_selection_unref)

/* The events that stand in a selected article. */
static guint64 *
find_told (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;
  JalonsSelection *self = select->selection;
  guint64 *told = g_new0 (guint64, jalons_bits_n_words (index->n_events));

  for (guint i = 0; i < self->n_articles; i++)
    {
      gsize n;
      const guint32 *ranks
        = jalons_lists_get (&index->article_events, jalons_selection_get_position_at (self, i), &n);

      for (gsize j = 0; j < n; j++)
        jalons_bits_set (told, ranks[j]);
    }

  return told;
}

static gsize
count_bits (const guint64 *bits, guint n_words)
{
  gsize n = 0;

  for (guint i = 0; i < n_words; i++)
    n += (gsize) __builtin_popcountll (bits[i]);

  return n;
}

static void
collect_events (JalonsSelect *select)
{
  const JalonsIndex *index = select->index;
  JalonsSelection *self = select->selection;
  guint n_words = jalons_bits_n_words (index->n_events);
  JalonsPackedEvent *events;
  gsize n = 0;

  if (self->positions == NULL && select->matching == NULL)
    {
      self->events = jalons_event_array_ref (index->events);
      return;
    }
  self->event_bits = find_told (select);
  if (select->matching != NULL)
    {
      for (guint i = 0; i < n_words; i++)
        self->event_bits[i] &= select->matching[i];
    }
  events = g_new (JalonsPackedEvent, count_bits (self->event_bits, n_words) + 1);
  for (guint i = 0; i < n_words; i++)
    {
      for (guint64 word = self->event_bits[i]; word != 0; word &= word - 1)
        events[n++] = index->events->events[i * 64 + (guint) __builtin_ctzll (word)];
    }
  self->events = jalons_event_array_new_take (events, n);
}

/**
 * jalons_index_select:
 * @index: an index
 * @filter: what to select
 * @library: (nullable): the library of @index, for a filter with words to look for
 * @cancellable: (nullable): ends it
 * @error: return location for an error
 *
 * Finds what a filter selects, and counts every facet.
 *
 * Returns: (transfer full) (nullable): the selection
 */
JalonsSelection *
jalons_index_select (JalonsIndex *index,
                     const JalonsFilter *filter,
                     JalonsLibrary *library,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (JalonsSelection) self = NULL;
  g_autofree guint8 *fails = NULL;
  g_autofree guint16 *hits = NULL;
  JalonsSelect select;

  g_return_val_if_fail (index != NULL && filter != NULL, NULL);
  g_return_val_if_fail (library != NULL || jalons_filter_get_text (filter) == NULL, NULL);

  self = g_new0 (JalonsSelection, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->index = jalons_index_ref (index);
  self->filter = jalons_filter_ref ((JalonsFilter *) filter);
  fails = g_new0 (guint8, index->n_articles + 1);
  hits = g_new0 (guint16, index->n_articles + 1);
  select = (JalonsSelect) {
    .index = index, .filter = filter, .selection = self, .fails = fails, .hits = hits
  };

  if (!jalons_select_check (&select, library, cancellable, error))
    return NULL;
  jalons_select_count (&select);
  collect_events (&select);
  g_free (select.matching);

  return g_steal_pointer (&self);
}

/**
 * jalons_index_select_articles:
 * @index: an index
 * @article_ids: (array length=n_articles): articles
 * @n_articles: how many there are
 *
 * Selects some articles by hand; those that are not in the index are left out.
 *
 * Returns: (transfer full): the selection, whose filter is empty
 */
JalonsSelection *
jalons_index_select_articles (JalonsIndex *index, const gint64 *article_ids, gsize n_articles)
{
  JalonsSelection *self;
  g_autofree guint8 *fails = NULL;
  g_autofree guint16 *hits = NULL;
  JalonsSelect select;

  g_return_val_if_fail (index != NULL && (article_ids != NULL || n_articles == 0), NULL);

  self = g_new0 (JalonsSelection, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->index = jalons_index_ref (index);
  self->filter = jalons_filter_new ();
  fails = g_new0 (guint8, index->n_articles + 1);
  hits = g_new0 (guint16, index->n_articles + 1);
  select = (JalonsSelect) {
    .index = index, .filter = self->filter, .selection = self, .fails = fails, .hits = hits
  };

  jalons_select_fail_all (&select, JALONS_FAILS_HARD);
  for (gsize i = 0; i < n_articles; i++)
    {
      guint position = jalons_index_find_article (index, article_ids[i]);

      if (position != JALONS_POSITION_NONE)
        fails[position] = 0;
    }
  jalons_select_count (&select);
  collect_events (&select);

  return self;
}

/**
 * jalons_selection_ref:
 * @self: a selection
 *
 * Returns: (transfer full): @self
 */
JalonsSelection *
jalons_selection_ref (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * jalons_selection_unref:
 * @self: (transfer full): a selection
 *
 * Gives up a reference.
 */
void
jalons_selection_unref (JalonsSelection *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->positions);
  g_clear_pointer (&self->events, jalons_event_array_unref);
  g_free (self->event_bits);
  g_free (self->companies.counts);
  g_free (self->months.counts);
  g_free (self->sources.counts);
  g_free (self->languages.counts);
  g_free (self->tags.counts);
  g_free (self->density);
  jalons_filter_unref (self->filter);
  jalons_index_unref (self->index);
  g_free (self);
}

/**
 * jalons_selection_get_index:
 * @self: a selection
 *
 * Returns: (transfer none): the index from which it was made
 */
JalonsIndex *
jalons_selection_get_index (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->index;
}

/**
 * jalons_selection_get_filter:
 * @self: a selection
 *
 * Returns: (transfer none): what it selects
 */
const JalonsFilter *
jalons_selection_get_filter (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->filter;
}

/**
 * jalons_selection_get_n_articles:
 * @self: a selection
 *
 * Returns: how many articles it has
 */
guint
jalons_selection_get_n_articles (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_articles;
}

/**
 * jalons_selection_get_position_at:
 * @self: a selection
 * @rank: the place of an article in it, below jalons_selection_get_n_articles()
 *
 * Returns: the article's position in the index
 */
guint
jalons_selection_get_position_at (JalonsSelection *self, guint rank)
{
  g_return_val_if_fail (self != NULL && rank < self->n_articles, JALONS_POSITION_NONE);

  return self->positions == NULL ? rank : self->positions[rank];
}

/**
 * jalons_selection_get_article_at:
 * @self: a selection
 * @rank: the place of an article in it, below jalons_selection_get_n_articles()
 *
 * Returns: the article's id
 */
gint64
jalons_selection_get_article_at (JalonsSelection *self, guint rank)
{
  g_return_val_if_fail (self != NULL && rank < self->n_articles, 0);

  return self->index->ids[self->positions == NULL ? rank : self->positions[rank]];
}

/**
 * jalons_selection_find_article:
 * @self: a selection
 * @article_id: an article's id
 *
 * Returns: its place in the selection, or %JALONS_POSITION_NONE
 */
guint
jalons_selection_find_article (JalonsSelection *self, gint64 article_id)
{
  guint position, low = 0, high;

  g_return_val_if_fail (self != NULL, JALONS_POSITION_NONE);

  position = jalons_index_find_article (self->index, article_id);
  if (position == JALONS_POSITION_NONE || self->positions == NULL)
    return position;
  high = self->n_articles;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->positions[middle] < position)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_articles && self->positions[low] == position ? low : JALONS_POSITION_NONE;
}

/**
 * jalons_selection_get_n_events:
 * @self: a selection
 *
 * Returns: how many events it has
 */
guint
jalons_selection_get_n_events (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) self->events->n_events;
}

/**
 * jalons_selection_get_events:
 * @self: a selection
 *
 * Returns: (transfer none): its events, packed
 */
JalonsEventArray *
jalons_selection_get_events (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->events;
}

/**
 * jalons_selection_has_event:
 * @self: a selection
 * @event_id: an event's id
 *
 * Returns: whether the event is selected
 */
gboolean
jalons_selection_has_event (JalonsSelection *self, gint64 event_id)
{
  guint rank;

  g_return_val_if_fail (self != NULL, FALSE);

  rank = jalons_index_find_event (self->index, event_id);

  return rank != JALONS_POSITION_NONE
         && (self->event_bits == NULL || jalons_bits_get (self->event_bits, rank));
}

/**
 * jalons_selection_get_companies:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the companies that its articles name, most
 *   articles first, then by name
 */
const JalonsFacetCount *
jalons_selection_get_companies (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->companies.n;

  return self->companies.counts;
}

/**
 * jalons_selection_get_months:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the months of publication, ascending
 */
const JalonsFacetCount *
jalons_selection_get_months (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->months.n;

  return self->months.counts;
}

/**
 * jalons_selection_get_sources:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the newspapers and sites, most articles first
 */
const JalonsFacetCount *
jalons_selection_get_sources (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->sources.n;

  return self->sources.counts;
}

/**
 * jalons_selection_get_languages:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the languages, most articles first
 */
const JalonsFacetCount *
jalons_selection_get_languages (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->languages.n;

  return self->languages.counts;
}

/**
 * jalons_selection_get_tags:
 * @self: a selection
 * @out_n: (out): how many
 *
 * Returns: (transfer none) (array length=out_n): the tags, in the order in which they were made
 */
const JalonsFacetCount *
jalons_selection_get_tags (JalonsSelection *self, gsize *out_n)
{
  g_return_val_if_fail (self != NULL && out_n != NULL, NULL);

  *out_n = self->tags.n;

  return self->tags.counts;
}

/**
 * jalons_selection_get_n_undated:
 * @self: a selection
 *
 * Returns: how many articles there are without a date, under the filter without its conditions on
 *   publication
 */
guint
jalons_selection_get_n_undated (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_undated;
}

/**
 * jalons_selection_get_n_flagged:
 * @self: a selection
 * @flag: one #JalonsFilterFlags
 *
 * Returns: how many articles have that flag, under the filter without its flags
 */
guint
jalons_selection_get_n_flagged (JalonsSelection *self, JalonsFilterFlags flag)
{
  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < JALONS_SELECTION_N_FLAGS; i++)
    {
      if (flag == 1u << i)
        return self->n_flagged[i];
    }

  return 0;
}

/**
 * jalons_selection_get_n_to_settle:
 * @self: a selection
 *
 * Returns: how many things wait for a person's decision, under the filter without its flags: an
 *   event as often as there are reasons to look at it, and each article without a date
 */
guint
jalons_selection_get_n_to_settle (JalonsSelection *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_to_settle;
}

/**
 * jalons_selection_get_density:
 * @self: a selection
 * @out_first_month: (out): the number of the first month: year × 12 + month − 1
 * @out_n_months: (out): how many months
 *
 * Returns: (transfer none) (array length=out_n_months): for each month how many of its articles
 *   were published in it
 */
const guint32 *
jalons_selection_get_density (JalonsSelection *self, int *out_first_month, gsize *out_n_months)
{
  g_return_val_if_fail (self != NULL && out_first_month != NULL && out_n_months != NULL, NULL);

  *out_first_month = self->first_month;
  *out_n_months = self->n_months;

  return self->density;
}
