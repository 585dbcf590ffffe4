/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* What a timeline shows, and its preparation in a thread where it is much. */

#include "timeline/jalons-timeline-private.h"

static gboolean
translate_reference (JalonsTimelineIndex *from, JalonsTimelineIndex *to, JalonsTimelineSpot *spot)
{
  guint32 id = jalons_timeline_index_get_reference (from, spot->event)->id;

  for (guint32 i = 0; i < jalons_timeline_index_get_n_reference (to); i++)
    if (jalons_timeline_index_get_reference (to, i)->id == id)
      {
        spot->event = i;
        return TRUE;
      }
  return FALSE;
}

static void
translate_spot (JalonsTimelineIndex *from, JalonsTimelineIndex *to, JalonsTimelineSpot *spot)
{
  guint32 event;

  if (from != NULL && to != NULL && spot->reference && translate_reference (from, to, spot))
    return;
  if (from != NULL && to != NULL && !spot->reference
      && (spot->type == JALONS_TIMELINE_SPOT_MARK || spot->type == JALONS_TIMELINE_SPOT_SHELF_EVENT)
      && jalons_timeline_index_find_id (to, jalons_timeline_index_get_event (from, spot->event)->id,
                                        &event))
    spot->event = event;
  else
    *spot = (JalonsTimelineSpot) { JALONS_TIMELINE_SPOT_NONE };
}

static void
take_index (JalonsTimeline *self, JalonsTimelineIndex *index)
{
  JalonsTimelineIndex *old = jalons_timeline_layout_get_index (self->layout);

  translate_spot (old, index, &self->focus);
  self->hover = (JalonsTimelineSpot) { JALONS_TIMELINE_SPOT_NONE };
  self->selected_known = FALSE;
  jalons_timeline_children_dispose (self);
  jalons_timeline_layout_set_index (self->layout, index);
  if (self->width > 0)
    jalons_timeline_ensure_geometry (self);
  if (self->fit_wanted)
    jalons_timeline_choose_first_view (self);
  jalons_timeline_update_hints (self);
  jalons_timeline_changed (self);
}

typedef struct
{
  JalonsEventArray *events;
  JalonsEventArray *live;
  JalonsEventArray *reference;
} IndexJob;

static void
index_job_free (gpointer data)
{
  IndexJob *job = data;

  g_clear_pointer (&job->events, jalons_event_array_unref);
  g_clear_pointer (&job->live, jalons_event_array_unref);
  g_clear_pointer (&job->reference, jalons_event_array_unref);
  g_free (job);
}

static JalonsTimelineIndex *
run_job (const IndexJob *job)
{
  return jalons_timeline_index_new (job->events, job->live, job->reference);
}

static void
index_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, run_job (data), (GDestroyNotify) jalons_timeline_index_unref);
}

static void
indexed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  JalonsTimeline *self = JALONS_TIMELINE (source);
  g_autoptr (JalonsTimelineIndex) index = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Newer events are on their way. */
  if (index == NULL || g_task_get_cancellable (G_TASK (result)) != self->indexing)
    return;
  g_clear_object (&self->indexing);
  if (self->layout != NULL)
    take_index (self, index);
}

/* Few events are prepared at once, so that a change of the filter shows in the very next frame. */
static void
prepare_index (JalonsTimeline *self)
{
  IndexJob *job;
  g_autoptr (GTask) task = NULL;

  if (self->indexing != NULL)
    g_cancellable_cancel (self->indexing);
  g_clear_object (&self->indexing);
  if (self->events == NULL && self->all_events == NULL)
    {
      take_index (self, NULL);
      return;
    }

  job = g_new0 (IndexJob, 1);
  job->events = jalons_event_array_ref (self->all_events != NULL ? self->all_events : self->events);
  if (self->all_events != NULL && self->events != NULL)
    job->live = jalons_event_array_ref (self->events);
  if (self->reference != NULL)
    job->reference = jalons_event_array_ref (self->reference);

  if (job->events->n_events <= JALONS_TIMELINE_FEW_EVENTS)
    {
      g_autoptr (JalonsTimelineIndex) index = run_job (job);

      index_job_free (job);
      take_index (self, index);
      return;
    }
  self->indexing = g_cancellable_new ();
  task = g_task_new (self, self->indexing, indexed_cb, NULL);
  g_task_set_source_tag (task, prepare_index);
  g_task_set_task_data (task, job, index_job_free);
  g_task_run_in_thread (task, index_thread);
}

static gboolean
replace_array (JalonsEventArray **place, JalonsEventArray *array)
{
  if (*place == array)
    return FALSE;
  if (array != NULL)
    jalons_event_array_ref (array);
  g_clear_pointer (place, jalons_event_array_unref);
  *place = array;
  return TRUE;
}

/**
 * jalons_timeline_set_events:
 * @self: a timeline
 * @events: (nullable): what to draw
 *
 * The first time that there are dated events, the view goes to the densest 95 % of them; after that
 * it stays where it is. Many events are prepared in a thread and shown when they are ready.
 */
void
jalons_timeline_set_events (JalonsTimeline *self, JalonsEventArray *events)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  if (!replace_array (&self->events, events))
    return;
  prepare_index (self);
  g_object_notify (G_OBJECT (self), "events");
}

/**
 * jalons_timeline_get_events:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): what it draws
 */
JalonsEventArray *
jalons_timeline_get_events (JalonsTimeline *self)
{
  g_return_val_if_fail (JALONS_IS_TIMELINE (self), NULL);

  return self->events;
}

/**
 * jalons_timeline_set_all_events:
 * @self: a timeline
 * @events: (nullable): a wider selection that contains all events; what only it contains is dimmed
 */
void
jalons_timeline_set_all_events (JalonsTimeline *self, JalonsEventArray *events)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  if (!replace_array (&self->all_events, events))
    return;
  prepare_index (self);
  g_object_notify (G_OBJECT (self), "all-events");
}

/**
 * jalons_timeline_set_reference:
 * @self: a timeline
 * @events: (nullable): what the catalogue knows
 */
void
jalons_timeline_set_reference (JalonsTimeline *self, JalonsEventArray *events)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));

  if (!replace_array (&self->reference, events))
    return;
  prepare_index (self);
  g_object_notify (G_OBJECT (self), "reference");
}

/**
 * jalons_timeline_set_content:
 * @self: a timeline
 * @events: (nullable): what to draw
 * @reference: (nullable): what the catalogue knows
 *
 * Sets both at once: what stands where is found out once.
 */
void
jalons_timeline_set_content (JalonsTimeline *self,
                             JalonsEventArray *events,
                             JalonsEventArray *reference)
{
  gboolean other_events, other_reference;

  g_return_if_fail (JALONS_IS_TIMELINE (self));

  other_events = replace_array (&self->events, events);
  other_reference = replace_array (&self->reference, reference);
  if (!other_events && !other_reference)
    return;
  prepare_index (self);
  if (other_events)
    g_object_notify (G_OBJECT (self), "events");
  if (other_reference)
    g_object_notify (G_OBJECT (self), "reference");
}

/**
 * jalons_timeline_set_density:
 * @self: a timeline
 * @first_month: the month of the first count: year × 12 + month − 1
 * @n_articles: (array length=n_months) (nullable): how many articles appeared, by month; copied
 * @n_months: how many months there are
 *
 * Sets what the strip shows.
 */
void
jalons_timeline_set_density (JalonsTimeline *self,
                             int first_month,
                             const guint32 *n_articles,
                             gsize n_months)
{
  g_return_if_fail (JALONS_IS_TIMELINE (self));
  g_return_if_fail (n_articles != NULL || n_months == 0);

  g_free (self->n_articles);
  self->n_articles = g_memdup2 (n_articles, n_months * sizeof *n_articles);
  self->scene.first_month = first_month;
  self->scene.n_articles = self->n_articles;
  self->scene.n_months = n_months;
  self->scene.most_articles = 0;
  for (gsize i = 0; i < n_months; i++)
    self->scene.most_articles = MAX (self->scene.most_articles, n_articles[i]);
  jalons_timeline_changed (self);
}
