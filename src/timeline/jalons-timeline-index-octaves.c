/*
 * SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Jalons Authors
 */

/* Events by ever larger buckets of time, so that every zoom has its own. */

#include "timeline/jalons-timeline-index-private.h"

#include <math.h>

/* Beyond this octave a bucket is longer than all of the time that can be shown. */
#define MAX_OCTAVES 20

static gboolean
represents_better (const JalonsPackedEvent *a, const JalonsPackedEvent *b)
{
  if (a->size_class != b->size_class)
    return a->size_class > b->size_class;
  return a->n_sources > b->n_sources;
}

static void
add_to_bucket (const JalonsTimelineIndex *self, JalonsTimelineBucket *bucket, guint32 index)
{
  const JalonsPackedEvent *event = &self->events->events[index];

  if (represents_better (event, &self->events->events[bucket->representative]))
    bucket->representative = index;
  bucket->size_class = MAX (bucket->size_class, event->size_class);
  if (bucket->hue != event->hue)
    bucket->hue = JALONS_TIMELINE_HUE_MIXED;
  bucket->n_live += jalons_timeline_index_is_live (self, index);
}

static GArray *
build_first_octave (const JalonsTimelineIndex *self, const JalonsTimelineStream *stream)
{
  GArray *buckets = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineBucket));

  for (guint32 i = 0; i < stream->n_events; i++)
    {
      guint32 index = stream->by_center[i];
      const JalonsPackedEvent *event = &self->events->events[index];
      JalonsDay day = (JalonsDay) floor (jalons_timeline_center_of (event));

      if (buckets->len == 0
          || g_array_index (buckets, JalonsTimelineBucket, buckets->len - 1).day != day)
        {
          JalonsTimelineBucket bucket
            = { .day = day, .begin = i, .representative = index, .hue = event->hue };

          g_array_append_val (buckets, bucket);
        }
      add_to_bucket (self, &g_array_index (buckets, JalonsTimelineBucket, buckets->len - 1), index);
    }

  return buckets;
}

static GArray *
build_next_octave (const JalonsTimelineIndex *self, GArray *finer, guint octave)
{
  GArray *buckets = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineBucket));
  const JalonsPackedEvent *events = self->events->events;

  for (guint i = 0; i + 1 < finer->len; i++)
    {
      JalonsTimelineBucket from = g_array_index (finer, JalonsTimelineBucket, i);
      JalonsTimelineBucket *to = NULL;

      from.day = jalons_timeline_bucket_floor (from.day, octave);
      if (buckets->len > 0)
        to = &g_array_index (buckets, JalonsTimelineBucket, buckets->len - 1);
      if (to == NULL || to->day != from.day)
        {
          g_array_append_val (buckets, from);
          continue;
        }
      if (represents_better (&events[from.representative], &events[to->representative]))
        to->representative = from.representative;
      to->size_class = MAX (to->size_class, from.size_class);
      if (to->hue != from.hue)
        to->hue = JALONS_TIMELINE_HUE_MIXED;
      to->n_live += from.n_live;
    }

  return buckets;
}

static void
end_octave (GArray *buckets, guint32 n_events)
{
  JalonsTimelineBucket end = { .day = G_MAXINT32, .begin = n_events };

  g_array_append_val (buckets, end);
}

void
jalons_timeline_index_build_octaves (const JalonsTimelineIndex *self, JalonsTimelineStream *stream)
{
  stream->octaves = g_new0 (GArray *, MAX_OCTAVES);
  stream->octaves[0] = build_first_octave (self, stream);
  end_octave (stream->octaves[0], stream->n_events);
  stream->n_octaves = 1;

  while (stream->n_octaves < MAX_OCTAVES && stream->octaves[stream->n_octaves - 1]->len > 2)
    {
      GArray *finer = stream->octaves[stream->n_octaves - 1];
      GArray *buckets = build_next_octave (self, finer, stream->n_octaves);

      end_octave (buckets, stream->n_events);
      stream->octaves[stream->n_octaves++] = buckets;
    }
}

static void
add_to_group (const JalonsTimelineIndex *self, JalonsTimelineGroup *group, guint32 index)
{
  const JalonsPackedEvent *event = &self->events->events[index];

  if (represents_better (event, &self->events->events[group->representative]))
    group->representative = index;
  group->size_class = MAX (group->size_class, event->size_class);
  if (group->hue != event->hue)
    group->hue = JALONS_TIMELINE_HUE_MIXED;
  group->n_events++;
  group->n_live += jalons_timeline_index_is_live (self, index);
}

void
jalons_timeline_index_build_groups (const JalonsTimelineIndex *self, JalonsTimelineStream *stream)
{
  JalonsTimelineGroup *group = NULL;

  stream->groups = g_array_new (FALSE, FALSE, sizeof (JalonsTimelineGroup));
  for (guint32 i = 0; i < stream->n_events; i++)
    {
      guint32 index = stream->by_first[i];
      const JalonsPackedEvent *event = &self->events->events[index];
      JalonsDay last = jalons_timeline_last_of (event);

      if (group == NULL || group->first != event->first || group->last != last)
        {
          JalonsTimelineGroup fresh = { .first = event->first,
                                        .last = last,
                                        .begin = i,
                                        .representative = index,
                                        .hue = event->hue };

          g_array_append_val (stream->groups, fresh);
          group = &g_array_index (stream->groups, JalonsTimelineGroup, stream->groups->len - 1);
        }
      add_to_group (self, group, index);
    }
}
