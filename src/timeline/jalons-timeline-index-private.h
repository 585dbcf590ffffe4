/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-index.h"

G_BEGIN_DECLS

struct _JalonsTimelineIndex
{
  gatomicrefcount ref_count;
  JalonsEventArray *events;
  JalonsEventArray *reference;
  guint8 *live; /* a bit for each event; NULL where all are live */
  gsize n_groups;
  JalonsTimelineStream streams[JALONS_TIMELINE_N_BANDS][JALONS_TIMELINE_N_SPANS];
};

/* jalons-timeline-index-octaves.c */
void
jalons_timeline_index_build_octaves (const JalonsTimelineIndex *self, JalonsTimelineStream *stream);
void
jalons_timeline_index_build_groups (const JalonsTimelineIndex *self, JalonsTimelineStream *stream);

G_END_DECLS
