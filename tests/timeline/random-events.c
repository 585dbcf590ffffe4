/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#include "random-events.h"

#include "domain/jalons-claim.h"

static JalonsPeriod
random_period (GRand *rand, const RandomEvents *what)
{
  JalonsDay day = g_rand_int_range (rand, what->first, what->last + 1);
  int year, month, mday;
  int dice = g_rand_int_range (rand, 0, 100);
  JalonsBasis basis
    = g_rand_int_range (rand, 0, 8) == 0 ? JALONS_BASIS_INFERRED : JALONS_BASIS_STATED;
  JalonsPeriod period;

  if (dice < what->durations)
    {
      period = jalons_period_span (day, day + g_rand_int_range (rand, 5, 900), basis);
      period.duration = TRUE;
      return period;
    }
  if (dice >= what->durations + what->vague)
    return jalons_period_day (day, basis);

  jalons_day_to_ymd (day, &year, &month, &mday);
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return jalons_period_year (year, basis);
    case 1:
      return jalons_period_quarter (year, (month - 1) / 3 + 1, basis);
    case 2:
      return jalons_period_span (day, day + g_rand_int_range (rand, 1, 5), basis);
    default:
      return jalons_period_month (year, month, basis);
    }
}

static guint8
random_bits (GRand *rand, const JalonsPackedEvent *event, const JalonsPeriod *period)
{
  int dice = g_rand_int_range (rand, 0, 40);
  int bits = period->duration ? JALONS_EVENT_BIT_DURATION : 0;

  if (event->kind == JALONS_KIND_INVESTMENT)
    {
      if (period->duration && dice < 20)
        bits |= JALONS_EVENT_BIT_TOTAL;
      else if (dice == 20)
        bits |= JALONS_EVENT_BIT_TOTAL;
      else if (dice == 21)
        bits |= JALONS_EVENT_BIT_TRANCHE;
      else if (dice == 22)
        bits |= JALONS_EVENT_BIT_PLAN;
    }
  if (dice >= 38)
    bits |= JALONS_EVENT_BIT_DISAGREEMENT;
  if (event->status == JALONS_STATUS_RUMOURED && dice >= 30)
    bits |= JALONS_EVENT_BIT_REPORTED;
  return (guint8) bits;
}

static JalonsStatus
random_status (GRand *rand)
{
  int dice = g_rand_int_range (rand, 0, 20);

  return dice == 0  ? JALONS_STATUS_CANCELLED
         : dice < 3 ? JALONS_STATUS_RUMOURED
         : dice < 5 ? JALONS_STATUS_ANNOUNCED
                    : JALONS_STATUS_DONE;
}

/*
 * random_events_new: events like those of a library of press articles: days, months, quarters and
 * years, rumours, totals, amounts of every size; the same for the same seed.
 */
JalonsEventArray *
random_events_new (const RandomEvents *what, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  JalonsPackedEvent *events = g_new0 (JalonsPackedEvent, MAX (what->n_events, 1));

  for (gsize i = 0; i < what->n_events; i++)
    {
      JalonsPackedEvent *event = &events[i];
      JalonsPeriod period = random_period (rand, what);

      event->id = (guint32) i + 1;
      event->kind = (guint8) g_rand_int_range (rand, 0, 2);
      event->status = random_status (rand);
      if (g_rand_int_range (rand, 0, 100) < what->undated)
        period = JALONS_PERIOD_UNKNOWN;
      event->first = period.first;
      event->last = period.last;
      event->precision = period.precision;
      event->basis = period.basis;
      if (event->kind == JALONS_KIND_INVESTMENT)
        event->size_class = (guint8) g_rand_int_range (rand, 0, 6);
      event->hue = (guint8) g_rand_int_range (rand, 0, 9);
      event->n_sources = (guint8) g_rand_int_range (rand, 1, 6);
      event->bits = random_bits (rand, event, &period);
    }

  return jalons_event_array_new_take (events, what->n_events);
}
