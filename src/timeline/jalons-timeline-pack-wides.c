/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-level-private.h"

#define NO_LANE 255

/* Single events of one period are drawn one by one only for so many of the earliest periods: a
 * library in which more of them share their days is drawn as pills there. */
#define MAX_SPREAD 8192

typedef struct
{
  const JalonsTimelineGroup *group;
  guint32 number;
  guint8 kind;
  guint8 span;
  guint8 lane;
} Candidate;

typedef struct
{
  JalonsDay first;
  JalonsDay last;
} Interval;

typedef struct
{
  JalonsTimelineLevel *level;
  const JalonsTimelineIndex *index;
  guint band;
  guint n_rows;
  guint n_lanes;
  GArray *candidates;
  GArray *lanes[JALONS_TIMELINE_MAX_ROWS]; /* of Interval, in order */
} Packing;

static int
compare_candidates (gconstpointer a, gconstpointer b, gpointer data)
{
  const Candidate *x = a, *y = b;

  if (x->group->first != y->group->first)
    return x->group->first < y->group->first ? -1 : 1;
  if (x->group->last != y->group->last)
    return x->group->last > y->group->last ? -1 : 1;
  return (int) x->kind - (int) y->kind;
}

static void
collect_candidates (Packing *packing, const JalonsTimelineMetrics *metrics)
{
  for (guint kind = 0; kind < JALONS_TIMELINE_N_BANDS; kind++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      {
        const JalonsTimelineStream *stream;

        if (!jalons_timeline_band_has_kind (metrics, packing->band, kind)
            || !jalons_timeline_span_is_wide (metrics, packing->level->density, span))
          continue;

        stream = jalons_timeline_index_get_stream (packing->index, kind, span);
        for (guint i = 0; i < stream->groups->len; i++)
          {
            Candidate candidate = { &g_array_index (stream->groups, JalonsTimelineGroup, i), i,
                                    (guint8) kind, (guint8) span, NO_LANE };

            g_array_append_val (packing->candidates, candidate);
          }
      }
  g_array_sort_with_data (packing->candidates, compare_candidates, NULL);
}

static void
cast_out (Packing *packing, const Candidate *candidate)
{
  guint8 **bits = &packing->level->outcasts[candidate->kind][candidate->span];

  if (*bits == NULL)
    {
      const JalonsTimelineStream *stream
        = jalons_timeline_index_get_stream (packing->index, candidate->kind, candidate->span);

      *bits = g_malloc0 (stream->groups->len / 8 + 1);
    }
  (*bits)[candidate->number >> 3] |= (guint8) (1u << (candidate->number & 7));
}

/* Each group takes the lane farthest from the axis that is free from its first day on. */
static void
assign_lanes (Packing *packing)
{
  for (guint i = 0; i < packing->candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (packing->candidates, Candidate, i);
      Interval interval = { candidate->group->first, candidate->group->last };

      for (guint lane = 0; lane < packing->n_lanes; lane++)
        {
          GArray *taken = packing->lanes[lane];

          if (taken->len > 0
              && g_array_index (taken, Interval, taken->len - 1).last >= interval.first)
            continue;
          g_array_append_val (taken, interval);
          candidate->lane = (guint8) lane;
          break;
        }
      if (candidate->lane == NO_LANE)
        cast_out (packing, candidate);
    }
}

/* Where in a lane an interval would be inserted; whether it is free there. */
static gboolean
find_free (const GArray *lane, const Interval *interval, guint *out_at)
{
  guint from = 0, to = lane->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (lane, Interval, middle).last < interval->first)
        from = middle + 1;
      else
        to = middle;
    }
  *out_at = from;
  return from == lane->len || g_array_index (lane, Interval, from).first > interval->last;
}

static void
append_item (
  Packing *packing, const Candidate *candidate, guint lane, guint32 event, guint32 n_events)
{
  const JalonsTimelineGroup *group = candidate->group;
  const JalonsPackedEvent *packed = jalons_timeline_index_get_event (packing->index, event);
  JalonsTimelineItem item = {
    .anchor = ((double) group->first + group->last + 1) / 2,
    .first = group->first,
    .last = group->last,
    .member_first = group->first,
    .member_last = group->last,
    .event = event,
    .n_events = n_events,
    .type = n_events > 1 ? JALONS_TIMELINE_ITEM_WIDE_CLUSTER : JALONS_TIMELINE_ITEM_WIDE,
    .band = (guint8) packing->band,
    .row = (guint8) (packing->n_rows - 1 - lane),
    .n_rows = 1,
    .kinds = (guint8) (1u << candidate->kind),
  };

  item.size_class = n_events > 1 ? group->size_class : packed->size_class;
  item.hue = n_events > 1 ? group->hue : packed->hue;
  item.n_live = n_events > 1 ? group->n_live
                             : (guint32) jalons_timeline_index_is_live (packing->index, event);
  g_array_append_val (packing->level->wides[packing->band], item);
}

/* One by one where there are lanes enough for all events of the period, else as one pill. */
static void
place_group (Packing *packing, const Candidate *candidate, gboolean may_spread)
{
  const JalonsTimelineGroup *group = candidate->group;
  const JalonsTimelineStream *stream
    = jalons_timeline_index_get_stream (packing->index, candidate->kind, candidate->span);
  Interval interval = { group->first, group->last };
  guint free_lanes[JALONS_TIMELINE_MAX_ROWS], at[JALONS_TIMELINE_MAX_ROWS];
  guint n_free = 0;

  for (guint lane = 0; may_spread && lane < packing->n_lanes; lane++)
    if (lane != candidate->lane && find_free (packing->lanes[lane], &interval, &at[n_free]))
      free_lanes[n_free++] = lane;

  if (group->n_events - 1 > n_free)
    {
      append_item (packing, candidate, candidate->lane, group->representative, group->n_events);
      return;
    }

  append_item (packing, candidate, candidate->lane, stream->by_first[group->begin], 1);
  for (guint i = 1; i < group->n_events; i++)
    {
      g_array_insert_val (packing->lanes[free_lanes[i - 1]], at[i - 1], interval);
      append_item (packing, candidate, free_lanes[i - 1], stream->by_first[group->begin + i], 1);
    }
}

static void
find_longest (JalonsTimelineLevel *level, guint band)
{
  for (guint i = 0; i < level->wides[band]->len; i++)
    {
      const JalonsTimelineItem *item = &g_array_index (level->wides[band], JalonsTimelineItem, i);

      level->longest[band] = MAX (level->longest[band], (double) item->last - item->first + 1);
    }
}

void
jalons_timeline_pack_wides (JalonsTimelineLevel *level,
                            const JalonsTimelineIndex *index,
                            const JalonsTimelineMetrics *metrics,
                            guint band)
{
  Packing packing = { level, index, band, metrics->n_rows[band] };

  packing.n_lanes = jalons_timeline_metrics_get_wide_rows (metrics, band);
  packing.candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint lane = 0; lane < packing.n_lanes; lane++)
    packing.lanes[lane] = g_array_new (FALSE, FALSE, sizeof (Interval));

  collect_candidates (&packing, metrics);
  assign_lanes (&packing);
  for (guint i = 0; i < packing.candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (packing.candidates, Candidate, i);

      if (candidate->lane != NO_LANE)
        place_group (&packing, candidate, i < MAX_SPREAD);
    }
  find_longest (level, band);

  g_array_unref (packing.candidates);
  for (guint lane = 0; lane < packing.n_lanes; lane++)
    g_array_unref (packing.lanes[lane]);
}
