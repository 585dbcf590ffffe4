/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "domain/jalons-event-array.h"

G_BEGIN_DECLS

/**
 * RandomEvents:
 * @n_events: how many events to make
 * @first: the first day on which they may happen
 * @last: the last day
 * @vague: how many of a hundred have a date that is vaguer than a day
 * @durations: how many of a hundred lasted for some time
 * @undated: how many of a hundred have no date
 *
 * What the events of a made-up library are like.
 */
typedef struct
{
  gsize n_events;
  JalonsDay first;
  JalonsDay last;
  int vague;
  int durations;
  int undated;
} RandomEvents;

JalonsEventArray *random_events_new (const RandomEvents *what, guint32 seed);

G_END_DECLS
