/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-money.h"
#include "timeline/jalons-timeline-index.h"

G_BEGIN_DECLS

/** JALONS_TIMELINE_MAX_ROWS: the most rows of marks in a band. */
#define JALONS_TIMELINE_MAX_ROWS 12

/**
 * JalonsTimelineMetrics:
 * @radius: half the size of a mark, by size class of its amount, in pixels
 * @diamond: half the size of a release, in pixels
 * @row_height: the height of a row of marks, in pixels
 * @cell: the room along the axis within which too many events become one pill, in pixels
 * @gap: what stays free between two marks, in pixels
 * @pill_base: the length of a pill without its number, in pixels
 * @pill_digit: what each character of its number adds, in pixels
 * @label_room: the room that a label usually wants, in pixels
 * @n_rows: how many rows of marks each band has
 * @merged: whether both kinds stand in the first band
 * @upright: whether every mark takes a whole cell, as rows of a list do
 *
 * The sizes that decide what fits beside what. A plain value.
 */
typedef struct
{
  double radius[JALONS_MONEY_N_CLASSES + 1];
  double diamond;
  double row_height;
  double cell;
  double gap;
  double pill_base;
  double pill_digit;
  double label_room;
  guint n_rows[JALONS_TIMELINE_N_BANDS];
  gboolean merged;
  gboolean upright;
} JalonsTimelineMetrics;

/**
 * JalonsTimelineItemType:
 * @JALONS_TIMELINE_ITEM_EVENT: one event, at a point in time or in a short period
 * @JALONS_TIMELINE_ITEM_CLUSTER: several events about one point in time, as a counted pill
 * @JALONS_TIMELINE_ITEM_WIDE: one event of a period that is long at this zoom
 * @JALONS_TIMELINE_ITEM_WIDE_CLUSTER: all events of one such period
 * @JALONS_TIMELINE_ITEM_REFERENCE: one event of the catalogue
 */
typedef enum
{
  JALONS_TIMELINE_ITEM_EVENT,
  JALONS_TIMELINE_ITEM_CLUSTER,
  JALONS_TIMELINE_ITEM_WIDE,
  JALONS_TIMELINE_ITEM_WIDE_CLUSTER,
  JALONS_TIMELINE_ITEM_REFERENCE,
} JalonsTimelineItemType;

/**
 * JalonsTimelineItem:
 * @anchor: where its middle stands, in days
 * @next_day: with @next_offset, where the next mark in its rows begins: that many pixels before
 * this moment; infinite if there is none
 * @next_offset: see @next_day
 * @half: half its length in pixels; a mark is never shorter than its period
 * @first: the first day of its events
 * @last: the last day of its events
 * @member_first: a cluster has the events whose middle lies in this day or later,
 * @member_last: and in this day or earlier
 * @event: its event or the one that stands for all, as an index; for
 * %JALONS_TIMELINE_ITEM_REFERENCE among those of the catalogue
 * @n_events: how many events it stands for
 * @n_live: how many of them are not dimmed
 * @type: a #JalonsTimelineItemType
 * @band: its band
 * @row: its row, counted from the axis
 * @n_rows: how many rows it takes
 * @size_class: the largest size class of its events
 * @hue: their hue, or %JALONS_TIMELINE_HUE_MIXED
 * @kinds: the kinds of its events, as bits
 * @cut: whether it is shorter than its period, for want of room
 *
 * What stands at a place in time.
 */
typedef struct
{
  double anchor;
  double next_day;
  float next_offset;
  float half;
  JalonsDay first;
  JalonsDay last;
  JalonsDay member_first;
  JalonsDay member_last;
  guint32 event;
  guint32 n_events;
  guint32 n_live;
  guint8 type;
  guint8 band;
  guint8 row;
  guint8 n_rows;
  guint8 size_class;
  guint8 hue;
  guint8 kinds;
  guint8 cut;
} JalonsTimelineItem;

/**
 * JalonsTimelineLevel:
 * @number: its number: it holds from 2 to the power of half of it pixels a day on
 * @density: the pixels a day for which it was made
 * @items: (element-type JalonsTimelineItem): by band, events and clusters in order of @anchor
 * @wides: (element-type JalonsTimelineItem): by band, those of long periods in order of @first
 * @longest: by band, the length of the longest of @wides, in days
 * @references: (element-type JalonsTimelineItem): by band, events of the catalogue
 * @outcasts: by kind and span, which groups of long periods found no room of their own and stand
 *   with the points, as bits; %NULL for none
 *
 * What stands where at one zoom, for all of time at once: hence what stands where never depends on
 * what part of time is in view. Made for the smallest zoom at which it is used, so that with every
 * larger one things only move apart. Immutable.
 */
typedef struct
{
  int number;
  double density;
  GArray *items[JALONS_TIMELINE_N_BANDS];
  GArray *wides[JALONS_TIMELINE_N_BANDS];
  double longest[JALONS_TIMELINE_N_BANDS];
  GArray *references[JALONS_TIMELINE_N_BANDS];
  guint8 *outcasts[JALONS_TIMELINE_N_BANDS][JALONS_TIMELINE_N_SPANS];
} JalonsTimelineLevel;

int jalons_timeline_level_number_for (double density);
double jalons_timeline_level_get_density (int number);
JalonsTimelineLevel *jalons_timeline_level_new (const JalonsTimelineIndex *index,
                                                const JalonsTimelineMetrics *metrics,
                                                int number);
void jalons_timeline_level_free (JalonsTimelineLevel *self);

void jalons_timeline_level_collect (const JalonsTimelineLevel *self,
                                    const JalonsTimelineIndex *index,
                                    const JalonsTimelineMetrics *metrics,
                                    const JalonsTimelineItem *item,
                                    GArray *indices);
double jalons_timeline_metrics_get_radius (const JalonsTimelineMetrics *metrics,
                                           const JalonsPackedEvent *event);
guint jalons_timeline_metrics_get_rows (const JalonsTimelineMetrics *metrics,
                                        guint band,
                                        guint size_class);
guint jalons_timeline_metrics_get_wide_rows (const JalonsTimelineMetrics *metrics, guint band);
guint jalons_timeline_count_length (guint32 count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsTimelineLevel, jalons_timeline_level_free)

G_END_DECLS
