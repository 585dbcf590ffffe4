/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-level-private.h"

G_BEGIN_DECLS

#define JALONS_TIMELINE_MAX_SOURCES (JALONS_TIMELINE_N_BANDS * JALONS_TIMELINE_N_SPANS + 1)

/* A run of buckets in order of time: a stream at some octave, or the outcasts. */
typedef struct
{
  const JalonsTimelineStream *stream; /* NULL for the outcasts */
  const JalonsTimelineBucket *at;
  const JalonsTimelineBucket *end;
  JalonsDay bucket_days;
  guint8 kind;
} JalonsTimelineSource;

/* A group of a long period that stands among the points. */
typedef struct
{
  JalonsTimelineBucket bucket;
  const JalonsTimelineStream *stream;
  const JalonsTimelineGroup *group;
  guint8 kind;
} JalonsTimelineOutcast;

typedef struct
{
  const JalonsTimelineSource *source;
  const JalonsTimelineBucket *bucket;
} JalonsTimelinePiece;

typedef struct
{
  double end[JALONS_TIMELINE_MAX_ROWS]; /* where the last mark of each row ends, in pixels */
} JalonsTimelineRows;

/* What is to be placed in one cell, or in several that became one. */
typedef struct
{
  gint64 first_cell;
  gint64 last_cell;
  double first; /* the middle of its earliest event, in days */
  double last;
  guint n_items_before;
  JalonsTimelineRows before;
  guint pieces_begin;
  guint pieces_end;
  guint32 n_events;
  guint32 n_live;
  guint32 event;
  guint8 size_class;
  guint8 hue;
  guint8 kinds;
  gboolean pill;
} JalonsTimelineCell;

typedef struct
{
  JalonsTimelineLevel *level;
  const JalonsTimelineIndex *index;
  const JalonsTimelineMetrics *metrics;
  guint band;
  guint n_rows;
  JalonsDay cell_days;
  JalonsTimelineSource sources[JALONS_TIMELINE_MAX_SOURCES];
  guint n_sources;
  GArray *outcasts;                            /* of Outcast, in order */
  GArray *outcast_buckets;                     /* the same, as a run of buckets */
  GArray *pieces;                              /* of Piece */
  GArray *settled;                             /* of Cell */
  GArray *waiting;                             /* of Cell: a stack */
  GArray *singles;                             /* of guint32 */
  GArray *wide_rows[JALONS_TIMELINE_MAX_ROWS]; /* of JalonsTimelineItem pointers, in order */
  JalonsTimelineRows rows;
} JalonsTimelinePacking;

guint jalons_timeline_cells_find_octave (double density);
void jalons_timeline_cells_collect_outcasts (JalonsTimelinePacking *packing);
void jalons_timeline_cells_collect_sources (JalonsTimelinePacking *packing);
guint32 jalons_timeline_cells_count_piece (const JalonsTimelinePacking *packing,
                                           const JalonsTimelineSource *source,
                                           const JalonsTimelineBucket *bucket);
gboolean jalons_timeline_cells_gather (JalonsTimelinePacking *packing, JalonsTimelineCell *cell);
const guint32 *jalons_timeline_cells_get_events (const JalonsTimelinePacking *packing,
                                                 const JalonsTimelinePiece *piece);
void jalons_timeline_cells_merge (const JalonsTimelinePacking *packing,
                                  JalonsTimelineCell *into,
                                  const JalonsTimelineCell *cell);

G_END_DECLS
