/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Going from mark to mark, in view or not. */

#include "timeline/jalons-timeline-layout.h"

#include <math.h>

#include "timeline/jalons-timeline-layout-private.h"

static gboolean
item_has_event (const JalonsTimelineItem *item, const JalonsPackedEvent *event, guint32 index)
{
  double day = floor (jalons_timeline_center_of (event));

  switch ((JalonsTimelineItemType) item->type)
    {
    case JALONS_TIMELINE_ITEM_EVENT:
    case JALONS_TIMELINE_ITEM_WIDE:
      return item->event == index;
    case JALONS_TIMELINE_ITEM_WIDE_CLUSTER:
      return item->first == event->first && item->last == jalons_timeline_last_of (event)
             && (item->kinds >> (event->kind == JALONS_KIND_RELEASE) & 1) != 0;
    case JALONS_TIMELINE_ITEM_CLUSTER:
      return day >= item->member_first && day <= item->member_last
             && (item->kinds >> (event->kind == JALONS_KIND_RELEASE) & 1) != 0;
    case JALONS_TIMELINE_ITEM_REFERENCE:
    default:
      return FALSE;
    }
}

static gboolean
search_items (JalonsTimelineLayout *self,
              const GArray *items,
              double from,
              double to,
              guint32 index,
              JalonsTimelineMark *out_mark)
{
  const JalonsPackedEvent *event = jalons_timeline_index_get_event (self->index, index);

  for (guint slot = jalons_timeline_find_item (items, from); slot < items->len; slot++)
    {
      const JalonsTimelineItem *item = &g_array_index (items, JalonsTimelineItem, slot);

      if (jalons_timeline_item_get_key (item) > to)
        break;
      if (item_has_event (item, event, index))
        {
          jalons_timeline_layout_make_mark (self, item, slot, out_mark);
          return TRUE;
        }
    }
  return FALSE;
}

/* The lists of a level: long periods, then points, then what the catalogue knows. */
#define N_SORTS 3

static guint
sort_of (const JalonsTimelineItem *item)
{
  if (item->type == JALONS_TIMELINE_ITEM_REFERENCE)
    return 2;
  return jalons_timeline_item_is_wide (item) ? 0 : 1;
}

static const GArray *
get_items (const JalonsTimelineLayout *self, guint sort, guint band)
{
  if (sort == 0)
    return self->level->wides[band];
  return sort == 1 ? self->level->items[band] : self->level->references[band];
}

/* Items of a band go by time; where two begin together, long periods come first. */
static gboolean
comes_before (const JalonsTimelineMark *a, const JalonsTimelineItem *item, guint slot)
{
  double x = jalons_timeline_item_get_key (a->item), y = jalons_timeline_item_get_key (item);

  if (x < y || x > y)
    return x < y;
  if (sort_of (a->item) != sort_of (item))
    return sort_of (a->item) < sort_of (item);
  return a->slot < slot;
}

static gboolean
is_same (const JalonsTimelineMark *a, const JalonsTimelineItem *item, guint slot)
{
  return a->slot == slot && sort_of (a->item) == sort_of (item);
}

static void
offer (const GArray *items,
       guint slot,
       const JalonsTimelineMark *from,
       int direction,
       const JalonsTimelineItem **best,
       guint *best_slot)
{
  const JalonsTimelineItem *item = &g_array_index (items, JalonsTimelineItem, slot);
  JalonsTimelineMark other;

  if (is_same (from, item, slot) || comes_before (from, item, slot) != (direction > 0))
    return;
  other.item = *best;
  other.slot = *best_slot;
  if (*best != NULL && comes_before (&other, item, slot) == (direction > 0))
    return;
  *best = item;
  *best_slot = slot;
}

/**
 * jalons_timeline_layout_find_event:
 * @self: a layout
 * @event: the index of a dated event
 * @out_mark: (out caller-allocates): the mark that shows it, in view or not
 *
 * Returns: whether there is one
 */
gboolean
jalons_timeline_layout_find_event (JalonsTimelineLayout *self,
                                   guint32 event,
                                   JalonsTimelineMark *out_mark)
{
  const JalonsPackedEvent *packed;
  double center, reach;

  g_return_val_if_fail (self != NULL && out_mark != NULL, FALSE);

  jalons_timeline_layout_ensure_view (self);
  if (self->level == NULL || event >= jalons_timeline_index_get_n_dated (self->index))
    return FALSE;

  packed = jalons_timeline_index_get_event (self->index, event);
  center = jalons_timeline_center_of (packed);
  reach = 4 * self->metrics.cell / self->level->density + 4;
  for (guint band = 0; band < JALONS_TIMELINE_N_BANDS; band++)
    if (search_items (self, self->level->wides[band], packed->first, packed->first, event, out_mark)
        || search_items (self, self->level->items[band], center - reach, center + reach, event,
                         out_mark))
      return TRUE;
  return FALSE;
}

/**
 * jalons_timeline_layout_find_reference:
 * @self: a layout
 * @event: the index of an event of the catalogue
 * @out_mark: (out caller-allocates): the mark that shows it, in view or not
 *
 * Returns: whether there is one: the catalogue's are left out where there is no room
 */
gboolean
jalons_timeline_layout_find_reference (JalonsTimelineLayout *self,
                                       guint32 event,
                                       JalonsTimelineMark *out_mark)
{
  g_return_val_if_fail (self != NULL && out_mark != NULL, FALSE);

  jalons_timeline_layout_ensure_view (self);
  for (guint band = 0; self->level != NULL && band < JALONS_TIMELINE_N_BANDS; band++)
    for (guint slot = 0; slot < self->level->references[band]->len; slot++)
      {
        const JalonsTimelineItem *item
          = &g_array_index (self->level->references[band], JalonsTimelineItem, slot);

        if (item->event == event)
          {
            jalons_timeline_layout_make_mark (self, item, slot, out_mark);
            return TRUE;
          }
      }
  return FALSE;
}

/**
 * jalons_timeline_layout_step:
 * @self: a layout
 * @from: a mark
 * @direction: 1 for the next one in time, -1 for the one before
 * @out_mark: (out caller-allocates): the neighbour of @from in its band, in view or not
 *
 * Returns: whether there is one
 */
gboolean
jalons_timeline_layout_step (JalonsTimelineLayout *self,
                             const JalonsTimelineMark *from,
                             int direction,
                             JalonsTimelineMark *out_mark)
{
  const JalonsTimelineItem *best = NULL;
  JalonsTimelineMark origin;
  guint best_slot = 0;
  double key;

  g_return_val_if_fail (self != NULL && from != NULL && out_mark != NULL, FALSE);
  g_return_val_if_fail (direction == 1 || direction == -1, FALSE);

  jalons_timeline_layout_ensure_view (self);
  if (self->level == NULL)
    return FALSE;

  origin = *from;
  key = jalons_timeline_item_get_key (origin.item);
  for (guint sort = 0; sort < N_SORTS; sort++)
    {
      const GArray *items = get_items (self, sort, origin.item->band);
      guint slot = jalons_timeline_find_item (items, key);

      /* Several may stand at the very same moment. */
      while (direction < 0 && slot < items->len
             && jalons_timeline_item_get_key (&g_array_index (items, JalonsTimelineItem, slot))
                  <= key)
        slot++;
      for (guint i = slot; direction > 0 && i < items->len; i++)
        {
          const JalonsTimelineItem *before = best;

          offer (items, i, &origin, direction, &best, &best_slot);
          if (best != before
              || jalons_timeline_item_get_key (&g_array_index (items, JalonsTimelineItem, i)) > key)
            break;
        }
      for (guint i = slot; direction < 0 && i-- > 0;)
        {
          const JalonsTimelineItem *before = best;

          offer (items, i, &origin, direction, &best, &best_slot);
          if (best != before
              || jalons_timeline_item_get_key (&g_array_index (items, JalonsTimelineItem, i)) < key)
            break;
        }
    }
  if (best == NULL)
    return FALSE;

  jalons_timeline_layout_make_mark (self, best, best_slot, out_mark);
  return TRUE;
}

/**
 * jalons_timeline_layout_find_end:
 * @self: a layout
 * @band: a band
 * @last: whether to find the last or the first mark
 * @out_mark: (out caller-allocates): the mark, in view or not
 *
 * Returns: whether the band has any mark
 */
gboolean
jalons_timeline_layout_find_end (JalonsTimelineLayout *self,
                                 guint band,
                                 gboolean last,
                                 JalonsTimelineMark *out_mark)
{
  return jalons_timeline_layout_find_nearest (self, band, last ? G_MAXDOUBLE : -G_MAXDOUBLE,
                                              out_mark);
}

/**
 * jalons_timeline_layout_find_nearest:
 * @self: a layout
 * @band: a band
 * @day: a moment, in days
 * @out_mark: (out caller-allocates): the mark of that band nearest in time, in view or not
 *
 * Returns: whether the band has any mark
 */
gboolean
jalons_timeline_layout_find_nearest (JalonsTimelineLayout *self,
                                     guint band,
                                     double day,
                                     JalonsTimelineMark *out_mark)
{
  const JalonsTimelineItem *best = NULL;
  guint best_slot = 0;

  g_return_val_if_fail (self != NULL && out_mark != NULL, FALSE);
  g_return_val_if_fail (band < JALONS_TIMELINE_N_BANDS, FALSE);

  jalons_timeline_layout_ensure_view (self);
  if (self->level == NULL)
    return FALSE;

  day = CLAMP (day, -1e12, 1e12);
  /* The catalogue's only where there are no others: what articles say comes first. */
  for (guint sort = 0; sort < (best == NULL ? N_SORTS : N_SORTS - 1); sort++)
    {
      const GArray *items = get_items (self, sort, band);
      guint slot = jalons_timeline_find_item (items, day);

      for (guint i = slot > 0 ? slot - 1 : 0; i < items->len && i <= slot; i++)
        {
          const JalonsTimelineItem *item = &g_array_index (items, JalonsTimelineItem, i);

          if (best == NULL
              || fabs (jalons_timeline_item_get_key (item) - day)
                   < fabs (jalons_timeline_item_get_key (best) - day))
            {
              best = item;
              best_slot = i;
            }
        }
    }
  if (best == NULL)
    return FALSE;

  jalons_timeline_layout_make_mark (self, best, best_slot, out_mark);
  return TRUE;
}

/**
 * jalons_timeline_layout_get_position:
 * @self: a layout
 * @mark: a mark
 * @out_n_marks: (out): how many marks its band has in view
 *
 * Returns: the how manieth of these it is in order of time, counted from 1
 */
guint
jalons_timeline_layout_get_position (JalonsTimelineLayout *self,
                                     const JalonsTimelineMark *mark,
                                     guint *out_n_marks)
{
  guint position = 1, n_marks = 0;

  g_return_val_if_fail (self != NULL && mark != NULL && out_n_marks != NULL, 0);

  jalons_timeline_layout_ensure_view (self);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const JalonsTimelineMark *other = &g_array_index (self->marks, JalonsTimelineMark, i);

      if (other->item->band != mark->item->band
          || other->item->type == JALONS_TIMELINE_ITEM_REFERENCE
          || !jalons_timeline_layout_is_in_view (self, other))
        continue;
      n_marks++;
      if (comes_before (other, mark->item, mark->slot))
        position++;
    }
  *out_n_marks = MAX (n_marks, position);
  return position;
}

/**
 * jalons_timeline_layout_is_in_view:
 * @self: a layout
 * @mark: a mark
 *
 * Returns: whether any part of the mark itself can be seen
 */
gboolean
jalons_timeline_layout_is_in_view (JalonsTimelineLayout *self, const JalonsTimelineMark *mark)
{
  double from, to;

  g_return_val_if_fail (self != NULL && mark != NULL, FALSE);

  from = self->metrics.upright ? mark->box.y : mark->box.x;
  to = from + (self->metrics.upright ? mark->box.height : mark->box.width);
  return to > 0 && from < self->scale.length;
}

/**
 * jalons_timeline_layout_get_events:
 * @self: a layout
 * @mark: a mark
 *
 * Returns: (transfer full) (element-type guint32): the indices of all events that the mark stands
 * for
 */
GArray *
jalons_timeline_layout_get_events (JalonsTimelineLayout *self, const JalonsTimelineMark *mark)
{
  GArray *indices;

  g_return_val_if_fail (self != NULL && mark != NULL, NULL);

  indices = g_array_new (FALSE, FALSE, sizeof (guint32));
  jalons_timeline_layout_ensure_view (self);
  if (self->level != NULL)
    jalons_timeline_level_collect (self->level, self->index, &self->metrics, mark->item, indices);
  return indices;
}
