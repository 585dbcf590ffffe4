/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Going to another part of time: at once, in a movement, or gliding on after a drag. */

#include <math.h>

#include "timeline/jalons-timeline-private.h"

/* How long a movement takes, in milliseconds. */
#define MOVEMENT 260

/* A glide loses its speed by this rate, a second; GTK's lists do the same. */
#define FRICTION 4.0

/* A glide slower than this has ended, in pixels a second. */
#define LEAST_SPEED 20.0

/* One step of the zoom actions, in octaves. */
#define ZOOM_STEP 0.75

/* What stays free beside events when a view is chosen for them, in pixels. */
#define FIT_PADDING 48.0

/* The first view shows this share of all events. */
#define DENSE_SHARE 0.95

static void
animate_cb (double progress, gpointer data)
{
  JalonsTimeline *self = data;
  JalonsTimelineScale scale
    = jalons_timeline_scale_interpolate (&self->animation_from, &self->animation_to, progress);

  jalons_timeline_apply_scale (self, &scale);
}

static gboolean
glide_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  JalonsTimeline *self = JALONS_TIMELINE (widget);
  double seconds, speed;
  JalonsTimelineScale scale;

  if (self->glide_start == 0)
    self->glide_start = gdk_frame_clock_get_frame_time (clock);
  seconds = (double) (gdk_frame_clock_get_frame_time (clock) - self->glide_start) / G_USEC_PER_SEC;
  speed = self->glide_speed * exp (-FRICTION * seconds);
  scale = jalons_timeline_scale_pan (&self->glide_from, (self->glide_speed - speed) / FRICTION);
  jalons_timeline_apply_scale (self, &scale);

  if (fabs (speed) > LEAST_SPEED)
    return G_SOURCE_CONTINUE;
  self->glide_tick = 0;
  return G_SOURCE_REMOVE;
}

static double
padding_of (const JalonsTimeline *self)
{
  return MIN (FIT_PADDING, self->scale.length / 8);
}

static double
middle_of (const JalonsTimeline *self)
{
  return self->scale.length / 2;
}

/* Where it moves to, or stands. */
static JalonsTimelineScale
get_destination (const JalonsTimeline *self)
{
  return self->animation != NULL
             && adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING
           ? self->animation_to
           : self->scale;
}

static void
zoom_by (JalonsTimeline *self, double octaves)
{
  /* Several steps at once go to where they lead together. */
  JalonsTimelineScale scale = get_destination (self);

  scale = jalons_timeline_scale_zoom (&scale, octaves, middle_of (self));
  jalons_timeline_go_to (self, &scale, TRUE);
}

void
jalons_timeline_apply_scale (JalonsTimeline *self, const JalonsTimelineScale *scale)
{
  if (jalons_timeline_scale_equal (&self->scale, scale))
    return;
  self->scale = *scale;
  self->fit_wanted = FALSE;
  jalons_timeline_changed (self);
  jalons_timeline_update_hints (self);
  jalons_timeline_emit_scale (self);
}

void
jalons_timeline_go_to (JalonsTimeline *self, const JalonsTimelineScale *scale, gboolean animate)
{
  jalons_timeline_stop (self);
  if (!animate || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      jalons_timeline_apply_scale (self, scale);
      return;
    }

  if (self->animation == NULL)
    self->animation
      = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, MOVEMENT,
                                 adw_callback_animation_target_new (animate_cb, self, NULL));
  self->animation_from = self->scale;
  self->animation_to = *scale;
  adw_animation_play (self->animation);
}

/* A new touch stops whatever moves. */
void
jalons_timeline_stop (JalonsTimeline *self)
{
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  if (self->animation != NULL)
    adw_animation_reset (self->animation);
  if (self->glide_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->glide_tick);
  self->glide_tick = 0;
}

void
jalons_timeline_glide (JalonsTimeline *self, double speed)
{
  jalons_timeline_stop (self);
  if (fabs (speed) <= LEAST_SPEED || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  self->glide_speed = speed;
  self->glide_from = self->scale;
  self->glide_start = 0;
  self->glide_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), glide_cb, NULL, NULL);
}

/* In an upright timeline each event is a row: as many of the latest ones as there are rows for, so
 * that they can be read. */
static void
keep_latest (JalonsTimeline *self, JalonsTimelineIndex *index, JalonsDay *first, JalonsDay last)
{
  const JalonsTimelineMetrics *metrics = jalons_timeline_layout_get_metrics (self->layout);
  gsize n_rows = (gsize) MAX (self->scale.length / metrics->cell * 0.75, 1);
  gsize n_events = jalons_timeline_index_get_n_dated (index);

  while (n_events > 0
         && jalons_timeline_index_get_event (index, (guint32) n_events - 1)->first > last)
    n_events--;
  if (n_events > n_rows)
    *first
      = MAX (*first, jalons_timeline_index_get_event (index, (guint32) (n_events - n_rows))->first);
}

/* The densest of all events; what lies outside is a hint. */
void
jalons_timeline_choose_first_view (JalonsTimeline *self)
{
  JalonsTimelineIndex *index = jalons_timeline_layout_get_index (self->layout);
  JalonsDay first, last;
  JalonsTimelineScale scale;

  if (index == NULL || self->width <= 0
      || !jalons_timeline_index_get_dense_range (index, DENSE_SHARE, &first, &last))
    return;
  if (jalons_timeline_is_upright (self))
    keep_latest (self, index, &first, last);
  scale = jalons_timeline_scale_fit (first, last + 1.0, self->scale.length, padding_of (self));
  jalons_timeline_apply_scale (self, &scale);
  self->fit_wanted = FALSE;
}

void
jalons_timeline_motion_dispose (JalonsTimeline *self)
{
  jalons_timeline_stop (self);
  g_clear_object (&self->animation);
}

/**
 * jalons_timeline_get_scale:
 * @self: a timeline
 *
 * Returns: the part of time in view, or that to which the timeline moves, to come back to with
 *   jalons_timeline_set_scale()
 */
JalonsTimelineScale
jalons_timeline_get_scale (JalonsTimeline *self)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE (self), jalons_timeline_scale_new (0, 1, 1));

  return get_destination (self);
}

/**
 * jalons_timeline_set_scale:
 * @self: a timeline
 * @scale: the part of time to show; where the timeline has another length now, the same time is
 *   shown at another size
 * @animate: whether to move there visibly
 */
void
jalons_timeline_set_scale (JalonsTimeline *self, const JalonsTimelineScale *scale, gboolean animate)
{
  JalonsTimelineScale resized;

  g_return_if_fail (JALONS_IS_TIMELINE (self) && scale != NULL);

  resized = self->width > 0 ? jalons_timeline_scale_resize (scale, self->scale.length) : *scale;
  jalons_timeline_go_to (self, &resized, animate);
  self->fit_wanted = FALSE;
}

/**
 * jalons_timeline_zoom_in:
 * @self: a timeline
 */
void
jalons_timeline_zoom_in (JalonsTimeline *self)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  zoom_by (self, ZOOM_STEP);
}

/**
 * jalons_timeline_zoom_out:
 * @self: a timeline
 */
void
jalons_timeline_zoom_out (JalonsTimeline *self)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  zoom_by (self, -ZOOM_STEP);
}

/**
 * jalons_timeline_zoom_fit:
 * @self: a timeline
 *
 * Shows all events.
 */
void
jalons_timeline_zoom_fit (JalonsTimeline *self)
{
  JalonsTimelineIndex *index;
  JalonsDay first, last;
  JalonsTimelineScale scale;

  g_return_if_fail (JALONS_IS_TIMELINE (self));

  index = jalons_timeline_layout_get_index (self->layout);
  if (index == NULL || !jalons_timeline_index_get_dense_range (index, 1, &first, &last))
    return;
  scale = jalons_timeline_scale_fit (first, last + 1.0, self->scale.length, padding_of (self));
  jalons_timeline_go_to (self, &scale, TRUE);
}

/**
 * jalons_timeline_zoom_to_period:
 * @self: a timeline
 * @period: a period with both ends
 *
 * Shows a period as large as can be.
 */
void
jalons_timeline_zoom_to_period (JalonsTimeline *self, const JalonsPeriod *period)
{
  JalonsTimelineScale scale;

  g_return_if_fail (JALONS_IS_TIMELINE (self) && period != NULL);
  g_return_if_fail (period->first != JALONS_DAY_NONE && period->last != JALONS_DAY_NONE);

  scale = jalons_timeline_scale_fit (period->first, period->last + 1.0, self->scale.length,
                                     padding_of (self));
  jalons_timeline_go_to (self, &scale, TRUE);
}
