/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_TIMELINE_ACCESSIBLE (jalons_timeline_accessible_get_type ())

G_DECLARE_FINAL_TYPE (
  JalonsTimelineAccessible, jalons_timeline_accessible, JALONS, TIMELINE_ACCESSIBLE, GObject)

/*
 * JalonsTimelineAccessible: a mark of a timeline, as assistive technology meets it.
 */
JalonsTimelineAccessible *jalons_timeline_accessible_new (GtkWidget *timeline);
void jalons_timeline_accessible_set_text (JalonsTimelineAccessible *self,
                                          const char *sentence,
                                          int position,
                                          int n_items);
const char *jalons_timeline_accessible_get_text (JalonsTimelineAccessible *self);
void
jalons_timeline_accessible_set_bounds (JalonsTimelineAccessible *self, const GdkRectangle *bounds);
void jalons_timeline_accessible_set_next (JalonsTimelineAccessible *self, GtkAccessible *next);
void jalons_timeline_accessible_set_focused (JalonsTimelineAccessible *self, gboolean focused);
void jalons_timeline_accessible_set_selected (JalonsTimelineAccessible *self, gboolean selected);
void jalons_timeline_accessible_detach (JalonsTimelineAccessible *self);

G_END_DECLS
