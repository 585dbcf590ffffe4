/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include "domain/jalons-period.h"

G_BEGIN_DECLS

/**
 * JalonsEventBits:
 *
 * What is true of a packed event besides its fields.
 */
typedef enum
{
  JALONS_EVENT_BIT_DURATION = 1 << 0,
  JALONS_EVENT_BIT_TOTAL = 1 << 1,
  JALONS_EVENT_BIT_TRANCHE = 1 << 2,
  JALONS_EVENT_BIT_PLAN = 1 << 3,
  JALONS_EVENT_BIT_DISAGREEMENT = 1 << 4,
  JALONS_EVENT_BIT_REFERENCE = 1 << 5,
  JALONS_EVENT_BIT_REPORTED = 1 << 6,
} JalonsEventBits;

/**
 * JalonsPackedEvent:
 * @first: first day, or %JALONS_DAY_NONE for an undated event
 * @last: last day, or %JALONS_DAY_NONE; for an undated event it may be the bound "before"
 * @id: the event's id in its library
 * @kind: a #JalonsKind
 * @status: a #JalonsStatus
 * @precision: a #JalonsPrecision
 * @basis: a #JalonsBasis
 * @size_class: the size class of its amount, 1 to %JALONS_MONEY_N_CLASSES, or 0 without an amount
 * @hue: the colour of its recipient or maker: 1 to 8, or 0 for grey
 * @n_sources: articles that tell it, at most 255
 * @bits: a set of #JalonsEventBits; %JALONS_EVENT_BIT_REPORTED marks a rumour without a date of its
 *   own, whose period is that of the publication of the first report
 *
 * All of an event that a timeline needs to place and draw it.
 */
typedef struct
{
  JalonsDay first;
  JalonsDay last;
  guint32 id;
  guint8 kind;
  guint8 status;
  guint8 precision;
  guint8 basis;
  guint8 size_class;
  guint8 hue;
  guint8 n_sources;
  guint8 bits;
} JalonsPackedEvent;

/**
 * JalonsEventArray:
 * @n_events: how many events there are
 * @events: the events: dated ones by (first, last, id), then the undated ones by id
 * @n_dated: how many of them are dated
 *
 * An immutable, shared array of packed events.
 */
typedef struct
{
  gatomicrefcount ref_count;
  gsize n_events;
  gsize n_dated;
  JalonsPackedEvent *events;
} JalonsEventArray;

#define JALONS_TYPE_EVENT_ARRAY (jalons_event_array_get_type ())

GType jalons_event_array_get_type (void);
JalonsEventArray *jalons_event_array_new_take (JalonsPackedEvent *events, gsize n_events);
JalonsEventArray *jalons_event_array_ref (JalonsEventArray *array);
void jalons_event_array_unref (JalonsEventArray *array);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsEventArray, jalons_event_array_unref)

G_END_DECLS
