/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-level-private.h"

#include <math.h>

/* So many events in a cell are tried one by one, for each row of the band. */
#define SINGLES_PER_ROW 3

/* Buckets are so many pixels long at most, so that cells end where buckets do. */
#define BUCKET_LENGTH 2.0

/* A cell that swallows its neighbours does not become longer than so many cells. */
#define MAX_MERGED 3

#define MAX_SOURCES (JALONS_TIMELINE_N_BANDS * JALONS_TIMELINE_N_SPANS + 1)

/* A run of buckets in order of time: a stream at some octave, or the outcasts. */
typedef struct
{
  const JalonsTimelineStream *stream; /* NULL for the outcasts */
  const JalonsTimelineBucket *at;
  const JalonsTimelineBucket *end;
  JalonsDay bucket_days;
  guint8 kind;
} Source;

/* A group of a long period that stands among the points. */
typedef struct
{
  JalonsTimelineBucket bucket;
  const JalonsTimelineStream *stream;
  const JalonsTimelineGroup *group;
  guint8 kind;
} Outcast;

typedef struct
{
  const Source *source;
  const JalonsTimelineBucket *bucket;
} Piece;

typedef struct
{
  double end[JALONS_TIMELINE_MAX_ROWS]; /* where the last mark of each row ends, in pixels */
} Rows;

/* What is to be placed in one cell, or in several that became one. */
typedef struct
{
  gint64 first_cell;
  gint64 last_cell;
  double first; /* the middle of its earliest event, in days */
  double last;
  guint n_items_before;
  Rows before;
  guint pieces_begin;
  guint pieces_end;
  guint32 n_events;
  guint32 n_live;
  guint32 event;
  guint8 size_class;
  guint8 hue;
  guint8 kinds;
  gboolean pill;
} Cell;

typedef struct
{
  JalonsTimelineLevel *level;
  const JalonsTimelineIndex *index;
  const JalonsTimelineMetrics *metrics;
  guint band;
  guint n_rows;
  JalonsDay cell_days;
  Source sources[MAX_SOURCES];
  guint n_sources;
  GArray *outcasts;                            /* of Outcast, in order */
  GArray *outcast_buckets;                     /* the same, as a run of buckets */
  GArray *pieces;                              /* of Piece */
  GArray *settled;                             /* of Cell */
  GArray *waiting;                             /* of Cell: a stack */
  GArray *singles;                             /* of guint32 */
  GArray *wide_rows[JALONS_TIMELINE_MAX_ROWS]; /* of JalonsTimelineItem pointers, in order */
  Rows rows;
} Packing;

static gint64
cell_of (const Packing *packing, JalonsDay day)
{
  gint64 days = packing->cell_days;

  return (gint64) day / days - ((gint64) day % days < 0);
}

static guint
octave_for (double density)
{
  double octave = floor (log2 (BUCKET_LENGTH / density));

  return octave > 0 ? (guint) MIN (octave, 19) : 0;
}

static int
compare_outcasts (gconstpointer a, gconstpointer b, gpointer data)
{
  const Outcast *x = a, *y = b;

  if (x->bucket.day != y->bucket.day)
    return x->bucket.day < y->bucket.day ? -1 : 1;
  return (x->bucket.representative > y->bucket.representative)
         - (x->bucket.representative < y->bucket.representative);
}

static void
collect_outcasts_of (Packing *packing, guint kind, guint span)
{
  const JalonsTimelineStream *stream
    = jalons_timeline_index_get_stream (packing->index, kind, span);

  for (guint i = 0; i < stream->groups->len; i++)
    {
      const JalonsTimelineGroup *group = &g_array_index (stream->groups, JalonsTimelineGroup, i);
      Outcast outcast = { .stream = stream, .group = group, .kind = (guint8) kind };

      if (!jalons_timeline_is_outcast (packing->level, kind, span, i))
        continue;
      outcast.bucket = (JalonsTimelineBucket){
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
static void
collect_outcasts (Packing *packing)
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
      Outcast *outcast = &g_array_index (packing->outcasts, Outcast, i);

      outcast->bucket.begin = at;
      g_array_append_val (packing->outcast_buckets, outcast->bucket);
      at += outcast->group->n_events;
    }
}

static void
add_source (Packing *packing,
            const JalonsTimelineStream *stream,
            const GArray *buckets,
            guint n_buckets,
            guint octave,
            guint kind)
{
  Source *source = &packing->sources[packing->n_sources++];

  source->stream = stream;
  source->at = &g_array_index (buckets, JalonsTimelineBucket, 0);
  source->end = source->at + n_buckets;
  source->bucket_days = (JalonsDay) (1u << octave);
  source->kind = (guint8) kind;
}

static void
collect_sources (Packing *packing)
{
  guint octave = octave_for (packing->level->density);

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

static const Outcast *
outcast_of (const Packing *packing, const JalonsTimelineBucket *bucket)
{
  gsize at = (gsize) (bucket - &g_array_index (packing->outcast_buckets, JalonsTimelineBucket, 0));

  return &g_array_index (packing->outcasts, Outcast, at);
}

static guint32
count_piece (const Packing *packing, const Source *source, const JalonsTimelineBucket *bucket)
{
  if (source->stream == NULL)
    return outcast_of (packing, bucket)->group->n_events;
  return bucket[1].begin - bucket->begin;
}

static gboolean
represents_better (const Packing *packing, guint32 a, guint32 b)
{
  const JalonsPackedEvent *x = jalons_timeline_index_get_event (packing->index, a);
  const JalonsPackedEvent *y = jalons_timeline_index_get_event (packing->index, b);

  if (x->size_class != y->size_class)
    return x->size_class > y->size_class;
  if (x->n_sources != y->n_sources)
    return x->n_sources > y->n_sources;
  return a < b;
}

static void
merge_cells (const Packing *packing, Cell *into, const Cell *cell)
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
add_piece (Packing *packing, Cell *cell, const Source *source, const JalonsTimelineBucket *bucket)
{
  Piece piece = { source, bucket };
  guint8 kind = source->stream == NULL ? outcast_of (packing, bucket)->kind : source->kind;
  Cell part = {
    .last_cell = cell->last_cell,
    .first = bucket->day,
    .last = (double) bucket->day + source->bucket_days,
    .n_events = count_piece (packing, source, bucket),
    .n_live = bucket->n_live,
    .event = bucket->representative,
    .size_class = bucket->size_class,
    .hue = bucket->hue,
    .kinds = (guint8) (1u << kind),
  };

  g_array_append_val (packing->pieces, piece);
  part.pieces_end = packing->pieces->len;
  merge_cells (packing, cell, &part);
}

static gboolean
gather_cell (Packing *packing, Cell *cell)
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

  *cell = (Cell){ .first_cell = cell_of (packing, day),
                  .first = G_MAXDOUBLE,
                  .last = -G_MAXDOUBLE,
                  .pieces_begin = packing->pieces->len };
  cell->last_cell = cell->first_cell;
  for (guint i = 0; i < packing->n_sources; i++)
    {
      Source *source = &packing->sources[i];

      while (source->at < source->end && cell_of (packing, source->at->day) == cell->first_cell)
        add_piece (packing, cell, source, source->at++);
    }

  return TRUE;
}

static const guint32 *
events_of_piece (const Packing *packing, const Piece *piece)
{
  if (piece->source->stream == NULL)
    {
      const Outcast *outcast = outcast_of (packing, piece->bucket);

      return outcast->stream->by_first + outcast->group->begin;
    }
  return piece->source->stream->by_center + piece->bucket->begin;
}

static int
compare_singles (gconstpointer a, gconstpointer b, gpointer data)
{
  const JalonsTimelineIndex *index = data;
  guint32 x = *(const guint32 *) a, y = *(const guint32 *) b;
  double cx = jalons_timeline_center_of (jalons_timeline_index_get_event (index, x));
  double cy = jalons_timeline_center_of (jalons_timeline_index_get_event (index, y));

  if (cx < cy || cx > cy)
    return cx < cy ? -1 : 1;
  return (x > y) - (x < y);
}

static void
collect_singles (Packing *packing, const Cell *cell)
{
  g_array_set_size (packing->singles, 0);
  for (guint i = cell->pieces_begin; i < cell->pieces_end; i++)
    {
      const Piece *piece = &g_array_index (packing->pieces, Piece, i);

      g_array_append_vals (packing->singles, events_of_piece (packing, piece),
                           count_piece (packing, piece->source, piece->bucket));
    }
  g_array_sort_with_data (packing->singles, compare_singles, (gpointer) packing->index);
}

/* Whether no mark of a long period is in the way. */
static gboolean
is_clear_of_wides (const Packing *packing, guint row, double from, double to)
{
  const GArray *wides = packing->wide_rows[row];
  double density = packing->level->density;
  guint low = 0, high = wides->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const JalonsTimelineItem *item = g_array_index (wides, JalonsTimelineItem *, middle);

      if ((item->last + 1.0) * density <= from)
        low = middle + 1;
      else
        high = middle;
    }
  return low == wides->len
         || g_array_index (wides, JalonsTimelineItem *, low)->first * density >= to;
}

/* How much room a mark would leave on its left, in the fullest of the rows it needs; negative
 * where it does not fit. */
static double
measure_room (const Packing *packing, guint row, guint n_rows, double from, double to)
{
  double gap = packing->metrics->gap;
  double room = G_MAXDOUBLE;

  for (guint i = row; i < row + n_rows; i++)
    {
      room = MIN (room, from - gap - packing->rows.end[i]);
      if (room < 0 || !is_clear_of_wides (packing, i, from - gap, to + gap))
        return -1;
    }
  return room;
}

/* The row nearest to the axis that leaves the label of the mark before its room, else the one that
 * leaves it most. */
static gboolean
find_row (const Packing *packing, guint n_rows, double from, double to, guint *out_row)
{
  double best = -1;

  for (guint row = 0; row + n_rows <= packing->n_rows; row++)
    {
      double room
        = MIN (measure_room (packing, row, n_rows, from, to), packing->metrics->label_room);

      if (room > best)
        {
          best = room;
          *out_row = row;
        }
    }
  return best >= 0;
}

static void
append_item (Packing *packing, JalonsTimelineItem *item, guint row, guint n_rows)
{
  double end = item->anchor * packing->level->density + (double) item->half;

  item->band = (guint8) packing->band;
  item->row = (guint8) row;
  item->n_rows = (guint8) n_rows;
  for (guint i = row; i < row + n_rows; i++)
    packing->rows.end[i] = end;
  g_array_append_val (packing->level->items[packing->band], *item);
}

static gboolean
is_long (const Packing *packing, const JalonsPackedEvent *event)
{
  return jalons_timeline_span_is_wide (packing->metrics, packing->level->density,
                                       jalons_timeline_span_of (event));
}

static double
half_of_single (const Packing *packing, const JalonsPackedEvent *event)
{
  double radius = jalons_timeline_metrics_get_radius (packing->metrics, event);
  double days = (double) jalons_timeline_last_of (event) - event->first + 1;

  if (packing->metrics->upright)
    return (packing->metrics->cell - packing->metrics->gap) / 2;
  if (days <= 1 || is_long (packing, event))
    return radius;
  return MAX (radius, days * packing->level->density / 2);
}

static JalonsTimelineItem
make_single (const Packing *packing, guint32 index)
{
  const JalonsPackedEvent *event = jalons_timeline_index_get_event (packing->index, index);

  return (JalonsTimelineItem){
    .anchor = jalons_timeline_center_of (event),
    .half = (float) half_of_single (packing, event),
    .first = event->first,
    .last = jalons_timeline_last_of (event),
    .event = index,
    .n_events = 1,
    .n_live = (guint32) jalons_timeline_index_is_live (packing->index, index),
    .type = JALONS_TIMELINE_ITEM_EVENT,
    .size_class = event->size_class,
    .hue = event->hue,
    .kinds = (guint8) (1u << (event->kind == JALONS_KIND_RELEASE)),
    .cut = packing->metrics->upright || is_long (packing, event),
  };
}

static gboolean
place_singles (Packing *packing, const Cell *cell)
{
  if (cell->n_events > SINGLES_PER_ROW * packing->n_rows)
    return FALSE;

  collect_singles (packing, cell);
  for (guint i = 0; i < packing->singles->len; i++)
    {
      JalonsTimelineItem item = make_single (packing, g_array_index (packing->singles, guint32, i));
      double middle = item.anchor * packing->level->density;
      guint n_rows
        = jalons_timeline_metrics_get_rows (packing->metrics, packing->band, item.size_class);
      guint row;

      if (!find_row (packing, n_rows, middle - (double) item.half, middle + (double) item.half,
                     &row))
        return FALSE;
      append_item (packing, &item, row, n_rows);
    }
  return TRUE;
}

/* Keeps the middle of something within its cell, so that it never reaches into another one. */
static double
clamp_to_cell (const Packing *packing, const Cell *cell, double middle, double half)
{
  double length = packing->cell_days * packing->level->density;
  double from = (double) cell->first_cell * length + packing->metrics->gap / 2 + half;
  double to = (double) (cell->last_cell + 1) * length - packing->metrics->gap / 2 - half;

  return from < to ? CLAMP (middle, from, to) : (from + to) / 2;
}

static JalonsDay
to_day (gint64 day)
{
  return (JalonsDay) CLAMP (day, G_MININT32 + 1, G_MAXINT32);
}

static void
make_pill (const Packing *packing, const Cell *cell, JalonsTimelineItem *item)
{
  double density = packing->level->density;
  double half = (packing->metrics->pill_base
                 + packing->metrics->pill_digit * jalons_timeline_count_length (cell->n_events))
                / 2;

  if (packing->metrics->upright)
    half = (packing->metrics->cell - packing->metrics->gap) / 2;
  half = MIN (half, (packing->metrics->cell - packing->metrics->gap) / 2);
  *item = (JalonsTimelineItem){
    .anchor
    = clamp_to_cell (packing, cell, (cell->first + cell->last) / 2 * density, half) / density,
    .half = (float) half,
    .first = to_day ((gint64) cell->first),
    .last = to_day ((gint64) cell->last - 1),
    .member_first = to_day (cell->first_cell * packing->cell_days),
    .member_last = to_day ((cell->last_cell + 1) * packing->cell_days - 1),
    .event = cell->event,
    .n_events = cell->n_events,
    .n_live = cell->n_live,
    .type = JALONS_TIMELINE_ITEM_CLUSTER,
    .size_class = cell->size_class,
    .hue = cell->hue,
    .kinds = cell->kinds,
  };
}

/* With @force, the row next to the axis is taken whatever stands there; and a lone event that has
 * no room where it belongs is moved within its cell. */
static gboolean
place_pill (Packing *packing, const Cell *cell, gboolean force)
{
  JalonsTimelineItem item;
  double middle;
  guint row = 0;

  make_pill (packing, cell, &item);
  if (cell->n_events == 1)
    {
      JalonsTimelineItem single = make_single (packing, item.event);

      single.anchor = item.anchor;
      single.half = MIN (single.half, item.half);
      single.cut = TRUE;
      item = single;
    }

  middle = item.anchor * packing->level->density;
  if (!find_row (packing, 1, middle - (double) item.half, middle + (double) item.half, &row)
      && !force)
    return FALSE;

  append_item (packing, &item, row, 1);
  return TRUE;
}

static gboolean
place_cell (Packing *packing, Cell *cell, gboolean force)
{
  cell->before = packing->rows;
  cell->n_items_before = packing->level->items[packing->band]->len;

  if (!cell->pill && place_singles (packing, cell))
    return TRUE;
  packing->rows = cell->before;
  g_array_set_size (packing->level->items[packing->band], cell->n_items_before);

  /* A lone event does not become a pill while its neighbour can make room. */
  if (!cell->pill && cell->n_events == 1 && !force)
    return FALSE;
  cell->pill = TRUE;
  return place_pill (packing, cell, force);
}

static Cell
take_last_settled (Packing *packing)
{
  Cell cell = g_array_index (packing->settled, Cell, packing->settled->len - 1);

  g_array_set_size (packing->settled, packing->settled->len - 1);
  packing->rows = cell.before;
  g_array_set_size (packing->level->items[packing->band], cell.n_items_before);
  return cell;
}

static gboolean
can_give_way (const Packing *packing, const Cell *cell)
{
  const Cell *neighbour;

  if (packing->settled->len == 0)
    return FALSE;
  neighbour = &g_array_index (packing->settled, Cell, packing->settled->len - 1);
  if (neighbour->last_cell + 1 < cell->first_cell)
    return FALSE;
  if (!neighbour->pill && neighbour->n_events > 1)
    return TRUE;
  return cell->last_cell - neighbour->first_cell < MAX_MERGED;
}

/*
 * Places a cell. What stands in its way can only be marks of the cell before, which reach over its
 * end: then that cell becomes a pill, which does not; a cell of one event is joined with this one.
 * A cell becomes a pill only once and joining makes cells fewer, so this comes to an end.
 */
static void
settle_cell (Packing *packing, const Cell *fresh)
{
  g_array_append_val (packing->waiting, *fresh);

  while (packing->waiting->len > 0)
    {
      Cell cell = g_array_index (packing->waiting, Cell, packing->waiting->len - 1);

      g_array_set_size (packing->waiting, packing->waiting->len - 1);
      if (place_cell (packing, &cell, FALSE))
        {
          g_array_append_val (packing->settled, cell);
          continue;
        }
      if (!can_give_way (packing, &cell))
        {
          place_cell (packing, &cell, TRUE);
          g_array_append_val (packing->settled, cell);
          continue;
        }

      Cell neighbour = take_last_settled (packing);

      if (!neighbour.pill && neighbour.n_events > 1)
        {
          g_array_append_val (packing->waiting, cell);
        }
      else
        {
          merge_cells (packing, &neighbour, &cell);
        }
      neighbour.pill = TRUE;
      g_array_append_val (packing->waiting, neighbour);
    }

  /* Only the latest cells can still be asked to give way; their pieces are all that is needed. */
  if (packing->settled->len > 4096)
    g_array_remove_range (packing->settled, 0, packing->settled->len - 1024);
}

static void
find_wide_rows (Packing *packing)
{
  GArray *wides = packing->level->wides[packing->band];

  for (guint row = 0; row < packing->n_rows; row++)
    packing->wide_rows[row] = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineItem *));
  for (guint i = 0; i < wides->len; i++)
    {
      JalonsTimelineItem *item = &g_array_index (wides, JalonsTimelineItem, i);

      g_array_append_val (packing->wide_rows[item->row], item);
    }
}

/* Where the room before a mark ends, at every zoom at which this level is used. */
static void
limit_room (JalonsTimelineItem *item, double density, const JalonsTimelineItem *next)
{
  double days = (double) next->last - next->first + 1;
  double day = next->anchor, offset = (double) next->half;

  if (next->type == JALONS_TIMELINE_ITEM_WIDE || next->type == JALONS_TIMELINE_ITEM_WIDE_CLUSTER)
    {
      day = next->first;
      offset = 0;
    }
  else if (next->type == JALONS_TIMELINE_ITEM_EVENT && !next->cut && days > 1)
    {
      day = next->first;
      offset = MAX (0, offset - days * density / 2);
    }

  item->next_day = MIN (item->next_day, day);
  item->next_offset = MAX (item->next_offset, (float) offset);
}

/* Joins marks and those of long periods, row by row, into what stands next to what. */
static void
find_next (Packing *packing)
{
  GArray *items = packing->level->items[packing->band];
  double density = packing->level->density;
  JalonsTimelineItem *next[JALONS_TIMELINE_MAX_ROWS] = { NULL };
  guint n_wides[JALONS_TIMELINE_MAX_ROWS];

  for (guint row = 0; row < packing->n_rows; row++)
    n_wides[row] = packing->wide_rows[row]->len;

  for (guint i = items->len + 1; i-- > 0;)
    {
      JalonsTimelineItem *item = i > 0 ? &g_array_index (items, JalonsTimelineItem, i - 1) : NULL;
      guint from = item != NULL ? item->row : 0;
      guint to = item != NULL ? (guint) item->row + item->n_rows : packing->n_rows;

      for (guint row = from; row < to; row++)
        {
          GArray *wides = packing->wide_rows[row];

          for (; n_wides[row] > 0; n_wides[row]--)
            {
              JalonsTimelineItem *wide
                = g_array_index (wides, JalonsTimelineItem *, n_wides[row] - 1);

              if (item != NULL && wide->first < item->anchor)
                break;
              wide->next_day = INFINITY;
              if (next[row] != NULL)
                limit_room (wide, density, next[row]);
              next[row] = wide;
            }
        }
      if (item == NULL)
        break;

      item->next_day = INFINITY;
      for (guint row = from; row < to; row++)
        {
          if (next[row] != NULL)
            limit_room (item, density, next[row]);
          next[row] = item;
        }
    }
}

static void
packing_init (Packing *packing)
{
  double days = ceil (packing->metrics->cell / packing->level->density);
  JalonsDay grain = (JalonsDay) (1u << octave_for (packing->level->density));

  packing->n_rows = packing->metrics->n_rows[packing->band];
  packing->cell_days = ((JalonsDay) MIN (days, 1e7) + grain - 1) / grain * grain;
  packing->outcasts = g_array_new (FALSE, FALSE, sizeof (Outcast));
  packing->outcast_buckets = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineBucket));
  packing->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  packing->settled = g_array_new (FALSE, FALSE, sizeof (Cell));
  packing->waiting = g_array_new (FALSE, FALSE, sizeof (Cell));
  packing->singles = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint row = 0; row < JALONS_TIMELINE_MAX_ROWS; row++)
    packing->rows.end[row] = -G_MAXDOUBLE;
}

static void
packing_clear (Packing *packing)
{
  g_array_unref (packing->outcasts);
  g_array_unref (packing->outcast_buckets);
  g_array_unref (packing->pieces);
  g_array_unref (packing->settled);
  g_array_unref (packing->waiting);
  g_array_unref (packing->singles);
  for (guint row = 0; row < packing->n_rows; row++)
    g_array_unref (packing->wide_rows[row]);
}

void
jalons_timeline_pack_points (JalonsTimelineLevel *level,
                             const JalonsTimelineIndex *index,
                             const JalonsTimelineMetrics *metrics,
                             guint band)
{
  Packing packing = { .level = level, .index = index, .metrics = metrics, .band = band };
  Cell cell;

  packing_init (&packing);
  find_wide_rows (&packing);
  collect_outcasts (&packing);
  collect_sources (&packing);
  while (gather_cell (&packing, &cell))
    settle_cell (&packing, &cell);
  find_next (&packing);
  packing_clear (&packing);
}
