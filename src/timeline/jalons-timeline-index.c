/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-index-private.h"

#include <math.h>
#include <string.h>

/* Longer periods than this class (512 days) do not stretch the first view to their end. */
#define SPAN_YEAR 9

typedef struct
{
  gint64 key;
  guint32 index;
} SortItem;

static guint
band_of (const JalonsPackedEvent *event)
{
  return event->kind == JALONS_KIND_RELEASE ? JALONS_KIND_RELEASE : JALONS_KIND_INVESTMENT;
}

static int
compare_packed (const JalonsPackedEvent *a, const JalonsPackedEvent *b)
{
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  if (a->last != b->last)
    return a->last < b->last ? -1 : 1;
  return (a->id > b->id) - (a->id < b->id);
}

static int
compare_sort_items (gconstpointer a, gconstpointer b, gpointer data)
{
  const SortItem *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return (x->index > y->index) - (x->index < y->index);
}

static void
set_live (JalonsTimelineIndex *self, guint32 index)
{
  self->live[index >> 3] |= (guint8) (1u << (index & 7));
}

/* Both arrays have the same order, so one walk finds what they share. */
static void
mark_live (JalonsTimelineIndex *self, JalonsEventArray *live)
{
  gsize n_dated = self->events->n_dated;
  gsize at = 0;

  self->live = g_malloc0 (self->events->n_events / 8 + 1);
  for (gsize i = 0; i < n_dated; i++)
    {
      const JalonsPackedEvent *event = &self->events->events[i];

      while (at < live->n_dated && compare_packed (&live->events[at], event) < 0)
        at++;
      if (at < live->n_dated && compare_packed (&live->events[at], event) == 0)
        set_live (self, (guint32) i);
    }

  at = live->n_dated;
  for (gsize i = n_dated; i < self->events->n_events; i++)
    {
      guint32 id = self->events->events[i].id;

      while (at < live->n_events && live->events[at].id < id)
        at++;
      if (at < live->n_events && live->events[at].id == id)
        set_live (self, (guint32) i);
    }
}

static void
count_streams (JalonsTimelineIndex *self)
{
  for (gsize i = 0; i < self->events->n_dated; i++)
    {
      const JalonsPackedEvent *event = &self->events->events[i];

      self->streams[band_of (event)][jalons_timeline_span_of (event)].n_events++;
    }
}

static void
fill_streams (JalonsTimelineIndex *self)
{
  guint32 at[JALONS_TIMELINE_N_BANDS][JALONS_TIMELINE_N_SPANS] = { 0 };

  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      {
        JalonsTimelineStream *stream = &self->streams[band][span];

        stream->by_first = g_new (guint32, stream->n_events + 1);
      }

  for (gsize i = 0; i < self->events->n_dated; i++)
    {
      const JalonsPackedEvent *event = &self->events->events[i];
      guint band = band_of (event), span = jalons_timeline_span_of (event);

      self->streams[band][span].by_first[at[band][span]++] = (guint32) i;
    }
}

static gint64
center_key (const JalonsTimelineIndex *self, guint32 index)
{
  const JalonsPackedEvent *event = &self->events->events[index];

  return (gint64) event->first + jalons_timeline_last_of (event);
}

static void
order_by_center (JalonsTimelineIndex *self, JalonsTimelineStream *stream)
{
  g_autofree SortItem *items = NULL;
  gboolean sorted = TRUE;

  stream->by_center = g_memdup2 (stream->by_first, (stream->n_events + 1) * sizeof (guint32));
  for (guint32 i = 1; i < stream->n_events && sorted; i++)
    sorted = center_key (self, stream->by_center[i - 1]) <= center_key (self, stream->by_center[i]);
  if (sorted)
    return;

  items = g_new (SortItem, stream->n_events);
  for (guint32 i = 0; i < stream->n_events; i++)
    items[i] = (SortItem) { center_key (self, stream->by_first[i]), stream->by_first[i] };
  g_sort_array (items, stream->n_events, sizeof (SortItem), compare_sort_items, NULL);
  for (guint32 i = 0; i < stream->n_events; i++)
    stream->by_center[i] = items[i].index;
}

static void
clear_stream (JalonsTimelineStream *stream)
{
  for (guint octave = 0; octave < stream->n_octaves; octave++)
    g_array_unref (stream->octaves[octave]);
  g_clear_pointer (&stream->octaves, g_free);
  g_clear_pointer (&stream->groups, g_array_unref);
  g_clear_pointer (&stream->by_center, g_free);
  g_clear_pointer (&stream->by_first, g_free);
}

/* The first group of a stream that begins at @day or later. */
static guint
find_group (const JalonsTimelineStream *stream, double day)
{
  guint from = 0, to = stream->groups->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (stream->groups, JalonsTimelineGroup, middle).first < day)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static void
count_before (const JalonsTimelineStream *stream,
              guint span,
              double day,
              JalonsTimelineOutside *outside)
{
  double longest = span == JALONS_TIMELINE_N_SPANS - 1 ? G_MAXINT32 : (double) (1u << span);
  guint certain = find_group (stream, day - longest);
  guint end = find_group (stream, day);

  if (certain > 0)
    {
      const JalonsTimelineGroup *group
        = &g_array_index (stream->groups, JalonsTimelineGroup, certain - 1);

      outside->n_events += group->begin + group->n_events;
      outside->last = MAX (outside->last, group->last);
    }
  for (guint i = certain; i < end; i++)
    {
      const JalonsTimelineGroup *group = &g_array_index (stream->groups, JalonsTimelineGroup, i);

      if (group->last + 1.0 > day)
        continue;
      outside->n_events += group->n_events;
      outside->last = MAX (outside->last, group->last);
    }
  if (end > 0)
    outside->first
      = MIN (outside->first, g_array_index (stream->groups, JalonsTimelineGroup, 0).first);
}

static void
count_after (const JalonsTimelineStream *stream, double day, JalonsTimelineOutside *outside)
{
  guint begin = find_group (stream, day);
  guint n_groups = stream->groups->len;

  if (begin == n_groups)
    return;

  outside->n_events
    += stream->n_events - g_array_index (stream->groups, JalonsTimelineGroup, begin).begin;
  outside->first
    = MIN (outside->first, g_array_index (stream->groups, JalonsTimelineGroup, begin).first);
  outside->last
    = MAX (outside->last, g_array_index (stream->groups, JalonsTimelineGroup, n_groups - 1).last);
}

/**
 * jalons_timeline_index_new:
 * @events: the events to show
 * @live: (nullable): those of them that are not dimmed, in the same order; %NULL for all
 * @reference: (nullable): what the catalogue knows, to be drawn beside
 *
 * Prepares events for being shown at any size. Takes some ten milliseconds for each 100,000 events:
 * with many, call it in a thread.
 *
 * Returns: (transfer full): the index
 */
JalonsTimelineIndex *
jalons_timeline_index_new (JalonsEventArray *events,
                           JalonsEventArray *live,
                           JalonsEventArray *reference)
{
  JalonsTimelineIndex *self;

  g_return_val_if_fail (events != NULL, NULL);
  g_return_val_if_fail (events->n_events < G_MAXUINT32, NULL);

  self = g_new0 (JalonsTimelineIndex, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->events = jalons_event_array_ref (events);
  if (reference != NULL)
    self->reference = jalons_event_array_ref (reference);
  if (live != NULL && live != events)
    mark_live (self, live);

  count_streams (self);
  fill_streams (self);
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      {
        JalonsTimelineStream *stream = &self->streams[band][span];

        order_by_center (self, stream);
        jalons_timeline_index_build_octaves (self, stream);
        jalons_timeline_index_build_groups (self, stream);
        self->n_groups += stream->groups->len;
      }

  return self;
}

/**
 * jalons_timeline_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
JalonsTimelineIndex *
jalons_timeline_index_ref (JalonsTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * jalons_timeline_index_unref:
 * @self: (transfer full): an index
 */
void
jalons_timeline_index_unref (JalonsTimelineIndex *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      clear_stream (&self->streams[band][span]);
  jalons_event_array_unref (self->events);
  g_clear_pointer (&self->reference, jalons_event_array_unref);
  g_free (self->live);
  g_free (self);
}

/**
 * jalons_timeline_index_get_n_events:
 * @self: an index
 *
 * Returns: how many events it has, dated or not
 */
gsize
jalons_timeline_index_get_n_events (const JalonsTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->events->n_events;
}

/**
 * jalons_timeline_index_get_n_dated:
 * @self: an index
 *
 * Returns: how many of its events are dated: they come first
 */
gsize
jalons_timeline_index_get_n_dated (const JalonsTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->events->n_dated;
}

/**
 * jalons_timeline_index_get_event:
 * @self: an index
 * @index: which of its events
 *
 * Returns: (transfer none): the event
 */
const JalonsPackedEvent *
jalons_timeline_index_get_event (const JalonsTimelineIndex *self, guint32 index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->events->n_events, NULL);

  return &self->events->events[index];
}

/**
 * jalons_timeline_index_is_live:
 * @self: an index
 * @index: which of its events
 *
 * Returns: whether that event is not dimmed
 */
gboolean
jalons_timeline_index_is_live (const JalonsTimelineIndex *self, guint32 index)
{
  return self->live == NULL || (self->live[index >> 3] >> (index & 7)) & 1;
}

/**
 * jalons_timeline_index_find_id:
 * @self: an index
 * @id: an event's id
 * @out_index: (out) (optional): which of the events has it
 *
 * Returns: whether there is such an event
 */
gboolean
jalons_timeline_index_find_id (const JalonsTimelineIndex *self, guint32 id, guint32 *out_index)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (gsize i = 0; i < self->events->n_events; i++)
    if (self->events->events[i].id == id)
      {
        if (out_index != NULL)
          *out_index = (guint32) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jalons_timeline_index_get_n_reference:
 * @self: an index
 *
 * Returns: how many dated events of the catalogue there are
 */
gsize
jalons_timeline_index_get_n_reference (const JalonsTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->reference != NULL ? self->reference->n_dated : 0;
}

/**
 * jalons_timeline_index_get_reference:
 * @self: an index
 * @index: which of the catalogue's events
 *
 * Returns: (transfer none): the event
 */
const JalonsPackedEvent *
jalons_timeline_index_get_reference (const JalonsTimelineIndex *self, guint32 index)
{
  g_return_val_if_fail (self != NULL && self->reference != NULL, NULL);
  g_return_val_if_fail (index < self->reference->n_events, NULL);

  return &self->reference->events[index];
}

/**
 * jalons_timeline_index_get_stream:
 * @self: an index
 * @band: a band, which is a #JalonsKind
 * @span: a class of length: 0 for a day, else n for up to 2 to the power of n days
 *
 * Returns: (transfer none): the events of that band and length
 */
const JalonsTimelineStream *
jalons_timeline_index_get_stream (const JalonsTimelineIndex *self, guint band, guint span)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (band < JALONS_TIMELINE_N_BANDS && span < JALONS_TIMELINE_N_SPANS, NULL);

  return &self->streams[band][span];
}

/**
 * jalons_timeline_index_get_n_groups:
 * @self: an index
 *
 * Returns: how many different periods there are: what the cost of a layout grows with
 */
gsize
jalons_timeline_index_get_n_groups (const JalonsTimelineIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_groups;
}

/**
 * jalons_timeline_index_get_dense_range:
 * @self: an index
 * @share: how much of the events to hold, 0 to 1
 * @out_first: (out): the first day of the range
 * @out_last: (out): the last day of the range
 *
 * Finds the shortest range that holds a share of the events; the latest of equally short ones.
 *
 * Returns: whether there is any dated event
 */
gboolean
jalons_timeline_index_get_dense_range (const JalonsTimelineIndex *self,
                                       double share,
                                       JalonsDay *out_first,
                                       JalonsDay *out_last)
{
  const JalonsPackedEvent *events;
  gsize n, n_held, best = 0;
  gint64 shortest = G_MAXINT64;
  JalonsDay last;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (out_first != NULL && out_last != NULL, FALSE);

  n = self->events->n_dated;
  events = self->events->events;
  if (n == 0)
    return FALSE;

  n_held = CLAMP ((gsize) ceil (share * (double) n), 1, n);
  for (gsize i = 0; i + n_held <= n; i++)
    {
      gint64 days = (gint64) events[i + n_held - 1].first - events[i].first;

      if (days <= shortest)
        {
          shortest = days;
          best = i;
        }
    }

  last = events[best].first;
  for (gsize i = best; i < best + n_held; i++)
    last = MAX (last, jalons_timeline_span_of (&events[i]) <= SPAN_YEAR
                        ? jalons_timeline_last_of (&events[i])
                        : events[i].first);
  *out_first = events[best].first;
  *out_last = last;

  return TRUE;
}

/**
 * jalons_timeline_index_count_outside:
 * @self: an index
 * @first: the moment at which the view begins, in days
 * @last: the moment at which it ends, in days
 * @out_before: (out caller-allocates): what has ended before
 * @out_after: (out caller-allocates): what begins after
 *
 * Tells what lies outside of a view; the days are without meaning where there are no events.
 */
void
jalons_timeline_index_count_outside (const JalonsTimelineIndex *self,
                                     double first,
                                     double last,
                                     JalonsTimelineOutside *out_before,
                                     JalonsTimelineOutside *out_after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (out_before != NULL && out_after != NULL);

  *out_before = (JalonsTimelineOutside) { 0, G_MAXINT32, G_MININT32 };
  *out_after = (JalonsTimelineOutside) { 0, G_MAXINT32, G_MININT32 };

  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      if (self->streams[band][span].n_events > 0)
        {
          count_before (&self->streams[band][span], span, first, out_before);
          count_after (&self->streams[band][span], last, out_after);
        }
}

/**
 * jalons_timeline_span_of:
 * @event: a dated event
 *
 * Returns: the class of length of its period: 0 for a day, else n for up to 2 to the power of n
 * days
 */
guint
jalons_timeline_span_of (const JalonsPackedEvent *event)
{
  gint64 days = (gint64) jalons_timeline_last_of (event) - event->first;
  guint span = days > 0 ? g_bit_storage ((gulong) days) : 0;

  return MIN (span, JALONS_TIMELINE_N_SPANS - 1);
}

/**
 * jalons_timeline_last_of:
 * @event: a dated event
 *
 * Returns: the last day of its period, never before its first
 */
JalonsDay
jalons_timeline_last_of (const JalonsPackedEvent *event)
{
  return MAX (event->last, event->first);
}

/**
 * jalons_timeline_center_of:
 * @event: a dated event
 *
 * Returns: the middle of its period, in days
 */
double
jalons_timeline_center_of (const JalonsPackedEvent *event)
{
  return ((double) event->first + jalons_timeline_last_of (event) + 1) / 2;
}

/**
 * jalons_timeline_bucket_floor:
 * @day: a day
 * @octave: an octave, below 31
 *
 * Returns: the first day of the bucket in which @day lies
 */
JalonsDay
jalons_timeline_bucket_floor (JalonsDay day, guint octave)
{
  return day - (JalonsDay) ((guint32) day & ((1u << octave) - 1));
}
