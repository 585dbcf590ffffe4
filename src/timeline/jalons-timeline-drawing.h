/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include "timeline/jalons-timeline-layout.h"
#include "timeline/jalons-timeline-painter.h"
#include "timeline/jalons-timeline-words.h"

G_BEGIN_DECLS

/**
 * JalonsTimelineScene:
 * @rtl: whether text, and with it time, runs from right to left
 * @brush: the period brushed on the axis; unknown for none
 * @published: the period brushed on the strip; unknown for none
 * @first_month: the month of the first of @n_articles: year × 12 + month − 1
 * @n_articles: (array length=n_months): how many articles appeared, by month
 * @n_months: how many months there are
 * @most_articles: the largest of @n_articles
 * @before: (nullable): words for what lies before the view
 * @after: (nullable): words for what lies after it
 *
 * What a timeline shows besides its marks. A plain value.
 */
typedef struct
{
  gboolean rtl;
  JalonsPeriod brush;
  JalonsPeriod published;
  int first_month;
  const guint32 *n_articles;
  gsize n_months;
  guint32 most_articles;
  const char *before;
  const char *after;
} JalonsTimelineScene;

/** JalonsTimelineRing: what is drawn around a mark. */
typedef enum
{
  JALONS_TIMELINE_RING_HOVER,
  JALONS_TIMELINE_RING_SELECTED,
  JALONS_TIMELINE_RING_FOCUS,
} JalonsTimelineRing;

/**
 * JalonsTimelineDrawing:
 *
 * Draws a layout, on a screen or on paper alike.
 */
typedef struct _JalonsTimelineDrawing JalonsTimelineDrawing;

JalonsTimelineDrawing *jalons_timeline_drawing_new (PangoContext *context);
void jalons_timeline_drawing_free (JalonsTimelineDrawing *self);

JalonsTimelineWords *jalons_timeline_drawing_get_words (JalonsTimelineDrawing *self);
void
jalons_timeline_drawing_set_theme (JalonsTimelineDrawing *self, const JalonsTimelineTheme *theme);
const JalonsTimelineTheme *jalons_timeline_drawing_get_theme (JalonsTimelineDrawing *self);

void jalons_timeline_drawing_draw (JalonsTimelineDrawing *self,
                                   JalonsTimelinePainter *painter,
                                   JalonsTimelineLayout *layout,
                                   const JalonsTimelineScene *scene);
void jalons_timeline_drawing_draw_ring (JalonsTimelineDrawing *self,
                                        JalonsTimelinePainter *painter,
                                        JalonsTimelineLayout *layout,
                                        const JalonsTimelineScene *scene,
                                        const JalonsTimelineBox *box,
                                        const JalonsTimelineItem *item,
                                        JalonsTimelineRing ring);
gboolean jalons_timeline_drawing_get_label_box (JalonsTimelineDrawing *self,
                                                JalonsTimelineLayout *layout,
                                                const JalonsTimelineMark *mark,
                                                JalonsTimelineBox *out_box);
gboolean jalons_timeline_drawing_get_hint_box (JalonsTimelineDrawing *self,
                                               JalonsTimelineLayout *layout,
                                               const JalonsTimelineScene *scene,
                                               gboolean after,
                                               JalonsTimelineBox *out_box);
guint jalons_timeline_drawing_hit_label (JalonsTimelineDrawing *self,
                                         JalonsTimelineLayout *layout,
                                         double x,
                                         double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsTimelineDrawing, jalons_timeline_drawing_free)

G_END_DECLS
