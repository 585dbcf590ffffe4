/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* How the caller words events. */

#include "timeline/jalons-timeline-private.h"

/**
 * jalons_timeline_set_label_func:
 * @self: a timeline
 * @func: (nullable) (scope notified): words an event as briefly as a label can be
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Sets how events are worded beside their marks. What the mark itself says (a rumour, a deduced
 * date) need not be repeated: the timeline adds it.
 */
void
jalons_timeline_set_label_func (JalonsTimeline *self,
                                JalonsTimelineLabelFunc func,
                                gpointer user_data,
                                GDestroyNotify destroy)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  if (self->label_destroy != NULL)
    self->label_destroy (self->label_data);
  self->label_func = func;
  self->label_data = user_data;
  self->label_destroy = destroy;
  if (self->drawing != NULL)
    jalons_timeline_words_set_func (jalons_timeline_drawing_get_words (self->drawing), func,
                                    user_data);
  jalons_timeline_changed (self);
}

/**
 * jalons_timeline_set_description_func:
 * @self: a timeline
 * @func: (nullable) (scope notified): words an event for tooltips and for screen readers; without
 * its date, which the timeline adds
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 *
 * Without it, or where it has no words for an event, its label and date serve for that. What the
 * mark itself says (a rumour, a deduced date) and its place among the others are added.
 */
void
jalons_timeline_set_description_func (JalonsTimeline *self,
                                      JalonsTimelineLabelFunc func,
                                      gpointer user_data,
                                      GDestroyNotify destroy)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  if (self->description_destroy != NULL)
    self->description_destroy (self->description_data);
  self->description_func = func;
  self->description_data = user_data;
  self->description_destroy = destroy;
  jalons_timeline_children_changed (self);
}

/**
 * jalons_timeline_set_reference_func:
 * @self: a timeline
 * @func: (nullable) (scope notified): words an event of the catalogue, for tooltips, for screen
 * readers and beside its mark where time runs downwards; without its date
 * @user_data: data for @func
 * @destroy: (nullable): frees @user_data
 */
void
jalons_timeline_set_reference_func (JalonsTimeline *self,
                                    JalonsTimelineLabelFunc func,
                                    gpointer user_data,
                                    GDestroyNotify destroy)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  if (self->reference_destroy != NULL)
    self->reference_destroy (self->reference_data);
  self->reference_func = func;
  self->reference_data = user_data;
  self->reference_destroy = destroy;
  if (self->drawing != NULL)
    jalons_timeline_words_set_reference_func (jalons_timeline_drawing_get_words (self->drawing),
                                              func, user_data);
  jalons_timeline_changed (self);
}

/**
 * jalons_timeline_invalidate_labels:
 * @self: a timeline
 *
 * Has all events worded anew.
 */
void
jalons_timeline_invalidate_labels (JalonsTimeline *self)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  if (self->drawing != NULL)
    jalons_timeline_words_forget (jalons_timeline_drawing_get_words (self->drawing));
  jalons_timeline_changed (self);
}
