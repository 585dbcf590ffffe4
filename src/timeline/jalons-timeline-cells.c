/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What is to be placed in each cell of a band: runs of buckets, and long periods without room. */

#include "timeline/jalons-timeline-cells-private.h"

#include <math.h>

/* Buckets are so many pixels long at most, so that cells end where buckets do. */
#define BUCKET_LENGTH 2.0

static gint64
cell_of (const JalonsTimelinePacking *packing, JalonsDay day)
{
  gint64 days = packing->cell_days;

  return (gint64) day / days - ((gint64) day % days < 0);
}

guint
jalons_timeline_cells_find_octave (double density)
{
  double octave = floor (log2 (BUCKET_LENGTH / density));

  return octave > 0 ? (guint) MIN (octave, 19) : 0;
}

static int
compare_outcasts (gconstpointer a, gconstpointer b, gpointer data)
{
  const JalonsTimelineOutcast *x = a, *y = b;

  if (x->bucket.day != y->bucket.day)
    return x->bucket.day < y->bucket.day ? -1 : 1;
  return (x->bucket.representative > y->bucket.representative)
         - (x->bucket.representative < y->bucket.representative);
}

static void
collect_outcasts_of (JalonsTimelinePacking *packing, guint kind, guint span)
{
  const JalonsTimelineStream *stream
    = jalons_timeline_index_get_stream (packing->index, kind, span);

  for (guint i = 0; i < stream->groups->len; i++)
    {
      const JalonsTimelineGroup *group = &g_array_index (stream->groups, JalonsTimelineGroup, i);
      JalonsTimelineOutcast outcast = { .stream = stream, .group = group, .kind = (guint8) kind };

      if (!jalons_timeline_is_outcast (packing->level, kind, span, i))
        continue;
      outcast.bucket = (JalonsTimelineBucket) {
        .day = (JalonsDay) floor (((double) group->first + group->last + 1) / 2),
        .representative = group->representative,
        .n_live = group->n_live,
        .size_class = group->size_class,
        .hue = group->hue,
      };
      g_array_append_val (packing->outcasts, outcast);
    }
}

/* As buckets that begin where the events of the one before end, like any other run. */
void
jalons_timeline_cells_collect_outcasts (JalonsTimelinePacking *packing)
{
  guint32 at = 0;

  for (guint kind = 0; kind < JALONS_TIMELINE_N_BANDS; kind++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      if (packing->level->outcasts[kind][span] != NULL
          && jalons_timeline_band_has_kind (packing->metrics, packing->band, kind))
        collect_outcasts_of (packing, kind, span);
  g_array_sort_with_data (packing->outcasts, compare_outcasts, NULL);

  for (guint i = 0; i < packing->outcasts->len; i++)
    {
      JalonsTimelineOutcast *outcast = &g_array_index (packing->outcasts, JalonsTimelineOutcast, i);

      outcast->bucket.begin = at;
      g_array_append_val (packing->outcast_buckets, outcast->bucket);
      at += outcast->group->n_events;
    }
}

static void
add_source (JalonsTimelinePacking *packing,
            const JalonsTimelineStream *stream,
            const GArray *buckets,
            guint n_buckets,
            guint octave,
            guint kind)
{
  JalonsTimelineSource *source = &packing->sources[packing->n_sources++];

  source->stream = stream;
  source->at = &g_array_index (buckets, JalonsTimelineBucket, 0);
  source->end = source->at + n_buckets;
  source->bucket_days = (JalonsDay) (1u << octave);
  source->kind = (guint8) kind;
}

void
jalons_timeline_cells_collect_sources (JalonsTimelinePacking *packing)
{
  guint octave = jalons_timeline_cells_find_octave (packing->level->density);

  for (guint kind = 0; kind < JALONS_TIMELINE_N_BANDS; kind++)
    for (guint span = 0; span < JALONS_TIMELINE_N_SPANS; span++)
      {
        const JalonsTimelineStream *stream
          = jalons_timeline_index_get_stream (packing->index, kind, span);
        const GArray *buckets;
        guint at;

        if (stream->n_events == 0
            || !jalons_timeline_band_has_kind (packing->metrics, packing->band, kind)
            || jalons_timeline_span_is_wide (packing->metrics, packing->level->density, span))
          continue;
        at = MIN (octave, stream->n_octaves - 1);
        buckets = stream->octaves[at];
        add_source (packing, stream, buckets, buckets->len - 1, at, kind);
      }
  if (packing->outcasts->len > 0)
    {
      JalonsTimelineBucket end = { .day = G_MAXINT32 };

      g_array_append_val (packing->outcast_buckets, end);
      add_source (packing, NULL, packing->outcast_buckets, packing->outcasts->len, 0, 0);
    }
}

static const JalonsTimelineOutcast *
outcast_of (const JalonsTimelinePacking *packing, const JalonsTimelineBucket *bucket)
{
  gsize at = (gsize) (bucket - &g_array_index (packing->outcast_buckets, JalonsTimelineBucket, 0));

  return &g_array_index (packing->outcasts, JalonsTimelineOutcast, at);
}

guint32
jalons_timeline_cells_count_piece (const JalonsTimelinePacking *packing,
                                   const JalonsTimelineSource *source,
                                   const JalonsTimelineBucket *bucket)
{
  if (source->stream == NULL)
    return outcast_of (packing, bucket)->group->n_events;
  return bucket[1].begin - bucket->begin;
}

static gboolean
represents_better (const JalonsTimelinePacking *packing, guint32 a, guint32 b)
{
  const JalonsPackedEvent *x = jalons_timeline_index_get_event (packing->index, a);
  const JalonsPackedEvent *y = jalons_timeline_index_get_event (packing->index, b);

  if (x->size_class != y->size_class)
    return x->size_class > y->size_class;
  if (x->n_sources != y->n_sources)
    return x->n_sources > y->n_sources;
  return a < b;
}

void
jalons_timeline_cells_merge (const JalonsTimelinePacking *packing,
                             JalonsTimelineCell *into,
                             const JalonsTimelineCell *cell)
{
  if (into->n_events == 0 || represents_better (packing, cell->event, into->event))
    into->event = cell->event;
  into->hue = into->n_events == 0 || into->hue == cell->hue ? cell->hue : JALONS_TIMELINE_HUE_MIXED;
  into->size_class = MAX (into->size_class, cell->size_class);
  into->kinds |= cell->kinds;
  into->first = MIN (into->first, cell->first);
  into->last = MAX (into->last, cell->last);
  into->n_events += cell->n_events;
  into->n_live += cell->n_live;
  into->last_cell = MAX (into->last_cell, cell->last_cell);
  into->pieces_end = MAX (into->pieces_end, cell->pieces_end);
}

static void
add_piece (JalonsTimelinePacking *packing,
           JalonsTimelineCell *cell,
           const JalonsTimelineSource *source,
           const JalonsTimelineBucket *bucket)
{
  JalonsTimelinePiece piece = { source, bucket };
  guint8 kind = source->stream == NULL ? outcast_of (packing, bucket)->kind : source->kind;
  JalonsTimelineCell part = {
    .last_cell = cell->last_cell,
    .first = bucket->day,
    .last = (double) bucket->day + source->bucket_days,
    .n_events = jalons_timeline_cells_count_piece (packing, source, bucket),
    .n_live = bucket->n_live,
    .event = bucket->representative,
    .size_class = bucket->size_class,
    .hue = bucket->hue,
    .kinds = (guint8) (1u << kind),
  };

  g_array_append_val (packing->pieces, piece);
  part.pieces_end = packing->pieces->len;
  jalons_timeline_cells_merge (packing, cell, &part);
}

gboolean
jalons_timeline_cells_gather (JalonsTimelinePacking *packing, JalonsTimelineCell *cell)
{
  JalonsDay day = G_MAXINT32;
  gboolean any = FALSE;

  for (guint i = 0; i < packing->n_sources; i++)
    if (packing->sources[i].at < packing->sources[i].end)
      {
        day = MIN (day, packing->sources[i].at->day);
        any = TRUE;
      }
  if (!any)
    return FALSE;

  *cell = (JalonsTimelineCell) { .first_cell = cell_of (packing, day),
                                 .first = G_MAXDOUBLE,
                                 .last = -G_MAXDOUBLE,
                                 .pieces_begin = packing->pieces->len };
  cell->last_cell = cell->first_cell;
  for (guint i = 0; i < packing->n_sources; i++)
    {
      JalonsTimelineSource *source = &packing->sources[i];

      while (source->at < source->end && cell_of (packing, source->at->day) == cell->first_cell)
        add_piece (packing, cell, source, source->at++);
    }

  return TRUE;
}

const guint32 *
jalons_timeline_cells_get_events (const JalonsTimelinePacking *packing,
                                  const JalonsTimelinePiece *piece)
{
  if (piece->source->stream == NULL)
    {
      const JalonsTimelineOutcast *outcast = outcast_of (packing, piece->bucket);

      return outcast->stream->by_first + outcast->group->begin;
    }
  return piece->source->stream->by_center + piece->bucket->begin;
}
