/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

#include "timeline/jalons-timeline-painter.h"

G_BEGIN_DECLS

/**
 * JalonsTimelineSnapshotPainter:
 * @parent: what it is
 * @snapshot: what it draws on, not owned
 *
 * Draws render nodes. Lives on the stack: init, use, nothing to free.
 */
typedef struct
{
  JalonsTimelinePainter parent;
  GtkSnapshot *snapshot;
} JalonsTimelineSnapshotPainter;

void
jalons_timeline_snapshot_painter_init (JalonsTimelineSnapshotPainter *self, GtkSnapshot *snapshot);

G_END_DECLS
