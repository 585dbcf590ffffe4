/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-layout.h"

G_BEGIN_DECLS

typedef struct
{
  JalonsTimelineLevel *level;
  guint64 used;
} CachedLevel;

struct _JalonsTimelineLayout
{
  JalonsTimelineIndex *index;
  JalonsTimelineGeometry geometry;
  JalonsTimelineMetrics metrics;
  JalonsTimelineScale scale;
  gboolean has_geometry;
  gboolean valid;

  GArray *levels; /* of CachedLevel */
  guint64 clock;
  JalonsTimelineLevel *level;

  GArray *marks; /* of JalonsTimelineMark: wide ones, those of the catalogue, all others */
  guint wides_end[JALONS_TIMELINE_N_BANDS];
  guint items_begin[JALONS_TIMELINE_N_BANDS];
  guint items_end[JALONS_TIMELINE_N_BANDS];

  GArray *shelf; /* of guint32 */
  guint n_shelf_more;
};

static inline gboolean
jalons_timeline_item_is_wide (const JalonsTimelineItem *item)
{
  return item->type == JALONS_TIMELINE_ITEM_WIDE || item->type == JALONS_TIMELINE_ITEM_WIDE_CLUSTER;
}

/* By what the items of a sort are ordered in a level. */
static inline double
jalons_timeline_item_get_key (const JalonsTimelineItem *item)
{
  return jalons_timeline_item_is_wide (item) ? item->first : item->anchor;
}

guint jalons_timeline_find_item (const GArray *items, double day);
void jalons_timeline_layout_ensure_view (JalonsTimelineLayout *self);
void jalons_timeline_layout_make_mark (const JalonsTimelineLayout *self,
                                       const JalonsTimelineItem *item,
                                       guint slot,
                                       JalonsTimelineMark *out_mark);

G_END_DECLS
