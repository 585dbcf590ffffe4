/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "timeline/jalons-timeline-cells-private.h"

#include <math.h>

/* So many events in a cell are tried one by one, for each row of the band. */
#define SINGLES_PER_ROW 3

/* A cell that swallows its neighbours does not become longer than so many cells. */
#define MAX_MERGED 3

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
collect_singles (JalonsTimelinePacking *packing, const JalonsTimelineCell *cell)
{
  g_array_set_size (packing->singles, 0);
  for (guint i = cell->pieces_begin; i < cell->pieces_end; i++)
    {
      const JalonsTimelinePiece *piece = &g_array_index (packing->pieces, JalonsTimelinePiece, i);

      g_array_append_vals (
        packing->singles, jalons_timeline_cells_get_events (packing, piece),
        jalons_timeline_cells_count_piece (packing, piece->source, piece->bucket));
    }
  g_array_sort_with_data (packing->singles, compare_singles, (gpointer) packing->index);
}

/* Whether no mark of a long period is in the way. */
static gboolean
is_clear_of_wides (const JalonsTimelinePacking *packing, guint row, double from, double to)
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
measure_room (const JalonsTimelinePacking *packing, guint row, guint n_rows, double from, double to)
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
find_row (
  const JalonsTimelinePacking *packing, guint n_rows, double from, double to, guint *out_row)
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
append_item (JalonsTimelinePacking *packing, JalonsTimelineItem *item, guint row, guint n_rows)
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
is_long (const JalonsTimelinePacking *packing, const JalonsPackedEvent *event)
{
  return jalons_timeline_span_is_wide (packing->metrics, packing->level->density,
                                       jalons_timeline_span_of (event));
}

static double
half_of_single (const JalonsTimelinePacking *packing, const JalonsPackedEvent *event)
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
make_single (const JalonsTimelinePacking *packing, guint32 index)
{
  const JalonsPackedEvent *event = jalons_timeline_index_get_event (packing->index, index);

  return (JalonsTimelineItem) {
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
place_singles (JalonsTimelinePacking *packing, const JalonsTimelineCell *cell)
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
clamp_to_cell (const JalonsTimelinePacking *packing,
               const JalonsTimelineCell *cell,
               double middle,
               double half)
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
make_pill (const JalonsTimelinePacking *packing,
           const JalonsTimelineCell *cell,
           JalonsTimelineItem *item)
{
  double density = packing->level->density;
  double half = (packing->metrics->pill_base
                 + packing->metrics->pill_digit * jalons_timeline_count_length (cell->n_events))
                / 2;

  if (packing->metrics->upright)
    half = (packing->metrics->cell - packing->metrics->gap) / 2;
  half = MIN (half, (packing->metrics->cell - packing->metrics->gap) / 2);
  *item = (JalonsTimelineItem) {
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
place_pill (JalonsTimelinePacking *packing, const JalonsTimelineCell *cell, gboolean force)
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
place_cell (JalonsTimelinePacking *packing, JalonsTimelineCell *cell, gboolean force)
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

static JalonsTimelineCell
take_last_settled (JalonsTimelinePacking *packing)
{
  JalonsTimelineCell cell
    = g_array_index (packing->settled, JalonsTimelineCell, packing->settled->len - 1);

  g_array_set_size (packing->settled, packing->settled->len - 1);
  packing->rows = cell.before;
  g_array_set_size (packing->level->items[packing->band], cell.n_items_before);
  return cell;
}

static gboolean
can_give_way (const JalonsTimelinePacking *packing, const JalonsTimelineCell *cell)
{
  const JalonsTimelineCell *neighbour;

  if (packing->settled->len == 0)
    return FALSE;
  neighbour = &g_array_index (packing->settled, JalonsTimelineCell, packing->settled->len - 1);
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
settle_cell (JalonsTimelinePacking *packing, const JalonsTimelineCell *fresh)
{
  g_array_append_val (packing->waiting, *fresh);

  while (packing->waiting->len > 0)
    {
      JalonsTimelineCell cell
        = g_array_index (packing->waiting, JalonsTimelineCell, packing->waiting->len - 1);

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

      JalonsTimelineCell neighbour = take_last_settled (packing);

      if (!neighbour.pill && neighbour.n_events > 1)
        {
          g_array_append_val (packing->waiting, cell);
        }
      else
        {
          jalons_timeline_cells_merge (packing, &neighbour, &cell);
        }
      neighbour.pill = TRUE;
      g_array_append_val (packing->waiting, neighbour);
    }

  /* Only the latest cells can still be asked to give way; their pieces are all that is needed. */
  if (packing->settled->len > 4096)
    g_array_remove_range (packing->settled, 0, packing->settled->len - 1024);
}

static void
find_wide_rows (JalonsTimelinePacking *packing)
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
find_next (JalonsTimelinePacking *packing)
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
packing_init (JalonsTimelinePacking *packing)
{
  double days = ceil (packing->metrics->cell / packing->level->density);
  JalonsDay grain = (JalonsDay) (1u << jalons_timeline_cells_find_octave (packing->level->density));

  packing->n_rows = packing->metrics->n_rows[packing->band];
  packing->cell_days = ((JalonsDay) MIN (days, 1e7) + grain - 1) / grain * grain;
  packing->outcasts = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineOutcast));
  packing->outcast_buckets = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineBucket));
  packing->pieces = g_array_new (FALSE, FALSE, sizeof (JalonsTimelinePiece));
  packing->settled = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineCell));
  packing->waiting = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineCell));
  packing->singles = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint row = 0; row < JALONS_TIMELINE_MAX_ROWS; row++)
    packing->rows.end[row] = -G_MAXDOUBLE;
}

static void
packing_clear (JalonsTimelinePacking *packing)
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
  JalonsTimelinePacking packing
    = { .level = level, .index = index, .metrics = metrics, .band = band };
  JalonsTimelineCell cell;

  packing_init (&packing);
  find_wide_rows (&packing);
  jalons_timeline_cells_collect_outcasts (&packing);
  jalons_timeline_cells_collect_sources (&packing);
  while (jalons_timeline_cells_gather (&packing, &cell))
    settle_cell (&packing, &cell);
  find_next (&packing);
  packing_clear (&packing);
}
