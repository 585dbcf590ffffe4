/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-claim.h"
#include "domain/jalons-event-array.h"

G_BEGIN_DECLS

/** JALONS_TIMELINE_N_BANDS: one band for each #JalonsKind. */
#define JALONS_TIMELINE_N_BANDS 2

/** JALONS_TIMELINE_N_SPANS: the classes of length into which periods are sorted. */
#define JALONS_TIMELINE_N_SPANS 16

/** JALONS_TIMELINE_HUE_MIXED: the hue of a bucket whose events have different ones. */
#define JALONS_TIMELINE_HUE_MIXED 255

/**
 * JalonsTimelineBucket:
 * @day: the day at which it begins: a multiple of 2 to the power of its octave
 * @begin: where its events begin in the order of its stream; they end where the next bucket's begin
 * @representative: the event with the largest amount, among equals the one most told; as an index
 *   into the events
 * @n_live: how many of its events are not dimmed
 * @size_class: the largest size class
 * @hue: the hue of its events, or %JALONS_TIMELINE_HUE_MIXED
 *
 * The events of a piece of time.
 */
typedef struct
{
  JalonsDay day;
  guint32 begin;
  guint32 representative;
  guint32 n_live;
  guint8 size_class;
  guint8 hue;
} JalonsTimelineBucket;

/**
 * JalonsTimelineGroup:
 * @first: the first day of all its events
 * @last: the last day of all its events
 * @begin: where its events begin in the order by first day of its stream
 * @n_events: how many they are
 * @n_live: how many of them are not dimmed
 * @representative: like that of a bucket
 * @size_class: like that of a bucket
 * @hue: like that of a bucket
 *
 * The events of one and the same period.
 */
typedef struct
{
  JalonsDay first;
  JalonsDay last;
  guint32 begin;
  guint32 n_events;
  guint32 n_live;
  guint32 representative;
  guint8 size_class;
  guint8 hue;
} JalonsTimelineGroup;

/**
 * JalonsTimelineStream:
 * @n_events: how many events it has
 * @by_center: indices of its events, ordered by the middle of their periods, then by index
 * @by_first: indices of its events, ordered by first day, then by last, then by index
 * @n_octaves: how many octaves there are
 * @octaves: (element-type JalonsTimelineBucket): by octave, the buckets that are not empty, in
 * order, and a last one without events that ends the one before; buckets of octave `o` are 2 to the
 *   power of `o` days long
 * @groups: (element-type JalonsTimelineGroup): its events by period, ordered like @by_first
 *
 * The events of one band whose periods are about equally long.
 */
typedef struct
{
  guint32 n_events;
  guint32 *by_center;
  guint32 *by_first;
  guint n_octaves;
  GArray **octaves;
  GArray *groups;
} JalonsTimelineStream;

/**
 * JalonsTimelineOutside:
 * @n_events: how many events there are
 * @first: the first day of the earliest of them
 * @last: the last day of the latest of them
 *
 * What lies before or after a part of time.
 */
typedef struct
{
  gsize n_events;
  JalonsDay first;
  JalonsDay last;
} JalonsTimelineOutside;

/**
 * JalonsTimelineIndex:
 *
 * Events prepared for being shown at any size: a pyramid of buckets over time, by band and by
 * length of period. Immutable once made and thread-safe; reference-counted.
 */
typedef struct _JalonsTimelineIndex JalonsTimelineIndex;

JalonsTimelineIndex *jalons_timeline_index_new (JalonsEventArray *events,
                                                JalonsEventArray *live,
                                                JalonsEventArray *reference);
JalonsTimelineIndex *jalons_timeline_index_ref (JalonsTimelineIndex *self);
void jalons_timeline_index_unref (JalonsTimelineIndex *self);

gsize jalons_timeline_index_get_n_events (const JalonsTimelineIndex *self);
gsize jalons_timeline_index_get_n_dated (const JalonsTimelineIndex *self);
const JalonsPackedEvent *
jalons_timeline_index_get_event (const JalonsTimelineIndex *self, guint32 index);
gboolean jalons_timeline_index_is_live (const JalonsTimelineIndex *self, guint32 index);
gboolean
jalons_timeline_index_find_id (const JalonsTimelineIndex *self, guint32 id, guint32 *out_index);
gsize jalons_timeline_index_get_n_reference (const JalonsTimelineIndex *self);
const JalonsPackedEvent *
jalons_timeline_index_get_reference (const JalonsTimelineIndex *self, guint32 index);
const JalonsTimelineStream *
jalons_timeline_index_get_stream (const JalonsTimelineIndex *self, guint band, guint span);
gsize jalons_timeline_index_get_n_groups (const JalonsTimelineIndex *self);
gboolean jalons_timeline_index_get_dense_range (const JalonsTimelineIndex *self,
                                                double share,
                                                JalonsDay *out_first,
                                                JalonsDay *out_last);
void jalons_timeline_index_count_outside (const JalonsTimelineIndex *self,
                                          double first,
                                          double last,
                                          JalonsTimelineOutside *out_before,
                                          JalonsTimelineOutside *out_after);

guint jalons_timeline_span_of (const JalonsPackedEvent *event);
JalonsDay jalons_timeline_last_of (const JalonsPackedEvent *event);
double jalons_timeline_center_of (const JalonsPackedEvent *event);
JalonsDay jalons_timeline_bucket_floor (JalonsDay day, guint octave);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsTimelineIndex, jalons_timeline_index_unref)

G_END_DECLS
