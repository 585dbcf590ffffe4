/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-level-private.h"

typedef struct
{
  double from;
  double to;
} Interval;

static int
compare_intervals (gconstpointer a, gconstpointer b)
{
  double x = ((const Interval *) a)->from, y = ((const Interval *) b)->from;

  return (x > y) - (x < y);
}

static int
compare_anchors (gconstpointer a, gconstpointer b)
{
  double x = ((const JalonsTimelineItem *) a)->anchor, y = ((const JalonsTimelineItem *) b)->anchor;

  return (x > y) - (x < y);
}

static void
add_interval (GArray **rows, const JalonsTimelineItem *item, Interval interval)
{
  for (guint row = item->row; row < (guint) item->row + item->n_rows; row++)
    g_array_append_val (rows[row], interval);
}

static void
collect_taken (const JalonsTimelineLevel *level, guint band, GArray **rows, guint n_rows)
{
  for (guint i = 0; i < level->wides[band]->len; i++)
    {
      const JalonsTimelineItem *item = &g_array_index (level->wides[band], JalonsTimelineItem, i);

      add_interval (
        rows, item,
        (Interval) { item->first * level->density, (item->last + 1.0) * level->density });
    }
  for (guint i = 0; i < level->items[band]->len; i++)
    {
      const JalonsTimelineItem *item = &g_array_index (level->items[band], JalonsTimelineItem, i);
      double middle = item->anchor * level->density;

      add_interval (rows, item,
                    (Interval) { middle - (double) item->half, middle + (double) item->half });
    }
  for (guint row = 0; row < n_rows; row++)
    g_array_sort (rows[row], compare_intervals);
}

static gboolean
is_free (const GArray *row, Interval interval)
{
  guint from = 0, to = row->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (row, Interval, middle).to <= interval.from)
        from = middle + 1;
      else
        to = middle;
    }
  return from == row->len || g_array_index (row, Interval, from).from >= interval.to;
}

/* Where time runs downwards, it takes a line of words, which is less than the cell of an event. */
#define UPRIGHT_SHARE 0.25

/* The rows far from the axis first: those near it are for what the articles say. */
static void
place_reference (JalonsTimelineLevel *level,
                 const JalonsTimelineMetrics *metrics,
                 guint band,
                 GArray **rows,
                 double *ends,
                 JalonsTimelineItem *item)
{
  double middle = item->anchor * level->density, reach = (double) item->half + metrics->gap;
  Interval interval = { middle - reach, middle + reach };

  for (guint row = metrics->n_rows[band]; row-- > 0;)
    {
      if (ends[row] > interval.from || !is_free (rows[row], interval))
        continue;
      ends[row] = interval.to;
      item->row = (guint8) row;
      g_array_append_val (level->references[band], *item);
      return;
    }
}

/* What the catalogue knows in one band, in order of time. */
static GArray *
collect_references (const JalonsTimelineIndex *index,
                    const JalonsTimelineMetrics *metrics,
                    guint band)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineItem));
  double half = metrics->upright ? metrics->cell * UPRIGHT_SHARE : metrics->diamond;

  for (guint32 i = 0; i < jalons_timeline_index_get_n_reference (index); i++)
    {
      const JalonsPackedEvent *event = jalons_timeline_index_get_reference (index, i);
      guint kind = event->kind == JALONS_KIND_RELEASE;
      JalonsTimelineItem item = {
        .anchor = jalons_timeline_center_of (event),
        .half = (float) half,
        .first = event->first,
        .last = jalons_timeline_last_of (event),
        .event = i,
        .n_events = 1,
        .n_live = 1,
        .type = JALONS_TIMELINE_ITEM_REFERENCE,
        .band = (guint8) band,
        .n_rows = 1,
        .size_class = event->size_class,
        .hue = event->hue,
        .kinds = (guint8) (1u << kind),
      };

      if (jalons_timeline_band_has_kind (metrics, band, kind))
        g_array_append_val (items, item);
    }
  g_array_sort (items, compare_anchors);
  return items;
}

void
jalons_timeline_pack_references (JalonsTimelineLevel *level,
                                 const JalonsTimelineIndex *index,
                                 const JalonsTimelineMetrics *metrics,
                                 guint band)
{
  g_autoptr (GArray) items = NULL;
  GArray *rows[JALONS_TIMELINE_MAX_ROWS];
  double ends[JALONS_TIMELINE_MAX_ROWS];
  guint n_rows = metrics->n_rows[band];

  if (jalons_timeline_index_get_n_reference (index) == 0)
    return;

  for (guint row = 0; row < n_rows; row++)
    {
      rows[row] = g_array_new (FALSE, FALSE, sizeof (Interval));
      ends[row] = -G_MAXDOUBLE;
    }
  collect_taken (level, band, rows, n_rows);

  items = collect_references (index, metrics, band);
  for (guint i = 0; i < items->len; i++)
    place_reference (level, metrics, band, rows, ends,
                     &g_array_index (items, JalonsTimelineItem, i));

  for (guint row = 0; row < n_rows; row++)
    g_array_unref (rows[row]);
}
