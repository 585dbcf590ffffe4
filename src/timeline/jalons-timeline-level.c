/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-level.h"

#include <math.h>

#include "timeline/jalons-timeline-level-private.h"

/* From this length on, in pixels, a period is drawn as long as it is in a row of its own. */
#define WIDE_LENGTH 20.0

/* Levels in a doubling of the zoom. */
#define LEVELS_PER_OCTAVE 2

/* The first bucket of a stream's octave that is at @day or later. */
static guint
find_bucket (const GArray *buckets, JalonsDay day)
{
  guint from = 0, to = buckets->len - 1;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (buckets, JalonsTimelineBucket, middle).day < day)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static void
collect_points (const JalonsTimelineStream *stream, const JalonsTimelineItem *item, GArray *indices)
{
  const GArray *buckets = stream->octaves[0];
  guint from = find_bucket (buckets, item->member_first);
  guint to = item->member_last == G_MAXINT32 ? buckets->len - 1
                                             : find_bucket (buckets, item->member_last + 1);
  guint32 begin = g_array_index (buckets, JalonsTimelineBucket, from).begin;
  guint32 end = g_array_index (buckets, JalonsTimelineBucket, to).begin;

  g_array_append_vals (indices, stream->by_center + begin, end - begin);
}

static void
collect_outcasts (const JalonsTimelineLevel *self,
                  const JalonsTimelineStream *stream,
                  guint kind,
                  guint span,
                  const JalonsTimelineItem *item,
                  GArray *indices)
{
  if (self->outcasts[kind][span] == NULL)
    return;

  for (guint i = 0; i < stream->groups->len; i++)
    {
      const JalonsTimelineGroup *group = &g_array_index (stream->groups, JalonsTimelineGroup, i);
      double day = floor (((double) group->first + group->last + 1) / 2);

      if (day >= item->member_first && day <= item->member_last
          && jalons_timeline_is_outcast (self, kind, span, i))
        g_array_append_vals (indices, stream->by_first + group->begin, group->n_events);
    }
}

static void
collect_group (const JalonsTimelineStream *stream, const JalonsTimelineItem *item, GArray *indices)
{
  for (guint i = 0; i < stream->groups->len; i++)
    {
      const JalonsTimelineGroup *group = &g_array_index (stream->groups, JalonsTimelineGroup, i);

      if (group->first == item->first && group->last == item->last)
        g_array_append_vals (indices, stream->by_first + group->begin, group->n_events);
    }
}

/**
 * jalons_timeline_level_number_for:
 * @density: pixels a day
 *
 * Returns: the number of the level that holds at this zoom
 */
int
jalons_timeline_level_number_for (double density)
{
  return (int) floor (log2 (density) * LEVELS_PER_OCTAVE + 1e-9);
}

/**
 * jalons_timeline_level_get_density:
 * @number: the number of a level
 *
 * Returns: the smallest zoom at which it holds, in pixels a day
 */
double
jalons_timeline_level_get_density (int number)
{
  return exp2 ((double) number / LEVELS_PER_OCTAVE);
}

/**
 * jalons_timeline_level_new:
 * @index: the events
 * @metrics: the sizes of marks
 * @number: the number of the level
 *
 * Decides what stands where at one zoom. Takes about a millisecond for each 10,000 different
 * periods.
 *
 * Returns: (transfer full): the level
 */
JalonsTimelineLevel *
jalons_timeline_level_new (const JalonsTimelineIndex *index,
                           const JalonsTimelineMetrics *metrics,
                           int number)
{
  JalonsTimelineLevel *self;

  g_return_val_if_fail (index != NULL && metrics != NULL, NULL);

  self = g_new0 (JalonsTimelineLevel, 1);
  self->number = number;
  self->density = jalons_timeline_level_get_density (number);

  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    {
      self->items[band] = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineItem));
      self->wides[band] = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineItem));
      self->references[band] = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineItem));
      if (metrics->n_rows[band] == 0)
        continue;
      jalons_timeline_pack_wides (self, index, metrics, band);
      jalons_timeline_pack_points (self, index, metrics, band);
      jalons_timeline_pack_references (self, index, metrics, band);
    }

  return self;
}

/**
 * jalons_timeline_level_free:
 * @self: (transfer full): a level
 */
void
jalons_timeline_level_free (JalonsTimelineLevel *self)
{
  g_return_if_fail (self != NULL);

  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    {
      g_array_unref (self->items[band]);
      g_array_unref (self->wides[band]);
      g_array_unref (self->references[band]);
      for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
        g_free (self->outcasts[band][span]);
    }
  g_free (self);
}

/**
 * jalons_timeline_level_collect:
 * @self: a level
 * @index: the events it was made of
 * @metrics: the sizes it was made with
 * @item: one of its items
 * @indices: (element-type guint32): where to append to
 *
 * Appends the indices of all events that an item stands for.
 */
void
jalons_timeline_level_collect (const JalonsTimelineLevel *self,
                               const JalonsTimelineIndex *index,
                               const JalonsTimelineMetrics *metrics,
                               const JalonsTimelineItem *item,
                               GArray *indices)
{
  g_return_if_fail (self != NULL && index != NULL && metrics != NULL);
  g_return_if_fail (item != NULL && indices != NULL);

  if (item->type == JALONS_TIMELINE_ITEM_REFERENCE)
    return;
  if (item->n_events == 1)
    {
      g_array_append_val (indices, item->event);
      return;
    }

  for (guint kind = 0; kind < JALONS_TIMELINE_N_BANDS; kind++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      {
        const JalonsTimelineStream *stream = jalons_timeline_index_get_stream (index, kind, span);
        gboolean wide = jalons_timeline_span_is_wide (metrics, self->density, span);

        if ((item->kinds & (1u << kind)) == 0 || stream->n_events == 0)
          continue;
        if (item->type == JALONS_TIMELINE_ITEM_CLUSTER && !wide)
          collect_points (stream, item, indices);
        else if (item->type == JALONS_TIMELINE_ITEM_CLUSTER)
          collect_outcasts (self, stream, kind, span, item, indices);
        else if (wide)
          collect_group (stream, item, indices);
      }
}

/**
 * jalons_timeline_metrics_get_radius:
 * @metrics: the sizes of marks
 * @event: an event
 *
 * Returns: half the size of its mark, in pixels
 */
double
jalons_timeline_metrics_get_radius (const JalonsTimelineMetrics *metrics,
                                    const JalonsPackedEvent *event)
{
  g_return_val_if_fail (metrics != NULL && event != NULL, 0);

  if (event->kind == JALONS_KIND_RELEASE)
    return metrics->diamond;
  return metrics->radius[MIN (event->size_class, JALONS_MONEY_N_CLASSES)];
}

/**
 * jalons_timeline_metrics_get_rows:
 * @metrics: the sizes of marks
 * @band: a band
 * @size_class: the size class of an amount
 *
 * Returns: how many rows a mark of that size takes
 */
guint
jalons_timeline_metrics_get_rows (const JalonsTimelineMetrics *metrics,
                                  guint band,
                                  guint size_class)
{
  double size;

  g_return_val_if_fail (metrics != NULL && band < JALONS_TIMELINE_N_BANDS, 1);

  size = 2 * metrics->radius[MIN (size_class, JALONS_MONEY_N_CLASSES)];
  if (metrics->upright || band == JALONS_KIND_RELEASE || size <= metrics->row_height)
    return 1;
  return MIN ((guint) ceil (size / metrics->row_height), MAX (metrics->n_rows[band], 1));
}

/**
 * jalons_timeline_metrics_get_wide_rows:
 * @metrics: the sizes of marks
 * @band: a band
 *
 * Returns: how many rows of a band are open to marks of long periods: all but those that the
 * largest mark of a point in time needs
 */
guint
jalons_timeline_metrics_get_wide_rows (const JalonsTimelineMetrics *metrics, guint band)
{
  guint reserved;

  g_return_val_if_fail (metrics != NULL && band < JALONS_TIMELINE_N_BANDS, 0);

  if (metrics->upright)
    return 0;
  reserved = jalons_timeline_metrics_get_rows (metrics, band, JALONS_MONEY_N_CLASSES);
  return metrics->n_rows[band] > reserved ? metrics->n_rows[band] - reserved : 0;
}

/**
 * jalons_timeline_count_length:
 * @count: a number of events
 *
 * Returns: how many characters its short form has, as in "7", "140", "1.2k" or "35k"
 */
guint
jalons_timeline_count_length (guint32 count)
{
  return count < 10 ? 1 : count < 100 ? 2 : count < 1000 ? 3 : 4;
}

gboolean
jalons_timeline_band_has_kind (const JalonsTimelineMetrics *metrics, guint band, guint kind)
{
  return metrics->merged ? band == 0 : band == kind;
}

gboolean
jalons_timeline_span_is_wide (const JalonsTimelineMetrics *metrics, double density, guint span)
{
  if (span == 0 || metrics->upright)
    return FALSE;
  return (double) (1u << (span - 1)) * density >= WIDE_LENGTH;
}
