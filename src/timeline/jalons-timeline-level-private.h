/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-level.h"

G_BEGIN_DECLS

/*
 * The makers of a level, in the order in which they run: marks of long periods take the rows far
 * from the axis; points, and what found no room there, take what is left, and become pills where
 * nothing is; the catalogue takes what then is free.
 */
void jalons_timeline_pack_wides (JalonsTimelineLevel *level,
                                 const JalonsTimelineIndex *index,
                                 const JalonsTimelineMetrics *metrics,
                                 guint band);
void jalons_timeline_pack_points (JalonsTimelineLevel *level,
                                  const JalonsTimelineIndex *index,
                                  const JalonsTimelineMetrics *metrics,
                                  guint band);
void jalons_timeline_pack_references (JalonsTimelineLevel *level,
                                      const JalonsTimelineIndex *index,
                                      const JalonsTimelineMetrics *metrics,
                                      guint band);

gboolean
jalons_timeline_band_has_kind (const JalonsTimelineMetrics *metrics, guint band, guint kind);
gboolean
jalons_timeline_span_is_wide (const JalonsTimelineMetrics *metrics, double density, guint span);

static inline gboolean
jalons_timeline_is_outcast (const JalonsTimelineLevel *level, guint kind, guint span, guint group)
{
  const guint8 *bits = level->outcasts[kind][span];

  return bits != NULL && ((bits[group >> 3] >> (group & 7)) & 1);
}

G_END_DECLS
