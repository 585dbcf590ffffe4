/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Jalons Authors
 */

#pragma once

#include <adwaita.h>

#include "models/jalons-browser.h"
#include "timeline/jalons-timeline.h"

G_BEGIN_DECLS

#define JALONS_TYPE_TIMELINE_PANE (jalons_timeline_pane_get_type ())

G_DECLARE_FINAL_TYPE (JalonsTimelinePane, jalons_timeline_pane, JALONS, TIMELINE_PANE, AdwBin)

/*
 * JalonsTimelinePane: the timeline of what a browser shows. Its brushes are conditions of the
 * browser's filter, and the other way round.
 *
 * Signals:
 *   event-activated (gint64 id, GdkRectangle *area): a mark was activated; area is in the pane's
 *     coordinates
 *   reference-activated (guint id, GdkRectangle *area): the same for a mark of the catalogue; id is
 *     that of the reference layer
 *   undated-activated (): the events without date are asked for
 */
void jalons_timeline_pane_set_browser (JalonsTimelinePane *self, JalonsBrowser *browser);
JalonsTimeline *jalons_timeline_pane_get_timeline (JalonsTimelinePane *self);

G_END_DECLS
