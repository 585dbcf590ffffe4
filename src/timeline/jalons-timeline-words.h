/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

#pragma once

#include <pango/pango.h>

#include "domain/jalons-event-array.h"
#include "timeline/jalons-timeline-export.h"

G_BEGIN_DECLS

/** JalonsTimelineStyle: the kinds of text on a timeline. */
typedef enum
{
  JALONS_TIMELINE_STYLE_LABEL,
  JALONS_TIMELINE_STYLE_COUNT,
  JALONS_TIMELINE_STYLE_TITLE,
  JALONS_TIMELINE_STYLE_AXIS,
  JALONS_TIMELINE_STYLE_AXIS_MAJOR,
  JALONS_TIMELINE_STYLE_LEGEND,
  JALONS_TIMELINE_STYLE_QUIET,
  JALONS_TIMELINE_N_STYLES,
} JalonsTimelineStyle;

/**
 * JalonsTimelineText:
 * @layout: the text, shaped
 * @width: its natural width, in pixels
 * @height: its height, in pixels
 *
 * A text ready to be drawn.
 */
typedef struct
{
  PangoLayout *layout;
  double width;
  double height;
} JalonsTimelineText;

/**
 * JalonsTimelineWords:
 *
 * The texts of a timeline: made when they are first drawn, shaped once and kept.
 */
typedef struct _JalonsTimelineWords JalonsTimelineWords;

JalonsTimelineWords *jalons_timeline_words_new (PangoContext *context);
void jalons_timeline_words_free (JalonsTimelineWords *self);
void jalons_timeline_words_set_func (JalonsTimelineWords *self,
                                     JalonsTimelineLabelFunc func,
                                     gpointer user_data);
void jalons_timeline_words_set_reference_func (JalonsTimelineWords *self,
                                               JalonsTimelineLabelFunc func,
                                               gpointer user_data);
void jalons_timeline_words_forget (JalonsTimelineWords *self);
double jalons_timeline_words_get_unit (JalonsTimelineWords *self);
double jalons_timeline_words_get_em (JalonsTimelineWords *self);
const JalonsTimelineText *
jalons_timeline_words_get (JalonsTimelineWords *self, JalonsTimelineStyle style, const char *text);
const JalonsTimelineText *
jalons_timeline_words_get_event (JalonsTimelineWords *self, const JalonsPackedEvent *event);
const JalonsTimelineText *
jalons_timeline_words_get_reference (JalonsTimelineWords *self, const JalonsPackedEvent *event);
double jalons_timeline_words_fit (const JalonsTimelineText *text, double room);

char *jalons_timeline_describe_event (const JalonsPackedEvent *event);
char *jalons_timeline_format_period (const JalonsPackedEvent *event);
char *jalons_timeline_format_count (guint32 count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JalonsTimelineWords, jalons_timeline_words_free)

G_END_DECLS
